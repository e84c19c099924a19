# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The project’s own documents: README, instructions, what they say the software is, and in which languages they are."""

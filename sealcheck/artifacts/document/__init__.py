# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The project’s own documents: README, guides, instructions, and in which languages they are."""

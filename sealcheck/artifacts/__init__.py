# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One module per artifact: something parsed out of a snapshot once and shared by measures."""

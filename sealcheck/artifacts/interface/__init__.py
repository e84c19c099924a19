# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions of interfaces, what is only used of others, and the standards that are named."""

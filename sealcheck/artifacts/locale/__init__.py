# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Translations of the user interface, in all the places and forms in which frameworks keep them."""

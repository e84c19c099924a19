# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which licence a text is: the identification engine, the SPDX licence list, and expressions.

The rest of sealcheck calls `identify.identify(text)` and `expressions`; how a text is recognised is decided here.
"""

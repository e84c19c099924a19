# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to the commands that it reaches; nothing is ever executed."""

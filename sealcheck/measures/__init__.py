# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One module per theme, one function per question. A measure measures; a criterion judges."""

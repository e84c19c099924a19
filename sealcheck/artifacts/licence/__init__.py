# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the repository says about licences: texts, notices, headers, statements, and what follows from them."""

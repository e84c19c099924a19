# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the documentation site from the data that `sealcheck explain` shows, and from the pages in docs/."""

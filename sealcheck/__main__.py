# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m sealcheck`."""

from sealcheck.cli import main

main()

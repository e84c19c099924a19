# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""sealcheck measures an open-source repository against a quality seal and shows what each verdict rests on."""

__version__ = "0.1.0"

#: Where the documentation is published; every link from a report into it begins with this address.
DOCUMENTATION = "https://sealcheck.pages.opencode.de"

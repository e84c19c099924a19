# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the project's own pages are."""

from __future__ import annotations

#: The base address of the documentation site, without a slash at its end. Under it lie `<language>/criteria/<ID>/` for
#: the criteria of the built-in seals and `<language>/measures/<name>/` for the built-in measures.
SITE = "https://sealcheck.usercontent.opencode.de/sealcheck"


#: What pip installs, with `@` and a tag behind it; on a package index the project is not published.
SOURCE = "git+https://gitlab.opencode.de/sealcheck/sealcheck.git"


def criterion_page(ident: str, language: str) -> str:
    """Return the address of the page about the criterion `ident` of a built-in seal."""
    return f"{SITE}/{language}/criteria/{ident}/"


def measure_page(name: str, language: str) -> str:
    """Return the address of the page about the built-in measure `name`."""
    return f"{SITE}/{language}/measures/{name}/"

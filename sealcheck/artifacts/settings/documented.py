# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Variables of the environment that any document names, be it too short to be a list of settings."""

from __future__ import annotations

from sealcheck.artifacts.settings.listed import named_in
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.engine import artifact


@artifact
def documented_settings(papers: Papers, environment: frozenset[str]) -> frozenset[str]:
    """The variables that the project reads and a document lists or speaks of."""
    if not environment:
        return frozenset()
    named = (named_in(papers, file, environment) for file in papers.files)
    return environment & {name for names in named for name in names}

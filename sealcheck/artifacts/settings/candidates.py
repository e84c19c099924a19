# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are called like templates of configuration or like configurations in use."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.names import (
    FOLDER_HINTS,
    HINTS,
    TOOL_FOLDER,
    VALUES,
    hints,
    is_defaults,
    is_environment,
    is_live,
    is_template,
)
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass

#: Bytes from which a file that is not called a template is taken for data.
LARGE = 200_000


def candidates(tree: Tree) -> Iterator[tuple[File, bool]]:
    """Yield the files that are called so, each with whether it is a configuration in use, and no template."""
    charts = {file.folder for file in tree.named("chart.yaml", "chart.yml")}
    for file in tree.mentioning(*HINTS, *FOLDER_HINTS):
        if not hints(file.path.lower(), file.name) or not _may_hold_settings(file):
            continue
        of_chart = VALUES.fullmatch(file.name) is not None and file.folder in charts
        if is_template(file) or is_environment(file) or is_defaults(file) or of_chart:
            yield file, False
        elif (file.size or 0) < LARGE and is_live(file):
            yield file, True


def _may_hold_settings(file: File) -> bool:
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.GENERATED, PathClass.BINARY, PathClass.DATA, PathClass.DOCS)
    aside = place_of(file.folder).role in (PathClass.TEST, PathClass.EXAMPLE) or TOOL_FOLDER.search(file.path)
    return not aside and file.role not in wrong

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence texts in folders to which the README's words on its licence lead: there they speak for the whole project."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.forge_pages import forge_page
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.readme import licence_links
from sealcheck.artifacts.licence.texts import LicenceFile, LicenceTexts, is_licence_file, read_licence_file
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact


@artifact
def licence_linked(
    readme: Readme, licence_texts: LicenceTexts, tree: Tree, contents: Contents
) -> tuple[LicenceFile, ...]:
    """The linked texts that grant something; none where the root folder or LICENSES/ holds a text itself.

    A page of any forge counts when the same path is here: projects move, and copies keep their addresses.
    """
    if readme.main is None or licence_texts.granting:
        return ()
    paths = [linked_place(target, readme.main.file.folder) for target in licence_links(readme.main)]
    linked = [file for path in dict.fromkeys(paths) if (file := tree.at(path)) and is_licence_file(file)]
    return tuple(read for file in linked if (read := read_licence_file(contents, file)).grants)


def linked_place(target: str, folder: str) -> str:
    """Return the path inside the repository that a link leads to; empty when it leads elsewhere."""
    if page := forge_page(target):
        return page.path
    plain = unquote(target.partition("#")[0].partition("?")[0])
    return "" if ":" in plain else posixpath.normpath(posixpath.join(folder, plain)).lstrip("/")

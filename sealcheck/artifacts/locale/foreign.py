# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Catalogues of other people: of libraries for pages, and of a whole program that was copied into a folder."""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.people.authors import domain_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.snapshot import History

#: Folders that often hold other people's libraries …
_LIBRARIES = frozenset({"lib", "libs", "plugin", "plugins", "inc", "ext", "contrib", "external", "components"})
#: … which then bring a manifest or a licence of their own.
_OWN_PAPERS = regex(
    r"licen[cs]e.{0,20}|copying.{0,20}|bower\.json|composer\.json|package\.json|readme(?:\.\w{1,8})?", re.I
)
#: Libraries for pages that bring texts of their own along in many languages.
_OF_LIBRARY = regex(
    r"(?:^|/)(?:jquery[.-])?(?:data-?tables?(?:[.-][\w.-]{1,30})?|select2|tinymce|tiny_mce|[cf]?k?ckeditor\d?|summernote|full-?calendar"
    r"|moment(?:js)?|dayjs|jquery-?ui|bootstrap-(?:datepicker|table|select|fileinput)|flatpickr|pickadate|timeago|plupload"
    r"|pdf\.?js(?:-dist)?|froala\w{0,10}|jqgrid|highcharts|amcharts\d?|d3(?:-\w{1,20})?|parsley(?:js)?|elfinder|blockly)(?:[.-]\d[\w.-]{0,20})?(?:/|$)",
    re.I,
)
_LICENCES = ("license", "license.txt", "license.md", "copying", "copying.txt", "licence", "licence.txt")
#: Beside the licence, what the GNU coding standards ask of a release, and a part of one's own seldom has.
_OF_RELEASE = ("install", "install.txt", "install.md", "authors", "authors.txt", "authors.md", "thanks")
#: The head of a catalogue, and addresses in it.
MOST_HEAD = 2_000
_ADDRESS = regex(rb"[\w.+-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")


class Others:
    """Knows the folders of libraries and of copied programs, and the domains from which those write who commit here."""

    def __init__(self, tree: Tree, contents: Contents, history: History | None) -> None:
        self._contents = contents
        self._papers = {file.folder for file in tree.papers if _OWN_PAPERS.fullmatch(file.name)}
        licensed = {file.folder for file in tree.named(*_LICENCES)}
        self._programs = {file.folder for file in tree.named(*_OF_RELEASE) if file.folder and file.folder in licensed}
        self._own = {domain_of(commit.email) for commit in history.commits} if history else set()

    def hold(self, file: File) -> bool:
        """Whether a file of translations is somebody else's."""
        of_library = _OF_LIBRARY.search(file.folder) is not None or self._lies_in_a_library(file.folder)
        return of_library or (file.ending == "po" and self._is_of_copied_program(file))

    def _lies_in_a_library(self, folder: str) -> bool:
        """Whether a folder for libraries on the way, or the one below it, has papers of its own."""
        parts = folder.split("/")
        for index, part in enumerate(parts):
            if part.lower() in _LIBRARIES:
                here, below = "/".join(parts[: index + 1]), "/".join(parts[: index + 2])
                if below in self._papers or (index and here in self._papers):
                    return True
        return False

    def _is_of_copied_program(self, file: File) -> bool:
        """Whether a catalogue lies in a copied program, and its head names only people who do not commit here."""
        if not any(f"{file.folder}/".startswith(f"{each}/") for each in self._programs):
            return False
        head = (self._contents.data(file) or b"")[:MOST_HEAD]
        written = {domain_of(found.decode("ascii", "replace")) for found in _ADDRESS.findall(head)} - {""}
        return bool(written) and written.isdisjoint(self._own)

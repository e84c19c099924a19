# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Committed files of settings, wherever they lie, that code of the program reads by their name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.artifacts.settings.listings import configuring
from sealcheck.artifacts.settings.names import FRAMEWORK, MAKERS, TOOL_FOLDER
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Files of settings that are looked for, and their size.
MOST, LARGE = 20, 50_000
#: Files of code looked at, and their size.
MOST_FILES, MOST_BYTES = 600, 300_000
_ENDINGS = (".properties", ".ini", ".cfg", ".conf", ".yml", ".yaml", ".toml")
#: Any name where the ending speaks of settings; others must be called so.
_SETS = regex(
    r".{1,80}\.(?:properties|ini|cfg|conf)|(?:.{0,60}[._-])?(?:config|configuration|settings|konfiguration|einstellungen)"
    r"(?:[._-].{1,30})?\.(?:ya?ml|toml)",
    re.I,
)
_CALLED = ("config", "settings", "default", "constants", "konfiguration", "einstellungen")
_OF_VALUES = regex(
    r"(?:(?:.{0,200}/)?(?:conf|config|configs|configuration|settings|etc)/)?(?:[\w-]{1,30}[._-])?"
    r"(?:config|configuration|settings|defaults?|constants|konfiguration|einstellungen)\.(?:[cm]?js|ts|py|rb|lua|exs)",
    re.I,
)
_COMMENTS = regex(r"/\*[\s\S]{0,5000}?\*/|(?m:^[ \t]{0,60}(?://|#|--)[^\n]{0,500}$)|(?m:[ \t]//[ \t][^\n]{0,500}$)")
#: What does something, or belongs to a framework that keeps its own settings in code.
_LOGIC = regex(
    r"=>|\b(?:function|class|def|for|while|try|foreach|lambda|INSTALLED_APPS|MIDDLEWARE|new)\b(?![\"']|[ \t]{0,4}:)"
    r"|\bif[ \t(]"
)


def read_files(tree: Tree, contents: Contents) -> Iterator[File]:
    """Yield the files of settings whose names stand as texts in code: load(new File("lamps.properties"))."""
    left = [file for file in tree.mentioning(*_ENDINGS) if _may_set(file)][:MOST]
    for source in tree.of(PathClass.SOURCE)[:MOST_FILES]:
        if not left:
            return
        own = (source.size or 0) < MOST_BYTES and not is_of_makers(source) and place_of(source.folder).role is None
        text = (contents.text(source) or "") if own else ""
        found = [file for file in left if file.name in text and _names(text, file.name)]
        yield from found
        left = [file for file in left if file not in found]


def _names(text: str, name: str) -> bool:
    """Whether a name, or a path that ends in it, stands in quotes on a line that is no comment."""
    pattern = rf"(?m)^(?![ \t]{{0,40}}(?://|#|\*))[^\n]{{0,500}}[\"'`/\\]{re.escape(name)}[\"'`]"
    return re.search(pattern, text) is not None


def _may_set(file: File) -> bool:
    named = _SETS.fullmatch(file.name) is not None
    other = any(each.fullmatch(file.name) for each in (FRAMEWORK, MAKERS))
    aside = TOOL_FOLDER.search(file.path)
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED, PathClass.BINARY)
    own = place_of(file.folder).role is None
    return named and own and not other and not aside and file.role not in wrong and (file.size or 0) < LARGE


def code_of_values(papers: Papers, contents: Contents) -> Iterator[File]:
    """Yield the files of code that only set values and of which a section on configuration speaks by their name."""
    named = [file for file in papers.tree.mentioning(*_CALLED) if _may_hold_values(file)][:MOST]
    held = [file for file in named if _only_sets(contents.text(file) or "")]
    if not held:
        return
    names = {file.name for file in held}
    telling = [file for file in papers.files if any(name in papers.text(file) for name in names)]
    said = "\n".join(
        line.text
        for document in papers.documents.each(telling)
        for section in configuring(document)
        for line in section.lines
    )
    yield from (file for file in held if re.search(rf"(?<![\w.-]){re.escape(file.name)}(?![\w-])", said))


def _may_hold_values(file: File) -> bool:
    own = file.role in (PathClass.SOURCE, PathClass.CONFIG) and place_of(file.folder).role is None
    named = _OF_VALUES.fullmatch(file.path) is not None and not TOOL_FOLDER.search(file.path)
    return own and named and (file.size or 0) < LARGE


def _only_sets(text: str) -> bool:
    return _LOGIC.search(_COMMENTS.sub("", text)) is None

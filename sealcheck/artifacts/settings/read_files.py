# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Committed files of settings, wherever they lie, that code of the program reads by their name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.artifacts.settings.names import FRAMEWORK, LEFT_BEHIND, MAKERS, TOOL_FOLDER
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
#: What build tools, logs and translations are told.
_OTHER = regex(
    r"(?:log(?:4j2?|back|ging)?|gradle|gradle-wrapper|build|local|version|pom|maven-?.{0,20}|messages?|labels?|strings?"
    r"|text|texte|i18n|locale|language|bundle|translations?|git|pytest|setup|tox|alembic|uwsgi|supervisord?|nginx|httpd|my"
    r"|mosquitto|redis|platformio|junit-platform|validationmessages|desktop)(?:[._-].{0,40})?\.\w{2,10}",
    re.I,
)

#: What is packed into a program, out of the reach of those who run it.
_PACKED = regex(r"(?:^|/)(?:src/(?:main|test)|resources|META-INF|assets|node_modules)/", re.I)


def read_files(tree: Tree, contents: Contents) -> Iterator[File]:
    """Yield the files of settings whose names stand as texts in code: load(new File("lamps.properties"))."""
    left = [file for file in tree.mentioning(*_ENDINGS) if _may_set(file)][:MOST]
    for source in list(tree.of(PathClass.SOURCE))[:MOST_FILES]:
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
    other = any(each.fullmatch(file.name) for each in (FRAMEWORK, MAKERS, _OTHER))
    aside = TOOL_FOLDER.search(file.path) or LEFT_BEHIND.search(file.path) or _PACKED.search(file.path)
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED, PathClass.BINARY)
    own = place_of(file.folder).role is None
    return named and own and not other and not aside and file.role not in wrong and (file.size or 0) < LARGE

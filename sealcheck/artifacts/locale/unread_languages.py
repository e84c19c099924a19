# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signs of several languages whose texts are not read: files that only differ by one, and a switch between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.locale.foreign import Others
from sealcheck.artifacts.locale.paths import holds_texts, language_named, language_of_path, tag_of
from sealcheck.artifacts.locale.translations import Locales
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import History

#: Pages looked at for a switch, characters of each, and files shown.
MOST_PAGES, MOST_TEXT, MOST_SHOWN = 80, 100_000, 4
#: Texts from which on what is read is more than a beginning.
FEW_TEXTS = 5
#: Bytes below which a file is a list of names, and how much smaller than its twin a translation may be.
LEAST, SMALLER = 200, 5
#: Formats of translations that are not read, as Translate Toolkit and Weblate list them, and those of pages and code
#: (https://docs.translatehouse.org/projects/translate-toolkit/en/latest/formats/).
_ENDINGS = frozenset(
    {"txt", "csv", "tsv", "ini", "inc", "conf", "cfg", "dtd", "rc", "lng", "tmx", "xtb", "xmb", "wxl", "catkeys", "edn"}
    | {"hjson", "cson", "coffee", "lua", "pm", "json", "yml", "yaml", "toml", "php", "js", "ts", "mjs", "py", "rb"}
    | {"kt", "java", "swift", "scala", "ex", "html", "htm", "hbs", "ejs", "vue", "svelte", "jsx", "tsx", "njk", "twig"}
    | {"stf", "sub", "xml"}
)
_COMPILED = frozenset({"mo", "gmo", "qm"})
_ROLES = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA})
#: Other codes are those of endings, of countries and of words.
_LANGUAGES = frozenset(
    {"en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "fi", "da", "nb", "cs", "sk", "hu", "ro", "ru", "uk", "tr"}
    | {"el", "ca", "eu", "gl", "et", "lt", "lv", "cy", "zh", "ja", "ar"}
)
_PIECE = regex(r"(?<![^._-])([A-Za-z]{2}(?:[_-][A-Z]{2})?|[A-Za-z]{5,10})(?![^._-])")
#: What people choose a language by, with the language that it leads to: hreflang="de", data-lang='en'
_SWITCH = regex(r"\b(?:hreflang|data-(?:lang|locale|language))=[\"']([a-z]{2})(?:-[A-Za-z]{2})?[\"']")


class Sign(NamedTuple):
    """A file that is called after a language, or the line (from 1) of a page in which people choose one."""

    file: File
    line: int
    switch: bool


@artifact
def unread_languages(
    tree: Tree, contents: Contents, history: History | None, user_interface: Signs, locales: tuple[Locales, ...]
) -> tuple[Sign, ...]:
    """The signs of languages whose texts are not read; looked for only where hardly any texts are found."""
    if locales[0].most >= FEW_TEXTS:
        return ()
    others = Others(tree, contents, history)
    twins = [Sign(file, 1, False) for file in _twins(tree.files) if not others.hold(file)]
    return (*twins[:MOST_SHOWN], *_switches(user_interface, contents))[:MOST_SHOWN]


def _twins(files: Sequence[File]) -> Iterator[File]:
    """Yield files whose paths are the same but for the language, English among them unless the folder is for texts."""
    groups: dict[str, dict[str, File]] = {}
    compiled = frozenset[str]() if any(file.ending == "po" for file in files) else _COMPILED  # what these were made of
    for file in files:
        likely = file.ending in compiled or (file.role in _ROLES and file.ending in _ENDINGS)
        called = list(_called(file)) if likely and (file.size or 0) >= LEAST else []
        if called and not (language_of_path(file.path) or language_named(file.name)):
            for pattern, tag in called:
                groups.setdefault(pattern, {}).setdefault(tag, file)
    for group in groups.values():
        sizes = [file.size or 0 for file in group.values()]
        texts = "en" in group or holds_texts(next(iter(group.values())).folder)
        different = len({file.oid for file in group.values()}) > 1
        if len(group) > 1 and texts and different and min(sizes) * SMALLER >= max(sizes):
            yield from group.values()


def _called(file: File) -> Iterator[tuple[str, str]]:
    """Yield each way in which a path names a language: the path with a blank for it, and the language."""
    *folders, name = file.path.split("/")
    stem = name.rpartition(".")[0]
    for match in _PIECE.finditer(stem[-80:]):
        if tag := _language(match[1]):
            start = max(0, len(stem) - 80) + match.start()
            yield f"{file.folder}/{stem[:start]}*{stem[start + len(match[1]) :]}.{file.ending}", tag
    for at in range(max(0, len(folders) - 3), len(folders)):
        if tag := _language(folders[at]):
            yield "/".join([*folders[:at], "*", *folders[at + 1 :], name]), tag


@lru_cache(maxsize=4096)
def _language(text: str) -> str:
    """Return the language that a piece of a path names, most of which are the same again and again; or nothing."""
    tag = (tag_of(text.lower() if len(text) == 2 else text) or "").partition("-")[0]
    return tag if tag in _LANGUAGES else ""


def _switches(signs: Signs, contents: Contents) -> Iterator[Sign]:
    """Yield the pages in which people choose between languages."""
    for file, _ in signs.strong[:MOST_PAGES]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        found: list[re.Match[str]] = list(_SWITCH.finditer(text))
        if len({match[1] for match in found if match[1] in _LANGUAGES}) > 1:
            yield Sign(file, text.count("\n", 0, found[0].start()) + 1, True)

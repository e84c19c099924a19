# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manuals of which only the name is read, PDF and office files, and pages of help inside the program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.paths import FOREIGN
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, PathClass, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import apart, fold

_ENDINGS = (".pdf", ".odt", ".doc", ".docx", ".rtf")
#: Pages and parts of a user interface, whose texts are often kept elsewhere.
_PAGES = (
    ".html", ".htm", ".xhtml", ".jinja", ".jinja2", ".j2", ".twig", ".erb", ".haml", ".slim", ".ejs", ".hbs", ".pug",
    ".vue", ".svelte", ".tsx", ".jsx", ".cshtml", ".razor", ".jsp", ".php",
)  # fmt: skip
#: Of these, the ones that are text between tags; a program would be taken for words.
_TAGGED = (".html", ".htm", ".xhtml", ".jinja", ".jinja2", ".j2", ".twig", ".erb", ".ejs", ".hbs", ".vue", ".svelte")
_NO_TEXT = ("script", "style", "head", "svg", "nav", "footer", "form")
_BLOCK = regex(r"/?(?:p|li|h[1-6]|div|td|th|tr|ol|ul|dd|dt|section|article)\b", re.I)
#: What a template puts in, and characters by their names.
_FILLED = regex(r"\{[{%#][^{}]{0,300}[}%#]\}|&[a-z]{2,8};", re.I)
#: Manuals that are shown; bytes of a file, and of a page, that can hold one.
MOST, LEAST_BYTES, LEAST_PAGE = 3, 5_000, 3_000


def unread_manuals(tree: Tree, names: frozenset[str], *, users: bool, operators: bool) -> list[Evidence]:
    """Return manuals of the software, for `users` or for `operators`, whose content nothing here can read.

    `names` are the words that the software is called by: another word in the name makes it a manual of something else.
    """
    unread = [
        near_miss(say("documentation.unread_manual"), file)
        for file, for_operators in _manuals(tree, names)
        if (operators if for_operators else users)
    ]
    if users:
        unread += [near_miss(say("documentation.unread_help"), file) for file in _help_pages(tree)]
    return unread[:MOST]


def help_guides(tree: Tree, contents: Contents, least_words: int, least_steps: int) -> list[Evidence]:
    """Return the pages of help whose own text, of `least_words` words, tells people step by step what to do."""
    read = []
    for file in _help_pages(tree):
        text = contents.text(file) if file.name.lower().endswith(_TAGGED) else None
        blocks = list(_blocks(shown(text or "")))
        words = sum(len(block.split()) for block in blocks)
        if words >= least_words and sum(bool(wording("told_step").search(block)) for block in blocks) >= least_steps:
            read.append(found(say("documentation.guide_usage", count=words), file))
    return read[:MOST]


def _blocks(text: str) -> Iterator[str]:
    """Yield the folded paragraphs between the tags of a page, without what is put in when it is shown."""
    told, hidden = "", ""
    for piece in text.split("<"):
        tag, _, rest = piece.partition(">")
        name = tag.strip().lower().split(None, 1)[0] if tag.strip() else ""
        if hidden:
            hidden = "" if name == f"/{hidden}" else hidden
        elif name in _NO_TEXT:
            hidden = name
        if _BLOCK.match(tag):
            yield fold(told)
            told = ""
        told += "" if hidden else f" {_FILLED.sub(' ', rest)}"
    yield fold(told)


def _help_pages(tree: Tree) -> Iterator[File]:
    """Yield the pages that the program itself shows to people who need help."""
    for file in tree.of(PathClass.SOURCE):
        name = file.name.lower()
        if name.endswith(_PAGES) and (file.size or 0) >= LEAST_PAGE and place_of(file.folder).role not in FOREIGN:
            called = fold(apart(file.name.partition(".")[0]))
            if wording("help_page").fullmatch(called):
                yield file


def _manuals(tree: Tree, names: frozenset[str]) -> Iterator[tuple[File, bool]]:
    for file in tree.files:
        if not file.name.lower().endswith(_ENDINGS) or place_of(file.folder).role in FOREIGN:
            continue
        if file.size is not None and file.size < LEAST_BYTES:
            continue
        called = fold(apart(file.name.rpartition(".")[0]))
        if not wording("manual_file").search(called) or wording("manual_for_makers").search(called):
            continue
        left = wording("manual_file").sub(" ", called).split()
        if not names.isdisjoint(left) or all(_is_known(word, names) for word in left):
            for_users = wording("explicit_guide").search(called) and not wording("manual_for_operators").search(called)
            yield file, not for_users and wording("manual_for_operators").search(called) is not None


def _is_known(word: str, names: frozenset[str]) -> bool:
    plain = word.lstrip("v")
    return (
        word in names
        or not plain
        or plain.isdigit()
        or any(wording(name).fullmatch(word) is not None for name in ("whole_software", "manual_edition"))
    )

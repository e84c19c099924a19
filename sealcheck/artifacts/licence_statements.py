# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every place outside the licence files that says under which licence the software is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from sealcheck.artifacts.contents import Contents, Scans
from sealcheck.artifacts.licence_headers import Header
from sealcheck.artifacts.readme import Readme
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import Expression, family, read
from sealcheck.licence.manifests import is_manifest, said_in
from sealcheck.licence.names import names_in
from sealcheck.licence.notices import GRANT
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Folders below the root in which a manifest still speaks for the project.
_DEPTH = 2
_ELSEWHERE = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)
#: Headers speak for the project when this share of those that name a licence agree, in so many files and in this
#: share of all source files at least: some copied files with the licence of others do not speak for it.
_MAJORITY, _LEAST_FILES, _LEAST_SHARE = 0.5, 5, 0.2

_CLOSED = regex(r"unlicensed|proprietary|commercial|propriet[äa]r|all rights reserved|closed[ -]source|private", re.I)
_HEADING = regex(r"\b(?:licen[cs](?:e|es|ing)|lizenz(?:en|ierung)?|urheberrecht|copyright|rechtliches|legal)\b", re.I)
_OTHER_HEADING = regex(
    r"daten|data\b|inhalt|content|third|dritt|depend|abhängig|bild|image|icon|font|schrift|text|doku|map|karte|media|logo",
    re.I,
)
_OTHER_THING = regex(
    r"\bdata(?:set|base)?s?\b|daten|inhalt|content|third[- ]part|depend|bild|image|photo|foto|icon|font|schrift|"
    r"\btexte?\b|documentation|dokumentation|\bmaps?\b|\bkarte|openstreetmap|\bosm\b|logo|artwork|enthält|includes|"
    r"\buses\b|verwendet|based on|basiert|librar|bibliothek|libs?\b|vendor|parts? of|teile|font awesome|plugin",
    re.I,
)
_SELF = regex(
    r"(?:this|the|our|dieses?r?|die|der|das) (?:\w{2,20} )?(?:project|projekt|software|program|programm|code|quellcode|"
    r"source code|repository|repositorium|application|app|anwendung|package|library|plugin|tool|work)\b",
    re.I,
)
_SENTENCE_END = regex(r"(?<=[.!?]) (?=[A-ZÄÖÜ])")
_BADGE = regex(r"img\.shields\.io/(?:static/v1\?label=licen[cs]e&message=|badge/licen[cs]e-)([\w.%+-]{2,60})", re.I)


@frozen
class Statement:
    """One place that names a licence: where, the words as written, how they read, and whether they deny a licence.

    `kind` is manifest, readme, badge, headers or notice.
    """

    kind: str
    file: File
    line: int
    written: str
    expression: Expression
    closed: bool = False


@artifact
def licence_statements(tree: Tree, contents: Contents, readme: Readme, scans: Scans) -> tuple[Statement, ...]:
    """Every statement, manifests by path first, then README, notices and the majority of the file headers."""
    headers = scans.of("licence_headers")
    found = [
        *_manifests(tree, contents),
        *_readme(readme, contents),
        *_notices(tree, contents),
        *_headers(tree, headers),
    ]
    return tuple(found)


def _manifests(tree: Tree, contents: Contents) -> Iterator[Statement]:
    licensed = {f.folder for f in tree.files if re.match(r"(?:un)?licen[cs]e|copying", f.name, re.I) and f.folder}
    for file in tree.files:
        folders = file.folder.split("/") if file.folder else []
        parts = {"/".join(folders[: depth + 1]) for depth in range(len(folders))}
        if len(folders) > _DEPTH or not is_manifest(file.name) or file.role in _ELSEWHERE or parts & licensed:
            continue
        text = contents.text(file)
        for line, written in said_in(file.name, text) if text else ():
            yield statement("manifest", file, line, written)


def statement(kind: str, file: File, line: int, written: str) -> Statement:
    """Return the statement that `written` makes in `file` at `line`."""
    closed = bool(_CLOSED.search(written)) and not names_in(written)
    return Statement(kind, file, line, written, read(written), closed)


def _readme(readme: Readme, contents: Contents) -> Iterator[Statement]:
    """Yield at most one statement and one badge of the README: what is about data or other things is left out."""
    if readme.main is None:
        return
    file, sentences = readme.main.file, []
    for section in readme.main.sections:
        titled = bool(_HEADING.search(section.heading)) and not _OTHER_HEADING.search(section.heading)
        for paragraph in section.paragraphs:
            for text in _SENTENCE_END.split(paragraph.text[:4096]):
                about_us = bool(_SELF.search(text) and GRANT.search(text))
                if about_us or (titled and not _OTHER_THING.search(text)):
                    sentences.append((paragraph.start, text))
    yield from _sentence(file, sentences)
    source = contents.text(file) or ""
    badge = _BADGE.search(source)
    if badge:
        written = badge.group(1).replace("--", "\0").rpartition("-")[0] or badge.group(1)
        line = source.count("\n", 0, badge.start()) + 1
        said = statement("badge", file, line, re.sub(r"%20|_", " ", written.replace("\0", "-")))
        if said.expression.sure:
            yield said


def _sentence(file: File, sentences: list[tuple[int, str]]) -> Iterator[Statement]:
    for line, text in sentences:
        names = [n for n in names_in(text) if not _for_content(n.id)]
        if names:
            yield statement("readme", file, line, text[:300])
            return
        if re.search(r"^(?:private|proprietary|proprietär|all rights reserved|alle rechte vorbehalten)\b", text, re.I):
            yield statement("readme", file, line, text[:120])
            return


def _for_content(identifier: str) -> bool:
    licence = licence_list().find(identifier)
    return licence is not None and (licence.content or identifier.startswith("CC-"))


def _notices(tree: Tree, contents: Contents) -> Iterator[Statement]:
    """Yield what COPYRIGHT and NOTICE files in the root say in words."""
    for file in tree.within([""]):
        if re.fullmatch(r"(?:copyright|copyrights)(?:\.(?:txt|md))?", file.name, re.I):
            text = " ".join((contents.text(file) or "")[:20_000].split())
            names = names_in(text)
            if names and GRANT.search(text):
                yield statement("notice", file, 1, text[max(0, names[0].start - 60) : names[0].end + 120])


def _headers(tree: Tree, headers: Mapping[str, Header]) -> Iterator[Statement]:
    """Yield what the majority of the files with a licence in their header says."""
    said = {path: _said(header) for path, header in headers.items()}
    counts = Counter(written for written in said.values() if written)
    if not counts:
        return
    written, count = counts.most_common(1)[0]
    sources = sum(f.language is not None and f.size != 0 for f in tree.of(PathClass.SOURCE, PathClass.TEST))
    if count < max(_LEAST_FILES, _MAJORITY * counts.total(), _LEAST_SHARE * sources):
        return
    path = next(path for path, each in said.items() if each == written)
    file = tree.at(path)
    if file is not None:
        yield Statement("headers", file, 1, written, read(written))


def _said(header: Header) -> str:
    if header.tags.licences:
        return header.tags.licences[0]
    if not header.notice:
        return ""
    return f"{family(header.notice)}-or-later" if header.later else header.notice

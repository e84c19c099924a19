# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every place outside the licence files that says under which licence the software, or a part of it, is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.deep_manifests import READ, is_of_nobody_else
from sealcheck.artifacts.licence.headers import Header
from sealcheck.artifacts.licence.holders import Holders
from sealcheck.artifacts.licence.readme import said_in_readme
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import Expression, family, read, spoken
from sealcheck.licence.manifests import is_manifest, manifest_scope, said_in
from sealcheck.licence.names import names_in
from sealcheck.licence.notices import GRANT
from sealcheck.licence.tags import TAG
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot, Subject

#: Folders below the root in which a manifest still speaks for the project.
_DEPTH = 2
#: So far down one is read where none nearer to the root says anything, save where packages of others are put.
_DEEPEST = 3
#: Farther down one counts that names no other owner, of at most so many that are read.
_FARTHEST, _MOST_DEEP = 8, 60
_OF_OTHERS = frozenset(["plugins", "modules", "themes", "extensions", "contrib", "lib", "libs", "libraries"])
_ELSEWHERE = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)
#: Headers speak for the project when this share of those that name a licence agree, in so many files and in this
#: share of all source files at least: some copied files with the licence of others do not speak for it. Fewer do, too,
#: where they name the project as whose work they are.
_MAJORITY, _LEAST_FILES, _LEAST_SHARE = 0.5, 5, 0.2
#: Other licences in headers that are shown beside it.
_MOST_PARTS = 8
#: Manifests of vendored software that are read.
_MOST_VENDORED = 40

_CLOSED = regex(r"unlicensed|proprietary|commercial|propriet[äa]r|all rights reserved|closed[ -]source|private", re.I)
#: Folders whose manifest builds the documentation.
_DOCS = frozenset(["docs", "doc", "documentation", "doku", "website"])
_LICENCE_FILE = regex(r"(?:un)?licen[cs]e|copying", re.I)
_NOTICE_FILE = regex(r"copyrights?(?:\.(?:txt|md))?", re.I)


@frozen
class Statement:
    """One place that names a licence: where, the words as written, how they read, and whether they deny a licence.

    `kind` is manifest, readme, badge, headers or notice. `scope` says of what it is said: code, part (of the code, with
    a licence of its own), documentation, data, media, fonts, third_party (vendored or used) or content (texts, pictures
    or data, unclear which).
    `excerpt` is the line or sentence; `expression.doubt` says why an expression could not be read.
    """

    kind: str
    file: File
    line: int
    written: str
    expression: Expression
    closed: bool = False
    scope: str = "code"
    excerpt: str = ""

    @property
    def of_family(self) -> bool:
        """Whether it names no more than families of licences, without a version."""
        return not self.closed and not self.expression.ids and self.expression.doubt == "version"


@artifact
def licence_declarations(
    snapshot: Snapshot, tree: Tree, contents: Contents, readme: Readme, scans: Scans, licence_holders: Holders
) -> tuple[Statement, ...]:
    """Every statement of any scope, manifests by path first, then README, notices and the file headers."""
    headers = scans.of("licence_headers")
    found = [
        *_manifests(snapshot.subject, tree, contents),
        *_readme(readme, contents),
        *_notices(tree, contents),
        *_headers(tree, contents, headers, licence_holders),
    ]
    return tuple(found)


@artifact
def licence_statements(licence_declarations: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements about the main code."""
    return tuple(each for each in licence_declarations if each.scope == "code")


def _manifests(subject: Subject, tree: Tree, contents: Contents) -> Iterator[Statement]:
    """Yield what the project's manifests say, then some of those of vendored software."""
    licensed = _licensed(tree)
    near = [s for file in _own(tree, 0, _DEPTH) for s in _of_project(file, contents, licensed)]
    yield from near
    if not any(said.scope == "code" for said in near):
        deeper = (file for file in _own(tree, _DEPTH + 1, _DEEPEST) if _OF_OTHERS.isdisjoint(_folders(file)))
        yield from (said for file in deeper for said in _of_project(file, contents, licensed))
    yield from _far_down(tree, contents, licensed, f"{subject.owner}/{subject.name}" if subject.owner else "")
    vendored = (file for file in tree.of(PathClass.VENDORED) if is_manifest(file.path))
    for file in islice(vendored, _MOST_VENDORED):
        yield from _manifest(file, contents, "third_party")


def _far_down(tree: Tree, contents: Contents, licensed: set[str], project: str) -> Iterator[Statement]:
    """Yield what manifests deeper than those that speak for the project say, where they are nobody else's.

    They may contradict a licence text, and stand for none.
    """
    if not any(_LICENCE_FILE.match(file.name) or file.folder for file in tree.within(["", "licenses"])):
        return
    deep = (file for file in _own(tree, _DEPTH + 1, _FARTHEST) if file.name == READ and not _is_below(file, licensed))
    for file in islice(deep, _MOST_DEEP):
        if is_of_nobody_else(file.name, contents.text(file) or "", project):
            yield from _manifest(file, contents, "documentation" if _is_docs(_folders(file)) else "")


def _own(tree: Tree, least: int, most: int) -> Iterator[File]:
    """Yield the project's manifests in folders so far below the root; what forges, editors and agents keep is none."""
    for file in tree.files:
        placed = least <= file.path.count("/") <= most and not file.folder.startswith(".")
        if placed and file.role not in _ELSEWHERE and is_manifest(file.path):
            yield file


def _of_project(file: File, contents: Contents, licensed: set[str]) -> Iterator[Statement]:
    apart = _is_below(file, licensed)
    return _manifest(file, contents, "part" if apart else "documentation" if _is_docs(_folders(file)) else "")


def _folders(file: File) -> list[str]:
    return file.folder.split("/") if file.folder else []


def _licensed(tree: Tree) -> set[str]:
    """Return the folders with a licence file of their own, the root left out; a copy of the root's is none."""
    files = [file for file in tree.papers if _LICENCE_FILE.match(file.name)]
    of_whole = {file.oid for file in files if not file.folder}
    return {file.folder for file in files if file.folder and file.oid not in of_whole}


def _is_below(file: File, licensed: set[str]) -> bool:
    folders = _folders(file)
    return not licensed.isdisjoint("/".join(folders[: depth + 1]) for depth in range(len(folders)))


def _is_docs(folders: list[str]) -> bool:
    return not _DOCS.isdisjoint(folders)


def _manifest(file: File, contents: Contents, scope: str) -> Iterator[Statement]:
    text = contents.text(file)
    for line, written in said_in(file.path, text) if text else ():
        about = scope or manifest_scope(file.path, text or "")
        yield statement("manifest", file, line, written, about, _line(text or "", line))


def statement(kind: str, file: File, line: int, written: str, scope: str = "code", excerpt: str = "") -> Statement:
    """Return the statement that `written` makes in `file` at `line`."""
    closed = bool(_CLOSED.search(written)) and not names_in(written)
    return Statement(kind, file, line, written, read(written), closed, scope, excerpt or written[:300])


def _line(text: str, line: int) -> str:
    """Return a line of `text`, cut to what evidence shows."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return text[start : start + 300].partition("\n")[0].strip()


def _readme(readme: Readme, contents: Contents) -> Iterator[Statement]:
    if readme.main is not None:
        file = readme.main.file
        for said in said_in_readme(readme.main, contents.text(file) or ""):
            excerpt = said.written[:300]
            yield Statement(said.kind, file, said.line, said.written, said.expression, said.closed, said.scope, excerpt)


def _notices(tree: Tree, contents: Contents) -> Iterator[Statement]:
    """Yield what a COPYRIGHT file in the root says in words."""
    for file in tree.within([""]):
        if _NOTICE_FILE.fullmatch(file.name):
            text = (contents.text(file) or "")[:20_000]
            plain = " ".join(text.split())
            names = names_in(plain)
            if names and GRANT.search(plain):
                written = plain[max(0, names[0].start - 60) : names[0].end + 120]
                first = names_in(" ".join(text.split("\n")))
                line = text.count("\n", 0, first[0].start) + 1 if first else 1
                yield Statement("notice", file, line, written, spoken(plain, names), excerpt=written)


def _headers(tree: Tree, contents: Contents, headers: Mapping[str, Header], holders: Holders) -> Iterator[Statement]:
    """Yield what the majority of the files with a licence in their header says, then what others say of themselves."""
    said = {path: _said(header) for path, header in headers.items()}
    sources = sum(f.language is not None and f.size != 0 for f in tree.of(PathClass.SOURCE, PathClass.TEST))
    counts = _counted(headers, said, _LEAST_SHARE * sources)
    few = max(_LEAST_FILES, _MAJORITY * counts.total())
    least = max(few, _LEAST_SHARE * sources)
    licensed = _licensed(tree)
    for rank, (written, count) in enumerate(counts.most_common(1 + _MOST_PARTS)):
        files = [file for path, each in said.items() if each == written and (file := tree.at(path))]
        if files:
            own = [file for file in files if not _is_below(file, licensed)] if rank == 0 else []
            theirs = len(own) >= few and holders.own(own, contents)
            scope = "code" if rank == 0 and (count >= least or theirs) else "part"
            file = own[0] if theirs else files[0]
            line, excerpt = _place(headers[file.path], contents.text(file) or "")
            yield Statement("headers", file, line, written, read(written), False, scope, excerpt)


def _counted(headers: Mapping[str, Header], said: Mapping[str, str], least: float) -> Counter[str]:
    """Return how many heads say what; those that name a family only where the others do not speak for the project."""
    named = Counter(written for path, written in said.items() if written and not headers[path].kin)
    if max(named.values(), default=0) >= max(_LEAST_FILES, _MAJORITY * named.total(), least):
        return named
    return Counter(written for written in said.values() if written)


def _place(header: Header, text: str) -> tuple[int, str]:
    """Return the line and the words of what a header says."""
    if header.line:
        return header.line, header.excerpt
    line = text.count("\n", 0, max(text.find(TAG), 0)) + 1
    return line, _line(text, line)


def _said(header: Header) -> str:
    if header.tags.licences:
        stated = header.tags.licences[:_MOST_PARTS]
        return stated[0] if len(stated) == 1 else " AND ".join(f"({each})" for each in sorted(stated))
    if not header.notice:
        return header.kin
    return f"{family(header.notice)}-or-later" if header.later else header.notice

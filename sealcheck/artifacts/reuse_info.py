# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licensing information per file by the REUSE Specification: headers, .license files, REUSE.toml and dep5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence_headers import Header, header_of, wants_header
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.reuse_rules import Annotation, chosen, covered, read_dep5, read_toml
from sealcheck.model import BLOB_LIMIT, File
from sealcheck.parse import ParseProblem

DEP5 = ".reuse/dep5"
_NOTHING = Header((), False)


@frozen
class FileInfo:
    """What is known of a file: its SPDX expressions, whether a copyright holder is named, and where that stands.

    `basis` is header, sidecar, REUSE.toml, dep5 or empty.
    """

    licences: tuple[str, ...]
    copyright: bool
    basis: str = ""


@frozen
class ReuseInfo:
    """What annotates files from outside: sidecar headers by path, REUSE.toml tables, dep5; files that are not valid."""

    headers: Mapping[str, Header] = field(default_factory=dict)
    sidecars: Mapping[str, Header] = field(default_factory=dict)
    annotations: tuple[Annotation, ...] = ()
    dep5: tuple[Annotation, ...] = ()
    broken: tuple[tuple[File, int, str], ...] = ()

    @property
    def central(self) -> bool:
        """Whether REUSE.toml or dep5 speaks for files."""
        return bool(self.annotations or self.dep5)

    def of(self, file: File, header: Header | None = None) -> FileInfo:
        """Return what is known of `file`; `header` replaces what the single pass saw of its content."""
        own = self.sidecars.get(file.path) or header or self.headers.get(file.path) or _NOTHING
        licences, holder = own.tags, own.copyright
        basis = ("sidecar" if file.path in self.sidecars else "header") if licences or holder else ""
        for each in chosen(self.annotations, file.path):
            if each.precedence == "override":
                licences, holder = each.licences, each.copyright
            elif each.precedence == "aggregate":
                licences, holder = tuple(dict.fromkeys((*licences, *each.licences))), holder or each.copyright
            else:
                licences, holder = licences or each.licences, holder or each.copyright
            basis = basis if basis and each.precedence != "override" else "REUSE.toml"
        debian = [a for a in self.dep5 if a.covers(file.path)][-1:]
        for each in debian:
            licences, holder = tuple(dict.fromkeys((*licences, *each.licences))), holder or each.copyright
            basis = basis or "dep5"
        return FileInfo(licences, holder, basis)


@artifact
def reuse_info(tree: Tree, contents: Contents, scans: Scans) -> ReuseInfo:
    """Access to the licensing information of every file; nothing is read beyond sidecars and annotations."""
    broken: list[tuple[File, int, str]] = []
    annotations: list[Annotation] = []
    for file in tree.files:
        if file.name == "REUSE.toml":
            try:
                annotations += read_toml(contents.text(file) or "", file.folder)
            except ParseProblem as problem:
                broken.append((file, problem.line, problem.message))
    dep5 = tree.at(DEP5)
    debian = read_dep5(contents.text(dep5) or "") if dep5 else []
    beside = [f for f in tree.files if f.name.endswith(".license") and tree.at(f.path.removesuffix(".license"))]
    sidecars = {f.path.removesuffix(".license"): header_of(data) or _NOTHING for f, data in contents.each(beside)}
    return ReuseInfo(scans.of("licence_headers"), sidecars, tuple(annotations), tuple(debian), tuple(broken))


@frozen
class Covered:
    """Every file that REUSE asks about, with what is known of it; `unread` are those that could not be looked into."""

    files: tuple[tuple[File, FileInfo], ...]
    unread: tuple[File, ...]


def all_covered(tree: Tree, contents: Contents, info: ReuseInfo) -> Covered:
    """Return the covered files. Reads the content of those that the single pass left out, one blob at a time."""
    wanted = [f for f in tree.files if f.size != 0 and covered(f.path)]
    rest = [f for f in wanted if not wants_header(f) and f.path not in info.sidecars]
    headers = {f.path: header_of(data) for f, data in contents.each(rest)}
    known = tuple((f, info.of(f, headers.get(f.path))) for f in wanted)
    complete = {f.path for f, each in known if each.licences and each.copyright}
    return Covered(known, tuple(f for f in wanted if f.path not in complete and not _seen(f, headers)))


def _seen(file: File, headers: Mapping[str, Header | None]) -> bool:
    return file.path in headers or (wants_header(file) and file.size is not None and file.size <= BLOB_LIMIT)


def texts_in_folder(tree: Tree) -> Iterator[tuple[File, str]]:
    """Yield each file in LICENSES/ with the id that its name gives."""
    for file in tree.files:
        if file.path.startswith("LICENSES/") and not file.name.endswith(".license"):
            yield file, re.sub(r"\.(?:txt|md|text|html|rst|pdf)$", "", file.name)

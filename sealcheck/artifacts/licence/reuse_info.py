# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licensing information per file by the REUSE Specification: headers, .license files, REUSE.toml and dep5."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.headers import Header, wants_header
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.annotations import Annotation, read_dep5, read_toml
from sealcheck.licence.reuse_rules import applying, covered, is_covered
from sealcheck.licence.tags import Tags, tags_in
from sealcheck.model import BLOB_LIMIT, Entry, File, PathClass, file_at
from sealcheck.parse import ParseProblem

DEP5 = ".reuse/dep5"
TEXTS = "LICENSES/"
_SIDECAR = ".license"
#: Endings of files that hold no text at their top, so that a large one needs no look.
_NO_TEXT = (
    ".png", ".jpg", ".jpeg", ".gif", ".ico", ".icns", ".bmp", ".tif", ".tiff", ".webp", ".avif", ".heic", ".zip", ".gz",
    ".tgz", ".bz2", ".xz", ".7z", ".rar", ".jar", ".war", ".apk", ".exe", ".dll", ".so", ".dylib", ".woff", ".woff2",
    ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".ogg", ".wav", ".flac", ".mov", ".avi", ".webm", ".whl", ".gem",
    ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".xcf", ".psd", ".sqlite", ".parquet", ".wasm", ".glb",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileInfo:
    """What is known of a file: its SPDX expressions, whether a copyright holder is named, and where that stands.

    `basis` is header, sidecar, REUSE.toml, dep5 or empty. `invalid` are licence values that are no expressions.
    """

    licences: tuple[str, ...]
    copyright: bool
    basis: str = ""
    invalid: tuple[str, ...] = ()


#: What a file says that says nothing.
_SILENT = FileInfo((), False)


@frozen
class ReuseInfo:
    """What annotates files: headers and sidecars by path, REUSE.toml tables, dep5; annotation files that are not valid.

    Everything in `broken` is a (file, line, complaint). `passed` says whether the single pass has seen the sources.
    """

    headers: Mapping[str, Header] = field(default_factory=dict)
    sidecars: Mapping[str, Tags] = field(default_factory=dict)
    annotations: tuple[Annotation, ...] = ()
    dep5: tuple[Annotation, ...] = ()
    broken: tuple[tuple[File, int, str], ...] = ()
    passed: bool = True

    @cached_property
    def central(self) -> bool:
        """Whether REUSE.toml or dep5 speaks for files."""
        return bool(self.annotations or self.dep5)

    @cached_property
    def _by_folder(self) -> dict[str, list[Annotation]]:
        tables: dict[str, list[Annotation]] = {}
        for each in self.annotations:
            tables.setdefault(each.folder, []).append(each)
        return tables

    def of(self, file: File, tags: Tags | None = None, *, snippets: bool = False) -> FileInfo:
        """Return what is known of `file`; `tags` replaces what the single pass saw of its content.

        What stands in snippets is about those passages; with `snippets` it counts for the file, as `reuse lint` has it.
        """
        sidecar = self.sidecars.get(file.path) if self.sidecars else None
        header = self.headers.get(file.path)
        own = sidecar or tags or (header.tags if header else None)
        info = _SILENT if own is None else _said(own, sidecar is not None, snippets)
        return self._annotated(file.path, info) if self.central else info

    def of_all(
        self, files: Iterable[File], tags: Mapping[str, Tags] | None = None, *, snippets: bool = False
    ) -> list[tuple[File, FileInfo]]:
        """Return each file with what is known of it. What many files say is one value, as their heads are."""
        tags = tags or {}
        if self.central or self.sidecars:
            return [(file, self.of(file, tags.get(file.path), snippets=snippets)) for file in files]
        heads = {id(each): each for each in self.headers.values()}
        same = {key: _said(each.tags, False, snippets) for key, each in heads.items()}
        read = {path: same[id(each)] for path, each in self.headers.items()}
        read |= {path: _said(each, False, snippets) for path, each in tags.items()}
        return [(file, read.get(file.path, _SILENT)) for file in files]

    def _annotated(self, path: str, own: FileInfo) -> FileInfo:
        """Return `own` with what REUSE.toml and dep5 add or replace (https://reuse.software/spec-3.3/#reusetoml)."""
        tables = applying(self._by_folder, path)
        overriding = bool(tables) and tables[-1].precedence == "override"
        info = own if not overriding else FileInfo((), False)
        added = [t for t in tables if t.precedence != "closest"]
        closest = [] if overriding else [t for t in reversed(tables) if t.precedence == "closest"]
        for table in added:
            info = _with(info, table, "REUSE.toml")
        # The fallback is for what the file itself does not say, separately for licence and copyright.
        licence = () if info.licences else next(((t.licences, t.invalid) for t in closest if t.licences), ())
        holder = info.copyright or any(t.copyright for t in closest)
        if licence or holder != info.copyright:
            stated, invalid = licence or (info.licences, ())
            info = FileInfo(stated, holder, info.basis or "REUSE.toml", (*info.invalid, *invalid))
        paragraph = next((a for a in reversed(self.dep5) if a.covers(path)), None)
        return _with(info, paragraph, "dep5") if paragraph else info


@lru_cache(maxsize=4096)
def _said(own: Tags, beside: bool, snippets: bool) -> FileInfo:
    """Return what the tags of a file, or of the .license file `beside` it, say: most files say the same."""
    licences = (*own.licences, *own.snippets) if snippets else own.licences
    holder = own.copyright or (snippets and own.snippet_copyright)
    basis = ("sidecar" if beside else "header") if licences or holder else ""
    return FileInfo(licences, holder, basis, own.invalid)


def _with(info: FileInfo, table: Annotation, basis: str) -> FileInfo:
    licences = tuple(dict.fromkeys((*info.licences, *table.licences)))
    return FileInfo(licences, info.copyright or table.copyright, info.basis or basis, (*info.invalid, *table.invalid))


@artifact
def reuse_info(tree: Tree, contents: Contents, scans: Scans) -> ReuseInfo:
    """Access to the licensing information of every file; nothing is read beyond sidecars and annotations."""
    return gathered(tree, contents, scans.of("licence_headers"))


def gathered(tree: Tree, contents: Contents, headers: Mapping[str, Header] | None = None) -> ReuseInfo:
    """Return what the annotation files and sidecars say, with the `headers` that are known already, if any are."""
    annotations, broken = _tables(tree, contents)
    dep5 = tree.at(DEP5)
    debian: list[Annotation] = []
    if dep5:
        text = contents.text(dep5)
        debian, problem = read_dep5(text or "")
        if any(file.name == "REUSE.toml" for file in tree.named("reuse.toml")):
            broken.insert(0, (dep5, 1, "reuse:dep5_beside"))
        if problem:
            broken.append((dep5, problem.line, problem.message))
    # Among the tests, too: a sample that a test reads has its statement beside it more often than any other file.
    named = [file for file in tree.mentioning(_SIDECAR) if file.name.endswith(_SIDECAR)]
    beside = [file for file in named if tree.at(file.path.removesuffix(_SIDECAR))]
    sidecars = {f.path.removesuffix(_SIDECAR): tags_in(data) for f, data in contents.each(beside)}
    passed = headers is not None
    return ReuseInfo(headers or {}, sidecars, tuple(annotations), tuple(debian), tuple(broken), passed)


def _tables(tree: Tree, contents: Contents) -> tuple[list[Annotation], list[tuple[File, int, str]]]:
    annotations: list[Annotation] = []
    broken: list[tuple[File, int, str]] = []
    for file in tree.named("reuse.toml"):
        if file.name == "REUSE.toml" and covered(f"{file.folder}/x" if file.folder else "x"):
            text = contents.text(file)
            try:
                if text is None:
                    raise ParseProblem("reuse:toml_unreadable")
                annotations += read_toml(text, file.folder)
            except ParseProblem as problem:
                broken.append((file, problem.line, problem.message))
    return annotations, broken


@frozen
class Covered:
    """Every file that REUSE asks about, with what is known of it; `unread` are those that could not be looked into."""

    files: tuple[tuple[File, FileInfo], ...]
    unread: tuple[File, ...]


def all_covered(tree: Tree, contents: Contents, info: ReuseInfo) -> Covered:
    """Return the covered files. Reads the content of those that the single pass left out, one blob at a time."""
    wanted = [f for f in tree.files if f.size != 0 and is_covered(f.folder, f.name)]
    rest = [f for f in wanted if not (info.passed and wants_header(f)) and f.path not in info.sidecars]
    found = {f.path: tags_in(data) for f, data in contents.each(rest)}
    known = tuple(info.of_all(wanted, found, snippets=True))
    partly = (f for f, each in known if not (each.licences and each.copyright))
    return Covered(known, tuple(f for f in partly if not _seen(f, found, info)))


def _seen(file: File, found: Mapping[str, Tags], info: ReuseInfo) -> bool:
    if info.passed and file.size is not None and file.size <= BLOB_LIMIT and wants_header(file):
        return True
    return file.path in found or file.path in info.sidecars or file.path.lower().endswith(_NO_TEXT)


def texts_in_folder(tree: Tree, contents: Contents) -> Iterator[tuple[File, str]]:
    """Yield every text in LICENSES/ with its name there; a link counts when what it leads to is there."""
    for file in tree.files:
        if file.path.startswith(TEXTS) and not file.name.endswith(_SIDECAR):
            yield file, file.name
    for link in tree.symlinks:
        if link.path.startswith(TEXTS) and (text := tree.at(_target(link, contents))):
            yield text, link.path.rpartition("/")[2]


def _target(link: Entry, contents: Contents) -> str:
    target = contents.text(file_at(link, PathClass.DOCS)) or ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(link.path), target[:4096]))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The licence files of the project itself, what each holds, and the files that only look like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.cran import filled_template
from sealcheck.artifacts.licence.folders import is_called_like_one, is_for_project
from sealcheck.artifacts.licence.foreign import foreign_from, speaks_of_all
from sealcheck.artifacts.roles import language_of
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.findings import Finding, Identification, Notice, Passage
from sealcheck.licence.identify import identify
from sealcheck.model import Entry, File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

#: What a search names: forges, the REUSE specification and OSPS-LE-03.01 look for these.
PATTERNS = ("LICENSE*", "LICENCE*", "LIZENZ*", "COPYING*", "UNLICENSE*", "LICENSES/", "LICENSE/")

_NAME = regex(
    r"(?:un)?licen[cs]e(?:[-_. ].*)?|copying(?:[-_. ].*)?|lizenz(?:[-_. ].*)?|"
    r"[a-z0-9.]{2,12}[-_]licen[cs]e(?:\.(?:txt|md|rst))?",
    re.I,
)
#: One of these stands in the name of whatever is or looks like a licence file, in small letters.
SIGNS = ("licen", "copying", "lizenz", "third", "notice")
_REPORT = regex(
    r"licen[cs]es|third[-_ ]?part(?:y|ies)|3rd[-_ ]?party|notices?\b|dependenc(?:y|ies)|"
    r"(?:^|[-_.])deps?(?:[-_.]|$)|bundled|vendor|"
    r"header|template|abhängigkeiten|drittanbieter",
    re.I,
)
_DATA_ENDINGS = frozenset(
    ["json", "xml", "yml", "yaml", "toml", "svg", "tmpl", "erb", "ejs", "hbs", "tt", "lock", "csv", "spdx", "license"]
)
_UNREADABLE = frozenset(["pdf", "doc", "docx", "odt"])
#: What Git LFS leaves in place of a file (git-lfs, docs/spec.md).
_POINTER = "version https://git-lfs.github.com/spec/"
#: Licence files read in the root folder, and in LICENSES/; nobody has more.
MOST_FILES = 60
#: A file of fewer words that names no licence is no licence file.
_LEAST_WORDS = 30


@frozen
class LicenceFile:
    """A licence file and what it holds; `unread` when it is too large, binary, missing or a Git LFS pointer.

    From line `foreign` on, when it is not 0, the texts are those of other people's parts.
    """

    file: File
    holds: Identification
    unread: bool = False
    foreign: int = 0

    @property
    def own(self) -> tuple[Finding, ...]:
        """The texts that are about the project itself."""
        return tuple(each for each in self.holds.matches if not self.foreign or each.start < self.foreign)

    @property
    def others(self) -> tuple[Finding, ...]:
        """The texts of other people's parts."""
        return self.holds.matches[len(self.own) :]

    @property
    def granted(self) -> tuple[Notice, ...]:
        """The notices that grant: all there is, or official ones before the texts of other people's parts."""
        if self.own or not self.foreign:
            return self.holds.granted
        return tuple(each for each in self.holds.notices if speaks_of_all(each) and each.line < self.foreign)

    @property
    def limits(self) -> tuple[Passage, ...]:
        """The restrictions that are about the project itself."""
        return tuple(each for each in self.holds.restrictions if not self.foreign or each.line < self.foreign)

    @property
    def ids(self) -> tuple[str, ...]:
        """The licences whose unchanged texts are here, without added restrictions; else nothing."""
        return () if self.limits else tuple(each.id for each in self.own if each.intact)

    @property
    def modified(self) -> bool:
        """Whether a text of the project itself was changed or cut, or a restriction was added to it."""
        return bool(self.limits) or any(not each.intact for each in self.own)

    @property
    def grants(self) -> bool:
        """Whether the file holds a licence text (known, changed or its own) or a notice that grants one, or may."""
        holds = self.holds
        return bool(holds.matches or holds.granted or holds.unsettled) or holds.words >= _LEAST_WORDS


@frozen
class Decoy:
    """A file that looks like a licence file and is none; `reason` is the last part of a text key."""

    path: str
    oid: str
    reason: str


@frozen
class LicenceTexts:
    """`root`: in the root folder; `folder`: in LICENSES/ or LICENSE/; `nested`: of parts of the project; `decoys`."""

    root: tuple[LicenceFile, ...] = ()
    folder: tuple[LicenceFile, ...] = ()
    nested: tuple[File, ...] = ()
    decoys: tuple[Decoy, ...] = ()

    @cached_property
    def unread(self) -> tuple[str, ...]:
        """The paths in the root that may hold the licence and could not be read: too large, binary, a link, a PDF."""
        files = [each.file.path for each in self.root if each.unread]
        return (*files, *(d.path for d in self.decoys if d.reason in ("symlink", "unreadable")))

    @cached_property
    def granting(self) -> tuple[LicenceFile, ...]:
        """The files of the root folder and of LICENSES/ that grant something."""
        return tuple(each for each in (*self.root, *self.folder) if each.grants)


@artifact
def licence_texts(tree: Tree, contents: Contents, snapshot: Snapshot) -> LicenceTexts:
    """The project's own licence files, each identified. A file that is the whole target counts by what it holds."""
    if snapshot.subject.kind == "file" and len(tree.files) == 1:
        only = read_licence_file(contents, tree.files[0])
        meant = is_licence_file(only.file) or (
            only.file.language is None and (only.holds.matches or only.holds.granted)
        )
        return LicenceTexts((only,) if meant or (only.unread and only.file.language is None) else ())
    root, nested, decoys = [], [], []
    for file in tree.mentioning(*SIGNS):
        if not file.folder and (reason := _decoy(file)):
            decoys.append(Decoy(file.path, file.oid, reason))
        elif is_licence_file(file) and not file.folder:
            root.append(file)
        elif is_licence_file(file) and file.role is not PathClass.VENDORED and file.folder.count("/") < 3:
            nested += [] if is_for_project(file) else [file]
    decoys += [Decoy(e.path, e.oid, "symlink") for e in tree.symlinks if _is_link(e)]
    in_folder = [f for f in tree.mentioning("licen", "lizenz") if is_for_project(f) and _is_text(f)]
    read = tuple(_in_root(contents, file, tree.at("DESCRIPTION")) for file in root[:MOST_FILES])
    return LicenceTexts(
        read if any(each.grants for each in read) else (*read, *_by_other_names(tree, contents)),
        tuple(read_licence_file(contents, file) for file in in_folder[:MOST_FILES]),
        tuple(nested[:20]),
        tuple(decoys),
    )


def _by_other_names(tree: Tree, contents: Contents) -> Iterator[LicenceFile]:
    """Yield files of the root that are called like a licence, in any language, and hold the text of one."""
    named = (f for f in tree.within([""]) if _is_text(f) and not is_licence_file(f) and is_called_like_one(f))
    read = (read_licence_file(contents, file) for file in islice(named, MOST_FILES))
    yield from (each for each in read if each.holds.matches)


def _in_root(contents: Contents, file: File, description: File | None) -> LicenceFile:
    """Return what a licence file of the root folder holds, with what the metadata of a package of R adds to it."""
    read = read_licence_file(contents, file)
    if description is None or read.unread or read.grants:
        return read
    filled = filled_template(file.name, contents.text(file) or "", contents.text(description) or "")
    return LicenceFile(file, filled) if filled else read


def read_licence_file(contents: Contents, file: File) -> LicenceFile:
    """Return what a licence file holds; nothing when it cannot be read."""
    text = contents.text(file)
    if text is None or text.startswith(_POINTER):
        return LicenceFile(file, Identification(), unread=True)
    holds = identify(text) if text else Identification()
    return LicenceFile(file, holds, foreign=foreign_from(text, holds))


def is_licence_file(file: File) -> bool:
    """Whether a file is called like a licence text, and neither like a report nor like a program."""
    return bool(_NAME.fullmatch(file.name)) and _is_text(file) and not _REPORT.search(file.name)


def _is_text(file: File) -> bool:
    ending = _ending(file.name)
    code = language_of(file.path) is not None and ending not in ("html", "m") and "." in file.name
    return not code and ending not in _DATA_ENDINGS | _UNREADABLE and (ending != "t")


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _decoy(file: File) -> str:
    """Return why a file of the root folder that looks like a licence file is none; empty when it is none of these."""
    stem = file.name.partition(".")[0]
    if not re.match(r"licen[cs]|copying|lizenz|unlicen[cs]e|third[-_ ]?party|notice", file.name, re.I):
        return ""
    if _ending(file.name) in _UNREADABLE:
        return "unreadable"
    if re.match(r"notice", stem, re.I) or _REPORT.search(stem):
        return "report"
    return "" if _is_text(file) else "code"


def _is_link(entry: Entry) -> bool:
    return "/" not in entry.path and bool(_NAME.fullmatch(entry.path))

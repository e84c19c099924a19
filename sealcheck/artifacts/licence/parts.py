# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of the repository with a licence of their own (libraries, packages, files), and what contradicts it there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.agreement import reason_against
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.reuse_info import ReuseInfo
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import SIGNS, LicenceFile, is_licence_file, read_licence_file
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.aliases import filed_as
from sealcheck.licence.expressions import Expression, read
from sealcheck.licence.findings import Finding, Identification, Status
from sealcheck.licence.manifests import said_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Distinct texts and manifests that are looked into; what is beyond is counted.
MOST = 150
#: Words with which a part says of itself that nobody gets open-source rights in it.
_DENIED = regex(
    r"not be (?:used|distributed|licen[cs]ed) under (?:an |any )?open[- ]source|(?:is|are) not open[- ]source\b|"
    r"(?:ist|sind) nicht (?:quelloffen|open[- ]source)|not be used without a (?:valid |commercial )?licen[cs]e",
    re.I,
)
#: Words that ask for a closer look at a text that is on no list.
_TELLING = regex(
    r"commercial|proprietary|all rights reserved|kommerziell|propriet(?:ä|ae)r|alle rechte vorbehalten", re.I
)
#: Manifests of copied packages that name their licence.
_MANIFESTS = ("package.json", "composer.json", "bower.json")
#: `vendored`: other people's code, copied; `part`: a folder of the project; `files`: single files by their SPDX tag.
Kind = Literal["vendored", "part", "files"]


@frozen
class Part:
    """What says that a part is under `expression`: the file, its line and the words as written.

    `status` is that of the licence text, "named" for a name only, "unknown" for a text on no list, "denied" where the
    words say that it is not under an open-source licence. `exact` is False where the text leaves open whether later
    versions are meant. `files` counts the places that say the same.
    """

    kind: Kind
    file: File
    line: int
    written: str
    expression: Expression
    status: str
    exact: bool
    files: int = 1


@frozen
class Parts:
    """The parts, and how many licence files were not looked into because there are too many."""

    parts: tuple[Part, ...] = ()
    left_out: int = 0


@artifact
def licence_parts(tree: Tree, contents: Contents, reuse_info: ReuseInfo, licence_conclusion: Conclusion) -> Parts:
    """Every licence file below the root, manifests of copied packages without one, and files tagged otherwise."""
    own = {each.file.oid for each in licence_conclusion.files}
    files = [f for f in tree.mentioning(*SIGNS) if f.folder and not _is_text_folder(f) and is_licence_file(f)]
    files = [file for file in files if file.oid not in own]
    by_text: dict[str, list[File]] = defaultdict(list)
    for file in files:
        by_text[file.oid].append(file)
    read_ones = list(by_text.values())[:MOST]
    parts = [part for same in read_ones for part in _from_text(contents, same)]
    licensed = {file.folder for file in files}
    parts += [part for each in licence_conclusion.files for part in _below(each, contents)]
    parts += _from_manifests(tree, contents, licensed)
    parts += _from_tags(tree, reuse_info, licence_conclusion)
    return Parts(tuple(parts), max(0, len(by_text) - MOST))


def _is_text_folder(file: File) -> bool:
    return file.path.startswith("LICENSES/")


def _kind(file: File) -> Kind:
    return "vendored" if file.role is PathClass.VENDORED else "part"


def _from_text(contents: Contents, same: list[File]) -> Iterator[Part]:
    """Yield what one text, which may lie in several places, puts its folder under."""
    file = same[0]
    each = read_licence_file(contents, file)
    if not each.grants:
        return
    status, line, expression = said_by(each.holds)
    written = _excerpt(contents, file, line)
    if not each.holds.ids:
        status, line, written = _telling(contents.text(file) or "", status) or (status, line, written)
    exact = all(map(_has_one_id, each.holds.matches))
    yield Part(_kind(file), file, line, written, expression, status, exact, len(same))


def _telling(text: str, status: str) -> tuple[str, int, str] | None:
    """Return (status, line, words) of the line that says most about a text without a name; None without such a line."""
    lines = [(number, line[:1000]) for number, line in enumerate(text.split("\n")[:2000], start=1)]
    for found, pattern in (("denied", _DENIED), (status, _TELLING)):
        for number, line in lines:
            if pattern.search(line):
                return found, number, line.strip()[:200]
    return None


def _below(each: LicenceFile, contents: Contents) -> Iterator[Part]:
    """Yield the texts of others that stand below the project's own in one file."""
    for found in each.others:
        written = _excerpt(contents, each.file, found.start)
        said = read(found.id) if found.intact else Expression("LicenseRef-modified", (), ("unknown",))
        yield Part("vendored", each.file, found.start, written, said, found.status.value, _has_one_id(found))


def _has_one_id(found: Finding) -> bool:
    """Whether the text has one id by now, unlike those of -only and -or-later."""
    return set(found.ids[1:]) <= set(filed_as(found.id))


def said_by(holds: Identification) -> tuple[str, int, Expression]:
    """Return (status, line, expression) of a licence file: what it holds intact, else what stands in its way."""
    if holds.modified:
        first = next((f for f in holds.matches if not f.intact), None)
        status = first.status.value if first else Status.MODIFIED.value
        line = first.start if first else (holds.restrictions[0].line if holds.restrictions else 1)
        return status, line, Expression("LicenseRef-modified", (), ("unknown",))
    if holds.ids:
        text = " AND ".join(dict.fromkeys(holds.ids))
        return holds.matches[0].status.value, holds.matches[0].start, read(text)
    for notice in holds.granted:
        ids = dict.fromkeys(name.id for name in notice.names)
        return "named", notice.line, read(notice.tag or (" OR " if notice.choice else " AND ").join(ids))
    return "unknown", 1, Expression("LicenseRef-unknown", (), ("unknown",))


def _excerpt(contents: Contents, file: File, line: int) -> str:
    lines = (contents.text(file) or "").splitlines()[max(0, line - 1) :]
    return next((each.strip() for each in lines[:10] if each.strip()), "")[:200]


def _from_manifests(tree: Tree, contents: Contents, licensed: set[str]) -> Iterator[Part]:
    vendored = [f for f in tree.files if f.role is PathClass.VENDORED and f.name in _MANIFESTS]
    for file in [f for f in vendored if f.folder not in licensed][:MOST]:
        text = contents.text(file)
        for line, written in said_in(file.name, text) if text else ():
            expression = read(written)
            exact = "deprecated" not in expression.problems  # "GPL-2.0" is used for both, whatever it once meant
            yield Part("vendored", file, line, written, expression, "named", exact)


def _from_tags(tree: Tree, info: ReuseInfo, conclusion: Conclusion) -> Iterator[Part]:
    """Yield each licence that SPDX tags give to files and that is not among the conclusion's, with how many files."""
    found: dict[str, list[File]] = defaultdict(list)
    for file in tree.files:
        for written in info.of(file).licences:
            found[written].append(file)
    for written, files in sorted(found.items()):
        expression = read(written)
        if expression.families - conclusion.families or not expression.sure:
            yield Part("files", files[0], 1, written, expression, "named", True, len(files))


@frozen
class PartClaim:
    """What a part's description says, the path and the expression of its text, and why they differ (see Agreement)."""

    said: Statement
    path: str
    expression: str
    reason: str


@artifact
def licence_part_claims(
    licence_declarations: tuple[Statement, ...], tree: Tree, contents: Contents
) -> tuple[PartClaim, ...]:
    """The contradictions inside of parts. Folders with several texts are left out: a choice, or texts of others."""
    found = []
    for said in licence_declarations:
        if said.kind != "manifest" or said.scope != "part" or not (said.closed or said.expression.sure):
            continue
        texts = [file for file in tree.within([said.file.folder]) if is_licence_file(file)]
        if len(texts) != 1:
            continue
        _, _, expression = said_by(read_licence_file(contents, texts[0]).holds)
        single = expression.sure and len(expression.families) == 1
        if single and (reason := reason_against(said, expression, with_text=True)):
            found.append(PartClaim(said, texts[0].path, expression.text, reason))
    return tuple(found)

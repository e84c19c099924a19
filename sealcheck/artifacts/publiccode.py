# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`publiccode.yml` in the root: its values with positions, what the standard finds wrong, and what nearly was one."""

from __future__ import annotations

import codecs
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.grammar import is_expression_of_parser
from sealcheck.model import Entry, Evidence, File, PathClass, near_miss, say
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.templates import has_blank
from sealcheck.publiccode.validate import validate
from sealcheck.publiccode.walk import Finding

FILE = "publiccode.yml"
_DESCRIPTIONS = ("shortDescription", "longDescription")
_NEARLY = frozenset({"publiccode.yml", "publiccode.yaml", "public-code.yml", "publiccode.json", "public_code.yml"})
_NAME_LINE = regex(rb"^name:[ \t]*\S", re.M)
_DESCRIPTION_LINE = regex(rb"^[ \t]+(?:short|long)Description:[ \t]*\S", re.M)
_ELSEWHERE = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED})


@frozen
class PublicCode:
    """The file (None when the root has none), its document (None when it is no valid YAML), and the findings.

    `told` says whether it both names the software and describes it in some language (None: cannot be read).
    `near` are files that a reader could take for it: another ending, another folder, a symlink.
    """

    file: File | None = None
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    told: bool | None = None
    near: tuple[Evidence, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What makes the file invalid."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What the reference parser warns of: deprecated but valid."""
        return tuple(finding for finding in self.findings if finding.severity == "warning")

    @property
    def hints(self) -> tuple[Finding, ...]:
        """What the reference parser lets pass and a reader should know."""
        return tuple(finding for finding in self.findings if finding.severity == "hint")

    @property
    def values(self) -> Mapping[str, Any]:
        """The top-level keys; empty when there is no readable file."""
        return self.document.value if self.document else {}

    def get(self, *path: str | int) -> Any:
        """Return the value at `path`, or None when any part of the way is missing or of another type."""
        value: Any = self.values
        for part in path:
            if isinstance(part, str) and isinstance(value, dict):
                value = value.get(part)
            elif isinstance(part, int) and isinstance(value, list) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def text(self, *path: str | int) -> str:
        """Return the text at `path` as it was written, without outer spaces; empty when there is none."""
        value = self.get(*path)
        if value is None or isinstance(value, dict | list) or self.document is None:
            return ""
        return (value if isinstance(value, str) else self.document.raw.get(path, str(value))).strip()

    def items(self, *path: str | int) -> list[Any]:
        """Return the list at `path` without empty items; empty when there is none."""
        value = self.get(*path)
        return [item for item in value if item not in (None, "", {})] if isinstance(value, list) else []

    def line(self, *path: str | int) -> int:
        """Return the line of `path`, or of its nearest parent that is there."""
        return self.document.at(path)[0] if self.document else 1


@frozen
class Stored:
    """The snapshot's files as the validator needs them; a symlink counts as there, since it cannot be followed."""

    tree: Tree
    contents: Contents
    links: frozenset[str] = field(default_factory=frozenset)

    def has(self, path: str) -> bool:
        return path in self.links or self.tree.at(path) is not None

    def data(self, path: str) -> bytes | None:
        file = self.tree.at(path)
        return self.contents.data(file) if file else None

    def is_expression(self, text: str) -> bool:
        return is_expression_of_parser(text)

    def is_licence(self, text: str) -> bool:
        return text in licence_list().licences


@artifact
def publiccode(tree: Tree, contents: Contents) -> PublicCode:
    """The target's publiccode.yml, validated offline against the standard 0.7."""
    near = _near(tree)
    file = tree.at(FILE)
    if file is None:
        return PublicCode(near=near)
    data = contents.data(file)
    if data is None:
        return PublicCode(file, None, (Finding("", say("metadata.problem_unreadable")),), near=near)
    try:
        document = parse_yaml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        finding = Finding("", say("metadata.problem_encoding"), line)
        return PublicCode(file, None, (finding,), _seems_told(data), near)
    except ParseProblem as problem:
        return PublicCode(file, None, (_syntax(problem),), _seems_told(data), near)
    stored = Stored(tree, contents, frozenset(entry.path for entry in tree.symlinks))
    readable = document if isinstance(document.value, dict) else Document({})
    return PublicCode(file, readable, (*_quirks(data), *validate(document, stored)), _told(readable.value), near)


def _told(values: Mapping[str, Any]) -> bool:
    """Return whether software is named and described; blanks of ours say nothing."""
    blocks = values.get("description")
    blocks = blocks.values() if isinstance(blocks, dict) else ()
    texts = (block.get(key) for block in blocks if isinstance(block, dict) for key in _DESCRIPTIONS)
    return _filled(values.get("name")) and any(map(_filled, texts))


def _filled(value: Any) -> bool:
    return value not in (None, "") and not isinstance(value, dict | list) and not has_blank(str(value))


def _seems_told(data: bytes) -> bool:
    """Return the same of a file that a mistake keeps from being read as YAML, by its lines."""
    return bool(_NAME_LINE.search(data) and _DESCRIPTION_LINE.search(data))


def _quirks(data: bytes) -> Iterator[Finding]:
    """Yield what YAML allows and the reference parser 5.4.3, and with it every catalogue, cannot read."""
    if data.startswith(codecs.BOM_UTF8):
        yield Finding("publiccodeYmlVersion", say("metadata.problem_bom"))
    for number, line in enumerate(data[:4096].split(b"\n"), 1):
        if line.startswith(b"%"):
            yield Finding("", say("metadata.problem_directive"), number)
        elif line.strip() and not line.startswith(b"#"):
            return


def _syntax(problem: ParseProblem) -> Finding:
    several = problem.message.startswith("multiple YAML documents")
    text = say("metadata.problem_documents") if several else say("metadata.problem_yaml", problem=problem.message)
    return Finding("", text, problem.line, problem.column)


def _near(tree: Tree) -> tuple[Evidence, ...]:
    files = [f for f in tree.named(*_NEARLY) if f.path != FILE and f.role not in _ELSEWHERE]
    links = [entry for entry in tree.symlinks if posixpath.basename(entry.path).lower() in _NEARLY]
    return tuple([*(_near_link(entry) for entry in links), *(_near_file(file) for file in files)][:6])


def _near_file(file: File) -> Evidence:
    reason = "near_name" if file.name != FILE else "near_folder"
    return near_miss(say(f"metadata.{reason}", path=file.path), file)


def _near_link(entry: Entry) -> Evidence:
    return near_miss(say("metadata.near_symlink", path=entry.path), path=entry.path, blob=entry.oid)

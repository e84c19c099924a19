# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Metadata files beside publiccode.yml, each checked against its format with line and column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.publiccode import Stored
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, say
from sealcheck.parse import Document, ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex
from sealcheck.publiccode.checks import Files
from sealcheck.publiccode.citing import CFF, CODEMETA, ZENODO
from sealcheck.publiccode.insights import insights_shape
from sealcheck.publiccode.shape import Shape
from sealcheck.publiccode.walk import Finding, Walk

NAMES = ("CITATION.cff", "codemeta.json", ".zenodo.json", "security-insights.yml", "CODEOWNERS")
MOST = 100
_FOLDERS = {
    "citation.cff": ("",), "codemeta.json": ("",), ".zenodo.json": ("",),
    "security-insights.yml": ("", ".github", ".gitlab", "docs"),
    "security-insights.yaml": ("", ".github", ".gitlab", "docs"),
    "codeowners": ("", ".github", ".gitlab", ".gitea", ".forgejo", "docs"),
}  # fmt: skip
_OWNED = regex(r"(?:\\.|[^\s\\]){1,1000}")
#: https://docs.github.com/articles/about-code-owners, https://docs.gitlab.com/user/project/codeowners/reference/
_OWNER = regex(
    r"@[A-Za-z0-9_][\w.-]{0,99}(?:/[\w.-]{1,99}){0,20}|@@(?:developer|maintainer|owner)s?|"
    r"[^\s@<>]{1,64}@[^\s@<>]{1,200}\.[^\s@<>.]{2,63}"
)
_SECTION = regex(r"\^?\[[^\]]{1,200}\](?:\[[0-9]{1,3}\])?")


@frozen
class MetadataFile:
    """A file, what it says (None when it cannot be read), and what is wrong with it."""

    file: File
    document: Document | None
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What the format does not allow."""
        return tuple(finding for finding in self.findings if finding.severity == "error")


MetadataFiles = tuple[MetadataFile, ...]


@artifact
def metadata_files(tree: Tree, contents: Contents) -> MetadataFiles:
    """CITATION.cff, codemeta.json, .zenodo.json, security-insights.yml and CODEOWNERS where they are looked for."""
    found = [file for file in tree.named(*_FOLDERS) if file.path.rpartition("/")[0] in _FOLDERS[file.name.lower()]]
    stored = Stored(tree, contents)
    return tuple(_read(file, contents.text(file), stored) for file in sorted(found, key=lambda file: file.path))


def _read(file: File, text: str | None, stored: Files) -> MetadataFile:
    if text is None:
        return MetadataFile(file, None, (Finding("", say("metadata.problem_unreadable")),))
    if file.name.lower() == "codeowners":
        return MetadataFile(file, None, tuple(islice(_owners(text), MOST)))
    json = file.name.lower().endswith(".json")
    try:
        document = _json(text) if json else parse_yaml(text)
    except ParseProblem as problem:
        text_of = say("metadata.problem_json" if json else "metadata.problem_yaml", problem=problem.message)
        return MetadataFile(file, None, (Finding("", text_of, problem.line, problem.column),))
    if not isinstance(document.value, dict):
        return MetadataFile(file, None, (Finding("", say("metadata.problem_not_mapping")),))
    walk = Walk(document, stored)
    shape = _SHAPES[file.name.lower()](document.value)
    return MetadataFile(file, document, tuple(islice(walk.section((), document.value, shape), MOST)))


def _json(text: str) -> Document:
    """Return the document with positions where JSON is YAML too; tabs keep it from being that."""
    value = parse_json(text)
    try:
        return Document(value, parse_yaml(text).positions)
    except ParseProblem:
        return Document(value)


def _owners(text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.split("\n")[:5000], 1):
        rule = line.strip()[:2000].partition(" #")[0]
        section = _SECTION.match(rule)
        if not rule or rule.startswith("#"):
            continue
        owners = _OWNED.findall(rule[section.end() :] if section else rule)[0 if section else 1 :]
        for owner in owners:
            if not _OWNER.fullmatch(owner):
                place = line.find(owner) + 1 or 1
                yield Finding(rule.split()[0], say("metadata.problem_owner", value=owner), number, place)


_SHAPES: dict[str, Callable[[object], Shape]] = {
    "citation.cff": lambda value: CFF,
    "codemeta.json": lambda value: CODEMETA,
    ".zenodo.json": lambda value: ZENODO,
    "security-insights.yml": insights_shape,
    "security-insights.yaml": insights_shape,
}

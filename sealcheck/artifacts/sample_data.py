# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Data that somebody can try the software with: samples, demonstrations, and what programs write at their start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Data for tests of the program are for those alone; copied software brings its own.
_ASIDE = frozenset({PathClass.TEST, PathClass.VENDORED, PathClass.GENERATED})
#: Files that are read.
MOST_READ = 200
#: In most languages, and in SQL.
_COMMENT = regex(r"(?m)^[ \t]{0,40}(?:#|//|--|\*|/\*|;).*$")
_ROWS = regex(
    r"(?mi)\b(?:insert|replace|merge)\s{1,9}into\b|^[ \t]{0,20}copy\s{1,9}[\w.\"]{1,120}[^;\n]{0,400}\bfrom\b"
)
_VALUE = regex(r"[\"':=,|<>\d]")
#: Frameworks run files of these names at the start: https://docs.spring.io/spring-boot/how-to/data-initialization.html
_AT_START = regex(r"(?:^|/)src/main/resources/(?:[\w/.-]{0,60}/)?(?:data|import)(?:-[\w-]{1,30})?\.sql")
#: Where words of a name meet: DatabaseSeeder.php, V2__insertTestData.sql
_JOINT = regex(r"(?<=[a-z])(?=[A-Z])")
_POINTER = "version https://git-lfs.github.com/"


@frozen
class SampleData:
    """A folder with such data, or a file: the first one, how many there are, and why they are none (else empty)."""

    first: File
    count: int
    reason: str = ""


@artifact
def sample_data(tree: Tree, contents: Contents) -> tuple[SampleData, ...]:
    """The sets of data to try the software with, by folder, those that hold some first."""
    named = (file for file in tree.mentioning(*_hints()) if _is_named_so(file))
    likely = [file for file in named if file.role not in _ASIDE and not _is_for_tests(file)]
    sets: dict[tuple[str, str], list[File]] = {}
    for file in likely[:MOST_READ]:
        sets.setdefault((file.folder, _why_none(file, contents)), []).append(file)
    holding = {folder for folder, reason in sets if not reason}
    found = [(reason, files) for (folder, reason), files in sets.items() if not reason or folder not in holding]
    return tuple(SampleData(files[0], len(files), reason) for reason, files in sorted(found, key=lambda each: each[0]))


@cache
def _hints() -> tuple[str, ...]:
    """What stands in each such path."""
    keys = ("kinds", "things", "folders", "program_folders", "plain_names")
    return (*words_in("sample_data", *keys), "import.sql")


@cache
def _named(*kinds: str) -> re.Pattern[str]:
    """What stands in the name of a file or a folder, or of two folders one in the other: data/demo/."""
    of, things, names = (
        "|".join(sorted(words_in("sample_data", *keys)))
        for keys in (kinds, ("things",), ("program_names", "plain_names"))
    )
    together = rf"(?:{of})[-_. ]?(?:{things})|(?:{things})[-_. ](?:{of})|(?:{things})/(?:[^/]{{1,80}}/)?(?:{of})/"
    return re.compile(rf"(?<![a-z])(?:{together}|(?:{names})(?=[^a-z/]))(?![a-z])")


def _is_named_so(file: File) -> bool:
    """Whether the path promises such data: by its name, by a folder of data, or since a framework runs it."""
    folders, name = file.folder.lower(), _JOINT.sub("-", file.name).lower()
    steps = folders.split("/")
    if file.ending in words_in("sample_data", "programs"):
        by_name = _named("kinds").search(name) and "fixture" not in name
        return bool(by_name) or not words_in("sample_data", "program_folders").isdisjoint(steps)
    if not words_in("sample_data", "folders").isdisjoint(steps) or _named("kinds").search(f"{folders}/"):
        return file.ending in words_in("sample_data", "data", "data_in_folders")
    kinds = ("kinds", "kinds_of_sql") if file.ending == "sql" else ("kinds",)
    plain = file.ending in words_in("sample_data", "plain_data") and _plain().search(name)
    told = plain or _named(*kinds).search(name) or _AT_START.search(file.path.lower())
    return bool(told) and file.ending in words_in("sample_data", "data")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(words_in('sample_data', 'kinds')))})(?![a-z])")


def _is_for_tests(file: File) -> bool:
    steps = file.folder.lower().split("/")
    return place_of(file.folder).role is PathClass.TEST or not words_in("sample_data", "for_tests").isdisjoint(steps)


def _why_none(file: File, contents: Contents) -> str:
    """Return why a file holds no data ("empty", "elsewhere", "generator"), empty when it does or is not read."""
    if file.too_large:
        return ""
    text = contents.text(file)
    if text is None:
        return ""
    if text.startswith(_POINTER):
        return "elsewhere"
    rest = _COMMENT.sub("", text) if file.ending in {*words_in("sample_data", "programs"), "sql"} else text
    return next(_doubts(file, rest), "")


def _doubts(file: File, text: str) -> Iterator[str]:
    """Yield why what is left of a file without its comments is no data."""
    program = file.ending in words_in("sample_data", "programs")
    left = any(each in text for each in words_in("sample_data", "left"))
    if program and left and text.count("create") < 2 and text.count("call") < 1:
        yield "generator"
    if program and not _writes().search(text):
        yield "empty"
    if file.ending == "sql" and not _ROWS.search(text):
        yield "empty"
    lines = [line for line in text.split("\n", 400) if line.strip()]
    if not _VALUE.search(text) or (file.ending in ("csv", "tsv") and len(lines) < 2):
        yield "empty"


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)(?:{'|'.join(sorted(words_in('sample_data', 'writes')))})\w{{0,30}}[!?]?[ \t]?[(\[{{]|\bdo\b"
    )

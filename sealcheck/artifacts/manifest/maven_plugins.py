# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The plug-ins of a Maven build file that really take part in the build, each with its goals.

A plug-in that is only managed, or stands in a profile, in a report or in a comment, does nothing by itself.
https://maven.apache.org/guides/introduction/introduction-to-the-lifecycle.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sealcheck.frozen import frozen
from sealcheck.licence.markup import without_comments
from sealcheck.model import File
from sealcheck.pattern import regex

MAX_BYTES = 500_000
MAX_PLUGINS = 200
PHASES = ("validate", "compile", "test", "package", "integration-test", "verify", "install", "deploy")
_ASIDE = regex(r"<(pluginManagement|profiles|reporting)>")
_PLUGIN = regex(r"</?plugin>")
_SKIPPED = regex(
    r"\s(?:-D[\w.-]{0,60}skip[\w.-]{0,60}(?:=true)?|(?:-x|--exclude-task)[= ]\s{0,5}[\w:.-]{1,100})(?=\s|$)", re.I
)
_NAME = regex(r"<artifactId>\s{0,40}([\w.-]{1,100})")
_GOAL = regex(r"<goal>\s{0,40}([\w-]{1,60})\s{0,40}</goal>")

_PARENT = regex(r"<parent>(.{0,2000}?)</parent>", re.S)
_GROUP = regex(r"<groupId>\s{0,40}([\w.-]{1,100})")
#: Parents of others that bind no check of the code's style to the build.
_PLAIN_PARENTS = frozenset(
    {"spring-boot-starter-parent", "spring-boot-dependencies", "oss-parent", "apache", "micronaut-parent"}
)


@frozen
class MavenPlugin:
    """A plug-in: its name, the goals bound to the build, the text of its entry, and the line of its name.

    `bound` says whether the entry takes part in every build, `reports` whether it makes a page of the project's site.
    """

    name: str
    goals: frozenset[str]
    text: str
    line: int
    bound: bool
    reports: bool = False


@lru_cache(maxsize=64)
def maven_plugins(pom: str) -> tuple[MavenPlugin, ...]:
    """Return the plug-ins of a pom.xml in order."""
    text = without_comments(pom[:MAX_BYTES])
    aside = list(_aside(text))
    return tuple(_entries(text, aside, [(start, end) for start, end in aside if text.startswith("<reporting>", start)]))


def every_build(pom: str) -> str:
    """Return what a pom.xml says about every build: without comments, profiles and reports."""
    text = without_comments(pom[:MAX_BYTES])
    kept, at = [], 0
    for start, end in _aside(text):
        if start >= at and not text.startswith("<pluginManagement>", start):
            kept.append(text[at:start])
            at = end
    return "".join((*kept, text[at:]))


def _aside(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a build file that do not take part in every build."""
    for match in _ASIDE.finditer(text):
        end = text.find(f"</{match.group(1)}>", match.end())
        yield match.start(), end if end > 0 else len(text)


def _entries(text: str, aside: list[tuple[int, int]], sites: list[tuple[int, int]]) -> Iterator[MavenPlugin]:
    for start, end in list(_outermost(text))[:MAX_PLUGINS]:
        entry = text[start:end]
        if named := _NAME.search(entry):
            goals = frozenset(match.group(1) for match in _GOAL.finditer(entry))
            bound = not any(first <= start < last for first, last in aside)
            reports = any(first <= start < last for first, last in sites)
            line = text.count("\n", 0, start + named.start(1)) + 1
            yield MavenPlugin(named.group(1), goals, entry, line, bound, reports)


def _outermost(text: str) -> Iterator[tuple[int, int]]:
    """Where each entry begins and ends; a plug-in's own plug-ins stay inside it."""
    depth, start = 0, 0
    for match in _PLUGIN.finditer(text):
        depth = max(0, depth + (-1 if match.group().startswith("</") else 1))
        if depth == 1 and not match.group().startswith("</"):
            start = match.end()
        elif depth == 0:
            yield start, match.start()
            start = match.end()


def reporting(pom: str) -> list[MavenPlugin]:
    """Return the plug-ins of a pom.xml that make a page of the project's site."""
    return [each for each in maven_plugins(pom) if each.reports]


def building(poms: Sequence[str]) -> list[list[MavenPlugin]]:
    """Return for each pom.xml the plug-ins that take part; what is only managed counts once another entry names it."""
    read = [maven_plugins(pom) for pom in poms]
    named = {each.name for plugins in read for each in plugins if each.bound}
    return [[each for each in plugins if each.bound or (each.goals and each.name in named)] for plugins in read]


def outside_parent(pom: str, others: Sequence[str]) -> tuple[str, int] | None:
    """Return the parent that a pom.xml takes from elsewhere, with its line: what it binds to the build is not seen.

    `others` are the build files of the same repository. Parents that are known to check no style do not count.
    """
    text = without_comments(pom[:MAX_BYTES])
    parent = _PARENT.search(text)
    named = _NAME.search(parent[1]) if parent else None
    if parent is None or named is None or named[1] in _PLAIN_PARENTS:
        return None
    own = (_PARENT.sub("", without_comments(other[:MAX_BYTES]), 1) for other in others)
    if any((name := _NAME.search(each)) and name[1] == named[1] for each in own):
        return None
    group = _GROUP.search(parent[1])
    line = text.count("\n", 0, parent.start()) + 1
    return f"{group[1]}:{named[1]}" if group else named[1], line


def nearest(files: Sequence[File], most: int) -> list[File]:
    """Return the build files nearest to the root, `most` of them: the others take what holds for all from there."""
    return sorted(files, key=lambda file: (file.path.count("/"), file.path))[:most]


def without_skipped(line: str) -> str:
    """A call of Maven or Gradle without what it leaves out: -Dspotbugs.skip, -x spotbugsMain."""
    return _SKIPPED.sub(" ", line)


def reaches(words: Sequence[str], phase: str) -> bool:
    """Whether a call of Maven runs the build up to `phase`: verify, install and deploy for verify."""
    return bool({word.rpartition(":")[2] for word in words[1:]} & set(PHASES[PHASES.index(phase) :]))

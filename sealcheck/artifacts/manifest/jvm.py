# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What builds of Gradle, sbt and Play name as dependencies, and how many of them to the exact version."""

from __future__ import annotations

import re

from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.pattern import regex

_GRADLE = regex(
    r"^\s{0,40}(?:implementation|api|compileOnly|runtimeOnly|testImplementation|compile|kapt|annotationProcessor)"
    r"[ (]{1,3}"
    r"(?!project|files|fileTree|gradleApi|localGroovy|kotlin\()(?:platform\()?"
    r"(?:['\"]([^'\"\n]{1,200})['\"]|[A-Za-z][\w.]{1,100})",
    re.M,
)


#: A version in a variable of the build, and where it is used.
_VARIABLE = regex(r"\b([A-Za-z]\w{0,60})\s{0,9}=\s{0,9}['\"]([^'\"\n]{1,60})['\"]")
_USED = regex(r"\$\{?(?:\w{1,40}\.){0,3}([A-Za-z]\w{0,60})\}?")
_QUOTED = regex(r"['\"]([^'\"\n]{1,200})['\"]")
#: 1.2.+, latest.release, [1.0, 2.0), 1.2-SNAPSHOT
_MOVES = regex(r"[\w.-]{0,40}\+|latest\.\w{1,20}|[\[\]].{1,60}|\(.{0,30},.{0,30}|.{1,60}-SNAPSHOT")
_COMMENT = regex(r"\s//.{0,400}$")


def gradle(text: str) -> Needs:
    """build.gradle: coordinates and entries of the version catalogue; those whose version may change are not exact."""
    known = dict(_VARIABLE.findall(text))
    known.pop("version", None)  # the project's own, which its modules have in common
    found = list(_GRADLE.finditer(text))
    loose = sum(_is_moving(m[0] + text[m.end() :].partition("\n")[0], known) for m in found)
    return Needs(len(found), len(found) - loose, library="maven-publish" in text)


#: "org.example" %% "lamps" % "1.0", with a variable for the version, and a module of its own in the place of the name.
_SBT = regex(
    r"\"[\w.-]{1,100}\"[ \t]{1,20}%{1,3}[ \t]{1,20}(?:\"[\w.-]{1,100}\"|\w{1,60})[ \t]{1,20}%[ \t]{1,20}"
    r"(?:\"([^\"\n]{1,60})\"|(?:\w{1,60}\.){0,4}(\w{1,60}))"
)


def sbt(text: str) -> Needs:
    """build.sbt and project/Dependencies.scala: coordinates; those whose version may change are not exact."""
    known = dict(_VARIABLE.findall(text))
    asked = [match[1] or known.get(match[2], "1.0") for match in _SBT.finditer(text)]
    loose = sum(_MOVES.fullmatch(version) is not None for version in asked)
    return Needs(len(asked), len(asked) - loose)


#: - com.vividsolutions -> jts 1.12
_PLAY = regex(
    r"(?m)^[ \t]{0,20}-[ \t]{1,9}[\w.-]{1,100}[ \t]{1,9}->[ \t]{1,9}[\w.-]{1,100}[ \t]{1,9}([\w.+,()\[\]-]{1,60})"
)


def play(text: str) -> Needs:
    """conf/dependencies.yml of Play 1, which knows no lock file; those whose version may change are not exact.

    https://www.playframework.com/documentation/1.5.x/dependency
    """
    asked = _PLAY.findall(text)
    return Needs(len(asked), len(asked) - sum(_MOVES.fullmatch(version) is not None for version in asked))


def _is_moving(line: str, known: dict[str, str]) -> bool:
    """Whether one dependency names a range, a snapshot or what Gradle calls a changing module."""
    if re.search(r"\bchanging\s{0,3}[:=]\s{0,3}true\b", line):
        return True
    quoted = _QUOTED.findall(_COMMENT.sub("", line[:600]))
    filled = (_USED.sub(lambda m: known.get(m[1], m[0]), each) for each in quoted)
    return any(_MOVES.fullmatch(_version(each)) for each in filled)


def _version(quoted: str) -> str:
    """The version in group:name:version:classifier@type; anything else as it stands."""
    _, _, rest = quoted.partition(":")
    return rest.partition(":")[2].partition(":")[0].partition("@")[0] if rest else quoted

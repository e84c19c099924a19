# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Versioned settings of TeamCity, as XML or in its language on top of Kotlin: the commands of their steps.

https://www.jetbrains.com/help/teamcity/storing-project-settings-in-version-control.html
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator

from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Job, Pipeline, Step
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.artifacts.shell.commands import BY_LINE
from sealcheck.model import File
from sealcheck.pattern import regex

MAX_BYTES = 200_000
MAX_STEPS = 200
_COMMENT = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,400}|<!--[\s\S]{0,4000}?-->")
#: What holds commands in XML, and of which program they are the arguments; shell text has none.
_XML = regex(
    r"<param\s{1,9}name=\"(script\.content|jetbrains_powershell_script_code|goals|ui\.gradleRunner\.gradle\.tasks\.names"
    r"|shellScript|target|dotnet-command|command)\"(?:\s{1,9}value=\"([^\"]{1,8000})\"|>([^<]{1,8000}<|<!\[CDATA\[[\s\S]{1,20000}?\]\]>))"
)
_KOTLIN = regex(
    r"\b(scriptContent|shellScript|content|goals|tasks|targets)\s{0,9}=\s{0,9}"
    r"(?:\"\"\"([\s\S]{1,20000}?)\"\"\"|\"((?:[^\"\\\n]|\\.){1,4000})\")"
)
#: Steps that say by themselves what they run.
_NAMED = regex(r"(?m)^\s{0,80}(?:(dotnet)(Test|Build) \{|command\s{0,9}=\s{0,9}(pytest|unittest|pylint|flake8)\b)")
_PROGRAMS = {
    "goals": "mvn", "ui.gradleRunner.gradle.tasks.names": "gradle", "tasks": "gradle", "target": "ant",
    "targets": "ant", "dotnet-command": "dotnet", "command": "dotnet",
}  # fmt: skip


def read_teamcity(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of a file of settings; what starts its builds is not read."""
    plain = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text[:MAX_BYTES])
    steps = list(_xml(plain, file) if file.ending == "xml" else _kotlin(plain, file))
    return Pipeline("TeamCity", file, (Job("TeamCity", tuple(steps[:MAX_STEPS]), ON_CHANGE),) if steps else ())


def _xml(text: str, file: File) -> Iterator[Step]:
    for match in _XML.finditer(text):
        inside = match[2] or match[3].removeprefix("<![CDATA[").removesuffix("]]>").removesuffix("<")
        yield _step(match[1], html.unescape(inside), file, text.count("\n", 0, match.start()) + 1)


def _kotlin(text: str, file: File) -> Iterator[Step]:
    for match in _KOTLIN.finditer(text):
        yield _step(match[1], match[2] or match[3], file, text.count("\n", 0, match.start(2 if match[2] else 3)) + 1)
    for match in _NAMED.finditer(text):
        script = f"dotnet {match[2].lower()}" if match[1] else match[3]
        yield Step(script, file, text.count("\n", 0, match.start(3 if match[3] else 1)) + 1, fixed=True)


def _step(key: str, text: str, file: File, line: int) -> Step:
    program = _PROGRAMS.get(key)
    script = f"{program} {' '.join(text.split())}" if program else textwrap.dedent(text)
    return Step(script, file, line, fixed=program is not None, shell=BY_LINE)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of tasks that are missing, and those of Gulp and Grunt whose task called after tests only lints or is empty."""

from __future__ import annotations

import re

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

MOST_TEXT = 200_000
_FILES = {tool: tuple(f"{tool}file.{ending}" for ending in ("js", "cjs", "mjs", "ts")) for tool in ("gulp", "grunt")}
#: What a program that only runs named tasks reads them from: how its file's name begins, or a folder of them.
_NEEDED = {
    "gulp": ("gulpfile.",), "grunt": ("gruntfile.",), "ant": ("build.xml",), "phing": ("build.xml", "phing.xml"),
    "just": ("justfile", ".justfile"), "task": ("taskfile.",), "rake": ("rakefile",),
    "inv": ("tasks", "invoke."), "invoke": ("tasks", "invoke."), "nox": ("noxfile.py",), "earthly": ("earthfile",),
}  # fmt: skip
#: Options that name the file, or the folder to look in.
_OTHER_PLACE = regex(
    r"--(?:gulp|grunt|just|task|nox|rake|build)?-?file\b|-(?:f|file|buildfile|C|d|w|r|c|t)\Z|--(?:cwd|dir|working-directory"
    r"|base|collection|search-root|global|taskfile)\b|-f[\w./]|-g\Z"
)
_COMMENTS = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}|^[ \t]{0,80}/\*[\s\S]{0,5000}?\*/")
#: What runs tests, starts other programs or takes in tasks of other files.
_MAY_TEST = regex(
    r"mocha|karma|jasmine|jest|\bava\b|\btap|qunit|unit\b|protractor|cypress|playwright|webdriver|wdio|vitest|selenium"
    r"|testcafe|nightwatch|cucumber|intern\b|\bwct|web-component|\blab\b|codecept|casper|phantom|puppeteer|backstop"
    r"|specs?\b|assert|expect\b|coverage|istanbul"
    r"|\bnyc\b|exec|spawn|shell|child|process\.|\brun\b|connect|npm[ '\"]|yarn"
    r"|dotnet|maven|gradle|pytest|composer|require\(\s{0,9}(?:['\"`]\.|[^'\"`\s])|from\s{0,9}['\"]\.|import\(|require-?dir"
    r"|load-grunt-config|loadTasks|hub|registry|turbo|\bng\b",
    re.I,
)


def without_tasks(call: Call, tree: Tree) -> bool:
    """Whether a program is told to run a task, and the repository holds nowhere a file of tasks for it."""
    begin = _NEEDED.get(call.tool)
    if begin is None or tree.submodules or (call.folder and call.folder not in tree.folders):
        return False
    if "$" in "".join(call.words) or any(_OTHER_PLACE.match(word) for word in call.words[1:]):
        return False
    places = (path.rpartition("/")[2] for path in (*tree.folders, *(entry.path for entry in tree.symlinks)))
    if any(place.lower().startswith(begin) for place in places):
        return False
    return not any(file.name.lower().startswith(begin) for file in tree.mentioning(*begin))


def tests_nothing(call: Call, tree: Tree, contents: Contents) -> bool:
    """Whether there is no file of tasks, or that of a call of Gulp or Grunt names nothing that could test."""
    files = [file for file in tree.named(*_FILES.get(call.tool, ())) if file.folder in (call.folder, "")]
    if not files:
        return without_tasks(call, tree)
    if len(files) != 1 or any(_OTHER_PLACE.match(word) for word in call.words[1:]):
        return False
    text = contents.text(files[0])
    return text is not None and len(text) < MOST_TEXT and not _MAY_TEST.search(_COMMENTS.sub("", text))

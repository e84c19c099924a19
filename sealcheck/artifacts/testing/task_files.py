# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of tasks for Gulp and Grunt whose task called after tests can run none: it only lints, or does nothing."""

from __future__ import annotations

import re

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

MOST_TEXT = 200_000
_FILES = {tool: tuple(f"{tool}file.{ending}" for ending in ("js", "cjs", "mjs", "ts")) for tool in ("gulp", "grunt")}
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


def tests_nothing(call: Call, tree: Tree, contents: Contents) -> bool:
    """Whether the file of tasks that a call of Gulp or Grunt reads is there, and names nothing that could test."""
    files = [file for file in tree.named(*_FILES.get(call.tool, ())) if file.folder in (call.folder, "")]
    if len(files) != 1 or "--gulpfile" in call.words or "--gruntfile" in call.words:
        return False
    text = contents.text(files[0])
    return text is not None and len(text) < MOST_TEXT and not _MAY_TEST.search(_COMMENTS.sub("", text))

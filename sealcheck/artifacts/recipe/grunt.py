# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of a Gruntfile that stand for a list of others, and those in which a linter looks at the code.

https://gruntjs.com/creating-tasks
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.pattern import regex

MAX_TEXT = 100_000
MOST_TASKS, MOST_SETTINGS = 300, 30
_COMMENTS = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}|^[ \t]{0,80}/\*[\s\S]{0,5000}?\*/")
#: registerTask('lint', 'Check the style', ['jshint:src', 'jscs']), or with the name of one task
_ALIAS = regex(
    r"\bregisterTask\(\s{0,40}['\"]([\w:.-]{1,60})['\"]\s{0,9},"
    r"(?:\s{0,60}(?:'[^'\n]{0,300}'|\"[^\"\n]{0,300}\")\s{0,9},)?"
    r"\s{0,60}(?:\[([^\[\]()]{0,3000})\]|['\"]([\w:.-]{1,60})['\"]\s{0,9}\))"
)
_TASK = regex(r"['\"]([\w:./-]{1,80})['\"]")
#: Tasks of plug-ins by their program; where they may fail without an end of the run, their settings say so.
_LINTERS = {
    "jshint": "jshint", "jscs": "jscs", "eslint": "eslint", "tslint": "tslint", "csslint": "csslint",
    "htmlhint": "htmlhint", "stylelint": "stylelint", "sasslint": "sass-lint", "coffeelint": "coffeelint",
}  # fmt: skip
_PLUGIN = regex(
    r"['\"](?:grunt|gruntify)-(?:contrib-)?(jshint|jscs|eslint|tslint|csslint|htmlhint|stylelint|sass-lint|coffeelint)['\"]"
)
#: All plug-ins that the manifest names are loaded.
_ALL_PLUGINS = regex(r"['\"](?:load-grunt-tasks|jit-grunt|matchdep)['\"]")
_SETTINGS = regex(
    r"(?m)(?:^|[\s{,])['\"]?(jshint|jscs|eslint|tslint|csslint|htmlhint|stylelint|sasslint|coffeelint)['\"]?\s{0,5}:\s{0,5}\{"
)
_FORCED = regex(
    r"\bforce['\"]?\s{0,5}:\s{0,5}(?:true|!0)|\bfix['\"]?\s{0,5}:\s{0,5}true|\bfailOnError['\"]?\s{0,5}:\s{0,5}false"
)
#: From here to there a failing task does not end the run: grunt-continue, grunt-force-task
_GOES_ON, _GOES_ON_NOT = ("continue:on", "force:on"), ("continue:off", "force:off", "continue:fail-on-warning")


def grunt_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each task with the tasks that it stands for, or with the linter that it starts."""
    plain = _COMMENTS.sub("", text[:MAX_TEXT])
    for match in islice(_ALIAS.finditer(plain), MOST_TASKS):
        names = [match[3]] if match[3] else _TASK.findall(match[2])
        yield match[1], "\n".join(_listed(names))
    loaded = {name.replace("-", "") for name in _PLUGIN.findall(plain)}
    every = _ALL_PLUGINS.search(plain) is not None
    for match in islice(_SETTINGS.finditer(plain), MOST_SETTINGS):
        if every or match[1] in loaded:
            forced = _FORCED.search(_block(plain, match.end())) is not None
            yield match[1], f"{_LINTERS[match[1]]} ." + (" || true" if forced else "")


def _listed(names: list[str]) -> Iterator[str]:
    goes_on = False
    for name in names[:100]:
        goes_on = name in _GOES_ON or (goes_on and name not in _GOES_ON_NOT)
        given_up = goes_on or name.startswith("force:")
        yield f"grunt {name.removeprefix('force:')}" + (" || true" if given_up else "")


def _block(text: str, start: int) -> str:
    """Return what stands up to the brace that closes the one before `start`."""
    depth = 1
    for at in range(start, min(len(text), start + 20_000)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return text[start:at]
    return text[start : start + 20_000]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tasks of Invoke in a tasks.py with the commands that they run, as far as these stand there as text.

https://docs.pyinvoke.org/en/stable/concepts/invoking-tasks.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.pattern import regex

MAX_TEXT = 200_000
_TASK = regex(
    r"^@(?:invoke\.)?task\b([^\n]{0,300}(?:\n[^@d\n][^\n]{0,200}){0,20})\ndef (\w{1,60})\(\s{0,9}(\w{1,30})"
    r"[^\n]{0,300}\n((?:[ \t)][^\n]{0,400}\n|\n){0,200})",
    re.M,
)
_NAMED = regex(r"\bname\s{0,3}=\s{0,3}[\"']([\w.-]{1,60})[\"']")
_RUN = regex(
    r"\b(\w{1,30})\.(?:run|sudo)\(\s{0,40}(?:[rf]?\"([^\"\n]{1,500})\"|[rf]?'([^'\n]{1,500})')([^()\n]{0,200})(\)?)"
)
#: What is put together elsewhere: c.run(command), helper(c)
_UNSEEN = r"\b%s\.(?:run|sudo)\(\s{0,40}(?![rf]?[\"'])|(?<![.\w])(?!def\b)\w{1,60}\(\s{0,9}%s\s{0,5}[,)]"
#: A failure is passed over; so is one that is caught, and what never runs.
_LENIENT = regex(r"\bwarn\s{0,3}=\s{0,3}True\b")
_CAUGHT = regex(r"^[ \t]{1,40}except\b|\bsuppress\(|\bif (?:False|0)\b", re.M)
_COMMENT = regex(r"^[ \t]{1,40}#[^\n]{0,400}", re.M)


def invoke_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the commands of every task; one that starts what is put together elsewhere is left out.

    A name with underscores is called with hyphens as well.
    """
    for match in _TASK.finditer(f"{text[:MAX_TEXT]}\n"):
        given = _NAMED.search(match[1])
        name, context, body = given[1] if given else match[2], match[3], _COMMENT.sub("", match[4])
        if not re.search(_UNSEEN % (context, context), body):
            commands = "\n".join(_commands(body, context))
            yield name, commands
            if "_" in name:
                yield name.replace("_", "-"), commands


def _commands(body: str, context: str) -> Iterator[str]:
    caught = _CAUGHT.search(body) is not None
    for match in _RUN.finditer(body):
        if match[1] == context:
            yield (match[2] or match[3]) + (" || true" if caught or _LENIENT.search(match[4]) else "")

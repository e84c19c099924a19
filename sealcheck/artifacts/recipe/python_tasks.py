# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sessions of nox and tasks of Invoke with the commands that they run, as far as these stand there as text.

https://nox.thea.codes/en/stable/config.html, https://docs.pyinvoke.org/en/stable/concepts/invoking-tasks.html
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from sealcheck.pattern import regex

MAX_TEXT = 200_000
#: The name under which the sessions are kept that run when none is asked for.
DEFAULT = "(default)"
#: A function that its decorator makes a task, with what it is handed first.
_TASK = regex(
    r"^@(?:nox\.|invoke\.)?(?:session|task)\b([^\n]{0,300}(?:\n[^@d\n][^\n]{0,200}){0,20})\n(?:@[^\n]{0,300}\n){0,9}"
    r"def (\w{1,60})\(\s{0,9}(\w{1,30})[^\n]{0,300}\n((?:[ \t)][^\n]{0,400}\n|\n){0,200})",
    re.M,
)
_NAMED = regex(r"\bname\s{0,3}=\s{0,3}[\"']([\w.-]{1,60})[\"']")
_RUN = regex(r"\b(\w{1,30})\.(?:run|run_always|sudo)\(((?:[^()]|\([^()]{0,300}\)){1,900})\)")
_KEYWORD = regex(r",\s{0,20}\w{1,30}\s{0,3}=(?!=)")
_TEXT = regex(r"(?<![\w\"'])[fr]?(?:\"([^\"\n]{1,500})\"|'([^'\n]{1,500})')")
#: What nox leaves out, and what it is told to run, when no session is named.
_ASIDE = regex(r"\bdefault\s{0,3}=\s{0,3}False\b")
_CHOSEN = regex(r"^nox\.options\.sessions\s{0,3}=\s{0,3}[\[(]([^\])]{0,600})[\])]", re.M)
#: What is put together elsewhere: session.run(*command), helper(c)
_UNSEEN = r"\b%s\.(?:run|run_always|sudo)\(\s{0,40}(?![fr]?[\"'\s])|(?<![.\w])(?!def\b)\w{1,60}\(\s{0,9}%s\s{0,5}[,)]"
#: A failure is passed over; so is one that is caught, and what never runs.
_LENIENT = regex(r"\bwarn\s{0,3}=\s{0,3}True\b|\bsuccess_codes\s{0,3}=(?!\s{0,3}[\[(]\s{0,3}0\s{0,3},?\s{0,3}[\])])")
_CAUGHT = regex(r"^[ \t]{1,40}except\b|\bsuppress\(|\bif (?:False|0)\b", re.M)
_COMMENT = regex(r"^[ \t]{1,40}#[^\n]{0,400}", re.M)


def python_tasks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the commands of every task, and under DEFAULT what nox runs when none is named.

    A task that starts what is put together elsewhere is left out, and so is DEFAULT when that is a part of it. A name
    with underscores is called with hyphens, too.
    """
    found: dict[str, str] = {}
    usual: list[str] = []
    for match in _TASK.finditer(f"{text[:MAX_TEXT]}\n"):
        given, handed, body = _NAMED.search(match[1]), match[3], _COMMENT.sub("", match[4])
        name = given[1] if given else match[2]
        usual += [] if _ASIDE.search(match[1]) else [name]
        if not re.search(_UNSEEN % (handed, handed), body):
            found[name] = "\n".join(_commands(body, handed))
    yield from found.items()
    yield from ((name.replace("_", "-"), commands) for name, commands in found.items() if "_" in name)
    chosen = _CHOSEN.search(text[:MAX_TEXT])
    usual = [one or other for one, other in _TEXT.findall(chosen[1])] if chosen else usual
    if usual and found.keys() >= set(usual):
        yield DEFAULT, "\n".join(found[name] for name in usual)


def _commands(body: str, handed: str) -> Iterator[str]:
    caught = _CAUGHT.search(body) is not None
    for match in _RUN.finditer(body):
        words = [one or other for one, other in _TEXT.findall(_KEYWORD.split(match[2])[0])]
        if words and match[1] == handed:
            command = words[0] if len(words) == 1 else shlex.join(words)
            yield f"{command} || true" if caught or _LENIENT.search(match[2]) else command

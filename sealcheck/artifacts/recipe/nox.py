# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The sessions of a noxfile with the commands that they run, as far as these stand there as text.

https://nox.thea.codes/en/stable/config.html
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from sealcheck.pattern import regex

#: The name under which the sessions are kept that run when none is asked for.
DEFAULT = "(default)"
_SESSION = regex(
    r"^@(?:nox\.)?session\b([^\n]{0,300}(?:\n[^@d\n][^\n]{0,200}){0,20})\n(?:@[^\n]{0,300}\n){0,9}def (\w{1,60})\("
    r"[^\n]{0,200}\n((?:[ \t][^\n]{0,400}\n|\n){0,200})",
    re.M,
)
_NAMED = regex(r"\bname\s{0,3}=\s{0,3}[\"']([\w.-]{1,60})[\"']")
_ASIDE = regex(r"\bdefault\s{0,3}=\s{0,3}False\b")
_CHOSEN = regex(r"^nox\.options\.sessions\s{0,3}=\s{0,3}[\[(]([^\])]{0,600})[\])]", re.M)
_RUN = regex(r"\bsession\.run(?:_always)?\(((?:[^()]|\([^()]{0,300}\)){1,900})\)")
_KEYWORD = regex(r",\s{0,20}\w{1,30}\s{0,3}=(?!=)")
_TEXT = regex(r"(?<![\w\"'])f?(?:\"([^\"\n]{1,300})\"|'([^'\n]{1,300})')")
#: What is put together elsewhere: session.run(*command), helper(session)
_UNSEEN = regex(r"\bsession\.run(?:_always)?\(\s{0,40}(?![fr]?[\"'\s])|(?<![.\w])(?!def\b)\w{1,60}\(\s{0,9}session\b")
#: A failure is passed over, unless zero is the only code of success; so is one that is caught, and what never runs.
_LENIENT = regex(r"\bsuccess_codes\s{0,3}=(?!\s{0,3}[\[(]\s{0,3}0\s{0,3},?\s{0,3}[\])])")
_CAUGHT = regex(r"^[ \t]{1,40}except\b|\bsuppress\(|\bif (?:False|0)\b", re.M)
_COMMENT = regex(r"^[ \t]{1,40}#[^\n]{0,400}", re.M)


def nox_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the commands of every session, and under DEFAULT what runs when none is named.

    A session that starts what is put together elsewhere is left out, and so is DEFAULT when that is a part of it.
    """
    found: dict[str, str] = {}
    usual = []
    for match in _SESSION.finditer(f"{text[:200_000]}\n"):
        given = _NAMED.search(match[1])
        name = given[1] if given else match[2]
        body = _COMMENT.sub("", match[3])
        if not _UNSEEN.search(body):
            found[name] = "\n".join(_commands(body))
        usual += [] if _ASIDE.search(match[1]) else [name]
    chosen = _CHOSEN.search(text[:200_000])
    named = [one or other for one, other in _TEXT.findall(chosen[1])] if chosen else usual
    yield from found.items()
    if named and found.keys() >= set(named):
        yield DEFAULT, "\n".join(found[name] for name in named)


def _commands(body: str) -> Iterator[str]:
    caught = _CAUGHT.search(body) is not None
    for match in _RUN.finditer(body):
        words = [one or other for one, other in _TEXT.findall(_KEYWORD.split(match[1])[0])]
        if words:
            yield shlex.join(words) + (" || true" if caught or _LENIENT.search(match[1]) else "")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases about functions that the file of tests defines: they come out the same whatever the software does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sealcheck.artifacts.testing.obvious_cases import BARE_CALL, WORD, assigned, function_body, known_words, plain_text
from sealcheck.pattern import regex

#: Bytes of a file that is looked at, and functions that it defines beside its cases.
MOST, MOST_FUNCTIONS = 30_000, 40
#: A function at the left margin, its name and what it is given: def add(a, b): const add = (a, b) =>
_DEFINED: Mapping[str, re.Pattern[bytes]] = {
    "Python": regex(rb"^def (?P<n>(?!test)[a-zA-Z_]\w{0,60})\((?P<p>[^()\n]{0,200})\)[^:\n]{0,60}:", re.M),
    "JavaScript": regex(
        rb"^(?:function (?P<n>[A-Za-z_]\w{0,60}) ?\((?P<p>[^(){}\n]{0,200})\) ?\{"
        rb"|const (?P<m>[A-Za-z_]\w{0,60}) = \((?P<q>[^(){}\n]{0,200})\) ?=> ?\{?)",
        re.M,
    ),
}

#: What a call is given, with no more than calls without such in it.
_GIVEN = rb"\((?:[^()\n]|\([^()\n]{0,100}\)){0,200}\)"


def about_own_functions(language: str, content: bytes, bodies: Sequence[bytes]) -> Iterator[int]:
    """Yield which of the cases with these `bodies` name nothing but functions of this file, which name nothing else."""
    pattern = _DEFINED.get(language)
    if pattern is None or len(content) > MOST:
        return
    own = _own(pattern, language, plain_text(language, content))
    blind = [name for name, looks in own.items() if not looks]
    for i, body in enumerate(bodies):
        for name in blind:  # what it is given does not matter
            body = re.sub(rb"\b" + name + _GIVEN, name + b"()", body)
        words = set(WORD.findall(body))
        if words & own.keys() and not _left(body) - own.keys():
            yield i


def _left(body: bytes) -> set[bytes]:
    """The words that are neither the language's, nor the framework's, nor names given here."""
    left = set(WORD.findall(body)) - known_words() - assigned(body)
    return left | (set(BARE_CALL.findall(body)) - known_words("language", "output", "assertions"))


def _own(pattern: re.Pattern[bytes], language: str, plain: bytes) -> dict[bytes, bool]:
    """The functions that touch nothing but what they are given and each other, and whether they look at it."""
    needs: dict[bytes, set[bytes]] = {}
    looks: dict[bytes, bool] = {}
    for match, _ in zip(pattern.finditer(plain), range(MOST_FUNCTIONS), strict=False):
        if plain[: match.start()].rstrip().rpartition(b"\n")[2].startswith(b"@"):
            continue  # a fixture
        groups = match.groupdict()
        name, given = groups["n"] or groups["m"], set(WORD.findall(groups["p"] or groups.get("q") or b""))
        body = function_body(language, plain[match.start() :])
        needs[name] = _left(body) - given if body else {b""}
        looks[name] = bool(given & set(WORD.findall(body)))
    while away := [name for name, words in needs.items() if not words <= needs.keys()]:
        for name in away:
            del needs[name]
    return {name: looks[name] for name in needs}

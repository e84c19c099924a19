# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets whose name is itself a value: `- name: DB_PASSWORD` and `value: …`, `"key": "client_secret", "value": "…"`.

So have it containers of Kubernetes (https://kubernetes.io/docs/tasks/inject-data-application/), tasks of Amazon ECS and
environments of Postman.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.literals import Written, is_random, plain
from sealcheck.artifacts.secret.named_values import is_name_again, names_secret
from sealcheck.pattern import regex
from sealcheck.search import holds, matches

MOST = 200
#: Bytes before the word in which its name begins.
BEFORE = 100
#: In small letters, from a word in the name on.
WORDS = (b"secret", b"passw", b"token", b"api", b"private", b"access", b"credential")
_FOLLOWS = regex(
    rb"(?:secret|passw|token|(?:api|private|access)[_-]?key|credential)[\w.-]{0,30}+['\"]?[ \t]{0,9},?\s{0,60}['\"]?"
    rb"value['\"]?[ \t]{0,3}:[ \t]{0,9}['\"]?[^\s'\"<>${}]{10}"
)
_PAIR = regex(
    rb"(?i)['\"]?(?:name|key)['\"]?[ \t]{0,3}:[ \t]{0,9}['\"]?([a-z_][\w.-]{0,80})['\"]?[ \t]{0,9},?\s{0,60}"
    rb"['\"]?value['\"]?[ \t]{0,3}:[ \t]{0,9}"
    rb"(?:'([^'\s]{10,400})'|\"([^\"\s]{10,400})\"|([^\s'\"#,{}\[\]<>$()]{10,400})(?=\s|$))"
)


def pairs(content: bytes, small: bytes) -> Iterator[Written]:
    """Yield the values made by chance behind a name for a secret; `small` is the content in small letters."""
    if not holds(small, b"value"):
        return
    for word in islice(matches(_FOLLOWS, WORDS, small), MOST):
        around = _PAIR.finditer(content, max(0, word.start() - BEFORE), word.end() + 400)
        match = next((each for each in around if each.end() >= word.end()), None)
        if match is None or match.start() > word.start():
            continue
        name, written = (group.decode("latin-1") for group in match.groups() if group)
        value = plain(written)
        if names_secret(name) and not is_name_again(name, value) and is_random(name, value):
            yield Written(match.start(1), name, "random", False)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that lie in the repository. Only their kind and place are kept, never a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scanners import SCANNERS
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.secret.keys import IN_KEY_STORES, key_store
from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.artifacts.secret.trials import KeysAround
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File

MAX_PER_FILE = 5
_ORDER: dict[Certainty, int] = {"confident": 0, "doubtful": 1, "harmless": 2}
#: How the scanners are called whose suspects count, wherever they stand.
_PREFIX = "secrets_"
#: Kinds that are told by the name beside a value.
_NAMED = ("default_value", "set_value", "env_value")


def _by_path(scans: Scans) -> Iterator[tuple[str, tuple[Suspect, ...]]]:
    """Yield what the scanners of this package found in each file, the most certain first, as much as is worth telling.

    Beside what a person has to look at, what is harmless on the same line is not worth a word.
    """
    found: dict[str, list[Suspect]] = {}
    for name in sorted(name for name in SCANNERS if name.startswith(_PREFIX)):
        for path, suspects in scans.of(name).items():
            found.setdefault(path, []).extend(suspects)
    for path in sorted(found):
        serious = {suspect.line for suspect in found[path] if suspect.certainty != "harmless"}
        told = [s for s in found[path] if s.certainty != "harmless" or s.line not in serious]
        yield path, tuple(sorted(told, key=_rank)[:MAX_PER_FILE])


@artifact
def secret_suspects(tree: Tree, contents: Contents, scans: Scans, as_of: date) -> tuple[tuple[File, Suspect], ...]:
    """Every suspect with its file, the confident ones first; key stores are judged by their names."""
    today = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp()
    found: list[tuple[File, Suspect]] = []
    around = KeysAround(tree, contents)
    for path, suspects in _by_path(scans):
        file = tree.at(path)
        found += [(file, suspect) for suspect in _dated(around.judged(file, suspects), today)] if file else []
    found += [(file, suspect) for file in tree.mentioning(*IN_KEY_STORES) if (suspect := key_store(file))]
    return tuple(sorted(found, key=lambda item: (_ORDER[item[1].certainty], item[0].path, item[1].line or 0)))


def _rank(suspect: Suspect) -> tuple[int, int]:
    return _ORDER[suspect.certainty], suspect.line or 0


def _dated(suspects: tuple[Suspect, ...], today: float) -> list[Suspect]:
    """A token that has ended opens nothing any more, nor does the one value with a name on its line: that is it."""
    over = Counter(s.line for s in suspects if 0 < s.expires < today)
    there = Counter(s.line for s in suspects)
    return [
        replace(s, certainty="harmless")
        if 0 < s.expires < today or (s.kind in _NAMED and over[s.line] == 1 and there[s.line] == 2)
        else s
        for s in suspects
    ]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The names of formats as people write them: several behind one option, other names for the same, mistyped ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sealcheck.gate.demand import split
from sealcheck.model import Text, say

#: What people also call a format; the first name that a command has is meant.
_ALSO = {"markdown": ("md",), "text": ("txt",), "txt": ("text",), "htm": ("html",), "svg": ("badge",)}


def reports(written: Iterable[str]) -> tuple[str, ...]:
    """Return the formats of reports that `--format` names, each once; an option may hold several, with commas between.

    An option that holds none, as by a variable that is not set, gives an empty name, which no format has.
    """
    from sealcheck.report import known

    words = [word for each in written for word in (split([each]) or ("",))]
    return tuple(dict.fromkeys(meant(word, known()) for word in words))


def meant(name: str, known: Collection[str]) -> str:
    """Return the format of `known` that a name means, or the name itself when it means none."""
    word = name.casefold()
    return next((each for each in (word, *_ALSO.get(word, ())) if each in known), name)


def unknown(names: Iterable[str], known: Collection[str]) -> Text | None:
    """Return the complaint about the first name that is no format, with the one that was probably meant, if any."""
    from sealcheck.seal.nearest import nearest

    for name in names:
        if name not in known:
            text = say("cli.unknown_format", format=name, formats=list(known))
            hint = nearest(name, known)
            return say("seal.did_you_mean", problem=text, hint=hint) if hint else text
    return None

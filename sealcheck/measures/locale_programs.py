# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which of several programs in one repository may speak for the languages of the user interface."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.locale.translations import Locales
from sealcheck.model import Evidence, File, Text, near_miss, say
from sealcheck.pattern import regex

#: A program with so many times fewer texts than another one says nothing about the whole.
SMALL = 10
#: Folders of packages that hold the texts, or parts of pages, for other programs.
_SHARED = regex(
    r"(?:^|[/_.-])(?:i18n|l10n|intl|langs?|languages?|locales?|locali[sz]ations?|translations?|texts?|messages|strings|common"
    r"|shared?|core|ui|libs?|components?|assets|resources)(?:[/_.-]|$)",
    re.I,
)


def large_ones(locales: tuple[Locales, ...], signs: Signs, few: int) -> list[Locales]:
    """Return the programs that are no small part; where the largest has pages, those without, such as tools, are out.

    A package of texts or parts that others share has no pages either, but speaks for these.
    """
    pages = len(signs.strong)
    large = [each for each in locales if each.most * SMALL >= locales[0].most and not is_little(each, pages, few)]
    owners = set(_owners([file for file, _ in signs.strong], locales)) if len(large) > 1 else set()
    if locales[0].program not in owners:
        return large
    return [each for each in large if each.program in owners or any(map(_SHARED.search, _places(each)))]


def is_little(locales: Locales, pages: int, few: int) -> bool:
    """Whether the texts are so few that most of the interface must be written in its pages."""
    return locales.most < few and 2 * locales.most < pages


def others(programs: Iterable[Locales]) -> list[Evidence]:
    """Return the other programs whose texts do not decide."""
    return [
        near_miss(say("accessibility.locales_program", program=each.program or "/", texts=each.most), None)
        for each in islice(programs, 3)
    ]


def _owners(pages: Iterable[File], locales: Iterable[Locales]) -> Iterator[str]:
    """Yield for each page the program that it lies in, the innermost of those with texts."""
    programs = sorted((each.program for each in locales), key=len, reverse=True)
    for page in pages:
        yield from islice((each for each in programs if not each or page.path.startswith(f"{each}/")), 1)


def _places(locales: Locales) -> list[str]:
    """Return the folder of a program; for texts that lie in none, those that these lie in."""
    return [locales.program] if locales.program else [file.folder for file in locales.files.values()]


def few_texts(best: Locales, pages: int) -> tuple[Evidence, ...]:
    """Return that there are few texts for so many pages, where there are any."""
    return (near_miss(say("accessibility.locales_little", texts=best.most, pages=pages)),) if best.most else ()


def at_least(count: int, old: Collection[str], unread: Sequence[Evidence], texts: int) -> Text:
    """Return why a number of languages is only the least there is."""
    if old:
        return say("accessibility.locales_old", count=count, languages=sorted(old))
    if unread:
        return say("accessibility.locales_unread", count=len(unread))
    return say("accessibility.locales_unasked", texts=texts)

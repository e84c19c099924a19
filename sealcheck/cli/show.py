# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Prints seals and explanations as plain text that wraps to the terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from sealcheck.cli.failing import PASSED, USAGE
from sealcheck.model import say
from sealcheck.seal.complaints import SealError
from sealcheck.seal.explain import Asking, CriterionExplanation, MeasureExplanation, Measuring, Setting, explanation
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.load import load
from sealcheck.words import words


def show_explanation(ident: str, seal: str, language: str) -> int:
    """Print what there is to say about a criterion or measure; return the exit code."""
    try:
        found = explanation(find_seal(seal).seal, ident, language)
    except SealError as error:
        return complain_seal(error, language)
    lines = _criterion(found, language) if isinstance(found, CriterionExplanation) else _measure(found, language)
    print("\n".join(lines))
    return PASSED


def show_seals(language: str) -> int:
    """Print the built-in seals with their levels; return the exit code."""
    for name in available():
        try:
            seal = find_seal(name).seal
        except SealError as error:
            return complain_seal(error, language)
        print(f"{name} {seal.version}  {getattr(seal.title, language)}")
        for level in seal.levels:
            own = sum(criterion.level == level.id for criterion in seal.criteria)
            count = words(say("cli.criteria", count=own), language)
            print(f"  {getattr(level.title, language)}: {count}. {getattr(level.meaning, language)}")
    return PASSED


def check_seals(paths: Iterable[Path], language: str) -> int:
    """Print every mistake of each seal file, or that it is valid; return the exit code."""
    code = PASSED
    for path in paths:
        try:
            loaded = load(path)
        except SealError as error:
            code = complain_seal(error, language)
            continue
        count = len(loaded.seal.criteria)
        print(words(say("cli.seal_ok", path=str(path), criteria=count, digest=loaded.digest), language))
    return code


def complain_seal(error: SealError, language: str) -> int:
    """Print every mistake of a seal to stderr, one a line, and return the code for configuration errors."""
    for line in error.lines(language):
        print(line, file=sys.stderr)
    return USAGE


def _criterion(found: CriterionExplanation, language: str) -> Iterator[str]:
    def head(name: str) -> str:
        return f"\n{words(say(f'cli.{name}'), language)}"

    effort = words(say(f"cli.effort_{found.effort}"), language)
    yield f"{found.id}  {found.title}"
    yield words(say("cli.place", theme=found.theme, level=found.level, weight=found.weight), language)
    yield head("why")
    yield from _wrapped(found.why)
    if found.measuring or found.alternatives or found.excluded_by:
        yield head("how")
    if found.measuring:
        yield from _measuring(found.measuring, "", language)
    for each in found.alternatives:
        yield from _measuring(each, words(say("cli.or_instead", title=each.title), language), language)
    if found.excluded_by:
        yield from _measuring(
            found.excluded_by, words(say("cli.excluded", title=found.excluded_by.title), language), language
        )
    if found.needs:
        yield head("needs")
        yield from _wrapped(found.needs)
    if found.asking:
        yield from _asking(found.asking, language)
    yield f"{head('fix')} ({effort})"
    yield from _wrapped(found.fix)
    yield head("asked_by")
    yield from (f"  {ref.ref}: {ref.programme}, {ref.url}" for ref in found.refs)


def _measuring(found: Measuring, title: str, language: str) -> Iterator[str]:
    yield from _wrapped(title) if title else ()
    yield from _wrapped(f"{found.measure}: {found.question}")
    expected = [found.expected] + ([words(say("cli.partly", value=found.partly), language)] if found.partly else [])
    if found.expected:
        yield from _wrapped(words(say("cli.expected", value="; ".join(expected)), language))
    yield from _settings(found.settings)
    for text in found.accuracy:
        yield from _wrapped(f"{words(say('accuracy.head'), language)}: {text}")


def _asking(found: Asking, language: str) -> Iterator[str]:
    yield f"\n{words(say('cli.asks'), language)}"
    yield from _wrapped(found.question)
    yield from _wrapped(words(say("cli.evidence", value=found.evidence), language))


def _measure(found: MeasureExplanation, language: str) -> Iterator[str]:
    yield found.name
    yield from _wrapped(found.question)
    yield from _settings(found.settings)
    yield f"\n{words(say('accuracy.head'), language)}"
    for text in found.accuracy:
        yield from _wrapped(text)
    yield f"\n{words(say('cli.used_by'), language)}"
    yield from (f"  {ident}  {title}" for ident, title in found.criteria)


def _settings(settings: Iterable[Setting]) -> Iterator[str]:
    for each in settings:
        yield f"    {each.name}: {each.value if each.value is not None else each.wanted}"


def _wrapped(text: str) -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, 100)
    for paragraph in text.split("\n"):
        yield from textwrap.wrap(paragraph, width, initial_indent="  ", subsequent_indent="  ") or [""]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Prints seals and explanations as plain text that wraps to the terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from sealcheck.clean import clean
from sealcheck.cli.failing import PASSED, USAGE, complain
from sealcheck.cli.formats import meant, unknown
from sealcheck.model import say
from sealcheck.project import criterion_page, measure_page
from sealcheck.prose.templates import has_blank
from sealcheck.report.explained import Link, as_json, as_markdown
from sealcheck.seal.catalogue import Example
from sealcheck.seal.complaints import SealError
from sealcheck.seal.explain import (
    Asking,
    CriterionExplanation,
    MeasureExplanation,
    Measuring,
    Setting,
    explanation,
    value_words,
)
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.load import load
from sealcheck.seal.questions import is_built_in
from sealcheck.words import words

VIEWS = ("text", "md", "json")


def show_explanation(ident: str, seal: str, view: str, language: str) -> int:
    """Print what there is to say about a criterion or measure; return the exit code."""
    view = meant(view, VIEWS)
    if (problem := unknown([view], VIEWS)) is not None:
        return complain(problem, None, language, USAGE)
    try:
        found = explanation(find_seal(seal).seal, ident, language)
    except SealError as error:
        return complain_seal(error, language)
    pages = _pages(seal, language)
    if view == "json":
        sys.stdout.write(as_json(found))
    elif view == "md":
        sys.stdout.write(as_markdown(found, language, pages))
    elif isinstance(found, CriterionExplanation):
        _print(_criterion(found, language), pages("criterion", found.id), language)
    else:
        _print(_measure(found, language), pages("measure", found.name), language)
    return PASSED


def _print(lines: Iterable[str], page: str, language: str) -> None:
    print("\n".join(lines))
    if page:
        print(f"\n{words(say('explain.more', page=page), language)}")


def _pages(seal: str, language: str) -> Link:
    """Return what gives the addresses of the project's pages; those of other people's criteria are not known."""

    def page(kind: str, name: str) -> str:
        if kind == "criterion":
            return criterion_page(name, language) if seal in available() else ""
        return measure_page(name, language) if is_built_in(name) else ""

    return page


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
    def told(name: str, /, **args: str | int) -> str:
        return words(say(f"explain.{name}", **args), language)

    yield f"{found.id}  {found.title}"
    yield told("place", theme=found.theme, level=found.level, weight=found.weight)
    yield f"\n{told('why')}"
    yield from _wrapped(found.why)
    if found.measuring or found.alternatives or found.excluded_by:
        yield f"\n{told('how')}"
    if found.measuring:
        yield from _measuring(found.measuring, "", language)
    for each in found.alternatives:
        yield from _measuring(each, told("or_instead", title=each.title), language)
    if found.excluded_by:
        yield from _measuring(found.excluded_by, told("excluded", title=found.excluded_by.title), language)
    if found.needs:
        yield f"\n{told('needs')}"
        yield from _wrapped(found.needs)
    if found.asking:
        yield from _asking(found.asking, language)
    yield f"\n{told('fix')} ({told(f'effort_{found.effort}')})"
    yield from _wrapped(found.fix)
    for piece in found.example:
        yield from _example(piece, language)
    yield f"\n{told('asked_by')}"
    yield from (f"  {ref.ref}: {ref.programme}, {ref.url}" for ref in found.refs)


def _example(piece: Example, language: str) -> Iterator[str]:
    about = say("explain.copy_file", file=piece.file) if piece.file else say("explain.copy_commands")
    yield f"\n  {words(about, language)}:"
    if has_blank(piece.text):
        yield from _wrapped(words(say("explain.blanks"), language))
    yield from (f"    {clean(line, limit=1000)}".rstrip() for line in piece.text.rstrip("\n").split("\n"))


def _measuring(found: Measuring, title: str, language: str) -> Iterator[str]:
    yield from _wrapped(title) if title else ()
    yield from _wrapped(f"{found.measure}: {found.question}")
    partly = [words(say("explain.partly", value=found.partly), language)] if found.partly else []
    if found.expected:
        yield from _wrapped(words(say("explain.expected", value="; ".join([found.expected, *partly])), language))
    for each in found.settings:
        given = say("explain.given", value=value_words(each.value, language), wanted=each.wanted)
        yield from _wrapped(f"{each.name}: {words(given, language)}", "    ")
    for text in found.accuracy:
        yield from _wrapped(f"{words(say('accuracy.head'), language)}: {text}")


def _asking(found: Asking, language: str) -> Iterator[str]:
    yield f"\n{words(say('explain.asks'), language)}"
    yield from _wrapped(found.question)
    yield from _wrapped(words(say("explain.evidence", value=found.evidence), language))
    yield from _wrapped(words(say(f"explain.who_{found.who}"), language))


def _measure(found: MeasureExplanation, language: str) -> Iterator[str]:
    yield found.name
    yield from _wrapped(found.question)
    if found.settings:
        yield f"\n{words(say('explain.parameters'), language)}"
    for each in found.settings:
        yield from _wrapped(f"{each.name}: {_wanted(each, language)}")
    yield f"\n{words(say('accuracy.head'), language)}"
    for text in found.accuracy:
        yield from _wrapped(text)
    yield f"\n{words(say('explain.used_by'), language)}"
    yield from (f"  {ident}  {title}" for ident, title in found.criteria)
    if not found.criteria:
        yield from _wrapped(words(say("explain.unused"), language))


def _wanted(setting: Setting, language: str) -> str:
    if setting.value is None:
        return words(say("explain.must_be_given", wanted=setting.wanted), language)
    value = value_words(setting.value, language)
    return words(say("explain.by_default", wanted=setting.wanted, value=value), language)


def _wrapped(text: str, indent: str = "  ") -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, 100)
    for paragraph in text.split("\n"):
        yield from textwrap.wrap(paragraph, width, initial_indent=indent, subsequent_indent=indent) or [""]

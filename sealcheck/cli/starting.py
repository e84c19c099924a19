# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs `sealcheck init`: look, ask, show or write, and say what is left to do."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sealcheck.cli.assess import today
from sealcheck.cli.difference import difference
from sealcheck.cli.failing import ACQUISITION, PASSED, USAGE, complain
from sealcheck.cli.placing import place
from sealcheck.cli.progress import Progress
from sealcheck.frozen import frozen
from sealcheck.gate import Demand, GateError, Terms, check_demand
from sealcheck.init import Facts, Plan, Wishes, gather, plan
from sealcheck.init.plan import MARKERS, PUBLICCODE
from sealcheck.init.publiccode import NoFiles, blanks
from sealcheck.init.wishes import PLATFORMS, choices
from sealcheck.model import Text, say
from sealcheck.publiccode.checks import email
from sealcheck.report.errors import ReportError
from sealcheck.seal.find import find_seal
from sealcheck.seal.nearest import nearest
from sealcheck.source.errors import SourceError
from sealcheck.source.home import at_home
from sealcheck.source.options import Options
from sealcheck.words import words


@frozen
class Asked:
    """What the command line asked for; `diff` writes nothing, `ask` allows questions on a terminal."""

    path: Path
    wishes: Wishes
    language: str
    diff: bool
    ask: bool


def start(asked: Asked) -> int:
    """Write or show the new files; return the exit code."""
    wishes, problem = _checked(asked.wishes)
    if problem is not None:
        return complain(problem, None, asked.language, USAGE)
    progress = Progress(sys.stderr, asked.language)
    progress.show(say("cli.assessing"))
    try:
        with at_home(asked.path, Options(as_of=today(), progress=progress.show)) as home:
            facts = gather(home.snapshot, home.root.resolve().name)
            root, note = home.root, home.problem
    except SourceError as error:
        progress.clear()
        return complain(error.text, error.hint, asked.language, ACQUISITION)
    progress.clear()
    if note is not None:
        complain(note, None, asked.language, PASSED)
    if asked.ask and PUBLICCODE not in facts.paths and sys.stdin.isatty() and sys.stdout.isatty():
        wishes = _answered(wishes, asked.language)
    facts = replace(facts, paths=facts.paths | _on_disk(plan(facts, wishes, asked.language), root))
    return _done(plan(facts, wishes, asked.language), facts, root, asked)


def _on_disk(planned: Plan, root: Path) -> frozenset[str]:
    """Return the paths that are taken by what git does not list, such as a file that it ignores."""
    return frozenset(path for path in planned.new if os.path.lexists(root / path))


def _checked(wishes: Wishes) -> tuple[Wishes, Text | None]:
    """Return the wishes with name and address of the contact apart, and what is wrong with them."""
    for name, allowed in choices().items():
        given = getattr(wishes, name)
        if given and given not in allowed:
            return wishes, _not_possible(given, allowed)
    loaded = find_seal("smart-city")
    try:
        check_demand(Demand(require=wishes.level), Terms.of_seal(loaded.seal, loaded.digest))
    except GateError as error:
        return wishes, error.text
    wishes = replace(wishes, level=wishes.level or loaded.seal.levels[0].id)
    name, mark, address = wishes.contact.partition("<")
    address = address.strip().removesuffix(">")
    if not mark:
        return wishes, None
    if email(address, NoFiles()):
        return wishes, say("init.bad_email", word=address)
    return replace(wishes, contact=name.strip(), email=address), None


def _not_possible(word: str, allowed: tuple[str, ...]) -> Text:
    text, hint = say("init.not_possible", word=word, allowed=allowed), nearest(word, allowed)
    return say("seal.did_you_mean", problem=text, hint=hint) if hint else text


def _answered(wishes: Wishes, language: str) -> Wishes:
    """Ask for what no option gave; Enter leaves it blank, and so does the end of the input."""
    _print(say("init.ask_intro"), language)
    known = choices()
    questions: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("status", known["status"]), ("kind", known["kind"]), ("platforms", PLATFORMS),
        ("maintenance", known["maintenance"]), ("contact", ()),
    )  # fmt: skip
    for name, allowed in questions:
        if getattr(wishes, name):
            continue
        more = {"allowed": allowed} if allowed else {}
        wishes = _asked(wishes, name, say(f"init.ask_{name}", **more), language)
    return wishes


def _asked(wishes: Wishes, name: str, question: Text, language: str) -> Wishes:
    while True:
        try:
            answer = input(f"{_folded(question, language)}\n> ").strip()
        except EOFError:
            return wishes
        if not answer:
            return wishes
        several = tuple(each.strip() for each in answer.split(",") if each.strip())
        given: dict[str, Any] = {name: several if name == "platforms" else answer}
        tried, problem = _checked(replace(wishes, **given))
        if problem is None:
            return tried
        _print(problem, language)


def _done(planned: Plan, facts: Facts, root: Path, asked: Asked) -> int:
    language = asked.language
    if asked.diff:
        for path, text in planned.new.items():
            print(difference("", text, path, new=True), end="")
        return PASSED
    try:
        place(root, planned.new)
    except ReportError as error:
        problem = say("init.cannot_write", path=str(error.path), error=error.reason)
        return complain(problem, None, language, USAGE)
    for each in (*_report(planned), *_rest(planned, facts, asked.wishes)):
        _print(each, language)
    return PASSED


def _print(text: Text, language: str) -> None:
    print(_folded(text, language))


def _folded(text: Text, language: str) -> str:
    """Return a sentence as one line; for a terminal, which would break it within a word, as lines that fit."""
    line = words(text, language)
    if not sys.stdout.isatty():
        return line
    width = shutil.get_terminal_size().columns
    return textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)


def _report(planned: Plan) -> Iterator[Text]:
    """Yield what was written and what was kept."""
    yield from (say("init.wrote", path=path) for path in planned.new)
    for path, there in planned.kept:
        yield say("init.kept", path=path) if path == there else say("init.kept_instead", path=path, there=there)


def _rest(planned: Plan, facts: Facts, wishes: Wishes) -> Iterator[Text]:
    """Yield what is left to do by hand."""
    if not planned.new:
        yield say("init.nothing_to_write")
    if PUBLICCODE in planned.new and (left := blanks(planned.new[PUBLICCODE])):
        yield say("init.blanks", path=PUBLICCODE, count=len(left), keys=[each.key for each in left])
    documents = [path for path in planned.new if path.endswith(".md")]
    if documents:
        yield say("init.skeletons", marker=MARKERS[planned.language], paths=documents)
    if not facts.licence:
        yield say("init.unclear_licence", licence=facts.unclear) if facts.unclear else say("init.no_licence")
    if planned.include:
        yield say("init.include", path=planned.include)
    if not planned.ci and wishes.ci != "none":
        yield say("init.no_ci")
    if planned.new:
        yield say("init.then")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to say about a criterion or a measure, as data and as the Markdown that the project's site shows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict

from sealcheck.clean import clean
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.templates import has_blank
from sealcheck.report.escape import code, markdown, prose
from sealcheck.report.links import web_address
from sealcheck.seal.catalogue import Example
from sealcheck.seal.explain import (
    Asking,
    CriterionExplanation,
    MeasureExplanation,
    Measuring,
    Reference,
    Setting,
    value_words,
)
from sealcheck.words import words

#: From "criterion" or "measure" and its name to the address of its page; empty where there is none.
Link = Callable[[str, str], str]
Say = Callable[..., str]

_FENCE = regex("`{3,}")
_LEXERS = {
    "yml": "yaml", "yaml": "yaml", "json": "json", "toml": "toml", "cff": "yaml", "md": "markdown", "mjs": "javascript",
}  # fmt: skip


def as_json(found: CriterionExplanation | MeasureExplanation) -> str:
    """Return the explanation as JSON text."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"


def as_markdown(found: CriterionExplanation | MeasureExplanation, language: str, link: Link) -> str:
    """Return the explanation as a page in Markdown that begins with its heading."""

    def told(name: str, /, **args: str | int) -> str:
        return words(say(f"explain.{name}", **args), language)

    if isinstance(found, CriterionExplanation):
        return "\n".join(_criterion(found, told, language, link)) + "\n"
    return "\n".join(_measure(found, told, language, link)) + "\n"


def _criterion(found: CriterionExplanation, told: Say, language: str, link: Link) -> Iterator[str]:
    place = told("place", theme=found.theme, level=found.level, weight=found.weight)
    yield from (f"# {found.id} {prose(found.title)}", "", markdown(place), "")
    yield from (f"## {told('why')}", "", prose(found.why), "")
    checks = [(found.measuring, "")] + [(each, told("or_instead", title=each.title)) for each in found.alternatives]
    if found.excluded_by:
        checks.append((found.excluded_by, told("excluded", title=found.excluded_by.title)))
    if any(each for each, _ in checks):
        yield from (f"## {told('how')}", "")
    for each, title in checks:
        if each:
            yield from _measuring(each, title, told, language, link)
    if found.needs:
        yield from (f"## {told('needs')}", "", prose(found.needs), "")
    if found.asking:
        yield from _asking(found.asking, told)
    yield from (f"## {told('fix')}", "", f"*{told(f'effort_{found.effort}')}*", "", prose(found.fix), "")
    yield from _example(found.example, told)
    yield from (f"## {told('asked_by')}", "", *(_reference(ref) for ref in found.refs))


def _measuring(found: Measuring, title: str, told: Say, language: str, link: Link) -> Iterator[str]:
    if title:
        yield from (f"### {prose(title)}", "")
    name = _linked(code(found.measure), link("measure", found.measure))
    yield from (f"{name}: {prose(found.question)}", "")
    expected = [found.expected] + ([told("partly", value=found.partly)] if found.partly else [])
    if found.expected:
        yield from (prose(told("expected", value="; ".join(expected))), "")
    yield from _settings(found.settings, told("value"), told, language)
    yield from _accuracy(found.accuracy, language)


def _asking(found: Asking, told: Say) -> Iterator[str]:
    yield from (f"## {told('asks')}", "", prose(found.question), "")
    yield from (prose(told("evidence", value=found.evidence)), "", told(f"who_{found.who}"), "")


def _example(pieces: Iterable[Example], told: Say) -> Iterator[str]:
    for each in pieces:
        yield from (_about(each, told), "", *_fenced(each), "")


def _about(piece: Example, told: Say) -> str:
    said = told("copy_file", file=f"`{piece.file}`") if piece.file else told("copy_commands")
    blanks = f" {told('blanks')}" if has_blank(piece.text) else ""
    return f"{prose(said)}:{blanks}"


def _fenced(piece: Example) -> Iterator[str]:
    fence = "`" * (max((len(run) for run in _FENCE.findall(piece.text)), default=2) + 1)
    yield fence + _lexer(piece.file)
    yield from (clean(line, limit=1000) for line in piece.text.rstrip("\n").split("\n"))
    yield fence


def _lexer(file: str | None) -> str:
    if file is None:
        return "sh"
    name = file.rpartition("/")[2]
    return "docker" if name == "Dockerfile" else _LEXERS.get(name.rpartition(".")[2], "text")


def _reference(ref: Reference) -> str:
    return f"- {code(ref.ref)}: {_linked(markdown(ref.programme), web_address(ref.url))}"


def _measure(found: MeasureExplanation, told: Say, language: str, link: Link) -> Iterator[str]:
    yield from (f"# {found.name}", "", prose(found.question), "")
    if found.settings:
        yield from (f"## {told('parameters')}", "")
        yield from _settings(found.settings, told("default"), told, language)
    if found.accuracy:
        yield from (
            f"## {words(say('accuracy.head'), language)}",
            "",
            *(f"- {prose(each)}" for each in found.accuracy),
            "",
        )
    yield from (f"## {told('used_by')}", "")
    for ident, title in found.criteria:
        yield f"- {_linked(markdown(f'{ident} {title}'), link('criterion', ident))}"
    if not found.criteria:
        yield told("unused")


def _settings(settings: Iterable[Setting], column: str, told: Say, language: str) -> Iterator[str]:
    rows = list(settings)
    if not rows:
        return
    yield from (f"| {told('parameter')} | {column} | {told('takes')} |", "|---|---|---|")
    for each in rows:
        value = told("required") if each.value is None else value_words(each.value, language)
        yield f"| {code(each.name)} | {markdown(value)} | {markdown(each.wanted)} |"
    yield ""


def _accuracy(said: Sequence[str], language: str) -> Iterator[str]:
    if said:
        yield from (f"{words(say('accuracy.head'), language)}:", "", *(f"- {prose(each)}" for each in said), "")


def _linked(text: str, address: str | None) -> str:
    return f"[{text}]({address})" if address else text

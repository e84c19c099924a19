# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The summary on the terminal: at most 45 lines of 80 columns, good without colour, safe in a CI log."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from sealcheck.clean import clean
from sealcheck.pattern import regex
from sealcheck.report.escape import log
from sealcheck.report.headline import after_headline, commit_line, headline, level_title
from sealcheck.report.phrases import Phrases

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Doc = Mapping[str, Any]

WIDTH = 80
STEPS = 3
REASONS = 4
THEMES = 12
#: Sign, plain sign and colour of each verdict; sign and word say it without the colour.
_SIGNS = {
    "met": ("✔", "+", "green"),
    "partly": ("◐", "~", "yellow"),
    "unmet": ("✘", "x", "red"),
    "undetermined": ("?", "?", "magenta"),
    "not_applicable": ("–", "-", "dim"),
}
#: The end of a sentence that another one follows; "z. B. so" and "README.md" end none.
_SENTENCE_END = regex(r"[^\s.]{2}[.!?][“”]?(?= [A-ZÄÖÜ„“`])")
#: What a cut never leaves at the end.
_LOOSE_END = " ,;:–(„"
#: What a bar is drawn with: certain, possible, neither.
_BAR, _PLAIN_BAR = ("█", "▒", "░"), ("#", "=", ".")


def render(doc: Doc, language: str) -> str:
    """Return the summary as plain text of 80 columns."""
    from rich.console import Console

    stream = io.StringIO()
    print_on(Console(file=stream, width=WIDTH, color_system=None, highlight=False), doc, language, reasons=REASONS)
    return stream.getvalue()


def print_summary(doc: Doc, language: str, files: Sequence[Path] = (), *, stream: TextIO) -> None:
    """Print the summary to `stream`, in colour where that is a terminal and NO_COLOR is not set.

    Why a gate was not passed is left to the caller, who tells it as an error.
    """
    from rich.console import Console

    console = Console(file=stream, width=None if stream.isatty() else WIDTH, highlight=False)
    print_on(console, doc, language, files)


def print_on(console: Console, doc: Doc, language: str, files: Sequence[Path] = (), *, reasons: int = 0) -> None:
    """Print the summary to a console, in its width and colours, with so many reasons of a gate."""
    for line in _Summary(doc, Phrases(language), console, reasons).lines():
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ellipsis", crop=True)
    for file in files:
        console.print(clean(str(file), limit=4000), markup=False, emoji=False, soft_wrap=True)


def shortened(words: str, length: int) -> str:
    """Return at most `length` characters: whole sentences where they fill a good half, else whole words and "…"."""
    ends = [found.end() for found in _SENTENCE_END.finditer(words[: length + 2]) if _closed(words[: found.end()])]
    if ends and length < 2 * ends[-1] <= 2 * length:
        return words[: ends[-1]]
    kept, space, _ = words[: length - 1].rpartition(" ")
    return f"{kept.rstrip(_LOOSE_END)} …" if space else f"{words[: length - 2]} …"


def _closed(words: str) -> bool:
    """Whether every quotation in `words` is closed; the mark “ closes a German one and opens an English one."""
    opening, closing = "„“" if "„" in words else "“”"
    return words.count(opening) == words.count(closing)


class _Summary:
    """The lines of one document in one language for one console."""

    def __init__(self, doc: Doc, phrases: Phrases, console: Console, reasons: int) -> None:
        self.doc, self.t, self.console, self.reasons = doc, phrases, console, reasons
        self.by_id = {each["id"]: each for each in doc["criteria"]}
        self.ascii = console.options.ascii_only

    def lines(self) -> Iterator[Text]:
        yield from self._head()
        yield from self._score()
        yield from self._themes()
        yield from self._blockers()
        yield from self._steps()
        yield from self._undetermined()
        yield from self._gate()

    def _head(self) -> Iterator[Text]:
        doc, t = self.doc, self.t
        seal = t("seal_version", title=t.pick(doc["seal"]["title"]), version=doc["seal"]["version"])
        yield from self._wrapped(f"{doc['subject']['name'] or t('unnamed')} · {seal}", "bold", limit=2)
        yield self._text(f"{commit_line(doc, t)} · {t('assessed_on', date=t.date(doc['as_of']))}", "dim")
        yield self._text("")
        yield self._text(
            f"{headline(doc, t)} ({t('self_assessed')})", "bold green" if doc["score"]["reached"] else "bold"
        )
        yield from self._wrapped(" ".join(after_headline(doc, t)), limit=4 if self.console.width >= WIDTH else 8)
        if doc["incomplete"]:
            yield self._text(f"{t('incomplete_title')} ({len(doc['incomplete'])})", "bold red")
        yield self._text("")

    def _score(self) -> Iterator[Text]:
        total, decided, t = self.doc["score"]["total"], self.doc["decided"], self.t
        line = self._text(f"{t('score')}  ")
        line.append_text(self._bar(total, 30 if self.console.width >= 60 else 10))
        line.append(f"  {t.percent(total)}", "bold")
        yield line
        percent = decided["percent"] or 0
        yield self._text(t("decided", decided=decided["count"], total=decided["total"], percent=percent), "dim")
        yield self._text("")

    def _themes(self) -> Iterator[Text]:
        themes = self.doc["themes"][:THEMES]
        bar = 24 if self.console.width >= 70 else 8
        longest = max((len(self.t.pick(each["title"])) for each in themes), default=0)
        for each in themes:
            line = self._text("  " + self.t.pick(each["title"]))
            line.truncate(max(10, min(longest + 2, self.console.width - bar - 16)), overflow="ellipsis", pad=True)
            line.append("  ").append_text(self._bar(each["interval"], bar)).append(
                f"  {self.t.percent(each['interval'])}"
            )
            yield line
        yield self._text("")

    def _blockers(self) -> Iterator[Text]:
        score, t = self.doc["score"], self.t
        if not score["steps"]:
            return
        yield self._text(
            f"{t('steps_to', level=level_title(self.doc, t, score['next_level']))} ({len(score['steps'])})", "bold"
        )
        for verdict in ("unmet", "partly", "undetermined"):
            own = sorted(step["criterion"] for step in score["steps"] if step["verdict"] == verdict)
            if own:
                yield self._sign(verdict).append(f"{len(own)} {t('verdict_' + verdict)}: ").append(log(", ".join(own)))
        yield self._text("")

    def _steps(self) -> Iterator[Text]:
        t, steps = self.t, [each for each in self.doc["score"]["steps"] if each["actionable"]]
        if not steps:
            return
        yield self._text(t("steps_next"), "bold")
        for number, step in enumerate(steps[:STEPS], start=1):
            row = self.by_id[step["criterion"]]
            worth = f"{t('effort_is', effort=t('effort_' + step['effort']))}, {t('gain', count=step['gain'])}"
            yield self._text(f"  {number}. {row['id']} {t.pick(row['title'])}")
            yield from self._wrapped(f"{worth}: {t.pick(row['advice'])}", limit=2, indent=5)
        yield self._text("")

    def _undetermined(self) -> Iterator[Text]:
        t, groups = self.t, self.doc["undetermined"]
        if not groups:
            return
        causes = "; ".join(t("cause_" + each["cause"], count=each["count"]) for each in groups)
        yield from self._wrapped(f"{t('group_undetermined')}: {causes}.", limit=4 if self.console.width >= WIDTH else 8)
        yield self._text("")

    def _gate(self) -> Iterator[Text]:
        gate, t = self.doc.get("gate"), self.t
        if not gate:
            return
        for line in self._wrapped(t.pick(gate["text"]), limit=3):
            line.stylize("bold green" if gate["passed"] else "bold red")
            yield line
        for reason in gate["reasons"][: self.reasons]:
            yield from self._wrapped(t.pick(reason["text"]), limit=2, indent=2)
        left = len(gate["reasons"]) - self.reasons
        if self.reasons and left > 0:
            yield self._text(f"  {t('gate_more', count=left)}")
        yield self._text("")

    def _text(self, words: str, style: str = "") -> Text:
        from rich.text import Text

        return Text(log(words), style=style)

    def _sign(self, verdict: str) -> Text:
        sign, plain, style = _SIGNS[verdict]
        return self._text("  ").append(plain if self.ascii else sign, style).append(" ")

    def _wrapped(self, words: str, style: str = "", *, limit: int, indent: int = 0) -> Iterator[Text]:
        """Yield `words` on at most `limit` lines; what does not fit is cut after a sentence, or else after a word."""
        width = max(self.console.width - indent, 10)
        pieces = self._text(words, style).wrap(self.console, width)
        if len(pieces) > limit:
            kept = shortened(words, sum(len(each) for each in pieces[:limit]))
            pieces = self._text(kept, style).wrap(self.console, width)
        for piece in pieces[:limit]:
            piece.rstrip()
            yield self._text(" " * indent).append_text(piece)

    def _bar(self, interval: Mapping[str, Any], width: int) -> Text:
        sure, maybe, rest = _PLAIN_BAR if self.ascii else _BAR
        low = int((interval["guaranteed_percent"] or 0) * width / 100)
        high = int((interval["possible_percent"] or 0) * width / 100)
        line = self._text("").append(sure * low, "green").append(maybe * (high - low), "magenta")
        return line.append(rest * (width - high), "dim")

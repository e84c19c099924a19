# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer as plain text that a lawyer can read from top to bottom: verdict first, evidence after, limits last."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sealcheck.model import say
from sealcheck.report.escape import log
from sealcheck.words import words

Row = Mapping[str, Any]

WIDTH = 96
#: Answers that raise no question.
_FITTING = ("same", "yes")


def render(doc: Row, language: str) -> str:
    """Return the answer as lines of at most 96 columns; whatever comes from the target is inert."""
    return "\n".join(_View(doc, language).lines()) + "\n"


class _View:
    """One document in one language."""

    def __init__(self, doc: Row, language: str) -> None:
        self.doc, self.language = doc, language

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._means()
        yield from self._texts()
        yield from self._statements()
        yield from self._compatibility()
        yield from self._reuse()
        yield from self._list("head_undetermined", self.doc["undetermined"])
        yield from self._list("head_problems", self.doc["problems"])
        yield from self._sources()

    def _say(self, key: str, /, **args: Any) -> str:
        return words(say(f"answer.{key}", **args), self.language)

    def _pick(self, text: Row | None) -> str:
        return str(text[self.language]) if text else ""

    def _head(self) -> Iterator[str]:
        subject, conclusion, verdict = self.doc["subject"], self.doc["conclusion"], self.doc["open_source"]
        commit = " ".join(filter(None, (subject["commit"][:12], subject["commit_date"][:10])))
        name = self._say("title", name=subject["name"] or subject["target"])
        yield log(f"{name} ({commit})" if commit else name)
        yield ""
        if conclusion:
            yield log(conclusion["expression"])
        if verdict:
            yield from self._wrapped(f"{self._pick(verdict['heading'])}. {self._pick(verdict['text'])}", 2)
        if conclusion:
            for key in ("text", "choice_text", "later_text"):
                yield from self._wrapped(self._pick(conclusion[key]), 2)

    def _heading(self, name: str, **args: Any) -> Iterator[str]:
        yield ""
        yield self._say(name, **args)

    def _means(self) -> Iterator[str]:
        if self.doc["licences"]:
            yield from self._heading("head_means")
        for each in self.doc["licences"]:
            yield from self._wrapped(f"{each['id']} · {each['name']}", 2)
            said = (self._pick(each[key]) for key in ("text", "made_for", "approval"))
            yield from self._wrapped(" ".join(filter(None, said)), 4)

    def _texts(self) -> Iterator[str]:
        yield from self._heading("head_texts")
        if not self.doc["texts"]:
            alone = self.doc["subject"]["kind"] == "file"
            yield from self._wrapped(self._say("no_texts_in_file" if alone else "no_texts"), 2)
        for each in self.doc["texts"]:
            if each["text"]:
                yield from self._wrapped(self._say("file_says", path=each["path"], text=self._pick(each["text"])), 2)
            for found in each["findings"]:
                said = self._pick(found["text"])
                line = self._say("lines", path=each["path"], start=found["start"], end=found["end"], text=said)
                yield from self._wrapped(line, 2)
                yield from self._differences(found)
            for passage in each["restrictions"]:
                said = self._say("restriction", written=passage["written"])
                yield from self._wrapped(self._say("line", line=passage["line"], text=said), 4)

    def _differences(self, found: Row) -> Iterator[str]:
        for each in found["differences"]:
            kind = "added" if not each["expected"] else "missing" if not each["found"] else "changed"
            said = self._say(f"difference_{kind}", found=each["found"], expected=each["expected"])
            yield from self._wrapped(self._say("line", line=each["line"], text=said), 4)
        if found["more"]:
            yield from self._wrapped(self._say("difference_more", count=found["more"]), 4)

    def _statements(self) -> Iterator[str]:
        said = self.doc["statements"]
        if said is None:
            return
        yield from self._heading("head_statements")
        if not (said["agree"] or said["contradict"] or said["unread"]):
            yield from self._wrapped(self._say("no_statements"), 2)
        if not said["judged"]:
            yield from self._places("head_unjudged", [*said["contradict"], *said["agree"], *said["unread"]])
            return
        if said["contradict"]:
            yield f"  {self._say('head_contradict', count=len(said['contradict']))}"
        for each in said["contradict"]:
            yield from self._wrapped(self._place(each), 4)
            if each["against"]:
                yield from self._wrapped(self._say("against_place", **each["against"]), 6)
            yield from self._wrapped(self._pick(each["text"]), 6)
        yield from self._places("head_agree", said["agree"])
        yield from self._places("head_unread", said["unread"])

    def _places(self, heading: str, rows: list[Row]) -> Iterator[str]:
        if rows:
            yield f"  {self._say(heading, count=len(rows))}"
        for each in rows:
            yield from self._wrapped(self._place(each), 4)

    def _place(self, each: Row) -> str:
        where = {key: each[key] for key in ("path", "line", "written")}
        return self._say("at_place_of", place=self._pick(each["place"]), **where)

    def _compatibility(self) -> Iterator[str]:
        found = self.doc["compatibility"]
        if found is None:
            return
        yield from self._heading("head_compatibility")
        yield from self._wrapped(self._pick(found["text"]), 2)
        for each in (row for row in found["rulings"] if row["fit"] not in _FITTING):
            yield from self._wrapped(
                f"{self._pick(each['name']) or each['licence']} ({self._pick(each['kind_text'])})", 2
            )
            yield from self._wrapped(self._pick(each["text"]), 4)
            if each["fit"] in ("no", "check", "unknown"):
                for place in each["places"][:3]:
                    where = {key: place[key] for key in ("path", "line", "written")}
                    yield from self._wrapped(f"{place['name']} {self._say('at_place', **where)}".strip(), 6)
                if len(each["places"]) > 3:
                    yield f"      {self._say('more', count=each['count'] - 3)}"
        yield from self._fitting(found)
        if found["development"]:
            yield from self._wrapped(self._say("development", count=found["development"]), 2)

    def _fitting(self, found: Row) -> Iterator[str]:
        """Yield what raises no question, in one sentence for each source."""
        grouped: dict[str, list[str]] = {}
        for each in found["rulings"]:
            if each["fit"] in _FITTING:
                named = f"{self._pick(each['name']) or each['licence']} ({self._pick(each['kind_text'])})"
                grouped.setdefault("_".join(filter(None, (each["fit"], each["by"]))), []).append(named)
        for kind, named_ones in grouped.items():
            said = self._say(f"fitting_{kind}", outbound=found["outbound"], licences=tuple(named_ones))
            yield from self._wrapped(said, 2)

    def _reuse(self) -> Iterator[str]:
        found = self.doc["reuse"]
        if found is None:
            return
        yield from self._heading("head_reuse")
        yield from self._wrapped(self._pick(found["text"]), 2)
        if found["licences"]:
            for each in found["folders"][:5]:
                yield from self._wrapped(self._say("reuse_folder", folder=each["folder"], count=each["without"]), 4)
        for key in ("missing", "unused", "invalid"):
            if found[key]:
                yield from self._wrapped(self._say(f"reuse_{key}", ids=tuple(found[key])), 4)

    def _list(self, heading: str, rows: Iterable[Row]) -> Iterator[str]:
        rows = list(rows)
        if rows:
            yield from self._heading(heading)
        for each in rows:
            yield from self._wrapped(self._pick(each), 2)

    def _sources(self) -> Iterator[str]:
        yield from self._heading("head_sources")
        for each in self.doc["sources"]:
            yield from self._wrapped(self._say("source", **each), 2)
        yield from self._wrapped(self._say("no_advice"), 2)

    def _wrapped(self, text: str, indent: int) -> Iterator[str]:
        space = " " * indent
        more = space + "  "
        safe = log(text)
        yield from textwrap.wrap(safe, WIDTH, initial_indent=space, subsequent_indent=more, break_on_hyphens=False)

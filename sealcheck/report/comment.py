# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a merge request changed against its target branch, as a comment: what got worse open, everything else folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.pattern import regex
from sealcheck.report.changed import SIGNS, headline, inputs, measured_now, ordered, step, title
from sealcheck.report.changes import Change, Changes
from sealcheck.report.escape import markdown, prose
from sealcheck.report.failing import Doc, places
from sealcheck.report.markdown import LONGEST, folded, link, place
from sealcheck.report.phrases import Phrases

_NOT_A_NAME = regex(r"[^a-z0-9.-]+")
#: Changed verdicts that are listed; fewer where the comment would get too long for a forge.
_LISTED = (60, 20, 5, 0)
_GROUPS = {-1: "changed_worse", 1: "changed_better", 0: "changed_otherwise"}


def comment(found: Changes, language: str) -> str:
    """Return the changes as Markdown; when no verdict changed, a hidden mark and one line.

    The mark stays the same for a seal, so that a pipeline finds its own comment and replaces it.
    """
    phrases = Phrases(language)
    text = ""
    for limit in _LISTED:
        text = "\n".join(_lines(found, phrases, limit)) + "\n"
        if len(text) <= LONGEST:
            break
    return text


def mark(doc: Doc) -> str:
    """Return the hidden mark of comments on a seal, such as `<!-- sealcheck-diff smart-city -->`."""
    return f"<!-- sealcheck-diff {_NOT_A_NAME.sub('-', str(doc['seal']['id']).lower())[:80].strip('-') or 'seal'} -->"


def _lines(found: Changes, phrases: Phrases, limit: int) -> Iterator[str]:
    yield mark(found.new)
    if not found.verdicts:
        yield markdown(headline(found, phrases))
        return
    yield f"### {markdown(headline(found, phrases))}"
    yield ""
    listed = ordered(found)[:limit]
    for direction in _GROUPS:
        yield from _group(direction, [each for each in listed if each.direction == direction], found, phrases)
    if len(found.verdicts) > len(listed):
        yield from (markdown(phrases("changed_more", count=len(found.verdicts) - len(listed))), "")
    points = [phrases.percent(doc["score"]["total"]) for doc in (found.old, found.new)]
    scores = phrases("input_changed", name=phrases("score"), before=points[0], after=points[1])
    yield from folded(phrases("compared"), (f"- {markdown(each)}" for each in (*inputs(found, phrases), scores)))


def _group(direction: int, changed: Sequence[Change], found: Changes, phrases: Phrases) -> Iterator[str]:
    if not changed:
        return
    total = sum(each.direction == direction for each in found.verdicts)
    heading = phrases(_GROUPS[direction], count=total)
    lines = (line for each in changed for line in _item(each, phrases))
    if direction < 0:
        yield from (f"**{markdown(heading)}**", "", *lines, "")
    else:
        yield from folded(heading, lines)


def _item(each: Change, phrases: Phrases) -> Iterator[str]:
    name = f"**{markdown(each.id)} {markdown(title(each, phrases))}**"
    yield f"- {SIGNS[each.direction]} {name}: {markdown(step(each, phrases))}"
    if each.after is None:
        return
    shown = next(iter(places(each.after)), None)
    where = f" ({link(shown['url'], place(shown, phrases))})" if shown else ""
    yield f"  <br>{markdown(measured_now(each, phrases))}{where}"
    if each.direction < 0:
        yield f"  <br>{markdown(phrases('fix'))}: {prose(phrases.pick(each.after['fix']))}"

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two assessments, as text, as Markdown for a merge request, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from sealcheck.report.changes import Change, Changes
from sealcheck.report.escape import log, markdown
from sealcheck.report.failing import message
from sealcheck.report.headline import level_title
from sealcheck.report.phrases import Phrases

_SIGNS = {1: "▲", -1: "▼", 0: "•"}


def text(found: Changes, language: str) -> str:
    """Return the changes as plain lines for a terminal or a log."""
    phrases = Phrases(language)
    lines = [_head(found, phrases), *(_inputs(found, phrases))]
    for each in _ordered(found):
        lines += ["", f"{_SIGNS[each.direction]} {each.id} {_title(each, phrases)}", f"  {_step(each, phrases)}"]
        lines += [f"  {told}"] if (told := _told(each, phrases)) else []
    return "\n".join(log(line) for line in lines) + "\n"


def as_markdown(found: Changes, language: str) -> str:
    """Return the changes as a comment for a merge request: one line when nothing changed."""
    phrases = Phrases(language)
    lines = [f"### {markdown(_head(found, phrases))}", "", *(f"- {markdown(each)}" for each in _inputs(found, phrases))]
    if found.verdicts:
        heads = (phrases("criterion"), phrases("change"), phrases("measured_now"))
        lines += ["", "| | " + " | ".join(markdown(each) for each in heads) + " |", "|---|---|---|---|"]
    for each in _ordered(found):
        name = f"**{each.id}** {markdown(_title(each, phrases))}"
        cells = (_SIGNS[each.direction], name, markdown(_step(each, phrases)), markdown(_told(each, phrases)))
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def as_json(found: Changes, _language: str) -> str:
    """Return the changes as data."""
    data = {
        "kind": "sealcheck-diff",
        "inputs": list(found.inputs),
        "level": {"before": found.old["score"]["reached"], "after": found.new["score"]["reached"]},
        "verdicts": [
            {
                "id": each.id,
                "before": each.before["verdict"] if each.before else None,
                "after": each.after["verdict"] if each.after else None,
                "direction": each.direction,
                "causes": list(each.causes),
            }
            for each in found.verdicts
        ],
    }
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


#: The views by the names that the command line knows.
VIEWS: Mapping[str, Callable[[Changes, str], str]] = {"text": text, "md": as_markdown, "json": as_json}


def _ordered(found: Changes) -> list[Change]:
    """Return what got worse first, then what got better, then what cannot be compared."""
    return sorted(found.verdicts, key=lambda each: (-1, 1, 0).index(each.direction))


def _head(found: Changes, phrases: Phrases) -> str:
    before, after = (level_title(doc, phrases, doc["score"]["reached"]) for doc in (found.old, found.new))
    count = phrases("verdicts_changed", count=len(found.verdicts))
    if before == after:
        return f"{count} {phrases('level_kept', level=after)}"
    return f"{count} {phrases('level_moved', before=before, after=after)}"


def _inputs(found: Changes, phrases: Phrases) -> Iterator[str]:
    for name in found.inputs:
        old, new = (_shown(name, doc) for doc in (found.old, found.new))
        yield phrases("input_changed", name=phrases(f"cause_{name}"), before=old, after=new)


def _shown(name: str, doc: Mapping[str, object]) -> str:
    value = {"code": ("subject", "commit"), "seal": ("seal", "digest"), "tool": ("tool", "version")}.get(name)
    found = doc[value[0]][value[1]] if value else doc["as_of"]  # type: ignore[index]
    return str(found)[:19]


def _title(each: Change, phrases: Phrases) -> str:
    row = each.after or each.before
    return phrases.pick(row["title"]) if row else ""


def _step(each: Change, phrases: Phrases) -> str:
    before, after = (phrases(f"verdict_{row['verdict']}") if row else "–" for row in (each.before, each.after))
    causes = ", ".join(phrases(f"cause_{name}") for name in each.causes)
    return phrases("step", before=before, after=after, causes=causes)


def _told(each: Change, phrases: Phrases) -> str:
    return message(each.after, phrases) if each.after else ""

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two assessments as text for a terminal or log, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.report.changes import INPUTS, Change, Changes
from sealcheck.report.escape import log
from sealcheck.report.failing import Doc, message
from sealcheck.report.headline import level_title
from sealcheck.report.phrases import Phrases

SIGNS = {1: "▲", -1: "▼", 0: "•"}
#: Characters of a commit, and of everything else (a digest with the name of its kind), that are shown.
_COMMIT, _SHORT = 12, 19


def text(found: Changes, language: str) -> str:
    """Return the changes as plain lines for a terminal or a log."""
    phrases = Phrases(language)
    lines = [headline(found, phrases), *inputs(found, phrases)]
    for each in ordered(found):
        lines += ["", f"{SIGNS[each.direction]} {each.id} {title(each, phrases)}", f"  {step(each, phrases)}"]
        lines += [f"  {told}"] if (told := measured_now(each, phrases)) else []
    return "\n".join(log(line) for line in lines) + "\n"


def as_json(found: Changes, _language: str) -> str:
    """Return the changes as data."""
    data = {
        "schema_version": "1.0",
        "kind": "sealcheck-diff",
        "inputs": [{"name": name, "before": _input(name, found.old), "after": _input(name, found.new)}
                   for name in found.inputs],
        "level": {"before": found.old["score"]["reached"], "after": found.new["score"]["reached"]},
        "verdicts": [_verdict(each) for each in found.verdicts],
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


def _verdict(each: Change) -> dict[str, Any]:
    return {
        "id": each.id,
        "before": each.before["verdict"] if each.before else None,
        "after": each.after["verdict"] if each.after else None,
        "direction": each.direction,
        "causes": list(each.causes),
    }


def _markdown(found: Changes, language: str) -> str:
    from sealcheck.report.comment import comment

    return comment(found, language)


#: The views by the names that the command line knows.
VIEWS: Mapping[str, Callable[[Changes, str], str]] = {"text": text, "md": _markdown, "json": as_json}


def ordered(found: Changes) -> list[Change]:
    """Return what got worse first, then what got better, then what cannot be compared."""
    return sorted(found.verdicts, key=lambda each: (-1, 1, 0).index(each.direction))


def headline(found: Changes, phrases: Phrases) -> str:
    """Return how many verdicts changed and what became of the level."""
    before, after = (level_title(doc, phrases, doc["score"]["reached"]) for doc in (found.old, found.new))
    count = phrases("verdicts_changed", count=len(found.verdicts))
    if before == after:
        return f"{count} {phrases('level_kept', level=after)}"
    return f"{count} {phrases('level_moved', before=before, after=after)}"


def inputs(found: Changes, phrases: Phrases) -> Iterator[str]:
    """Yield a line for each input that differs: the repository, the code, the seal, the tool, the date."""
    before, after = (doc["subject"]["name"] or phrases("unnamed") for doc in (found.old, found.new))
    if before != after:
        yield phrases("input_changed", name=phrases("changed_repository"), before=before, after=after)
    for name in found.inputs:
        old, new = (_input(name, doc)[: _COMMIT if name == "code" else _SHORT] for doc in (found.old, found.new))
        yield phrases("input_changed", name=phrases(f"changed_by_{name}"), before=old, after=new)


def title(each: Change, phrases: Phrases) -> str:
    """Return the title of the criterion, as the newer seal has it."""
    row = each.after or each.before
    return phrases.pick(row["title"]) if row else ""


def step(each: Change, phrases: Phrases) -> str:
    """Return the verdict before and after, and why it differs."""
    before, after = (phrases(f"verdict_{row['verdict']}") if row else "–" for row in (each.before, each.after))
    causes = ", ".join(phrases(f"changed_by_{name}") for name in each.causes)
    return phrases("step_cause", before=before, after=after, causes=causes, count=len(each.causes))


def measured_now(each: Change, phrases: Phrases) -> str:
    """Return what the newer assessment found; empty where it does not have the criterion."""
    return message(each.after, phrases) if each.after else ""


def _input(name: str, doc: Doc) -> str:
    part, key = INPUTS[name]
    return str(doc[part][key] if key else doc[part])

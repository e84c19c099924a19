# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""JUnit XML, which every pipeline shows as test results: a suite for each theme, a case for each criterion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sealcheck.clean import clean
from sealcheck.report.failing import Doc, message, places
from sealcheck.report.phrases import SENTENCE, Phrases

#: Files named in the body of a failure.
PLACES = 10


def render(doc: Doc, language: str) -> str:
    """Return the document as a `testsuites` element.

    Unmet and partly met are failures, a crashed measure is an error, undetermined and not applicable are skipped.
    """
    phrases = Phrases(language)
    top = Element("testsuites", name=clean(f"sealcheck {doc['seal']['id']} {doc['seal']['version']}"))
    for theme in doc["themes"]:
        rows = [row for row in doc["criteria"] if row["theme"] == theme["id"]]
        suite = SubElement(top, "testsuite", name=phrases.pick(theme["title"]), **_counts(rows))
        for row in rows:
            _case(suite, row, phrases)
    for element in (top, *top):
        element.set("time", "0")
    # Jenkins allows a count of skipped cases for a suite only.
    top.attrib.update({name: count for name, count in _counts(doc["criteria"]).items() if name != "skipped"})
    indent(top, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top, "unicode") + "\n"


def _case(suite: Element, row: Mapping[str, Any], phrases: Phrases) -> None:
    name = clean(f"{row['id']} {phrases.pick(row['title'])}", limit=SENTENCE)
    case = SubElement(suite, "testcase", classname=clean(f"sealcheck.{row['theme']}"), name=name, time="0")
    kind = _kind(row)
    if kind == "met":
        return
    told = message(row, phrases)
    element = SubElement(case, kind, message=told)
    if kind != "skipped":
        element.set("type", clean(row["verdict"]))
        element.text = "\n".join([told, *_places(row, phrases), f"{phrases('fix')}: {phrases.pick(row['fix'])}"])


def _places(row: Mapping[str, Any], phrases: Phrases) -> list[str]:
    return [f"{each['path']}:{each['start'] or 1}: {phrases.pick(each['text'])}" for each in places(row)[:PLACES]]


def _kind(row: Mapping[str, Any]) -> str:
    if row["measurement"]["crashed"]:
        return "error"
    return {"met": "met", "unmet": "failure", "partly": "failure"}.get(row["verdict"], "skipped")


def _counts(rows: list[Mapping[str, Any]]) -> dict[str, Any]:
    kinds = [_kind(row) for row in rows]
    return {
        "tests": str(len(rows)),
        "failures": str(kinds.count("failure")),
        "errors": str(kinds.count("error")),
        "skipped": str(kinds.count("skipped")),
    }

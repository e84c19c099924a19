# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The verdicts in the W3C's Evaluation and Report Language (JSON-LD), which other evaluation tools can read.

https://www.w3.org/TR/EARL10-Schema/. EARL knows no “partly”: such a verdict is a failure that says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sealcheck.report.failing import Doc, message
from sealcheck.report.phrases import Phrases

_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "date": {"@id": "dct:date", "@type": "xsd:date"},
}
_OUTCOMES = {
    "met": "passed", "partly": "failed", "unmet": "failed", "not_applicable": "inapplicable",
    "undetermined": "cantTell",
}  # fmt: skip
#: How an assertion came about: by a measurement, or by the word of the maintainers.
_MODES = {"measured": "automatic", "claimed": "manual", "declared": "semiAuto", "none": "automatic"}


def render(doc: Doc, language: str) -> str:
    """Return a graph with the tool, the subject and one assertion for each criterion."""
    phrases = Phrases(language)
    graph: list[dict[str, Any]] = [
        {"@id": "_:sealcheck", "@type": "earl:Software", "doap:name": "sealcheck",
         "doap:release": {"doap:revision": doc["tool"]["version"]}},
        {"@id": "_:subject", "@type": "earl:TestSubject", "dct:title": doc["subject"]["name"],
         "dct:source": doc["subject"]["url"] or doc["subject"]["target"], "dct:hasVersion": doc["subject"]["commit"]},
    ]  # fmt: skip
    graph += [_assertion(row, doc, phrases) for row in doc["criteria"]]
    return json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=True, indent=1) + "\n"


def _assertion(row: Mapping[str, Any], doc: Doc, phrases: Phrases) -> dict[str, Any]:
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": "_:sealcheck"},
        "earl:subject": {"@id": "_:subject"},
        "earl:mode": {"@id": f"earl:{_MODES[row['basis']]}"},
        "earl:test": {
            "@id": f"urn:sealcheck:{doc['seal']['id']}:{doc['seal']['version']}:{row['id']}",
            "@type": "earl:TestRequirement",
            "dct:title": _text(phrases.pick(row["title"]), phrases),
        },
        "earl:result": {
            "@type": "earl:TestResult",
            "earl:outcome": {"@id": f"earl:{_OUTCOMES[row['verdict']]}"},
            "earl:info": _text(message(row, phrases), phrases),
            "date": doc["as_of"],
            "earl:pointer": [_pointer(each) for each in row["measurement"]["evidence"] if each["path"]][:10],
        },
    }


def _pointer(each: Mapping[str, Any]) -> str:
    return f"{each['path']}#L{each['start']}" if each["start"] else str(each["path"])


def _text(text: str, phrases: Phrases) -> dict[str, str]:
    return {"@value": text, "@language": phrases.language}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The verdicts in the W3C's Evaluation and Report Language (JSON-LD), which other evaluation tools can read.

https://www.w3.org/TR/EARL10-Schema/ and https://www.w3.org/TR/Pointers-in-RDF/. EARL knows no “partly”: such a verdict
is a failure that says so.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from sealcheck.clean import clean
from sealcheck.report.failing import Doc, Row, message, places
from sealcheck.report.links import web_address
from sealcheck.report.phrases import Phrases

_CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "date": {"@id": "dct:date", "@type": "xsd:date"},
    "line": {"@id": "ptr:lineNumber", "@type": "xsd:positiveInteger"},
}
_OUTCOMES = {
    "met": "passed", "partly": "failed", "unmet": "failed", "not_applicable": "inapplicable",
    "undetermined": "cantTell",
}  # fmt: skip
#: How an assertion came about: by a measurement, or by the word of the maintainers.
_MODES = {"measured": "automatic", "claimed": "manual", "declared": "semiAuto", "none": "automatic"}
#: Places named for a result.
_PLACES = 10


def render(doc: Doc, language: str) -> str:
    """Return a graph with the tool, the subject and one assertion for each criterion."""
    phrases = Phrases(language)
    graph = [_tool(doc), _subject(doc), *(_assertion(row, doc, phrases) for row in doc["criteria"])]
    return json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=True, indent=1) + "\n"


def _tool(doc: Doc) -> dict[str, Any]:
    release = {"@type": "doap:Version", "doap:revision": doc["tool"]["version"]}
    return {
        "@id": "_:sealcheck",
        "@type": ["earl:Software", "earl:Assertor"],
        "doap:name": "sealcheck",
        "doap:release": release,
    }


def _subject(doc: Doc) -> dict[str, Any]:
    subject = doc["subject"]
    found = {"@id": "_:subject", "@type": "earl:TestSubject", "dct:title": subject["name"]}
    if address := web_address(subject["url_link"]):
        found["dct:source"] = {"@id": address}
    return found | ({"dct:identifier": subject["commit"]} if subject["commit"] else {})


def _assertion(row: Row, doc: Doc, phrases: Phrases) -> dict[str, Any]:
    name = ":".join(quote(clean(str(each)), safe="") for each in (doc["seal"]["id"], doc["seal"]["version"], row["id"]))
    return {
        "@type": "earl:Assertion",
        "earl:assertedBy": {"@id": "_:sealcheck"},
        "earl:subject": {"@id": "_:subject"},
        "earl:mode": {"@id": f"earl:{_MODES[row['basis']]}"},
        "earl:test": {
            "@id": f"urn:sealcheck:{name}",
            "@type": "earl:TestRequirement",
            "dct:title": _text(phrases.pick(row["title"]), phrases),
        },
        "earl:result": {
            "@type": "earl:TestResult",
            "earl:outcome": {"@id": f"earl:{_OUTCOMES[row['verdict']]}"},
            "earl:info": _text(message(row, phrases), phrases),
            "date": doc["as_of"],
            "earl:pointer": [_pointer(each) for each in places(row)[:_PLACES]],
        },
    }


def _pointer(each: Row) -> dict[str, Any]:
    """Return a line of a file, or where no line is known the file as a whole."""
    document = {"@type": "foaf:Document", "dct:title": each["path"]}
    if address := web_address(each["url"]):
        document["foaf:page"] = {"@id": address}
    line = {"line": each["start"]} if each["start"] else {}
    return {"@type": "ptr:LineCharPointer" if line else "ptr:SinglePointer", "ptr:reference": document} | line


def _text(text: str, phrases: Phrases) -> dict[str, str]:
    return {"@value": text, "@language": phrases.language}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""SARIF 2.1.0 as code scanning reads it: what is not met, at a real place, with a fingerprint that survives edits.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from sealcheck.report.escape import prose, sarif, sarif_braces
from sealcheck.report.failing import Doc, Failing, Severity, failing
from sealcheck.report.phrases import Phrases

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: Where readers of an alert learn more about the tool.
ABOUT = "https://gitlab.opencode.de/sealcheck/sealcheck"
_LEVELS = {Severity.BLOCKING: "error", Severity.FAILING: "warning", Severity.PARTIAL: "note"}
#: The severity of a rule as code scanning names it, by level.
_SEVERITIES = {"error": "error", "warning": "warning", "note": "recommendation"}
#: Characters of a description; code scanning takes 1,024.
_MOST = 1000


def render(doc: Doc, language: str) -> str:
    """Return the document as a SARIF log with one run."""
    phrases = Phrases(language)
    found = list(failing(doc, phrases))
    run = {
        "tool": {"driver": _driver(doc, found, phrases)},
        "automationDetails": {"id": f"sealcheck/{doc['seal']['id']}/"},
        "invocations": [_invocation(doc, phrases)],
        "results": [_result(each, index) for index, each in enumerate(found)],
        "columnKind": "unicodeCodePoints",
        **_origin(doc),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1) + "\n"


def _driver(doc: Doc, found: list[Failing], phrases: Phrases) -> dict[str, Any]:
    return {
        "name": "sealcheck",
        "version": doc["tool"]["version"],
        "informationUri": ABOUT,
        "language": phrases.language,
        "rules": [_rule(each, phrases) for each in found],
    }


def _rule(each: Failing, phrases: Phrases) -> dict[str, Any]:
    why = phrases.pick(each.row["why"])
    return {
        "id": each.id,
        "name": each.id.replace("-", ""),
        "shortDescription": {"text": sarif(each.title, _MOST)},
        "fullDescription": {"text": sarif(why or each.title, _MOST)},
        "help": {
            "text": f"{sarif(why)}\n\n{sarif(each.fix)}",
            "markdown": sarif_braces(f"{prose(why)}\n\n**{prose(phrases('fix'))}:** {prose(each.fix)}"),
        },
        "defaultConfiguration": {"level": _LEVELS[each.severity]},
        "properties": {
            "tags": ["sealcheck", each.row["theme"], each.row["level"]],
            "precision": "high",
            "problem.severity": _SEVERITIES[_LEVELS[each.severity]],
        },
    }


def _result(each: Failing, index: int) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": each.line, "endLine": each.end}
    if each.excerpt:
        region["snippet"] = {"text": each.excerpt}
    return {
        "ruleId": each.id,
        "ruleIndex": index,
        "level": _LEVELS[each.severity],
        "message": {"text": sarif(f"{each.title}. {each.message}")},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(each.path), "uriBaseId": "ROOT"}, "region": region}}
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{each.fingerprint[:16]}:1"},
    }


def _invocation(doc: Doc, phrases: Phrases) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": sarif(phrases.pick(each))}} for each in doc["incomplete"]]
    return {"executionSuccessful": not doc["incomplete"], "toolExecutionNotifications": notes}


def _origin(doc: Doc) -> Mapping[str, Any]:
    """Where the files come from, as far as a link to it is known."""
    bases = {"ROOT": {"description": {"text": "The root of the repository."}}}
    subject = doc["subject"]
    if not subject["url_link"] or not subject["commit"]:
        return {"originalUriBaseIds": bases}
    known = {"repositoryUri": subject["url_link"], "revisionId": subject["commit"], "mappedTo": {"uriBaseId": "ROOT"}}
    return {"originalUriBaseIds": bases, "versionControlProvenance": [known]}

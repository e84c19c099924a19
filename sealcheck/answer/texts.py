# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a licence file holds, as rows of the answer: each text with its status and every passage that differs."""

from __future__ import annotations

import math
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.texts import LicenceFile
from sealcheck.clean import clean
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.findings import Finding, Status
from sealcheck.model import File, Text, say
from sealcheck.report.wording import shown

Row = dict[str, Any]

#: Lines looked at for one that says something.
_LINES = 20


def about_text(each: LicenceFile, where: str) -> Row:
    """Return path, findings, restrictions and a sentence for a licence file; `where` is root, folder or part."""
    holds = each.holds
    row: Row = {
        "path": clean(each.file.path, limit=1000),
        "where": where,
        "findings": [_finding(found) for found in holds.findings],
        "restrictions": [{"line": p.line, "written": clean(p.text, limit=300)} for p in holds.restrictions],
        "text": None,
    }
    if not holds.findings:
        row["text"] = shown(_without_finding(each))
    return row


def _without_finding(each: LicenceFile) -> Text:
    if each.unread:
        return say("licence.not_read")
    if each.holds.granted:
        notice = each.holds.granted[0]
        return say("licence.notice", licences=[name.id for name in notice.names] or [clean(notice.tag)])
    return say("licence.text_unknown", version=licence_list().version) if each.grants else say("licence.no_content")


def _finding(found: Finding) -> Row:
    return {
        "licences": [clean(each) for each in found.ids],
        "status": found.status.value,
        "start": found.start,
        "end": found.end,
        "similarity": round(found.similarity, 4),
        "language": found.language,
        "text": shown(_sentence(found)),
        "differences": [
            {"line": d.line, "found": clean(d.found, limit=300), "expected": clean(d.expected, limit=300)}
            for d in found.differences
        ],
        "more": found.more,
    }


def _sentence(found: Finding) -> Text:
    named = tuple(found.ids[:2])
    percent = math.floor(1000 * found.similarity) / 10  # a changed text is never "100 %" alike
    if found.status is Status.INCOMPLETE:
        return say("answer.text_incomplete", licences=named, percent=100 * found.missing)
    if found.status is Status.STRUCTURE:
        return say("answer.text_structure", licences=named, language=found.language)
    return say(f"answer.text_{found.status.value}", licences=named, percent=percent)


def excerpt(contents: Contents, file: File, line: int) -> str:
    """Return the first line from `line` on that says something; empty when the file cannot be read."""
    lines = (contents.text(file) or "").split("\n", line + _LINES)[max(0, line - 1) :][:_LINES]
    return next((each.strip()[:300] for each in lines if any(map(str.isalpha, each))), "")

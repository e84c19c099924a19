# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a weakness can be reported: the address in a text that asks for reports."""

from __future__ import annotations

import re

from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose import templates
from sealcheck.prose.addresses import emails, phones
from sealcheck.prose.concepts import concept, mentions, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade

#: Addresses of forges and programmes at which a report stays between two parties.
_PRIVATE = regex(
    r"/security/advisories|hackerone\.com/|bugcrowd\.com/|intigriti\.com/|yeswehack\.com/|openbugbounty\.org|"
    r"/-/issues/new\?[^ ]{0,80}confidential|/security/policy|huntr\.(?:dev|com)/",
    re.I,
)
_FORM = regex(
    r"https?://[^ ]{3,200}(contact|kontakt|security|sicherheit|disclosure|vulnerabilit|report|melden|pgp)",
    re.I,
)
TRACKER = regex(r"/(?:-/)?issues(?:/new)?(?:$|[?#/])", re.I)
_CONTACT_LINE = regex(r"\s{0,4}contact\s{0,4}:\s{0,4}(\S{1,500})", re.I)
#: Paragraphs of a policy that are looked at.
MOST_PARAGRAPHS = 500


def on_weakness(sentence: str) -> bool:
    """Whether a text speaks of weaknesses, what only sounds like it (social security) taken out."""
    plain = concept("security_reporting").excluded.sub(" | ", fold(sentence))
    return wording("vulnerability").search(plain) is not None


def speaks_of_reports(section: Section) -> bool:
    """Whether a section is on weaknesses and says something of reporting them, or holds a security.txt."""
    weakness = any(on_weakness(each.text) for each in section.paragraphs[:MOST_PARAGRAPHS]) or _in_heading(section)
    asked = wording("reporting").search(section.folded) or any(mentions("reporting", section.paragraphs))
    return weakness and (bool(asked) or bool(_security_txt(section)))


def _in_heading(section: Section) -> bool:
    return wording("vulnerability").search(section.folded) is not None


def _security_txt(section: Section) -> str:
    """The contact in lines of a security.txt; empty where there are none."""
    lines = (_CONTACT_LINE.match(row.text) for row in section.rows)
    return next((match[1] for match in lines if match), "")


def contact(document: Document, section: Section) -> Finding | None:
    """The address in a place that asks for reports: e-mail, telephone, private form, or a private way by its name."""
    if _security_txt(section) and document.file.name == "security.txt":
        return _substantive(document, section.paragraphs[0], _security_txt(section))
    if not speaks_of_reports(section):
        return None
    told = telling(section)
    for paragraph in sorted(told, key=lambda each: not wording("vulnerability").search(each.folded)):
        reached = address(document, paragraph)
        if reached:
            return _substantive(document, paragraph, reached)
    for paragraph, match in mentions("private_reporting", told):
        return _substantive(document, paragraph, match.group())
    return None


def telling(section: Section) -> tuple[Paragraph, ...]:
    """The paragraphs that can tell a way to report: all, or where it says that there is none, what else it asserts."""
    reading = templates.read(section, "security_reporting")
    return reading.own if reading.denials else section.paragraphs


def address(document: Document, paragraph: Paragraph) -> str:
    """Return the first way to report in private that a paragraph gives: mail, form, telephone; empty for none."""
    targets = [document.target(link) for line in paragraph.lines for link in line.links]
    mails = emails(" ".join([paragraph.text, *(target for target in targets if target.startswith("mailto:"))]))
    private = [target for target in targets if _PRIVATE.search(target) or _is_form(paragraph, target)]
    return next(iter([*mails, *private, *phones(paragraph.text)]), "")


def _is_form(paragraph: Paragraph, target: str) -> bool:
    """Whether a sentence that asks for reports links a page that is called contact, security or report."""
    asked = wording("reporting").search(paragraph.folded) or wording("vulnerability").search(paragraph.folded)
    return bool(asked) and _FORM.search(target) is not None and not TRACKER.search(target)


def _substantive(document: Document, paragraph: Paragraph, reached: str) -> Finding:
    text = say("security_policy.contact", contact=reached)
    return Finding(Grade.SUBSTANTIVE, text, document.file, paragraph.start, paragraph.text)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a weakness can be reported: the address in a text that asks for reports, or in a form that a forge shows.

A form of its own for weaknesses makes a public ticket like any other, and is no way by itself
(https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose import templates
from sealcheck.prose.addresses import emails, is_to_fill, phones
from sealcheck.prose.concepts import concept, mentions, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.reader import parse_document
from sealcheck.prose.section import Paragraph, Section
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
#: Contacts are addresses with a scheme (https://www.rfc-editor.org/rfc/rfc9116#section-2.5.3).
_REACHED = regex(r"https?://[^ ]|tel:[+\d]", re.I)
#: An address that says by its name that it is for this: nobody need say so again.
_OF_SECURITY = regex(r"(?:[\w.]{1,30}[-_.])?(?:security|sicherheit|psirt|csirt|cert)(?:[-_.][\w.]{1,30})?@", re.I)
#: Paragraphs of a policy that are looked at.
MOST_PARAGRAPHS = 500


def on_weakness(sentence: str) -> bool:
    """Whether a text speaks of weaknesses, what only sounds like it (social security) taken out."""
    plain = concept("security_reporting").excluded.sub(" | ", fold(sentence))
    return wording("vulnerability").search(plain) is not None


def speaks_of_reports(section: Section) -> bool:
    """Whether a section is on weaknesses and says something of reporting them, or holds a security.txt."""
    weakness = any(on_weakness(each.text) for each in section.paragraphs[:MOST_PARAGRAPHS])
    weakness = weakness or wording("vulnerability").search(section.folded) is not None
    asked = wording("reporting").search(section.folded) or any(mentions("reporting", section.paragraphs))
    return weakness and (bool(asked) or bool(_security_txt(section)))


def _security_txt(section: Section) -> str:
    """The contact in lines of a security.txt, an address by which somebody is reached; empty where there is none."""
    named = [match[1] for row in section.rows if (match := _CONTACT_LINE.match(row.text))]
    return next((each for each in named if emails(each) or (_REACHED.match(each) and not is_to_fill(each))), "")


def contact(document: Document, section: Section) -> Finding | None:
    """The address in a place that asks for reports: e-mail, telephone, private form, or a private way by its name."""
    if _security_txt(section) and document.file.name == "security.txt":
        return _substantive(document, section.paragraphs[0], _security_txt(section))
    told = telling(section)
    for paragraph in told:
        reached = address(document, paragraph)
        if _OF_SECURITY.match(reached):
            return _substantive(document, paragraph, reached)
    if not speaks_of_reports(section):
        return None
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
    private = [target for target in private if not is_to_fill(target)]
    return next(iter([*mails, *private, *phones(paragraph.text)]), "")


def _is_form(paragraph: Paragraph, target: str) -> bool:
    """Whether a sentence that asks for reports links a page that is called contact, security or report."""
    asked = wording("reporting").search(paragraph.folded) or wording("vulnerability").search(paragraph.folded)
    return bool(asked) and _FORM.search(target) is not None and not TRACKER.search(target)


def _substantive(document: Document, paragraph: Paragraph, reached: str) -> Finding:
    text = say("security_policy.contact", contact=reached)
    return Finding(Grade.SUBSTANTIVE, text, document.file, paragraph.start, paragraph.text)


#: Forms that are read.
MOST = 40
_TEMPLATE = regex(
    r"(?:\.(?:github|gitea|forgejo)/issue[_-]template(?:/[^/]{1,100})?|\.gitlab/issue_templates/[^/]{1,100})\.(?:md|ya?ml)",
    re.I,
)
#: What stands before a text in YAML: gaps, the sign of an entry, a key, the sign of a block of text.
_YAML = regex(r"^\s{0,40}(-\s{1,3})?(?:[\w-]{1,40}:(?=\s|$))?\s{0,3}(?:[|>][+-]?\s{0,9}$)?")
#: The policy of the same forge: whether there is one has been looked at.
_POLICY = "/security/policy"
#: What makes the words behind it a way that there is not, and letters in which it is looked for.
_MISSING = regex(r"\b(?:no|without|lacks?|kein\w{0,2}|ohne)(?: [a-z0-9]{1,30})? $")
MOST_BEFORE = 100


def forms(documents: Documents) -> Iterator[Document]:
    """Yield the forms in the root, those in YAML as the texts they show."""
    named = documents.tree.mentioning("issue_template", "issue-template", "issue_templates")
    for file in [file for file in named if _TEMPLATE.fullmatch(file.path)][:MOST]:
        text = documents.text(file)
        if text is None:
            continue
        shown = text if file.ending == "md" else "\n".join(_YAML.sub(r"\1", line) for line in text.split("\n"))
        yield parse_document(file, shown)


def private_way(document: Document, paragraph: Paragraph) -> str:
    """Return the address for private reports, or the forge's way for them by its name; empty when none is told."""
    reached = address(document, paragraph)
    if reached and _POLICY not in reached:
        return reached
    named = wording("private_way").search(paragraph.folded)
    return named.group() if named and not _MISSING.search(paragraph.folded[: named.start()][-MOST_BEFORE:]) else ""

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether anything shows those who want to take part how faults are reported, beside how changes are handed in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import POLICY_FOLDERS
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.contribution_steps import fault_reports, is_own_tracker
from sealcheck.model import File, say
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import mentions
from sealcheck.prose.document import Document
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read

#: Where a forge, a chat or a mailing list takes what readers want to say.
_LIST = regex(
    r"/(?:-/)?(?:issues|discussions)\b|//(?:[\w-]{1,40}\.)?(?:slack|discord|gitter|matrix|zulip|mattermost|element)\w{0,12}\."
    r"|//t\.me/|jira|forum|//(?:bugs?|lists?|tracker|groups|redmine|bugzilla|bugtracker)\.|launchpad\.net",
    re.I,
)
#: Forms for reports: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests
_FORM = regex(r"(?:^|/)(?:\.(?:github|gitea|forgejo)/|docs/)?issue[_-]template|\.gitlab/issue_templates/", re.I)


def with_reports(
    documents: Documents, readme: Readme, places: Sequence[tuple[Document, Section]], findings: Sequence[Finding]
) -> list[Finding]:
    """Return the findings; those of guides on changes alone as stubs where nothing shows how to report faults."""
    if _tells_of_reports(documents, readme, places):
        return list(findings)
    files = {document.file.path for document, _ in places}
    text = say("community.without_reports")
    return [
        replace(each, grade=Grade.STUB, text=text)
        if each.grade is Grade.SUBSTANTIVE and each.file.path in files
        else each
        for each in findings
    ]


def shows_where(documents: Documents, readme: Readme) -> bool:
    """Whether the project itself shows how faults are reported, beside steps in a template's words.

    Forms, its tracker in a link with words and a request to report faults do; an address for anything does not.
    """
    return _has_form(documents) or _leads_to_tracker(documents, readme)


def _has_form(documents: Documents) -> bool:
    return any(True for _ in _forms(documents))


def _forms(documents: Documents) -> Iterator[File]:
    return (each for each in documents.tree.mentioning("issue_template", "issue-template") if _FORM.search(each.path))


def _leads_to_tracker(documents: Documents, readme: Readme) -> bool:
    links = [
        (document, link)
        for document in readme.all
        for section in document.sections
        for link in section.links
        if not link.image and link.text.strip()
    ]
    own = any(is_own_tracker(documents, document, document.target(link)) for document, link in links)
    return own or any(True for _ in fault_reports(documents, readme))


def _tells_of_reports(documents: Documents, readme: Readme, places: Iterable[tuple[Document, Section]]) -> bool:
    """Whether places on contributing, READMEs, SUPPORT files or forms of the forge show how faults are brought up.

    The tracker, a chat or a word on reports is enough, in a place on contributing or support any address; forms show
    the way by themselves. An address that a README names elsewhere says whose the software is, and nothing on faults.
    """
    if _has_form(documents):
        return True
    if any(_shows_way(document, section) or _brings_up(section) for document, section in places):
        return True
    support = documents.each(file for file in documents.tree.mentioning("support") if file.folder in POLICY_FOLDERS)
    if any(_shows_way(document, section) for document in support for section in document.sections):
        return True
    sections = [(document, section) for document in (*readme.all, *support) for section in document.sections]
    return any(_leads_to_list(document, section) or _has("report_faults", section) for document, section in sections)


def _leads_to_list(document: Document, section: Section) -> bool:
    return any(_LIST.search(document.target(link)) for link in section.links)


def _shows_way(document: Document, section: Section) -> bool:
    """Whether a section links to a list of issues or an address, or writes an address out."""
    mails = any(document.target(link).startswith("mailto:") for link in section.links)
    return mails or _leads_to_list(document, section) or any(emails(line.text) for line in section.lines)


def _brings_up(section: Section) -> bool:
    """Whether a text on taking part has a word on reports; an agreement to sign asks contributors for their contact."""
    return _has("brought_up", section) and _has("contribution_process", section)


def _has(name: str, section: Section) -> bool:
    return any(True for _ in mentions(name, read(section).own))

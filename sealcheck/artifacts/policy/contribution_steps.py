# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far a text leads somebody who wants to take part: steps beside an invitation, requests to report faults."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.contribution_doubts import (
    KNOWN,
    LEAST_STEPS,
    asks_for_nothing,
    is_on_releases,
    leads_on,
)
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import file_named, mentions, named, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.inline import Inline, Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, read

#: A text of more words need not name a step by any word, but how changes are handed in.
MOST_WORDS = 80
#: The list of issues of a project on a forge, with owner and name.
_TRACKER = regex(r"https?://[\w.-]{3,100}/((?:[\w.-]{1,100}/){1,5}?[\w.-]{1,100}?)/(?:-/)?issues(?:[/?#]|$)")
#: Its list of merge requests, and where one begins.
_CHANGES = regex(
    r"https?://[\w.-]{3,100}/(?:[\w.-]{1,100}/){1,5}?[\w.-]{1,100}?/(?:-/)?(?:pulls?|merge_requests|compare|forks?)(?:[/?#]|$)"
)
#: The boards, discussions and labels of a project or its owner on a forge.
_BOARD = regex(
    r"https?://[\w.-]{3,100}/(?:(?:orgs|users)/[\w.-]{1,100}/(?:projects|discussions)(?:/\d{1,6})?(?:[/?#]|$)"
    r"|(?:[\w.-]{1,100}/){1,5}?[\w.-]{1,100}?/(?:-/)?(?:projects|boards|discussions|milestones|labels)"
    r"(?:/\d{1,6}|/categories/[\w-]{1,60})?/?(?:[?#]|$))"
)
#: Languages that blocks of commands are marked with.
_SHELLS = frozenset({"sh", "bash", "shell", "zsh", "console", "shell-session", "powershell", "bat"})


def short_of(document: Document, section: Section, reading: Reading) -> str:
    """Return what a guide with words enough lacks, as the last part of a text key; empty when it lacks nothing."""
    if is_on_releases(document, section, reading):
        return "only_releases"
    if only_invites(document, section, reading):
        return "only_invites"
    if asks_for_nothing(document, section, reading):
        return "only_words"
    return "without_changes" if without_changes(document, section, reading) else ""


def only_invites(document: Document, section: Section, reading: Reading) -> bool:
    """Whether a short text says no more than that an issue or a merge request may be opened: no step, no address."""
    if reading.words > MOST_WORDS or leads_on(document, section, reading, _lead_further):
        return False
    left = (wording("only_welcome").sub(" ", paragraph.folded) for paragraph in reading.own)
    return not any(wording("contribution_step").search(text) for text in left)


def _lead_further(targets: list[str]) -> bool:
    """Whether links lead on; those to the lists of changes and issues lead no further than the names of these.

    One to the issues alone is where faults are reported.
    """
    listed = any(map(_CHANGES.match, targets)) and all(_CHANGES.match(each) or _is_beside(each) for each in targets)
    return bool(targets) and not listed


def without_changes(document: Document, section: Section, reading: Reading) -> bool:
    """Whether a text, which may be on reporting faults alone, has no word on how changes are handed in.

    Rules on style and messages of commits are none, and no more are links to such rules, to the code of conduct, the
    licence, the tracker, boards and addresses. Commands and other links count as one, and so do steps in numbers unless
    the text is on reporting. A short text must lead to the tracker.
    """
    short = reading.words <= MOST_WORDS and not _leads_to_reports(document, section, reading)
    if _has_commands(section) or (short and _names_process(reading)):
        return False
    if section.numbered >= LEAST_STEPS and not _has("report_faults", reading):
        return False
    links = [(line, link) for each in reading.own for line in each.lines for link in line.links if not link.image]
    if any(not _is_beside(document.target(link)) and not _is_on_conventions(line, link) for line, link in links):
        return False
    return not _has("handing_in", reading) and not (
        _has("handed_in_software", reading) and _has("of_software", reading)
    )


def _names_process(reading: Reading) -> bool:
    """Whether a text has a word on the process beside those on how code and messages of commits look."""
    left = (wording("on_conventions").sub(" ", paragraph.folded) for paragraph in reading.own)
    return any(wording("contribution_process").search(text) for text in left)


def _has_commands(section: Section) -> bool:
    """Whether a block of code holds commands, not what a report may look like."""
    lines = [fold(line) for block in section.code if block.text not in _SHELLS for line in block.body]
    shown = any(block.text in _SHELLS for block in section.code)
    return shown or any(wording("contribution_command").search(line) and " version" not in line for line in lines)


def _has(name: str, reading: Reading) -> bool:
    return any(True for _ in mentions(name, reading.own))


def _is_beside(target: str) -> bool:
    """Whether a link leads to nothing on changes: a place in the text, an address, conduct, tracker or board."""
    aside = target.startswith(("#", "mailto:")) or _TRACKER.match(target) or _BOARD.match(target)
    return bool(aside) or file_named("code_of_conduct", target) or file_named("licence", target)


def _is_on_conventions(line: Inline, link: Link) -> bool:
    """Whether a link leads to rules on how code and commits look, by its line, and to no guide on contributing."""
    told = wording("on_conventions").search(fold(f"{line.text} {link.target}"))
    return told is not None and not file_named("contributing", link.target) and not named("contributing", link.text)


def _leads_to_reports(document: Document, section: Section, reading: Reading) -> bool:
    """Whether a text in a language that is known has a link to the tracker and a word on what is brought up there."""
    targets = (document.target(link) for paragraph in reading.own for line in paragraph.lines for link in line.links)
    known = (section.language or document.language) in KNOWN
    return known and _has("brought_up", reading) and any(map(_TRACKER.match, targets))


def fault_reports(documents: Documents, readme: Readme) -> Iterator[Finding]:
    """Yield the sentences of READMEs, under any heading, that ask to report faults here or link to the tracker."""
    for document in readme.all:
        for section in document.sections:
            for paragraph, match in mentions("report_faults", read(section).own):
                line = paragraph.at(match.start())
                asked = wording("report_faults").search(wording("issue_is_open").sub(" ", paragraph.folded))
                if not asked or wording("release_step").search(fold(line.text)):
                    continue
                links = [link for each in paragraph.lines for link in each.links]
                here = wording("reported_here").search(paragraph.folded)
                if here or any(is_own_tracker(documents, document, document.target(link)) for link in links):
                    text = say("community.fault_reports")
                    yield Finding(Grade.STUB, text, document.file, line.line, line.text)


def is_own_tracker(documents: Documents, document: Document, address: str) -> bool:
    """Whether an address is the tracker of this project, whose name the target or another line of the README has."""
    match = _TRACKER.match(address)
    if match is None:
        return False
    project = match[1].lower()
    if documents.name and project.rpartition("/")[2] == documents.name.lower():
        return True
    tracker = f"{project}/issues"
    lines = [row.text.lower() for section in document.sections for row in section.rows]
    return any(f"/{project}" in line and tracker not in line for line in lines)

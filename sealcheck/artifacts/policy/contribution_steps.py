# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far a text leads somebody who wants to take part: steps beside an invitation, requests to report faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import file_named, mentions, named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline, Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, read, untouched

#: A text of more words need not name a step by any word, but how changes are handed in.
MOST_WORDS = 80
#: Words of a section in the README of a part that may tell how to contribute.
LEAST_IN_PART = 20
#: The list of issues of a project on a forge, with owner and name.
_TRACKER = regex(r"https?://[\w.-]{3,100}/((?:[\w.-]{1,100}/){1,5}?[\w.-]{1,100}?)/(?:-/)?issues(?:[/?#]|$)")
#: The whole list or a new issue, not one that is known.
_WHOLE_TRACKER = regex(r"/issues(?:/new(?:/choose)?)?/?(?:[?#]|$)")
#: Its list of merge requests, and where one begins.
_CHANGES = regex(
    r"https?://[\w.-]{3,100}/(?:[\w.-]{1,100}/){1,5}?[\w.-]{1,100}?/(?:-/)?(?:pulls?|merge_requests|compare|forks?)(?:[/?#]|$)"
)


def short_of(document: Document, section: Section, reading: Reading) -> str:
    """Return what a guide with words enough lacks, as the last part of a text key; empty when it lacks nothing."""
    if is_on_releases(document, section):
        return "only_releases"
    if only_invites(document, section, reading):
        return "only_invites"
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
    licence, the tracker and addresses. Other links count as one, and so do steps in numbers unless the text is on
    reporting.
    """
    if section.numbered >= LEAST_STEPS and not _has("report_faults", reading):
        return False
    links = [(line, link) for each in reading.own for line in each.lines for link in line.links if not link.image]
    if any(not _is_beside(document.target(link)) and not _is_on_conventions(line, link) for line, link in links):
        return False
    return not _has("handing_in", reading)


def _has(name: str, reading: Reading) -> bool:
    return any(True for _ in mentions(name, reading.own))


def _is_beside(target: str) -> bool:
    """Whether a link leads to nothing on changes: a place in the text, an address, conduct, licence or tracker."""
    aside = target.startswith(("#", "mailto:")) or _TRACKER.match(target)
    return bool(aside) or file_named("code_of_conduct", target) or file_named("licence", target)


def _is_on_conventions(line: Inline, link: Link) -> bool:
    """Whether a link leads to rules on how code and commits look, by its line, and to no guide on contributing."""
    told = wording("on_conventions").search(fold(f"{line.text} {link.target}"))
    return told is not None and not file_named("contributing", link.target) and not named("contributing", link.text)


def fault_reports(documents: Documents, readme: Readme) -> Iterator[Finding]:
    """Yield the sentences of READMEs, under any heading, that ask to report faults here or link to the tracker."""
    for document in readme.all:
        for section in document.sections:
            yield from _led_to_tracker(documents, document, section)
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


def _led_to_tracker(documents: Documents, document: Document, section: Section) -> Iterator[Finding]:
    """Yield the lines that bring faults, questions or wishes to the tracker by a link; not those on what is open."""
    for paragraph in read(section).own:
        if wording("report_faults").search(paragraph.folded):
            continue  # that is asked in so many words
        targets = [document.target(link) for line in paragraph.lines for link in line.links if not link.image]
        own = any(_WHOLE_TRACKER.search(each) and is_own_tracker(documents, document, each) for each in targets)
        if own and wording("to_the_tracker").search(wording("issue_is_open").sub(" ", paragraph.folded)):
            line = paragraph.lines[0]
            yield Finding(Grade.STUB, say("community.fault_reports"), document.file, line.line, line.text)


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


def told_in_parts(documents: Documents) -> Iterator[Evidence]:
    """Yield the sections of READMEs of parts that may tell how changes are handed in: headed so, or with the steps.

    Those headed so tell it themselves or lead elsewhere.
    Whether they speak for the whole, and for reports of faults, a person has to say.
    """
    for document in documents.parts:
        if documents.is_brought(document.file) or untouched(document):
            continue
        for section in document.headed:
            reading = read(section, "contributing")
            headed = named("contributing", section.heading)
            told = reading.words >= LEAST_IN_PART and _has("contribution_process", reading)
            led = any(documents.outside(document, link) for link in section.links if not link.image)
            if (headed and (told or led)) or stepwise(document, section):
                text = say("community.contributing_in_part")
                yield near_miss(text, document.file, section.start, excerpt=section.heading)
                break


#: So many items of a numbered list are steps.
LEAST_STEPS = 2
#: What a change is handed in by has the same name in all languages; so have versions that are brought out.
_REQUEST = regex(r"\b(?:pull|merge)[ -]requests?\b")
_ON_RELEASES = regex(r"\b(?:releases?|deploy\w{0,12}|tags?|version\w{0,4}|publish\w{0,4}|staging|production|hotfix)\b")


def is_on_releases(document: Document, section: Section) -> bool:
    """Return whether a text is headed as one on how the makers bring out releases."""
    headings = [section.heading, *(each.heading for each in document.sections if each.start >= section.start)]
    first = fold(next((heading for heading in headings if heading), ""))
    return wording("release_guide").search(first) is not None


def stepwise(document: Document, section: Section) -> Inline | None:
    """Return the step of a numbered list, in any language, at which a pull or merge request is opened.

    None where the list is on bringing out a release.
    """
    steps = [line for line in section.lines if line.numbered]
    told = [fold(line.text) for line in steps]
    if len(steps) < LEAST_STEPS or is_on_releases(document, section) or any(map(_ON_RELEASES.search, told)):
        return None
    return next((line for line, text in zip(steps, told, strict=True) if _REQUEST.search(text)), None)


def leads_on(
    document: Document, section: Section, reading: Reading, further: Callable[[list[str]], bool] = bool
) -> bool:
    """Return whether a text has steps to follow: code, a numbered list, a link to somewhere else or an address.

    `further` says of the addresses of links whether they lead to somewhere else.
    """
    if section.code or section.numbered >= LEAST_STEPS:
        return True
    lines = [line for paragraph in reading.own for line in paragraph.lines]
    targets = [document.target(link) for line in lines for link in line.links if not link.image]
    return further([each for each in targets if not each.startswith("#")]) or any(emails(line.text) for line in lines)

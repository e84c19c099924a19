# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The security policy: where it is, whether it tells how to report, and how soon someone answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import POLICY_FOLDERS
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.grades import policy_places
from sealcheck.artifacts.policy.promises import Answer, answers, expired, supported_versions
from sealcheck.artifacts.policy.security_contact import (
    TRACKER,
    address,
    contact,
    forms,
    on_weakness,
    private_way,
    speaks_of_reports,
    telling,
)
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, near_miss, say
from sealcheck.prose import templates
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import is_readme_name, named, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes, is_latin
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade, best, denied

#: What is told to a reader when nothing was found.
REPORT_PLACES = tuple(folder or "/" for folder in POLICY_FOLDERS)
REPORT_HEADINGS = ("Security policy", "Reporting a vulnerability", "Sicherheitslücken melden")
RESPONSE_WORDS = ("respond", "acknowledge", "antworten", "Rückmeldung", "Eingang bestätigen")
#: Languages with wordings on reports, and the least share of their stop words in a text; in a text of so many words.
READ = ("de", "en", "fr", "es", "pt", "it", "nl")
LEAST_SHARE, LEAST_WORDS = 0.15, 15


@frozen
class SecurityPolicy:
    """The places that speak of reporting, best first, what they promise, and what only looks like a policy.

    `answers` are time spans in which someone responds, `other_spans` those that mean something else, `supported` is
    where it says which versions get corrections. `unread` are the policies with an e-mail address in a language that no
    wording here matches.
    """

    findings: tuple[Finding, ...] = ()
    answers: tuple[Answer, ...] = ()
    other_spans: tuple[Answer, ...] = ()
    near: tuple[Evidence, ...] = ()
    supported: Evidence | None = None
    unread: tuple[File, ...] = ()

    @property
    def grade(self) -> Grade:
        """The best grade of all places."""
        return best(self.findings)


@artifact
def security_policy(documents: Documents, readme: Readme, as_of: date) -> SecurityPolicy:
    """The project's security policy, from a file of its own or from a section of README or contribution guide."""
    places = list(_places(documents, readme))
    findings = [
        _aged(finding, document, section, as_of)
        for document, section in places
        if (finding := _finding(documents, document, section))
    ]
    asides = [] if best(findings) is Grade.SUBSTANTIVE else list(_asides(documents, readme))
    findings += [finding for _, _, finding in asides]
    near = [
        _no_policy(document, section) for document, section in places if _finding(documents, document, section) is None
    ]
    told = [(document, section) for document, section in places if speaks_of_reports(section)]
    spans = [span for document, section in told for span in answers(document.file, telling(section))]
    spans += [span for document, paragraph, _ in asides for span in answers(document.file, (paragraph,))]
    elsewhere = [_elsewhere(documents, file, as_of) for file in documents.elsewhere("security_reporting")]
    return SecurityPolicy(
        tuple(findings),
        tuple(span for span in spans if span.responds),
        tuple(span for span in spans if not span.responds),
        tuple([*near, *elsewhere][:5]),
        next((line for document, section in told if (line := supported_versions(document, section))), None),
        tuple(_unread(documents)),
    )


def _unread(documents: Documents) -> Iterator[File]:
    for document in documents.each(documents.called("security_reporting")):
        lines = [line for section in document.sections for line in section.lines]
        text = " ".join(line.prose for line in lines)
        named = " ".join([*(line.text for line in lines), *(link.target for line in lines for link in line.links)])
        if document.words >= LEAST_WORDS and emails(named) and _is_unknown(text, document.words):
            yield document.file


def _is_unknown(text: str, words: int) -> bool:
    """Whether too few words are stop words of a language in which policies are read here."""
    votes = count_votes([text])
    return not is_latin(text) or max((votes.get(each, 0) for each in READ), default=0) < LEAST_SHARE * words


def _aged(finding: Finding, document: Document, section: Section, as_of: date) -> Finding:
    over = expired(document.file, section, as_of)
    if over is None:
        return finding
    return Finding(Grade.STUB, say("security_policy.expired", day=over.day), document.file, over.line, over.written)


def _elsewhere(documents: Documents, file: File, as_of: date) -> Evidence:
    for document in documents.each([file]):
        if over := expired(file, document.whole, as_of):
            return near_miss(say("security_policy.expired", day=over.day), file, over.line, excerpt=over.written)
    return near_miss(say("security_policy.elsewhere"), file)


def _places(documents: Documents, readme: Readme) -> Iterator[tuple[Document, Section]]:
    files = [file for file in documents.called("security_reporting") if not is_readme_name(file.name)]
    for document in documents.each(files):
        yield document, document.whole
    security_txt = [file for path in (".well-known/security.txt", "security.txt") if (file := documents.tree.at(path))]
    for document in documents.each(file for file in security_txt if file not in files):
        yield document, document.whole
    for document in (*readme.all, *_contribution_guides(documents, readme)):
        for section in sections(document, "security_reporting"):
            yield document, section


def _contribution_guides(documents: Documents, readme: Readme) -> list[Document]:
    """The contribution guides, those deeper in the documentation too that a README links."""
    places = policy_places(documents, readme, "contributing")
    return [document for document, section in places if section is document.whole]


def _asides(documents: Documents, readme: Readme) -> Iterator[tuple[Document, Paragraph, Finding]]:
    """Yield the paragraphs under other headings, and in forms, with a sentence that says where to report a weakness."""
    for document in (*readme.all, *_contribution_guides(documents, readme)):
        yield from _told_in(document, address)
    for document in forms(documents):
        yield from _told_in(document, private_way)


def _told_in(
    document: Document, way: Callable[[Document, Paragraph], str]
) -> Iterator[tuple[Document, Paragraph, Finding]]:
    for section in document.sections:
        if any(named(name, section.heading) for name in ("changelog", "licence")):
            continue
        for paragraph in templates.read(section, "security_reporting").own:
            asked = _request(paragraph)
            reached = way(document, paragraph) if asked else ""
            if reached:
                text = say("security_policy.contact", contact=reached)
                line = paragraph.line_of(asked)
                yield document, paragraph, Finding(Grade.SUBSTANTIVE, text, document.file, line, asked)


def _request(paragraph: Paragraph) -> str:
    """The sentence on weaknesses that asks for a report, with the one after it; empty when there is none."""
    if not on_weakness(paragraph.text):
        return ""
    sentences = paragraph.sentences
    pairs = [" ".join(sentences[n : n + 2]) for n, one in enumerate(sentences) if on_weakness(one)]
    return next((pair for pair in pairs if wording("reporting").search(fold(pair))), "")


def _finding(documents: Documents, document: Document, section: Section) -> Finding | None:
    """Return what the place gives, or None when it does not speak of reporting weaknesses at all."""
    reading = templates.read(section)
    if templates.is_untouched(reading):
        line = reading.leftovers[0].line
        text = say("grades.template_line", template=reading.leftovers[0].template)
        return Finding(Grade.TEMPLATE, text, document.file, line.line, line.text)
    blank = templates.placeholder(document)
    if blank:
        return Finding(Grade.TEMPLATE, say("grades.placeholder"), document.file, blank.line, blank.text)
    reached = contact(document, section)
    if reached:
        return reached
    if not speaks_of_reports(section):
        return _pointer(documents, document, section)
    if denials := templates.read(section, "security_reporting").denials:
        return denied(document.file, denials[0])
    return _without_contact(document, section)


def _without_contact(document: Document, section: Section) -> Finding:
    for link in section.links:
        if TRACKER.search(document.target(link)):
            return Finding(Grade.STUB, say("security_policy.public_only"), document.file, link.line, link.target)
    line = section.paragraphs[0] if section.paragraphs else None
    text = say("security_policy.no_contact")
    return Finding(Grade.STUB, text, document.file, section.start, line.text if line else section.heading)


def _pointer(documents: Documents, document: Document, section: Section) -> Finding | None:
    """A section that only says where the policy is: followed inside the repository, a stub when it leads outside."""
    if section.words > 40:
        return None
    inside = [target for link in section.links if (target := documents.follow(document, link))]
    for target in inside:
        reached = contact(target, target.whole)
        if reached:
            return reached
    outside = [found for link in section.links if (found := documents.outside(document, link))]
    if not outside:
        empty = section.words == 0 and is_readme_name(document.file.name)
        text = say("grades.empty_section", heading=section.heading)
        return Finding(Grade.STUB, text, document.file, section.start, section.heading) if empty else None
    text = say("grades.points_outside", address=outside[0])
    return Finding(Grade.STUB, text, document.file, section.links[0].line, outside[0])


def _no_policy(document: Document, section: Section) -> Evidence:
    shown = next((line.text for line in section.lines if line.text), section.heading)
    return near_miss(say("security_policy.other_subject"), document.file, section.start, excerpt=shown)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The code of conduct: rules on behaviour of its own, or one taken over by name, and somebody to turn to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.grades import grade_policy, policy_places
from sealcheck.model import say
from sealcheck.prose import templates
from sealcheck.prose.addresses import emails, handles, phones, said_in_words
from sealcheck.prose.concepts import mentions, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade

#: So many different words on behaviour make rules of a text; courtesies around a link have one.
LEAST_TERMS = 2
#: A text of fewer words with a link, and without anybody to turn to, sends readers to the rules.
MOST_AROUND_LINK = 120


def conduct_findings(documents: Documents, readme: Readme, min_words: int) -> Iterator[Finding]:
    """Yield what files and sections on conduct give, and sentences elsewhere that take one over."""
    places = list(policy_places(documents, readme, "code_of_conduct"))
    for document, section in places:
        yield _rated(documents, document, section, min_words)
    for document in (*readme.all, *documents.each(documents.called("contributing"))):
        seen = [part for each, part in places if each is document]
        for section in document.sections:
            if not any(part.start <= section.start <= part.end for part in seen):
                yield from _beside(documents, document, section, min_words)


def _rated(documents: Documents, document: Document, section: Section, min_words: int) -> Finding:
    """Return what a place on conduct gives: content needs rules on behaviour and somebody to turn to."""
    blank = _blank(document, section)
    if blank:
        return blank
    graded = grade_policy(documents, (document, section), "code_of_conduct", min_words)
    if graded.grade is not Grade.SUBSTANTIVE:
        return _gone(documents, document, section) or graded
    if graded.file.path != document.file.path:  # it points to the rules
        document = next(iter(documents.each([graded.file])))
        section = document.whole
    own = templates.read(section, "code_of_conduct").own
    rules = terms("conduct_behaviour", own) >= LEAST_TERMS
    if rules and _contact(document, own):
        return graded
    return _incomplete(documents, document, section, rules=rules)


def _gone(documents: Documents, document: Document, section: Section) -> Finding | None:
    """Return the finding for a few words that send readers to a code of conduct which is not in the repository."""
    links = (link for link in section.links if section.words <= MOST_AROUND_LINK and _names_one(link))
    for link, target in ((link, target) for link in links if (target := documents.missing(document, link))):
        text = say("documentation.broken_link", target=target)
        return Finding(Grade.ABSENT, text, document.file, link.line, link.text or target)
    return None


def _incomplete(documents: Documents, document: Document, section: Section, *, rules: bool) -> Finding:
    """Return why a text long enough is no code of conduct by itself."""
    links = ((link, documents.outside(document, link)) for link in section.links)
    link, address = next(((link, address) for link, address in links if address), (None, ""))
    if link and section.words <= MOST_AROUND_LINK:
        text = say("grades.points_outside", address=address)
        return Finding(Grade.STUB, text, document.file, link.line, link.text or address)
    text = say("community.without_contact" if rules else "community.without_behaviour")
    shown = section.heading or next((line.text for line in section.lines if line.text), "")
    return Finding(Grade.STUB, text, document.file, section.start, shown)


def _blank(document: Document, section: Section) -> Finding | None:
    line = templates.placeholder(document)
    if line is None or not section.start <= line.line <= section.end:
        return None
    return Finding(Grade.TEMPLATE, say("grades.placeholder"), document.file, line.line, line.text)


def _beside(documents: Documents, document: Document, section: Section, min_words: int) -> Iterator[Finding]:
    """Yield what a section gives that is not called a code of conduct: on ethics, or with a sentence that adopts one.

    The sentence must link to a code so named, and counts in full with an address in the same paragraph.
    """
    own = templates.read(section, "code_of_conduct").own
    if wording("conduct_heading").fullmatch(section.folded) and terms("conduct_behaviour", own) >= LEAST_TERMS:
        yield _rated(documents, document, document.with_parts(section), min_words)
        return
    for paragraph, match in mentions("conduct_adopted", own):
        linked = [link for line in paragraph.lines for link in line.links if _names_one(link)]
        address = next((found for link in linked if (found := documents.outside(document, link))), None)
        if address is None:
            continue
        line, reached = paragraph.at(match.start()), _reached(document, [paragraph])
        text = say("community.adopted", contact=reached[0]) if reached else say("community.adopted_alone")
        grade = Grade.SUBSTANTIVE if reached else Grade.STUB
        yield Finding(grade, text, document.file, line.line, line.text)


def _names_one(link: Link) -> bool:
    """Whether a link leads to a code of conduct, by its words or its address."""
    return wording("conduct_named").search(fold(f"{link.text} {link.target}")) is not None


def _reached(document: Document, paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return the e-mail addresses and telephone numbers in the paragraphs and behind their links."""
    targets = [document.target(link) for each in paragraphs for line in each.lines for link in line.links]
    return [
        found for text in [*(each.text for each in paragraphs), *targets] for found in (*emails(text), *phones(text))
    ]


def _contact(document: Document, paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether it is said where to complain: an address, or where reports are spoken of, a name, a page or a ticket."""
    if _reached(document, paragraphs):
        return True
    for paragraph, _ in mentions("reporting", paragraphs):
        links = [link for line in paragraph.lines for link in line.links if not link.image]
        pages = [link for link in links if not _names_one(link) and not document.target(link).startswith("#")]
        if pages or handles(paragraph.text) or said_in_words(paragraph.text):
            return True
    return False

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Grades a policy: a file or a section that must speak of certain things, followed where it only points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import is_guide
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.borrowed import of_another, told_in_general
from sealcheck.artifacts.policy.contribution_steps import short_of, stepwise
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose import templates
from sealcheck.prose.addresses import parts_of
from sealcheck.prose.concepts import file_named, is_readme_name, mentions, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade, denied

#: Documents that a text may point to beside the point.
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "contributing": ("code_of_conduct", "security_reporting"),
    "governance": ("contributing", "code_of_conduct", "security_reporting"),
}
#: What a policy must speak of, by its name in wording.yml.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "contributing": ("contribution_process",),
    "governance": ("decision", "roles"),
}
#: A text of fewer words that has a link is a pointer to the real one.
POINTER_WORDS = 45


def policy_places(documents: Documents, readme: Readme, name: str) -> Iterator[tuple[Document, Section]]:
    """Yield the files called like the concept, then the sections of READMEs and contribution guides on it.

    A contribution guide deeper in the project's documentation counts too, unless it is that of a package copied there;
    other files there count where a README links them.
    """
    files = [file for file in documents.called(name) if not is_readme_name(file.name)]
    for document in documents.each(files):
        yield document, document.whole
    deeper = {file.path for file in documents.elsewhere(name) if is_guide(file.path)}
    links = [(readme_, link) for readme_ in readme.all if deeper for part in readme_.sections for link in part.links]
    linked = [target for document, link in links if (target := documents.follow(document, link))]
    if name == "contributing":
        found = (file for file in documents.elsewhere(name) if file.path in deeper)
        linked += documents.each(file for file in found if not documents.is_brought(file))
    for target in {each.file.path: each for each in linked if each.file.path in deeper}.values():
        yield target, target.whole
    guides = () if name == "contributing" else documents.each(documents.called("contributing"))
    for document in (*readme.all, *guides, *(documents.chapters if name == "governance" else ())):
        for section in sections(document, name):
            yield document, section


def chapters_on_changes(documents: Documents, readme: Readme) -> Iterator[tuple[Document, Section]]:
    """Yield the sections of the documentation headed as contributing to the software that speak of the process."""
    known = {document.file.path for document in readme.all}
    for document in (each for each in documents.guides if each.file.path not in known):
        for section in sections(document, "contributing") if not documents.is_brought(document.file) else ():
            to_code = wording("contributing_chapter").search(section.folded)
            own = templates.read(section, "contributing").own
            if to_code and any(True for _ in mentions("contribution_process", own)):
                yield document, section


def grade_policy(
    documents: Documents,
    place: tuple[Document, Section],
    name: str,
    min_words: int,
    *,
    depth: int = 0,
    completed: bool = False,
) -> Finding:
    """Return the grade of one place for the policy `name`: substantive with enough own words on what it must tell.

    The words of a template are enough where the project tells the rest elsewhere (`completed`).
    """
    document, section = place
    if name == "contributing" and (foreign_guide := of_another(documents, document)):
        return foreign_guide
    reading = templates.read(section, name)
    links = [link for paragraph in reading.own for line in paragraph.lines for link in line.links if not link.image]
    general = told_in_general(document, section, reading, name, _NEEDED.get(name, ()), completed=completed)
    if templates.is_untouched(reading):
        led = [each for each in links if _leads_on(documents.outside(document, each), each, name)]
        pointed = depth == 0 and _pointed(documents, document, led, name, min_words)
        enough = general if general and general.grade is Grade.SUBSTANTIVE else None
        return enough or pointed or general or templates.leftover_finding(document, reading)
    missing = [each for each in _NEEDED.get(name, ()) if not any(True for _ in mentions(each, reading.own))]
    leading = depth == 0 and name == "contributing" and not general
    away = _sent_away(documents, place, reading, min_words) if leading else None
    if away:
        return away
    if reading.words >= min_words and not missing:
        return _substance(document, section, reading, name)
    if general and not reading.denials:
        return general
    foreign = reading.leftovers
    if missing and foreign:
        text = say("grades.template_only", template=foreign[0].template)
        return Finding(Grade.TEMPLATE, text, document.file, foreign[0].line.line, foreign[0].line.text)
    if depth == 0 and reading.words <= POINTER_WORDS:
        followed = links if reading.denials else section.links
        pointed = _pointed(documents, document, followed, name, min_words)
        if pointed:
            return pointed
    if reading.denials:
        return denied(document.file, reading.denials[0])
    return _stub(document, section, reading.words, min_words, missing)


def _substance(document: Document, section: Section, reading: templates.Reading, name: str) -> Finding:
    """Return the finding for enough words on all that is needed: where they begin, or a step that a guide lacks."""
    short = short_of(document, section, reading) if name == "contributing" else ""
    if short:
        return Finding(Grade.STUB, say(f"community.{short}"), document.file, section.start, section.heading or None)
    needed = _NEEDED.get(name, ())
    paragraph, match = next(mentions(needed[0], reading.own)) if needed else (reading.own[0], None)
    line = paragraph.at(match.start()) if match else paragraph.lines[0]
    text = say("community.substance", count=reading.words)
    return Finding(Grade.SUBSTANTIVE, text, document.file, line.line, line.text)


def _sent_away(
    documents: Documents, place: tuple[Document, Section], reading: templates.Reading, min_words: int
) -> Finding | None:
    """Return a stub where a few words only send readers to a guide elsewhere, whatever it says, or to one that is not.

    How anybody gets the code (fork, clone) is no step by which a change is handed in.
    """
    document, section = place
    fetches = not section.code and _only_fetches(reading)
    if reading.words > POINTER_WORDS * (2 if fetches else 1):
        return None
    left, sent = 0, None
    for paragraph in reading.own:
        links = [link for line in paragraph.lines for link in line.links]
        addresses = ((link, documents.outside(document, link) or documents.missing(document, link)) for link in links)
        guide = next((pair for pair in addresses if _is_guide(*pair, fetches)), None)
        left, sent = left + (0 if guide else paragraph.words), sent or guide
    if sent is None or left >= min_words * (2 if fetches else 1):
        return None
    text = say("grades.points_outside", address=sent[1])
    if not documents.outside(document, sent[0]):
        text = say("documentation.broken_link", target=sent[1])
    return Finding(Grade.STUB, text, document.file, sent[0].line, sent[0].text or sent[1])


def _only_fetches(reading: templates.Reading) -> bool:
    """Whether a text names no step for handing in a change or reporting a fault but those to get the code."""
    left = (wording("gets_code").sub(" ", paragraph.folded) for paragraph in reading.own)
    return not any(wording(name).search(text) for text in left for name in ("contribution_process", "change_step"))


def _is_guide(link: Link, address: str, fetches: bool) -> bool:
    """Whether a link leads to a guide on contributing; beside the code alone, any guide is the one that goes on."""
    if _is_document("contributing", address):
        return True
    named = fold(f"{link.text} {address}")
    leads = wording("guide_elsewhere").search(named) and not wording("guide_for_users").search(named)
    return fetches and bool(address) and bool(leads)


def _leads_on(address: str, link: Link, name: str) -> bool:
    """Whether a link beside the words of a template may lead to a guide; its examples of other projects do not."""
    return not address or _is_document(name, address) or _is_guide(link, address, fetches=True)


def _is_document(name: str, address: str) -> bool:
    """Whether an address leads to a document so called; the name of a host is none: mitwirken.stadt.example."""
    path = parts.path if (parts := parts_of(address)) else ""
    return bool(path.strip("/")) and file_named(name, path)


def _pointed(
    documents: Documents, document: Document, links: Sequence[Link], name: str, min_words: int
) -> Finding | None:
    """Follow a pointer inside the repository; one that leads outside is a stub."""
    led = [target for link in links if (target := documents.follow(document, link)) and target is not document]
    findings = [
        grade_policy(documents, (target, target.whole), name, min_words, depth=1)
        for target in (led or documents.told(document))
        if not any(file_named(other, target.file.path) for other in ("licence", *_OTHERS.get(name, ())))
    ]
    good = next((finding for finding in findings if finding.grade is Grade.SUBSTANTIVE), None)
    if good:
        return good
    for link in links:
        address = documents.outside(document, link)
        if address:
            text = say("grades.points_outside", address=address)
            return Finding(Grade.STUB, text, document.file, link.line, link.text or address)
    return None


def _stub(document: Document, section: Section, words: int, min_words: int, missing: list[str]) -> Finding:
    shown = section.heading or next((line.text for line in section.lines if line.text), "")
    if words == 0 and not section.links and not section.code:
        text = say("grades.empty_section", heading=section.heading or document.file.name)
        return Finding(Grade.ABSENT, text, document.file, section.start, shown)
    if words < min_words:
        text = say("grades.too_short", words=words, needed=min_words)
    else:
        text = say(f"community.without_{missing[0]}")
    if missing and wording("taking_part_heading").search(fold(shown)):
        return Finding(Grade.ABSENT, text, document.file, section.start, shown)
    return Finding(Grade.STUB, text, document.file, section.start, shown)


def invitations(readme: Readme) -> Iterator[Finding]:
    """Yield the sentences under other headings of the README that ask for changes or bug reports; they are no guide.

    Those that a template left are a template.
    """
    for document in readme.all:
        for section in document.sections:
            reading = templates.read(section)
            for paragraph, match in mentions("invitation", reading.own):
                line = paragraph.at(match.start())
                process = wording("contribution_process").search(paragraph.folded)
                if not process or wording("release_step").search(fold(line.text)):
                    continue
                yield Finding(Grade.STUB, say("community.invitation"), document.file, line.line, line.text)
            if step := stepwise(document, section) if reading.own else None:
                yield Finding(Grade.STUB, say("community.stepwise"), document.file, step.line, step.text)
            for leftover in reading.leftovers:
                if wording("invitation").search(fold(leftover.line.text)):
                    text = say("grades.template_line", template=leftover.template)
                    yield Finding(Grade.TEMPLATE, text, document.file, leftover.line.line, leftover.line.text)


def copies_elsewhere(documents: Documents, name: str, findings: Iterable[Finding]) -> list[Evidence]:
    """Return the files so called in other folders as near misses, but for those that gave a finding."""
    counted = {finding.file.path for finding in findings if finding.file}
    others = [file for file in documents.elsewhere(name) if file.path not in counted]
    return [near_miss(say("grades.other_folder"), file) for file in others[:3]]

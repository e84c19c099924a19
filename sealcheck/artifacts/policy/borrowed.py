# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Policies in the words of others: those of a template that hold for any project, and guides copied from another one.

A guide of the organisation that a project belongs to is none: the README, the address or a link then knows the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import name_in_title
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name, mentions, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import Reading, tells

#: Contributing to API Platform; the API Platform contribution guide
_TITLES = (
    regex(
        r"(?:how to |guide (?:to|for) |guidelines for )?"
        r"(?:contribut\w{0,6}|mitwirken|mitarbeiten|mitarbeit|beitraege|beitragen) "
        r"(?:to|at|an|am|bei|beim|zu|zum|zur|fuer) (?:the |dem |der |das |die )?"
        r"([a-z0-9 ]{3,60}?)(?: (?:project|projekt))?$"
    ),
    regex(r"(?:the )?([a-z0-9 ]{3,60}?) contribut(?:ion|ing|or|ors) guide(?:s|lines?)?$"),
)
#: In the midst of the text a name has capitals: the API Platform project
_PROJECT = regex(r"\b(?:[Tt]he|[Dd]as|[Dd]em|[Dd]es) ((?:[A-Z][\w.-]{1,30}[ ]){1,3})[Pp]roje[ck]t\b")
#: So often, title included, a text names what it is on.
LEAST_NAMED = 2
#: Words with which a guide speaks of its project without its name.
_POINTING = frozenset({"this", "our", "your", "these", "its", "any", "all", "dieses", "diesem", "unser", "unserem"})


def of_another(documents: Documents, document: Document) -> Finding | None:
    """Return the finding for a guide that is on another project, with the line that names it first."""
    if is_readme_name(document.file.name):
        return None
    named = _named(document)
    if named is None or _knows(documents, document, named):
        return None
    line, shown = next((each for each in _lines(document) if named in fold(each[1])), (1, ""))
    return Finding(Grade.TEMPLATE, say("grades.of_another", name=named), document.file, line, shown or None)


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """The lines of a text, its headings among them."""
    for section in document.sections:
        if section.heading:
            yield section.start, section.heading
        yield from ((row.line, row.text) for row in section.rows)


def _named(document: Document) -> str | None:
    """The name of what a guide calls the project, folded; None where it names nothing, or only kinds of things."""
    title = fold(document.title.heading) if document.title else ""
    names = [match[1] for pattern in _TITLES if (match := pattern.fullmatch(title))]
    counted = Counter(names)
    for section in document.sections:
        for paragraph in section.paragraphs:
            counted.update(fold(match[1]) for match in _PROJECT.finditer(paragraph.text))
    name, count = counted.most_common(1)[0] if counted else ("", 0)
    words = name.split()
    kind = len(words) == 1 and wording("kind_of_project").fullmatch(name)
    return None if count < LEAST_NAMED or kind or not _POINTING.isdisjoint(words) else name


def _knows(documents: Documents, document: Document, name: str) -> bool:
    """Whether the name is this project's or its organisation's, or the guide names or links this project."""
    joined = name.replace(" ", "")
    targets = [document.target(link) for section in document.sections for link in section.links]
    outside = [each for each in targets if each.startswith(("http://", "https://")) and joined in _joined(each)]
    readmes = list(documents.each(file for file in documents.tree.within(("",)) if is_readme_name(file.name)))
    if not outside or not readmes:
        return True
    told = [text for each in readmes for _, text in _lines(each)]
    links = [each.target(link) for each in readmes for section in each.sections for link in section.links]
    own = " ".join((documents.name, documents.address, *told, *links))
    if joined in _joined(own):
        return True
    guide = " ".join(fold(text) for _, text in _lines(document))
    return any(f" {title} " in f" {guide} " for each in readmes if (title := fold(name_in_title(each))))


def _joined(text: str) -> str:
    return fold(text).replace(" ", "")


def told_in_general(
    document: Document, section: Section, reading: Reading, name: str, needed: Iterable[str], *, completed: bool
) -> Finding | None:
    """Return a stub where a template speaks of what the policy `name` must, such as that a pull request is opened.

    It is enough where it is `completed` by what the project says elsewhere.
    """
    spoken = tells(reading, name) and all(any(True for _ in mentions(each, section.paragraphs)) for each in needed)
    if not spoken:
        return None
    if completed:
        text = say("community.general_steps")
        return Finding(Grade.SUBSTANTIVE, text, document.file, section.start, section.heading or None)
    text = say("community.in_general", template=reading.leftovers[0].template)
    return Finding(Grade.STUB, text, document.file, section.start, section.heading or None)

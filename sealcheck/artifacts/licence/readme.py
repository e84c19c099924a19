# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the README says about licences, in sentences and badges, in German and English, and of what it says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from urllib.parse import unquote

from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import Expression, read, spoken
from sealcheck.licence.kin import fits, is_loose
from sealcheck.licence.names import Name, is_versionless, names_in
from sealcheck.licence.notices import GRANT
from sealcheck.licence.sentences import by_scope, is_about_itself, keeps_from_commerce, of_today, scope_of
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.section import Paragraph, Section

_HEADING = regex(
    r"licen[cs](?:e|es|ing)\b|\blicen(?:tie|cia|za|ça|cja|s)s?\b|\blicència\b|\blisens(?:si)?\b|lizen(?:z|zen|[sz]ierung)\b|"
    r"\burheberrecht\b|\bcopyright\b|\brechtliches\b|\blegal\b|ライセンス|라이[선센]스|许可|許可|授权|\bл[иі]ценз[иі]я\b",
    re.I,
)
#: What such a section says is about work that others hand in.
_CONTRIBUTION = regex(r"contribut|\bcla\b|agreement|mitwirk|beitrag", re.I)
#: Licences for texts and data, beside those that the SPDX list calls so.
_FOR_CONTENT = ("CC-", "OGL-", "NLOD-", "etalab-")
_FOR_DATA = ("DL-DE-", "ODbL-", "ODC-By-", "PDDL-", "CDLA-")
_SENTENCE_END = regex(r"(?<=[.!?]) (?=[A-ZÄÖÜ])")
_CLOSED = regex(r"(?:private|proprietary|proprietär|all rights reserved|alle rechte vorbehalten)\b", re.I)
_KEPT = regex(rf"^{_CLOSED.pattern}|all rights reserved|alle rechte vorbehalten", re.I)
_LABEL = r"((?:[\w.%]{1,30}(?:%20|_|\+))?(?:licen[cs]e|lizenz))"
_BADGE = regex(
    rf"img\.shields\.io/(?:static/v1\?label={_LABEL}&message=|badge/{_LABEL}-)([\w.%+-]{{2,60}})|"
    rf"badgen\.net/badge/{_LABEL}/([\w.%+-]{{2,60}})",
    re.I,
)
_ALT = regex(r"!\[((?:[\w.]{1,30} )?(?:licen[cs]e|lizenz)):? ([^\]\n]{2,60})\]", re.I)
#: A message of this word alone is a badge without content.
_COLOUR = regex(r"-[A-Za-z0-9]{2,12}(?:\.svg|\.png)?$")
_MOST_PARAGRAPH, _MOST_BADGES, _MOST_SENTENCES = 4096, 30, 400
#: A line of its own at the start: „License: MIT“, and `:License: MIT` in reStructuredText.
_LABELLED = regex(r"\W{0,4}(?:licen[cs]e|lizenz|licentie|licencia|licença|licenza)\W{0,3}:\W{0,4}(\w.{1,60})", re.I)
#: Such a beginning tells what the software is: „A map of lamps, released under the MIT licence“. A clause of its own,
#: or what it is made of, may be what the licence is said of.
_DESCRIBES = regex(r"(?:an?|ein|eine) ", re.I)
_ON_OTHERS = regex(
    r"\b(?:which|that|whose|based|built|uses?|using|powered|fork\w*|not|nicht|basier\w*|nutzt|verwendet|baut|dess?en|deren"
    r"|welche[rs]?|daten|data|documentation|dokumentation)\b",
    re.I,
)
#: Characters of a sentence below a heading on the licence that may be no more than the name of a family.
_MOST_NAME = 60


@frozen
class Said:
    """A sentence or a badge: its line, its words, how they read, of what they are said, and whether they deny."""

    kind: str
    line: int
    written: str
    expression: Expression
    scope: str
    closed: bool = False


def said_in_readme(document: Document, source: str) -> Iterator[Said]:
    """Yield the first sentence for each scope, then the badges whose message can be read.

    A later sentence that grants what the first one only names stands in for it: „GNU GPLv3 … you can redistribute it“,
    and so does one that gives the version.
    """
    first: dict[str, Said] = {}
    sentences = chain(_at_start(document), islice(_sentences(document), _MOST_SENTENCES))
    for said in (each for sentence in sentences for each in _sentence(*sentence)):
        if _says_more(said, first.setdefault(said.scope, said)):
            first[said.scope] = said
    yield from first.values()
    badges: set[tuple[str, str]] = set()
    for said in _badges(source):
        readable = said.expression.sure or (not said.expression.ids and said.expression.doubt == "version")
        if readable and (said.scope, said.expression.text) not in badges:
            badges.add((said.scope, said.expression.text))
            yield said


def commercial_limits(document: Document) -> Iterator[tuple[int, str]]:
    """Yield line and words of the sentences that keep others from commercial use of the software."""
    for section, titled, about in islice(_titled(document), _MOST_SENTENCES):
        own = titled and about in ("", "code")
        for paragraph in section.paragraphs:
            for text in _SENTENCE_END.split(paragraph.text[:_MOST_PARAGRAPH]):
                if keeps_from_commerce(text, titled=own):
                    yield paragraph.start, text[:300]


def licence_lines(document: Document) -> Iterator[range]:
    """Yield the lines of the sections on the licence of the software itself."""
    for section, titled, about in _titled(document):
        if titled and about in ("", "code"):
            yield range(section.start, section.end + 1)


def licence_links(document: Document) -> Iterator[str]:
    """Yield where paragraphs below headings on the licence lead that put the software itself under one.

    None where one of them keeps all rights, and none of a paragraph that speaks of data, fonts or others' parts.
    """
    about_code = [section for section, titled, about in _titled(document) if titled and about in ("", "code")]
    paragraphs = [paragraph for section in about_code for paragraph in section.paragraphs]
    if any(_KEPT.search(paragraph.text[:_MOST_PARAGRAPH]) for paragraph in paragraphs):
        return
    for paragraph in paragraphs:
        if scope_of(paragraph.text[:_MOST_PARAGRAPH]) in ("", "code"):
            links = (link for line in paragraph.lines for link in line.links if not link.image)
            yield from (document.target(link) for link in links)


def _says_more(said: Said, before: Said) -> bool:
    if not before.expression.ids and before.expression.doubt == "version" and said.expression.sure:
        return fits(before.written, said.expression.families) is True
    same = said.expression.families == before.expression.families != frozenset()
    return same and GRANT.search(before.written) is None and GRANT.search(said.written) is not None


def _sentences(document: Document) -> Iterator[tuple[str, int, bool, str]]:
    """Yield the sentences of sections on licences and those that grant something, as _sentence takes them."""
    for section, titled, about in _titled(document):
        for paragraph in section.paragraphs:
            for text in _texts(paragraph, titled):
                if titled or GRANT.search(text):  # most sentences of a README are neither
                    yield text, paragraph.start, titled, about


def _at_start(document: Document) -> Iterator[tuple[str, int, bool, str]]:
    """Yield what lines and sentences before the second heading name as the licence, as _sentence takes it.

    Further below such lines tell of data and of what others made.
    """
    name = document.title.heading.lower() if document.title else ""
    for section in document.sections[: 1 + bool(document.sections and not document.sections[0].level)]:
        for paragraph in section.paragraphs:
            for line in paragraph.lines:
                if (named := _LABELLED.fullmatch(line.text.strip())) and names_in(named[1]):
                    yield named[1], line.line, True, "code"
            for text in _SENTENCE_END.split(paragraph.text[:_MOST_PARAGRAPH]):
                if _is_on_whole(text, name) and names_in(text):
                    yield text, paragraph.start, True, "code"


def _is_on_whole(text: str, name: str) -> bool:
    """Whether a sentence puts the software under a licence, by its name or as what it describes."""
    granted = GRANT.search(text)
    before = text[: granted.start()] if granted else ""
    named = bool(name) and before.lower().startswith(f"{name} ")
    return (named or _DESCRIBES.match(before) is not None) and not _ON_OTHERS.search(before)


def _titled(document: Document) -> Iterator[tuple[Section, bool, str]]:
    """Yield each section with whether it is about licences and of what its headings speak."""
    above: list[Section] = []
    for section in document.sections:
        above = [each for each in above if each.level < section.level]
        yield section, *_title(section, above)
        above.append(section)


def _texts(paragraph: Paragraph, titled: bool) -> list[str]:
    """Return the sentences; where none of a section on licences names one, the links' addresses are put behind."""
    text = paragraph.text[:_MOST_PARAGRAPH]
    if titled and not names_in(text):
        targets = [link.target for line in paragraph.lines for link in line.links if not link.image]
        named = [target for target in targets[:5] if names_in(target)]
        return [" ".join((text, *named))] if named else _SENTENCE_END.split(text)
    return _SENTENCE_END.split(text)


def _title(section: Section, above: list[Section]) -> tuple[bool, str]:
    """Return whether the section is about licences, by its heading or one above it, and of what its headings speak."""
    headings = [section.heading, *(each.heading for each in reversed(above) if each.level > 1)]
    titled = next((depth for depth, each in enumerate(headings) if _HEADING.search(each)), None)
    if titled is None or any(_CONTRIBUTION.search(each) for each in headings[: titled + 1]):
        return False, ""
    return True, next((scope for each in headings[: titled + 1] if (scope := scope_of(each))), "")


def _sentence(text: str, line: int, titled: bool, about: str) -> Iterator[Said]:
    named_ever = names_in(text)
    names = of_today(text, named_ever)
    itself = is_about_itself(text)
    if named_ever and not names:
        return
    if not names:
        if titled and about in ("", "code") and _CLOSED.match(text):
            yield Said("readme", line, text[:120], read(text[:120]), "code", closed=True)
        elif (titled or itself) and is_versionless(text) and (GRANT.search(text) or _is_name(text, titled)):
            otherwise = about or ("content" if is_loose(text) else "code")
            yield Said("readme", line, text[:300], read(text[:300]), scope_of(text) or otherwise)
        return
    granted = bool(GRANT.search(text)) and (itself or scope_of(text) not in ("", "code"))
    if not (titled or granted):
        return
    otherwise = "code" if itself else about or "code"
    for scope, named in by_scope(text, names, otherwise).items():
        unclear = scope == "code" and not itself and about != "code"
        yield Said("readme", line, text[:300], spoken(text, named), (_content(named) if unclear else "") or scope)


def _is_name(text: str, titled: bool) -> bool:
    return titled and len(text) <= _MOST_NAME


def _content(names: list[Name]) -> str:
    """Return "data" or "content" for licences of data, texts and pictures: it takes words to make them the code's."""
    if all(name.id.startswith(_FOR_DATA) for name in names):
        return "data"
    licences = [licence_list().find(name.id) for name in names]
    return "content" if all(each and (each.content or each.id.startswith(_FOR_CONTENT)) for each in licences) else ""


def _badges(source: str) -> Iterator[Said]:
    for match in islice(_BADGE.finditer(source), _MOST_BADGES):
        label = next(group for group in (match.group(1), match.group(2), match.group(4)) if group)
        message = match.group(3) or match.group(5)
        yield _badge(source, match.start(), unquote(label), _message(message))
    for match in islice(_ALT.finditer(source), _MOST_BADGES):
        yield _badge(source, match.start(), match.group(1), match.group(2))


def _message(written: str) -> str:
    """Return the words of a shields.io address: a doubled hyphen is one, an underscore a blank, then a colour."""
    plain = written.replace("--", "\0")
    return unquote(_COLOUR.sub("", plain).replace("\0", "-").replace("_", " ").replace("+", " "))


def _badge(source: str, at: int, label: str, message: str) -> Said:
    line = source.count("\n", 0, at) + 1
    return Said("badge", line, message, read(message), scope_of(label.replace("_", " ")) or "code")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Someone whom a text names with an address: in a list of maintainers, or in a section on contact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails, handles, phones, with_plain
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline, Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.templates import read

_PROFILE = regex(
    r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|gitlab\.opencode\.de|bitbucket\.org)/([\w.-]{1,60})/?$"
)
#: A handle with what stands right behind it: „@adaamt, engineering lead“, „@adaamt (maintainer)“
_WITH_ROLE = regex(r"(?<![\w@/.])(@[A-Za-z0-9][\w-]{1,38})(?:,| ?\(| [–—-]) ?((?:[^\W\d_]{2,20}[ -]?){1,4})")
_SENTENCE = regex(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
_NAME = regex(r"[^\W\d_]{2,}")
#: A page of the web that is none of a code host, where a handle would be wanted.
PAGE = regex(
    r"https?://(?!(?:[\w-]{1,60}\.){0,3}(?:github|gitlab|bitbucket|codeberg|sourceforge|gitea|opencode)\.)[\w.-]{4,200}"
)
#: Places where many people talk; there, too, some addresses are one person's.
_TALK = regex(
    r"https?://(?:(?:t|telegram)\.me|(?:[\w-]{1,60}\.){0,3}(?:stackoverflow|stackexchange|discord|slack|zulipchat|reddit)\.com"
    r"|discord\.gg|matrix\.to|gitter\.im|groups\.google\.com|chat\.whatsapp\.com|(?:discuss|discourse|forums?|chat)\.)"
    r"(?![^\s]{0,200}/(?:u|user|users|#/@)/?[\w%@-])"
)
_CAPITAL = regex(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{0,30}(?:[-'’][^\W\d_]{1,30})?\.?")
MOST_NAMES = 4
#: Letters before a name in which it is said what to do, and words between both.
MOST_BEFORE, MOST_BETWEEN = 60, 2
#: Right before that, it tells not to.
_NOT_TOLD = regex(r"\b(?:do not|don t|never|instead of|rather than|must not|should not|no longer) $")


@frozen
class Person:
    """Someone named with an address; `address` is what makes two of them the same."""

    address: str
    evidence: Evidence


def person_at(address: str, file: File, line: int, excerpt: str) -> Person:
    """Return who is reached at an address, with the place that names it."""
    return Person(address, found(say("community.named", address=address), file, line, excerpt=excerpt))


def profiles(targets: Iterable[str]) -> list[str]:
    """Return the accounts on forges that links lead to, each as @name."""
    return [f"@{match[1]}" for target in targets if (match := _PROFILE.match(target))]


def is_placeholder_owner(address: str) -> bool:
    """Whether an address is that of an example: @your-team"""
    return wording("placeholder_owner").fullmatch(fold(address)) is not None


def is_team(address: str) -> bool:
    """Whether an address is a team of a forge, `@organisation/team`: who is in it only the forge knows."""
    return address.startswith("@") and "/" in address


def is_made_up(address: str) -> bool:
    """Whether an e-mail address is nobody's, as in letters and samples."""
    return _MADE_UP.search(address) is not None


def is_nobody(person: Person) -> bool:
    """Whether nobody has been named yet: by the name in the text or by the address it is one of forms and samples."""
    named_so = wording("nobodys_name").search(fold(person.evidence.excerpt or "")) is not None
    return named_so or is_placeholder_owner(person.address) or is_made_up(person.address)


def team_alone(address: str, file: File, line: int, excerpt: str) -> Evidence:
    """Return the near miss of a place that names only a team."""
    return near_miss(say("community.team_alone", team=address), file, line, excerpt=excerpt)


def _naming(section: Section) -> tuple[Paragraph, ...]:
    """The paragraphs that can name somebody: all, or where it says that nobody is there, what else it asserts."""
    reading = read(section, "maintainers")
    return reading.own if reading.denials else section.paragraphs


def listed_people(document: Document, section: Section) -> Iterator[Person]:
    """Paragraphs, list items or table rows with a name and an e-mail address, a handle or a profile.

    Who began the work, or did it formerly, is not said to look after it. A team needs another address beside it.
    """
    for address, line in _listed(document, section):
        if not is_team(address):
            yield person_at(address, document.file, line.line, line.text)


def listed_teams(document: Document, section: Section) -> list[Evidence]:
    """Return the first line that names a team without another address."""
    teams = ((address, line) for address, line in _listed(document, section) if is_team(address))
    return [team_alone(address, document.file, line.line, line.text) for address, line in islice(teams, 1)]


def is_past(text: str) -> bool:
    return wording("past_role").search(fold(text)) is not None


def ways_to(text: str, targets: list[str]) -> list[str]:
    """Return the addresses, handles and profiles in a text and behind its links."""
    return [*emails(" ".join([text, *targets])), *(f"@{handle}" for handle in handles(text)), *profiles(targets)]


def _listed(document: Document, section: Section) -> Iterator[tuple[str, Inline]]:
    """Yield who is listed, by the first address that is none of a team where there is one, and the line."""
    for paragraph in _naming(section):
        for line in paragraph.lines:
            if is_past(line.text):
                continue
            reached = ways_to(line.text, [document.target(link) for link in line.links])
            name = _NAME.search(" ".join([paragraph.text, section.heading]).replace(reached[0], "") if reached else "")
            reached.sort(key=is_team)
            if reached and name and not is_placeholder_owner(reached[0]):
                yield reached[0], line


#: A name with an e-mail address behind it: Ada Amt (ada@stadt.example), Ada Amt <ada@stadt.example>, Ada Amt at ada@…
_WITH_ADDRESS = regex(
    r"((?:[^\W\d_a-z][\w.'’-]{1,30} ){1,4}[^\W\d_a-z][\w'’-]{1,30})(?:[ ,:]{0,2}[(<\[]{0,2}\s?| (?:at|via|unter|über) )"
    r"([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})"
)
#: Addresses of nobody, in letters and samples.
_MADE_UP = regex(
    r"@example\.(?:com|org|net)$|(?:muster(?:mann|frau)|(?:jane|john)\.?doe)@|@muster(?:mann|stadt|firma)\.[a-z]{2,4}$"
    r"|^(?:author|your[._-]?name|name|e?mail|user(?:name)?|me|todo|some(?:one|body)|first(?:[._-]?last)?)"
    r"@(?:e?mail|company|domain|host|todo|me|organi[sz]ation)\.[a-z]{2,4}$",
    re.I,
)
#: Sections that tell whom to turn to for something else than the software.
ON_OTHER = ("privacy", "security_reporting", "licence", "code_of_conduct")


def contact_people(document: Document, section: Section) -> Iterator[Person]:
    """Paragraphs with a name, or below one, and an e-mail address or a telephone number."""
    naming = _naming(section)
    around = " ".join(each.prose for each in naming)
    for paragraph in naming:
        said = paragraph.text
        targets = [document.target(link) for line in paragraph.lines for link in line.links]
        reached = [*emails(" ".join([said, *targets])), *phones(said)]
        for line in paragraph.lines:
            for link in line.links:
                target = document.target(link)
                if _is_to_contact(paragraph, link) and PAGE.match(target) and not _TALK.match(target):
                    yield person_at(target, document.file, line.line, line.text)
        for address in reached:
            if _NAME.search(around.replace(address, "")) or _NAME.search(section.heading):
                yield person_at(address, document.file, paragraph.start, said)


def people_turned_to(document: Document, section: Section) -> Iterator[Person]:
    """Persons by name and e-mail address whom a sentence tells to turn to with questions, faults or the like.

    Where it speaks of the software, the address alone is enough: „questions about the project? Write to …“. Sections on
    privacy, security and licences tell whom to turn to for something else.
    """
    if any(named(name, section.heading) for name in ON_OTHER):
        return
    for paragraph in section.paragraphs:
        yield from _leads(document, paragraph)
        if not wording("asks_help").search(paragraph.folded):
            continue
        asked = set(_asked(paragraph))
        for line in paragraph.lines:
            people = [(m[1], m[2]) for m in _WITH_ADDRESS.finditer(with_plain(line.text))]
            people += [(link.text, address) for link in line.links for address in emails(document.target(link))[:1]]
            told = [address for name, address in people if is_person(name) and is_turned_to(paragraph.folded, name)]
            for address in (*told, *(each for each in emails(line.text) if each in asked)):
                if not is_made_up(address):
                    yield person_at(address, document.file, line.line, line.text)


def _asked(paragraph: Paragraph) -> Iterator[str]:
    """Yield the addresses to which questions on the software go, asked in the same sentence or in the one before."""
    before = ""
    for sentence in _SENTENCE.split(paragraph.text):
        asks = f"{before} {sentence}" if before.endswith("?") else sentence
        before = sentence
        if wording("asks_about_software").search(fold(asks)):
            yield from (address for address in emails(sentence) if is_turned_to(fold(sentence), address))


def addresses_turned_to(document: Document, paragraph: Paragraph) -> Iterator[tuple[str, Inline]]:
    """Yield the addresses before which a sentence tells to turn to somebody, whatever for, with their line."""
    shown = [(fold(address), address, line) for line in paragraph.lines for address in emails(line.prose)]
    links = [(link, line) for line in paragraph.lines for link in line.links]
    shown += [(fold(link.text), address, line) for link, line in links for address in emails(document.target(link))[:1]]
    for sentence in _SENTENCE.split(paragraph.text) if shown else ():
        folded = fold(sentence)
        told = [match for match in wording("turn_to").finditer(folded) if not _NOT_TOLD.search(folded[: match.start()])]
        if told and not any(named(name, sentence) for name in ON_OTHER):
            yield from ((each, line) for text, each, line in shown if text and text in folded[told[0].end() :])


def _leads(document: Document, paragraph: Paragraph) -> Iterator[Person]:
    """Yield those whom a sentence tells to turn to by their handle, with a role for the software behind it."""
    for line in paragraph.lines:
        for match in _WITH_ROLE.finditer(line.text):
            leads = wording("software_role").search(fold(match[2])) and not is_past(match[2])
            known = not is_team(match[1]) and not is_placeholder_owner(match[1])
            if leads and known and is_turned_to(paragraph.folded, match[1]):
                yield person_at(match[1], document.file, line.line, line.text)


def _is_to_contact(paragraph: Paragraph, link: Link) -> bool:
    """Whether a sentence tells to turn to whom the link names: „please contact [Ada Amt](https://…)“."""
    return is_person(link.text) and is_turned_to(paragraph.folded, link.text)


def is_person(name: str) -> bool:
    words = name.split()
    capitals = 2 <= len(words) <= MOST_NAMES and all(_CAPITAL.fullmatch(word) for word in words)
    return capitals and not wording("no_persons_name").search(fold(name))


def is_turned_to(folded: str, name: str) -> bool:
    """Whether a sentence tells to turn to somebody right before the name."""
    before = folded.partition(fold(name))[0][-MOST_BEFORE:]
    near = (m for m in wording("turn_to").finditer(before) if len(before[m.end() :].split()) <= MOST_BETWEEN)
    return any(not _NOT_TOLD.search(before[: match.start()]) for match in near)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A README that explains the commands of the software one by one: how its users talk to a program or a device."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.documentation_addresses import NO_NAMES
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.model import PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.outline import sections_but
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row, RowKind
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read, untouched

#: Commands that a section must explain, each in so many words, and lines below a heading that may hold these.
LEAST_COMMANDS, LEAST_WORDS, BELOW = 3, 3, 3
#: Shorter words are no name of a program; of so many programs files are looked for.
LEAST_NAME, MOST_PROGRAMS = 3, 60
#: A command where a heading, an item or a row of a table begins with it: `lamps light`, lamps-count, AT+LIGHT=1.
_COMMAND = regex(
    r"[\s|*+`#-]{0,12}(?:\d{1,3}[.)]\s{1,3})?[*`]{0,3}(?:[$>] |npx |\./)?"
    r"(?:(?P<device>AT\+[A-Z][A-Z0-9]{1,20})|(?P<program>[a-z][a-z0-9]{0,30}(?:[-_][a-z0-9]{1,30}){0,5})"
    r"(?P<call>(?: [^`|]{1,160})?)(?=[`|*:\s]|$))"
    r"(?P<said>.{0,600})"
)
#: An item, a row or a heading; running text may begin with any word.
_MARKED = regex(r"\s{0,12}(?:[-*+|`$>]|\d{1,3}[.)]\s|\*\*)")
#: Where a program is called in a block of code: at the beginning of a line, or behind a pipe.
_CALLED = regex(r"(?:^|\|)\s{0,40}(?:[$>] )?(?:npx |\./)?([a-z][a-z0-9_-]{2,60})(?=\s|$)")
_JOINED = regex(r"[-_]")
_WORD = regex(r"[^\W\d_]{2,}")
#: Sections on these are on the work of those who make or run the software.
_OTHERWISE = ("installation", "prerequisites", "development", "contributing", "tests", "operation", "makers")


def command_guides(documents: Documents, readme: Readme, names: Set[str], min_words: int) -> Iterator[Passage]:
    """Yield the sections of READMEs that explain commands of the software in at least `min_words` words.

    Such commands begin with its name, of the words `names`, or are programs of it that the README calls in code, or
    commands to a modem.
    """
    own = {name for name in names - NO_NAMES if len(name) >= LEAST_NAME}
    for document in readme.all:
        if untouched(document):
            continue
        known = _called(document, documents)
        for section, told in _explaining(document, own, known):
            words = max(read(section, "usage").words, told)
            if words >= min_words:
                yield Passage("usage", document, section, words, own=True, whole=False, general=True)


def _called(document: Document, documents: Documents) -> frozenset[str]:
    """The programs of more than one word that blocks of code call, and that the repository has a file of."""
    lines = (line[:400] for section in document.sections for block in section.code for line in block.body)
    found = {match[1] for line in lines for match in _CALLED.finditer(line) if not _is_of_makers(match[1])}
    joined = sorted(each for each in found if _JOINED.search(each))
    return frozenset(each for each in joined[:MOST_PROGRAMS] if _has_file(documents, each))


def _has_file(documents: Documents, program: str) -> bool:
    """Whether a file of code is called like the program, which may begin with what all of them are called."""
    stem = program.replace("-", "_")
    later = stem.partition("_")[2]
    names = {stem, program, *((later, later.replace("_", "-")) if "_" in later else ())}
    files = (file for name in names for file in documents.tree.mentioning(f"{name}."))
    return any(file.role is PathClass.SOURCE and file.name.partition(".")[0] in names for file in files)


def _explaining(document: Document, own: Set[str], known: Set[str]) -> Iterator[tuple[Section, int]]:
    """Yield the sections that explain enough commands, each with the words that do; of one inside another the inner."""
    wholes = map(document.with_parts, _on_use(document))
    explained = ((whole, list(_explained(whole, own, known))) for whole in wholes)
    found = [(whole, told) for whole, told in explained if len({command for command, _ in told}) >= LEAST_COMMANDS]
    following = [*(whole.start for whole, _ in found[1:]), document.whole.end + 1]
    for (whole, told), start in zip(found, following, strict=False):
        if start > whole.end:
            yield whole, sum(words for _, words in told)


def _on_use(document: Document) -> Iterator[Section]:
    """Return the sections that may be on use: not the title, and none on other work or below one."""
    return (section for section in sections_but(document, _is_otherwise) if section is not document.title)


def _is_otherwise(section: Section) -> bool:
    return any(named(name, section.heading) for name in _OTHERWISE) and not named("usage", section.heading)


def _explained(section: Section, own: Set[str], known: Set[str]) -> Iterator[tuple[str, int]]:
    """Yield each command that the section explains, with the words that do so, beside it or in the next lines."""
    rows = [row for row in section.rows if row.kind is not RowKind.CODE]
    for index, row in enumerate(rows):
        if row.kind is not RowKind.HEADING and not _MARKED.match(row.text):
            continue
        match = _COMMAND.match(row.text[:900])
        command = _command(match, own, known) if match else ""
        if match and command:
            below = _below(rows[index + 1 : index + 1 + BELOW])
            words = _words([match["said"], *below])
            if words >= LEAST_WORDS:
                yield command, words


def _command(match: re.Match[str], own: Set[str], known: Set[str]) -> str:
    """The command of the software that a line begins with: the program, or the word behind it that tells them apart."""
    if match["device"]:
        return match["device"]
    program, call = match["program"], match["call"].split()
    if program in known:
        return program
    coded = "`" in match[0][: match.end("program") - match.start()]
    if not coded or not call or not call[0][0].isalpha() or _is_of_makers(f"{program} {call[0]}"):
        return ""
    if wording("running_command").fullmatch(fold(call[0])):
        return ""
    return call[0] if set(fold(program).split()) <= own else ""


def _is_of_makers(command: str) -> bool:
    return wording("command").match(fold(command)) is not None


def _below(rows: Sequence[Row]) -> Iterator[str]:
    """The next lines of text that are no further command."""
    texts = takewhile(lambda row: row.kind is not RowKind.HEADING and not _MARKED.match(row.text), rows)
    return (row.text for row in texts)


def _words(texts: Iterable[str]) -> int:
    return sum(not word.isupper() for text in texts for word in _WORD.findall(text))

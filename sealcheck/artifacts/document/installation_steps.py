# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What makes instructions: commands to type, steps, or enough prose in one section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.frozen import frozen
from sealcheck.model import LANGUAGES, say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import shows_only
from sealcheck.prose.concepts import named, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read

_CODE = regex(r"`{1,2}([^`]{2,300})`")
#: A line that installs and starts nothing: a promise, a printed word, a look around, a word that ends a sentence.
_IDLE = regex(
    r"\s{0,80}(?:[$>] )?"
    r"(?:(?:#|//|rem\b)\s{0,5}(?:todo|tbd|fixme|coming soon|folgt)\b|(?:echo|cd|ls|dir|pwd|clear)(?:\s|$)"
    r"|[^\W\d_]{2,40}[.!]\s{0,4}$|$)",
    re.I,
)
#: Plain text shows what to type by nothing but a gap before it.
_INDENTED = regex(r"\s{2,12}\S")
_PROMPT = regex(r"\s{0,12}[$>] ?[a-z./]")
#: Steps of a list that make instructions without numbers, and words of a step that names nothing as code or link.
STEPS = 3
STEP_WORDS = 2
#: The end of a sentence, and words of one language that only a sentence has so many of.
_ENDS = regex(r"\w[.:;!?]\s{0,4}$")
SENTENCE_WORDS = 2
_OTHER = ("tests", "contributing", "changelog", "licence", "roadmap", "makers")
#: The name of a file or of something else, such as `gradle.properties` or `npm-run-script`, which nobody types.
_NAME = regex(r"\w{1,60}(?:[.-]\w{1,60}){1,9}")


@frozen
class Prose:
    """How many words make instructions without commands and steps, and how many different words on installing."""

    words: int
    terms: int


def instructions(document: Document, section: Section, enough: Prose) -> Finding | None:
    """Return the finding for a section with commands, steps or enough prose of its own; None when it has none."""
    if command := typed(section):
        key = "code_block" if command[2] else "command"
        return _found(document, f"documentation.{key}", command[0], section.heading, command[1])
    own = read(section, "installation")
    steps = [paragraph for paragraph in own.own if _is_step(document, paragraph)]
    told = [paragraph for paragraph in own.own if not _is_entry(document, paragraph)]
    told_so = sum(wording("installation_terms").search(each.folded) is not None for each in steps)
    listed = len(steps) >= STEPS and 2 * told_so > len(steps)
    headed = any(wording(name).search(section.folded) for name in ("installation_heading", "steps_heading"))
    if (listed and headed) or (section.numbered >= 2 and len(steps) >= 2):
        return _found(document, "documentation.steps", steps[0].start, section.heading, steps[0].text, len(steps))
    words = min(own.words, sum(paragraph.words for paragraph in told))
    if words < enough.words or terms("installation_terms", told) < enough.terms:
        return None
    foreign = (section.language or document.language) not in (*LANGUAGES, None)  # not all ways to say it are known
    if foreign or any(_tells_to_do(sentence) for paragraph in told for sentence in paragraph.sentences):
        return _found(document, "documentation.prose", told[0].start, section.heading, told[0].text, words)
    return None


def _tells_to_do(sentence: str) -> bool:
    """Whether a sentence tells somebody what to do or need, not what a pipeline does or a server consists of."""
    folded = fold(sentence)
    return any(wording(name).search(folded) for name in ("told_to_do", "begins_with_a_step"))


def _is_step(document: Document, paragraph: Paragraph) -> bool:
    """Whether it is an item of a list that says itself what to do, and with what: „Install.“ does not."""
    if not paragraph.lines[0].item or not paragraph.words or _is_entry(document, paragraph):
        return False
    named = any(line.links or line.text != line.prose for line in paragraph.lines)
    return named or paragraph.words >= STEP_WORDS


def _is_entry(document: Document, paragraph: Paragraph) -> bool:
    """Whether it is an entry of a table of contents: an item that begins with a link inside the repository."""
    first = paragraph.lines[0]
    inside = [link for line in paragraph.lines for link in line.links if "://" not in document.target(link)]
    return first.item and bool(inside) and first.text.startswith(tuple(link.text or "…" for link in inside))


def _found(document: Document, key: str, line: int, heading: str, excerpt: str, count: int | None = None) -> Finding:
    text = say(key, heading=heading) if count is None else say(key, heading=heading, count=count)
    return Finding(Grade.SUBSTANTIVE, text, document.file, line, excerpt)


def typed(section: Section) -> tuple[int, str, bool] | None:
    """Return line and text of what a section tells to type, and whether it is a block of code; None for nothing."""
    if block := _typed_block(section):
        return block
    return next(((*each, False) for each in _commands(section)), None)


def _typed_block(section: Section) -> tuple[int, str, bool] | None:
    """The first line of the first block of code that shows more than a look around and the care of what runs."""
    for block in section.code:
        typed = [line for line in block.body if not _IDLE.match(line) and not _only_tends(line)]
        if typed and not shows_only(block):
            first = next(n for n, line in enumerate(block.body) if line.strip())
            return block.begin + first, block.body[first].strip(), True
    return None


def _commands(section: Section) -> Iterator[tuple[int, str]]:
    """Yield the commands in running text."""
    pattern = wording("command")
    for row in section.rows:
        prompted = _PROMPT.match(row.text) and not (">" in row.text[:12] and _is_sentence(row.text))
        typed = [*_codes(row.text), *([row.text] if prompted else [])]
        yield from ((row.line, code) for code in typed if pattern.match(fold(code)) and not _only_tends(code))
        if _INDENTED.match(row.text) and _is_command(fold(row.text)) and not _is_sentence(row.text):
            yield row.line, row.text.strip()


def _is_sentence(line: str) -> bool:
    """Whether a line is prose, however much it begins like a command: it ends so, or has words that bind others."""
    votes = count_votes([line])
    return bool(_ENDS.search(line)) or max(votes.get(each, 0) for each in LANGUAGES) >= SENTENCE_WORDS


def _is_command(folded: str) -> bool:
    """Whether a line installs or starts something; a word alone, such as `make`, begins many a sentence."""
    match = wording("installing_command").match(folded)
    return match is not None and (" " in match[0] or match[0] == folded)


def _only_tends(command: str) -> bool:
    return wording("administrative_command").search(fold(command)) is not None


def may_install(document: Document) -> Iterator[Section]:
    """Yield the sections, but those that are on something else by their headings."""
    return (each for each in document.sections if not any(named(name, each.heading) for name in _OTHER))


def unnamed_command(document: Document) -> Iterator[Finding]:
    """A command that installs or starts something, below a heading of another name."""
    pattern = wording("installing_command")
    for section in may_install(document):
        typed = [(block.begin + n, line) for block in section.code for n, line in enumerate(block.body)]
        inline = [(row.line, code) for row in section.rows for code in _codes(row.text)]
        for line, command in (*typed, *inline):
            if pattern.match(fold(command)):
                yield _found(document, "documentation.command", line, section.heading or document.file.name, command)
                return


def opened_in_tools(document: Document) -> Iterator[Finding]:
    """Yield the first sentence that says how to import the project into a tool for developers: a rudiment."""
    for paragraph in (each for section in may_install(document) for each in section.paragraphs):
        if told := next((each for each in paragraph.sentences if wording("opened_in_tool").search(fold(each))), ""):
            text = say("documentation.opened_in_tool")
            yield Finding(Grade.STUB, text, document.file, paragraph.line_of(told), told)
            return


def _codes(text: str) -> Iterator[str]:
    """Yield what stands in a line as code and may be typed."""
    codes = (code.strip() for code in _CODE.findall(text))
    yield from (code for code in codes if not _NAME.fullmatch(code) and not code.endswith("/"))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which settings a document explains: words stand beside the name, or below a heading that is the name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sealcheck.artifacts.settings.listing_place import Columns, cells_of
from sealcheck.artifacts.settings.words import MOST_SHOWN, judged, with_content
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named
from sealcheck.prose.document import Document
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section

_NAME = regex(r"[A-Za-z_][A-Za-z0-9_.-]{3,80}[A-Za-z0-9_]")
#: Characters of a text that are looked at.
MOST_TEXT = 4000
_WORDS = regex(r"[^\W\d_]{3,}")
#: A line to type or to copy, even where it is not set as code: export NAME=value, NAME: value
_BARE = regex(r"^[ \t>$`*-]{0,12}(?:(?:export|set|ENV)\s{1,4})?[\w.-]{2,80}\s{0,3}=\s{0,3}\S{0,300}\s{0,4}`?")
#: Nothing but a name of the environment.
_ALONE = regex(r"[ \t>`*-]{0,12}[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){0,8}[`*,;:]{0,3}[ \t\\]{0,9}")
#: A heading that is the name of a setting: MAIL_HOST, or any key in code marks.
_HEADED = regex(r"`{1,2}([A-Za-z_][\w.-]{2,80})`{1,2}:?|([A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){0,8}):?")


def told_in(document: Document, capitals: Collection[str]) -> set[str]:
    """Return the names, and the paths of keys, that a document says something about.

    A name in a line of code, a bare assignment or a list of names is only mentioned. Settings that are called one of
    the words in `capitals` are no such words.
    """
    return {name for section in document.sections for name in _told(section, capitals)}


def _told(section: Section, capitals: Collection[str]) -> Iterator[str]:
    """Yield what the section speaks of."""
    if section.words:
        yield from _NAME.findall(section.heading)
    columns, above = Columns(), ""
    for row in section.rows:
        columns.go(above, row.text)
        above = row.text
        if row.kind is RowKind.CODE:
            if len(row.body) <= MOST_SHOWN:
                yield from _spoken_of(section, "\n".join(row.body))
        elif row.kind is RowKind.PROSE and "|" in row.text:
            text = " | ".join(columns.said(cells_of(row.text)))
            yield from _beside(text, text, capitals)
    for paragraph in section.paragraphs:
        bare = [line.text for line in paragraph.lines if _BARE.fullmatch(line.text[:500])]
        bare += _listed([line.text[:500] for line in paragraph.lines])
        if len(bare) <= MOST_SHOWN:
            yield from _spoken_of(section, "\n".join(bare))
        lines = [line for line in paragraph.lines if "|" not in line.text and line.text not in bare]
        text, prose = " ".join(line.text for line in lines), " ".join(line.prose for line in lines)
        yield from _beside(text, prose, capitals)


def _listed(lines: Sequence[str]) -> list[str]:
    """Return the lines that hold nothing but a name, one below the other; words below a single one explain it."""
    alone = [_ALONE.fullmatch(line) is not None for line in lines]
    beside = zip([False, *alone], alone, [*alone[1:], False], strict=False)
    return [line for line, (above, here, below) in zip(lines, beside, strict=False) if here and (above or below)]


def _spoken_of(section: Section, shown: str) -> set[str]:
    """Return the names in a snippet that the words above it speak of, and not only tell to set something."""
    names = mentioned(shown)
    words = [word for line in section.lines for word in _WORDS.findall(line.prose)] if names else []
    return with_content(names, words, 1)


def _beside(text: str, prose: str, capitals: Collection[str]) -> set[str]:
    """Return the names in a text beside which there are words, not in code, that say more than the name.

    `prose` is the text without its code.
    """
    names = mentioned(text[:MOST_TEXT])
    peculiar = {name for name in names if "_" in name or "." in name or name != name.lower()}
    said = _words_beside(prose[:MOST_TEXT], peculiar)
    return with_content(names, (word for word in said if word not in capitals), 1)


def _words_beside(text: str, names: Collection[str]) -> list[str]:
    rest = _NAME.sub(lambda match: " " if match[0] in names and not match[0].istitle() else match[0], text)
    return _WORDS.findall(rest)


def mentioned(text: str) -> frozenset[str]:
    """Return what may be names of settings in a text, and the last steps of paths of keys."""
    found = frozenset(_NAME.findall(text))
    return found | {path.rpartition(".")[2] for path in found if "." in path}


def headed_settings(document: Document) -> dict[str, bool]:
    """Return the settings that have a heading of their own, each with whether the text below explains it.

    In a document on configuration, or in capitals below a heading on it: a library has options of its calls, too.
    """
    return judged(_headed(document))


def _headed(document: Document) -> Iterator[tuple[str, str]]:
    whole = document.title is not None and named("configuration", document.title.heading)
    inside = 0
    for section in document.sections:
        match = _HEADED.fullmatch(section.written.strip()[:100])
        if match and section.level > max(inside, 1) and (whole or (inside and match[2])):
            yield match[1] or match[2], ""
            yield from ((match[1] or match[2], line.prose) for line in section.lines)
        elif not match and section.level:
            configures = named("configuration", section.heading)
            inside = section.level if configures else inside if section.level > inside else 0

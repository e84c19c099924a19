# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence fields of manifests that are programs, XML or lines of their own kind: found by patterns, never executed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sealcheck.frozen import frozen
from sealcheck.licence.markup import without_comments
from sealcheck.pattern import regex

#: (1-based line, the licence as written)
Said = tuple[int, str]
Reader = Callable[[str], Iterator[Said]]

_NAME_ELEMENT = regex(r"<(?:name|url)>\s{0,50}([^<]{1,200})</", re.I)
_REFERENCE = regex(r"\$\{([\w.-]{1,80})\}")
_CLASSIFIER = regex(r"License :: (?:OSI Approved(?: :: )?)?([^\"'\n]{0,120})")
#: Trove classifiers that name a family of licences rather than one (https://pypi.org/classifiers/).
_VAGUE = regex(
    r"(?:bsd license|gnu general public license \(gpl\)|apache software license|other/proprietary license|"
    r"gnu affero general public license|gnu library or lesser general public license \(lgpl\)|public domain|"
    r"free for \w{1,20}.{0,40}|freely distributable|freeware|)\s{0,9}",
    re.I,
)
#: The bare name of a family of licences in a field, or that of the file with its text.
_FAMILY = regex(
    r"\s{0,9}(?:(?:gnu )?(?:[al]?gpl|bsd|apache|eupl|mpl|creative commons)(?: licen[cs]e)?"
    r"|(?:see (?:the )?)?(?:licen[cs]e|copying)(?:\.(?:txt|md|rst))?(?: file)?)\s{0,9}",
    re.I,
)
_QUOTED = regex(r"[\"']([^\"'\n]{2,100})[\"']")
_ASSIGNED = regex(r"^[ \t]{0,20}licen[cs]e[ \t]{0,10}(?:=|:(?!:))[ \t]{0,10}[\"']?([^\"'\n#]{2,200})", re.I | re.M)
_FILES = regex(r"\s{0,9}[+|]\s{0,9}file LICEN[CS]E\s{0,9}")
#: Licences of one pom.xml that are read; nobody names more.
_MOST = 10
#: Characters at the top of a file in which its kind shows.
_HEAD = 8192
_STANZA = regex(r"\n[ \t]*\n")


@frozen
class Matches:
    """Reads group 1 of every match of a pattern."""

    pattern: re.Pattern[str]

    def __call__(self, text: str) -> Iterator[Said]:
        """Yield what the manifest says."""
        for match in self.pattern.finditer(text):
            yield text.count("\n", 0, match.start(1)) + 1, match.group(1)


@frozen
class QuotedList:
    """Reads group 1 of every match as a list of quoted names: a choice of licences."""

    pattern: re.Pattern[str]

    def __call__(self, text: str) -> Iterator[Said]:
        """Yield what the manifest says."""
        for match in self.pattern.finditer(text):
            names = _QUOTED.findall(match.group(1))
            if names:
                yield text.count("\n", 0, match.start()) + 1, " OR ".join(names)


@frozen
class FirstOf:
    """Takes what the first of some readers finds, so that a field goes before a classifier.

    A field that only names a family, such as „AGPL“, or a file gives way to a reader that names one licence.
    """

    readers: tuple[Reader, ...]

    def __call__(self, text: str) -> Iterator[Said]:
        """Yield what the manifest says."""
        vague: list[Said] = []
        for reader in self.readers:
            found = list(reader(text))
            if any(not _FAMILY.fullmatch(written) for _, written in found):
                yield from found
                return
            vague = vague or found
        yield from vague


@frozen
class Only:
    """Reads only files that hold a sign of their kind near the top; others of the same name are something else."""

    sign: str
    reader: Reader

    def __call__(self, text: str) -> Iterator[Said]:
        """Yield what the manifest says."""
        if self.sign in text[:_HEAD]:
            yield from self.reader(text)


@frozen
class InOne:
    """Gives several licences of one manifest as a choice, with the line of the first."""

    reader: Reader

    def __call__(self, text: str) -> Iterator[Said]:
        """Yield what the manifest says."""
        found = list(self.reader(text))
        if found:
            yield found[0][0], " OR ".join(written.strip() for _, written in found[:10])


def matching(pattern: str, flags: int = 0) -> Matches:
    """Return a reader that yields group 1 of every match of `pattern`."""
    return Matches(regex(pattern, flags))


def quoted_list(words: str) -> QuotedList:
    """Return a reader of `words` followed by a list of quoted names."""
    return QuotedList(regex(rf"{words}[ \t]{{0,9}}[\[({{][ \t\n]{{0,40}}([^\])}}]{{2,300}})"))


def first_of(*readers: Reader) -> FirstOf:
    """Return a reader that takes what the first of `readers` finds."""
    return FirstOf(readers)


def classifiers(text: str) -> Iterator[Said]:
    """Yield the licence that Trove classifiers name; those of a family of licences say nothing."""
    named = (m for m in _CLASSIFIER.finditer(text) if not _VAGUE.fullmatch(m.group(1)))
    found = [m for m in named if not _is_remark(text, m.start())]
    if found:
        yield text.count("\n", 0, found[0].start()) + 1, " OR ".join(m.group(1) for m in found[:10])


def _is_remark(text: str, start: int) -> bool:
    """Whether the line is switched off, as templates of setup.py leave the classifiers to choose from."""
    return text[text.rfind("\n", 0, start) + 1 : start].lstrip().startswith("#")


def assigned(text: str) -> Iterator[Said]:
    """Yield the value of every line `license = …` or `License: …`."""
    for match in _ASSIGNED.finditer(text):
        yield text.count("\n", 0, match.start(1)) + 1, match.group(1)


def first_assigned(text: str) -> Iterator[Said]:
    """Yield the first such line."""
    yield from list(assigned(text))[:1]


def pom(text: str) -> Iterator[Said]:
    """Yield the project's own <licenses>, by name or else by address; no XML parser, so no entities."""
    plain = without_comments(text[:200_000])
    before, *elements = plain.split("<license>")
    line = before.count("\n") + 1
    found = []
    for element in elements[:_MOST]:
        named = _NAME_ELEMENT.finditer(element.partition("</license>")[0][:2000])
        said = [(line + element.count("\n", 0, each.start(1)), _filled(each.group(1), plain)) for each in named]
        found += [next((each for each in said if "${" not in each[1]), said[0])] if said else []
        line += element.count("\n")
    if found:
        yield found[0][0], " OR ".join(name for _, name in found)


def _filled(written: str, text: str) -> str:
    """Return a value of a pom.xml with the properties that the same file sets; those of a parent are left open."""
    return _REFERENCE.sub(lambda match: _property(match.group(1), text) or match.group(), written).strip()


def _property(name: str, text: str) -> str:
    """Return the value of a property, empty where the file does not set it."""
    value, end, _ = text.partition(f"<{name}>")[2][:300].partition(f"</{name}>")
    return value.strip() if end else ""


def description(text: str) -> Iterator[Said]:
    """Yield the licence of an R package: `|` is a choice, (>= 2) means or later, a file beside it adds to it."""
    for line, written in first_assigned(text):
        written = re.sub(r"\(>= ?(\d[\d.]{0,4})\)", r"\1 or later", _FILES.sub("", written))
        yield line, written.replace("|", " OR ")


def debian_copyright(text: str) -> Iterator[Said]:
    """Yield the licence that debian/copyright gives to everything not named otherwise (Files: *)."""
    line = 1
    for stanza in _STANZA.split(text[:500_000]):
        licence = re.search(r"^License:[ \t]{0,9}([^\n]{2,200})", stanza, re.M | re.I)
        if licence and re.search(r"^Files:[ \t]{0,9}\*[ \t]{0,9}$", stanza, re.M | re.I):
            yield line + stanza.count("\n", 0, licence.start()), licence.group(1)
        line += stanza.count("\n") + 2


_NEXTCLOUD = matching(r"<licence>\s{0,9}([^<\s]{2,60})\s{0,9}</licence>")
_NEXTCLOUD_SHORT = {"agpl": "AGPL-3.0", "gpl3": "GPL-3.0", "mpl": "MPL-2.0", "apache": "Apache-2.0", "mit": "MIT"}


def nextcloud(text: str) -> Iterator[Said]:
    """Yield <licence> of Nextcloud's appinfo/info.xml, whose schema has abbreviations of its own."""
    for line, written in _NEXTCLOUD(text[:100_000]):
        yield line, _NEXTCLOUD_SHORT.get(written.lower(), written)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The changelog: a file, a section of the README or the messages of tags, and whether it keeps up with the releases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.unread_formats import unread_changelogs
from sealcheck.artifacts.release.changelog_days import newest_day
from sealcheck.artifacts.release.maven_changes import MAVEN_CHANGES, told_releases
from sealcheck.artifacts.release.named_changelogs import named_changelogs
from sealcheck.artifacts.release.notes import led_to_releases
from sealcheck.artifacts.release.versions import Release, Releases
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, PathClass, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import sections, wording
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row, RowKind
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read

#: A changelog of fewer words is a stub, unless it has several short entries.
MIN_WORDS = 20
#: Of so many entries, so many words each are enough: “v1.1.0 – Added pages on past data.”
FEWEST_SHORT, WORDS_IN_SHORT = 3, 4
#: Changes that a list without any version names at least.
LEAST_COMING = 2
#: A longer changelog is no stub, whatever it says.
MOST_ROWS = 400
#: A version that begins with a larger number is a date.
FIRST_YEAR = 1900
_VERSION = regex(r"(?<![\w.])[vV]?(\d{1,5}(?:\.\d{1,8}){1,4})(?![\w]*\.\d)")
_DAY = regex(r"(?<![\d.-])((?:19|20)\d\d-\d\d-\d\d)(?![\d-])")
#: An entry opens with a version, or as RPM and Debian write it: „* Mon Feb 29 2016 Ada 1.2-1“, „lamps (1.2-1) …“.
_ENTRY = regex(
    r"[\s*_#=\[+(|-]{0,8}(?:(?:version|release|v|rel|ver)\b[\s._-]{0,3})?v?\d{1,5}[.-]\d|"
    r"\s{0,4}(?:\* )?(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} \d{1,2} (?:19|20)\d\d\b.{0,120}\b\d{1,5}\.\d|"
    r"\s{0,4}[A-Za-z][\w.+-]{0,40} \(v?\d|[\s*_#=\[]{0,8}(?:version|release)\b.{0,60}\d\.\d",
    re.I,
)
_DATE = regex(r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b")
#: Release notes kept as a file or a folder for each version.
_APART = regex(
    r"(?:(?:docs?|documentation|dokumentation|versions?|releases?)/(?:[\w-]{1,40}/){0,2})?"
    r"(?:release[-_]?notes|releases|change[-_]?logs?|changes|aenderungen|versionshinweise)/"
    r"(?:released?/)?(?:version[-_]?|release[-_]|v)?(\d{1,5}(?:\.\d{1,8}){1,4}|\d{1,5}(?:_\d{1,8}){1,4})"
    r"(?:/[^/]{1,200})?\.(?:md|rst|adoc|txt|html|ya?ml|json)$",
    re.I,
)
#: Notes on one version that bear it in their name, or in that of their folder of the documentation.
_NAMED = regex(
    r"(?:(?:docs?|documentation|dokumentation)/(?:[\w.-]{1,40}/){0,2})?"
    r"(?:release[-_]?notes?|change[-_]?logs?|changes|aenderungen|versionshinweise)"
    r"[-_]v?(\d{1,5}(?:\.\d{1,8}){1,4})(?:[-_][\w.-]{1,30})?\.(?:md|rst|adoc|txt|html)$",
    re.I,
)
_IN_VERSION = regex(
    r"(?:docs?|documentation|dokumentation)/(?:[\w-]{1,40}/){0,2}v?(\d{1,5}(?:\.\d{1,8}){1,4})(?:[-_][\w.-]{1,30})?/"
    r"(?:release[-_]?notes?|change[-_]?logs?|changes|aenderungen|versionshinweise)\.(?:md|rst|adoc|txt|html)$",
    re.I,
)
#: A heading on the new version of something else, or on the way from one to another: „Keycloak update to 26.3.2“.
_UPDATE = regex(r"\b(?:to|from|auf|von)\s{1,3}(?:[a-z][\w+-]{1,20}\s{1,3}){0,2}\W{0,2}v?\d{1,5}\.\d", re.I)
#: Release notes kept as a file for each line of versions: 10-x.md.
_LINE = regex(
    r"(?:(?:docs?|documentation|dokumentation)/(?:[\w-]{1,40}/){0,2})?"
    r"(?:release[-_]?notes|releases|change[-_]?logs?|changes|aenderungen|versionshinweise)/"
    r"v?\d{1,5}(?:\.\d{1,5})?[-_.]x\.(?:md|rst|adoc|txt)$",
    re.I,
)
#: Versions and files of them that are looked at; two versions make a habit.
MOST_APART = 40
FEWEST_APART = 2
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST, PathClass.GENERATED})
_FRAGMENTS = regex(r"(^|/)(changelogs?/unreleased|\.changeset|newsfragments|changelog\.d|changes\.d)/", re.I)


@frozen
class Log:
    """One place with notes on versions: the versions it names with their lines, its own words, and its denial.

    `newest` is the day of its newest entry, where every entry has one and nothing is collected for a version to come;
    `dated` is the same without the latter. `coming` counts the changes listed below “Unreleased” where no version is
    named.
    """

    file: File
    line: int
    versions: tuple[tuple[tuple[int, ...], int, str], ...]
    entries: int
    words: int
    denial: Inline | None = None
    newest: date | None = None
    coming: int = 0
    dated: date | None = None

    @property
    def substantive(self) -> bool:
        """Whether it says what changed: an entry with enough words, or several with a short sentence each."""
        short = self.entries >= FEWEST_SHORT and self.words >= WORDS_IN_SHORT * self.entries
        return (self.words >= MIN_WORDS and self.entries >= 1) or short

    @property
    def before_versions(self) -> bool:
        """Whether it says enough on what changed while there is no version yet."""
        return not self.entries and self.words >= MIN_WORDS and self.coming >= LEAST_COMING

    def names(self, release: Release) -> int | None:
        """Return the line that names the release, None when no line does."""
        wanted = _trimmed(release.numbers)
        return next((line for numbers, line, _ in self.versions if numbers == wanted), None)

    def is_ahead_of(self, release: Release) -> bool:
        """Whether the newest version it names is higher than the release; behind a version stands that of others."""
        by_date = release.numbers[0] >= FIRST_YEAR
        own = [(numbers, line) for numbers, line, text in self.versions if not _UPDATE.search(text)]
        alike = [(line, numbers) for numbers, line in own if (numbers[0] >= FIRST_YEAR) == by_date]
        return max(dict(reversed(alike)).values(), default=(0,)) > _trimmed(release.numbers)


@frozen
class Changelog:
    """The logs in order of where readers look, what nearly was one, where readers are led to the forge for it.

    `unread` are those in formats that nothing here reads, or too large.
    """

    logs: tuple[Log, ...] = ()
    near: tuple[Evidence, ...] = ()
    on_forge: tuple[Evidence, ...] = ()
    unread: tuple[Evidence, ...] = ()


@artifact
def changelog(documents: Documents, readme: Readme, releases: Releases) -> Changelog:
    """What the project keeps as a list of changes, apart from tags."""
    files = documents.called("changelog")
    logs = [read_log(document.file, document.whole) for document in documents.each(files)]
    for document in readme.all:
        parts = [read_log(document.file, section) for section in sections(document, "changelog")]
        logs += [log for log in parts if log.entries or log.coming]
    lines = [file for file in documents.tree.papers if _LINE.match(file.path) and file.role not in _FOREIGN]
    logs += [read_log(document.file, document.whole) for document in documents.each(lines[:MOST_APART])]
    logs += _kept_apart(documents, releases)
    if not any(log.substantive or log.before_versions for log in logs):
        logs += [read_log(document.file, document.whole) for document in documents.each(named_changelogs(documents))]
    logs += [log for file in documents.tree.mentioning(MAVEN_CHANGES) if (log := _of_maven(documents, file))]
    elsewhere = [near_miss(say("grades.other_folder"), file) for file in documents.elsewhere("changelog")[:3]]
    fragments = [file for file in documents.tree.papers if _FRAGMENTS.search(file.path)][:1]
    waiting = [near_miss(say("documentation.changelog_fragments"), file) for file in fragments]
    unread = tuple(unread_changelogs(documents.tree))
    return Changelog(tuple(logs), (*elsewhere, *waiting), tuple(led_to_releases(documents, readme)), unread)


def _kept_apart(documents: Documents, releases: Releases) -> list[Log]:
    """Return a log for each version with notes in a file or folder of its own, highest first.

    One version is enough if it is the newest, and the file itself is called after release notes.
    """
    by_version: dict[tuple[int, ...], list[File]] = {}
    named: set[tuple[int, ...]] = set()
    for file in documents.tree.papers:
        own = _NAMED.match(file.path) or _IN_VERSION.match(file.path)
        match = own or _APART.match(file.path)
        if match and file.role not in _FOREIGN:
            version = numbers_of(match[1])
            by_version.setdefault(version, []).append(file)
            named |= {version} if own else set()
    versions = sorted(by_version, reverse=True)[:MOST_APART]
    newest = {_trimmed(each.numbers) for each in (releases.newest, releases.highest) if each}
    if len(versions) < FEWEST_APART and not named & newest:
        return []
    files = [file for version in versions for file in by_version[version]][:MOST_APART]
    words = sum(document.words for document in documents.each(files))
    return [
        Log(by_version[each][0], 1, ((each, 1, by_version[each][0].path),), len(by_version[each]), words)
        for each in versions
    ]


def _of_maven(documents: Documents, file: File) -> Log | None:
    """Return the log that Maven's plugin for changes makes its report of, where it lies as that asks."""
    if file.path != MAVEN_CHANGES:
        return None
    told = list(told_releases(documents.text(file) or ""))
    versions = [
        (numbers_of(numbers), each.line, each.shown) for each in told for numbers in _VERSION.findall(each.version)
    ]
    newest = max((each.day for each in told if each.day), default=None)
    words = sum(each.words for each in told)
    return Log(file, told[0].line, tuple(versions), len(versions), words, newest=newest) if versions else None


def numbers_of(text: str) -> tuple[int, ...]:
    """Return the numbers of a version, without zeros at its end."""
    return _trimmed(tuple(int(part) for part in re.split(r"[._-]", text)))


def read_log(file: File, section: Section) -> Log:
    """Return what a file or a section of one lists."""
    versions = tuple(_versions(section))
    dates = sum(_DATE.search(row.text) is not None for row in section.rows[:2000])
    first = {line: numbers for numbers, line, _ in reversed(versions)}  # a version and its day are one entry
    entries, newest, dated = len(set(first.values())) or dates, newest_day(section), newest_day(section, coming=True)
    unreleased = 0 if entries else next((row.line for row in section.rows if _is_unreleased(row)), 0)
    coming = sum(row.item and row.words > 0 for row in section.lines if row.line > unreleased) if unreleased else 0
    told = _words_told(section, min(first, default=unreleased))
    if len(section.rows) >= MOST_ROWS:
        return Log(file, section.start, versions, entries, told, None, newest, 0, dated)
    reading = read(section, "changelog")
    words = min(reading.words, told)
    return Log(file, section.start, versions, entries, words, next(iter(reading.denials), None), newest, coming, dated)


def _is_unreleased(row: Row) -> bool:
    return row.kind is RowKind.HEADING and wording("unreleased_heading").search(fold(row.text)) is not None


def _words_told(section: Section, first: int) -> int:
    """Return the words from the first entry on, or from a heading before it: what stands above tells no change."""
    headings = (row.line for row in section.rows if row.kind is RowKind.HEADING and row.line > section.start)
    start = min(first, next(headings, first))
    return sum(line.words for line in section.lines if line.line >= start)


def _versions(section: Section) -> Iterator[tuple[tuple[int, ...], int, str]]:
    """Yield the versions and dates that open an entry: in a heading, or at the start of a line."""
    for row in section.rows:
        text = row.text[:300]
        if row.kind is not RowKind.HEADING and not _ENTRY.match(text):
            continue
        for numbers in (*_VERSION.findall(text), *_DAY.findall(text)):
            yield numbers_of(numbers), row.line, text.strip()


def _trimmed(numbers: tuple[int, ...]) -> tuple[int, ...]:
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers = numbers[:-1]
    return numbers

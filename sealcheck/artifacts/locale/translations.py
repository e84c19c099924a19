# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Translations of the user interface: how many texts each language holds, wherever they live."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locale.copies import untranslated
from sealcheck.artifacts.locale.drupal import translated_settings
from sealcheck.artifacts.locale.foreign import Others
from sealcheck.artifacts.locale.keys import UNREAD, count_texts
from sealcheck.artifacts.locale.overrides import lies_over_a_package
from sealcheck.artifacts.locale.parts import are_parts
from sealcheck.artifacts.locale.paths import DEFAULT, SEVERAL, language_of_path, may_hold_texts
from sealcheck.artifacts.locale.references import Names, left_behind, places
from sealcheck.artifacts.locale.siblings import siblings
from sealcheck.artifacts.locale.sources import CATALOGUES, source_by_letters, source_declared, source_texts
from sealcheck.artifacts.locale.switched_off import Off, is_of_django, switched_off
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.prose.language import count_votes, winner
from sealcheck.snapshot import History

_WRONG = frozenset(
    {PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.DOCS, PathClass.BINARY, PathClass.GENERATED}
)
#: What a program of its own has in its folder.
_MANIFESTS = (
    "package.json", "pubspec.yaml", "pom.xml", "build.gradle", "build.gradle.kts", "pyproject.toml", "manage.py",
    "setup.py", "composer.json", "cargo.toml", "go.mod", "gemfile", "mix.exs",
)  # fmt: skip


@frozen
class Locales:
    """The texts of one program by language, and the file of each language with the most texts.

    `program` is the folder of the program's manifest; several programs in one repository are translated apart. `source`
    is the language that the code itself is written in, where a catalogue of its texts shows it. `foreign` counts the
    files that belong to libraries, `empty` those without any filled text. `copies` names
    the languages whose texts are those of another one, each with that language. `partial` says that the texts only lie
    over those of a package, which brings the others along. `old` names the languages whose texts come from files that
    are gone. `unread` are files that could not be understood. `off` are settings that switch catalogues off.
    """

    program: str = ""
    texts: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)
    source: str = ""
    foreign: int = 0
    empty: int = 0
    copies: Mapping[str, str] = field(default_factory=dict)
    partial: bool = False
    old: frozenset[str] = frozenset()
    unread: tuple[File, ...] = ()
    off: Off | None = None

    @property
    def most(self) -> int:
        """The number of texts of the language that has the most."""
        return max(self.texts.values(), default=0)

    @property
    def is_bundle(self) -> bool:
        """Whether all texts are in bundles of Java, in which servers keep their own messages as well."""
        return bool(self.files) and all(file.ending in ("properties", "java") for file in self.files.values())


def _likely(kind: FileKind) -> bool:
    return kind.role not in _WRONG and may_hold_texts(kind.ending)


@scanner(_likely, lambda file: language_of_path(file.path) is not None)
def translations(file: File, data: bytes) -> dict[str, int] | None:
    """The number of filled texts by language in a file of translations."""
    language = language_of_path(file.path)
    counts = count_texts(file.path, language, data) if language else None
    # a class called Language holds no texts, nor does a `.lang` file that is none
    code = file.ending == "lang" or (file.role is PathClass.SOURCE and language == SEVERAL)
    return counts if counts or not code else None


@artifact
def locales(tree: Tree, contents: Contents, scans: Scans, history: History | None) -> tuple[Locales, ...]:
    """The translations that belong to the project itself, by program, the one with the most texts first."""
    manifests = {file.folder for file in tree.named(*_MANIFESTS)}
    programs: dict[str, _Catalogue] = {}
    foreign = 0
    off, asleep = switched_off(scans, tree), False
    # an object in the code counts where the file's name has not already told that it holds texts
    beside = dict(siblings(scans.of("named_texts"))) | dict(_too_large(tree))
    settings = dict(translated_settings(scans.of("translations"), tree, contents))
    others = Others(tree, contents, history)
    for path, counts in {**scans.of("texts_in_code"), **scans.of("translations"), **beside, **settings}.items():
        file = tree.at(path)
        if file is None:
            continue
        if off and is_of_django(file):
            asleep = True
        elif others.hold(file):
            foreign += 1
        else:
            program = _program(file.folder, manifests)
            programs.setdefault(program, _Catalogue()).take(file, counts)
    there = (
        places(tree) if any(file.ending == "po" for each in programs.values() for file in each.keyed) else frozenset()
    )
    found = [_finished(program, each, foreign, tree, contents, there) for program, each in programs.items()]
    found = [replace(each, off=off) for each in found or (Locales(foreign=foreign),)] if asleep else found
    return tuple(sorted(found, key=lambda each: (-each.most, each.program))) or (Locales(foreign=foreign),)


def _too_large(tree: Tree) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield the path of each file that by its path holds translations and is too large to be read."""
    for file in tree.files:
        if file.too_large and file.role not in _WRONG and may_hold_texts(file.ending) and language_of_path(file.path):
            yield file.path, {UNREAD: 0}


class _Catalogue:
    """Gathers the texts of one program."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self.best: dict[str, tuple[int, File]] = {}
        self.keyed: list[File] = []
        self.unread: list[File] = []
        self.empty = 0
        self.copied: dict[str, str] = {}
        self._same: dict[tuple[str, str], str] = {}

    def take(self, file: File, counts: Mapping[str, int]) -> None:
        """Add a file; a copy of another language's file in the same folder translates nothing."""
        main = next(iter(counts), "").partition("-")[0]
        other = self._same.get((file.folder, file.oid))
        if other is not None:
            self.copied |= {main: other} if main != other else {}
            return
        self._same[file.folder, file.oid] = main
        if UNREAD in counts:
            self.unread.append(file)
            return
        self.empty += not any(counts.values())
        self.keyed += [file] if file.ending in CATALOGUES else []
        for language, count in counts.items():
            self.texts[language] = self.texts.get(language, 0) + count
            if count > self.best.get(language, (0, file))[0]:
                self.best[language] = (count, file)


def _program(folder: str, manifests: set[str]) -> str:
    """Return the nearest folder upward that holds a manifest."""
    while folder and folder not in manifests:
        folder = folder.rpartition("/")[0]
    return folder


def _finished(program: str, each: _Catalogue, foreign: int, tree: Tree, contents: Contents, there: Names) -> Locales:
    files = {tag.partition("-")[0]: file for tag, (_, file) in sorted(each.best.items(), key=lambda item: item[1][0])}
    data = {tag: (file.path, contents.data(file) or b"") for tag, file in files.items()}
    if are_parts(data):
        largest = max(each.best.values(), key=lambda held: held[0])[1]
        return Locales(program, {DEFAULT: sum(each.texts.values())}, {DEFAULT: largest}, foreign=foreign)
    source = _source(each.keyed, contents)
    partial = bool(files) and lies_over_a_package(list(files.values())[-1], tree, contents)
    old = frozenset(tag for tag, (path, held) in data.items() if path.endswith(".po") and left_behind(held, there))
    copied = {tag: other for tag, other in each.copied.items() if tag not in files and other in files}
    copies, unread = {**copied, **untranslated(data)}, tuple(each.unread)
    return Locales(program, _merged(each.texts), files, source, foreign, each.empty, copies, partial, old, unread)


def _merged(texts: Mapping[str, int]) -> dict[str, int]:
    """Return the texts by main language: de-AT adds nothing to de, and zh-CN and zh-TW are Chinese once."""
    merged: dict[str, int] = {}
    for tag, count in texts.items():
        main = tag.partition("-")[0]
        if count:
            merged[main] = max(merged.get(main, 0), count)
    return merged


def _source(files: list[File], contents: Contents) -> str:
    """Return the language of the texts that catalogues translate; empty when it is unclear."""
    rank = {ending: -place for place, ending in enumerate(CATALOGUES)}
    largest = max(files, key=lambda file: (rank[file.ending], file.size or 0), default=None)
    data = contents.data(largest) if largest else None
    if largest is None or not data:
        return ""
    found = source_texts(largest.path, data)
    votes = winner(count_votes(found), sum(len(text.split()) for text in found))
    return source_declared(largest.path, data) or votes or source_by_letters(largest.path, data)

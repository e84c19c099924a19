# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Examples that become the configuration by being copied, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.names import OF_TESTS, OTHER_TEMPLATE, TOOL_FOLDER
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Examples that are looked at, and bytes from which one holds data.
MOST = 20
LARGE = 50_000
MOST_LINES = 2_000
#: Entries with the same keys from which they are records; a few may be the settings of a few services.
LEAST_ALIKE = 4
_YAML = ("yaml", "yml")
_WORDS = ("example", "sample", "dist", "beispiel", "muster", "exempl", "ejemplo", "esempio", "voorbeeld")
_MARK = r"(?:example|sample|dist|beispiel|muster|vorlage|exemple|ejemplo|esempio|exemplo|voorbeeld)"
_BESIDE = regex(rf"[._-]{_MARK}(?=[._-]|$)|^{_MARK}[._-]", re.I)
_SETS = regex(r".{1,80}\.(?:ya?ml|json5?|toml|ini|cfg|conf|properties|xml|xcconfig|plist)", re.I)
#: Code that is copied to what sets the software up: main.template.php, local_example.py, settings.py.default.
_CODE = regex(r".{1,80}\.(?:php|py|rb|[cm]?js|ts|exs)(?:[._-]\w{1,20})?", re.I)
_CODE_MARK = rf"(?:{_MARK}|template|tmpl|default)"
_BESIDE_IN_CODE = regex(rf"[._-]{_CODE_MARK}(?=[._-]|$)|^{_CODE_MARK}[._-]", re.I)
_CODE_ROLES = (PathClass.SOURCE, PathClass.CONFIG, PathClass.EXAMPLE)
#: What a document says on the line on which it names both files.
_COPY = regex(
    r"\b(?:cp|copy|copies|copied|mv|rename|ln|kopier\w{0,6}|umbenenn\w{0,4}|copi(?:ez|er|a|e)|kopieer)\b", re.I
)
_ROLES = (PathClass.CONFIG, PathClass.DATA, PathClass.EXAMPLE)


def copied(tree: Tree, contents: Contents, documents: Sequence[File]) -> Iterator[File]:
    """Yield the examples whose twin without the mark git ignores, or that a document tells to copy to it.

    What people keep to themselves may be their data as well; then the example must set something.
    """
    pairs = [(file, twin) for file in tree.mentioning(*_WORDS, "vorlage") if (twin := _twin(file))]
    missing = [(file, twin) for file, twin in pairs if tree.at(_beside(file, twin)) is None][:MOST]
    if not missing:
        return
    ignored = _ignored(tree, contents)
    for file, twin in missing:
        kept_out = _is_ignored(file, twin, ignored) and not _holds_data(file, contents.text(file) or "")
        if kept_out or any(_tells(contents.text(each) or "", file, twin) for each in documents):
            yield file


def copied_code(tree: Tree, contents: Contents, documents: Sequence[File]) -> Iterator[File]:
    """Yield the files of code that a document tells to copy to their twin without the mark, which is not there."""
    named = (file for file in tree.mentioning(*_WORDS, "vorlage", "templ", "tmpl", "default") if _is_code(file))
    pairs = [(file, _BESIDE_IN_CODE.sub("", file.name, count=1)) for file in named]
    missing = [(file, twin) for file, twin in pairs if tree.at(_beside(file, twin)) is None][:MOST]
    for file, twin in missing:
        if any(_tells(contents.text(each) or "", file, twin) for each in documents):
            yield file


def _is_code(file: File) -> bool:
    own = file.role in _CODE_ROLES and place_of(file.folder).role is None and (file.size or 0) < LARGE
    other = any(each.search(file.path) for each in (OTHER_TEMPLATE, TOOL_FOLDER))
    named = _CODE.fullmatch(file.name) is not None and _BESIDE_IN_CODE.search(file.name) is not None
    return named and own and not other


def _holds_data(file: File, text: str) -> bool:
    """Whether the file is a list of things, features of a map, or entries that are all alike: nothing that sets."""
    try:
        value = parse_json(text) if file.ending == "json" else parse_yaml(text).value if file.ending in _YAML else None
    except ParseProblem:
        return False
    if not isinstance(value, dict):
        return isinstance(value, list)
    features = isinstance(value.get("features"), list) and str(value.get("type")) == "FeatureCollection"
    alike = [each for each in value.values() if isinstance(each, dict)]
    known = words_in("setting_words", "environments") | {"test", "ci"}
    several = len(alike) == len(value) >= LEAST_ALIKE and known.isdisjoint(str(name).lower() for name in value)
    return features or (several and all(each.keys() == alike[0].keys() for each in alike))


def _twin(file: File) -> str:
    """Return the name without the mark, of what may be settings; an empty text for other files."""
    twin = _BESIDE.sub("", file.name, count=1)
    own = file.role in _ROLES and place_of(file.folder).role is None and (file.size or 0) < LARGE
    other = any(each.search(file.path) for each in (OTHER_TEMPLATE, TOOL_FOLDER)) or OF_TESTS.fullmatch(file.name)
    return twin if own and twin != file.name and not other and _SETS.fullmatch(twin) else ""


def _beside(file: File, name: str) -> str:
    return f"{file.folder}/{name}" if file.folder else name


def _ignored(tree: Tree, contents: Contents) -> dict[str, frozenset[str]]:
    """Return what each list of files for git to ignore names, by its folder."""
    return {
        each.folder: frozenset(line.strip() for line in (contents.text(each) or "").split("\n")[:MOST_LINES])
        for each in tree.named(".gitignore")[:MOST]
    }


def _is_ignored(file: File, twin: str, ignored: dict[str, frozenset[str]]) -> bool:
    """Whether the twin is named by itself, not only by a pattern for many files."""
    for folder, names in ignored.items():
        if folder and not f"{file.folder}/".startswith(f"{folder}/"):
            continue
        path = _beside(file, twin)[len(folder) + 1 if folder else 0 :]
        if not names.isdisjoint((twin, path, f"/{path}", f"./{path}", f"**/{twin}")):
            return True
    return False


def _tells(text: str, file: File, twin: str) -> bool:
    if file.name not in text:
        return False
    lines = [line[:1000] for line in text.split("\n") if file.name in line]
    return any(_COPY.search(line) and _names(line.replace(file.name, " "), twin) for line in lines)


def _names(line: str, twin: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(twin)}(?![\w-])", line) is not None

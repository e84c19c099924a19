# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that a program writes into its database as its first content: commands, migrations, fixtures and seeds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from textwrap import dedent
from typing import Any, NamedTuple

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.lenient_json import parse_lenient_json
from sealcheck.artifacts.statement.translated_statements import FOREIGN, HINTS
from sealcheck.engine import artifact
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.concepts import concept, named
from sealcheck.prose.phrases import apart, fold

#: Files looked at, the largest first, and bytes of each.
MOST_FILES, MOST_BYTES = 60, 600_000
#: Characters below which a text is a label, and above which a string is no title.
LEAST, LONGEST_TITLE = 300, 80
#: Strings before a text that may be its title, and characters within which they stand.
MOST_TITLES, NEAR = 3, 400
_ENDINGS = frozenset({"py", "rb", "php", "sql", "json", "yml", "yaml", "js", "ts", "exs", "xml"})
#: Where programs keep what they write at their first start.
_PLACE = regex(
    r"(?:^|/)(?:management/commands|migrations?|migrate|fixtures|seed(?:s|ers?|ing)?|data[-_]migrations?"
    r"|initial[-_]?(?:data|content|pages))/"
    r"|(?:^|/)(?:[\w.-]{0,60}[-_.])?(?:seed(?:s|er)?|initial[-_](?:data|content|pages)|default[-_](?:content|pages))"
    r"(?:[-_.][\w.-]{0,60})?\.\w{2,4}$",
    re.I,
)
#: One of these stands in each such path, in small letters.
_IN_PLACES = ("management/commands/", "migrat", "fixtures/", "seed", "initial", "default")
#: Comments, in which nothing is written, and strings of the languages such files are written in, or how they open.
#: One that never closes goes on to the end of the file, so that nothing is read twice.
_TOKEN = regex(
    r"(?P<comment>(?<![^\s;,)\]}])(?:\#(?!\{)|--(?=\s)|//)[^\n]*)"
    r"|<<(?:[~-]|<)?[\"']?(?P<mark>[A-Z_]{2,30})[\"']?[^\n]*\n"
    r'|"""(?P<a>.*?)(?:"""|\Z)'
    r"|'''(?P<b>.*?)(?:'''|\Z)"
    r'|"(?P<c>[^"\\]*(?:\\.?[^"\\]*)*)(?:"|\Z)'
    r"|'(?P<d>[^'\\]*(?:(?:\\.?|'')[^'\\]*)*)(?:'|\Z)"
    r"|`(?P<e>[^`]*)(?:`|\Z)",
    re.S,
)
#: Texts opened by a mark that stands alone where they end; so many are looked at in a file.
MOST_MARKED = 200
_TAG = regex(r"<[^<>]{1,400}>")
_HTML = regex(r"</(?:p|div|h[1-6]|li|a)>", re.I)
_EDGES = regex(r"^[\W_]+|[\W_]+$")

Seeds = tuple[tuple[File, str], ...]


class Written(NamedTuple):
    """A text that a program writes: its line (from 1) in the file, whether its lines go on there, and if it is HTML."""

    line: int
    text: str
    keeps_lines: bool
    is_html: bool


@artifact
def seeds(documents: Documents) -> Seeds:
    """The files with a program's first content that mention a subject, the largest first."""
    likely = [
        file
        for file in documents.tree.mentioning(*_IN_PLACES)
        if file.ending in _ENDINGS
        and LEAST <= (file.size or 0) <= MOST_BYTES
        and file.role not in FOREIGN
        and _PLACE.search(file.path)
    ]
    largest = sorted(likely, key=lambda file: (-(file.size or 0), file.path))[:MOST_FILES]
    texts = ((file, documents.text(file) or "") for file in largest)
    return tuple((file, text) for file, text in texts if any(hint in text.lower() for hint in HINTS))


def written(file: File, text: str, name: str) -> Iterator[Written]:
    """Yield the texts on the concept `name` in a file: those whose title, key or first line names it."""
    data = file.ending in ("json", "yml", "yaml")
    for titles, value in _of_data(file, text) if data else _of_code(text):
        titled = (*titles, *_first_line(value))
        if any(_names(title, name) for title in titled):
            start = _line(text, value)
            kept = _keeps_lines(text, value, start)
            yield Written(start, _plain(value), kept, _HTML.search(value) is not None)


def _of_code(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the long strings of a program, each with the last short ones and the name right before it."""
    before: list[tuple[int, str]] = []
    for start, end, value in _strings(text):
        if len(value) >= LEAST:
            yield tuple(title for at, title in before[-MOST_TITLES:] if start - at <= NEAR), value
            before = []
        elif 0 < len(value) <= LONGEST_TITLE:
            before.append((end, value))


def _strings(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the strings of a program, each with its start and its end."""
    at, marked = 0, 0
    while match := _TOKEN.search(text, at):
        at, mark = match.end(), match["mark"]
        if mark and marked < MOST_MARKED:
            marked += 1
            if close := re.compile(rf"^[ \t]*{mark}\b", re.M).search(text, at):
                yield match.start(), close.end(), text[at : close.start()]
                at = close.end()
        elif not mark and not match["comment"]:
            yield match.start(), at, next(match[key] for key in "abcde" if match[key] is not None)


def _of_data(file: File, text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the long texts of data, each with its keys and the short texts beside it."""
    try:
        value = parse_lenient_json(text) if file.ending == "json" else parse_yaml(text, repeated=True).value
    except ParseProblem:
        return
    todo: list[tuple[str, Any]] = [("", value)]
    while todo:
        key, value = todo.pop()
        if isinstance(value, list):
            todo.extend((key, inner) for inner in value)
        elif isinstance(value, Mapping):
            texts = [(str(k), v) for k, v in value.items() if isinstance(v, str)]
            short = [v for _, v in texts if 0 < len(v) <= LONGEST_TITLE]
            yield from (((key, k, *short), v) for k, v in texts if len(v) >= LEAST)
            todo.extend((str(k), v) for k, v in value.items() if not isinstance(v, str))


def _names(title: str, name: str) -> bool:
    plain = _EDGES.sub("", title)
    return concept(name).files.fullmatch(fold(apart(plain))) is not None or (" " in plain and named(name, plain))


def _first_line(value: str) -> tuple[str, ...]:
    """Return the heading with which a text begins, if it begins with a short line."""
    start = _TAG.sub("\n", value[: 5 * LONGEST_TITLE]).replace("\\n", "\n")
    first = next((line.strip() for line in start.split("\n") if line.strip()), "")
    return (unescape(first),) if 0 < len(first) <= LONGEST_TITLE else ()


def _plain(value: str) -> str:
    return dedent(value.replace("\\n", "\n").replace("''", "'").replace('\\"', '"').replace("\\'", "'")).strip()


def _line(text: str, value: str) -> int:
    """Return the line in which a text begins, as it stands there or as data writes it."""
    first = next((line.strip() for line in value.split("\n") if line.strip()), "")
    at = text.find(value)
    at = at + len(value) - len(value.lstrip()) if at >= 0 else text.find(first[:60])
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _keeps_lines(text: str, value: str, start: int) -> bool:
    """Whether the last line of a text stands as many lines below its first (from 1) in the file as in itself."""
    lines, rows = value.strip().split("\n"), text.split("\n")
    last = start + len(lines) - 2
    return last < len(rows) and lines[-1].strip()[:60] in rows[last]

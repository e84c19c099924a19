# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a block of code in a document is: a drawing, data or a list of folders, or something to type."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.rows import Row

_DRAWN_IN = frozenset({"mermaid", "plantuml", "puml", "uml", "graphviz", "dot", "c4plantuml", "ditaa"})
_DRAWN_BY = regex(
    r"\s{0,8}(?:@start(?:uml|salt|mindmap|gantt)\b|(?:di)?graph\b.{0,60}[{;]?\s{0,4}$|flowchart\s|sequenceDiagram\b"
    r"|classDiagram\b|stateDiagram|erDiagram\b|gantt\b|C4[A-Z])"
)
#: Lines of boxes and arrows, `+----+`, `┌──┐`, `-->`; a tree of folders has none of them.
_BOX = regex(r"[┌┐┘╔╗╝▼▲►◄▶◀→←↓↑]|\+-{3}|-->|<--|==>")
_BRANCH = regex(r"[\s│|]{0,60}[├└|`+][─-]{1,3}")
LEAST_DRAWN = 3
#: What Mermaid sets before a drawing, also over several lines, and what it leaves out: %%{init: {…}}%%, %% so
_SET_BEFORE = regex(r"\s{0,40}%%\{(?:[^}]|\}(?!%%)){0,2000}\}%%\s{0,9}|\s{0,40}%%[^\n]{0,400}\n")
#: An address, a route or the page of a site: https://…, /login, about.html
_ADDRESS = regex(
    r"\bhttps?://|(?:^|[\s\"'`─│├└>|-])/[\w:{}<>\[\]$*.-]{0,60}(?:/[\w:{}<>\[\]$*.-]{0,60}){0,9}/?(?=\s|$)"
    r"|\w\.html?\b"
)
_DATA_IN = frozenset({"json", "jsonc", "json5", "geojson"})
#: Languages in which pages and styles are written, and nobody installs anything.
_PAGES_IN = frozenset({"tsx", "jsx", "vue", "svelte", "css", "scss", "sass", "less", "graphql"})
#: Data that one adds to a manifest in order to install a package.
_TO_ADD = regex(r"[\"'](?:dependencies|devDependencies|require|require-dev|scripts|repositories)[\"']")


def drawing(block: Row) -> str | None:
    """Return the first line of a block that is a diagram, in a drawing language or by signs; None when it is none."""
    language = block.text.strip("{}").split(" ")[0]
    first = _first_line(block)
    if language in _DRAWN_IN or _DRAWN_BY.match(first):
        return first or block.text
    lines = [line for line in block.body if line.strip()]
    if sum(_ADDRESS.search(line) is not None for line in lines) * 2 > len(lines):  # where pages or routes lead
        return None
    drawn = [line.strip() for line in lines if _BOX.search(line)]
    return drawn[0] if len(drawn) >= LEAST_DRAWN and not language else None


def _first_line(block: Row) -> str:
    """The first line that is none of what is set before a drawing."""
    text, begin = "\n".join(block.body) + "\n", 0
    while before := _SET_BEFORE.match(text, begin):
        begin = before.end()
    return next((line for line in text[begin:].split("\n") if line.strip()), "")


def shows_only(block: Row) -> bool:
    """Whether a block holds nothing to type: a diagram, data, a part of a page, or a tree of folders."""
    lines = [line for line in block.body if line.strip()]
    language = block.text.strip("{}").split(" ")[0]
    data = language in _DATA_IN or (not language and bool(lines) and lines[0].strip() in ("{", "["))
    data = data and not any(_TO_ADD.search(line) for line in lines)
    tree = sum(_BRANCH.match(line) is not None for line in lines) * 2 > len(lines)
    return data or tree or language in _PAGES_IN or drawing(block) is not None

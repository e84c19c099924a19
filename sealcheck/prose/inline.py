# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One line of prose without its markup: the words a reader sees, the links and the images in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.prose.language import GAPLESS

_IMAGE = regex(r"!\[([^\]\[]{0,300})\](?:\(\s{0,4}<?([^\s()<>]{0,1000})[^()]{0,300}\)|\[([^\]\[]{0,200})\])")
_LINK = regex(
    r"(?<!!)\[([^\]\[]{0,400})\](?:\(\s{0,4}<?([^\s()<>]{0,1000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,300})?)>?[^()]{0,300}\)"
    r"|\[([^\]\[]{0,200})\])"
)
#: A target in angle brackets may hold spaces: [how to](<docs/How to.md>)
_ANGLED = regex(r"\]\(\s{0,4}<([^<>()\s]{1,300}(?: [^<>()\s]{1,300}){1,30})>")
#: The end of a link whose words begin in the line before: files](docs/files.md)
_REST = regex(r"[ \t>]{0,40}[^\]\[\n]{0,300}\](?:\([^()\s]{1,1000}\)|\[[^\]\[]{0,200}\])")
_DEFINITION = regex(r"\s{0,6}\[([^\]\[^]{1,200})\]:\s{0,6}<?([^\s>]{1,1000})")
_RST_LINK = regex(r"`([^`<>]{0,300}?)\s{0,3}<([^`<>]{1,1000})>`_{1,2}")
_RST_NAMED = regex(r":(?:doc|ref|download|any):`([^`<>]{0,300}?)\s{0,3}<([^`<>]{1,1000})>`")
_RST_ROLE = regex(r":(?:doc|ref|download):`([^`<>]{1,300})`")
_ASCIIDOC_LINK = regex(
    r"(?:(?:link|xref|include|mailto):{1,2}([^\s\[\]]{1,1000})|(https?://[^\s\[\]]{1,1000}))\[([^\]]{0,300})\]"
)
_ASCIIDOC_IMAGE = regex(r"image:{1,2}([^\s\[\]]{1,1000})\[([^\]]{0,300})\]")
_ORG_PICTURE = regex(r"\[\[(?:file:)?([^\]\[\s]{1,1000}\.(?:png|svg|jpe?g|gif|webp))\]\]", re.I)
_ORG_LINK = regex(r"\[\[([^\]\[]{1,1000})\](?:\[([^\]\[]{0,300})\])?\]")
_TAG = regex(r"<(/?[a-zA-Z][^<>]{0,1500})>")
_ATTRIBUTE = regex(r"\b(href|src|alt)\s{0,3}=\s{0,3}[\"']?([^\"'>\s][^\"'>]{0,800})", re.I)
_AUTOLINK = regex(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>|<([\w.+-]{1,80}@[\w.-]{1,120})>")
_BARE = regex(r"https?://[^\s<>\")\]]{1,1000}")
_CODE = regex(r"(`{1,2})([^`]{1,400})\1")
#: Signs that stand for a link or a piece of code while a line is read; a line that has them loses them.
_OWN_SIGNS = regex("[\x01-\x04]")
_SHOWN = regex("\x01[^\x01\x02]{0,1000}\x02")
_KEPT = regex("\x03([0-9]{1,4})\x04")
_EMPHASIS = regex(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|\\(?=[\W_])")
_ESCAPED = regex(r"\\(?=[\W_])")
_ITEM = regex(r"\s{0,20}(?:([-*+•·])|(\d{1,3}[.)])|(?:[#a-z][.)]))\s{1,8}(?:\[[ xX]\]\s)?")
_WORD = regex(r"[^\W\d_]{2,}")
_EMOJI = regex("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]|:[a-z0-9_+-]{2,40}:")
_NUMBER = regex(r"(?:(?:\d{1,3}\.){1,5}\d{0,3}|\d{1,2}\)|\d{1,2}(?=\s)|[IVX]{1,5}\.|[A-Z]\.)\s{1,4}(?=[^\W\d])")


#: Letters that make a word there, as a rule.
_LETTERS = 2

#: Stands in a text where an address or a piece of code was left out.
LEFT_OUT = "…"


@frozen
class Link:
    """A link or an image: what is shown, where it points, the line (1-based)."""

    text: str
    target: str
    line: int
    image: bool = False


@frozen
class Inline:
    """A line as read: `text` with inline code, `prose` without; `words` are those of a line that is not only links."""

    line: int
    text: str
    prose: str
    words: int
    links: tuple[Link, ...] = ()
    item: bool = False
    numbered: bool = False


def _count(text: str) -> int:
    """Return how many words there are."""
    more = 0 if text.isascii() else sum(len(run) // _LETTERS - 1 for run in GAPLESS.findall(text))
    return len(_WORD.findall(text)) + more


def rejoined(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield lines of prose (number, text) with a link that goes on in the next line put together in the first."""
    ahead = ""
    for (number, text), (after, following) in pairwise([*rows, (0, "")]):
        shown, ahead = text.removeprefix(ahead), ""
        rest = _REST.match(following) if after == number + 1 and text.rfind("[") > text.rfind("]") else None
        if rest:
            ahead = rest[0]
        yield number, f"{shown} {ahead.strip()}" if ahead else shown


def read_line(raw: str, line: int) -> Inline:
    """Return the line without markup, with its links and images."""
    marker = _ITEM.match(raw)
    text = raw[marker.end() :] if marker else raw.lstrip(" \t>").rstrip()
    links: list[Link] = []
    bare = text
    if "[" in text or "<" in text or "://" in text or "`" in text or "|" in text or ":" in text:
        definition = None if marker else _DEFINITION.match(text)
        if definition:
            return Inline(line, "", "", 0, (Link(f"[{definition[1]}]", definition[2], line),))
        text, bare = _unlink(text, line, links)
    prose = _CODE.sub(f" {LEFT_OUT} ", text) if "`" in text else text
    stripped = _strip(prose)
    shown = _strip(_CODE.sub(r"\2", text)) if "`" in text else stripped
    only_links = bool(links) and _count(_CODE.sub(" ", bare)) < 2
    words = 0 if only_links else _count(prose)
    numbered = bool(marker and marker[2])
    if shown == LEFT_OUT:
        shown = stripped = ""
    return Inline(line, shown, stripped, words, tuple(links), bool(marker), numbered)


def _unlink(text: str, line: int, links: list[Link]) -> tuple[str, str]:
    """Return (text with the links' words, text without them) and collect the links; inline code stays as it is."""
    codes: list[str] = []

    def note(shown: str, target: str, image: bool = False) -> str:
        words = "" if shown == LEFT_OUT else _with_codes(shown, codes).replace("`", "").strip()
        target = _ESCAPED.sub("", target) if "\\" in target else target
        links.append(Link(words, target.strip(), line, image))
        return "" if image else f"\x01{shown}\x02"

    def keep(code: re.Match[str]) -> str:
        codes.append(code[0])
        return f"\x03{len(codes) - 1}\x04"

    text = _OWN_SIGNS.sub("", text)
    if "<" in text:
        text = _ANGLED.sub(lambda m: f"](<{m[1].replace(' ', '%20')}>", text)
    steps: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        ("`", _RST_LINK, lambda m: note(m[1] or m[2], m[2])),
        (":`", _RST_NAMED, lambda m: note(m[1] or m[2], m[2])),
        (":`", _RST_ROLE, lambda m: note(m[1], m[1])),
        ("`", _CODE, keep),
        ("![", _IMAGE, lambda m: note(m[1], m[2] or f"[{m[3] or m[1]}]", True)),
        ("image:", _ASCIIDOC_IMAGE, lambda m: note(m[2], m[1], True)),
        ("[[", _ORG_PICTURE, lambda m: note("", m[1], True)),
        ("[[", _ORG_LINK, lambda m: note(m[2] or m[1], m[1].removeprefix("file:"))),
        ("]", _LINK, lambda m: note(m[1], m[2] if m[2] is not None else f"[{m[3] or m[1]}]")),
        ("]", _ASCIIDOC_LINK, lambda m: note(m[3] or m[1] or m[2], m[1] or m[2])),
        ("<", _AUTOLINK, lambda m: note(m[2] or "", m[1] or f"mailto:{m[2]}")),
        ("<", _TAG, lambda m: _tag(m[1], note)),
        ("://", _BARE, lambda m: note(LEFT_OUT, m[0].rstrip(".,;:!?'*_`\x02"))),
    )
    for sign, pattern, replace in steps:
        if sign in text:
            text = pattern.sub(replace, text)
    both = (_with_codes(each, codes) for each in (text, _SHOWN.sub(" ", text)))
    shown, without = (each.replace("\x01", "").replace("\x02", "") for each in both)
    return shown, without


def _with_codes(text: str, codes: list[str]) -> str:
    return _KEPT.sub(lambda m: codes[int(m[1])], text)


def _tag(tag: str, note: object) -> str:
    if not callable(note) or tag[0] == "/":
        return " "
    values = {name.lower(): value for name, value in _ATTRIBUTE.findall(tag)}
    kind = tag.split(None, 1)[0].lower()
    if kind == "img" and "src" in values:
        note(values.get("alt", ""), values["src"], True)
    elif kind == "a" and "href" in values:
        note("", values["href"])
    return " "


def _strip(text: str) -> str:
    plain = unescape(text) if "&" in text else text
    # most lines have none of these signs, and a look for each is far quicker than the pattern
    if "*" in plain or "_" in plain or "~~" in plain or "\\" in plain:
        plain = _EMPHASIS.sub("", plain)
    return " ".join(plain.split())


def plain_heading(raw: str) -> str:
    """Return a heading without markup, emoji, anchors and numbering; for a mere picture what it is called."""
    line = read_line(raw, 0)
    shown = line.text or next((link.text for link in line.links if link.image), "")
    text = _EMOJI.sub(" ", shown.partition("{#")[0]).strip(" \t#:=|")
    number = _NUMBER.match(text)
    return " ".join(text[number.end() if number else 0 :].split())

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Checks the links of a built site: internal ones lead to a file and an anchor, external ones are well-formed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sealcheck.project import SITE

_LINKS = {"a": ("href",), "link": ("href",), "script": ("src",), "img": ("src",), "form": ("action",)}


class _Page(HTMLParser):
    """What a page links to, and the anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.links += [value for name in _LINKS.get(tag, ()) if (value := given.get(name)) is not None]
        self.anchors.add(given.get("id") or "")


def external(folder: Path) -> list[str]:
    """Return the addresses outside the site that its pages link to, each once."""
    return sorted({link for _, link in _links(folder) if urlsplit(link).scheme})


def problems(folder: Path) -> list[str]:
    """Return a line for each link that leads nowhere or is no address."""
    found = []
    for page, link in _links(folder):
        if why := _wrong_outside(link) if urlsplit(link).scheme else _wrong_inside(folder, page, link):
            found.append(f"{page.relative_to(folder)}: {link}: {why}")
    return sorted(set(found))


def _links(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each page with each of its links; what begins with the site's own address is a link inside."""
    for page in sorted(folder.rglob("*.html")):
        for link in _read(page).links:
            inside = link.removeprefix(f"{SITE}/")
            yield page, f"/{inside}" if inside != link else link


def _wrong_outside(link: str) -> str:
    parts = urlsplit(link)
    if parts.scheme == "mailto":
        return "" if "@" in parts.path else "no address"
    good = (
        parts.scheme == "https"
        and parts.hostname
        and "." in parts.hostname
        and not any(each in link for each in ' <>"')
    )
    return "" if good else "not a well-formed https address"


def _wrong_inside(folder: Path, page: Path, link: str) -> str:
    parts = urlsplit(link)
    base = folder / parts.path.lstrip("/") if parts.path.startswith("/") else page.parent / unquote(parts.path)
    place = (base if parts.path else page).resolve()
    if not place.is_relative_to(folder.resolve()):
        return "leads out of the site"
    if place.is_dir():
        place /= "index.html"
    if not place.is_file():
        return "no such page"
    anchor = unquote(parts.fragment)
    return "" if not anchor or anchor in _read(place).anchors else "no such anchor"


@cache
def _read(page: Path) -> _Page:
    return _Page(page.read_text(encoding="utf-8"))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The HTML report on paper: a tagged PDF, made as PDF/UA-1 by WeasyPrint, with everything unfolded.

WeasyPrint draws each picture on its own: it sees no rule and no shape from outside. So the rules for pictures, with
their colours spelt out, and the shapes they use are put into each, and its label becomes the title that is read out.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

from sealcheck.pattern import regex
from sealcheck.report import html
from sealcheck.report.phrases import Phrases

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"
_COLOUR = regex(r"(--[a-z0-9_-]{1,40}): (#[0-9a-f]{6})")
_RULE = regex(r"[^{}]{1,500}\{[^{}]{1,500}\}")
_REFERENCE = regex(r"(?:url\()?#([a-z_-]{1,40})\)?")
_USED = regex(r"var\((--[a-z0-9_-]{1,40})\)")


def render(doc: Mapping[str, Any], language: str) -> bytes:
    """Return the document as a PDF in `language`; the same document gives the same bytes with the same fonts."""
    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells of every rule that is only for screens
    page = HTML(string=html.render(doc, language), url_fetcher=_refused, media_type="print")
    _complete_pictures(page.etree_element, Phrases(language))
    data: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return data


def _refused(url: str) -> Any:
    raise ValueError(f"nothing is fetched for a report: {url[:200]}")


def _complete_pictures(root: Element, phrases: Phrases) -> None:
    shapes = {each.get("id"): each for each in _take_shapes(root)}
    for picture in list(root.iter(f"{_SVG}svg")):
        kind = (picture.get("class") or "").partition(" ")[0]
        used = [deepcopy(shapes[name]) for name in _references(picture) if name in shapes]
        added = [_made("title", _read_out(picture, phrases)), _made("style", picture_rules(kind)), *used]
        for place, element in enumerate(added):
            picture.insert(place, element)


def _references(picture: Element) -> list[str]:
    """Return the ids of the shapes that the picture refers to."""
    values = [value for each in picture.iter() for value in each.attrib.values()]
    return list(dict.fromkeys(match[1] for match in map(_REFERENCE.fullmatch, values) if match))


def _take_shapes(root: Element) -> list[Element]:
    """Return what pictures refer to, and remove the element that only holds it."""
    for parent in root.iter():
        for child in parent:
            if child.tag == f"{_SVG}svg" and child.get("width") == "0":
                parent.remove(child)
                return [each for each in child.iter() if each.get("id")]
    return []


def _made(name: str, text: str) -> Element:
    from xml.etree.ElementTree import Element

    element = Element(_SVG + name)
    element.text = text
    return element


def _read_out(picture: Element, phrases: Phrases) -> str:
    """Return the label of a picture; of one that only repeats what stands beside it, what it shows."""
    verdict = (picture.get("class") or "").rpartition(" v-")[2]
    return picture.get("aria-label") or phrases(f"verdict_{verdict}" if verdict in html.ORDER else "picture")


@cache
def picture_rules(kind: str) -> str:
    """Return the rules for pictures of a kind (mark, bar, series, seal), with the colours of paper for their names."""
    paper = html.stylesheet("report.css").rpartition("@media print")[2]
    colours = dict(_COLOUR.findall(paper))
    own = [each for each in _RULE.findall(html.stylesheet("pictures.css")) if f".{kind}" in each or ".stripe" in each]
    rules = _USED.sub(lambda match: colours[match[1]], "".join(own))
    return rules.replace("font-family: inherit", "font-family: sans-serif").replace(f".{kind} ", "")

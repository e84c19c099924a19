# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small picture of the level for a README: an SVG of our own, and the data from which shields.io draws one.

It holds the level and the date, never a bare score, and says that nobody but the project has assessed it.
https://shields.io/badges/endpoint-badge
"""

from __future__ import annotations

import json
from xml.sax.saxutils import escape, quoteattr

from sealcheck.report.emblem import metal
from sealcheck.report.failing import Doc
from sealcheck.report.headline import level_title
from sealcheck.report.phrases import Phrases

#: By the rank of the metal: none, bronze, silver, gold; dark enough for white letters (contrast at least 4.5 : 1).
_COLOURS = ("#5a5a5a", "#8a4f1d", "#5b6470", "#7a5c00")
_LABEL_COLOUR = "#333"
#: Pixels of a letter of 11 px in common fonts, on average.
_LETTER, _PADDING, _HEIGHT = 6.6, 12, 20


def _parts(doc: Doc, phrases: Phrases) -> tuple[str, str, str]:
    """Return label, message and colour."""
    reached = doc["score"]["reached"]
    ranks = {each["level"]: rank for rank, each in enumerate(doc["score"]["levels"], start=1)}
    colour = _COLOURS[metal(ranks.get(reached, 0), len(ranks))]
    level = level_title(doc, phrases, reached)
    return phrases.pick(doc["seal"]["title"]), phrases("badge", level=level, year=doc["as_of"][:4]), colour


def shields(doc: Doc, language: str) -> str:
    """Return the data of an endpoint badge; shields.io refuses keys that it does not know."""
    label, message, colour = _parts(doc, Phrases(language))
    data = {"schemaVersion": 1, "label": label, "message": message, "color": colour, "labelColor": _LABEL_COLOUR}
    return json.dumps(data, ensure_ascii=True) + "\n"


def render(doc: Doc, language: str) -> str:
    """Return the badge as an SVG with its words as the accessible name."""
    label, message, colour = _parts(doc, Phrases(language))
    left, right = (round(len(text) * _LETTER) + _PADDING for text in (label, message))
    name = quoteattr(f"{label}: {message}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{_HEIGHT}" role="img"'
        f" aria-label={name}><title>{escape(f'{label}: {message}')}</title>"
        f'<rect width="{left}" height="{_HEIGHT}" fill="{_LABEL_COLOUR}"/>'
        f'<rect x="{left}" width="{right}" height="{_HEIGHT}" fill="{colour}"/>'
        '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">'
        f"{_letters(label, left / 2, left)}{_letters(message, left + right / 2, right)}</g></svg>\n"
    )


def _letters(text: str, middle: float, width: int) -> str:
    return f'<text x="{middle:g}" y="14" textLength="{width - _PADDING}">{escape(text)}</text>'

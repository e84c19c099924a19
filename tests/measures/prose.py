# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up prose for documents: real enough to count as content, in both languages."""

from __future__ import annotations

import re

from tests.kit import Files

PURPOSE_DE = (
    "Baumkataster ist eine Webanwendung, mit der Kommunen ihre Straßenbäume erfassen und die Pflege planen. "
    "Sie richtet sich an Grünflächenämter und deren Dienstleister. "
)
PURPOSE_EN = (
    "Tree Register is a web application that helps municipalities to record their street trees and to plan care. "
    "It is made for parks departments and their contractors. "
)


_PARTS = {
    "en": (
        "The trees|Most bushes|All meadows|Some hedges|The lawns|Many shrubs|The flowers|These oaks",
        "of the town are visited|in the park are watered|on the square are counted|near the river are drawn",
        "by the staff in spring|by two gardeners in May|by the children after lunch|by neighbours on Mondays",
        "and noted in books.|and shown to others.|and given new names.|and painted with care.|and praised by guests.",
    ),
    "de": (
        "Die Bäume|Alle Wiesen|Manche Hecken|Viele Sträucher|Die Blumen|Einige Büsche|Die Eichen|Diese Linden",
        "der Stadt werden|am Fluss werden|auf dem Platz werden|im Park der Stadt werden",
        "von den Leuten im Frühjahr|von zwei Gärtnern im Mai|von der Schule nach dem Essen|von Nachbarn am Montag",
        "besucht und notiert.|gezählt und gezeichnet.|gegossen und gelobt.|gemalt und gezeigt.|benannt und gepflegt.",
    ),
}


def filler(words: int, language: str = "en") -> str:
    """So many words of harmless prose that names no concept, no sentence of it twice."""
    patterns = [each.split("|") for each in _PARTS[language]]
    pool: list[str] = []
    for number in range(words // 10 + 1):
        pool += " ".join(part[number // (1 + 3 * n % 7) % len(part)] for n, part in enumerate(patterns)).split()
    return " ".join(pool[:words]).removesuffix(".") + "."


def readme(language: str = "de") -> str:
    """A README with a purpose and more than a hundred words."""
    title, purpose = ("Baumkataster", PURPOSE_DE) if language == "de" else ("Tree Register", PURPOSE_EN)
    return f"# {title}\n\n{purpose}\n\n{filler(110, language)}\n"


BUILT_EN = "The client talks to a server with an API, which keeps all of it in a database. " + filler(45)
BUILT_DE = "Die Oberfläche spricht mit einem Dienst, der alles in einer Datenbank ablegt; ein Modul prüft. " + filler(
    45, "de"
)


def with_pictures(files: Files) -> Files:
    """The files, and a picture for each that one of these texts shows: what is nowhere to be seen shows nothing."""
    texts = (text for text in files.values() if isinstance(text, str))
    names = {name for text in texts for name in re.findall(r"[(/](\w[\w-]*\.(?:png|jpg|svg))[?)]", text)}
    return {**files, **{f"img/{name}": "x" for name in names}}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up prose for documents: real enough to count as content, in both languages."""

from __future__ import annotations

PURPOSE_DE = (
    "Baumkataster ist eine Webanwendung, mit der Kommunen ihre Straßenbäume erfassen und die Pflege planen. "
    "Sie richtet sich an Grünflächenämter und deren Dienstleister. "
)
PURPOSE_EN = (
    "Tree Register is a web application that helps municipalities to record their street trees and to plan care. "
    "It is made for parks departments and their contractors. "
)


def filler(words: int, language: str = "en") -> str:
    """So many words of harmless prose that names no concept."""
    de = "Die Bäume der Stadt werden im Frühjahr von den Leuten besucht und danach wird alles in eine Liste notiert."
    en = "The trees of the town are visited in spring by the staff and after that all of it is written into a list."
    pool = (de if language == "de" else en).split()
    return " ".join(pool[n % len(pool)] for n in range(words)) + "."


def readme(language: str = "de") -> str:
    """A README with a purpose and more than a hundred words."""
    title, purpose = ("Baumkataster", PURPOSE_DE) if language == "de" else ("Tree Register", PURPOSE_EN)
    return f"# {title}\n\n{purpose}\n\n{filler(110, language)}\n"

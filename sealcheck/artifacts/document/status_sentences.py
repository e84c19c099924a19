# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which sentences of a section on the status speak of the software, not of what it handles or needs."""

from __future__ import annotations

from sealcheck.artifacts.document.heading_names import name_in_title
from sealcheck.artifacts.document.stage_marks import badge_words
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold

#: Words beside each badge of a pipeline that say what it was run on: „Development: …“.
MOST_LABELS = 3
#: Words that stand between „the status of“ and what it is, and words of a name of other software at most.
MOST_BETWEEN, MOST_HOST = 4, 3
_VERSION = regex(r"v?\d{1,4}")


def of_host(folded: str, document: Document) -> bool:
    """Whether a sentence tells the state of what the software extends by its title, and not of itself."""
    host = _host(fold(name_in_title(document)))
    before, name, after = f" {folded} ".partition(f" {host} ") if host else ("", "", "")
    words = [word for word in after.split() if not _VERSION.fullmatch(word) and word != "v"]
    tells = bool(name and words) and wording("host_verb").fullmatch(words[0]) is not None
    return tells and not any(map(wording("before_host").fullmatch, before.split()[-1:]))


def _host(title: str) -> str:
    """Return the name of the software that the one of this folded title extends; empty where it extends none."""
    names = (title[match.end() :].strip() for match in wording("extension_of").finditer(title))
    return next((name for name in names if _is_host(name)), "")


def _is_host(name: str) -> bool:
    words = name.split()
    named = words[1:] if len(words) > 1 and wording("host_article").fullmatch(words[0]) else words
    return 0 < len(named) <= MOST_HOST and len(named[0]) > 1


def of_software(paragraph: Paragraph, names: frozenset[str]) -> bool:
    """Whether a sentence has a word for how finished something is, and speaks of the software, called by `names`."""
    folded = [wording("environments_together").sub(" ", fold(sentence)) for sentence in _told(paragraph).sentences]
    return any(wording("maturity_word").search(each) and not _is_on_others(each, names) for each in folded)


def _told(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the lines that only say what the badges of pipelines in them are of."""
    told = tuple(line for line in paragraph.lines if not _labels_badges(line))
    return paragraph if len(told) == len(paragraph.lines) else Paragraph(told)


def _labels_badges(line: Inline) -> bool:
    badges = [
        link for link in line.links if link.image and wording("technical_badge").search(badge_words(link, link.target))
    ]
    return bool(badges) and len(fold(line.text).split()) <= MOST_LABELS * len(badges)


def _is_on_others(folded: str, names: frozenset[str]) -> bool:
    state = wording("state_of_itself").sub(" ", folded)
    needs = wording("stable_itself").sub(" ", folded)
    if wording("state_of_others").search(state) or wording("stable_need").search(needs):
        return True
    if any(wording(name).search(folded) for name in ("state_of_runs", "stable_at_times")):
        return True
    whose = _whose(folded)
    return bool(whose) and not any(word in names or wording("software_itself").fullmatch(word) for word in whose)


def _whose(folded: str) -> list[str]:
    """Return the words that say whose status a sentence tells; none where it tells no status of something."""
    for match in wording("status_of").finditer(folded):
        words = folded[match.end() :].split()[: MOST_BETWEEN + 1]
        verb = next((at for at, word in enumerate(words) if at and wording("status_verb").fullmatch(word)), 0)
        if verb:
            return words[:verb]
    return []

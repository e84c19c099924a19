# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which sentences of a section on the status speak of the software, not of what it handles or needs."""

from __future__ import annotations

from sealcheck.artifacts.document.heading_names import name_in_title
from sealcheck.artifacts.document.stage_marks import TECHNICAL
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold

#: The status of what the software handles, or the state that a library for interfaces keeps.
_OF_OTHERS = regex(
    r"\b(?:status|state|stage|zustand) (?:of (?:an?|every|each)|eine[rs]|jede[rs])"
    r" (?!proto|pilot|beta|alpha|proof|poc|mvp|minim|release|stable|produ|machbar)"
    r"|\b(?:every|each|any|jede[rs]?) (?:[a-z0-9]{1,30} ){1,3}(?:has|have|gets|hat|bekommt|erhaelt)"
    r" (?:[a-z0-9]{1,30} ){0,2}(?:status|state|zustand)\b"
    r"|\b(?:the|global|local|application) state is (?!an?\b|in\b|proto|pilot|beta|alpha|stable|produ)"
    r"|\b(?:vuex|redux|pinia|ngrx|mobx)\b"
)
#: „The status of lamps is …“: whose status that is, which may be the software's after all.
_STATUS_OF = regex(
    r"\b(?:status|state|stage|condition|zustand|stand) (?:of|von|der|des|vom) "
    r"((?:[a-z0-9]{1,40} ){1,4}?)(?:is|are|was|were|stays?|remains?|ist|sind|war|waren|bleibt|bleiben)\b"
)
#: „It is stable when they burn“: what is so at times only is no state of software.
_AT_TIMES = regex(
    r"\b(?:stable|active|live|productive|maintained|stabil|aktiv|produktiv) "
    r"(?:when(?:ever)?|while|as long as|wenn|solange|sobald) (?:they|it|these|those|sie|es|er|diese)\b"
)
#: „Stable internet is needed“: what the software needs.
_NEEDED = regex(
    r"\b(?:un)?(?:stable|stabile[rs]?|stabil) (?!but\b|and\b|however\b|aber\b|und\b)(?:[a-z0-9]{1,40} ){1,3}"
    r"(?:is|are|be|ist|sind|wird|werden) (?:still |also |noch |auch )?"
    r"(?:needed|required|necessary|recommended|assumed|noetig|notwendig|erforderlich|benoetigt|vorausgesetzt|empfohlen)\b"
    r"|\b(?:needs?|requires?|assumes?|recommends?|expects?|benoetigt|braucht|brauchen|erfordert|verlangt|setzt) "
    r"(?:[a-z0-9]{1,40} ){0,3}(?:stable|stabile[nrs]?)\b"
)
#: „Build status of production“: the last run of a pipeline.
_OF_RUNS = regex(
    r"\b(?:build|pipeline|workflow|ci|deploy(?:ment)?|tests?|coverage|quality gate) (?:status|state|badges?|results?)\b"
)
#: „Test, staging and production“: environments, next to each other.
_ENVIRONMENTS = regex(
    r"\b(?:tests?|testing|dev|develop|development|entwicklung|staging|stage|acceptance|qa|uat|local|online|offline) "
    r"(?:(?:and|or|und|oder|to|e|o|et|ou|y|en|of|as well as) )?(?:the )?(?:prod|production|produktion|live)\b"
    r"|\b(?:prod|production|produktion|live) (?:and|or|und|oder|to|e|o|et|ou|y|en|of) (?:the )?"
    r"(?:tests?|testing|dev|develop|development|entwicklung|staging|stage|acceptance|qa|uat|local)\b"
    r"|\b(?:dev|develop|development|production|produktion|staging) branch\b"
)
#: Words beside each badge of a pipeline that say what it was run on: „Development: …“.
MOST_LABELS = 3
#: A title that names software of others, which this extends: „Poles module for lamps4j“.
_HOST = regex(
    r"\b\w{0,40}(?:module?|plugin|plug in|extension|erweiterung|add ?on|adapter|connector|binding|bindings|theme|driver"
    r"|wrapper|exporter|importer) (?:for|fuer|to|of|zu|von)"
    r" ((?:the |das |die )?[a-z0-9]{2,40}(?: [a-z0-9]{1,40}){0,2})$"
)
#: Behind these the name belongs to what extends it: „the module for lamps4j is …“.
_BELONGS = frozenset({"for", "fuer", "of", "to", "von", "zu", "with", "mit", "and", "und"})
_VERSION = regex(r"v?\d{1,4}")
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "ist", "sind", "wird", "wurde", "hat", "haben"})


def of_host(folded: str, document: Document) -> bool:
    """Whether a sentence tells the state of what the software extends by its title, and not of itself."""
    host = _HOST.search(fold(name_in_title(document)))
    before, name, after = f" {folded} ".partition(f" {host[1]} ") if host else ("", "", "")
    words = [word for word in after.split() if not _VERSION.fullmatch(word) and word != "v"]
    return bool(name and words) and words[0] in _VERBS and before.split()[-1:] not in [[word] for word in _BELONGS]


def of_software(paragraph: Paragraph, names: frozenset[str]) -> bool:
    """Whether a sentence has a word for how finished something is, and speaks of the software, called by `names`."""
    folded = [_ENVIRONMENTS.sub(" ", fold(sentence)) for sentence in _told(paragraph).sentences]
    return any(wording("maturity_word").search(each) and not _is_on_others(each, names) for each in folded)


def _told(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the lines that only say what the badges of pipelines in them are of."""
    told = tuple(line for line in paragraph.lines if not _labels_badges(line))
    return paragraph if len(told) == len(paragraph.lines) else Paragraph(told)


def _labels_badges(line: Inline) -> bool:
    badges = [link for link in line.links if link.image and TECHNICAL.search(fold(f"{link.text} {link.target[-200:]}"))]
    return bool(badges) and len(fold(line.text).split()) <= MOST_LABELS * len(badges)


def _is_on_others(folded: str, names: frozenset[str]) -> bool:
    if _OF_RUNS.search(folded) or _OF_OTHERS.search(folded) or _AT_TIMES.search(folded) or _NEEDED.search(folded):
        return True
    whose = _STATUS_OF.search(folded)
    return whose is not None and not any(
        word in names or wording("software_itself").fullmatch(word) for word in whose[1].split()
    )

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides in the READMEs of the parts of a project: which parts are its own, and which of them speak for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme, led_to
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.guide.command_guides import command_guides
from sealcheck.artifacts.guide.endpoint_guides import endpoint_guides
from sealcheck.artifacts.guide.guidance import Enough
from sealcheck.artifacts.guide.guide_doubts import is_copied_guide
from sealcheck.artifacts.guide.option_guides import option_guides
from sealcheck.artifacts.guide.passages import TOPICS, Passage, passages_in
from sealcheck.artifacts.settings.command_options import Options
from sealcheck.frozen import frozen
from sealcheck.model import PathClass
from sealcheck.prose.concepts import is_readme_name, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.templates import untouched

#: The share of the code from which on a part is the product, and of the parts that a README leads to, those telling.
CHIEF_SHARE, TELLING_SHARE = 1 / 2, 1 / 4


@frozen
class Part:
    """A part of the project with a README: whether the README of the whole leads to it, and most code lies in it."""

    document: Document
    led: bool
    chief: bool


def own_parts(documents: Documents, readme: Readme) -> list[Part]:
    """Return the parts that belong to the project: beside a manifest, or linked by its README; none put aside.

    The text of a template, or of a guide copied from elsewhere, is on no part.
    """
    linked = {each.file.path: each for each in _linked(documents, readme)}
    led = led_to(documents, readme) | linked.keys()
    known = {document.file.path for document in readme.all}
    candidates = {**{each.file.path: each for each in documents.parts}, **linked}
    own = [each for path, each in candidates.items() if path not in known and _is_own(each)]
    sizes = _sizes(documents, [each.file.folder for each in own]) if own else {}
    return [
        Part(each, each.file.path in led, sizes[each.file.folder] >= CHIEF_SHARE * max(sizes[""], 1)) for each in own
    ]


def _linked(documents: Documents, readme: Readme) -> Iterator[Document]:
    """Yield the READMEs of folders that the README links to."""
    links = ((document, link) for document in readme.all for section in document.sections for link in section.links)
    for part in (documents.follow(document, link) for document, link in links):
        if part and part.file.folder and is_readme_name(part.file.name) and part.file.role is PathClass.DOCS:
            yield part


def _is_own(document: Document) -> bool:
    folders = document.file.folder.split("/")
    aside = any(wording("folder_aside").fullmatch(fold(apart(folder))) for folder in folders)
    if aside or place_of(document.file.folder).data:
        return False
    return not (untouched(document) or is_copied_guide(document))


def _sizes(documents: Documents, folders: Iterable[str]) -> dict[str, int]:
    """The bytes of code in each of the folders, and in all of the project under an empty name."""
    sizes = dict.fromkeys((*folders, ""), 0)
    for file in documents.tree.of(PathClass.SOURCE):
        folder = file.folder
        while folder:
            if folder in sizes:
                sizes[folder] += file.size or 0
            folder = folder.rpartition("/")[0]
        sizes[""] += file.size or 0
    return sizes


def use_of_parts(
    documents: Documents,
    parts: list[Part],
    declared: tuple[Options, ...],
    names: frozenset[str],
    enough: Enough,
    *,
    serves: bool,
) -> list[Passage]:
    """Return what the READMEs of parts say first on their use; `general` where a part speaks for the whole.

    That is the part which most code lies in, and each that tells enough where the README of the whole leads to it: it
    explains options, commands or endpoints, or has many words, or several parts tell something.
    """
    speaking = [part for part in parts if part.led or part.chief]
    told = [(part, _use(documents, part, declared, names, enough.words, serves=serves)) for part in speaking]
    telling = [part for part, found in told if any(each.own for each in found)]
    several = sum(part.led for part in telling) >= enough.parts
    fair = _is_fair(telling, parts)
    return [
        replace(each, general=each.own and (part.chief or (fair and (several or _is_at_length(each, enough)))))
        for part, found in told
        for each in found[:1]
    ]


def _is_at_length(told: Passage, enough: Enough) -> bool:
    return told.general or told.words >= enough.own_words


def _is_fair(telling: Iterable[Part], parts: Iterable[Part]) -> bool:
    """Whether the parts that tell something are a fair share of those which the README of the whole leads to."""
    return sum(part.led for part in telling) >= TELLING_SHARE * sum(part.led for part in parts)


def _use(
    documents: Documents,
    part: Part,
    declared: tuple[Options, ...],
    names: frozenset[str],
    min_words: int,
    *,
    serves: bool,
) -> list[Passage]:
    """Return the passages of a part on its use, those that explain options, commands or endpoints first."""
    alone = Readme(part.document)
    explained = [
        *option_guides(alone, declared, min_words),
        *command_guides(documents, alone, names, min_words),
        *(endpoint_guides(alone, min_words) if serves else ()),
    ]
    headed = passages_in(part.document, "usage", min_words, names)
    plain = (replace(each, general=False) for each in headed if each.words >= min_words)
    return [*explained, *plain]


def operation_of_parts(
    parts: list[Part], names: frozenset[str], enough: Enough
) -> tuple[dict[str, list[Passage]], bool]:
    """Return what the READMEs of parts say on each topic of operation, and whether that is a guide for the whole.

    It is where a fair share of the parts that the README of the whole leads to, more than one, tell enough together.
    """
    told = [
        (part, each)
        for part in parts
        for topic in TOPICS
        for each in passages_in(part.document, topic, enough.words, names)
    ]
    counted = [(part, each) for part, each in told if part.led and each.own and not each.short]
    telling = [part for part in parts if any(each is part for each, _ in counted)]
    words = sum(each.words for _, each in counted)
    tell_enough = len(telling) > 1 and words >= enough.own_words and _is_fair(telling, parts)
    run: dict[str, list[Passage]] = {topic: [] for topic in TOPICS}
    for part, each in told:
        speaks = part.chief or (tell_enough and part.led)
        run[each.topic].append(replace(each, general=each.own and speaks))
    return run, tell_enough

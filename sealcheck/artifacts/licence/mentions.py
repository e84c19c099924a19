# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places that name the licence beside those that count: documents, READMEs of parts, OpenAPI, heads of files, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.interface.descriptions import Description
from sealcheck.artifacts.licence.agreement import Agreement
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.holders import Holders, copyright_lines
from sealcheck.artifacts.licence.packages import is_below, licensed_folders
from sealcheck.artifacts.licence.pages import said_on_pages
from sealcheck.artifacts.licence.readme import said_in_readme
from sealcheck.artifacts.licence.statement import Statement, statement
from sealcheck.artifacts.licence.texts import LicenceTexts
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import Expression, compatible, family, spoken
from sealcheck.licence.kin import fits
from sealcheck.licence.names import names_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold
from sealcheck.snapshot import Snapshot

#: Characters of a description in which its licence stands, and places that are looked at.
MOST_HEAD, MOST_PLACES = 20_000, 20
#: https://spec.openapis.org/oas/v3.1.0#license-object
_IN_OPENAPI = regex(
    r"[\"']?\blicense[\"']?\s{0,4}:\s{0,60}\{?\s{0,60}[\"']?(?:name|identifier)[\"']?\s{0,4}:\s{0,4}([^\n,}]{2,80})"
)
#: What comes behind the head of a description; there a licence is one of the data, say.
_BEHIND_HEAD = regex(r"(?m)^[ \t]{0,4}[\"']?(?:paths|components|definitions|webhooks)[\"']?[ \t]{0,4}:")
#: A sentence on the project itself.
_PART = r"(?:[^.\n]|\.(?=\d)){0,60}?"
#: Characters before it on the same line in which a condition may stand.
MOST_BEFORE = 60
_OF_PROJECT = regex(
    rf"\b(?:this|the|our) (?:project|software|repository|code|application)\b{_PART}\b(?:is|uses)\b{_PART}\blicen[cs]"
    rf"|\b(?:dieses|diese|unsere?) (?:projekt|software|repository|anwendung|code)\b{_PART}\blizen",
    re.I,
)


@frozen
class Mentions:
    """Places that name the licence of the text, and those that name another one."""

    agreeing: tuple[Statement, ...] = ()
    otherwise: tuple[Statement, ...] = ()


@artifact
def licence_mentions(
    licence_agreement: Agreement,
    licence_conclusion: Conclusion,
    documents: Documents,
    readme: Readme,
    interfaces: tuple[Description, ...],
    contents: Contents,
    tree: Tree,
    licence_declarations: tuple[Statement, ...],
    licence_holders: Holders,
    licence_texts: LicenceTexts,
    user_interface: Signs,
    snapshot: Snapshot,
) -> Mentions:
    """Such places beside a licence text.

    Where more than the text names a licence, only what READMEs of parts, and heads of the project's own files, say of
    the code otherwise: that part may be under another licence, or the sentence left over.
    """
    measure = licence_conclusion.as_expression
    if not licence_conclusion.ids or licence_conclusion.basis == "words":
        return Mentions()
    kept = frozenset(family(name) for each in licence_texts.granting for name in each.holds.ids)
    heads = _own_heads(licence_declarations, licence_holders, contents)
    others = (s for s in heads if not (_agrees(s, measure) or _is_kept(s, kept)))
    otherwise = chain(_of_parts(documents, tree, contents, measure), others)
    of_parts = tuple(islice(otherwise, MOST_PLACES))
    if licence_agreement.places > 1:
        return Mentions(otherwise=of_parts)
    texts = {each.file.path for each in licence_conclusion.files} | {each.file.path for each in readme.all}
    pages = said_on_pages(user_interface, contents, snapshot.subject.name)
    said = [*_in_documents(documents, texts), *_in_descriptions(interfaces, contents)]
    said = [*said, *(each for page in pages for each in _named(*page))][:MOST_PLACES]
    agreeing = tuple(s for s in said if _agrees(s, measure))
    return Mentions(agreeing, (*(s for s in said if s not in agreeing), *of_parts))


def _of_parts(documents: Documents, tree: Tree, contents: Contents, measure: Expression) -> Iterator[Statement]:
    """Yield what READMEs of parts without a licence text of their own say of the code that names another licence."""
    licensed = licensed_folders(tree)
    for document in documents.parts:
        if document.file.role is PathClass.VENDORED or is_below(document.file, licensed):
            continue
        for said in said_in_readme(document, contents.text(document.file) or ""):
            each = Statement(said.kind, document.file, said.line, said.written, said.expression, excerpt=said.written)
            if said.scope == "code" and said.expression.sure and not _agrees(each, measure):
                yield each


def _is_kept(said: Statement, kept: frozenset[str]) -> bool:
    """Whether the text of the other licence is in the repository, so that somebody put some files under it."""
    return fits(said.written, kept) is True if said.of_family else said.expression.families <= kept


def _own_heads(declarations: Iterable[Statement], holders: Holders, contents: Contents) -> Iterator[Statement]:
    """Yield what heads of some files say whose copyright lines name the project, or are those of most of its files."""
    heads = [s for s in declarations if s.kind == "headers"]
    usual = {line for s in heads if s.scope == "code" for line in copyright_lines(s.file, contents)}
    for said in heads:
        if said.scope == "part" and (said.expression.sure or said.of_family):
            same = not usual.isdisjoint(copyright_lines(said.file, contents))
            if same or holders.own([said.file], contents):
                yield said


def _in_documents(documents: Documents, apart: set[str]) -> Iterator[Statement]:
    """Yield the sentences of documents which say under which licence the project is."""
    for document in documents.guides:
        text = "" if document.file.path in apart else documents.text(document.file) or ""
        for match in filter(_is_of_project, _OF_PROJECT.finditer(text)):
            ends = [at for at in (text.find(".\n", match.end()), text.find("\n\n", match.end())) if at > 0]
            sentence = " ".join(text[match.start() : min(*ends, len(text), match.end() + 160)].split())
            yield from _named(document.file, text, match.start(), sentence)


def _is_of_project(said: re.Match[str]) -> bool:
    """Whether a sentence gives the project itself a licence, and no library that it uses, and under no condition."""
    before = said.string[max(0, said.start() - MOST_BEFORE) : said.start()].rpartition("\n")[2].rpartition(". ")[2]
    return not (wording("licence_of_else").search(fold(said[0])) or wording("licence_condition").search(fold(before)))


def _in_descriptions(interfaces: tuple[Description, ...], contents: Contents) -> Iterator[Statement]:
    """Yield the licences that descriptions of the project's own interfaces name."""
    for each in interfaces:
        counts = each.notation == "openapi" and not each.reason
        text = (contents.text(each.file) or "")[:MOST_HEAD] if counts else ""
        behind = _BEHIND_HEAD.search(text)
        if match := _IN_OPENAPI.search(text, 0, behind.start() if behind else len(text)):
            yield from _named(each.file, text, match.start(1), match[1].strip(" \"'\r"))


def _named(file: File, text: str, at: int, written: str) -> Iterator[Statement]:
    """Yield what is written as a statement, if it names a licence that is known or denies one."""
    names = names_in(written)
    said = statement("notice", file, text.count("\n", 0, at) + 1, written)
    if names:
        yield replace(said, expression=spoken(written, names), closed=False)
    elif said.closed or said.of_family:
        yield said


def _agrees(said: Statement, measure: Expression) -> bool:
    if said.of_family:
        return fits(said.written, measure.families) is not False
    return not said.closed and compatible(said.expression, measure)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""An overview of the architecture: text, arc42, decision records, diagrams and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from sealcheck.artifacts.design.among import told_among, told_stages
from sealcheck.artifacts.design.drawn import drawn_parts
from sealcheck.artifacts.design.files import OVERVIEW, diagrams
from sealcheck.artifacts.design.flow import told_beside, told_flow
from sealcheck.artifacts.design.headed import is_on_a_layer, is_on_a_screen, is_on_one_part, on_design, tells_a_plan
from sealcheck.artifacts.design.introduced import structure
from sealcheck.artifacts.design.layers import layers, told_model
from sealcheck.artifacts.design.listed import told_in_list
from sealcheck.artifacts.design.named import told_by_name
from sealcheck.artifacts.design.pictured import pictured
from sealcheck.artifacts.design.places import called_so, for_assistants, in_parts, is_on_an_extra, weighs_options
from sealcheck.artifacts.design.prose import OPENING, data_model, parts_in_folder, told_parts
from sealcheck.artifacts.design.siblings import told_in_siblings
from sealcheck.artifacts.design.structured import told_structure
from sealcheck.artifacts.design.tasks import told_by_tasks
from sealcheck.artifacts.design.words import only_praises
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import is_document_folder
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import is_entry
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.blocks import drawing
from sealcheck.prose.concepts import about, file_named, is_readme_name, sections, terms, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade, denied
from sealcheck.prose.templates import read, untouched

_C4 = regex(r"\s{0,8}(C4Context|C4Container|C4Component|C4Deployment|architecture-beta)\b|!include.{0,200}C4")
_DECISION = regex(
    r"(^|/)(adrs?|decisions|architecture[-_]decisions?|entscheidungen|architekturentscheidungen)/[^/]+$"
    r"|(^|/)adr[-_ ]?\d{1,5}(?!\d)[^/]*$",
    re.I,
)
_DECIDED = regex(r"^adr \d{1,5}\b")
#: Folders in which each text is on one change that somebody wants to make.
_PLAN = regex(r"(^|/)(plans|rfcs?|proposals?|prds?)/(?:[^/]{1,80}/){0,2}[^/]+$", re.I)

_CALLED_DIAGRAM = regex(r"\b(?:diagramm?e?s?|schaubild|schaubilder|\w{1,30}diagramm)\b")


def architecture_findings(documents: Documents, readme: Readme, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what there is on the architecture, texts first; one on alternatives or an extra is a rudiment."""
    for finding in _every_finding(documents, readme, min_words, min_terms):
        if weighs_options(documents, finding.file):
            yield _rudiment(finding, "options")
        else:
            yield _rudiment(finding) if is_on_an_extra(documents, finding.file) else finding


def _every_finding(documents: Documents, readme: Readme, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what READMEs, guides, instructions for assistants and the documents of parts say and draw."""
    known = {document.file.path for document in readme.all}
    for document in readme.all:
        yield from structure(document, min_words, min_terms)
        yield from told_parts(document, min_words, min_terms)
        yield from told_flow(document, min_words)
        yield from told_beside(document)
        yield from told_in_list(document)
        yield from told_structure(document, min_words, min_terms)
        yield from told_among(document)
        yield from told_stages(document)
    called = called_so(documents)
    guides = tuple(each for each in documents.guides if each.file.path not in known)
    for document in guides:
        yield from _in_guide(document, min_words, min_terms)
    for document in (*readme.all, *guides):
        named_so = document.file.path in called
        yield from _text(document, min_words, min_terms, documents.name, named_so=named_so)
        yield from _model_in_text(document)
        yield from _diagram_in_text(document)
        yield from pictured(document)
        yield from data_model(document, min_words)
        yield from layers(document, min_terms)
        yield from told_model(document)
        yield from told_by_name(document, min_words, min_terms)
        yield from told_by_tasks(document, min_words, min_terms)
        yield from drawn_parts(document, introduces=document in readme.all or _introduces(document))
    yield from _for_programs(documents, min_words, min_terms)
    yield from _in_parts(documents, min_words, min_terms)
    yield from parts_in_folder(documents.guides, min_words, min_terms)
    yield from diagrams(documents, readme)


def _for_programs(documents: Documents, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what instructions for programs that write code tell; those on a part of the software are rudiments."""
    for document, on_the_whole in for_assistants(documents):
        text = _text(document, min_words, min_terms, documents.name)
        for finding in chain(text, told_in_siblings(document, min_words, min_terms)):
            yield finding if on_the_whole and not is_on_a_layer(document, finding.line) else _rudiment(finding)
        yield from told_in_list(document) if on_the_whole else ()
        yield from layers(document, min_terms)


def _in_parts(documents: Documents, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what documents of parts tell of these: rudiments, and no word of what falls short even of that."""
    for document in in_parts(documents):
        for finding in _text(document, min_words, min_terms, documents.name):
            if finding.grade is not Grade.STUB or finding.of_part:
                yield _rudiment(finding)
        yield from map(_rudiment, drawn_parts(document, introduces=False))
        yield from pictured(document)


def _in_guide(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """What counts in a README counts in a document that introduces the software; in another it is on a part of it."""
    told = chain(structure(document, min_words, min_terms), told_parts(document, min_words, min_terms))
    more = chain(told_flow(document, min_words), told_structure(document, min_words, min_terms), told_among(document))
    for finding in chain(told, more):
        yield finding if _introduces(document) else _rudiment(finding)


def _introduces(document: Document) -> bool:
    """Whether a document introduces the software: the index of the documentation, or `overview` in its root."""
    stem = fold(document.file.name.rpartition(".")[0])
    root = not document.file.folder or is_document_folder(document.file.folder)
    return is_entry(document) or (root and any(wording(name).fullmatch(stem) for name in OPENING))


def _rudiment(finding: Finding, why: str = "part") -> Finding:
    """What a text on one part of the software, on single tasks or on alternatives is worth: a rudiment at most."""
    if finding.grade is not Grade.SUBSTANTIVE:
        return finding
    return replace(finding, grade=Grade.STUB, text=say(f"documentation.architecture_{why}"))


def _text(
    document: Document, min_words: int, min_terms: int, name: str, *, named_so: bool = False
) -> Iterator[Finding]:
    """What a document says; a record of a single decision or a plan of one change is no overview."""
    record, plan = _is_record(document), _is_plan(document)
    whole = record or named_so or _is_subject(document)
    headed = (part for part in sections(document, "architecture") if not is_on_a_screen(document, part))
    parts = [document.whole] if whole else list(headed)
    if not parts or untouched(document):
        return
    for part in parts:
        if key := _on_less(document, part, name, record=record, plan=plan):
            text = say(f"documentation.architecture_{key}")
            yield Finding(Grade.STUB, text, document.file, part.start, part.heading, of_part=key == "part")
        else:
            yield from _said(document, part, min_words, min_terms)


def _on_less(document: Document, part: Section, name: str, *, record: bool, plan: bool) -> str:
    """Return the key of what a text is on instead of the software: a decision, a plan, a part; empty for none."""
    if record or wording("decision_heading").search(part.folded):
        return "decision"
    return "plan" if plan else "part" if is_on_one_part(document, part, name) else ""


def _said(document: Document, part: Section, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield what a text on the architecture is worth: by its words, its drawing, what it denies."""
    reading = read(part, "architecture")
    own = on_design(document, part, reading.own)
    words, used = sum(each.words for each in own), terms("architecture_terms", own)
    drawn = _drawing(part)
    grade, line, shown = Grade.STUB, part.start, part.heading
    if words >= min_words and used >= min_terms and (drawn or not only_praises(part, own)):
        grade, text = Grade.SUBSTANTIVE, say("documentation.architecture_text", count=words)
    elif drawn:
        flow = wording("flow_heading").fullmatch(part.folded) and not _is_general(document)
        grade, text = Grade.STUB if flow else Grade.SUBSTANTIVE, say("documentation.architecture_diagram")
        line, shown = drawn
    elif reading.denials:
        yield denied(document.file, reading.denials[0])
        return
    elif words >= min_words:
        other = say("documentation.architecture_other", count=used)
        text = other if used < min_terms else say("documentation.architecture_praise")
    else:
        text = say("grades.too_short", words=words, needed=min_words)
    yield Finding(grade, text, document.file, line, shown)


def _is_record(document: Document) -> bool:
    """Whether a document records one decision, by its folder, its name or its title."""
    title = document.title.folded if document.title else ""
    return _DECISION.search(document.file.path) is not None or _DECIDED.search(title) is not None


def _is_plan(document: Document) -> bool:
    """Whether a document is on one change that somebody wants to make, by its folder or by what it says first."""
    planned = not is_readme_name(document.file.name) and tells_a_plan(document)
    return planned or _PLAN.search(document.file.path) is not None


def _is_general(document: Document) -> bool:
    """Whether a document is on the whole software: a README, or one on its architecture."""
    return is_readme_name(document.file.name) or file_named("architecture", document.file.path)


def _is_subject(document: Document) -> bool:
    """Whether the whole document is on the architecture, also as the entry page of a folder of that name."""
    folder, entry = document.file.folder.rpartition("/")[2], document.file.name.rpartition(".")[0].lower()
    opens = is_readme_name(document.file.name) or entry in ("index", "_index", "home")
    return about(document, "architecture") or (opens and bool(folder) and file_named("architecture", folder))


def _drawing(section: Section) -> tuple[int, str] | None:
    """The first diagram in a section: code of a drawing language, a block drawn with signs, or a picture."""
    for block in section.code:
        if drawn := drawing(block):
            return block.line, drawn
    pictures = section.pictures
    return (pictures[0].line, pictures[0].text or pictures[0].target) if pictures else None


def _model_in_text(document: Document) -> Iterator[Finding]:
    """Diagrams of architecture drawn in code below a heading of another name."""
    for section in document.sections:
        for block in section.code:
            opening = next((line for line in block.body if _C4.match(line)), None)
            if opening:
                text = say("documentation.architecture_diagram")
                yield Finding(Grade.SUBSTANTIVE, text, document.file, block.line, opening)


def _diagram_in_text(document: Document) -> Iterator[Finding]:
    """The drawing of a document that is called a diagram of the system, as a file with the drawing alone may be."""
    stem = fold(document.file.name.rpartition(".")[0])
    if _CALLED_DIAGRAM.search(stem) and OVERVIEW.search(stem) and not _is_subject(document):
        drawn = next((line for block in document.whole.code if (line := drawing(block))), "")
        if drawn:
            text = say("documentation.architecture_diagram")
            yield Finding(Grade.SUBSTANTIVE, text, document.file, document.whole.code[0].line, drawn)

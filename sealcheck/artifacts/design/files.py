# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files with diagrams of the architecture: sources of drawings, and pictures that are called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOREIGN, OF_OTHERS, is_document_folder
from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import File, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import concept, file_named, wording
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import brings

#: Folders with drawings of how the software is built.
_DRAWINGS = frozenset({"architecture", "architektur", "diagrams", "diagramme"})
_SOURCES = (
    "puml",
    "plantuml",
    "drawio",
    "dsl",
    "mmd",
    "mermaid",
    "dot",
    "gv",
    "excalidraw",
    "bpmn",
    "archimate",
    "iuml",
    "dbml",
    "c4",
)
#: Of these and the like, what holds nothing but diagrams.
_DIAGRAMS = ("puml", "plantuml", "mmd", "mermaid", "drawio", "excalidraw", "dbml", "graphml")
_PICTURES = ("svg", "png", "jpg", "jpeg", "webp", "gif", "pdf", "graphml", "vsdx")
#: A picture or a file of XML that holds its own source: `process.drawio.svg`, `parts.excalidraw.png`.
_HOLDING = ("svg", "png", "xml")
_EMBEDDED = regex(r"(?P<stem>.{1,200})\.(?:drawio|dio|excalidraw)\.(?:svg|png|xml)$", re.I)
#: A diagram with its source in such a folder shows that subject alone.
_OF_A_SUBJECT = ("configuration", "installation", "usage", "tests", "contributing", "troubleshooting")
#: Folders with the small pictures of an interface or of a README, whatever these are called.
_SYMBOLS = regex(r"(?:^|/)(?:icons?|logos?|badges?|symbols?|favicons?)(?:/|$)", re.I)
OVERVIEW = regex(
    r"\b(\w{0,30}architec?k?tu\w{0,12}|component\w{0,10}|komponenten\w{0,20}|deployment|verteilung\w{0,10}|kontext|context|"
    r"container|system|systeme|overview|uebersicht|ueberblick|workspace|baustein\w{0,10}|dataflow|datenfluss|infrastru[ck]tur\w{0,10})\b"
)
#: Words of that kind that any picture may have in its name: „context-menu“, „waste-container“.
_WEAK = regex(r"\b(?:kontext|context|container|system|systeme|overview|uebersicht|ueberblick)\b")
#: Words beside these with which the name is still that of a diagram of the whole.
_BESIDE = regex(
    r"(?:kontext|context|containers?|systeme?|overview|uebersicht|ueberblick|software|landscape|landschaft|design|view"
    r"|sicht|technical|technisch\w{0,3}|high|general|simple|current|target|new|old|draft|final|ist|soll|all|the|of|and|und|der|des"
    r"|v?\d{1,4}|de|en)"
)
#: Words beside these with which a name is still that of the model of all data.
_PLAIN = regex(r"(?:the|of|our|new|old|draft|final|simple|current|general|v?\d{1,4})")
#: A name for records of decisions, which are no pictures; elsewhere it is an abbreviation of something else.
_RECORD = regex(r"\badr\b")
_DRAWN = regex(r"\b(?:diagramm?e?s?|schaubild|\w{1,30}diagramm|c4|level|ebene)\b")


def diagrams(documents: Documents, readme: Readme) -> Iterator[Finding]:
    """Yield the files in the documentation, or in the root, that are called after the architecture or hold a source."""
    titles = (document.title.folded for document in readme.all if document.title)
    own = frozenset(word for title in (*titles, fold(documents.name)) for word in title.split())
    for file in documents.tree.ending(*_HOLDING, *_SOURCES, *_PICTURES):
        embedded = _EMBEDDED.match(file.name) if file.ending in _HOLDING else None
        source = file.ending in _SOURCES or (embedded is not None and not _on_a_subject(file))
        if (not source and file.ending not in _PICTURES) or file.role in FOREIGN:
            continue
        if _SYMBOLS.search(file.folder) or brings(file.name):
            continue
        if not (_in_documents(file) or file.folder == ""):
            yield from _beside_code(file, own)
            continue
        stem = fold(embedded["stem"] if embedded else file.name.rpartition(".")[0])
        if is_called_so(stem) or (not source and _is_diagram_of_all(stem, own)):
            yield Finding(Grade.SUBSTANTIVE, say("documentation.architecture_file"), file)
        elif source:
            grade = Grade.SUBSTANTIVE if _is_of_all(stem, own, embedded is not None) else Grade.STUB
            yield Finding(grade, say(f"documentation.diagram_{grade}"), file)
        elif _is_of_model(file, own):
            yield Finding(Grade.STUB, say("documentation.architecture_data"), file)


def _beside_code(file: File, own: frozenset[str]) -> Iterator[Finding]:
    """A source of a diagram beside the code that is called after the architecture or the data: a rudiment."""
    if file.ending not in _DIAGRAMS or file.folder.startswith(".") or OF_OTHERS.search(file.path):
        return
    stem = fold(file.name.rpartition(".")[0])
    if _is_of_model(file, own) or wording("database_name").fullmatch(stem):
        yield Finding(Grade.STUB, say("documentation.architecture_data"), file)
    elif is_called_so(stem):
        yield Finding(Grade.STUB, say("documentation.architecture_part"), file)


def is_called_so(stem: str) -> bool:
    """Return whether a folded name says architecture, and not only what is called alike, such as that of landscapes."""
    kind = concept("architecture")
    left = _RECORD.sub(" ", kind.excluded.sub(" ", stem))
    return kind.files.search(" ".join(left.split())) is not None


def _is_of_all(stem: str, own: frozenset[str], embedded: bool) -> bool:
    """Whether a source is one of the whole software by its name; `own` are the words of the software's name."""
    if not embedded or _DRAWN.search(stem):
        return OVERVIEW.search(stem) is not None
    if OVERVIEW.search(_WEAK.sub(" ", stem)):
        return True
    words = stem.split()
    return _WEAK.search(stem) is not None and all(word in own or _BESIDE.fullmatch(word) for word in words)


def _is_diagram_of_all(stem: str, own: frozenset[str]) -> bool:
    """Whether a picture is called a diagram of the system, its parts or its context, and of nothing else."""
    kinds = (_DRAWN, OVERVIEW)
    words = (word for word in stem.split() if word not in own and not _BESIDE.fullmatch(word))
    return all(kind.search(stem) for kind in kinds) and all(
        any(kind.fullmatch(word) for kind in kinds) for word in words
    )


def _is_of_model(file: File, own: frozenset[str]) -> bool:
    """Whether a picture is called a diagram of the classes or the data: `classDiagram.png`, „lamps-data-model.svg“."""
    stem = fold(apart(file.name.rpartition(".")[0]))
    left = " ".join(word for word in stem.split() if word not in own and not _PLAIN.fullmatch(word))
    return concept("data_model").files.fullmatch(left) is not None


def _on_a_subject(file: File) -> bool:
    """Whether a folder that the file lies in is on one subject of the documentation, such as configuration."""
    return any(file_named(name, folder) for folder in file.folder.split("/") if folder for name in _OF_A_SUBJECT)


def _in_documents(file: File) -> bool:
    folders = file.folder.lower().split("/")
    return any(folder in _DRAWINGS or is_document_folder(folder) for folder in folders)

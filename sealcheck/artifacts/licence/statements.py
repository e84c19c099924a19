# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every place outside the licence files that says under which licence the software, or a part of it, is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.headers import Header
from sealcheck.artifacts.licence.holders import Holders
from sealcheck.artifacts.licence.packages import is_below, licensed_folders, said_in_packages
from sealcheck.artifacts.licence.readme import said_in_readme
from sealcheck.artifacts.licence.reuse_info import DEP5, ReuseInfo
from sealcheck.artifacts.licence.statement import Statement, line_of
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.licence.expressions import family, read, spoken
from sealcheck.licence.names import names_in
from sealcheck.licence.notices import GRANT
from sealcheck.licence.tags import TAG
from sealcheck.model import PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

#: Headers speak for the project when this share of those that name a licence agree, in so many files and in this
#: share of all source files at least: some copied files with the licence of others do not speak for it. Fewer do, too,
#: where they name the project as whose work they are.
_MAJORITY, _LEAST_FILES, _LEAST_SHARE = 0.5, 5, 0.2
#: Other licences in headers that are shown beside it.
_MOST_PARTS = 8
_NOTICE_FILE = regex(r"copyrights?(?:\.(?:txt|md))?", re.I)


@artifact
def licence_declarations(
    snapshot: Snapshot,
    tree: Tree,
    contents: Contents,
    readme: Readme,
    scans: Scans,
    licence_holders: Holders,
    reuse_info: ReuseInfo,
) -> tuple[Statement, ...]:
    """Every statement of any scope, manifests by path first, then README, notices, the file headers, annotations."""
    headers = scans.of("licence_headers")
    found = [
        *said_in_packages(snapshot.subject, tree, contents),
        *_readme(readme, contents),
        *_notices(tree, contents),
        *_headers(tree, contents, headers, licence_holders),
        *_annotations(tree, contents, reuse_info),
    ]
    return tuple(found)


@artifact
def licence_statements(licence_declarations: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements about the main code."""
    return tuple(each for each in licence_declarations if each.scope == "code")


def _readme(readme: Readme, contents: Contents) -> Iterator[Statement]:
    """Yield what each README says, in whatever language and notation: an old one beside a new one may say otherwise."""
    for document in readme.all:
        file = document.file
        for said in said_in_readme(document, contents.text(file) or ""):
            excerpt = said.written[:300]
            yield Statement(said.kind, file, said.line, said.written, said.expression, said.closed, said.scope, excerpt)


def _notices(tree: Tree, contents: Contents) -> Iterator[Statement]:
    """Yield what a COPYRIGHT file in the root says in words."""
    for file in tree.within([""]):
        if _NOTICE_FILE.fullmatch(file.name):
            text = (contents.text(file) or "")[:20_000]
            plain = " ".join(text.split())
            names = names_in(plain)
            if names and GRANT.search(plain):
                written = plain[max(0, names[0].start - 60) : names[0].end + 120]
                first = names_in(" ".join(text.split("\n")))
                line = text.count("\n", 0, first[0].start) + 1 if first else 1
                yield Statement("notice", file, line, written, spoken(plain, names), excerpt=written)


def _headers(tree: Tree, contents: Contents, headers: Mapping[str, Header], holders: Holders) -> Iterator[Statement]:
    """Yield what the majority of the files with a licence in their header says, then what others say of themselves."""
    said = {path: _said(header) for path, header in headers.items()}
    sources = sum(f.language is not None and f.size != 0 for f in tree.of(PathClass.SOURCE, PathClass.TEST))
    counts = _counted(headers, said, _LEAST_SHARE * sources)
    few = max(_LEAST_FILES, _MAJORITY * counts.total())
    least = max(few, _LEAST_SHARE * sources)
    licensed = licensed_folders(tree)
    families = Counter(each for each in said.values() if each and each not in counts)
    ranked = [*counts.most_common(1 + _MOST_PARTS), *families.most_common(_MOST_PARTS)]
    for rank, (written, count) in enumerate(ranked):
        files = [file for path, each in said.items() if each == written and (file := tree.at(path))]
        own = [file for file in files if not is_below(file, licensed)]  # elsewhere the text beside them says more
        theirs = rank == 0 and len(own) >= few and holders.own(own, contents)
        scope = "code" if rank == 0 and (count >= least or theirs) else "part"
        if own or (files and scope == "code"):
            file = own[0] if theirs or scope == "part" else files[0]
            line, excerpt = _place(headers[file.path], contents.text(file) or "")
            yield Statement("headers", file, line, written, read(written), False, scope, excerpt, len(files) - 1)


def _counted(headers: Mapping[str, Header], said: Mapping[str, str], least: float) -> Counter[str]:
    """Return how many heads say what; those that name a family only where the others do not speak for the project."""
    named = Counter(written for path, written in said.items() if written and not headers[path].kin)
    if max(named.values(), default=0) >= max(_LEAST_FILES, _MAJORITY * named.total(), least):
        return named
    return Counter(written for written in said.values() if written)


def _place(header: Header, text: str) -> tuple[int, str]:
    """Return the line and the words of what a header says."""
    if header.line:
        return header.line, header.excerpt
    line = text.count("\n", 0, max(text.find(TAG), 0)) + 1
    return line, line_of(text, line)


def _said(header: Header) -> str:
    if header.tags.licences:
        stated = header.tags.licences[:_MOST_PARTS]
        return stated[0] if len(stated) == 1 else " AND ".join(f"({each})" for each in sorted(stated))
    if not header.notice:
        return header.kin
    return f"{family(header.notice)}-or-later" if header.later else header.notice


def _annotations(tree: Tree, contents: Contents, reuse_info: ReuseInfo) -> Iterator[Statement]:
    """Yield the licence under which REUSE.toml or dep5 in the root puts most of the code (https://reuse.software)."""
    file = tree.at("REUSE.toml") or tree.at(DEP5)
    if file is None or not reuse_info.central:
        return
    sources = [each for each in tree.of(PathClass.SOURCE) if each.language is not None and each.size != 0]
    known = [reuse_info.of(each) for each in sources]
    counts = Counter(each.licences for each in known if each.basis in ("REUSE.toml", "dep5") and each.licences)
    for licences, count in counts.most_common(1):
        if count > _MAJORITY * len(sources):
            written = licences[0] if len(licences) == 1 else " AND ".join(f"({each})" for each in licences)
            text = contents.text(file) or ""
            line = text.count("\n", 0, max(text.find(licences[0]), 0)) + 1
            yield Statement("annotations", file, line, written, read(written), excerpt=line_of(text, line))

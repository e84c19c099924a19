# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the licence measures show: the files found, what nearly counted, and where a changed text differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.agreement import Agreement
from sealcheck.artifacts.licence.mentions import Mentions
from sealcheck.artifacts.licence.parts import PartClaim
from sealcheck.artifacts.licence.reuse_info import FileInfo, ReuseInfo
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import PATTERNS, LicenceFile, LicenceTexts
from sealcheck.artifacts.locale.keys import is_of_qt
from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.tree import Tree
from sealcheck.licence.catalogue import Licence, licence_list
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Finding
from sealcheck.licence.traits import nature
from sealcheck.model import Evidence, File, PathClass, Text, against, found, near_miss, say, searched

#: Places that one measure shows.
MOST_SHOWN = 12


def own_programs(tree: Tree, contents: Contents) -> list[File]:
    """Return the project's own programs and tests; a catalogue of Qt is only called like one in TypeScript."""
    files = [f for f in tree.of(PathClass.SOURCE, PathClass.TEST) if f.language is not None and f.size != 0]
    texts = {f.path for f in files if f.ending == "ts" and language_of_path(f.path)}
    return [f for f in files if f.path not in texts or not is_of_qt(contents.data(f) or b"")]


def about_file(each: LicenceFile) -> Evidence:
    """Return what a licence file holds: the text, a change of it and where, a notice, or a text of its own."""
    holds = each.holds
    if each.granted and not each.own:
        notice = each.granted[0]
        named = [name.id for name in notice.names] or [notice.tag]
        return found(say("licence.notice", licences=named), each.file, notice.line, excerpt=notice.text)
    changed = next((m for m in holds.matches if not m.intact), None)
    if changed is not None and changed.difference is not None:
        return _changed(each.file, changed)
    if holds.restrictions:
        passage = holds.restrictions[0]
        text = say("licence.restricted", licences=_names(holds.matches) or ("–",))
        return against(text, each.file, passage.line, excerpt=passage.text)
    if holds.matches:
        first = holds.matches[0]
        text = say(f"licence.text_{first.status.value}", licences=_names(holds.matches), language=first.language)
        return found(text, each.file, first.start, end=holds.matches[-1].end)
    version = licence_list().version
    naming = next((notice for notice in holds.notices if notice.grant and notice.names), None)
    if naming is not None:
        text = say("licence.text_only_names", version=version, licences=[name.id for name in naming.names])
        return against(text, each.file, naming.line, excerpt=naming.text)
    return against(say("licence.text_unknown", version=version), each.file, 1)


def _names(matches: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" / ".join(match.ids[:2]) for match in matches))


def _changed(file: File, match: Finding) -> Evidence:
    difference = match.difference
    assert difference is not None  # noqa: S101 - the caller looked
    key = "licence.text_modified" if difference.found else "licence.text_cut"
    text = say(key, licence=match.id, expected=difference.expected)
    return against(text, file, difference.line, excerpt=difference.found or None)


def kinds_of(ids: Iterable[str]) -> list[Evidence]:
    """Return what each licence asks for or withholds, and which list, of which day, says who approves it."""
    known = licence_list()
    about = [found(say("licence.kind", licence=i, kind=say(f"answer.is_{nature(i).value}"))) for i in list(ids)[:4]]
    return [*about, found(say("licence.list", version=known.version, date=known.date))]


def decoys(texts: LicenceTexts) -> list[Evidence]:
    """Return the files that look like licence files and are none, with the reason."""
    return [near_miss(say(f"licence.decoy_{d.reason}"), path=d.path, blob=d.oid) for d in texts.decoys]


def nested(texts: LicenceTexts) -> list[Evidence]:
    """Return the licence files of parts of the project."""
    return [near_miss(say("licence.nested"), file, 1) for file in texts.nested[:4]]


def hollow(texts: LicenceTexts) -> list[Evidence]:
    """Return the files that are called like a licence and grant nothing, then those that only look like one."""
    empty = [each for each in (*texts.root, *texts.folder) if not each.grants]
    misses = [near_miss(say("licence.not_read" if e.unread else "licence.no_content"), e.file, 1) for e in empty]
    return misses + decoys(texts)


def without_file(texts: LicenceTexts, statements: Iterable[Statement]) -> list[Evidence]:
    """Return where a licence was looked for, and what nearly is one."""
    said = [near_miss(say("licence.only_said", written=s.written), s.file, s.line) for s in statements]
    looked = searched(say("licence.looked_for_file", patterns=PATTERNS))
    return [looked, *[*hollow(texts), *nested(texts), *said][: MOST_SHOWN - 1]]


def mentioned(mentions: Mentions) -> list[Evidence]:
    """Return the places beside those that count which name another licence than the text."""
    return [
        near_miss(say("licence.mentions"), each.file, each.line, excerpt=each.excerpt)
        for each in mentions.otherwise[:MOST_SHOWN]
    ]


def place(statement: Statement) -> Text:
    """Return the sentence part that names the kind of place."""
    return say(f"licence.place_{statement.kind}")


def headers_found(known: list[tuple[File, FileInfo]]) -> list[Evidence]:
    """Return how many files carry a statement by each way, and whether they name a copyright holder."""
    ways = Counter(info.basis for _, info in known if info.licences)
    evidence = []
    for basis, count in ways.most_common():
        file, info = next((f, i) for f, i in known if i.licences and i.basis == basis)
        evidence.append(found(say("licence.way", count=count, way=basis, licence=info.licences[0]), file))
    holders = sum(info.copyright for _, info in known)
    return [*evidence, found(say("licence.holders", count=holders, total=len(known)))]


def headers_missing(known: list[tuple[File, FileInfo]], info: ReuseInfo) -> list[Evidence]:
    """Return the files without a statement: those with a notice in words as near misses, then some of the others."""
    without = [file for file, each in known if not each.licences]
    if not without:
        return []
    worded = [file for file in without if (header := info.headers.get(file.path)) and header.notice]
    evidence = []
    if worded:
        header = info.headers[worded[0].path]
        text = say("licence.in_words", count=len(worded), licence=header.notice)
        evidence.append(near_miss(text, worded[0], header.line or 1, excerpt=header.excerpt or None))
    wrong = [(file, each.invalid[0]) for file, each in known if not each.licences and each.invalid]
    evidence += [near_miss(say("licence.reuse_invalid", written=value[:100] or "–"), f) for f, value in wrong[:2]]
    named = {file.path for file in (*worded, *(file for file, _ in wrong))}
    silent = [file for file in without if file.path not in named]
    evidence += [near_miss(say("licence.no_header"), file, 1) for file in silent[:3]]
    return [*evidence, searched(say("licence.looked_for_headers", count=len(known)))]


def contradicting(agreement: Agreement, key: str, expression: str) -> list[Evidence]:
    """Return the places against `expression`; `key` is the first part of their text keys, the reason the last."""
    return [
        against(say(f"{key}{reason}", written=s.written[:100], expression=expression), s.file, s.line)
        for s, reason in zip(agreement.against, agreement.reasons, strict=True)
    ]


def against_part(claim: PartClaim) -> Evidence:
    """Return what a part's description says against its licence text."""
    values = {"written": claim.said.written[:100], "path": claim.path, "expression": claim.expression}
    return against(say("licence.contradicts_in_part", **values), claim.said.file, claim.said.line)


def beside_contradictions(agreement: Agreement, expression: str) -> list[Evidence]:
    """Return how many heads say the same, what parts say else, the places that agree or name no known licence.

    A head that is a theme's description too is not left out of account where that description speaks against the text.
    """
    alike = [against(say("licence.heads_alike", count=s.alike, path=s.file.path)) for s in agreement.against if s.alike]
    told = {(s.file.path, s.line) for s in agreement.against}
    key = "licence.apart_other" if expression == "NONE" else "licence.apart_from_text"
    apart = [
        near_miss(say(key, written=s.written[:100], place=place(s), expression=expression), s.file, s.line)
        for s in [s for s in agreement.apart if (s.file.path, s.line) not in told][:3]
    ]
    agreeing = [found(_agrees(s), s.file, s.line) for s in agreement.agreeing]
    unread = [
        near_miss(say(f"licence.unread_{s.expression.doubt}", written=s.written[:100]), s.file, s.line)
        for s in agreement.unread
    ]
    return alike + apart + agreeing + unread


def _agrees(statement: Statement) -> Text:
    if statement.of_family:
        return say("licence.agrees_as_family", place=place(statement), written=statement.written[:100])
    return say("licence.agrees", place=place(statement), expression=statement.expression.text)


def left_open(said: Agreement, count: int) -> Text | None:
    """Return why nothing can be decided without a text: only parts differ, each of which may speak for itself."""
    if count:
        folders = all(s.kind == "manifest" and s.file.folder for s in (*said.against, *said.agreeing))
        return say("licence.parts_differ") if folders else None
    whole = next((s.expression.text for s in said.agreeing if s.expression.sure), "")
    return say("licence.parts_clash", expression=whole) if said.apart else None


def allowed(licence: Licence, allow: Iterable[str]) -> bool:
    """Return whether a licence is of the family of one of those that a seal allows."""
    return family(licence.id) in {family(identifier) for identifier in allow}


def percent(count: int, total: int) -> int:
    """Return the share in whole percent, rounded down: 100 means all."""
    return 100 * count // total if total else 100

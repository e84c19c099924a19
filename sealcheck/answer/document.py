# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer as one document of plain data, in every language; the views only choose words and layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sealcheck import __version__
from sealcheck.answer.compatible import compatibility
from sealcheck.answer.gather import Answer
from sealcheck.answer.texts import about_text, excerpt
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.clean import clean
from sealcheck.licence import compatibility as matrix
from sealcheck.licence import traits
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.traits import CLOSING, Trait
from sealcheck.measures.licence_evidence import place
from sealcheck.model import Text, say
from sealcheck.report.wording import shown

SCHEMA_VERSION = "1.0"
#: Elements of each list that are shown; the counts are of all.
MOST = 50

Row = dict[str, Any]


def answer_document(answer: Answer) -> Row:
    """Return what is known as plain data that JSON can hold; the same answer gives the same data."""
    conclusion = answer.conclusion
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "sealcheck-licence",
        "tool": {"name": "sealcheck", "version": __version__},
        "as_of": answer.snapshot.as_of.isoformat(),
        "subject": _subject(answer),
        "conclusion": _conclusion(conclusion) if conclusion else None,
        "open_source": _open_source(answer),
        "licences": [about_licence(each) for each in _named(conclusion)],
        "texts": _texts(answer),
        "statements": _statements(answer),
        "compatibility": compatibility(answer),
        "reuse": _reuse(answer),
        "undetermined": [shown(each) for each in _undetermined(answer)],
        "problems": [shown(each) for each in answer.snapshot.problems],
        "sources": _sources(),
        "incomplete": answer.crashed,
    }


def _subject(answer: Answer) -> Row:
    subject = answer.snapshot.subject
    names = ("target", "kind", "url", "web", "name", "owner", "rev", "branch", "commit", "commit_date", "dirty")
    return {name: getattr(subject, name) for name in names}


def _conclusion(conclusion: Conclusion) -> Row:
    paths = tuple(each.file.path for each in conclusion.files)
    gnu = any(licence_list().find(f"{family}-or-later") for family in conclusion.families)
    later = {True: "yes", False: "no", None: "silent"}[conclusion.later]
    return {
        "expression": clean(conclusion.expression),
        "basis": conclusion.basis,
        "choice": conclusion.choice,
        "or_later": conclusion.later if gnu else None,
        "files": [clean(each, limit=1000) for each in paths],
        "text": shown(say(f"answer.how_{conclusion.basis}", files=paths[:5])),
        "choice_text": shown(say("answer.choice")) if conclusion.choice else None,
        "later_text": shown(say(f"answer.later_{later}")) if gnu else None,
    }


def _named(conclusion: Conclusion | None) -> tuple[str, ...]:
    """Return the licences that the conclusion names: none where some text was changed, so that nothing is sure."""
    return conclusion.ids if conclusion is not None and conclusion.basis != "modified" else ()


def _open_source(answer: Answer) -> Row | None:
    found = answer.approval
    said = (found.summary or found.undetermined) if found else None
    if found is None or said is None:
        return None
    value = "undetermined" if found.value is None else str(found.value)
    if value == "none" and answer.snapshot.subject.kind == "file":
        said = say("answer.none_in_file")
    return {"value": value, "heading": shown(say(f"answer.verdict_{value}")), "text": shown(said)}


def about_licence(identifier: str) -> Row:
    """Return name, address and traits of a licence, with one sentence on what it asks for."""
    licence = licence_list().find(identifier.removesuffix("+"))
    known = traits.traits(identifier)
    subject = next((each for each in (Trait.CONTENT, Trait.DATA) if each in known), None)
    return {
        "id": clean(identifier),
        "name": licence.name if licence else "",
        "url": f"https://spdx.org/licenses/{licence.id}.html" if licence else "",
        "traits": [each.value for each in known],
        "approval": shown(say(f"answer.approved_{_approval(known)}")),
        "text": shown(say(f"answer.is_{traits.nature(identifier).value}")),
        "made_for": shown(say(f"answer.for_{subject.value}")) if subject else None,
    }


def _approval(known: tuple[Trait, ...]) -> str:
    osi, fsf = Trait.OSI in known, Trait.FSF in known
    if osi:
        return "both" if fsf else "osi"
    return "fsf" if fsf else "closed" if CLOSING & set(known) else "neither"


def _texts(answer: Answer) -> list[Row]:
    if answer.texts is None:
        return []
    rows = [about_text(each, "root") for each in answer.texts.root]
    rows += [about_text(each, "folder") for each in answer.texts.folder]
    if answer.conclusion is not None and answer.conclusion.basis in ("parts", "linked", "readme"):
        rows += [about_text(each, "part") for each in answer.conclusion.files]
    return rows[:MOST]


def _statements(answer: Answer) -> Row | None:
    found, conclusion = answer.agreement, answer.conclusion
    if found is None or conclusion is None:
        return None
    return {
        "agree": [_statement(each) for each in found.agreeing[:MOST]],
        "contradict": [
            _statement(each) | {"text": shown(_reason(each, reason, conclusion)), "against": _against(answer, each)}
            for each, reason in list(zip(found.against, found.reasons, strict=True))[:MOST]
        ],
        "unread": [_statement(each) for each in found.unread[:MOST]],
        "judged": conclusion.basis not in ("modified", "unknown", "unread"),
    }


def _statement(each: Statement) -> Row:
    return {
        "place": shown(place(each)),
        "path": clean(each.file.path, limit=1000),
        "line": each.line,
        "written": clean(each.written, limit=300),
        "expression": clean(each.expression.text) if each.expression.sure else "",
    }


def _reason(each: Statement, reason: str, conclusion: Conclusion) -> Text:
    without = conclusion.basis in ("none", "words")
    key = f"licence.{'differs' if without else 'contradicts'}_{reason}"
    expression = "NONE" if without else conclusion.expression
    return say(key, written=clean(each.written, limit=100), expression=expression)


def _against(answer: Answer, statement: Statement) -> Row | None:
    """Return the other place: where the licence text stands, or without one a statement of the majority."""
    for each in answer.conclusion.files if answer.conclusion else ():
        line = each.holds.findings[0].start if each.holds.findings else 1
        written = excerpt(answer.contents, each.file, line)
        return {"path": clean(each.file.path, limit=1000), "line": line, "written": clean(written, limit=300)}
    others = answer.agreement.agreeing if answer.agreement else ()
    other = next((each for each in others if each.file.path != statement.file.path), None)
    return {key: _statement(other)[key] for key in ("path", "line", "written")} if other else None


def _reuse(answer: Answer) -> Row | None:
    found = answer.reuse
    if found is None:
        return None
    without: dict[str, int] = {}
    for file in found.no_licence:
        without[file.folder] = without.get(file.folder, 0) + 1
    worst = sorted(without.items(), key=lambda item: (-item[1], item[0]))[:10]
    counts = {"files": found.covered, "licences": found.with_licence, "holders": found.with_copyright}
    share = 100 * found.with_licence / found.covered if found.covered else 0.0
    return counts | {
        "text": shown(say("answer.reuse", share=share, **counts)),
        "folders": [{"folder": clean(name, limit=1000) or "/", "without": count} for name, count in worst],
        "missing": list(found.missing[:MOST]),
        "unused": list(found.unused[:MOST]),
        "invalid": [clean(each) for each in (*found.bad, *found.deprecated)][:MOST],
        "unread": len(found.unread),
    }


def _undetermined(answer: Answer) -> list[Text]:
    texts = list(answer.missing)
    if answer.approval is not None and answer.approval.undetermined is not None:
        texts.append(answer.approval.undetermined)
    if answer.parts is not None and answer.parts.left_out:
        texts.append(say("answer.parts_left_out", count=answer.parts.left_out))
    if answer.dependencies is not None:
        unread = tuple(each.path for each in answer.dependencies.unreadable[:5])
        texts += [say("answer.unreadable", paths=unread)] if unread else []
    if answer.compatibility is not None and answer.compatibility.unstated:
        texts.append(say("answer.unstated", count=answer.compatibility.unstated))
    return [*texts, *_silent(answer.dependencies.silent if answer.dependencies else ())]


def _silent(sets: Iterable[DependencySet]) -> Iterator[Text]:
    """Yield a sentence for each ecosystem whose lists name no licences."""
    grouped: dict[str, list[DependencySet]] = {}
    for each in sets:
        grouped.setdefault(each.ecosystem, []).append(each)
    for ecosystem, same in grouped.items():
        paths = tuple(dict.fromkeys((each.lock or each.manifest).path for each in same))
        shown_paths = (*paths[:3], "…") if len(paths) > 3 else paths
        yield say("answer.silent", count=sum(e.count for e in same), ecosystem=ecosystem, paths=shown_paths)


def _sources() -> list[Row]:
    known = licence_list()
    spdx = {"name": f"SPDX License List {known.version}", "date": known.date, "licence": "CC0-1.0",
            "url": "https://spdx.org/licenses/"}  # fmt: skip
    return [spdx, *({name: getattr(each, name) for name in spdx} for each in (traits.source(), matrix.source()))]

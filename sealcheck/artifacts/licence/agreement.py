# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements about the licence contradict the licence text, or one another, and what a README denies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.readme import commercial_limits
from sealcheck.artifacts.licence.statement import Statement, statement
from sealcheck.artifacts.licence.texts import LicenceFile, LicenceTexts
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.compatibility import Fit, expression_fits
from sealcheck.licence.expressions import Expression, compatible, family
from sealcheck.licence.kin import fits
from sealcheck.licence.traits import weakest
from sealcheck.pattern import regex


@frozen
class Agreement:
    """`places` counts the places that say something, the licence text as one. `against` contradict, `agreeing` do not.

    `reasons` gives for each of `against` the last part of a text key: other, closed, default, later or limited.
    Statements that name a family without a version are among them where that tells. `unread` name no licence that we
    know. `apart` name another one, of parts that may be the work of others: heads of some files, packages far down; of
    these only those whose work cannot be part of such software, save for packages beside a text.
    `beside` are texts of different licences in the root folder, where nothing says which one is for what, or that the
    user may choose.
    """

    places: int
    against: tuple[Statement, ...] = ()
    reasons: tuple[str, ...] = ()
    agreeing: tuple[Statement, ...] = ()
    unread: tuple[Statement, ...] = ()
    apart: tuple[Statement, ...] = ()
    beside: tuple[LicenceFile, ...] = ()


#: What a README may put under a text of its own, beside the code.
_BESIDE_CODE = ("data", "documentation", "content", "media", "fonts")
#: What people call a licence by, in its id: Prosperity of LicenseRef-Prosperity-3.0.0.
_KNOWN_AS = regex(r"[A-Za-z]{3,40}")
#: A name that says nothing of what the licence is for, nor which one it is.
_PLAIN = regex(r"(?:(?:un)?licen[cs]e|copying|lizenz)(?:\.(?:txt|md|rst|adoc|html))?", re.I)


@artifact
def licence_agreement(
    licence_conclusion: Conclusion,
    licence_declarations: tuple[Statement, ...],
    licence_texts: LicenceTexts,
    licence_limits: tuple[Statement, ...],
    tree: Tree,
) -> Agreement:
    """Every statement compared with the licence text; without one, with what most statements say."""
    with_text = bool(licence_conclusion.ids) and licence_conclusion.basis != "words"
    of_code = [s for s in licence_declarations if s.scope == "code"]
    vague = [s for s in of_code if s.of_family]
    said = of_code + _beside_code(licence_declarations, licence_conclusion, of_code, with_text=with_text)
    clear = [s for s in said if s.closed or s.expression.sure]
    measure = licence_conclusion.as_expression if with_text else _most_said(clear, vague)
    beside = _beside(licence_conclusion, clear)
    clear += _others(licence_declarations, measure, "tests") if with_text else ()
    apart = _others(licence_declarations, measure, "deep", "part")
    shown = [s for s in apart if with_text and s.kind == "manifest"]
    apart = [s for s in apart if s in shown or (measure and not _goes_with(s.expression, measure))]
    clear += [s for s in said if s.of_family and measure and fits(s.written, measure.families) is not None]
    unread = tuple(s for s in of_code if s not in clear)
    places = len({s.file.path for s in (*clear, *licence_limits)}) + (licence_conclusion.basis not in ("none", "words"))
    places += len(beside) > 1
    places += 0 if with_text else len({s.file.path for s in apart})
    if measure is None:
        return Agreement(places, agreeing=tuple(clear), unread=unread)
    kept = frozenset(family(i) for each in licence_texts.folder for i in each.holds.ids)
    shared = _shared_out(licence_conclusion)
    parts = [folder for folder in tree.folders if folder and "/" not in folder]
    of_some = {s for s in clear if _is_one_of_many(s, measure, kept) or _is_of_part(s, shared, parts)}
    rest = _left_for_code(licence_conclusion, licence_declarations)
    of_some |= {s for s in clear if s.expression.families == rest != frozenset()}
    of_some |= {s for s in clear if _names_the_rest(s, measure) or _adds_parts(s, measure)}
    judged = [(s, "" if s in of_some else reason_against(s, measure, with_text=with_text)) for s in clear]
    against = [(s, reason) for s, reason in judged if reason] + [(s, "limited") for s in licence_limits]
    return Agreement(
        places,
        tuple(s for s, _ in against),
        tuple(reason for _, reason in against),
        tuple(s for s, reason in judged if not reason),
        unread,
        tuple(apart),
        beside,
    )


def _beside_code(
    declarations: Iterable[Statement], conclusion: Conclusion, of_code: Iterable[Statement], *, with_text: bool
) -> list[Statement]:
    """Return what is not said of the code for certain, but of the very licence that stands for it.

    Beside a text: words that leave open what they are about. Without one: a package in a folder with a text of its own,
    where a place that speaks for the whole names the same licence.
    """
    if with_text:
        return [s for s in declarations if s.scope == "content" and _names(s, conclusion.as_expression)]
    whole = [s for s in of_code if s.kind != "manifest" or not s.file.folder]
    packages = [s for s in declarations if s.kind == "manifest" and s.scope == "part" and s.expression.sure]
    return [s for s in packages if any(_names(each, s.expression) for each in whole)]


def _others(declarations: Iterable[Statement], measure: Expression | None, *scopes: str) -> list[Statement]:
    """Return what is said of such parts for another licence; a package in a folder with a text speaks for itself."""
    said = [s for s in declarations if s.scope in scopes and (s.scope != "part" or s.kind == "headers")]
    return [s for s in said if measure and s.expression.sure and not _names(s, measure)]


def _goes_with(part: Expression, whole: Expression) -> bool:
    """Whether work under one licence may be part of software under another, as far as the tables know."""
    return expression_fits(whole, part, choice=False, sure=whole.later is not None).fit is not Fit.NO


def _names(statement: Statement, measure: Expression) -> bool:
    """Whether the statement is for the licence `measure`, or for its family."""
    if statement.of_family:
        return fits(statement.written, measure.families) is True
    return statement.expression.sure and compatible(statement.expression, measure)


def _beside(conclusion: Conclusion, statements: Iterable[Statement]) -> tuple[LicenceFile, ...]:
    """Return the texts of several licences whose names do not part them, unless some place names more than one."""
    files = conclusion.files
    if conclusion.basis != "texts" or conclusion.choice or len(conclusion.families) < 2:
        return ()
    told = any(len(s.expression.families & conclusion.families) > 1 for s in statements)
    return () if told or not all(_PLAIN.fullmatch(each.file.name) for each in files) else files


def _is_one_of_many(statement: Statement, measure: Expression, kept: frozenset[str]) -> bool:
    """Whether a repository that keeps several licences in LICENSES/ says it of some files, or of the sum of all.

    https://reuse.software/spec-3.3/#license-files: files may be under different licences, each with its text there.
    """
    said = statement.expression.families
    if len(kept) < 2 or statement.closed or not said or not said <= kept:
        return False
    return statement.kind in ("headers", "annotations") or (len(said) > 1 and measure.families <= said)


def _adds_parts(statement: Statement, measure: Expression) -> bool:
    """Whether tags say of files the licence `measure` and one of some of their lines, which may be part of such work.

    “MIT AND CC0-1.0” of a file does not speak against MIT for the whole; “MIT AND GPL-3.0-only” does.
    """
    more = statement.kind in ("headers", "annotations") and measure.families < statement.expression.families
    return more and not statement.closed and _goes_with(statement.expression, measure)


def _names_the_rest(statement: Statement, measure: Expression) -> bool:
    """Whether a README names some of several licences by what they are known as, and the others in other words."""
    rest = measure.families - statement.expression.families
    some = statement.kind == "readme" and bool(statement.expression.families) and measure.families > rest
    words = [_KNOWN_AS.findall(name.removeprefix("LicenseRef-"))[:1] for name in rest] if some else []
    return bool(words) and all(each and re.search(rf"\b{each[0]}\b", statement.written, re.I) for each in words)


def _left_for_code(conclusion: Conclusion, declarations: Iterable[Statement]) -> frozenset[str]:
    """Return which of several texts the README leaves for the code where it gives the others to data or the like."""
    said = [s for s in declarations if s.kind == "readme" and s.scope in _BESIDE_CODE]
    given = frozenset(name for s in said for name in s.expression.families) & conclusion.families
    return conclusion.families - given if given and conclusion.basis == "texts" else frozenset()


def _shared_out(conclusion: Conclusion) -> frozenset[str]:
    """Return the licences that one file without their texts names, as an overview does: this part under one, that …"""
    files = conclusion.files
    overview = len(files) == 1 and not files[0].own and not conclusion.choice and len(conclusion.families) > 1
    return conclusion.families if overview else frozenset()


def _is_of_part(statement: Statement, shared: frozenset[str], parts: Iterable[str]) -> bool:
    """Whether the heads of files, or words that name a folder of the root, say one of the licences shared out."""
    said = statement.expression.families
    if statement.closed or not shared or not said or not said <= shared:
        return False
    named = re.findall(r"[\w.-]{2,100}", statement.excerpt)
    return statement.kind == "headers" or (statement.kind == "readme" and not set(parts).isdisjoint(named))


def _most_said(statements: Iterable[Statement], vague: Iterable[Statement]) -> Expression | None:
    """Return the expression that most statements share, the first one on a tie; None without any.

    Those that name its family count with it. What npm writes unasked is the measure of nothing that somebody wrote.
    """
    said = [s for s in statements if not s.closed]
    said = [s for s in said if not _is_default(s)] or said
    counts = Counter(s.expression.families for s in said)
    counts.update(families for families in tuple(counts) for s in vague if fits(s.written, families))
    most = max(said, key=lambda s: counts[s.expression.families], default=None)
    return most.expression if most else None


def _is_default(statement: Statement) -> bool:
    """Whether npm writes this when it creates the file."""
    return statement.file.name == "package.json" and statement.expression.text == "ISC"


def reason_against(statement: Statement, measure: Expression, *, with_text: bool) -> str:
    """Return why the statement contradicts `measure`; empty when it does not."""
    if statement.closed:
        return "closed"
    if not _names(statement, measure):
        return "default" if _is_default(statement) else "other"
    return "later" if statement.expression.later is False and measure.later is True else ""


#: Conclusions that rest on a text or a notice that grants.
_GRANTED = frozenset({"text", "texts", "notice", "folder", "linked", "parts"})
_APPROVED = frozenset({"osi", "fsf"})
_MOST = 3


@artifact
def licence_limits(readme: Readme, licence_conclusion: Conclusion) -> tuple[Statement, ...]:
    """The sentences that deny commercial use; none where the licence itself does, or is not known."""
    known = [licence for each in licence_conclusion.ids if (licence := licence_list().find(each))]
    sure = licence_conclusion.basis in _GRANTED and known and len(known) == len(licence_conclusion.ids)
    if readme.main is None or not sure or weakest(known) not in _APPROVED:
        return ()
    file = readme.main.file
    return tuple(statement("readme", file, *said) for said in islice(commercial_limits(readme.main), _MOST))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""SPDX licence expressions: reading, putting right, and comparing them by what they grant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.frozen import frozen
from sealcheck.licence.aliases import modern, named
from sealcheck.licence.catalogue import Licence, licence_list
from sealcheck.licence.grammar import identifiers, is_expression
from sealcheck.licence.names import Name, is_versionless, names_in
from sealcheck.pattern import regex

#: Characters of a statement that is still read as an expression; a generated one may name dozens of licences.
MOST_CHARACTERS = 2_000

#: Characters of a statement in which a family without a version is no mere repetition.
_SHORT = 160

_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,60}:)?LicenseRef-[A-Za-z0-9.-]{1,80}")
_TOKEN = regex(r"\(|\)|[^\s()]{1,120}")
_SLASHES = regex(r"[\w.+-]{1,80}(?:/[\w.+-]{1,80}){1,4}")
_GNU = regex(r"(?:A|L)?GPL-|GFDL-")
_SUFFIX = regex(r"(?:-only|-or-later|\+|-with-\w+-exception|-(?:no-)?invariants(?:-only|-or-later)?)+$")
_EITHER = regex(r"\bor\b(?! (?:any )?(?:later|newer|higher))|\boder\b(?! (?:später|neuer|höher))|[|/]|\bdual\b", re.I)
_DUAL = regex(r"\bdual\b|\beither\b|wahlweise|nach wahl|at your (?:option|choice)", re.I)
_OPERATOR = regex(r" (?:AND|OR|WITH) ")
_PART = regex(r"\s(?:AND|OR|and|or|&|\+)\s")
_SAME = {
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views", "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "MPL-2.0-no-copyleft-exception": "MPL-2.0", "bzip2-1.0.5": "bzip2-1.0.6", "StandardML-NJ": "SMLNJ",
    "OFL-1.1-RFN": "OFL-1.1", "OFL-1.1-no-RFN": "OFL-1.1", "OFL-1.0-RFN": "OFL-1.0", "OFL-1.0-no-RFN": "OFL-1.0",
    "CAL-1.0-Combined-Work-Exception": "CAL-1.0",
}  # fmt: skip


@frozen
class Expression:
    """A licence statement: its SPDX form, the ids in it, and what was wrong with how it was written.

    `problems` holds "deprecated" (an old id), "case", "name" (in words, put right), or why it cannot be relied on:
    "unknown" (names nothing that we know, or a part of it does not), "version" (a family of licences without a
    version), "syntax" (no SPDX expression), "long" (too long to be one).
    """

    text: str
    ids: tuple[str, ...]
    problems: tuple[str, ...] = ()
    later: bool | None = None

    @property
    def families(self) -> frozenset[str]:
        """The licences without the difference between -only and -or-later."""
        return frozenset(family(identifier) for identifier in self.ids)

    @property
    def sure(self) -> bool:
        """Whether every part is a licence we know or a LicenseRef."""
        return bool(self.ids) and not self.doubt

    @property
    def doubt(self) -> str:
        """Why the statement cannot be relied on; empty when it can."""
        return next((each for each in ("long", "syntax", "version", "unknown") if each in self.problems), "")


def family(identifier: str) -> str:
    """Return the id without version suffixes that share one text: GPL-3.0 for GPL-3.0-or-later."""
    identifier = _SAME.get(identifier, identifier)
    return _SUFFIX.sub("", identifier) if _GNU.match(identifier) else identifier.removesuffix("+")


def read(statement: str) -> Expression:
    """Return the expression that a metadata field holds, put right where case, age or a name is the only fault."""
    statement = " ".join(statement.split()) if len(statement) <= MOST_CHARACTERS else statement
    if len(statement) > MOST_CHARACTERS:
        return Expression(statement[:100], (), ("long",))
    if "/" in statement and (whole := named(statement)):
        return _whole(whole)
    parts, ids, problems = [], [], set()
    for token in _TOKEN.findall(_without_slashes(statement)):
        part, identifier, problem = _part(token)
        parts.append(part)
        ids += [identifier] if identifier else []
        problems |= {problem} if problem else set()
    built = bool(_OPERATOR.search(statement)) and is_expression(_without_slashes(statement))
    if not built and (not ids or "unknown" in problems):
        return _whole(whole) if (whole := named(statement)) else _loose(statement)
    text = " ".join(parts).replace("( ", "(").replace(" )", ")")
    if not is_expression(text):
        problems.add("syntax")
    return Expression(text, tuple(dict.fromkeys(ids)), tuple(sorted(problems)), _later(statement))


def _whole(expression: str) -> Expression:
    return Expression(expression, _licences(expression), ("name",), _later(expression))


def _without_slashes(statement: str) -> str:
    """Return a choice as Cargo and npm wrote it once, with OR for each slash."""
    return statement.replace("/", " OR ") if _SLASHES.fullmatch(statement) else statement


def _licences(expression: str) -> tuple[str, ...]:
    """Return the ids of the licences, without those of exceptions."""
    exceptions = licence_list().exceptions
    return tuple(dict.fromkeys(each for each in identifiers(expression) if each not in exceptions))


def _later(statement: str) -> bool | None:
    """Return whether a statement says "or later" (True) or "only" (False) of a GNU licence; None when neither."""
    if re.search(r"GPL-[\d.]{1,5}(?:-or-later|\+)", statement, re.I):
        return True
    return False if re.search(r"GPL-[\d.]{1,5}-only", statement, re.I) else None


def _part(token: str) -> tuple[str, str, str]:
    """Return (SPDX form, id or empty, problem or empty) of one token of an expression."""
    if token in ("(", ")") or token.upper() in ("AND", "OR", "WITH"):
        return token.upper(), "", "" if token == token.upper() else "case"
    if _REF.fullmatch(token):
        return token, token, ""
    known = licence_list()
    plus = token.endswith("+")
    licence = known.find(token) or known.find(token.removesuffix("+"))
    if licence is None:
        exception = known.by_lower.get(token.lower())
        return (exception, "", "") if exception in known.exceptions else _part_by_name(token)
    text = _modern(licence, plus)
    if licence.deprecated:
        return text, _licences(text)[0], "deprecated"
    return text, text, "" if token.removesuffix("+") == licence.id.removesuffix("+") else "case"


def _part_by_name(token: str) -> tuple[str, str, str]:
    """Return the same for a token that is no id but may be a name, such as GPLv3."""
    names = names_in(token)
    if len(names) != 1:
        return token, "", "unknown"
    text = _spelt(names[0])
    return text, _licences(text)[0], "name"


def _modern(licence: Licence, plus: bool) -> str:
    """Return the expression that the SPDX list has now in place of an id, with "or later" where a plus said so."""
    identifier = licence.id
    replaced = modern(identifier) if licence.deprecated else ""
    if replaced:
        return replaced
    if licence.deprecated and _GNU.match(identifier):
        base = identifier.removesuffix("+")
        return f"{base}-or-later" if plus or identifier.endswith("+") else f"{base}-only"
    return identifier + "+" if plus and not identifier.endswith("+") else identifier


def _loose(statement: str) -> Expression:
    """Return what a free-text statement such as "GNU GPL v3" names; unknown when it, or a part of it, names nothing."""
    names = names_in(statement)
    if names:
        return spoken(statement, names)
    return Expression(statement, (), ("version" if is_versionless(statement) else "unknown",))


def spoken(statement: str, names: Sequence[Name]) -> Expression:
    """Return the expression for licences named in a sentence: a choice where a word between them says so."""
    texts = tuple(_spelt(name) for name in names)
    ids = tuple(dict.fromkeys(i for text in texts for i in _licences(text)))
    joined = (" OR " if _is_choice(statement, names) else " AND ").join(texts)
    vague = len(statement) <= _SHORT and _half_read(statement, names)
    later = True if any(n.later for n in names) else None
    return Expression(joined, ids, ("name", "version") if vague else ("name",), later)


def _is_choice(statement: str, names: Sequence[Name]) -> bool:
    """Whether the words between the names, or shortly before the first, leave the choice among them."""
    first, last = names[0], names[-1]
    before = statement[max(0, first.start - 80) : first.start]
    return len(names) > 1 and bool(_EITHER.search(statement[first.end : last.start]) or _DUAL.search(before))


def _half_read(statement: str, names: Sequence[Name]) -> bool:
    """Whether a part beside the names, as in "CDDL + GPLv2", is a licence too that is not known exactly."""
    for name in reversed(names):
        statement = f"{statement[: name.start]}\0{statement[name.end :]}"
    parts = _PART.split(statement)
    return len(parts) > 1 and any(is_versionless(part) and not names_in(part) for part in parts)


def _spelt(name: Name) -> str:
    """Return a name as SPDX writes it, with what the words say of later versions."""
    replaced = modern(name.id)
    if replaced:
        return replaced
    return f"{name.id.removesuffix('+')}-{'or-later' if name.later else 'only'}" if _bare(name.id) else name.id


def _bare(identifier: str) -> bool:
    return bool(_GNU.match(identifier)) and family(identifier) == identifier.removesuffix("+")


def compatible(one: Expression, other: Expression) -> bool:
    """Return whether two statements about the same work can both be true: they name the same licences.

    A choice (A OR B) agrees with a statement that names one side; -only and -or-later of one text do not disagree.
    """
    return bool(one.families & other.families) if _choice(one) or _choice(other) else one.families == other.families


def _choice(expression: Expression) -> bool:
    return " OR " in f" {expression.text} "

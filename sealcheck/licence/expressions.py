# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""SPDX licence expressions: reading, putting right, and comparing them by what they grant."""

from __future__ import annotations

import re

from sealcheck.frozen import frozen
from sealcheck.licence.catalogue import Licence, licence_list
from sealcheck.licence.names import names_in
from sealcheck.pattern import regex

_REF = regex(r"(?:DocumentRef-[A-Za-z0-9.-]{1,60}:)?LicenseRef-[A-Za-z0-9.-]{1,80}")
_TOKEN = regex(r"\(|\)|[^\s()]{1,120}")
_GNU = regex(r"(?:A|L)?GPL-|GFDL-")
_SUFFIX = regex(r"(?:-only|-or-later|\+|-(?:no-)?invariants(?:-only|-or-later)?)+$")
_SAME = {
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views", "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "MPL-2.0-no-copyleft-exception": "MPL-2.0", "bzip2-1.0.5": "bzip2-1.0.6", "StandardML-NJ": "SMLNJ",
    "OFL-1.1-RFN": "OFL-1.1", "OFL-1.1-no-RFN": "OFL-1.1", "OFL-1.0-RFN": "OFL-1.0", "OFL-1.0-no-RFN": "OFL-1.0",
    "CAL-1.0-Combined-Work-Exception": "CAL-1.0",
}  # fmt: skip


@frozen
class Expression:
    """A licence statement: its SPDX form, the ids in it, and what was wrong with how it was written.

    `problems` holds "deprecated", "case", "unknown" or "syntax"; with "unknown" or "syntax" no `ids` can be relied on.
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
        return bool(self.ids) and not {"unknown", "syntax"} & set(self.problems)


def family(identifier: str) -> str:
    """Return the id without version suffixes that share one text: GPL-3.0 for GPL-3.0-or-later."""
    identifier = _SAME.get(identifier, identifier)
    return _SUFFIX.sub("", identifier) if _GNU.match(identifier) else identifier.removesuffix("+")


def read(statement: str) -> Expression:
    """Return the expression that a metadata field holds, put right where case or age of an id is the only fault."""
    statement = statement.strip()[:500]
    tokens = _TOKEN.findall(
        statement.replace("/", " OR ") if re.fullmatch(r"[\w.+-]+/[\w.+-]+", statement) else statement
    )
    parts, ids, problems = [], [], set()
    for token in tokens:
        part, identifier, problem = _part(token)
        parts.append(part)
        ids += [identifier] if identifier else []
        problems |= {problem} if problem else set()
    if not ids or "unknown" in problems:
        return _loose(statement)
    text = " ".join(parts).replace("( ", "(").replace(" )", ")")
    return Expression(text, tuple(dict.fromkeys(ids)), tuple(sorted(problems | _syntax(text))), _later(statement))


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
        return (exception, "", "") if exception in known.exceptions else (token, "", "unknown")
    modern = _modern(licence, plus)
    if licence.deprecated:
        return modern, modern, "deprecated"
    return modern, modern, "" if token.removesuffix("+") == licence.id.removesuffix("+") else "case"


def _modern(licence: Licence, plus: bool) -> str:
    identifier = licence.id
    if licence.deprecated and _GNU.match(identifier):
        base = identifier.removesuffix("+")
        return f"{base}-or-later" if plus or identifier.endswith("+") else f"{base}-only"
    return identifier + "+" if plus and not identifier.endswith("+") else identifier


def _syntax(text: str) -> set[str]:
    from license_expression import ExpressionError, Licensing  # type: ignore[import-untyped]

    try:
        Licensing().parse(text)
    except (ExpressionError, ValueError, TypeError, IndexError):
        return {"syntax"}
    return set()


def _loose(statement: str) -> Expression:
    """Return what a free-text statement such as "GNU GPL v3" names; unknown when it names nothing."""
    names = names_in(statement)
    ids = tuple(f"{n.id.removesuffix('+')}-{'or-later' if n.later else 'only'}" if _bare(n.id) else n.id for n in names)
    later = True if any(n.later for n in names) else None
    return Expression(" AND ".join(ids) or statement, ids, ("case",) if ids else ("unknown",), later)


def _bare(identifier: str) -> bool:
    return bool(_GNU.match(identifier)) and family(identifier) == identifier.removesuffix("+")


def compatible(one: Expression, other: Expression) -> bool:
    """Return whether two statements about the same work can both be true: they name the same licences.

    A choice (A OR B) agrees with a statement that names one side; -only and -or-later of one text do not disagree.
    """
    return bool(one.families & other.families) if _choice(one) or _choice(other) else one.families == other.families


def _choice(expression: Expression) -> bool:
    return " OR " in f" {expression.text} "

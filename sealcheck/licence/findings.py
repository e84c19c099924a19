# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the engine says of a text: which licences are in it, how each stands there, and what was changed."""

from __future__ import annotations

from enum import StrEnum

from sealcheck.frozen import frozen
from sealcheck.licence.names import Name

#: A text with more words than this is no mere notice; one with no more than that is, whatever else it says.
MOST_NOTICE_WORDS, FEW_WORDS = 350, 60
#: A text of so few words is nothing but the name of its licence.
MERE_NAME = 5
#: Share of the words of a notice that grant, in between.
NOTICE_SHARE = 0.2


class Status(StrEnum):
    """How a licence stands in a text.

    VERBATIM: word for word, by the SPDX matching guidelines. FILLED: with names filled in, optional parts left out,
    typing errors or small words lost. STRUCTURE: a translation known by its title, version and articles only.
    MODIFIED: with other terms, so it is not this licence. INCOMPLETE: a part is missing, the rest is unchanged.
    REFERENCED: only named.
    """

    VERBATIM = "verbatim"
    FILLED = "filled"
    STRUCTURE = "structure"
    MODIFIED = "modified"
    INCOMPLETE = "incomplete"
    REFERENCED = "referenced"


#: The ways in which a text grants what its licence grants.
INTACT = frozenset({Status.VERBATIM, Status.FILLED, Status.STRUCTURE})


@frozen
class Difference:
    """A place where a text leaves the licence: line, words found there (as written), words expected (lower case).

    Without `found` the expected words are missing; without `expected` the found ones were added.
    """

    line: int
    found: str
    expected: str


@frozen
class Finding:
    """A licence in a text, from line `start` to line `end` (both 1-based).

    `ids` are all SPDX ids that share the text, such as -only and -or-later, the likeliest first; behind them those
    under which it was filed before it had its own. `similarity` is the share (0 to 1) of the licence's words that are
    there unchanged; 1 for a reference. `differences` are the places that make a text MODIFIED, or of a FILLED one
    those of another wording in circulation and lost or stray small words ("is", "such"), at most a dozen, and `more`
    counts the others; of an INCOMPLETE text they begin what is left out, and `missing` is the share (0 to 1) of the
    licence that is. `language` is the ISO 639-1 code of the text.
    """

    ids: tuple[str, ...]
    status: Status
    start: int
    end: int
    similarity: float = 1.0
    differences: tuple[Difference, ...] = ()
    more: int = 0
    missing: float = 0.0
    language: str = "en"

    @property
    def id(self) -> str:
        """The first of the ids."""
        return self.ids[0]

    @property
    def intact(self) -> bool:
        """Whether the text is there and grants what the licence grants."""
        return self.status in INTACT

    @property
    def difference(self) -> Difference | None:
        """The first of the differences."""
        return self.differences[0] if self.differences else None


@frozen
class Notice:
    """A grant by name: its line, its words, the licences it names, and whether the user may choose among them.

    `tag` is the expression of an SPDX tag; `grant` says whether the words put something under the licence or only
    mention it; `official` whether they are the header that the licence itself asks for. `words` is the length of the
    whole paragraph, of which `text` may be the beginning only; 0 when the text is all of it.
    """

    line: int
    text: str
    names: tuple[Name, ...]
    choice: bool = False
    tag: str = ""
    grant: bool = True
    official: bool = False
    words: int = 0


@frozen
class Passage:
    """A sentence of the text: its 1-based line and the words as written."""

    line: int
    text: str


@frozen
class Identification:
    """All that a text says about licences.

    `findings` in the order of their lines, `notices` that name a licence (also in passing), `restrictions` added
    beside the licence texts, `words` in all, and the `rest` of them that belongs to no licence text. `unsettled` says
    of a text without any that it calls the software proprietary or only thinks of a licence: what it names grants
    nothing.
    """

    findings: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    restrictions: tuple[Passage, ...] = ()
    words: int = 0
    rest: int = 0
    unsettled: bool = False

    @property
    def matches(self) -> tuple[Finding, ...]:
        """The licence texts, changed and incomplete ones too, without what is only referenced."""
        return tuple(each for each in self.findings if each.status is not Status.REFERENCED)

    @property
    def ids(self) -> tuple[str, ...]:
        """The licences whose unchanged texts are here, without added restrictions; else nothing."""
        return () if self.restrictions else tuple(each.id for each in self.findings if each.intact)

    @property
    def granted(self) -> tuple[Notice, ...]:
        """The notices that grant, when the text is hardly more than a notice; nothing beside texts or in long prose."""
        if self.matches or self.restrictions or self.unsettled or self.words > MOST_NOTICE_WORDS:
            return ()
        granting = tuple(n for n in self.notices if n.tag or n.grant or self.words <= MERE_NAME)
        said = sum(notice.words or len(notice.text.split()) for notice in granting)
        return granting if self.words <= FEW_WORDS or said >= NOTICE_SHARE * self.words else ()

    @property
    def modified(self) -> bool:
        """Whether some text here is a licence that was changed or cut, or that a restriction was added to."""
        return bool(self.restrictions) or any(
            each.status in (Status.MODIFIED, Status.INCOMPLETE) for each in self.findings
        )

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where in a document the lines stand that may list settings: below which headings and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.facts import words_in
from sealcheck.prose.phrases import fold

#: A line of a shell, a Compose file or an `.env` file in a document: nothing behind the value but a comment.
SHOWN = regex(
    r"\s{0,20}(?:#[ \t]{0,3})?(?:-[ \t]{1,4})?(?:[$>%][ \t]{1,4})?(?:export[ \t]{1,4}|set[ \t]{1,4})?"
    r"(?P<name>[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8})="
    r"(?:\"[^\"]{0,300}\"|'[^']{0,300}'|[^\s\"']{0,300}|<(?P<open>[^<>]{1,300})>)"
    r";?[ \t]{0,60}(?P<text>(?:#.{0,300})?)\r?$"
)
RULE = regex(r"\|?(?:\s{0,9}:?-{2,200}:?\s{0,9}\|){1,12}(?:\s{0,9}:?-{2,200}:?\s{0,9})?\|?")
MOST_CELLS = 12
#: Characters of a paragraph that are looked at for what it announces.
MOST_SAID = 600
_UNDERLINE = regex(r"[ \t]{0,3}(?:-{3,200}|={3,200})[ \t\r]{0,9}$")
HEADING = regex(r"(#{1,6}|={1,6})[ \t]{1,4}([^#\n]{1,200})")
ITEM = regex(r"[ \t]{0,40}(?:[-*+•]|\d{1,3}[.)])[ \t]")
FENCE = regex(r"(?:`{3,20}|~{3,20})")


class Place:
    """Where in a document a line stands: below a heading or a sentence that speaks of settings."""

    def __init__(self) -> None:
        self.configures = self.introduced = False
        self._said = ""
        self._inside = 0
        self._fenced = False

    @property
    def shows(self) -> bool:
        """Whether the line stands in a block of code that a sentence announces."""
        return self._fenced and self.introduced

    def go(self, above: str, line: str) -> None:
        """Take the next line; a list or a block that a sentence announces reaches to the next paragraph."""
        if FENCE.match(line[:100]):
            self._fenced = not self._fenced
        heading = None if self._fenced else HEADING.match(line[:300])
        underlined = bool(above.strip()) and "|" not in above and _UNDERLINE.match(line[:300]) is not None
        if heading or underlined:
            level = len(heading[1]) if heading else 1 + ("-" in line)
            self._inside = level_inside(
                self._inside, level, starts=named("configuration", heading[2] if heading else above[:300])
            )
            self.configures, self.introduced, self._said = self._inside > 0, False, ""
        elif not line.strip():
            self._said = ""
        elif ITEM.match(line[:100]):
            self.introduced = self.introduced or _introduces(line)
        elif not (self._fenced or line[:1] in " \t|`~" or SHOWN.match(line[:1000])):
            self._said = f"{self._said} {line}"[-MOST_SAID:]
            self.introduced = _introduces(self._said)


def level_inside(inside: int, level: int, *, starts: bool) -> int:
    """Return the level of the heading on configuration that a heading is or stands below; 0 outside of such ones."""
    if inside and level > inside:
        return inside
    return level if starts else 0


def _introduces(text: str) -> bool:
    return text.rstrip().endswith(":") and wording("introduces_settings").search(fold(text[-MOST_SAID:])) is not None


class Columns:
    """Goes through a document line by line, with the columns of the table at hand."""

    def __init__(self) -> None:
        self._aside: frozenset[int] = frozenset()

    def go(self, above: str, line: str) -> None:
        """Take the next line; below a rule, the line above it names the columns."""
        if "|" not in line:
            self._aside = frozenset()
        elif RULE.fullmatch(line.strip()[:500]):
            heads = ("-".join(cell.strip(" *`_:?").lower()[:80].split()) for cell in cells_of(above)[:MOST_CELLS])
            aside = words_in("setting_words", "asides")
            self._aside = frozenset(place for place, head in enumerate(heads) if head in aside)

    def said(self, cells: Sequence[str]) -> list[str]:
        """Return the cells of a row, the first of them that with the name, as far as they may explain something."""
        return ["" if place and place in self._aside else cell for place, cell in enumerate(cells[:MOST_CELLS])]


def cells_of(row: str) -> list[str]:
    """Return the cells of a row of a table."""
    return row.strip().removeprefix("|").removesuffix("|")[:2000].split("|")

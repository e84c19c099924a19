# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pages about a seal: its levels, themes, weights and criteria."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.site.words import Say, table, told
from sealcheck.report.escape import markdown, prose
from sealcheck.seal.catalogue import Criterion, Seal, Words


def seal_page(seal: Seal, language: str) -> Iterator[str]:
    """Yield the lines of the page about `seal`, which lies in a folder beside `criteria`."""
    say = told(language)

    def own(text: Words) -> str:
        return prose(getattr(text, language))

    yield from (f"# {own(seal.title)}", "", say("version", version=seal.version), "", own(seal.description), "")
    yield from (f"## {say('levels')}", "", say("levels_about"), "")
    yield from _sums(seal, "level", [(each.id, own(each.title), own(each.meaning)) for each in seal.levels], say)
    yield from (f"## {say('themes')}", "")
    yield from _sums(seal, "theme", [(each.id, own(each.title), "") for each in seal.themes], say)
    yield from (f"## {say('rules')}", "")
    yield from (
        f"- {say('partly', percent=f'{seal.partly_credit:.0%}'[:-1])}",
        f"- {say('claims', months=seal.claim_months)}",
        "",
    )
    for level in seal.levels:
        yield from (f"## {own(level.title)}", "")
        yield from criteria_table([each for each in seal.criteria if each.level == level.id], seal, language, "theme")
    yield from _programmes(seal, say)


def criteria_table(criteria: Iterable[Criterion], seal: Seal, language: str, column: str) -> list[str]:
    """Return a table of criteria with links to their pages; `column` is theme or level, whichever they do not share."""
    say = told(language)
    named = seal.themes if column == "theme" else seal.levels
    titles = {each.id: prose(getattr(each.title, language)) for each in named}
    rows = [
        [
            f"[{each.id}](../criteria/{each.id}.md)",
            prose(getattr(each.title, language)),
            titles[getattr(each, column)],
            str(each.weight),
        ]
        for each in criteria
    ]
    return table(["ID", say("title"), say(column), say("weight")], rows)


def _sums(seal: Seal, kind: str, rows: list[tuple[str, str, str]], say: Say) -> list[str]:
    """How many criteria and points belong to each level or theme."""
    counts = Counter(getattr(each, kind) for each in seal.criteria)
    points = {name: sum(each.weight for each in seal.criteria if getattr(each, kind) == name) for name in counts}
    meant = any(meaning for _, _, meaning in rows)
    head = [say(kind), *([say("meaning")] if meant else []), say("count"), say("points")]
    cells = [
        [title, *([meaning] if meant else []), str(counts[name]), str(points.get(name, 0))]
        for name, title, meaning in rows
    ]
    return table(head, cells)


def _programmes(seal: Seal, say: Say) -> Iterator[str]:
    if not seal.programmes:
        return
    asking = Counter(prefix for each in seal.criteria for prefix in {ref.partition("/")[0] for ref in each.refs})
    rows = [[f"[{markdown(each.title)}]({each.url})", str(asking[prefix])] for prefix, each in seal.programmes.items()]
    yield from (f"## {say('programmes')}", "", *table([say("programme"), say("count")], rows))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is a standard, by the address of a link or by the name that it shows."""

from __future__ import annotations

import re
from functools import cache

from sealcheck.pattern import regex
from sealcheck.prose.addresses import parts_of
from sealcheck.prose.facts import load
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

#: Where those who publish standards work on them and on programs: boards, discussions, releases; their papers.
_AT_WORK = regex(
    r"//github\.com/(?:orgs/|[^/]{1,100}/[^/]{1,100}/(?:issues|pulls?|projects|milestones?|discussions|wiki|labels|releases"
    r"|actions|packages|security|graphs|commits?)\b)|//ieeexplore\.",
    re.I,
)
#: Steps of an address that lead to no standard, only to a body that has many: https://www.iso.org/en/standards.html
_FRONT = regex(r"[a-z]{2}(?:-[a-z]{2})?|(?:home|index|start|default|standards|normen|tr)(?:\.\w{2,5})?")


@cache
def _publishers() -> frozenset[str]:
    return frozenset(str(load("standards")["publishers"]).lower().split())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(str(load("standards")["bodies"]).lower().split())


@cache
def _names() -> frozenset[str]:
    return frozenset(name.strip() for row in load("standards")["names"] for name in str(row).split(","))


@cache
def _tools() -> frozenset[str]:
    return frozenset(str(load("standards")["tools"]).split())


def is_published(target: str) -> bool:
    """Whether the address is one of a standards body or of the keepers of an open format, and not where these work."""
    if _AT_WORK.search(target[:500]) or is_front_page(target):
        return False
    host, steps = _place(target)
    hosts = [host[i:] for i in range(len(host)) if i == 0 or host[i - 1] == "."]
    return any("/".join((each, *steps[:count])) in _publishers() for each in hosts for count in range(len(steps) + 1))


def is_front_page(target: str) -> bool:
    """Whether the address is one of a body that publishes many standards, and of none of these."""
    host, steps = _place(target)
    return host in _bodies() and all(map(_FRONT.fullmatch, steps))


def _place(target: str) -> tuple[str, list[str]]:
    """Return the host of an address, without www., and the first steps of its path; nothing for one that is none."""
    parts = parts_of(target[:500].lower())
    if parts is None:
        return "", []
    return (parts.hostname or "").removeprefix("www."), [step for step in parts.path.split("/") if step][:3]


def is_standard_link(link: Link, target: str) -> bool:
    """Whether a link in a section on standards leads to one: by its address, or by a name in what is shown."""
    return is_published(target) or (is_standard_name(link.text) and not names_only_body(link, target))


def names_only_body(link: Link, target: str) -> bool:
    """Whether a link leads to the front page of a body with many standards, and shows no more than whose it is."""
    own = {*_place(target)[0].split("."), "w3c", "standard", "standards", "normen", "the", "de", "der"}
    said = [word for word in link.text.lower().split() if "/" not in word]
    return is_front_page(target) and own.issuperset(said)


def is_standard_name(text: str) -> bool:
    """Whether a text holds the name of a standard, and not that of a tool for it."""
    shown = fold(text).split()
    pairs = {" ".join(shown[i : i + size]) for size in (1, 2, 3) for i in range(len(shown))}
    return not _names().isdisjoint(pairs) and _tools().isdisjoint(shown)

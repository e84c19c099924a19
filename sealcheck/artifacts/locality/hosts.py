# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hosts that the source code names in addresses: what another municipality may have to change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from sealcheck.artifacts.code_text import in_comment
from sealcheck.artifacts.scans import scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.search import plain_signs

#: Names that nobody can own, and those that ask to be replaced.
_EXAMPLE = regex(
    r"\.(?:tld|example|test|local|invalid|localhost)$"
    r"|(?:^|\.)(?:your|my|dein|deine|ihre)-?(?:domain|server|host|company|stadt|city)\.[a-z]{2,10}$"
)
#: Code that makes up data for tests and for shows of components.
_MADE_UP = regex(r"(?:^|/)(?:_?_?mocks?(?:-?\w{1,20})?_?_?|_tests?_|stories|storybook)/|\.(?:stories|mock)\.", re.I)
_HOST = regex(rb"https?://([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,6})(?=[/:\"'`\s?#)]|$)")
#: What follows a host in the name of a vocabulary or of an XML namespace, which is a name and no address to be changed.
_NAMESPACE = regex(
    rb"[:\d]{0,6}/(?:[\w.~-]{1,60}/){0,6}(?:xmlns|xml-?schemas?|namespaces?|ns|xsd)(?=[/#\"'`\s]|$)", re.I
)
_DECLARES = regex(rb"(?:\bxmlns(?::[\w-]{1,40})?|\bnamespace|\btargetNamespace)\s{0,3}=\s{0,3}[\"'`]$", re.I)


@cache
def _known() -> frozenset[str]:
    return frozenset(host for group in load("hosts").values() for host in str(group).split())


@lru_cache(maxsize=4096)
def _is_everywhere(host: str) -> bool:
    """Whether the host, or a domain above it, is one that every project names."""
    parts = host.split(".")
    above = {".".join(parts[i:]) for i in range(len(parts))}
    return not above.isdisjoint(_known()) or parts[-1].isdigit() or _EXAMPLE.search(host) is not None


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.language not in (None, "SQL", "CSS"),
    lambda file: _MADE_UP.search(file.path) is None,
    signs=lambda kind: plain_signs(b"://"),
)
def hard_wired_hosts(file: File, data: bytes) -> Mapping[str, int] | None:
    """Host names in addresses in code, with the line of the first, apart from those found everywhere.

    What a comment or a docstring names does not count.
    """
    hosts: dict[str, int] = {}
    text = ""
    for match in _HOST.finditer(data):
        host = match[1].decode("ascii").lower()
        if host in hosts or _is_everywhere(host) or _NAMESPACE.match(data, match.end()):
            continue
        start = data.rfind(b"\n", 0, match.start()) + 1
        if _DECLARES.search(data, max(start, match.start() - 60), match.start()):
            continue
        text = text or data.decode("latin-1")  # one character for each byte, so that places stay what they are
        if not in_comment(text, match.start(), file.language):
            hosts[host] = data.count(b"\n", 0, start) + 1
        if len(hosts) >= 20:
            break
    return hosts or None

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who runs the servers that a description of an interface names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Servers looked at, and characters of a description in which they are named.
MOST, MOST_TEXT = 20, 200_000
#: OpenAPI and AsyncAPI as JSON, as YAML, and Swagger.
_BLOCK = regex(
    r"\"servers\"\s{0,9}:\s{0,9}(?:\[[^\]]{0,4000}\]|\{.{0,2000})"
    r"|^servers:[ \t]{0,9}(?:#[^\n]{0,200})?\r?\n(?:(?:[ \t]{1,40}|-)[^\n]{0,400}\n?|\r?\n){1,60}",
    re.M,
)
_URL = regex(r"\b(?:url|host)[\"']?\s{0,4}:\s{0,4}[\"']?(?:[a-z]{2,6}://)?([A-Za-z0-9{}.-]{0,200})")
_HOST = regex(r"^[ \t]{0,4}[\"']?host[\"']?[ \t]{0,4}:[ \t]{0,4}[\"']?([A-Za-z0-9.-]{3,200})", re.M)


@cache
def _services() -> frozenset[str]:
    return frozenset(str(load("interfaces")["service_hosts"]).split())


def served_by_others(text: str, own: OwnNames) -> bool:
    """Whether all servers that a description names are those of services that many use, and that are not this one."""
    hosts = list(_hosts(text[:MOST_TEXT]))
    return bool(hosts) and all(_is_service(host, own) for host in hosts)


def _hosts(text: str) -> Iterator[str]:
    block = _BLOCK.search(text)
    found = _URL.finditer(block[0]) if block else _HOST.finditer(text)
    for match, _ in zip(found, range(MOST), strict=False):
        yield match[1].lower()


def _is_service(host: str, own: OwnNames) -> bool:
    ends = [host[i:] for i in range(len(host)) if i == 0 or host[i - 1] == "."]
    service = next((end for end in ends if end in _services()), "")
    return bool(service) and not any(plain(label) in own.names | own.owners for label in service.split(".")[:-1])

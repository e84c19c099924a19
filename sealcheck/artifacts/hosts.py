# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hosts that the source code names in addresses: what another municipality may have to change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sealcheck.artifacts.scans import scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import holds

#: Hosts that every project names: standards, licences, package hosts, public map and font services, examples.
_EVERYWHERE = regex(
    r"(?:^|\.)(?:w3\.org|w3id\.org|schema\.org|purl\.org|json-schema\.org|xmlsoap\.org|opengis\.net|ogc\.org|iso\.org|ietf\.org"
    r"|apache\.org|gnu\.org|opensource\.org|creativecommons\.org|spdx\.org|mozilla\.org|github\.com|github\.io"
    r"|githubusercontent\.com|gitlab\.com|bitbucket\.org|npmjs\.(?:com|org)|pypi\.org|python\.org|unpkg\.com|jsdelivr\.net"
    r"|cloudflare\.com|googleapis\.com|gstatic\.com|google\.com|openstreetmap\.org|stackoverflow\.com|wikipedia\.org"
    r"|wikidata\.org|microsoft\.com|oracle\.com|sun\.com|java\.com|android\.com|apple\.com|jquery\.com|nodejs\.org"
    r"|djangoproject\.com|readthedocs\.(?:io|org)|rubyonrails\.org|php\.net|symfony\.com|springframework\.org|maven\.org"
    r"|example\.(?:com|org|net)|localhost|reactjs\.org|vuejs\.org|angular\.io|mdn\.io|facebook\.com|twitter\.com|youtube\.com"
    r"|docker\.com|docker\.io|fiware\.org|smartdatamodels\.org|etsi\.org|europa\.eu)$|\.(?:tld|example|test|local|invalid|localhost)$"
    r"|(?:^|\.)(?:your|my|dein|deine|ihre)-?(?:domain|server|host|company|stadt|city)\.[a-z]{2,10}$"
)
_HOST = regex(rb"https?://([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,6})(?=[/:\"'`\s?#)]|$)")


@lru_cache(maxsize=4096)
def _is_everywhere(host: str) -> bool:
    return _EVERYWHERE.search(host) is not None or host.rpartition(".")[2].isdigit()


@scanner(lambda kind: kind.role is PathClass.SOURCE and kind.language not in (None, "SQL", "CSS"))
def hard_wired_hosts(file: File, data: bytes) -> Mapping[str, int] | None:
    """Host names in addresses outside comments, with the line of the first, apart from those found everywhere."""
    if not holds(data, b"://"):
        return None
    hosts: dict[str, int] = {}
    for match in _HOST.finditer(data):
        host = match[1].decode("ascii").lower()
        if host in hosts or _is_everywhere(host):
            continue
        start = data.rfind(b"\n", 0, match.start()) + 1
        if (
            not data[start : match.start()]
            .lstrip()
            .startswith((b"#", b"//", b"*", b"/*", b"<!--", b"--", b";", b'"""'))
        ):
            hosts[host] = data.count(b"\n", 0, start) + 1
        if len(hosts) >= 20:
            break
    return hosts or None

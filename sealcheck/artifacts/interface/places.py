# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the folders in which a description of an interface lies say of whose it is."""

from __future__ import annotations

import re

from sealcheck.pattern import regex

_LIBRARY = regex(
    r"(?:^|/)(?:(?:google/(?:protobuf|api|rpc)|googleapis|gogoproto|protoc[-_]gen[-_][\w-]{1,40}|opengis|xlink|w3c|onelogin)/"
    r"|validate/validate\.proto$)",
    re.I,
)
#: Descriptions of services that are called are kept below the name of the site that they were fetched from.
_SITE = regex(r"(?:^|/)(?:[a-z0-9-]{2,40}\.){1,3}(?:at|be|ch|com|de|dk|es|eu|fi|fr|gov|io|it|net|nl|no|org|pl|se|uk)/")
#: Where tools keep the descriptions that they made a client of.
_CLIENT = regex(r"(?:^|/)(?:(?:connected services|(?:service|web) references)|[\w.-]{0,60}clients?)/", re.I)
#: Where code fetches what others publish; a schema beside it says what is to be expected from them.
_FETCHES = regex(
    r"(?:^|/)(?:harvest(?:ers?|ing)?|crawl(?:ers?|ing)?|scrap(?:ers?|ing)|fetch(?:ers?|ing)|importers?|connectors?)"
    r"/(?:[\w.-]{1,80}/){0,3}[^/]{1,200}$",
    re.I,
)
#: Code that stands in for the services of others while the software is developed.
_STANDS_IN = regex(r"(?:^|/)_{0,2}(?:mocks?|mocking|stubs?|fakes?)_{0,2}/", re.I)
#: Where components of a front end are shown one by one, with data in place of those of a server.
_SHOWN = regex(r"(?:^|/)(?:_{0,2}stories_{0,2}|\.?storybook)/", re.I)
#: Where the compilers of front ends put what they make, also out of what they ask a service for.
_COMPILED = regex(r"(?:^|/)__generated__/")


def is_foreign(path: str) -> bool:
    """Whether the folders say that the description comes with somebody else's library, or from somebody's site."""
    return _LIBRARY.search(path) is not None or (path.endswith((".wsdl", ".xsd")) and _SITE.search(path) is not None)


def is_client(path: str) -> bool:
    """Whether a tool keeps there what it made a client of."""
    return _CLIENT.search(path) is not None


def is_fetched(path: str) -> bool:
    """Whether code lies there that fetches what others publish."""
    return _FETCHES.search(path) is not None


def stands_in(path: str) -> bool:
    """Whether code lies there that stands in for the services of others."""
    return _STANDS_IN.search(path) is not None


def is_shown(path: str) -> bool:
    """Whether components of a front end are shown there one by one."""
    return _SHOWN.search(path) is not None


def is_compiled(path: str) -> bool:
    """Whether a compiler of front ends puts there what it makes."""
    return _COMPILED.search(path) is not None

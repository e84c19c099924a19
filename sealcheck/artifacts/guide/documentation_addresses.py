# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether an address is, by itself, that of the documentation of this very software, whatever its link says."""

from __future__ import annotations

import re
from itertools import takewhile

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import name_in_title
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.phrases import fold

#: Shorter names, and those of anything, prove nothing in an address.
LEAST_NAME = 4
NO_NAMES = frozenset({"repo", "docs", "code", "city", "smart", "open", "data", "platform", "server", "portal", "http"})
_ADDRESS = regex(r"https?://(?:[^/?#@\s]{0,100}@)?(?P<host>[\w.-]{1,200})(?::\d{1,5})?(?P<path>/[^?#\s]{0,400})?", re.I)
#: What documentation is called in hosts and paths: docs.lamps.example, lamps.example/handbuch/
_DOCUMENTATION = frozenset(
    {"docs", "doc", "documentation", "documentations", "doku", "dokumentation", "handbuch", "handbook", "manual"}
    | {"manuals", "guide", "guides", "userguide", "wiki", "hilfe", "readthedocs", "gitbook"}
)
#: Before the word for documentation these make it what a server tells of its own interface: lamps.example/api/v2/docs
_OF_INTERFACE = frozenset({"api", "apis", "rest", "graphql", "swagger", "openapi", "apiary"})
#: Pictures and parcels are no pages.
_NO_PAGE = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".zip", ".gz", ".mp4")
#: The wiki of a repository on a forge, and a page of it.
_WIKI = regex(
    r"https?://(?:www\.)?(?:github|gitlab|bitbucket)\.\w{2,4}/(?:[^/\s]{1,100}/){1,5}?(?P<repo>[^/\s]{1,100})/(?:-/)?wikis?"
    r"(?:/(?P<page>[^?#\s]{0,200}))?/?(?:[?#]\S{0,200})?$",
    re.I,
)
_GUIDES = ("usage", "operation", "configuration", "backup", "upgrade", "troubleshooting")
#: Chapters for those who change the code, and the way to get it.
_ASIDE = ("development", "contributing", "tests", "installation", "licence", "changelog")


def squeezed_names(documents: Documents, readme: Readme, publiccode: PublicCode) -> frozenset[str]:
    """Return the whole names of the software without spaces and hyphens: of its place, publiccode.yml and the README.

    A title that is only some words of the name of the place is another's: „Decidim“ above `town-decidim` of a city.
    """
    titled, place = fold(name_in_title(readme.main)) if readme.main else "", fold(documents.name)
    if set(titled.split()) < set(place.split()):
        titled = ""
    names = {name.replace(" ", "") for name in (place, titled, fold(publiccode.text("name")))} - NO_NAMES
    return frozenset(name for name in names if len(name) >= LEAST_NAME)


def is_own_documentation(address: str, names: frozenset[str]) -> bool:
    """Return whether host or path say documentation and the whole name of the software, and no chapter for makers."""
    match = _ADDRESS.match(address)
    if match is None or (match["path"] or "").lower().endswith(_NO_PAGE):
        return False
    labels = [fold(label) for label in match["host"].split(".")]
    steps = [fold(step) for step in (match["path"] or "").split("/") if step]
    if _DOCUMENTATION.isdisjoint(labels) and _DOCUMENTATION.isdisjoint(steps):
        return False
    before = [*labels, *takewhile(lambda step: step not in _DOCUMENTATION, steps)]
    if not _OF_INTERFACE.isdisjoint(word for part in before for word in part.split()):
        return False
    if any(named(name, step) for name in _ASIDE for step in steps):
        return False
    joined = {
        "".join(labels[start:end]).replace(" ", "")
        for start in range(len(labels))
        for end in range(start + 1, start + 3)
    }
    return not names.isdisjoint(joined | {step.replace(" ", "") for step in steps})


def is_own_wiki(address: str, shown: str, names: frozenset[str]) -> bool:
    """Return whether a link leads to the wiki of a repository that is called like the software, for those who use it.

    A page counts where it or the link `shown` names such a subject; the wiki itself, unless that is said to be on the
    work of the makers.
    """
    match = _WIKI.match(address)
    repo = set(fold(match["repo"]).split()) if match else set()
    if match is None or not repo or not repo <= names:
        return False
    texts = (fold(match["page"] or ""), fold(shown))
    if any(texts[0].split()):
        return any(named(name, text) for name in _GUIDES for text in texts)
    return wording("documentation_link").search(texts[1]) is not None and not wording("wiki_aside").search(texts[1])

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of files on forges: which repository and which path in it they name."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote

from sealcheck.pattern import regex
from sealcheck.prose.phrases import fold

#: A file or folder on GitHub, GitLab, Gitea and Forgejo, or Bitbucket.
_PAGE = regex(
    r"(https?://[^/\s]{1,200}/[^/]{1,100}(?:/[^/]{1,100}){1,8}?)/(?:-/)?(?:blob|tree|raw|src)/(?:branch/|tag/|commit/)?"
    r"[^/]{1,200}/(.{1,1000})"
)


class Page(NamedTuple):
    """The address of a repository, and the path of a file or folder in it."""

    web: str
    path: str

    def is_of(self, web: str, name: str) -> bool:
        """Whether the repository is this one or bears its name, as after a move and in a copy.

        Without an own address `name` may hold the owner too: `stadt-lampe`.
        """
        *_, owner, called = self.web.lower().split("/")
        if web:
            return self.web.lower() == web or called == web.rpartition("/")[2]
        return fold(name) in (fold(called), fold(f"{owner} {called}"))


def forge_page(address: str) -> Page | None:
    """Return what the address of a file on a forge names; None when it is no such address."""
    match = _PAGE.fullmatch(address.partition("#")[0].partition("?")[0])
    return Page(match[1], unquote(match[2])) if match else None

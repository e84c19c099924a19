# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the repository, and the branch, tag or commit, in the address of a forge's web page."""

from __future__ import annotations

from dataclasses import replace

from sealcheck.frozen import frozen

Parts = tuple[str, ...]


@frozen
class Page:
    """The path of the repository, and the revision the page shows.

    A branch may contain slashes, so `rest` keeps the components that follow `rev`: only the server's list of
    branches tells where the name ends and a file's path begins.
    """

    repository: Parts
    rev: str = ""
    rest: Parts = ()


def split_page(parts: Parts, forge: str) -> Page:
    """Return repository and revision from the path components of a web address on a forge (empty: unknown)."""
    for number, part in enumerate(parts):
        if part.endswith(".git") and part != ".git":
            return Page(parts[: number + 1])
    if "-" in parts[2:]:  # GitLab: /group/sub/name/-/tree/main
        cut = parts.index("-", 2)
        return _revision(parts[:cut], parts[cut + 1 :])
    if forge == "gitlab":
        cut = next((n for n, part in enumerate(parts) if n >= 2 and part in ("tree", "blob")), len(parts))
        return _revision(parts[:cut], parts[cut:])
    if forge or (len(parts) > 3 and parts[2] in ("tree", "blob", "src", "commit")):
        return _revision(parts[:2], parts[2:])
    return Page(parts)


def _revision(repository: Parts, tail: Parts) -> Page:
    page = Page(repository)
    match tail:
        case ("src" | "raw", "branch" | "tag" | "commit", rev, *rest):  # Gitea, Forgejo
            return replace(page, rev=rev, rest=tuple(rest))
        case ("archive", "refs", "heads" | "tags", *name) if name:
            return replace(page, rev=_without_suffix("/".join(name)))
        case ("releases", "tag", *name) if name:
            return replace(page, rev="/".join(name))
        case ("tags" | "releases", *name) if name and name != ["latest"]:
            return replace(page, rev="/".join(name))
        case ("commit", rev, *_):
            return replace(page, rev=rev)
        case ("tree" | "blob" | "raw" | "blame" | "commits" | "src" | "branch", rev, *rest):
            return replace(page, rev=rev, rest=tuple(rest))
    return page


def _without_suffix(name: str) -> str:
    for suffix in (".tar.gz", ".zip"):
        name = name.removesuffix(suffix)
    return name

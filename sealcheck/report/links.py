# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses a report may link to: web pages, and the forge's page of a file or commit at the assessed commit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from sealcheck.clean import clean
from sealcheck.model import LANGUAGES
from sealcheck.pattern import regex
from sealcheck.project import criterion_page as page
from sealcheck.seal.find import available
from sealcheck.snapshot import Subject

_COMMIT = regex(r"[0-9a-f]{7,64}")
#: What `clean` leaves behind in place of a character or of an end: such a path no longer names the file.
_CLEANED = regex(r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4,}|…$")
_WEB = regex(r"https?://[^\s<>\"'`\\^{|}]{1,2000}", re.IGNORECASE)

#: Forge → (blob address, commit address, one line, several lines). The shapes are those the forges document.
_SHAPES: Mapping[str, tuple[str, str, str, str]] = {
    "github": ("/blob/{commit}/{path}", "/commit/{commit}", "#L{start}", "#L{start}-L{end}"),
    "gitlab": ("/-/blob/{commit}/{path}", "/-/commit/{commit}", "#L{start}", "#L{start}-{end}"),
    "gitea": ("/src/commit/{commit}/{path}", "/commit/{commit}", "#L{start}", "#L{start}-L{end}"),
    "bitbucket": ("/src/{commit}/{path}", "/commits/{commit}", "#lines-{start}", "#lines-{start}:{end}"),
}


def web_address(value: object) -> str | None:
    """Return `value` when it is a plain http(s) address that is safe to link to, else None.

    Addresses with user information are refused: they mislead readers and may hold credentials.
    """
    if not isinstance(value, str) or value != clean(value, limit=2000) or not _WEB.fullmatch(value):
        return None
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        return None
    return value if parts.hostname and "@" not in parts.netloc else None


def blob_link(subject: Subject, path: str | None, start: int | None = None, end: int | None = None) -> str | None:
    """Return the forge's page of `path` at the assessed commit, at lines `start` to `end`.

    None when the forge's shape or page is not known, the path was changed by cleaning, or what was read may differ
    from the commit (a working tree with changes).
    """
    base, shape = _base(subject), _SHAPES.get(subject.forge)
    if base is None or shape is None or not path or not _linkable(path) or _may_differ(subject):
        return None
    page = shape[0].format(commit=subject.commit, path=quote(path, safe="/"))
    plain = "?plain=1" if subject.forge in ("github", "gitlab") and start and path.lower().endswith(".md") else ""
    return base + page + plain + _lines(shape, start, end)


def commit_link(subject: Subject, commit: str | None) -> str | None:
    """Return the forge's page of `commit`, or None when it is not known."""
    base, shape = _base(subject), _SHAPES.get(subject.forge)
    if base is None or shape is None or not commit or not _COMMIT.fullmatch(commit):
        return None
    return base + shape[1].format(commit=commit)


def criterion_page(seal: str, criterion: str) -> dict[str, str] | None:
    """Return the documentation's page of a criterion in every language; None for a seal that is not ours."""
    if seal not in available():
        return None
    return {language: page(criterion, language) for language in LANGUAGES}


def _base(subject: Subject) -> str | None:
    base = web_address(subject.web.rstrip("/"))
    if base is None or "?" in base or "#" in base or not _COMMIT.fullmatch(subject.commit):
        return None
    return base


def _linkable(path: str) -> bool:
    parts = path.split("/")
    return not _CLEANED.search(path) and not any(part in ("", ".", "..") for part in parts)


def _may_differ(subject: Subject) -> bool:
    return subject.kind == "worktree" and subject.dirty is not False


def _lines(shape: tuple[str, str, str, str], start: int | None, end: int | None) -> str:
    if not start:
        return ""
    if end is None or end <= start:
        return shape[2].format(start=start)
    return shape[3].format(start=start, end=end)

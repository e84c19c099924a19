# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether branch, tag and path filters let ordinary changes through, or only releases, old branches, other files."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from sealcheck.artifacts.ci.pipeline import When
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.nested import listed
from sealcheck.snapshot import Subject

#: Names that teams integrate on.
_INTEGRATION = (
    "main", "master", "develop", "development", "dev", "trunk", "staging", "next", "integration", "default", "test",
    "feature/x", "fix/x", "feature-x", "x",
)  # fmt: skip
_MAIN = ("main", "master", "trunk", "default")
_BEFORE_MAIN = ("develop", "development", "dev", "integration", "next")
#: Kinds of subjects whose branch is the default one; a working copy may be on any.
_AT_DEFAULT = ("remote", "bare")
_ASIDE = ("release", "hotfix", "gh-pages", "deploy", "prod", "production", "live", "publish", "pages")
_ALL = frozenset({"**", "*", "**/*", "**/**"})
#: One star alone stays in the root folder.
_ALL_PATHS = _ALL - {"*"}
#: What happens to a pull request when somebody works on it.
_WORK = frozenset({"opened", "synchronize", "synchronized", "reopened", "edited", "ready_for_review"})


def meaning(filters: dict[str, Any], repository: Repository) -> When:
    """Return when a push or pull request trigger with these filters starts."""
    types = {str(each) for each in listed(filters.get("types"))}
    if types and not types & _WORK:
        return "manual"
    if _ALL & set(_texts(filters, "branches-ignore")) or _ALL_PATHS & set(_texts(filters, "paths-ignore")):
        return "never"
    if "branches" in filters:
        if not any(ordinary(pattern, repository.subject) for pattern in _texts(filters, "branches")):
            return "release"
    elif "tags" in filters and "branches-ignore" not in filters:
        return "release"
    return changes(_texts(filters, "paths"), repository)


def changes(paths: list[str], repository: Repository) -> When:
    """Return when a trigger on changes of these paths starts; without paths, on every change."""
    wanted = [path.removeprefix("./") for path in paths if not path.startswith("!")]
    return "change" if not wanted or any(map(repository.may_hold, wanted)) else "aside"


def _texts(filters: dict[str, Any], key: str) -> list[str]:
    return [str(each) for each in listed(filters.get(key))]


def ordinary(pattern: str, subject: Subject) -> bool:
    """Whether a branch pattern covers the default branch, an integration branch or feature branches.

    Where the default branch is known to be one on which teams integrate, releases alone go to the main one.
    """
    if pattern.startswith("!") or "$default-branch" in pattern:
        return "$default-branch" in pattern
    default = subject.branch
    candidates: tuple[str, ...] = (*_INTEGRATION, default) if default else _INTEGRATION
    if subject.kind in _AT_DEFAULT and not subject.rev and default in _BEFORE_MAIN:
        candidates = tuple(name for name in candidates if name not in _MAIN)
    if any(fnmatchcase(name, pattern) for name in candidates):
        return True
    # Without the default branch's name, an unusual name may well be it (v3, stable, 2.x).
    return not default and not pattern.lower().startswith(_ASIDE)

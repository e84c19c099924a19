# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether branch and tag filters let ordinary changes through, or only releases and old branches."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from sealcheck.artifacts.ci.pipeline import When, listed

#: Names that teams integrate on.
_INTEGRATION = (
    "main", "master", "develop", "development", "dev", "trunk", "staging", "next", "integration", "default", "test",
    "feature/x", "fix/x", "feature-x", "x",
)  # fmt: skip
_ASIDE = ("release", "hotfix", "gh-pages", "deploy", "prod", "production", "live", "publish", "pages")


def meaning(filters: dict[str, Any], default: str) -> When:
    """Return when a push or pull request trigger with these filters starts, given the default branch (or "")."""
    wanted = [str(pattern) for pattern in listed(filters.get("branches"))]
    if "branches" not in filters:
        tags_only = "tags" in filters and "branches-ignore" not in filters
        return "release" if tags_only else "change"
    return "change" if any(ordinary(pattern, default) for pattern in wanted) else "release"


def ordinary(pattern: str, default: str) -> bool:
    """Whether a branch pattern covers the default branch, an integration branch or feature branches."""
    if pattern.startswith("!") or "$default-branch" in pattern:
        return "$default-branch" in pattern
    candidates = (*_INTEGRATION, default) if default else _INTEGRATION
    if any(fnmatchcase(name, pattern) for name in candidates):
        return True
    # Without the default branch's name, an unusual name may well be it (v3, stable, 2.x).
    return not default and not pattern.lower().startswith(_ASIDE)

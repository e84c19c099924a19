# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Jobs of GitHub workflows that were left behind: their first command runs in a folder that is no longer there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sealcheck.artifacts.ci.repository import Repository
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: Actions that lay no files into the working folder but those of the checkout.
_LAYS_NOTHING = regex(
    r"(?:actions/(?:checkout|setup-[\w-]{1,40}|cache)|pnpm/action-setup|ruby/setup-ruby)@[^\n]{1,100}"
)
#: Inputs by which files of another repository, another branch or a cache come to lie at another place.
_ELSEWHERE = frozenset({"path", "repository", "ref"})
_PLAIN = regex(r"[\w@.-]{1,100}(?:/[\w@.-]{1,100}){0,20}")


def gone_folder(job: Mapping[str, Any], default: Mapping[str, Any], repository: Repository) -> str:
    """Return the folder of the job's first command if nothing can have made it; empty when it is there or may be.

    The forge starts no command in a folder that does not exist, so the job ends there.
    """
    for step in listed(job.get("steps"))[:50]:
        if not isinstance(step, dict) or "if" in step or "continue-on-error" in step:
            return ""
        if isinstance(step.get("run"), str):
            return _missing(str(step.get("working-directory") or default.get("working-directory") or ""), repository)
        if not _LAYS_NOTHING.fullmatch(str(step.get("uses", ""))) or _ELSEWHERE & mapping(step.get("with")).keys():
            return ""
    return ""


def _missing(given: str, repository: Repository) -> str:
    folder = given.removeprefix("./").rstrip("/")
    known = _PLAIN.fullmatch(folder) is not None and ".." not in folder and folder != "."
    return folder if known and not repository.has_folder(folder) else ""

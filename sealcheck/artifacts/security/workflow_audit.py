# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weak places of GitHub, Forgejo and Gitea workflows through which a stranger could reach secrets or the repository.

Only what the forge's guide describes and a stranger controls is named
(https://docs.github.com/en/actions/reference/security/secure-use): titles, texts and branch names of pull requests
and issues in scripts, the code of a fork checked out with the rights of the project, permissions for everything,
secrets handed to foreign workflows, credentials packed into artifacts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci.pipeline import last_mapping
from sealcheck.artifacts.ci.triggers import events
from sealcheck.artifacts.security.weaknesses import Weakness, downloads
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

#: Values that whoever opens an issue or a pull request chooses freely.
_UNTRUSTED = regex(
    r"\$\{\{[^{}\n]{0,80}?(github\.head_ref|github\.event\.(?:"
    r"(?:issue|pull_request|discussion)\.(?:title|body)|(?:comment|review|review_comment)\.body"
    r"|pull_request\.head\.(?:ref|label|repo\.default_branch)|(?:head_commit|commits[.\[*\]\w]{0,12})\.message"
    r"|(?:head_commit|commits[.\[*\]\w]{0,12})\.(?:author|committer)\.(?:name|email)|pages[.\[*\]\w]{0,12}\.page_name"
    r"|workflow_run\.(?:head_branch|display_title|head_commit\.message|head_commit\.author\.(?:name|email)"
    r"|pull_requests[.\[*\]\w]{0,12}\.head\.ref)))[^{}\n]{0,80}\}\}"
)
_HEAD = regex(
    r"github\.event\.pull_request\.head\.(?:sha|ref)|github\.head_ref|refs/pull/|github\.event\.workflow_run\.head_"
)
_USES = regex(r"(?m)^[ \t]{0,40}(?:- {1,10})?uses:[ \t]{1,10}['\"]?([\w.-]{1,60}/[\w./-]{1,160})@([^\s'\"#]{1,100})")
_SHA = regex(r"[0-9a-f]{40}|[0-9a-f]{64}|sha256:[0-9a-f]{64}")
_OFFICIAL = frozenset({"actions", "github", "docker"})
#: Texts without which the file need not be parsed.
_SIGNS = (
    "github.head_ref",
    "github.event.",
    "pull_request_target",
    "workflow_run",
    "write-all",
    "inherit",
    "upload-artifact",
)
_WHOLE = frozenset({".", "./", "${{ github.workspace }}", "${{github.workspace}}", "**", "./**"})


def audit_workflow(file: File, text: str, owner: str) -> Iterator[Weakness]:
    """Yield the weak places of one workflow; a file that cannot be parsed has only those that its lines show."""
    yield from _unpinned(file, text, owner)
    yield from downloads(file, text)
    if not any(sign in text for sign in _SIGNS):
        return
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    value, lines = document.value, text.split("\n")
    yield from _permissions(file, value, document, ())
    foreign = {"pull_request_target", "workflow_run"} & set(events(value))
    for name, job in list(mapping(value.get("jobs")).items())[:200]:
        if isinstance(job, dict):
            path = ("jobs", name)
            yield from _permissions(file, job, document, path)
            yield from _inherits(file, job, document, path)
            yield from _steps(file, job, document, path, lines, bool(foreign))


def _unpinned(file: File, text: str, owner: str) -> Iterator[Weakness]:
    """Actions of third parties by a name that their owner can move to other code; one finding for each action."""
    seen: set[str] = set()
    for match in _USES.finditer(text):
        name = match[1].partition("/")[0].lower()
        if name in _OFFICIAL | {owner.lower()} or _SHA.fullmatch(match[2]) or match[1] in seen:
            continue
        seen.add(match[1])
        yield Weakness("unpinned_action", file, text.count("\n", 0, match.start()) + 1, f"{match[1]}@{match[2]}", False)


def _permissions(file: File, value: dict[str, Any], document: Document, path: tuple[Any, ...]) -> Iterator[Weakness]:
    if value.get("permissions") == "write-all":
        yield Weakness("write_all", file, document.at((*path, "permissions"))[0], "write-all")


def _inherits(file: File, job: dict[str, Any], document: Document, path: tuple[Any, ...]) -> Iterator[Weakness]:
    uses = job.get("uses")
    if job.get("secrets") == "inherit" and isinstance(uses, str) and not uses.startswith("./"):
        yield Weakness("secrets_inherit", file, document.at((*path, "secrets"))[0], uses, False)


def _steps(
    file: File, job: dict[str, Any], document: Document, path: tuple[Any, ...], lines: list[str], foreign: bool
) -> Iterator[Weakness]:
    steps = [(n, step) for n, step in enumerate(listed(job.get("steps"))[:200]) if isinstance(step, dict)]
    for n, step in steps:
        given, uses = mapping(step.get("with")), str(step.get("uses") or "")
        script = step.get("run") if isinstance(step.get("run"), str) else given.get("script")
        line = document.at((*path, "steps", n))[0]
        if isinstance(script, str) and (match := _UNTRUSTED.search(script)):
            yield Weakness("injection", file, _line_of(lines, line, match[1]), match[1])
        if (
            foreign
            and uses.startswith("actions/checkout@")
            and _HEAD.search(f"{given.get('ref')} {given.get('repository')}")
        ):
            yield Weakness("fork_code", file, line, f"{uses}, ref: {given.get('ref')}")
    if _leaks(step for _, step in steps):
        yield Weakness("packed_credentials", file, document.at(path)[0], "actions/upload-artifact")


def _leaks(steps: Iterator[dict[str, Any]]) -> bool:
    """Whether a job keeps its credentials in the checkout and then uploads the whole folder."""
    kept = False
    for step in steps:
        uses, given = str(step.get("uses") or ""), mapping(step.get("with"))
        if uses.startswith("actions/checkout@"):
            kept = kept or str(given.get("persist-credentials")).lower() != "false"
        elif uses.startswith("actions/upload-artifact@") and kept:
            # Newer versions leave hidden files out unless told otherwise.
            old = uses.endswith(("@v1", "@v2", "@v3"))
            if str(given.get("path")).strip() in _WHOLE and (old or given.get("include-hidden-files") is True):
                return True
    return False


def _line_of(lines: list[str], first: int, wanted: str) -> int:
    return next((n for n in range(first, min(len(lines), first + 400) + 1) if wanted in lines[n - 1]), first)

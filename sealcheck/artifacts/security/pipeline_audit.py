# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The weak places of all active pipelines: a look at them that needs no tool, no network and no configuration.

Texts of strangers that a shell would read, code of a fork beside secrets, rights without need, and configuration,
actions and scripts of others that can change without a change here
(https://docs.github.com/en/actions/security-for-github-actions, https://docs.gitlab.com/ci/yaml/includes/).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sealcheck.artifacts.ci.pipeline import Pipelines, last_mapping
from sealcheck.artifacts.ci.triggers import events
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

_WORKFLOWS = (".github/workflows", ".forgejo/workflows", ".gitea/workflows")
_MOST_FILES = 120
_MOST = 200
_PIPED = regex(
    r"\b(?:curl|wget)[ \t][^|;&\n]{0,300}(https?://[^\s'\"|;]{3,200})[^|;&\n]{0,100}"
    r"\|[ \t]{0,5}(?:sudo[ \t]{1,5})?(?:ba|z)?sh\b"
)
_USER = regex(r"//[^/@]{0,300}@")
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
)
_FIXED = regex(r"[0-9a-f]{40}|v?\d{1,4}(?:\.\d{1,4}){1,3}\S{0,20}")
#: Texts of strangers that a shell would read as commands.
_EVALUATED = regex(
    r"\b(?:eval|(?:ba|z)?sh[ \t]{1,5}-c)\b[^\n]{0,200}"
    r"(\$\{?CI_(?:MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)"
    r"|COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH))\b)"
)


@frozen
class Weakness:
    """A weak place: its kind (a text key), where, what is there, and whether a stranger can use it (`grave`)."""

    kind: str
    file: File
    line: int
    excerpt: str
    grave: bool = True


@artifact
def pipeline_weaknesses(
    snapshot: Snapshot, tree: Tree, contents: Contents, pipelines: Pipelines
) -> tuple[Weakness, ...]:
    """Weak places, those that a stranger can use first; workflows that others call are looked at too."""
    files = [file for file in tree.within(_WORKFLOWS) if file.ending in ("yml", "yaml")]
    files += [each.file for each in pipelines.active if each.system == "GitLab CI"]
    found: list[Weakness] = []
    for file in files[:_MOST_FILES]:
        found += _audited(file, contents.text(file) or "", snapshot.subject.owner)
    return tuple(sorted(found[:_MOST], key=lambda each: not each.grave))


def _audited(file: File, text: str, owner: str) -> Iterator[Weakness]:
    return _audit_gitlab(file, text) if "gitlab-ci" in file.name else _audit_workflow(file, text, owner)


def _audit_workflow(file: File, text: str, owner: str) -> Iterator[Weakness]:
    """Yield the weak places of one workflow; a file that cannot be parsed has only those that its lines show."""
    yield from _unpinned(file, text, owner)
    yield from _downloads(file, text)
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


def _line_of(lines: list[str], first: int, wanted: str) -> int:
    return next((n for n in range(first, min(len(lines), first + 400) + 1) if wanted in lines[n - 1]), first)


def _audit_gitlab(file: File, text: str) -> Iterator[Weakness]:
    """Yield the weak places of one configuration; one that cannot be parsed has only those that its lines show."""
    yield from _downloads(file, text)
    for match in _EVALUATED.finditer(text):
        yield Weakness("injection", file, text.count("\n", 0, match.start()) + 1, match[1])
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    yield from _includes(file, document)


def _includes(file: File, document: Document) -> Iterator[Weakness]:
    """Configuration of others that changes without a change here; what GitLab itself ships is not among it."""
    includes = document.value.get("include")
    for n, each in enumerate(listed(includes)[:100]):
        path = ("include", n) if isinstance(includes, list) else ("include",)
        line = document.at(path)[0]
        remote = each if isinstance(each, str) and "://" in each else mapping(each).get("remote")
        if isinstance(remote, str) and not mapping(each).get("integrity"):
            yield Weakness("remote_include", file, line, _plain_url(remote), False)
        project = mapping(each).get("project")
        if isinstance(project, str) and not _FIXED.fullmatch(str(mapping(each).get("ref") or "")):
            yield Weakness("remote_include", file, line, project, False)


def _downloads(file: File, text: str) -> Iterator[Weakness]:
    """Yield the scripts that a pipeline fetches from the network and runs unseen; comments do not count."""
    for match in islice(_PIPED.finditer(text), 20):
        start = text.rfind("\n", 0, match.start()) + 1
        if not text[start : match.start()].lstrip().startswith("#"):
            line = text.count("\n", 0, match.start()) + 1
            yield Weakness("piped_script", file, line, _plain_url(match[1]), False)


def _plain_url(url: str) -> str:
    """Return an address without user, password and query, which a report must not show."""
    return _USER.sub("//", url.partition("?")[0], count=1)

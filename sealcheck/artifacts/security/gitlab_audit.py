# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weak places of GitLab CI: foreign configuration that can change, secrets in logs, certificates not checked.

https://docs.gitlab.com/ci/yaml/includes/, https://docs.gitlab.com/ci/variables/#enable-debug-logging
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci.pipeline import last_mapping
from sealcheck.artifacts.security.weaknesses import Weakness, downloads, plain_url
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem
from sealcheck.pattern import regex

_FIXED = regex(r"[0-9a-f]{40}|v?\d{1,4}(?:\.\d{1,4}){1,3}\S{0,20}")
#: Texts of strangers that a shell would read as commands.
_EVALUATED = regex(
    r"\b(?:eval|(?:ba|z)?sh[ \t]{1,5}-c)\b[^\n]{0,200}"
    r"(\$\{?CI_(?:MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)"
    r"|COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH))\b)"
)
_SWITCHES = {"CI_DEBUG_TRACE": "debug_trace", "GIT_SSL_NO_VERIFY": "no_certificates"}


def audit_gitlab(file: File, text: str) -> Iterator[Weakness]:
    """Yield the weak places of one configuration; one that cannot be parsed has only those that its lines show."""
    yield from downloads(file, text)
    for match in _EVALUATED.finditer(text):
        yield Weakness("injection", file, text.count("\n", 0, match.start()) + 1, match[1])
    try:
        document = last_mapping(text)
    except ParseProblem:
        return
    yield from _includes(file, document)
    jobs: list[tuple[tuple[Any, ...], Any]] = [(("variables",), document.value.get("variables"))]
    for name, job in list(document.value.items())[:300]:
        jobs.append(((name, "variables"), mapping(job).get("variables")))
    for path, variables in jobs:
        yield from _variables(file, document, path, mapping(variables))


def _includes(file: File, document: Document) -> Iterator[Weakness]:
    """Configuration of others that changes without a change here; what GitLab itself ships is not among it."""
    includes = document.value.get("include")
    for n, each in enumerate(listed(includes)[:100]):
        path = ("include", n) if isinstance(includes, list) else ("include",)
        line = document.at(path)[0]
        remote = each if isinstance(each, str) and "://" in each else mapping(each).get("remote")
        if isinstance(remote, str) and not mapping(each).get("integrity"):
            yield Weakness("remote_include", file, line, plain_url(remote), False)
        project = mapping(each).get("project")
        if isinstance(project, str) and not _FIXED.fullmatch(str(mapping(each).get("ref") or "")):
            yield Weakness("remote_include", file, line, project, False)


def _variables(file: File, document: Document, path: tuple[Any, ...], variables: dict[str, Any]) -> Iterator[Weakness]:
    for name, kind in _SWITCHES.items():
        value = variables.get(name)
        if str(mapping(value).get("value", value)).lower() in ("true", "1"):
            yield Weakness(kind, file, document.at((*path, name))[0], name)

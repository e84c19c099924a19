# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A place that looks like a credential, and how sure that is at this place of the repository."""

from __future__ import annotations

import re
from typing import Literal

from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: "confident": should not be there; "doubtful": a person must look; "harmless": looks like one, and why not.
Certainty = Literal["confident", "doubtful", "harmless"]
ASIDE = regex(
    r"(?:^|[/._-])(?:(?:unit)?tests?|testing|dev|develop|development|local|localhost|dummy|fake|mocks?|fixtures?|samples?"
    r"|stubs?|wiremock|examples?|demo|snakeoil|e2e|spec)(?:$|[/._-])", re.I,
)  # fmt: skip
#: Pipelines run on the forge, charts of Helm on a cluster: one for development sets up a server, and has its
#: credentials, not a developer's own.
_PIPELINE = regex(
    r"\.(?:github|gitea|forgejo)/workflows/|(?:^|/)(?:\.gitlab-ci|azure-pipelines?|bitbucket-pipelines|jenkinsfile)"
    r"|(?:^|/)(?:\.(?:gitlab|circleci)|helm(?:[-_]?charts?)?|charts)/", re.I,
)  # fmt: skip
_DEVELOPMENT = regex(r"(?<=[/._-])(?:dev|develop|development)(?=$|[/._-])", re.I)
#: Descriptions of an interface, by their names and endings: what stands there is a sample.
_DESCRIBES = regex(r"swagger|openapi|api-?docs|asyncapi|\.(?:apib|raml)$", re.I)
_NOTATIONS = frozenset({"yml", "yaml", "json", "apib", "raml"})
#: Settings that a program reads at its start; no documentation is called so, even where it lies among documents.
START_SETTINGS = regex(
    r"appsettings(?:\.\w{1,30})?\.json|application(?:-\w{1,30})?\.(?:ya?ml|properties)|(?:web|app)\.config"
    r"|(?:local_)?settings\.py|(?:client_)?secrets?\.(?:json|ya?ml|toml)|credentials\.(?:json|ya?ml|toml)", re.I,
)  # fmt: skip


@frozen
class Suspect:
    """A place that looks like a credential: what kind, how sure, which line.

    `name` is the variable in a `.env` file; `expires` (Unix seconds, 0 if unknown) is when a token ends.
    """

    kind: str
    certainty: Certainty
    line: int | None = None
    name: str = ""
    expires: int = 0


def certainty_at(certain: bool, file: File) -> Certainty:
    """What a value is worth at this place: in documents and development set-ups it may well be made up."""
    if file.role is PathClass.TEST:
        return "harmless"
    if is_aside(file):
        return "doubtful" if certain else "harmless"
    return "confident" if certain else "doubtful"


def is_aside(file: File) -> bool:
    """Whether what stands in the file may well be made up: a document, an example, a test, a set-up for development."""
    told = file.role is PathClass.DOCS and not START_SETTINGS.fullmatch(file.name)
    return told or file.role in (PathClass.EXAMPLE, PathClass.TEST) or lies_aside(file.path)


def lies_aside(path: str) -> bool:
    """Whether a path speaks of tests, examples or a developer's own machine."""
    spoken = _DEVELOPMENT.sub("", path) if _PIPELINE.search(path) else path
    return ASIDE.search(spoken) is not None


def line_of(content: bytes, at: int) -> int:
    """Return the line, from 1, on which a byte stands."""
    return content.count(b"\n", 0, at) + 1


def is_description(file: File) -> bool:
    """Whether the file is called after a description of an interface."""
    return _DESCRIBES.search(file.path) is not None


def is_sample_of_interface(file: File) -> bool:
    """Whether the file is such a description, and no program beside one."""
    return file.ending in _NOTATIONS and is_description(file)

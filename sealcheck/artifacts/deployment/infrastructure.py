# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Infrastructure code: does it run something, or does it only prepare log-in, roles, networks and stores?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise
from posixpath import normpath

from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Resources of one file that are looked at.
MOST_RESOURCES = 500
_TERRAFORM = regex(r"^[ \t]{0,9}(?:resource[ \t]{1,9}\"([\w-]{1,80})\"|module[ \t]{1,9}\"[^\"\n]{1,120}\")", re.M)
_SOURCE = regex(r"^[ \t]{1,20}source[ \t]{0,20}=[ \t]{0,20}\"([^\"\n]{1,300})\"", re.M)
_TERRAFORM_PAGES = regex(r"^[ \t]{1,20}(?:static_)?website[ \t]{0,9}\{", re.M)
_BICEP = regex(r"^[ \t]{0,20}(?:resource|module)[ \t]{1,9}\w{1,80}[ \t]{1,9}'([^'\n]{1,200})'", re.M)
_FORMAT = regex(r"^[\"']?AWSTemplateFormatVersion[\"']?:", re.M)
_RESOURCES = regex(r"^Resources:[ \t]{0,9}(?:#.{0,200})?\r?$", re.M)
_NEXT_PART = regex(r"^[A-Za-z]\w{1,40}:", re.M)
#: On a line of its own, or in braces: App: {Type: "AWS::ECS::Service"}
_RESOURCE = regex(
    r"(?:^[ \t]{2,12}|[{,][ \t]{0,9})[\"']?Type[\"']?:[ \t]{1,9}[\"']?((?:\w{2,40}::){1,3}[\w@-]{1,80})", re.M
)
_SERVICE = having(r"\s{0,9}[\"']?service[\"']?:", r"\s{0,9}[\"']?provider[\"']?:")
_WRITTEN_INSIDE = regex(r"^[ \t]{2,40}(?:ZipFile|InlineCode):", re.M)


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(str(load("deployment")[name]).split())


def _prepares(kind: str) -> bool:
    """Whether a kind of resource runs nothing by itself; one that nobody here knows is taken to run something."""
    kind = kind.lower()
    beside = (*_beginnings("prepares"), *_beginnings("values"))
    return kind.startswith(beside) and not kind.startswith(_beginnings("carries"))


#: What a machine is given to start: a script, settings of cloud-init, the image of a container.
_STARTED = regex(
    r"user_?data|custom_?data|startup[_-]script|cloud[_-]?init|stackscript|gce-container-declaration|container_image"
    r"|runcmd|\bprovisioner\b",
    re.I,
)


def _is_bare(kind: str, block: str) -> bool:
    """Whether a resource is a machine, with whatever its maker puts on it."""
    return kind.lower().partition("@")[0] in _beginnings("machines") and _STARTED.search(block) is None


def runs(kind: str, block: str) -> bool:
    """Whether a resource runs something: it is nothing that only prepares, and no bare machine."""
    return not _prepares(kind) and not _is_bare(kind, block)


def _module_prepares(source: str) -> bool:
    """Whether a module of elsewhere is called after networks, roles, names or stores, and after nothing that runs."""
    words = set(re.split(r"[^a-z0-9]+", source.partition("?")[0].lower()))
    return not words.isdisjoint(_beginnings("module_prepares")) and words.isdisjoint(_beginnings("module_runs"))


#: A resource that starts commands, here or on a machine.
_PROVISIONS = regex(r"\bprovisioner[ \t]{1,4}\"(?:remote|local)-exec\"")


def terraform(file: File, text: str, folders: frozenset[str]) -> Look:
    """Terraform with a resource, or a module of elsewhere, that runs something; one in `folders` is read by itself."""
    found = list(islice(_TERRAFORM.finditer(text), MOST_RESOURCES))
    for match, block in _with_text(found, text):
        source = _SOURCE.search(block)
        local = source is not None and normpath(f"{file.folder or '.'}/{source[1]}") in folders
        pages = match[1] is not None and _TERRAFORM_PAGES.search(block) is not None
        outside = match[1] is None and not local and not _module_prepares(source[1] if source else "")
        inside = match[1] is not None and runs(match[1], block)
        if pages or _PROVISIONS.search(block) or outside or inside:
            return _line(text, match)
    real = any(match[1] is None or not match[1].startswith(_beginnings("values")) for match in found)
    return "near_prepares" if real else None


def bicep(file: File, text: str) -> Look:
    """Bicep with a resource or a module that runs something; a module in a file is read by itself."""
    found = list(islice(_BICEP.finditer(text), MOST_RESOURCES))
    kinds = [(match, block) for match, block in _with_text(found, text) if not match[1].lower().endswith(".bicep")]
    running = next((each for each, block in kinds if runs(each[1], block)), None)
    return _line(text, running) if running else "near_prepares" if kinds else None


def cloud_formation(file: File, text: str) -> Look:
    """A template of CloudFormation or SAM with a resource that runs something; unknown ones and none at all count."""
    template = _FORMAT.search(text)
    part = _RESOURCES.search(text)
    if template is None or part is None:
        return _line(text, template) if template else None
    end = _NEXT_PART.search(text, part.end())
    resources = text[: end.start() if end else len(text)]
    found = list(islice(_RESOURCE.finditer(resources, part.end()), MOST_RESOURCES))
    for match, block in _with_text(found, resources):
        kind = match[1].lower()
        if kind.endswith("::function") and _WRITTEN_INSIDE.search(block):
            continue
        if runs(kind, block) or (kind == "aws::s3::bucket" and "WebsiteConfiguration:" in block):
            return _line(text, match)
    return "near_prepares" if found else _line(text, template)


#: Functions of the Serverless Framework, or what stands for them: state machines, constructs, pages by a plug-in.
_FUNCTIONS = regex(
    r"^[ \t]{0,9}[\"']?(?:functions|stepFunctions|constructs|inputs)[\"']?[ \t]{0,4}"
    r"(?::(?![ \t]{0,9}(?:\{\}|\[\]|null|~)[ \t,]{0,9}\r?$)|,)"
    r"|\bserverless-(?:s3-sync|finch|single-page-app-plugin|client-s3|next\w{0,9}|static-\w{1,20}|fullstack)",
    re.M,
)


def serverless(file: File, text: str) -> Look:
    """A service of the Serverless Framework with functions or pages; one of stores, log-in and roles runs nothing."""
    line = _SERVICE(file, text)
    if not isinstance(line, int) or _FUNCTIONS.search(text):
        return line
    kinds = (match[1] for match in islice(_RESOURCE.finditer(text), MOST_RESOURCES))
    return line if any(not _prepares(kind) for kind in kinds) else "near_prepares"


def _with_text(found: list[re.Match[str]], text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place with the text up to the next one."""
    ends = [*(match.start() for match in found), len(text)]
    for match, (_, end) in zip(found, pairwise(ends), strict=True):
        yield match, text[match.start() : end]


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start(1) if match.re.groups and match[1] else match.start()) + 1

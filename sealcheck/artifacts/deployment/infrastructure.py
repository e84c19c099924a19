# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Infrastructure code: does it run something, or does it only prepare log-in, roles, networks and stores?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, pairwise
from posixpath import normpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.objects import read_object
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Resources of one file that are looked at, and templates in JSON that are read.
MOST_RESOURCES, MOST_TEMPLATES = 500, 24
_TERRAFORM = regex(r"^[ \t]{0,9}(?:resource[ \t]{1,9}\"([\w-]{1,80})\"|module[ \t]{1,9}\"[^\"\n]{1,120}\")", re.M)
_SOURCE = regex(r"^[ \t]{1,20}source[ \t]{0,20}=[ \t]{0,20}\"([^\"\n]{1,300})\"", re.M)
_TERRAFORM_PAGES = regex(r"^[ \t]{1,20}(?:static_)?website[ \t]{0,9}\{", re.M)
_BICEP = regex(r"^[ \t]{0,20}(?:resource|module)[ \t]{1,9}\w{1,80}[ \t]{1,9}'([^'\n]{1,200})'", re.M)
_FORMAT = regex(r"^[\"']?AWSTemplateFormatVersion[\"']?:", re.M)
#: On a line of its own, or in braces: App: {Type: "AWS::ECS::Service"}
_RESOURCE = regex(
    r"(?:^[ \t]{2,12}|[{,][ \t]{0,9})[\"']?Type[\"']?:[ \t]{1,9}[\"']?((?:\w{2,40}::){1,3}[\w@-]{1,80})", re.M
)
#: A function whose few lines stand in the template itself.
_WRITTEN_INSIDE = regex(r"^[ \t]{2,40}(?:ZipFile|InlineCode):", re.M)
_SERVICE = having(r"\s{0,9}[\"']?service[\"']?:", r"\s{0,9}[\"']?provider[\"']?:")
#: Functions of the Serverless Framework, or what stands for them: state machines, constructs, pages by a plug-in.
_FUNCTIONS = regex(
    r"^[ \t]{0,9}[\"']?(?:functions|stepFunctions|constructs|inputs)[\"']?[ \t]{0,4}"
    r"(?::(?![ \t]{0,9}(?:\{\}|\[\]|null|~)[ \t,]{0,9}\r?$)|,)"
    r"|\bserverless-(?:s3-sync|finch|single-page-app-plugin|client-s3|next\w{0,9}|static-\w{1,20}|fullstack)",
    re.M,
)
#: What templates in JSON are called, or lie in; what it is only their text tells.
_PLACE = regex(
    r"(?i)(?:^|[^a-z])(?:packer|cloud-?formation|cfn|(?:main)?template|stack|(?:azure)?deploy(?:ment)?|infra(?:structure)?"
    r"|arm|aws|azure|ami|iac)(?:$|[^a-z])"
)
_MARKS = ('"AWSTemplateFormatVersion"', "deploymentTemplate.json", '"builders"')


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(str(load("deployment")[name]).split())


def _runs(kind: str, pages: bool = False) -> bool:
    """Whether a kind of resource runs something, as one does that nobody here knows, or a store holds `pages`."""
    kind = kind.lower()
    beside = (*_beginnings("prepares"), *_beginnings("values"))
    return pages or not kind.startswith(beside) or kind.startswith(_beginnings("carries"))


def terraform(file: File, text: str, folders: frozenset[str]) -> Look:
    """Terraform with a resource, or a module of elsewhere, that runs something; one in `folders` is read by itself."""
    found = list(islice(_TERRAFORM.finditer(text), MOST_RESOURCES))
    for match, block in _with_text(found, text):
        source = _SOURCE.search(block)
        local = source is not None and normpath(f"{file.folder or '.'}/{source[1]}") in folders
        if _runs(match[1], _TERRAFORM_PAGES.search(block) is not None) if match[1] else not local:
            return _line(text, match)
    real = any(match[1] is None or not match[1].startswith(_beginnings("values")) for match in found)
    return "near_prepares" if real else None


def bicep(file: File, text: str) -> Look:
    """Bicep with a resource or a module that runs something; a module in a file is read by itself."""
    found = [each for each in islice(_BICEP.finditer(text), MOST_RESOURCES) if not each[1].lower().endswith(".bicep")]
    running = next((each for each in found if _runs(each[1])), None)
    return _line(text, running) if running else "near_prepares" if found else None


def cloud_formation(file: File, text: str) -> Look:
    """A template of CloudFormation or SAM with a resource that runs something; unknown ones and none at all count."""
    template = _FORMAT.search(text)
    if template is None:
        return None
    found = list(islice(_RESOURCE.finditer(text), MOST_RESOURCES))
    for match, block in _with_text(found, text):
        helper = match[1].lower().endswith("::function") and _WRITTEN_INSIDE.search(block) is not None
        if not helper and _runs(match[1], "WebsiteConfiguration:" in block):
            return _line(text, match)
    return "near_prepares" if found else _line(text, template)


def serverless(file: File, text: str) -> Look:
    """A service of the Serverless Framework with functions or pages; one of stores, log-in and roles runs nothing."""
    line = _SERVICE(file, text)
    if not isinstance(line, int) or _FUNCTIONS.search(text):
        return line
    found = islice(_RESOURCE.finditer(text), MOST_RESOURCES)
    return line if any(_runs(match[1]) for match in found) else "near_prepares"


def templates(files: Iterable[File], contents: Contents) -> Iterator[tuple[File, Look]]:
    """Yield those of the files in JSON that may be templates, each with a line that counts, or why it does not."""
    named = (file for file in files if file.ending == "json" and _PLACE.search(file.path[: -len(".json")]))
    for file in islice(named, MOST_TEMPLATES):
        text = contents.text(file) or ""
        yield file, json_template(text) if any(mark in text for mark in _MARKS) else None


def json_template(text: str) -> Look:
    """Return line 1 of a template of a cloud or of Packer that runs something, that it only prepares, or None."""
    value = read_object(text)
    if isinstance(value.get("builders"), list) and value["builders"]:
        return 1 if value.get("provisioners") else "near_prepares"
    given = value.get("Resources") if "AWSTemplateFormatVersion" in value else value.get("resources")
    if "AWSTemplateFormatVersion" not in value and "deploymentTemplate.json" not in str(value.get("$schema")):
        return None
    several = [mapping(each) for each in (given.values() if isinstance(given, dict) else listed(given))]
    kinds = ((str(each.get("Type") or each.get("type")), each) for each in several[:MOST_RESOURCES])
    running = (_runs(kind, "WebsiteConfiguration" in mapping(each, "Properties")) for kind, each in kinds)
    return 1 if any(running) else "near_prepares"


def _with_text(found: list[re.Match[str]], text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place with the text up to the next one."""
    ends = [*(match.start() for match in found), len(text)]
    for match, (_, end) in zip(found, pairwise(ends), strict=True):
        yield match, text[match.start() : end]


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start(1) if match.re.groups and match[1] else match.start()) + 1

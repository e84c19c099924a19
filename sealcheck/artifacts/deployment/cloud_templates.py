# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Templates by which a cloud or Packer sets something up: do they run something, or only prepare it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look, is_aside
from sealcheck.artifacts.deployment.infrastructure import MOST_RESOURCES, runs
from sealcheck.artifacts.objects import read_object
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

MOST_READ = 24
#: What such templates are called, or lie in; what it is only their text tells.
_PLACE = regex(
    r"(?i)(?:^|[^a-z])(?:packer|cloud-?formation|cfn|(?:main)?template|stack|(?:azure)?deploy(?:ment)?|infra(?:structure)?"
    r"|arm|aws|azure|ami|iac)(?:$|[^a-z])"
)
_MARKS = ('"AWSTemplateFormatVersion"', "deploymentTemplate.json", '"builders"')

_PACKER = having(r"build\s{0,9}\{", r"\s{1,20}provisioner\s{1,9}\"")


def packer(file: File, text: str) -> Look:
    """A template of Packer in its own format that puts something onto the machine it makes."""
    look = _PACKER(file, text)
    return "near_development" if look and is_aside(file) else look


def templates(files: Iterable[File], contents: Contents) -> Iterator[tuple[File, Look]]:
    """Yield those of the files in JSON that may be templates, each with a line that counts, or why it does not."""
    named = (file for file in files if file.ending == "json" and _PLACE.search(file.path[: -len(".json")]))
    for file in islice(named, MOST_READ):
        text = contents.text(file) or ""
        look = json_template(text) if any(mark in text for mark in _MARKS) else None
        yield file, "near_development" if look == 1 and is_aside(file) else look


def json_template(text: str) -> Look:
    """Return line 1 of a template that runs something, that it only prepares, or None for no template."""
    value = read_object(text)
    if "AWSTemplateFormatVersion" in value:
        resources = [(str(mapping(each).get("Type")), mapping(each)) for each in mapping(value, "Resources").values()]
        return _counts(_of_aws(kind, each) for kind, each in resources[:MOST_RESOURCES])
    if "deploymentTemplate.json" in str(value.get("$schema")):
        given = value.get("resources")
        several = list(given.values()) if isinstance(given, dict) else listed(given)
        return _counts(runs(str(mapping(each).get("type")), str(each)[:5000]) for each in several[:MOST_RESOURCES])
    machines = isinstance(value.get("builders"), list) and value["builders"]
    return (1 if value.get("provisioners") else "near_prepares") if machines else None


def _counts(running: Iterator[bool]) -> Look:
    return 1 if any(running) else "near_prepares"


def _of_aws(kind: str, resource: Mapping[str, Any]) -> bool:
    """Whether a resource runs something, or holds pages; a function that is written into the template does not."""
    given = mapping(resource, "Properties")
    if kind.lower().endswith("::function") and (given.get("InlineCode") or mapping(given, "Code").get("ZipFile")):
        return False
    pages = kind.lower() == "aws::s3::bucket" and "WebsiteConfiguration" in given
    return pages or runs(kind, str(given)[:5000])

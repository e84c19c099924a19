# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The parameters of templates and roles that put the software into service, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.objects import read_object, read_settings
from sealcheck.artifacts.settings.lines import MOST_VARIABLES, settings_of
from sealcheck.artifacts.settings.names import LEFT_BEHIND
from sealcheck.artifacts.settings.parameter_blocks import of_bicep, of_terraform
from sealcheck.artifacts.settings.words import says_something
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: Parameters of all templates of one kind from which they set the software; fewer are those of an account.
LEAST = 3
#: Files of one kind that are read, and their size.
MOST_FILES, MOST_BYTES = 40, 300_000
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)
_KINDS = frozenset({"infrastructure", "kubernetes", "ansible", "platform"})
#: Parts that get their values from what calls them.
_PART = regex(r"(?:^|/)modules?/", re.I)
#: What is unfinished, made by a build, or an example that somebody else wrote: parse-server-example/.
_LEFT_ASIDE = regex(
    r"(?:^|/)(?:(?:work[_-]?in[_-]?progress|wip|do[_-]?not[_-]?use|cdk\.out|\.aws-sam)[^/]{0,30}"
    r"|[^/]{1,60}[_-](?:examples?|samples?|demos?|boilerplate))/",
    re.I,
)
#: What such files are called, or lie in: these are read first.
_PLACE = regex(r"(?:^|[^a-z])(?:template|cloud-?formation|cfn|stack|sam|deploy|infra|arm|openshift|aws|azure)", re.I)
#: What the toolkit of a cloud writes into every template it makes.
_MADE = regex(r"BootstrapVersion|AssetParameters.{1,200}|.{1,100}(?:S3Bucket|S3VersionKey|ArtifactHash)[0-9A-F]{4,16}")
#: Values that the cloud looks up by itself.
_LOOKED_UP = "AWS::SSM::Parameter::"
_STAGES = regex(r"(?:^|\n)params:[ \t]{0,9}\r?\n((?:(?:[ \t#][^\n]{0,1000})?\r?\n){1,300})")
_WORD = regex(r"[A-Za-z_]\w{1,80}")
_HUMP = regex(r"(?<=[a-z0-9])(?=[A-Z])")
_CLOUD_FORMATION = ("AWSTemplateFormatVersion", "AWS::Serverless")

Names = dict[str, bool]
Listed = tuple[File, Names]
Reader = Callable[[str], Names]


def parameters(tree: Tree, contents: Contents, ways: Sequence[Way], read: frozenset[str]) -> list[Listed]:
    """Return what can be set where the software's own templates and roles put it into service, one entry for each kind.

    An entry shows the file with the most, and holds what the code reads though no such file names it, unexplained.
    """
    if not any(way.kind in _KINDS and not way.reason for way in ways):
        return []
    starting = {way.file.path for way in ways}
    by_kind: dict[Reader, list[File]] = {}
    for file in sorted(tree.files, key=lambda file: (file.path not in starting, not _PLACE.search(file.path))):
        reader = _reader(file)
        if reader and _is_own(file):
            by_kind.setdefault(reader, []).append(file)
    found = (_joined(_whole(files), reader, contents, read) for reader, files in by_kind.items())
    return [each for each in found if each]


def _is_own(file: File) -> bool:
    aside = LEFT_BEHIND.search(file.path) or _LEFT_ASIDE.search(file.path)
    foreign = file.role in _FOREIGN or place_of(file.folder).role in _FOREIGN
    return not aside and not foreign and (file.size or 0) < MOST_BYTES


def _whole(files: list[File]) -> list[File]:
    """Return the files without parts that others call, if there are others."""
    return [file for file in files if not _PART.search(file.path)] or files


def _joined(files: Iterable[File], reader: Reader, contents: Contents, read: frozenset[str]) -> Listed | None:
    texts = [(file, contents.text(file) or "") for file in islice(files, MOST_FILES)]
    each = [(file, names, text) for file, text in texts if (names := reader(text))]
    joined: Names = {}
    for _, names, _ in each:
        joined |= {name: said or joined.get(name, False) for name, said in names.items()}
    if len(joined) < LEAST:
        return None
    named = {word for _, _, text in each for word in _WORD.findall(text)}
    joined |= dict.fromkeys(sorted(read - named), False)
    return max(each, key=lambda one: len(one[1]))[0], dict(list(joined.items())[:MOST_VARIABLES])


def _reader(file: File) -> Reader | None:
    """Return what reads the parameters of a file of that name."""
    named = next((reader for pattern, reader in _NAMED if pattern.fullmatch(file.path)), None)
    return named or _BY_ENDING.get(file.ending or "")


def _of_cloud_formation(text: str) -> Names:
    """Return the parameters of a template of CloudFormation or SAM; a label for people explains one, too."""
    if not any(mark in text for mark in _CLOUD_FORMATION):
        return _of_openshift(text)
    value = read_object(text) if text.lstrip().startswith("{") else read_settings(text)
    labels = mapping(value, "Metadata", "AWS::CloudFormation::Interface", "ParameterLabels")
    return {
        name: _says(f"{_text(each, 'Description')} {_text(labels.get(name), 'default')}", name)
        for name, each in _some(mapping(value, "Parameters"))
        if not (_MADE.fullmatch(name) or _text(each, "Type").startswith(_LOOKED_UP))
    }


def _of_openshift(text: str) -> Names:
    """Return the parameters of a template of OpenShift."""
    if "kind: Template" not in text and '"kind": "Template"' not in text:
        return {}
    value = read_object(text) if text.lstrip().startswith("{") else read_settings(text)
    rows = [each for each in listed(value.get("parameters")) if _text(each, "name")] if "objects" in value else []
    return {_text(each, "name"): _says(_told(each), _text(each, "name")) for each in rows[:MOST_VARIABLES]}


def _told(each: Any) -> str:
    return f"{_text(each, 'displayName')} {_text(each, 'description')}"


def _of_json(text: str) -> Names:
    """Return the parameters of a template of Azure, or of one in JSON for AWS or OpenShift."""
    if "deploymentTemplate.json" not in text:
        return _of_cloud_formation(text)
    given = _some(mapping(read_object(text), "parameters"))
    return {name: _says(_text(mapping(each).get("metadata"), "description"), name) for name, each in given}


def _of_platform(text: str) -> Names:
    """Return the variables that an app.json for Heroku or Dokku asks for."""
    return {name: _says(_text(each, "description"), name) for name, each in _some(mapping(read_object(text), "env"))}


def _of_pulumi(text: str) -> Names:
    """Return the settings that a project of Pulumi declares."""
    value = read_settings(text)
    given = {**mapping(value, "template", "config"), **mapping(value, "config")}
    return {name: _says(_text(each, "description"), name) for name, each in _some(given)}


def _of_serverless(text: str) -> Names:
    """Return the parameters of the stages of the Serverless Framework, with their comments."""
    stages = _STAGES.search(text)
    return settings_of(stages[1], yaml=True) if stages else {}


def _of_specification(text: str) -> Names:
    """Return the options that the specification of a role of Ansible declares."""
    found: Names = {}
    for _, entry in _some(mapping(read_settings(text), "argument_specs")):
        for name, each in _some(mapping(entry, "options")):
            said = mapping(each).get("description")
            found[name] = _says(" ".join(str(line) for line in listed(said)), name)
    return found


def _of_role(text: str) -> Names:
    """Return the variables of a role of Ansible, with their comments."""
    return settings_of(text, yaml=True)


def _some(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return islice(given.items(), MOST_VARIABLES)


def _text(value: Any, key: str) -> str:
    return str(mapping(value).get(key) or "")


def _says(said: str, name: str) -> bool:
    """Whether a text says more than the words of which a name is made: VpcId."""
    return says_something(_HUMP.sub(" ", said), _HUMP.sub("_", name))


_NAMED: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (regex(r"app\.json"), _of_platform),
    (regex(r"(?:.{1,200}/)?Pulumi\.ya?ml"), _of_pulumi),
    (regex(r"(?:.{1,200}/)?serverless\.ya?ml"), _of_serverless),
    (regex(r"(?:.{1,200}/)?meta/argument_specs\.ya?ml"), _of_specification),
    (regex(r"(?:(?:.{0,200}/)?roles/[^/]{1,80}/)?defaults/main(?:\.ya?ml|/[^/]{1,80}\.ya?ml)"), _of_role),
)
_BY_ENDING: Mapping[str, Reader] = {
    "tf": of_terraform,
    "tofu": of_terraform,
    "bicep": of_bicep,
    "json": _of_json,
    "yml": _of_cloud_formation,
    "yaml": _of_cloud_formation,
    "template": _of_cloud_formation,
}

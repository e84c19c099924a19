# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the templates of CloudFormation and SAM that put the software into service, as its settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.objects import read_object, read_settings
from sealcheck.artifacts.settings.words import MOST_VARIABLES, joined, says_something
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Parameters of all templates from which they set the software; fewer are those of an account.
LEAST = 3
#: Files that are read, and their size.
MOST_FILES, MOST_BYTES = 40, 300_000
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)
_KINDS = frozenset({"infrastructure", "kubernetes", "ansible", "platform"})
#: What such files are called, or lie in: these are read first.
_PLACE = regex(r"(?:^|[^a-z])(?:template|cloud-?formation|cfn|stack|sam|deploy|infra|aws)")
_ENDINGS = (".json", ".yml", ".yaml", ".template")
_SIGNS = ("AWSTemplateFormatVersion", "AWS::Serverless")
_WORD = regex(r"[A-Za-z_]\w{1,80}")
_HUMP = regex(r"(?<=[a-z0-9])(?=[A-Z])")

Names = dict[str, bool]


def parameters(
    tree: Tree, contents: Contents, ways: Sequence[Way], read: frozenset[str]
) -> Iterator[tuple[File, Names]]:
    """Yield what can be set where the software's own templates put it into service, with the template that has most.

    It holds what the code reads though no template names it, unexplained.
    """
    if not any(way.kind in _KINDS and not way.reason for way in ways):
        return
    starting = {way.file.path for way in ways}
    files = [file for file in tree.mentioning(*_ENDINGS) if file.name.endswith(_ENDINGS) and _is_own(file)]
    files.sort(key=lambda file: (file.path not in starting, not _PLACE.search(file.path.lower())))
    texts = ((file, contents.text(file) or "") for file in files[:MOST_FILES])
    each = [(file, names, text) for file, text in texts if (names := _parameters(text))]
    given = joined(names for _, names, _ in each)
    if len(given) >= LEAST:
        named = {word for _, _, text in each for word in _WORD.findall(text)}
        given |= dict.fromkeys(sorted(read - named), False)
        yield max(each, key=lambda one: len(one[1]))[0], dict(islice(given.items(), MOST_VARIABLES))


def _is_own(file: File) -> bool:
    foreign = file.role in _FOREIGN or place_of(file.folder).role in _FOREIGN
    return not foreign and (file.size or 0) < MOST_BYTES


def _parameters(text: str) -> Names:
    """Return the parameters of a template; a label for people explains one, too."""
    if not any(sign in text for sign in _SIGNS):
        return {}
    value = read_object(text) if text.lstrip().startswith("{") else read_settings(text)
    labels = mapping(value, "Metadata", "AWS::CloudFormation::Interface", "ParameterLabels")
    return {
        name: _says(f"{_text(each, 'Description')} {_text(labels.get(name), 'default')}", name)
        for name, each in islice(mapping(value, "Parameters").items(), MOST_VARIABLES)
    }


def _text(value: Any, key: str) -> str:
    return str(mapping(value).get(key) or "")


def _says(said: str, name: str) -> bool:
    """Whether a text says more than the words of which a name is made: VpcId."""
    return says_something(_HUMP.sub(" ", said), _HUMP.sub("_", name))

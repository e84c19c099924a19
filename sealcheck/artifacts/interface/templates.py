# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions made from templates: those that a generator left behind, and those with places still to be filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Characters of a schema that are looked at.
MOST_TEXT = 200_000
_SAMPLE = regex(r"(?:an? |the )?(?:sample|example) ", re.I)

#: A line that steers a template, and a place that is filled: {{ value }}, {% value %}, <%= value %>, ${VALUE}, @VALUE@
_STEERS = regex(r"(?m)^[ \t]{0,80}(?:\{\{[^{}\n]{0,300}\}\}|\{%[^\n]{0,300}?%\}|<%[^\n]{0,300}?%>)[ \t\r]{0,9}$")
_PLACE = regex(
    r"\{\{[^{}\n]{0,300}\}\}|\{%[^\n]{0,300}?%\}|<%[^\n]{0,300}?%>|\$\{[^{}\n]{0,200}\}|@[A-Z][A-Z0-9_]{1,60}@"
)
#: What a program puts below the key of the operations as often as there is one.
_LOOP = regex(
    r"\b(?:paths|channels|operations)[\"']?\s{0,4}:\s{0,9}\{?\s{0,40}"
    r"(?:\{%-?\s{0,4}for\s|\{\{-?\s{0,4}(?:range|#each)\s|<%-?\s{0,4}[\w@.]{1,60}\.each\b)"
)
#: What an editor writes into a new document, and what is called wrong on purpose.
_STARTER = regex(r"(?:my|new|your|untitled)(?: (?:first|new|own))?(?: (?:api|service|document))?", re.I)
_WRONG = regex(r"(?:error|errors|broken|invalid|malformed|faulty)[ _-]?(?:file|document|spec|specification)\.?", re.I)
#: By notation, what defines nothing of its own, and the names that are defined.
_DEFINED = {
    "graphql": (
        regex(r'"""[\s\S]{0,20000}?"""|"[^"\n]{0,2000}"|#.{0,2000}|\bschema\s{0,9}\{[^{}]{0,400}\}|\([^()]{0,2000}\)'),
        regex(r"(?:(?:^|[{,\n])\s{0,40}(?=\w{1,100}\s{0,9}:)|\benum\s{1,9})(\w{1,100})"),
    ),
    "protobuf": (
        regex(r"//.{0,2000}|/\*[\s\S]{0,20000}?\*/"),
        regex(r"\b(?:message|service|rpc|enum)\s{1,9}(\w{1,100})"),
    ),
}
#: A file of which a program makes another one, by its name.
_SKELETON = regex(r"(?:skeleton|template|vorlage)(?![a-z])", re.I)

#: What makes more of a path than something to look at; behind a reference there may be anything.
_TAKES = frozenset({"post", "put", "patch", "delete", "parameters", "$ref"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(load("interfaces")[name]).split())


def filled(text: str) -> str:
    """Return the text of a template with a number in each place to be filled, as a text and a value can both hold."""
    return _PLACE.sub("0", _STEERS.sub("", text))


def is_skeleton(name: str) -> bool:
    """Whether a file is called one of which a program makes another."""
    return _SKELETON.search(name.partition(".")[0]) is not None


def is_to_fill(name: str, text: str) -> bool:
    """Whether a file is one that the program fills in when it is asked, by its name or the places to be filled."""
    return is_skeleton(name) or filled(text[:MOST_TEXT]) != text[:MOST_TEXT]


def repeats(text: str) -> bool:
    """Whether a template writes operations as often as the program has some to put there."""
    return _LOOP.search(text, 0, MOST_TEXT) is not None


def is_starter(title: str) -> bool:
    """Whether a title is that of a new document which nobody has given one."""
    return _STARTER.fullmatch(title) is not None


def is_sample_api(value: Mapping[str, Any], title: str) -> bool:
    """Whether an OpenAPI document is a tool's sample: by its title, or since all of its paths are those of samples."""
    if "petstore" in title.lower() or _SAMPLE.match(title) or _WRONG.fullmatch(title.strip()):
        return True
    paths = value.get("paths")
    names = [_first(path) for path in paths] if isinstance(paths, dict) else []
    if is_starter(title.strip()) and set(names) <= _words("sample_paths") | _words("beside_samples"):
        return True
    return bool(_words("sample_paths") & set(names)) and set(names) <= _words("sample_paths") | _words("beside_samples")


def tells_only_of_itself(value: Mapping[str, Any]) -> bool:
    """Whether all that can be asked is whether the program runs, in which version or how busy: GET /health."""
    paths = value.get("paths")
    if not isinstance(paths, dict) or not paths or value.get("webhooks"):
        return False
    if not {_first(path) for path in paths} <= _words("on_the_program"):
        return False
    items = [item for item in paths.values() if isinstance(item, dict)]
    return all(not (_TAKES & item.keys()) and not _takes(item.get("get")) for item in items)


def _takes(operation: Any) -> bool:
    return isinstance(operation, dict) and bool(operation.get("parameters") or operation.get("requestBody"))


def sample_problem(value: Mapping[str, Any], title: str) -> str:
    """Return why an OpenAPI document says nothing about the software: a sample, or only whether it runs."""
    return "near_sample" if is_sample_api(value, title) else "near_on_itself" if tells_only_of_itself(value) else ""


def is_sample(notation: str, text: str) -> bool:
    """Whether all that a description defines is what generators leave behind: `type Query { hello: String }`."""
    asides, defined = _DEFINED.get(notation, (None, None))
    if asides is None or defined is None:
        return False
    names = {name.lower() for name in defined.findall(asides.sub("", text[:MOST_TEXT]))}
    return bool(names) and names <= _words("sample_names")


def is_sample_channels(value: Mapping[str, Any]) -> bool:
    """Whether all channels of an AsyncAPI document are those of samples."""
    channels = value.get("channels")
    given = channels.items() if isinstance(channels, dict) else ()
    places = [str(each.get("address") or name) if isinstance(each, dict) else str(name) for name, each in given]
    return bool(places) and all(map(_is_sample_channel, (place[:300].lower() for place in places)))


def _is_sample_channel(place: str) -> bool:
    words, steps = _words("sample_names") | _words("sample_channels"), re.split(r"[/.:]", place)
    return steps[0] in words or "".join(steps) in words


def _first(path: str) -> str:
    """Return the first step of a path that is neither a prefix nor a version."""
    steps = [step.lower() for step in str(path)[:300].split("/") if step]
    return next((step for step in steps if step not in ("api", "v1", "v2", "v3")), "/")

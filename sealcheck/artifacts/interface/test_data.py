# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions that are data of tests: by their own name, by others beside them, or as all there is is a test suite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from sealcheck.artifacts.deployment.own_images import OwnNames
from sealcheck.artifacts.interface.use import words_of
from sealcheck.pattern import regex

#: Words of a name: contextWithParseError, test-context, TestContext2
_WORD = regex(r"[A-Z]{1,30}(?![a-z])|[A-Z]?[a-z]{1,30}")
_ERROR = frozenset({"error", "errors"})
#: Notations of descriptions that a program may offer at an address for tests.
_OFFERED = frozenset({"openapi", "asyncapi", "wsdl", "wadl", "graphql", "protobuf", "raml", "blueprint", "ogc"})
#: What the project itself is called; letters and digits in lower case.
_SUITE = regex(r".{0,60}(?:test|conformance|compliance)(?:suites?|kits?|cases?|data|beds?|harness)")


def test_data(notations: Mapping[str, str], own: OwnNames) -> frozenset[str]:
    """Return the paths, out of those of descriptions with the notation of each, that hold data of tests.

    Contexts and schemas in a folder where one is wrong on purpose, or where most are called after tests, are such data
    altogether; so are all of a project that is a test suite.
    """
    suite = any(_SUITE.fullmatch(name) for name in own.names)
    return frozenset(path for place in _places(notations) for path in _of_tests(place, notations, suite=suite))


def _places(notations: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the paths of each notation in each folder."""
    paths = sorted(notations, key=lambda path: (path.rpartition("/")[0], notations[path], path))
    for _, place in groupby(paths, key=lambda path: (path.rpartition("/")[0], notations[path])):
        yield list(place)


def _of_tests(place: list[str], notations: Mapping[str, str], *, suite: bool) -> Iterator[str]:
    offered = notations[place[0]] in _OFFERED
    called = [path for path in place if is_called_after_tests(path, offered=offered)]
    wrong = any(_is_wrong(_words(path)) for path in place)
    whole = not offered and (suite or wrong or len(called) * 2 > len(place))
    yield from place if whole else called


def is_called_after_tests(path: str, *, offered: bool) -> bool:
    """Whether the name of a file says that it holds something made up or wrong, or, where not `offered`, for tests."""
    words = _words(path)
    made_up = bool(words_of("made_up") & words) or _is_wrong(words)
    tests = words_of("tests")
    return made_up or (not offered and bool(tests & words) and words <= words_of("general") | tests)


def _words(path: str) -> frozenset[str]:
    return frozenset(words_of_name(path.rpartition("/")[2].partition(".")[0][:120]))


def words_of_name(name: str) -> list[str]:
    """Return the words of a name in lower case, in their order."""
    return [word.lower() for word in _WORD.findall(name[:200])]


def _is_wrong(words: frozenset[str]) -> bool:
    """Whether a name says no more than that the description is wrong; an InvalidRequest and a ParseError are things."""
    general = words_of("general") | words_of("tests") | words_of("wrong_on_purpose")
    if _ERROR & words:
        rest = words - _ERROR - words_of("of_errors")
        return bool(words_of("of_errors") & words) and bool(words_of("notations") & rest) and rest <= general
    return bool(words_of("wrong_on_purpose") & words) and words <= general

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Locked dependencies of software for microcontrollers and of Erlang, and builds of Maven with one that may move."""

from __future__ import annotations

import json

import pytest

from sealcheck.artifacts.manifest.devices import platformio
from sealcheck.artifacts.manifest.erlang import rebar
from sealcheck.words import words
from tests.kit import run

LIBRARY = {
    "name": "Lamps",
    "version": "1.0.0",
    "frameworks": "arduino",
    "dependencies": [
        {"name": "SdFat", "version": "=2.3.0"},
        {"name": "Modem", "version": "https://example.org/modem.git"},
    ],
}
PROPERTIES = "name=Lamps\nversion=1.0.0\nauthor=Town\narchitectures=*\n"
REBAR = """{erl_opts, [debug_info]}.
%% {deps, [{old, "1.0.0"}]}.
{deps, [
    {lager, "3.7.0"}, % "{" the log
    {eid, {git, "https://example.org/eid.git", {tag, "0.6.0"}}},
    {cbor, ".*", {git, "https://example.org/cbor.git", {ref, "b5c9dbc2de15753b2db15e13d88c11738c2ac292"}}}
]}.
{profiles, [{test, [{deps, [{proper, "1.3.0"}]}]}]}.
"""
REBAR_LOCK = """{"1.2.0",
[{<<"cbor">>,{git,"https://example.org/cbor.git",{ref,"b5c9"}},0},
 {<<"eid">>,{git,"https://example.org/eid.git",{ref,"00ff"}},0},
 {<<"goldrush">>,{pkg,<<"goldrush">>,<<"0.1.9">>},1},
 {<<"lager">>,{pkg,<<"lager">>,<<"3.7.0">>},0}]}.
[{pkg_hash,[ {<<"lager">>, <<"AA">>}]}].
"""
EXACT = "<groupId>de.stadt.app</groupId><dependencies>" + "".join(
    f"<dependency><artifactId>a{n}</artifactId><version>1.{n}</version></dependency>" for n in range(9)
)
MOVING = "<dependency><groupId>org.other</groupId><artifactId>b</artifactId><version>2-SNAPSHOT</version></dependency>"
ROWS = {
    "a library for PlatformIO": ({"library.json": json.dumps(LIBRARY)}, "some"),
    "its dependencies as a table": (
        {"library.json": json.dumps(LIBRARY | {"dependencies": {"greiman/SdFat": "~2.3.0"}})},
        "some",
    ),
    "a library that needs nothing": ({"library.json": json.dumps(LIBRARY | {"dependencies": []})}, "no_dependencies"),
    "other data of that name": ({"library.json": '{"name": "x", "dependencies": {"a": "^1"}}'}, "no_dependencies"),
    "books of a library": ({"library.json": '{"name": "x", "books": [{"name": "y"}]}'}, "no_dependencies"),
    "a library for Arduino": ({"library.properties": PROPERTIES + "depends=SdFat, Modem (>=1.2.0)\n"}, "some"),
    "a library for Arduino that needs nothing": ({"library.properties": PROPERTIES + "depends=\n"}, "no_dependencies"),
    "other properties": ({"library.properties": "depends=SdFat\n"}, "no_dependencies"),
    "a library with a project to test it": (
        {"library.json": json.dumps(LIBRARY), "platformio.ini": "[env:x]\nlib_deps = SdFat\n"},
        "some",
    ),
    "a library beside an application without versions": (
        {"lib/lamps/library.json": json.dumps(LIBRARY), "platformio.ini": "[env:x]\nlib_deps = A\n  B\n  C\n  D\n"},
        "none",
    ),
    "PlatformIO, no versions": ({"platformio.ini": "[env:x]\nlib_deps =\n  SdFat\n  x/Modem @ ^1.2.0\n"}, "none"),
    "PlatformIO, exact versions": (
        {"platformio.ini": "[env:x]\nlib_deps =\n  g/SdFat@2.3.0\n  ; other\n  x/Modem @ 1.2.0 ; the radio\n  https://x.org/a.git#v1.2\n"},
        "all",
    ),
    "PlatformIO, mostly exact": (
        {"platformio.ini": "[env:x]\nlib_deps = a@1.0.0\n  b@1.0.0\n  c@1.0.0\n  https://x.org/d.git#main\n"},
        "some",
    ),
    "PlatformIO, its own": (
        {"platformio.ini": "[env:x]\nboard = uno\nlib_deps =\n  ${common.lib_deps}\n  symlink://../lamps\n"},
        "no_dependencies",
    ),
    "Rebar": ({"rebar.config": REBAR}, "some"),
    "Rebar, locked": ({"rebar.config": REBAR, "rebar.lock": REBAR_LOCK}, "all"),
    "Rebar, an application of the umbrella": (
        {"apps/x/rebar.config": '{deps, [lager, {eid, "0.6.0"}]}.\n', "rebar.lock": REBAR_LOCK},
        "all",
    ),
    "Rebar, another project's lock": ({"rebar.config": REBAR, "rebar.lock": REBAR_LOCK.replace("lager", "x").replace("eid", "y").replace("cbor", "z")}, "some"),
    "Rebar, whatever is newest": (
        {"rebar.config": '{deps, [lager, {eid, "~> 0.6"}, {cbor, {git, "https://x.org/a.git", {branch, "main"}}}]}.\n'},
        "none",
    ),
    "Rebar, an empty list": ({"rebar.config": "{deps, []}.\n{erl_opts, [debug_info]}.\n"}, "no_dependencies"),
    "Maven, one of ten may move": ({"pom.xml": EXACT + MOVING}, "some"),
    "Maven, half of them may move": ({"pom.xml": EXACT + MOVING * 9}, "none"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_locked(files: dict[str, str], expected: str) -> None:
    measurement = run("dependencies.locked", files)
    assert measurement.value == expected, measurement.evidence
    for text in (measurement.summary, *[e.text for e in measurement.evidence]):
        assert text and words(text, "de") and words(text, "en")


def test_what_may_move_in_a_build_of_maven_is_counted() -> None:
    found = run("dependencies.locked", {"pom.xml": EXACT + MOVING})
    assert "1 of 10" in words(found.evidence[0].text, "en")


def test_erlang_counts_what_is_exact() -> None:
    assert rebar(REBAR)[:2] == (4, 4)
    assert rebar('{deps, [lager, {eid, "0.6.0"}, {a, "1.2.3", {pkg, b}}]}.')[:2] == (3, 2)


def test_lists_that_never_end_are_read_in_a_moment() -> None:
    assert rebar("{deps,[" * 20_000).total == 0
    assert platformio("lib_deps =\n" + "  a\n" * 50_000).total == 1


def test_a_bot_for_the_pipelines_alone_leaves_the_libraries_of_a_device() -> None:
    update = "version: 2\nupdates:\n- {package-ecosystem: github-actions, directory: /, schedule: {interval: weekly}}\n"
    found = run("security.update_bot", {"library.json": json.dumps(LIBRARY), ".github/dependabot.yml": update})
    assert found.value == "partial"

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the code: imports point toward `model`, heavy libraries come late, rooms stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import sealcheck

PACKAGE = Path(sealcheck.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

#: From the values outward; a module may import from its own room and from rooms before it.
ROOMS = (
    # values and helpers that know nothing of the subject
    (
        *("", "clean", "compiled", "core_schema", "data", "frozen", "nested", "pattern", "project", "shipped"),
        *("interrupted", "user_cache", "window"),
    ),
    ("model", "budget", "parse", "search", "workers"),
    ("refusal", "snapshot"),
    ("own_data",),
    ("result", "words", "engine"),
    ("workbench",),
    ("source", "licence", "prose", "publiccode", "localisation"),
    ("artifacts",),
    ("measures",),
    ("seal",),
    ("judge",),
    ("score",),
    ("bench",),
    ("assess",),
    ("gate",),
    ("report",),
    ("answer",),
    ("init",),
    ("cli",),
    ("__main__",),
)
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
HEAVY = {
    "git",
    "requests",
    "jinja2",
    "markdown_it",
    "rich",
    "license_expression",
    "jsonschema",
    "platformdirs",
    "rapidfuzz",
    "weasyprint",
}
#: Rooms that only some other rooms may use: measures never see a seal, the report never sees measures or sources.
FORBIDDEN = {
    "artifacts": {"source"},
    "measures": {"source"},
    "seal": {"source", "artifacts"},
    "judge": {"source", "artifacts", "measures"},
    "score": {"source", "artifacts", "measures", "engine", "workbench"},
    "report": {"source", "artifacts", "measures", "assess", "judge", "score"},
}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def module_of(path: Path) -> str:
    return ".".join(("sealcheck", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def imports(path: Path, *, top_level: bool) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text())
    nodes = tree.body if top_level else list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


#: Modules in one folder; a folder with more wants to be divided.
MOST_MODULES = 50


def places(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def test_every_room_is_known() -> None:
    assert {room(module_of(path)) for path in MODULES} <= set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=places)
def test_imports_point_toward_the_model(path: Path) -> None:
    own = room(module_of(path))
    wrong = []
    for line, name in imports(path, top_level=False):
        if name.split(".")[0] != "sealcheck" or (
            own == "engine" and name in ("sealcheck.artifacts", "sealcheck.measures")
        ):
            continue  # the engine walks these two packages to find what is declared there
        other = room(name)
        if RANK[other] > RANK[own] or other in FORBIDDEN.get(own, set()):
            wrong.append(f"{line}: {name}")
        if RANK[other] == RANK[own] and other != own and other not in ROOMS[0] and own not in ("words", "engine"):
            wrong.append(f"{line}: {name} is a neighbour")
    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=places)
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    early = [f"{line}: {name}" for line, name in imports(path, top_level=True) if name.split(".")[0] in HEAVY]
    assert not early


@pytest.mark.parametrize("path", MODULES, ids=places)
def test_only_source_runs_programs_and_only_the_rim_talks(path: Path) -> None:
    own = room(module_of(path))
    wrong = []
    for line, name in imports(path, top_level=False):
        top = name.split(".")[0]
        if top == "subprocess" and own != "source":
            wrong.append(f"{line}: {name}")
        if top in ("requests", "socket", "urllib3", "http") and own != "source":
            wrong.append(f"{line}: {name}")
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print" and own != "cli":
            wrong.append(f"{node.lineno}: print")
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow") and own not in ("cli",):
            wrong.append(f"{node.lineno}: {node.attr}")
    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=places)
def test_rooms_stay_small(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= 250, "split this module by meaning"
    long = [
        f"{node.lineno} {node.name}: {node.end_lineno - node.lineno}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno > 45
    ]
    assert not long


@pytest.mark.parametrize(
    "path", [each for each in MODULES if room(module_of(each)) in ("artifacts", "measures")], ids=places
)
def test_no_measurement_depends_on_which_sentence_was_said(path: Path) -> None:
    keys = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr == "key"
        if isinstance(node.value, ast.Attribute) and node.value.attr == "text"
    ]
    assert not keys, "decide on values, not on the key of a text"


def test_the_command_line_starts_without_heavy_libraries() -> None:
    code = "import sys, sealcheck.cli; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "yaml", "rich", "jinja2", "requests", "git", "markdown_it"} & set(loaded)


def test_no_module_of_the_project_names_a_place_outside_it() -> None:
    words = ("/work/", "/root/", "localhost:8")
    assert not [places(path) for path in MODULES if any(word in path.read_text() for word in words)]


def test_folders_hold_few_modules() -> None:
    counts = Counter(path.parent for path in MODULES)
    assert {places(folder): count for folder, count in counts.items() if count > MOST_MODULES} == {}

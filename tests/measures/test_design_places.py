# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told to assistants, and on pages that a navigation calls so."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.prose import filler
from tests.measures.test_design_prose import TOLD_EN

SECTION = "# How to work on it\n\n## Architecture\n\n" + TOLD_EN + filler(30)
SKILL = SECTION + "\nBegin in `services/collector/main.go`.\n"
CODE = {"services/collector/main.go": "package main\n"}
CHOICE = "# Architecture of the map\n\n```mermaid\ngraph LR\n  a --> b\n```\n\n" + TOLD_EN + filler(30)
NAVIGATION = "site_name: Trees\nnav:\n  - Home: index.md\n  - Architecture: inside.md\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({".github/copilot-instructions.md": SKILL} | CODE, "substantive", id="told to an assistant"),
        pytest.param({".cursorrules": SKILL} | CODE, "substantive", id="rules for the whole"),
        pytest.param({"AGENTS.md": SKILL} | CODE, "substantive", id="told to every assistant"),
        pytest.param(
            {"CLAUDE.md": SKILL.replace("`serv", "`/serv")} | CODE, "substantive", id="with a place from the root"
        ),
        pytest.param({"CLAUDE.md": SKILL.replace("`serv", "`https://serv")} | CODE, "stub", id="with an address"),
        pytest.param({".cursorrules": SECTION} | CODE, "stub", id="rules that may be on any software"),
        pytest.param({"CLAUDE.md": SKILL}, "stub", id="told an assistant of places that are not here"),
        pytest.param(
            {".claude/skills/water/SKILL.md": SKILL} | CODE,
            "stub",
            id="a skill for a task",
        ),
        pytest.param(
            {".cursor/rules/water.mdc": "---\nglobs: '*'\n---\n" + SKILL} | CODE,
            "stub",
            id="a rule for a task",
        ),
        pytest.param({".claude/skills/water/SKILL.md": SKILL}, "absent", id="a skill on no place of the code"),
        pytest.param({"lib/copilot-instructions.md": SECTION}, "absent", id="an assistant's file elsewhere"),
        pytest.param({"docs/architecture/map.md": CHOICE}, "substantive", id="how it is built"),
        *(
            pytest.param({path: f"# Architecture\n\n{opening} {TOLD_EN}{filler(30)}"}, grade, id=name)
            for path, opening, grade, name in (
                ("docs/wallet/architecture.md", "The wallet log-in module lets people come in.", "stub", "of a module"),
                ("docs/wallet/architecture.md", "The town wallet plugin is small.", "stub", "of a plugin"),
                ("docs/wallet/architecture.md", "The lamps are a plugin of the map.", "substantive", "of another"),
                ("docs/wallet/architecture.md", "The wallet is read in a module.", "substantive", "with modules"),
                ("docs/architecture.md", "The docs module is small.", "substantive", "of the root"),
                ("docs/demo/architecture.md", "The demo module is all there is.", "substantive", "of its name"),
                ("docs/tech/architecture.md", "A client talks to a server.", "substantive", "of the whole"),
            )
        ),
        pytest.param(
            {"mkdocs.yml": NAVIGATION, "docs/inside.md": "# Inside\n\n" + TOLD_EN + filler(30)},
            "substantive",
            id="a page that the navigation calls so",
        ),
        pytest.param(
            {"mkdocs.yml": NAVIGATION.replace("Architecture", "More"), "docs/inside.md": "# Inside\n\n" + TOLD_EN},
            None,
            id="a page that it calls something else",
        ),
    ],
)
def test_architecture_elsewhere(files: Files, grade: str | None) -> None:
    assert run("documentation.architecture", files).value == grade


ALWAYS = "---\ndescription: On all of it\nalwaysApply: true\n---\n"


@pytest.mark.parametrize(
    ("text", "grade"), [(ALWAYS + SKILL, "substantive"), (ALWAYS.replace("true", "false") + SKILL, "stub")]
)
def test_a_rule_that_always_holds_is_on_the_whole(text: str, grade: str) -> None:
    assert run("documentation.architecture", {".cursor/rules/all.mdc": text} | CODE).value == grade


LAYER = SKILL.replace("## Architecture", "## Backend Architecture Insights")
LISTED = (
    "# For assistants\n\n## Project overview\n\nLamps is a register. The system consists of:\n\n"
    "- **Backend**: service in Python with a PostgreSQL database\n- **Frontend**: web interface in several languages\n"
    "- **Worker**: container that fetches reports from the queue\n\nBegin in `services/collector/main.go`.\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (LAYER, "stub"),
        (SKILL.replace("## Architecture", "## Backend and frontend architecture"), "substantive"),
        (LISTED, "stub"),
        # a list below such a heading may be one of rules: a person has to look
        (LISTED.replace("Lamps is a register. The system consists of:", "Rules:"), None),
    ],
)
def test_assistants_may_be_told_of_one_layer_or_of_a_list_of_parts(text: str, grade: str | None) -> None:
    assert run("documentation.architecture", {".github/copilot-instructions.md": text} | CODE).value == grade

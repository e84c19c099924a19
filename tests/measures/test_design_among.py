# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts in a list that say with which of the others they speak, stages of work, and the flow of requests drawn."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import filler

SPEAKING = """
- Manager: management of all lamps. It registers new lamps and dispatches the jobs that come from the town to them. {0}
- Deployer: a service that receives the tasks of the Manager, to create, change and stop lamps that only exist in the software. {0}
- Core: the part on top of each lamp. It registers with the Manager and waits for what that wants it to do. {0}
- Lamp Node: the software in a lamp. It sends each event to the Core above it, and does what that says. {0}
"""
BUILT = """
- core: the types and all that is used by the other modules of this software for lamps. {0}
- store: how lamps are kept. It uses core and is used by web to show them to people. {0}
- web: the pages. It depends on core and store and is built with them into one archive. {0}
- importer: reads lists of lamps as files. It is built with core and store into one program. {0}
"""
STAGES = "\n\n".join(f"### {name}\n\n{filler(30)}" for name in ("Read the plan", "Build the table", "Find the places"))
FLOW = "```mermaid\ngraph LR;\n    A[Load balancer]-->B[nginx];\n    B[nginx]-->C[Backend];\n```"


def graded(text: str) -> str:
    return str(
        run("documentation.architecture", snapshot({"README.md": f"# Lamps\n\nIt counts lamps.\n\n{text}\n"})).value
    )


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(f"## Modules\n{SPEAKING.format('')}", "substantive", id="who speaks with whom"),
        pytest.param(f"## Components\n{SPEAKING.format('')}", "substantive", id="components"),
        pytest.param(f"## Features\n{SPEAKING.format('')}", "absent", id="features"),
        pytest.param(f"## Modules\n{BUILT.format('')}", "None", id="what is built with what"),
        pytest.param(
            "## Modules\n\n- Manager: sends jobs to the Core.\n- Core: registers with the Manager.\n- Lamp: shines.\n",
            "absent",
            id="too few words of a role",
        ),
        pytest.param(f"## How does it work\n\nIt works in 3 steps, told here.\n\n{STAGES}", "stub", id="stages"),
        pytest.param(f"## How does it work\n\nSee what is told here.\n\n{STAGES}", "absent", id="no stages"),
        pytest.param(f"## Installation\n\nIt works in 3 steps, told here.\n\n{STAGES}", "absent", id="of the set-up"),
        pytest.param(f"## Request flow\n\n{FLOW}", "substantive", id="the flow of requests"),
        pytest.param(
            f"## Release flow\n\n{FLOW.replace('nginx', 'tag').replace('Backend', 'merge')}", "absent", id="git"
        ),
    ],
)
def test_parts_that_speak_with_each_other(text: str, grade: str) -> None:
    assert graded(text) == grade

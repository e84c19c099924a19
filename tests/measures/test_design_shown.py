# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Drawings below any heading that show the parts which a text names elsewhere."""

from __future__ import annotations

import pytest

from tests.kit import run

PARTS = """
The service is built from several components:

* Outside sources, which an editor keeps by hand.
* A Brightroom hub that runs on the platform of the town.
* An SFTP folder that others have set up for us.
"""
DELE = """
Tjenesten bygger på en række komponenter:

* Eksterne datakilder som nogen holder ved lige.
* En Brightroom-fordeler hosted på byens platform.
* En SFTP-server som en del af det hele.
"""
FLOW = "flowchart LR\n  A[Outside] --> B[Sent on\n  by Brightroom]\n  B --> C[(SFTP)]\n"
SET = "%%{\n  init: {\n    'theme': 'base'\n  }\n}%%\n\n%% from left to right\n"


def drawn(code: str) -> str:
    return f"```mermaid\n{code}```\n"


@pytest.mark.parametrize(
    ("parts", "code", "grade"),
    [
        pytest.param(PARTS, FLOW, "substantive", id="flow"),
        pytest.param(PARTS, SET + FLOW, "substantive", id="with settings"),
        pytest.param(DELE, SET + FLOW.replace("Outside", "Eksterne"), "substantive", id="Danish"),
        pytest.param(PARTS, FLOW.replace("SFTP", "Mailbox"), "stub", id="two of three"),
        pytest.param(PARTS, SET + "gantt\n  title Outside, Brightroom and SFTP\n", "stub", id="plan of time"),
        pytest.param(PARTS, "erDiagram\n  Outside ||--o{ Brightroom : has\n  SFTP {\n }\n", "stub", id="data"),
        pytest.param("A service for lamps.", FLOW, "absent", id="no parts told"),
        pytest.param(PARTS, "", "stub", id="no drawing"),
    ],
)
def test_a_drawing_elsewhere_shows_the_parts_that_are_told(parts: str, code: str, grade: str) -> None:
    text = f"# Lamps\n\n## {'Komponenter' if parts is DELE else 'Components'}\n\n{parts}\n\n# Upload\n\n{drawn(code)}"
    assert run("documentation.architecture", {"README.md": text}).value == grade

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Policies in folders of a repository that holds nothing but documents."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

CONDUCT = "# Code of Conduct\n\nBe respectful and kind. Harassment is not tolerated.\n"
TEXTS: Files = {f"guides/lamp-{n}.md": f"# Lamp {n}\n\nHow lamp {n} is lit.\n" for n in range(6)}

MORE: Files = {f"guides/{n}.md": f"# Pole {n}\n\nHow pole {n} stands.\n" for n in range(20)}


@pytest.mark.parametrize(
    ("files", "open_"),
    [
        pytest.param({**TEXTS, "standards/code-of-conduct.md": CONDUCT}, True, id="nothing but documents"),
        pytest.param({**TEXTS, "standards/code-of-conduct.md": CONDUCT, "lamps.py": "a = 1\n"}, False, id="code"),
        pytest.param(
            {**MORE, "standards/code-of-conduct.md": CONDUCT, "assets/lamps.php": "<?php\n"}, True, id="attached"
        ),
        pytest.param({"standards/code-of-conduct.md": CONDUCT}, False, id="hardly anything"),
        pytest.param({**TEXTS, "vendor/lights/code-of-conduct.md": CONDUCT}, False, id="of others"),
        pytest.param({**TEXTS, "standards/conducting.md": CONDUCT}, False, id="another name"),
    ],
)
def test_a_code_of_conduct_among_documents(files: Files, open_: bool) -> None:
    result = run("community.code_of_conduct", {"README.md": "# Lamps\n\nAll about lamps.\n", **files})
    assert (result.undetermined is not None) == open_
    assert open_ or result.value == "absent"


def test_a_contribution_guide_among_documents() -> None:
    files = {
        "README.md": "# Lamps\n\nAll about lamps.\n",
        **TEXTS,
        "start/contributing.md": "# Contributing\n\nSend a change.\n",
    }
    result = run("community.contributing", files)
    assert result.undetermined is not None
    assert result.evidence[0].path == "start/contributing.md"

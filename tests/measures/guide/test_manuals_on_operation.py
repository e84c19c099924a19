# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is called a manual and no more is on the whole software, and for those who run it where all chapters are."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

README = "# Lamps\n\nA model of the lamps of a town, as people see them at night.\n"
RUN = f"## Backup\n\n{filler(45)}\n\n## Upgrade\n\n{filler(45)}\n"
BETRIEB = f"## Datensicherung\n\n{filler(45, 'de')}\n\n## Aktualisierung\n\n{filler(45, 'de')}\n"
USE = f"## How to report a lamp\n\n{filler(45)}\n"


@pytest.mark.parametrize(
    ("path", "text", "key"),
    [
        ("docs/handbook.md", f"# Handbook\n\n{RUN}", "documentation.guides_operation"),
        ("docs/handbuch.md", f"# Handbuch\n\n{BETRIEB}", "documentation.guides_operation"),
        ("docs/manual.md", f"# Manual\n\n{USE}\n{RUN}", "documentation.guides_2"),
        ("docs/manual.md", f"# Manual\n\n{USE}", "documentation.guides_users"),
    ],
)
def test_whom_a_manual_guides(path: str, text: str, key: str) -> None:
    assert run("documentation.guides", {"README.md": README, path: text}).summary.key == key

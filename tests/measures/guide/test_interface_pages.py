# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on the API of a server that show how it is called are a guide for those who use it."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

SERVER = {"requirements.txt": "flask\n", "README.md": "# Lamps\n\nCounts lamps.\n"}
ASKED = '```json\n{"lamp": 4}\n```\n'
PAGE = f"# Lamps API\n\n{filler(60)}\n\n## POST /lamps\n\nReports a lamp.\n\n{ASKED}\n{ASKED}"
SOURCES = f"# Sources of reports\n\n{filler(120)}\n\n### Example request\n\n{ASKED}\n{ASKED}"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        ({"doc/api.md": PAGE, "doc/api/sources.md": SOURCES} | SERVER, 1),
        ({"docs/Schnittstelle.md": PAGE + filler(160) + "\n\n" + ASKED} | SERVER, 1),
        ({"doc/api.md": PAGE, "doc/api/sources.md": SOURCES, "README.md": "# Lamps\n"}, 1),
        ({"doc/api.md": PAGE} | SERVER, 0),
        ({"doc/api.md": PAGE.replace("POST /lamps", "Lamps"), "doc/api/sources.md": SOURCES} | SERVER, 0),
        ({"doc/api.md": PAGE.replace(ASKED, ""), "doc/api/sources.md": SOURCES.replace(ASKED, "")} | SERVER, 0),
        ({"doc/lamps.md": PAGE, "doc/lamps/sources.md": SOURCES} | SERVER, 0),
    ],
)
def test_pages_on_the_interface_with_examples_are_a_guide(files: dict[str, str], count: int) -> None:
    assert run("documentation.guides", files).value == count

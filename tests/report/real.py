# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reports on real repositories: acquired by git, measured, judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sealcheck import __version__
from sealcheck.assess import assess
from sealcheck.report.document import document
from sealcheck.seal.find import find_seal
from sealcheck.seal.load import LoadedSeal
from sealcheck.seal.months import history_months
from sealcheck.source import Options, acquire
from tests.kit import AS_OF, git_repo

SMALL = {
    "README.md": "# Pegel\n\nDas Portal zeigt Wasserstände der Flüsse, damit Ämter und Bürger vor Hochwasser gewarnt sind.\n",
    "LICENSE": "MIT License\n\nCopyright (c) 2026 Stadt\n",
    "src/pegel.py": "import os\n\nKEY = os.environ['KEY']\n",
    "tests/test_pegel.py": "def test_one() -> None:\n    assert 1 + 1 == 2\n",
    "docs/überblick & more.md": "# Architektur\n",
    ".sealcheck.yml": "weights: {LIC-01: 9}\n",
}


def assessed(
    folder: Path, loaded: LoadedSeal | None = None, *, as_of: date = AS_OF, tool: str = __version__
) -> dict[str, Any]:
    """The report on a local repository under a seal, the built-in one unless another is given."""
    loaded = loaded or find_seal("smart-city")
    with acquire(str(folder), Options(as_of=as_of, months=history_months(loaded.seal))) as snapshot:
        found = replace(assess(snapshot, loaded), tool_version=tool)
    return document(found, loaded.seal, command="sealcheck assess .")


def small_report(folder: Path) -> dict[str, Any]:
    """The report on a small repository, in which some criteria of the built-in seal are met and more are not."""
    return assessed(git_repo(folder, SMALL))

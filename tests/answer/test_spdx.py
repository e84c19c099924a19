# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every SPDX document is valid by the reference implementation, in both forms, whatever the target holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

from sealcheck.answer import VIEWS
from tests.answer.test_answer import CHANGED, EUPL, GPL, MIT, answered, hostile

LOCK = json.dumps(
    {"packages": {"node_modules/a": {"license": "ISC"}, "node_modules/b": {"license": "SEE LICENSE IN x"}}}
)
CASES = [
    ("plain", {"LICENSE": EUPL}, {}),
    ("remote", {"LICENSE": MIT}, {"url": "https://git.example.org/karten/park.git", "commit_date": "2026-05-04T03:02:01Z"}),
    ("nothing", {"README.md": "# A"}, {}),
    ("changed", {"LICENSE": CHANGED}, {}),
    ("a choice", {"LICENSE-MIT": MIT, "LICENSE-GPL": GPL}, {}),
    ("parts and dependencies", {"LICENSE": MIT, "vendor/a/LICENSE": GPL, "package-lock.json": LOCK}, {}),
    ("own names", {"LICENSES/MIT.txt": MIT} | {f"s/{n}.py": f"# SPDX-License-Identifier: LicenseRef-Stadt AND MIT\n{n}"
     for n in range(6)}, {}),
    ("hostile", hostile(), {"name": "\x1b[2J <text> a: b", "url": "https://x.example/<text>"}),
]  # fmt: skip


@pytest.mark.parametrize(("files", "subject"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
@pytest.mark.parametrize(("view", "ending"), [("spdx", "spdx"), ("spdx-json", "spdx.json")])
def test_valid(files: dict[str, Any], subject: dict[str, Any], view: str, ending: str, tmp_path: Path) -> None:
    place = tmp_path / f"answer.{ending}"
    place.write_text(VIEWS[view](answered(files, **subject), "en"))
    document = parse_file(str(place))
    assert [each.validation_message for each in validate_full_spdx_document(document)] == []
    assert document.creation_info.spdx_version == "SPDX-2.3"


def test_what_is_concluded_declared_and_contained() -> None:
    files = {"LICENSE": MIT, "package.json": '{"license": "ISC"}', "vendor/a/LICENSE": GPL, "package-lock.json": LOCK}
    spdx = json.loads(VIEWS["spdx-json"](answered(files), "en"))
    main, *others = spdx["packages"]
    assert (main["licenseConcluded"], main["licenseDeclared"]) == ("MIT", "NOASSERTION")  # the statements contradict
    assert "package.json:1" in main["licenseComments"]
    assert {each["licenseDeclared"] for each in others} == {"GPL-3.0-only", "ISC", "NOASSERTION"}
    kinds = [each["relationshipType"] for each in spdx["relationships"]]
    assert sorted(kinds) == ["CONTAINS", "DEPENDS_ON", "DEPENDS_ON", "DESCRIBES"]


def test_no_licence_is_none_and_a_changed_one_is_extracted() -> None:
    nothing = json.loads(VIEWS["spdx-json"](answered({"README.md": "# A"}), "en"))
    assert nothing["packages"][0]["licenseConcluded"] == "NONE"
    changed = json.loads(VIEWS["spdx-json"](answered({"LICENSE": CHANGED}), "en"))
    assert changed["packages"][0]["licenseConcluded"] == "LicenseRef-modified"
    assert [each["licenseId"] for each in changed["hasExtractedLicensingInfos"]] == ["LicenseRef-modified"]

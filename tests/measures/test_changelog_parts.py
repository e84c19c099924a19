# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of changes of parts with releases of their own, and notes that jobs give to releases."""

from __future__ import annotations

import pytest

from sealcheck.snapshot import Tag
from tests.kit import Files, run, snapshot
from tests.measures.prose import filler


def log(*versions: str) -> str:
    return "# Changes\n\n" + "\n\n".join(f"## {version} - 2026-05-01\n\n- {filler(20)}" for version in versions) + "\n"


def tags(*names: str) -> tuple[Tag, ...]:
    """Tags, the newest first."""
    return tuple(Tag(name, "a" * 40, 1_777_000_000 - 86_400 * number) for number, name in enumerate(names))


BOTH = {"water/CHANGELOG.md": log("1.4.1", "1.4.0"), "trees/CHANGELOG.md": log("2.0.0")}
#: Packages in folders of other names.
SCOPED = {
    "packages/a/CHANGELOG.md": log("1.2.0"), "packages/a/package.json": '{"name": "@stadt/water"}',
    "packages/b/CHANGELOG.md": log("3.0.0"), "packages/b/package.json": '{"name": "@stadt/trees"}',
}  # fmt: skip


@pytest.mark.parametrize(
    ("files", "names", "value"),
    [
        pytest.param(BOTH, ("water-v1.4.1", "trees-v2.0.0", "water-v1.4.0"), "substantive", id="each names its newest"),
        pytest.param(SCOPED, ("@stadt/trees@3.0.0", "@stadt/water@1.2.0"), "substantive", id="packages with a scope"),
        pytest.param(BOTH, ("water/v1.4.1", "trees/v1.9.0"), "substantive", id="ahead of its tag"),
        pytest.param(BOTH, ("water-v1.5.0", "trees-v2.0.0"), "outdated", id="half of them"),
        pytest.param(BOTH, ("water-v1.5.0", "trees-v2.1.0"), "outdated", id="none of them"),
        pytest.param(
            BOTH | {"lamps/main.go": "", "beds/main.go": ""},
            ("water-v1.4.1", "trees-v2.0.0", "lamps-v1.0", "beds-v1.0"), "outdated", id="parts without a list",
        ),
        pytest.param(BOTH, ("v3.0", "water-v1.4.1", "trees-v2.0.0"), "outdated", id="a release of the whole"),
        pytest.param(BOTH, ("water-v1.4.1", "trees-v2.0.0", "v0.9"), "substantive", id="of the whole before"),
        pytest.param(BOTH, ("v1.4.1", "v1.4.0"), "absent", id="tags of the whole alone"),
        pytest.param({"water/CHANGELOG.md": log("1.4.1")}, ("water-v1.4.1", "x-v1.0"), "absent", id="a single part"),
        pytest.param(
            {f"vendor/{path}": text for path, text in BOTH.items()}, ("water-v1.4.1", "trees-v2.0.0"), "absent",
            id="somebody else's",
        ),
    ],
)  # fmt: skip
def test_lists_of_parts(files: Files, names: tuple[str, ...], value: str) -> None:
    assert run("documentation.changelog", snapshot(files, tags=tags(*names))).value == value


def workflow(step: str) -> Files:
    return {
        ".github/workflows/release.yml": "on:\n  push:\n    tags: ['v*']\njobs:\n  release:\n    runs-on: ubuntu-24.04\n"
        f"    steps:\n      {step}\n"
    }


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("- run: gh release create v1 -t v1 -F dist/changes.md", None),
        ('- run: gh release create "$TAG" --generate-notes', None),
        ("- run: npx semantic-release", None),
        ("- uses: googleapis/release-please-action@v4", None),
        ("- uses: softprops/action-gh-release@v2\n        with:\n          generate_release_notes: true", None),
        ("- uses: softprops/action-gh-release@v2\n        with:\n          files: lamp.zip", "absent"),
        ("- uses: softprops/action-gh-release@v2\n        with:\n          generate_release_notes: false", "absent"),
        ("- uses: town/actions/create-github-release@v1\n        with:\n          generate-release-notes: true", None),
        ("- uses: marvinpinto/action-automatic-releases@latest", None),
        ('- run: gh release create "$TAG" lamp.zip --title Lamp', "absent"),
        ("- run: npx semantic-release --dry-run", "absent"),
        ("- uses: goreleaser/goreleaser-action@v6\n        with:\n          args: release --clean", None),
        ("- uses: goreleaser/goreleaser-action@v6\n        with:\n          args: release --snapshot", "absent"),
        ("- uses: ncipollo/release-action@v1\n        with:\n          body: ${{ steps.log.outputs.changelog }}", None),
        ("- uses: ncipollo/release-action@v1\n        with:\n          body: Lamp ${{ github.ref }}", "absent"),
        ("- run: |\n          # npx semantic-release\n          make", "absent"),
    ],
)
def test_notes_that_a_job_hands_over(step: str, value: str | None) -> None:
    assert run("documentation.changelog", snapshot(workflow(step), tags=tags("v1.0.0"))).value == value
    assert run("documentation.changelog", snapshot(workflow(step), tags=())).value == "absent"


def test_a_list_in_the_repository_comes_before_handed_over_notes() -> None:
    files = workflow("- run: npx semantic-release") | {"CHANGELOG.md": log("1.0.0")}
    assert run("documentation.changelog", snapshot(files, tags=tags("v1.0.0"))).value == "substantive"
    assert run("documentation.changelog", snapshot(files, tags=tags("v1.1.0"))).value == "outdated"


@pytest.mark.parametrize(
    ("files", "names", "value"),
    [
        ({"BaseChangeLog.txt": log("1.4.0"), "MqttChangeLog.txt": log("1.3.0")}, ("1.4.0", "1.3.0"), "substantive"),
        ({"BaseChangeLog.txt": log("1.3.0"), "MqttChangeLog.txt": log("1.2.0")}, ("1.4.0", "1.3.0"), "outdated"),
        ({"server-changelog.md": log("1.4.0"), "app-changelog.md": log("2.0.0")}, ("v1.4.0",), "substantive"),
        ({"docs/app_release_notes.rst": log("1.4.0")}, ("v1.4.0",), "substantive"),
        ({"backend-änderungsprotokoll.md": log("1.4.0")}, ("v1.4.0",), "substantive"),
        ({"CHANGELOG.md": log("1.3.0"), "app-changelog.md": log("1.4.0")}, ("v1.4.0",), "outdated"),
        ({"keep-a-changelog.md": log("1.4.0")}, ("v1.4.0",), "absent"),
        ({"changelog-template.md": log("1.4.0"), "template-changelog.md": log("1.4.0")}, ("v1.4.0",), "absent"),
        ({"database-changelog.md": log("1.4.0")}, ("v1.4.0",), "absent"),
        ({"exchangelog.txt": log("1.4.0"), "lamp-history.md": log("1.4.0")}, ("v1.4.0",), "absent"),
        ({"vendor/lib/LibChangeLog.txt": log("1.4.0"), "src/x/app-changelog.md": log("1.4.0")}, ("v1.4.0",), "absent"),
        ({"app-changelog.md": "# Changes\n\n## 1.4.0\n"}, ("v1.4.0",), "stub"),
    ],
)
def test_a_list_may_bear_the_name_of_a_part(files: Files, names: tuple[str, ...], value: str) -> None:
    assert run("documentation.changelog", snapshot(files, tags=tags(*names))).value == value


def lua(words: int) -> str:
    return "x = 1\n" * words


#: Most of the code lies in water.
CODE = {"water/a.lua": lua(600), "trees/b.lua": lua(200)}


@pytest.mark.parametrize(
    ("files", "names", "value"),
    [
        pytest.param({"water/CHANGELOG.md": log("1.4.1")}, ("v1.4.1", "v1.4.0"), "substantive", id="the newest"),
        pytest.param({"water/CHANGELOG.md": log("1.4.1")}, ("v1.5.0", "v1.4.1"), "absent", id="not the newest"),
        pytest.param({"trees/CHANGELOG.md": log("1.4.1")}, ("v1.4.1",), "absent", id="of a small part"),
        pytest.param({"water/CHANGELOG.md": log("1.4.1")}, (), "absent", id="of no version known"),
        pytest.param(
            {"water/CHANGELOG.md": log("1.4.1"), "water/package.json": '{"version": "1.4.1"}'}, (), "substantive",
            id="the version of its manifest",
        ),
        pytest.param(
            {"water/CHANGELOG.md": log("1.4.1"), "water/package.xml": "<?xml version='1.4.1'?><version>2.0</version>"},
            (), "absent", id="not that of its manifest",
        ),
        pytest.param(
            {"water/CHANGELOG.md": log("1.4.1"), "water/package.json": '{"version": "1.4.1"}'}, ("v9.0.0",), "outdated",
            id="that of its manifest beside releases of the whole",
        ),
        pytest.param(
            {"water/CHANGELOG.md": log("1.4.1"), "water/package.json": '{"version": "1.4.1"}', "water/LICENSE": "MIT"}, (),
            "absent", id="of a part that may be copied",
        ),
        pytest.param(
            {"water/CHANGELOG.md": log("1.4.1"), "water/LICENSE": "MIT"}, ("v1.4.1",), "substantive", id="a licence alone",
        ),
        pytest.param({"vendor/water/CHANGELOG.md": log("1.4.1")}, ("v1.4.1",), "absent", id="somebody else's"),
    ],
)  # fmt: skip
def test_the_list_of_the_part_with_most_of_the_code(files: Files, names: tuple[str, ...], value: str) -> None:
    assert run("documentation.changelog", snapshot({**CODE, **files}, tags=tags(*names))).value == value

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of changes that tell no change, or that the code has left far behind although they name the newest tag."""

from __future__ import annotations

import pytest

from sealcheck.snapshot import Tag
from tests.kit import commit, run, snapshot
from tests.measures.prose import filler

TAGS = (Tag("v1.2.0", "a" * 40, 1_577_900_000),)
SHORT = (
    "* **v1.2.0** - Added pages on past data.\n* **v1.0.0** - First version with lamps.\n"
    "* **v0.1.0** - Drafts of the pages.\n"
)
LINKS = "".join(f"- [v{n}](https://github.com/town/lamps/blob/v{n}/README.md)\n" for n in ("1.0.0", "1.1.0", "1.2.0"))


@pytest.mark.parametrize(
    ("files", "value"),
    [
        ({"README.md": f"# Lamps\n\n## Previous releases\n\n{filler(60)} See:\n\n{LINKS}"}, "stub"),
        ({"CHANGELOG.md": f"# Changelog\n\n{filler(60)}\n\n## 1.2.0\n\n## 1.1.0\n"}, "stub"),
        ({"CHANGELOG.md": f"# Changelog\n\n## 1.2.0\n\n{filler(30)}\n\n## 1.1.0\n"}, "substantive"),
        ({"CHANGELOG.md": f"# Changelog\n\n## Unreleased\n\n{filler(30)}\n\n## 1.2.0\n\nFirst.\n"}, "substantive"),
        ({"README.md": f"# Lamps\n\n## Releases\n\nSee:\n\n- 1.2.0: {filler(30)}\n- 1.1.0: more\n"}, "substantive"),
        ({"ChangeLog": f"* Mon Feb 29 2016 Ada Amt <a@b.org> 1.2.0\n- {filler(30)}\n"}, "substantive"),
        ({"CHANGES": f"* Mon Feb 29 2016 Ada Amt - 1.2.0-1\n- {filler(30)}\n"}, "substantive"),
        ({"CHANGELOG.md": f"# Changes\n\n* Mon Feb 29 2016 Ada Amt\n- {filler(30)}\n"}, "stub"),
        ({"README.md": f"# Lamps\n\n## Change-log\n\n{SHORT}"}, "substantive"),
        ({"README.md": "# Lamps\n\n## Change-log\n\n" + SHORT.replace("Added pages on past data.", "Fixes")}, "stub"),
        ({"README.md": "# Lamps\n\n## Change-log\n\n" + SHORT.partition("* **v1.0.0")[0]}, "stub"),
        ({"CHANGELOG": f"1.2.0\n-----\n\n{filler(30)}\n"}, "substantive"),
    ],
)
def test_words_before_the_first_entry_tell_no_change(files: dict[str, str], value: str) -> None:
    assert run("documentation.changelog", snapshot(files, tags=TAGS)).value == value


@pytest.mark.parametrize(
    ("day", "commits", "value"),
    [
        ("2020-01-01", 40, "outdated"),
        ("2020-01-01", 20, "substantive"),
        ("2024-06-06", 40, "substantive"),
        ("Unreleased", 40, "substantive"),
        ("without a day", 40, "substantive"),
    ],
)
def test_a_list_that_names_the_newest_tag_may_be_years_behind_the_code(day: str, commits: int, value: str) -> None:
    heading = day if day == "Unreleased" else f"1.2.0 - {day}"
    text = f"# Changes\n\n## {heading}\n\n- {filler(20)}\n\n## 1.2.0 - 2020-01-01\n\n- {filler(20)}\n"
    made = [commit(f"2026-{1 + n // 20:02}-{1 + n % 20:02}") for n in range(commits)]
    result = run("documentation.changelog", snapshot({"CHANGELOG.md": text}, commits=made, tags=TAGS))
    assert result.value == value


@pytest.mark.parametrize(
    ("newest", "older", "value"),
    [
        ("v0.2.0", "v0.1.0", "outdated"),
        ("v2.0.0", "v1.0.0", "substantive"),
        ("v4.2.1", "v4.1.9", "substantive"),
        ("v1.2.1", "v1.2.0", "substantive"),
        ("water-v1.4.0", "lamp-v1.2.0", "substantive"),
    ],
)
def test_of_two_releases_of_one_day_the_later_may_be_of_another_line(newest: str, older: str, value: str) -> None:
    files = {"CHANGELOG.md": f"# Changelog\n\n## {older.rpartition('v')[2]}\n\n- {filler(30)}\n"}
    tags = (Tag(newest, "a" * 40, 1_777_040_000), Tag(older, "b" * 40, 1_777_000_000))
    assert run("documentation.changelog", snapshot(files, tags=tags)).value == value


@pytest.mark.parametrize(
    ("path", "version", "value"),
    [
        ("doc/release-notes/1-x.md", "1.2.0", "substantive"),
        ("docs/changelogs/v1.x.md", "1.2.0", "substantive"),
        ("release-notes/1.x.md", "1.1.0", "outdated"),
        ("doc/release-notes/1-x-plans.md", "1.2.0", "absent"),
        ("vendor/doc/release-notes/1-x.md", "1.2.0", "absent"),
        ("doc/pages/1-x.md", "1.2.0", "absent"),
    ],
)
def test_release_notes_may_be_a_file_for_each_line_of_versions(path: str, version: str, value: str) -> None:
    files = {path: f"# Notes\n\n## {version}\n\n{filler(30)}\n", "doc/release-notes/2-x.md": "# Notes\n\nTo come.\n"}
    files = files if value != "absent" else {path: files[path]}
    assert run("documentation.changelog", snapshot(files, tags=TAGS)).value == value


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("1.1.0 - with Keycloak 26.7.0", "outdated"),
        ("1.1.0\n\n## Keycloak update to 26.3.2", "outdated"),
        ("1.1.0\n\n### Upgrade to Keycloak 26.3.2 instructions", "outdated"),
        ("1.1.0\n\n### Umstieg auf Keycloak Server 26.3", "outdated"),
        ("1.2.0\n\n### Upgrade to Lamps 1.2.0", "substantive"),
        ("2026-05-01 1.3.0", "substantive"),
        ("1.3.0 and 1.1.9", "substantive"),
        ("1.2.0 - with Keycloak 26.7.0", "substantive"),
    ],
)
def test_the_version_of_something_else_in_a_heading_is_not_ahead(heading: str, value: str) -> None:
    files = {"CHANGELOG.md": f"# Changelog\n\n## {heading}\n\n{filler(30)}\n"}
    assert run("documentation.changelog", snapshot(files, tags=TAGS)).value == value


LISTED = "### Added\n\n* Lamps of the harbour on the map\n* Login by the city's account\n"


@pytest.mark.parametrize(
    ("text", "value", "tagged"),
    [
        (f"# Changelog\n\n## [Unreleased]\n\n{filler(15)}\n\n{LISTED}", "substantive", "stub"),
        (f"# Änderungen\n\n## Unveröffentlicht\n\n{filler(15)}\n\n{LISTED}", "substantive", "stub"),
        (f"# Changelog\n\n## Unreleased\n\n{LISTED}", "stub", "stub"),
        (f"# Changelog\n\n{filler(60)}\n\n## Unreleased\n\n* First\n", "stub", "stub"),
        (f"# Changelog\n\n{filler(15)}\n\n{LISTED}\n## Unreleased\n", "stub", "stub"),
        (f"# Changelog\n\n## Unreleased\n\n{filler(60)}\n", "stub", "stub"),
        (f"# Changelog\n\n## Unreleased lamps\n\n{filler(15)}\n\n{LISTED}", "stub", "stub"),
    ],
)
def test_changes_that_no_version_holds_are_enough_without_any_version(text: str, value: str, tagged: str) -> None:
    assert run("documentation.changelog", {"CHANGELOG.md": text}).value == value
    assert run("documentation.changelog", snapshot({"CHANGELOG.md": text}, tags=TAGS)).value == tagged


@pytest.mark.parametrize(
    ("day", "coming", "commits", "value"),
    [
        ("2024-01-01", "", 20, "outdated"),
        ("09/16/2024", "", 20, "outdated"),
        ("16/09/2024", "", 20, "outdated"),
        ("2024-01-01", "", 5, "substantive"),
        ("2025-12-01", "", 20, "substantive"),
        ("2021-01-01", "lamps", 40, "outdated"),
        ("2021-01-01", "lamps", 20, "substantive"),
        ("2024-01-01", "lamps", 40, "substantive"),
    ],
)
def test_a_list_that_goes_beyond_the_tags_may_be_years_behind_the_code(
    day: str, coming: str, commits: int, value: str
) -> None:
    unreleased = f"## Unreleased\n\n- {coming}\n\n" if coming else ""
    text = f"# Changes\n\n{unreleased}## v2.0.0 {day}\n\n- {filler(20)}\n\n## 1.1.0 - 2019-01-01\n\n- {filler(20)}\n"
    made = [commit(f"2026-{1 + n // 20:02}-{1 + n % 20:02}") for n in range(commits)]
    result = run("documentation.changelog", snapshot({"CHANGELOG.md": text}, commits=made, tags=TAGS))
    assert result.value == value


HUB = "https://github.com/town/lamps"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"## Changelog\n\nSee the [releases]({HUB}/releases).", None),
        (f"## Use\n\nThe release notes are [there]({HUB}/releases/latest).", None),
        (f"## Änderungen\n\nSiehe [Releases]({HUB.replace('hub', 'lab')}/-/releases).", None),
        (f"## Install\n\nGet the [newest release]({HUB}/releases).", "absent"),
        (f"## Changelog\n\nGet the [archive]({HUB}/releases/download/v1.2.0/lamps.zip).", "absent"),
        ("## Changelog\n\nSee the [releases](https://github.com/town/trees/releases) of the trees.", "absent"),
    ],
)
def test_readers_are_led_to_the_forge_for_what_changed(text: str, value: str | None) -> None:
    files = {"README.md": f"# Lamps\n\n{text}\n"}
    assert run("documentation.changelog", snapshot(files, name="lamps", tags=TAGS)).value == value
    assert run("documentation.changelog", snapshot(files, name="lamps")).value == "absent"


@pytest.mark.parametrize("heading", ["CHANGELOG V1.2.0", "V1.2.0-RC.2:", "Changes in V1.2.0 (May)"])
def test_versions_with_a_capital(heading: str) -> None:
    text = f"# Changes\n\n## {heading}\n\n- {filler(30)}\n\n## CHANGELOG V1.1.0\n\n- {filler(9)}\n"
    assert run("documentation.changelog", snapshot({"CHANGELOG.md": text}, tags=TAGS)).value == "substantive"


def test_a_table_of_versions() -> None:
    text = f"# Lamps\n\n## Release notes\n\n| Version | Notes |\n| --- | --- |\n| 1.2.0 | {filler(30)} |\n"
    assert run("documentation.changelog", snapshot({"README.md": text}, tags=TAGS)).value == "substantive"

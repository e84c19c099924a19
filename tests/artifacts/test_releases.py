# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.release.versions import Releases, parse_version, sort_releases
from sealcheck.snapshot import Tag

VERSIONS = [
    ("v1.2.3", (1, 2, 3), False),
    ("1.2", (1, 2), False),
    ("v1", (1,), False),
    ("V2.0.0", (2,), False),
    ("2024.05", (2024, 5), False),
    ("2024-05-01", (2024, 5, 1), False),
    ("2026-08-04b", (2026, 8, 4), False),
    ("20210510", (2021, 5, 10), False),
    ("20.04.1", (20, 4, 1), False),
    ("editor-data-helpers-v0.4.1", (0, 4, 1), False),
    ("release-1.2", (1, 2), False),
    ("release/1.2.0", (1, 2), False),
    ("name-1.2.3", (1, 2, 3), False),
    ("andi@1.0.0", (1,), False),
    ("@stadt/karte@2.1.0", (2, 1), False),
    ("stadtnavi-Herrenberg_v1", (1,), False),
    ("api/go/v4.19.0", (4, 19), False),
    ("v1.2.3.4", (1, 2, 3, 4), False),
    ("v6.0.4-PR.1", (6, 0, 4), True),
    ("1.0.0-rc.1", (1,), True),
    ("1.0rc1", (1,), True),
    ("v2.0-beta", (2,), True),
    ("3.1.0-hotfix", (3, 1), False),
    ("v1.0.0+build.5", (1,), False),
    ("LAMP.02.4.1", (2, 4, 1), False),
    ("lamp.server.2.1-rc1", (2, 1), True),
    ("lamps-2015-v1.0.2", (1, 0, 2), False),
    ("lamps-2015-1.0.2", (1, 0, 2), False),
    ("lamps-2020-v2.3-rc.1", (2, 3), True),
    ("release-2015-v1.0.2", (1, 0, 2), False),
    ("deploy-2020-01-15-v1.2", (1, 2), False),
    ("v2-1.0", (2,), False),
    ("v3-beta.1.2", (3,), True),
    ("1.20260608093309.c49ce5a", (1, 20260608093309), False),
    ("1.20260420110737.02e5e58-SNAPSHOT", (1, 20260420110737), True),
    ("lamp-2.3.0-a1b2c3d", (2, 3), False),
    ("v1_2_3", (1, 2, 3), False),
    ("REL_1_2", (1, 2), False),
    ("release-1-2-3", (1, 2, 3), False),
    ("v1.0-2", (1,), False),
]
OTHERS = [
    "help",
    "list",
    "test-tag",
    "latest",
    "stable",
    "nightly-1.2",
    "nightly.1.2",
    "lamp.build.1.2",
    "LAMP.02",
    "backup-2024.05",
    "sprint-12",
    "issue-45",
    "42",
    "20219999",
    "12345678",
    "data-2019-11-03",
    "v",
    "vorher",
    "version",
    "covid19",
    "lamps-2015-v1",
    "lamps-2015-final",
    "sprint-12-v1.0",
    "backup-2020-v1.0.2",
    "lamps-2015-data-1.0",
    "deploy-2020-01-15-10.30",
    "deploy-20200115-10.30.05",
    "W07.2024-02-12.01",
    "42-7-13",
    "20260608093309",
    "lamp-20260608093309",
    "untagged-1c1c957b5a7ade7aaf02",
    "main.20251208-a1b2c3d",
    "",
]


@pytest.mark.parametrize(("name", "numbers", "preview"), VERSIONS)
def test_what_looks_like_a_version(name: str, numbers: tuple[int, ...], preview: bool) -> None:
    parsed = parse_version(name)
    assert parsed is not None and parsed[1:] == (numbers, preview)


@pytest.mark.parametrize("name", OTHERS)
def test_what_does_not(name: str) -> None:
    assert parse_version(name) is None


def test_the_newest_tag_and_the_highest_version_are_two_things() -> None:
    tags = [
        Tag("v6.1.1", "a", 100),
        Tag("v6.0.4-PR.1", "b", 200),
        Tag("v5.0", "c"),
        Tag("v7.0-rc1", "d"),
        Tag("x", "e"),
    ]
    found = Releases(sort_releases(tags))
    assert [release.tag.name for release in found.versions] == ["v6.0.4-PR.1", "v6.1.1", "v7.0-rc1", "v5.0"]
    assert found.newest is not None and found.newest.tag.name == "v6.0.4-PR.1"
    assert found.highest is not None and found.highest.tag.name == "v6.1.1"


def test_a_very_long_name_costs_nothing() -> None:
    assert parse_version("1." * 50_000) is None
    assert parse_version("-" * 100_000 + "1.0") is not None

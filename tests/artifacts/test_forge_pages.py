# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of files on forges lead into the repository when they are its own."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.document.forge_pages import Page, forge_page
from tests.kit import run, snapshot


@pytest.mark.parametrize(
    ("address", "web", "path"),
    [
        ("https://github.com/Stadt/lampe/blob/main/docs/use.md#top", "https://github.com/Stadt/lampe", "docs/use.md"),
        ("https://git.example/a/b/lampe/-/tree/main/docs", "https://git.example/a/b/lampe", "docs"),
        ("https://codeberg.org/s/lampe/src/branch/main/a%20b.md", "https://codeberg.org/s/lampe", "a b.md"),
        ("https://bitbucket.org/s/lampe/src/main/a.md?at=x", "https://bitbucket.org/s/lampe", "a.md"),
    ],
)
def test_forge_page(address: str, web: str, path: str) -> None:
    assert forge_page(address) == Page(web, path)


@pytest.mark.parametrize(
    "address", ["docs/a.md", "https://github.com/s/lampe/issues/1", "https://stadt.example/blob/a"]
)
def test_no_forge_page(address: str) -> None:
    assert forge_page(address) is None


LINK = "# Lampe\n\n## Installation\n\nSee [there](https://github.com/Stadt/Lampe/blob/main/docs/a.md).\n"


@pytest.mark.parametrize(
    ("subject", "grade"),
    [
        ({"name": "lampe"}, "substantive"),
        ({"name": "stadt-lampe"}, "substantive"),
        ({"name": "baum"}, "stub"),
        ({"name": "lampe", "web": "https://github.com/stadt/lampe"}, "substantive"),
        ({"name": "lampe", "web": "https://git.example/copies/lampe"}, "substantive"),
        ({"name": "lampe", "web": "https://git.example/stadt/baum"}, "stub"),
    ],
)
def test_links_to_own_pages(subject: dict[str, str], grade: str) -> None:
    shot = snapshot({"README.md": LINK, "docs/a.md": "# Notes\n\n1. Unpack it\n2. Say `make`\n"}, **subject)
    assert run("documentation.installation", shot).value == grade
    without = snapshot({"README.md": LINK}, **{**subject, "web": ""})
    assert run("documentation.installation", without).value == "stub"

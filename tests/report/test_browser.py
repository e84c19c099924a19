# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page in a real browser: accessibility rules, narrow screens, dark mode, paper, and no request to anywhere.

Needs Chromium (Debian: `apt-get install chromium`). Without one these tests fail: they are part of the promise.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from sealcheck.model import say
from sealcheck.report import html
from tests.report.hostile import CORPUS, report
from tests.report.sample import large, reached, sample

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = [("light", 1280), ("dark", 1280), ("light", 320)]
PAGES = {
    "the sample": lambda: sample(incomplete=(say("judge.not_measured"),)),
    "no level": lambda: reached(""),
    "every level": lambda: reached("gold"),
    "twenty criteria": lambda: large(20, evidence=2),
    "hostile names": lambda: report(CORPUS["long"]),
}
#: The sample in every view and language, the other pages where they are most likely to break.
CASES = [("the sample", *view, language) for view in VIEWS for language in ("en", "de")]
CASES += [(name, *view, "de") for name in list(PAGES)[1:] for view in VIEWS[1:]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(f"no browser found; install chromium or set CHROMIUM (looked for {', '.join(NAMES)})")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


def opened(browser: Browser, folder: Path, doc: dict[str, Any], language: str, scheme: str, width: int) -> Page:
    file = folder / "report.html"
    file.write_text(html.render(doc, language), encoding="utf-8")
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize(("name", "scheme", "width", "language"), CASES)
def test_no_accessibility_rule_is_broken(
    browser: Browser, tmp_path: Path, name: str, scheme: str, width: int, language: str
) -> None:
    page = opened(browser, tmp_path, PAGES[name](), language, scheme, width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    results = Axe().run(page, options={"runOnly": RULES})
    found = [(each["id"], each["nodes"][0]["html"][:200]) for each in results.response["violations"]]
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.close()
    assert found == []
    assert overflow <= 0


def test_the_rules_can_be_broken(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<p style='color:#bbb;background:#fff'>faint</p><img src='data:,'>")
    broken = {each["id"] for each in Axe().run(page, options={"runOnly": RULES}).response["violations"]}
    page.close()
    assert {"color-contrast", "image-alt", "html-has-lang"} <= broken


def test_the_page_asks_nobody_for_anything_and_its_policy_allows_its_style(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "de", "light", 1280)
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.reload()
    assert [each for each in asked if not each.startswith("file:")] == []
    assert len(asked) == 1
    assert complaints == []
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    page.close()


def test_paper_shows_what_is_folded(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "de", "dark", 1280)
    folded = page.locator("#LIC-05 .evidence")
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()


def test_the_keyboard_reaches_the_result_and_opens_a_criterion(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#result")
    page.locator("#LIC-05 summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#LIC-05 .evidence").is_visible()
    page.close()


def test_forced_colours_keep_the_shapes(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1280)
    page.emulate_media(forced_colors="active")
    sure, track = (
        page.evaluate(f"getComputedStyle(document.querySelector('.bar .{name}')).fill") for name in ("sure", "track")
    )
    page.close()
    assert sure != track

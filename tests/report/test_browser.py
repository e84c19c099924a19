# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page in a real browser: accessibility rules, narrow screens, dark mode, paper, and no request to anywhere.

Needs Chromium (Debian: `apt-get install chromium`). Without one these tests fail: they are part of the promise.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from sealcheck.model import say
from sealcheck.report import html
from tests.chromium import RULES
from tests.chromium import browser as browser  # a fixture
from tests.report.hostile import CORPUS, gated, report
from tests.report.sample import reached, sample

VIEWS = [("light", 1440), ("dark", 1440), ("light", 320), ("dark", 320)]
#: The rules take seconds a view: each page is held against them in all four, half of them in either language.
HALF = {"en": {("light", 1440), ("dark", 320)}, "de": {("dark", 1440), ("light", 320)}}
PAGES = {
    "the sample": lambda: sample(incomplete=(say("judge.not_measured"),)),
    "nothing met": lambda: reached(""),
    "everything met": lambda: reached("gold"),
    "a gate not passed": lambda: gated(sample(), "text"),
    "long names": lambda: report(CORPUS["long"]),
    "names of markup": lambda: report(CORPUS["end of details"]),
}
CASES = [(name, language) for name in PAGES for language in ("en", "de")]


def opened(browser: Browser, folder: Path, doc: dict[str, Any], language: str, scheme: str, width: int) -> Page:
    file = folder / "report.html"
    file.write_text(html.render(doc, language), encoding="utf-8")
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize(("name", "language"), CASES)
def test_no_accessibility_rule_is_broken(browser: Browser, tmp_path: Path, name: str, language: str) -> None:
    page = opened(browser, tmp_path, PAGES[name](), language, "light", 1440)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found, overflow = [], {}
    for scheme, width in VIEWS:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        overflow[scheme, width] = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if name != "the sample" and (scheme, width) not in HALF[language]:
            continue
        results = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        found += [(scheme, width, each["id"], each["nodes"][0]["html"][:200]) for each in results]
    page.close()
    assert found == []
    assert max(overflow.values()) <= 0, overflow


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


def shown(page: Page) -> list[str]:
    return [str(each.get_attribute("id")) for each in page.locator("details.criterion:visible").all()]


def test_what_is_done_is_folded_at_first(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    assert shown(page) == ["LIC-05", "DOC-02", "COM-04", "COM-10", "REU-08"]
    page.locator("details.group > summary").first.click()
    assert shown(page)[1:3] == ["LIC-01", "LIC-04"]
    page.close()


def test_filter_and_search_show_what_is_wanted(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    assert page.locator("#shown").inner_text() == "10 of 10 criteria shown"
    page.get_by_label("Met 4").check()
    assert shown(page) == ["LIC-01", "LIC-04", "DOC-01", "COM-01"]
    assert page.locator("#shown").inner_text() == "4 of 10 criteria shown"
    assert page.locator("#theme-reuse").is_hidden(), "a theme without a criterion to show is hidden"
    page.get_by_label("Search", exact=True).fill("README purpose")
    assert shown(page) == ["DOC-01"]
    page.get_by_label("All 10").check()
    page.get_by_label("Search", exact=True).fill("nothing holds this")
    assert shown(page) == []
    assert page.locator("#shown").inner_text() == "0 of 10 criteria shown"
    page.close()


def test_a_link_to_a_criterion_opens_it_even_when_it_is_filtered_out(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    page.get_by_label("Met 4").check()
    page.locator(".steps a[href='#LIC-05']").click()
    page.locator("#LIC-05 .evidence").wait_for(state="visible")
    page.locator("#LIC-05 > summary").click()
    page.locator(".steps a[href='#LIC-05']").click()
    page.locator("#LIC-05 .evidence").wait_for(state="visible")
    page.goto(page.url.partition("#")[0] + "#LIC-01")
    page.locator("#LIC-01 .evidence").wait_for(state="visible")
    page.close()


def test_all_can_be_opened_and_closed(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    page.get_by_role("button", name="Open all").click()
    assert page.locator("details.criterion[open]").count() == 10
    page.get_by_role("button", name="Close all").click()
    assert page.locator("details.criterion[open]").count() == 0
    page.close()


def test_before_printing_all_is_opened_and_then_folded_again(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    page.close()


def test_without_scripts_everything_is_there_but_the_tools(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(html.render(sample(), "en"), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    assert page.locator("#tools").is_hidden()
    assert page.locator("details.criterion").count() == 10
    assert page.locator("details.criterion[hidden]").count() == 0
    page.locator("#LIC-05 > summary").click()
    assert page.locator("#LIC-05 .evidence").is_visible()
    context.close()


FOCUSED = """() => {
  const at = document.activeElement;
  const seen = at.type === "radio" ? at.nextElementSibling : at;
  return [at.tagName, [...document.querySelectorAll("*")].indexOf(at), getComputedStyle(seen).outlineStyle];
}"""


def test_every_control_is_reached_by_the_keyboard_in_the_order_of_the_text(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        tag, place, outline = page.evaluate(FOCUSED)
        if tag == "BODY":
            break
        stops.append((tag, place))
        assert outline != "none", "the focus can be seen"
    tags = [tag for tag, _ in stops]
    places = [place for _, place in stops]
    assert places == sorted(set(places))
    assert tags.count("SUMMARY") == page.locator("summary:visible").count() > 5
    assert tags.count("A") == page.locator("a:visible").count()
    assert (tags.count("BUTTON"), tags.count("INPUT")) == (2, 2), "of the filter's buttons one is a stop"
    page.close()


def test_the_keyboard_changes_the_filter(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    page.locator("input[name=group]").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.value") == "blocking"
    assert len(shown(page)) == 3
    outline = page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert outline == "solid", "the focus can be seen"
    page.close()


def test_the_policy_stops_what_is_not_ours(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1440)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s);"
        " const i = new Image(); i.src = 'https://evil.example/x.png'; document.body.append(i);"
        " document.body.setAttribute('style', 'display: none'); }"
    )
    assert page.evaluate("window.owned") is None
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    assert len([each for each in complaints if "Content Security Policy" in each]) >= 3
    page.close()


def test_forced_colours_keep_the_shapes(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, sample(), "en", "light", 1280)
    page.emulate_media(forced_colors="active")
    sure, track = (
        page.evaluate(f"getComputedStyle(document.querySelector('.bar .{name}')).fill") for name in ("sure", "track")
    )
    page.close()
    assert sure != track

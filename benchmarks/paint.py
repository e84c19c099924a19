# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""First paint of the HTML report in Chromium, beside a page of one word in the same browser and the same run.

usage: python -m benchmarks.paint [REPORT.html …]

Without arguments the report on a made-up repository is used. The figure is the browser's own
`first-contentful-paint`, from the start of the navigation; the aim is 300 ms. Each opening is a new page of a new
context, without cache.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.formats import made_up_report
from sealcheck.report import html
from sealcheck.report.document import from_json
from tests.chromium import ARGUMENTS, executable

HEAD = ("| first paint of the report | median, ms | slowest, ms | a page of one word, ms | aim, ms |", "|---" * 5 + "|")
AIM = 300
_PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") done(entry.startTime)
}).observe({type: "paint", buffered: true}))"""


def paint_rows(pages: list[Path], times: int) -> Iterator[str]:
    """Yield a row for each page: its first paint, and that of the smallest page, taken in turns."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        least = Path(scratch) / "least.html"
        least.write_text("<!doctype html><title>a</title><p>word", encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        for page in pages:
            _painted(browser, page)
            pairs = [(_painted(browser, least), _painted(browser, page)) for _ in range(times)]
            own = [each for _, each in pairs]
            yield (
                f"| {page.stat().st_size / 1000:.0f} KB of HTML "
                f"| {statistics.median(own):.0f} | {max(own):.0f} "
                f"| {statistics.median(each for each, _ in pairs):.0f} | {AIM} |"
            )
        browser.close()


def page_of(report: Path) -> Path:
    """Return the HTML report of a kept assessment, written beside it."""
    page = report.with_suffix(".html")
    page.write_text(html.render(from_json(report.read_text(encoding="utf-8")), "en"), encoding="utf-8")
    return page


def _painted(browser: Browser, file: Path) -> float:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    painted: float = page.evaluate(_PAINTED)
    context.close()
    return painted


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        pages = [Path(each) for each in sys.argv[1:]] or [page_of(made_up_report(Path(scratch)))]
        print("\n".join((*HEAD, *paint_rows(pages, 15))))


if __name__ == "__main__":
    main()

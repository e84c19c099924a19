# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The documentation site as it is built: complete, without a broken link, accessible, and asking nobody for anything."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser
from typer.main import get_command

from scripts.site.__main__ import build, command
from scripts.site.links import external, problems
from scripts.site.sources import DOCS, ROOT
from sealcheck.cli import app
from sealcheck.engine import measures
from sealcheck.model import LANGUAGES
from sealcheck.project import SITE, criterion_page, measure_page
from sealcheck.seal.explain import CriterionExplanation, explanation
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.questions import is_built_in
from tests.chromium import RULES
from tests.chromium import browser as browser  # a fixture
from tests.kit import write

SMART_CITY = find_seal("smart-city").seal
OWN = """\
id: own
version: "1.0"
title: {en: "Seal of <Demo> City", de: "Siegel der Stadt <Demo>"}
description: {en: "Asks for *one* thing.", de: "Fragt nach *einem*."}
levels: [{id: base, title: {en: Base, de: Basis}, meaning: {en: It has a licence, de: Es hat eine Lizenz}}]
themes: [{id: law, title: {en: Law, de: Recht}}]
criteria:
  - id: OWN-01
    theme: law
    level: base
    title: {en: "A `LICENSE` | file", de: "Eine Datei `LICENSE`"}
    why: {en: "Without it: nothing.", de: "Ohne sie: nichts."}
    measure: licence.root_licences
    expect: {at_least: 1}
    fix: {en: "Add one.", de: "Ergänzen Sie eine.", effort: low, example: [{text: "reuse download MIT"}]}
"""
#: A page of each kind, where it is most likely to break; languages, schemes and widths take turns.
CASES = (
    ("", "light", 320), ("en/", "dark", 1280), ("de/tutorials/pipeline/", "dark", 320), ("de/criteria/", "light", 320),
    ("en/criteria/COM-10/", "light", 1280), ("de/criteria/COM-10/", "dark", 320), ("en/measures/", "dark", 1280),
    ("de/seals/smart-city/", "dark", 320), ("en/guides/operation/", "light", 1280), ("de/guides/accuracy/", "light", 320),
    ("en/schemas/seal/", "light", 1280), ("de/search/", "light", 320),
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    build(folder)
    return folder


def page(site: Path, address: str) -> str:
    place = site / address.removeprefix(SITE).strip("/") / "index.html"
    return place.read_text(encoding="utf-8")


def text_of(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_and_measure_has_a_page_at_its_address(site: Path, language: str) -> None:
    for name in available():
        for criterion in find_seal(name).seal.criteria:
            assert f"<h1>{criterion.id} " in page(site, criterion_page(criterion.id, language))
    for measure in filter(is_built_in, measures()):
        assert f"<h1>{measure}<" in page(site, measure_page(measure, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ident", ["LIC-03", "COM-01", "TST-05"])
def test_a_page_says_what_explain_says(site: Path, ident: str, language: str) -> None:
    told = explanation(SMART_CITY, ident, language)
    assert isinstance(told, CriterionExplanation) and told.measuring is not None
    text = text_of(page(site, criterion_page(ident, language)))
    said = [told.title, told.why, told.fix, told.measuring.question, told.measuring.expected, *told.measuring.accuracy]
    said += [each.programme for each in told.refs] + [each.title for each in told.alternatives]
    assert [each for each in said if " ".join(each.replace("`", "").split()) not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_speak_their_language_and_lead_to_the_other(site: Path, language: str) -> None:
    other = "de" if language == "en" else "en"
    for address in ("", "criteria/LIC-01", "measures", "tutorials/reviewer", "seals/smart-city"):
        html = BeautifulSoup(page(site, f"{language}/{address}"), "html.parser")
        assert html.html is not None and html.html["lang"] == language
        (switch,) = html.select(f"a.nav-link[hreflang={other}]")[:1]
        there = (site / language / address / str(switch["href"])).resolve()
        assert there == (site / other / address).resolve()


def test_no_link_is_broken_and_those_outside_are_listed(site: Path) -> None:
    assert problems(site) == []
    listed = (site / "links.txt").read_text(encoding="utf-8").split()
    assert listed == external(site)
    assert {each.url for each in SMART_CITY.programmes.values()} <= set(listed)


def test_broken_links_are_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<p id='there'>")
    links = {
        "a/#there": "", "a/": "", f"{SITE}/a/": "", "https://stadt.example/a": "", "#top": "no such anchor",
        "a/#gone": "no such anchor", "b/": "no such page", f"{SITE}/b/": "no such page", "../x": "leads out of the site",
        "http://stadt.example/": "not a well-formed https address", "https://": "not a well-formed https address",
        "javascript:alert(1)": "not a well-formed https address",
    }  # fmt: skip
    (tmp_path / "index.html").write_text("".join(f'<a href="{link}">x</a>' for link in links))
    found = {line.split(": ", 1)[1] for line in problems(tmp_path)}
    shown = {link: why for link, why in links.items() if why}
    assert found == {f"{link.replace(SITE, '')}: {why}" for link, why in shown.items()}


def test_a_warning_stops_the_build(tmp_path: Path) -> None:
    write(tmp_path / "sources" / "en", {"index.md": "# A\n\n[gone](gone.md)\n"})
    done = subprocess.run(command(tmp_path / "sources", tmp_path / "made", "en"), cwd=ROOT, capture_output=True)
    assert done.returncode != 0 and b"gone" in done.stderr


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, {"work.txt": "mine"})
    with pytest.raises(SystemExit, match="holds something else"):
        build(tmp_path)
    assert (tmp_path / "work.txt").read_text() == "mine"


def test_the_pages_of_a_seal_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text(OWN, encoding="utf-8")
    build(tmp_path / "site", str(tmp_path / "own.yml"))
    german = text_of(page(tmp_path / "site", "de/criteria/OWN-01"))
    assert "OWN-01 Eine Datei LICENSE" in german and "reuse download MIT" in german
    assert "OWN-01" in text_of(page(tmp_path / "site", "en/measures/licence.root_licences"))
    assert "Seal of <Demo> City" in text_of(page(tmp_path / "site", "en"))
    assert not (tmp_path / "site" / "en" / "tutorials").exists()


def code_lines(text: str) -> Iterator[str]:
    """Every command of sealcheck in the code blocks and spans of a page."""
    for block in re.findall(r"^```(?:sh|yaml)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from re.findall(r"^(?: *- (?:run: )?)?(sealcheck [a-z][^#\n]*)", block, re.MULTILINE)
    yield from re.findall(r"`(sealcheck [a-z][^`\n]*)`", text)


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: str(path.relative_to(DOCS)))
def test_commands_on_the_pages_exist(path: Path) -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    for line in code_lines(path.read_text(encoding="utf-8")):
        _, name, *rest = line.split()
        assert name in commands, line
        known = {option for each in commands[name].params for option in (*each.opts, *each.secondary_opts)} | {"--help"}
        assert {each for each in rest if each.startswith("-") and len(each) > 1} <= known, line


def test_the_forges_publish_the_site() -> None:
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]
    assert gitlab["script"] == ["make site", "mv site public"] and gitlab["artifacts"]["paths"] == ["public"]
    github = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))["jobs"]
    steps = github["build"]["steps"]
    assert any(each.get("run") == "make site" for each in steps) and steps[-1]["with"] == {"path": "site"}
    assert "/site/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(("place", "scheme", "width"), CASES)
def test_pages_are_accessible_and_ask_nobody_else(
    browser: Browser, address: str, place: str, scheme: str, width: int
) -> None:
    opened = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(f"{address}/{place}")
    results = Axe().run(opened, options={"runOnly": RULES})
    broken = [(each["id"], each["nodes"][0]["html"][:200]) for each in results.response["violations"]]
    overflow = opened.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    opened.close()
    assert [each for each in asked if not each.startswith((address, "data:"))] == []
    assert broken == []
    assert overflow <= 0


def test_the_search_finds_a_german_word(browser: Browser, address: str) -> None:
    opened = browser.new_page()
    opened.goto(f"{address}/de/search/?q=Verhaltenskodex")
    opened.wait_for_selector("#search-results li a")
    links = opened.locator("#search-results li a").evaluate_all("all => all.map(each => each.href)")
    opened.close()
    assert any("criteria/COM-06" in each for each in links)

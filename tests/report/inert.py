# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What it means in each format that a stranger's string is only text: it is held against the same report without it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options as GfmOptions
from jsonschema import Draft202012Validator
from lxml import etree
from rich.cells import cell_len

from tests.report.page import Page

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")
#: What a forge makes of rendered text: mentions, references, addresses, emoji, templates.
AWAKE = re.compile(r"(?<![\w/])@\w|(?<!\w)[#!&]\d|[~%$][\w\"']|://|www\.\w|:[a-z][\w+-]*:|\{\{|\{%", re.I)
COMMAND = re.compile(r"::(error|warning|notice) title=[^:,\r\n]+,file=[^:,\r\n]+,line=\d+,endLine=\d+::[^\r\n]+")
SAFE_ADDRESS = re.compile(r"(#|https?://[^@]*$|https?://[^/@]+/)")
#: Keys that an evaluation has where some place is known.
POINTER = {"ptr:reference", "line", "foaf:page"}
GFM = ["table", "strikethrough", "autolink", "tasklist"]


def assert_inert(name: str, shown: str, harmless: str) -> None:
    """Raise AssertionError when a view in the format `name` is more than the view of the harmless report with words."""
    visible = shown.replace("\r\n", "\n") if name == "csv" else shown
    assert not INVISIBLE.search(visible), name
    visible.encode("utf-8")
    CHECKS[name](shown, harmless)


def _report(shown: str, harmless: str) -> None:
    assert [error.message for error in _schema().iter_errors(json.loads(shown))] == []
    assert len(shown.splitlines()) == shown.count("\n"), "nothing but our line feeds ends a line"


@cache
def _schema() -> Draft202012Validator:
    path = Path(__file__).parents[2] / "docs" / "report.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _json(shown: str, harmless: str) -> None:
    assert set(_keys(json.loads(shown))) <= set(_keys(json.loads(harmless))) | POINTER, "keys come from us alone"


def _keys(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _keys(each)


def _sarif(shown: str, harmless: str) -> None:
    (run,) = json.loads(shown)["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        texts = [rule[part]["text"] for part in ("shortDescription", "fullDescription", "help")]
        assert not any("](" in text or re.search(r"(?<!\{)\{\d+\}", text) for text in texts)
        # Doubled braces are the standard's way to write what is no argument.
        assert_inert_page(gfm(rule["help"]["markdown"].replace("{{", "{").replace("}}", "}")), {"p", "strong", "code"})
    for result in run["results"]:
        text = result["message"]["text"]
        assert "](" not in text and not re.search(r"(?<!\{)\{\d+\}", text) and "\n" not in text
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?!/)[A-Za-z0-9._~/%-]+", uri) and ":" not in uri and unquote(uri)
    assert [each["id"] for each in run["tool"]["driver"]["rules"]] == [each["ruleId"] for each in run["results"]]


def _codequality(shown: str, harmless: str) -> None:
    _json(shown, harmless)
    assert all(not each["location"]["path"].startswith("/") for each in json.loads(shown))


def _earl(shown: str, harmless: str) -> None:
    for node in _ids(json.loads(shown)["@graph"]):
        assert re.fullmatch(r"_:\w+|earl:\w+|urn:sealcheck:[\w%.~:-]+|https?://[^\s<>\"@]+", node), node
    assert json.loads(shown)["@context"] == json.loads(harmless)["@context"]
    _json(shown, harmless)


def _ids(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from (value for name, value in node.items() if name == "@id")
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _ids(each)


def _bestpractices(shown: str, harmless: str) -> None:
    for name, value in json.loads(shown).items():
        assert name.endswith("_justification") or value == "Met"


def _github(shown: str, harmless: str) -> None:
    lines = shown.split("\n")
    assert lines.pop() == "" or not shown
    assert all(COMMAND.fullmatch(line) for line in lines)


def _csv(shown: str, harmless: str) -> None:
    rows = list(csv.reader(io.StringIO(shown, newline=""), strict=True))
    assert len(rows) == len(list(csv.reader(io.StringIO(harmless, newline=""), strict=True)))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(FORMULA)


def _xml(shown: str, harmless: str) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found, twin = (etree.fromstring(text.encode(), parser) for text in (shown, harmless))
    assert found.getroottree().docinfo.doctype == ""
    assert {_element(each) for each in found.iter()} <= {_element(each) for each in twin.iter()}
    assert len(list(found.iter("testcase"))) == len(list(twin.iter("testcase")))


def _element(each: Any) -> tuple[str, tuple[str, ...]]:
    return str(each.tag), tuple(sorted(each.attrib))


def _html(shown: str, harmless: str) -> None:
    page, twin = Page(shown), page_of(harmless)
    assert page.stray == [] and page.open == [] and page.comments == twin.comments
    assert {each.tag for each in page.elements} <= {each.tag for each in twin.elements}
    names = {name for each in twin.elements for name in each.attributes} | {"textlength", "lengthadjust"}
    assert {name for each in page.elements for name in each.attributes} <= names
    for tag in ("script", "style", "meta", "base", "form", "iframe", "object", "link"):
        assert len(page.all(tag)) == len(twin.all(tag)), tag
    for tag in ("script", "style"):
        assert [each.text for each in page.all(tag)] == [each.text for each in twin.all(tag)]
    for each in page.all("a"):
        assert SAFE_ADDRESS.match(each.attributes["href"] or ""), each.attributes


@cache
def page_of(text: str) -> Page:
    return Page(text)


def gfm(text: str) -> Page:
    """What GitHub's parser makes of Markdown when it lets HTML through."""
    return Page(cmarkgfm.markdown_to_html_with_extensions(text, GfmOptions.CMARK_OPT_UNSAFE, GFM))


def assert_inert_page(page: Page, tags: set[str]) -> None:
    """Raise AssertionError when a rendered text holds more than these tags, or wakes somebody."""
    assert page.stray == [] and page.open == []
    assert {each.tag for each in page.elements} <= tags, {each.tag for each in page.elements} - tags
    for each in page.elements:
        assert set(each.attributes) <= {"align", "href", "start"}
        assert SAFE_ADDRESS.match(each.attributes.get("href") or "https://")
    for text in _outside_of_code(page):
        assert not AWAKE.search(text), AWAKE.search(text)


def _outside_of_code(page: Page) -> Iterator[str]:
    """Yield the text of each element that is read as prose: without code, which forges leave alone."""
    for each in page.elements:
        if each.tag in ("p", "li", "td", "th", "summary", "h2", "h3", "strong") and "code" not in each.parents:
            codes = [code.text for code in page.all("code")]
            text = each.text
            for code in sorted(codes, key=len, reverse=True):
                text = text.replace(code, "·") if code else text
            yield text.strip()


def _markdown(shown: str, harmless: str) -> None:
    page, twin = gfm(shown), page_of_markdown(harmless)
    assert page.comments == twin.comments
    assert_inert_page(page, {each.tag for each in twin.elements} | {"code", "a"})
    for tag in ("tr", "details"):  # fewer where a text is so long that details are left out
        assert len(page.all(tag)) <= len(twin.all(tag)), tag
    for line in shown.splitlines():
        assert not line.lstrip(" >-*0123456789.").startswith("::")
        assert not line.lstrip().startswith("/")


@cache
def page_of_markdown(text: str) -> Page:
    return gfm(text)


def list_items(markdown: str) -> int:
    """How many items of lists GitHub sees in it."""
    return len(gfm(markdown).all("li"))


def _terminal(shown: str, harmless: str) -> None:
    lines = shown.splitlines()
    assert len(lines) <= 45 and max(cell_len(line) for line in lines) <= 80
    for line in lines:
        assert not line.lstrip().startswith("::") and not re.search(r"##(?! )", line)


def _dotenv(shown: str, harmless: str) -> None:
    names = [line.partition("=")[0] for line in harmless.splitlines()]
    assert [line.partition("=")[0] for line in shown.splitlines()] == names, "no variable comes from a stranger"


CHECKS: Mapping[str, Callable[[str, str], None]] = {
    "json": _report, "md": _markdown, "html": _html, "txt": _terminal, "csv": _csv, "sarif": _sarif, "junit": _xml,
    "codequality": _codequality, "github": _github, "earl": _earl, "bestpractices": _bestpractices, "badge": _xml,
    "shields": _json, "dotenv": _dotenv,
}  # fmt: skip

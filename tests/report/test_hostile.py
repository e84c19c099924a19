# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever a repository says, a report shows it as text: in every format, in both languages."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from sealcheck.clean import clean
from sealcheck.report import FORMATS, html, terminal
from sealcheck.report.document import from_json, to_json
from tests.report.hostile import CORPUS, report
from tests.report.page import Page

INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]")  # fmt: skip
HARMLESS = "ordinary"
every = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in CORPUS.items()])
both = pytest.mark.parametrize("language", ["en", "de"])


@cache
def hostile(text: str) -> dict[str, Any]:
    return report(text)


@cache
def view(text: str, name: str, language: str = "en") -> str:
    """The hostile report in a format."""
    return FORMATS[name].render(hostile(text), language)


@cache
def page_of(text: str, language: str = "en") -> Page:
    return Page(view(text, "html", language))


@cache
def tokens(text: str, language: str = "en") -> list[Any]:
    """What a Markdown parser makes of the hostile report."""
    return parsed(view(text, "md", language))


def parsed(source: str) -> list[Any]:
    blocks = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(source)
    return [each for block in blocks for each in (block, *(block.children or ()))]


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS) >= 40


@every
@pytest.mark.parametrize("name", list(FORMATS))
def test_no_format_lets_an_invisible_character_through(text: str, name: str) -> None:
    shown = view(text, name)
    if name == "csv":
        shown = shown.replace("\r\n", "\n")  # the line ends of RFC 4180
    assert not INVISIBLE.search(shown)
    shown.encode("utf-8")


@every
def test_json_reads_back(text: str) -> None:
    assert from_json(to_json(hostile(text))) == hostile(text)


@every
@both
def test_html_keeps_its_shape(text: str, language: str) -> None:
    page = page_of(text, language)
    assert page.shape == page_of(HARMLESS, language).shape
    assert page.stray == []
    assert page.open == []
    assert page.comments == []


@every
def test_html_links_only_to_itself_and_the_web(text: str) -> None:
    for link in page_of(text).all("a"):
        address = link.attributes["href"] or ""
        assert address.startswith(("#", "https://", "http://"))
        assert "@" not in address.partition("/blob/")[0]


@every
def test_html_shows_the_text_itself(text: str) -> None:
    heading = page_of(text).all("h1")[0].text
    assert heading == clean(text, limit=1000)


@every
@both
def test_markdown_keeps_its_shape(text: str, language: str) -> None:
    def shape(text: str) -> list[tuple[str, str]]:
        left_out = ("text", "code_inline", "link_open", "link_close", "text_special", "inline")
        return [(each.type, each.tag) for each in tokens(text, language) if each.type not in left_out]

    assert shape(text) == shape(HARMLESS)


def assert_own_html(found: list[Any]) -> None:
    for token in found:
        if token.type == "html_inline":
            assert token.content == "<br>"
        if token.type == "html_block":
            assert re.fullmatch(r"<details><summary>[^<>]*</summary>\n?|</details>\n?|  ?<br>.*\n?", token.content)


@every
def test_markdown_holds_no_html_but_its_own(text: str) -> None:
    assert_own_html(tokens(text))


@every
def test_markdown_links_only_to_the_forge(text: str) -> None:
    for token in tokens(text):
        assert token.type != "image"
        if token.type == "link_open":
            assert token.attrs["href"].startswith("https://github.example/stadt-musterhausen/pegelportal/")


@every
def test_markdown_wakes_nobody(text: str) -> None:
    """What a forge looks for after rendering, outside code: mentions, references, addresses, emoji, templates."""
    shown = [each for each in tokens(text) if each.type in ("text", "html_block")]
    for token in shown:
        seen = token.content.replace("&#8203;", "\u200b").replace("&amp;", "&").replace("&quot;", '"')
        assert not re.search(r"@\w|#\d|!\d|&\d|[%~$][\w\"]|://|www\.\w|:\w+:|\{\{|\{%", seen), seen
    joined = "".join(each.content for each in tokens(text) if each.type == "text")
    assert not re.search(r"@\w|#\d|!\d|://|www\.\w|:[\w+-]+:|\{\{|\{%", joined)


@every
@both
@pytest.mark.parametrize("name", ["md", "txt"])
def test_no_line_is_a_workflow_command(text: str, language: str, name: str) -> None:
    for line in view(text, name, language).splitlines():
        assert not line.lstrip(" >-*0123456789.").startswith("::")
        assert not (name == "txt" and "##" in line)
        assert not (name == "md" and line.lstrip().startswith("/"))


@every
@both
def test_the_terminal_stays_in_its_columns(text: str, language: str) -> None:
    lines = view(text, "txt", language).splitlines()
    assert max(cell_len(line) for line in lines) <= 80
    assert len(lines) <= 45


@every
def test_markup_of_the_terminal_library_is_not_read(text: str) -> None:
    stream = io.StringIO()
    terminal.print_summary(hostile(text), "en", stream=stream)
    assert stream.getvalue().splitlines()[0].startswith(clean(text)[:10].replace("::", ": :").replace("##", "# #"))


@every
def test_a_kept_report_is_trusted_no_more_than_a_repository(text: str) -> None:
    """Someone may hand over a report.json of their own; nothing in it is trusted because of the file it is in."""

    def poison(node: Any, key: str = "") -> Any:
        if isinstance(node, dict):
            return {name: poison(each, name) for name, each in node.items()}
        if isinstance(node, list):
            return [poison(each, key) for each in node]
        return (
            text if key in ("en", "de", "url", "web", "commit_link", "url_link", "path", "command", "digest") else node
        )

    doc = json.loads(json.dumps(poison(hostile(HARMLESS)), ensure_ascii=True))
    page = Page(html.render(doc, "en"))
    harmless = page_of(HARMLESS)
    assert page.stray == []
    assert {each.tag for each in page.elements} <= {each.tag for each in harmless.elements}
    names = {name for each in harmless.elements for name in each.attributes} | {"textlength", "lengthadjust"}
    assert {name for each in page.elements for name in each.attributes} <= names
    for link in page.all("a"):
        assert (link.attributes["href"] or "").startswith(("#", "https://", "http://"))
    for name in ("html", "md", "txt"):
        assert not INVISIBLE.search(FORMATS[name].render(doc, "en"))
    assert_own_html(parsed(FORMATS["md"].render(doc, "en")))

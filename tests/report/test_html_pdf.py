# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The PDF: tagged, in a language, with everything unfolded, and the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sealcheck.clean import clean
from sealcheck.report import missing
from sealcheck.report.document import to_json
from sealcheck.report.html_pdf import picture_rules, render
from tests.report.hostile import CORPUS, report
from tests.report.sample import sample


@cache
def pdf(language: str) -> PdfReader:
    return PdfReader(io.BytesIO(render(sample(), language)))


@cache
def structure(language: str) -> list[tuple[str, Any]]:
    """The tags of the document, each with its element."""
    found: list[tuple[str, Any]] = []

    def walk(node: Any) -> None:
        element = node.get_object()
        if isinstance(element, list):
            for each in element:
                walk(each)
        elif hasattr(element, "get"):
            if "/S" in element:
                found.append((element["/S"], element))
            if "/K" in element and not isinstance(element["/K"], int):
                walk(element["/K"])

    walk(pdf(language).root_object["/StructTreeRoot"]["/K"])
    return found


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_says_what_it_is(language: str) -> None:
    root = pdf(language).root_object
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pegelportal" in str((pdf(language).metadata or {})["/Title"])
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert pdf(language).outline, "headings are bookmarks"


def test_headings_tables_lists_links_and_pictures_are_tagged() -> None:
    tags = Counter(name for name, _ in structure("de"))
    for name in ("/H1", "/H2", "/H3", "/H4", "/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/P", "/Figure"):
        assert tags[name], name
    assert tags["/H1"] == 1


def test_every_picture_has_words() -> None:
    words = [str(element.get("/Alt", "")) for name, element in structure("de") if name == "/Figure"]
    assert all(words)
    assert any("Bronze, Selbsteinschätzung, 30. Juni 2026" in each for each in words)


@pytest.mark.parametrize(
    "words",
    ["Stufe Bronze erreicht", "# SPDX-License-Identifier: EUPL-1.2", "So widersprechen Sie", "Kein Architekturüberblick",
     "Summe: Pflege", "22 Commits", "1 / "],
)  # fmt: skip
def test_what_a_screen_folds_is_on_paper(words: str) -> None:
    assert words in text_of(pdf("de"))


def test_the_tools_of_the_screen_are_not() -> None:
    assert "Alle öffnen" not in text_of(pdf("de"))


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(to_json(sample()), encoding="utf-8")
    code = (
        "import sys, json, hashlib; from sealcheck.report.html_pdf import render;"
        "print(hashlib.sha256(render(json.load(open(sys.argv[1], encoding='utf-8')), 'en')).hexdigest())"
    )
    run = [sys.executable, "-c", code, str(tmp_path / "report.json")]
    other = subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()
    assert other == hashlib.sha256(render(json.loads(to_json(sample())), "en")).hexdigest()


@pytest.mark.parametrize("name", ["script", "end of the style", "bidi", "data address", "image with handler"])
def test_hostile_text_is_text_and_nothing_is_fetched(name: str) -> None:
    reader = PdfReader(io.BytesIO(render(report(CORPUS[name]), "en")))
    assert clean(CORPUS[name], limit=1000)[:12] in text_of(reader)
    for page in reader.pages:
        for each in page.get("/Annots", []):
            action = each.get_object().get("/A", {})
            assert action.get("/S") in (None, "/URI")
            assert str(action.get("/URI", "https://")).startswith(("https://", "http://"))


def test_pictures_have_colours_and_no_names_of_colours() -> None:
    for kind in ("mark", "bar", "months", "seal"):
        assert "#" in picture_rules(kind)
        assert "var(" not in picture_rules(kind)


def test_a_missing_library_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango-1.0.so.0')\n")
    (tmp_path / "report.json").write_text(to_json(sample()), encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import sealcheck.cli; sealcheck.cli.main()"
    run = [sys.executable, "-c", code, "report", str(tmp_path / "report.json"), "-f", "pdf", "--lang", "en"]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "pip install 'sealcheck[pdf]'" in done.stderr
    assert missing(["pdf", "html"]) is None

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What program code and templates show of a graphical user interface: windows, pages, parts of pages, letters."""

from __future__ import annotations

import re

from sealcheck.artifacts.interaction.generated import is_generated
from sealcheck.artifacts.interaction.imports import opened
from sealcheck.artifacts.interaction.reports import is_report
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import Sign, plain_signs

#: Endings of page templates; such a file can be a letter or a report as well.
_TEMPLATES = frozenset(
    {
        "erb", "haml", "slim", "twig", "ejs", "hbs", "mustache", "pug", "jade", "jsp", "jspx", "ftl", "heex", "eex",
        "leex", "latte", "html", "htm", "xhtml", "phtml", "jinja", "jinja2", "j2", "njk", "liquid", "tt", "gohtml",
        "tmpl", "ui", "vm", "php", "aspx", "ascx", "vbhtml", "gsp", "tpl", "marko", "cfm"
    }
)  # fmt: skip
#: Endings of pages that an editor or a browser saves.
_SAVED = frozenset({"html", "htm", "xhtml"})
_PAGE = regex(
    rb"<(?:ion-\w{2,20}|mat-\w{2,20}|form|input|button|nav|select|textarea|main|a\s|script|div|table|ul|h1|widget|interface)\b",
    re.I,
)
#: What a whole page has, and a part that is filled in elsewhere (a message, a row of a list) need not have.
_WHOLE = regex(
    rb"<(?:!doctype|html|head|body|ion-content|ion-page|form|input|button|nav|select|textarea|main|script|header|footer|h1|widget|interface)\b"
    rb"|\{%-?\s{0,9}(?:extends|block)\b|@(?:extends|section|yield)\b|<\?php",
    re.I,
)
#: Endings of templates that write an element at the beginning of a line, without brackets; helpers that make a form.
_INDENTED = frozenset({"haml", "slim", "pug", "jade"})
_FORMS = rb"\b(?:form_for|form_tag|form_with|simple_form_for|button_to)\b"
_BEHIND = rb"(?=[ .#({=:\r\n]|$)"
_ELEMENT = regex(
    rb"^[ \t]{0,80}(?:%?(?:form|input|button|nav|select|textarea|main|a|script|div|table|ul|h1|section|article)"
    rb"|[.#][a-zA-Z][\w-]{0,60})" + _BEHIND + rb"|\blink_to\b|" + _FORMS,
    re.M,
)
_WHOLE_ELEMENT = regex(
    rb"^(?:doctype\b|!!!)"
    rb"|^[ \t]{0,80}%?(?:html|head|body|form|input|button|nav|select|textarea|main|script|header|footer|h1)"
    + _BEHIND
    + rb"|"
    + _FORMS,
    re.M,
)
#: Code of PHP between its marks; what stands outside goes to the browser as it is.
_PHP = regex(rb"<\?(?:(?!\?>).)*+(?:\?>)?", re.S)
#: Before the ending of a template, what it writes where that is no page: script, style, data.
_NO_PAGE = frozenset({"js", "mjs", "ts", "coffee", "css", "scss", "json", "xml", "rss", "atom", "csv", "sql"})
#: What a saved page with nothing but text and tables does not have: something to do, a way on within the software, a
#: look of its own, a place to fill in.
_MORE_THAN_TEXT = regex(
    rb"<(?:form|input|button|nav|select|textarea|script|iframe|link|widget|interface)\b"
    rb"|\bhref\s{0,3}=\s{0,3}[\"']?(?!#|https?:|mailto:)[^\"'\s>]"
    rb"|\bon[a-z]{3,20}=|\{[{%]|<[%?]|[@$]\{|^[ \t]{0,40}@\w|\b(?:th|v|ng|hx|data-[\w-]{1,20}|xmlns)[:=-]",
    re.I | re.M,
)
#: What people can do on a page that code writes as text; a message or a report in HTML lets them do nothing.
_PAGE_BEGINS = b"<html"
_DONE = regex(rb"<(?:form|input|button|nav|select|textarea)\b")
#: Imports that open windows; those of a file stand in its first lines.
_HEAD = 8_000
_DESKTOP = regex(
    rb"^\s{0,8}(?:import (?:javax\.swing|javafx|androidx\.compose|com\.vaadin\.flow|org\.eclipse\.swt|org\.zkoss\.zul"
    rb"|java\.awt\.(?:Frame|Dialog|Panel|Button|event)\b|com\.google\.gwt\.user\.client\.ui|SwiftUI|UIKit|AppKit"
    rb"|(?:custom)?tkinter|wx\b|streamlit|gradio|flet|pygame\b|panel as\b|nicegui|PySimpleGUI|solara|toga)"
    rb"|from (?:tkinter|PyQt[456]|PySide[26]|streamlit|dash|kivy|nicegui|gradio|flet|qgis\.PyQt\.QtWidgets|pygame|shiny"
    rb"|bokeh\.io import [^\n]{0,60}\bcurdoc|gi\.repository import [^\n]{0,60}\bGtk)\b"
    rb"|#include [<\"](?:QMainWindow|QWidget|QDialog|QApplication|QtWidgets|gtk/|gtkmm|wx/wx|imgui\.h|FL/Fl)"
    rb"|import 'package:flutter/(?:material|cupertino)"
    rb"|using (?:System\.Windows\.Forms|Microsoft\.Maui\.Controls|Avalonia\b)"
    rb"|use (?:eframe|egui|iced|gtk4?|relm4|slint|druid|dioxus|yew|leptos)(?:::|;)"
    rb"|(?:\w{1,30} )?\"(?:fyne\.io/fyne|gioui\.org|github\.com/(?:therecipe/qt|andlabs/ui|lxn/walk|webview/webview)))"
    rb"|(?:private|internal|protected|public) System\.Windows\.Forms\.\w"
    rb"|\(:require[^()]{0,400}\[(?:reagent|re-frame|rum)\.",
    re.M,
)
#: What makes pages out of texts or comments says so in them; a website of another kind is made by other tools.
_OF_DOCUMENTS = regex(
    rb"<meta\s[^>]{0,60}\bname=[\"']?generator[\"']?\s[^>]{0,60}\bcontent=[\"']?"
    rb"(?:pandoc|pkgdown|bookdown|quarto|sphinx|docutils|mkdocs|doxygen|javadoc|jsdoc|typedoc|yard|rdoc|exdoc|docfx|asciidoctor"
    rb"|libreoffice|openoffice|microsoft word)",
    re.I,
)
#: What begins a page of Shiny, however the library is brought in.
_SHINY = regex(
    rb"^\s{0,8}library\(['\"]?shiny|\b(?:shinyApp|shinyUI|(?:fluid|navbar|fixed|fill|bootstrap|dashboard)Page)\s{0,3}\("
    rb"|\bpage_(?:sidebar|navbar|fluid|fillable|fixed)\s{0,3}\(",
    re.M,
)
#: Pages that only show the description of an interface, or in which Pandoc puts a text.
_API_PAGE = regex(rb"swagger-ui|redoc\.|<redoc|rapidoc|elements-api|apidoc|Javadoc|\$body\$", re.I)
#: A template of Helm or Terraform, which ends as those of Smarty do.
_CHART = regex(rb"\{\{-?\s{0,4}(?:define|include|template)\s{1,4}\"|\.Values\b|\$\{\w")
#: What a template fills in: a letter is one of a letter.
_OF_LETTER = regex(
    rb"\{%-?\s{0,9}(?:extends|layout)\s{1,9}[\"'](?:[\w./@-]{0,100}[/_.-])?e?-?mails?(?:[_./-][^\"'\n]{0,60})?[\"']",
    re.I,
)
#: Scripts that build a page by themselves, as libraries for pages and servers that draw one do, too.
_BROWSER = (b"document.createElement", b"document.getElementById", b"document.body", b"customElements.define")
#: Elements that a program in a plain script file returns, beside what only such programs know (JSX).
_JSX = regex(
    rb"(?:\breturn|=>|[?(]|&&|\|\|)[ \t]{0,3}\(?\s{0,80}<(?:[A-Za-z][\w.]{0,80}(?:\s{1,80}[\w:-]{1,60}=[{\"']"
    rb"|\s{0,9}/?>|\s{1,80}\{\.\.\.|\s{1,80}[\w:-]{1,60}\s{1,80})|>)"
)
_LIT = b"LitElement"
_JSX_WORDS = (b"className=", b"react", b"preact", b"gatsby", b"solid-js")
#: By language, words without which no window library is imported: a look for them is much faster than the pattern.
_JVM = (
    b"javax.swing", b"javafx", b"androidx.compose", b"com.vaadin.flow", b"org.eclipse.swt", b"org.zkoss.zul",
    b"java.awt.", b"com.google.gwt.user.client.ui",
)  # fmt: skip
_PYTHON = (
    b"tkinter", b"PyQt", b"PySide", b"streamlit", b"dash", b"kivy", b"nicegui", b"gradio", b"flet", b"import wx",
    b"pygame", b"import panel", b"PySimpleGUI", b"solara", b"toga", b"shiny", b"curdoc", b"Gtk",
)  # fmt: skip
_SWIFT, _DART, _R = (b"SwiftUI", b"UIKit", b"AppKit"), (b"package:flutter/",), (b"shiny", b"Page", b"page_")
_GO = (b"fyne.io/", b"gioui.org", b"therecipe/qt", b"andlabs/ui", b"lxn/walk", b"webview/webview")
_RUST = (b"eframe", b"egui", b"iced", b"gtk", b"relm4", b"slint", b"druid", b"dioxus", b"yew", b"leptos")
_CPP = (b"QMainWindow", b"QWidget", b"QDialog", b"QApplication", b"QtWidgets", b"gtk", b"wx/wx", b"imgui.h", b"FL/Fl")
_CLOJURE = (b"[reagent.", b"[re-frame.", b"[rum.")
#: Of these languages a file without the word imports nothing.
_IMPORTED = (_JVM, _PYTHON, _SWIFT, _DART, _GO)
_CODE = {
    "Java": _JVM, "Kotlin": _JVM, "Swift": _SWIFT, "Dart": _DART, "Python": _PYTHON, "R": _R,
    "JavaScript": _BROWSER, "TypeScript": _BROWSER,
    "C++": _CPP, "C": (b"gtk/",), "C#": (b"Windows.Forms", b"Microsoft.Maui", b"Avalonia"),
    "Go": _GO, "Ruby": (), "Rust": _RUST, "Clojure": _CLOJURE, "ClojureScript": _CLOJURE,
}  # fmt: skip
SHOWN = frozenset({PathClass.SOURCE, PathClass.CONFIG})


def _may_show(kind: FileKind) -> bool:
    """Whether files of the kind can show something; of templates, only some belong to a language."""
    if kind.role is PathClass.SOURCE and kind.language in _CODE:
        return True
    return kind.role in SHOWN and kind.ending in _TEMPLATES


def _signs(kind: FileKind) -> tuple[Sign, ...] | None:
    """What stands in code that shows something; templates are all looked at."""
    if kind.language not in _CODE:
        return None
    components = (
        (*_JSX_WORDS, _LIT) if kind.language == "JavaScript" else (_LIT,) if kind.language == "TypeScript" else ()
    )
    return plain_signs(*_CODE[kind.language], *components, _PAGE_BEGINS)


@scanner(_may_show, signs=_signs)
def interface_code(file: File, data: bytes) -> str | None:
    """What code or a template shows.

    Code opens windows ("desktop") or has what they may show ("model"), is a "component", draws in a "browser" or has
    pages "written" in it as text. A template is a whole "page", a "part" of one or of a message, a "letter", which may
    be a saved table, too, a "report" of an evaluation, or "generated", as a framework's generator wrote it.
    """
    if file.language in _CODE:
        if (file.language == "JavaScript" or (file.language == "TypeScript" and _LIT in data)) and _is_component(data):
            return "component"
        seen = _in_code(file, data)
        return seen[0] if seen else "written" if _is_written(data) else None
    some, whole = (_ELEMENT, _WHOLE_ELEMENT) if file.ending in _INDENTED else (_PAGE, _WHOLE)
    if not some.search(data, 0, 100_000):
        return None
    if file.ending == "php" and not some.search(_without_code(data)):
        return "written" if _DONE.search(data) else None
    if file.ending == "tpl" and (_CHART.search(data, 0, 100_000) or not whole.search(data, 0, 100_000)):
        return None
    if is_generated(data):
        return "generated"
    if _API_PAGE.search(data, 0, 20_000) or _OF_DOCUMENTS.search(data, 0, 5_000):
        return "letter"
    if _OF_LETTER.search(data, 0, 5_000):
        return "letter"
    if file.ending in _SAVED and is_report(data):
        return "report"
    if file.ending in _SAVED and b"<table" in data and not _MORE_THAN_TEXT.search(data, 0, 1_000_000):
        return "letter"
    script = file.name.lower().split(".")[-2] in _NO_PAGE
    return "page" if whole.search(data, 0, 100_000) and not script else "part"


def _without_code(data: bytes) -> bytes:
    """Return the first part of a page in PHP with blanks in the place of its code."""
    return _PHP.sub(lambda match: b" " * len(match[0]), data[:100_000])


def _is_component(data: bytes) -> bool:
    """Whether a script returns elements as components of React and its kin do, under whatever ending."""
    if b"extends LitElement" in data and b"html`" in data and _PAGE.search(data, 0, 200_000):
        return True
    known = any(word in data for word in _JSX_WORDS) and (b"</" in data or b"/>" in data)
    return known and _JSX.search(data, 0, 200_000) is not None


def _is_written(data: bytes) -> bool:
    """Whether a page stands in the code as text, with something to do on it."""
    start = data.find(_PAGE_BEGINS)
    return start >= 0 and not _API_PAGE.search(data, 0, 100_000) and _DONE.search(data, start) is not None


def _in_code(file: File, data: bytes) -> tuple[str, int] | None:
    head, signs = data[:_HEAD], _CODE[file.language or ""]
    if signs in _IMPORTED and b"import" not in head:
        return None
    for sign in signs:
        if sign in head:  # a plain loop, since most of many thousand files hold none
            if signs is _BROWSER:
                return "browser", head.find(sign)
            return opened(data, head, _SHINY if signs is _R else _DESKTOP, file.language)
    return None


def place_of_sign(file: File, kind: str, data: bytes) -> int | None:
    """Return the byte at which stands what shows something of this kind; None where the whole file does."""
    if file.language in _CODE and kind != "component":
        seen = _in_code(file, data)
        return seen[1] if seen else data.find(_PAGE_BEGINS)
    if kind == "component" or file.ending not in _TEMPLATES:
        return None
    if kind == "written":
        return match.start() if (match := _DONE.search(data)) else None
    if file.ending == "php":
        data = _without_code(data)
    indented = file.ending in _INDENTED
    for pattern in (_WHOLE_ELEMENT, _ELEMENT) if indented else (_WHOLE, _PAGE):
        if match := pattern.search(data, 0, 100_000):
            return match.start()
    return None

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signs of a graphical user interface: pages, components, templates, screens of apps and desktop programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Endings that only files of user interfaces have.
_COMPONENTS = frozenset(
    {
        "vue",
        "svelte",
        "jsx",
        "tsx",
        "astro",
        "qml",
        "fxml",
        "xaml",
        "storyboard",
        "xib",
        "tscn",
        "elm",
        "razor",
        "cshtml",
        "axaml",
    }
)
#: Endings of page templates; such a file can be a letter or a report as well.
_TEMPLATES = frozenset(
    {
        "erb",
        "haml",
        "slim",
        "twig",
        "ejs",
        "hbs",
        "mustache",
        "pug",
        "jade",
        "jsp",
        "jspx",
        "ftl",
        "heex",
        "eex",
        "leex",
        "latte",
    }
    | {
        "html",
        "htm",
        "xhtml",
        "phtml",
        "jinja",
        "jinja2",
        "j2",
        "njk",
        "liquid",
        "tt",
        "gohtml",
        "tmpl",
        "ui",
        "vm",
        "php",
    }
)
#: Endings of pages that an editor or a browser saves.
_SAVED = frozenset({"html", "htm", "xhtml"})
_SCREENS = frozenset({"AndroidManifest.xml", "LaunchScreen.storyboard", "Main.storyboard"})
_LETTER = regex(
    r"(?:^|[/_.-])(?:e?-?mails?|mailers?|newsletter|letters?|reports?|pdf|feeds?|rss|swagger|redoc|coverage|apidocs?"
    r"|notebooks?|jasper|graphiql|graphql-?playground|swagger-?ui|datafixtures|fixtures|[45][0-9]{2}|layouts?/(?:email|mailer))(?=[/_.-]|$)",
    re.I,
)
#: What a server framework brings along for administrators, tools for developers, the project's web pages and
#: documentation, a place to try something out.
_FRAMEWORK = regex(
    r"(?:^|/)templates/(?:admin|rest_framework|drf[_-]\w{1,30}|oauth2_provider)/"
    r"|(?:^|/)(?:dev-?tools|devtool|gh-?pages|playgrounds?|debug(?:[-_]\w{1,20})?)/|^(?:docs?|documentation)/"
)
#: What sets up a website of documentation. In the root it may be all there is to the project, deeper down it is not.
_SITES = (
    "mkdocs.yml", "mkdocs.yaml", "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "book.toml",
    "antora-playbook.yml", "_pkgdown.yml",
)  # fmt: skip
_SITE_FOLDER = regex(r"^[ \t]{0,8}(?:custom_dir|docs_dir)[ \t]{0,3}:[ \t]{0,3}['\"]?\.?/?([\w./-]{1,100})", re.M)
#: A profile of Drupal sets up a website out of modules, whose pages lie elsewhere.
_PROFILE = regex(r"^type[ \t]{0,3}:[ \t]{0,3}['\"]?profile\b", re.M)
_PAGE = regex(rb"<(?:form|input|button|nav|select|textarea|main|a\s|script|div|table|ul|h1|widget|interface)\b", re.I)
#: What a whole page has, and a part that is filled in elsewhere (a message, a row of a list) need not have.
_WHOLE = regex(
    rb"<(?:!doctype|html|head|body|form|input|button|nav|select|textarea|main|script|header|footer|h1|widget|interface)\b"
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
#: What a saved page with nothing but text and tables does not have: something to do, a way on within the software, a
#: look of its own, a place to fill in.
_MORE_THAN_TEXT = regex(
    rb"<(?:form|input|button|nav|select|textarea|script|iframe|link|widget|interface)\b"
    rb"|\bhref\s{0,3}=\s{0,3}[\"']?(?!#|https?:|mailto:)[^\"'\s>]"
    rb"|\bon[a-z]{3,20}=|\{[{%]|<[%?]|[@$]\{|^[ \t]{0,40}@\w|\b(?:th|v|ng|hx|data-[\w-]{1,20}|xmlns)[:=-]",
    re.I | re.M,
)
#: What people can do on a page that code writes as text; a message or a report in HTML lets them do nothing.
_DONE = regex(rb"<(?:form|input|button|nav|select|textarea)\b")
#: Imports that open windows; those of a file stand in its first lines.
_HEAD = 8_000
_DESKTOP = regex(
    rb"^\s{0,8}(?:import (?:javax\.swing|javafx|androidx\.compose|SwiftUI|UIKit|tkinter|wx\b|streamlit|gradio|flet)"
    rb"|from (?:tkinter|PyQt[456]|PySide[26]|streamlit|dash|kivy|nicegui|gradio|flet)\b"
    rb"|#include <(?:QMainWindow|QWidget|gtk/)|import 'package:flutter/material|using System\.Windows\.Forms)",
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
#: Scripts that build a page by themselves, as libraries for pages and servers that draw one do, too.
_BROWSER = (b"document.createElement", b"document.getElementById", b"document.body", b"customElements.define")
#: Elements that a program in a plain script file returns, beside what only such programs know (JSX).
_JSX = regex(
    rb"(?:\breturn|=>|[?(]|&&|\|\|)[ \t]{0,3}\(?\s{0,80}<(?:[A-Za-z][\w.]{0,80}(?:\s{1,80}[\w:-]{1,60}=[{\"']|\s{0,9}/?>"
    rb"|\s{1,80}\{\.\.\.|\s{1,80}[\w:-]{1,60}\s{1,80})|>)"
)
_JSX_WORDS = (b"className=", b"react", b"preact", b"gatsby", b"solid-js")
#: By language, words without which no window library is imported: a look for them is much faster than the pattern.
_JVM = (b"javax.swing", b"javafx", b"androidx.compose")
_PYTHON = (
    b"tkinter", b"PyQt", b"PySide", b"streamlit", b"dash", b"kivy", b"nicegui", b"gradio", b"flet", b"import wx",
)  # fmt: skip
_SWIFT, _DART, _R = (b"SwiftUI", b"UIKit"), (b"flutter/material",), (b"shiny", b"Page", b"page_")
#: Of these languages a file without the word imports nothing.
_IMPORTED = (_JVM, _PYTHON, _SWIFT, _DART)
_CODE = {
    "Java": _JVM, "Kotlin": _JVM, "Swift": _SWIFT, "Dart": _DART, "Python": _PYTHON, "R": _R,
    "JavaScript": _BROWSER, "TypeScript": _BROWSER,
    "C++": (b"QMainWindow", b"QWidget", b"gtk/"), "C": (b"gtk/",), "C#": (b"Windows.Forms",),
    "Go": (), "Ruby": (), "Rust": (),
}  # fmt: skip
_SHOWN = frozenset({PathClass.SOURCE, PathClass.CONFIG})


_WEAK = frozenset({"letter", "browser", "written"})


@frozen
class Signs:
    """Files that are certainly part of a user interface, and those that may be (one page, a letter, a report)."""

    strong: tuple[tuple[File, str], ...] = ()
    weak: tuple[tuple[File, str], ...] = ()


def _may_show(kind: FileKind) -> bool:
    """Whether files of the kind can show something; of templates, only some belong to a language."""
    if kind.role is PathClass.SOURCE and kind.language in _CODE:
        return True
    return kind.role in _SHOWN and kind.ending in _TEMPLATES


@scanner(_may_show)
def interface_code(file: File, data: bytes) -> str | None:
    """What code or a template shows.

    Code opens windows ("desktop"), is a "component", draws in a "browser" or has pages "written" in it as text. A
    template is a whole "page", a "part" of one or of a message, or a "letter", which may be a saved table, too.
    """
    if file.language in _CODE:
        if file.language == "JavaScript" and _is_component(data):
            return "component"
        return _in_code(data[:_HEAD], _CODE[file.language or ""]) or ("written" if _is_written(data) else None)
    some, whole = (_ELEMENT, _WHOLE_ELEMENT) if file.ending in _INDENTED else (_PAGE, _WHOLE)
    if not some.search(data, 0, 100_000):
        return None
    if _API_PAGE.search(data, 0, 20_000) or _OF_DOCUMENTS.search(data, 0, 5_000):
        return "letter"
    if file.ending in _SAVED and b"<table" in data and not _MORE_THAN_TEXT.search(data, 0, 1_000_000):
        return "letter"
    return "page" if whole.search(data, 0, 100_000) else "part"


def _is_component(data: bytes) -> bool:
    """Whether a script returns elements as components of React and its kin do, under whatever ending."""
    known = any(word in data for word in _JSX_WORDS) and (b"</" in data or b"/>" in data)
    return known and _JSX.search(data, 0, 200_000) is not None


def _is_written(data: bytes) -> bool:
    """Whether a page stands in the code as text, with something to do on it."""
    start = data.find(b"<html")
    return start >= 0 and not _API_PAGE.search(data, 0, 100_000) and _DONE.search(data, start) is not None


def _in_code(head: bytes, signs: tuple[bytes, ...]) -> str | None:
    if signs in _IMPORTED and b"import" not in head:
        return None
    for sign in signs:
        if sign in head:  # a plain loop, since most of many thousand files hold none
            found = signs is _BROWSER or (_SHINY if signs is _R else _DESKTOP).search(head)
            return ("browser" if signs is _BROWSER else "desktop") if found else None
    return None


@artifact
def user_interface(tree: Tree, scans: Scans, contents: Contents) -> Signs:
    """The signs of a graphical user interface, nearest to the root first; websites of documentation are left out."""
    seen = scans.of("interface_code")
    sites = tuple(documentation_sites(tree, contents))
    strong: list[tuple[File, str]] = []
    weak: list[tuple[File, str]] = []
    parts: list[tuple[File, str]] = []
    for file in tree.files:
        if file.role not in _SHOWN or file.path.startswith(sites):
            continue
        if file.ending in _COMPONENTS or file.name in _SCREENS:
            letter = _is_no_page(file.path)
            (weak if letter else strong).append((file, "component"))
        elif file.path in seen:
            kind = seen[file.path]
            letter = kind in _WEAK or (kind in ("page", "part", "component") and _is_no_page(file.path))
            (weak if letter else parts if kind == "part" else strong).append((file, kind))
    weak += [(file, "profile") for file in tree.mentioning(".info.yml") if _is_profile(file, contents)]
    (strong if strong else weak).extend(parts)  # without a page they may be parts of messages
    return Signs(tuple(sorted(strong, key=_near)), tuple(sorted(weak, key=_near)))


def documentation_sites(tree: Tree, contents: Contents) -> Iterator[str]:
    """Yield the folders, with a slash at the end, of websites with documentation, whose pages are not the software."""
    for file in tree.named(*_SITES):
        if file.folder:
            yield f"{file.folder}/"
        elif file.name.startswith("mkdocs"):
            named = (match[1].strip("/.") for match in _SITE_FOLDER.finditer(contents.text(file) or ""))
            yield from (f"{folder}/" for folder in named if folder)


def _is_profile(file: File, contents: Contents) -> bool:
    return file.role in _SHOWN and _PROFILE.search(contents.text(file) or "") is not None


def _is_no_page(path: str) -> bool:
    return _LETTER.search(path) is not None or _FRAMEWORK.search(path) is not None


def _near(sign: tuple[File, str]) -> tuple[int, str]:
    return sign[0].path.count("/"), sign[0].path

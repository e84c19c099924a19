# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signs of a graphical user interface: pages, components, templates, screens of apps and desktop programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.code import SHOWN
from sealcheck.artifacts.interaction.reports import is_made_from_notebook
from sealcheck.artifacts.scans import Scans
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
        "slint",
        "zul",
        "dfm",
        "lfm",
        "unity",
    }
)
#: Of these, endings of files that are none of code, so that only the folder says whose they are.
_DRAWN = frozenset({"slint", "zul", "dfm", "lfm", "unity"})
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.DOCS, PathClass.GENERATED})
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
_WEAK = frozenset({"letter", "browser", "written", "generated", "model", "report"})


@frozen
class Signs:
    """Files that are certainly part of a user interface, and those that may be (one page, a letter, a report)."""

    strong: tuple[tuple[File, str], ...] = ()
    weak: tuple[tuple[File, str], ...] = ()


@artifact
def user_interface(tree: Tree, scans: Scans, contents: Contents) -> Signs:
    """The signs of a graphical user interface, nearest to the root first; websites of documentation are left out."""
    seen, others = scans.of("interface_code"), scans.of("of_other_programs")
    sites = tuple(documentation_sites(tree, contents))
    strong: list[tuple[File, str]] = []
    weak: list[tuple[File, str]] = []
    parts: list[tuple[File, str]] = []
    letters = {path.rpartition("/")[0] for path, kind in seen.items() if kind == "letter"}
    for file in tree.files:
        drawn = file.ending in _DRAWN and file.role not in _FOREIGN
        if not (file.role in SHOWN or drawn) or file.path.startswith(sites):
            continue
        if file.path in others or is_made_from_notebook(file, tree):
            continue
        if file.ending in _COMPONENTS or file.name in _SCREENS:
            letter = _is_no_page(file.path)
            (weak if letter else strong).append((file, "component"))
        elif file.path in seen:
            kind = seen[file.path]
            if kind == "page" and file.name.startswith("_") and file.folder in letters:
                kind = "part"  # what letters have in common lies beside them
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
    return file.role in SHOWN and _PROFILE.search(contents.text(file) or "") is not None


def _is_no_page(path: str) -> bool:
    return _LETTER.search(path) is not None or _FRAMEWORK.search(path) is not None


def _near(sign: tuple[File, str]) -> tuple[int, str]:
    return sign[0].path.count("/"), sign[0].path

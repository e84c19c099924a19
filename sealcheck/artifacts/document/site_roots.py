# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The folders from which a documentation is made, whatever they are called, as the settings of its generator say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.paths import FOREIGN, OF_OTHERS, source_folder
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex

_SPHINX = frozenset({"index.rst", "index.md", "contents.rst"})
_SCRIPTS = ("js", "ts", "mjs", "mts", "cjs", "cts", "jsx", "tsx")
_DATA = ("yml", "yaml", "toml")
#: Folders that a documentation names beside its own and that hold something else.
_NO_DOCUMENTS = frozenset({"blog", "news", "src/pages", "src", "static"})
#: Folders down to which settings of a documentation of the whole lie.
DEPTH = 3
#: Themes with which generators of any pages make documentation and nothing else.
_HUGO_THEME = regex(
    r"\b(?:docsy|hugo-book|hugo-geekdoc|hugo-theme-(?:learn|relearn|techdoc)|docdock|lotusdocs|hextra|doks"
    r"|hugo-whisper|theme[ \t]{0,3}[=:][ \t\[]{0,4}[\"']?(?:book|learn|relearn|geekdoc|techdoc|docs))\b",
    re.I,
)
_JEKYLL_THEME = regex(
    r"\b(?:just-the-docs|jekyll-rtd-theme|documentation-theme-jekyll|jekyll-gitbook|jekyll-docs-theme"
    r"|bulma-clean-docs|docsy-jekyll|edition-jekyll-template|git-wiki-theme)\b",
    re.I,
)
_GATSBY_THEME = regex(r"\bgatsby-(?:theme-(?:docz|document\w{0,10}|apollo-docs|docs)|gitbook|starter-docs)", re.I)
_STARLIGHT = regex(r"@astrojs/starlight")
_NEXTRA = regex(r"[\"'`]nextra(?:-theme-docs)?[\"'`]")
_DOCUS = regex(r"[\"'`](?:docus|@nuxt-themes/docus|@nuxt/ui-pro/docs|undocs)[\"'`]")
_MINTLIFY = regex(r"mintlify", re.I)
#: The folder that the settings name: `path: "../manual"`, `srcDir: 'pages'`, `input: guide`, `topics dir="topics"`.
_DOCUSAURUS_PATH = regex(r"(?<![\w.])path[ \t]{0,3}:[ \t]{0,3}[\"'`]([\w./-]{1,100})[\"'`]")
_SOURCE_DIR = regex(r"(?<![\w.])srcDir[ \t]{0,3}:[ \t]{0,3}[\"'`]([\w./-]{1,100})[\"'`]")
_CONTENT_DIR = regex(r"^[ \t]{0,4}contentDir[ \t]{0,3}[:=][ \t]{0,3}[\"']?([\w./-]{1,100})", re.M | re.I)
_ROOT = regex(r"(?<![\w.])\"?root\"?[ \t]{0,3}:[ \t]{0,3}[\"']?([\w./-]{1,100})")
_INPUT = regex(r"^input[ \t]{0,3}:[ \t]{0,3}[\"']?([\w./-]{1,100})", re.M)
_TOPICS = regex(r"<topics\s{1,4}dir\s{0,3}=\s{0,3}[\"']([\w./-]{1,100})")


def _names(stem: str, endings: tuple[str, ...] = _SCRIPTS) -> tuple[str, ...]:
    return tuple(f"{stem}.{ending}" for ending in endings)


@frozen
class Generator:
    """What makes a documentation, known by the names of its settings.

    `needs` stands in those that others have too, `below` is the folder they lie in. `says` finds folders named in them,
    `usual` are those beside them, and `up` is how many folders above the settings both begin.
    """

    settings: tuple[str, ...]
    usual: tuple[str, ...] = ("",)
    needs: re.Pattern[str] | None = None
    says: re.Pattern[str] | None = None
    below: str = ""
    up: int = 0


_GENERATORS = (
    Generator(_names("docusaurus.config"), ("docs",), says=_DOCUSAURUS_PATH),
    Generator(_names("config"), says=_SOURCE_DIR, below=".vitepress", up=1),
    Generator(_names("config"), below=".vuepress", up=1),
    Generator(_names("astro.config"), ("src/content/docs",), needs=_STARLIGHT),
    Generator(_names("next.config"), ("content", "src/content", "pages", "src/pages"), needs=_NEXTRA),
    Generator(_names("nuxt.config"), ("content",), needs=_DOCUS),
    Generator(_names("gatsby-config"), ("docs", "content", "src/docs", "src/content", "src/pages"), _GATSBY_THEME),
    Generator((*_names("hugo", _DATA), *_names("config", _DATA)), ("content",), _HUGO_THEME, _CONTENT_DIR),
    Generator(
        (*_names("hugo", _DATA), *_names("module", _DATA)),
        ("content",),
        _HUGO_THEME,
        _CONTENT_DIR,
        "config/_default",
        2,
    ),
    Generator(_names("_config", _DATA), needs=_JEKYLL_THEME),
    Generator(("antora.yml",), ("modules",)),
    Generator((".gitbook.yaml", ".gitbook.yml", "book.json"), (), says=_ROOT),
    Generator(("mint.json",)),
    Generator(("docs.json",), needs=_MINTLIFY),
    Generator(("writerside.cfg",), ("topics",), says=_TOPICS),
    Generator(("docfx.json",)),
    Generator(_names("retype", _DATA), says=_INPUT),
    Generator(("tech-docs.yml",), ("source",), up=1),
)


def site_roots(tree: Tree, contents: Contents) -> frozenset[str]:
    """Return the folders whose texts a generator of documentation reads; the root of the repository is none."""
    found = {*_of_markdown(tree, contents), *_of_sphinx(tree), *_of_others(tree, contents)}
    return frozenset(folder for folder in found if folder and not OF_OTHERS.search(f"{folder}/"))


def _of_markdown(tree: Tree, contents: Contents) -> Iterator[str]:
    """What MkDocs, Zensical and mdBook read: the folder that their settings name, or the usual one beside them."""
    for file in tree.named("mkdocs.yml", "mkdocs.yaml", "zensical.toml", "book.toml"):
        if file.folder.count("/") < DEPTH - 1:
            yield source_folder(file, contents.text(file) or "")


def _of_sphinx(tree: Tree) -> Iterator[str]:
    """Where `conf.py` lies beside an index."""
    settings = (file for file in tree.named("conf.py") if file.folder and file.folder.count("/") < DEPTH - 1)
    for file in settings:
        if {each.name for each in tree.within((file.folder,))} & _SPHINX:
            yield file.folder


def _of_others(tree: Tree, contents: Contents) -> Iterator[str]:
    for generator in _GENERATORS:
        for file in tree.named(*generator.settings):
            if _is_near(file) and file.folder.endswith(generator.below):
                text = contents.text(file) or ""
                if generator.needs is None or generator.needs.search(text):
                    yield from _folders(generator, file, text, tree)


def _is_near(file: File) -> bool:
    return file.folder.count("/") < DEPTH and file.role not in FOREIGN


def _folders(generator: Generator, file: File, text: str, tree: Tree) -> Iterator[str]:
    """Yield the folders that the settings name and the usual ones, as far as they are there."""
    above = normpath("/".join([file.folder or ".", *[".."] * generator.up]))
    said = [match[1] for match in generator.says.finditer(text)] if generator.says else []
    told = (folder for folder in said if folder.strip("./").lower() not in _NO_DOCUMENTS)
    for folder in (*told, *generator.usual):
        path = normpath(f"{above}/{folder}".rstrip("/"))
        if path in tree.folders:
            yield path

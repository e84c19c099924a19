# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Static sites that a job publishes: the software itself, or only its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.packages.parts import holds_little
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: What puts pages into service, whatever the name of the action; a right to write them stands beside it.
_PUBLISH = regex(
    r"actions/deploy-pages|actions/upload-pages-artifact|actions-gh-pages|github-pages-deploy-action|\bgh-pages\b|^pages:"
)
_MAY_PUBLISH = regex(r"^\s{0,20}pages:\s{1,9}write\b")
_DOCS_SITE = regex(r"(?:mkdocs|docusaurus\.config|antora|book|conf|_quarto|hugo)\.(?:ya?ml|toml|[jt]s|py)", re.I)
#: What a job publishes that makes documents of the software, or reports on it.
_DOCUMENTS = regex(
    r"storybook|typedoc|jsdoc|mkdocs|sphinx|docusaurus|vitepress|mdbook|doxygen|javadoc|dokka|allure|coverage|lighthouse"
    r"|playwright-report|chart-releaser|helm package|\bdocs?\b|documentation",
    re.I,
)
#: Scripts of package.json whose outcome is a site, and programs that make one of an application.
_SCRIPTS = ("build", "generate", "export", "build:prod", "build:production", "build:static", "build:gh-pages")
_SITE = regex(
    r"\b(?:next|gatsby|astro|nuxt|nuxi|vite|react-scripts|parcel|ng|vue-cli-service)\s{1,5}(?:build|generate|export)\b"
    r"|\b(?:eleventy|svelte-kit build)\b"
)
#: A key of YAML, and an action: their names say nothing of what they are given.
_KEY = regex(r"^[ \t]{0,40}(?:- )?(?:uses:.{0,400}|[\w-]{1,60}: )")
#: Folders whose site tells of the software, or shows parts of it.
_NO_SOFTWARE = regex(
    r"(?:^|/)(?:docs?|documentation|website|site|homepage|landing|demos?|showcase|storybook|playground)(?:$|[/_-])",
    re.I,
)
_SHOWCASE = regex(r"\bstorybook build\b|\bbuild-storybook\b")
_PAGES = ("index.html", "public/index.html", "src/index.html", "app/index.html")

Publication = tuple[File, int, str]


def published_pages(tree: Tree, contents: Contents, scans: Scans) -> Iterator[Publication]:
    """Yield the job that publishes a static site; a site that only holds documentation does not run the project."""
    page = next((file for file in map(tree.at, _PAGES) if file), None)
    if page is None:
        yield from list(_of_part(tree, contents)) or _built(tree, contents)
        return
    reference = scans.of("interface_code").get(page.path) == "letter"  # the description of an interface, for reading
    marker = tree.at("CNAME") or tree.at(".nojekyll")
    if marker is not None and page.path == "index.html":
        yield (page, 1, "near_docs_site" if reference else "")
    for file, lines in _jobs(tree, contents):
        docs = reference or _holds_documents(tree)
        if line := _line(lines, _PUBLISH):
            yield (file, line, "near_docs_site" if docs else "")


def _built(tree: Tree, contents: Contents) -> Iterator[Publication]:
    """Yield the job that publishes the site which the build in the root makes, a showcase where it makes nothing else.

    Whether that is the software, or a preview of it, is for people to say.
    """
    manifest = tree.at("package.json")
    scripts = mapping(read_object(contents.text(manifest) or ""), "scripts") if manifest else {}
    made = [str(scripts.get(each) or "")[:1000] for each in _SCRIPTS]
    site = any(map(_SITE.search, made))
    if not site and (any(made) or not any(_SHOWCASE.search(str(each)[:1000]) for each in scripts.values())):
        return
    for file, lines in _jobs(tree, contents):
        if line := _line(lines, _PUBLISH) or _line(lines, _MAY_PUBLISH):
            docs = site and (_holds_documents(tree) or _line(lines, _DOCUMENTS) is not None)
            yield (file, line, "near_docs_site" if docs else "near_built_site")


def _of_part(tree: Tree, contents: Contents) -> Iterator[Publication]:
    """Yield the job that publishes the site of a folder with most of the software, which a build there makes."""
    for folder in _built_folders(tree, contents):
        named = re.compile(rf"(?:^|[\s\"'=/:]){re.escape(folder)}(?:[/\s\"']|$)")
        for file, lines in _jobs(tree, contents):
            values = [_KEY.sub(" ", line) for line in lines]
            line = _line(lines, _PUBLISH) if _line(values, named) else None
            if line:
                yield (file, line, "near_docs_site" if _line(values, _DOCUMENTS) else "")


def _built_folders(tree: Tree, contents: Contents) -> Iterator[str]:
    for file in tree.named("package.json"):
        pages = [tree.at(f"{file.folder}/{page}") for page in _PAGES]
        own = file.folder and place_of(file.folder).role is None and not _NO_SOFTWARE.search(file.folder)
        if own and any(pages) and not holds_little(tree, [file.folder], 2):
            scripts = mapping(read_object(contents.text(file) or ""), "scripts")
            if any(_SITE.search(str(scripts.get(each) or "")[:1000]) for each in _SCRIPTS):
                yield file.folder


def _jobs(tree: Tree, contents: Contents) -> Iterator[tuple[File, list[str]]]:
    for file in tree.files:
        if file.path.startswith(".github/workflows/") or file.path == ".gitlab-ci.yml":
            lines = (contents.text(file) or "").split("\n")[:3000]
            yield file, ["" if line.lstrip().startswith("#") else line[:500] for line in lines]


def _line(lines: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((number for number, text in enumerate(lines, 1) if pattern.search(text)), None)


def _holds_documents(tree: Tree) -> bool:
    return any(_DOCS_SITE.fullmatch(each.name) for each in tree.within(("", "docs", "doc")))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documentation in folders of many names, and in those that the settings of a generator name."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.prose import filler
from tests.measures.test_design_prose import TOLD_EN

TOLD = "# Architecture\n\n" + TOLD_EN + filler(30)
STARLIGHT = "import starlight from '@astrojs/starlight'\n"


@pytest.mark.parametrize(
    "folder",
    [
        *("docs-site/src/markdown-pages", "doc_site", "docs-website/content", "documentation-portal", "docs.de"),
        *("user-docs", "dev_docs/source", "userdocs", "DeveloperGuide", "sphinx-docs", "mkdocs", "admin-manual"),
        *("Benutzerhandbuch", "technische-dokumentation", "dokumentasjon", "handleidingen", "handbook", "arc42"),
        *("server/src/main/docs", "src/site/markdown", "server/src/main/asciidoc", "src/asciidoc"),
    ],
)
def test_folders_of_documentation_have_many_names(folder: str) -> None:
    assert run("documentation.architecture", {f"{folder}/inside/architecture.md": TOLD}).value == "substantive"


@pytest.mark.parametrize(
    "folder",
    [
        *("google-docs", "docs-db", "old_docs", "api-documents", "release-docs", "docker-app", "doctor/site", "src"),
        *("vendor/docs-site", "tests/docs-site", "examples/user-docs", "src/site/resources", "userdoctor", "docs.ja"),
    ],
)
def test_other_folders_hold_none(folder: str) -> None:
    assert run("documentation.architecture", {f"{folder}/inside/architecture.md": TOLD}).value != "substantive"


@pytest.mark.parametrize(
    ("settings", "text", "page"),
    [
        ("website/docusaurus.config.ts", "docs: { path: '../pages', sidebarPath: 'x' }", "pages/architecture.md"),
        ("website/docusaurus.config.js", "docs: {}", "website/docs/architecture.md"),
        ("site/.vitepress/config.mts", "export default {}", "site/architecture.md"),
        (".vitepress/config.ts", "export default { srcDir: './pages' }", "pages/architecture.md"),
        ("book/.vuepress/config.js", "module.exports = {}", "book/architecture.md"),
        ("web/help/astro.config.mjs", STARLIGHT, "web/help/src/content/docs/a/architecture.md"),
        ("pages/astro.config.mjs", STARLIGHT, "pages/src/content/docs/architecture.mdx"),
        ("site/next.config.mjs", "import nextra from 'nextra'", "site/content/architecture.mdx"),
        ("site/nuxt.config.ts", "extends: ['docus']", "site/content/architecture.md"),
        ("site/gatsby-config.js", "plugins: ['gatsby-theme-docz']", "site/src/pages/architecture.mdx"),
        ("site/hugo.toml", "theme = 'book'\n", "site/content/architecture.md"),
        ("site/config.yaml", "module:\n  path: github.com/google/docsy\n", "site/content/en/architecture.md"),
        ("site/config/_default/hugo.yaml", "theme: [docsy]\n", "site/content/architecture.md"),
        ("site/hugo.toml", "theme = 'docsy'\ncontentDir = 'texts'\n", "site/texts/architecture.md"),
        ("site/_config.yml", "remote_theme: just-the-docs/just-the-docs\n", "site/architecture.md"),
        ("antora.yml", "name: lamps\n", "modules/ROOT/pages/architecture.md"),
        (".gitbook.yaml", "root: ./texts/\n", "texts/architecture.md"),
        ("site/mint.json", "{}", "site/architecture.mdx"),
        ("site/docs.json", '{"$schema": "https://mintlify.com/docs.json"}', "site/architecture.mdx"),
        ("writerside.cfg", '<ihp><topics dir="texts" /></ihp>', "texts/architecture.md"),
        ("site/docfx.json", "{}", "site/articles/architecture.md"),
        ("retype.yml", "input: ./texts\n", "texts/architecture.md"),
        ("config/tech-docs.yml", "host: x\n", "source/architecture.md"),
        ("zensical.toml", 'docs_dir = "texts"\n', "texts/architecture.md"),
    ],
)
def test_a_generator_says_where_its_texts_lie(settings: str, text: str, page: str) -> None:
    assert run("documentation.architecture", {settings: text, page: TOLD}).value == "substantive"
    assert (
        run("documentation.architecture", {page: TOLD, "other/x.md": "# X\n"}).value != "substantive"
        or "/docs/" in page
    )


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"web/gatsby-config.js": "plugins: []", "web/content/architecture.md": TOLD}, id="any web site"),
        pytest.param({"hugo.toml": "theme = 'ananke'\n", "content/architecture.md": TOLD}, id="a site of news"),
        pytest.param({"config.toml": "title = 'docs'\n", "content/architecture.md": TOLD}, id="any settings"),
        pytest.param({"web/_config.yml": "theme: minima\n", "web/architecture.md": TOLD}, id="a theme for blogs"),
        pytest.param({"web/next.config.js": "module.exports = {}", "web/pages/architecture.md": TOLD}, id="a program"),
        pytest.param({"data/book.json": '{"title": "x"}', "data/architecture.md": TOLD}, id="a book among the data"),
        pytest.param({"data/docs.json": "{}", "data/architecture.md": TOLD}, id="data of another kind"),
        pytest.param(
            {"site/docusaurus.config.js": "blog: { path: 'blog' }", "site/blog/architecture.md": TOLD}, id="a blog"
        ),
        pytest.param(
            {"site/docusaurus.config.js": "docs: { path: '../../pages' }", "pages/architecture.md": TOLD},
            id="a path that leads out",
        ),
        pytest.param({"tests/x/antora.yml": "name: x\n", "tests/x/modules/architecture.md": TOLD}, id="of a test"),
    ],
)
def test_what_makes_any_pages_makes_no_documentation(files: Files) -> None:
    assert run("documentation.architecture", files).value == "absent"


def test_the_readme_of_the_program_that_makes_the_pages_is_on_that_program() -> None:
    start = "# Pages\n\n## Installation\n\nNode 20 is needed.\n\n```sh\nnpm install\nnpm run develop\n```\n" + filler(
        60
    )
    assert run("documentation.installation", {"docs-site/README.md": start}).value == "absent"
    assert run("documentation.installation", {"docs-site/pages/setup.md": start}).value == "substantive"


@pytest.mark.parametrize(
    ("path", "grade"), [("joss/paper.md", "substantive"), ("jossmark/paper.md", "absent"), ("tests/joss/paper.md", "absent")]
)  # fmt: skip
def test_a_paper_on_the_software_is_a_document(path: str, grade: str) -> None:
    assert run("documentation.architecture", {path: TOLD}).value == grade

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Static sites that a job publishes: the software itself, or only its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

_PUBLISH = regex(r"actions/deploy-pages|actions-gh-pages|github-pages-deploy-action|\bgh-pages\b|^pages:")
_DOCS_SITE = regex(r"(?:mkdocs|docusaurus\.config|antora|book|conf|_quarto|hugo)\.(?:ya?ml|toml|[jt]s|py)", re.I)


def published_pages(tree: Tree, contents: Contents, scans: Scans) -> Iterator[tuple[File, int, str]]:
    """Yield the job that publishes a static site; a site that only holds documentation does not run the project."""
    page = next(
        (f for f in map(tree.at, ("index.html", "public/index.html", "src/index.html", "app/index.html")) if f), None
    )
    if page is None:
        return
    reference = scans.of("interface_code").get(page.path) == "letter"  # the description of an interface, for reading
    marker = tree.at("CNAME") or tree.at(".nojekyll")
    if marker is not None and page.path == "index.html":
        yield (page, 1, "near_docs_site" if reference else "")
    for file in tree.files:
        if file.path.startswith(".github/workflows/") or file.path == ".gitlab-ci.yml":
            lines = (contents.text(file) or "").split("\n")[:3000]
            line = next((n for n, text in enumerate(lines, 1) if _PUBLISH.search(text[:500])), None)
            docs = reference or any(_DOCS_SITE.fullmatch(each.name) for each in tree.within(("", "docs", "doc")))
            if line:
                yield (file, line, "near_docs_site" if docs else "")

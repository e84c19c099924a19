# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of code that hold nothing but settings, and that a section on configuration names: config.js, config.py."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.listings import configuring
from sealcheck.artifacts.settings.names import LEFT_BEHIND, TOOL_FOLDER
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Files looked at, and bytes from which one is no list of settings.
MOST, LARGE = 20, 50_000
_WORDS = ("config", "settings", "default", "constants", "konfiguration", "einstellungen")
_NAMED = regex(
    r"(?:(?:.{0,200}/)?(?:conf|config|configs|configuration|settings|etc)/)?(?:[\w-]{1,30}[._-])?"
    r"(?:config|configuration|settings|defaults?|constants|konfiguration|einstellungen)\.(?:[cm]?js|ts|py|rb|lua|exs)",
    re.I,
)
#: Tools that are set by code, too.
_OF_TOOLS = regex(
    r"(?:^|/)(?:babel|webpack|vite|vitest|rollup|jest|karma|eslint|stylelint|postcss|tailwind|next|nuxt|vue|svelte|astro"
    r"|metro|playwright|cypress|wdio|protractor|commitlint|prettier|docusaurus|vuepress|vitepress|gulp|grunt|knex|drizzle"
    r"|remix|tsup|esbuild|release|lint-staged|craco|capacitor|app|ecosystem|sphinx|gunicorn|pm2)[._-]",
    re.I,
)
_COMMENTS = regex(r"/\*[\s\S]{0,5000}?\*/|(?m:^[ \t]{0,60}(?://|#|--)[^\n]{0,500}$)|(?m:[ \t]//[ \t][^\n]{0,500}$)")
#: What does something, or belongs to a framework that keeps its own settings in code.
_LOGIC = regex(
    r"=>|\b(?:function|class|def|for|while|try|foreach|lambda|INSTALLED_APPS|MIDDLEWARE|new)\b(?![\"']|[ \t]{0,4}:)"
    r"|\bif[ \t(]"
)


def code_of_values(papers: Papers, contents: Contents) -> Iterator[File]:
    """Yield the files of code that only set values and of which a section on configuration speaks by their name."""
    named = [file for file in papers.tree.mentioning(*_WORDS) if _may_set(file)][:MOST]
    held = [file for file in named if _only_sets(contents.text(file) or "")]
    if not held:
        return
    names = {file.name for file in held}
    telling = [file for file in papers.files if any(name in papers.text(file) for name in names)]
    said = "\n".join(
        line.text
        for document in papers.documents.each(telling)
        for section in configuring(document)
        for line in section.lines
    )
    yield from (file for file in held if re.search(rf"(?<![\w.-]){re.escape(file.name)}(?![\w-])", said))


def _may_set(file: File) -> bool:
    if _NAMED.fullmatch(file.path) is None:
        return False
    aside = TOOL_FOLDER.search(file.path) or LEFT_BEHIND.search(file.path) or _OF_TOOLS.search(file.path)
    own = file.role in (PathClass.SOURCE, PathClass.CONFIG) and place_of(file.folder).role is None
    return own and not aside and (file.size or 0) < LARGE


def _only_sets(text: str) -> bool:
    return _LOGIC.search(_COMMENTS.sub("", text)) is None

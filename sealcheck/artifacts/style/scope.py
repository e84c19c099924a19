# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a call of a linter leaves it files to look at and rules to look for, by its options and by what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.paths import join, within
from sealcheck.artifacts.style.configs import covers_all
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

_PYTHON = frozenset({"py", "pyi", "ipynb"})
_WEB = frozenset(
    {"js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "cts", "vue", "svelte", "astro", "html", "htm", "json", "jsonc"}
    | {"json5", "md", "mdx", "yml", "yaml", "graphql", "toml"}
)
#: Endings of the files that a linter can look at, by program; ESLint has plug-ins for data and documents.
_ENDINGS = {
    "eslint": _WEB,
    "ruff": _PYTHON, "flake8": _PYTHON, "pylint": _PYTHON, "black": _PYTHON, "isort": _PYTHON, "pycodestyle": _PYTHON,
}  # fmt: skip
#: Programs whose words are the files and folders to look at, and their options without a value.
_BY_PLACE = frozenset(
    {*_ENDINGS, "stylelint", "prettier", "pydocstyle", "autopep8", "yapf", "rubocop", "shellcheck", "yamllint", "phpcs"}
)
_SWITCHES = frozenset(
    {
        "--check",
        "--check-only",
        "--diff",
        "--quiet",
        "-q",
        "--verbose",
        "-v",
        "--no-fix",
        "--fix",
        "--show-source",
        "--count",
    }
    | {"--statistics", "--list-different", "--strict", "--no-cache", "--preview", "--errors-only", "-E", "--no-color"}
)
_EXCLUDES = frozenset({"--exclude", "--extend-exclude", "--ignore-pattern"})
_IGNORES = frozenset({"--ignore", "--extend-ignore"})
#: Calls that print the configuration or the rules.
_PRINTS = regex(
    r"^eslint .{0,300}--(?:print-config|env-info|init|inspect-config)\b|^stylelint .{0,300}--print-config\b"
    r"|^ruff (?:rule|linter|config|clean|version|server|analyze)\b|^ruff .{0,300}--show-(?:files|settings)\b"
    r"|^rubocop .{0,300}(?:--show-cops|--list-target-files|-L|--auto-gen-config)\b"
    r"|^pylint .{0,300}--(?:list-|generate-)"
    r"|^prettier .{0,300}--(?:find-config-path|file-info|support-info)\b"
)
_FORGIVES = frozenset({"--no-error-on-unmatched-pattern", "--pass-on-no-patterns"})
_ONLY_WARNS = regex(r"['\"](?:eslint-plugin-)?only-warn['\"]")
ESLINT_FILES = ("eslint.config.js", "eslint.config.mjs", "eslint.config.cjs", "eslint.config.ts", ".eslintrc.json",
           ".eslintrc.js", ".eslintrc.cjs", ".eslintrc", ".eslintrc.yml", ".eslintrc.yaml")  # fmt: skip


def leaves_nothing(call: Call, tree: Tree) -> bool:
    """Whether the call prints instead of checking, passes over everything, or names places without such files."""
    words = call.words[1:]
    if _PRINTS.search(f"{call.tool} {' '.join(words)}"[:2000]):
        return True
    return call.tool in _ENDINGS and (_passes_over_all(words) or _nothing_there(call, tree))


def only_warns(call: Call, tree: Tree, contents: Contents) -> bool:
    """Whether ESLint is configured to make every finding a warning, and the call does not limit warnings."""
    if call.tool != "eslint" or any(word.startswith("--max-warnings") for word in call.words):
        return False
    return any(_ONLY_WARNS.search(contents.text(file) or "") for file in tree.named(*ESLINT_FILES)[:20])


def _passes_over_all(words: Sequence[str]) -> bool:
    for option, value in _given(words):
        if option in _EXCLUDES and covers_all(value):
            return True
        if (option in _IGNORES and value == "ALL") or (option == "--select" and not value):
            return True
    return False


def _given(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the long options with their values."""
    for word, after in pairwise((*words, "")):
        option, sign, value = word.partition("=")
        if word.startswith("--") and (sign or (after and not after.startswith("-"))):
            yield option, value if sign else after


def named_places(call: Call, tree: Tree) -> tuple[str, ...]:
    """Return the files and folders to which a call restricts a linter; empty where it looks at all, or may do so."""
    if call.tool not in _BY_PLACE:
        return ()
    named = [
        *_places(call),
        *(after for word, after in pairwise(call.words[1:]) if word in _SWITCHES and after[:1] != "-"),
    ]
    known = [join(call.folder, place) for place in named if not set(place) & set("*?[{$`")]
    there = all(place and (place in tree.folders or tree.at(place)) for place in known)
    return tuple(known) if there and len(known) == len(named) else ()


def _nothing_there(call: Call, tree: Tree) -> bool:
    places = list(_places(call))
    forgiving = _FORGIVES & set(call.words)
    if not places:
        return "--pass-on-no-patterns" in forgiving
    if any(set(place) & set("*?[{$") for place in places):
        return False
    known = [join(call.folder, place) for place in places]
    there = [place for place in known if place == "" or place in tree.folders or tree.at(place)]
    if not there:
        return bool(forgiving)
    if len(there) < len(known):
        return False
    files = [file.path for file in tree.files if file.ending in _ENDINGS[call.tool]]
    return bool(files) and not any(within(path, there) for path in files)


def _places(call: Call) -> Iterator[str]:
    """Yield the files and folders that a call names; a word behind an option may be its value and is left out."""
    for before, word in pairwise(call.words):
        subcommand = before == call.words[0] and word in ("check", "format", "lint")
        takes = before.startswith("-") and "=" not in before  # --ignore=E501 has its value already
        if not word.startswith("-") and not takes and not subcommand:
            yield word

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether coverage is measured of the project's code, or only of its tests and what is easy to reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from itertools import product
from typing import Any

from sealcheck.artifacts.objects import read_sections, read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: A minimum for a smaller share of the code's files says nothing about the software.
LEAST_SHARE = 0.25
MOST_FILES = 5_000
MOST_FORMS = 32
_OF = regex(r"--cov(?:=|\s{1,3})(?!-)([\w./-]{1,100})")
_ALL = regex(r"--cov(?=\s|[\"',\]]|$)(?!\s{1,3}[\w./])")
_FROM = regex(r"collectCoverageFrom[\"']?\s{0,4}:\s{0,4}\[([^\]]{0,4000})\]")
_QUOTED = regex(r"[\"']([^\"'\n]{1,300})[\"']")
_BRACES = regex(r"\{([^{}]{1,200})\}")
_SCRIPTS = frozenset({"JavaScript", "TypeScript", "Vue", "Svelte"})
_NO_CODE = regex(r"<exclude>\s{0,20}(?:\*\*?(?:/\*\*?)?(?:\.class)?)\s{0,20}</exclude>")


def of_python(tree: Tree, texts: Sequence[tuple[str, str]], lines: Iterable[str]) -> bool:
    """Whether a good part of the Python code is measured, by configurations (name, text) and calls of the tools."""
    called = "\n".join([*lines, *(text for _, text in texts)])
    sections = [_section(name, text) for name, text in texts]
    named = _OF.findall(called)
    sources = named or [each for section in sections for each in _listed(section.get("source"))]
    omitted = [each for section in sections for each in _listed(section.get("omit"))]
    if _ALL.search(called) and not named:
        sources = [each for section in sections for each in _listed(section.get("source"))]
    code = _code(tree, frozenset({"Python"}))
    known = [source for source in sources if any(_within(file.path, source) for file in tree.files)]
    if sources and not known:
        return True  # the name of an installed package
    measured = [p for p in code if not known or any(_within(p, s) for s in known)]
    left = [p for p in measured if not any(_fits(p, glob) for glob in omitted)]
    return len(left) >= LEAST_SHARE * len(code)


def _code(tree: Tree, languages: frozenset[str]) -> list[str]:
    return [f.path for f in tree.files if f.role is PathClass.SOURCE and f.language in languages][:MOST_FILES]


def _within(path: str, source: str) -> bool:
    """Whether a file lies in a folder or in a package that is named by its path or with dots."""
    plain = source.strip("./").replace("\\", "/")
    forms = {plain, plain.replace(".", "/")} if "/" not in plain else {plain}
    return not plain or any(f"/{form}/" in f"/{path}" or f"/{path}".endswith(f"/{form}") for form in forms)


def _fits(path: str, glob: str) -> bool:
    plain = glob.removeprefix("./").replace("**/", "*/").replace("*/*", "*")
    return fnmatchcase(path, plain) or fnmatchcase(path, f"*/{plain}")


def _section(name: str, text: str) -> dict[str, Any]:
    """The settings for what is measured: [run], [coverage:run] or [tool.coverage.run]."""
    if name.endswith(".toml"):
        return mapping(read_table(text), "tool", "coverage", "run")
    sections = read_sections(text)
    return next((sections[each] for each in ("run", "coverage:run") if each in sections), {})


def _listed(value: Any) -> list[str]:
    given = value if isinstance(value, list) else re.split(r"[,\n]", str(value or ""))
    return [text for each in given if (text := str(each).strip())][:200]


def of_scripts(tree: Tree, text: str) -> bool:
    """Whether `collectCoverageFrom` of Jest leaves a good part of the code to be measured."""
    match = _FROM.search(text)
    if match is None:
        return True
    globs = [each.removeprefix("<rootDir>/").removeprefix("./") for each in _QUOTED.findall(match[1])]
    wanted = [form for each in globs if not each.startswith("!") for form in _forms(each)]
    dropped = [form for each in globs if each.startswith("!") for form in _forms(each[1:].removeprefix("<rootDir>/"))]
    code = _code(tree, _SCRIPTS)
    left = [p for p in code if any(_fits(p, g) for g in wanted) and not any(_fits(p, g) for g in dropped)]
    return not code or bool(left)


def is_of_part(tree: Tree, config: File) -> bool:
    """Whether the folder of a configuration of Jest or Vitest holds but a small share of the code."""
    code = _code(tree, _SCRIPTS)
    below = sum(path.startswith(f"{config.folder}/") for path in code) if config.folder else len(code)
    return below < LEAST_SHARE * len(code)


def _forms(glob: str) -> list[str]:
    """The patterns that a glob with alternatives in braces stands for."""
    parts = _BRACES.split(glob)
    choices = [part.split(",") if i % 2 else [part] for i, part in enumerate(parts)]
    return ["".join(form) for form, _ in zip(product(*choices), range(MOST_FORMS), strict=False)]


def of_jacoco(plugin: str) -> bool:
    """Whether a check of JaCoCo leaves any class to be looked at."""
    return _NO_CODE.search(plugin) is None

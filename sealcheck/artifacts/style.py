# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters: which are configured, and which a pipeline, a commit hook or the build calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.calls import Reach
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import hidden_checks
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.maven_plugins import building, nearest, outside_parent
from sealcheck.artifacts.places import resolve
from sealcheck.artifacts.recipes import Recipes
from sealcheck.artifacts.style_calls import checking, hidden_script, tools_called
from sealcheck.artifacts.style_commands import CALLS
from sealcheck.artifacts.style_configs import IGNORE_FILES, PYTHON, checks_nothing, passes_over_all
from sealcheck.artifacts.style_dotnet import analysers
from sealcheck.artifacts.style_hooks import StyleSign, hooks
from sealcheck.artifacts.style_reached import reached
from sealcheck.artifacts.style_recipes import started_by_name, started_on_services
from sealcheck.artifacts.style_scope import leaves_nothing, only_warns
from sealcheck.artifacts.style_staged import KEY, LIST, started
from sealcheck.artifacts.style_tools import (
    CONFIG_FILES,
    GRADLE_PLUGINS,
    MAVEN_PLUGINS,
    PYPROJECT,
    SECTIONS,
    SPACING,
    WEAK,
)
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass, file_at
from sealcheck.parse import ParseProblem, parse_json, parse_toml
from sealcheck.pattern import regex

MAX_FILES = 60
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE, PathClass.DOCS, PathClass.TEST})
#: Endings of the program code in which tools are configured; there is too much of all other code to ask about each.
_SCRIPTED = frozenset({"js", "cjs", "mjs", "ts", "mts", "cts", "php", "rb", "exs", "kts", "sc", "r", "hs"})
#: Keys of package.json that configure a tool.
_PACKAGE_KEYS = {
    "eslintConfig": "ESLint", "prettier": "Prettier", "stylelint": "Stylelint", "xo": "XO", "jshintConfig": "JSHint",
}  # fmt: skip
#: Where a sign stands that says which style holds, and stops nothing.
_DEFINES = frozenset({"config", "script"})
_HOOK_CONFIGS = frozenset({".pre-commit-config.yaml", ".pre-commit-config.yml"})
#: Findings of Checkstyle, PMD and their like do not stop a Gradle build.
_GRADLE_LENIENT = regex(
    r"(?:checkstyle|pmd|ktlint|kotlinter|detekt)\b[^{}\n]{0,80}\{[^{}]{0,800}\b(?:isI|i)gnoreFailures(?:\.set\(|\s{0,3}=?\s{0,3})true"
)
#: What a script prints: echo "Running ESLint …"
_SPOKEN = regex(r"(?<![\w-])(?:echo|printf)[ \t]{1,5}(?:\"[^\"]{0,390}\"?|'[^']{0,390}'?|[^;&|\"']{0,390})")
_HOOK_LIST = regex(r"\.?lefthook\.ya?ml|\.overcommit\.yml")


@frozen
class Style:
    """Tools that are configured, tools whose findings stop a commit or a build, and what is no code style.

    `elsewhere` are steps of another repository that start on every change and may check the style, `hidden` programs
    of this one that are called after linting and cannot be followed, with the calls. `parent` is a parent of the
    Maven build that is kept elsewhere and may bind a check.
    """

    configured: tuple[StyleSign, ...] = ()
    enforced: tuple[StyleSign, ...] = ()
    weak: tuple[StyleSign, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    hidden: tuple[tuple[File, CiCall], ...] = ()
    parent: Elsewhere | None = None


@artifact
def style(
    tree: Tree, contents: Contents, pipelines: Pipelines, ci_calls: tuple[CiCall, ...], recipes: Recipes, reach: Reach
) -> Style:
    """The project's linters and formatters, vendored copies left out."""
    signs = [*(sign for file in _candidates(tree) for sign in _in_file(file, contents)), *_linked(tree, contents)]
    signs += [*_maven(tree, contents), *analysers(tree, contents), *reached(tree, contents, reach)]
    signs = [*started(signs, tree, contents), *_in_pipelines(ci_calls, tree, contents)]
    off = _switched_off(signs) | {tool for name, tool in IGNORE_FILES.items() if _passed_over(name, tree, contents)}
    good = [sign for sign in signs if not sign.idle and sign.tool not in off | WEAK]
    named = [] if good else [*started_by_name(recipes, reach), *started_on_services(ci_calls)]
    good = good or [sign for sign in named if sign.tool not in off]
    return Style(
        tuple(sign for sign in good if sign.how in _DEFINES),
        tuple(sign for sign in good if sign.how not in _DEFINES),
        tuple(sorted((sign for sign in signs if sign not in good), key=lambda sign: sign.tool in WEAK)),
        tuple(hidden_checks(pipelines)),
        tuple((file, ci) for ci in ci_calls if (file := hidden_script(ci, tree, contents))),
        _parent(tree, contents),
    )


def _in_pipelines(ci_calls: tuple[CiCall, ...], tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    for ci in ci_calls:
        for tool in tools_called(ci):
            idle = not ci.guards or not checking(ci, ci_calls)
            idle = idle or leaves_nothing(ci.call, tree) or only_warns(ci.call, tree, contents)
            yield StyleSign(tool, "ci", ci.step.file, ci.line, str(ci.call), idle)


def _switched_off(signs: list[StyleSign]) -> set[str]:
    """The tools of which every configuration leaves nothing to find."""
    configured = [sign for sign in signs if sign.how == "config"]
    return {sign.tool for sign in configured} - {sign.tool for sign in configured if not sign.idle}


def _passed_over(name: str, tree: Tree, contents: Contents) -> bool:
    file = tree.at(name)
    return file is not None and passes_over_all(contents.text(file))


def _candidates(tree: Tree) -> list[File]:
    """Files that may configure a tool, nearest to the root first."""
    likely = (f for f in tree.files if f.language is None or f.ending in _SCRIPTED)
    own = [f for f in likely if f.role in _OWN and _may_configure(f) and (f.path.count("/") <= 3 or _is_deep(f))]
    return sorted(own, key=lambda f: (f.path.count("/"), f.path))[:MAX_FILES]


def _is_deep(file: File) -> bool:
    """Whether a file far below the root still configures a tool: not the data of tests, and no habit of an editor."""
    name = file.name.lower()
    return file.role is not PathClass.TEST and CONFIG_FILES.fullmatch(name) not in (None, SPACING)


def _may_configure(file: File) -> bool:
    name = file.name.lower()
    return (
        name in ("package.json", "pyproject.toml", "setup.cfg", "tox.ini", "composer.json")
        or name in _HOOK_CONFIGS
        or name.startswith("build.gradle")
        or _is_hook_list(name)
        or CONFIG_FILES.fullmatch(name) is not None
        or (file.folder.lower().endswith(".husky") and not name.startswith("_"))
    )


def _linked(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Yield the configurations that are links to a file of another name: .rubocop.yml → .ruby-style.yml"""
    for entry in tree.symlinks:
        tool = CONFIG_FILES.fullmatch(entry.path.rpartition("/")[2].lower()) if entry.path.count("/") <= 3 else None
        link = file_at(entry, PathClass.CONFIG)
        target = resolve(tree, link.folder, (contents.text(link) or "").strip()[:500]) if tool else None
        if tool and target:
            yield StyleSign(tool, "config", target, idle=checks_nothing(tool, target, contents.text(target)))


def _is_hook_list(name: str) -> bool:
    return (_HOOK_LIST.fullmatch(name) or LIST.fullmatch(name)) is not None


def _in_file(file: File, contents: Contents) -> Iterator[StyleSign]:
    name = file.name.lower()
    text = contents.text(file)
    if tool := CONFIG_FILES.fullmatch(name):
        yield StyleSign(tool, "config", file, idle=checks_nothing(tool, file, text))
        return
    if text is None:
        return
    if name in _HOOK_CONFIGS:
        yield from hooks(file, text)
    elif _is_hook_list(name) or file.folder.lower().endswith(".husky"):
        yield from _mentioned(file, text, "hook")
    elif name == "package.json":
        yield from _package_json(file, text)
    elif name == "pyproject.toml":
        yield from _pyproject(file, text)
    elif name in ("setup.cfg", "tox.ini"):
        for section, tool in SECTIONS.items():
            if f"\n[{section}" in "\n" + text:
                line = _line(text, f"[{section}")
                yield StyleSign(tool, "config", file, line, f"[{section}]", checks_nothing(tool, file, text))
    elif name.startswith("build.gradle"):
        yield from _gradle(file, text)


def _mentioned(file: File, text: str, how: str) -> Iterator[StyleSign]:
    """Tools that a hook script or a lint-staged file names.

    Comments, what a script only tells its reader, and the key of the hook itself are left out.
    """
    for number, line in enumerate(text.split("\n")[:300], 1):
        if line.lstrip().startswith(("#", "//", "/*", "* ", "pre-commit:")):
            continue
        words = re.sub(r"[\"'`,:\[\]{}]", " ", _SPOKEN.sub(" ", line[:400]))
        for tool in CALLS:
            if tool not in WEAK and re.search(rf"\b{re.escape(tool.lower())}\b", words.lower()):
                yield StyleSign(tool, how, file, number, line.strip(), idle="|| true" in line or "||:" in line)


def _package_json(file: File, text: str) -> Iterator[StyleSign]:
    try:
        value = parse_json(text)
    except ParseProblem:
        return
    keys = value if isinstance(value, dict) else {}
    for key, tool in _PACKAGE_KEYS.items():
        if key in keys:
            yield StyleSign(tool, "config", file, _line(text, f'"{key}"'), key)
    staged = keys.get(KEY)
    if staged:
        yield from (
            StyleSign(sign.tool, "hook", file, _line(text, f'"{KEY}"'), KEY)
            for sign in _mentioned(file, _flat(staged), "hook")
        )
    dev = keys.get("devDependencies")
    if isinstance(dev, dict) and "standard" in dev:
        yield StyleSign("StandardJS", "config", file, _line(text, '"standard"'), "standard")


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(_flat(item) for item in value.values())
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _pyproject(file: File, text: str) -> Iterator[StyleSign]:
    try:
        tools = parse_toml(text).get("tool")
    except ParseProblem:
        return
    for key, tool in PYPROJECT.items():
        if isinstance(tools, dict) and key in tools:
            idle = tool in PYTHON and isinstance(tools[key], dict) and PYTHON[tool](tools[key])
            yield StyleSign(tool, "config", file, _line(text, f"[tool.{key}"), f"[tool.{key}]", idle)


def _gradle(file: File, text: str) -> Iterator[StyleSign]:
    """Style plug-ins of Gradle, comments aside."""
    plain = re.sub(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}", "", text)
    for tool, pattern in GRADLE_PLUGINS.items():
        if match := pattern.search(plain):
            how = "config" if _GRADLE_LENIENT.search(plain) else "build"
            yield StyleSign(tool, how, file, plain.count("\n", 0, match.start()) + 1, match.group().strip())


def _maven(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Style plug-ins of Maven; they only check when one of their goals is bound to the build."""
    files = nearest([f for f in tree.named("pom.xml") if f.role in _OWN and f.path.count("/") <= 3], MAX_FILES)
    for file, plugins in zip(files, building([contents.text(f) or "" for f in files]), strict=True):
        for plugin in plugins:
            tool, checks = MAVEN_PLUGINS.get(plugin.name, ("", frozenset[str]()))
            if tool:
                lenient = re.search(r"<(?:failOnViolation|failsOnError)>\s{0,9}false|<skip>\s{0,9}true", plugin.text)
                how = "build" if plugin.goals & checks and not lenient else "config"
                yield StyleSign(tool, how, file, plugin.line, plugin.name)


def _parent(tree: Tree, contents: Contents) -> Elsewhere | None:
    """The parent from elsewhere of the build at the root."""
    root = tree.at("pom.xml")
    if root is None:
        return None
    others = [contents.text(file) or "" for file in nearest(tree.named("pom.xml"), MAX_FILES) if file is not root]
    found = outside_parent(contents.text(root) or "", others)
    return Elsewhere(found[0], root, found[1], ON_CHANGE) if found else None


def _line(text: str, needle: str) -> int | None:
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else None

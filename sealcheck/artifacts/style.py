# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters: which are configured, and which a pipeline, a commit hook or the build calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import hidden_checks
from sealcheck.artifacts.ci.pipeline import Elsewhere, Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.maven_plugins import building, nearest
from sealcheck.artifacts.style_tools import (
    CALLS,
    CONFIG_FILES,
    GRADLE_PLUGINS,
    MAVEN_PLUGINS,
    PYPROJECT,
    SECTIONS,
    USES,
    WEAK,
)
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex

MAX_FILES = 60
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE, PathClass.DOCS, PathClass.TEST})
#: Endings of the program code in which tools are configured; there is too much of all other code to ask about each.
_SCRIPTED = frozenset({"js", "cjs", "mjs", "ts", "mts", "cts", "php", "rb", "exs", "kts", "sc", "r"})
#: Keys of package.json that configure a tool.
_PACKAGE_KEYS = {
    "eslintConfig": "ESLint", "prettier": "Prettier", "stylelint": "Stylelint", "xo": "XO", "jshintConfig": "JSHint",
}  # fmt: skip
_HOOK_CONFIGS = frozenset({".pre-commit-config.yaml", ".pre-commit-config.yml"})
_STAGED = regex(r"\.lintstagedrc(?:\.\w{1,5})?|lint-staged\.config\.\w{2,4}|\.?lefthook\.ya?ml|\.overcommit\.yml")


@frozen
class StyleSign:
    """A tool, how it showed up (config, ci, hook, build) and where."""

    tool: str
    how: str
    file: File
    line: int | None = None
    excerpt: str | None = None


@frozen
class Style:
    """Tools that are configured, tools whose findings stop a commit or a build, and what is no code style.

    `elsewhere` are steps of another repository that start on every change and may check the style.
    """

    configured: tuple[StyleSign, ...] = ()
    enforced: tuple[StyleSign, ...] = ()
    weak: tuple[StyleSign, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


@artifact
def style(tree: Tree, contents: Contents, pipelines: Pipelines, ci_calls: tuple[CiCall, ...]) -> Style:
    """The project's linters and formatters, vendored copies left out."""
    configured: list[StyleSign] = []
    enforced: list[StyleSign] = []
    weak: list[StyleSign] = []
    signs = [sign for file in _candidates(tree) for sign in _in_file(file, contents)]
    for sign in (*signs, *_maven(tree, contents)):
        (enforced if sign.how in ("hook", "build") else configured).append(sign)
    for ci in ci_calls:
        for tool in _called(ci):
            sign = StyleSign(tool, "ci", ci.step.file, ci.line, str(ci.call))
            counts = ci.guards and tool not in WEAK
            (enforced if counts else weak).append(sign)
    weak += [sign for sign in configured if sign.tool in WEAK]
    kept = tuple(s for s in configured if s.tool not in WEAK)
    return Style(kept, tuple(enforced), tuple(weak), tuple(hidden_checks(pipelines)))


def _candidates(tree: Tree) -> list[File]:
    """Files that may configure a tool, nearest to the root first."""
    likely = (f for f in tree.files if f.language is None or f.ending in _SCRIPTED)
    own = [f for f in likely if f.role in _OWN and f.path.count("/") <= 3 and _may_configure(f)]
    return sorted(own, key=lambda f: (f.path.count("/"), f.path))[:MAX_FILES]


def _may_configure(file: File) -> bool:
    name = file.name.lower()
    return (
        name in ("package.json", "pyproject.toml", "setup.cfg", "tox.ini", "composer.json")
        or name in _HOOK_CONFIGS
        or name.startswith("build.gradle")
        or _STAGED.fullmatch(name) is not None
        or CONFIG_FILES.fullmatch(name) is not None
        or (file.folder.lower().endswith(".husky") and not name.startswith("_"))
    )


def _in_file(file: File, contents: Contents) -> Iterator[StyleSign]:
    name = file.name.lower()
    if tool := CONFIG_FILES.fullmatch(name):
        yield StyleSign(tool, "config", file)
        return
    text = contents.text(file)
    if text is None:
        return
    if name in _HOOK_CONFIGS:
        yield from _hooks(file, text)
    elif _STAGED.fullmatch(name) or file.folder.lower().endswith(".husky"):
        yield from _mentioned(file, text, "hook")
    elif name == "package.json":
        yield from _package_json(file, text)
    elif name == "pyproject.toml":
        yield from _pyproject(file, text)
    elif name in ("setup.cfg", "tox.ini"):
        for tool, section in SECTIONS.items():
            if f"\n[{section}" in "\n" + text:
                yield StyleSign(tool, "config", file, _line(text, f"[{section}"), f"[{section}]")
    elif name.startswith("build.gradle"):
        yield from _gradle(file, text)


def _hooks(file: File, text: str) -> Iterator[StyleSign]:
    """Linters and formatters among the hooks of a pre-commit configuration."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return
    repos = document.value.get("repos") if isinstance(document.value, dict) else None
    for i, repo in enumerate(repos if isinstance(repos, list) else ()):
        hooks = repo.get("hooks") if isinstance(repo, dict) else None
        for j, hook in enumerate(hooks if isinstance(hooks, list) else ()):
            words = str(hook.get("id", "")) if isinstance(hook, dict) else ""
            tool = CALLS.match(words.replace("-", " ")) or CALLS.match(words)
            tool = tool or next((t for t in CALLS if words.lower().startswith(t.lower())), None)
            if tool and tool not in WEAK:
                yield StyleSign(tool, "hook", file, document.at(("repos", i, "hooks", j))[0], words)


def _mentioned(file: File, text: str, how: str) -> Iterator[StyleSign]:
    """Tools that a hook script or a lint-staged file names, comments and the key of the hook itself aside."""
    for number, line in enumerate(text.split("\n")[:300], 1):
        if line.lstrip().startswith(("#", "pre-commit:")):
            continue
        words = re.sub(r"[\"'`,:\[\]{}]", " ", line[:400])
        for tool in CALLS:
            if tool not in WEAK and re.search(rf"\b{re.escape(tool.lower())}\b", words.lower()):
                yield StyleSign(tool, how, file, number, line.strip())


def _package_json(file: File, text: str) -> Iterator[StyleSign]:
    try:
        value = parse_json(text)
    except ParseProblem:
        return
    keys = value if isinstance(value, dict) else {}
    for key, tool in _PACKAGE_KEYS.items():
        if key in keys:
            yield StyleSign(tool, "config", file, _line(text, f'"{key}"'), key)
    staged = keys.get("lint-staged")
    if staged:
        yield from (
            StyleSign(sign.tool, "hook", file, _line(text, '"lint-staged"'), "lint-staged")
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
            yield StyleSign(tool, "config", file, _line(text, f"[tool.{key}"), f"[tool.{key}]")


def _gradle(file: File, text: str) -> Iterator[StyleSign]:
    """Style plug-ins of Gradle, comments aside."""
    plain = re.sub(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}", "", text)
    for tool, pattern in GRADLE_PLUGINS.items():
        if match := pattern.search(plain):
            yield StyleSign(tool, "build", file, plain.count("\n", 0, match.start()) + 1, match.group().strip())


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


def _called(ci: CiCall) -> Iterator[str]:
    words = ci.call.words
    if words[0] == "uses:":
        name = words[1].lower() if len(words) > 1 else ""
        yield from (tool for tool, pattern in USES.items() if pattern.search(name))
        return
    if {"--version", "--help", "-V"} & set(words[1:]):
        return
    line = " ".join((ci.call.tool, *words[1:]))[:1000]
    yield from CALLS.matches(line)


def _line(text: str, needle: str) -> int | None:
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else None

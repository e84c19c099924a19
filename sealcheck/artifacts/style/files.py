# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which linters and formatters one file configures, or calls as a hook of commits or a part of the build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.style.commands import CALLS
from sealcheck.artifacts.style.configs import PYTHON, checks_nothing, stops_nothing
from sealcheck.artifacts.style.hooks import StyleSign, hooks
from sealcheck.artifacts.style.staged import FOR_DOCUMENTS, KEY, LIST, without_documents
from sealcheck.artifacts.style.tools import (
    CONFIG_FILES,
    GRADLE_ASKED,
    GRADLE_PLUGINS,
    GRADLE_REWRITES,
    PYPROJECT,
    SECTIONS,
    UNUSED,
    WEAK,
)
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Keys of package.json that configure a tool.
_PACKAGE_KEYS = {
    "eslintConfig": "ESLint", "prettier": "Prettier", "stylelint": "Stylelint", "xo": "XO", "jshintConfig": "JSHint",
}  # fmt: skip
_HOOK_CONFIGS = frozenset({".pre-commit-config.yaml", ".pre-commit-config.yml"})
#: Findings of Checkstyle, PMD and their like do not stop a Gradle build.
_GRADLE_LENIENT = regex(
    r"(?:checkstyle|pmd|ktlint|kotlinter|detekt|codenarc)\b[^{}\n]{0,80}\{"
    r"[^{}]{0,800}\b(?:isI|i)gnoreFailures(?:\.set\(|\s{0,3}=?\s{0,3})true"
    r"|\b(?:isE|e)nforceCheck(?:\.set\(|\s{0,3}=?\s{0,3})false|\bquality\s{0,3}\{[^{}]{0,800}\bstrict\s{0,3}=?\s{0,3}false"
)
#: What a script prints: echo "Running ESLint …"
_SPOKEN = regex(r"(?<![\w-])(?:echo|printf)[ \t]{1,5}(?:\"[^\"]{0,390}\"?|'[^']{0,390}'?|[^;&|\"']{0,390})")
#: Tools of frameworks that call ESLint.
_CALLED_LINT = regex(r"\b(?:ng|next|vue-cli-service|react-scripts|expo)\s{1,4}lint\b")
_HOOK_LIST = regex(r"\.?lefthook\.ya?ml|\.overcommit\.yml")


def may_configure(file: File) -> bool:
    """Whether a file of this name may configure or call a tool."""
    name = file.name.lower()
    return (
        name in ("package.json", "pyproject.toml", "setup.cfg", "tox.ini", "composer.json")
        or name in _HOOK_CONFIGS
        or is_gradle(name)
        or _is_hook_list(name)
        or CONFIG_FILES.fullmatch(name) is not None
        or (file.folder.lower().endswith(".husky") and not name.startswith("_"))
    )


def is_gradle(name: str) -> bool:
    """Whether a file of this name, in lower case, is a part of a build with Gradle: quality.gradle.kts."""
    return name.endswith((".gradle", ".gradle.kts")) and not name.startswith(("settings.", "init."))


def _is_hook_list(name: str) -> bool:
    return (_HOOK_LIST.fullmatch(name) or LIST.fullmatch(name)) is not None


def signs_in(file: File, contents: Contents) -> Iterator[StyleSign]:
    """Yield the tools that the file configures, and those that it calls where it is a hook or a build."""
    name = file.name.lower()
    text = contents.text(file)
    if tool := CONFIG_FILES.fullmatch(name):
        idle, lenient = checks_nothing(tool, file, text), stops_nothing(tool, text)
        yield StyleSign(tool, "config", file, idle=idle, lenient=lenient)
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
        yield from _sections(file, text)
    elif is_gradle(name):
        yield from _gradle(file, text)


def _sections(file: File, text: str) -> Iterator[StyleSign]:
    for section, tool in SECTIONS.items():
        if f"\n[{section}" in "\n" + text:
            line = _line(text, f"[{section}")
            idle, lenient = checks_nothing(tool, file, text), stops_nothing(tool, text)
            yield StyleSign(tool, "config", file, line, f"[{section}]", idle, lenient=lenient)


def _mentioned(file: File, text: str, how: str) -> Iterator[StyleSign]:
    """Tools that a hook script or a lint-staged file names.

    Comments, what a script only tells its reader, and the key of the hook itself are left out.
    """
    for number, line in enumerate(text.split("\n")[:300], 1):
        if line.lstrip().startswith(("#", "//", "/*", "* ", "pre-commit:")):
            continue
        if FOR_DOCUMENTS.match(line):
            continue
        words = re.sub(r"[\"'`,:\[\]{}]", " ", _SPOKEN.sub(" ", line[:400]))
        words = _CALLED_LINT.sub("eslint", words)
        for tool in CALLS:
            if tool not in WEAK and re.search(rf"\b{re.escape(tool.lower())}\b", words.lower()):
                yield StyleSign(tool, how, file, number, line.strip(), idle="|| true" in line or "||:" in line)


def _package_json(file: File, text: str) -> Iterator[StyleSign]:
    keys = read_object(text)
    for key, tool in _PACKAGE_KEYS.items():
        if key in keys:
            yield StyleSign(tool, "config", file, _line(text, f'"{key}"'), key)
    staged = without_documents(keys.get(KEY))
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
    tools = mapping(read_table(text), "tool")
    for key, tool in PYPROJECT.items():
        if key in tools:
            idle = tool in PYTHON and isinstance(tools[key], dict) and PYTHON[tool](tools[key])
            yield StyleSign(tool, "config", file, _line(text, f"[tool.{key}"), f"[tool.{key}]", idle)


def _gradle(file: File, text: str) -> Iterator[StyleSign]:
    """Style plug-ins of Gradle, comments aside."""
    plain = re.sub(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}", "", text)
    harmless = _GRADLE_LENIENT.search(plain) or GRADLE_REWRITES.search(plain)
    for tool, pattern in GRADLE_PLUGINS.items():
        used = (found for found in pattern.finditer(plain) if not UNUSED.match(plain, found.end()))
        if match := next(used, None):
            asked = tool not in GRADLE_ASKED or GRADLE_ASKED[tool].search(plain)
            how = "build" if asked and not harmless else "config"
            yield StyleSign(tool, how, file, plain.count("\n", 0, match.start()) + 1, match.group().strip())


def _line(text: str, needle: str) -> int | None:
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else None

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which linters and formatters one file configures, or calls as a hook of commits or a part of the build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.style.builds import gradle, is_gradle
from sealcheck.artifacts.style.configs import stops_nothing
from sealcheck.artifacts.style.hooks import GRUMPHP, PRE_COMMIT, grumphp, hooks
from sealcheck.artifacts.style.staged import FOR_DOCUMENTS, KEY, LIST, without_documents
from sealcheck.artifacts.style.tools import (
    CONFIG_FILES,
    PACKAGE_KEYS,
    PYPROJECT,
    SECTIONS,
    StyleSign,
    named_in,
)
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

_LISTS = frozenset({"package.json", "pyproject.toml", "setup.cfg", "tox.ini", *PRE_COMMIT, *GRUMPHP})
#: What a script prints: echo "Running ESLint …"
_SPOKEN = regex(r"(?<![\w-])(?:echo|printf)[ \t]{1,5}(?:\"[^\"]{0,390}\"?|'[^']{0,390}'?|[^;&|\"']{0,390})")
#: Tools of frameworks that call ESLint.
_CALLED_LINT = regex(r"\b(?:ng|next|vue-cli-service|react-scripts|expo)\s{1,4}lint\b")
_HOOK_LIST = regex(r"\.?lefthook\.ya?ml|\.overcommit\.yml")


def may_configure(file: File) -> bool:
    """Whether a file of this name may configure or call a tool."""
    name = file.name.lower()
    return name in _LISTS or is_gradle(name) or _is_hook(file) or CONFIG_FILES.fullmatch(name) is not None


def _is_hook(file: File) -> bool:
    name = file.name.lower()
    return bool(_HOOK_LIST.fullmatch(name) or LIST.fullmatch(name)) or file.folder.lower().endswith(".husky")


def signs_in(file: File, contents: Contents) -> Iterator[StyleSign]:
    """Yield the tools that the file configures, and those that it calls where it is a hook or a build."""
    name = file.name.lower()
    text = contents.text(file)
    if tool := CONFIG_FILES.fullmatch(name):
        yield _config(tool, file, text)
    elif text is None:
        return
    elif name in PRE_COMMIT:
        yield from hooks(file, text)
    elif name in GRUMPHP:
        yield from grumphp(file, text)
    elif _is_hook(file):
        yield from _mentioned(file, text)
    elif name == "package.json":
        yield from _package_json(file, text)
    elif name == "pyproject.toml":
        tools = mapping(read_table(text), "tool")
        yield from (
            StyleSign(tool, "config", file, _line(text, f"[tool.{key}"), f"[tool.{key}]")
            for key, tool in PYPROJECT.items()
            if key in tools
        )
    elif name in ("setup.cfg", "tox.ini"):
        found = ((f"[{section}", tool) for section, tool in SECTIONS.items())
        yield from (_config(tool, file, text, key) for key, tool in found if f"\n{key}" in "\n" + text)
    else:
        yield from gradle(file, text)


def _config(tool: str, file: File, text: str | None, section: str = "") -> StyleSign:
    """The sign of a file, or of a section of it, that configures a tool."""
    part = (text or "").partition(section)[2].partition("\n[")[0] if section else text
    line, excerpt = (_line(text or "", section), f"{section}]") if section else (None, None)
    return StyleSign(tool, "config", file, line, excerpt, lenient=stops_nothing(tool, part))


def _mentioned(file: File, text: str) -> Iterator[StyleSign]:
    """Tools that a hook script or a lint-staged file names.

    Comments, what a script only tells its reader, and the key of the hook itself are left out.
    """
    for number, line in enumerate(text.split("\n")[:300], 1):
        if line.lstrip().startswith(("#", "//", "/*", "* ", "pre-commit:")) or FOR_DOCUMENTS.match(line):
            continue
        words = re.sub(r"[\"'`,:\[\]{}]", " ", _SPOKEN.sub(" ", line[:400]))
        called = named_in(_CALLED_LINT.sub("eslint", words))
        if re.search(r"\b(?:pre-commit|prek) run\b", words):
            called.append("pre-commit")
        yield from (StyleSign(tool, "hook", file, number, line.strip()) for tool in called)


def _package_json(file: File, text: str) -> Iterator[StyleSign]:
    keys = read_object(text)
    for key, tool in PACKAGE_KEYS.items():
        if key in keys:
            yield StyleSign(tool, "config", file, _line(text, f'"{key}"'), key)
    staged = without_documents(keys.get(KEY))
    for sign in _mentioned(file, _flat(staged)) if staged else ():
        yield StyleSign(sign.tool, "hook", file, _line(text, f'"{KEY}"'), KEY)
    if "standard" in mapping(keys, "devDependencies"):
        yield StyleSign("StandardJS", "config", file, _line(text, '"standard"'), "standard")


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(_flat(item) for item in value.values())
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _line(text: str, needle: str) -> int | None:
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else None

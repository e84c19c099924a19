# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the project's code the checks of its style hold for: those of its package, of files, of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.code_share import LITTLE, is_little, program_files
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: What looks at the whole repository from whatever folder it is called.
_EVERYWHERE = frozenset({"pre-commit", "MegaLinter", "commitlint"})

_PYTHON = frozenset({"Python", "Cython"})
_NO_CODE: frozenset[str] = frozenset()
#: What the tools look at that look at no program code but at data, styles or templates; hadolint by the name of files.
_CONTAINER = regex(r"(?i)^(?:docker|container)file(?:\.|$)|\.(?:docker|container)file$")
_DATA = {
    **dict.fromkeys(("yamllint", "ansible-lint"), frozenset({"yml", "yaml"})),
    "TFLint": frozenset({"tf", "tofu", "hcl"}),
    "Stylelint": frozenset({"css", "scss", "sass", "less", "pcss", "styl"}),
    "Sass Lint": frozenset({"scss", "sass"}),
    "CSSLint": frozenset({"css"}),
    "HTMLHint": frozenset({"html", "htm"}),
    "djLint": frozenset({"html", "htm", "djhtml", "jinja", "jinja2", "j2"}),
    "HAML-Lint": frozenset({"haml"}),
    "ERB Lint": frozenset({"erb"}),
    "Slim-Lint": frozenset({"slim"}),
    "pug-lint": frozenset({"pug", "jade"}),
    "Twig CS": frozenset({"twig"}),
    "Taplo": frozenset({"toml"}),
}
#: Languages of the program code that tools of one language look at; some look at no program code.
_LANGUAGES = {
    **dict.fromkeys(("Ruff", "Black", "Flake8", "Pylint", "Pylama", "isort", "YAPF", "pycodestyle"), _PYTHON),
    **dict.fromkeys(("autopep8", "pyupgrade", "pydocstyle", "docformatter", "Prospector"), _PYTHON),
    **dict.fromkeys(("hadolint", *_DATA), _NO_CODE),
    "ShellCheck": frozenset({"Shell"}),
}  # fmt: skip


def folder_of(call: Call, tree: Tree) -> str:
    """Return the folder in which a call checks; empty where it may look further, or where that is not known."""
    further = any(word.startswith(("..", "/", "$")) for word in call.words[1:])
    return "" if further or call.folder not in tree.folders else call.folder


def hold_little(signs: Iterable[StyleSign], tree: Tree) -> bool:
    """Whether these checks, all in folders or of a language, hold for less than a fifth of the program code.

    The share says nothing of few sources, nor of a project that has as many files of the kind that one looks at.
    """
    parts: dict[frozenset[str] | None, set[str]] = {}
    tools = set[str]()
    for sign in signs:
        tools.add(sign.tool)
        parts.setdefault(_LANGUAGES.get(sign.tool), set()).update(sign.places or {_part(sign)})
    if not parts or "" in parts.get(None, ()):
        return False
    sources = program_files(tree)
    if len(sources) < LITTLE or any(_data_of(tool, tree) >= len(sources) for tool in tools):
        return False
    return is_little(sum(_is_held(file, parts) for file in sources), len(sources))


def _data_of(tool: str, tree: Tree) -> int:
    """How many files the tool looks at, if it is one that looks at no program code."""
    if tool != "hadolint" and tool not in _DATA:
        return 0
    own = (file for file in tree.files if file.role not in (PathClass.GENERATED, PathClass.VENDORED))
    if tool == "hadolint":
        return sum(_CONTAINER.search(file.name) is not None for file in own)
    return sum(file.ending in _DATA[tool] for file in own)


def _is_held(file: File, parts: Mapping[frozenset[str] | None, set[str]]) -> bool:
    """Whether one of the checks looks at the file, by its language and its place."""
    return any(
        (languages is None or file.language in languages) and ("" in places or within(file.path, places))
        for languages, places in parts.items()
    )


def _part(sign: StyleSign) -> str:
    """The folder for which a check holds: that of its package; empty for the whole repository."""
    if sign.tool in _EVERYWHERE or sign.how not in ("hook", "ci"):
        return ""
    return sign.folder if sign.how == "ci" else sign.file.folder.removesuffix(".husky").rstrip("/")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters: which are configured, and which a pipeline, a commit hook or the build calls."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Reach
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import hidden_checks
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.places import resolve
from sealcheck.artifacts.manifest.maven_plugins import nearest, outside_parent
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.style.android import TOOL as ANDROID_LINT
from sealcheck.artifacts.style.android import AndroidLint, android_lint
from sealcheck.artifacts.style.builds import MAX_FILES, dotnet, is_gradle, maven, next_lints
from sealcheck.artifacts.style.calls import checking, tools_called
from sealcheck.artifacts.style.files import may_configure, signs_in
from sealcheck.artifacts.style.hooks import look_at_no_code, reached
from sealcheck.artifacts.style.scope import folder_of, hold_little
from sealcheck.artifacts.style.staged import started
from sealcheck.artifacts.style.started import built, shown_only, started_by_name
from sealcheck.artifacts.style.tools import CONFIG_FILES, SPACING, WEAK, StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass, file_at

_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE, PathClass.DOCS, PathClass.TEST})
#: Endings of the program code in which tools are configured; there is too much of all other code to ask about each.
_SCRIPTED = frozenset({"js", "cjs", "mjs", "ts", "mts", "cts", "php", "rb", "exs", "kts", "sc", "r", "hs"})
#: Where a sign stands that says which style holds, and stops nothing.
_DEFINES = frozenset({"config", "script", "shown"})


@frozen
class Style:
    """Tools that are configured, tools whose findings stop a commit or a build, and what is no code style.

    `elsewhere` are steps of another repository that start on every change and may check the style, `parent` a parent of
    the Maven build that is kept elsewhere and may bind a check, `unsure` checks on a service that the project may have
    left, `little` those that hold for a small part of the code only: then none is `enforced`.
    """

    configured: tuple[StyleSign, ...] = ()
    enforced: tuple[StyleSign, ...] = ()
    weak: tuple[StyleSign, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    parent: Elsewhere | None = None
    unsure: tuple[StyleSign, ...] = ()
    little: tuple[StyleSign, ...] = ()


@artifact
def style(
    tree: Tree, contents: Contents, pipelines: Pipelines, ci_calls: tuple[CiCall, ...], recipes: Recipes, reach: Reach
) -> Style:
    """The project's linters and formatters, vendored copies left out."""
    signs = [*(sign for file in _candidates(tree) for sign in signs_in(file, contents)), *_linked(tree, contents)]
    signs += [*maven(tree, contents), *dotnet(tree, contents), *reached(tree, contents, reach)]
    signs += built(tree, contents, reach)
    android = android_lint(tree, contents)
    signs = [*started(signs, tree, contents), *android.signs, *_in_pipelines(ci_calls, android, tree, contents)]
    configured = [sign for sign in signs if sign.how == "config"]
    aside = WEAK | {"pre-commit"} if look_at_no_code(tree, contents) else WEAK
    off = aside | _only(configured, [sign for sign in configured if sign.idle])
    working = [sign for sign in configured if not sign.idle]
    lenient = _only(working, [sign for sign in working if sign.lenient])
    good = [sign for sign in signs if not sign.idle and sign.tool not in off]
    good = [sign for sign in good if sign.how in _DEFINES or sign.tool not in lenient]
    shown = [] if good else [*started_by_name(recipes, reach), *shown_only(ci_calls)]
    good = good or [sign for sign in shown if sign.tool not in off]
    checks = tuple(sign for sign in good if sign.how not in _DEFINES)
    little = hold_little(checks, tree)
    return Style(
        tuple(sign for sign in good if sign.how in _DEFINES),
        () if little else checks,
        tuple(sorted((sign for sign in signs if sign not in good), key=lambda sign: sign.tool in WEAK)),
        tuple(hidden_checks(pipelines)),
        _parent(tree, contents),
        tuple(sign for sign in signs if sign.service and sign.tool not in off),
        checks if little else (),
    )


def _in_pipelines(
    ci_calls: tuple[CiCall, ...], android: AndroidLint, tree: Tree, contents: Contents
) -> Iterator[StyleSign]:
    for ci in ci_calls:
        tools = list(tools_called(ci))
        tools += ["ESLint"] if next_lints(ci.call, tree, contents) else []
        tools += [ANDROID_LINT] if android.is_run(ci.call) else []
        for tool in tools:
            idle = not checking(ci)
            unsure = not idle and ci.pipeline.service == "unsure" and "change" in ci.job.when and not ci.may_fail
            service, folder = ci.pipeline.system if unsure else "", folder_of(ci.call, tree)
            idle = idle or not ci.guards
            yield StyleSign(tool, "ci", ci.step.file, ci.line, str(ci.call), idle, service, folder)


def _only(signs: list[StyleSign], some: list[StyleSign]) -> frozenset[str]:
    """The tools of which all signs are among some of them."""
    return frozenset(sign.tool for sign in signs) - {sign.tool for sign in signs if sign not in some}


def _candidates(tree: Tree) -> list[File]:
    """Files that may configure a tool, nearest to the root first."""
    likely = (f for f in tree.files if f.language is None or f.ending in _SCRIPTED)
    own = [f for f in likely if f.role in _OWN and may_configure(f) and (f.path.count("/") <= 3 or _is_deep(f))]
    return nearest(own, MAX_FILES)


def _is_deep(file: File) -> bool:
    """Whether a file far below the root still configures a tool: not the data of tests, and no habit of an editor."""
    name = file.name.lower()
    if is_gradle(name):
        return file.folder.lower().startswith(("buildsrc/src/main/", "build-logic/"))
    return file.role is not PathClass.TEST and CONFIG_FILES.fullmatch(name) not in (None, SPACING)


def _linked(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Yield the configurations that are links to a file of another name: .rubocop.yml → .ruby-style.yml"""
    for entry in tree.symlinks:
        tool = CONFIG_FILES.fullmatch(entry.path.rpartition("/")[2].lower()) if entry.path.count("/") <= 3 else None
        link = file_at(entry, PathClass.CONFIG)
        target = resolve(tree, link.folder, (contents.text(link) or "").strip()[:500]) if tool else None
        if tool and target:
            yield StyleSign(tool, "config", target)


def _parent(tree: Tree, contents: Contents) -> Elsewhere | None:
    """The parent from elsewhere of the build at the root."""
    root = tree.at("pom.xml")
    if root is None:
        return None
    others = [contents.text(file) or "" for file in nearest(tree.named("pom.xml"), MAX_FILES) if file is not root]
    found = outside_parent(contents.text(root) or "", others)
    return Elsewhere(found[0], root, found[1], ON_CHANGE) if found else None

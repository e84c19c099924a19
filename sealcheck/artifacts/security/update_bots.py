# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bots that propose newer dependencies: Dependabot, Renovate and scheduled jobs; active, switched off or renamed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.security.renovate import State, json5, state_of
from sealcheck.artifacts.security.update_scope import out_of_reach, placed
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

#: Where Renovate looks (docs.renovatebot.com/configuration-options).
_RENOVATE = frozenset(
    f"{folder}{name}"
    for folder in ("", ".github/", ".gitlab/")
    for name in ("renovate.json", "renovate.json5", "renovate.jsonc")
) | {".renovaterc", ".renovaterc.json", ".renovaterc.json5"}
_OTHERS = {".scala-steward.conf": "Scala Steward", ".github/updatecli.yml": "updatecli"}
_RENAMED = regex(
    r"(?:\.github/|\.gitlab/)?[._]?(?:disabled[-_.])?(?:dependabot\.ya?ml|renovate\.json5?|renovaterc)"
    r"[-_.~](?:bak|old|off|disabled|inactive|orig|txt|tmpl|template)"
    r"|(?:\.github/)?_dependabot\.ya?ml|\.dependabot/config\.ya?ml|dependabot\.ya?ml",
    re.I,
)
#: Dependabot's names for the ecosystems of the manifests; all others (github-actions, docker …) are not the code's own.
_ECOSYSTEMS = {
    "npm": "npm", "bun": "npm", "pip": "Python", "uv": "Python", "conda": "Python", "composer": "Composer",
    "cargo": "Cargo", "gomod": "Go", "bundler": "Bundler", "mix": "Mix", "pub": "Dart", "gradle": "Gradle",
    "maven": "Maven", "swift": "Swift", "nuget": "NuGet", "deno": "Deno", "nix": "Nix",
}  # fmt: skip
#: Ecosystems that neither bot knows: a bot that looks after the pipelines alone looks after what it can.
_UNATTENDED = frozenset({"PlatformIO", "Arduino", "Rebar"})
_INTERVALS = frozenset({"daily", "weekly", "monthly", "quarterly", "semiannually", "yearly", "cron"})
_RENOVATE_CALL = regex(r"^uses: .{0,80}renovate|^renovate(?:\s|$)|docker .{0,200}renovate/renovate")
_UPDATE_CALL = regex(
    r"^(?:npm-check-updates|ncu) .{0,80}-u|^projen upgrade|^(?:npm|yarn|pnpm) (?:update|upgrade)\b"
    r"|^pip-compile .{0,200}(?:--upgrade|-U)|^uv lock .{0,80}--upgrade|^(?:poetry|pdm|cargo|composer|bundle) update\b"
    r"|^mix deps\.update|^nix flake update|^go get .{0,40}-u|^(?:flutter|dart) pub upgrade"
    r"|^mvn .{0,200}versions:(?:use-latest|update)"
)


@frozen
class UpdateBot:
    """A bot's configuration: which bot, where, whether it is active, and if not why (`reason` is a text key).

    A "limited" one corrects known holes only ("security"), or looks after something else than the code's own
    dependencies, such as the actions of the pipelines ("ecosystems"). A `job` is a step of the project's own pipelines.
    """

    bot: str
    file: File
    line: int | None
    state: State
    reason: str = ""
    job: bool = False


@artifact
def update_bots(
    tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...], dependency_sets: tuple[DependencySet, ...]
) -> tuple[UpdateBot, ...]:
    """Everything that proposes updates, or would if it were not switched off."""
    sets = [each for each in dependency_sets if each.state != "undeclared" and each.ecosystem not in _UNATTENDED]
    found: list[UpdateBot] = []
    for file in tree.within(("", ".github", ".gitlab", ".dependabot")):
        if file.path in (".github/dependabot.yml", ".github/dependabot.yaml"):
            found.append(_dependabot(file, sets, tree, contents))
        elif file.path in _RENOVATE:
            found.append(_renovate(file, contents.text(file) or "", sets))
        elif file.path == "package.json":
            found += _in_package_json(file, contents.text(file) or "", sets)
        elif file.path == ".pyup.yml":
            found.append(_pyup(file, contents.text(file)))
        elif file.path in _OTHERS:
            found.append(UpdateBot(_OTHERS[file.path], file, None, "active"))
        elif _RENAMED.fullmatch(file.path):
            bot = "Renovate" if "renovate" in file.path.lower() else "Dependabot"
            found.append(UpdateBot(bot, file, None, "disabled", "renamed"))
    return (*found, *_jobs(ci_calls))


def _dependabot(file: File, sets: Collection[DependencySet], tree: Tree, contents: Contents) -> UpdateBot:
    """Version 2 with at least one whole entry; a limit of zero leaves corrections of known holes only.

    https://docs.github.com/en/code-security/reference/supply-chain-security/dependabot-options-reference
    """
    if (text := contents.text(file)) is None:
        return UpdateBot("Dependabot", file, None, "disabled", "unreadable")
    try:
        document = parse_yaml(text)
    except ParseProblem as problem:
        return UpdateBot("Dependabot", file, problem.line, "disabled", "unreadable")
    value = mapping(document.value)
    updates = [(n, u) for n, u in enumerate(listed(value.get("updates"))) if isinstance(u, dict) and _is_whole(u)]
    if value.get("version") != 2 or not updates:
        return UpdateBot("Dependabot", file, 1, "disabled", "empty")
    line = document.at(("updates",))[0]
    there = [(n, update) for n, update in updates if _is_somewhere(update, tree)]
    heard = [(n, update) for n, update in there if not _ignores_all(update)]
    if not heard:
        return UpdateBot("Dependabot", file, line, "disabled", "ignores" if there else "nowhere")
    if all(_only_security(update) for _, update in heard):
        place = document.at(("updates", heard[0][0], "open-pull-requests-limit"))[0]
        return UpdateBot("Dependabot", file, place, "limited", "security")
    told = [update for _, update in heard if not _only_security(update)]
    aside = not any(_meant(update, sets, tree) for update in told)
    if aside and (sets or (out_of_reach(tree, contents) and not any(map(_ecosystem, told)))):
        return UpdateBot("Dependabot", file, line, "limited", "ecosystems")
    return UpdateBot("Dependabot", file, line, "active")


def _meant(update: dict[str, Any], sets: Iterable[DependencySet], tree: Tree) -> list[DependencySet]:
    """The project's dependencies that an entry looks after, by its ecosystem and its folders."""
    return placed(update, [each for each in sets if each.ecosystem == _ecosystem(update)], tree)


def _ecosystem(update: dict[str, Any]) -> str:
    """The ecosystem of code that an entry is for; empty for pipelines, containers and others."""
    return _ECOSYSTEMS.get(str(update["package-ecosystem"]).lower(), "")


def _is_whole(update: dict[str, Any]) -> bool:
    """Whether an entry names what, where and when, as Dependabot demands; the template of GitHub leaves it blank."""
    schedule = mapping(update.get("schedule"))
    where = update.get("directory") or update.get("directories") or update.get("multi-ecosystem-group")
    when = str(schedule.get("interval")) in _INTERVALS or schedule.get("cronjob") or update.get("multi-ecosystem-group")
    what = update.get("package-ecosystem")
    return isinstance(what, str) and bool(what.strip()) and bool(where) and bool(when)


def _ignores_all(update: dict[str, Any]) -> bool:
    """Whether an entry passes over every package, whatever the version."""
    return {"dependency-name": "*"} in listed(update.get("ignore"))


def _is_somewhere(update: dict[str, Any], tree: Tree) -> bool:
    """Whether one of the folders that an entry names is there; patterns of folders are not followed."""
    given = [*listed(update.get("directory")), *listed(update.get("directories"))]
    folders = [str(folder).strip("/") for folder in given]
    return not given or any(f in ("", ".") or "*" in f or f.removeprefix("./") in tree.folders for f in folders)


def _only_security(update: dict[str, Any]) -> bool:
    if str(update.get("open-pull-requests-limit")) == "0":
        return True
    rules = [rule for rule in listed(update.get("ignore")) if isinstance(rule, dict)]
    every = [listed(rule.get("update-types")) for rule in rules if rule.get("dependency-name") == "*"]
    return any(
        {f"version-update:semver-{step}" for step in ("major", "minor", "patch")} <= set(map(str, t)) for t in every
    )


def _renovate(file: File, text: str, sets: Collection[DependencySet]) -> UpdateBot:
    try:
        value = json5(text)
    except ParseProblem as problem:
        return UpdateBot("Renovate", file, problem.line, "disabled", "unreadable")
    state, reason = state_of(value, sets)
    return UpdateBot("Renovate", file, 1, state, reason)


def _pyup(file: File, text: str | None) -> UpdateBot:
    """https://docs.pyup.io/docs/bot-config"""
    if text is None:
        return UpdateBot("PyUp", file, None, "disabled", "unreadable")
    try:
        update = mapping(parse_yaml(text).value).get("update")
    except ParseProblem as problem:
        return UpdateBot("PyUp", file, problem.line, "disabled", "unreadable")
    if update in (False, "none"):
        return UpdateBot("PyUp", file, 1, "disabled", "switched_off")
    return UpdateBot(
        "PyUp",
        file,
        1,
        "limited" if update in ("insecure", "security") else "active",
        "security" if update in ("insecure", "security") else "",
    )


def _in_package_json(file: File, text: str, sets: Collection[DependencySet]) -> Iterator[UpdateBot]:
    if '"renovate"' not in text:
        return
    renovate = read_object(text).get("renovate")
    if isinstance(renovate, dict):
        state, reason = state_of(renovate, sets)
        yield UpdateBot("Renovate", file, text.count("\n", 0, text.find('"renovate"')) + 1, state, reason)


def _jobs(ci_calls: tuple[CiCall, ...]) -> Iterator[UpdateBot]:
    """Jobs that run Renovate, or update by the clock what is locked."""
    for ci in ci_calls:
        line = " ".join((ci.call.tool, *ci.call.words[1:]))[:600]
        if ci.job.when and _RENOVATE_CALL.search(line):
            yield UpdateBot("Renovate", ci.step.file, ci.line, "active", job=True)
        elif "schedule" in ci.job.when and _UPDATE_CALL.search(line):
            yield UpdateBot(ci.call.tool, ci.step.file, ci.line, "active", job=True)

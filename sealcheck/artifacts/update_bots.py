# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bots that propose newer dependencies: Dependabot, Renovate and scheduled jobs; active, switched off or renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.pipeline import listed
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex

#: Where Renovate looks (docs.renovatebot.com/configuration-options).
_RENOVATE = frozenset(
    f"{folder}{name}"
    for folder in ("", ".github/", ".gitlab/")
    for name in ("renovate.json", "renovate.json5", "renovate.jsonc")
) | {".renovaterc", ".renovaterc.json", ".renovaterc.json5"}
_OTHERS = {".pyup.yml": "PyUp", ".scala-steward.conf": "Scala Steward", ".github/updatecli.yml": "updatecli"}
_RENAMED = regex(
    r"(?:\.github/|\.gitlab/)?[._]?(?:disabled[-_.])?(?:dependabot\.ya?ml|renovate\.json5?|renovaterc)"
    r"[-_.~](?:bak|old|off|disabled|inactive|orig|txt|tmpl|template)"
    r"|(?:\.github/)?_dependabot\.ya?ml|\.dependabot/config\.ya?ml|dependabot\.ya?ml",
    re.I,
)
_RENOVATE_CALL = regex(r"^uses: .{0,80}renovate|^renovate(?:\s|$)|docker .{0,200}renovate/renovate")
_UPDATE_CALL = regex(
    r"^(?:npm-check-updates|ncu) .{0,80}-u|^projen upgrade|^(?:npm|yarn|pnpm) (?:update|upgrade)\b"
    r"|^pip-compile .{0,200}(?:--upgrade|-U)|^uv lock .{0,80}--upgrade|^(?:poetry|pdm|cargo|composer|bundle) update\b"
    r"|^mix deps\.update|^nix flake update|^go get .{0,40}-u|^(?:flutter|dart) pub upgrade"
    r"|^mvn .{0,200}versions:(?:use-latest|update)"
)


@frozen
class UpdateBot:
    """A bot's configuration: which bot, where, whether it is active, and if not why (`reason` is a text key)."""

    bot: str
    file: File
    line: int | None
    state: Literal["active", "disabled"]
    reason: str = ""


@artifact
def update_bots(tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...]) -> tuple[UpdateBot, ...]:
    """Everything that proposes updates, or would if it were not switched off."""
    found: list[UpdateBot] = []
    for file in tree.files:
        if file.path.count("/") > 1:
            continue
        if file.path in (".github/dependabot.yml", ".github/dependabot.yaml"):
            found.append(_dependabot(file, contents.text(file) or ""))
        elif file.path in _RENOVATE:
            found.append(_renovate(file, contents.text(file) or ""))
        elif file.path == "package.json":
            found += _in_package_json(file, contents.text(file) or "")
        elif file.path in _OTHERS:
            found.append(UpdateBot(_OTHERS[file.path], file, None, "active"))
        elif _RENAMED.fullmatch(file.path):
            bot = "Renovate" if "renovate" in file.path.lower() else "Dependabot"
            found.append(UpdateBot(bot, file, None, "disabled", "renamed"))
    return (*found, *_jobs(ci_calls))


def _dependabot(file: File, text: str) -> UpdateBot:
    """Version 2 with at least one entry whose limit of open requests is not zero."""
    try:
        document = parse_yaml(text)
    except ParseProblem as problem:
        return UpdateBot("Dependabot", file, problem.line, "disabled", "unreadable")
    value = document.value if isinstance(document.value, dict) else {}
    updates = (
        [u for u in value.get("updates") or () if isinstance(u, dict)] if isinstance(value.get("updates"), list) else []
    )
    if value.get("version") != 2 or not updates:
        return UpdateBot("Dependabot", file, 1, "disabled", "empty")
    if all(u.get("open-pull-requests-limit") == 0 for u in updates):
        return UpdateBot(
            "Dependabot", file, document.at(("updates", 0, "open-pull-requests-limit"))[0], "disabled", "limit"
        )
    return UpdateBot("Dependabot", file, document.at(("updates",))[0], "active")


def _renovate(file: File, text: str) -> UpdateBot:
    try:
        value = parse_json(_without_comments(text))
    except ParseProblem:
        # JSON5 may leave out quotes; the switch is then read as text.
        if "{" not in text:
            return UpdateBot("Renovate", file, None, "disabled", "unreadable")
        value = {"enabled": not re.search(r"(?m)^ {0,4}[\"']?enabled[\"']?\s{0,4}:\s{0,4}false", text)}
    return _renovate_value(file, value, 1)


def _renovate_value(file: File, value: Any, line: int) -> UpdateBot:
    off = isinstance(value, dict) and (
        value.get("enabled") is False or ":disableRenovate" in listed(value.get("extends"))
    )
    return UpdateBot("Renovate", file, line, "disabled" if off else "active", "switched_off" if off else "")


def _without_comments(text: str) -> str:
    """JSON5 made readable as far as that is simple: whole-line comments and trailing commas removed."""
    plain = re.sub(r"(?m)^[ \t]{0,200}//[^\n]*$", "", text)
    return re.sub(r",(\s{0,200}[}\]])", r"\1", plain)


def _in_package_json(file: File, text: str) -> Iterator[UpdateBot]:
    if '"renovate"' not in text:
        return
    try:
        value = parse_json(text)
    except ParseProblem:
        return
    if isinstance(value, dict) and isinstance(value.get("renovate"), dict):
        yield _renovate_value(file, value["renovate"], text.count("\n", 0, text.find('"renovate"')) + 1)


def _jobs(ci_calls: tuple[CiCall, ...]) -> Iterator[UpdateBot]:
    """Jobs that run Renovate, or update by the clock what is locked."""
    for ci in ci_calls:
        line = " ".join((ci.call.tool, *ci.call.words[1:]))[:600]
        if ci.job.when and _RENOVATE_CALL.search(line):
            yield UpdateBot("Renovate", ci.step.file, ci.line, "active")
        elif "schedule" in ci.job.when and _UPDATE_CALL.search(line):
            yield UpdateBot(ci.call.tool, ci.step.file, ci.line, "active")

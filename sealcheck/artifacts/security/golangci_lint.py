# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""gosec as one of the linters of golangci-lint, which a pipeline runs: https://golangci-lint.run/docs/linters/#gosec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.security.scanner_calls import is_heard
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.configs import stops_nothing
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import entries, mapping
from sealcheck.pattern import regex

_FILES = (".golangci.yml", ".golangci.yaml", ".golangci.toml", ".golangci.json")
_ENDINGS = frozenset(name.rpartition(".")[2] for name in _FILES)
_ENABLED = regex(r"(?:--enable(?:-only)?|-E)[ =](?:\S{1,200},)?gosec(?:,|\s|$)|--(?:enable-all|default[ =]all)(?:\s|$)")
#: With these the linters that the settings name are not asked.
_UNASKED = regex(r"--(?:disable-all|default[ =]none|enable-only|no-config)\b")
#: The call only explains itself, or ends well whatever is found.
_IDLE = regex(r"(?:^|\s)(?:--help|-h|--issues-exit-code[ =]0)(?:\s|$)")
_ACTION = "golangci/golangci-lint-action"
#: What stands around the arguments of the action.
_INPUT = regex(r"[\"']|\bargs=")
_CHOSEN = regex(r"(?:^|\s)(?:--config|-c)[ =]([\w./-]{1,200})")


def gosec_in_linters(tree: Tree, contents: Contents, ci_calls: Sequence[CiCall]) -> Iterator[tuple[File, int, CiCall]]:
    """Yield (configuration, line, call) for a call of golangci-lint in a pipeline in which gosec is switched on."""
    for ci in ci_calls:
        options = _options(ci)
        if options is None or _IDLE.search(options) or not is_heard(ci):
            continue
        if _ENABLED.search(options):
            yield ci.step.file, ci.line, ci
        elif not _UNASKED.search(options) and (file := _settings(ci, options, tree)):
            text = contents.text(file) or ""
            settings = read_settings(text, file.ending)
            if _switched_on(settings) and not stops_nothing("golangci-lint", text):
                at = max(text.find(each) for each in ("gosec", "enable-all", "default:"))
                yield file, text.count("\n", 0, max(at, 0)) + 1, ci


def _options(ci: CiCall) -> str | None:
    """Return the options of a call that lints; None for other calls."""
    words = ci.call.words
    if words[0] == "uses:" and len(words) > 1:
        return _INPUT.sub(" ", ci.step.given[:2000]) if words[1].lower().startswith(_ACTION) else None
    return " ".join(words) if ci.call.tool == "golangci-lint" and "run" in words[:3] else None


def _settings(ci: CiCall, options: str, tree: Tree) -> File | None:
    """Return the file of settings that a call names, or else the one that golangci-lint finds by itself."""
    places = dict.fromkeys((ci.call.folder, ""))
    if chosen := _CHOSEN.search(options):
        named = (tree.at(join(folder, chosen[1])) for folder in places)
        return next((file for file in named if file and file.ending in _ENDINGS), None)
    return next((file for folder in places for name in _FILES if (file := tree.at(join(folder, name)))), None)


def _switched_on(value: Mapping[str, Any]) -> bool:
    """Whether gosec is among the linters: named, or one of all; version 1 and 2 of the settings say so differently."""
    linters = mapping(value, "linters")
    if "gosec" in entries(linters, "disable"):
        return False
    return "gosec" in entries(linters, "enable") or linters.get("enable-all") is True or linters.get("default") == "all"

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Workflow commands of GitHub, Forgejo and Gitea Actions: printed to the log, they stand beside the lines they name.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
"""

from __future__ import annotations

from sealcheck.report.failing import Doc, Failing, Severity, failing
from sealcheck.report.phrases import Phrases

_COMMANDS = {Severity.BLOCKING: "error", Severity.FAILING: "warning", Severity.PARTIAL: "notice"}
_ORDER = tuple(_COMMANDS)


def render(doc: Doc, language: str) -> str:
    """Return one command a line, what blocks the next level first: forges show ten of each kind."""
    found = sorted(failing(doc, Phrases(language)), key=lambda each: _ORDER.index(each.severity))
    return "".join(f"{_command(each)}\n" for each in found)


def _command(each: Failing) -> str:
    places = {"title": f"{each.id} {each.title}", "file": each.path, "line": each.line, "endLine": each.end}
    options = ",".join(f"{name}={_property(str(value))}" for name, value in places.items())
    return f"::{_COMMANDS[each.severity]} {options}::{_data(each.message)}"


def _data(text: str) -> str:
    """Return a text in which nothing ends the command or begins another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

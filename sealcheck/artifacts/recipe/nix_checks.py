# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commands of the checks in a flake.nix, which `nix flake check` builds: checkPhase = '' … '', runCommand "lint" …

https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake-check
"""

from __future__ import annotations

import textwrap

from sealcheck.pattern import regex

FILE = "flake.nix"
MOST_TEXT = 200_000
MOST_CHECKS = 60
#: That there are checks at all: checks = …, checks.x86_64-linux.lint = …
_HAS_CHECKS = regex(r"(?m)^\s{0,80}checks\b[\w.${}\"-]{0,80}\s{0,9}=(?!=)")
_COMMENT = regex(r"(?m)^[ \t]{0,80}#[^\n]{0,1000}")
#: The commands of one, by the name that holds them or the name of the check.
_COMMANDS = regex(
    r"(?:\b(?:check|test|lint|format|fmt)(?:Script|Phase|Command|Cmd)?\s{0,9}=\s{0,9}"
    r"|\brunCommand(?:Local|CC|NoCC)?\s{1,9}\"[^\"\n]{1,100}\"\s{0,9}\{[^{}]{0,600}\}\s{0,9})"
    r"(?:''((?:[^']|'(?!')){1,8000})''|\"((?:[^\"\\\n]|\\.){1,2000})\")"
)


def flake_checks(text: str) -> str:
    """Return the commands of the checks as shell text; empty where there are none that are written out."""
    plain = _COMMENT.sub("", text[:MOST_TEXT])
    if not _HAS_CHECKS.search(plain):
        return ""
    found = [match[1] or match[2] for match in _COMMANDS.finditer(plain)][:MOST_CHECKS]
    return "\n".join(textwrap.dedent(each).strip() for each in found)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commands of the checks in a flake.nix, which `nix flake check` builds: checkPhase = '' … '', runCommand "lint" …

https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake-check
"""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections.abc import Sequence

from sealcheck.artifacts.shell.paths import join
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

#: What crane runs, a library for flakes of Rust: https://crane.dev/API.html
_BY_CRANE = regex(r"\bcrane\w{0,20}\.cargo(Nextest|Test|Clippy|Fmt)\b")
_CARGO = {
    "Nextest": "cargo nextest run", "Test": "cargo test", "Clippy": "cargo clippy", "Fmt": "cargo fmt --check",
}  # fmt: skip
#: What begins another part of a flake than its checks, whose commands people start; and where a package does not test.
_PART = regex(
    r"(?m)^\s{0,80}(checks|packages|legacyPackages|devShells?|apps|overlays?|nixosModules|templates)\b[\w.${}\"-]{0,80}\s{0,9}="
    r"(?!=|\s{0,20}(?:\[|with\b))"  # packages = [ … ] brings programs into a shell
)
_BY_PEOPLE = frozenset({"devShell", "devShells", "apps", "templates"})
_NO_CHECK = regex(r"\bdoCheck\s{0,9}=\s{0,9}false\b")
_PHASE = regex(r"checkPhase\b")
#: Characters around a phase in which it is said that it does not run.
NEAR = 400


def flake_checks(text: str) -> str:
    """Return the commands of the checks as shell text; empty where there are none that are written out."""
    plain = _COMMENT.sub("", text[:MOST_TEXT])
    if not _HAS_CHECKS.search(plain):
        return ""
    parts = [(match.end(), match[1]) for match in _PART.finditer(plain)]
    found = [
        match[1] or match[2]
        for match in _COMMANDS.finditer(plain)
        if _part_at(match.start(), parts) not in _BY_PEOPLE and not _is_left_out(match, plain)
    ][:MOST_CHECKS]
    found += [
        _CARGO[match[1]] for match in _BY_CRANE.finditer(plain) if _part_at(match.start(), parts) not in _BY_PEOPLE
    ][:MOST_CHECKS]
    return "\n".join(textwrap.dedent(each).strip() for each in found)


def _is_left_out(match: re.Match[str], text: str) -> bool:
    """Whether the commands are those of a phase that the package beside them does not run."""
    around = (max(0, match.start() - NEAR), match.end() + NEAR)
    return _PHASE.match(match[0]) is not None and _NO_CHECK.search(text, *around) is not None


def _part_at(start: int, parts: list[tuple[int, str]]) -> str:
    """Return the name of the part of a flake in which something stands; empty before the first."""
    before = bisect_right(parts, (start, "~"))
    return parts[before - 1][1] if before else ""


def flake_folder(words: Sequence[str], folder: str) -> str | None:
    """Return the folder of the flake that `nix flake check` builds the checks of; None where it is none here."""
    if "--no-build" in words:
        return None
    named = next((word for word in words[3:4] if not word.startswith("-")), ".").removeprefix("path:")
    return None if ":" in named or named.startswith(("/", "$")) else join(folder, named.partition("#")[0])

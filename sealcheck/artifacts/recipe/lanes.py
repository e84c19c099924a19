# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lanes of a Fastfile with the commands that their actions run, as far as these stand there as text.

https://docs.fastlane.tools/actions
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from sealcheck.artifacts.recipe.ruby_text import NEVER, plain, reached, statements
from sealcheck.pattern import regex

#: Folders in which fastlane keeps its Fastfile; its lanes are called from the folder above.
LANE_FOLDERS = ("fastlane", ".fastlane")
_PLATFORM = regex(r"\s{0,40}platform[ (]{1,3}:(\w{1,30})")
_LANE = regex(r"\s{0,40}(?:private_|override_)?lane[ (]{1,3}:(\w{1,80})")
#: An action at the beginning of a statement, with what is handed to it.
_ACTION = regex(
    r"^[ \t]{0,40}(?:\w{1,40} = )?(run_tests|scan|multi_scan|gradle|swiftlint|rubocop|sh)\b"
    r"(?:\s{0,3}\(((?:[^()\"']|\"[^\"\n]{0,900}\"|'[^'\n]{0,900}'|\([^()]{0,400}\)){0,4000})\)|([^\n]{0,900}))",
    re.M,
)
_TEXT = regex(r"\"((?:[^\"\\\n]|\\.){0,900})\"|'((?:[^'\\\n]|\\.){0,900})'")
_BUILDS_ONLY = regex(r"\bbuild_for_testing:\s{0,20}true|\bmode:\s{0,20}:(?!lint\b)")
_LENIENT = regex(r"\b(?:ignore_exit_status:\s{0,20}true|fail_build:\s{0,20}false|error_callback:|rescue\b)")
_CAUGHT = regex(r"^[ \t]{1,40}rescue\b(?![^\x00]{0,2000}(?:user_error!|crash!|\braise\b|\babort\b|\bexit\b))", re.M)
_COMMANDS = dict.fromkeys(("run_tests", "scan", "multi_scan"), "xcodebuild test")


def lane_recipes(text: str) -> Iterator[tuple[str, str]]:
    """Yield every lane by its name, and by platform and name, with its commands as shell lines."""
    lanes = list(_lanes(text))
    names = {name for _, name, _ in lanes}
    for platform, name, body in lanes:
        commands = "\n".join(_commands(body, names - {name}))
        yield name, commands
        if platform:
            yield f"{platform} {name}", commands


def _lanes(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield platform, name and body of every lane; what is indented deeper than its first line is its own."""
    platform, outer = "", 0
    current: tuple[int, str, list[str]] | None = None
    for line in statements(text):
        depth = len(line) - len(line.lstrip())
        if current and depth > current[0]:
            current[2].append(line)
            continue
        if current:
            yield platform, current[1], "\n".join(reached(current[2]))
            current = None
        if platform and depth <= outer:
            platform = ""
        if found := _PLATFORM.match(line):
            platform, outer = found[1], depth
        elif lane := _LANE.match(line):
            current = depth, lane[1], []


def _commands(body: str, lanes: set[str]) -> Iterator[str]:
    """Yield the commands of a lane in order; where it rescues its errors, or holds what never runs, they may fail."""
    caught = (_CAUGHT.search(body) or NEVER.search(body)) is not None
    found = [(match.start(), _of_action(match)) for match in _ACTION.finditer(body)]
    called = re.finditer(r"^[ \t]{0,40}(\w{1,80})(?![\w.:=]| ?=)", body, re.M)
    found += [(match.start(), f"fastlane {match[1]}") for match in called if match[1] in lanes]
    for _, command in sorted(found):
        if command:
            yield f"{command} || true" if caught and "\n" not in command else command


def _of_action(match: re.Match[str]) -> str:
    """The shell line that does what the action does, or nothing when it only builds or rewrites."""
    action, given = match[1], plain(match[2] if match[2] is not None else match[3])
    words = [one or other for one, other in _TEXT.findall(given)]
    command = _COMMANDS.get(action, action)
    if _BUILDS_ONLY.search(given) or (action in ("gradle", "sh") and not words):
        return ""
    if action == "gradle":
        command = f"gradle {' '.join(words)}"
    elif action == "sh":
        command = words[0] if len(words) == 1 else shlex.join(words)
    command = f"{command} || true" if _LENIENT.search(given) else command
    return f"cd fastlane\n{command}\ncd .." if action == "sh" else command

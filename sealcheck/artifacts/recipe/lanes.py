# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lanes of a Fastfile with the commands that their actions run, as far as these stand there as text.

https://docs.fastlane.tools/actions
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping

from sealcheck.artifacts.recipe.ruby_text import NEVER, plain, reached, statements
from sealcheck.pattern import regex

#: Folders in which fastlane keeps its Fastfile; its lanes are called from the folder above.
LANE_FOLDERS = ("fastlane", ".fastlane")
_PLATFORM = regex(r"\s{0,40}platform[ (]{1,3}:(\w{1,30})")
_LANE = regex(r"\s{0,40}(?:private_|override_)?lane[ (]{1,3}:(\w{1,80})")
#: An action at the beginning of a statement, with what is handed to it.
_ACTION = regex(
    r"^[ \t]{0,40}(?:\w{1,40} = )?(run_tests|scan|multi_scan|gradle|swiftlint|swiftformat|spm|yarn|npm|rubocop|sh)\b"
    r"(?:\s{0,3}\(((?:[^()\"']|\"[^\"\n]{0,900}\"|'[^'\n]{0,900}'|\([^()]{0,400}\)){0,4000})\)|([^\n]{0,900}))",
    re.M,
)
#: Only says something.
_SAYS = regex(r"\s{0,40}(?:UI\.\w{1,30}|puts|print)\b(?![!?]?\s{0,3}[.=])")
_TEXT = regex(r"\"((?:[^\"\\\n]|\\.){0,900})\"|'((?:[^'\\\n]|\\.){0,900})'")
_TASKS = regex(r"\btasks?:\s{0,20}(\[[^\]]{0,600}\]|[\"'][^\"'\n]{1,200}[\"'])")
_FLAGS = regex(r"\bflags:\s{0,20}([\"'][^\"'\n]{1,300}[\"'])")
_COMMAND = regex(r"\bcommand:\s{0,20}([\"'][^\n]{1,300}[\"'])")
_MODE = regex(r"\bmode:\s{0,20}:(?!lint\b)")
_LENIENT = regex(r"\b(?:ignore_exit_status:\s{0,20}true|fail_build:\s{0,20}false|error_callback:|rescue\b)")
_CAUGHT = regex(r"^[ \t]{1,40}rescue\b(?![^\x00]{0,2000}(?:user_error!|crash!|\braise\b|\babort\b|\bexit\b))", re.M)


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
    if all(map(_SAYS.match, body.split("\n") if body else ())):
        yield "true"  # so that its name alone does not stand for what it is called
    found = [(match.start(), _of_action(match)) for match in _ACTION.finditer(body)]
    for match in re.finditer(r"^[ \t]{0,40}(\w{1,80})(?![\w.:=]| ?=)", body, re.M):
        if match[1] in lanes:
            found.append((match.start(), f"fastlane {match[1]}"))
    for _, command in sorted(found):
        if command:
            yield f"{command} || true" if caught and "\n" not in command else command


def _of_action(match: re.Match[str]) -> str:
    """The shell line that does what the action does, or nothing when it only builds or rewrites."""
    given = plain(match[2] if match[2] is not None else match[3])
    command = _SHELL_OF[match[1]](given)
    return f"{command} || true" if command and _LENIENT.search(given) and match[1] != "sh" else command


def _texts(given: str) -> list[str]:
    return [one or other for one, other in _TEXT.findall(given)]


def _tests(given: str) -> str:
    return "" if re.search(r"\bbuild_for_testing:\s{0,20}true", given) else "xcodebuild test"


def _gradle(given: str) -> str:
    tasks = [each for found in _TASKS.findall(given) for each in _texts(found)]
    flags = [each for found in _FLAGS.findall(given) for each in _texts(found)]
    return " ".join(["gradle", *tasks, *flags]) if tasks else ""


def _swiftformat(given: str) -> str:
    return "swiftformat --lint" if re.search(r"\b(?:lint|dryrun):\s{0,20}true", given) else ""


def _named(program: str) -> Callable[[str], str]:
    def command(given: str) -> str:
        found = _COMMAND.search(given)
        words = _texts(found[1])[:1] if found else []
        return f"{program} {words[0]}" if words and words[0] else ""

    return command


def _shell(given: str) -> str:
    """What `sh` runs, in the folder of the Fastfile: one text, or the program and its arguments apart."""
    named = _COMMAND.search(given)
    words = _texts(named[1])[:1] if named else _texts(re.split(r",\s{0,20}(?:log|error_callback|step_name):", given)[0])
    if not words:
        return ""
    command = words[0] if len(words) == 1 else shlex.join(words)
    lenient = " || true" if "error_callback:" in given or re.search(r"\brescue\b", given) else ""
    return f"cd fastlane\n{command}{lenient}\ncd .."


_SHELL_OF: Mapping[str, Callable[[str], str]] = {
    "run_tests": _tests, "scan": _tests, "multi_scan": _tests, "gradle": _gradle, "sh": _shell,
    "swiftlint": lambda given: "" if _MODE.search(given) else "swiftlint",
    "swiftformat": _swiftformat, "spm": _named("swift"), "yarn": _named("yarn"), "npm": _named("npm"),
    "rubocop": lambda _: "rubocop",
}  # fmt: skip

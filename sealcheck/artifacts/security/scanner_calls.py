# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a call of a static analysis looks at the project's code, and whether anybody learns what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from posixpath import normpath

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Options that name what is passed over, by program.
_EXCLUDES = {
    "bandit": ("-x", "--exclude"), "semgrep": ("--exclude",), "gosec": ("-exclude-dir", "--exclude-dir"),
    "flawfinder": ("--exclude",), "njsscan": ("--exclude",), "ruff": ("--exclude", "--extend-exclude"),
}  # fmt: skip
#: The languages that a program reads; others read many.
_READS = {
    "bandit": frozenset({"Python"}), "ruff": frozenset({"Python"}),
    "gosec": frozenset({"Go"}), "flawfinder": frozenset({"C", "C++"}),
    "njsscan": frozenset({"JavaScript", "TypeScript", "Vue"}),
}  # fmt: skip
#: The share of the code that must lie at the places which calls name: that of its bytes, or more of its files.
LEAST_SHARE = 0.5
#: Options with a value that is no place, by program.
_VALUED = frozenset(
    {"--select", "--extend-select", "--ignore", "--extend-ignore", "--output-format", "--target-version", "--config"}
    | {"-c", "-f", "--format", "-o", "--output", "-t", "-s", "-b", "--baseline", "--skip", "--tests", "-n"}
    | {"-fmt", "-out", "-severity", "--severity", "--severity-level", "--confidence-level", "-p", "--ini", "--timeout"}
)
_LENIENT = regex(r"\s(?:--exit-zero|-no-fail|--no-fail|--no-exit-on-warn|--soft-fail|--no-exit-on-error)(?:\s|$)")
#: What is found is kept or sent somewhere.
_KEPT = regex(r"\s(?:-o|--output|-out|--sarif|--sarif-output|--json-output)(?:[ =]|$)|\s>{1,2}\s?\S|\|\s?tee\b|\bci\b")
_EVERY = regex(r"(?:\./)?(?:\*{1,2}(?:/\*{1,2}){0,2}|\.)/?")


def runs_on_code(ci: CiCall, calls: Iterable[CiCall], tree: Tree) -> bool:
    """Whether what the call looks at holds some of the project's code, after what it passes over.

    The places that it names, together with those of other calls of the program, must hold a good part of the code in
    the languages that the program reads.
    """
    if ci.call.tool not in _EXCLUDES:
        return True
    places, passed = _looked_at(ci, tree)
    files = [file for file in tree.files if file.role is PathClass.SOURCE]
    code = [file.path for file in files if any(_within(file.path, place) for place in places)]
    if not files:
        return True
    left = any(not any(_within(path, each) for each in passed) for path in code)
    return left and ("." in places or "*" in places or _is_much(ci, calls, files, tree))


def _is_much(ci: CiCall, calls: Iterable[CiCall], files: Sequence[File], tree: Tree) -> bool:
    wanted = _READS.get(ci.call.tool)
    code = [file for file in files if wanted is None or file.language in wanted]
    places = {place for each in calls if each.call.tool == ci.call.tool for place in _looked_at(each, tree)[0]}
    seen = [file for file in code if any(_within(file.path, place) for place in places)]
    return len(seen) > LEAST_SHARE * len(code) or _bytes(seen) >= LEAST_SHARE * _bytes(code)


def _bytes(files: Iterable[File]) -> int:
    return sum(file.size or 0 for file in files)


def _looked_at(ci: CiCall, tree: Tree) -> tuple[list[str], list[str]]:
    """The places that a call names, of those that are there, or else all; and what it passes over."""
    places, passed = _places(ci.call.words[1:], _EXCLUDES[ci.call.tool])
    known = [place for place in places if place in (".", "*") or place in tree.folders or tree.at(place)]
    return (["."] if not known or any("$" in place for place in places) else known), passed


def _places(words: Sequence[str], excludes: tuple[str, ...]) -> tuple[list[str], list[str]]:
    places: list[str] = []
    passed: list[str] = []
    before = ""
    for word in words:
        option, sign, value = word.partition("=")
        if before in excludes or (sign and option in excludes):
            passed += [_plain(each) for each in (value if sign else word).split(",") if each]
        elif (
            not word.startswith("-")
            and before not in _VALUED
            and not (places == [] and word in ("scan", "ci", "check"))
        ):
            places.append(_plain(word.removesuffix("/...")))
        before = word
    return places, passed


def _plain(place: str) -> str:
    return "*" if _EVERY.fullmatch(place) and place not in (".", "./") else normpath(place.rstrip("/*") or ".")


def _within(path: str, place: str) -> bool:
    return place == "*" or within(path, ["" if place == "." else place])


def is_heard(ci: CiCall) -> bool:
    """Whether what the call finds shows: it may fail, or it keeps a report."""
    line = " ".join(ci.call.words)
    hidden = ci.may_fail or _LENIENT.search(f" {line} ") is not None
    return not hidden or ci.call.words[0] == "uses:" or _KEPT.search(f" {line} {ci.step.script} ") is not None


_OFF = regex(
    r"(?m)(?:^\s{0,8}|variables:\s{0,4}\{(?:[^}\n]{0,300},)?\s{0,4})SAST_DISABLED:\s{0,4}[\"']?(?:true|1)\b|^\s{0,8}SAST_EXCLUDED_PATHS:\s{0,4}[\"']?\*\*?(?:/\*\*?)?[\"']?\s{0,4}$"
)


def is_switched_off(pipeline: str) -> bool:
    """Whether the text of a GitLab pipeline switches its templates for static analysis off."""
    return _OFF.search(pipeline) is not None

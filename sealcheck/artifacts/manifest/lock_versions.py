# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which versions a lock file keeps, and whether the plainest ranges of a manifest allow them.

https://docs.npmjs.com/cli/configuring-npm/package-lock-json, https://getcomposer.org/doc/articles/versions.md,
https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from sealcheck.pattern import regex

_NPM = r"((?:@[\w.-]{1,80}/)?[\w.-]{1,100})"
_NODE = (
    rf"\"(?:[^\"\n]{{0,300}}node_modules/)?{_NPM}\":\s{{0,9}}\{{\s{{0,40}}"
    rf"(?:\"name\":\s?\"[^\"\n]{{1,150}}\",\s{{0,40}})?\"version\":\s?\"([^\"\n]{{1,300}})\""
)
_TABLE = r"^name = [\"']([\w.-]{1,100})[\"']\s{1,9}version = [\"']([^\"'\n]{1,100})[\"']"
_WRITTEN: Mapping[str, re.Pattern[str]] = {
    lock.lower(): regex(pattern, re.M)
    for lock, pattern in {
        "package-lock.json": _NODE, "npm-shrinkwrap.json": _NODE,
        "yarn.lock": r"^([\w@\"'][^\r\n]{1,2000}):\r?\n {2}\"?version\"?:? \"?([^\"\n]{1,200})",
        "pnpm-lock.yaml": rf"^ {{2,8}}['\"]?/?{_NPM}[@/](\d[\w.+-]{{0,60}})",
        "composer.lock": r"\"name\":\s?\"([\w./-]{3,150})\",\s{0,40}\"version\":\s?\"([^\"\n]{1,100})\"",
        "Cargo.lock": _TABLE, "poetry.lock": _TABLE, "uv.lock": _TABLE, "pdm.lock": _TABLE,
    }.items()
}  # fmt: skip
_YARN = regex(rf"(?:^|, |\"){_NPM}@")
_RANGE = regex(r"([~^=]?)\s{0,3}v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?")
_VERSION = regex(r"v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:\([^\n]{0,200}|\+[\w.]{1,60})?")
#: What stands for a number alone: Cargo takes it for the least version of a range, others for itself.
_ALONE = {"Cargo": "^"}
_READ = frozenset({"npm", "Composer", "Cargo"})

Version = tuple[int, ...]


def versions(name: str, text: str) -> dict[str, set[str]] | None:
    """Return the versions that a lock file keeps, by package; None for one whose versions are not read."""
    pattern = _WRITTEN.get(name)
    if pattern is None:
        return None
    found: dict[str, set[str]] = {}
    for match in pattern.finditer(text):
        for package in _YARN.findall(match[1]) if name == "yarn.lock" else (match[1],):
            found.setdefault(package, set()).add(match[2].strip())
    return found


def unfit(ecosystem: str, asked: Iterable[tuple[str, str]], kept: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the packages that are kept in no version which the manifest allows, as far as that is sure.

    Ranges of one number with a sign or none are understood; any other allows every version.
    """
    given = list(asked)
    often = Counter(name for name, _ in given)
    spans = {name: _span(ecosystem, each) for name, each in given if often[name] == 1} if ecosystem in _READ else {}
    return tuple(name for name, span in spans.items() if span and name in kept and not _fits(kept[name], span))


def _fits(kept: Iterable[str], span: tuple[Version, Version]) -> bool:
    plain = [_VERSION.fullmatch(each) for each in kept]
    return any(match is None or span[0] <= tuple(map(int, match.groups())) < span[1] for match in plain)


def _span(ecosystem: str, asked: str) -> tuple[Version, Version] | None:
    """The first version that a range allows, and the first above that it does not."""
    match = _RANGE.fullmatch(asked.strip())
    if match is None:
        return None
    sign = match[1] or _ALONE.get(ecosystem, "")
    numbers = [int(each) for each in match.groups()[1:] if each is not None]
    low = (*numbers, 0, 0)[:3]
    if sign == "^":
        places = next((at + 1 for at, number in enumerate(numbers) if number), len(numbers))
    elif sign == "~":
        places = max(1, len(numbers) - 1) if ecosystem == "Composer" else min(2, len(numbers))
    else:
        places = len(numbers)
    return low, (*low[: places - 1], low[places - 1] + 1, *(0,) * (3 - places))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The variables that a template of configuration sets, and whether a comment explains them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from sealcheck.artifacts.settings.dotnet import as_lines, is_of_dotnet
from sealcheck.artifacts.settings.words import MOST_VARIABLES, is_heading, is_preamble, says_something
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Settings on one subject that a comment above the first of them speaks for.
MOST_IN_GROUP = 6
#: Lines of comments and empty ones between a key and what may stand below it.
MOST_BETWEEN = 40

#: Also a place in an array of PHP: $config['db']['host'] = ''
_ASSIGNMENT = regex(
    r"[ \t]{0,12}(?:[#;/]{0,2}[ \t]{0,2})?(?:export[ \t]{1,4}|set[ \t]{1,4}|define\("
    r"|\$\w{1,40}(?:\[[^\[\]]{1,80}\]){0,3}\[)?[\"'$:]{0,2}"
    r"(?P<name>[A-Za-z_][A-Za-z0-9_.-]{2,80})[\"']{0,2}\]?[ \t]{0,4}(?:=>|[:=,])(?![:=]|(?<=[:,])/)"
)
#: A comment of any language that settings are written in.
COMMENT = regex(r"[ \t]{0,20}(?:#|//|;|--|/?\*|<!--)[ \t#*/;-]{0,20}(?P<text>\S.{0,400})")
#: What frameworks demand before names that have nothing else in common.
_DEMANDED = regex(
    r"(?:WP|VITE|NEXT_PUBLIC|NUXT_PUBLIC|NUXT|NEXT|REACT_APP|REACT_NATIVE|VUE_APP|NG_APP|EXPO_PUBLIC|GATSBY|PUBLIC)_(?=[A-Z])"
)
#: A name above a text on it: API_PATH – REQUIRED IF NOT SET ELSEWHERE
_NAMED = regex(r"([A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,8}):?(?:[ \t]{1,4}[-–(].{0,80})?")
#: Beside a setting, what it is for as another one: mail.host.help = Where letters are handed over
_PART = regex(
    r"[ \t]{0,12}(?P<name>[A-Za-z_][\w-]{1,80}(?:\.[\w-]{1,80}){0,4})[._](?P<part>[A-Za-z]{2,20})"
    r"[ \t]{0,4}[:=](?P<text>.{0,500})"
)
_VALUE = regex(r"[ \t]{0,12}(?P<name>[A-Za-z_][\w.-]{1,160})[ \t]{0,4}[:=](?![:=])")
_BARE = regex(r"[ \t]{0,20}(?:#|//|;|--|\*)[ \t#*/;-]{0,200}\r?")
#: Behind a key of YAML that has its value below: an anchor at most, by which other places repeat what stands there.
_NOTHING = regex(r"(?:&[\w-]{1,80}[ \t]{0,4})?(?:#.{0,800})?")
#: One of several values, alone on its line: 'lamps.example.org',
_ITEM = regex(r"[ \t]{0,40}([\"'])[^\"'\n]{0,300}\1[ \t]{0,4},?[ \t]{0,4}(?:#.{0,400}|//.{0,400})?\r?")
_TRAILING = regex(r"[ \t](?:#|//)[ \t]{0,4}(?P<text>\S.{3,})")
_EMPTY = regex(r"([ \t]{0,40}(?:- )?[A-Za-z_][\w.-]{1,80}:)[ \t]{1,20}(#.{3,400})")
#: In YAML the same without a comment: nothing yet, or the head of a block.
_OPEN = regex(r"([ \t]{0,40}(?:- )?[A-Za-z_][\w.-]{1,80}:)[ \t]{0,20}\r?$")
#: What extensions of TYPO3 say of a setting: # cat=basic; type=string; label=Address of the server
_OF_TYPO3 = regex(r"[ \t]{0,9}#[ \t]{0,9}cat[ \t]{0,3}=[^;]{0,200};.{0,300}?\blabel[ \t]{0,3}=[ \t]{0,9}(?=\S)")
#: What .NET puts into a new project's appsettings.json: nobody has to set it.
_NEW_IN_NET = ("Logging", "AllowedHosts")


def variables(file: File, text: str) -> dict[str, bool]:
    """Return the names that can be set, each with whether a comment beside or above explains it."""
    name = file.name.lower()
    names = _json_names(text, _NEW_IN_NET if name.startswith("appsettings") else ()) if ".json" in name else None
    if names is not None:
        return dict.fromkeys(names, False)
    lines, texts = _helped((as_lines(text) if is_of_dotnet(name) else text).split("\n")[:3000])
    reader = _Reader()
    for line in _with_leaves(lines, yaml=True) if ".yml" in name or ".yaml" in name else lines:
        reader.take(line[:1000])
    described = _described(lines) | texts
    return {name: said or says_something(described.get(name, ""), name) for name, said in reader.found.items()}


def is_helped(text: str) -> bool:
    """Whether at least half of what a file sets has a help text of its own."""
    lines, texts = _helped(text.split("\n")[:3000])
    return bool(texts) and 2 * len(texts) >= sum(_VALUE.match(line[:400]) is not None for line in lines)


def _helped(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """Return the lines without keys that only say what another is for, or of which type; and what they say of each."""
    named = {match["name"] for line in lines if (match := _VALUE.match(line[:400]))}
    parts = [(line, match) for line in lines if (match := _PART.match(line[:800])) and match["name"] in named]
    helps = words_in("setting_words", "helps")
    texts = {match["name"]: match["text"].strip() for _, match in parts if match["part"].lower() in helps}
    aside = {line for line, match in parts if match["name"] in texts}
    return [line for line in lines if line not in aside], texts


def _described(lines: Iterable[str]) -> dict[str, str]:
    """Return what comments say below a line with nothing but a name, wherever the setting itself stands."""
    texts: dict[str, str] = {}
    name = ""
    for line in lines:
        comment = COMMENT.match(line[:1000])
        alone = _NAMED.fullmatch(comment["text"].rstrip()) if comment else None
        if alone:
            name = alone[1]
        elif comment and name:
            texts[name] = f"{texts.get(name, '')} {comment['text']}"[:600]
        elif not _BARE.fullmatch(line[:300]):
            name = ""
    return texts


def settings_of(text: str, *, yaml: bool = False) -> dict[str, bool]:
    """Return the names that a snippet sets, each with whether a comment explains it."""
    reader = _Reader()
    for line in _with_leaves(text.split("\n")[:300], yaml=yaml):
        reader.take(line[:1000])
    return reader.found


def _with_leaves(lines: Sequence[str], *, yaml: bool) -> Iterator[str]:
    """Yield the lines, with a value where a key has none and nothing below it: `cron: # how often`.

    In YAML also where it has no comment.
    """
    for number, (line, below) in enumerate(zip_longest(lines, lines[1:], fillvalue="")):
        empty = _EMPTY.match(line[:1000])
        bare = _OPEN.match(line[:1000]) if yaml else None
        if bare and not _is_deeper(
            line, next((each for each in lines[number + 1 : number + 1 + MOST_BETWEEN] if _holds(each)), "")
        ):
            yield f"{bare[1]} ~"
        else:
            leaf = empty and not (_is_deeper(line, below) and below.strip())
            yield f"{empty[1]} ~ {empty[2]}" if empty and leaf else line


def _holds(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_deeper(line: str, below: str) -> bool:
    return len(below) - len(below.lstrip(" -")) > len(line) - len(line.lstrip(" -"))


class _Reader:
    """Goes through a template line by line, with the comment that stands above."""

    def __init__(self) -> None:
        self.found: dict[str, bool] = {}
        self._above = ""
        self._group, self._grouped = "", 0
        self._headed = ""
        self._preamble = False
        self._list = ""

    def take(self, line: str) -> None:
        line = _OF_TYPO3.sub("# ", line, count=1)
        if _ITEM.fullmatch(line):
            self._item()
            return
        comment, assignment = COMMENT.match(line), _ASSIGNMENT.match(line)
        if comment and not (assignment and _looks_switched_off(line)):
            self._comment(comment["text"])
        elif not line.strip():
            self._above = self._group = self._headed = ""
        elif assignment and not _opens_section(line, assignment) and len(self.found) < MOST_VARIABLES:
            self._add(assignment["name"], line[assignment.end() :])
        self._list = assignment["name"] if assignment and line.rstrip().endswith("[") else ""

    def _item(self) -> None:
        """Note the variable that a list of plain values is set for: the values themselves are no settings."""
        if self._list and len(self.found) < MOST_VARIABLES:
            self._add(self._list, "")
        self._list = ""

    def _comment(self, text: str) -> None:
        """Keep a comment for the next setting, unless it speaks of the file as a whole, above all settings."""
        goes_on = self._preamble and text[0].islower()
        self._preamble = not self.found and (goes_on or is_preamble(text))
        self._above += "" if self._preamble else " " + text

    def _add(self, name: str, rest: str) -> None:
        """Note a variable; a comment also speaks for the next few of the same prefix (SMTP_HOST, SMTP_PORT).

        A heading above several settings explains none of them.
        """
        beside = _TRAILING.search(rest)
        own = beside is not None and says_something(beside["text"], name)
        prefix = _prefix(name)
        above = says_something(self._above, name)
        if self._headed and not self._above:
            self.found[self._headed] = False
        heading = above and is_heading(self._above)
        if above:
            self._group, self._grouped = "" if heading else prefix, 0
        self._grouped += 1
        if prefix != self._group or self._grouped > MOST_IN_GROUP:
            self._group = ""
        self._headed = name if heading and not (own or self.found.get(name)) else ""
        self.found[name] = self.found.get(name, False) or heading or bool(self._group) or own
        self._above = ""


def _prefix(name: str) -> str:
    """Return what variables on one subject begin with; what a framework demands before every name is no subject."""
    if "_" not in name or not name.isupper():
        return name
    demanded = _DEMANDED.match(name)
    start = demanded.end() if demanded else 0
    return name[:start] + name[start:].split("_")[0]


def _opens_section(line: str, assignment: re.Match[str]) -> bool:
    """Whether the line is a key with further keys below it (YAML, JSON5, scripts), which is nothing to set."""
    rest = line[assignment.end() :].strip()
    ends = assignment.group().rstrip().endswith(":")
    return rest in ("{", "[") or (ends and _NOTHING.fullmatch(rest) is not None)


def _looks_switched_off(line: str) -> bool:
    """Whether a comment is a setting that is switched off (`# SMTP_HOST=mail`), not a sentence."""
    return re.match(r"[ \t]{0,12}[#;]{1,2}[ \t]{0,2}[A-Za-z_][A-Za-z0-9_.-]{2,80}[ \t]{0,2}=", line[:200]) is not None


def _json_names(text: str, aside: Collection[str]) -> list[str] | None:
    """Return the keys of values in JSON, those `aside` at the top left out.

    None for text with comments (JSON5), which is read line by line.
    """
    try:
        value = parse_json(text)
    except ParseProblem:
        return None
    names: list[str] = []
    todo: list[Any] = list(value) if isinstance(value, list) else [value]
    todo = [{k: v for k, v in item.items() if k not in aside} if isinstance(item, dict) else item for item in todo]
    while todo and len(names) < MOST_VARIABLES:
        item = todo.pop(0)
        if isinstance(item, dict):
            names += [str(key) for key, inner in item.items() if not isinstance(inner, dict | list)]
            todo += [inner for inner in item.values() if isinstance(inner, dict)]
    return list(dict.fromkeys(names))[:MOST_VARIABLES]

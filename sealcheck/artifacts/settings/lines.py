# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The variables that a template of configuration or a document names, and whether a comment explains them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from sealcheck.artifacts.settings.words import is_preamble, says_something
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.phrases import fold

#: Variables looked at in each file.
MOST_VARIABLES = 300
#: Settings with one first word, and half of all, from which it names the project and no subject: TOWN_MAP, TOWN_MAIL.
LEAST_SHARED = 12

_ASSIGNMENT = regex(
    r"[ \t]{0,12}(?:[#;/]{0,2}[ \t]{0,2})?(?:export[ \t]{1,4}|set[ \t]{1,4}|define\()?[\"'$:]{0,2}"
    r"(?P<name>[A-Za-z_][A-Za-z0-9_.-]{2,80})[\"']{0,2}[ \t]{0,4}(?:=>|[:=,])(?![:=]|(?<=[:,])/)"
)
_COMMENT = regex(r"[ \t]{0,20}(?:#|//|;|--|/?\*|<!--)[ \t#*/;-]{0,20}(?P<text>\S.{0,400})")
#: In YAML: a setting that is switched off, and a sentence on the setting of that name.
_OFF_IN_YAML = regex(
    r"[ \t]{0,12}#{1,2}[ \t]{0,2}(?P<name>[A-Za-z][A-Za-z0-9]{0,40}(?:_[A-Za-z0-9]{1,40}){1,8}):"
    r"(?:[ \t]{1,20}(?P<rest>\S.{0,400}))?\r?$"
)
_ONE_VALUE = regex(r"(?:\"[^\"]{0,300}\"|'[^']{0,300}'|[\[{].{0,300}|[^\s\"'#]{1,300})[ \t]{0,20}(?:#.{0,300})?\r?$")
#: What frameworks demand before names that have nothing else in common.
_DEMANDED = regex(
    r"(?:WP|VITE|NEXT_PUBLIC|NUXT_PUBLIC|NUXT|NEXT|REACT_APP|REACT_NATIVE|VUE_APP|NG_APP|EXPO_PUBLIC|GATSBY|PUBLIC)_(?=[A-Z])"
)
#: A tool marks where what it wrote begins and ends: ###> symfony/framework-bundle ###
_MARKER = regex(r"[<>]{1,3}[ \t]{0,4}[\w./@: -]{1,100}[ \t]{0,4}#{2,8}\s{0,9}")
#: What a shell, an editor or a linter reads: no word on a setting.
_FOR_PROGRAMS = regex(
    r"!\s?/|.{0,60}-\*-\s{0,9}$|vim?:\s|(?:yaml-language-server|shellcheck|eslint|prettier|dotenv-linter|noqa)\b"
)
_TRAILING = regex(r"[ \t](?:#|//)[ \t]{0,4}(?P<text>\S.{3,})")
#: A row of a table or list that begins with the name of a variable of the environment.
_ROW = regex(
    r"\s{0,12}[|*+-]\s{0,8}[`*]{0,3}\$?(?P<name>[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8})[`*]{0,3}(?![\w-])(?P<text>.{0,800})"
)
#: A line of a shell or of an `.env` file that a document shows, with nothing behind the value but a comment.
_SHOWN = regex(
    r"\s{0,12}(?:[$>%][ \t]{1,4})?(?:export[ \t]{1,4}|set[ \t]{1,4})?"
    r"(?P<name>[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8})="
    r"(?:\"[^\"]{0,300}\"|'[^']{0,300}'|[^\s\"']{0,300})[ \t]{0,60}(?P<text>(?:#.{0,300})?)\r?$"
)
_ESCAPED = "\\_"  # as Markdown may write it in a name
_UNDERLINE = regex(r"[ \t]{0,3}(?:-{3,200}|={3,200})[ \t\r]{0,9}$")
_HEADING = regex(r"(?:#{1,6}|={1,6})[ \t]{1,4}([^#\n]{1,200})")
#: An option of the command line in a list, with what it does: - **-logDir <dir>**. Where …
_OPTION = regex(r"[ \t]{0,8}(?:[-*+][ \t]{1,6})?[*`]{0,3}-{1,2}([A-Za-z][\w-]{0,40})(.{8,300})")
_RULE = regex(r"\|?(?:\s{0,9}:?-{2,200}:?\s{0,9}\|){1,12}(?:\s{0,9}:?-{2,200}:?\s{0,9})?")
#: Parameters alone may be those of a call or of an address.
_SETS = regex(r"conf|konf|setting|einstellung|param[èe]tr(?:age|er)|impostazioni|ajustes|instelling", re.I)
#: What the first column of a table of settings is called.
_COLUMN = regex(
    r"\|?[\s`*]{0,9}(?:(?:config\w{0,12}|env\w{0,12})[ -]?)?"
    r"(?:parameters?|names?|options?|settings?|keys?|variables?|propert(?:y|ies)|attributes?|fields?|einstellung(?:en)?"
    r"|optionen|eigenschaft(?:en)?|schlüssel|attribute?|variablen?|param[èe]tre|par[áa]metro|parametro)[\s`*]{0,9}\|",
    re.I,
)
_PARAMETER = regex(r"[A-Za-z_][\w.-]{2,80}")
#: What .NET puts into a new project's appsettings.json: nobody has to set it.
_NEW_IN_NET = ("Logging", "AllowedHosts")


def variables(file: File, text: str) -> dict[str, bool]:
    """Return the names that can be set, each with whether a comment beside or above explains it."""
    name = file.name.lower()
    names = _json_names(text, _NEW_IN_NET if name.startswith("appsettings") else ()) if ".json" in name else None
    if names is not None:
        return dict.fromkeys(names, False)
    lines = text.split("\n")[:3000]
    reader = _Reader(yaml=".yml" in name or ".yaml" in name, shared=_shared_by_all(lines))
    for line in lines:
        reader.take(line[:1000])
    return reader.found


def commented(text: str) -> set[str]:
    """Return the names that lines of code or of a configuration set and a comment explains."""
    reader = _Reader()
    for line in text.split("\n")[:300]:
        reader.take(line[:1000])
    return {name for name, said in reader.found.items() if said}


class _Reader:
    """Goes through a template line by line, with the comment that stands above."""

    def __init__(self, yaml: bool = False, shared: str = "") -> None:
        self.found: dict[str, bool] = {}
        self._shared = shared
        self._yaml = yaml
        self._above = ""
        self._group = ""
        self._told: dict[str, str] = {}
        self._preamble = False

    def take(self, line: str) -> None:
        comment, assignment = _COMMENT.match(line), _ASSIGNMENT.match(line)
        off = _OFF_IN_YAML.match(line) if comment and self._yaml else None
        if off:
            self._take_switched_off(off)
        elif comment and not (assignment and _looks_switched_off(line)):
            self._comment(comment["text"])
        elif not line.strip():
            self._above = self._group = ""
        elif assignment and not _opens_section(line, assignment) and len(self.found) < MOST_VARIABLES:
            self._add(assignment["name"], line[assignment.end() :])

    def _comment(self, text: str) -> None:
        """Keep a comment for the next setting, unless it speaks of the file as a whole, above all settings."""
        if _MARKER.fullmatch(text) or _FOR_PROGRAMS.match(text):
            return
        goes_on = self._preamble and text[0].islower()
        self._preamble = not self.found and (goes_on or is_preamble(text))
        self._above += "" if self._preamble else " " + text

    def _take_switched_off(self, off: re.Match[str]) -> None:
        """Note a setting in a comment of YAML: it explains no other one; a sentence in its place explains itself."""
        if off["rest"] and not _ONE_VALUE.match(off["rest"]):
            self._told[off["name"]] = off["rest"]
        elif off["rest"] and len(self.found) < MOST_VARIABLES:
            self._add(off["name"], off["rest"])
        else:  # perhaps the head of a block
            self._above = ""

    def _add(self, name: str, rest: str) -> None:
        """Note a variable; a comment also speaks for the next ones of the same prefix (SMTP_HOST, SMTP_PORT)."""
        beside = _TRAILING.search(rest)
        prefix = _prefix(name, self._shared)
        if says_something(self._above + " " + self._told.pop(name, ""), name):
            self._group = prefix
        elif prefix != self._group:
            self._group = ""
        said = bool(self._group) or (beside is not None and says_something(beside["text"], name))
        self.found[name] = self.found.get(name, False) or said
        self._above = ""


def _prefix(name: str, shared: str) -> str:
    """Return what variables on one subject begin with; what stands before every name is no subject."""
    if "_" not in name or not name.isupper():
        return name
    demanded = _DEMANDED.match(name)
    start = demanded.end() if demanded else 0
    if shared and name.startswith(f"{shared}_", start):
        start += len(shared) + 1
    return name[:start] + name[start:].split("_")[0]


def _shared_by_all(lines: Iterable[str]) -> str:
    """Return the first word of the names in capitals that so many of them begin with that it is the project's own."""
    names = {match["name"] for line in lines if (match := _ASSIGNMENT.match(line[:1000])) and match["name"].isupper()}
    words = Counter(_DEMANDED.sub("", name).split("_")[0] for name in names)
    word, count = words.most_common(1)[0] if words else ("", 0)
    return word if count >= max(LEAST_SHARED, len(names) / 2) else ""


def _opens_section(line: str, assignment: re.Match[str]) -> bool:
    """Whether the line is a key with further keys below it (YAML, JSON5, scripts), which is nothing to set."""
    rest = line[assignment.end() :].strip()
    ends = assignment.group().rstrip().endswith(":")
    return rest in ("{", "[") or (ends and (not rest or rest.startswith("#")))


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
    todo: list[Any] = [{k: v for k, v in value.items() if k not in aside} if isinstance(value, dict) else value]
    while todo and len(names) < MOST_VARIABLES:
        item = todo.pop(0)
        if isinstance(item, dict):
            names += [str(key) for key, inner in item.items() if not isinstance(inner, dict | list)]
            todo += [inner for inner in item.values() if isinstance(inner, dict)]
    return list(dict.fromkeys(names))[:MOST_VARIABLES]


def listed_variables(text: str) -> dict[str, tuple[bool, bool]]:
    """Return the variables of the environment that tables, lists and lines to type of a document name.

    Each with whether the row explains it, and whether it stands below a heading or a line on configuration.
    """
    found: dict[str, tuple[bool, bool]] = {}
    configures = introduced = False
    lines = text.replace(_ESCAPED, "_").split("\n")[:5000]
    options = {m[1] for line in lines if (m := _OPTION.match(line[:400])) and says_something(m[2], m[1])}
    for above, line in zip(["", *lines], lines, strict=False):
        heading = _HEADING.match(line[:300])
        underlined = bool(above.strip()) and "|" not in above and _UNDERLINE.match(line[:300]) is not None
        if heading or underlined:
            configures = named("configuration", heading[1] if heading else above[:300])
        if line.strip() and not line.lstrip().startswith("|"):
            introduced = (
                line.rstrip().endswith(":") and wording("introduces_settings").search(fold(line[-300:])) is not None
            )
        shown = _SHOWN.match(line[:1000])
        match = _ROW.match(line[:1000]) or shown
        if match and len(found) < MOST_VARIABLES:
            said, below = found.get(match["name"], (False, False))
            comment = _COMMENT.match(above[:500]) if shown else None
            text = f"{match['text']} {comment['text'] if comment else ''}"
            said = said or says_something(text, match["name"]) or match["text"].strip(" \t|`-*") in options
            found[match["name"]] = (said, below or configures or introduced)
    return found


def listed_parameters(text: str, *, everywhere: bool = True) -> dict[str, bool]:
    """Return the parameters in the first column of a document's tables, and whether the row explains them.

    Not `everywhere`: only below a heading on configuration, in tables that call their first column so.
    """
    found: dict[str, bool] = {}
    inside, configures, above = False, everywhere, ""
    for line in text.replace(_ESCAPED, "_").split("\n")[:20_000]:
        row = line.strip()
        inside = inside and "|" in row
        if not everywhere and (heading := _HEADING.match(line[:300])):
            configures = named("configuration", heading[1]) and _SETS.search(heading[1]) is not None
        if _RULE.fullmatch(row[:500]):
            inside = configures and (everywhere or _COLUMN.match(above[:200]) is not None)
        elif inside and len(found) < MOST_VARIABLES:
            cells = [cell.strip(" `*") for cell in row.strip("|").split("|")[:12]]
            if _PARAMETER.fullmatch(cells[0][:100]):
                said = any(says_something(cell, cells[0]) for cell in cells[1:])
                found[cells[0]] = found.get(cells[0], False) or said
        above = row
    return found

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What software for microcontrollers names as dependencies: libraries and projects of PlatformIO and Arduino.

https://docs.platformio.org/en/latest/manifests/library-json/fields/dependencies.html,
https://arduino.github.io/arduino-cli/latest/library-specification/
"""

from __future__ import annotations

import re

from sealcheck.artifacts.manifest.needs import EXACT, NOTHING, Needs
from sealcheck.nested import mapping
from sealcheck.parse import parse_json
from sealcheck.pattern import regex

#: What a library for these boards says of itself; other programs have files of that name as well.
_LIBRARY = frozenset({"frameworks", "platforms", "headers", "export", "build"})
_NEEDED = regex(
    r"^(lib_deps|lib_extra_dirs)[ \t]{0,20}=([^\n]{0,1000}(?:\n(?:[ \t]{1,40}[^\n]{0,1000}|[ \t]{0,40}))*)", re.M
)
#: A library that lies in the repository or is named in another section of the file.
_WITHIN = regex(r"(?:symlink|file)://|\$\{|\.{0,2}/")
#: The version behind a name or an address: bblanchon/ArduinoJson @ 7.0.4, https://example.org/x.git#v1.2
_BEHIND = regex(r"(?:@|#)[ \t]{0,8}=?[ \t]{0,8}([^@#\s]{1,60})$")
_COMMIT = regex(r"[0-9a-f]{7,40}")
_FIELD = regex(r"^(name|version|depends)[ \t]{0,20}=[ \t]{0,20}(\S[^\n]{0,4000})", re.M)


def platformio_library(text: str) -> Needs:
    """library.json of a library for PlatformIO, whose users choose the versions."""
    value = parse_json(text)
    if not isinstance(value, dict) or "name" not in value or not _LIBRARY & set(value):
        return NOTHING
    given = value.get("dependencies")
    named = (
        {str(each["name"]): each.get("version") for each in given if "name" in mapping(each)}
        if isinstance(given, list)
        else mapping(value, "dependencies")
    )
    exact = sum(_is_exact(str(version)) for version in named.values())
    return Needs(len(named), exact, library=True, names=tuple(named))


def platformio(text: str) -> Needs:
    """platformio.ini: the libraries of all its environments, each once."""
    lines = (line for key, given in _NEEDED.findall(text) if key == "lib_deps" for line in re.split(r"[\n,]", given))
    plain = (re.split(r"(?:^|[ \t])[;#]", line, maxsplit=1)[0].strip() for line in lines)
    named = {each for each in plain if each and not _WITHIN.match(each)}
    return Needs(len(named), sum(_is_exact(each) for each in named))


def arduino(text: str) -> Needs:
    """library.properties of a library for the Arduino, which names others without a version or with the least one."""
    fields = dict(_FIELD.findall(text))
    named = [each.strip() for each in fields.get("depends", "").split(",") if each.strip()]
    return Needs(len(named), library=True) if {"name", "version"} <= set(fields) else NOTHING


def _is_exact(given: str) -> bool:
    """Whether a version, or one behind a name or an address, is a single one or a commit."""
    behind = _BEHIND.search(given.strip())
    version = behind[1] if behind else given.strip().lstrip("= ")
    return EXACT.fullmatch(version) is not None or (behind is not None and _COMMIT.fullmatch(version) is not None)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What package manifests and metadata files say about the licence: the words as written, with their line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from sealcheck.parse import ParseProblem, parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex

#: (1-based line, the licence as written)
Said = tuple[int, str]

_XML_LICENCE = regex(r"<license>\s{0,200}(?:<!--[^>]{0,200}-->\s{0,50})?<name>([^<]{1,200})</name>", re.I)
_PACKAGE_EXPRESSION = regex(r"<PackageLicenseExpression>([^<]{1,200})</", re.I)
_CLASSIFIER = regex(r"License :: (?:OSI Approved :: )?([^\"'\n]{2,120})")
_ASSIGNED = regex(r"^[ \t]{0,20}licen[cs]e[ \t]{0,10}(?:=|:(?!:))[ \t]{0,10}[\"']?([^\"'\n,#]{2,200})", re.I | re.M)
_SETUP_CALL = regex(r"\blicense[ \t]{0,5}=[ \t]{0,5}[\"']([^\"'\n]{2,200})[\"']")
_GEM = regex(r"\.licen[cs]es?[ \t]{0,10}=[ \t]{0,10}(?:\[|%w[\[(])?[ \t]{0,5}[\"']?([^\"'\n\])]{2,200})")
_PODSPEC = regex(r"\.license[ \t]{0,10}=[ \t]{0,10}(?:\{[^}\n]{0,40}=>[ \t]{0,5})?[\"']([^\"'\n]{2,100})[\"']")
_MIX = regex(r"\blicenses:[ \t]{0,5}\[([^\]\n]{2,200})\]")
_IMAGE = regex(r"org\.opencontainers\.image\.licenses[\"']?[ \t]{0,3}[=:][ \t]{0,3}[\"']?([^\"'\n\\]{2,120})")
#: Words of a licence field that name no licence and deny none.
_POINTER = regex(
    r"see licen[cs]e in .*|see (?:the )?licen[cs]e.*|licen[cs]e(?:\.\w{2,4})?|file:.*|other|custom|unknown|"
    r"none|n/?a|tbd|todo|"
    r".{0,20}file licen[cs]e",
    re.I,
)
#: Trove classifiers that name a family of licences rather than one (https://pypi.org/classifiers/).
_VAGUE = regex(
    r"(?:osi approved|bsd license|gnu general public license \(gpl\)|apache software license|other/proprietary license|"
    r"gnu affero general public license|gnu library or lesser general public license \(lgpl\)|public domain)\s*",
    re.I,
)


def said_in(name: str, text: str) -> list[Said]:
    """Return what the manifest `name` with content `text` says; empty when it says nothing or cannot be read."""
    reader = _reader(name.lower())
    if reader is None:
        return []
    try:
        said = [(line, written.strip()) for line, written in reader(text)]
    except ParseProblem:
        return []
    return [(line, written) for line, written in said if written and not _POINTER.fullmatch(written)][:10]


def is_manifest(name: str) -> bool:
    """Whether a file of this name can state a licence."""
    return _reader(name.lower()) is not None


def _reader(name: str) -> Callable[[str], Iterator[Said]] | None:
    if name in _READERS:
        return _READERS[name]
    if name.endswith((".csproj", ".fsproj", ".vbproj", ".nuspec")):
        return _dotnet
    endings: dict[str, Callable[[str], Iterator[Said]]] = {"gemspec": _gem, "podspec": _podspec, "cabal": _assigned}
    return endings.get(name.rpartition(".")[2]) if "." in name else None


def _line(text: str, needle: str) -> int:
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _strings(value: Any) -> list[str]:
    """Return the licence names in a string, a mapping with `type`, `name` or `text`, or a list of these."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        named = next((value[key] for key in ("type", "name", "text", "spdx") if isinstance(value.get(key), str)), "")
        return [named] if 0 < len(named) < 200 else []
    if isinstance(value, list):
        return [name for item in value[:10] for name in _strings(item)]
    return []


def _json(text: str) -> Iterator[Said]:
    data = parse_json(text)
    if not isinstance(data, dict):
        return
    for key in ("license", "licenses", "licence"):
        names = _strings(data.get(key))
        if names:
            yield _line(text, f'"{key}"'), " OR ".join(names)


def _pyproject(text: str) -> Iterator[Said]:
    data = parse_toml(text)
    project = data.get("project") if isinstance(data.get("project"), dict) else {}
    tool = data.get("tool") if isinstance(data.get("tool"), dict) else {}
    poetry = tool.get("poetry") if isinstance(tool, dict) and isinstance(tool.get("poetry"), dict) else {}
    for table in (project, poetry):
        stated = _strings(table.get("license")) if isinstance(table, dict) else []
        for name in stated:
            yield _line(text, "license"), name
    if not any(isinstance(table, dict) and table.get("license") for table in (project, poetry)):
        yield from _classifiers(text)


def _classifiers(text: str) -> Iterator[Said]:
    for match in _CLASSIFIER.finditer(text):
        if not _VAGUE.fullmatch(match.group(1)):
            yield text.count("\n", 0, match.start()) + 1, match.group(1)


def _cargo(text: str) -> Iterator[Said]:
    data = parse_toml(text)
    workspace = data.get("workspace")
    for table in (data.get("package"), workspace.get("package") if isinstance(workspace, dict) else None):
        if isinstance(table, dict) and isinstance(table.get("license"), str):
            yield _line(text, "license"), table["license"]


def _yaml(*path: str) -> Callable[[str], Iterator[Said]]:
    def read(text: str) -> Iterator[Said]:
        document = parse_yaml(text)
        value = document.value
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        names = _strings(value)
        if names:
            yield document.at(path)[0], " OR ".join(names)

    return read


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Said]:
    for match in pattern.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1)


def _setup_py(text: str) -> Iterator[Said]:
    stated = list(_matches(_SETUP_CALL, text))
    yield from stated[:1] or _classifiers(text)


def _setup_cfg(text: str) -> Iterator[Said]:
    stated = list(_matches(_ASSIGNED, text))
    yield from stated[:1] or _classifiers(text)


def _pom(text: str) -> Iterator[Said]:
    """The project's own <licenses>; no XML parser, so no entities."""
    names = list(_matches(_XML_LICENCE, text[:200_000]))
    if names:
        yield names[0][0], " OR ".join(name for _, name in names)


def _dotnet(text: str) -> Iterator[Said]:
    return _matches(_PACKAGE_EXPRESSION, text)


def _gem(text: str) -> Iterator[Said]:
    return _matches(_GEM, text)


def _podspec(text: str) -> Iterator[Said]:
    return _matches(_PODSPEC, text)


def _mix(text: str) -> Iterator[Said]:
    for line, written in _matches(_MIX, text):
        yield line, " OR ".join(part.strip(" \"'") for part in written.split(","))


def _description(text: str) -> Iterator[Said]:
    for line, written in _matches(_ASSIGNED, text):
        yield line, re.sub(r"\s*\+\s*file LICEN[CS]E", "", written).replace("|", " OR ")


def _assigned(text: str) -> Iterator[Said]:
    return _matches(_ASSIGNED, text)


def _dockerfile(text: str) -> Iterator[Said]:
    return _matches(_IMAGE, text)


_READERS: dict[str, Callable[[str], Iterator[Said]]] = {
    "package.json": _json, "bower.json": _json, "composer.json": _json, "codemeta.json": _json, "elm.json": _json,
    "deno.json": _json, "pyproject.toml": _pyproject, "setup.cfg": _setup_cfg, "setup.py": _setup_py,
    "cargo.toml": _cargo, "pom.xml": _pom, "mix.exs": _mix, "description": _description, "dockerfile": _dockerfile,
    "directory.build.props": _dotnet, "citation.cff": _yaml("license"), "publiccode.yml": _yaml("legal", "license"),
    "publiccode.yaml": _yaml("legal", "license"), "galaxy.yml": _yaml("license"),
}  # fmt: skip

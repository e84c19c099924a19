# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What manifests of Python name as dependencies, how many of them to the exact version, and which are a library's."""

from __future__ import annotations

import re

from sealcheck.artifacts.manifest.needs import EXACT, Needs, versioned
from sealcheck.nested import mapping
from sealcheck.parse import parse_toml, parse_yaml
from sealcheck.pattern import regex

_PACKAGE = regex(r"[^\w.-]")
#: Files with the versions that buildout keeps (https://www.buildout.org/en/latest/topics/repeatable.html).
BUILDOUT = ("versions.cfg", "buildout.cfg")
_SECTION = regex(r"^\[versions\][^\n]{0,80}\n((?:(?!\[)[^\n]{0,400}\n?){0,3000})", re.M)
_VERSION = regex(
    r"^([A-Za-z][\w.-]{0,100}(?:\[[^\]\n]{0,80}\])?)[ \t]{0,30}=[ \t]{0,30}\d[\w.+!-]{0,60}[ \t]{0,9}$", re.M
)


def pyproject(text: str) -> Needs:
    """pyproject.toml in the forms of PEP 621, PEP 735 and Poetry."""
    value = parse_toml(text)
    plain = mapping(value, "project").get("dependencies")
    listed = [str(item) for item in plain] if isinstance(plain, list) else []
    for group in (
        *mapping(value, "dependency-groups").values(),
        *mapping(value, "project", "optional-dependencies").values(),
    ):
        listed += [str(item) for item in group if isinstance(item, str)] if isinstance(group, list) else []
    poetry = {k: v for k, v in mapping(value, "tool", "poetry", "dependencies").items() if k != "python"}
    texts = [v if isinstance(v, str) else str(mapping(v).get("version", "")) for v in poetry.values()]
    exact = sum("==" in item for item in listed) + sum(EXACT.fullmatch(v.lstrip("=")) is not None for v in texts)
    names = (*(_PACKAGE.split(item.strip(), maxsplit=1)[0] for item in listed), *poetry)
    return Needs(len(listed) + len(poetry), exact, library=bool(mapping(value, "build-system")), names=names)


def setup(text: str) -> Needs:
    """setup.py or setup.cfg: what stands in quotes or on lines after install_requires."""
    at = re.search(r"install_requires|INSTALL_REQUIRES", text)
    part = text[at.start() : at.start() + 6000] if at else ""
    block = re.split(r"\n\s{0,8}\]|\n\n|\n\[", part, maxsplit=1)[0]
    names = re.findall(
        r"^\s{1,20}['\"]?([A-Za-z][\w.-]{1,80}(?:\[[^\]\n]{0,80}\])?\s{0,2}(?:[=<>~!][^\n'\"]{0,80})?)['\"]?,?\s{0,3}$",
        block,
        re.M,
    )
    names += re.findall(r"\[\s{0,3}['\"]([A-Za-z][^'\"\n]{1,100})['\"]", block[:400])
    return Needs(len(names), sum("==" in name for name in names), library=True)


def pipfile(text: str) -> Needs:
    """Pipfile."""
    value = parse_toml(text)
    given = {**mapping(value, "dev-packages"), **mapping(value, "packages")}
    return versioned(given.values())._replace(names=tuple(given))


def conda(text: str) -> Needs:
    """environment.yml of conda."""
    value = parse_yaml(text).value
    listed = value.get("dependencies") if isinstance(value, dict) else None
    names = [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else []
    for item in listed if isinstance(listed, list) else ():
        names += [str(n) for n in item.get("pip") or ()] if isinstance(item, dict) else []
    return Needs(len(names), sum(bool(re.search(r"={1,2}\d{1,6}\.\d", name)) for name in names))


def buildout(text: str) -> Needs:
    """The section [versions]: what is fixed there is chosen for the whole, not asked for by a package."""
    names = tuple(name for section in _SECTION.findall(text) for name in _VERSION.findall(section))
    return Needs(len(names), len(names), library=True, names=names)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages of Python: is one built of the project, or does a manifest only keep dependencies and settings?"""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.objects import read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

MOST_BYTES = 50_000
MOST_NAMES = 50
#: A list of packages in setup.py without anything that is only known when it runs.
_PACKAGES = regex(r"\bpackages\s{0,9}=\s{0,9}[\[(]([\s\w.,'\"-]{1,2000})[\])]\s{0,9}[,)]")
_PRIVATE = regex(r"(?m)^[^#\n]{0,200}[\"']Private ::")
_NAME = regex(r"[\"']([\w.-]{1,200})[\"']")
#: What else may be packed, or may lie elsewhere.
_OTHERWISE = regex(r"\b(?:package_dir|py_modules|scripts|data_files|ext_modules|cmake_\w{1,40})\s{0,9}=")
#: By what a manifest says that it only keeps dependencies.
_DENIED = (("poetry", "package-mode"), ("uv", "package"), ("pdm", "distribution"))


def pyproject(file: File, text: str) -> Look:
    """A Python package that can be built; not one that only configures tools, or that says to be none."""
    value = read_table(text)
    project, poetry = mapping(value, "project"), mapping(value, "tool", "poetry")
    if not (project.get("name") or poetry.get("name")) or not _is_built(value):
        return None
    return "near_private_package" if "Private ::" in str(project.get("classifiers", "")) else 1


_SETUP = having(r"(?:setuptools\.)?setup\(")


def setup(file: File, text: str) -> Look:
    """A setup.py that builds a package; one that must not be uploaded is nearly one."""
    line = _SETUP(file, text)
    return "near_private_package" if line and _PRIVATE.search(text[:MOST_BYTES]) else line


def _is_built(value: dict[str, Any]) -> bool:
    """Whether a build is configured, or left to setuptools (the default of PEP 517) for what is clearly a package."""
    if any(mapping(value, "tool", tool).get(key) is False for tool, key in _DENIED):
        return False
    if "build-system" in value:
        return True
    marked = mapping(value, "tool", "setuptools") or any(
        mapping(value, "project", key) for key in ("scripts", "entry-points")
    )
    return bool(marked) or "Development Status ::" in str(mapping(value, "project").get("classifiers", ""))


def packs_what_is_missing(tree: Tree, file: File, text: str) -> bool:
    """Whether a setup.py names nothing but packages that are not in the repository."""
    listed = _PACKAGES.search(text[:MOST_BYTES])
    names = _NAME.findall(listed[1])[:MOST_NAMES] if listed else []
    if not names or _OTHERWISE.search(text[:MOST_BYTES]):
        return False
    places = [f"{file.folder}/{name.replace('.', '/')}".lstrip("/") for name in names]
    return not any(place in tree.folders or tree.leads_out(place) for place in places)

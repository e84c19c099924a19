# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manifests of packages and installers: npm, Composer, Cargo, NuGet, Python, PlatformIO, Electron."""

from __future__ import annotations

import re
from typing import Any

from sealcheck.artifacts.deployment.checks import having, line_with
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.manifest.readers import INSTALLED
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: What only published packages of npm have, and scripts that run before one is published.
_PUBLISHED = ("publishConfig", "bin", "files", "exports", "module", "types")
_BEFORE_PUBLISH = ("prepublishOnly", "prepublish", "prepack")
#: https://getcomposer.org/doc/04-schema.md
_PHP_CODE = ("autoload", "bin", "include-path", "target-dir")
_NUGET = regex(
    r"<(?:GeneratePackageOnBuild|PackAsTool)>\s{0,9}true|<package\b[^>]{0,300}nuspec"
    r"|<Package(?:Id|ProjectUrl|Tags|ReadmeFile)>\s{0,9}[^<\s]",
    re.I,
)
_UNPACKED = regex(r"<IsPackable>\s{0,9}false", re.I)
#: By what a manifest of Python says that it only keeps dependencies.
_NO_PACKAGE = (("poetry", "package-mode"), ("uv", "package"), ("pdm", "distribution"))
#: What separates the words of a package's name.
_BETWEEN = regex(r"[-_.]{1,20}")
_PRIVATE = regex(r"(?m)^[^#\n]{0,200}[\"']Private ::")
_SETUP = having(r"(?:setuptools\.)?setup\(")
_ARDUINO = having(r"name=\s{0,9}\S", r"version=\s{0,9}\d", r"(?:sentence|architectures|category)=")
#: What only a library of PlatformIO says: many files of settings have a name and a version.
_PLATFORM_IO = ("frameworks", "platforms", "headers", "build", "export")
#: Where a build keeps what only packs it.
_PACK_FOLDER = regex(r"(?:cmake(?:modules)?|packaging|package|cpack)?", re.I)
_PACKS = having(r"\s{0,20}(?i:include)\s{0,4}\(\s{0,4}CPack\s{0,4}\)", r"\s{0,20}(?i:set)\s{0,4}\(\s{0,4}CPACK_\w")
#: What electron-builder is told about an installer, under "build" in a package.json.
_BUILDER = ("appId", "productName", "win", "mac", "linux", "nsis", "dmg", "deb", "appImage", "snap")


def is_anybodys(name: str) -> bool:
    """Whether a package of npm is called like any other, so that nobody can publish it: `frontend`, `my-app`."""
    return name.lower() in words_in("images", "generic", "scaffolds")


def npm(file: File, text: str) -> Look:
    """An npm package meant for publication: not private, and with something that only published packages have."""
    value = read_object(text)
    if value.get("private") or not value.get("version") or is_anybodys(str(value.get("name") or "app")):
        return None
    scripts = mapping(value, "scripts")
    return 1 if any(map(value.get, _PUBLISHED)) or any(map(scripts.get, _BEFORE_PUBLISH)) else None


def composer(file: File, text: str) -> Look:
    """A PHP package of a type that others install; a library only if it says how its code is loaded or called."""
    value = read_object(text)
    kind = str(value.get("type", ""))
    usable = kind.lower() != "library" or any(map(value.get, _PHP_CODE))
    return 1 if INSTALLED.fullmatch(kind) and usable else None


def cargo(file: File, text: str, tree: Tree) -> Look:
    """A Rust crate that may be published: a program, or a library that names where, or the licence.

    crates.io takes none without a licence, but cargo installs a program from its repository, too.
    Source: https://doc.rust-lang.org/cargo/reference/publishing.html
    """
    value = read_table(text)
    package = mapping(value, "package")
    if not package.get("name") or package.get("publish") in (False, []):
        return None
    licensed = any(map(package.get, ("license", "license-file", "publish")))
    return 1 if licensed or value.get("bin") or _is_program(file.folder, tree) else None


def _is_program(folder: str, tree: Tree) -> bool:
    """Whether sources lie where cargo looks for programs: https://doc.rust-lang.org/cargo/guide/project-layout.html."""
    sources = f"{folder}/src".lstrip("/")
    main = tree.at(f"{sources}/main.rs") is not None
    return main or any(file.name.endswith(".rs") for file in tree.within([f"{sources}/bin"]))


def nuget(file: File, text: str) -> Look:
    """A project of .NET that is made into a package of NuGet, or the description of such a package."""
    match = None if _UNPACKED.search(text) else _NUGET.search(text)
    return text.count("\n", 0, match.start()) + 1 if match else None


def pyproject(file: File, text: str, tree: Tree) -> Look:
    """A Python package that can be built; not one that only configures tools, or that says to be none.

    Nor one of Poetry without a folder or a file of its name, of which Poetry says that it finds nothing to pack: such a
    manifest only keeps what the programs beside it need.
    """
    value = read_table(text)
    project = mapping(value, "project")
    poetry = mapping(value, "tool", "poetry")
    named = project.get("name") or poetry.get("name")
    denied = any(mapping(value, "tool", tool).get(key) is False for tool, key in _NO_PACKAGE)
    # without a build that is configured, setuptools (the default of PEP 517) makes what is clearly a package
    built = "build-system" in value or mapping(value, "tool", "setuptools") or mapping(project, "scripts")
    if not named or not built or denied or _PRIVATE.search(text[:50_000]):
        return None
    by_poetry = "poetry" in str(mapping(value, "build-system").get("build-backend"))
    placed = any(poetry.get(key) for key in ("packages", "include", "build"))
    return "near_nothing_packed" if by_poetry and not placed and not _has_module(str(named), file.folder, tree) else 1


def _has_module(name: str, folder: str, tree: Tree) -> bool:
    """Whether a module of this name lies where Poetry looks: https://python-poetry.org/docs/pyproject/#packages."""
    wanted = _BETWEEN.sub("_", name.lower())
    for place in (folder, f"{folder}/src".lstrip("/")):
        if any(_bare(file.name) in (f"{wanted}.py", f"{wanted}.pyi") for file in tree.within([place])):
            return True
        start = f"{place}/" if place else ""
        if any(
            _bare(each.removeprefix(start)) in (wanted, f"{wanted}_stubs")
            for each in tree.folders
            if each.startswith(start)
        ):
            return True
    return False


def _bare(name: str) -> str:
    return name.lower().replace("-", "_")


def setup(file: File, text: str) -> Look:
    """A setup.py that builds a package which may be uploaded."""
    return None if _PRIVATE.search(text[:50_000]) else _SETUP(file, text)


def arduino(file: File, text: str) -> Look:
    """A library of Arduino; its manager takes the one in the root, others in the repository are commonly copies."""
    return None if file.folder else _ARDUINO(file, text)


def platform_io(file: File, text: str) -> Look:
    """A library of PlatformIO in the root; other programs have a file of that name, too."""
    value: dict[str, Any] = {} if file.folder else read_object(text)
    return 1 if value.get("name") and value.get("version") and any(map(value.get, _PLATFORM_IO)) else None


def cpack(file: File, text: str) -> Look:
    """A build with CMake that is set up to be packed: as a system package, an installer or an archive."""
    return _PACKS(file, text) if _PACK_FOLDER.fullmatch(file.folder) else None


def electron(file: File, text: str) -> Look:
    """A package.json with settings of electron-builder, or with makers of Electron Forge.

    Sources: https://www.electron.build/configuration, https://www.electronforge.io/configuration.
    """
    value = read_object(text)
    called = " ".join(map(str, (*value.values(),)))
    if "electron-builder" in called and any(each in mapping(value, "build") for each in _BUILDER):
        return line_with(text, ('"build": {', '"build":{', '"build" : {')) or 1
    return line_with(text, ('"makers"',)) if mapping(value, "config", "forge").get("makers") else None

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which file names are manifests and which are lock files, by ecosystem."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.artifacts.manifest import readers as r
from sealcheck.artifacts.manifest.devices import arduino, platformio, platformio_library
from sealcheck.artifacts.manifest.jvm import gradle, play, sbt
from sealcheck.artifacts.manifest.maven import maven
from sealcheck.artifacts.manifest.native import cmake, rebar
from sealcheck.artifacts.manifest.needs import Reader
from sealcheck.artifacts.manifest.python import BUILDOUT, buildout, conda, pipfile, pyproject, setup
from sealcheck.model import File
from sealcheck.pattern import regex

READERS: Mapping[str, tuple[str, Reader]] = {
    "package.json": ("npm", r.npm), "bower.json": ("Bower", r.bower),
    "composer.json": ("Composer", r.composer), "pyproject.toml": ("Python", pyproject),
    "setup.py": ("Python", setup), "setup.cfg": ("Python", setup), "pipfile": ("Python", pipfile),
    "environment.yml": ("Python", conda), "environment.yaml": ("Python", conda), "requirements.yaml": ("Python", conda),
    "cargo.toml": ("Cargo", r.cargo), "go.mod": ("Go", r.go), "gemfile": ("Bundler", r.gemfile),
    "mix.exs": ("Mix", r.mix), "pubspec.yaml": ("Dart", r.pubspec), "pom.xml": ("Maven", maven),
    "build.gradle": ("Gradle", gradle), "build.gradle.kts": ("Gradle", gradle), "package.swift": ("Swift", r.swift),
    "podfile": ("CocoaPods", r.podfile),
    "deno.json": ("Deno", r.deno), "deno.jsonc": ("Deno", r.deno), "flake.nix": ("Nix", r.flake),
    "cpanfile": ("CPAN", r.cpanfile), "description": ("R", r.description), "conanfile.txt": ("Conan", r.conan),
    "conanfile.py": ("Conan", r.conan), "rebar.config": ("Rebar", rebar), "library.properties": ("Arduino", arduino),
    "library.json": ("PlatformIO", platformio_library), "platformio.ini": ("PlatformIO", platformio),
    "packages.config": ("NuGet", r.packages_config), "chart.yaml": ("Helm", r.helm),
    "cmakelists.txt": ("CMake", cmake), "build.sbt": ("sbt", sbt), "dependencies.scala": ("sbt", sbt),
    "dependencies.yml": ("Play", play),
    **dict.fromkeys(BUILDOUT, ("Python", buildout)),
}  # fmt: skip
#: A name of which a part is still to be filled in, in manifests that name their package: "@stadt/{app}", {{ name }}
_NAMED = frozenset({"package.json", "composer.json", "bower.json", "pyproject.toml", "cargo.toml", "pubspec.yaml"})
_NAME = regex(r"^[\s{]{0,12}\"?name\"?\s{0,4}[:=]", re.M)
_UNFILLED = regex(r"\s{0,4}[\"']?[\w@/. -]{0,80}(?:\$?\{|<%|__[A-Za-z]\w{0,40}__)")
#: What holds the exact versions of everything, by ecosystem.
LOCKS: Mapping[str, tuple[str, ...]] = {
    "npm": ("package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "npm-shrinkwrap.json"),
    "Composer": ("composer.lock",), "Cargo": ("Cargo.lock",), "Go": ("go.sum",), "Bundler": ("Gemfile.lock",),
    "Python": ("poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "conda-lock.yml", "pixi.lock", "pylock.toml"),
    "Dart": ("pubspec.lock",), "Mix": ("mix.lock",), "Gradle": ("gradle.lockfile", "buildscript-gradle.lockfile"),
    "Swift": ("Package.resolved",), "CocoaPods": ("Podfile.lock",), "NuGet": ("packages.lock.json",),
    "Deno": ("deno.lock",), "Nix": ("flake.lock",), "CPAN": ("cpanfile.snapshot",), "R": ("renv.lock",),
    "Conan": ("conan.lock",), "Rebar": ("rebar.lock",),
    "Helm": ("Chart.lock",),
    **dict.fromkeys(("Maven", "sbt", "Bower", "PlatformIO", "Arduino", "CMake", "Play"), ()),
}  # fmt: skip


def is_unfilled(file: File, text: str) -> bool:
    """Whether a manifest below the root is one that a tool makes new packages from: its name has a place to fill.

    The first name of the file is that of the package; others may be filled in by the tools of the package.
    """
    name = _NAME.search(text) if file.folder and file.name.lower() in _NAMED else None
    return name is not None and _UNFILLED.match(text, name.end()) is not None

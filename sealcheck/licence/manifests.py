# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What package manifests and metadata files say about the licence: the words as written, with their line."""

from __future__ import annotations

import re

from sealcheck.licence.manifest_lines import (
    InOne,
    Only,
    Reader,
    Said,
    assigned,
    classifiers,
    debian_copyright,
    description,
    first_assigned,
    first_of,
    matching,
    nextcloud,
    pom,
    quoted_list,
)
from sealcheck.licence.manifest_values import json, pyproject, toml, yaml
from sealcheck.parse import ParseProblem
from sealcheck.pattern import regex

_Q = r"[\"']"
#: Words of a licence field that name no licence and deny none: pointers, templates, variables.
_POINTER = regex(
    r"see (?:the )?(?:file )?licen[cs]e.{0,100}|licen[cs]e(?:\.\w{2,4})?|file:.{0,200}|"
    r"other|custom|unknown|none|n/?a|tbd|todo|\?+|dual|multiple|license \(.{0,80}\betc\b.{0,9}|"
    r"(?:insert|choose|your|add)\b.{0,60}|.{0,80}(?:\$\{|\{\{|<%|%\().{0,80}|.{0,20}file licen[cs]e|licenseref-none",
    re.I,
)
#: Manifests that are about data, whatever else the repository holds.
_ABOUT_DATA = regex(r"datapackage\.json|dataset_description\.json|croissant\.json", re.I)
_UPLOAD_OF_DATA = regex(r"\"upload_type\"\s{0,9}:\s{0,9}\"(dataset|image|publication|poster|presentation|video)\"")


def said_in(path: str, text: str) -> list[Said]:
    """Return what the manifest at `path` with content `text` says; empty when it says nothing or cannot be read."""
    reader = _reader(path)
    if reader is None:
        return []
    try:
        said = [(line, " ".join(written.split())) for line, written in reader(text)]
    except ParseProblem:
        return []
    return [(line, written) for line, written in said if written and not _POINTER.fullmatch(written)][:10]


def is_manifest(path: str) -> bool:
    """Whether a file at this path can state a licence."""
    return _reader(path) is not None


def manifest_names() -> tuple[str, ...]:
    """Return the names, in small letters, of files that can, wherever they lie or in folders of some name."""
    return (*_READERS, *(name for _, name in _PLACED))


def manifest_endings() -> tuple[str, ...]:
    """Return how the names of others end that can; in the root those of PHP can, too."""
    return _ANY_ENDING


def manifest_scope(path: str, text: str) -> str:
    """Return what the manifest at `path` is about: "code", or "data" for what describes a data set or a paper."""
    name = path.rpartition("/")[2]
    about_data = _ABOUT_DATA.fullmatch(name) or (name == ".zenodo.json" and _UPLOAD_OF_DATA.search(text))
    return "data" if about_data else "code"


def _reader(path: str) -> Reader | None:
    folder, _, name = path.lower().rpartition("/")
    if name in _READERS:
        return _READERS[name]
    placed = _PLACED.get((folder.rpartition("/")[2], name))
    if placed:
        return placed
    if not folder and name.endswith(".php"):
        return _PLUGIN
    if not name.endswith(_ANY_ENDING):
        return None
    return next(reader for ending, reader in _ENDINGS if name.endswith(ending))


_JSON = json("license", "licenses", "licence")
_DOTNET = first_of(
    matching(r"<PackageLicenseExpression>([^<]{1,200})</", re.I),
    matching(r"<license type=\"expression\">([^<]{1,200})</", re.I),
    matching(r"<(?:Package)?LicenseUrl>([^<]{1,200})</", re.I),
)
_IMAGE = matching(r"org\.opencontainers\.image\.licenses[\"']?[ \t]{0,3}[=:][ \t]{0,3}[\"']?([^\"'\n\\]{2,120})")
_GRADLE = InOne(
    first_of(
        matching(
            rf"\blicense[ \t]{{0,3}}\{{[^}}]{{0,200}}?\bname(?:\.set)?[ \t]{{0,3}}[=( ][ \t]{{0,3}}"
            rf"{_Q}([^\"'\n]{{2,100}})"
        ),
        matching(rf"^[ \t]{{0,20}}license[ \t]{{0,3}}(?:=|\.set\()?[ \t]{{0,3}}{_Q}([^\"'\n]{{2,100}}){_Q}", re.M),
    )
)
_SBT = InOne(
    matching(r"\blicenses[ \t]{0,3}[+:]{1,2}=[^\"\n]{0,60}\"([^\"\n]{2,100})\"[ \t]{0,3}(?:->|,)"),
)
_CALL = matching(rf"\blicense[ \t]{{0,5}}=[ \t]{{0,5}}{_Q}([^\"'\n]{{2,200}}){_Q}")
_PERL = first_of(
    matching(rf"\bLICENSE[ \t]{{0,3}}=>[ \t]{{0,3}}{_Q}([^\"'\n]{{2,60}})", re.I),
    matching(rf"^[ \t]{{0,9}}license[ \t(]{{1,5}}{_Q}([^\"'\n]{{2,60}})", re.M),
)
_MESON = first_of(
    matching(rf"\blicense[ \t]{{0,3}}:[ \t]{{0,3}}{_Q}([^\"'\n]{{2,100}})"), quoted_list(r"\blicense[ \t]{0,3}:")
)
_PODSPEC = matching(
    r"\.license[ \t]{0,10}=[ \t]{0,10}(?:\{[^}\n]{0,40}?:?type(?::|[ \t]{0,3}=>)[ \t]{0,5})?"
    rf"{_Q}([^\"'\n]{{2,100}}){_Q}"
)
_GEMSPEC = first_of(
    matching(rf"\.licen[cs]es?[ \t]{{0,10}}=[ \t]{{0,10}}(?:\[[ \t]{{0,5}})?{_Q}([^\"'\n]{{2,200}}){_Q}"),
    matching(r"\.licen[cs]es?[ \t]{0,10}=[ \t]{0,10}%w[\[(][ \t]{0,5}([^\"'\n\])]{2,200})"),
)
# https://developer.wordpress.org/plugins/plugin-basics/header-requirements/, and the same for themes.
_WORDPRESS = matching(r"^[ \t/*#]{0,9}License:[ \t]{0,9}([^\n*]{2,120})", re.M | re.I)
_PLUGIN, _THEME, _LISTING = (Only(sign, _WORDPRESS) for sign in ("Plugin Name:", "Theme Name:", "=== "))
_METAINFO = matching(r"<project_license>\s{0,9}([^<]{2,200}?)\s{0,9}</project_license>")
_CHART = first_of(
    yaml("annotations", "org.opencontainers.image.licenses"),
    yaml("annotations", "artifacthub.io/license"),
    yaml("annotations", "licenses"),
    yaml("license"),
)
_READERS: dict[str, Reader] = {
    "package.json": _JSON, "bower.json": _JSON, "composer.json": _JSON, "codemeta.json": _JSON, "elm.json": _JSON,
    "deno.json": _JSON, "deno.jsonc": _JSON, "jsr.json": _JSON, "vcpkg.json": _JSON, "dub.json": _JSON,
    "library.json": _JSON, "meta.json": Only("meta-spec", _JSON),
    "meta6.json": _JSON, ".zenodo.json": _JSON, "datapackage.json": json("licenses", "license"),
    "dataset_description.json": json("License", "license"), "croissant.json": _JSON,
    "pyproject.toml": pyproject, "setup.cfg": first_of(first_assigned, classifiers),
    "setup.py": first_of(lambda text: iter(list(_CALL(text))[:1]), classifiers),
    "cargo.toml": toml(("package", "license"), ("workspace", "package", "license")),
    "pixi.toml": toml(("project", "license"), ("workspace", "license")), "fpm.toml": toml(("license",)),
    "theme.toml": toml(("license",)), "dist.ini": first_assigned,
    "pom.xml": pom, "build.gradle": _GRADLE, "build.gradle.kts": _GRADLE, "build.sbt": _SBT,
    "project.clj": matching(r":license[ \t\n]{0,9}\{[^}]{0,120}?:name[ \t]{0,3}\"([^\"\n]{2,100})\""),
    "mix.exs": quoted_list(r"\blicenses:"), "description": description, "meson.build": _MESON,
    "dockerfile": _IMAGE, "containerfile": _IMAGE, "directory.build.props": _DOTNET,
    "conanfile.py": first_of(lambda text: iter(list(_CALL(text))[:1]), quoted_list(r"\blicense[ \t]{0,3}=")),
    "pkgbuild": quoted_list(r"(?m:^license)="), "makefile.pl": _PERL, "build.pl": _PERL,
    "meta.yml": Only("meta-spec", yaml("license")),
    "citation.cff": yaml("license"), "publiccode.yml": yaml("legal", "license"),
    "publiccode.yaml": yaml("legal", "license"), "galaxy.yml": yaml("license"), "pubspec.yaml": yaml("license"),
    "snapcraft.yaml": yaml("license"), "package.yaml": yaml("license"), "chart.yaml": _CHART,
    "style.css": _THEME,
    "__manifest__.py": matching(rf"{_Q}license{_Q}[ \t]{{0,3}}:[ \t]{{0,3}}{_Q}([^\"'\n]{{2,60}})"),
    "readme.txt": _LISTING,
}  # fmt: skip
#: Names that say something only in a folder of this name.
_PLACED: dict[tuple[str, str], Reader] = {
    ("debian", "copyright"): debian_copyright,
    ("meta", "main.yml"): yaml("galaxy_info", "license"),
    ("appinfo", "info.xml"): nextcloud,
}
_ENDINGS: tuple[tuple[str, Reader], ...] = (
    (".gemspec", _GEMSPEC),
    (".podspec", _PODSPEC),
    (".cabal", assigned),
    (".opam", first_assigned),
    (".spec", matching(r"^License:[ \t]{0,20}([^\n#%]{2,200})", re.M)),
    (".app.src", quoted_list(r"\{licenses,")),
    (".csproj", _DOTNET),
    (".fsproj", _DOTNET),
    (".vbproj", _DOTNET),
    (".nuspec", _DOTNET),
    (".appdata.xml", _METAINFO),
    (".metainfo.xml", _METAINFO),
    (".dockerfile", _IMAGE),
)
_ANY_ENDING = tuple(ending for ending, _ in _ENDINGS)  # fmt: skip

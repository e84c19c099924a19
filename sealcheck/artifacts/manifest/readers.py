# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What manifests name as dependencies, and whether they are a library's: those of ecosystems with one or two files."""

from __future__ import annotations

import re

from sealcheck.artifacts.manifest.needs import Needs, versioned
from sealcheck.licence.markup import without_comments
from sealcheck.nested import entries, mapping
from sealcheck.parse import parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex

#: Keys by which other versions are taken than dependencies ask for.
_FORCES = frozenset({"resolutions", "overrides", "pnpm"})
#: Types of Composer's packages that others install, also by its installers (github.com/composer/installers).
INSTALLED = regex(
    r"library|metapackage|moodle-[a-z]{1,20}|(?!drupal-custom)(?:[a-z0-9]{1,20}-){1,3}(?:plugin|muplugin|theme|template"
    r"|extension|module|bundle|component|profile|recipe|package)"
)
#: Of those, the types that are never the program itself, nor commonly kept beside it as a copy.
_CHOSEN_BY_USERS = frozenset(
    {
        "library",
        "symfony-bundle",
        "wordpress-plugin",
        "metapackage",
        "drupal-module",
        "drupal-profile",
        "typo3-cms-extension",
    }
)


def npm(text: str) -> Needs:
    """package.json: run-time and development dependencies, links inside the workspace aside."""
    value = parse_json(text)
    given = [*mapping(value, "dependencies").items(), *mapping(value, "devDependencies").items()]
    others = [(k, v) for k, v in given if not str(v).startswith(("workspace:", "file:", "link:", "portal:", "*"))]
    needs = versioned(v for _, v in others)._replace(names=tuple(k for k, _ in others))
    published = isinstance(value, dict) and not value.get("private") and any(k in value for k in ("main", "exports"))
    library = bool(published and value.get("version") and ("files" in value or "publishConfig" in value))
    asked = () if _FORCES & set(mapping(value)) else tuple((k, str(v)) for k, v in others)
    return needs._replace(library=library, asked=asked)


def bower(text: str) -> Needs:
    """bower.json, whose versions may stand behind the source of a package: `owner/package#1.2.3`."""
    value = parse_json(text)
    given = {**mapping(value, "devDependencies"), **mapping(value, "dependencies")}
    needs = versioned(str(version).rpartition("#")[2] for version in given.values())
    library = isinstance(value, dict) and not value.get("private") and "main" in value
    return needs._replace(library=library, names=tuple(given))


def deno(text: str) -> Needs:
    """deno.json."""
    value = parse_json(text)
    return Needs(sum(str(v).startswith(("npm:", "jsr:", "http")) for v in mapping(value, "imports").values()))


def composer(text: str) -> Needs:
    """composer.json: packages, the platform (php, ext-…) aside."""
    value = parse_json(text)
    packages = {**mapping(value, "require"), **mapping(value, "require-dev")}
    asked = tuple((k, str(v)) for k, v in packages.items() if "/" in k)
    needs = versioned(v for k, v in packages.items() if "/" in k)._replace(names=tuple(dict(asked)), asked=asked)
    kind = value.get("type") if isinstance(value, dict) else None
    return needs._replace(library=isinstance(kind, str) and kind in _CHOSEN_BY_USERS)


def cargo(text: str) -> Needs:
    """Cargo.toml: dependencies of the crate or of its workspace, paths inside the repository aside."""
    value = parse_toml(text)
    tables = (
        mapping(value, "dependencies"),
        mapping(value, "workspace", "dependencies"),
        mapping(value, "dev-dependencies"),
    )
    given = [(k, v) for table in tables for k, v in table.items() if "path" not in mapping(v)]
    exact = sum(str(v).startswith("=") for _, v in given)
    names = tuple(str(mapping(v).get("package") or k) for k, v in given)
    asked = tuple((name, str(mapping(v).get("version", v))) for name, (_, v) in zip(names, given, strict=True))
    return Needs(len(given), exact, library="lib" in value and "bin" not in value, names=names, asked=asked)


def go(text: str) -> Needs:
    """go.mod."""
    names = re.findall(r"^(?:require )?\s{0,4}([\w.-]{1,80}\.[\w./~-]{1,200}) v\d", text, re.M)
    return Needs(len(names), len(names), names=tuple(names))


def gemfile(text: str) -> Needs:
    """Gemfile; one that calls `gemspec` is that of a library under development (bundler.io/man/gemfile.5.html)."""
    gems = re.findall(r"^\s{0,8}gem\s?\(?['\"]([^'\"\n]{1,80})['\"]([^\n]{0,200})", text, re.M)
    exact = sum(bool(re.match(r",\s?['\"]=?\s?\d", rest)) for _, rest in gems)
    library = re.search(r"^\s{0,8}gemspec\s{0,8}(?:#.*)?$", text, re.M) is not None
    return Needs(len(gems), exact, library=library, names=tuple(name for name, _ in gems))


def gemspec(text: str) -> Needs:
    """A gemspec: always a library's."""
    return Needs(len(re.findall(r"add_(?:runtime_|development_)?dependency", text)), library=True)


def pubspec(text: str) -> Needs:
    """pubspec.yaml, the SDK and paths inside the repository aside."""
    value = parse_yaml(text).value
    given = [*mapping(value, "dependencies").items(), *mapping(value, "dev_dependencies").items()]
    others = [(k, v) for k, v in given if not isinstance(v, dict) or "git" in v or "hosted" in v]
    return versioned(v for _, v in others)._replace(names=tuple(k for k, _ in others))


def mix(text: str) -> Needs:
    """mix.exs, other apps of the umbrella aside."""
    in_line = re.findall(
        r"[\[,] ?\{:(\w{1,60}),( ?\"[~<>=! ]{0,4}\d[^\"\n]{0,60}\"[^\n}]{0,200})\}", text
    )  # [{:plug, "~> 1.16"}]
    deps = [*re.findall(r"^\s{1,20}\{:(\w{1,60}),([^\n]{1,200})", text, re.M), *in_line]
    real = [(name, rest) for name, rest in deps if "in_umbrella" not in rest and "path:" not in rest]
    exact = sum(bool(re.match(r"\s?\"\s?(?:==\s?)?\d", rest)) for _, rest in real)
    return Needs(len(real), exact, names=tuple(name for name, _ in real))


def swift(text: str) -> Needs:
    """Package.swift."""
    packages = re.findall(r"\.package\(\s{0,20}(?:name:[^\n]{1,100}\s{0,20})?url:", text)
    return Needs(len(packages), len(re.findall(r"\.package\([^)]{0,300}exact:", text)))


def podfile(text: str) -> Needs:
    """Podfile, paths inside the repository aside."""
    pods = re.findall(r"^\s{0,8}pod ['\"]([^'\"\n]{1,80})['\"]([^\n]{0,200})", text, re.M)
    names = tuple(name.partition("/")[0] for name, rest in pods if ":path" not in rest)
    return Needs(len(names), names=names)


_PACKAGE_ID = regex(r"\bid=\"([\w.-]{1,150})\"")
_PACKAGE_VERSION = regex(r"\bversion=\"\d[\w.+-]{0,60}\"")
_NUGET_FLOATS = regex(r"\bVersion=\"[^\"]{0,60}[*,]")


def csproj(text: str) -> Needs:
    """A project file of .NET; NuGet takes the lowest version that fits, so a plain number is exact."""
    project = without_comments(text)
    given = re.findall(r"<PackageReference\s([^>]{0,300})", project)
    return Needs(
        len(given), sum(_NUGET_FLOATS.search(each) is None for each in given), library="<PackageId>" in project
    )


def packages_config(text: str) -> Needs:
    """packages.config of NuGet, into which it writes every package, those that others bring along among them.

    https://learn.microsoft.com/en-us/nuget/reference/packages-config
    """
    given = re.findall(r"<package\s([^>]{0,400})>", without_comments(text))
    named = [match[1] for each in given if (match := _PACKAGE_ID.search(each)) and _PACKAGE_VERSION.search(each)]
    return Needs(len(named), len(named), resolved=bool(named), names=tuple(named))


def flake(text: str) -> Needs:
    """flake.nix."""
    return Needs(len(re.findall(r"\burl\s?=\s?\"[^\"\n]{3,200}\"", text)))


def cpanfile(text: str) -> Needs:
    """The cpanfile of a Perl project."""
    names = re.findall(r"^\s{0,8}requires\s{1,4}['\"]([\w:]{1,80})['\"]", text, re.M)
    return Needs(sum(name != "perl" for name in names))


def description(text: str) -> Needs:
    """DESCRIPTION of an R package or project."""
    fields = re.findall(r"^(?:Imports|Depends|Suggests|LinkingTo):((?:[^\n]{0,500}\n\s{1,8})*[^\n]{0,500})", text, re.M)
    names = [n for f in fields for n in f.split(",") if n.strip() and not n.strip().startswith("R ")]
    return Needs(len(names), library=text.startswith("Package:"))


def conan(text: str) -> Needs:
    """conanfile.txt or conanfile.py; a range of versions stands in square brackets: zlib/[>=1.2]."""
    return Needs(len(re.findall(r"[\w.+-]{2,60}/(?:\d[\w.]{0,30}|\[[<>=~^*])", text)))


def helm(text: str) -> Needs:
    """Chart.yaml of Helm; charts of the same repository (`file://…`, or none named) are left out."""
    value = parse_yaml(text).value
    given = [mapping(each) for each in entries(value, "dependencies")]
    others = [each for each in given if not str(each.get("repository") or "file:").startswith("file:")]
    names = tuple(str(each.get("name")) for each in others)
    library = mapping(value).get("type") == "library"
    return versioned(str(each.get("version")) for each in others)._replace(names=names, library=library)

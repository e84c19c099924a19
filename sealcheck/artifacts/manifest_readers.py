# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How many dependencies a manifest names, how many of them to the exact version, and whether it is a library's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from sealcheck.licence.markup import without_comments
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json, parse_toml, parse_yaml
from sealcheck.pattern import regex


class Needs(NamedTuple):
    """What a manifest asks for: `total` dependencies, `exact` of them to one version, and the `names` of those known.

    `resolved` says that the file was written by a resolver and names every package; `library` that it belongs to a
    package made to be built into others, whose users choose the versions.
    """

    total: int
    exact: int = 0
    library: bool = False
    resolved: bool = False
    names: tuple[str, ...] = ()


Reader = Callable[[str], Needs]
NOTHING = Needs(0)
_EXACT = regex(r"v?\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+.][\w.]{1,40})?")


def _versions(values: Iterable[Any]) -> Needs:
    listed = list(values)
    exact = sum(isinstance(v, str) and _EXACT.fullmatch(v.strip()) is not None for v in listed)
    return Needs(len(listed), exact)


def npm(text: str) -> Needs:
    """package.json: run-time and development dependencies, links inside the workspace aside."""
    value = parse_json(text)
    given = [*mapping(value, "dependencies").items(), *mapping(value, "devDependencies").items()]
    others = [(k, v) for k, v in given if not str(v).startswith(("workspace:", "file:", "link:", "*"))]
    needs = _versions(v for _, v in others)._replace(names=tuple(k for k, _ in others))
    published = isinstance(value, dict) and not value.get("private") and any(k in value for k in ("main", "exports"))
    library = bool(published and value.get("version") and ("files" in value or "publishConfig" in value))
    return needs._replace(library=library)


def bower(text: str) -> Needs:
    """bower.json, whose versions may stand behind the source of a package: `owner/package#1.2.3`."""
    value = parse_json(text)
    given = {**mapping(value, "devDependencies"), **mapping(value, "dependencies")}
    needs = _versions(str(version).rpartition("#")[2] for version in given.values())
    library = isinstance(value, dict) and not value.get("private") and "main" in value
    return needs._replace(library=library, names=tuple(given))


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


def composer(text: str) -> Needs:
    """composer.json: packages, the platform (php, ext-…) aside."""
    value = parse_json(text)
    packages = {**mapping(value, "require"), **mapping(value, "require-dev")}
    needs = _versions(v for k, v in packages.items() if "/" in k)._replace(names=tuple(k for k in packages if "/" in k))
    kind = value.get("type") if isinstance(value, dict) else None
    return needs._replace(library=isinstance(kind, str) and kind in _CHOSEN_BY_USERS)


_PACKAGE = regex(r"[^\w.-]")


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
    exact = sum("==" in item for item in listed) + sum(_EXACT.fullmatch(v.lstrip("=")) is not None for v in texts)
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
    return _versions(given.values())._replace(names=tuple(given))


def conda(text: str) -> Needs:
    """environment.yml of conda."""
    value = parse_yaml(text).value
    listed = value.get("dependencies") if isinstance(value, dict) else None
    names = [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else []
    for item in listed if isinstance(listed, list) else ():
        names += [str(n) for n in item.get("pip") or ()] if isinstance(item, dict) else []
    return Needs(len(names), sum(bool(re.search(r"={1,2}\d{1,6}\.\d", name)) for name in names))


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
    return Needs(len(given), exact, library="lib" in value and "bin" not in value, names=names)


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
    return _versions(v for _, v in others)._replace(names=tuple(k for k, _ in others))


def mix(text: str) -> Needs:
    """mix.exs, other apps of the umbrella aside."""
    deps = re.findall(r"^\s{1,20}\{:(\w{1,60}),([^\n]{1,200})", text, re.M)
    real = [(name, rest) for name, rest in deps if "in_umbrella" not in rest and "path:" not in rest]
    exact = sum(bool(re.match(r"\s?\"\s?(?:==\s?)?\d", rest)) for _, rest in real)
    return Needs(len(real), exact, names=tuple(name for name, _ in real))


_GRADLE = regex(
    r"^\s{0,40}(?:implementation|api|compileOnly|runtimeOnly|testImplementation|compile|kapt|annotationProcessor)"
    r"[ (]{1,3}"
    r"(?!project|files|fileTree|gradleApi|localGroovy|kotlin\()(?:platform\()?"
    r"(?:['\"]([^'\"\n]{1,200})['\"]|[A-Za-z][\w.]{1,100})",
    re.M,
)


def gradle(text: str) -> Needs:
    """build.gradle: coordinates and entries of the version catalogue."""
    found = list(_GRADLE.finditer(text))
    loose = sum(
        bool(m.group(1)) and any(sign in m.group(1) for sign in ("+", "latest", "[", "SNAPSHOT")) for m in found
    )
    return Needs(len(found), len(found) - loose, library="maven-publish" in text)


_GROUP = regex(r"<groupId>\s{0,20}([\w.-]{1,100})")


def _house(group: str) -> str:
    """Whose group it is: de.stadt.app of de.stadt.app.api."""
    return ".".join(group.split(".")[:3])


_ELSEWHERE = regex(r"<relativePath>?\s{0,20}(?:/>|</relativePath>)")  # the parent is not in this repository


def maven(text: str) -> Needs:
    """pom.xml: dependencies of others; versions that are ranges or snapshots, or a snapshot's, are not exact."""
    pom = without_comments(text[:500_000])
    blocks = re.findall(r"<dependency>(.{0,1500}?)</dependency>", pom, re.S)
    own = {_house(group) for group in _GROUP.findall(re.split(r"<(?:dependencies|properties|build)>", pom[:20_000])[0])}
    other = [b for b in blocks if "${project.groupId}" not in b and "${project.version}" not in b]
    other = [b for b in other if "-SNAPSHOT" not in b or not own & {_house(g) for g in _GROUP.findall(b)[:1]}]
    loose = sum(bool(re.search(r"<version>\s{0,20}(?:[\[(]|LATEST|RELEASE)|-SNAPSHOT", b)) for b in other)
    parent = pom[:20_000].partition("<parent>")[2].partition("</parent>")[0]
    if "-SNAPSHOT" in parent and _ELSEWHERE.search(parent):
        loose += sum("<version>" not in b for b in other)
    return Needs(len(other), len(other) - loose)


def swift(text: str) -> Needs:
    """Package.swift."""
    packages = re.findall(r"\.package\(\s{0,20}(?:name:[^\n]{1,100}\s{0,20})?url:", text)
    return Needs(len(packages), len(re.findall(r"\.package\([^)]{0,300}exact:", text)))


def podfile(text: str) -> Needs:
    """Podfile, paths inside the repository aside."""
    pods = re.findall(r"^\s{0,8}pod ['\"][^'\"\n]{1,80}['\"]([^\n]{0,200})", text, re.M)
    return Needs(sum(":path" not in rest for rest in pods))


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


def deno(text: str) -> Needs:
    """deno.json."""
    value = parse_json(text)
    return Needs(sum(str(v).startswith(("npm:", "jsr:", "http")) for v in mapping(value, "imports").values()))


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
    """conanfile.txt or conanfile.py, vcpkg.json."""
    return Needs(len(re.findall(r"[\w.+-]{2,60}/\d[\w.]{0,30}", text)))


def read(reader: Reader, text: str) -> Needs:
    """Return what `reader` finds; nothing for a file that cannot be parsed."""
    try:
        return reader(text)
    except (ParseProblem, AttributeError, TypeError, ValueError):
        return NOTHING

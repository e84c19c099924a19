# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packaged ways to put the project into service: images, charts, playbooks, packages, store builds, platforms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts import infrastructure
from sealcheck.artifacts import packaging as p
from sealcheck.artifacts import platform_manifests as platforms
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.compose import GLANCES, Surroundings
from sealcheck.artifacts.container import Look, is_workbench, look_at_image
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.image_tools import images_called, makes_image
from sealcheck.artifacts.own_images import IMAGE_NAME, OwnNames
from sealcheck.artifacts.packages_beside import doubt, holds_little, pack_little
from sealcheck.artifacts.playbooks import look_at_playbook
from sealcheck.artifacts.published_pages import published_pages
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.shell_paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

#: Files of one kind that are read at most, nearest to the root first.
MOST_READ = 12
#: The same of infrastructure code while none that runs something is found; large set-ups have a file for each purpose.
MOST_SEARCHED = 60
#: Folders that hold other people's packages, whatever their manifests say.
_FOREIGN = regex(r"(?:^|/)(?:libs?|plugins?|inc|ext|assets|static|public|contrib)/", re.I)
#: Code that describes how something is put into service.
_BUILD_CODE = regex(
    r"\.(?:tf|tofu|bicep)$|setup\.py$|^serverless\.[cm]?[jt]s$|(?:deploy|publish|rsconnect).{0,40}\.[rR]$"
)
_CI_FOLDERS = regex(r"(?:^|/)\.(?:github|gitlab|circleci|devcontainer|vscode|forgejo|gitea|ci)/")


@frozen
class Way:
    """A file that puts the project into service (`reason` empty), or nearly does; `kind` names the way."""

    kind: str
    file: File
    line: int = 1
    reason: str = ""


@frozen
class _Recogniser:
    kind: str
    name: re.Pattern[str]
    check: p.Check
    whole_path: bool = False


def _by_name(kind: str, name: str, check: p.Check = p.anything) -> _Recogniser:
    return _Recogniser(kind, regex(name, re.I), p.in_use(check) if kind == "platform" else check, "/" in name)


_RECOGNISERS = (
    _Recogniser("container", IMAGE_NAME, look_at_image),
    _by_name("container", r"pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|.{1,100}\.(?:cs|fs|vb)proj", makes_image),
    _by_name("helm", r"chart\.ya?ml", p.chart),
    _by_name("kubernetes", r"kustomization\.ya?ml", p.having(r"(?:resources|bases|components):(?!\s{0,9}\[\s{0,9}\])")),
    _by_name("ansible", r"(?:.{0,300}/)?roles/[^/]{1,100}/tasks/main\.ya?ml"),
    _by_name("ansible", r"galaxy\.ya?ml", p.having(r"namespace:")),
    _by_name("infrastructure", r".{1,100}\.(?:tf|tofu)", infrastructure.terraform),
    _by_name("infrastructure", r"cdk\.json|pulumi\.ya?ml"),
    _by_name("infrastructure", r".{1,100}\.bicep", infrastructure.bicep),
    _by_name("infrastructure", r"serverless\.ya?ml", p.having(r"service:", r"provider:")),
    _by_name("infrastructure", r"serverless\.[cm]?[jt]s",
             p.having(r"\s{1,9}[\"']?service[\"']?:", r"\s{1,9}[\"']?provider[\"']?:")),
    _by_name("infrastructure", r".{1,100}\.ya?ml", infrastructure.cloud_formation),
    _by_name("platform", r"procfile", platforms.procfile),
    _by_name("platform", r"package\.json", platforms.npm_app),
    _by_name("platform", r"app\.json", platforms.heroku_app),
    _by_name("platform", r"(?:fly|railway|wrangler|nixpacks)\.toml|render\.ya?ml|ask-resources\.json"),
    _by_name("platform", r"netlify\.toml", platforms.netlify),
    _by_name("platform", r"appspec\.ya?ml", platforms.code_deploy),
    _by_name("platform", r"(?:vercel|now|scalingo|railway)\.json"),
    _by_name("platform", r"(?:heroku|\.platform\.app|apphosting|amplify)\.ya?ml|captain-definition"),
    _by_name("platform", r"(?:staticwebapp\.config|dockerrun\.aws)\.json"),
    _by_name("platform", r"firebase\.json", platforms.firebase),
    _by_name("platform", r"app\.ya?ml", p.having(r"runtime:\s{1,9}\S")),
    _by_name("platform", r"(?:[\w-]{1,60}[._-])?manifest(?:[._-][\w.-]{1,60})?\.ya?ml", platforms.cloud_foundry),
    _by_name("platform", r"project\.toml", p.having(r"\[(?:_|\[?(?:io\.buildpacks|build\.buildpacks))")),
    _by_name("platform", r".{0,40}(?:deploy|publish|rsconnect).{0,40}\.r",
             p.having(r"\s{0,20}(?:rsconnect::)?deploy(?:App|Doc|API|Site|Project)\(")),
    _by_name("platform", r"(?:.{0,300}/)?rsconnect/.{1,300}\.dcf"),
    _by_name("platform", r"manifest\.json", platforms.posit_connect),
    _by_name("store", r"(?:.{0,300}/)?fastlane/fastfile", p.having(r"\s{0,20}lane\s")),
    _by_name("store", r"eas\.json|codemagic\.ya?ml"),
    _by_name("package", r"pyproject\.toml", p.pyproject),
    _by_name("package", r"setup\.py", p.having(r"(?:setuptools\.)?setup\(")),
    _by_name("package", r"package\.json", p.npm),
    _by_name("package", r"composer\.json", p.composer),
    _by_name("package", r"cargo\.toml", p.cargo),
    _by_name("package", r"pom\.xml", p.maven),
    _by_name("package", r"build\.gradle(?:\.kts)?", p.gradle),
    _by_name("package", r".{1,100}\.(?:csproj|fsproj|vbproj|nuspec)", p.nuget),
    _by_name("package", r".{1,100}\.gemspec", p.having(r"Gem::Specification")),
    _by_name("package", r"description", p.having(r"Package:\s", r"Version:\s")),
    _by_name("package", r"\.?goreleaser\.ya?ml"),
    _by_name("nix", r"flake\.nix", p.having(r".{0,200}\b(?:packages|defaultPackage|nixosModules?)\b")),
    _by_name("nix", r"default\.nix", p.having(r".{0,200}\b(?:mkDerivation|build[A-Z]\w{2,40})\b")),
    _by_name("system_package", r"(?:.{0,300}/)?debian/control", p.having(r"Package:\s")),
    _by_name("system_package", r".{1,100}\.spec", p.having(r"%(?:install|files|prep)", r"Name:")),
    _by_name("system_package", r"snapcraft\.ya?ml|pkgbuild"),
    _by_name("installer", r".{1,100}\.spec", p.having(r"\w{1,30} ?= ?EXE\(", r"\w{1,30} ?= ?Analysis\(")),
    _by_name("installer", r".{1,100}\.iss", p.having(r"\[Setup\]")),
    _by_name("installer", r".{1,100}\.(?:nsi|wxs)|electron-builder\.(?:ya?ml|json5?)"),
)  # fmt: skip

#: One pattern for all names, so that most of fifty thousand files cost a single look.
_ANY_NAME = regex("|".join(f"(?:{each.name.pattern.rpartition('/')[2]})" for each in _RECOGNISERS), re.I)

_COMPOSE = (
    regex(rb"^services:[ \t]{0,9}(?:#.{0,200})?\r?$", re.M),
    regex(rb"^[ \t]{1,12}(?:image|build):", re.M),
)
_WORKLOAD = regex(
    rb"^kind:[ \t]{0,9}[\"']?(?:Deployment|StatefulSet|DaemonSet|CronJob|HelmRelease|Kustomization)\b", re.M
)
_PLAY = (regex(rb"^(?:- |  )hosts:", re.M), regex(rb"^  (?:tasks|roles):", re.M))


def _is_yaml(kind: FileKind) -> bool:
    return kind.ending in ("yml", "yaml")


def _wants(file: File) -> bool:
    return _is_own(file) and not _CI_FOLDERS.search(file.path)


def _is_own(file: File) -> bool:
    """Whether the file is the project's own; `docker-compose.example.yml` counts, an examples folder does not."""
    if file.role is PathClass.EXAMPLE:
        return place_of(file.folder).role is None
    return file.role not in (PathClass.VENDORED, PathClass.TEST, PathClass.GENERATED, PathClass.DATA, PathClass.BINARY)


@scanner(_is_yaml, _wants)
def yaml_services(file: File, data: bytes) -> str | None:
    """What kind of deployment a YAML file of any name looks like: compose, kubernetes or ansible."""
    named = "compose" in file.name.lower()
    if (named or (b"services:" in data and _COMPOSE[0].search(data))) and _COMPOSE[1].search(data):
        return "compose"
    if b"apiVersion:" in data and _WORKLOAD.search(data):
        return "kubernetes"
    if b"hosts:" in data and all(pattern.search(data) for pattern in _PLAY):
        return "ansible"
    return None


@artifact
def deployment(
    snapshot: Snapshot,
    tree: Tree,
    contents: Contents,
    scans: Scans,
    own_names: OwnNames,
    ci_calls: tuple[CiCall, ...],
) -> tuple[Way, ...]:
    """Every packaged way to put the project into service, and what nearly is one, nearest to the root first."""
    around = Surroundings(tree, contents, own_names)
    named = list(_named(tree, contents, snapshot.subject.name))
    if pack_little(tree, (way.file for way in named if way.kind == "package" and not way.reason)):
        named = [replace(way, reason=way.reason or "near_part") if way.kind == "package" else way for way in named]
    named = [replace(way, reason=way.reason or _workbench(tree, contents, way)) for way in named]
    ways = [*named, *_scanned(around, scans), *_extensions(tree, contents)]
    ways += [Way("pages", *each) for each in published_pages(tree, contents, scans)]
    ways += [Way("container", ci.step.file, ci.line) for ci in images_called(ci_calls)]
    return tuple(sorted(ways, key=lambda way: (way.kind, bool(way.reason), way.file.path.count("/"), way.file.path)))


def _named(tree: Tree, contents: Contents, project: str) -> Iterator[Way]:
    own = [f for f in tree.files if _may_count(f) and _is_own(f) and not _CI_FOLDERS.search(f.path)]
    read = dict.fromkeys(_RECOGNISERS, 0)
    most = {each: MOST_SEARCHED if each.kind == "infrastructure" else MOST_READ for each in _RECOGNISERS}
    for file in sorted(own, key=lambda f: (f.path.count("/"), f.path)):
        for each in _RECOGNISERS:
            if each.name.fullmatch(file.path if each.whole_path else file.name) and read[each] < most[each]:
                read[each] += 1
                if each.kind == "package" and _FOREIGN.search(file.folder):
                    continue
                look = _look(each.check, file, contents.text(file) or "", tree)
                most[each] = MOST_READ if isinstance(look, int) else most[each]
                yield from _way(
                    each.kind, file, (isinstance(look, int) and doubt(tree, contents, file, project)) or look
                )


def _look(check: p.Check, file: File, text: str, tree: Tree) -> Look:
    return (
        infrastructure.terraform(file, text, tree.folders) if check is infrastructure.terraform else check(file, text)
    )


def _workbench(tree: Tree, contents: Contents, way: Way) -> str:
    """Return why an image to work in does not count: the folder that it is made of holds less than half of the code."""
    if way.kind != "container" or not way.file.folder or not is_workbench(contents.text(way.file) or ""):
        return ""
    inside = any(within(file.folder, [way.file.folder]) for file in tree.of(PathClass.SOURCE))
    return "near_part_image" if inside and holds_little(tree, [way.file.folder], 2) else ""


def _may_count(file: File) -> bool:
    code = file.role is PathClass.SOURCE and not _BUILD_CODE.search(file.name)
    return not code and _ANY_NAME.fullmatch(file.name) is not None


def _scanned(around: Surroundings, scans: Scans) -> Iterator[Way]:
    read: dict[str, int] = {}
    for path, kind in scans.of("yaml_services").items():
        file = around.tree.at(path)
        read[kind] = read.get(kind, 0) + 1
        if file is None or read[kind] > MOST_READ or "/templates/" in path:
            continue
        glance = look_at_playbook if kind == "ansible" else GLANCES.get(kind)
        yield from _way(kind, file, glance(file, around.contents.text(file) or "", around) if glance else 1)


def _way(kind: str, file: File, look: Look) -> Iterator[Way]:
    if isinstance(look, int):
        yield Way(kind, file, look)
    elif look is not None:
        yield Way(kind, file, 1, look)


#: The head by which WordPress knows a plugin (in a file of PHP) or a theme (in style.css).
_EXTENSION = regex(r"(?m)^[ \t/*#@]{0,20}(?:Plugin|Theme) Name:[ \t]{0,9}\S")


def _extensions(tree: Tree, contents: Contents) -> Iterator[Way]:
    """Yield the file at the root that makes the repository a plugin or theme, which an administrator installs."""
    for file in [f for f in tree.within(("",)) if f.ending == "php" or f.name == "style.css"][:MOST_READ]:
        text = (contents.text(file) or "")[:8192]  # WordPress reads no more
        if match := _EXTENSION.search(text):
            yield Way("package", file, text.count("\n", 0, match.start()) + 1)

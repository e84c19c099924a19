# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packaged ways to put the project into service: images, charts, playbooks, packages, store builds, platforms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.compose import Surroundings, look_at_compose, look_at_workload
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.deployment.files import ANY_NAME, RECOGNISERS
from sealcheck.artifacts.deployment.image_tools import images_called
from sealcheck.artifacts.deployment.infrastructure import templates
from sealcheck.artifacts.deployment.own_images import OwnNames
from sealcheck.artifacts.deployment.packages.extensions import extensions
from sealcheck.artifacts.deployment.packages.npm_publications import publications
from sealcheck.artifacts.deployment.packages.parts import needed_by_root, pack_little
from sealcheck.artifacts.deployment.packages.release_assets import attached
from sealcheck.artifacts.deployment.packages.travis_deploys import travis_deploys
from sealcheck.artifacts.deployment.playbooks import look_at_plays
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.statement.published_pages import published_pages
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Files of one kind that are read at most, nearest to the root first.
MOST_READ = 12
#: The same of infrastructure code while none that runs something is found; large set-ups have a file for each purpose.
MOST_SEARCHED = 60
#: Folders that hold other people's packages, whatever their manifests say.
_FOREIGN = regex(r"(?:^|/)(?:libs?|libraries|plugins?|inc|ext|assets|static|public|contrib)/", re.I)
#: Code that describes how something is put into service.
_BUILD_CODE = regex(
    r"\.(?:tf|tofu|bicep)$|setup\.py$|^(?:serverless|forge[.-]config)\.[cm]?[jt]s$"
    r"|(?:deploy|publish|rsconnect).{0,40}\.[rR]$"
)
_ENDINGS_OF_BUILD_CODE = ("tf", "tofu", "bicep", "py", "js", "ts", "mjs", "mts", "cjs", "cts", "r", "")
_CI_FOLDERS = regex(r"(?:^|/)\.(?:github|gitlab|circleci|devcontainer|vscode|forgejo|gitea|ci)/")


@frozen
class Way:
    """A file that puts the project into service (`reason` empty), or nearly does; `kind` names the way."""

    kind: str
    file: File
    line: int = 1
    reason: str = ""


_COMPOSE = (
    regex(rb"^services:[ \t]{0,9}(?:#.{0,200})?\r?$", re.M),
    regex(rb"^[ \t]{1,12}(?:image|build):", re.M),
)
_WORKLOAD = regex(rb"^kind:[ \t]{0,9}[\"']?(?:Deployment|StatefulSet|DaemonSet|CronJob)\b", re.M)
_RELEASE = regex(rb"^kind:[ \t]{0,9}[\"']?(?:HelmRelease|Kustomization)\b", re.M)
#: What a workload is to run; without it there is nothing to put into service.
_RUNS = regex(rb"\bimage[\"']?[ \t]{0,9}:")
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
    if b"apiVersion:" in data and (_RELEASE.search(data) or (_WORKLOAD.search(data) and _RUNS.search(data))):
        return "kubernetes"
    if b"hosts:" in data and all(pattern.search(data) for pattern in _PLAY):
        return "ansible"
    return None


@artifact
def deployment(
    tree: Tree,
    contents: Contents,
    scans: Scans,
    own_names: OwnNames,
    ci_calls: tuple[CiCall, ...],
) -> tuple[Way, ...]:
    """Every packaged way to put the project into service, and what nearly is one, nearest to the root first."""
    around = Surroundings(tree, contents, own_names)
    named = list(_named(around))
    if pack_little(tree, (way.file for way in named if way.kind == "package" and not way.reason)):
        named = [replace(way, reason=way.reason or "near_part") if way.kind == "package" else way for way in named]
    ways = [*named, *_scanned(around, scans)]
    ways += [Way("package", *each) for each in extensions(tree, contents) if _is_own(each[0])]
    settings = filter(_wants, tree.mentioning(".json"))
    ways += [way for file, look in templates(settings, contents) for way in _way("infrastructure", file, look)]
    published = publications(tree, contents, ci_calls)
    ways += [Way("package", each) for each in published if _is_own(each) and not _FOREIGN.search(each.folder)]
    ways += [Way("package", ci.step.file, ci.line) for ci in attached(ci_calls)]
    ways += [Way("package", each.file, each.line) for each in travis_deploys(tree, contents) if each.program]
    ways += [Way("pages", *each) for each in published_pages(tree, contents, scans)]
    ways += [Way("container", ci.step.file, ci.line) for ci in images_called(ci_calls)]
    return tuple(sorted(ways, key=lambda way: (way.kind, bool(way.reason), way.file.path.count("/"), way.file.path)))


def _named(around: Surroundings) -> Iterator[Way]:
    tree, contents = around.tree, around.contents
    likely = (*tree.papers, *_build_code(tree))
    own = [f for f in likely if ANY_NAME.fullmatch(f.name) and _wants(f)]
    read = dict.fromkeys(RECOGNISERS, 0)
    most = {each: MOST_SEARCHED if each.kind == "infrastructure" else MOST_READ for each in RECOGNISERS}
    for file in sorted(own, key=lambda f: (f.path.count("/"), f.path)):
        for each in RECOGNISERS:
            if each.name.fullmatch(file.path if each.whole_path else file.name) and read[each] < most[each]:
                read[each] += 1
                if each.kind == "package" and _FOREIGN.search(file.folder):
                    continue
                look = each.look(file, contents.text(file) or "", around)
                most[each] = MOST_READ if isinstance(look, int) else most[each]
                needed = isinstance(look, int) and needed_by_root(tree, contents, file)
                yield from _way(each.kind, file, needed or look)


def _build_code(tree: Tree) -> Iterator[File]:
    likely = tree.ending(*_ENDINGS_OF_BUILD_CODE)
    return (file for file in likely if file.role is PathClass.SOURCE and _BUILD_CODE.search(file.name))


def _scanned(around: Surroundings, scans: Scans) -> Iterator[Way]:
    read: dict[str, int] = {}
    for path, kind in scans.of("yaml_services").items():
        file = around.tree.at(path)
        read[kind] = read.get(kind, 0) + 1
        if file is None or read[kind] > MOST_READ or "/templates/" in path:
            continue
        yield from _way(kind, file, _glance(kind, file, around.contents.text(file) or "", around))


def _glance(kind: str, file: File, text: str, around: Surroundings) -> Look:
    if kind == "ansible":
        return look_at_plays(text)
    return (look_at_compose if kind == "compose" else look_at_workload)(file, text, around)


def _way(kind: str, file: File, look: Look) -> Iterator[Way]:
    if isinstance(look, int):
        yield Way(kind, file, look)
    elif look is not None:
        yield Way(kind, file, 1, look)

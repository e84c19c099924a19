# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files and Kubernetes manifests: do they start the project itself, or only software that it uses?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.compose_copied import is_copied_by_all
from sealcheck.artifacts.deployment.compose_mounts import ROOT, develops, mounted, starts_made
from sealcheck.artifacts.deployment.container import Look, is_aside, is_idle, look_at_image
from sealcheck.artifacts.deployment.image_sources import look_at_made_image
from sealcheck.artifacts.deployment.image_start import start_of
from sealcheck.artifacts.deployment.own_images import OwnNames, Whose, is_runtime, whose
from sealcheck.artifacts.deployment.shares import holds_little
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.pattern import regex

#: What services out of a checkout are for, beside which others may hold the project.
_BESIDE_OTHERS = ("near_develops", "near_part_mounted")
#: Services of one file that are looked at.
MOST_SERVICES = 300
_SETTING = regex(r"(\w{1,80})=[\"']?([^\"'\s#]{1,300})")
_IMAGE = regex(r"^[ \t]{0,40}(?:- )?[\"']?image[\"']?:[ \t]{1,9}[\"']?([^\s\"'#]{1,300})")


@frozen
class Surroundings:
    """What else must be known to say whose a service is: the tree, its texts, and the project's names."""

    tree: Tree
    contents: Contents
    own: OwnNames


def look_at_compose(file: File, text: str, around: Surroundings) -> Look:
    """Return the line of a service of the project itself, or why the compose file does not count."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return None
    value = document.value if isinstance(document.value, dict) else {}
    path: tuple[str, ...] = ("services",) if "services" in value or "compose" not in file.name.lower() else ()
    services = value.get("services") if path else value  # the first format had no such key
    real = {name: s for name, s in services.items() if _is_service(s)} if isinstance(services, dict) else {}
    if not real:
        return None
    if is_aside(file) and not is_copied_by_all(file, around.tree, around.contents):
        return "near_development"
    return _verdict(file, document, path, real, around)


def _verdict(
    file: File, document: Document, path: tuple[str, ...], services: Mapping[str, Any], around: Surroundings
) -> Look:
    settings = _settings(file, around)
    made = frozenset(str(each.get("image")) for each in services.values() if each.get("build"))
    seen: set[str] = set()
    given: dict[str, tuple[str, ...]] = {}
    for name, service in list(services.items())[:MOST_SERVICES]:
        belongs = _whose(file, service, around, settings, made)
        if belongs == "own":
            return document.at((*path, next(iter(given), name)))[0]
        if belongs == "mounted":
            given[name] = mounted(file, service, around.tree)
        seen.add(belongs)
    if given:
        folders = sorted({folder for each in given.values() for folder in each})
        if ROOT in folders or not holds_little(around.tree, folders):
            return document.at((*path, next(iter(given))))[0]
        seen.add("near_part_mounted")
    if "unknown" in seen and not seen.isdisjoint(_BESIDE_OTHERS):
        return "near_unknown_services"
    for reason in (*_BESIDE_OTHERS, "near_no_build", "near_empty_image", "near_idle", "near_no_start"):
        if reason in seen:
            return reason
    return "near_unknown_services" if "unknown" in seen else "near_helper_services"


def _is_service(service: Any) -> bool:
    return isinstance(service, dict) and any(key in service for key in ("image", "build", "extends"))


def _settings(file: File, around: Surroundings) -> dict[str, str]:
    """Return the variables that Compose reads from the file `.env` beside the compose file."""
    beside = around.tree.at(f"{file.folder}/.env" if file.folder else ".env")
    lines = (around.contents.text(beside) or "").split("\n")[:1000] if beside else []
    return {match[1]: match[2] for line in lines if (match := _SETTING.match(line.removeprefix("export ")))}


def _whose(
    file: File,
    service: Mapping[str, Any],
    around: Surroundings,
    settings: Mapping[str, str],
    made: frozenset[str] = frozenset(),
) -> Whose | str:
    """Return whose service it is: what is built here or named like the project is own, and "mounted" runs its files.

    A build that brings nothing is named by the reason why it does not count; other services may start what is mounted
    into such an image, which is among those `made` here.
    """
    image = str(service.get("image") or "")
    starts = [start for key in ("entrypoint", "command") if (start := _start(service.get(key)))]
    if starts and all(map(is_idle, starts)):
        return "near_idle"
    if service.get("build"):
        built = _build(file, service["build"], around)
        if built in ("near_idle", "near_no_start") and starts:
            return "own"
        if built != "near_empty_image":
            return built
        if starts_made(file, service, " ".join(starts), around.tree):
            return "own"
        return _by_mounts(file, service, starts or _image_starts(file, service["build"], around), around) or built
    if not image:
        return "own"  # extends a service of another file
    belongs = whose(image, around.own, settings)
    runs = is_runtime(image) or image in made
    return (_by_mounts(file, service, starts, around) if belongs != "own" and runs else None) or belongs


def _by_mounts(file: File, service: Mapping[str, Any], starts: Sequence[str], around: Surroundings) -> str | None:
    """Return "mounted" for a service that runs files of the project, or that it does so only for work on these."""
    if not mounted(file, service, around.tree):
        return None
    return "near_develops" if develops(starts) else "mounted"


def _image_starts(file: File, build: Any, around: Surroundings) -> list[str]:
    """Return what an image starts by itself that is built from a file in the repository, or from text in this one."""
    table = _table(build)
    built, inside = around.tree.at(_place(file, table)), table.get("dockerfile_inline")
    text = inside or (around.contents.text(built) if built else "")
    start = start_of(str(text or ""), _target(table))
    return [each for each in (" ".join(start.entry), start.command) if each]


def _table(build: Any) -> Mapping[str, Any]:
    """The settings of a build, of which there may only be the folder."""
    return build if isinstance(build, dict) else {"context": build}


def _place(file: File, table: Mapping[str, Any]) -> str:
    """The path of the file that an image is built from."""
    context, name = str(table.get("context") or "."), str(table.get("dockerfile") or "Dockerfile")
    return normpath(f"{file.folder or '.'}/{context[:300]}/{name[:300]}")


def _target(table: Mapping[str, Any]) -> str:
    return str(table.get("target") or "")[:80]


def _start(given: Any) -> str:
    """A command of a service as one text, written as a text or as a list of words."""
    return " ".join(map(str, given))[:2000] if isinstance(given, list) else str(given or "")[:2000]


def _build(file: File, build: Any, around: Surroundings) -> Whose | str:
    """Return whose image a build makes: a helper's, one without the project in it, or one of which nothing is there.

    What lies outside of the repository, in a submodule or in a variable is not looked at.
    """
    table = _table(build)
    context, name = str(table.get("context") or "."), str(table.get("dockerfile") or "")
    if table.get("dockerfile_inline"):
        look = look_at_image(file, str(table["dockerfile_inline"]))
        return "near_empty_image" if look == "near_empty_image" else "own"
    if "$" in context + name or "://" in context or context.startswith(("git@", "/", "~")):
        return "own"
    place = _place(file, table)
    if place.startswith("..") or around.tree.in_submodule(place):
        return "unknown"
    built = around.tree.at(place)
    if built is None:
        return "own" if around.tree.is_link(place) else "near_no_build"
    text = around.contents.text(built) or ""
    look = look_at_made_image(built, text, around.tree, around.contents, _target(table)) or "near_empty_image"
    if look in ("near_empty_image", "near_unmade_image", "near_idle", "near_no_start"):
        return str(look)
    return "foreign" if look == "near_helper_image" else "own"


def look_at_workload(file: File, text: str, around: Surroundings) -> Look:
    """Return line 1 of a Kubernetes manifest, unless every image in it is well-known software of others."""
    images = [match[1] for line in text.split("\n")[:5000] if (match := _IMAGE.match(line[:400]))]
    foreign = bool(images) and all(whose(image, around.own) == "foreign" for image in images)
    return "near_helper_services" if foreign else 1


Glance = Callable[[File, str, Surroundings], Look]
#: What is looked at more closely, by the kind of deployment.
GLANCES: Mapping[str, Glance] = {"compose": look_at_compose, "kubernetes": look_at_workload}

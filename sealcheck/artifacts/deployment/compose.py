# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files and Kubernetes manifests: do they start the project itself, or only software that it uses?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container import Look, is_aside, is_idle, look_at_image, look_at_made_image
from sealcheck.artifacts.deployment.own_images import OwnNames, Whose, is_runtime, whose
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.nested import listed
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name

#: Services of one file that are looked at.
MOST_SERVICES = 300
_SETTING = regex(r"(\w{1,80})=[\"']?([^\"'\s#]{1,300})")
_IMAGE = regex(r"^[ \t]{0,40}(?:- )?[\"']?image[\"']?:[ \t]{1,9}[\"']?([^\s\"'#]{1,300})")
#: A line of the README that tells everybody to copy a file to the usual name.
_COPIED = regex(r"\b(?:cp|copy|mv|ln)\b[^\n]{1,300}(?<![\w.-])(?:docker-)?compose\.ya?ml(?![\w-])", re.I)
#: Why a file with such services does not count, the reason that says most first.
_REASONS = ("near_no_build", "near_empty_image", "near_idle")
#: The folder that stands for all of the repository.
_ROOT = "."
#: Folders that a build fills, so that none of their files is in the repository.
_BUILT = frozenset({"dist", "build", "public", "html", "htdocs", "site", "www", "_site", "target", "out"})
#: A unit of Podman (lamps.container) or a job of Nomad, and what it runs; drivers of Nomad run programs without images.
_OPENS_UNIT = regex(r"\[Container\]|job[ \t]{1,9}\"")
_RUN_BY_UNIT = regex(
    r"[ \t]{0,40}(?:Image[ \t]{0,9}=[ \t]{0,9}|image[ \t]{0,9}=[ \t]{0,9}\")([^\s\"]{2,300})"
    r"|[ \t]{0,40}driver[ \t]{0,9}=[ \t]{0,9}\"(?:exec2?|raw_exec|java)\""
)


#: Papers in which a start of a container is looked for, and what may be one.
MOST_PAPERS = 400
_STARTS = regex(
    r"(?:docker|podman|nerdctl|container) (?:run|exec|create)\b|\b(?:image|command|args|entrypoint)[\"']?\s{0,4}[:=]",
    re.I,
)


@frozen
class Surroundings:
    """What else must be known to say whose a service is: the tree, its texts, and the project's names."""

    tree: Tree
    contents: Contents
    own: OwnNames

    @cached_property
    def started(self) -> bool:
        """Whether something may say what a container starts: a Compose file, a workload, a command to run an image."""
        papers = (*self.tree.ending("sh", "bash", "ps1", "bat"), *self.tree.papers)
        named = any("compose" in each.name.lower() for each in papers)
        return named or any(_STARTS.search(self.contents.text(each) or "") for each in papers[:MOST_PAPERS])


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
    if is_aside(file) and not _is_copied_by_all(file, around):
        return "near_development"
    settings = _settings(file, around)
    made = frozenset(str(each.get("image")) for each in real.values() if each.get("build"))
    seen: set[str] = set()
    for name, service in list(real.items())[:MOST_SERVICES]:
        belongs = _whose(file, service, around, settings, made)
        if belongs == "own":
            return document.at((*path, name))[0]
        seen.add(belongs)
    reason = next((each for each in _REASONS if each in seen), None)
    return reason or ("near_unknown_services" if "unknown" in seen else "near_helper_services")


def _is_service(service: Any) -> bool:
    return isinstance(service, dict) and any(key in service for key in ("image", "build", "extends"))


def _is_copied_by_all(file: File, around: Surroundings) -> bool:
    """Whether the README tells to copy the file, which is called after development, to the usual name."""
    readmes = [each for each in around.tree.within(("",)) if is_readme_name(each.name)]
    lines = (line for each in readmes for line in _COPIED.findall(around.contents.text(each) or ""))
    return any(f" {file.name} " in line or f"/{file.name} " in line for line in lines)


def _settings(file: File, around: Surroundings) -> dict[str, str]:
    """Return the variables that Compose reads from the file `.env` beside the compose file."""
    beside = around.tree.at(f"{file.folder}/.env" if file.folder else ".env")
    lines = (around.contents.text(beside) or "").split("\n")[:1000] if beside else []
    return {match[1]: match[2] for line in lines if (match := _SETTING.match(line.removeprefix("export ")))}


def _whose(
    file: File, service: Mapping[str, Any], around: Surroundings, settings: Mapping[str, str], made: frozenset[str]
) -> Whose | str:
    """Return whose service it is: what is built here, named like the project or runs its files is own.

    A build that brings nothing is named by the reason why it does not count, unless the project is mounted into it, or
    into the image that is `made` of it for several services.
    """
    image = str(service.get("image") or "")
    starts = [start for key in ("entrypoint", "command") if (start := _start(service.get(key)))]
    if starts and all(map(is_idle, starts)):
        return "near_idle"
    if service.get("build"):
        built = _build(file, service["build"], around)
        if built == "near_idle" and starts:
            return "own"
        return "own" if built == "near_empty_image" and _is_mounted(file, service, around.tree) else built
    if not image:
        return "own"  # extends a service of another file
    belongs = whose(image, around.own, settings)
    runs = is_runtime(image) or image in made
    return "own" if runs and _is_mounted(file, service, around.tree) else belongs


def _start(given: Any) -> str:
    """A command of a service as one text, written as a text or as a list of words."""
    return " ".join(map(str, given))[:2000] if isinstance(given, list) else str(given or "")[:2000]


def _build(file: File, build: Any, around: Surroundings) -> Whose | str:
    """Return whose image a build makes: a helper's, one without the project in it, or one of which nothing is there.

    What lies outside of the repository, in a submodule or in a variable is not looked at.
    """
    table = build if isinstance(build, dict) else {"context": build}
    context, name = str(table.get("context") or "."), str(table.get("dockerfile") or "Dockerfile")
    if table.get("dockerfile_inline"):
        look = look_at_image(file, str(table["dockerfile_inline"]))
        return "near_empty_image" if look == "near_empty_image" else "own"
    if "$" in context + name or "://" in context or context.startswith(("git@", "/", "~")):
        return "own"
    place = normpath(f"{file.folder or '.'}/{context[:300]}/{name[:300]}")
    if place.startswith("..") or around.tree.in_submodule(place):
        return "unknown"
    built = around.tree.at(place)
    if built is None:
        return "own" if around.tree.is_link(place) else "near_no_build"
    look = look_at_made_image(
        built, around.contents.text(built) or "", around.tree, str(table.get("target") or "")[:80]
    )
    if look in ("near_empty_image", "near_idle", None):
        return look or "near_empty_image"
    return "foreign" if look == "near_helper_image" else "own"


def _is_mounted(file: File, service: Mapping[str, Any], tree: Tree) -> bool:
    """Whether a service gets a folder of the host with code of the project, or with pages that its build puts there."""
    folders = (normpath(f"{file.folder or '.'}/{source}") for source in _mounts(service))
    return any(_holds_code(folder, tree) for folder in folders)


def _mounts(service: Mapping[str, Any]) -> Iterator[str]:
    """Yield the folders and files beside the compose file that a service gets, as written."""
    for each in listed(service.get("volumes")):
        source = str(each.get("source") or "") if isinstance(each, dict) else str(each).partition(":")[0]
        if source.startswith("."):
            yield source[:300]


def _holds_code(folder: str, tree: Tree) -> bool:
    if folder == _ROOT:
        return True
    if folder.startswith("..") or tree.at(folder):
        return False
    below = [each for each in tree.folders if f"{each}/".startswith(f"{folder}/")][:200]
    built = folder.rpartition("/")[2].lower() in _BUILT
    return built or any(each.role is PathClass.SOURCE for each in tree.within(below))


def look_at_unit(file: File, text: str, around: Surroundings) -> Look:
    """Return the line of a unit of Podman or a job of Nomad that runs something, as for a manifest of Kubernetes."""
    lines = [line[:400] for line in text.split("\n")[:5000]]
    if not any(_OPENS_UNIT.match(line) for line in lines):
        return None
    runs = [(number, match[1] or "") for number, line in enumerate(lines, 1) if (match := _RUN_BY_UNIT.match(line))]
    images = [image for _, image in runs if image]
    if images and all(whose(image, around.own) == "foreign" for image in images):
        return "near_helper_services"
    return runs[0][0] if runs else None


def look_at_workload(file: File, text: str, around: Surroundings) -> Look:
    """Return line 1 of a Kubernetes manifest, unless every image in it is well-known software of others."""
    images = [match[1] for line in text.split("\n")[:5000] if (match := _IMAGE.match(line[:400]))]
    foreign = bool(images) and all(whose(image, around.own) == "foreign" for image in images)
    return "near_helper_services" if foreign else 1

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The project's dependencies by ecosystem and folder, and whether their exact versions are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container import starts_project
from sealcheck.artifacts.deployment.dockerfile import start_of
from sealcheck.artifacts.manifest.dependency_set import DependencySet, State
from sealcheck.artifacts.manifest.kept_whole import kept_whole
from sealcheck.artifacts.manifest.lock_places import KeptLocks, kept_locks
from sealcheck.artifacts.manifest.maven import maven_modules
from sealcheck.artifacts.manifest.names import READERS, is_unfilled
from sealcheck.artifacts.manifest.native import cmake
from sealcheck.artifacts.manifest.needs import Needs, Reader, read
from sealcheck.artifacts.manifest.outside_modules import outside_modules
from sealcheck.artifacts.manifest.readers import csproj, description, gemspec
from sealcheck.artifacts.manifest.requirement_files import requirements, with_includes
from sealcheck.artifacts.manifest.undeclared import undeclared
from sealcheck.artifacts.manifest.workspaces import workspaces
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MAX_MANIFESTS = 300
#: Files that build images which are looked at.
MOST_IMAGES = 20
_REQUIREMENTS = regex(r"(?:[\w.-]{0,40}[-_.])?requirements(?:[-_.][\w.-]{0,40})?\.(?:txt|in)")
#: Folders that hold nothing but such files: requirements/base.txt, requirements/prod.in.
_REQUIREMENTS_FOLDERS = frozenset({"requirements", "requirement", "reqs", "requires"})
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE, PathClass.DOCS, PathClass.DATA})
#: Ecosystems that know no lock file, but fix what is asked for in the manifest.
_LOCKLESS = frozenset({"Maven", "PlatformIO", "CMake", "sbt", "Play"})
#: The share of dependencies with one version from which it is the habit to give one.
USUALLY = 0.6
_ASIDE = frozenset({PathClass.EXAMPLE, PathClass.TEST})
_NUGET = (".csproj", ".fsproj", ".vbproj")


@artifact
def dependency_sets(tree: Tree, contents: Contents) -> tuple[DependencySet, ...]:
    """Dependencies of the project's own manifests; examples, tests, documents' folders and vendored copies aside."""
    by_place: dict[tuple[str, str], list[tuple[File, Needs]]] = {}
    npm, modules = workspaces(tree, contents), maven_modules(tree, contents)
    for file, ecosystem, reader in _manifests(tree):
        text = contents.text(file)
        needs = read(reader, text) if text and not is_unfilled(file, text) else None
        if needs and ecosystem == "npm":
            needs = npm.without_members(needs)
        if needs and ecosystem == "Maven":
            needs = modules.with_others(needs)
        if needs and reader is description and needs.library:
            needs = needs._replace(library=_is_package(file, tree))
        if text and reader is requirements:
            needs = with_includes(file, text, tree, contents, _is_manifest)
        if needs and needs.total:
            by_place.setdefault((ecosystem, _place(file)), []).append((file, needs))
    kept = kept_locks(tree, contents, npm)
    sets = [_set(eco, folder, found, kept) for (eco, folder), found in sorted(by_place.items())]
    sets = [_whole(each, tree, contents) for each in sets]
    declared = {each.ecosystem for each in sets}
    run = _run_by_images(tree, contents) if any(each.state == "library" for each in sets) else frozenset()
    sets = [replace(each, state="loose") if _is_run(each, run) else each for each in sets]
    aside = outside_modules(tree, contents) if sets else []  # without any, what they load leaves it open
    return (*sets, *undeclared(tree, contents, declared, kept), *aside)


def _run_by_images(tree: Tree, contents: Contents) -> frozenset[str]:
    """Return the folders in which a file builds an image that starts the project."""
    named = tree.mentioning("dockerfile", "containerfile")
    files = [file for file in named if file.name.lower().startswith("dockerfile") or file.name == "Containerfile"]
    read = [(file, contents.text(file) or "") for file in files[:MOST_IMAGES]]
    return frozenset(f.folder for f, text in read if starts_project(f, text) and not _starts_aside(f, text, tree))


def _starts_aside(file: File, text: str, tree: Tree) -> bool:
    """Whether an image starts a program among the examples or tests, with which a library is tried out."""
    start = start_of(text)
    parts = [word.split("/") for word in (*start.entry, *start.command.split()) if "/" in word]
    paths = (join(file.folder, "/".join(each[at:])) for each in parts for at in range(len(each)))
    return any(started.role in _ASIDE for path in paths if path and (started := tree.at(path)))


def _whole(each: DependencySet, tree: Tree, contents: Contents) -> DependencySet:
    """Return the set as kept where all of it is committed and nothing else keeps its versions."""
    if each.state not in ("loose", "pinned", "stale"):
        return each
    shown = kept_whole(each.ecosystem, each.folder, each.names, tree, contents)
    return replace(each, state="whole", lock=shown) if shown else each


def _is_run(each: DependencySet, folders: frozenset[str]) -> bool:
    """Whether a package of Python is not only a library: it is run where it lies, with versions that nobody chose."""
    return each.state == "library" and each.ecosystem == "Python" and each.folder in folders


def _is_package(file: File, tree: Tree) -> bool:
    """Whether a DESCRIPTION is that of a package of R, which has code or names what it hands out, and no mere list."""
    return join(file.folder, "R") in tree.folders or tree.at(join(file.folder, "NAMESPACE")) is not None


def _place(file: File) -> str:
    """The folder whose dependencies a manifest names: a folder of requirements belongs to the one above it."""
    parent, _, last = file.folder.rpartition("/")
    return parent if last.lower() in _REQUIREMENTS_FOLDERS else file.folder


def _manifests(tree: Tree) -> Iterator[tuple[File, str, Reader]]:
    named = tree.named(*READERS)
    others = (file for file in tree.files if file.language is None and file.name.lower() not in READERS)
    known = [(file, reader) for file in (*named, *others) if file.role in _OWN and (reader := _reader(file))]
    own = [(file, reader) for file, reader in known if not _is_aside(file)]
    for file, reader in sorted(own, key=lambda pair: (pair[0].path.count("/"), pair[0].path))[:MAX_MANIFESTS]:
        yield file, *reader


def _is_aside(file: File) -> bool:
    """Whether a manifest serves the documents or an assistant's tools only, or is a template for other projects."""
    parts = file.folder.lower().split("/")
    return (
        bool({"docs", "doc", ".github", ".agents", ".claude", "website", "tutorials"} & set(parts))
        or "{{" in file.folder
    )


def _reader(file: File) -> tuple[str, Reader] | None:
    name = file.name.lower()
    if name in READERS:
        return READERS[name]
    if file.language is not None:
        return None
    if _REQUIREMENTS.fullmatch(name) or (
        name.endswith((".txt", ".in")) and file.folder.rpartition("/")[2].lower() in _REQUIREMENTS_FOLDERS
    ):
        return "Python", requirements
    if name.endswith(".gemspec"):
        return "Bundler", gemspec
    if name.endswith(".cmake"):
        return "CMake", cmake
    return ("NuGet", csproj) if name.endswith(_NUGET) else None


def _set(ecosystem: str, folder: str, found: list[tuple[File, Needs]], kept: KeptLocks) -> DependencySet:
    needed = [needs for _, needs in found]
    total, exact = _named(found)
    names = tuple(name for needs in needed for name in needs.names)
    lock, other = kept.find(ecosystem, folder, names)
    resolved = [file for file, needs in found if needs.resolved]
    if lock:
        missing = kept.held.lacks(lock, names)
        asked = [pair for needs in needed for pair in needs.asked] if lock.folder == folder else []
        unfit = kept.held.unfit(lock, ecosystem, asked)
        whole = not missing and not unfit
        kind: State = "locked" if whole else "library" if all(each.library for each in needed) else "stale"
        return DependencySet(ecosystem, folder, total, kind, found[0][0], lock, names, missing=missing, unfit=unfit)
    if resolved and not any(_is_open(file, needs) for file, needs in found):
        direct = [needs.total for file, needs in found if not needs.resolved]
        state: State = "locked" if direct else "compiled"
        return DependencySet(ecosystem, folder, max(direct, default=total), state, found[0][0], resolved[0], names)
    return DependencySet(ecosystem, folder, total, _state(ecosystem, needed), found[0][0], other, names, exact)


def _is_manifest(file: File) -> bool:
    return file.role in _OWN and _reader(file) is not None


def _is_open(file: File, needs: Needs) -> bool:
    """Whether a list beside a resolved one leaves versions open, and is not what that one was resolved from.

    A project of NuGet that names its packages itself does not look into a list beside it.
    """
    open_list = file.name.endswith(".txt") and not needs.resolved and needs.exact < needs.total
    return open_list or file.name.lower().endswith(_NUGET)


def _named(found: list[tuple[File, Needs]]) -> tuple[int, int]:
    """How many dependencies a folder names, and how many exactly; files of one format do not repeat each other."""
    formats: dict[str, tuple[int, int]] = {}
    for file, needs in found:
        name = "requirements" if (_reader(file) or ("", None))[1] is requirements else file.name.lower()
        total, exact = formats.get(name, (0, 0))
        formats[name] = total + needs.total, exact + needs.exact
    return max(formats.values())


def _state(ecosystem: str, found: list[Needs]) -> State:
    total = sum(needs.total for needs in found)
    exact = sum(needs.exact for needs in found)
    # Beside the manifest of a library for microcontrollers, a project builds its tests and examples alone.
    library = any(needs.library for needs in found) and (ecosystem == "PlatformIO" or all(n.library for n in found))
    if ecosystem in _LOCKLESS and not library and exact == total:
        return "fixed"
    if library and ecosystem not in ("Python", "Gradle"):
        return "library"
    # A dependency or two that may move among many that may not is an oversight, not a habit.
    if exact and exact >= USUALLY * total and ecosystem != "npm":
        return "pinned"
    return "library" if library else "loose"

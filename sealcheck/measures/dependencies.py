# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dependencies: whether a build today and a build in a year take the same ones."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.large_files import LargeFiles
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.manifest.names import LOCKS
from sealcheck.artifacts.manifest.unread_needs import NeedSign
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.model import (
    Evidence,
    Measurement,
    Text,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)

MOST = 10
_GOOD = frozenset({"locked", "whole", "compiled", "fixed"})
_IN_PART = frozenset({"pinned", "stale"})
#: Where lock files are possible but rare: exact versions there do not spoil what is locked elsewhere, if that is more.
_RARELY_LOCKED = frozenset({"Gradle", "NuGet", "Helm"})
#: An ecosystem in which tools for pipelines are asked for by those who write nothing in its language.
_TOOLS, _PYTHON_CODE = "Python", frozenset({"py", "ipynb", "pyi", "pyx"})
_MANIFESTS = (
    "package.json, pyproject.toml, requirements*.txt, requirements/*.txt, pom.xml, build.gradle, composer.json, "
    "Gemfile, go.mod …",
)


@measure
def locked(
    dependency_sets: tuple[DependencySet, ...], need_signs: tuple[NeedSign, ...], tree: Tree, large_files: LargeFiles
) -> Measurement:
    """Are the exact versions of all dependencies kept, by lock files or where an ecosystem has none in the manifest?

    Where all packages that a manifest names are committed into the folder of their manager, that keeps them as well.
    A lock file that lacks a direct dependency, or keeps one in a version that is not asked for, is out of date: "some".
    A list that names exact versions of tools in Python, where nothing else is in Python, passes beside lock files.
    OSPS-QA-02.01, Standard for Public Code 16.3. A library has its versions chosen by its users: "some"; so is a
    list most of which names exact versions.
    Undetermined where no manifest that is read names any, but something else shows that others are needed.
    """
    if large := large_files.promising("manifest"):
        return undetermined(say("grades.too_large"), *(near_miss(say("grades.too_large"), file) for file in large[:3]))
    if not dependency_sets:
        return _nothing_named(need_signs, tree)
    evidence = [shown for each in _worst_first(dependency_sets) for shown in _shown(each)]
    more = len(evidence) - MOST
    shown = evidence[:MOST] + ([searched(say("dependencies.more", count=more))] if more > 0 else [])
    counted = [each for each in dependency_sets if each.state != "library"]
    passed = _passed(counted, tree)
    counted = [each for each in counted if each not in passed]
    good = [each for each in counted if each.state in _GOOD]
    own = [each for each in dependency_sets if each.state != "library" or not each.folder]
    if counted and len(good) == len(counted) and not _is_library(own):
        return measured("all", _all_kept(len(good), passed), *shown)
    if good or _is_library(dependency_sets) or any(map(_in_part, dependency_sets)):
        part = (
            say("dependencies.some", good=len(good), all=len(dependency_sets)) if good else say("dependencies.in_part")
        )
        return measured("some", part, *shown)
    locks = _locks(dependency_sets)
    missing = [searched(say("dependencies.no_lock", locks=locks))] if locks else []
    return measured("none", say("dependencies.none"), *shown, *missing)


def _nothing_named(signs: Sequence[NeedSign], tree: Tree) -> Measurement:
    """That there are no dependencies, or what speaks against that where no manifest names any."""
    looked = searched(say("dependencies.looked_for", manifests=_MANIFESTS))
    shown = [near_miss(say(f"dependencies.sign_{s.kind}", name=s.name[:80]), s.file, s.line) for s in signs]
    shown += [near_miss(say("dependencies.sign_submodule", name=each.path)) for each in tree.submodules[:2]]
    if shown:
        return undetermined(say("dependencies.needs_unread", sign=shown[0].text), *shown, looked)
    return measured("no_dependencies", say("dependencies.none_named"), looked)


def _passed(sets: Sequence[DependencySet], tree: Tree) -> list[DependencySet]:
    """Return the pinned sets that pass beside locked ones: none where they need more than those do."""
    passing = _RARELY_LOCKED if any(file.ending in _PYTHON_CODE for file in tree.files) else _RARELY_LOCKED | {_TOOLS}
    rare = [each for each in sets if each.state == "pinned" and each.ecosystem in passing]
    locked = sum(each.count for each in sets if each.state == "locked")
    return rare if sum(each.count for each in rare) < locked else []


def _is_library(sets: Sequence[DependencySet]) -> bool:
    """Whether most of what is needed is needed by libraries, whose users choose the versions."""
    return sum(each.count if each.state == "library" else -each.count for each in sets) > 0


def _in_part(each: DependencySet) -> bool:
    """Whether versions are kept for a part; a manifest of npm keeps next to nothing of all that is brought along."""
    mostly = each.state == "loose" and each.exact * 2 > each.count and each.ecosystem != "npm"
    return mostly or each.state in _IN_PART


def _all_kept(count: int, passed: Sequence[DependencySet]) -> Text:
    if not passed:
        return say("dependencies.all", count=count)
    if any(each.ecosystem == _TOOLS for each in passed):
        return say("dependencies.all_but_tools", count=count)
    return say("dependencies.all_but", count=count, ecosystems=sorted({each.ecosystem for each in passed}))


def _worst_first(sets: Sequence[DependencySet]) -> list[DependencySet]:
    order = ("undeclared", "loose", "stale", "library", "pinned", "compiled", "locked", "whole", "fixed")
    return sorted(sets, key=lambda each: (order.index(each.state), each.folder, each.ecosystem))


def _shown(each: DependencySet) -> list[Evidence]:
    if each.state == "stale":
        faults = [(key, names) for key, names in (("stale", each.missing), ("unfit", each.unfit)) if names]
        return [
            against(
                say(f"dependencies.{key}", ecosystem=each.ecosystem, count=len(names), names=names[:5]),
                each.lock or each.manifest,
            )
            for key, names in faults
        ]
    key, given = _loose(each) if each.state == "loose" else (each.state, {})
    if not LOCKS.get(each.ecosystem) and each.state == "library":
        key = "library_alone"
    elif not LOCKS.get(each.ecosystem) and each.state == "pinned" and each.exact < each.count:
        key, given = "pinned_but", {"loose": each.count - each.exact}
    text = say(f"dependencies.{key}", ecosystem=each.ecosystem, count=each.count, **given)
    if each.state in _GOOD:
        return [found(text, each.lock or each.manifest)]
    kind = near_miss if each.state in ("pinned", "library") else against
    other = say("dependencies.other_lock", manifest=each.manifest.path)
    return [kind(text, each.manifest), *([near_miss(other, each.lock)] if each.lock else [])]


def _loose(each: DependencySet) -> tuple[str, dict[str, int]]:
    """The words, with what they take, on how many of the dependencies name one version where nothing keeps it."""
    if 0 < each.exact < each.count:
        return "loose_some", {"loose": each.count - each.exact}
    return ("loose_exact" if each.exact > 0 else "loose"), {}


def _locks(sets: Sequence[DependencySet]) -> list[str]:
    return sorted({name for each in sets for name in LOCKS.get(each.ecosystem, ())})[:20]

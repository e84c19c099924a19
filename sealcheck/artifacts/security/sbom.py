# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Software bills of materials: CycloneDX and SPDX documents in the tree, and pipeline steps that make them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from sealcheck.artifacts.calls import ASKS_ONLY
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import unrelated
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.manifest.maven_plugins import building, nearest, reaches, without_skipped
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.security.sbom_subject import Own, foreign_subject
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot

_NAME = regex(r"(?:^|[-_.])(?:s?bom|cyclonedx|cdx|spdx)(?:[-_.]|$)", re.I)
_ENDINGS = (".json", ".xml", ".yml", ".yaml", ".txt", ".tag", ".spdx")
_CALL = regex(
    r"^uses: .{0,60}(?:sbom|cyclonedx/gh-|spdx-)|^uses: template:.{0,40}Dependency-Scanning"
    r"|^(?:syft|cdxgen|spdx-sbom-generator|sbom-tool|jbom|bom generate|reuse spdx|tern report|mix sbom)(?:\s|$)"
    r"|^cyclonedx\S{0,20}(?:\s|$)|^(?:mvn|gradle) .{0,300}cyclonedx|^(?:npm|pnpm|docker) sbom\b"
    r"|^cargo (?:cyclonedx|sbom)\b|^dotnet.cyclonedx|^composer cyclonedx|^go run .{0,80}cyclonedx-gomod"
    r"|^docker (?:buildx )?build .{0,300}--sbom(?:=true|\s|$)|^trivy .{0,200}(?:cyclonedx|spdx)",
    re.I,
)
_MAVEN_PLUGIN = regex(r"cyclonedx-maven-plugin|spdx-maven-plugin")
_GRADLE_PLUGIN = regex(r"org\.cyclonedx\.bom|org\.spdx\.sbom")
_MADE = regex(r"(?:^|[/_.-])(?:sbom|cyclonedx|syft)(?:[/_.-]|$)", re.I)
_SCRIPT = regex(r"\bcyclonedx-(?:npm|py|php|node)\b|@cyclonedx/|\bcdxgen\b|\bsyft \S|\bnpm sbom\b|\bcargo cyclonedx\b")
#: What a document says of the project itself.
_OF_ITSELF = regex(r"<metadata>.{0,20000}?</metadata>", re.S)
MAX_BUILDS = 60


@frozen
class SbomSign:
    """Where a bill of materials is, or is made.

    `state` is committed, in_ci, empty for a document without parts, unreadable, idle for a build that would make one
    but is not seen to run, elsewhere for steps of another repository that may make one, or foreign for a document that
    is of another product, which `form` names.
    """

    file: File
    state: Literal["committed", "in_ci", "empty", "unreadable", "idle", "elsewhere", "foreign"]
    form: str
    line: int | None = None
    excerpt: str | None = None


@artifact
def sbom_signs(
    tree: Tree,
    contents: Contents,
    pipelines: Pipelines,
    ci_calls: tuple[CiCall, ...],
    recipes: Recipes,
    snapshot: Snapshot,
    dependency_sets: tuple[DependencySet, ...],
) -> tuple[SbomSign, ...]:
    """Bills of materials of the project: documents first, then steps, then what may make one."""
    skipped = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE)
    named = [f for f in tree.papers if f.name.lower().endswith(_ENDINGS) and _NAME.search(f.name)]
    documents = [f for f in named if f.role not in skipped][:30]
    own = Own(snapshot.subject.name, dependency_sets, contents)
    signs = [_of_whom(sign, own) for file in documents if (sign := _document(file, contents))]
    started = [ci for ci in ci_calls if ci.job.when]
    steps = [sign for ci in started if (sign := _step(ci, tree, contents))]
    signs += {(sign.file.path, sign.line): sign for sign in reversed(steps)}.values()
    return (*signs, *_plugins(tree, contents, started), *_shared(pipelines), *_scripts(recipes, started))


def _of_whom(sign: SbomSign, own: Own) -> SbomSign:
    """Return the sign of a document, or that it is of another product."""
    subject = foreign_subject(own.contents.text(sign.file) or "", own) if sign.state == "committed" else ""
    return SbomSign(sign.file, "foreign", subject) if subject else sign


def _step(ci: CiCall, tree: Tree, contents: Contents) -> SbomSign | None:
    """A step that makes a bill of materials itself, through an image build, or by a release tool set up to do so."""
    line = without_skipped(" ".join((ci.call.tool, *ci.call.words[1:]))[:800])
    image = any(text.startswith("docker") and "--sbom" in text for text in ci.call.via)
    if (_CALL.search(line) and not ASKS_ONLY.search(line) and "/dev/null" not in line) or image:
        return SbomSign(ci.step.file, "in_ci", ci.call.tool if not image else "docker", ci.line, str(ci.call))
    if line.startswith(("goreleaser release", "uses: goreleaser/goreleaser-action")):
        files = [f for f in map(tree.at, (".goreleaser.yml", ".goreleaser.yaml")) if f]
        if any(re.search(r"(?m)^sboms:", contents.text(f) or "") for f in files):
            return SbomSign(ci.step.file, "in_ci", "GoReleaser", ci.line, str(ci.call))
    return None


def _shared(pipelines: Pipelines) -> Iterator[SbomSign]:
    """Steps of another repository: by their name a bill of materials, or something that may make one."""
    for each in (e for pipeline in pipelines.active for e in pipeline.elsewhere if e.when):
        if _MADE.search(each.reference.partition("@")[0]):
            yield SbomSign(each.file, "in_ci", each.reference, each.line, each.reference)
        elif not unrelated(each.reference, "codeql", "sast", "sonar"):
            yield SbomSign(each.file, "elsewhere", each.reference, each.line, each.reference)


def _scripts(recipes: Recipes, started: Sequence[CiCall]) -> Iterator[SbomSign]:
    """Named scripts that would make a bill of materials, where no pipeline is seen to call any tool for it."""
    for recipe in recipes.all[:2000]:
        if _SCRIPT.search(recipe.text[:2000]) and not any(recipe.file.path == ci.call.file.path for ci in started):
            yield SbomSign(recipe.file, "idle", recipe.name, recipe.line, recipe.text[:200])


def _document(file: File, contents: Contents) -> SbomSign | None:
    if file.size is not None and contents.data(file) is None:
        return SbomSign(file, "unreadable", "")
    text = contents.text(file) or ""
    if text.lstrip().startswith("{"):
        return _json(file, text)
    if "http://cyclonedx.org/schema/bom" in text[:4000]:
        parts = _OF_ITSELF.sub("", text).count("<component") - text.count("<components")
        return _sign(file, "CycloneDX XML", parts - _only_program(text))
    if re.search(r"(?m)^SPDXVersion: SPDX-\d", text[:4000]):
        return _sign(file, "SPDX", text.count("\nPackageName:") - ("DESCRIBES" in text))
    if re.search(r"(?m)^spdxVersion:\s{0,4}['\"]?SPDX-\d", text):
        packages = text.partition("\npackages:")[2]
        described = "documentDescribes" in text or "DESCRIBES" in text
        return _sign(file, "SPDX YAML", len(re.findall(r"(?m)^\s{0,8}(?:- )?name:", packages)) - described)
    return None


def _sign(file: File, form: str, parts: int) -> SbomSign:
    """The sign for a document that names so many parts besides the project itself."""
    return SbomSign(file, "committed" if parts > 0 else "empty", form)


def _only_program(text: str) -> bool:
    """Whether the one component of a list is an application: the project itself, not a part of it."""
    types = re.findall(r"<component\s[^>]{0,200}\btype=\"(\w{1,30})\"", _OF_ITSELF.sub("", text)[:100_000])
    return types == ["application"]


def _json(file: File, text: str) -> SbomSign | None:
    value = read_object(text)
    if value.get("bomFormat") == "CycloneDX":
        itself = mapping(mapping(value.get("metadata")).get("component"))
        parts = [each for each in map(mapping, listed(value.get("components"))) if each.get("name")]
        others = [each for each in parts if each["name"] != itself.get("name")]
        alone = len(others) == 1 and others[0].get("type") == "application"
        return _sign(file, "CycloneDX", len(others) - alone)
    if str(value.get("spdxVersion", "")).startswith("SPDX-"):
        packages = [each for each in listed(value.get("packages")) if isinstance(each, dict)]
        described = {*map(str, listed(value.get("documentDescribes"))), *_described(value)}
        besides = sum(str(each.get("SPDXID")) not in described for each in packages)
        return _sign(file, "SPDX", max(besides, len(packages) - 1))  # some describe every part
    if "spdx.org/rdf/3" in str(value.get("@context", "")):
        return SbomSign(file, "committed" if value.get("@graph") else "empty", "SPDX 3")
    return None


def _described(value: dict[str, Any]) -> Iterator[str]:
    """The packages that the document says it describes."""
    for each in map(mapping, listed(value.get("relationships"))):
        if each.get("relationshipType") == "DESCRIBES":
            yield str(each.get("relatedSpdxElement"))


def _plugins(tree: Tree, contents: Contents, started: Sequence[CiCall]) -> Iterator[SbomSign]:
    """Build plug-ins that write a bill of materials whenever a pipeline builds."""
    maven = any(
        ci.call.tool == "mvn" and reaches(ci.call.words, "package") and "cyclonedx.skip" not in str(ci.call)
        for ci in started
    )
    poms = nearest([f for f in tree.named("pom.xml") if f.path.count("/") < 3], MAX_BUILDS)
    for file, plugins in zip(poms, building([contents.text(f) or "" for f in poms]), strict=True):
        for plugin in plugins:
            if plugin.goals and _MAVEN_PLUGIN.fullmatch(plugin.name):
                yield SbomSign(file, "in_ci" if maven else "idle", plugin.name, plugin.line, plugin.name)
    gradle = any(ci.call.tool == "gradle" for ci in started)
    files = [f for f in tree.named("build.gradle", "build.gradle.kts") if f.path.count("/") < 3]
    for file in files[:MAX_BUILDS]:
        text = contents.text(file) or ""
        if match := _GRADLE_PLUGIN.search(text):
            line = text.count("\n", 0, match.start()) + 1
            yield SbomSign(file, "in_ci" if gradle else "idle", match.group(), line, match.group())

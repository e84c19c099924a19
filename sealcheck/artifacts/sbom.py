# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Software bills of materials: CycloneDX and SPDX documents in the tree, and pipeline steps that make them."""

from __future__ import annotations

import re
from typing import Literal

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

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
_PLUGIN = regex(r"cyclonedx-maven-plugin|spdx-maven-plugin|org\.cyclonedx\.bom|org\.spdx\.sbom")


@frozen
class SbomSign:
    """Where a bill of materials is, or is made; `state` is committed, in_ci, or empty for a document without parts."""

    file: File
    state: Literal["committed", "in_ci", "empty", "unreadable"]
    form: str
    line: int | None = None
    excerpt: str | None = None


@artifact
def sbom_signs(tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...]) -> tuple[SbomSign, ...]:
    """Bills of materials of the project: documents first, then steps."""
    skipped = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE)
    named = [f for f in tree.papers if f.name.lower().endswith(_ENDINGS) and _NAME.search(f.name)]
    documents = [f for f in named if f.role not in skipped][:30]
    signs = [sign for file in documents if (sign := _document(file, contents))]
    for ci in ci_calls:
        line = " ".join((ci.call.tool, *ci.call.words[1:]))[:800]
        if ci.job.when and _CALL.search(line):
            signs.append(SbomSign(ci.step.file, "in_ci", ci.call.tool, ci.line, str(ci.call)))
    return (*signs, *_plugins(tree, contents, ci_calls))


def _document(file: File, contents: Contents) -> SbomSign | None:
    if file.size is not None and contents.data(file) is None:
        return SbomSign(file, "unreadable", "")
    text = contents.text(file) or ""
    if text.lstrip().startswith("{"):
        return _json(file, text)
    if "http://cyclonedx.org/schema/bom" in text[:4000]:
        return SbomSign(file, "committed" if "<component" in text else "empty", "CycloneDX XML")
    if re.search(r"(?m)^SPDXVersion: SPDX-\d", text[:4000]):
        return SbomSign(file, "committed" if "\nPackageName:" in text else "empty", "SPDX")
    if re.search(r"(?m)^spdxVersion:\s{0,4}['\"]?SPDX-\d", text):
        return SbomSign(file, "committed" if re.search(r"(?m)^packages:", text) else "empty", "SPDX YAML")
    return None


def _json(file: File, text: str) -> SbomSign | None:
    try:
        value = parse_json(text)
    except ParseProblem:
        return None
    if not isinstance(value, dict):
        return None
    if value.get("bomFormat") == "CycloneDX":
        return SbomSign(file, "committed" if value.get("components") else "empty", "CycloneDX")
    if str(value.get("spdxVersion", "")).startswith("SPDX-"):
        return SbomSign(file, "committed" if value.get("packages") else "empty", "SPDX")
    if "spdx.org/rdf/3" in str(value.get("@context", "")):
        return SbomSign(file, "committed" if value.get("@graph") else "empty", "SPDX 3")
    return None


def _plugins(tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...]) -> list[SbomSign]:
    """Build plug-ins that write a bill of materials whenever a pipeline builds."""
    builds = {ci.call.tool for ci in ci_calls if ci.job.when} & {"mvn", "gradle"}
    files = [f for f in tree.named("pom.xml", "build.gradle", "build.gradle.kts") if f.path.count("/") < 3]
    signs = []
    for file in files[:60] if builds else []:
        text = contents.text(file) or ""
        match = _PLUGIN.search(text)
        bound = match and (file.name != "pom.xml" or "<goal>" in text[match.start() : match.start() + 1500])
        if match and bound and ("mvn" if file.name == "pom.xml" else "gradle") in builds:
            line = text.count("\n", 0, match.start()) + 1
            signs.append(SbomSign(file, "in_ci", match.group(), line, match.group()))
    return signs

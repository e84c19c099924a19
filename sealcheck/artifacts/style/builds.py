# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters that builds call: with Gradle, Maven, .NET and Next.js.

https://learn.microsoft.com/en-us/dotnet/fundamentals/code-analysis/overview,
https://nextjs.org/docs/15/app/api-reference/config/eslint#linting-during-builds
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.maven_plugins import building, nearest, reporting
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.tools import (
    CONFIG_FILES,
    GRADLE_ASKED,
    GRADLE_PLUGINS,
    MAVEN_PLUGINS,
    NUGET,
    StyleSign,
)
from sealcheck.artifacts.tree import Tree
from sealcheck.licence.markup import without_comments
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Build files that are read, nearest to the root first, and characters of each project file of .NET.
MAX_FILES, MOST_TEXT = 60, 200_000
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE})
#: Findings of Checkstyle, PMD and their like do not stop a Gradle build.
_GRADLE_LENIENT = regex(
    r"(?:checkstyle|pmd|ktlint|kotlinter|detekt|codenarc)\b[^{}\n]{0,80}\{"
    r"[^{}]{0,800}\b(?:isI|i)gnoreFailures(?:\.set\(|\s{0,3}=?\s{0,3})true"
    r"|\b(?:isE|e)nforceCheck(?:\.set\(|\s{0,3}=?\s{0,3})false|\bquality\s{0,3}\{[^{}]{0,800}\bstrict\s{0,3}=?\s{0,3}false"
)
#: A build that formats what it is about to compile, so that nothing is left to find.
_GRADLE_REWRITES = regex(
    r"\b(?:compile(?:Java|Kotlin|Groovy)|build|assemble|check|classes|preBuild)\b['\")]{0,3}[^\n{]{0,40}\{?\s{0,20}"
    r"\.?dependsOn\b[^\n]{0,80}\b(?:spotlessApply|ktlintFormat|ktfmtFormat|formatKotlin|googleJavaFormat)\b"
)
#: A plug-in that is only fetched for the parts of a build, or for the code of the build itself.
_UNUSED = regex(r"(?:\.gradle\.plugin)?:[\w.$]|[^\n]{0,200}\bapply\s{0,3}\(?\s{0,3}false\b")
_MAVEN_LENIENT = regex(r"<(?:failOnViolation|failsOnError)>\s{0,9}false|<skip>\s{0,9}true")
#: A package of NuGet in a project file, and in the lists of older projects.
_PACKAGE = regex(
    r"<(?:(?:Global)?PackageReference\s[^>]{0,300}?\bInclude|package\s[^>]{0,300}?\bid)=\"([\w.]{1,100})\""
)
_STYLE_IN_BUILD = regex(r"<EnforceCodeStyleInBuild>\s{0,9}true", re.I)
_STRICT = regex(r"<(?:CodeAnalysis)?TreatWarningsAsErrors>\s{0,9}true", re.I)
_OFF = regex(r"<RunAnalyzers(?:DuringBuild)?>\s{0,9}false", re.I)
_SHARED = ("directory.build.props", "directory.build.targets", "directory.packages.props", "packages.config")
#: Versions of Next.js whose build calls ESLint.
_LINTING = range(11, 16)
_MAJOR = regex(r"[~^=v]{0,2}\s{0,4}(\d{1,3})\.[\d.x*]{1,20}(?:-[\w.]{1,40})?")
_NEXT_CONFIGS = ("next.config.js", "next.config.mjs", "next.config.cjs", "next.config.ts")
_SWITCHED_OFF = regex(r"(?m)^(?!\s{0,40}//)[^\n]{0,200}\bignoreDuringBuilds\b['\"]?\s{0,9}:(?!\s{0,9}false\b)")
_IMAGE = regex(r"(?:docker|podman|buildah)(?:-compose)?\s")


def is_gradle(name: str) -> bool:
    """Whether a file of this name, in lower case, is a part of a build with Gradle: quality.gradle.kts."""
    return name.endswith((".gradle", ".gradle.kts")) and not name.startswith(("settings.", "init."))


def gradle(file: File, text: str) -> Iterator[StyleSign]:
    """Yield the style plug-ins of Gradle, comments aside."""
    plain = re.sub(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}", "", text)
    harmless = _GRADLE_LENIENT.search(plain) or _GRADLE_REWRITES.search(plain)
    for tool, pattern in GRADLE_PLUGINS.items():
        used = (found for found in pattern.finditer(plain) if not _UNUSED.match(plain, found.end()))
        if match := next(used, None):
            asked = tool not in GRADLE_ASKED or GRADLE_ASKED[tool].search(plain)
            how = "build" if asked and not harmless else "config"
            yield StyleSign(tool, how, file, plain.count("\n", 0, match.start()) + 1, match.group().strip())


def maven(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Yield the style plug-ins of Maven, also those of its reports; they check where a goal is bound to the build."""
    own = [f for f in tree.named("pom.xml") if f.role in _OWN | {PathClass.DOCS, PathClass.TEST}]
    files = nearest([file for file in own if file.path.count("/") <= 3], MAX_FILES)
    texts = [contents.text(file) or "" for file in files]
    for file, text, plugins in zip(files, texts, building(texts), strict=True):
        for plugin in (*plugins, *reporting(text)):
            tool, checks = MAVEN_PLUGINS.get(plugin.name, ("", frozenset[str]()))
            if tool:
                bound = plugin.goals & checks and not plugin.reports and not _MAVEN_LENIENT.search(plugin.text)
                yield StyleSign(tool, "build" if bound else "config", file, plugin.line, plugin.name)


def dotnet(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Yield the analysers of .NET projects; what they find stops a build where warnings are taken for errors."""
    projects = [file for file in tree.mentioning("proj") if file.ending in ("csproj", "fsproj", "vbproj")]
    files = nearest([file for file in (*tree.named(*_SHARED), *projects) if file.role in _OWN], MAX_FILES)
    texts = [(file, without_comments((contents.text(file) or "")[:MOST_TEXT])) for file in files]
    shared = {file.folder: text for file, text in texts if file.name.lower() in _SHARED}
    for file, text in texts:
        about = text + "".join(said for folder, said in shared.items() if _is_below(file, folder))
        how, off = "build" if _STRICT.search(about) else "config", _OFF.search(about) is not None
        found = [(tool, m[1], m.start()) for m in _PACKAGE.finditer(text) if (tool := NUGET.get(m[1].lower()))]
        if enforced := _STYLE_IN_BUILD.search(text):
            found.append((".NET code style", "EnforceCodeStyleInBuild", enforced.start()))
        for tool, name, at in found:
            yield StyleSign(tool, how, file, text.count("\n", 0, at) + 1, name, off)


def _is_below(file: File, folder: str) -> bool:
    return not folder or f"{file.folder}/".startswith(f"{folder}/")


def next_lints(call: Call, tree: Tree, contents: Contents) -> bool:
    """Whether a command builds with Next.js before version 16, which fails on what ESLint is configured to find.

    A configuration of ESLint is often not brought into an image that is built.
    """
    if call.tool != "next" or "build" not in call.words[1:2] or "--no-lint" in call.words:
        return False
    if any(_IMAGE.match(each) for each in call.via):
        return False
    manifest = tree.at(join(call.folder, "package.json"))
    value = read_object((contents.text(manifest) if manifest else None) or "")
    needed = {**mapping(value, "devDependencies"), **mapping(value, "dependencies")}
    version = _MAJOR.fullmatch(str(needed.get("next", "")).strip())
    if version is None or int(version[1]) not in _LINTING or "eslint" not in needed:
        return False
    beside = tree.within((call.folder,))
    configured = "eslintConfig" in value or any(CONFIG_FILES.fullmatch(f.name.lower()) == "ESLint" for f in beside)
    settings = (contents.text(file) or "" for file in beside if file.name in _NEXT_CONFIGS)
    return configured and not any(map(_SWITCHED_OFF.search, settings))

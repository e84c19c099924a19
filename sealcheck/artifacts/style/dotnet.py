# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Analysers that a .NET project takes as packages: they look at the code whenever it is built.

https://learn.microsoft.com/en-us/dotnet/fundamentals/code-analysis/overview
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.msbuild_conditions import without_dead
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.licence.markup import without_comments
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Project files that are read, nearest to the root first, and characters of each.
MOST_PROJECTS = 60
MOST_TEXT = 200_000
#: The packages, by tool, in lower case.
_PACKAGES = {
    "stylecop.analyzers": "StyleCop",
    "stylecop.analyzers.unstable": "StyleCop",
    "microsoft.codeanalysis.fxcopanalyzers": "FxCop",
    "microsoft.codeanalysis.netanalyzers": ".NET analyzers",
    "microsoft.codeanalysis.csharp.codestyle": ".NET code style",
    "roslynator.analyzers": "Roslynator",
    "sonaranalyzer.csharp": "SonarAnalyzer",
    "meziantou.analyzer": "Meziantou.Analyzer",
    "codecracker.csharp": "CodeCracker",
}
_PACKAGE = regex(r"<(?:PackageReference|GlobalPackageReference)\s[^>]{0,300}?\bInclude=\"([\w.]{1,100})\"")
#: The kind of a package in the lists of older projects.
_LISTED = regex(r"<package\s[^>]{0,300}?\bid=\"([\w.]{1,100})\"")
_STYLE_IN_BUILD = regex(r"<EnforceCodeStyleInBuild>\s{0,9}true", re.I)
_STRICT = regex(r"<(?:CodeAnalysis)?TreatWarningsAsErrors>\s{0,9}true", re.I)
_OFF = regex(r"<RunAnalyzers(?:DuringBuild)?>\s{0,9}false", re.I)
_OWN = frozenset({PathClass.SOURCE, PathClass.CONFIG})
_SHARED = ("directory.build.props", "directory.build.targets", "directory.packages.props", "packages.config")


def analysers(tree: Tree, contents: Contents) -> Iterator[StyleSign]:
    """Yield the analysers of the projects; what they find stops a build where warnings are taken for errors."""
    projects = [file for file in tree.mentioning("proj") if file.ending in ("csproj", "fsproj", "vbproj")]
    files = [file for file in (*tree.named(*_SHARED), *projects) if file.role in _OWN]
    files = sorted(files, key=lambda file: (file.path.count("/"), file.path))[:MOST_PROJECTS]
    texts = [(file, without_dead(without_comments((contents.text(file) or "")[:MOST_TEXT]))) for file in files]
    shared = {file.folder: text for file, text in texts if file.name.lower() in _SHARED}
    for file, text in texts:
        about = text + "".join(said for folder, said in shared.items() if _is_below(file, folder))
        how = "build" if _STRICT.search(about) else "config"
        yield from (
            StyleSign(tool, how, file, text.count("\n", 0, at) + 1, name, _OFF.search(about) is not None)
            for tool, name, at in _tools(text)
        )


def _is_below(file: File, folder: str) -> bool:
    return not folder or f"{file.folder}/".startswith(f"{folder}/")


def _tools(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each tool with the name it goes by in the text, and where that begins."""
    for pattern in (_PACKAGE, _LISTED):
        for match in pattern.finditer(text):
            if tool := _PACKAGES.get(match[1].lower()):
                yield tool, match[1], match.start()
    if enforced := _STYLE_IN_BUILD.search(text):
        yield ".NET code style", "EnforceCodeStyleInBuild", enforced.start()

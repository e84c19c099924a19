# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that a pipeline builds and attaches to a release on the forge, for others to take from there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sealcheck.artifacts.ci import CiCall
from sealcheck.pattern import regex

MOST_NAMES = 50
#: Actions that attach files to a release, and the input that names these.
_ACTIONS: Mapping[str, str] = {
    "softprops/action-gh-release": "files",
    "actions/upload-release-asset": "asset_path",
    "shogo82148/actions-upload-release-asset": "asset_path",
    "svenstaro/upload-release-action": "file",
    "ncipollo/release-action": "artifacts",
    "alexellis/upload-assets": "asset_paths",
    "marvinpinto/action-automatic-releases": "files",
    "akkuman/gitea-release-action": "files",
    "https://code.forgejo.org/actions/forgejo-release": "release-dir",
}
_NEXT_INPUT = regex(r"\s[\w-]{1,60}=")
_APART = regex(r"[\s,\"'\[\]]{1,20}")
_EXPRESSION = regex(r"\$(?:\{[^{}]{0,200}\}|\w{1,80})")
_FILLED_IN = regex(r"\$\{\{[^{}]{0,200}\}\}")
#: What can only be a program, and what may hold one: an archive, a name without an ending, a pattern for many files.
_PROGRAM = regex(
    r"\.(?:jar|war|ear|exe|msi|msix|deb|rpm|dmg|pkg|appimage|apk|aab|ipa|whl|phar|gem|nupkg|vsix|xpi|crx|hex|uf2"
    r"|snap|flatpak|wasm)$",
    re.I,
)
_ARCHIVE = regex(r"\.(?:zip|tgz|tbz2|txz|7z|tar(?:\.\w{1,4})?|gz|xz|bz2|bin)$|^[^.]{1,200}$|\*$", re.I)
#: An app for phones, or the folder it is built into; not one for those who make it.
_APP = regex(
    r"(?![^\s]{0,300}(?:debug|test))[^\s]{0,300}(?:\.(?:apk|aab|ipa)|build/outputs/(?:apk|bundle)(?:/[^\s]{0,100})?)",
    re.I,
)
#: Archives of something else, by their name.
_BESIDE = regex(
    r"(?:^|[^a-z])(?:docs?|documentation|javadocs?|data|datasets?|sources?|src|sboms?|checksums?"
    r"|sha\d{3}(?:sums?)?|licen[cs]es?|notes|changelog|reports?|coverage|results?|schemas?|openapi|fonts?"
    r"|weights|checkpoints?|embeddings?|screenshots?|dokumentation|daten|manuals?|handb(?:uch|ook)|tests?"
    r"|gradle-wrapper|maven-wrapper)(?:$|[^a-z])"
    r"|\.(?:csv|tsv|json|jsonl|ndjson|geojson|topojson|xml|gml|kml|gpx|gpkg|shp|sql|sqlite3?|db|parquet|pbf|mbtiles|nc"
    r"|pdf|odt|docx?|xlsx?|pptx?|html?|md|txt|rst|ttl|nt|rdf|yaml|yml|onnx|pth?|log)\.(?:zip|gz|xz|bz2|7z|tgz)$",
    re.I,
)
#: Commands that build a program, the name of the program first.
_BUILDS = regex(
    r"(?:go|cargo|cross|wails3?|tauri|cmake|gradle|gradlew|stack|cabal|swift|zig|flutter|ionic|cordova|eas|hugo|trunk)\b"
    r".{0,200}\b(?:build|assemble\w{0,30}|shadowJar|jar|package|bundle\w{0,30})\b"
    r"|mvnw?\b.{0,200}\b(?:package|verify|install|deploy)\b"
    r"|(?:gcc|g\+\+|clang|n?make(?!.{0,100}\b(?:docs?|data|tests?|lint|check|html|pdf|format)\b)"
    r"|msbuild|xcodebuild|pyinstaller)\b"
    r"|dotnet (?:publish|build|pack)\b"
    r"|(?:npm|pnpm|yarn|bun|npx|deno)\b(?!.{0,100}\b(?:docs?|documentation|typedoc|storybook)\b)"
    r".{0,100}\b(?:build|compile|dist|bundle|package|make)\b"
    r"|(?:electron-(?:builder|forge|packager)|pkg|ncc|nexe|webpack|vite|rollup|esbuild|tsc|wasm-pack|platformio|pio|arduino-cli"
    r"|nuitka3?|pyoxidizer|briefcase|sbt|lein|ant|bazel|meson|ninja|qmake|qgis-plugin-ci|pb_tool)\b"
    r"|(?:python3?|uv|hatch|poetry|flit)\b.{0,60}\b(?:build|bdist\w{0,10}|PyInstaller|nuitka)\b"
)
_REDIRECTS = regex(r"[\d&]?(?:>{1,2}|<{1,3})")
_WITH_VALUE = ("-F", "-n", "-t", "-R", "--notes-file", "--notes", "--title", "--target", "--repo", "--notes-start-tag")


def attached(ci_calls: Iterable[CiCall]) -> Iterator[CiCall]:
    """Yield the steps of pipelines that attach a program to a release, or keep an app for phones.

    What is an archive, or has a name that does not tell, counts where the same pipeline builds a program. What the
    pipeline only fetches is a program of others.
    """
    known = list(ci_calls)
    building = {ci.pipeline.file for ci in known if _BUILDS.match(_said(ci))}
    fetched = {(ci.pipeline.file, name) for ci in known for name in _fetched(ci.call.words)}
    for ci in known:
        given = [name for name in _names(ci) if (ci.pipeline.file, name) not in fetched]
        names = [name for name in given if not _BESIDE.search(name)] if "never" not in ci.job.when else []
        archives = ci.pipeline.file in building and any(map(_ARCHIVE.search, names))
        if archives or any(map(_PROGRAM.search, names)) or _keeps_app(ci):
            yield ci


def _keeps_app(ci: CiCall) -> bool:
    """Whether a step keeps an app for phones that the pipeline has built, for people to take it from there."""
    kept = ci.step.uses.lower().startswith("actions/upload-artifact@") and ci.call.words[:1] == ("uses:",)
    given = f" {ci.step.given}".partition(" path=")[2] if kept and "never" not in ci.job.when else ""
    paths = _FILLED_IN.sub("x", _NEXT_INPUT.split(given, maxsplit=1)[0])
    return any(map(_APP.fullmatch, _APART.split(paths)[:MOST_NAMES]))


def _said(ci: CiCall) -> str:
    return " ".join((ci.call.tool, *ci.call.words[1:]))[:1000]


def _names(ci: CiCall) -> list[str]:
    """Return the last parts of the paths of what a step attaches; what is only known when it runs has no ending."""
    words = ci.call.words
    wanted = _ACTIONS.get(ci.step.uses.partition("@")[0].lower()) if words[:1] == ("uses:",) else None
    paths = list(_uploaded(words))
    if wanted:
        given = f" {ci.step.given}".partition(f" {wanted}=")[2]
        paths = _APART.split(_NEXT_INPUT.split(given, maxsplit=1)[0])
    paths = [_EXPRESSION.sub("x", path) for path in paths]
    return [each.partition("#")[0].rstrip("/").rpartition("/")[2][:300] for each in paths[:MOST_NAMES] if each]


def _not_redirected(words: Sequence[str]) -> list[str]:
    """Return the words of a command without where its output goes: `2> $errors`, `>log.txt`, `2>&1`."""
    after = zip(("", *words), words, strict=False)
    return [word for before, word in after if not _REDIRECTS.match(word) and not _REDIRECTS.fullmatch(before)]


def _fetched(words: Sequence[str]) -> Iterator[str]:
    """Yield the names under which a command keeps what it fetches: what it is told, or the end of the address."""
    if words[0] not in ("curl", "wget") or any(word in ("-T", "--upload-file") for word in words):
        return
    told = [after for before, after in pairwise(words) if before in ("-o", "-O", "--output", "--output-document")]
    ends = [word.partition("?")[0] for word in words if "://" in word]
    yield from (_EXPRESSION.sub("x", each).rpartition("/")[2][:300] for each in (*told, *ends))


def _uploaded(words: Sequence[str]) -> Iterator[str]:
    """Yield the files that a command attaches to a release, or puts into the registry of GitLab beside it."""
    if tuple(words[1:3]) in (("release", "upload"), ("release", "create")) and words[0] in ("gh", "glab"):
        given = [word for before, word in pairwise(_not_redirected(words[2:])) if before not in _WITH_VALUE]
        yield from [word for word in given if not word.startswith("-")][1:]  # the first one is the tag
    elif words[:1] == ("curl",) and any("/packages/generic/" in word for word in words):
        yield from [word for before, word in pairwise(words) if before in ("-T", "--upload-file")]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that a pipeline builds and hands on: attached to a release on the forge, kept there, sent elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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
_EXPRESSION = regex(r"\$\{\{[^{}]{0,200}\}\}|\$(?:\{[^{}]{0,200}\}|\w{1,80})")
#: What can only be a program, and what may hold one: an archive, a name without an ending, a pattern for many files.
_PROGRAM = regex(
    r"\.(?:jar|war|ear|exe|msi|msix|deb|rpm|dmg|pkg|appimage|apk|aab|ipa|whl|phar|gem|nupkg|vsix|xpi|crx|hex|uf2"
    r"|snap|flatpak|wasm)$",
    re.I,
)
_ARCHIVE = regex(r"\.(?:zip|tgz|tbz2|txz|7z|tar(?:\.\w{1,4})?|gz|xz|bz2|bin)$|^[^.]{1,200}$|\*$", re.I)
#: An app for phones, or the folder it is built into; those for the people who make it.
_APP = regex(r"\.(?:apk|aab|ipa)$|build/outputs/(?:apk|bundle)(?:/|$)", re.I)
_FOR_MAKERS = regex(r"debug|test", re.I)
#: A file that curl sends on, and whom it sends one only to have it looked at.
_SENT = regex(
    r" (?:(?:-\w{0,8}F|--form) ?[\w.-]{1,60}=|(?:-d|--data-binary) ?)@([^\s;,]{1,300})"
    r"|(?: -\w{0,8}T ?| --upload-file[ =])([^\s-]\S{0,300})"
)
_EXAMINERS = regex(r"browserstack|saucelabs|lambdatest|virustotal|appetize|mobsf|bitbar", re.I)
#: Archives of something else, by their name.
_BESIDE = regex(
    r"(?:^|[^a-z])(?:docs?|documentation|javadocs?|data|datasets?|sources?|src|sboms?|checksums?|sha\d{3}(?:sums?)?"
    r"|licen[cs]es?|notes|changelog|reports?|coverage|results?|schemas?|openapi|tests?)(?:$|[^a-z])"
    r"|\.(?:csv|json|geojson|xml|gml|gpkg|shp|sql|db|parquet|pdf|html?|md|txt|ttl|rdf|ya?ml|onnx|log)\.\w{2,3}$",
    re.I,
)
#: Commands that build a program, the name of the program first.
_BUILDS = regex(
    r"(?:go|cargo|cross|wails3?|tauri|cmake|gradle|stack|cabal|swift|zig|flutter|ionic|cordova|eas|trunk|dotnet|mvn)\b"
    r".{0,200}\b(?:build|assemble\w{0,30}|\w{0,30}[jJ]ar|package|bundle\w{0,30}|publish|pack|verify|install|deploy)\b"
    r"|(?:gcc|g\+\+|clang|n?make(?!.{0,100}\b(?:docs?|data|tests?|lint|check|html|pdf|format)\b)"
    r"|msbuild|xcodebuild|pyinstaller)\b"
    r"|(?:npm|pnpm|yarn|bun|npx|deno)\b(?!.{0,100}\b(?:docs?|documentation|typedoc|storybook)\b)"
    r".{0,100}\b(?:build|compile|dist|bundle|package|make)\b"
    r"|(?:electron-(?:builder|forge|packager)|pkg|ncc|nexe|webpack|vite|rollup|esbuild|tsc|wasm-pack|platformio|pio|arduino-cli"
    r"|nuitka3?|pyoxidizer|briefcase|sbt|lein|ant|bazel|meson|ninja|qmake|qgis-plugin-ci|pb_tool)\b"
    r"|(?:python3?|uv|hatch|poetry|flit)\b.{0,60}\b(?:build|bdist\w{0,10}|PyInstaller|nuitka)\b"
)
_WITH_VALUE = ("-F", "-n", "-t", "-R", "--notes-file", "--notes", "--title", "--target", "--repo", "--notes-start-tag")


def attached(ci_calls: Iterable[CiCall]) -> Iterator[CiCall]:
    """Yield the steps of pipelines that attach a program to a release, send one on, or keep an app for phones.

    What is an archive, or has a name that does not tell, counts where the same pipeline builds a program.
    """
    known = list(ci_calls)
    building = {ci.pipeline.file for ci in known if _BUILDS.match(" ".join((ci.call.tool, *ci.call.words[1:]))[:1000])}
    for ci in known:
        paths = _attached(ci)
        ends = [path.partition("#")[0].rstrip("/").rpartition("/")[2][:300] for path in paths]
        names = [name for name in ends if name and not _BESIDE.search(name)]
        archives = ci.pipeline.file in building and any(map(_ARCHIVE.search, names))
        if archives or any(map(_PROGRAM.search, names)) or _keeps_app(ci) or _sends(ci):
            yield ci


def is_program(path: str) -> bool:
    """Whether a file at this path can only be a program, and is not beside one: its sources, its documentation."""
    name = path.rpartition("/")[2][:300]
    return _PROGRAM.search(name) is not None and _BESIDE.search(name) is None


def _keeps_app(ci: CiCall) -> bool:
    """Whether a step keeps an app for phones that the pipeline has built, for people to take it from there."""
    given = _given(ci, "path") if ci.step.uses.lower().startswith("actions/upload-artifact@") else []
    return any(_APP.search(path) and not _FOR_MAKERS.search(path) for path in given)


def _sends(ci: CiCall) -> bool:
    """Whether a step sends a program on by curl, to whoever hands it out or runs it."""
    said = " ".join(ci.call.words)[:2000]
    if ci.call.words[:1] != ("curl",) or _EXAMINERS.search(said):
        return False
    given = (sent or put for sent, put in _SENT.findall(said))
    return any(_PROGRAM.search(each) and not _BESIDE.search(each) and not _FOR_MAKERS.search(each) for each in given)


def _attached(ci: CiCall) -> list[str]:
    """Return the paths of what a step attaches to a release, by an action or by a command."""
    words = ci.call.words
    if words[:1] == ("uses:",):
        wanted = _ACTIONS.get(ci.step.uses.partition("@")[0].lower())
        return _given(ci, wanted) if wanted else []
    if tuple(words[1:3]) not in (("release", "upload"), ("release", "create")) or words[0] not in ("gh", "glab"):
        return []
    given = [word for before, word in pairwise(words[2:]) if before not in _WITH_VALUE and not word.startswith("-")]
    return [_EXPRESSION.sub("x", word) for word in given[1:]][:MOST_NAMES]  # the first one is the tag


def _given(ci: CiCall, wanted: str) -> list[str]:
    """Return the paths in an input of an action; what is only known when it runs has no ending."""
    given = _NEXT_INPUT.split(f" {ci.step.given}".partition(f" {wanted}=")[2], maxsplit=1)[0]
    return _APART.split(_EXPRESSION.sub("x", given))[:MOST_NAMES]

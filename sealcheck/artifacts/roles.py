# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What role a path plays, from its name alone."""

from __future__ import annotations

import re

from sealcheck.model import PathClass

_VENDORED = re.compile(r"(^|/)(vendor|vendors|third[_-]?party|node_modules|bower_components|external|extern)/", re.I)
_EXAMPLE = re.compile(r"(^|/)(examples?|samples?|demos?)/", re.I)
_TEST = re.compile(
    r"(^|/)(tests?|spec|specs|__tests__|cypress|e2e|testing)/|[._-](test|spec)s?\.[a-z]+$|(^|/)test_[^/]+$", re.I
)
_DOCS = re.compile(r"(^|/)(docs?|documentation|doku|handbuch|wiki)/|\.(md|rst|adoc|asciidoc|org|textile)$", re.I)
_BINARY = re.compile(
    r"\.(png|jpe?g|gif|ico|pdf|zip|gz|tgz|jar|war|class|exe|dll|so|dylib|woff2?|ttf|eot|otf|mp[34]|webp)$", re.I
)
_DATA = re.compile(r"\.(csv|tsv|geojson|parquet|xlsx?|gpx|kml|shp|dbf)$", re.I)
_GENERATED = re.compile(r"(^|/)(dist|build|generated)/|\.min\.(js|css)$|\.map$|(^|/)package-lock\.json$", re.I)
LANGUAGES = {
    "py": "Python", "js": "JavaScript", "mjs": "JavaScript", "cjs": "JavaScript", "jsx": "JavaScript",
    "ts": "TypeScript", "tsx": "TypeScript", "java": "Java", "kt": "Kotlin", "scala": "Scala", "rb": "Ruby",
    "php": "PHP", "go": "Go", "rs": "Rust", "c": "C", "h": "C", "cc": "C++", "cpp": "C++", "hpp": "C++",
    "cs": "C#", "swift": "Swift", "dart": "Dart", "ex": "Elixir", "exs": "Elixir", "pl": "Perl", "pm": "Perl",
    "r": "R", "sh": "Shell", "vue": "Vue", "svelte": "Svelte", "html": "HTML", "css": "CSS", "scss": "CSS",
    "sql": "SQL", "lua": "Lua", "m": "Objective-C", "groovy": "Groovy",
}  # fmt: skip


def language_of(path: str) -> str | None:
    """Return the programming language that the path's ending names, or None."""
    return LANGUAGES.get(path.rpartition(".")[2].lower())


def role_of(path: str) -> PathClass:
    """Return the role of the file at `path`."""
    for role, pattern in (
        (PathClass.VENDORED, _VENDORED),
        (PathClass.BINARY, _BINARY),
        (PathClass.GENERATED, _GENERATED),
        (PathClass.TEST, _TEST),
        (PathClass.EXAMPLE, _EXAMPLE),
        (PathClass.DATA, _DATA),
        (PathClass.DOCS, _DOCS),
    ):
        if pattern.search(path):
            return role
    return PathClass.SOURCE if language_of(path) else PathClass.CONFIG

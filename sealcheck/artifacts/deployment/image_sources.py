# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Images that only take in what a build leaves behind, in a repository where nothing can be built that way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container import Look, look_at_image
from sealcheck.artifacts.deployment.image_build import instructions
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex


@frozen
class Outcome:
    """What a kind of build leaves behind, with the names and endings of files that it cannot do without."""

    left: re.Pattern[str]
    names: frozenset[str]
    endings: frozenset[str] = frozenset()


_JVM = frozenset(
    {"pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", "build.sbt", "build.xml"}
    | {"ivy.xml", "project.clj", "deps.edn", "build.mill", "build.sc", "mvnw", "gradlew", "build.bazel", "workspace"}
    | {"build", "module.bazel", "workspace.bazel", "nbproject"}
)
_JVM_CODE = frozenset({"java", "kt", "kts", "scala", "clj", "groovy"})
_OTHERS = frozenset(
    {"package.json", "deno.json", "deno.jsonc", "bower.json", "pyproject.toml", "setup.py", "setup.cfg", "makefile"}
    | {"gnumakefile", "cmakelists.txt", ".goreleaser.yml", ".goreleaser.yaml", "cargo.toml", "go.mod", "pubspec.yaml"}
    | {"justfile", "taskfile.yml", "mix.exs", "composer.json", "elm.json", "gemfile", "_config.yml", "mkdocs.yml"}
    | {"conf.py", "hugo.toml", "config.toml", "meson.build", "rakefile", "dune-project", "stack.yaml", "antora.yml"}
)
OUTCOMES = (
    Outcome(
        regex(r"(?:.{1,200}/)?[^/]{1,100}\.(?:jar|war|ear)|(?:.{1,200}/)?build/libs(?:/.{0,200})?"), _JVM, _JVM_CODE
    ),
    Outcome(regex(r"(?:.{1,200}/)?target(?:/.{0,200})?"), _JVM | {"cargo.toml"}, _JVM_CODE | {"rs"}),
    Outcome(
        regex(r"(?:.{1,200}/)?(?:publish|bin/(?:release|debug))(?:/.{0,200})?|(?:.{1,200}/)?[^/]{1,100}\.dll", re.I),
        frozenset(),
        frozenset({"csproj", "fsproj", "vbproj", "sln", "slnx", "proj", "cs", "fs", "vb", "ps1"}),
    ),
    Outcome(
        regex(r"(?:.{1,200}/)?(?:dist|build|out|\.output|\.next)(?:/.{0,200})?"),
        _JVM | _OTHERS,
        _JVM_CODE | {"csproj", "fsproj", "cabal", "html", "sh", "bat", "ps1", "mk", "rst", "qmd"},
    ),
)
#: What may bring the missing thing: a tool that fetches or builds, in the image itself.
_BRINGS = regex(
    r"\b(?:curl|wget|git|pip3?|npm|yarn|pnpm|go|cargo|mvn|\./mvnw|gradle|\./gradlew|make|dotnet|unzip|tar)\b"
)
_ARGUMENT = regex(r"(?:ARG|ENV)\s{1,9}(\w{1,80})=[\"']?([^\s\"']{1,300})", re.I)
_COPY = regex(r"(?:COPY|ADD)\s{1,9}(.{1,2000})", re.I)
#: Scripts and pipelines, which may fetch what an image takes in.
_SCRIPTS = regex(
    r"(?:.{0,200}/)?(?:\.github/workflows/.{1,100}|\.gitlab-ci.{0,40}|jenkinsfile.{0,40}|.{0,40}pipelines?\.ya?ml|makefile"
    r"|(?:buildspec|cloudbuild|\.drone|\.woodpecker).{0,40}\.ya?ml|fabfile\.py|tasks\.py|\.circleci/.{1,60}|\.travis\.yml|.{1,100}\.(?:sh|bash|ps1|bat|mk))",
    re.I,
)
MOST_SCRIPTS = 60


def look_at_made_image(file: File, text: str, tree: Tree, contents: Contents, target: str = "") -> Look:
    """Return the FROM line of an image that holds the project, or why it does not count, also by what is there."""
    look = look_at_image(file, text, target)
    return "near_unmade_image" if isinstance(look, int) and _lacks_all(text, tree, contents) else look


def _lacks_all(text: str, tree: Tree, contents: Contents) -> bool:
    """Whether all that is copied into the image is left by builds that nothing in the repository can run."""
    steps = list(instructions(text))
    if any(_BRINGS.search(step[:4000]) for step in steps if step[:4].upper() == "RUN ") or tree.submodules:
        return False
    sources = list(_sources(steps))
    return bool(sources) and all(source and _is_unmade(source, tree, contents) for source in sources)


def _sources(steps: list[str]) -> Iterator[str]:
    """Yield what is copied out of the repository; an empty text for what nobody can tell."""
    given = {match[1]: match[2] for step in steps if (match := _ARGUMENT.match(step[:600]))}
    for step in steps:
        match = _COPY.match(step[:2100])
        if match is None:
            continue
        words = [word.strip("[]\",'") for word in match[1].split() if not word.startswith("--")]
        for word in [""] if "--from" in match[1] else words[:-1]:
            filled = re.sub(r"\$\{?(\w{1,80})\}?", lambda name: given.get(name[1], "$"), word)
            yield "" if "$" in filled or "://" in filled else filled.removeprefix("./").strip("/")


def _is_unmade(source: str, tree: Tree, contents: Contents) -> bool:
    kinds = [each for each in OUTCOMES if each.left.fullmatch(source)]
    made = any(tree.named(*each.names) or any(file.ending in each.endings for file in tree.files) for each in kinds)
    return bool(kinds) and not (made or _is_there(source, tree) or _is_fetched(source, tree, contents))


def _is_there(source: str, tree: Tree) -> bool:
    paths = [file.path for file in tree.files] + [entry.path for entry in tree.symlinks]
    return any(fnmatchcase(f"/{path}", f"*/{source}") or f"/{source}/" in f"/{path}" for path in paths)


def _is_fetched(source: str, tree: Tree, contents: Contents) -> bool:
    """Whether a script or a pipeline speaks of the place that the source lies in, or of files with its ending."""
    folder, _, name = source.rpartition("/")
    signs = [sign for sign in (folder, name.rpartition("*")[2]) if len(sign) > 2]
    scripts = [file for file in tree.files if _SCRIPTS.fullmatch(file.path)][:MOST_SCRIPTS]
    return any(sign in (contents.text(file) or "") for file in scripts for sign in signs)

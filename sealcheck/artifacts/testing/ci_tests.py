# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands of the pipelines run tests, and whether there are tests that they can find."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.maven_plugins import every_build
from sealcheck.artifacts.own_runners import runs_nothing
from sealcheck.artifacts.shell.paths import join, option
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.places import started, takes_all
from sealcheck.artifacts.testing.runners import TestRun, test_run
from sealcheck.artifacts.testing.shell_cases import checked
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.pattern import regex

#: Where Maven and Gradle look for tests by themselves.
_JVM_PLACE = regex(r"(?:^|/)src/(?:test|it|\w{1,40}Test|test\w{1,40})/", re.I)
_OTHER_PLACE = regex(r"<testSourceDirectory>|sourceSets|testSourceSet")
#: The sources are mounted into an image; what the image does with them is kept in the image.
_RUN_IN_IMAGE = regex(
    r"\b(?:docker|podman|nerdctl)\s{1,9}run\b[^|;&]{0,1500}(?:-v|--volume|--mount)[\s=]{1,9}[^\s]{0,60}?"
    r"(?:\$\(pwd\)|\$\{?PWD\b|\$\{{0,2}\s?github\.workspace|\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR)\b|\.(?=[:/]))"
)
_ASKS_FOR_TESTS = regex(
    r"(?<![\w/.-])(?:unit|functional|integration|e2e)?[-_]?(?:tests?|unit|functional|specs?|verify)(?:_\w{1,40})?(?![\w/.-])",
    re.I,
)
MAX_BYTES = 300_000
_SLASHES = regex(r"^[ \t]{0,80}//[^\n]{0,2000}", re.M)
_GRADLE_TEST = (
    r"(?:^|\n)\s{0,40}(?:tasks\.)?(?:named\W{1,3}test\W{1,3}|test|withType\W{0,3}Test\W{0,12})\s{0,4}\{[^}]{0,800}?\b"
)
#: The build file switches tests off for everybody, or lets them fail.
_SKIPS = regex(
    r"<(?:skipTests|maven\.test\.skip|skip\.tests|skip\.unit\.tests)>\s{0,20}true\s{0,20}<"
    rf"|{_GRADLE_TEST}enabled\s{{0,3}}=?\s{{0,3}}false"
)
_IGNORES = regex(
    rf"<(?:testFailureIgnore|maven\.test\.failure\.ignore)>\s{{0,20}}true|{_GRADLE_TEST}ignoreFailures\s{{0,3}}=?\s{{0,3}}true"
)
#: Build tools of one family that also run tests written for another.
_ALSO: dict[str, frozenset[str]] = {
    "node": frozenset({"any"}), "python": frozenset({"any"}), "jvm": frozenset({"any"}), "ruby": frozenset({"any"}),
    "php": frozenset({"any"}), "native": frozenset({"any", "python"}), "beam": frozenset({"any"}),
}  # fmt: skip


@frozen
class CiTest:
    """A command of a pipeline that runs tests; `finds` says whether the project has tests that it would find."""

    ci: CiCall
    run: TestRun
    finds: bool
    forgiving: bool = False

    @property
    def may_fail(self) -> bool:
        """Whether a failing test leaves the pipeline green."""
        return self.ci.may_fail or self.run.forgiving or self.forgiving

    @property
    def guards(self) -> bool:
        """Whether the tests run on every change, on a service that is there, and a failure shows."""
        return self.ci.guards and not self.may_fail


@artifact
def ci_tests(ci_calls: tuple[CiCall, ...], test_cases: TestCases, tree: Tree, contents: Contents) -> tuple[CiTest, ...]:
    """Every command of the pipelines that runs tests; cases that test nothing are nothing to find."""
    real = {path: file for path, file in test_cases.files.items() if file.cases > file.hollow}
    families = {file.family for file in real.values()}
    found: list[CiTest] = []
    for ci in ci_calls:
        script = started(ci.call, real, tree, contents) or checked(ci.call, real)
        run = script or test_run(ci.call)
        if run is not None:
            same = [path for path, file in real.items() if file.family == run.family]
            run = replace(run, part=False) if run.part and takes_all(ci.call.words[1:], same) else run
            build = _build_file(ci, tree, contents) if run.implicit else ""
            beside = (step.script for step in ci.job.steps)
            finds = can_find(run, families, real, tree, contents) and not _SKIPS.search(build)
            finds = finds and not (run.file and runs_nothing(ci.call, run.file, beside, tree, contents))
            forgiving = _IGNORES.search(build) is not None
            found.append(CiTest(ci, run, finds, forgiving))
    return tuple(found)


def _build_file(ci: CiCall, tree: Tree, contents: Contents) -> str:
    """What the build file of a Maven or Gradle call says that holds for every build."""
    names = ("pom.xml",) if ci.call.tool == "mvn" else ("build.gradle", "build.gradle.kts")
    given = option(ci.call.words, "-f", "--file", "-p", "--project-dir") or ""
    folder = join(ci.call.folder, given.removesuffix("pom.xml") or ".")
    texts = [contents.text(file) for folder in (folder, "") for name in names if (file := tree.at(join(folder, name)))]
    text = next((text for text in texts if text is not None), "")[:MAX_BYTES]
    return every_build(text) if ci.call.tool == "mvn" else _SLASHES.sub("", text)


def can_find(run: TestRun, families: set[str], paths: Iterable[str], tree: Tree, contents: Contents) -> bool:
    """Whether a command that runs tests has some to run among `paths`, which are of these families."""
    if run.family == "any":
        return bool(families)
    if run.implicit:
        return _build_finds(families, paths, tree, contents)
    return run.family in families or bool(families & _ALSO.get(run.family, frozenset()))


def _build_finds(families: set[str], paths: Iterable[str], tree: Tree, contents: Contents) -> bool:
    """Whether a Maven or Gradle build has tests where it looks: by convention, or where its files say."""
    if "jvm" not in families and "any" not in families:
        return False
    if any(_JVM_PLACE.search(path) for path in paths):
        return True
    builds = tree.named("pom.xml", "build.gradle", "build.gradle.kts")[:100]
    return any(_OTHER_PLACE.search(contents.text(file) or "") for file in builds)


def in_image(script: str) -> str:
    """Return the command that hands the sources to a container image and asks it for tests; empty when none does."""
    for line in script.replace("\\\n", " ").split("\n")[:1000]:
        match = _RUN_IN_IMAGE.search(line[:4000])
        if match and _ASKS_FOR_TESTS.search(line, match.end(), 4000):
            return " ".join(line.split())
    return ""

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands on a change that speak of tests, by themselves or by what leads to them, in a shape that is not understood.

A project that has tests, and a pipeline with a step “Run the tests”, may well run them: by a program, a container or a
script that nobody here knows.
"""

from __future__ import annotations

from sealcheck.artifacts.calls import ASKS_ONLY, Call
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.recipe.missing_scripts import MissingScript
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.ci_tests import CiTest
from sealcheck.artifacts.testing.runner_names import programs
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: What speaks of tests: names of steps, jobs, scripts, targets and programs; not a service for trying things out.
_SAYS = regex(
    r"(?i)(?<![a-z])(?:(?:unit|integration|e2e|functional|acceptance|regression|smoke|api|ui|backend|frontend|run|all)?"
    r"[-_ ]?tests?|testing|specs?|e2e|testsuites?)(?![a-z])"
    r"(?![-_ ]?(?:server|environment|system|deploy|stage|build|data|image|env|pypi|instance|releases?|version)\b)"
    r"|(?-i:[a-z](?:Tests?|Specs?)(?![a-z]))"
)
#: The same of a step or job that does something else, such as making ready what tests need.
_BEFORE = regex(
    r"(?i)(?<![a-z])(?:lint|format|style|build|compile|deploy|install|set[- ]?up|prepare|dependenc|cache|checkout"
    r"|upload|report|publish|configure|create|start|stop|clean|push|pull|login|wait|badge|coverage)"
)
#: What makes an image, unless its stage is one of tests.
_ONLY_BUILDS = regex(r"\b(?:docker|podman|buildah)\b[^→]{0,200}\b(?:build|up)\b(?![^→]{0,200}--target[ =]\S{0,40}test)")
_PROGRAM = regex(r"[\w./@][\w./@+-]{0,200}")
_MAKES_TARGETS = ("make", "gmake")
_MAKEFILE = regex(r"(?i)(?:gnu)?makefile(?:\.\w{1,20})?")
_INCLUDES = regex(r"(?m)^[-s]?include[ \t]{1,9}\S")
MOST_MAKEFILES = 20
#: A variable, or what a command tells.
_HELD = regex(r"\$[\w({]")
#: A word that is an option, a path, a pattern or a setting.
_PATH = regex(r"-.*|[^/\\*=]{0,200}[/\\*=].*|[^.]{1,100}\.\w{1,5}")
_ACTION = "uses:"


@artifact
def asked_tests(
    ci_calls: tuple[CiCall, ...],
    ci_tests: tuple[CiTest, ...],
    test_cases: TestCases,
    missing_scripts: tuple[MissingScript, ...],
    tree: Tree,
    contents: Contents,
) -> tuple[CiCall, ...]:
    """The commands on a change that may be runs of tests, going by words; none where the project has no tests."""
    if not test_cases.real:
        return ()
    settled = [test.ci for test in ci_tests] + [each.ci for each in missing_scripts]
    asked = (ci for ci in ci_calls if "change" in ci.job.when and ci.pipeline.service != "ended" and _may_test(ci))
    return tuple(
        ci
        for ci in asked
        if ci not in settled and (ci.call.tool not in _MAKES_TARGETS or _includes_others(tree, contents))
    )


def _includes_others(tree: Tree, contents: Contents) -> bool:
    """Whether a Makefile takes in others, so that a target may stand where nobody looked."""
    files = [file for file in tree.mentioning("makefile") if _MAKEFILE.fullmatch(file.name)][:MOST_MAKEFILES]
    return any(_INCLUDES.search(contents.text(file) or "") for file in files)


def _may_test(ci: CiCall) -> bool:
    """Whether a command of which nothing is known is a test by its words, or by those that lead to it."""
    if _ONLY_BUILDS.search(" → ".join(ci.call.via)):
        return False
    if _is_unknown_target(ci.call) or _is_unknown_program(ci.call):
        return _says(ci.call)
    if not is_open(ci.call):
        return False
    leading = (ci.step.name or ci.job.name, *ci.call.via)
    return _says(ci.call) or any(_SAYS.search(each) and not _BEFORE.search(each) for each in leading)


def _is_unknown_target(call: Call) -> bool:
    """Whether a command asks for a target that no file here defines: those that are there are followed."""
    return call.tool in _MAKES_TARGETS and not ASKS_ONLY.search(" ".join(call.words[:40]))


def _is_unknown_program(call: Call) -> bool:
    """Whether a variable, of which nobody knows what it holds, names the program: "$manage" test."""
    return _HELD.match(call.words[0]) is not None


def is_open(call: Call) -> bool:
    """Return whether a program is one of which nothing is known; an action is one where it is called after tests."""
    if call.words[0] == _ACTION:
        return _SAYS.search(call.words[-1].partition("@")[0]) is not None
    if not _PROGRAM.fullmatch(call.words[0]) or ASKS_ONLY.search(" ".join(call.words[:40])):
        return False  # a variable, of which nobody knows what it holds; a program that tells its version
    known = call.tool in words_in("test_runners", "no_tests") or call.tool in programs()
    return not known and not any(_BEFORE.match(word) for word in call.words[1:3])


def _says(call: Call) -> bool:
    """Whether the program, or the first words behind it that are no paths, speak of tests."""
    name = call.words[-1] if call.words[0] == _ACTION else call.words[0].rpartition("/")[2]
    behind = [word for word in call.words[1:] if not _PATH.fullmatch(word[:200])][:2]
    return any(_SAYS.search(word[:200]) for word in (name, *behind))

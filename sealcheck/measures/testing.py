# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests, continuous integration, code style and coverage."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.chosen_pipelines import Chosen
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.large_files import LargeFiles
from sealcheck.artifacts.recipe.missing_scripts import MissingScript
from sealcheck.artifacts.style.linters import Style
from sealcheck.artifacts.style.tools import SPACING, StyleSign
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.ci_tests import CiTest
from sealcheck.artifacts.testing.coverage import Coverage
from sealcheck.artifacts.testing.coverage_reports import CoverageSign
from sealcheck.artifacts.testing.submodule_tests import TEST_SCRIPTS
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.doubt import unless
from sealcheck.measures.path_chosen import path_chosen, read_if_chosen, service_unsure
from sealcheck.measures.test_run_evidence import (
    MOST,
    STYLE_SCRIPTS,
    asked_in_vain,
    coverage_badges,
    looked_for_tests,
    more,
    near_runs,
    not_on_change,
    not_understood,
    nothing_to_run,
    open_end,
    runs,
    set_up_there,
    unread_pipelines,
)
from sealcheck.measures.unread import large_pipelines, too_large
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched, undetermined

_CI_PLACES = (
    ".github/workflows/, .forgejo/workflows/, .gitea/workflows/",
    ".gitlab-ci.yml, Jenkinsfile, azure-pipelines.yml, .circleci/config.yml, .woodpecker.yml, .drone.yml",
    "bitbucket-pipelines.yml, .buildkite/, .builds/, .cirrus.yml, .appveyor.yml, .travis.yml",
    "cloudbuild.yaml, buildspec.yml, .teamcity/, bamboo-specs/, codemagic.yaml, bitrise.yml",
)
_TEST_COMMANDS = ("pytest, npm test, mvn verify, gradle check, go test, cargo test, phpunit, rspec, make test …",)


@measure
def level(
    tree: Tree, test_cases: TestCases, large_files: LargeFiles, *, few: int = 1, substantial: int = 30
) -> Measurement:
    """How many automated test cases of its own has the project: none, only placeholders, few, or many?

    With less than `few` of its own it has hardly begun, and they count as placeholders: one alone is a smoke test.
    """
    real, hollow = test_cases.real, test_cases.hollow
    evidence = _test_files(tree, test_cases)
    if real == 0 and hollow == 0:
        none = measured("none", say("testing.no_tests"), looked_for_tests())
        return unless(none, too_large(large_files.promising("tests")))
    if real < few or real == 0:
        why = say("testing.too_few", count=real) if real else say("testing.only_placeholders", count=hollow)
        return unless(measured("placeholder", why, *evidence), too_large(large_files.promising("tests")))
    value = "substantial" if real >= substantial else "few"
    return measured(value, say("testing.cases", count=real, files=len(test_cases.files)), *evidence)


def _test_files(tree: Tree, test_cases: TestCases) -> list[Evidence]:
    """The files with most cases first; of those with hollow cases only, what they hold instead."""
    ranked = sorted(test_cases.files.items(), key=lambda item: (item[1].hollow - item[1].cases, item[0]))
    evidence = []
    for path, seen in ranked[:MOST]:
        real = seen.cases - seen.hollow
        text = say("testing.test_file", count=real, framework=seen.framework)
        hollow = say("testing.hollow_file", count=seen.hollow, framework=seen.framework)
        file = tree.at(path)
        evidence.append(found(text, file, seen.line) if real else near_miss(hollow, file, seen.line))
    return [*evidence, *more(len(ranked) - MOST)]


@measure
def ci_runs_tests(
    pipelines: Pipelines,
    ci_tests: tuple[CiTest, ...],
    without_tests: bool,
    missing_scripts: tuple[MissingScript, ...],
    submodule_tests: tuple[CiCall, ...],
    asked_tests: tuple[CiCall, ...],
    readme: Readme,
) -> Measurement:
    """Does continuous integration run the project's tests on every change, and does the run fail when a test fails?

    Steps that are kept elsewhere, and scripts that a submodule may hold, leave it open, unless the repository surely
    holds no test that they could run; so do commands that speak of tests in a shape that is not understood, where the
    project has tests, and badges of services that may be set up without a file.
    """
    inactive = [near_miss(say("testing.ci_inactive"), file) for file in pipelines.inactive[:3]]
    if not pipelines.active and pipelines.chosen:
        chosen = path_chosen(pipelines.chosen)
        return nothing_to_run(chosen) if without_tests else chosen
    badges = [] if without_tests else set_up_there(readme, pipelines)
    if not pipelines.active:
        looked = searched(say("testing.ci_places", places=_CI_PLACES))
        none = measured("no_ci", say("testing.no_ci"), looked, *inactive)
        return unless(none, [(say("testing.ci_badge_reason"), badges)])
    useful = [test for test in ci_tests if test.finds and test.ci.pipeline.service == ""]
    on_change = [test for test in useful if "change" in test.ci.job.when]
    safe = [test for test in on_change if not test.may_fail]
    if safe and all(test.run.part for test in safe):
        return undetermined(say("testing.ci_part_reason"), *runs(safe, "testing.ci_step_part"), *inactive)
    if safe:
        return measured("runs", say("testing.ci_runs"), *runs(safe, "testing.ci_step"))
    if unknown := open_end(pipelines, ci_tests, submodule_tests):
        return nothing_to_run(unknown) if without_tests else unknown
    misses = [*near_runs(ci_tests), *asked_in_vain(missing_scripts, TEST_SCRIPTS), *inactive]
    if on_change:
        return measured("may_fail", say("testing.ci_may_fail"), *runs(on_change, "testing.ci_step_may_fail"), *misses)
    none = _none_on_change([test for test in useful if test.ci.job.when], pipelines, misses)
    return unless(none, not_understood(asked_tests, "ci"), [(say("testing.ci_badge_reason"), badges)])


def _none_on_change(other: Sequence[CiTest], pipelines: Pipelines, misses: Sequence[Evidence]) -> Measurement:
    """Return that tests run on `other` occasions alone, or that nothing of the pipelines is known to run any."""
    if other:
        return measured("not_on_change", say("testing.ci_not_on_change"), *not_on_change(other), *misses)
    names = sorted({pipeline.file.path for pipeline in pipelines.active})
    looked = searched(say("testing.ci_looked_for", files=names[:10], patterns=_TEST_COMMANDS))
    return measured("no_tests_run", say("testing.ci_no_tests"), looked, *misses)


@measure
def style(
    style: Style,
    pipelines: Pipelines,
    missing_scripts: tuple[MissingScript, ...],
    asked_style: tuple[CiCall, ...],
    large_files: LargeFiles,
) -> Measurement:
    """Is a code style defined by a linter, a formatter or at least EditorConfig, and is it checked automatically?

    "enforced", "configured", "spacing" where EditorConfig alone says how to indent and end lines, else "none"; not
    determined where nothing defines one, but a step speaks of it and runs something that is not known.
    """
    if style.enforced:
        tools = sorted({s.tool for s in style.enforced})
        evidence = [*_signs(style.enforced), *_signs(style.configured)[:4]]
        return measured("enforced", say("testing.style_enforced", tools=tools), *evidence)
    tools = sorted({s.tool for s in (*style.configured, *style.little)})
    weak = [*_near_style("style_little", style.little[:4]), *_near_style("style_weak", style.weak[:3])]
    weak += [*asked_in_vain(missing_scripts, STYLE_SCRIPTS), *unread_pipelines(pipelines)]
    if unsure := _style_unsure(style, set(tools), weak):
        return unsure
    if not tools:
        none = measured("none", say("testing.no_style"), searched(say("testing.style_looked_for")), *weak)
        large = too_large(large_files.promising("style"))
        return unless(none, not_understood(asked_style, "style"), large, large_pipelines(pipelines))
    if tools == [SPACING]:
        looked = searched(say("testing.style_looked_for"))
        return measured("spacing", say("testing.style_spacing", tool=SPACING), *_signs(style.configured), looked, *weak)
    looked = searched(say("testing.style_no_call", tools=tools))
    summary = say("testing.style_part" if style.little else "testing.style_configured", tools=tools)
    unchecked = measured("configured", summary, *_signs(style.configured), looked, *weak)
    return unless(unchecked, large_pipelines(pipelines))


def _near_style(key: str, signs: Sequence[StyleSign]) -> list[Evidence]:
    return [near_miss(say(f"testing.{key}", tool=s.tool), s.file, s.line, excerpt=s.excerpt) for s in signs]


def _style_unsure(style: Style, tools: set[str], weak: list[Evidence]) -> Measurement | None:
    """Return why the tree leaves it open whether a style is checked or defined; None where it does not."""
    configured = _signs(style.configured)[:4]
    defined = bool(style.configured or style.little)
    if defined and style.elsewhere:
        seen = [
            near_miss(say("testing.ci_elsewhere", reference=e.reference), e.file, e.line) for e in style.elsewhere[:3]
        ]
        reason = say("testing.style_elsewhere", reference=style.elsewhere[0].reference)
        return undetermined(reason, *configured, *seen, *weak)
    if style.unsure:
        reason = service_unsure("testing.style_service_unsure", style.unsure[0].service)
        return undetermined(reason, *configured, *_signs(style.unsure))
    if style.parent and tools <= {SPACING}:
        name = style.parent.reference
        parent = near_miss(say("testing.style_parent", parent=name), style.parent.file, style.parent.line)
        return undetermined(say("testing.style_parent_reason", parent=name), parent, *weak)
    return None


def _signs(signs: Sequence[StyleSign]) -> list[Evidence]:
    first = {sign.tool: sign for sign in reversed(signs)}
    return [
        found(say(f"testing.style_{sign.how}", tool=sign.tool), sign.file, sign.line, excerpt=sign.excerpt)
        for sign in list(reversed(first.values()))[:MOST]
    ]


@measure
def coverage(
    coverage: Coverage,
    chosen_pipelines: tuple[Chosen, ...],
    test_cases: TestCases,
    readme: Readme,
    pipelines: Pipelines,
) -> Measurement:
    """What share of the code do the tests cover, in percent, as far as the repository itself shows it?"""
    if coverage.value is not None:
        stated = coverage.value
        text = say(f"testing.coverage_{stated.how}", percent=stated.percent)
        shown = found(text, stated.file, stated.line, excerpt=stated.excerpt)
        return Measurement(stated.percent, text, (shown,), minimum=stated.how == "minimum")
    if sign := coverage.foreign:
        why = say("testing.coverage_foreign", percent=sign.percent)
        return undetermined(say("testing.coverage_foreign_reason", file=sign.file.path), near_miss(why, sign.file))
    if sign := coverage.drawn:
        shown = near_miss(
            say("testing.coverage_drawn", percent=sign.percent), sign.file, sign.line, excerpt=sign.excerpt
        )
        return undetermined(say("testing.coverage_drawn_reason", percent=sign.percent), shown)
    if coverage.measured:
        seen = _coverage_signs("testing.coverage_measured", coverage.measured)
        return undetermined(say("testing.coverage_unknown", tool=coverage.measured[0].how), *seen)
    if coverage.scripted:
        seen = _coverage_signs("testing.coverage_scripted", coverage.scripted)
        return undetermined(say("testing.coverage_scripted_reason", tool=coverage.scripted[0].how), *seen)
    if each := coverage.elsewhere:
        seen = [near_miss(say("testing.ci_elsewhere", reference=each.reference), each.file, each.line)]
        return undetermined(say("testing.coverage_elsewhere", reference=each.reference), *seen)
    idle = [
        near_miss(say("testing.coverage_idle", sign=s.how), s.file, s.line, excerpt=s.excerpt) for s in coverage.idle
    ]
    looked = searched(say("testing.coverage_looked_for"))
    none = measured("not_measured", say("testing.no_coverage"), *idle[:MOST], looked)
    chosen, badges = read_if_chosen(chosen_pipelines, "coverage"), coverage_badges(readme, test_cases)
    return unless(none, chosen, badges, large_pipelines(pipelines))


def _coverage_signs(key: str, signs: Sequence[CoverageSign]) -> list[Evidence]:
    return [found(say(key, tool=s.how), s.file, s.line, excerpt=s.excerpt) for s in signs[:MOST]]

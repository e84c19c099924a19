# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the tests that pipelines run, and why there may be more than the repository shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import hidden_tests
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.recipe.missing_scripts import MissingScript
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.ci_tests import CiTest, in_image
from sealcheck.measures.doubt import Doubt
from sealcheck.measures.path_chosen import path_chosen, service_unsure
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched, undetermined
from sealcheck.pattern import regex

MOST = 8
_CONVENTIONS = ("tests/, test/, spec/, src/test/, __tests__/, t/", "*_test.*, test_*.*, *.spec.*, *Test.*, *.feature")


def open_end(pipelines: Pipelines, ci_tests: Sequence[CiTest], inside: Sequence[CiCall]) -> Measurement | None:
    """The undetermined answer when it lies outside the clone: another repository, a service, an unreadable file.

    `inside` are commands that ask for tests which a submodule may hold.
    """
    elsewhere = list(hidden_tests(pipelines))
    if elsewhere:
        seen = [near_miss(say("testing.ci_elsewhere", reference=e.reference), e.file, e.line) for e in elsewhere[:4]]
        reason = say("testing.ci_elsewhere_reason", reference=elsewhere[0].reference)
        return undetermined(reason, *seen, *near_runs(ci_tests), *unread_pipelines(pipelines))
    if images := _inside_images(pipelines):
        misses = [*near_runs(ci_tests), *unread_pipelines(pipelines)]
        return undetermined(say("testing.ci_in_image_reason"), *images, *misses)
    if inside:
        return _in_submodules(inside, ci_tests)
    useful = [test for test in ci_tests if test.finds and test.ci.job.when]
    unsure = [test for test in useful if test.ci.pipeline.service == "unsure"]
    if unsure:
        reason = service_unsure("testing.ci_service_unsure", unsure[0].ci.pipeline.system)
        return undetermined(reason, *runs(unsure, "testing.ci_step"), *unread_pipelines(pipelines))
    if held := [test for test in useful if "setting" in test.ci.job.when]:
        return undetermined(say("testing.ci_setting_reason"), *not_on_change(held), *unread_pipelines(pipelines))
    if broken := unread_pipelines(pipelines):
        return undetermined(say("testing.ci_unreadable_reason", file=broken[0].path or ""), *broken)
    return path_chosen(pipelines.chosen) if pipelines.chosen else None


def _in_submodules(calls: Sequence[CiCall], ci_tests: Sequence[CiTest]) -> Measurement:
    """The undetermined answer when a pipeline asks for tests that a submodule may hold."""
    seen = [near_miss(say("testing.ci_in_submodule"), c.step.file, c.line, excerpt=str(c.call)) for c in calls[:4]]
    reason = say("testing.ci_in_submodule_reason", command=str(calls[0].call)[:80])
    return undetermined(reason, *seen, *near_runs(ci_tests))


def not_understood(calls: Sequence[CiCall], of: Literal["ci", "style"]) -> Iterator[Doubt]:
    """Yield the doubt that commands do it which speak of tests or style, and nobody here knows what they do."""
    if calls:
        seen = [near_miss(say(f"testing.{of}_asked"), c.step.file, c.line, excerpt=str(c.call)) for c in calls[:4]]
        yield say(f"testing.{of}_asked_reason", command=str(calls[0].call)[:80]), seen


#: Badges of services whose pipelines may be set up in their own settings alone, without a file in the repository.
_SET_UP_THERE = {
    "Jenkins": regex(
        r"(?i)https?://[^\s]{1,200}(?:/buildStatus/icon|jenkins[^\s]{0,200}/badge|/job/[^\s]{1,150}/badge/)"
    ),
    "TeamCity": regex(r"(?i)https?://[^\s]{1,200}/app/rest/builds/[^\s]{1,200}/statusIcon"),
    "Bamboo": regex(r"(?i)https?://[^\s]{0,100}bamboo[^\s]{1,200}(?:badge|status|\.svg|\.png)"),
    "AppVeyor": regex(r"(?i)https?://ci\.appveyor\.com/api/projects/status/"),
    "Azure Pipelines": regex(r"(?i)https?://[^\s]{1,200}/_apis/(?:public/)?build/(?:status|definitions)/"),
    "Semaphore": regex(r"(?i)https?://[\w.-]{0,60}semaphoreci\.com/"),
    "Scrutinizer": regex(r"(?i)https?://scrutinizer-ci\.com/[^\s]{1,200}/badges/build\.png"),
}


def set_up_there(readme: Readme, pipelines: Pipelines) -> list[Evidence]:
    """Return the badges that show runs of a service of which no configuration was read."""
    read = {pipeline.system for pipeline in pipelines.active}
    return [
        near_miss(say("testing.ci_badge", system=system), document.file, image.line, excerpt=image.target)
        for document in readme.all
        for image in document.whole.images
        for system, pattern in _SET_UP_THERE.items()
        if system not in read and pattern.match(image.target[:1000])
    ][:4]


#: Badges with the share of a service that measures or keeps it, which no clone holds.
_COVERAGE = regex(
    r"(?i)https?://(?:coveralls\.io/repos/|(?:www\.)?codecov\.io/[^\s]{1,200}(?:/graph|/branch|badge)"
    r"|api\.codeclimate\.com/[^\s]{1,200}/test_coverage|codeclimate\.com/[^\s]{1,200}/badges/coverage"
    r"|(?:app|api)\.codacy\.com/project/badge/coverage|sonarcloud\.io/[^\s]{1,300}metric=coverage"
    r"|scrutinizer-ci\.com/[^\s]{1,200}/badges/coverage|img\.shields\.io/(?:codecov|coveralls|codeclimate/coverage|sonar/coverage))"
)


def coverage_badges(readme: Readme, cases: TestCases) -> Iterator[Doubt]:
    """Yield the doubt that a badge of a service shows a coverage that is high enough, where there are tests."""
    shown = [(document.file, image) for document in readme.all for image in document.whole.images]
    seen = [
        near_miss(say("testing.coverage_service"), file, image.line, excerpt=image.target)
        for file, image in shown
        if cases.real and _COVERAGE.match(image.target[:1000])
    ]
    yield say("testing.coverage_service_reason"), seen[:3]


def unread_pipelines(pipelines: Pipelines) -> list[Evidence]:
    """Return the pipeline files that cannot be read, which their service does not run either, each with its line."""
    evidence = []
    for pipeline in [each for each in pipelines.active if each.unreadable][:3]:
        line = pipeline.unreadable.partition(":")[0]
        text = say("testing.ci_unreadable", problem=pipeline.unreadable)
        evidence.append(near_miss(text, pipeline.file, int(line) if line.isdecimal() else None))
    return evidence


#: What scripts are called that check the style.
STYLE_SCRIPTS = regex(r"(?i)lint|format|(?:^|[^a-z])(?:fmt|style|prettier|biome)")


def asked_in_vain(missing: Iterable[MissingScript], named: re.Pattern[str]) -> list[Evidence]:
    """Return the calls of scripts that are not there, of those that are called so."""
    return [
        near_miss(
            say("testing.ci_no_script", name=each.name, file=each.package),
            each.ci.step.file,
            each.ci.line,
            excerpt=str(each.ci.call),
        )
        for each in missing
        if named.search(each.name[:200])
    ][:4]


def looked_for_tests() -> Evidence:
    """Return where test cases were looked for."""
    return searched(say("testing.looked_for_tests", places=_CONVENTIONS))


def nothing_to_run(unknown: Measurement) -> Measurement:
    """Return that what is kept elsewhere does not matter, since the repository holds nothing that tests."""
    return measured("no_tests_run", say("testing.ci_nothing_to_run"), looked_for_tests(), *unknown.evidence)


def _inside_images(pipelines: Pipelines) -> list[Evidence]:
    """The steps on every change that hand the sources to an image and ask it for tests."""
    steps = [step for p in pipelines.active for job in p.jobs if "change" in job.when for step in job.steps]
    asked = [(step, command) for step in steps if (command := in_image(step.script))]
    return [near_miss(say("testing.ci_in_image"), s.file, s.line, excerpt=command) for s, command in asked[:4]]


def runs(tests: Iterable[CiTest], key: str) -> list[Evidence]:
    """Return the places that run tests, each once."""
    unique = {(t.ci.pipeline.file.path, t.ci.line, str(t.ci.call)): t for t in tests}
    first = {(path, line): test for (path, line, _), test in reversed(unique.items())}
    shown = [first[place] for place in sorted(first)]
    evidence = [_step(test.ci, key) for test in shown[:MOST]]
    return [*evidence, *more(len(shown) - MOST)]


def _step(ci: CiCall, key: str) -> Evidence:
    return found(say(key, system=ci.pipeline.system, job=ci.job.name), ci.step.file, ci.line, excerpt=str(ci.call))


#: What starts a job, the most frequent first; of several the evidence names that one.
_OFTEN = ("change", "aside", "schedule", "release", "person", "outside", "failure", "setting", "manual", "never")


def not_on_change(tests: Iterable[CiTest]) -> list[Evidence]:
    """The test steps, each with when it starts instead."""
    evidence = []
    for test in list(tests)[:MOST]:
        starts = min(test.ci.job.when, key=_OFTEN.index)
        text = say("testing.ci_step_not_on_change", job=test.ci.job.name, when=say(f"testing.when_{starts}"))
        evidence.append(found(text, test.ci.step.file, test.ci.line, excerpt=str(test.ci.call)))
    return evidence


def more(count: int) -> list[Evidence]:
    """Return how many are not shown."""
    return [searched(say("testing.more", count=count))] if count > 0 else []


def near_runs(ci_tests: Sequence[CiTest]) -> list[Evidence]:
    """Commands that nearly counted: nothing for them to find, a service that ended, a job that cannot run."""
    evidence = []
    for test in ci_tests:
        ci = test.ci
        if not test.finds:
            key = "testing.ci_finds_nothing"
        elif ci.pipeline.service == "ended":
            key = "testing.ci_service_ended"
        elif not ci.job.when:
            key = "testing.ci_never_starts"
        else:
            continue
        evidence.append(near_miss(say(key, system=ci.pipeline.system), ci.step.file, ci.line, excerpt=str(ci.call)))
    return list(dict.fromkeys(evidence))[:4]

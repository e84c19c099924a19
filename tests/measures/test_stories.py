# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stories of Storybook that its test runner makes cases of, and those that nothing runs."""

from __future__ import annotations

import pytest

from tests.kit import run

STORY = {"src/lamp/Lamp.stories.tsx": "export default { title: 'Lamp' };\nexport const Lit = () => <Lamp lit />;\n"}
RUNNER = {"package.json": '{\n  "scripts": {\n    "test-storybook": "test-storybook --maxWorkers=2"\n  }\n}\n'}
WORKFLOW = {
    ".github/workflows/a.yml": "on: [push, pull_request]\njobs:\n  a:\n    steps:\n"
    '      - run: npx concurrently -k -s first "npx http-server storybook-static" "npx wait-on tcp:6006 && yarn test-storybook"\n'
}
NONE = {
    "stories that nothing runs": STORY,
    "a runner without stories": RUNNER,
    "a runner with the stories that Storybook brings": RUNNER | {"src/stories/Button.stories.ts": "export {}\n"},
    "the name of a package": STORY | {"package.json": '{"scripts": {"up": "npm i test-storybook-kit"}}'},
    "what shows how it is called": STORY | {"package.json": '{"scripts": {"up": "test-storybook --help"}}'},
}


def test_stories_are_cases_where_the_test_runner_of_storybook_runs_them() -> None:
    measurement = run("testing.level", STORY | RUNNER)
    assert (measurement.value, measurement.evidence[0].path) == ("few", "package.json")
    assert run("testing.ci_runs_tests", STORY | RUNNER | WORKFLOW).value == "runs"


@pytest.mark.parametrize("files", NONE.values(), ids=NONE)
def test_stories_that_nothing_runs_are_no_cases(files: dict[str, str]) -> None:
    assert run("testing.level", files).value == "none"

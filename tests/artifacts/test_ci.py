# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pipelines of all systems in one shape: when jobs start, what they include, which commands they reach."""

from __future__ import annotations

from typing import Any

import pytest

from sealcheck.artifacts.ci import CiCall
from tests.kit import snapshot, workbench

GITHUB = ".github/workflows/ci.yml"


def calls(files: dict[str, str], **subject: Any) -> tuple[CiCall, ...]:
    return workbench(snapshot(files, **subject)).get("ci_calls")


def reached(files: dict[str, str], **subject: Any) -> list[str]:
    return [" ".join(ci.call.words) for ci in calls(files, **subject)]


def workflow(on: str, job: str = "", step: str = "", run: str = "make x") -> dict[str, str]:
    """A workflow with one job and one step; `job` and `step` are further keys."""
    lines = [f"on: {on}", "jobs:", "  a:"]
    lines += [f"    {line}" for line in job.split("\n") if line]
    lines += ["    steps:", f"      - run: {run}"] + [f"        {line}" for line in step.split("\n") if line]
    return {GITHUB: "\n".join(lines) + "\n"}


WHEN = {
    "push": ("push", "", {"change"}),
    "list": ("[push, pull_request]", "", {"change"}),
    "merge queue": ("merge_group", "", {"change"}),
    "by hand": ("workflow_dispatch", "", {"manual"}),
    "by the clock": ("{schedule: [{cron: '0 0 * * *'}]}", "", {"schedule"}),
    "tags only": ("{push: {tags: ['v*']}}", "", {"release"}),
    "tags and branches": ("{push: {tags: ['v*'], branches: [main]}}", "", {"change"}),
    "release branches only": ("{push: {branches: ['release/**']}}", "", {"release"}),
    "any branch": ("{push: {branches: ['**']}}", "", {"change"}),
    "feature branches": ("{pull_request: {branches: ['feature/*']}}", "", {"change"}),
    "old branch": ("{push: {branches: [legacy-1]}}", "", {"release"}),
    "its default branch": ("{push: {branches: [stable]}}", "", {"change"}),
    "paths": ("{push: {paths: [src/**]}}", "", {"change"}),
    "paths, by ending": ("{push: {paths: ['**/*.py']}}", "", {"change"}),
    "paths, one of them": ("{push: {paths: [old/**, '!docs/**', src/]}}", "", {"change"}),
    "paths that are not there": ("{push: {paths: [old/**, '**.rb']}}", "", {"aside"}),
    "paths that are not there, and its own": ("{push: {paths: [old/**, .github/workflows/ci.yml]}}", "", {"aside"}),
    "paths without program": ("{push: {paths: ['docs/**']}}", "", {"aside"}),
    "no paths at all": ("{push: {paths-ignore: ['**']}}", "", set()),
    "some paths taken back": ("{push: {paths: ['**', '!docs/**']}}", "", {"change"}),
    "papers passed over": ("{push: {paths-ignore: ['docs/**', '**.md', '*']}}", "", {"change"}),
    "no branches at all": ("{push: {branches-ignore: ['**']}}", "", set()),
    "on labels": ("{pull_request: {types: [labeled]}}", "", {"manual"}),
    "on labels too": ("{pull_request: {types: [labeled, synchronize]}}", "", {"change"}),
    "after a deployment": ("deployment_status", "", {"outside"}),
    "on a comment": ("issue_comment", "", {"manual"}),
    "on a comment or a push": ("[push, issue_comment]", "", {"change", "manual"}),
    "on a deployment that went well": (
        "[push, deployment_status]",
        "if: github.event_name == 'deployment_status'",
        {"outside"},
    ),
    "job never": ("push", "if: ${{ false && github.ref == 'x' }}", set()),
    "job of another repository": ("push", "if: github.repository == 'other/name'", set()),
    "job of this repository": ("push", "if: github.repository == 'stadt/demo'", {"change"}),
    "job of another owner, or so": ("push", "if: github.repository_owner == 'x' || github.ref == 'y'", {"change"}),
    "job on a message": ("push", "if: contains(github.event.head_commit.message, '[test]')", {"manual"}),
    "job switched off": ("push", "if: false", set()),
    "job for one person": ("push", "if: github.actor == 'nobody'", {"person"}),
    "job for two persons": ("push", "if: (github.actor == 'a' || github.actor == 'b') && !cancelled()", {"person"}),
    "job for a list of persons": ("push", 'if: contains(fromJSON(\'["a", "b"]\'), github.actor)', {"person"}),
    "job for one person or on a branch": ("push", "if: github.actor == 'a' || github.ref == 'x'", {"change"}),
    "job by a variable of the settings": ("push", "if: vars.RUN_TESTS == 'true' && !cancelled()", {"setting"}),
    "job unless a variable is set": ("push", "if: vars.SKIP_TESTS != 'true'", {"change"}),
    "job by a variable or else": ("push", "if: vars.RUN_TESTS || github.ref == 'refs/heads/main'", {"change"}),
    "job for all but a bot": ("push", "if: github.actor != 'dependabot[bot]'", {"change"}),
    "job for one person, by hand": ("workflow_dispatch", "if: github.actor == 'a'", {"manual"}),
    "job after a failure": ("push", "if: ${{ failure() }}", {"failure"}),
    "job whatever was before": ("push", "if: ${{ !failure() && !cancelled() }}", {"change"}),
    "job after a failure or not": ("push", "if: failure() || success()", {"change"}),
    "job if texts are the same": ("push", "if: \"'A' == 'a' && 1 != 2\"", {"change"}),
    "job if a text": ("push", "if: ${{ 'yes' }}", {"change"}),
    "job by the clock": ("[push, schedule]", "if: github.event_name == 'schedule'", {"schedule"}),
    "job on tags": ("push", "if: startsWith(github.ref, 'refs/tags/')", {"release"}),
    "job not on tags": ("push", "if: ${{ !startsWith(github.ref, 'refs/tags/') }}", {"change"}),
    "job on either": ("push", "if: github.event_name == 'schedule' || github.ref == 'x'", {"change"}),
}


@pytest.mark.parametrize(("on", "job", "expected"), WHEN.values(), ids=WHEN)
def test_when_a_github_job_starts(on: str, job: str, expected: set[str]) -> None:
    files = workflow(on, job) | {"src/a.py": "", "docs/a.md": ""}
    shot = snapshot(files, branch="stable", owner="stadt", name="demo")
    found = workbench(shot).get("pipelines").active[0].jobs
    assert [set(each.when) for each in found] == [expected]


@pytest.mark.parametrize(
    ("kind", "branch", "named", "expected"),
    [
        ("remote", "develop", "[main, master]", "release"),
        ("remote", "develop", "[main, develop]", "change"),
        ("remote", "develop", "['**']", "change"),
        ("remote", "main", "[develop]", "change"),
        ("local", "develop", "[main]", "change"),
    ],
)
def test_where_work_goes_to_another_branch_the_main_one_holds_releases(
    kind: str, branch: str, named: str, expected: str
) -> None:
    shot = snapshot(workflow(f"{{push: {{branches: {named}}}}}", "") | {"src/a.py": ""}, kind=kind, branch=branch)
    assert [set(each.when) for each in workbench(shot).get("pipelines").active[0].jobs] == [{expected}]


CHAINS = {
    "switched off": ("if: false", "", set()),
    "on tags": ("if: startsWith(github.ref, 'refs/tags/')", "", {"release"}),
    "runs": ("", "", {"change"}),
    "always": ("if: false", "if: always()", {"change"}),
    "a person's": ("if: github.actor == 'a'", "", {"person"}),
    "tags after a test": ("", "if: startsWith(github.ref, 'refs/tags/')", {"release"}),
}


@pytest.mark.parametrize(("first", "second", "expected"), CHAINS.values(), ids=CHAINS)
def test_a_job_is_skipped_with_the_job_that_it_needs(first: str, second: str, expected: set[str]) -> None:
    text = f"on: push\njobs:\n  a:\n    x: y\n    {first}\n  b:\n    needs: a\n    {second}\n    steps: [{{run: x}}]\n"
    jobs = workbench(snapshot({GITHUB: text})).get("pipelines").active[0].jobs
    assert {job.name: set(job.when) for job in jobs}["b"] == expected


def test_jobs_that_need_each_other_end() -> None:
    text = "on: push\njobs:\n  a: {needs: b, steps: [{run: x}]}\n  b: {needs: a, steps: [{run: y}]}\n"
    assert sorted(reached({GITHUB: text})) == ["x", "y"]


SHELLS = {
    "none": ("", True),
    "bash": ("shell: bash", False),
    "a template": ("shell: bash -el {0}", True),
    "pwsh": ("shell: pwsh", True),
}


@pytest.mark.parametrize(("step", "lost"), SHELLS.values(), ids=SHELLS)
def test_a_pipe_loses_the_failure_without_pipefail(step: str, lost: bool) -> None:
    assert calls(workflow("push", step=step, run="pytest | tee log"))[0].may_fail is lost


def test_a_login_shell_stops_at_no_failure() -> None:
    text = "on: push\njobs:\n  a:\n    defaults: {run: {shell: 'bash -l {0}'}}\n    steps:\n      - run: |\n          pytest\n          make\n"
    assert [ci.may_fail for ci in calls({GITHUB: text})] == [True, False]


def test_text_of_another_language_is_no_shell_text() -> None:
    assert reached(workflow("push", step="shell: python", run="pytest")) == []
    assert reached(workflow("push", step="shell: Rscript {0}", run="devtools::test()")) == [
        "Rscript -e devtools::test()"
    ]


@pytest.mark.parametrize(
    ("uses", "hidden"),
    [
        ("stadt/actions/action-maven-build@v1", True),
        ("org/run-tests@main", True),
        ("./.shared/actions/ci", True),
        ("actions/checkout@v4", False),
        ("docker/build-push-action@v6", False),
        ("dorny/test-reporter@v1", False),
        ("org/link-check@v1", False),
        ("org/deploy-build@v1", False),
        ("org/labeler@v1", False),
        ("./.github/actions/labels", False),
    ],
)
def test_actions_of_another_repository_may_hide_tests(uses: str, hidden: bool) -> None:
    text = f"on: push\njobs:\n  a:\n    steps:\n      - uses: {uses}\n"
    elsewhere = workbench(snapshot({GITHUB: text})).get("pipelines").active[0].elsewhere
    assert [each.reference for each in elsewhere] == ([uses] if hidden else [])


def test_a_condition_on_an_input_counts() -> None:
    files = {
        GITHUB: "on: push\njobs:\n  a:\n    uses: ./.github/workflows/t.yml\n    with: {tests: false}\n",
        ".github/workflows/t.yml": "on: {workflow_call: {inputs: {tests: {default: true}}}}\njobs:\n  b:\n"
        "    steps:\n      - run: pytest\n        if: ${{ inputs.tests }}\n      - run: make\n        if: '!inputs.tests'\n",
    }
    assert reached(files) == ["make"]


def test_an_unquoted_on_is_a_word_and_not_true() -> None:
    assert reached(workflow("push")) == ["make x"]


@pytest.mark.parametrize("where", ["job", "step"])
def test_continue_on_error_lets_a_command_fail(where: str) -> None:
    found = calls(workflow("push", **{where: "continue-on-error: true"}))
    assert found[0].may_fail
    assert not calls(workflow("push"))[0].may_fail


def test_matrix_values_are_filled_in() -> None:
    job = "strategy:\n  matrix:\n    cmd: [lint, test]\n    include:\n      - {cmd: e2e}"
    assert reached(workflow("push", job, run="npm run ${{ matrix.cmd }}")) == [
        "npm run lint",
        "npm run test",
        "npm run e2e",
    ]


def test_environment_and_working_directory_count() -> None:
    files = workflow("push", "env: {CMD: mix test}", "working-directory: api", run="$CMD")
    found = calls(files)
    assert (" ".join(found[0].call.words), found[0].call.folder) == ("mix test", "api")


@pytest.mark.parametrize("folder", ["./web", "web/", "/web"])
def test_a_working_directory_is_a_folder_however_it_is_written(folder: str) -> None:
    files = workflow("push", step=f"working-directory: {folder}", run="npm test")
    assert reached({**files, "web/package.json": '{"scripts": {"test": "jest"}}'}) == ["jest"]


def test_a_clone_without_an_address_knows_its_own_workflows() -> None:
    files = {
        GITHUB: "on: push\njobs:\n  a:\n    uses: stadt/app/.github/workflows/t.yml@main\n",
        ".github/workflows/t.yml": "on: workflow_call\njobs:\n  b:\n    steps:\n      - run: pytest\n",
    }
    assert reached(files) == ["pytest"]


def test_an_unknown_expression_stays_one_word() -> None:
    assert reached(workflow("push", run="tox -e py${{ steps.a.outputs.b }} -q")) == ["tox -e py${steps.a.outputs.b} -q"]


def test_local_reusable_workflows_and_actions_are_followed() -> None:
    files = {
        GITHUB: "on: push\njobs:\n  a:\n    uses: ./.github/workflows/t.yml\n    with: {cmd: pytest}\n",
        ".github/workflows/t.yml": "on: {workflow_call: {inputs: {cmd: {default: x}}}}\njobs:\n  b:\n    steps:\n"
        "      - uses: ./.github/actions/run\n        with: {cmd: '${{ inputs.cmd }}'}\n",
        ".github/actions/run/action.yml": "inputs: {cmd: {}}\nruns:\n  using: composite\n  steps:\n"
        "    - run: ${{ inputs.cmd }} -q\n      shell: bash\n",
    }
    assert reached(files) == ["pytest -q"]
    assert calls(files)[0].job.when == {"change"}


def test_local_actions_know_the_row_and_the_environment_of_their_job() -> None:
    files = {
        GITHUB: "on: push\nenv: {OPTIONS: -q}\njobs:\n  a:\n    strategy: {matrix: {part: [api, web]}}\n    steps:\n"
        "      - uses: ./run\n",
        "run/action.yml": "runs:\n  using: composite\n  steps:\n"
        "    - run: make test-${{ matrix.part }} ${{ env.OPTIONS }} ${{ inputs.part }}\n      shell: bash\n",
    }
    assert reached(files) == [f"make test-{part} -q ${{inputs.part}}" for part in ("api", "web")]


def test_workflows_of_another_repository_are_named() -> None:
    files = {GITHUB: "on: push\njobs:\n  a:\n    uses: org/ci/.github/workflows/t.yml@v1\n"}
    assert [e.reference for e in workbench(snapshot(files)).get("pipelines").active[0].elsewhere] == [
        "org/ci/.github/workflows/t.yml@v1"
    ]
    assert not workbench(snapshot(files, owner="org", name="ci")).get("pipelines").active[0].elsewhere


def test_published_actions_run_what_their_inputs_say() -> None:
    files = {
        GITHUB: "on: push\njobs:\n  a:\n    steps:\n      - uses: gradle/gradle-build-action@v2\n"
        "        with: {arguments: check}\n      - uses: nick-fields/retry@v3\n        with: {command: npm test}\n"
        "      - uses: cypress-io/github-action@v6\n"
    }
    assert {"gradle check", "npm test", "cypress run"} <= set(reached(files))


GITLAB = {
    "plain": ("t:\n  script: [pytest]\n", ["pytest"], {"change"}),
    "hidden job": (".t:\n  script: [pytest]\n", [], set()),
    "extends": (".t:\n  script: [pytest]\nt:\n  extends: .t\n", ["pytest"], {"change"}),
    "reference": (".s:\n  script: [pip install x, pytest]\nt:\n  script:\n    - !reference [.s, script]\n",
                  ["pip install x", "pytest"], {"change"}),
    "nested list": ("t:\n  script:\n    - [cd a, pytest]\n", ["pytest"], {"change"}),
    "default before_script": ("before_script: [npm ci]\nt:\n  script: [npx jest]\n", ["npm ci", "jest"], {"change"}),
    "by hand": ("t:\n  script: [pytest]\n  when: manual\n", ["pytest"], {"manual"}),
    "only tags": ("t:\n  script: [pytest]\n  only: [tags]\n", ["pytest"], {"release"}),
    "only merge requests": ("t:\n  script: [pytest]\n  only: [merge_requests]\n", ["pytest"], {"change"}),
    "rules by schedule": ("t:\n  script: [pytest]\n  rules:\n    - if: $CI_PIPELINE_SOURCE == 'schedule'\n", ["pytest"], {"schedule"}),
    "rules on a tag": ("t:\n  script: [pytest]\n  rules: [{if: $CI_COMMIT_TAG}]\n", ["pytest"], {"release"}),
    "variables": ("variables: {T: pytest -q}\nt:\n  script: [$T]\n", ["pytest -q"], {"change"}),
    "named variables": ("variables: {T: {value: pytest, description: x}}\nt:\n  script: [$T]\n", ["pytest"], {"change"}),
    "matrix": ("t:\n  script: [make $T]\n  parallel: {matrix: [{T: [unit, e2e]}]}\n", ["make unit", "make e2e"], {"change"}),
    "pipeline on tags only": ("workflow: {rules: [{if: $CI_COMMIT_TAG}]}\nt:\n  script: [x]\n", ["x"], set()),
    "pipeline on requests": (
        "workflow: {rules: [{if: $CI_PIPELINE_SOURCE == 'merge_request_event'}, {when: never}]}\nt:\n  script: [x]\n"
        "  rules: [{if: $CI_COMMIT_TAG}, {when: on_success}]\n",
        ["x"], {"change", "release"},
    ),
    "only an old branch": ("t:\n  script: [x]\n  only: [release-1]\n", ["x"], {"release"}),
    "only the default branch": ("t:\n  script: [x]\n  only: [main]\n", ["x"], {"change"}),
    "only changes that are not there": ("t:\n  script: [x]\n  only: {changes: [old/**]}\n", ["x"], {"aside"}),
    "except branches": ("t:\n  script: [x]\n  except: [branches]\n", ["x"], {"release"}),
    "except tags": ("t:\n  script: [x]\n  except: [tags]\n", ["x"], {"change"}),
    "a variable that is set nowhere": ("t:\n  script: [x]\n  rules: [{if: $RUN_TESTS}]\n", ["x"], {"setting"}),
    "a variable that is to have a value": (
        "t:\n  script: [x]\n  rules: [{if: '$CI_COMMIT_BRANCH && $RUN_TESTS == \"yes\"'}]\n", ["x"], {"setting"}
    ),
    "a variable that may be missing": (
        "t:\n  script: [x]\n  rules: [{if: '$SKIP == \"1\"', when: never}, {if: '$SKIP != \"yes\"'}]\n", ["x"], {"change"}
    ),
    "a variable or else": ("t:\n  script: [x]\n  rules: [{if: '$RUN_TESTS || $CI_COMMIT_BRANCH'}]\n", ["x"], {"change"}),
    "a variable that is set": (
        "variables: {RUN_TESTS: 'yes'}\nt:\n  script: [x]\n  rules: [{if: '$RUN_TESTS == \"yes\"'}]\n", ["x"], {"change"}
    ),
    "a variable that is set otherwise": (
        "variables: {RUN_TESTS: 'no'}\nt:\n  script: [x]\n  rules: [{if: '$RUN_TESTS == \"yes\"'}]\n", ["x"], {"manual"}
    ),
    "a variable of GitLab": ("t:\n  script: [x]\n  rules: [{if: $CI_MERGE_REQUEST_IID}]\n", ["x"], {"change"}),
    "a variable for all jobs": ("workflow: {rules: [{if: $RUN_CI}]}\nt:\n  script: [x]\n", ["x"], {"setting"}),
    "only with a variable": ("t:\n  script: [x]\n  only: {variables: [$RUN_TESTS]}\n", ["x"], {"setting"}),
    "rule for one person": ("t:\n  script: [x]\n  rules: [{if: $GITLAB_USER_LOGIN == 'a'}]\n", ["x"], {"person"}),
    "rule for all but one": ("t:\n  script: [x]\n  rules: [{if: $GITLAB_USER_LOGIN != 'a'}]\n", ["x"], {"change"}),
    "rule for one branch": ("t:\n  script: [x]\n  rules: [{if: $CI_COMMIT_BRANCH == 'production'}]\n", ["x"], {"release"}),
    "rule for the main branch": ("t:\n  script: [x]\n  rules: [{if: $CI_COMMIT_BRANCH == 'main'}]\n", ["x"], {"change"}),
    "rules after never": ("t:\n  script: [x]\n  rules: [{when: never}, {when: always}]\n", ["x"], set()),
    "rule on changes": ("t:\n  script: [x]\n  rules: [{changes: [src/**]}]\n", ["x"], {"change"}),
    "rules of another job": (
        ".r: {rules: [{if: $X}]}\nt:\n  script: [x]\n  rules: !reference [.r, rules]\n", ["x"], {"change"},
    ),
    "on failure": ("t:\n  script: [x]\n  when: on_failure\n", ["x"], set()),
    "header document": ("spec:\n  inputs: {}\n---\nt:\n  script: [pytest]\n", ["pytest"], {"change"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "when"), GITLAB.values(), ids=GITLAB)
def test_gitlab_jobs(text: str, expected: list[str], when: set[str]) -> None:
    found = calls({".gitlab-ci.yml": text, "src/a.py": ""}, branch="main")
    assert [" ".join(ci.call.words) for ci in found] == expected
    assert {w for ci in found for w in ci.job.when} == when


def test_gitlab_reads_local_includes_and_names_foreign_ones() -> None:
    files = {
        ".gitlab-ci.yml": "include:\n  - local: /ci/*.yml\n  - project: stadt/vorlagen\n    file: a.yml\n",
        "ci/test.yml": "t:\n  script: [pytest]\n  allow_failure: true\n",
    }
    pipeline = workbench(snapshot(files)).get("pipelines").active[0]
    assert [e.reference for e in pipeline.elsewhere] == ["stadt/vorlagen: a.yml"]
    assert [(" ".join(ci.call.words), ci.may_fail) for ci in calls(files)] == [("pytest", True)]


FORGIVEN = {
    "allowed": ("allow_failure: true", True),
    "not allowed": ("allow_failure: false", False),
    "exit code of tests": ("allow_failure: {exit_codes: [1]}", True),
    "another exit code": ("allow_failure: {exit_codes: 137}", False),
    "in every rule": ("rules: [{if: $CI_COMMIT_BRANCH, allow_failure: true}]", True),
    "in one rule of two": ("rules: [{if: $A, allow_failure: true}, {if: $B}]", False),
}


@pytest.mark.parametrize(("line", "expected"), FORGIVEN.values(), ids=FORGIVEN)
def test_gitlab_jobs_that_may_fail(line: str, expected: bool) -> None:
    assert [ci.may_fail for ci in calls({".gitlab-ci.yml": f"t:\n  script: [pytest]\n  {line}\n"})] == [expected]


def test_gitlab_stops_a_pipe_at_its_first_part() -> None:
    assert not calls({".gitlab-ci.yml": "t:\n  script: ['pytest | tee log']\n"})[0].may_fail


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("include: [{template: Python.gitlab-ci.yml}]", ["template:Python.gitlab-ci.yml"]),
        ("include: [{template: Security/SAST.gitlab-ci.yml}]", []),
        ("t: {trigger: {project: stadt/e2e-tests}}", ["stadt/e2e-tests"]),
        ("t: {trigger: stadt/deployment}", []),
        ("include: [{component: x/y/python-test@1}]", ["x/y/python-test@1"]),
    ],
)
def test_gitlab_steps_that_are_kept_elsewhere(text: str, references: list[str]) -> None:
    pipeline = workbench(snapshot({".gitlab-ci.yml": text + "\n"})).get("pipelines").active[0]
    assert [each.reference for each in pipeline.elsewhere] == references


def test_includes_that_include_each_other_end() -> None:
    files = {".gitlab-ci.yml": "include: a.yml\n", "a.yml": "include: .gitlab-ci.yml\nt:\n  script: [x]\n"}
    assert reached(files) == ["x"]


OTHERS = {
    "Jenkinsfile": "pipeline { stages { stage('t') { steps {\n sh 'mvn verify'\n // sh 'no'\n sh(script: \"\"\"make it\n\"\"\") } } } }",
    ".travis.yml": "language: python\nscript:\n  - mvn verify\n  - make it\n",
    ".circleci/config.yml": "jobs:\n  build:\n    steps:\n      - run: mvn verify\n      - run: {name: x, command: make it}\n",
    "azure-pipelines.yml": "steps:\n  - task: Maven@3\n    inputs: {goals: verify}\n  - script: make it\n",
    "bitbucket-pipelines.yml": "pipelines:\n  default:\n    - step: {script: [mvn verify, make it]}\n",
    ".woodpecker.yml": "steps:\n  a:\n    commands: [mvn verify, make it]\n",
    ".drone.yml": "kind: pipeline\nsteps:\n  - name: a\n    commands: [mvn verify, make it]\n",
    ".buildkite/pipeline.yml": "steps:\n  - command: mvn verify\n  - commands: [make it]\n",
    "appveyor.yml": "test_script:\n  - mvn verify\n  - cmd: make it\n",
    ".builds/a.yml": "tasks:\n  - a: mvn verify\n  - b: make it\n",
    ".forgejo/workflows/a.yaml": "on: push\njobs:\n  a:\n    steps:\n      - run: mvn verify\n      - run: make it\n",
    "wercker.yml": "build:\n  steps:\n    - script:\n        code: mvn verify && make it\n",
}


@pytest.mark.parametrize(("path", "text"), OTHERS.items(), ids=OTHERS)
def test_other_systems(path: str, text: str) -> None:
    assert sorted(line for line in reached({path: text}) if not line.startswith("uses:")) == ["make it", "mvn verify"]


AZURE = "azure-pipelines.yml"
CIRCLE = ".circleci/config.yml"
BUILDKITE = ".buildkite/pipeline.yml"
BITBUCKET = "bitbucket-pipelines.yml"
WHERE: dict[str, tuple[str, str, set[tuple[str, str]]]] = {
    "Azure, pull requests only": (AZURE, "trigger: none\npr: [main]\nsteps:\n  - script: x\n", {("x", "change")}),
    "Azure, by hand": (AZURE, "trigger: none\nsteps:\n  - script: x\n", {("x", "manual")}),
    "Azure, an old branch": (AZURE, "trigger: [release-1]\npr: none\nsteps:\n  - script: x\n", {("x", "release")}),
    "Azure, switched off": (AZURE, "steps:\n  - script: x\n    enabled: false\n  - script: y\n    condition: false\n", set()),
    "Azure, local template": (AZURE, "steps:\n  - template: ci/t.yml\n    parameters: {cmd: y}\n", {("x y", "change")}),
    "Azure, variable": (AZURE, "variables: {cmd: x}\nsteps:\n  - bash: $(cmd) y\n", {("x y", "change")}),
    "Azure, inline task": (AZURE, "steps:\n  - task: Bash@3\n    inputs: {targetType: inline, script: x}\n", {("x", "change")}),
    "Azure, every row of a matrix": (
        AZURE,
        "strategy:\n  matrix: {a: {cmd: x}, b: {cmd: y}}\nsteps:\n  - script: $(cmd)\n",
        {("x", "change"), ("y", "change")},
    ),
    "Azure, steps that a template does not take": (
        AZURE,
        "steps:\n  - template: ci/t.yml\n    parameters:\n      steps:\n        - script: pytest\n",
        {("x z", "change")},
    ),
    "CircleCI, job in no workflow": (
        CIRCLE,
        "jobs:\n  a: {steps: [{run: x}]}\n  b: {steps: [{run: y}]}\nworkflows: {w: {jobs: [b]}}\n",
        {("y", "change")},
    ),
    "CircleCI, tags": (
        CIRCLE,
        "jobs:\n  a: {steps: [{run: x}]}\nworkflows:\n  w:\n    jobs:\n      - a: {filters: {branches: {ignore: /.*/}, tags: {only: /^v/}}}\n",
        {("x", "release")},
    ),
    "CircleCI, by the clock": (
        CIRCLE,
        "jobs:\n  a: {steps: [{run: x}]}\nworkflows:\n  w:\n    triggers: [{schedule: {cron: '0 0 * * *'}}]\n    jobs: [a]\n",
        {("x", "schedule")},
    ),
    "CircleCI, command with a parameter": (
        CIRCLE,
        "commands:\n  t:\n    parameters: {cmd: {default: x}}\n    steps: [{run: make << parameters.cmd >>}]\njobs:\n  build: {steps: [{t: {cmd: y}}]}\n",
        {("make y", "change")},
    ),
    "CircleCI, unused command": (CIRCLE, "commands:\n  t: {steps: [{run: x}]}\njobs:\n  build: {steps: [checkout]}\n", set()),
    "CircleCI, goes on elsewhere": (CIRCLE, "setup: true\njobs:\n  build: {steps: [checkout]}\n", {("z", "change")}),
    "Bitbucket, custom": (BITBUCKET, "pipelines:\n  custom:\n    t: [{step: {script: [x]}}]\n", {("x", "manual")}),
    "Bitbucket, branches": (
        BITBUCKET,
        "pipelines:\n  branches:\n    main: [{step: {script: [x]}}]\n    release/1: [{step: {script: [y]}}]\n",
        {("x", "change"), ("y", "release")},
    ),
    "Bitbucket, by hand": (BITBUCKET, "pipelines:\n  default: [{step: {trigger: manual, script: [x]}}]\n", {("x", "manual")}),
    "Bitbucket, parallel": (BITBUCKET, "pipelines:\n  default: [{parallel: {steps: [{step: {script: [x]}}]}}]\n", {("x", "change")}),
    "Bitbucket, unused definition": (BITBUCKET, "definitions: {steps: [{step: &a {script: [x]}}]}\npipelines: {}\n", set()),
    "Bitbucket, used definition": (
        BITBUCKET,
        "definitions: {steps: [{step: &a {script: [x]}}]}\npipelines: {default: [{step: *a}]}\n",
        {("x", "change")},
    ),
    "Buildkite, after a block": (BUILDKITE, "steps:\n  - command: x\n  - block: ok\n  - command: y\n", {("x", "change"), ("y", "manual")}),
    "Buildkite, group and skip": (BUILDKITE, "steps:\n  - group: g\n    steps: [{command: x}]\n  - {command: y, skip: true}\n", {("x", "change")}),
    "Buildkite, upload": (BUILDKITE, "steps:\n  - command: buildkite-agent pipeline upload .buildkite/more.yml\n",
                          {("buildkite-agent pipeline upload .buildkite/more.yml", "change"), ("z", "change")}),
    "Drone, several documents": (
        ".drone.yml",
        "kind: pipeline\nsteps: [{name: a, commands: [x]}]\n---\nkind: pipeline\ntrigger: {event: [tag]}\nsteps: [{name: b, commands: [y]}]\n---\nkind: secret\n",
        {("x", "change"), ("y", "release")},
    ),
    "Drone, old form": (".drone.yml", "pipeline:\n  t: {commands: [x]}\n", {("x", "change")}),
    "Woodpecker, step on tags": (".woodpecker.yml", "steps:\n  a: {commands: [x]}\n  b: {commands: [y], when: {event: tag}}\n",
                                 {("x", "change"), ("y", "release")}),
    "Woodpecker, alternatives": (".woodpecker/t.yml", "when: [{event: cron}, {event: pull_request}]\nsteps:\n  a: {commands: [x]}\n", {("x", "change")}),
    "Jenkins, stage switched off": (
        "Jenkinsfile",
        "pipeline { stages {\n stage('t') {\n  when { expression { false } }\n  steps { sh 'x' }\n }\n stage('u') { steps { sh 'y' } }\n} }\n",
        {("y", "change")},
    ),
    "Jenkins, stage of an old branch": (
        "Jenkinsfile", "stage('t') {\n  when { branch 'release-1' }\n  steps { sh 'x' }\n}\n", set(),
    ),
    "Jenkins, by the clock": (
        "Jenkinsfile", "stage('t') {\n  when { triggeredBy(\"TimerTrigger\") }\n  steps { sh 'x' }\n}\n", set(),
    ),
    "Jenkins, in a comment": ("Jenkinsfile", "node {\n  /* sh 'x'\n */\n  sh 'y'\n}\n", {("y", "change")}),
    "Jenkins, a text in parts": (
        "Jenkinsfile", "node {\n  sh \"a && \" +\n    'b && ' + \"c\"\n  sh 'd' + name\n}\n", {(each, "change") for each in "abcd"},
    ),
    "Jenkins, Maven step": ("Jenkinsfile", "node {\n  rtMaven.run pom: 'pom.xml', goals: 'clean verify'\n}\n", {("mvn clean verify", "change")}),
    "Jenkins, loaded file": ("Jenkinsfile", "node {\n  load 'ci/t.groovy'\n}\n", {("z", "change")}),
    "Travis CI, branches": (".travis.yml", "branches: {only: [release-1]}\nscript: x\n", {("x", "release")}),
    "Travis CI, one shell for all lines": (".travis.yml", "script:\n  - cd a\n  - make\n", {("make", "change")}),
    "Travis CI, every row": (".travis.yml", "env:\n  - T=x\n  - T='y z'\nscript: make $T\n",
                             {("make x", "change"), ("make y z", "change")}),
    "Travis CI, variables for all": (".travis.yml", "env: {global: [T=x, {secure: abc}]}\nscript: make $T $U\n",
                                     {("make x $U", "change")}),
    "Travis CI, a row of its own": (".travis.yml", "matrix: {include: [{env: T=x}]}\nscript: make $T\n",
                                    {("make x", "change")}),
    "Travis CI, no default for Python": (".travis.yml", "language: python\nbefore_script: x\n", {("x", "change")}),
    "Travis CI, none for jobs that say theirs": (
        ".travis.yml", "language: php\njobs: {include: [{script: x}, {script: y}]}\n",
        {("x", "change"), ("y", "change")},
    ),
    "Travis CI, one for a job that says none": (
        ".travis.yml", "language: php\njobs: {include: [{script: x}, {php: 8}]}\n",
        {("x", "change"), ("phpunit", "change")},
    ),
    "Travis CI, a job that is off": (
        ".travis.yml", "jobs: {include: [{script: x}, {if: false, script: y}]}\n", {("x", "change")},
    ),
    "Cirrus CI, a task that is off": (".cirrus.yml", "a_task: {only_if: false, script: x}\nb_task: {script: y}\n",
                                      {("y", "change")}),
    "Cirrus CI": (".cirrus.yml", "t_task:\n  unit_script: x\n", {("x", "change")}),
}  # fmt: skip
MORE = {
    "ci/t.yml": "parameters: [{name: cmd, default: z}]\nsteps:\n  - script: x ${{ parameters.cmd }}\n",
    "ci/loop.yml": "parameters: {each: []}\nsteps:\n  - ${{ each it in parameters.each }}:\n      - script: make ${{ it }}\n",
    "ci/rows.yml": "parameters:\n  suites: {}\njobs:\n  - job: a\n    strategy:\n      matrix:\n"
    "        ${{ each one in parameters.suites }}:\n          ${{ one.key }}:\n            suite: ${{ one.value }}\n"
    "    steps:\n      - script: $(suite)\n",
    "ci/around.yml": "parameters:\n  - {name: steps, default: [{script: z}]}\nsteps:\n  - script: before\n  - ${{ parameters.steps }}\n",
    "ci/on.yml": "steps:\n  - template: around.yml\n    parameters:\n      steps: ${{ parameters.steps }}\n",
    ".circleci/continue_config.yml": "jobs:\n  build: {steps: [{run: z}]}\n",
    ".buildkite/more.yml": "steps:\n  - command: z\n",
    "ci/t.groovy": "def run() {\n  sh 'z'\n}\n",
}


@pytest.mark.parametrize(("path", "text", "expected"), WHERE.values(), ids=WHERE)
def test_what_other_systems_start_and_when(path: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = calls({path: text, **MORE}, branch="main")
    shown = {(" ".join(ci.call.words), when) for ci in found for when in ci.job.when if ci.call.words[0] != "uses:"}
    narrow = {each for each in shown if each[1] == "change" or (each[0], "change") not in shown}
    assert narrow == expected


TRAVIS_DEFAULTS = [
    ("ruby", {"Gemfile": "gem 'rails'\n", "Rakefile": "load_tasks\n"}, "rake"),
    ("ruby", {"Rakefile": "load_tasks\n"}, "rake"),
    ("ruby", {"a.rb": "x\n"}, None),
    ("java", {"pom.xml": "<project/>\n"}, "mvn test"),
    ("java", {"build.gradle": "x\n", "pom.xml": "<project/>\n"}, "gradle check"),
    ("java", {"build.xml": "<project/>\n"}, "ant test"),
    ("java", {"app/pom.xml": "<project/>\n"}, None),
    ("scala", {"build.sbt": "x\n"}, "sbt test"),
    ("scala", {"pom.xml": "<project/>\n"}, "mvn test"),
    ("go", {"a.go": "package a\n"}, "go test ./..."),
    ("go", {"Makefile": "all:\n\techo x\n"}, "echo x"),
    ("cpp", {"a.cpp": "x\n"}, None),
    ("perl", {"Makefile.PL": "x\n"}, "make test"),
    ("python", {"setup.py": "x\n"}, None),
    ("csharp", {"a.sln": "x\n"}, None),
]


@pytest.mark.parametrize(("language", "files", "expected"), TRAVIS_DEFAULTS)
def test_what_travis_runs_where_no_script_is_given(language: str, files: dict[str, str], expected: str | None) -> None:
    text = f"language: {language}\nbefore_script:\n  - prepare it\n"
    found = reached({".travis.yml": text, **files})
    assert found[:1] == ["prepare it"]
    assert found[-1] == (expected or "prepare it")


MAY_FAIL = {
    "Azure, step": (AZURE, "steps:\n  - script: pytest\n    continueOnError: true\n", True),
    "Azure, not the last line": (AZURE, "steps:\n  - script: |\n      pytest\n      echo done\n", True),
    "Azure, set -e": (AZURE, "steps:\n  - script: |\n      set -e\n      pytest\n      echo done\n", False),
    "Buildkite": (BUILDKITE, "steps:\n  - {command: pytest, soft_fail: true}\n", True),
    "Woodpecker": (".woodpecker.yml", "steps:\n  a: {commands: [pytest], failure: ignore}\n", True),
    "CircleCI, pipe": (CIRCLE, "jobs:\n  build: {steps: [{run: pytest | tee log}]}\n", False),
    "Jenkins, catchError": (
        "Jenkinsfile",
        "stage('t') {\n  catchError(buildResult: 'SUCCESS') {\n    sh 'pytest'\n  }\n}\n",
        True,
    ),
    "Jenkins, status returned": ("Jenkinsfile", "node {\n  sh(script: 'pytest', returnStatus: true)\n}\n", True),
    "Jenkins, try": ("Jenkinsfile", "node {\n  try {\n    sh 'pytest'\n  } catch (e) {\n    echo 'x'\n  }\n}\n", True),
    "Jenkins, try that throws": (
        "Jenkinsfile",
        "node {\n  try {\n    sh 'pytest'\n  } catch (e) {\n    throw e\n  }\n}\n",
        False,
    ),
}


@pytest.mark.parametrize(("path", "text", "expected"), MAY_FAIL.values(), ids=MAY_FAIL)
def test_where_other_systems_let_tests_fail(path: str, text: str, expected: bool) -> None:
    assert [ci.may_fail for ci in calls({path: text}) if ci.call.words[0] == "pytest"] == [expected]


ELSEWHERE = {
    "Azure": (AZURE, "steps:\n  - template: t.yml@shared\n", ["t.yml@shared"]),
    "CircleCI, orb": (
        CIRCLE,
        "orbs: {x: org/x@1}\njobs: {}\nworkflows: {w: {jobs: [x/unit_tests]}}\n",
        ["org/x@1/unit_tests"],
    ),
    "CircleCI, orb for something else": (CIRCLE, "orbs: {x: org/x@1}\nworkflows: {w: {jobs: [x/notify]}}\n", []),
    "Jenkins, library": ("Jenkinsfile", "@Library('shared') _\nnode { }\n", ["shared"]),
    "Jenkins, a step of an implicit library": (
        "Jenkinsfile",
        "standardPipeline {\n  tests = true\n}\n",
        ["standardPipeline"],
    ),
}


@pytest.mark.parametrize(("path", "text", "expected"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_steps_of_other_systems_that_are_kept_elsewhere(path: str, text: str, expected: list[str]) -> None:
    pipeline = workbench(snapshot({path: text})).get("pipelines").active[0]
    assert [each.reference for each in pipeline.elsewhere] == expected


@pytest.mark.parametrize(
    "path",
    (
        "Jenkinsfile.bak",
        "Jenkinsfile.disabled",
        ".github/workflows/ci.yml.tmpl",
        ".github/workflows/ci.yml.DISABLED",
        ".not-travis.yaml",
        "sub/.gitlab-ci.yml",
        ".gitlab-ci.yml.bak",
        "lib/x/.travis.yml",
        "template/.github/workflows/ci.yml",
    ),
)
def test_renamed_and_nested_files_are_not_active(path: str) -> None:
    found = workbench(snapshot({path: "on: push\njobs: {a: {steps: [{run: pytest}]}}\nscript: pytest\n"})).get(
        "pipelines"
    )
    assert (found.active, [f.path for f in found.inactive]) == ((), [path])


@pytest.mark.parametrize(
    ("path", "text", "chosen"),
    [
        ("ci/azure-pipelines.yml", "steps:\n- script: make test\n", True),
        ("api/azure-pipelines-build.yaml", "extends:\n  template: a.yml\n", True),
        ("ci/azure-pipelines.yml", "# later\n", False),
        ("examples/azure-pipelines.yml", "steps:\n- script: make test\n", False),
        ("ci/azure-pipelines.yml.bak", "steps:\n- script: make test\n", False),
        ("sub/.gitlab-ci.yml", "a:\n  script: make test\n", False),
    ],
)
def test_the_settings_of_azure_choose_the_file(path: str, text: str, chosen: bool) -> None:
    found = workbench(snapshot({path: text})).get("pipelines")
    assert found.active == ()
    assert ([f.path for f in found.chosen], [f.path for f in found.inactive]) == (
        ([path], []) if chosen else ([], [path])
    )


@pytest.mark.parametrize(
    "text", ["", "a: [", "- a\n", "on: push\njobs: [1, 2]\n", "on:\njobs:\n  a:\n  b: 1\n", "x: y\n"]
)
def test_broken_files_break_nothing(text: str) -> None:
    for path in (GITHUB, ".gitlab-ci.yml", ".travis.yml", "Jenkinsfile"):
        found = workbench(snapshot({path: text})).get("pipelines")
        assert [*(pipeline.file.path for pipeline in found.active), *(file.path for file in found.inactive)] == [path]


def test_an_unreadable_file_says_why() -> None:
    pipeline = workbench(snapshot({GITHUB: "on: push\njobs:\n  a: [\n"})).get("pipelines").active[0]
    assert pipeline.unreadable


def test_a_command_knows_its_line() -> None:
    files = {
        GITHUB: "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          npm ci\n\n          pytest\n      - run: mypy\n"
    }
    assert [ci.line for ci in calls(files)] == [6, 8, 9]


def test_what_a_command_leads_to_has_its_line() -> None:
    files = {
        ".gitlab-ci.yml": "a:\n  script:\n    - apt update\n    - npm ci && npm test\n    - sh ci/all.sh\n",
        "package.json": '{"scripts": {"test": "jest"}}',
        "ci/all.sh": "cd web\nmypy\n",
    }
    found = {ci.call.words[0]: ci.line for ci in calls(files)}
    assert (found["jest"], found["mypy"]) == (4, 5)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Checks of the code style that hold for a part of the project only."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.test_testing import github, spoken

HOOK = '{"lint-staged": {"*.js": ["eslint --fix"]}, "husky": {"hooks": {"pre-commit": "lint-staged"}}}\n'
CONFIG = '{"rules": {"eqeqeq": "error"}}\n'
OLD: Files = {"web/old/package.json": HOOK, "web/old/.eslintrc.json": CONFIG, "web/old/a.js": "f()\n"}


def code(folder: str, count: int) -> Files:
    return {f"{folder}/{number}.js": "f()\n" for number in range(count)}


def python(count: int) -> Files:
    return {f"app/m{number}.py": "x = 1\n" for number in range(count)}


def hook(files: str) -> Files:
    return {".pre-commit-config.yaml": f'repos: [{{repo: x, hooks: [{{id: flake8, files: "{files}"}}]}}]\n'}


STEP = "{{working-directory: {folder}, run: npx {call}}}"
WORKFLOW = "on: push\njobs: {{a: {{steps: [{step}]}}}}\n"


def step(folder: str, call: str) -> Files:
    return {".github/workflows/a.yml": WORKFLOW.format(step=STEP.format(folder=folder, call=call))}


PARTS: dict[str, tuple[Files, str]] = {
    "a hook of a small part": ({**OLD, **code("server", 9)}, "configured"),
    "a hook of most": ({**OLD, **code("web/old/src", 9), **code("server", 9)}, "enforced"),
    "a hook of the whole": (
        {"package.json": HOOK, ".eslintrc.json": CONFIG, "web/old/a.js": "f()\n", **code("server", 9)},
        "enforced",
    ),
    "a husky of a small part": (
        {"web/.husky/pre-commit": "npx eslint .\n", "web/.eslintrc": CONFIG, "web/a.js": "f()\n", **code("server", 9)},
        "configured",
    ),
    "a small part and the rest": ({**OLD, **code("server", 9), **github("eslint .")}, "enforced"),
    "two parts that make enough": (
        {**OLD, **code("api", 1), **code("server", 7), **step("api", "eslint .")},
        "enforced",
    ),
    "a step in a small part": ({**code("api", 1), **code("server", 9), **step("api", "eslint .")}, "configured"),
    "a step that looks further": ({**code("api", 1), **code("server", 9), **step("api", "eslint ..")}, "enforced"),
    "a step in a folder that is not known": (
        {**code("api", 1), **code("server", 9), **step("$PART", "eslint .")},
        "enforced",
    ),
    "a small part, beside pages": (
        {**OLD, **{f"pages/{number}.html": "<p>\n" for number in range(9)}, **code("server", 2)},
        "enforced",
    ),
    "a linter of templates": ({**python(9), "app/a.haml": "%p\n", **github("haml-lint app")}, "configured"),
    "a linter of templates that are most": (
        {**python(5), **{f"app/{n}.haml": "%p\n" for n in range(5)}, **github("haml-lint app")},
        "enforced",
    ),
    "a linter of styles": ({**python(9), "a.css": "a {}\n", **github("stylelint '**/*.css'")}, "configured"),
    "a linter of styles, and one of code": ({**python(9), "a.css": "a {}\n", **github("stylelint a.css", "ruff check")}, "enforced"),
    "a list with a linter that a framework calls": (
        {"package.json": HOOK.replace("eslint --fix", "vue-cli-service lint"), ".eslintrc.json": CONFIG, **code("src", 9)},
        "enforced",
    ),
    "one file, and the rest": (
        {**python(9), "setup.py": "setup()\n", **github("black --check setup.py", "flake8 app")},
        "enforced",
    ),
    "one file behind the option of another": (
        {**python(9), "setup.cfg": "[flake8]\n", **github("flake8 --config setup.cfg")},
        "enforced",
    ),
    "all files, by a pattern": ({**python(9), "setup.py": "setup()\n", **github("flake8 setup.py app/*.py")}, "enforced"),
    "files that are made before": ({**python(9), **github("flake8 setup.py")}, "enforced"),
    "the one folder with code": ({**python(9), "setup.py": "setup()\n", **github("ruff check app")}, "enforced"),
    "here": ({**python(9), "setup.py": "setup()\n", **github("black . setup.py --check")}, "enforced"),
    "a hook for one folder of most": ({**python(9), "tools/a.py": "f()\n", **hook("^app/")}, "enforced"),
    "a hook for a kind of files": ({**python(9), "tools/a.py": "f()\n", **hook("^(tools|app)/.*\\\\.py$")}, "enforced"),
    "a package of few files": ({"x/a.py": "x = 1\n", "setup.py": "setup()\n", **github("flake8 setup.py")}, "enforced"),
    "a linter of data": ({**code("server", 9), **github("yamllint .")}, "configured"),
    "a linter of data alone": ({"a.yml": "a: 1\n", **github("yamllint .")}, "enforced"),
    "a linter of data that is most": (
        {**code("library", 5), **{f"roles/{n}/tasks/main.yml": "- ping:\n" for n in range(5)}, **github("ansible-lint")},
        "enforced",
    ),
    "a linter of data beside more code": (
        {**code("library", 9), **{f"roles/{n}/tasks/main.yml": "- ping:\n" for n in range(5)}, **github("ansible-lint")},
        "configured",
    ),
    "a linter of containers that are most": (
        {**code("web", 5), **{f"{n}/Dockerfile": "FROM alpine\n" for n in range(5)}, **github("hadolint */Dockerfile")},
        "enforced",
    ),
    "a linter of containers beside more code": (
        {**code("web", 5), "Dockerfile": "FROM alpine\n", **github("hadolint Dockerfile")},
        "configured",
    ),
    "a linter of infrastructure that is most": (
        {**code("web", 5), **{f"{n}.tf": "locals {}\n" for n in range(5)}, **github("tflint")},
        "enforced",
    ),
    "a linter of containers beside one script": (
        {"run.sh": "f\n", "Dockerfile": "FROM alpine\n", **github("hadolint Dockerfile")},
        "enforced",
    ),
    "a linter of data beside another": ({**code("server", 9), **github("yamllint .", "eslint .")}, "enforced"),
    "a linter of another language": (
        {**code("server", 9), "tools/a.py": "f()\n", **github("ruff check .")},
        "configured",
    ),
    "a linter of much": ({**code("server", 4), "tools/a.py": "f()\n", **github("ruff check .")}, "enforced"),
    "two of other languages": (
        {**code("server", 5), "tools/a.py": "f()\n", "a.sh": "f\n", **github("ruff check .", "shellcheck a.sh")},
        "enforced",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), PARTS.values(), ids=PARTS)
def test_checks_of_a_part(files: Files, expected: str) -> None:
    measurement = run("testing.style", files)
    assert measurement.value == expected, spoken(measurement)
    assert (expected == "enforced") != ("less than a fifth" in spoken(measurement))


def staged(lists: str, **files: str) -> Files:
    """A project with a list of lint-staged in a package.json, which lists packages as well."""
    return {
        "package.json": f'{{"lint-staged": {{"*.js": "eslint"}}, {lists}}}\n',
        ".eslintrc.json": CONFIG,
        "a.js": "f()\n",
        **files,
    }


HUSKY = '"husky": {"hooks": {"pre-commit": "lint-staged"}}, '
EXPRESS = '"dependencies": {"express": "^4"}'
PLACED: dict[str, tuple[Files, str]] = {
    "hooks of husky": (staged(HUSKY + '"devDependencies": {"husky": "^4.2.5"}'), "enforced"),
    "hooks of husky, which is not installed": (staged(HUSKY + EXPRESS), "configured"),
    "hooks of husky, which the whole installs": (
        {"web/package.json": staged(HUSKY + EXPRESS)["package.json"], "package.json": '{"devDependencies": {"husky": "3"}}\n',
         "web/.eslintrc.json": CONFIG, "web/a.js": "f()\n"}, "enforced"
    ),
    "hooks that newer husky passes over": (staged(HUSKY + '"devDependencies": {"husky": "^8.0.3"}'), "configured"),
    "hooks for newer husky beside them": (
        {**staged(HUSKY + '"devDependencies": {"husky": "^8.0.3"}'), ".husky/pre-commit": "npx lint-staged\n"}, "enforced"
    ),
    "hooks of yorkie by Vue": (
        staged('"gitHooks": {"pre-commit": "lint-staged"}, "devDependencies": {"@vue/cli-service": "~4.5"}'), "enforced"
    ),
    "a hook that calls a script, not installed": (
        {"package.json": '{"husky": {"hooks": {"pre-commit": "npm run lint"}}, "scripts": {"lint": "eslint ."}, '
         + EXPRESS + "}\n", ".eslintrc.json": CONFIG, "a.js": "f()\n"}, "configured"
    ),
    "simple hooks, not installed": (
        staged('"simple-git-hooks": {"pre-commit": "npx lint-staged"}, ' + EXPRESS), "configured"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), PLACED.values(), ids=PLACED)
def test_hooks_that_are_put_in_place(files: Files, expected: str) -> None:
    seen = run("testing.style", files)
    assert seen.value == expected, seen.evidence

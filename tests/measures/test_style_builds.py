# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds of Next.js, which look for what ESLint finds and fail on it."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run

CALL = {".github/workflows/ci.yml": "on: pull_request\njobs: {a: {steps: [{run: npm ci}, {run: npm run build}]}}\n"}
CONFIG = {"eslint.config.mjs": "import next from 'eslint-config-next';\nexport default [...next];\n"}
CODE = {f"app/{name}.tsx": "export default () => null;\n" for name in "abcdef"}


def package(version: str = "^15.5.2", build: str = "next build", tool: str = "eslint") -> Files:
    value = {"scripts": {"build": build}, "dependencies": {"next": version}, "devDependencies": {tool: "^9"}}
    return {"package.json": json.dumps(value)}


ROWS: dict[str, tuple[Files, str]] = {
    "a build that lints": (package() | CONFIG, "enforced"),
    "its configuration of before": (package("13.4.1") | {".eslintrc.json": '{"extends": "next/core-web-vitals"}'}, "enforced"),
    "a version that lints no more": (package("^16.0.1") | CONFIG, "configured"),
    "a version that did not yet": (package("10.2.0") | CONFIG, "configured"),
    "whatever is newest": (package("latest") | CONFIG, "configured"),
    "a range that is open": (package(">=15.0.0") | CONFIG, "configured"),
    "switched off": (
        package() | CONFIG | {"next.config.mjs": "export default { eslint: { ignoreDuringBuilds: true } };\n"},
        "configured",
    ),
    "switched off for some": (
        package() | CONFIG | {"next.config.ts": "export default { eslint: { ignoreDuringBuilds: !!process.env.CI } };\n"},
        "configured",
    ),
    "not switched off": (
        package() | CONFIG | {"next.config.js": "module.exports = { eslint: { ignoreDuringBuilds: false } };\n"},
        "enforced",
    ),
    "switched off in a comment": (
        package() | CONFIG | {"next.config.js": "module.exports = {\n  // eslint: { ignoreDuringBuilds: true },\n};\n"},
        "enforced",
    ),
    "told not to": (package(build="next build --no-lint") | CONFIG, "configured"),
    "without ESLint": (package(tool="prettier") | CONFIG, "configured"),
    "nothing configured": (package(), "none"),
    "a failure that is passed over": (package(build="next build || true") | CONFIG, "configured"),
}  # fmt: skip

IN_IMAGE = {
    ".github/workflows/ci.yml": "on: pull_request\njobs: {a: {steps: [{run: docker build .}]}}\n",
    "Dockerfile": "FROM node:22\nCOPY . .\nRUN npm ci && npm run build\n",
}


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_style(files: Files, expected: str) -> None:
    assert run("testing.style", CODE | CALL | files).value == expected


def test_a_build_of_an_image_may_lack_the_configuration() -> None:
    assert run("testing.style", CODE | IN_IMAGE | package() | CONFIG).value == "configured"


def test_a_build_that_no_pipeline_calls_checks_nothing() -> None:
    assert run("testing.style", CODE | package() | CONFIG).value == "configured"

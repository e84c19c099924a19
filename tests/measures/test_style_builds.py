# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters that builds run: those of Next.js, Android and .NET, and of platforms that build a preview of a change."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run

NEXT_CALL = {
    ".github/workflows/ci.yml": "on: pull_request\njobs: {a: {steps: [{run: npm ci}, {run: npm run build}]}}\n"
}
NEXT_CONFIG = {"eslint.config.mjs": "import next from 'eslint-config-next';\nexport default [...next];\n"}
NEXT_CODE = {f"app/{name}.tsx": "export default () => null;\n" for name in "abcdef"}


def next_package(version: str = "^15.5.2", build: str = "next build", tool: str = "eslint") -> Files:
    value = {"scripts": {"build": build}, "dependencies": {"next": version}, "devDependencies": {tool: "^9"}}
    return {"package.json": json.dumps(value)}


NEXT: dict[str, tuple[Files, str]] = {
    "a build that lints": (next_package() | NEXT_CONFIG, "enforced"),
    "its configuration of before": (next_package("13.4.1") | {".eslintrc.json": '{"extends": "next/core-web-vitals"}'}, "enforced"),
    "a version that lints no more": (next_package("^16.0.1") | NEXT_CONFIG, "configured"),
    "a version that did not yet": (next_package("10.2.0") | NEXT_CONFIG, "configured"),
    "whatever is newest": (next_package("latest") | NEXT_CONFIG, "configured"),
    "a range that is open": (next_package(">=15.0.0") | NEXT_CONFIG, "configured"),
    "switched off": (
        next_package() | NEXT_CONFIG | {"next.config.mjs": "export default { eslint: { ignoreDuringBuilds: true } };\n"},
        "configured",
    ),
    "switched off for some": (
        next_package() | NEXT_CONFIG | {"next.config.ts": "export default { eslint: { ignoreDuringBuilds: !!process.env.CI } };\n"},
        "configured",
    ),
    "not switched off": (
        next_package() | NEXT_CONFIG | {"next.config.js": "module.exports = { eslint: { ignoreDuringBuilds: false } };\n"},
        "enforced",
    ),
    "switched off in a comment": (
        next_package() | NEXT_CONFIG | {"next.config.js": "module.exports = {\n  // eslint: { ignoreDuringBuilds: true },\n};\n"},
        "enforced",
    ),
    "told not to": (next_package(build="next build --no-lint") | NEXT_CONFIG, "configured"),
    "without ESLint": (next_package(tool="prettier") | NEXT_CONFIG, "configured"),
    "nothing configured": (next_package(), "none"),
    "a failure that is passed over": (next_package(build="next build || true") | NEXT_CONFIG, "configured"),
}  # fmt: skip

IN_IMAGE = {
    ".github/workflows/ci.yml": "on: pull_request\njobs: {a: {steps: [{run: docker build .}]}}\n",
    "Dockerfile": "FROM node:22\nCOPY . .\nRUN npm ci && npm run build\n",
}


@pytest.mark.parametrize(("files", "expected"), NEXT.values(), ids=NEXT)
def test_builds_of_next(files: Files, expected: str) -> None:
    assert run("testing.style", NEXT_CODE | NEXT_CALL | files).value == expected


def test_a_build_of_an_image_may_lack_the_configuration() -> None:
    assert run("testing.style", NEXT_CODE | IN_IMAGE | next_package() | NEXT_CONFIG).value == "configured"


def test_a_build_that_no_pipeline_calls_checks_nothing() -> None:
    assert run("testing.style", NEXT_CODE | next_package() | NEXT_CONFIG).value == "configured"


APP = {"app/src/main/AndroidManifest.xml": "<manifest/>\n", "app/src/main/java/a/Lamp.java": "class Lamp {}\n"}


def android_project(command: str, settings: str = "", plugin: str = "id 'com.android.application'") -> Files:
    build = f"plugins {{\n  {plugin}\n}}\nandroid {{\n  {settings}\n}}\n"
    step = f"jobs:\n  a:\n    steps:\n      - run: {command}\n"
    return {
        **APP,
        "app/build.gradle": build,
        "gradlew": "",
        ".github/workflows/a.yml": f"on: [push, pull_request]\n{step}",
    }


LINT_STRICT = "lint {\n    warningsAsErrors = true\n  }"
LINT_OLD = "lintOptions {\n    abortOnError true\n  }"
LINT_LENIENT = "lintOptions {\n    abortOnError false\n  }"
RULES = {"app/lint.xml": '<lint>\n  <issue id="HardcodedText" severity="error" />\n</lint>\n'}
SILENCED = {"app/lint.xml": '<lint>\n  <issue id="HardcodedText" severity="ignore" />\n</lint>\n'}
ANDROID: dict[str, tuple[Files, str]] = {
    "its task": (android_project("./gradlew lint"), "enforced"),
    "its task for a variant": (android_project("./gradlew :app:lintDebug"), "enforced"),
    "among others": (android_project("./gradlew --stacktrace lintRelease testDebugUnitTest"), "enforced"),
    "a whole check where it is set up": (android_project("./gradlew check", LINT_STRICT), "enforced"),
    "a whole check where it was set up before": (android_project("./gradlew build", LINT_OLD), "enforced"),
    "a whole check with rules": ({**android_project("./gradlew check"), **RULES}, "enforced"),
    "by a catalogue": (android_project("./gradlew lint", plugin="alias(libs.plugins.android.application)"), "enforced"),
    "rules that nothing runs": ({**android_project("./gradlew assembleDebug"), **RULES}, "configured"),
    "settings that nothing runs": (android_project("./gradlew assembleDebug", LINT_STRICT), "configured"),
    "left out": (android_project("./gradlew check -x lint", LINT_STRICT), "configured"),
    "rules that stop nothing": (android_project("./gradlew lint", LINT_STRICT.replace("true", "true\n    abortOnError = false")), "configured"),
    "told to stop nothing": (android_project("./gradlew lint", LINT_LENIENT), "none"),
    "told by a line to stop nothing": (android_project("./gradlew lint", "lint.abortOnError = false"), "none"),
    "passed over": (android_project("./gradlew lint || true"), "none"),
    "a whole check": (android_project("./gradlew check"), "none"),
    "a whole check that silences": ({**android_project("./gradlew check"), **SILENCED}, "none"),
    "settings in a comment": (android_project("./gradlew check", "// lint { warningsAsErrors = true }"), "none"),
    "what is vital alone": (android_project("./gradlew lintVitalRelease"), "none"),
    "no task of it": (android_project("./gradlew linting"), "none"),
    "no app": (android_project("./gradlew lint", plugin="id 'java'"), "none"),
    "a build": (android_project("./gradlew assembleDebug"), "none"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ANDROID.values(), ids=ANDROID)
def test_android_lint(files: Files, expected: str) -> None:
    assert run("testing.style", files).value == expected


DOTNET_CODE = {"Town/Lamp.cs": "class Lamp {}\n"}
STRICT = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
STYLECOP = '<PackageReference Include="StyleCop.Analyzers" Version="1.1.118" />'


def dotnet_pipeline(command: str) -> dict[str, str]:
    return {".github/workflows/ci.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {command}\n"}


def dotnet_project(*parts: str) -> str:
    return "<Project>\n" + "\n".join(parts) + "\n</Project>\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"Town/Town.csproj": dotnet_project(STYLECOP)}, "configured", id="a package"),
        pytest.param({"Town/Town.csproj": dotnet_project(STRICT, STYLECOP)}, "enforced", id="warnings are errors"),
        pytest.param(
            {"Directory.Build.props": dotnet_project(STRICT), "Town/Town.csproj": dotnet_project(STYLECOP)},
            "enforced",
            id="warnings are errors everywhere",
        ),
        pytest.param(
            {"Other/Directory.Build.props": dotnet_project(STRICT), "Town/Town.csproj": dotnet_project(STYLECOP)},
            "configured",
            id="warnings are errors elsewhere",
        ),
        pytest.param({"Town/Town.csproj": dotnet_project(STRICT)}, "none", id="only the compiler's warnings"),
        pytest.param({"Town/Town.csproj": dotnet_project(f"<!-- {STYLECOP} -->")}, "none", id="in a comment"),
        pytest.param(
            {"Town/Town.csproj": dotnet_project("<RunAnalyzers>false</RunAnalyzers>", STRICT, STYLECOP)},
            "none",
            id="switched off",
        ),
        pytest.param(
            {"Town/packages.config": '<packages><package id="StyleCop.Analyzers" version="1.1" /></packages>'},
            "configured",
            id="a list of an older dotnet_project",
        ),
        pytest.param(
            {"Town/Town.csproj": dotnet_project("<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>")},
            "configured",
            id="code style in the build",
        ),
        pytest.param(
            {"Town/Town.csproj": dotnet_project('<PackageReference Include="Serilog.AspNetCore" />')},
            "none",
            id="another package",
        ),
        pytest.param(dotnet_pipeline("./tools/dotnet-format --check"), "enforced", id="the older formatter"),
        pytest.param(dotnet_pipeline("./tools/dotnet-format"), "none", id="the older formatter, rewriting"),
    ],
)
def test_analysers_of_dotnet(files: dict[str, str], value: str) -> None:
    assert run("testing.style", DOTNET_CODE | files).value == value


WEB_CODE = {f"src/{name}.js": "f()\n" for name in "abcdef"}
ESLINT = {
    ".eslintrc.json": '{"rules": {"eqeqeq": "error"}}\n',
    "package.json": '{"scripts": {"lint": "eslint .", "fix": "eslint . || true", "build": "vite build"}}\n',
}


def netlify(command: str, more: str = "", folder: str = "") -> Files:
    return {f"{folder}netlify.toml": f'[build]\n  command = "{command}"\n{more}'}


def vercel(command: str, more: str = "") -> Files:
    return {"vercel.json": f'{{"buildCommand": "{command}"{more}}}\n'}


PLATFORMS: dict[str, tuple[Files, str]] = {
    "before the build": (netlify("npm run lint && npm run build"), "enforced"),
    "in the command for previews": (
        netlify("npm run build", '[context.deploy-preview]\n  command = "npm run lint && npm run build"\n'),
        "enforced",
    ),
    "not in the command for previews": (
        netlify("npm run lint && npm run build", '[context.deploy-preview]\n  command = "npm run build"\n'),
        "configured",
    ),
    "in the command for one branch": (
        netlify("npm run build", '[context.production]\n  command = "npm run lint && npm run build"\n'),
        "configured",
    ),
    "whatever it finds": (netlify("npm run lint || true; npm run build"), "configured"),
    "and goes on": (netlify("npm run lint; npm run build"), "configured"),
    "in a script that ends well": (netlify("npm run fix && npm run build"), "configured"),
    "only built": (netlify("npm run build"), "configured"),
    "never built": (netlify("npm run lint && npm run build", '  ignore = "exit 0"\n'), "configured"),
    "always built": (netlify("npm run lint && npm run build", '  ignore = "/bin/false"\n'), "enforced"),
    "in an example": (netlify("npx eslint .", folder="examples/a/"), "configured"),
    "broken": ({"netlify.toml": "[build\ncommand = 'npm run lint'\n"}, "configured"),
    "on Vercel": (vercel("npm run lint && vite build"), "enforced"),
    "on Vercel, never": (vercel("npm run lint && vite build", ', "ignoreCommand": "exit 0"'), "configured"),
    "on Vercel, switched off": (vercel("npm run lint", ', "git": {"deploymentEnabled": false}'), "configured"),
    "on Vercel, strange": ({"vercel.json": '{"buildCommand": ["npm run lint"]}'}, "configured"),
    "for a small part": (
        netlify("npx eslint .", folder="site/") | {"site/a.js": "f()\n", **{f"server/{n}.js": "f()\n" for n in range(9)}},
        "configured",
    ),
    "for a small part, by its base": (
        netlify("npx eslint .", '  base = "site/"\n') | {"site/a.js": "f()\n"},
        "configured",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), PLATFORMS.values(), ids=PLATFORMS)
def test_platforms_that_build_previews(files: Files, expected: str) -> None:
    assert run("testing.style", WEB_CODE | ESLINT | files).value == expected

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Android Lint as a check of the style: set up in Gradle or lint.xml, run by its tasks or as a part of `check`."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

APP = {"app/src/main/AndroidManifest.xml": "<manifest/>\n", "app/src/main/java/a/Lamp.java": "class Lamp {}\n"}


def project(command: str, settings: str = "", plugin: str = "id 'com.android.application'") -> Files:
    build = f"plugins {{\n  {plugin}\n}}\nandroid {{\n  {settings}\n}}\n"
    step = f"jobs:\n  a:\n    steps:\n      - run: {command}\n"
    return {
        **APP,
        "app/build.gradle": build,
        "gradlew": "",
        ".github/workflows/a.yml": f"on: [push, pull_request]\n{step}",
    }


STRICT = "lint {\n    warningsAsErrors = true\n  }"
OLD = "lintOptions {\n    abortOnError true\n  }"
LENIENT = "lintOptions {\n    abortOnError false\n  }"
RULES = {"app/lint.xml": '<lint>\n  <issue id="HardcodedText" severity="error" />\n</lint>\n'}
SILENCED = {"app/lint.xml": '<lint>\n  <issue id="HardcodedText" severity="ignore" />\n</lint>\n'}
CASES: dict[str, tuple[Files, str]] = {
    "its task": (project("./gradlew lint"), "enforced"),
    "its task for a variant": (project("./gradlew :app:lintDebug"), "enforced"),
    "among others": (project("./gradlew --stacktrace lintRelease testDebugUnitTest"), "enforced"),
    "a whole check where it is set up": (project("./gradlew check", STRICT), "enforced"),
    "a whole check where it was set up before": (project("./gradlew build", OLD), "enforced"),
    "a whole check with rules": ({**project("./gradlew check"), **RULES}, "enforced"),
    "by a catalogue": (project("./gradlew lint", plugin="alias(libs.plugins.android.application)"), "enforced"),
    "rules that nothing runs": ({**project("./gradlew assembleDebug"), **RULES}, "configured"),
    "settings that nothing runs": (project("./gradlew assembleDebug", STRICT), "configured"),
    "left out": (project("./gradlew check -x lint", STRICT), "configured"),
    "rules that stop nothing": (project("./gradlew lint", STRICT.replace("true", "true\n    abortOnError = false")), "configured"),
    "told to stop nothing": (project("./gradlew lint", LENIENT), "none"),
    "told by a line to stop nothing": (project("./gradlew lint", "lint.abortOnError = false"), "none"),
    "passed over": (project("./gradlew lint || true"), "none"),
    "a whole check": (project("./gradlew check"), "none"),
    "a whole check that silences": ({**project("./gradlew check"), **SILENCED}, "none"),
    "settings in a comment": (project("./gradlew check", "// lint { warningsAsErrors = true }"), "none"),
    "what is vital alone": (project("./gradlew lintVitalRelease"), "none"),
    "no task of it": (project("./gradlew linting"), "none"),
    "no app": (project("./gradlew lint", plugin="id 'java'"), "none"),
    "a build": (project("./gradlew assembleDebug"), "none"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_android_lint(files: Files, expected: str) -> None:
    assert run("testing.style", files).value == expected

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A file that is too large to be read, or missing from the copy, leaves open what its name promises; it is not called missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sealcheck.model import BLOB_LIMIT, EvidenceKind
from tests.kit import MemoryReader, run, snapshot

FILL = "\n" * BLOB_LIMIT
TESTS = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: pytest\n"
OPENAPI = 'openapi: 3.1.0\ninfo: {title: Lamps, version: "1"}\npaths:\n  /lamps:\n    get: {responses: {"200": {description: All}}}\n'
CASES = [
    ("documentation.purpose", "README.md", "# Lamps\n"),
    ("documentation.installation", "README.md", "# Lamps\n"),
    ("documentation.maturity_declared", "README.md", "# Lamps\n"),
    ("documentation.architecture", "README.md", "# Lamps\n"),
    ("security.contact", "README.md", "# Lamps\n"),
    ("documentation.changelog", "CHANGELOG.md", "## 1.0.0\n- Lamps are shown.\n"),
    ("community.contributing", "CONTRIBUTING.md", "# Contributing\n"),
    ("community.code_of_conduct", "CODE_OF_CONDUCT.md", "# Code of conduct\n"),
    ("community.governance", "GOVERNANCE.md", "# Governance\n"),
    ("testing.ci_runs_tests", ".github/workflows/ci.yml", TESTS),
    ("testing.ci_runs_tests", ".gitlab-ci.yml", "test:\n  script: pytest\n"),
    ("reuse.interface_descriptions", "openapi.yaml", OPENAPI),
    ("reuse.interface_descriptions", "spec/lamps api.yaml", OPENAPI),
    ("security.contact", "SECURITY.md", "# Security\n"),
    ("security.contact", ".github/CONTRIBUTING.md", "# Contributing\n"),
    ("security.response_days", "docs/SECURITY.md", "# Security\n"),
    ("community.contributing", "docs/de/gemeinschaft/contributing.md", "# Mitwirken\n"),
    ("community.maintainers", "MAINTAINERS.md", "# Maintainers\n"),
    ("community.maintainers", ".github/CODEOWNERS", "* @ada\n"),
    ("documentation.installation", "docs/setup.md", "# Setup\n"),
    ("documentation.guides", "docs/handbuch.adoc", "= Handbuch\n"),
    ("documentation.architecture", "docs/overview.md", "# Overview\n"),
    ("documentation.languages", "docs/de/index.rst", "Lampen\n"),
    ("privacy.documentation", "DATENSCHUTZ.md", "# Datenschutz\n"),
    ("accessibility.statement", "docs/accessibility.md", "# Accessibility\n"),
    ("accessibility.locales", "src/locales/de.json", '{"lamp": "Lampe"}'),
    ("accessibility.has_user_interface", "public/index.html", "<html>\n"),
    ("reuse.standards", "docs/standards.md", "# Standards\n"),
    ("reuse.users", "ADOPTERS.md", "# Adopters\n"),
    ("reuse.users", "README.md", "# Lamps\n"),
    ("reuse.deployment_paths", "deploy/all.yaml", "kind: Deployment\n"),
    ("reuse.deployment_paths", "Dockerfile", "FROM python\n"),
    ("reuse.configuration", ".env.example", "LAMPS=3\n"),
    ("metadata.citable", "codemeta.json", "{}"),
    ("dependencies.locked", "server/package.json", "{}"),
    ("security.update_bot", ".github/dependabot.yml", "version: 2\n"),
    ("security.update_bot", ".pyup.yml", "update: false\n"),
    ("security.static_analysis", ".github/workflows/ci.yml", TESTS),
    ("security.sbom", ".gitlab-ci.yml", "test:\n  script: pytest\n"),
    ("testing.coverage", ".gitlab-ci.yml", "test:\n  script: pytest\n"),
    ("documentation.changelog", "README.md", "# Lamps\n"),
    ("testing.style", ".github/workflows/ci.yml", TESTS),
    ("testing.style", "setup.cfg", "[flake8]\nmax-line-length = 100\n"),
]


@pytest.mark.parametrize(("measure", "path", "text"), CASES, ids=[f"{each[0]}, {each[1]}" for each in CASES])
def test_it_is_open_and_shown(measure: str, path: str, text: str) -> None:
    tests = {"tests/test_lamps.py": "def test_lamps():\n    assert lamps(2) == 3\n"}
    seen = run(measure, {**tests, path: text + FILL})
    assert seen.undetermined is not None
    assert path in {each.path for each in seen.evidence if each.kind is EvidenceKind.NEAR_MISS}
    assert run(measure, {**tests, "x/a.txt": text}).undetermined is None


@pytest.mark.parametrize(("measure", "path", "text"), CASES[:3], ids=[each[0] for each in CASES[:3]])
def test_from_a_remote_it_comes_without_a_size(measure: str, path: str, text: str) -> None:
    shot = snapshot({path: text})
    missing = replace(shot, entries=(shot.entries[0]._replace(size=None),), reader=MemoryReader({}))
    assert run(measure, missing).undetermined is not None


def test_so_are_tests_and_whether_a_style_is_checked() -> None:
    cases = {"tests/test_lamps.py": "def test_lamps():\n    assert lamps(2) == 3\n" + FILL}
    assert run("testing.level", cases).undetermined is not None
    assert run("testing.level", {"tests/lamps.csv": FILL}).value == "none"
    style = {".eslintrc.json": '{"rules": {"semi": 2}}', ".github/workflows/ci.yml": TESTS}
    assert run("testing.style", style).value == "configured"
    assert run("testing.style", style | {".github/workflows/ci.yml": TESTS + FILL}).undetermined is not None


def test_a_large_page_of_documentation_is_no_user_interface() -> None:
    assert run("accessibility.has_user_interface", {"docs/articles/lamps.html": FILL}).value is False


def test_a_lock_file_counts_unread_and_a_language_is_only_not_proven() -> None:
    manifest = {"package.json": '{"dependencies": {"react": "^19.0.0"}}'}
    assert run("dependencies.locked", manifest).value == "none"
    for name in ("package-lock.json", "yarn.lock", "pnpm-lock.yaml"):
        assert run("dependencies.locked", {**manifest, name: "{}" + FILL}).value == "all"
    english = {"src/locales/en.json": '{"a": "lamp", "b": "light", "c": "pole", "d": "grid", "e": "town"}'}
    seen = run("accessibility.locales", {**english, "src/locales/de.json": "{}" + FILL})
    assert (seen.value, seen.minimum) == (1, True)

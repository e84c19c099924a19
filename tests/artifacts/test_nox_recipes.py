# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.recipe.nox import DEFAULT, nox_recipes

HEAD = "import nox\n\n"
LINT = "@nox.session\ndef lint(session):\n    session.install('ruff')\n    session.run('ruff', 'check', '.', external=True)\n\n\n"
TESTS = """@nox.session(
    python=["3.11", "3.12"],
    name="tests",
)
@nox.parametrize("city", [1, 2])
def run_tests(session: nox.Session, city: int) -> None:
    session.run(
        "coverage", "run", "-m", "pytest", str("tests"), *session.posargs,
        env={"CITY": "b"},
    )

    session.run("mypy", success_codes=[0, 1])


"""
DOCS = "@nox.session(default=False)\ndef docs(session):\n    session.run('sphinx-build', 'docs', 'out')\n"
MADE = "@nox.session\ndef made(session):\n    session.run(*COMMAND)\n\n\n"
HELPED = "@session()\ndef helped(session):\n    _check(session, 'src')\n\n\n"
CHOSEN = "nox.options.sessions = ['lint']\n"


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        (
            HEAD + LINT + TESTS + DOCS,
            {
                "lint": "ruff check .",
                "tests": "coverage run -m pytest tests\nmypy || true",
                "docs": "sphinx-build docs out",
                DEFAULT: "ruff check .\ncoverage run -m pytest tests\nmypy || true",
            },
        ),
        (
            HEAD + CHOSEN + LINT + DOCS,
            {"lint": "ruff check .", "docs": "sphinx-build docs out", DEFAULT: "ruff check ."},
        ),
        (HEAD + LINT + MADE, {"lint": "ruff check ."}),
        (HEAD + CHOSEN + LINT + HELPED, {"lint": "ruff check .", DEFAULT: "ruff check ."}),
        ("def lint(session):\n    session.run('ruff')\n", {}),
        ("", {}),
    ],
)
def test_sessions_stand_for_their_commands(text: str, sessions: dict[str, str]) -> None:
    assert dict(nox_recipes(text)) == sessions


@pytest.mark.parametrize(
    "text", ["@nox.session" * 20_000, "@nox.session(\n" * 9_000, LINT + " session.run((((((\n" * 9_000]
)
def test_odd_files_take_bounded_time(text: str) -> None:
    assert len(dict(nox_recipes(text))) < 3

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs of thousands of sentences, each of which asks for a look at all the others, take bounded time."""

from __future__ import annotations

import time

import pytest

from tests.kit import run

MANY = 8_000
BILLS = "Questions about your bill [w](x).\n"
MOVED = "This project has moved to [a](https://github.com/x/y).\n"
ENDED = "This project is no longer maintained.\n"


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        pytest.param("community.maintainers", "# A\n\nLamps.\n\n" + BILLS * MANY, id="matters of citizens"),
        pytest.param("documentation.maturity_declared", "# A\n\n" + MOVED * MANY, id="moved away"),
        pytest.param("documentation.maturity_declared", "# A\n\n" + ENDED * MANY, id="at the end"),
        pytest.param(
            "community.maintainers",
            "# A\n\n## Contact\n\n" + "".join(f"Write to a{number}@town.de.\n" for number in range(MANY)),
            id="addresses",
        ),
        pytest.param(
            "community.maintainers",
            "# A\n\n## Contact\n\n" + "".join(f"Write to @a{number}, maintainer.\n" for number in range(MANY)),
            id="handles",
        ),
    ],
)
def test_a_long_paragraph_takes_bounded_time(measure: str, text: str) -> None:
    run(measure, {"README.md": "# A\n"})  # what is read once, such as the word lists, is not measured
    start = time.process_time()
    run(measure, {"README.md": text})
    assert time.process_time() - start < 15

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words that stand around the data on generated pages, in one language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Say = Callable[..., str]


@cache
def _texts() -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("texts.yml").read_text(encoding="utf-8"))
    return texts


def told(language: str) -> Say:
    """Return what says a text of texts.yml in `language`."""

    def say(name: str, /, **args: Any) -> str:
        return _texts()[name][language].format(**args)

    return say


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """Return a Markdown table; cells must hold no line break and no bare pipe."""
    return [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows), ""]


def toctree(*entries: str, caption: str = "", glob: bool = False) -> list[str]:
    """Return a list of pages that readers do not see but the navigation needs."""
    options = [":hidden:", *([":glob:"] if glob else []), *([f":caption: {caption}"] if caption else [])]
    return ["```{toctree}", *options, "", *entries, "```", ""]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"

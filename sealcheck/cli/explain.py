# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck explain`: what a criterion or measure asks, how it is measured, why, and how to fix it."""

from __future__ import annotations

from typing import Annotated

import typer

from sealcheck.cli.assess import Lang, SealName
from sealcheck.cli.complete import explained, views
from sealcheck.cli.language import chosen

View = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="text|md|json", autocompletion=views("text", "md", "json"), help="How to show it."
    ),
]


def explain(
    ident: Annotated[
        str,
        typer.Argument(
            metavar="ID", autocompletion=explained, help="A criterion (LIC-01) or a measure (licence.approval)."
        ),
    ],
    seal: SealName = "smart-city",
    view: View = "text",
    lang: Lang = None,
) -> None:
    """Explain a criterion or a measure."""
    from sealcheck.cli.show import show_explanation

    raise typer.Exit(show_explanation(ident, seal, view, chosen(lang)))

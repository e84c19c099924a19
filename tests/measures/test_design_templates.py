# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on the architecture of which a template left the help and a project has written nothing, and those filled in."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import BUILT_DE, BUILT_EN

HELP_EN = """
The building block view shows the static decomposition of the system into building blocks (modules, components,
interfaces, layers) as well as their dependencies. This view is mandatory for every architecture documentation.

Maintain an overview of your source code by making its structure understandable through abstraction.

Here you describe the decomposition of the overall system using the following white box template. It contains

* an overview diagram
* a motivation for the decomposition
"""
HELP_DE = """
Die Bausteinsicht zeigt die statische Zerlegung des Systems in Bausteine (Module, Komponenten, Schnittstellen,
Schichten) sowie deren Abhängigkeiten. Diese Sicht sollte in jeder Architekturdokumentation vorhanden sein.

Behalten Sie den Überblick über den Quellcode, indem Sie die Struktur durch Abstraktion verständlich machen.

Kurzbeschreibung der fachlichen Aufgabenstellung, treibenden Kräfte, Extrakt der Anforderungen.
"""
LEFT = "\n![Blocks](images/05_building_blocks-EN.png)\n"
DRAWN = "\n```mermaid\ngraph LR\n  Portal --> Database\n```\n"


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        ("docs/architecture.md", f"# Building Block View\n{HELP_EN}", "template"),
        ("docs/architecture.md", f"# Building Block View\n{HELP_EN}{LEFT}", "template"),
        ("docs/arc42/05_bausteinsicht.adoc", f"= Bausteinsicht\n{HELP_DE}", "template"),
        ("docs/arc42/05_bausteinsicht.adoc", f"[[section-bausteinsicht]]\n= Bausteinsicht\n{HELP_DE}", "template"),
        ("docs/architecture.md", f"# Building Block View\n{HELP_EN}{DRAWN}", "substantive"),
        ("docs/architecture.md", f"# Building Block View\n{HELP_EN}\n{BUILT_EN}\n", "substantive"),
        ("docs/arc42/05_bausteinsicht.adoc", f"= Bausteinsicht\n{HELP_DE}\n{BUILT_DE}\n", "substantive"),
        ("docs/architecture.md", f"# Building Block View\n\n{BUILT_EN}\n{LEFT}", "substantive"),
    ],
)
def test_help_of_a_template_describes_no_software(path: str, text: str, grade: str) -> None:
    files = {path: text, "README.md": "# Lamps\n\nA model.\n", "docs/images/05_building_blocks-EN.png": "x"}
    assert run("documentation.architecture", files).value == grade


def test_the_sign_of_a_template_is_no_diagram() -> None:
    files = {"README.md": "# Lamps\n\nA model.\n", "docs/images/arc42-logo.png": "x"}
    assert run("documentation.architecture", files).value == "absent"

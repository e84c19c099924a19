# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links and pictures that lead to nothing are shown, in READMEs and in guides, and those beyond the third are counted."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

README = "# Lamps\n\nA model of the lamps of a town, as people see them at night.\n\n"
BROKEN = ("documentation.broken_link", "documentation.broken_image")


def dead(measure: str, files: Files) -> tuple[list[str], int]:
    """The targets that are shown, and how many more there are said to be."""
    evidence = run(measure, files).evidence
    shown = [str(dict(each.text.args)["target"]) for each in evidence if each.text.key in BROKEN]
    more = [dict(each.text.args)["count"] for each in evidence if each.text.key == "documentation.more_broken"]
    return shown, int(str(more[0])) if more else 0


@pytest.mark.parametrize(("number", "more"), [(0, 0), (3, 0), (4, 1), (9, 6)])
def test_the_rest_is_counted(number: int, more: int) -> None:
    links = " ".join(f"[text](docs/gone{n}.md) of" for n in range(number))
    assert dead("documentation.purpose", {"README.md": README + links}) == (
        [f"docs/gone{n}.md" for n in range(min(number, 3))],
        more,
    )


@pytest.mark.parametrize(
    ("path", "text", "targets"),
    [
        ("docs/use.md", "See [this](gone.md) and ![that](img/gone.png).", ["gone.md", "img/gone.png"]),
        ("docs/use.md", "See [this](setup.html), [that](/setup/), [it](../guide/setup) and ![p](/img/lamp.png).", []),
        ("docs/use.md", "See [[Set-up]] and [the label].", []),
        ("docs/use.md", "See [this](../set\\_up.md).", []),
        ("docs/use.rst", "See :ref:`label`, :doc:`setup` and `this <gone.rst>`_.", ["gone.rst"]),
        ("docs/use.adoc", ":imagesdir: pics\n\nimage::lamp.png[Lamp]\n\nlink:gone.adoc[this]", ["gone.adoc"]),
        ("docs/use.org", "See [[file:gone.org][this]] and [[file:setup.md][that]].", ["gone.org"]),
    ],
)
def test_guides_are_read_as_the_pages_of_a_site(path: str, text: str, targets: list[str]) -> None:
    files = {
        "README.md": README,
        path: text,
        "docs/setup.md": "# Set-up\n",
        "set_up.md": "x",
        "static/img/lamp.png": "x",
    }
    assert dead("documentation.guides", files) == (targets, 0)


@pytest.mark.parametrize(
    ("path", "text", "targets"),
    [
        ("README.adoc", "= Lamps\n:imagesdir: pics\n\nimage::lamp.png[]\n\nimage::gone.png[]\n", ["gone.png"]),
        ("README.rst", "Lamps\n=====\n\nSee :ref:`label` and `this <docs/gone.rst>`_.\n", ["docs/gone.rst"]),
    ],
)
def test_readmes_in_other_markups(path: str, text: str, targets: list[str]) -> None:
    assert dead("documentation.purpose", {path: text, "pics/lamp.png": "x"}) == (targets, 0)

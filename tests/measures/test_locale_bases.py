# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Systems that keep the texts of one language apart from their translations, and catalogues of copied programs."""

from __future__ import annotations

import pytest

from tests.kit import Files, commit, run, snapshot
from tests.measures.test_locale_texts import ENGLISH, GERMAN, PAGES, po


def base(langcode: str, texts: tuple[str, ...]) -> str:
    code = f"langcode: {langcode}\n" if langcode else ""
    return f"uuid: 1\n{code}status: true\n" + "".join(f"text{n}: '{text}'\n" for n, text in enumerate(texts))


def translated(texts: tuple[str, ...]) -> str:
    return "".join(f"text{n}: '{text}'\n" for n, text in enumerate(texts))


def site(folder: str, default: str, langcode: str) -> dict[str, str]:
    return {
        f"{folder}/system.site.yml": f"langcode: {default}\nname: Lamps\ndefault_langcode: {default}\n",
        f"{folder}/views.view.lamps.yml": base(langcode, GERMAN),
        f"{folder}/language/en/views.view.lamps.yml": translated(ENGLISH),
    }


PLONE = "".join(
    f'#. Default: "{one}"\nmsgid "label_text{n}"\nmsgstr "{two}"\n\n'
    for n, (one, two) in enumerate(zip(ENGLISH, GERMAN, strict=True))
)
JOOMLA = "".join(f'COM_LAMPS_{n}="%s"\n' for n in range(10))
FIELD = "config/sync/field.storage.block_content.field_map_id.yml"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(site("config/sync", "de", "de"), 2, id="Drupal, translated"),
        pytest.param(site("config/sync", "de", ""), 2, id="Drupal, the language of the site"),
        pytest.param(site("config/default", "da", "en"), 1, id="Drupal, translated into its own language"),
        pytest.param({**site("config/sync", "de", "de"), FIELD: base("de", GERMAN)}, 2, id="Drupal, a machine name"),
        pytest.param({FIELD: base("de", GERMAN)}, 0, id="the end of a machine name"),
        pytest.param(
            {"config/sync/language/en/views.view.lamps.yml": translated(ENGLISH)}, 1, id="Drupal, without a base"
        ),
        pytest.param(
            {
                "m/config/install/views.view.lamps.yml": base("en", ENGLISH),
                "m/config/install/language/de/views.view.lamps.yml": translated(GERMAN),
            },
            2,
            id="Drupal, a module",
        ),
        pytest.param({"addons/lamps/i18n/de.po": po(*GERMAN)}, 2, id="Odoo"),
        pytest.param({"src/lamps/locales/de/LC_MESSAGES/lamps.po": 'msgid ""\nmsgstr ""\n\n' + PLONE}, 2, id="Plone"),
        pytest.param(
            {
                "language/en-GB/en-GB.com_lamps.ini": JOOMLA % ENGLISH,
                "language/de-DE/de-DE.com_lamps.ini": JOOMLA % GERMAN,
            },
            2,
            id="Joomla",
        ),
        pytest.param({"app.messages_de.json": "{" + ", ".join(f'"k{n}": "{t}"' for n, t in enumerate(GERMAN)) + "}"}, 1, id="a dotted name"),
    ],
)  # fmt: skip
def test_a_base_language_counts_beside_its_translations(files: Files, count: int) -> None:
    assert run("accessibility.locales", {**PAGES, **files}).value == count


def headed(name: str, address: str) -> str:
    head = f'# {name} <{address}>, 2004.\nmsgid ""\nmsgstr ""\n"Last-Translator: {name} <{address}>\\n"\n\n'
    return head + po(*GERMAN).partition("\n\n")[2]


@pytest.mark.parametrize(
    ("folder", "papers", "address", "count"),
    [
        ("forecast/roads/", ("LICENSE", "INSTALL"), "leo@weather.gc.ca", 0),
        ("forecast/roads/", ("COPYING", "AUTHORS"), "leo@weather.gc.ca", 0),
        ("forecast/roads/", ("LICENSE", "INSTALL"), "leo@musterstadt.de", 2),
        ("forecast/roads/", ("LICENSE", "README.md"), "leo@weather.gc.ca", 2),
        ("", ("LICENSE", "INSTALL"), "leo@weather.gc.ca", 2),
    ],
)
def test_the_catalogues_of_a_program_that_was_copied_here_are_not_the_projects(
    folder: str, papers: tuple[str, ...], address: str, count: int
) -> None:
    files = {
        **PAGES,
        "LICENSE": "EUPL",
        **{f"{folder}{name}": "text" for name in papers},
        f"{folder}usr/locale/de/LC_MESSAGES/roads.po": headed("Leo", address),
    }
    shot = snapshot(files, commits=[commit("2026-06-01", email="ada@musterstadt.de")])
    assert run("accessibility.locales", shot).value == count

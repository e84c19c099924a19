# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that a program writes into its database as its first content: commands, migrations, fixtures, seeds."""

from __future__ import annotations

import json

import pytest

from tests.kit import run
from tests.measures.prose import filler

README = f"# A\n\n{filler(60)}\n"
STATE = f"The application is partially conformant with WCAG 2.1 level AA. Known limitations: maps. {filler(60)}"
PAGE = f"<h1>Accessibility statement</h1>\n\n<p>{STATE}</p>\n"
COMMAND = f'''from pages import Page

# don't run this twice
PAGES = [
    {{"name": "About", "texts": [{{"language": "en", "title": "About", "content": """{filler(80)}"""}}]}},
    {{
        "name": "a11y",  # it's short for this
        "texts": [
            {{
                "language": "en",
                "title": "Accessibility statement",
                "content": """
                    <h1>Accessibility statement</h1>

                    <p>{STATE}</p>
                """,
            }},
        ],
    }},
]
'''
MIGRATION = f"""class AddPages < ActiveRecord::Migration[7.0]
  def up
    # it's the page in the footer
    Page.create!(slug: 'accessibility') do |page|
      page.title = 'How accessible are we?'
      page.content = <<~MD
        ## Our aim

        {STATE}
      MD
    end
  end
end
"""
SQL = f"INSERT INTO page (id, slug, body) VALUES\n(1, 'accessibility', '<p>It''s like this. {STATE}</p>');\n"
SEEDER = f"<?php\nPage::create([\n  'title' => 'Accessibility',\n  'body' => '<p>{STATE}</p>',\n]);\n"
FIXTURE = json.dumps([{"model": "flatpages.flatpage", "fields": {"content": PAGE, "title": "A11y", "url": "/a11y/"}}])
YAML = f"accessibility:\n  title: Accessibility statement\n  content: |-\n    # Statement\n\n    {STATE}\n"
NOTICE = (
    "We process your e-mail address and your name for the purpose of answering. They are deleted after one year."
    f" Recipients are the offices in charge. {filler(40)}"
)
POINTER = (
    "<h1>Privacy policy</h1><p>Controller</p><p>City Museum, Main Street 16, 00099 City, museum@city.example</p>"
    '<p><a href="https://www.city.example/registers/description-of-the-register-of-clients-of-the-service-of-photos.pdf">'
    "Description of the register of clients</a></p><p>Telephone 09 3103 6497, on working days from nine to three</p>"
)
FOUND = {
    "a command of Django": ("shop/management/commands/create_pages.py", COMMAND),
    "a migration of Rails": ("db/migrate/20240101_add_pages.rb", MIGRATION),
    "a script of SQL": ("db/seeds/pages.sql", SQL),
    "a seeder of Laravel": ("database/seeders/PageSeeder.php", SEEDER),
    "a fixture in JSON, its title behind the text": ("site/fixtures/pages.json", FIXTURE),
    "a seed in YAML": ("db/seeds/pages.yml", YAML),
}
ELSEWHERE = {
    "in a test": ("tests/fixtures/pages.json", FIXTURE),
    "in code that writes nothing": ("shop/views.py", COMMAND),
    "on another subject": ("db/seeds/pages.sql", SQL.replace("'accessibility'", "'about'")),
    "on places": (
        "db/seeds/places.json",
        json.dumps([{"title": "Accessibility", "text": f"The station has a lift and wide doors. {filler(90)}"}]),
    ),
    "commented out": ("db/seeds.rb", "".join(f"# {line}\n" for line in MIGRATION.splitlines())),
}


@pytest.mark.parametrize(("path", "text"), FOUND.values(), ids=FOUND)
def test_statements_on_accessibility_that_a_program_writes(path: str, text: str) -> None:
    measurement = run("accessibility.statement", {"README.md": README, path: text})
    assert measurement.value == "substantive"
    first = measurement.evidence[0]
    assert first.path == path
    assert first.start and "WCAG" in "\n".join(text.splitlines()[first.start - 1 : first.start])


@pytest.mark.parametrize(("path", "text"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_other_texts_in_code_are_no_statements(path: str, text: str) -> None:
    assert run("accessibility.statement", {"README.md": README, path: text}).value == "absent"


@pytest.mark.parametrize(
    ("body", "grade"),
    [
        pytest.param(f"<h1>Privacy policy</h1><p>{NOTICE}</p>", "substantive", id="a notice"),
        pytest.param(POINTER, "stub", id="the controller and a link"),
        pytest.param(f"<h1>Privacy policy</h1><p>{filler(80)}</p>", "absent", id="nothing on data"),
        pytest.param(f"<h1>News</h1><p>{NOTICE}</p>", "absent", id="another page"),
    ],
)
def test_notices_on_data_protection_that_a_program_writes(body: str, grade: str) -> None:
    files = {"README.md": README, "site/migrations/0003_pages.py": f"PAGES = [\n    '''\n{body}\n''',\n]\n"}
    assert run("privacy.documentation", files).value == grade


@pytest.mark.parametrize("piece", ["'\\", '"\\', "<<AB\n", "<<AB x\nAB", "'''", "`'\"", "# ", "''"])
def test_strings_that_never_end_are_read_once(piece: str) -> None:
    text = "x = privacy\n" + piece * 60_000
    measurement = run("accessibility.statement", {"README.md": README, "db/seeds.rb": text})
    assert measurement.value == "absent"

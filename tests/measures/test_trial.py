# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sample and seed data: the forms that frameworks and people know, and what only looks like them."""

from __future__ import annotations

import pytest

from sealcheck.model import BLOB_LIMIT
from tests.kit import run

MEASURE = "trial.sample_data_sets"
CSV = "id,street\n1,Main Street\n2,Mill Lane\n"
GEOJSON = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": 1}}]}\n'
SEEDER = "<?php\nclass LampSeeder extends Seeder {\n  public function run() {\n    Lamp::create(['street' => 'Main']);\n  }\n}\n"
#: What Laravel leaves: a user for trials, or that in a comment.
LARAVEL = (
    "<?php\nclass DatabaseSeeder extends Seeder {\n  public function run(): void {\n"
    "    // User::factory(10)->create();\n\n    User::factory()->create([\n"
    "      'name' => 'Test User',\n      'email' => 'test@example.com',\n    ]);\n  }\n}\n"
)
RAILS = "# This file should ensure the existence of records.\n#\n#   Lamp.find_or_create_by!(street: 'Main')\n"
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 99\n"
HELD = {
    "a folder of samples": {"sample-data/lamps.csv": CSV},
    "the same in German": {"daten/beispieldaten.geojson": GEOJSON},
    "a dump for a demonstration": {"sql/demo_data.sql": "-- lamps\nINSERT INTO lamps VALUES (1, 'Main');\n"},
    "Django": {"lamps/fixtures/lamps.json": '[{"model": "lamps.lamp", "pk": 1, "fields": {"street": "Main"}}]'},
    "Django, a command": {"lamps/management/commands/seed_lamps.py": "def handle():\n    Lamp.objects.create(id=1)\n"},
    "Rails": {"db/seeds.rb": "Lamp.create!(street: 'Main')\n"},
    "Laravel": {"database/seeders/LampSeeder.php": SEEDER},
    "Symfony": {"fixtures/lamps.yaml": "Lamp:\n  lamp_1:\n    street: Main\n"},
    "Prisma": {"prisma/seed.ts": "await prisma.lamp.create({ data: { street: 'Main' } });\n"},
    "Knex": {"seeds/01_lamps.js": "exports.seed = (knex) => knex('lamps').insert([{ id: 1 }]);\n"},
    "Phoenix": {"priv/repo/seeds.exs": 'Town.Repo.insert!(%Town.Lamp{street: "Main"})\n'},
    "Spring": {"src/main/resources/data.sql": "INSERT INTO lamps VALUES (1);\n"},
    "Flyway": {"db/migration/V2__sample_data.sql": "INSERT INTO lamps VALUES (1);\n"},
    "Flyway, in one word": {"db/migration/V2__insertTestData.sql": "INSERT INTO lamps VALUES (1);\n"},
    "Symfony, a class": {"src/DataFixtures/LampFixtures.php": "<?php $manager->persist(new Lamp('Main')); save($a);\n"},
    "fixtures in SQL": {"db/fixture.sql": "INSERT INTO lamps VALUES (1);\n"},
    "data that are called samples": {"scripts/lamps.sample.geojson": GEOJSON},
    "a folder in the data": {"src/main/data/json/demo/lamps.json": GEOJSON},
    "too large to be read": {"demo-data/lamps.json": "[" + " " * BLOB_LIMIT + "]"},
}
NOT_HELD = {
    "for tests alone": {"tests/fixtures/lamps.json": GEOJSON, "spec/fixtures/files/lamps.json": GEOJSON},
    "settings for a demonstration": {"config/demo-data.yml": "port: 1\n", "config/database.sample.yml": "a: 1\n"},
    "of copied software": {"node_modules/map/sample-data/lamps.json": GEOJSON},
    "settings by example": {".env.example": "A=1\n", "config.sample.json": '{"a": 1}\n'},
    "a head without rows": {"sample-data/lamps.csv": "id,street\n"},
    "nothing": {"fixtures/lamps.json": "[]\n"},
    "a table without rows": {"demo_data.sql": "CREATE TABLE lamps (id int);\n-- INSERT INTO lamps VALUES (1);\n"},
    "a pointer": {"sample-data/lamps.csv": POINTER},
    "what Rails leaves": {"db/seeds.rb": RAILS},
    "what Laravel leaves": {"database/seeders/DatabaseSeeder.php": LARAVEL},
    "fixtures for components": {"src/__fixtures__/lampFixture.ts": "export const lamp = create({id: 1})\n"},
    "code on data": {"src/data/lamps.py": "LAMPS = load('lamps')\n", "src/database/seedling.py": "create(1)\n"},
}


@pytest.mark.parametrize("files", [pytest.param(files, id=key) for key, files in HELD.items()])
def test_data_to_try_the_software_with(files: dict[str, str]) -> None:
    measurement = run(MEASURE, files)
    assert measurement.value == 1
    assert measurement.evidence[0].path == next(iter(files))


@pytest.mark.parametrize("files", [pytest.param(files, id=key) for key, files in NOT_HELD.items()])
def test_what_is_no_sample(files: dict[str, str]) -> None:
    assert run(MEASURE, files).value == 0


def test_a_folder_counts_once_and_tells_how_many() -> None:
    files = {f"sample-data/{n}.csv": CSV + str(n) for n in range(3)} | {"seeds/lamps.sql": "INSERT INTO a VALUES (1);"}
    measurement = run(MEASURE, files)
    assert measurement.value == 2
    assert {dict(each.text.args)["count"] for each in measurement.evidence} == {1, 3}


def test_what_only_points_elsewhere_is_shown() -> None:
    assert run(MEASURE, {"sample-data/lamps.csv": POINTER}).evidence[0].text.key == "trial.elsewhere"

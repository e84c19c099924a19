# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of a README on how far the software is, and those that only sound like one."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot


def declared(text: str) -> str:
    """How a README says it: as the state, as the end, or not at all."""
    told = run("documentation.maturity_declared", {"README.md": text})
    return str((told.summary or told.undetermined).key).removeprefix("documentation.maturity_")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("# This project has moved to [town/lamps](https://github.com/town/lamps)\n\nSee there.\n", "end"),
        ("# Lamps\n\nThis repository has been moved to https://gitlab.example.org/town/lamps.\n", "end"),
        (
            "# Lamps\n\n**Note:** this project has moved to [a new home](https://codeberg.org/town/street-lamps)!\n",
            "end",
        ),
        ("# Lamps\n\nDevelopment continues at [Lamps](https://github.com/town/lamps-next).\n", "end"),
        ("# Lampen\n\nDieses Projekt ist nach https://gitlab.opencode.de/stadt/lampen umgezogen.\n", "end"),
        ("# Lampen\n\nHinweis: Die Entwicklung geht auf https://gitlab.opencode.de/stadt/lampen weiter.\n", "end"),
        ("# Lamps\n\nLamps ceased active development and maintenance in July.\n", "end"),
        ("# Lamps\n\nThe town ceased all maintenance of gas lamps.\n", "missing"),
        ("# Lamps\n\nThis project has moved to [Poetry](https://github.com/python-poetry/poetry).\n", "missing"),
        ("# Lamps\n\nThis project was moved to https://github.com/town/lamps from SourceForge.\n", "missing"),
        ("# Lamps\n\nThis project has moved to a new release schedule.\n", "missing"),
        ("# Lamps\n\nLamps is to be used in production only after paying.\n", "missing"),
        ("# Lamps\n\nThe software is to be used in production only with a valid licence.\n", "missing"),
        ("# Lamps\n\nDo not use this software in production without a licence.\n", "missing"),
        ("# Lamps\n\nOnly once you have paid the fee the software is used in production.\n", "missing"),
        ("# Lamps\n\nThis software is used in production in two towns.\n", "found"),
        ("# Lamps\n\n## About\n\n**Work in progress**\n\n## Set-up\n\nRun it.\n", "found"),
        ("# Lamps\n\n## About\n\nWork in progress.\n\n## Set-up\n\nRun it.\n", "found"),
        ("# Lamps\n\n## About\n\nMaps of lamps.\n\n**Production**\n\nRun it there.\n", "missing"),
        ("# Lamps\n\nA map.\n\n**Development**\n\n### Set-up\n\nRun it.\n", "missing"),
        ("# Lamps\n\n**Production**\n\n```\nmake\n```\n", "missing"),
        ("# Roads\n\nMaintenance\n\n## Set-up\n\nRun it.\n", "missing"),
        ("# Lamps\n\nLamps is in a workable state.\n", "found"),
        ("# Lamps\n\nThe database is in a workable state.\n", "missing"),
        ("# Lamps\n\nDo not use this software in production yet.\n", "found"),
        ("# Lampen\n\nDie Software ist produktiv nur gegen Entgelt im Einsatz.\n", "missing"),
        ("# Lampen\n\nDie Software ist seit 2020 produktiv im Einsatz.\n", "found"),
        ("# Lamps\n\nDevelopment happens on https://github.com/town/lamps.\n", "missing"),
        ("# Lamps\n\nThe wiki of this project has moved to https://github.com/town/lamps.\n", "missing"),
        ("# Lamps\n\nThis project has moved to [docs](https://github.com/town/lamps/wiki/Home).\n", "missing"),
        ("# Lamps\n\nIt was moved to github due to inactivity (https://github.com/town/lamps).\n", "missing"),
        ("# Lampen\n\nDieses Projekt ist von SourceForge nach https://github.com/stadt/lampen umgezogen.\n", "missing"),
    ],
)
def test_a_project_that_has_moved_to_another_repository_is_at_its_end_here(text: str, key: str) -> None:
    assert declared(text) == key


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# This project is no longer maintained\n\nSee there.\n", 1),
        ("# DEPRECATED: this project is deprecated\n\nSee there.\n", 1),
        ("# Lamps\n\n## This project is no longer maintained\n\nSee there.\n", 3),
        ("# Lamps\n\n## Notice\n\n## This project is no longer maintained\n\nSee there.\n", 5),
        ("# Lamps\n\nThis project is no longer maintained. This project is deprecated.\n", 3),
    ],
)
def test_an_end_is_shown_once(text: str, line: int) -> None:
    evidence = run("history.commits", {"README.md": text}).evidence
    assert [each.start for each in evidence if each.path == "README.md"] == [line]


def test_a_project_that_has_moved_to_its_own_address_is_here() -> None:
    files = {
        "publiccode.yml": "url: https://github.com/town/lamps.git\n",
        "README.md": "# Lamps\n\nThis project has moved to https://github.com/town/lamps.\n",
    }
    assert run("documentation.maturity_declared", files).value is False


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("**Warning** This is a development version 0.7.0. Use the stable 0.6.x instead, please.", "found"),
        ("This is a pre-release version.", "found"),
        ("Dies ist eine Entwicklungsversion.", "found"),
        ("It is made by a school and currently in open beta.", "found"),
        ("This is a development server with a map.", "missing"),
        ("Needs a development version of GDAL.", "missing"),
        ("Lamps counts fish that are now in open water.", "missing"),
    ],
)
def test_a_version_that_is_not_for_use_says_how_things_stand(line: str, key: str) -> None:
    assert declared(f"# Lamps\n\nLamps shows the hours.\n\n{line}\n") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("# Lamps\n\nLamp register proof of concept\n", "found"),
        ("# Lamps\n\nA proof of concept for counting lamps.\n", "found"),
        ("# Lamps\n\n## Prototype of a register of lamps\n\nIt has a map.\n", "found"),
        ("# Lampen – Machbarkeitsnachweis\n\nEine Karte.\n", "found"),
        ("# Lampen\n\nPrototyp eines Registers der Lampen\n", "found"),
        ("# Lamps\n\nA map of lamps.\n\nProof of concept\n\n## Setup\n\nUnpack it.\n", "found"),
        ("# Lamps\n\nFunded by the Prototype Fund.\n", "missing"),
        ("# Lamps\n\nA map.\n\n## Setup\n\nUnpack the proof of concept.\n", "missing"),
        ("# Lamps\n\nA map.\n\n- Based on a proof of concept\n", "missing"),
        ("# Prototype.js\n\nA library for pages.\n", "missing"),
    ],
)
def test_a_line_below_the_title_may_say_that_all_of_it_is_a_try(text: str, key: str) -> None:
    assert declared(text) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Stabiles Internet ist nötig.", "missing"),
        ("Stable.", "found"),
        ("Stable since 2020", "found"),
        ("Stable, but PHP 8 is required.", "found"),
        ("The status of this project is stable.", "found"),
        ("The status of the Lamps app is beta.", "found"),
        ("The state of Lamps is stable.", "found"),
        ("Der Stand der Entwicklung ist stabil.", "found"),
        ("Stable internet is needed. The app itself is a beta.", "found"),
    ],
)
def test_below_a_heading_on_the_status_sentences_speak_of_the_software(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\nA map.\n\n## Status\n\n{text}\n") == key


@pytest.mark.parametrize(
    "sentence",
    [
        "The status of lamps is stable when they burn.",
        "Stable internet is needed.",
        "Der Zustand der Lampen ist stabil.",
    ],
)
def test_in_an_introduction_such_sentences_declare_nothing(sentence: str) -> None:
    assert declared(f"# Lamps\n\nA map. {sentence}\n") == "missing"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Expected warnings of the console:\n\n- `Lamp types via the main package is deprecated...`", "missing"),
        ("The log says `WARN this package is no longer maintained` for old lamps.", "missing"),
        ("The log says\n\n```\nWARN this package is no longer maintained\n```", "missing"),
        ("- `This project is deprecated` is what the other one says", "missing"),
        ("`Posts` says that `this software is a beta`.", "missing"),
        ("This project, `lamps`, is deprecated.", "end"),
        ("This project is deprecated in favour of `town-lamps`. Use `pip install town-lamps`.", "end"),
        ("`lamps` is no longer maintained.", "end"),
        ("The package `lamps` is currently in beta.", "found"),
    ],
)
def test_a_message_that_is_quoted_as_code_says_nothing_of_the_project(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\nA map of lamps.\n\n{text}\n") == key


@pytest.mark.parametrize("state", ["2 - Pre-Alpha", "5 - Production/Stable", "4 - Beta"])
def test_a_classifier_is_shown_to_its_end(state: str) -> None:
    files = {"setup.cfg": f"classifiers =\n  Development Status :: {state}\n"}
    shown = run("documentation.maturity_declared", files).evidence[0]
    assert shown.excerpt == f"Development Status :: {state}"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("# Note: This repository is archived and no longer maintained.\n\n# Lamps\n\nA map.\n", "end"),
        ("# Lamps\n\n## This project is no longer being maintained\n\nA map.\n", "end"),
        ("# Lamps\n\nThis pilot project has been deprecated. A map.\n", "end"),
        ("# Lamps\n\nA map. The list of lamps has been deprecated.\n", "missing"),
        ("# Lampen\n\n## Dieses Projekt wird nicht mehr gepflegt\n\nEine Karte.\n", "end"),
        ("# This repository is archived and no longer maintained?\n\nA map.\n", "missing"),
        ("# Lamps\n\n## This version of Python is no longer supported by Lamps\n\nA map.\n", "missing"),
        ("# This repository is an archive of lamps\n\nA map.\n", "missing"),
    ],
)
def test_a_heading_at_the_start_may_be_a_sentence_on_the_end(text: str, key: str) -> None:
    assert declared(text) == key


@pytest.mark.parametrize(
    ("title", "sentence", "key"),
    [
        ("Poles-Erweiterung für Lampen4j", "Lampen4j ist in aktiver Entwicklung.", "missing"),
        ("Plugin for lamps4j", "Lamps4j is no longer maintained.", "missing"),
        ("Frontend for Stadtlicht", "Stadtlicht is in maintenance mode.", "found"),
        ("Plugin for lamps4j", "This plugin for lamps4j is no longer maintained.", "end"),
        ("Lamps", "Lamps v2 is in maintenance mode.", "found"),
    ],
)
def test_what_an_extension_is_for_has_a_state_of_its_own(title: str, sentence: str, key: str) -> None:
    assert declared(f"# {title}\n\nDraws poles. {sentence}\n") == key


@pytest.mark.parametrize(
    ("title", "sentence", "key"),
    [
        ("Lampenkar", "Lampenkar is used in production by the town.", "found"),
        ("What's Town Light", "Town-Light is currently deployed in several areas of the town.", "found"),
        ("Lampenkar", "Lampenkar has been in use since 2020.", "found"),
        ("Lampenkar", "Lampenkar is now in operation at the works.", "found"),
        ("Lampenkar", "Lampenkar ist in der Stadt seit 2020 im Einsatz.", "found"),
        ("Lampenkar", "Lampenkar wird seit 2020 in drei Städten eingesetzt.", "found"),
        ("Lampenkar – a map", "Lampenkar is stable.", "found"),
        ("Lampenkar", "Lampenkar is used in many ways.", "missing"),
        ("Lampenkar", "Lampenkar is deployed with Ansible.", "missing"),
        ("Lampenkar", "Lampenkar is currently deployed by hand.", "missing"),
        ("Lampenkar", "Lampenkar is in use when its light is on.", "missing"),
        ("Lampenkar", "The sensor is currently deployed in several areas.", "missing"),
        ("Lampenkar", "Lampenkar server is currently deployed in several areas.", "missing"),
        ("Lampenkar", "Lampenkar is not in use.", "missing"),
        ("Lampenkar", "Lampenkar ist nicht im Einsatz.", "missing"),
        ("Plugin for lampenkar", "Lampenkar is used in production by the town.", "missing"),
    ],
)
def test_a_sentence_may_call_the_software_by_its_name(title: str, sentence: str, key: str) -> None:
    assert declared(f"# {title}\n\nDraws poles. {sentence}\n") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("**Note: this module is currently work in progress, and there may be FAULTS**", "found"),
        ("This lamp module is still very much work-in-progress.", "found"),
        ("The app remains work in progress.", "found"),
        ("It is currently work in progress.", "found"),
        ("**Work in progress!** There may be bugs.", "found"),
        ("Note: still work in progress. Expect bugs.", "found"),
        ("WIP\n\nA map.", "found"),
        ("Dieses Modul ist derzeit in Arbeit.", "found"),
        ("Hinweis: noch in Arbeit. Es gibt Fehler.", "found"),
        ("The map of poles is currently work in progress.", "missing"),
        ("This documentation is currently work in progress.", "missing"),
        ("It shows which repairs are work in progress.", "missing"),
        ("The app shows what is work in progress.", "missing"),
        ("This tool is for work in progress items.", "missing"),
        ("This app is used to show work in progress.", "missing"),
        ("This app is now showing work in progress.", "missing"),
        ("This service is where work in progress is shown.", "missing"),
        ("Our system is not work in progress.", "missing"),
        ("This app is no longer work in progress.", "missing"),
        ("This app tracks work in progress. It is quick.", "missing"),
        ("- Work in progress", "missing"),
        ("Zeigt, welche Reparatur in Arbeit ist.", "missing"),
        ("The site of the works is where work is in progress.", "missing"),
    ],
)
def test_a_module_or_an_app_may_be_work_in_progress(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\n{text}\n\nA map of lamps.\n") == key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Lamps BETA", "found"),
        ("TOWN STREET LAMPS BETA - web page", "found"),
        ("Lamps BETA 🚧", "found"),
        ("Lamps BETA 3", "missing"),
        ("Lamps - BETA", "found"),
        ("Lamps – Prototype", "found"),
        ("lamps-pilot", "missing"),
        ("Lamps 2.0-beta", "missing"),
        ("Lamps PROTOTYPE: a map", "found"),
        ("Street lamps beta", "found"),
        ("Street Lamps Beta | Town", "found"),
        ("Lamps ALPHA – the app", "found"),
        ("Lamps PILOT", "found"),
        ("Lamps DEPRECATED", "end"),
        ("PROJECT ALPHA", "missing"),
        ("LAMP PILOT", "missing"),
        ("Lamp pilot", "missing"),
        ("Lamps 2.0 BETA", "missing"),
        ("Lamps v2 beta", "missing"),
        ("Lamps Alpha", "missing"),
        ("Lamps BETA-blockers", "missing"),
        ("Beta distribution of lamps", "missing"),
        ("LampsBETA", "missing"),
        ("BETA", "missing"),
        ("Lamps beta.example.org", "missing"),
        ("The lamps in BETA town", "missing"),
    ],
)
def test_the_name_in_a_title_may_end_in_a_stage(title: str, key: str) -> None:
    assert declared(f"# {title}\n\nA map of lamps.\n") == key


@pytest.mark.parametrize(
    ("badge", "key"),
    [
        ("![Status](https://badges.example.org/static/badges/statuses/incubating.svg)", "found"),
        ("![Status](https://img.shields.io/badge/status-incubating-orange.svg)", "found"),
        ("![Status](https://badges.example.org/static/badges/statuses/lamps.svg)", "drawn"),
        ("![Status](https://badges.example.org/static/badges/chapters/core.svg)", "drawn"),
        ("![Status](https://status.example.org/full.svg)", "drawn"),
        ("![Disk](https://badges.example.org/statuses/full.svg)", "missing"),
        ("![Build status](https://badges.example.org/statuses/full.svg)", "missing"),
        ("![Pipeline](https://badges.example.org/stages/core.svg)", "missing"),
    ],
)
def test_a_badge_may_be_the_picture_of_a_stage(badge: str, key: str) -> None:
    assert declared(f"# Lamps\n\n{badge}\n\nA map of lamps.\n") == key


@pytest.mark.parametrize(
    ("badge", "key"),
    [
        (
            "[![Project Status: Unsupported](https://www.repostatus.org/badges/latest/unsupported.svg)](https://x)",
            "end",
        ),
        ("![Maintenance](https://img.shields.io/maintenance/no/2024)", "end"),
        ("![lifecycle](https://img.shields.io/badge/lifecycle-archived-red.svg)", "end"),
        ("![Projektstatus](https://img.shields.io/badge/Projektstatus-eingestellt-red.svg)", "end"),
        ("![Project Status: Active](https://www.repostatus.org/badges/latest/active.svg)", "found"),
        ("![Project Status: Inactive](https://www.repostatus.org/badges/latest/inactive.svg)", "found"),
        ("![Maintained](https://img.shields.io/badge/maintained-yes-green.svg)", "found"),
        ("![Maintained](https://img.shields.io/badge/Maintained%3F-no-red.svg)", "end"),
        ("![docs](https://img.shields.io/badge/docs-obsolete-yellow)", "missing"),
    ],
)
def test_a_badge_may_say_that_the_project_is_at_its_end(badge: str, key: str) -> None:
    text = f"# Lamps\n\n{badge}\n\nA map of lamps.\n"
    assert declared(text) == key


@pytest.mark.parametrize(
    "sentence",
    [
        "The end of life of Python 3.8 is in 2024; we run on 3.10 and later.",
        "Der Support für Version 1 endet am 31.12.2025 (End of Life).",
    ],
)
def test_the_end_of_something_else_declares_nothing(sentence: str) -> None:
    assert declared(f"# Lamps\n\nA map of lamps.\n\n{sentence}\n") == "missing"


def test_pictures_in_a_table_are_of_what_it_lists() -> None:
    table = "| Lamp | State |\n|---|---|\n| Square | ![Status](img/status/full.svg) |\n"
    assert declared(f"# Lamps\n\nA map of lamps.\n\n## Use\n\n{table}") == "missing"


_RUN = "[![Build Status](https://travis-ci.org/town/lamps.svg)](https://travis-ci.org/town/lamps)"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (_RUN, "missing"),
        ("[Build Status](https://jenkins.example.org/job/lamps/badge/icon)", "missing"),
        (f"| Branch | Build |\n|---|---|\n| development | {_RUN} |\n| production | {_RUN} |", "missing"),
        ("At the moment it has interfaces for lamps.\n\n### Code\n\nFor test, staging, production.", "missing"),
        ("The development branch is built each night.", "missing"),
        (f"In production since 2020. {_RUN}", "found"),
        (f"Stable, maintained by the town. {_RUN}", "found"),
        (f"{_RUN}\n\nBeta", "found"),
        (f"| Branch | Build |\n|---|---|\n| development | {_RUN} |\n\nThe app is a pilot.", "found"),
        ("In development, not in production.", "found"),
        ("Live in three towns.", "found"),
        ("Used in production environments.", "found"),
        ("It went from test to production in 2020 and is stable.", "found"),
    ],
)
def test_below_a_heading_on_the_status_the_runs_of_pipelines_say_nothing(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\nA map.\n\n## Status\n\n{text}\n") == key


_LINK = "[the {} lamps repository](https://github.com/{}/lamps)"


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        (f"The latest development of the code is happening at {_LINK.format('City', 'city')}.", "end"),
        (f"Active development now takes place in {_LINK.format('City', 'city')}.", "end"),
        (f"All further development happens in {_LINK.format('City', 'city')}.", "end"),
        (f"Die weitere Entwicklung findet in {_LINK.format('City', 'city')} statt.", "end"),
        (f"The latest development is happening on {_LINK.format('Town', 'town')}.", "missing"),
        ("All development happens on https://github.com/Town/Lamps.", "missing"),
        ("All development happens on https://github.com/city/lamps.", "missing"),
        ("All development now happens on https://github.com/city/lamps.", "end"),
        ("Development is currently happening on https://github.com/city/lamps.", "end"),
        ("The latest development is happening on https://codeberg.org/city/lamps.", "missing"),
        ("Current development takes place in [lamps-core](https://github.com/town/lamps-core).", "missing"),
        ("The latest development is happening on [poles](https://github.com/city/poles).", "missing"),
        (f"The data of lamps are of {_LINK.format('City', 'city')}.", "missing"),
        (f"Further information is in {_LINK.format('City', 'city')}.", "missing"),
    ],
)
def test_what_is_developed_under_another_account_is_superseded_here(sentence: str, key: str) -> None:
    files = {"README.md": f"# Lamps\n\nA map of lamps.\n\n{sentence}\n"}
    shot = snapshot(files, host="github.com", owner="town", name="lamps")
    assert run("documentation.maturity_declared", shot).summary.key == f"documentation.maturity_{key}"


def test_without_a_name_of_its_own_nothing_is_elsewhere() -> None:
    sentence = f"The latest development is happening on {_LINK.format('City', 'city')}."
    assert declared(f"# Lamps\n\nA map of lamps.\n\n{sentence}\n") == "missing"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("**Status:** beta", "found"),
        ("Project status: stable, in use since 2024", "found"),
        ("Status: in production since 2021", "found"),
        ("Status: active (see the roadmap)", "found"),
        ("**Status: alpha.** The map and the list/table are used by hundreds of people every day.", "found"),
        ("- Maturity: pilot\n- Language: Python", "found"),
        ("Lifecycle stage – experimental", "found"),
        ("Entwicklungsstand: in Entwicklung", "found"),
        ("**Projektstatus**: produktiv im Einsatz", "found"),
        ("Status: Pilotbetrieb", "found"),
        ("Status: archived", "end"),
        ("**Status:** Eingestellt (2023)", "end"),
        ("Project status: unmaintained since 2020", "end"),
        ("## Status\n\nDeprecated.", "end"),
        ("## Projektstatus\n\nEingestellt seit 2022", "end"),
        ("Status: see docs/production.md", "missing"),
        ("Build status: stable", "missing"),
        ("Status: active lamps", "missing"),
        ("- Status: active, planned or archived\n- Place: a street", "missing"),
        ("Status: archived lamps are shown in grey", "missing"),
        ("The lamp status: stable", "missing"),
        ("## Status\n\nDeprecated lamps are grey.", "found"),
        ("## Status\n\n- Active: burns\n- Deprecated: is taken down", "found"),
    ],
)
def test_a_line_names_the_state_behind_a_label(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\nLamps manages the street lamps of a city.\n\n{text}\n") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("This project is a fork of oldlamps, which is no longer maintained.", "missing"),
        ("It was forked because upstream is unmaintained.", "missing"),
        ("The original project is no longer maintained, so we took it on.", "missing"),
        ("Lamps that are no longer maintained are shown in grey.", "missing"),
        ("If the project is no longer maintained, fork it.", "missing"),
        ("Dies ist ein Fork von OldLamps, das nicht mehr gepflegt wird.", "missing"),
        ("Falls das Projekt nicht mehr gepflegt wird, bleibt der Code frei.", "missing"),
        ("Das ursprüngliche Projekt wird nicht mehr gepflegt.", "missing"),
        ("Lamps is a map of street lamps which is no longer maintained.", "end"),
        ("If you use it, note that this project is no longer maintained.", "end"),
        ("This fork is no longer maintained.", "end"),
        ("Dieser Fork wird nicht mehr gepflegt.", "end"),
    ],
)
def test_the_end_of_what_it_was_made_from_and_a_condition_are_no_end(text: str, key: str) -> None:
    assert declared(f"# Lamps\n\nLamps manages the street lamps of a city.\n\n{text}\n") == key


@pytest.mark.parametrize(
    "tagline",
    [
        *("Prototyping what a keep-an-eye-on-the-lamps app could be!", "Prototyping a new map of lamps for towns."),
        *("Exploring how a register of lamps might work.", "An experiment in mapping lamps.", "POC for lamp reports"),
        *(
            "A first attempt at a register of lamps.",
            "Clickable prototype of the lamp map.",
            "Pilot project for lamps.",
        ),
        *("We are prototyping how people report lamps.", "This app was built as a prototype.", "A quick sketch of it."),
        *("Prototypische Umsetzung einer Lampenkarte.", "Ein Demonstrator für die Lampenkarte.", "MVP für Lampen."),
        *(
            "Wir erproben, wie eine Lampen-App aussehen könnte.",
            "Unser Experiment mit Lampen.",
            "Pilotprojekt zur Karte",
        ),
        *("Die App wurde als Prototyp entwickelt.", "Erster Entwurf einer Karte.", "Ein Proof of Concept für Lampen."),
        *("Een prototype voor het melden van lampen.", "Dit is een prototype van een kaart.", "Prototype van de kaart"),
        *(
            "En prototype av en app for lamper.",
            "Prototyp för en karta.",
            "Utforsker hvordan en app kan hjelpe skoler.",
        ),
        *("Dette er en prototype.", "Prosjektet er under utvikling.", "Det här är en prototyp."),
        *("Un prototype d'application pour les lampes.", "Preuve de concept pour la carte.", "Ceci est un prototype."),
        *("Ce projet est en cours de développement.", "Un prototipo de mapa.", "Este proyecto está en desarrollo."),
        *("Prototipo di una mappa.", "Questo progetto è in fase di sviluppo.", "Questo è un prototipo."),
    ],
)
def test_a_first_sentence_may_call_all_of_it_a_try_in_many_ways(tagline: str) -> None:
    assert declared(f"# Lamps\n\n{tagline}\n\n## More\n\nSee there.\n") == "found"


@pytest.mark.parametrize(
    "tagline",
    [
        *("Prototyping an app has never been easier.", "Prototyping tool for towns.", "Rapid prototyping of lamps."),
        *("Exploring how lamps work.", "Explore what the town could be.", "A register of prototypes of lamps."),
        *("The pilot of the plane reports lamps.", "Pilot registers for airports.", "An experiment tracking tool."),
        *("A first aid map.", "A quick way to draft letters.", "Testing how it works.", "A map for pilot projects."),
        *(
            "Wir erproben Lampen.",
            "Eine Karte der Pilotprojekte.",
            "Ein Versuchsfeld für Lampen.",
            "Entwürfe für Pläne.",
        ),
        *("Een kaart van lampen in ontwikkelingsgebieden.", "En app for lamper.", "Une carte des maquettes."),
        *(
            "Plataforma para el desarrollo de la ciudad.",
            "Una mappa dello sviluppo urbano.",
            "Cartes pour les pilotes.",
        ),
    ],
)
def test_a_first_sentence_with_such_words_on_something_else_declares_nothing(tagline: str) -> None:
    assert declared(f"# Lamps\n\n{tagline}\n\n## More\n\nSee there.\n") == "missing"


@pytest.mark.parametrize(
    "text",
    [
        "# Lamps\n\nHow a town gets from idea to proof of concept and on to services that last.\n",
        "# Lamps\n\nA map of lamps.\n\n## Join\n\nLearn more about the beta program.\n",
    ],
)
def test_a_word_for_a_stage_that_may_speak_of_anything_is_left_to_a_person(text: str) -> None:
    assert run("documentation.maturity_declared", {"README.md": text}).value is None


@pytest.mark.parametrize(
    "text",
    [
        "# Lamps\n\nA map of lamps.\n\n## Contributing\n\nTell us what is wrong in alpha, beta and other versions.\n",
        "# Lamps\n\nA map of lamps.\n\n## Installation\n\nChoose the beta of the compiler.\n",
    ],
)
def test_a_word_for_a_stage_in_set_up_declares_nothing(text: str) -> None:
    assert declared(text) == "missing"


@pytest.mark.parametrize(
    "text",
    [
        "# Lamps\n\nA map of lamps.\n\n## What's the status?\n\nThe core is in alpha.\n",
        "# Under construction\n\nThis project is currently being built and is not yet ready for use.\n\n# Lamps\n\nA map.\n",
        "# Lampen\n\nNoch im Aufbau.\n",
    ],
)
def test_more_words_for_what_is_still_being_made(text: str) -> None:
    assert declared(text) == "found"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("*Current Status*: As of May it is open at [town](http://lamps.example/) as a pilot project of the town.", "found"),
        ("Project status: since May the towns have had it in production.", "found"),
        ("Projektstatus: Seit Mai läuft die Anwendung im Testbetrieb.", "found"),
        ("Current status: see the list of the towns.", "missing"),
        ("Project status: the lamp is stable, in repair or deprecated.", "missing"),
        ("- Current status: shows which lamps as a pilot are lit.", "missing"),
        ("Current status: is it a pilot?", "missing"),
    ],
)  # fmt: skip
def test_a_sentence_behind_a_label_for_the_state(text: str, key: str) -> None:
    shown = declared(f"# Lamps\n\n{text}\n")
    assert shown == key if key == "found" else shown != "found"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("# Street lights\n\nWarning: Street lights was retired in May.", "end"),
        ("# Straßenlicht\n\nDas Straßenlicht wird nicht mehr weiterentwickelt.", "end"),
        ("# Lamps - API\n\nlamp-api v1 is deprecated.", "missing"),
        ("# Lamps - API\n\nlamp-web is deprecated.", "missing"),
        ("# Lamps - API\n\nlamp-api is not deprecated.", "missing"),
        ("# Lamps - API\n\nIf lamp-api is deprecated one day, we say so.", "missing"),
    ],
)
def test_the_end_told_by_the_name(text: str, key: str) -> None:
    result = run("documentation.maturity_declared", snapshot({"README.md": f"{text}\n"}, name="lamp-api"))
    assert (str(result.summary.key) == "documentation.maturity_end") is (key == "end")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("This repository is no longer in use, it will be an archived repository and won't be maintained", True),
        ("This app is no longer in use.", True),
        ("This project will soon be archived.", True),
        ("This library will not be developed further.", True),
        ("Dieses Projekt wird nicht mehr genutzt.", True),
        ("Deze applicatie is niet meer in gebruik.", True),
        ("This app shows lamps that are no longer in use.", False),
        ("This tool will not be needed for lamps.", False),
        ("Reports of lamps will be archived.", False),
        ("Diese Anwendung zeigt Lampen, die nicht mehr genutzt werden.", False),
        ("If this app is no longer in use, log out.", False),
    ],
)
def test_what_is_no_longer_in_use_or_will_not_be_kept_up_is_at_its_end(sentence: str, *, told: bool) -> None:
    for text in (f"# {sentence}\n\n# Lamps\n\nAn app for lamps.\n", f"# Lamps\n\n{sentence}\n"):
        assert run("documentation.maturity_declared", {"README.md": text}).value is told


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("The software is currently being used in a production environment for the town and two others.", "found"),
        ("The software is used in several production environments.", "found"),
        ("This software has been running in two live systems since 2014.", "found"),
        ("Die Software wird seit 2014 in einer Produktivumgebung der Stadt eingesetzt.", "found"),
        ("The software is used in a production environment variable of the server.", "missing"),
        ("The software is to be used in a production environment.", "missing"),
        ("It is designed to run in a production environment.", "missing"),
        ("If the software is used in a production environment, set its address.", "missing"),
        ("The sample application is used in a production system.", "missing"),
        ("Set its address when the software is used in a production environment.", "missing"),
        ("The token of the software is used in a production environment.", "missing"),
        ("The software is deployed in a production environment with Ansible.", "missing"),
    ],
)
def test_software_at_work_in_an_environment_for_that(sentence: str, key: str) -> None:
    assert declared(f"# Lamps\n\nCounts lamps. {sentence}\n") == key


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Set the address in config/main-production.php.", False),
        ("Files lie in production/lamps.", False),
        ("Used in production.", True),
        ("The production server has its own key.", True),
    ],
)
def test_the_name_of_a_file_is_no_word_for_a_stage(line: str, shown: bool) -> None:
    evidence = run("documentation.maturity_declared", {"README.md": f"# Lamps\n\n## Setup\n\n{line}\n"}).evidence
    assert any(each.text.key == "documentation.maturity_other" for each in evidence) is shown

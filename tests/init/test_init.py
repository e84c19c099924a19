# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What `sealcheck init` proposes: nothing invented, nothing that counts before it is filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from sealcheck.assess import assess
from sealcheck.init import Facts, Wishes, gather, plan
from sealcheck.init.plan import MARKERS
from sealcheck.init.publiccode import blanks, publiccode
from sealcheck.parse import parse_yaml
from sealcheck.result import Assessment
from sealcheck.seal.find import find_seal
from tests.cli.test_assess import README
from tests.kit import commit, run, snapshot

GERMAN = """# Parken

Der Dienst sammelt die freien Plätze aller Parkhäuser einer Stadt und zeigt sie auf einer Karte, damit niemand suchen
muss. Er ist für Gemeinden gemacht, die eigene Sensoren betreiben, und für die Unternehmen, die ihnen dabei helfen.
"""
LICENCE = (Path(__file__).parents[2] / "LICENSE").read_text(encoding="utf-8")
REMOTE = {"name": "parken", "url": "https://gitlab.example/stadt/parken", "web": "https://gitlab.example/stadt/parken", "forge": "gitlab"}  # fmt: skip
ANSWERS = Wishes(
    status="beta", kind="standalone/web", platforms=("web",), maintenance="internal", contact="IT office",
    email="it@stadt.example", level="bronze",
)  # fmt: skip
RANK = {"unmet": 0, "undetermined": 0, "partly": 1, "met": 2, "not_applicable": 2}
FILES = {"none": {"app.py": "x = 1\n"}, "english": {"README.md": README}, "german": {"README.md": GERMAN}}


def facts_of(files: Mapping[str, str], **subject: str) -> Facts:
    return gather(snapshot(files, **(REMOTE | subject)))


@cache
def _seal() -> object:
    return find_seal("smart-city")


def assessed(files: Mapping[str, str]) -> Assessment:
    return assess(snapshot(files, commits=[commit("2026-06-01")], **REMOTE), _seal())  # type: ignore[arg-type]


def verdicts(files: Mapping[str, str]) -> dict[str, str]:
    return {row.criterion: str(row.judgement.verdict) for row in assessed(files).outcomes}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("files", list(FILES.values()), ids=list(FILES))
@pytest.mark.parametrize("ci", ["github", "gitlab", "forgejo"])
def test_untouched_skeletons_make_no_verdict_better(files: Mapping[str, str], language: str, ci: str) -> None:
    new = plan(facts_of(files), Wishes(language=language, ci=ci, level="bronze"), "en").new
    before, after = verdicts(files), verdicts({**files, **new})
    better = {name for name in after if RANK[after[name]] > RANK[before[name]]}
    assert better <= {"MET-01"}, "the file publiccode.yml is there, and its errors are told"
    assert after["MET-02"] == "unmet"
    assert not assessed({**files, **new}).incomplete


#: Honest words for the blanks, in their order.
FILLED = {
    "en": {
        "README.md": [
            README.partition("\n\n")[2].partition("\n\n##")[0].replace("\n", " "), "The software is in beta; one city uses it every day.",
            "Python 3.11 is needed. Then run:\n\n```sh\npip install parking\nparking serve --port 8080\n```",
            "Open the map in a browser; every free place is a green dot.", "The IT office: it@stadt.example", "EUPL-1.2",
        ],
        "CONTRIBUTING.md": [
            "Please report errors and wishes in the issue tracker at https://gitlab.example/stadt/parken/-/issues. Say which version you use, what you did, what you saw and what you expected.",
            "Fork the project, work on a branch, add a test and open a merge request against main. Somebody of the IT office reviews it within five days.",
            "Contributions are made under EUPL-1.2; nothing has to be signed.",
        ],
        "SECURITY.md": [
            "Please write to security@stadt.de and never open a public issue for a vulnerability.",
            "You get a first answer within 5 days. A fix is published together with an advisory.", "The latest version gets security fixes.",
        ],
        "CODE_OF_CONDUCT.md": [
            "We adopt the rules below for everything that happens in this project, in writing and at meetings.",
            "We treat each other with respect, listen to other views, accept criticism that helps and put the community first. Insults, harassment, personal attacks, threats and the publication of private data of others are not accepted, whoever does it.",
            "Report what happens to you to verhalten@stadt.de. Two people of the IT office read it, answer within a week, keep your name to themselves and can warn or exclude somebody.",
        ],
        "CHANGELOG.md": ["- Changed: the map loads in half of the time.", "Released on 2026-06-01.\n\n- Added: a map of all free places.\n- Fixed: counters that ran backwards."],
    },
    "de": {
        "CONTRIBUTING.md": [
            "Fehler und Wünsche melden Sie bitte im Ticketsystem unter https://gitlab.example/stadt/parken/-/issues. Nennen Sie die Version, was Sie getan haben, was Sie gesehen und was Sie erwartet haben.",
            "Legen Sie einen Branch an, ergänzen Sie einen Test und stellen Sie einen Merge-Request gegen main. Jemand aus dem Amt für IT prüft ihn innerhalb von fünf Tagen.",
            "Beiträge stehen unter der EUPL-1.2; zu unterschreiben ist nichts.",
        ],
        "SECURITY.md": [
            "Bitte schreiben Sie an sicherheit@stadt.de und eröffnen Sie für eine Sicherheitslücke kein öffentliches Ticket.",
            "Sie bekommen innerhalb von 5 Tagen eine erste Antwort. Die Korrektur erscheint zusammen mit einer Mitteilung.", "Die neueste Version bekommt Sicherheitskorrekturen.",
        ],
        "CODE_OF_CONDUCT.md": [
            "Die folgenden Regeln gelten für alles, was in diesem Projekt geschieht, schriftlich und bei Treffen.",
            "Wir begegnen einander mit Respekt, hören anderen Ansichten zu, nehmen hilfreiche Kritik an und stellen die Gemeinschaft voran. Beleidigungen, Belästigung, persönliche Angriffe, Drohungen und die Veröffentlichung privater Daten anderer nehmen wir nicht hin, von wem auch immer.",
            "Melden Sie, was Ihnen geschieht, an verhalten@stadt.de. Zwei Menschen aus dem Amt für IT lesen es, antworten innerhalb einer Woche, behalten Ihren Namen für sich und können jemanden verwarnen oder ausschließen.",
        ],
        "CHANGELOG.md": ["- Geändert: Die Karte lädt in der halben Zeit.", "Veröffentlicht am 2026-06-01.\n\n- Neu: eine Karte aller freien Plätze.\n- Behoben: Zähler, die rückwärts liefen."],
    },
}  # fmt: skip
ABOUT = {
    "README.md": ("DOC-01", "DOC-02", "DOC-03"), "CONTRIBUTING.md": ("COM-05",), "SECURITY.md": ("SEC-02", "SEC-03"),
    "CODE_OF_CONDUCT.md": ("COM-06",), "CHANGELOG.md": ("DOC-07",),
}  # fmt: skip


def fill(text: str, words: list[str]) -> str:
    left = iter(words)
    filled = re.sub(r"\[(PLEASE FILL IN|BITTE ERGÄNZEN): [^\]]*\]", lambda _: next(left), text)
    assert next(left, None) is None
    return filled


@pytest.mark.parametrize(("language", "path"), [(language, path) for language in FILLED for path in FILLED[language]])
def test_filled_skeletons_count(language: str, path: str) -> None:
    start = {} if path == "README.md" else {"README.md": README if language == "en" else GERMAN}
    new = plan(facts_of(start or {"a.py": "x\n"}), Wishes(language=language, ci="none", level="bronze"), "en").new
    untouched = verdicts({**start, path: new[path]})
    filled = verdicts({**start, path: fill(new[path], FILLED[language][path])})
    for name in ABOUT[path]:
        assert (untouched[name], filled[name]) == ("unmet", "met"), name


@pytest.mark.parametrize("language", list(MARKERS))
def test_every_document_is_nothing_but_headings_and_blanks(language: str) -> None:
    new = plan(Facts(name="Demo"), Wishes(ci="none", level="bronze", language=language), "en").new
    documents = {path: text for path, text in new.items() if path.endswith(".md")}
    assert len(documents) == 5
    for path, text in documents.items():
        own = [line for line in text.splitlines() if line and not line.startswith("#")]
        assert own and all(line.startswith(MARKERS[language]) and line.endswith("]") for line in own), path


def test_what_can_be_measured_is_filled_in() -> None:
    files = {
        "README.md": README, "LICENSE": LICENCE, "locales/de.json": '{"a": "Karte", "b": "Platz"}',
        "locales/en.json": '{"a": "Map", "b": "Place"}', "package.json": '{"dependencies": {"react": "1"}}', "src/App.tsx": "import React from 'react'\n",
    }  # fmt: skip
    facts = facts_of(files)
    assert (facts.name, facts.url, facts.licence, facts.language) == ("parken", REMOTE["url"], "EUPL-1.2", "en")
    assert facts.languages == ("de", "en")
    text = publiccode(facts, ANSWERS, "en")
    value = parse_yaml(text).value
    assert value["legal"]["license"] == "EUPL-1.2"
    assert value["localisation"] == {"localisationReady": True, "availableLanguages": ["de", "en"]}
    assert value["maintenance"]["contacts"] == [{"name": "IT office", "email": "it@stadt.example"}]
    assert "free places of all parking decks" in value["description"]["en"]["longDescription"]
    assert {each.key for each in blanks(text)} <= {"description.en.features", "description.en.shortDescription"}


def test_what_is_left_is_exactly_what_the_check_reports() -> None:
    for facts in (Facts(), facts_of({"README.md": README}), facts_of({"LICENSE": LICENCE})):
        for wishes in (Wishes(), ANSWERS, Wishes(maintenance="contract"), Wishes(maintenance="none")):
            text = publiccode(facts, wishes, "en")
            marked = text.count("# TO FILL IN")
            assert marked and len(blanks(text)) == marked, text
            assert all(each.severity == "error" for each in blanks(text))


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_filled_publiccode_is_valid(language: str) -> None:
    text = publiccode(facts_of({"LICENSE": LICENCE, "a.py": "x\n"}), ANSWERS, language)
    for key, value in {
        "shortDescription": '"Shows free places."', "longDescription": f'"{"Shows the free places of a city. " * 6}"', "features": "[A map]",
        "localisationReady": "false", "availableLanguages": f"[{language}]",
    }.items():  # fmt: skip
        text = re.sub(rf"{key}:.*", f"{key}: {value}", text)
    assert blanks(text) == ()
    assert run("metadata.publiccode_errors", {"publiccode.yml": text}).value == 0


@pytest.mark.parametrize(
    "hostile", ['"', "\\", "a: b # c", "{{x}}", "\u202e", "\n- x", "'", "%s", "@LEVEL@", "é" * 300]
)
def test_names_of_strangers_stay_texts(hostile: str) -> None:
    files = {"README.md": f"# {hostile}\n\n{README}", "LICENSE": LICENCE}
    planned = plan(facts_of(files, name=hostile), ANSWERS, "en")
    value = parse_yaml(planned.new["publiccode.yml"]).value
    assert set(value) == set(parse_yaml(plan(facts_of(files), ANSWERS, "en").new["publiccode.yml"]).value)
    assert parse_yaml(planned.new[".sealcheck.yml"]).value == {"facts": {}}
    assert not any("\u202e" in text for text in planned.new.values())


@pytest.mark.parametrize(
    ("files", "subject", "wish", "new"),
    [
        pytest.param({}, {"forge": "github"}, "", ".github/workflows/sealcheck.yml", id="by the remote, GitHub"),
        pytest.param({}, {"forge": "gitlab"}, "", ".gitlab-ci.yml", id="by the remote, GitLab"),
        pytest.param({}, {"forge": "gitea"}, "", ".forgejo/workflows/sealcheck.yml", id="by the remote, Forgejo"),
        pytest.param({}, {"forge": ""}, "", "", id="not known"),
        pytest.param({".github/workflows/ci.yml": "on: push\n"}, {"forge": ""}, "", ".github/workflows/sealcheck.yml", id="by what is in use"),
        pytest.param({".github/workflows/ci.yml": "on: push\n"}, {"forge": "gitlab"}, "", ".github/workflows/sealcheck.yml", id="in use wins"),
        pytest.param({".gitea/workflows/ci.yml": "on: push\n"}, {"forge": ""}, "", ".forgejo/workflows/sealcheck.yml", id="Gitea"),
        pytest.param({".gitlab-ci.yml": "a: {script: b}\n"}, {"forge": "gitlab"}, "", ".gitlab/sealcheck.yml", id="to be included"),
        pytest.param({".gitlab-ci.yml": "a: {script: sealcheck assess .}\n"}, {"forge": "gitlab"}, "", "", id="runs already"),
        pytest.param({}, {"forge": "gitlab"}, "github", ".github/workflows/sealcheck.yml", id="as wished"),
        pytest.param({}, {"forge": "gitlab"}, "none", "", id="not wished"),
    ],
)  # fmt: skip
def test_the_pipeline_is_the_one_in_use(files: Mapping[str, str], subject: dict[str, str], wish: str, new: str) -> None:
    planned = plan(facts_of({"a.py": "x\n", **files}, **subject), Wishes(ci=wish, level="silver"), "en")
    jobs = [path for path in planned.new if path.endswith(".yml") and path not in ("publiccode.yml", ".sealcheck.yml")]
    assert jobs == ([new] if new else [])
    if new:
        assert "--require silver" in planned.new[new]
        assert parse_yaml(planned.new[new]).value
    assert planned.include == (new if new == ".gitlab/sealcheck.yml" else "")


def test_what_is_there_under_another_name_is_kept() -> None:
    files = {"docs/CONTRIBUTING.rst": "x\n", ".github/SECURITY.md": "x\n", "CHANGES.md": "x\n", "liesmich.md": GERMAN, ".sealcheck.yml": ""}  # fmt: skip
    planned = plan(facts_of(files), Wishes(ci="none", level="bronze"), "en")
    assert set(planned.new) == {"CODE_OF_CONDUCT.md", "publiccode.yml"}
    assert planned.language == "de"
    assert ("CONTRIBUTING.md", "docs/CONTRIBUTING.rst") in planned.kept


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Parking shows the free places of all parking decks of a city.", True),
        ("The `parking` package shows the free places of all decks of a city.", False),
        ("Parking is a service that shows the following things to drivers:", False),
        ("Parking is a service for cities that shows free places (e.g.", False),
        ("Parking is a service that " + "shows free places and " * 20 + "more.", False),
    ],
)
def test_only_a_whole_sentence_of_the_readme_is_quoted(sentence: str, quoted: bool) -> None:
    facts = facts_of({"README.md": f"# Parking\n\n{sentence}\n"})
    assert facts.short == (sentence if quoted else "")


def test_a_sentence_that_only_says_the_name_is_no_description() -> None:
    files = {"README.md": "# About\n\nThis is the repository for the Lamp API.\n"}
    assert facts_of(files, name="lamp-api").short == ""
    assert facts_of(files, name="town").short == "This is the repository for the Lamp API."


def test_a_language_with_hardly_any_texts_is_not_available() -> None:
    de, en = (", ".join(f'"k{n}": "{word} {n}"' for n in range(10)) for word in ("Freier Platz", "Free place"))
    files = {"locales/en.json": f"{{{en}}}", "locales/de.json": f"{{{de}}}", "locales/fr.json": '{"k1": "Place 1"}'}
    assert facts_of(files).languages == ("de", "en")


def test_a_licence_that_has_no_name_is_left_blank() -> None:
    facts = facts_of({"LICENSE": LICENCE.replace("The Licensor", "Only on Sundays the Licensor", 1)})
    assert facts.licence == "" and facts.unclear
    assert parse_yaml(publiccode(facts, ANSWERS, "en")).value["legal"]["license"] == ""

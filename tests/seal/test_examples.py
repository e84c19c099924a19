# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the Smart City seal gives to copy is true: put into a repository it meets the criterion, once blanks are filled."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sealcheck.assess import assess
from sealcheck.model import LANGUAGES, Verdict
from sealcheck.parse import parse_yaml
from sealcheck.prose.templates import has_blank
from sealcheck.seal.catalogue import Criterion, Example
from sealcheck.seal.find import find_seal
from sealcheck.snapshot import Snapshot, Tag
from sealcheck.source import acquire
from sealcheck.source.options import Options
from tests.kit import AS_OF, git, git_repo, snapshot, write

LOADED = find_seal("smart-city")
CRITERIA = {criterion.id: criterion for criterion in LOADED.seal.criteria}
GIVEN = parse_yaml((Path(__file__).parent / "examples.yml").read_text(encoding="utf-8")).value
BLANK = re.compile(r"\[(?:insert |einfügen: )([^\]]+)\]")
TAGS = (Tag("v1.4.0", "2" * 40, time=1_778_544_000, annotated=True),)
#: Criteria whose commands are not run here, and why; those of the others are.
NOT_RUN = {
    "LIC-01": "downloads the text of the licence",
    "LIC-06": "downloads the texts of licences",
    "TST-04": "asks a package registry",
    "SEC-09": "needs the key of a person",
}
#: Criteria whose example has no blanks, since it is the same everywhere or shows one of many.
COMPLETE = {
    "LIC-03", "TST-01", "TST-02", "TST-03", "TST-05", "SEC-01", "SEC-04", "SEC-08", "SEC-11", "COM-01", "REU-01", "REU-02",
    "REU-04", "REU-05", "REU-06", "ACC-01",
}  # fmt: skip
#: Criteria whose files stand beside each other for different forges or languages: each is enough.
EACH_ENOUGH = ("TST-02", "SEC-11")
#: What a project has before somebody runs the commands of an example.
BEFORE = {
    "LIC-05": {f"src/{name}.py": "print(1)\n" for name in "abcdef"},
    "MET-04": {"README.md": "# Demo\n"},
    "SEC-01": {".env": "DB_PASSWORD=Xk29fLq81mZt47Rw\n", "src/a.py": "print(1)\n"},
    "SEC-07": {"dist/portal.exe": b"MZ" + bytes(58) + b"\x40\0\0\0" + b"PE\0\0" + bytes(200)},
}
#: Criteria that give nothing to copy, and why.
WITHOUT = {
    "LIC-02": "the text of a licence is copied from its publisher",
    "MET-01": "the example of MET-02 is the whole file",
    "COM-09": "no file makes a second person",
    "COM-10": "no file makes a second organisation",
}

RUN = [
    each.id
    for each in LOADED.seal.criteria
    if any(piece.file is None for piece in each.fix.example) and each.id not in NOT_RUN
]


def case(criterion: Criterion, language: str) -> object:
    return pytest.param(criterion, language, id=f"{criterion.id} {language}")


FILES = [
    case(criterion, language)
    for criterion in LOADED.seal.criteria
    for language in LANGUAGES
    if any(each.file for each in criterion.fix.examples(language))
]


def verdict(criterion: Criterion, files: Mapping[str, str]) -> Verdict:
    """The verdict on a repository with `files` and one version tag."""
    beside = GIVEN["beside"].get(criterion.id, {}) | {"docs/proof.md": "# Proof\n"}
    added = {path: f"{beside[path]}\n{text}" if path in beside else text for path, text in files.items()}
    return of(criterion, snapshot(beside | added, tags=TAGS))


def of(criterion: Criterion, shot: Snapshot) -> Verdict:
    one = replace(LOADED, seal=replace(LOADED.seal, criteria=(criterion,)))
    (outcome,) = assess(shot, one).outcomes
    assert not outcome.judgement.measurement.crashed
    return outcome.judgement.verdict


def filled(text: str) -> str:
    def fill(match: re.Match[str]) -> str:
        return str(GIVEN["fills"].get(match[1], match[1]))

    return BLANK.sub(fill, text)


@pytest.mark.parametrize(("criterion", "language"), FILES)
def test_whoever_copies_the_example_and_fills_its_blanks_meets_the_criterion(
    criterion: Criterion, language: str
) -> None:
    files = {each.file: filled(each.text) for each in criterion.fix.examples(language) if each.file}
    assert verdict(criterion, files) is Verdict.MET


@pytest.mark.parametrize(("criterion", "language"), FILES)
def test_an_example_with_blanks_is_not_taken_for_the_real_thing(criterion: Criterion, language: str) -> None:
    files = {each.file: each.text for each in criterion.fix.examples(language) if each.file}
    if not any(map(has_blank, files.values())):
        assert criterion.id in COMPLETE
    else:
        assert criterion.id not in COMPLETE
        assert verdict(criterion, files) is not Verdict.MET


@pytest.mark.parametrize("ident", EACH_ENOUGH)
def test_each_of_the_files_is_enough(ident: str) -> None:
    criterion = CRITERIA[ident]
    for each in criterion.fix.example:
        assert each.file and verdict(criterion, {each.file: each.text}) is Verdict.MET


@pytest.mark.parametrize(("ident", "language"), [(ident, language) for ident in RUN for language in LANGUAGES])
def test_whoever_runs_the_commands_meets_the_criterion(ident: str, language: str, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "origin")
    folder = git_repo(tmp_path / "demo", BEFORE.get(ident, {"README.md": "# Demo\n"}))
    git(folder, "remote", "add", "origin", str(tmp_path / "origin"))
    if ident == "MET-04":
        git(folder, "tag", "-a", "v1.4.0", "-m", "Version 1.4.0")
    assert ident == "MET-04" or assessed(folder, ident) is not Verdict.MET
    pieces = CRITERIA[ident].fix.examples(language)
    for each in pieces:
        if each.file is None:
            run_commands(folder, each)
    write(folder, {each.file: filled(each.text) for each in pieces if each.file})
    git(folder, "add", "--all")  # what the commands told git to ignore stays out
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "Follow the advice")
    assert assessed(folder, ident) is Verdict.MET


def run_commands(folder: Path, example: Example) -> None:
    """Run the commands in the repository; the tool `reuse` is the one that is installed here."""
    script = example.text.replace("pipx run reuse", f"{sys.executable} -m reuse")
    identity = {
        f"GIT_{role}_{what}": "ada@demotown.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=folder,
        env=os.environ | identity | {"GIT_COMMITTER_DATE": "2026-06-01T12:00:00Z"},
        check=True,
        capture_output=True,
    )


def assessed(folder: Path, ident: str) -> Verdict:
    with acquire(str(folder), Options(as_of=AS_OF)) as shot:
        return of(CRITERIA[ident], shot)


def test_every_criterion_gives_something_to_copy_or_a_reason_why_not() -> None:
    assert {each.id for each in LOADED.seal.criteria if not each.fix.example} == set(WITHOUT)
    assert set(NOT_RUN) | set(RUN) == {
        each.id for each in LOADED.seal.criteria if any(piece.file is None for piece in each.fix.example)
    }


def test_what_fills_the_blanks_is_used() -> None:
    blanks = {
        match[1] for each in LOADED.seal.criteria for piece in each.fix.example for match in BLANK.finditer(piece.text)
    }
    assert set(GIVEN["fills"]) - blanks == set()


def test_blanks_speak_the_language_of_the_reader() -> None:
    for criterion in LOADED.seal.criteria:
        for each in criterion.fix.example:
            assert not (each.language == "en" and "[einfügen: " in each.text), criterion.id
            assert not (each.language == "de" and "[insert " in each.text), criterion.id
            assert each.text.endswith("\n") and "\t" not in each.text, criterion.id

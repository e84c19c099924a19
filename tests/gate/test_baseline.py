# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The file of a baseline: read strictly, written in one form, never silently extended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sealcheck.gate import Baseline, GateError, rows_of
from sealcheck.gate.baseline import Entry, update
from sealcheck.gate.baseline_file import baseline_text, read_baseline, written_in
from sealcheck.model import Verdict
from sealcheck.words import words
from tests.gate.kept import DIGEST, kept

END = date(2026, 12, 31)
EMPTY = Baseline("small", "1.0", DIGEST)
FILE = """\
sealcheck_baseline: 1
seal: {id: small, version: "1.0", digest: "sha256:1"}
accepted:
  SEC-02:
    verdict: unmet
    until: 2026-12-31
    reason: Moving house
"""


def entry(verdict: str, until: date = END, reason: str = "Moving house") -> Entry:
    return Entry(Verdict(verdict), until, reason)


def read(tmp_path: Path, text: str | bytes) -> Baseline:
    file = tmp_path / "baseline.yml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_baseline(file)


def test_a_file_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, FILE)
    assert (found.seal, found.version, found.digest) == ("small", "1.0", "sha256:1")
    assert dict(found.entries) == {"SEC-02": entry("unmet")}


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param(FILE, "", 1, id="empty"),
        pytest.param(FILE, "- a\n", 1, id="a list"),
        pytest.param(FILE, "a: [\n", 2, id="no YAML"),
        pytest.param("sealcheck_baseline: 1", "sealcheck_baseline: 2", 1, id="another format"),
        pytest.param("sealcheck_baseline: 1", "sealcheck_baseline: true", 1, id="no number"),
        pytest.param("sealcheck_baseline: 1\n", "", 1, id="no format"),
        pytest.param(', digest: "sha256:1"', "", 2, id="no digest"),
        pytest.param('"1.0"', "1.0", 2, id="a number for a version"),
        pytest.param("accepted:", "ignored:", 3, id="unknown key"),
        pytest.param("    reason: Moving house\n", "", 4, id="no reason"),
        pytest.param("Moving house", '" "', 7, id="an empty reason"),
        pytest.param("    until: 2026-12-31\n", "", 4, id="no end"),
        pytest.param("2026-12-31", "2026-02-30", 6, id="no such day"),
        pytest.param("2026-12-31", "never", 6, id="no day"),
        pytest.param("2026-12-31", "2026-12-31T00:00:00", 6, id="a time"),
        pytest.param("verdict: unmet", "verdict: met", 5, id="what needs no entry"),
        pytest.param("verdict: unmet", "verdict: [unmet]", 5, id="a list for a verdict"),
        pytest.param("verdict: unmet", "verdict: unmet\n    verdict: partly", 6, id="twice"),
        pytest.param("    verdict", "    note: x\n    verdict", 5, id="unknown key in an entry"),
    ],
)
def test_whatever_is_wrong_is_refused_with_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    assert old in FILE
    with pytest.raises(GateError) as error:
        read(tmp_path, FILE.replace(old, new))
    for language in ("en", "de"):
        assert f"baseline.yml:{line}: " in words(error.value.text, language)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"#" * 1_100_000, b"a: &a [" + b"*a," * 10 + b"]"])
def test_what_is_no_small_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(GateError):
        read(tmp_path, data)


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.yml"):
        with pytest.raises(GateError):
            read_baseline(path)


@pytest.mark.parametrize(
    "reason", ["Moving house", 'He said: "no" # really', "yes", "1.0", "Zeile\nzwei", "Umlaute äöü – …", "\x1b[31m", "{a}"]
)  # fmt: skip
@pytest.mark.parametrize("name", ["SEC-02", "on", "1", "a: b"])
def test_what_is_written_reads_the_same(tmp_path: Path, name: str, reason: str) -> None:
    written = baseline_text(
        Baseline("small", "1.0", "sha256:1", {name: entry("partly", reason=reason)}), {name: "A title\nof two"}, "de"
    )
    (found,) = read(tmp_path, written).entries.items()
    assert found[0] == name
    assert found[1].reason == reason.replace("\n", " ").replace("\x1b", "\\x1b")
    assert baseline_text(read(tmp_path, written), {name: "A title\nof two"}, "de") == written


def test_entries_are_sorted_and_say_what_they_are_about() -> None:
    entries = {"SEC-02": entry("unmet"), "DOC-01": entry("partly")}
    written = baseline_text(Baseline("s", "1", "d", entries), {"DOC-01": "Purpose", "SEC-02": "Contact"}, "en")
    assert written.index("DOC-01: # Purpose") < written.index("SEC-02: # Contact")


def test_the_language_of_a_file_is_known() -> None:
    for language in ("en", "de"):
        assert written_in(baseline_text(EMPTY, {}, language)) == language
    assert written_in(FILE) is None


@pytest.mark.parametrize(
    ("before", "verdicts", "accepted", "after", "refused"),
    [
        pytest.param({"SEC-02": "unmet"}, "met met met unmet", {}, {"SEC-02": "unmet"}, (), id="as it was"),
        pytest.param({"SEC-02": "unmet"}, "met met met met", {}, {}, (), id="met goes"),
        pytest.param({"SEC-02": "unmet"}, "met met met not_applicable", {}, {}, (), id="what does not apply goes"),
        pytest.param({"SEC-02": "unmet"}, "met met met partly", {}, {"SEC-02": "partly"}, (), id="better is held"),
        pytest.param({"SEC-02": "unmet"}, "met met met undetermined", {}, {"SEC-02": "unmet"}, (), id="unknown changes nothing"),
        pytest.param({"SEC-02": "partly"}, "met met met unmet", {}, {"SEC-02": "partly"}, ("SEC-02",), id="worse is not let in"),
        pytest.param({}, "met met met unmet", {}, {}, ("SEC-02",), id="new is not let in"),
        pytest.param({}, "met met met unmet", {"SEC-02": "unmet"}, {"SEC-02": "unmet"}, (), id="accepted"),
        pytest.param({"SEC-02": "partly"}, "met met met unmet", {"SEC-02": "unmet"}, {"SEC-02": "unmet"}, (), id="worse and accepted"),
        pytest.param({"GONE-01": "unmet"}, "met met met met", {}, {}, (), id="what the seal does not have goes"),
    ],
)  # fmt: skip
def test_an_update_only_ever_tightens(
    before: Mapping[str, str], verdicts: str, accepted: Mapping[str, str], after: Mapping[str, str], refused: tuple[str, ...]
) -> None:  # fmt: skip
    old = Baseline("small", "1.0", DIGEST, {name: entry(each) for name, each in before.items()})
    asked = {name: entry(each, date(2027, 1, 1), "New reason") for name, each in accepted.items()}
    done = update(old, EMPTY, rows_of(kept(verdicts)), asked)
    assert {name: str(each.verdict) for name, each in done.baseline.entries.items()} == after
    assert done.refused == refused
    for name, each in done.baseline.entries.items():
        assert (each.until, each.reason) == ((date(2027, 1, 1), "New reason") if name in accepted else (END, "Moving house"))  # fmt: skip


def test_an_expired_entry_is_not_made_to_last_longer() -> None:
    old = Baseline("small", "1.0", DIGEST, {"SEC-02": entry("unmet", date(2020, 1, 1))})
    done = update(old, EMPTY, rows_of(kept("met met met unmet")), {})
    assert done.baseline.entries["SEC-02"].until == date(2020, 1, 1)

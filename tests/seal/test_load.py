# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sealcheck.parse import MAX_CHARACTERS, parse_yaml
from sealcheck.seal.load import MAX_BYTES, LoadedSeal, SealError, load, loads
from tests.seal import demo

assert demo  # importing it declares its measures
HERE = Path(__file__).parent
SMALL = (HERE / "small.yml").read_text(encoding="utf-8")
BAD = parse_yaml((HERE / "bad.yml").read_text(encoding="utf-8")).value


def complaints(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(SealError) as caught:
        loads(data, "my.yml")
    return caught.value.lines()


def changed(*pairs: tuple[str, str]) -> str:
    text = SMALL
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_a_good_seal_loads() -> None:
    loaded = loads(SMALL.encode(), "my.yml")
    first, second = loaded.seal.criteria
    assert (first.id, first.weight, second.weight) == ("LIC-01", 2, 1)
    assert second.with_ == {"months": 6, "names": ["a", "b"]}
    assert second.applies is not None and second.applies.unless.expect.is_ is True
    assert loaded.document.at(("criteria", 1, "measure")) == (31, 5)


def test_the_digest_is_that_of_the_bytes() -> None:
    one, other = loads(SMALL.encode(), "a.yml"), loads((SMALL + "# note\n").encode(), "a.yml")
    assert one.digest.startswith("sha256:") and len(one.digest) == 71
    assert one.digest == loads(SMALL.encode(), "b.yml").digest != other.digest


@pytest.mark.parametrize("row", BAD, ids=lambda row: row["name"])
def test_bad_seal(row: dict[str, Any]) -> None:
    assert complaints(changed((row["replace"], row["by"]))) == [f"my.yml:{line}" for line in row["complaints"]]


def test_all_mistakes_come_at_once_in_the_order_of_the_file() -> None:
    text = changed(
        ("weight: 2", "weight: two"), ("demo.picky", "demo.pikcy"), ('"1.0"', "1.0"), ("effort: high", "effort: hi")
    )
    assert [line.split(": ")[0] for line in complaints(text)] == [
        "my.yml:4:1",
        "my.yml:18:5",
        "my.yml:31:5",
        "my.yml:41:49",
    ]


def test_german_complaints() -> None:
    with pytest.raises(SealError) as caught:
        loads(changed(("weight: 2", "weigth: 2"), ("effort: low", "effort: tief")).encode(), "mein.yml")
    first, second = caught.value.lines("de")
    assert first.startswith("mein.yml:18:5: LIC-01: weigth: Unbekannter Schlüssel „weigth“; erlaubt: id, theme,")
    assert first.endswith("Meinten Sie „weight“?")
    assert second == "mein.yml:24:50: LIC-01: fix.effort: „tief“ ist nicht möglich; erlaubt: low, medium, high."


def test_a_complaint_names_its_parts() -> None:
    with pytest.raises(SealError) as caught:
        loads(changed(("months: 6", "months: six")).encode(), "my.yml")
    (complaint,) = caught.value.complaints
    place = (complaint.file, complaint.line, complaint.column, complaint.criterion, complaint.key)
    assert place == ("my.yml", 32, 12, "LIC-02", "with.months")


EMPTY = "my.yml: The file is empty; a seal needs at least id, version, levels, themes and criteria."
NO_YAML = "Not readable as YAML: "
UNREADABLE = {
    "empty": (b"", EMPTY),
    "only a comment": (b"# nothing\n", EMPTY),
    "a list": (b"- a\n", "my.yml:1:1: Must be a mapping of keys to values."),
    "a word": (b"seal", "my.yml:1:1: Must be a mapping of keys to values."),
    "not UTF-8": ("id: a\ntitle: Grün".encode("latin-1"), "my.yml:2:10: The file is not encoded in UTF-8 here."),
    "a tab for indentation": (
        b"id: a\nlevels:\n\t- x",
        f"my.yml:3:1: {NO_YAML}found character that cannot start any token.",
    ),
    "two documents": (
        b"id: a\n---\nid: b\n",
        f"my.yml:3:1: {NO_YAML}multiple YAML documents in one file are not supported.",
    ),
    "too long": (b"#" * (MAX_CHARACTERS + 1), f"my.yml:1:1: {NO_YAML}longer than {MAX_CHARACTERS} characters."),
}


@pytest.mark.parametrize(("data", "expected"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(data: bytes, expected: str) -> None:
    assert complaints(data) == [expected]


def test_a_bomb_is_one_complaint() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n"
        for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (line,) = complaints(bomb)
    assert "expands to too many values" in line


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert loads(b"\xef\xbb\xbf" + SMALL.encode(), "my.yml").seal.id == "small"


def test_control_characters_do_not_reach_the_terminal() -> None:
    lines = complaints(changed(("weight: 2", '"we\\e[31might": 2')))
    assert "\x1b" not in "".join(lines)


def of_file(path: Path) -> str:
    with pytest.raises(SealError) as caught:
        load(path)
    (line,) = caught.value.lines()
    return line.removeprefix(f"{path}")


def test_files_that_are_no_seal(tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.yml", tmp_path / "pipe.yml"
    huge.write_bytes(b"#" * (MAX_BYTES + 1))
    os.mkfifo(pipe)
    assert of_file(tmp_path / "none.yml") == ": There is no such file."
    assert of_file(tmp_path) == ": This is a folder; name a seal file."
    assert of_file(pipe) == ": This is no regular file."
    assert of_file(huge) == ": The file is larger than 1024 KiB; that is no seal."


def test_load_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "my.yml"
    path.write_text(SMALL, encoding="utf-8")
    loaded = load(path)
    assert isinstance(loaded, LoadedSeal) and loaded.path == str(path)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The guarded readers: what a stranger's YAML, JSON and TOML may say, and what it may cost."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from typing import Any

import pytest

from sealcheck.parse import MAX_CHARACTERS, MAX_TOML, ParseProblem, parse_json, parse_toml, parse_yaml, parse_yaml_all

SCALARS: dict[str, Any] = {
    "no": "no", "yes": "yes", "on": "on", "off": "off", "y": "y", "true": True, "False": False, "~": None, "null": None,
    "": None, "12": 12, "-3": -3, "0o17": 15, "0x1F": 31, "017": 17, "1_000": "1_000", "0b11": "0b11", "0.4": 0.4,
    "1.10": 1.1, "1e3": 1000.0, ".5": 0.5, "5.": 5.0, "1.2.3": "1.2.3", "12:30:45": "12:30:45",
    "2026-01-01": "2026-01-01",
    "'no'": "no", '"12"': "12", "!!str 12": "12", "!custom x": "x", "Grüße": "Grüße", "0.4.0": "0.4.0", "=": "=",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SCALARS.items(), ids=[repr(text) for text in SCALARS])
def test_scalars_follow_the_1_2_core_schema(text: str, value: object) -> None:
    found = parse_yaml(f"key: {text}\n").value["key"]
    assert (found, type(found)) == (value, type(value))


def test_positions_and_scalars_as_written() -> None:
    document = parse_yaml("a:\n  - b: 1.10\n    c: [x, yy]\n")
    assert document.at(("a", 0, "b")) == (2, 5)
    assert document.at(("a", 0, "c", 1)) == (3, 12)
    assert document.at(("a", 0, "no such key")) == (2, 5)
    assert document.raw["a", 0, "b"] == "1.10"


def test_merge_keys_give_way_to_the_mapping_itself() -> None:
    text = "base: &b {x: 1, y: 1}\nmore: &m {y: 2, z: 2}\nall:\n  <<: [*b, *m]\n  z: 3\nquoted: {'<<': 1}\n"
    value = parse_yaml(text).value
    assert value["all"] == {"x": 1, "y": 1, "z": 3}
    assert value["quoted"] == {"<<": 1}


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def merges(levels: int) -> str:
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, levels)]
    return "\n".join(lines)


REFUSED: dict[str, tuple[Callable[[str], Any], str]] = {
    "billion laughs": (parse_yaml, laughs(10)),
    "flow sequences without end": (parse_yaml, "[" * 100_000),
    "flow mappings without end": (parse_yaml, "{a: " * 50_000),
    "block sequences without end": (parse_yaml, "- " * 50_000 + "x"),
    "an alias of itself": (parse_yaml, "&a [*a]"),
    "an alias of itself as key": (parse_yaml, "&a {*a : 1}"),
    "a mapping that merges itself": (parse_yaml, "&a\n<<: *a\n"),
    "anchors by the thousand": (parse_yaml, "a: &a x\nb: [" + "*a, " * 600_000 + "]"),
    "a million characters more": (parse_yaml, "x" * (MAX_CHARACTERS + 1)),
    "a duplicate key": (parse_yaml, "a: 1\nb: 2\na: 3\n"),
    "a duplicate key below": (parse_yaml, "x:\n  a: 1\n  a: 1\n"),
    "a second document": (parse_yaml, "a: 1\n---\nb: 2\n"),
    "a tab for indentation": (parse_yaml, "a:\n\tb: 1\n"),
    "an unknown alias": (parse_yaml, "a: *b\n"),
    "a control character": (parse_yaml, "a: \x07\n"),
    "a key without end": (parse_yaml, "? " + "[a, " * 1000),
    "JSON nested without end": (parse_json, "[" * 100_000),
    "JSON objects nested without end": (parse_json, '{"a":' * 100_000),
    "a JSON number without end": (parse_json, "1" * 100_000),
    "JSON with a comment": (parse_json, "{} // x"),
    "JSON that is long": (parse_json, " " * (MAX_CHARACTERS + 1)),
    "TOML nested without end": (parse_toml, "a = " + "[" * 100_000),
    "TOML tables nested without end": (parse_toml, "a = " + "{a = " * 50_000),
    "a TOML number without end": (parse_toml, "a = " + "1" * 100_000),
    "TOML keys with parts without end": (parse_toml, "a" + ".a" * 100_000 + " = 1\n"),
    "a TOML table in tables without end": (parse_toml, '[a' + '."b c". a' * 20_000 + "]\n"),
    "TOML keys with almost too many long parts": (parse_toml, (("a" * 80 + ".") * 63 + "\n") * 40),
    "a TOML key twice": (parse_toml, "a = 1\na = 2\n"),
    "TOML that is long": (parse_toml, "#" * (MAX_TOML + 1)),
}  # fmt: skip


@pytest.mark.parametrize(("reader", "text"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_within_bounded_time(reader: Callable[[str], Any], text: str) -> None:
    start = time.process_time()
    with pytest.raises(ParseProblem) as caught:
        reader(text)
    assert time.process_time() - start < 5
    assert caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.line >= 1


def test_a_merge_bomb_is_refused_or_harmless() -> None:
    start = time.process_time()
    try:
        assert parse_yaml(merges(12)).value["a11"] == {"x": 1}
    except ParseProblem as problem:
        assert "too many" in problem.message
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a: 1\nb: [\n", 3, 1), ("a: 1\na: 2\n", 2, 1), ("ok: 1\n---\nmore: 2\n", 3, 1)],
    ids=["syntax", "duplicate", "second document"],
)  # fmt: skip
def test_problems_say_where(text: str, line: int, column: int) -> None:
    with pytest.raises(ParseProblem) as caught:
        parse_yaml(text)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    ["!!python/object/apply:os.system ['touch /tmp/x']", "!!python/name:os.system x", "!!python/object:os.x {a: 1}"],
)
def test_tags_never_make_objects(text: str) -> None:
    assert isinstance(parse_yaml(text).value, list | dict | str)


def test_a_large_honest_file_is_read_in_reasonable_time() -> None:
    text = "".join(f"key{n}: {{name: value {n}, list: [1, 2, 3]}}\n" for n in range(15_000))
    start = time.process_time()
    assert len(parse_yaml(text).value) == 15_000
    assert time.process_time() - start < 8


def test_a_bomb_costs_bounded_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ParseProblem):
        parse_yaml(laughs(9))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 600 * 1024


def test_several_documents_up_to_a_bound() -> None:
    assert [d.value for d in parse_yaml_all("a: 1\n---\nb: 2\n---\n")] == [{"a": 1}, {"b": 2}, None]
    assert len(parse_yaml_all("---\n".join(["x\n"] * 100))) == 50
    assert parse_yaml("").value is None
    assert parse_yaml("# only a comment\n").value is None


@pytest.mark.parametrize(("reader", "text", "value"), [
    (parse_json, '{"a": [1, 2.5, null, "ü"]}', {"a": [1, 2.5, None, "ü"]}),
    (parse_toml, 'a = 1\n[b]\nc = "ü"\n', {"a": 1, "b": {"c": "ü"}}),
])  # fmt: skip
def test_honest_files(reader: Callable[[str], Any], text: str, value: object) -> None:
    assert reader(text) == value


def test_a_key_that_stands_twice() -> None:
    assert parse_yaml("x:\n  a: 1\n  a: {b: 2}\ny: 3\n", repeated=True).value == {"x": {"a": {"b": 2}}, "y": 3}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""REUSE 3.3: tags in files, globs, precedence, dep5; https://reuse.software/spec-3.3/."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pytest

from sealcheck.licence.annotations import Annotation, pattern, read_dep5, read_toml
from sealcheck.licence.grammar import identifiers, is_expression
from sealcheck.licence.reuse_rules import applying, covered
from sealcheck.licence.tags import Tags, tags_in
from sealcheck.parse import ParseProblem
from tests.kit import run, snapshot, workbench
from tests.licence.texts import licence

SPDX = "SPDX-License-Identifier:"
VALUES = [
    ("plain", f"# {SPDX} MIT", "MIT"),
    ("no blank", f"{SPDX}MIT", "MIT"),
    ("C comment", f"/* {SPDX} MIT */", "MIT"),
    ("closed at once", f"{SPDX} MIT*/", "MIT"),
    ("frame", f"## {SPDX} MIT ##", "MIT"),
    ("HTML", f"<!-- {SPDX} MIT OR ISC -->", "MIT OR ISC"),
    ("attribute", f'<meta content="{SPDX} MIT"/>', "MIT"),
    ("template", f"{{# {SPDX} MIT #}}", "MIT"),
    ("Windows line end", f"{SPDX} MIT\r\nx", "MIT"),
    ("exception", f"{SPDX} GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"),
    ("unknown id", f"{SPDX} Nonsense-1.0", "Nonsense-1.0"),
    ("small letters", f"{SPDX} (MIT and ISC)", "(MIT and ISC)"),
    ("in a string", f'print("{SPDX} MIT")', None),
    ("in prose", f"Put `{SPDX} MIT` into the header", None),
    ("two ids", f"{SPDX} MIT ISC", None),
    ("open parenthesis", f"{SPDX} (MIT", None),
    ("a variable", f"{SPDX} ${{LICENCE}}", None),
    ("empty", SPDX, None),
    ("behind a notice", f"Copyright 2024 Stadt {SPDX} MIT", None),
    ("wrong case of the tag", "spdx-license-identifier: MIT", None),
]


@pytest.mark.parametrize(("line", "value"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES])
def test_a_licence_tag(line: str, value: str | None) -> None:
    assert tags_in(line.encode()).licences == ((value,) if value else ())


HOLDERS = [
    ("SPDX-FileCopyrightText: 2024 Stadt Köln", True),
    ("SPDX-FileCopyrightText: © 2024 Stadt", True),
    ("SPDX-SnippetCopyrightText: 2024 Stadt", True),
    ("// Copyright (c) 2024 Stadt", True),
    ("Copyright 2024 Stadt", True),
    ("Copyright(C) Stadt", True),
    ("© Stadt", True),
    ("Copyright\u00a0(c)\u00a02024 Stadt", True),
    ("SPDX-FileCopyrightText:", False),
    ("SPDX-FileContributor: Ada Lovelace", False),
    ("Copyrighted by Stadt", False),
    ("(c) 2024 Stadt", False),
    ("COPYRIGHT 2024", False),
    ("©", False),
    ("caf\u00e9, \u0169, \u30a9", False),
]


@pytest.mark.parametrize(("line", "holder"), HOLDERS)
def test_a_copyright_notice(line: str, holder: bool) -> None:
    assert tags_in(line.encode()).copyright is holder


def test_encodings_and_binaries() -> None:
    text = f"© 2024 Stadt Köln\n{SPDX} EUPL-1.2\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert tags_in(text.encode(encoding)) == Tags(("EUPL-1.2",), (), True), encoding
    assert tags_in(b"\x89PNG\0\0\x01" + text.encode()) == Tags()


def test_ignored_blocks_and_snippets() -> None:
    ignored = f"{SPDX} MIT\n# REUSE-IgnoreStart\n{SPDX} ISC\n© A\n# REUSE-IgnoreEnd\n{SPDX} 0BSD\n# REUSE-IgnoreEnd\n"
    assert tags_in(ignored.encode()) == Tags(("MIT", "0BSD"))
    assert tags_in(f"REUSE-IgnoreStart\n{SPDX} MIT\n".encode()) == Tags()
    passage = f"SPDX-SnippetBegin\nSPDX-SnippetCopyrightText: A\n{SPDX} ISC\nSPDX-SnippetEnd\n"
    assert tags_in(f"{SPDX} MIT\n{passage}".encode()) == Tags(("MIT",), (), False, ("ISC",), True)
    assert tags_in(f"SPDX-SnippetBegin\n{SPDX} ISC\n".encode()).licences == ("ISC",), "never closed"


def test_a_snippet_does_not_license_the_file() -> None:
    files = {"a.py": f"# SPDX-SnippetBegin\n# © A\n# {SPDX} MIT\nx = 1\n# SPDX-SnippetEnd\n"}
    assert run("licence.header_share", files).value == 0.0


GLOBS = [
    ("**", "a/b", True), ("*", "a", True), ("*", "a/b", False), ("src/**", "src/a/b", True), ("src/**", "srcs", False),
    ("src/*.py", "src/a.py", True), ("src/*.py", "src/b/a.py", False), ("**/a.py", "a.py", True),
    ("**/a.py", "x/y/a.py", True), ("src/**/a.py", "src/a.py", True), ("**.json", "a/b.json", True),
    ("a\\*b", "a*b", True), ("a\\*b", "axb", False), ("a\\\\b", "a\\b", True), ("a\\b", "ab", True),
    ("**a*b", "a/ab", True), ("a*b*c", "abbc", True), ("a*b*c", "ab/c", False), ("**/x/**/y", "x/1/x/y", True),
    ("a*", "abc", True), ("a?", "ab", False), ("a.b", "axb", False), ("**x*", "a/xx/b", False), ("*b/c", "ab/b/c", False),
    ("**ab*b/c", "abb/ab/b/c", False), ("**ab*b/c", "x/abb/c", True), ("**", "a\nb", True),
]  # fmt: skip


@pytest.mark.parametrize(("glob", "path", "matches"), GLOBS)
def test_globs_of_reuse_toml(glob: str, path: str, matches: bool) -> None:
    assert bool(pattern((glob,), debian=False).fullmatch(path)) is matches


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [("*", "a/b", True), ("src/*.py", "src/a/b.py", True), ("a?c", "a/c", True), ("a\\?c", "abc", False)],
)
def test_globs_of_dep5(glob: str, path: str, matches: bool) -> None:
    assert bool(pattern((glob,), debian=True).fullmatch(path)) is matches


@pytest.mark.parametrize("glob", ["**a" * 100, "*a" * 150, "**a*" * 60, "a**" * 90, "**a*b" * 40 + "c"])
def test_a_hostile_glob_costs_no_time(glob: str) -> None:
    start = time.process_time()
    for path in ("a" * 1000, "a/" * 500, "ab" * 500, "a" * 999 + "b"):
        pattern((glob,), debian=False).fullmatch(path)
    assert time.process_time() - start < 0.5


MIT_BELOW = "SPDX-License-Identifier: MIT\n"
BOTH = "SPDX-FileCopyrightText: B\nSPDX-License-Identifier: MIT\n"


def table(precedence: str, licence_id: str = "", holder: str = "", path: str = "**") -> str:
    lines = [f'version = 1\n[[annotations]]\npath = "{path}"\nprecedence = "{precedence}"']
    lines += [f'SPDX-License-Identifier = "{licence_id}"'] if licence_id else []
    lines += [f'SPDX-FileCopyrightText = "{holder}"'] if holder else []
    return "\n".join(lines) + "\n"


PRECEDENCE: list[tuple[str, Mapping[str, str], tuple[str, ...], bool, str]] = [
    ("closest, file says both", {"a/b": BOTH, "REUSE.toml": table("closest", "ISC", "A")}, ("MIT",), True, "header"),
    ("closest, file says one", {"a/b": MIT_BELOW, "REUSE.toml": table("closest", "ISC", "A")}, ("MIT",), True, "header"),
    ("closest, file says nothing", {"a/b": "x", "REUSE.toml": table("closest", "ISC", "A")}, ("ISC",), True,
     "REUSE.toml"),
    ("the nearer one", {"a/b": "x", "REUSE.toml": table("closest", "ISC", "A"),
                        "a/REUSE.toml": table("closest", "0BSD", "A")}, ("0BSD",), True, "REUSE.toml"),
    ("the nearer one says half", {"a/b": "x", "REUSE.toml": table("closest", "ISC", "A"),
                                  "a/REUSE.toml": table("closest", "0BSD")}, ("0BSD",), True, "REUSE.toml"),
    ("aggregate", {"a/b": MIT_BELOW, "REUSE.toml": table("aggregate", "ISC", "A")}, ("MIT", "ISC"), True, "header"),
    ("aggregate above closest", {"a/b": "x", "REUSE.toml": table("aggregate", "ISC"),
                                 "a/REUSE.toml": table("closest", "0BSD", "A")}, ("ISC",), True, "REUSE.toml"),
    ("override", {"a/b": BOTH, "REUSE.toml": table("override", "ISC")}, ("ISC",), False, "REUSE.toml"),
    ("override hides what is nearer", {"a/b": BOTH, "REUSE.toml": table("override", "ISC", "A"),
                                       "a/REUSE.toml": table("override", "0BSD", "A")}, ("ISC",), True, "REUSE.toml"),
    ("override below closest", {"a/b": BOTH, "REUSE.toml": table("closest", "ISC", "A"),
                                "a/REUSE.toml": table("override", "0BSD")}, ("0BSD",), False, "REUSE.toml"),
    ("override below aggregate", {"a/b": BOTH, "REUSE.toml": table("aggregate", "ISC", "A"),
                                  "a/REUSE.toml": table("override", "0BSD")}, ("ISC", "0BSD"), True, "REUSE.toml"),
    ("the last table of a file", {"a/b": "x", "REUSE.toml": table("closest", "ISC", "A")
                                  + '[[annotations]]\npath = "a/b"\nSPDX-License-Identifier = "0BSD"\n'}, ("0BSD",),
     False, "REUSE.toml"),
    ("the sidecar replaces the file", {"a/b": BOTH, "a/b.license": "SPDX-License-Identifier: ISC"}, ("ISC",), False,
     "sidecar"),
    ("dep5 adds", {"a/b": MIT_BELOW, ".reuse/dep5": "Format: x\n\nFiles: *\nCopyright: A\nLicense: ISC\n"},
     ("MIT", "ISC"), True, "header"),
    ("the last paragraph of dep5", {"a/b": "x", ".reuse/dep5": "Format: x\n\nFiles: *\nCopyright: A\nLicense: ISC\n\n"
                                    "Files: a/*\n z\nCopyright: A\nLicense: 0BSD\n"}, ("0BSD",), True, "dep5"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "licences", "holder", "basis"), [row[1:] for row in PRECEDENCE], ids=[row[0] for row in PRECEDENCE]
)
def test_precedence(files: dict[str, Any], licences: tuple[str, ...], holder: bool, basis: str) -> None:
    bench = workbench(snapshot(files))
    file = bench.get("tree").at("a/b")
    tags = tags_in(str(files["a/b"]).encode())
    info = bench.get("reuse_info").of(file, tags)
    assert (info.licences, info.copyright, info.basis) == (licences, holder, basis)


@pytest.mark.parametrize(
    "text",
    [
        "annotations = 3",
        "version = true",
        "version = 1\n[[annotations]]\nprecedence = 'no'\npath='a'",
        "version = 1\nannotations = [1]",
        "version = 1\n[[annotations]]\npath = ['a', 3]",
        "version = 1\n[[annotations]]\npath = 'a'\nSPDX-License-Identifier = 3",
        "version = 1\n[[annotations]]\nSPDX-License-Identifier = 'MIT'",
        "version = 1\n[[annotations]",
        "\0",
        "version = 1\na = " + "[" * 10_000,
    ],
)
def test_a_wrong_reuse_toml_is_refused(text: str) -> None:
    with pytest.raises(ParseProblem):
        read_toml(text, "")


def test_dep5_without_what_it_needs_is_read_and_blamed() -> None:
    found, problem = read_dep5("Files: *\nCopyright: A\nLicense: MIT\n")
    assert found and problem and problem.line == 1
    found, problem = read_dep5("Format: x\n\nFiles: *\nLicense: MIT\n")
    assert found[0].licences == ("MIT",) and problem and problem.line == 3
    assert read_dep5("Format: x\n\nFiles: *\nCopyright: A\nLicense: MIT\n") == (
        [Annotation("", ("*",), "aggregate", True, ("MIT",), debian=True)],
        None,
    )


def test_annotations_apply_from_the_root_down() -> None:
    above, below = read_toml(table("closest", "ISC"), "")[0], read_toml(table("closest", "MIT"), "a/b")[0]
    tables = {"": [above], "a/b": [below]}
    assert applying(tables, "a/b/c.py") == [above, below]
    assert applying(tables, "a/c.py") == [above]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("src/a.py", True), ("LICENSE", False), ("docs/COPYING.txt", False), ("LICENCE-MIT", False),
        ("LICENSES/MIT.txt", False), ("a.png.license", False), ("sub/REUSE.toml", False), (".reuse/dep5", False),
        ("bom.spdx.json", False), ("LICENSED.md", True), ("LICENSES.md", True), ("license", True), (".gitmodules", True),
        ("subprojects/a/b.c", False), ("subprojects/a.wrap", True), ("x/subprojects/a/b/c.c", False),
        ("NOTICE", True), ("a/.hgtags", False),
    ],
)  # fmt: skip
def test_covered_files(path: str, wanted: bool) -> None:
    assert covered(path) is wanted


def test_expressions_by_their_grammar() -> None:
    for good in ("MIT", "(MIT OR GPL-2.0+) AND ISC WITH X", "((MIT))", "mit and isc", "DocumentRef-a:LicenseRef-b"):
        assert is_expression(good), good
    for bad in ("", "MIT ISC", "MIT OR", "AND MIT", "()", "(MIT", "MIT)", "MIT WITH (X)", "A WITH B WITH C", "MIT/ISC"):
        assert not is_expression(bad), bad
    assert list(identifiers("(MIT OR GPL-2.0+) AND ISC WITH X")) == ["MIT", "GPL-2.0+", "ISC", "X"]


def test_ten_thousand_parentheses() -> None:
    start = time.process_time()
    deep = "(" * 10_000 + "MIT" + ")" * 10_000
    assert is_expression(deep) and not is_expression(deep[:-1])
    assert not is_expression("(" * 1_000_000)
    assert tags_in(f"{SPDX} {deep}".encode()).invalid, "a line as long as this is no tag"
    assert time.process_time() - start < 0.5


MIT = licence("MIT")
HEADER = "# SPDX-FileCopyrightText: 2024 Stadt\n# SPDX-License-Identifier: MIT\n"
GOOD: dict[str, Any] = {"LICENSES/MIT.txt": MIT, "a.py": HEADER}
DEP5 = "Format: x\n\nFiles: *\nCopyright: A\nLicense: MIT\n"
FINDINGS = [
    ("no TOML", {"REUSE.toml": "version = 1\n[[annotations"}, "reuse_broken"),
    ("no path", {"REUSE.toml": "version = 1\n[[annotations]]\n"}, "reuse_toml_path"),
    ("precedence", {"REUSE.toml": table("nearest")}, "reuse_toml_precedence"),
    ("no text", {"REUSE.toml": "version = 1\n[[annotations]]\npath = 3\n"}, "reuse_toml_values"),
    ("no tables", {"REUSE.toml": "version = 1\nannotations = 3\n"}, "reuse_toml_tables"),
    ("dep5 without holder", {".reuse/dep5": DEP5.replace("Copyright: A\n", "")}, "reuse_dep5_paragraph"),
    ("REUSE.toml and dep5", {"REUSE.toml": "version = 1", ".reuse/dep5": DEP5}, "reuse_dep5_beside"),
    ("REUSE.toml in a folder", {"sub/REUSE.toml": "version = 7", "sub/a.py": HEADER}, "reuse_toml_version"),
    ("binary REUSE.toml", {"REUSE.toml": b"\0\1"}, "reuse_toml_unreadable"),
    ("dep5 without a format", {".reuse/dep5": "Files: *\nCopyright: A\nLicense: MIT\n"}, "reuse_dep5_format"),
    ("no expression", {"b.py": HEADER + "# SPDX-License-Identifier: MIT, or so\n"}, "reuse_invalid"),
    ("no expression in dep5", {".reuse/dep5": DEP5.replace("MIT", "see below")}, "reuse_invalid"),
    ("unknown id", {"b.py": HEADER.replace("MIT", "Nonsense-1.0")}, "reuse_bad"),
    ("unknown text", {"LICENSES/readme.txt": "x"}, "reuse_bad"),
    ("old id", {"b.py": HEADER.replace("MIT", "GPL-3.0"), "LICENSES/GPL-3.0.txt": "x"}, "reuse_deprecated"),
    ("no text", {"b.py": HEADER.replace("MIT", "ISC")}, "reuse_missing"),
    ("no text of the exception", {"b.py": HEADER.replace("MIT", "MIT WITH Qt-LGPL-exception-1.1")}, "reuse_missing"),
    ("no user", {"LICENSES/ISC.txt": "x"}, "reuse_unused"),
    ("no ending", {"LICENSES/GPL-2.0-only": "x", "b.py": HEADER.replace("MIT", "GPL-2.0-only")}, "reuse_without_ending"),
    ("no licence", {"src/b.py": "x", "src/c.py": "y"}, "reuse_no_licence"),
    ("an LFS pointer", {"b.png": "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n"},
     "reuse_no_licence"),
    ("too large", {"b.bin2": b"x" * 1_100_000}, "reuse_too_large"),
    ("too large, but a picture", {"b.png": b"\x89" * 1_100_000}, "reuse_no_licence"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "key"), [row[1:] for row in FINDINGS], ids=[row[0] for row in FINDINGS])
def test_each_problem_is_named(files: dict[str, Any], key: str) -> None:
    result = run("licence.reuse_compliant", GOOD | files)
    assert result.value in (False, None)
    assert f"licence.{key}" in {e.text.key for e in result.evidence}


def test_what_is_not_wrong() -> None:
    plus = {"b.py": HEADER.replace("MIT", "Apache-1.0+"), "LICENSES/Apache-1.0.txt": licence("Apache-1.0")}
    assert run("licence.reuse_compliant", GOOD | plus).value is True
    link = snapshot({"LICENSE": MIT, "a.py": HEADER}, symlinks={"LICENSES/MIT.txt": "../LICENSE"})
    assert run("licence.reuse_compliant", link).value is True
    dangling = snapshot({"a.py": HEADER}, symlinks={"LICENSES/MIT.txt": "../LICENSE"})
    assert run("licence.reuse_compliant", dangling).value is False


def test_shares_and_folders_are_shown() -> None:
    files = {"a.py": HEADER} | {f"src/deep/x/{n}.py": str(n) for n in range(8)} | {"b.md": "x"}
    result = run("licence.reuse_compliant", files)
    assert result.summary is not None
    said = dict(result.summary.args)
    assert (said["files"], said["licences"], said["licence_share"]) == (10, 1, 10)
    folders = next(dict(e.text.args)["folders"] for e in result.evidence if e.text.key == "licence.reuse_no_licence")
    assert folders == ("src/deep/ (8)", "/ (1)")

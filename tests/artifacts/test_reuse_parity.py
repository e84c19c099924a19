# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The counts of `reuse lint`, run on the same made-up repository."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from sealcheck.artifacts.licence.reuse_info import all_covered
from sealcheck.measures.reuse_lint import lint
from tests.kit import git_repo, snapshot, workbench

# REUSE-IgnoreStart
BOTH = "SPDX-FileCopyrightText: 2024 Stadt\nSPDX-License-Identifier: {}\n"
FILES = {
    "LICENSES/MIT.txt": "x", "LICENSES/ISC.txt": "x", "LICENSES/GPL-2.0.txt": "x", "LICENSES/Nothing.txt": "x",
    "LICENSES/EUPL-1.2": "x", "LICENSES/LicenseRef-own.txt": "x", "LICENSE": "x", "LICENSES.md": "x",
    "a/plain.py": BOTH.format("MIT"), "a/two.c": "/* Copyright (c) 2024 A */\n/* SPDX-License-Identifier: MIT */\n",
    "a/none.py": "x", "a/holder.py": "# © 2024 A\n", "a/words.py": "# Copyright 2024 A, licensed under MIT\n",
    "a/string.py": 'x = "SPDX-License-Identifier: MIT"\n', "a/own.py": BOTH.format("LicenseRef-own"),
    "a/lost.py": BOTH.format("0BSD"), "a/odd.py": BOTH.format("Nonsense-1.0"), "a/plus.py": BOTH.format("MIT+"),
    "a/with.py": BOTH.format("GPL-2.0 WITH Classpath-exception-2.0"), "a/empty.py": "", "a/crlf.py": "# © A\r\n",
    "a/ignored.py": "# REUSE-IgnoreStart\n" + BOTH.format("MIT") + "# REUSE-IgnoreEnd\n", "a/x.spdx.json": "{}",
    "a/part.py": "# SPDX-SnippetBegin\n# SPDX-SnippetCopyrightText: A\n# SPDX-License-Identifier: MIT\n"
                 "# SPDX-SnippetEnd\n",
    "a/p.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xa9\xc2\xa9", "a/q.png": b"\x89PNG\0", "a/q.png.license": BOTH.format("MIT"),
    "a/wide.txt": BOTH.format("EUPL-1.2").encode("utf-16"), "a/latin.txt": "© Stadt Köln, Straße\n".encode("latin-1"),
    "b/x.json": "{}", "b/y.json": "{}", "b/c/z.json": "{}", "b/c/own.py": BOTH.format("MIT"), "b/half.py": "# © A\n",
    "subprojects/z/a.c": "x", "c/.reuse/a": "x", "c/LICENSES/a": "x",
    "REUSE.toml": 'version = 1\n[[annotations]]\npath = "b/**"\nprecedence = "aggregate"\nSPDX-License-Identifier = "MIT"\n'
                  '[[annotations]]\npath = "b/y.json"\nSPDX-FileCopyrightText = "A"\n',
    "b/c/REUSE.toml": 'version = 1\n[[annotations]]\npath = ["*.json", "own.py"]\nprecedence = "override"\n'
                      'SPDX-FileCopyrightText = "A"\nSPDX-License-Identifier = "EUPL-1.2"\n',
}  # fmt: skip
# REUSE-IgnoreEnd


def test_equal_counts(tmp_path: Path) -> None:
    repository = git_repo(tmp_path / "demo", FILES)
    reuse = Path(sys.executable).with_name("reuse")
    done = subprocess.run([reuse, "lint", "--json"], cwd=repository, capture_output=True, text=True)
    theirs = json.loads(done.stdout)
    bench = workbench(snapshot(FILES))
    tree, contents, info = (bench.get(name) for name in ("tree", "contents", "reuse_info"))
    files = all_covered(tree, contents, info)
    ours = lint(tree, contents, files, info)
    wrong = theirs["non_compliant"]
    assert {f.path for f, _ in files.files} == {each["path"].removeprefix("./") for each in theirs["files"]}
    assert sorted(f.path for f in ours.no_licence) == wrong["missing_licensing_info"]
    assert sorted(f.path for f in ours.no_copyright) == wrong["missing_copyright_info"]
    for name, mine in (
        ("bad_licenses", ours.bad),
        ("deprecated_licenses", ours.deprecated),
        ("licenses_without_extension", ours.without_ending),
        ("missing_licenses", ours.missing),
        ("unused_licenses", ours.unused),
    ):
        assert list(mine) == wrong[name], name

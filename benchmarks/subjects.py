# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up repositories of a given size with a branching history, built by `git fast-import` in a moment."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.kit import git

DAY = 86_400
#: Years over which the commits of a subject are spread.
YEARS = 4
#: The newest commit of every subject: 1 June 2026, 12:00 UTC.
NEWEST = 1_780_315_200
_WORDS = (
    "city sensor parking water street light tree bench citizen service data map route token cache model view".split()
)
_README = """# Demo city service

This service collects the occupancy of parking decks and shows it on a map for the citizens of a city.

## Installation

```sh
pip install .
demo serve
```
"""


def build(folder: Path, files: int, commits: int) -> Path:
    """Make a bare repository with `files` files at HEAD and `commits` commits by ten people; return its path."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare")
    stream = b"".join(_stream(files, commits, random.Random(files)))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=stream, check=True)
    git(folder, "symbolic-ref", "HEAD", "refs/heads/main")
    git(folder, "repack", "-adq", "--write-bitmap-index")
    git(folder, "commit-graph", "write", "--reachable")
    git(folder, "config", "uploadpack.allowFilter", "true")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(folder, "config", "http.receivepack", "false")
    return folder


def _stream(files: int, commits: int, chance: random.Random) -> Iterator[bytes]:
    contents = _files(files, chance)
    for number in range(commits):
        when = NEWEST - (commits - 1 - number) * YEARS * 365 * DAY // commits
        yield _commit(number, when)
        if number == 0:
            for path, text in contents:
                yield _file(path, text)
        else:
            yield _file(f"src/changed_{number % 50}.py", _source(chance, 40))
        if number % 40 == 39:
            yield b"reset refs/tags/v1.%d.0\nfrom refs/heads/main\n\n" % (number // 40)


def _files(count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    yield "README.md", _README
    yield "LICENSE", "Permission is hereby granted to nobody in particular.\n"
    yield ".github/workflows/ci.yml", "on: [push]\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: pytest\n"
    for number in range(count - 53):
        kind = number % 10
        folder = f"part_{number // 200}/m{number % 200 // 20}"
        if kind == 0:
            yield f"tests/{folder}/test_{number}.py", f"def test_{number}():\n    assert {number}\n"
        elif kind == 1:
            yield f"docs/{folder}/page_{number}.md", f"# Page {number}\n\n{_prose(chance, 120)}\n"
        else:
            yield f"src/{folder}/module_{number}.py", _source(chance, chance.randint(10, 150))


def _source(chance: random.Random, lines: int) -> str:
    head = "# SPDX-License-Identifier: MIT\n" if chance.random() < 0.5 else ""
    return head + "".join(
        f"{chance.choice(_WORDS)}_{chance.randint(0, 999)} = {chance.random()}\n" for _ in range(lines)
    )


def _prose(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words))


def _commit(number: int, when: int) -> bytes:
    person = f"Person {number % 10} <person{number % 10}@city{number % 3}.example>"
    message = f"Change {number}"
    head = f"commit refs/heads/main\nauthor {person} {when} +0000\ncommitter {person} {when} +0000\n"
    return f"{head}data {len(message)}\n{message}\n".encode()


def _file(path: str, text: str) -> bytes:
    data = text.encode()
    return b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data)

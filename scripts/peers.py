# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is right where sealcheck and other tools answer the same question differently?

usage: python -m scripts.peers LABELS.yml REPOSITORIES --tools FOLDER [--most 20] [--write]

FOLDER is a throw-away environment, made for example by

    python -m venv FOLDER/v; FOLDER/v/bin/pip install "repo-review[cli]" sp-repo-review reuse
    npm install --prefix FOLDER --ignore-scripts repolinter

Each of the first `--most` labelled repositories of at most 3,000 files is written out at the labelled commit to a
temporary folder (files of more than 1 MiB and those that the copy lacks are left empty; links become plain files), and
every tool reads it there; none of them runs anything of the repository, and none needs a network for these questions.
With --write the answers go to docs/peers.yml and docs/accuracy.md is made anew.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from scripts.accuracy_page import HEAD, PEERS, write_page
from scripts.agreement import copy_of, readings
from scripts.agreement_labels import Comparison

MOST_FILES = 3000
MOST_BYTES = 1_048_576
SECONDS = 120
#: question → label of the comparison, rule of repolinter, check of sp-repo-review
QUESTIONS = {
    "licence file in the root": ("licence.at_root", "license-file-exists", "PY003"),
    "README says what the software is": ("readme.purpose", "readme-file-exists", "PY002"),
    "how to contribute": ("contributing", "contributing-file-exists", ""),
    "code of conduct": ("code_of_conduct", "code-of-conduct-file-exists", ""),
    "security policy with a way to report": ("security_policy", "security-file-exists", ""),
    "list of changes": ("changelog", "changelog-file-exists", ""),
    "continuous integration": ("ci.present", "integrates-with-ci", "GH100"),
    "automated tests": ("tests.present", "test-directory-exists", "PY005"),
    "REUSE": ("reuse", "", ""),
}
Answers = dict[str, bool | None]


def write_out(place: Path, commit: str, folder: Path) -> None:
    """Write the files of `commit` to `folder`, without letting git act on any of its settings."""
    listed = _git(place, "ls-tree", "-r", "-z", "-l", commit).split(b"\0")
    with subprocess.Popen(
        ["git", "-C", str(place), "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        for row in filter(None, listed):
            head, _, name = row.partition(b"\t")
            kind, oid, size = head.split()[1:4]
            path = folder / name.decode("utf-8", "replace")
            if kind != b"blob" or not path.resolve().is_relative_to(folder.resolve()):
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            fits = size.isdigit() and int(size) <= MOST_BYTES
            path.write_bytes(_blob(process, oid) if fits else b"")


def _blob(process: subprocess.Popen[bytes], oid: bytes) -> bytes:
    assert process.stdin and process.stdout
    process.stdin.write(oid + b"\n")
    process.stdin.flush()
    head = process.stdout.readline().split()
    if len(head) < 3:
        return b""
    data = process.stdout.read(int(head[2]) + 1)
    return data[:-1]


def _git(place: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(place), *arguments], capture_output=True, check=True).stdout


def run(*command: str) -> Any:
    """Return the JSON that a tool prints, None when it prints none or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS)
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


def repolinter(tools: Path, folder: Path) -> Answers:
    found = run("node", str(tools / "node_modules/.bin/repolinter"), "lint", str(folder), "--format", "json") or {}
    passed = {each["ruleInfo"]["name"]: each["status"] == "PASSED" for each in found.get("results", ())}
    return {question: passed.get(rule) for question, (_, rule, _) in QUESTIONS.items()}


def repo_review(tools: Path, folder: Path) -> Answers:
    found = run(str(tools / "v/bin/repo-review"), "--format", "json", str(folder)) or {}
    checks = found.get("checks", {})
    return {question: checks.get(check, {}).get("result") for question, (_, _, check) in QUESTIONS.items()}


def reuse(tools: Path, folder: Path) -> Answers:
    found = run(str(tools / "v/bin/reuse"), "--root", str(folder), "lint", "--json") or {}
    return {"REUSE": found.get("summary", {}).get("compliant")}


TOOLS: Mapping[str, Callable[[Path, Path], Answers]] = {
    "repolinter": repolinter, "sp-repo-review": repo_review, "reuse lint": reuse,
}  # fmt: skip


def ask(repo: Mapping[str, Any], place: Path, tools: Path) -> Iterator[dict[str, Any]]:
    """Yield a row for each question that has a label: what each tool answers, None for no answer."""
    ends = {each.name: end for each, end, _ in readings(repo, place) if isinstance(each, Comparison)}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_out(place, repo["commit"], folder)
        said = {name: tool(tools, folder) for name, tool in TOOLS.items()}
    for question, (label, _, _) in QUESTIONS.items():
        if label not in ends:
            continue
        end = ends[label]
        answers = {"sealcheck": None if end == "undetermined" else end in ("tp", "fp")}
        answers |= {name: answer.get(question) for name, answer in said.items()}
        wanted = next(each for each in _labels(repo, label))
        yield {"repository": repo["id"], "question": question, "label": wanted, "answers": answers}


def _labels(repo: Mapping[str, Any], name: str) -> Iterator[bool | None]:
    from scripts.agreement_labels import COMPARISONS

    yield from (each.label(repo) for each in COMPARISONS if each.name == name)


def summary(rows: list[dict[str, Any]], versions: list[str], count: int) -> dict[str, Any]:
    questions = []
    for question in QUESTIONS:
        scores: dict[str, str] = {}
        for tool in ("sealcheck", *TOOLS):
            given = [r for r in rows if r["question"] == question and r["answers"].get(tool) is not None]
            right = sum(r["answers"][tool] == r["label"] for r in given)
            scores |= {tool: f"{right} of {len(given)}"} if given else {}
        questions.append({"question": question, "scores": scores})
    return {
        "repositories": count, "tools": list(TOOLS), "versions": versions, "questions": questions,
        "differences": list(_differences(rows)),
    }  # fmt: skip


def _differences(rows: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    spoken = {True: "yes", False: "no", None: "undetermined"}
    for row in rows:
        ours = row["answers"]["sealcheck"]
        others = {t: a for t, a in row["answers"].items() if t != "sealcheck" and a is not None and a != ours}
        if others:
            right = [name for name, answer in row["answers"].items() if answer == row["label"]]
            yield {
                "repository": row["repository"], "question": row["question"], "ours": spoken[ours],
                "other": ", ".join(f"{name}: {spoken[answer]}" for name, answer in others.items()),
                "label": spoken[row["label"]], "right": ", ".join(right) or "none",
            }  # fmt: skip


def versions(tools: Path) -> list[str]:
    shown = [f"repolinter {json.loads((tools / 'node_modules/repolinter/package.json').read_text())['version']}"]
    code = "from importlib.metadata import version as v; print(v('repo-review'), v('sp-repo-review'), v('reuse'))"
    found = subprocess.run([str(tools / "v/bin/python"), "-c", code], capture_output=True, text=True, check=True)
    plain, science, reuse_tool = found.stdout.split()
    return [*shown, f"repo-review {plain} with sp-repo-review {science}", f"reuse {reuse_tool}"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--most", type=int, default=20)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows, count = [], 0
    for repo in yaml.safe_load(options.labels.read_text(encoding="utf-8"))["repos"]:
        place = copy_of(repo["url"], options.repositories)
        if place and repo["facts"]["files"] <= MOST_FILES and count < options.most:
            rows += list(ask(repo, place, options.tools))
            count += 1
            print(repo["id"], flush=True)
    data = summary(rows, versions(options.tools), count)
    text = HEAD + yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120)
    print(text)
    if options.write:
        PEERS.write_text(text, encoding="utf-8")
        write_page()


if __name__ == "__main__":
    main()

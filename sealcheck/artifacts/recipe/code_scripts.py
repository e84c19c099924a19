# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands a script in JavaScript or Python starts, as shell text: subprocess.run(["ruff", "check"], check=True).

Only commands that are written out are seen. One whose failure the script does not pass on ends with `|| true`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MAX_TEXT = 200_000
MOST_COMMANDS = 60
_STARTERS = frozenset({"node", "tsx", "ts-node", "bun", "python"})
_SCRIPTS = (".js", ".mjs", ".cjs", ".ts", ".mts", ".cts")
_LIST = r"\[([^\[\]]{0,1500})\]"
_TEXT = r"[rf]?(['\"`])((?:(?!\2)[^\n\\]){1,500})\2"
#: Functions of Node.js and of execa; the first group throw when the command fails.
_NODE = regex(
    rf"\b(execSync|execFileSync|execa\w{{0,20}}|spawnSync|spawn|exec|execFile)\(\s{{0,20}}{_TEXT}(?:\s{{0,9}},\s{{0,20}}{_LIST})?"
)
_ZX = regex(r"(?:await|=)\s{1,5}\$(?:\(\{[^()\n]{0,100}\}\))?`([^`\n$]{1,500})`")
_THROWS = ("execSync", "execFileSync", "execa")
_PYTHON = regex(
    rf"\b(?:subprocess\.|sp\.)?(run|call|check_call|check_output|Popen|system)\(\s{{0,20}}(?:{_TEXT}|{_LIST})([^\n]{{0,200}})"
)
_WORD = regex(r"[rf]?(['\"])((?:(?!\1)[^\n\\])*)\1")
#: Linters that a program calls by their functions: the package, the function, the command that does the same.
_LIBRARIES = (
    ("eslint", regex(r"\.(?:lintFiles|lintText|executeOnFiles)\("), "eslint ."),
    ("stylelint", regex(r"\bstylelint\.lint\("), "stylelint ."),
    ("prettier", regex(r"\bprettier\.check\("), "prettier --check ."),
)
_ENDS = regex(
    r"\b(?:process\.exit\((?!\s{0,5}0?\s{0,5}\))|process\.exitCode\s{0,5}=(?!\s{0,5}0)|throw\b|sys\.exit\((?!\s{0,5}0?\s{0,5}\))|raise\b|exit\(\w)"
)
_CATCHES = regex(r"\bcatch\b|(?m:^\s{0,80}except\b)")
#: What a script does depends on what it is given, so that not all it can start is started.
_CHOOSES = regex(
    r"\bargv\b|\bargparse\b|\bclick\b|\btyper\b|\bcommander\b|\byargs\b|\bminimist\b|\bparseArgs\b|\bgetopt\b|\bfire\b"
)
#: But one with such a name does what its name says.
_ONE_JOB = regex(r"(?:^|[-_.])(?:lint\w{0,6}|format\w{0,4}|style|check\w{0,3}|tests?|ci|verify)(?=[-_.])", re.I)
_COMMENT = regex(r"(?m)^\s{0,80}(?://|#)[^\n]{0,2000}|/\*[^*]{0,2000}\*/")


def commands_in(file: File, contents: Contents) -> str:
    """Return the commands that a program starts, as shell text; empty when it starts none that is written out."""
    text = contents.text(file) if file.role is not PathClass.VENDORED else None
    plain = _COMMENT.sub("", (text or "")[:MAX_TEXT])
    if _CHOOSES.search(plain) and not _ONE_JOB.search(file.name):
        return ""
    found = _python(plain) if file.ending == "py" else _node(plain)
    return "\n".join(dict.fromkeys(line for line, _ in zip(found, range(MOST_COMMANDS), strict=False)))


def program(words: Sequence[str], folder: str, tree: Tree) -> File | None:
    """Return the program in JavaScript or Python of the repository that a command starts."""
    name = words[0].rpartition("/")[2]
    if name.rstrip("0123456789.") in _STARTERS:
        plain = [word for word in words[1:] if not word.startswith("-")][:3]
    else:
        plain = [words[0]] if words[0].endswith((".py", *_SCRIPTS)) else []
    for word in plain:
        for path in (word, *(word + ending for ending in _SCRIPTS), f"{word}/index.js"):
            file = tree.at(join(folder, path))
            if file and file.name.endswith((".py", *_SCRIPTS)):
                return file
    return None


def _node(text: str) -> Iterator[str]:
    ends, catches = _ENDS.search(text) is not None, _CATCHES.search(text) is not None
    for function, _, program, listed in _NODE.findall(text):
        heard = ends or (function.startswith(_THROWS) and not catches)
        yield _line(f"{program} {_joined(listed)}", heard)
    for command in _ZX.findall(text):
        yield _line(command, ends or not catches)
    for package, function, command in _LIBRARIES:
        if re.search(rf"['\"]{package}['\"]", text) and function.search(text):
            yield _line(command, ends)


def _python(text: str) -> Iterator[str]:
    ends, catches = _ENDS.search(text) is not None, _CATCHES.search(text) is not None
    for function, _, program, listed, rest in _PYTHON.findall(text):
        checks = function.startswith("check_") or "check=True" in rest
        yield _line(program or _joined(listed), ends or (checks and not catches))


def _joined(listed: str) -> str:
    """The words of a list of literals; what is no literal is left out."""
    return shlex.join(text for _, text in _WORD.findall(listed))


def _line(command: str, heard: bool) -> str:
    plain = " ".join(command.split())
    return plain if heard else f"{plain} || true"

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Jenkinsfiles, declarative and scripted: shell steps with the stage conditions and guards around them.

https://www.jenkins.io/doc/book/pipeline/syntax/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.ci import branches
from sealcheck.artifacts.ci.pipeline import ON_CHANGE, Elsewhere, Job, Pipeline, Step, When
from sealcheck.artifacts.ci.repository import Repository
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex

MAX_BYTES = 200_000
MAX_STEPS = 200
MAX_BLOCKS = 3000
_STEP = regex(r"(?<![\w.$])(?:sh|bat|powershell|pwsh)\b[\s(]{0,20}")
_SCRIPT = regex(r"script\s{0,5}:\s{0,5}")
#: Where a text goes on in another one.
_JOINED = regex(r"\s{0,9}\+\s{0,200}(?=['\"])")
#: A step whose commands a variable holds: sh TEST_COMMAND
_HELD = regex(r"([A-Za-z_]\w{1,60})[ \t]{0,20}(?:[\n)};]|\Z)")
_TOOL = regex(r"\b(goals|tasks)\s{0,5}:\s{0,5}(?=['\"])")
_LITERALS = frozenset({"script", "true", "false", "null", "return"})
_LIBRARY = regex(r"@Library\(\s{0,5}\[?['\"]([^'\"]{1,100})['\"]|^\s{0,10}library\s{0,3}\(?['\"]([^'\"]{1,100})", re.M)
_LOADED = regex(r"\bload\s{0,3}\(?\s{0,3}['\"]([\w./-]{1,100}\.groovy)['\"]")
_SHARED = regex(r"\A\s{0,50}(?:@\w{1,30}\([^)\n]{0,200}\)\s{0,3}_?\s{0,20})?([a-z]\w{2,60})\s{0,5}(?:\(|\{)")
_BRANCH = regex(r"\bbranch\s{0,3}\(?\s{0,3}(?:pattern\s{0,3}:\s{0,3})?['\"]([^'\"\n]{1,100})['\"]")
_WHEN = regex(r"\bwhen\s{0,5}\{")
_FALSE = regex(r"expression\s{0,5}\{\s{0,20}(?:return\s{1,5})?false\s{0,20}\}")
_CATCH = regex(r"\}\s{0,40}catch\s{0,5}\([^)\n]{0,200}\)\s{0,5}\{([^}]{0,1500})\}")
_NOT_ON_CHANGE = regex(r"buildingTag\(\)|triggeredBy\s{0,3}\(?\s{0,3}['\"]TimerTrigger")
_RETHROWS = regex(r"\bthrow\b|\berror\b|\bFAILURE\b|\bfailBuild\b|\bexit 1\b|unstable\(|UNSTABLE")


@frozen
class _Block:
    """Text between braces: where it begins and ends, and what stands before it on its line."""

    start: int
    end: int
    header: str


def read_jenkins(file: File, text: str, repository: Repository) -> Pipeline:
    """Return the pipeline of a Jenkinsfile with the Groovy files of the repository that it loads."""
    jobs = list(_jobs(file, text, repository))
    for name in _LOADED.findall(text[:MAX_BYTES])[:10]:
        if read := repository.text(name):
            jobs += _jobs(*read, repository)
    plain = _plain(text)
    elsewhere = [
        Elsewhere(m.group(1) or m.group(2), file, plain.count("\n", 0, m.start()) + 1, ON_CHANGE)
        for m in _LIBRARY.finditer(plain)
    ]
    shared = _SHARED.match(plain)
    if not jobs and not elsewhere and shared and shared.group(1) not in ("pipeline", "node", "stage", "properties"):
        elsewhere.append(Elsewhere(shared.group(1), file, plain.count("\n", 0, shared.start(1)) + 1, ON_CHANGE))
    return Pipeline("Jenkins", file, tuple(jobs), tuple(elsewhere))


def _plain(text: str) -> str:
    """The text without comments, line for line; an address keeps its slashes."""
    kept: list[str] = []
    head, *rest = text[:MAX_BYTES].split("/*")
    for part in rest:
        comment, closed, after = part.partition("*/")
        kept.append("\n" * comment.count("\n") + after if closed else "/*" + part)
    return re.sub(r"(?m)^[ \t]{0,200}//[^\n]{0,4000}", "", head + "".join(kept))


def _jobs(file: File, text: str, repository: Repository) -> Iterator[Job]:
    plain = _plain(text)
    blocks = _blocks(plain)
    for match in list(_STEP.finditer(plain))[:MAX_STEPS]:
        rest = plain[match.end() : match.end() + 4000]
        call = rest[:600].partition("\n\n")[0]
        if rest[:1] not in "'\"" and (named := _SCRIPT.search(rest[:300])):
            rest = rest[named.end() :]
        if script := _quoted(rest) or _held(rest, plain):
            forgiven = "returnStatus: true" in call[: len(script) + 200]
            yield _job(script, match.start(), plain, blocks, file, repository, forgiven)
    for match in list(_TOOL.finditer(plain))[:MAX_STEPS]:
        if script := _quoted(plain[match.end() : match.end() + 500]):
            program = "mvn" if match.group(1) == "goals" else "gradle"
            yield _job(f"{program} {script}", match.start(), plain, blocks, file, repository, False)


def _held(rest: str, text: str) -> str:
    """The commands in the variable that a step runs; its name, which may speak of them, where nothing plain is set."""
    named = _HELD.match(rest)
    if named is None or named[1] in _LITERALS:
        return ""
    given = re.search(rf"\b{named[1]}[ \t]{{0,9}}=[ \t]{{0,9}}(?=['\"])", text)
    return (_quoted(text[given.end() : given.end() + 4000]) if given else "") or named[1]


def _job(
    script: str, at: int, text: str, blocks: list[_Block], file: File, repository: Repository, forgiven: bool
) -> Job:
    around = [block for block in blocks if block.start <= at < block.end]
    name, when = "Jenkinsfile", ON_CHANGE
    for block in around:
        if stage := re.search(r"stage\s{0,3}\(?\s{0,3}['\"]([^'\"\n]{1,80})", block.header):
            name = stage.group(1)
        forgiven = forgiven or _forgives(block, text)
        when &= _times(block, text, repository)
    line = text.count("\n", 0, at) + 1
    return Job(name, (Step(script, file, line, fixed="\n" in script),), when, forgiven)


def _blocks(text: str) -> list[_Block]:
    """Every block in braces, outermost first; strings are not told apart."""
    found: list[_Block] = []
    stack: list[int] = []
    for match in re.finditer(r"[{}]", text):
        if match.group() == "{":
            stack.append(match.start())
        elif stack and len(found) < MAX_BLOCKS:
            start = stack.pop()
            header = text[max(0, start - 200) : start].rpartition("\n")[2]
            found.append(_Block(start, match.start(), header))
    return sorted(found, key=lambda block: block.start)


def _forgives(block: _Block, text: str) -> bool:
    """Whether a block swallows failures: catchError, warnError, a try whose catch says nothing."""
    if "catchError" in block.header:
        return "FAILURE" not in block.header
    if "warnError" in block.header:
        return True
    if re.search(r"\btry\s{0,5}$", block.header):
        after = _CATCH.match(text[block.end : block.end + 2000])
        return after is not None and not _RETHROWS.search(after.group(1))
    return False


def _times(block: _Block, text: str, repository: Repository) -> frozenset[When]:
    """When a stage runs by its own `when`; conditions that cannot be told leave it on every change."""
    if "stage" not in block.header:
        return ON_CHANGE
    body = text[block.start : min(block.end, block.start + 4000)]
    match = _WHEN.search(body[:1500])
    if not match or "stage" in body[1 : match.start()].replace("stages", ""):
        return ON_CHANGE
    condition = body[match.end() : match.end() + 600].partition("\n        steps")[0]
    if _FALSE.search(condition):
        return frozenset()
    if any(word in condition for word in ("anyOf", "not ", "not{", "changeRequest")):
        return ON_CHANGE
    named = _BRANCH.search(condition)
    old = named and not branches.ordinary(named.group(1), repository.subject)
    return frozenset() if old or _NOT_ON_CHANGE.search(condition) else ON_CHANGE


def _quoted(text: str) -> str:
    for mark in ("'''", '"""', "'", '"'):
        if text.startswith(mark):
            end = text.find(mark, len(mark))
            joined = _JOINED.match(text, end + len(mark)) if end > 0 else None
            more = _quoted(text[joined.end() :]) if joined else ""
            return text[len(mark) : end] + more if end > 0 else ""
    return ""

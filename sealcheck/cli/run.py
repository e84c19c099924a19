# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the main job for each target: acquire, assess, write, rule. Reads the clock and the environment once."""

from __future__ import annotations

import os
import shlex
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sealcheck.cli.failing import ACQUISITION, GATE, INCOMPLETE, PASSED, USAGE, complain
from sealcheck.cli.progress import Progress
from sealcheck.cli.show import complain_seal
from sealcheck.frozen import frozen
from sealcheck.gate import rule
from sealcheck.model import Snapshot, say
from sealcheck.report import ReportError, known, missing, rendered, report_folder, write_reports
from sealcheck.seal.find import find_seal
from sealcheck.seal.load import LoadedSeal, SealError
from sealcheck.seal.months import history_months
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError, TargetError

if TYPE_CHECKING:
    from sealcheck.assess import Bench

DEFAULT_FORMATS = ("json", "md", "html")
#: The worst of several targets decides, in this order.
_SEVERITY = (USAGE, ACQUISITION, INCOMPLETE, GATE, PASSED)


@frozen
class Request:
    """What the command line asked for."""

    targets: tuple[str, ...]
    seal: str
    rev: str
    worktree: bool
    allow_file: bool
    output: Path | None
    formats: tuple[str, ...]
    language: str
    as_of: date | None
    cache: Path | None
    require: str
    min_score: float | None
    timeout: float
    timings: bool
    quiet: bool

    @property
    def to_stdout(self) -> bool:
        """Whether the one view goes to standard output."""
        return self.output == Path("-")


def run(request: Request) -> int:
    """Assess every target; return the exit code of the worst. Prints complaints, never raises for the user's input."""
    try:
        loaded = find_seal(request.seal)
    except SealError as error:
        return complain_seal(error, request.language)
    today = datetime.now(UTC).date()
    if (problem := _usage_problem(request, loaded, today)) is not None:
        return complain(problem, None, request.language, USAGE)
    codes = [_one(target, request, loaded, request.as_of or today) for target in request.targets]
    return min(codes, key=_SEVERITY.index)


def _usage_problem(request: Request, loaded: LoadedSeal, today: date) -> Any:
    levels = [level.id for level in loaded.seal.levels]
    if request.require and request.require not in levels:
        return say("cli.unknown_level", level=request.require, levels=levels)
    for name in request.formats:
        if name not in known():
            return say("cli.unknown_format", format=name, formats=known())
    if request.to_stdout and (len(request.formats) != 1 or len(request.targets) != 1):
        return say("cli.one_format")
    if request.as_of is not None and request.as_of > today:
        return say("cli.as_of_in_future", date=request.as_of.isoformat())
    return missing(request.formats)


def _one(target: str, request: Request, loaded: LoadedSeal, as_of: date) -> int:
    progress = Progress(sys.stderr, request.language, quiet=request.quiet)
    options = Options(
        rev=request.rev, worktree=request.worktree, allow_file=request.allow_file, as_of=as_of,
        months=history_months(loaded.seal), cache=request.cache, timeout=request.timeout,
        tokens=dict(os.environ), progress=progress.show, meanwhile=_warm_up,
    )  # fmt: skip
    try:
        with acquire(target, options) as snapshot:
            return _assessed(snapshot, request, loaded, progress)
    except SourceError as error:
        progress.clear()
        code = USAGE if isinstance(error, TargetError) else ACQUISITION
        return complain(error.text, error.hint, request.language, code)
    except ReportError as error:
        progress.clear()
        text = say("cli.cannot_write", path=str(error.path), error=error.reason)
        return complain(text, say("cli.cannot_write_hint"), request.language, USAGE)
    finally:
        progress.clear()


def _warm_up() -> None:
    """Import what the assessment will need; a server that is waited for leaves the time for it."""
    import jinja2  # noqa: F401

    import sealcheck.assess
    import sealcheck.report.document
    import sealcheck.report.html  # noqa: F401
    from sealcheck.engine import measures

    measures()


def _assessed(snapshot: Snapshot, request: Request, loaded: LoadedSeal, progress: Progress) -> int:
    from sealcheck.assess import Bench, assess
    from sealcheck.report.document import document

    progress.show(say("cli.assessing"))
    bench = Bench(snapshot)
    assessment = assess(snapshot, loaded, bench)
    doc = document(assessment, loaded.seal, command=_command(snapshot, request))
    progress.clear()
    if request.to_stdout:
        sys.stdout.buffer.write(rendered(request.formats[0], doc, request.language))
        files: list[Path] = []
    else:
        files = write_reports(_folder(snapshot, request), doc, request.formats or DEFAULT_FORMATS, request.language)
    ruling = rule(assessment, require=request.require, min_score=request.min_score)
    _tell(doc, files, request, bench)
    for reason in ruling.reasons:
        complain(reason, None, request.language, int(ruling.passage))
    return int(ruling.passage)


def _tell(doc: dict[str, Any], files: list[Path], request: Request, bench: Bench) -> None:
    if request.quiet:
        for file in files:
            print(file)
    else:
        from sealcheck.report.terminal import print_summary

        print_summary(doc, request.language, files, stream=sys.stderr if request.to_stdout else sys.stdout)
    if request.timings:
        for name, seconds in sorted(bench.seconds.items(), key=lambda item: -item[1]):
            print(f"{seconds * 1000:9.1f} ms  {name}", file=sys.stderr)


def _folder(snapshot: Snapshot, request: Request) -> Path:
    if request.output is not None and len(request.targets) == 1:
        return request.output
    return report_folder(request.output or Path("reports"), snapshot.subject)


def _command(snapshot: Snapshot, request: Request) -> str:
    """Return the command that gives the same bytes again."""
    subject = snapshot.subject
    words = ["sealcheck", "assess", subject.url if subject.kind == "remote" else subject.target]
    if subject.kind == "worktree":
        words.append("--worktree")
    elif subject.commit and subject.kind != "archive":
        words += ["--rev", subject.commit]
    words += ["--as-of", snapshot.as_of.isoformat()]
    if request.seal != "smart-city":
        words += ["--seal", request.seal]
    return shlex.join(words)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the main job for each target: acquire, assess, write, rule. Reads the clock and the environment once."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sealcheck.cli.assess import today
from sealcheck.cli.failing import ACQUISITION, GATE, INCOMPLETE, PASSED, REGRESSION, USAGE, complain
from sealcheck.cli.formats import unknown
from sealcheck.cli.gating import Gate, tell
from sealcheck.cli.progress import Progress
from sealcheck.cli.show import complain_seal
from sealcheck.frozen import frozen
from sealcheck.gate import Demand, GateError, Terms, check_demand, rule
from sealcheck.model import Text, say
from sealcheck.report import ReportError, known, missing, rendered, report_folder, write_reports
from sealcheck.report.files import write_file
from sealcheck.seal.find import find_seal
from sealcheck.seal.load import LoadedSeal, SealError
from sealcheck.seal.months import history_months
from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError, TargetError

if TYPE_CHECKING:
    from sealcheck.bench import Bench

DEFAULT_FORMATS = ("json", "md", "html")
#: Beside reports in the folder of our choice: else they would be measured with the working tree, and committed.
IGNORED = "# Written by sealcheck: a report is no part of what it is about.\n*\n"
Use = Callable[[Snapshot, Progress], int]
#: The worst of several targets decides, in this order.
_SEVERITY = (USAGE, ACQUISITION, INCOMPLETE, REGRESSION, GATE, PASSED)


@frozen
class Request:
    """What the command line asked for."""

    targets: tuple[str, ...]
    seal: str
    rev: str
    worktree: bool
    language: str
    as_of: date | None
    timeout: float
    quiet: bool
    allow_file: bool = False
    output: Path | None = None
    formats: tuple[str, ...] = ()
    cache: Path | None = None
    gate: Gate = field(default_factory=Gate)
    timings: bool = False

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
    now = today()
    if (problem := _usage_problem(request, now)) is not None:
        return complain(problem, None, request.language, USAGE)
    try:
        demand = request.gate.demand()
        check_demand(demand, Terms.of_seal(loaded.seal, loaded.digest))
    except GateError as error:
        return complain(error.text, None, request.language, USAGE)

    def judge(snapshot: Snapshot, progress: Progress) -> int:
        return _assessed(snapshot, request, loaded, demand, progress)

    codes = [acquired(target, request, loaded, request.as_of or now, judge) for target in request.targets]
    return min(codes, key=_SEVERITY.index)


def _usage_problem(request: Request, now: date) -> Text | None:
    if request.gate.baseline is not None and len(request.targets) != 1:
        return say("gate.one_target")
    if (problem := unknown(request.formats, known())) is not None:
        return problem
    if request.to_stdout and (len(request.formats) != 1 or len(request.targets) != 1):
        return say("cli.one_format")
    return in_future(request.as_of, now) or missing(request.formats)


def in_future(as_of: date | None, now: date) -> Text | None:
    """Return the complaint about a day that has not come yet."""
    return say("cli.as_of_in_future", date=as_of.isoformat()) if as_of is not None and as_of > now else None


def acquired(target: str, request: Request, loaded: LoadedSeal, as_of: date, use: Use) -> int:
    """Return what `use` makes of the target's snapshot, or the code of what went wrong, with the complaint."""
    progress = Progress(sys.stderr, request.language, quiet=request.quiet)
    options = Options(
        rev=request.rev, worktree=request.worktree, allow_file=request.allow_file, as_of=as_of,
        months=history_months(loaded.seal), cache=request.cache, timeout=request.timeout,
        tokens=dict(os.environ), progress=progress.show, meanwhile=_warm_up,
    )  # fmt: skip
    try:
        with acquire(target, options) as snapshot:
            return use(snapshot, progress)
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


def _assessed(snapshot: Snapshot, request: Request, loaded: LoadedSeal, demand: Demand, progress: Progress) -> int:
    from sealcheck.bench import Bench
    from sealcheck.report.gating import with_ruling

    bench = Bench(snapshot)
    doc = documented(snapshot, request, loaded, bench, progress)
    ruling = rule(doc, demand, snapshot.as_of)
    doc = with_ruling(doc, ruling)
    if request.to_stdout:
        sys.stdout.buffer.write(rendered(request.formats[0], doc, request.language))
        files: list[Path] = []
    else:
        files = write_reports(_folder(snapshot, request), doc, request.formats or DEFAULT_FORMATS, request.language)
        if request.output is None:
            write_file(files[0].parent / ".gitignore", IGNORED)
    _tell(doc, files, request, bench)
    return tell(ruling, request.language)


def documented(
    snapshot: Snapshot, request: Request, loaded: LoadedSeal, bench: Bench, progress: Progress
) -> dict[str, Any]:
    """Return the report on a snapshot; it has no gate yet."""
    from sealcheck.assess import assess
    from sealcheck.report.document import document

    progress.show(say("cli.assessing"))
    doc = document(assess(snapshot, loaded, bench), loaded.seal, command=_command(snapshot, request))
    progress.clear()
    return doc


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
    words += request.gate.words()
    return shlex.join(words)

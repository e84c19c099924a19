# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs `sealcheck licence`: acquire without history, gather, write. Reads the clock and the environment once."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from sealcheck.answer import VIEWS, answer_document, gather
from sealcheck.cli.failing import ACQUISITION, INCOMPLETE, PASSED, USAGE, complain
from sealcheck.cli.formats import meant, unknown
from sealcheck.cli.progress import Progress
from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.report import ReportError
from sealcheck.report.files import write_file
from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError, TargetError


@frozen
class Question:
    """What the command line asked for."""

    target: str
    rev: str
    worktree: bool
    allow_file: bool
    view: str
    output: Path | None
    language: str
    timeout: float
    quiet: bool


def answer(question: Question) -> int:
    """Print or write the answer; return the exit code. Prints complaints, never raises for the user's input."""
    if (problem := unknown([meant(question.view, VIEWS)], VIEWS)) is not None:
        return complain(problem, None, question.language, USAGE)
    progress = Progress(sys.stderr, question.language, quiet=question.quiet)
    options = Options(
        as_of=datetime.now(UTC).date(), rev=question.rev, worktree=question.worktree, allow_file=question.allow_file,
        history=False, plain=True, timeout=question.timeout, tokens=dict(os.environ), progress=progress.show,
    )  # fmt: skip
    try:
        with acquire(question.target, options) as snapshot:
            return _answered(snapshot, question, progress)
    except SourceError as error:
        progress.clear()
        code = USAGE if isinstance(error, TargetError) else ACQUISITION
        return complain(error.text, error.hint, question.language, code)
    except ReportError as error:
        progress.clear()
        return complain(
            say("cli.cannot_write", path=str(error.path), error=error.reason), None, question.language, USAGE
        )
    finally:
        progress.clear()


def _answered(snapshot: Snapshot, question: Question, progress: Progress) -> int:
    progress.show(say("cli.assessing"))
    doc = answer_document(gather(snapshot))
    text = VIEWS[meant(question.view, VIEWS)](doc, question.language)
    progress.clear()
    if question.output is None or question.output == Path("-"):
        sys.stdout.write(text)
    else:
        write_file(question.output, text)
    return INCOMPLETE if doc["incomplete"] else PASSED

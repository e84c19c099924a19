# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads kept assessments and shows them, or what changed between two."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sealcheck.cli.failing import PASSED, USAGE, complain
from sealcheck.cli.formats import meant, unknown
from sealcheck.cli.gating import Gate, tell
from sealcheck.gate import GateError, rule
from sealcheck.model import say
from sealcheck.refusal import refusal
from sealcheck.report import ReportError, known, missing, rendered, write_reports
from sealcheck.report.gating import with_ruling

#: Bytes of a kept report; ours have some hundred thousand.
MOST_BYTES = 32 * 1024 * 1024


def show_again(kept: Path, formats: tuple[str, ...], output: Path | None, language: str, gate: Gate, day: date) -> int:
    """Write a kept assessment in `formats` into a folder, or the one format to stdout; return the exit code.

    A gate judges the assessment as it would have been judged on `day`; without one, what is shown always passes.
    """
    if (problem := unknown(formats, known()) or missing(formats)) is not None:
        return complain(problem, None, language, USAGE)
    to_stdout = output is None or output == Path("-")
    if to_stdout and len(formats) != 1:
        return complain(say("cli.one_format"), None, language, USAGE)

    def show() -> int:
        demand, doc = gate.demand(), read_report(kept)
        ruling = rule(doc, demand, day) if demand.any else None
        doc = with_ruling(doc, ruling) if ruling else doc
        if output is None or to_stdout:
            sys.stdout.buffer.write(rendered(formats[0], doc, language))
        else:
            try:
                files = write_reports(output, doc, formats, language)
            except ReportError as error:
                return cannot_write(error, language)
            print(*files, sep="\n")
        return tell(ruling, language) if ruling else PASSED

    return guarded(show, language)


def show_changes(old: Path, new: Path, view: str, language: str) -> int:
    """Print what differs between two kept assessments; return the exit code."""
    from sealcheck.report.changed import VIEWS
    from sealcheck.report.changes import changes

    view = meant(view, VIEWS)
    if (problem := unknown([view], VIEWS)) is not None:
        return complain(problem, None, language, USAGE)

    def show() -> int:
        sys.stdout.write(VIEWS[view](changes(read_report(old), read_report(new)), language))
        return PASSED

    return guarded(show, language)


def cannot_write(error: ReportError, language: str) -> int:
    """Say that a file cannot be written, and return the code for that."""
    return complain(say("cli.cannot_write", path=str(error.path), error=error.reason), None, language, USAGE)


def guarded(show: Callable[[], int], language: str) -> int:
    """Return what `show` returns, or the code for a report or a gate that cannot be used, with the complaint."""
    try:
        return show()
    except GateError as error:
        return complain(error.text, None, language, USAGE)
    except ReportError as error:
        path = str(error.path) if error.path else ""
        return complain(say("cli.unreadable_report", path=path, error=error.reason), None, language, USAGE)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError):
        return complain(say("cli.damaged_report"), None, language, USAGE)


def read_report(path: Path) -> dict[str, Any]:
    """Return the document in a file. Raises ReportError when there is none that this version can show."""
    from sealcheck.report.document import from_json

    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ReportError(path, f"larger than {MOST_BYTES // 1024**2} MiB")
        return from_json(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = refusal(error) if isinstance(error, OSError) else type(error).__name__
        raise ReportError(path, reason) from error
    except ReportError as error:
        raise ReportError(path, error.reason) from error

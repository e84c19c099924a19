# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Errors as people want them: one clear line, a hint, the right exit code, never a traceback."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from sealcheck import interrupted
from sealcheck.compiled import keep_new_patterns
from sealcheck.model import Text

PASSED, GATE, USAGE, ACQUISITION, INCOMPLETE, REGRESSION = 0, 1, 2, 3, 4, 5
INTERRUPTED = interrupted.CODE
DEBUG = "SEALCHECK_DEBUG"


def fail_closed(app: Callable[[], Any]) -> int:
    """Run `app` and return its exit code; an unforeseen error prints one line and counts as incomplete."""
    try:
        app()
    except SystemExit as end:  # typer makes one of Ctrl-C, without a word
        return _interrupted() if end.code == INTERRUPTED else _code(end)
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INCOMPLETE
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        text = f"internal error: {type(error).__name__}: {error} (set {DEBUG}=1 for details, and please report this)"
        return complain_line(text, INCOMPLETE)
    return PASSED


def _code(end: SystemExit) -> int:
    return end.code if isinstance(end.code, int) else (PASSED if end.code is None else USAGE)


def _interrupted() -> int:
    return complain_line(interrupted.line(sys.argv, os.environ), INTERRUPTED)


def leave(code: int) -> NoReturn:
    """Clean up, write out what is buffered and end at once with `code`; output that nobody takes is no success.

    To take apart all that was built, which the system frees anyway, would take a tenth of a small assessment.
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            code = code or INCOMPLETE
    keep_new_patterns()
    os._exit(code)


def complain_line(line: str, code: int) -> int:
    """Print one cleaned line to stderr and return `code`."""
    from sealcheck.clean import clean

    print(f"sealcheck: {clean(line, limit=2000)}", file=sys.stderr)
    return code


def complain(text: Text, hint: Text | None, language: str, code: int) -> int:
    """Print an error in the user's language, with its hint on a second line, and return `code`."""
    from sealcheck.words import words

    complain_line(words(text, language), code)
    if hint is not None:
        print(f"  {words(hint, language)}", file=sys.stderr)
    return code

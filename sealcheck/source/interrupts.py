# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl-C, SIGTERM and SIGHUP: kill every git child, unwind, clean up, then end with the exit code the shell expects."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from sealcheck.source import git

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

_before: dict[int, Any] = {}
_shields = 0
_waiting: int | None = None
_received: int | None = None


@contextmanager
def guarded() -> Iterator[None]:
    """Within the block a signal kills all git children and unwinds the main thread; handlers are restored after it.

    SIGINT raises KeyboardInterrupt (end with 130), SIGTERM and SIGHUP raise SystemExit(143) and SystemExit(129).
    A signal that was ignored stays ignored. One whose exception got lost (Python drops what is raised in the callback
    of a weak reference, as importing has them) unwinds at the end of the block at the latest. Nested use and use
    outside the main thread change nothing, so a program that acquires in threads wraps them in one guard of its main
    thread.
    """
    if not _in_main_thread() or _before:
        yield
        return
    for each in SIGNALS:
        known = signal.getsignal(each)
        if known is not signal.SIG_IGN and known is not None:
            _before[each] = known
            signal.signal(each, _interrupt)
    global _received
    _received = None
    shown, sys.unraisablehook = sys.unraisablehook, _quiet
    try:
        yield
    except Exception:
        if _received is not None:
            _unwind(_received, None)
        raise
    else:
        if _received is not None:
            _unwind(_received, None)
    finally:
        for number, handler in _before.items():
            signal.signal(number, handler)
        _before.clear()
        sys.unraisablehook = shown
        git.allow_children()


@contextmanager
def shielded() -> Iterator[None]:
    """Within the block a signal waits: what is being cleaned up is cleaned up to the end."""
    global _shields
    if not _in_main_thread():
        yield
        return
    _shields += 1
    try:
        yield
    finally:
        _shields -= 1
        if not _shields and _waiting is not None:
            _unwind(_waiting, None)


def _quiet(lost: sys.UnraisableHookArgs) -> None:
    """Say nothing about an exception of ours that got lost; it is raised again at the end."""
    if not (_received and isinstance(lost.exc_value, KeyboardInterrupt | SystemExit)):
        sys.__unraisablehook__(lost)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _interrupt(number: int, frame: FrameType | None) -> None:
    global _waiting, _received
    _received = number
    git.stop_children()
    if _shields:
        _waiting = number
    else:
        _unwind(number, frame)


def _unwind(number: int, frame: FrameType | None) -> None:
    global _waiting
    _waiting = None
    handler = _before.get(number)
    if callable(handler):
        handler(number, frame)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)

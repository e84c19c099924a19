# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One line of progress on a terminal's stderr, rewritten in place; nothing where stderr is no terminal."""

from __future__ import annotations

import threading
from typing import TextIO

from sealcheck.model import Text
from sealcheck.words import words


class Progress:
    """Shows what is being done; safe to call from threads."""

    def __init__(self, stream: TextIO, language: str, *, quiet: bool = False) -> None:
        self._stream = stream if stream.isatty() and not quiet else None
        self._language = language
        self._lock = threading.Lock()

    def show(self, text: Text) -> None:
        """Replace the line by `text`, cut to fit most terminals."""
        if self._stream is not None:
            with self._lock:
                self._stream.write(f"\r\x1b[2K{words(text, self._language)[:78]}")
                self._stream.flush()

    def clear(self) -> None:
        """Remove the line."""
        if self._stream is not None:
            with self._lock:
                self._stream.write("\r\x1b[2K")
                self._stream.flush()

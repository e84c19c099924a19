# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A TCP proxy on loopback that delays each direction, as a distant server would."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def delayed(port: int, round_trip: float) -> Iterator[int]:
    """Yield a port that leads to `port` with `round_trip` seconds added, and two more of them to connect (TCP, TLS)."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    threading.Thread(target=_accept, args=(listener, port, round_trip), daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        with suppress(OSError):
            # Wakes up who waits for a connection: after a mere close, its number would go to the next listener.
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _accept(listener: socket.socket, port: int, round_trip: float) -> None:
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            threading.Thread(target=_connect, args=(client, port, round_trip), daemon=True).start()


def _connect(client: socket.socket, port: int, round_trip: float) -> None:
    time.sleep(2 * round_trip)
    server = socket.create_connection(("127.0.0.1", port))
    for source, sink in ((client, server), (server, client)):
        waiting: queue.Queue[tuple[float, bytes]] = queue.Queue()
        threading.Thread(target=_read, args=(source, waiting, round_trip / 2), daemon=True).start()
        threading.Thread(target=_write, args=(sink, waiting), daemon=True).start()


def _read(source: socket.socket, waiting: queue.Queue[tuple[float, bytes]], delay: float) -> None:
    while True:
        try:
            data = source.recv(65_536)
        except OSError:
            data = b""
        waiting.put((time.monotonic() + delay, data))
        if not data:
            return


def _write(sink: socket.socket, waiting: queue.Queue[tuple[float, bytes]]) -> None:
    while True:
        due, data = waiting.get()
        time.sleep(max(0.0, due - time.monotonic()))
        with suppress(OSError):
            if not data:
                sink.shutdown(socket.SHUT_WR)
                return
            sink.sendall(data)

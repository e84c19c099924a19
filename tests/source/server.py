# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A real git server on this machine: `git http-backend` behind HTTP, with the moods that servers have.

The first component of the path chooses the mood: `/f/` filters and any commit, `/n/` no filters, `/v0/` the old
protocol without filters, `/tips/` old protocol with filters and tips only, `/nolimit/` and `/notree/` one filter
forbidden, `/auth/` a token needed, `/403/`, `/404/`, `/429/`, `/500/` that status, `/page/` a web page,
`/hang/` no answer, `/slow/` an answer that never ends, `/broken/` damaged packs, `/to/<n>/` the n-th redirect.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOKEN = "s3cret-token-for-tests"
_FILTERS = {"uploadpack.allowFilter": "true", "uploadpack.allowAnySHA1InWant": "true"}
MOODS: dict[str, dict[str, str]] = {
    "f": _FILTERS,
    "n": {"uploadpack.allowFilter": "false"},
    "v0": {"uploadpack.allowFilter": "false"},
    "tips": {"uploadpack.allowFilter": "true"},
    "nolimit": _FILTERS | {"uploadpackfilter.blob:limit.allow": "false"},
    "notree": _FILTERS | {"uploadpackfilter.tree.allow": "false"},
    "auth": _FILTERS,
    "broken": _FILTERS,
}
OLD_PROTOCOL = ("v0", "tips")

Answer = Callable[["_Handler", str], None]


class GitServer(ThreadingHTTPServer):
    """Serves the repositories in `root`; `log` keeps method, path and headers of each request."""

    daemon_threads = True
    #: Several runs of several git children ask at once; a full queue would look like a refusing server.
    request_queue_size = 128

    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.log: list[tuple[str, str, dict[str, str]]] = []
        self.redirects: list[str] = []
        self.answers: dict[str, Answer] = {}
        self.closing = threading.Event()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that are killed hang up; that is what many tests are about."""


@contextmanager
def serve(root: Path) -> Iterator[GitServer]:
    server = GitServer(root)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: GitServer

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on stderr."""

    def do_GET(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def _respond(self) -> None:
        self.body = self._read_body()
        self.server.log.append((self.command, self.path, dict(self.headers)))
        mood, _, rest = self.path.lstrip("/").partition("/")
        if mood in self.server.answers:
            self.server.answers[mood](self, rest)
        elif mood.isdigit():
            self.send_error(int(mood))
        elif mood == "auth" and TOKEN not in self._credentials():
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.end_headers()
        elif mood == "to":
            number, _, tail = rest.partition("/")
            self.send_response(301)
            self.send_header("Location", self.server.redirects[int(number)].replace("<tail>", tail))
            self.end_headers()
        elif mood == "page":
            self.reply(b"<html><body>A page</body></html>", "text/html")
        elif mood in ("hang", "slow"):
            self._dawdle(mood)
        elif mood in MOODS:
            self._backend(mood, rest)
        else:
            self.send_error(404)

    def _credentials(self) -> str:
        import base64

        kind, _, value = self.headers.get("Authorization", "").partition(" ")
        return base64.b64decode(value).decode() if kind == "Basic" else ""

    def _read_body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def reply(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def _dawdle(self, mood: str) -> None:
        if mood == "slow":
            self.send_response(200)
            self.send_header("Content-Type", "application/x-git-upload-pack-advertisement")
            self.end_headers()
        while not self.server.closing.wait(0.2):
            if mood == "slow":
                self.wfile.write(b"0")
                self.wfile.flush()

    def _backend(self, mood: str, rest: str) -> None:
        path, _, query = rest.partition("?")
        config = MOODS[mood]
        env = {
            "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(self.server.root), "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": f"/{path}", "QUERY_STRING": query, "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""), "REMOTE_ADDR": "127.0.0.1",
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "CONTENT_LENGTH": str(len(self.body)), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_COUNT": str(len(config)), "HOME": str(self.server.root),
        }  # fmt: skip
        for number, (key, value) in enumerate(config.items()):
            env |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
        if mood not in OLD_PROTOCOL:
            env["GIT_PROTOCOL"] = self.headers.get("Git-Protocol", "")
        with subprocess.Popen(
            ["git", "http-backend"], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as child:
            threading.Thread(target=_feed, args=(child, self.body), daemon=True).start()
            self._pass_on(child, damage=mood == "broken" and "upload-pack" in path)

    def _pass_on(self, child: subprocess.Popen[bytes], *, damage: bool) -> None:
        assert child.stdout is not None
        status, headers = 200, []
        while line := child.stdout.readline().strip():
            name, _, value = line.decode().partition(": ")
            if name == "Status":
                status = int(value.split()[0])
            else:
                headers.append((name, value))
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        try:
            while chunk := child.stdout.read1(1 << 16):
                if damage and (place := chunk.find(b"PACK")) >= 0:
                    chunk = (
                        chunk[: place + 30]
                        + bytes(byte ^ 0x55 for byte in chunk[place + 30 : place + 60])
                        + chunk[place + 60 :]
                    )
                self.wfile.write(chunk)
        finally:
            child.kill()


def _feed(child: subprocess.Popen[bytes], body: bytes) -> None:
    assert child.stdin is not None
    try:
        child.stdin.write(body)
        child.stdin.close()
    except OSError:
        return


def pkt(line: bytes) -> bytes:
    """A packet line of the git protocol."""
    return b"%04x" % (len(line) + 4) + line


def unborn_head(target: bytes) -> Answer:
    """An answer that claims an empty repository whose HEAD names `target` (CVE-2026-113408)."""

    def answer(handler: _Handler, path: str) -> None:
        if "info/refs" in path:
            lines = [
                b"version 2\n",
                b"agent=git/2.51\n",
                b"ls-refs=unborn\n",
                b"fetch=shallow filter\n",
                b"object-format=sha1\n",
            ]
            body = pkt(b"# service=git-upload-pack\n") + b"0000" + b"".join(map(pkt, lines)) + b"0000"
            handler.reply(body, "application/x-git-upload-pack-advertisement")
        else:
            handler.reply(
                pkt(b"unborn HEAD symref-target:" + target + b"\n") + b"0000", "application/x-git-upload-pack-result"
            )

    return answer


def flood(count: int) -> Answer:
    """An answer that lists `count` tags of one commit."""

    def answer(handler: _Handler, path: str) -> None:
        oid = b"1" * 40
        if "info/refs" in path:
            body = (
                pkt(b"# service=git-upload-pack\n")
                + b"0000"
                + pkt(oid + b" HEAD\0symref=HEAD:refs/heads/main shallow filter\n")
            )
            handler.reply(
                body + b"".join(pkt(b"%s refs/tags/v%d\n" % (oid, n)) for n in range(count)) + b"0000",
                "application/x-git-upload-pack-advertisement",
            )
        else:
            handler.send_error(500)

    return answer


def wait_until(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether `condition` came true within `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()

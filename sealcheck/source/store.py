# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the objects of a store of our own: by `cat-file` pipes, and very many out of the packs."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO

from sealcheck.model import BLOB_LIMIT, say
from sealcheck.pattern import regex
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.git import Child, GitError, run_git, stream_git
from sealcheck.source.packs import Packs, Spot, Window, unpack
from sealcheck.source.workspace import Workspace

#: Bytes that one run reads of all objects together.
MOST_READ = 2 * 1024**3
#: Up to this many objects at once come through the pipe that stays open: to start another git takes longer.
FEW = 100
#: So many of them are asked for together; their ids fit into a pipe that nobody reads.
TOGETHER = 32
#: From this many objects on it pays to look for them in the packs.
MANY = 500
#: Seconds for one pipe of objects.
DEADLINE = 600.0

_OID = regex(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
#: Asks for nothing; an id that is none could be an instruction of its own.
_NOTHING = "0" * 40

GitObject = tuple[str, bytes]


def is_oid(text: str) -> bool:
    """Return whether `text` is a full object id, SHA-1 or SHA-256."""
    return _OID.fullmatch(text) is not None


def resolve(store: Path, expression: str, env: Mapping[str, str]) -> str | None:
    """Return the commit that an expression of ids stands for: abbreviated, a tag's id, with `~2`; None without one.

    The store has no branches or tags, so an expression reaches objects only.
    """
    if any(character.isspace() for character in expression):
        return None
    args = ["--git-dir", str(store), "cat-file", "--batch-check=%(objectname) %(objecttype)"]
    asked = f"{expression}^{{commit}}\n".encode("utf-8", "surrogateescape")
    try:
        answer = run_git(args, env=env, deadline=60.0, stdin=asked).decode("utf-8", "replace").split()
    except GitError:
        return None
    return answer[0] if len(answer) == 2 and answer[1] == "commit" and is_oid(answer[0]) else None


class _Located:
    """The packs of a folder, and where in them these objects lie whole."""

    def __init__(self, folder: Path, oids: list[str]) -> None:
        self.packs = Packs(folder, len(oids[0]) // 2 if oids else 20)
        self.spots: Mapping[str, Spot] = self.packs.find(oid for oid in oids if is_oid(oid))
        self.window = Window()


class Blobs:
    """The BlobReader of a store: many objects by one stream, single ones by a pipe that stays open.

    Where very many are asked for, those that lie whole in the packs of `objects` (a folder, by default the store's
    own) are read there. At most `MOST_READ` bytes come out in all; a blob over the limit is never taken in.
    """

    def __init__(
        self, store: Path, env: Mapping[str, str], workspace: Workspace, *, objects: Path | None = None
    ) -> None:
        self._store = store
        self._folder = objects or store / "objects"
        self._args = ["--git-dir", str(store), "cat-file"]
        self._env = env
        self._workspace = workspace
        self._pipe: Child | None = None
        self._spent: Child | None = None
        self._lock = threading.Lock()
        self._left = MOST_READ
        self._expected: _Located | None = None

    def read(self, oids: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob in order; None for one that is missing, no blob, or over the limit."""
        wanted = list(oids)
        try:
            yield from self._packed(wanted) if self._expected or len(wanted) >= MANY else self._contents(wanted)
        except GitError as error:
            raise _unreadable(error) from None

    def apart(self) -> Blobs:
        """Return a reader with pipes of its own, for a forked process; its bytes are counted apart as well."""
        other = Blobs(self._store, self._env, self._workspace, objects=self._folder)
        other._expected = self._expected  # packs are read by place, so that nobody disturbs anybody
        return other

    def expect(self, oids: Iterable[str]) -> None:
        """Look up in the packs, once, where these lie whole, for readings of parts of them."""
        self._expected = _Located(self._folder, list(oids))

    def objects(self, oids: Iterable[str]) -> Iterator[GitObject | None]:
        """Yield (type, content) of each object in order, lazily. Raises AcquisitionError when git fails."""
        try:
            yield from self._asked(list(oids))
        except GitError as error:
            raise _unreadable(error) from None

    def _packed(self, oids: list[str]) -> Iterator[bytes | None]:
        """Yield what lies whole in a pack from there, and the rest from git."""
        located = self._expected or _Located(self._folder, oids)
        try:
            spots, window = located.spots, located.window
            with closing(self._contents([oid for oid in oids if oid not in spots])) as others:
                for oid in oids:
                    spot = spots.get(oid)
                    yield self._whole(oid, spot, window) if spot else next(others)
        finally:
            if located is not self._expected:
                located.packs.close()

    def _whole(self, oid: str, spot: Spot, window: Window) -> bytes | None:
        if spot.size > BLOB_LIMIT:
            return None
        self._spend(spot.size)
        content = unpack(window, spot)
        return _content(self._single(oid)) if content is None else content  # git says what is wrong with it

    def _contents(self, oids: list[str]) -> Generator[bytes | None]:
        with closing(self._asked(oids)) as found:
            for each in found:
                yield _content(each)

    def _asked(self, oids: list[str]) -> Generator[GitObject | None]:
        yield from self._few(oids) if len(oids) <= FEW else self._many(oids)

    def _few(self, oids: list[str]) -> Iterator[GitObject | None]:
        """Yield each object; some are asked for together, so that git need not wait for us between them."""
        done = 0
        while done < len(oids):
            answers = self._answered(oids[done : done + TOGETHER])
            done += len(answers)
            yield from answers

    def _many(self, oids: list[str]) -> Iterator[GitObject | None]:
        done = 0
        while done < len(oids):  # again after an object over the limit: its stream was given up
            with closing(self._stream(oids[done:])) as stream:
                for found in stream:
                    done += 1
                    yield found

    def _stream(self, oids: list[str]) -> Generator[GitObject | None]:
        with stream_git([*self._args, "--batch", "--buffer"], env=self._env, deadline=DEADLINE, stdin=True) as child:
            threading.Thread(target=_ask, args=(child.stdin, oids), daemon=True).start()
            for oid in oids:
                found, whole = self._receive(child, oid)
                yield found
                if not whole:
                    return
            child.finish()

    def size(self, expression: str) -> int | None:
        """Return the size in bytes of the object that an expression names, such as `<ref>:<path>`; None without one."""
        with self._talking() as child:
            _tell(child.stdin, [f"info {expression}\n"])
            answer = child.stdout.readline(5000).split()
            return int(answer[2]) if len(answer) == 3 and answer[2].isdigit() else None

    def _single(self, oid: str) -> GitObject | None:
        return self._answered([oid])[0]

    def _answered(self, oids: Sequence[str]) -> list[GitObject | None]:
        """Return the objects, in their order; those behind one that is over the limit are still to be asked for."""
        found: list[GitObject | None] = []
        with self._talking() as child:
            _tell(child.stdin, (f"contents {oid if is_oid(oid) else _NOTHING}\n" for oid in oids))
            for oid in oids:
                answer, whole = self._receive(child, oid)
                found.append(answer)
                if not whole:
                    child.kill()
                    self._spent = child
                    break
        return found

    @contextmanager
    def _talking(self) -> Iterator[Child]:
        """Give the open pipe to one reader; one left in the midst of an answer (a time limit) is not used again."""
        with self._lock:
            child, self._pipe = self._pipe, None
            if child is None:
                command = [*self._args, "--batch-command"]
                child = self._workspace.keep(stream_git(command, env=self._env, deadline=DEADLINE, stdin=True))
            yield child
            self._pipe = None if child is self._spent else child

    def _receive(self, child: Child, oid: str) -> tuple[GitObject | None, bool]:
        """Take in one answer; False with it when its content was left in the pipe."""
        header = child.stdout.readline(200).split()
        if not header:
            child.finish()
            raise GitError(0, child.complaints() or f"no answer about {oid}")
        if len(header) != 3:  # "<oid> missing"
            return None, True
        if header[0].decode("ascii", "replace") != oid:
            raise GitError(0, f"an answer about another object than {oid}")
        kind, size = header[1].decode("ascii"), int(header[2])
        if size > BLOB_LIMIT:
            return None, False
        self._spend(size)
        content = child.stdout.read(size + 1)
        if len(content) != size + 1:
            raise GitError(0, child.complaints() or f"incomplete answer about {oid}")
        return (kind, content[:-1]), True

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise AcquisitionError(say("local.read_too_much", gigabytes=MOST_READ // 1024**3))


def _content(found: GitObject | None) -> bytes | None:
    return found[1] if found is not None and found[0] == "blob" else None


def _unreadable(error: GitError) -> AcquisitionError:
    return AcquisitionError(say("local.object_unreadable", complaint=error.stderr))


def _ask(pipe: IO[bytes] | None, oids: Iterable[str]) -> None:
    """Ask for every object, then say that this was all."""
    _tell(pipe, (f"{oid if is_oid(oid) else _NOTHING}\n" for oid in oids))
    if pipe is not None:
        with suppress(OSError, ValueError):
            pipe.close()


def _tell(pipe: IO[bytes] | None, lines: Iterable[str]) -> None:
    if pipe is not None:
        with suppress(OSError, ValueError):  # the child ended early or was given up; the reader learns of it
            pipe.writelines(line.encode("utf-8", "surrogateescape") for line in lines)
            pipe.flush()

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Blobs read straight out of packs are those that git hands out, and what is odd is left to git."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sealcheck.model import BLOB_LIMIT
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.packs import Packs, Window, unpack
from sealcheck.source.store import MANY
from tests.kit import git, git_repo
from tests.source.raw import acquired, contents

_BEFORE_TABLE = 8 + 4 * 256


def packed(folder: Path, **options: str) -> Path:
    """A repository whose blobs lie in one pack: small, empty, large, too large, and some as deltas of each other."""
    chance = random.Random(1)
    files = {f"src/f{n:03}.txt": " ".join(str(chance.random()) for _ in range(n % 40)) for n in range(MANY)}
    base = [str(chance.random()) for _ in range(900)]
    files |= {f"alike/{n}.txt": "\n".join([*base[:n], "changed", *base[n:]]) for n in range(40)}
    files |= {"big.txt": "".join(chance.choices("abcdef", k=400_000)), "huge.txt": "x" * (BLOB_LIMIT + 1)}
    repo = git_repo(folder, files, **options)
    git(repo, "repack", "-adq", "--window=20")
    return repo


def pack_of(repo: Path, ending: str) -> Path:
    (path,) = (repo / ".git/objects/pack").glob(f"*.{ending}")
    path.chmod(0o644)
    return path


def by_git(repo: Path) -> dict[str, bytes | None]:
    listed = [line.split() for line in git(repo, "ls-tree", "-r", "HEAD").splitlines()]
    found = {path: git_bytes(repo, oid) for _, _, oid, path in listed}
    return {path: data if len(data) <= BLOB_LIMIT else None for path, data in found.items()}


def git_bytes(repo: Path, oid: str) -> bytes:
    return subprocess.run(["git", "cat-file", "blob", oid], cwd=repo, capture_output=True, check=True).stdout


def ids(repo: Path) -> list[str]:
    return [line.split()[2] for line in git(repo, "ls-tree", "-r", "HEAD").splitlines()]


def whole(repo: Path, oids: list[str]) -> int:
    """How many of the blobs are read from the pack."""
    packs = Packs(repo / ".git/objects", len(oids[0]) // 2)
    spots = packs.find(oids)
    packs.close()
    return len(spots)


def test_what_packs_hold_is_what_git_says(tmp_path: Path) -> None:
    repo = packed(tmp_path / "repo")
    with acquired(repo) as shot:
        assert contents(shot) == by_git(repo)
    assert MANY - 40 < whole(repo, ids(repo)) < MANY + 42, "deltas are left to git"


def test_few_of_many_objects_are_found_where_all_are(tmp_path: Path) -> None:
    repo = packed(tmp_path / "repo")
    packs = Packs(repo / ".git/objects", 20)
    everything = packs.find(ids(repo))
    for few in (ids(repo)[:1], ids(repo)[-1:], ids(repo)[3::97], ["0" * 40, "f" * 40]):
        assert packs.find(few) == {oid: everything[oid] for oid in few if oid in everything}
    packs.close()


def test_longer_ids_are_read_too(tmp_path: Path) -> None:
    repo = tmp_path / "repo"
    git(tmp_path, "init", "-q", "--object-format=sha256", str(repo))
    packed(repo)
    assert whole(repo, ids(repo)) > MANY - 40
    with acquired(repo) as shot:
        assert contents(shot) == by_git(repo)


def test_offsets_of_eight_bytes(tmp_path: Path) -> None:
    """A pack over 2 GiB has a second table; here every offset is put into it."""
    repo = packed(tmp_path / "repo")
    oids = ids(repo)
    before = whole(repo, oids)
    index = pack_of(repo, "idx")
    data = index.read_bytes()
    count = int.from_bytes(data[_BEFORE_TABLE - 4 : _BEFORE_TABLE])
    start = _BEFORE_TABLE + count * 24
    short = [data[start + 4 * n : start + 4 * n + 4] for n in range(count)]
    moved = b"".join((1 << 31 | n).to_bytes(4) for n in range(count)) + b"".join(b"\0" * 4 + each for each in short)
    index.write_bytes(data[:start] + moved + data[start + 4 * count :])
    assert whole(repo, oids) == before


ODD: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "another version": lambda data: data[:7] + b"\x03" + data[8:],
    "more objects than it holds": lambda data: data[: _BEFORE_TABLE - 4] + b"\x7f\xff\xff\xff" + data[_BEFORE_TABLE:],
    "empty": lambda data: b"",
}


@pytest.mark.parametrize("change", ODD.values(), ids=ODD.keys())
def test_an_odd_index_is_left_to_git(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    repo = packed(tmp_path / "repo")
    oids, index = ids(repo), pack_of(repo, "idx")
    index.write_bytes(change(index.read_bytes()))
    assert whole(repo, oids) == 0


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    repo = packed(tmp_path / "repo")
    oids = ids(repo)
    for ending in ("idx", "pack"):
        path = pack_of(repo, ending)
        path.rename(tmp_path / ending)
        path.symlink_to(tmp_path / ending)
        assert whole(repo, oids) == 0
        path.unlink()
        (tmp_path / ending).rename(path)


def test_a_damaged_object_is_a_clear_error(tmp_path: Path) -> None:
    repo = packed(tmp_path / "repo")
    path = pack_of(repo, "pack")
    packs = Packs(repo / ".git/objects", 20)
    oid = git(repo, "rev-parse", "HEAD:big.txt")
    spot = packs.find([oid])[oid]
    data = bytearray(path.read_bytes())
    for place in (spot.start + 100, spot.start + 20_000):
        data[place : place + 40] = b"\xff" * 40
    path.write_bytes(data)
    assert unpack(Window(), packs.find([oid])[oid]) is None
    packs.close()
    with acquired(repo) as shot, pytest.raises(AcquisitionError) as caught:
        contents(shot)
    assert caught.value.text.key == "local.object_unreadable"


def test_a_pack_that_ends_early_is_a_clear_error(tmp_path: Path) -> None:
    repo = packed(tmp_path / "repo")
    with acquired(repo) as shot:
        path = pack_of(repo, "pack")
        path.write_bytes(path.read_bytes()[:5000])
        with pytest.raises(AcquisitionError):
            contents(shot)

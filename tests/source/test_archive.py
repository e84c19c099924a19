# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Archives as forges make them, as people make them, and as attackers make them."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import resource
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sealcheck.model import BLOB_LIMIT, EntryKind
from sealcheck.source import forward, listing, tarball, zipball
from sealcheck.source.errors import AcquisitionError
from tests.kit import blob_id, git, git_repo
from tests.source.raw import acquired, arguments, contents, keys

FORMATS = ["tar", "tar.gz", "tgz", "tar.xz", "tar.bz2", "zip"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_archive_reads_like_its_commit(tmp_path: Path, suffix: str) -> None:
    repo = git_repo(tmp_path / "repo", {"README.md": "# Grüße\n", "src/app.py": "x = 1\n", "empty": ""})
    (repo / "run.sh").write_text("#!/bin/sh\n")
    (repo / "run.sh").chmod(0o755)
    (repo / "link").symlink_to("../../etc/passwd")
    git(repo, "add", ".")
    git(repo, "commit", "-qm", "More")
    head = git(repo, "rev-parse", "HEAD")
    place = tmp_path / f"demo-1.0.{suffix}"
    pack(repo, place)
    with acquired(repo) as committed, acquired(place) as shot:
        assert shot.entries == committed.entries
        assert contents(shot) == contents(committed)
        about = shot.subject
        assert (about.kind, about.name, about.commit) == ("archive", "demo-1.0", head)
        assert shot.history is None
        assert (shot.tags.tags, shot.tags.complete) == ((), False)
        assert shot.problems == ()


def pack(repo: Path, place: Path) -> None:
    """What a forge offers for download."""
    kind = "zip" if place.suffix == ".zip" else "tar"
    git(repo, "archive", f"--format={kind}", "--prefix=demo-1.0/", "-o", f"{place}.plain", "HEAD")
    plain = Path(f"{place}.plain").read_bytes()
    if place.name.endswith(("gz", "tgz")):
        plain = gzip.compress(plain)
    elif place.suffix == ".xz":
        plain = lzma.compress(plain, preset=9)
    elif place.suffix == ".bz2":
        import bz2

        plain = bz2.compress(plain)
    place.write_bytes(plain)


def tar(place: Path, rows: list[tuple[str, bytes] | tarfile.TarInfo], **options: Any) -> Path:
    with tarfile.open(place, "w:gz", **options) as archive:
        for row in rows:
            if isinstance(row, tarfile.TarInfo):
                archive.addfile(row)
            else:
                about = tarfile.TarInfo(row[0])
                about.size = len(row[1])
                archive.addfile(about, io.BytesIO(row[1]))
    return place


def special(name: str, kind: bytes, link: str = "") -> tarfile.TarInfo:
    about = tarfile.TarInfo(name)
    about.type, about.linkname = kind, link
    return about


def zipped(place: Path, rows: list[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in rows:
            archive.writestr(name, data)
    return place


def refusal(place: Path) -> str:
    with pytest.raises(AcquisitionError) as caught, acquired(place):
        pass
    assert caught.value.hint is not None
    return caught.value.text.key


HOSTILE = ["../evil", "/etc/cron.d/evil", "a/../../evil", "a//b", "x/" + "y" * 5000]


@pytest.mark.parametrize("name", HOSTILE, ids=["dots", "absolute", "dots inside", "empty step", "too long"])
@pytest.mark.parametrize("make", [tar, zipped])
def test_hostile_names_are_left_out_and_never_written(
    tmp_path: Path, make: Callable[[Path, list[tuple[str, bytes]]], Path], name: str
) -> None:
    place = make(tmp_path / ("a.zip" if make is zipped else "a.tgz"), [("README.md", b"ok"), (name, b"evil")])
    before = set(tmp_path.parent.rglob("*"))
    with acquired(place) as shot:
        assert contents(shot) == {"README.md": b"ok"}
        assert keys(shot) == ["local.unsafe_names"]
    assert set(tmp_path.parent.rglob("*")) == before
    assert not Path("/etc/cron.d/evil").exists()


def test_members_that_are_no_files(tmp_path: Path) -> None:
    rows: list[tuple[str, bytes] | tarfile.TarInfo] = [
        ("p/README.md", b"ok"),
        special("p/link", tarfile.SYMTYPE, "/etc/passwd"),
        special("p/hard", tarfile.LNKTYPE, "p/README.md"),
        special("p/out", tarfile.LNKTYPE, "/etc/passwd"),
        special("p/device", tarfile.CHRTYPE),
        special("p/pipe", tarfile.FIFOTYPE),
        special("p/folder", tarfile.DIRTYPE),
    ]
    with acquired(tar(tmp_path / "a.tgz", rows)) as shot:
        assert contents(shot) == {"README.md": b"ok", "link": b"/etc/passwd", "hard": b"ok"}
        assert {e.path: e.kind for e in shot.entries}["link"] is EntryKind.SYMLINK
        assert arguments(shot, "local.archive_odd_members")["count"] == 3


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_duplicates_the_last_counts(tmp_path: Path) -> None:
    for place in (
        tar(tmp_path / "a.tgz", [("LICENSE", b"one"), ("LICENSE", b"two"), ("License", b"x")]),
        zipped(tmp_path / "a.zip", [("LICENSE", b"one"), ("LICENSE", b"two"), ("License", b"x")]),
    ):
        with acquired(place) as shot:
            assert contents(shot)["LICENSE"] == b"two"
            assert keys(shot) == ["local.case_collisions", "local.duplicate_names"]


def test_an_archive_of_a_whole_clone(tmp_path: Path) -> None:
    rows = [("./README.md", b"ok"), ("./.git/config", b"[core]"), ("./.git/HEAD", b"x"), ("./.github/x.yml", b"a: 1")]
    with acquired(tar(tmp_path / "a.tgz", rows)) as shot:  # type: ignore[arg-type]
        assert contents(shot) == {"README.md": b"ok", ".github/x.yml": b"a: 1"}
        assert arguments(shot, "local.archive_git_folder")["count"] == 2


def test_only_a_single_top_folder_goes(tmp_path: Path) -> None:
    with acquired(tar(tmp_path / "a.tgz", [("x/a", b"1"), ("y/b", b"2")])) as shot:
        assert set(contents(shot)) == {"x/a", "y/b"}
    with acquired(tar(tmp_path / "b.tgz", [("x/a", b"1"), ("b", b"2")])) as shot:
        assert set(contents(shot)) == {"x/a", "b"}


def test_large_members_are_listed_but_not_kept(tmp_path: Path) -> None:
    data = os.urandom(BLOB_LIMIT + 1)
    for place in (tar(tmp_path / "a.tgz", [("big", data)]), zipped(tmp_path / "a.zip", [("big", data)])):
        with acquired(place) as shot:
            assert [(e.oid, e.size) for e in shot.entries] == [(blob_id(data), BLOB_LIMIT + 1)]
            assert contents(shot) == {"big": None}
            assert keys(shot) == ["local.large_blobs"]


def zeros(place: Path, size: int) -> Path:
    about = tarfile.TarInfo("zeros")
    about.size = size
    with gzip.open(place, "wb", compresslevel=9) as file:
        file.write(about.tobuf())
        for _ in range(size // (1 << 20)):
            file.write(bytes(1 << 20))
        file.write(bytes(1024))
    return place


def test_bombs_are_stopped(tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    assert refusal(zeros(tmp_path / "a.tgz", 300 << 20)) == "local.archive_too_large"
    assert (
        refusal(zipped(tmp_path / "a.zip", [(f"z{n}", bytes(20 << 20)) for n in range(8)])) == "local.archive_too_large"
    )
    assert time.process_time() - start < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 120 * 1024


def test_the_bound_on_all_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (forward, zipball):
        monkeypatch.setattr(module, "MOST_UNPACKED", 1 << 20)
    data = os.urandom(700_000)
    for make, name in ((tar, "a.tgz"), (zipped, "a.zip")):
        assert refusal(make(tmp_path / name, [("a", data), ("b", data)])) == "local.archive_too_large"  # type: ignore[operator]


def test_the_bound_on_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (tarball, zipball, listing):
        monkeypatch.setattr(module, "MOST_ENTRIES", 50)
    for make, name in ((tar, "a.tgz"), (zipped, "a.zip")):
        rows = [(f"f{n}", b"") for n in range(51)]
        assert refusal(make(tmp_path / name, rows)) == "local.archive_too_large"  # type: ignore[operator]


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_header_without_end_is_stopped(tmp_path: Path, kind: bytes) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = 200 << 20
    about = special("x", kind)
    about.size = size
    with gzip.open(tmp_path / "a.tgz", "wb") as file:
        file.write(about.tobuf())
        for _ in range(size >> 20):
            file.write(b"1" * (1 << 20))
    assert refusal(tmp_path / "a.tgz") == "local.archive_too_large"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_a_chain_of_headers_is_stopped(tmp_path: Path) -> None:
    about = special("x", tarfile.XHDTYPE)
    with gzip.open(tmp_path / "a.tgz", "wb") as file:
        file.write(about.tobuf() * 50_000)
    assert refusal(tmp_path / "a.tgz") in ("local.archive_too_large", "local.archive_damaged")


def test_global_headers_without_end_are_stopped(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.tgz", "wb") as file:
        for n in range(3000):
            record = f"k{n:06}={'v' * 2000}\n"
            record = f"{len(record) + 5} {record}"
            about = special("x", tarfile.XGLTYPE)
            about.size = len(record)
            file.write(about.tobuf() + record.encode() + bytes(-len(record) % 512))
            file.write(tarfile.TarInfo(f"f{n}").tobuf())
        file.write(bytes(1024))
    assert refusal(tmp_path / "a.tgz") in ("local.archive_too_large", "local.archive_damaged")


def test_a_dictionary_of_gigabytes_is_refused(tmp_path: Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}]
    data = bytearray(lzma.compress(bytes(10240), format=lzma.FORMAT_XZ, filters=filters))
    import struct
    import zlib

    # The block header holds the size of the dictionary in one byte; 40 asks for 4 GiB.
    size = (data[12] + 1) * 4
    header = bytearray(data[12 : 12 + size - 4])
    header[header.index(0x21) + 2] = 40
    data[12 : 12 + size] = header + struct.pack("<I", zlib.crc32(bytes(header)))
    (tmp_path / "a.tar.xz").write_bytes(data)
    assert refusal(tmp_path / "a.tar.xz") == "local.archive_damaged"


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def flip(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]


@pytest.mark.parametrize("damage", [cut, flip])
@pytest.mark.parametrize("suffix", ["tar.gz", "zip", "tar.xz"])
def test_damage_is_one_clear_error(tmp_path: Path, suffix: str, damage: Callable[[bytes], bytes]) -> None:
    repo = git_repo(tmp_path / "repo", {f"f{n}": os.urandom(3000) for n in range(9)})
    place = tmp_path / f"a.{suffix}"
    pack(repo, place)
    place.write_bytes(damage(place.read_bytes()))
    assert refusal(place) == "local.archive_damaged"


@pytest.mark.parametrize("data", [b"", b"# Not an archive\n" * 99, bytes(range(256)) * 3])
@pytest.mark.parametrize("suffix", ["tar.gz", "zip", "tar"])
def test_a_file_that_is_only_called_like_an_archive(tmp_path: Path, suffix: str, data: bytes) -> None:
    place = tmp_path / f"a.{suffix}"
    place.write_bytes(data)
    assert refusal(place) == "local.no_archive"


def test_a_damaged_header_in_the_middle_does_not_pass_for_the_end(tmp_path: Path) -> None:
    plain = gzip.decompress(tar(tmp_path / "a.tgz", [("a", b"1" * 512), ("b", b"2"), ("c", b"3")]).read_bytes())
    (tmp_path / "a.tar").write_bytes(plain[:1024] + b"\xff" * 512 + plain[1536:])
    assert refusal(tmp_path / "a.tar") == "local.archive_damaged"
    (tmp_path / "a.tar").write_bytes(plain[:1024])
    assert refusal(tmp_path / "a.tar") == "local.archive_damaged"


def test_encrypted_and_exotic_members_are_said(tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", [("README.md", b"ok"), ("secret.txt", b"hidden")])
    with zipfile.ZipFile(place, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("exotic.txt", b"x" * 100)
    data = bytearray(place.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(mark, data.index(mark) + 4)  # the second member
        data[at + offset] |= 1
    place.write_bytes(data)
    with acquired(place) as shot:
        assert contents(shot) == {"README.md": b"ok"}
        assert arguments(shot, "local.archive_odd_members")["count"] == 2


def test_an_empty_archive_and_a_revision(tmp_path: Path) -> None:
    assert refusal(tar(tmp_path / "a.tgz", [])) == "local.archive_empty"
    place = tar(tmp_path / "b.tgz", [("a", b"1")])
    with pytest.raises(AcquisitionError) as caught, acquired(place, rev="main"):
        pass
    assert caught.value.text.key == "local.archive_rev"


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    place = tmp_path / "a.tar"
    with tarfile.open(place, "w") as archive:
        for n in range(200):
            about = tarfile.TarInfo(f"p/f{n}")
            about.size = 1_000_000
            archive.addfile(about, io.BytesIO(os.urandom(1_000_000)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with acquired(place) as shot:
        assert sum(len(data or b"") for data in shot.reader.read(e.oid for e in shot.entries)) == 200_000_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30 * 1024

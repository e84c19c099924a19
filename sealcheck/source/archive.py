# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""An archive as forges offer it (.tar.gz, .zip), read without unpacking it: no member name becomes a file name."""

from __future__ import annotations

import lzma
import stat
import tarfile
import zipfile
import zlib
from pathlib import Path

from sealcheck.clean import clean
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.refusal import refusal
from sealcheck.snapshot import Snapshot, Subject, Tags
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.forward import ArchiveLimit
from sealcheck.source.listing import Listing, strip_top
from sealcheck.source.options import Options
from sealcheck.source.spool import Spool
from sealcheck.source.tarball import read_tar
from sealcheck.source.workspace import Workspace
from sealcheck.source.zipball import read_zip

#: What archives are called; what they are is told from their first bytes.
SUFFIXES = (".tar.gz", ".tgz", ".tar", ".tar.xz", ".txz", ".tar.bz2", ".tbz2", ".zip")

_COMMIT = regex(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_DAMAGE = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError,
    RecursionError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip


def is_archive(path: Path) -> bool:
    """Return whether `path` is a file that is called like an archive."""
    return path.is_file() and path.name.lower().endswith(SUFFIXES)


def open_archive(path: Path, options: Options, workspace: Workspace) -> Snapshot:
    """Return the contents of the archive at `path`; without history, and with its commit where it tells.

    Raises AcquisitionError when it is no archive, damaged, encrypted, or unpacks to more than is taken.
    """
    if options.rev:
        raise AcquisitionError(say("local.archive_rev"), say("local.archive_rev_hint"))
    listing, spool = Listing(), Spool(workspace)
    try:
        commit = read_zip(path, listing, spool) if _is_zip(path) else read_tar(path, listing, spool, options.timeout)
    except ArchiveLimit:
        raise AcquisitionError(say("local.archive_too_large", name=path.name), say("local.archive_hint")) from None
    except _DAMAGE as error:
        if not _is_packed(path):
            raise AcquisitionError(say("local.no_archive", name=path.name), say("local.archive_hint")) from None
        reason = str(error) or type(error).__name__
        raise AcquisitionError(
            say("local.archive_damaged", name=path.name, reason=reason), say("local.archive_hint")
        ) from None
    except OSError as error:
        raise AcquisitionError(
            say("local.archive_damaged", name=path.name, reason=refusal(error)), say("local.archive_hint")
        ) from None
    spool.seal()
    return _snapshot(path, options, listing, spool, commit if _COMMIT.fullmatch(commit) else "")


def _is_zip(path: Path) -> bool:
    if not stat.S_ISREG(path.stat().st_mode):
        raise EOFError("not a regular file")
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _is_packed(path: Path) -> bool:
    """Whether a file begins like an archive: zip, gzip, bzip2, xz, or tar as all programs write it today."""
    with path.open("rb") as file:
        head = file.read(512)
    return head.startswith((b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")) or head[257:262] == b"ustar"


def _snapshot(path: Path, options: Options, listing: Listing, spool: Spool, commit: str) -> Snapshot:
    found = strip_top(listing.finish())
    if not found.entries:
        raise AcquisitionError(say("local.archive_empty", name=path.name), say("local.archive_hint"))
    name = next((path.name[: -len(end)] for end in SUFFIXES if path.name.lower().endswith(end)), path.name)
    no_tags = Tags((), complete=False, reason=say("local.archive_no_history"))
    return Snapshot(
        subject=Subject(target=clean(str(path)), kind="archive", name=clean(name or path.name), commit=commit),
        entries=found.entries,
        reader=spool,
        history=None,
        tag_source=lambda: no_tags,
        as_of=options.as_of,
        problems=found.problems,
    )

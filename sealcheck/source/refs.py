# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Branches and tags as a server advertises them, and which of them a revision means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from difflib import get_close_matches
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.source.errors import AcquisitionError, TargetError
from sealcheck.source.server import REMOTE, Server

#: Bytes of the server's list of refs that are read.
REFS_CAP = 32 * 1024 * 1024

_BAD_REV = regex(r"^-|^/|/$|//|\.\.|@\{|[~^:?*\[\\$`{}\s\x00-\x1f\x7f-\xa0]|\.lock(?:/|$)|(?:^|/)\.|\.$")
_OID = regex(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_ABBREVIATED = regex(r"[0-9a-fA-F]{4,63}")
_TAG = "refs/tags/"
_BRANCH = "refs/heads/"


@frozen
class TagRef:
    """A tag as advertised: `oid` is what it names, `commit` what it peels to; they differ for an annotated tag."""

    name: str
    oid: str
    commit: str

    @property
    def annotated(self) -> bool:
        """Whether the tag is an object of its own."""
        return self.oid != self.commit


@frozen
class Refs:
    """What a server advertises: the commit of HEAD, the branch it names (both may be empty), tags and branches.

    `problem` says why there may be more tags than these, None if there are not.
    """

    head: str = ""
    branch: str = ""
    tags: tuple[TagRef, ...] = ()
    branches: dict[str, str] = field(default_factory=dict)
    problem: Text | None = None


@frozen
class Wanted:
    """What to fetch: `source` for the refspec, `commit` if the server told it, the branch or revision to report."""

    source: str = "HEAD"
    commit: str = ""
    branch: str = ""
    rev: str = ""


def check_rev(rev: str) -> str:
    """Return `rev` if it can be the name of a branch or tag, or a commit. Raises TargetError."""
    if not rev or len(rev) > 200 or _BAD_REV.search(rev):
        raise TargetError(say("source.bad_rev", rev=rev), say("source.bad_rev_hint"))
    return rev


def list_refs(server: Server, store: Path, *patterns: str) -> Refs:
    """Return HEAD and the refs that match `patterns`, up to REFS_CAP bytes of them. Raises GitError.

    `store` is any store of ours: without one git would look for a repository around its working directory.
    """
    read = bytearray()
    with server.stream(store, "ls-remote", "--quiet", "--symref", REMOTE, "HEAD", *patterns) as child:
        while chunk := child.stdout.read(1 << 16):
            read += chunk
            if len(read) > REFS_CAP:
                child.kill()
                cut = parse_refs(bytes(read[:REFS_CAP]).rpartition(b"\n")[0].split(b"\n"))
                return replace(cut, problem=say("source.too_many_tags", count=len(cut.tags)))
        child.finish()
    return parse_refs(bytes(read).split(b"\n"))


def parse_refs(lines: Iterable[bytes]) -> Refs:
    """Return the refs in the output of `ls-remote --symref`; lines that are none are left out."""
    head = branch = ""
    oids: dict[str, str] = {}
    for line in lines:
        value, _, name = line.decode("utf-8", "surrogateescape").partition("\t")
        if name == "HEAD" and value.startswith(f"ref: {_BRANCH}"):
            branch = value.removeprefix(f"ref: {_BRANCH}")
        elif _OID.fullmatch(value) and name == "HEAD":
            head = value
        elif _OID.fullmatch(value):
            oids[name] = value
    tags = tuple(
        TagRef(name.removeprefix(_TAG), oid, oids.get(name + "^{}", oid))
        for name, oid in oids.items()
        if name.startswith(_TAG) and not name.endswith("^{}")
    )
    branches = {name.removeprefix(_BRANCH): oid for name, oid in oids.items() if name.startswith(_BRANCH)}
    return Refs(head, branch, tags, branches)


def is_full_oid(rev: str) -> bool:
    """Return whether `rev` is a whole commit id, SHA-1 or SHA-256."""
    return _OID.fullmatch(rev.lower()) is not None


def wanted(refs: Refs, rev: str, rest: tuple[str, ...] = ()) -> Wanted:
    """Return what `rev` means on this server; `rest` are path components that may belong to a branch's name.

    A tag wins over a branch of the same name, as in git. Raises AcquisitionError if there is no such revision.
    """
    if rev in ("", "HEAD", "@"):
        return Wanted("HEAD", refs.head, refs.branch)
    if is_full_oid(rev):
        return Wanted(rev.lower(), rev.lower(), rev=rev.lower())
    tags = {tag.name: tag for tag in refs.tags}
    for length in range(len(rest), -1, -1):
        name = "/".join((rev, *rest[:length]))
        if (tag := tags.get(_behind(_TAG, name)) or tags.get(name)) is not None:
            return Wanted(_TAG + tag.name, tag.commit, rev=tag.name)
        if (branch := _behind(_BRANCH, name)) in refs.branches or (branch := name) in refs.branches:
            return Wanted(_BRANCH + branch, refs.branches[branch], branch=branch, rev=branch)
    return _by_prefix(refs, rev)


def _behind(folder: str, name: str) -> str:
    """Return the name within the folder of refs, which may be written in full or without `refs/`, as git takes both."""
    return name.removeprefix(folder if name.startswith("refs/") else folder.removeprefix("refs/"))


def _by_prefix(refs: Refs, rev: str) -> Wanted:
    """A server finds no abbreviated ids; only the tips it advertises can be told from their first digits."""
    if not _ABBREVIATED.fullmatch(rev):
        known = [*refs.branches, *(tag.name for tag in refs.tags)]
        close = get_close_matches(rev, known[:20_000], 1, 0.6)
        hint = say("source.did_you_mean", target=close[0]) if close else say("source.bad_rev_hint")
        raise AcquisitionError(say("source.no_such_rev", rev=rev), hint)
    tips = {refs.head: "HEAD"} | {oid: _BRANCH + name for name, oid in refs.branches.items()}
    tips |= {tag.commit: _TAG + tag.name for tag in refs.tags}
    found = {oid: name for oid, name in tips.items() if oid.startswith(rev.lower())}
    if len(found) != 1:
        raise AcquisitionError(say("source.abbreviated", rev=rev), say("source.abbreviated_hint"))
    ((oid, source),) = found.items()
    return Wanted(source, oid, rev=oid)

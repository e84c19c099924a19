# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tags of a repository on this disk, with date, signature and message, by two or three runs of `cat-file`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.snapshot import Tag, Tags
from sealcheck.source.history import committer_time
from sealcheck.source.localrefs import LocalRefs
from sealcheck.source.store import Blobs

#: Characters kept of a tag's message.
MOST_MESSAGE = 2_000
#: Tags of tags are followed this far.
_MOST_STEPS = 5

_OBJECT = regex(rb"object ([0-9a-f]{40}(?:[0-9a-f]{24})?)\ntype (commit|tag|tree|blob)\n")
_TAGGER = regex(rb"^tagger [^\n]{0,1000}> ([0-9]{1,12}) [-+0-9]{1,6}$", re.MULTILINE)
#: The whole block that ends the message: its first line alone says nothing.
_SIGNATURE = regex(
    rb"^-----BEGIN (PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----\r?\n"
    rb"(?:[\w-]{1,40}: [^\n]{0,500}\n){0,9}\s{0,9}(?:[A-Za-z0-9+/=]{4,200}\r?\n){1,2000}-----END \1-----\s{0,9}\Z",
    re.MULTILINE,
)


@frozen
class TagObject:
    """An annotated tag: what it points to (id, type), whether it is signed, its message, and when it was set.

    `time` is in Unix seconds, None when the tag names no tagger.
    """

    target: str
    kind: str
    signed: bool
    message: str
    time: int | None = None


def parse_tag(data: bytes) -> TagObject | None:
    """Return the tag in the bytes of a tag object, None when it is malformed. The signature is not verified."""
    match = _OBJECT.match(data)
    if match is None:
        return None
    head, _, message = data.partition(b"\n\n")
    tagger = _TAGGER.search(head)
    signature = _SIGNATURE.search(message)
    text = message[: signature.start()] if signature else message
    return TagObject(
        target=match[1].decode("ascii"),
        kind=match[2].decode("ascii"),
        signed=signature is not None,
        message=text[: MOST_MESSAGE * 4].decode("utf-8", "surrogateescape").strip()[:MOST_MESSAGE],
        time=int(tagger[1]) if tagger else None,
    )


def read_tags(refs: LocalRefs, blobs: Blobs) -> Tags:
    """Return the tags that lead to a commit, newest first; annotated ones bear the date they were set."""
    names, complete = refs.tags()
    firsts: dict[str, TagObject] = {}
    ends: dict[str, str] = {}
    times: dict[str, int | None] = {}
    step = {oid: oid for oid in names.values()}  # the ref's id → where it leads so far
    for _ in range(_MOST_STEPS):
        step = _follow(step, blobs, firsts, ends, times)
    tags = [
        Tag(
            name=clean(name, limit=300),
            commit=ends[oid],
            time=(firsts[oid].time if oid in firsts else None) or times[ends[oid]],
            annotated=oid in firsts,
            signed=oid in firsts and firsts[oid].signed,
            message=firsts[oid].message if oid in firsts else "",
        )
        for name, oid in names.items()
        if oid in ends
    ]
    tags.sort(key=lambda tag: (-(tag.time or 0), tag.name))
    return Tags(tuple(tags), complete, None if complete else say("local.too_many_tags", count=len(tags)))


def _follow(
    step: dict[str, str],
    blobs: Blobs,
    firsts: dict[str, TagObject],
    ends: dict[str, str],
    times: dict[str, int | None],
) -> dict[str, str]:
    """Read where each ref leads; note commits in `ends` and `times`, and return those that lead on."""
    onward: dict[str, str] = {}
    for (start, oid), found in zip(step.items(), _objects(blobs, step.values()), strict=True):
        if found is None:
            continue
        if found[0] == "commit":
            ends[start] = oid
            times[oid] = committer_time(found[1])
        elif found[0] == "tag" and (tag := parse_tag(found[1])):
            firsts.setdefault(start, tag)
            onward[start] = tag.target
    return onward


def _objects(blobs: Blobs, oids: Iterable[str]) -> Iterable[tuple[str, bytes] | None]:
    return blobs.objects(list(oids))

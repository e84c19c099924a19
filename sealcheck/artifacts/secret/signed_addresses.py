# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of stored files that carry a signature for a while, and the id of the key that made it.

The id says whose signature it is and opens nothing; the secret that belongs to it is no part of the address
(https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, and RESTAuthentication for the older
form with AWSAccessKeyId, Signature and Expires). Until it ends, the signature opens the one file.
"""

from __future__ import annotations

from calendar import timegm
from datetime import datetime

from sealcheck.pattern import regex

#: Bytes of an address that are looked at on either side of the id.
NEAR = 2_000
_FENCE = regex(rb"[\s'\"`<>()]")
_ID = regex(rb"(?:[?&;]|\\u0026)(?:AWSAccessKeyId|X-Amz-Credential)=$")
_OLD = (regex(rb"[?&;]Signature=[\w%+/=-]{20}"), regex(rb"[?&;]Expires=(\d{9,11})(?!\d)"))
_SIGNED = regex(rb"[?&;]X-Amz-Signature=[0-9a-f]{64}")
_FROM = regex(rb"[?&;]X-Amz-Date=(\d{8}T\d{6})Z")
_FOR = regex(rb"[?&;]X-Amz-Expires=(\d{1,7})(?!\d)")


def signed_until(content: bytes, start: int, end: int) -> int:
    """Return when the signature of the address ends (Unix seconds) whose key id is at `start`; 0 where it is none."""
    before = _FENCE.split(content[max(0, start - NEAR) : start])[-1]
    if not _ID.search(before):
        return 0
    address = before + content[start:end] + _FENCE.split(content[end : end + NEAR], maxsplit=1)[0]
    address = address.replace(rb"\u0026", b"&")
    expires = _OLD[1].search(address)
    if expires and _OLD[0].search(address):
        return int(expires[1])
    begins, lasts = _FROM.search(address), _FOR.search(address)
    if not (begins and lasts and _SIGNED.search(address)):
        return 0
    try:
        since = datetime.strptime(begins[1].decode("ascii"), "%Y%m%dT%H%M%S")
    except ValueError:
        return 0
    return timegm(since.timetuple()) + int(lasts[1])

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that are signed: whoever has one may do what it was signed for, until it ends.

Amazon S3 and Google say in each when that is. Those of Azure may leave it to a rule of the account (`si=` in place of
`se=`), and those that start a flow of Logic Apps never end
(https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas,
https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app).
"""

from __future__ import annotations

from calendar import timegm
from datetime import datetime

from sealcheck.pattern import regex

#: Bytes of an address that are looked at on either side of what signs it.
NEAR = 2_000
_FENCE = regex(rb"[\s'\"`<>()]")
_ID = regex(rb"(?:[?&;]|\\u0026)(?:AWSAccessKeyId|X-Amz-Credential)=$")
_OLD = (regex(rb"[?&;]Signature=[\w%+/=-]{20}"), regex(rb"[?&;]Expires=(\d{9,11})(?!\d)"))
_SIGNED = regex(rb"[?&;]X-Amz-Signature=[0-9a-f]{64}")
_FROM = regex(rb"[?&;]X-Amz-Date=(\d{8}T\d{6})Z")
_FOR = regex(rb"[?&;]X-Amz-Expires=(\d{1,7})(?!\d)")
#: What only Azure writes: the version of a signature for a store, and where flows are started.
_OF_AZURE = regex(rb"(?<![A-Za-z])sv=20\d\d-\d\d-\d\d(?!\d)|\.(?:logic\.azure|powerplatform)\.com[:/]")
_ENDS = regex(rb"[?&;]se=(?:(\d{9,11})(?!\d)|(\d{4}-\d\d-\d\d))")
#: Accounts of manuals: myaccount.blob.core.windows.net
_MADE_UP = regex(rb"//(?:my|your|some|storage-?account|account|sample|example|contoso|test|demo|dev)[\w-]{0,40}\.")


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
    return _seconds(begins[1], "%Y%m%dT%H%M%S", int(lasts[1]))


def shared_until(content: bytes, start: int, end: int) -> int | None:
    """Return when the signature at `start` ends that Azure has made, 0 when it does not say; None for others."""
    before = _FENCE.split(content[max(0, start - NEAR) : start])[-1]
    address = before + _FENCE.split(content[end : end + NEAR], maxsplit=1)[0]
    if not _OF_AZURE.search(address) or _MADE_UP.search(address):
        return None
    ends = _ENDS.search(address.replace(rb"\u0026", b"&"))
    if not ends:
        return 0
    return int(ends[1]) if ends[1] else _seconds(ends[2], "%Y-%m-%d", 24 * 60 * 60)


def _seconds(written: bytes, form: str, later: int) -> int:
    """The time that is written, so many seconds later; 0 when it is none."""
    try:
        since = datetime.strptime(written.decode("ascii"), form)
    except ValueError:
        return 0
    return timegm(since.timetuple()) + later

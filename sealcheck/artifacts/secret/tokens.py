# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What tokens say of themselves, without a look at whether it is signed.

JSON Web Tokens have claims. Tokens of GitHub and npm have a checksum, by which those that somebody made up are told
from real ones: the last six characters are the CRC-32 of those before them, thirty today, in base 62 ("Behind GitHub's
new authentication token formats", https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/; npm
has taken over the form, https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/).

Addresses of stored files carry a signature for a while, which opens the one file, and the id of the key that made it,
which opens nothing: the secret that belongs to it is no part of the address
(https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, and RESTAuthentication for the older form
with AWSAccessKeyId, Signature and Expires).
"""

from __future__ import annotations

import base64
import json
import re
import string
from typing import Any
from zlib import crc32

from sealcheck.artifacts.secret.suspects import Certainty, certainty_at, is_description
from sealcheck.model import File
from sealcheck.pattern import regex

#: Issuers of tokens that everybody may know, such as those in a product's instructions for a first try.
_FOR_SHOW = regex(r"(?:^|[^A-Za-z])(?:demo|example|sample|dummy)(?:$|[^A-Za-z])", re.I)
_CHECKED = regex(r"(?:ghp|npm)_([A-Za-z0-9]{30,200})([A-Za-z0-9]{6})")
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase


def token_certainty(value: str, start: int, content: bytes, file: File) -> Certainty:
    """Return how sure it is that the token at `start` should not be there.

    In an interface description or a comment, or of an issuer for show, it is a sample. One for the role `anon` is meant
    for browsers.
    """
    before = content[content.rfind(b"\n", 0, start) + 1 : start].lstrip()
    commented = before.startswith((b"*", b"//", b"#", b"--", b"<!--"))
    claims = _claims(value)
    public = claims.get("role") == "anon" or _FOR_SHOW.search(str(claims.get("iss", ""))) is not None
    return "harmless" if commented or is_description(file) or public else certainty_at(False, file)


def expiry(value: str) -> int:
    """Return when a token ends, in Unix seconds; 0 when it does not say."""
    ends = _claims(value).get("exp")
    return ends if isinstance(ends, int) and not isinstance(ends, bool) and 0 < ends < 10**11 else 0


def _claims(token: str) -> dict[str, Any]:
    """Return the claims of a token, unverified; none when they cannot be read."""
    payload = token.split(".")[1]
    try:
        value = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def checksum(text: str) -> str:
    """Return the six characters that belong behind `text` in a token."""
    rest, shown = crc32(text.encode()), ""
    while rest:
        rest, digit = divmod(rest, len(_DIGITS))
        shown = _DIGITS[digit] + shown
    return shown.rjust(6, "0")


def is_nobodys(token: str) -> bool:
    """Whether a token should have a checksum and has a wrong one, as no token has that was ever given out."""
    match = _CHECKED.fullmatch(token)
    return match is not None and checksum(match[1]) != match[2]

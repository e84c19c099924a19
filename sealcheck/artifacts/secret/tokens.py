# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""JSON Web Tokens: what they claim of themselves, without a look at whether that is signed."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

from sealcheck.artifacts.secret.suspects import Certainty, certainty_at, is_description
from sealcheck.model import File
from sealcheck.pattern import regex

#: Issuers of tokens that everybody may know, such as those in a product's instructions for a first try.
_FOR_SHOW = regex(r"(?:^|[^A-Za-z])(?:demo|example|sample|dummy)(?:$|[^A-Za-z])", re.I)


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

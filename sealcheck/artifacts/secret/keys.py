# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Private keys: in PEM armour, as bare base64 of their DER form, as JSON Web Keys, and in key stores by their names.

The bare forms begin alike since their first bytes are fixed: a sequence, the version 0 and the algorithm (RFC 8017
A.1.2, RFC 5208 section 5, RFC 5915 section 3). A public key or a certificate has no version there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.secret.suspects import ASIDE, Suspect
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, holds

_ENCRYPTED = regex(rb"Proc-Type: 4,ENCRYPTED|BEGIN ENCRYPTED PRIVATE KEY|\$ANSIBLE_VAULT;|sops:\n|ENC\[AES256_GCM")
_ARMOUR = regex(rb"-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP |ENCRYPTED )?PRIVATE KEY(?: BLOCK)?-----")
#: How a key for Ed25519 or X25519 begins, which is shorter than any other (RFC 8410 section 7).
_SHORT = b"MC4CAQAwBQYDK2V"
#: Where a part of a key is left out, as in a sample: base64 has no dots.
_CUT = regex(rb"\.{2}|\xe2\x80\xa6")
#: A fixed text inside the first characters of each bare form, in either alphabet of RFC 4648 (web push has the second).
_BARE_ANCHORS = (b"IBAAK", b"IBADANBgkqhkiG9w0BAQEFAASC", b"AgEAMBMGByqGSM49AgEG", b"MHcCAQEEI")
_BARE = regex(
    rb"(?<![A-Za-z0-9+/_-])(?:MII[A-Za-z0-9+/_-]{2}[AQgw]IBA(?:AK[BC]|DANBgkqhkiG9w0BAQEFAASC)"
    rb"|MI[GH][A-Za-z0-9+/_-]AgEAMBMGByqGSM49AgEG|MHcCAQEEI)[A-Za-z0-9+/_-]{30,120}"
)
_OF_WEB_KEY = b'"kty"'
#: One of these stands wherever there is a private key.
SIGNS = (b"PRIVATE KEY", *_BARE_ANCHORS, _OF_WEB_KEY)
#: The private part of a JSON Web Key (RFC 7517, RFC 7518 section 6).
_WEB_KEY = regex(rb"\"d\"\s{0,4}:\s{0,4}\"([A-Za-z0-9_-]{40,1400})\"")
_MOST = 20
KeyState = Literal["open", "bare", "encrypted"]
#: What editors and people add to the name of a copy.
_COPY = r"(?:\.(?:bak|backup|old|orig|save|copy)|~)?"
_SIGNING = regex(
    rf"\.keystore{_COPY}$|(?:^|/)(?:master|credentials/[\w-]{{1,40}})\.key{_COPY}$|android|cordova|signing", re.I
)
_KEYSTORE = regex(
    r"(?:\.(?:jks|keystore|p12|pfx|kdbx|ppk|bks)|(?:^|/)id_(?:rsa|dsa|ed25519|ecdsa)"
    r"|(?:^|/)config/(?:master|credentials/[\w-]{1,40})\.key)"
    rf"{_COPY}$",
    re.I,
)
#: One of these stands in the path of each, in small letters.
IN_KEY_STORES = (".jks", ".keystore", ".p12", ".pfx", ".kdbx", ".ppk", ".bks", "id_rsa", "id_dsa", "id_ed25519",
                 "id_ecdsa", "config/master", "config/credentials")  # fmt: skip
_TRUSTED = regex(r"trust|cacert|public|debug|root|(?:^|[/_-])ca[._-]", re.I)


def private_keys(content: bytes, *, bare: bool = True) -> Iterator[tuple[int, KeyState]]:
    """Yield where each whole private key begins and in which form; dots where a key would go are none.

    Without `bare` those in PEM armour only.
    """
    if holds(content, b"PRIVATE KEY"):
        yield from _armoured(content)
    if not bare:
        return
    if first_of(_BARE_ANCHORS, content) is not None:
        for match in islice(_BARE.finditer(content), _MOST):
            before = content[max(0, match.start() - 40) : match.start()]
            if b"KEY-----" not in before and len(set(match.group())) >= 25:
                yield match.start(), "bare"
    if holds(content, _OF_WEB_KEY):
        for match in islice(_WEB_KEY.finditer(content), _MOST):
            if len(set(match[1])) >= 20:
                yield match.start(), "bare"


def _armoured(content: bytes) -> Iterator[tuple[int, KeyState]]:
    for match in islice(_ARMOUR.finditer(content), _MOST):
        start = match.start()
        around = content[max(0, start - 200) : match.end() + 5000]
        if _ENCRYPTED.search(around):
            yield start, "encrypted"
            continue
        body, end, _ = content[match.end() : match.end() + 5000].partition(b"-----END")
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body.replace(b"\\n", b""))
        if _CUT.search(body):
            continue
        least, kinds = (60, 25) if letters.startswith(_SHORT) else (100, 30)
        if end and len(letters) >= least and len(set(letters)) >= kinds and len(letters) * 2 > len(body):
            yield start, "open"


def key_store(file: File) -> Suspect | None:
    """A key store by its name. Android signs with `.keystore`; the other endings are used for much else too.

    So is a key of Rails, with which everybody opens the credentials of an environment that lie encrypted beside it.
    """
    if not _KEYSTORE.search(file.path) or not file.size:
        return None
    aside = {file.role, place_of(file.folder).role} & {PathClass.TEST, PathClass.VENDORED, PathClass.EXAMPLE}
    if aside or ASIDE.search(file.path) or _TRUSTED.search(file.name):
        return Suspect("key_store", "harmless")
    return Suspect("key_store", "confident" if _SIGNING.search(file.path) else "doubtful")

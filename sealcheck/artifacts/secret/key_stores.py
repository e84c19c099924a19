# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Key stores, which are judged by their names."""

from __future__ import annotations

import re

from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.secret.suspects import ASIDE, Suspect
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: What editors and people add to the name of a copy.
_COPY = r"(?:\.(?:bak|backup|old|orig|save|copy)|~)?"
_SIGNING = regex(rf"\.keystore{_COPY}$|(?:^|/)master\.key{_COPY}$|android|cordova|signing", re.I)
_KEYSTORE = regex(
    r"(?:\.(?:jks|keystore|p12|pfx|kdbx|ppk|bks)|(?:^|/)id_(?:rsa|dsa|ed25519|ecdsa)|(?:^|/)config/master\.key)"
    rf"{_COPY}$",
    re.I,
)
_TRUSTED = regex(r"trust|cacert|public|debug|root|(?:^|[/_-])ca[._-]", re.I)


def key_store(file: File) -> Suspect | None:
    """A key store by its name. Android signs with `.keystore`; the other endings are used for much else too."""
    if not _KEYSTORE.search(file.path) or not file.size:
        return None
    aside = (PathClass.TEST, PathClass.VENDORED, PathClass.EXAMPLE)
    if file.role in aside or place_of(file.folder).role in aside or ASIDE.search(file.path):
        return Suspect("key_store", "harmless")
    if _TRUSTED.search(file.name):
        return Suspect("key_store", "harmless")
    return Suspect("key_store", "confident" if _SIGNING.search(file.path) else "doubtful")

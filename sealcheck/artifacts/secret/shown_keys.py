# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that a document gives to variables of the environment: LAMPS_API_KEY=… in the Compose file that a README shows.

Most of what stands there is made up. A value by chance may be the key of the author, left where the others were
replaced: a person has to look. Samples of tokens that an interface answers with are none of these, and neither is what
an installation makes for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import SPLIT, is_plain, is_repeated, names_secret
from sealcheck.artifacts.secret.patterns import is_for_browsers, is_judged_by_form, is_of_emulator
from sealcheck.artifacts.secret.suspects import Suspect, is_description, lies_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: In capitals: one of these stands in every name that is looked for.
ANCHORS = (b"_KEY", b"_TOKEN", b"_APIKEY", b"CLIENT_SECRET")
MOST = 100
_GIVEN = regex(
    rb"(?m)^[ \t]{0,40}(?:[-*$>][ \t]{1,4})?(?:export |set |-e |ENV )?['\"]?"
    rb"([A-Z][A-Z0-9_]{1,60}(?:_KEY|_TOKEN|_APIKEY|CLIENT_SECRET))['\"]?[ \t]{0,3}[=:][ \t]{0,3}['\"]?"
    rb"([A-Za-z0-9_+/=-]{20,128})['\"]?[ \t,\r]{0,9}$"
)
#: Words in the names of what each installation makes for itself.
_OF_INSTALLATION = frozenset({"SESSION", "SECRET", "JWT", "ENCRYPTION", "DJANGO", "SIGNING", "COOKIE", "PUBLIC"})
_CLIENT = ("CLIENT", "SECRET")


def shown_keys(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each value made by chance that a document gives to the key of a service."""
    if file.role is not PathClass.DOCS or lies_aside(file.path) or is_description(file):
        return
    for match in islice(_GIVEN.finditer(content), MOST):
        name, value = match[1].decode("ascii"), match[2].decode("ascii")
        if (
            _is_of_service(name)
            and is_plain(value)
            and not _is_known(value)
            and not is_repeated(match[2], content, match.start())
        ):
            yield match.start(1), Suspect("set_value", "doubtful", name=name)


def _is_of_service(name: str) -> bool:
    parts = SPLIT.split(name)
    own = parts[:-2] if tuple(parts[-2:]) == _CLIENT else parts
    return names_secret(name) and parts[0] != "APP" and _OF_INSTALLATION.isdisjoint(own)


def _is_known(value: str) -> bool:
    return is_judged_by_form(value) or is_of_emulator(value) or is_for_browsers(value)

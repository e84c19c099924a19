# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that are told by their form, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.addresses import in_address, token_in_address
from sealcheck.artifacts.secret.keys import private_keys
from sealcheck.artifacts.secret.patterns import (
    FOR_BROWSERS,
    FORMS,
    IN_CODE,
    IN_TESTS,
    Form,
    is_of_emulator,
    is_placeholder,
)
from sealcheck.artifacts.secret.signatures import shared_until, signed_until
from sealcheck.artifacts.secret.surroundings import is_for_development, is_while_developing
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, certainty_at, is_aside, lies_aside, line_of
from sealcheck.artifacts.secret.tokens import expiry, is_nobodys, token_certainty
from sealcheck.artifacts.secret.trials import is_called_a_trial
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import all_of, holds, in_small

#: The forms looked for, each list with its fixed texts.
_ALL_FORMS, _CODE_FORMS, _TEST_FORMS = ((each, [f.anchor for f in each]) for each in (FORMS, IN_CODE, IN_TESTS))
_FORMS_IN = {PathClass.SOURCE: _CODE_FORMS, PathClass.TEST: _TEST_FORMS}
#: Where Firebase and Google put the keys of an app, which every user of the app holds.
_APP_KEYS = regex(r"(?:google-services\.json|GoogleService-Info[\w-]{0,30}\.plist|firebase[\w.-]{0,40})$", re.I)


def anchors_in(role: PathClass) -> list[bytes]:
    """Return the fixed texts of the forms that are looked for in files of a role."""
    return _FORMS_IN.get(role, _ALL_FORMS)[1]


def by_form(file: File, content: bytes) -> Iterator[Suspect]:
    """Yield what has the form of a credential."""
    forms, anchors = _FORMS_IN.get(file.role, _ALL_FORMS)
    for form in (forms[at] for at in all_of(anchors, content)):
        if not form.beside or holds(in_small(content), form.beside):
            yield from _of_form(form, file, content)


def _of_form(form: Form, file: File, content: bytes) -> Iterator[Suspect]:
    for match in islice(form.pattern.finditer(content), 50):
        value = match.group(1).decode("latin-1")
        line = line_of(content, match.start(1))
        if form.kind == "url_password":
            yield from in_address(file, content, match, line)
        elif form.kind == "url_token":
            yield from token_in_address(file, match, line)
        elif form.kind == "jwt":
            yield Suspect(form.kind, token_certainty(value, match.start(), content, file), line, expires=expiry(value))
        elif form.kind == "aws_key" and (until := signed_until(content, match.start(1), match.end(1))):
            yield Suspect("signed_address", certainty_at(False, file), line, expires=until)
        elif form.kind == "shared_signature":
            ends = shared_until(content, match.start(1), match.end(1))
            if ends is not None and not is_placeholder(value):
                yield Suspect(form.kind, _tried_out(file), line, expires=ends)
        elif not is_placeholder(value):
            known_public = (form.public and _APP_KEYS.search(file.path) is not None) or is_of_emulator(value)
            signs = form.kind in ("django_key", "rails_key")
            known_public = known_public or form.kind in FOR_BROWSERS or is_nobodys(value)
            harmless = known_public or (signs and is_while_developing(file, content, match))
            yield Suspect(form.kind, "harmless" if harmless else certainty_at(form.certain, file), line)


def _tried_out(file: File) -> Certainty:
    """What a signed address is worth, which opens what it is for, in a document too."""
    told = file.role is PathClass.DOCS and not lies_aside(file.path)
    return "doubtful" if told else certainty_at(False, file)


def by_armour(file: File, content: bytes) -> Iterator[Suspect]:
    """Private keys. Programs hold bare ones as samples in descriptions of their interface too: a person must look."""
    for start, state in private_keys(content, bare=file.role is not PathClass.TEST):
        line = line_of(content, start)
        if state == "encrypted":
            yield Suspect("encrypted_key", "harmless", line)
        elif is_aside(file) or is_for_development(file, content, start):
            yield Suspect("private_key", "harmless", line)
        else:
            unsure = (state == "bare" and file.role is PathClass.SOURCE) or is_called_a_trial(content, start)
            yield Suspect("private_key", "doubtful" if unsure else "confident", line)

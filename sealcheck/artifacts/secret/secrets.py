# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that lie in the repository. Only their kind and place are kept, never a value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain, islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.secret.accounts import account_hashes
from sealcheck.artifacts.secret.addresses import in_address
from sealcheck.artifacts.secret.checksums import is_nobodys
from sealcheck.artifacts.secret.connections import connections
from sealcheck.artifacts.secret.constants import constants
from sealcheck.artifacts.secret.device_logins import device_logins
from sealcheck.artifacts.secret.env_files import env_values, is_env_file
from sealcheck.artifacts.secret.key_stores import key_store
from sealcheck.artifacts.secret.keys import private_keys
from sealcheck.artifacts.secret.literals import assigned, defaults, logins
from sealcheck.artifacts.secret.networks import networks
from sealcheck.artifacts.secret.patterns import (
    FOR_BROWSERS,
    FORMS,
    IN_CODE,
    IN_TESTS,
    Form,
    is_of_emulator,
    is_placeholder,
)
from sealcheck.artifacts.secret.requests import requests
from sealcheck.artifacts.secret.sections import is_for_development, is_while_developing
from sealcheck.artifacts.secret.short import short_passwords
from sealcheck.artifacts.secret.signed_addresses import signed_until
from sealcheck.artifacts.secret.suspects import (
    START_SETTINGS,
    Certainty,
    Suspect,
    certainty_at,
    is_aside,
    is_sample_of_interface,
)
from sealcheck.artifacts.secret.tokens import expiry, token_certainty
from sealcheck.artifacts.secret.trials import KeysAround, is_called_a_trial
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import all_of, holds

#: Only this many bytes of a file are read: what people write by hand is shorter.
MAX_BYTES = 150_000
MAX_PER_FILE = 5
_ORDER: dict[Certainty, int] = {"confident": 0, "doubtful": 1, "harmless": 2}
#: Endings of copies of a database, and of what sets one up.
_DATABASE = ("sql", "bak", "dump")
_READ = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DOCS, PathClass.EXAMPLE, PathClass.TEST})
#: The forms looked for, each list with its fixed texts.
_ALL_FORMS, _CODE_FORMS, _TEST_FORMS = ((each, [f.anchor for f in each]) for each in (FORMS, IN_CODE, IN_TESTS))
_FORMS_IN = {PathClass.SOURCE: _CODE_FORMS, PathClass.TEST: _TEST_FORMS}
#: Kinds that are told by the name beside a value.
_NAMED = ("default_value", "set_value", "env_value")
#: Words in the names of program files that hold settings.
_SETTINGS = ("setting", "config", "constant", "environment", "secret", "credential")
#: Where Firebase and Google put the keys of an app, which every user of the app holds.
_APP_KEYS = regex(r"(?:google-services\.json|GoogleService-Info[\w-]{0,30}\.plist|firebase[\w.-]{0,40})$", re.I)


def may_hold(kind: File | FileKind) -> bool:
    """Whether credentials are looked for in a file; data hold none but where a data base was copied with its users."""
    return kind.role in _READ or (kind.role is PathClass.DATA and kind.ending in _DATABASE)


@scanner(may_hold)
def secret_scan(file: File, data: bytes) -> tuple[Suspect, ...] | None:
    """Find credentials by their forms; None when there are none."""
    content = data[:MAX_BYTES]
    small = content.lower()
    forms, anchors = _FORMS_IN.get(file.role, _ALL_FORMS)
    likely = (forms[at] for at in all_of(anchors, content))
    found = [each for form in likely if holds(small, form.beside) for each in _by_form(form, file, content)]
    found += _keys(file, content)
    accounts = account_hashes(file, content) if file.ending in _DATABASE else ()
    placed = chain(*(each(file, content, small) for each in (requests, connections, networks, device_logins)), accounts)
    found += _on_lines(placed, content)
    if is_env_file(file):
        found += (*_on_lines(env_values(content), content), *_short(file, content, small, set()))
    elif file.role is not PathClass.TEST:
        found += _literals(file, content, small)
    found.sort(key=lambda suspect: _ORDER[suspect.certainty])
    return tuple(found[:MAX_PER_FILE]) or None


def _by_form(form: Form, file: File, content: bytes) -> Iterator[Suspect]:
    for match in islice(form.pattern.finditer(content), 50):
        value = match.group(1).decode("latin-1")
        line = _line(content, match.start(1))
        if form.kind == "url_password":
            yield from in_address(file, content, match, line)
        elif form.kind == "jwt":
            yield Suspect(form.kind, token_certainty(value, match.start(), content, file), line, expires=expiry(value))
        elif form.kind == "aws_key" and (until := signed_until(content, match.start(1), match.end(1))):
            yield Suspect("signed_address", certainty_at(False, file), line, expires=until)
        elif not is_placeholder(value):
            known_public = (form.public and _APP_KEYS.search(file.path) is not None) or is_of_emulator(value)
            signs = form.kind in ("django_key", "rails_key")
            known_public = known_public or form.kind in FOR_BROWSERS or is_nobodys(value)
            harmless = known_public or (signs and is_while_developing(file, content, match))
            yield Suspect(form.kind, "harmless" if harmless else certainty_at(form.certain, file), line)


def _keys(file: File, content: bytes) -> Iterator[Suspect]:
    """Private keys. Programs hold bare ones as samples in descriptions of their interface too: a person must look."""
    for start, state in private_keys(content, bare=file.role is not PathClass.TEST):
        line = _line(content, start)
        if state == "encrypted":
            yield Suspect("encrypted_key", "harmless", line)
        elif is_aside(file) or is_for_development(file, content, start):
            yield Suspect("private_key", "harmless", line)
        else:
            unsure = (state == "bare" and file.role is PathClass.SOURCE) or is_called_a_trial(content, start)
            yield Suspect("private_key", "doubtful" if unsure else "confident", line)


def _literals(file: File, content: bytes, small: bytes) -> Iterator[Suspect]:
    """Values beside speaking names. What everybody can read is worth a word where a program falls back on it."""
    name = file.name.lower()
    configures = (
        file.role in (PathClass.CONFIG, PathClass.DATA)
        or any(word in name for word in _SETTINGS)
        or START_SETTINGS.fullmatch(name) is not None
    )
    # translations speak of credentials to those who use the program
    configures = configures and language_of_path(file.path) is None
    settings = (*assigned(content, small), *logins(content)) if configures else ()
    written = (*defaults(file.ending, content), *constants(file.ending, content, small))
    named = (*{each.start: each for each in written}.values(), *{each.start: each for each in settings}.values())
    if configures and file.ending not in ("lock", "md"):
        yield from _short(file, content, small, {_line(content, each.start) for each in named})
    if not named:
        return
    aside = is_aside(file) or is_sample_of_interface(file)
    for each in named:
        line = _line(content, each.start)
        if each.worth == "random":
            kind = "default_value" if each.default else "set_value"
            made_up = aside or is_for_development(file, content, each.start)
            yield Suspect(kind, "harmless" if made_up else "doubtful", line, each.name)
        elif file.role is PathClass.SOURCE and not aside:
            yield Suspect("known_default", "harmless", line, each.name)


def _short(file: File, content: bytes, small: bytes, known: set[int]) -> Iterator[Suspect]:
    """Short passwords in the settings of the live system; those for another use are nothing to wonder about."""
    if is_aside(file):
        return
    for each in short_passwords(file, content, small):
        line = _line(content, each.start)
        if line not in known and not is_for_development(file, content, each.start):
            yield Suspect("short_value", "doubtful" if each.reached else "harmless", line, each.name)


def _on_lines(placed: Iterable[tuple[int, Suspect]], content: bytes) -> Iterator[Suspect]:
    return (replace(each, line=_line(content, start)) for start, each in placed)


def _line(content: bytes, start: int) -> int:
    return content.count(b"\n", 0, start) + 1


@artifact
def secret_suspects(tree: Tree, contents: Contents, scans: Scans, as_of: date) -> tuple[tuple[File, Suspect], ...]:
    """Every suspect with its file, the confident ones first; key stores are judged by their names."""
    today = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp()
    found: list[tuple[File, Suspect]] = []
    around = KeysAround(tree, contents)
    for path, suspects in scans.of("secret_scan").items():
        file = tree.at(path)
        found += [(file, suspect) for suspect in _dated(around.judged(file, suspects), today)] if file else []
    found += [(file, suspect) for file in tree.files if (suspect := key_store(file))]
    return tuple(sorted(found, key=lambda item: (_ORDER[item[1].certainty], item[0].path, item[1].line or 0)))


def _dated(suspects: tuple[Suspect, ...], today: float) -> list[Suspect]:
    """A token that has ended opens nothing any more, nor does the one value with a name on its line: that is it."""
    over = Counter(s.line for s in suspects if 0 < s.expires < today)
    there = Counter(s.line for s in suspects)
    return [
        replace(s, certainty="harmless")
        if 0 < s.expires < today or (s.kind in _NAMED and over[s.line] == 1 and there[s.line] == 2)
        else s
        for s in suspects
    ]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that are told by the name that they are given to: in settings, in programs, in files of variables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.scans import FileKind
from sealcheck.artifacts.secret.constants import constants, may_be_constants
from sealcheck.artifacts.secret.literals import assigned, defaults, pairs, signs_of_defaults
from sealcheck.artifacts.secret.named_values import ends_in_password, is_secret
from sealcheck.artifacts.secret.patterns import is_for_browsers, is_of_emulator, is_placeholder, is_sealed
from sealcheck.artifacts.secret.short import short_passwords
from sealcheck.artifacts.secret.surroundings import is_for_development, is_sample_of_generator, may_open
from sealcheck.artifacts.secret.suspects import (
    START_SETTINGS,
    Suspect,
    is_aside,
    is_sample_of_interface,
    line_of,
)
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import Bundle, Joined, in_small

_ENV_FILE = regex(
    r"(?:^|/)(?:\.env(?:\.(?!example|sample|dist|template|test|ci|dev|development|local)[\w-]{1,30})?|[\w-]{1,30}\.env)$"
)
_ENV_SECRET = regex(
    rb"(?m)^(?:export )?"
    rb"([A-Z][A-Z0-9_]{0,60}(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|APIKEY|(?:API|PRIVATE|ENCRYPTION)_KEY|CREDENTIALS?)"
    rb"\w{0,30})"
    rb"[ \t]{0,3}=[ \t]{0,3}['\"]?([^\s'\"#]{8,200})"
)  # fmt: skip
_ADDRESS = regex(r"[a-z][a-z+.-]{1,20}://[\w.:-]{1,200}(?:/|$)", re.I)
_PARTS = regex(r"[^\w-]")
#: A part of an address so long and with digits is made by chance, and whoever has it is let in.
LONG_PART = 20
_ENV_KEY = regex(
    rb"(?m)^(?:export )?([A-Z][A-Z0-9_]{0,60}_KEY)[ \t]{0,3}=[ \t]{0,3}['\"]?([0-9a-fA-F-]{32,128})['\"]?[ \t\r]{0,9}$"
)
#: Words in the names of program files that hold settings.
_SETTINGS = ("setting", "config", "constant", "environment", "secret", "credential")
#: One of these stands in the name of every file that is read as settings or as variables, in small letters.
_CALLED = (*_SETTINGS, "application", "env")
#: Where a text needs no quotes.
SHELLS = frozenset({"sh", "bash", "zsh", "ksh", "bat", "cmd", "ps1"})
#: In small letters: one of these stands in every name for a secret.
WORDS = (
    b"pass", b"pwd", b"secret", b"token", b"credential", b"key",
    b"kennwort", b"contrasen", b"clave", b"senha", b"wachtwoord",
)  # fmt: skip


def may_be_named(kind: FileKind, files: Sequence[File], bundle: Bundle, numbers: list[int]) -> list[int]:
    """Return which of the files may give something to names for secrets: a look at many that spares one at each.

    Of programs that are not called after settings only what they fall back on and their constants count.
    """
    if kind.role is not PathClass.SOURCE or kind.ending in SHELLS:
        return numbers
    called = Joined([file.name.lower() for file in files]).holding(_CALLED)
    likely = {*called, *bundle.holding(signs_of_defaults(kind.ending)), *may_be_constants(kind.ending, bundle)}
    return [number for number in numbers if number in likely]


def by_name(file: File, content: bytes) -> Iterator[Suspect]:
    """Yield what is given to names for secrets; of tests only in files of variables."""
    small = in_small(content)
    if is_env_file(file):
        yield from (replace(each, line=line_of(content, at)) for at, each in _env_values(content))
        yield from _short(file, content, small, set())
    elif file.role is not PathClass.TEST:
        yield from _literals(file, content, small)


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
    # of examples with variables only what may open something is worth a word
    sample = not configures and file.role is PathClass.EXAMPLE and ".env" in name
    script = not configures and file.ending in SHELLS
    read = configures or sample or script
    settings = (*assigned(content, small), *pairs(content, small)) if read else ()
    written = (*defaults(file.ending, content), *constants(file.ending, content, small))
    if script:  # the machine that a password is for stands in it, too
        settings = tuple(each for each in settings if not ends_in_password(each.name))
    named = (*{each.start: each for each in written}.values(), *{each.start: each for each in settings}.values())
    if configures and file.ending not in ("lock", "md"):
        yield from _short(file, content, small, {line_of(content, each.start) for each in named})
    if not named:
        return
    aside = is_aside(file) or is_sample_of_interface(file)
    for each in named:
        line = line_of(content, each.start)
        if each.worth == "random":
            kind = "default_value" if each.default else "set_value"
            made_up = (
                aside or is_for_development(file, content, each.start) or is_sample_of_generator(content, each.start)
            ) and not may_open(file, content, each.start)
            if not (sample and made_up):
                yield Suspect(kind, "harmless" if made_up else "doubtful", line, each.name)
        elif file.role is PathClass.SOURCE and not aside:
            yield Suspect("known_default", "harmless", line, each.name)


def _short(file: File, content: bytes, small: bytes, known: set[int]) -> Iterator[Suspect]:
    """Short passwords in the settings of the live system; those for another use are nothing to wonder about."""
    if is_aside(file):
        return
    for each in short_passwords(file, content, small):
        line = line_of(content, each.start)
        if line not in known and not is_for_development(file, content, each.start):
            yield Suspect("short_value", "doubtful" if each.live else "harmless", line, each.name)


def is_env_file(file: File) -> bool:
    """Return whether a file sets the environment of the software, and not that of an example, a test or a developer."""
    return "env" in file.name and _ENV_FILE.search(file.path) is not None


def _env_values(content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield, with where they begin, the variables named like secrets that hold no obvious placeholder."""
    keys = [match for match in _ENV_KEY.finditer(content) if is_secret(*_texts(match))]
    for match in (*_ENV_SECRET.finditer(content), *keys):
        name, value = _texts(match)
        if "$" in value or is_placeholder(value) or len(value) < 16 or not any(map(str.isdigit, value)):
            continue
        if _is_address(value):
            continue
        if not (is_for_browsers(value) or is_of_emulator(value) or is_sealed(value)):
            yield match.start(), Suspect("env_value", "doubtful", name=name)


def _is_address(value: str) -> bool:
    """Whether a value is an address that lets nobody in; one with an account in it is told by its form."""
    chance = any(len(part) >= LONG_PART and any(map(str.isdigit, part)) for part in _PARTS.split(value))
    return _ADDRESS.match(value) is not None and not chance


def _texts(match: re.Match[bytes]) -> tuple[str, str]:
    return match[1].decode("latin-1"), match[2].decode("latin-1")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets in files of environment variables that were committed: `.env`, `live.env`."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.secret.patterns import is_for_browsers, is_of_emulator, is_placeholder, is_sealed
from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.model import File
from sealcheck.pattern import regex

_ENV_FILE = regex(
    r"(?:^|/)(?:\.env(?:\.(?!example|sample|dist|template|test|ci|dev|development|local)[\w-]{1,30})?|[\w-]{1,30}\.env)$"
)
_ENV_SECRET = regex(
    rb"(?m)^(?:export )?"
    rb"([A-Z][A-Z0-9_]{0,60}(?:SECRET|PASSWORD|PASSWD|TOKEN|API_KEY|APIKEY|PRIVATE_KEY|CREDENTIALS?)\w{0,30})"
    rb"[ \t]{0,3}=[ \t]{0,3}['\"]?([^\s'\"#]{8,200})"
)  # fmt: skip


def is_env_file(file: File) -> bool:
    """Return whether a file sets the environment of the software, and not that of an example, a test or a developer."""
    return "env" in file.name and _ENV_FILE.search(file.path) is not None


def env_values(content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield, with where they begin, the variables named like secrets that hold no obvious placeholder."""
    for match in _ENV_SECRET.finditer(content):
        value = match.group(2).decode("latin-1")
        if "$" in value or is_placeholder(value) or len(value) < 16 or not any(map(str.isdigit, value)):
            continue
        if is_for_browsers(value) or is_of_emulator(value):
            continue
        certainty: Certainty = "harmless" if is_sealed(value) else "doubtful"
        yield match.start(), Suspect("env_value", certainty, name=match.group(1).decode("latin-1"))

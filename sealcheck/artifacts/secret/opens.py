# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a secret in an example, or in what a developer starts a program with, may open a server outside.

Beside `issuer: https://sso.stadt-x.de` a client's secret made by chance may be a real one. Beside the address of this
machine, of an example or of a document that explains the settings, it is made up.
"""

from __future__ import annotations

from sealcheck.artifacts.secret.patterns import is_outside
from sealcheck.artifacts.secret.suspects import START_SETTINGS, lies_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Bytes around a value, and in an example lines, in which an address says what it opens.
NEAR = 500
LINES = 4
_ADDRESS = regex(rb"https://([A-Za-z0-9.-]{4,120})")
#: The same as the value of a name or an argument, not in a comment or a sentence.
_GIVEN = regex(
    rb"(?m)^(?![ \t]{0,80}(?:#|//|\*|/\*|<!--|;|--))[^\n]{0,160}?[=:(\[,>][ \t]{0,9}['\"`]?https://([A-Za-z0-9.-]{4,120})"
)
#: Configurations with which a program is started or asked from a tool for developers.
_STARTED = regex(
    r"\.run\.xml$|(?:^|/)(?:\.run|\.idea|\.vscode|run_?configurations)/|postman_environment\.json$|(?:^|/)launchsettings\.json$"
    r"|(?:^|/)http-client(?:\.private)?\.env\.json$|\.(?:http|rest|bru)$"
)
#: Hosts that explain or deliver, and those that are made up.
NO_SERVER = regex(
    r"(?:docs?|developers?|help|support|schemas?|json-schema|cdn|tiles?|[abc]\.tile|wiki|blog|fonts)\."
    r"|(?:.{0,60}\.)?(?:github|gitlab|githubusercontent|stackoverflow|wikipedia|w3|schemastore|npmjs|jsdelivr|unpkg|openstreetmap"
    r"|apache|springframework|readthedocs|medium|youtube)\.[a-z]{2,3}$"
    r"|(?:.{0,60}[.-])?(?:mock|fake|stub|foo|bar|baz|acme|mydomain|domain|host|company|mycompany)(?:[.-]|$)"
)  # fmt: skip


def is_trial(file: File) -> bool:
    """Whether the file is an example, or for a developer's own machine."""
    settings = file.role is PathClass.CONFIG and lies_aside(file.path) and not START_SETTINGS.fullmatch(file.name)
    return settings or file.role is PathClass.EXAMPLE or _STARTED.search(file.path.lower()) is not None


def may_open(file: File, content: bytes, start: int) -> bool:
    """Whether settings for trying out (application-local.yml) or an example name the server that a value may open."""
    if file.role in (PathClass.TEST, PathClass.DOCS):
        return False
    if is_trial(file):
        hosts = _GIVEN.findall(_lines(content, start))
        return any(
            is_outside(host) and not NO_SERVER.match(host) for host in (each.decode("ascii").lower() for each in hosts)
        )
    if not START_SETTINGS.fullmatch(file.name):
        return False
    near = content[max(0, start - NEAR) : start + NEAR]
    return any(is_outside(host.decode("ascii").lower()) for host in _ADDRESS.findall(near))


def _lines(content: bytes, start: int) -> bytes:
    """The line at `start`, and those above and below it up to an empty one."""
    above = content[max(0, start - NEAR) : start].split(b"\n")[-1 - LINES :]
    below = content[start : start + NEAR].split(b"\n")[: 1 + LINES]
    empty = next((place for place in range(len(above) - 2, -1, -1) if not above[place].strip()), -1)
    ends = next((place for place, line in enumerate(below) if place and not line.strip()), len(below))
    return b"\n".join(above[empty + 1 :]) + b"\n".join(below[:ends])

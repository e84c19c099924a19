# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around a secret: a server that it may open, or that only development and tests use it.

Beside `issuer: https://sso.stadt-x.de` a client's secret made by chance may be a real one, even in an example. Beside
the address of this machine, of an example or of a document that explains the settings, it is made up. So is what stands
in the section of a YAML file for development, as Rails has them in secrets.yml and database.yml
(https://guides.rubyonrails.org/configuring.html), or below `if DEBUG:`.
"""

from __future__ import annotations

import re

from sealcheck.artifacts.secret.patterns import is_mixed, is_outside
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
#: How the name of a setting begins, and an address that is given to one.
_BEGINS = regex(rb"[ \t]{0,40}(?:export )?(?:- )?['\"]?([A-Za-z]{3,20})[._]\w")
_OF_NAME = regex(
    rb"(?m)^[ \t]{0,40}(?:export )?(?:- )?['\"]?([A-Za-z]{3,20})[._][\w.-]{1,60}['\"]?[ \t]{0,3}[=:][ \t]{0,3}['\"]?"
    rb"https://([A-Za-z0-9.-]{4,120})"
)
#: Hosts that explain or deliver, and those that are made up.
NO_SERVER = regex(
    r"(?:docs?|developers?|help|support|schemas?|json-schema|cdn|tiles?|[abc]\.tile|wiki|blog|fonts)\."
    r"|(?:.{0,60}\.)?(?:github|gitlab|githubusercontent|stackoverflow|wikipedia|w3|schemastore|npmjs|jsdelivr|unpkg|openstreetmap"
    r"|apache|springframework|readthedocs|medium|youtube)\.[a-z]{2,3}$"
    r"|(?:.{0,60}[.-])?(?:mock|fake|stub|foo|bar|baz|acme|mydomain|domain|host|company|mycompany)(?:[.-]|$)"
)  # fmt: skip
#: Below its domain, how an organisation calls servers on which it tries things out; a domain called so is made up.
_TRIALS = regex(r"(?<![a-z0-9])test[a-z]{0,12}(?=[.-][a-z0-9-]{1,60}\.)")
#: Addresses of machines in the network of an organisation.
_TEN = regex(r"10\.(?!0\.2\.)(?:\d{1,3}\.){2}\d{1,3}")
_SECTION = regex(rb"(?m)^([A-Za-z][\w-]{0,60}):")
_NAME = regex(rb"\s{0,40}['\"]?([A-Za-z][\w-]{1,80})['\"]?:")
_ASIDE = frozenset({b"development", b"test"})
_LIVE = b"production"
#: A value that is read when the program starts: from the environment, by ERB or by a template.
_READ = rb"\s{0,5}['\"]?(?:<%=|\$\{|\{\{|!env\b|ENV\[)"
#: The sample that the generator of Devise leaves in a comment: by default the site has its key elsewhere.
_SAMPLE = regex(rb"(?m)^[ \t]{0,40}# {0,3}config\.secret_key = ['\"][0-9a-f]{128}['\"]")
#: Right above a key that a program takes on a developer's machine only.
_DEBUGGING = regex(rb"\n[ \t]{0,40}if (?:\w{1,30}\.)?(?:DEBUG|debug)(?: is True| == True)?:\s{1,60}$")


def _is_trial(file: File) -> bool:
    """Whether the file is an example, or for a developer's own machine."""
    settings = file.role is PathClass.CONFIG and lies_aside(file.path) and not START_SETTINGS.fullmatch(file.name)
    return settings or file.role is PathClass.EXAMPLE


def may_open(file: File, content: bytes, start: int) -> bool:
    """Whether settings for trying out (application-local.yml) or an example name the server that a value may open."""
    if file.role in (PathClass.TEST, PathClass.DOCS):
        return False
    if _is_trial(file):
        hosts = _GIVEN.findall(_lines(content, start)) + _akin(content, start)
        return any(_is_server(each.decode("ascii").lower()) for each in hosts)
    if not START_SETTINGS.fullmatch(file.name):
        return False
    near = content[max(0, start - NEAR) : start + NEAR]
    return any(is_outside(host.decode("ascii").lower()) for host in _ADDRESS.findall(near))


def _is_server(host: str) -> bool:
    """Whether a host is a server that others can reach; one to try things out on is one, too: sso.test.stadt-x.de."""
    return not NO_SERVER.match(host) and is_outside(_TRIALS.sub("x", host))


def _akin(content: bytes, start: int) -> list[bytes]:
    """The addresses given to names that begin as the one at `start` does: oidc.provider.url, for oidc.client.secret."""
    begins = _BEGINS.match(content, content.rfind(b"\n", 0, start + 1) + 1)
    around = content[max(0, start - NEAR) : start + NEAR]
    named = _OF_NAME.findall(around) if begins else []
    return [host for name, host in named if begins and name.lower() == begins[1].lower()]


def _lines(content: bytes, start: int) -> bytes:
    """The line at `start`, and those above and below it up to an empty one."""
    above = content[max(0, start - NEAR) : start].split(b"\n")[-1 - LINES :]
    below = content[start : start + NEAR].split(b"\n")[: 1 + LINES]
    empty = next((place for place in range(len(above) - 2, -1, -1) if not above[place].strip()), -1)
    ends = next((place for place, line in enumerate(below) if place and not line.strip()), len(below))
    return b"\n".join(above[empty + 1 :]) + b"\n".join(below[:ends])


def is_while_developing(file: File, content: bytes, match: re.Match[bytes]) -> bool:
    """Whether a key is taken on a developer's machine and in tests only: by its section, or in a branch of code."""
    start = match.start()
    above = content[max(0, start - 500) : start]
    if _DEBUGGING.search(above):
        return True
    if file.ending not in ("yml", "yaml"):
        return False
    sections = [found[1] for found in _SECTION.finditer(content, 0, start)]
    return (bool(sections) and sections[-1] in _ASIDE) or is_for_development(file, content, start)


def is_for_development(file: File, content: bytes, start: int) -> bool:
    """Whether the value at `start` is not that of the live system.

    It stands in the section for development or tests, or before the sections, where the live system's section reads
    the same name from outside.
    """
    if file.ending not in ("yml", "yaml") or "gitlab-ci" in file.name:
        return False
    sections = [(match[1], match.start()) for match in _SECTION.finditer(content)][:200]
    names = {name for name, _ in sections}
    if _LIVE not in names:
        return False
    within = next((name for name, at in reversed(sections) if at <= start), b"")
    return within in _ASIDE or (within != _LIVE and _is_read(content, start, sections))


def _is_read(content: bytes, start: int, sections: list[tuple[bytes, int]]) -> bool:
    """Whether the section of the live system reads from outside what the line at `start` gives a value to."""
    line = content[content.rfind(b"\n", 0, start + 1) + 1 :][:200]
    named = _NAME.match(line)
    at = next(place for name, place in sections if name == _LIVE)
    end = next((place for _, place in sections if place > at), len(content))
    name = re.escape(named[1]) if named else b""
    return named is not None and re.search(rb"(?m)^\s{1,40}%b:%b" % (name, _READ), content[at:end]) is not None


def is_sample_of_generator(content: bytes, start: int) -> bool:
    """Whether the line at `start` is a comment with a key that a generator has written as a sample."""
    return _SAMPLE.match(content, content.rfind(b"\n", 0, start + 1) + 1) is not None


def is_in_network(host: str, value: str) -> bool:
    """Whether a password may be for a machine in the network of an organisation; those for trying out are alike, too.

    Virtual machines and containers are given addresses of other ranges by default.
    """
    return _TEN.fullmatch(host) is not None and is_mixed(value) and len(value) >= 8

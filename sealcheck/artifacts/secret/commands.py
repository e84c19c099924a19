# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords that a command is given beside the machine that it calls: curl -u ada:… https://lampen.stadt-x.de/list.

Scripts and documents have such lines. Where the machine is one that others can reach, or one of an organisation's own
network, the password can be tried out there; of documents only what looks made by chance counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import is_no_secret, is_tried_first, without_signs
from sealcheck.artifacts.secret.patterns import (
    is_mixed,
    is_placeholder,
    is_reached,
    is_to_fill,
    looks_random,
)
from sealcheck.artifacts.secret.surroundings import NO_SERVER, is_in_network
from sealcheck.artifacts.secret.suspects import Suspect, lies_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import all_of, places

#: Places of one file that are looked at, and a command, which goes on behind a backslash, a ` or a ^ and in quotes.
MOST = 50
LONGEST = 1_500
_COMMAND = regex(
    rb"(?s)(?:\\.|(?<=[\s=])(?:\"(?:[^\"\\]|\\.){0,800}+\"|'[^']{0,800}+')|[\\`^][ \t]{0,3}\r?\n|[^\n]){0,1500}+"
)
_NAME = rb"[\w.@+\\-]{2,60}"
_VALUE = rb"((?:[^\s'\"`${}<>|;]|\$(?![\w({])){6,80})(?=['\"\s]|$)"
_QUOTE = rb"['\"]?"
_USER = rb"\s(?:-u|--user|--proxy-user|-U)[ =]?" + _QUOTE + _NAME + rb":"
_OPTION = rb"--(?:http-|ftp-|proxy-)?password[ =]" + _QUOTE
#: In small letters the name of a command, and how it is given a password.
_COMMANDS = {
    b"curl ": regex(_USER + _VALUE),
    b"wget ": regex(_OPTION + _VALUE),
    b"sshpass ": regex(rb"\s-p[ ]?%b%b" % (_QUOTE, _VALUE)),
    b"plink": regex(rb"\s-pw %b%b" % (_QUOTE, _VALUE)),
    b"pscp": regex(rb"\s-pw %b%b" % (_QUOTE, _VALUE)),
    b"mysql": regex(rb"\s(?:-p|--password=)%b%b" % (_QUOTE, _VALUE)),
    b"pgpassword=": regex(rb"(?i)pgpassword=%b%b" % (_QUOTE, _VALUE)),
    b"mosquitto_": regex(rb"\s-P %b%b" % (_QUOTE, _VALUE)),
    b"sqlcmd ": regex(rb"\s-P ?%b%b" % (_QUOTE, _VALUE)),
    b"net use ": regex(
        rb"(?i)\\\\[\w.-]{3,80}\\\S{1,80} %b%b(?=[^\n]{0,40}/user:)|/user:\S{2,60} %b%b" % ((_QUOTE, _VALUE) * 2)
    ),
    b"smbclient ": regex(rb"-U ?%b%b%%%b" % (_QUOTE, _NAME, _VALUE)),
    b"lftp ": regex(rb"-u ?%b%b,%b" % (_QUOTE, _NAME, _VALUE)),
    b"mongo": regex(rb"\s(?:-p|--password)[ =]%b%b" % (_QUOTE, _VALUE)),
    b"ldapsearch ": regex(rb"\s-w %b%b" % (_QUOTE, _VALUE)),
    b"docker login": regex(rb"\s(?:-p|--password)[ =]%b%b" % (_QUOTE, _VALUE)),
}  # fmt: skip
ANCHORS = tuple(_COMMANDS)
#: The machine: an address, an option, an account there, a folder that it shares, the last word of a command.
_HOST = regex(
    rb"(?:https?|s?ftps?|ldaps?|mqtts?)://(?:[^\s/@'\"]{1,80}@)?([A-Za-z0-9][A-Za-z0-9.-]{3,120})"
    rb"|\s(?:-h|-H|-S|--host(?:name)?)[ =]?['\"]?(?:tcp:|ldaps?://)?([A-Za-z0-9][A-Za-z0-9.-]{3,120})(?=[\s'\",:]|$)"
    rb"|[\w.-]{1,40}@([A-Za-z0-9][A-Za-z0-9.-]{3,120})(?=[\s:'\"]|$)"
    rb"|(?://|\\\\)([A-Za-z0-9][A-Za-z0-9.-]{3,120})[/\\]"
    rb"|docker login[^\n]{1,200}\s([a-z0-9][a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})(?=[\s'\"]|$)"
)
_HANDED_ON = regex(r"%\w{1,60}%|[A-Z][A-Z0-9_]{4,60}|\[.{0,60}\]|\*+")


def commands(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such password; `small` is the content in small letters."""
    if file.role in (PathClass.TEST, PathClass.EXAMPLE) or lies_aside(file.path):
        return
    for name in (ANCHORS[each] for each in all_of(ANCHORS, small)):
        for at in islice(places(name, small), MOST):
            command = _command(content, at)
            match = _COMMANDS[name].search(command)
            if match and _opens(next(filter(None, match.groups())).decode("latin-1"), command, file.role):
                yield at + match.start(match.lastindex or 1), Suspect("command", "doubtful")


def _command(content: bytes, at: int) -> bytes:
    """The command at a place, to the end of the last line on which it goes on; as long as it is there."""
    match = _COMMAND.match(content[at : at + LONGEST])
    return match[0] if match else b""


def _opens(value: str, command: bytes, role: PathClass) -> bool:
    """Whether a password is none to fill in, and the machine there is one to try it out on."""
    if not is_mixed(value) or is_placeholder(value) or is_to_fill(value) or _HANDED_ON.fullmatch(value):
        return False
    if (
        is_tried_first(value)
        or is_no_secret(without_signs(value))
        or (role is PathClass.DOCS and not looks_random(value))
    ):
        return False
    hosts = ["".join(each.decode("latin-1") for each in found) for found in _HOST.findall(command)]
    return any(_is_machine(host, value) for host in hosts)


def _is_machine(host: str, value: str) -> bool:
    return not NO_SERVER.match(host.lower()) and (is_reached(host) or is_in_network(host, value))

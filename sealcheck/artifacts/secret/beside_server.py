# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords beside the server and the account that they are for, in programs and settings of whatever language.

`define('DB_PASSWORD', '…')`, `webdav_password <- "…"`, {'HOST': '…', 'USER': '…', 'PASSWORD': '…'},
["mqtt-password", "…"], `smtp.host=…`, `server.login("ada@stadt-x.de", "…")`, in any order and on however many lines.
Servers are told by a name for one that is given a host or an address, by the name of a mail server, and by the address
of a database for JDBC. Only those count that others can reach: there a password can be tried out, however simple it is.
So can that of a wireless network beside its name, by whoever is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.secret.named_values import (
    SPLIT,
    ends_in_password,
    is_name_again,
    is_no_secret,
    is_repeated,
    is_tried_first,
    without_signs,
)
from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, is_reached, is_to_fill, looks_random
from sealcheck.artifacts.secret.surroundings import NO_SERVER, is_for_development
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, matches

#: In small letters: how words for a password begin, and calls that are given an account and its password.
WORDS = (
    b"pass", b"pwd", b"kennwort", b"contrasen", b"clave", b"senha", b"wachtwoord", b"mot_de_passe", b"motdepasse",
    b"psk", b"convertto-securestring",
)  # fmt: skip
CALLS = (
    b"login(", b"credential(", b"authentication(", b"auth(", b"authenticate(", b"username_pw_set(", b"begin(",
    b"connect(", b"connection(", b"mysqli(",
)  # fmt: skip
ACCOUNTS = (*WORDS, *CALLS)
#: Passwords of one file that are looked at, and bytes around one in which its server and account are looked for.
MOST = 200
NEAR = 500
#: What stands between a name and what it is given: `=`, `:`, `=>`, `<-`, `", "`, a type before, a tag around.
_GIVES = (
    rb"(?:['\"][ \t]{0,3},\s{0,20}|(?:\[\d{0,3}\]|['\"]\]?)?"
    rb"(?:[ \t]{0,3}:[ \t]{0,3}&?(?:'static )?(?:str|string|text)|[ \t]string)?"
    rb"[ \t]{0,20}(?:=>|<-|:=|:-|[:=])[ \t]{0,20}|[ \t]{1,20}(?=['\"])|>)"
)
_SIGN = rb"(?:[^\s'\"`${}<>()]|\$(?![\w({]))"
_QUOTED = rb"(?:[^\s'\"`${}()]|\$(?![\w({]))"
_PASSWORD = regex(
    rb"(?i)(convertto-securestring(?: -string)?"
    rb"|pass(?:w(?:or)?[dt]|phrase)?|pwd|kennwort|contrasen(?:i?a)|clave|senha|wachtwoord|mot_?de_?passe|psk)"
    rb"(?:_?\d{1,2})?%b"
    rb"(?:\"(%b{6,60})\"|'(%b{6,60})'|(?<=:-)(%b{6,60})(?=\})"
    rb"|((?:(?![#,;\[\]])%b){6,60})(?=</|\"?[ \t]{0,9}(?:#.{0,100})?\r?(?:\n|$)))"
    % (_GIVES, _QUOTED, _QUOTED, _SIGN, _SIGN)
)
#: Where a text needs no quotes.
_SHELLS = frozenset({"sh", "bash", "zsh", "ksh", "bat", "cmd"})
#: What sets up servers, with the accounts there: Terraform and Bicep; templates of CloudFormation and of Azure.
_SETS_UP = frozenset({"tf", "tfvars", "hcl", "bicep"})
_TEMPLATES = (b"AWSTemplateFormatVersion", b"deploymentTemplate.json#")
#: An account in the network of an organisation, as Windows has them: stadtx\\svc_lamps; others are of each machine.
_OF_DOMAIN = regex(
    r"(?i)(?!(?:nt authority|nt service|builtin|workgroup|iis apppool|(?:my|your)?(?:domain|company|server|pc)\w{0,12}"
    r"|contoso|corp|localhost|example)\\)[a-z][\w.-]{1,30}\\{1,2}[a-z][\w.$-]{2,60}"
)
#: What stands before the word in the name.
_BEFORE = regex(rb"[\w$.-]{0,60}\Z")
_CALL = regex(
    rb"(?i)\w{4,20}\(\s{0,40}(?:(?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')\s{0,9},\s{0,40}){1,2}"
    rb"(?:\"(%b{6,60})\"|'(%b{6,60})')" % (_SIGN, _SIGN)
)
#: A server by a name for one, with or without a scheme, or where a program connects to, and the account there. What is
#: called an address may be that of something else, unless its name begins as that of the password does.
_NAMED = regex(
    rb"(?i)(?:(?<![\w$])([\w$.-]{0,40}?)"
    rb"(?:host|server|(?:host|server)_?name|broker|(service|endpoint|ur[il]|addr|address|domain))\d{0,2}%b"
    rb"|(?:connect|mysqli)\(\s{0,40}(?=['\"][a-z0-9-]{1,60}\.))"
    rb"['\"]?(?:[a-z][a-z0-9+.-]{1,20}://)?([a-z0-9][a-z0-9.-]{3,120})(?=[\s'\":;/,?<]|$)" % _GIVES
)
_USER = regex(rb"(?i)(?:user(?:[_-]?(?:name|id))?|uid|login|account)%b['\"]?([\w@.+\\-]{2,80})" % _GIVES)
#: A mail server by its own name, and somebody's address, which there is the account.
_MAIL = regex(
    rb"(?i)(?<![\w.@/-])((?:smtps?[.-]|imap\.|mail\.|mailserver\.|exchange\.)[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})"
    rb"(?![\w(.-])"
)
_ADDRESS = regex(rb"(?<![\w.+-])([A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,40}){1,4})")
#: The address of a database in the spellings of drivers for JDBC (Oracle:
#: https://docs.oracle.com/en/database/oracle/oracle-database/21/jjdbc/data-sources-and-URLs.html, SQL Server:
#: https://learn.microsoft.com/en-us/sql/connect/jdbc/building-the-connection-url).
_DATABASE = regex(
    rb"(?:j|r2)dbc:(?:[a-z0-9-]{1,20}(?::[A-Za-z]{1,20})?:(?:[^\s@'\"(/]{0,60}(?:/[^\s@'\"]{0,60})?@(?:(?:ldaps?:)?//)?|//)"
    rb"([A-Za-z0-9.-]{4,120})[:/;\\]"
    rb"|oracle:[a-z0-9]{1,8}:[^\s(]{0,120}@\s{0,3}\([^\n]{0,400}?(?i:\bhost)\s{0,3}=\s{0,3}([A-Za-z0-9.-]{4,120})\s{0,3}\)"
    rb"|sybase:Tds:([A-Za-z0-9.-]{4,120}):)"
)
#: A wireless network by its name, and what libraries and manuals put for that and for its password.
_NETWORK = regex(
    rb"(?i)(?:(?<![a-vx-z])(?:wifi)?ssid\w{0,8}%b|wifi\w{0,10}\.(?:begin|connect)\(\s{0,9})"
    rb"(?:\"([^\"\n]{2,32})\"|'([^'\n]{2,32})'|([^\s'\"#;]{2,32}))" % _GIVES
)
_PRESET = regex(r"ssid|network|wi-?fi|your|my[-_ ]?|change|example|test|access.?point|<|\$", re.I)
LEAST_OF_NETWORK = 8
_ANGLES = str.maketrans("<>", "!!")
#: What a program hands on: settings.mail_password, MAIL_PASSWORD; what is taken from elsewhere: os.environ[…], !vault
_HANDED_ON = regex(
    r"[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){1,6}|[A-Z][A-Z0-9_]{4,60}|[!%@].{0,100}|[\w.]{1,60}\[.{0,60}"
)

#: <password>
_BLANK = regex(r"<[^<>]{1,60}>")


def beside_server(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password beside a server that others can reach, and an account there.

    `small` is the content in small letters.
    """
    if file.role not in (PathClass.SOURCE, PathClass.CONFIG) or is_aside(file) or language_of_path(file.path):
        return
    sets_up = file.ending in _SETS_UP or first_of(_TEMPLATES, content) is not None
    for at, name, value in _passwords(file, content, small):
        if not _is_one(name, value) or is_repeated(value.encode("latin-1"), content, at):
            continue
        kind = _opened(
            content[max(0, at - NEAR) : at + NEAR], name, value, sets_up=sets_up, shell=file.ending in _SHELLS
        )
        if kind and not is_for_development(file, content, at):
            yield at, Suspect(kind, "doubtful", name=name)


def _passwords(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, str, str]]:
    """Yield what is given to names for a password, and by calls; in programs a bare value is the name of another."""
    for match in islice(matches(_PASSWORD, WORDS, content, small), MOST):
        if match[5] and file.role is not PathClass.CONFIG and file.ending not in _SHELLS:
            continue
        before = _BEFORE.search(content[max(0, match.start() - 60) : match.start()])
        start = match.start() - (len(before[0]) if before else 0)
        value = next(group for group in match.groups()[1:] if group)
        yield start, content[start : match.end(1)].decode("latin-1"), value.decode("latin-1")
    for match in islice(matches(_CALL, CALLS, content, small), MOST):
        yield match.start(), "", (match[1] or match[2]).decode("latin-1")


def _is_one(name: str, value: str) -> bool:
    """Whether a value is none to fill in, none that is read elsewhere, and no word for its kind."""
    compass = name.lower().endswith(("pass", "pwd")) and not ends_in_password(name)
    told = compass or (name and is_name_again(name, value))
    return not (told or is_to_fill(value) or _HANDED_ON.fullmatch(value) or _BLANK.search(value))


def _opened(around: bytes, name: str, value: str, *, sets_up: bool, shell: bool) -> str:
    """The kind of what a password may open that stands there with an account; empty when nothing does."""
    weak = is_placeholder(value) or is_tried_first(value)
    joins = len(value) >= LEAST_OF_NETWORK and not weak and not _PRESET.search(value)
    if joins and any(map(_is_network, _NETWORK.findall(around))):
        return "short_value"
    if is_no_secret(without_signs(value).translate(_ANGLES)):
        return ""
    somebody = any(not is_to_fill(each.decode("latin-1")) for each in _ADDRESS.findall(around))
    word = value.isalpha() and value.islower()
    if somebody and not word and any(map(_is_server, _MAIL.findall(around))):
        return "mailbox"
    if weak:
        return ""
    chosen = is_mixed(value) or looks_random(value)
    if chosen and (_is_of_domain(around) or (sets_up and _has_account(around, name, value))):
        return "connection"
    servers = list(_servers(around, name, shell=shell and chosen))
    reached = bool(servers) and all(map(_is_server, servers)) and _has_account(around, name, value)
    return "connection" if reached or any(map(_is_server, map(b"".join, _DATABASE.findall(around)))) else ""


def _has_account(around: bytes, name: str, value: str) -> bool:
    """Whether the account stands there, of which a mere word is no part; calls are given it beside the password."""
    if not name or name.lower().startswith("convertto-"):
        return is_mixed(value)
    named = [each.decode("latin-1").lower() for each in _USER.findall(around)]
    alike = value.isalpha() and any(value.lower() in each or each in value.lower() for each in named)
    return bool(named) and not alike


def _is_of_domain(around: bytes) -> bool:
    return any(_OF_DOMAIN.fullmatch(each.decode("latin-1")) for each in _USER.findall(around))


def _servers(around: bytes, name: str, *, shell: bool) -> Iterator[bytes]:
    """Yield the servers by name that a password may be for; a script has few addresses, and calls them.

    Those that share a word with its name go before all others: MAIL_HOST for MAIL_PASSWORD, whatever DB_HOST is.
    """
    own = _words(name)[:-1]
    named = [(_words(before.decode("latin-1")), address, host) for before, address, host in _NAMED.findall(around)]
    akin = [host for words, _, host in named if not set(words).isdisjoint(own)]
    for words, address, host in named:
        if host in akin or (not akin and (not address or words == own or (shell and not own))):
            yield host


def _words(name: str) -> list[str]:
    return [part.lower() for part in SPLIT.split(name) if part]


def _is_server(written: bytes) -> bool:
    host = written.decode("latin-1")
    return is_reached(host) and not is_to_fill(host) and not NO_SERVER.match(host.lower())


def _is_network(written: tuple[bytes, ...]) -> bool:
    """Whether it is the name of a network, and none that somebody has to put another in the place of."""
    network = b"".join(written).decode("latin-1")
    return not _PRESET.search(network) and not is_placeholder(network)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of an address, each checked before git or a library sees it: host, user, path, and nothing that expands."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote

from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.source.errors import TargetError
from sealcheck.source.forges import TOKEN

#: What cannot be seen: spaces, control characters, half characters.
_SPACE = regex(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff]")
#: A host and a user as git may be given them; the host is in ASCII and lower case.
HOST = regex(r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*")
USER = regex(r"[A-Za-z][A-Za-z0-9._-]{0,19}")
_COMPONENT = regex(r"[^$`{}<>|\\^\"*?\[\]]{1,255}")
_SECRET_NAME = regex(r"token|secret|password|credential|api_?key|\bauth\b", re.IGNORECASE)


def shown(text: str) -> str:
    """Return a target fit for a message: without user names, passwords and queries."""
    return re.sub(r"(?<=://)[^/@]{0,500}@", "", text.partition("?")[0].partition("#")[0])


def has_control(text: str) -> bool:
    """Whether the text holds a control character."""
    return any(ord(character) < 32 or ord(character) == 127 for character in text)


def refuse_odd(text: str) -> None:
    """Raise TargetError for what a shell or a library would expand, and for what cannot be seen."""
    if _SPACE.search(text):
        raise TargetError(say("source.whitespace", target=shown(text)), say("source.whitespace_hint"))
    if match := re.search(r"[$`{}\\]", text):
        raise TargetError(say("source.expands", character=match[0]), say("source.expands_hint"))
    if text.startswith("~"):
        raise TargetError(say("source.expands", character="~"), say("source.expands_hint"))


def host_of(name: str) -> str:
    """Return the host in ASCII and lower case. Raises ValueError (UnicodeError is one) if it cannot be one."""
    if re.fullmatch(r"[0-9a-f:.]{2,45}", name) and ":" in name:
        return f"[{name}]"
    ascii_name = name.encode("idna").decode("ascii").lower() if not name.isascii() else name.lower()
    if not HOST.fullmatch(ascii_name):
        raise ValueError(name)
    return ascii_name


def user_of(parts: SplitResult, scheme: str) -> str:
    """Return `user@` for ssh; a short plain user name in a web address is dropped, anything secret is refused."""
    if parts.username is None and parts.password is None:
        return ""
    user = parts.username or ""
    if parts.password is not None or not USER.fullmatch(user) or user.startswith(("ghp_", "gho_", "glpat-")):
        raise TargetError(say("source.credentials"), say("source.token_hint", variable=TOKEN))
    return f"{user}@" if scheme == "ssh" else ""


def refuse_secret_query(parts: SplitResult) -> None:
    """Raise TargetError for a query that holds a credential."""
    if _SECRET_NAME.search(parts.query):
        raise TargetError(say("source.credentials"), say("source.token_hint", variable=TOKEN))


def components(path: str, text: str) -> tuple[str, ...]:
    """Return the path's parts, still percent-encoded. Raises TargetError for what no repository is called."""
    found = tuple(quote(part, safe="%~!&'()+,;=:@-._") for part in path.split("/") if part)
    for part in map(unquote, found):
        if part in (".", "..") or (part.startswith("-") and part != "-") or not _COMPONENT.fullmatch(part):
            raise TargetError(say("source.bad_address", target=shown(text)), say("source.target_forms"))
        if _SPACE.search(part.replace(" ", "")):
            raise TargetError(say("source.bad_address", target=shown(text)), say("source.target_forms"))
    if not found:
        raise TargetError(say("source.no_repository", target=shown(text)), say("source.target_forms"))
    return found

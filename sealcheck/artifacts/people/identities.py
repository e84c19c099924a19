# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which names and addresses belong to one person: those that share either, but not what many people use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sealcheck.own_data import own_yaml
from sealcheck.pattern import regex

#: A name and an address, each as `plain_name` and `plain_address` give them.
Identity = tuple[str, str]

_UMLAUT = regex(r"([aou])e")
_GAPS = regex(r"[\s._-]")
_NOREPLY = regex(r"(?:^|[.@_-])no-?reply(?:@|\.|$)", re.I)
_LOGIN = regex(r"(?:[0-9]{1,12}\+|[0-9]{1,12}-)?([^@+]{1,80})@(users\.noreply\.[a-z0-9.-]{3,100})", re.I)
#: Hosts that are no place on the internet: an address there is the default of somebody's machine, or an example.
_LOCAL = regex(
    r"(?:^|\.)(?:localhost|localdomain|local|lan|home|internal|intern|invalid|example|test|none|corp"
    r"|example\.(?:com|net|org))$|\(none\)"
)
#: What a name has in brackets behind it, mostly an employer; and a point between two names of a login.
_NOTE = regex(r"\s{0,3}(?:\([^()]{0,80}\)|\[[^\[\]]{0,80}\])")
_POINT = regex(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})")
#: Words of a first name or a surname.
MOST_WORDS = 3
#: Letters of a full name that are enough for a login made of them to be nobody else's.
LEAST_LETTERS = 7


def plain_name(author: str) -> str:
    """Return a name in lower case, without accents and with single gaps."""
    plain = unicodedata.normalize("NFKD", author[:200]).casefold()
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def full_name(name: str) -> str:
    """Return a plain name without titles and notes, the first name first: „muster, dr. max (it)“ is `max muster`.

    Of an address that stands for a name it is what comes before the @.
    """
    bare, notes = _NOTE.subn("", name if " " in name else name.partition("@")[0])
    last, comma, first = (part.strip() for part in bare.partition(","))
    if comma and not _is_title(first):
        if "," in first or not all(1 <= len(part.split()) <= MOST_WORDS for part in (first, last)):
            return name
        last = f"{first} {last}"
    words = _POINT.sub(" ", last).split()
    while len(words) > 2 and _is_title(words[0]):
        del words[0]
    some = len(words) > 1 and not (notes and any(word in _words()["shared"] for word in words))
    return " ".join(words) if some else name


def _is_title(text: str) -> bool:
    return all(word.replace(".", "").replace("-", "") in _words()["titles"] for word in text.split())


def plain_address(email: str) -> str:
    """Return the address in lower case without a +tag; forge logins without their number."""
    email = email[:200].strip().strip("<>\"'").lower()
    login = _LOGIN.fullmatch(email)
    if login:
        return f"{login[1]}@{login[2]}"
    local, at, domain = email.partition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def says_nothing(address: str) -> bool:
    """Whether an address names no place: a forge's for those who give none, a machine's, also by its number."""
    domain = address.partition("@")[2].strip(".")
    if domain.rpartition(".")[2].isdigit():
        return True
    return "." not in domain or bool(_LOCAL.search(domain) or _NOREPLY.search(address)) or "noreply" in domain


def root(parent: dict[str, str], key: str) -> str:
    """Return what stands for `key` and all that was joined with it in `parent` (union-find, paths halved)."""
    parent.setdefault(key, key)
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def joined(identities: Sequence[Identity]) -> list[list[Identity]]:
    """Return the identities in groups that share a name or an address (union-find over both).

    A login of a forge made of the letters of a full name is shared with those who bear it: adalovell, Ada Lovell.
    """
    parent: dict[str, str] = {}
    for name, address in identities:
        for key in _keys(name, address):
            parent[root(parent, key)] = root(parent, f"={name}|{address}")
    groups: dict[str, list[Identity]] = {}
    for name, address in identities:
        groups.setdefault(root(parent, f"={name}|{address}"), []).append((name, address))
    return list(groups.values())


def _keys(name: str, address: str) -> Iterator[str]:
    """Yield what two identities of one person have in common."""
    if name and _GAPS.sub("", name) not in _words()["everybody"]:
        name = full_name(name)
        yield f"n{_spelled(name)}"
        if " " in name and len(letters := _letters(name)) >= LEAST_LETTERS:
            yield f"l{letters}"
    if not _personal(address):
        return
    yield f"a{address}"
    login, _, domain = address.partition("@")
    if "users.noreply." in domain and len(_letters(login)) >= LEAST_LETTERS:
        yield f"l{_letters(login)}"


def _letters(name: str) -> str:
    """Return the letters of a name or a login; nothing when there is more to it than gaps."""
    letters = _GAPS.sub("", name)
    return _UMLAUT.sub(r"\1", letters) if letters.isalpha() else ""


def _spelled(name: str) -> str:
    """Return a full name with its umlauts as plain letters, however they were written: Mueller, Müller and Muller."""
    return _UMLAUT.sub(r"\1", name) if " " in name else name


def _personal(address: str) -> bool:
    local, _, domain = address.partition("@")
    if "users.noreply." in domain:
        return True
    return bool(domain) and local not in ("", "root") and not _LOCAL.search(domain) and not _NOREPLY.search(address)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(value.split()) for name, value in own_yaml("data", "shared_names.yml").items()}

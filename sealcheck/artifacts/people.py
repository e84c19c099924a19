# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who wrote the commits: people apart from bots, one person under several addresses, organisations by mail domain."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from sealcheck.frozen import frozen
from sealcheck.own_data import own_yaml
from sealcheck.pattern import regex
from sealcheck.snapshot import Commit

#: Names and addresses of programs. "bot" must be a word of its own: Talbot, Botond and Tom Jenkins are people.
_BOT = regex(
    r"\[bot\]|(?:^|[\s_.+-])bots?(?:$|[\s_.+@\d-])|\((?:bot|automated)\)|dependabot|renovate(?:bot|-|@|$)|"
    r"github[ -]actions?|actions?@github\.com|greenkeeper|snyk-|pre-commit-ci|allcontributors|imgbot|mergify|depfu|"
    r"scala steward|semantic-release|transifex|crowdin|lokalise|weblate|(?:gitlab|travis|circle)[ -]?ci\b|"
    r"noreply@anthropic\.com|cursoragent|@cursor\.com|devin-ai|\(aider|noreply@openai\.com|codex@openai\.com|"
    r"codacy-badger|whitesource|deepsource|sonatype-lift|release-please|copilot|projen|(?:^|[._+-])(?:ci|automation)@|"
    r"^(?:github|gitlab|jenkins|ci|cd|build|deploy|deployment|automation|release)$",
    re.I,
)
_CAMEL_BOT = regex(r"[a-z]Bot(?:$|[\s@])|\bRoboter\b")
#: A login that ends in "bot" without a gap; the surnames among them are few.
_LOGIN_BOT = regex(r"(?!talbot|abbot|cabot|elbot|herbot|corbot|turbot)[a-z0-9-]{2,40}bot")
_UMLAUT = regex(r"([aou])e")
_NOREPLY = regex(r"(?:^|[.@_-])no-?reply(?:@|\.|$)", re.I)
_LOGIN = regex(r"(?:[0-9]{1,12}\+|[0-9]{1,12}-)?([^@+]{1,80})@(users\.noreply\.[a-z0-9.-]{3,100})", re.I)
#: Co-authors read of one commit.
MOST_CO_AUTHORS = 20
#: Hosts that are no place on the internet: an address there is the default of somebody's machine.
_LOCAL = regex(
    r"(?:^|\.)(?:localhost|localdomain|local|lan|home|internal|intern|invalid|example|test|none|corp)$|\(none\)"
)
_EVERYBODY = frozenset(
    {
        "root",
        "admin",
        "administrator",
        "user",
        "dev",
        "developer",
        "unknown",
        "git",
        "ubuntu",
        "test",
        "info",
        "build",
        "",
    }
)


@frozen
class Person:
    """One human author with the number of commits; `names` are all that were used.

    `used` are the commits by domain, in the order of the domains; an empty domain says nothing.
    """

    names: frozenset[str]
    used: tuple[tuple[str, int], ...]
    commits: int

    @property
    def domains(self) -> frozenset[str]:
        """The domains that say something."""
        return frozenset(domain for domain, _ in self.used if domain)


def is_bot(commit: Commit) -> bool:
    """Whether a program wrote the commit. The committer does not matter: forges commit on behalf of people."""
    return _is_program(commit.author[:200].strip(), commit.email[:200])


@lru_cache(maxsize=4_000)
def _is_program(author: str, email: str) -> bool:
    texts = (author, email)
    if any(_BOT.search(text) or _CAMEL_BOT.search(text) for text in texts):
        return True
    return _LOGIN_BOT.fullmatch(texts[0].lower()) is not None


def people(commits: Iterable[Commit], *, co_authors: bool = False) -> tuple[Person, ...]:
    """Return the authors, most commits first; the same address or the same full name is the same person.

    With `co_authors` a commit counts for everyone whom its message names as co-author too, once each.
    """
    by_commit = [tuple(_identities(commit, co_authors=co_authors)) for commit in commits]
    groups = _join(list(dict.fromkeys(identity for identities in by_commit for identity in identities)))
    group_of = {identity: number for number, members in enumerate(groups) for identity in members}
    used: list[Counter[str]] = [Counter() for _ in groups]
    for identities in by_commit:
        # a squashed commit names its author a second time, under another address; the address of the author counts
        for number, (_, address) in {group_of[each]: each for each in reversed(identities)}.items():
            used[number][domain_of(address)] += 1
    found = [
        Person(frozenset(name for name, _ in members), tuple(sorted(each.items())), each.total())
        for members, each in zip(groups, used, strict=True)
    ]
    return tuple(sorted(found, key=lambda person: (-person.commits, sorted(person.names))))


def _identities(commit: Commit, *, co_authors: bool) -> Iterator[tuple[str, str]]:
    """Yield (name, address) of the author, and of the people among the co-authors."""
    found = [(_name(commit.author), _address(commit.email))]
    for each in commit.co_authors[:MOST_CO_AUTHORS] if co_authors else ():
        name, _, rest = each[:400].partition("<")
        address = rest.partition(">")[0]
        if name.strip() and not _is_program(name.strip()[:200], address[:200]):
            found.append((_name(name), _address(address)))
    yield from dict.fromkeys(found)


def root(parent: dict[str, str], key: str) -> str:
    """Return what stands for `key` and all that was joined with it in `parent` (union-find, paths halved)."""
    parent.setdefault(key, key)
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _join(identities: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Return the identities in groups that share a name or an address (union-find over both)."""
    parent: dict[str, str] = {}

    for name, address in identities:
        own = f"={name}|{address}"
        for key in (
            f"n{_spelled(name)}" if name not in _EVERYBODY else "",
            f"a{address}" if _personal(address) else "",
        ):
            if key:
                parent[root(parent, key)] = root(parent, own)
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, address in identities:
        groups.setdefault(root(parent, f"={name}|{address}"), []).append((name, address))
    return list(groups.values())


def _name(author: str) -> str:
    plain = unicodedata.normalize("NFKD", author[:200]).casefold()
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def _spelled(name: str) -> str:
    """Return a full name with its umlauts as plain letters, however they were written: Mueller, Müller and Muller."""
    return _UMLAUT.sub(r"\1", name) if " " in name else name


def _address(email: str) -> str:
    """Return the address in lower case without a +tag; forge logins without their number."""
    email = email[:200].strip().strip("<>\"'").lower()
    login = _LOGIN.fullmatch(email)
    if login:
        return f"{login[1]}@{login[2]}"
    local, at, domain = email.partition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def _personal(address: str) -> bool:
    local, _, domain = address.partition("@")
    if "users.noreply." in domain:
        return True
    return bool(domain) and local not in ("", "root") and not _LOCAL.search(domain) and not _NOREPLY.search(address)


def domain_of(address: str) -> str:
    """Return the registered domain of an address; empty when it says nothing (noreply, a local machine, none)."""
    domain = _address(address).partition("@")[2].strip(".")
    if "." not in domain or _LOCAL.search(domain) or _NOREPLY.search(address[:200]) or "noreply" in domain:
        return ""
    parts = domain.split(".")
    take = 3 if ".".join(parts[-2:]) in _domains()["suffixes"] else 2
    return ".".join(parts[-take:])


def is_private(domain: str, more: Iterable[str] = ()) -> bool:
    """Whether `domain` belongs to a mail provider for private persons, or is among `more`."""
    return domain in _domains()["private"] or domain in {extra.lower() for extra in more}


def looks_personal(domain: str, authors: Iterable[Person]) -> bool:
    """Whether `domain` is likely somebody's own: one person uses it, and it bears that person's name."""
    users = [person for person in authors if domain in person.domains]
    label = re.sub(r"[^a-z0-9]", "", domain.split(".")[0])
    return len(users) == 1 and any(_bears(label, name) for name in users[0].names)


def name_of(domain: str) -> str:
    """Return the part of a domain that names its owner: the first word, but for words that many owners share."""
    label = domain.partition(".")[0]
    first = label.partition("-")[0]
    return label if len(first) < 4 or first in _domains()["accounts"] else first


def looks_official(domain: str) -> bool:
    """Whether `domain` speaks of an authority, a university or a company by its ending or a word of its name."""
    label, _, ending = domain.partition(".")
    endings = _domains()["official"]
    if ending in endings or ending.rpartition(".")[2] in endings or domain in endings:
        return True
    return not _domains()["accounts"].isdisjoint(label.split("-")) or label.startswith(("stadt", "kreis", "gemeinde"))


def _bears(label: str, name: str) -> bool:
    """Whether a domain's label holds a part of a person's name, or the whole of a login.

    Towns and companies have accounts too ("Town of X", "x-digital"), and staff put the employer into their login
    ("x-ada"): such a name shares its first word with the organisation's domain, which is not a person's for that.
    """
    parts = [part for part in re.split(r"[^a-z0-9]{1,5}", name) if part]
    if not _domains()["accounts"].isdisjoint(parts):
        return False
    wanted = parts if " " in name.strip() else ["".join(parts)]
    return any(len(part) >= 4 and part in label for part in wanted)


@cache
def _domains() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(value.split()) for name, value in own_yaml("data", "mail_domains.yml").items()}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""E-mail addresses, handles and telephone numbers in running text, also written so that robots do not find them."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import SplitResult, urlsplit

from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

_EMAIL = regex(r"(?<![\w.+-])([\w][\w.+-]{0,63})@([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,5})")
_HIDDEN = regex(
    r"(?<![\w.+-])([\w][\w.+-]{0,63})\s?[\[({<](?:at|ät|æt)[\])}>]\s?"
    r"([A-Za-z0-9-]{1,63}(?:(?:\.|\s?[\[({<](?:dot|punkt|point|punt|punto|ponto)[\])}>]\s?)[A-Za-z0-9-]{1,62}){1,5})",
    re.I,
)
_SPACED = regex(
    r"(?<![\w.+@-])(?!(?:us|uns|me|mich|it|here|hier|you|them)\s)([\w][\w.+-]{0,63}) @ "
    r"(?!www\.)([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,5})",
    re.I,
)
_SPELLED = regex(r"(?<![\w.+-])([\w][\w.+-]{0,63}(?: DOT [\w-]{1,40}){0,3}) AT ([\w-]{1,63}(?: DOT [\w-]{1,40}){1,4})")
#: The same in small letters, which only a sentence on reports turns into an address.
_IN_WORDS = regex(r"\b[\w.+-]{2,60} at [\w-]{2,60}(?: dot [\w-]{2,40}){1,3}\b", re.I)
_DOT = regex(r"\s?[\[({<](?:dot|punkt|point|punt|punto|ponto)[\])}>]\s?", re.I)
_HANDLE = regex(r"(?<![\w@/.])@([A-Za-z0-9][\w.-]{0,60}(?:/[\w.-]{1,80}){0,3})")
_PHONE = regex(r"(?:tel|telefon|phone|fon)[.:]{0,2}\s{0,3}(\+?[0-9(][0-9 ()/-]{5,30})", re.I)
#: Addresses that nobody reads, and what stands for the name of somebody.
_NOBODY = regex(r"(?:no-?reply|do-?not-?reply|git|you|your[._-]?\w{0,20})@|[^@]{1,64}@users\.noreply\.", re.I)


def emails(text: str) -> list[str]:
    """Return the e-mail addresses in `text` that a person may read, in lower case, each once."""
    plain = [f"{name}@{domain}" for name, domain in _EMAIL.findall(text)]
    hidden = [f"{name}@{_DOT.sub('.', domain)}" for name, domain in _HIDDEN.findall(text)]
    spaced = [f"{name}@{domain}" for name, domain in _SPACED.findall(text)]
    spelled = [f"{name}@{domain}".replace(" DOT ", ".") for name, domain in _SPELLED.findall(text)]
    known = dict.fromkeys(address.lower().rstrip(".") for address in [*plain, *hidden, *spaced, *spelled])
    return [address for address in known if not _is_nobodys(address) and not address.endswith((".png", ".svg"))]


def _is_nobodys(address: str) -> bool:
    name, _, domain = address.partition("@")
    filled = name in words_in("mail_domains", "to_fill_names") or is_made_up(domain)
    return filled or _NOBODY.match(address) is not None


@cache
def _to_fill() -> re.Pattern[str]:
    """What stands for the name of a domain or an organisation: your-company, ihre-domain, musterstadt."""
    readers, own, what, places = (
        "|".join(sorted(words_in("mail_domains", f"to_fill_{key}"))) for key in ("readers", "own", "what", "places")
    )
    # Of two or three letters (tu, su, my) a word begins many a real name, and so needs the hyphen.
    begun = rf"({readers})(?:(?<=[a-z]{{4}})|-)(?:{what}|{places})(?:-?(?:{what}|{places})){{0,2}}"
    return re.compile(rf"{begun}|(?:{own})(?:(?<=[a-z]{{4}})|-)(?:{what})(?:-?(?:{what})){{0,2}}")


def is_made_up(domain: str) -> bool:
    """Whether a domain is one of RFC 2606, or stands for one that somebody has to put in its place."""
    labels = domain.lower().split(".")
    ends = labels[-1] in words_in("mail_domains", "to_fill_endings")
    alone = len(labels) > 1 and labels[-2] in words_in("mail_domains", "to_fill_alone")
    return ends or alone or any(_to_fill().fullmatch(label) for label in labels)


def parts_of(address: str) -> SplitResult | None:
    """Return the parts of a web address; None where it is none: https://[your-domain]/security."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def is_to_fill(address: str) -> bool:
    """Whether a web address leads to a domain, an account or a repository that somebody has to put in."""
    parts = parts_of(address)
    if parts is None or not parts.hostname:
        return parts is None
    path = parts.path.lower().strip("/").split("/")
    named = "/".join(path[:2]) in words_in("mail_domains", "to_fill_paths")
    yours = _to_fill().fullmatch(path[0])  # our-organisation/contact is a page
    return named or is_made_up(parts.hostname) or (yours is not None and yours[1] is not None)


def with_plain(text: str) -> str:
    """Return `text` with addresses that are hidden from robots written plainly: `ada (at) stadt (dot) example`."""
    return _HIDDEN.sub(lambda match: f"{match[1]}@{_DOT.sub('.', match[2])}", text)


def said_in_words(text: str) -> bool:
    """Whether an address is written out in words: `ada at example dot org`."""
    return _IN_WORDS.search(text) is not None


def handles(text: str) -> list[str]:
    """Return the names on a forge written as `@name` or `@group/team` in `text`, without the `@`, each once."""
    return list(dict.fromkeys(handle.rstrip(".-") for handle in _HANDLE.findall(text)))


def phones(text: str) -> list[str]:
    """Return the telephone numbers in `text` that are called so."""
    return [number.strip() for number in _PHONE.findall(text)]

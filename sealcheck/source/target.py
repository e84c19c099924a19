# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the user names, by our own grammar: nothing else ever reaches git as an address.

Taken are https, http and ssh addresses, `git@host:owner/name.git`, short forms (`github:owner/name@v1`), web pages of
a repository and paths. Refused are options, transport helpers (`ext::`), variables, credentials and unknown schemes.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.source.address import (
    HOST,
    USER,
    components,
    has_control,
    host_of,
    refuse_odd,
    refuse_secret_query,
    shown,
    user_of,
)
from sealcheck.source.errors import AcquisitionError, TargetError
from sealcheck.source.forges import BY_HOST, SHORT_FORMS, TOKEN, forge_of
from sealcheck.source.refs import check_rev
from sealcheck.source.webpage import Page, split_page

SCHEMES = ("https", "http", "ssh")

_HELPER = regex(r"[A-Za-z0-9][A-Za-z0-9+.-]{0,50}::")
_SHORT = regex(r"(?P<name>[A-Za-z]{1,20}):(?P<path>[^/:@][^:@]{0,300})(?:@(?P<rev>.{0,200}))?")
_SCP = regex(r"(?:(?P<user>[^/@:]{1,64})@)?(?P<host>[^/@:]{1,253}):(?P<path>.{1,1000})")
_NAME = regex(r"[A-Za-z0-9_.][A-Za-z0-9_.-]{0,199}")


@frozen
class Target:
    """A target that passed the grammar: `kind` is remote (with `url`) or path (with an absolute `path`).

    `url`, `text` and `web` hold no credentials, query or fragment. `rev` is the revision that the target itself
    names, `rest` what may belong to it (see `webpage.Page`). `forge` is github, gitlab, gitea, bitbucket or empty.
    """

    text: str
    kind: str
    url: str = ""
    path: Path = Path()
    host: str = ""
    owner: str = ""
    name: str = ""
    rev: str = ""
    rest: tuple[str, ...] = ()
    forge: str = ""
    web: str = ""


def parse_target(text: str, *, allow_file: bool = False) -> Target:
    """Return what `text` names. Raises TargetError if the grammar refuses it, AcquisitionError for a missing path."""
    text = text.strip()
    if not text:
        raise TargetError(say("source.empty_target"), say("source.target_forms"))
    if text.startswith("-"):
        raise TargetError(say("source.looks_like_option", target=text), say("source.target_forms"))
    if _HELPER.match(text):
        raise TargetError(say("source.helper", target=shown(text)), say("source.target_forms"))
    if "://" in text:
        return _from_url(text, allow_file)
    if (match := _SHORT.fullmatch(text)) and match["name"].lower() in SHORT_FORMS:
        return _from_short(text, match)
    if os.path.lexists(text) and not has_control(text):
        return _from_path(text, Path(text))
    if " " in text and not has_control(text):
        raise _no_such_path(text)
    refuse_odd(text)
    if match := _SCP.fullmatch(text):
        return _from_scp(text, match)
    raise _no_such_path(text)


def _from_path(text: str, path: Path) -> Target:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow symlinks
    return Target(text=text, kind="path", path=absolute, name=absolute.name)


def _no_such_path(text: str) -> AcquisitionError | TargetError:
    missing = say("source.no_such_path", path=text)
    parts = text.rstrip("/").split("/")
    if "." in parts[0][1:] and len(parts) > 1 and HOST.fullmatch(parts[0].lower()):
        return AcquisitionError(missing, say("source.did_you_mean", target=f"https://{text}"))
    if len(parts) == 2 and all(_NAME.fullmatch(part) for part in parts) and not parts[0].startswith("."):
        return AcquisitionError(missing, say("source.did_you_mean", target=f"github:{text}"))
    return AcquisitionError(missing, say("source.target_forms"))


def _from_url(text: str, allow_file: bool) -> Target:
    refuse_odd(text)
    scheme, _, rest = text.partition("://")
    scheme = scheme.lower()
    if scheme not in (*SCHEMES, "file"):
        raise _unknown_scheme(scheme, rest)
    try:
        if scheme == "file":
            return _from_file(text, allow_file)
        parts = urlsplit(text)
        port = f":{parts.port}" if parts.port is not None else ""
        host = host_of(parts.hostname or "")
    except ValueError:
        raise TargetError(say("source.bad_address", target=shown(text)), say("source.target_forms")) from None
    user = user_of(parts, scheme)
    refuse_secret_query(parts)
    host = host.removeprefix("www.") if host.removeprefix("www.") in BY_HOST else host
    page = split_page(components(parts.path, text), forge_of(host))
    if scheme == "http" and host in BY_HOST and not port:
        scheme = "https"
    return _remote(text, f"{scheme}://{user}{host}{port}", host, page)


def _from_file(text: str, allow_file: bool) -> Target:
    parts = urlsplit(text)
    path = Path(unquote(parts.path))
    if not allow_file or parts.netloc not in ("", "localhost") or has_control(str(path)):
        raise TargetError(say("source.file_refused"), say("source.file_refused_hint"))
    if not os.path.lexists(path):
        raise AcquisitionError(say("source.no_such_path", path=str(path)))
    return _from_path(text, path)


def _unknown_scheme(scheme: str, rest: str) -> TargetError:
    close = "https" if scheme.startswith("git") else next(iter(get_close_matches(scheme, SCHEMES, 1, 0.6)), "")
    close = "ssh" if "ssh" in scheme else close
    user = rest.partition("@")[0]
    kept = f"{user}@" if close == "ssh" and "@" in rest and USER.fullmatch(user) else ""
    target = f"{close}://{kept}{shown(f'x://{rest}')[4:]}"
    hint = say("source.did_you_mean", target=target) if close else say("source.target_forms")
    return TargetError(say("source.unknown_scheme", scheme=scheme), hint)


def _from_short(text: str, match: re.Match[str]) -> Target:
    forge = SHORT_FORMS[match["name"].lower()]
    refuse_odd(text)
    parts = tuple(match["path"].strip("/").split("/"))
    if not all(_NAME.fullmatch(part) and part.strip(".") for part in parts):
        raise TargetError(say("source.bad_address", target=text), say("source.target_forms"))
    if match["rev"] == "":
        raise TargetError(say("source.bad_address", target=text), say("source.did_you_mean", target=text[:-1]))
    rev = check_rev(match["rev"]) if match["rev"] else ""
    return _remote(text, f"https://{forge.host}", forge.host, Page(parts, rev))


def _from_scp(text: str, match: re.Match[str]) -> Target:
    user, name = match["user"] or "", match["host"]
    if not user and "@" in match["path"].partition("/")[0]:  # user:password@host:owner/name
        raise TargetError(say("source.credentials"), say("source.token_hint", variable=TOKEN))
    close = get_close_matches(name.lower(), SHORT_FORMS, 1, 0.75)
    if close and not user and "." not in name:
        raise TargetError(
            say("source.unknown_short", name=name), say("source.did_you_mean", target=f"{close[0]}:{match['path']}")
        )
    if not user and "." not in name:
        hint = say("source.did_you_mean", target=f"ssh://{name}/{match['path'].lstrip('/')}")
        raise TargetError(say("source.unknown_short", name=name), hint)
    try:
        host = host_of(name)
    except ValueError:
        raise TargetError(say("source.bad_address", target=text), say("source.target_forms")) from None
    if (user and not USER.fullmatch(user)) or match["path"].startswith("-"):
        raise TargetError(say("source.bad_address", target=text), say("source.target_forms"))
    parts = components(match["path"], text)
    target = _remote(text, f"ssh://{user}@{host}" if user else f"ssh://{host}", host, Page(parts))
    slash = "/" if match["path"].startswith("/") else ""
    return replace(
        target, url=f"{user}@{host}:{slash}{'/'.join(parts)}" if user else f"{host}:{slash}{'/'.join(parts)}"
    )


def _remote(text: str, base: str, host: str, page: Page) -> Target:
    forge = forge_of(host)
    parts = tuple(map(unquote, page.repository))
    if forge and len(parts) < 2:
        raise TargetError(say("source.no_repository", target=shown(text)), say("source.repository_hint"))
    if host in BY_HOST and "@" in parts[-1]:
        name, _, rev = parts[-1].partition("@")
        raise TargetError(say("source.bad_address", target=shown(text)), say("source.rev_hint", name=name, rev=rev))
    rev = check_rev(unquote(page.rev)) if page.rev else ""
    path = "/".join(page.repository).removesuffix(".git")
    suffix = ".git" if forge or page.repository[-1].endswith(".git") else ""
    return Target(
        text=shown(text), kind="remote", url=f"{base}/{path}{suffix}", host=host.strip("[]"),
        owner="/".join(parts[:-1]), name=parts[-1].removesuffix(".git"), rev=rev,
        rest=tuple(map(unquote, page.rest)), forge=forge, web=_web(base, host, path, forge),
    )  # fmt: skip


def _web(base: str, host: str, path: str, forge: str) -> str:
    """Return the address of the repository's page: the clone address of a web server, the forge's own for ssh."""
    parts = urlsplit(base)
    if parts.scheme in ("https", "http"):
        return urlunsplit((parts.scheme, parts.netloc, f"/{path}", "", ""))
    return f"https://{host}/{path}" if forge else ""

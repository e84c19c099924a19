# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The forges we know by name, and the token that belongs to a host. Everything else is a plain git server."""

from __future__ import annotations

import base64
import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from sealcheck.frozen import frozen


@frozen
class Forge:
    """A public forge: its host, its software, the short forms that name it and the variable that holds its token."""

    host: str
    kind: str
    short: tuple[str, ...]
    token: str


FORGES = (
    Forge("github.com", "github", ("github", "gh"), "GITHUB_TOKEN"),
    Forge("gitlab.com", "gitlab", ("gitlab", "gl"), "GITLAB_TOKEN"),
    Forge("codeberg.org", "gitea", ("codeberg",), "CODEBERG_TOKEN"),
    Forge("gitlab.opencode.de", "gitlab", ("opencode",), "OPENCODE_TOKEN"),
    Forge("bitbucket.org", "bitbucket", ("bitbucket",), "BITBUCKET_TOKEN"),
)
SHORT_FORMS = {short: forge for forge in FORGES for short in forge.short}
BY_HOST = {forge.host: forge for forge in FORGES}

#: The token of whatever target is named; SEALCHECK_TOKEN_HOST binds it to one host.
TOKEN = "SEALCHECK_TOKEN"  # noqa: S105 - the name of a variable
TOKEN_HOST = "SEALCHECK_TOKEN_HOST"  # noqa: S105 - the name of a variable

_LABELS = {"gitlab": "gitlab", "github": "github", "gitea": "gitea", "forgejo": "gitea", "bitbucket": "bitbucket"}


def forge_of(host: str) -> str:
    """Return the forge software a host name stands for (github, gitlab, gitea, bitbucket), empty if it says none."""
    if host in BY_HOST:
        return BY_HOST[host].kind
    return next((kind for label in host.split(".") for word, kind in _LABELS.items() if label == word), "")


def is_loopback(host: str) -> bool:
    """Return whether `host` is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def token_for(url: str, environ: Mapping[str, str]) -> str | None:
    """Return the token meant for the host of `url`, or None; never for a plain http address outside this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        return None
    if (token := environ.get(TOKEN)) and environ.get(TOKEN_HOST, host) in (host, parts.netloc):
        return token
    for owner, variable in _owners(environ).items():
        if parts.netloc == owner and environ.get(variable):
            return environ[variable]
    return None


def _owners(environ: Mapping[str, str]) -> dict[str, str]:
    """Which variable holds the token of which host; inside a CI the usual names belong to that CI's own forge."""
    owners = {forge.host: forge.token for forge in FORGES}
    if server := urlsplit(environ.get("GITHUB_SERVER_URL", "")).netloc:
        owners = {host: name for host, name in owners.items() if name != "GITHUB_TOKEN"} | {server: "GITHUB_TOKEN"}
    if server := environ.get("GITLAB_HOST", "") or environ.get("CI_SERVER_HOST", ""):
        server = urlsplit(server).netloc or server
        owners = {host: name for host, name in owners.items() if name != "GITLAB_TOKEN"} | {server: "GITLAB_TOKEN"}
    return owners


def authorization(url: str, token: str) -> str:
    """Return the header that carries `token`. GitHub, GitLab and Gitea take any user name, Bitbucket only its own."""
    user = "x-token-auth" if forge_of(urlsplit(url).hostname or "") == "bitbucket" else "x-access-token"
    return "Authorization: Basic " + base64.b64encode(f"{user}:{token}".encode()).decode("ascii")

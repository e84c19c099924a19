# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Says in one plain sentence why a server did not give us the repository."""

from __future__ import annotations

import re

from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.source.address import shown
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.forges import TOKEN
from sealcheck.source.git import GitError

#: What git (2.37 to 2.51), libcurl and OpenSSH print, nearest first → the sentence `source.<key>`.
_KNOWN = tuple(
    (regex(pattern, re.IGNORECASE), key)
    for pattern, key in (
        (r"No space left on device|Disk quota exceeded", "disk_full"),
        (r"early EOF|bad object|inflate|corrupt|pack has", "damaged"),
        (r"died of signal 25|invalid index-pack output|File too large", "too_large"),
        (r"returned error: 40[13]|could not read (?:Username|Password)|Authentication failed", "no_access"),
        (r"returned error: 404|repository '[^']{0,500}' not found|Repository not found", "not_found"),
        (r"does not appear to be a git repository|does not exist|project you were looking for", "not_found"),
        (r"returned error: 30[12378]", "redirects"),
        (r"returned error: 429", "rate_limited"),
        (r"returned error: 5\d\d", "server_error"),
        (r"Could not resolve host", "no_such_host"),
        (r"Host key verification failed", "ssh_host_key"),
        (r"Permission denied|Too many authentication failures", "ssh_denied"),
        (r"cannot run ssh|ssh: not found", "ssh_missing"),
        (r"certificate|SSL|TLS|gnutls", "certificate"),
        (r"Operation too slow|timed out|Timeout", "too_slow"),
        (r"Failed to connect|Connection refused|Couldn't connect|No route to host|unreachable", "no_connection"),
        (r"Server does not allow request for unadvertised|not our ref|no such remote ref", "commit_refused"),
        (r"not valid: is this a git repository|invalid server response|protocol error|dumb http", "not_git"),
        (r"couldn't find remote ref", "empty"),
        (r"unexpected disconnect|hung up|RPC failed|index-pack|bad pack", "damaged"),
    )
)
_HINTS = {
    "disk_full", "too_large", "no_access", "not_found", "rate_limited", "no_such_host", "ssh_host_key", "ssh_denied",
    "certificate", "too_slow", "commit_refused", "not_git", "damaged", "redirects",
    "server_error", "no_connection", "empty",
}  # fmt: skip


def explain(error: GitError, url: str, *, rev: str = "", token: bool = False) -> AcquisitionError:
    """Return the sentence and the hint for a failed command against `url`; `token` says that one was sent."""
    key = "too_slow" if error.timed_out else reason_of(error)
    if key == "no_access" and token:
        key = "token_refused"
    if key == "commit_refused" and not rev:
        key = "damaged"  # it does not hand out the very commit that it advertises
    if key == "":
        return AcquisitionError(say("source.git_failed", address=shown(url), complaint=_last_word(error)))
    return AcquisitionError(_sentence(key, url, rev), _hint(key))


def reason_of(error: GitError) -> str:
    """Return the key of the known reason in git's complaint, empty if it is not known."""
    return next((key for pattern, key in _KNOWN if pattern.search(error.stderr)), "")


def is_redirect(error: GitError) -> bool:
    """Return whether the server sent us elsewhere."""
    return reason_of(error) == "redirects"


def _sentence(key: str, url: str, rev: str) -> Text:
    if key == "disk_full":
        import tempfile

        return say("source.disk_full", folder=tempfile.gettempdir())
    if key == "commit_refused":
        return say("source.commit_refused", address=shown(url), rev=rev)
    return say(f"source.{key}", address=shown(url))


def _hint(key: str) -> Text | None:
    if key in ("no_access", "not_found"):
        return say("source.private_hint", variable=TOKEN)
    if key == "token_refused":
        return say("source.token_refused_hint")
    return say(f"source.{key}_hint") if key in _HINTS else None


def _last_word(error: GitError) -> str:
    lines = error.stderr.splitlines()
    fatal = [line for line in lines if line.startswith(("fatal:", "error:", "ERR", "remote:"))]
    return (fatal or lines or [f"git ended with {error.returncode}"])[0]

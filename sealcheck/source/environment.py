# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The environment of every git child, rebuilt from nothing.

Neither the user's configuration nor that of the assessed repository can name a program to run, a prompt to show or
another address to use (architecture: “A repository is a stranger”).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

#: What a child may know of its surroundings: programs, proxies, certificates and the ssh agent.
_INHERITED = (
    "PATH", "TMPDIR", "SSH_AUTH_SOCK", "SSL_CERT_FILE", "SSL_CERT_DIR",
    "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
)  # fmt: skip

_FIXED = {
    "LC_ALL": "C",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    # ControlMaster: a master that stays behind would keep our pipes open and outlive the run.
    "GIT_SSH_COMMAND": "ssh -oBatchMode=yes -oConnectTimeout=15 -oControlMaster=no",
    "GIT_ALLOW_PROTOCOL": "https:http:ssh",
    "GIT_PROTOCOL_FROM_USER": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LFS_SKIP_SMUDGE": "1",
    "GIT_PAGER": "cat",
}

_CONFIG = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.fsync": "none",
    "core.bigFileThreshold": "8m",
    "core.alternateRefsCommand": "",
    "core.askPass": "",
    "core.symlinks": "false",
    "credential.helper": "",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "fetch.unpackLimit": "1",
    "fetch.writeCommitGraph": "false",
    "fetch.recurseSubmodules": "false",
    "submodule.recurse": "false",
    "transfer.bundleURI": "false",
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "20",
    "protocol.allow": "never",
    "protocol.https.allow": "always",
    "protocol.http.allow": "always",
    "protocol.ssh.allow": "always",
    "log.showSignature": "false",
    "safe.bareRepository": "explicit",
}


def environment(home: Path, config: Mapping[str, str] = {}, *, extra: Mapping[str, str] = {}) -> dict[str, str]:
    """Return the whole environment of a git child; `config` goes in by environment, so it is on no command line.

    `home` is a private folder that also is the child's working directory. `extra` comes last and wins.
    """
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    settings = _CONFIG | _certificates(inherited) | dict(config)
    numbered = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (key, value) in enumerate(settings.items()):
        numbered[f"GIT_CONFIG_KEY_{number}"] = key
        numbered[f"GIT_CONFIG_VALUE_{number}"] = value
    return inherited | _FIXED | {"HOME": str(home)} | numbered | dict(extra)


def _certificates(inherited: Mapping[str, str]) -> dict[str, str]:
    """GnuTLS builds of libcurl ignore SSL_CERT_FILE; and the user's ~/.gitconfig is not read."""
    return {"http.sslCAInfo": inherited["SSL_CERT_FILE"]} if inherited.get("SSL_CERT_FILE") else {}

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of the live system: by the name of their file, or by the part of the file for one environment.

Spring parts a file with `---` and names the environments of each part
(https://docs.spring.io/spring-boot/reference/features/external-config.html); Rails has sections at the left edge.
"""

from __future__ import annotations

import re

from sealcheck.artifacts.secret.named_values import is_no_secret
from sealcheck.artifacts.secret.patterns import is_placeholder, is_to_fill
from sealcheck.model import File
from sealcheck.pattern import regex

_FILE = regex(r"(?:^|[/._-])prod(?:uction)?(?:[/._-]|$)", re.I)
_PART = regex(rb"(?m)^(?:#?---[ \t]{0,9})\r?$")
_PROFILE = regex(
    rb"(?m)^[ \t]{0,40}(?:spring\.)?(?:config\.activate\.)?(?:profiles(?:\.active)?|on-profile)[ \t]{0,9}[:=][ \t]{0,9}"
    rb"['\"]?prod(?:uction)?\b"
)
_SECTION = regex(rb"(?m)^([A-Za-z][\w-]{0,60}):[ \t]{0,9}(?:#.{0,100}|&\w{1,40})?\r?$")
_LIVE = frozenset({b"production", b"prod"})
#: The account on one of the lines above or below: what stands before `=` or `:` ends in a word for one.
_ACCOUNT = regex(
    rb"(?im)^[ \t]{0,40}['\"]?(?:[\w.-]{0,60}[._-])?(?:account|user|user_?name|login|e?mail)['\"]?[ \t]{0,20}[:=]"
    rb"[ \t]{0,20}['\"]?([\w.@+-]{2,80})"
)
LINES = 3
NEAR = 300
#: What everybody tries first, and what servers are delivered with.
_KNOWN = frozenset(
    {
        "guest", "letmein", "welcome", "keycloak", "rabbitmq", "minioadmin", "elastic", "opensearch", "grafana",
        "jenkins", "sonarqube", "nextcloud", "wordpress", "airflow", "superset", "geoserver", "mariadb", "mongodb",
        "oracle", "tomcat", "manager", "public", "nobody", "string", "undefined", "hidden", "prompt", "disabled",
        "enabled", "required", "optional", "unused", "vault", "external", "generated", "encrypted"
    }
)  # fmt: skip


def is_live(file: File, content: bytes, start: int) -> bool:
    """Whether the settings around `start` are those of the live system."""
    if _FILE.search(file.path):
        return True
    begins = max((match.end() for match in _PART.finditer(content, 0, start)), default=0)
    ends = _PART.search(content, start)
    if _PROFILE.search(content[begins : ends.start() if ends else len(content)]):
        return True
    sections = [match[1] for match in _SECTION.finditer(content, 0, start)] if file.ending in ("yml", "yaml") else []
    return bool(sections) and sections[-1] in _LIVE


def is_word_for_account(value: str, content: bytes, start: int) -> bool:
    """Whether a mere word may be the password of an account that stands on one of the lines beside it.

    What everybody tries first is left over from an installation, unless the account has somebody's mail address.
    """
    if not value.isalpha() or value.lower() in _KNOWN or is_to_fill(value) or is_no_secret(value):
        return False
    above = b"\n".join(content[max(0, start - NEAR) : start].split(b"\n")[-1 - LINES :])
    below = b"\n".join(content[start : start + NEAR].split(b"\n")[1 : 1 + LINES])
    named = [match[1].decode("latin-1").lower() for match in _ACCOUNT.finditer(above + b"\n" + below)]
    if any(value.lower() in each or each in value.lower() for each in named):
        return False
    somebody = any("@" in each and not is_to_fill(each) for each in named)
    return somebody or (bool(named) and not is_placeholder(value))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What only people know: given by options, asked, or left blank."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.frozen import frozen
from sealcheck.publiccode.lists import lists


@frozen
class Wishes:
    """Answers for publiccode.yml and the pipeline; empty for what nobody answered.

    `ci` is github, gitlab, forgejo, none, or empty for what the repository itself uses.
    """

    language: str = ""
    status: str = ""
    kind: str = ""
    platforms: tuple[str, ...] = ()
    maintenance: str = ""
    contact: str = ""
    email: str = ""
    ci: str = ""
    level: str = ""


CI = ("github", "gitlab", "forgejo", "none")
#: Platforms that people usually mean; the standard takes any text.
PLATFORMS = ("web", "linux", "windows", "mac", "android", "ios")


def choices() -> Mapping[str, tuple[str, ...]]:
    """Return the answers that the standard allows, by the name of the wish."""
    known = lists()
    return {
        "status": tuple(known.development_status),
        "kind": tuple(known.software_type),
        "maintenance": tuple(known.maintenance_type),
        "ci": CI,
    }

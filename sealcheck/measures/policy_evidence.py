# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The security policies that nothing here can read."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.policy.security_policy import SecurityPolicy
from sealcheck.measures.doubt import Doubt
from sealcheck.measures.unread import too_large
from sealcheck.model import Evidence, near_miss, say


def unread_policy(security_policy: SecurityPolicy) -> Evidence | None:
    """Return the policy in a language that is not read, as evidence; None without one."""
    return next((near_miss(say("security_policy.unread_file"), file) for file in security_policy.unread), None)


def large_policies(documents: Documents) -> Iterator[Doubt]:
    """Yield the doubt that policies and rules for contributions which are too large to be read tell it."""
    names = ("security_reporting", "contributing")
    yield from too_large(file for name in names for file in documents.too_large(name))

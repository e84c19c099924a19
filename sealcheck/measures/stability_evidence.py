# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What publiccode.yml says of how finished the software is, and of who maintains it."""

from __future__ import annotations

from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import Evidence, against, found, say, searched


def declared_stable(publiccode: PublicCode) -> dict[str, bool]:
    """Return by its key whether publiccode.yml says that the software is finished, and that somebody maintains it."""
    return {
        "developmentStatus": publiccode.text("developmentStatus") == "stable",
        "maintenance.type": publiccode.text("maintenance", "type") not in ("", "none"),
    }


def status_statement(publiccode: PublicCode, key: str, fine: bool) -> Evidence:
    """Return what publiccode.yml says under a key, for or against."""
    path = key.split(".")
    text = say("history.statement", key=key, value=publiccode.text(*path) or "–")
    return (found if fine else against)(text, publiccode.file, publiccode.line(*path))


def no_publiccode() -> Evidence:
    """Return where publiccode.yml was looked for."""
    return searched(say("metadata.looked_in_root", patterns=["publiccode.yml"]))

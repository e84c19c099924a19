# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which variables the code reads from the environment although nothing says so."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.settings.templates import Template
from sealcheck.model import Evidence, against, say
from sealcheck.prose.facts import words_in


def unexplained(missing: frozenset[str], read: frozenset[str]) -> Iterator[Evidence]:
    """Yield how many of the variables that are read from the environment no template and no document names.

    What servers and tools are told by, such as PORT, is left out.
    """
    usual = words_in("setting_words", "of_any_server")
    left = sorted(missing - usual)
    if left:
        yield against(say("reuse.settings_unlisted", count=len(left), read=len(read - usual), missing=left[:5]))


def unlisted(
    settings: tuple[Template, ...], read: frozenset[str], documented: frozenset[str], scans: Scans
) -> frozenset[str]:
    """Return the variables that are read from the environment and that no template and no document names.

    A configuration in use names those that it fills in: `url: ${PORTAL_URL}`.
    """
    filled = scans.of("variables_read")
    placed = (filled.get(template.file.path, ()) for template in settings if not template.quiet)
    return read.difference(documented, *placed, *(_named(template, read) for template in settings))


def _named(template: Template, read: frozenset[str]) -> Collection[str]:
    """Return the settings of a template; of a document that lists a part, which stands for all that is read, those."""
    return template.explained if template.listed and read <= set(template.variables) else template.variables

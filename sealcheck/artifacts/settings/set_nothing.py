# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are called like settings, but hold logic, pages, or what a build or a server of pages is told."""

from __future__ import annotations

from sealcheck.artifacts.settings.files import (
    is_filled_by_build,
    is_of_server,
    is_page,
    leaves_open,
    only_assigns,
    sets_page,
)
from sealcheck.artifacts.settings.helped import is_helped
from sealcheck.artifacts.settings.names import is_defaults, is_environment, must_assign
from sealcheck.model import File


def sets_nothing(file: File, text: str, *, live: bool) -> bool:
    """Return whether the text shows that a file called after settings is none of the software's."""
    if (live and file.ending == "js" and not sets_page(text)) or (must_assign(file.name) and not only_assigns(text)):
        return True
    if (is_environment(file) and not leaves_open(text)) or (is_defaults(file) and not is_helped(text)):
        return True
    return is_page(text) or is_filled_by_build(text) or is_of_server(text)

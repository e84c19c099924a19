# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why the operating system refuses a file or a folder, in both languages; what is rare keeps the system's own words."""

from __future__ import annotations

import errno

from sealcheck.model import Text, say

_KNOWN = {
    errno.ENOENT: "refusal.missing",
    errno.EACCES: "refusal.forbidden",
    errno.EPERM: "refusal.forbidden",
    errno.EEXIST: "refusal.taken",
    errno.ENOTDIR: "refusal.no_folder",
    errno.EISDIR: "refusal.folder",
    errno.ENOSPC: "refusal.full",
    errno.EROFS: "refusal.read_only",
    errno.ENAMETOOLONG: "refusal.long_name",
    errno.ELOOP: "refusal.link_loop",
}


def refusal(error: Exception) -> Text | str:
    """Return the reason on one line, to stand behind a colon."""
    if not isinstance(error, OSError):
        return str(error) or type(error).__name__
    key = _KNOWN.get(error.errno or 0)
    return say(key) if key else error.strerror or str(error) or type(error).__name__

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the bots that propose newer versions: their commits in the period."""

from __future__ import annotations

from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.snapshot import History


def _by_update_bot(author: str) -> bool:
    return author.lower().startswith(("dependabot", "renovate", "pyup-bot", "scala-steward", "greenkeeper"))


def bot_commits(history: History | None, configured: bool) -> list[Evidence]:
    """How many commits of the window an update bot made, with the newest."""
    made = [commit for commit in history.commits if _by_update_bot(commit.author)] if history else []
    if not made:
        silent = configured and history is not None and history.exact and not history.one_commit
        return [near_miss(say("security.bot_silent", months=history.months))] if history and silent else []
    newest = max(made, key=lambda commit: commit.time)
    kind, name = (found, "bot_commits") if configured else (near_miss, "bot_unconfigured")
    return [kind(say(f"security.{name}", count=len(made)), commit=newest.oid, excerpt=newest.subject)]

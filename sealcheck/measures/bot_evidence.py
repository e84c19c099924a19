# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the bots that propose newer versions: their commits in the period."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.people.programs import UPDATERS
from sealcheck.artifacts.security.update_bots import UpdateBot
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.snapshot import Commit, History

#: Accounts of the services, and what an account of its own for Renovate is called.
_SERVICE = regex(
    rf"(?i)(?:{'|'.join(UPDATERS)})(?:\b|-?bot|_)"
    r"|[\w.-]{1,60}[-_ ]renovate(?:[-_ ]?bot)?(?:\[bot\])?$"
)
#: Accounts under which jobs commit.
_ACCOUNT = regex(r"(?i)(?:github-actions|gitlab-ci)\b|[^\n]{1,100}(?:\[bot\]|\bbot|_bot)$")
_UPDATES = regex(
    r"(?i)\b(?:deps|dependenc(?:y|ies)|upgrad(?:e|es|ing)|updat(?:e|es|ing)|bump(?:s|ing)?|lock ?files?)\b"
)


def _by_service(commit: Commit) -> bool:
    return _SERVICE.match(commit.author) is not None


def _by_job(commit: Commit) -> bool:
    """Whether a job seems to have made a commit of updates, by its account and what it says."""
    return _ACCOUNT.fullmatch(commit.author) is not None and _UPDATES.search(commit.subject) is not None


def service_commits(history: History | None) -> list[Commit]:
    """Return the commits of the window that one of the well-known services made."""
    return [commit for commit in history.commits if _by_service(commit)] if history else []


def asleep(history: History | None, active: Sequence[UpdateBot]) -> bool:
    """Whether jobs alone would propose updates, where nobody committed anything in the whole period."""
    known = history is not None and history.exact and not history.one_commit and not history.commits
    return known and all(bot.job for bot in active)


def bot_commits(history: History | None, configured: Sequence[UpdateBot] = ()) -> list[Evidence]:
    """How many commits of the window an update bot made, with the newest.

    Those of a job bear an account and words of its own: of one that is configured nobody can say that it is silent.
    """
    jobs = any(bot.job for bot in configured)
    commits = history.commits if history else ()
    made = [commit for commit in commits if _by_service(commit) or (jobs and _by_job(commit))]
    if not made:
        silent = configured and not jobs and history is not None and history.exact and not history.one_commit
        return [near_miss(say("security.bot_silent", months=history.months))] if history and silent else []
    newest = max(made, key=lambda commit: commit.time)
    kind, name = (found, "bot_commits") if configured else (near_miss, "bot_unconfigured")
    return [kind(say(f"security.{name}", count=len(made)), commit=newest.oid, excerpt=newest.subject)]

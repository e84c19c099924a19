# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that write commits: services that propose newer versions, pipelines, assistants."""

from __future__ import annotations

import re
from functools import lru_cache

from sealcheck.pattern import regex
from sealcheck.snapshot import Commit

#: Services that propose newer versions: how their accounts begin, and what shows them anywhere in a name or an address,
#: where a word such as "renovate" alone may be somebody's.
UPDATERS = {
    "dependabot": r"dependabot", "renovate": r"renovate(?:bot|-|@|$)", "pyup": r"pyup[ .-]bot\b",
    "scala-steward": r"scala steward", "greenkeeper": r"greenkeeper", "snyk": r"snyk-", "depfu": r"depfu",
    "violinist": r"violinist-bot\b",
}  # fmt: skip
#: Names and addresses of programs. "bot" must be a word of its own: Talbot, Botond and Tom Jenkins are people.
_BOT = regex(
    r"\[bot\]|(?:^|[\s_.+-])bots?(?:$|[\s_.+@\d-])|\((?:bot|automated)\)|"
    r"github[ -]actions?|actions?@github\.com|pre-commit-ci|allcontributors|imgbot|mergify|"
    r"semantic-release|transifex|crowdin|lokalise|weblate|(?:gitlab|travis|circle)[ -]?ci\b|"
    r"noreply@anthropic\.com|cursoragent|@cursor\.com|devin-ai|\(aider|noreply@openai\.com|codex@openai\.com|"
    r"\bopenhands\b|gemini-cli|^agents?@|\b(?:ai|coding|replit|release|build|deployment) agent$|"
    r"\bjenkins[ _-](?:agent|build|job|server|user)$|"
    r"codacy-badger|whitesource|deepsource|sonatype-lift|release-please|copilot|projen|(?:^|[._+-])(?:ci|automation|deploy|roboter|scripty)@|"
    r"\S script$|[\s_-]automation$|\bagent[-_ ]\d{1,3}$|"
    r"^(?:github|gitlab|jenkins|ci|cd|build|deploy|deployment|automation|release)$|" + "|".join(UPDATERS.values()),
    re.I,
)
_CAMEL_BOT = regex(r"[a-z]Bot(?:$|[\s@])|\bRoboter\b|\S C(?:I|LI)$")
#: A login that ends in "bot" without a gap; the surnames among them are few.
_LOGIN_BOT = regex(r"(?!talbot|abbot|cabot|elbot|herbot|corbot|turbot)[a-z0-9-]{2,40}bot")


def is_bot(commit: Commit) -> bool:
    """Whether a program wrote the commit. The committer does not matter: forges commit on behalf of people."""
    return is_program(commit.author[:200].strip(), commit.email[:200])


@lru_cache(maxsize=4_000)
def is_program(author: str, email: str) -> bool:
    """Whether a name or an address is that of a program."""
    texts = (author, email)
    if any(_BOT.search(text) or _CAMEL_BOT.search(text) for text in texts):
        return True
    return _LOGIN_BOT.fullmatch(texts[0].lower()) is not None

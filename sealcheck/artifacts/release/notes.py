# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Jobs that hand notes on a release over to the forge, where they are kept outside the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.ci.pipeline import Pipelines, Step
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex

#: What writes notes from commits or changes whenever it runs.
_WRITERS = regex(
    r"(?:googleapis|google-github-actions)/release-please-action|cycjimmy/semantic-release-action"
    r"|release-drafter/release-drafter|goreleaser/goreleaser-action|changesets/action"
)
#: What makes a release, and the inputs by which it gets notes.
_MAKERS = regex(r"softprops/action-gh-release|ncipollo/release-action|actions/create-release|/gitea-release-action")
_NOTES = regex(
    r"(?<!\w)(?:(?:generate_?release_?notes|generateReleaseNotes)=[\"']?[Tt]rue|(?:body_path|bodyFile)=\s{0,4}\S"
    r"|(?:body|release_notes)=.{0,400}?\$\{{1,2}[^}]{0,100}?(?:notes|change|log|body|description))",
    re.S,
)
#: What only tries a release.
_TRIES = regex(r"--(?:dry-run|snapshot)\b|=(?:build|check)\b")
_CALLS = regex(
    r"\bgh release create\b.{0,400}?\s(?:-F|--notes-file|--generate-notes|--notes-from-tag|-n|--notes)\b"
    r"|\b(?:npx|yarn|pnpm|bunx|exec|dlx) (?:--?\S{1,40} ){0,3}semantic-release\b|^\s{0,40}semantic-release\b"
    r"|\brelease-please github-release\b|\bgoreleaser release\b"
    r"|\brelease-cli create\b.{0,400}?--description|\bglab release create\b.{0,400}?\s(?:-F|-N|--notes(?:-file)?)\b"
)


def handed_over(pipelines: Pipelines) -> list[Evidence]:
    """Return the steps of active pipelines that give a release its notes."""
    return list(_handing(pipelines))


def _handing(pipelines: Pipelines) -> Iterator[Evidence]:
    steps = (step for each in pipelines.active if not each.service for job in each.jobs for step in job.steps)
    for step in steps:
        if shown := _gives_notes(step):
            yield near_miss(say("documentation.changelog_handed_over"), step.file, step.line, excerpt=shown)


def _gives_notes(step: Step) -> str:
    """Return the action or the command that gives notes to a release."""
    if (_WRITERS.search(step.uses) and not _TRIES.search(step.given)) or (
        _MAKERS.search(step.uses) and _NOTES.search(step.given)
    ):
        return step.uses
    joined = step.script.replace("\\\n", " ")
    called = (line.strip() for line in joined.splitlines() if not line.lstrip().startswith("#"))
    return next((line[:200] for line in called if _CALLS.search(line) and not _TRIES.search(line)), "")

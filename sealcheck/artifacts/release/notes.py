# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Notes on releases in messages of tags or on the forge: jobs hand them over, readers are led there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.ci.pipeline import Pipelines, Step
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.release.versions import Releases
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording

#: What writes notes from commits or changes whenever it runs.
_WRITERS = regex(
    r"(?:googleapis|google-github-actions)/release-please-action|cycjimmy/semantic-release-action"
    r"|marvinpinto/action-automatic-releases|release-drafter/release-drafter|goreleaser/goreleaser-action|changesets/action"
)
#: What makes a release, and the inputs by which it gets notes.
_MAKERS = regex(r"^[^@]{0,200}release", re.I)
_NOTES = regex(
    r"(?<!\w)(?:(?:generate[-_]?release[-_]?notes|generateReleaseNotes)=[\"']?[Tt]rue|(?:body_path|bodyFile)=\s{0,4}\S"
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
#: The releases of a project on a forge, or a single one, with its name.
_RELEASES = regex(
    r"https?://[\w.-]{3,100}/(?:[\w.-]{1,100}/){1,5}?([\w.-]{1,100}?)/(?:-/)?releases(?!/download|\.)(?:[/?#]|$)"
)

#: Words of a tag's message that say no more than its name.
_EMPTY = frozenset({"release", "version", "tag", "bump", "releasing", "prepare", "new"})


def handed_over(pipelines: Pipelines) -> list[Evidence]:
    """Return the steps of active pipelines that give a release its notes."""
    return list(_handing(pipelines))


def led_to_releases(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the lines on changes that lead readers to the project's releases on its forge, and not to their files."""
    return [
        near_miss(say("documentation.changelog_on_forge"), document.file, link.line, excerpt=link.text)
        for document in (*readme.all, *documents.each(documents.called("changelog")))
        for section in document.sections
        for paragraph in section.paragraphs
        for line in paragraph.lines
        for link in line.links
        if _is_own_list(documents, document.target(link))
        and (wording("on_changes").search(paragraph.folded) or named("changelog", section.heading))
    ]


def _is_own_list(documents: Documents, address: str) -> bool:
    match = _RELEASES.match(address)
    return match is not None and match[1].lower() == (documents.name or match[1]).lower()


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


def tag_notes(releases: Releases) -> str:
    """Return the message of the newest version's tag when it says more than the version, else an empty text."""
    newest = releases.newest
    if newest is None or not newest.tag.annotated:
        return ""
    message = newest.tag.message.partition("-----BEGIN")[0]
    words = [word for word in re.findall(r"[^\W\d_]{3,}", message) if word.lower() not in _EMPTY]
    return message.strip() if len(words) >= 8 else ""

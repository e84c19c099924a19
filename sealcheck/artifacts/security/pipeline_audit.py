# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The weak places of all active pipelines: a look at them that needs no tool, no network and no configuration."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.security.gitlab_audit import audit_gitlab
from sealcheck.artifacts.security.weaknesses import Weakness
from sealcheck.artifacts.security.workflow_audit import audit_workflow
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File
from sealcheck.snapshot import Snapshot

_WORKFLOWS = (".github/workflows", ".forgejo/workflows", ".gitea/workflows")
_MOST_FILES = 120
_MOST = 200


@artifact
def pipeline_weaknesses(
    snapshot: Snapshot, tree: Tree, contents: Contents, pipelines: Pipelines
) -> tuple[Weakness, ...]:
    """Weak places, those that a stranger can use first; workflows that others call are looked at too."""
    files = [file for file in tree.within(_WORKFLOWS) if file.ending in ("yml", "yaml")]
    files += [each.file for each in pipelines.active if each.system == "GitLab CI"]
    found: list[Weakness] = []
    for file in files[:_MOST_FILES]:
        found += _audited(file, contents.text(file) or "", snapshot.subject.owner)
    return tuple(sorted(found[:_MOST], key=lambda each: not each.grave))


def _audited(file: File, text: str, owner: str) -> Iterator[Weakness]:
    return audit_gitlab(file, text) if "gitlab-ci" in file.name else audit_workflow(file, text, owner)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is known about the licence of one snapshot, each part on its own: what fails is missing, not all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sealcheck.artifacts.contents import Contents

# Imported for what they declare: only these artifacts are built, and only their scanners read files.
from sealcheck.artifacts.licence import agreement as licence_agreement
from sealcheck.artifacts.licence import compatibility as licence_compatibility
from sealcheck.artifacts.licence import presence as licence_presence
from sealcheck.artifacts.licence import reuse_info
from sealcheck.artifacts.licence import statements as licence_statements
from sealcheck.artifacts.licence.agreement import Agreement
from sealcheck.artifacts.licence.compatibility import Compatibility
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.dependencies import Dependencies
from sealcheck.artifacts.licence.parts import Parts
from sealcheck.artifacts.licence.reuse_info import all_covered
from sealcheck.artifacts.licence.texts import LicenceTexts
from sealcheck.artifacts.manifest import manifests
from sealcheck.budget import OutOfTime, time_limit
from sealcheck.engine import imported_artifacts
from sealcheck.frozen import frozen
from sealcheck.measures.licence import approval
from sealcheck.measures.reuse_lint import Lint, lint
from sealcheck.model import Measurement, Text, say
from sealcheck.snapshot import Snapshot
from sealcheck.workbench import ArtifactError, Workbench

T = TypeVar("T")

#: Seconds that each part may take on hostile content.
SECONDS = 60
_NEEDED = (licence_agreement, licence_compatibility, licence_presence, licence_statements, manifests, reuse_info)


@frozen
class Answer:
    """What is known; None for what could not be found out, with the reason among `missing`.

    `reuse` is None also for a target of one file. `crashed` when some part failed or took too long.
    """

    snapshot: Snapshot
    contents: Contents
    texts: LicenceTexts | None
    conclusion: Conclusion | None
    approval: Measurement | None
    agreement: Agreement | None
    parts: Parts | None
    dependencies: Dependencies | None
    compatibility: Compatibility | None
    reuse: Lint | None
    missing: tuple[Text, ...] = ()
    crashed: bool = False


def gather(snapshot: Snapshot) -> Answer:
    """Return what is known about the licence of the snapshot."""
    roots = {"snapshot": snapshot, "history": snapshot.history, "as_of": snapshot.as_of}
    bench = Workbench(roots, imported_artifacts)
    missing: list[Text] = []

    def get(name: str) -> T | None:
        return _guarded(name, lambda: bench.get(name), missing)

    texts: LicenceTexts | None = get("licence_texts")
    conclusion: Conclusion | None = get("licence_conclusion")
    both = (conclusion, texts) if conclusion and texts else None
    return Answer(
        snapshot,
        bench.get("contents"),
        texts,
        conclusion,
        _guarded("approval", lambda: approval(*both), missing) if both else None,
        get("licence_agreement"),
        get("licence_parts"),
        get("licence_dependencies"),
        get("licence_compatibility"),
        None if snapshot.subject.kind == "file" else _guarded("reuse", lambda: _lint(bench), missing),
        tuple(dict.fromkeys(missing)),
        bool(missing),
    )


def _lint(bench: Workbench) -> Lint:
    tree, contents, info = bench.get("tree"), bench.get("contents"), bench.get("reuse_info")
    return lint(tree, contents, all_covered(tree, contents, info), info)


def _guarded(name: str, find: Callable[[], T], missing: list[Text]) -> T | None:
    try:
        with time_limit(SECONDS):
            return find()
    except OutOfTime:
        missing.append(say("answer.too_slow", part=name, seconds=SECONDS))
    except ArtifactError as error:
        missing.append(say("answer.failed", part=name, error=str(error)))
    except Exception as error:
        missing.append(say("answer.failed", part=name, error=f"{type(error).__name__}: {error}"))
    return None

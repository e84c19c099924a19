# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of changes of parts: those that version tags name, as they are released by themselves, and most of the code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.code_share import program_files
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import OF_OTHERS
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.release.changelog import Log, numbers_of, read_log
from sealcheck.artifacts.release.versions import Release, Releases
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Parts of which the list is read, and fewest that make a project of parts.
MOST_PARTS = 80
FEWEST_PARTS = 2
#: Where a part says its own version, and as many characters of that.
_MANIFESTS = frozenset(
    {"package.json", "pyproject.toml", "setup.cfg", "setup.py", "Cargo.toml", "package.xml", "pom.xml", "DESCRIPTION"}
    | {"composer.json", "pubspec.yaml", "Chart.yaml", "gradle.properties", "galaxy.yml"}
)
MOST_MANIFEST = 4_000
_DECLARED = regex(r"(?<!xml )\bversion[\"'>]{0,2}\s{0,5}[:=]?\s{0,5}[\"']?v?(\d{1,5}(?:\.\d{1,8}){1,4})", re.I)
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST, PathClass.GENERATED})
#: What stands between the name of a part and its version: water-v1.2, water@1.2, water/1.2
_JOINT = regex(r"(?:(?:^|[-_./@ ])(?:v|ver|version|releases?|rel|r))?[-_./@ ]{0,2}$")


@frozen
class PartLogs:
    """The newest release of each part with its list of changes and the line that names it (0: none does).

    `count` tells the parts with version tags, also those without a list; `whole` is a release of all parts together
    that came after the first of a part.
    """

    parts: tuple[tuple[Release, Log, int], ...] = ()
    count: int = 0
    whole: Release | None = None

    @property
    def named(self) -> tuple[tuple[Release, Log, int], ...]:
        """The parts whose list names the newest release, or a later version."""
        return tuple(each for each in self.parts if each[2])


def part_logs(documents: Documents, releases: Releases) -> PartLogs:
    """Return the lists of the parts whose names version tags bear; none where it is only one part."""
    newest: dict[str, Release] = {}
    for release in releases.versions:
        newest.setdefault(part_of(release), release)
    files = [file for file in documents.elsewhere("changelog") if _is_own(file)][:MOST_PARTS] if len(newest) > 1 else []
    parts: dict[str, tuple[Release, Log, int]] = {}
    for file in files:
        name = next((name for name in _names(documents, file) if name and name in newest), "")
        document = documents.parse(file) if name and name not in parts else None
        log = read_log(file, document.whole) if document else None
        if log and log.substantive:
            line = log.names(newest[name]) or (log.versions[0][1] if log.is_ahead_of(newest[name]) else 0)
            parts[name] = (newest[name], log, line)
    if len(parts) < FEWEST_PARTS:
        return PartLogs()
    folders = {folder.rpartition("/")[2].lower() for folder in documents.tree.folders}
    silent = {name for name in newest if name and name not in parts and name.rpartition("/")[2] in folders}
    return PartLogs(tuple(parts.values()), len(parts) + len(silent), _whole(newest.get(""), releases, parts))


def logs_of_most(documents: Documents, releases: Releases) -> list[Log]:
    """Return the lists that keep up with their part, where most of the code lies in such parts."""
    files = [file for file in documents.elsewhere("changelog") if _is_own(file)][:MOST_PARTS]
    if not files or part_logs(documents, releases).parts:
        return []
    logs = (read_log(document.file, document.whole) for document in documents.each(files))
    told = [log for log in logs if log.substantive and _keeps_up(documents, log, releases)]
    folders = tuple(f"{log.file.folder}/" for log in told)
    code = program_files(documents.tree)
    within = sum(file.size or 0 for file in code if file.path.startswith(folders))
    return told if 2 * within > sum(file.size or 0 for file in code) else []


def _keeps_up(documents: Documents, log: Log, releases: Releases) -> bool:
    """Whether a list names the newest release of the whole, or the version in a manifest beside it.

    A part with its own licence may be copied, and its version that of somebody else.
    """
    if any(log.names(release) for release in (releases.newest, releases.highest) if release):
        return True
    if documents.is_brought(log.file):
        return False
    beside = [file for file in documents.tree.within((log.file.folder.lower(),)) if file.name in _MANIFESTS]
    texts = ((documents.text(file) or "")[:MOST_MANIFEST] for file in beside)
    declared = {match[1].strip(".") for text in texts for match in _DECLARED.finditer(text)}
    return any(numbers_of(version) in {numbers for numbers, _, _ in log.versions[:2]} for version in declared)


def part_of(release: Release) -> str:
    """Return the name of the part that a version tag bears, in small letters; empty for one of the whole."""
    name = release.tag.name.removesuffix(release.version)
    return _JOINT.sub("", name).lower() if name != release.tag.name else ""


def _whole(release: Release | None, releases: Releases, parts: dict[str, tuple[Release, Log, int]]) -> Release | None:
    first = min((each.tag.time or 0 for each in releases.versions if part_of(each) in parts), default=0)
    return release if release and (release.tag.time or 0) >= first else None


def _is_own(file: File) -> bool:
    return bool(file.folder) and file.role not in _FOREIGN and not OF_OTHERS.search(file.path)


def _names(documents: Documents, file: File) -> Iterator[str]:
    """Yield what the part in the folder of `file` may be called in tags: its package, its path, its folder."""
    manifest = documents.tree.at(f"{file.folder}/package.json")
    package = _package(documents.text(manifest) or "") if manifest else ""
    yield from (package, package.rpartition("/")[2], file.folder.lower(), file.folder.rpartition("/")[2].lower())


def _package(manifest: str) -> str:
    return str(read_object(manifest).get("name") or "").lower()

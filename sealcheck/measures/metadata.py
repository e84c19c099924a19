# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""publiccode.yml and citation: is the project described for catalogues, validly, in both languages, and currently?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sealcheck.artifacts.citation import PLACES, Citation
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.large_files import LargeFiles
from sealcheck.artifacts.metadata_files import NAMES, MetadataFiles
from sealcheck.artifacts.publiccode import FILE, PublicCode
from sealcheck.artifacts.release.versions import Releases
from sealcheck.engine import measure
from sealcheck.measures.currency import statements
from sealcheck.measures.doubt import unless
from sealcheck.measures.unread import located, too_large, unreadable
from sealcheck.model import (
    Evidence,
    EvidenceKind,
    Measurement,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.prose.language import count_votes, winner
from sealcheck.prose.templates import has_blank
from sealcheck.snapshot import Snapshot

MOST = 12


@measure
def publiccode_present(publiccode: PublicCode) -> Measurement:
    """Is there a publiccode.yml in the root, under exactly this name, that names and describes the software?"""
    if publiccode.file is None:
        return measured(False, say("metadata.absent"), *publiccode.near, _looked())
    if publiccode.told is None:
        return undetermined(say("metadata.unparsed"), *unreadable(publiccode))
    if not publiccode.told:
        return measured(False, say("metadata.hollow"), _hollow(publiccode), *publiccode.near)
    return measured(True, say("metadata.present"), found(say("metadata.file"), publiccode.file, 1))


@measure
def publiccode_errors(publiccode: PublicCode) -> Measurement:
    """How many errors has publiccode.yml under the standard 0.7, read offline like the reference parser does?

    "none" when there is no file. Warnings are shown and not counted.
    """
    if publiccode.file is None:
        return measured("none", say("metadata.absent"), *publiccode.near, _looked())
    errors, warnings = publiccode.errors, publiccode.warnings
    shown = [against(located(finding), publiccode.file, finding.line) for finding in errors[:MOST]]
    if len(errors) > MOST:
        shown.append(against(say("metadata.more_errors", count=len(errors) - MOST), publiccode.file))
    doubtful = (*warnings, *publiccode.hints)
    shown += [near_miss(located(finding), publiccode.file, finding.line) for finding in doubtful[: MOST - len(shown)]]
    if not errors:
        shown.insert(0, found(say("metadata.valid", warnings=len(warnings)), publiccode.file, 1))
    return measured(len(errors), say("metadata.errors", count=len(errors)), *shown)


@measure
def described_languages(
    publiccode: PublicCode, *, languages: tuple[str, ...] = ("de", "en"), features: int = 5
) -> Measurement:
    """In how many of `languages` does publiccode.yml describe the software in full?

    In full: short and long description and at least `features` features, and a text of its own in each language.
    """
    if publiccode.file is None:
        return measured(0, say("metadata.absent"), *publiccode.near, _looked())
    if publiccode.document is None:
        return undetermined(say("metadata.unparsed"), *unreadable(publiccode))
    evidence = [item for language in languages for item in _blocks(publiccode, language, features)]
    texts: set[str] = set()
    for index, (item, text) in enumerate(evidence):
        if item.kind is EvidenceKind.FOUND and text in texts:
            evidence[index] = (near_miss(say("metadata.description_copied"), publiccode.file, item.start), text)
        texts.add(text)
    shown = tuple(item for item, _ in evidence)
    count = sum(item.kind is EvidenceKind.FOUND for item in shown)
    if not count:
        shown += (
            searched(say("metadata.looked_for", places=[FILE], patterns=[f"description.{x}" for x in languages])),
        )
    return measured(count, say("metadata.languages", count=count, languages=languages), *shown)


def _blocks(publiccode: PublicCode, language: str, features: int) -> Iterator[tuple[Evidence, str]]:
    """Yield one piece of evidence for `language`, with the long description to compare; none when it has no block."""
    blocks = publiccode.get("description")
    tags = [tag for tag in blocks if tag.lower().split("-")[0] == language] if isinstance(blocks, dict) else []
    graded = [(_missing(publiccode, tag, features), tag) for tag in tags]
    if not graded:
        return
    missing, tag = min(graded, key=lambda pair: len(pair[0]))
    line = publiccode.line("description", tag)
    written = _written_in(publiccode.text("description", tag, "longDescription"))
    if missing:
        yield near_miss(say("metadata.description_incomplete", tag=tag, missing=missing), publiccode.file, line), ""
    elif written not in (None, language):
        text = say("metadata.description_other_language", tag=tag, written=written)
        yield near_miss(text, publiccode.file, line), ""
    else:
        listed = len(publiccode.items("description", tag, "features"))
        evidence = found(say("metadata.description_full", tag=tag, count=listed), publiccode.file, line)
        yield evidence, " ".join(publiccode.text("description", tag, "longDescription").casefold().split())


def _written_in(text: str) -> str | None:
    """Return the language of a text, None when it is too short or mixed to tell."""
    return winner(count_votes([text]), len(text.split()))


def _missing(publiccode: PublicCode, tag: str, features: int) -> list[str]:
    keys = ("shortDescription", "longDescription")
    texts = {key: publiccode.text("description", tag, key) for key in keys}
    missing = [key for key, text in texts.items() if not text or has_blank(text)]
    listed = sum(not has_blank(text) for text in set(map(str, publiccode.items("description", tag, "features"))))
    return missing if listed >= features else [*missing, f"features ({listed}/{features})"]


@measure
def outdated_statements(
    publiccode: PublicCode, releases: Releases, snapshot: Snapshot, as_of: date, *, days: int = 90
) -> Measurement:
    """How many statements in publiccode.yml no longer hold?

    Compared are: the version with the newest version tag (one that was only corrected within `days` days still holds),
    the release date with that tag's date (at most `days` days apart), the address with the scanned one, contracts with
    the date of the assessment, and the status "obsolete". "none" when there is no file, or one that says nothing;
    undetermined when nothing is outdated and neither version nor release date could be compared.
    """
    if publiccode.file is None:
        return measured("none", say("metadata.absent"), *publiccode.near, _looked())
    if publiccode.document is None:
        return undetermined(say("metadata.unparsed"), *unreadable(publiccode))
    evidence, compared = statements(publiccode, releases, snapshot.subject, as_of, days)
    outdated = any(item.kind is EvidenceKind.AGAINST for item in evidence)
    if not outdated and not compared:
        if not publiccode.told:
            return measured("none", say("metadata.hollow"), _hollow(publiccode))
        keys = ["softwareVersion", "releaseDate"]
        looked = searched(say("metadata.looked_for", places=[FILE], patterns=keys))
        return undetermined(say("metadata.nothing_to_compare"), *evidence[:MOST], looked)
    order = (EvidenceKind.AGAINST, EvidenceKind.NEAR_MISS, EvidenceKind.FOUND)
    count = sum(item.kind is EvidenceKind.AGAINST for item in evidence)
    shown = sorted(evidence, key=lambda item: order.index(item.kind))[:MOST]
    return measured(count, say("metadata.outdated", count=count), *shown)


@measure
def citable(citation: Citation, publiccode: PublicCode, readme: Readme, large_files: LargeFiles) -> Measurement:
    """Can the software be cited: by a complete CITATION.cff, codemeta.json or .zenodo.json, or a DOI badge?

    What a template left, blank DOIs and DOIs of papers at publishers do not count; those of journals of software do.
    """
    evidence = list(citation)
    fine = any(item.kind is EvidenceKind.FOUND for item in evidence)
    uri = publiccode.text("organisation", "uri")
    if uri:
        evidence.append(
            (found if fine else near_miss)(
                say("metadata.organisation", uri=uri), publiccode.file, publiccode.line("organisation", "uri")
            )
        )
    if not fine:
        evidence.append(searched(say("metadata.looked_in_root", patterns=PLACES)))
    shown = measured(fine, say("metadata.citable" if fine else "metadata.not_citable"), *evidence[:MOST])
    return shown if fine else unless(shown, too_large([*large_files.promising("citation"), *readme.unread]))


@measure
def side_files(metadata_files: MetadataFiles) -> Measurement:
    """How many errors have CITATION.cff, codemeta.json, .zenodo.json, security-insights.yml and CODEOWNERS?

    Each is read offline against its published format. "none" when there is no such file.
    """
    if not metadata_files:
        return measured("none", say("metadata.no_side_files"), searched(say("metadata.looked_in_root", patterns=NAMES)))
    shown = []
    for each in metadata_files:
        if not each.errors:
            shown.append(found(say("metadata.side_file_valid", file=each.file.path), each.file, 1))
        for finding in each.errors:
            text = say("metadata.file_problem", file=each.file.name, finding=located(finding, each.file.name))
            shown.append(against(text, each.file, finding.line))
    count = sum(len(each.errors) for each in metadata_files)
    files = [each.file.path for each in metadata_files]
    return measured(count, say("metadata.side_files", count=count, files=files), *shown[:MOST])


def _hollow(publiccode: PublicCode) -> Evidence:
    return near_miss(say("metadata.hollow_file"), publiccode.file, 1)


def _looked() -> Evidence:
    return searched(say("metadata.looked_in_root", patterns=[FILE]))

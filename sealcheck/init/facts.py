# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a repository tells about itself. What it does not tell stays empty; nothing is guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.document.purpose import purpose_sentence
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.release.versions import Releases
from sealcheck.artifacts.tree import Tree
from sealcheck.budget import OutOfTime, time_limit
from sealcheck.frozen import frozen
from sealcheck.prose import templates
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes, winner
from sealcheck.publiccode.graphemes import count_graphemes
from sealcheck.snapshot import Snapshot
from sealcheck.workbench import ArtifactError, Workbench

#: Seconds that each artifact may take on hostile content.
SECONDS = 60
#: What publiccode.yml allows for the short description, and asks of the long one (standard 0.7).
SHORT, LONG, LONGEST = 150, 150, 2_000
#: Share of the texts of the most complete language that another one must have.
TRANSLATED = 0.5
#: Documents that a project of its own should have, by the concept that they are called after.
DOCUMENTS = {
    "contributing": "CONTRIBUTING.md",
    "security_reporting": "SECURITY.md",
    "code_of_conduct": "CODE_OF_CONDUCT.md",
    "changelog": "CHANGELOG.md",
}
_CI_FILES = {"github": ".github/workflows", "gitlab": ".gitlab-ci.yml", "forgejo": ".forgejo/workflows"}
_PLACES = (".github/workflows/", ".gitlab-ci.yml", ".gitlab/", ".forgejo/workflows/", ".gitea/workflows/")
_FORGES = {"github": "github", "gitlab": "gitlab", "gitea": "forgejo"}


@frozen
class Facts:
    """What was measured; `paths` are the files that are there, `documents` those of DOCUMENTS by concept.

    `short` and `long` are the README's own words, `language` is the one it is written in. `ci` names the pipelines
    that are in use, else the one of the forge that the remote lies on; `gated` holds those that run sealcheck already.
    `unclear` is what the licence was concluded to be where that is no name.
    """

    name: str = ""
    url: str = ""
    web: str = ""
    forge: str = ""
    branch: str = ""
    licence: str = ""
    unclear: str = ""
    version: str = ""
    released: str = ""
    languages: tuple[str, ...] = ()
    language: str = ""
    short: str = ""
    long: str = ""
    ci: tuple[str, ...] = ()
    gated: tuple[str, ...] = ()
    paths: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    documents: tuple[tuple[str, str], ...] = ()


def gather(snapshot: Snapshot | None, name: str = "") -> Facts:
    """Return the facts of a snapshot; without one only the `name` of the folder is known."""
    if snapshot is None:
        return Facts(name=name)
    bench = Workbench({"snapshot": snapshot, "history": snapshot.history, "as_of": snapshot.as_of})
    try:
        return _gathered(snapshot, bench, name)
    finally:
        bench.close()


def _gathered(snapshot: Snapshot, bench: Workbench, name: str) -> Facts:
    tree: Tree | None = _get(bench, "tree")
    readme: Readme | None = _get(bench, "readme")
    conclusion: Conclusion | None = _get(bench, "licence_conclusion")
    licence = conclusion.expression if conclusion else "NOASSERTION"
    main = readme.main if readme else None
    version, released = _newest(_get(bench, "releases"))
    paths = frozenset(file.path for file in tree.files) if tree else frozenset()
    subject = snapshot.subject
    return Facts(
        name=subject.name or name,
        url=subject.url if subject.url.startswith("https://") else subject.web,
        web=subject.web,
        forge=subject.forge,
        branch=subject.branch,
        licence=licence if _is_named(licence) else "",
        unclear="" if licence == "NONE" or _is_named(licence) else licence,
        version=version,
        released=released,
        languages=_languages(_get(bench, "locales")),
        language=_language(main),
        short=_short(main, subject.name),
        long=_long(main),
        ci=_pipelines(paths, subject.forge),
        gated=_gated(tree, _get(bench, "contents")),
        paths=paths | {entry.path for entry in snapshot.entries},
        folders=frozenset(tree.folders) if tree else frozenset(),
        documents=_documents(_get(bench, "documents"), readme),
    )


def _get(bench: Workbench, name: str) -> Any:
    """Return an artifact, or None for one that fails on this content."""
    try:
        with time_limit(SECONDS):
            return bench.get(name)
    except (ArtifactError, OutOfTime):
        return None


def _is_named(expression: str) -> bool:
    return expression not in ("", "NONE", "NOASSERTION") and "LicenseRef-" not in expression


def _newest(releases: Releases | None) -> tuple[str, str]:
    """Return version and day of the highest release that is no preview, or empty texts."""
    found = releases.highest if releases else None
    if found is None:
        return "", ""
    time = found.tag.time
    return found.version, datetime.fromtimestamp(time, UTC).date().isoformat() if time is not None else ""


def _languages(locales: Any) -> tuple[str, ...]:
    """Return the languages into which at least half of the texts of some program are translated, two letters each."""
    found: set[str] = set()
    for each in locales or ():
        most = max(each.texts.values(), default=0)
        found |= {language for language, count in each.texts.items() if count and count >= TRANSLATED * most}
    return tuple(sorted(each for each in found if len(each) == 2))


def _language(main: Document | None) -> str:
    if main is None:
        return ""
    texts = [paragraph.prose for section in main.sections for paragraph in section.paragraphs][:200]
    return winner(count_votes(texts), sum(len(each.split()) for each in texts)) or ""


def _short(main: Document | None, name: str) -> str:
    """Return the sentence of the README that says what the software is, if it fits and stands for itself."""
    line = purpose_sentence(main, name) if main else None
    text = " ".join(line.text.split()) if line else ""
    return text if count_graphemes(text) <= SHORT and _is_whole(text) else ""


def _is_whole(text: str) -> bool:
    """Whether nothing is missing from a sentence: no code that was left out, no list that follows, no open bracket."""
    return "…" not in text and not text.endswith((":", ",", "(e.g.", "z. B.")) and text.count("(") == text.count(")")


def _long(main: Document | None) -> str:
    """Return the README's own introduction, if it is long enough to describe the software."""
    text = ""
    for section in overview_sections(main) if main else ():
        for paragraph in templates.read(section).own:
            more = " ".join(paragraph.text.split()) if paragraph.words else ""
            if more and count_graphemes(f"{text} {more}") <= LONGEST:
                text = f"{text} {more}".strip()
    return text if count_graphemes(text) >= LONG else ""


def _pipelines(paths: frozenset[str], forge: str) -> tuple[str, ...]:
    def has(place: str) -> bool:
        return any(path == place or path.startswith(f"{place}/") for path in paths)

    used = tuple(name for name, place in _CI_FILES.items() if has(place))
    if has(".gitea/workflows") and "forgejo" not in used:
        used = (*used, "forgejo")
    return used or ((_FORGES[forge],) if forge in _FORGES else ())


def _gated(tree: Tree | None, contents: Contents | None) -> tuple[str, ...]:
    """Return the pipeline files that name sealcheck."""
    if tree is None or contents is None:
        return ()
    files = [file for file in tree.files if file.path.startswith(_PLACES) and file.ending in ("yml", "yaml")]
    return tuple(file.path for file in files if "sealcheck" in (contents.text(file) or ""))


def _documents(documents: Documents | None, readme: Readme | None) -> tuple[tuple[str, str], ...]:
    """Return the documents that are there, by concept; the README is called so, wherever it lies."""
    found = [("readme", readme.main.file.path)] if readme and readme.main else []
    for concept in DOCUMENTS if documents else ():
        files = documents.called(concept) if documents else ()
        found += [(concept, files[0].path)] if files else []
    return tuple(found)

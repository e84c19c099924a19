# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which files a repository lacks, and what they would say. What is there is never proposed again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sealcheck import __version__
from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.init.facts import DOCUMENTS, Facts
from sealcheck.init.publiccode import publiccode
from sealcheck.init.wishes import Wishes
from sealcheck.model import LANGUAGES
from sealcheck.project import SOURCE
from sealcheck.shipped import shipped

#: How the blanks of the documents begin, by language; `data/templates.yml` knows them.
MARKERS = {"en": "[PLEASE FILL IN", "de": "[BITTE ERGÄNZEN"}
README = "README.md"
DECLARATION = ".sealcheck.yml"
PUBLICCODE = "publiccode.yml"
_JOBS = {"github": ".github/workflows/sealcheck.yml", "forgejo": ".forgejo/workflows/sealcheck.yml"}
_GITLAB, _INCLUDED = ".gitlab-ci.yml", ".gitlab/sealcheck.yml"


@frozen
class Plan:
    """New files by path, existing ones that are kept (what was wanted, what is there), and what is left to do by hand.

    `include` is the path of a GitLab job that an existing pipeline has to include; empty where there is none.
    """

    new: Mapping[str, str]
    kept: tuple[tuple[str, str], ...]
    language: str
    ci: tuple[str, ...]
    include: str = ""


def plan(facts: Facts, wishes: Wishes, language: str) -> Plan:
    """Return what to write. The files are in the wished language, else in that of the README, else in `language`."""
    written = wishes.language or (facts.language if facts.language in LANGUAGES else "") or language
    ci = (() if wishes.ci == "none" else (wishes.ci,)) if wishes.ci else facts.ci
    there = dict(facts.documents)
    wanted: dict[str, str] = {}
    kept: list[tuple[str, str]] = []
    for concept, path in (("readme", README), *DOCUMENTS.items()):
        if concept in there:
            kept.append((path, there[concept]))
        else:
            wanted[path] = _skeleton(written, path, facts, wishes)
    wanted[PUBLICCODE] = publiccode(facts, wishes, written)
    wanted[DECLARATION] = _skeleton(written, "sealcheck.yml", facts, wishes)
    kept += [(path, path) for path in facts.gated]
    wanted |= {} if facts.gated else dict(_jobs(ci, facts, wishes))
    kept += [(path, path) for path in wanted if path in facts.paths]
    new = {path: text for path, text in wanted.items() if path not in facts.paths}
    return Plan(new, tuple(sorted(kept)), written, ci, _INCLUDED if _INCLUDED in new else "")


def _jobs(ci: tuple[str, ...], facts: Facts, wishes: Wishes) -> Iterator[tuple[str, str]]:
    """Yield the jobs; beside a pipeline of GitLab that is there, a file that it can include."""
    for name in ci:
        path = _JOBS.get(name) or (_INCLUDED if _GITLAB in facts.paths else _GITLAB)
        yield path, _skeleton("ci", f"{name}.yml", facts, wishes)


def _skeleton(folder: str, name: str, facts: Facts, wishes: Wishes) -> str:
    text = shipped("data", "skeletons", folder, name).read_text(encoding="utf-8")
    places = {
        "@NAME@": clean(facts.name, limit=100) or "…", "@LEVEL@": wishes.level, "@BRANCH@": _branch(facts.branch),
        "@TRACKER@": _tracker(facts), "@VERSION@": facts.version or "0.1.0",
        "@PACKAGE@": f"{SOURCE}@v{__version__}",
    }  # fmt: skip
    for place, value in places.items():
        text = text.replace(place, value)
    return text


def _branch(name: str) -> str:
    """Return the branch if it can stand in a pipeline as it is."""
    return name if name and all(each.isalnum() or each in "-_./" for each in name) else "main"


def _tracker(facts: Facts) -> str:
    """Return the address of the issue tracker where the forge is known, else dots."""
    if not facts.web.startswith("https://"):
        return "https://…"
    return facts.web.rstrip("/") + ("/-/issues" if facts.forge == "gitlab" else "/issues")

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The Markdown sources of the site for one language: pages written by hand, and pages made from the data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import yaml

from scripts.site.schemas import schema_page
from scripts.site.seals import criteria_table, seal_page
from scripts.site.words import table, toctree, told
from sealcheck.engine import find_measure, measures
from sealcheck.report.escape import prose
from sealcheck.report.explained import as_markdown
from sealcheck.seal.accuracy import accuracy
from sealcheck.seal.catalogue import Seal
from sealcheck.seal.explain import MeasureExplanation, explanation
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.questions import is_built_in

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
#: Pages of docs/ that are on the English site too.
GUIDES = ("usage", "operation", "accuracy", "performance", "privacy", "architecture")
_EMPTY_HEAD = re.compile(r"\| (?=\|.*\n\|---)")
Write = Callable[[Path, str], None]
#: A link into the site of the other language, which Sphinx does not see while it builds this one.
_ACROSS = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+en/[^)]+)\)")
#: A relative link in a page of docs/.
_RELATIVE = re.compile(r"\]\((?![a-z]+:|#)([^)\s]+)\)")


def project_sources(folder: Path, language: str) -> None:
    """Write the sources of the project's own site."""
    for page in (DOCS / "site" / language).rglob("*.md"):
        _page(folder / page.relative_to(DOCS / "site" / language), [_across(page)])
    seals = [find_seal(name).seal for name in available()]
    _write_seals(folder, seals, language, [name for name in sorted(measures()) if is_built_in(name)])
    say = told(language)
    index = [f"# {say('seals')}", "", say("seals_about"), ""]
    index += [f"- [{prose(getattr(each.title, language))}]({each.id}.md)" for each in seals]
    _page(folder / "seals" / "index.md", [*index, "", *toctree(*(each.id for each in seals))])
    if language == "en":
        _write_guides(folder / "guides")
        for name, path in (("report", DOCS / "report.schema.json"), ("seal", ROOT / "criteria" / "seal.schema.json")):
            _page(folder / "schemas" / f"{name}.md", [*_ONLY, *schema_page(path)])
    else:
        _page(folder / "guides" / "accuracy.md", _accuracy(language))


def _across(page: Path) -> str:
    """Return a page written by hand; its links into the English site are made of HTML, which Sphinx leaves alone.

    The address of a page is a folder, one deeper than its source unless that is the folder's index.
    """
    deeper = "" if page.stem == "index" else "../"
    return _ACROSS.sub(rf'<a href="{deeper}\2" hreflang="en">\1</a>', page.read_text(encoding="utf-8"))


def own_seal_sources(seal: Seal) -> Write:
    """Return what writes the sources of a site about one seal."""

    def write(folder: Path, language: str) -> None:
        named = {each.measure for each in seal.criteria} | {
            check.measure for each in seal.criteria for check in each.alternatives
        }
        named |= {each.applies.unless.measure for each in seal.criteria if each.applies}
        _write_seals(folder, [seal], language, sorted(name for name in named if name and find_measure(name)))
        say = told(language)
        title = prose(getattr(seal.title, language))
        index = [f"# {title}", "", prose(getattr(seal.description, language)), "", say("own_seal"), ""]
        pages = {f"seals/{seal.id}": title, "criteria/index": say("criteria"), "measures/index": say("measures")}
        index += [f"- [{shown}]({page}.md)" for page, shown in pages.items()]
        _page(folder / "index.md", [*index, "", *toctree(*pages)])

    return write


def _write_seals(folder: Path, seals: Iterable[Seal], language: str, named: list[str]) -> None:
    """Write the pages of seals, of their criteria, and of the measures `named`."""
    say = told(language)
    index = [f"# {say('criteria')}", "", say("criteria_about"), ""]
    homes: dict[str, Seal] = {}
    for seal in seals:
        _page(folder / "seals" / f"{seal.id}.md", seal_page(seal, language))
        for theme in seal.themes:
            own = [each for each in seal.criteria if each.theme == theme.id]
            index += [f"## {prose(getattr(theme.title, language))}", "", *criteria_table(own, seal, language, "level")]
        for each in seal.criteria:
            if homes.setdefault(each.id, seal) is not seal:
                raise SystemExit(
                    f"{each.id} is a criterion of {homes[each.id].id} and of {seal.id}: one page, one criterion"
                )
    _page(folder / "criteria" / "index.md", [*index, *toctree("*", glob=True)])
    for ident, seal in homes.items():
        _explain(folder / "criteria" / f"{ident}.md", seal, ident, language)
    _write_measures(folder / "measures", homes, named, language)


def _write_measures(folder: Path, homes: Mapping[str, Seal], named: list[str], language: str) -> None:
    say = told(language)
    rows = []
    for name in named:
        seal = next((seal for seal in homes.values() if _rests(seal, name, language)), next(iter(homes.values())))
        question = _explain(folder / f"{name}.md", seal, name, language)
        rows.append([f"[`{name}`]({name}.md)", prose(question)])
    lines = [f"# {say('measures')}", "", say("measures_about"), "", *table([say("measure"), say("question")], rows)]
    _page(folder / "index.md", [*lines, *toctree("*", glob=True)])


def _rests(seal: Seal, name: str, language: str) -> bool:
    found = explanation(seal, name, language)
    return isinstance(found, MeasureExplanation) and bool(found.criteria)


def _explain(path: Path, seal: Seal, name: str, language: str) -> str:
    """Write the page of a criterion or measure: what `sealcheck explain` says. Return the question of a measure."""
    found = explanation(seal, name, language)
    folders = {"criterion": "criteria", "measure": "measures"}
    text = as_markdown(found, language, lambda kind, linked: f"../{folders[kind]}/{linked}.md")
    _page(path, text.splitlines())
    return found.question if isinstance(found, MeasureExplanation) else ""


_ONLY = ["---", "only_language: true", "---", ""]


def _write_guides(folder: Path) -> None:
    """Copy the pages of docs/; what they link to and is not on the site is linked at the repository."""
    for name in GUIDES:
        text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
        both = name in ("accuracy", "performance")
        _page(folder / f"{name}.md", [*([] if both else _ONLY), linked(text)])


def linked(text: str) -> str:
    """Return a page of docs/ with its relative links as they are on the site."""
    named = _EMPTY_HEAD.sub("| – ", text)  # a head may be empty in Markdown, but not for screen readers
    return _RELATIVE.sub(lambda match: f"]({_target(match[1])})", named)


def _target(link: str) -> str:
    path, hash_, anchor = link.partition("#")
    if path.endswith(".schema.json"):
        return f"../schemas/{Path(path).name.partition('.')[0]}.md"
    if path.removesuffix(".md") in GUIDES:
        return link
    place = (DOCS / path).resolve().relative_to(ROOT)
    return f"{repository()}/-/blob/main/{place}{hash_}{anchor}"


def repository() -> str:
    """Return the address of the project's repository, as publiccode.yml has it."""
    declared = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return str(declared["url"]).removesuffix(".git")


def _accuracy(language: str) -> list[str]:
    say = told(language)
    data = yaml.safe_load((ROOT / "sealcheck" / "data" / "accuracy.yml").read_text(encoding="utf-8"))
    lines = [f"# {say('accuracy')}", "", say("accuracy_about", count=data["repositories"]), ""]
    for name in sorted(measures()):
        if said := accuracy(name, language):
            lines += [f"## [`{name}`](../measures/{name}.md)", "", *(f"- {prose(each)}" for each in said), ""]
    return lines


def _page(path: Path, lines: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

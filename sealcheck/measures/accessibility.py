# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accessibility: what the project says on it, and in which languages its user interface speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.declaration import FILE as DECLARATION
from sealcheck.artifacts.declaration import Declaration
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.large_files import LargeFiles
from sealcheck.artifacts.locale.paths import DEFAULT
from sealcheck.artifacts.locale.translations import Locales
from sealcheck.artifacts.locale.unread_languages import Sign
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.statement.accessibility_statement import statement_findings
from sealcheck.artifacts.statement.linked_pages import Links, linked_findings
from sealcheck.artifacts.statement.seeded_texts import Seeds
from sealcheck.artifacts.statement.translated_pages import Quoted
from sealcheck.artifacts.statement.translated_statements import Translations
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.doubt import Doubt, unless, unless_told
from sealcheck.measures.interface_signs import strong_signs, weak_signs
from sealcheck.measures.locale_programs import at_least, few_texts, is_little, large_ones, others
from sealcheck.measures.unread import large_guides, too_large, unread_readme
from sealcheck.model import Evidence, Measurement, Text, found, measured, near_miss, say, searched, undetermined
from sealcheck.prose.substance import graded


@measure
def statement(
    documents: Documents,
    readme: Readme,
    translations: Translations,
    seeds: Seeds,
    linked_pages: Links,
    *,
    min_words: int = 40,
) -> Measurement:
    """Is there a statement on accessibility that names a standard (WCAG, BITV, EN 301 549) and the state reached?

    Directive (EU) 2016/2102, article 7; BITV 2.0, section 7.
    """
    found_here = statement_findings(documents, readme, translations, seeds, min_words)
    findings = linked_findings(linked_pages, "accessibility", found_here)
    measurement = graded("accessibility_statement.subject", findings, say("accessibility_statement.looked_for"))
    return unless_told(measurement, unread_readme(readme), large_guides(documents, "accessibility"))


@measure
def locales(
    locales: tuple[Locales, ...],
    user_interface: Signs,
    translated_pages: tuple[Quoted, ...],
    wrapping_pages: tuple[tuple[Quoted, int], ...],
    unread_languages: tuple[Sign, ...],
    publiccode: PublicCode,
    *,
    filled: float = 0.6,
    changed: float = 0.3,
    least: int = 5,
    few: int = 50,
    asking: int = 3,
    wrapped: int = 20,
) -> Measurement:
    """In how many languages are the texts of the project's own user interface there?

    A language counts when it has at least `filled` of the texts of the language that has the most, and the latter at
    least `least` texts; fewer than `few` must be half as many as the interface has pages. Catalogues from files that
    are gone, and a small bundle of Java that no page asks, are no proof: then the number is a minimum; so it is where a
    file of translations was not understood. Where the texts only change those of a package, `changed` of them are
    enough. The language that a catalogue translates from counts, too. Of several programs the one with the most
    languages decides, unless it is much smaller than another one, or has no pages where the largest has some.
    Undetermined when there are no texts, but publiccode.yml states several languages, `asking` pages ask for texts by a
    key or wrap `wrapped`, files that are not read differ only by a language in their name, or people choose one.
    """
    pages = len(user_interface.strong)
    large = large_ones(locales, user_interface, few)
    languages = {each.program: _counting(each, changed if each.partial else filled, least) for each in large}
    best = max(large, key=lambda each: len(languages[each.program]), default=locales[0])
    counting = languages.get(best.program, {})
    unasked = best.most < few and pages > 0 and not translated_pages and best.is_bundle
    proven = _proven(best, counting, unasked)
    unread = [near_miss(say("accessibility.locale_unread"), file, 1) for each in locales for file in each.unread]
    beside = others(each for each in locales if each is not best and each.most >= least)
    meagre = few_texts(best, pages) if is_little(best, pages, few) else ()
    evidence = [*_evidence(best, proven), *beside, *meagre, *_not_counted(locales, publiccode), *unread[:3]]
    if not counting and not unread:
        asked = _none(locales[0], translated_pages, wrapping_pages, publiccode, (asking, wrapped), evidence)
        return unless(asked, _of_languages(unread_languages))
    if not counting:
        return undetermined(say("accessibility.locales_unread", count=len(unread)), *evidence)
    if len(proven) == len(counting) and not unread:
        return measured(len(counting), _counted(counting), *evidence)
    why = at_least(len(proven), () if unasked else best.old & set(counting), unread, best.most)
    return replace(measured(len(proven), why, *evidence), minimum=True)


def _none(
    largest: Locales,
    translated_pages: tuple[Quoted, ...],
    wrapping_pages: tuple[tuple[Quoted, int], ...],
    publiccode: PublicCode,
    least: tuple[int, int],
    evidence: list[Evidence],
) -> Measurement:
    """Return that no language counts; open where even the `largest` program has no texts, but signs of ones elsewhere.

    Of these, at `least` so many pages ask for texts by a key, or wrap so many for gettext without a catalogue here.
    """
    evidence.append(searched(say("accessibility.locales_searched")))
    some, (asking, wrapped), stated = (
        largest.most > 0,
        least,
        len(publiccode.items("localisation", "availableLanguages")),
    )
    if not some and stated > 1:
        return undetermined(say("accessibility.locales_only_stated"), *evidence)
    if not some and len(translated_pages) >= asking:
        shown = _shown("accessibility.asks_by_key", translated_pages)
        return undetermined(say("accessibility.locales_elsewhere", pages=len(translated_pages)), *shown, *evidence)
    texts = sum(count for _, count in wrapping_pages)
    if stated != 1 and len(wrapping_pages) >= asking and texts >= wrapped and not largest.off:
        shown, pages = _shown("accessibility.wraps_text", [page for page, _ in wrapping_pages]), len(wrapping_pages)
        return undetermined(say("accessibility.locales_wrapped", texts=texts, pages=pages), *shown, *evidence)
    return measured(0, say("accessibility.locales_none"), *evidence)


def _of_languages(signs: Sequence[Sign]) -> Iterator[Doubt]:
    """Yield the doubt that there are several languages, of which files or pages are signs."""
    keys = ("accessibility.called_after_language", "accessibility.switches_language")
    yield say("accessibility.locales_signs"), [near_miss(say(keys[s.switch]), s.file, s.line) for s in signs]


def _shown(key: str, pages: Sequence[Quoted]) -> list[Evidence]:
    return [found(say(key), each.file, each.line, excerpt=each.excerpt) for each in pages[:3]]


def _proven(best: Locales, counting: dict[str, int], unasked: bool) -> dict[str, int]:
    """Return the languages that are there for certain; the one that only old catalogues translate from is not."""
    kept = {} if unasked else {tag: count for tag, count in counting.items() if tag not in best.old}
    return kept if set(kept) & set(best.texts) else {}


def _counted(counting: Mapping[str, int]) -> Text:
    named = sorted(tag for tag in counting if tag != DEFAULT)
    summary = say("accessibility.locales_count", count=len(counting), languages=named)
    return summary if named else say("accessibility.locales_unnamed")


def _counting(locales: Locales, filled: float, least: int) -> dict[str, int]:
    enough = max(locales.most * filled, least)
    counting = {tag: count for tag, count in locales.texts.items() if count >= enough and tag not in locales.copies}
    if len(counting) > 2:
        counting.pop(DEFAULT, None)  # among several languages the default is one of them
    if counting and locales.source and locales.source not in counting:
        counting[locales.source] = locales.most
    return counting


def _evidence(locales: Locales, counting: dict[str, int]) -> Iterator[Evidence]:
    order = sorted(locales.texts.items(), key=lambda pair: (-pair[1], pair[0]))
    for tag, count in order[:9]:
        yield _language(locales, tag, count, tag in counting)
    if locales.source in counting and locales.source not in locales.texts:
        yield found(say("accessibility.locales_source", language=locales.source))
    for tag, other in list(locales.copies.items())[:3]:
        yield near_miss(say("accessibility.locales_copy", language=tag, other=other), locales.files.get(tag), 1)


def _language(locales: Locales, tag: str, count: int, counts: bool) -> Evidence:
    name = "default" if tag == DEFAULT else "language"
    text = say(f"accessibility.locales_{name}", language=tag, texts=count, most=locales.most)
    return (found if counts else near_miss)(text, locales.files.get(tag), 1)


def _not_counted(locales: tuple[Locales, ...], publiccode: PublicCode) -> list[Evidence]:
    evidence = []
    empty = sum(each.empty for each in locales)
    if locales[0].foreign:
        evidence.append(near_miss(say("accessibility.locales_foreign", count=locales[0].foreign)))
    if empty:
        evidence.append(near_miss(say("accessibility.locales_empty", count=empty)))
    if off := locales[0].off:
        evidence.append(near_miss(say("accessibility.locales_off"), off.file, off.line))
    stated = [str(tag) for tag in publiccode.items("localisation", "availableLanguages")]
    if stated:
        line = publiccode.line("localisation", "availableLanguages")
        evidence.append(near_miss(say("accessibility.locales_stated", languages=stated[:20]), publiccode.file, line))
    return evidence


@measure
def has_user_interface(
    user_interface: Signs,
    publiccode: PublicCode,
    declaration: Declaration,
    tree: Tree,
    contents: Contents,
    large_files: LargeFiles,
) -> Measurement:
    """Has the software a graphical user interface: pages, an app, windows?

    A fact declared in `.sealcheck.yml` decides where nothing in the repository contradicts it. Letters and reports
    made from templates leave the answer open, and so do pages as a framework's generator writes them.
    """
    stated = declaration.facts.get("user_interface")
    seen, shown = _seen(user_interface, publiccode, contents)
    if stated is False and seen:
        text = say("accessibility.ui_contradicted", file=DECLARATION)
        return undetermined(text, found(say("accessibility.ui_denied"), path=DECLARATION), *shown)
    if stated is not None:
        text = say("accessibility.ui_declared" if stated else "accessibility.ui_denied")
        return replace(measured(stated, text, found(text, path=DECLARATION)), declared=True)
    if seen:
        return measured(True, seen, *shown)
    looked = searched(say("accessibility.ui_searched"))
    weak = weak_signs(user_interface, contents)
    if weak or tree.submodules:
        return undetermined(say("accessibility.ui_unclear", file=DECLARATION), *weak, looked)
    none = measured(False, say("accessibility.ui_none"), looked)
    return unless(none, too_large(large_files.promising("pages")))


def _seen(user_interface: Signs, publiccode: PublicCode, contents: Contents) -> tuple[Text | None, list[Evidence]]:
    """Return what shows a user interface, with the evidence; None when nothing does."""
    if user_interface.strong:
        text = say("accessibility.ui_found", count=len(user_interface.strong))
        return text, strong_signs(user_interface, contents)
    kind = publiccode.text("softwareType")
    if kind in ("standalone/web", "standalone/mobile", "standalone/desktop"):
        line = publiccode.line("softwareType")
        return say("accessibility.ui_stated"), [found(say("accessibility.ui_type", kind=kind), publiccode.file, line)]
    return None, []

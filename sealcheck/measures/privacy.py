# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Data protection: which personal data the software processes, and what for."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.declaration import FILE, Declaration
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.statement.linked_pages import Links, linked_findings
from sealcheck.artifacts.statement.personal_passages import Passage
from sealcheck.artifacts.statement.privacy_doubts import in_other_scripts, on_cookies
from sealcheck.artifacts.statement.privacy_notice import privacy_findings
from sealcheck.artifacts.statement.seeded_texts import Seeds
from sealcheck.artifacts.statement.translated_statements import Translations
from sealcheck.engine import measure
from sealcheck.measures.doubt import Doubt, unless_told
from sealcheck.measures.unread import large_guides, unread_readme
from sealcheck.model import File, Measurement, found, measured, near_miss, say, searched, undetermined
from sealcheck.prose.substance import graded

#: Words of a page on cookies that may tell what is kept, what for and how long; banners have fewer.
COOKIE_WORDS = 150
#: What is shown of passages: mentions, and sentences on what is done with the data of those who read them.
_KEYS = ("privacy.told_often", "privacy.told_to_people")


@measure
def documentation(
    documents: Documents,
    readme: Readme,
    translations: Translations,
    seeds: Seeds,
    linked_pages: Links,
    personal_passages: tuple[tuple[File, Passage], ...],
    *,
    min_words: int = 50,
    min_topics: int = 2,
) -> Measurement:
    """Is it documented which personal data is processed: `min_topics` of kinds, purpose, storage time and recipients?

    In `min_words` words or more; as everywhere, compounds count for as many as they would be apart.
    An explicit statement that no personal data is processed counts, as does a whole statement in a page of another
    name, such as the terms of use. Undetermined where nothing is found, but a text in any language of Europe speaks of
    personal data again and again, or a page tells people what is done with their names and addresses, or one on cookies
    at length what is kept; and where a page called so is written in another script than the Latin one.
    GDPR articles 13 and 30.
    """
    found_here = privacy_findings(documents, readme, translations, seeds, min_words, min_topics)
    findings = list(linked_findings(linked_pages, "privacy", found_here))
    measurement = graded("privacy.subject", findings, say("privacy.looked_for"))
    absent = measurement.value == "absent"
    scripts = in_other_scripts(documents, findings, min_words)
    cookies = on_cookies(documents, COOKIE_WORDS) if absent else ()
    pages = ((place.text, [place]) for place in (*scripts, *cookies))
    large = large_guides(documents, "privacy")
    return unless_told(measurement, unread_readme(readme), pages, _told(personal_passages if absent else ()), large)


def _told(passages: tuple[tuple[File, Passage], ...]) -> Iterator[Doubt]:
    """Yield the doubt that texts which are not understood tell it."""
    places = [near_miss(say(_KEYS[each.told], count=each.mentions), file, each.line) for file, each in passages]
    yield say("privacy.not_understood"), places


@measure
def denied(declaration: Declaration, personal_inputs: tuple[tuple[File, int], ...]) -> Measurement:
    """Do the maintainers declare in `.sealcheck.yml` that the software processes no personal data?

    Undetermined where pages or models ask people for an address, a telephone number, a name or a password all the same.
    """
    if declaration.facts.get("personal_data") is False and personal_inputs:
        seen = [near_miss(say("privacy.asks_for_data"), file, line) for file, line in personal_inputs[:4]]
        return undetermined(
            say("privacy.contradicted", file=FILE), found(say("privacy.declared_none"), path=FILE), *seen
        )
    if declaration.facts.get("personal_data") is False:
        evidence = found(say("privacy.declared_none"), path=FILE)
        return Measurement(True, say("privacy.denied"), (evidence,), declared=True)
    return measured(False, say("privacy.not_denied"), searched(say("privacy.looked_for_denial", file=FILE)))

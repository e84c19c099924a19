# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The shapes of files by which software is cited.

CITATION.cff 1.2.0 (https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md),
codemeta.json (https://codemeta.github.io/terms/) and .zenodo.json (https://developers.zenodo.org/#representation).
"""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.publiccode import checks as c
from sealcheck.publiccode.shape import Shape, many, section, text

#: Versions of the Citation File Format, https://github.com/citation-file-format/citation-file-format/releases
CFF_VERSIONS = ("1.2.0", "1.1.0", "1.0.3", "1.0.2", "1.0.1", "1.0.0")
_DOI = c.like(regex(r"10\.[0-9]{4,9}(?:\.[0-9]{1,9})?/[A-Za-z0-9:/_;.()\[\]\\-]{1,500}"), "10.5281/zenodo.1003150")
_ORCID = c.like(regex(r"https://orcid\.org/(?:[0-9]{4}-){3}[0-9]{3}[0-9X]"), "https://orcid.org/0000-0002-1825-0097")
_BARE_ORCID = c.like(regex(r"(?:https?://orcid\.org/)?(?:[0-9]{4}-){3}[0-9]{3}[0-9X]"), "0000-0002-1825-0097")
_MAIL = c.like(regex(r"[^\s@]{1,100}@[^\s@]{1,200}\.[^\s@.]{2,63}"), "ada@stadt.example")
_ADDRESS = c.like(regex(r"(?:https?|s?ftp)://\S.{0,2000}"), "https://stadt.example")
_WORKS = (
    "art", "article", "audiovisual", "bill", "blog", "book", "catalogue", "conference", "conference-paper", "data",
    "database", "dictionary", "edited-work", "encyclopedia", "film-broadcast", "generic", "government-document",
    "grant", "hearing", "historical-work", "legal-case", "legal-rule", "magazine-article", "manual", "map",
    "multimedia", "music", "newspaper-article", "pamphlet", "patent", "personal-communication", "proceedings",
    "report", "serial", "slides", "software", "software-code", "software-container", "software-executable",
    "software-virtual-machine", "sound-recording", "standard", "statute", "thesis", "unpublished", "video", "website",
)  # fmt: skip

_PLACE = {key: text(numbers=True) for key in ("address", "alias", "city", "fax", "location", "post-code", "region")} | {
    "tel": text(numbers=True), "country": text(c.country), "email": text(_MAIL), "orcid": text(_ORCID),
    "website": text(_ADDRESS), "name": text(),
}  # fmt: skip
PERSON = section(**_PLACE, **{
    **{key: text() for key in ("affiliation", "family-names", "given-names", "name-particle", "name-suffix")},
    "date-start": text(c.day), "date-end": text(c.day),
})  # fmt: skip
_IDENTIFIERS = many(
    section(
        type=text(c.among("doi", "url", "swh", "other"), required=True), value=text(required=True), description=text()
    )
)
_WORK = {
    "abstract": text(), "authors": many(PERSON, least=1), "commit": text(numbers=True), "contact": many(PERSON),
    "date-released": text(c.day), "doi": text(_DOI), "identifiers": _IDENTIFIERS, "keywords": many(text(numbers=True)),
    "license": Shape("text_or_list", item=text(c.spdx_id)), "license-url": text(_ADDRESS),
    "repository": text(_ADDRESS), "repository-artifact": text(_ADDRESS), "repository-code": text(_ADDRESS),
    "title": text(required=True), "url": text(_ADDRESS), "version": text(numbers=True),
}  # fmt: skip
_REFERENCE = Shape("section", keys={**_WORK, "type": text(c.among(*_WORKS), required=True)}, open=True)

CFF = section(**_WORK, **{
    "cff-version": text(c.among(*CFF_VERSIONS), required=True, numbers=True), "message": text(required=True),
    "type": text(c.among("software", "dataset")), "references": many(_REFERENCE), "preferred-citation": _REFERENCE,
})  # fmt: skip

CODEMETA = Shape("section", open=True, keys={
    "@context": Shape("any", required=True), "name": text(required=True), "codeRepository": text(c.url),
    "issueTracker": text(c.url), "dateCreated": text(), "dateModified": text(), "version": text(numbers=True),
    "description": text(), "identifier": Shape("any"), "keywords": Shape("any"), "license": Shape("any"),
})  # fmt: skip

_CREATOR = Shape("section", open=True, keys={
    "name": text(required=True), "affiliation": text(), "orcid": text(_BARE_ORCID), "gnd": text(numbers=True),
})  # fmt: skip
_UPLOADS = (
    "publication", "poster", "presentation", "dataset", "image", "video", "software", "lesson", "physicalobject",
    "other", "model",
)  # fmt: skip
ZENODO = Shape("section", open=True, keys={
    "title": text(), "description": text(), "version": text(numbers=True), "notes": text(), "license": Shape("any"),
    "creators": many(_CREATOR, least=1), "upload_type": text(c.among(*_UPLOADS)), "doi": text(_DOI),
    "access_right": text(c.among("open", "embargoed", "restricted", "closed")), "language": text(),
    "publication_date": text(c.day), "embargo_date": text(c.day), "keywords": many(text()), "references": many(text()),
    "contributors": many(_CREATOR), "prereserve_doi": Shape("any"),
    "communities": many(Shape("section", open=True, keys={"identifier": text(required=True)})),
    "grants": many(Shape("section", open=True, keys={"id": text(required=True)})),
    "related_identifiers": many(
        Shape("section", open=True, keys={"identifier": text(required=True), "relation": text(required=True)})
    ),
})  # fmt: skip

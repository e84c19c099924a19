# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that a README's introduction claims to implement or to use, with a link to those who publish them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.documents import Documents
from sealcheck.artifacts.purpose import overview_sections
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

#: Where standards bodies and the keepers of open formats publish.
_PUBLISHER = regex(
    r"https?://(?:[a-z0-9-]{1,40}\.){0,3}(?:ogc\.org|opengeospatial\.(?:org|net)|iso\.org|din\.de|etsi\.org|ietf\.org"
    r"|rfc-editor\.org|oasis-open\.org|w3\.org/TR|w3\.org/ns|oparl\.org|xoev\.de|xrepository\.de|gtfs\.org|gbfs\.org"
    r"|netex-cen\.eu|transmodel-cen\.eu|datex2\.eu|geojson\.org|json-ld\.org|openapis\.org|asyncapi\.com|cityjson\.org"
    r"|smartdatamodels\.org|oascities\.org|lora-alliance\.org|mqtt\.org|openid\.net|oauth\.net|open311\.org|vdv\.de"
    r"|dcat-ap\.de|inspire\.ec\.europa\.eu|github\.com/(?:opengeospatial|oparl|smart-data-models|mobilitydata))(?:[/?#:]|$)",
    re.I,
)
_CLAIM = regex(
    r"\b(?:implement\w{0,10}|conform\w{0,6}|complian(?:t|ce)|compl(?:y|ies)|certified|supports?|supporting|uses?|using"
    r"|based on|according to|implementier\w{1,3}|umsetz\w{1,4}|umgesetzt|setzt|konform\w{0,2}|gemaess"
    r"|unterstuetz\w{1,4}|nutzt|nutzung|verwendet|basier\w{1,3} auf)\b"
)


def claimed_standards(documents: Documents, readme: Document) -> Iterator[tuple[str, Link]]:
    """Yield the address and the link of each standard in a line of the introduction that claims it for the software."""
    for section in overview_sections(readme):
        claiming = {line.line for line in section.lines if _CLAIM.search(fold(line.text))}
        for link in section.links:
            target = documents.outside(readme, link)
            if link.line in claiming and _PUBLISHER.match(target[:300]):
                yield target, link

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a publiccode.yml 0.7: which keys there are, of which type, and what each must satisfy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal

from sealcheck.frozen import frozen
from sealcheck.publiccode import checks as c

Kind = Literal["text", "truth", "number", "list", "text_or_list", "section", "languages", "any"]


@frozen
class Shape:
    """What stands at a key.

    `least` is the smallest number of items, `deprecated` names the key to use instead, `numbers` may stand for a text,
    and an `open` section may hold keys that are not listed.
    """

    kind: Kind
    required: bool = False
    checks: tuple[c.Check, ...] = ()
    item: Shape | None = None
    keys: Mapping[str, Shape] = field(default_factory=dict)
    least: int = 0
    deprecated: str | None = None
    numbers: bool = False
    open: bool = False


def text(*checks: c.Check, required: bool = False, deprecated: str | None = None, numbers: bool = False) -> Shape:
    return Shape("text", required, checks, deprecated=deprecated, numbers=numbers)


def many(item: Shape, *, least: int = 0, deprecated: str | None = None) -> Shape:
    return Shape("list", least > 0, item=item, least=least, deprecated=deprecated)


def section(required: bool = False, deprecated: str | None = None, /, **keys: Shape) -> Shape:
    return Shape("section", required, keys=keys, deprecated=deprecated)


TRUTH = Shape("truth")
LOGO = c.picture(".svg", ".svgz", ".png")

DESCRIPTION = section(
    localisedName=text(),
    genericName=text(c.longest(35), deprecated=""),
    shortDescription=text(c.longest(150), required=True),
    longDescription=text(c.shortest(150), c.longest(10_000), required=True),
    documentation=text(c.http_url),
    apiDocumentation=text(c.http_url),
    features=many(text(), least=1),
    screenshots=many(text(c.picture(".jpg", ".png", blank=False))),
    videos=many(text(c.video)),
    awards=many(text()),
)

ORGANISATION = section(name=text(), uri=text(c.uri, required=True))

DEPENDENCY = section(name=text(required=True), versionMin=text(), versionMax=text(), version=text(), optional=TRUTH)

MAINTENANCE = section(
    True,
    type=text(c.one_of("maintenance_type"), required=True),
    contractors=many(
        section(
            name=text(required=True), email=text(c.email), website=text(c.http_url), until=text(c.day, required=True)
        )
    ),
    contacts=many(section(name=text(required=True), email=text(c.email), affiliation=text(), phone=text())),
)

AUDIENCE = section(
    scope=many(text(c.listed("scopes"))), countries=many(text(c.country)), unsupportedCountries=many(text(c.country))
)

ITALY = section(
    countryExtensionVersion=text(c.one_of("country_extension")),
    conforme=section(
        False,
        "",
        lineeGuidaDesign=TRUTH,
        modelloInteroperabilita=TRUTH,
        misureMinimeSicurezza=TRUTH,
        gdpr=TRUTH,
    ),
    riuso=section(codiceIPA=text(deprecated="organisation.uri")),
    piattaforme=section(spid=TRUTH, pagopa=TRUTH, cie=TRUTH, anpr=TRUTH, io=TRUTH),
)

PUBLICCODE = section(
    publiccodeYmlVersion=text(required=True, numbers=True),
    name=text(required=True),
    applicationSuite=text(),
    url=text(c.url, required=True),
    landingURL=text(c.http_url),
    isBasedOn=Shape("text_or_list", item=text(c.url)),
    softwareVersion=text(),
    releaseDate=text(c.day),
    logo=text(LOGO),
    monochromeLogo=text(LOGO, deprecated="logo"),
    organisation=ORGANISATION,
    inputTypes=many(text(c.mime), deprecated=""),
    outputTypes=many(text(c.mime), deprecated=""),
    platforms=many(text(), least=1),
    categories=many(text(c.listed("categories"))),
    usedBy=many(text()),
    fundedBy=many(ORGANISATION),
    roadmap=text(c.http_url),
    developmentStatus=text(c.one_of("development_status"), required=True),
    softwareType=text(c.one_of("software_type"), required=True),
    supports=many(section(id=text(c.supported, required=True))),
    intendedAudience=AUDIENCE,
    description=Shape("languages", True, (c.language,), DESCRIPTION),
    legal=section(
        True,
        license=text(c.licence, required=True),
        mainCopyrightOwner=text(),
        repoOwner=text(deprecated="organisation.name"),
        authorsFile=text(c.stored, deprecated=""),
    ),
    maintenance=MAINTENANCE,
    localisation=section(
        True, localisationReady=replace(TRUTH, required=True), availableLanguages=many(text(c.language), least=1)
    ),
    dependsOn=section(open=many(DEPENDENCY), proprietary=many(DEPENDENCY), hardware=many(DEPENDENCY)),
    IT=ITALY,
    it=replace(ITALY, deprecated="IT"),
)

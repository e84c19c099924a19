# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up valid publiccode.yml, and the means to spoil it."""

from __future__ import annotations

LONG = (
    "Laternenfinder zeigt, welche Straßenlaternen in der Stadt gemeldet, geprüft und repariert sind. "
    "Die Bürgerinnen und Bürger melden Störungen über eine Karte, die Stadtwerke ordnen sie einer Kolonne zu."
)
LONG_EN = (
    "Lantern Finder shows which street lamps of a town have been reported, checked and repaired. "
    "Citizens report faults on a map, and the municipal utility assigns each of them to a team of fitters."
)
VALID = f"""publiccodeYmlVersion: "0"
name: Laternenfinder
url: https://git.stadt.example/bauamt/laternenfinder
softwareVersion: 2.1.0
releaseDate: 2026-05-02
platforms:
  - web
categories:
  - geographic-information-systems
developmentStatus: stable
softwareType: standalone/web
intendedAudience:
  scope:
    - local-authorities
  countries:
    - DE
description:
  de:
    shortDescription: Störungen an Straßenlaternen melden und verfolgen
    longDescription: {LONG}
    features:
      - Karte
      - Meldung
      - Zuordnung
      - Auswertung
      - Export
  en:
    shortDescription: Report and follow faults of street lamps
    longDescription: {LONG_EN}
    features: [Map, Report, Assignment, Statistics, Export]
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts:
    - name: Ada Beispiel
      email: ada@stadt.example
localisation:
  localisationReady: true
  availableLanguages: [de, en]
dependsOn:
  open:
    - name: PostgreSQL
      versionMin: "14"
"""


def spoiled(old: str, new: str) -> str:
    """The valid file with one passage exchanged; the passage must be there."""
    assert old in VALID, old
    return VALID.replace(old, new, 1)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes sealcheck/data/licence_classes.json and licence_compatibility.json: what licences are, and which go together.

Classes: the categories of ScanCode LicenseDB (CC-BY-4.0, bundled with the package `license-expression`), read as one
of our words, with what this script knows better and why. Compatibility: OSADL's matrix (CC-BY-4.0), whose freshest
copy on PyPI is inside the wheel of `license-audit`, which need not be installed for sealcheck:

    python -m venv /tmp/facts && /tmp/facts/bin/pip install --no-deps license-audit==0.15.0
    python scripts/make_licence_facts.py /tmp/facts/lib/python3.11/site-packages/license_audit/_data/osadl_matrix.json
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import family

DATA = Path(__file__).parent.parent / "sealcheck" / "data"

CATEGORIES = {
    "Permissive": "permissive",
    "Public Domain": "permissive",
    "Copyleft Limited": "weak",
    "Copyleft": "strong",
    "Source-available": "source_available",
    "Free Restricted": "source_available",
    "Proprietary Free": "proprietary",
    "Commercial": "proprietary",
}
#: Whoever offers the program over a network owes its users the source: the article that says so.
NETWORK = {
    "AGPL-": "AGPL-3.0 section 13; AGPL-1.0 section 2(d)",
    "EUPL-": "EUPL-1.2 article 1 (Distribution or Communication) with article 5",
    "OSL-": "OSL-3.0 section 5 (External Deployment)",
    "NPOSL-": "as OSL-3.0",
    "CPAL-1.0": "section 15 (network use)",
    "RPL-": "RPL-1.5 section 6.1 with 1.4 (Deploy)",
    "APSL-": "APSL-2.0 section 2.2 with 1.4 (Externally Deploy)",
    "RPSL-1.0": "section 1.7 with 2.1 (Externally Deploy)",
    "Watcom-1.0": "section 2.2 with 1.4 (Deploy)",
    "CAL-1.0": "section 4.1 with 2.1 (operating for others)",
    "Parity-": "the rule to share is bound to use, not to copies",
}
#: Made for texts, pictures and other works; whoever puts software under them says little about code.
CONTENT = ("CC-", "CC0-", "GFDL-", "LAL-", "OPUBL-", "ALGLIB-Documentation")
#: Made for data and databases (opendefinition.org/licenses, govdata.de/lizenzen, cdla.dev).
DATA_IDS = (
    "ODbL-", "ODC-By-", "PDDL-", "DL-DE-", "CDLA-", "C-UDA-", "O-UDA-", "NLOD-", "OGL-UK-", "OGL-Canada-", "OGDL-",
    "etalab-",
)  # fmt: skip
#: What LicenseDB does not know yet, or puts elsewhere than its text does. An id that is nowhere stays unknown.
OWN = {
    "BSD-2-Clause-pos-unchanged": "permissive", "BSD-3-Clause-Tso": "permissive", "OSSP": "permissive",
    "BSD-Source-Code-no-disclaimer": "permissive", "X11-no-permit-persons": "permissive",
    "HPND-sell-variant-critical-systems": "permissive", "HPND-SMC": "permissive", "WordNet": "permissive",
    "ESA-PL-permissive-2.4": "permissive", "ESA-PL-weak-copyleft-2.4": "weak", "ESA-PL-strong-copyleft-2.4": "strong",
    "GPL-2.0-with-bison-exception": "weak", "UnRAR": "source_available", "Hippocratic-3.0-core": "source_available",
    "CC-BY-NC-3.0-IGO": "source_available", "SSPL-1.0": "source_available", "JSON": "source_available",
    "OSC-1.0": "permissive", "ALGLIB-Documentation": "permissive", "BSD-ask-to-endorse": "permissive", "SISSL": "weak", "SISSL-1.2": "weak",
}  # fmt: skip


def main(matrix: str) -> None:
    write("licence_classes.json", classes())
    write("licence_compatibility.json", compatibility(json.loads(Path(matrix).read_text())))


def classes() -> dict[str, Any]:
    """Flags of every id of the SPDX list that are not OSI's or FSF's, as words in one string."""
    folder = files("license_expression") / "data"
    about = (folder / "license_key_index.json.ABOUT").read_text()
    commit = about.partition("scancode-licensedb/")[2].partition("/")[0]
    category = {}
    for each in json.loads((folder / "scancode-licensedb-index.json").read_text()):
        for key in (each["spdx_license_key"], *each["other_spdx_license_keys"]):
            category[key] = each["category"]
    flags = {identifier: " ".join(words_of(identifier, category)) for identifier in sorted(licence_list().licences)}
    source = {"name": "ScanCode LicenseDB", "commit": commit, "date": "2025-07-22", "licence": "CC-BY-4.0",
              "copyright": "nexB Inc. and others", "url": "https://scancode-licensedb.aboutcode.org/",
              "changed": "categories read as flags; network copyleft, content and data are this project's own"}  # fmt: skip
    return {"source": source, "network": NETWORK, "flags": {k: v for k, v in flags.items() if v}}


def words_of(identifier: str, category: dict[str, str]) -> list[str]:
    """The flags of one licence: what it asks for, what it is made for, what it withholds."""
    known = CATEGORIES.get(category.get(identifier, category.get(family(identifier), "")), "")
    nature = OWN.get(identifier, known)
    if identifier.startswith(tuple(NETWORK)):
        nature = "network"
    subject = ["content"] * identifier.startswith(CONTENT) + ["data"] * identifier.startswith(DATA_IDS)
    denied = ["non_commercial"] * ("-NC-" in identifier or "Noncommercial" in identifier)
    denied += ["no_derivatives"] * ("-ND-" in identifier)
    return [nature] * bool(nature) + subject + denied


def compatibility(matrix: dict[str, Any]) -> dict[str, Any]:
    """Rows are outbound licences, a letter for each inbound one: y(es), n(o), c(heck), u(nknown), s(ame)."""
    ids = [key for key, row in matrix.items() if isinstance(row, dict)]
    letters = {"Yes": "y", "No": "n", "Check dependency": "c", "Unknown": "u", "Same": "s"}
    rows = {outbound: "".join(letters[matrix[outbound][inbound]] for inbound in ids) for outbound in ids}
    source = {"name": "OSADL Open Source License Obligations Checklists, compatibility matrix",
              "date": matrix["timestamp"][:10], "licence": "CC-BY-4.0", "url": "https://www.osadl.org/Checklists",
              "copyright": "2017 - 2024 Open Source Automation Development Lab (OSADL) eG and contributors",
              "changed": "answers written as letters"}  # fmt: skip
    return {"source": source, "inbound": ids, "outbound": rows}


def write(name: str, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=0) + "\n"
    (DATA / name).write_text(text)
    print(name, len(text), "characters")


if __name__ == "__main__":
    main(sys.argv[1])

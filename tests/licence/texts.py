# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence texts for tests, put together from the words of the project's own index."""

from __future__ import annotations

import gzip
import json
import re
import textwrap
from importlib.resources import files

from sealcheck.licence.corpus import corpus


def licence(identifier: str) -> str:
    """The words of a licence of the SPDX list, lower case and without punctuation, in lines of 80 characters."""
    known = corpus()
    reference = next(r for r in known.references if identifier in r.ids and not r.header)
    return textwrap.fill(" ".join(known.words(reference.numbers)), 80)


def terms(identifier: str) -> str:
    """The same without title and appendix."""
    known = corpus()
    reference = next(r for r in known.references if identifier in r.ids and not r.header)
    return textwrap.fill(" ".join(known.words(reference.numbers[reference.head : reference.tail])), 80)


def german_eupl(*, articles: int = 15, version: str = "1.2", year: str = "2007, 2016") -> str:
    """A made-up text with the structure of the German EUPL: title, numbered articles, appendix."""
    filler = "Der Lizenzgeber und die Nutzer der EUPL regeln das Werk und die Bearbeitung oder den Vertrieb. " * 8
    body = "\n\n".join(f"{number}. Überschrift\n{textwrap.fill(filler, 90)}" for number in range(1, articles + 1))
    appendix = "Anhang\nGPL v. 2, AGPL v. 3, OSL v. 2.1, CeCILL v. 2.0, LiLiQ-R und LiLiQ-R+"
    return f"Lizenz für die Europäische Union V. {version}\nEUPL © Europäische Union {year}\n\n{body}\n\n{appendix}\n"


def circulating(name: str) -> str:
    """A text that is not on the SPDX list, from the pattern for it in `licenseclassifier`: no optional parts, no names."""
    packed = (files("licenseclassifier") / "_engine" / "licenses.json.gz").read_bytes()
    text = next(each["lre"] for each in json.loads(gzip.decompress(packed)) if each["id"] == name and each["lre"])
    text = re.sub(r"//\*\*.*?\*\*//", "", text, flags=re.S)
    while "((" in text:
        text = re.sub(r"\(\(((?:(?!\(\(|\)\)).)*)\)\)(\?\?)?", _first, text, flags=re.S)
    return re.sub(r"__\d+__", "Demo", text)


def _first(group: re.Match[str]) -> str:
    return "" if group[2] else group[1].partition("||")[0]

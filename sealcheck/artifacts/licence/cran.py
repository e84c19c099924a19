# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The licence of a package of R that ships only year and holder: the text itself comes with R.

`License: MIT + file LICENSE` in DESCRIPTION and a LICENSE of two lines are the form that CRAN asks for, with templates
for MIT, BSD_2_clause and BSD_3_clause: https://cran.r-project.org/doc/manuals/R-exts.html#Licensing
"""

from __future__ import annotations

import re

from sealcheck.licence.findings import Identification, Notice
from sealcheck.licence.names import Name
from sealcheck.pattern import regex

#: The names of the templates, by SPDX id.
_TEMPLATES = {"MIT": "MIT", "BSD_2_clause": "BSD-2-Clause", "BSD_3_clause": "BSD-3-Clause"}
_STATED = regex(
    r"^License:[ \t]{0,9}(MIT|BSD_2_clause|BSD_3_clause)[ \t]{0,9}\+[ \t]{0,9}file[ \t]{1,9}(LICEN[CS]E)[ \t\r]{0,9}$",
    re.M,
)
_FIELD = regex(r"(YEAR|COPYRIGHT HOLDER|ORGANI[SZ]ATION):[ \t]{0,9}\S.{0,300}")
_NEEDED = frozenset({"YEAR", "COPYRIGHT HOLDER"})


def filled_template(name: str, text: str, description: str) -> Identification | None:
    """Return what a file in the root says when it is the filled part of CRAN's template that DESCRIPTION names."""
    stated = _STATED.search(description)
    lines = [line.strip() for line in text[:5_000].split("\n") if line.strip()]
    fields = [match[1] for line in lines if (match := _FIELD.fullmatch(line))]
    if stated is None or stated[2] != name or len(fields) < len(lines) or not {*fields} >= _NEEDED:
        return None
    written = " / ".join(lines)
    named = Name(_TEMPLATES[stated[1]], 0, len(written))
    return Identification(notices=(Notice(1, written, (named,)),), words=len(written.split()))

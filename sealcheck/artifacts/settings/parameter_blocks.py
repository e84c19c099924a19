# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parameters that infrastructure code declares in a language of its own: variables of Terraform, params of Bicep."""

from __future__ import annotations

import re
from itertools import islice

from sealcheck.artifacts.settings.lines import COMMENT, MOST_VARIABLES
from sealcheck.artifacts.settings.words import says_something
from sealcheck.pattern import regex

_VARIABLE = regex(r"^variable[ \t]{1,9}\"?([A-Za-z_][\w-]{1,80})\"?[ \t]{0,9}\{", re.M)
#: Up to the end of the block, or to what stands after it.
_END = regex(r"^(?:\}|[a-z]{4,20}[ \t\"])|\}[ \t]{0,9}$", re.M)
_DESCRIPTION = regex(
    r"\bdescription[ \t]{0,20}=[ \t]{0,9}(?:\"([^\"\n]{1,500})|<<[-~]?\w{1,20}[ \t\r]{0,9}\n([^\n]{1,500}))"
)
_PARAM = regex(r"[ \t]{0,9}param[ \t]{1,9}([A-Za-z_]\w{1,80})[ \t]")
_TOLD = regex(r"[ \t]{0,9}@(?:sys\.)?description\([ \t]{0,9}'{1,3}(.{0,500})")
#: Further lines above a parameter that belong to it: what else is said of it, and a text over several lines.
_DECORATOR = regex(r"[ \t]{0,9}(?:@|[\])}'])")
MOST_IN_BLOCK = 3000


def of_terraform(text: str) -> dict[str, bool]:
    """Return the variables of Terraform or OpenTofu, each with whether a description or a comment explains it."""
    found: dict[str, bool] = {}
    for match in islice(_VARIABLE.finditer(text), MOST_VARIABLES):
        block = text[match.end() : match.end() + MOST_IN_BLOCK]
        end = _END.search(block)
        told = _DESCRIPTION.search(block[: end.start()] if end else block)
        above = COMMENT.match(text[: match.start()].rstrip("\n").rpartition("\n")[2][:1000])
        said = f"{told[1] or told[2]} " if told else ""
        found[match[1]] = says_something(said + (above["text"] if above else ""), match[1])
    return found


def of_bicep(text: str) -> dict[str, bool]:
    """Return the parameters of Bicep, each with whether a decorator or a comment above explains it."""
    found: dict[str, bool] = {}
    said, inside = "", False
    for line in text.split("\n")[:3000]:
        told, comment, param = _TOLD.match(line[:1000]), COMMENT.match(line[:1000]), _PARAM.match(line[:1000])
        if param and len(found) < MOST_VARIABLES:
            found[param[1]] = says_something(said, param[1])
        if told or comment:
            said += f" {told[1] if told else comment['text'] if comment else ''}"
            inside = told is not None and line.count("'''") == 1
        elif inside:
            said += f" {line[:500]}"
            inside = "'''" not in line
        elif not _DECORATOR.match(line[:100]):
            said = said if line.startswith(("  ", "\t")) and said else ""
    return found

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether anything in the repository offers an interface to other programs, or it is a program for people alone."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.interface.included import FOREIGN, commands, is_included
from sealcheck.artifacts.interface.serving import WAYS, Seen
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Programs that are shown.
MOST_SHOWN = 3
#: Languages that serve nothing by themselves. Templates are filled in by who serves.
_HARMLESS = frozenset({"HTML", "CSS", "Shell", "Batchfile", "PowerShell", "Jupyter Notebook"})
#: Where frameworks and providers look for what answers requests, and what sets such things up.
_PLACE = regex(
    r"(?:.{0,200}/)?(?:(?:pages|app)/api/.{1,200}|(?:route|\+server)\.[jt]s|[aw]sgi\.py|function\.json"
    r"|serverless\.\w{2,4}|(?:functions|lambdas?|server|backend)/(?:.{1,200}/)?[^/]{1,100}\.(?:js|ts|mjs|py|go))"
    r"|api/.{1,200}\.(?:js|ts|py|go)"
)
_HINTS = ("api/", "route.", "+server.", "sgi.py", "function", "serverless.", "lambda", "server/", "backend/")


@frozen
class Offers:
    """Whether something may offer an interface to other programs, and the programs that people start or look at."""

    possibly: bool = True
    programs: tuple[tuple[File, int], ...] = ()


@artifact
def interface_offers(
    tree: Tree, contents: Contents, scans: Scans, interface_use: InterfaceUse, user_interface: Signs
) -> Offers:
    """Whether something may offer an interface: a server, code in a language whose servers are not known, a library."""
    seen: Mapping[str, Seen] = scans.of("serving_code")
    if interface_use.serves or interface_use.serves_graphql or any(each.serves for each in seen.values()):
        return Offers()
    started = [(file, each.line) for path, each in seen.items() if (file := tree.at(path))]
    pages = [file for file, _ in user_interface.strong]
    if _is_unknown(tree) or _is_placed(tree) or is_included(tree, contents, pages, (file for file, _ in started)):
        return Offers()
    return Offers(False, ((*((file, 1) for file in pages[:1]), *commands(tree, contents), *started)[:MOST_SHOWN]))


def _is_unknown(tree: Tree) -> bool:
    """Whether there is code in a language of which it is not known how it serves."""
    known = _HARMLESS | WAYS.keys()
    return any(file.language not in known for file in tree.of(PathClass.SOURCE) if file.language)


def _is_placed(tree: Tree) -> bool:
    """Whether a file lies where what answers requests does."""
    return any(_PLACE.fullmatch(file.path) for file in tree.mentioning(*_HINTS) if file.role not in FOREIGN)

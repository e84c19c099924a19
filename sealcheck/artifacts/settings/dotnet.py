# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of programs in .NET that XML holds: web.config, app.config and the parameters of a deployment by MSDeploy.

https://learn.microsoft.com/en-us/dotnet/framework/configure-apps/file-schema/appsettings/
https://learn.microsoft.com/en-us/iis/publish/using-web-deploy/reference-for-the-web-application-package
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

_FILES = ("web.config", "app.config", "parameters.xml")
_BLOCK = regex(
    r"<(appSettings|connectionStrings|applicationSettings|parameters)\b[^<>]{0,300}(?<!/)>([\s\S]{0,100000}?)</\1>"
)
_TAG = regex(r"<[A-Za-z/][^<>]{0,2000}>")
_ENTRY = regex(r"<(?:add|setting|parameter)\b([^<>]{0,2000})>")
_NAME = regex(r"\b(?:key|name)[ \t]{0,4}=[ \t]{0,4}[\"']([A-Za-z][\w.:/-]{1,80})[\"']")
_SAID = regex(r"\bdescription[ \t]{0,4}=[ \t]{0,4}\"([^\"]{1,400})\"")
_COMMENT = regex(r"<!--([\s\S]{0,2000}?)-->")
_WRONG = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED, PathClass.BINARY})
MOST, LARGE = 20, 200_000


def settings_files(tree: Tree) -> list[File]:
    """Return the files of the project's own programs that are called so, in path order."""
    named = tree.named(*_FILES)
    own = (file for file in named if file.role not in _WRONG and place_of(file.folder).role is None)
    return [file for file in own if (file.size or 0) < LARGE][:MOST]


def is_of_dotnet(name: str) -> bool:
    """Whether a file name, in small letters, is that of such a file."""
    return name in _FILES


def as_lines(text: str) -> str:
    """Return what the file sets as lines of an environment: `name = # what a comment or its description says`.

    What a new project brings along, and no operator sets, is left out.
    """
    return "\n\n".join("\n".join(_lines(match[2])) for match in _BLOCK.finditer(text))


def _lines(block: str) -> Iterator[str]:
    aside = words_in("setting_words", "new_in_net")
    flat = _TAG.sub(lambda match: re.sub(r"\s{1,200}", " ", match[0]), block)
    commented = _COMMENT.sub(lambda match: "\n".join(f"#{line}" for line in match[1].strip().split("\n")), flat)
    for line in commented.split("\n"):
        entry = _ENTRY.search(line)
        name = _NAME.search(entry[1]) if entry else None
        if entry is None or name is None:
            yield line.strip() if line.lstrip().startswith("#") else ""
        elif name[1].partition(":")[0] not in aside:
            said = _SAID.search(entry[1])
            beside = (said[1] if said else "") + line[entry.end() :].partition("#")[2]
            yield f"{re.sub('[:/]', '.', name[1])} = {f' # {beside.strip()}' if beside.strip() else ''}"

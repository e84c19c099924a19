# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the texts of a gettext catalogue come from: whether from files that are gone."""

from __future__ import annotations

import re

from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: So many texts whose files are all gone, and that share of the texts that name their files, make a catalogue old.
LEAST_GONE, SHARE_GONE = 10, 0.5
#: Bytes of a catalogue that are read.
MOST_BYTES = 2_000_000
_BLANK = regex(rb"\r?\n[ \t]{0,9}\r?\n")
_TRANSLATED = regex(rb'^msgstr(?:\[0\])? (?:"(?!")|""\r?\n"(?!"))', re.M)
_REFERENCES = regex(rb"^#: ([^\r\n]{1,1000})", re.M)
#: A file with a line; without one it may be a remark.
_FILE = regex(rb"([^\s:]{1,300}):\d{1,7}")
#: Folders of the pages on which users log in and change passwords, which generators and packages bring along.
_ACCOUNTS = regex(
    r"(?:^|/)(?:(?:all)?auth(?:n|z|entication|orization|[_-]\w{1,14})?|(?:social)?accounts?|users?|registration|login|mfa)(?:/|$)",
    re.I,
)

#: Folder and name of files, in lower case; without the folder for any of that name.
Names = frozenset[tuple[str, str]]


def places(tree: Tree) -> Names:
    """Return the name of each file without its ending, alone and behind the name of its folder, in lower case."""
    found = {_place(file.path) for file in tree.files}
    return frozenset(found | {("", name) for _, name in found})


def left_behind(data: bytes, there: Names) -> bool:
    """Whether most translated texts of a gettext catalogue name as their source only files that are not `there`.

    Extraction tools write these references (GNU gettext manual, "The Format of PO Files"). Compared are name and
    folder, since paths may start anywhere and templates change their ending. Without references it is not left behind.
    """
    present = gone = 0
    for entry in _BLANK.split(data[:MOST_BYTES]):
        named = [file for line in _REFERENCES.findall(entry) for file in _FILE.findall(line)]
        if named and _TRANSLATED.search(entry):
            found = any(_place(file.decode("utf-8", "replace")) in there for file in named)
            present, gone = present + found, gone + (not found)
    return gone >= LEAST_GONE and gone >= SHARE_GONE * (gone + present)


def is_of_accounts(file: File) -> bool:
    """Whether a page is one on which users log in, register or change what they log in with."""
    return _ACCOUNTS.search(file.folder) is not None


def _place(path: str) -> tuple[str, str]:
    folder, _, name = path.replace("\\", "/").lower().rpartition("/")
    return folder.rpartition("/")[2].strip("."), name.partition(".")[0]

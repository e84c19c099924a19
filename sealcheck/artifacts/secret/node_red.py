# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that the settings of Node-RED give for the credentials of its flows, where these lie encrypted beside them.

The key that Node-RED makes by itself is told by its form (https://nodered.org/docs/user-guide/runtime/securing-node-red,
https://nodered.org/docs/user-guide/projects/#encrypting-credentials). One that people choose may be any word: with the
encrypted file everybody can open that, alone it may be left over from a sample.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.secret.suspects import Suspect, certainty_at, line_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: Bytes of settings, and of files with credentials, that are read, and files of the latter.
MOST_BYTES, MOST_FILES = 150_000, 50
#: A setting that no comment switches off, with a text that is no place to fill in.
_SET = regex(
    rb"^[ \t]{0,40}(?:\{[ \t]{0,9})?['\"]?credentialSecret['\"]?[ \t]{0,9}:[ \t]{0,9}"
    rb"(?:'[^'\r\n${<]{1,200}'|\"[^\"\r\n${<]{1,200}\"|`[^`\r\n${<]{1,200}`)",
    re.M,
)
#: Random bytes to begin with, in hexadecimal digits, and what is encrypted; with an empty object that is four letters.
_ENCRYPTED = regex(r"\s{0,40}\{\s{0,40}\"\$\"\s{0,9}:\s{0,9}\"[0-9a-f]{32}[A-Za-z0-9+/]{12}")
_NAME = regex(r".{0,100}_cred\.json(?:\.\w{1,12}|~)?")


def _may_set(kind: FileKind) -> bool:
    return kind.role in (PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA, PathClass.EXAMPLE)


@scanner(_may_set, signs=lambda kind: plain_signs(b"credentialSecret"))
def node_red_keys(file: File, data: bytes) -> int | None:
    """The line on which settings give a key for the credentials of flows."""
    match = _SET.search(data[:MOST_BYTES])
    return line_of(data, match.end()) if match else None


def opened(scans: Scans, tree: Tree, contents: Contents) -> Iterator[tuple[File, Suspect]]:
    """Yield the settings with such a key in whose folder, or below it, credentials lie that it opens."""
    keys = scans.of("node_red_keys")
    if not keys:
        return
    named = [file for file in tree.files if _NAME.fullmatch(file.name)][:MOST_FILES]
    locked = [file for file in named if _ENCRYPTED.match(contents.text(file) or "")]
    for path in sorted(keys):
        file = tree.at(path)
        if file and any(f"{each.folder}/".startswith(f"{file.folder}/") or not file.folder for each in locked):
            yield file, Suspect("node_red_key", certainty_at(True, file), keys[path])

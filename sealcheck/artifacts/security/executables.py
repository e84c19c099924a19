# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs in binary form, told by the first bytes of the file; those in ZIP archives, by the names there; those
too large to read, by name, mode or folder.
"""

from __future__ import annotations

import io
import re
from typing import Literal

from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import BLOB_LIMIT, File, PathClass
from sealcheck.pattern import regex

#: Endings of programs and libraries; files without any ending are looked at too.
_ENDINGS = frozenset(
    {"exe", "dll", "so", "dylib", "jar", "war", "ear", "aar", "class", "apk", "aab", "ipa", "wasm", "pyc", "pyo", "pyd"}
    | {"node", "o", "a", "lib", "bin", "msi", "deb", "rpm", "dmg", "dex", "com", "sys", "ko", "elf", "run", "appimage"}
    | {"phar", "whl", "egg", "nupkg", "par", "efi", "ocx", "drv", "swf", "test"}
)
#: Of these endings more files are data than programs; "test" is what `go test -c` writes (pkg.go.dev/cmd/go).
_OFTEN_DATA = frozenset({"bin", "com", "run", "par", "egg", "test"})
#: Folders of programs, in which a file without an ending is one.
_PROGRAMS = frozenset({"bin", "sbin"})
#: Archives of Maven that hold text (maven.apache.org/pom.html, classifier), unless a name of a program is in them.
_OF_TEXT = ("-sources.jar", "-javadoc.jar")
_HOLDS_PROGRAM = regex(rb"\.(?:class|jar|war|so|dll|exe|dylib|dex)(?![a-z.])")
_ARCHIVES = frozenset({"jar", "war", "ear", "aar", "apk", "aab", "ipa", "whl", "egg", "nupkg", "par"})
#: Roles whose files are read anyway: a program that calls itself a script, a text or data is told by its first bytes.
_READ = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DOCS})
#: Endings that say nothing, under which programs lie too.
_VAGUE = frozenset({"dat", "tmp", "old", "orig", "txt", "img", "data", "upd"})
_HEADS = frozenset(
    {b"\x7fE", b"MZ", b"\xca\xfe", b"\xcf\xfa", b"\xce\xfa", b"\xfe\xed", b"\0a", b"de", b"PK", b"!<"}
    | {b"\xed\xab", b"\xd0\xcf", b"FW", b"CW", b"ZW"}
)
#: Starters of build tools, which are meant to be committed (docs.gradle.org, maven.apache.org/wrapper).
_WRAPPERS = frozenset({"gradle/wrapper/gradle-wrapper.jar", ".mvn/wrapper/maven-wrapper.jar"})
_PROGRAM = regex(r"\.(?:exe|dll|so(?:\.[0-9]{1,4}){0,3}|dylib|class|jar|war|ear|apk|msi|wasm|pyd)", re.I)
#: Names looked at; an archive that may be read holds few more.
_MOST_NAMES = 20_000


@frozen
class Executable:
    """A program in binary form. `sure` ones were told by their first bytes; `aside` says why one does not count."""

    file: File
    format: str
    sure: bool = True
    aside: Literal["", "wrapper", "test"] = ""


def _wanted(kind: FileKind) -> bool:
    if kind.ending in _ENDINGS or kind.ending in _VAGUE or not kind.ending:
        return True
    if kind.ending == "zip":  # caches of packages hold thousands of them
        return kind.role is not PathClass.VENDORED
    return kind.role in _READ or kind.ending.isdigit()  # libc.so.6


@scanner(_wanted)
def executable_format(file: File, data: bytes) -> str | None:
    """Return the name of the executable format that the file's first bytes tell, or None."""
    if data[:2] not in _HEADS and data[2:4] != b"\r\n":
        return None
    head = data[:4]
    if head == b"\x7fELF":
        return "ELF"
    if head[:2] == b"MZ":
        at = int.from_bytes(data[60:64], "little")
        return "PE" if data[at : at + 4] == b"PE\0\0" else None
    if (
        head == b"\xca\xfe\xba\xbe" and len(data) >= 8
    ):  # a Java class, or a Mach-O file for several processors, which are few
        return "Java class" if int.from_bytes(data[4:8], "big") & 0xFFFF >= 45 else "Mach-O"
    if head in (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xfe\xed\xfa\xce"):
        return "Mach-O"
    return _others(file, data, head)


def _others(file: File, data: bytes, head: bytes) -> str | None:
    if head == b"\0asm":
        return "WebAssembly"
    if data.startswith(b"dex\n"):
        return "Dalvik"
    if head == b"PK\x03\x04" and file.ending in _ARCHIVES:
        text = file.name.lower().endswith(_OF_TEXT) and not _HOLDS_PROGRAM.search(data)
        return None if text else file.ending.upper()
    if head == b"PK\x03\x04" and file.ending == "zip":
        return "ZIP" if _holds_program(data) else None
    if data.startswith(b"!<arch>\n"):
        return "DEB" if data[8:21] == b"debian-binary" else "static library"
    if head == b"\xed\xab\xee\xdb":
        return "RPM"
    if head == b"\xd0\xcf\x11\xe0" and file.ending == "msi":
        return "MSI"
    if data[1:3] == b"WS" and file.ending == "swf":
        return "Flash"
    return "Python bytecode" if data[2:4] == b"\r\n" and file.ending in ("pyc", "pyo") else None


@artifact
def executables(tree: Tree, scans: Scans) -> tuple[Executable, ...]:
    """Every program in binary form, wherever it lies; those over the size limit by name, mode and folder only."""
    formats = scans.of("executable_format")
    found: list[Executable] = []
    for file in tree.files:
        unread = file.size is None or file.size > BLOB_LIMIT
        if file.path in formats:
            found.append(Executable(file, formats[file.path], True, _aside(file)))
        elif unread and _looks_like_one(file):
            found.append(Executable(file, file.ending, False, _aside(file)))
    return tuple(found)


def _looks_like_one(file: File) -> bool:
    """Whether a file that cannot be read is called like a program, or without a telling ending is kept like one."""
    if file.ending and file.ending not in _OFTEN_DATA:
        return file.ending in _ENDINGS
    return file.executable or (not file.ending and not _PROGRAMS.isdisjoint(file.folder.lower().split("/")))


def _aside(file: File) -> Literal["", "wrapper", "test"]:
    if "/".join(file.path.rsplit("/", 3)[-3:]) in _WRAPPERS:
        return "wrapper"
    return "test" if place_of(file.folder).role is PathClass.TEST else ""


def _holds_program(data: bytes) -> bool:
    """Whether the directory of an archive names a program or library; nothing is unpacked, a broken one names none."""
    for name in _names(data)[:_MOST_NAMES]:
        at = name.rfind(".so.") if ".so." in name else name.rfind(".")
        if at >= 0 and _PROGRAM.fullmatch(name[at:]) and "/".join(name.rsplit("/", 3)[-3:]) not in _WRAPPERS:
            return True
    return False


def _names(data: bytes) -> list[str]:
    import struct
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError, NotImplementedError):
        # all that `zipfile` lets through of a directory that is cut off, points elsewhere or is of an unknown version
        return []

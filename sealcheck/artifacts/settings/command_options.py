# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Options of the command line that program code declares: what a program without files of settings is set with."""

from __future__ import annotations

from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.settings.of_site import OfSite
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex
from sealcheck.search import first_of, holds, plain_signs

#: Names kept of one file.
MOST_NAMES = 100
#: Fixed texts without which a pattern finds nothing: to look for them is a hundred times quicker.
_CALLS = (b"ption(", b"add_argument(", b".on(", b"@Parameter(")
_OBJECTS = (b"parseArgs(", b"yargs")
_DASHES = (b'"--', b"'--", b"`--", b" --", b"|--")
_FLAGS = (b"lag", b"fs.")
_ATTRIBUTE = b"#["
_TYPES = (b".String", b".Bool", b".Int", b".Uint", b".Float64", b".Duration")
_LISTED = (
    b"addOption",
    b"_argument",
    b"arg_str",
    b"arg_int",
    b"arg_lit",
    b"arg_file",
    b"arg_dbl",
    b"arg_date",
    b"arg_rex",
)
#: With its dashes, as people type it: add_argument("-p", "--port"), .option("-p, --port <n>"), @Option(names="--port").
_DASHED = regex(
    rb"(?:\badd_argument|[oO]ption|@Parameter|\.on)\([^;()]{0,200}?"
    rb"[\"'`](?:-\w,?[ |]{1,3})?--(?:\[no-\])?([a-z][\w-]{1,40})"
)
#: Where the library puts the dashes before it: Go's flags, Symfony's and Commons CLI's options, getopt, argtable.
_BARE = regex(
    rb"(?:\b[fF]lags?(?:\(\)|[sS]et)?|\bfs|\bpflag)\.(?:String|Bool|Int|Int64|Uint|Float64|Duration)(?:Slice|Array)?(?:Var)?P?"
    rb"\((?:&[\w.]{1,60},[ \t\r\n]{1,40})?\"([a-z][\w.-]{1,40})\""
    rb"|\baddOption\([ \t\r\n]{0,40}(?:[\"']\w{1,3}[\"'],[ \t]{0,3})?[\"']([a-z][\w-]{1,40})[\"']"
    rb"|\{[ \t]{0,4}\"([a-z][\w-]{1,40})\",[ \t]{0,4}(?:no|required|optional)_argument\b"
    rb"|\barg_(?:str|int|dbl|lit|file|date|rex)[01n]\([^,;()]{1,20},[ \t]{0,4}(?:_\()?\"([a-z][\w-]{1,40})\""
)
#: In Rust the option is called like the field: #[arg(long)] max_size: u32.
_FIELD = regex(
    rb"#\[(?:arg|clap|structopt)\([^\]]{0,200}?\blong\b[^\]]{0,300}\]"
    rb"[ \t\r\n]{1,40}(?:pub[ \t]{1,4})?([a-z]\w{1,40})[ \t]{0,4}:"
)
#: Keys of an object, as parseArgs of Node.js and yargs take them: port: {type: "string"}, .option("port", {…
_KEYED = regex(
    rb"[\"']?\b([a-z][\w-]{1,40})[\"']?[:,][ \t]{0,4}\{[ \t\r\n]{0,40}"
    rb"(?:\w{2,20}:[ \t]?(?:[\"'][^\"'\n]{0,200}[\"']|\w{1,20}),[ \t\r\n]{1,40}){0,4}"
    rb"type:[ \t]{0,4}[\"'](?:boolean|string|number|array|count)[\"']"
)
#: Steps of making the software, which nobody runs who uses it. In a path of packages (src/main/java/org/lamps/tools/)
#: such words are but names.
_MAKING = regex(r"(?:^|/)(?:scripts?|tools?|hack|ci|build(?:[-_]?tools)?|release|benchmarks?|\.[\w-]{1,40})/")
#: What CMake needs to find a library that is installed.
_OFFERED = regex(r"^(?:[\w.-]{1,60}/)?[\w-]{1,60}(?:-config|Config)\.cmake\.in$")


class Options(NamedTuple):
    """A file of program code and the options of the command line that it declares."""

    file: File
    names: tuple[str, ...]


def _kinds(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language not in (None, "CSS", "SQL", "HTML", "Shell")


def is_of_makers(file: File) -> bool:
    """Whether a file is a step of making the software: of its options nobody sets any who runs the software."""
    return _MAKING.search(file.path.partition("src/main/")[0]) is not None


@scanner(
    _kinds,
    lambda file: not is_of_makers(file),
    signs=lambda kind: plain_signs(*_CALLS, *_OBJECTS, _ATTRIBUTE, *_LISTED, *_FLAGS),
)
def options_declared(file: File, data: bytes) -> tuple[str, ...] | None:
    """The names, without dashes, of the options of the command line that a file declares."""
    names: set[bytes] = set()
    if holds(data, b"--") and first_of(_DASHES, data) and first_of(_CALLS, data):
        names |= {match[1] for match in _DASHED.finditer(data)}
    if first_of(_OBJECTS, data):
        names |= {match[1] for match in _KEYED.finditer(data)}
    if holds(data, _ATTRIBUTE) and holds(data, b"long"):
        names |= {match[1] for match in _FIELD.finditer(data)}
    if first_of(_LISTED, data) or (first_of(_FLAGS, data) and first_of(_TYPES, data)):
        names |= {next(filter(None, match.groups())) for match in _BARE.finditer(data)}
    return tuple(sorted(name.decode().replace("_", "-") for name in names - {b"help", b"version"})[:MOST_NAMES]) or None


@artifact
def command_options(tree: Tree, scans: Scans) -> tuple[Options, ...]:
    """The files that declare options of the command line, those with the most first."""
    found = [
        Options(file, names)
        for path, names in scans.of("options_declared").items()
        if (file := tree.at(path)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.names), each.file.path)))


@frozen
class SetFromOutside:
    """The manifest of a package that other software includes, and the files that declare a program's options.

    Both are empty for software with a user interface and for servers; a page to try a package out is none. `site` are
    the files that read settings of the site that the software is built into.
    """

    package: File | None = None
    options: tuple[Options, ...] = ()
    site: tuple[OfSite, ...] = ()


@artifact
def set_from_outside(
    tree: Tree,
    contents: Contents,
    deployment: tuple[Way, ...],
    command_options: tuple[Options, ...],
    interface_use: InterfaceUse,
    user_interface: Signs,
    site_settings: tuple[OfSite, ...],
) -> SetFromOutside:
    """What shows that the software gets its settings from whoever calls it."""
    if is_for_people(tree, contents, user_interface) or interface_use.serves:
        return SetFromOutside(site=site_settings)
    return SetFromOutside(_package(tree, deployment), command_options, site_settings)


def is_for_people(tree: Tree, contents: Contents, user_interface: Signs) -> bool:
    """Whether the software has pages or windows, other than one to try out a package with."""
    pages = [file for file, kind in user_interface.strong if kind != "page" or file.folder]
    return bool(user_interface.strong) and (bool(pages) or not _is_included(tree, contents))


def _is_included(tree: Tree, contents: Contents) -> bool:
    """Whether a package of npm asks others for what runs beside it; a page in the root is there to try it out."""
    manifest = tree.at("package.json")
    value = read_object(contents.text(manifest) or "") if manifest else {}
    return bool(mapping(value, "peerDependencies")) and value.get("private") is not True


def _package(tree: Tree, deployment: tuple[Way, ...]) -> File | None:
    kinds = {way.kind for way in deployment if not way.reason}
    packages = [way.file for way in deployment if way.kind == "package" and not way.reason]
    module = tree.at("go.mod")  # modules of Go are published by their address
    if kinds <= {"package"} and (packages or module):
        return next(iter(packages), module)
    offered = [file for file in tree.mentioning("config.cmake") if _OFFERED.search(file.path)]
    return next(iter(offered), None) if kinds <= {"package", "system_package"} else None

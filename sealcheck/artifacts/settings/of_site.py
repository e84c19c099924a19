# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings that software reads from the site it is built into: an app of Django, an extension of CKAN, WordPress.

There whoever runs the site sets them, apart from this code; what the site knows by itself is none of the software's.
"""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in
from sealcheck.search import holds, plain_signs

MOST_NAMES = 100
#: Signs of each: one stands in every file that reads such a setting.
_DJANGO, _CKAN, _WORDPRESS = b"django.conf", b"ckan", b"get_option("
#: settings.LAMPS_URL, getattr(settings, "LAMPS_URL", …)
_OF_DJANGO = regex(
    rb"(?:\bsettings\.|\b(?:get|has)attr\([ \t\r\n]{0,20}settings,[ \t\r\n]{0,20}['\"])"
    rb"([A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,8})\b"
)
#: config.get("lamps.url"), toolkit.config["ckanext.lamps.url"]
_OF_CKAN = regex(rb"\bconfig(?:\.get)?[(\[][ \t\r\n]{0,20}['\"]([a-z]\w{1,40}(?:\.[\w-]{1,60}){1,6})['\"]")
_OF_WORDPRESS = regex(rb"\bget_option\([ \t]{0,9}['\"](\w[\w-]{2,80})['\"]")


@frozen
class OfSite:
    """A file of program code and the settings of the site that it reads."""

    file: File
    names: tuple[str, ...]


def _kinds(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.ending in ("py", "php")


@scanner(
    _kinds,
    signs=lambda kind: plain_signs(_WORDPRESS) if kind.ending == "php" else plain_signs(_DJANGO, _CKAN),
)
def settings_of_site(file: File, data: bytes) -> tuple[str, ...] | None:
    """The names of the settings that a file reads from the site it is built into."""
    pairs = ((_WORDPRESS, _OF_WORDPRESS),) if file.ending == "php" else ((_DJANGO, _OF_DJANGO), (_CKAN, _OF_CKAN))
    found = {match[1].decode() for sign, form in pairs if holds(data, sign) for match in form.finditer(data)}
    known = words_in("setting_words", "of_any_site")
    own = {name for name in found if name not in known and name.partition(".")[0] not in known}
    return tuple(sorted(own)[:MOST_NAMES]) or None


@artifact
def site_settings(tree: Tree, contents: Contents, scans: Scans) -> tuple[OfSite, ...]:
    """The files that read settings of the site, those with the most first; none for a site of Django itself."""
    read = {path: names for path, names in scans.of("settings_of_site").items() if tree.at(path)}
    if any(path.endswith(".py") for path in read) and _is_site(tree, contents):
        read = {path: names for path, names in read.items() if not path.endswith(".py")}
    found = [OfSite(file, names) for path, names in read.items() if (file := tree.at(path))]
    return tuple(sorted(found, key=lambda each: (-len(each.names), each.file.path)))


def _is_site(tree: Tree, contents: Contents) -> bool:
    """Whether the repository holds the settings of a site of Django, which are not those for tests."""
    files = (file for file in tree.mentioning("settings") if file.ending == "py" and file.role is PathClass.SOURCE)
    own = (file for file in files if "test" not in file.path.lower() and "example" not in file.path.lower())
    return any("INSTALLED_APPS" in (contents.text(file) or "") for file in own)

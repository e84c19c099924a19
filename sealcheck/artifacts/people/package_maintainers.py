# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the metadata of a package names as maintainers, which is more than naming its authors where these are others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object, read_settings, read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import entries, listed, mapping
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: Entries of one list that are looked at.
MOST = 50
#: The field that every package of R has, unless its list of persons says who that is.
_FIELD = regex(r"Maintainer:\s{0,9}(\S.{0,300})")
#: One of those persons, with the role of the maintainer: https://cran.r-project.org/doc/manuals/R-exts.html
_PERSON = regex(r"person\(((?:[^()]|\([^()]{0,200}\)){0,600})\)")
_CREATOR = regex(r"[\"']cre[\"']")
#: One of them in the notation that `as.person()` reads: a name, the address and the roles in brackets.
_WRITTEN = regex(r"[\"'][^\"'<>\n]{1,100}(<[^<>\s]{3,100}>)\s{0,3}\[([^\[\]\n]{3,60})\]")
_IS_CREATOR = regex(r"(?:^|,)\s{0,3}cre\s{0,3}(?:,|$)")
#: https://arduino.github.io/arduino-cli/latest/library-specification/
_ARDUINO = regex(r"(?m)^maintainer=(.{3,300})$")
#: https://setuptools.pypa.io/en/latest/references/keywords.html, in a program and in settings.
_SETUP = regex(r"\b(maintainer|author)(?:_email)?\s{0,5}=\s{0,5}(?:\"{3}|'{3}|[\"'])([^\"'\n]{2,200})[\"']")
_SETUP_COMMENT = regex(r"(?m)(?:^|[ \t])#.*$")
_SETUP_CFG = regex(r"(?m)^(maintainer|author)(?:[_-]email)?\s{0,5}[=:]\s{0,5}(.{3,200})$")
#: https://www.ros.org/reps/rep-0149.html
_ROS = regex(r"<maintainer\s[^<>]{0,200}?\bemail\s{0,3}=\s{0,3}[\"']([^\"'<>]{3,200})[\"']")
#: Those who develop a project of Maven, with their roles: „only those who are immediately responsible for the code“,
#: whom one may contact about the project (https://maven.apache.org/pom.html#Developers).
_DEVELOPER = regex(r"<developer>((?:(?!</?developer>).){0,3000})</developer>", re.S)
_COMMENT = regex(r"<!--.*?(?:-->|\Z)", re.S)
_EMAIL = regex(r"<email>\s{0,200}([^<>\s]{3,200})\s{0,200}</email>")
_PROPERTY = regex(r"\$\{([\w.-]{1,80})\}")
_ROLE = regex(r"<role>([^<>]{1,100})</role>")
#: „A contact email address (or addresses) for this gem“: https://guides.rubygems.org/specification-reference/#email
_GEM = regex(r"(?m)^[^#\n]{0,80}?\b\w{1,40}\.email\s{0,9}=\s{0,9}(.{3,300})$")
#: „The name and email addresses of the library maintainers“: https://guides.cocoapods.org/syntax/podspec.html#authors
_POD = regex(r"(?m)^[^#\n]{0,80}?\b\w{1,40}\.authors?\s{0,9}=\s{0,9}(.{3,300})$")
#: https://cabal.readthedocs.io/en/stable/cabal-package-description-file.html#pkg-field-maintainer
_CABAL = regex(r"(?im)^maintainer:\s{0,40}(\S.{0,300})$")
#: https://www.debian.org/doc/debian-policy/ch-controlfields.html#maintainer
_DEBIAN = regex(r"(?m)^Maintainer:\s{0,9}(\S.{0,300})$")
#: Those who make a distribution of other people's software.
_DISTRIBUTION = regex(r"@(?:[\w.-]{1,60}\.)?(?:debian|ubuntu)\.(?:org|com)\b", re.I)
#: Whom to ask about the whole, in the first paragraph of dep5 and in REUSE.toml, which has another name for it.
_DEP5 = regex(r"(?m)^Upstream-Contact:(.{0,300}(?:\n[ \t].{1,300}){0,10})")


#: What tells maintainers and contacts from copyright lines with the same address.
_TELLING = ("maintainer", "<developers>", "upstream-contact", "packagesupplier", "contact:")


@frozen
class Named:
    """A maintainer by e-mail address, with the line that holds it."""

    address: str
    file: File
    line: int
    excerpt: str


def package_maintainers(tree: Tree, contents: Contents) -> Iterator[Named]:
    """Yield the maintainers with an address in the metadata of packages, and the contacts in those of REUSE.

    Only in the root: a part's maintainers do not look after the whole. All of these tell maintainers from authors, or
    say that authors are the maintainers where nobody else is named.
    """
    readers = [(file, read) for path, read in READERS.items() if (file := tree.at(path))]
    readers += [(file, read) for file in tree.within([""]) if (read := _BY_ENDING.get(file.ending))]
    for file, read in readers:
        yield from named_in(file, contents.text(file) or "", read)


def named_in(file: File, text: str, read: Callable[[str], list[str]], telling: Sequence[str] = _TELLING) -> list[Named]:
    """Return whom `read` finds in the text of a file with an address, each with the line behind one of `telling`."""
    addresses = [address for entry in read(text)[:MOST] for address in emails(entry)[:1]]
    return [Named(address, file, *_place(text, address, telling)) for address in dict.fromkeys(addresses)]


def _python(text: str) -> list[str]:
    value = read_table(text)
    places = [("project",), ("tool", "poetry")]
    return [entry for keys in places for entry in _entries(value, *keys) or _authors(mapping(value, *keys))]


def _authors(value: dict[str, Any]) -> list[str]:
    """Return the authors of a package of Python, who maintain it where nobody else is named to do so.

    A maintainer „should be omitted if it is identical to Author“:
    https://packaging.python.org/en/latest/specifications/core-metadata/#maintainer
    """
    return people_in(entries(value, "authors"))


def _setup(text: str) -> list[str]:
    return _kept_by(_SETUP.findall(_SETUP_COMMENT.sub("", text)))


def _setup_cfg(text: str) -> list[str]:
    return _kept_by(_SETUP_CFG.findall(text))


def _kept_by(fields: list[tuple[str, str]]) -> list[str]:
    """Return what the fields on maintainers hold, else those on authors, as for `_authors`."""
    kept = [said for name, said in fields if name == "maintainer"]
    return kept or [said for _, said in fields]


def _npm(text: str) -> list[str]:
    """`bugs.email` is for reports: https://docs.npmjs.com/cli/configuring-npm/package-json#bugs"""
    value = read_object(text)
    return [*_entries(value), str(mapping(value, "bugs").get("email") or "")]


def _cff(text: str) -> list[str]:
    """https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md#contact"""
    return people_in(entries(read_settings(text), "contact"))


def _helm(text: str) -> list[str]:
    """https://helm.sh/docs/topics/charts/#the-chartyaml-file"""
    return _entries(read_settings(text))


def _debian(text: str) -> list[str]:
    return [said for said in _DEBIAN.findall(text) if not _DISTRIBUTION.search(said)]


def _platformio(text: str) -> list[str]:
    """https://docs.platformio.org/en/latest/manifests/library-json/fields/authors.html"""
    authors = [mapping(each) for each in listed(read_object(text).get("authors"))]
    return [str(each.get("email") or "") for each in authors if each.get("maintainer") is True]


def _codemeta(text: str) -> list[str]:
    """https://codemeta.github.io/terms/"""
    return [str(mapping(each).get("email") or "") for each in listed(read_object(text).get("maintainer"))]


def _composer(text: str) -> list[str]:
    """https://getcomposer.org/doc/04-schema.md#authors, and #support"""
    value = read_object(text)
    authors = map(mapping, entries(value, "authors"))
    kept = [str(each.get("email") or "") for each in authors if _maintains(str(each.get("role")))]
    return [*kept, str(mapping(value, "support").get("email") or "")]


def _maven(text: str) -> list[str]:
    text = _COMMENT.sub("", text)
    kept = [each for each in _DEVELOPER.findall(text) if not is_past(_ROLE.findall(each))]
    return [_filled(address, text) for each in kept for address in _EMAIL.findall(each)[:1]]


def _filled(value: str, text: str) -> str:
    """Return a value of a POM with the one property that it may stand for."""
    asked = _PROPERTY.fullmatch(value)
    said = re.search(rf"<{re.escape(asked[1])}>\s{{0,200}}([^<>\s]{{3,200}})\s{{0,200}}</", text) if asked else None
    return said[1] if said else value


def is_past(roles: Sequence[str]) -> bool:
    """Whether one of the roles is of former times."""
    return any(wording("past_role").search(fold(role)) for role in roles)


def _maintains(role: str) -> bool:
    said = fold(role)
    return "maint" in said and not is_past([said])


def _dep5(text: str) -> list[str]:
    about_all = text.lstrip().partition("\n\n")[0]
    return [line for found in _DEP5.findall(about_all) for line in found.split("\n")]


def _reuse(text: str) -> list[str]:
    return [str(read_table(text).get("SPDX-PackageSupplier") or "")]


def _r(text: str) -> list[str]:
    lines = text.split("\n")[:500]
    if not any(line.startswith("Package:") for line in lines):
        return []
    named = [match[1] for line in lines if (match := _FIELD.match(line))]
    text = "\n".join(lines)
    called = [person for person in _PERSON.findall(text) if _CREATOR.search(person)]
    written = [address for address, roles in _WRITTEN.findall(text) if _IS_CREATOR.search(roles)]
    return [*named, *called, *written]


def _entries(value: Any, *keys: str) -> list[str]:
    """Return the entries of the list `maintainers` below `keys`."""
    return people_in(entries(value, *keys, "maintainers"))


def people_in(found: list[Any]) -> list[str]:
    """Return persons as text, a table among them by its e-mail address; some write that for the name.

    `{name = "ada@stadt.example"}`.
    """
    return [str(each.get("email") or each.get("name") or "") if isinstance(each, dict) else str(each) for each in found]


#: Packages whose file is called after them.
_BY_ENDING: Mapping[str, Callable[[str], list[str]]] = {
    "gemspec": _GEM.findall,
    "podspec": _POD.findall,
    "cabal": _CABAL.findall,
}
READERS: Mapping[str, Callable[[str], list[str]]] = {
    "pyproject.toml": _python,
    "package.json": _npm,
    "DESCRIPTION": _r,
    "setup.cfg": _setup_cfg,
    "setup.py": _setup,
    "library.properties": _ARDUINO.findall,
    "library.json": _platformio,
    "package.xml": _ROS.findall,
    "codemeta.json": _codemeta,
    "composer.json": _composer,
    "pom.xml": _maven,
    ".reuse/dep5": _dep5,
    "debian/copyright": _dep5,
    "debian/control": _debian,
    "CITATION.cff": _cff,
    "Chart.yaml": _helm,
    "REUSE.toml": _reuse,
}


def _place(text: str, address: str, telling: Sequence[str]) -> tuple[int, str]:
    """Return the line that holds the address, and its text; the list of those asked for comes before other uses."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if any(word in line.lower() for word in telling)), 0)
    order = (*range(start, len(lines)), *range(start))
    number = next((n for n in order if address.lower() in lines[n].lower()), start)
    return number + 1, lines[number].strip()

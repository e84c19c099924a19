# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the files that build the project's own images name as maintainers, beside those in the metadata of packages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container import look_at_image
from sealcheck.artifacts.deployment.own_images import OwnNames, is_telling, plain
from sealcheck.artifacts.people.authors import domain_of, is_private
from sealcheck.artifacts.people.identities import plain_address, says_nothing
from sealcheck.artifacts.people.named_people import is_made_up
from sealcheck.artifacts.people.package_authors import package_authors
from sealcheck.artifacts.people.package_maintainers import Named, package_maintainers
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.phrases import fold
from sealcheck.snapshot import History

#: Folders in which the image of the whole is kept; that of a part lies in the part's own.
_FOLDERS = frozenset({"", "docker", ".docker", "container", "containers", "build", "deploy", "deployment"})
IMAGE_NAME = regex(r"(?:docker|container)file(?:[._-][\w.-]{1,60})?|[\w.-]{1,60}\.(?:docker|container)file", re.I)
#: https://docs.docker.com/reference/dockerfile/#maintainer-deprecated, and the label that took its place.
_INSTRUCTION = regex(r"(?im)^[ \t]{0,20}MAINTAINER[ \t]{1,20}(\S.{0,300})$")
#: The labels, alone or one of several; OCI's names „people or organization responsible for the image“
#: (https://specs.opencontainers.org/image-spec/annotations/).
_LABEL = regex(
    r"(?im)^[ \t]{0,40}(?:LABEL[ \t]{1,20})?[^#\n]{0,200}?(?<![\w.-])[\"']?"
    r"(?:maintainers?|org\.opencontainers\.image\.authors|org\.label-schema\.maintainer)[\"']?[ \t]{0,3}=[ \t]{0,3}"
    r"(\"[^\"\n]{3,300}\"|'[^'\n]{3,300}'|[^\s\"']{3,300})"
)
#: The old way to write one, with a gap: https://docs.docker.com/reference/dockerfile/#label
_OLD_LABEL = regex(r"(?im)^[ \t]{0,20}LABEL[ \t]{1,20}[\"']?maintainers?[\"']?[ \t]{1,9}([^=\n]{3,300})$")
#: What stands before the name in such a line, and words of a full name.
_BEFORE_NAME = regex(r"^.{0,300}[\"'=]|^\s{0,20}(?:MAINTAINER|LABEL\s{1,20}[\"']?maintainers?)\s", re.I)
FULL_NAME = 2
#: Files that are looked at, and lines of one.
MOST_FILES, MOST = 10, 5


@artifact
def maintainers_in_metadata(
    tree: Tree, contents: Contents, own_names: OwnNames, history: History | None
) -> tuple[Named, ...]:
    """The maintainers with an address in the metadata of packages, then those of images of the whole project.

    An author of a package who commits under that very address looks after it, too. A file that builds an image is
    often copied from another project, with its maintainer: of images only those count whose address, or its domain, is
    that of somebody who commits, or is called as the owner of the repository, or who bear the full name of a committer.
    """
    packages = tuple(package_maintainers(tree, contents))
    of_images, known = named_by_images(tree, contents), committers(history)
    names = {fold(each.author) for each in (history.commits if history else ())}
    authors = [each for each in package_authors(tree, contents) if plain_address(each.address) in known]
    own = (each for each in of_images if _is_called(each, names) or takes_part(each.address, known, own_names))
    return (*packages, *authors, *own)


def named_by_images(tree: Tree, contents: Contents) -> list[Named]:
    """Return whom the files name that put the whole project into an image, whoever that is."""
    images = [file for file in tree.files if _may_name(file)][:MOST_FILES]
    return [named for file in images for named in named_by_image(file, contents.text(file) or "")]


def _is_called(named: Named, names: Collection[str]) -> bool:
    """Whether the line has one of the full `names` before the address, as Git writes them: „Ada Amt <ada@…>“."""
    before = fold(_BEFORE_NAME.sub(" ", named.excerpt.partition("<")[0])) if "<" in named.excerpt else ""
    return len(before.split()) >= FULL_NAME and before in names


def committers(history: History | None) -> frozenset[str]:
    """Return the addresses under which somebody committed in the window."""
    return frozenset(plain_address(each.email) for each in (history.commits if history else ()))


def _may_name(file: File) -> bool:
    placed = file.folder.lower() in _FOLDERS and file.role not in (PathClass.VENDORED, PathClass.EXAMPLE)
    return placed and IMAGE_NAME.fullmatch(file.name) is not None


def named_by_image(file: File, text: str) -> Iterator[Named]:
    """Yield whom a file names that puts the project itself into an image."""
    if not isinstance(look_at_image(file, text), int):
        return
    for match in [*_INSTRUCTION.finditer(text), *_LABEL.finditer(text), *_OLD_LABEL.finditer(text)][:MOST]:
        line = text.count("\n", 0, match.start(1)) + 1
        for address in emails(match[1])[:1]:
            if not (is_made_up(address) or says_nothing(plain_address(address))):
                yield Named(address, file, line, match[0].strip()[:300])


def takes_part(address: str, known: Collection[str], own: OwnNames) -> bool:
    """Whether an address is that of somebody `known` to commit, or of the same organisation, or of the owner."""
    domain = domain_of(address)
    if plain_address(address) in known:
        return True
    if is_private(domain):
        return False
    owners = {plain(owner) for owner in own.owners}
    called = any(is_telling(label) and label in owners for label in map(plain, domain.split(".")[:-1]))
    return called or domain in {domain_of(each) for each in known}

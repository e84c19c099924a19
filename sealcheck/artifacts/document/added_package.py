# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a library is installed: its own name is added to the manifest of those who use it, below whatever heading."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.installation_steps import may_install
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade

_NAME = r"(?P<name>[^\s\"'<>()]{1,200})"
#: How manifests and package managers name what is depended on, each with its name. Where they are told:
#: https://maven.apache.org/pom.html#dependencies, https://docs.gradle.org/current/userguide/declaring_dependencies.html,
#: https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html, https://hex.pm/docs/usage,
#: https://developer.apple.com/documentation/packagedescription/package/dependency,
#: https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files
_ADDED = tuple(
    regex(pattern)
    for pattern in (
        rf"\s{{0,40}}<artifactId>\s{{0,9}}{_NAME}</artifactId>",
        r"\s{0,40}(?:implementation|api|compile|compileOnly|runtimeOnly|testImplementation|classpath|kapt)\b"
        rf"[\s(]{{0,9}}(?:platform\()?[\"']{_NAME}[\"']",
        rf"\s{{0,40}}libraryDependencies\s{{0,9}}\+\+?=[^%]{{0,120}}%{{1,3}}\s{{0,9}}\"{_NAME}\"",
        rf"\s{{0,40}}(?:-\s{{1,9}})?(?:uses|repo):\s{{1,9}}{_NAME}",
        rf"\s{{0,40}}source\s{{0,9}}=\s{{0,9}}\"{_NAME}\"",
        rf"\s{{0,40}}<PackageReference\s[^>]{{0,80}}Include=\"{_NAME}\"",
        rf"\s{{0,40}}(?:PM>\s{{0,9}})?Install-Package\s{{1,9}}{_NAME}",
        rf"\s{{0,40}}(?:\$\s)?dotnet\s{{1,9}}add\s(?:[\w.-]{{1,80}}\s)?package\s{{1,9}}{_NAME}",
        rf"\s{{0,40}}gem\s{{1,9}}[\"']{_NAME}[\"']",
        rf"\s{{0,40}}\{{:{_NAME}\s{{0,9}},",
        rf"\s{{0,40}}\.package\(.{{0,80}}url:\s{{0,9}}\"{_NAME}\"",
        rf"\s{{0,40}}pod\s{{1,9}}[\"']{_NAME}[\"']",
        rf"\s{{0,40}}(?:\$\s)?(?:cargo|go|bundle|pnpm|yarn|npm|poetry|uv|pdm|bun|flutter\spub|dart\spub|mix)"
        rf"\s{{1,9}}(?:add|get|install|i)\s(?:-{{1,2}}[\w-]{{1,40}}\s){{0,5}}{_NAME}",
        rf"\s{{0,40}}[\"']{_NAME}[\"']\s{{0,9}}:\s{{0,9}}[\"'][\^~><=*v]{{0,3}}\d",
        rf"\s{{0,40}}{_NAME}\s{{0,9}}(?:=\s{{0,9}}(?:\"[\^~><=*]{{0,3}}\d|\{{\s{{0,9}}(?:version|git|path)\b)"
        r"|:\s{0,9}\^\d)",
        rf"\s{{0,40}}\[{_NAME}\s{{1,9}}\"\d",
        rf"\s{{0,40}}import\s.{{0,120}}\sfrom\s{{1,9}}[\"']https?://{_NAME}[\"']",
        rf"\s{{0,40}}<script\s.{{0,120}}src=[\"'](?:https?:)?//(?:unpkg\.com|cdn\.|esm\.|[\w.]{{1,40}}jsdelivr){_NAME}",
    )
)
#: Who publishes a package, in front of its name, and the version behind: `org.town:lamps:1`, `@town/lamps`.
_OWNER = regex(r"^(?:@?[\w.-]{1,80}[/:])|:[\w.${}-]{1,80}$")
#: A shorter name stands in too many others.
FEWEST_LETTERS = 4


def added_package(document: Document, *names: str, entry: bool = True) -> Iterator[Finding]:
    """Yield the first line of code with which others depend on the project of one of the `names`, or of the title.

    Where the heading says how the library is taken into use, the line need not have its name: packages are called
    otherwise, and who publishes them. A document that is no `entry` to the project may be on what it builds on: its
    title and such a heading say nothing, and the name has to stand first (`vue-router` is no package of “Router”).
    """
    called = (*names, document.title.heading if entry and document.title else "")
    own = {plain for each in called if (plain := _plain(each))}
    for section in may_install(document):
        told = entry and wording("using_library").search(section.folded) is not None
        for block in section.code:
            for index, line in enumerate(block.body):
                packages = [match["name"] for added in _ADDED if (match := added.match(line[:400]))]
                if packages and (told or any(_is_own(each, own, entry) for each in packages)):
                    heading = section.heading or document.file.name
                    text = say("documentation.code_block", heading=heading)
                    yield Finding(Grade.SUBSTANTIVE, text, document.file, block.begin + index, line.strip())
                    return


def _is_own(added: str, own: set[str], entry: bool) -> bool:
    """Whether a package is called like the project, or like it with more before or behind: `org.town:lamps-core:1`."""
    words = f" {fold(added)} "
    bare = _OWNER.sub("", added)
    whole, last = fold(bare), fold(bare.rpartition("/")[2])
    called = (f" {whole} ", f" {last} ")
    return any(
        _begins(whole, each)
        or (f" {each} " in words if entry else any(name.startswith(f" {each} ") for name in called))
        for each in own
    )


def _begins(added: str, own: str) -> bool:
    """Whether a package of two words is one of those that a project holds: „lamps-core“ of „lamps-core-modules“.

    A project called after what it builds on has other words behind that: `django-cms` in „django-cms-town“.
    """
    more = own.removeprefix(f"{added} ").split() if len(added.split()) > 1 and own.startswith(f"{added} ") else []
    return bool(more) and all(wording("of_several_packages").fullmatch(each) for each in more)


def _plain(name: str) -> str:
    folded = fold(name)
    return folded if len(folded) >= FEWEST_LETTERS else ""

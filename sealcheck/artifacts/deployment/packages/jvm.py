# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds of Maven, Gradle, sbt and Mill that make a package: an installer, an archive to unpack, a publication."""

from __future__ import annotations

import re
from itertools import islice

from sealcheck.artifacts.deployment.container import Look
from sealcheck.licence.markup import without_comments
from sealcheck.model import File
from sealcheck.pattern import regex

MOST_BYTES = 300_000
MOST_LINES = 5000
MOST_PLACES = 20
_PUBLICATION = regex(r"<distributionManagement>")
_REPOSITORY = regex(r"<(?:snapshotR|r)epository>((?:(?!<url>|</distributionM)[\s\S]){0,2000}<url>[^<]{1,500})?")
#: The address of a machine that others cannot reach: in a network of one's own, or without a domain.
_INSIDE = regex(
    r"<url>\s{0,40}\w{1,20}://(?:[^/@]{1,100}@)?"
    r"(?:(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]{1,12}|[a-zA-Z][\w-]{0,60}"
    r"|[\w.-]{1,100}\.(?:local|lan|intern|internal|intranet|corp|home|localdomain)"
    r"|(?:[\w-]{1,60}\.){1,5}(?:intra|intranet|intern|internal|lan|corp)(?:\.[\w-]{1,60}){1,4})(?:[:/\s<]|$)"
)
#: What a module is packed as, and plug-ins that pack or publish, by their own name: a property such as
#: <maven-assembly-plugin.version> only fixes a version.
_MAVEN = regex(
    r"<packaging>\s{0,40}(?:karaf-assembly|nbm-application|eclipse-repository|hpi|rpm|deb)\s{0,40}<"
    r"|<artifactId>\s{0,40}(?:central-publishing-maven-plugin|nexus-staging-maven-plugin|jdeb"
    r"|rpm-maven-plugin|jpackage-maven-plugin|launch4j-maven-plugin|izpack-maven-plugin)\s{0,40}<"
)
#: Plug-ins that put the program and what starts it into a folder or an archive, which somebody has to hand on.
_ASSEMBLED = regex(r"<artifactId>\s{0,40}(?:maven-assembly-plugin|appassembler-maven-plugin)\s{0,40}<")
_EXECUTION = regex(r"<execution>")
_NO_PHASE = regex(r"<phase>\s{0,40}(?:none)?\s{0,40}</phase>")
_SKIPS = regex(r"<skip(?:Assembly|Publishing|Nexus\w{1,30})?>\s{0,40}true\s{0,40}<")
_UNREACHED = regex(rf"<distributionManagement>(?:(?!</distributionM)[\s\S]){{0,2000}}?{_INSIDE.pattern}")
_UNDEPLOYED = regex(r"<maven\.deploy\.skip>\s{0,40}true\s{0,40}<")
_WITH_ALL = regex(r"<descriptorRef>\s{0,40}jar-with-dependencies\s{0,40}<")
_DESCRIPTOR = regex(r"<descriptor(?:SourceDirectory)?>")
#: What a build leaves behind for whoever ran it: an archive for a server, a jar with everything in it.
_ARCHIVE = regex(r"<packaging>\s{0,40}(?:war|ear|rar|sar|kar)\s{0,40}<")
_JAR = regex(rf"<artifactId>\s{{0,40}}(?:spring-boot-maven-plugin|maven-shade-plugin)\s{{0,40}}<|{_WITH_ALL.pattern}")
_GRADLE = regex(
    r"maven-publish|org\.beryx\.(?:jlink|runtime)|mavenDeployer"
    r"|signingConfigs\.(?:release|getByName\([\"']release[\"']\))|[\"'](?:com\.netflix\.)?nebula\.ospackage"
    r"|[\"'](?:com\.vanniktech\.maven\.publish|com\.gradle\.plugin-publish|org\.jreleaser|edu\.sc\.seis\.(?:launch4j"
    r"|macAppBundle)|org\.panteleyev\.jpackageplugin|com\.install4j\.gradle)[\"']|^\s{0,40}nativeDistributions\b"
)
_GRADLE_ARCHIVE = regex(r"[\"'](?:war|ear)[\"']|^\s{0,20}(?:war|ear)\s{0,9}$")
_ANDROID = regex(r"com\.android\.application")
_SBT = regex(
    r"^\s{0,20}(?:ThisBuild\s{0,9}/\s{0,9})?(?:publishTo|sonatype\w{1,40})\s{0,9}(?:in \w{1,20} )?:?\+?="
    r"(?!.{0,99}\bNone\b)|\benablePlugins\([^()]{0,400}?\b(?:Java(?:App|ServerApp)Packaging"
    r"|(?:Debian|Rpm|Windows|Universal|JDKPackager)Plugin)\b"
)
#: Plug-ins that set where a build of sbt publishes to, and how.
_SBT_PLUGIN = regex(
    r"^\s{0,20}addSbtPlugin\(.{0,100}\"(?:sbt-ci-release(?:-early)?|sbt-typelevel(?:-ci-release|-sonatype\w{0,20})?"
    r"|sbt-spiewak-sonatype|sbt-sonatype)\""
)
_MILL = regex(r"\b(?:extends|with|,)\s{1,9}(?:mill\.scalalib\.)?(?:SonatypeCentral)?PublishModule\b")
#: A comment that begins its line, so that a pattern of paths such as "src/*" begins none.
_BLOCK = regex(r"(?m)^[ \t]{0,80}/\*[\s\S]{0,20000}?\*/")
#: A comment, and a plug-in that is only made known to the parts of a build.
_IDLE = regex(r"^\s{0,200}(?://|/\*|\*)|\bapply(?:\s{1,4}|\()false\b")


def maven(file: File, text: str) -> Look:
    """A Maven build that makes a package or a publication.

    A near miss is what the build only leaves behind: an archive for a server, whose server and database are set up by
    hand, a jar with everything in it, an archive to unpack. Each counts by what publishes it or makes an image of it.
    """
    said = without_comments(text[:MOST_BYTES])
    match = _publication(said) or _bound(_MAVEN, said)
    if match:
        return said.count("\n", 0, match.start()) + 1
    if _bound(_ASSEMBLED, said):
        return "near_assembled"
    nearly = ((_ARCHIVE, "near_archive"), (_JAR, "near_jar"), (_UNREACHED, "near_unreached"))
    return next((reason for pattern, reason in nearly if pattern.search(said)), None)


def _bound(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first plug-in of these that does its work in a build."""
    return next((each for each in pattern.finditer(text) if not _is_off(each, text)), None)


def _is_off(match: re.Match[str], text: str) -> bool:
    """Whether a plug-in is bound to no phase, skipped, only makes a jar, or has no server that it could publish to."""
    inherits = "<parent>" in text and "spring-boot-starter-parent" not in text
    if "nexus-staging" in match[0] and "<nexusUrl>" not in text and not inherits:
        return True
    start, end = text.rfind("<plugin>", 0, match.start()), text.find("</plugin>", match.end())
    plugin = text[start:end] if start >= 0 and end >= 0 else ""
    if _WITH_ALL.search(plugin) and not _DESCRIPTOR.search(plugin):
        return True
    outside, *executions = _EXECUTION.split(plugin)
    unbound = bool(executions) and all(map(_NO_PHASE.search, executions))
    return unbound or _SKIPS.search(outside) is not None


def _publication(text: str) -> re.Match[str] | None:
    """Return where a repository to publish to is set; one that others cannot reach is none, nor a place for a site."""
    for match in () if _UNDEPLOYED.search(text) else islice(_PUBLICATION.finditer(text), MOST_PLACES):
        end = text.find("</distributionManagement>", match.end())
        given = islice(_REPOSITORY.finditer(text, match.end(), end if end >= 0 else len(text)), MOST_PLACES)
        if any(not _INSIDE.search(each[1] or "") for each in given):
            return match
    return None


def gradle(file: File, text: str) -> Look:
    """A Gradle build that makes a package, a publication or a signed app; near misses are as with Maven."""
    nearly = ((_ANDROID, "near_app_project"), (_GRADLE_ARCHIVE, "near_archive"))
    return _line(_GRADLE, text) or next((reason for pattern, reason in nearly if _line(pattern, text)), None)


def sbt(file: File, text: str) -> Look:
    """A build of sbt that publishes, or that packs the program with what starts it."""
    return _line(_SBT, text)


def sbt_plugins(file: File, text: str) -> Look:
    """The plug-ins of a build of sbt, one of which publishes to where all find it."""
    return _line(_SBT_PLUGIN, text)


def mill(file: File, text: str) -> Look:
    """A build of Mill with a module that is published."""
    return _line(_MILL, text)


def _line(pattern: re.Pattern[str], text: str) -> int | None:
    said = _BLOCK.sub(lambda match: "\n" * match[0].count("\n"), text[:MOST_BYTES])
    lines = ((number, line[:2000]) for number, line in enumerate(said.split("\n")[:MOST_LINES], 1))
    return next((n for n, line in lines if not _IDLE.search(line) and pattern.search(line)), None)

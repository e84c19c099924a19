# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Container images made without a Dockerfile: by plug-ins of a build, by buildpacks and by tools of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.deployment.container import Look
from sealcheck.model import File
from sealcheck.pattern import regex

MOST_LINES = 5000
#: Settings of Jib, Spring Boot, Quarkus, the plug-ins for Docker, sbt-native-packager and the SDK of .NET.
_MAKES = regex(
    r"jib-maven-plugin|docker-maven-plugin|dockerfile-maven|<goal>build-image|quarkus-container-image-\w"
    r"|com\.google\.cloud\.tools\.jib|\bjib \{|com\.bmuschko\.docker|com\.palantir\.docker|\bbootBuildImage\b"
    r"|\bDockerPlugin\b|<(?:EnableSdkContainerSupport>\s{0,9}true|ContainerRepository>|ContainerImageName>)"
)
_COMMENT = ("//", "/*", "*", "<!--", "#")
#: Commands, program first by its bare name, as a pipeline reaches them.
_CALLS = regex(
    r"gradle\b.{0,300}\b(?:bootBuildImage|jib(?:DockerBuild)?|docker(?:Build|Push)(?:Native|Image)?)(?![\w-])"
    r"|mvn\b.{0,300}(?:spring-boot:build-image|\bjib:(?:build|dockerBuild)|\b(?:docker|dockerfile|k8s|fabric8):build\b"
    r"|-Dquarkus\.container-image\.(?:build|push)=true)"
    r"|pack build\b|ko (?:build|publish|apply|resolve)\b|nixpacks build\b|s2i build\b"
    r"|sbt\b.{0,300}\bdocker:?(?:publish|stage)|dotnet publish\b.{0,300}PublishContainer\b"
)


#: Where Maven's plug-ins find what an image is made of.
_PLACE = regex(r"<(?:dockerFile|dockerFileDir|dockerDirectory|contextDir)>([^<>]{1,300})</")
_FOR_TESTS = regex(r"(?:^|[/_-])(?:i|int|it)?tests?(?:[/_-]|$)", re.I)


def makes_image(file: File, text: str) -> Look:
    """A build that is set up to make a container image, other than one for its tests."""
    places = _PLACE.findall(text[:300_000])
    if places and all(_FOR_TESTS.search(place) for place in places):
        return None
    lines = ((number, line[:2000].strip()) for number, line in enumerate(text.split("\n")[:MOST_LINES], 1))
    return next((n for n, line in lines if not line.startswith(_COMMENT) and _MAKES.search(line)), None)


def images_called(ci_calls: Iterable[CiCall]) -> Iterator[CiCall]:
    """Yield the commands of pipelines that make a container image."""
    for ci in ci_calls:
        if _CALLS.match(" ".join((ci.call.tool, *ci.call.words[1:]))[:1000]):
            yield ci

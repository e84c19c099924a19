# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""An image that takes in what nothing in the repository can build packs nothing of the software."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_deployment import ways

SITE = {"site/main.js": "start()\n", "site/vite.config.js": "export default {}\n", "site/package.json": "{}"}
CODE = {"lamp.py": "print()\n"}


def image(*lines: str, base: str = "openjdk:17") -> Files:
    return {"Dockerfile": "".join(f"{line}\n" for line in (f"FROM {base}", *lines))}


TARGET = image("COPY target/*.jar /deployments/application.jar")
ARGUMENT = image("ARG JAR=build/libs/app.jar", "COPY ${JAR} /app.jar", 'ENTRYPOINT ["java", "-jar", "/app.jar"]')
PUBLISHED = image("COPY publish/ /app", 'ENTRYPOINT ["dotnet", "Lamps.dll"]', base="aspnet:8.0")
DIST = image("COPY dist /usr/share/nginx/html", base="nginx")


@pytest.mark.parametrize(
    ("files", "counts"),
    [
        pytest.param({**TARGET, **SITE}, False, id="Java in a project without any"),
        pytest.param({**TARGET, **SITE, "pom.xml": "<project/>"}, True, id="with Maven"),
        pytest.param({**TARGET, **SITE, "api/src/A.java": "class A {}"}, True, id="with code in Java"),
        pytest.param({**TARGET, "target/a.jar": "x"}, True, id="the archive is there"),
        pytest.param({**TARGET, **SITE, ".github/workflows/a.yml": "run: curl -o target/a.jar x"}, True, id="fetched"),
        pytest.param({**ARGUMENT, **CODE}, False, id="named by an argument"),
        pytest.param({**ARGUMENT, **CODE, "build.gradle.kts": ""}, True, id="with Gradle"),
        pytest.param({**image("COPY ${JAR} /app.jar"), **CODE}, True, id="an argument that is not given"),
        pytest.param({**PUBLISHED, **CODE}, False, id="published by .NET"),
        pytest.param({**PUBLISHED, "a/Lamps.csproj": "<Project/>"}, True, id="with a project of .NET"),
        pytest.param({**DIST, **CODE}, False, id="pages that nothing makes"),
        pytest.param({**DIST, "web/package.json": "{}"}, True, id="with a front end"),
        pytest.param({**DIST, "Makefile": "all:\n\tx\n"}, True, id="with a Makefile"),
        pytest.param({**DIST, "dist/index.html": "x"}, True, id="pages that are there"),
        pytest.param({**image("COPY target/a.jar /", "COPY lamp.py /app/"), **CODE}, True, id="beside the software"),
        pytest.param({**image("RUN curl -o a.jar x", "COPY a.jar /"), **CODE}, True, id="got by the image"),
        pytest.param({**image("COPY --from=build target/a.jar /", "COPY target/a.jar /"), **CODE}, True, id="a stage"),
        pytest.param({**TARGET, **SITE, "compose.yaml": "services: {a: {build: .}}\n"}, False, id="built by Compose"),
    ],
)
def test_an_image_takes_in_what_can_be_there(files: Files, counts: bool) -> None:
    value, nearly = ways(files)
    assert (value == 1, "near_unmade_image" in nearly) == (counts, not counts)

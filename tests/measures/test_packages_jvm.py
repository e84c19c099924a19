# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds of Maven, Gradle and sbt: what makes something that others install, and what only makes a jar."""

from __future__ import annotations

import pytest

from tests.measures.test_deployment import ways


def plugin(name: str) -> str:
    return f"<project><build><plugins><plugin><artifactId>{name}</artifactId></plugin></plugins></build></project>"


def executed(name: str, *phases: str, id: str = "") -> str:
    executions = "".join(f"<execution>{id}<phase>{phase}</phase></execution>" for phase in phases)
    return plugin(f"{name}</artifactId><executions>{executions}</executions><artifactId>x")


WITH_ALL = "<descriptorRefs><descriptorRef>jar-with-dependencies</descriptorRef></descriptorRefs>"
PUBLISHES = "<distributionManagement>\n<%s><url>https://m.example</url></%s>\n</distributionManagement>"


@pytest.mark.parametrize(
    ("pom", "value"),
    [
        pytest.param(plugin("appassembler-maven-plugin"), None, id="scripts that start it"),
        pytest.param("<packaging>war</packaging>" + plugin("maven-assembly-plugin"), None, id="an archive around one"),
        pytest.param(plugin("maven-assembly-plugin") + plugin("jdeb"), 1, id="an archive, and a package"),
        pytest.param("<packaging>war</packaging>", 0, id="a web archive that nothing hands on"),
        pytest.param("<packaging>\n  ear\n</packaging>", 0, id="an archive for a server, on lines of its own"),
        pytest.param("<packaging>karaf-assembly</packaging>", 1, id="a server with everything in it"),
        pytest.param("<packaging>bundle</packaging>", 0, id="a part for a server"),
        pytest.param("<!-- <packaging>war</packaging> -->", 0, id="in a comment"),
        pytest.param(plugin("maven-assembly-plugin"), None, id="an archive to unpack"),
        pytest.param(
            plugin(f"maven-assembly-plugin</artifactId>{WITH_ALL}<artifactId>x"), 0, id="a jar with all in it"
        ),
        pytest.param(
            plugin(f"maven-assembly-plugin</artifactId>{WITH_ALL}<descriptor>zip.xml</descriptor><artifactId>x"),
            None,
            id="such a jar and an archive",
        ),
        pytest.param(plugin("jdeb"), 1, id="a package for Debian"),
        pytest.param(plugin("nexus-staging-maven-plugin"), 0, id="published, but nowhere"),
        pytest.param(plugin("nexus-staging-maven-plugin") + "<nexusUrl>https://m.example</nexusUrl>", 1, id="a server"),
        pytest.param(
            "<parent><artifactId>town-parent</artifactId></parent>" + plugin("nexus-staging-maven-plugin"),
            1,
            id="a server that a parent may name",
        ),
        pytest.param(
            "<parent><artifactId>spring-boot-starter-parent</artifactId></parent>"
            + plugin("nexus-staging-maven-plugin"),
            0,
            id="a parent that names none",
        ),
        pytest.param(plugin("rpm-maven-plugin"), 1, id="a package for Red Hat"),
        pytest.param(plugin("jpackage-maven-plugin"), 1, id="an installer"),
        pytest.param(executed("maven-assembly-plugin", "none"), 0, id="bound to no phase"),
        pytest.param(executed("jdeb", "none", "none"), 0, id="twice bound to no phase"),
        pytest.param(executed("maven-assembly-plugin", "none", "package"), None, id="once bound to a phase"),
        pytest.param(executed("maven-assembly-plugin", "none") + plugin("jdeb"), 1, id="another one beside"),
        pytest.param(
            plugin("jdeb</artifactId><configuration><skip>true</skip></configuration><artifactId>x"), 0, id="skipped"
        ),
        pytest.param(
            "<project><properties><maven.deploy.skip>true</maven.deploy.skip></properties>"
            + (PUBLISHES % ("repository", "repository"))
            + "</project>",
            0,
            id="publication skipped",
        ),
        pytest.param("<maven-assembly-plugin.version>3</maven-assembly-plugin.version>", 0, id="only a version"),
        pytest.param("<name>my-maven-assembly-plugin</name>", 0, id="a name"),
        pytest.param(PUBLISHES % ("repository", "repository"), 1, id="published"),
        pytest.param(
            "<packaging>war</packaging>" + PUBLISHES % ("repository", "repository"), 1, id="an archive, published"
        ),
        *(
            pytest.param(
                (PUBLISHES % ("repository", "repository")).replace("https://m.example", address), value, id=address
            )
            for address, value in (
                ("http://172.16.17.43:8081/artifactory", 0),
                ("http://10.1.2.3/maven", 0),
                ("http://nexus:8081/releases", 0),
                ("https://user@nexus.town.intern/releases", 0),
                ("https://artifacts.intra.town.example/releases", 0),
                ("https://repo.lan.it.town.example:8443/m", 0),
                ("https://repo.international.example/m", 1),
                ("https://172.32.1.1/maven", 1),
                ("https://10.town.example/maven", 1),
                ("https://intern.town.example/maven", 1),
                ("${releases.url}", 1),
                ("file://${basedir}/releases", 1),
            )
        ),
        pytest.param(
            (PUBLISHES % ("snapshotRepository", "snapshotRepository")).replace("https://m.example", "http://10.1.2.3/m")
            + PUBLISHES % ("repository", "repository"),
            1,
            id="one of two where others can fetch it",
        ),
        pytest.param(PUBLISHES % ("snapshotRepository", "snapshotRepository"), 1, id="snapshots"),
        pytest.param(PUBLISHES % ("site", "site"), 0, id="only its site is published"),
        pytest.param((PUBLISHES % ("site", "site")) + "<repository>x</repository>", 0, id="where others come from"),
    ],
)
def test_builds_of_maven(pom: str, value: int | None) -> None:
    assert ways({"pom.xml": pom})[0] == value


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        pytest.param("build.gradle", "apply plugin: 'war'\n", 0, id="a web archive"),
        pytest.param("build.gradle.kts", "plugins {\n    war\n}\n", 0, id="in Kotlin"),
        pytest.param("build.gradle.kts", "plugins {\n    `maven-publish`\n}\n", 1, id="published"),
        pytest.param("build.gradle", "// apply plugin: 'maven-publish'\n", 0, id="in a comment"),
        pytest.param("build.gradle", "/*\napply plugin: 'maven-publish'\n*/\n", 0, id="in a comment of several lines"),
        pytest.param(
            "build.gradle", "x = 'a/*'\napply plugin: 'maven-publish'\ny = '*/b'\n", 1, id="between patterns of paths"
        ),
        pytest.param("build.gradle", "plugins {\n  id 'nebula.ospackage' apply false\n}\n", 0, id="only made known"),
        pytest.param("build.gradle.kts", 'plugins {\n  id("war").apply(false)\n}\n', 0, id="only known in Kotlin"),
        pytest.param("build.gradle", "plugins {\n  id 'com.netflix.nebula.ospackage' version '11'\n}\n", 1, id="rpm"),
        pytest.param("build.gradle", "plugins {\n  id 'nebula.ospackage' version '4.4.0'\n}\n", 1, id="rpm of old"),
        pytest.param("build.gradle", "plugins { id 'edu.sc.seis.macAppBundle' version '2' }\n", 1, id="for the Mac"),
        pytest.param("build.gradle.kts", "compose.desktop {\n  nativeDistributions {\n  }\n}\n", 1, id="installers"),
        pytest.param(
            "build.gradle",
            "apply plugin: 'war'\napply plugin: 'maven-publish'\nwar.enabled = false\n",
            1,
            id="one of two",
        ),
        pytest.param("build.gradle", "plugins { id 'application' }\n", 0, id="a program"),
        pytest.param("build.gradle", "def war = 1\nwarn 'x'\n", 0, id="another word"),
        pytest.param("build.sbt", "enablePlugins(JavaAppPackaging, DebianPlugin)\n", 1, id="packed by sbt"),
        pytest.param("build.sbt", "ThisBuild / publishTo := sonatypePublishToBundle.value\n", 1, id="published by sbt"),
        pytest.param("build.sbt", "publishTo := None\n", 0, id="never published"),
        pytest.param("build.sbt", 'name := "lamps"\n', 0, id="a program of Scala"),
        pytest.param(
            "project/plugins.sbt", 'addSbtPlugin("com.github.sbt" % "sbt-ci-release" % "1.9")\n', 1, id="sbt, on tags"
        ),
        pytest.param(
            "project/build.sbt", 'addSbtPlugin("org.typelevel" % "sbt-typelevel" % "0.7")\n', 1, id="Typelevel"
        ),
        pytest.param(
            "project/plugins.sbt", '// addSbtPlugin("a" % "sbt-ci-release" % "1")\n', 0, id="a plug-in in a comment"
        ),
        pytest.param(
            "project/plugins.sbt", 'addSbtPlugin("a" % "sbt-scalafmt" % "1")\n', 0, id="another plug-in of sbt"
        ),
        pytest.param(
            "build.mill", "object lamps extends ScalaModule with PublishModule {\n}\n", 1, id="published by Mill"
        ),
        pytest.param("build.sc", "object lamps extends ScalaModule {\n}\n", 0, id="a program of Mill"),
    ],
)
def test_builds_of_gradle_and_sbt(name: str, text: str, value: int) -> None:
    assert ways({name: text})[0] == value


CATALOGUE = """[plugins]
publishing = { id = "com.vanniktech.maven.publish", version = "0.35.0" }
maven-publish_plugin = "com.gradle.plugin-publish:1.2"
kotlin = "org.jetbrains.kotlin.jvm:2.0"
"""


@pytest.mark.parametrize(
    ("build", "value"),
    [
        pytest.param("plugins {\n  alias(libs.plugins.publishing)\n}\n", 1, id="by its name"),
        pytest.param("plugins {\n  alias(libs.plugins.maven.publish.plugin)\n}\n", 1, id="a name of several words"),
        pytest.param("plugins {\n  alias(libs.plugins.publishing) apply false\n}\n", 0, id="only made known"),
        pytest.param("plugins {\n  alias(libs.plugins.kotlin)\n}\n", 0, id="another plug-in"),
        pytest.param("plugins {\n  alias(libs.plugins.unknown)\n}\n", 0, id="none of the catalogue"),
    ],
)
def test_plugins_by_their_names_in_the_catalogue_of_versions(build: str, value: int) -> None:
    assert ways({"core/build.gradle.kts": build, "gradle/libs.versions.toml": CATALOGUE})[0] == value
    assert ways({"core/build.gradle.kts": build, "tools/gradle/libs.versions.toml": CATALOGUE})[0] == 0
    assert ways({"core/build.gradle.kts": build, "gradle/libs.versions.toml": "[plugins"})[0] == 0


def test_plugins_of_sbt_that_publish() -> None:
    plugins = 'addSbtPlugin("com.github.sbt" % "sbt-ci-release" % "1.9")\n'
    assert ways({"project/plugins.sbt": plugins, "build.sbt": 'name := "lamps"\n'})[0] == 1

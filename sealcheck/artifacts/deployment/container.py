# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that build container images: do they put the project itself into service, or only a tool beside it?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sealcheck.artifacts.deployment.dockerfile import Stage, stages, stages_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: What a look at a file says: the line that counts, the name of the reason why it does not, or None for "not one".
Look = int | str | None

_ASIDE = frozenset(
    {"ci", "test", "tests", "testing", "dev", "devel", "develop", "development", "devcontainer", "debug", "lint", "e2e"}
    | {"cypress", "builder", "doc", "docs", "entwicklung", "local"}
)
#: Servers that other software needs; an image that only adds something to one of these does not run the project.
_HELPERS = regex(
    r"(?:^|/)(?:postgres|postgresql|postgis|timescaledb|pgrouting|mysql|mariadb|mongo|mongodb|redis|valkey|memcached"
    r"|elasticsearch|opensearch|rabbitmq|mailhog|mailpit|maildev|mailcatcher|minio|adminer|pgadmin4?|mongo-express"
    r"|selenium|standalone-chrome|localstack|wiremock|zookeeper|cp-zookeeper|kafka|cp-kafka|mosquitto"
    r"|eclipse-mosquitto|influxdb|couchdb|mssql/server|selenium/hub|hello-world|busybox)(?:$|[:@_-])",
    re.I,
)
#: What is copied beside the project: its papers, the settings of a web server, lists of what it needs.
_BESIDE = regex(
    r"(?:\./)?(?:(?:readme|licen[cs]e|changelog|copying)[\w.-]{0,20}|[\w./-]{0,60}\.conf)"
    r"|(?:[\w.$-]{1,60}/){0,6}(?:[\w-]{0,30}requirements(?:[._-][\w.*-]{1,40}|/[\w./*-]{0,60}|\*)?/?"
    r"|package(?:(?:-lock|\*|\[-lock\])(?:\.json)?|\.json)\*?|npm-shrinkwrap\.json|yarn\.(?:lock|\*)"
    r"|\*\.lock|pnpm-lock\.ya?ml|\.(?:npm|yarn)rc(?:\.yml)?"
    r"|bun\.lockb?|composer\.(?:json|lock|\*)|gemfile(?:\.lock|\*)?|pipfile(?:\.lock|\*)?|poetry\.lock\*?|uv\.lock\*?"
    r"|pyproject\.toml|constraints\.txt|go\.(?:mod|sum|\*)|environment\.ya?ml|renv\.lock)",
    re.I,
)
#: What may bring the project from elsewhere: a clone, the archive or the package of a release.
_FETCHES = regex(
    r"\bgit clone\b|\bpip3? install\b[^&|;]{0,300}?(?:git\+|https?://)|\b(?:curl|wget)\b[^&|;]{0,600}?"
    r"(?:/releases/download/|/archive/|\.(?:zip|tgz|tar\.\w{1,4}|jar|war|deb|rpm)\b)"
)
#: What a build for the JVM leaves behind, and the files of such builds.
_ARCHIVE = regex(r"(?:\S{0,200}/)?target/\S{0,200}|\S{0,300}\.(?:jar|war|ear)")
_JVM_ENDINGS = ("jar", "war", "ear", "java", "kt", "scala")
_JVM_BUILDS = ("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt", "build.xml", "project.clj", "mvnw")
#: A start that ends at once, or that waits for somebody or nothing: CMD ["true"], CMD ["bash"], CMD ["sleep", "9"]
_IDLE_START = regex(
    r"\[?\s{0,5}\"?(?:/bin/)?(?:(?:sh|bash)\"?,?\s{1,5}\"?-c\"?,?\s{1,5}\"?)?"
    r"(?:/usr/bin/|/bin/)?(?:true|false|:|exit 0"
    r"|(?:ba|da|z|k|a)?sh(?:\"?,?\s{1,5}\"?-(?:[il]{1,2}|-login))?"
    r"|(?:echo|printf|sleep)\b[^&|;]{0,200}"
    r"|tail\"?,?\s{1,5}\"?-f\"?,?\s{1,5}\"?/dev/null)\"?\s{0,5}\]?",
    re.I,
)

#: Images with a language, or a system and no more: they start a prompt, and end where nobody sits at it.
_BARE = regex(
    r"(?:docker\.io/)?(?:library/)?(?:(?:python|node|ruby|golang|openjdk|eclipse-temurin|amazoncorretto|rust|perl|elixir"
    r"|r-base|alpine|debian|ubuntu|fedora)(?:[:@].{1,100})?|scratch|php(?::[\d.]{1,8}(?:-cli)?(?:-(?:alpine|bookworm|bullseye|trixie)[\d.]{0,6})?)?)"
)


def is_idle(start: str) -> bool:
    """Whether a command that is to start something only says something, waits, or does nothing."""
    return _IDLE_START.fullmatch(start.strip()) is not None


def is_aside(file: File) -> bool:
    """Whether the path says that the file is for development or tests only."""
    return not _ASIDE.isdisjoint(file.folder.lower().split("/")) or _is_aside_name(file.name)


def _is_aside_name(name: str) -> bool:
    return not _ASIDE.isdisjoint(re.split(r"[._-]", name.lower()))


def look_at_image(file: File, text: str, target: str = "") -> Look:
    """Return the FROM line of an image that holds the project, or why it does not count.

    `target` names the stage that is built; without it the image of any stage that no other one builds on counts.
    """
    known = stages(text)
    if not known:
        return None
    if is_aside(file):
        return "near_development"
    bases = _bases(known, target)
    starts = [start for stage in known for _, start in stage.starts]
    programs = [each for each in map(_program, starts) if not each.startswith("-")]
    if all(map(_HELPERS.search, bases)) or (programs and all(map(_HELPERS.search, programs))):
        return "near_helper_image"
    brought = any(not _is_beside(words) for stage in known for words in stage.copies)
    fetched = bool(starts) and any(_FETCHES.search(run) for stage in known for run in stage.runs)
    if not (brought or fetched or any("onbuild" in base for base in bases)):  # such an image copies it by itself
        return "near_empty_image"
    return "near_idle" if starts and all(map(is_idle, starts)) else known[0].line


def look_at_made_image(file: File, text: str, tree: Tree, target: str = "") -> Look:
    """Return the FROM line of an image that holds the project, or why it does not count, also by what is there.

    A template of an image, which takes in the archive of a build for the JVM, may lie where there is no such build.
    """
    look = look_at_image(file, text, target)
    sources = [source for stage in stages(text) for words in stage.copies for source in words[:-1]]
    bare = bool(sources) and all(map(_ARCHIVE.fullmatch, sources)) and not any(stage.runs for stage in stages(text))
    if not isinstance(look, int) or not bare or tree.named(*_JVM_BUILDS):
        return look
    return look if any(each.ending in _JVM_ENDINGS for each in tree.files) else "near_empty_image"


def only_copies(text: str) -> bool:
    """Whether the files of the project are put on a bare language or system, and nothing is built, set up or started.

    An archive of a build is a program by itself, whoever starts it.
    """
    known = stages(text)
    if any(stage.runs or stage.starts for stage in known) or not _BARE.fullmatch(_bases(known, "")[-1]):
        return False
    return not any(_ARCHIVE.fullmatch(source) for stage in known for words in stage.copies for source in words[:-1])


def _program(start: str) -> str:
    """Return the program that a start of one command begins with, in either form; nothing where there are several."""
    words = start.strip("[ \"'").split() if not re.search(r"[&|;]", start) else []
    return re.split(r"[\"',]", words[0])[0] if words else ""


def starts_project(file: File, text: str) -> bool:
    """Return whether an image that holds the project says what it starts."""
    return any(stage.starts for stage in stages(text)) and isinstance(look_at_image(file, text), int)


def _bases(known: list[Stage], target: str) -> list[str]:
    """Return what the images that can be built start from: the last stage, and others that nothing else uses.

    Those for development and tests are left out; a base that is a stage itself stands for what that one starts from.
    """
    if target.lower() in {stage.name for stage in known}:
        return _origins([target], known)
    used = {name for stage in known for name in (stage.base, *stage.needs)}
    ends = [s.name for s in known[:-1] if not s.name.isdigit() and s.name not in used and not _is_aside_name(s.name)]
    return _origins([*ends, known[-1].name], known)


def _origins(names: Iterable[str], known: list[Stage]) -> list[str]:
    return [stages_of(known, name)[0].base for name in names]


def _is_beside(words: list[str]) -> bool:
    """Whether COPY or ADD brings nothing but papers, settings and lists of dependencies into the image."""
    return len(words) > 1 and all(_BESIDE.fullmatch(word[:200]) for word in words[:-1])

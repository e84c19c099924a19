# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that build container images: do they put the project itself into service, or only a tool beside it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.deployment.image_fetches import (
    fetches_project,
    installs_copied,
    is_prompt,
    may_prepare,
    prepares_copied,
)
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

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
#: What is copied beside the project: its papers, the settings of a web server.
_PAPERS = regex(r"(?:\./)?(?:(?:readme|licen[cs]e|changelog|copying)[\w.-]{0,20}|[\w./-]{0,60}\.conf)", re.I)
#: What other software the project needs, by itself nothing of the project: the code is mounted, or missing.
_NEEDS = regex(
    r"(?:[\w.$-]{1,60}/){0,6}(?:[\w-]{0,30}requirements(?:[._-][\w.*-]{1,40}|/[\w./*-]{0,60}|\*)?/?"
    r"|package(?:(?:-lock|\*|\[-lock\])(?:\.json)?|\.json)\*?|npm-shrinkwrap\.json|yarn\.(?:lock|\*)"
    r"|\*\.lock|pnpm-lock\.ya?ml|\.(?:npm|yarn)rc(?:\.yml)?"
    r"|bun\.lockb?|composer\.(?:json|lock|\*)|gemfile(?:\.lock|\*)?|pipfile(?:\.lock|\*)?|poetry\.lock\*?|uv\.lock\*?"
    r"|pyproject\.toml|constraints\.txt|go\.(?:mod|sum|\*)|environment\.ya?ml|renv\.lock)",
    re.I,
)
_INSTRUCTION = regex(r"\s{0,20}(FROM|COPY|ADD|RUN|CMD|ENTRYPOINT)\s{1,20}(.{0,4000})", re.I)
#: FROM --platform=… base AS name
_STAGE = regex(r"(?:--\S{1,80}\s{1,9})*(?P<base>\S{1,300})(?:\s{1,9}AS\s{1,9}(?P<name>\S{1,80}))?", re.I)
_FROM_STAGE = regex(r"--from=(\S{1,80})", re.I)
#: What an image starts lies beside it, not in it, when nothing was copied: ENTRYPOINT ["python3", "build.py"].
_SCRIPT = regex(r"(?:^|[\s\"'])(?:\./)?[\w-]{1,60}(?:/[\w-]{1,60}){0,6}\.(?:py|sh|js|rb|pl|R)(?=$|[\s\"'])")


#: A start that ends at once, or that waits for somebody or nothing: CMD ["true"], CMD ["bash"], CMD ["sleep", "9"]
_IDLE_START = regex(
    r"\[?\s{0,5}\"?(?:/bin/)?(?:(?:sh|bash)\"?,?\s{1,5}\"?-c\"?,?\s{1,5}\"?)?"
    r"(?:/usr/bin/|/bin/)?(?:true|false|:|exit 0"
    r"|(?:ba|da|z|k|a)?sh(?:\"?,?\s{1,5}\"?-(?:[il]{1,2}|-login))?"
    r"|(?:echo|printf|sleep)\b[^&|;]{0,200}"
    r"|tail\"?,?\s{1,5}\"?-f\"?,?\s{1,5}\"?/dev/null)\"?\s{0,5}\]?",
    re.I,
)

#: A shell to type into is what an image of a tool for the command line starts.
_SHELL = regex(
    r"\[?\s{0,5}\"?(?:/usr/bin/|/bin/)?(?:ba|da|z|k|a)?sh(?:\"?,?\s{1,5}\"?-(?:[il]{1,2}|-login))?\"?\s{0,5}\]?", re.I
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
    steps = list(_instructions(text))
    stages = [(line, rest) for line, name, rest in steps if name == "FROM"]
    if not stages:
        return None
    if is_aside(file):
        return "near_development"
    bases = _bases([rest for _, rest in stages], [r for _, name, r in steps if name in ("COPY", "ADD")], target)
    brought = [r for _, name, r in steps if name in ("COPY", "ADD") and "--from" not in r and not _only_papers(r)]
    if bases and all(_HELPERS.search(base.lower()) for base in bases):
        return "near_helper_image"
    fetched = bool(starts := _of(steps, "CMD", "ENTRYPOINT")) and _fetches(_of(steps, "RUN"), starts)
    onbuild = any("onbuild" in base.lower() for base in bases)  # such an image copies the project by itself
    if not (brought or fetched or onbuild):
        return "near_empty_image"
    if _starts_helper(starts, _of(steps, "RUN")):
        return "near_helper_image"
    if starts:
        return "near_idle" if _is_idle(starts, _of(steps, "RUN")) else stages[0][0]
    unused = bases and all(map(is_prompt, bases)) and not any(map(may_prepare, _of(steps, "RUN")))
    return "near_no_start" if unused else stages[0][0]


def _starts_helper(starts: list[str], runs: list[str]) -> bool:
    """Whether an image starts nothing but a server that other software needs, with no more than settings of its own."""
    words = [re.split(r"[\s,]", start.strip("[ "), maxsplit=1)[0].strip("\"']") for start in starts]
    programs = [word.rpartition("/")[2] for word in words if not word.startswith("-")]
    helpers = bool(programs) and all(program in words_in("images", "helper_programs") for program in programs)
    return helpers and not any(map(prepares_copied, runs))


def is_workbench(text: str) -> bool:
    """Whether an image only offers a shell or a prompt, and surely prepares nothing of the project to be called."""
    steps = list(_instructions(text))
    bases = _bases(_of(steps, "FROM"), _of(steps, "COPY", "ADD"), "")
    prepared = _of(steps, "CMD", "ENTRYPOINT") or any(map(prepares_copied, _of(steps, "RUN")))
    return not prepared and bool(bases) and all(map(is_prompt, bases))


def _is_idle(starts: list[str], runs: list[str]) -> bool:
    """Whether an image starts nothing, and is none of a tool that is installed in it to be called from a shell."""
    if all(_SHELL.fullmatch(start.strip()) for start in starts) and any(map(installs_copied, runs)):
        return False
    return all(map(is_idle, starts))


def starts_project(file: File, text: str) -> bool:
    """Return whether an image that holds the project says what it starts."""
    starts = any(name in ("CMD", "ENTRYPOINT") for _, name, _ in _instructions(text))
    return starts and isinstance(look_at_image(file, text), int)


def _bases(stages: list[str], copies: list[str], target: str) -> list[str]:
    """Return what the images that can be built start from: the last stage, and others that nothing else uses.

    Those for development and tests are left out; a base that is a stage itself stands for what that one starts from.
    """
    origin: dict[str, str] = {}
    images: list[tuple[str, str]] = []
    used = {match[1].lower() for each in copies if (match := _FROM_STAGE.search(each))}
    for match in filter(None, map(_STAGE.match, stages)):
        base, name = match["base"], (match["name"] or "").lower()
        used.add(base.lower())
        images.append((name, origin.get(base.lower(), base)))  # a stage can only build on an earlier one
        origin.update(images[-1:])
    if target and target.lower() in origin:
        return [origin[target.lower()]]
    ends = [base for name, base in images[:-1] if name and name not in used and not _is_aside_name(name)]
    return [*ends, *(base for _, base in images[-1:])]


def _of(steps: list[tuple[int, str, str]], *names: str) -> list[str]:
    return [rest for _, name, rest in steps if name in names]


def _fetches(runs: list[str], starts: list[str]) -> bool:
    """Whether the build gets the project from elsewhere; a script to be mounted is run with tools that it installs."""
    mounted = any(_SCRIPT.search(rest) for rest in starts)
    return any(fetches_project(rest, by_address=mounted) for rest in runs)


def _only_papers(rest: str) -> bool:
    """Whether COPY or ADD brings nothing but papers, settings and lists of dependencies into the image."""
    words = [word.strip("[]\",'") for word in rest.split() if not word.startswith("--")]
    return len(words) > 1 and all(_PAPERS.fullmatch(word[:200]) or _NEEDS.fullmatch(word[:200]) for word in words[:-1])


def _instructions(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, instruction, rest); lines continued by a backslash are one, comments between them are none."""
    whole, start = "", 1
    for number, line in enumerate(text.split("\n")[:2000], 1):
        if line.lstrip().startswith("#"):
            continue
        start = start if whole else number
        whole = (whole + " " + line.rstrip("\\ \t"))[:4000]
        if line.rstrip().endswith("\\"):
            continue
        match = _INSTRUCTION.match(whole.strip())
        if match:
            yield start, match[1].upper(), match[2]
        whole = ""

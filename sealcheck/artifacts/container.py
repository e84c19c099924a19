# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that build container images: do they put the project itself into service, or only a tool beside it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
#: What is copied beside the project: its papers, the settings of a web server.
_PAPERS = regex(r"(?:\./)?(?:(?:readme|licen[cs]e|changelog|copying)[\w.-]{0,20}|[\w./-]{0,60}\.conf)", re.I)
_STAGE = regex(r"(?:--\S{1,60}\s{1,9})?(\S{1,200})\s{1,9}AS\s{1,9}(\S{1,100})", re.I)
_FROM_STAGE = regex(r"--(?:from=|mount=[^\s]{0,100}?from=)([\w.-]{1,100})")
MOST_STAGES = 20
_INSTRUCTION = regex(r"\s{0,20}(FROM|COPY|ADD|RUN|CMD|ENTRYPOINT)\s{1,20}(.{0,4000})", re.I)
_GETS_PROJECT = regex(
    r"git clone|(?:curl|wget)\b[^&|;]{0,300}https?://|pip3? install|(?:go|cargo) install"
    r"|npm (?:i|install) (?:-g|--global)"
)
_DOWNLOADS = regex(r"git clone|(?:curl|wget)\b|pip3? install[^&|;]{0,300}(?:git\+|https?://)")
#: What an image starts lies beside it, not in it, when nothing was copied: ENTRYPOINT ["python3", "build.py"].
_SCRIPT = regex(r"(?:^|[\s\"'])(?:\./)?[\w-]{1,60}(?:/[\w-]{1,60}){0,6}\.(?:py|sh|js|rb|pl|R)(?=$|[\s\"'])")


#: A start that ends at once: CMD ["true"]
_IDLE_START = regex(
    r"\[?\s{0,5}\"?(?:/bin/)?(?:(?:sh|bash)\"?,?\s{1,5}\"?-c\"?,?\s{1,5}\"?)?"
    r"(?:true|false|exit 0|echo\b[^&|;]{0,200})\"?\s{0,5}\]?",
    re.I,
)


def is_aside(file: File) -> bool:
    """Whether the path says that the file is for development or tests only."""
    parts = set(file.folder.lower().split("/")) | set(re.split(r"[._-]", file.name.lower()))
    return not _ASIDE.isdisjoint(parts)


def look_at_image(file: File, text: str) -> Look:
    """Return the FROM line of an image that holds the project, or why it does not count."""
    steps = list(_instructions(text))
    stages = [(line, rest) for line, name, rest in steps if name == "FROM"]
    if not stages:
        return None
    if is_aside(file):
        return "near_development"
    base = next((word for word in stages[-1][1].split() if not word.startswith("--")), "")
    brought = [r for _, name, r in steps if name in ("COPY", "ADD") and "--from" not in r and not _only_papers(r)]
    if _HELPERS.search(base.lower()) and not _other_target([rest for _, rest in stages], [r for _, _, r in steps]):
        return "near_helper_image"
    fetched = bool(starts := _of(steps, "CMD", "ENTRYPOINT")) and _fetches(_of(steps, "RUN"), starts)
    onbuild = "onbuild" in base.lower()  # such an image copies the project by itself
    idle = bool(starts) and all(_IDLE_START.fullmatch(rest.strip()) for rest in starts)
    return stages[0][0] if (brought or fetched or onbuild) and not idle else "near_empty_image"


def _other_target(stages: list[str], steps: list[str]) -> bool:
    """Whether a stage that no other one needs, so that it can only be built for itself, is no helper."""
    named = [match.groups() for stage in stages if (match := _STAGE.match(stage))]
    bases = {name.lower(): base.lower() for base, name in named}
    needed = {base.lower() for base, _ in named} | {stage.split()[0].lower() for stage in stages}
    needed |= {match[1].lower() for step in steps for match in _FROM_STAGE.finditer(step)}
    for name, first in bases.items():
        base = first
        for _ in range(MOST_STAGES):
            base = bases.get(base, base)
        if name not in needed and not _HELPERS.search(base):
            return True
    return False


def _of(steps: list[tuple[int, str, str]], *names: str) -> list[str]:
    return [rest for _, name, rest in steps if name in names]


def _fetches(runs: list[str], starts: list[str]) -> bool:
    """Whether the build gets the project from elsewhere; a script to be mounted is run with tools that it installs."""
    mounted = any(_SCRIPT.search(rest) for rest in starts)
    return any((_DOWNLOADS if mounted else _GETS_PROJECT).search(rest) for rest in runs)


def _only_papers(rest: str) -> bool:
    """Whether COPY or ADD brings nothing but papers and settings into the image."""
    words = [word.strip("[]\",'") for word in rest.split() if not word.startswith("--")]
    return len(words) > 1 and all(_PAPERS.fullmatch(word[:200]) for word in words[:-1])


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

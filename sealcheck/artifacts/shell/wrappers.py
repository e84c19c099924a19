# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Peels off what only starts another command: sudo, npx, poetry run, docker exec, bash -c, python -m …"""

from __future__ import annotations

from collections.abc import Container, Sequence

from sealcheck.artifacts.shell.command_words import after_options, tool_of
from sealcheck.artifacts.shell.interpreters import package_program, script_of, watched
from sealcheck.pattern import regex

#: Options with a value of c8 and nyc; some may be cut short.
_REPORTS = frozenset({"-r", "-x", "-n", "-e", "-t", "-i", "-o", "--reporter", "--report", "--exclude", "--include"})
_REPORTS |= {"--cwd", "--extension", "--temp-dir", "--report-dir", "--reports-dir", "--require", "--src", "--lines"}
#: Prefixes that run the rest, with the options of theirs that take a value.
_PREFIXES: dict[str, frozenset[str]] = {
    "sudo": frozenset({"-u", "-g"}), "env": frozenset({"-u"}), "time": frozenset(), "nice": frozenset({"-n"}),
    "doas": frozenset({"-u"}), "call": frozenset(), "fvm": frozenset(), "chpst": frozenset({"-u"}),
    "exec": frozenset(), "command": frozenset(), "nohup": frozenset(), "stdbuf": frozenset(), "unbuffer": frozenset(),
    "xvfb-run": frozenset({"-s", "-n", "-e", "-f"}), "dbus-run-session": frozenset(), "cross-env": frozenset(),
    "cross-env-shell": frozenset(), "dotenv": frozenset({"-e", "-f"}), "retry": frozenset({"-t"}),
    "npx": frozenset({"-p", "--package"}), "bunx": frozenset(), "pnpx": frozenset(), "watchexec": frozenset(),
    "uvx": frozenset({"--with", "--from", "-p", "--python", "--with-requirements"}), "eval": frozenset(),
    "xargs": frozenset({"-n", "-P", "-I", "-L", "-d", "-a", "-s", "-E"}), "tini": frozenset(), "dumb-init": frozenset(),
    "dockerize": frozenset({"-wait", "-timeout", "-wait-retry-interval"}),
    "c8": _REPORTS, "nyc": _REPORTS, "op": frozenset(), "mono": frozenset(), "travis_retry": frozenset(),
}  # fmt: skip
#: Prefixes that take a user before the rest: gosu www-data pytest, run-as 1000:1000 pytest
_AS_USER = frozenset({"gosu", "su-exec", "run-as", "setuidgid"})
_UV_RUN = frozenset(
    {"--with", "--with-requirements", "--extra", "--group", "--no-group", "--only-group", "-p", "--python", "--package"}
    | {"--directory", "--project", "--env-file"}
)
_ISTANBUL = {"cover": frozenset({"-x", "-i", "--config", "--root", "--dir", "--print", "--report", "--include"})}
#: Two-word prefixes such as `poetry run`.
_RUNNERS: dict[str, dict[str, frozenset[str]]] = {
    "bundle": {"exec": frozenset()},
    "poetry": {"run": frozenset()},
    "uv": {"run": _UV_RUN},
    "pipx": {"run": frozenset({"--spec", "--python", "--with"})},
    "composer": {"exec": frozenset()},
    "pdm": {"run": frozenset({"-p"})},
    "rye": {"run": frozenset()},
    "pipenv": {"run": frozenset()},
    "conda": {"run": frozenset({"-n", "-p", "--name"})},
    "mamba": {"run": frozenset({"-n"})},
    "micromamba": {"run": frozenset({"-n"})},
    "hatch": {"run": frozenset({"-e"})},
    "pixi": {"run": frozenset({"-e", "--environment", "--manifest-path"})},
    "pnpm": {"exec": frozenset(), "dlx": frozenset()},
    "yarn": {"exec": frozenset(), "dlx": frozenset(), "node": frozenset()},
    "npm": {"exec": frozenset({"-p", "--package", "--prefix"})},
    "coverage": {"run": frozenset({"--source", "--rcfile", "--omit", "--include", "--data-file", "--context"})},
    "istanbul": _ISTANBUL,
    "babel-istanbul": _ISTANBUL,
    "isparta": _ISTANBUL,
    "opam": {"exec": frozenset({"--switch", "--root"})},
    "mise": {"exec": frozenset(), "x": frozenset()},
    "percy": {"exec": frozenset({"-p", "--port", "-c", "--config", "-h", "-t"})},
}  # fmt: skip
#: Options of `go run` and `go tool` that take a value.
_GO_VALUES = frozenset({"-C", "-exec", "-mod", "-modfile", "-tags", "-ldflags", "-gcflags", "-p"})
#: A package of others, which has the address of its site, and the name of the program in it: …/ginkgo/v2@v2.9.1
_GO_PACKAGE = regex(
    r"[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?:/[^\s/@]{1,80}){0,9}?/([^\s/@]{1,80})(?:/v\d{1,4})?(?:@\S{1,80})?"
)
_SHELLS = frozenset({"bash", "sh", "zsh", "dash", "ash", "ksh", "pwsh", "powershell", "cmd"})
_CONTAINERS = frozenset({"docker", "podman", "nerdctl", "docker-compose", "podman-compose"})
CONTAINER_VALUES = frozenset(
    f"--{name}"
    for name in (
        "env", "user", "workdir", "volume", "publish", "name", "network", "net", "file", "platform", "mount",
        "env-file", "add-host", "memory", "cpus", "profile", "index", "hostname", "label", "project-name", "link",
        "shm-size", "entrypoint", "restart", "log-level", "project-directory", "ipc", "pull", "cap-add", "security-opt",
    )
) | {"-e", "-u", "-w", "-v", "-p", "-f", "-m", "-h", "-l"}  # fmt: skip
_NODES = frozenset({"node", "tsx", "ts-node"})
_PYTHON_MODULES_ASIDE = frozenset({"pip", "venv", "virtualenv", "ensurepip", "build", "poetry", "pipenv"})
#: Scripts that wait for a service and then start what stands behind `--`.
_WAITS = regex(r"wait-?(?:for|4x)[\w.-]{0,40}")
#: What stands between the tasks of `mix do` (https://hexdocs.pm/mix/Mix.Tasks.Do.html).
_NEXT_TASK = regex(r"\s{0,9},\s{1,9}|\s{1,9}\+\s{1,9}")
MAX_LAYERS = 12


def peel(words: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    """Return (words, script): the command inside its wrappers, and a shell text where a wrapper takes one."""
    rest = list(words)
    for _ in range(MAX_LAYERS):
        inner, script = _layer(rest)
        if script is not None:
            return (), script
        if inner is None:
            break
        rest = inner
    return tuple(rest), None


def wrapped(words: Sequence[str], tools: Container[str]) -> tuple[str, ...]:
    """Return the command from one of these programs on, behind what only starts it; nothing where none is started."""
    rest: list[str] | None = list(words)
    for _ in range(MAX_LAYERS):
        rest = after_options(rest, frozenset()) if rest else None
        if not rest or tool_of(rest[0]) in tools:
            return tuple(rest or ())
        rest = _layer(rest)[0]
    return ()


def _layer(words: list[str]) -> tuple[list[str] | None, str | None]:
    """One layer peeled off: (words, None), (None, script) or (None, None) when there is none."""
    while words and "=" in words[0] and words[0].partition("=")[0].isidentifier():
        words = words[1:]
    if words and (program := package_program(words[0])) and program != words[0]:
        return [program, *words[1:]], None
    if len(words) < 2:
        return None, None
    tool = tool_of(words[0])
    if tool in _NODES:
        return _packaged(tool, words), None
    if tool in _SHELLS:
        return _shell(words)
    if tool in _CONTAINERS:
        return _container(words), None
    if tool in ("dotnet", "dotcover", "dotnet-coverage", "coverlet", "opencover.console"):
        return watched(tool, words)
    if _WAITS.fullmatch(tool) and "--" in words[:-1]:
        return words[words.index("--") + 1 :], None
    if tool == "timeout":
        rest = after_options(words[1:], frozenset({"-k", "-s", "--signal", "--kill-after"}))
        return rest[1:] or None, None
    if tool == "mix" and words[1] == "do":  # mix do compile --force, test
        tasks = _NEXT_TASK.split(" ".join(words[2:]))
        return None, " && ".join(f"mix {task}" for task in tasks if task)
    if tool == "python":
        return _python(words), None
    if tool == "php":
        rest = after_options(words[1:], frozenset({"-d", "-c"}))
        return (rest or None) if rest and not rest[0].endswith(".php") else None, None
    return _prefix(tool, words)


def _prefix(tool: str, words: list[str]) -> tuple[list[str] | None, str | None]:
    if tool in ("nix-shell", "nix", "guix", "su", "runuser", "concurrently", "npm-run-all2"):
        return _quoted(tool, words)
    if words[:3] == ["uv", "tool", "run"]:
        return ["uvx", *words[3:]], None
    if tool == "go":
        return _go(words), None
    if tool == "sail":
        return (["artisan", *words[1:]] if words[1] in ("test", "t", "dusk") else words[1:]), None
    if tool in _PREFIXES:
        return after_options(words[1:], _PREFIXES[tool]) or None, None
    if tool in _AS_USER:
        return after_options(words[1:], frozenset())[1:] or None, None
    if tool in _RUNNERS and words[1] in _RUNNERS[tool]:
        rest = after_options(words[2:], _RUNNERS[tool][words[1]])
        if tool == "coverage" and rest and not rest[0].endswith(".py") and "-m" in words:
            rest = rest[rest.index("-m") + 1 :] if "-m" in rest else rest
        return rest or None, None
    return None, None


def _go(words: list[str]) -> list[str] | None:
    """The program of others that `go run example.org/tool@v1 …` builds and `go tool NAME …` takes from go.mod."""
    if words[1] not in ("run", "tool"):
        return None
    rest = after_options(words[2:], _GO_VALUES)
    if words[1] == "tool":
        return rest or None
    program = _GO_PACKAGE.fullmatch(rest[0]) if rest else None
    return [program[1], *rest[1:]] if program else None


def _shell(words: list[str]) -> tuple[list[str] | None, str | None]:
    i = 1
    while i < min(len(words), 8):
        word = words[i].lower()
        if (word.startswith("-") and word.endswith("c")) or word in ("/c", "-command"):
            return None, " ".join(words[i + 1 : i + 2])
        if not word.startswith("-"):
            return words[i:], None
        i += 2 if word.endswith("o") and not word.startswith("--") else 1  # -euo pipefail
    return None, None


def _quoted(tool: str, words: list[str]) -> tuple[list[str] | None, str | None]:
    if tool == "concurrently":
        return None, "\n".join(word for word in words[1:] if not word.startswith("-"))
    for flag in ("--command", "--run", "-c", "--"):
        if flag in words:
            rest = words[words.index(flag) + 1 :]
            return (None, rest[0]) if len(rest) == 1 else (rest or None, None)
    return None, None


def _packaged(tool: str, words: list[str]) -> list[str] | None:
    """The program whose file in its package Node.js is told to run."""
    script = script_of(tool, words[1:])
    program = package_program(script[0]) if script else None
    return [program, *script[1:]] if program else None


def _python(words: list[str]) -> list[str] | None:
    rest = after_options(words[1:], frozenset({"-W", "-X", "-c"}))
    if words[-len(rest) - 1] == "-m":
        return rest if rest and rest[0] not in _PYTHON_MODULES_ASIDE else None
    return rest if rest and tool_of(rest[0]) in ("manage.py", "setup.py") else None


def _container(words: list[str]) -> list[str] | None:
    """The command that `docker run IMAGE …`, `docker exec NAME …` or `docker compose run SERVICE …` runs inside."""
    if "run" not in words[:12] and "exec" not in words[:12]:
        return None
    at = next(i for i, word in enumerate(words) if word in ("run", "exec"))
    options = words[at + 1 :]
    if "--entrypoint" in options[:-1]:
        entry = options[options.index("--entrypoint") + 1]
        return [entry, *after_options(options, CONTAINER_VALUES)[1:]]
    inner = after_options(options, CONTAINER_VALUES)
    if words[at] == "run" and "compose" not in " ".join(words[:at]) and inner[1:] and inner[1].startswith("-"):
        return [_program_of(inner[0]), *inner[1:]]
    return inner[1:] or None


def image_run(words: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """Return (image, words behind it) of a command such as `docker run …`; None where it says what starts instead."""
    at = next((i for i, word in enumerate(words[:3]) if word == "run"), 0)
    options = list(words[at + 1 :])
    if not at or "compose" in words[:at] or any(word.partition("=")[0] == "--entrypoint" for word in options):
        return None
    inner = after_options(options, CONTAINER_VALUES)
    return (inner[0], tuple(inner[1:])) if inner else None


def _program_of(image: str) -> str:
    """The program that an image starts by itself, which is called as the image is: hadolint/hadolint:2 --config …"""
    return image.partition("@")[0].rpartition("/")[2].partition(":")[0]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Variables of the environment, or of a scheduler, that code and configuration read (https://12factor.net/config)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, plain_signs

#: Names kept of one file; a file with more is a list of something else.
MOST_NAMES = 200
_NAME = rb"[\"'`]?([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})(?![A-Za-z0-9(])"
_READ = regex(
    rb"(?:environ(?:\.get|\.setdefault)?[\[(]|get_?env\(|\benv\.(?=[A-Z])|env\[|ENV\[|ENV\.fetch\(|env\.get\(|env::var(?:_os)?\("
    rb"|LookupEnv\(|Getenv\(|fetch_env!?\(|\benv(?:\.(?:str|bool|int|float|list|dict|json|url|path|db|db_url))?\("
    rb"|\bconfig\((?=[\"'])|EnvironmentVariable\(|fromEnvironment\(|env_or_default\(|environ:|envvar="
    rb"|getenv\(\)(?:\[|\.get\w{0,10}\()|env\.getOrElse\(|/getenv(?= )|\.environment\[|\bEnvironment\.get\(|\bENV\{)"
    rb"[ \t\r\n]{0,40}" + _NAME
)
#: Several at once, as JavaScript takes values out of an object: const { DB_HOST, DB_PORT = 5432 } = process.env
_TAKEN = regex(rb"\{([^{}]{1,2000})\}[ \t\r\n]{0,9}=[ \t\r\n]{0,9}(?:process|import\.meta)\.env\b(?![.\[])")
_EACH = regex(rb"(?:^|,)\s{0,40}([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})[ \t\r\n]{0,9}(?=[,=:]|$)")
#: What envalid checks, each by its kind: cleanEnv(process.env, { DB_HOST: host(), DB_PORT: port({ default: 5432 }) })
_CHECKED = regex(
    rb"[{,\s]([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})[ ]?:[ ]?"
    rb"(?:\w{1,20}\.)?(?:str|bool|num|email|host|port|url|json)\("
)
_FILLED = regex(rb"\$\{" + _NAME)
#: In a shell, what somebody else may have set: ${DB_HOST:-localhost}, ${DB_HOST:?}; and what the script sets itself.
_GIVEN = regex(rb"\$\{([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8}):?[-=?]")
_OWN = regex(rb"(?:^|[;&|\s])([A-Z][A-Z0-9_]{1,100})=(?![\"']?\$\{\1\b)", re.M)
#: A constant that holds the name of a variable: TOKEN = "LAMP_TOKEN", const DEBUG: &str = "LAMP_DEBUG"
_CONSTANT = regex(
    rb"\b([A-Z][A-Z0-9_]{0,80})(?::[ \t]?[&\w]{1,30}(?: ?str)?)?[ \t]{0,3}=[ \t]{0,3}"
    rb"[\"']([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})[\"']"
)
#: What Airflow keeps for the program, its connections too: Variable.get("lamp_config"), http_conn_id="lamp_api"
_KEPT = regex(
    rb"(?:\bVariable\.get\(|\bget_connection\(|\b(?:[a-z]{1,20}_){0,3}conn_id[ \t]{0,3}=)[ \t\r\n]{0,40}"
    rb"[\"']([A-Za-z][\w.-]{2,80})[\"']"
)
#: In a file of settings; there Ruby may stand within as well: key: <%= ENV["NAME"] %>
_IN_RUBY = (b"ENV[", b"ENV.fetch(")
_IN_CONFIG = (b"${", *_IN_RUBY)
_EITHER = regex(rb"(?:\$\{|\bENV(?:\[|\.fetch\()[ \t]{0,9})" + _NAME)
#: By language, words without which nothing is read: a look for them is much faster than the pattern.
_JAVA = (b"getenv(", b"env.get(", b"env[")
_SCRIPT = (b"process.env", b"meta.env", b"env.get(", b"env(")
_SIGNS = {
    "Java": _JAVA, "Kotlin": _JAVA, "Scala": (b"getenv(", b"sys.env"), "JavaScript": _SCRIPT, "TypeScript": _SCRIPT,
    "Vue": _SCRIPT, "Svelte": _SCRIPT,
    "Python": (b"environ", b"getenv(", b"env(", b"env.", b"env[", b"config(", b"envvar=", b"airflow"),
    "Ruby": (b"ENV[", b"ENV.fetch("), "PHP": (b"env(", b"ENV["), "Go": (b"etenv(", b"LookupEnv("),
    "Rust": (b"env::var",), "C#": (b"EnvironmentVariable(",), "Elixir": (b"env",),
    "Dart": (b"fromEnvironment(", b"env[", b"env.get(", b"environment["),
    "Swift": (b"environment[", b"Environment.get("),
    "Perl": (b"ENV{",), "Clojure": (b"/getenv",), "Shell": (b"${",),
}  # fmt: skip
_OTHERS = (b"etenv(", b"environ", b"ENV[", b"EnvironmentVariable(")
_CONFIG = frozenset({"yml", "yaml", "properties", "toml", "conf", "env"})
_PIPELINES = (".github/", ".gitlab", ".circleci/", ".azure", "ci/", ".woodpecker")
_OTHER = frozenset({None, "CSS", "SQL", "HTML"})
#: What operating systems, build machines and installers set, and what the generator of Rails writes into every project.
_SYSTEM = frozenset(
    b"HOME PATH USER PWD SHELL LANG TERM TMP TEMP TMPDIR CI HOSTNAME DISPLAY EDITOR LOCALAPPDATA APPDATA USERPROFILE"
    b" BUNDLE_GEMFILE BUNDLE_PATH GEM_HOME NODE_AUTH_TOKEN NPM_TOKEN PIDFILE RAILS_LOG_TO_STDOUT RAILS_MAX_THREADS"
    b" RAILS_MIN_THREADS RAILS_SERVE_STATIC_FILES"
    b" NODE_ENV RAILS_ENV RACK_ENV MIX_ENV DEV PROD MODE SSR BASE_URL PYTHONPATH JAVA_HOME GITHUB_TOKEN GITHUB_ACTIONS"
    .split()
)  # fmt: skip
#: What services for pipelines set, GitHub among them (not GITHUB_CLIENT_ID, the key of an app).
_SET_BY_CI = regex(
    rb"(?:CI|TRAVIS|CIRCLE|APPVEYOR|BITBUCKET|RUNNER|SYSTEM_TEAM|BUILDKITE)_[A-Z0-9_]{1,60}|TRIGGER_PAYLOAD"
    rb"|GITHUB_(?:ACTION|ACTOR|API_URL|BASE_REF|ENV|EVENT|GRAPHQL_URL|HEAD_REF|JOB|OUTPUT|PATH|REF|REPOSITORY|RUN"
    rb"|SERVER_URL"
    rb"|SHA|STATE|STEP_SUMMARY|TRIGGERING_ACTOR|WORKFLOW|WORKSPACE)(?:_[A-Z_]{1,40})?|BUILD_(?:NUMBER|TAG|URL)|GITLAB_CI"
    rb"|GITPOD_[A-Z_]{1,40}|CODESPACE_NAME"
)
#: Configuration of linters, formatters, installers and runners of tests, actions of GitHub, and tasks of Rake, which
#: take their arguments so: nobody who runs the software sets what these read.
_OF_TOOLS = regex(
    r"(?:^|/)\.?(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|karma|playwright|cypress|wdio)"
    r"(?:rc)?[\w.-]{0,40}$"
    r"|(?:^|/)(?:\.yarnrc\.yml|action\.ya?ml|i18n-tasks\.yml|(?:docker-)?compose[._-](?:ci|tests?|e2e)\.ya?ml|[^/]{1,100}\.rake)$",
    re.I,
)


#: A sign of a comment, `#:` that of Sphinx; `#token` is a private field in JavaScript, `#[…]` an attribute elsewhere.
_COMMENT = regex(rb"[ \t]{0,80}(?://|/\*|\* |#(?:[ \t#!:]|$))")
#: Bytes of a line before a place; longer ones are those of bundles.
MOST_LINE = 500


def _kinds(kind: FileKind) -> bool:
    if kind.role is PathClass.SOURCE:
        return kind.language not in _OTHER
    return kind.role is PathClass.CONFIG and (kind.ending in _CONFIG or kind.language not in _OTHER)


def _wants(file: File) -> bool:
    aside = file.path.startswith(_PIPELINES) or _OF_TOOLS.search(file.path)
    return not aside and not (file.language == "Shell" and is_of_makers(file))


def _words(kind: FileKind) -> tuple[bytes, ...]:
    """Words one of which stands in every file of the kind that reads variables."""
    return _IN_CONFIG if kind.ending in _CONFIG else _SIGNS.get(kind.language or "", _OTHERS)


@scanner(_kinds, _wants, signs=lambda kind: plain_signs(*_words(kind)))
def variables_read(file: File, data: bytes) -> tuple[str, ...] | None:
    """The names of the variables that a file reads from the environment."""
    names = _in_shell(data) if file.language == "Shell" else _in_text(file, data)
    names = {name for name in names - _SYSTEM if not _SET_BY_CI.fullmatch(name)}
    return tuple(sorted(name.decode() for name in names if len(name) > 2)[:MOST_NAMES]) or None


def _in_shell(data: bytes) -> set[bytes]:
    return {bytes(match[1]) for match in _GIVEN.finditer(data) if not _is_comment(data, match.start())} - set(
        _OWN.findall(data)
    )


def _in_text(file: File, data: bytes) -> set[bytes]:
    """Return the names in a program or a file of settings."""
    config = file.ending in _CONFIG
    pattern = _FILLED if config and first_of(_IN_RUBY, data) is None else _EITHER if config else _READ
    found = [match for match in pattern.finditer(data) if not _is_comment(data, match.start())]
    names = {match[1] for match in found} if config else _meant(found, data)
    if b".env" in data and not config:
        taken = (match for match in _TAKEN.finditer(data) if not _is_comment(data, match.start()))
        names |= {each for match in taken for each in _EACH.findall(match[1])}
        checked = _CHECKED.finditer(data) if b"cleanEnv(" in data else ()
        names |= {match[1] for match in checked if not _is_comment(data, match.start(1))}
    if b"airflow" in data and not config:
        names |= {bytes(match[1]) for match in _KEPT.finditer(data) if not _is_comment(data, match.start())}
    return names


def _meant(found: Sequence[re.Match[bytes]], data: bytes) -> set[bytes]:
    """Return the names of variables; where a constant of the same file stands for one, what the constant holds."""
    named = [(bytes(match[1]), data[match.start(1) - 1 : match.start(1)] in (b"(", b"[")) for match in found]
    held: dict[bytes, bytes] = dict(_CONSTANT.findall(data)) if any(bare for _, bare in named) else {}
    return {held.get(name, name) if bare else name for name, bare in named}


def _is_comment(data: bytes, at: int) -> bool:
    """Whether a place stands behind the sign of a comment on its line."""
    start = data.rfind(b"\n", max(0, at - MOST_LINE), at) + 1
    return (start > 0 or at <= MOST_LINE) and _COMMENT.match(data, start) is not None


@artifact
def environment(scans: Scans) -> frozenset[str]:
    """All variables of the environment, or of a scheduler, that the project reads."""
    return frozenset(name for names in scans.of("variables_read").values() for name in names)

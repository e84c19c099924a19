# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which files hold configuration or a template of it, by their names and folders."""

from __future__ import annotations

import re

from sealcheck.artifacts.document.paths import ASSISTANTS
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_MARK = (
    r"(?:example|sample|dist|template|tmpl|temp|beispiel|muster|vorlage|skel"
    r"|exemple|ejemplo|esempio|exemplo|voorbeeld|plantilla|sjabloon)"
)
#: .env.example, example.env, config.sample.yml, settings_example.py, secrets.template, general.yml-example
_TEMPLATE = regex(rf"(?:.{{0,80}}[._-])?{_MARK}(?:[._-].{{0,30}})?", re.I)
_DEFAULT = regex(r"(?:(?:config|settings)[._-])?defaults?(?:\.(?!env$)[\w-]{1,12})?", re.I)
_ENV = regex(r"(?:.{0,40}\.)?env(?:[._-].{0,40})?|\.envrc.{0,20}", re.I)
#: An environment to copy and change: .env-default, env.default, default.env
_ENV_DEFAULT = regex(r"(?:.{0,40}\.)?env[._-]defaults?|\.?defaults?[._-]env", re.I)
#: The values that hold where nobody sets others, in a file that says of each what it is for.
_DEFAULTS = regex(r"defaults?\.(?:config|cfg|ini|conf|properties|toml)", re.I)
#: A committed environment: as it is everywhere, or as developers start with.
LIVE_ENV = regex(r"\.env(?:\.(?:dist|defaults|dev|development|local))?|\.?(?:local|dev|development)\.env", re.I)
#: An environment of whatever name: .env.empty, .env.town; tests and pipelines have theirs.
_ANY_ENV = regex(r"\.env[._-](?!(?:test|tests|testing|ci|e2e|cypress|jest|vitest|playwright)\b)[\w.-]{1,40}", re.I)
#: A `.env` file without its dot, which is to be put in front of it.
#: One with which tests are run: .env.e2e.example, test.env.sample
OF_TESTS = regex(
    r"(?:.{0,40}\.)?env[._-](?:tests?|testing|ci|e2e|cypress|jest|vitest|playwright)[._-].{0,40}|(?:tests?|e2e)\.env[._-].{0,40}"
    r"|tests?[._-](?!env).{0,40}\.(?:ini|cfg|conf|toml|ya?ml|properties)[._-].{0,20}",
    re.I,
)
DOTLESS = regex(r"env|dotenv|_env|env\.txt", re.I)
#: A template by its last word, behind the ending of the file it stands for: application.yml.dist, general.yml-example
_BEHIND = regex(
    r"^.{1,80}\.(?:env|ya?ml|json5?|toml|ini|cfg|conf|config|properties|xml|xcconfig|plist|tfvars|py|rb|php|js|ts|exs|erb)"
    rf"[._-]{_MARK}(?:\.[\w-]{{1,20}})?",
    re.I,
)
#: Made-up secrets to be replaced: fake_secrets.py, secrets.dummy.yml
_MADE_UP = regex(
    r"(?:fake|dummy|placeholder)[._-](?:secrets?|credentials?)\.\w{2,10}|(?:secrets?|credentials?)[._-](?:fake|dummy)\.\w{2,10}"
    r"|(?:fake|dummy|placeholder)[._-](?:config|settings|env)\.(?:json|ya?ml|toml|ini|cfg|properties|env)",
    re.I,
)
_CONFIG_WORD = regex(
    r"conf|setting|env|secret|credential|option|parameter|values|properties|einstellung"
    r"|(?:^|[._-])application\.(?:ya?ml|toml)$|^application[._-][\w-]{1,20}\.(?:ya?ml|properties|conf|toml)$",
    re.I,
)
#: What a path must hold to be looked at more closely; most of fifty thousand do not.
HINTS = (
    "example", "sample", "dist", "temp", "tmpl", "default", "beispiel", "muster", "vorlage", "skel", "env", "exempl",
    "ejemplo", "esempio", "voorbeeld", "plantilla", "sjabloon", "fake", "dummy", "placeholder",
)  # fmt: skip
FOLDER_HINTS = ("conf", "etc", "settings", "konfig", "values.y", "/application.", "/application-", "appsettings")
#: Templates of tools, pages, letters and issues, not of the software's configuration.
OTHER_TEMPLATE = regex(
    r"phpunit|phpcs|phpstan|psalm|php-cs|\.git/|hooks?/|issue|pull_request|merge_request|template\.(?:html?|md|tex|docx?)"
    r"|\.(?:html?|md|rst|tex|svg|png|vue|tsx|jsx|css|scss)(?:$|\.)|eslint|prettier|rubocop|pre-commit|editorconfig|renovate"
    r"|package(?:-lock)?\.json|composer\.json|tsconfig|docker-?compose(?!\.env(?:[._-]|$))|dockerfile"
    r"|\.(?:sql|csv|geojson|sh|bat|service|vcl)(?:$|[._-])",
    re.I,
)
#: What frameworks and agents of monitoring services bring along: nobody has to set these to run the software.
FRAMEWORK = regex(
    r"(?:cable|database|mongoid.{0,20}|storage|sidekiq|importmap|cache|queue|recurring|deploy|webpacker|shakapacker|spring|puma|secrets"
    r"|services|routes|bundles|framework|doctrine|twig|security|monolog|routing|docker-compose.{0,40}|compose|i18n.{0,40}"
    r"|honeybadger|newrelic|appsignal|skylight|scout_apm|bugsnag|rollbar|airbrake|raygun|elastic_apm|datadog)"
    r"\.(?:ya?ml|toml|ini)",
    re.I,
)
#: A step that changes the data base, which may add a template: db/migrate/20260101_add_template_to_settings.rb
_MIGRATION = regex(r"migration|(?:^|/)migrate/")
#: Settings of those who make the software: checks, tests, pipelines and documentation.
MAKERS = regex(
    r"\.?(?:syft|grype|trivy|osv-scanner|semgrep|checkov|tflint|gitleaks|hadolint|markdownlint(?:-cli2)?|yamllint|cspell"
    r"|codespell|typos|vale|lychee|commitlint|lint-?staged|pre-commit(?:-config)?|pylint(?:rc)?|flake8|ruff|mypy|pytest"
    r"|tox|coverage(?:rc)?|checkstyle.{0,20}|pmd.{0,20}|detekt.{0,20}|spotbugs.{0,20}|swiftlint|sonar.{0,20}|codecov"
    r"|mkdocs|dependabot|renovate|editorconfig-checker|golangci|rubocop.{0,20}|stylelint.{0,20}|release-please.{0,20}"
    r"|git-?cliff|cliff|vitest|jest|playwright|cypress|cucumber)(?:\.config)?\.(?:ya?ml|toml|ini|cfg|conf|properties)",
    re.I,
)
#: The settings of a program in Java or C#, which its framework reads.
APPLICATION = regex(
    r"(?:application|bootstrap)(?:-(?!(?:dev|devel|development|local|test|tests|it|ci|h2|docker)\b)[\w-]{1,40})?"
    r"\.(?:ya?ml|properties|conf)|appsettings\.json"
)
#: The values of a chart of Helm, also where a build fills them in.
VALUES = regex(r"values\.ya?ml(?:\.(?:m4|in|tpl|tmpl|gotmpl|j2))?", re.I)
#: What else such programs read, where it lies on their class path; other files of that ending hold texts.
_OF_PROGRAM = regex(
    r"(?:.{0,200}/)?(?:src/main/(?:resources|webapp)|WEB-INF|WebContent|conf|config)/(?:[\w.-]{1,60}/){0,3}(?:[\w-]{1,30}[._-])?"
    r"(?:jdbc|datasource|database|db|java-?mail|mail|smtp|postgres(?:ql)?|mysql|oracle|ldap|config|configuration|settings)"
    r"\.properties"
    # Liferay's own, and what developers with .NET start with.
    r"|(?:.{1,200}/)?(?:(?:portal|system)-ext\.properties|appsettings\.(?!tests?\.|ci\.)[\w-]{1,30}\.json)",
    re.I,
)
#: Constants of PHP that people are to change, alone in a file of that name.
_CONSTANTS = regex(
    r"(?:(?:.{1,200}/)?(?:conf|config|configuration|settings|konfiguration)/)?(?:config|configuration|settings|constants)"
    r"(?:\.inc)?\.php",
    re.I,
)
#: Settings of clients for tests, of the pipeline, of assistants.
TOOL_FOLDER = regex(
    r"(?:^|/)(?:bruno|postman|insomnia|http-client|hoppscotch|newman|jmeter|k6|\.devcontainer|\.vscode|\.idea)(?=[-_/]|$)"
    rf"|(?:^|/)\.(?:gitlab|github|travis|circleci|drone|woodpecker)|{ASSISTANTS}",
    re.I,
)
_CONFIG_FOLDER = regex(r"(?:^|/)(?:conf|config|configs|configuration|etc|settings|konfiguration)$", re.I)
#: A folder that is to be copied as the configuration: config-sample/, sample_config/, conf.dist/
_SAMPLE_FOLDER = regex(
    r"(?:^|/)(?:(?:conf|config|configs|configuration|settings|konfiguration)[._-]"
    r"(?:examples?|samples?|dist|beispiele?|muster|exemples?|ejemplos?|esempio|exemplos?)"
    r"|(?:example|sample|beispiel|muster|exemple|ejemplo|esempio|exemplo)[._-]?(?:conf|configs?|configuration|settings))$",
    re.I,
)
_SETTINGS_FILE = regex(r".{1,60}\.(?:toml|ini|cfg|conf|properties|env|ya?ml)", re.I)


def hints(path: str, name: str) -> bool:
    """Whether a path, which ends in `name`, may be that of a template of configuration: only such are looked at."""
    at = len(path) - len(name)
    return any(path.find(hint, at) >= 0 for hint in HINTS) or any(hint in path for hint in FOLDER_HINTS)


def is_template(file: File) -> bool:
    """Whether the name says that the file is a template of configuration."""
    name, inside = file.name, _CONFIG_FOLDER.search(file.folder) is not None
    if file.path.startswith(".github/") or OTHER_TEMPLATE.search(file.path) or OF_TESTS.fullmatch(name):
        return False
    if _SAMPLE_FOLDER.search(file.folder):
        return file.ending == "json" or _SETTINGS_FILE.fullmatch(name) is not None
    if _DEFAULT.fullmatch(name):
        code = re.search(r"(?:^|/)(?:src|lib|app)/", file.path)
        return not code and (inside or len(name.split(".")) > 2)
    if _MADE_UP.fullmatch(name) or _ENV_DEFAULT.fullmatch(name):
        return True
    if DOTLESS.fullmatch(name):
        return not file.folder or inside
    if not _TEMPLATE.fullmatch(name):
        return False
    if _BEHIND.fullmatch(name) or _ENV.fullmatch(name):
        return True
    return (_CONFIG_WORD.search(name) is not None or inside) and not _MIGRATION.search(file.path)


def is_environment(file: File) -> bool:
    """Whether the file is an environment that may be a template by what it holds, whatever it is called."""
    return _ANY_ENV.fullmatch(file.name) is not None and not (is_template(file) or is_live(file))


def is_defaults(file: File) -> bool:
    """Whether the file is called after defaults, and may be a template by what it holds."""
    return _DEFAULTS.fullmatch(file.name) is not None and not (is_template(file) or is_live(file))


def is_live(file: File) -> bool:
    """Whether the file is a committed configuration: `.env`, or a settings file in a folder for configuration."""
    if LIVE_ENV.fullmatch(file.name):
        return True
    if APPLICATION.fullmatch(file.name) and file.role is PathClass.CONFIG:
        return True
    inside = _CONFIG_FOLDER.search(file.folder) is not None and "/src/" not in f"/{file.folder}/"
    own = _SETTINGS_FILE.fullmatch(file.name) is not None and not (
        FRAMEWORK.fullmatch(file.name) or MAKERS.fullmatch(file.name)
    )
    return inside and file.role is PathClass.CONFIG and own


def is_of_program(file: File) -> bool:
    """Whether the file is called after what a program in Java or C# is told by its operators: connections, mail."""
    return file.role is PathClass.CONFIG and _OF_PROGRAM.fullmatch(file.path) is not None


def may_hold_constants(file: File) -> bool:
    """Whether the file may hold constants of PHP that people are to change, and nothing else."""
    return file.role is PathClass.SOURCE and _CONSTANTS.fullmatch(file.path) is not None

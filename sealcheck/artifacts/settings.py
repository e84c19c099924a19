# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration apart from code: templates with their variables, and which of them are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.setting_lines import only_assigns, sets_page, variables
from sealcheck.artifacts.settings_compose import set_in_compose
from sealcheck.artifacts.settings_listed import listed
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Templates read.
MOST_TEMPLATES = 20
#: Bytes from which a file that is not called a template is taken for data.
LARGE = 200_000
#: Share of explained settings from which a file in a configuration folder is taken for one that people set.
LIVE_SHARE = 0.3

_MARK = (
    r"(?:example|sample|dist|template|tmpl|temp|beispiel|muster|vorlage|skel"
    r"|exemple|ejemplo|esempio|exemplo|voorbeeld|plantilla|sjabloon)"
)
#: .env.example, example.env, config.sample.yml, settings_example.py, secrets.template, general.yml-example
_TEMPLATE = regex(rf"(?:.{{0,80}}[._-])?{_MARK}(?:[._-].{{0,30}})?", re.I)
_MARKED = regex(rf"[._-]{_MARK}(?=[._-]|$)", re.I)
_DEFAULT = regex(r"(?:(?:config|settings)[._-])?defaults?(?:\.[\w-]{1,12})?|(?:.{0,40}\.)?env\.defaults?", re.I)
_ENV = regex(r"(?:.{0,40}\.)?env(?:[._-].{0,40})?|\.envrc.{0,20}", re.I)
#: A committed environment: as it is everywhere, or as developers start with.
_LIVE_ENV = regex(r"\.env(?:\.(?:dist|defaults|dev|development|local))?|\.?(?:local|dev|development)\.env", re.I)
#: A `.env` file without its dot, which is to be put in front of it.
_DOTLESS = regex(r"env|dotenv|_env|env\.txt", re.I)
_CODE = regex(r"\.(?:py|rb|php|js|mjs|cjs|ts|exs?|dart|java|kt|go|swift|scala|tres|gd)(?=$|[._-])", re.I)
#: A template by its last word, behind the ending of the file it stands for: application.yml.dist, general.yml-example
_BEHIND = regex(
    r".{1,80}\.(?:env|ya?ml|json5?|toml|ini|cfg|conf|config|properties|xml|xcconfig|plist|tfvars|py|rb|php|js|ts|exs|erb)"
    rf"[._-]{_MARK}(?:\.[\w-]{{1,20}})?",
    re.I,
)
#: In names of code the word stands last or first (config.example.js), not somewhere (template-config.resolver.ts).
_CODE_TEMPLATE = regex(
    rf".{{1,60}}[._-]{_MARK}(?:[._-](?:dev|devel|development|local|docker|prod|production|staging))?(?:\.[a-z]{{1,6}}){{0,2}}|(?:example|sample|dist|beispiel|muster|vorlage"
    r"|exemple|ejemplo|esempio|exemplo|voorbeeld)[._-].{1,60}",
    re.I,
)
#: Code in a folder for configuration that says it is an example: config/app_local.example.php
_CODE_EXAMPLE = regex(
    r".{1,60}[._-](?:example|sample|dist|beispiel|muster|exemple|ejemplo|esempio|exemplo|voorbeeld)\.[a-z]{2,4}", re.I
)
_CONFIG_WORD = regex(
    r"conf|setting|env|secret|credential|option|parameter|values|properties|einstellung"
    r"|(?:^|[._-])application\.(?:ya?ml|toml)$",
    re.I,
)
#: Folders of examples; right in them may be an example of this software's settings, deeper only one of an example's.
_EXAMPLES = regex(r"(?:.{1,200}/)?(?:examples?|samples?|beispiele?)", re.I)
#: What a path must hold to be looked at more closely; most of fifty thousand do not.
_HINTS = (
    "example", "sample", "dist", "temp", "tmpl", "default", "beispiel", "muster", "vorlage", "skel", "env", "exempl",
    "ejemplo", "esempio", "voorbeeld", "plantilla", "sjabloon",
)  # fmt: skip
_FOLDER_HINTS = ("conf", "etc", "settings", "konfig", "values.y", "/application.", "appsettings")
#: Templates of tools, pages, letters and issues, not of the software's configuration.
_OTHER_TEMPLATE = regex(
    r"phpunit|phpcs|phpstan|psalm|php-cs|\.git/|hooks?/|issue|pull_request|merge_request|template\.(?:html?|md|tex|docx?)"
    r"|\.(?:html?|md|rst|tex|svg|png|vue|tsx|jsx|css|scss)(?:$|\.)|eslint|prettier|rubocop|pre-commit|editorconfig|renovate"
    r"|package(?:-lock)?\.json|composer\.json|tsconfig|docker-?compose(?!\.env(?:[._-]|$))|dockerfile"
    r"|\.(?:sql|csv|geojson|sh|bat|service|vcl)(?:$|[._-])",
    re.I,
)
#: What frameworks and agents of monitoring services bring along: nobody has to set these to run the software.
_FRAMEWORK = regex(
    r"(?:cable|database|storage|sidekiq|importmap|cache|queue|recurring|deploy|webpacker|shakapacker|spring|puma|secrets"
    r"|services|routes|bundles|framework|doctrine|twig|security|monolog|routing|docker-compose.{0,40}|compose|i18n.{0,40}"
    r"|honeybadger|newrelic|appsignal|skylight|scout_apm|bugsnag|rollbar|airbrake|raygun|elastic_apm|datadog)"
    r"\.(?:ya?ml|toml|ini)",
    re.I,
)
#: Settings of those who make the software: checks, tests, pipelines and documentation.
_MAKERS = regex(
    r"\.?(?:syft|grype|trivy|osv-scanner|semgrep|checkov|tflint|gitleaks|hadolint|markdownlint(?:-cli2)?|yamllint|cspell"
    r"|codespell|typos|vale|lychee|commitlint|lint-?staged|pre-commit(?:-config)?|pylint(?:rc)?|flake8|ruff|mypy|pytest"
    r"|tox|coverage(?:rc)?|checkstyle.{0,20}|pmd.{0,20}|detekt.{0,20}|spotbugs.{0,20}|swiftlint|sonar.{0,20}|codecov"
    r"|mkdocs|dependabot|renovate|editorconfig-checker|golangci|rubocop.{0,20}|stylelint.{0,20}|release-please.{0,20}"
    r"|git-?cliff|cliff|vitest|jest|playwright|cypress)(?:\.config)?\.(?:ya?ml|toml|ini|cfg|conf|properties)",
    re.I,
)
#: The settings of a program in Java or C#, which its framework reads.
_APPLICATION = regex(r"(?:application|bootstrap)\.(?:ya?ml|properties)|appsettings\.json")
#: Settings of clients for tests, of the pipeline.
_TOOL_FOLDER = regex(
    r"(?:^|/)(?:bruno|postman|insomnia|http-client|hoppscotch|newman|jmeter|k6|\.devcontainer|\.vscode|\.idea)(?=[-_/]|$)"
    r"|(?:^|/)\.(?:gitlab|github|travis|circleci|drone|woodpecker)",
    re.I,
)
_CONFIG_FOLDER = regex(r"(?:^|/)(?:conf|config|configs|configuration|etc|settings|konfiguration)$", re.I)
#: Where the distribution of an OSGi application is kept, whose `etc/` holds one file for each service to be set.
_DISTRIBUTION = regex(r"(?:^|/)src/main/[\w.-]{1,40}(?:/[\w.-]{1,40})?/etc/[\w.-]{1,120}\.cfg")
#: A folder that is to be copied as the configuration: config-sample/, sample_config/, conf.dist/
_SAMPLE_FOLDER = regex(
    r"(?:^|/)(?:(?:conf|config|configs|configuration|settings|konfiguration)[._-]"
    r"(?:examples?|samples?|dist|beispiele?|muster|exemples?|ejemplos?|esempio|exemplos?)"
    r"|(?:example|sample|beispiel|muster|exemple|ejemplo|esempio|exemplo)[._-]?(?:conf|configs?|configuration|settings))$",
    re.I,
)
_SETTINGS_FILE = regex(r".{1,60}\.(?:toml|ini|cfg|conf|properties|env|ya?ml)", re.I)


#: Settings that a page loads when it is opened, so that nobody has to build it anew: config.js, env_backup.js.
_PAGE_SETTINGS = regex(
    r"(?:(?:app|runtime|client)[._-]?)?(?:env|environment|config|settings|konfiguration)(?:[._-]\w{1,20}){0,2}\.js",
    re.I,
)


@frozen
class Template:
    """A file that shows what can be configured. `explained` are the variables with a comment or a place in the docs.

    `live` marks a committed configuration that is not called a template, `listed` a document with a list of settings.
    A `quiet` one is no template by itself, but shows how much there is to set.
    """

    file: File
    variables: tuple[str, ...]
    explained: frozenset[str]
    live: bool = False
    listed: bool = False
    quiet: bool = False

    @property
    def share(self) -> float:
        """The share of the variables that is explained."""
        return len(self.explained) / len(self.variables) if self.variables else 0.0


@artifact
def settings(tree: Tree, contents: Contents, environment: frozenset[str]) -> tuple[Template, ...]:
    """The templates of configuration with at least one variable, and the documents that list settings.

    Ordinary templates come first, the best explained before the others.
    """
    candidates = [pair for pair in _candidates(tree) if not _among_examples(pair[0]) or _told(pair[0], tree, contents)]
    chosen = sorted(candidates, key=lambda pair: (pair[1], pair[0].path.count("/"), pair[0].path))
    texts = [(file, live, contents.text(file) or "") for file, live in chosen[:MOST_TEMPLATES]]
    others = [file for file, live, text in texts if live and file.ending == "js" and not sets_page(text)]
    others += [file for file, _, text in texts if _DOTLESS.fullmatch(file.name) and not only_assigns(text)]
    read = [(file, live, variables(file, text)) for file, live, text in texts if file not in others]
    wanted = {name for _, _, found in read for name in found}
    told = _in_documents(wanted, tree, contents) if wanted else set()
    templates = [_template(file, found, told, live) for file, live, found in read if found]
    templates += [
        Template(file, tuple(found), frozenset(name for name, said in found.items() if said), listed=True)
        for file, found in listed(tree, contents, _documents(tree), environment)
    ]
    templates = _own_first(templates)
    if all(each.quiet for each in templates):
        templates += _in_compose(tree, contents, environment)
    return tuple(sorted(templates, key=lambda t: (t.quiet, t.live, t.listed, -t.share, t.file.path)))


def _in_compose(tree: Tree, contents: Contents, environment: frozenset[str]) -> list[Template]:
    """Return the Compose files that set what is read; all that is read counts, set there or not."""
    shown = list(set_in_compose(tree, contents, environment))
    told = _in_documents(set(environment), tree, contents) if shown else set()
    return [Template(file, tuple(sorted(environment)), frozenset(told), live=True) for file in shown]


def _own_first(templates: list[Template]) -> list[Template]:
    """Silence templates of what a framework brings, with its generator's comments, beside those of the software."""
    brought = [each for each in templates if _FRAMEWORK.fullmatch(_MARKED.sub("", each.file.name))]
    own = [each for each in templates if each not in brought and not (each.quiet or each.live or each.listed)]
    return [replace(each, quiet=True) if own and each in brought else each for each in templates]


def _template(file: File, found: dict[str, bool], told: set[str], live: bool) -> Template:
    explained = frozenset(name for name, said in found.items() if said or name in told)
    each = Template(file, tuple(found), explained, live)
    plain = live and not _LIVE_ENV.fullmatch(file.name) and not _APPLICATION.fullmatch(file.name)
    return replace(each, quiet=True) if plain and each.share < LIVE_SHARE else each


def _candidates(tree: Tree) -> Iterator[tuple[File, bool]]:
    charts = {file.folder for file in tree.named("chart.yaml", "chart.yml")}
    for file in tree.mentioning(*_HINTS, *_FOLDER_HINTS):
        if not _hints(file.path.lower(), file.name) or not _may_hold_settings(file):
            continue
        if is_template(file) or (file.name.lower() in ("values.yaml", "values.yml") and file.folder in charts):
            yield file, False
        elif (file.size or 0) < LARGE and _is_live(file):
            yield file, True


def _hints(path: str, name: str) -> bool:
    at = len(path) - len(name)
    return any(path.find(hint, at) >= 0 for hint in _HINTS) or any(hint in path for hint in _FOLDER_HINTS)


def _may_hold_settings(file: File) -> bool:
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.GENERATED, PathClass.BINARY, PathClass.DATA, PathClass.DOCS)
    own = place_of(file.folder).role is not PathClass.TEST and not _TOOL_FOLDER.search(file.path)
    shown = not _among_examples(file) or (_EXAMPLES.fullmatch(file.folder) is not None and is_template(file))
    return own and shown and file.role not in wrong


def _among_examples(file: File) -> bool:
    return place_of(file.folder).role is PathClass.EXAMPLE


def _told(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a document outside the examples leads to the file."""
    return any(file.path in (contents.text(each) or "") for each in _documents(tree) if not _among_examples(each))


def is_template(file: File) -> bool:
    """Whether the name says that the file is a template of configuration."""
    name, inside = file.name, _CONFIG_FOLDER.search(file.folder) is not None
    if file.path.startswith(".github/") or _OTHER_TEMPLATE.search(file.path):
        return False
    if _SAMPLE_FOLDER.search(file.folder):
        return file.ending == "json" or _SETTINGS_FILE.fullmatch(name) is not None
    if _DEFAULT.fullmatch(name):
        code = re.search(r"(?:^|/)(?:src|lib|app)/", file.path)
        return not code and (inside or len(name.split(".")) > 2)
    if _DOTLESS.fullmatch(name):
        return not file.folder or inside
    if not _TEMPLATE.fullmatch(name):
        return False
    if _BEHIND.fullmatch(name) or _ENV.fullmatch(name):
        return True
    if _CODE.search(name) and not _CODE_TEMPLATE.fullmatch(name):
        return False
    inside = inside and (not _CODE.search(name) or _CODE_EXAMPLE.fullmatch(name) is not None)
    return (_CONFIG_WORD.search(name) is not None or inside) and "migration" not in file.path


def _is_live(file: File) -> bool:
    """Whether the file is a committed configuration: `.env`, or a settings file in a folder for configuration."""
    if _LIVE_ENV.fullmatch(file.name):
        return True
    if _APPLICATION.fullmatch(file.name) and file.role is PathClass.CONFIG:
        return True
    if _PAGE_SETTINGS.fullmatch(file.name):
        return True
    inside = _CONFIG_FOLDER.search(file.folder) is not None and "/src/" not in f"/{file.folder}/"
    inside = inside or _DISTRIBUTION.search(file.path) is not None
    own = _SETTINGS_FILE.fullmatch(file.name) is not None and not (
        _FRAMEWORK.fullmatch(file.name) or _MAKERS.fullmatch(file.name)
    )
    return inside and file.role is PathClass.CONFIG and own


def _documents(tree: Tree) -> list[File]:
    """Return the documents that may explain settings, nearest to the root first."""
    documents = sorted(tree.of(PathClass.DOCS), key=lambda file: (file.path.count("/"), file.path))
    logs = ("changelog", "licen")
    return [f for f in documents[:200] if (f.size or 0) < 400_000 and not f.name.lower().startswith(logs)]


def _in_documents(wanted: set[str], tree: Tree, contents: Contents) -> set[str]:
    """Return the names that the documentation mentions.

    As a word of its own, which very short and ordinary ones never are, or at the end of a path of keys (image.tag).
    """
    told: set[str] = set()
    word = regex(r"[A-Za-z_][A-Za-z0-9_.-]{3,80}[A-Za-z0-9_]")
    for file in _documents(tree):
        said = set(word.findall(contents.text(file) or ""))
        told |= {name for name in wanted & said if len(name) >= 5 and _is_peculiar(name)}
        told |= wanted & {path.rpartition(".")[2] for path in said if "." in path}
    return told


def _is_peculiar(name: str) -> bool:
    return "_" in name or "." in name or name != name.lower()

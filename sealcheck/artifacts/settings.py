# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration apart from code: templates with their variables, and which of them are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

#: Templates read, and variables looked at in each.
MOST_TEMPLATES = 20
MOST_VARIABLES = 300
#: Share of explained settings from which a file in a configuration folder is taken for one that people set.
LIVE_SHARE = 0.3

_MARK = r"(?:example|sample|dist|template|tmpl|temp|beispiel|muster|vorlage|skel)"
#: .env.example, example.env, config.sample.yml, settings_example.py, secrets.template, general.yml-example
_TEMPLATE = regex(rf"(?:.{{0,80}}[._-])?{_MARK}(?:[._-].{{0,30}})?", re.I)
_DEFAULT = regex(r"(?:(?:config|settings)[._-])?defaults?(?:\.[\w-]{1,12})?|(?:.{0,40}\.)?env\.defaults?", re.I)
_ENV = regex(r"(?:.{0,40}\.)?env(?:[._-].{0,40})?|\.envrc.{0,20}", re.I)
_CODE = regex(r"\.(?:py|rb|php|js|mjs|cjs|ts|exs?|dart|java|kt|go|swift|scala|tres|gd)(?=$|[._-])", re.I)
#: A template by its last word, behind the ending of the file it stands for: application.yml.dist, general.yml-example
_BEHIND = regex(
    r".{1,80}\.(?:env|ya?ml|json5?|toml|ini|cfg|conf|config|properties|xml|xcconfig|plist|tfvars|py|rb|php|js|ts|exs|erb)"
    rf"[._-]{_MARK}(?:\.[\w-]{{1,20}})?",
    re.I,
)
_CONFIG_WORD = regex(r"conf|setting|env|secret|credential|option|parameter|values|properties|einstellung", re.I)
#: What a path must hold to be looked at more closely; most of fifty thousand do not.
_HINTS = ("example", "sample", "dist", "temp", "tmpl", "default", "beispiel", "muster", "vorlage", "skel", "env")
_FOLDER_HINTS = ("conf", "etc", "settings", "konfig", "values.y")
#: Templates of tools, pages, letters and issues, not of the software's configuration.
_OTHER_TEMPLATE = regex(
    r"phpunit|phpcs|phpstan|psalm|php-cs|\.git/|hooks?/|issue|pull_request|merge_request|template\.(?:html?|md|tex|docx?)"
    r"|\.(?:html?|md|rst|tex|svg|png|vue|tsx|jsx|css|scss)(?:$|\.)|eslint|prettier|rubocop|pre-commit|editorconfig|renovate"
    r"|package(?:-lock)?\.json|composer\.json|tsconfig|docker-?compose|dockerfile"
    r"|\.(?:sql|csv|geojson|sh|bat|service|vcl)(?:$|[._-])",
    re.I,
)
#: What frameworks bring along in their folder for configuration: nobody has to set these to run the software.
_FRAMEWORK = regex(
    r"(?:cable|database|storage|sidekiq|importmap|cache|queue|recurring|deploy|webpacker|shakapacker|spring|puma|secrets"
    r"|services|routes|bundles|framework|doctrine|twig|security|monolog|routing|docker-compose.{0,40}|compose|i18n.{0,40})"
    r"\.(?:ya?ml|toml|ini)",
    re.I,
)
_CONFIG_FOLDER = regex(r"(?:^|/)(?:conf|config|configs|configuration|etc|settings|konfiguration)$", re.I)
_SETTINGS_FILE = regex(r".{1,60}\.(?:toml|ini|cfg|conf|properties|env|ya?ml)", re.I)
_ASSIGNMENT = regex(
    r"[ \t]{0,12}(?:[#;/]{0,2}[ \t]{0,2})?(?:export[ \t]{1,4}|set[ \t]{1,4}|define\()?[\"'$:]{0,2}"
    r"(?P<name>[A-Za-z_][A-Za-z0-9_.-]{2,80})[\"']{0,2}[ \t]{0,4}(?:=>|[:=,])(?![:=/])"
)
_COMMENT = regex(r"[ \t]{0,20}(?:#|//|;|--|/?\*|<!--)[ \t#*/;-]{0,20}(?P<text>\S.{0,400})")
_TRAILING = regex(r"[ \t](?:#|//)[ \t]{0,4}(?P<text>\S.{3,})")
_WORDS = regex(r"[^\W\d_]{3,}")


@frozen
class Template:
    """A file that shows what can be configured. `explained` are the variables with a comment or a place in the docs.

    `live` marks a committed configuration that is not called a template.
    """

    file: File
    variables: tuple[str, ...]
    explained: frozenset[str]
    live: bool = False

    @property
    def share(self) -> float:
        """The share of the variables that is explained."""
        return len(self.explained) / len(self.variables) if self.variables else 0.0


@artifact
def settings(tree: Tree, contents: Contents) -> tuple[Template, ...]:
    """The templates of configuration with at least one variable, the best explained first."""
    chosen = sorted(_candidates(tree), key=lambda pair: (pair[1], pair[0].path.count("/"), pair[0].path))
    read = [(file, live, variables(file, contents.text(file) or "")) for file, live in chosen[:MOST_TEMPLATES]]
    wanted = {name for _, _, found in read for name in found}
    told = _in_documents(wanted, tree, contents) if wanted else set()
    templates = [
        Template(file, tuple(found), frozenset(name for name, said in found.items() if said or name in told), live)
        for file, live, found in read
        if found
    ]
    templates = [t for t in templates if not t.live or t.file.name.startswith(".env") or t.share >= LIVE_SHARE]
    return tuple(sorted(templates, key=lambda t: (t.live, -t.share, t.file.path)))


def _candidates(tree: Tree) -> Iterator[tuple[File, bool]]:
    charts = {file.folder for file in tree.files if file.name.lower() in ("chart.yaml", "chart.yml")}
    for file in tree.files:
        if not _hints(file.path.lower()) or not _may_hold_settings(file):
            continue
        if is_template(file) or (file.name.lower() in ("values.yaml", "values.yml") and file.folder in charts):
            yield file, False
        elif _is_live(file):
            yield file, True


def _hints(path: str) -> bool:
    name = path.rpartition("/")[2]
    return any(hint in name for hint in _HINTS) or any(hint in path for hint in _FOLDER_HINTS)


def _may_hold_settings(file: File) -> bool:
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.GENERATED, PathClass.BINARY, PathClass.DATA, PathClass.DOCS)
    folder = place_of(file.folder).role
    return file.role not in wrong and folder not in (PathClass.TEST, PathClass.EXAMPLE) and (file.size or 0) < 200_000


def is_template(file: File) -> bool:
    """Whether the name says that the file is a template of configuration."""
    name, inside = file.name, _CONFIG_FOLDER.search(file.folder) is not None
    if file.path.startswith(".github/") or _OTHER_TEMPLATE.search(file.path):
        return False
    if _DEFAULT.fullmatch(name):
        code = re.search(r"(?:^|/)(?:src|lib|app)/", file.path)
        return not code and (inside or len(name.split(".")) > 2)
    if not _TEMPLATE.fullmatch(name):
        return False
    if _BEHIND.fullmatch(name) or _ENV.fullmatch(name):
        return True
    return (
        _CONFIG_WORD.search(name) is not None or (inside and not _CODE.search(name))
    ) and "migration" not in file.path


def _is_live(file: File) -> bool:
    """Whether the file is a committed configuration: `.env`, or a settings file in a folder for configuration."""
    if file.name in (".env", ".env.dist", ".env.defaults"):
        return True
    inside = _CONFIG_FOLDER.search(file.folder) is not None and "/src/" not in f"/{file.folder}/"
    own = _SETTINGS_FILE.fullmatch(file.name) is not None and not _FRAMEWORK.fullmatch(file.name)
    return inside and file.role is PathClass.CONFIG and own


def variables(file: File, text: str) -> dict[str, bool]:
    """Return the names that can be set, each with whether a comment beside or above explains it."""
    if ".json" in file.name.lower():
        return dict.fromkeys(_json_names(text), False)
    reader = _Reader()
    for line in text.split("\n")[:3000]:
        reader.take(line[:1000])
    return reader.found


class _Reader:
    """Goes through a template line by line, with the comment that stands above."""

    def __init__(self) -> None:
        self.found: dict[str, bool] = {}
        self._above = ""
        self._group = ""

    def take(self, line: str) -> None:
        comment, assignment = _COMMENT.match(line), _ASSIGNMENT.match(line)
        if comment and not (assignment and _looks_switched_off(line)):
            self._above += " " + comment["text"]
        elif not line.strip():
            self._above = self._group = ""
        elif assignment and not _opens_section(line, assignment) and len(self.found) < MOST_VARIABLES:
            self._add(assignment["name"], line[assignment.end() :])

    def _add(self, name: str, rest: str) -> None:
        """Note a variable; a comment also speaks for the next ones of the same prefix (SMTP_HOST, SMTP_PORT)."""
        beside = _TRAILING.search(rest)
        prefix = name.split("_")[0] if "_" in name and name.isupper() else name
        if _says_something(self._above, name):
            self._group = prefix
        elif prefix != self._group:
            self._group = ""
        said = bool(self._group) or (beside is not None and _says_something(beside["text"], name))
        self.found[name] = self.found.get(name, False) or said
        self._above = ""


def _opens_section(line: str, assignment: re.Match[str]) -> bool:
    """Whether the line is a YAML key with further keys below it, which is nothing to set."""
    rest = line[assignment.end() :].strip()
    return assignment.group().rstrip().endswith(":") and (not rest or rest.startswith("#"))


def _looks_switched_off(line: str) -> bool:
    """Whether a comment is a setting that is switched off (`# SMTP_HOST=mail`), not a sentence."""
    return re.match(r"[ \t]{0,12}[#;]{1,2}[ \t]{0,2}[A-Za-z_][A-Za-z0-9_.-]{2,80}[ \t]{0,2}=", line[:200]) is not None


def _says_something(comment: str, name: str) -> bool:
    """Whether a comment says more than the variable's own name."""
    own = set(re.split(r"[^a-z0-9]{1,4}", name.lower()))
    return sum(word.lower() not in own for word in _WORDS.findall(comment[:400])) >= 2


def _json_names(text: str) -> list[str]:
    try:
        value = parse_json(text)
    except ParseProblem:
        return re.findall(r"\"([A-Za-z_][\w.-]{2,80})\"\s{0,4}:", text)[:MOST_VARIABLES]
    names: list[str] = []
    todo: list[Any] = [value]
    while todo and len(names) < MOST_VARIABLES:
        item = todo.pop(0)
        if isinstance(item, dict):
            names += [str(key) for key, inner in item.items() if not isinstance(inner, dict | list)]
            todo += [inner for inner in item.values() if isinstance(inner, dict)]
    return list(dict.fromkeys(names))[:MOST_VARIABLES]


def _in_documents(wanted: set[str], tree: Tree, contents: Contents) -> set[str]:
    """Return the names that the documentation mentions.

    As a word of its own, which very short and ordinary ones never are, or at the end of a path of keys (image.tag).
    """
    told: set[str] = set()
    word = regex(r"[A-Za-z_][A-Za-z0-9_.-]{3,80}[A-Za-z0-9_]")
    documents = sorted(tree.of(PathClass.DOCS), key=lambda file: (file.path.count("/"), file.path))
    for file in documents[:200]:
        if (file.size or 0) < 400_000 and not file.name.lower().startswith(("changelog", "licen")):
            said = set(word.findall(contents.text(file) or ""))
            told |= {name for name in wanted & said if len(name) >= 5 and _is_peculiar(name)}
            told |= wanted & {path.rpartition(".")[2] for path in said if "." in path}
    return told


def _is_peculiar(name: str) -> bool:
    return "_" in name or "." in name or name != name.lower()

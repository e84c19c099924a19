# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which paths are texts for people, guides and documentation, by their names alone."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import normpath

from sealcheck.artifacts.roles import role_of
from sealcheck.artifacts.tree import HOME_FOLDERS
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name
from sealcheck.prose.document import MARKUP_ENDINGS
from sealcheck.prose.phrases import apart, fold

#: Folders that hold documentation, by name in several languages.
DOCUMENT_FOLDERS = frozenset(
    {
        "docs",
        "doc",
        "_docs",
        "_doc",
        "documentation",
        "documentations",
        "doku",
        "dokumentation",
        "dokumente",
        "documentatie",
        "vignettes",
    }
    | {"joss"}  # a paper on the software: https://joss.readthedocs.io/en/latest/submitting.html
    | {"handbuch", "handbuecher", "manual", "manuals", "guide", "guides", "wiki", "hilfe", "help"}
    | {"anleitung", "anleitungen", "documentazione", "documentacion", "documentacao", "dokumentasjon", "dokumentaatio"}
    | {"dokumentacja", "dokumentace", "handleiding", "handleidingen", "handbok", "handbooks", "handbook", "arc42"}
)
#: The same with a word on whom it is for or what makes it: `docs-site`, `user-docs`, `DeveloperGuide`, `sphinx_doc`.
_NAMED_ON = regex(
    r"(?:(?:end ?)?users?|devs?|developers?|development|admin|administrators?|operators?|tech|technical|project|product"
    r"|sphinx|mk|vue|gitbook|site|web|public|internal|integration|architecture|software) ?"
    r"(?:docs?|documentation|guides?|manuals?|handbook)"
    r"|(?:docs?|documentation|doku|dokumentation|handbook|handbuch) "
    r"(?:site|website|web|webapp|app|portal|pages|src|source|sources|content|contents|md|markdown"
    r"|ca|cs|da|de|en|es|et|eu|fi|fr|gl|it|lt|lv|nb|nl|nn|no|pl|pt|se|sk|sl|sv)"
    r"|(?:benutzer|anwender|nutzer|betriebs?|administrations?|admin|entwickler|system|projekt|technische )"
    r"(?:handbuch|handbuecher|dokumentation|doku|anleitung)"
    r"|(?:gebruikers?|bruker|anvandar|bruger|beheer|drift|drifts)"
    r"(?:handleiding|documentatie|dokumentasjon|dokumentation|veiledning|vejledning|handbok)"
)
#: Such a folder holds a program that makes the pages; a README beside its settings is on that one.
_A_SITE = regex(r"(?:docs?|documentation|doku|dokumentation|handbook|handbuch) (?:site|website|web|webapp|app|portal)")
#: Where builds with Maven and Gradle keep the texts of a module: `src/site/markdown`, `src/main/asciidoc`.
_OF_A_BUILD = regex(
    r"(?:[^/]{1,80}/){0,2}src/(?:site/(?:[a-z]{2}/)?(?:markdown|asciidoc|md)|docs?|asciidoc|main/(?:docs?|asciidoc))/",
    re.I,
)
#: Names of documents that say how things are done with the software.
_PLAIN_ENDINGS = ("txt", "de", "en")
#: Endings of texts for people; some have none.
PROSE_ENDINGS = (*sorted(MARKUP_ENDINGS), *_PLAIN_ENDINGS, "")
_HOW_TO = frozenset({"howto", "how to", "howtos", "how tos"})
#: Folders that hold what puts the software into operation; a text in them speaks of that.
OPERATION_FOLDERS = frozenset(
    {"k8s", "kubernetes", "helm", "charts", "deploy", "deployment", "deployments", "ansible", "terraform", "betrieb"}
    | {"ops", "infra", "infrastructure", "bereitstellung", "docker", "stack", "openshift", "devops", "provisioning"}
)
#: Where policies are looked for: the folders of the forges, and the roots of documentation.
POLICY_FOLDERS = (*HOME_FOLDERS, "documentation", "dokumentation", "doku", ".well-known")

FOREIGN = frozenset({PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST, PathClass.GENERATED})
OF_OTHERS = regex(r"(^|/)(node_modules|vendor|bower_components|third[_-]?party|site-packages|_build)/", re.I)
NO_GUIDE = regex(
    r"(^|/)(pull_?request_?template|merge_?request_?templates?|issue_?templates?|bug_report|feature_request)|"
    r"(^|/)(licen[cs]es?([-_]\w{0,30})?|copying|notice|cla|third[-_]party[-_\w]{0,30}|robots|requirements[-_\w]{0,30}|cmakelists|"
    r"security|code[-_]?of[-_]?conduct|change[-_]?log|changes|history|news|release[-_]?notes)(\.[a-z-]{2,8}){0,2}$",
    re.I,
)
#: Folders in which assistants that write code keep their settings, instructions and skills, many copied from elsewhere.
ASSISTANTS = (
    r"(?:^|/)(?:\.(?:cursor|claude|agents?|gemini|windsurf|opencode|codex|clinerules|roo|kiro|junie|continue|augment|trae)"
    r"|\.github/(?:skills|agents|prompts|instructions|chatmodes))/"
)
#: Instructions for programs that write code, not for people.
FOR_PROGRAMS = regex(
    r"(^|/)(copilot-instructions|agents|claude|gemini|llms(-full)?|codex|warp)\.(md|txt)$"
    rf"|\.instructions\.md$|{ASSISTANTS}",
    re.I,
)
#: Where MkDocs (docs_dir) and mdBook (src) are told that the texts lie.
_SOURCE = regex(r"^(?:docs_dir|src)[ \t]{0,3}[:=][ \t]{0,3}[\"']?([\w./-]{1,100})", re.M)
_BARE = regex(
    r"install|installation|hacking|contributing|contribute|contributors|changes|changelog|change log|history|news|"
    r"release notes|authors|maintainers|codeowners|owners|security|code of conduct|governance|todo|faq|thanks|"
    r"licen[cs]e|copying|notice|upgrading|upgrade|usage|manual|support|roadmap|privacy|accessibility|datenschutz"
)


def at_home(path: str) -> bool:
    """Whether the path is that of a text in a folder where policies are looked for."""
    return path.rpartition("/")[0].lower() in POLICY_FOLDERS and is_prose(path)


def is_prose(path: str) -> bool:
    """Whether the path looks like a text for people: a markup ending, .txt, or a bare name such as ChangeLog."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return is_readme_name(name) or _BARE.fullmatch(fold(name)) is not None
    return ending.lower() in MARKUP_ENDINGS or (ending.lower() in _PLAIN_ENDINGS and bool(stem))


def is_guide(path: str) -> bool:
    """Whether the path lies in a tree of documentation of the project itself, at most two folders down."""
    if OF_OTHERS.search(path) or NO_GUIDE.search(path):
        return False
    folders = path.split("/")[:-1]
    for depth, folder in enumerate(folders[:3]):
        if folder.startswith("."):
            return False
        if is_document_folder(folder):
            on_site = depth == len(folders) - 1 and is_readme_name(path.rpartition("/")[2]) and _is_site(folder)
            return role_of("/".join([*folders[:depth], "x.md"])) not in FOREIGN and not on_site
    return _OF_A_BUILD.match(path) is not None and role_of(path) not in FOREIGN


@lru_cache(maxsize=20_000)
def is_document_folder(name: str) -> bool:
    """Whether a folder of that name holds documentation."""
    return name.lower() in DOCUMENT_FOLDERS or _NAMED_ON.fullmatch(fold(apart(name))) is not None


def _is_site(folder: str) -> bool:
    return _A_SITE.fullmatch(fold(apart(folder))) is not None


def is_how_to(path: str) -> bool:
    """Whether the path is that of a document called HOWTO and nothing else."""
    return fold(path.rpartition("/")[2].partition(".")[0]) in _HOW_TO


def source_folder(file: File, text: str) -> str:
    """Return the folder whose texts MkDocs or mdBook reads: the one that its settings name, or the usual beside them.

    Empty when it is the root.
    """
    usual = "src" if file.name.lower() == "book.toml" else "docs"
    said = _SOURCE.search(text)
    return normpath(f"{file.folder}/{said[1] if said else usual}").strip("/.")


def lies_in(file: File, folders: frozenset[str]) -> bool:
    """Whether the file lies in one of the folders or below it, and is no policy."""
    above = file.folder.split("/")
    return any("/".join(above[:n]) in folders for n in range(1, len(above) + 1)) and not NO_GUIDE.search(file.path)


def is_operation(path: str) -> bool:
    """Whether the path lies in a folder of deployment in the root, at most one folder further down."""
    folders = path.split("/")[:-1]
    near = 1 <= len(folders) <= 2 and folders[0].lower() in OPERATION_FOLDERS
    return near and not NO_GUIDE.search(path) and role_of(path) not in FOREIGN

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a user interface leads to a page on accessibility or data protection, which need not lie in the repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.signs import Signs, documentation_sites
from sealcheck.artifacts.locale.paths import TEXT_ENDINGS, language_of_path
from sealcheck.artifacts.statement.translated_pages import Quoted
from sealcheck.artifacts.statement.translated_statements import HINTS
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import LANGUAGES, File, PathClass, say
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import Phrases, apart, compile_phrases, fold, listed
from sealcheck.prose.substance import Finding, Grade
from sealcheck.search import Joined

#: Files looked at of each kind, bytes of each, places shown, words of a label.
MOST_FILES, MOST_BYTES, MOST, MOST_WORDS = 40, 1_500_000, 3, 8
CONCEPTS = ("accessibility", "privacy")
#: Endings of code, templates and settings in which a footer, a menu or a page of terms is written.
_WRITTEN = frozenset(
    {"ts", "js", "mjs", "tsx", "jsx", "vue", "svelte", "astro", "html", "htm", "xhtml", "erb", "haml", "slim", "twig"}
    | {
        "php",
        "phtml",
        "cshtml",
        "razor",
        "hbs",
        "ejs",
        "njk",
        "j2",
        "jinja2",
        "liquid",
        "ftl",
        "jsp",
        "pug",
        "mustache",
    }
    | {"json", "yml", "yaml", "dart", "elm", "heex"}
)
#: Parts of words that a line on the subjects holds in further languages.
_HINTS = (*HINTS, "protec", "protez", "acess", "dados", "dostep", "prywat", "ochran")
#: What stands between quotation marks or tags, and an unquoted value of YAML or of a properties file.
_PIECE = regex(r"(?<=[\"'`>(=])\s{0,9}+([^\"'`<>\n]{3,200}+)(?=[\"'`<]|$)|(?:: |=\s?)([^\"'`<>\n]{3,100}+)$")
_KEY = regex(r"^[\s\"']{0,40}([\w.-]{3,100})[\"']?\s{0,4}(?:=>|[:=])\s{0,4}[\"'`]?((?:https?:/)?/[^\s\"'`]{2,200})")
_LEADS = regex(r"(?:https?:/)?/\S{3,200}|[\w-]{3,60}\.(?:html?|php|aspx?)|(?:\.{1,2}|#!?)/\S{3,200}")
#: Lines that bring code in, compare or lead nowhere yet, and files that are drawn or run instead of read.
_NO_LINK = regex(
    r"^\s{0,40}(?:import|export \* |@import|//|\*|<!--|#)|\brequire\(|\bfrom [\"']|\bimport\(|\bsrc="
    r"|href=[\"']#[\"']|[!=]==?\s"
)
_NO_PAGE = regex(r"\.(?:svg|png|jpe?g|gif|webp|ico|css|scss|js|ts|tsx|jsx|vue|json|py|rb)$")
_PARTS = regex(r"[/._-]")
#: What a key adds to the subject when its value is an address.
_ADDRESS_KEY = regex(r" (?:url|uri|href|link|page)$")


Links = dict[str, tuple[Quoted, ...]]


@artifact
def linked_pages(tree: Tree, contents: Contents, user_interface: Signs) -> Links:
    """By concept, the first lines in which the user interface leads to a page on it; none where there is no interface.

    Links stand in what is called a footer or a menu, labels there, in pages of terms and among translations.
    """
    found: dict[str, list[Quoted]] = {name: [] for name in CONCEPTS}
    if user_interface.strong:
        sites = tuple(documentation_sites(tree, contents))
        chosen = [
            *((_called(tree, kind), kind == "leading") for kind in ("leading", "telling")),
            (_catalogues(tree), False),
        ]
        for files, links in chosen:
            for file in _nearest(each for each in files if _is_looked_at(each) and not each.path.startswith(sites)):
                _gather(found, file, contents.text(file) or "", links=links)
    return {name: tuple(places[:MOST]) for name, places in found.items()}


def linked_findings(links: Links, name: str, others: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, and where they give nothing at all, the links to a page that is kept elsewhere."""
    findings = list(others)
    yield from findings
    if all(finding.grade is Grade.ABSENT and not finding.elsewhere for finding in findings):
        for each in links[name]:
            yield Finding(Grade.ABSENT, say("grades.linked"), each.file, each.line, each.excerpt, elsewhere=True)


def is_set_apart(path: str) -> bool:
    """Whether a part of the path says that what lies there is for tests, describes something, or is somebody else's."""
    return not set(_PARTS.split(path.lower())).isdisjoint(load("linked_pages")["foreign"])


def _is_looked_at(file: File) -> bool:
    shown = bool(file.size) and file.role in (PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA)
    return shown and not is_set_apart(file.path)


def _nearest(files: Iterable[File]) -> list[File]:
    """Return the files nearest to the root, those in a language that is read before others."""
    small = [file for file in files if (file.size or 0) <= MOST_BYTES]
    return sorted(small, key=lambda file: (_is_foreign(file), file.path.count("/"), file.path))[:MOST_FILES]


def _is_foreign(file: File) -> bool:
    language = (language_of_path(file.path) or "").partition("-")[0]
    return len(language) in (2, 3) and language not in LANGUAGES


def _called(tree: Tree, kind: str) -> Iterator[File]:
    """Yield the files whose names hold one of the words; only paths in which its beginning stands are taken apart."""
    wanted = load("linked_pages")[kind]
    for file in tree.mentioning(*{words.split()[0] for words in wanted}):
        called = f" {fold(apart(file.name.partition('.')[0]))} " if file.ending in _WRITTEN else ""
        if any(f" {words} " in called for words in wanted):
            yield file


def _catalogues(tree: Tree) -> Iterator[File]:
    for file in tree.files:
        likely = file.ending in TEXT_ENDINGS and file.role in (PathClass.SOURCE, PathClass.CONFIG)
        if likely and language_of_path(file.path) is not None:
            yield file


def _gather(found: dict[str, list[Quoted]], file: File, text: str, *, links: bool) -> None:
    """Add the lines that lead to a page; `links` when an address that is named after the subject is enough."""
    wanted = [name for name, places in found.items() if len(places) < MOST]
    low = text.lower()
    if not wanted or not any(hint in low for hint in _HINTS):
        return
    lines = text.splitlines()
    for at in Joined(low.splitlines()).holding(_HINTS):
        line = lines[at]
        if len(line) <= 2_000 and not _NO_LINK.search(line):
            for name in wanted:
                if _leads(line, name, links):
                    found[name].append(Quoted(file, at + 1, line.strip()[:200]))


def _leads(line: str, name: str, links: bool) -> bool:
    if (match := _KEY.search(line)) and _is_named_address(match[1], match[2], name):
        return True
    pieces = [*((first or second).strip() for first, second in _PIECE.findall(line)), *([line] if links else [])]
    if not links and not set(pieces).isdisjoint(load("linked_pages")["too_short"]):
        pieces = [piece for piece in pieces if fold(piece) not in load("linked_pages")["short_translations"]]
    return any(_is_label(piece, name) or (links and _is_target(piece, name)) for piece in pieces)


def _is_label(piece: str, name: str) -> bool:
    """Whether a text names the page, with few words beside: „Copyright & data protection“."""
    folded = fold(piece)
    if " " not in piece.strip() and (not piece.strip().isalpha() or folded != fold(apart(piece))):
        return False  # a key, a class or a path
    if not 0 < len(folded.split()) <= MOST_WORDS:
        return False
    return _phrases(name, "labels").search(" ".join(_phrases(name, "not").sub(" ", folded).split())) is not None


def _is_named_address(key: str, address: str, name: str) -> bool:
    words, count = _ADDRESS_KEY.subn("", fold(apart(key)))
    return count > 0 and _phrases(name, "targets").fullmatch(words) is not None and not _is_service(address)


def _is_target(piece: str, name: str) -> bool:
    """Whether an address, the project's own or that of whoever runs it, ends in the subject."""
    if not _LEADS.fullmatch(piece) or _NO_PAGE.search(piece) or _is_service(piece):
        return False
    path = urlsplit(piece.lstrip("#")).path.rstrip("/")
    last = unquote(path.rpartition("/")[2]).partition(".")[0]
    return _phrases(name, "targets").fullmatch(fold(apart(last))) is not None


def _is_service(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return True
    return any(host == service or host.endswith(f".{service}") for service in load("linked_pages")["services"])


@cache
def _phrases(name: str, part: str) -> Phrases:
    return compile_phrases(listed(load("linked_pages")[name][part]))

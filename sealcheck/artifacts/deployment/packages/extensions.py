# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories that are an extension of other software, which an administrator installs there as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MOST_READ = 12
MOST_TEXT = 100_000
_DESCRIPTIONS = ("version.php", "ext_emconf.php")
#: WordPress reads no more of a head.
MOST_HEAD = 8192
#: The head by which WordPress knows a plugin (in a file of PHP) or a theme (in style.css).
_WORDPRESS = regex(r"(?m)^[ \t/*#@]{0,20}(?:Plugin|Theme) Name:[ \t]{0,9}\S")
#: What a theme has besides its style: pages, or another theme that it changes.
_PAGES = regex(r"(?:index\.php|functions\.php|theme\.json|(?:block-)?templates/.{1,200}\.html)")
_CHILD = regex(r"(?m)^[ \t/*#@]{0,20}Template:[ \t]{0,9}\S")
#: What of a file of PHP does nothing: comments, and the question whether WordPress has started it.
_IDLE = regex(
    r"/\*[\s\S]{0,20000}?\*/|(?m:(?://|#)[^\n]{0,500})|<\?php|\?>|\b(?:if\s{0,3}\(\s{0,3}!\s{0,3})?(?:function_exists|defined)"
    r"\([^()\n]{0,60}\)|\b(?:exit|die|return)\b(?:\([^()\n]{0,100}\))?|\bnamespace [\w\\\\]{1,100};"
)
#: Letters and digits that a file must have to do anything.
LEAST = 30
_LETTERS = regex(r"\w")
#: What extensions are made of: code, pages, styles, and settings in folders of their own.
_MADE_OF = regex(
    r"(?!\.)[^/]{1,100}\.(?:php|module|install|theme|inc|py|js|ts|vue|twig|html|phtml|mustache|css|scss|less|typoscript|tsconfig)"
    r"|(?!\.)[^/]{1,100}/.{1,300}\.(?:php|module|inc|py|js|mjs|ts|tsx|jsx|vue|twig|html|phtml|mustache|css|scss|less"
    r"|typoscript|tsconfig|ya?ml|xml|svg|ui)"
)
_NO_PART = (PathClass.TEST, PathClass.VENDORED, PathClass.EXAMPLE, PathClass.DOCS)
#: By which the other software knows an extension: the place in the repository, and what must stand there.
_KNOWN = (
    (regex(r"(?:[^/]{1,100}/)?metadata\.txt"), regex(r"(?mi)^qgisMinimumVersion[ \t]{0,9}=[ \t]{0,9}\d")),
    (regex(r"appinfo/info\.xml"), regex(r"<(?:nextcloud|owncloud)\s[^>]{0,200}min-version=")),
    (regex(r"version\.php"), regex(r"(?m)^[ \t]{0,9}\$plugin->component[ \t]{0,9}=")),
    (regex(r"ext_emconf\.php"), regex(r"(?m)^[ \t]{0,9}\$EM_CONF\[")),
    (regex(r"\w{1,60}\.info\.yml"), regex(r"(?m)^core(?:_version_requirement)?:[ \t]{1,9}\S")),
)


def extensions(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield the file that makes the repository an extension of WordPress, QGIS, Nextcloud, Moodle, TYPO3 or Drupal.

    Each with the line that says so. Extensions lie in the root, those of QGIS in a folder of it, too.
    """
    top = tree.within(("",))
    heads = [file for file in top if file.ending == "php" or file.name == "style.css"][:MOST_READ]
    found = [(file, _WORDPRESS) for file in heads]
    named = (*top, *tree.named("metadata.txt", "info.xml"))
    places = {file: said for file in named for place, said in _KNOWN if place.fullmatch(file.path)}
    found += [(file, said) for file, said in list(places.items())[:MOST_READ] if _is_whole(file, tree)]
    for file, said in found:
        text = contents.text(file) or ""
        if (match := said.search(text[:MOST_HEAD])) and _does_something(file, text, tree):
            yield file, _line(match)


def _does_something(file: File, text: str, tree: Tree) -> bool:
    """Whether there is more than the description by which the other software knows an extension."""
    if file.name == "style.css":
        return _CHILD.search(text[:MOST_HEAD]) is not None or any(_PAGES.fullmatch(each.path) for each in tree.files)
    if file.ending == "php" and file.name not in _DESCRIPTIONS and _says_enough(_IDLE.sub("", text[:MOST_TEXT])):
        return True
    parts = (each for each in tree.files if each != file and each.role not in _NO_PART)
    return any((each.size or 0) > 2 * LEAST and _MADE_OF.fullmatch(each.path) for each in parts)


def _says_enough(code: str) -> bool:
    return len(_LETTERS.findall(code)) >= LEAST


def _is_whole(file: File, tree: Tree) -> bool:
    """Whether the code of an extension lies beside its description, as QGIS wants it: `__init__.py`."""
    return file.name != "metadata.txt" or tree.at(f"{file.folder}/__init__.py".lstrip("/")) is not None


def _line(match: re.Match[str]) -> int:
    return match.string.count("\n", 0, match.start()) + 1

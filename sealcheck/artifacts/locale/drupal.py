# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of Drupal: those of a site are in one language, and the folder `language/XX` beside them translates these.

Each says in `langcode` in which language it is, or is in that of the site (`system.site.yml`), or else in English
(https://www.drupal.org/docs/administering-a-drupal-site/configuration-management).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locale.paths import tag_of
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

_TRANSLATION = regex(r"((?:[^/]{1,200}/){0,20})language/[A-Za-z-]{2,12}/([a-z0-9_]{1,80}\.[\w.-]{1,160}\.yml)")
_LANGUAGE = regex(rb"(?m)^(?:default_)?langcode:[ \t]{1,4}['\"]?([A-Za-z-]{2,12})['\"]?[ \t\r]{0,4}$")


def translated_settings(
    texts: Mapping[str, Mapping[str, int]], tree: Tree, contents: Contents
) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield path and number of texts by language of each setting of which a translation holds `texts`.

    What a site translates is all that is known of what can be translated: both have as many texts.
    """
    most: dict[str, int] = {}
    for path, counts in texts.items():
        found = _TRANSLATION.fullmatch(path)
        if found and (base := tree.at(found[1] + found[2])):
            most[base.path] = max(most.get(base.path, 0), *counts.values(), 0)
    sites: dict[str, str] = {}
    for path, count in most.items():
        folder = path.rpartition("/")[0]
        if folder not in sites:
            sites[folder] = _language(f"{folder}/system.site.yml".lstrip("/"), tree, contents) or "en"
        yield path, {_language(path, tree, contents) or sites[folder]: count}


def _language(path: str, tree: Tree, contents: Contents) -> str:
    file = tree.at(path)
    found = _LANGUAGE.search(contents.data(file) or b"") if file else None
    return (tag_of(found[1].decode()) or "") if found else ""

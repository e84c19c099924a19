# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Integrations of Home Assistant that its community store (HACS) installs out of their repository."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

_PLACE = regex(r"custom_components/[^/]{1,100}")


def installed_by_store(tree: Tree, contents: Contents) -> Iterator[File]:
    """Yield the manifest of the store in the root where an integration lies at the place that the store takes it from.

    A custom integration has a domain, a version and code, or Home Assistant does not load it. With `content_in_root`
    the root itself is the integration.
    """
    file = tree.at("hacs.json")
    value = read_object(contents.text(file) or "") if file else {}
    if file is None or not value.get("name"):
        return
    whole = value.get("content_in_root") is True
    places = [
        each for each in tree.named("manifest.json") if _PLACE.fullmatch(each.folder) or (whole and not each.folder)
    ]
    coded = [each for each in places[:12] if tree.at(f"{each.folder}/__init__.py".lstrip("/"))]
    read = (read_object(contents.text(each) or "") for each in coded)
    if any(each.get("domain") and each.get("version") for each in read):
        yield file

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Modules of Python that nobody installs: those of the language in any version, and those of the program that runs it.

A plugin of QGIS or Blender, a script of ArcGIS and a program for a board take what their host brings.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cache

from sealcheck.prose.facts import load, words_in


@cache
def python_modules() -> frozenset[str]:
    """Return the modules that come with Python, in any version."""
    return frozenset(sys.stdlib_module_names) | words_in("python_modules", "former", "with_it")


@cache
def hosts() -> Mapping[str, frozenset[str]]:
    """Return what a host brings, by each of the modules that only it has."""
    entries = load("python_modules")["hosts"]
    return {name: frozenset(each["brings"].split()) for each in entries for name in each["known_by"].split()}


def brought_by(names: Iterable[str]) -> frozenset[str]:
    """Return what the host brings that a program shows by the modules which it loads; nothing where there is none."""
    return frozenset(module for name in names for module in hosts().get(name, ()))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which packages programs for Node.js load, by their text: const express = require('express')"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.pattern import regex

#: https://nodejs.org/api/modules.html#built-in-modules, and what programs that run JavaScript bring.
_BROUGHT = (
    "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain"
    " events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl"
    " stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib test sqlite sea"
    " electron vscode k6 bun atom sketch uxp photoshop Storage Wifi Flash system webpage fs-base"
)
_NAMES = frozenset(_BROUGHT.split())
_REQUIRE = regex(
    r"(?m)^(?:(?:const|let|var)[ \t]{1,9}[\w${}, :\t]{1,200}=[ \t]{0,9})?require\([ \t]{0,4}['\"]"
    r"((?:@[\w.-]{1,60}/)?[A-Za-z][\w.-]{0,80})(?:/[\w./-]{1,100})?['\"]"
)
#: Loaders of browsers and of other programs, which are told where modules lie.
_OTHERWISE = regex(
    r"\bdefine\([ \t]{0,4}(?:\[|function|['\"(])|\brequirejs\b|\brequire\.config\b|\bSystem\.(?:import|config)\b"
    r"|\bTi(?:tanium)?\.\w|\bMeteor\.\w|\bdojoConfig\b|\bphantom\.exit\b|\bcasper\b|\bE\.(?:on|getTemperature)\("
)


def loaded_otherwise(text: str) -> bool:
    """Whether a program has its modules from a loader that is no manager of packages."""
    return _OTHERWISE.search(text) is not None


def node_requires(text: str) -> Iterator[str]:
    """Yield the packages that a program loads, those of Node.js aside."""
    for match in _REQUIRE.finditer(text):
        if match[1] not in _NAMES:
            yield match[1]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which programming language a path's ending names; names as GitHub Linguist writes them."""

from __future__ import annotations

from collections.abc import Mapping

_ENDINGS = {
    "Python": "py pyw pyx pyi", "JavaScript": "js mjs cjs jsx es6", "TypeScript": "ts tsx mts cts", "Java": "java",
    "Kotlin": "kt kts", "Scala": "scala sc", "Groovy": "groovy gvy", "Clojure": "clj cljs cljc", "Ruby": "rb rake ru",
    "PHP": "php phtml php5 php7 inc module phpt", "Go": "go", "Rust": "rs", "C": "c h",
    "C++": "cc cpp cxx hh hpp hxx ino", "C#": "cs csx", "F#": "fs fsx", "Visual Basic": "vb bas", "Swift": "swift",
    "Objective-C": "m mm", "Dart": "dart", "Elixir": "ex exs", "Erlang": "erl hrl", "Elm": "elm", "Haskell": "hs lhs",
    "OCaml": "ml mli", "Perl": "pl pm t psgi", "R": "r", "Julia": "jl", "Shell": "sh bash zsh ksh bats",
    "PowerShell": "ps1 psm1", "Batchfile": "bat cmd", "Vue": "vue", "Svelte": "svelte", "Astro": "astro",
    "CoffeeScript": "coffee", "HTML": "html htm xhtml", "CSS": "css scss sass less styl", "SQL": "sql plsql pls psql",
    "Lua": "lua", "Zig": "zig", "Nim": "nim", "Crystal": "cr", "Pascal": "pas dpr", "Fortran": "f f77 f90 f95 f03",
    "Tcl": "tcl", "Awk": "awk", "GDScript": "gd", "Solidity": "sol", "Jupyter Notebook": "ipynb", "XSLT": "xsl xslt",
    "Protocol Buffer": "proto", "GraphQL": "graphql gql", "Java Server Pages": "jsp jspx tag", "ERB": "erb",
    "EJS": "ejs",
    "Handlebars": "hbs handlebars", "Mustache": "mustache", "Twig": "twig", "Haml": "haml", "Slim": "slim",
    "Pug": "pug jade", "FreeMarker": "ftl", "Jinja": "jinja jinja2 j2", "Velocity": "vm", "HCL": "tf",
    "Open Policy Agent": "rego",
}  # fmt: skip

LANGUAGES: Mapping[str, str] = {
    ending: language for language, endings in _ENDINGS.items() for ending in endings.split()
}

#: Pages, styles and notations: code, but nothing that a naming convention for tests applies to.
MARKUP = frozenset(
    {"HTML", "CSS", "SQL", "ERB", "EJS", "Handlebars", "Mustache", "Twig", "Haml", "Slim", "Pug", "FreeMarker", "Jinja"}
    | {"Velocity", "HCL", "Java Server Pages", "Jupyter Notebook", "Protocol Buffer", "GraphQL", "XSLT"}
)


def language_of(path: str) -> str | None:
    """Return the programming language that the path's ending names, or None."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return LANGUAGES.get(ending.lower()) if stem else None

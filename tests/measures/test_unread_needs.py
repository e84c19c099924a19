# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Projects without a manifest that is read: some need nothing of others, some show in other ways that they do."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

PAGE = "<!doctype html><html><head>{}</head><body>Lamps</body></html>\n"
OPEN: dict[str, tuple[str, Files]] = {
    "a manager that is not read": ("manifest", {"project.clj": '(defproject a "1" :dependencies [[b "1"]])\n'}),
    "a build of Perl": ("manifest", {"Makefile.PL": "WriteMakefile(PREREQ_PM => { JSON => 0 });\n"}),
    "packages of the system": ("manifest", {"conf/packages": "libjson-perl\nphp-curl\n"}),
    "libraries of the system": ("manifest", {"CMakeLists.txt": "find_package(GDAL REQUIRED)\n", "a.cpp": "int a;\n"}),
    "a lock file of the tests": ("lock", {"test/Gemfile.lock": "GEM\n", "a.sh": "ls\n"}),
    "Java": ("import", {"src/de/ort/A.java": "package de.ort;\nimport java.util.List;\nimport org.json.JSONObject;\n"}),
    "C#": ("import", {"A.cs": "using System;\nusing Newtonsoft.Json;\nnamespace Ort { }\n"}),
    "Perl": ("import", {"bin/a.pl": "use strict;\nuse DBI;\n"}),
    "Ruby": ("import", {"a.rb": "require 'json'\nrequire 'nokogiri'\n"}),
    "Go": ("import", {"a.go": 'package a\nimport (\n\t"fmt"\n\t"github.com/x/y"\n)\n'}),
    "PHP": ("import", {"a.php": "<?php\nnamespace Ort;\nuse Monolog\\Logger;\n"}),
    "JavaScript": ("import", {"a.js": "const fs = require('fs');\nconst e = require('express');\n"}),
    "modules": ("import", {"a.ts": "import { a } from './b';\nimport L from 'leaflet';\n"}),
    "copied": ("copy", {"a.js": "x = 1;\n", "vendor/b/b.js": "y = 1;\n"}),
    "archives of Java": ("copy", {"lib/json-1.2.jar": b"PK", "A.java": "class A {}\n"}),
    "packed by others": ("copy", {"js/leaflet.min.js": "x=1\n", "index.html": PAGE}),
    "a page": ("page", {"index.html": PAGE.format('<script src="https://unpkg.com/leaflet@1.9/leaflet.js"></script>')}),
    "styles of others": ("page", {"a.php": '<link rel="stylesheet" href="//cdn.jsdelivr.net/npm/b/b.css">\n'}),
    "an image": ("install", {"Dockerfile": "FROM python\nRUN apt-get update && apt-get install -y libgdal-dev\n"}),
    "a pipeline": (
        "install",
        {".github/workflows/a.yml": "jobs:\n  a:\n    steps:\n      - run: pip install mkdocs\n"},
    ),
}
NOTHING: dict[str, Files] = {
    "a page that needs nothing": {"index.html": PAGE.format('<script src="lamps.js"></script>'), "lamps.js": "a();\n"},
    "a page that links": {"index.html": PAGE.format('<a href="https://www.ort.de/lamps.js">x</a>')},
    "its own parts in Java": {
        "src/de/ort/A.java": "package de.ort;\nimport java.util.List;\nimport de.ort.lamps.B;\n",
        "src/de/ort/lamps/B.java": "package de.ort.lamps;\n",
    },
    "its own module": {"a.js": "import b from 'lib/b';\n", "src/lib/b.js": "export default 1;\n"},
    "what comes with it": {"a.rb": "require 'json'\nrequire 'net/http'\n", "b.pl": "use Data::Dumper;\nuse 5.010;\n"},
    "its own module of Perl": {"a.pl": "use Ort::Lamps;\n", "lib/Ort/Lamps.pm": "package Ort::Lamps;\n1;\n"},
    "an address in Go": {"a.go": 'package a\n\nvar hosts = []string{\n\t"git.ort.de/x",\n}\n'},
    "a command that is only said": {"a.sh": "echo 'please apt install jq'\n"},
    "its own package of Go": {"a.go": 'import "git.ort.de/x/lamps"\n', "lamps/b.go": "package lamps\n"},
    "texts": {
        "README.md": "# Lamps\n\n`pip install x`\n",
        "docs/a.html": PAGE.format("<script src='//unpkg.com/a/b'>"),
    },
    "a comment": {"a.sh": "# apt-get install jq\nls\n"},
    "what it is told": {"a.sh": "npm install\npip install -r requirements.lock\npip install .\n"},
    "a build without needs": {"CMakeLists.txt": "project(a)\nadd_executable(a a.c)\n", "a.c": "int main() {}\n"},
}


@pytest.mark.parametrize(("kind", "files"), OPEN.values(), ids=OPEN)
def test_a_sign_of_needs_leaves_it_open(kind: str, files: Files) -> None:
    seen = run("dependencies.locked", files)
    assert seen.undetermined is not None
    assert seen.undetermined.key == "dependencies.needs_unread"
    assert seen.evidence[0].text.key == f"dependencies.sign_{kind}"


@pytest.mark.parametrize("files", NOTHING.values(), ids=NOTHING)
def test_nothing_is_needed_where_nothing_shows_it(files: Files) -> None:
    assert run("dependencies.locked", files).value == "no_dependencies"


def test_a_submodule_may_name_them() -> None:
    seen = run("dependencies.locked", snapshot({"a.sh": "ls\n"}, submodules=["commons"]))
    assert seen.undetermined is not None


def test_the_place_is_shown() -> None:
    page = PAGE.format('\n<script src="https://unpkg.com/leaflet@1.9/leaflet.js"></script>')
    (sign, _) = run("dependencies.locked", {"index.html": page}).evidence
    assert (sign.path, sign.start) == ("index.html", 2)

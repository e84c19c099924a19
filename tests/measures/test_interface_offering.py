# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where nothing serves other programs, whether there is an interface stays open; whatever may serve keeps it asked."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

PAGE = "<!doctype html><html><body><form><input></form></body></html>\n"
FRONT = {"package.json": '{"private": true, "dependencies": {"vue": "3"}}', "index.html": PAGE}
TOOL = {"lamps/cli.py": 'import requests\n\nif __name__ == "__main__":\n    print(requests.get("https://a.example"))\n'}
OPEN: list[tuple[Files, str]] = [
    (FRONT, "a front end"),
    ({**FRONT, "src/api/lamps.ts": "export const get = () => axios.get('/lamps')\n"}, "that asks an interface"),
    ({**FRONT, "src/router.ts": "history.listen((location) => track(location))\n"}, "that follows addresses"),
    ({**FRONT, "package.json": '{"main": "index.js", "dependencies": {"vue": "3"}}'}, "begun with npm init"),
    (TOOL, "a script that is started"),
    ({"setup.py": "setup(entry_points={'console_scripts': ['lamps=lamps.cli:main']})\n", "lamps/cli.py": "x = 1\n"}, "a command"),
    ({"go.mod": "module lamps\n", "main.go": 'package main\n\nfunc main() {}\n'}, "a command in Go"),
    ({"build.gradle.kts": 'plugins { application }\n', "src/main/kotlin/main.kt": "fun main() {}\n"}, "a command in Kotlin"),
    ({**FRONT, "tests/server.js": "const app = createServer(mock)\n"}, "a server for tests"),
]  # fmt: skip
ASKED: list[tuple[Files, str]] = [
    ({}, "nothing at all"),
    ({"lamps.csv": "a,b\n"}, "data alone"),
    ({**FRONT, "server.js": "http.createServer(answer).listen(80)\n"}, "a server in the code"),
    ({**FRONT, "package.json": '{"dependencies": {"vue": "3", "express": "4"}}'}, "a framework for servers"),
    ({**FRONT, "pages/api/lamps.ts": "export default (a, b) => b.json([])\n"}, "a place for answers"),
    ({**FRONT, "functions/lamps.js": "module.exports = lamps\n"}, "a function of a provider"),
    ({**FRONT, "api.php": "<?php echo json_encode($lamps);\n"}, "a language whose servers are not known"),
    ({**FRONT, "src/lamp.ts": "customElements.define('x-lamp', Lamp)\n"}, "an element for pages of others"),
    ({"package.json": '{"module": "lamps.mjs", "types": "lamps.d.ts"}', "lamps.mjs": "export const x = 1\n"}, "a package"),
    ({"package.json": '{"main": "index.js"}', "index.js": "exports.lamps = []\n"}, "a package without pages"),
    ({**TOOL, "setup.py": "setup(name='lamps')\n"}, "a package of Python"),
    ({**TOOL, "lamps/serve.py": "from http.server import HTTPServer\n"}, "a server of the standard library"),
    ({"go.mod": "module lamps\n", "lamps.go": "package lamps\n"}, "a package of Go"),
    ({"go.mod": "module lamps\n", "main.go": 'package main\n\nfunc main() { http.ListenAndServe(":80", nil) }\n'}, "Go"),
    ({"pom.xml": "<project/>", "src/main/java/A.java": "class A { public static void main(String[] a) {} }\n"}, "Maven"),
    ({"build.gradle": "plugins { id 'java-library' }\n", "src/main/kotlin/a.kt": "fun main() {}\n"}, "a library of Gradle"),
]  # fmt: skip


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in OPEN])
def test_a_program_for_people_may_have_no_interface(files: Files) -> None:
    measurement = run("reuse.has_interface", files)
    assert measurement.value is None and measurement.undetermined is not None
    assert measurement.undetermined.key == "reuse.interface_unseen"
    assert measurement.evidence[0].text.key == "reuse.for_people"


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in ASKED])
def test_what_may_serve_others_is_asked_for_a_description(files: Files) -> None:
    assert run("reuse.has_interface", files).value is True


def test_a_declaration_decides() -> None:
    assert (
        run("reuse.has_interface", {**FRONT, ".sealcheck.yml": "facts: {programming_interface: false}"}).value is False
    )
    assert run("reuse.has_interface", {**FRONT, ".sealcheck.yml": "facts: {programming_interface: true}"}).value is True

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of all that is installed, which nobody says were frozen, and programs in Go of no module."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

NPM: Files = {"package-lock.json": '{"packages": {"": {}, "node_modules/d3": {"version": "7.0.0"}}}',
              "package.json": '{"dependencies": {"d3": "^7.0.0"}}'}  # fmt: skip
FROZEN = "certifi==2024.2.2\ncharset-normalizer==3.3.2\nidna==3.6\nlampkit==1.2\nrequests==2.31.0\nurllib3==2.2.0\n"
OTHER = {"tool.py": "import requests\n"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(FROZEN, "all", id="all that is brought along"),
        pytest.param(FROZEN.replace("idna==3.6\n", ""), "some", id="one of it lacks"),
        pytest.param(FROZEN.replace("lampkit==1.2", "lampkit>=1.2"), "some", id="one version is open"),
        pytest.param(FROZEN + "flask==3.0.0\n", "some", id="one added by hand"),
        pytest.param("django==4.2\nrequests==2.31.0\nlampkit==1.2\n", "some", id="what the project uses itself"),
        pytest.param("lampkit==1.2\nbulbkit==1.0\n", "some", id="nothing is known of them"),
        pytest.param("numpy==1.26.0\nscipy==1.12.0\n", "some", id="too few are brought along"),
        pytest.param(FROZEN + "-e git+https://forge.town/lamps.git@main#egg=lamps\n", "some", id="a branch"),
    ],
)
def test_a_frozen_list_keeps_all_versions(text: str, value: str) -> None:
    assert run("dependencies.locked", snapshot({"requirements.txt": text, **OTHER})).value == value


GO = 'package main\n\nimport (\n\t"fmt"\n\n\t"github.com/lib/pq"\n)\n\nfunc main() { fmt.Println(pq.Driver{}) }\n'
IMAGE = "FROM golang:latest\nCOPY . .\nRUN go get\nRUN go build\n"
PROGRAM: Files = {"importer/main.go": GO, "importer/Dockerfile": IMAGE}
PYTHON: Files = {f"api/views{number}.py": "import requests\n" for number in range(9)}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(PROGRAM, "some", id="outside of modules"),
        pytest.param({**PROGRAM, "importer/go.mod": "module importer\n\nrequire github.com/lib/pq v1.10.0\n",
                      "importer/go.sum": "github.com/lib/pq v1.10.0 h1:x=\ngithub.com/lib/pq v1.10.0/go.mod h1:y=\n"}, "all", id="a module"),
        pytest.param({**PROGRAM, "importer/Gopkg.lock": '[[projects]]\nname = "github.com/lib/pq"\n'}, "all", id="another manager"),
        pytest.param({"importer/main.go": GO}, "all", id="a helper without an image"),
        pytest.param({**PROGRAM, "importer/main.go": GO.replace("github.com/lib/pq", "os")}, "all", id="nothing of others"),
        pytest.param({**PROGRAM, "importer/vendor/github.com/lib/pq/conn.go": "package pq\n"}, "all", id="vendored"),
    ],
)  # fmt: skip
def test_programs_in_go_of_no_module_keep_no_versions(files: Files, value: str) -> None:
    measurement = run("dependencies.locked", snapshot({**PYTHON, "requirements.txt": FROZEN, **files}))
    assert measurement.value == value


def test_where_nothing_else_names_any_it_stays_open() -> None:
    assert run("dependencies.locked", snapshot(PROGRAM)).undetermined

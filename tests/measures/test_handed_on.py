# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Projects without a packaged deployment of a known kind, of which something speaks that hands them on."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot


def job(step: str, *, on: str = "push", name: str = "a", file: str = "a") -> Files:
    text = f"on: {on}\njobs:\n  {name}:\n    steps:\n      - {step}\n"
    return {f".github/workflows/{file}.yml": text, "a.js": "x = 1;\n"}


def script(name: str, text: str) -> Files:
    return {"package.json": f'{{"private": true, "scripts": {{"{name}": "{text}"}}}}', "a.js": "x = 1;\n"}


def travis(*lines: str) -> Files:
    return {".travis.yml": "deploy:\n" + "".join(f"  {line}\n" for line in lines), "a.js": "x = 1;\n"}


OPEN: dict[str, tuple[str, Files]] = {
    "a script in a job": ("job", job("run: ci/publish.sh")),
    "to a server": ("job", job("uses: stadt/rsync-deployments@4.1")),
    "a program nobody knows": ("job", job("run: bake release --all", on="release")),
    "a task of a build": ("job", job("run: ./bake publishToOurHub")),
    "an action in a job that says so": ("job", job("uses: stadt/build-action@v1", on="release", file="deploy")),
    "a named script": ("script", script("deploy", "node tools/put.js")),
    "an installer": ("script", script("build", "bake && electron-packager .")),
    "a target": ("script", {"Makefile": "release:\n\tbake all\n", "a.c": "int a;\n"}),
    "a provider of Travis CI": ("job", travis("provider: heroku")),
    "a release by Travis CI": ("job", travis("provider: releases", "file: $OUT")),
    "a job of Travis CI": (
        "job",
        {
            ".travis.yml": "jobs:\n  include:\n    - script: a\n      deploy:\n        - provider: npm\n",
            "a.js": "x = 1;\n",
        },
    ),
    "a store": ("badge", {"README.md": "# A\n\nhttps://play.google.com/store/apps/details?id=de.ort.a\n"}),
    "a registry": ("badge", {"README.md": "# A\n\n![](https://img.shields.io/npm/v/streetlamps.svg)\n"}),
}
CLOSED: dict[str, Files] = {
    "documents": job("run: mike deploy latest"),
    "documents by the job": job("run: bake deploy", name="docs"),
    "reports of tests": job("uses: stadt/publish-test-results@v1"),
    "kept for a day": job("uses: actions/upload-artifact@v4"),
    "a message": job("run: bake upload --slack"),
    "only says so": job("run: echo Deploy"),
    "installs": job("run: pip install twine"),
    "started by a deployment": job("uses: stadt/deploy@v1", on="deployment_status"),
    "a release on the forge alone": job("uses: actions/create-release@v1"),
    "looks for files": job("run: find build/release -name x"),
    "pages by Travis CI": travis("provider: pages"),
    "no deployment by Travis CI": {".travis.yml": "deploy: false\n# provider: heroku\n", "a.js": "x = 1;\n"},
    "no YAML": {".travis.yml": "deploy: [provider", "a.js": "x = 1;\n"},
    "a hook": script("postinstall", "node deploy.js"),
    "a script that says so": script("deploy", "echo none yet"),
    "another's package": {"README.md": "# A\n\nUses https://www.npmjs.com/package/config\n"},
    "a licence's badge": {"README.md": "# A\n\n![](https://img.shields.io/github/license/x/streetlamps)\n"},
    "nothing": {"a.js": "x = 1;\n"},
}


@pytest.mark.parametrize(("kind", "files"), OPEN.values(), ids=OPEN)
def test_what_hands_it_on_leaves_it_open(kind: str, files: Files) -> None:
    seen = run("reuse.deployment_paths", snapshot(files, name="streetlamps"))
    assert seen.undetermined is not None
    assert seen.evidence[0].text.key == f"reuse.handed_on_{kind}"


@pytest.mark.parametrize("files", CLOSED.values(), ids=CLOSED)
def test_other_things_do_not(files: Files) -> None:
    assert run("reuse.deployment_paths", snapshot(files, name="streetlamps")).value == 0


def test_what_is_known_decides() -> None:
    files = {**job("run: ci/publish.sh"), "Dockerfile": "FROM node\nCOPY . .\nCMD node a.js\n"}
    assert run("reuse.deployment_paths", files).value == 1


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["provider: releases", "file: target/a.war"], 1),
        (["provider: releases", "file: [a.txt, 'build/*.deb']", "file_glob: true"], 1),
        (["provider: releases", "file: ${OUT}", "x: export OUT=$(ls target/*.war)"], 1),
        (["provider: releases", "file: ${OUT}", "x: export OUT=$(ls target/*.md5)"], None),
        (["provider: releases", "file: target/a-sources.jar"], None),
        (["provider: releases", "file: $OUT", "x: TOOL=a.deb OUT=a.pdf OTHER=b.deb"], None),
        (["provider: releases", "file: $OUT", 'x: OUT="target/a.war" sh a.sh'], 1),
        (["provider: releases", "file: $HERE/lamps.zip", "x: export HERE=target/a.war"], None),
    ],
)
def test_programs_that_travis_attaches_to_a_release(lines: list[str], count: int | None) -> None:
    assert run("reuse.deployment_paths", travis(*lines)).value == count


def test_where_kinds_are_asked_for_only_they_count() -> None:
    assert run("reuse.deployment_paths", job("run: ci/publish.sh"), kinds=["helm"]).value == 0

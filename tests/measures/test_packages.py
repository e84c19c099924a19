# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is installed as a package: libraries for devices, builds that are packed, packages that a job publishes."""

from __future__ import annotations

import pytest

from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import Files, run, snapshot


def ways(files: Files, **subject: str) -> tuple[object, list[str]]:
    measurement = run("reuse.deployment_paths", snapshot(files, **subject))
    said = (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence))
    assert all(words(text, language) for text in said if text for language in LANGUAGES)
    return measurement.value, [e.text.key.removeprefix("reuse.") for e in measurement.evidence if e.kind == "near_miss"]


ARDUINO = "name=Town Lamps\nversion=0.4.0\nauthor=A\nsentence=Talks to lamps.\narchitectures=*\n"
PLATFORM_IO = '{"name": "TownLamps", "version": "0.4.0", "frameworks": "arduino"}'
PACKED = 'project(lamps)\nif(UNIX)\n  set(CPACK_GENERATOR "DEB")\n  include(CPack)\nendif()\n'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"library.properties": ARDUINO}, 1, id="a library of Arduino"),
        pytest.param({"library.properties": ARDUINO.replace("Town Lamps", "My Lamps")}, 1, id="a name with my"),
        pytest.param({"library.json": PLATFORM_IO}, 1, id="a library of PlatformIO"),
        pytest.param({"library.properties": "name=lamps\nversion=1.0\nurl=jdbc:x\n"}, 0, id="settings of a library"),
        pytest.param({"library.json": '{"title": "Lamps", "machineName": "H5P.Lamps"}'}, 0, id="content for H5P"),
        pytest.param({"library.json": "[]"}, 0, id="a list of books"),
        pytest.param({"library.json": "{"}, 0, id="broken"),
        pytest.param({"libraries/Lamps/library.properties": ARDUINO}, 0, id="a copy beside a sketch"),
        pytest.param({"firmware/Lamps/library.json": PLATFORM_IO}, 0, id="a copy beside firmware"),
        pytest.param({"CMakeLists.txt": PACKED}, 1, id="packed by CPack"),
        pytest.param({"CMakeLists.txt": "project(x)\n", "cmake/Packing.cmake": PACKED}, 1, id="in a folder for CMake"),
        pytest.param({"CMakeLists.txt": PACKED.upper().replace("CPACK)", "CPack)")}, 1, id="in capitals"),
        pytest.param({"CMakeLists.txt": PACKED.replace("  include", "  # include")}, 0, id="switched off"),
        pytest.param({"CMakeLists.txt": "project(x)\ninstall(TARGETS x)\n"}, 0, id="installed by hand"),
        pytest.param({"CMakeLists.txt": "include(CPack)\n"}, 0, id="nothing said of the package"),
        pytest.param({"json/CMakeLists.txt": PACKED}, 0, id="a library of others in a folder"),
    ],
)
def test_packages_of_c_and_cpp(files: Files, value: int) -> None:
    assert ways(files)[0] == value


def npm(more: str = "", **also: str) -> Files:
    return {"package.json": f'{{"name": "town-lamps", "version": "1"{more}}}'} | also


def job(command: str) -> Files:
    return {".github/workflows/a.yml": f"on: release\njobs:\n  a:\n    steps:\n      - run: {command}\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(npm(), 0, id="an application, for all that is known"),
        pytest.param(npm() | job("npm publish"), 1, id="a job publishes it"),
        pytest.param(npm() | job("yarn npm publish --access public"), 1, id="by Yarn"),
        pytest.param(npm() | job("pnpm --silent publish"), 1, id="by pnpm"),
        pytest.param(npm() | job("npm publish --dry-run"), 0, id="a trial"),
        pytest.param(npm() | job("npm run publish"), 0, id="a script of that name"),
        pytest.param(npm(', "main": "dist/a.js"') | job("npx esbuild a.ts && npm publish"), 1, id="built by the job"),
        pytest.param(npm(', "private": true') | job("npm publish"), 0, id="private"),
        pytest.param(npm() | job("cd ui && npm publish"), 0, id="another one is published"),
        pytest.param(npm(', "scripts": {"ship": "npm run x && CI=0 npm publish"}'), 1, id="a script publishes it"),
        pytest.param(npm(', "scripts": {"ship": "yarn publish --dry-run; ls"}'), 0, id="a script tries it"),
        pytest.param(npm(', "scripts": {"ship": "lerna publish from-package"}'), 1, id="a tool publishes it"),
        pytest.param(npm(', "scripts": {"ship": "electron-builder --publish never"}'), 0, id="another publication"),
        pytest.param(npm(', "private": true, "scripts": {"ship": "npm publish"}'), 0, id="a script, but private"),
        pytest.param(npm(', "scripts": ["npm publish"]'), 0, id="no scripts at all"),
        pytest.param(npm() | {"README.md": "# A\n\n```\nnpm install town-lamps\n```\n"}, 1, id="told to install"),
        pytest.param(npm() | {"README.md": "# A\n\nDo not run `npm install town-lamps`.\n"}, 0, id="told not to"),
        pytest.param(npm() | {"README.md": "# A\n\nDo **not** run `npm install town-lamps`.\n"}, 0, id="in bold"),
        pytest.param(npm() | {"README.md": "# A\n\nOnce published:\n\n```\nnpm i town-lamps\n```\n"}, 0, id="later"),
        pytest.param(npm() | {"README.md": "# A\n\nRun this:\n\n```\nnpm i town-lamps\n```\n"}, 1, id="run now"),
        pytest.param(npm() | {"README.md": "# A\n\n`yarn add ol town-lamps@2`\n"}, 1, id="beside another, a version"),
        pytest.param(npm() | {"README.md": "# A\n\n`npm i -D @town/town-lamps`\n"}, 0, id="another scope"),
        pytest.param(npm() | {"README.md": "# A\n\n`npm install town-lamps-map`\n"}, 0, id="a longer name"),
        pytest.param(npm() | {"README.md": "# A\n\n`git clone x/town-lamps && npm install`\n"}, 0, id="needs only"),
        pytest.param(
            {"libs/a/package.json": npm()["package.json"], "README.md": "# A\n\n`npm i town-lamps`\n"}, 0, id="foreign"
        ),
    ],
)
def test_packages_of_npm_that_are_published(files: Files, value: int) -> None:
    assert ways(files)[0] == value


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(
            {"package.json": '{"name": "a-b", "version": "1", "files": ["a"], "private": "true"}'}, 0, id="npm"
        ),
        pytest.param({"Cargo.toml": '[package]\nname = "a"\nversion = "1"\npublish = []\n'}, 0, id="Cargo"),
        pytest.param({"Cargo.toml": '[package]\nname = "a"\nversion = "1"\npublish = ["x"]\n'}, 1, id="Cargo, one"),
        pytest.param({"setup.py": "setup(name='a', classifiers=['Private :: Do Not Upload'])\n"}, 0, id="setup.py"),
        pytest.param({"setup.py": "setup(name='a', classifiers=['Framework :: Django'])\n"}, 1, id="setup.py, public"),
    ],
)
def test_packages_that_say_to_be_private(files: Files, value: int) -> None:
    assert ways(files)[0] == value


BASE = "services:\n  base:\n    build: .\n    image: town_python\n  count:\n    image: town_python\n"
COUNTS = BASE + "    entrypoint: [python, main.py]\n    volumes: ['./count:/usr/src/count']\n"
DEV = {
    "docker-compose.dev.yml": COUNTS,
    "Dockerfile": "FROM python:3\nCOPY requirements.txt /\nRUN pip install -r requirements.txt\n",
    "count/main.py": "x = 1\n",
}
COPIES = "cp docker-compose.dev.yml docker-compose.yml\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(DEV, 0, id="for development, by its name"),
        pytest.param(DEV | {"README.md": f"# A\n\n## Getting started\n\n```\n{COPIES}```\n"}, 1, id="for everybody"),
        pytest.param(DEV | {"README.md": "# A\n\nWe have docker-compose.dev.yml\n"}, 0, id="only named"),
        pytest.param(DEV | {"README.md": "# A\n\ncp docker-compose.dev.yml x.yml\n"}, 0, id="copied elsewhere"),
        pytest.param(DEV | {"CONTRIBUTING.md": f"# A\n\n{COPIES}"}, 0, id="told to contributors"),
        pytest.param(
            {"docker-compose.yml": COUNTS.replace("./count", "./data"), "Dockerfile": DEV["Dockerfile"]}, 0, id="data"
        ),
    ],
)
def test_a_compose_file_of_developers_that_everybody_uses(files: Files, value: int) -> None:
    assert ways(files)[0] == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("town-lamps", 1, id="a name of its own"),
        pytest.param("frontend", 0, id="anybody's name"),
        pytest.param("vite-project", 0, id="the name that a generator gives"),
        pytest.param("@town/frontend", 1, id="in a scope of its own"),
    ],
)
def test_packages_of_npm_that_nobody_can_publish(name: str, value: int) -> None:
    assert ways({"package.json": f'{{"name": "{name}", "version": "1", "files": ["css"]}}'})[0] == value


ELECTRON = '{"name": "lamps", "private": true, "devDependencies": {"electron-builder": "26"}, %s}'
FORGE = "module.exports = {\n  makers: [\n    {\n      name: '@electron-forge/maker-deb',\n    },\n  ],\n};\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(
            {"package.json": ELECTRON % '"build": {"appId": "x", "win": {"target": "nsis"}}'}, 1, id="builder"
        ),
        pytest.param({"package.json": ELECTRON % '"build": {"note": "x"}'}, 0, id="no settings of installers"),
        *(
            pytest.param({"package.json": ELECTRON % given}, value, id=given)
            for given, value in (
                ('"build": {"appId": "x", "linux": {"target": ["dir", "deb"]}}', 1),
                ('"build": {"appId": "x", "linux": {"target": "dir"}, "win": {"target": "nsis"}}', 1),
                (
                    '"build": {"appId": "x"}, "scripts": {"pack": "electron-builder --dir", "dist": "electron-builder"}',
                    1,
                ),
                ('"build": {"appId": "x"}, "scripts": {"postinstall": "electron-builder install-app-deps"}', 1),
            )
        ),
        pytest.param({"electron-builder.yml": "appId: x\nlinux:\n  target: deb\n"}, 1, id="a package, in a file"),
        pytest.param({"electron-builder.json5": "{appId: 'x'}\n"}, 1, id="in JSON5"),
        pytest.param({"package.json": '{"name": "x", "build": {"appId": "x"}}'}, 0, id="nothing that makes them"),
        pytest.param(
            {"package.json": '{"config": {"forge": {"makers": [{"name": "@electron-forge/maker-zip"}]}}}'},
            1,
            id="Forge",
        ),
        pytest.param({"package.json": '{"config": {"forge": {"makers": []}}}'}, 0, id="Forge that makes nothing"),
        pytest.param({"forge.config.js": FORGE}, 1, id="settings of Forge"),
        pytest.param({"forge-config.js": FORGE}, 1, id="settings of Forge under another name"),
        pytest.param({"forge.config.ts": "export default {\n  makers: [new MakerDeb({})],\n};\n"}, 1, id="makers made"),
        pytest.param({"forge.config.js": "// name: '@electron-forge/maker-deb'\nmodule.exports = {};\n"}, 0, id="off"),
        pytest.param({"src-tauri/tauri.conf.json": '{"bundle": {"active": true, "targets": "all"}}'}, 1, id="Tauri"),
        pytest.param({"src-tauri/tauri.conf.json": '{"tauri": {"bundle": {"active": true}}}'}, 1, id="Tauri 1"),
        pytest.param({"src-tauri/tauri.conf.json": '{"bundle": {"active": false}}'}, 0, id="Tauri without bundle"),
        pytest.param({"examples/a/forge.config.js": FORGE}, 0, id="an example"),
    ],
)
def test_installers_for_desktops_count(files: Files, value: int) -> None:
    assert ways(files) == (value, [])

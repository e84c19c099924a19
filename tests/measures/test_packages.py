# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is installed as a package: libraries, builds that are packed, published packages, extensions of other software."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_deployment import ways

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
        pytest.param(npm() | {"scripts/publish.sh": "#!/bin/sh\nnpm ci\nnpm publish\n"}, 1, id="a shell file does"),
        pytest.param(
            npm() | {"scripts/publish.sh": "#!/bin/sh\n# npm publish\necho npm publish\n"}, 0, id="only says so"
        ),
        pytest.param(npm() | {"release.sh": "#!/bin/sh\nnpm publish --dry-run\n"}, 0, id="a shell file tries it"),
        pytest.param(
            npm() | {"release.sh": "npm publish --registry http://localhost:4873\n"}, 0, id="to the own machine"
        ),
        pytest.param(npm() | {"deploy.sh": "npm run build\nyarn publish:pages\n"}, 0, id="a shell file, pages"),
        pytest.param(npm(', "private": true') | {"publish.sh": "npm publish\n"}, 0, id="a shell file, but private"),
        pytest.param(
            npm() | {"publish.sh": "npm publish\n", "ui/package.json": '{"name": "town-ui", "version": "2"}'},
            0,
            id="one of two packages, nobody knows which",
        ),
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


CRATE = '[package]\nname = "a"\nversion = "1.0.0"\n'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(
            {"package.json": '{"name": "a-b", "version": "1", "files": ["a"], "private": "true"}'}, 0, id="npm"
        ),
        pytest.param({"Cargo.toml": '[package]\nname = "a"\nversion = "1"\npublish = []\n'}, 0, id="Cargo"),
        pytest.param({"Cargo.toml": '[package]\nname = "a"\nversion = "1"\npublish = ["x"]\n'}, 1, id="Cargo, one"),
        pytest.param({"Cargo.toml": CRATE, "src/lib.rs": "mod a;\n"}, 0, id="a library without a licence"),
        pytest.param({"Cargo.toml": CRATE + 'license = "EUPL-1.2"\n'}, 1, id="a library with a licence"),
        pytest.param({"Cargo.toml": CRATE + "license.workspace = true\n"}, 1, id="with that of the workspace"),
        pytest.param({"Cargo.toml": CRATE + '[lib]\n[[bin]]\nname = "a"\n'}, 1, id="with a program that it names"),
        pytest.param({"a/Cargo.toml": CRATE, "a/src/main.rs": "fn main() {}\n"}, 1, id="a program"),
        pytest.param({"Cargo.toml": CRATE, "src/bin/a.rs": "fn main() {}\n"}, 1, id="one of several programs"),
        pytest.param({"a/Cargo.toml": CRATE, "src/main.rs": "fn main() {}\n"}, 0, id="a program elsewhere"),
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


BUILDS = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
NAMED = '[project]\nname = "lamps"\nversion = "1"\n'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(NAMED + BUILDS, 1, id="a package"),
        pytest.param(NAMED + BUILDS + "[tool.uv]\npackage = false\n", 0, id="said to be none, for uv"),
        pytest.param(NAMED + BUILDS + "[tool.uv]\npackage = true\n", 1, id="said to be one"),
        pytest.param(NAMED + BUILDS + "[tool.poetry]\npackage-mode = false\n", 0, id="for Poetry, beside a project"),
        pytest.param('[tool.poetry]\nname = "lamps"\npackage-mode = false\n' + BUILDS, 0, id="for Poetry of old"),
        pytest.param(NAMED + BUILDS + "[tool.pdm]\ndistribution = false\n", 0, id="for PDM"),
        pytest.param(NAMED + BUILDS + "[tool]\nuv = 3\n", 1, id="no table"),
        pytest.param(NAMED, 0, id="no build"),
    ],
)
def test_a_manifest_of_python_may_say_that_it_is_no_package(text: str, value: int) -> None:
    assert ways({"pyproject.toml": text, "lamps/__init__.py": ""})[0] == value


POETRY = """
[tool.poetry]
name = "Street-Lamps"
version = "1"
[build-system]
build-backend = "poetry.core.masonry.api"
"""


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"pyproject.toml": POETRY, "street_lamps/__init__.py": ""}, 1, id="a folder"),
        pytest.param({"pyproject.toml": POETRY, "src/street_lamps/city/a.py": "x = 1\n"}, 1, id="below src"),
        pytest.param({"pyproject.toml": POETRY, "Street_Lamps.py": "x = 1\n"}, 1, id="a file"),
        pytest.param({"api/pyproject.toml": POETRY, "api/street_lamps/a.py": "x = 1\n"}, 1, id="of a part"),
        pytest.param(
            {"pyproject.toml": POETRY, "main.py": "x = 1\n", "lamps/a.py": "x = 1\n"}, 0, id="nothing of its name"
        ),
        pytest.param({"api/pyproject.toml": POETRY, "street_lamps/a.py": "x = 1\n"}, 0, id="elsewhere"),
        pytest.param(
            {
                "pyproject.toml": POETRY.replace("[build", 'packages = [{include = "lamps"}]\n[build'),
                "lamps/a.py": "x = 1\n",
            },
            1,
            id="said where",
        ),
    ],
)
def test_poetry_packs_only_what_lies_where_it_looks(files: Files, value: int) -> None:
    assert ways(files) == (value, [] if value else ["near_nothing_packed"])


PLUGIN = '{"name": "town/lamp-assets", "type": "wordpress-muplugin"}'
PLACE = "wp-content/mu-plugins/lamp-assets"
THEME = {f"wp-content/themes/lamps/{n}.php": "<?php\necho 1;\n" for n in range(4)}
CODE = {f"{PLACE}/{n}.php": "<?php\necho 1;\n" for n in range(2)}


def root(more: str) -> Files:
    return {"composer.json": f'{{"name": "town/lamps"{more}}}'}


NEEDS = root(', "require": {"town/Lamp-Assets": "^1"}')
PATHS = root(', "require": {"town/lamp-assets": "*"}, "repositories": [{"type": "path", "url": "parts/*"}]')
SITE = {f"{PLACE}/composer.json": PLUGIN} | THEME | CODE
PART = {
    "parts/assets/composer.json": '{"name": "town/lamp-assets", "type": "library", "autoload": {"classmap": ["."]}}'
}
PART_CODE = {"parts/assets/a.php": "<?php\necho 1;\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(SITE | NEEDS, 0, id="the root requires it"),
        pytest.param(SITE | root(', "require-dev": {"town/lamp-assets": "^1"}'), 0, id="for development"),
        pytest.param(SITE | root(', "require": {"town/other": "^1"}'), 0, id="where Composer installs, and small"),
        pytest.param(SITE | root(', "require": []'), 0, id="an empty list"),
        pytest.param(
            {f"{PLACE}/composer.json": PLUGIN} | CODE | root(', "require": {"a/b": "^1"}'), 1, id="all the code"
        ),
        pytest.param(PART | PART_CODE | NEEDS, 0, id="in another folder"),
        pytest.param(PART | PART_CODE | root(""), 1, id="nobody requires it"),
        pytest.param(PART | PART_CODE | PATHS, 1, id="a part of its own"),
        pytest.param(PART | PART_CODE, 1, id="no manifest in the root"),
        pytest.param({"composer.json": PART["parts/assets/composer.json"]} | PART_CODE, 1, id="the root itself"),
    ],
)
def test_packages_of_composer_that_the_root_needs(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or near == ["near_needed_package"]


def test_a_site_called_a_library_says_not_how_its_code_is_loaded() -> None:
    assert ways({"composer.json": '{"name": "town/lamps", "type": "library"}'} | PART_CODE) == (0, [])


QGIS = "[general]\nname=Lamps\nqgisMinimumVersion=3.28\nversion=1.0\n"
PLUGIN_CODE = "from .lamps import Lamps\n\n\ndef classFactory(iface):\n    return Lamps(iface)\n"
EMCONF = "<?php\n$EM_CONF['lamps'] = ['version' => '1'];\n"
PHP = {"lib/Lamps.php": "<?php\n\nfunction lamps_of_a_town($town) {\n  return lamps_read($town);\n}\n"}
NEXTCLOUD = '<info><id>lamps</id><dependencies><nextcloud min-version="28"/></dependencies></info>'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"metadata.txt": QGIS, "__init__.py": PLUGIN_CODE}, 1, id="QGIS"),
        pytest.param({"lamps/metadata.txt": QGIS, "lamps/__init__.py": PLUGIN_CODE}, 1, id="QGIS, in a folder"),
        pytest.param(
            {
                "ext_emconf.php": EMCONF,
                "Configuration/setup.typoscript": "page = PAGE\npage.10 = TEXT\npage.10.value = Lamps of a town that is small\n",
            },
            1,
            id="TYPO3, settings",
        ),
        pytest.param(
            {
                "lamps.info.yml": "type: module\ncore_version_requirement: ^10\n",
                "config/install/lamps.yml": "lamps:\n  town: A town of lamps and lights\n  street: main\n  number: twelve\n",
            },
            1,
            id="Drupal, settings",
        ),
        pytest.param({"a/b/metadata.txt": QGIS, "a/b/__init__.py": ""}, 0, id="QGIS, deep inside"),
        pytest.param({"lamps/metadata.txt": "title: Lamps\n", "lamps/__init__.py": ""}, 0, id="words on data"),
        pytest.param({"tests/metadata.txt": QGIS, "tests/__init__.py": ""}, 0, id="QGIS, of tests"),
        pytest.param({"appinfo/info.xml": NEXTCLOUD, **PHP}, 1, id="Nextcloud"),
        pytest.param({"apps/lamps/appinfo/info.xml": NEXTCLOUD}, 0, id="Nextcloud, one among others"),
        pytest.param({"appinfo/info.xml": "<info/>"}, 0, id="another description"),
        pytest.param({"version.php": "<?php\n$plugin->component = 'local_lamps';\n", **PHP}, 1, id="Moodle"),
        pytest.param({"version.php": "<?php\n$version = 2;\n"}, 0, id="a version"),
        pytest.param({"ext_emconf.php": EMCONF, **PHP}, 1, id="TYPO3"),
        pytest.param({"lamps.info.yml": "type: module\ncore_version_requirement: ^10\n", **PHP}, 1, id="Drupal"),
        pytest.param({"lamps.info.yml": "type: lamp\n"}, 0, id="another file of that name"),
        pytest.param({"web/modules/a/a.info.yml": "core: 8.x\n"}, 0, id="Drupal, a module of a site"),
    ],
)
def test_an_extension_that_other_software_takes(files: Files, value: int) -> None:
    assert ways(files)[0] == value

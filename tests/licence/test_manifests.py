# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licence fields of manifests, ecosystem by ecosystem."""

from __future__ import annotations

import time

import pytest

from sealcheck.licence.expressions import read
from sealcheck.licence.manifests import is_manifest, manifest_scope, said_in

DEBIAN = (
    "Format: x\n\nFiles: *\nCopyright: 2024 Stadt\nLicense: EUPL-1.2\n\nFiles: img/*\nCopyright: B\nLicense: CC0-1.0\n"
)
POM = (
    "<project>\n<!-- <licenses><license><name>MIT</name></license></licenses> -->\n<licenses>\n<license>\n"
    "<name>EUPL 1.2</name>\n<url>https://eupl.eu</url></license></licenses>\n</project>"
)
MANIFESTS = [
    ("npm", "package.json", '{\n "name": "a",\n "license": "MIT"\n}', [(3, "MIT")]),
    ("npm, old list", "package.json", '{"licenses": [{"type": "MIT"}, {"type": "ISC"}]}', [(1, "MIT OR ISC")]),
    ("npm, old table", "package.json", '{"license": {"type": "MIT", "url": "https://x"}}', [(1, "MIT")]),
    ("npm, pointer", "package.json", '{"license": "SEE LICENSE IN LICENSE.md"}', []),
    ("npm, closed", "package.json", '{"license": "UNLICENSED"}', [(1, "UNLICENSED")]),
    ("npm, no text", "package.json", '{"license": 3}', []),
    ("npm, in a dependency", "package.json", '{"dependencies": {"license": "MIT"}}', []),
    ("Python", "pyproject.toml", '[project]\nname = "a"\nlicense = "MIT"', [(3, "MIT")]),
    ("Python, table", "pyproject.toml", '[project]\nlicense = {text = "BSD-3-Clause"}', [(2, "BSD-3-Clause")]),
    ("Python, file", "pyproject.toml", '[project]\nlicense = {file = "LICENSE"}', []),
    ("Python, classifier", "pyproject.toml", '[project]\nlicense = {file = "LICENSE"}\nclassifiers = [\n'
     ' "License :: OSI Approved :: European Union Public Licence 1.2 (EUPL 1.2)",\n]',
     [(4, "European Union Public Licence 1.2 (EUPL 1.2)")]),
    ("Python, only approved", "pyproject.toml", '[project]\nclassifiers = ["License :: OSI Approved"]', []),
    ("poetry", "pyproject.toml", '[tool.black]\nx = 1\n[tool.poetry]\nlicense = "MIT"', [(4, "MIT")]),
    ("flit", "pyproject.toml", '[tool.flit.metadata]\nlicense = "MIT"', [(2, "MIT")]),
    ("setup.cfg", "setup.cfg", "[metadata]\nlicense_files = LICENSE\nlicense = EUPL-1.2", [(3, "EUPL-1.2")]),
    ("classifier", "setup.cfg", "[metadata]\nclassifiers =\n  License :: OSI Approved :: MIT License",
     [(3, "MIT License")]),
    ("classifier switched off", "setup.py", 'setup(classifiers=[\n  # "License :: OSI Approved :: MIT License",\n])', []),
    ("classifier before a remark", "setup.py",
     'setup(classifiers=[\n  # the licence\n  "License :: OSI Approved :: MIT License",  # as in LICENSE\n])', [(3, "MIT License")]),
    ("vague classifier", "setup.cfg", "[metadata]\nclassifiers =\n  License :: OSI Approved :: BSD License", []),
    ("setup.py", "setup.py", "setup(\n  name='a',\n  license='MIT',\n)", [(3, "MIT")]),
    ("a family, and a classifier of one licence", "setup.py",
     "setup(license='AGPL', classifiers=[\n'License :: OSI Approved :: GNU Affero General Public License v3 (AGPLv3)'])",
     [(2, "GNU Affero General Public License v3 (AGPLv3)")]),
    ("a file, and a classifier", "setup.py",
     "setup(license='LICENSE.txt', classifiers=[\n'License :: OSI Approved :: MIT License'])", [(2, "MIT License")]),
    ("a family alone", "setup.py", "setup(license='AGPL')", [(1, "AGPL")]),
    ("a family and its vague classifier", "pyproject.toml",
     '[project]\nlicense = "BSD"\nclassifiers = ["License :: OSI Approved :: BSD License"]', [(2, "BSD")]),
    ("a licence, and another classifier", "setup.py",
     "setup(license='MIT', classifiers=['License :: OSI Approved :: ISC License (ISCL)'])", [(1, "MIT")]),
    ("Rust", "Cargo.toml", '[package]\nlicense = "MIT OR Apache-2.0"', [(2, "MIT OR Apache-2.0")]),
    ("Rust, workspace", "Cargo.toml", '[workspace.package]\nlicense = "EUPL-1.2"', [(2, "EUPL-1.2")]),
    ("Rust, from the workspace", "Cargo.toml", "[package]\nlicense.workspace = true", []),
    ("PHP", "composer.json", '{"license": ["MIT", "EUPL-1.2"]}', [(1, "MIT OR EUPL-1.2")]),
    ("Maven", "pom.xml", POM, [(5, "EUPL 1.2")]),
    ("Maven, no name", "pom.xml", "<license><url>https://opensource.org/licenses/MIT</url></license>",
     [(1, "https://opensource.org/licenses/MIT")]),
    ("Maven, by a property", "pom.xml", "<licenses>\n<license><name>${licence.name}</name></license></licenses>\n"
     "<properties><licence.name>EUPL 1.2</licence.name></properties>", [(2, "EUPL 1.2")]),
    ("Maven, by a property of the parent", "pom.xml", "<license><name>${licence.name}</name></license>", []),
    ("Maven, by a property and an address", "pom.xml", "<license><name>${licence.name}</name>\n"
     "<url>https://opensource.org/licenses/MIT</url></license>", [(2, "https://opensource.org/licenses/MIT")]),
    ("Maven, by a property in a remark", "pom.xml",
     "<license><name>${l}</name></license><!--<l>EUPL 1.2</l>-->", []),
    ("Maven, none of its own", "pom.xml", "<project><parent/><name>EUPL 1.2</name></project>", []),
    ("Gradle", "build.gradle", "pom {\n  licenses {\n    license {\n      name = 'Apache-2.0'\n    }\n  }\n}",
     [(4, "Apache-2.0")]),
    ("Gradle in Kotlin", "build.gradle.kts", 'license { name.set("EUPL-1.2") }', [(1, "EUPL-1.2")]),
    ("sbt", "build.sbt", 'licenses += ("MIT", url("https://x"))', [(1, "MIT")]),
    ("sbt, list", "build.sbt", 'licenses := Seq("Apache-2.0" -> url("https://x"))', [(1, "Apache-2.0")]),
    ("Clojure", "project.clj", ':license {:name "EPL-2.0"\n :url "x"}', [(1, "EPL-2.0")]),
    ("R", "DESCRIPTION", "Package: a\nLicense: MIT + file LICENSE", [(2, "MIT")]),
    ("R, or later", "DESCRIPTION", "License: GPL (>= 3)", [(1, "GPL 3 or later")]),
    ("R, a file", "DESCRIPTION", "License: file LICENSE", []),
    ("Ruby", "a.gemspec", "s.name = 'a'\ns.license = 'MIT'", [(2, "MIT")]),
    ("Ruby, brackets", "a.gemspec", 's.license = "The Open Government Licence (OGL) Version 3"',
     [(1, "The Open Government Licence (OGL) Version 3")]),
    ("Ruby, list of words", "a.gemspec", "s.licenses = %w[MIT]", [(1, "MIT")]),
    ("Ruby, list", "a.gemspec", "s.licenses = ['MIT', 'ISC']", [(1, "MIT")]),
    ("iOS", "a.podspec", "s.license = { :type => 'MIT', :file => 'LICENSE' }", [(1, "MIT")]),
    (".NET", "a.csproj", "<PackageLicenseExpression>MIT</PackageLicenseExpression>", [(1, "MIT")]),
    ("NuGet", "a.nuspec", '<license type="expression">EUPL-1.2</license>', [(1, "EUPL-1.2")]),
    ("NuGet, file", "a.nuspec", '<license type="file">LICENSE.txt</license>', []),
    ("NuGet, address", "a.nuspec", "<licenseUrl>https://opensource.org/licenses/MIT</licenseUrl>",
     [(1, "https://opensource.org/licenses/MIT")]),
    ("Elixir", "mix.exs", 'package: [\n licenses: ["Apache-2.0", "MIT"]\n]', [(2, "Apache-2.0 OR MIT")]),
    ("Erlang", "a.app.src", '{licenses, ["Apache-2.0"]}', [(1, "Apache-2.0")]),
    ("Haskell", "a.cabal", "name: a\nlicense:  BSD-3-Clause", [(2, "BSD-3-Clause")]),
    ("OCaml", "a.opam", 'license: "ISC"', [(1, "ISC")]),
    ("Dart", "pubspec.yaml", "name: a\nlicense: MIT\n", [(2, "MIT")]),
    ("PlatformIO", "library.json", '{"name": "Lamps", "license": "MIT"}', [(1, "MIT")]),
    ("C++, vcpkg", "vcpkg.json", '{"license": "MIT"}', [(1, "MIT")]),
    ("C++, conan", "conanfile.py", 'class A(ConanFile):\n    license = "MIT"', [(2, "MIT")]),
    ("C++, conan list", "conanfile.py", 'license = ("MIT", "ISC")', [(1, "MIT OR ISC")]),
    ("Meson", "meson.build", "project('a', 'c', license : 'EUPL-1.2')", [(1, "EUPL-1.2")]),
    ("Perl", "META.json", '{"license": ["perl_5"], "meta-spec": {}}', [(1, "perl_5")]),
    ("other meta.json", "data/meta.json", '{"license": "CC-BY-4.0"}', []),
    ("Perl, YAML", "META.yml", "license: perl\nmeta-spec:\n  version: 1.4\n", [(1, "perl")]),
    ("Perl, MakeMaker", "Makefile.PL", "WriteMakefile(\n LICENSE => 'artistic_2',\n)", [(2, "artistic_2")]),
    ("Helm", "Chart.yaml", "name: a\nannotations:\n  artifacthub.io/license: Apache-2.0\n", [(3, "Apache-2.0")]),
    ("Docker", "Dockerfile", 'FROM x\nLABEL org.opencontainers.image.licenses="EUPL-1.2"', [(2, "EUPL-1.2")]),
    ("Docker, a variable", "Dockerfile", 'LABEL org.opencontainers.image.licenses="${LICENCE}"', []),
    ("Ansible", "galaxy.yml", "license:\n  - EUPL-1.2\n", [(1, "EUPL-1.2")]),
    ("Ansible role", "roles/a/meta/main.yml", "galaxy_info:\n  license: MIT\n", [(2, "MIT")]),
    ("Ansible, template", "meta/main.yml", "galaxy_info:\n  license: license (GPL-2.0-or-later, MIT, etc)\n", []),
    ("Snap", "snap/snapcraft.yaml", "name: a\nlicense: EUPL-1.2\n", [(2, "EUPL-1.2")]),
    ("AppStream", "de.stadt.a.metainfo.xml", "<metadata_license>CC0-1.0</metadata_license>\n"
     "<project_license>EUPL-1.2</project_license>", [(2, "EUPL-1.2")]),
    ("Debian", "debian/copyright", DEBIAN, [(5, "EUPL-1.2")]),
    ("RPM", "a.spec", "Name: a\nLicense:        EUPL-1.2\n", [(2, "EUPL-1.2")]),
    ("PyInstaller", "a.spec", "a = Analysis(['a.py'], license='x')", []),
    ("Arch", "PKGBUILD", "license=('MIT' 'ISC')", [(1, "MIT OR ISC")]),
    ("WordPress plugin", "a.php", "<?php\n/*\n * Plugin Name: A\n * License: GPLv2 or later\n */", [(4, "GPLv2 or later")]),
    ("other PHP", "a.php", "<?php\n// License: MIT", []),
    ("WordPress theme", "style.css", "/*\nTheme Name: A\nLicense: GPL-3.0+\n*/", [(3, "GPL-3.0+")]),
    ("other style sheet", "css/style.css", "/*\nTemplate: A\nLicense: MIT\n*/", []),
    ("other readme", "readme.txt", "A\nLicense: MIT\n", []),
    ("WordPress readme", "readme.txt", "=== A ===\nLicense: GPLv2 or later\n", [(2, "GPLv2 or later")]),
    ("Nextcloud", "appinfo/info.xml", "<info>\n<licence>agpl</licence></info>", [(2, "AGPL-3.0")]),
    ("Odoo", "__manifest__.py", "{'name': 'A', 'license': 'AGPL-3'}", [(1, "AGPL-3")]),
    ("publiccode", "publiccode.yml", "name: a\nlegal:\n  license: EUPL-1.2\n", [(3, "EUPL-1.2")]),
    ("CITATION", "CITATION.cff", "license:\n  - MIT\n  - EUPL-1.2\n", [(1, "MIT OR EUPL-1.2")]),
    ("CodeMeta", "codemeta.json", '{"license": "https://spdx.org/licenses/EUPL-1.2"}',
     [(1, "https://spdx.org/licenses/EUPL-1.2")]),
    ("CodeMeta, object", "codemeta.json", '{"license": {"@type": "CreativeWork", "url": "https://spdx.org/licenses/MIT"}}',
     [(1, "https://spdx.org/licenses/MIT")]),
    ("Zenodo", ".zenodo.json", '{"license": {"id": "MIT"}}', [(1, "MIT")]),
    ("data package", "datapackage.json", '{"licenses": [{"name": "ODbL-1.0"}]}', [(1, "ODbL-1.0")]),
    ("broken", "package.json", "{", []),
    ("deep", "package.json", '{"license":' + "[" * 10_000, []),
    ("an LFS pointer", "package.json", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n", []),
    ("no manifest", "data.json", '{"license": "MIT"}', []),
    ("in another place", "img/copyright", DEBIAN, []),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "said"), [row[1:] for row in MANIFESTS], ids=[row[0] for row in MANIFESTS])
def test_manifests_are_read_with_their_lines(path: str, text: str, said: list[tuple[int, str]]) -> None:
    assert said_in(path, text) == said


def test_what_is_said_can_be_read() -> None:
    said = [written for _, path, text, _ in MANIFESTS for _, written in said_in(path, text)]
    assert [written for written in said if not read(written).sure] == ["UNLICENSED", "AGPL", "BSD"]


def test_a_whole_text_in_a_field_is_no_name() -> None:
    assert said_in("pyproject.toml", f'[project]\nlicense = {{text = """{"word " * 90}\n{"word " * 90}"""}}') == []


def test_scope() -> None:
    assert manifest_scope("datapackage.json", "{}") == "data"
    assert manifest_scope(".zenodo.json", '{"upload_type": "dataset"}') == "data"
    assert manifest_scope(".zenodo.json", '{"upload_type": "software"}') == "code"
    assert is_manifest("a/package.json") and not is_manifest("a/package-lock.json")


def test_hostile_manifests_cost_no_time() -> None:
    start = time.process_time()
    for path, seed in (
        ("pom.xml", "<license>"),
        ("pom.xml", "<!--"),
        ("pom.xml", "<name>"),
        ("pom.xml", "<license><name>${a}</name>"),
        ("build.gradle", "license { "),
        ("setup.py", "license="),
        ("a.gemspec", ".license=["),
        ("mix.exs", "licenses: ["),
        ("DESCRIPTION", "License: (>= "),
        ("debian/copyright", "Files: *\n\n"),
        ("project.clj", ":license {"),
        ("a.nuspec", "<licenseUrl>"),
    ):
        said_in(path, seed * (1_000_000 // len(seed)))
    assert time.process_time() - start < 3.0

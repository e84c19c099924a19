# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Locked dependencies by ecosystem: lock files, exact manifests, libraries, and what no manifest names."""

from __future__ import annotations

import json

import pytest

from sealcheck.artifacts.manifest.names import READERS
from sealcheck.artifacts.manifest.needs import read
from sealcheck.words import words
from tests.kit import run

NPM = '{"dependencies": {"leaflet": "^1.9.0"}}'
POM = "<dependency><artifactId>a</artifactId><version>1.2</version></dependency>"

NPM_LOCK = '{"lockfileVersion": 3, "packages": {"": {}, "node_modules/leaflet": {"version": "1.9.4"}}}'
YARN_LOCK = 'leaflet@^1.9.0:\n  version "1.9.4"\n'
NPM_FOUR = json.dumps({"dependencies": dict.fromkeys(("leaflet", "a", "b", "c"), "^1.9.0")})
YARN_FOUR = "".join(f'{name}@^1.9.0:\n  version "1.9.4"\n' for name in ("leaflet", "a", "b", "c"))
PNPM_LOCK = "lockfileVersion: '9.0'\npackages:\n  leaflet@1.9.4:\n    resolution: {}\n"
DJANGO_LOCK = '[[package]]\nname = "Django"\nversion = "4.2"\n'
COMPOSER_LOCK = '{"packages": [{"name": "a/b", "version": "v1.0"}, {"name": "c/d", "version": "v1.0"}]}'

PACKAGE = '[build-system]\nrequires = ["flit_core"]\n[project]\nname = "x"\ndependencies = ["fastapi"]\n'
IMAGE = "FROM python:3.12\nCOPY . /app\nRUN pip install /app\n"
PARENT = "<parent><groupId>de.stadt</groupId><artifactId>eltern</artifactId><version>2.1-SNAPSHOT</version>"
UNVERSIONED = "<dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId></dependency></dependencies>"
LIBRARY = 'setup(\n    install_requires=[\n        "regex",\n    ],\n)\n'
ROWS = {
    "no manifest": ({"index.html": "<p>"}, "no_dependencies"),
    "empty manifest": ({"package.json": '{"name": "x"}'}, "no_dependencies"),
    "standard library only": ({"a.py": "import json\nfrom pathlib import Path\n"}, "no_dependencies"),
    "npm without lock": ({"package.json": NPM}, "none"),
    "npm, exact versions are not enough": ({"package.json": '{"dependencies": {"leaflet": "1.9.0"}}'}, "none"),
    "npm": ({"package.json": NPM, "package-lock.json": NPM_LOCK}, "all"),
    "Bower": ({"bower.json": '{"private": true, "dependencies": {"leaflet": "~1.9.0", "d3": "*"}}'}, "none"),
    "Bower, exact versions": ({"bower.json": '{"private": true, "dependencies": {"a": "1.9.0", "b": "x/b#2.1.0"}}'}, "some"),
    "Bower beside npm": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK, "bower.json": '{"private": true, "dependencies": {"d3": "*"}}'},
        "some",
    ),
    "a library for Bower": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK, "bower.json": '{"main": "a.js", "dependencies": {"d3": "*"}}'},
        "all",
    ),
    "yarn": ({"package.json": NPM, "yarn.lock": YARN_LOCK}, "all"),
    "pnpm workspace": (
        {"package.json": NPM, "pnpm-lock.yaml": PNPM_LOCK, "pnpm-workspace.yaml": "packages: ['apps/*']\n", "apps/a/package.json": NPM},
        "all",
    ),
    "a package below that is installed by itself": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK, "tools/a/package.json": NPM},
        "some",
    ),
    "a package below, outside of the workspace's folders": (
        {"package.json": '{"workspaces": ["apps/*"], "dependencies": {"leaflet": "^1"}}', "yarn.lock": YARN_LOCK,
         "tools/a/package.json": NPM},
        "some",
    ),
    "packages below, in the workspace's folders": (
        {"package.json": '{"workspaces": {"packages": ["./apps/*", "tools/**"]}}', "yarn.lock": YARN_LOCK,
         "apps/a/package.json": NPM, "tools/b/c/package.json": NPM},
        "all",
    ),
    "a package below, which the lock file names": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK.replace('"": {}', '"": {}, "tools/a": {}'),
         "tools/a/package.json": NPM},
        "all",
    ),
    "a package below, which the lock file of pnpm names": (
        {"package.json": NPM, "pnpm-lock.yaml": "importers:\n  .: {}\n  tools/a:\n    dependencies: {}\n" + PNPM_LOCK,
         "tools/a/package.json": NPM},
        "all",
    ),
    "a package below that the lock file of pnpm does not name among others": (
        {"package.json": NPM, "pnpm-workspace.yaml": "packages: ['apps/*']\n", "apps/a/package.json": NPM,
         "pnpm-lock.yaml": "importers:\n\n  .:\n    dependencies: {}\n\n  apps/a:\n    dependencies: {}\n" + PNPM_LOCK,
         "tools/b/package.json": NPM},
        "some",
    ),
    "a package below, beside a lock file of pnpm for the root alone": (
        {"package.json": NPM, "nx.json": "{}", "libs/a/package.json": NPM,
         "pnpm-lock.yaml": "importers:\n\n  .:\n    dependencies: {}\n" + PNPM_LOCK},
        "all",
    ),
    "a manifest that packages are made from": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK,
         "scaffold/package.json": '{"name": "@stadt/{app}", "dependencies": {"leaflet": "^1.9.0"}}'},
        "all",
    ),
    "a manifest that packages of Python are made from": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK,
         "new/pyproject.toml": '[project]\nname = "__app_name__"\ndependencies = ["fastapi"]\n'},
        "all",
    ),
    "a package named like nothing special": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK,
         "b/package.json": '{"name": "@stadt/b", "author": {"name": "A <a@b.example>"}, "dependencies": {"leaflet": "^1"}}'},
        "some",
    ),
    "a package whose tools fill in a name": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK,
         "b/package.json": '{\n  "name": "b",\n  "dependencies": {"leaflet": "^1"},\n  "build": {\n    "name": "${product}"\n  }\n}\n'},
        "some",
    ),
    "a package below, in a folder called like a package": (
        {"package.json": '{"dependencies": {"leaflet": "^1", "api": "^1"}}', "package-lock.json": NPM_LOCK.replace('"": {}', '"node_modules/api": {"bin": {"api": "api"}}'),
         "api/package.json": NPM},
        "some",
    ),
    "a library below, built by the workspace of Angular": (
        {"package.json": NPM, "package-lock.json": NPM_LOCK, "angular.json": "{}", "projects/a/package.json": NPM},
        "all",
    ),
    "lock of another folder": ({"a/package.json": NPM, "b/package-lock.json": NPM_LOCK}, "none"),
    "one of two": ({"a/package.json": NPM, "a/yarn.lock": YARN_LOCK, "b/package.json": NPM}, "some"),
    "one of two ecosystems": ({"package.json": NPM, "yarn.lock": YARN_LOCK, "requirements.txt": "django\n"}, "some"),
    "loose requirements": ({"requirements.txt": "django>=4\nrequests\n"}, "none"),
    "requirements, most of them pinned": ({"requirements.txt": "django==4.2\nrequests==2.32.0\nlxml\n"}, "some"),
    "requirements, half of them pinned": ({"requirements.txt": "django==4.2\nrequests\n"}, "none"),
    "packages of npm, most of them pinned": (
        {"package.json": '{"dependencies": {"a": "1.0.0", "b": "1.2.0", "c": "^1.0.0"}}'}, "none",
    ),
    "pinned requirements": ({"requirements.txt": "django==4.2\nrequests==2.32.0  # why\n-r other.txt\n"}, "some"),
    "compiled requirements": ({"requirements.txt": "# autogenerated by pip-compile\ndjango==4.2\n"}, "all"),
    "hashes": ({"requirements.txt": "django==4.2 \\\n    --hash=sha256:abc\n"}, "all"),
    "a folder of requirements, pinned": (
        {"requirements.txt": "-r requirements/prod.txt\n", "requirements/base.txt": "django==4.2\n",
         "requirements/prod.txt": "-r base.txt\ngunicorn==22.0\n"},
        "some",
    ),
    "a folder of requirements, loose": ({"a.py": "import django\n", "requirements/base.txt": "django\n"}, "none"),
    "a folder of requirements, compiled": (
        {"requirements/base.in": "django\n", "requirements/base.txt": "# This file is autogenerated by pip-compile\ndjango==4.2\nsqlparse==0.5\n"},
        "all",
    ),
    "an include under another name": ({"requirements.txt": "-r deps/all.txt\n", "deps/all.txt": "django==4.2\n"}, "some"),
    "includes that include each other": ({"requirements.txt": "-r a-requirements.txt\nx\n", "a-requirements.txt": "-r requirements.txt\ny\n"}, "none"),
    "an include that is not there": ({"requirements.txt": "-r ../../etc/passwd\ndjango\n"}, "none"),
    "constraints for some": ({"requirements.txt": "-c limits.txt\ndjango\nflask\n", "limits.txt": "django==4.2\n"}, "none"),
    "constraints for all that is named": ({"requirements.txt": "-c limits.txt\ndjango\n", "limits.txt": "django==4.2\n"}, "some"),
    "constraints with everything": (
        {"requirements.txt": "-c limits.txt\ndjango\n", "limits.txt": "django==4.2\nsqlparse==0.5\nasgiref==3.8\n"},
        "all",
    ),
    "texts of another kind": ({"requirements/interviews.txt": "What people said\nand why\n", "a.html": "<p>"}, "no_dependencies"),
    "poetry": ({"pyproject.toml": '[tool.poetry.dependencies]\npython = "^3.11"\ndjango = "^4"\n', "poetry.lock": DJANGO_LOCK}, "all"),
    "uv": ({"pyproject.toml": '[project]\nname = "x"\ndependencies = ["django>=4"]\n', "uv.lock": DJANGO_LOCK}, "all"),
    "pyproject without dependencies": ({"pyproject.toml": "[tool.ruff]\n"}, "no_dependencies"),
    "an application's ranges": ({"pyproject.toml": '[project]\nname = "x"\ndependencies = ["django>=4"]\n'}, "none"),
    "a package that an image runs": ({"api/pyproject.toml": PACKAGE, "api/Dockerfile": IMAGE + 'CMD ["gunicorn", "x"]\n'}, "none"),
    "a package with an image to try it": ({"api/pyproject.toml": PACKAGE, "api/Dockerfile": IMAGE}, "some"),
    "a library whose image runs an example": (
        {"setup.py": LIBRARY, "example/manage.py": "main()\n", "Dockerfile": IMAGE + 'CMD ["/app/example/manage.py", "run"]\n'},
        "some",
    ),
    "a package whose image runs a program beside an example": (
        {"api/pyproject.toml": PACKAGE, "api/example/a.py": "main()\n", "api/b.py": "main()\n",
         "api/Dockerfile": IMAGE + "CMD python /app/b.py /app/example\n"},
        "none",
    ),
    "a package with an image for tests": ({"pyproject.toml": PACKAGE, "test.Dockerfile": IMAGE + "CMD pytest\n"}, "some"),
    "a package beside another's image": (
        {"lib/pyproject.toml": PACKAGE, "app/Dockerfile": IMAGE + 'CMD ["gunicorn", "x"]\n'},
        "some",
    ),
    "a library beside an application without lock": (
        {"lib/setup.py": 'setup(\n    install_requires=[\n        "regex",\n    ],\n)\n', "app/package.json": NPM},
        "none",
    ),
    "a library beside a small tool without lock": (
        {
            "setup.py": 'setup(\n    install_requires=[\n        "regex",\n        "requests",\n    ],\n)\n',
            "tools/x/package.json": '{"dependencies": {"leaflet": "^1"}}',
        },
        "some",
    ),
    "a library's ranges": (
        {"setup.py": 'setup(\n    install_requires=[\n        "requests~=2.32",\n        "regex",\n    ],\n)\n'},
        "some",
    ),
    "conda, pinned": ({"environment.yml": "dependencies:\n  - python=3.11\n  - numpy=1.26.4\n"}, "some"),
    "cargo workspace": (
        {"Cargo.toml": "[workspace]\n", "Cargo.lock": '[[package]]\nname = "serde"\nversion = "1.0.2"\n', "a/Cargo.toml": '[dependencies]\nserde = "1"\n'},
        "all",
    ),
    "cargo without lock": ({"Cargo.toml": '[dependencies]\nserde = "1"\n'}, "none"),
    "go": ({"go.mod": "module x\n\nrequire (\n\tgithub.com/a/b v1.2.3\n)\n", "go.sum": "github.com/a/b v1.2.3 h1:x=\n"}, "all"),
    "bundler": ({"Gemfile": "gem 'rails', '~> 7'\n", "Gemfile.lock": "GEM\n  specs:\n    rails (7.0)\n"}, "all"),
    "gem with a Gemfile for its development": (
        {"x.gemspec": "s.add_dependency 'rack'\n", "Gemfile": "gemspec\n\ngem 'rake', '~> 13.0'\n"}, "some"
    ),
    "gem inside a locked application": (
        {"Gemfile": "gem 'rails', '~> 7'\ngem 'x', path: 'x'\n", "Gemfile.lock": "GEM\n  specs:\n    rails (7.0)\n    x (1.0)\n",
         "x/x.gemspec": "s.add_dependency 'rack'\n", "x/Gemfile": "gemspec\n\ngem 'rake', '~> 13.0'\n"}, "all"
    ),
    "two applications, one locked": (
        {"Gemfile": "gem 'rails', '~> 7'\n", "Gemfile.lock": "GEM\n  specs:\n    rails (7.0)\n",
         "x/Gemfile": "gem 'rake', '~> 13.0'\n"}, "some"
    ),
    "gemspec alone": ({"x.gemspec": "s.add_dependency 'rack'\n"}, "some"),
    "composer": ({"composer.json": '{"require": {"php": ">=8", "a/b": "^1"}}', "composer.lock": COMPOSER_LOCK}, "all"),
    "composer, platform only": ({"composer.json": '{"require": {"php": ">=8", "ext-json": "*"}}'}, "no_dependencies"),
    "maven": ({"pom.xml": POM}, "all"),
    "maven, a module of its own": (
        {"pom.xml": "<groupId>de.stadt.app</groupId><dependencies>" + POM + "<dependency><groupId>de.stadt.app.api</groupId><version>1-SNAPSHOT</version></dependency>"},
        "all",
    ),
    "maven, somebody's snapshot": (
        {"pom.xml": "<groupId>de.stadt.app</groupId><dependencies>" + POM + "<dependency><groupId>org.other.x</groupId><version>1-SNAPSHOT</version></dependency>"},
        "none",
    ),
    "maven, versions from a snapshot elsewhere": ({"pom.xml": PARENT + "<relativePath /></parent>" + UNVERSIONED}, "none"),
    "maven, versions from a released parent": (
        {"pom.xml": PARENT.replace("-SNAPSHOT", "") + "<relativePath/></parent>" + UNVERSIONED},
        "all",
    ),
    "maven, versions from the parent in the folder above": ({"pom.xml": PARENT + "</parent>" + UNVERSIONED}, "all"),
    "maven, a snapshot in a comment": (
        {"pom.xml": POM.replace("</version>", "</version><!--<version>2-SNAPSHOT</version>-->")},
        "all",
    ),
    "maven, a release in a comment": (
        {"pom.xml": POM.replace("1.2", "1.2-SNAPSHOT").replace("</version>", "</version><!-- 1.2 -->")},
        "none",
    ),
    "maven, everything in a comment": ({"pom.xml": f"<project><!--{POM}--></project>"}, "no_dependencies"),
    "maven, range": ({"pom.xml": POM.replace("1.2", "[1,2)")}, "none"),
    "sbt": (
        {"build.sbt": 'libraryDependencies += "org.lamps" %% "lamps" % "1.2.0"\nval v = "3.1"\nx := "a" % "b" % v % Test\n'},
        "all",
    ),
    "sbt, beside the build": (
        {"build.sbt": "libraryDependencies ++= Dependencies.core\n"}
        | {"project/Dependencies.scala": 'object Dependencies {\n  val core = List("a.b" %%% "c" % Versions.c)\n}\n'},
        "all",
    ),
    "sbt, newest": ({"build.sbt": 'libraryDependencies += "a" % "b" % "latest.release"\n'}, "none"),
    "gradle": ({"build.gradle": "dependencies {\n    implementation 'a:b:1.2'\n}\n"}, "some"),
    "gradle, newest": ({"build.gradle": "dependencies {\n    implementation 'a:b:+'\n}\n"}, "none"),
    "gradle, a snapshot": ({"build.gradle": "    compile group: 'a', name: 'b', version: '1-SNAPSHOT'\n"}, "none"),
    "gradle, a snapshot in a variable": (
        {"build.gradle": "    ext.town = '1.2-SNAPSHOT'\n    compile group: 'a', name: 'b', version: \"${town}\"\n"},
        "none",
    ),
    "gradle, a module that changes": (
        {"build.gradle": "    compile group: 'a', name: 'b', version: '1.2', changing: true\n"},
        "none",
    ),
    "gradle, modules of its own": (
        {"build.gradle": "version = '1.0-SNAPSHOT'\n    api \"de.stadt:api:${project.version}\"\n    api 'a:b:1.2'\n"},
        "some",
    ),
    "gradle, signs that are no version": (
        {"build.gradle": "    compile('a:latest-news:1.2') { exclude group: 'c++' } // not 'latest.release'\n"},
        "some",
    ),
    "gradle, a range": ({"build.gradle": "    compile 'a:b:[1.0, 2.0)'\n"}, "none"),
    "gradle, a range in words": ({"build.gradle": "    compile('a:b') { version { strictly '1.+' } }\n"}, "none"),
    "gradle, newest of a type": ({"build.gradle": "    compile 'a:b:latest.release@aar'\n"}, "none"),
    "gradle, in parts": ({"build.gradle": "    compile group: 'a', name: 'b', version: '1.2'\n"}, "some"),
    "gradle, in a variable": (
        {"build.gradle": "    def town = '1.2'\n    compile \"a:b:$town\"\n    // SNAPSHOT\n"},
        "some",
    ),
    "gradle, locked": ({"build.gradle": "    implementation 'a:b:1.2'\n", "gradle.lockfile": "kept"}, "all"),
    "gradle, modules of the build only": ({"build.gradle": "    implementation(project(':x'))\n"}, "no_dependencies"),
    "gradle beside a locked app": (
        {"android/build.gradle": "    implementation 'a:b:1.2'\n", "package.json": NPM_FOUR, "yarn.lock": YARN_FOUR},
        "all",
    ),
    "gradle beside a locked tool": (
        {
            "app/build.gradle": "    implementation 'a:b:1.2'\n    implementation 'a:c:1.2'\n",
            "Gemfile": "source 'https://rubygems.org'\ngem 'fastlane'\n",
            "Gemfile.lock": "GEM\n  specs:\n    fastlane (2.2)\n\nDEPENDENCIES\n  fastlane\n",
        },
        "some",
    ),
    "flutter": ({"pubspec.yaml": "dependencies:\n  flutter:\n    sdk: flutter\n  dio: ^5.0.0\n", "pubspec.lock": "packages:\n  dio:\n"}, "all"),
    "flutter, SDK only": ({"pubspec.yaml": "dependencies:\n  flutter:\n    sdk: flutter\n"}, "no_dependencies"),
    "mix in one line": ({"mix.lock": '%{\n  "plug": {:hex}\n', "mix.exs": 'defp deps, do: [{:plug, "~> 1.16"}]\n'}, "all"),
    "mix in one line, other pairs": ({"mix.exs": 'defp deps, do: []\ndef a, do: [{:ok, 1}, {:b, "c"}]\n'}, "no_dependencies"),
    "mix umbrella": (
        {"mix.lock": '%{\n  "jason": {:hex}\n', "apps/a/mix.exs": '  defp deps do\n    [\n      {:jason, "~> 1.0"},\n      {:b, in_umbrella: true}\n'},
        "all",
    ),
    "nuget, the newest in a comment": (
        {"A.csproj": '<PackageReference Include="X" Version="1.0.0" /><!-- <PackageReference Include="Y" Version="*" /> -->'},
        "some",
    ),
    "nuget, the newest": ({"A.csproj": '<PackageReference Include="X" Version="*" />'}, "none"),
    "nuget, Visual Basic": ({"src/A.vbproj": '<PackageReference Include="X" Version="1.0.0" />'}, "some"),
    "nuget, a list of everything": (
        {"src/A.vbproj": "<Project/>", "src/packages.config": '<packages>\n  <package id="Antlr" version="3.5.0.2" />\n</packages>'},
        "all",
    ),
    "nuget, a list with ranges to stay in": (
        {"packages.config": '<packages><package id="Antlr" version="3.5.0.2" allowedVersions="[3,4)" /></packages>'},
        "all",
    ),
    "nuget, an empty list": ({"packages.config": "<packages></packages>"}, "no_dependencies"),
    "another packages.config": ({"packages.config": "packages=a,b\n"}, "no_dependencies"),
    "buildout, only what is needed directly": ({"setup.py": LIBRARY, "versions.cfg": "[versions]\nregex = 2026.1\n"}, "some"),
    "buildout, versions of other things": ({"setup.py": LIBRARY, "versions.cfg": "[versions]\nflask = 3.0\n"}, "some"),
    "another versions.cfg": ({"setup.py": LIBRARY, "versions.cfg": "[versions]\nours = Autumn 2026\n"}, "some"),
    "nuget": ({"A.csproj": '<PackageReference Include="X" Version="1.0.0" />'}, "some"),
    "swift, workspace": (
        {"Package.swift": '.package(url: "https://x", from: "1")', "A.xcworkspace/xcshareddata/swiftpm/Package.resolved": "{...}"},
        "all",
    ),
    "Cabal, nothing but the compiler's own": ({"a.cabal": "name: a\nlibrary\n  build-depends: base\n"}, "no_dependencies"),
    "another package.yaml": ({"package.yaml": "name: a\nversion: 1\nfiles: [a]\n"}, "no_dependencies"),
    "cpan": ({"cpanfile": "requires 'perl', '5.36';\nrequires 'Moo';\n", "cpanfile.snapshot": "kept"}, "all"),
    "R, a list that is no package": ({"DESCRIPTION": "Package: Lamps\nImports:\n    sf\n", "run.R": "library(sf)\n"}, "none"),
    "R, a package": ({"DESCRIPTION": "Package: Lamps\nImports:\n    sf\n", "R/lamps.R": "f <- 1\n"}, "some"),
    "R, a package by what it hands out": ({"DESCRIPTION": "Package: Lamps\nImports:\n    sf\n", "NAMESPACE": "export(f)\n"}, "some"),
    "R, a list beside Python that is locked": (
        {"DESCRIPTION": "Package: Lamps\nImports:\n    sf\n", "requirements.in": "flask\n", "requirements.txt": "# pip-compile\nflask==3.0.0\n    # via -r requirements.in\n"},
        "some",
    ),
    "R": ({"DESCRIPTION": "Type: Project\nImports:\n    sf,\n    dplyr\n", "renv.lock": "{...}"}, "all"),
    "used, but named nowhere": ({"a.py": "import json\nimport requests\n"}, "none"),
    "own modules": ({"a.py": "import b\nfrom pkg import c\n", "b.py": "x = 1\n", "pkg/c.py": "x = 1\n"}, "no_dependencies"),
    "R without manifest": ({"a.R": "library(data.table)\n"}, "none"),
    "Go, own packages and the standard library": (
        {
            "cmd/x/main.go": 'package main\n\nimport (\n\t"net/http"\n\n\tcity "github.com/city/lamps"\n\t"github.com/city/lamps/store"\n)\n',
            "lamps.go": "package lamps\n",
            "store/a.go": "package store\n",
        },
        "no_dependencies",
    ),
    "Go, an address in a text": ({"main.go": 'package main\n\nconst x = `\n"github.com/fatih/color"\n`\n'}, "no_dependencies"),
    "R without manifest, kept by renv": (
        {"a.R": "library(data.table)\nlibrary(sf)\n", "renv.lock": '{"Packages": {"data.table": {}, "sf": {}}}'},
        "all",
    ),
    "R without manifest, other packages kept": (
        {"a.R": "library(data.table)\nlibrary(sf)\n", "renv.lock": '{"Packages": {"jpeg": {}, "renv": {}}}'},
        "none",
    ),
    "a helper script in another language": (
        {"package.json": NPM, "yarn.lock": YARN_LOCK, "tool.py": "import requests\n", **{f"src/{i}.js": "x" for i in range(9)}},
        "all",
    ),
    "examples and documents aside": (
        {"examples/package.json": NPM, "docs/requirements.txt": "sphinx\n", "tests/package.json": NPM},
        "no_dependencies",
    ),
    "a template for other projects": (
        {"package.json": NPM, "yarn.lock": YARN_LOCK, "template/{{project.name}}/requirements.txt": "django\n"},
        "all",
    ),
    "composer, a profile that others install": (
        {"composer.json": '{"type": "drupal-profile", "require": {"a/b": "^1"}}'}, "some",
    ),
    "composer, a profile beside a few locked tools": (
        {"composer.json": '{"type": "drupal-profile", "require": {"a/b": "^1", "c/d": "^1", "e/f": "^1"}}',
         "package.json": NPM, "yarn.lock": YARN_LOCK},
        "some",
    ),
    "composer, a project": ({"composer.json": '{"type": "project", "require": {"a/b": "^1"}}'}, "none"),
    "composer, another project below": (
        {"composer.json": '{"require": {"a/b": "^1"}}', "composer.lock": COMPOSER_LOCK, "src/x/composer.json": '{"require": {"c/d": "^1"}}'},
        "some",
    ),
    "composer, a library with exact versions": (
        {"package.json": NPM, "yarn.lock": YARN_LOCK, "inc/x/composer.json": '{"type": "library", "require": {"c/d": "1.2.3"}}'},
        "all",
    ),
    "gradle, a library with exact versions": ({"build.gradle": "plugins { id 'maven-publish' }\n    implementation 'a:b:1.2'\n"}, "some"),
    "vendored": ({"vendor/x/composer.json": '{"require": {"a/b": "1"}}'}, "no_dependencies"),
    "broken": ({"package.json": "{", "pyproject.toml": "[", "pubspec.yaml": "a: ["}, "no_dependencies"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_locked(files: dict[str, str], expected: str) -> None:
    measurement = run("dependencies.locked", files)
    assert measurement.value == expected, measurement.evidence
    assert measurement.evidence
    for text in (measurement.summary, *[e.text for e in measurement.evidence]):
        assert text and words(text, "de") and words(text, "en")


def test_direct_dependencies_that_are_only_pinned_are_not_called_locked() -> None:
    pinned = "".join(f'<PackageReference Include="X{n}" Version="1.0.{n}" />\n' for n in range(3))
    measurement = run("dependencies.locked", {"package.json": NPM_FOUR, "yarn.lock": YARN_FOUR, "api/A.csproj": pinned})
    assert measurement.value == "all"
    assert measurement.summary and "NuGet" in words(measurement.summary, "en")


def test_many_places_are_cut_short() -> None:
    files = {f"a{i}/package.json": NPM for i in range(40)}
    assert len(run("dependencies.locked", files).evidence) <= 12


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("text", ["", "[]", "{}", "null", "[[", "a: b", '{"dependencies": [1], "require": 3}', "\x00"])
def test_no_manifest_is_too_strange(name: str, text: str) -> None:
    assert read(READERS[name][1], text).total >= 0


@pytest.mark.parametrize("lock", ["", "{}", "{}\n"])
def test_an_empty_lock_file_keeps_nothing(lock: str) -> None:
    files = {"package.json": '{"dependencies": {"a": "^1.0.0"}}', "package-lock.json": lock}
    assert run("dependencies.locked", files).value == "none"


POETRY = {"pyproject.toml": '[tool.poetry.dependencies]\npython = "^3.11"\ndjango-filter = "^4"\nrequests = "^2"\n'}
NOT_KEPT = {
    "Poetry, empty": POETRY | {"poetry.lock": "package = []\n\n[metadata]\nlock-version = '2.0'\n"},
    "Poetry, another project's": POETRY | {"poetry.lock": '[[package]]\nname = "flask"\n'},
    "uv, only the project itself": {
        "pyproject.toml": '[project]\nname = "x"\ndependencies = ["django>=4"]\n',
        "uv.lock": '[[package]]\nname = "x"\n[package.metadata]\nrequires-dist = [{ name = "django" }]\n',
    },
    "npm, only the project itself": {
        "package.json": NPM,
        "package-lock.json": '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"leaflet": "^1.9.0"}}}}',
    },
    "npm, another project's": {"package.json": NPM, "package-lock.json": NPM_LOCK.replace("leaflet", "react")},
    "yarn, empty": {"package.json": NPM, "yarn.lock": "# yarn lockfile v1\n\n"},
    "pnpm, empty": {"package.json": NPM, "pnpm-lock.yaml": "lockfileVersion: '9.0'\n"},
    "Composer, empty": {"composer.json": '{"require": {"a/b": "^1"}}', "composer.lock": '{"packages": []}'},
    "Bundler, empty": {"Gemfile": "gem 'rails'\n", "Gemfile.lock": "GEM\n  specs:\n\nDEPENDENCIES\n  rails\n"},
    "Pipenv, empty": {"Pipfile": '[packages]\nflask = "*"\n', "Pipfile.lock": '{"_meta": {}, "default": {}}'},
    "Dart, empty": {"pubspec.yaml": "dependencies:\n  dio: ^5\n", "pubspec.lock": "packages: {}\n"},
    "a package of the project that is no member of a workspace": {
        "package.json": '{"private": true, "name": "x"}',
        "yarn.lock": YARN_LOCK,
        "lib/package.json": '{"name": "lamps", "version": "1.0.3", "dependencies": {"leaflet": "^1.9.0"}}',
        "api/package.json": '{"dependencies": {"lamps": "^1.0.0"}}',
    },
    "a package beside the workspace": {
        "package.json": NPM,
        "yarn.lock": YARN_LOCK,
        "tools/x/package.json": '{"dependencies": {"webpack": "^5"}}',
    },
}


@pytest.mark.parametrize("files", NOT_KEPT.values(), ids=NOT_KEPT)
def test_a_lock_file_must_hold_what_is_asked_for(files: dict[str, str]) -> None:
    found = run("dependencies.locked", files)
    assert found.value in ("none", "some")
    assert any(each.text.key == "dependencies.other_lock" for each in found.evidence)


STALE = {
    "npm": {
        "package.json": NPM_FOUR,
        "package-lock.json": NPM_LOCK.replace('"": {}', '"": {}, "node_modules/a": {"version": "1.9.1"}'),
    },
    "Yarn": {"package.json": NPM_FOUR, "yarn.lock": YARN_FOUR.replace("c@", "d@")},
    "pnpm": {"package.json": NPM_FOUR, "pnpm-lock.yaml": PNPM_LOCK + "  a@1.9.0:\n  b@1.9.1:\n"},
}


@pytest.mark.parametrize("files", STALE.values(), ids=STALE)
def test_a_lock_file_that_lacks_a_direct_dependency_is_out_of_date(files: dict[str, str]) -> None:
    found = run("dependencies.locked", files)
    assert found.value == "some"
    shown = next(each for each in found.evidence if each.text.key == "dependencies.stale")
    assert shown.path != "package.json" and words(shown.text, "de") != words(shown.text, "en")


def test_a_library_with_such_a_lock_file_is_a_library() -> None:
    package = {"version": "1.0.0", "main": "a.js", "files": ["a.js"], "dependencies": {"leaflet": "^1", "a": "^1"}}
    found = run("dependencies.locked", {"package.json": json.dumps(package), "yarn.lock": YARN_LOCK})
    assert (found.value, [each.text.key for each in found.evidence][:1]) == ("some", ["dependencies.library"])


KEPT = {
    "Poetry, another spelling": POETRY | {"poetry.lock": '[[package]]\nname = "Django_Filter"\nversion = "4.1"\n[[package]]\nname = "requests"\nversion = "2.31"\n'},
    "a few are new, where locks leave names out": {
        "composer.json": '{"require": {"a/b": "^1", "c/d": "^1", "e/f": "^1"}}',
        "composer.lock": COMPOSER_LOCK,
    },
    "only one of two locks is out of date": {
        "package.json": NPM_FOUR,
        "package-lock.json": NPM_LOCK.replace('"": {}', '"": {}, "node_modules/a": {"version": "1.9.1"}, "node_modules/b": {}'),
        "yarn.lock": YARN_FOUR,
    },
    "links, paths and other names": {
        "package.json": json.dumps(
            {
                "dependencies": {"leaflet": "^1", "x": "link:../x", "y": "portal:../y", "z": "npm:zz@^1"},
                "optionalDependencies": {"fsevents": "^2"},
                "peerDependencies": {"react": "^18"},
            }
        ),
        "yarn.lock": YARN_LOCK + '"z@npm:zz@^1":\n  version "1"\n',
    },
    "yarn, several ranges": {"package.json": NPM, "yarn.lock": '"leaflet@npm:^1.8, leaflet@npm:^1.9.0":\n  version: 1.9.4\n'},
    "npm, first format on one line": {"package.json": NPM, "package-lock.json": '{"dependencies":{"leaflet":{"version":"1.9.4"}}}'},
    "npm, a scope": {
        "package.json": '{"dependencies": {"@a/b": "^1"}}',
        "package-lock.json": '{"packages": {"node_modules/@a/b": {"version": "1.0.0"}}}',
    },
    "Pipenv on one line": {"Pipfile": '[packages]\nflask = "*"\n', "Pipfile.lock": '{"_meta":{},"default":{"flask":{"version":"==1"}}}'},
    "taken in by its path": {
        "app/package.json": '{"dependencies": {"layout": "file:../layout", "leaflet": "^1"}}',
        "app/package-lock.json": '{"packages": {"../layout": {}, "node_modules/leaflet": {"version": "1.9.4"}, "node_modules/bootstrap": {"version": "5.3.0"}}}',
        "layout/package.json": '{"dependencies": {"bootstrap": "^5"}}',
    },
    "another member of the workspace": {
        "package.json": '{"private": true, "workspaces": {"packages": ["api", "lib"]}}',
        "yarn.lock": YARN_LOCK,
        "lib/package.json": '{"name": "lamps", "version": "1.0.3", "dependencies": {"leaflet": "^1.9.0"}}',
        "api/package.json": '{"dependencies": {"lamps": "^1.0.0"}}',
    },
    "another member of a workspace of pnpm": {
        "pnpm-workspace.yaml": "packages: ['packages/*']\n",
        "pnpm-lock.yaml": "packages:\n  leaflet@1.9.4: {}\n",
        "packages/lib/package.json": '{"name": "@city/lamps", "dependencies": {"leaflet": "^1.9.0"}}',
        "packages/api/package.json": '{"dependencies": {"@city/lamps": "^1.0.0"}}',
    },
    "too large to be read": {"package.json": NPM, "bun.lockb": b"\x00\x01\x02\x03\x04"},
}  # fmt: skip


@pytest.mark.parametrize("files", KEPT.values(), ids=KEPT)
def test_a_lock_file_need_not_hold_everything(files: dict[str, str]) -> None:
    assert run("dependencies.locked", files).value == "all"

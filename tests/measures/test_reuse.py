# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
import re
from typing import Any

import pytest

from sealcheck.model import LANGUAGES, Measurement
from sealcheck.words import words
from tests.kit import Files, run
from tests.publiccode.sample import VALID


def ask(name: str, files: Files, **given: Any) -> Measurement:
    measurement = run(f"reuse.{name}", files, **given)
    for text in (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence)):
        assert text is None or all(words(text, language) for language in LANGUAGES)
    assert measurement.evidence
    return measurement


def near(measurement: Measurement) -> list[str]:
    return [item.text.key.removeprefix("reuse.") for item in measurement.evidence if item.kind == "near_miss"]


NUGET = '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{}</PropertyGroup></Project>'
ZGW = (
    "In eerste instantie focust op de integratie met de\n`API's voor zaakgericht werken`_ - stappen leiden tot zaken.\n\n"
    ".. _API's voor zaakgericht werken: https://github.com/VNG-Realisatie/gemma-zaken\n"
)
IMAGE = 'FROM python:3.12-slim\nCOPY . /app\nCMD ["python", "/app/main.py"]\n'
INLINE = 'build: {dockerfile_inline: "FROM python:3\\nCOPY . /app"}'
COMPOSE = f"services:\n  web:\n    {INLINE}\n"
CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n"
PAGES = "on: push\njobs:\n  site:\n    steps:\n      - uses: actions/deploy-pages@v4\n"

#: Gets tools for a job of the pipeline, which brings the checkout along.
TOOLS = (
    "FROM debian\nRUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash - \\\n && apt-get install nodejs\n"
    "RUN wget -qO- https://www.postgresql.org/media/keys/ACCC4CF8.asc | apt-key add -\nRUN npm i -g yarn@1 gulp-cli\n"
)
NVM = "FROM debian\nRUN git clone https://github.com/nvm-sh/nvm.git ~/.nvm\n"
LISTS = "FROM python:3\nCOPY requirements/ requirements.txt package*.json /app/\nRUN pip install -r requirements.txt\n"
WAYS: list[tuple[dict[str, str], str]] = [
    ({"Dockerfile": IMAGE}, "image"),
    ({"docker/Containerfile": IMAGE}, "image under another name"),
    ({"deploy/web.Dockerfile": IMAGE}, "image with a name in front"),
    ({"Dockerfile": "FROM node:20 AS build\nCOPY . .\nFROM nginx\nCOPY --from=build /dist /srv\n"}, "two stages"),
    ({"Dockerfile": "FROM ruby:2-onbuild\nCMD run\n"}, "an image that copies by itself"),
    ({"Dockerfile": TOOLS + "RUN curl -L https://git.stadt.example/a.tgz | tar x\nCMD run\n"}, "fetched beside tools"),
    ({"Dockerfile": NVM + "RUN git clone https://git.stadt.example/lamps\nCMD run\n"}, "cloned beside a tool"),
    ({"Dockerfile": LISTS + "COPY src/ /app/src\nCMD run\n"}, "code after the lists"),
    ({"Dockerfile": "FROM a\nCOPY requirements.py run.sh /\nCMD run\n"}, "code that is called like a list"),
    ({"Dockerfile": 'FROM a\nCOPY . .\nENTRYPOINT ["sh", "run.sh"]\n'}, "a script for the shell"),
    ({"Dockerfile": 'FROM a\nCOPY . .\nENTRYPOINT ["/run"]\nCMD ["bash"]\n'}, "a shell given to the start"),
    ({"Dockerfile": 'FROM a\nCOPY . .\nCMD ["bash", "-c", "run"]\n'}, "a command in a shell"),
    ({"netlify.toml": '# as in the example of Netlify\n[build]\n  publish = "dist"\n'}, "the word in a sentence"),
    ({"netlify.toml": '[build]\n# example: npm run build\ncommand = "make"\n'}, "an example for one setting"),
    ({"fly.toml": "# Settings of the service.\n# Example:\n#   fly deploy\napp = 'x'\n"}, "an example of a command"),
    ({"fly.toml": "# Example:\n#   fly deploy\napp = 'x'\n"}, "an example of a command at first"),
    ({"Dockerfile": "FROM a\nCOPY package /app\nCMD run\n"}, "a folder that is called like a list"),
    ({"compose.yml": COMPOSE}, "compose"),
    ({"docker-compose.yml": f"web:\n  {INLINE}\n"}, "compose of the first format"),
    ({"stack-production.yaml": COMPOSE}, "compose under an odd name"),
    ({"docker-compose.example.yml": COMPOSE}, "compose as a template"),
    ({"chart/Chart.yaml": CHART, "chart/templates/web.yaml": "kind: Service\n"}, "Helm"),
    ({"Chart.yaml": CHART + "dependencies:\n  - name: web\n"}, "a chart of charts"),
    ({"k8s/app.yaml": "apiVersion: apps/v1\nkind: Deployment\nimage: stadt/x\n"}, "Kubernetes"),
    ({"site.yml": "- name: Install\n  hosts: all\n  tasks:\n    - copy: src=lamps dest=/srv\n"}, "Ansible playbook"),
    ({"roles/app/tasks/main.yml": "- template: src=a dest=b\n"}, "Ansible role"),
    ({"infra/main.tf": 'resource "aws_ecs_service" "web" {\n}\n'}, "Terraform"),
    ({"Procfile": "web: gunicorn app\n"}, "Procfile"),
    ({"composer.json": '{"name": "stadt/x", "type": "drupal-profile"}'}, "a profile of Drupal"),
    ({"composer.json": '{"name": "stadt/x", "type": "typo3-cms-extension"}'}, "an extension of TYPO3"),
    ({"manifest-api.yml": "---\napplications:\n  - name: lamps-api\n    memory: 128M\n"}, "one of several manifests"),
    ({"paas/prod_manifest.yaml": "applications:\n- name: lamps\n"}, "manifest of an environment"),
    ({"firebase.json": '{"hosting": {"public": "dist"}, "functions": {"source": "functions"}}'}, "firebase.json"),
    ({"app.yaml": "runtime: python312\nentrypoint: gunicorn app\n"}, "app.yaml"),
    ({"Dockerrun.aws.json": '{"AWSEBDockerrunVersion": "1"}'}, "Dockerrun.aws.json"),
    ({"app.json": '{"name": "x", "buildpacks": []}'}, "app.json of a platform"),
    ({"fly.toml": "app = 'x'\n"}, "fly.toml"),
    ({"dev/deploy.R": "# Deploy\nrsconnect::deployApp(appName = 'x')\n"}, "deployment of an app in R"),
    ({"rsconnect/shinyapps.io/city/trees.dcf": "name: trees\nappId: 12\n"}, "record of a deployment in R"),
    ({"app.spec": "a = Analysis(['app.py'])\nexe = EXE(pyz,\n          a.scripts)\n"}, "PyInstaller"),
    ({"fastlane/Fastfile": "lane :release do\nend\n"}, "store build"),
    ({"eas.json": '{"build": {}}'}, "store build of Expo"),
    (
        {
            "Dockerfile": "FROM debian\nRUN apt-get update && \\\n  # the program\n  git clone x && \\\n  make\nCMD run\n"
        },
        "a comment inside",
    ),
    ({"compose.yml": "services:\n  web:\n    image: nginx\n    volumes: [./dist:/srv]\n"}, "a web server with pages"),
    ({"pyproject.toml": '[build-system]\nrequires = []\n[project]\nname = "x"\n'}, "Python package"),
    ({"setup.py": "from setuptools import setup\nsetup(name='x')\n"}, "old Python package"),
    ({"package.json": '{"name": "x", "version": "1.0.0", "bin": "x.js"}', "x.js": "x = 1\n"}, "npm package"),
    ({"src/Lamp.csproj": NUGET.format("<PackageId>Town.Lamp</PackageId>")}, "NuGet package"),
    ({"src/Lamp.csproj": NUGET.format("<PackageTags>lamps</PackageTags>")}, "NuGet package by what it says of itself"),
    ({"src/Lamp.fsproj": NUGET.format("<PackAsTool>true</PackAsTool>")}, "tool of .NET"),
    ({"Lamp.nuspec": '<package xmlns="http://schemas.example/2010/07/nuspec.xsd"><metadata/></package>'}, "nuspec"),
    ({"pom.xml": "<project><plugin><artifactId>jib-maven-plugin</artifactId></plugin></project>"}, "image by Maven"),
    ({"app/build.gradle": "android { release { signingConfig signingConfigs.release } }"}, "signed app"),
    ({"flake.nix": "{ outputs = { self }: { packages.default = x; }; }"}, "Nix"),
    ({"flake.nix": "{\n  packages = forAllSystems (s: {\n    default = x;\n  });\n}\n"}, "Nix, for each system"),
    ({"debian/control": "Source: x\nPackage: x\n"}, "Debian"),
    ({"DESCRIPTION": "Package: demo\nVersion: 0.1\n"}, "R package"),
    ({"index.html": "<p>", "CNAME": "karte.stadt.example"}, "static site"),
    ({"public/index.html": "<p>", ".github/workflows/p.yml": PAGES}, "static site by a job"),
]
NO_WAYS: list[tuple[dict[str, str], str, str]] = [
    ({"Dockerfile": TOOLS + 'CMD ["npm", "start"]\n'}, "near_empty_image", "a language and a source of packages"),
    ({"Dockerfile": "FROM a\nRUN pip install -U pip -r /r.txt\nCMD run\n"}, "near_empty_image", "tools by pip"),
    ({"Dockerfile": LISTS + "CMD run\n"}, "near_empty_image", "nothing but lists of dependencies"),
    ({"Dockerfile": LISTS}, "near_empty_image", "nothing but lists, and no start"),
    ({"Dockerfile": "FROM a\nCOPY . .\nCMD bash\n"}, "near_idle", "a shell"),
    ({"Dockerfile": 'FROM a\nCOPY . .\nCMD ["/bin/bash", "-l"]\n'}, "near_idle", "a shell for a login"),
    (
        {"Dockerfile": "FROM a\nCOPY . .\nRUN pip install -r ./r.txt && pip install -e .\nCMD bash\n"},
        "near_idle",
        "for work",
    ),
    ({"Dockerfile": "FROM a\nCOPY . .\nRUN go install x.example/tool@v1\nCMD bash\n"}, "near_idle", "a tool beside"),
    ({"Dockerfile": "FROM a\nCOPY . .\nRUN pip install .\nCMD sleep 9\n"}, "near_idle", "installed, and waits"),
    ({"Dockerfile": "FROM debian\nRUN apt-get install curl\nCMD run\n"}, "near_empty_image", "only tools"),
    (
        {
            "Dockerfile": 'FROM debian\nRUN pip3 install pyyaml\nENTRYPOINT ["python3", "build.py"]\n',
            "build.py": "x = 1\n",
        },
        "near_empty_image",
        "tools for a script that is mounted",
    ),
    ({"Dockerfile": "# FROM nothing\n"}, "", "a comment"),
    ({"Dockerfile": "FROM alpine\nCOPY README.md LICENSE /\nCMD run\n"}, "near_empty_image", "papers only"),
    ({"Dockerfile": "FROM nginx\nCOPY conf/default.conf /etc/nginx/\n"}, "near_empty_image", "settings of a server"),
    ({"compose.yml": "services:\n  web:\n    image: nginx:1\n"}, "near_helper_services", "a web server with nothing"),
    ({"compose.yml": "services:\n  a:\n    image: hello-world\n"}, "near_helper_services", "a greeting"),
    ({"vercel.json": "{}"}, "", "an empty manifest"),
    ({"manifest-app.yml": "applications: []\n"}, "", "manifest without an app"),
    ({"manifest-v2.yml": "name: lamps\nversion: 2\n"}, "", "another manifest"),
    ({"manifest-v2.yml": "applications: [camera, gps]\n"}, "", "names of applications"),
    ({"app.R": "# To deploy, run: rsconnect::deployApp()\nrun()\n"}, "", "a comment on deployment"),
    ({"R/deploy.R": "deploy <- function() {\n  message('deployApp(x)')\n}\n"}, "", "a function called deploy"),
    ({"manifest.json": '{"name": "x", "icons": []}'}, "", "a web app's manifest"),
    ({"app.spec": "describe the app\nEXE(file)\n"}, "", "another file called spec"),
    ({"firebase.json": '{"flutter": {"platforms": {"android": {}}}}'}, "", "keys of an app for telephones"),
    ({"firebase.json": '{"functions": [{"source": "functions"}]}'}, "", "functions beside an app for telephones"),
    ({"firebase.json": '{"emulators": {"auth": {"port": 9099}}}'}, "", "emulators for developers"),
    ({"app.yml": "version: '2'\nservices:\n"}, "", "an app.yml of something else"),
    ({".goreleaser.yml": "# later\n"}, "", "a comment in a manifest"),
    ({"roles/app/tasks/main.yml": "---\n# tasks of the role\n"}, "", "a role without tasks"),
    ({"kustomization.yaml": "resources: []\n"}, "", "no resources"),
    ({"Dockerfile.dev": IMAGE}, "near_development", "image for development"),
    ({"ci/Dockerfile": IMAGE}, "near_development", "image for the pipeline"),
    (
        {"docker/Dockerfile": "FROM postgis/postgis:16\nCOPY init.sql /docker-entrypoint-initdb.d/\n"},
        "near_helper_image",
        "database",
    ),
    ({"Dockerfile": 'FROM alpine\nCMD ["true"]\n'}, "near_empty_image", "nothing of the project"),
    ({"docker-compose.yml": "services:\n  db:\n    image: postgres:16\n"}, "near_helper_services", "only a database"),
    ({"docker-compose.test.yml": COMPOSE}, "near_development", "compose for tests"),
    ({"pom.xml": "<artifactId>spring-boot-maven-plugin</artifactId>"}, "near_jar", "runnable jar"),
    ({"pom.xml": "<packaging>war</packaging><artifactId>spring-boot-maven-plugin</artifactId>"}, "near_archive", "WAR"),
    ({"build.gradle": "apply plugin: 'war'\n"}, "near_archive", "WAR of Gradle"),
    (
        {
            "pom.xml": "<distributionManagement><repository><url>http://10.1.2.3/m</url></repository>"
            "</distributionManagement>"
        },
        "near_unreached",
        "publication in a network",
    ),
    ({"app/build.gradle": "plugins { id 'com.android.application' }\n"}, "near_app_project", "unsigned app"),
    (
        {"index.html": "<p>", "mkdocs.yml": "site_name: x\n", ".github/workflows/p.yml": PAGES},
        "near_docs_site",
        "documentation",
    ),
    ({"vendor/x/Dockerfile": IMAGE}, "", "vendored"),
    ({"examples/x/Dockerfile": IMAGE}, "", "example"),
    ({"tests/Dockerfile": IMAGE}, "", "tests"),
    ({".devcontainer/Dockerfile": IMAGE}, "", "editor"),
    ({"config/services.yaml": "services:\n  App\\Mailer:\n    public: true\n"}, "", "services of Symfony"),
    ({".gitlab-ci.yml": "services:\n  - postgres\nimage: node\n"}, "", "services of a pipeline"),
    ({"app.json": '{"expo": {"name": "x"}}'}, "", "app.json of Expo"),
    ({"package.json": '{"name": "x", "version": "1.0.0", "private": true, "bin": "x.js"}'}, "", "private package"),
    ({"package.json": '{"name": "x", "version": "1.0.0", "scripts": {}}'}, "", "no package to publish"),
    ({"src/Lamp.csproj": NUGET.format("<TargetFramework>net8.0</TargetFramework>")}, "", "a program of .NET"),
    (
        {"src/Lamp.csproj": NUGET.format("<PackageLicenseExpression>MIT</PackageLicenseExpression>")},
        "",
        "a program with a licence",
    ),
    ({"src/LampExample/L.csproj": NUGET.format("<PackageId>X</PackageId>")}, "", "a package of an example"),
    ({"Lamp.csproj": NUGET.format("<PackageId>X</PackageId><IsPackable>false</IsPackable>")}, "", "never packed"),
    ({"Lamp.Tests/L.csproj": NUGET.format("<PackageId>X</PackageId>")}, "", "a package of tests"),
    ({"pyproject.toml": "[tool.ruff]\nline-length = 120\n"}, "", "settings of tools"),
    ({"inc/lib/widget/composer.json": '{"type": "library"}'}, "", "somebody else's library"),
    ({"composer.json": '{"name": "stadt/x", "type": "drupal-custom-module"}'}, "", "a module of one installation"),
    ({"composer.json": '{"name": "stadt/x", "type": "project"}'}, "", "a project of PHP"),
    ({"shell.nix": "mkShell {}"}, "", "shell for developers"),
    ({"k8s/app.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\n"}, "", "a workload without image"),
    ({"chart/Chart.yaml": CHART}, "", "a chart that holds nothing but its name"),
]


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in WAYS])
def test_a_packaged_deployment_counts(files: dict[str, str]) -> None:
    assert ask("deployment_paths", files).value == 1


@pytest.mark.parametrize(("files", "reason"), [pytest.param(f, reason, id=name) for f, reason, name in NO_WAYS])
def test_what_does_not_deploy_the_project_does_not(files: dict[str, str], reason: str) -> None:
    measurement = ask("deployment_paths", files)
    assert measurement.value == 0 and near(measurement) == ([reason] if reason else [])


def test_a_shell_for_development_is_no_nix_package() -> None:
    shell = "{\n  outputs = { self }: {\n    devShells.x.default = mkShell {\n      %s\n    };\n  };\n}\n"
    for brought in ("packages = [ a ];", "packages = with pkgs; [ a ];", "buildInputs = [ a.packages.x.default ];"):
        assert ask("deployment_paths", {"flake.nix": shell % brought}).value == 0


def test_kinds_are_counted_once_each() -> None:
    files = {"Dockerfile": IMAGE, "worker/Dockerfile": IMAGE, "compose.yml": COMPOSE, "Procfile": "web: x\n"}
    assert ask("deployment_paths", files).value == 3
    assert ask("deployment_paths", files, kinds=["helm"]).value <= 1
    assert ask("deployment_paths", files, kinds=["nix"]).value == 0


EXPLAINED = "# Address of the mail server\nMAIL_HOST=\n\n# Secret key for sessions, 50 characters\nSECRET_KEY=\n"
BARE = "MAIL_HOST=\nSECRET_KEY=\n"
COMMENTED = (
    '// Settings\n{\n  // Port on which the server listens\n  "port": 80,\n  // Where letters go\n  "mail": {\n'
    '    // Name of the mail server\n    "host": "mail.example"\n  }\n}\n'
)
LISTED = "| Name | Meaning |\n|---|---|\n" + "".join(
    f"| `APP_{name}` | The address of the service for this |\n" for name in ("MAIL", "MAP", "DATA", "LOGIN", "FILES")
)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({}, "none", id="nothing"),
        pytest.param({".env.example": BARE}, "template", id="names only"),
        pytest.param({".env.example": EXPLAINED}, "documented", id="with comments"),
        pytest.param({".env.example": "# MAIL_HOST\nMAIL_HOST=\n# secret key\nSECRET_KEY=\n"}, "template", id="echo"),
        pytest.param({"example.env": "MAIL_HOST=x # where letters are sent from\n"}, "documented", id="beside"),
        pytest.param(
            {".env-sample": BARE, "README.md": "Set `MAIL_HOST` and `SECRET_KEY`."}, "template", id="names to set"
        ),
        pytest.param(
            {".env-sample": BARE, "README.md": "Letters go out by `MAIL_HOST`; cookies are signed with `SECRET_KEY`."},
            "documented",
            id="README",
        ),
        pytest.param(
            {".env.sample": BARE, "CHANGELOG.md": "MAIL_HOST SECRET_KEY"}, "template", id="a log explains nothing"
        ),
        pytest.param({"config/database.yml.template": "host: x\n"}, "template", id="YAML template"),
        pytest.param(
            {"conf/general.yml-example": "# Name of the town shown\nTOWN_NAME: ''\n"}, "documented", id="suffix"
        ),
        pytest.param({"config.dist.py": "TOKEN = ''\n"}, "template", id="Python template"),
        pytest.param({"src/config-sample/server.json": '{"port": 80}'}, "template", id="a folder to be copied"),
        pytest.param(
            {"sample_config/app.yml": "# Name of the town shown\nTOWN_NAME: ''\n"},
            "documented",
            id="a folder of samples",
        ),
        pytest.param({"src/config-sample/run.sh": "PORT=80\n"}, "none", id="a program in a folder to be copied"),
        pytest.param({"map-sample/server.json": '{"port": 80}'}, "none", id="a folder of another sample"),
        pytest.param({"config/config.example.json": '{"port": 80}'}, "template", id="JSON has no comments"),
        pytest.param({"config/config.example.json": COMMENTED}, "documented", id="JSON with comments"),
        pytest.param({".env.example": "# TODO describe this one\nMAIL_HOST=\n"}, "template", id="a promise"),
        pytest.param(
            {"docs/betrieb.md": "# Umgebungsvariablen\n\n" + LISTED}, "documented", id="a table in the documentation"
        ),
        pytest.param(
            {"README.md": "## Settings\n" + re.sub(r"\| The .*", "| |", LISTED)}, "template", id="a table of names"
        ),
        pytest.param({"README.md": "- `MAIL_HOST`: the server for letters\n"}, "none", id="a single name in a list"),
        pytest.param({"Config/Development-Sample.xcconfig": "API_URL =\n"}, "template", id="Xcode"),
        pytest.param({"chart/Chart.yaml": "name: x\n", "chart/values.yaml": "replicas: 1\n"}, "template", id="Helm"),
        pytest.param({".env": BARE}, "template", id="committed .env"),
        pytest.param(
            {"server/configuration/server.toml": "# Port on which it listens\nport=1\n"}, "documented", id="live"
        ),
        pytest.param({"config/cable.yml": "# the adapter for live updates\nadapter: x\n"}, "none", id="framework"),
        pytest.param({"phpunit.xml.dist": '<phpunit a="b"/>\n'}, "none", id="test settings"),
        pytest.param(
            {"docker/conf/default.vcl": "# the server behind\nset req.x = 1;\n"}, "none", id="rules of a cache"
        ),
        pytest.param({"src/ui/Template.js": "title: 'x',\n"}, "none", id="a class called Template"),
        pytest.param({"app/default_api.py": "limit = 1\n"}, "none", id="code called default"),
        pytest.param({"db/migrations/0001_settings_template.py": "name = 1\n"}, "none", id="migration"),
        pytest.param({"examples/config.example.yml": "host: x\n"}, "none", id="example of something else"),
        pytest.param(
            {"application-example.yml": "# Where it listens\nhost: x\n"}, "documented", id="example of Spring"
        ),
        pytest.param(
            {"config.inc.php.sample": "<?php\n// Name on the start page\n$cfg['city'] = '';\n"},
            "documented",
            id="array of PHP",
        ),
        pytest.param(
            {
                "ext_conf_template.txt": "# cat=basic/enable/1; type=string; label=Where the letters go out\nmailHost =\n"
            },
            "documented",
            id="an extension of TYPO3",
        ),
        pytest.param(
            {"ext_conf_template.txt": "# cat=basic/enable/1; type=string; label=\nmailHost =\n"},
            "template",
            id="an extension of TYPO3, without a word",
        ),
        pytest.param({"vendor/x/.env.example": EXPLAINED}, "none", id="vendored"),
        pytest.param({".env.example": "\n\n"}, "none", id="empty"),
    ],
)
def test_configuration_apart_from_code_and_explained(files: dict[str, str], grade: str) -> None:
    assert ask("configuration", files).value == grade


@pytest.mark.parametrize(
    ("table", "grade"),
    [
        pytest.param("| `image.tag` | Version |\n| `web.replicas` | Copies |\n", "documented", id="paths of keys"),
        pytest.param("The tag of the image and the number of replicas.\n", "template", id="ordinary words"),
        pytest.param("| `image.name` | Name |\n| `web.port` | Port |\n", "template", id="other keys"),
    ],
)
def test_keys_of_a_chart_are_explained_by_their_path(table: str, grade: str) -> None:
    chart = {"helm/Chart.yaml": "name: a\nversion: 1.0.0\n"}
    files = {**chart, "helm/values.yaml": "image:\n  tag: 1\nweb:\n  replicas: 2\n", "helm/README.md": table}
    assert ask("configuration", files).value == grade


def test_one_comment_speaks_for_variables_of_one_prefix() -> None:
    group = "# How the application sends letters\nSMTP_HOST=\nSMTP_PORT=\nSMTP_USER=\n"
    assert ask("configuration", {".env.example": group}).value == "documented"
    assert ask("configuration", {".env.example": group + "TOKEN=\nURL_BASE=\nLEVEL=\n"}).value == "template"


def test_the_share_can_be_configured() -> None:
    half = "# Address of the mail server\nMAIL_HOST=\n\nSECRET_KEY=\n"
    assert ask("configuration", {".env.example": half}).value == "template"
    assert ask("configuration", {".env.example": half}, documented_share=0.5).value == "documented"


def test_hosts_in_the_code_are_shown_and_change_nothing() -> None:
    code = (
        "# see https://doku.stadt.example2.de/\n"
        'API = "https://api.stadtwerke-musterstadt.de/v1"\n'
        'NS = "http://www.w3.org/2000/svg"\nLOCAL = "http://localhost:80/"\n'
        'LATER = "https://gis.your-domain.tld/", "https://app.your-city.de/"\n'
    )
    measurement = ask("configuration", {"src/main.py": code, ".env.example": BARE})
    assert measurement.value == "template"
    hosts = [dict(item.text.args).get("host") for item in measurement.evidence if item.kind == "against"]
    assert hosts == ["api.stadtwerke-musterstadt.de"]


OPENAPI = "openapi: 3.1.0\ninfo:\n  title: Lanterns\npaths:\n  /lanterns:\n    get: {responses: {default: {}}}\n"
MODEL = {"$schema": "x", "$id": "https://smart-data-models.github.io/x", "allOf": [{}]}
OPENAPI_IN_PARTS = "openapi: 3.1.0\ninfo: {}\npaths:\n  /lanterns: {$ref: './paths/lanterns.yaml#/x'}\n"
GQLGEN = """type Todo { id: ID! text: String! done: Boolean! user: User! }
type User { id: ID! name: String! }
type Query { todos: [Todo!]! }
input NewTodo { text: String! userId: String! }
type Mutation { createTodo(input: NewTodo!): Todo! }
"""
FEED = {f"timetable/{name}.txt": "a,b\n" for name in ("stops", "routes", "trips", "stop_times")}
IN_TYPESCRIPT = """// Says what can be asked for
export const description = {
  openapi: '3.1.0',
  // about the service
  info: { version: '1', title: 'Lanterns' },
  paths: {
    '/lanterns': { get: { summary: "All of it {", responses: { 200: {} } } },
  },
}
"""
IN_PYTHON = """SPEC = {
    "swagger": "2.0",
    "info": {"title": "Lanterns"},
    "paths": {"/lanterns": {"get": {"parameters": []}}},
}
"""
IN_RUBY = (
    "SPEC = {\n  openapi: '3.0.1',\n  info: {},\n  paths: {\n    '/lanterns' => { get: { responses: {} } }\n  }\n}\n"
)
EVENTS = (
    "export default {\n  asyncapi: '3.0.0',\n  info: {},\n  channels: { lit: { subscribe: { message: {} } } },\n}\n"
)
TEMPLATE = OPENAPI.replace("title: Lanterns", 'title: "{{ index . "name" }}"') + "{{ if .More }}\n{{ end }}\n"
SHAPES = (
    "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
    "<x> a sh:NodeShape ; sh:targetClass dcat:DataService .\n"
)
ADDRESSED = (
    '{"$id": "https://lanterns.city/lantern.json", "type": "object", "properties": {"id": {}}, "required": ["id"]}'
)
DESCRIPTIONS: list[tuple[dict[str, str], str]] = [
    ({"api/openapi.yaml.tmpl": TEMPLATE}, "a template of Go"),
    ({"api/openapi.yml.j2": OPENAPI.replace("Lanterns", "{{ title }}").replace("/lan", "/{{ base }}/lan")}, "Jinja"),
    ({"api/openapi.yaml.in": OPENAPI.replace("Lanterns", "@TITLE@") + "servers: [{url: @URL@}]\n"}, "a file for CMake"),
    (
        {
            "openapi.json.mustache": json.dumps(
                {"openapi": "3.0.0", "info": {}, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}, indent=1
            ).replace('"info": {}', '"info": {"version": {{ version }} }')
        },
        "a template of JSON",
    ),
    (
        {"docs/import/lamps.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element/></xs:schema>'},
        "what others are to hand in",
    ),
    ({"api/lanterns.yaml": OPENAPI}, "OpenAPI 3"),
    (
        {
            "docs/api.json": json.dumps(
                {"swagger": "2.0", "info": {}, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}
            )
        },
        "Swagger 2 on one line",
    ),
    (
        {
            "swagger.json": json.dumps(
                {"swagger": "2.0", "info": {}, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}, indent=2
            )
        },
        "Swagger 2",
    ),
    (
        {"api/openapi.yaml": OPENAPI_IN_PARTS, "api/paths/lanterns.yaml": "get: {responses: {default: {}}}\n"},
        "a path in another file",
    ),
    (
        {
            "openapi.yaml": "openapi: 3.1.0\ninfo: {}\npaths:\n  $ref: 'paths/all%20of%20it.yaml'\n",
            "paths/all of it.yaml": "x",
        },
        "all paths in another file",
    ),
    (
        {
            "openapi.yaml": "openapi: 3.1.0\ninfo: {}\npaths:\n  /a: {$ref: '#/components/pathItems/a~1b'}\n"
            "components: {pathItems: {a/b: {get: {}}}}\n"
        },
        "a path further below",
    ),
    ({"events.yml": "asyncapi: 3.0.0\ninfo: {}\nchannels:\n  a: {$ref: a.yml}\n", "a.yml": "x"}, "a channel elsewhere"),
    ({"openapi.yaml": OPENAPI.replace("/lanterns", "/users")}, "a path that samples have too"),
    ({"openapi.yaml": OPENAPI.replace("/lanterns", "/").replace("get:", "post:")}, "the root, where something is sent"),
    (
        {"openapi.yaml": OPENAPI.replace("/lanterns", "/pets") + "  /shelters:\n    get: {responses: {default: {}}}\n"},
        "the pets of a shelter",
    ),
    (
        {"schema.graphql": "type Query {\n  _empty: String\n}\nextend type Query {\n  lantern(id: ID!): String\n}\n"},
        "GraphQL that extends a place holder",
    ),
    (
        {"a.graphql": "type Query {\n  _empty: String\n}\n", "b.graphql": "type Lantern {\n  pole: Int\n}\n"},
        "in two files",
    ),
    ({"schema.graphql": "type User {\n  id: ID!\n  name: String\n}\n"}, "everyday fields, no place holder"),
    ({"events.yml": "asyncapi: 2.6.0\ninfo: {}\nchannels:\n  a: {subscribe: {}}\n"}, "AsyncAPI"),
    ({"schema.graphql": "type Query {\n  lantern: String\n}\n"}, "GraphQL"),
    ({"schema.graphql": "type Query {\n  hello: String\n  lantern(id: ID): ID\n}\n"}, "GraphQL beside a sample"),
    ({"schemas/a.json": ADDRESSED}, "JSON Schema"),
    ({"src/capabilities_template.xml": "<WMS_Capabilities><Title>${title}</Title></WMS_Capabilities>"}, "to be filled"),
    (
        {
            "a.wsdl": '\n<?xml version="1.0"?><definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><types/></definitions>'
        },
        "a line before",
    ),
    ({"schema.json": '{"data": {"__schema": {"queryType": {"name": "Query"}}}}'}, "GraphQL introspection"),
    (
        {"proto/a.proto": "message A {\n  string name = 1;\n}\n", "proto/b.proto": "message B {\n  A a = 1;\n}\n"},
        "protobuf folder",
    ),
    ({"service.wsdl": '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><service/></definitions>'}, "WSDL"),
    ({"model.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element/></xs:schema>'}, "XML Schema"),
    ({"api.raml": "#%RAML 1.0\ntitle: x\n/lanterns:\n  get:\n"}, "RAML"),
    ({"api.md": "FORMAT: 1A\n\n# Lanterns [/lanterns]\n"}, "API Blueprint"),
    ({"context.jsonld": '{"@context": {"lantern": "https://x.example/lantern"}}'}, "JSON-LD context"),
    ({"Lantern/schema.json": json.dumps(MODEL)}, "smart data model"),
    ({"docs/wms.xml": "<WMS_Capabilities version='1.3.0'/>"}, "OGC capabilities"),
    (
        {"app/wfs/c.xml": "<WFS_Capabilities version='2.0.0'>{{ service.title }}</WFS_Capabilities>"},
        "capabilities to fill",
    ),
    ({"src/lampsCapabilitiesSkeleton.xml": "<Capabilities xmlns='x'/>"}, "capabilities that a program completes"),
    ({"openapi.yaml": OPENAPI.replace("Lanterns", "My API")}, "a title that nobody gave, paths of its own"),
    ({"openapi.yaml": OPENAPI.replace("Lanterns", "Error files of the lanterns")}, "errors as things"),
]
NO_DESCRIPTIONS: list[tuple[dict[str, str], str, str]] = [
    ({"src/spec.ts": IN_TYPESCRIPT.replace("  info", "  about")}, "", "an object without what is said of the whole"),
    ({"src/spec.ts": re.sub(r"paths: \{[^/]*'/.*\n  \}", "paths: {}", IN_TYPESCRIPT)}, "", "an object without paths"),
    ({"src/spec.ts": re.sub("(?m)^", "// ", IN_TYPESCRIPT)}, "", "an object in a comment"),
    ({"src/spec.ts": "/*\nlater\n\n" + IN_TYPESCRIPT + "*/\n"}, "", "an object in a comment of several lines"),
    (
        {"src/editor/start.ts": IN_TYPESCRIPT.replace("Lanterns", "My API")},
        "",
        "what an editor writes into a new document",
    ),
    ({"src/spec.ts": IN_TYPESCRIPT.replace("'/lanterns'", "'/pets'")}, "", "the sample of the tool as an object"),
    ({"src/spec.ts": IN_TYPESCRIPT.replace("'/lanterns': {", "...routes, x: {")}, "", "paths from elsewhere"),
    ({"tests/spec.ts": IN_TYPESCRIPT, "src/spec.test.ts": IN_TYPESCRIPT}, "", "an object of the tests"),
    (
        {"src/a.ts": "f({\n  openapi: '3.0.0',\n  info: {},\n})\nconst paths = {'/x': {get: {responses: {}}}}\n"},
        "",
        "paths outside of the object",
    ),
    ({"api/openapi.yaml.tmpl": "openapi: 3.0.0\ninfo: {}\npaths: {}\n"}, "near_empty", "a template without paths"),
    (
        {"api/openapi.yaml.tmpl": "{{ range .X }}\nopenapi: 3.0.0\nb: [\n{{ end }}\n"},
        "near_unreadable",
        "a template of something else",
    ),
    ({"examples/openapi.yaml.tmpl": TEMPLATE}, "near_example", "a template among examples"),
    ({"docs/shapes.ttl": SHAPES + "# endpointURL\n"}, "", "shapes of a catalogue"),
    ({"src/a.js": "/**\n * @api {get} /lanterns All of it\n */\n"}, "", "annotations that nothing reads"),
    ({"openapi.yaml": "generator:\n  output: x\n"}, "near_name_only", "the name only"),
    ({"openapi.yaml": "openapi: 3.0.0\ninfo: {}\npaths: {}\n"}, "near_empty", "no paths"),
    (
        {"openapi.yaml": OPENAPI.replace("{responses: {default: {}}}", "{}")},
        "near_empty",
        "an operation without content",
    ),
    (
        {"openapi.yaml": OPENAPI.replace("{responses: {default: {}}}", "{summary: Later, responses: {}}")},
        "near_empty",
        "an operation to be written",
    ),
    ({"events.yml": "asyncapi: 2.6.0\ninfo: {}\nchannels:\n  a: {}\n"}, "near_empty", "a channel without content"),
    (
        {"openapi.yaml": OPENAPI.replace("    get: {responses: {default: {}}}", "    {}")},
        "near_empty",
        "a path without operations",
    ),
    ({"openapi.yaml": "openapi: 3.0.0\npaths: {}\ncomponents: {schemas: {}}\n"}, "near_empty", "empty schemas"),
    ({"openapi.yaml": "openapi: 3.0.0\npaths:\n" + "# later\n" * 9000}, "near_empty", "long and empty"),
    ({"a.proto": 'syntax = "proto3";\nmessage A {\n}\n'}, "near_empty", "a message without fields"),
    ({"a.graphql": "type A {\n}\n"}, "near_empty", "a type without fields"),
    ({"model.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'}, "near_empty", "an empty schema"),
    ({"api.raml": "#%RAML 1.0\ntitle: x\n"}, "near_empty", "RAML without resources"),
    ({"api.md": "FORMAT: 1A\n\n# Lanterns\n"}, "near_empty", "API Blueprint without resources"),
    (
        {"openapi.yaml": OPENAPI.replace("Lanterns", "A sample API that conforms to X")},
        "near_sample",
        "called a sample",
    ),
    ({"openapi.yaml": OPENAPI.replace("Lanterns", "Swagger Petstore")}, "near_sample", "the sample of the tool"),
    ({"openapi.yaml": OPENAPI.replace("/lanterns", "/api/v1/health")}, "near_on_itself", "the state of the program"),
    ({"openapi.yaml": OPENAPI.replace("/lanterns", "/")}, "near_on_itself", "nothing but the root"),
    (
        {"openapi.yaml": OPENAPI.replace("Lanterns", "My API").replace("/lanterns", "/users")},
        "near_sample",
        "what a tutorial begins with",
    ),
    ({"public/x.yaml": OPENAPI.replace("Lanterns", "Error file.")}, "near_sample", "called wrong on purpose"),
    ({"openapi.yaml": OPENAPI.replace("/lanterns", "/pets/{petId}")}, "near_sample", "the paths of the sample"),
    (
        {"openapi.yaml": OPENAPI.replace("/lanterns", "/api/v1/WeatherForecast")},
        "near_sample",
        "the sample of a framework",
    ),
    (
        {"openapi.yaml": "openapi: 3.0.0\ninfo: {}\npaths: {}\ncomponents: {schemas: {X: {type: object}}}\n"},
        "near_no_operation",
        "data without an operation",
    ),
    (FEED, "near_feed", "a timetable"),
    ({"data/city.gtfs.zip": "x"}, "near_feed", "a packed timetable"),
    ({"timetable/stops.txt": "a,b\n"}, "", "a list of stops"),
    ({"tests/openapi.yaml": OPENAPI}, "near_test", "for tests"),
    ({"README.md": "# Lamps\n", "tests/openapi.yaml": OPENAPI}, "near_test", "for tests, of another program"),
    (
        {
            "README.md": "# Lanterns\n",
            "tests/openapi.yaml": OPENAPI,
            "pom.xml": "<generatorName>java</generatorName><inputSpec>tests/openapi.yaml</inputSpec>",
        },
        "near_test",
        "for tests, and a client is made of it",
    ),
    (
        {"README.md": "# Lanterns\n", "tests/openapi.yaml": OPENAPI.replace("{responses: {default: {}}}", "{}")},
        "near_test",
        "for tests, without content",
    ),
    ({"examples/openapi.yaml": OPENAPI}, "near_example", "in an example"),
    ({"vendor/x/openapi.yaml": OPENAPI}, "near_vendored", "vendored"),
    ({"protos/google/protobuf/any.proto": "message Any {\n}\n"}, "near_vendored", "somebody else's messages"),
    ({"queries.graphql": "query A {\n  lantern\n}\n"}, "", "queries of a client"),
    ({"data.jsonld": '{"@context": "https://schema.org", "name": "x"}'}, "near_context_used", "data with a context"),
    ({"web/wmts.xml": "<Capabilities xmlns='x'/>"}, "near_foreign_service", "capabilities of a map service"),
    (
        {
            "web/templates.xml": "<Capabilities xmlns='x'><ResourceURL template='https://x.example/{Style}'/></Capabilities>"
        },
        "near_foreign_service",
        "capabilities with addresses of tiles",
    ),
    ({"package.json": '{"dependencies": {"openapi": "3.0.0"}}'}, "", "a dependency"),
    ({"src/openapi/generator.py": "openapi = '3.0'\n"}, "", "code"),
    ({"openapi.json": '{"openapi": "3.0.0", "paths": '}, "near_unreadable", "cut off"),
    (
        {"openapi.yaml": OPENAPI.replace("get: {responses: {default: {}}}", "$ref: '#/paths/~1lanterns'")},
        "near_empty",
        "a reference to itself",
    ),
    ({"events.yml": "asyncapi: 2.6.0\nchannels:\n  a: {subscribe: {}}\n"}, "near_invalid", "messages without info"),
    (
        {"events.yml": "asyncapi: 2.6.0\ninfo: {}\nchannels:\n  user/signedup: {subscribe: {}}\n"},
        "near_sample",
        "the messages of the sample",
    ),
    ({"schema.graphql": "type Query { hello: String }\n"}, "near_sample", "GraphQL of a generator"),
    (
        {"schema.graphql": 'type Query {\n  """\n  An example field\n  """\n  testField(name: String): String!\n}\n'},
        "near_sample",
        "GraphQL of a generator, with a description",
    ),
    (
        {"greet.proto": "service Greeter {\n  rpc SayHello (HelloRequest) returns (HelloReply);\n}\n"},
        "near_sample",
        "messages of a generator",
    ),
    (
        {"a.wsdl": '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/">\n<message name="a">\n<types>\n'},
        "near_unreadable",
        "XML that is cut off",
    ),
    ({"schemas/a.json": ADDRESSED.replace('"object"', '"lantern"')}, "near_invalid_schema", "a type that is none"),
    ({"schemas/a.json": ADDRESSED.replace('{"id": {}}', '["id"]')}, "near_invalid_schema", "properties as a list"),
    ({"schemas/a.json": ADDRESSED.replace('{"id": {}}', "{}")}, "near_empty", "a schema without properties"),
    ({"schemas/a.json": ADDRESSED[:-1]}, "near_unreadable", "a schema that is cut off"),
]


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in DESCRIPTIONS])
def test_a_description_is_known_by_its_content(files: dict[str, str]) -> None:
    assert ask("interface_descriptions", files).value == 1


@pytest.mark.parametrize(("files", "reason"), [pytest.param(f, r, id=name) for f, r, name in NO_DESCRIPTIONS])
def test_a_name_is_no_description(files: dict[str, str], reason: str) -> None:
    measurement = ask("interface_descriptions", files)
    assert measurement.value == 0 and near(measurement) == ([reason] if reason else [])


def test_operations_of_openapi_3_2_describe_an_interface() -> None:
    head = "openapi: 3.2.0\ninfo: {title: Parking}\npaths:\n  /x:\n"
    for operation in (
        "query: {responses: {}, parameters: [{name: q}]}",
        "additionalOperations: {COPY: {responses: {default: {}}}}",
    ):
        assert ask("interface_descriptions", {"api.yaml": f"{head}    {operation}\n"}).value == 1


def test_a_long_description_is_read_by_its_keys() -> None:
    long = OPENAPI + "".join(f"  /x{number}:\n    get: {{summary: '{'x' * 80}'}}\n" for number in range(1000))
    assert ask("interface_descriptions", {"api.yaml": long}).value == 1
    assert ask("interface_descriptions", {"api.yaml": long.replace("paths:", "x-paths:")}).value == 0


@pytest.mark.parametrize(
    ("files", "value", "declared"),
    [
        pytest.param({}, True, False, id="nothing said"),
        pytest.param({"api.yaml": OPENAPI}, True, False, id="a description"),
        pytest.param({".sealcheck.yml": "facts: {programming_interface: false}"}, False, True, id="denied"),
        pytest.param({".sealcheck.yml": "facts: {programming_interface: true}"}, True, True, id="affirmed"),
        pytest.param({".sealcheck.yml": "facts: {programming_interface: 'no'}"}, True, False, id="not a fact"),
    ],
)
def test_only_a_declaration_denies_an_interface(files: dict[str, str], value: bool, declared: bool) -> None:
    measurement = ask("has_interface", files)
    assert (measurement.value, measurement.declared) == (value, declared)


GTFS = "[GTFS](https://gtfs.org/)"
ITEMS = f"- {GTFS}\n- [RDF](https://www.w3.org/TR/rdf11/)\n- [Turtle](https://www.w3.org/TR/turtle/)\n"
PARTS = (
    "# A\n\nText.\n\n## Data format\n\nUseful.\n\n### [UBL2.1](https://x.example/law)\n\n"
    "From the [main document](http://docs.oasis-open.org/ubl/xsd) you need\n"
    "only [one](http://docs.oasis-open.org/ubl/xsd/Invoice.xsd).\n\n"
    "### D16B\n\nSubset for [all](https://www.unece.org/D16B.zip).\n"
)
ROWS = ITEMS.replace("- ", "| ").replace(")\n", ") | yes |\n")
SPACES = (
    "dcat | http://www.w3.org/ns/dcat#\ndct | http://purl.org/dc/terms/\ngsp | http://www.opengis.net/ont/geosparql#\n"
    "owl | http://www.w3.org/2002/07/owl#\n"
)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(
            {"publiccode.yml": VALID + "supports: [{id: 'alias:gdpr'}, {id: 'https://oparl.org/'}]\n"}, 2, id="supports"
        ),
        pytest.param({"publiccode.yml": VALID + "supports: [{id: 'alias:dsgvo'}]\n"}, 0, id="unknown alias"),
        pytest.param(
            {"README.md": "# X\n\n## Standards\n\n- [OParl](https://oparl.org/)\n- [WMS](https://ogc.org/wms)\n"},
            2,
            id="README",
        ),
        pytest.param(
            {"docs/standards.md": "# Offene Standards\n\n[GTFS](https://gtfs.org/)\n"}, 1, id="German document"
        ),
        pytest.param(
            {"README.md": "# X\n\nX implements [GTFS Realtime](https://gtfs.org/documentation/realtime/reference/).\n"},
            1,
            id="real-time timetables",
        ),
        pytest.param(
            {
                "README.md": "# X\n\n## Standards\n\n- [OASC MIM1](https://stadt.example/mim1)\n"
                "- [MIMs](https://mims.oascities.org/mims/)\n- [DCAT-AP.de](https://www.dcat-ap.de/def/)\n"
                "- [DCAT-AP](https://stadt.example/katalog)\n"
            },
            4,
            id="mechanisms of OASC, catalogues in DCAT",
        ),
        pytest.param(
            {
                "README.md": "# X\n\n## Standards\n\n[mimosa](https://stadt.example/), [catalogue](https://data.example/)\n"
            },
            None,
            id="names that only begin like those",
        ),
        pytest.param({"feed/stops.txt": "a\n", "gtfs-realtime.proto": "message A {}\n"}, 0, id="only used"),
        pytest.param({"README.md": "# X\n\n## Standards\n\nOParl, WMS\n"}, 0, id="without links"),
        pytest.param(
            {"README.md": "# X\n\n## Standards\n\n[our page](https://stadt.example/)\n"}, None, id="unknown publisher"
        ),
        pytest.param(
            {"README.md": "# X\n\n## Standards\n\n[GTFS](https://mobil.stadt.example/)\n"}, 1, id="a known name"
        ),
        pytest.param(
            {"README.md": "# X\n\nDer Dienst unterstützt\n[OParl](https://oparl.org/)\nin Fassung 1.1.\n"},
            1,
            id="a sentence over several lines",
        ),
        pytest.param(
            {"README.md": "# X\n\nX uses Python.\nRead [OParl](https://oparl.org/) first.\n"}, 0, id="the next sentence"
        ),
        pytest.param(
            {"README.md": "# X\n\nEin Vermittler mit den Protokollen [MQTT](https://mqtt.org/) und CoAP.\n"},
            1,
            id="protocols",
        ),
        pytest.param(
            {"README.md": "# X\n\nX does not support [OParl](https://oparl.org/) any more.\n"}, 0, id="denied"
        ),
        pytest.param(
            {"README.md": "# X\n\nX uses [a host](https://oparl.org.evil.example/).\n"},
            0,
            id="a host that looks like one",
        ),
        pytest.param(
            {"README.md": "# X\n\n## Coding Standards\n\n[PEP 8](https://peps.python.org/8)\n"}, 0, id="code style"
        ),
        pytest.param({"README.md": "# X\n\nSee [OParl](https://oparl.org/).\n"}, 0, id="no section"),
        pytest.param({"README.rst": f"=\nX\n=\n\nIntroduction\n============\n\n{ZGW}"}, 1, id="introduced in Dutch"),
        pytest.param(
            {"README.rst": f"=\nX\n=\n\nIntroduction\n============\n\n{ZGW.replace('focust op', 'kent geen')}"},
            0,
            id="denied in Dutch",
        ),
        pytest.param(
            {"README.md": "# X\n\nL'outil respecte [GTFS](https://gtfs.org/) pour les horaires.\n"}, 1, id="French"
        ),
        pytest.param({"README.md": "# X\n\nLa app no soporta [GTFS](https://gtfs.org/).\n"}, 0, id="denied in Spanish"),
        pytest.param(
            {
                "README.md": "# X\n\nA server that implements [SensorThings](https://docs.ogc.org/is/18-088/18-088.html).\n"
            },
            1,
            id="claimed in the introduction",
        ),
        pytest.param(
            {"README.md": "# X\n\nDer Dienst setzt [OParl](https://oparl.org/) um.\n"}, 1, id="claimed in German"
        ),
        pytest.param(
            {
                "README.md": "# X\n\nDocumentation:\n\n* Standard: [SensorThings API](https://github.com/opengeospatial/a)\n"
            },
            1,
            id="an item of a list that calls it one",
        ),
        pytest.param(
            {"README.md": "# X\n\nDocumentation:\n\n* Standard: [the set-up](https://example.org/a)\n"},
            0,
            id="no standard",
        ),
        pytest.param(
            {"README.md": "# X\n\nThe map uses [Leaflet](https://leafletjs.com/).\n"}, 0, id="a library, no standard"
        ),
        pytest.param(
            {"README.md": "# X\n\n## Standards\n\n[OpenAPI](https://example.org/a), [WFS](https://example.org/b)\n"},
            2,
            id="called like standards",
        ),
        pytest.param(
            {
                "README.md": "# X\n\n## Standards\n\n[Swagger Editor](https://editor.swagger.io/?url=https://example.org)\n"
            },
            None,
            id="a tool for a standard",
        ),
        pytest.param(
            {"README.md": "# X\n\nIt uses [a mirror](https://ogc.org.example.net/).\n"}, 0, id="a look-alike host"
        ),
        pytest.param(
            {"docs/feeds.md": f"# Feeds\n\nX exposes its lines as {GTFS}.\n"}, 1, id="a page on what is exposed"
        ),
        pytest.param({"docs/feeds.md": f"# Feeds\n\nX does not support {GTFS} yet.\n"}, 0, id="a page that denies it"),
        pytest.param({"docs/a.md": f"# Writing\n\nThis example is based on {GTFS}.\n"}, 0, id="a page with an example"),
        pytest.param({"docs/a.md": f"# A\n\nText.\n\n## Later\n\nX supports {GTFS}.\n"}, 0, id="far down a page"),
        pytest.param({"docs/a.md": f"# Further reading\n\nHow to support {GTFS}.\n"}, 0, id="a page for reading"),
        pytest.param({"docs/a.md": "# Formats\n\n| Format | Use |\n|---|---|\n" + ROWS}, 3, id="a table of formats"),
        pytest.param({"docs/a.md": "# A\n\n## Formats\n\n" + ITEMS}, 3, id="a list of formats"),
        pytest.param({"docs/a.md": "# A\n\n## Formats\n\n" + ITEMS.rpartition("- ")[0]}, 0, id="a list of two"),
        pytest.param({"README.md": PARTS}, 3, id="formats with headings of their own and links in sentences"),
        pytest.param({"README.md": PARTS.replace("## Data format", "## Schemas")}, 0, id="the same, of anything"),
        pytest.param({"README.md": PARTS.replace("Data format", "Commit format")}, 0, id="what commits look like"),
        pytest.param({"README.md": PARTS.replace("Data format", "Planned formats")}, 0, id="formats put off"),
        pytest.param(
            {"README.md": PARTS.replace("unece.org", "x.example")}, 0, id="two of those who publish standards"
        ),
        pytest.param({"docs/third-party/jwt/readme.md": f"# JWT\n\nIt supports {GTFS}.\n"}, 0, id="a library used"),
        pytest.param(
            {"docs/a.md": "# A\n\nX supports the [login](https://www.logius.nl/x) of the state.\n"}, 0, id="a service"
        ),
        pytest.param({"docs/a.md": "# A\n\n" + re.sub(r"\[\w+\]", "[tutorial]", ITEMS)}, 0, id="a list of tutorials"),
        pytest.param(
            {"docs/a.md": "# A\n\n" + "".join(f"- [{n}](https://schema.org/{n})\n" for n in ("URL", "Text", "Place"))},
            0,
            id="a list of the kinds of one vocabulary",
        ),
        pytest.param({"docs/a.md": "# A\n\n## See also\n\n" + ITEMS}, 0, id="a list for reading"),
        *(
            pytest.param({"docs/a.md": f"# Decisions\n\n## {heading}\n\n### Formats\n\n{ITEMS}"}, 0, id=heading)
            for heading in ("Alternatives considered", "Not supported", "Roadmap", "Rejected options", "Verworfen")
        ),
        pytest.param(
            {"docs/a.md": f"# A\n\n## Supported and planned standards\n\n{ITEMS}"}, 3, id="some of them are there"
        ),
        pytest.param(
            {"README.md": "# X\n\n## Standards not supported\n\n- [OParl](https://oparl.org/)\n"}, 0, id="none of them"
        ),
        pytest.param(
            {"README.md": "# X\n\nX is for advisories in [CSAF](https://docs.oasis-open.org/csaf/x) format.\n"},
            1,
            id="in that format",
        ),
        pytest.param(
            {"README.md": "# X\n\nX is for advisories in one [format](https://docs.oasis-open.org/csaf/x).\n"},
            0,
            id="a format without a name",
        ),
        pytest.param({"README.md": f"# X\n\nDer Dienst liefert Fahrpläne im {GTFS}-Format.\n"}, 1, id="im Format"),
        pytest.param(
            {"README.md": "# X\n\nTrees in our format. See [OParl](https://oparl.org/).\n"}, 0, id="another format"
        ),
        pytest.param({"docs/a.md": f"# A\n\n- {GTFS}\n- {GTFS}\n- {GTFS}\n"}, 0, id="a list of the same"),
        pytest.param({"README.md": f"# X\n\nWe would like to support {GTFS}.\n"}, 0, id="a wish"),
        pytest.param({"README.md": f"# X\n\nX will validate your feed by {GTFS}.\n"}, 1, id="what it does then"),
        pytest.param(
            {"README.md": "# X\n\nWir nutzen [OParl](https://oparl.org/), es wird unterstützt.\n"}, 1, id="wir"
        ),
        pytest.param(
            {"README.md": f"# X\n\n{GTFS} is for timetables.\n\nGTFS supports many things.\n"}, 0, id="what it can do"
        ),
        pytest.param({"README.md": f"# X\n\nX will support {GTFS} one day.\n"}, 0, id="a plan"),
        pytest.param({"README.md": f"# X\n\nIf you want to use maps: X supports {GTFS}.\n"}, 1, id="a wish of others"),
        pytest.param({"README.md": f"# X\n\nX supports {GTFS} and will support more.\n"}, 1, id="a plan for others"),
        pytest.param(
            {"README.md": f"# X\n\n## Standards\n\nWe would like to support:\n\n{ITEMS}"}, 0, id="a list of wishes"
        ),
        pytest.param(
            {"README.md": f"# X\n\n## Standards\n\nX supports these, and will support more:\n\n{ITEMS}"},
            3,
            id="a list of what is there",
        ),
        pytest.param(
            {
                "README.md": f"# X\n\n## Standards\n\nPlanned:\n\n- {GTFS}\n\nSupported:\n\n- [OParl](https://oparl.org/)\n"
            },
            1,
            id="a list of wishes and one of what is there",
        ),
        pytest.param({"README.md": f"# X\n\n## Standards\n\n- {GTFS} (planned)\n"}, 0, id="a planned item"),
        pytest.param({"docs/a.md": f"# A\n\nWir möchten unterstützen:\n\n{ITEMS}"}, 0, id="Wünsche"),
        pytest.param({"docs/a.md": f"# A\n\n## Wish list\n\n{ITEMS}"}, 0, id="a list headed as wishes"),
        pytest.param({"docs/a.md": f"# A\n\nTo be done, coming soon:\n\n{ITEMS}"}, 0, id="a list put off"),
        pytest.param(
            {"README.md": "# X\n\nX uses the [Wiki](https://github.com/openmobilityfoundation/x/wiki) for help.\n"},
            0,
            id="where a publisher works",
        ),
        pytest.param(
            {"README.md": "# X\n\nX implements [rules](https://x-validator.mobilitydata.org/rules.html).\n"},
            0,
            id="a page of a program",
        ),
        pytest.param({"README.md": f"# X\n\nA {GTFS} feed validator.\n"}, 1, id="what is validated"),
        pytest.param(
            {
                "README.md": "# X\n\nThe [General Feed Specification](https://gtfs.org/) (GTFS) is for timetables.\n\nX is\n\n"
                "- a reference GTFS implementation\n"
            },
            1,
            id="claimed by its abbreviation",
        ),
        pytest.param(
            {"README.md": f"# X\n\n{GTFS} is for timetables.\n\nX does not support GTFS.\n"}, 0, id="denied by its name"
        ),
        pytest.param(
            {"README.md": f"# X\n\n{GTFS} is for timetables.\n\nSomebody may publish GTFS.\n"}, 0, id="only spoken of"
        ),
        pytest.param(
            {"README.md": f"# X\n\nA library for reading and tidying {GTFS} data.\n"}, 1, id="a library for reading"
        ),
        pytest.param({"README.md": f"# X\n\nX reads and writes {GTFS}.\n"}, 1, id="reads and writes"),
        pytest.param(
            {"README.md": f"# X\n\nEine Bibliothek zum Lesen von {GTFS}.\n"}, 1, id="eine Bibliothek zum Lesen"
        ),
        pytest.param({"README.md": f"# X\n\nFor reading about timetables see {GTFS}.\n"}, 0, id="reading about it"),
        pytest.param({"README.md": f"# X\n\nX does not read {GTFS}.\n"}, 0, id="does not read"),
        pytest.param({"README.md": f"# X\n\nX is a client for {GTFS}.\n"}, 1, id="a client"),
        pytest.param({"README.md": f"# X\n\nX is not only a client for {GTFS}.\n"}, 1, id="not only a client"),
        pytest.param({"README.md": f"# X\n\nX is not a client for {GTFS}.\n"}, 0, id="not a client"),
        pytest.param({"README.md": f"# X\n\nX isn't a client for {GTFS}.\n"}, 0, id="isn't a client"),
        pytest.param({"README.md": f"# X\n\nX cannot parse {GTFS}.\n"}, 0, id="cannot parse"),
        pytest.param({"README.md": f"# X\n\nX will one day read and write {GTFS}.\n"}, 0, id="will one day"),
        pytest.param({"README.md": f"# X\n\nYou need to read {GTFS} first.\n"}, 0, id="has to be read"),
        pytest.param({"README.md": f"# X\n\nPlease read {GTFS} first.\n"}, 0, id="asks to read"),
        pytest.param({"README.md": f"# X\n\nTo read more about it, open {GTFS}.\n"}, 0, id="to read more"),
        pytest.param({"docs/a.md": "# Feature-Gap Report\n\n## Ecosystem\n\n" + ITEMS}, 0, id="a study of the market"),
        pytest.param({"docs/a.md": "# Marktanalyse\n\n## Formate\n\n" + ITEMS}, 0, id="eine Marktanalyse"),
        pytest.param({"docs/a.md": "# A\n\n## Sources\n\n" + ITEMS}, 0, id="sources of a text"),
        pytest.param({"docs/a.md": "# A\n\n## Data sources\n\n" + ITEMS}, 3, id="sources of data"),
        pytest.param(
            {"docs/a.md": "# Import report\n\n## Formats\n\n" + ITEMS}, 3, id="a report that the software makes"
        ),
        pytest.param({"HISTORY.md": "# History\n\n" + ITEMS}, 0, id="a list in another text of the root"),
        pytest.param(
            {"docs/profile.md": "# A\n\n## Namespaces\n\nPrefix | URI\n---|---\n" + SPACES},
            3,
            id="name spaces of a profile",
        ),
        pytest.param(
            {
                "docs/a.md": "# A\n\n## Prefixes\n\n- <http://www.w3.org/2002/07/owl#>\n- http://x.example/a#\n"
                "- http://www.w3.org/1999/02/22-rdf-syntax-ns#\n- http://www.w3.org/2001/XMLSchema#\n"
            },
            0,
            id="name spaces of anything",
        ),
    ],
)
def test_standards_need_a_link(files: dict[str, str], count: int | None) -> None:
    assert ask("standards", files).value == count


PLACES = (("DCAT", ""), ("DCAT, classes", "#classes"), ("DCAT, scope", "#scope"))


def test_places_in_one_standard_are_one_standard() -> None:
    links = "\n".join(f"- [{name}](https://www.w3.org/TR/vocab-dcat-3/{place})" for name, place in PLACES)
    assert ask("standards", {"docs/api.md": f"# API\n\n## Standards\n\n{links}\n"}).value == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(None, None, id="no publiccode.yml"),
        pytest.param("a: [", None, id="unreadable"),
        pytest.param(VALID.partition("dependsOn")[0], None, id="no word on dependencies"),
        pytest.param(VALID, 0, id="open ones only"),
        pytest.param(VALID + "  proprietary:\n    - name: GIS\n", 1, id="a mandatory one"),
        pytest.param(
            VALID + "  proprietary:\n    - {name: GIS, optional: true}\n    - {name: X, optional: false}\n",
            1,
            id="both",
        ),
        pytest.param(VALID + "  proprietary: []\n", 0, id="empty list"),
        pytest.param(VALID + "  proprietary: GIS\n", 1, id="a word in place of a list"),
        pytest.param(VALID + "  proprietary: {name: GIS}\n", 1, id="an entry in place of a list"),
        pytest.param(VALID.partition("dependsOn")[0] + "dependsOn: {}\n", None, id="an empty section"),
        pytest.param(VALID.partition("dependsOn")[0] + "dependsOn:\n  proprietary:\n", None, id="nothing filled in"),
        pytest.param(VALID + "  proprietary:\n    - {name: GIS, optional: 'yes'}\n", 1, id="yes is not true"),
        pytest.param(VALID + "  proprietary: none\n", 0, id="a word that says none"),
        pytest.param(VALID + "  proprietary:\n    - keine\n", 0, id="a German one in a list"),
        *(
            pytest.param(VALID.partition("dependsOn")[0] + f"dependsOn:\n  {given}\n", value, id=given)
            for given, value in (
                ("hardware: [{name: A board}]", None),
                ("anything: [{name: A}]", None),
                ("open: [{name: PostgreSQL}]", 0),
                ("open: [{name: Oracle Database}]", 1),
                ("open: [Microsoft SQL Server, PostGIS]", 1),
                ("open: [{name: ArcGIS Server, optional: true}]", 0),
                ("open: [{name: Esri Leaflet}, {name: Oracle Linux}]", 0),
            )
        ),
    ],
)
def test_mandatory_proprietary_components(text: str | None, value: int | None) -> None:
    assert ask("proprietary_components", {} if text is None else {"publiccode.yml": text}).value == value


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({}, 0, id="nobody"),
        pytest.param({"publiccode.yml": VALID + "usedBy: [Stadt A, Stadt B, 'stadt a ']\n"}, 2, id="named twice"),
        pytest.param({"ADOPTERS.md": "# Adopters\n\n- Stadt A\n- Stadt B\n- Stadt C\n"}, 3, id="list"),
        pytest.param({"USERS": "Nobody yet\n"}, 0, id="empty list"),
        pytest.param({"README.md": "# X\n\n## Used by\n\n- Stadt A\n- Stadt B\n"}, 2, id="section"),
        pytest.param({"README.md": "# X\n\n## Im Einsatz bei\n\n[A](https://a.example/)\n"}, 1, id="German section"),
        pytest.param({"README.md": "# X\n\n## Port used by PID 4\n\n- [A](https://a.example/)\n"}, 0, id="a port"),
        pytest.param({"README.md": "# X\n\n## Users\n\n- add a user\n- delete one\n"}, 0, id="accounts of users"),
    ],
)
def test_users_are_what_the_project_names(files: dict[str, str], count: int) -> None:
    assert ask("users", files).value == count


def test_the_names_of_users_are_shown() -> None:
    result = ask("users", {"publiccode.yml": VALID + "usedBy: [Stadt Muster, Stadt Beispiel]\n"})
    assert [each.excerpt for each in result.evidence] == ["Stadt Muster, Stadt Beispiel"]


def schema(**more: object) -> str:
    return json.dumps({"type": "object", "properties": {"name": {"type": "string"}}, **more}, indent=2)


OWN = "https://schema.stadt.example.org/parken.json"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"schema/parking.json": schema(**{"$id": OWN})}, 1, id="an address of its own"),
        pytest.param(
            {"schema/Body.json": schema(x={"pattern": "^https:\\/\\/schema.stadt.example\\/Body$"})}, 1, id="its type"
        ),
        pytest.param(
            {"schema/B.json": schema(x={"pattern": r"^https\:\/\/schema\.stadt\.example\/B$"})}, 1, id="escaped"
        ),
        pytest.param({"api/parking.schema.json": schema(id=OWN)}, 1, id="an older draft"),
        pytest.param({"schema/parking.json": schema()}, None, id="no address"),
        pytest.param(
            {"schema/a.json": schema(**{"$id": "http://example.com/root.json"})}, None, id="a generator's address"
        ),
        pytest.param({"schema/config.json": schema(**{"$id": OWN})}, 0, id="configuration"),
        pytest.param({"schema/a.json": schema(**{"$id": OWN, "title": "Settings"})}, 0, id="settings by its title"),
        pytest.param({"src/parking.json": schema(**{"$id": OWN})}, 0, id="no folder of schemas"),
        pytest.param({"tests/schema/parking.json": schema(**{"$id": OWN})}, 0, id="of tests"),
        pytest.param({"app/queue_message_schema.json": schema()}, None, id="by its file alone"),
        pytest.param({"app/settings_schema.json": schema()}, 0, id="of settings by its file"),
        pytest.param({"app/schemaless.json": schema()}, 0, id="another word"),
        pytest.param({"schemas/lamps.json": json.dumps([{"properties": 1}])}, 0, id="a list of records"),
        pytest.param(
            {"schemas/l.json": json.dumps({"key": "a", "x": {"properties": {}}})}, 0, id="records of their own"
        ),
        pytest.param(
            {
                "catalog.ttl": "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<x> a dcat:DataService ; dcat:endpointURL <y> .\n"
            },
            1,
            id="data service",
        ),
        pytest.param(
            {"catalog.ttl": "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<x> a dcat:Dataset .\n"}, 0, id="data set"
        ),
        pytest.param(
            {
                "c.json": '{"@context": {"dcat": "http://www.w3.org/ns/dcat#"}, "@graph": [{"dcat:endpointURL": {"@id": "x:y"}}]}'
            },
            1,
            id="data service in JSON",
        ),
        pytest.param(
            {
                "c.json": '{"@context": {"dcat": "http://www.w3.org/ns/dcat#", "endpointURL": {"@id": "dcat:endpointURL"}}}'
            },
            0,
            id="terms of a vocabulary",
        ),
        pytest.param(
            {
                "c.json": '{"@context": {"dcat": "http://www.w3.org/ns/dcat#", "endpointURL": {"@id": "dcat:endpointURL"}},'
                ' "endpointURL": "x:y"}'
            },
            1,
            id="a data service with its terms",
        ),
        pytest.param(
            {
                "src/model/Sampling.json": '{"conformance": ["http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel"]}'
            },
            0,
            id="a part of a model",
        ),
        pytest.param(
            {"api/conformance.json": '{"conformsTo": ["http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"]}'},
            1,
            id="conformance",
        ),
    ],
)
def test_schemas_catalogues_and_conformance(files: dict[str, str], count: int) -> None:
    assert ask("interface_descriptions", files).value == count


def test_a_guide_for_users_names_none() -> None:
    assert ask("users", {"docs/users.md": "# Users\n\nRoles:\n\n- admin\n- editor\n"}).value == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("| Organisation | Since |\n|---|---|\n| Stadt X | 2021 |\n", 1),
        ("| Organisation | Since |\n|:--|--:|\n", 0),
        ("- Stadt X\n  - since 2021\n  - 300 lamps\n- Stadt Y\n", 2),
        ("- [add your city here]\n", 0),
        ("- [Stadt X](https://stadt-x.example)\n", 1),
    ],
)
def test_the_head_of_a_table_a_note_and_a_blank_are_no_users(text: str, count: int) -> None:
    assert ask("users", {"ADOPTERS.md": f"# Adopters\n\n{text}"}).value == count

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose service is it? Only what is built here, named like the project or runs its files puts it into service."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.deployment.own_images import OwnNames, whose
from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import Files, run, snapshot


def services(*lines: str) -> str:
    return "services:\n" + "".join(f"  {line}\n" for line in lines)


INLINE = "FROM php:8\\nCOPY . /app"


def ways(files: Files, **subject: str) -> tuple[object, list[str]]:
    measurement = run("reuse.deployment_paths", snapshot(files, **subject))
    said = (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence))
    assert all(words(text, language) for text in said if text for language in LANGUAGES)
    return measurement.value, [e.text.key.removeprefix("reuse.") for e in measurement.evidence if e.kind == "near_miss"]


def called(command: str) -> Files:
    return {".github/workflows/a.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {command}\n"}


COPIED = (
    '{"name": "frame", "version": "1", "files": ["css"],'
    ' "repository": {"type": "git", "url": "git+https://github.com/else/%s.git"}}'
)
KEYCLOAK = services("login:", "  image: quay.io/keycloak/keycloak:26.4", "  command: start-dev")
MARTIN = services("tiles:", "  image: ghcr.io/maplibre/martin:1.4", "db:", "  image: postgis/postgis:17")
NAMED = services("web:", "  image: registry.stadt.example/fachamt/parkzeit-web:2")


#: A stage for a service of the project, and a last one for a broker beside it.
STAGES = (
    "FROM maven:3 AS builder\nCOPY . .\nRUN mvn package\nFROM eclipse-temurin:21 AS base\nWORKDIR /app\n"
    "FROM base AS web\nCOPY --from=builder /x/web.jar web.jar\nFROM eclipse-mosquitto:2 AS broker\nCOPY m.conf /m/\n"
)
#: Only the broker is to be put into service; what comes before is for tests, or a part of the broker's image.
TESTED = STAGES.replace("AS web", "AS test")
RUNS = "FROM a\nCOPY . .\n"
TARGET = "FROM openjdk:17\nCOPY target/*.jar /deployments/application.jar\n"
PLUGIN = STAGES.replace("COPY m.conf /m/", "COPY --from=web web.jar /m/")


@pytest.mark.parametrize(
    ("files", "subject"),
    [
        pytest.param({"compose.yml": NAMED}, {"name": "parkzeit"}, id="named like the repository"),
        pytest.param({"compose.yml": NAMED, "pyproject.toml": '[project]\nname = "parkzeit"\n'}, {}, id="the package"),
        pytest.param({"compose.yml": NAMED}, {"owner": "fachamt"}, id="published by the same account"),
        pytest.param(
            {"compose.yml": services("web:", "  image: ${IMAGE}"), ".env": "IMAGE=ghcr.io/fachamt/x:1\n"},
            {"owner": "fachamt"},
            id="a variable of the file .env",
        ),
        pytest.param(
            {"compose.yml": services("web:", "  image: ${IMAGE:-fachamt/x}")}, {"owner": "fachamt"}, id="a default"
        ),
        pytest.param(
            {"compose.yml": services("a:", "  image: python:3.12", "  volumes: ['./app:/app']"), "app/x.py": "x = 1\n"},
            {},
            id="a language with the project's code",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  image: php:8-apache", "  volumes: ['.:/var/www']")}, {}, id="all"
        ),
        pytest.param(
            {"compose.yml": services("a:", "  image: redis", "b:", f'  build: {{dockerfile_inline: "{INLINE}"}}')},
            {},
            id="built",
        ),
        pytest.param(
            {
                "compose.yml": services("a:", "  build: .", "  volumes: ['.:/app']"),
                "Dockerfile": "FROM php:8\nRUN docker-php-ext-install x\n",
            },
            {},
            id="built without the project, which is mounted",
        ),
        pytest.param({"compose.yml": services("a:", "  build: ${WHERE:-.}")}, {}, id="built where a variable says"),
        pytest.param(
            {
                "Dockerfile": "FROM maven AS build\nCOPY . .\nFROM temurin AS web\nCOPY --from=build a.jar .\n"
                "FROM postgres AS db\nCOPY init.sql /docker-entrypoint-initdb.d/\n"
            },
            {},
            id="one of several images of a file",
        ),
        pytest.param(
            {"Dockerfile": "FROM python:3\nCOPY . /a\nRUN pip install -r /a/requirements.txt\n"},
            {},
            id="what the code needs is installed, the start is left to others",
        ),
        pytest.param({"Dockerfile": "FROM debian\nCOPY . /a\nRUN cd /a && ./build.sh\n"}, {}, id="built by a script"),
        pytest.param({"Dockerfile": "FROM debian\nCOPY . /a\nRUN cd /a && make\n"}, {}, id="built by make"),
        pytest.param({"Dockerfile": "FROM php:8-apache\nCOPY . /var/www\n"}, {}, id="a server that starts by itself"),
        pytest.param({"k8s/web.yaml": "apiVersion: apps/v1\nkind: Deployment\nimage: stadt/x\n"}, {}, id="workload"),
    ],
)
def test_a_service_of_the_project_itself_counts(files: Files, subject: dict[str, str]) -> None:
    value, _ = ways(files, **subject)
    assert value == 1


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        pytest.param({"compose.yml": KEYCLOAK}, "near_helper_services", id="a login service"),
        pytest.param({"stack/docker-compose.yml": MARTIN}, "near_helper_services", id="tiles and a database"),
        pytest.param(
            {"compose.yml": services("a:", "  image: caddy:2", "  volumes: ['./Caddyfile:/etc/caddy/Caddyfile']")},
            "near_helper_services",
            id="a proxy with its settings",
        ),
        pytest.param(
            {
                "compose.yml": services("db:", "  build: ./db"),
                "db/Dockerfile": "FROM postgres:16\nCOPY init.sql /docker-entrypoint-initdb.d/\n",
            },
            "near_helper_services",
            id="a database built here",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  build: {context: ., target: broker}"), "Dockerfile": TESTED},
            "near_helper_services",
            id="a broker, one of several stages",
        ),
        pytest.param({"Dockerfile": TESTED}, "near_helper_image", id="a broker after a stage for tests"),
        pytest.param({"Dockerfile": PLUGIN}, "near_helper_image", id="a broker with a plugin built before"),
        pytest.param(
            {"Dockerfile": "FROM postgres:17 AS db\nFROM db\nCOPY init.sql /i/\n"},
            "near_helper_image",
            id="a database by way of a stage",
        ),
        pytest.param(
            {"Dockerfile": 'FROM fedora\nCOPY config /c\nENTRYPOINT ["/usr/sbin/mosquitto", "-c", "/c/m.conf"]\n'},
            "near_helper_image",
            id="a broker on a system",
        ),
        pytest.param({"compose.yml": services("a:", "  build: .")}, "near_no_build", id="nothing to build from"),
        pytest.param({"Dockerfile": TARGET, "a.py": "x = 1\n"}, "near_empty_image", id="an archive of no build"),
        pytest.param(
            {"compose.yml": services("a:", "  build: ."), "Dockerfile": TARGET}, "near_empty_image", id="as a service"
        ),
        pytest.param(
            {"Dockerfile": "FROM node AS build\nCOPY . .\nFROM postgres AS db\nCOPY --from=build a.sql /x/\n"},
            "near_helper_image",
            id="a database with something built",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  build: ./web"), "Dockerfile": "FROM scratch\n"},
            "near_no_build",
            id="nothing to build from in that folder",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  build: ."), "Dockerfile": "FROM scratch\n"},
            "near_empty_image",
            id="an empty image",
        ),
        pytest.param(
            {
                "compose.yml": services("a:", "  build: .", "  volumes: ['./data:/data']", "  command: serve /data"),
                "Dockerfile": "FROM python:3\nCOPY requirements.txt /\n",
            },
            "near_empty_image",
            id="data that is mounted into an image with nothing in it",
        ),
        pytest.param(
            {"Dockerfile": 'FROM alpine\nCOPY . /app\nCMD ["/bin/true"]\n'},
            "near_idle",
            id="an image that runs nothing",
        ),
        pytest.param({"Dockerfile": 'FROM a\nCOPY . .\nCMD ["echo", "hi"]\n'}, "near_idle", id="an image that greets"),
        pytest.param({"Dockerfile": "FROM a\nCOPY . .\nCMD sleep infinity\n"}, "near_idle", id="an image that waits"),
        pytest.param(
            {"Dockerfile": 'FROM a\nCOPY . .\nCMD ["tail", "-f", "/dev/null"]\n'},
            "near_idle",
            id="an image that watches",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  image: node:24", "  volumes: ['.:/app']", "  command: sleep infinity")},
            "near_idle",
            id="a service that waits",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  build: dev", "  command: [tail, -f, /dev/null]"), "dev/Dockerfile": RUNS},
            "near_idle",
            id="a service that watches",
        ),
        pytest.param({"Procfile": "web: true\n"}, "near_idle", id="a process that does nothing"),
        pytest.param({"Procfile": "release: echo hi\nweb: sleep 9\n"}, "near_idle", id="processes that do nothing"),
        pytest.param(
            {"k8s/db.yaml": "apiVersion: apps/v1\nkind: StatefulSet\n      image: postgres:16\n"},
            "near_helper_services",
            id="workload of a database",
        ),
        pytest.param(
            {"index.html": "<script src=swagger-ui.js></script><div>", "CNAME": "api.stadt.example"},
            "near_docs_site",
            id="a page that shows an interface",
        ),
    ],
)
def test_software_of_others_does_not(files: Files, reason: str) -> None:
    value, near = ways(files)
    assert value == 0 and reason in near


def test_images_that_nobody_can_place_leave_the_answer_open() -> None:
    assert ways({"compose.yml": NAMED}) == (None, ["near_unknown_services"])
    assert ways({"compose.yml": NAMED, "dev/Dockerfile": "FROM a\nCOPY . .\n"}, owner="fachamt")[0] is None
    value, near = ways({"compose.yml": NAMED, "Procfile": "web: run\n"})
    assert value == 1 and near == ["near_unknown_services"]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(
            {"Dockerfile": 'FROM a\nCOPY . .\nENTRYPOINT ["./run"]\nCMD ["echo"]\n'}, id="what the start is given"
        ),
        pytest.param({"Dockerfile": "FROM a\nCOPY . .\nCMD echo start && ./run\n"}, id="a greeting before the start"),
        pytest.param(
            {"compose.yml": services("a:", "  build: x", "  command: ./run"), "x/Dockerfile": RUNS + "CMD sleep 9\n"},
            id="a service that starts what waits",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  image: node:24", "  volumes: ['.:/app']", "  command: node a.js")},
            id="a service that runs the code",
        ),
        pytest.param({"Procfile": "release: echo hi\nweb: node a.js\n"}, id="one process of two"),
        pytest.param({"Dockerfile": TARGET, "pom.xml": "<project/>"}, id="an archive of Maven"),
        pytest.param({"Dockerfile": TARGET, "target/a.jar": "x"}, id="an archive that is there"),
        pytest.param({"Dockerfile": TARGET + "COPY lamp.py /app/\n"}, id="an archive beside the software"),
        pytest.param({"Dockerfile": TARGET.replace("COPY", "RUN x\nCOPY")}, id="an archive that the image gets"),
        pytest.param(
            {"kustomization.yaml": "resources:\n- base\n- x.yaml\n", "x.yaml": "kind: Service\n"}, id="a resource"
        ),
        pytest.param(
            {"kustomization.yaml": "resources:\n- ../k\n", "k/x.yaml": "kind: Service\n"}, id="a folder above"
        ),
        pytest.param(
            {"k/kustomization.yaml": "resources:\n- ../b\n", "b/x.yaml": "kind: Service\n"}, id="a folder beside"
        ),
        pytest.param(
            {"kustomization.yaml": "resources:\n- https://github.com/stadt/x//k?ref=v1\n"}, id="a resource of others"
        ),
        pytest.param(
            {"Chart.yaml": "apiVersion: v2\nname: x\n", "templates/web.yaml": "kind: Deployment\n"}, id="a chart"
        ),
        pytest.param(
            {"main.tf": 'resource "null_resource" "x" {}\nresource "aws_ecs_service" "y" {}\n'}, id="a service"
        ),
    ],
)
def test_what_starts_something_counts(files: Files) -> None:
    assert ways(files)[0] == 1


def test_terraform_that_only_holds_values_does_not() -> None:
    assert ways({"main.tf": 'resource "null_resource" "x" {}\nresource "random_id" "y" {}\n'})[0] == 0


STACK = "AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n  Net:\n    Type: AWS::EC2::VPC::Id\n%s"
LOG_IN = "  Users:\n    Type: AWS::Cognito::UserPool\n  Part:\n    Type: AWS::IAM::Role\n"
HELPER = '  Ask:\n    Type: "AWS::Lambda::Function"\n    Properties:\n      Code:\n        ZipFile: |\n          go\n'
PACKED = "  Ask:\n    Type: AWS::Lambda::Function\n    Properties:\n      Code:\n        S3Bucket: code\n"
PAGES = (
    "  Web:\n    Type: AWS::S3::Bucket\n    Properties:\n      WebsiteConfiguration:\n        IndexDocument: a.html\n"
)
MACHINE = 'resource "hcloud_server" "a" {\n  image = "debian-12"\n%s}\n'
BUCKET = 'resource "aws_s3_bucket" "state" {\n  bucket = "x"\n%s}\n'


@pytest.mark.parametrize(
    ("files", "counts"),
    [
        pytest.param({"a.yml": STACK % f"Resources:\n{LOG_IN}"}, False, id="log-in and roles"),
        pytest.param({"a.yml": STACK % f"Resources:\n{LOG_IN}{HELPER}"}, False, id="a helper written inside"),
        pytest.param({"a.yml": STACK % f"Resources:\n{HELPER}{PACKED}"}, True, id="a function with its code"),
        pytest.param({"a.yml": STACK % f"Resources:\n{LOG_IN}{PAGES}"}, True, id="pages in a bucket"),
        pytest.param({"a.yml": STACK % "Resources:\n  A:\n    Type: AWS::New::Thing\n"}, True, id="an unknown kind"),
        pytest.param(
            {"a.yml": STACK % f'Resources:\n{LOG_IN}  App: {{Type: "AWS::ECS::Service", Properties: {{}}}}\n'},
            True, id="in braces",
        ),
        pytest.param(
            {"a.yml": STACK % f"Resources:\n{LOG_IN}  App: {{Properties: {{}}, Type: AWS::ECS::Service}}\n"},
            True, id="in braces, not first",
        ),
        pytest.param(
            {"a.yml": STACK % "Resources:\n  Part: {Type: AWS::IAM::Role}\n"}, False, id="a role in braces"
        ),
        pytest.param({"main.tf": BUCKET % ""}, False, id="a store for the state"),
        pytest.param({"main.tf": BUCKET % "  website {\n  }\n"}, True, id="a bucket with pages"),
        pytest.param({"main.tf": BUCKET % "" + 'resource "newrelic_alert" "x" {}\n'}, False, id="monitoring"),
        pytest.param({"main.tf": 'module "x" {\n  source = "stadt/lamps/aws"\n}\n'}, True, id="a module of others"),
        pytest.param(
            {"main.tf": 'module "x" {\n  source = "./x"\n}\n', "x/main.tf": BUCKET % ""}, False, id="a part beside"
        ),
        pytest.param({"a/main.tf": 'module "x" {\n  source = "../x"\n}\n'}, True, id="a part that is fetched"),
        pytest.param(
            {**{f"a{n:02}.tf": BUCKET % "" for n in range(20)}, "b.tf": 'resource "aws_ecs_service" "x" {}\n'},
            True, id="a large set-up",
        ),
        pytest.param({"main.tf": MACHINE % "  user_data = file(\"start.sh\")\n"}, True, id="a machine that starts"),
        pytest.param(
            {"main.tf": MACHINE % "  metadata = {\n    startup-script = \"x\"\n  }\n"}, True, id="a script for it"
        ),
        pytest.param(
            {"main.tf": MACHINE % "" + 'resource "null_resource" "y" {\n  provisioner "remote-exec" {\n  }\n}\n'},
            True, id="a machine that is set up beside",
        ),
        pytest.param(
            {"a.yml": STACK % "Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: x\n"},
            True, id="one that starts something",
        ),
        pytest.param(
            {"a.bicep": "resource a 'Microsoft.Compute/virtualMachines/extensions@2023-03-01' = {\n}\n"},
            True, id="what is put on it",
        ),
        *(
            pytest.param({"main.tf": f'module "x" {{\n  source = "{source}"\n}}\n'}, counts, id=source)
            for source, counts in (
                ("cloudposse/s3-website/aws", True),
                ("terraform-aws-modules/ecs/aws", True),
                ("stadt/vpc-app/aws", True),
            )
        ),
        pytest.param({"a.bicep": "resource kv 'Microsoft.KeyVault/vaults@2023-07-01' = {\n}\n"}, False, id="a vault"),
        pytest.param({"a.bicep": "resource w 'Microsoft.Web/sites@2023-01-01' = {\n}\n"}, True, id="a web app"),
    ],
)  # fmt: skip
def test_infrastructure_must_run_something(files: Files, counts: bool) -> None:
    value, near = ways(files)
    assert value == int(counts) and (counts or "near_prepares" in near)


def play(*lines: str, path: str = "site.yml") -> Files:
    return {path: "- hosts: all\n  become: true\n" + "".join(f"  {line}\n" for line in lines)}


FOREIGN_CLONE = "git: dest=set-up repo=git@git.stadt.example:it/set-up.git version=main"
CLONE = ("tasks:", "  - name: Fetch the set-up", f"    {FOREIGN_CLONE}")


@pytest.mark.parametrize(
    ("files", "counts"),
    [
        pytest.param(play(*CLONE), False, id="fetches something else"),
        pytest.param(play("tasks:", "  - block:", "      - ansible.builtin.debug: msg=hi"), False, id="prints"),
        pytest.param(play(*CLONE, "  - apt: name=nginx"), False, id="then installs others"),
        pytest.param(play("tasks:", "  - apt: name={{ item }}", "    loop: [git, htop]"), False, id="tools, in a loop"),
        pytest.param(play("tasks:", "  - apt: name=nginx", "  - service: name=nginx"), True, id="starts a server"),
        pytest.param(
            play("tasks:", "  - user: name=ops", "  - ufw: rule=allow port=22"), False, id="a machine for all"
        ),
        pytest.param(play("tasks:", "  - block:", "      - stadt.it.lamps: state=on"), True, id="an unknown module"),
        pytest.param(play("tasks:", "  - local_action: copy src=a dest=b"), True, id="copies"),
        pytest.param(
            {**play("roles:", "  - role: web"), "roles/web/tasks/main.yml": "- copy: src=a dest=b\n"},
            True,
            id="a role that is here",
        ),
        pytest.param(
            {**play("roles:", "  - base", "  - web"), "roles/base/tasks/main.yml": "- apt: name=htop\n"}
            | {"roles/web/tasks/main.yml": "- include_tasks: more.yml\n", "roles/web/tasks/more.yml": "- ping:\n"},
            True,
            id="one of two roles",
        ),
        pytest.param(
            {**play("roles:", "  - base"), "roles/base/tasks/main.yml": "- include_role: name=stadt.web\n"},
            True,
            id="a role by way of a role",
        ),
        pytest.param(
            {**play("roles:", "  - base"), "roles/base/tasks/main.yml": "- import_role:\n    name: base\n"},
            True,
            id="a role that names itself",
        ),
        *(
            pytest.param(
                {**play("roles:", "  - web"), f"roles/web/{part}/main.yml": "x: 1\n"},
                True,
                id=f"a role with {part} alone",
            )
            for part in ("meta", "handlers")
        ),
        pytest.param(
            {**play("tasks:", "  - include_tasks: Setup.yml"), "tasks/Setup.yml": "- ping:\n"},
            True,
            id="tasks in a file with a capital",
        ),
        pytest.param(play("roles:", "  - { role: stadt.web }"), True, id="a role of a collection"),
        pytest.param(
            {**play("roles:", "  - web"), "requirements.yml": "- src: https://x.example/web\n"},
            True,
            id="fetched roles",
        ),
        pytest.param(
            {**play("tasks:", "  - import_tasks: t/all.yml"), "t/all.yml": "- ping:\n"}, True, id="tasks that are here"
        ),
        pytest.param(play("tasks:", "  - command: ./install"), True, id="a command"),
        pytest.param(play("vars:", "  key: !vault x", "tasks:", "  - copy: src=a dest=b"), True, id="a sealed value"),
    ],
)
def test_a_play_must_do_something(files: Files, counts: bool) -> None:
    value, near = ways(files, name="lamps")
    assert value == int(counts)
    assert set(near) == (set() if counts else {"near_idle_play"})


SERVICE = "service: x\nprovider:\n  name: aws\n"
CODE_DEPLOY = "version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/lamps\nhooks:\n  AfterInstall:\n    - location: x.sh\n"
HEAD = "<?php\n/*\n Plugin Name: Lamps\n*/\n"
THEME = "/*\nTheme Name: Town\n*/\n"
HOOK = "<?php\n\nfunction lamps_help($route) {\n  return t('Lamps of a town, with what is known of them');\n}\n"
PROJECT = '[project]\nname = "x"\nversion = "1"\n'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"pyproject.toml": PROJECT + "[tool.setuptools]\npackages = ['x']\n"}, 1, id="setuptools"),
        pytest.param({"pyproject.toml": PROJECT + "[project.scripts]\nx = 'x:main'\n"}, 1, id="a command"),
        pytest.param({"pyproject.toml": PROJECT}, 0, id="an application of uv"),
        pytest.param({"package.json": '{"name": "x", "version": "1", "scripts": {"prepack": "tsc"}}'}, 1, id="npm"),
        pytest.param(
            {"package.json": '{"name": "x", "version": "1", "scripts": {"prepublish": "tsc"}}'}, 1, id="old npm"
        ),
        *(
            pytest.param({f"{folder}package.json": f'{{"scripts": {{{scripts}}}}}'}, value, id=f"{folder} {scripts}")
            for folder, scripts, value in (
                ("", '"heroku-postbuild": "make", "start": "node a.js"', 1),
                ("", '"gcp-build": "make", "start": "node a.js"', 1),
                ("", '"heroku-postbuild": "make"', 0),
                ("", '"start": "node a.js", "postbuild": "make"', 0),
                ("", '"heroku-postbuild": "make", "start": "echo hi"', 0),
                ("tools/", '"heroku-postbuild": "make", "start": "node a.js"', 0),
            )
        ),
        pytest.param({"scss/frame/package.json": COPIED % "lamps"}, 1, id="a package of a larger repository"),
        pytest.param({"web/libraries/frame/package.json": COPIED % "frame"}, 0, id="what Drupal gets in its libraries"),
        pytest.param({"package.json": COPIED % "frame"}, 1, id="the package of this repository"),
        pytest.param(
            {"lamps.php": HEAD + "add_shortcode('lamps', 'show_the_lamps_of_a_town');\n"}, 1, id="a plugin of WordPress"
        ),
        pytest.param(
            {"lamps.php": HEAD, "inc/map.php": "<?php\nadd_action('init', 'lamps_map');\n" * 9}, 1, id="elsewhere"
        ),
        pytest.param({"style.css": THEME, "index.php": "<?php\nget_header();\n"}, 1, id="a theme of WordPress"),
        pytest.param({"style.css": THEME, "templates/index.html": "<!-- wp:post -->\n"}, 1, id="a theme of blocks"),
        pytest.param({"style.css": "/*\nTheme Name: Town\nTemplate: twentytwenty\n*/\na {}\n"}, 1, id="a child theme"),
        pytest.param(
            {"lamps.info.yml": "name: Lamps\ncore_version_requirement: ^10\n", "lamps.module": HOOK},
            1,
            id="one of Drupal",
        ),
        pytest.param({"custom_components/lamps/manifest.json": '{"domain": "lamps"}'}, 1, id="one of Home Assistant"),
        pytest.param({"web/manifest.json": '{"domain": "lamps"}'}, 0, id="a manifest at another place"),
        pytest.param({"parts/lamps.php": "<?php\n/*\n Plugin Name: Lamps\n*/\n"}, 0, id="a plugin in a folder"),
        pytest.param({"lamps.php": "<?php\n// The Plugin Name: see below\n"}, 0, id="words about a plugin"),
        pytest.param({"Dockerfile": STAGES}, 1, id="a stage for each service"),
        pytest.param(
            {"compose.yml": services("a:", "  build: {context: ., target: web}"), "Dockerfile": STAGES},
            2,
            id="one of several stages",
        ),
        pytest.param(
            {"compose.yml": services("a:", "  build: {context: ., target: broker}"), "Dockerfile": STAGES},
            1,
            id="a broker, the other one of several stages",
        ),
        pytest.param({"serverless.yml": SERVICE + "functions:\n  a:\n    handler: a.go\n"}, 1, id="Serverless"),
        pytest.param({"serverless.yml": SERVICE + "functions: ${file(f.yml)}\n"}, 1, id="Serverless, in a file"),
        pytest.param({"serverless.yml": SERVICE + "plugins:\n  - serverless-s3-sync\n"}, 1, id="Serverless, pages"),
        pytest.param(
            {"serverless.yml": SERVICE + "resources:\n  Resources:\n    A:\n      Type: AWS::ECS::Service\n"},
            1,
            id="Serverless, a service",
        ),
        pytest.param({"serverless.yml": SERVICE}, 0, id="Serverless, nothing"),
        pytest.param({"serverless.yml": SERVICE + "functions: {}\n"}, 0, id="Serverless, no functions"),
        pytest.param(
            {"serverless.yml": SERVICE + "resources:\n  Resources:\n    A:\n      Type: AWS::Cognito::UserPool\n"},
            0,
            id="Serverless, log-in alone",
        ),
        pytest.param(
            {
                "serverless.ts": "const x: AWS = {\n  service: 'x',\n  provider: {\n    name: 'aws' },\n  functions: {a},\n};\n"
            },
            1,
            id="Serverless in TypeScript",
        ),
        pytest.param({"serverless.js": "export const serverless = (x) => x.provider;\n"}, 0, id="a module so called"),
        pytest.param(
            {"src/serverless-service.ts": "const x = {\n  service: 'x',\n  provider: {\n} };\n"},
            0,
            id="other code with such keys",
        ),
        pytest.param({"netlify.toml": '[build]\ncommand = "npm run build"\npublish = "dist"\n'}, 1, id="Netlify"),
        pytest.param({"netlify.toml": '[[redirects]]\nfrom = "/*"\nto = "/index.html"\n'}, 1, id="Netlify, rules only"),
        pytest.param(
            {"netlify.toml": '[build]\ncommand = "yarn build"\n[context.docs]\ncommand = "mkdocs build"\n'},
            1,
            id="Netlify, documents beside the software",
        ),
        pytest.param({"netlify.toml": '[build]\ncommand = "hugo --gc"\n'}, 1, id="Netlify, pages of Hugo"),
        pytest.param({"netlify.toml": '[build]\nbase = "docstore"\n'}, 1, id="Netlify, a folder that begins like docs"),
        pytest.param({"netlify.toml": "[build\n"}, 1, id="Netlify, broken"),
        pytest.param({"appspec.yml": CODE_DEPLOY}, 1, id="CodeDeploy"),
        pytest.param(
            {"appspec.yml": "version: 0.0\nResources:\n  - X:\n      Type: AWS::ECS::Service\n"},
            1,
            id="CodeDeploy of containers",
        ),
        pytest.param({"appspec.yml": "app: lamps\nspecification: of the app\n"}, 0, id="another appspec.yml"),
        pytest.param({"nixpacks.toml": '[phases.setup]\nnixPkgs = ["nodejs_20"]\n'}, 1, id="Nixpacks"),
        pytest.param({"infra/main.tofu": 'resource "x" "y" {\n}\n'}, 1, id="OpenTofu"),
        pytest.param({"project.toml": '[_]\nschema-version = "0.2"\n'}, 1, id="buildpacks"),
        pytest.param({"pom.xml": "<executions><goal>build-image</goal></executions>"}, 1, id="an image by Spring"),
        pytest.param({"build.gradle.kts": "tasks {\n  bootBuildImage {\n  }\n}\n"}, 1, id="an image by Spring, Gradle"),
        pytest.param({"build.gradle.kts": "tasks {\n  // bootBuildImage\n}\n"}, 0, id="in a comment"),
        pytest.param({"src/A.csproj": "<ContainerRepository>x</ContainerRepository>\n"}, 1, id="an image by .NET"),
        pytest.param(
            {"build.gradle": "plugins { id 'java' }\n"} | called("./gradlew bootBuildImage"), 1, id="Gradle, called"
        ),
        pytest.param({"pom.xml": "<project/>"} | called("./mvnw -B spring-boot:build-image"), 1, id="Maven, called"),
        pytest.param(called("pack build x --builder paketobuildpacks/builder:base"), 1, id="buildpacks, called"),
        pytest.param({"build.gradle": "plugins { id 'java' }\n"} | called("./gradlew build"), 0, id="a jar, called"),
        pytest.param(
            {"Chart.yaml": "apiVersion: v2\nname: x\n", "templates/web.yaml": "kind: x\n"}, 1, id="chart in the root"
        ),
    ],
)
def test_packages_and_platforms(files: Files, value: int) -> None:
    assert ways(files)[0] == value


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("pantheon.yml", "# Overrides\napi_version: 1\nphp_version: 8.2\n", 1),
        ("pantheon.upstream.yml", "api_version: 1\n", 1),
        ("pantheon.yml", "colour: grey\n", 0),
        ("modules/custom/cache/pantheon.settings.yml", "api_version: 1\n", 0),
        (".upsun/config.yaml", "applications:\n  app:\n    type: 'php:8.3'\n", 1),
        (".platform/applications.yaml", "- name: app\n  type: 'nodejs:20'\n", 1),
        (".platform.app.yaml", "name: app\ntype: 'php:8.3'\n", 1),
        (".platform.app.yaml", "name: app\n", 0),
        ("heroku.yml", "build:\n  docker:\n    web: Dockerfile\n", 1),
        ("heroku.yml", "setup: {}\n", 0),
        ("amplify.yml", "version: 1\nfrontend:\n  phases: {}\n", 1),
        ("amplify.yml", "version: 1\n", 0),
        ("render.yaml", "services:\n  - type: web\n", 1),
        ("render.yaml", "envVarGroups: []\n", 0),
        (".platform/routes.yaml", "https://{default}/: { type: upstream }\n", 0),
        (".lagoon.yml", "docker-compose-yaml: docker-compose.yml\nenvironments:\n  main: {}\n", 1),
        ("acquia-pipelines.yml", "version: 1.3.0\nevents:\n  build:\n    steps: []\n", 1),
        ("blt/blt.yml", "git:\n  remotes:\n    cloud: lamps@svn-1.prod.hosting.acquia.com:lamps.git\n", 1),
        ("blt/blt.yml", "git:\n  remotes:\n    - git@example.org:lamps.git\n", 0),
        ("vapor.yml", "id: 3\nname: lamps\nenvironments:\n  production:\n", 1),
        (".cpanel.yml", "---\ndeployment:\n  tasks:\n    - /bin/cp -R * $HOME/www\n", 1),
        (".do/app.yaml", "name: lamps\nservices:\n- name: web\n", 1),
        (".do/deploy.template.yaml", "spec:\n  name: lamps\n  static_sites:\n  - name: web\n", 1),
        (".do/app.yaml", "name: lamps\ndatabases:\n- engine: PG\n", 0),
        ("apprunner.yaml", "version: 1.0\nruntime: python3\nrun:\n  command: gunicorn lamps\n", 1),
        ("azure.yaml", "name: lamps\nservices:\n  web:\n    host: containerapp\n", 1),
        ("azure.yaml", "name: lamps\ncolour: grey\n", 0),
        ("config/deploy.yml", "service: lamps\nimage: town/lamps\nservers:\n  - 192.0.2.1\n", 1),
        ("config/deploy.yml", "service: lamps\n", 0),
        (".ebextensions/django.config", "option_settings:\n  aws:elasticbeanstalk:container:python:\n    WSGIPath: a\n", 1),
        (".ebextensions/note.config", "colour: grey\n", 0),
        ("wrangler.jsonc", '{"name": "lamps", "main": "src/index.ts"}', 1),
    ],
)  # fmt: skip
def test_files_of_hosting_platforms(path: str, text: str, value: int) -> None:
    assert ways({path: text})[0] == value


@pytest.mark.parametrize(
    ("image", "answer"),
    [
        ("localhost:5000/parkzeit:1", "own"),
        ("docker.io/library/postgres", "foreign"),
        ("postgres@sha256:00", "foreign"),
        ("ghcr.io/kommune/dienst", "unknown"),
        ("${NAME}", "unknown"),
        ("${A:-${B:-${C:-${D}}}}", "unknown"),
        ("", "unknown"),
        ("$" * 100_000, "unknown"),
    ],
)
def test_whose_image_it_is(image: str, answer: str) -> None:
    assert whose(image, OwnNames(frozenset({"parkzeit"}))) == answer


def test_what_is_built_outside_of_the_repository_leaves_the_answer_open() -> None:
    assert ways({"compose.yml": services("a:", "  build: ../other")}) == (None, ["near_unknown_services"])


@pytest.mark.parametrize(
    ("folder", "value"), [("src/main/docker", 1), ("src/itest/docker", 0), ("test", 0), ("latest", 1)]
)
def test_an_image_for_the_tests_of_a_build_is_no_way_to_deploy(folder: str, value: int) -> None:
    image = f"<image><build><dockerFileDir>${{project.basedir}}/{folder}</dockerFileDir></build></image>"
    pom = f"<project><plugin><artifactId>docker-maven-plugin</artifactId>{image}</plugin></project>"
    assert ways({"pom.xml": pom})[0] == value


LOADERS = {f"dags/load{number}.py": "x = 1\n" for number in range(30)}
HELPER = {"dags/steps/setup.py": "from setuptools import setup\nsetup(name='helper')\n", "dags/steps/run.py": "x = 1\n"}
BESIDE = {f"dags/steps/step{number}.py": "x = 1\n" for number in range(30)}
SERVER = {
    "backend/pyproject.toml": '[build-system]\nrequires = []\n[project]\nname = "lamps"\n',
    "backend/app.py": "x = 1\n",
}
FRONT = {"frontend/package.json": "{}"} | {f"frontend/src/{number}.tsx": "x\n" for number in range(30)}
PACKED = {"dags/steps/helper/__init__.py": "", "dags/steps/helper/read.py": "x = 1\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(LOADERS | HELPER, 0, id="a helper beside the programs"),
        pytest.param(LOADERS | HELPER | BESIDE | PACKED, 0, id="loose scripts are not packed"),
        pytest.param(HELPER | BESIDE, 1, id="most of the programs"),
        pytest.param(HELPER | PACKED, 1, id="nothing but the package"),
        pytest.param(
            HELPER
            | {"dags/steps/town/lamps/__init__.py": "", "dags/steps/tests/__init__.py": ""}
            | {f"dags/steps/town/lamps/{number}.py": "x = 1\n" for number in range(20)},
            1,
            id="a name space beside tests",
        ),
        pytest.param(
            {f"lib/{number}.dart": "x\n" for number in range(20)}
            | {"android/app/build.gradle": "signingConfig signingConfigs.release\n"},
            1,
            id="an app built from code elsewhere",
        ),
        pytest.param(SERVER | FRONT, 1, id="a server beside its front end"),
        pytest.param(SERVER | FRONT | LOADERS, 0, id="a helper beside a front end"),
        pytest.param(SERVER | FRONT | {"package.json": "{}"}, 0, id="a helper of a front end"),
        pytest.param(LOADERS | {"setup.py": "setup(name='x')\n"}, 1, id="the package in the root"),
        pytest.param(LOADERS | {"mu/lamps/composer.json": '{"type": "wordpress-muplugin"}'}, 0, id="what is installed"),
    ],
)
def test_a_package_of_a_small_part_is_none_of_the_software(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or near == ["near_part"]


def published(build: str, scripts: str, *more: str) -> Files:
    job = f"on: push\npermissions:\n  pages: write\njobs:\n  a:\n    steps:\n      - run: {build}\n"
    steps = "".join(f"      - uses: {each}\n" for each in more)
    return {".github/workflows/site.yml": job + steps, "package.json": f'{{"scripts": {{{scripts}}}}}'}


SITE, SHOWCASE = '"build": "astro build"', '"build-storybook": "storybook build"'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(published("npm run build", SITE), None, id="a site that the build makes"),
        pytest.param(published("npm run generate", '"generate": "nuxt generate"'), None, id="a site that is generated"),
        pytest.param(published("npm run build-storybook", SHOWCASE), None, id="a showcase, and nothing else"),
        pytest.param(
            published("npm run build-storybook", f"{SITE}, {SHOWCASE}"), 0, id="a showcase beside an application"
        ),
        pytest.param(published("npm run docs", SITE), 0, id="documents of an application"),
        pytest.param(published("npm run build", SITE) | {"mkdocs.yml": "site_name: x\n"}, 0, id="a site of documents"),
        pytest.param(published("npm run build", '"build": "tsc"'), 0, id="a build that makes no site"),
        pytest.param(
            {"package.json": f'{{"scripts": {{{SITE}}}}}', ".github/workflows/a.yml": "on: push\n# pages: write\n"},
            0,
            id="a site that nothing publishes",
        ),
        pytest.param(published("npm run build", SITE) | {"Procfile": "web: run\n"}, 1, id="another way beside it"),
    ],
)
def test_a_site_that_only_a_build_makes_leaves_the_answer_open(files: Files, value: int | None) -> None:
    seen, near = ways(files)
    assert seen == value
    assert ("near_built_site" in near) is (value != 0)


PART = {
    "web/package.json": f'{{"private": true, "scripts": {{{SITE}}}}}',
    "web/public/index.html": "<div id=root>",
    "web/src/a.ts": "let a = 1\n",
    "web/src/b.ts": "let b = 1\n",
}
STEP = (
    "on: push\njobs:\n  a:\n    steps:\n      - uses: x/action-build-docs@v1\n        with:\n          docs-path: {}\n"
)
JOB = STEP + "      - uses: peaceiris/actions-gh-pages@v4\n        with:\n          publish_dir: ./{}/build\n"


def job(folder: str, *more: str) -> Files:
    return {
        ".github/workflows/site.yml": JOB.format(folder, folder) + "".join(f"      - run: {each}\n" for each in more)
    }


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(PART | job("web"), 1, id="a folder with the software"),
        pytest.param(PART | job("docs"), 0, id="another folder"),
        pytest.param(PART | job("web", "cd web && npm run build-storybook"), 0, id="a showcase"),
        pytest.param(PART | job("web") | {f"api/{i}.py": "a = 1\n" for i in range(5)}, 0, id="a small part"),
        pytest.param({k.replace("web/", "website/"): v for k, v in PART.items()} | job("website"), 0, id="a site on it"),
        pytest.param(PART | {"web/package.json": '{"scripts": {"build": "tsc"}}'} | job("web"), 0, id="no site"),
        pytest.param(PART | {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - run: cd web\n"}, 0, id="not published"),
    ],
)  # fmt: skip
def test_the_site_of_a_folder_that_holds_the_software(files: Files, value: int) -> None:
    assert ways(files)[0] == value


MOSQUITTO = "FROM fedora:40\nCOPY config /mqtt/config\nRUN dnf -y install mosquitto\n"
MQTT = "services:\n  mqtt:\n    build: ./broker\n"
HELPED = {"app/main.py": "print(1)\n", "broker/config/mosquitto.conf": "port 1883\n"}


def helper(start: str, before: str = "") -> Files:
    return HELPED | {"broker/Dockerfile": MOSQUITTO + before + start}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(helper('ENTRYPOINT ["/usr/sbin/mosquitto", "-c", "/mqtt/config/m.conf"]\n'), 0, id="a broker"),
        pytest.param(helper("CMD mosquitto -c /mqtt/config/m.conf\n"), 0, id="as a text"),
        pytest.param(helper('ENTRYPOINT ["mosquitto"]\nCMD ["-c", "/m.conf"]\n'), 0, id="with options apart"),
        pytest.param(helper('CMD ["redis-server"]\n') | {"compose.yml": MQTT}, 0, id="and the file that starts it"),
        pytest.param(helper('CMD ["/start.sh"]\n'), 1, id="a script that may start more"),
        pytest.param(helper('ENTRYPOINT ["/start.sh"]\nCMD ["mosquitto"]\n'), 1, id="given to a script"),
        pytest.param(helper('CMD ["python", "mosquitto"]\n'), 1, id="a program called so"),
        pytest.param(helper('CMD ["nginx"]\n'), 1, id="a server of pages"),
    ],
)
def test_an_image_that_starts_a_helper(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or set(near) <= {"near_helper_image", "near_helper_services"}


def test_a_tool_that_fills_databases_is_a_helper() -> None:
    text = (
        "services:\n  db:\n    image: postgis/postgis:17\n  fill:\n    image: flyway/flyway:11\n    command: migrate\n"
    )
    assert ways({"db/compose.yml": text}) == (0, ["near_helper_services"])


FLATPAK = "app-id: org.lamps.Portal\nruntime: org.gnome.Platform\nmodules:\n  - name: lamps\n"
UNIT = "[Unit]\nDescription=Lamps\n\n[Container]\nImage=%s\n"
NOMAD = 'job "lamps" {\n  task "web" {\n    driver = "%s"\n    config {\n      %s\n    }\n  }\n}\n'
SNAP = "name: lamps\nbase: core24\nparts:\n  lamps:\n    plugin: python\n    source: .\n"


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("org.lamps.Portal.yml", FLATPAK, 1),
        ("org.lamps.Portal.yml", FLATPAK.replace("runtime:", "of:"), 0),
        (
            "org.lamps.Portal.json",
            '{\n  "id": "org.lamps.Portal",\n  "runtime": "x",\n  "modules": [\n    {}\n  ]\n}\n',
            1,
        ),
        ("org.lamps.Portal.json", '{\n  "id": "org.lamps.Portal",\n  "runtime": "x",\n  "modules": []\n}\n', 0),
        ("deploy/lamps.container", UNIT % "ghcr.io/city/lamps:1", 1),
        ("deploy/database.container", UNIT % "docker.io/library/postgres:17", 0),
        ("deploy/lamps.container", "a box of lamps\n", 0),
        ("lamps.nomad", NOMAD % ("docker", 'image = "ghcr.io/city/lamps:1"'), 1),
        ("lamps.nomad.hcl", NOMAD % ("exec", 'command = "lamps"'), 1),
        ("database.nomad.hcl", NOMAD % ("docker", 'image = "postgres:17"'), 0),
        ("snap/snapcraft.yaml", SNAP, 1),
        ("snap/snapcraft.yaml", "name: lamps\n", 0),
        ("PKGBUILD", "pkgname=lamps\npkgver=1\n", 1),
    ],
)
def test_units_jobs_and_packages_of_systems(path: str, text: str, value: int) -> None:
    assert ways({path: text, "a.py": "x = 1\n"})[0] == value

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A description counts when the project offers the interface, not when it only uses it."""

from __future__ import annotations

import json

import pytest

from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import Files, run, snapshot
from tests.publiccode.sample import spoiled

OPENAPI = "openapi: 3.1.0\ninfo:\n  title: Laternen\npaths:\n  /lanterns:\n    get: {responses: {default: {}}}\n"
SCHEMA = "type Query {\n  lantern: String\n}\n"
STANDARD = 'syntax = "proto2";\npackage transit_realtime;\nmessage FeedMessage {\n  required string id = 1;\n}\n'
XSD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{}"><xs:element/></xs:schema>'


def plugin(*lines: str) -> str:
    return "<project><build><configuration>\n" + "\n".join(lines) + "\n</configuration></build></project>\n"


def executed(generator: str, after: str = "") -> str:
    """A plug-in of Maven that says once which code it makes, and in an execution from what."""
    said = f"<configuration><generatorName>{generator}</generatorName></configuration>"
    run_ = "<execution><configuration><inputSpec>./x/api.yaml</inputSpec></configuration></execution>"
    return f"<project><build><plugin>{said}<executions>{run_}</executions></plugin>{after}</build></project>\n"


MADE_BY = "<artifactId>springdoc-openapi-starter-webmvc-ui</artifactId>"
CLIENT = plugin(
    "<inputSpec>${project.basedir}/src/main/resources/api.yaml</inputSpec>", "<generatorName>java</generatorName>"
)


TAKEN = "schema: '{}'\ndocuments: 'src/*.ts'\ngenerates:\n  'src/s.graphql':\n    plugins: ['schema-ast']\n"
TAKEN_TS = "export default {{\n  schema: [\n    '{}',\n  ],\n  generates: {{'./src/s.graphql': {{plugins: ['schema-ast']}}}},\n}}\n"
SOAP = '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"><service/></definitions>'
FRONT_END = '{"scripts": {"api": "openapi-typescript ../api/openapi.json -o src/api.ts"}}'
OPENAPI_JSON = json.dumps({"openapi": "3.0.3", "info": {}, "paths": {"/x": {"get": {"responses": {"200": {}}}}}})


def offered(files: Files, **subject: str) -> tuple[object, list[str]]:
    measurement = run("reuse.interface_descriptions", snapshot(files, **subject))
    said = (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence))
    assert all(words(text, language) for text in said if text for language in LANGUAGES)
    return measurement.value, [e.text.key.removeprefix("reuse.") for e in measurement.evidence if e.kind == "near_miss"]


LEFT = {"pay-clients/v1/pay-client/.openapi-generator/VERSION": "7.4.0\n"}


def test_what_lies_beside_a_generated_client_in_a_folder_for_clients_is_used() -> None:
    assert offered({"pay-clients/v1/pay.yaml": OPENAPI, **LEFT}) == (0, ["near_used"])
    assert offered({"docs/pay.yaml": OPENAPI, **LEFT})[0] == 1
    assert offered({"api/pay.yaml": OPENAPI, "api/client/.openapi-generator/VERSION": "7.4.0\n"})[0] == 1
    assert offered({"pay-clients/v1/pay.yaml": OPENAPI})[0] == 1


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        pytest.param({"pom.xml": CLIENT, "src/main/resources/api.yaml": OPENAPI}, "near_used", id="client by Maven"),
        pytest.param(
            {
                "pom.xml": executed("java", "<plugin><generatorName>spring</generatorName></plugin>"),
                "x/api.yaml": OPENAPI,
            },
            "near_used",
            id="client by an execution of a plug-in",
        ),
        pytest.param(
            {
                "pom.xml": executed("spring").replace(
                    "</generatorName>", "</generatorName><generateApis>false</generateApis>"
                ),
                "x/api.yaml": OPENAPI,
            },
            "near_used",
            id="only the objects of another service",
        ),
        pytest.param(
            {
                "build.gradle.kts": 'openApiGenerate {\n generatorName.set("kotlin")\n inputSpec.set("$rootDir/a.yaml")\n}',
                "a.yaml": OPENAPI,
            },
            "near_used",
            id="client by Gradle",
        ),
        pytest.param(
            {
                "pom.xml": plugin("<inputSpec>x/api.yaml</inputSpec>", "<generatorName>spring</generatorName>").replace(
                    "</configuration>", "<library>spring-cloud</library></configuration>"
                ),
                "x/api.yaml": OPENAPI,
            },
            "near_used",
            id="client of Spring Cloud",
        ),
        pytest.param(
            {"requirements.txt": "flask==3.0\nzeep==4.2\n", "register/Addresses.xml": SOAP},
            "near_used",
            id="web service that a client in Python asks",
        ),
        pytest.param(
            {"requirements/base.txt": "django==5.0\nzeep==4.2\n", "register/register.wsdl": SOAP},
            "near_used",
            id="web service that a client asks, in a folder of requirements",
        ),
        pytest.param(
            {
                "pom.xml": plugin("<wsdl>\n" + " " * 40 + "${basedir}/x/register.wsdl\n</wsdl>"),
                "x/register.wsdl": SOAP,
            },
            "near_used",
            id="client of a web service, on a line of its own",
        ),
        pytest.param(
            {
                "pom.xml": plugin("<wsdl>${basedir}/x/register-${wsdl.version}.wsdl</wsdl>"),
                "x/register-1.10.wsdl": SOAP,
            },
            "near_used",
            id="client of a web service, its version a variable",
        ),
        pytest.param(
            {
                "pom.xml": "<lamps.api>${basedir}/x/lamps.yaml</lamps.api>\n"
                + plugin("<inputSpec>${lamps.api}</inputSpec>"),
                "x/lamps.yaml": OPENAPI,
            },
            "near_used",
            id="client of what a property says",
        ),
        pytest.param(
            {
                "pom.xml": plugin("<wsdl>${basedir}/register.wsdl</wsdl>"),
                "register.wsdl": SOAP,
            },
            "near_used",
            id="client of a web service",
        ),
        pytest.param(
            {
                "pom.xml": "<plugin>\n<configuration><generatorName>spring</generatorName>\n<generateApis>false</generateApis>"
                "</configuration>\n" + plugin("<inputSpec>x/api.yaml</inputSpec>") + "</plugin>\n",
                "x/api.yaml": OPENAPI,
            },
            "near_used",
            id="classes for the data alone",
        ),
        pytest.param(
            {
                "package.json": '{"scripts": {"api": "openapi-typescript ./openapi.json -o src/api.ts"}}',
                "openapi.json": json.dumps(
                    {"openapi": "3.0.3", "info": {}, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}
                ),
            },
            "near_used",
            id="types of a front end",
        ),
        pytest.param(
            {
                "web/package.json": FRONT_END,
                "tool/pom.xml": "<artifactId>jersey-client</artifactId>",
                "api/openapi.json": OPENAPI_JSON,
            },
            "near_used",
            id="types of a front end beside a client in Jersey",
        ),
        pytest.param(
            {"package.json": '{"devDependencies": {"relay-compiler": "16"}}', "build/s.graphql": SCHEMA},
            "near_used",
            id="front end that asks GraphQL",
        ),
        pytest.param(
            {"package.json": '{"devDependencies": {"@graphql-codegen/client-preset": "4"}}', "a/s.graphql": SCHEMA},
            "near_used",
            id="operations of a client are made",
        ),
        pytest.param(
            {"package.json": '{"dependencies": {"apollo-client": "^2", "graphiql": "^1"}}', "src/s.graphql": SCHEMA},
            "near_used",
            id="front end with a page to try out what it asks",
        ),
        pytest.param(
            {"app/lib/onelogin/saml2/schemas/a.xsd": XSD.format("urn:oasis:names:tc:SAML:2.0:assertion")},
            "near_vendored",
            id="schemas of a copied library",
        ),
        pytest.param(
            {"api.yaml": "openapi: 3.0.0\npaths:\n  /a:\n    get: {responses: {default: {}}}\n"},
            "near_invalid",
            id="without information",
        ),
    ],
)
def test_an_interface_that_is_only_used_does_not_count(files: Files, reason: str) -> None:
    value, near = offered(files)
    assert value == 0 and near == [reason]


@pytest.mark.parametrize(
    ("files", "subject"),
    [
        pytest.param(
            {
                "api/openapi.json": json.dumps(
                    {
                        "openapi": "3.0.1",
                        "paths": {"/x": {"get": {"responses": {"200": {"description": "x"}}}}},
                        "components": {"schemas": {"Lamp": {"type": "object"}}},
                    }
                )
            },
            {},
            id="generated, without information on itself",
        ),
        pytest.param({"requirements.txt": "spyne\nzeep\n", "lamps.wsdl": SOAP}, {}, id="web service with its server"),
        pytest.param({"requirements.txt": "requests\n", "api/lamps.wsdl": SOAP}, {}, id="web service of its own"),
        pytest.param({"requirements/dev.txt": "zeep\n", "api/lamps.wsdl": SOAP}, {}, id="a client for tests"),
        pytest.param(
            {
                "web/package.json": FRONT_END,
                "server/pom.xml": "<artifactId>jersey-container-servlet-core</artifactId>",
                "api/openapi.json": OPENAPI_JSON,
            },
            {},
            id="types of a front end beside the server in Jersey",
        ),
        pytest.param(
            {
                "web/package.json": FRONT_END,
                "server/build.gradle.kts": 'implementation("io.ktor:ktor-server-netty:3.0.0")\n',
                "api/openapi.json": OPENAPI_JSON,
            },
            {},
            id="types of a front end beside the server in Ktor",
        ),
        pytest.param(
            {
                "pom.xml": plugin("<inputSpec>x/api.yaml</inputSpec>", "<generatorName>spring</generatorName>"),
                "x/api.yaml": OPENAPI,
            },
            {},
            id="generated server",
        ),
        pytest.param(
            {"pom.xml": executed("spring"), "x/api.yaml": OPENAPI}, {}, id="generated server, said for all executions"
        ),
        pytest.param(
            {
                "pom.xml": "<plugin>\n<configuration><generatorName>spring</generatorName></configuration>\n<execution>\n"
                + plugin("<inputSpec>x/api.yaml</inputSpec>")
                + "</execution></plugin>\n",
                "x/api.yaml": OPENAPI,
            },
            {},
            id="generated server, named for all executions",
        ),
        pytest.param({"pom.xml": CLIENT, "docs/lanterns.yaml": OPENAPI}, {}, id="another file"),
        pytest.param(
            {"pom.xml": plugin("<wsdl>x/register-${v}.wsdl</wsdl>"), "x/lamps-1.wsdl": SOAP}, {}, id="another one than a variable says"
        ),
        pytest.param(
            {
                "web/package.json": '{"devDependencies": {"@apollo/client": "3"}}',
                "backend/build.gradle.kts": 'implementation("com.graphql-java:graphql-java:22")',
                "specs/api.graphql": SCHEMA,
            },
            {},
            id="front end and back end in one repository",
        ),
        pytest.param(
            {
                "web/package.json": '{"scripts": {"api": "openapi-typescript ../openapi.yaml"}}',
                "requirements.txt": "fastapi==0.110\n",
                "openapi.yaml": OPENAPI,
            },
            {},
            id="the front end reads what the back end offers",
        ),
        pytest.param(
            {"codegen.yml": TAKEN.format("http://localhost:4000/graphql"), "src/s.graphql": SCHEMA},
            {},
            id="taken from the server at the same place",
        ),
        pytest.param(
            {
                "codegen.yml": TAKEN.format("https://lamps.example/graphql"),
                "src/s.graphql": SCHEMA,
                "requirements.txt": "ariadne==0.2\n",
            },
            {},
            id="taken from the own server",
        ),
        pytest.param(
            {"codegen.yml": TAKEN.format("https://lamps.example/graphql"), "api/lamps.graphql": SCHEMA},
            {},
            id="another file than the one that is written",
        ),
        pytest.param(
            {"codegen.yml": "# " + TAKEN.format("https://lamps.example/").replace("\n", "\n# ", 1), "src/s.graphql": SCHEMA},
            {},
            id="an address that is commented out",
        ),
        pytest.param(
            {"package.json": '{"dependencies": {"express": "5"}}', "src/__generated__/s.graphql": SCHEMA},
            {},
            id="compiled for the own server",
        ),
        pytest.param({"proto/chirpstack.proto": STANDARD.replace("transit_realtime", "api")}, {"name": "ChirpStack"}, id="the product itself"),
        pytest.param(
            {"p/a.proto": STANDARD, "p/b.proto": STANDARD + "extend FeedMessage {\n  optional string x = 9;\n}\n"},
            {},
            id="an extension of a standard",
        ),
        pytest.param(
            {"package.json": '{"dependencies": {"apollo-server": "^3"}}', "src/stories/s.graphql": SCHEMA},
            {},
            id="a server of stories",
        ),
        pytest.param(
            {"api/openapi.yaml": OPENAPI + "servers:\n  - url: https://api.github.com\n  - url: /v1\n"},
            {},
            id="a server of its own beside one of others",
        ),
        pytest.param(
            {"api/openapi.yaml": OPENAPI + "servers:\n  - url: https://api.github.com.stadt.example\n"},
            {},
            id="a host that looks like one of others",
        ),
        pytest.param(
            {"api/openapi.yaml": OPENAPI + "servers:\n  - url: https://overpass-api.de/api\n"},
            {"name": "Overpass-API"},
            id="the service itself",
        ),
        pytest.param(
            {"pom.xml": MADE_BY, "x/plan.xsd": XSD.format("http://harbours.example/Plan")},
            {"name": "harbours"},
            id="a schema of its own name",
        ),
        pytest.param({"src/histories/s.graphql": SCHEMA}, {}, id="a folder with a longer name"),
        pytest.param({"m.xsd": XSD.format("https://parkzeit.example/plan")}, {}, id="a schema of one's own"),
        pytest.param(
            {"a.json": '{"info": {"title": "x"}, "openapi": "3.0.3", "paths": {"/x": {"get": {"responses": {"200": {}}}}}}'},
            {},
            id="the key stands later on the line",
        ),
    ],
)  # fmt: skip
def test_an_interface_that_is_offered_does(files: Files, subject: dict[str, str]) -> None:
    assert offered(files, **subject)[0] == 1


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"proto/gtfs-realtime.proto": STANDARD}, id="messages"),
        pytest.param({"schemas/a.xsd": XSD.format("http://www.opengis.net/gml/3.2")}, id="schema"),
        pytest.param({"schemas/a.xsd": XSD.format("urn:oasis:names:tc:emergency:cap:1.2")}, id="schema with a name"),
        pytest.param({"pbf/fileformat.proto": STANDARD.replace("transit_realtime", "OSMPBF")}, id="data of a map"),
        pytest.param({"xml/fgdc-std-001.xsd": XSD.format("")}, id="called after a standard"),
    ],
)
def test_the_text_of_a_standard_leaves_the_answer_open(files: Files) -> None:
    assert offered(files) == (None, ["near_standard"])


GML = {f"xml/gml/{part}.xsd": XSD.format("http://www.opengis.net/gml") for part in ("feature", "geometry", "units")}
OTHER = XSD.format("http://sea.example/buoys")


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(GML | {"xml/buoys/a.xsd": OTHER}, None, id="beside standards"),
        pytest.param(GML | {"xml/buoys/2/a.xsd": OTHER}, None, id="a folder deeper"),
        pytest.param(GML | {"xml/buoys/a.xsd": XSD.replace(' targetNamespace="{}"', "")}, None, id="without a name"),
        pytest.param(GML | {"xml/a.xsd": OTHER}, 1, id="above what it is built upon"),
        pytest.param(
            {f"src/{path}": text for path, text in GML.items()} | {"src/xml/a.xsd": OTHER}, 1, id="above them"
        ),
        pytest.param(
            GML | {"xml/buoys/a.xsd": OTHER, "xml/buoys/gml/a.xsd": GML["xml/gml/units.xsd"]},
            None,
            id="above some and beside others",
        ),
        pytest.param(GML | {"schemas/a.xsd": OTHER}, 1, id="in another place"),
        pytest.param({"xml/gml/units.xsd": GML["xml/gml/units.xsd"], "xml/buoys/a.xsd": OTHER}, 1, id="beside one"),
        pytest.param(GML | {"xml/own/a.xsd": XSD.format("https://harbours.example/plan")}, 1, id="of its own name"),
    ],
)
def test_a_schema_among_the_texts_of_standards_may_be_one(files: Files, value: int | None) -> None:
    assert offered(files, name="harbours")[0] == value


LOOP = '{"openapi": "3.0.3", "info": {"title": "L"}, "paths": {\n{% for path in paths %}\n"{{ path }}": {{ paths[path] }}{% if not loop.last %},{% endif %}\n{% endfor %}\n}}'


def test_a_template_that_the_program_fills_with_operations_leaves_the_answer_open() -> None:
    assert offered({"app/templates/openapi.json": LOOP}) == (None, ["near_filled"])
    assert offered({"app/templates/openapi.json": LOOP.replace("{% for path in paths %}", "")}) == (
        0,
        ["near_unreadable"],
    )


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://api.stadt.example/openapi.json", 1),
        ("https://api.stadt.example/v3/api-docs", 1),
        ("https://api.stadt.example/", None),
        ("https://git.stadt.example/karte/README.md", None),
    ],
)
def test_a_link_counts_when_it_leads_to_a_description(url: str, value: int | None) -> None:
    text = spoiled("    features:\n      - Karte", f"    apiDocumentation: {url}\n    features:\n      - Karte")
    assert offered({"publiccode.yml": text})[0] == value


LOCK = """{
  "version": 1,
  "dependencies": {
    "net10.0": {
      "Town.Api": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0"},
      "Swashbuckle.AspNetCore": {"type": "Transitive", "resolved": "10.2.1"}
    }
  }
}
"""
MADE = [
    ({"requirements.txt": "fastapi==0.110\n"}, "FastAPI"),
    ({"api/Api.csproj": '<PackageReference Include="Swashbuckle.AspNetCore" Version="6.5.0" />'}, "Swashbuckle"),
    ({"api/Api.csproj": "<Project/>", "api/packages.lock.json": LOCK}, "Swashbuckle by way of another package"),
    ({"requirements.txt": "fastapi-slim==0.121.0 \\\n    # via -r a.in\n"}, "FastAPI without its extras"),
    ({"pyproject.toml": 'dependencies = [\n  "fastapi>=0.1", # serves\n]\n'}, "beside a comment"),
    ({"pom.xml": "<artifactId>springdoc-openapi-starter-webmvc-ui</artifactId>"}, "springdoc"),
    ({"pom.xml": "<artifactId>swagger-springmvc</artifactId>"}, "what Springfox was before"),
    ({"Gemfile.lock": "GEM\n  specs:\n    graphql (2.0.19)\n      x\n"}, "GraphQL in Ruby"),
    ({"town/urls.py": "from rest_framework.schemas import get_schema_view\n"}, "Django REST framework"),
    ({"package.json": '{"dependencies": {"@nestjs/swagger": "^7"}}'}, "NestJS"),
    ({"package.json": '{"dependencies": {"hapi-swagger": "^14"}}'}, "hapi"),
    ({"go.mod": "require github.com/go-fuego/fuego v0.18.0\n"}, "Fuego"),
    ({"pyproject.toml": '[project]\ndependencies = ["strawberry-graphql[fastapi]>=0.2"]\n'}, "a schema of GraphQL"),
]


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in MADE])
def test_a_description_that_is_made_when_the_software_runs_leaves_the_answer_open(files: Files) -> None:
    value, reasons = offered(files)
    assert value is None
    assert reasons[0] == "describes"
    assert offered(files | {"openapi.yaml": OPENAPI})[0] == 1, "a committed one counts"


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"pyproject.toml": '[tool.ruff.lint]\nselect = [\n  "FAST", # FastAPI\n]\n'}, id="a comment"),
        pytest.param({"pom.xml": "<!-- <artifactId>springdoc-openapi-ui</artifactId> -->"}, id="commented out in XML"),
        pytest.param(
            {"build.gradle": "  // implementation 'org.springdoc:springdoc-openapi-ui:1'\n"}, id="commented out"
        ),
        pytest.param({"requirements.txt": "flask==3\nfastapi-utils-like==1\n"}, id="another library"),
        pytest.param({"package.json": '{"dependencies": {"hapi-pino": "^8", "swagger-client": "^3"}}'}, id="a client"),
        pytest.param({"tests/requirements.txt": "fastapi==0.110\n"}, id="of the tests"),
        pytest.param(
            {"tests/A.Tests/A.Tests.csproj": "<Project/>", "tests/A.Tests/packages.lock.json": LOCK},
            id="of tests in .NET",
        ),
        pytest.param(
            {"api/A.csproj": "", "api/packages.lock.json": LOCK.replace("Swashbuckle.AspNetCore", "Swashbuckle")},
            id="resolved, another one",
        ),
        pytest.param({"pom.xml": "<repository><id>nexus</id></repository>"}, id="a store of packages"),
        pytest.param({"README.md": "# A\n\nWe thought about fastapi.\n"}, id="words"),
    ],
)
def test_what_makes_no_description_leaves_a_miss(files: Files) -> None:
    assert offered(files)[0] == 0


def test_a_schema_beside_an_interface_that_is_described_at_run_time() -> None:
    value, near = offered({"pom.xml": MADE_BY, "x/plan.xsd": XSD.format("http://harbours.example/Plan")})
    assert value is None and "used" in near[-1]
    assert offered({"x/plan.xsd": XSD.format("http://harbours.example/Plan")})[0] == 1

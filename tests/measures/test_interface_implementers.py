# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever implements what a description names offers the interface, though a generator made the code for it."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

WSDL = """<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:lanterns">
  <wsdl:message name="In"><wsdl:part name="parameters" element="t:lanternOrder"/></wsdl:message>
  <wsdl:portType name="SI_Lantern_Orders"><wsdl:operation name="order"/></wsdl:portType>
</wsdl:definitions>
"""
POM = "<project><build><configuration>\n<wsdl>${basedir}/src/x/orders.wsdl</wsdl>\n</configuration></build></project>\n"
SOAP: Files = {"pom.xml": POM, "src/x/orders.wsdl": WSDL}
OPENAPI = """openapi: 3.1.0
info:
  title: Laternen
tags:
  - name: Everything
paths:
  /lanterns:
    get:
      tags:
        - Street Lanterns
      responses: {default: {description: x}}
"""
CLIENT = (
    "<project><build><configuration>\n<inputSpec>${project.basedir}/api/api.yaml</inputSpec>\n"
    "<generatorName>micronaut</generatorName>\n</configuration></build></project>\n"
)
REST: Files = {"pom.xml": CLIENT, "api/api.yaml": OPENAPI}
MAIN = "src/main/java/de/stadt/"


def counted(files: Files) -> object:
    return run("reuse.interface_descriptions", snapshot(files)).value


@pytest.mark.parametrize(
    ("described", "path", "code"),
    [
        pytest.param(SOAP, f"{MAIN}A.java", "public class A extends B implements SILanternOrders {", id="JAX-WS"),
        pytest.param(SOAP, f"{MAIN}A.kt", "class A(private val b: B) : C<D>(b), SILanternOrders {", id="JAX-WS in Kotlin"),
        pytest.param(
            SOAP,
            f"{MAIN}A.java",
            '@WebService(serviceName = "S", endpointInterface = "de.stadt.SILanternOrders")\npublic class A {',
            id="JAX-WS by an annotation",
        ),
        pytest.param(
            SOAP, f"{MAIN}A.java", '@WebService(wsdlLocation = "classpath:x/orders.wsdl")\npublic class A {', id="by its file"
        ),
        pytest.param(SOAP, "src/A.scala", "class A(b: B) extends C with SILanternOrders {", id="Scala"),
        pytest.param(SOAP, "src/A.cs", "public class A : B, ISI_Lantern_Orders\n{", id="WCF"),
        pytest.param(
            SOAP, "src/A.cs", "app.UseSoapEndpoint<ISI_Lantern_Orders>(\"/A.svc\", new SoapEncoderOptions());", id="SoapCore"
        ),
        pytest.param(REST, f"{MAIN}A.java", "@Controller\npublic class A implements StreetLanternsApi {", id="OpenAPI"),
        pytest.param(REST, f"{MAIN}A.java", "public class A implements LanternsApiDelegate {", id="delegate by the path"),
        pytest.param(REST, f"{MAIN}A.kt", "class A : StreetLanternsApiService {", id="OpenAPI in Kotlin"),
        pytest.param(
            {**REST, "api/api.yaml": OPENAPI.replace("      tags:\n        - Street Lanterns\n", "")},
            f"{MAIN}A.java",
            "class A implements DefaultApi {",
            id="no tags",
        ),
        pytest.param(REST, "src/A.cs", "public class A : StreetLanternsControllerBase\n{", id="NSwag"),
        pytest.param(REST, "src/A.cs", "public class A(B b) : IStreetLanternsController\n{", id="NSwag, an interface"),
    ],
)  # fmt: skip
def test_what_the_code_implements_is_offered(described: Files, path: str, code: str) -> None:
    assert counted(described) == 0
    assert counted({**described, path: code}) == 1


@pytest.mark.parametrize(
    ("described", "path", "code"),
    [
        pytest.param(SOAP, f"{MAIN}A.java", "class A {\n  SILanternOrders port = new S().getPort();\n", id="calls a port"),
        pytest.param(SOAP, f"{MAIN}A.java", "class A {\n  // class B implements SILanternOrders {\n", id="in a comment"),
        pytest.param(SOAP, f"{MAIN}OrdersClient.java", "class OrdersClient implements SILanternOrders {", id="a client"),
        pytest.param(SOAP, f"{MAIN}A.java", "class MockOrders implements SILanternOrders {", id="a double"),
        pytest.param(SOAP, "src/test/java/A.java", "class A implements SILanternOrders {", id="a double in tests"),
        pytest.param(SOAP, "mock-server/src/A.java", "class A implements SILanternOrders {", id="a server for tests"),
        pytest.param(SOAP, f"{MAIN}A.kt", "class A(val b: SILanternOrders) : C {", id="takes a port in"),
        pytest.param(SOAP, f"{MAIN}A.kt", "class A(b: SILanternOrders) : SILanternOrders by b {", id="hands on"),
        pytest.param(SOAP, f"{MAIN}A.java", "class A implements SILanternOrdersListener {", id="a longer name"),
        pytest.param(SOAP, f"{MAIN}A.java", "class SILanternOrders extends Service {", id="has the name"),
        pytest.param(
            SOAP,
            f"{MAIN}A.java",
            "interface SILanternOrders {}\nclass A implements SILanternOrders {",
            id="an interface written by hand",
        ),
        pytest.param(SOAP, "src/a.php", "<?php\n$s = new \\SoapClient(__DIR__ . '/x/orders.wsdl');", id="a client in PHP"),
        pytest.param(
            SOAP, f"{MAIN}A.java", '@WebServiceClient(wsdlLocation = "classpath:x/orders.wsdl")\nclass A {', id="a client of JAX-WS"
        ),
        pytest.param(SOAP, f"{MAIN}A.java", "class A implements Runnable {", id="another type"),
        pytest.param(
            {**SOAP, "src/x/orders.wsdl": WSDL.replace("SI_Lantern_Orders", "Service")},
            f"{MAIN}A.java",
            "class A extends Service {",
            id="a service of Android",
        ),
        pytest.param(REST, f"{MAIN}A.java", "class A {\n  private final StreetLanternsApi api;\n", id="calls operations"),
        pytest.param(REST, f"{MAIN}A.java", "@FeignClient\npublic interface A extends StreetLanternsApi {", id="Feign"),
        pytest.param(
            REST, f"{MAIN}A.java", "class StreetLanternsApiClient implements StreetLanternsApi {", id="a client of operations"
        ),
        pytest.param(REST, f"{MAIN}A.java", "class A implements EverythingApi {", id="a tag without an operation"),
        pytest.param(
            REST, "app/A.php", "<?php\nclass LanternsController extends Controller {}\nclass A extends LanternsController {", id="controllers"
        ),
        pytest.param(
            {**REST, "api/api.yaml": OPENAPI.replace("/lanterns", "/api/lanterns").replace("Street Lanterns", "Resource")},
            "src/A.cs",
            "public class A : ApiController\n{}\npublic class B : ResourceController\n{}",
            id="any controller",
        ),
        pytest.param(REST, "app/A.php", "<?php\nclass A extends LanternsController {}", id="a controller of a package"),
        pytest.param(REST, "src/a.py", "client = Client.from_path('../api/api.yaml')\n", id="a client that reads it"),
    ],
)  # fmt: skip
def test_what_the_code_only_calls_or_stands_in_for_is_not(described: Files, path: str, code: str) -> None:
    assert counted({**described, path: code}) == 0


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({**SOAP, "src/x/orders-plain.wsdl": WSDL}, 0, id="beside it"),
        pytest.param({**SOAP, "src/y/lamps.wsdl": WSDL}, 1, id="elsewhere"),
        pytest.param({"src/x/orders.wsdl": WSDL, "src/y/lamps.wsdl": WSDL}, 2, id="of a service that is offered"),
        pytest.param(
            {**SOAP, "src/x/plain.wsdl": WSDL, f"{MAIN}A.java": "class A implements SILanternOrders {"}, 2, id="implemented"
        ),
    ],
)  # fmt: skip
def test_what_lies_beside_a_service_that_is_asked_is_used_with_it(files: Files, count: int) -> None:
    assert counted(files) == count


TWO = (
    OPENAPI
    + """  /lanterns/{id}:
    get:
      responses: {default: {description: x}}
  /actuator/health:
    get:
      responses: {default: {description: x}}
"""
)
READ: Files = {"pom.xml": CLIENT, "api/api.yaml": TWO}
SPRING = '@RestController\n@RequestMapping("/lanterns")\nclass A {\n  @GetMapping("/{key}")\n  B get(String key) {\n'


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param(f"{MAIN}A.java", SPRING, id="Spring"),
        pytest.param(f"{MAIN}A.java", '@Path("lanterns")\nclass A {\n  @GET\n  @Path("{key}")\n', id="JAX-RS"),
        pytest.param("src/a.ts", "@Controller('lanterns')\nclass A {\n  @Get(':id')\n", id="NestJS"),
        pytest.param("src/A.cs", '[Route("api/lanterns")]\nclass A {\n  [HttpGet("{id}")]\n', id="ASP.NET"),
        pytest.param("a.js", "app.get('/api/v1/lanterns', f)\napp.get('/api/v1/lanterns/:id', f)\n", id="Express"),
        pytest.param("a.py", '@app.route("/lanterns")\n@app.route("/lanterns/<int:key>")\n', id="Flask"),
        pytest.param("a.py", 'urls = [path("lanterns/", f), path("lanterns/<int:key>/", g)]\n', id="Django"),
        pytest.param("a.go", 'r.x()\nmux.HandleFunc("/lanterns", f)\nmux.HandleFunc("/lanterns/{id}", f)\n', id="Go"),
        pytest.param("a.php", "<?php\nRoute::get('/lanterns', f);\nRoute::get('/lanterns/{id}', f);\n", id="Laravel"),
    ],
)
def test_a_description_is_offered_where_the_code_answers_at_its_paths(path: str, code: str) -> None:
    assert counted(READ) == 0
    assert counted({**READ, path: code}) == 1


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param(f"{MAIN}A.java", SPRING.replace('"/{key}"', '"/near"'), id="one of its paths"),
        pytest.param(f"{MAIN}A.java", SPRING.replace('"/lanterns"', '"/lamps"'), id="other paths"),
        pytest.param(f"{MAIN}A.java", SPRING.replace("@RestController", '@FeignClient("l")'), id="a client of Feign"),
        pytest.param("src/a.ts", "axios.get('/lanterns')\naxios.get(`/lanterns/${id}`)\n", id="requests"),
        pytest.param("src/test/java/A.java", SPRING, id="among the tests"),
        pytest.param(
            "tools/mock-server/a.js", "app.get('/lanterns', f)\napp.get('/lanterns/:id', f)\n", id="a mock server"
        ),
    ],
)
def test_other_paths_and_requests_offer_nothing(path: str, code: str) -> None:
    assert counted({**READ, path: code}) == 0


NAMED = 'class C {\n  static final String ALL = "/lanterns";\n  static final String ONE_PATH = "/lanterns/{id}";\n}\n'
BY_NAMES = (
    "@RestController\nclass A { // lanterns\n  @GetMapping(C.ALL)\n  @GetMapping(value = ONE_PATH, produces = X)\n"
)
KEPT: Files = {"src/test/resources/api.yaml": TWO}
TOWNS: Files = {"src/test/resources/api.yaml": TWO.replace("/lanterns", "/{town}/lanterns")}
OF_TOWNS = SPRING.replace('"/lanterns"', 'value = "/{t}", produces = X').replace('"/{key}"', '"/lanterns/{key}"')


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({**KEPT, f"{MAIN}A.java": SPRING}, id="paths"),
        pytest.param({**KEPT, f"{MAIN}C.java": NAMED, f"{MAIN}A.java": BY_NAMES}, id="paths by names of constants"),
        pytest.param(
            {**TOWNS, f"{MAIN}A.java": OF_TOWNS + '  @GetMapping("/lanterns")\n'}, id="paths that begin with a variable"
        ),
    ],
)
def test_a_description_among_tests_is_that_of_the_code_that_answers_at_its_paths(files: Files) -> None:
    assert counted(files) == 1


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(KEPT, id="nobody answers"),
        pytest.param({**KEPT, f"{MAIN}A.java": SPRING.replace('"/{key}"', '"/near"')}, id="at one of its paths"),
        pytest.param({**KEPT, "src/test/java/A.java": SPRING}, id="only tests answer"),
        pytest.param({**KEPT, f"{MAIN}A.java": "class A implements LanternsApi {\n}\n"}, id="a type of that name"),
        pytest.param(
            {"src/test/resources/api.yaml": TWO.replace("get:", "x-get:"), f"{MAIN}A.java": SPRING}, id="no operations"
        ),
        pytest.param({**KEPT, f"{MAIN}C.java": NAMED, f"{MAIN}A.java": "client.get(C.ALL)\nONE_PATH"}, id="requests"),
        pytest.param(
            {**KEPT, f"{MAIN}C.java": NAMED, f"{MAIN}A.java": BY_NAMES.replace("@RestController", '@FeignClient("l")')},
            id="a client of Feign",
        ),
    ],
)
def test_a_description_among_tests_of_anything_else_is_data(files: Files) -> None:
    assert counted(files) == 0

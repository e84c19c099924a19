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
PROTO = 'syntax = "proto3";\nservice LanternKeeper {\n  rpc Light (Order) returns (Order) {}\n}\nmessage Order {\n  string id = 1;\n}\n'
GRPC: Files = {"proto/chirpstack.proto": PROTO}
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
        pytest.param(
            SOAP,
            f"{MAIN}A.java",
            '@Endpoint\nclass A {\n  @PayloadRoot(namespace = "urn:lanterns", localPart = "lanternOrder")\n',
            id="Spring-WS",
        ),
        pytest.param(
            SOAP, f"{MAIN}A.java", 'new SimpleWsdl11Definition(new ClassPathResource("x/orders.wsdl"));', id="Spring-WS serves it"
        ),
        pytest.param(SOAP, "src/A.scala", "class A(b: B) extends C with SILanternOrders {", id="Scala"),
        pytest.param(SOAP, "src/A.cs", "public class A : B, ISI_Lantern_Orders\n{", id="WCF"),
        pytest.param(
            SOAP, "src/A.cs", "app.UseSoapEndpoint<ISI_Lantern_Orders>(\"/A.svc\", new SoapEncoderOptions());", id="SoapCore"
        ),
        pytest.param(SOAP, "src/a.php", "<?php\n$s = new \\SoapServer(__DIR__ . '/x/orders.wsdl');", id="PHP"),
        pytest.param(
            SOAP, "src/a.js", "const x = fs.readFileSync('x/orders.wsdl')\nsoap.listen(server, '/orders', service, x)", id="SOAP in Node"
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
        pytest.param(REST, "src/a.py", "app = connexion.FlaskApp(__name__)\napp.add_api('../api/api.yaml')\n", id="connexion"),
        pytest.param(REST, "src/a.js", "app.use(OpenApiValidator.middleware({ apiSpec: './api/api.yaml' }))", id="a validator"),
        pytest.param(GRPC, "src/a.py", "class A(lanterns_pb2_grpc.LanternKeeperServicer):\n    pass\n", id="gRPC in Python"),
        pytest.param(
            GRPC,
            "src/a.py",
            "class LanternKeeperServicer(lanterns_pb2_grpc.LanternKeeperServicer):\n    pass\n",
            id="of the same name",
        ),
        pytest.param(GRPC, "src/a.py", "lanterns_pb2_grpc.add_LanternKeeperServicer_to_server(A(), server)\n", id="registered"),
        pytest.param(GRPC, "src/a.py", "class A(LanternKeeperBase):\n    pass\n", id="grpclib"),
        pytest.param(GRPC, "a/main.go", "func main() {\n\tpb.RegisterLanternKeeperServer(s, &server{})\n", id="gRPC in Go"),
        pytest.param(GRPC, "a/a.go", "type server struct {\n\tpb.UnimplementedLanternKeeperServer\n}\n", id="embedded in Go"),
        pytest.param(GRPC, "a/a.go", "\tmux.Handle(lanternsconnect.NewLanternKeeperHandler(s))\n", id="Connect"),
        pytest.param(GRPC, f"{MAIN}A.java", "class A extends LanternKeeperGrpc.LanternKeeperImplBase {", id="gRPC in Java"),
        pytest.param(
            GRPC, f"{MAIN}A.java", "@GrpcService\npublic class A implements LanternKeeper {", id="gRPC in Quarkus"
        ),
        pytest.param(
            GRPC, f"{MAIN}A.kt", "class A : LanternKeeperGrpcKt.LanternKeeperCoroutineImplBase() {", id="gRPC in Kotlin"
        ),
        pytest.param(GRPC, "src/A.cs", "public class A : LanternKeeper.LanternKeeperBase\n{", id="gRPC in C#"),
        pytest.param(GRPC, "src/a.js", "server.addService(proto.lanterns.LanternKeeper.service, { light })", id="gRPC in Node"),
        pytest.param(GRPC, "src/a.ts", "server.addService(LanternKeeperService, { light })", id="gRPC in TypeScript"),
        pytest.param(GRPC, "src/a.ts", "@GrpcMethod('LanternKeeper', 'Light')\nlight() {}", id="NestJS"),
        pytest.param(GRPC, "lib/a.rb", "class A < Lanterns::LanternKeeper::Service\n", id="gRPC in Ruby"),
        pytest.param(
            GRPC, "src/a.rs", "use tonic::Request;\nimpl LanternKeeper for A {\n", id="gRPC in Rust"
        ),
        pytest.param(GRPC, "src/a.rs", ".add_service(LanternKeeperServer::new(a))\n", id="registered in Rust"),
        pytest.param(GRPC, "src/a.cc", "class A final : public lanterns::LanternKeeper::Service {", id="gRPC in C++"),
        pytest.param(GRPC, "lib/a.ex", "use GRPC.Server, service: Lanterns.LanternKeeper.Service\n", id="gRPC in Elixir"),
        pytest.param(GRPC, "lib/a.dart", "class A extends LanternKeeperServiceBase {", id="gRPC in Dart"),
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
        pytest.param(
            SOAP,
            "src/A.cs",
            "public partial class A : System.ServiceModel.ClientBase<SI_Lantern_Orders>, SI_Lantern_Orders\n{",
            id="a client of WCF",
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
        pytest.param(
            {"proto/chirpstack.proto": PROTO.replace("LanternKeeper", "Service")},
            "src/a.py",
            "class A(ServiceBase):\n    pass\n",
            id="a service of spyne",
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
        pytest.param(GRPC, "src/a.py", "stub = lanterns_pb2_grpc.LanternKeeperStub(channel)\n", id="a stub in Python"),
        pytest.param(GRPC, "src/a.py", "def add_LanternKeeperServicer_to_server(servicer, server):\n", id="generated"),
        pytest.param(GRPC, "a/a.go", "client := pb.NewLanternKeeperClient(conn)\n", id="a client in Go"),
        pytest.param(GRPC, "a/a.go", "func RegisterLanternKeeperServer(s Registrar, a A) {\n", id="generated in Go"),
        pytest.param(GRPC, f"{MAIN}A.java", "a = LanternKeeperGrpc.newBlockingStub(channel);", id="a stub in Java"),
        pytest.param(GRPC, "src/A.cs", "var a = new LanternKeeper.LanternKeeperClient(channel);", id="a client in C#"),
        pytest.param(GRPC, "src/a.js", "const a = new proto.lanterns.LanternKeeper(address, credentials)", id="in Node"),
        pytest.param(GRPC, "lib/a.rb", "a = Lanterns::LanternKeeper::Stub.new(host)\n", id="a stub in Ruby"),
        pytest.param(GRPC, "src/a.rs", "LanternKeeperClient::connect(address)\n", id="a client in Rust"),
        pytest.param(GRPC, f"{MAIN}A.java", "class A implements LanternKeeper {", id="a type of the service's name"),
        pytest.param(GRPC, "src/fakes/FakeKeeper.cs", "class FakeKeeper : LanternKeeper.LanternKeeperBase\n{", id="a fake"),
    ],
)  # fmt: skip
def test_what_the_code_only_calls_or_stands_in_for_is_not(described: Files, path: str, code: str) -> None:
    assert counted({**described, path: code}) == 0


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


XSD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">{}<xs:element name="a"/></xs:schema>'
TAKING = WSDL.replace(
    '<wsdl:message name="In">', '<xs:import schemaLocation="../types/lamps.xsd"/><wsdl:message name="In">'
)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({**SOAP, "src/x/orders-plain.wsdl": WSDL}, 0, id="another description of the same service"),
        pytest.param({**SOAP, "src/x/v1/orders.wsdl": WSDL}, 0, id="an older one"),
        pytest.param({**SOAP, "src/x/lamps.wsdl": WSDL.replace("SI_Lantern", "Lamp")}, 1, id="another service"),
        pytest.param({**SOAP, "src/x/lamps.wsdl": WSDL.replace("urn:lanterns", "urn:lamps")}, 1, id="another name space"),
        pytest.param({**SOAP, "src/x/orders.wsdl": TAKING, "src/types/lamps.xsd": XSD}, 0, id="a schema that it takes in"),
        pytest.param(
            {
                **SOAP,
                "src/x/orders.wsdl": TAKING,
                "src/types/lamps.xsd": XSD.format('<xs:include schemaLocation="poles.xsd"/>'),
                "src/types/poles.xsd": XSD,
            },
            0,
            id="a schema that the schema takes in",
        ),
        pytest.param({**SOAP, "src/x/orders.wsdl": TAKING, "src/types/lanterns.xsd": XSD}, 1, id="another schema"),
        pytest.param({"src/x/orders.wsdl": TAKING, "src/types/lamps.xsd": XSD}, 2, id="of a service that is offered"),
        pytest.param(
            {**SOAP, "src/x/v1/orders.wsdl": WSDL, f"{MAIN}A.java": "class A implements SILanternOrders {"},
            2,
            id="both implemented",
        ),
    ],
)  # fmt: skip
def test_what_belongs_to_a_service_that_is_asked_is_used_with_it(files: Files, count: int) -> None:
    assert counted(files) == count


ASKED: Files = {"proto/lanterns.proto": PROTO}


@pytest.mark.parametrize(
    ("described", "path", "code"),
    [
        pytest.param(ASKED, "src/a.py", "stub = lanterns_pb2_grpc.LanternKeeperStub(channel)\n", id="Python"),
        pytest.param(ASKED, "a/a.go", "client := pb.NewLanternKeeperClient(conn)\n", id="Go"),
        pytest.param(ASKED, f"{MAIN}A.java", "a = LanternKeeperGrpc.newBlockingStub(channel);", id="Java"),
        pytest.param(ASKED, f"{MAIN}A.kt", "val a = LanternKeeperCoroutineStub(channel)\n", id="Kotlin"),
        pytest.param(ASKED, "src/A.cs", "var a = new LanternKeeper.LanternKeeperClient(channel);", id="C#"),
        pytest.param(ASKED, "src/a.rs", "LanternKeeperClient::connect(address)\n", id="Rust"),
        pytest.param(ASKED, "lib/a.rb", "a = Lanterns::LanternKeeper::Stub.new(host)\n", id="Ruby"),
        pytest.param(
            {"x/orders.wsdl": WSDL}, "a.php", "<?php $a = new SoapClient(__DIR__ . '/x/orders.wsdl');", id="PHP"
        ),
        pytest.param({"x/orders.wsdl": WSDL}, "a.js", "soap.createClient('./x/orders.wsdl', f)", id="SOAP in Node"),
        pytest.param({"x/orders.wsdl": WSDL}, "a.py", "client = zeep.Client(wsdl='x/orders.wsdl')\n", id="zeep"),
    ],
)
def test_a_service_that_code_only_calls_is_used(described: Files, path: str, code: str) -> None:
    assert counted(described) == 1
    assert counted({**described, path: code}) == 0


CALLS = "stub = lanterns_pb2_grpc.LanternKeeperStub(channel)\n"


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({**ASKED, "src/a.py": CALLS + "class B(LanternKeeperServicer):\n  pass\nserver = grpc.server(x)\n"}, id="both"),
        pytest.param({**ASKED, "src/a.py": CALLS, "src/Main.cs": "app.MapGrpcService<B>();"}, id="a server of something"),
        pytest.param({**ASKED, "tests/a.py": CALLS}, id="called in tests"),
        pytest.param(
            {**ASKED, "src/a.py": CALLS, "src/a.rs": ".add(LanternKeeperServer::with_interceptor(a, b))\n"}, id="Rust serves"
        ),
        pytest.param(
            {**ASKED, "src/a.py": CALLS, "src/a.rs": "use tonic::Request;\nimpl LanternKeeper for A {\n"}, id="Rust implements"
        ),
        pytest.param(
            {
                "proto/lanterns.proto": PROTO.replace("service", 'option go_package = "x.example/lampnet";\nservice', 1),
                "src/a.py": CALLS,
                "package.json": '{\n  "name": "lampnet"\n}',
            },
            id="of the project's own package",
        ),
        pytest.param({**ASKED, "src/a.py": CALLS.replace("LanternKeeper", "LampKeeper")}, id="another service"),
        pytest.param(
            {**ASKED, "proto/poles.proto": PROTO.replace("LanternKeeper", "PoleKeeper"), "src/a.py": CALLS}, id="another beside it"
        ),
        pytest.param(
            {
                "proto/lanterns.proto": PROTO.replace("service", "package de.stadt.lampnet;\nservice", 1),
                "src/a.py": CALLS,
                "package.json": '{\n  "name": "lampnet"\n}',
            },
            id="of the project's own name",
        ),
        pytest.param(
            {**ASKED, "messages/b.proto": 'syntax = "proto3";\nmessage A {\n  string b = 1;\n}\n', "src/a.py": CALLS},
            id="messages in another folder",
        ),
        pytest.param({"proto/lanterns.proto": PROTO.partition("service")[0] + "message A {\n  string b = 1;\n}\n", "src/a.py": CALLS}, id="messages"),
        pytest.param(
            {"x/orders.wsdl": WSDL, "a.php": "<?php $a = new SoapClient('x/orders.wsdl'); $b = new SoapServer('x/orders.wsdl');"}, id="its client, too"
        ),
        pytest.param({"x/orders.wsdl": WSDL, "a.php": "<?php $a = new SoapClient('x/lamps.wsdl');"}, id="another file"),
    ],
)  # fmt: skip
def test_a_service_that_may_be_offered_counts(files: Files) -> None:
    assert counted(files) == 1

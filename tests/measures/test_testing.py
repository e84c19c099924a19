# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests, continuous integration, style and coverage: what counts, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from sealcheck.model import EvidenceKind, Measurement
from sealcheck.words import words
from tests.kit import run, snapshot

Files = dict[str, str]
PYTEST = {"tests/test_a.py": "def test_a():\n    assert f(1) == 2\n"}
DOCS = {"docs/a.md": "# Lamps\n"}
XCTEST = {"AppTests/A.swift": "  func testA() throws {\n    XCTAssertEqual(f(1), 2)\n  }\n"}
HSPEC = {"tests/ASpec.hs": 'spec = describe "f" $ do\n  it "adds" $ f 1 `shouldBe` 2\n'}
RAKEFILE = {"Rakefile": "Rails.application.load_tasks\n"}
RSPEC = {
    "spec/tree_spec.rb": "describe Tree do\n"
    + "".join(f"  it 'grows {n}' do\n    expect(Tree.new({n}).age).to eq({n})\n  end\n" for n in range(12))
    + "end\n"
}
JEST = {"src/a.test.ts": "it('adds', () => {\n  expect(add(1, 2)).toBe(3)\n})\n"}
JUNIT = {"src/test/java/ATest.java": "class ATest {\n  @Test\n  void adds() { assertEquals(3, add(1, 2)); }\n}\n"}
OCAML = {"test/test_fees.ml": 'let () = Alcotest.run "Fees" [ "sum", [\n  test_case "adds" `Quick test_sum ] ]\n'}
GRUNT = {
    ".jshintrc": "{}",
    "package.json": '{"scripts": {"test": "grunt"}}',
    "Gruntfile.js": "module.exports = function (grunt) {\n  grunt.initConfig({\n    jshint: {all: ['*.js']},\n  });\n"
    "  grunt.loadNpmTasks('grunt-contrib-jshint');\n  grunt.registerTask('lint', ['jshint:all']);\n"
    "  grunt.registerTask('default', ['lint', 'test']);\n  grunt.registerTask('build', ['uglify']);\n};\n",
}
GO = {"a_test.go": "func TestA(t *testing.T) {\n\tif f() != 1 { t.Fail() }\n}\n"}


ENTRY = (
    "#!/bin/sh\nset -e\ncase $1 in\n    serve)\n        exec uwsgi\n        ;;\n    run-tests | test)\n"
    '        cd /app\n        pytest\n        ;;\n    *)\n        exec "$@"\n        ;;\nesac\n'
)
COMPOSE = {
    "docker-compose.yml": "services:\n  app:\n    build: {context: ., dockerfile: docker/Dockerfile}\n  db:\n    image: postgres\n",
    "docker/Dockerfile": 'FROM python\nCOPY docker/entry.sh /entry.sh\nENTRYPOINT ["/entry.sh"]\nCMD ["serve"]\n',
    "docker/entry.sh": ENTRY,
}


TASKS = {
    "Taskfile.yml": "version: '3'\ntasks:\n  compose: 'docker compose {{.CLI_ARGS}}'\n"
    "  test:\n    cmds: [pytest -q]\n"
    "  lint:\n    cmds: [ruff check .]\n"
    "  all:\n    deps: [test]\n    cmds: [echo done]\n"
    "  try:\n    cmds:\n      - cmd: pytest\n        ignore_error: true\n"
}


def github(*steps: str, on: str = "push", job: str = "", path: str = ".github/workflows/ci.yml") -> Files:
    """A workflow that runs these commands."""
    lines = [f"on: {on}", "jobs:", "  a:", *[f"    {line}" for line in job.split("\n") if line], "    steps:"]
    return {path: "\n".join([*lines, *[f"      - run: {step}" for step in steps]]) + "\n"}


def circle(command: str) -> Files:
    """A configuration of CircleCI that runs this command."""
    step = f"      - run: |\n          {command}\n"
    jobs = f"version: 2.1\njobs:\n  a:\n    docker: [{{image: b}}]\n    steps:\n{step}"
    return {".circleci/config.yml": f"{jobs}workflows: {{w: {{jobs: [a]}}}}\n"}


def reviewdog(given: str) -> Files:
    """A workflow in which Reviewdog runs golangci-lint with these inputs."""
    step = f"{{uses: reviewdog/action-golangci-lint@v2, with: {{{given}}}}}"
    return {".github/workflows/a.yml": f"on: [push, pull_request]\njobs: {{a: {{steps: [{step}]}}}}\n"}


def spoken(measurement: Measurement) -> str:
    """Everything that the measurement says, in both languages: raises when a text or an argument is missing."""
    texts = [measurement.summary, measurement.undetermined, *[e.text for e in measurement.evidence]]
    return " | ".join(words(text, language) for text in texts if text for language in ("en", "de"))


def value(name: str, files: Files, **given: Any) -> Any:
    measurement = run(f"testing.{name}", files, **given)
    assert measurement.evidence
    assert spoken(measurement)
    return measurement.value


SIDE = """{
  "name": "log in",
  "tests": [{
    "name": "as a citizen",
    "commands": [{
      "command": "click",
      "target": "id=log-in"
    }]
  }, {
    "name": "as a clerk",
    "commands": [{
      "command": "click",
      "target": "id=log-in"
    }]
  }]
}
"""


CASES = {
    "Python": ("tests/test_a.py", "def test_a():\n    assert x\n\nasync def test_b(self):\n    await y\n", 2),
    "Python, class": (
        "app/tests.py",
        "class T(TestCase):\n    def test_a(self):\n        self.assertEqual(1, f())\n",
        1,
    ),
    "Python, beside what the cases are given": (
        "tests/utils.py",
        "@pytest.fixture\ndef test_db():\n    yield connect()\n\n@pytest.fixture(\n    scope='module',\n)\nasync def test_user():\n"
        "    return User()\n\n@pytest.mark.slow\ndef test_a(test_db):\n    assert test_db.x\n",
        1,
    ),
    "OCaml": (
        "test/test_fees.ml",
        'let test_sum () = check_int 3 (sum 1 2)\n\nlet () =\n  Alcotest.run "Fees" [ "sum", [\n    test_case "adds" `Quick test_sum;\n'
        '    Alcotest.test_case "nothing" `Quick test_none ] ]\n\nlet suite = [ "a" >:: test_a;\n  "b" >:: test_b ]\n'
        "let%expect_test _ = print_int (f 1)\n",
        4,
    ),
    "Elm": (
        "tests/FeesTest.elm",
        'suite =\n    describe "Fees"\n        [ test "adds" <| \\_ -> x\n        , fuzz int "any" <| \\n -> y\n        ]\n',
        2,
    ),
    "Crystal": ("spec/fees_spec.cr", 'describe Fees do\n  it "adds" do\n    f(1).should eq 2\n  end\nend\n', 1),
    "Rego": (
        "policy/rules_test.rego",
        "package rules\n\ntest_read_allowed {\n  allow with input as {}\n}\n\ntest_write_denied if {\n  not allow\n}\n\n"
        "test_helper(x) = y { y := x }\ntoken := io.jwt.encode()\ntodo_test_later { x }\n",
        2,
    ),
    "Jest": (
        "a.spec.js",
        "describe('x', () => {\n  it('a', () => { f() })\n  test.each([1])('b', f)\n  // it('c')\n})\n",
        2,
    ),
    "a program of checks": (
        "test/run.mjs",
        "import assert from 'node:assert/strict'\nassert.equal(f(1), 2)\nawait assert.rejects(g)\n",
        1,
    ),
    "flows with a runner of their own": (
        "ci/test_suite/flows/login.ts",
        "import { assertEqual } from '../lib/assert.js'\nexport async function login(runner) {\n"
        "  await runner.step('x', async () => {\n" + "    assertEqual(f(), 1)\n" * 6 + "  })\n}\n",
        2,
    ),
    "node:test": ("spec/a.test.js", "test('a', async (t) => {\n  await t.test('b', () => { f() })\n})\n", 2),
    "JUnit 5": (
        "src/test/java/ATest.java",
        "  @Test\n  void a() { f(); }\n  @ParameterizedTest\n  void b() { f(); }\n",
        2,
    ),
    "JUnit 3": (
        "test/ATest.java",
        "class ATest extends LampTestCase {\n  public void testA() {\n    f();\n  }\n}\n",
        1,
    ),
    "Kotest": (
        "src/test/kotlin/A.kt",
        '  "adds" should {\n    "one" {\n      g()\n    }\n  }\n  test("b") {\n    f()\n  }\n',
        2,
    ),
    "Go": (
        "a_test.go",
        "func TestMain(m *testing.M) {\n\tm.Run()\n}\nfunc TestA(t *testing.T) {\n\tf()\n}\nfunc helper() {}\n"
        "func ExampleB() {\n\tf()\n}\n",
        2,
    ),
    "Go, suite": ("a_test.go", "func (s *ASuite) TestA() {\n\ts.Equal(1, f())\n}\n", 1),
    "Codeception": (
        "tests/ACest.php",
        "  public function _before(AcceptanceTester $I)\n  {\n    g();\n  }\n  public function seesHome(AcceptanceTester $I)\n  {\n    $I->see('x');\n  }\n",
        1,
    ),
    "ScalaTest": ("src/test/scala/ASpec.scala", '  it should "add" in {\n    f()\n  }\n', 1),
    "Kotest, plain texts": ("src/test/kotlin/ATest.kt", '    "adds numbers" {\n      f() shouldBe 1\n    }\n', 1),
    "Unity": ("test/test_a.c", "void test_adds(void) {\n  TEST_ASSERT_EQUAL(1, f());\n}\n", 1),
    "cmocka": ("tests/test_a.c", "static void test_adds(void **state) {\n  assert_int_equal(f(), 1);\n}\n", 1),
    "Check": ("tests/check_a.c", "START_TEST(test_a)\n{\n  ck_assert(f());\n}\nEND_TEST\n", 1),
    "Quick": ("AppTests/ASpec.swift", '      it("adds") {\n        expect(f()) == 1\n      }\n', 1),
    "Buster.JS": (
        "static/js/test/week-test.js",
        'buster.testCase("WeekTest", {\n    setUp: function () {\n        this.week = f();\n    },\n'
        '    "it should find the week": function () {\n        assert(f());\n    },\n'
        '    "click": function () {\n        f();\n    }\n});\n',
        1,
    ),
    "Nightwatch": (
        "tests/e2e/a.js",
        "module.exports = {\n  'shows the map' : function (browser) {\n    browser.url(f());\n  },\n  after: function () {}\n};\n",
        1,
    ),
    "Nightwatch, by the name of what is handed over": (
        "tests/e2e/map.js",
        "module.exports = {\n  before: (client) => {\n    client.url(f());\n  },\n  '@tags': ['map'],\n"
        "  '[de] Tables':\n    (client) => {\n      client.url(f());\n    },\n"
        "  'opens': async function (browser) {\n    browser.url(f());\n  },\n"
        "  'closes'(browser) {\n    browser.url(f());\n  },\n"
        "  'after each': browser => {\n    browser.end();\n  },\n};\n",
        4,
    ),
    "Nightwatch, as a module": (
        "tests/e2e/map.js",
        "export default {\n  'shows lamps': browser => {\n    browser.url(f());\n  },\n};\n",
        1,
    ),
    "CasperJS": (
        "tests/home.js",
        "casper.test.begin('shows the map', 1, function (test) {\n  casper.start(url, function () {\n"
        "    test.assertExists('#map');\n  }).run(function () { test.done(); });\n});\n"
        "casper.test.begin('home', function(test) {\n  casper.start(url, function() { test.assertTitle('x'); });\n});\n",
        2,
    ),
    "QUnit": ("tests/a-test.js", "QUnit.test('adds', (assert) => {\n  assert.equal(f(), 1);\n});\n", 1),
    "CodeceptJS": ("e2e/a_test.js", "Scenario('opens', ({ I }) => {\n  I.amOnPage('/');\n});\n", 1),
    "Playwright": ("e2e/a.spec.ts", "test('opens', async ({ page }) => {\n  await page.goto('/');\n});\n", 1),
    "Robot, German": ("tests/a.robot", "*** Testfälle ***\nMeldet An\n    Öffne  x\n", 1),
    "Bruno": (
        "tests/a.bru",
        'tests {\n  test("ok", function() {\n    expect(res.status).to.equal(200);\n  });\n}\n',
        1,
    ),
    "Tavern": ("tests/test_a.tavern.yaml", "test_name: Opens\nstages: []\n", 1),
    "Helm": ("chart/tests/a_test.yaml", "suite: a\ntests:\n  - it: works\n    asserts: []\n", 1),
    "Rust, beside the code": (
        "src/lib.rs",
        "fn a() {}\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn b() { f(); }\n}\n",
        1,
    ),
    "Rust, tokio": ("tests/a.rs", "#[tokio::test]\nasync fn a() { f(); }\n", 1),
    "PHPUnit": ("tests/ATest.php", "  public function testA(): void\n  {\n    f();\n  }\n  /** @test */\n", 2),
    "RSpec": ("spec/a_spec.rb", "  it 'a' do\n    f\n  end\n  it { is_expected.to x }\n", 2),
    "minitest": ("test/a_test.rb", "  test 'a' do\n    f\n  end\n  def test_b\n    f\n  end\n", 2),
    "xUnit": ("A.Tests/B.cs", "  [Fact]\n  public void A() { F(); }\n  [Theory]\n  public void B() { F(); }\n", 2),
    "XCTest": ("AppTests/A.swift", "  func testA() throws {\n    f()\n  }\n", 1),
    "Dart": (
        "test/a_test.dart",
        "  test('a', () {\n    f();\n  });\n  testWidgets('b', (t) async {\n    f();\n  });\n",
        2,
    ),
    "ExUnit": ("test/a_test.exs", '  test "a" do\n    f()\n  end\n', 1),
    "Perl subtests": ("t/a.t", "subtest 'a' => sub { ok 1 };\nsubtest 'b' => sub { ok 1 };\n", 2),
    "Perl checks": ("t/a.t", "ok(f(1));\n" * 10, 2),
    "testthat": ("tests/testthat/test-a.R", 'test_that("a", {\n  expect_equal(f(1), 2)\n})\n', 1),
    "a space before the bracket": (
        "tests/testthat/test-fees.R",
        'test_that ("adds", {\n    expect_equal (f (1), 2)\n})\n\ntest_that (\n    "takes", {\n    expect_true (g ())\n})\n',
        2,
    ),
    "a space before the bracket, Python": ("tests/test_a.py", "def test_a ():\n    assert f (1) == 2\n", 1),
    "Go, a suite for others": ("tests/lamps.go", "func (s *Suite) TestA() {\n\ts.Equal(1, f())\n}\n", 1),
    "testthat, by its package": ("tests/testthat/a.R", 'testthat::test_that(\n  "a", {\n    f(1)\n  }\n)\n', 1),
    "Selenium IDE": ("test/log-in.side", SIDE, 2),
    "bats": ("test/a.bats", '@test "a" {\n  run f\n}\n', 1),
    "GoogleTest": ("a_test.cc", "TEST(A, B) {\n  EXPECT_EQ(f(), 1);\n}\nTEST_F(A, C) {\n  g();\n}\n", 2),
    "Qt Test": (
        "src/tests/tst_a.cpp",
        "private slots:\n    void initTestCase();\n    void adds();\nQTEST_MAIN(A)\n",
        1,
    ),
    "Qt Test, written out": (
        "autotests/lampstest.cpp",
        "private Q_SLOTS:\n    void adds_data()\n    {\n    }\n\n    void adds()\n    {\n        QCOMPARE(f(), 1);\n    }\n};\n"
        "QTEST_GUILESS_MAIN(A)\n",
        1,
    ),
    "Qt Test, beside methods that help": (
        "tests/tst_a.cpp",
        "class A : public QObject {\nprivate slots:\n    void adds();\n    void adds_data();\nprivate:\n    void helps();\n};\n"
        "class B {\n    void draws() {\n    }\n};\nQTEST_MAIN(A)\n",
        1,
    ),
    "Qt Test, declared in a header": (
        "autotests/lampstest.cpp",
        "void LampsTest::adds()\n{\n    auto a = f();\n    QCOMPARE(a, 1);\n}\n\nvoid LampsTest::fills()\n{\n    a = 1;\n}\n"
        "void LampsTest::adds_data()\n{\n    QFETCH(int, a);\n}\nQTEST_MAIN(LampsTest)\n",
        1,
    ),
    "Robot": (
        "tests/a.robot",
        "*** Settings ***\nLibrary  X\n*** Test Cases ***\nLogs In\n    Open  x\nLogs Out\n    Close\n",
        2,
    ),
    "Postman": ("test/a.postman_collection.json", '{"a": "pm.test(1)",\n"b": "pm.test(2)"}', 2),
    "GDScript": ("test/test_a.gd", "func test_a():\n\tassert_eq(f(), 1)\n", 1),
    "Windows line ends": ("tests/test_a.py", "def test_a():\r\n    assert x\r\n", 1),
    "pgTAP": ("tests/a.sql", "SELECT plan(1);\nSELECT ok(f());\n", 1),
}


@pytest.mark.parametrize(("path", "text", "expected"), CASES.values(), ids=CASES)
def test_cases_are_counted(path: str, text: str, expected: int) -> None:
    measurement = run("testing.level", {path: text}, substantial=expected)
    assert measurement.value == "substantial", measurement
    assert run("testing.level", {path: text}, substantial=expected + 1).value == "few"


HOLLOW = {
    "what is imported is there": (
        "src/list.test.tsx",
        "import {List, Row} from './list';\n\nit('is truthy', () => {\n  expect(List).toBeTruthy();\n});\n",
    ),
    "create-react-app": ("src/App.test.js", "test('renders learn react link', () => {\n  render(<App />);\n});\n"),
    "React Native": (
        "__tests__/App-test.js",
        "it('renders correctly', () => {\n  renderer.create(<App />);\n});\n",
    ),
    "React Native, newer": (
        "__tests__/App.test.tsx",
        "test('renders correctly', async () => {\n  await ReactTestRenderer.act(() => {\n    ReactTestRenderer.create(<App />);\n  });\n});\n",
    ),
    "React Native, older": (
        "__tests__/index.ios.js",
        "it('renders correctly', () => {\n  const tree = renderer.create(\n    <Index />\n  );\n});\n",
    ),
    "React Native, iOS": (
        "ios/lampsTests/lampsTests.m",
        '#define TIMEOUT_SECONDS 600\n#define TEXT_TO_LOOK_FOR @"Welcome to React"\n\n- (void)testRendersWelcomeScreen\n{\n'
        "  XCTAssertNil(redboxError);\n}\n",
    ),
    "Xcode, Objective-C": (
        "LampsTests/LampsTests.m",
        '- (void)testExample\n{\n    XCTFail(@"No implementation");\n}\n\n- (void)testPerformanceExample {\n    [self measureBlock:^{\n    }];\n}\n',
    ),
    "obvious": ("a.test.ts", "it('works', () => {\n  expect(true).toBe(true);\n});\n"),
    "empty body": ("a.test.ts", "it('works', () => {});\n"),
    "Angular, older": (
        "a.spec.ts",
        "  it(`should have as title 'app'`, async(() => {\n    expect(app.title).toEqual('app');\n  }));\n",
    ),
    "Angular, service": (
        "a.spec.ts",
        "  it('should be created', inject([AService], (service: AService) => {\n    expect(service).toBeTruthy();\n  }));\n",
    ),
    "CoreUI": ("a.test.js", "it('mounts without crashing', () => {\n  shallow(<App />);\n});\n"),
    "Angular": ("a.spec.ts", "  it('should create', () => {\n    expect(component).toBeTruthy();\n  });\n"),
    "Angular, directive": (
        "a.spec.ts",
        "  it('should create an instance', () => {\n    const directive = new A();\n    expect(directive).toBeTruthy();\n  });\n",
    ),
    "Angular, older service": (
        "a.spec.ts",
        "  it('should ...', inject([A], (service: A) => {\n    expect(service).toBeTruthy();\n  }));\n",
    ),
    "Angular, more done but not looked at": (
        "a.spec.ts",
        "  it('should be created', () => {\n    expect(service).toBeTruthy();\n    const test = service.get('1');\n    console.log(test);\n  });\n",
    ),
    "Rails, pages of a controller": (
        "test/controllers/events_controller_test.rb",
        'class EventsControllerTest < ActionDispatch::IntegrationTest\n  test "should get index" do\n    get events_index_url\n'
        "    assert_response :success\n  end\n\n  test 'should get show' do\n    get :show\n    assert_response :success\n  end\nend\n",
    ),
    "Rails, pages of a controller in RSpec": (
        "spec/requests/events_spec.rb",
        '  describe "GET /index" do\n    it "returns http success" do\n      get "/events/index"\n'
        "      expect(response).to have_http_status(:success)\n    end\n  end\n",
    ),
    "Bundler": (
        "spec/fee_spec.rb",
        'RSpec.describe Fee do\n  it "has a version number" do\n    expect(Fee::VERSION).not_to be nil\n  end\n\n  it "does something useful" do\n    expect(false).to eq(true)\n  end\nend\n',
    ),
    "Bundler, minitest": (
        "test/test_fee.rb",
        "class TestFee < Minitest::Test\n  def test_that_it_has_a_version_number\n    refute_nil ::Fee::VERSION\n  end\n\n  def test_it_does_something_useful\n    assert false\n  end\nend\n",
    ),
    "create-vue": (
        "src/__tests__/HelloWorld.spec.ts",
        "import HelloWorld from '../HelloWorld.vue'\ndescribe('HelloWorld', () => {\n  it('renders properly', () => {\n    const wrapper = mount(HelloWorld, { props: { msg: 'Hello Vitest' } })\n    expect(wrapper.text()).toContain('Hello Vitest')\n  })\n})\n",
    ),
    "create-vue, the whole": (
        "src/__tests__/App.spec.ts",
        "import App from '../App.vue'\ndescribe('App', () => {\n  it('mounts renders properly', () => {\n    const wrapper = mount(App)\n    expect(wrapper.text()).toContain('You did it!')\n  })\n})\n",
    ),
    "Nest, the whole": (
        "test/app.e2e-spec.ts",
        "describe('AppController (e2e)', () => {\n  it('/ (GET)', () => {\n    return request(app.getHttpServer())\n      .get('/')\n      .expect(200)\n      .expect('Hello World!');\n  });\n});\n",
    ),
    "SvelteKit": (
        "e2e/demo.test.ts",
        "import { expect, test } from '@playwright/test';\n\ntest('home page has expected h1', async ({ page }) => {\n\tawait page.goto('/');\n\tawait expect(page.locator('h1')).toBeVisible();\n});\n",
    ),
    "Angular, title": (
        "src/app.component.spec.ts",
        "  it(`should have the 'fee' title`, () => {\n    const fixture = TestBed.createComponent(AppComponent);\n    const app = fixture.componentInstance;\n    expect(app.title).toEqual('fee');\n  });\n",
    ),
    "Quarkus": (
        "src/test/java/GreetingResourceTest.java",
        'class GreetingResourceTest {\n    @Test\n    void testHelloEndpoint() {\n        given()\n          .when().get("/hello")\n          .then()\n             .statusCode(200)\n             .body(is("Hello from Quarkus REST"));\n    }\n}\n',
    ),
    "Micronaut": (
        "src/test/java/FeeTest.java",
        "class FeeTest {\n    @Inject\n    EmbeddedApplication<?> application;\n\n    @Test\n    void testItWorks() {\n        Assertions.assertTrue(application.isRunning());\n    }\n}\n",
    ),
    "Ktor": (
        "src/test/kotlin/ApplicationTest.kt",
        'class ApplicationTest {\n    @Test\n    fun testRoot() = testApplication {\n        application { module() }\n        client.get("/").apply {\n            assertEquals(HttpStatusCode.OK, status)\n            assertEquals("Hello World!", bodyAsText())\n        }\n    }\n}\n',
    ),
    "Symfony, a page": (
        "tests/FeeTest.php",
        "<?php\nclass FeeTest extends WebTestCase\n{\n    public function testSomething(): void\n    {\n        $client = static::createClient();\n        $crawler = $client->request('GET', '/');\n\n        $this->assertResponseIsSuccessful();\n        $this->assertSelectorTextContains('h1', 'Hello World');\n    }\n}\n",
    ),
    "Expo": (
        "components/__tests__/ThemedText-test.tsx",
        "it(`renders correctly`, () => {\n  const tree = renderer.create(<ThemedText>Snapshot test!</ThemedText>).toJSON();\n\n  expect(tree).toMatchSnapshot();\n});\n",
    ),
    "Cookiecutter": (
        "tests/test_fee.py",
        'import pytest\n\n@pytest.fixture\ndef response():\n    pass\n\ndef test_content(response):\n    """Sample pytest test function with the pytest fixture as an argument."""\n    # from bs4 import BeautifulSoup\n    # assert \'GitHub\' in BeautifulSoup(response.content).title.string\n',
    ),
    "Poetry": (
        "tests/test_fee.py",
        "from fee import __version__\n\n\ndef test_version():\n    assert __version__ == '0.1.0'\n",
    ),
    "PyScaffold": ("tests/test_skeleton.py", "def test_fib():\n    assert fib(1) == 1\n    assert fib(7) == 13\n"),
    "Pest": (
        "tests/Feature/ExampleTest.php",
        "<?php\n\nit('returns a successful response', function () {\n    $response = $this->get('/');\n\n    $response->assertStatus(200);\n});\n",
    ),
    "Nest": ("a.spec.ts", "    it('should return \"Hello World!\"', () => {\n      f();\n    });\n"),
    "Yeoman, gulp and Angular": (
        "e2e/main.spec.js",
        "  it('should include jumbotron with correct data', function() {\n    expect(page.h1.getText()).toBe('x');\n  });\n"
        "  it('should list more than 5 awesome things', function () {\n    expect(page.all.count()).toBe(6);\n  });\n",
    ),
    "Yeoman, Angular": (
        "test/spec/main.js",
        "  it('should attach a list of awesomeThings to the scope', function () {\n    expect(c.all.length).toBe(3);\n  });\n",
    ),
    "Cypress demonstration": ("cypress/e2e/1-getting-started/todo.cy.js", "it('adds', () => {\n  f()\n})\n"),
    "Cypress, first file": (
        "cypress/e2e/spec.cy.js",
        "  it('passes', () => {\n    cy.visit('https://example.cypress.io')\n  })\n",
    ),
    "Playwright demonstration": ("tests/example.spec.ts", "test('has title', async () => {\n  f();\n});\n"),
    "Flutter counter": (
        "test/widget_test.dart",
        "  testWidgets('Counter increments smoke test', (t) async {\n    f();\n  });\n",
    ),
    "Xcode": ("AppTests/AppTests.swift", "  func testExample() throws {\n    // Use XCTAssert\n  }\n"),
    "Android Studio": (
        "src/test/java/ExampleUnitTest.java",
        "  @Test\n  public void addition_isCorrect() {\n    f();\n  }\n",
    ),
    "JavaScript, skipped": (
        "a.test.js",
        "it.skip('a', () => {\n  f()\n})\nxit('b', () => {\n  f()\n})\ntest.todo('c')\n",
    ),
    "JavaScript, suite skipped": ("a.test.js", "describe.skip('x', () => {\n  it('a', () => {\n    f()\n  })\n})\n"),
    "JavaScript, comment": ("a.test.js", "it('a', () => {\n  // to be written\n})\n"),
    "Go, empty": ("a_test.go", "func TestA(t *testing.T) {\n\t// later\n}\n"),
    "Go, skips itself": ("a_test.go", 'func TestA(t *testing.T) {\n\tt.Skip("later")\n\tf()\n}\n'),
    "PHP, skips itself": (
        "tests/ATest.php",
        "  public function testA()\n  {\n    $this->markTestSkipped('later');\n    f();\n  }\n",
    ),
    "JUnit, class disabled": (
        "src/test/java/ATest.java",
        "@Disabled\nclass ATest {\n  @Test\n  void a() { f(); }\n  @Test\n  void b() { f(); }\n}\n",
    ),
    "JUnit, disabled below": ("src/test/java/ATest.java", "  @Test\n  @Disabled\n  void a() { f(); }\n"),
    "Python, class skipped": (
        "tests/test_a.py",
        "@unittest.skip('later')\nclass A(TestCase):\n    def test_a(self):\n        assert f()\n    def test_b(self):\n        assert f()\n",
    ),
    "Python, module skipped": (
        "tests/test_a.py",
        "pytestmark = pytest.mark.skip(reason='x')\ndef test_a():\n    assert f()\n",
    ),
    "Ruby, pending": ("spec/a_spec.rb", "  it 'does a'\n  xit 'does b' do\n    f\n  end\n  it 'does c' do\n  end\n"),
    "Ruby, skips itself": ("spec/a_spec.rb", "  it 'does a' do\n    skip 'later'\n    f\n  end\n"),
    "xUnit, skipped": ("A.Tests/B.cs", '  [Fact(Skip = "later")]\n  public void A() { F(); }\n'),
    "Swift, skips itself": ("AppTests/A.swift", '  func testA() throws {\n    throw XCTSkip("later")\n  }\n'),
    "Swift, passed on": ("AppTests/A.swift", "  override func testA() throws -> Void {\n    try super.testA()\n  }\n"),
    "Dart, skipped": (
        "test/a_test.dart",
        "  test('a', () {\n    expect(f(), 2);\n  }, skip: true);\n  test('b', () {\n    expect(f(), 3);\n  }, skip: 'later');\n",
    ),
    "Dart, empty": ("test/a_test.dart", "  test('a', () {});\n"),
    "Robot, skipped by a tag": (
        "tests/a.robot",
        "*** Test Cases ***\nLogs In\n    [Tags]    a    robot:skip\n    Open    x\n",
    ),
    "Robot, skips itself": ("tests/a.robot", "*** Test Cases ***\nLogs In\n    Skip    later\n    Open    x\n"),
    "Robot, does nothing": ("tests/a.robot", "*** Test Cases ***\nLogs In\n    No Operation\nLogs Out\n    Log    x\n"),
    "Elixir, skipped behind another": (
        "test/a_test.exs",
        '  test "greets the world" do\n    assert f()\n  end\n\n  @tag :skip\n  test "b" do\n    assert f()\n  end\n',
    ),
    "Elixir, module off": ("test/a_test.exs", '  @moduletag :skip\n  test "a" do\n    f()\n  end\n'),
    "R, skips itself": ("tests/testthat/test-a.R", 'test_that("a", {\n  skip("later")\n  expect_equal(f(), 1)\n})\n'),
    "Spring": ("src/test/java/ATests.java", "  @Test\n  void contextLoads() {\n  }\n"),
    "Laravel": ("tests/Unit/ExampleTest.php", "  public function test_that_true_is_true(): void\n  {\n    f();\n  }\n"),
    "Python pass": ("tests/test_a.py", 'def test_a():\n    """Doc."""\n    # FIXME\n    pass\n'),
    "Python assert True": ("tests/test_a.py", "def test_a():\n    assert True\n"),
    "Python skips first": ("tests/test_a.py", "def test_a(self):\n    self.skipTest('later')\n    f()\n"),
    "Python skip mark": ("tests/test_a.py", "@pytest.mark.skip\ndef test_a():\n    assert f()\n"),
    "set-up skips without a service": (
        "tests/test_a.py",
        "class T(TestCase):\n    def setUp(self):\n        url = os.getenv('URL')\n        if not url:\n"
        "            self.skipTest('no URL')\n\n    def test_a(self):\n        self.assertTrue(f(self.url))\n",
    ),
    "OpenAPI generator": (
        "client/test/test_api.py",
        '"""\n    Generated by: https://openapi-generator.tech\n"""\nclass T:\n    def test_a(self):\n        # FIXME: construct\n'
        "        self.api.a()\n",
    ),
    "JUnit disabled": ("src/test/java/ATest.java", "  @Disabled\n  @Test\n  void a() { f(); }\n"),
    "Phoenix": ("test/a_test.exs", '  test "greets the world" do\n    assert A.hello() == :world\n  end\n'),
    "Phoenix, pages on errors": (
        "test/a_web/views/error_view_test.exs",
        '  test "renders 404.html" do\n    assert render_to_string(AWeb.ErrorView, "404.html", []) == "Not Found"\n  end\n',
    ),
    "Phoenix, errors in JSON": (
        "test/a_web/controllers/error_json_test.exs",
        '  test "renders 500" do\n    assert AWeb.ErrorJSON.render("500.json", %{}) ==\n      %{errors: %{}}\n  end\n',
    ),
    "cargo new": ("src/lib.rs", "    #[test]\n    fn it_works() {\n        assert_eq!(2 + 2, 4);\n    }\n"),
    "usethis": ("tests/testthat/test-a.R", 'test_that("multiplication works", {\n  expect_equal(2 * 2, 4)\n})\n'),
}


OBVIOUS = {
    "Python, numbers": ("tests/test_a.py", "def test_a():\n    assert 1 + 1 == 2, 'works'\n"),
    "Python, a name for a number": ("tests/test_a.py", "def test_a():\n    x: int = 1\n    assert x == 1\n"),
    "Python, unittest": (
        "tests/test_a.py",
        "class T(TestCase):\n    def test_a(self):\n        self.assertIn(1, [1, 2])\n",
    ),
    "Python, one line": ("tests/test_a.py", "def test_a() -> None: assert True\n"),
    "Python, prints": ("tests/test_a.py", "def test_a():\n    print('ok')\n    assert not False\n"),
    "Jest": ("a.test.ts", "it('works', () => {\n  const a = 'x'\n  expect(a).toBe('x')  // f()\n})\n"),
    "Jest, one line": ("a.test.ts", "it('works', () => expect(3).toBe(3));\n"),
    "Chai": ("a.test.js", "it('works', function () {\n  expect(true).to.be.true;\n});\n"),
    "node:assert": ("a.test.js", "test('works', async () => {\n  assert.strictEqual(1, 1);\n});\n"),
    "Jest, table": ("a.test.js", "test.each([[1, 1]])('works', () => {\n  expect(1).toBe(1);\n});\n"),
    "JUnit": ("src/test/java/ATest.java", '  @Test\n  void a() throws Exception {\n    assertEquals("a", "a");\n  }\n'),
    "AssertJ": (
        "src/test/java/ATest.java",
        "  @Test\n  void a() {\n    int x = 2;\n    assertThat(x).isEqualTo(2);\n  }\n",
    ),
    "Kotlin": ("src/test/kotlin/ATest.kt", "  @Test\n  fun a() = assertEquals(2, 1 + 1)\n"),
    "Kotest": ("src/test/kotlin/ATest.kt", '  test("adds") {\n    (1 + 1) shouldBe 2\n  }\n'),
    "ScalaTest": ("src/test/scala/ASpec.scala", '  it should "add" in {\n    assert(1 == 1)\n  }\n'),
    "Go": ("a_test.go", 'func TestA(t *testing.T) {\n\tif 1 != 1 {\n\t\tt.Fatal("x")\n\t}\n}\n'),
    "Go, testify": ("a_test.go", "func TestA(t *testing.T) {\n\tassert.Equal(t, 1, 1)\n}\n"),
    "PHPUnit": ("tests/ATest.php", "  public function testA(): void\n  {\n    $this->assertSame(1, 1);\n  }\n"),
    "Pest": ("tests/ATest.php", "it('works', function () {\n    expect(true)->toBeTrue();\n});\n"),
    "RSpec": ("spec/a_spec.rb", "  it 'a' do\n    expect(1).to eq(1)\n  end\n"),
    "minitest": ("test/a_test.rb", "  def test_b\n    assert_equal 1, 1\n  end\n"),
    "xUnit": ("A.Tests/B.cs", "  [Fact]\n  public void A() => Assert.Equal(1, 1);\n"),
    "NUnit": ("A.Tests/B.cs", "  [Test]\n  public void A()\n  {\n    Assert.That(1, Is.EqualTo(1));\n  }\n"),
    "cargo": (
        "src/lib.rs",
        "    #[test]\n    fn works() {\n        let x = 2 + 2;\n        assert_eq!(x, 4);\n    }\n",
    ),
    "GoogleTest": ("a_test.cc", "TEST(A, B) {\n  EXPECT_EQ(1, 1);\n}\n"),
    "XCTest": ("AppTests/A.swift", "  func testA() throws {\n    XCTAssertEqual(1, 1)\n  }\n"),
    "Dart": ("test/a_test.dart", "  test('a', () {\n    expect(1 + 1, equals(2));\n  });\n"),
    "ExUnit": ("test/a_test.exs", '  test "a" do\n    assert 1 + 1 == 2\n  end\n'),
    "testthat": ("tests/testthat/test-a.R", 'test_that("a", {\n  expect_true(TRUE)\n})\n'),
    "bats": ("test/a.bats", '@test "a" {\n  [ 1 -eq 1 ]\n}\n'),
}


@pytest.mark.parametrize(("path", "text"), OBVIOUS.values(), ids=OBVIOUS)
def test_cases_about_nothing_but_values_do_not_count(path: str, text: str) -> None:
    assert value("level", {path: text}) == "placeholder"


def test_checks_of_numbers_in_perl_do_not_count() -> None:
    assert value("level", {"t/a.t": "ok(1);\nok 1, 'loaded';\n" * 5}) == "none"


SAYS_SOMETHING = {
    "Pest, a page of its own": (
        "tests/Feature/FeeTest.php",
        "<?php\n\nit('returns a successful response', function () {\n    $response = $this->get('/fees');\n\n"
        "    $response->assertStatus(200)->assertSee('12');\n});\n",
    ),
    "a version of its own": ("tests/test_fee.py", "def test_version():\n    assert __version__ == read_version()\n"),
    "what the page says": ("test/app.e2e-spec.ts", "  it('/fees (GET)', () => request(app).get('/fees').expect('12'));\n"),
    "a suite beside one that is switched off": (
        "fee.test.js",
        "describe.skip('a', () => {\n  f()\n})\ndescribe('b', () => {\n  it('adds', () => {\n    expect(add(1)).toBe(2)\n  })\n})\n",
    ),
    "Angular, something looked at": (
        "a.spec.ts",
        "  it('should create', () => {\n    expect(component).toBeTruthy();\n    expect(component.fee).toBe(12);\n  });\n",
    ),
    "Angular, looked at by a helper": (
        "a.spec.ts",
        "  it('should create', () => {\n    checkFee(component);\n  });\n",
    ),
    "Rails, what the page says": (
        "test/controllers/events_controller_test.rb",
        "  test \"should get index\" do\n    get events_index_url\n    assert_response :success\n    assert_select 'h1', 'Events'\n  end\n",
    ),
    "Rails, another page than the title says": (
        "test/controllers/events_controller_test.rb",
        "  test \"should get index\" do\n    get town_url(towns(:one))\n    assert_response :success\n  end\n",
    ),
    "a function called like a matcher": ("a.test.js", "it('works', () => {\n  expect(equals('a', 'a')).toBe(true);\n});\n"),
    "a long list first": (
        "tests/test_a.py", "def test_a():\n    x = [\n" + "        'aaaaaaaaaaaaaaaaaaaa',\n" * 40 + "    ]\n    assert f(x)\n"
    ),
    "what the set-up made": (
        "tests/test_a.py",
        "class T(TestCase):\n    def setUp(self):\n        self.x = add(1, 1)\n\n    def test_a(self):\n        assert self.x == 2\n",
    ),
    "another value than the set-up gave": (
        "tests/test_a.py",
        "class T(TestCase):\n    def setUp(self):\n        self.x = 1\n        f(self)\n\n    def test_a(self):\n        assert self.x == 2\n",
    ),
    "only that it notes something": ("tests/test_a.py", "def test_a():\n    logging.info('a')\n    f()\n"),
    "a value of the software": ("tests/test_a.py", "def test_a():\n    assert TEMPO_30 == 30\n"),
    "only that it can be imported": ("tests/test_a.py", "def test_a():\n    import app\n"),
    "a result with a name": ("tests/test_a.py", "def test_a():\n    x = add(1, 1)\n    assert x == 2\n"),
    "filled into a text": ("tests/test_a.py", "def test_a():\n    assert f\"{add(1, 1)}\" == '2'\n"),
    "a method of a literal": ("a.test.js", "it('works', () => {\n  expect([1, [2]].flatten()).toEqual([1, 2]);\n});\n"),
    "filled into a template": ("a.test.js", "it('works', () => {\n  expect(`${add(1)}`).toBe('2');\n});\n"),
    "a table and a function": ("a.test.js", "test.each([[1, 1]])('works', adds);\n"),
    "values given before": (
        "src/test/java/ATest.java", "  @ParameterizedTest\n  @CsvSource({\"1,2\"})\n  void a(int x) { assertEquals(x, f()); }\n"
    ),
    "the subject": ("spec/a_spec.rb", "  it 'a' do\n    is_expected.to eq(1)\n  end\n"),
    "filled into a text, Ruby": ("spec/a_spec.rb", "  it 'a' do\n    expect(\"#{add 1}\").to eq('2')\n  end\n"),
    "a data base": ("tests/ATest.php", "  public function testA()\n  {\n    $this->assertDatabaseCount('a', 1);\n  }\n"),
    "a page": ("e2e/a.spec.ts", "test('opens', async ({ page }) => {\n  await expect(page).toHaveTitle('x');\n});\n"),
    "a macro": ("src/lib.rs", "    #[test]\n    fn works() {\n        assert_eq!(sum![1, 1], 2);\n    }\n"),
    "an operator of its own": ("a_test.cc", "TEST(A, B) {\n  EXPECT_EQ(Money(1), Money(1));\n}\n"),
    "a program": ("test/a.bats", '@test "a" {\n  [ "$(./add 1)" -eq 2 ]\n}\n'),
    "Robot": ("tests/a.robot", "*** Test Cases ***\nLogs In\n    Log    x\n    Open Page    /\n"),
    "Robot, skips where": ("tests/a.robot", "*** Test Cases ***\nLogs In\n    Skip If    ${X}\n    Open Page    /\n"),
    "Robot, values for a template": ("tests/a.robot", "*** Test Cases ***\nLogs In    ada    secret\n"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text"), SAYS_SOMETHING.values(), ids=SAYS_SOMETHING)
def test_short_cases_about_the_software_count(path: str, text: str) -> None:
    assert value("level", {path: text}) == "few"


#: What looks like a template and tests something.
FILLED = {
    "another screen": ("__tests__/Fees.js", "it('renders correctly', () => {\n  renderer.create(<Fees dogs={2} />);\n});\n"),
    "a snapshot": (
        "__tests__/App.js",
        "it('renders correctly', () => {\n  const tree = renderer.create(<App />).toJSON();\n  expect(tree).toMatchSnapshot();\n});\n",
    ),
    "a text of its own": (
        "ios/lampsTests/lampsTests.m",
        '#define TEXT_TO_LOOK_FOR @"Lamps"\n- (void)testRendersWelcomeScreen\n{\n  XCTAssertTrue(found);\n}\n',
    ),
    "an example of something": ("LampsTests/L.m", "- (void)testExampleFee {\n  XCTAssertEqual(f(), 1);\n}\n"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text"), FILLED.values(), ids=FILLED)
def test_cases_beside_templates_count(path: str, text: str) -> None:
    assert value("level", {path: text}) == "few"


def test_what_handles_connections_is_no_case_of_nightwatch() -> None:
    text = "module.exports = {\n  'connect': function (client) {\n    client.send(f());\n  },\n  'end'(client) {\n  },\n};\n"
    assert run("testing.level", {"tests/server.js": text}).value == "none"


def test_methods_of_a_class_without_slots_are_no_cases() -> None:
    text = "class A : public QObject {\nprivate:\n    void adds();\n    void helps();\n};\nQTEST_MAIN(A)\n"
    assert value("level", {"tests/tst_a.cpp": text}) == "none"


@pytest.mark.parametrize(("path", "text"), HOLLOW.values(), ids=HOLLOW)
def test_placeholders_do_not_count(path: str, text: str) -> None:
    assert value("level", {path: text}) == "placeholder"


#: What the blueprints of Ember write beside a component, a helper, a route and so on.
EMBER = {
    "a component": "test('it renders', async function(assert) {\n    // Set any properties with this.set('myProperty', 'value');\n"
    "    await render(hbs`{{fees/tax}}`);\n\n    assert.equal(this.element.textContent.trim(), '');\n\n    // Template block usage:\n"
    "    await render(hbs`\n      {{#fees/tax}}\n        template block text\n      {{/fees/tax}}\n    `);\n\n"
    "    assert.equal(this.element.textContent.trim(), 'template block text');\n  });",
    "a component, Octane": "test('it renders', async function (assert) {\n    await render(hbs`<Fees />`);\n\n"
    "    assert.dom(this.element).hasText('');\n\n    await render(hbs`\n      <Fees>\n        template block text\n"
    "      </Fees>\n    `);\n\n"
    "    assert.dom(this.element).hasText('template block text');\n  });",
    "a component, older": "test('it renders', function(assert) {\n  this.render(hbs`{{fees-tax}}`);\n\n"
    "  assert.equal(this.$().text().trim(), '');\n});",
    "a helper": "test('it renders', async function(assert) {\n    this.set('inputValue', '1234');\n\n"
    "    await render(hbs`{{fee-sum inputValue}}`);\n\n    assert.dom(this.element).hasText('1234');\n  });",
    "a helper, older": "test('it works', function(assert) {\n  let result = feeSum([42]);\n  assert.ok(result);\n});",
    "a service": "test('it exists', function(assert) {\n    let service = this.owner.lookup('service:fees');\n    assert.ok(service);\n  });",
    "a model": "test('it exists', function (assert) {\n    const store = this.owner.lookup('service:store');\n"
    "    const model = store.createRecord('fee', {});\n    assert.ok(model, 'model exists');\n  });",
    "a model, older": "test('it exists', function(assert) {\n  let model = this.subject();\n  // let store = this.store();\n  assert.ok(!!model);\n});",
    "a serializer": "test('it serializes records', function (assert) {\n    let store = this.owner.lookup('service:store');\n"
    "    let record = store.createRecord('fee', {});\n\n    let serializedRecord = record.serialize();\n\n    assert.ok(serializedRecord);\n  });",
    "a mixin": "test('it works', function(assert) {\n  let FeesObject = EmberObject.extend(FeesMixin);\n"
    "  let subject = FeesObject.create();\n  assert.ok(subject);\n});",
    "a route": "test('visiting /fees', async function(assert) {\n    await visit('/fees');\n\n    assert.equal(currentURL(), '/fees');\n  });",
}


@pytest.mark.parametrize("case", EMBER.values(), ids=EMBER)
def test_what_blueprints_of_ember_write_is_a_placeholder(case: str) -> None:
    path = "tests/unit/fees-test.js"
    assert value("level", {path: f"module('Fees', function(hooks) {{\n  {case}\n}});\n"}) == "placeholder"
    adapted = case.replace("\n  });", "\n    assert.dom('h1').hasText('Fees of the town');\n  });")
    adapted = adapted if adapted != case else case.replace("\n});", "\n  assert.equal(sum(1), 2);\n});")
    assert value("level", {path: f"module('Fees', function(hooks) {{\n  {adapted}\n}});\n"}) == "few"


STORYSHOTS = {
    "src/Storyshots.test.js": "import initStoryshots from '@storybook/addon-storyshots';\n\ninitStoryshots();\n"
}
STORY = "export default { title: 'Lamp' };\nexport const Lit = () => <Lamp lit />;\n"


@pytest.mark.parametrize("path", ["src/lamp/Lamp.stories.tsx", "src/stories/lamp.js", "src/a/__stories__/b.jsx"])
def test_each_story_is_a_case_where_storyshots_takes_them(path: str) -> None:
    measurement = run("testing.level", STORYSHOTS | {path: STORY})
    assert (measurement.value, measurement.evidence[0].start) == ("few", 3)
    assert value("ci_runs_tests", STORYSHOTS | {path: STORY} | github("npx jest")) == "runs"


LAMPS = '#include "lamps.h"\n\nint main(int argc, char **argv)\n{\n  assert(lamps(3) == 4);\n  return 0;\n}\n'
PRINTS = '#include "lamps.h"\n\nint main()\n{\n  printf("%d", lamps(3));\n  return 0;\n}\n'
STATUS = '#include "lamps.h"\n\nint main()\n{\n  if (lamps(3) != 4)\n    return 1;\n  return 0;\n}\n'
AUTOMAKE = {"Makefile.am": "bin_PROGRAMS = lamps\ncheck_PROGRAMS = test-lamps\nTESTS = $(check_PROGRAMS)\n"}


@pytest.mark.parametrize(
    ("build", "program", "level"),
    [
        (AUTOMAKE, LAMPS, "few"),
        (AUTOMAKE, STATUS, "few"),
        (AUTOMAKE, PRINTS, "placeholder"),
        ({"CMakeLists.txt": "enable_testing()\nadd_test(NAME lamps COMMAND test-lamps)\n"}, LAMPS, "few"),
        ({"meson.build": "e = executable('t', 'tests/test-lamps.c')\ntest('lamps', e)\n"}, STATUS, "few"),
        ({"Makefile.am": "noinst_PROGRAMS = test-lamps\n# TESTS = x\n"}, LAMPS, "none"),
        ({}, STATUS, "none"),
    ],
)
def test_programs_that_a_build_runs_as_tests(build: Files, program: str, level: str) -> None:
    files = build | {"tests/test-lamps.c": program, "src/lamps.c": "int lamps(int n) { return n + 1; }\n"}
    assert value("level", files) == level
    assert value("ci_runs_tests", files | github("make check")) == ("runs" if level == "few" else "no_tests_run")


DECODES = (
    "def decode(text):\n    return int(text, 16)\n\n\ndef test_decoding():\n    for text in ['CB']:\n"
    "        assert decode(text) == 203\n\n\nif __name__ == '__main__':\n    test_decoding()\n"
)
THROWS = (
    "const { decode } = require('./index')\nfor (const each of cases) {\n  const actual = decode(each.text)\n"
    "  if (actual !== each.expected) {\n    throw new Error('wrong')\n  }\n}\n"
)


@pytest.mark.parametrize(
    ("path", "text", "level"),
    [
        ("src/decoder.py", DECODES, "few"),
        ("src/decoder.py", DECODES.replace("    test_decoding()", "    main()"), "none"),
        ("src/decoder.py", DECODES.replace("assert decode", "print(decode").replace("== 203", ")"), "none"),
        ("src/index.test.js", THROWS, "few"),
        ("src/index.test.js", THROWS.replace("throw new Error('wrong')", "console.log('wrong')"), "none"),
        ("src/index.test.js", THROWS.replace("require('./index')", "require('decoder')"), "none"),
    ],
)
def test_programs_that_test_themselves(path: str, text: str, level: str) -> None:
    assert value("level", {path: text}) == level


RUNNER = {"package.json": '{\n  "scripts": {\n    "test-storybook": "test-storybook --maxWorkers=2"\n  }\n}\n'}


def test_stories_are_cases_where_the_test_runner_of_storybook_shows_them() -> None:
    stories = {"src/lamp/Lamp.stories.tsx": STORY} | RUNNER
    measurement = run("testing.level", stories)
    assert (measurement.value, measurement.evidence[0].path) == ("few", "package.json")
    assert value("ci_runs_tests", stories | github("yarn test-storybook")) == "runs"


NOTHING = {
    "a runner without stories": RUNNER,
    "what shows how it is called": {
        "a.stories.js": STORY,
        "package.json": '{"scripts": {"up": "test-storybook --help"}}',
    },
    "stories that nothing takes for cases": {"src/lamp/Lamp.stories.js": STORY},
    "Storyshots in a comment": {
        "src/lamp/Lamp.stories.js": STORY,
        "src/a.test.js": "// initStoryshots()\n/*\ninitStoryshots()\n*/\n",
    },
    "Storyshots in the program": {"src/lamp/Lamp.stories.js": STORY, "src/a.js": "initStoryshots()\n"},
    "false friends": {"auto_commit.py": "def test_a(): pass\n", "omit.js": "it('a')", "lib/cubit.dart": "test('a')"},
    "vendored tests": {"vendor/x/a_test.go": GO["a_test.go"], "node_modules/x/a.test.js": JEST["src/a.test.ts"]},
    "no cases in test files": {"tests/conftest.py": "import pytest\n", "tests/bootstrap.php": "<?php\n"},
    "checks without assertions brought in": {"test/a.js": "const x = 1\nassertEqual(f(x), 1)\n"},
    "checks of what is true anyway": {"test/a.js": "const assert = require('assert')\nassert(true)\nassert.ok(1)\n"},
    "checks of helpers": {"test/lib/b.js": "import assert from 'assert'\nexport function g() {\n  assert.ok(f())\n}\n"},
    "a program that checks its arguments": {"src/a.js": "import assert from 'assert'\nassert.ok(f())\n"},
    "hooks and commands of a browser": {
        "tests/e2e/a.js": "module.exports = {\n  'before': (client) => {\n    client.url(f());\n  },\n"
        "  open: function (browser) {\n    browser.url(f());\n  },\n  'x': { client },\n  'y': client,\n};\n"
    },
    "only configuration": {"phpunit.xml.dist": "<phpunit/>", "jest.config.js": "module.exports = {}\n"},
    "Go, in a file that its tool does not take": {"lamps/test.go": GO["a_test.go"], "tests/lamps.go": GO["a_test.go"]},
    "production module": {"core/test/src/main/java/ATest.java": JUNIT["src/test/java/ATest.java"]},
    "published collection": {"public/api.postman_collection.json": '"pm.test(1)"'},
    "a recording without a step": {
        "test/log-in.side": '{\n  "url": "/click",\n  "tests": [{\n    "commands": []\n  }]\n}\n'
    },
    "a recording that only looks": {"test/log-in.side": SIDE.replace('"click"', '"open"')},
    "empty": {},
}


@pytest.mark.parametrize("files", NOTHING.values(), ids=NOTHING)
def test_no_tests(files: Files) -> None:
    measurement = run("testing.level", files)
    assert (measurement.value, measurement.evidence[0].kind) == ("none", EvidenceKind.SEARCHED)


def test_a_single_hollow_case_among_real_ones_does_not_spoil_them() -> None:
    text = PYTEST["tests/test_a.py"] + "def test_b():\n    pass\n"
    assert value("level", {"tests/test_a.py": text}) == "few"


PARTLY_HOLLOW = {
    "a disabled case before a real one": (
        "src/test/java/ATest.java",
        "  @Disabled\n  @Test\n  void a() { f(); }\n  @Test\n  void b() { f(); }\n",
    ),
    "a generator's case twice told": (
        "src/test/java/ATest.java",
        "  @Test\n  void contextLoads() {\n  }\n  @Test\n  void b() { f(); }\n",
    ),
    "a skipped class before another": (
        "tests/test_a.py",
        "@unittest.skip('x')\nclass A(TestCase):\n    def test_a(self):\n        f()\nclass B(TestCase):\n    def test_b(self):\n        f()\n",
    ),
    "skipped on a condition": ("a_test.go", "func TestA(t *testing.T) {\n\tif x {\n\t\tt.Skip()\n\t}\n\tf()\n}\nfunc TestB(t *testing.T) {\n}\n"),
    "a word that begins like it": ("spec/a_spec.rb", "  it 'does a' do\n    skipper.sail\n  end\n  xit 'b' do\n    f\n  end\n"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text"), PARTLY_HOLLOW.values(), ids=PARTLY_HOLLOW)
def test_only_the_hollow_case_is_left_out(path: str, text: str) -> None:
    assert run("testing.level", {path: text}, substantial=1).value == "substantial"
    assert run("testing.level", {path: text}, few=2, substantial=2).value == "placeholder"


CI = {
    "no configuration": (PYTEST, "no_ci"),
    "directly": (PYTEST | github("pytest"), "runs"),
    "no test step": (PYTEST | github("pip install .", "ruff check ."), "no_tests_run"),
    "a step named test that builds": (JEST | github("npm run build # test"), "no_tests_run"),
    "through scripts": (JEST | github("npm run ci") | {"package.json": '{"scripts": {"ci": "jest"}}'}, "runs"),
    "no test specified": (
        JEST
        | github("npm test")
        | {"package.json": '{"scripts": {"test": "echo \\"Error: no test specified\\" && exit 1"}}'},
        "no_tests_run",
    ),
    "implicit in the build": (JUNIT | github("mvn -B verify"), "runs"),
    "build without tests": ({"src/main/java/A.java": "class A {}"} | github("mvn -B verify"), "no_tests_run"),
    "tests where the build does not look": (
        {"test/de/ATest.java": JUNIT["src/test/java/ATest.java"], "pom.xml": "<sourceDirectory>src</sourceDirectory>"}
        | github("mvn verify"),
        "no_tests_run",
    ),
    "tests skipped": (JUNIT | github("mvn package -DskipTests"), "no_tests_run"),
    "tests of another language": (PYTEST | github("go test ./..."), "no_tests_run"),
    "tests collected only": (PYTEST | github("pytest tests --co"), "no_tests_run"),
    "tests set up only": (PYTEST | github("pytest --setup-only"), "no_tests_run"),
    "a folder with tests": (PYTEST | DOCS | github("pytest -q tests"), "runs"),
    "a test by its name": (PYTEST | github("pytest tests/test_a.py::test_a"), "runs"),
    "no tests accepted": (PYTEST | github("pytest || [ $? -eq 5 ]"), "runs"),
    "after exit": (PYTEST | github("exit 0; pytest"), "no_tests_run"),
    "after false": (PYTEST | github("false && pytest"), "no_tests_run"),
    "into a pipe": (PYTEST | github("pytest | tee log"), "may_fail"),
    "a script that goes on": (PYTEST | github("./t.sh") | {"t.sh": "#!/bin/sh\npytest\necho done\n"}, "may_fail"),
    "a script that stops": (PYTEST | github("./t.sh") | {"t.sh": "#!/bin/sh -e\npytest\necho done\n"}, "runs"),
    "placeholders only": ({"tests/test_a.py": "def test_a():\n    pass\n"} | github("pytest"), "no_tests_run"),
    "failure ignored by Maven": (JUNIT | github("mvn -B verify -Dmaven.test.failure.ignore"), "may_fail"),
    "failure ignored in the build file": (
        JUNIT | github("mvn verify") | {"pom.xml": "<configuration><testFailureIgnore>true</testFailureIgnore>"},
        "may_fail",
    ),
    "skipped in the build file": (
        JUNIT | github("mvn verify") | {"pom.xml": "<properties><skipTests>true</skipTests></properties>"},
        "no_tests_run",
    ),
    "skipped in a profile": (
        JUNIT | github("mvn verify") | {"pom.xml": "<profiles><skipTests>true</skipTests></profiles>"},
        "runs",
    ),
    "failure ignored by Gradle": (
        JUNIT | github("./gradlew check") | {"build.gradle": "test {\n    ignoreFailures = true\n}\n"},
        "may_fail",
    ),
    "failure of another Gradle task ignored": (
        JUNIT | github("./gradlew check") | {"build.gradle": "pmd {\n    ignoreFailures = true\n}\n"},
        "runs",
    ),
    "an action elsewhere": (
        PYTEST | {".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: org/build-and-test@v1}]}}\n"},
        None,
    ),
    "paths that are not there": (PYTEST | github("pytest", on="{push: {paths: ['lib/**']}}"), "not_on_change"),
    "only by the clock": (PYTEST | github("pytest", on="{schedule: [{cron: '0 0 * * *'}]}"), "not_on_change"),
    "only on tags": (PYTEST | github("pytest", on="{push: {tags: ['v*']}}"), "not_on_change"),
    "a function of the name": (PYTEST | github('"pytest() { true; }; pytest"'), "no_tests_run"),
    "a function of the name that passes on": (
        PYTEST | github("'pytest() { command pytest \"$@\"; }; pytest -q'"),
        "runs",
    ),
    "swallowed": (PYTEST | github("pytest || true"), "may_fail"),
    "container that starts with the tests": (
        PYTEST
        | github("docker compose up -d db", "docker compose run --rm app")
        | COMPOSE
        | {"docker/Dockerfile": "FROM python\nRUN pip install -r a.txt\nCMD pytest\n"},
        "runs",
    ),
    "container that starts with the tests, of another stage": (
        PYTEST
        | github("docker compose run app")
        | COMPOSE
        | {"docker/Dockerfile": 'FROM python AS test\nCMD pytest\n\nFROM python\nCMD ["serve"]\n'},
        "no_tests_run",
    ),
    "container that starts with the tests, given something else": (
        PYTEST | github("docker compose run app ls") | COMPOSE | {"docker/Dockerfile": "FROM python\nCMD pytest\n"},
        "no_tests_run",
    ),
    "container that starts with the tests, built only": (
        PYTEST | github("docker compose build app") | COMPOSE | {"docker/Dockerfile": "FROM python\nCMD pytest\n"},
        "no_tests_run",
    ),
    "entrypoint, another branch": (PYTEST | github("docker-compose run --rm app serve") | COMPOSE, "no_tests_run"),
    "entrypoint, its own branch": (PYTEST | github("docker compose run app") | COMPOSE, "no_tests_run"),
    "entrypoint, no branch": (PYTEST | github("docker compose run app run-them") | COMPOSE, "no_tests_run"),
    "entrypoint that is given pytest": (PYTEST | github("docker compose run app pytest") | COMPOSE, "runs"),
    "task that hands on what it is given": (PYTEST | github("task test") | TASKS, "runs"),
    "task, another one": (PYTEST | github("task lint") | TASKS, "no_tests_run"),
    "task that is given something else": (PYTEST | github("task compose -- exec app ls") | TASKS, "no_tests_run"),
    "task that needs another one": (PYTEST | github("task all") | TASKS, "runs"),
    "task that passes over failures": (PYTEST | github("task try") | TASKS, "may_fail"),
    "script with branches": (PYTEST | github("./docker/entry.sh test") | COMPOSE, "runs"),
    "script with branches, by default": (
        PYTEST
        | github("./run.sh")
        | {"run.sh": 'CMD="${1:-test}"\ncase "$CMD" in\n  test) pytest ;;\n  lint) ruff check . ;;\nesac\n'},
        "runs",
    ),
    "script with branches, of unknown words": (
        PYTEST
        | github('./run.sh "$WHAT"')
        | {"run.sh": 'case "$1" in\n  test) pytest ;;\n  lint) ruff check . ;;\nesac\n'},
        "runs",
    ),
    "script with branches, after the first word": (
        PYTEST
        | github("./run.sh dev test")
        | {"run.sh": 'shift\ncase "$1" in\n  test) pytest ;;\n  lint) ruff check . ;;\nesac\n'},
        "runs",
    ),
    "job may fail": (PYTEST | github("pytest", job="continue-on-error: true"), "may_fail"),
    "one may fail, one may not": (PYTEST | github("pytest tests/new || true", "pytest"), "runs"),
    "job switched off": (PYTEST | github("pytest", job="if: false"), "no_tests_run"),
    "job for one person": (PYTEST | github("pytest", job="if: github.actor == 'nobody'"), "not_on_change"),
    "job for all but a bot": (PYTEST | github("pytest", job="if: github.actor != 'dependabot[bot]'"), "runs"),
    "job on a branch of nobody": (
        PYTEST | github("pytest", on="pull_request", job="if: github.ref == 'refs/heads/release/nowhere'"),
        "not_on_change",
    ),
    "job on one of two such branches": (
        PYTEST | github("pytest", job="if: github.ref_name == 'release-a' || (github.ref_name == 'release-b' && true)"),
        "not_on_change",
    ),
    "job on the main branch": (PYTEST | github("pytest", job="if: github.ref == 'refs/heads/main'"), "runs"),
    "job on a branch or anything else": (
        PYTEST | github("pytest", job="if: github.ref == 'refs/heads/release-x' || github.event_name == 'push'"),
        "runs",
    ),
    "after a deployment": (PYTEST | github("pytest", on="deployment_status"), "not_on_change"),
    "job after a failure": (PYTEST | github("pytest", job="if: failure()"), "not_on_change"),
    "step after a failure": (PYTEST | github("pytest\n        if: failure()"), "no_tests_run"),
    "step whatever was before": (PYTEST | github("pytest\n        if: success() || failure()"), "runs"),
    "make that ignores failures of another target": (
        PYTEST | github("make test") | {"Makefile": ".IGNORE: clean\ntest:\n\tpytest\n"},
        "runs",
    ),
    "make, a macro that only writes": (
        PYTEST | github("make test") | {"Makefile": "say = echo $(1)\ntest:\n\t$(call say,pytest -q)\n"},
        "no_tests_run",
    ),
    "a script in a here-document of another machine": (
        PYTEST | github("|\n          ssh town bash <<EOF\n            pytest\n          EOF"),
        "no_tests_run",
    ),
    "several tasks of mix": (
        {"test/a_test.exs": 'test "adds" do\n  assert f(1) == 2\nend\n'}
        | github("MIX_ENV=test mix do compile --warnings-as-errors, coveralls.json"),
        "runs",
    ),
    "several tasks of mix, none of which tests": (
        {"test/a_test.exs": 'test "adds" do\n  assert f(1) == 2\nend\n'} | github("mix do deps.get, compile"),
        "no_tests_run",
    ),
    "a command of Flask": (PYTEST | github("pipenv run flask test"), "runs"),
    "another command of Flask": (PYTEST | github("flask run"), "no_tests_run"),
    "a matrix with included rows only": (
        PYTEST | github("pytest", job="strategy: {matrix: {include: [{python: 3}]}}"),
        "runs",
    ),
    "rake, a task called test that runs the tests": (
        RSPEC | {"Rakefile": "task default: [:test]\ntask :test do\n  sh 'bin/rspec'\nend\n"} | github("rake"),
        "runs",
    ),
    "rake, a task called test that runs Ruby": (
        RSPEC
        | {"Rakefile": "task :test => [:compile] do\n  Dir['spec/*'].each { |f| require f }\nend\n"}
        | github("rake test"),
        "runs",
    ),
    "rake, a task called test in Rails": (
        RSPEC
        | {"Rakefile": "Rails.application.load_tasks\ntask :test do\n  sh 'echo fine'\nend\n"}
        | github("rake test"),
        "runs",
    ),
    "rake, a task called test of a library": (
        RSPEC | {"Rakefile": "Rake::TestTask.new(:test)\ntask test: :lint\n"} | github("rake test"),
        "runs",
    ),
    "rake, tests spread over machines by a script": (
        RSPEC
        | RAKEFILE
        | {"bin/spread": "#!/bin/bash\nif [ -z $TOKEN ]; then\n  rake knapsack_pro:rspec\nelse\n  rake spread\nfi\n"}
        | github("bin/spread"),
        "runs",
    ),
    "rake, tests spread over processes": (RSPEC | github("bundle exec rails parallel:spec"), "runs"),
    "rake, a data base for each process": (RSPEC | github("rake parallel:create parallel:prepare"), "no_tests_run"),
    "rake, a report on what would be spread": (RSPEC | github("rake knapsack_pro:salt"), "no_tests_run"),
    "rake, scenarios": (RSPEC | RAKEFILE | github("bundle exec rake cucumber"), "runs"),
    "as another user": (PYTEST | github('run-as "$(id -u test)":test /app/bin/pytest -n logical tests'), "runs"),
    "as another user, after a word": (PYTEST | github("runuser -u test -- pytest", "gosu test ls"), "runs"),
    "as another user called like a tool": (PYTEST | github("gosu pytest ls", "run-as pytest true"), "no_tests_run"),
    "files that CircleCI spreads over linters": (
        RSPEC | circle("circleci tests glob 'lib/*.rb' | circleci tests run --command='xargs rubocop'"),
        "no_tests_run",
    ),
    "files that CircleCI only lists": (RSPEC | circle("circleci tests glob 'spec/*_spec.rb'"), "no_tests_run"),
    "dune": (OCAML | github("opam exec -- dune runtest"), "runs"),
    "dune, an alias of tests": (OCAML | github("dune build @all @src/runtest"), "runs"),
    "dune, an alias of tests of one kind": (OCAML | github("dune build @runtest-js"), "runs"),
    "dune that builds": (OCAML | github("dune build test/test_fees.exe @fmt"), "no_tests_run"),
    "mage": (GO | github("mage test"), "runs"),
    "mage, another target": (GO | github("mage latest"), "no_tests_run"),
    "an action for mage": (
        GO
        | {
            ".github/workflows/ci.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: magefile/mage-action@v4\n        with: {args: test}\n"
        },
        "runs",
    ),
    "make, an option in the next line": (
        PYTEST | github("make test") | {"Makefile": "test:\n\tpytest \\\n\t\t--verbose \\\n\t\t-q\n"},
        "runs",
    ),
    "make, passed over in several lines": (
        PYTEST | github("make test") | {"Makefile": "test:\n\t-pytest \\\n\t\t--verbose\n"},
        "may_fail",
    ),
    "make, a variable in several lines": (
        PYTEST | github("make test") | {"Makefile": "lint:\n\ttrue\nRUN = pytest \\\n  -q\ntest:\n\t$(RUN)\n"},
        "runs",
    ),
    "make, a variable that is set further down": (
        PYTEST | github("make test") | {"Makefile": "test:\n\t$(RUN) -q\n\nRUN ?= pytest\n"},
        "runs",
    ),
    "make, a variable that is set twice": (
        PYTEST | github("make test") | {"Makefile": "RUN = echo\nRUN ?= pytest\ntest:\n\t$(RUN) -q\n"},
        "no_tests_run",
    ),
    "make, an exported variable": (
        GO
        | github("GO_ARGS=-v make tests")
        | {"Makefile": "export T=env A=all go test $(GO_ARGS)\ntests: *_test.go\n\t$(T) ./...\n"},
        "runs",
    ),
    "make, an exported variable that runs nothing": (
        GO | github("make tests") | {"Makefile": "export T=echo go test\ntests: *_test.go\n\t$(T) ./...\n"},
        "no_tests_run",
    ),
    "make, into a pipe": (PYTEST | github("make test") | {"Makefile": "test:\n\tpytest | tee log\n"}, "may_fail"),
    "tox that ignores a failure": (
        PYTEST | github("tox") | {"tox.ini": "[testenv]\ncommands =\n    - pytest\n"},
        "may_fail",
    ),
    "tox, commands for some environments": (
        PYTEST
        | github("tox")
        | {
            "tox.ini": "[testenv]\ncommands =\n    flake8: flake8 app\n    py3{10,11}-django: python -W all manage.py test\n"
        },
        "runs",
    ),
    "tox, commands of which some may fail": (
        PYTEST | github("tox") | {"tox.ini": "[testenv]\ncommands =\n    py310: - pytest\n"},
        "may_fail",
    ),
    "tape in colours": (
        {"package.json": '{"scripts": {"test": "tsc && colortape build/a.test.js"}}'} | JEST | github("yarn test"),
        "runs",
    ),
    "tox": (PYTEST | github("tox") | {"tox.ini": "[testenv]\ncommands =\n    pytest -q\n"}, "runs"),
    "may fail, but is looked at": (
        PYTEST
        | github(
            "pytest\n        id: t\n        continue-on-error: true", "exit 1\n        if: steps.t.outcome == 'failure'"
        ),
        "runs",
    ),
    "may fail, and is looked at in vain": (
        PYTEST
        | github(
            "pytest\n        id: t\n        continue-on-error: true",
            "echo no\n        if: steps.t.outcome == 'failure'",
        ),
        "may_fail",
    ),
    "may fail, and its conclusion is always success": (
        PYTEST
        | github(
            "pytest\n        id: t\n        continue-on-error: true",
            "exit 1\n        if: steps.t.conclusion == 'failure'",
        ),
        "may_fail",
    ),
    "an action that may fail": (
        PYTEST
        | {
            ".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: x/retry@v3\n"
            "        with: {command: pytest, continue_on_error: true}\n"
        },
        "may_fail",
    ),
    "GitLab, a tidy trap before": (
        PYTEST | {".gitlab-ci.yml": "t:\n  before_script: [\"trap 'rm -r x' EXIT\", make]\n  script: [pytest]\n"},
        "runs",
    ),
    "GitLab, goes on": (
        PYTEST | {".gitlab-ci.yml": "t:\n  before_script: [set +e]\n  script: [pytest, ls]\n"},
        "may_fail",
    ),
    "a path that settings of Azure choose": (PYTEST | {"ci/azure-pipelines.yml": "steps:\n- script: pytest\n"}, None),
    "renamed": (PYTEST | github("pytest", path=".github/workflows/ci.yml.DISABLED"), "no_ci"),
    "switched-off service": (
        PYTEST | {"wercker.yml": "build:\n  steps:\n    - script:\n        code: pytest\n"},
        "no_tests_run",
    ),
    "GitLab": (GO | {".gitlab-ci.yml": "t:\n  script: [go test ./...]\n"}, "runs"),
    "GitLab, failure allowed": (
        GO | {".gitlab-ci.yml": "t:\n  script: [go test ./...]\n  allow_failure: true\n"},
        "may_fail",
    ),
    "make, the program looked up by the shell": (
        GO
        | github("make test")
        | {"Makefile": "GO := $(shell command -v go 2> /dev/null)\ntest:\n\t$(GO) test ./...\n"},
        "runs",
    ),
    "make, the program looked up for the rest of a path": (
        GO
        | github("make test")
        | {"Makefile": "GO ?= $(shell which go)\nRUN = $(GO) test\ntest: tools\n\t@$(RUN) ./...\n"},
        "runs",
    ),
    "make, another program looked up": (
        GO | github("make test") | {"Makefile": "GO := $(shell command -v gofmt)\ntest:\n\t$(GO) test ./...\n"},
        "no_tests_run",
    ),
    "make, a program that was looked up and is only named": (
        GO | github("make test") | {"Makefile": "GO := $(shell command -v go)\ntest:\n\techo $(GO) test ./...\n"},
        "no_tests_run",
    ),
    "make, a variable that names itself": (
        GO | github("make test") | {"Makefile": "GO = $(GO)\ntest:\n\t$(GO) test ./...\n"},
        "no_tests_run",
    ),
    "go run, a runner of others": (
        GO
        | github("make test")
        | {
            "Makefile": "test: fakes\n\tgo run github.com/onsi/ginkgo/v2/ginkgo $(ACTION) -r $(PACKAGE)\nfakes:\n\tgo generate\n"
        },
        "runs",
    ),
    "go run, a runner of a version": (GO | github("go run -mod=mod gotest.tools/gotestsum@v1.12.0 ./..."), "runs"),
    "go run, a runner by the version of its module": (
        GO | github("go run github.com/onsi/ginkgo/v2@v2.9.1 -r"),
        "runs",
    ),
    "go tool, a runner": (GO | github("go tool gotestsum --format dots ./..."), "runs"),
    "go run, another program": (GO | github("go run github.com/town/tests/v2/lamps ./..."), "no_tests_run"),
    "go run, a program of the project": (GO | github("go run ./cmd/ginkgo -r"), "no_tests_run"),
    "go tool, the coverage": (GO | github("go tool cover -html=c.out"), "no_tests_run"),
    "make, the exit code of the first in a pipe": (
        GO
        | github("make test")
        | {"Makefile": "test: $(TOOLS)\n\tgo test ./... | tee >(colours); \\\n\t\ttest $${PIPESTATUS[0]} -eq 0\n"},
        "runs",
    ),
    "make, the exit code of the last in a pipe": (
        GO | github("make test") | {"Makefile": "test:\n\tgo test ./... | tee log; \\\n\t\ttrue\n"},
        "may_fail",
    ),
    "a variable that starts the runner": (
        PYTEST
        | github("script/test")
        | {
            "script/test": '#!/bin/bash\nset -e\nif [ "$D" == docker ]; then\n    PREFIX=""\nelse\n    PREFIX="poetry run"\nfi\n'
            "$PREFIX coverage run -m pytest\n"
        },
        "runs",
    ),
    "a variable with a default": (
        PYTEST | github("ci/check.sh") | {"ci/check.sh": "PYTHON=${PYTHON:-python3}\n${PYTHON} -m pytest\n"},
        "runs",
    ),
    "a variable that only shows": (
        PYTEST | github("ci/check.sh") | {"ci/check.sh": 'RUN=""\n[ "$DRY" ] && RUN=echo\n$RUN pytest\n'},
        "no_tests_run",
    ),
    "a variable from elsewhere": (PYTEST | github("ci/check.sh") | {"ci/check.sh": "$RUN pytest\n"}, "no_tests_run"),
    "a variable made of another": (
        PYTEST | github("ci/check.sh") | {"ci/check.sh": 'RUN="$WRAP -q"\n$RUN pytest\n'},
        "no_tests_run",
    ),
    "tox, an interpreter beside other environments": (
        PYTEST
        | github("tox -e py,flake8")
        | {"tox.ini": "[testenv]\ncommands = pytest\n[testenv:flake8]\ncommands = flake8\n"},
        "runs",
    ),
    "tox, other environments": (
        PYTEST
        | github("tox -e flake8,docs")
        | {"tox.ini": "[testenv]\ncommands = pytest\n[testenv:flake8]\ncommands = flake8\n"},
        "no_tests_run",
    ),
    "in an image": (JEST | github("docker build .") | {"Dockerfile": "FROM node\nRUN npx jest\n"}, "runs"),
    "in an image's unused stage": (
        JEST | github("docker build .") | {"Dockerfile": "FROM node AS t\nRUN npx jest\nFROM node\n"},
        "no_tests_run",
    ),
    "elsewhere": (
        PYTEST | {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n"},
        None,
    ),
    "elsewhere, but for labels": (
        PYTEST | {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/labeler.yml@v1}}\n"},
        "no_tests_run",
    ),
    "tests inside an image": (
        PYTEST | github("docker run --rm -v $(pwd):/src registry.example/ci build -t unit"),
        None,
    ),
    "tests inside an image, a part": (
        PYTEST | github("docker run -v $(pwd):/x registry.example/ci -s functional_0_700"),
        None,
    ),
    "an image for something else": (PYTEST | github("docker run -v $PWD:/src registry.example/docs"), "no_tests_run"),
    "an image without the sources": (PYTEST | github("docker run registry.example/ci unit"), "no_tests_run"),
    "pytest inside an image": (PYTEST | github("docker run -v $(pwd):/src python pytest"), "runs"),
    "elsewhere and here": (
        PYTEST
        | github("pytest")
        | {".github/workflows/a.yml": "on: push\njobs: {a: {uses: o/t/.github/workflows/ci.yml@v1}}\n"},
        "runs",
    ),
    "sessions of nox without tests": (
        PYTEST | {"noxfile.py": "@nox.session\ndef lint(session):\n    session.run('ruff', 'check')\n"} | github("nox"),
        "no_tests_run",
    ),
    "a session of nox": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef check(session):\n    session.run('pytest', *session.posargs)\n"}
        | github("pipx run nox -s check-3.12"),
        "runs",
    ),
    "a session of nox that cannot be followed": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef tests(session):\n    session.run(*TESTS)\n"}
        | github("nox -s tests"),
        "runs",
    ),
    "nox, any code of success": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef t(session):\n    session.run('pytest', success_codes=ANY)\n"}
        | github("nox"),
        "may_fail",
    ),
    "nox, zero alone": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef t(session):\n    session.run('pytest', success_codes=[0])\n"}
        | github("nox"),
        "runs",
    ),
    "nox, what never runs": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef t(session):\n    if False:\n        session.run('pytest')\n"}
        | github("nox"),
        "may_fail",
    ),
    "nox, a comment": (
        PYTEST
        | {"noxfile.py": "@nox.session\ndef t(session):\n    # session.run('pytest')\n    session.run('ruff')\n"}
        | github("nox"),
        "no_tests_run",
    ),
    "nox, an error that is caught": (
        PYTEST
        | {
            "noxfile.py": "@nox.session\ndef t(session):\n    try:\n        session.run('pytest')\n    except Exception:\n        pass\n"
        }
        | github("nox"),
        "may_fail",
    ),
    "Rake, the outcome handed to a block": (
        RSPEC
        | {"Rakefile": "task :check do\n  sh 'rspec' do |ok, res|\n    puts ok\n  end\nend\n"}
        | github("rake check"),
        "may_fail",
    ),
    "Rake, a block that heeds it": (
        RSPEC
        | {"Rakefile": "task :check do\n  sh 'rspec' do |ok, res|\n    abort unless ok\n  end\nend\n"}
        | github("rake check"),
        "runs",
    ),
    "Rake, an error that is rescued": (
        RSPEC | {"Rakefile": "task :check do\n  sh 'rspec' rescue nil\nend\n"} | github("rake check"),
        "may_fail",
    ),
    "Rake, what never runs": (
        RSPEC | {"Rakefile": "task :check do\n  sh 'rspec' if false\nend\n"} | github("rake check"),
        "may_fail",
    ),
    "a task of Rake": (
        RSPEC
        | {"Rakefile": "Demo::Application.load_tasks\n"}
        | {"lib/tasks/ci.rake": "namespace :ci do\n  task check: :environment do\n    sh 'bin/rspec'\n  end\nend\n"}
        | github("bin/rake ci:check"),
        "runs",
    ),
    "a task of Rake that only tells": (
        RSPEC | {"Rakefile": "task :check do\n  system 'rspec'\nend\n"} | github("rake check"),
        "may_fail",
    ),
    "a task of Rake for something else": (
        RSPEC
        | {"Rakefile": "task :check do\n  sh 'rubocop'\nend\ntask :unit do\n  sh 'rspec'\nend\n"}
        | github("rake check"),
        "no_tests_run",
    ),
    "a script in a container that the checkout is mounted into": (
        HSPEC
        | {
            "ci/build.sh": "#!/bin/bash -e\ncd /src/app\nstack install --fast --test \\\n    --test-arguments='-q' app\n"
        }
        | github('docker run --rm -it -v `pwd`:$SRC $IMAGE /bin/sh -c "$SRC/ci/build.sh --all"'),
        "runs",
    ),
    "Stack": (HSPEC | github("stack build --test --pedantic"), "runs"),
    "Stack, which only builds the tests": (HSPEC | github("stack build --test --no-run-tests"), "no_tests_run"),
    "Stack, which builds": (HSPEC | github("stack install app"), "no_tests_run"),
    "lanes of fastlane": (
        XCTEST
        | {
            "fastlane/Fastfile": "platform :ios do\n  lane :verify do |options|\n    unit(options)\n  end\n"
            "  lane :unit do\n    run_tests(scheme: 'Demo')\n  end\nend\n"
        }
        | github("bundle exec fastlane ios verify device:Phone"),
        "runs",
    ),
    "a lane of fastlane that only builds what would be tested": (
        XCTEST
        | {"fastlane/Fastfile": "lane :test do\n  build\nend\nlane :build do\n  scan(build_for_testing: true)\nend\n"}
        | github("fastlane test"),
        "no_tests_run",
    ),
    "a lane of fastlane that passes over failures": (
        XCTEST | {"fastlane/Fastfile": "lane :check do\n  scan(fail_build: false)\nend\n"} | github("fastlane check"),
        "may_fail",
    ),
    "a lane of fastlane of which nothing is understood": (
        XCTEST | {"fastlane/Fastfile": "lane :test do\n  my_tests\nend\n"} | github("fastlane test"),
        "runs",
    ),
    "a lane of fastlane that is left at times": (
        XCTEST
        | {"fastlane/Fastfile": "lane :test do\n  next if ENV['QUICK']\n  run_tests\nend\n"}
        | github("fastlane test"),
        "runs",
    ),
    "a lane of fastlane with an action that never runs": (
        XCTEST | {"fastlane/Fastfile": "lane :test do\n  run_tests if false\nend\n"} | github("fastlane test"),
        "may_fail",
    ),
    "a lane of fastlane in a subfolder": (
        XCTEST
        | {"ios/fastlane/Fastfile": "lane :ci do\n  sh('../check.sh')\nend\n"}
        | {"ios/check.sh": "#!/bin/sh\nset -e\nxcodebuild test -scheme Demo\n"}
        | github("cd ios && fastlane ci"),
        "runs",
    ),
    "pictures taken while the tests run": (RSPEC | RAKEFILE | github("npx percy exec -- bin/rake spec"), "runs"),
    "Travis CI alone": (PYTEST | {".travis.yml": "language: python\nscript: pytest\n"}, None),
    "Travis CI without tests": (PYTEST | {".travis.yml": "language: python\nscript: ruff .\n"}, "no_tests_run"),
    "Travis CI's default beside a preparation": (
        RSPEC
        | RAKEFILE
        | {"Gemfile": "gem 'rspec-rails'\n", ".travis.yml": "language: ruby\nbefore_script:\n  - rake db:migrate\n"},
        None,
    ),
    "Travis CI's default without a task": (
        RSPEC | {".travis.yml": "language: ruby\nbefore_script:\n  - createdb x\n"},
        "no_tests_run",
    ),
    "Travis CI, folders in variables": (
        {"front/spec/a.test.js": JEST["src/a.test.ts"], "front/package.json": '{"scripts": {"test": "mocha spec"}}'}
        | {".travis.yml": "env: DIR=front\nscript:\n  - cd $DIR && npm install && npm test\n"},
        None,
    ),
    "a list of tasks of Grunt with tests": (
        JEST
        | {
            "Gruntfile.js": "grunt.loadNpmTasks('grunt-karma');\ngrunt.registerTask('default', ['jshint', 'karma:ci']);\n"
        }
        | github("npx grunt"),
        "runs",
    ),
    "a list of tasks of Grunt without tests": (
        JEST | {"Gruntfile.js": "grunt.registerTask('default', ['jshint', 'uglify']);\n"} | github("npx grunt"),
        "no_tests_run",
    ),
    "a list of tasks of Grunt that goes on after tests": (
        JEST
        | {"Gruntfile.js": "grunt.registerTask('default', ['continue:on', 'karma:ci', 'continue:off', 'uglify']);\n"}
        | github("npx grunt"),
        "may_fail",
    ),
    "Travis CI's default": (
        JEST | {".travis.yml": "language: node_js\n", "package.json": '{"scripts": {"test": "jest"}}'},
        None,
    ),
    "unreadable": (PYTEST | {".github/workflows/ci.yml": "on: push\njobs: [\n"}, None),
    "the folder of all tests": (JEST | github("npx jest --testPathPattern=src/"), "runs"),
    "the folder of some tests": (
        JEST | {"e2e/b.test.ts": JEST["src/a.test.ts"]} | github("npx jest --testPathPatterns src/"),
        None,
    ),
    "the folder of all tests, some by name": (
        JEST | github("npx jest --testPathPattern=src/ --testNamePattern=adds"),
        None,
    ),
    "a pattern of paths": (JEST | github("npx jest --testPathPattern='src/(a|b)'"), None),
    "named tests only": (JEST | github("npx jest --runTestsByPath src/a.test.ts"), None),
}


@pytest.mark.parametrize(("files", "expected"), CI.values(), ids=CI)
def test_ci_runs_tests(files: Files, expected: str | None) -> None:
    assert value("ci_runs_tests", files) == expected


@pytest.mark.parametrize(
    ("on", "when"),
    [
        ("{workflow_dispatch: {}, schedule: [{cron: 0 2 * * *}]}", "schedule"),
        ("{workflow_dispatch: {}}", "manual"),
        ("{workflow_dispatch: {}, push: {tags: ['v*']}}", "release"),
    ],
)
def test_of_several_starts_the_most_frequent_is_named(on: str, when: str) -> None:
    evidence = run("testing.ci_runs_tests", PYTEST | github("pytest", on=on)).evidence
    (shown,) = [dict(each.text.args)["when"] for each in evidence if each.text.key == "testing.ci_step_not_on_change"]
    assert shown.key == f"testing.when_{when}"


def test_the_evidence_names_the_way_to_the_tests() -> None:
    files = JEST | github("npm ci", "npm run ci") | {"package.json": '{"scripts": {"ci": "jest"}}'}
    seen = run("testing.ci_runs_tests", files).evidence[0]
    assert (seen.path, seen.start, seen.excerpt) == (".github/workflows/ci.yml", 6, "npm run ci → jest")
    filled = run("testing.ci_runs_tests", JEST | github("npx jest --outputFile=$(mktemp) src")).evidence[0]
    assert filled.excerpt == "jest --outputFile=$(…)"


CHECKSTYLE = (
    "<plugin><artifactId>maven-checkstyle-plugin</artifactId><executions><execution><goals><goal>check</goal></goals>"
    "</execution></executions></plugin>"
)


def nx(words: str) -> Files:
    """A project whose pipeline calls Nx, which finds what it runs in its own configuration."""
    return {"eslint.config.mjs": "export default [js]\n", ".gitlab-ci.yml": f"s:\n  script:\n    - pnpm nx {words}\n"}


GENERAL = "https://github.com/pre-commit/pre-commit-hooks"
RUN_HOOKS = {
    ".github/workflows/ci.yml": "on: push\njobs: {a: {runs-on: x, steps: [{run: pre-commit run --all-files}]}}\n"
}


def hook(*hooks: str) -> Files:
    """A configuration of pre-commit."""
    return {".pre-commit-config.yaml": f"repos:\n- repo: local\n  hooks: [{', '.join(hooks)}]\n"}


STAGED = {"lint-staged.config.js": "module.exports = {\n  '*.js': ['eslint --fix'],\n}\n"}

PARENT = (
    "<project>\n  <parent>\n    <groupId>eu.town</groupId>\n    <artifactId>{name}</artifactId>\n  </parent>\n"
    "  <artifactId>fees</artifactId>\n</project>\n"
)
STYLE = {
    "far below the root": ({"src/Town/CoreBundle/Resources/public/.jshintrc": '{"esversion": 6}\n'}, "configured"),
    "far below the root, of others": ({"src/Town/CoreBundle/vendor/box/js/.jshintrc": '{"esversion": 6}\n'}, "none"),
    "far below the root, data of tests": ({"tests/scan/data/score/case/rustfmt.toml": "max_width = 100\n"}, "none"),
    "EditorConfig far below the root": (
        {"src/Town/CoreBundle/Resources/public/.editorconfig": "root = true\n"},
        "none",
    ),
    "behind a Maven parent of others": ({"pom.xml": PARENT.format(name="service-parent")}, None),
    "EditorConfig and a Maven parent of others": (
        {"pom.xml": PARENT.format(name="service-parent"), ".editorconfig": "root = true\n"},
        None,
    ),
    "a linter and a Maven parent of others": (
        {"pom.xml": PARENT.format(name="service-parent"), ".eslintrc": '{"rules": {"eqeqeq": "error"}}\n'},
        "configured",
    ),
    "behind a Maven parent that checks no style": (
        {"pom.xml": PARENT.format(name="spring-boot-starter-parent")},
        "none",
    ),
    "behind a Maven parent of the same repository": (
        {"pom.xml": PARENT.format(name="all"), "all/pom.xml": "<project><artifactId>all</artifactId></project>\n"},
        "none",
    ),
    "a Maven parent in a comment": (
        {"pom.xml": "<project><!--" + PARENT.format(name="service-parent") + "--></project>\n"},
        "none",
    ),
    "a Maven parent below another program": (
        {"tools/pom.xml": PARENT.format(name="service-parent"), "a.py": "f()\n"},
        "none",
    ),
    "lint-staged, over a script": (
        {
            "package.json": '{"scripts": {"lint-files": "eslint --fix"}, "lint-staged": {"*.js": ["yarn lint-files"]}}\n',
            ".husky/pre-commit": "npx lint-staged\n",
        },
        "enforced",
    ),
    "lint-staged, over a script that checks nothing": (
        {
            "package.json": '{"scripts": {"lint-files": "echo eslint"}, "lint-staged": {"*.js": ["yarn lint-files"]}}\n',
            ".husky/pre-commit": "npx lint-staged\n",
        },
        "none",
    ),
    "lint-staged, over a script, never started": (
        {"package.json": '{"scripts": {"lint-files": "eslint --fix"}, "lint-staged": {"*.js": ["yarn lint-files"]}}\n'},
        "none",
    ),
    "an image called like the tool": (
        github('docker run --rm -v "$PWD:/work" tools/prettier:3 --check src'),
        "enforced",
    ),
    "an image called like the tool, corrects": (github("docker run -v $PWD:/w tools/prettier --write src"), "none"),
    "an image called otherwise": (github('docker run --rm -v "$PWD:/work" tools/pretty:3 --check src'), "none"),
    "nothing": ({"a.py": "x = 1\n"}, "none"),
    "EditorConfig": ({".editorconfig": "root = true\n[*]\nindent_size = 2\n"}, "spacing"),
    "EditorConfig beside a linter": (
        {".editorconfig": "[*]\nindent_size = 2\n", ".eslintrc": '{"rules": {"semi": 2}}'},
        "configured",
    ),
    "configured": ({"eslint.config.js": "export default [js.configs.recommended]\n"}, "configured"),
    "JSHint in package.json": ({"package.json": '{"jshintConfig": {"undef": true}}'}, "configured"),
    "pep8, before it was called pycodestyle": ({".pep8": "[pep8]\nmax-line-length = 120\n"}, "configured"),
    "pep8 in setup.cfg": ({"setup.cfg": "[pep8]\nmax-line-length = 120\n"}, "configured"),
    "Pylama": ({"pylama.ini": "[pylama]\nignore = E501\n"}, "configured"),
    "Pylama, called": (github("pylama ."), "enforced"),
    "JSCS": ({".jscsrc": '{"preset": "airbnb"}'}, "configured"),
    "Sass Lint": ({".sass-lint.yml": "rules:\n  indentation: 2\n"}, "configured"),
    "metadata only": ({"setup.cfg": "[metadata]\nname = pep8-free\n"}, "none"),
    "other people's": ({"customizedExternalLibs/list/.eslintrc.json": "{}"}, "none"),
    "in pyproject": ({"pyproject.toml": "[tool.ruff]\nline-length = 100\n"}, "configured"),
    "called": ({"ruff.toml": ""} | github("ruff check ."), "enforced"),
    "Mago": ({"mago.toml": "php-version = '8.3'\n"}, "configured"),
    "Mago, called": (
        {"composer.json": '{"scripts": {"lint": "vendor/bin/mago lint"}}'} | github("composer run lint"),
        "enforced",
    ),
    "Mago that rewrites": (github("vendor/bin/mago lint --fix", "vendor/bin/mago fmt"), "none"),
    "called through a script": (
        github("npm run lint") | {"package.json": '{"scripts": {"lint": "eslint ."}}'},
        "enforced",
    ),
    "a front of ESLint": (
        github("npm run lint")
        | {"package.json": '{"scripts": {"lint": "gts lint"}}', ".eslintrc.json": '{"rules": {}}'},
        "enforced",
    ),
    "a front of ESLint, in a plug-in": (github("npx wp-scripts lint-js"), "enforced"),
    "a front of ESLint, cleaning up": (github("npx gts clean"), "none"),
    "formatter that only rewrites": (github("npx prettier --write ."), "none"),
    "formatter that checks": (github("npx prettier --check ."), "enforced"),
    "may fail": ({".flake8": ""} | github("flake8 || true"), "configured"),
    "pre-commit": ({".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: ruff-format\n"}, "enforced"),
    "pre-commit, styler for R": (hook("{id: style-files, args: [--style_fun=spaceout_style]}"), "enforced"),
    "pre-commit, another tool before it": (hook("{id: nbqa-black}"), "enforced"),
    "pre-commit, in a Rust crate": (hook("{id: fmt}"), "enforced"),
    "pre-commit, for Nix": (hook("{id: alejandra}"), "enforced"),
    "pre-commit, code in documents": (hook("{id: blacken-docs}"), "none"),
    "pre-commit, a writer of settings": (hook("{id: seed-isort-config}"), "none"),
    "pre-commit, a check of itself": (hook("{id: check-pre-commit-ci-config}"), "none"),
    "pre-commit, other checks of R": (hook("{id: parsable-R}, {id: spell-check}, {id: deps-in-desc}"), "none"),
    "pre-commit, a local hook": (hook("{id: stil, entry: poetry run black ., language: system}"), "enforced"),
    "pre-commit, a local hook in vain": (hook("{id: stil, entry: ruff check --exit-zero, language: system}"), "none"),
    "pre-commit, a message": (hook("{id: stil, entry: black is not committed, language: fail}"), "none"),
    "pre-commit, a pattern": (hook("{id: no-marks, entry: 'eslint-disable', language: pygrep}"), "none"),
    "a copy of the tool": (github("python tools/cpplint.py src"), "enforced"),
    "a copy of the tool for Java": (github("java -jar tools/checkstyle-8.2-all.jar -c rules.xml src"), "enforced"),
    "a program about the tool": (github("python tools/count_cpplint.py src"), "none"),
    "a copy of the tool whose findings are counted, on a service that may be gone": (
        {".travis.yml": "script: sh style.sh\n", "style.sh": "n=`python town-pep8.py . | wc -l`\necho $n\n"},
        "configured",
    ),
    "pre-commit in a pipeline, hooks on files of any kind": (
        RUN_HOOKS | {".pre-commit-config.yaml": f"repos:\n- repo: {GENERAL}\n  hooks: [{{id: end-of-file-fixer}}]\n"},
        "none",
    ),
    "pre-commit in a pipeline, no hook": (RUN_HOOKS | {".pre-commit-config.yaml": "repos: []\n"}, "none"),
    "pre-commit in a pipeline, a hook of the project": (RUN_HOOKS | hook("{id: stil, entry: ./stil.sh}"), "enforced"),
    "pre-commit in a pipeline, configured elsewhere": (RUN_HOOKS, "enforced"),
    "pre-commit without linters": (
        {".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: check-yaml\n"},
        "none",
    ),
    "lint-staged, started by husky": (STAGED | {".husky/pre-commit": "npx lint-staged\n"}, "enforced"),
    "lint-staged, started by husky of old": (
        {"package.json": '{"husky": {"hooks": {"pre-commit": "lint-staged"}}, "lint-staged": {"*.js": "eslint"}}'},
        "enforced",
    ),
    "lint-staged, started by simple-git-hooks": (
        {"package.json": '{"simple-git-hooks": {"pre-commit": "npx lint-staged"}, "lint-staged": {"*.js": "eslint"}}'},
        "enforced",
    ),
    "lint-staged, started by a hook of git": (STAGED | {".githooks/pre-commit": "npx lint-staged\n"}, "enforced"),
    "lint-staged, started by nothing": (
        STAGED | {"package.json": '{"devDependencies": {"lint-staged": "15.2.0"}, "lint-staged": {"*.js": "eslint"}}'},
        "none",
    ),
    "lint-staged, documents alone": (
        {
            "package.json": '{"husky": {"hooks": {"pre-commit": "lint-staged"}}, "lint-staged": {"*.md": ["prettier"]}}',
            "docs/a.md": "# A\n",
        },
        "none",
    ),
    "lint-staged, documents alone, in a file": (
        {
            ".husky/pre-commit": "npx lint-staged\n",
            ".lintstagedrc.js": "module.exports = {\n  '**/*.{md,mdx}': 'prettier',\n}\n",
        },
        "none",
    ),
    "a script for documents alone": (
        {"package.json": '{"scripts": {"text": "prettier README.md docs/**/*.md --write"}}'},
        "none",
    ),
    "a script for documents and code": (
        {"package.json": '{"scripts": {"form": "prettier README.md src/**/*.js"}}'},
        "configured",
    ),
    "lint-staged, documents and code": (
        {
            "package.json": '{"husky": {"hooks": {"pre-commit": "lint-staged"}}, "lint-staged": {"*.{js,md}": ["prettier"]}}',
        },
        "enforced",
    ),
    "lint-staged, a linter in a comment": (
        {".husky/pre-commit": "npx lint-staged\n", "lint-staged.config.js": "// ESLint\nmodule.exports = {}\n"},
        "none",
    ),
    "GrumPHP": (
        {"grumphp.yml": "grumphp:\n  tasks:\n    phpcsfixer2:\n      config: a.php\n    phpunit: ~\n"},
        "enforced",
    ),
    "GrumPHP, older": ({"grumphp.yml.dist": "parameters:\n    tasks:\n        phpcs: null\n"}, "enforced"),
    "GrumPHP without style": (
        {"grumphp.yml": "grumphp:\n  tasks:\n    phpunit: ~\n    git_commit_message: ~\n"},
        "none",
    ),
    "GrumPHP that only warns": (
        {"grumphp.yml": "grumphp:\n  tasks:\n    phpcs:\n      metadata:\n        blocking: false\n"},
        "none",
    ),
    "lefthook": ({"lefthook.yml": "pre-commit:\n  commands:\n    stil:\n      run: npx eslint .\n"}, "enforced"),
    "lefthook without linters": (
        {"lefthook.yml": "pre-commit:\n  commands:\n    test:\n      run: npm test\n"},
        "none",
    ),
    "lefthook that calls pre-commit": (
        {"lefthook.yml": "pre-push:\n  commands:\n    alles:\n      run: pre-commit run --all-files\n"},
        "enforced",
    ),
    "husky": ({".husky/pre-commit": "npx eslint .\n"}, "enforced"),
    "husky, told and called": ({".husky/pre-commit": "echo 'Now ESLint' && npx eslint .\n"}, "enforced"),
    "husky, over a script": (
        {".husky/pre-commit": ". _/husky.sh\n\nnpm run lint .\n", "package.json": '{"scripts": {"lint": "eslint"}}'},
        "enforced",
    ),
    "husky, over scripts of a folder": (
        {
            ".husky/pre-push": "cd web && yarn check\n",
            "web/package.json": '{"scripts": {"check": "npm run stil", "stil": "prettier --check src"}}',
            "web/src/a.js": "f();\n",
        },
        "enforced",
    ),
    "husky, over a target": (
        {".husky/pre-commit": "make lint\n", "Makefile": "lint:\n\truff check .\n", "a.py": "f()\n"},
        "enforced",
    ),
    "husky, over a script that may fail": (
        {".husky/pre-commit": "npm run lint || true\n", "package.json": '{"scripts": {"lint": "eslint ."}}'},
        "none",
    ),
    "husky, over another script": (
        {".husky/pre-commit": "npm test\n", "package.json": '{"scripts": {"lint": "eslint .", "test": "jest"}}'},
        "none",
    ),
    "husky of old, over a script": (
        {"package.json": '{"scripts": {"lint": "eslint ."}, "husky": {"hooks": {"pre-commit": "npm run lint"}}}'},
        "enforced",
    ),
    "lefthook, over a script": (
        {
            "lefthook.yml": "pre-commit:\n  commands:\n    stil:\n      run: npm run stil\n",
            "package.json": '{"scripts": {"stil": "eslint ."}}',
        },
        "enforced",
    ),
    "pre-commit, a local hook over a script": (
        {
            ".pre-commit-config.yaml": "repos:\n- repo: local\n  hooks:\n  - id: stil\n    entry: make stil\n",
            "Makefile": "stil:\n\truff check .\n",
            "a.py": "f()\n",
        },
        "enforced",
    ),
    "pre-commit, by hand, over a script": (
        {
            ".pre-commit-config.yaml": "repos:\n- repo: local\n  hooks:\n  - id: stil\n    entry: make stil\n    stages: [manual]\n",
            "Makefile": "stil:\n\truff check .\n",
            "a.py": "f()\n",
        },
        "configured",
    ),
    "husky, only told": ({".husky/pre-commit": 'echo "Run ESLint"\necho run prettier too\nnpm test\n'}, "none"),
    "Nx": (nx("run-many -t lint -- --quiet"), "enforced"),
    "Nx, several targets": (nx("affected --base=main --targets=build,lint,test"), "enforced"),
    "Nx, one project": (nx("run app:lint"), "enforced"),
    "Nx, other targets": (nx("run-many -t build test lint-report"), "configured"),
    "Maven, bound": ({"pom.xml": CHECKSTYLE}, "enforced"),
    "Maven, not bound": ({"pom.xml": CHECKSTYLE.replace("check</goal>", "report</goal>")}, "configured"),
    "Maven, version named before": (
        {
            "pom.xml": f"<properties><maven-checkstyle-plugin.version>3</maven-checkstyle-plugin.version></properties>{CHECKSTYLE}"
        },
        "enforced",
    ),
    "Maven, goal of another plug-in": (
        {
            "pom.xml": CHECKSTYLE.replace("check</goal>", "report</goal>")
            + "<plugin><artifactId>x</artifactId><goal>check</goal></plugin>"
        },
        "configured",
    ),
    "Maven, below many modules": (
        {f"a{i:03}/pom.xml": "<project/>" for i in range(70)} | {"pom.xml": CHECKSTYLE},
        "enforced",
    ),
    "configured, checks elsewhere": (
        {".flake8": "", ".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n"},
        None,
    ),
    "configured, releases elsewhere": (
        {
            ".flake8": "",
            ".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/release.yml@v1}}\n",
        },
        "configured",
    ),
    "not configured, checks elsewhere": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n"},
        "none",
    ),
    "its version is asked for": (github("shellcheck --version"), "none"),
    "Maven, in a comment": ({"pom.xml": f"<project><!-- {CHECKSTYLE} --></project>"}, "none"),
    "Maven, managed only": ({"pom.xml": f"<pluginManagement>{CHECKSTYLE}</pluginManagement>"}, "none"),
    "Maven, managed and named by a module": (
        {
            "pom.xml": f"<pluginManagement>{CHECKSTYLE}</pluginManagement>",
            "api/pom.xml": "<plugin><artifactId>maven-checkstyle-plugin</artifactId></plugin>",
        },
        "enforced",
    ),
    "Gradle, left out": (github("./gradlew build -x detekt --exclude-task ktlintCheck"), "none"),
    "StyleCI": ({".styleci.yml": "php:\n  preset: laravel\n"}, "configured"),
    "Perl::Critic": ({"perlcritic.rc": "severity = 3\n"}, "configured"),
    "Maven, in its reports": ({"pom.xml": f"<reporting><plugins>{CHECKSTYLE}</plugins></reporting>"}, "configured"),
    "Maven, in a module with little of the code": (
        {"api/pom.xml": CHECKSTYLE, "api/src/main/java/A.java": "class A {}\n"}
        | {f"lamps/src/main/java/L{n}.java": "class L {}\n" for n in range(20)},
        "configured",
    ),
    "Maven, in a parent with no code": (
        {"parent/pom.xml": CHECKSTYLE} | {f"lamps/src/main/java/L{n}.java": "class L {}\n" for n in range(20)},
        "enforced",
    ),
    "Maven, in a profile": ({"pom.xml": f"<profiles><profile>{CHECKSTYLE}</profile></profiles>"}, "none"),
    "Maven, failure ignored": (
        {"pom.xml": CHECKSTYLE.replace("</plugin>", "<failOnViolation>false</failOnViolation></plugin>")},
        "configured",
    ),
    "Gradle, in a comment": ({"build.gradle.kts": '// id("org.jlleitschuh.gradle.ktlint")\n'}, "none"),
    "an action that checks": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: org/autopep8@v1}]}}\n"},
        "enforced",
    ),
    "Reviewdog": (reviewdog("workdir: app/"), "enforced"),
    "Reviewdog that comments in the review": (reviewdog("reporter: github-pr-review"), "none"),
    "Reviewdog that only warns": (reviewdog("level: warning"), "none"),
    "Reviewdog that fails too": (reviewdog("reporter: github-pr-review, fail_level: any"), "enforced"),
    "OCamlFormat": ({".ocamlformat": "version = 0.26.0\n"}, "configured"),
    "OCamlFormat by dune": ({".ocamlformat": "version = 0.26.0\n"} | github("dune build @fmt"), "enforced"),
    "OCamlFormat by dune, that rewrites": (
        {".ocamlformat": "version = 0.26.0\n"} | github("dune build @fmt --auto-promote"),
        "configured",
    ),
    "StyLua": ({"stylua.toml": "column_width = 100\n"} | github("stylua --check ."), "enforced"),
    "an old configuration of HLint": ({"HLint.hs": 'import "hlint" HLint.Default\n'}, "configured"),
    "a module called Lint": ({"src/Lint.hs": "module Lint where\n"}, "none"),
    "autopep8 that shows differences": (github("autopep8 --diff --recursive ."), "enforced"),
    "autopep8 that rewrites": (github("autopep8 --in-place --recursive ."), "none"),
    "Gradle": ({"build.gradle.kts": 'plugins { id("org.jlleitschuh.gradle.ktlint") version "1" }\n'}, "enforced"),
    "Gradle, ktfmt": ({"build.gradle.kts": 'plugins { id("com.ncorti.ktfmt.gradle") version "1" }\n'}, "enforced"),
    "Gradle, by its name in the catalogue": (
        {"build.gradle.kts": "plugins { alias(libs.plugins.ktfmt) }\n"},
        "enforced",
    ),
    "Gradle, by a longer name": (
        {"build.gradle.kts": "plugins { alias(libs.plugins.jlleitschuh.ktlint) }\n"},
        "enforced",
    ),
    "Gradle, only fetched": (
        {"build.gradle.kts": 'plugins { id("com.diffplug.spotless") version "7" apply false }\n'},
        "none",
    ),
    "Gradle, fetched and used in a module": (
        {
            "build.gradle.kts": "plugins { alias(libs.plugins.spotless) apply false }\n",
            "api/build.gradle.kts": "plugins { alias(libs.plugins.spotless) }\n",
        },
        "enforced",
    ),
    "Gradle, fetched and applied to all": (
        {
            "build.gradle.kts": "plugins { alias(libs.plugins.detekt) apply false }\n"
            "subprojects { apply(plugin = rootProject.libs.plugins.detekt.get().pluginId) }\n"
        },
        "enforced",
    ),
    "Gradle, in a script of its own": ({"gradle/quality.gradle": "apply plugin: 'codenarc'\n"}, "enforced"),
    "Gradle, in a convention": (
        {"buildSrc/src/main/kotlin/lamp.gradle.kts": 'plugins { id("com.diffplug.spotless") }\n'},
        "enforced",
    ),
    "Gradle, off at check": (
        {"build.gradle": "plugins { id 'com.diffplug.spotless' version '7' }\nspotless { enforceCheck false\n}\n"},
        "configured",
    ),
    "Gradle, fetched for the code of the build": (
        {"buildSrc/build.gradle.kts": 'dependencies { implementation("com.diffplug.spotless:spotless-plugin:7") }\n'},
        "none",
    ),
    "Maven, Prettier": (
        {"pom.xml": CHECKSTYLE.replace("maven-checkstyle-plugin", "prettier-maven-plugin")},
        "enforced",
    ),
    "Gradle, formatted before it is compiled": (
        {
            "build.gradle": "plugins { id 'com.diffplug.spotless' version '7' }\n"
            "compileJava.dependsOn 'spotlessApply', 'pages'\n"
        },
        "configured",
    ),
    "Gradle, formatted on demand": (
        {
            "build.gradle.kts": 'plugins { id("com.diffplug.spotless") version "7" }\n'
            'tasks.register("format") { dependsOn("spotlessApply") }\n'
        },
        "enforced",
    ),
    "Gradle, not asked to check": (
        {"build.gradle": "plugins { id 'com.github.sherter.google-java-format' }\n"},
        "configured",
    ),
    "Gradle, asked to check": (
        {
            "build.gradle": "plugins { id 'com.github.sherter.google-java-format' }\n"
            "check.dependsOn verifyGoogleJavaFormat\n"
        },
        "enforced",
    ),
    "Gradle, asked to check by the pipeline": (
        {"build.gradle": "plugins { id 'com.github.sherter.google-java-format' }\n"} | github("./gradlew verGJF"),
        "enforced",
    ),
    "Gradle, spoken of": ({"build.gradle.kts": 'println("ktfmt is a formatter")\n'}, "none"),
    "cargo": (github("cargo clippy -- -D warnings"), "enforced"),
    "documents' linter is no code style": (github("npx markdownlint '**/*.md'"), "none"),
    "vendored": ({"vendor/x/.eslintrc.js": "module.exports = {}\n"}, "none"),
    "a task of Rake": (
        {"lib/tasks/ci.rake": "task :lint do\n  sh 'bin/rubocop'\nend\n"} | github("rake lint"),
        "enforced",
    ),
    "lanes of fastlane": (
        {"fastlane/Fastfile": "lane :style do\n  swiftlint(strict: true)\nend\n"} | github("fastlane style"),
        "enforced",
    ),
    "a lane of fastlane that rewrites": (
        {"fastlane/Fastfile": "lane :style do\n  swiftlint(mode: :fix)\n  swiftformat\nend\n"}
        | github("fastlane style"),
        "none",
    ),
    "a task of Rake in a folder of another program": (
        {
            "old/lib/tasks/ci.rake": "task :lint do\n  sh 'bin/rubocop'\nend\n",
            "old/Rakefile": "task :a\n",
            "Rakefile": "task :b\n",
        }
        | github("rake lint"),
        "none",
    ),
    "a linter that Grunt starts": (GRUNT | github("npm test"), "enforced"),
    "a linter that Grunt starts among all": (
        GRUNT
        | {
            "Gruntfile.js": "require('load-grunt-tasks')(grunt);\ngrunt.initConfig({jshint: {all: ['*.js']}});\n"
            "grunt.registerTask('default', 'Check', [\n  'jshint',\n  'uglify'\n]);\n"
        }
        | github("npx grunt"),
        "enforced",
    ),
    "a linter that Grunt starts and goes on": (
        GRUNT
        | {"Gruntfile.js": GRUNT["Gruntfile.js"].replace("{all:", "{options: {force: true}, all:")}
        | github("npm test"),
        "configured",
    ),
    "a linter after which Grunt goes on": (
        GRUNT
        | {"Gruntfile.js": GRUNT["Gruntfile.js"].replace("['jshint:all']", "['continue:on', 'jshint:all']")}
        | github("npm test"),
        "configured",
    ),
    "a linter that another task of Grunt starts": (GRUNT | github("npx grunt build"), "configured"),
    "a linter of which Grunt takes no notice": (GRUNT | github("npx grunt --force"), "configured"),
    "a linter in a comment for Grunt": (
        GRUNT
        | {"Gruntfile.js": GRUNT["Gruntfile.js"].replace("grunt.registerTask('lint'", "// grunt.registerTask('lint'")}
        | github("npm test"),
        "configured",
    ),
    "on a service that may be gone": ({".jshintrc": "{}", ".travis.yml": "script: jshint js\n"}, None),
    "without a style of its own on a service that may be gone": ({".travis.yml": "script: flake8 .\n"}, None),
    "on two services, one of which is there": (
        {".travis.yml": "script: flake8 .\n"} | github("flake8 ."),
        "enforced",
    ),
    "on a service that ended": ({".jshintrc": "{}", "shippable.yml": "build: {ci: [jshint js]}\n"}, "configured"),
    "may fail on a service that may be gone": (
        {".jshintrc": "{}", ".travis.yml": "script: jshint js || true\n"},
        "configured",
    ),
    "never on a change on a service that may be gone": (
        {".jshintrc": "{}", ".travis.yml": "branches: {only: [gh-pages]}\nscript: jshint js\n"},
        "configured",
    ),
    "only tests on a service that may be gone": ({".jshintrc": "{}", ".travis.yml": "script: mocha\n"}, "configured"),
    "no code on a service that may be gone": ({".travis.yml": "script: commitlint --from=HEAD~1\n"}, "none"),
    "a standard named on a service that may be gone": (
        {".travis.yml": "language: php\nscript:\n  - phpcs --standard=Drupal --ignore=*.md ./\n"},
        None,
    ),
    "no standard named on a service that may be gone": ({".travis.yml": "script: phpcs ./\n"}, None),
    "a look at the version on a service that may be gone": ({".travis.yml": "script: black --version\n"}, "none"),
}


FINDS_NOTHING = {
    "exit code, Ruff": github("ruff check --exit-zero ."),
    "exit code, short": github("ruff check -e ."),
    "only corrects": github("ruff check --fix-only ."),
    "exit code, Flake8": github("flake8 . --exit-zero"),
    "errors of syntax alone": github("flake8 src --count --select=E9,F63,F7,F82 --show-source"),
    "errors of syntax alone, Ruff": github("ruff check --select E9,F821 ."),
    "any score will do": github("pylint --fail-under=0 src"),
    "no message": github("pylint --disable=all src"),
    "exit code, golangci-lint": github("golangci-lint run --issues-exit-code=0"),
    "violations are no failure": github("mvn checkstyle:check -Dcheckstyle.failOnViolation=false"),
    "skipped": github("mvn checkstyle:check -Dcheckstyle.skip"),
    "only lists": github("gofmt -l ."),
    "only shows": github("black --diff ."),
    "only prints": github("cppcheck src"),
    "input of an action": {
        ".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: astral-sh/ruff-action@v3\n"
        "        with: {args: check --exit-zero}\n"
    },
    "action that writes down what was found": {
        ".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: a/eslint-annotate-action@v3\n"
    },
    "hook by hand": {".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: ruff\n    stages: [manual]\n"},
    "hook, exit code": {".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: ruff\n    args: [-e]\n"},
}


@pytest.mark.parametrize("files", FINDS_NOTHING.values(), ids=FINDS_NOTHING)
def test_linters_that_cannot_fail_do_not_count(files: Files) -> None:
    assert value("style", files) == "none"


def test_a_configuration_may_be_a_link_to_a_file_of_another_name() -> None:
    files = {".ruby-style.yml": "Style/FrozenStringLiteralComment:\n  Enabled: true\n"}
    linked = snapshot(files, symlinks={".rubocop.yml": ".ruby-style.yml"})
    assert run("testing.style", linked).value == "configured"
    assert run("testing.style", snapshot(files, symlinks={".rubocop.yml": "../style.yml"})).value == "none"
    assert run("testing.style", files).value == "none"


FINDS_SOMETHING = {
    "corrects what it can": github("ruff check --fix ."),
    "list is looked at": github('test -z "$(gofmt -l .)"'),
    "output is looked at": github("go fmt ./... && git diff --exit-code"),
    "exit code asked for": github("cppcheck --error-exitcode=1 src"),
    "tox, for one environment": github("tox") | {"tox.ini": "[testenv]\ncommands =\n    lint: flake8 app\n"},
    "Pylama": github("pylama app"),
    "a plug-in of pytest": github("pytest --pylama"),
    "Flake8 that reads pyproject.toml": github("pflake8 app/ tests/"),
    "once for show, once in earnest": github("flake8 --select=E,W6", "flake8 --exit-zero"),
    "hook corrects": {".pre-commit-config.yaml": "repos:\n- repo: x\n  hooks:\n  - id: ruff\n    args: [--fix]\n"},
}


def script(path: str, text: str, call: str, on: str = "push") -> Files:
    """A configuration of Ruff, a script, and a pipeline that calls it."""
    return {"ruff.toml": "line-length = 100\n", path: text} | github(call, on=on)


NODE_EXEC = "const { execSync } = require('child_process')\n"
IN_SCRIPTS = {
    "a program that cannot be read": (script("bin/check-style.rb", "system(CMD)\n", "ruby bin/check-style.rb"), "configured"),
    "ESLint by its functions": (
        script("scripts/lint.js", "const { ESLint } = require('eslint')\nconst r = new ESLint().lintFiles(['src'])\n"
               "if (r.some(f => f.errorCount)) process.exit(1)\n", "node scripts/lint.js"),
        "enforced",
    ),
    "ESLint by its functions, in vain": (
        script("scripts/lint.js", "const { ESLint } = require('eslint')\nconsole.log(new ESLint().lintFiles(['src']))\n",
               "node scripts/lint.js"),
        "configured",
    ),
    "a command, without the ending": (
        script("scripts/lint.js", NODE_EXEC + "execSync('npx eslint .', { stdio: 'inherit' })\n", "node ./scripts/lint"),
        "enforced",
    ),
    "a command that is caught": (
        script("scripts/lint.js", NODE_EXEC + "try { execSync('npx eslint .') } catch (e) { console.log(e) }\n",
               "node scripts/lint"),
        "configured",
    ),
    "a command that is caught and told": (
        script("scripts/lint.js", NODE_EXEC + "try { execSync('npx eslint .') } catch (e) { process.exit(2) }\n",
               "node scripts/lint"),
        "enforced",
    ),
    "a command in a comment": (
        script("scripts/all.js", NODE_EXEC + "// execSync('npx eslint .')\n", "node scripts/all"),
        "configured",
    ),
    "through npm and execa": (
        script("tools/lint.mjs", "import { execa } from 'execa'\nawait execa('eslint', ['src', '--cache'])\n", "npm run lint")
        | {"package.json": '{"scripts": {"lint": "node tools/lint.mjs"}}'},
        "enforced",
    ),
    "zx": (script("ci.mjs", "await $`npx prettier --check .`\n", "npx tsx ci.mjs"), "enforced"),
    "Python, checked": (
        script("tools/lint.py", "import subprocess\nsubprocess.run(['ruff', 'check', '.'], check=True)\n", "python tools/lint.py"),
        "enforced",
    ),
    "Python, status handed on": (
        script("tools/lint.py", "import subprocess, sys\nsys.exit(subprocess.call('ruff check .', shell=True))\n",
               "python3 tools/lint.py"),
        "enforced",
    ),
    "Python, status lost": (
        script("tools/lint.py", "import subprocess\nsubprocess.run(['ruff', 'check', '.'])\n", "python tools/lint.py"),
        "configured",
    ),
    "Python, by its own name": (
        script("tools/lint.py", "#!/usr/bin/env python3\nimport subprocess\nsubprocess.check_call(['ruff', 'check'])\n",
               "./tools/lint.py"),
        "enforced",
    ),
    "Python, one of several tasks": (
        script("tasks.py", "import subprocess, sys\nif sys.argv[1] == 'lint':\n"
               "    subprocess.run(['ruff', 'check', '.'], check=True)\n", "python tasks.py build"),
        "configured",
    ),
    "Python, by the clock only": (
        script("tools/lint.py", "import subprocess\nsubprocess.check_call(['ruff', 'check'])\n", "python tools/lint.py",
               on="{schedule: [{cron: '0 0 * * *'}]}"),
        "configured",
    ),
    "a script that names it": (script("tools/gen.py", "NAME = 'ruff check'\nprint(NAME)\n", "python tools/gen.py"), "configured"),
}  # fmt: skip


BY_NAME = {
    "black by make": ({"Makefile": "tidy:\n\tblack .\n"}, "configured"),
    "Prettier by npm": ({"package.json": '{"scripts": {"format": "prettier --write ."}}'}, "configured"),
    "gofmt by make": ({"Makefile": "fmt:\n\tgo fmt ./...\n"}, "configured"),
    "only installed": ({"Makefile": "tools:\n\tpip install black\n\techo black .\n"}, "none"),
    "only its version": ({"Makefile": "tools:\n\tblack --version\n"}, "none"),
    "ESLint has no style of its own": ({"package.json": '{"scripts": {"lint": "eslint ."}}'}, "none"),
    "in an example": ({"examples/Makefile": "tidy:\n\tblack .\n"}, "none"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BY_NAME.values(), ids=BY_NAME)
def test_tools_with_a_style_of_their_own_that_a_script_starts(files: Files, expected: str) -> None:
    found = run("testing.style", files)
    assert (found.value, "brings a style of its own" in spoken(found)) == (expected, expected == "configured")


@pytest.mark.parametrize(("files", "expected"), IN_SCRIPTS.values(), ids=IN_SCRIPTS)
def test_linters_that_a_script_starts(files: Files, expected: str | None) -> None:
    assert value("style", files) == expected


def test_tests_that_a_script_starts() -> None:
    text = "import subprocess\nsubprocess.run([{}], check=True)\n"
    given = PYTEST | github("python tools/all.py")
    assert value("ci_runs_tests", given | {"tools/all.py": text.format("'pytest', '-q'")}) == "runs"
    assert value("ci_runs_tests", given | {"tools/all.py": text.format("'ls'")}) == "no_tests_run"


@pytest.mark.parametrize("files", FINDS_SOMETHING.values(), ids=FINDS_SOMETHING)
def test_linters_that_can_fail_count(files: Files) -> None:
    assert value("style", files) == "enforced"


@pytest.mark.parametrize(
    "command",
    [
        "dotCover cover --xml-report-output=o.xml -- test --nologo A.sln",
        "dotnet dotcover test --dcReportType=HTML",
        "dotnet-coverage collect -o a.xml dotnet test",
        "dotnet-coverage collect 'dotnet test'",
    ],
)
def test_coverage_tools_of_dotnet_run_the_tests(command: str) -> None:
    files = {"A.Tests/B.cs": "  [Fact]\n  public void A() { F(); }\n"}
    assert value("ci_runs_tests", files | github(f'"{command}"')) == "runs"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("nunit-console A.Tests/bin/Debug/A.Tests.dll -exclude:System,Reminder", "runs"),
        ("mono ./packages/NUnit.Runners.2.6.4/tools/nunit-console.exe ./A.Tests/bin/Release/A.Tests.dll", "runs"),
        ("mono --debug packages/xunit.runner.console.2.1.0/tools/xunit.console.exe A.Tests.dll", "runs"),
        ("travis_retry mono packages/Machine.Specifications.Runner/tools/mspec-clr4.exe A.Tests.dll", "runs"),
        ("mstest /testcontainer:A.Tests.dll", "runs"),
        ("dotnet vstest A.Tests.dll", "runs"),
        ('xbuild "/t:Build;Test" A.sln', "runs"),
        ("msbuild A.sln -target:RunTests", "runs"),
        ("msbuild build.proj /t:Test /p:Configuration=Release", "runs"),
        ("fake run build.fsx -t Test", "runs"),
        ("nunit3-console --explore A.Tests.dll", "no_tests_run"),
        ("xbuild A.Tests.sln", "no_tests_run"),
        ("msbuild A.Tests.csproj /t:Build", "no_tests_run"),
        ("msbuild A.sln /t:A_Tests:Rebuild /p:Test=1", "no_tests_run"),
        ("mono A.exe --test", "no_tests_run"),
        ("nuget install NUnit.Runners -Version 2.6.4", "no_tests_run"),
        ("sudo apt-get install mono-devel nunit-console", "no_tests_run"),
    ],
)
def test_runners_of_dotnet(command: str, expected: str) -> None:
    files = {"A.Tests/B.cs": "  [Fact]\n  public void A() { F(); }\n"}
    assert value("ci_runs_tests", files | github(f"'{command}'")) == expected


@pytest.mark.parametrize(("files", "expected"), STYLE.values(), ids=STYLE)
def test_style(files: Files, expected: str | None) -> None:
    assert value("style", files) == expected


JACOCO = (
    "<plugin><artifactId>jacoco-maven-plugin</artifactId><goals><goal>check</goal></goals><rule><limit>"
    "<counter>{counter}</counter><value>COVEREDRATIO</value><minimum>0.80</minimum></limit></rule></plugin>"
)
PHPUNIT = {
    "tests/FeeTest.php": "<?php\nclass FeeTest extends TestCase {\n  public function testFee() { $this->assertSame(2, fee(1)); }\n}\n",
    "phpunit.xml": '<phpunit>\n  <coverage processUncoveredFiles="true">\n    <report>\n      <clover outputFile="clover.xml"/>\n'
    "    </report>\n  </coverage>\n</phpunit>\n",
}
COVERAGE = {
    "no tests": (github("pytest --cov=x"), "not_measured"),
    "no measurement": (PYTEST | github("pytest"), "not_measured"),
    "measured without a value": (PYTEST | github("pytest --cov=x"), None),
    "service": (
        PYTEST | {".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: codecov/codecov-action@v4}]}}\n"},
        None,
    ),
    "in the build": (JUNIT | github("mvn verify") | {"pom.xml": "<artifactId>jacoco-maven-plugin</artifactId>"}, None),
    "in a named script": (PYTEST | github("pytest") | {"Makefile": "coverage:\n\tcoverage run -m pytest\n"}, None),
    "in a named script that only says so": (
        PYTEST | github("pytest") | {"Makefile": "help:\n\techo pytest --cov=x\n"},
        "not_measured",
    ),
    "in the build, never run": (JUNIT | {"pom.xml": "<artifactId>jacoco-maven-plugin</artifactId>"}, "not_measured"),
    "badge with a number": (
        PYTEST | {"README.md": "![c](https://img.shields.io/badge/coverage-87.5%25-green)\n"},
        None,
    ),
    "badge with a number that the pipeline writes": (
        PYTEST
        | github("pytest --cov=x", "genbadge coverage")
        | {"README.md": "![c](https://img.shields.io/badge/coverage-87.5%25-green)\n"},
        87.5,
    ),
    "picture of a badge": (PYTEST | {"coverage.svg": "<svg><text>coverage</text><text>95%</text></svg>"}, None),
    "number in prose": (PYTEST | {"README.md": "Our coverage: 87%\n"}, "not_measured"),
    "impossible badge": (PYTEST | {"README.md": "![c](https://x.example/coverage-870%25)\n"}, "not_measured"),
    "Cobertura report": (
        PYTEST
        | {
            "coverage.xml": '<coverage branch-rate="0" line-rate="0.8125"><class filename="app/tests/test_a.py"></class>'
        },
        81.25,
    ),
    "lcov": (JEST | {"coverage/lcov.info": "SF:/home/x/src/a.test.ts\nLF:10\nLH:9\nLF:10\nLH:6\n"}, 75.0),
    "summary": (
        JEST
        | {
            "coverage/coverage-summary.json": '{"total": {"lines": {"total": 9, "covered": 6, "pct": 66.6}},'
            ' "/x/src/a.test.ts": {}}'
        },
        66.6,
    ),
    "enforced minimum": (PYTEST | github("pytest --cov=x --cov-fail-under=80"), 80.0),
    "minimum in the configuration": (
        PYTEST | github("pytest --cov=x") | {"pyproject.toml": "[tool.coverage.report]\nfail_under = 75\n"},
        75.0,
    ),
    "minimum, but nothing measures": (
        PYTEST | github("pytest") | {".coveragerc": "[report]\nfail_under = 75\n"},
        None,
    ),
    "minimum of a style check": (PYTEST | github("pytest", "pylint --fail-under=90 x"), "not_measured"),
    "minimum of the documentation": (PYTEST | github("pytest", "interrogate --fail-under 95 x"), "not_measured"),
    "minimum that may fail": (PYTEST | github("pytest", "pytest --cov=x --cov-fail-under=80 || true"), None),
    "minimum among pytest's options": (
        PYTEST | github("pytest") | {"pytest.ini": "[pytest]\naddopts = --cov=x --cov-fail-under=90\n"},
        90.0,
    ),
    "coverage report": (PYTEST | github("coverage run -m pytest", "coverage report --fail-under=77"), 77.0),
    "Vitest in a module": (
        JEST
        | github("npx vitest run")
        | {"web/vitest.config.ts": "coverage: {\n  enabled: true,\n  thresholds: {\n    lines: 80,\n  },\n}\n"},
        80.0,
    ),
    "Vitest, branches": (
        JEST
        | github("npx vitest run --coverage")
        | {"vitest.config.ts": "coverage: {\n  thresholds: {\n    branches: 80,\n  },\n}\n"},
        None,
    ),
    "Jest": (
        JEST
        | github("npx jest --coverage")
        | {"jest.config.js": "coverageThreshold: {\n  global: {\n    branches: 60,\n    lines: 81.5,\n  },\n}\n"},
        81.5,
    ),
    "Jest, on a condition": (
        JEST
        | github("npx jest --coverage")
        | {
            "jest.config.js": "if (!process.env.NO_COVERAGE) {\n  config.coverageThreshold = { global: { lines: 95 } }\n}\n"
        },
        None,
    ),
    "Jest, of a small part": (
        JEST
        | github("npx jest --coverage")
        | {f"src/{n}.js": "f()\n" for n in range(9)}
        | {"common/a.js": "f()\n", "common/jest.config.js": "coverageThreshold: {global: {lines: 80}}\n"},
        None,
    ),
    "Jest, in parts": (
        JEST
        | github("npx jest --coverage --shard=1/2")
        | {"jest.config.js": "coverageThreshold: {global: {lines: 80}}\n"},
        None,
    ),
    "Jest without coverage": (
        JEST | github("npx jest") | {"jest.config.js": "coverageThreshold: {global: {lines: 80}}\n"},
        "not_measured",
    ),
    "Jest, as its generator leaves it": (
        JEST | github("npx jest") | {"jest.config.ts": "export default {\n  // collectCoverage: false,\n}\n"},
        "not_measured",
    ),
    "Jest, switched off": (
        JEST | github("npx jest") | {"jest.config.js": "module.exports = {collectCoverage: false}\n"},
        "not_measured",
    ),
    "Jest, on the list of reporters": (
        JEST | github("npx jest") | {"jest.config.js": "// collectCoverage\nmodule.exports = {collectCoverage: on}\n"},
        None,
    ),
    "JaCoCo": (JUNIT | github("mvn verify") | {"api/pom.xml": JACOCO.format(counter="LINE")}, 80.0),
    "JaCoCo, branches": (JUNIT | github("mvn verify") | {"pom.xml": JACOCO.format(counter="BRANCH")}, None),
    "JaCoCo, build stops before": (JUNIT | github("mvn test") | {"pom.xml": JACOCO.format(counter="LINE")}, None),
    "SimpleCov": (
        {
            "spec/a_spec.rb": "it 'a' do\n  expect(b).to eq 1\nend\n",
            "spec/spec_helper.rb": "SimpleCov.start do\n  minimum_coverage 92\nend\n",
        }
        | github("bundle exec rspec"),
        92.0,
    ),
    "SimpleCov, a minimum beside its start": (
        RSPEC
        | {"spec/spec_helper.rb": "SimpleCov.minimum_coverage 90\n", "spec/support/coverage.rb": "SimpleCov.start\n"}
        | github("rspec"),
        90.0,
    ),
    "SimpleCov, a minimum if asked for": (
        RSPEC
        | {"spec/spec_helper.rb": 'if ENV["COVERAGE"]\n  SimpleCov.start\n  SimpleCov.minimum_coverage 100\nend\n'}
        | github("rspec"),
        "not_measured",
    ),
    "SimpleCov, a minimum that the pipeline asks for": (
        RSPEC
        | {"spec/spec_helper.rb": 'if ENV["COVERAGE"]\n  SimpleCov.start\n  SimpleCov.minimum_coverage 95\nend\n'}
        | github("COVERAGE=1 bundle exec rspec"),
        95.0,
    ),
    "SimpleCov, a minimum and no start": (
        RSPEC | {"spec/spec_helper.rb": "require 'simplecov'\nSimpleCov.minimum_coverage 100\n"} | github("rspec"),
        "not_measured",
    ),
    "PHPUnit, a report that its configuration lists": (PHPUNIT | github("vendor/bin/phpunit"), None),
    "PHPUnit, told to leave it out": (PHPUNIT | github("vendor/bin/phpunit --no-coverage"), "not_measured"),
    "PHPUnit, only what would be measured": (
        PHPUNIT
        | {"phpunit.xml": "<phpunit>\n  <coverage>\n    <include/>\n  </coverage>\n  <report>x</report>\n</phpunit>\n"}
        | github("vendor/bin/phpunit"),
        "not_measured",
    ),
    "handed to Code Climate": (RSPEC | github("rspec", "./cc-test-reporter after-build"), None),
    "a reporter only fetched": (RSPEC | github("rspec", "curl -L x > ./cc-test-reporter"), "not_measured"),
    "SimpleCov without a minimum": (
        RSPEC
        | {"spec/spec_helper.rb": "require 'simplecov'\nSimpleCov.start 'rails' do\n  add_filter 'x'\nend\n"}
        | github("rspec"),
        None,
    ),
    "SimpleCov in pipelines": (
        RSPEC
        | {"spec/spec_helper.rb": "if ENV['CI']\n  require 'simplecov'\n  SimpleCov.start\nend\n"}
        | github("rspec"),
        None,
    ),
    "SimpleCov if asked for": (
        RSPEC | {"spec/spec_helper.rb": "SimpleCov.start if ENV['COVERAGE']\n"} | github("rspec"),
        "not_measured",
    ),
    "SimpleCov if asked for, in a block": (
        RSPEC | {"spec/spec_helper.rb": "if ENV['COVERAGE']\n  SimpleCov.start\nend\n"} | github("rspec"),
        "not_measured",
    ),
    "SimpleCov without a pipeline": (RSPEC | {"spec/spec_helper.rb": "SimpleCov.start\n"}, "not_measured"),
    "Jest, as its command line says": (JEST | github("npx jest --collect-coverage"), None),
    "Jest, in a file that its configuration takes over": (
        JEST | github("npx jest") | {"jest.config.base.js": "module.exports = {collectCoverage: true}\n"},
        None,
    ),
    "Jest, as its command line says in full": (JEST | github("npx jest --collectCoverage"), None),
    "Jest, as its command line denies": (JEST | github("npx jest --coverage=false"), "not_measured"),
    "Angular, as its command line says": (JEST | github("npx ng test --code-coverage"), None),
    "Karma, options of a reporter that nothing asks for": (
        JEST
        | github("npx ng test")
        | {
            "karma.conf.js": "c.set({\n  coverageReporter: { dir: 'coverage', reporters: [{ type: 'html' }] },\n  reporters: ['progress'],\n})\n"
        },
        "not_measured",
    ),
    "Karma, a reporter": (
        JEST | github("npx karma start") | {"karma.conf.js": "c.set({\n  reporters: ['progress', 'coverage'],\n})\n"},
        None,
    ),
    "Karma, a preprocessor": (
        JEST
        | github("npx karma start")
        | {"karma.conf.js": "c.set({\n  preprocessors: { 'src/*.js': ['coverage'] },\n})\n"},
        None,
    ),
    "elsewhere": (
        PYTEST | {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n"},
        None,
    ),
    "elsewhere, with a sign": (
        PYTEST
        | {
            ".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n",
            "sonar-project.properties": "sonar.python.coverage.reportPaths=coverage.xml\n",
        },
        None,
    ),
    "minimum that nothing enforces": (
        PYTEST | {"pyproject.toml": "[tool.coverage.report]\nfail_under = 75\n"},
        "not_measured",
    ),
}


@pytest.mark.parametrize(("files", "expected"), COVERAGE.values(), ids=COVERAGE)
def test_coverage(files: Files, expected: float | str | None) -> None:
    assert value("coverage", files) == expected


def test_an_enforced_minimum_may_be_exceeded() -> None:
    files = PYTEST | github("pytest --cov=x --cov-fail-under=38")
    assert run("testing.coverage", snapshot(files)).minimum
    assert not run("testing.coverage", snapshot(PYTEST | {"coverage/lcov.info": "SF:a.py\nLF:10\nLH:5\n"})).minimum


def test_violations_that_do_not_stop_a_gradle_build_define_a_style_only() -> None:
    build = "plugins { id 'checkstyle' }\ncheckstyle {\n  ignoreFailures = true\n}\n"
    assert value("style", {"build.gradle": build}) == "configured"


def test_many_test_files_are_cut_short() -> None:
    files = {f"tests/test_{i}.py": "def test_a():\n    assert f()\n" for i in range(40)}
    assert len(run("testing.level", snapshot(files)).evidence) <= 12

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that only ask whether what was imported or made is there, and those that ask for more."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

FEE = "import { fee } from './fee'\nimport * as lib from './lib'\n"
THERE = {
    "typeof": "expect(typeof fee).toBe('function')",
    "typeof, compared": "expect(typeof fee === 'function').toBe(true);",
    "not null": "expect(fee).not.toBeNull()",
    "not undefined": "expect(fee).not.toBe(undefined);",
    "a function": "expect(fee).toBeInstanceOf(Function)",
    "any function": "expect(fee)\n    .toEqual(expect.any(Function))",
    "twice": "expect(fee).toBeDefined() // it is there\n  expect(fee).toBeTruthy()",
    "a member": "expect(typeof lib.tax).toEqual('function')",
    "Chai": "expect(fee).to.be.a('function')",
    "Chai, there": "expect(lib.tax).to.exist;",
    "assert": "assert.equal(typeof fee, 'function', 'is one')",
    "assert, plain": "assert(fee)",
    "required": "const { tax } = require('./tax')\n  expect(tax).toBeDefined()",
    "required without a fault": "expect(() => require('./fee')).not.toThrow()",
    "made without a fault": "expect(() => new Tax('dog')).not.toThrow()",
    "awaited in the question": "await expect(import('./fee')).resolves.toBeDefined()",
    "made": "const tax = new Tax('dog', 2)\n  expect(tax).toBeTruthy()",
    "awaited": "const tax = await import('./tax')\n  expect(tax.default).toBeDefined()",
}
MORE = {
    "its value": "expect(fee).toBe('12')",
    "its result": "expect(fee(2)).toBeDefined()",
    "the result of a member": "expect(lib.tax(2)).toBeTruthy()",
    "whether a constant holds something": "expect(lib.FEES).toBeTruthy()",
    "its length": "expect(fee).toHaveLength(2)",
    "a call before": "lib.start()\n  expect(fee).toBeDefined()",
    "another name": "expect(screen).toBeDefined()",
    "what is not there": "expect(lib.old).toBeUndefined()",
    "its kind": "expect(fee).toBeInstanceOf(Error)",
    "a member of a member": "expect(lib.tax.dog).toBeDefined()",
    "what was made, asked": "const tax = new Tax(2)\n  expect(tax.sum()).toBeDefined()",
    "what runs without a fault": "expect(() => fee(2)).not.toThrow()",
    "what a function makes": "const tax = makeTax(2)\n  expect(tax).toBeDefined()",
    "what a loop says": "for (const x of lib.all()) { expect(typeof x).toBe('number') }",
}


def script(body: str) -> Files:
    return {"fee.test.ts": f"{FEE}\nit('works', async () => {{\n  {body}\n}})\n"}


@pytest.mark.parametrize("body", THERE.values(), ids=THERE)
def test_what_a_script_imports_is_there(body: str) -> None:
    assert run("testing.level", script(body)).value == "placeholder"
    assert run("testing.level", script(f"{body}\n  expect(lib.sum(1)).toBe(2)")).value == "few"


@pytest.mark.parametrize("body", MORE.values(), ids=MORE)
def test_a_script_that_asks_for_more(body: str) -> None:
    assert run("testing.level", script(body)).value == "few"


HOLLOW = {
    "one expression": {"fee.test.js": FEE + "test('fee', () => expect(fee).toBeDefined())\n"},
    "a function": {"fee.test.js": "const fee = require('./fee')\nit('fee', function () {\n  assert.isFunction(fee)\n})\n"},
    "Python": {"tests/test_fee.py": "from town import fee\n\ndef test_fee():\n    assert fee is not None\n"},
    "Python, many": {
        "tests/test_fee.py": "from town import (\n    fee,\n    tax,\n)\n\ndef test_fee():\n"
        '    """They are there."""\n    assert callable(fee)  # yes\n    assert hasattr(tax, "dog"), "no dogs"\n'
    },
    "Python, in the case": {"tests/test_fee.py": "def test_fee():\n    import town.fee as fee\n    assert fee\n"},
    "Python, by its name": {
        "tests/test_fee.py": "def test_fee():\n    fee = importlib.import_module('town.fee')\n    assert callable(fee.sum)\n"
    },
    "Python, a list": {
        "tests/test_fee.py": "import town\n\ndef test_fee():\n    for name in ['fee', 'tax']:\n        assert hasattr(town, name)\n"
    },
    "Python, not equal": {
        "tests/test_fee.py": "from town import fee\n\nclass T(TestCase):\n    def test_fee(self):\n"
        "        assert fee != None\n        self.assertNotEqual(fee, None)\n        self.assertTrue(isinstance(fee, object))\n"
    },
    "Java, a class": {"src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertNotNull(Fee.class);\n  }\n"},
    "Java, without a fault": {
        "src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertDoesNotThrow(() -> new Fee());\n    assertDoesNotThrow(Fee::new);\n  }\n"
    },
    "C#, a type": {"A.Tests/Fee.cs": "  [Fact]\n  public void A()\n  {\n    Assert.NotNull(typeof(Fee));\n  }\n"},
    "Python, made": {"tests/test_fee.py": "def test_fee():\n    fee = Fee('dog')\n    assert fee is not None\n"},
    "RSpec": {"spec/fee_spec.rb": "describe Fee do\n  it 'is there' do\n    fee = Fee.new(3)\n    expect(fee).not_to be_nil\n  end\nend\n"},
    "RSpec, a class": {"spec/fee_spec.rb": "describe Fee do\n  it 'is one' do\n    expect(Fee.new).to be_a(Fee)\n  end\nend\n"},
    "minitest": {"test/fee_test.rb": "  def test_fee\n    refute_nil Fee.new(3)\n    assert_instance_of Fee, Fee.new\n  end\n"},
    "unittest": {
        "tests/test_fee.py": "import town\n\nclass T(TestCase):\n    def test_fee(self):\n"
        "        self.assertIsNotNone(town.fee)\n        self.assertTrue(hasattr(town, 'tax'))\n"
    },
    "Java": {"src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertNotNull(new Fee());\n  }\n"},
    "Java, with a name": {
        "src/test/java/FeeTest.java": '  @Test\n  void a() {\n    Map<A, B> fee = new Fee(3, "x");\n    assertThat(fee).isNotNull();\n  }\n'
    },
    "Kotlin": {"src/test/kotlin/FeeTest.kt": "  @Test\n  fun a() {\n    val fee = Fee(3)\n    assertNotNull(fee)\n  }\n"},
    "C#": {"A.Tests/Fee.cs": "  [Fact]\n  public void A()\n  {\n    var fee = new Fee();\n    Assert.NotNull(fee);\n  }\n"},
    "PHP": {
        "tests/FeeTest.php": "  public function testFee(): void\n  {\n    $fee = new Fee();\n"
        "    $this->assertInstanceOf(Fee::class, $fee);\n  }\n"
    },
}  # fmt: skip
REAL = {
    "Python, a result": {"tests/test_fee.py": "from town import fee\n\ndef test_fee():\n    assert fee(2) is not None\n"},
    "Python, a value": {"tests/test_fee.py": "from town import FEE\n\ndef test_fee():\n    assert FEE\n"},
    "Python, what a fixture gives": {"tests/test_fee.py": "import town\n\ndef test_fee(db):\n    assert db is not None\n"},
    "Python, by its name": {"tests/test_fee.py": "import town\n\ndef test_fee():\n    assert hasattr(town.load(), 'x')\n"},
    "Python, a list of values": {
        "tests/test_fee.py": "import town\n\ndef test_fee():\n    for name in ['fee', 'tax']:\n        assert town.find(name)\n"
    },
    "Java, without a fault": {
        "src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertDoesNotThrow(() -> fee.sum());\n  }\n"
    },
    "Python, what a function makes": {
        "tests/test_fee.py": "def test_fee():\n    fee = make_fee('dog')\n    assert fee is not None\n"
    },
    "RSpec, a result": {"spec/fee_spec.rb": "describe Fee do\n  it 'sums' do\n    expect(Fee.new(3).sum).not_to be_nil\n  end\nend\n"},
    "RSpec, found": {"spec/fee_spec.rb": "describe Fee do\n  it 'finds' do\n    fee = Fee.find(3)\n    expect(fee).not_to be_nil\n  end\nend\n"},
    "RSpec, a constant": {"spec/fee_spec.rb": "describe Fee do\n  it 'is' do\n    expect(Fee::RATES.size).to be_truthy\n  end\nend\n"},
    "Java, a result": {"src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertNotNull(new Fee().sum());\n  }\n"},
    "Java, made elsewhere": {"src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertNotNull(Fees.load(3));\n  }\n"},
    "Java, given": {"src/test/java/FeeTest.java": "  @Test\n  void a() {\n    assertNotNull(service);\n  }\n"},
    "C#, a method": {"A.Tests/Fee.cs": "  [Fact]\n  public void A()\n  {\n    Assert.NotNull(Load(3));\n  }\n"},
    "PHP, a method": {
        "tests/FeeTest.php": "  public function testFee()\n  {\n    $fee = Fee::load();\n    $this->assertNotNull($fee);\n  }\n"
    },
}  # fmt: skip


@pytest.mark.parametrize("files", HOLLOW.values(), ids=HOLLOW)
def test_what_is_imported_or_made_is_there(files: Files) -> None:
    assert run("testing.level", files).value == "placeholder"


@pytest.mark.parametrize("files", REAL.values(), ids=REAL)
def test_results_and_what_comes_from_elsewhere_may_not_be_there(files: Files) -> None:
    assert run("testing.level", files).value == "few"

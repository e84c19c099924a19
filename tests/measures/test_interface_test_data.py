# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contexts, schemas and other descriptions that are data of tests describe no interface of the software."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run, snapshot

CONTEXT = '{"@context": {"lantern": "https://x.example/lantern"}}'
OPENAPI = "openapi: 3.1.0\ninfo:\n  title: Laternen\npaths:\n  /lanterns:\n    get: {responses: {default: {}}}\n"
XSD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element/></xs:schema>'
SCHEMA = json.dumps(
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://x.example/a", "title": "Result"}
    | {"type": "object", "properties": {"lantern": {"type": "string"}}}
)


def context(*names: str) -> Files:
    return {f"ld/{name}.jsonld": CONTEXT for name in names}


@pytest.mark.parametrize(
    ("files", "name", "count"),
    [
        pytest.param(context("lamp-context"), "lamps", 1, id="called after a thing"),
        pytest.param(context("waterTestContext"), "lamps", 1, id="a thing that is a test"),
        pytest.param(context("contest-context"), "lamps", 1, id="another word"),
        pytest.param(context("lamp", "error-context"), "lamps", 2, id="errors as things"),
        pytest.param(context("lamp"), "Lamp_TestSuite", 0, id="a test suite"),
        pytest.param(context("lamp"), "lamp-conformance-kit", 0, id="a conformance kit"),
        pytest.param(context("lamp"), "lamp-testing-centre", 1, id="a place for tests"),
        pytest.param({"api.yaml": OPENAPI}, "lamp-test-suite", 1, id="what a suite offers"),
        pytest.param({"api-test.yaml": OPENAPI}, "lamps", 1, id="a place to try it out"),
        pytest.param({"a/testdata.xsd": XSD, "a/lamps.xsd": XSD}, "lamps", 1, id="beside a schema"),
        pytest.param({"schema/InvalidRequest.json": SCHEMA, "schema/Lamp.json": SCHEMA}, "lamps", 1, id="an error"),
        pytest.param(context("lamp", "BrokenLamp", "ParseError"), "lamps", 3, id="things that are broken"),
        pytest.param({"schema/TestResult.json": SCHEMA}, "lamps", 1, id="results of tests"),
    ],
)
def test_data_of_tests_is_no_description(files: Files, name: str, count: int) -> None:
    assert run("reuse.interface_descriptions", snapshot(files, name=name)).value == count

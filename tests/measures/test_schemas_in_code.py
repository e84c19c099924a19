# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Schemas of GraphQL that a server has as a text in its code."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run

SERVER = json.dumps({"dependencies": {"apollo-server": "2", "graphql": "15"}})
CLIENT = json.dumps({"dependencies": {"@apollo/client": "3", "graphql": "15"}})
FIELDS = "{\n    lantern(id: ID!): Lantern\n    lanterns: [Lantern!]!\n  }\n"
TYPES = "type Lantern {\n    id: ID!\n    pole: Int\n  }\n"
SCHEMA = f"const {{ gql }} = require('./util')\n\nconst typeDefs = gql`\n  {TYPES}\n  type Query {FIELDS}`\n"
PYTHON = f'type_defs = gql("""\n  {TYPES}\n  type Query {FIELDS}""")\n'


def described(files: Files) -> tuple[object, list[str]]:
    measurement = run("reuse.interface_descriptions", files)
    shown = [f"{each.path}:{each.start} {each.text.key.removeprefix('reuse.')}" for each in measurement.evidence]
    return measurement.value, [each for each in shown if not each.startswith("None")]


@pytest.mark.parametrize(
    ("path", "code", "line"),
    [
        pytest.param("src/lantern.js", SCHEMA, 9, id="a text marked as GraphQL"),
        pytest.param("src/lantern.ts", SCHEMA.replace("const typeDefs", "export const Lanterns"), 9, id="TypeScript"),
        pytest.param("src/lantern.js", SCHEMA.replace("gql`", "`"), 9, id="a plain text"),
        pytest.param("src/lantern.js", SCHEMA.replace("gql`", "/* GraphQL */ `"), 9, id="a mark in a comment"),
        pytest.param("src/lantern.js", SCHEMA.replace("type Query", "extend type Query"), 9, id="a part of it"),
        pytest.param("src/a.js", f"buildSchema(`type Query {FIELDS}`)\n", 1, id="on one line"),
        pytest.param("src/a.js", f"run({{\n  typeDefs: `\n type Mutation {FIELDS}`}})\n", 3, id="a property"),
        pytest.param("src/lantern.js", "const a = `x`\n" + SCHEMA, 10, id="behind another text"),
        pytest.param(
            "src/lantern.js", SCHEMA.replace("  type L", '  """A \\`l\\`."""\n  type L'), 10, id="with a remark"
        ),
        pytest.param("lamps/schema.py", PYTHON, 7, id="Python"),
        pytest.param("schema.go", f"var schema = `\ntype Query {FIELDS}`\n", 2, id="Go"),
    ],
)
def test_a_schema_in_the_code_of_a_server_describes_its_interface(path: str, code: str, line: int) -> None:
    value, shown = described({"package.json": SERVER, path: code})
    assert (value, shown) == (1, [f"{path}:{line} description"])


def test_the_schemas_of_a_folder_make_one_description() -> None:
    files = {"package.json": SERVER, "src/a.js": SCHEMA, "src/b.js": SCHEMA, "src/poles/c.js": SCHEMA}
    assert described(files)[0] == 2


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        pytest.param({"src/a.js": "const Q = gql`\n  query Q {\n    lantern { id }\n  }\n`\n"}, "", id="a query"),
        pytest.param({"src/a.js": "const F = gql`\n  fragment F on Query {\n    id\n  }\n`\n"}, "", id="a fragment"),
        pytest.param({"src/a.ts": f"/*\ntype Query {FIELDS}*/\nconst a = `x`\n"}, "", id="a comment"),
        pytest.param(
            {"src/a.ts": f"const a = `x`\n/*\ntype Query {FIELDS}*/\nconst b = `x`\n"}, "", id="between texts"
        ),
        pytest.param({"src/a.ts": "export type Query = {\n  lantern: string\n}\n"}, "", id="a type of TypeScript"),
        pytest.param({"lamps/a.py": f'def f():\n    """\n  type Query {FIELDS}"""\n'}, "", id="a remark on a function"),
        pytest.param({"src/a.test.js": SCHEMA}, "", id="a test"),
        pytest.param({"package.json": CLIENT, "src/a.js": SCHEMA}, "near_used", id="a front end"),
        pytest.param({"package.json": '{"dependencies": {"react-apollo": "3"}}', "src/a.js": SCHEMA}, "near_used"),
    ],
)
def test_what_clients_say_describes_no_interface(files: Files, shown: str) -> None:
    value, said = described({"package.json": SERVER, **files})
    assert (value, [each.partition(" ")[2] for each in said]) == (0, [shown] if shown else [])


def test_a_place_holder_that_other_files_extend_is_no_sample() -> None:
    base = "const typeDefs = gql`\n  type Query {\n    _empty: String\n  }\n`\n"
    part = SCHEMA.replace("type Query", "extend type Query")
    assert described({"package.json": SERVER, "src/a.js": base, "src/b.js": part})[0] == 1


STATE = "import { gql } from '@apollo/client'\n\nexport const state = gql`\n  extend type Query {\n    cart: [ID!]!\n    open: Boolean!\n  }\n`\n"
FILE = f"type Query {FIELDS}\n{TYPES}"
REACT = '{"dependencies": {"react": "19"}}'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"package.json": SERVER, "src/a.js": STATE.replace("extend ", "")}, 1, id="a mark of a client"),
        pytest.param(
            {"ui/package.json": REACT, "ui/a.graphql": FILE, "requirements.txt": "Django\ngraphene-django\n"},
            1,
            id="of the server beside",
        ),
        pytest.param(
            {"package.json": '{"dependencies": {"react": "19", "express": "5"}}', "schema.graphql": FILE}, 1, id="both"
        ),
        pytest.param(
            {"package.json": '{"dependencies": {"react": "19", "aws-amplify": "6"}}', "amplify/a.graphql": FILE},
            1,
            id="a service in a cloud",
        ),
        pytest.param({"package.json": '{"dependencies": {"next": "15"}}', "schema.graphql": FILE}, 1, id="may serve"),
        pytest.param({"schema.graphql": FILE}, 1, id="nothing known"),
        pytest.param(
            {"app/schema.graphqls": FILE, "app/build.gradle": "plugins {\n  id 'com.apollographql.apollo3'\n}\n"},
            0,
            id="an app for Android",
        ),
        pytest.param(
            {
                "schema.graphqls": FILE,
                "Package.swift": '.package(url: "https://github.com/apollographql/apollo-ios.git")',
            },
            0,
            id="an app for iOS",
        ),
        pytest.param({"a/api.py": f"from ariadne import gql\n\n{PYTHON}"}, 1, id="a server in Python"),
    ],
)
def test_whose_interface_a_schema_describes(files: Files, value: int) -> None:
    assert described(files)[0] == value

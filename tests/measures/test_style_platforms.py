# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters that hosting platforms call when they build a preview of a change."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

CODE = {f"src/{name}.js": "f()\n" for name in "abcdef"}
ESLINT = {
    ".eslintrc.json": '{"rules": {"eqeqeq": "error"}}\n',
    "package.json": '{"scripts": {"lint": "eslint .", "fix": "eslint . || true", "build": "vite build"}}\n',
}


def netlify(command: str, more: str = "", folder: str = "") -> Files:
    return {f"{folder}netlify.toml": f'[build]\n  command = "{command}"\n{more}'}


def vercel(command: str, more: str = "") -> Files:
    return {"vercel.json": f'{{"buildCommand": "{command}"{more}}}\n'}


ROWS: dict[str, tuple[Files, str]] = {
    "before the build": (netlify("npm run lint && npm run build"), "enforced"),
    "in the command for previews": (
        netlify("npm run build", '[context.deploy-preview]\n  command = "npm run lint && npm run build"\n'),
        "enforced",
    ),
    "not in the command for previews": (
        netlify("npm run lint && npm run build", '[context.deploy-preview]\n  command = "npm run build"\n'),
        "configured",
    ),
    "in the command for one branch": (
        netlify("npm run build", '[context.production]\n  command = "npm run lint && npm run build"\n'),
        "configured",
    ),
    "whatever it finds": (netlify("npm run lint || true; npm run build"), "configured"),
    "and goes on": (netlify("npm run lint; npm run build"), "configured"),
    "in a script that ends well": (netlify("npm run fix && npm run build"), "configured"),
    "only built": (netlify("npm run build"), "configured"),
    "never built": (netlify("npm run lint && npm run build", '  ignore = "exit 0"\n'), "configured"),
    "always built": (netlify("npm run lint && npm run build", '  ignore = "/bin/false"\n'), "enforced"),
    "in an example": (netlify("npx eslint .", folder="examples/a/"), "configured"),
    "broken": ({"netlify.toml": "[build\ncommand = 'npm run lint'\n"}, "configured"),
    "on Vercel": (vercel("npm run lint && vite build"), "enforced"),
    "on Vercel, never": (vercel("npm run lint && vite build", ', "ignoreCommand": "exit 0"'), "configured"),
    "on Vercel, switched off": (vercel("npm run lint", ', "git": {"deploymentEnabled": false}'), "configured"),
    "on Vercel, strange": ({"vercel.json": '{"buildCommand": ["npm run lint"]}'}, "configured"),
    "for a small part": (
        netlify("npx eslint .", folder="site/") | {"site/a.js": "f()\n", **{f"server/{n}.js": "f()\n" for n in range(9)}},
        "configured",
    ),
    "for a small part, by its base": (
        netlify("npx eslint .", '  base = "site/"\n') | {"site/a.js": "f()\n"},
        "configured",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ROWS.values(), ids=ROWS)
def test_style(files: Files, expected: str) -> None:
    assert run("testing.style", CODE | ESLINT | files).value == expected

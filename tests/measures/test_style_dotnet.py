# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from tests.kit import run, snapshot

CODE = {"Town/Lamp.cs": "class Lamp {}\n"}
STRICT = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
STYLECOP = '<PackageReference Include="StyleCop.Analyzers" Version="1.1.118" />'


def pipeline(command: str) -> dict[str, str]:
    return {".github/workflows/ci.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {command}\n"}


def project(*parts: str) -> str:
    return "<Project>\n" + "\n".join(parts) + "\n</Project>\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"Town/Town.csproj": project(STYLECOP)}, "configured", id="a package"),
        pytest.param({"Town/Town.csproj": project(STRICT, STYLECOP)}, "enforced", id="warnings are errors"),
        pytest.param(
            {"Directory.Build.props": project(STRICT), "Town/Town.csproj": project(STYLECOP)},
            "enforced",
            id="warnings are errors everywhere",
        ),
        pytest.param(
            {"Other/Directory.Build.props": project(STRICT), "Town/Town.csproj": project(STYLECOP)},
            "configured",
            id="warnings are errors elsewhere",
        ),
        pytest.param({"Town/Town.csproj": project(STRICT)}, "none", id="only the compiler's warnings"),
        pytest.param({"Town/Town.csproj": project(f"<!-- {STYLECOP} -->")}, "none", id="in a comment"),
        pytest.param(
            {"Town/Town.csproj": project("<RunAnalyzers>false</RunAnalyzers>", STRICT, STYLECOP)},
            "none",
            id="switched off",
        ),
        pytest.param(
            {"Town/packages.config": '<packages><package id="StyleCop.Analyzers" version="1.1" /></packages>'},
            "configured",
            id="a list of an older project",
        ),
        pytest.param(
            {"Town/Town.csproj": project("<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>")},
            "configured",
            id="code style in the build",
        ),
        pytest.param(
            {"Town/Town.csproj": project('<PackageReference Include="Serilog.AspNetCore" />')},
            "none",
            id="another package",
        ),
        pytest.param(pipeline("./tools/dotnet-format --check"), "enforced", id="the older formatter"),
        pytest.param(pipeline("./tools/dotnet-format"), "none", id="the older formatter, rewriting"),
    ],
)
def test_analysers_of_dotnet(files: dict[str, str], value: str) -> None:
    assert run("testing.style", snapshot(CODE | files)).value == value

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How to install it, told in documents on something else and by the name of a package that is one of several."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot

README = {"README.md": "# Lamp Register\n\nA register of lamps.\n"}
BACKEND = "# Backend\n\n## First steps\n\n```sh\nnpm install\nnpm start\n```\n"
POM = "## Code\n\n```xml\n<dependency>\n  <artifactId>{0}</artifactId>\n</dependency>\n```\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/backend.md": BACKEND}, "stub", id="commands for a part"),
        pytest.param({"docs/backend.md": BACKEND.replace("npm start\n", "")}, "absent", id="one command"),
        pytest.param({"docs/tests.md": BACKEND.replace("Backend", "Tests")}, "absent", id="on the tests"),
        pytest.param({"docs/parts/core.md": "# Core\n\n" + POM.format("lamp-register-core")}, "substantive", id="a package"),
        pytest.param({"docs/parts/core.md": "# Core\n\n" + POM.format("lamp-reader")}, "absent", id="another's package"),
    ],
)  # fmt: skip
def test_installation_is_told_in_documents_on_something_else(files: dict[str, str], grade: str) -> None:
    assert run("documentation.installation", {**README, **files}).value == grade


@pytest.mark.parametrize(
    ("package", "grade"), [("town-lamps", "substantive"), ("town-lamps-modules", "substantive"), ("town", "absent")]
)
def test_a_package_may_be_called_as_the_project_begins(package: str, grade: str) -> None:
    shot = snapshot(
        {"README.md": f"# Lamps\n\nA register of lamps.\n\n{POM.format(package)}"}, name="town-lamps-modules"
    )
    assert run("documentation.installation", shot).value == grade


def test_a_project_called_after_what_it_builds_on_is_another_package() -> None:
    files = {"README.md": f"# Lamps\n\nA register of lamps.\n\n{POM.format('spring-boot')}"}
    assert run("documentation.installation", snapshot(files, name="spring-boot-lamps")).value == "absent"


@pytest.mark.parametrize("text", [
    pytest.param(f"# Map\n\n{POM.format('map-router')}", id="the name behind that of something else"),
    pytest.param(f"# Leaflet\n\n{POM.format('leaflet')}", id="a page on what the project builds on"),
    pytest.param("# Rules\n\n## Adding a package\n\n```sh\nnpm install leaflet\n```\n", id="how makers add one"),
])  # fmt: skip
def test_a_guide_may_add_the_package_of_something_else(text: str) -> None:
    files = {"README.md": "# Router\n\nA router for buses.\n", "docs/parts/map.md": text}
    assert run("documentation.installation", files).value == "absent"

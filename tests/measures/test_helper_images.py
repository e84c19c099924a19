# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Images that start a broker or a database with settings of the project: helpers, whatever they are built on."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_packages import ways

BROKER = "FROM fedora:40\nCOPY config /mqtt/config\nRUN dnf -y install mosquitto\n"
COMPOSE = "services:\n  mqtt:\n    build: ./broker\n"
CODE = {"app/main.py": "print(1)\n", "broker/config/mosquitto.conf": "port 1883\n"}


def image(start: str, before: str = "") -> Files:
    return CODE | {"broker/Dockerfile": BROKER + before + start}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(image('ENTRYPOINT ["/usr/sbin/mosquitto", "-c", "/mqtt/config/m.conf"]\n'), 0, id="a broker"),
        pytest.param(image("CMD mosquitto -c /mqtt/config/m.conf\n"), 0, id="as a text"),
        pytest.param(image('ENTRYPOINT ["mosquitto"]\nCMD ["-c", "/m.conf"]\n'), 0, id="with options apart"),
        pytest.param(image('CMD ["redis-server"]\n') | {"compose.yml": COMPOSE}, 0, id="and the file that starts it"),
        pytest.param(image('CMD ["/start.sh"]\n'), 1, id="a script that may start more"),
        pytest.param(image('ENTRYPOINT ["/start.sh"]\nCMD ["mosquitto"]\n'), 1, id="given to a script"),
        pytest.param(image('CMD ["python", "mosquitto"]\n'), 1, id="a program called so"),
        pytest.param(image('CMD ["nginx"]\n'), 1, id="a server of pages"),
    ],
)
def test_an_image_that_starts_a_helper(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or set(near) <= {"near_helper_image", "near_helper_services"}


def test_a_tool_that_fills_databases_is_a_helper() -> None:
    text = (
        "services:\n  db:\n    image: postgis/postgis:17\n  fill:\n    image: flyway/flyway:11\n    command: migrate\n"
    )
    assert ways({"db/compose.yml": text}) == (0, ["near_helper_services"])

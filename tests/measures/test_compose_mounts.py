# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files that start what lies in the repository: the software, a small part of it, or only work on its code."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_packages import ways

NEEDS = "FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n"
CODE = {"manage.py": "import os\n", "lamps/views.py": "x = 1\n"}


def compose(command: str, mount: str = "./:/app", build: str = "    build: .\n") -> Files:
    start = f"    command: {command}\n" if command else ""
    return CODE | {
        "Dockerfile": NEEDS,
        "docker-compose.yml": f"services:\n  web:\n{build}{start}    volumes:\n      - {mount}\n",
    }


NODE = "    image: node:22\n"
INLINE = "    build:\n      context: .\n      dockerfile_inline: |\n" + "".join(
    f"        {line}\n" for line in (*NEEDS.splitlines(), "CMD npm run dev")
)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(compose("gunicorn lamps.wsgi"), 1, id="a server for all"),
        pytest.param(compose("python manage.py runserver 0.0.0.0:8000"), 0, id="a server for development"),
        pytest.param(compose("sh -c 'python3 manage.py migrate && ./manage.py runserver'"), 0, id="after others"),
        pytest.param(compose("npm run dev -- --port 80"), 0, id="one of npm"),
        pytest.param(compose("yarn dev", build=NODE), 0, id="in an image of others"),
        pytest.param(compose("npm run devices", build=NODE), 1, id="a longer name"),
        pytest.param(compose("npm start", build=NODE), 1, id="whatever start does"),
        pytest.param(compose("uvicorn lamps:app --host 0.0.0.0 --reload"), 0, id="one that starts anew"),
        pytest.param(compose("vite build"), 1, id="a build"),
        pytest.param(compose("npx vite --host"), 0, id="one of Vite"),
        pytest.param(compose("") | {"Dockerfile": NEEDS + 'CMD ["npm", "run", "dev"]\n'}, 0, id="told in the image"),
        pytest.param(compose("", build=INLINE), 0, id="told in an image written inside"),
        pytest.param(
            compose("", build=INLINE.replace("npm run dev", "npm start")) | {"Dockerfile": NEEDS + "CMD npm run dev\n"},
            1,
            id="not in the file beside such an image",
        ),
        pytest.param(
            compose("python manage.py runserver") | {"Dockerfile": NEEDS + "COPY . .\nCMD gunicorn lamps\n"},
            2,
            id="an image with the code, started otherwise",
        ),
    ],
)
def test_a_compose_file_for_work_on_the_code(files: Files, value: int) -> None:
    seen, near = ways(files)
    assert seen == value
    assert value or "near_develops" in near


def test_images_of_unknown_content_beside_leave_it_open() -> None:
    files = compose("npm run dev", build=NODE)
    more = {"docker-compose.yml": str(files["docker-compose.yml"]) + "  api:\n    image: ghcr.io/else/engine:2\n"}
    assert ways(CODE | more) == (None, ["near_unknown_services"])


AIRFLOW = "    build: .\n    command: scheduler\n"
APP = {f"app/part{n}.py": "x = 1\n" for n in range(12)}


@pytest.mark.parametrize(
    ("dags", "app", "value"),
    [
        pytest.param({"jobs/dags/sync.py": "x = 1\n"}, APP, 0, id="a job beside the software"),
        pytest.param({f"jobs/dags/{n}.py": "x = 1\n" for n in range(9)}, APP, 1, id="as much as the rest"),
        pytest.param({"jobs/dags/sync.py": "x = 1\n"}, {}, 1, id="all there is"),
    ],
)
def test_a_compose_file_of_a_small_part(dags: Files, app: Files, value: int) -> None:
    text = f"services:\n  jobs:\n{AIRFLOW}    volumes:\n      - ./dags:/opt/dags\n"
    seen, near = ways(dict(dags) | dict(app) | {"jobs/compose.yml": text, "jobs/Dockerfile": NEEDS})
    assert seen == value
    assert value or "near_part_mounted" in near


def test_what_a_build_fills_is_no_small_part() -> None:
    text = "services:\n  web:\n    image: nginx:1\n    volumes:\n      - ./dist:/usr/share/nginx/html\n"
    assert ways(APP | {"deploy/compose.yml": text})[0] == 1


def test_a_small_part_beside_images_of_unknown_content_leaves_it_open() -> None:
    text = f"services:\n  jobs:\n{AIRFLOW}    volumes:\n      - ./dags:/opt/dags\n  api:\n    image: ghcr.io/else/x:2\n"
    files = APP | {"jobs/dags/sync.py": "x = 1\n", "jobs/compose.yml": text, "jobs/Dockerfile": NEEDS}
    assert ways(files) == (None, ["near_unknown_services", "near_empty_image"])

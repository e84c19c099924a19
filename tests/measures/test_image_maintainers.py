# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the file that builds the project's image names as its maintainer."""

from __future__ import annotations

import pytest

from sealcheck.snapshot import History
from tests.kit import AS_OF, commit, run, snapshot

IMAGE = 'FROM python:3.13\n%s\nCOPY . /app\nCMD ["python", "/app/lamps.py"]\n'
ADA = "Ada Amt <ada@stadt-x.de>"
LABEL = f'LABEL maintainer="{ADA}"'
CASES = {
    "a label": ("Dockerfile", LABEL, 1),
    "in single quotes": ("Dockerfile", f"LABEL 'maintainer'='{ADA}'", 1),
    "bare": ("Containerfile", "LABEL maintainer=ada@stadt-x.de", 1),
    "an instruction": ("Dockerfile", f"MAINTAINER {ADA}", 1),
    "a mailbox of the same office": ("Dockerfile", 'LABEL maintainer="lamps@stadt-x.de"', 1),
    "the name of the standard": ("Dockerfile", f'LABEL org.opencontainers.image.authors="{ADA}"', 1),
    "one of several labels": ("Dockerfile", f'LABEL version="2" \\\n      maintainer="{ADA}" \\\n      a="b"', 1),
    "in the folder of the image": ("docker/Dockerfile", LABEL, 1),
    "with a gap": ("Dockerfile", f'LABEL maintainer "{ADA}"', 1),
    "of a part": ("services/lamps/Dockerfile", LABEL, None),
    "for tests": ("Dockerfile.test", LABEL, 0),
    "without address": ("Dockerfile", 'LABEL maintainer="Lamp team"', 0),
    "to fill in": ("Dockerfile", 'LABEL maintainer="you@example.com"', 0),
    "of nobody": ("Dockerfile", 'LABEL maintainer="noreply@stadt-x.de"', 0),
    "in a comment": ("Dockerfile", f"# {LABEL}", 0),
    "of the makers of a template, perhaps": ("Dockerfile", 'LABEL maintainer="ben@werk-y.de"', None),
    "of a provider that a developer has, too": ("Dockerfile", 'LABEL maintainer="ben@gmail.com"', None),
    "by the full name of a committer": ("Dockerfile", 'LABEL maintainer="Eva Ohm <eva@home-y.de>"', 1),
    "the same, as an instruction": ("Dockerfile", "MAINTAINER Eva Ohm <eva@home-y.de>", 1),
    "the same, with a gap": ("Dockerfile", 'LABEL maintainer "Eva Ohm <eva@home-y.de>"', 1),
    "by half a name": ("Dockerfile", 'LABEL maintainer="Ada <ada@home-y.de>"', None),
    "another label": ("Dockerfile", f'LABEL vendor="{ADA}"', 0),
    "of a label's end": ("Dockerfile", f'LABEL old.maintainer="{ADA}"', 0),
}
COMMITS = (commit("2026-05-01", "Ada", "ada@stadt-x.de"), commit("2026-05-02", "Eva Ohm", "eva@gmail.com"))


@pytest.mark.parametrize(("path", "label", "count"), CASES.values(), ids=CASES)
def test_who_maintains_the_image(path: str, label: str, count: int | None) -> None:
    files = {path: IMAGE % label, "README.md": "# Lamps\n"}
    assert run("community.maintainers", snapshot(files, history=History(COMMITS, AS_OF, 24))).value == count


def test_an_image_of_other_software_has_no_maintainers_of_the_project() -> None:
    files = {"Dockerfile": f"FROM postgres:17\n{LABEL}\nCOPY init.sql /docker-entrypoint-initdb.d/\n"}
    assert run("community.maintainers", snapshot(files, history=History(COMMITS, AS_OF, 24))).value == 0


def test_a_mailbox_called_as_the_owner_of_the_repository() -> None:
    files = {"Dockerfile": IMAGE % 'LABEL maintainer="lamps@lindenstadt.de"'}
    assert run("community.maintainers", snapshot(files, owner="lindenstadt", name="lamps")).value == 1
    assert run("community.maintainers", snapshot(files, owner="birkenstadt", name="lamps")).value is None

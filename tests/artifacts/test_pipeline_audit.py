# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weak places of pipelines, each with a neighbour that only looks like one."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import Files, run, snapshot, workbench

DIGEST = "0123456789abcdef" * 2 + "01234567"
CHECKOUT = "actions/checkout@v4"


def workflow(*steps: str, on: str = "pull_request", job: str = "") -> Files:
    """A workflow whose one job has these steps."""
    lines = [f"      - {step}" for step in steps]
    head = f"on: {on}\njobs:\n  a:\n    runs-on: x\n{job}    steps:\n"
    return {".github/workflows/a.yml": head + "\n".join(lines) + "\n"}


def gitlab(text: str) -> Files:
    return {".gitlab-ci.yml": text}


HEAD = "{ref: '${{ github.event.pull_request.head.sha }}'}"
UPLOAD = "{uses: actions/upload-artifact@%s, with: {path: %s%s}}"
CASES = {
    "nothing": (workflow("run: make"), []),
    "title in a script": (workflow('run: echo "${{ github.event.pull_request.title }}"'), ["injection"]),
    "branch in a script": (workflow("run: git push origin ${{ github.head_ref }}"), ["injection"]),
    "title in a script action": (
        workflow("{uses: actions/github-script@v7, with: {script: 'x(`${{ github.event.issue.body }}`)'}}"),
        ["injection"],
    ),
    "title as a variable": (workflow("{run: 'echo \"$T\"', env: {T: '${{ github.event.pull_request.title }}'}}"), []),
    "number of a request": (workflow("run: echo ${{ github.event.pull_request.number }}"), []),
    "tag of a release": (workflow("run: echo ${{ github.event.release.tag_name }}"), []),
    "code of a fork with rights": (
        workflow(f"{{uses: {CHECKOUT}, with: {HEAD}}}", on="pull_request_target"),
        ["fork_code"],
    ),
    "own code with rights": (workflow(f"uses: {CHECKOUT}", on="pull_request_target"), []),
    "code of a fork without rights": (workflow(f"{{uses: {CHECKOUT}, with: {HEAD}}}"), []),
    "all rights": (workflow("run: make", job="    permissions: write-all\n"), ["write_all"]),
    "some rights": (workflow("run: make", job="    permissions: {contents: write}\n"), []),
    "all secrets to others": (
        {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n    secrets: inherit\n"},
        ["unpinned_action", "secrets_inherit"],
    ),
    "all secrets to oneself": (
        {".github/workflows/a.yml": "on: push\njobs:\n  a:\n    uses: ./.github/workflows/x.yml\n    secrets: inherit\n"},
        [],
    ),
    "packed, hidden files left out": (workflow(f"uses: {CHECKOUT}", UPLOAD % ("v4", ".", "")), []),
    "a folder packed": (workflow(f"uses: {CHECKOUT}", UPLOAD % ("v3", "dist", "")), []),
    "credentials not kept": (
        workflow(f"{{uses: {CHECKOUT}, with: {{persist-credentials: false}}}}", UPLOAD % ("v3", ".", "")),
        [],
    ),
    "third party by tag": (workflow("uses: someone/deploy@v2"), ["unpinned_action"]),
    "third party by digest": (workflow(f"uses: someone/deploy@{DIGEST} # v2"), []),
    "own action by tag": (workflow("uses: stadt/deploy@v2"), []),
    "script from the network": (workflow("run: curl -sSL https://x.example/get.sh | sudo bash"), ["piped_script"]),
    "commented out": (workflow("run: |\n          # curl https://x.example/get.sh | bash\n          make"), []),
    "file from the network": (workflow("run: curl -o data.json https://x.example/data.json"), []),
    "broken": ({".github/workflows/a.yml": "on: [\n\tuses: someone/deploy@v2\n"}, ["unpinned_action"]),
    "an example": ({"examples/.github/workflows/a.yml": "on: push\nuses: someone/deploy@v2\n"}, []),
    "GitLab, nothing": (gitlab("a:\n  script: [make]\n"), []),
    "GitLab, foreign file": (gitlab("include:\n  - remote: https://x.example/ci.yml\na: {script: [make]}\n"), ["remote_include"]),
    "GitLab, project without a version": (
        gitlab("include:\n  - {project: a/b, ref: main, file: x.yml}\na: {script: [make]}\n"), ["remote_include"]
    ),
    "GitLab, project with a version": (
        gitlab("include:\n  - {project: a/b, ref: v1.2.0, file: x.yml}\na: {script: [make]}\n"), []
    ),
    "GitLab, template and local": (
        gitlab("include:\n  - template: Jobs/SAST.gitlab-ci.yml\n  - local: ci/a.yml\na: {script: [make]}\n"), []
    ),
    "GitLab, no secrets in the log": (gitlab("a:\n  variables: {CI_DEBUG_TRACE: 'false'}\n  script: [make]\n"), []),
    "GitLab, title as a command": (gitlab("a:\n  script:\n    - eval echo $CI_MERGE_REQUEST_TITLE\n"), ["injection"]),
    "GitLab, title as a text": (gitlab('a:\n  script:\n    - echo "$CI_MERGE_REQUEST_TITLE"\n'), []),
}  # fmt: skip


@pytest.mark.parametrize(("files", "kinds"), CASES.values(), ids=CASES)
def test_weak_places(files: Files, kinds: list[str]) -> None:
    found = workbench(snapshot(files, owner="stadt")).get("pipeline_weaknesses")
    assert sorted(each.kind for each in found) == sorted(kinds)


def test_a_weak_place_is_named_beside_the_analysis_with_its_line() -> None:
    measurement = run("security.static_analysis", CASES["title in a script"][0])
    weak = [item for item in measurement.evidence if item.text.key == "pipeline_audit.injection"]
    assert [(item.path, item.start) for item in weak] == [(".github/workflows/a.yml", 6)]
    assert all(words(weak[0].text, language) for language in ("en", "de"))


def test_passwords_in_addresses_are_not_shown() -> None:
    files = workflow("run: curl https://ada:hidden@x.example/get.sh?key=hidden | bash")
    assert "hidden" not in str(workbench(snapshot(files)).get("pipeline_weaknesses"))
    assert "x.example/get.sh" in str(workbench(snapshot(files)).get("pipeline_weaknesses"))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pipeline files keep to the schemas of their forges and to the linters, and the guide's examples fit them."""

from __future__ import annotations

import re
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pipelines.forge import ROOT, component

BIN = Path(sysconfig.get_path("scripts"))
GUIDE = ROOT / "docs" / "pipelines.md"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
BY_THE_FORGE = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ACTION_PATH", "RUNNER_TEMP")
#: The examples of the guide by the file that they are for, named in their first line.
BLOCK = re.compile(r"```yaml\n# (\S+)\n(.*?)```", re.DOTALL)
EXAMPLES = [(name, text) for name, text in BLOCK.findall(GUIDE.read_text(encoding="utf-8"))]
WORKFLOWS = [each for each in EXAMPLES if "/workflows/" in each[0]]


def tool(name: str, *args: str | Path, given: str | None = None) -> None:
    done = subprocess.run(
        [BIN / name, *args], cwd=ROOT, input=given, capture_output=True, text=True, timeout=120
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def schema(name: str, *files: Path) -> None:
    tool("check-jsonschema", "--builtin-schema", f"vendor.{name}", *files)


def dumped(folder: Path, data: Any) -> Path:
    file = folder / "data.yml"
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    return file


def test_the_action_is_one() -> None:
    schema("github-actions", ROOT / "action.yml")


def test_the_workflows_are_some(tmp_path: Path) -> None:
    schema("github-workflows", *(ROOT / ".github" / "workflows").glob("*.yml"))
    assert {name.split("/")[0] for name, _text in WORKFLOWS} == {".github", ".forgejo"}
    for number, (_name, text) in enumerate(WORKFLOWS):
        (tmp_path / f"{number}.yml").write_text(text, encoding="utf-8")
    schema("github-workflows", *tmp_path.iterdir())


def test_the_component_is_one(tmp_path: Path) -> None:
    schema("gitlab-ci", ROOT / ".gitlab-ci.yml")
    name, job = component({"sealcheck": "."})
    schema("gitlab-ci", dumped(tmp_path, {name: job}))
    spec, _job = yaml.safe_load_all((ROOT / "templates" / "sealcheck.yml").read_text(encoding="utf-8"))
    schema("gitlab-ci", dumped(tmp_path, spec))
    for each in spec["spec"]["inputs"].values():
        assert each["description"] and set(each) <= {"description", "default", "options"}
        assert isinstance(each.get("default", ""), str)


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    tool("zizmor", "--offline", "--no-config", "--persona=auditor", "action.yml")
    tool("zizmor", "--offline", "--no-config", ".github")
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    for number, (name, text) in enumerate(WORKFLOWS):
        if name.startswith(".github"):  # zizmor knows no addresses of other forges
            (folder / f"{number}.yml").write_text(text, encoding="utf-8")
    # What was cloned beside the checkout is no part of the repository, which the audit cannot know.
    config = tmp_path / "zizmor.yml"
    config.write_text("rules: {self-repository: {disable: true}}\n", encoding="utf-8")
    tool("zizmor", "--offline", "--config", config, tmp_path)


@pytest.mark.parametrize("step", ACTION["runs"]["steps"], ids=lambda step: step["name"])
def test_the_scripts_of_the_action_are_sound(step: dict[str, Any]) -> None:
    assert "${{" not in step["run"], "inputs go through the environment"
    names = [*step.get("env", {}), *BY_THE_FORGE]
    declared = "".join(f"export {name}=x\n" for name in names)
    tool("shellcheck", "--shell=bash", "--enable=check-unassigned-uppercase", "-", given=declared + step["run"])


def test_the_script_of_the_component_is_sound() -> None:
    _name, job = component({"sealcheck": "."})
    _spec, raw = yaml.safe_load_all((ROOT / "templates" / "sealcheck.yml").read_text(encoding="utf-8"))
    (written,) = raw.values()
    assert "$[[" not in "".join(written["script"]), "inputs go through variables"
    tool("shellcheck", "--shell=dash", "-", given="\n".join(["set -e", *job["script"]]) + "\n")


def test_the_hooks_are_some() -> None:
    tool("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")


def test_the_container_file_is_sound() -> None:
    tool("hadolint", "--failure-threshold=style", "Containerfile")


def with_inputs(text: str) -> Iterator[dict[str, Any]]:
    """The inputs of each use of the action in a workflow."""
    for job in yaml.safe_load(text)["jobs"].values():
        yield from (
            step.get("with", {}) for step in job["steps"] if re.search(r"sealcheck@|^\./", step.get("uses", ""))
        )


def test_the_guide_uses_only_what_there_is() -> None:
    used = [given for _name, text in WORKFLOWS for given in with_inputs(text)]
    assert len(used) == len(WORKFLOWS)
    for given in used:
        assert set(given) <= set(ACTION["inputs"])
    outputs = re.findall(r"steps\.seal\.outputs\.([\w-]+)", GUIDE.read_text(encoding="utf-8"))
    assert outputs and set(outputs) <= set(ACTION["outputs"])
    includes = [yaml.safe_load(text)["include"] for name, text in EXAMPLES if name == ".gitlab-ci.yml"]
    assert includes
    for each in (entry for include in includes for entry in include):
        component(each["inputs"])
    hooks = {each["id"] for each in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    configs = [yaml.safe_load(text) for name, text in EXAMPLES if name == ".pre-commit-config.yaml"]
    assert {hook["id"] for config in configs for repo in config["repos"] for hook in repo["hooks"]} == hooks


@pytest.mark.parametrize("name", sorted(ACTION["inputs"]))
def test_the_guide_names_every_input_of_the_action(name: str) -> None:
    assert f"| `{name}` |" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(ACTION["outputs"]))
def test_the_guide_names_every_output_of_the_action(name: str) -> None:
    assert f"`{name}`" in GUIDE.read_text(encoding="utf-8")

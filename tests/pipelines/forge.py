# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the very scripts of the pipeline files with bash, with the variables that a forge sets, and nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
#: What a runner hands on of its own environment: how to reach packages, and where programs are.
KEPT = re.compile(r"PATH|PIP_\w+|SSL_\w+|\w+_(proxy|PROXY)|REQUESTS_CA_BUNDLE")
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def clean_environment(home: Path) -> dict[str, str]:
    """What a job finds before the forge adds its own variables; its temporary data stays below its home."""
    temporary = home / "tmp"
    temporary.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
    return kept | {"HOME": str(home), "TMPDIR": str(temporary)}


@dataclass
class Job:
    """What is left of a job: its log, what it handed on, and whether it passed."""

    code: int = 0
    log: str = ""
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    steps: dict[str, dict[str, str]] = field(default_factory=dict)
    ran: list[str] = field(default_factory=list)


class Action:
    """The composite action, as a runner of GitHub, Forgejo or Gitea would take it."""

    def __init__(self, home: Path) -> None:
        self.text = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        self.home = home
        self.home.mkdir()

    def run(self, checkout: Path, given: Mapping[str, str], *, pull: int = 0, skip: Mapping[str, dict[str, str]] = {}, **env: str) -> Job:  # fmt: skip
        """Run the steps in order; `skip` holds the outputs of steps that need not run again."""
        known = set(self.text["inputs"])
        assert set(given) <= known, f"no such input: {set(given) - known}"
        job = Job(steps=dict(skip))
        names = {f"inputs.{name}": str(each.get("default", "")) for name, each in self.text["inputs"].items()}
        names |= {f"inputs.{name}": value for name, value in given.items()}
        names |= {"github.event.pull_request.number": str(pull or ""), "github.token": "job-token"}
        for step in self.text["runs"]["steps"]:
            values = names | {
                f"steps.{ident}.outputs.{key}": value for ident, out in job.steps.items() for key, value in out.items()
            }
            wanted = holds(step.get("if", "success()"), values, failed=bool(job.code))
            if wanted and step.get("id") not in skip:
                self._step(step, values, checkout, job, env)
        ends = {f"steps.{ident}.outputs.{key}": value for ident, out in job.steps.items() for key, value in out.items()}
        job.outputs = {name: filled(each["value"], ends) for name, each in self.text["outputs"].items()}
        return job

    def _step(self, step: Mapping[str, Any], values: Mapping[str, str], checkout: Path, job: Job, env: Mapping[str, str]) -> None:  # fmt: skip
        assert step["shell"] == "bash"
        files = {name: self.home / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("")
        script = self.home / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        temporary = self.home / "temp"
        temporary.mkdir(exist_ok=True)
        forge = {
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(checkout), "RUNNER_TEMP": str(temporary),
            "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_REPOSITORY": "city/parking", "GITHUB_BASE_REF": "",
            **{name: str(file) for name, file in files.items()},
        }  # fmt: skip
        given = {name: filled(value, values) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=checkout, env=clean_environment(self.home) | forge | env | given,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300,
        )  # fmt: skip
        job.ran.append(step["name"])
        job.log += done.stdout
        job.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        job.code = job.code or done.returncode
        lines = files["GITHUB_OUTPUT"].read_text().splitlines()
        job.steps[step.get("id", step["name"])] = dict(line.split("=", 1) for line in lines)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its expressions replaced; what is unknown is empty, as on a forge."""
    return EXPRESSION.sub(lambda match: values.get(match[1], ""), str(text))


def holds(condition: str, values: Mapping[str, str], *, failed: bool) -> bool:
    """Whether a step runs: terms joined by &&, each a status function, a comparison or a value."""
    inner = EXPRESSION.fullmatch(condition.strip())
    terms = (inner[1] if inner else condition).split(" && ")
    if not any(term in ("always()", "success()") for term in terms):
        terms.append("success()")
    return all(_term(term.strip(), values, failed) for term in terms)


def _term(term: str, values: Mapping[str, str], failed: bool) -> bool:
    if term in ("always()", "success()"):
        return term == "always()" or not failed
    compared = re.fullmatch(r"([\w.-]+) (==|!=) '([^']*)'", term)
    if compared:
        return (values.get(compared[1], "") == compared[3]) == (compared[2] == "==")
    assert re.fullmatch(r"[\w.-]+", term), f"an expression this runner does not know: {term}"
    return bool(values.get(term, ""))


def component(given: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """The name and the text of the job that GitLab makes of the component and its inputs."""
    spec, text = yaml.safe_load_all((ROOT / "templates" / "sealcheck.yml").read_text(encoding="utf-8"))
    inputs = spec["spec"]["inputs"]
    assert set(given) <= set(inputs), f"no such input: {set(given) - set(inputs)}"
    values = {name: given.get(name, each.get("default")) for name, each in inputs.items()}
    missing = [name for name, value in values.items() if value is None]
    assert not missing, f"a required input is missing: {missing}"
    ((name, job),) = _interpolated(text, values).items()
    return name, job


def _interpolated(value: Any, inputs: Mapping[str, Any]) -> Any:
    if isinstance(value, dict):
        return {_interpolated(key, inputs): _interpolated(each, inputs) for key, each in value.items()}
    if isinstance(value, list):
        return [_interpolated(each, inputs) for each in value]
    if isinstance(value, str):
        return re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: str(inputs[match[1]]), value)
    return value


def run_component(checkout: Path, home: Path, given: Mapping[str, str], *, shell: str = "bash", tools: Path | None = None, **env: str) -> Job:  # fmt: skip
    """Run the job of the component in one shell, as a runner does; with `tools` its first step need not run again."""
    home.mkdir(exist_ok=True)
    _name, text = component(given)
    options = ["set -eo pipefail"] if shell == "bash" else ["set -e"]
    install, *others = text["script"]
    assert install.startswith("tools=")
    script = home / "job.sh"
    lines = [*options, install if tools is None else f"tools='{tools}'", *others]
    script.write_text("\n".join(lines) + "\n", encoding="utf-8")
    forge = {
        "CI": "true", "GITLAB_CI": "true", "CI_PROJECT_DIR": str(checkout), "CI_PROJECT_ID": "7",
        **{name: str(value) for name, value in text["variables"].items()},
    }  # fmt: skip
    done = subprocess.run(
        [shell, str(script)], cwd=checkout, env=clean_environment(home) | forge | env,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300,
    )  # fmt: skip
    return Job(done.returncode, done.stdout)


@dataclass
class Api:
    """A forge's interface for comments on this machine: what it holds, and what was asked of it."""

    address: str = ""
    refuses: bool = False
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)


@contextmanager
def comments_api() -> Iterator[Api]:
    """Serve lists, additions and changes of comments the way GitHub, Forgejo, Gitea and GitLab do."""
    api = Api()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self, data: Any, code: int = 200) -> None:
            body = json.dumps(data).encode()
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _asked(self) -> Any:
            token = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
            path = self.path.partition("?")[0]
            api.asked.append((self.command, path, token))
            length = int(self.headers.get("Content-Length") or 0)
            return json.loads(self.rfile.read(length)) if length else None

        def do_GET(self) -> None:
            self._asked()
            if self.path == "/user":
                self._answer({"login": "sealbot", "id": 3})
            else:
                self._answer(api.comments)

        def do_POST(self) -> None:
            body = self._asked()["body"]
            if api.refuses:
                self._answer({"message": "Resource not accessible"}, 403)
                return
            api.comments.append(comment(len(api.comments) + 1, "sealbot", 3, body))
            self._answer(api.comments[-1], 201)

        def _change(self) -> None:
            body, ident = self._asked()["body"], int(self.path.rpartition("/")[2])
            (held,) = (each for each in api.comments if each["id"] == ident)
            held["body"] = body
            self._answer(held)

        do_PATCH = do_PUT = _change

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    api.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()


def comment(ident: int, login: str, number: int, body: str) -> dict[str, Any]:
    """A comment with its author the way GitHub (`user`) and GitLab (`author`) name them."""
    return {"id": ident, "body": body, "user": {"login": login}, "author": {"id": number}}

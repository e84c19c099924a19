# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a published GitHub action runs, as far as its inputs say: the shell text that does the same.

Of an action that says nothing, its name tells whether it may hide a build or tests.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from functools import cache

from sealcheck.artifacts.ci.pipeline import Elsewhere, Pipelines
from sealcheck.own_data import own_yaml
from sealcheck.pattern import regex

#: Actions that run one known program, by `owner/name`.
_PROGRAMS: Mapping[str, str] = {
    "r-lib/actions/check-r-package": "R CMD check",
    "julia-actions/julia-runtest": "julia -e Pkg.test",
    "php-actions/phpunit": "phpunit",
    "php-actions/phpstan": "phpstan",
    "matt-ball/newman-action": "newman run",
    "anthonyvscode/newman-action": "newman run",
    "pavelzw/pytest-action": "pytest",
    "microsoft/vstest-action": "vstest.console",
    "joonvena/robotframework-docker-action": "robot",
    "robotframework/robotframework-action": "robot",
}
#: Actions whose input completes a program's command line: `owner/name` → (program, input names in order).
_COMPLETED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "gradle/gradle-build-action": ("gradle", ("arguments",)),
    "gradle/actions/setup-gradle": ("gradle", ("arguments",)),
    "eskatos/gradle-command-action": ("gradle", ("arguments",)),
    "burrunan/gradle-cache-action": ("gradle", ("arguments",)),
    "actions-rs/cargo": ("cargo", ("command", "args")),
    "borales/actions-yarn": ("yarn", ("cmd",)),
    "php-actions/composer": ("composer", ("command", "args")),
    "maierj/fastlane-action": ("fastlane", ("lane",)),
    "magefile/mage-action": ("mage", ("args",)),
    "phingofficial/phing-github-action": ("phing", ("targets",)),
    "icrawl/action-eslint": ("eslint", ("custom-glob",)),
    "yutailang0119/action-ktlint": ("ktlint", ("report-path",)),
}
_CHECKS = frozenset({"check", "checks"})
_TEST_WORDS = frozenset({"test", "tests", "unittest", "unittests", "verify", "check"})
_VARIABLE = regex(r"\$(?:\{\{[^{}]{0,100}\}\}|\[\[[^\[\]]{0,100}\]\]|\{\w{1,80}\}|\w{1,80})")
_WORD = regex(r"[a-z]\d[a-z](?![a-z])|[a-z]{2,30}")
_TAGS_APART = regex(r"[\n,]")
#: Inputs that hold shell text whatever the action is called.
_SHELL_INPUTS = ("run", "script", "command", "commands", "cmd", "test-command", "test-script", "run-command", "runCmd")


def action_script(uses: str, inputs: Mapping[str, str]) -> str:
    """Return the shell text that the action `uses` runs with `inputs`; empty when they do not tell."""
    name = uses.partition("@")[0].lower()
    if name in _PROGRAMS:
        return _PROGRAMS[name]
    if name in _COMPLETED:
        program, wanted = _COMPLETED[name]
        given = " ".join(inputs[key] for key in wanted if inputs.get(key))
        return f"{program} {given}" if given else ""
    if name == "cypress-io/github-action":
        runs = inputs.get("runTests", inputs.get("runtests", "true")).lower() != "false"
        return inputs.get("command", "cypress run") if runs else ""
    if name.startswith("docker://"):
        return f"{inputs.get('entrypoint', '')} {inputs.get('args', '')}".strip()
    if name == "docker/build-push-action":
        return _image_build(inputs)
    if name in ("actions/github-script", "appleboy/ssh-action"):
        return ""  # JavaScript, or commands on another machine
    return "\n".join(inputs[key] for key in _SHELL_INPUTS if inputs.get(key))


def hides(uses: str) -> bool:
    """Return whether an action of another repository may build or test, going by its name."""
    owner, _, path = uses.removeprefix("./").partition("@")[0].lower().partition("/")
    lists = _words()
    if owner in lists["preparing"] or uses.startswith("docker://"):
        return False
    words = set(_WORD.findall(path or owner))
    return bool(words & lists["may_test"]) and not words & lists["something_else"]


def unrelated(reference: str, *more: str) -> bool:
    """Return whether shared steps are, by their name, about labels, style or documents, or about one of `more`."""
    name = _last(reference)
    words = set(_WORD.findall(name))
    if "." not in name and words & _CHECKS and not words & (_words()["may_test"] - _CHECKS):
        return True  # an action that checks something or other
    return bool(words & (_words()["unrelated"] | set(more)))


def _last(reference: str) -> str:
    """The last part of a name without its version; a variable stands for a name that is not known."""
    return _VARIABLE.sub("", reference.partition("@")[0].lower()).rpartition("/")[2]


def hidden_tests(pipelines: Pipelines) -> Iterator[Elsewhere]:
    """Yield the steps of another repository that start on every change and may be tests, going by their name.

    Those whose name speaks of tests come first.
    """
    given = [e for pipeline in pipelines.active for e in pipeline.elsewhere if "change" in e.when]
    named = {each: set(_WORD.findall(_last(each.reference))) for each in given}
    for each, words in sorted(named.items(), key=lambda item: not item[1] & _TEST_WORDS):
        if words & _TEST_WORDS or not words & _words()["no_tests"]:
            yield each


def hidden_checks(pipelines: Pipelines) -> Iterator[Elsewhere]:
    """Yield the steps of another repository that start on every change and may check the code's style."""
    lists = _words()
    for each in (e for pipeline in pipelines.active for e in pipeline.elsewhere if "change" in e.when):
        words = set(_WORD.findall(_last(each.reference)))
        if words & lists["style"] or not words & (lists["no_tests"] | lists["unrelated"]):
            yield each


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(text.split()) for name, text in own_yaml("data", "action_words.yml").items()}


def _image_build(inputs: Mapping[str, str]) -> str:
    context = inputs.get("context", ".")
    words = ["docker", "build"]
    words += ["-f", inputs["file"]] if inputs.get("file") else []
    words += ["--target", inputs["target"]] if inputs.get("target") else []
    words += ["--sbom=true"] if inputs.get("sbom", "").lower() == "true" else []
    words += [
        word for tag in _TAGS_APART.split(inputs.get("tags", ""))[:20] if tag.strip() for word in ("-t", tag.strip())
    ]
    # A context that is a URL or an expression is the checked-out repository.
    return shlex.join([*words, context if not context.startswith(("http", "$", "git")) else "."])

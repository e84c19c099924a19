# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the configuration of a static analysis leaves it some of the project's code to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_sections, read_settings
from sealcheck.artifacts.shell.paths import join, option, within
from sealcheck.artifacts.style.configs import passes_over_all
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.nested import entries, listed
from sealcheck.pattern import regex

#: Languages of which CodeQL reads the files themselves; of others it watches the build, whatever the paths say.
#: https://docs.github.com/en/code-security/code-scanning/creating-an-advanced-setup-for-code-scanning/customizing-your-advanced-setup-for-code-scanning
_READ = frozenset({"Python", "JavaScript", "TypeScript", "Ruby", "Vue", "Svelte", "HTML", "CSS", "Shell"})
_INPUTS = (
    "config|config-file|languages|queries|packs|tools|build-mode|category|threads|ram|debug|token|source-root"
    "|setup-python-dependencies"
)
_INPUT = rf"(?:^| ){{name}}=(.{{{{0,3000}}}}?)(?= (?:{_INPUTS})=|$)"
_CONFIG, _FILE, _LANGUAGES = (regex(_INPUT.format(name=name), re.S) for name in ("config", "config-file", "languages"))
_EVERY = regex(r"\*{1,2}(?:/\*{1,2}){0,3}(?:\.\*)?")
#: Rules of Semgrep for secrets and for files of a deployment (https://semgrep.dev/explore).
_NOT_OF_CODE = frozenset(
    f"p/{name}"
    for name in ("secrets", "gitleaks", "dockerfile", "docker", "docker-compose", "terraform", "kubernetes", "nginx")
)
_SEMGREP_RULES = regex(r"(?:^| )(?:SEMGREP_RULES|config)=((?:[pr]/[\w.-]{1,80}\s{0,20}){1,30})(?= \w{1,40}=|$)")
_EXCLUDED_PATHS = regex(r"(?m)\bSAST_EXCLUDED_PATHS:\s{0,4}[\"']?([^\"'\n#}]{1,1000})")
#: Options that name the only rules to look for, by tool.
_RULES = {
    "Bandit": ("-t", "--tests"), "gosec": ("-include", "--include"), "Brakeman": ("-t", "--test"),
}  # fmt: skip
#: Options that name rules to leave out.
_LEFT_OUT = {
    "Bandit": ("-s", "--skip"), "gosec": ("-exclude", "--exclude"), "Brakeman": ("-x", "--except", "--skip-checks"),
}  # fmt: skip
#: So many rules left out leave nearly none of what the tool has.
NEARLY_ALL = {"Bandit": 50, "gosec": 30, "Brakeman": 50}
#: The arguments that a step hands to an action.
_ARGUMENTS = regex(r"(?:^|\s)(?:args|options|arguments|extra_args)=([^\n]{1,3000})")
#: A rule or two may be chosen for another reason: B101 asks for no assertions, G101 for no secrets.
FEWEST_RULES = 3
_PROPERTY = regex(r"(?m)^\s{0,9}sonar\.(sources|exclusions)\s{0,9}[=:]\s{0,9}([^\n]{1,2000})")


def leaves_code(tool: str, ci: CiCall, tree: Tree, contents: Contents) -> bool:
    """Whether the tool's options and configuration files leave it some of the code, and more than a rule or two."""
    if 0 < len(_named_rules(tool, ci, tree, contents)) < FEWEST_RULES or _leaves_out_most(tool, ci, tree, contents):
        return False
    if tool == "CodeQL":
        return _codeql(ci, tree, contents)
    if tool == "Semgrep":
        if (rules := _rules(ci)) and rules <= _NOT_OF_CODE:
            return False
        ignored = tree.at(join(ci.call.folder, ".semgrepignore"))
        return ignored is None or not passes_over_all(contents.text(ignored))
    if tool == "SonarQube" and ci.call.tool not in ("mvn", "gradle"):
        return _sonar(ci, tree, contents)
    if tool == "GitLab SAST":
        excluded = _EXCLUDED_PATHS.findall(contents.text(ci.pipeline.file) or "")
        return all(_some_left(_code(tree), [], each.split(",")) for each in excluded)
    if tool == "Bandit":
        return _some_left(_code(tree, "Python"), [], _bandit(ci, tree, contents, "exclude_dirs"))
    return True


def _named_rules(tool: str, ci: CiCall, tree: Tree, contents: Contents) -> set[str]:
    """The rules to which a call or its configuration restricts the tool; empty where all are asked for."""
    named = option(_words(ci), *_RULES.get(tool, ()))
    if named is None and tool == "Bandit":
        named = ",".join(_bandit(ci, tree, contents, "tests"))
    return rules_in(named or "")


def _leaves_out_most(tool: str, ci: CiCall, tree: Tree, contents: Contents) -> bool:
    """Whether a call or its configuration leaves out nearly all rules of the tool."""
    if tool not in _LEFT_OUT:
        return False
    named = option(_words(ci), *_LEFT_OUT[tool]) or ""
    if tool == "Bandit":
        named += "," + ",".join(_bandit(ci, tree, contents, "skips"))
    return len(rules_in(named)) >= NEARLY_ALL[tool]


def rules_in(text: str) -> set[str]:
    """Return the rules that a list names."""
    return {rule for rule in re.split(r"[,\s]{1,9}", text[:2000].strip("\"'")) if rule}


def _words(ci: CiCall) -> tuple[str, ...]:
    """The words of a call; of an action those that the step hands to it."""
    if ci.call.words[0] != "uses:":
        return ci.call.words
    given = _ARGUMENTS.search(ci.step.given[:5000])
    return tuple(word.strip("\"'") for word in given[1].split()) if given else ()


def _rules(ci: CiCall) -> set[str]:
    """The rules that a call of Semgrep names, as words or in its environment."""
    words = ci.call.words
    named = {after for before, after in pairwise(words) if before in ("-c", "-f", "--config")}
    named |= {word.partition("=")[2] for word in words if word.startswith("--config=")}
    given = () if named else _SEMGREP_RULES.findall(ci.step.given[:3000])
    return named or {rule for text in given for rule in text.split()}


def _code(tree: Tree, *languages: str) -> list[str]:
    files = (file for file in tree.files if file.role is PathClass.SOURCE)
    return [file.path for file in files if not languages or file.language in languages]


def _some_left(code: list[str], places: Iterable[str], passed: Iterable[str]) -> bool:
    """Whether some of the code lies at the places (all of it, if there are none) and is not passed over."""
    wanted, dropped = list(places), list(passed)
    left = (path for path in code if not wanted or _matches(path, wanted))
    return not code or any(not _matches(path, dropped) for path in left)


def _matches(path: str, patterns: list[str]) -> bool:
    return any(
        _EVERY.fullmatch(_plain(each)) or within(path, [_plain(each)]) or _glob(path, _plain(each)) for each in patterns
    )


def _plain(pattern: str) -> str:
    return (
        pattern.strip().removeprefix("./").removeprefix("/").removesuffix("/**").removesuffix("/*").rstrip("/") or "**"
    )


def _glob(path: str, pattern: str) -> bool:
    plain = pattern.replace("**/", "*").replace("**", "*")
    return "*" in plain and (fnmatchcase(path, plain) or fnmatchcase(path, f"*/{plain}"))


def _codeql(ci: CiCall, tree: Tree, contents: Contents) -> bool:
    given = [step.given for step in ci.job.steps if "codeql-action/init" in step.uses]
    languages = {
        each for text in given for match in _LANGUAGES.finditer(text) for each in re.findall(r"[\w$-]+", match[1])
    }
    if languages == {"actions"}:
        return False  # the pipelines alone
    configs = [config for text in given if (config := _codeql_config(text, tree, contents))]
    if not configs:
        return True
    used = {file.language for file in tree.files if file.role is PathClass.SOURCE and file.language}
    return any(_asks(config) and (used - _READ or _some_left(_code(tree), *_paths(config))) for config in configs)


def _codeql_config(given: str, tree: Tree, contents: Contents) -> dict[str, Any]:
    text = match[1] if (match := _CONFIG.search(given)) else ""
    named = _FILE.search(given)
    if not text and named:
        file = tree.at(join("", named[1].strip()))
        text = (contents.text(file) or "") if file else ""
    return read_settings(text)


def _asks(config: dict[str, Any]) -> bool:
    """Whether any query is left."""
    return config.get("disable-default-queries") is not True or bool(config.get("queries") or config.get("packs"))


def _paths(config: dict[str, Any]) -> tuple[list[str], list[str]]:
    wanted, passed = ([str(each) for each in listed(config.get(key))][:200] for key in ("paths", "paths-ignore"))
    return wanted, passed


def _sonar(ci: CiCall, tree: Tree, contents: Contents) -> bool:
    file = tree.at(join(ci.call.folder, "sonar-project.properties"))
    text = (contents.text(file) or "") if file else ""
    text += "\n" + "\n".join(word.removeprefix("-D") for word in ci.call.words if word.startswith("-Dsonar."))
    found = {key: [each for each in value.split(",") if each.strip()] for key, value in _PROPERTY.findall(text)}
    places = [] if "." in (plain := [each.strip() for each in found.get("sources", [])]) else plain
    if any("$" in place or not _is_there(place, tree) for place in places):
        return True
    return _some_left(_code(tree), places, found.get("exclusions", []))


def _is_there(place: str, tree: Tree) -> bool:
    return _plain(place) in tree.folders or tree.at(_plain(place)) is not None


def _bandit(ci: CiCall, tree: Tree, contents: Contents, key: str) -> Iterator[str]:
    """Yield what .bandit and the file of the call list under a key (bandit.readthedocs.io/en/latest/config.html)."""
    beside = tree.at(join(ci.call.folder, ".bandit"))
    if beside and {"-r", "--recursive"} & set(ci.call.words):
        given = read_sections((contents.text(beside) or "")[:100_000]).get("bandit", {})
        yield from given.get({"exclude_dirs": "exclude"}.get(key, key), "").split(",")
    named = option(ci.call.words, "-c", "--configfile")
    file = tree.at(join(ci.call.folder, named)) if named else None
    if file:
        toml = file.ending == "toml"
        settings = read_settings(contents.text(file) or "", "toml" if toml else "yml")
        yield from map(str, entries(settings, *(("tool", "bandit") if toml else ()), key))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks of Rakefiles that only do something if the environment asks for it: run_tests if ENV['WITH_TESTS']."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.recipe.rake import bodies
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.pattern import regex

#: What makes of a demand its opposite, up to the next condition, or one of several ways to go on.
_OTHERWISE = (
    r"(?!(?:(?!&&|\band\b)[^\n]){0,200}?(?:\.(?:nil|empty|blank)\?|!=|!~|==\s{0,3}(?:nil\b|''|\"\")))"
    r"(?![^\n]{0,200}(?:\|\||\bor\b))"
)
_ENV = rf"ENV(?:\[|\.(?:key\?|has_key\?|include\?|fetch)[( ])\s{{0,3}}['\"](\w{{1,80}})['\"]{_OTHERWISE}"
#: Behind a statement, around one, and before all that follow.
_BEHIND = regex(rf"[^\n]{{1,300}}\sif[ (]{{1,3}}{_ENV}")
_AROUND = regex(rf"\s{{0,60}}if[ (]{{1,3}}{_ENV}")
_BEFORE = regex(
    rf"\s{{0,60}}(?:(?:next|return)\b[^\n]{{0,200}}|exit(?:[ (]{{1,3}}(?:0|true)\)?)?)\sunless[ (]{{1,3}}{_ENV}"
)
_ENDS = regex(r"\s{0,60}(?:end|else|elsif)\b")
_HARMLESS = regex(
    r"\s{0,60}(?:puts|print|warn|desc|end|else|require|\}|$"
    r"|(?:next|return|exit|abort|raise|fail)\b(?:\s[\"'][^\n]{0,200}|\([^\n]{0,200}\)|\s\d)?"
    r"\s(?:if|unless)[ (]{1,3}!?ENV\b)"
)
#: Variables that every pipeline sets, or those of one system.
_SET = frozenset({"CI", "CONTINUOUS_INTEGRATION", "GITHUB_ACTIONS", "GITLAB_CI", "TRAVIS", "CIRCLECI", "JENKINS_URL"})
_TESTS = regex(r"(?:\S{1,60}:)?(?:test|spec|features?|unit)s?(?::\S{1,60})?")


def asked_variable(ci: CiCall, recipes: Recipes, contents: Contents) -> str:
    """Return the variable without which a task of Rake that leads to the call does nothing; empty when none is asked.

    What the pipeline's step sets itself is not asked of anybody.
    """
    names = list(_tasks(ci.call))
    firsts = [recipes.first("rake", folder) for folder in dict.fromkeys((ci.call.folder, ""))] if names else []
    file = next((first.file for first in firsts if first and first.file.ending != "rake"), None)
    known = guards(contents.text(file) or "") if file else {}
    variables = (known[name] for name in names if name in known)
    given = f"{ci.step.given}\n{ci.step.script}"
    return next((variable for variable in variables if f"{variable}=" not in given), "")


def _tasks(call: Call) -> Iterator[str]:
    for line in (*call.via, " ".join(call.words)):
        words = line.split()
        if "rake" in words:
            named = [word for word in words[words.index("rake") + 1 :] if not word.startswith("-") and "=" not in word]
            yield from (name.partition("[")[0] for name in named or ["default"])


@lru_cache(maxsize=16)
def guards(text: str) -> Mapping[str, str]:
    """Return the tasks of which everything stands under a condition on the environment, each with the variable."""
    found: dict[str, str] = {}
    needed: dict[str, list[str]] = {}
    for name, needs, body, command in bodies(text):
        needed[name] = needs
        variables = set(_conditions(body)) if not command else {""}
        if variables and "" not in variables:
            found[name] = min(variables)
        elif not variables:
            found.setdefault(name, "")
    for name, needs in needed.items():
        asked = [found[need] for need in needs if found.get(need)]
        others = [need for need in needs if not found.get(need) and _TESTS.fullmatch(need)]
        if found.get(name) == "" and asked and not others:
            found[name] = asked[0]
    return {name: variable for name, variable in found.items() if variable}


def _conditions(body: Sequence[str]) -> Iterator[str]:
    """Yield for each statement the variable that it depends on, empty for one that runs anyway."""
    around, depth, before = "", 0, ""
    inline = body[0].partition("{")[2].strip().rstrip("}").strip() if "|" not in body[0] else ""
    for line in ([inline] if inline else []) + list(body[1:]):
        here = len(line) - len(line.lstrip())
        if around and here <= depth and _ENDS.match(line):
            around = ""
        elif match := _BEFORE.match(line):
            before = _asked(match[1])
        elif not around and (match := _AROUND.match(line)):
            around, depth = _asked(match[1]), here
        elif not _HARMLESS.match(line):
            behind = _BEHIND.match(line)
            yield around or before or (_asked(behind[1]) if behind else "")


def _asked(variable: str) -> str:
    return "" if variable in _SET else variable

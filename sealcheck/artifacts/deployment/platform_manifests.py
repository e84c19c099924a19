# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Manifests of hosting platforms, which build and start what lies in the repository."""

from __future__ import annotations

import re

from sealcheck.artifacts.deployment.checks import anything, line_with
from sealcheck.artifacts.deployment.container import Look, is_idle
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

_PROCESS = regex(r"[a-z][\w-]{0,40}:\s{1,9}(\S.{0,1000})")


def procfile(file: File, text: str) -> Look:
    """A Procfile with a process that does something."""
    lines = enumerate(text.split("\n")[:500], 1)
    starts = [(number, match[1]) for number, line in lines if (match := _PROCESS.match(line))]
    if not starts:
        return None
    return next((number for number, start in starts if not is_idle(start)), "near_idle")


def heroku_app(file: File, text: str) -> Look:
    """An app.json for Heroku or Dokku; the file of the same name of React Native and Expo is something else."""
    value = read_object(text)
    marks = ("buildpacks", "formation", "addons", "stack", "env", "scripts")
    return 1 if "expo" not in value and any(mark in value for mark in marks) else None


#: Scripts by which a platform builds what npm then starts.
_BUILT_THERE = ("heroku-postbuild", "gcp-build")


def npm_app(file: File, text: str) -> Look:
    """A package.json in the root with a script that only a platform runs, and a start."""
    scripts = mapping(read_object(text), "scripts")
    start = str(scripts.get("start") or "")
    built = next((each for each in _BUILT_THERE if scripts.get(each)), None)
    if file.folder or not start or built is None:
        return None
    return "near_idle" if is_idle(start) else line_with(text, (f'"{built}"',))


#: Folders and programs out of which only documentation comes.
_DOCUMENTS = regex(r"(?:\./)?(?:(?:user|dev|api)[_-]?)?(?:docs?|documentation|handbook|manual)(?:/.{0,200})?/?", re.I)
_MAKES_DOCUMENTS = regex(r"\b(?:mkdocs|sphinx-build|mdbook|docusaurus|antora|vitepress build docs|build-storybook)\b")


def netlify(file: File, text: str) -> Look:
    """A netlify.toml; one that builds nothing but documentation does not put the software into service."""
    build = mapping(read_table(text), "build")
    documents = _DOCUMENTS.fullmatch(str(build.get("base", ""))) or _MAKES_DOCUMENTS.search(
        str(build.get("command", ""))
    )
    return "near_docs_site" if documents else anything(file, text)


#: A file of AWS CodeDeploy says where files go and which scripts run, or names a service.
_CODE_DEPLOY = regex(r"^(?:os|files|hooks|Resources):", re.M)


def code_deploy(file: File, text: str) -> Look:
    """The appspec.yml of AWS CodeDeploy, which begins with its version."""
    version = re.search(r"^version:\s{1,9}[\"']?0\.0\b", text, re.M)
    return text.count("\n", 0, version.start()) + 1 if version and _CODE_DEPLOY.search(text) else None


def firebase(file: File, text: str) -> Look:
    """A firebase.json that puts pages into service; apps for telephones have one for keys and helper functions."""
    return 1 if any(read_object(text).get(mark) for mark in ("hosting", "apphosting")) else None


def posit_connect(file: File, text: str) -> Look:
    """The manifest with which Posit Connect runs an application; many other files are called manifest.json."""
    value = read_object(text)
    return 1 if mapping(value, "metadata").get("appmode") and "files" in value else None


#: What a manifest of Cloud Foundry says of an app; its name may be left to the command.
_APP = frozenset({"name", "memory", "buildpack", "buildpacks", "docker", "command", "instances", "path", "routes"})


def cloud_foundry(file: File, text: str) -> Look:
    """A Cloud Foundry manifest with an app in it."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return None
    apps = document.value.get("applications") if isinstance(document.value, dict) else None
    filled = isinstance(apps, list) and any(isinstance(app, dict) and _APP.intersection(app) for app in apps)
    return document.at(("applications",))[0] if filled else None

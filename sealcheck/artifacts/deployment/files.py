# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which files may put the project into service, by their names, and what is looked for in each."""

from __future__ import annotations

import re
from collections.abc import Callable

from sealcheck.artifacts.deployment import checks as c
from sealcheck.artifacts.deployment import infrastructure
from sealcheck.artifacts.deployment.compose import Surroundings, look_at_unit
from sealcheck.artifacts.deployment.container import Look, look_at_made_image, only_copies
from sealcheck.artifacts.deployment.image_tools import makes_image
from sealcheck.artifacts.deployment.own_images import IMAGE_NAME
from sealcheck.artifacts.deployment.packages import jvm, manifests
from sealcheck.artifacts.deployment.playbooks import look_at_plays
from sealcheck.artifacts.manifest.version_catalogues import with_plugins
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex

#: What a file is, by its text and what is around it.
LookAround = Callable[[File, str, Surroundings], Look]


@frozen
class Recogniser:
    """A kind of deployment, the names of its files and what must stand in one; `whole_path` where folders tell."""

    kind: str
    name: re.Pattern[str]
    look: LookAround
    whole_path: bool = False


def _by_name(kind: str, name: str, check: c.Check = c.anything) -> Recogniser:
    return _around(kind, name, lambda file, text, _: check(file, text))


def _around(kind: str, name: str, look: LookAround) -> Recogniser:
    return Recogniser(kind, regex(name, re.I), look, "/" in name)


def _terraform(file: File, text: str, around: Surroundings) -> Look:
    return infrastructure.terraform(file, text, around.tree.folders)


def _image(file: File, text: str, around: Surroundings) -> Look:
    look = look_at_made_image(file, text, around.tree)
    idle = isinstance(look, int) and only_copies(text) and not around.started
    return "near_no_start" if idle else look


#: Templates of a chart that are read.
MOST_TEMPLATES = 40
#: An image that is named, not one that is filled in; and those in a new chart: the server, and what its test asks with.
_IMAGE_NAMED = regex(r"(?m)^[ \t-]{0,40}(?:image|repository):[ \t]{1,9}[\"']?([\w./:@-]{2,300})")
_OF_NEW_CHART = regex(r"(?:docker\.io/)?(?:library/)?(?:nginx|busybox)(?:[:@].{1,100})?")


def _chart(file: File, text: str, around: Surroundings) -> Look:
    """The line of a chart that has templates of its own or brings other charts along; its name deploys nothing."""
    below = f"{file.folder}/" if file.folder else ""
    brought = "\ndependencies:" in text or around.tree.at(f"{below}requirements.yaml")
    filled = any(f"{folder}/".startswith((f"{below}templates/", f"{below}charts/")) for folder in around.tree.folders)
    if brought or not filled:
        return _CHART(file, text) if brought else None
    return "near_sample" if _CHART(file, text) and _starts_nginx_alone(below, around) else _CHART(file, text)


def _starts_nginx_alone(below: str, around: Surroundings) -> bool:
    """Whether a chart names no image but the web server that `helm create` puts into a new one."""
    folder = f"{below}templates/"
    files = [each for each in around.tree.ending("yaml", "yml", "tpl") if f"{each.folder}/".startswith(folder)]
    values = around.tree.at(f"{below}values.yaml")
    texts = [around.contents.text(each) or "" for each in (values, *files[:MOST_TEMPLATES]) if each]
    images = {match[1].lower() for text in texts for match in _IMAGE_NAMED.finditer(text)}
    return any("nginx" in image for image in images) and all(map(_OF_NEW_CHART.fullmatch, images))


def _gradle(file: File, text: str, around: Surroundings) -> Look:
    return jvm.gradle(file, with_plugins(file, text, around.tree, around.contents))


#: What brings or runs a program in a state of Salt. Others prepare a machine for any.
_SALT = (
    r"[ \t]{1,20}(?:- )?(?:cmd\.(?:run|wait|script)|git\.latest|archive\.extracted|file\.recurse"
    r"|virtualenv\.managed|docker_(?:container|compose)\.\w{1,20}|supervisord\.running)\b"
)

#: What a flake hands on. Packages that a shell for development only brings along are a list.
_FLAKE = (
    r"(?:[^#\n]{0,200}[\s{(;])?(?:(?:packages|nixosModules)(?:\.[^\s=;]{1,80})?|defaultPackage(?:\.[^\s=;]{1,80})?|nixosModule)"
    r"\s{0,9}=(?!\s{0,9}(?:\[|with\s|(?:\w{1,20}\.){0,2}(?:optionals?|attrValues)\b))"
)
_CHART = c.having(r"apiVersion:\s{0,9}[\"']?v[12]", r"name:")

RECOGNISERS = (
    Recogniser("container", IMAGE_NAME, _image),
    _by_name("container", r"pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|.{1,100}\.(?:cs|fs|vb)proj", makes_image),
    _around("helm", r"chart\.ya?ml", _chart),
    _around("workload", r".{1,100}\.(?:container|nomad)|.{1,100}\.nomad\.hcl", look_at_unit),
    _by_name("kubernetes", r"kustomization\.ya?ml", c.having(r"(?:resources|bases|components):(?!\s{0,9}\[\s{0,9}\])")),
    _by_name("ansible", r"(?:.{0,300}/)?roles/[^/]{1,100}/tasks/main\.ya?ml", lambda _, text: look_at_plays(text)),
    _by_name("ansible", r"galaxy\.ya?ml", c.having(r"namespace:")),
    _around("infrastructure", r".{1,100}\.(?:tf|tofu)", _terraform),
    _by_name("infrastructure", r"cdk\.json|pulumi\.ya?ml"),
    _by_name("infrastructure", r".{1,100}\.bicep", infrastructure.bicep),
    _by_name("infrastructure", r"serverless\.(?:ya?ml|[cm]?[jt]s)", infrastructure.serverless),
    _by_name("infrastructure", r".{1,100}\.ya?ml", infrastructure.cloud_formation),
    _by_name("infrastructure", r".{1,100}\.pkr\.hcl", c.having(r"build\s{0,9}\{", r"\s{1,20}provisioner\s{1,9}\"")),
    _by_name("infrastructure", r"[\w.-]{1,60}\.sls", c.having(_SALT)),
    _by_name("infrastructure", r"(?:.{0,300}/)?\.chalice/config\.json", c.having(r".{0,200}\"app_name\"")),
    _by_name("infrastructure", r"zappa_settings\.(?:json|toml|ya?ml|py)",
             c.having(r".{0,200}\b(?:app_function|django_settings|app_module)\b")),
    _by_name("platform", r"procfile", c.procfile),
    _by_name("platform", r"package\.json", c.npm_app),
    _by_name("platform", r"app\.json", c.heroku_app),
    _by_name("platform", r"(?:fly|railway|wrangler|nixpacks|netlify)\.toml|wrangler\.jsonc?"),
    _by_name("platform", r"render\.ya?ml", c.having(r"(?:services|projects):")),
    _by_name("platform", r"appspec\.ya?ml",
             c.having(r"version:\s{1,9}[\"']?0\.0\b", r"(?:os|files|hooks|Resources):")),
    _by_name("platform", r"(?:vercel|now|scalingo|railway)\.json"),
    _by_name("platform", r"apphosting\.ya?ml|captain-definition"),
    _by_name("platform", r"heroku\.ya?ml", c.having(r"(?:build|run):")),
    _by_name("platform", r"amplify\.ya?ml", c.having(r"(?:frontend|backend|applications):")),
    _by_name("platform", r"\.platform\.app\.ya?ml", c.having(r"type:\s{1,9}\S")),
    _by_name("platform", r"(?:staticwebapp\.config|dockerrun\.aws|ask-resources)\.json"),
    _by_name("platform", r"firebase\.json", c.having(r".{0,200}\"(?:hosting|apphosting)\"")),
    _by_name("platform", r"app\.ya?ml", c.having(r"runtime:\s{1,9}\S")),
    _by_name("platform", r"(?:[\w-]{1,60}[._-])?manifest(?:[._-][\w.-]{1,60})?\.ya?ml",
             c.having(r"applications:", r"\s{0,20}(?:- )?(?:name|memory|buildpacks?|docker|command|instances|path):")),
    _by_name("platform", r"pantheon(?:\.upstream)?\.ya?ml", c.having(r"api_version:")),
    _by_name("platform", r"(?:.{0,300}/)?\.(?:upsun|platform)/(?:config|applications)\.ya?ml",
             c.having(r"applications:|(?:- |  )?type:\s{1,9}\S")),
    _by_name("platform", r"\.(?:lagoon|amazeeio)\.ya?ml|acquia-pipelines\.ya?ml|(?:vapor|\.cpanel)\.ya?ml",
             c.having(r"(?:docker-compose-yaml|environments|sitegroup|deploy_tasks|events|deployment):")),
    _by_name("platform", r"blt\.ya?ml", c.having(r".{0,300}\.hosting\.acquia\.com\b")),
    _by_name("platform", r"(?:.{0,300}/)?\.do/(?:app|deploy\.template)\.ya?ml",
             c.having(r"(?:  )?(?:services|static_sites|workers|functions|jobs):")),
    _by_name("platform", r"apprunner\.ya?ml", c.having(r"runtime:\s{1,9}\S")),
    _by_name("platform", r"azure\.ya?ml", c.having(r"services:", r"\s{1,9}host:\s{1,9}\S")),
    _by_name("platform", r"(?:.{0,300}/)?\.ebextensions/.{1,60}\.config",
             c.having(r"(?:option_settings|container_commands|commands|packages|files|services):")),
    _by_name("platform", r"(?:.{0,300}/)?config/deploy\.ya?ml", c.having(r"service:", r"image:", r"servers:")),
    _by_name("platform", r"project\.toml", c.having(r"\[(?:_|\[?(?:io\.buildpacks|build\.buildpacks))")),
    _by_name("platform", r".{0,40}(?:deploy|publish|rsconnect).{0,40}\.r",
             c.having(r"\s{0,20}(?:rsconnect::)?deploy(?:App|Doc|API|Site|Project)\(")),
    _by_name("platform", r"(?:.{0,300}/)?rsconnect/.{1,300}\.dcf"),
    _by_name("store", r"(?:.{0,300}/)?fastlane/fastfile", c.having(r"\s{0,20}lane\s")),
    _by_name("store", r"eas\.json|codemagic\.ya?ml"),
    _around("package", r"pyproject\.toml", lambda file, text, around: manifests.pyproject(file, text, around.tree)),
    _by_name("package", r"setup\.py", manifests.setup),
    _by_name("package", r"package\.json", manifests.npm),
    _by_name("package", r"composer\.json", manifests.composer),
    _around("package", r"cargo\.toml", lambda file, text, around: manifests.cargo(file, text, around.tree)),
    _by_name("package", r"pom\.xml", jvm.maven),
    _around("package", r"build\.gradle(?:\.kts)?", _gradle),
    _by_name("package", r"build\.sbt", jvm.sbt),
    _by_name("package", r"(?:.{0,300}/)?project/[\w.-]{1,60}\.sbt", jvm.sbt_plugins),
    _by_name("package", r"build\.(?:sc|mill)", jvm.mill),
    _by_name("package", r".{1,100}\.(?:csproj|fsproj|vbproj|nuspec)", manifests.nuget),
    _by_name("package", r".{1,100}\.gemspec", c.having(r"Gem::Specification")),
    _by_name("package", r"description", c.having(r"Package:\s", r"Version:\s")),
    _by_name("package", r"library\.properties", manifests.arduino),
    _by_name("package", r"library\.json", manifests.platform_io),
    _by_name("package", r"\.?goreleaser\.ya?ml"),
    _by_name("package", r"meta\.json", c.having(r".{0,200}\"module_id\"", r".{0,200}\"entrypoint\"")),
    _by_name("nix", r"flake\.nix", c.having(_FLAKE)),
    _by_name("nix", r"default\.nix", c.having(r".{0,200}\b(?:mkDerivation|build[A-Z]\w{2,40})\b")),
    _by_name("system_package", r"(?:.{0,300}/)?debian/control", c.having(r"Package:\s")),
    _by_name("system_package", r".{1,100}\.spec", c.having(r"%(?:install|files|prep)", r"Name:")),
    _by_name("system_package", r"cmakelists\.txt|[\w.-]{1,60}\.cmake", manifests.cpack),
    _by_name("system_package", r"snapcraft\.ya?ml", c.having(r"name:\s{1,9}\S", r"parts:")),
    _by_name("system_package", r"pkgbuild", c.having(r"pkgname=")),
    _by_name("system_package", r"[\w-]{1,60}(?:\.[\w-]{1,60}){2,6}\.(?:ya?ml|json)",
             c.having(r"\s{0,8}[\"']?(?:app-)?id[\"']?\s{0,4}:", r"\s{0,8}[\"']?runtime[\"']?\s{0,4}:",
                      r"\s{0,8}[\"']?modules[\"']?\s{0,4}:(?!\s{0,4}\[\s{0,4}\])")),
    _by_name("installer", r".{1,100}\.spec", c.having(r"\w{1,30} ?= ?EXE\(", r"\w{1,30} ?= ?Analysis\(")),
    _by_name("installer", r".{1,100}\.iss", c.having(r"\[Setup\]")),
    _by_name("installer", r"package\.json", manifests.electron),
    _by_name("installer", r"forge[.-]config\.[cm]?[jt]s",
             c.having(r"[^/*#]{0,200}(?:@electron-forge/maker-[a-z]|\bnew Maker[A-Z]\w{1,30}\()")),
    _by_name("installer", r"tauri\.conf\.json",
             c.having(r".{0,200}\"bundle\"", r".{0,200}\"active\"\s{0,9}:\s{0,9}true")),
    _by_name("installer", r"electron-builder\.(?:ya?ml|json5?)|.{1,100}\.(?:nsi|wxs)"),
)  # fmt: skip

#: One pattern for all names, so that most of fifty thousand files cost a single look.
ANY_NAME = regex("|".join(f"(?:{each.name.pattern.rpartition('/')[2]})" for each in RECOGNISERS), re.I)

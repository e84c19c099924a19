# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What speaks of publishing or deploying the project in a shape that is not understood: jobs, scripts, badges.

It is looked for where no packaged deployment was found: somebody then has to say what it brings to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.artifacts.deployment.packages.travis_deploys import travis_deploys
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MOST = 3
#: What a command or script is called that hands something on.
_HANDS_ON = regex(
    r"(?i)(?<![a-z])(?:publish(?:ing|er|es)?|releas(?:e|es|ing)|deploy(?:s|ments?|ing|er)?|ship|installers?|rsync|scp|sftp"
    r"|lftp|ftp|upload(?:s|er)?|s3 (?:sync|cp)|twine|fastlane"
    r"|electron-(?:builder|packager|forge|release)|jpackage|makensis"
    r"|pyinstaller|cx_freeze|briefcase|nexe|vsce|web-ext|surge|capistrano|mina"
    r"|fabfile|jreleaser|launch4j|install4j)"
    r"(?![a-z])|(?-i:\bpublish[A-Z])|terraform apply|tauri build|cordova build|ionic cordova"
    r"|cap(?:acitor)? (?:build|sync)|expo build"
)
#: The same of documents, reports, messages and versions, which hand no software on.
_OTHERS = regex(
    r"(?i)(?<![a-z])(?:docs?|documentation|doku|mkdocs|mike|sphinx|storybook|typedoc|javadoc|jsdoc|wiki|coverage|codecov"
    r"|coveralls|sonar|sarif|tests?|results?|reports?|junit|artifacts?|artefacts?|notes?|changelog|drafter|slack|notif\w{0,12}"
    r"|mattermost|teams|discord|tweet|labels?|comments?|issues?|badges?|sentry|tag|version|bump|translations?|locales?|i18n"
    r"|crowdin|lokalise|trello|status|standard-version|data|datasets?|sitemap|sbom|schema)(?![a-z])"
    r"|vendor:publish|discover|--dry-run|--no-publish|never"
)
#: Names of scripts that others run by themselves: preinstall, post-update-cmd
_HOOK = regex(r"(?i)(?:pre|post)[-_a-z].*|.*:clean|.*-cmd")
#: Commands that make ready, look or say: what they handle is only named.
_SETS_UP = regex(
    r"(?:echo|printf|git|export|set|cd|test|\[\[?|if|exit|mkdir|chmod|cat|ls|cp|mv|rm|curl|wget|find|sed|grep|jq|source|\.)"
    r"(?: .*)?|.{0,100}\b(?:pip3?|npm|apt-get|apt|apk|brew|gem|yarn|pnpm|tool) (?:install|add|ci)\b.*",
    re.S,
)
#: Actions that do so.
_PREPARES = regex(
    r"uses: (?:\./|actions/|docker/(?:setup|login|metadata)).*|uses: .*(?:set-?up|cache|login|config|filter|chang).*",
    re.I,
)
#: What others understand, and found to hand on nothing that counts: packages of npm, releases on the forge, pages.
_UNDERSTOOD = regex(
    r"(?i)\b(?:npm|pnpm|yarn|bun|lerna)\b.{0,80}\bpublish\b|\bg(?:h|lab) release\b|gh-pages|deploy-pages|pages-artifact"
    r"|github-pages|uses: .{0,100}(?:gh-release|(?:create|upload|gitea|forgejo|automatic)-releases?"
    r"|release-(?:action|asset|please|drafter)|semantic-release|changesets)"
)
_TELLING: frozenset[str] = frozenset({"outside", "never", "failure"})
#: Where packages and apps are shown: stores name apps by keys, registries by their names.
_STORE = regex(
    r"(?i)https?://(?:play\.google\.com/store/apps/details|(?:apps|itunes)\.apple\.com/[\w/-]{0,20}app/"
    r"|f-droid\.org/(?:[a-z-]{2,7}/)?packages/|www\.microsoft\.com/(?:[\w-]{2,7}/)?(?:store|p)/|flathub\.org/apps/"
    r"|snapcraft\.io/|chrome(?:webstore)?\.google\.com/(?:webstore/)?detail/|addons\.mozilla\.org/)[\w.?=/%&-]{2,120}"
)
_REGISTRY = regex(
    r"(?i)https?://(?:(?:www\.)?npmjs\.(?:com|org)|(?:www\.)?pypi\.(?:org|python\.org)|badge\.fury\.io|img\.shields\.io"
    r"|hub\.docker\.com|(?:www\.)?packagist\.org|poser\.pugx\.org|rubygems\.org|(?:www\.)?nuget\.org|crates\.io|pkg\.go\.dev"
    r"|(?:search|central)\.(?:maven\.org|sonatype\.com)|mvnrepository\.com|maven-badges\.herokuapp\.com|anaconda\.org"
    r"|cran\.r-project\.org|hex\.pm|pub\.dev|plugins\.qgis\.org|wordpress\.org/plugins|jitpack\.io|ghcr\.io"
    r"|marketplace\.visualstudio\.com)/([\w.@/%?=&:-]{2,200})"
)
#: Badges of other things than packages.
_NO_PACKAGE = regex(
    r"(?i)github/|gitlab/|travis|license|codecov|coveralls|circleci|stars|issues|badge/|liberapay|discord"
)


@frozen
class HandedOn:
    """A place that speaks of a deployment: a `job`, a `script`, or a `badge` of a store or registry."""

    kind: Literal["job", "script", "badge"]
    file: File
    line: int
    text: str


@artifact
def handed_on(
    deployment: tuple[Way, ...],
    ci_calls: tuple[CiCall, ...],
    recipes: Recipes,
    readme: Readme,
    tree: Tree,
    contents: Contents,
    own_names: OwnNames,
) -> tuple[HandedOn, ...]:
    """What speaks of a deployment that is not understood; nothing where one was found."""
    if any(not way.reason for way in deployment):
        return ()
    by_travis = [
        HandedOn("job", each.file, each.line, f"deploy: {each.provider}") for each in travis_deploys(tree, contents)
    ]
    found = [*by_travis[:MOST], *list(_jobs(ci_calls))[:MOST], *list(_scripts(recipes.all))[:MOST]]
    return (*found, *list(_badges(readme, contents, own_names))[:MOST])


def _jobs(ci_calls: Iterable[CiCall]) -> Iterator[HandedOn]:
    """Yield the steps of pipelines that start which hand something on, by their own words or the script's they call."""
    for ci in ci_calls:
        command = " ".join(ci.call.words)[:400].partition("@")[0]
        if not ci.job.when - _TELLING or _SETS_UP.fullmatch(command):
            continue
        named = f"{ci.step.name} {ci.job.name} {ci.step.file.name}"
        foreign = command.startswith("uses:") and not _PREPARES.fullmatch(command)
        said = " ".join((*ci.call.via[:1], command, named if foreign else ""))
        if _HANDS_ON.search(said) and not _OTHERS.search(f"{said} {named}") and not _UNDERSTOOD.search(said):
            yield HandedOn("job", ci.step.file, ci.line, str(ci.call))


def _scripts(recipes: Iterable[Recipe]) -> Iterator[HandedOn]:
    """Yield the named scripts that hand something on; those of copies, and that only say something, aside."""
    for recipe in recipes:
        named = f"{recipe.name}: {recipe.text}"[:400]
        program = (recipe.text.split() or ["echo"])[0]
        aside = _HOOK.fullmatch(recipe.name[:100]) or recipe.file.role in (PathClass.VENDORED, PathClass.TEST)
        if aside or program in ("echo", "printf", "true") or recipe.runner == "rake":
            continue
        understood = _UNDERSTOOD.search(named) and not recipe.name.startswith("deploy")
        if _HANDS_ON.search(named) and not _OTHERS.search(named) and not understood:
            yield HandedOn("script", recipe.file, recipe.line, named[:200])


def _badges(readme: Readme, contents: Contents, own: OwnNames) -> Iterator[HandedOn]:
    """Yield the addresses in READMEs under which an app, or a package of the project's name, is to be had."""
    for document in readme.all:
        text = (contents.text(document.file) or "")[:200_000] if document.file else ""
        stores = [(match.start(), match[0]) for match in _STORE.finditer(text)]
        stores += [
            (match.start(), match[0])
            for match in _REGISTRY.finditer(text)
            if not _NO_PACKAGE.search(match[1]) and any(name in plain(match[1]) for name in own.names)
        ]
        for start, address in stores:
            yield HandedOn("badge", document.file, text.count("\n", 0, start) + 1, address)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration apart from code: templates with their variables, and which of them are explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.code_of_values import code_of_values
from sealcheck.artifacts.settings.compose import environment_files, set_in_compose
from sealcheck.artifacts.settings.copied import copied, copied_code
from sealcheck.artifacts.settings.documented_names import documents_of, told_in_documents
from sealcheck.artifacts.settings.files import is_of_tests, only_defines
from sealcheck.artifacts.settings.infrastructure import parameters
from sealcheck.artifacts.settings.lines import variables
from sealcheck.artifacts.settings.listed import Listed, listed, partly_listed
from sealcheck.artifacts.settings.names import (
    APPLICATION,
    EXAMPLES,
    FOLDER_HINTS,
    FRAMEWORK,
    HINTS,
    LEFT_BEHIND,
    LIVE_ENV,
    MARKED,
    TOOL_FOLDER,
    VALUES,
    hints,
    is_defaults,
    is_environment,
    is_live,
    is_of_program,
    is_template,
    may_hold_constants,
)
from sealcheck.artifacts.settings.pointed_at import LEAST as LEAST_TOLD
from sealcheck.artifacts.settings.pointed_at import pointed_at
from sealcheck.artifacts.settings.read_files import read_files
from sealcheck.artifacts.settings.set_nothing import sets_nothing
from sealcheck.artifacts.settings.shown import shown
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass

#: Templates read.
MOST_TEMPLATES = 20
#: Bytes from which a file that is not called a template is taken for data.
LARGE = 200_000
#: Share of explained settings from which a file in a configuration folder is taken for one that people set.
LIVE_SHARE = 0.3
#: Share of explained settings of a configuration in use from which no better one is looked for.
ENOUGH = 0.6
#: Settings that a file of a program in Java must hold.
LEAST_OF_PROGRAM = 3


@frozen
class Template:
    """A file that shows what can be configured. `explained` are the variables with a comment or a place in the docs.

    `live` marks a committed configuration that is not called a template, `listed` a document with a list of settings.
    A `quiet` one is no template by itself, but shows how much there is to set.
    """

    file: File
    variables: tuple[str, ...]
    explained: frozenset[str]
    live: bool = False
    listed: bool = False
    quiet: bool = False

    @property
    def share(self) -> float:
        """The share of the variables that is explained."""
        return len(self.explained) / len(self.variables) if self.variables else 0.0


@artifact
def settings(
    tree: Tree,
    contents: Contents,
    documents: Documents,
    environment: frozenset[str],
    deployment: tuple[Way, ...],
) -> tuple[Template, ...]:
    """The templates of configuration with at least one variable, and the documents that list settings.

    Ordinary templates come first, the best explained before the others.
    """
    candidates = [pair for pair in _candidates(tree) if not _among_examples(pair[0]) or _told(pair[0], tree, contents)]
    chosen = sorted(candidates, key=lambda pair: (pair[1], pair[0].path.count("/"), pair[0].path))
    texts = [(file, live, contents.text(file) or "") for file, live in chosen[:MOST_TEMPLATES]]
    others = [file for file, live, text in texts if sets_nothing(file, text, live=live)]
    texts += [
        (file, False, contents.text(file) or "") for file in _more_code(documents, contents, [f for f, _, _ in texts])
    ]
    read = [(file, live, variables(file, text)) for file, live, text in texts if file not in others]
    read = [each for each in read if not is_of_tests(each[2])]
    wanted = {name for _, _, found in read for name in found}
    told = told_in_documents(wanted, documents) if wanted else set()
    templates = [_template(file, found, told, live) for file, live, found in read if found]
    templates += _lists(listed(documents, contents, documents_of(tree), environment))
    templates = _own_first(templates)
    if templates and all(each.quiet for each in templates):
        templates = _heard(documents, templates)
    if all(each.quiet for each in templates):
        templates += _copied(documents, contents)
    if all(each.quiet for each in templates):
        templates += _of_programs(documents, contents)
    if all(each.quiet or ((each.live or each.listed) and each.share < ENOUGH) for each in templates):
        templates += _read_by_name(documents, contents, templates)
    if all(each.quiet for each in templates):
        templates += _of_deployment(documents, contents, deployment, environment)
    if all(each.quiet for each in templates):
        templates += _in_compose(documents, contents, environment)
    if all(each.quiet or (each.live and each.share < LIVE_SHARE) for each in templates):
        templates += _lists(list(shown(documents, contents, documents_of(tree))))
    if all(each.quiet for each in templates):
        templates += _lists(partly_listed(documents, documents_of(tree), environment))
    return tuple(sorted(templates, key=lambda t: (t.quiet, t.live, t.listed, -t.share, t.file.path)))


def _lists(given: list[Listed]) -> list[Template]:
    explained = [frozenset(name for name, said in found.items() if said) for _, found in given]
    return [
        Template(file, tuple(found), told, listed=True) for (file, found), told in zip(given, explained, strict=True)
    ]


def _more_code(documents: Documents, contents: Contents, known: list[File]) -> list[File]:
    found = copied_code(documents.tree, contents, documents_of(documents.tree))
    return [file for file in found if file not in known and not documents.is_brought(file)]


def _heard(documents: Documents, templates: list[Template]) -> list[Template]:
    """Return the templates; those that a document on configuration leads to show what can be set, explained or not."""
    told = pointed_at(documents, documents_of(documents.tree))
    return [replace(t, quiet=len(t.variables) < LEAST_TOLD or t.file.path not in told) for t in templates]


def _copied(documents: Documents, contents: Contents) -> list[Template]:
    """Return the examples that are to be copied, though nothing in their names says that they set something."""
    tree = documents.tree
    read = [(file, variables(file, contents.text(file) or "")) for file in copied(tree, contents, documents_of(tree))]
    wanted = {name for _, found in read for name in found}
    told = told_in_documents(wanted, documents) if wanted else set()
    return [_template(file, found, told, live=False) for file, found in read if found]


def _of_programs(documents: Documents, contents: Contents) -> list[Template]:
    """Return the files out of which programs read what differs from place to place: jdbc.properties, constants.php."""
    named = documents.tree.mentioning(".properties", "appsettings.", ".php")
    files = [file for file in named if is_of_program(file) or _holds_constants(file, contents)][:MOST_TEMPLATES]
    read = [(file, variables(file, contents.text(file) or "")) for file in files]
    told = told_in_documents({name for _, found in read for name in found}, documents) if read else set()
    enough = [(file, found) for file, found in read if len(found) >= LEAST_OF_PROGRAM]
    return [replace(_template(file, found, told, live=True), quiet=False) for file, found in enough]


def _holds_constants(file: File, contents: Contents) -> bool:
    return may_hold_constants(file) and only_defines(contents.text(file) or "")


def _read_by_name(documents: Documents, contents: Contents, known: list[Template]) -> list[Template]:
    """Return files of settings that code names, and such code, as far as most of what they set is explained."""
    named = [*read_files(documents.tree, contents), *_values(documents, contents)]
    files = [file for file in named if file not in [each.file for each in known]]
    read = [(file, variables(file, contents.text(file) or "")) for file in files]
    told = told_in_documents({name for _, found in read for name in found}, documents) if read else set()
    enough = [_template(file, found, told, live=True) for file, found in read if len(found) >= LEAST_OF_PROGRAM]
    return [replace(each, quiet=False) for each in enough if each.share >= ENOUGH]


def _values(documents: Documents, contents: Contents) -> Iterator[File]:
    return code_of_values(documents, contents, documents_of(documents.tree))


def _of_deployment(
    documents: Documents, contents: Contents, ways: tuple[Way, ...], environment: frozenset[str]
) -> list[Template]:
    """Return the templates that put the software into service and explain most of what they ask for."""
    given = parameters(documents.tree, contents, ways, environment)
    told = told_in_documents({name for _, names in given for name in names}, documents) if given else set()
    every = [_template(file, names, told, live=False) for file, names in given]
    return [each for each in every if each.share >= ENOUGH]


def _in_compose(documents: Documents, contents: Contents, environment: frozenset[str]) -> list[Template]:
    """Return the files of environment that Compose files name, or else those that set what is read themselves.

    Of these all that is read counts, set there or not.
    """
    files = list(environment_files(documents.tree, contents, environment))
    if files:
        told = told_in_documents({name for _, found in files for name in found}, documents)
        return [replace(_template(file, found, told, live=True), quiet=False) for file, found in files]
    shown = list(set_in_compose(documents.tree, contents, environment))
    told = told_in_documents(set(environment), documents) if shown else set()
    return [Template(file, tuple(sorted(environment)), frozenset(told), live=True) for file in shown]


def _own_first(templates: list[Template]) -> list[Template]:
    """Silence templates of what a framework brings, with its generator's comments, beside those of the software."""
    brought = [each for each in templates if FRAMEWORK.fullmatch(MARKED.sub("", each.file.name))]
    own = [each for each in templates if each not in brought and not (each.quiet or each.live or each.listed)]
    return [replace(each, quiet=True) if own and each in brought else each for each in templates]


def _template(file: File, found: dict[str, bool], told: set[str], live: bool) -> Template:
    explained = frozenset(name for name, said in found.items() if said or name in told)
    each = Template(file, tuple(found), explained, live)
    plain = live and not LIVE_ENV.fullmatch(file.name) and not APPLICATION.fullmatch(file.name)
    return replace(each, quiet=True) if plain and each.share < LIVE_SHARE else each


def _candidates(tree: Tree) -> Iterator[tuple[File, bool]]:
    charts = {file.folder for file in tree.named("chart.yaml", "chart.yml")}
    for file in tree.mentioning(*HINTS, *FOLDER_HINTS):
        if not hints(file.path.lower(), file.name) or not _may_hold_settings(file):
            continue
        of_chart = VALUES.fullmatch(file.name) is not None and file.folder in charts
        if is_template(file) or is_environment(file) or is_defaults(file) or of_chart:
            yield file, False
        elif (file.size or 0) < LARGE and is_live(file):
            yield file, True


def _may_hold_settings(file: File) -> bool:
    wrong = (PathClass.VENDORED, PathClass.TEST, PathClass.GENERATED, PathClass.BINARY, PathClass.DATA, PathClass.DOCS)
    own = place_of(file.folder).role is not PathClass.TEST and not TOOL_FOLDER.search(file.path)
    own = own and not LEFT_BEHIND.search(file.path)
    shown = not _among_examples(file) or (EXAMPLES.fullmatch(file.folder) is not None and is_template(file))
    return own and shown and file.role not in wrong


def _among_examples(file: File) -> bool:
    return place_of(file.folder).role is PathClass.EXAMPLE


def _told(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a document outside the examples leads to the file."""
    return any(file.path in (contents.text(each) or "") for each in documents_of(tree) if not _among_examples(each))

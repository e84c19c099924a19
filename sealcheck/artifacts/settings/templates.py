# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration apart from code: templates with their variables, and which of them are explained."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.settings.candidates import candidates
from sealcheck.artifacts.settings.compose import environment_files, set_in_compose
from sealcheck.artifacts.settings.copied import copied, copied_code
from sealcheck.artifacts.settings.dotnet import settings_files
from sealcheck.artifacts.settings.files import holds_no_settings, only_defines, sets_nothing
from sealcheck.artifacts.settings.infrastructure import parameters
from sealcheck.artifacts.settings.lines import variables
from sealcheck.artifacts.settings.listed import LEAST, Listed, listed, partly_listed
from sealcheck.artifacts.settings.named_files import code_of_values, read_files
from sealcheck.artifacts.settings.names import APPLICATION, LIVE_ENV, is_of_program, may_hold_constants
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.shown import shown
from sealcheck.artifacts.settings.to_fill import to_fill
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File

#: Templates read.
MOST_TEMPLATES = 20
#: Share of explained settings from which a file in a configuration folder is taken for one that people set.
LIVE_SHARE = 0.3
#: Share of explained settings of a configuration in use from which no better one is looked for.
ENOUGH = 0.6


@frozen
class Template:
    """A file that shows what can be configured. `explained` are the variables with a comment or a place in the docs.

    `live` marks a committed configuration that is not called a template, `listed` a document with a list of settings.
    A `quiet` one is no template by itself, but shows how much there is to set; `unsure` says that it may be one.
    """

    file: File
    variables: tuple[str, ...]
    explained: frozenset[str]
    live: bool = False
    listed: bool = False
    quiet: bool = False
    unsure: bool = False

    @property
    def share(self) -> float:
        """The share of the variables that is explained."""
        return len(self.explained) / len(self.variables) if self.variables else 0.0


class _Search(NamedTuple):
    """What is searched for settings, and the variables that the software reads from its environment."""

    papers: Papers
    contents: Contents
    ways: tuple[Way, ...]
    read: frozenset[str]

    @property
    def tree(self) -> Tree:
        return self.papers.tree

    def text(self, file: File) -> str:
        return self.contents.text(file) or ""

    def sets(self, files: Iterable[File]) -> list[Listed]:
        """Return what each of the files sets, and which of it has a comment."""
        return [(file, variables(file, self.text(file))) for file in files]

    def judged(self, found: Iterable[Listed], *, live: bool = False) -> list[Template]:
        """Return the templates in which settings were found: explained are those with a comment, or by a document."""
        rows = [(file, names) for file, names in found if names]
        told = self.papers.told({name for _, names in rows for name in names})
        explained = [frozenset(name for name, said in names.items() if said or name in told) for _, names in rows]
        return [Template(file, tuple(names), those, live) for (file, names), those in zip(rows, explained, strict=True)]


@artifact
def settings(
    papers: Papers,
    contents: Contents,
    environment: frozenset[str],
    deployment: tuple[Way, ...],
    described_settings: tuple[Listed, ...],
) -> tuple[Template, ...]:
    """The templates of configuration with at least one variable, and the documents that list settings.

    Ordinary templates come first, the best explained before the others.
    """
    search = _Search(papers, contents, deployment, environment)
    templates = [*_called_so(search), *_lists([*listed(papers, contents, environment), *described_settings])]
    if templates and _none(templates):
        templates = _heard(search, templates)
    for lacks, source in _FURTHER:
        if lacks(templates):
            templates += source(search, templates)
    return tuple(sorted(templates, key=lambda t: (t.quiet, t.live, t.listed, -t.share, t.file.path)))


def _none(templates: list[Template]) -> bool:
    return all(each.quiet for each in templates)


def _none_explained(templates: list[Template]) -> bool:
    return all(each.quiet or ((each.live or each.listed) and each.share < ENOUGH) for each in templates)


def _hardly_any(templates: list[Template]) -> bool:
    return all(each.quiet or (each.live and each.share < LIVE_SHARE) for each in templates)


def _called_so(search: _Search) -> list[Template]:
    """Return the files that are called like templates or configurations, as far as their texts are such."""
    tree = search.tree
    chosen = sorted(candidates(tree), key=lambda pair: (pair[1], pair[0].path.count("/"), pair[0].path))[
        :MOST_TEMPLATES
    ]
    known = [file for file, _ in chosen]
    chosen = [(file, live) for file, live in chosen if not sets_nothing(file, search.text(file))]
    more = (file for file in copied_code(tree, search.contents, search.papers.files) if file not in known)
    chosen += [(file, False) for file in more if not search.papers.documents.is_brought(file)]
    live = {file.path for file, live in chosen if live}
    found = search.judged(search.sets(file for file, _ in chosen))
    return [_used(search, each, quiet=_is_quiet(each)) if each.file.path in live else each for each in found]


def _used(search: _Search, each: Template, *, quiet: bool) -> Template:
    """Return a configuration in use; a quiet one may be what is set in every place, unless its text shows another."""
    unsure = quiet and not holds_no_settings(each.file, search.text(each.file))
    return replace(each, live=True, quiet=quiet, unsure=unsure)


def _lists(given: Iterable[Listed]) -> list[Template]:
    return [
        Template(file, tuple(names), frozenset(name for name, said in names.items() if said), listed=True)
        for file, names in given
    ]


def _heard(search: _Search, templates: list[Template]) -> list[Template]:
    """Return the templates; those that a document on configuration leads to show what can be set, explained or not."""
    told = search.papers.led_to
    return [replace(t, quiet=len(t.variables) < LEAST or t.file.path not in told) for t in templates]


def _copied(search: _Search, known: list[Template]) -> list[Template]:
    """Return the examples that are to be copied, though nothing in their names says that they set something."""
    return search.judged(search.sets(copied(search.tree, search.contents, search.papers.files)))


def _of_programs(search: _Search, known: list[Template]) -> list[Template]:
    """Return the files out of which programs read what differs from place to place: jdbc.properties, web.config."""
    named = search.tree.mentioning(".properties", "appsettings.", ".php")
    files = [file for file in named if is_of_program(file) or _holds_constants(file, search)][:MOST_TEMPLATES]
    return search.judged(search.sets([*files, *settings_files(search.tree)]), live=True)


def _with_places(search: _Search, known: list[Template]) -> list[Template]:
    """Return the files with places to fill, whatever they are called."""
    return search.judged(list(to_fill(search.tree, search.contents))[:MOST_TEMPLATES], live=True)


def _holds_constants(file: File, search: _Search) -> bool:
    return may_hold_constants(file) and only_defines(search.text(file))


def _read_by_name(search: _Search, known: list[Template]) -> list[Template]:
    """Return files of settings that code names, and such code; quiet are those that explain too little."""
    named = [*read_files(search.tree, search.contents), *code_of_values(search.papers, search.contents)]
    files = [file for file in named if file not in [each.file for each in known]]
    read = search.judged(search.sets(files), live=True)
    # Whether unexplained ones hold what differs from place to place is left open, and not where others do.
    open_ = [] if not _none(known) else [_used(search, each, quiet=True) for each in read if each.share < ENOUGH]
    return [*(each for each in read if each.share >= ENOUGH), *open_]


def _of_deployment(search: _Search, known: list[Template]) -> list[Template]:
    """Return the templates that put the software into service and explain most of what they ask for."""
    given = parameters(search.tree, search.contents, search.ways, search.read)
    return [each for each in search.judged(given) if each.share >= ENOUGH]


def _in_compose(search: _Search, known: list[Template]) -> list[Template]:
    """Return the files of environment that Compose files name, or else those that set what is read themselves.

    Of these all that is read counts, set there or not.
    """
    files = list(environment_files(search.tree, search.contents, search.read))
    if files:
        return search.judged(files, live=True)
    return search.judged(set_in_compose(search.tree, search.contents, search.read), live=True)


def _shown(search: _Search, known: list[Template]) -> list[Template]:
    return _lists(shown(search.papers))


def _listed_in_part(search: _Search, known: list[Template]) -> list[Template]:
    return _lists(partly_listed(search.papers, search.read))


#: Where settings are looked for one after the other, and the lack of those found so far that makes it necessary.
_FURTHER: tuple[tuple[Callable[[list[Template]], bool], Callable[[_Search, list[Template]], list[Template]]], ...] = (
    (_none, _copied),
    (_none, _of_programs),
    (_none_explained, _read_by_name),
    (_none, _with_places),
    (_none, _of_deployment),
    (_none, _in_compose),
    (_hardly_any, _shown),
    (_none, _listed_in_part),
)


def _is_quiet(each: Template) -> bool:
    """Whether a file in a folder for configuration explains too little to be taken for one that people set."""
    known = LIVE_ENV.fullmatch(each.file.name) or APPLICATION.fullmatch(each.file.name)
    return not known and each.share < LIVE_SHARE

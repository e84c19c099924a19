# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the measure on configuration shows: which template decides, what is unexplained, what is fixed in the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.passages import passages
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.settings.command_options import SetFromOutside
from sealcheck.artifacts.settings.left_out import LeftOut
from sealcheck.artifacts.settings.set_up_calls import Explained
from sealcheck.artifacts.settings.templates import Template
from sealcheck.artifacts.tree import Tree
from sealcheck.measures.doubt import Doubt
from sealcheck.measures.site_evidence import read_of_site
from sealcheck.model import (
    Evidence,
    File,
    Measurement,
    PathClass,
    against,
    found,
    measured,
    near_miss,
    say,
    undetermined,
)
from sealcheck.pattern import regex
from sealcheck.prose.concepts import sections
from sealcheck.prose.facts import words_in

#: What a section on configuration leads to where the settings are shown by example.
_EXAMPLES = regex(r"(?:^|/)(?:examples?|samples?|beispiele?)(?:/|$)|\.(?:ya?ml|toml|ini|conf|properties|json5?)$")
_CONFIG_FOLDER = regex(r"(?:^|/)(?:config(?:s|urations?)?|environments?|konfiguration)$")
#: A template with a smaller share of the settings of the largest one does not decide; nor does a shorter list.
LEAST_TEMPLATE, LEAST_LIST = 1 / 3, 1 / 2
#: Of all templates together at least this share must be explained, so that one of several does not speak for all.
LEAST_TOGETHER = 0.4
#: So near below the required share nobody can tell whether it is reached: a comment may be on two settings, or none.
NEARLY = 0.05
#: So many settings that the code reads besides, for each that is explained, leave open what the template is worth.
MOST_BESIDE, LEAST_BESIDE = 3, 10
#: A file in use that sets fewer values is hardly the configuration.
LEAST_IN_USE = 3
#: Files that are shown where the code reads settings.
MOST_READING = 3
#: Templates that are shown.
MOST_SHOWN = 6


class Deciding(NamedTuple):
    """The template that decides, whether it is large enough to speak for the configuration, and the share explained."""

    template: Template
    weighs: bool
    share: float


def deciding(settings: tuple[Template, ...]) -> Deciding:
    """Return the best explained of the large templates, or the largest when all large ones are no templates."""
    largest = max(len(template.variables) for template in settings)
    counting = [template for template in settings if not template.quiet]
    together = _together(counting)
    heavy = [t for t in counting if len(t.variables) >= largest * (LEAST_LIST if t.listed else LEAST_TEMPLATE)]
    if not heavy:
        largest_one = max(counting, key=lambda template: len(template.variables))
        return Deciding(largest_one, False, largest_one.share)
    best = max(heavy, key=lambda template: template.share)
    return Deciding(best, together >= LEAST_TOGETHER, best.share)


def _together(templates: list[Template]) -> float:
    """Return the share of the settings in templates that are explained in any of them; 1 when there are none."""
    every = {name for template in templates for name in template.variables}
    told = {name for template in templates for name in template.explained}
    return len(told) / len(every) if every else 1.0


def template_evidence(template: Template) -> Evidence:
    """Return how many settings of the template are explained, with some that are not."""
    name = "settings_listed" if template.listed else "settings_live" if template.live else "settings_template"
    missing = [variable for variable in template.variables if variable not in template.explained][:5]
    counts = {"explained": len(template.explained), "variables": len(template.variables)}
    if not missing:
        return found(say(f"reuse.{name}_full", **counts), template.file, 1)
    return found(say(f"reuse.{name}", missing=missing, **counts), template.file, 1)


def in_code(tree: Tree) -> Iterator[Evidence]:
    """Yield where code holds a configuration for each environment: apart, but to be changed there by every city."""
    known = words_in("setting_words", "environments")
    named: dict[str, list[File]] = {}
    for file in tree.of(PathClass.SOURCE):
        if _CONFIG_FOLDER.search(file.folder) and not known.isdisjoint(file.name.lower().split(".")[:-1]):
            named.setdefault(file.folder, []).append(file)
    for files in [each for each in named.values() if len(each) > 1][:2]:
        yield near_miss(say("reuse.settings_in_code", names=[file.name for file in files][:5]), files[0])


def told_in_words(documents: Documents, readme: Readme, min_words: int) -> Iterator[Doubt]:
    """Yield the doubt that documents tell how to configure it, in `min_words` words or by examples."""
    told = [*_settings_told(documents, readme, min_words), *_settings_exemplified(documents, readme)]
    yield say("reuse.configuration_told"), told[:3]


def _settings_told(documents: Documents, readme: Readme, min_words: int) -> Iterator[Evidence]:
    """Yield where README and documentation speak of configuration in so many words: in an admin page, in a file."""
    for passage in passages(documents, readme, "configuration", min_words, frozenset()):
        shown = passage.section.heading or None
        text = say("reuse.settings_told", count=passage.words)
        if passage.words >= min_words:  # others are there for their code, or to count together
            yield near_miss(text, passage.document.file, passage.section.start, excerpt=shown)


def _settings_exemplified(documents: Documents, readme: Readme) -> Iterator[Evidence]:
    """Yield where a section on configuration leads to examples of it inside the repository."""
    for document in readme.all:
        for section in sections(document, "configuration"):
            for link in section.links:
                place = documents.place(document, link)
                if place and _EXAMPLES.search(place):
                    yield near_miss(say("reuse.settings_exemplified", place=place), document.file, link.line)


def from_outside(outside: SetFromOutside, read: frozenset[str], most_read: int) -> Iterator[Doubt]:
    """Yield the doubts that whoever calls the software sets it, or the site that it is built into."""
    if outside.options and len(read) <= most_read:
        shown = [
            near_miss(say("reuse.options_declared", count=len(each.names), names=each.names[:4]), each.file)
            for each in outside.options[:3]
        ]
        yield say("reuse.configuration_by_options"), shown
    if outside.package and len(read) <= most_read:
        yield say("reuse.configuration_by_includer"), [near_miss(say("reuse.included"), outside.package)]
    yield from read_of_site(outside.site)


def read_outside(tree: Tree, scans: Scans, most_read: int) -> Iterator[Doubt]:
    """Yield the doubt that the environment sets it: the code reads more than `most_read` settings of its own there.

    What servers and tools are told by, such as PORT, is no setting of the software.
    """
    usual = words_in("setting_words", "of_any_server")
    by_path = {path: set(names) - usual for path, names in scans.of("variables_read").items()}
    every = {name for names in by_path.values() for name in names}
    if len(every) <= most_read:
        return
    most = sorted(by_path.items(), key=lambda each: (-len(each[1]), each[0]))[:MOST_READING]
    shown = [
        near_miss(say("reuse.settings_read_here", count=len(names), names=sorted(names)[:5]), tree.at(path))
        for path, names in most
        if names
    ]
    yield say("reuse.configuration_by_environment", count=len(every)), shown


def in_use(settings: tuple[Template, ...]) -> Iterator[Doubt]:
    """Yield the doubt that configuration in use, apart from the code, sets it, which hardly any comment explains."""
    used = [each for each in settings if each.unsure and len(each.variables) >= LEAST_IN_USE]
    most = sorted(used, key=lambda each: (-len(each.variables), each.file.path))[:MOST_READING]
    if most:
        reason = say("reuse.configuration_in_use", path=most[0].file.path, count=len(most[0].variables))
        yield reason, [template_evidence(each) for each in most]


def left_out(files: tuple[LeftOut, ...]) -> Iterator[Doubt]:
    """Yield the doubt that settings which each installation has for itself, and that have no sample, set it."""
    if files:
        shown = [near_miss(say("reuse.settings_left_out", name=each.name), each.file, each.line) for each in files]
        yield say("reuse.configuration_left_out", name=files[0].name), shown[:MOST_READING]


def weighed(
    settings: tuple[Template, ...], least: float, beside: Iterable[Evidence], missing: frozenset[str] = frozenset()
) -> Measurement:
    """Return what the templates are worth: "documented" where the deciding one explains `least` of its settings.

    Not determined where hardly fewer are explained, and where many more are read from the environment: `missing`.
    """
    best = deciding(settings)
    path, counting = best.template.file.path, [template for template in settings if not template.quiet]
    shown = sorted(counting, key=lambda template: (template is not best.template, -template.share))[:MOST_SHOWN]
    evidence = [*(template_evidence(template) for template in shown), *beside]
    if best.weighs and least - NEARLY <= best.share < least:
        counts = {"explained": len(best.template.explained), "variables": len(best.template.variables)}
        return undetermined(say("reuse.configuration_half", path=path, **counts), *evidence)
    grade = "documented" if best.weighs and best.share >= least else "template"
    told = len({name for template in counting for name in template.explained})
    others = len(missing - words_in("setting_words", "of_any_server"))
    if grade == "documented" and others > max(LEAST_BESIDE, MOST_BESIDE * told):
        return undetermined(say("reuse.configuration_small", path=path, explained=told, count=others), *evidence)
    return measured(grade, say(f"reuse.configuration_{grade}", path=path), *evidence)


def told_outside(
    given: Explained | None, read: frozenset[str], least: float, beside: Iterable[Evidence]
) -> Measurement | None:
    """Return that parameters of a call set the software and most are explained.

    None where more is read from the environment: the rest would be set there.
    """
    if given is None or given.share < least or len(read) > len(given.explained):
        return None
    counts = {"explained": len(given.explained), "variables": len(given.names)}
    shown = found(say("reuse.call_explained", name=given.call, **counts), given.file, given.line)
    return measured("documented", say("reuse.configuration_documented", path=given.file.path), shown, *beside)


def hard_wired(tree: Tree, scans: Scans) -> list[Evidence]:
    """Return a few of the hosts whose address is fixed in the code."""
    places: dict[str, tuple[str, int]] = {}
    for path, named in scans.of("hard_wired_hosts").items():
        for host, line in named.items():
            places.setdefault(host, (path, line))
    shown = [
        against(say("reuse.host", host=host), tree.at(path), line) for host, (path, line) in sorted(places.items())[:3]
    ]
    if len(places) > len(shown):
        shown.append(against(say("reuse.more_hosts", count=len(places) - len(shown))))
    return shown

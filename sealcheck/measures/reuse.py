# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Can another municipality run it, set it up, connect to it, and without proprietary parts?"""

from __future__ import annotations

from typing import Literal

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.declaration import Declaration
from sealcheck.artifacts.deployment.handed_on import HandedOn
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.interface.descriptions import Description
from sealcheck.artifacts.interface.linked_specifications import told_standards
from sealcheck.artifacts.interface.listed_standards import standard_key
from sealcheck.artifacts.interface.offering import Offers
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.publiccode import FILE, PublicCode
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.settings.command_options import SetFromOutside
from sealcheck.artifacts.settings.left_out import LeftOut
from sealcheck.artifacts.settings.set_up_calls import Explained
from sealcheck.artifacts.settings.templates import Template
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.adopter_evidence import adopter_lists, adopter_sections
from sealcheck.measures.component_evidence import components, says_dependencies
from sealcheck.measures.configuration_evidence import (
    from_outside,
    hard_wired,
    in_code,
    in_use,
    left_out,
    read_outside,
    told_in_words,
    told_outside,
    unexplained,
    unlisted,
    weighed,
)
from sealcheck.measures.deployment_evidence import other_ways
from sealcheck.measures.doubt import unless
from sealcheck.measures.interface_evidence import (
    api_links,
    described_otherwise,
    description_evidence,
    is_description,
    offered,
)
from sealcheck.measures.standards_evidence import in_guides, in_passing, supported
from sealcheck.measures.unread import unread_readme
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched, undetermined

MOST = 12

DeploymentKind = Literal[
    "container", "compose", "helm", "kubernetes", "ansible", "infrastructure", "platform", "store", "package", "nix",
    "system_package", "installer", "pages", "workload",
]  # fmt: skip


#: What templates and lists of settings look like.
_LOOKED = searched(
    say("reuse.searched_configuration", patterns=[".env.example", "config.*.dist", "values.yaml", "| SMTP_HOST | …"])
)


@measure
def deployment_paths(
    deployment: tuple[Way, ...], handed_on: tuple[HandedOn, ...], *, kinds: tuple[DeploymentKind, ...] = ()
) -> Measurement:
    """How many kinds of packaged deployment does the repository hold?

    Counted are images and compose files, charts, playbooks, infrastructure code, platform manifests, store builds,
    packages, Nix and system packages, units of Podman, jobs of Nomad, installers and published static sites that put
    the project itself into service. What a build only leaves behind for whoever ran it (WAR, EAR, a jar with everything
    in it) is none, and neither is a publication to a place inside a network: such a file counts when something
    publishes it to where others can fetch it, puts it into an image or installs it.
    Undetermined where nothing but a compose file speaks for it, with images that nobody can tell from those of others,
    a job that publishes a site which only a build makes, a build that leaves an archive to unpack, or something that
    hands it on in a shape that is not understood. With `kinds` only those count.
    """
    asked = [way for way in deployment if not kinds or way.kind in kinds]
    counting = [way for way in asked if not way.reason]
    seen = list(dict.fromkeys(way.kind for way in counting))
    firsts = [next(way for way in counting if way.kind == kind) for kind in seen]
    evidence = [found(say(f"reuse.way_{way.kind}"), way.file, way.line) for way in firsts[:MOST]]
    nearly = [way for way in asked if way.reason and way.kind not in seen]
    evidence += [near_miss(say(f"reuse.{way.reason}"), way.file, way.line) for way in nearly[: 4 if seen else 8]]
    if not seen:
        evidence.append(searched(say("reuse.searched_deployment")))
        none = measured(0, say("reuse.no_deployment"), *evidence)
        return unless(none, other_ways(asked, () if kinds else handed_on))
    return measured(len(seen), say("reuse.deployment", count=len(seen)), *evidence)


@measure
def configuration(
    settings: tuple[Template, ...],
    environment: frozenset[str],
    tree: Tree,
    scans: Scans,
    documents: Documents,
    readme: Readme,
    set_from_outside: SetFromOutside,
    documented_settings: frozenset[str],
    explained_parameters: Explained | None,
    settings_left_out: tuple[LeftOut, ...],
    *,
    documented_share: float = 0.6,
    min_words: int = 100,
    most_read: int = 4,
) -> Measurement:
    """Is the configuration apart from the code ("template"), and is what can be set explained ("documented")?

    "documented" when at least `documented_share` of the variables of a template carry a comment that says more than
    their name, or are explained in the documentation; a heading above many explains none. What is much smaller than
    the largest configuration does not decide. A document or a schema that lists the settings stands in for a template;
    a Compose file, its files of environment, properties of Java, XML of .NET or a file with places to fill do where
    there is nothing else, and so do explained parameters of CloudFormation or of a set-up function.
    Undetermined when at most `most_read` variables of the environment are to be set from outside, and only `min_words`
    words on configuration, or a link to examples, tell that there are settings, or the program has options of its
    command line; for a package that others include, or that reads settings of its site; when more are read and nothing
    lists them; when at most a twentieth is missing to `documented_share`, a file in use sets what nothing explains, one
    git ignores is loaded, or many more are read than a template explains. Hosts in the code change nothing.
    """
    missing = unlisted(settings, environment, documented_settings, scans)
    beside = [*unexplained(missing, environment), *hard_wired(tree, scans)]
    counting = [template for template in settings if not template.quiet]
    outside = told_outside(explained_parameters, environment, documented_share, beside)
    if outside and not counting:
        return outside
    if not counting:
        none = measured("none", say("reuse.no_configuration"), _LOOKED, *in_code(tree), *beside)
        return unless(
            none,
            told_in_words(documents, readme, min_words) if len(environment) <= most_read else [],
            in_use(settings),
            left_out(settings_left_out),
            from_outside(set_from_outside, environment, most_read),
            read_outside(tree, scans, most_read),
        )
    return weighed(settings, documented_share, beside, missing)


@measure
def interface_descriptions(
    interfaces: tuple[Description, ...], interface_use: InterfaceUse, publiccode: PublicCode
) -> Measurement:
    """How many machine-readable descriptions of interfaces does the repository hold?

    OpenAPI, AsyncAPI, GraphQL, Protocol Buffers, WSDL, WADL, RAML, API Blueprint, XML Schema, JSON Schema with an
    address of its own, NGSI-LD contexts and smart data models, OGC capabilities and declarations of conformance, DCAT
    with data services; templates of these, and schemas of GraphQL written out in code. Not those of examples, libraries
    and tests (but OpenAPI there where the code answers at most of its paths), nor those of interfaces that the project
    only uses: of which it generates a client and which no code of it implements, or an XML Schema of others beside an
    interface that is described when the software runs. Where there is none, a link in publiccode.yml to a file of such
    a description counts as one. Undetermined when the link leads to a page, the repository only holds the texts of
    published standards or JSON Schemas without an address, or a library, or a template that is filled in, makes the
    description when the software runs.
    """
    counting = [description for description in interfaces if not description.reason]
    evidence = [description_evidence(each) for each in counting[:10]]
    if counting:
        return measured(len(counting), say("reuse.descriptions", count=len(counting)), *evidence)
    nearly = [near_miss(say(f"reuse.{each.reason}"), each.file, each.line) for each in interfaces[:6]]
    links = list(api_links(publiccode))
    shown = [each for _, each in links]
    if any(is_description(url) for url, _ in links):
        return measured(1, say("reuse.only_linked"), *shown, *nearly)
    none = measured(0, say("reuse.no_description"), *nearly, searched(say("reuse.searched_descriptions")))
    return unless(none, [(say("reuse.only_linked_pages"), shown)], described_otherwise(interfaces, interface_use))


@measure
def has_interface(
    interfaces: tuple[Description, ...], declaration: Declaration, interface_offers: Offers
) -> Measurement:
    """Has the software an interface for other programs? Only `.sealcheck.yml` can say that it has none.

    Undetermined for a program with pages or commands where nothing serves: no framework, code or place of a server, no
    package for others to include, and no code in a language of which it is not known how it would.
    """
    return offered(interfaces, declaration, interface_offers)


@measure
def standards(publiccode: PublicCode, documents: Documents, readme: Readme) -> Measurement:
    """How many standards does the project name with a link?

    In publiccode.yml, in a section on standards, where the README's introduction says that it implements them (with a
    link there or where the README names the specification; to a protocol by its name, wherever it leads), or that
    of a page of the documentation that it supports them; in a list, a table or a section on formats with at least
    three links to those who publish standards, and in a list of name spaces. A link in a section on standards that
    leads elsewhere and is not called so is undetermined, as is one to a standard beside what is exchanged by it:
    “GBFS feeds”, “a GeoJSON geometry”.
    """
    named = dict(supported(publiccode))
    for document in readme.all:
        for target, link in told_standards(documents, document):
            text = say("reuse.standard_claimed", name=link.text or target)
            named.setdefault(target, found(text, document.file, link.line))
    linked = in_guides(documents, named)
    different = {standard_key(target): evidence for target, evidence in reversed(linked.named.items())}
    if different:
        shown = list(reversed(different.values()))[:MOST]
        return measured(len(different), say("reuse.standards", count=len(different)), *shown)
    looked = searched(say("reuse.searched_standards", file=FILE))
    none = measured(0, say("reuse.no_standards"), *linked.nearly[:6], looked)
    unknown = [(say("reuse.unknown_standards"), linked.nearly[:6] if linked.unknown else [])]
    return unless(none, unknown, in_passing(documents, readme), unread_readme(readme))


@measure
def proprietary_components(publiccode: PublicCode) -> Measurement:
    """How many proprietary components does publiccode.yml declare as mandatory?

    One that is well known to be proprietary counts among the open ones, too. Undetermined without a statement: no file,
    or no section on software that it depends on.
    """
    if publiccode.document is None:
        looked = searched(say("metadata.looked_in_root", patterns=[FILE]))
        return undetermined(say("reuse.no_publiccode"), *publiccode.near, looked)
    if not says_dependencies(publiccode):
        looked = searched(say("metadata.looked_for", places=[FILE], patterns=["dependsOn"]))
        return undetermined(say("reuse.no_dependencies_stated"), looked)
    mandatory, evidence = components(publiccode)
    return measured(mandatory, say("reuse.proprietary", count=mandatory), *evidence[:MOST])


@measure
def users(publiccode: PublicCode, tree: Tree, contents: Contents, documents: Documents) -> Measurement:
    """How many users does the project name: in publiccode.yml (`usedBy`), a list of adopters or a section on them?"""
    stated = {str(name).strip().casefold(): index for index, name in enumerate(publiccode.items("usedBy"))}
    named: list[tuple[int, Evidence]] = []
    if stated:
        text = say("reuse.used_by", count=len(stated))
        named.append((len(stated), found(text, publiccode.file, publiccode.line("usedBy"))))
    named += [*adopter_lists(tree, contents), *adopter_sections(documents)]
    most = max((count for count, _ in named), default=0)
    evidence = [shown for _, shown in named]
    if not most:
        patterns = ["usedBy", "ADOPTERS", "USERS", "## Used by", "## Im Einsatz bei"]
        evidence.append(searched(say("metadata.looked_for", places=["/", "docs/"], patterns=patterns)))
    return measured(most, say("reuse.users", count=most), *evidence[:MOST])

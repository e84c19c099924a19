# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documentation: what a README and the documents beside it tell a stranger."""

from __future__ import annotations

from functools import partial

from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.design.architecture import architecture_findings
from sealcheck.artifacts.design.doubts import may_tell_architecture
from sealcheck.artifacts.design.judge import near_architecture
from sealcheck.artifacts.document.dead_links import dead_in_readmes
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.installation_steps import Prose
from sealcheck.artifacts.document.instructions import installation_findings
from sealcheck.artifacts.document.maturity import maturity_evidence
from sealcheck.artifacts.document.maturity_doubts import other_senses, stages_in_passing, states_drawn
from sealcheck.artifacts.document.maturity_parts import stages_of_parts
from sealcheck.artifacts.document.purpose import purpose_finding
from sealcheck.artifacts.document.readme import FOLDERS, Readme
from sealcheck.artifacts.document.set_up_doubts import may_set_up
from sealcheck.artifacts.document.spoken import spoken_languages
from sealcheck.artifacts.guide.beside import may_guide_operators
from sealcheck.artifacts.guide.guidance import Enough, denied_guides, operation_guide, show, user_guide
from sealcheck.artifacts.guide.help_pages import help_guides, program_pages
from sealcheck.artifacts.guide.manuals import unread_manuals
from sealcheck.artifacts.guide.named_guidance import outside_documentation
from sealcheck.artifacts.guide.passages import names_of
from sealcheck.artifacts.guide.telling import first_on_operation, silent_parts, tell
from sealcheck.artifacts.guide.use_doubts import may_guide_users
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.release.changelog import Changelog
from sealcheck.artifacts.release.notes import tag_notes
from sealcheck.artifacts.release.part_changelogs import logs_of_most, part_logs
from sealcheck.artifacts.release.versions import Releases
from sealcheck.artifacts.settings.command_options import Options
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.changelog_evidence import keeps_up, left_behind_in, of_parts, outdated, without_changes
from sealcheck.measures.doubt import unless, unless_told
from sealcheck.measures.guide_evidence import beside, closed_instructions, left_open, missing_guides, on_operation
from sealcheck.measures.unread import large_guides, too_large, unparsed_publiccode, unread_readme
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched, undetermined
from sealcheck.prose.substance import MOST_EVIDENCE, Grade, best, graded, once
from sealcheck.snapshot import History

PLACES = tuple(folder or "/" for folder in FOLDERS)


@measure
def purpose(documents: Documents, readme: Readme, *, min_words: int = 100) -> Measurement:
    """Does the README say what the software does, and has it at least `min_words` words of its own?

    Words on the licence do not count, nor do those on REUSE. A rudiment where fewer than 25 of the others stand before
    sections on set-up and development, or in one on the purpose.
    Links and pictures that lead to nothing change nothing.

    Standard for Public Code 8.1, 14.2; Best Practices Badge `description_good`.
    """
    findings = [purpose_finding(document, min_words, documents.name) for document in readme.all]
    looked_for = say("documentation.readme_looked_for", places=PLACES)
    result = graded("documentation.purpose", findings, looked_for, *dead_in_readmes(documents, readme))
    return unless_told(result, unread_readme(readme, min_words))


@measure
def installation(
    documents: Documents, readme: Readme, tree: Tree, *, min_words: int = 40, min_terms: int = 3
) -> Measurement:
    """Can a stranger read how to install and start it: commands, steps, or `min_words` words of instructions?

    Instructions without a command use at least `min_terms` words such as install, download, start, server, and tell
    somebody what to do. Lists are steps where they are numbered, or where most items have such a word. Not determined
    where a README sends readers to a PDF or office file for it, or names commands that set it up below other headings.

    Standard for Public Code 9.2; OSPS-DO-07.01; OpenSSF Best Practices Badge `documentation_basics`.
    """
    findings = list(installation_findings(documents, readme, Prose(min_words, min_terms)))
    result = graded("documentation.installation", findings, say("documentation.installation_looked_for", places=PLACES))
    in_passing = [(say("documentation.sets_up_reason"), may_set_up(readme))] if result.value == Grade.ABSENT else []
    return unless_told(result, closed_instructions(tree, documents, readme), in_passing, unread_readme(readme))


@measure
def maturity_declared(
    publiccode: PublicCode,
    documents: Documents,
    readme: Readme,
    tree: Tree,
    contents: Contents,
    end_of_life: tuple[Evidence, ...],
) -> Measurement:
    """Does the project say how mature it is (developmentStatus, a status section, a sentence or badge, a classifier)?

    A statement that it is at its end or superseded is one, and comes first, as a warning. Not determined where a
    README has a word such as “beta”, or calls something else its successor, where a guide, the rules for contributions
    or a changelog has a sentence on the state, or that of a part is stated, and it is not clear of what it speaks; nor
    where only a picture shows the state.
    Standard for Public Code 16.2; publiccode.yml `developmentStatus`.
    """
    evidence = once([*end_of_life, *maturity_evidence(publiccode, readme, tree, contents)])
    if evidence:
        said = say("documentation.maturity_end" if end_of_life else "documentation.maturity_found")
        return measured(True, said, *evidence[:MOST_EVIDENCE])
    looked_for = searched(say("documentation.maturity_looked_for"))
    passing = [*stages_of_parts(documents, readme, contents), *stages_in_passing(documents, readme)]
    missing = measured(False, say("documentation.maturity_missing"), looked_for, *other_senses(readme))
    unclear = say("documentation.maturity_unclear")
    drawn = ((place.text, [place]) for place in states_drawn(readme))
    return unless(missing, [(unclear, passing)], drawn, unread_readme(readme), unparsed_publiccode(publiccode))


@measure
def guides(
    documents: Documents,
    readme: Readme,
    publiccode: PublicCode,
    tree: Tree,
    command_options: tuple[Options, ...],
    interface_use: InterfaceUse,
    *,
    min_words: int = 40,
    own_words: int = 150,
    topics: int = 2,
    parts: int = 3,
    steps: int = 4,
) -> Measurement:
    """How many of the two are there: a guide for users, a guide for those who operate the software?

    Passages of `min_words` words count. For users one on the whole software is enough, such as a section that explains
    the options or commands of a program or the endpoints of a server, pages on its API with examples, a page of help
    inside the program with `steps` steps, documents on `parts` parts or passages of `own_words` words on two; for
    operation passages on `topics` topics, or one of `own_words` words. The README of a part counts where most of the
    code lies in it; so do those that the README of the whole leads to, where a fair share of them tells enough.

    OSPS-DO-01.01; Standard for Public Code 9.1 and 9.5. Not determined when documentation outside, a manual as PDF or
    office file or a page of help was not read, or when code, help, interface or other topics may be what is missing.
    """
    names = names_of(documents, readme, publiccode)
    enough = Enough(min_words, own_words, topics, parts)
    told = tell(documents, readme, command_options, names, enough, serves=interface_use.serves)
    in_prose, operated = user_guide(told.use, enough), told.operated or operation_guide(told.run, enough)
    pages = [] if in_prose else program_pages(tree)
    helping = help_guides(documents, pages, own_words, steps) if not in_prose else []
    count = (used := in_prose or bool(helping)) + operated
    shown = [show(passage, enough, narrow=in_prose and not told.use[0].general) for passage in told.first_on_use]
    shown += on_operation(first_on_operation(told), enough, operated)
    evidence = [*helping, *shown, *silent_parts(told, used=used, operated=operated)]
    missing = [] if count == 2 else [*missing_guides(used, operated), *denied_guides(documents, readme)[:3]]
    outside = list(outside_documentation(documents, readme, publiccode, names, understood=count > 0))
    manuals = partial(unread_manuals, tree, readme, pages, names, users=not used, operators=not operated)
    if missing and (left := left_open(outside, documents, readme, manuals)):
        return undetermined(left[0], *evidence, *missing, *left[1])
    if not count and (
        places := [*may_guide_operators(told, readme, enough), *may_guide_users(documents, readme, pages)]
    ):
        return undetermined(say("documentation.guides_unclear"), *once([*places, *evidence, *missing]))
    text = say(f"documentation.guides_{count if count != 1 else 'users' if used else 'operation'}")
    return measured(count, text, *evidence, *missing, *beside(outside, documents, readme))


@measure
def architecture(documents: Documents, readme: Readme, *, min_words: int = 40, min_terms: int = 3) -> Measurement:
    """Is the architecture described: a text of `min_words` words, `min_terms` of them names of parts, or a diagram?

    Records of single decisions, a model of the data alone, the parts of one layer, folders of the code with what each
    is for, and sentences here and there on what passes between parts are a rudiment. Not determined where nothing else
    was found and a section is headed as one on the parts or on how the whole is organised, a README or an introducing
    page names four kinds of parts, a guide relates two, or a README speaks of an architecture or names technical
    documentation of its own outside the repository.
    Standard for Public Code 9.7; OSPS-SA-01.01; OpenSSF Best Practices Badge `documentation_architecture`.
    """
    findings = list(architecture_findings(documents, readme, min_words, min_terms))
    near = near_architecture([*readme.all, *documents.guides]) if best(findings) is Grade.ABSENT else []
    measurement = graded("documentation.architecture", findings, say("documentation.architecture_looked_for"), *near)
    if measurement.value not in (Grade.ABSENT, Grade.TEMPLATE):
        return unless_told(measurement, unread_readme(readme), large_guides(documents))
    places = may_tell_architecture(documents, readme, min_words, min_terms)
    unclear = [(say("documentation.architecture_unclear"), places)]
    return unless(measurement, unclear, unread_readme(readme), large_guides(documents))


@measure
def languages(
    documents: Documents, readme: Readme, *, languages: tuple[str, ...] = ("de", "en"), min_words: int = 100
) -> Measurement:
    """In how many of `languages` is the software introduced, in README, entry pages and guides of `min_words` words?

    Standard for Public Code 10.1 to 10.3. Policies, references and changelogs do not count: they are often in English
    whatever the project speaks; nor do commands and rules in another language than the introduction.
    """
    spoken = spoken_languages(documents, readme)
    enough = [language for language in languages if spoken.words(language) >= min_words]
    evidence = [
        (found if language in enough else near_miss)(
            say(f"documentation.language_{language}" if language in ("de", "en") else "documentation.language_other",
                count=spoken.words(language), **({} if language in ("de", "en") else {"language": language})),
            spoken.file(language),
        )
        for language in languages
        if spoken.words(language)
    ]  # fmt: skip
    looked_for = [] if len(enough) == len(languages) else [searched(say("documentation.languages_looked_for"))]
    text = say("documentation.languages", count=len(enough), languages=enough or ("–",))
    spoken_in = measured(len(enough), text, *evidence, *looked_for)
    return unless(spoken_in, too_large(readme.unread), large_guides(documents)) if looked_for else spoken_in


@measure
def changelog(
    changelog: Changelog,
    releases: Releases,
    history: History | None,
    documents: Documents,
    pipelines: Pipelines,
    *,
    months: int = 12,
    enough: int = 10,
) -> Measurement:
    """Is there a list of changes with content that names the newest release, or one for most parts with own releases?

    Those of parts stand for the whole where most of the code lies in these.
    Without any version, changes listed as unreleased are enough. Without version tags it is outdated when people made
    `enough` commits after its newest entry, the last of them more than `months` months later, as far as the known
    history and dated entries tell; with tags when both are triple, unless the list goes on beyond them.
    Standard for Public Code 16.4; OSPS-BR-04.01; OpenSSF Best Practices Badge `release_notes`.
    """
    untagged = releases.newest is None
    good = [log for log in changelog.logs if log.substantive or (untagged and log.before_versions)]
    good = good or logs_of_most(documents, releases)
    near = [each for each in changelog.near if each.path not in {log.file.path for log in good}]
    behind = left_behind_in(good, history, releases, months, enough) if history else []
    if good and len(behind) == len(good):
        return measured("outdated", behind[0].text, *behind[:3], *near)
    current = next((evidence for log in good if (evidence := keeps_up(log, releases))), None)
    if current:
        key = "current" if releases.newest else "untagged"
        return measured("substantive", say(f"documentation.changelog_{key}"), current)
    notes = tag_notes(releases)
    if notes and releases.newest:
        text = say("documentation.changelog_tag", tag=releases.newest.tag.name)
        return measured("substantive", text, found(text, commit=releases.newest.tag.commit, excerpt=notes))
    if by_part := of_parts(part_logs(documents, releases)):
        return by_part
    if good and releases.newest:
        return outdated(good, releases.newest, near)
    return without_changes(changelog, PLACES, releases, pipelines)

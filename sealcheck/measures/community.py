# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Community: how to take part, how to behave, whom to ask, who decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import POLICY_FOLDERS
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.large_files import LargeFiles
from sealcheck.artifacts.people.named_people import Person
from sealcheck.artifacts.people.perhaps_responsible import PerhapsResponsible
from sealcheck.artifacts.people.responsible import (
    authors_only,
    ended_contracts,
    nobody,
    owners_out_of_reach,
    unreachable,
)
from sealcheck.artifacts.policy.among_documents import policies_among_documents
from sealcheck.artifacts.policy.conduct import conduct_findings
from sealcheck.artifacts.policy.contribution_reports import shows_where, with_reports
from sealcheck.artifacts.policy.contribution_steps import fault_reports, told_in_parts
from sealcheck.artifacts.policy.grades import (
    chapters_on_changes,
    copies_elsewhere,
    grade_policy,
    invitations,
    policy_places,
)
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.engine import measure
from sealcheck.measures.commit_evidence import turned_against
from sealcheck.measures.doubt import Doubt, unless, unless_told
from sealcheck.measures.unread import too_large, unparsed_publiccode, unread_readme
from sealcheck.model import Evidence, Measurement, measured, near_miss, say, searched, undetermined
from sealcheck.prose.concepts import is_readme_name
from sealcheck.prose.substance import MOST_EVIDENCE, Grade, graded

PLACES = tuple(folder or "/" for folder in POLICY_FOLDERS)
#: Fewer words in a section of a README are enough than in a file of its own.
SECTION_SHARE = 0.5


@measure
def contributing(documents: Documents, readme: Readme, *, min_words: int = 40) -> Measurement:
    """Is it said how to report bugs and how to hand in changes, in `min_words` words, or half as many in the README?

    A stub, where nobody is led further than to "open an issue or a merge request", by links to their lists or without,
    only to the tracker, or, at any length, told nothing on handing in changes but how code and
    commits look, or nowhere how faults are reported: whose the software is does not say that. Steps in the words of a
    common template are enough where a form, the tracker or a sentence of the project shows how faults are reported.
    Undetermined where nothing but the README of a part may tell how changes are handed in, or a file in a folder of a
    repository of nothing but documents.
    Standard for Public Code 4.2, 5.1, 12.3; OSPS-GV-03.01.
    """
    places = list(policy_places(documents, readme, "contributing"))
    told = shows_where(documents, readme)
    findings = [
        grade_policy(documents, place, "contributing", _needed(place[0].file.name, min_words), completed=told)
        for place in places
    ]
    if all(finding.grade is Grade.ABSENT for finding in findings):
        findings += [
            grade_policy(documents, place, "contributing", min_words)
            for place in chapters_on_changes(documents, readme)
        ]
    if all(finding.grade is Grade.ABSENT for finding in findings):
        findings += list(invitations(readme))[:3] or list(fault_reports(documents, readme))[:3]
    if any(finding.grade is Grade.SUBSTANTIVE for finding in findings):
        findings = with_reports(documents, readme, places, findings)
    looked_for = say("community.contributing_looked_for", places=PLACES)
    copies = copies_elsewhere(documents, "contributing", findings)
    measurement = graded("community.contributing", findings, looked_for, *copies)
    in_parts = list(told_in_parts(documents))[:3] if measurement.value == Grade.ABSENT else []
    doubt = (say("community.contributing_in_parts"), in_parts)
    return unless_told(measurement, unread_readme(readme), [doubt], _unseen(documents, "contributing"))


def _needed(name: str, min_words: int) -> int:
    return int(min_words * SECTION_SHARE) if is_readme_name(name) else min_words


@measure
def code_of_conduct(documents: Documents, readme: Readme, *, min_words: int = 60) -> Measurement:
    """Is there a code of conduct that speaks of behaviour and says to whom a complaint goes?

    A stub, where it does only one of both or leads to a code of conduct elsewhere. Undetermined where it lies in a
    folder of a repository of nothing but documents.
    OpenSSF Best Practices Badge `code_of_conduct`; CLOMonitor `code_of_conduct`.
    """
    findings = list(conduct_findings(documents, readme, min_words))
    looked_for = say("community.conduct_looked_for", places=PLACES)
    copies = copies_elsewhere(documents, "code_of_conduct", findings)
    measurement = graded("community.conduct", findings, looked_for, *copies)
    return unless_told(measurement, unread_readme(readme), _unseen(documents, "code_of_conduct"))


def _unseen(documents: Documents, name: str) -> Iterator[Doubt]:
    """Yield the doubts that a policy is too large to be read, or in a folder of what is nothing but documents."""
    yield from too_large(documents.too_large(name))
    yield say("community.among_documents"), policies_among_documents(documents, name)


@measure
def maintainers(
    documents: Documents,
    readme: Readme,
    publiccode: PublicCode,
    end_of_life: tuple[Evidence, ...],
    responsible_people: tuple[Person, ...],
    perhaps_responsible: PerhapsResponsible,
    large_files: LargeFiles,
    as_of: date,
) -> Measurement:
    """How many people or teams are named as responsible, with an address at which they can be reached?

    Maintainers in the metadata of a package count; authors where the specification makes them the maintainers unless
    others are named (Python), or where they commit; of an image those who commit, or their organisation. A contractor
    counts until the contract ends.
    Undetermined where only authors, a mailbox or an account in the README, a page of the program on contact, the
    metadata of a part or an image whose maintainer is not known to commit name an address: whether those behind it look
    after the software, a person must say.
    Undetermined where they are named by a project that declares itself at its end: whether they still answer, only they
    can say. Undetermined where only a team of a forge is named (`@town/team`): who is in it, and whether it can be
    reached from outside, only the forge knows
    (https://docs.github.com/en/organizations/organizing-members-into-teams/about-teams).
    publiccode.yml `maintenance`; OSPS-GV-01.01; Standard for Public Code 5.3.
    """
    people = len(responsible_people)
    evidence = [person.evidence for person in responsible_people[:MOST_EVIDENCE]]
    if people > MOST_EVIDENCE:
        evidence.append(near_miss(say("grades.more", count=people - MOST_EVIDENCE)))
    if not people:
        evidence = [searched(say("community.maintainers_looked_for", places=PLACES))]
        gone = nobody(documents, readme)[:3] + ended_contracts(publiccode, as_of)[:3]
        owners, by_teams = owners_out_of_reach(documents, readme)
        evidence += gone + unreachable(readme)[:3] + owners + authors_only(documents, readme)
        perhaps = say("community.only_teams" if by_teams else "community.perhaps")
        places = [] if gone else [*perhaps_responsible, *(owners if by_teams else ())]
        nobody_named = measured(0, say("community.nobody"), *evidence)
        large = too_large([*documents.too_large("maintainers"), *large_files.promising("people")])
        return unless(nobody_named, [(perhaps, places)], unread_readme(readme), unparsed_publiccode(publiccode), large)
    if ends := end_of_life[:3]:
        return undetermined(say("community.named_at_the_end", count=people), *turned_against(ends), *evidence)
    return measured(people, say("community.maintainers", count=people), *evidence)


@measure
def governance(documents: Documents, readme: Readme, *, min_words: int = 40) -> Measurement:
    """Is it written down who decides and which roles there are?

    Standard for Public Code 4.3; OpenSSF Best Practices Badge `governance`; OSPS-GV-01.02.
    """
    findings = [
        grade_policy(documents, place, "governance", min_words)
        for place in policy_places(documents, readme, "governance")
    ]
    near = [near_miss(say("community.only_names"), file) for file in documents.called("maintainers")[:2]]
    looked_for = say("community.governance_looked_for", places=PLACES)
    copies = copies_elsewhere(documents, "governance", findings)
    measurement = graded("community.governance", findings, looked_for, *near, *copies)
    return unless_told(measurement, unread_readme(readme), too_large(documents.too_large("governance")))

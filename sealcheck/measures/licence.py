# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences: is there one, do OSI or FSF approve it, do all statements agree, does every file carry it?"""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.agreement import Agreement
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.mentions import Mentions
from sealcheck.artifacts.licence.parts import PartClaim
from sealcheck.artifacts.licence.presence import LicencePresence
from sealcheck.artifacts.licence.reuse_info import ReuseInfo, all_covered
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import PATTERNS, LicenceFile, LicenceTexts
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.traits import CLOSING, traits, weakest
from sealcheck.measures.licence_evidence import (
    MOST_SHOWN,
    about_file,
    against_part,
    allowed,
    beside_contradictions,
    contradicting,
    decoys,
    headers_found,
    headers_missing,
    hollow,
    kinds_of,
    left_open,
    mentioned,
    nested,
    own_programs,
    percent,
    place,
    without_file,
)
from sealcheck.measures.reuse_lint import Lint, is_claimed, lint, shown
from sealcheck.model import (
    Measurement,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)

MOST = 10


@measure
def root_licences(licence_texts: LicenceTexts, licence_statements: tuple[Statement, ...]) -> Measurement:
    """How many licence files with content are in the root folder or in LICENSES/?

    Dependency reports, code files of that name, symbolic links, empty files and files that only point elsewhere do
    not count. A folder license/ is one like LICENSE/; without another file a text called like a licence, in any
    language, counts. OSPS-LE-03.01; Standard for Public Code 13.3.
    """
    count = len(licence_texts.granting)
    if not count:
        return measured(0, say("licence.files", count=0), *without_file(licence_texts, licence_statements))
    evidence = [about_file(each) for each in licence_texts.granting[:MOST]]
    misses = hollow(licence_texts)[: MOST_SHOWN - len(evidence)]
    return measured(count, say("licence.files", count=count), *evidence, *misses)


@measure
def full_text(
    licence_presence: LicencePresence,
    licence_texts: LicenceTexts,
    licence_statements: tuple[Statement, ...],
    licence_in_readme: tuple[LicenceFile, ...],
) -> Measurement:
    """Is a licence text in the root folder or in LICENSES/ ("full"), or only a file that names a licence ("notice")?

    A text that stands in the README alone is like a notice. "none" when there is neither. A text of the project's own
    and a changed one are texts; `licence.approval` judges them. A notice in the root stands for the text when that is
    in another folder. A few words that name no licence and send readers to a page of the web are neither. Undetermined
    without a text where a file could not be read. OSPS-LE-03.01.
    """
    texts = licence_presence.texts or licence_presence.elsewhere
    evidence = [about_file(each) for each in (*texts, *licence_presence.notices)[:MOST]]
    if texts:
        return measured("full", say("licence.files", count=len(licence_texts.granting)), *evidence)
    rest = without_file(licence_texts, licence_statements)
    if licence_texts.unread:
        return undetermined(say("licence.unread_file", paths=licence_texts.unread[:5]), *(evidence or rest))
    if licence_presence.notices:
        return measured("notice", say("licence.only_notice"), *evidence)
    if licence_in_readme:
        return measured("notice", say("licence.in_readme"), *map(about_file, licence_in_readme), *rest)
    points = [near_miss(say("licence.only_points"), each.file, 1) for each in licence_presence.pointers[:1]]
    return measured("none", say("licence.no_text"), *points, *rest[: MOST_SHOWN - len(points)])


@measure
def approval(
    licence_conclusion: Conclusion, licence_texts: LicenceTexts, *, allow: tuple[str, ...] = ()
) -> Measurement:
    """Is the software under a licence that the Open Source Initiative or the Free Software Foundation approves?

    "osi", "fsf", "content" (for texts and data), "non_free", "none", or "not_allowed" when a licence is not among the
    SPDX ids in `allow`. Of several licences every one must be approved. Undetermined when the text was changed or is
    not on the SPDX list. Standard for Public Code 13.2; OSPS-LE-02.01.
    """
    evidence = [about_file(each) for each in licence_conclusion.files[:MOST]]
    misses = decoys(licence_texts) + nested(licence_texts)
    looked = [searched(say("licence.looked_for_file", patterns=PATTERNS))]
    if licence_conclusion.basis == "none":
        return measured("none", say("licence.none"), *looked, *misses[:MOST])
    if licence_conclusion.basis == "unread":
        return undetermined(say("licence.unread_file", paths=licence_texts.unread[:5]), *decoys(licence_texts)[:MOST])
    if licence_conclusion.basis == "words":
        said = say("licence.only_words", expression=licence_conclusion.expression)
        return undetermined(said, *looked, *misses[:MOST])
    if licence_conclusion.basis in ("modified", "unknown"):
        reason = "licence.changed" if licence_conclusion.basis == "modified" else "licence.unknown"
        return undetermined(say(reason), *evidence)
    licences = [licence for i in licence_conclusion.ids if (licence := licence_list().find(i))]
    forbidden = [licence.id for licence in licences if allow and not allowed(licence, allow)]
    if len(licences) < len(licence_conclusion.ids):
        if any(CLOSING & set(traits(each)) for each in licence_conclusion.ids):
            said = say("licence.approval_non_free", expression=licence_conclusion.expression)
            return measured("non_free", said, *evidence, *kinds_of(licence_conclusion.ids))
        return undetermined(say("licence.unknown"), *evidence)
    if forbidden:
        return measured("not_allowed", say("licence.not_allowed", ids=forbidden, allowed=allow), *evidence)
    value = weakest(licences)
    kinds = kinds_of(licence_conclusion.ids)
    return measured(
        value, say(f"licence.approval_{value}", expression=licence_conclusion.expression), *evidence, *kinds
    )


@measure
def statement_places(
    licence_agreement: Agreement,
    licence_declarations: tuple[Statement, ...],
    licence_part_claims: tuple[PartClaim, ...],
    licence_mentions: Mentions,
) -> Measurement:
    """In how many places does the project say under which licence it is, the licence files counted as one?

    As two where they hold the texts of different licences and nothing says how these go together.
    What is said of data, documentation, pictures, fonts, parts and software of others is shown, but does not count,
    save for parts whose description and text contradict each other, and where there is no text to compare with. Where a
    text is the only place, sentences of documents on the project and the licence of its OpenAPI count as well.
    """
    mentions = (*licence_mentions.agreeing, *licence_mentions.otherwise)
    counted = (*licence_agreement.agreeing, *licence_agreement.against, *mentions)
    said = [found(say("licence.said", place=place(s)), s.file, s.line, excerpt=s.excerpt or s.written) for s in counted]
    looked = [] if said else [searched(say("licence.looked_for_statements"))]
    other = [
        near_miss(say(f"licence.about_{s.scope}", place=place(s), expression=s.expression.text[:100]), s.file, s.line)
        for s in licence_declarations
        if s.scope != "code" and s.expression.sure and s not in counted
    ]
    count = licence_agreement.places + len(mentions) + 2 * len(licence_part_claims)
    return measured(count, say("licence.places", count=count), *said[:MOST], *looked, *other[: 12 - len(said[:MOST])])


@measure
def contradictions(
    licence_agreement: Agreement,
    licence_conclusion: Conclusion,
    licence_part_claims: tuple[PartClaim, ...],
    licence_mentions: Mentions,
) -> Measurement:
    """How many places name another licence than the licence text does?

    Old or wrongly written ids do not contradict, nor does a statement without "only" or "or later". A family named
    without a version ("GNU GPL") agrees with each of its versions and contradicts other families. What a README says
    about data, parts of others or earlier versions is left out, and when it denies commercial use, that contradicts a
    licence that OSI or FSF approves; a part with a licence file of its own is compared with that file. Without
    a licence text, or with one that is not known, the statements are compared with one another; undetermined when the
    text is in doubt and they agree, when they differ but are all those of packages in folders, which speak for
    themselves, and without a text when packages far down or heads of some files, which may be the work of others, name
    a licence that cannot go together with it. A package for tests counts; beside a text, one far down is only shown.
    Undetermined, too, where only documents, pages or an OpenAPI name a licence beside the text, and one another.
    """
    basis = licence_conclusion.basis
    expression = "NONE" if basis == "words" else licence_conclusion.expression
    apart = basis in ("unknown", "unread") and licence_agreement.against and licence_agreement.agreeing
    of_parts = [against_part(claim) for claim in licence_part_claims]
    if basis in ("modified", "unknown", "unread") and not apart and not of_parts:
        return undetermined(say("licence.no_measure"), *[about_file(each) for each in licence_conclusion.files[:MOST]])
    key = "licence.differs_" if apart or basis in ("none", "words") else "licence.contradicts_"
    doubted = basis in ("modified", "unknown", "unread") and not apart
    evidence = [] if doubted else contradicting(licence_agreement, key, expression)
    if of_parts and not evidence:
        return measured(len(of_parts), say("licence.contradictions_in_parts", count=len(of_parts)), *of_parts[:MOST])
    evidence += of_parts
    room = 12 - min(len(evidence), MOST)
    count = len(evidence)
    rest = beside_contradictions(licence_agreement, expression)[:room] or [
        searched(say("licence.looked_for_statements"))
    ]
    if licence_agreement.beside and not count:
        texts = [about_file(each) for each in licence_agreement.beside[:MOST]]
        return undetermined(say("licence.side_by_side", expression=expression), *texts, *rest[: 12 - len(texts)])
    if licence_mentions.otherwise and not count:
        return undetermined(say("licence.mentioned_otherwise", expression=expression), *mentioned(licence_mentions))
    if basis in ("none", "words") and (reason := left_open(licence_agreement, count)):
        return undetermined(reason, *evidence[:MOST], *rest)
    if key == "licence.differs_":
        summary = say("licence.apart" if apart else "licence.disagreements", count=count)
        return measured(count, summary, *evidence[:MOST], *rest)
    return measured(count, say("licence.contradictions", count=count, expression=expression), *evidence[:MOST], *rest)


@measure
def header_share(tree: Tree, contents: Contents, reuse_info: ReuseInfo) -> Measurement:
    """Which share (0 to 1) of the source files carries an SPDX licence statement?

    Source files are the project's own programs and tests; vendored, generated and empty files are left out, and
    catalogues of Qt, which are called like programs in TypeScript. A tag in
    the file, a .license file beside it, REUSE.toml and .reuse/dep5 count; a notice in words alone does not, since no
    program can rely on it. Standard for Public Code 13.5.
    """
    files = own_programs(tree, contents)
    if not files:
        return undetermined(say("licence.no_sources"))
    known = reuse_info.of_all(files)
    tagged = sum(bool(info.licences) for _, info in known)
    summary = say("licence.header_share", count=tagged, total=len(files), share=100 * tagged / len(files))
    return measured(tagged / len(files), summary, *headers_found(known), *headers_missing(known, reuse_info))


@measure
def reuse_compliant(tree: Tree, contents: Contents, reuse_info: ReuseInfo) -> Measurement:
    """Does the repository meet the REUSE Specification 3.3?

    Every covered file needs a copyright notice and a valid SPDX expression; every licence used has its text in
    LICENSES/, and every text there is used. The counts are those of `reuse lint`; that each text is that of the
    licence after which it is named is asked beside. https://reuse.software/spec-3.3/
    """
    if not is_claimed(tree, reuse_info):
        return measured(False, say("licence.reuse_no_folder"), searched(say("licence.looked_for_reuse")))
    result: Lint = lint(tree, contents, all_covered(tree, contents, reuse_info), reuse_info)
    if result.clean and result.unread:
        return undetermined(say("licence.reuse_unread", count=len(result.unread)), *shown(result))
    key = "licence.reuse_met" if result.clean else "licence.reuse_unmet"
    counts = {"files": result.covered, "licences": result.with_licence, "holders": result.with_copyright}
    counts |= {"licence_share": percent(result.with_licence, result.covered)}
    counts |= {"holder_share": percent(result.with_copyright, result.covered)}
    return measured(result.clean, say(key, **counts), *shown(result))

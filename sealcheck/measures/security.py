# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Security: what the repository shows of how weaknesses are reported, avoided and found."""

from __future__ import annotations

from dataclasses import replace

from sealcheck.artifacts.chosen_pipelines import Chosen
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.policy.security_policy import REPORT_HEADINGS, REPORT_PLACES, RESPONSE_WORDS, SecurityPolicy
from sealcheck.artifacts.secret.suspects import Suspect
from sealcheck.artifacts.security.code_scanners import ScannerSign
from sealcheck.artifacts.security.executables import Executable
from sealcheck.artifacts.security.pipeline_audit import Weakness
from sealcheck.artifacts.security.sbom import SbomSign
from sealcheck.artifacts.security.update_bots import UpdateBot
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.measures.bot_evidence import asleep, bot_commits, service_commits
from sealcheck.measures.doubt import unless, unless_told
from sealcheck.measures.path_chosen import read_if_chosen
from sealcheck.measures.policy_evidence import large_policies, unread_policy
from sealcheck.measures.scanner_evidence import (
    near_scanner,
    other_scanners,
    services_alone,
    telling_first,
    weak_places,
)
from sealcheck.measures.secret_evidence import (
    databases_not_read,
    harmless_secret,
    kind_of,
    no_secrets,
    not_read,
    one_of_each,
)
from sealcheck.measures.test_run_evidence import unread_pipelines
from sealcheck.measures.unread import large_pipelines, unread_readme
from sealcheck.model import (
    Evidence,
    File,
    Measurement,
    Text,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.prose.substance import Grade, graded
from sealcheck.snapshot import History

MOST = 10


@measure
def contact(security_policy: SecurityPolicy, readme: Readme, documents: Documents) -> Measurement:
    """Does the project say, in a security policy or a section, how to report a vulnerability without publishing it?

    Forms of the forge for reports count where they send weaknesses another way than into a public ticket.
    Asked for by the openCode badge Security level 1, OSPS-VM-02.01 and Standard for Public Code 5.4.
    """
    looked_for = say("security_policy.looked_for", places=REPORT_PLACES, patterns=REPORT_HEADINGS)
    best_places = [each for each in security_policy.findings if each.grade is Grade.SUBSTANTIVE]
    hidden = [each for each in best_places if "/" in each.file.path]
    hint = [near_miss(say("security_policy.not_in_root"), hidden[0].file)] if best_places == hidden != [] else []
    measurement = graded("security_policy.subject", security_policy.findings, looked_for, *hint, *security_policy.near)
    if not best_places and (unread := unread_policy(security_policy)):
        return undetermined(say("security_policy.unread"), unread, *measurement.evidence)
    return unless_told(measurement, unread_readme(readme), large_policies(documents))


@measure
def response_days(security_policy: SecurityPolicy, readme: Readme, documents: Documents) -> Measurement:
    """Within how many days does the security policy promise an answer to a report?

    Hours are rounded up to days, five working days count as a week. OSPS-VM-01.01; OpenSSF Best Practices Badge
    `vulnerability_report_response`. Whether it names the supported versions is shown beside it.
    """
    versions = security_policy.supported or near_miss(say("security_policy.no_supported_versions"))
    others = [versions] if security_policy.findings else []
    others += [
        near_miss(say("security_policy.other_span", written=span.written), span.file, span.line, excerpt=span.sentence)
        for span in security_policy.other_spans[:4]
    ]
    if not security_policy.answers or security_policy.grade is Grade.TEMPLATE:
        looked_for = searched(say("security_policy.looked_for_days", patterns=RESPONSE_WORDS))
        none = measured("none", say("security_policy.no_days"), looked_for, *others)
        if unread := unread_policy(security_policy):
            return undetermined(say("security_policy.unread"), unread, *none.evidence)
        readmes = () if security_policy.findings else unread_readme(readme)
        return unless(none, readmes, large_policies(documents))
    first = min(security_policy.answers, key=lambda span: span.days)
    key = "security_policy.working_days" if first.working_days else "security_policy.answer"
    text = say(key, written=first.written, **({"days": first.days} if first.working_days else {}))
    evidence = found(text, first.file, first.line, excerpt=first.sentence)
    return measured(first.days, say("security_policy.days", count=first.days), evidence, *others)


def _limited(evidence: list[Evidence]) -> list[Evidence]:
    more = len(evidence) - MOST
    return evidence[:MOST] + ([searched(say("security.more", count=more))] if more > 0 else [])


@measure
def secrets(secret_suspects: tuple[tuple[File, Suspect], ...], tree: Tree) -> Measurement:
    """How many places look like credentials that should not be in the repository?

    OSPS-BR-07.01, Standard for Public Code 1.3. Only the kind and the line are shown, never a value. The history is
    not searched. Not determined where a place may be one, or a copy of a database was too large to be read.
    """
    at_one_place = {(f.path, s.line, s.certainty): (f, s) for f, s in reversed(secret_suspects)}
    places = list(reversed(at_one_place.values()))
    by = {sure: [(f, s) for f, s in places if s.certainty == sure] for sure in ("confident", "doubtful")}
    harmless = [(f, s) for f, s in secret_suspects if s.certainty == "harmless"]
    near = [harmless_secret(f, s) for f, s in one_of_each(harmless)[:6]]
    doubts = [near_miss(say("security.doubtful_secret", what=kind_of(s)), f, s.line) for f, s in by["doubtful"]]
    looked = searched(say("security.looked_for_secrets"))
    if by["confident"]:
        sure = [against(say("security.secret", what=kind_of(s)), f, s.line) for f, s in by["confident"]]
        return measured(len(sure), say("security.secrets", count=len(sure)), *_limited(sure), *doubts[:2])
    none = measured(0, no_secrets(harmless), looked, *near, *not_read(tree))
    unsure = say("security.secrets_unsure", count=len(doubts))
    return unless(none, [(unsure, _limited(doubts))], databases_not_read(tree))


@measure
def update_bot(update_bots: tuple[UpdateBot, ...], history: History | None) -> Measurement:
    """Does a bot or a scheduled job propose newer versions of the dependencies?

    "partial" when one corrects known holes only, or updates the pipelines and containers but not what the code uses.
    A configuration that cannot be read leaves it open, and so do commits of a bot without one: the forge may correct
    known holes, a service may be set up elsewhere, or the configuration may have been removed.
    """
    active = [bot for bot in update_bots if bot.state == "active"]
    off = [
        near_miss(say(f"security.bot_{bot.reason or 'switched_off'}", bot=bot.bot), bot.file, bot.line)
        for bot in update_bots
        if bot.state != "active"
    ]
    if active:
        shown = [found(say("security.bot_configured", bot=bot.bot), bot.file, bot.line) for bot in active]
        if asleep(history, active):
            return undetermined(say("security.bot_asleep"), *_limited(shown), *off)
        bots = sorted({bot.bot for bot in active})
        return measured(
            "active", say("security.bot_active", bots=bots), *_limited(shown), *bot_commits(history, active), *off
        )
    if any(bot.reason == "unreadable" for bot in update_bots):
        return undetermined(say("security.bot_unreadable_reason"), *_limited(off), *bot_commits(history))
    if limited := [bot for bot in update_bots if bot.state == "limited"]:
        return measured("partial", say("security.bot_partial"), *_limited(off), *bot_commits(history, limited))
    if off:
        return measured("disabled", say("security.bot_disabled"), *_limited(off), *bot_commits(history))
    looked = searched(say("security.looked_for_bots"))
    if service_commits(history):
        return undetermined(say("security.bot_unconfigured_reason"), *bot_commits(history), looked)
    return measured("none", say("security.no_bot"), looked)


@measure
def executables(executables: tuple[Executable, ...]) -> Measurement:
    """How many programs in binary form (machine code, Java archives, byte code) are under version control?

    OSPS-QA-05.01. An archive with programs is one. The starters of Gradle and Maven do not count, nor do test fixtures.
    """
    counted = [each for each in executables if each.sure and not each.aside]
    unread = [each for each in executables if not each.sure and not each.aside]
    asides = [each for each in executables if each.aside]
    near = [near_miss(say(f"security.executable_{e.aside}", format=e.format), e.file) for e in asides[:3]]
    near += [near_miss(_unread(each), each.file) for each in unread[:6]]
    if counted:
        shown = [against(say("security.executable", format=each.format), each.file) for each in counted]
        return measured(len(counted), say("security.executables", count=len(counted)), *_limited(shown), *near[:2])
    none = measured(0, say("security.no_executables"), searched(say("security.looked_for_executables")), *near)
    return unless(none, [(say("security.executables_unread", count=len(unread)), near if unread else [])])


def _unread(each: Executable) -> Text:
    if each.format:
        return say("security.executable_unread", ending=each.format)
    return say("security.executable_unread_unnamed")


@measure
def sbom(sbom_signs: tuple[SbomSign, ...], chosen_pipelines: tuple[Chosen, ...], pipelines: Pipelines) -> Measurement:
    """Is there a software bill of materials (CycloneDX or SPDX), in the repository or made by a pipeline?

    Not determined where a file is named like one and is too large to be read.
    """
    for state in ("committed", "in_ci"):
        signs = [sign for sign in sbom_signs if sign.state == state]
        if signs:
            shown = [
                found(say(f"security.sbom_{state}", form=s.form), s.file, s.line, excerpt=s.excerpt) for s in signs
            ]
            return measured(state, say(f"security.has_sbom_{state}"), *_limited(shown))
    rest = [near_miss(say(f"security.sbom_{s.state}", form=s.form), s.file, s.line) for s in sbom_signs[:6]]
    none = measured("none", say("security.no_sbom"), searched(say("security.looked_for_sbom")), *rest)
    elsewhere = [sign for sign in sbom_signs if sign.state == "elsewhere"][:1]
    large = [sign for sign in sbom_signs if sign.state == "unreadable"][:3]
    unread = [near_miss(say("security.sbom_unreadable"), sign.file, sign.line) for sign in large]
    made_there = ((say("security.sbom_elsewhere_reason", reference=s.form), rest) for s in elsewhere)
    closed = (say("security.sbom_unreadable_reason"), unread)
    return unless(none, [closed], made_there, read_if_chosen(chosen_pipelines, "sbom"), large_pipelines(pipelines))


@measure
def static_analysis(
    code_scanners: tuple[ScannerSign, ...],
    pipeline_weaknesses: tuple[Weakness, ...],
    readme: Readme,
    chosen_pipelines: tuple[Chosen, ...],
    analysis_services: tuple[Evidence, ...],
    pipelines: Pipelines,
) -> Measurement:
    """Does a pipeline run a static security analysis of the source code?

    Not determined where steps of another repository may run one, only a hosted service that the project may have left
    would run it, only its results are seen on their way to the forge, a step is called after one and runs something
    that is not known, or a badge or settings show a service that may do so by itself.

    Weak places of the pipelines themselves, which such an analysis passes over, are named beside it and do not count.
    """
    weak = weak_places(pipeline_weaknesses)
    signs = [sign for sign in code_scanners if sign.counts]
    if signs:
        first = {(sign.tool, sign.file.path): sign for sign in reversed(signs)}
        shown = [found(say("security.scanner", tool=s.tool), s.file, s.line, excerpt=s.excerpt) for s in first.values()]
        tools = sorted({sign.tool for sign in signs})
        return measured(True, say("security.scanners", tools=tools), *_limited(list(reversed(shown))), *weak)
    near = [near_miss(near_scanner(s), s.file, s.line, excerpt=s.excerpt) for s in telling_first(code_scanners)]
    near += unread_pipelines(pipelines)
    none = measured(False, say("security.no_scanner"), searched(say("security.looked_for_scanners")), *near)
    result = unless(
        none,
        other_scanners(code_scanners, near),
        services_alone(readme, analysis_services),
        read_if_chosen(chosen_pipelines, "analysis"),
        large_pipelines(pipelines),
    )
    return replace(result, evidence=(*result.evidence, *weak))  # on whatever line: they are about something else

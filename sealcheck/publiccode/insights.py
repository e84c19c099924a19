# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The shapes of security-insights.yml, 1.0.0 and 2.x (https://github.com/ossf/security-insights-spec)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sealcheck.pattern import regex
from sealcheck.publiccode import checks as c
from sealcheck.publiccode.shape import TRUTH, Shape, many, section, text

_YES = replace(TRUTH, required=True)
_WEB = text(c.http_url)
_WEB_WANTED = text(c.http_url, required=True)
_NAMED = text(required=True)
_TIME = c.like(regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]{5,15}(?:[Zz]|[+-][0-9:]{4,5})?"), "2027-09-30T10:00:00Z")


def _shape(required: bool, /, keys: dict[str, Shape]) -> Shape:
    return Shape("section", required, keys=keys)


def _webs(*names: str) -> dict[str, Shape]:
    return dict.fromkeys(names, _WEB)


_V1_SCOPE = c.among(
    "broken access control", "cryptographic failures", "injection", "insecure design", "security misconfiguration",
    "vulnerable and outdated components", "identification and authentication failures",
    "software and data integrity failures", "security logging and monitoring failures", "ssrf", "other",
)  # fmt: skip
_V1_POLICY = section(**{"policy-url": _WEB, "comment": text()})
INSIGHTS_1 = section(**{
    "header": _shape(True, {
        "schema-version": text(c.among("1.0.0"), required=True), "expiration-date": text(_TIME, required=True),
        "project-url": _WEB_WANTED, "last-updated": text(c.day), "last-reviewed": text(c.day),
        "commit-hash": text(c.like(regex(r"[0-9a-f]{5,40}"), "4dbf78e"), numbers=True),
        "project-release": text(numbers=True), **_webs("changelog", "license"),
    }),
    "project-lifecycle": _shape(True, {
        "status": text(c.among("active", "inactive", "concept", "wip", "suspended", "abandoned", "unsupported",
                               "moved"), required=True),
        "bug-fixes-only": _YES, "core-maintainers": many(text()), "release-process": text(),
        **_webs("roadmap", "release-cycle"),
    }),
    "contribution-policy": _shape(True, {
        "accepts-pull-requests": _YES, "accepts-automated-pull-requests": _YES,
        "automated-tools-list": many(_shape(False, {
            "automated-tool": _NAMED, "action": text(c.among("allowed", "denied"), required=True),
            "path": many(text()), "comment": text(),
        })), **_webs("contributing-policy", "code-of-conduct"),
    }),
    "documentation": many(_WEB),
    "distribution-points": replace(many(text()), required=True),
    "security-artifacts": Shape("any"), "security-assessments": Shape("any"), "dependencies": Shape("any"),
    "security-testing": many(_shape(False, {
        "tool-type": text(c.among("sast", "dast", "iast", "fuzzer", "sca"), required=True), "tool-name": _NAMED,
        "tool-version": text(required=True, numbers=True), "tool-url": _WEB, "tool-rulesets": many(text()),
        "comment": text(), "integration": _shape(True, {"ad-hoc": _YES, "ci": _YES, "before-release": _YES}),
    })),
    "security-contacts": replace(many(_shape(False, {
        "type": text(c.among("email", "phone", "url"), required=True), "value": text(required=True, numbers=True),
        "primary": TRUTH,
    })), required=True),
    "vulnerability-reporting": _shape(True, {
        "accepts-vulnerability-reports": _YES, "bug-bounty-available": TRUTH, "email-contact": text(c.email),
        "pgp-key": text(), "comment": text(), "in-scope": many(text(_V1_SCOPE)), "out-scope": many(text(_V1_SCOPE)),
        **_webs("bug-bounty-url", "security-policy"),
    }),
    "env-dependencies-policy": _V1_POLICY,
})  # fmt: skip

_CONTACT = {"name": _NAMED, "primary": _YES, "affiliation": text(), "email": text(c.email), "social": text()}
_PEOPLE = many(_shape(False, _CONTACT), least=1)
_LINK = {"uri": _NAMED, "comment": _NAMED}
_ATTESTATION = {"name": _NAMED, "location": _WEB_WANTED, "predicate-uri": _NAMED, "comment": text()}
_ASSESSMENT = {"comment": _NAMED, "name": text(), "evidence": _WEB, "date": text(c.day)}
_LICENCE = {"url": _WEB_WANTED, "expression": text(c.licence, required=True)}
_RUNS = ("adhoc", "ci", "release")
_TOOL: dict[str, Shape] = {
    "name": _NAMED, "type": text(c.among("fuzzing", "container", "secret", "SCA", "SAST", "other"), required=True),
    "version": text(numbers=True), "comment": text(), "rulesets": replace(many(text()), required=True),
    "integration": _shape(True, dict.fromkeys(_RUNS, _YES)),
    "results": _shape(True, dict.fromkeys(_RUNS, _shape(False, _ATTESTATION))),
}  # fmt: skip
_HEADER: dict[str, Shape] = {
    "last-reviewed": text(c.day, required=True), "last-updated": text(c.day, required=True), "url": _WEB_WANTED,
    "schema-version": text(c.like(regex(r"[1-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}"), "2.0.0"), required=True),
    "comment": text(), "project-si-source": _WEB,
}  # fmt: skip
_PROJECT: dict[str, Shape] = {
    "name": _NAMED, "administrators": _PEOPLE, "steward": _shape(False, _LINK),
    **_webs("homepage", "roadmap", "funding"),
    "repositories": many(_shape(False, {"name": _NAMED, "comment": _NAMED, "url": _WEB_WANTED}), least=1),
    "vulnerability-reporting": _shape(True, {
        "reports-accepted": _YES, "bug-bounty-available": _YES, "contact": _shape(False, _CONTACT), "comment": text(),
        "pgp-key": text(), "in-scope": many(text()), "out-of-scope": many(text()),
        **_webs("bug-bounty-program", "security-policy", "policy"),  # since 2.2 without "security-"
    }),
    "documentation": _shape(False, _webs(
        "detailed-guide", "design", "code-of-conduct", "quickstart-guide", "release-process", "support-policy",
        "signature-verification",
    )),
}  # fmt: skip
_REPOSITORY: dict[str, Shape] = {
    "status": text(c.among("active", "abandoned", "concept", "inactive", "moved", "suspended", "unsupported", "WIP"),
                   required=True),
    "url": _WEB_WANTED, "accepts-change-request": _YES, "accepts-automated-change-request": _YES,
    "bug-fixes-only": TRUTH, "no-third-party-packages": TRUTH, "core-team": _PEOPLE, "license": _shape(True, _LICENCE),
    "security": _shape(True, {
        "assessments": _shape(True, {
            "self": _shape(True, _ASSESSMENT), "third-party": many(_shape(False, _ASSESSMENT)),
        }),
        "champions": many(_shape(False, _CONTACT)), "tools": many(_shape(False, _TOOL)),
    }),
    "documentation": _shape(False, _webs(
        "contributing-guide", "dependency-management-policy", "governance", "review-policy", "security-policy",
    )),
    "release": _shape(False, {
        "automated-pipeline": _YES, "distribution-points": many(_shape(False, _LINK), least=1), "changelog": _WEB,
        "license": _shape(False, _LICENCE), "attestations": many(_shape(False, _ATTESTATION)),
    }),
}  # fmt: skip
INSIGHTS_2 = section(
    header=_shape(True, _HEADER), project=_shape(False, _PROJECT), repository=_shape(False, _REPOSITORY)
)


def insights_shape(value: Any) -> Shape:
    """Return the shape for the version that the header names; the current one when it names none."""
    header = value.get("header") if isinstance(value, dict) else None
    version = str(header.get("schema-version") or "") if isinstance(header, dict) else ""
    return INSIGHTS_1 if version.startswith("1.") else INSIGHTS_2

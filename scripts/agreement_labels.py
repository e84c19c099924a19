# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which label is compared with which measure, and which of its values say yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Labels = Mapping[str, Any]
Reader = Callable[[Labels], bool | None]
DEPLOYMENTS = ("dockerfile", "compose", "helm_or_k8s", "iac", "paas", "build_plugin")
#: The label knows no packages, store builds, installers and static sites.
LABELLED_KINDS = ["container", "compose", "helm", "kubernetes", "ansible", "infrastructure", "platform", "nix"]
SUBSTANCE = ("substantive",)
SOMETHING = ("substantive", "stub", "template", "outdated")


@dataclass(frozen=True)
class Comparison:
    """A label (of the whole entry: labels and facts), and the measure with the values that count as yes."""

    name: str
    label: Reader
    measure: str
    yes: Callable[[Any], bool]
    given: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Graded:
    """A label of several grades, in order, with the measure's value for each."""

    name: str
    label: Callable[[Labels], Any]
    measure: str
    grades: Mapping[Any, str]
    given: Mapping[str, Any] | None = None


def value(path: str) -> Callable[[Labels], Any]:
    def read(entry: Labels) -> Any:
        found: Any = entry
        for part in path.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found

    return read


def field(path: str) -> Reader:
    def read(entry: Labels) -> bool | None:
        found = value(f"labels.{path}")(entry)
        return None if found is None else found not in (False, "none", "NONE", "no", [], "")

    return read


def number(path: str, least: int) -> Reader:
    def read(entry: Labels) -> bool | None:
        found = value(f"facts.{path}")(entry)
        return None if found is None else found >= least

    return read


def either(*readers: Reader) -> Reader:
    def read(entry: Labels) -> bool | None:
        values = [reader(entry) for reader in readers]
        return True if True in values else (None if None in values else False)

    return read


def real_secret(entry: Labels) -> bool | None:
    found = [each.get("real") for each in entry["labels"].get("secret_suspects") or []]
    return True if True in found else (None if None in found else False)


def lock(entry: Labels) -> bool | None:
    return {"yes": True, "no": False, "partial": False}.get(str(entry["labels"].get("dependency_lock")))


def bot(entry: Labels) -> bool | None:
    found = entry["labels"].get("update_bot")
    return None if found is None else found in ("dependabot", "renovate", "both")


def people(entry: Labels) -> bool | None:
    facts = entry["facts"]
    return bool(facts["commits_12m_before_head"] - facts["bot_commits_12m"] >= 5)


def at_least(least: float) -> Callable[[Any], bool]:
    return lambda found: isinstance(found, int | float) and found >= least


def one_of(*values: Any) -> Callable[[Any], bool]:
    return lambda found: found in values


COMPARISONS = (
    Comparison("licence.at_root", field("licence.at_root"), "licence.root_licences", at_least(1)),
    Comparison("licence.osi_approved", field("licence.osi_approved"), "licence.approval", one_of("osi")),
    Comparison("licence.conflicts", field("licence.conflicts"), "licence.contradictions", at_least(1)),
    Comparison("reuse", field("reuse.compliant_looking"), "licence.reuse_compliant", one_of(True)),
    Comparison("publiccode.path", field("publiccode.path"), "metadata.publiccode_present", one_of(True)),
    Comparison("publiccode.valid", field("publiccode.valid"), "metadata.publiccode_errors", lambda v: v == 0),
    Comparison("publiccode.stale", field("publiccode.stale"), "metadata.outdated_statements", at_least(1)),
    Comparison("citation", field("citation.path"), "metadata.citable", one_of(True)),
    Comparison(
        "readme.purpose", field("readme.sections.purpose"), "documentation.purpose", one_of("substantive", "stub")
    ),
    Comparison(
        "readme.installation", either(field("readme.sections.installation"), field("readme.delegates_to_docs")),
        "documentation.installation", one_of(*SUBSTANCE, "stub"),
    ),
    Comparison("changelog", field("changelog"), "documentation.changelog", one_of(*SOMETHING)),
    Comparison(
        "tests.present", field("tests.present"), "testing.level", one_of("few", "substantial"), {"few": 2}
    ),
    Comparison(
        "ci.runs_tests", field("ci.runs_tests"), "testing.ci_runs_tests", one_of("runs", "may_fail", "not_on_change")
    ),
    Comparison("ci.present", field("ci.present"), "testing.ci_runs_tests", lambda v: v != "no_ci"),
    Comparison("linter", field("linter_configs"), "testing.style", one_of("configured", "enforced")),
    Comparison("dependency_lock", lock, "dependencies.locked", one_of("all")),
    Comparison("secrets", real_secret, "security.secrets", at_least(1)),
    Comparison("security_policy", field("security_policy"), "security.contact", one_of(*SUBSTANCE)),
    Comparison("update_bot", bot, "security.update_bot", one_of("active", "partial")),
    Comparison("sbom", field("sbom"), "security.sbom", one_of("in_ci", "committed")),
    Comparison("facts.commits", people, "history.commits", at_least(5), {"months": 12}),
    Comparison("facts.version_tags", number("semver_like_tags", 1), "history.version_tags", at_least(1)),
    Comparison(
        "contributing", either(field("contributing"), field("readme.sections.contributing")),
        "community.contributing", one_of(*SOMETHING),
    ),
    Comparison("code_of_conduct", field("code_of_conduct"), "community.code_of_conduct", one_of(*SOMETHING)),
    Comparison(
        "deployment", either(*(field(f"deployment.{kind}") for kind in DEPLOYMENTS)),
        "reuse.deployment_paths", at_least(1), {"kinds": LABELLED_KINDS},
    ),
    Comparison("config_example", field("config_example"), "reuse.configuration", one_of("template", "documented")),
    Comparison("interface_spec", field("interface_spec.present"), "reuse.interface_descriptions", at_least(1)),
    Comparison("i18n", field("i18n.more_than_one_language"), "accessibility.locales", at_least(2)),
    Comparison(
        "accessibility_statement", field("accessibility_statement"), "accessibility.statement", one_of(*SUBSTANCE)
    ),
)  # fmt: skip

GRADED = (
    Graded(
        "tests.level", value("labels.tests.level"), "testing.level",
        {"none": "none", "placeholder": "placeholder", "few": "few", "substantial": "substantial"}, {"few": 2},
    ),
    Graded(
        "dependency_lock (graded)", value("labels.dependency_lock"), "dependencies.locked",
        {"no": "none", "partial": "some", "yes": "all"},
    ),
)  # fmt: skip

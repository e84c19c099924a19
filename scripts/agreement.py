# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How often do the measures agree with labels made by reading?

usage: python scripts/agreement.py LABELS.yml REPOSITORIES [--only ID …] [--markdown FILE]

LABELS.yml lists `repos`, each with `id`, `url`, `commit` and `labels`. REPOSITORIES is a folder with a local copy of
each as `<owner>+<name>/repo` or `<owner>+<name>`. Every measure below is run at the labelled commit and compared with
its label; null labels are left out. Prints precision and recall per label and each disagreement, and how often a
measure was undetermined (neither right nor wrong).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sealcheck.assess import Bench
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError
from sealcheck.words import words

Labels = Mapping[str, Any]
DEPLOYMENTS = ("dockerfile", "compose", "helm_or_k8s", "iac", "paas", "build_plugin")
KINDS: dict[tuple[bool, bool | None], str] = {
    (True, True): "tp", (False, True): "fp", (True, False): "fn", (False, False): "tn",
    (True, None): "undetermined", (False, None): "undetermined",
}  # fmt: skip
SUBSTANCE = ("substantive",)
SOMETHING = ("substantive", "stub", "template", "outdated")


@dataclass(frozen=True)
class Comparison:
    """A label, and the measure with the values that count as yes."""

    name: str
    label: Callable[[Labels], bool | None]
    measure: str
    yes: Callable[[Any], bool]
    given: Mapping[str, Any] | None = None


def field(path: str) -> Callable[[Labels], bool | None]:
    def read(labels: Labels) -> bool | None:
        value: Any = labels
        for part in path.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        return None if value is None else value not in (False, "none", "NONE", "no", [], "")

    return read


def either(*readers: Callable[[Labels], bool | None]) -> Callable[[Labels], bool | None]:
    def read(labels: Labels) -> bool | None:
        values = [reader(labels) for reader in readers]
        return True if True in values else (None if None in values else False)

    return read


def real_secret(labels: Labels) -> bool | None:
    found = [each.get("real") for each in labels.get("secret_suspects") or []]
    return True if True in found else (None if None in found else False)


def lock(labels: Labels) -> bool | None:
    return {"yes": True, "no": False, "partial": False}.get(str(labels.get("dependency_lock")))


def bot(labels: Labels) -> bool | None:
    value = labels.get("update_bot")
    return None if value is None else value in ("dependabot", "renovate", "both")


def at_least(least: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int | float) and value >= least


def one_of(*values: Any) -> Callable[[Any], bool]:
    return lambda value: value in values


COMPARISONS = (
    Comparison("licence.at_root", field("licence.at_root"), "licence.root_licences", at_least(1)),
    Comparison("licence.osi_approved", field("licence.osi_approved"), "licence.approval", one_of("osi")),
    Comparison("licence.conflicts", field("licence.conflicts"), "licence.contradictions", at_least(1)),
    Comparison(
        "readme.purpose", field("readme.sections.purpose"), "documentation.purpose", one_of("substantive", "stub")
    ),
    Comparison(
        "readme.installation", either(field("readme.sections.installation"), field("readme.delegates_to_docs")),
        "documentation.installation", one_of(*SUBSTANCE, "stub"),
    ),
    Comparison(
        "contributing", either(field("contributing"), field("readme.sections.contributing")),
        "community.contributing", one_of(*SOMETHING),
    ),
    Comparison("code_of_conduct", field("code_of_conduct"), "community.code_of_conduct", one_of(*SOMETHING)),
    Comparison("security_policy", field("security_policy"), "security.contact", one_of(*SUBSTANCE)),
    Comparison("changelog", field("changelog"), "documentation.changelog", one_of(*SOMETHING)),
    Comparison("publiccode.path", field("publiccode.path"), "metadata.publiccode_present", one_of(True)),
    Comparison("publiccode.valid", field("publiccode.valid"), "metadata.publiccode_errors", lambda v: v == 0),
    Comparison("citation", field("citation.path"), "metadata.citable", one_of(True)),
    Comparison("tests.present", field("tests.present"), "testing.level", one_of("few", "substantial")),
    Comparison(
        "ci.runs_tests", field("ci.runs_tests"), "testing.ci_runs_tests", one_of("runs", "may_fail", "not_on_change")
    ),
    Comparison("ci.present", field("ci.present"), "testing.ci_runs_tests", lambda v: v != "no_ci"),
    Comparison(
        "deployment",
        either(*(field(f"deployment.{kind}") for kind in DEPLOYMENTS)),
        "reuse.deployment_paths", at_least(1),
    ),
    Comparison("config_example", field("config_example"), "reuse.configuration", one_of("template", "documented")),
    Comparison("interface_spec", field("interface_spec.present"), "reuse.interface_descriptions", at_least(1)),
    Comparison("dependency_lock", lock, "dependencies.locked", one_of("all")),
    Comparison("update_bot", bot, "security.update_bot", one_of("active")),
    Comparison("linter", field("linter_configs"), "testing.style", one_of("configured", "enforced")),
    Comparison("sbom", field("sbom"), "security.sbom", one_of("in_ci", "committed")),
    Comparison("secrets", real_secret, "security.secrets", at_least(1)),
    Comparison("i18n", field("i18n.more_than_one_language"), "accessibility.locales", at_least(2)),
    Comparison(
        "accessibility_statement", field("accessibility_statement"), "accessibility.statement", one_of(*SUBSTANCE)
    ),
    Comparison("reuse", field("reuse.compliant_looking"), "licence.reuse_compliant", one_of(True)),
)  # fmt: skip


PAGE = """# How often the measures are right

Measured on {count} public repositories made for or by cities, with labels made by reading their files (not by running a tool), each at the labelled commit. Expect 2 to 4 % of the labels to be wrong. The labels were at hand while the measures were written, so repositories that nobody looked at will show lower figures; false verdicts found there become made-up fixtures.

*Precision*: of the repositories where the measure says yes, the share whose label says yes. *Recall*: of those labelled yes, the share where the measure says yes. *Undetermined* answers are neither.

| label | measure | labelled yes | labelled no | precision | recall | undetermined |
|---|---|---|---|---|---|---|
{rows}

This page is written by `python scripts/agreement.py LABELS.yml REPOSITORIES --markdown docs/accuracy.md`, which also prints every disagreement.
"""


def copy_of(url: str, folder: Path) -> Path | None:
    owner, name = url.rstrip("/").removesuffix(".git").split("/")[-2:]
    for place in (folder / f"{owner}+{name}" / "repo", folder / f"{owner}+{name}"):
        if place.is_dir():
            return place
    return None


def readings(repo: Mapping[str, Any], place: Path) -> Iterator[tuple[Comparison, bool, bool | None, str]]:
    """Yield each comparison with its label, what the measure says (None: undetermined), and that in words."""
    as_of = date.fromisoformat(str(repo["facts"]["last_commit"]))
    with acquire(str(place), Options(rev=repo["commit"], as_of=as_of)) as snapshot:
        bench = Bench(snapshot)
        for each in COMPARISONS:
            label = each.label(repo["labels"])
            if label is None:
                continue
            measured = bench.measure(each.measure, each.given or {})
            said = measured.undetermined or measured.summary
            text = f"{measured.value!r}: {words(said, 'en') if said else ''}"
            yield each, label, None if measured.value is None else each.yes(measured.value), text


def compare(repos: list[Mapping[str, Any]], folder: Path) -> tuple[dict[str, dict[str, int]], list[str]]:
    tally = {each.name: dict.fromkeys(("tp", "fp", "fn", "tn", "undetermined"), 0) for each in COMPARISONS}
    disagreements = []
    for repo in repos:
        place = copy_of(repo["url"], folder)
        if place is None:
            print(f"no copy of {repo['id']}", file=sys.stderr)
            continue
        try:
            for each, label, found, text in readings(repo, place):
                kind = (
                    "undetermined"
                    if found is None
                    else {(1, 1): "tp", (0, 1): "fp", (1, 0): "fn"}.get((label, found), "tn")
                )
                tally[each.name][kind] += 1
                if kind in ("fp", "fn"):
                    disagreements.append(f"{kind} {each.name:24} {repo['id']:32} {text[:160]}")
        except SourceError as error:
            print(f"{repo['id']}: {words(error.text, 'en')}", file=sys.stderr)
    return tally, disagreements


def share(part: int, whole: int) -> str:
    return f"{part / whole:9.3f}" if whole else "        –"


def page(tally: dict[str, dict[str, int]], count: int) -> str:
    rows = [
        f"| {each.name} | `{each.measure}` | {n['tp'] + n['fn']} | {n['tn'] + n['fp']} "
        f"| {share(n['tp'], n['tp'] + n['fp']).strip()} | {share(n['tp'], n['tp'] + n['fn']).strip()} | {n['undetermined']} |"
        for each in COMPARISONS
        for n in (tally[each.name],)
    ]
    return PAGE.format(count=count, rows="\n".join(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--markdown", type=Path, help="write the page docs/accuracy.md")
    options = parser.parse_args()
    repos = yaml.safe_load(options.labels.read_text())["repos"]
    tally, disagreements = compare(
        [r for r in repos if not options.only or r["id"] in options.only], options.repositories
    )
    print(f"{'label':25} {'yes':>4} {'no':>4} {'precision':>9} {'recall':>9} {'undet.':>6}")
    for name, n in tally.items():
        line = f"{name:25} {n['tp'] + n['fn']:4} {n['tn'] + n['fp']:4}"
        print(f"{line} {share(n['tp'], n['tp'] + n['fp'])} {share(n['tp'], n['tp'] + n['fn'])} {n['undetermined']:6}")
    print("\nDisagreements (fp: we say yes, the label no; fn: the reverse)")
    print("\n".join(sorted(disagreements)))
    if options.markdown:
        before = options.markdown.read_text() if options.markdown.exists() else ""
        _, heading, others = before.partition("\n## ")  # other sections of the page are other scripts' work
        options.markdown.write_text(page(tally, len(repos)) + heading + others)


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Static security analysis in pipelines, and what is related but not that: linters' plug-ins, dependency checks."""

from __future__ import annotations

import re

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex

_TOOLS = {
    tool: regex(pattern)
    for tool, pattern in {
        "CodeQL": r"^uses: github/codeql-action/(?:analyze|autobuild|init)|^codeql (?:database analyze|github)",
        "Semgrep": r"^uses: .{0,60}semgrep|^semgrep (?:ci|scan|--config|--error|-)|^opengrep\b",
        "Bandit": r"^uses: .{0,60}bandit|^bandit\b",
        "gosec": r"^uses: .{0,60}gosec|^gosec\b",
        "Brakeman": r"^uses: .{0,60}brakeman|^brakeman\b",
        "SonarQube": r"^uses: sonarsource/(?:sonarcloud|sonarqube)\S{0,40}|^uses: sonar(?:cloud|qube)\w{0,12}analyze"
        r"|^(?:mvn|gradle) .{0,400}(?:sonar:sonar|\bsonar(?:qube)?\b(?!\.))"
        r"|^(?:sonar-scanner|sonarscanner|dotnet.sonarscanner)\b",
        "SpotBugs": r"^(?:mvn|gradle) .{0,400}(?:spotbugs|findbugs)\S{0,20}|^uses: .{0,60}spotbugs",
        "Psalm": r"^psalm\b.{0,200}--taint-analysis",
        "njsscan": r"^uses: .{0,60}njsscan|^njsscan\b",
        "Sobelow": r"^mix sobelow\b|^uses: .{0,60}sobelow",
        "GitLab SAST": r"^uses: template:(?:Security/SAST|Jobs/SAST|Auto-DevOps)",
        "Snyk Code": r"^snyk code test\b",
        "MobSF": r"^mobsfscan\b|^uses: mobsf/mobsfscan",
        "Security Code Scan": r"security-code-scan\b",
        "Flawfinder": r"^flawfinder\b|^uses: .{0,60}flawfinder",
        "Horusec": r"^horusec start\b",
        "DevSkim": r"^uses: microsoft/devskim-action|^devskim analyze",
        "Checkmarx": r"^uses: checkmarx",
        "Coverity": r"^cov-build\b|^uses: .{0,60}coverity",
        "Infer": r"^infer run\b",
        "Codacy": r"^uses: codacy/codacy-analysis-cli-action",
        "PVS-Studio": r"^pvs-studio-analyzer analyze",
        "cargo-geiger": r"^cargo geiger\b",
        "Fortify": r"^uses: fortify/",
    }.items()
}
_ASKS_ONLY = regex(r" (?:--version|--help|-h|-V)(?: |$)")
_COMPONENT = regex(r"components?/sast\b|sast\.gitlab-ci", re.I)
_NEAR = regex(
    r"^uses: (?:aquasecurity/trivy-action|snyk/actions|anchore/scan-action|ossf/scorecard-action"
    r"|actions/dependency-review-action|bridgecrewio/checkov-action)"
    r"|^(?:trivy|grype|npm audit|yarn audit|pip-audit|safety check|composer audit|cargo audit|bundler?-audit"
    r"|checkov|zizmor|symfony security:check|local-php-security-checker|dependency-check)\b"
)
_LINT_PLUGINS = regex(r"eslint-plugin-(?:security|no-unsanitized|xss)|flake8-bandit|\bfindsecbugs\b")


@frozen
class ScannerSign:
    """A tool and where it is called; `counts` for static security analysis in a pipeline that starts."""

    tool: str
    counts: bool
    file: File
    line: int | None = None
    excerpt: str | None = None


@artifact
def code_scanners(
    tree: Tree, contents: Contents, pipelines: Pipelines, ci_calls: tuple[CiCall, ...]
) -> tuple[ScannerSign, ...]:
    """Static security analysis and its neighbours, in the order of the pipelines."""
    found: list[ScannerSign] = []
    for ci in ci_calls:
        line = " ".join((ci.call.tool, *ci.call.words[1:])).lower()[:1000]
        text = f"uses: {ci.call.words[1]}" if ci.call.words[0] == "uses:" and len(ci.call.words) > 1 else line
        tool = next((t for t, p in _TOOLS.items() if p.search(text) or p.search(text.lower())), None)
        if tool and _ASKS_ONLY.search(line):
            continue
        if tool:
            runs = bool(ci.job.when) and ci.pipeline.service != "ended"
            found.append(ScannerSign(tool, runs, ci.step.file, ci.line, str(ci.call)))
        elif _NEAR.search(text.lower()):
            found.append(ScannerSign(text.partition("@")[0][:60], False, ci.step.file, ci.line, str(ci.call)))
    for pipeline in pipelines.active:
        found += [
            ScannerSign("GitLab SAST", True, each.file, each.line, each.reference)
            for each in pipeline.elsewhere
            if _COMPONENT.search(each.reference)
        ]
    return (*found, *_plugins(tree, contents))


def _plugins(tree: Tree, contents: Contents) -> list[ScannerSign]:
    """Security rules of a linter: a help, but no analysis of how data flows."""
    signs = []
    for file in tree.within(("",)):
        if file.name in ("package.json", "pyproject.toml", "setup.cfg", "pom.xml", "requirements-dev.txt"):
            text = contents.text(file) or ""
            if match := _LINT_PLUGINS.search(text):
                line = text.count("\n", 0, match.start()) + 1
                signs.append(ScannerSign(match.group(), False, file, line, match.group()))
    return signs

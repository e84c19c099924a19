# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Static security analysis in pipelines, and what is related but not that: linters' plug-ins, dependency checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.artifacts.calls import ASKS_ONLY
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.ci.actions import unrelated
from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.manifest.maven_plugins import building, nearest, reaches, without_skipped
from sealcheck.artifacts.security.golangci_lint import gosec_in_linters
from sealcheck.artifacts.security.scanner_calls import is_heard, is_named, looks_at_code
from sealcheck.artifacts.style.ruff_rules import ruff_on_security
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, near_miss, say
from sealcheck.pattern import regex, regexes

MAX_BUILDS = 60
_TOOLS = regexes(
    {
        "CodeQL": r"^uses: (?!\S{0,200}(?:upload|codeql-action/(?:init|autobuild)))\S{0,200}codeql"
        r"|^codeql (?:database analyze|github)",
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
        # an action that is called after what it does, and nothing else
        "SAST": r"^uses: [\w.-]{1,100}/(?:\S{0,200}/)?(?:action-)?sast(?:-action|-scan)?(?:@|$)",
    }
)
#: What these find is kept on a server, whether or not the pipeline goes on.
_SERVED = frozenset({"CodeQL", "SonarQube", "GitLab SAST", "Snyk Code", "Checkmarx", "Coverity", "Codacy", "Fortify"})
#: Names of components, shared workflows and shared actions that say which analysis they run.
_SHARED = {
    "GitLab SAST": regex(r"components?/sast\b|(?:^|[/_.-])sast(?:[/_.@-]|$)", re.I),
    "CodeQL": regex(r"(?:^|[/_.-])codeql(?:[/_.@-]|$)", re.I),
    "Semgrep": regex(r"(?:^|[/_.-])semgrep(?:[/_.@-]|$)", re.I),
    "SonarQube": regex(r"(?:^|[/_.-])sonar(?:cloud|qube)?(?:[/_.@-]|$)", re.I),
}
#: Starts that leave most changes unseen.
_NOT_ON_ITS_OWN = frozenset({"manual", "person", "failure", "outside"})
#: Results that are handed to the forge: sarif_file: semgrep-report.sarif, category: bandit
_UPLOAD = regex(r"^uses: \S{0,200}codeql-action/upload-sarif(?:@|$)")
_UPLOADED = {
    tool: regex(rf"(?:^|\s)(?:sarif_file|category)=(?:[^\s=]{{0,200}}[^a-z=])?(?:{names})(?![a-z])", re.I)
    for tool, names in {
        "CodeQL": "codeql", "Semgrep": "semgrep|opengrep", "Bandit": "bandit", "gosec": "gosec", "Brakeman": "brakeman",
        "SpotBugs": "spotbugs|findsecbugs", "Psalm": "psalm", "njsscan": "njsscan", "Sobelow": "sobelow",
        "Snyk Code": "snyk-code", "MobSF": "mobsf(?:scan)?", "Flawfinder": "flawfinder", "Horusec": "horusec",
        "DevSkim": "devskim", "Checkmarx": "checkmarx", "Coverity": "coverity", "PVS-Studio": "pvs-studio",
        "Security Code Scan": "security-code-scan",
    }.items()
}  # fmt: skip
#: Badges of services that analyse what is pushed by themselves, without a step in a pipeline.
_BADGES = {
    "SonarQube": regex(
        r"https?://sonarcloud\.io/(?:api|images)/project_badges/|https?://img\.shields\.io/sonar/", re.I
    ),
    "Codacy": regex(r"https?://(?:app|api)\.codacy\.com/project/badge/(?!coverage)", re.I),
    "DeepSource": regex(r"https?://(?:app\.|static\.)?deepsource\.(?:io|com)/gh/", re.I),
    "Scrutinizer": regex(r"https?://scrutinizer-ci\.com/(?:g|gl|b)/[^\s\"]{1,200}/badges/quality-score", re.I),
    "Qlty": regex(r"https?://qlty\.sh/(?:badges|gh)/[^\s\"]{1,200}(?:maintainability|\.svg)", re.I),
}
#: Settings that such a service reads by itself, in the root; the pipeline's own scanner reads files of other names.
_SERVICES = {
    ".sonarcloud.properties": "SonarQube", ".deepsource.toml": "DeepSource", ".codacy.yml": "Codacy",
    ".codacy.yaml": "Codacy", ".scrutinizer.yml": "Scrutinizer", ".qlty/qlty.toml": "Qlty",
}  # fmt: skip
#: Engines of Code Climate that analyse for security, in its settings; without one it only looks at style.
_CLIMATE = (".codeclimate.yml", ".codeclimate.yaml")
_ENGINE = regex(
    r"(?m)^[ \t]{1,8}(?:brakeman|bandit|gosec|semgrep|sonar-\w{1,20}):[ \t]{0,9}"
    r"(?:\{?[ \t]{0,9}enabled:[ \t]{0,9}true|\n(?![ \t]{1,16}enabled:[ \t]{0,9}[\"']?(?:false|no|off))[ \t])"
)
_NEAR = regex(
    r"^uses: (?:aquasecurity/trivy-action|snyk/actions|anchore/scan-action|ossf/scorecard-action"
    r"|actions/dependency-review-action|bridgecrewio/checkov-action)"
    r"|^(?:trivy|grype|npm audit|yarn audit|pip-audit|safety check|composer audit|cargo audit|bundler?-audit"
    r"|checkov|zizmor|symfony security:check|local-php-security-checker|dependency-check)\b"
)
_LINT_PLUGINS = regex(r"eslint-plugin-(?:security|no-unsanitized|xss)|flake8-bandit")


@frozen
class ScannerSign:
    """A tool and where it is called; `counts` for static security analysis in a pipeline that starts.

    `elsewhere` marks steps of another repository that may run one, `unsure` names a hosted service that would run it if
    the project still has an account there. Of an `uploaded` one only the results are seen, on their way to the forge;
    of a `named` one, what its step is called after.
    """

    tool: str
    counts: bool
    file: File
    line: int | None = None
    excerpt: str | None = None
    elsewhere: bool = False
    unsure: str = ""
    uploaded: bool = False
    named: bool = False


def analysis_badges(readme: Readme) -> Iterator[Evidence]:
    """Yield the badges of READMEs that show the result of an analysis service, which may run outside the pipelines."""
    for document in readme.all:
        for image in document.whole.images:
            tool = next((tool for tool, pattern in _BADGES.items() if pattern.match(image.target)), None)
            if tool:
                yield near_miss(say("security.scanner_badge", tool=tool), document.file, image.line)


@artifact
def analysis_services(tree: Tree, contents: Contents) -> tuple[Evidence, ...]:
    """The settings of analysis services that may run outside the pipelines; an empty file sets nothing."""
    files = [(file, tool) for path, tool in _SERVICES.items() if (file := tree.at(path))]
    set_up: list[tuple[File, str, int | None]] = [
        (f, t, None) for f, t in files if any(map(_says, (contents.text(f) or "").split("\n")))
    ]
    for file in filter(None, map(tree.at, _CLIMATE)):
        text = contents.text(file) or ""
        set_up += [(file, "Code Climate", text.count("\n", 0, m.start()) + 1) for m in _ENGINE.finditer(text)][:1]
    return tuple(near_miss(say("security.scanner_service", tool=tool), file, line) for file, tool, line in set_up)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


@artifact
def code_scanners(
    tree: Tree, contents: Contents, pipelines: Pipelines, ci_calls: tuple[CiCall, ...]
) -> tuple[ScannerSign, ...]:
    """Static security analysis and its neighbours, in the order of the pipelines."""
    found: list[ScannerSign] = []
    for ci in ci_calls:
        line = without_skipped(" ".join((ci.call.tool, *ci.call.words[1:])).lower()[:1000])
        text = f"uses: {ci.call.words[1]}" if ci.call.words[0] == "uses:" and len(ci.call.words) > 1 else line
        tool = next((t for t, p in _TOOLS.items() if p.search(text) or p.search(text.lower())), None)
        if tool and ASKS_ONLY.search(line):
            continue
        if tool:
            runs = bool(ci.job.when - _NOT_ON_ITS_OWN) and ci.pipeline.service != "ended"
            runs = runs and (tool in _SERVED or is_heard(ci))
            runs = runs and looks_at_code(tool, ci, contents.text(ci.pipeline.file) or "")
            unsure = ci.pipeline.system if runs and ci.pipeline.service == "unsure" else ""
            found.append(ScannerSign(tool, runs and not unsure, ci.step.file, ci.line, str(ci.call), unsure=unsure))
        elif _NEAR.search(text.lower()):
            found.append(ScannerSign(text.partition("@")[0][:60], False, ci.step.file, ci.line, str(ci.call)))
        elif is_named(ci, text) and ci.job.when - _NOT_ON_ITS_OWN - {"never"}:
            found.append(ScannerSign(ci.step.name[:60], False, ci.step.file, ci.line, str(ci.call), named=True))
    found += list(_uploads(ci_calls, {sign.tool for sign in found}))
    found += _ruled("Ruff (Bandit)", ruff_on_security(tree, contents, ci_calls))
    found += _ruled("golangci-lint (gosec)", gosec_in_linters(tree, contents, ci_calls))
    return (*found, *_builds(tree, contents, ci_calls), *_shared(pipelines), *_plugins(tree, contents))


def _ruled(tool: str, calls: Iterable[tuple[File, int, CiCall]]) -> Iterator[ScannerSign]:
    """Yield the calls of a linter with rules on security in pipelines that start, and where these are chosen."""
    for file, line, ci in calls:
        runs = bool(ci.job.when - _NOT_ON_ITS_OWN) and ci.pipeline.service != "ended"
        unsure = ci.pipeline.system if runs and ci.pipeline.service == "unsure" else ""
        yield ScannerSign(tool, runs and not unsure, ci.step.file, ci.line, str(ci.call), unsure=unsure)
        if file is not ci.step.file:
            yield ScannerSign(tool, runs and not unsure, file, line, unsure=unsure)


def _uploads(ci_calls: tuple[CiCall, ...], called: set[str]) -> Iterator[ScannerSign]:
    """Yield the results that steps hand to the forge under the name of an analysis that nothing was seen to call."""
    for ci in ci_calls:
        if _UPLOAD.search(" ".join(ci.call.words[:2]).lower()) and ci.job.when - _NOT_ON_ITS_OWN - {"never"}:
            given = ci.step.given[:2000]
            tool = next((tool for tool, pattern in _UPLOADED.items() if pattern.search(given)), None)
            if tool and tool not in called:
                yield ScannerSign(tool, False, ci.step.file, ci.line, str(ci.call), uploaded=True)


def _shared(pipelines: Pipelines) -> Iterator[ScannerSign]:
    """Steps of another repository: by their name an analysis, or something that may run one."""
    for each in (e for pipeline in pipelines.active for e in pipeline.elsewhere if e.when):
        name = each.reference.partition("@")[0]
        tool = next((tool for tool, pattern in _SHARED.items() if pattern.search(name)), None)
        if tool:
            yield ScannerSign(tool, True, each.file, each.line, each.reference)
        elif not unrelated(each.reference, "release", "publish", "deploy", "deployment", "pypi"):
            yield ScannerSign(each.reference, False, each.file, each.line, each.reference, elsewhere=True)


def _builds(tree: Tree, contents: Contents, ci_calls: tuple[CiCall, ...]) -> Iterator[ScannerSign]:
    """SpotBugs with its security rules, bound to a build: it counts where a pipeline builds that far."""
    started = [ci for ci in ci_calls if ci.job.when and ci.pipeline.service != "ended"]
    maven = any(ci.call.tool == "mvn" and reaches(ci.call.words, "verify") for ci in started)
    poms = nearest(tree.named("pom.xml"), MAX_BUILDS)
    for file, plugins in zip(poms, building([contents.text(f) or "" for f in poms]), strict=True):
        for plugin in plugins:
            if "check" in plugin.goals and plugin.name == "spotbugs-maven-plugin" and "findsecbugs" in plugin.text:
                yield ScannerSign("SpotBugs", maven, file, plugin.line, plugin.name)


def _plugins(tree: Tree, contents: Contents) -> list[ScannerSign]:
    """Security rules of a linter: a help, but no analysis of how data flows."""
    signs = []
    for file in tree.within(("",)):
        if file.name in ("package.json", "pyproject.toml", "setup.cfg", "requirements-dev.txt"):
            text = contents.text(file) or ""
            if match := _LINT_PLUGINS.search(text):
                line = text.count("\n", 0, match.start()) + 1
                signs.append(ScannerSign(match.group(), False, file, line, match.group()))
    return signs

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters as data: the files that configure them and the commands that check with them.

A formatter that only rewrites files checks nothing, so its command counts with its checking option alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.pattern import Table, regex


def _patterns(rows: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {tool: regex(pattern) for tool, pattern in rows.items()}


#: Tools for documents, licences, types and hosted reviews: useful, but no code style.
WEAK = frozenset({"markdownlint", "Spectral", "SonarQube", "Code Climate", "commitlint"})
#: Says how to indent and how lines end, but nothing about the code.
SPACING = "EditorConfig"

#: Names of configuration files, in lower case.
CONFIG_FILES = Table({
    "EditorConfig": r"\.editorconfig",
    "ESLint": r"\.eslintrc(?:\.\w{2,5})?|eslint\.config\.[cm]?[jt]s",
    "Prettier": r"\.prettierrc(?:\.\w{2,5})?|\.?prettier\.config\.[cm]?[jt]s",
    "Biome": r"biome\.jsonc?",
    "Oxlint": r"\.?oxlintrc\.json",
    "dprint": r"\.?dprint\.jsonc?",
    "TSLint": r"tslint\.json",
    "JSHint": r"\.jshintrc",
    "JSCS": r"\.jscsrc|\.jscs\.json",
    "CoffeeLint": r"\.?coffeelint\.json",
    "Stylelint": r"\.stylelintrc(?:\.\w{2,5})?|stylelint\.config\.[cm]?js",
    "HTMLHint": r"\.htmlhintrc",
    "pug-lint": r"\.pug-lintrc(?:\.js(?:on)?)?",
    "Sass Lint": r"\.s[ac]ss-lint\.ya?ml",
    "CSSLint": r"\.csslintrc",
    "djLint": r"\.?djlintrc|djlint\.toml",
    "Ruff": r"\.?ruff\.toml",
    "Flake8": r"\.flake8",
    "Pylint": r"\.?pylintrc",
    "pycodestyle": r"\.pep8|\.pycodestyle",
    "pydocstyle": r"\.pydocstyle(?:\.ini)?",
    "Pylama": r"pylama\.ini",
    "Prospector": r"\.prospector\.ya?ml",
    "isort": r"\.isort\.cfg",
    "YAPF": r"\.style\.yapf",
    "RuboCop": r"\.rubocop\.ya?ml",
    "Standard Ruby": r"\.standard\.ya?ml",
    "ERB Lint": r"\.erb[-_]lint\.ya?ml",
    "HAML-Lint": r"\.haml-lint\.ya?ml",
    "Slim-Lint": r"\.slim-lint\.ya?ml",
    "PHP_CodeSniffer": r"\.?phpcs(?:\.ruleset)?\.xml(?:\.dist)?",
    "PHP-CS-Fixer": r"\.php-cs-fixer(?:\.dist)?\.php|\.php_cs(?:\.dist)?",
    "Laravel Pint": r"pint\.json",
    "Mago": r"mago\.(?:dist\.)?(?:toml|ya?ml|json)",
    "EasyCodingStandard": r"ecs\.php",
    "Checkstyle": r"(?:[\w.-]{0,40}[-_])?checkstyle(?:[-_.][\w.-]{0,40})?\.xml",
    "PMD": r"pmd(?:[-_]?ruleset)?\.xml",
    "detekt": r"\.?detekt(?:-config)?\.ya?ml",
    "scalafmt": r"\.scalafmt\.conf",
    "Scalafix": r"\.scalafix\.conf",
    "Scalastyle": r"scalastyle[-_]config\.xml",
    "golangci-lint": r"\.golangci\.(?:ya?ml|toml|json)",
    "rustfmt": r"\.?rustfmt\.toml",
    "Clippy": r"\.?clippy\.toml",
    "Dart analyzer": r"analysis_options\.ya?ml",
    "mix format": r"\.formatter\.exs",
    "Credo": r"\.credo\.exs",
    "clang-format": r"\.clang-format",
    "clang-tidy": r"\.clang-tidy",
    "StyleCop": r"stylecop\.json",
    "SwiftLint": r"\.swiftlint\.ya?ml",
    "SwiftFormat": r"\.swift-?format",
    "lintr": r"\.lintr",
    "Perl::Critic": r"\.perlcriticrc",
    "perltidy": r"\.perltidyrc",
    "Luacheck": r"\.luacheckrc",
    "HLint": r"\.?hlint\.(?:ya?ml|hs)",
    "Fourmolu": r"fourmolu\.ya?ml",
    "OCamlFormat": r"\.ocamlformat",
    "StyLua": r"\.?stylua\.toml",
    "JuliaFormatter": r"\.juliaformatter\.toml",
    "ShellCheck": r"\.shellcheckrc",
    "SQLFluff": r"\.sqlfluff",
    "yamllint": r"\.yamllint(?:\.ya?ml)?",
    "hadolint": r"\.?hadolint\.ya?ml",
    "ansible-lint": r"\.ansible-lint(?:\.ya?ml)?",
    "TFLint": r"\.tflint\.hcl",
    "MegaLinter": r"\.mega-?linter\.ya?ml",
    "markdownlint": r"\.markdownlint(?:-cli2)?\.(?:ya?ml|jsonc?)",
    "Spectral": r"\.spectral\.(?:ya?ml|json)",
    "Code Climate": r"\.codeclimate\.ya?ml",
    "SonarQube": r"sonar-project\.properties",
})  # fmt: skip

#: Commands, program first by its bare name, as a pipeline reaches them.
CALLS = Table({
    "ESLint": r"eslint\b|(?:ng|next|vue-cli-service|react-scripts|expo|nx) lint\b|nx affected:lint\b"
              r"|nx (?:run-many|affected)\b.{0,200}\s(?:-t|--targets?)[= ](?:[\w:-]{1,40}[ ,]){0,8}lint(?![\w:-])"
              r"|nx run \S{1,80}:lint(?![\w:-])",
    "Prettier": r"prettier\b.{0,300}\s(?:--check|-c|-l|--list-different)\b",
    "Biome": r"biome (?:ci|check|lint|format)\b(?!.{0,300}--write)",
    "Oxlint": r"oxlint\b",
    "dprint": r"dprint check\b",
    "StandardJS": r"standard(?:\s|$)",
    "XO": r"xo(?:\s|$)",
    "TSLint": r"tslint\b",
    "JSHint": r"jshint\b",
    "JSCS": r"jscs\b(?!.{0,300}\s--fix)",
    "CoffeeLint": r"coffeelint\b",
    "Stylelint": r"stylelint\b",
    "HTMLHint": r"htmlhint\b",
    "pug-lint": r"pug-lint\b",
    "Sass Lint": r"s[ac]ss-lint\b",
    "CSSLint": r"csslint\b",
    "djLint": r"djlint\b",
    "deno lint": r"deno (?:lint|fmt --check)\b",
    "Ruff": r"ruff(?: check| format\b.{0,200}--(?:check|diff)|\s[^f]|$)",
    "Black": r"black\b.{0,300}\s(?:--check|--diff)\b",
    "Flake8": r"(?:pro|p)?flake(?:8|heaven)\b|pytest\b.{0,300}\s--flake8\b",
    "Pylint": r"pylint\b|pytest\b.{0,300}\s--pylint\b",
    "Pylama": r"pylama\b|pytest\b.{0,300}\s--pylama\b",
    "isort": r"isort\b.{0,300}\s(?:-c|--check|--check-only|--diff)\b",
    "YAPF": r"yapf\b.{0,300}\s(?:--diff|-d)\b",
    "pycodestyle": r"pycodestyle\b|pep8\b",
    "autopep8": r"autopep8\b.{0,300}\s(?:--diff|-[a-z]{0,4}d[a-z]{0,4}|--exit-code)(?:\s|$)",
    "pyupgrade": r"pyupgrade\b",
    "pydocstyle": r"pydocstyle\b",
    "Prospector": r"prospector\b",
    "wemake-python-styleguide": r"wemake-python-styleguide\b",
    "Slim-Lint": r"slim-lint\b",
    "Twig CS": r"twigcs\b|twig-cs-fixer\b|lint:twig\b",
    "Rector": r"rector (?:process )?.{0,200}--dry-run\b",
    "PHPMD": r"phpmd\b",
    "GrumPHP": r"grumphp run\b",
    "parallel-lint": r"parallel-lint\b",
    "Scalafix": r"sbt\b.{0,300}scalafix\S{0,20}(?:\s|=).{0,50}--check|sbt\b.{0,300}scalastyle",
    "Luacheck": r"luacheck\b",
    "HLint": r"hlint\b",
    "Fourmolu": r"(?:fourmolu|ormolu)\b.{0,300}\s(?:-m|--mode)[ =]check\b",
    "OCamlFormat": r"ocamlformat\b.{0,300}\s--check\b"
                   r"|dune build\b(?!.{0,300}--auto-promote).{0,300}\s@{1,2}(?:\S{1,80}/)?fmt\b",
    "StyLua": r"stylua\b.{0,300}\s(?:--check|-c)\b",
    "Vint": r"vint\b",
    "Taplo": r"taplo (?:lint|check|fmt --check)\b",
    "editorconfig-checker": r"(?:editorconfig-checker|ec)(?:\s|$)",
    "docformatter": r"docformatter\b.{0,300}\s(?:--check|-c)\b",
    "RuboCop": r"rubocop\b|rake rubocop\b",
    "Standard Ruby": r"standardrb\b",
    "ERB Lint": r"erb[-_]?lint\b",
    "HAML-Lint": r"haml-lint\b",
    "PHP_CodeSniffer": r"phpcs\b",
    "PHP-CS-Fixer": r"php-cs-fixer\b.{0,300}\s(?:--dry-run|check)\b|php-cs-fixer check\b",
    "Laravel Pint": r"pint\b.{0,200}--test\b",
    "Mago": r"mago (?:lint|analy[sz]e)\b(?!.{0,300}\s--fix)|mago (?:fmt|format)\b.{0,200}\s(?:--check|--dry-run|-d)\b",
    "EasyCodingStandard": r"ecs check\b(?!.{0,200}--fix)",
    "Checkstyle": r"checkstyle\b|mvn\b.{0,300}checkstyle:check|gradle\b.{0,300}checkstyle",
    "Spotless": r"(?:mvn|gradle)\b.{0,300}spotless:?check",
    "ktlint": r"ktlint\b|gradle\b.{0,300}(?:ktlintcheck|lintkotlin|ktlintCheck|lintKotlin)",
    "detekt": r"detekt\b|gradle\b.{0,300}detekt",
    "PMD": r"pmd\b|mvn\b.{0,300}pmd:check|gradle\b.{0,300}\bpmd",
    "scalafmt": r"(?:sbt|scalafmt)\b.{0,300}(?:scalafmtCheck|--test|--check)",
    "gofmt": r"gofmt\b.{0,200}-[ld]\b|go fmt\b|goimports\b.{0,200}-[ld]\b|gofumpt\b.{0,200}-[ld]\b",
    "golangci-lint": r"golangci-lint\b|revive\b|staticcheck\b|golint\b|go vet\b",
    "rustfmt": r"cargo fmt\b.{0,200}--check\b|rustfmt\b.{0,200}--check\b",
    "Clippy": r"cargo (?:\+\w{1,20} )?clippy\b",
    "Dart analyzer": r"(?:flutter|dart) analyze\b|dartanalyzer\b",
    "dart format": r"(?:dart|flutter) format\b.{0,200}--set-exit-if-changed",
    "mix format": r"mix format\b.{0,200}--check-formatted",
    "Credo": r"mix credo\b",
    "clang-format": r"(?:run-)?clang-format\b.{0,300}(?:--dry-run|-n\b|-Werror|--Werror)",
    "clang-tidy": r"(?:run-)?clang-tidy\b",
    "cppcheck": r"cppcheck\b",
    "cpplint": r"cpplint\b",
    "dotnet format": r"dotnet[ -]format\b.{0,300}--(?:verify-no-changes|check)\b",
    "SwiftLint": r"swiftlint\b",
    "SwiftFormat": r"swift-?format\b.{0,200}(?:--lint|lint)\b",
    "lintr": r"rscript\b.{0,300}(?:lintr|styler)",
    "Perl::Critic": r"perlcritic\b",
    "perltidy": r"perltidy\b",
    "ShellCheck": r"shellcheck\b|shfmt\b.{0,100}-d\b",
    "SQLFluff": r"sqlfluff lint\b",
    "yamllint": r"yamllint\b",
    "hadolint": r"hadolint\b",
    "ansible-lint": r"ansible-lint\b",
    "TFLint": r"tflint\b|terraform fmt\b.{0,100}-check\b",
    "pre-commit": r"pre-commit run\b|prek run\b",
    "MegaLinter": r"mega-?linter\b",
    "markdownlint": r"markdownlint\S{0,20}(?:\s|$)",
    "Spectral": r"spectral lint\b",
    "commitlint": r"commitlint\b",
})  # fmt: skip

#: Options, by program, with which a tool finds what it likes and succeeds all the same.
LENIENT = regex(
    r"\s--exit-zero(?:\s|$)|^ruff\b.{0,300}\s(?:-e|--fix-only)(?:\s|$)|\s--issues-exit-code[ =]0(?:\s|$)"
    r"|^pylint\b.{0,500}\s--fail-under[ =]-?\d?(?:\.0)?(?:\s|$)"
    r"|^pylint\b(?!.{0,500}\s--enable).{0,500}\s(?:--disable[ =]|-d ?)all(?:\s|$)"
    r"|failOnViolation=false|failsOnError=false|(?:checkstyle|pmd|spotless\.check|ktlint|detekt)\.skip(?!=false)"
    r"|ignore_errors_on_exit\s1|\s--error-exitcode=0|\s--no-fail(?:\s|$)|\s--failure-threshold none"
    r"|\s(?:--fail-level|--minimum-failure-severity)[ =](?:none|fatal|F)(?:\s|$)"
    r"|^(?:black|isort)\b(?!.{0,300}\s(?:--check\b|--check-only\b|-c\s)).{0,300}\s--diff\b"
    r"|^rubocop\b.{0,300}\s--only\s(?:\s|$)"
)
#: Tools that end well whatever they write out, unless what they write is looked at.
SILENT = regex(
    r"^(?:gofmt|goimports|gofumpt)\b|^go fmt\b|^cppcheck\b(?!.{0,500}--error-exitcode)|^perltidy\b"
    r"|^golint\b(?!.{0,200}-set_exit_status)"
)
#: What looks at the output of the tool before it.
LOOKS = regex(
    r"\$\(|`|<\(|\|\s{0,9}(?:\(\s{0,9}!|!|grep|wc|awk|test|read)"
    r"|git (?:diff|status)|diff -|\bif\b|^!|\bxargs\b|\btest\b"
)
#: Words in names of actions that set a tool up, or write down what another step found.
ASIDE = regex(
    r"annotat|comment|results?(?:$|[-_@/])|report(?:er)?(?:$|[-_@/])|problem-matcher|matchers?(?:$|[-_@/])|setup-(?!biome)|install|badge|cache"
)

#: Published actions and templates.
USES = _patterns({
    "super-linter": r"super-linter", "MegaLinter": r"megalinter|mega-linter", "pre-commit": r"^pre-commit(?:-ci)?/",
    "Ruff": r"ruff-action|/ruff", "Black": r"^psf/black|/(?:action-|python-)?black(?:-action|-check)?(?:@|$)",
    "autopep8": r"autopep8", "Pylint": r"pylint", "editorconfig-checker": r"editorconfig-checker",
    "Flake8": r"flake8", "isort": r"isort",
    "ESLint": r"eslint", "Stylelint": r"stylelint", "Prettier": r"prettier_?-?check|check-?prettier",
    "RuboCop": r"rubocop|standardrb", "Clippy": r"clippy",
    "golangci-lint": r"golangci-lint-action|/(?:action-)?(?:golangci-lint|staticcheck)(?:@|$)",
    "ktlint": r"ktlint", "detekt": r"detekt", "SwiftLint": r"swiftlint", "PHP_CodeSniffer": r"phpcs|php-codesniffer",
    "Checkstyle": r"checkstyle", "clang-format": r"clang-format", "ShellCheck": r"shellcheck", "yamllint": r"yamllint",
    "hadolint": r"hadolint", "Biome": r"setup-biome", "wemake-python-styleguide": r"wemake-python-styleguide",
    "markdownlint": r"markdownlint", "Spectral": r"spectral-action", "SonarQube": r"sonar(?:source|cloud|qube)",
    "Code Climate": r"codeclimate", "Trunk": r"^trunk-io/trunk-action", "Laravel Pint": r"laravel-pint|/pint",
    "PHP-CS-Fixer": r"php-cs-fixer", "cpplint": r"cpplint", "swift-format": r"swift-?format", "Oxlint": r"oxlint",
    "HLint": r"hlint-(?:run|scan|action)|action-hlint", "TFLint": r"action-tflint", "TSLint": r"action-tslint",
    "PMD": r"/(?:pmd-github-action|action-pmd)", "ansible-lint": r"/(?:action-)?ansible-lint(?:@|$)",
})  # fmt: skip

#: An action that runs the linters which its inputs switch on (https://github.com/wearerequired/lint-action), by input.
COLLECTION = regex(r"^wearerequired/lint-action(?:@|$)")
SWITCHED_ON = {
    "autopep8": "autopep8", "black": "Black", "clang_format": "clang-format", "dotnet_format": "dotnet format",
    "erblint": "ERB Lint", "eslint": "ESLint", "flake8": "Flake8", "gofmt": "gofmt", "golint": "golangci-lint",
    "php_codesniffer": "PHP_CodeSniffer", "prettier": "Prettier", "pylint": "Pylint", "rubocop": "RuboCop",
    "rustfmt": "rustfmt", "clippy": "Clippy", "stylelint": "Stylelint", "swift_format_official": "SwiftFormat",
    "swift_format_lockwood": "SwiftFormat", "swiftlint": "SwiftLint", "xo": "XO",
}  # fmt: skip

#: Tables below [tool] in pyproject.toml.
PYPROJECT = {
    "ruff": "Ruff", "black": "Black", "isort": "isort", "pylint": "Pylint", "flake8": "Flake8", "yapf": "YAPF",
    "djlint": "djLint", "sqlfluff": "SQLFluff", "docformatter": "docformatter", "autopep8": "autopep8",
    "pylama": "Pylama", "pydocstyle": "pydocstyle",
}  # fmt: skip
#: Sections of setup.cfg and tox.ini.
SECTIONS = {
    "flake8": "Flake8", "isort": "isort", "pylint": "Pylint", "pycodestyle": "pycodestyle", "pep8": "pycodestyle",
    "yapf": "YAPF", "pylama": "Pylama", "pydocstyle": "pydocstyle",
}  # fmt: skip
#: Plug-ins of Maven by name: the tool, and the goals that check; other goals rewrite or report.
MAVEN_PLUGINS: Mapping[str, tuple[str, frozenset[str]]] = {
    "maven-checkstyle-plugin": ("Checkstyle", frozenset({"check"})),
    "spotless-maven-plugin": ("Spotless", frozenset({"check"})),
    "ktlint-maven-plugin": ("ktlint", frozenset({"check"})),
    "ktlint": ("ktlint", frozenset({"ktlint"})),
    "detekt-maven-plugin": ("detekt", frozenset({"check"})),
    "maven-pmd-plugin": ("PMD", frozenset({"check", "cpd-check"})),
    "fmt-maven-plugin": ("fmt-maven-plugin", frozenset({"check"})),
    "formatter-maven-plugin": ("formatter-maven-plugin", frozenset({"validate"})),
    "impsort-maven-plugin": ("impsort-maven-plugin", frozenset({"check"})),
    "scalastyle-maven-plugin": ("Scalastyle", frozenset({"check"})),
    "spring-javaformat-maven-plugin": ("Spring Java Format", frozenset({"validate"})),
}
#: Plug-ins of Gradle builds; they check whenever `check` or `build` runs.
GRADLE_PLUGINS = _patterns({
    "Checkstyle": r"(?:id|plugin:?)\s?\(?['\"]checkstyle['\"]|(?m:^\s{0,20}`?checkstyle`?\s{0,5}$)",
    "Spotless": r"com\.diffplug(?:\.gradle)?\.spotless|alias\(libs\.plugins\.spotless\)",
    "ktlint": r"org\.jlleitschuh\.gradle\.ktlint|org\.jmailen\.kotlinter|alias\(libs\.plugins\.(?:ktlint|kotlinter)\)",
    "detekt": r"io\.gitlab\.arturbosch\.detekt|dev\.detekt|alias\(libs\.plugins\.detekt\)",
    "PMD": r"(?:id|plugin:?)\s?\(?['\"]pmd['\"]|(?m:^\s{0,20}`?pmd`?\s{0,5}$)",
    "Spring Java Format": r"io\.spring\.javaformat",
})  # fmt: skip

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commands that check a code style, as pipelines call them, and when such a call stops nothing.

A formatter that only rewrites files checks nothing, so its command counts with its checking option alone.
"""

from __future__ import annotations

from sealcheck.pattern import Table, regex

#: Commands, program first by its bare name, as a pipeline reaches them.
CALLS = Table({
    "ESLint": r"eslint\b|(?:ng|next|vue-cli-service|react-scripts|expo|nx|gts|tsdx|dts|aegir|kcd-scripts) lint\b"
              r"|gts check\b|wp-scripts lint-js\b|backstage-cli (?:package|repo) lint\b|nx affected:lint\b"
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
    "ktfmt": r"ktfmt\b.{0,300}\s(?:--set-exit-if-changed|--dry-run|-n)\b|gradle\b.{0,300}(?:ktfmtcheck|ktfmtCheck)",
    "google-java-format": r"google-java-format\b.{0,300}\s(?:--set-exit-if-changed|--dry-run|-n)\b"
    r"|gradle\b.{0,300}(?:verifygooglejavaformat|verifyGoogleJavaFormat|verGJF)",
    "diktat": r"gradle\b.{0,300}(?:diktatcheck|diktatCheck)|mvn\b.{0,300}diktat:check",
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

_ERRORS_ALONE = (
    r"^(?:flake8|pflake8|ruff)\b.{0,300}\s--select[= ](?:(?:E9\d{0,2}|F6[23]\d?|F7\d{0,2}|F82\d?),?){1,20}(?:\s|$)"
)
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
    rf"|{_ERRORS_ALONE}"
)
#: Told to look for errors of syntax and undefined names alone.
ERRORS_ALONE = regex(_ERRORS_ALONE)
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

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Published actions and templates that check a code style, and the words in names of actions that do not."""

from __future__ import annotations

from sealcheck.pattern import regex, regexes

#: Words in names of actions that set a tool up, or write down what another step found.
ASIDE = regex(
    r"annotat|comment|results?(?:$|[-_@/])|report(?:er)?(?:$|[-_@/])|problem-matcher|matchers?(?:$|[-_@/])|setup-(?!biome)|install|badge|cache"
)

#: Published actions and templates.
USES = regexes({
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

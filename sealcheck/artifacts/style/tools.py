# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters as data: the files, sections and plug-ins of builds that configure them."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.pattern import Table, regexes

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
GRADLE_PLUGINS = regexes({
    "Checkstyle": r"(?:id|plugin:?)\s?\(?['\"]checkstyle['\"]|(?m:^\s{0,20}`?checkstyle`?\s{0,5}$)",
    "Spotless": r"com\.diffplug(?:\.gradle)?\.spotless|alias\(libs\.plugins\.spotless\)",
    "ktlint": r"org\.jlleitschuh\.gradle\.ktlint|org\.jmailen\.kotlinter|alias\(libs\.plugins\.(?:ktlint|kotlinter)\)",
    "detekt": r"io\.gitlab\.arturbosch\.detekt|dev\.detekt|alias\(libs\.plugins\.detekt\)",
    "PMD": r"(?:id|plugin:?)\s?\(?['\"]pmd['\"]|(?m:^\s{0,20}`?pmd`?\s{0,5}$)",
    "Spring Java Format": r"io\.spring\.javaformat",
})  # fmt: skip

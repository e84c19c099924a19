# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters as data: the files, sections and plug-ins of builds that configure them."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.pattern import Table, regex, regexes

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
    "git-code-format-maven-plugin": ("google-java-format", frozenset({"validate-code-format"})),
    "prettier-maven-plugin": ("Prettier", frozenset({"check"})),
    "diktat-maven-plugin": ("diktat", frozenset({"check"})),
    "codenarc-maven-plugin": ("CodeNarc", frozenset({"check"})),
}
#: Plug-ins of Gradle builds; they check whenever `check` or `build` runs. A catalogue gives each a name of its own,
#: under which a build asks for it: alias(libs.plugins.ktlint), alias(libs.plugins.jlleitschuh.ktlint)
GRADLE_PLUGINS = regexes({
    "Checkstyle": r"(?:id|plugin:?|plugin\s?=)\s?\(?['\"]checkstyle['\"]|(?m:^\s{0,20}`?checkstyle`?\s{0,5}$)",
    "Spotless": r"com\.diffplug(?:\.gradle)?\.spotless|\blibs\.plugins\.[\w.]{0,40}\bspotless\b",
    "ktlint": r"org\.jlleitschuh\.gradle\.ktlint|org\.jmailen\.kotlinter"
    r"|\blibs\.plugins\.[\w.]{0,40}\b(?:ktlint|kotlinter)\b",
    "ktfmt": r"com\.ncorti\.ktfmt\.gradle|\blibs\.plugins\.[\w.]{0,40}\bktfmt\b",
    "detekt": r"io\.gitlab\.arturbosch\.detekt|dev\.detekt|\blibs\.plugins\.[\w.]{0,40}\bdetekt\b",
    "PMD": r"(?:id|plugin:?|plugin\s?=)\s?\(?['\"]pmd['\"]|(?m:^\s{0,20}`?pmd`?\s{0,5}$)",
    "CodeNarc": r"(?:id|plugin:?|plugin\s?=)\s?\(?['\"]codenarc['\"]|(?m:^\s{0,20}`?codenarc`?\s{0,5}$)",
    "Spring Java Format": r"io\.spring\.javaformat",
    "google-java-format": r"com\.github\.sherter\.google-java-format"
    r"|\blibs\.plugins\.[\w.]{0,40}\bgoogle\.?java\.?format\b",
    "diktat": r"com\.saveourtool\.diktat|org\.cqfn\.diktat|\blibs\.plugins\.[\w.]{0,40}\bdiktat\b",
    "Autostyle": r"com\.github\.autostyle",
    "Checkstyle and PMD by ru.vyarus.quality": r"ru\.vyarus\.quality",
})  # fmt: skip
#: Those of them that check only where a build asks for it.
GRADLE_ASKED = regexes({
    "google-java-format": r"dependsOn\b[^\n]{0,100}\b(?:verifyGoogleJavaFormat|verGJF)\b",
    "diktat": r"dependsOn\b[^\n]{0,100}\bdiktatCheck\b",
})  # fmt: skip
#: A build that formats what it is about to compile, so that nothing is left to find.
GRADLE_REWRITES = regex(
    r"\b(?:compile(?:Java|Kotlin|Groovy)|build|assemble|check|classes|preBuild)\b['\")]{0,3}[^\n{]{0,40}\{?\s{0,20}"
    r"\.?dependsOn\b[^\n]{0,80}\b(?:spotlessApply|ktlintFormat|ktfmtFormat|formatKotlin|googleJavaFormat)\b"
)
#: A plug-in that is only fetched for the parts of a build, or for the code of the build itself.
UNUSED = regex(r"(?:\.gradle\.plugin)?:[\w.$]|[^\n]{0,200}\bapply\s{0,3}\(?\s{0,3}false\b")

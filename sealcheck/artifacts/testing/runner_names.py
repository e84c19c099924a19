# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that run tests, with the family of languages that each serves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: Programs that do nothing but run tests.
ALWAYS: Mapping[str, str] = {
    tool: family
    for family, tools in {
        "python": "pytest unittest nosetests nose2 green behave trial ptw stestr ward mamba",
        "node": "jest vitest mocha ava tape colortape blue-tape jasmine tap lab qunit testcafe nightwatch wdio"
        " web-test-runner wtr uvu cucumber-js jest-runner elm-test borp"
        " supertape brittle test-storybook",
        "php": "phpunit simple-phpunit pest paratest behat phpspec kahlan",
        "ruby": "rspec cucumber turbo_tests parallel_rspec parallel_test parallel_cucumber rspec-queue minitest-queue",
        "go": "gotestsum ginkgo",
        "perl": "prove yath",
        "native": "ctest",
        "swift": "xctool scan",
        "dotnet": "vstest.console mstest nunit-console nunit-console-x86 nunit3-console nunit4-console nunitlite-runner"
        " xunit.console xunit.console.x86 xunit.console.clr4 xunit.console.clr4.x86 mspec mspec-x86 mspec-clr4"
        " mspec-x86-clr4 fixie.console gallio.echo chutzpah.console",
        "any": "bats shellspec robot pabot busted pg_prove kuttl avocado selenium-side-runner invoke-pester",
    }.items()
    for tool in tools.split()
}
#: Names of targets that run tests: test, run-tests, unitTests, test:unit; but not latest.
_TARGET = r"(?:\S{0,60}[-_.:])?(?:unit|all|run|integration)?[tT]ests?(?:[-_.:A-Z]\S{0,60})?|\S{0,40}[a-z]Tests?"
#: Tasks of Gulp and Grunt that are called after tests, and those of Grunt's plug-ins for runners.
_TASK = (
    r"(?:unit|all|run|integration|e2e|ci)?[-_:]?[tT]ests?(?:[-_.:A-Z]\S{0,60})?"
    r"|(?:karma|mocha\w{0,20}|jasmine\w{0,20}|qunit|nodeunit|jest)(?:[-:]\S{1,60})?"
)
#: Tasks of gems that spread the tests of Ruby over processes or machines: parallel:spec, knapsack_pro:queue:rspec.
_SPREAD = r"(?:parallel|knapsack(?:_pro)?(?::queue)?):(?:r?spec|tests?|minitest|test_unit|cucumber|features|spinach)"
#: Programs that run tests with one of these sub-commands.
WITH_SUBCOMMAND: Mapping[str, tuple[str, str]] = {
    "go": ("go", r"test"),
    "cargo": ("rust", r"test|t|nextest|tarpaulin|llvm-cov"),
    "wasm-pack": ("rust", r"test"),
    "cypress": ("node", r"run"),
    "playwright": ("node", r"test"),
    "karma": ("node", r"start"),
    "ng": ("node", r"test|e2e"),
    "react-scripts": ("node", r"test"),
    "craco": ("node", r"test"),
    "react-app-rewired": ("node", r"test"),
    "vue-cli-service": ("node", r"test:\w+"),
    "ember": ("node", r"test|exam"),
    "stencil": ("node", r"test"),
    "codeceptjs": ("node", r"run\S*"),
    "casperjs": ("node", r"test"),
    "aegir": ("node", r"test"),
    "tsdx": ("node", r"test"),
    "nx": ("node", r"test|e2e"),
    "bun": ("node", r"test"),
    "deno": ("node", r"test"),
    "detox": ("any", r"test"),
    "maestro": ("any", r"test"),
    "newman": ("any", r"run"),
    "hurl": ("any", r"--test"),
    "molecule": ("any", r"test"),
    "terraform": ("any", r"test"),
    "opa": ("any", r"test"),
    "conftest": ("any", r"verify"),
    "bazel": ("any", r"test|coverage"),
    "bazelisk": ("any", r"test|coverage"),
    "buck": ("any", r"test"),
    "buck2": ("any", r"test"),
    "plz": ("any", r"test|cover"),
    "please": ("any", r"test|cover"),
    "pants": ("any", r"test"),
    "batect": ("any", r"tests?|unit-?tests?"),
    "mise": ("any", r"tests?|unit-?tests?"),
    "moon": ("any", r"\S{0,60}:(?:unit-?)?tests?"),
    "dagger": ("any", r"(?:unit-?|all-?|run-?)?tests?"),
    "garden": ("any", r"test"),
    "doit": ("python", r"tests?"),
    "bb": ("any", r"tests?"),
    "mill": ("jvm", r"\S{0,60}\.test(?:\.\S{1,40})?"),
    "inv": ("any", r"tests?"),
    "invoke": ("any", r"tests?"),
    "task": ("any", r"tests?|unit-?tests?"),
    "just": ("any", r"tests?"),
    "earthly": ("any", r"\+(?:unit-?|integration-?)?tests?"),
    "manage.py": ("python", r"test"),
    "setup.py": ("python", r"test"),
    "flask": ("python", r"tests?"),
    "hatch": ("python", r"test"),
    "rye": ("python", r"test"),
    "poe": ("python", r"tests?"),
    "artisan": ("php", r"test|dusk"),
    "codecept": ("php", r"run"),
    "rails": ("ruby", rf"test\S*|t|spec|{_SPREAD}"),
    "rake": ("ruby", rf"(?:default|(?:test|spec|features?|cucumber)(?::\S+)?|{_SPREAD})"),
    "flatware": ("ruby", r"rspec|cucumber"),
    "dotnet": ("dotnet", r"test|vstest|xunit|nunit|fixie"),
    "fake": ("dotnet", _TARGET),
    "flutter": ("dart", r"test|drive"),
    "dart": ("dart", r"test"),
    "melos": ("dart", r"test\S*"),
    "very_good": ("dart", r"test"),
    "mix": ("beam", r"test\S*|coveralls\S*|espec"),
    "rebar3": ("beam", r"eunit|ct|proper"),
    "swift": ("swift", r"test"),
    "xcodebuild": ("swift", r"test|test-without-building"),
    "fastlane": ("swift", r"tests?|scan|unit_tests?"),
    "sbt": ("jvm", r"test\S*|.{0,80}[ /;]test"),
    "lein": ("jvm", r"test|midje|kaocha"),
    "ant": ("jvm", _TARGET),
    "phing": ("php", _TARGET),
    "mage": ("go", _TARGET),
    "gulp": ("node", _TASK),
    "grunt": ("node", _TASK),
    "meson": ("native", r"test"),
    "ninja": ("native", r"test|check"),
    "pio": ("native", r"test"),
    "platformio": ("native", r"test"),
    "cabal": ("any", r"(?:new-|v[12]-)?test"),
    "dzil": ("perl", r"test"),
    "build": ("perl", r"test"),
}
#: Options of any program that list tests, check the command line or explain it instead of running tests.
_LISTING = (
    "--version --help --collect-only --collectonly --co --list --listTests --list-tests --dry-run --dryrun --show-only"
    " --showConfig --showconfig --init --fixtures --markers --setup-plan --setup-only --list-suites --list-groups"
    " --listenvs --listenvs-all --notest --no-run --no-run-tests --print-schedule"
)
LISTING = frozenset(_LISTING.split())
_INVOKE = frozenset({"-l", "-h", "-R", "--dry", "--complete"})
#: The same, where a short option means so to one program only.
LISTING_OF: Mapping[str, frozenset[str]] = {
    "ctest": frozenset({"-N"}), "tox": frozenset({"-l", "-a", "-h", "devenv", "list", "config"}),
    "make": frozenset({"-n", "--just-print", "--recon", "-q", "--question", "-t", "--touch"}),
    "gradle": frozenset({"-m", "-h", "-?"}), "mvn": frozenset({"-v", "-h"}),
    "prove": frozenset({"-D", "--dry"}), "behave": frozenset({"-d"}), "cucumber": frozenset({"-d"}),
    "rake": frozenset({"-T", "-n", "-P", "-D", "-W", "--tasks", "--prereqs", "--describe", "--where"}),
    "dotnet": frozenset({"-t"}), "nunit3-console": frozenset({"--explore"}), "bats": frozenset({"-c", "--count"}),
    "swift": frozenset({"-l", "list"}), "ant": frozenset({"-p", "-projecthelp"}), "pytest": frozenset({"-h"}),
    "go": frozenset({"-c", "-list", "-n"}), "nox": frozenset({"-l", "--install-only"}),
    "bazel": frozenset({"--nobuild"}), "inv": _INVOKE, "invoke": _INVOKE, "poe": frozenset({"-d", "-h"}),
    "gulp": frozenset({"-T", "--tasks", "--tasks-simple"}),
    "batect": frozenset({"-T", "--list-tasks"}), "mise": frozenset({"-n"}),
    "just": frozenset({"-l", "-n", "-s", "--show", "--summary", "--dump", "--evaluate", "--variables"}),
    "task": frozenset({"-l", "-a", "-n", "--dry", "--list-all", "--summary", "--status", "-h"}),
    "turbo": frozenset({"--dry", "--graph"}), "phpunit": frozenset({"-h", "--list-test-files", "--check-version"}),
}  # fmt: skip


def only_lists(tool: str, rest: Sequence[str]) -> bool:
    """Whether a command lists or compiles tests, or says what it would do, instead of running them."""
    options = {word.partition("=")[0] for word in rest}
    return bool(options & LISTING or options & LISTING_OF.get(tool, frozenset()))

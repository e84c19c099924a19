# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tasks of Rake that run tests only if the environment asks for it leave open whether pipelines run any."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.recipe.rake_guards import guards
from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import run

RSPEC = {"spec/a_spec.rb": "it 'grows' do\n  expect(f(1)).to eq(2)\nend\n"}


def job(command: str, env: str = "") -> dict[str, str]:
    given = f"\n        env: {{{env}}}" if env else ""
    return {".github/workflows/ci.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {command}{given}\n"}


def rakefile(body: str, rest: str = "") -> dict[str, str]:
    return {"Rakefile": f"task :test do\n{body}end\n{rest}"}


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("  run_tests if ENV['NEVER']\n", None),
        ("  sh 'rspec' if ENV['NEVER']\n", None),
        ("  if ENV['NEVER'] == 'true'\n    sh 'rspec'\n  end\n", None),
        ("  next unless ENV['NEVER']\n  run_tests\n", None),
        ("  puts 'tests'\n  run_tests if ENV.key?('NEVER')\n", None),
        ("  run_tests\n", "runs"),
        ("  run_tests unless ENV['QUICK']\n", "runs"),
        ("  next if ENV['QUICK']\n  run_tests\n", "runs"),
        ("  run_tests if ENV['CI']\n", "runs"),
        ("  if ENV['FAST']\n    sh 'rspec --fast'\n  else\n    sh 'rspec'\n  end\n", "runs"),
        ("  sh 'rspec'\n  upload if ENV['TOKEN']\n", "runs"),
        ("  run_tests if ENV['QUICK'].nil?\n", "runs"),
        ("  run_tests if ENV['QUICK'].to_s.empty?\n", "runs"),
        ("  run_tests if ENV['QUICK'] != '1'\n", "runs"),
        ("  if ENV['QUICK'] == nil\n    sh 'rspec'\n  end\n", "runs"),
        ("  next unless ENV['QUICK'].nil?\n  run_tests\n", "runs"),
        ("  run_tests if ENV['NEVER'] || true\n", "runs"),
        ("  run_tests if ENV['NEVER'] && !ENV['QUICK'].nil?\n", None),
        ("  abort 'no database' unless ENV['DATABASE']\n  run_tests\n", "runs"),
        ("  exit 1 unless ENV['DATABASE']\n  run_tests\n", "runs"),
        ("  exit unless ENV['NEVER']\n  run_tests\n", None),
        ("  abort 'no database' unless ENV['DATABASE']\n  run_tests if ENV['NEVER']\n", None),
        ("  next unless ENV['QUICK'].nil?\n  run_tests if ENV['NEVER']\n", None),
    ],
)
def test_a_task_under_a_condition(body: str, value: str | None) -> None:
    measurement = run("testing.ci_runs_tests", RSPEC | rakefile(body) | job("bundle exec rake test"))
    assert measurement.value == value
    texts = [measurement.undetermined, *(each.text for each in measurement.evidence)]
    assert all(words(text, language) for text in texts if text for language in LANGUAGES)


def test_a_task_that_needs_it() -> None:
    guarded = RSPEC | rakefile("  run_tests if ENV['NEVER']\n", "task default: %i[lint test]\n")
    assert run("testing.ci_runs_tests", guarded | job("rake")).value is None
    beside = RSPEC | rakefile("  run_tests if ENV['NEVER']\n", "task default: %i[spec test]\n")
    assert run("testing.ci_runs_tests", beside | job("rake")).value == "runs"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        (job("rake test", "NEVER: 1"), "runs"),
        (job("NEVER=1 rake test"), "runs"),
        (job("rake test", "OTHER: 1"), None),
        (job("rspec"), "runs"),
        (job("rake test || true"), "may_fail"),
    ],
)
def test_a_variable_that_the_pipeline_sets(files: dict[str, str], value: str | None) -> None:
    assert run("testing.ci_runs_tests", RSPEC | rakefile("  run_tests if ENV['NEVER']\n") | files).value == value


def test_guards() -> None:
    assert guards("task(:test) { run_tests if ENV['A'] }\n") == {"test": "A"}
    assert guards("namespace :ci do\n  task :test do\n    x if ENV['A']\n  end\nend\n") == {"ci:test": "A"}
    assert guards("RSpec::Core::RakeTask.new(:spec)\ntask :a\n") == {}
    assert guards("task :test do\n  if ENV['A'] || true\n    x\n  end\nend\n") == {}

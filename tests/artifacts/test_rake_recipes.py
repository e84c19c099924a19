# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import textwrap

import pytest

from sealcheck.artifacts.recipe.rake import rake_recipes

RAKEFILE = """
# A comment on task :nothing
require "rake"
RuboCop::RakeTask.new
RSpec::Core::RakeTask.new(:unit) do |t|
  t.pattern = "spec"
end

task default: %w[unit rubocop]
task :check => [:lint, "db:check"]
task :report, [:name] => :unit do |t, args|
  puts "task :none"  # sh "none"
end

namespace :ci do
  desc "What the pipeline calls"
  task lint: :environment do
    sh "bin/rubocop --parallel"
    system "yarn lint"
    system("yarn test") or abort
    sh 'eslint #{files} src'
    ruby "scripts/look.rb" if ENV["LOOK"]
  end

  task all: %i[lint environment]

  namespace "deep" do
    multitask "run" do
      Rake::Task["ci:lint"].invoke
    end
  end
end

task(:after) { sh "after" }
"""

TASKS = {
    "rubocop": "rubocop",
    "unit": "rspec",
    "default": "rake unit\nrake rubocop",
    "check": "rake lint\nrake db:check",
    "report": "rake unit",
    "ci:lint": "rake environment\nbin/rubocop --parallel\nyarn lint || true\nyarn test\neslint  src\nruby scripts/look.rb",
    "ci:all": "rake ci:lint\nrake environment",
    "ci:deep:run": "rake ci:lint",
    "after": "after",
}


@pytest.mark.parametrize("name", TASKS)
def test_a_task_stands_for_its_prerequisites_and_commands(name: str) -> None:
    assert dict(rake_recipes(RAKEFILE))[name] == TASKS[name]


def test_nothing_else_is_a_task() -> None:
    assert set(dict(rake_recipes(RAKEFILE))) == set(TASKS)


@pytest.mark.parametrize("text", ["", "task", "namespace :a do\n" * 3000, "task a: :" + "b" * 100_000, "\0" * 1000])
def test_odd_files_hold_no_commands(text: str) -> None:
    assert not any("sh" in commands for _, commands in rake_recipes(textwrap.dedent(text)))


@pytest.mark.parametrize(
    ("body", "commands"),
    [
        ("  sh 'rspec'", "rspec"),
        ("=begin\n  sh 'rspec'\n=end", ""),
        ("  next\n  sh 'rspec'", ""),
        ("  next if ENV['QUICK']\n  sh 'rspec'", "rspec"),
        ("  if ENV['QUICK']\n    next\n  end\n  sh 'rspec'", "rspec"),
        ("  sh 'rspec' if false", "rspec || true"),
    ],
)
def test_what_is_never_reached_is_no_command(body: str, commands: str) -> None:
    assert dict(rake_recipes(f"task :test do\n{body}\nend\n"))["test"] == commands


@pytest.mark.parametrize(
    ("body", "is_heeded"),
    [
        ("  system 'brakeman'", False),
        ("  exit 1 unless system 'brakeman'", True),
        ("  abort('unsafe') unless system('brakeman')", True),
        ("  raise 'unsafe' if !system('brakeman')", True),
        ("  exit 0 unless system 'brakeman'", False),
        ("  puts 'unsafe' unless system 'brakeman'", False),
        ("  unless system 'brakeman'\n    warn 'unsafe'\n    exit 1\n  end", True),
        ("  unless system('brakeman')\n    abort\n  end", True),
        ("  unless system 'brakeman'\n    puts 'unsafe'\n  end", False),
        ("  unless system 'brakeman'\n    puts 'unsafe'\n  end\n  abort if ENV['A']", False),
        ("  if system 'brakeman'\n    exit 1\n  end", False),
        ("  safe = system('brakeman')\n  puts safe\n  exit(1) unless safe", True),
        ("  safe = system('brakeman')\n  puts safe\n  exit(1) unless other", False),
        ("  safe = system('brakeman')\n  puts safe", False),
    ],
)
def test_what_only_tells_whether_it_went_well_counts_where_the_task_asks(body: str, is_heeded: bool) -> None:
    assert ("brakeman" if is_heeded else "brakeman || true") == dict(rake_recipes(f"task :scan do\n{body}\nend\n"))[
        "scan"
    ]

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.recipe.lanes import lane_recipes

FASTFILE = """
default_platform(:ios)

def helper(a)
  run_tests
end

platform :ios do
  before_all do
    ENV["LANG"] = "de_DE.UTF-8"
  end

  desc "Build"
  lane :build_for_testing do
    scan(
      scheme: "Demo (all)",
      build_for_testing: true
    )
  end

  lane :unit do |options|
    begin
      run_tests(
        scheme: SCHEME,
        devices: [options[:device] || "Phone"],
        test_without_building: true
      )
    rescue
      UI.user_error!("Tests did fail")
    ensure
      trainer(path: "out")
    end
  end

  lane :test do |options|
    build_for_testing(options)
    unit(options)
  end

  lane :careless do
    begin
      run_tests
    rescue => e
      UI.message(e)
    end
  end

  private_lane :style do
    swiftlint(strict: true, reporter: "html")
    sh("../scripts/order.sh")
  end

  lane :tidy do
    swiftlint(mode: :fix)
    sh "prettier --check . || true" # run_tests
  end

  lane :lenient do
    scan(fail_build: false)
    swiftlint(ignore_exit_status: true)
    sh("slow.sh", error_callback: ->(result) { puts result })
  end
end

platform :android do
  lane :check do
    gradle(task: "testDebugUnitTest", flags: "--stacktrace")
    gradle(tasks: ["lint", "assemble"])
    sh("bundle", "exec", "rspec")
    test_id = 3
  end
end
"""

LANES = {
    "build_for_testing": "",
    "unit": "xcodebuild test",
    "test": "fastlane build_for_testing\nfastlane unit",
    "careless": "xcodebuild test || true",
    "style": "swiftlint\ncd fastlane\n../scripts/order.sh\ncd ..",
    "tidy": "cd fastlane\nprettier --check . || true\ncd ..",
    "lenient": "xcodebuild test || true\nswiftlint || true\ncd fastlane\nslow.sh || true\ncd ..",
    "check": "gradle testDebugUnitTest --stacktrace\ngradle lint assemble\ncd fastlane\nbundle exec rspec\ncd ..",
}


@pytest.mark.parametrize("name", LANES)
def test_a_lane_stands_for_its_actions(name: str) -> None:
    assert dict(lane_recipes(FASTFILE))[name] == LANES[name]


def test_lanes_are_known_by_their_platform_too() -> None:
    found = dict(lane_recipes(FASTFILE))
    assert found["android check"] == found["check"]
    assert found["ios test"] == found["test"]
    assert set(found) == {*LANES, *(f"ios {name}" for name in LANES if name != "check"), "android check"}


@pytest.mark.parametrize(
    "text",
    ["", "lane", "lane :a do\n" * 3000, "lane :a do\n  sh(" + "(" * 90_000, "lane :a do\n  rescue\n" * 3000, "\0"],
)
def test_odd_files_hold_no_commands(text: str) -> None:
    assert {commands for _, commands in lane_recipes(text)} <= {""}

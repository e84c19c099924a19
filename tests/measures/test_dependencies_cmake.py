# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dependencies that a build with CMake fetches by address or tag."""

from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.manifest.native import cmake
from tests.kit import run

ARCHIVE = "ExternalProject_Add(boost PREFIX ${CMAKE_BINARY_DIR}/boost\n  URL %s\n  BUILD_COMMAND ./b2 install)\n"
TAG = "FetchContent_Declare(\n  json # a parser\n  GIT_REPOSITORY https://example.org/json.git\n  GIT_TAG %s\n)\n"
BOOST = ARCHIVE % "http://example.org/boost/1.55.0/boost_1_55_0.tar.bz2/download"


@pytest.mark.parametrize(
    ("text", "total", "exact"),
    [
        (BOOST, 1, 1),
        (TAG % "v3.10.5", 1, 1),
        (TAG % "legacy-1.1.0", 1, 1),
        (TAG % "9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03", 1, 1),
        (TAG % "master", 1, 0),
        (TAG % "origin/release", 1, 0),
        (TAG % "v3.x", 1, 0),
        ("set(JSON_TAG v3.1.0)\n" + TAG % "${JSON_TAG}", 1, 1),
        ('set(JSON_TAG "main")\n' + TAG % "${JSON_TAG}", 1, 0),
        (TAG % "${JSON_VERSION}", 1, 1),
        (ARCHIVE % "https://example.org/boost/archive/refs/heads/main.zip", 1, 0),
        (ARCHIVE % "https://example.org/boost/archive/main.zip\n  URL_HASH SHA256=00aa", 1, 1),
        (ARCHIVE % "${CMAKE_SOURCE_DIR}/third_party/boost-1.55.0.tar.gz", 0, 0),
        ("ExternalProject_Add(cares SOURCE_DIR ${CMAKE_SOURCE_DIR}/third_party/c-ares-1.10.0)\n", 0, 0),
        ("ExternalProject_Add(a GIT_REPOSITORY https://example.org/a.git)\n", 1, 0),
        ('CPMAddPackage("gh:fmtlib/fmt#7.1.3")\nCPMAddPackage("gh:nlohmann/json@3.10.5")\n', 2, 2),
        ('CPMAddPackage("gh:fmtlib/fmt#master")\n', 1, 0),
        ("CPMAddPackage(NAME a GITHUB_REPOSITORY town/a VERSION 1.2)\n", 1, 1),
        ("# " + (TAG % "v1.0").replace("\n", "\n# "), 0, 0),
        ("find_package(Boost 1.55 REQUIRED)\n", 0, 0),
    ],
)
def test_what_a_build_with_cmake_fetches(text: str, total: int, exact: int) -> None:
    needs = cmake(text)
    assert (needs.total, needs.exact) == (total, exact)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"CMakeLists.txt": BOOST + TAG % "v3.10.5"}, "all"),
        ({"CMakeLists.txt": BOOST, "cmake/json.cmake": TAG % "v3.10.5"}, "all"),
        ({"CMakeLists.txt": BOOST, "cmake/json.cmake": TAG % "main"}, "some"),
        ({"CMakeLists.txt": TAG % "main"}, "none"),
        ({"CMakeLists.txt": "find_package(Boost REQUIRED)\n"}, "no_dependencies"),
        ({"CMakeLists.txt": "project(a)\n", "third_party/a/CMakeLists.txt": TAG % "main"}, "no_dependencies"),
    ],
)
def test_versions_that_a_build_with_cmake_names(files: dict[str, str], expected: str) -> None:
    assert run("dependencies.locked", files).value == expected


def test_long_files_of_cmake_are_read_quickly() -> None:
    start = time.process_time()
    cmake("FetchContent_Declare(a " * 20_000)
    cmake("#[[" * 50_000)
    cmake("set(a " + " " * 100_000 + "x" * 100_000)
    cmake("ExternalProject_Add(" + "(a) " * 50_000)
    assert time.process_time() - start < 3

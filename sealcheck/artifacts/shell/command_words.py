# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What all that peels commands off their wrappers needs: a program's bare name, the words behind options."""

from __future__ import annotations


def tool_of(word: str) -> str:
    """Return a program's bare name: `vendor/bin/phpunit` → phpunit, `./mvnw` → mvn, `python3.11` → python."""
    name = word.rpartition("/")[2].rpartition("\\")[2].lower()
    for ending in (".exe", ".cmd", ".bat", ".phar"):
        name = name.removesuffix(ending)
    names = {
        "mvnw": "mvn",
        "mvnd": "mvn",
        "gradlew": "gradle",
        "py.test": "pytest",
        "pip3": "pip",
        "nodejs": "node",
        "gmake": "make",
        "_mocha": "mocha",
    }
    if name.startswith(("python", "php")) and name[-1:].isdigit():
        return "python" if name.startswith("python") else "php"
    return names.get(name, name)


def after_options(words: list[str], with_value: frozenset[str]) -> list[str]:
    """Return the words after a wrapper's own options and assignments."""
    i = 0
    while i < len(words):
        word = words[i]
        if word == "--":
            return words[i + 1 :]
        if word in with_value:
            i += 2
        elif word.startswith("-") or ("=" in word and word.partition("=")[0].isidentifier()):
            i += 1
        else:
            break
    return words[i:]

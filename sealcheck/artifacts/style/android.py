# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Android Lint: its settings in builds with Gradle and in lint.xml, and which commands run it.

It comes with the plug-in for Android, fails on errors unless told otherwise, and is a part of `check`
(https://developer.android.com/studio/write/lint, https://developer.android.com/reference/tools/gradle-api).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.style.tools import StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

TOOL = "Android Lint"
MOST_FILES = 40
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE})
_PLUGIN = regex(
    r"\bcom\.android\.(?:application|library|dynamic-feature|test)\b|\blibs\.plugins\.[\w.]{0,40}\bandroid\b"
)
_COMMENTS = regex(r"/\*[^*]{0,2000}\*/|(?m:(?:^|(?<=\s))//[^\n]{0,2000}$)")
_SETTINGS = regex(r"\blint(?:Options)?\b\s{0,9}(?:\{[^{}]{0,3000}\}|\.\w{1,40}[^\n]{0,200})")
_STOPS_NOTHING = regex(r"\babortOnError\b\s{0,3}[=(]?\s{0,3}false")
#: What says which findings count, or that they stop the build.
_RULES = regex(
    r"\b(?:warningsAsErrors|checkAllWarnings|abortOnError)\b\s{0,3}[=(]?\s{0,3}true"
    r"|\b(?:lintConfig|checkOnly|enable|error|fatal|warning)\b\s{0,3}(?:[=(+\"']|file\b)"
)
_ISSUE = regex(r"<issue\b[^>]{0,400}\bseverity\s{0,3}=\s{0,3}[\"'](?!ignore\b)\w")
#: Tasks of it: lint, lintDebug, :app:lintRelease; what Kotlin's linters are called after is none.
_TASK = regex(r"(?::?[\w.-]{1,60}:){0,6}:?lint(?!Kotlin|Vital|Fix|Gradle)(?:[A-Z]\w{0,60})?")
#: Tasks with it among what they depend on.
_WHOLE = regex(r"(?::?[\w.-]{1,60}:){0,6}:?(?:check|build)")


@frozen
class AndroidLint:
    """What the builds of apps and libraries for Android say of it; without any, nothing runs it."""

    builds: tuple[File, ...]
    signs: tuple[StyleSign, ...]

    def is_run(self, call: Call) -> bool:
        """Whether a command runs it: by its name, or as a part of a whole check where it is set up."""
        if not self.builds or call.tool != "gradle":
            return False
        whole = any(not sign.idle for sign in self.signs)
        words = [word[:500] for word in call.words[1:]]
        left_out = {word for flag, word in pairwise(words) if flag in ("-x", "--exclude-task")}
        asked = (_TASK.fullmatch(word) or (whole and _WHOLE.fullmatch(word)) for word in words if word not in left_out)
        return any(asked) and not any(map(_TASK.fullmatch, left_out))


def android_lint(tree: Tree, contents: Contents) -> AndroidLint:
    """Return what the project says of Android Lint."""
    named = tree.named("build.gradle", "build.gradle.kts") if tree.named("androidmanifest.xml") else ()
    files = [file for file in named if file.role in _OWN][:MOST_FILES]
    texts = {file: _COMMENTS.sub(" ", contents.text(file) or "") for file in files}
    builds = tuple(file for file, text in texts.items() if _PLUGIN.search(text))
    if not builds:
        return AndroidLint((), ())
    signs = [sign for file, text in texts.items() for sign in _settings(file, text)]
    rules = (file for file in tree.named("lint.xml") if file.role in _OWN)
    signs += [StyleSign(TOOL, "config", file) for file in rules if _ISSUE.search(contents.text(file) or "")]
    return AndroidLint(builds, tuple(signs))


def _settings(file: File, text: str) -> Iterator[StyleSign]:
    """Yield the settings in a build; those that only say that nothing stops it leave nothing to check."""
    for match in _SETTINGS.finditer(text):
        ruled, free = _RULES.search(match[0]), _STOPS_NOTHING.search(match[0])
        if ruled or free:
            line = text.count("\n", 0, match.start()) + 1
            shown = match[0].split("\n", 1)[0]
            yield StyleSign(TOOL, "config", file, line, shown, idle=not ruled, lenient=bool(free))

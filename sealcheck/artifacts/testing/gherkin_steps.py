# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Code for the steps of scenarios in Gherkin: without it a feature is a text that nothing carries out."""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: @given("a dog"), Given(/^a dog$/, …), Given 'a dog' do, [Given(@"a dog")], #[given(expr = "a dog")],
#: ctx.Step(`^a dog$`, …), * @Given a dog; the same with When, as scenarios need not begin with what is given; and in
#: Java what Cucumber has for the words of each language: import io.cucumber.java.fr.Soit
_STEP = regex(
    rb"@step\s?\(|\*[ \t]{0,4}@(?:Given|When)\b|\bdefgiven\b|\b(?:Given|When)[ \t]{1,3}(?:qr|['\"]|/\^?\w)"
    rb"|\b(?:io\.cucumber|cucumber\.api)\.(?:java\.[a-z]{2}[a-z_]{0,6}\.[\w*]|java8\.[A-Z])"
    rb"|(?:(?<![\w.])given|(?<=[@\[])when|(?<!\w)(?:Given|GIVEN|When|WHEN|Step|Angenommen))\d?(?:<[^<>\n]{0,80}>)?\s?\(\s{0,40}"
    rb"(?:parsers?\.\w{1,20}\(\s{0,40}|\w{1,12} ?= ?)?(?:[ruf@$]{0,2}['\"`]|/\^?\w|/\^|#\")"
)
#: One of these stands in all such code; the word alone stands in many a comment.
_SIGNS = plain_signs(
    b"Given", b"given(", b"@given", b"GIVEN", b"@step", b"Step(", b"Angenommen", b"defgiven", b"When(", b"@When",
    b"When /", b"When '", b"WHEN(", b"@when(", b"[when(", b"cucumber.",
)  # fmt: skip
#: Behat takes steps from the classes that its settings name; those with a namespace may come with a package.
_BEHAT = ("behat.yml", "behat.yaml", "behat.yml.dist", "behat.dist.yml", "behat.php")
_CONTEXT = regex(r"\w\\{1,2}[\w\\]{0,120}Context\b")
MOST_TEXT = 200_000


def _code(kind: FileKind) -> bool:
    return kind.role in (PathClass.TEST, PathClass.SOURCE) and kind.language is not None


@scanner(_code, signs=lambda kind: _SIGNS)
def step_scan(file: File, data: bytes) -> bool | None:
    """Say of a file that it holds code for a step; None when it does not."""
    return True if _STEP.search(data[:MOST_TEXT]) else None


def carried_out(scans: Scans, tree: Tree, contents: Contents) -> bool:
    """Whether the repository holds code for steps, or names the classes of a package that have it."""
    settings = (contents.text(file) or "" for file in tree.named(*_BEHAT))
    return bool(scans.of("step_scan")) or any(_CONTEXT.search(text) for text in settings)

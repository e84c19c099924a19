# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that name nothing but the test framework: whatever the software does, they come out the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: A case longer than this says something.
MOST = 500
#: Texts and comments, which name no software; a text with something filled in ("#{name}", "$name") may.
_TEXT = (
    rb"\"\"\"(?:[^\"$#\\]|#(?!\{)|\\[^(]|\"(?!\"\")){0,600}\"\"\"|\"(?:[^\"\\\n$#]|#(?!\{)|\\[^(\n]){0,300}\""
    rb"|'(?:[^'\\\n]|\\.){0,300}'|`(?:[^`\\$]|\\.){0,300}`"
)
_SLASHES = regex(_TEXT + rb"|//[^\n]{0,400}|/\*(?:[^*]|\*(?!/)){0,600}\*/")
_HASHES = regex(_TEXT + rb"|#(?!\{)[^\n]{0,400}")
#: A command as a text that shunit2 runs, behind what may be said of it: assertTrue "costs" "[ -s bill.csv ]"
_ASKED = regex(
    rb"(\bassert(?:True|False)[ \t]{1,9}(?:(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}')[ \t]{1,9})?)"
    rb"([\"'])([^\n]{1,300})\2(?=\s)"
)
_HASH_LANGUAGES = frozenset({"Python", "Ruby", "Elixir", "R", "Shell"})
WORD = regex(rb"[A-Za-z_]\w{0,80}")
#: A value gets a name: x = 1, let x: i32 = 1, x := 1, x <- 1
_ASSIGNED = regex(rb"(?<![\w.>])([A-Za-z_]\w{0,80})(?:\s{0,3}:\s{0,3}\w{1,30})?\s{0,3}(?:<-|:=|=)(?![=~>])")
#: A case that is a call: it('adds', () => …), test_that("adds", { … })
_CALL = regex(rb"\s{0,80}(?:await )?[\w.:]{1,60} ?\(")
_HEAD_END = regex(rb"\)[\w\s,.:<>?\[\]-]{0,120}(?:\{|=>|=(?!=))|^[^{}\n]{0,200}\{")
_BLOCKS = frozenset({"Ruby", "Elixir"})
_CALLS = frozenset({"JavaScript", "Dart", "R", "PHP", "Swift", "Go"})
_BRACES = frozenset(
    {"Java", "C#", "PHP", "Go", "Rust", "C++", "Swift", "Objective-C", "JavaScript", "Dart", "R"} | {"Shell"}
)
#: Cases of RSpec that are about the subject without a word for it: it { should eq 1 }, its(:fee) { should eq 1 }
_OF_SUBJECT = regex(rb"\s{0,80}(?:its[ (]|(?:it|specify|example) \{ ?should\b)")
_PAIRS = {b"(": b")", b"{": b"}"}


#: A call that is no method of anything; in these languages what is said of a value may be one: eq(1), is(1).
BARE_CALL = regex(rb"(?<![\w.>:])([A-Za-z_]\w{0,80})\(")
_BARE_MATCHERS = frozenset({"Ruby", "Dart", "Java"})


def _cases(content: bytes, spans: Sequence[int]) -> Iterator[bytes]:
    """Yield the text of each case up to the next one, as far as it is looked at."""
    for start, end in zip(spans, (*spans[1:], len(content)), strict=True):
        yield content[start + 1 : min(end, start + MOST)]


def plain_text(language: str, case: bytes) -> bytes:
    """Return a case without comments, and with an empty text in the place of each text: they name no software."""
    if language == "Shell":
        case = _ASKED.sub(rb"\1\3", case)
    pattern = _HASHES if language in _HASH_LANGUAGES else _SLASHES
    return pattern.sub(lambda match: b"" if match[0][:1] in (b"/", b"#") else b"''", case)


@cache
def known_words(*groups: str) -> frozenset[bytes]:
    """Return the words of these groups, or of all, that touch no software by themselves."""
    words = load("assertion_words")
    return frozenset(word.encode() for group in groups or words for word in str(words[group]).split())


def case_bodies(language: str, content: bytes, spans: Sequence[int]) -> list[bytes]:
    """Return what each of the cases that begin at `spans` does; none for languages in which that is not seen."""
    if language not in _BLOCKS | _BRACES | {"Python"}:
        return []
    cases = _cases(content, spans)
    return [_body(language, plain_text(language, case), cut=len(case) >= MOST - 1) for case in cases]


def assigned(body: bytes) -> set[bytes]:
    """Return the names to which a body gives a value."""
    return set(_ASSIGNED.findall(body))


def function_body(language: str, text: bytes) -> bytes:
    """Return what the function does with which a text without comments begins; empty when its end is not seen."""
    if language == "Python":
        return _indented(text, cut=False)
    first = text.partition(b"\n")[0]
    at = first.find(b"{")
    return _inside(text, at) if at >= 0 else first.partition(b"=>")[2]


def obvious(language: str, bodies: Sequence[bytes]) -> Iterator[int]:
    """Yield which of the cases with these `bodies` name nothing but values and the test framework's own words."""
    yield from (i for i, body in enumerate(bodies) if body and _says_nothing(language, body))


def _says_nothing(language: str, body: bytes) -> bool:
    words = set(WORD.findall(body))
    left = words - known_words()
    if language not in _BARE_MATCHERS:
        left |= set(BARE_CALL.findall(body)) - known_words("language", "output", "assertions")
    return bool(words) and (not left or left <= assigned(body))


def _body(language: str, case: bytes, *, cut: bool) -> bytes:
    """Return what a case does, without its head; empty when its end is not seen."""
    if language == "Python":
        return _indented(case, cut=cut)
    if language in _BLOCKS:
        return _block(case)
    if language in _CALLS and (match := _CALL.match(case)):
        return _arguments(case, match.end() - 1)
    head = _HEAD_END.search(case)
    if head is None:
        return b""
    if case[head.end() - 1 : head.end()] == b"{":
        return _inside(case, head.end() - 1)
    return case[head.end() : case.find(b"\n", head.end())]  # void A() => Assert.True(true);


def _indented(case: bytes, *, cut: bool) -> bytes:
    """Return the lines of a function of Python that lie deeper than its head, or what follows on the same line."""
    first, _, rest = case.partition(b"\n")
    short = re.sub(rb"^[^:]{0,400}\)(?:\s{0,3}->[^:]{0,80})?:", b"", first).strip()
    deep = len(first) - len(first.lstrip())
    lines: list[bytes] = []
    for line in rest.split(b"\n"):
        if line.strip() and len(line) - len(line.lstrip()) <= deep:
            return b"\n".join((short, *lines))
        lines.append(line)
    return b"" if cut else b"\n".join((short, *lines))


def _block(case: bytes) -> bytes:
    """Return what stands between `do` (or the name of a method) and its `end`, or in braces on one line."""
    first, _, rest = case.partition(b"\n")
    if _OF_SUBJECT.match(first):
        return b""
    if not first.rstrip().endswith(b"do") and b"def " not in first:
        return first[first.find(b"{") + 1 :] if b"{" in first else b""
    deep = len(first) - len(first.lstrip())
    lines: list[bytes] = []
    for line in rest.split(b"\n"):
        if line.strip() == b"end" and len(line) - len(line.lstrip()) <= deep:
            return b"\n".join(lines)
        lines.append(line)
    return b""


def _arguments(case: bytes, start: int) -> bytes:
    """Return the arguments of the last call of a chain: test.each([1])('adds', …); without the name of the case."""
    inside = _inside(case, start)
    after = start + len(inside) + 2
    while inside and case[after : after + 1] == b"(":
        inside = _inside(case, after)
        after += len(inside) + 2
    name, comma, rest = inside.partition(b",")
    return rest if comma and not WORD.search(name) else b""


def _inside(case: bytes, start: int) -> bytes:
    """Return what stands between the bracket at `start` and its partner; empty when that is not seen."""
    opener = case[start : start + 1]
    depth = 0
    for match in re.finditer(b"[" + re.escape(opener + _PAIRS[opener]) + b"]", case[start:]):
        depth += 1 if match.group() == opener else -1
        if depth == 0:
            return case[start + 1 : start + match.start()]
    return b""

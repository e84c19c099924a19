# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a file ends for the one who runs it, before its text does: process.exit(0), sys.exit(), __END__."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sealcheck.pattern import regex

_SCRIPT_END = regex(rb"\n(?:process\.exit\([^()\n]{0,60}\)|return)[ \t]{0,3};?[ \t]{0,3}(?=\n|//)")
#: A statement that ends the program, without a condition: at the start of its line.
_ENDS: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _SCRIPT_END,
    "TypeScript": _SCRIPT_END,
    "Python": regex(rb"\n(?:(?:sys\.|os\._)?exit\(|quit\(|raise SystemExit\b)"),
    "Ruby": regex(rb"\n(?:exit!?(?:[ (](?:0|true|false|1)\)?)?[ \t]{0,3}(?=\n|#)|__END__[ \t]{0,3}(?=\n))"),
    "Perl": regex(rb"\n(?:exit(?:[ (][^\n;]{0,60})?;|__(?:END|DATA)__[ \t]{0,3}(?=\n))"),
    "PHP": regex(rb"\n(?:(?:exit|die)(?:\([^()\n]{0,100}\))?|return);"),
}
_SCRIPT_FUNCTION = regex(rb"\n(?:export )?(?:async )?function\b")
#: What is defined even behind the end, and called before it.
_HOISTED: Mapping[str, re.Pattern[bytes]] = {
    "JavaScript": _SCRIPT_FUNCTION,
    "TypeScript": _SCRIPT_FUNCTION,
    "Perl": regex(rb"\nsub "),
    "PHP": regex(rb"\n(?:abstract |final ){0,2}(?:class|function) "),
}
#: A line before that makes the statement depend on something, or takes it in.
_DEPENDS = regex(
    rb"(?:[({,&|=]|\belse|\bdo|\bthen)\Z|^[ \t]{0,80}[} ]{0,3}(?:else ?)?(?:if|for|foreach|while)\b[^\n]{0,400}\)\Z"
)
#: What opens and closes a text of several lines, in which the program of a test may stand.
_LONG_TEXTS = {"Python": (b'"""', b"'''"), "JavaScript": (b"`",), "TypeScript": (b"`",)}
_WITHOUT_HOISTING = frozenset({b"__END__", b"__DATA__"})


def behind_the_end(language: str, content: bytes) -> Iterator[tuple[int, int]]:
    """Yield what stands behind the first statement that ends the program, as far as nothing calls it from before."""
    pattern = _ENDS.get(language)
    for match in pattern.finditer(content) if pattern else ():
        if language != "Python" and _is_inside(content, match.start()):
            continue
        if any(content.count(mark, 0, match.start()) % 2 for mark in _LONG_TEXTS.get(language, ())):
            continue
        whole = match[0].strip() in _WITHOUT_HOISTING
        hoisted = None if whole or language not in _HOISTED else _HOISTED[language].search(content, match.end())
        yield match.end(), hoisted.start() if hoisted else len(content)
        return


def _is_inside(content: bytes, at: int) -> bool:
    """Whether the statement behind the line feed at `at` may belong to what stands before: a condition, a block."""
    before = content[max(0, at - 400) : at].rstrip()
    if _DEPENDS.search(before[before.rfind(b"\n") + 1 :]):
        return True
    return content.count(b"{", 0, at) > content.count(b"}", 0, at)  # in a block that is not indented

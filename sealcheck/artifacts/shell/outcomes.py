# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands that end well whatever happened before them: what swallows a failure after `||` and behind `if`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sealcheck.artifacts.shell.words import Piece

#: Programs that succeed wherever a script calls them.
_HARMLESS = frozenset(
    {"true", ":", "echo", "printf", "cat", "ls", "tail", "head", "date", "pwd", "sleep", "touch", "env", "df", "free"}
    | {"ps", "uname", "whoami"}
)
_KEYWORDS = frozenset({"then", "do", "else", "{", "!"})
#: What a failure can be told to a later step with.
_NOTES = ("GITHUB_OUTPUT", "GITHUB_ENV")
_LEAVES = frozenset({"exit", "return", "break", "continue"})
#: Programs that show the results of tests in TAP, and fail themselves where one failed (seen in their sources on npm).
_REPORTERS = frozenset(
    {"tap-min", "tap-spec", "tap-diff", "tap-summary", "tap-arc", "tap-nyan", "tap-mocha-reporter", "tap-parser"}
    | {"tap-nirvana", "faucet"}
)


def hands_on(following: Iterable[Piece]) -> bool:
    """Whether what comes after a pipe fails when the tests fail that it is told of."""
    words = next((piece.words for piece in following), ())
    plain = [word for word in words if word not in ("npx", "yarn", "pnpm", "exec")]
    return bool(plain) and plain[0].rpartition("/")[2] in _REPORTERS


def harmless(words: Sequence[str]) -> bool:
    """Whether a command succeeds and hands nothing on: a message, `true`, `exit 0`."""
    name = words[0].rpartition("/")[2]
    if any(note in word for word in words for note in _NOTES):
        return False
    return name in _HARMLESS or tuple(words[:2]) in (("exit", "0"), ("return", "0"))


def forgives(following: Iterable[Piece]) -> bool:
    """Whether what comes after `||` swallows the failure: nothing but harmless commands, and no way out behind them."""
    given = list(following)
    first = list(_alternative(given))
    if not first or not all(harmless(words) for words in first):
        return False
    later = [piece.words for piece in given if piece.words][len(first) :]
    # pytest && exit 0 || echo failed; exit 1
    return not later or later[0][0] not in ("exit", "false", "return") or tuple(later[0][1:2]) == ("0",)


def _alternative(following: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
    """Yield the commands of the list that begins here, those of a group among them."""
    depth = 0
    started = False
    for piece in following:
        if piece.words:
            words = tuple(word for word in piece.words if word not in _KEYWORDS)
            started = True
            if words:
                yield words
        elif piece.operator in ("(", "{"):
            depth += 1
        elif piece.operator in (")", "}"):
            depth -= 1
            if depth < 0:
                return
        elif depth == 0 and started and piece.operator in ("\n", ";", ";;", "&"):
            return


def unanswered(parts: Mapping[str, int], negated: bool, start: int, commands: Sequence[tuple[str, ...]]) -> bool:
    """Whether an `if` passes over the failure of the one command that it asks for.

    `parts` says where its branches begin among the `commands` of the script, `start` where it begins itself.
    """
    then = parts.get("then", -1)
    if then != start + 1 or "elif" in parts:
        return False
    other = parts.get("else", len(commands))
    good, bad = (commands[other:], commands[then:other]) if negated else (commands[then:other], commands[other:])
    return all(map(harmless, bad)) and not any(words[0] in _LEAVES for words in good)

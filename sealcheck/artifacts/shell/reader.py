# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which commands of a shell text are reached, and where each stands among the lists and compound commands.

https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sealcheck.artifacts.shell.outcomes import forgives, hands_on, unanswered
from sealcheck.artifacts.shell.seen import Seen, Shell
from sealcheck.artifacts.shell.words import Piece, ends, is_assignment

MAX_COMMANDS = 400
MAX_OPEN = 60
_OPENERS = frozenset({"if", "while", "until", "for", "case", "select"})
_CLOSERS = frozenset({"fi", "done", "esac"})
_BRANCHES = frozenset({"then", "do", "else", "elif"})
_KEYWORDS = _OPENERS | _CLOSERS | _BRANCHES | {"in", "!", "time"}
_CONSTANT = {"false": False, "true": True, ":": True}


@dataclass
class _Frame:
    """A compound command that is open: what it is, where its commands begin, and whether its branch never runs."""

    kind: str
    number: int
    start: int = 0
    list_start: int = 0
    part_start: int = 0
    at: int = 0
    used: int = 0
    dead: bool = False
    decides: bool = False
    asked: int = 0
    verdict: bool | None = None
    negated: bool = False
    noted: bool = False
    parts: dict[str, int] = field(default_factory=dict)


@dataclass
class Reader:
    """The state while a script is read from its first to its last piece."""

    shell: Shell
    waits: bool = False
    found: list[Seen] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame("", 0)])
    last: dict[int, int] = field(default_factory=dict)
    functions: list[tuple[str, int, int]] = field(default_factory=list)
    list_start: int = 0
    part_start: int = 0
    handed_on: int = -1
    before: str = ""
    skipping: bool = False
    named: str = ""
    numbers: int = 0

    def read(self, given: Sequence[Piece]) -> None:
        for i, piece in enumerate(given):
            if len(self.found) >= MAX_COMMANDS:
                break
            if piece.words:
                self._words(piece, given[i + 1 : i + 3])
            else:
                self._operator(piece.operator, given, i)
        while len(self.frames) > 1:
            self._close()
        self._turn(self.frames[0])

    def _words(self, piece: Piece, following: Sequence[Piece]) -> None:
        words = list(piece.words)
        negated = False
        while words and words[0] in _KEYWORDS:
            keyword = words.pop(0)
            negated = negated or keyword == "!"
            self._keyword(keyword)
            if keyword in ("for", "case", "select"):
                words = []
        while words and is_assignment(words[0]):
            words.pop(0)
            for frame in self.frames:
                frame.noted = True
        if words and words[0] == "function" and len(words) > 1:
            self.named = words[1]
        elif [p.operator for p in following] == ["(", ")"] and len(words) == 1:
            self.named = words[0]
        elif words:
            self._command(tuple(words), piece.line, negated)

    def _command(self, words: tuple[str, ...], line: int, negated: bool) -> None:
        frame = self.frames[-1]
        if frame.decides:
            frame.asked += 1
            frame.negated = negated
            frame.verdict = None if frame.asked > 1 or negated else _CONSTANT.get(words[0])
        if any(f.dead for f in self.frames) or self.skipping:
            return
        asked = any(f.decides for f in self.frames)
        lost = negated and not asked  # the script goes on, and a success would be the failure
        self.found.append(Seen(words, line, self.shell, self._spots(), lost, checked=negated or asked))
        for each in self.frames:
            each.used = each.at
        if words[0] == "set":
            self._set(words[1:])
        elif ends(words) and self.before not in ("&&", "||", "|"):
            frame.dead = True

    def _spots(self) -> tuple[tuple[int, int], ...]:
        inner = max(i for i, frame in enumerate(self.frames) if frame.kind in ("", "function"))
        return tuple((frame.number, frame.at) for frame in self.frames[inner:])

    def _set(self, options: Iterable[str]) -> None:
        for word in options:
            on = word.startswith("-")
            if word in ("errexit", "pipefail"):
                continue
            if word[:1] in "-+" and word[1:].isalpha() and "e" in word[1:]:
                self.shell = self.shell._replace(errexit=on)
        named = " ".join(options)
        if "pipefail" in named:
            self.shell = self.shell._replace(pipefail="+o pipefail" not in named)
        if "errexit" in named:
            self.shell = self.shell._replace(errexit="+o errexit" not in named)

    def _keyword(self, word: str) -> None:
        frame = self.frames[-1]
        if word in _OPENERS:
            self._open(word, decides=word in ("if", "while", "until"))
        elif word in _CLOSERS and len(self.frames) > 1:
            self._close()
        elif word in _BRANCHES and frame.kind in _OPENERS:
            self._branch(frame, word)

    def _branch(self, frame: _Frame, word: str) -> None:
        self._turn(frame)
        frame.decides = word == "elif"
        frame.parts[word] = len(self.found)
        if word in ("then", "do"):
            frame.dead = frame.verdict is not None and frame.verdict is (frame.kind == "until")
        else:
            frame.dead = frame.verdict is True
            frame.asked = 0
        self.before, self.skipping, self.list_start = "", False, len(self.found)

    def _turn(self, frame: _Frame) -> None:
        """Begin a branch: a list of its own, whose last command decides like that of its sister."""
        self.last[frame.number] = frame.used
        self.numbers += 1
        frame.number, frame.at, frame.used, frame.dead = self.numbers, 0, 0, False

    def _open(self, kind: str, decides: bool = False) -> None:
        if len(self.frames) > MAX_OPEN:
            return
        self.numbers += 1
        dead = self.skipping
        starts = len(self.found), self.list_start, self.part_start
        self.frames.append(_Frame(kind, self.numbers, *starts, dead=dead, decides=decides))
        self.list_start, self.part_start = len(self.found), len(self.found)
        self.before, self.skipping = "", False

    def _close(self) -> None:
        frame = self.frames.pop()
        self.last[frame.number] = frame.used
        if frame.kind == "if" and not frame.noted:
            self._answered(frame)
        self.list_start, self.part_start = frame.list_start, frame.part_start
        if frame.kind == "function" and self.named:
            self.functions.append((self.named, frame.start, len(self.found)))
            self.named = ""

    def _answered(self, frame: _Frame) -> None:
        if unanswered(frame.parts, frame.negated, frame.start, [seen.words for seen in self.found]):
            self.found[frame.start].lost = True

    def _operator(self, sign: str, given: Sequence[Piece], i: int) -> None:
        if sign == "\n" and self.before in ("&&", "||", "|") and not given[i - 1].words:
            return  # the command goes on in the next line
        if sign in ("(", "{"):
            self._open("function" if sign == "{" and self.named else sign)
        elif sign in (")", "}"):
            self._shut(sign, given[i - 1])
        elif sign in ("&&", "||"):
            self._either(sign, given, i)
        elif sign in ("|", "|&"):
            self._piped(given[i + 1 : i + 2])
        elif sign != "`":
            self._end_list(sign)
        if sign not in ("(", "{", ")", "}"):
            self.before, self.part_start = sign, len(self.found)
            self.handed_on = self.handed_on if sign in ("|", "|&") else -1

    def _piped(self, following: Sequence[Piece]) -> None:
        """Note that a failure is lost before a pipe, unless what follows fails as well and is the last of the pipe."""
        start = self.part_start if self.handed_on < 0 else self.handed_on
        if hands_on(following):
            self.handed_on = start
        else:
            self._mark("piped", start)

    def _shut(self, sign: str, before: Piece) -> None:
        opener = "(" if sign == ")" else "{"
        frame = self.frames[-1]
        if frame.kind == opener or (sign == "}" and frame.kind == "function"):
            self._close()
        elif frame.kind == "case" and sign == ")" and before.words and self.found:
            if self.found[-1].words == before.words:
                self.found.pop()  # a pattern
            self._turn(frame)

    def _either(self, sign: str, given: Sequence[Piece], i: int) -> None:
        words = given[i - 1].words if i else ()
        plain = [word for word in words if word not in _KEYWORDS]
        if sign == "||" and forgives(given[i + 1 : i + 30]):
            self._mark("lost", self.list_start)
        self._pass_over(sign == "&&")
        if plain in (["false"], ["true"], [":"]):
            self.skipping = (plain == ["false"]) == (sign == "&&")
        elif self.skipping and sign == "||":
            self.skipping = False

    def _pass_over(self, follows: bool) -> None:
        """Note for the commands of this list that a failure before `&&` ends the list, but not the script."""
        bound = max(i for i, frame in enumerate(self.frames) if frame.kind in ("", "function", "("))
        number = self.frames[bound].number
        for seen in self.found[self.list_start :]:
            numbers = [n for n, _ in seen.spots]
            seen.passed_over = numbers.index(number) if follows and number in numbers else -1

    def _mark(self, what: str, start: int) -> None:
        for seen in self.found[start:]:
            if what == "lost":
                seen.lost = True
            elif not self.shell.pipefail:
                seen.piped = True

    def _end_list(self, sign: str) -> None:
        if sign == "&" and not self.waits:
            self._mark("lost", self.list_start)
        frame = self.frames[-1]
        frame.at += 1
        if sign == ";;" or (sign == "\n" and self.shell.by_line and len(self.frames) == 1):
            self._turn(frame)
        self.skipping, self.list_start = False, len(self.found)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The file of a baseline: YAML that people review line by line, read strictly and written in one form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sealcheck.clean import clean
from sealcheck.gate.baseline import ACCEPTABLE, Baseline, Entry
from sealcheck.gate.demand import GateError
from sealcheck.model import LANGUAGES, Text, Verdict, say
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.publiccode.checks import parse_day
from sealcheck.refusal import refusal
from sealcheck.words import words

FORMAT = 1
MOST_BYTES = 1_048_576
_KEYS = ("sealcheck_baseline", "seal", "accepted")
_SEAL_KEYS = ("id", "version", "digest")
_ENTRY_KEYS = ("verdict", "until", "reason")


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file. Raises GateError with the place of what is wrong; nothing is read over."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise _broken(path, 1, say("gate.file_too_large", limit=MOST_BYTES))
        document = parse_yaml(data.decode("utf-8"))
    except OSError as error:
        raise GateError(say("gate.unreadable", path=str(path), error=refusal(error))) from None
    except UnicodeDecodeError:
        raise _broken(path, 1, say("gate.file_no_text")) from None
    except ParseProblem as problem:
        raise _broken(path, problem.line, say("gate.file_no_yaml", error=problem.message)) from None
    return _Reader(path, document).baseline()


def _broken(path: Path, line: int, problem: Text) -> GateError:
    return GateError(say("gate.broken", path=str(path), line=line, problem=problem))


class _Reader:
    """Turns a parsed file into a baseline, or says in which line it is none."""

    def __init__(self, path: Path, document: Document) -> None:
        self.path, self.document = path, document

    def fail(self, place: tuple[str, ...], name: str, **args: Any) -> GateError:
        return _broken(self.path, self.document.at(place)[0], say(f"gate.{name}", **args))

    def baseline(self) -> Baseline:
        whole = self.section((), self.document.value, _KEYS)
        if whole["sealcheck_baseline"] != FORMAT or isinstance(whole["sealcheck_baseline"], bool):
            raise self.fail(("sealcheck_baseline",), "file_other_format", expected=FORMAT)
        seal = self.section(("seal",), whole["seal"], _SEAL_KEYS)
        for key in _SEAL_KEYS:
            self.text(("seal", key), seal[key])
        accepted = {} if whole["accepted"] is None else whole["accepted"]
        if not isinstance(accepted, dict):
            raise self.fail(("accepted",), "file_no_section", key="accepted")
        entries = {name: self.entry(name, each) for name, each in accepted.items()}
        return Baseline(seal["id"], seal["version"], seal["digest"], entries, str(self.path))

    def entry(self, name: str, value: Any) -> Entry:
        place = ("accepted", name)
        given = self.section(place, value, _ENTRY_KEYS)
        if given["verdict"] not in ACCEPTABLE:
            raise self.fail((*place, "verdict"), "file_bad_verdict", criterion=name, allowed=ACCEPTABLE)
        until = parse_day(given["until"])
        if until is None:
            raise self.fail((*place, "until"), "file_bad_day", criterion=name)
        return Entry(Verdict(given["verdict"]), until, self.text((*place, "reason"), given["reason"]))

    def section(self, place: tuple[str, ...], value: Any, keys: tuple[str, ...]) -> Mapping[str, Any]:
        shown = ".".join(place) or "–"
        if not isinstance(value, dict):
            raise self.fail(place, "file_no_section", key=shown)
        missing = [key for key in keys if key not in value]
        unknown = [key for key in value if key not in keys]
        if unknown:
            raise self.fail((*place, unknown[0]), "file_unknown_key", key=unknown[0], allowed=keys)
        if missing:
            raise self.fail(place, "file_missing", section=shown, missing=missing)
        return value

    def text(self, place: tuple[str, ...], value: Any) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.fail(place, "file_no_words", key=".".join(place))
        return value


def baseline_text(baseline: Baseline, titles: Mapping[str, str], language: str) -> str:
    """Return the file of a baseline: entries by id, each with the title of its criterion as a comment."""
    return "\n".join(_lines(baseline, titles, language)) + "\n"


def written_in(text: str) -> str | None:
    """Return the language of the remarks in a file, so that bringing it up to date does not change them all."""
    heads = {language: words(say("gate.file_head"), language).split("\n")[0] for language in LANGUAGES}
    return next((language for language, head in heads.items() if text.startswith(f"# {head}\n")), None)


def _lines(baseline: Baseline, titles: Mapping[str, str], language: str) -> Iterator[str]:
    yield from (f"# {line}" for line in words(say("gate.file_head"), language).strip().split("\n"))
    yield f"sealcheck_baseline: {FORMAT}"
    yield "seal:"
    for key, value in zip(_SEAL_KEYS, (baseline.seal, baseline.version, baseline.digest), strict=True):
        yield f"  {key}: {_quoted(value)}"
    yield "accepted:" if baseline.entries else "accepted: {}"
    for name, entry in sorted(baseline.entries.items()):
        title = clean(titles.get(name, ""), limit=200)
        yield f"  {_quoted(name)}: # {title}" if title else f"  {_quoted(name)}:"
        yield f"    verdict: {entry.verdict}"
        yield f"    until: {entry.until.isoformat()}"
        yield f"    reason: {_quoted(entry.reason)}"


def _quoted(text: str) -> str:
    """Return a text as YAML's double-quoted style, of which JSON's is a part; plain where that is safe."""
    plain = text.replace("-", "").replace("_", "")
    if plain.isascii() and plain.isalnum() and not plain[0].isdigit() and plain.lower() not in _WORDS:
        return text
    return json.dumps(clean(text, limit=2000), ensure_ascii=False)


#: What YAML readers take for something other than a text.
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})

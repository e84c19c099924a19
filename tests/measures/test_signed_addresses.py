# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses with a signature that ends: the id of the key in them opens nothing, the signature one file for a while."""

from __future__ import annotations

import hashlib

import pytest

from tests.kit import Files, run

HEX = hashlib.sha256(b"signed lamps").hexdigest()
ID = "AKIA" + HEX.upper()[:16]
STORE = "https://lamps.s3.amazonaws.com/logos/lamp.png"
OLD = f"{STORE}?AWSAccessKeyId={ID}&Signature=9JqEpa3tP%2Bk0wXzNn7gT1c%2Fq8Yo%3D&Expires="
NEW = (
    f"{STORE}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={ID}%2F20210927%2Feu-central-1%2Fs3%2Faws4_request"
    f"&X-Amz-Date={{day}}T101500Z&X-Amz-Expires={{seconds}}&X-Amz-SignedHeaders=host&X-Amz-Signature={HEX}"
)
ENDED = NEW.format(day="20210927", seconds=3600)
CASES = {
    "ended": ({"src/config.js": f'  image: "{OLD}1632748980",\n'}, 0),
    "ended, the newer form": ({"src/config.js": f'  image: "{ENDED}",\n'}, 0),
    "ended, in a document": ({"README.md": f"# A\n\n![logo]({ENDED})\n"}, 0),
    "ended, in a page": ({"web/a.html": f'<img src="{ENDED.replace("&", "&amp;")}">\n'}, 0),
    "ended, in JSON": ({"src/config.json": f'{{"image": "{ENDED.replace("&", chr(92) + "u0026")}"}}\n'}, 0),
    "still good": ({"src/config.js": f'  image: "{OLD}1999999999",\n'}, None),
    "still good, the newer form": ({"src/config.js": f'"{NEW.format(day="20260629", seconds=604800)}"\n'}, None),
    "no such day": ({"src/config.js": f'"{NEW.format(day="20219927", seconds=3600)}"\n'}, 1),
    "without an end": ({"src/config.js": f'"{OLD.partition("&Expires")[0]}"\n'}, 1),
    "without a signature": ({"src/config.js": f'"{STORE}?AWSAccessKeyId={ID}&Expires=1632748980"\n'}, 1),
    "the end in another address": ({"src/config.js": f'"{OLD.partition("&Exp")[0]}", "{STORE}?a&Expires=1632748980"\n'}, 1),
    "the id alone": ({"src/config.js": f'const id = "{ID}";\n'}, 1),
    "the id beside such an address": ({"src/config.js": f'const a = "{ENDED}";\nconst id = "{ID}";\n'}, 1),
    "another id in the address": ({"src/config.js": f'"{ENDED}&was={ID[:-4]}ZZZZ"\n'}, 1),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_signed_addresses(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert ID not in str(seen)

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keys and signatures of services: of an account at a provider, of a room for messages, of a store of files."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

DIGITS = "".join(("7f3a91c0", "5be24d86", "a1907cf3", "28d4be65"))
ROOM = "".join(("k7Vt2Lr9", "Xw4Zb6Nk", "1Hd8Pf3Q"))
SIGNED = "".join(("q7Vt2Lr9Xw4", "Zb6Nk1Hd8Pf3", "Qm5Ys0Jc7Rt2", "Vb9Kx4Gw%3D"))
STORE = "https://lampen7.blob.core.windows.net/bilder?sv=2022-11-02&si=lampen&sr=c&sig="
FLOW = (
    "https://prod-07.westeurope.logic.azure.com:443/workflows/ab12/triggers/manual/paths/invoke"
    "?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig="
)
UNPADDED = SIGNED.removesuffix("%3D")


def travis(rooms: str) -> Files:
    return {".travis.yml": f"language: node_js\nnotifications:\n  email: false\n  {rooms}\n"}


CASES: dict[str, tuple[Files, int | None]] = {
    "of a subscription, in a page": ({"src/Faces.js": f'class A {{\n  static subscriptionKey1 = "{DIGITS}";\n}}\n'}, None),
    "of a subscription, in a program": ({"src/faces.py": f'SUBSCRIPTION_KEY_2 = "{DIGITS}"\n'}, None),
    "of an account, in a page": ({"src/Store.ts": f"const masterKey: string = '{DIGITS}';\n"}, None),
    "numbered, in settings": ({"conf/lamps.yml": f"api_key1: {DIGITS}\n"}, None),
    "for maps, in a page": ({"src/Map.js": f'const apiKey1 = "{DIGITS}";\n'}, 0),
    "of a subscription in a test": ({"tests/faces.test.js": f'const subscriptionKey = "{DIGITS}";\n'}, 0),
    "a numbered word": ({"conf/lamps.yml": "api_key1: lamps-of-the-town\n"}, 0),
    "under a name of several words": ({"src/Lamps.php": f"<?php\n$a = ['lamps-api-key' => '{DIGITS}'];\n"}, None),
    "of Drupal": (
        {"web/sites/default/settings.php": f"<?php\n$settings['hash_salt'] = '{ROOM}_{ROOM}-{ROOM}';\n"}, None
    ),
    "of Drupal, from outside": (
        {"web/sites/default/settings.php": "<?php\n$settings['hash_salt'] = getenv('HASH_SALT');\n"}, 0
    ),
    "of a team": (travis(f"slack: 'lampen:{ROOM}'"), 1),
    "of a team, with a room": (travis(f"slack: lampen:{ROOM}#builds"), 1),
    "of a team, in a list": (travis(f"slack:\n    on_success: change\n    rooms:\n      - lampen:{ROOM}#builds"), 1),
    "of a team, in a row": (travis(f'slack:\n    rooms: ["lampen:{ROOM}"]'), 1),
    "of a team, sealed": (travis(f'slack:\n    secure: "{ROOM}{ROOM}{ROOM}="'), 0),
    "of a team, to fill in": (travis("slack: <account>:<token>#channel"), 0),
    "of a team, a word": (travis("slack: lampen:" + "l" * 8 + "a" * 16), 0),
    "of a team, for a step": ({"wercker.yml": f"build:\n  steps:\n    - slack-notifier:\n        token: {ROOM}\n"}, None),
    "of a store, without an end": ({"conf/rclone.conf": f"[bilder]\nsas_url = {STORE}{SIGNED}\n"}, None),
    "of a store, in a document": ({"docs/Bilder.md": f"```\nsas_url = {STORE}{SIGNED}\n```\n"}, None),
    "of a store, in a page": ({"docs/a.html": f'<a href="{STORE.replace("&", "&amp;")}{SIGNED}">a</a>\n'}, None),
    "of a store, in a program": ({"src/a.py": f'URL = "{STORE}{SIGNED}"\n'}, None),
    "of a store, that ended": ({"src/a.py": f'URL = "{STORE}{SIGNED}&se=2022-03-01T08%3A00%3A00Z"\n'}, 0),
    "of a store, that will end": ({"src/a.py": f'URL = "{STORE}{SIGNED}&se=2092-03-01"\n'}, None),
    "of a store, without its address": ({"conf/a.ini": f"sas={STORE.partition('?')[2]}{SIGNED}\n"}, None),
    "of a store of a manual": ({"docs/a.md": f"{STORE.replace('lampen7', 'myaccount')}{SIGNED}\n"}, 0),
    "of a store, to fill in": ({"docs/a.md": f"{STORE}{'x' * 43}%3D\n"}, 0),
    "of a store, in a test": ({"tests/test_a.py": f'URL = "{STORE}{SIGNED}"\n'}, 0),
    "of a store, in an example": ({"examples/a.py": f'URL = "{STORE}{SIGNED}"\n'}, 0),
    "of a flow, which has no end": ({"src/a.py": f'HOOK = "{FLOW}{UNPADDED}"\n'}, None),
    "of Google, which ends": (
        {"src/a.py": f'URL = "https://storage.googleapis.com/a/b?X-Goog-Expires=600&X-Goog-Signature={DIGITS * 8}"\n'}, 0
    ),
    "of something else": ({"src/a.py": f'URL = "https://lampen.stadt-x.de/a?sig={UNPADDED}"\n'}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_keys_of_services(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert not any(value in str(seen) for value in (DIGITS, ROOM, UNPADDED))

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from sealcheck.model import EvidenceKind
from tests.kit import run, snapshot, workbench
from tests.licence.texts import circulating, german_eupl, licence

MIT, EUPL, GPL, AGPL, APACHE = (licence(i) for i in ("MIT", "EUPL-1.2", "GPL-3.0-only", "AGPL-3.0-only", "Apache-2.0"))
LGPL = licence("LGPL-3.0-only").split("gnu general public license version 3 29 june")[0]
CHANGED = MIT.replace("free\nof charge", "for a fee").replace("free of charge", "for a fee")
CRAN = "YEAR: 2025\nCOPYRIGHT HOLDER: City of X\n"
HEADER = "# SPDX-FileCopyrightText: 2024 Stadt\n# SPDX-License-Identifier: MIT\n"

STATED = "# Lamp\n\nThis software is released under the EUPL-1.2.\n\n## Third party code\n\nLanterns:\n\n{text}"
CHOSEN = "# Lamp\n\nThis software is released under the EUPL-1.2 or the following license:\n\n{text}"
COMBINED = (
    "This program is free software: you can redistribute it and/or modify it under the terms of the GNU Affero General "
    "Public License, either version 3 of the License, or (at your option) any later version.\n\nThis software is a "
    "collective work, it combines the following works:\n\nlamp: BUSL-1.1\n\n---\n\n{own}\n---\n\n{other}\n"
)

OTHERS = "{own}\n\nThird party licenses\n\nPaint\n\n{header}\n\n{first}\n\nLanterns\n\n{second}\n"

GNU_HEADER = (
    "# This program is free software: you can redistribute it and/or modify it under the terms of the GNU General\n"
    "# Public License as published by the Free Software Foundation, either version 2 of the License, or any\n"
    "# later version.\n"
)
GNU_3 = GNU_HEADER.replace("# ", "").replace("version 2", "version 3")
#: The header that the Apache licence asks for.
APACHE_HEADER = (
    'Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance '
    "with the License. You may obtain a copy of the License at\n\n    http://www.apache.org/licenses/LICENSE-2.0\n\n"
    "Unless required by applicable law or agreed to in writing, software distributed under the License is distributed "
    'on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for '
    "the specific language governing permissions and limitations under the License."
)
BEGUN = OTHERS.format(own=MIT, header=APACHE_HEADER, first=APACHE, second=licence("BUSL-1.1"))
ROOT = [
    ("plain", {"LICENSE": MIT}, 1),
    ("British, with ending", {"licence.md": MIT}, 1),
    ("German name", {"LIZENZ.txt": german_eupl()}, 1),
    ("two texts", {"LICENSE-MIT": MIT, "LICENSE-APACHE": APACHE}, 2),
    ("LESSER", {"COPYING": GPL, "COPYING.LESSER": LGPL}, 2),
    ("REUSE folder", {"LICENSES/MIT.txt": MIT}, 1),
    ("called like the licence", {"GNU-AGPL-3.0.txt": AGPL}, 1),
    ("called as the Commission calls it", {"EUPL-1.2 EN.txt": EUPL}, 1),
    ("in other languages", {"LICENCIA.md": AGPL, "LICENTIE.txt": EUPL}, 2),
    ("a copyright file with the text", {"COPYRIGHT": MIT}, 1),
    (
        "a copyright file without it",
        {"COPYRIGHT": "Copyright 2026 the city of X and all who wrote the papers. " * 9},
        0,
    ),
    ("called like the licence, without its text", {"EUPL.md": "# EUPL\n\nWe like this licence. " * 20}, 0),
    ("called like the licence beside a licence file", {"LICENSE": MIT, "gpl-3.0.txt": GPL}, 1),
    ("a text of another name", {"paint.txt": MIT}, 0),
    ("a folder for the licence", {"license/LICENSE": MIT}, 1),
    ("a folder for the licence, British", {"licence/LICENCE.txt": MIT}, 1),
    ("a folder for the licence, German", {"lizenz/Lizenz.de.md": german_eupl()}, 1),
    ("a folder of texts called like licences", {"licenses/agplv3.md": AGPL, "licenses/LICENSE-MIT": MIT}, 2),
    ("a folder of texts, full name", {"licenses/european-union-public-licence-1.2.md": EUPL}, 1),
    ("a folder of the licences of others", {"licenses/paint.txt": MIT, "licenses/LICENSE-paint": MIT}, 0),
    ("a folder of others, by part", {"licenses/paint/LICENSE": MIT}, 0),
    ("a part about permits", {"license/README.md": "# Permits\n\n" + "Citizens ask for a permit here. " * 20}, 0),
    ("a folder of that name in a part", {"server/license/LICENSE": MIT, "server/main.py": "x = 1\n"}, 0),
    ("an own text", {"LICENSE": "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden. " * 5}, 1),
    ("nothing", {"README.md": "# A"}, 0),
    ("dependency report", {"LICENSES.md": MIT, "LICENSES_DIRECT.md": MIT}, 0),
    ("third parties", {"LICENSE-3rd-party.txt": MIT, "NOTICE": "x"}, 0),
    ("programs of that name", {"license.py": MIT, "licence.t": MIT, "license.jsp": MIT, "license.json": "{}"}, 0),
    ("empty", {"LICENSE": "\n"}, 0),
    ("a pointer", {"LICENSE": "See the folder docs.\n"}, 0),
    ("the template of CRAN", {"LICENSE": CRAN, "DESCRIPTION": "Package: a\nLicense: MIT + file LICENSE\n"}, 1),
    ("the template of CRAN without its name", {"LICENSE": CRAN, "DESCRIPTION": "Package: a\nLicense: MIT\n"}, 0),
    ("a year alone", {"LICENSE": "YEAR: 2025\n", "DESCRIPTION": "License: MIT + file LICENSE\n"}, 0),
    (
        "more than the template",
        {"LICENSE": CRAN + "Ask us first.\n", "DESCRIPTION": "License: MIT + file LICENSE\n"},
        0,
    ),
    ("only a part's", {"packages/a/LICENSE": MIT}, 0),
    ("vendored", {"vendor/a/LICENSE": MIT}, 0),
    ("PDF", {"LICENSE.pdf": b"%PDF-1.4"}, 0),
    ("only a string", {"package.json": '{"license": "MIT"}'}, 0),
]


@pytest.mark.parametrize(("files", "count"), [row[1:] for row in ROOT], ids=[row[0] for row in ROOT])
def test_root_licences(files: dict[str, Any], count: int) -> None:
    result = run("licence.root_licences", files)
    assert result.value == count
    assert result.evidence


NAMED = "Lamp\n\nLicensed under the EUPL-1.2.\nThe full text is at https://eupl.eu/1.2/en/\n"
ON_THE_WEB = (
    "The licence under which this software is passed on to other towns and to everybody else who wants to use it is found "
    "on the web site of our company, https://firma.example/terms, together with prices and conditions of support.\n"
)
IM_NETZ = (
    "Die Bedingungen, unter denen wir diese Software an andere Städte und an alle weitergeben, die sie verwenden möchten, "
    "sind in der jeweils gültigen Fassung auf unserer Seite veröffentlicht und abrufbar: https://firma.example/terms\n"
)
OWN = "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden, zu ändern und weiterzugeben. " * 3
TITLE = (
    "  GNU AFFERO GENERAL PUBLIC LICENSE\n  Version 3, 19 noviembre 2007\n\n"
    "Read for details <https://www.gnu.org/licenses/agpl-3.0.html>\n"
)
PRESENCE = [
    ("a text", {"LICENSE": MIT}, "full"),
    ("a text in LICENSES/", {"LICENSES/EUPL-1.2.txt": EUPL}, "full"),
    ("a notice", {"LICENSE": NAMED}, "notice"),
    ("the header that the licence asks for", {"COPYING": GNU_HEADER.replace("# ", "")}, "notice"),
    ("a notice beside the text", {"LICENSE": NAMED, "LICENSES/EUPL-1.2.txt": EUPL}, "full"),
    ("a notice beside another text of the root", {"LICENSE": NAMED, "COPYING": EUPL}, "full"),
    ("the text in a folder", {"LICENSE": NAMED, "legal/EUPL-1.2.txt": EUPL}, "full"),
    ("another licence's text in a folder", {"LICENSE": NAMED, "lib/LICENSE": MIT}, "notice"),
    ("a file that is called like the licence", {"LICENSE": NAMED, "docs/eupl.md": "# EUPL\n\nWe like it.\n"}, "notice"),
    ("an own text", {"LICENSE": "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden. " * 5}, "full"),
    ("a changed text", {"LICENSE": EUPL.replace("Licensor", "City")}, "full"),
    ("a text with a notice above", {"LICENSE": NAMED + "\n" + EUPL}, "full"),
    (
        "a waiver by a link",
        {
            "LICENSE.md": "## License\n\nAs a work of the town, this is in the public domain.\n\nAlso, "
            "we waive all rights of the work worldwide through the [CC0 1.0 dedication](https://cc0.example/zero/1.0/).\n"
        },
        "notice",
    ),
    (
        "few words that name it",
        {
            "LICENSE": "The code of all lamps of this town is free for all, as the MIT licence says it, "
            "and nobody has to ask the town or its council before using it in whatever way.\n"
        },
        "notice",
    ),
    (
        "a licence of its own",
        {
            "LICENSE": "Everybody may use, copy, change and pass on these lamps, for whatever purpose and "
            "in whatever form, as long as the name of the town stands in it. There is no warranty of any kind.\n"
        },
        "full",
    ),
    ("the template of CRAN", {"LICENSE": CRAN, "DESCRIPTION": "Package: a\nLicense: MIT + file LICENSE\n"}, "notice"),
    (
        "the text of a part of others, named below",
        {
            "LICENSE.md": STATED.format(text=APACHE) + "\n\n### Paint\n\nLicensed under the MIT License.\n",
            "licences/licence-lanterns.txt": MIT,
        },
        "notice",
    ),
    ("a pointer", {"LICENSE": "See the folder docs.\n"}, "none"),
    ("the title alone", {"LICENSE": "MIT License\n"}, "notice"),
    ("the title in capitals, with a link", {"LICENSE": TITLE}, "notice"),
    ("a title beside the text", {"LICENSE": TITLE, "LICENSES/AGPL-3.0-only.txt": AGPL}, "full"),
    ("no licence yet", {"LICENSE": "Not yet under the MIT License.\n"}, "none"),
    ("a licence to be chosen", {"LICENSE": "TODO: MIT License or Apache License 2.0?\n"}, "none"),
    ("noch keine", {"LICENSE": "Noch keine Lizenz, geplant ist die MIT-Lizenz.\n"}, "none"),
    ("a link to the text", {"LICENSE": "[MIT](docs/terms.txt)\n", "docs/terms.txt": MIT}, "full"),
    ("a link to another text", {"LICENSE": "[MIT](docs/terms.txt)\n", "docs/terms.txt": GPL}, "notice"),
    ("the path of the text", {"LICENSE": f"{NAMED}A copy is in docs/terms.txt.\n", "docs/terms.txt": EUPL}, "full"),
    (
        "the text on a forge",
        {"LICENSE": f"{NAMED}<https://forge.example/stadt/a/blob/main/docs/terms.txt>\n", "docs/terms.txt": EUPL},
        "full",
    ),
    ("called after the licence", {"COPYING": GNU_3, "doc/GNU-GPL-3.txt": GPL}, "full"),
    ("a page of the web", {"LICENSE": ON_THE_WEB}, "none"),
    ("a page of the web, in German", {"LICENSE": IM_NETZ}, "none"),
    ("an own text with an address", {"LICENSE": f"{OWN} Fragen an https://stadt-x.example/.\n"}, "full"),
    ("in the README", {"README.md": f"# A\n\n## License\n\n{MIT}\n"}, "notice"),
    ("nothing", {"README.md": "# A"}, "none"),
]


@pytest.mark.parametrize(("files", "value"), [row[1:] for row in PRESENCE], ids=[row[0] for row in PRESENCE])
def test_a_notice_is_not_the_text(files: dict[str, Any], value: str) -> None:
    result = run("licence.full_text", files)
    assert result.value == value
    assert result.evidence


@pytest.mark.parametrize(
    "files",
    [
        {"LICENSE": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"},
        {"LICENSE": NAMED, "COPYING": b"\0\1\2"},
        {"LICENSE.pdf": b"%PDF-1.4"},
    ],
    ids=["kept elsewhere", "a notice beside", "PDF"],
)
def test_what_cannot_be_read_may_be_the_text(files: dict[str, Any]) -> None:
    result = run("licence.full_text", files)
    assert result.undetermined is not None
    assert result.undetermined.key == "licence.unread_file"
    assert result.evidence


def test_a_link_named_license_is_a_near_miss() -> None:
    result = run("licence.root_licences", snapshot({"a.py": "x"}, symlinks={"LICENSE": "../LICENSE"}))
    assert result.value == 0
    assert any(e.kind is EvidenceKind.NEAR_MISS and e.path == "LICENSE" for e in result.evidence)


APPROVAL = [
    ("OSI", {"LICENSE": EUPL}, "osi"),
    ("CC0 is free by the FSF only", {"LICENSE": licence("CC0-1.0")}, "fsf"),
    ("for texts", {"LICENSE": licence("CC-BY-4.0")}, "content"),
    ("not free", {"LICENSE": licence("BUSL-1.1")}, "non_free"),
    ("non-commercial", {"LICENSE": licence("CC-BY-NC-4.0")}, "non_free"),
    ("non-commercial and not on the list", {"LICENSE": circulating("Prosperity-3.0.0")}, "non_free"),
    ("nothing", {"package.json": '{"license": "MIT"}'}, "none"),
    ("named above the text of a part", {"LICENSE": STATED.format(text=licence("BUSL-1.1"))}, "osi"),
    ("named as a choice beside a text", {"LICENSE": CHOSEN.format(text=licence("BUSL-1.1"))}, "non_free"),
    (
        "named above a text, which is no part",
        {"LICENSE": STATED.replace("## Third party code", "").format(text=licence("BUSL-1.1"))},
        "non_free",
    ),
    ("a work that combines others", {"LICENSE": COMBINED.format(own=AGPL, other=licence("BUSL-1.1"))}, "osi"),
    ("what others made begins with a notice", {"LICENSE": BEGUN}, "osi"),
    ("CeCILL-B", {"LICENSE": "This software is released under the licence CeCILL-B (free).\n"}, "fsf"),
    ("both must be approved", {"LICENSE": MIT, "LICENSE-BUSL": licence("BUSL-1.1")}, "non_free"),
    ("texts apart", {"LICENSE": MIT, "LICENSE-docs": licence("CC-BY-4.0")}, "osi"),
    ("a package of R", {"LICENSE": CRAN, "DESCRIPTION": "License: BSD_3_clause + file LICENSE\n"}, "osi"),
    ("a notice", {"LICENSE": "Copyright 2024 Stadt\n\nLicensed under the EUPL, version 1.2 or later.\n"}, "osi"),
    ("German EUPL", {"LICENSE": german_eupl()}, "osi"),
    ("changed", {"LICENSE": CHANGED}, None),
    ("restricted", {"LICENSE": MIT + "\n\nThis software may not be used for military purposes.\n"}, None),
    ("unknown", {"LICENSE": "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden. " * 5}, None),
    (
        "a choice named, one text changed",
        {
            "COPYING": "Dual-licensed under the EUPL v1.2 or the MIT License.",
            "LICENSE-EUPL": EUPL[:9000],
            "LICENSE-MIT": MIT,
        },
        "osi",
    ),
]


@pytest.mark.parametrize(("files", "value"), [row[1:] for row in APPROVAL], ids=[row[0] for row in APPROVAL])
def test_approval(files: dict[str, Any], value: str | None) -> None:
    result = run("licence.approval", files)
    assert result.value == value
    assert result.evidence
    assert (result.undetermined is None) is (value is not None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("This software is proprietary. Its icons are licensed under the MIT License.", None),
        ("Die Software ist proprietär. Die Symbole stehen unter der MIT-Lizenz.", None),
        ("This software is not proprietary. It is licensed under the MIT License.", "osi"),
        ("We may use the MIT License.", None),
        ("MIT License or GPL?", None),
        ("Wir könnten die MIT-Lizenz nehmen.", None),
        ("Licensed under the MIT License. We may ask you for a coffee.", "osi"),
        ("MIT License\n\nQuestions? Ask us.", "osi"),
        ("Licensed under the MIT License. It works with proprietary software, too.", "osi"),
    ],
)
def test_a_notice_of_software_called_proprietary_or_of_a_licence_thought_of_grants_nothing(
    text: str, value: str | None
) -> None:
    assert run("licence.approval", {"LICENSE": f"{text}\n"}).value == value
    assert run("licence.full_text", {"LICENSE": f"{text}\n"}).value == "notice"


def test_a_list_of_allowed_licences_is_stricter_and_knows_families() -> None:
    assert run("licence.approval", {"LICENSE": MIT}, allow=("EUPL-1.2",)).value == "not_allowed"
    assert run("licence.approval", {"LICENSE": GPL}, allow=("GPL-3.0-or-later",)).value == "osi"


def test_a_changed_text_is_shown_with_the_passage() -> None:
    evidence = run("licence.approval", {"LICENSE": CHANGED}).evidence[0]
    assert evidence.kind is EvidenceKind.AGAINST and evidence.excerpt is not None
    assert "for a fee" in evidence.excerpt and evidence.start is not None


CONCLUSIONS = [
    ("text alone", {"LICENSE": GPL}, "GPL-3.0-only"),
    ("or later in the README", {"LICENSE": GPL, "README.md": "# A\n\n## License\n\nGPLv3 or any later version\n"},
     "GPL-3.0-or-later"),
    ("or later in COPYRIGHT", {"LICENSE": GPL, "COPYRIGHT": "You can redistribute it under the terms of the GNU General"
     " Public License as published by the FSF; either version 3 of the License, or any later version."},
     "GPL-3.0-or-later"),
    ("the sample notice in the appendix is no statement", {"LICENSE": licence("GPL-2.0-only").replace("51", "52")},
     "GPL-2.0-only"),
    ("LGPL with GPL", {"COPYING": GPL, "COPYING.LESSER": LGPL}, "LGPL-3.0-only"),
    ("a choice by names", {"LICENSE-MIT": MIT, "LICENSE-APACHE": APACHE}, "Apache-2.0 OR MIT"),
    ("a choice by statement", {"COPYING": EUPL, "COPYING.2": MIT, "package.json": '{"license": "MIT OR EUPL-1.2"}'},
     "EUPL-1.2 OR MIT"),
    ("changed", {"LICENSE": CHANGED}, "LicenseRef-modified"),
    ("string alone", {"package.json": '{"license": "MIT"}'}, "NONE"),
    ("headers choose in LICENSES/", {"LICENSES/MIT.txt": MIT, "LICENSES/CC0-1.0.txt": licence("CC0-1.0")}
     | {f"src/{n}.py": HEADER + str(n) for n in range(6)}, "MIT"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expression"), [row[1:] for row in CONCLUSIONS], ids=[row[0] for row in CONCLUSIONS])
def test_conclusion(files: dict[str, Any], expression: str) -> None:
    assert workbench(snapshot(files)).get("licence_conclusion").expression == expression


OWN_HEADER = "# Copyright (C) 2023 Ada Amt for lampenmelder.example\n#\n" + GNU_HEADER
BESIDE = {f"b{n}.py": f"x = {n}" for n in range(60)}
LINK, BSD = "http://www.gnu.org/copyleft/gpl.html", licence("BSD-3-Clause")
HELD = "Copyright (c) 2022-2024 Lampen GmbH\n\n" + MIT


def annotated(licence: str, path: str = "**") -> str:
    return (
        f'version = 1\n\n[[annotations]]\npath = "{path}"\n'
        f'SPDX-FileCopyrightText = "Stadt"\nSPDX-License-Identifier = "{licence}"\n'
    )


DEP5 = (
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: lamps\n\n"
    "Files: docs/*\n       src/*\nCopyright: 2024 Stadt\nLicense: MIT\n"
)
COPIED = (
    '{"name": "lamp-map", "version": "1.0.0", "license": "GPL-3.0", "repository": "https://github.com/maps/lamp-map"}'
)
CONTRADICTIONS = [
    ("agree", {"LICENSE": MIT, "package.json": '{"license": "MIT"}'}, 0, 2),
    ("npm default", {"LICENSE": MIT, "package.json": '{"license": "ISC"}'}, 1, 2),
    ("closed", {"LICENSE": EUPL, "api/composer.json": '{"license": "proprietary"}'}, 1, 2),
    ("UNLICENSED", {"LICENSE": EUPL, "package.json": '{"private": true, "license": "UNLICENSED"}'}, 1, 2),
    ("old id", {"LICENSE": AGPL, "package.json": '{"license": "AGPL-3.0"}'}, 0, 2),
    ("wrong case", {"LICENSE": APACHE, "package.json": '{"license": "APACHE-2.0"}'}, 0, 2),
    ("or-later beside the text", {"LICENSE": GPL, "package.json": '{"license": "GPL-3.0-or-later"}'}, 0, 2),
    ("only and or-later", {"LICENSE": AGPL, "publiccode.yml": "legal:\n  license: AGPL-3.0-only\n",
                           "composer.json": '{"license": "AGPL-3.0-or-later"}'}, 1, 3),
    ("README about data", {"LICENSE": MIT, "README.md": "# A\n\n## Lizenz\n\nDie Daten stehen unter dl-de/by-2-0.\n"},
     0, 1),
    ("README data section", {"LICENSE": MIT, "README.md": "# A\n\n## Content license\n\nGPL v3\n"}, 0, 1),
    ("README disagrees", {"LICENSE": MIT, "README.md": "# A\n\n## License\n\nThis project is under the GPLv3.\n"},
     1, 2),
    ("an old README says otherwise", {"LICENSE": AGPL, "README.md": "# A\n\nLicense: AGPL 3.0\n", "README.rst": "A\n=\n\n:License: MIT\n"},
     1, 3),
    ("the name with its licence", {"LICENSE": MIT, "README.md": "# Lamps\n\nLamps is licensed under the GPLv3.\n"}, 1, 2),
    ("a description with its licence", {"LICENSE": MIT, "README.md": "# Lamps\n\nA viewer of lamps, released under GPLv3.\n"}, 1, 2),
    ("a description of what it is built on", {"LICENSE": MIT,
     "README.md": "# Lamps\n\nA map built on Tiles, released under GPLv3. A viewer whose tiles are licensed under GPLv3.\n"}, 0, 1),
    ("two READMEs in two languages", {"LICENSE": MIT, "README.md": "# A\n\n## License\n\nMIT\n",
     "README.de.md": "# A\n\n## Lizenz\n\nMIT\n"}, 0, 3),
    ("README names parts too", {"LICENSE": MIT, "README.md": "# A\n\n## License\n\nThis software is licensed under MIT."
                                " The icons are under CC BY 4.0. Uses GPLv3 libraries.\n"}, 0, 2),
    ("badge", {"LICENSE": MIT, "README.md": "# A\n\n![l](https://img.shields.io/badge/license-GPL--3.0-blue)\n"}, 1, 2),
    ("headers", {"LICENSE": LGPL} | {f"a{n}.py": GNU_HEADER + str(n) for n in range(6)}, 1, 2),
    ("some copied files", {"LICENSE": MIT} | {f"a{n}.py": GNU_HEADER + str(n) for n in range(6)}
     | {f"b{n}.py": f"x = {n}" for n in range(60)}, 0, 1),
    ("some files of its own", {"LICENSE": MIT, "README.md": "# Lampenmelder App\n"} | BESIDE
     | {f"a{n}.py": OWN_HEADER + str(n) for n in range(6)}, 1, 2),
    ("some files of its own, too few", {"LICENSE": MIT, "README.md": "# Lampenmelder App\n"} | BESIDE
     | {f"a{n}.py": OWN_HEADER + str(n) for n in range(4)}, None, 2),
    ("some files of a platform", {"LICENSE": MIT, "README.md": "# Android App\n"} | BESIDE
     | {f"a{n}.py": OWN_HEADER.replace("lampenmelder.example", "The Android Project") + str(n) for n in range(6)}, 0, 1),
    ("some files of others", {"LICENSE": MIT, "README.md": "# Lampenmelder App\n"} | BESIDE
     | {f"a{n}.py": OWN_HEADER.replace("lampenmelder", "leaflet") + str(n) for n in range(6)}, 0, 1),
    ("some files of the holder in the licence", {"LICENSE": HELD} | BESIDE
     | {f"a{n}.py": OWN_HEADER.replace("lampenmelder.example", "Lampen GmbH") + str(n) for n in range(6)}, 1, 2),
    ("some files of the holder in a part with a licence of its own", {"LICENSE": HELD, "sub/LICENSE": GPL} | BESIDE
     | {f"sub/a{n}.py": OWN_HEADER.replace("lampenmelder.example", "Lampen GmbH") + str(n) for n in range(6)}, 0, 1),
    ("some files, and a licence of its authors", {"LICENSE": HELD.replace("Lampen GmbH", "the authors")} | BESIDE
     | {f"a{n}.py": OWN_HEADER.replace("lampenmelder.example", "the authors") + str(n) for n in range(6)}, 0, 1),
    ("a part that says otherwise than its text", {"LICENSE": MIT, "sub/LICENSE": GPL,
                                                  "sub/package.json": '{"license": "MIT"}'}, 1, 3),
    ("a part that offers a choice", {"LICENSE": MIT, "sub/LICENSE": GPL, "sub/LICENSE-MIT": MIT,
                                     "sub/package.json": '{"license": "MIT"}'}, 0, 1),
    ("a part with two texts in one file", {"LICENSE": MIT, "sub/LICENSE": GPL + "\n\n\n" + MIT,
                                           "sub/package.json": '{"license": "MIT"}'}, 0, 1),
    ("a part with a licence text above it", {"LICENSE": MIT, "sub/LICENSE": GPL,
                                             "sub/a/package.json": '{"license": "MIT"}'}, 0, 1),
    ("a part with its own licence", {"LICENSE": MIT, "sub/LICENSE": GPL, "sub/package.json": '{"license": "GPL-3.0"}'},
     0, 1),
    ("parts with a copy of the licence of the whole", {"LICENSE": MIT, "a/LICENSE": MIT, "b/LICENSE": MIT,
                                                       "a/setup.cfg": "[metadata]\nlicense = MIT\n",
                                                       "b/setup.cfg": "[metadata]\nlicense = MIT\n"}, 0, 3),
    ("a part with such a copy that says otherwise", {"LICENSE": MIT, "a/LICENSE": MIT,
                                                     "a/package.json": '{"license": "GPL-3.0"}'}, 1, 2),
    ("far down", {"LICENSE": MIT, "a/b/c/package.json": '{"license": "ISC"}'}, 1, 2),
    ("too far down", {"LICENSE": MIT, "a/b/c/d/package.json": '{"license": "ISC"}'}, 0, 1),
    ("far down, and nearer", {"LICENSE": MIT, "package.json": '{"license": "MIT"}',
                              "a/b/c/package.json": '{"license": "ISC"}'}, 0, 2),
    ("far down, of others", {"LICENSE": MIT, "web/plugins/map/package.json": '{"license": "GPL-3.0"}'}, 0, 1),
    ("what tools keep in a folder", {"LICENSE": MIT, ".agents/skills/package.json": '{"license": "ISC"}'}, 0, 1),
    ("earlier versions", {"LICENSE": MIT, "README.md": "# A\n\n## License\n\nOlder versions are licensed under the GPLv3.\n"},
     0, 1),
    ("a package for tests", {"LICENSE": MIT, "site_tests/package.json": '{"license": "ISC", "scripts": {"test": "x"}}'}, 1, 2),
    ("one that agrees", {"LICENSE": MIT, "site_tests/package.json": '{"license": "MIT", "scripts": {"test": "x"}}'}, 0, 1),
    ("one that a test reads", {"LICENSE": MIT, "tests/package.json": '{"license": "ISC"}'}, 0, 1),
    ("one of a fixture", {"LICENSE": MIT, "tests/fixtures/package.json": '{"license": "ISC", "scripts": {}}'}, 0, 1),
    ("one with a text", {"LICENSE": MIT, "tests/LICENSE": GPL, "tests/package.json": '{"license": "GPL-3.0", "scripts": {}}'},
     0, 1),
    ("an example", {"LICENSE": MIT, "examples/package.json": '{"license": "ISC"}'}, 0, 1),
    ("pointer", {"LICENSE": MIT, "package.json": '{"license": "SEE LICENSE IN LICENSE"}'}, 0, 1),
    ("one side of a choice", {"LICENSE-MIT": MIT, "LICENSE-APACHE": APACHE, "package.json": '{"license": "MIT"}'},
     0, 2),
    ("no text, two strings", {"package.json": '{"license": "MIT"}', "composer.json": '{"license": "EUPL-1.2"}'}, 1, 2),
    ("binaries of others", {"LICENSE": f"{MIT}.\n\n---\n\n# For the lamp station related binaries ---\n\n{APACHE}",
                            "package.json": '{"license": "MIT"}'}, 0, 2),
    ("Binärdateien anderer", {"LICENSE": f"{MIT}\nFür die beiliegenden Binärdateien:\n\n{APACHE}",
                              "package.json": '{"license": "MIT"}'}, 0, 2),
    ("for part of the code", {"LICENSE": f"{MIT}.\n\n---\n\n# For the files below server ---\n\n{APACHE}",
                              "package.json": '{"license": "MIT"}'}, 1, 2),
    ("annotations", {"LICENSE": MIT, "REUSE.toml": annotated("MIT"), "a.py": "x = 1\n"}, 0, 2),
    ("annotations for Debian", {"LICENSE": MIT, ".reuse/dep5": DEP5, "src/a.py": "x = 1\n"}, 0, 2),
    ("annotations that say otherwise", {"LICENSE": MIT, "REUSE.toml": annotated("GPL-3.0-only"), "a.py": "x = 1\n"}, 1, 2),
    ("annotations that add what may be a part", {"LICENSE": MIT, "REUSE.toml": annotated("MIT AND CC0-1.0"),
                                                 "a.py": "x = 1\n"}, 0, 2),
    ("annotations that add what may not be a part", {"LICENSE": MIT, "REUSE.toml": annotated("MIT AND GPL-3.0-only"),
                                                     "a.py": "x = 1\n"}, 1, 2),
    ("annotations of pictures", {"LICENSE": MIT, "REUSE.toml": annotated("CC0-1.0", "*.png"), "a.py": "x = 1\n"}, 0, 1),
    ("annotations of some code", {"LICENSE": MIT, "REUSE.toml": annotated("GPL-3.0-only", "b/**"), "a.py": "x = 1\n",
                                  "b/a.py": "x = 2\n", "c.py": "x = 3\n"}, 0, 1),
    ("annotations beside several texts", {"LICENSE": MIT, "LICENSES/MIT.txt": MIT, "LICENSES/EUPL-1.2.txt": EUPL,
                                          "REUSE.toml": annotated("EUPL-1.2"), "a.py": "x = 1\n"}, 0, 2),
    ("a published package in what is served", {"LICENSE": MIT, "web/public/map/package.json": COPIED, "a.py": "x = 1\n",
                                               "web/public/map/lamp-map.js": "x\n"}, 0, 1),
    ("the same elsewhere", {"LICENSE": MIT, "web/map/package.json": COPIED, "a.py": "x = 1\n",
                            "web/map/lamp-map.js": "x\n"}, 1, 2),
    ("nothing", {"a.py": ""}, 0, 0),
    *[(f"a family: {name}", {"LICENSE": text} | more, *expected) for name, text, more, expected in [
        ("tag in the heads", GPL, {f"a{n}.php": f"<?php\n/**\n * @copyright 2024 Stadt\n * @license {LINK} GNU/GPL, see LICENSE\n"
                                                f" * @author {n}\n */\n" for n in range(6)}, (0, 2)),
        ("another in the heads", EUPL, {f"a{n}.php": f"<?php\n/**\n * @license {LINK} GNU/GPL\n * {n}\n */\n"
                                        for n in range(6)}, (1, 2)),
        ("an address in the heads", MIT, {f"a{n}.js": f"// https://opensource.org/licenses/MIT\n// {n}\n" for n in range(6)},
         (0, 2)),
        ("words in the heads", APACHE, {f"a{n}.py": f"# Licensed under the Apache License, see LICENSE.txt\nx = {n}\n"
                                        for n in range(6)}, (0, 2)),
        ("no licence in the heads", MIT, {f"a{n}.py": f"# Runs on GNU General Linux\nx = {n}\n" for n in range(6)}, (0, 1)),
        ("README", EUPL, {"README.md": "# A\n\n## Licence\n\nLicensed under the EUPL.\n"}, (0, 2)),
        ("README, the name alone", GPL, {"README.md": "# A\n\n## License\n\nGNU General Public License\n"}, (0, 2)),
        ("README, another", MIT, {"README.md": "# A\n\n## Licence\n\nLicensed under the EUPL.\n"}, (1, 2)),
        ("README, mixed up", AGPL, {"README.md": "# A\n\n## License\n\nReleased under the GNU GPL.\n"}, (0, 1)),
        ("README, in Japanese", GPL, {"README.md": "# A\n\n## ライセンス\n\nGNU General Public License v3.0\n"}, (0, 2)),
        ("badge", GPL, {"README.md": "# A\n\n![l](https://img.shields.io/badge/license-GPL-blue)\n"}, (0, 2)),
        ("manifest", BSD, {"package.json": '{"license": "BSD"}'}, (0, 2)),
        ("manifest, another", MIT, {"package.json": '{"license": "BSD"}'}, (1, 2)),
    ]],
]  # fmt: skip
NATIONAL = [
    ("OGL", "This source code is licensed under the Open Government Licence v3.0.",
     "THIS INFORMATION IS LICENSED UNDER THE OPEN GOVERNMENT LICENCE found at:\n\n"
     "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3"),
    ("Licence Ouverte", "This project is licensed under etalab-2.0.", "Publié sous Licence Ouverte / Open Licence version 2.0."),
    ("NLOD", "This project is licensed under NLOD 2.0.", "Norsk lisens for offentlige data (NLOD) 2.0"),
    ("CeCILL", "This software is licensed under CeCILL-B.", "Ce logiciel est distribué sous licence CeCILL-B."),
]  # fmt: skip


@pytest.mark.parametrize(("notice", "said"), [row[1:] for row in NATIONAL], ids=[row[0] for row in NATIONAL])
def test_licences_of_states_by_the_names_in_their_languages(notice: str, said: str) -> None:
    readme = {"README.md": f"# Lamp\n\n## Licence\n\n{said}\n"}
    files = {"LICENSE": notice} | readme
    assert (run("licence.contradictions", files).value, run("licence.statement_places", files).value) == (0, 2)
    assert run("licence.contradictions", {"LICENSE": MIT} | readme).value == (1 if "CeCILL" in said else 0)


def test_a_package_far_down_that_says_otherwise_is_shown() -> None:
    files = {
        "LICENSE": MIT,
        "web/themes/custom/lamps/package.json": '{"license": "ISC"}',
        "package.json": '{"license": "MIT"}',
    }
    measurement = run("licence.contradictions", files)
    shown = [each.path for each in measurement.evidence if each.text.key == "licence.apart_from_text"]
    assert (measurement.value, shown) == (0, ["web/themes/custom/lamps/package.json"])


HEAD = OWN_HEADER.replace("# ", "// ")
README_MIT = {"README.md": "# Lamps\n\n## License\n\nThis project is licensed under the MIT License.\n"}
PARTS = [
    ("heads of some files that cannot be part of it", README_MIT | {f"src/{n}.rs": HEAD + str(n) for n in range(3)}, None, 2),
    ("heads that can", README_MIT | {"src/a.css": f"/*! {APACHE_HEADER} */"}, 0, 1),
    ("beside software that they can be part of", {"setup.cfg": "[metadata]\nlicense = GPL-3.0-or-later\n"}
     | {f"src/{n}.rs": HEAD.replace("Affero ", "") + str(n) for n in range(3)}, 0, 1),
    ("heads alone", {f"src/{n}.rs": HEAD + str(n) for n in range(3)}, 0, 0),
    ("heads in a part with a text", README_MIT | {"sub/LICENSE": AGPL, "sub/a.rs": HEAD, "src/b.rs": "fn b() {}"}, 0, 1),
    ("packages far down that cannot be part of it", {"composer.json": '{"license": "MIT"}'}
     | {"web/themes/custom/lamps/composer.json": '{"license": "GPL-2.0+"}'}, None, 2),
    ("what npm writes far down", {"composer.json": '{"license": "MIT"}'}
     | {"web/themes/custom/lamps/package.json": '{"license": "ISC"}'}, 0, 1),
    ("packages far down of others", {"composer.json": '{"license": "MIT"}'}
     | {"web/vendor/custom/lamps/composer.json": '{"license": "GPL-2.0+"}'}, 0, 1),
    ("a contradiction all the same", README_MIT | {"package.json": '{"license": "EUPL-1.2"}', "src/a.rs": HEAD}, 1, 2),
]  # fmt: skip


@pytest.mark.parametrize(("files", "count", "places"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_without_a_text_parts_that_cannot_be_part_of_it_leave_open_what_holds(
    files: dict[str, Any], count: int | None, places: int
) -> None:
    assert run("licence.contradictions", files).value == count
    assert run("licence.statement_places", files).value == places


@pytest.mark.parametrize(
    ("readme", "count"),
    [
        pytest.param(
            "- **Code**: [AGPL-3.0](LICENSE-AGPL.md)\n- **Data**: [CC BY 4.0](LICENSE-CCBY.md)\n", 0, id="shared out"
        ),
        pytest.param("- **Code**: [MIT](LICENSE-AGPL.md)\n- **Data**: [CC BY 4.0](LICENSE-CCBY.md)\n", 1, id="another"),
        pytest.param("[AGPL-3.0](LICENSE-AGPL.md)\n", 2, id="nothing of the rest"),
    ],
)
def test_a_readme_gives_one_of_two_texts_to_the_data(readme: str, count: int) -> None:
    files = {
        "LICENSE-AGPL.md": AGPL,
        "LICENSE-CCBY.md": licence("CC-BY-4.0"),
        "package.json": '{"license": "AGPL-3.0"}',
    }
    files |= {"README.md": f"# Lamp\n\n## License\n\n{readme}"}
    assert run("licence.contradictions", files).value == count


def test_a_family_without_a_version_proves_no_licence() -> None:
    readme = {"README.md": "# Lamp\n\n## License\n\nThis software is licensed under the GNU GPL.\n"}
    assert run("licence.approval", readme).value == "none"
    assert run("licence.full_text", readme).value == "none"


def test_a_family_that_the_readme_names_stands_against_packages_of_another() -> None:
    files = {"README.md": "# Lamp\n\n## Licentie\n\nLicensed under the [EUPL](LICENCE.md).\n", "back/LICENCE.md": EUPL}
    files |= {"back/package.json": '{"license": "EUPL-1.2"}', "front/package.json": '{"license": "MIT"}'}
    result = run("licence.contradictions", files)
    against = [each.path for each in result.evidence if each.kind is EvidenceKind.AGAINST]
    assert (result.value, against) == (1, ["front/package.json"])
    assert run("licence.statement_places", files).value == 3


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("My contributions are licensed under the Prosperity Public License, those of others as Apache 2.0.", 0),
        ("The core is licensed under Apache 2.0, the rest under Prosperity.", 0),
        ("The project is licensed under Apache 2.0. May it bring prosperity.", 1),
        ("This project is licensed under Apache 2.0.", 1),
        ("The project is licensed under the MIT License, not under Prosperity.", 1),
    ],
)
def test_several_licences_one_of_them_named_in_other_words(said: str, count: int) -> None:
    files = {"LICENSE-APACHE": APACHE, "LICENSE-PROSPERITY.md": circulating("Prosperity-3.0.0")}
    assert run("licence.contradictions", files | {"README.md": f"# A\n\n## License\n\n{said}\n"}).value == count


@pytest.mark.parametrize(
    ("files", "count", "places"), [row[1:] for row in CONTRADICTIONS], ids=[row[0] for row in CONTRADICTIONS]
)
def test_contradictions(files: dict[str, Any], count: int, places: int) -> None:
    assert run("licence.contradictions", files).value == count
    assert run("licence.statement_places", files).value == places


@pytest.mark.parametrize(
    ("readme", "head", "count"),
    [
        pytest.param("- **web**: AGPL-3.0\n- **device**: GPL-3.0\n", "AGPL-3.0-or-later", 0, id="each part its own"),
        pytest.param("- **web**: AGPL-3.0\n- **device**: GPL-3.0\n", "MIT", 1, id="a licence of none of them"),
        pytest.param("This project is licensed under the MIT License.\n", "AGPL-3.0-or-later", 1, id="another of all"),
    ],
)
def test_an_overview_shares_licences_out_among_the_parts(readme: str, head: str, count: int) -> None:
    overview = (
        "This project is licensed under several licences.\n\nThe web application (web/) is licensed under the GNU "
        "Affero General Public License v3.0 (AGPL-3.0).\n\nThe firmware (device/) is licensed under the GNU General "
        "Public License v3.0 (GPL-3.0).\n"
    )
    code = {f"web/{name}.py": f"# SPDX-License-Identifier: {head}\nx = 1\n" for name in "abcdefg"}
    files = {"LICENSE": overview, "README.md": f"# Lamps\n\n## License\n\n{readme}", "device/a.c": "int x;\n", **code}
    assert run("licence.contradictions", files).value == count


def test_packages_in_folders_do_not_contradict_each_other_without_a_licence_of_the_whole() -> None:
    parts = {"map/package.json": '{"license": "MIT"}', "login/package.json": '{"license": "AGPL-3.0-only"}'}
    assert run("licence.contradictions", parts).value is None
    assert run("licence.contradictions", parts | {"package.json": '{"license": "GPL-2.0-only"}'}).value == 2
    assert run("licence.contradictions", parts | {"LICENSE": MIT}).value == 1
    same = dict.fromkeys(parts, '{"license": "MIT"}')
    assert run("licence.contradictions", same).value == 0


LIMITS = [
    ("This software is free for non-commercial use only.", 1),
    ("MIT. Commercial use is prohibited without our consent.", 1),
    ("Die Nutzung ist nur für nicht-kommerzielle Zwecke gestattet.", 1),
    ("This project is licensed under the MIT License with the Commons Clause. This project is free.", 1),
    ("This software may not be used for commercial purposes.", 1),
    ("This software is free for commercial and non-commercial use.", 0),
    ("This software may be used for non-commercial or commercial use.", 0),
    ("Brush is free for non-commercial use only.", 0),
    ("The data of this project is free for non-commercial use only.", 0),
    ("If you need this software under other terms, ask us: commercial use of those is not permitted otherwise.", 0),
    ("Can this software be used only for non-commercial purposes? No.", 0),
    ("This software is made by a non-commercial association.", 0),
]


@pytest.mark.parametrize(("text", "count"), LIMITS)
def test_a_readme_that_denies_commercial_use_contradicts_a_free_licence(text: str, count: int) -> None:
    readme = {"README.md": f"# Lamp\n\n## License\n\n{text}\n"}
    assert run("licence.contradictions", {"LICENSE": MIT} | readme).value == count
    assert run("licence.statement_places", {"LICENSE": MIT} | readme).value >= 1 + count
    assert run("licence.contradictions", readme).value == 0, "without a text nothing grants it"


def test_a_readme_that_denies_commercial_use_agrees_with_a_licence_that_does() -> None:
    readme = {"README.md": "# Lamp\n\n## License\n\nThis software is free for non-commercial use only.\n"}
    assert run("licence.contradictions", {"LICENSE": licence("CC-BY-NC-4.0")} | readme).value == 0


def test_what_npm_writes_unasked_is_no_measure_for_what_people_wrote() -> None:
    files = {"README.md": "# Lamp\n\n## License\n\nThis project is licensed under the EUPL-1.2.\n"}
    files |= dict.fromkeys(("login/package.json", "map/package.json"), '{"license": "ISC"}')
    result = run("licence.contradictions", files)
    shown = [each.path for each in result.evidence if each.kind is EvidenceKind.AGAINST]
    assert (result.value, shown) == (2, ["login/package.json", "map/package.json"])


def test_what_speaks_against_the_text_is_not_left_out_of_account_as_well() -> None:
    theme = "/*\nTheme Name: Lamps\nLicense: GNU General Public License v2 or later\n*/\n"
    result = run("licence.contradictions", {"LICENSE": MIT, "style.css": theme, "index.php": "<?php\n"})
    shown = [each.kind for each in result.evidence if each.path == "style.css"]
    assert shown == [EvidenceKind.AGAINST]


def test_beside_a_changed_text_parts_may_still_contradict_their_own() -> None:
    files = {"LICENSE": CHANGED, "package.json": '{"license": "MIT"}', "sub/LICENSE": GPL}
    assert run("licence.contradictions", files | {"sub/package.json": '{"license": "MIT"}'}).value == 1


def test_against_a_changed_text_nothing_can_be_compared() -> None:
    assert run("licence.contradictions", {"LICENSE": CHANGED, "package.json": '{"license": "MIT"}'}).value is None


OWN = "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden. " * 5


def test_beside_an_unknown_text_statements_may_still_contradict_one_another() -> None:
    said = {"LICENSE": OWN, "package.json": '{"license": "MIT"}'}
    assert run("licence.contradictions", said).value is None
    assert run("licence.contradictions", said | {"composer.json": '{"license": "MIT"}'}).value is None
    apart = run("licence.contradictions", said | {"composer.json": '{"license": "AGPL-3.0-only"}'})
    assert (apart.value, apart.summary.key) == (1, "licence.apart")
    closed = {"LICENSE": OWN, "package.json": '{"license": "UNLICENSED"}'}
    assert run("licence.contradictions", closed).value is None, "the text may deny all use as well"


SIDE_BY_SIDE: list[tuple[str, dict[str, Any], int | None, int]] = [
    ("two texts, and not a word", {"LICENSE": MIT, "COPYING": GPL}, None, 2),
    ("the manifest names one", {"LICENSE": MIT, "COPYING": GPL, "package.json": '{"license": "MIT"}'}, 1, 3),
    ("the manifest names both", {"LICENSE": MIT, "COPYING": GPL, "package.json": '{"license": "MIT OR GPL-3.0-only"}'}, 0, 2),
    ("named after their licences", {"LICENSE-MIT": MIT, "LICENSE-APACHE": APACHE}, 0, 1),
    ("named after parts", {"LICENSE": MIT, "LICENSE-server": GPL}, 0, 1),
    ("one builds on the other", {"COPYING": GPL, "COPYING.LESSER": LGPL}, 0, 1),
    ("the same twice", {"LICENSE": GPL, "COPYING": GPL}, 0, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "count", "places"), [row[1:] for row in SIDE_BY_SIDE], ids=[row[0] for row in SIDE_BY_SIDE]
)
def test_texts_side_by_side_are_two_places(files: dict[str, Any], count: int | None, places: int) -> None:
    assert run("licence.contradictions", files).value == count
    assert run("licence.statement_places", files).value == places


def test_an_unknown_text_that_names_a_licence_says_so() -> None:
    start = " ".join(EUPL.split()[:120])
    text = f"{start}\n\nSoftware: Platz\nCopyright (c) 2025 Stadt\nLicensed under the EUPL-1.2\n"
    made = run("licence.approval", {"LICENSE": text})
    assert made.value is None
    assert [(e.text.key, dict(e.text.args)["licences"]) for e in made.evidence] == [
        ("licence.text_only_names", ("EUPL-1.2",))
    ]


TOML = 'version = 1\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MIT"'
SHARES = [
    ("header", {"a.py": HEADER, "b.py": "x"}, 0.5),
    ("sidecar", {"a.py": "x", "a.py.license": HEADER}, 1.0),
    (
        "REUSE.toml",
        {"a.py": "x", "REUSE.toml": 'version = 1\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MIT"'},
        1.0,
    ),
    ("dep5", {"a.py": "x", ".reuse/dep5": "Files: *\nCopyright: A\nLicense: MIT\n"}, 1.0),
    ("words only", {"a.py": GNU_HEADER}, 0.0),
    ("in an ignored block", {"a.py": "# REUSE-IgnoreStart\n# SPDX-License-Identifier: MIT\n# REUSE-IgnoreEnd\n"}, 0.0),
    ("vendored and empty left out", {"a.py": HEADER, "vendor/b.py": "x", "c/__init__.py": ""}, 1.0),
    ("a catalogue of Qt left out", {"a.py": HEADER, "i18n/de.ts": '<!DOCTYPE TS><TS language="de"/>'}, 1.0),
    ("texts in TypeScript count", {"a.py": HEADER, "i18n/de.ts": "export default { a: 'A' }"}, 0.5),
    ("tests count", {"a.py": HEADER, "tests/test_a.py": "x"}, 0.5),
    ("no sources", {"README.md": "# A"}, None),
]


@pytest.mark.parametrize(("files", "share"), [row[1:] for row in SHARES], ids=[row[0] for row in SHARES])
def test_header_share(files: dict[str, Any], share: float | None) -> None:
    assert run("licence.header_share", files).value == share


def test_a_notice_in_words_is_a_near_miss() -> None:
    evidence = run("licence.header_share", {"a.py": GNU_HEADER}).evidence
    assert [e.text.key for e in evidence if e.kind is EvidenceKind.NEAR_MISS] == ["licence.in_words"]


GOOD = {"LICENSES/MIT.txt": MIT, "a.py": HEADER, "b.md": f"<!--\n{HEADER}-->\n"}
REUSE = [
    ("all in order", GOOD, True),
    ("frame around the tag", GOOD | {"c.c": "/* Copyright (C) 2024 A */\n/* SPDX-License-Identifier: MIT */\n"}, True),
    ("no folder", {"LICENSE": MIT, "a.py": HEADER}, False),
    ("a file without", GOOD | {"c.json": "{}"}, False),
    ("a picture without", GOOD | {"c.png": b"\x89PNG\0\0"}, False),
    ("a picture with its file", GOOD | {"c.png": b"\x89PNG\0\0", "c.png.license": HEADER}, True),
    ("a sample of the tests with its file", GOOD | {"tests/data/c.zip": b"PK\0", "tests/data/c.zip.license": HEADER},
     True),
    ("a test with its file", GOOD | {"tests/test_c.py": "x", "tests/test_c.py.license": HEADER}, True),
    ("a sample of the tests without", GOOD | {"testdata/c.zip": b"PK\0", "testdata/d.zip.license": HEADER}, False),
    ("a file that says nothing beside a sample", GOOD | {"testdata/c.zip": b"PK\0", "testdata/c.zip.license": "ours"},
     False),
    ("no holder", GOOD | {"c.py": "# SPDX-License-Identifier: MIT\n"}, False),
    ("a text missing", GOOD | {"c.py": HEADER.replace("MIT", "ISC")}, False),
    ("a text unused", GOOD | {"LICENSES/ISC.txt": "x"}, False),
    ("a text in one word", GOOD | {"LICENSES/MIT.txt": "MIT\n"}, False),
    ("an empty text", GOOD | {"LICENSES/MIT.txt": ""}, False),
    ("a notice in place of the text", {"LICENSES/GPL-3.0-or-later.txt": GNU_HEADER,
     "a.py": HEADER.replace("MIT", "GPL-3.0-or-later")}, False),
    ("the text of another licence", GOOD | {"LICENSES/MIT.txt": EUPL}, False),
    ("a changed text", GOOD | {"LICENSES/MIT.txt": MIT.replace("without restriction", "for one year only")}, False),
    ("the text that -only and -or-later share", {"LICENSES/GPL-3.0-or-later.txt": GPL,
     "a.py": HEADER.replace("MIT", "GPL-3.0-or-later")}, True),
    ("a licence of their own", {"LICENSES/LicenseRef-Stadt.txt": "All rights reserved.\n",
     "a.py": HEADER.replace("MIT", "LicenseRef-Stadt")}, True),
    ("a licence of their own without a word", {"LICENSES/LicenseRef-Stadt.txt": "\n",
     "a.py": HEADER.replace("MIT", "LicenseRef-Stadt")}, False),
    ("an unknown id", GOOD | {"c.py": HEADER.replace("MIT", "Nonsense-1.0")}, False),
    ("an old id", GOOD | {"c.py": HEADER.replace("MIT", "GPL-3.0"), "LICENSES/GPL-3.0.txt": GPL}, False),
    ("empty file", GOOD | {"c/__init__.py": ""}, True),
    ("broken REUSE.toml", GOOD | {"REUSE.toml": "version = 2"}, False),
    ("override", GOOD | {"c.py": "x", "REUSE.toml": 'version = 1\n[[annotations]]\npath = "c.py"\n'
     'precedence = "override"\nSPDX-FileCopyrightText = "A"\nSPDX-License-Identifier = "MIT"'}, True),
]  # fmt: skip


@pytest.mark.parametrize(("files", "value"), [row[1:] for row in REUSE], ids=[row[0] for row in REUSE])
def test_reuse_compliant(files: dict[str, Any], value: bool) -> None:
    result = run("licence.reuse_compliant", files)
    assert result.value is value
    assert result.evidence


@pytest.mark.parametrize(("text", "value"), [(MIT, True), (EUPL, False)])
def test_a_link_in_licenses_holds_what_it_leads_to(text: str, value: bool) -> None:
    shot = snapshot({"LICENSE": text, "a.py": HEADER}, symlinks={"LICENSES/MIT.txt": "../LICENSE"})
    assert run("licence.reuse_compliant", shot).value is value


def test_how_many_heads_contradict_the_text_is_told() -> None:
    files = {"LICENSE": LGPL} | {f"a{n}.py": GNU_HEADER + str(n) for n in range(6)}
    evidence = run("licence.contradictions", files).evidence
    assert [dict(e.text.args)["count"] for e in evidence if e.text.key == "licence.heads_alike"] == [5]

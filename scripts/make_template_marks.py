# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the marks by which the paragraphs of a long template are recognised, without keeping its text.

usage: python -m scripts.make_template_marks NAME FILE...

The files are the template's own, in any language and version, as it is handed out (for arc42:
https://github.com/arc42/arc42-template, EN/adoc and DE/adoc in its versions). Written are the marks of NAME in
sealcheck/data/template_marks.yml; those of other templates stay.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import yaml

from sealcheck.model import File, PathClass
from sealcheck.prose.phrases import fold
from sealcheck.prose.reader import parse_document
from sealcheck.prose.template_marks import mark

TARGET = Path(__file__).parent.parent / "sealcheck" / "data" / "template_marks.yml"


def marks(path: Path) -> Iterator[str | None]:
    """Yield the mark of each paragraph in a file; where a label stands above it, also that without the label."""
    file = File(path.name, "0" * 40, 1000, PathClass.DOCS, None, False, "", path.name, path.suffix[1:])
    for section in parse_document(file, path.read_text(encoding="utf-8")).sections:
        for paragraph in section.paragraphs:
            yield mark(paragraph.folded)
            if len(paragraph.lines) > 1 and len(fold(paragraph.lines[0].text).split()) == 1:
                yield mark(fold(" ".join(line.text for line in paragraph.lines[1:])))


def main(name: str, *paths: str) -> None:
    """Write the marks."""
    text = TARGET.read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    found = sorted({each for path in paths for each in marks(Path(path)) if each})
    entries = {**(yaml.safe_load(text) or {}), name: " ".join(found)}
    lines = [f"{key}: >-\n{textwrap.indent(textwrap.fill(value, 116), '  ')}\n" for key, value in entries.items()]
    TARGET.write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

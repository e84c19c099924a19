# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds the documentation site; warnings and broken links are errors. `links.txt` lists the addresses outside.

usage: python -m scripts.site [--output FOLDER] [--seal FILE]

Without --seal it is the project's own site. With --seal it holds what can be said about a seal of your own: the seal,
its criteria and the measures that they rest on.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.site.links import external, problems
from scripts.site.sources import DOCS, ROOT, own_seal_sources, project_sources
from sealcheck.model import LANGUAGES
from sealcheck.seal.complaints import SealError
from sealcheck.seal.find import find_seal

SETTINGS = DOCS / "site"
SCHEMAS = (ROOT / "docs" / "report.schema.json", ROOT / "criteria" / "seal.schema.json")


def build(output: Path, seal: str | None = None) -> None:
    """Put the site into the folder `output`, replacing what is there. Raises SealError or CalledProcessError."""
    _refuse_other(output)
    with tempfile.TemporaryDirectory(prefix="sealcheck-site-") as folder:
        sources, made = Path(folder, "sources"), Path(folder, "made")
        for language in LANGUAGES:
            write = project_sources if seal is None else own_seal_sources(find_seal(seal).seal)
            write(sources / language, language)
        running = [subprocess.Popen(command(sources, made, language)) for language in LANGUAGES]
        for process in running:
            if process.wait():
                raise subprocess.CalledProcessError(process.returncode, process.args)
        _add_roots(made, project=seal is None)
        if broken := problems(made):
            raise SystemExit("\n".join(broken))
        (made / "links.txt").write_text("".join(f"{link}\n" for link in external(made)), encoding="utf-8")
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(made, output)


def _refuse_other(output: Path) -> None:
    """Stop when the folder holds anything but an earlier site, which `links.txt` is the sign of."""
    if output.exists() and not (output.is_dir() and (not any(output.iterdir()) or (output / "links.txt").is_file())):
        raise SystemExit(f"{output} holds something else; choose an empty folder")


def command(sources: Path, made: Path, language: str) -> list[str]:
    """Return what makes one language of the site; `conf.py` asks for the tag."""
    strict = ["--fail-on-warning", "--keep-going", "--nitpicky", "--quiet"]
    places = [
        "-c",
        str(SETTINGS),
        "-d",
        f"{sources}/.doctrees-{language}",
        f"{sources}/{language}",
        f"{made}/{language}",
    ]
    return [
        sys.executable,
        "-m",
        "sphinx",
        "-b",
        "dirhtml",
        "-D",
        f"language={language}",
        "-t",
        language,
        *strict,
        *places,
    ]


def _add_roots(made: Path, *, project: bool) -> None:
    """Add the page that offers the languages, and the schemas at addresses of their own."""
    shutil.copy(SETTINGS / "index.html", made / "index.html")
    for left in (*made.rglob(".buildinfo*"), *made.rglob("webpack-macros.html")):  # of use to the generator only
        left.unlink()
    if project:
        (made / "schemas").mkdir()
        for schema in SCHEMAS:
            shutil.copy(schema, made / "schemas")


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument("--output", type=Path, default=ROOT / "site", help="the folder to write (default: site)")
    parser.add_argument("--seal", help="a seal file of your own, to make the pages of that seal instead")
    given = parser.parse_args()
    try:
        build(given.output, given.seal)
    except SealError as error:
        print("\n".join(error.lines()), file=sys.stderr)
        return 2
    except subprocess.CalledProcessError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The formats a report can be written in, and the writing: whole files or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.refusal import refusal
from sealcheck.report.errors import ReportError
from sealcheck.workers import Pending, helpers

STEM = "report"
#: The format that takes as long as all other texts together.
SLOWEST = "html"


@frozen
class Renderer:
    """A format: the ending of its file, and the function that turns a document into text in a language."""

    ending: str
    render: Callable[[Mapping[str, Any], str], str]


@frozen
class BinaryRenderer:
    """A format that is no text: the ending of its file, what renders it, and the library it needs.

    `lacking` says what to install where that is not to be had.
    """

    ending: str
    render: Callable[[Mapping[str, Any], str], bytes]
    needs: str
    lacking: Text


def _by(module: str, function: str = "render") -> Callable[[Mapping[str, Any], str], str]:
    """Return a function of a module of this package, imported when it is first called."""

    def render(doc: Mapping[str, Any], language: str) -> str:
        rendered: str = getattr(import_module(f"sealcheck.report.{module}"), function)(doc, language)
        return rendered

    return render


def _pdf(doc: Mapping[str, Any], language: str) -> bytes:
    from sealcheck.report.html_pdf import render

    return render(doc, language)


#: The formats by the names that the command line knows. A new one is a module and a line here.
FORMATS: dict[str, Renderer] = {
    "json": Renderer(".json", _by("document")),
    "md": Renderer(".md", _by("markdown")),
    "html": Renderer(".html", _by("html")),
    "txt": Renderer(".txt", _by("terminal")),
    "csv": Renderer(".csv", _by("table")),
    "sarif": Renderer(".sarif", _by("sarif")),
    "junit": Renderer(".junit.xml", _by("junit")),
    "codequality": Renderer(".codequality.json", _by("codequality")),
    "github": Renderer(".annotations.txt", _by("annotations")),
    "earl": Renderer(".earl.jsonld", _by("earl")),
    "bestpractices": Renderer(".bestpractices.json", _by("bestpractices")),
    "badge": Renderer(".svg", _by("badge")),
    "shields": Renderer(".shields.json", _by("badge", "shields")),
    "dotenv": Renderer(".env", _by("dotenv")),
}


#: Formats that are no text. They need a library that is not installed with everything else.
BINARY: dict[str, BinaryRenderer] = {"pdf": BinaryRenderer(".pdf", _pdf, "weasyprint", say("report.pdf_missing"))}


def known() -> list[str]:
    """Return the names of all formats."""
    return [*FORMATS, *BINARY]


def missing(names: Iterable[str]) -> Text | None:
    """Return what has to be installed for the first of the formats that cannot be written here; None if all can."""
    for name in names:
        if name in BINARY:
            try:
                import_module(BINARY[name].needs)
            except (ImportError, OSError):  # the library, or what it loads from the system
                return BINARY[name].lacking
    return None


def rendered(name: str, doc: Mapping[str, Any], language: str) -> bytes:
    """Return the document in a format. Raises KeyError for an unknown one."""
    if name in BINARY:
        return BINARY[name].render(doc, language)
    return FORMATS[name].render(doc, language).encode("utf-8")


def ending(name: str) -> str:
    """Return the ending of a format's file."""
    return BINARY[name].ending if name in BINARY else FORMATS[name].ending


def write_reports(folder: Path, doc: Mapping[str, Any], formats: Iterable[str], language: str) -> list[Path]:
    """Write the document in each format as `report.<ending>` into `folder`; return the files in that order.

    Every format is rendered before the first is written, and each file appears whole or not at all. Raises KeyError
    for an unknown format and ReportError when the folder or a file cannot be written.
    """
    contents = {folder / f"{STEM}{ending(name)}": content for name, content in _all(doc, formats, language).items()}
    made = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in contents.items():
            _write(path, content)
    except (OSError, ReportError) as error:
        with suppress(OSError):  # one that holds a file stays
            for each in made:
                each.rmdir()
        raise error if isinstance(error, ReportError) else ReportError(folder, refusal(error)) from error
    return list(contents)


def _all(doc: Mapping[str, Any], formats: Iterable[str], language: str) -> dict[str, bytes]:
    """Return the document in each format. The one that takes longest is made in a child, beside the others."""
    names = list(dict.fromkeys(formats))
    beside = None
    if SLOWEST in names and len(names) > 1 and helpers():
        beside = Pending(partial(rendered, SLOWEST, doc, language))
    try:
        others = {name: rendered(name, doc, language) for name in names if beside is None or name != SLOWEST}
        return {name: others[name] if beside is None or name != SLOWEST else beside.result() for name in names}
    finally:
        if beside is not None:
            beside.close()


def write_file(path: Path, text: str, *, new: bool = False) -> None:
    """Write `text` to `path` whole or not at all; as a `new` file, never in the place of another, even of a link.

    Raises ReportError when it cannot be written.
    """
    _write(path, text.encode("utf-8"), new=new)


def _write(path: Path, data: bytes, *, new: bool = False) -> None:
    """Write beside the file, then put it in place, so that a reader never sees half a report."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o666 & ~_umask())
        if new:
            path.hardlink_to(temporary)  # unlike a renaming, this is refused when something is there
        else:
            temporary.replace(path)
    except OSError as error:
        raise ReportError(path, refusal(error)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _umask() -> int:
    """Return the mask of the process; it can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

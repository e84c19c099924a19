# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The report as one HTML file: it asks nobody for anything, is complete without its script, and prints well."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from sealcheck.clean import clean
from sealcheck.model import Verdict
from sealcheck.report.document import GROUPS
from sealcheck.report.emblem import columns, metal, segments
from sealcheck.report.escape import quoted
from sealcheck.report.headline import (
    after_headline,
    commit_line,
    headline,
    level_title,
    meant,
    points_line,
    validity,
)
from sealcheck.report.links import web_address
from sealcheck.report.phrases import SENTENCE, Phrases
from sealcheck.shipped import shipped
from sealcheck.user_cache import cache_folder

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment
    from markupsafe import Markup

#: The order in which verdicts are counted.
ORDER = ("met", "partly", "unmet", "undetermined", "not_applicable")
#: Fields of the document that reports of an earlier minor version do not have.
LATER_FIELDS: Mapping[str, Any] = {"timeline": None, "validity": None, "gate": None}


def render(doc: Mapping[str, Any], language: str) -> str:
    """Return the document as an HTML page in `language`."""
    from markupsafe import Markup

    phrases, style, script = Phrases(language), stylesheet(), _script()
    return (
        _environment(language)
        .get_template("report.html.j2")
        .render(
            _context(doc, phrases),
            style=Markup(style),  # noqa: S704 - our own style sheet and script, whose digests the policy names
            style_hash=_digest(style),
            script=Markup(script),  # noqa: S704
            script_hash=_digest(script),
        )
    )


def _digest(text: str) -> str:
    """Return what a policy calls the text that alone may stand in a style or script element."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _context(doc: Mapping[str, Any], phrases: Phrases) -> dict[str, Any]:
    score = doc["score"]
    levels = [each["level"] for each in score["levels"]]
    metals = {level: metal(rank, len(levels)) for rank, level in enumerate(levels, start=1)}
    return {
        "doc": {**LATER_FIELDS, **doc},
        "by_id": {each["id"]: each for each in doc["criteria"]},
        "linked": partial(_linked, {each["id"] for each in doc["criteria"]}),
        "gains": {each["criterion"]: each["gain"] for each in score["steps"]},
        "level_title": partial(level_title, doc, phrases),
        "headline": headline(doc, phrases),
        "meant": meant(doc, phrases),
        "after": after_headline(doc, phrases),
        "validity": validity(doc, phrases),
        "points_line": points_line(doc, phrases),
        "commit_line": commit_line(doc, phrases),
        "metals": metals,
        "metal": metals.get(score["reached"], 0),
        "meanings": {each["id"]: each["meaning"] for each in doc["seal"]["levels"]},
        "under": Counter(name for each in doc["criteria"] for name in _filters(each)),
    }


def _filters(criterion: Mapping[str, Any]) -> list[str]:
    """Return the filters that show a criterion: its verdict, as the summary counts it, and what it is beside that."""
    asked = criterion["verdict"] == Verdict.UNDETERMINED and criterion["question"]
    beside = [criterion["group"] if criterion["group"] == "blocking" else "", "asked" if asked else ""]
    return [name for name in (criterion["verdict"], *beside) if name]


def _linked(ids: Collection[str], text: str) -> Markup:
    """Return a sentence in which the criteria that it names lead to them."""
    from markupsafe import Markup, escape

    return Markup("").join(
        Markup('<a href="#{0}">{0}</a>').format(part) if part in ids else escape(part)
        for part in re.split(r"([\w-]+)", clean(text, limit=SENTENCE))
    )


def _prose(text: str) -> Markup:
    """Return a seal's own words with what stands between backticks as code."""
    from markupsafe import Markup, escape

    return Markup("").join(
        Markup("<code>{}</code>").format(part) if is_code else escape(part) for part, is_code in quoted(text)
    )


def _lines(text: str) -> Markup:
    """Return what a seal gives to copy, with its line breaks."""
    from markupsafe import Markup, escape

    return Markup("\n").join(escape(clean(line, limit=SENTENCE)) for line in text.rstrip("\n").split("\n"))


@cache
def _script() -> str:
    """Return the script without its comments, which are for us."""
    source = shipped("report", "templates", "report.js").read_text(encoding="utf-8")
    return re.sub(r"^\s*//.*\n", "", source, flags=re.MULTILINE).strip()


@cache
def stylesheet(name: str = "") -> str:
    """Return a style sheet, by default both, without comments, which are for us, and without indentation."""
    names = (name,) if name else ("pictures.css", "report.css")
    sheets = [shipped("report", "templates", each).read_text(encoding="utf-8") for each in names]
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*[^*]*\*/", "", "".join(sheets))).strip()


def _compiled() -> BytecodeCache | None:
    """Return where compiled templates are kept, which take longer to compile than to fill; None if nowhere."""
    from jinja2 import FileSystemBytecodeCache

    folder = cache_folder("templates")
    return FileSystemBytecodeCache(str(folder)) if folder else None


@cache
def _environment(language: str) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    phrases = Phrases(language)
    environment = Environment(
        loader=PackageLoader("sealcheck", "report/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: (
            value if isinstance(value, Markup) or not isinstance(value, str) else clean(value, limit=SENTENCE)
        ),
    )
    environment.globals |= {"t": phrases, "order": ORDER, "groups": GROUPS}
    environment.filters |= {
        "pick": phrases.pick,
        "filters": _filters,
        "prose": lambda text: _prose(phrases.pick(text)),
        "lines": _lines,
        "day": phrases.date,
        "month": phrases.month,
        "columns": columns,
        "num": phrases.number,
        "web": web_address,
        "segments": segments,
        "literal": lambda value: json.dumps(value, ensure_ascii=False),
    }
    return environment

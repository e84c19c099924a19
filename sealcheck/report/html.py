# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The report as one HTML file: no script, no request to anywhere, readable by everybody, on paper too."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from sealcheck.clean import clean
from sealcheck.own_data import compiled_folder
from sealcheck.report.emblem import metal, segments
from sealcheck.report.escape import quoted
from sealcheck.report.headline import after_headline, before_next, commit_line, headline, level_title, points_line
from sealcheck.report.links import web_address
from sealcheck.report.phrases import SENTENCE, Phrases
from sealcheck.shipped import shipped

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment
    from markupsafe import Markup

#: The order in which verdicts are counted.
ORDER = ("met", "partly", "unmet", "undetermined", "not_applicable")


def render(doc: Mapping[str, Any], language: str) -> str:
    """Return the document as an HTML page in `language`."""
    from markupsafe import Markup

    phrases, style = Phrases(language), _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment(language)
        .get_template("report.html.j2")
        .render(
            _context(doc, phrases),
            style=Markup(style),  # noqa: S704 - our own style sheet, whose digest the policy names
            style_hash=digest,
        )
    )


def _context(doc: Mapping[str, Any], phrases: Phrases) -> dict[str, Any]:
    score = doc["score"]
    ranks = {each["level"]: rank for rank, each in enumerate(score["levels"], start=1)}
    return {
        "doc": doc,
        "by_id": {each["id"]: each for each in doc["criteria"]},
        "level_title": partial(level_title, doc, phrases),
        "before_next": partial(before_next, doc, phrases),
        "headline": headline(doc, phrases),
        "after": after_headline(doc, phrases),
        "points_line": points_line(doc, phrases),
        "commit_line": commit_line(doc, phrases),
        "metal": metal(ranks.get(score["reached"], 0), len(ranks)),
    }


def _prose(text: str) -> Markup:
    """Return a seal's own words with what stands between backticks as code."""
    from markupsafe import Markup, escape

    return Markup("").join(
        Markup("<code>{}</code>").format(part) if is_code else escape(part) for part, is_code in quoted(text)
    )


@cache
def _style() -> str:
    """Return the style sheet without its comments, which are for us, and without the indentation."""
    sheet = shipped("report", "templates", "report.css").read_text(encoding="utf-8")
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*[^*]*\*/", "", sheet)).strip()


def _compiled() -> BytecodeCache | None:
    """Return where compiled templates are kept, which take longer to compile than to fill; None if nowhere."""
    from jinja2 import FileSystemBytecodeCache

    folder = compiled_folder("templates")
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
    environment.globals |= {"t": phrases, "order": ORDER}
    environment.filters |= {
        "pick": phrases.pick,
        "prose": lambda text: _prose(phrases.pick(text)),
        "day": phrases.date,
        "num": phrases.number,
        "web": web_address,
        "segments": segments,
        "literal": lambda value: json.dumps(value, ensure_ascii=False),
    }
    return environment

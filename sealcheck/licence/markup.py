# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Takes the markup out of licence texts, so that what is left can be compared and lines can still be counted."""

from __future__ import annotations

import html
import re

from sealcheck.pattern import regex

_HTML = regex(r"<(?:html|body|p|pre|div|br|h[1-6]|ol|ul|li|table|span|a\s)[\s/>]", re.I)
_TAG = regex(r"<[/!]?[a-zA-Z][^<>]{0,500}>")
_ENTITY = regex(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d{0,2});", re.I)
_HIDDEN = regex(r"<(script|style)\b[^<]{0,20000}</\1>", re.I)
_RTF_TABLE = regex(
    r"\{\\(?:\*\\|fonttbl|colortbl|stylesheet|info)[^{}]{0,4000}(?:\{[^{}]{0,500}\}[^{}]{0,200}){0,200}\}"
)
_RTF_CHAR = regex(r"\\'([0-9a-fA-F]{2})")
_RTF_UNICODE = regex(r"\\u(-?\d{1,5}) ?\??")
_RTF_BREAK = regex(r"\\(?:par|line|tab|sect|page)\b ?")
_RTF_WORD = regex(r"\\[a-zA-Z]{1,32}-?\d{0,10} ?|[{}]|\\[^a-zA-Z]")
#: What stands before every line of a notice in PostScript (Adobe's Document Structuring Conventions, 5.2).
_POSTSCRIPT = regex(r"^%%Copyright:", re.M)
#: The markers of SPDX's text templates, which downloads of licence texts sometimes still have.
_TEMPLATE = regex(r"<<(?:beginOptional|endOptional|var)\b[^<>]{0,600}>>")


def without_markup(text: str) -> str:
    """Return `text` without the tags and signs of HTML, RTF, Markdown and SPDX's templates, line breaks kept."""
    if text.lstrip()[:5] == "{\\rtf":
        return _without_rtf(text)
    if "<<" in text:
        text = blank(_TEMPLATE, text)
    if "%%Copyright:" in text:
        text = blank(_POSTSCRIPT, text)
    if len(_HTML.findall(text, 0, 20_000)) >= 2:
        text = blank(_TAG, blank(_HIDDEN, text))
    if _ENTITY.search(text):
        text = html.unescape(text)
    return re.sub(r"\\(?=[^\w\s])", " ", text) if "\\" in text else text


def _without_rtf(text: str) -> str:
    text = _RTF_TABLE.sub(" ", text)
    text = _RTF_CHAR.sub(lambda m: bytes.fromhex(m.group(1)).decode("cp1252", "replace"), text)
    text = _RTF_UNICODE.sub(lambda m: chr(int(m.group(1)) % 65536), text)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _RTF_WORD.sub(" ", _RTF_BREAK.sub("\n", text))


def blank(pattern: re.Pattern[str], text: str) -> str:
    """Return `text` with every match replaced by as many spaces, newlines kept, so that positions hold."""
    return pattern.sub(lambda match: spaces(match.group()), text)


def spaces(text: str) -> str:
    """Return as many spaces as `text` has characters, its line breaks kept."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def without_comments(text: str) -> str:
    """Return XML with nothing but the line breaks of its comments."""
    before, *rest = text.split("<!--")
    parts = [before]
    for each in rest:
        comment, _, after = each.partition("-->")
        parts.append("\n" * comment.count("\n") + after)
    return "".join(parts)

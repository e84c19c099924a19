# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that a README's introduction claims to implement or to use, with a link to those who publish them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.interface.known_standards import is_published, is_standard_link, is_standard_name
from sealcheck.artifacts.interface.protocols import implements_protocol
from sealcheck.artifacts.interface.standard_items import announced_lines, without_wishes
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline, Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section

#: Lines of a paragraph looked at around a link.
MOST_LINES = 12
MOST_TEXT = 4000
#: Paragraphs looked at for a sentence that calls a standard by its name.
MOST_PARAGRAPHS = 60
_CLAIM = regex(
    r"\b(?:implement\w{0,10}|conform\w{0,6}|complian(?:t|ce)|compl(?:y|ies)|certified|supports?|supporting|uses?|using"
    r"|based on|according to|validat(?:es?|ing|ion|ors?)"
    r"|reads|writes|parses|(?:reading|writing|parsing) (?:and|or) (?:reading|writing|parsing|normali[sz]ing|validating)"
    r"|for (?:reading|writing|parsing|processing|converting)(?! (?:about|more|on|up)\b)|converts|interoperable"
    r"|convert(?:er|s|ing|ed)? (?:from|between)|to (?:parse|read (?:and|or) write)"
    r"|(?:parser|reader|writer)s? for|liest|schreibt|(?:lesen|schreiben) und (?:lesen|schreiben)"
    r"|zum (?:ein)?lesen|zum schreiben|leest|schrijft|lezen en schrijven"
    r"|provid\w{1,3}|exposes?|offers?|speaks?|bridge|protocols?|transports?|bietet|stellt|spricht|protokoll\w{0,2}"
    r"|implementier\w{1,3}|umsetz\w{1,4}|umgesetzt|setzt|konform\w{0,2}|gemaess"
    r"|unterstuetz\w{1,4}|nutzt|nutzung|verwendet|basier\w{1,3} auf"
    r"|implemente\w{1,3}|implementa\w{0,3}|ondersteun\w{1,3}|gebruikt|voldoet aan|volgens|gebaseerd op|integratie met"
    r"|prend en charge|utilise|selon|base sur|respecte|soporta|utiliza|cumple|basado en|segun|suporta|baseado em"
    r"|segundo|supporta|utilizza|basato su|secondo)\b"
)
#: What only software does with a standard that is named behind it, or is by its name.
_IMPLEMENTS = regex(
    r"\b(?:implement(?:s|ed|ing|ation|ations)?|conforms?|complies|compliant|supports|implementier\w{1,3}"
    r"|for (?:parsing|processing|converting)|(?<!not )(?<!cannot )reads? (?:and|or) writes?"
    r"|(?:reading|parsing) (?:and|or) writing|liest und schreibt|zum lesen und schreiben)\b"
)
#: What software is with the text of a specification, whoever publishes it; its own it has, it does not conform to it.
_CONFORMS = regex(
    r"(?<!not )(?<!nicht )\b(?:conforms?|complies|compliant|interoperable|compatible|konform|kompatibel"
    r"|interoperabel)\b (?:to|with|zu\w?|mit)\b"
)
_OWN = regex(r"\b(?:our|its|own|this|unser\w{0,2}|eigen\w{0,2}|dies\w{0,2}) $")
_SPECIFICATION = regex(
    r"\w{2,40} (?:\w{1,40} ){0,6}(?:specifications?|spezifikation(?:en)?|specificatie|especificacion)\b"
)
_IS_ONE = regex(r"\s?(?:implementations?|compliant|conformant|konform\w{0,2}|implementierung(?:en)?)\b")
_DENIED = regex(
    r"\b(?:not (?:yet )?(?:support|implement|compl|conform)\w{0,8}|no support|nicht|keine?|unlike|instead of"
    r"|(?:is|are|was)(?: not|n t| no longer) (?:yet )?(?:an?|the|meant|intended|able)"
    r"|(?:can|could|does|do)(?: ?not|n t) (?:yet )?(?:parse|read|write|process|convert|import|export|provide|expose"
    r"|offer|speak|turn|transform|translate|map|generate|produce)"
    r"|niet|geen|ne (?:\w{1,20} ){1,2}pas|sans|no (?:soporta|utiliza|cumple)|nao|non (?:supporta|utilizza)|sin)\b"
)
#: What software is for a standard or does with it, right in front of its name: „client for the Bikeshare Feed
#: Specification (GBFS)“, „utilities to process GTFS“, „turns timetables into valid GTFS“.
_MADE_FOR = regex(
    r"\b(?:clients?|servers?|sdks?|decoders?|encoders?|codecs?|(?:client|server) (?:library|implementation))"
    r" (?:for|fuer|voor|pour|para|per) (?:the |an? |de[nr] |die |das |het |le |la |el )?"
    r"(?:(?:[a-z0-9]{1,30} ){0,6}(?:specification|spec|standard|protocol|api|format|interface|spezifikation|protokoll)"
    r" )?$"
    r"|(?:^ ?(?!(?:if|when|should|where|we|you|they|others?|who|in case) )|\b(?:is|are) )(?:an? |the |this )?"
    r"(?:\w{1,30} ){0,4}(?:dsl|library|package|tools?|toolkit|toolbox|utilities|module|functions|framework) (?:for|to)"
    r" (?:work(?:ing)? with|handl(?:e|ing)|manipulat(?:e|ing)|analy[sz](?:e|ing)) (?:(?:the|all|any|static) )?$"
    r"|(?<!how )\bto (?:process|parse|convert|import|export|validate|edit|analy[sz]e) (?:the |all |any |static )?$"
    r"|(?<!will )(?<!would )(?<!should )(?<!could )(?<!may )(?<!how to )"
    r"\b(?:turn|transform|translate|convert|export|map|process)(?:s|es|ing|ed)? (?:[a-z0-9]{1,30} ){0,12}(?:in)?to"
    r" (?:(?:an?|the|valid|static|standard) ){0,2}$"
    r"|(?<!how )(?<!how to )\b(?:generat|produc)(?:es?|ing) (?:(?:an?|the|valid|static|standard) ){0,2}$"
    r"|\b(?:erzeugt|erstellt|generiert) (?:(?:eine?n?|gueltig\w{1,2}|valid\w{1,2}) ){0,2}$"
    r"|\b(?:wandelt|uebersetzt|ueberfuehrt|zet) (?:[a-z0-9]{1,30} ){0,12}(?:in|nach|om naar|om in)"
    r" (?:(?:eine?|das|gueltig\w{1,2}|geldige?) ){0,2}$"
)
#: „advisories in CSAF format“, „im Format GTFS“: a claim of what stands in it.
_IN_FORMAT = regex(
    r"\b(?:in|im|as|als) (?:[a-z0-9]{1,30} ){1,5}(?:format|formats|formate)\b"
    r"|\b(?:im|in the) (?:daten)?format [a-z0-9]{1,30}(?: [a-z0-9]{1,30}){0,2}"
)
_FORMAT = regex(r"\b(?:daten)?(?:formats?|formate)\b")
#: Headings of what was weighed and not taken, or is only planned.
_PUT_OFF = regex(
    r"\b(?:alternatives|alternativen|considered|rejected|discarded|unsupported|not supported|out of scope|roadmap"
    r"|wish(?: ?list|es)|would like|ideas|todo|to do|backlog|upcoming|coming soon|wunschliste|wuensche|ideen|ausblick"
    r"|planned|future|erwogen\w{0,2}|verworfen\w{0,2}|geplant\w{0,2}|kuenftig\w{0,2}|zukuenftig\w{0,2})\b"
)
#: Beside such words the heading names what is there as well: „Supported and planned standards“.
_TAKEN = regex(
    r"(?<!not )(?<!nicht )\b(?:supported|implemented|adopted|current|unterstuetzte?\w?"
    r"|umgesetzte?\w?|implementierte?\w?)\b"
)
#: An abbreviation behind what it stands for: „Mobility Data Specification (MDS)“.
_SHORT = regex(r"\s{0,2}\(([A-Za-z][\w .-]{1,20})\)")
_LABEL = regex(r"(?:standards?|specifications?|spezifikation(?:en)?|normen?)\b")
_SENTENCE_END = regex(r"[.!?:](?=\s|$)")


def claimed_standards(documents: Documents, readme: Document) -> Iterator[tuple[str, Link]]:
    """Yield the address and the link of each standard that a sentence of the introduction claims.

    Where that is another sentence than the one with the link, it calls the standard by its name.
    """
    introduction = list(overview_sections(readme))
    told = implementing(introduction)
    for section in introduction:
        announced = announced_lines(section)
        for paragraph in section.paragraphs:
            for index, line in enumerate(paragraph.lines):
                for link in line.links:
                    target = "" if link.image else documents.outside(readme, link)
                    sentence = sentence_around(paragraph, index) if target else ""
                    claimed = target and is_published(target) and _is_claimed(sentence, link)
                    claimed = claimed or (target and (conforms(sentence, link) or _implements(sentence, link)))
                    claimed = claimed or (target and is_published(target) and line.line in announced)
                    if claimed or _is_listed(sentence, link, target) or _is_named(told, line, link, target):
                        yield target, link


def _is_listed(sentence: str, link: Link, target: str) -> bool:
    """Whether an item of a list names a standard as such: „Standard: SensorThings API“."""
    return _LABEL.match(sentence) is not None and is_standard_link(link, target)


def _is_claimed(sentence: str, link: Link) -> bool:
    shown = f" {_FORMAT.sub('', fold(link.text)).strip()} "
    rest = without_wishes(sentence)
    told = _CLAIM.search(rest) is not None
    if not told and rest == sentence and shown.strip():
        before = f" {sentence} ".partition(shown)[0][-300:]
        told = any(shown in f" {each[0]} " for each in _IN_FORMAT.finditer(sentence)) or bool(
            _MADE_FOR.search(f"{before} ")
        )
    return told and not speaks_against(sentence)


def conforms(sentence: str, link: Link) -> bool:
    """Whether a sentence says that the software conforms to what the link shows, which calls itself a specification."""
    shown = fold(link.text).strip()
    before = sentence.partition(shown)[0] if _SPECIFICATION.match(shown) else ""
    if _OWN.search(before):
        return False
    return _CONFORMS.search(without_wishes(before)) is not None and not speaks_against(sentence)


def _implements(sentence: str, link: Link) -> bool:
    return implements_protocol(sentence, link) and not speaks_against(sentence)


def implementing(introduction: list[Section]) -> list[str]:
    """Return the first sentences of the introduction, folded, that say what the software does with a standard."""
    paragraphs = [paragraph for section in introduction for paragraph in section.paragraphs][:MOST_PARAGRAPHS]
    sentences = [fold(each) for paragraph in paragraphs for each in _SENTENCE_END.split(paragraph.text[:MOST_TEXT])]
    return [each for each in sentences if _IMPLEMENTS.search(without_wishes(each)) and not speaks_against(each)]


def _is_named(sentences: list[str], line: Inline, link: Link, target: str) -> bool:
    """Whether one of the sentences names what the link leads to, by what it shows or the abbreviation behind it."""
    if not sentences or not target or not is_published(target):
        return False
    short = _SHORT.match(line.text, line.text.find(link.text) + len(link.text)) if link.text else None
    names = [f" {fold(name)} " for name in (link.text, short[1] if short else "") if is_standard_name(name)]
    return any(does_by_name(f" {sentence} ", name) for sentence in sentences for name in names)


def does_by_name(sentence: str, name: str) -> bool:
    """Whether a sentence names the standard behind what is done, or calls something by it: „an MDS implementation“."""
    done, at = _IMPLEMENTS.search(sentence), sentence.find(name)
    behind = done is not None and sentence.find(name, done.start()) >= 0
    return behind or (at >= 0 and _IS_ONE.match(sentence, at + len(name)) is not None)


def speaks_against(sentence: str) -> bool:
    """Whether a folded sentence says that something is not supported, or is done without it."""
    return _DENIED.search(sentence) is not None


def is_put_off(section: Section) -> bool:
    """Whether a heading says that what follows is not supported, was not chosen, or is only planned."""
    put_off = _PUT_OFF.search(section.folded) and not _TAKEN.search(section.folded)
    return bool(put_off) or speaks_against(section.folded)


def sentence_around(paragraph: Paragraph, index: int) -> str:
    """Return the words of the sentence that goes through a line, with those on the lines before and behind."""
    lines = paragraph.lines
    first = last = index
    while first > 0 and index - first < MOST_LINES and not _SENTENCE_END.search(lines[first - 1].text):
        first -= 1
    while last + 1 < len(lines) and last - index < MOST_LINES and not _SENTENCE_END.search(lines[last].text):
        last += 1
    before = re.split(r"[.!?](?=\s|$)", lines[first - 1].text)[-1] if first > 0 else ""
    return fold(" ".join((before, *(line.text for line in lines[first : last + 1])))[:4000])

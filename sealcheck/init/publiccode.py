# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A publiccode.yml from facts and answers. What neither gives is an empty value, which every check of it reports."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sealcheck.clean import clean
from sealcheck.init.facts import Facts
from sealcheck.init.wishes import PLATFORMS, Wishes
from sealcheck.licence.grammar import is_expression_of_parser
from sealcheck.model import say
from sealcheck.parse import parse_yaml
from sealcheck.publiccode.lists import lists
from sealcheck.publiccode.validate import validate
from sealcheck.publiccode.walk import Finding
from sealcheck.words import words

#: The version of the standard that is written.
VERSION = "0.7"


def publiccode(facts: Facts, wishes: Wishes, language: str) -> str:
    """Return the file, with remarks in `language`."""
    return "\n".join(_Writer(facts, wishes, language).lines()) + "\n"


def blanks(text: str) -> tuple[Finding, ...]:
    """Return what the check of publiccode.yml finds in `text`."""
    return validate(parse_yaml(text), NoFiles())


class NoFiles:
    """The new file names no other files."""

    def has(self, path: str) -> bool:
        return False

    def data(self, path: str) -> bytes | None:
        return None

    def is_expression(self, text: str) -> bool:
        return is_expression_of_parser(text)

    def is_licence(self, text: str) -> bool:
        return False


class _Writer:
    def __init__(self, facts: Facts, wishes: Wishes, language: str) -> None:
        self.facts, self.wishes, self.language = facts, wishes, language

    def say(self, name: str, **args: str | list[str]) -> str:
        return words(say(f"init.{name}", **args), self.language)

    def value(self, key: str, value: str, remark: str, *, indent: str = "") -> str:
        """Return a line with the value, or with an empty one and what is to be filled in."""
        if value:
            return f"{indent}{key}: {_quoted(value)}"
        return f'{indent}{key}: "" # {self.say("fill_in", what=remark)}'

    def many(self, key: str, values: tuple[str, ...], remark: str, *, indent: str = "") -> str:
        if values:
            return f"{indent}{key}: [{', '.join(_quoted(each) for each in values)}]"
        return f"{indent}{key}: [] # {self.say('fill_in', what=remark)}"

    def lines(self) -> Iterator[str]:
        facts, wishes, known = self.facts, self.wishes, lists()
        yield from (f"# {line}" for line in self.say("publiccode_head").strip().split("\n"))
        yield f'publiccodeYmlVersion: "{VERSION}"'
        yield self.value("name", facts.name, self.say("what_name"))
        yield self.value("url", facts.url, self.say("what_url"))
        if facts.version:
            yield f"softwareVersion: {_quoted(facts.version)}"
        if facts.released:
            yield f'releaseDate: "{facts.released}"'
        yield self.many("platforms", wishes.platforms, self.say("some_of", allowed=list(PLATFORMS)))
        yield self.value("developmentStatus", wishes.status, self.say("one_of", allowed=list(known.development_status)))
        yield self.value("softwareType", wishes.kind, self.say("one_of", allowed=list(known.software_type)))
        yield from self.description()
        yield "legal:"
        yield self.value("license", facts.licence, self.say("what_licence"), indent="  ")
        yield from self.maintenance()
        yield from self.localisation()

    def description(self) -> Iterator[str]:
        facts = self.facts
        yield "description:"
        yield f"  {self.language}:"
        if facts.short or facts.long:
            yield f"    # {self.say('quoted')}"
        yield self.value("shortDescription", facts.short, self.say("what_short"), indent="    ")
        yield self.value("longDescription", facts.long, self.say("what_long"), indent="    ")
        yield self.many("features", (), self.say("what_features"), indent="    ")

    def maintenance(self) -> Iterator[str]:
        wishes = self.wishes
        yield "maintenance:"
        allowed = list(lists().maintenance_type)
        yield self.value("type", wishes.maintenance, self.say("one_of", allowed=allowed), indent="  ")
        if wishes.maintenance == "contract":
            yield "  contractors:"
            yield self.value("- name", wishes.contact, self.say("what_contractor"), indent="    ")
            yield self.value("until", "", self.say("what_until"), indent="      ")
        elif wishes.maintenance != "none":
            yield "  contacts:"
            yield self.value("- name", wishes.contact, self.say("what_contact"), indent="    ")
        if wishes.email and wishes.maintenance != "none":
            yield f"      email: {_quoted(wishes.email)}"

    def localisation(self) -> Iterator[str]:
        languages = self.facts.languages
        yield "localisation:"
        if len(languages) > 1:
            yield "  localisationReady: true"
        else:
            yield f"  localisationReady: # {self.say('fill_in', what=self.say('what_ready'))}"
        yield self.many("availableLanguages", languages, self.say("what_languages"), indent="  ")


def _quoted(text: str) -> str:
    """Return a text as YAML's double-quoted style, of which JSON's is a part."""
    return json.dumps(clean(text, limit=10_000), ensure_ascii=False)

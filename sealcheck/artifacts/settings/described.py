# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Schemas of settings apart from other code, in which a text explains each: convict, envalid, pydantic, JNDI, Kconfig.

A schema that explains too little says nothing: what differs from place to place may be anywhere in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.artifacts.settings.listed import LEAST, Listed
from sealcheck.artifacts.settings.words import judged
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: Share of the settings that must be explained, and characters of a file that are read.
ENOUGH, LARGE = 0.6, 200_000
_SIGNS = (b"convict(", b"cleanEnv(", b"BaseSettings")
#: Of convict: port: { doc: 'The port to bind', format: 'port', default: 3000 }
_ENTRY = regex(r"([A-Za-z_$][\w$]{0,60})['\"]?\s{0,3}:\s{0,3}\{([^{}]{5,800})\}")
#: That a module brings convict in, as far as a comment does not only speak of it.
_BRINGS_CONVICT = regex(r"\b(?:from|require\(|import\()\s{0,3}['\"](?:@[\w-]{1,40}/)?convict['\"]")
_IS_SETTING = regex(r"\b(?:default|format)\s{0,3}:")
_DOC = regex(r"\bdoc\s{0,3}:\s{0,20}(?:'([^'\n]{1,400})|\"([^\"\n]{1,400})|`([^`]{1,400}))")
#: Of envalid: LAMP_PORT: port({ desc: 'The port to bind' }), MAIL_HOST: host()
_CHECKED = regex(r"\b([A-Z][A-Z0-9_]{1,80})\s{0,3}:\s{0,3}[\w.]{1,40}\((?:\s{0,3}\{([^{}]{0,800})\})?")
_CHECKS = regex(r"\bcleanEnv\(\s{0,20}(?:process|import\.meta)\.env\b")
_DESC = regex(r"\bdesc\s{0,3}:\s{0,20}(?:'([^'\n]{1,400})|\"([^\"\n]{1,400})|`([^`]{1,400}))")
#: Of pydantic: port: int = Field(default=3000, description="…"), a value alone, or what must be set: url: str.
_FIELD = regex(
    r"^[ ]{2,8}([A-Za-z]\w{1,60})[ ]?:[ ]?(?:[^=\n#]{1,120}=[ ]?(Field\()?"
    r"|[\w.]{1,60}(?:\[[^=\n#]{1,80}\])?(?:[ ]\|[ ][\w.]{1,60}){0,3}[ ]{0,3}(?:#|$))",
    re.M,
)
_TEXT = regex(r"\bdescription\s{0,3}=\s{0,3}\(?\s{0,40}[rf]?(?:\"{1,3}([^\"]{1,400})|'{1,3}([^']{1,400}))")
MOST_FIELD = 1000
#: A class with what it is derived from, up to the next line at the margin; what else stands in the file is no setting.
_CLASS = regex(r"^class[ ]{1,3}(\w{1,80})\(([^()]{1,400})\):", re.M)
_MARGIN = regex(r"^[^\s#)\]}]", re.M)
_WORD = regex(r"\w{1,80}")
#: Classes of settings in settings, one below the other.
DEPTH = 3
_COMMENT = regex(r"<!--[\s\S]{0,20000}?-->")
_ENVIRONMENT = regex(r"<Environment\b([^<>]{1,800})>")
#: In web.xml the same as elements.
_ENTRY_OF_WEB = regex(r"<env-entry\b[^<>]{0,200}>([\s\S]{1,3000}?)</env-entry>")
_ELEMENT = regex(r"<(env-entry-name|description)\b[^<>]{0,100}>([^<>]{1,400})<")
#: Kconfig: what is set when firmware is built, with a prompt and a help below.
_SYMBOL = regex(r"^[ \t]{0,12}(?:menu)?config[ \t]{1,4}([A-Z][A-Z0-9_]{1,80})[ \t]{0,9}\r?$", re.M)
_END = regex(r"^[ \t]{0,12}(?:choice|endchoice|menu|endmenu|comment|source|rsource|if|endif)\b", re.M)
_SAID = regex(
    r"^[ \t]{1,40}(?:(?:string|int|hex|bool|prompt)[ \t]{1,9}\"([^\"\n]{1,300})|help[ \t]{0,9}\r?\n([\s\S]{1,600}))",
    re.M,
)
_ATTRIBUTE = regex(r"\b(name|description)\s{0,3}=\s{0,3}(?:\"([^\"]{1,400})\"|'([^']{1,400})')")


_ASIDE = (PathClass.TEST, PathClass.VENDORED, PathClass.EXAMPLE)


def _kinds(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language in ("Python", "JavaScript", "TypeScript")


@scanner(_kinds, lambda file: not is_of_makers(file), signs=lambda kind: plain_signs(*_SIGNS))
def settings_described(file: FileKind, data: bytes) -> dict[str, bool] | None:
    """The settings of a schema in code, each with whether a text explains it."""
    text = data[:LARGE].decode(errors="replace")
    return judged(_of_pydantic(text) if file.ending == "py" else (*_of_convict(text), *_of_envalid(text))) or None


def _of_convict(text: str) -> Iterator[tuple[str, str]]:
    for match in _ENTRY.finditer(text) if _BRINGS_CONVICT.search(text) else ():
        if _IS_SETTING.search(match[2]):
            said = _DOC.search(match[2])
            yield match[1], next(filter(None, said.groups())) if said else ""


def _of_envalid(text: str) -> Iterator[tuple[str, str]]:
    for match in _CHECKED.finditer(text) if _CHECKS.search(text) else ():
        said = _DESC.search(match[2] or "")
        yield match[1], next(filter(None, said.groups())) if said else ""


def _of_pydantic(text: str) -> Iterator[tuple[str, str]]:
    for body in _classes_of_settings(text):
        found = list(_FIELD.finditer(body))
        for match, following in zip_longest(found, found[1:]):
            end = following.start() if following else len(body)
            said = _TEXT.search(body, match.end(), min(end, match.end() + MOST_FIELD)) if match[2] else None
            yield match[1], next(filter(None, said.groups())) if said else ""


def _classes_of_settings(text: str) -> list[str]:
    """Return the bodies of the classes of settings, and of those that are a part of one; not the models of data."""
    classes = {}
    for match in _CLASS.finditer(text):
        end = _MARGIN.search(text, match.end())
        body = text[match.end() : end.start() if end else len(text)]
        classes[match[1]] = (body, frozenset(_WORD.findall(match[2])))
    chosen = {"BaseSettings"}
    for _ in range(DEPTH):
        inside = {match[0] for name in chosen & classes.keys() for match in _WORD.finditer(classes[name][0])}
        chosen |= {name for name, (_, bases) in classes.items() if name in inside or chosen & bases}
    return [body for name, (body, _) in classes.items() if name in chosen]


def _of_jndi(text: str) -> Iterator[tuple[str, str]]:
    """Yield the entries of the environment that a server for Java hands to the software."""
    for match in _ENVIRONMENT.finditer(_COMMENT.sub("", text)):
        given: Mapping[str, str] = {key: one or other for key, one, other in _ATTRIBUTE.findall(match[1])}
        if "name" in given:
            yield given["name"], given.get("description", "")


def _of_web(text: str) -> Iterator[tuple[str, str]]:
    for match in _ENTRY_OF_WEB.finditer(_COMMENT.sub("", text)):
        given: Mapping[str, str] = dict(_ELEMENT.findall(match[1]))
        if "env-entry-name" in given:
            yield given["env-entry-name"].strip(), given.get("description", "")


def _of_kconfig(text: str) -> Iterator[tuple[str, str]]:
    found = list(_SYMBOL.finditer(text))
    for match, following in zip_longest(found, found[1:]):
        last = following.start() if following else len(text)
        end = _END.search(text, match.end(), last)
        said = _SAID.finditer(text, match.end(), end.start() if end else last)
        yield match[1], " ".join(text for each in said for text in each.groups() if text)


#: Files of settings of one name, and what is read of them.
_FILES = {"context.xml": _of_jndi, "web.xml": _of_web, "kconfig": _of_kconfig, "kconfig.projbuild": _of_kconfig}


@artifact
def described_settings(tree: Tree, contents: Contents, scans: Scans) -> tuple[Listed, ...]:
    """The schemas of enough settings most of which a text explains, each with its settings."""
    schemas = [(file, names) for path, names in scans.of("settings_described").items() if (file := tree.at(path))]
    others = (file for file in tree.named(*_FILES) if file.role not in _ASIDE)
    schemas += [(file, judged(_FILES[file.name.lower()]((contents.text(file) or "")[:LARGE]))) for file in others]
    return tuple(
        (f, names) for f, names in schemas if len(names) >= LEAST and sum(names.values()) >= ENOUGH * len(names)
    )

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Test cases that only ask whether something is there: what is imported, or what was made just now, always is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sealcheck.artifacts.testing.obvious_cases import known_words
from sealcheck.pattern import regex

_JS_IMPORT = regex(
    rb"(?m)^import (?:type )?([^;'\"]{1,600}?) from ['\"]"
    rb"|^(?:const|let|var) ([^=\n]{1,300}?) = (?:await )?(?:require|import)\("
)
_PY_IMPORT = regex(rb"(?m)^(?:from [\w.]{1,200} )?import (?:\(([^)]{1,2000})\)|([^\n(#;]{1,400}))")
_NAMES = regex(rb"[A-Za-z_$][\w$]{0,80}")
#: A name, or a member of what has a name, that is not called.
_NAMED = regex(rb"(?<![\w$.])([A-Za-z_$][\w$]{0,80})((?:\.[A-Za-z_$][\w$]{0,80})?)(?![\w$(]|\.[A-Za-z_$])")
#: Spaces that stand beside something else than a word.
_SPACES = regex(rb"[ \t]{1,400}(?=[^\w$ \t])|(?<=[^\w$ \t])[ \t]{1,400}")
#: What begins a line on which a statement goes on, and what ends one after which it does.
_BEGINS_ON = b".)]}?"
_ENDS_OPEN = (b"(", b",", b"{", b"[", b"=")
#: Below, @ stands for a name, @. for a member or a constant, which may be empty although it is there, '' for a text.
_JS_HEAD = regex(
    rb"\s{0,40}(?:async )?"
    rb"(?:function ?\w{0,60}\([^()]{0,80}\)|\([^()]{0,80}\)(?: ?: ?[\w<>]{1,40})? ?=>|\w{1,40} ?=>)\s{0,40}"
)
_JS_THERE = (
    rb"toBeDefined\(\)|not\.toBe(?:Null|Undefined)\(\)|toBeFunction\(\)|toBe(?:InstanceOf\((?:Function|Object)|TypeOf\('')\)"
    rb"|not\.to(?:Be|Equal|StrictEqual)\((?:null|undefined)\)|to(?:Strict)?Equal\(expect\.any\((?:Function|Object)\)\)"
    rb"|to\.(?:be\.)?(?:an?|instance[oO]f)\((?:''|Function|Object)\)|to\.exist(?:\(\))?"
    rb"|(?:to\.not|not\.to)\.(?:be\.|equal\()(?:null|undefined)\)?"
)
_JS_IS = rb"(?:to(?:Be|Equal|StrictEqual)|to\.(?:be\.)?(?:eql?|equal))"
_JS_TRUE = rb"(?:to(?:Be|Equal)\(true\)|toBeTruthy\(\)|toBeTrue\(\)|to\.be\.(?:true|ok)|to\.equal\(true\))"
_JS_ASKED = rb"(?:typeof @\.?[=!]==?''|@\.?!==?(?:null|undefined)|@\.? instanceof (?:Function|Object)|!!@|Boolean\(@\))"
_JS_ASSERT = (
    rb"expect\(@\.?\)\.(?:" + _JS_THERE + rb")|expect\(@\)\.(?:not\.toBeFalsy\(\)|toBeTruthy\(\)|to\.be\.ok)"
    rb"|expect\(typeof @\.?\)\.(?:not\.)?" + _JS_IS + rb"\(''\)|expect\(" + _JS_ASKED + rb"\)\." + _JS_TRUE
    + rb"|(?:(?:assert|t)(?:\.(?:ok|isOk|exists|truthy))?)\((?:@|" + _JS_ASKED + rb")(?:,'')?\)"
    rb"|(?:assert|t)\.(?:is(?:Function|Defined|NotNull|Object)|exists)\(@\.?(?:,'')?\)"
    rb"|(?:assert|t)\.(?:[eE]qual|strictEqual|is|same|not)\(typeof @\.?,''(?:,'')?\)"
    rb"|(?:assert|t)\.not(?:Equal|StrictEqual)?\(@\.?,(?:null|undefined)(?:,'')?\)"
    rb"|expect\(\(\)=>(?:require\(''\)|new [A-Z][\w$.]{0,80}\([^()]{0,200}\))\)\.not\.toThrow\(\)"
    rb"|await expect\(import\(''\)\)\.resolves\.(?:toBeDefined|toBeTruthy)\(\)"
    rb"|assert\.(?:typeOf|instanceOf|isA)\(@\.?,(?:''|Function|Object)(?:,'')?\)"
)  # fmt: skip
_JS_GIVEN = (
    rb"(?:const|let|var) ?(?:([\w$]{1,80}|\{[\w$,: ]{1,300}\})=(?:await )?(?:require|import)\(''\)(?:\.[\w$]{1,80})?"
    rb"|([\w$]{1,80})=(?:new [A-Z][\w$.]{0,80}|this\.owner\.lookup|this\.subject|store\.createRecord)"  # as in Ember
    rb"\([^()]{0,200}\))"
)
_PY_ASKED = (
    rb"(?:@|@\.?(?: is not |!=)None|callable\(@\.?\)|hasattr\(@\.?,(?:''|@)\)"
    rb"|inspect\.is\w{1,20}\(@\.?\)|isinstance\(@\.?,(?:type|object)\))"
)
_PY_ASSERT = (
    rb"assert " + _PY_ASKED + rb"(?: and " + _PY_ASKED + rb"){0,5}(?:,'')?|self\.assertIsNotNone\(@\.?(?:,'')?\)"
    rb"|self\.assertNotEqual\(@\.?,None(?:,'')?\)|self\.assertTrue\(" + _PY_ASKED + rb"(?:,'')?\)"
)  # fmt: skip
_Kind = tuple[re.Pattern[bytes], re.Pattern[bytes], Callable[[bytes], Iterator[bytes]]]
_PY_GIVEN = (
    rb"(?:from [\w.]{1,200} )?import ([\w., ]{1,300})"
    rb"|for (\w{1,80}) in ?[\[(](?:'',?){1,40}[\])]:"
    rb"|(\w{1,80})=(?:importlib\.import_module\(''\)|[A-Z]\w{0,80}\([^()]{0,200}\))"
)


def _of_classes(new: bytes) -> _Kind:
    """What asks whether an object is there that is made by an expression that begins with `new`."""
    made = rb"(?:@|[A-Z]\w{0,80}\.class|typeof\(\w{1,80}\)|" + new + rb"(?:<[^()]{0,80}>)?\([^()]{0,200}\))"
    by = rb"(?:\w{1,20}[.:]{1,2}|\$this->)?"
    kind = rb"[\w\\]{1,80}(?:\.|::)class"
    asserts = (
        by + rb"(?:assertNotNull|NotNull|IsNotNull|assertIsObject)\((?:'',)?" + made + rb"(?:,'')?\)"
        rb"|" + by + rb"(?:assertInstanceOf|IsType|IsInstanceOf)(?:<[\w.]{1,80}>)?\((?:" + kind + rb",)?" + made
        + rb"(?:," + kind + rb")?\)|" + by + rb"assert(?:That|True)\(" + made + rb"(?:!=null\)|\)\.isNotNull\(\))"
        rb"|" + by + rb"assertDoesNotThrow\((?:\(\)->" + made + rb"|[A-Z]\w{0,80}::new)\)"
        rb"|" + made + rb"\.Should\(\)\.NotBeNull\(\)"
    )  # fmt: skip
    given = (
        rb"(?:final |readonly )?(?:[A-Z][\w.]{0,80}(?: |<[^()=]{0,80}>)|va[rl] )?(\$?\w{1,80})(?::\w{1,80})?="
        + new + rb"(?:<[^()]{0,80}>)?\([^()]{0,200}\)"
    )  # fmt: skip
    return regex(asserts), regex(given), _statements


_RUBY_NEW = rb"[A-Z][\w:]{0,80}\.new(?:\([^()]{0,200}\))?"
_RUBY_MADE = rb"(?:@|[A-Z][\w:]{0,80}|" + _RUBY_NEW + rb")"
_RUBY_ASSERT = (
    rb"expect\((?:" + _RUBY_MADE + rb"|defined\?\([\w:]{1,80}\))\)\.(?:(?:not_to|to_not) be_?[ (]?nil\)?"
    rb"|to be_(?:truthy|(?:an?|kind_of|a_kind_of|instance_of|an_instance_of)[ (][\w:]{1,80}\)?))"
    rb"|(?:refute_nil|assert_not_nil)[ (]" + _RUBY_MADE + rb"\)?"
    rb"|assert_(?:instance_of|kind_of)[ (][\w:]{1,80}," + _RUBY_MADE + rb"\)?"
)  # fmt: skip


def only_there(language: str, content: bytes, bodies: Sequence[bytes]) -> Iterator[int]:
    """Yield which of the cases with these `bodies` ask nothing but whether what is imported or made is there."""
    if language not in _KINDS:
        return
    asserts, given, statements = _KINDS[language]
    names = _imported(language, content)
    for i, body in enumerate(bodies):
        if body and _asks_nothing(statements(body), names, asserts, given):
            yield i


def _imported(language: str, content: bytes) -> frozenset[bytes]:
    """The names that the file imports, without those of test frameworks."""
    pattern = {"JavaScript": _JS_IMPORT, "Python": _PY_IMPORT}.get(language)
    found = pattern.findall(content) if pattern else ()
    return frozenset(name for each in found for part in each for name in _NAMES.findall(part)) - known_words()


def _asks_nothing(
    statements: Iterator[bytes], imported: frozenset[bytes], asserts: re.Pattern[bytes], given: re.Pattern[bytes]
) -> bool:
    names = set(imported)
    asked = False
    for statement in statements:
        plain = _SPACES.sub(b"", statement.strip())
        if made := given.fullmatch(plain):
            names |= {name for part in made.groups() if part for name in _NAMES.findall(part)}
        elif asserts.fullmatch(_marked(plain, names)):
            asked = True
        elif plain not in (b"", b"''"):
            return False
    return asked


def _marked(statement: bytes, names: set[bytes]) -> bytes:
    """The statement with a mark for each of the names."""

    def mark(match: re.Match[bytes]) -> bytes:
        if match[1] not in names:
            return match[0]
        return b"@." if match[2] or (match[1].isupper() and len(match[1]) > 1) else b"@"

    return _NAMED.sub(mark, statement)


def _js_statements(body: bytes) -> Iterator[bytes]:
    """The statements of a function that a case is given, or its one expression."""
    head = _JS_HEAD.match(body)
    if head is None:
        yield b"?"
        return
    inside = body[head.end() :]
    if inside.startswith(b"{"):
        inside = inside[1 : max(inside.rfind(b"}"), 1)]
    yield from _statements(inside)


def _lines(body: bytes) -> Iterator[bytes]:
    yield from body.split(b"\n")


def _statements(body: bytes) -> Iterator[bytes]:
    """What semicolons part, or the ends of lines on which a statement does not go on."""
    joined: list[bytes] = [b""]
    for line in filter(None, map(bytes.strip, body.split(b"\n"))):
        if line[0] in _BEGINS_ON or joined[-1][-1:] in _ENDS_OPEN:
            joined[-1] += line
        else:
            joined.append(line)
    for line in joined:
        yield from line.split(b";")


_WITH_WORD = _of_classes(rb"new [A-Z\\][\w.\\]{0,80}")
_KINDS: Mapping[str, _Kind] = {
    "JavaScript": (regex(_JS_ASSERT), regex(_JS_GIVEN), _js_statements),
    "Python": (regex(_PY_ASSERT), regex(_PY_GIVEN), _lines),
    "Ruby": (regex(_RUBY_ASSERT), regex(rb"(@?\w{1,80})=" + _RUBY_NEW), _statements),
    "Java": _of_classes(rb"(?:new [A-Z][\w.]{0,80}|[A-Z]\w{0,80})"),  # Kotlin makes objects without a word
    "C#": _WITH_WORD,
    "PHP": _WITH_WORD,
}

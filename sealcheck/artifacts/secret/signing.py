# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that a program signs or encrypts with, written into its code: session({ secret: '…' }), Fernet(b"…").

Whoever knows such a key can sign a session of their own, or read what is kept. Many are words that manuals show; what
is left to a person has digits among its letters, or goes on for long without spelling words. Keys are written as bytes,
too: byte[] key = { 0x3f, 'a', … }.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from sealcheck.artifacts.secret.named_values import SPLIT, is_no_secret, without_signs
from sealcheck.artifacts.secret.patterns import is_judged_by_form, is_mixed, is_name, is_placeholder
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, matches

MOST = 20
_IN_C = frozenset({"c", "cpp", "h", "hpp", "ino", "cc"})
ENDINGS = _IN_C | {
    "js", "mjs", "cjs", "ts", "mts", "py", "java", "kt", "scala", "groovy", "cs", "vb", "php", "rb", "go", "dart",
    "swift", "rs", "ex", "exs",
}  # fmt: skip
#: In small letters: how the calls begin that are given a key.
CALLS = (
    b"session(", b"cookieparser(", b"jwt.sign(", b"jwt.verify(", b"jwt.encode(", b"jwt.decode(", b"jwt::encode(",
    b"jwt::decode(", b"keyspec(", b".encrypt(", b".decrypt(", b"fernet(", b"aes.new(", b"createcipher",
    b"createdecipher", b"createhmac(", b"hmac.new(", b"openssl_encrypt(", b"openssl_decrypt(", b"hash_hmac(",
    b"symmetricsecuritykey(", b"hmacshakeyfor(", b"signwith(", b"setsigningkey(", b"hmac256(", b"hmac512(",
    b"hmacsha256(", b"signedstring(", b"rfc2898derivebytes(", b"key.fromutf8(", b"key.frombase64(",
)  # fmt: skip
#: How bytes are told from numbers.
_BYTES_IN_C = (b"uint8_t", b"u1_t", b"unsigned char", b"byte ")
_BYTES_ELSEWHERE = (b"byte[", b"byte{", b"bytes([", b"bytearray(", b"uint8array")
#: What is in all of those; few texts are looked for faster.
_SIGNS = (
    b"session(", b"cookieparser(", b"jwt.", b"jwt::", b"keyspec(", b"crypt(", b"fernet(", b"aes.new(", b"ecipher",
    b"hmac", b"securitykey(", b"signwith(", b"signingkey(", b"signedstring(", b"rfc2898", b"key.from",
    *_BYTES_ELSEWHERE,
)  # fmt: skip
_VALUE = rb"(?:'([^'\s]{8,100})'|\"([^\"\s]{8,100})\"|`([^`\s$]{8,100})`)"
#: The name of an algorithm, which is given beside a key.
_ALGORITHM = (
    rb"['\"](?:id-)?(?:aes|des|rsa|hmac|pbkdf|pbe|sha|md5|hs\d|rs\d|utf|iso|base64|rijndael|ecdsa|aws4)[\w/-]{0,30}"
    rb"['\"]"
)
_GIVEN = regex(
    rb"(?i)(?:session\(\s{0,20}\{[^{}()]{0,300}?\b(?:secret|keys)\s{0,3}:\s{0,3}\[?\s{0,20}"
    rb"|cookieparser\(\s{0,9}"
    # what comes before the key: other values, names of algorithms, functions that make bytes of it
    rb"|(?!session)[\w.:]{1,24}\((?:[^'\"`;\n{}()\[]|\[\]|\([^'\"\n()]{0,80}\)|\{[^\n{}]{0,120}\}|\(|%b){0,160}?"
    # what has the name is read elsewhere
    rb"(?<!get\()(?<!env\()(?<!erty\()(?<!etch\())(?!%b)%b" % (_ALGORITHM, _ALGORITHM, _VALUE)
)
#: Digits alone, as they stand in a program that is to be made ready later: whoever counts to nine signs in.
_COUNTED = regex(
    rb"(?i)(?:session\(\s{0,20}\{[^{}()]{0,300}?\bsecret\s{0,3}:\s{0,3}"
    rb"|jwt(?:\.|::)(?:sign|encode|verify|decode)\((?:[^'\"`;{}()\[]|\[\]|\([^'\"()]{0,80}\)|\{[^{}]{0,300}\}){0,160}?,\s{0,40})"
    rb"(?:'(\d{4,40})'|\"(\d{4,40})\"|`(\d{4,40})`)"
)
#: From so many letters on, of which there are so many in a row without a vowel.
LONG = 24
_NO_WORD = regex(r"(?i)[bcdfghjklmnpqrstvwxz]{6}")
#: private static final byte[] LAMP_KEY = new byte[] { 'a', … };  u1_t APPKEY[16] = { 0x3f, … };  key := []byte{1, …}
_BYTE = rb"(?:\(\s?(?:byte|char)\s?\)\s?)?(?:'[^'\\\n]'|'\\.{1,4}'|0x[0-9a-f]{1,2}|-?\d{1,3})"
_BYTES = regex(
    rb"(?i)key\w{0,20}(?:\[\w{0,20}\])?(?:\s{1,3}progmem)?\s{0,3}(?::[^=\n]{0,20})?(?::?=)\s{0,20}[\w\[\]. ]{0,30}"
    rb"[({\[]{1,2}\s{0,40}((?:%b,\s{0,80}){15,63}%b)" % (_BYTE, _BYTE)
)
_NUMBER = regex(rb"'(?:\\x?)?([^']{1,4})'|(0x[0-9A-Fa-f]+|[1-9]\d*|0)")
_HEAD, _NAME = regex(rb"\w{0,40}\Z"), regex(rb"\w{3,80}")
#: Keys of other kinds: of a keyboard, of an index, those that everybody may know.
_OTHER = regex(
    r"(?i)(?:code|map|board|pad|press|down|table|index|order|type|size|len|length|id|pub|public|verify"
    r"|prefix|header|magic|name|shift)s?"
)
LEAST_BYTES = 8
BEFORE = 40


def signs_of(ending: str) -> tuple[bytes, ...]:
    """Return what, in small letters, one of stands in every file with such an ending that has a key."""
    return _BYTES_IN_C if ending in _IN_C else _SIGNS


def signing(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such key; `small` is the content in small letters."""
    if file.role is not PathClass.SOURCE or is_aside(file):
        return
    for match in islice(matches(_GIVEN, CALLS, content, small), MOST):
        value = next(filter(None, match.groups())).decode("latin-1")
        if _is_one(value):
            yield match.start(match.lastindex or 1), Suspect("signing", "doubtful")
    for match in islice(matches(_COUNTED, (b"session(", b"jwt.", b"jwt::"), content, small), MOST):
        yield match.start(match.lastindex or 1), Suspect("signing", "doubtful")
    if first_of(_BYTES_IN_C if file.ending in _IN_C else _BYTES_ELSEWHERE, small):
        for match in islice(matches(_BYTES, (b"key",), content, small), MOST):
            before = _HEAD.search(content[max(0, match.start() - BEFORE) : match.start()])
            start = match.start() - (len(before[0]) if before else 0)
            named = _NAME.match(content, start)
            if named and _is_key(name := named[0].decode("latin-1")) and _is_by_chance(match[1]):
                yield start, Suspect("signing", "doubtful", name=name)


def _is_one(value: str) -> bool:
    told = is_name(value) or is_judged_by_form(value)
    if told or is_placeholder(value) or is_no_secret(without_signs(value)):
        return False
    return is_mixed(value) or (len(value) >= LONG and _NO_WORD.search(value) is not None)


def _is_key(name: str) -> bool:
    words = [word.lower() for word in SPLIT.split(name)]
    return any(word.endswith("key") for word in words) and not any(_OTHER.fullmatch(word) for word in words)


def _is_by_chance(written: bytes) -> bool:
    """Whether bytes are neither all alike nor counted up."""
    each = [ord(letter[:1]) if letter else int(number, 0) for letter, number in _NUMBER.findall(written)]
    return len(set(each)) >= LEAST_BYTES and len({two - one for one, two in pairwise(each)}) > 2

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts in the projects of tools that try out an interface: SoapUI, JMeter, Postman, Insomnia, Bruno, .http files.

What stands in tests is made up, but these call a server by its address. Where others can reach it, the account is one
that somebody has given out there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import is_no_secret, is_tried_first, without_signs
from sealcheck.artifacts.secret.patterns import is_local, is_mixed, is_placeholder
from sealcheck.artifacts.secret.surroundings import NO_SERVER
from sealcheck.artifacts.secret.suspects import Suspect
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.search import holds

MOST = 100
ENDINGS = frozenset({"xml", "jmx", "json", "http", "rest", "bru", "yaml", "yml"})
_VALUE = rb"([^\s'\"<>{}$]{8,80})"
_JSON = rb"['\"]?\s{0,3}:\s{0,3}['\"]?"
#: For each tool what every file of it has, in small letters where others write otherwise, and where it keeps passwords.
_TOOLS = (
    (b"<con:soapui-project", regex(rb"<con:password>%b</con:password>" % _VALUE)),
    (b"<jmeterTestPlan", regex(rb"(?i)<stringProp name=\"[\w.]{0,60}pass(?:word)?\">%b</stringProp>" % _VALUE)),
    (
        b"_postman_",
        regex(
            rb"(?i)\"key%b(?:[\w-]{0,40}_)?password\",\s{0,60}(?:\"type\"\s{0,3}:\s{0,3}\"\w{0,20}\",\s{0,60})?\"value%b%b\""
            rb"|\"value%b%b\",\s{0,60}(?:\"type\"\s{0,3}:\s{0,3}\"\w{0,20}\",\s{0,60})?\"key%b(?:[\w-]{0,40}_)?password\""
            % (_JSON, _JSON, _VALUE, _JSON, _VALUE, _JSON)
        ),
    ),
    (b"insomnia", regex(rb"\"?password%b%b['\"\s,]" % (_JSON, _VALUE))),
    (b"auth:basic {", regex(rb"\n[ \t]{1,9}password: %b[ \t]{0,9}\r?\n" % _VALUE)),
    (b"HTTP/1.1", regex(rb"(?m)^@\w{0,40}password\s{0,3}=\s{0,3}%b[ \t]{0,9}\r?$" % _VALUE)),
    (b"GET http", regex(rb"(?m)^@\w{0,40}password\s{0,3}=\s{0,3}%b[ \t]{0,9}\r?$" % _VALUE)),
)  # fmt: skip
ANCHORS = tuple(dict.fromkeys(sign for sign, _ in _TOOLS))
#: The same files by what they are called, where others say `insomnia` and HTTP/1.1, too.
_FILES = {
    b"insomnia": regex(r"insomnia", re.I),
    b"HTTP/1.1": regex(r"\.(?:http|rest)$"),
    b"GET http": regex(r"\.(?:http|rest)$"),
    b"auth:basic {": regex(r"\.bru$"),
}
#: The address that is called, as the value of a name or an element or at the beginning of a line.
_CALLED = regex(
    rb"(?i)(?:endpoint>|endpoint=\"|(?:domain|\.url|baseUrl|host)\">|\"(?:raw|url|value)%b|\burl: "
    rb"|(?:get|post|put|patch) |@\w{1,40}\s{0,3}=\s{0,3})"
    rb"(?:https?://)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6})(?=[:/\"<\s?]|$)" % _JSON
)

#: Servers that answer requests of everybody, names of schemas, and those to fill in.
_FOR_ALL = regex(
    r"(?i)(?:postman-echo|httpbin|reqres|jsonplaceholder|typicode|getpostman|postman|w3|xmlsoap|soapui|smartbear|eviware|"
    r"apache|oasis-open|insomnia|usebruno)\.\w{2,5}$"
    r"|example|sample|dummy|your|change.?me|placeholder|petstore"
)


def trial_tools(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password of an account that a server outside knows."""
    for sign, pattern in _TOOLS:
        if not holds(content, sign) or (sign in _FILES and not _FILES[sign].search(file.path)):
            continue
        if not any(_is_called(each.decode("latin-1")) for each in _CALLED.findall(content)):
            continue
        for match in islice(pattern.finditer(content), MOST):
            value = next(filter(None, match.groups())).decode("latin-1")
            if _is_one(value):
                yield match.start(match.lastindex or 1), Suspect("test_account", "doubtful")


def _is_called(host: str) -> bool:
    """Whether it is a server that others can reach, of whatever stage, and none that answers everybody."""
    reached = not is_local(host) and host.rpartition(".")[2].isalpha()
    return reached and not NO_SERVER.match(host.lower()) and not _FOR_ALL.search(host)


def _is_one(value: str) -> bool:
    weak = is_placeholder(value) or is_tried_first(value) or is_no_secret(without_signs(value))
    return is_mixed(value) and not weak

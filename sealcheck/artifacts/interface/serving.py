# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What in program code answers other programs, and what makes it a program that is started."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import Sign, in_small, small_signs


class _Ways(NamedTuple):
    """How programs in a language serve and are started, in small letters, and texts one of which stands in such code.

    Whatever may serve is taken for it: that only keeps the criterion in force.
    """

    serves: re.Pattern[bytes]
    starts: re.Pattern[bytes]
    texts: tuple[bytes, ...]


_NEVER = regex(rb"(?!)")
_BROWSER = _Ways(
    regex(
        rb"\bcreate(?:secure)?server\(|\b(?:server|app|https?|io)\.listen\(|\.listen\(\s{0,9}(?:port|process\.env|\d)"
        rb"|\bexports\.handler\b|\bexport\s{1,4}(?:const|(?:async\s{1,4})?function)\s{1,4}handler\b"
        rb"|\bon(?:request|call)\(|\bwebsocket\.?server\b|\bnext(?:api)?(?:request|response)\b|\bdefineeventhandler\b"
        rb"|\baddeventlistener\(\s{0,9}[\"']fetch[\"']|\bregistertype\(|\bcustomelements\.define\b"
    ),
    _NEVER,
    (
        *(b"createserver(", b"createsecureserver(", b".listen(", b"exports.handler", b" handler", b"onrequest("),
        *(b"oncall(", b"websocketserver", b"websocket.server", b"nextrequest", b"nextresponse", b"nextapire"),
        *(b"defineeventhandler", b"'fetch'", b'"fetch"', b"registertype(", b"customelements.define"),
    ),
)
#: Packages of Python that serve; the short names stand in too many files to be looked for alone.
_SERVERS = (
    b"flask django rest_framework fastapi bottle tornado sanic falcon cherrypy pyramid starlette quart litestar webapp2"
    b" chalice connexion http.server socketserver xmlrpc.server wsgiref basehttpserver simplehttpserver"
    b" simplexmlrpcserver twisted azure.functions functions_framework uvicorn gunicorn waitress hypercorn websockets"
    b" aiohttp.web odoo frappe nameko celery homeassistant aws_lambda_powertools mangum plone"
).split()
_SHORT = b"web hug eve grpc rpyc zmq ckan zope faust paho dash qgis spyne".split()
_PYTHON = _Ways(
    regex(
        rb"^[ \t]{0,40}(?:from|import) [ \t]{0,9}(?:" + b"|".join(map(re.escape, (*_SERVERS, *_SHORT))) + rb")\b"
        rb"|\bimport[ \t]{1,9}web\b|\bdef[ \t]{1,9}\w{0,40}handler\([ \t]{0,9}event|\bstart_server\(|\.bind\(\("
        rb"|\bdef[ \t]{1,9}application\(",
        re.M,
    ),
    regex(rb"^if[ \t]{1,9}__name__[ \t]{0,9}==", re.M),
    (
        *(*_SERVERS, *(before + name for name in _SHORT for before in (b"from ", b"import "))),
        *(b"handler(", b"start_server(", b".bind((", b"def application(", b"__name__"),
    ),
)
_GO = _Ways(
    regex(
        rb"\blistenandserve|\bhttp\.(?:handle|serve|newservemux|fileserver)|\bnet\.listen|\.listen\(|\.serve\("
        rb"|\bgrpc\.newserver|\blambda\.start|\brpc\.register|\bmqtt\.|\bnats\.|\bmcp\b"
    ),
    regex(rb"^package[ \t]{1,9}main\b", re.M),
    (
        *(b"listenandserve", b"http.handle", b"http.serve", b"http.newservemux", b"http.fileserver", b"net.listen"),
        *(b".listen(", b".serve(", b"grpc.newserver", b"lambda.start", b"rpc.register", b"mqtt.", b"nats.", b"mcp"),
        b"package main",
    ),
)
_JVM = _Ways(
    regex(
        rb"@(?:rest)?controller\b|@(?:request|get|post|put|delete|patch)mapping\b|@path\(|@webservice\b|@websocket"
        rb"|servlet\b|\bhttpserver\b|\bserversocket\b|\bembeddedserver\(|\bktor\.server|\brequest(?:stream)?handler\b"
        rb"|contentprovider\b|\bhttphandler\b|\bjavalin\b|\bundertow\b|\bserverbuilder\b|\bmqtt|\bkafka|\bremoteobject\b"
    ),
    regex(rb"\bstatic[ \t]{1,9}void[ \t]{1,9}main\(|^(?:suspend[ \t]{1,9})?fun[ \t]{1,9}main\(", re.M),
    tuple(
        b"@controller @restcontroller @requestmapping @getmapping @postmapping @putmapping @deletemapping @patchmapping"
        b" @path( @webservice @websocket servlet httpserver serversocket embeddedserver( ktor.server requesthandler"
        b" requeststreamhandler contentprovider httphandler javalin undertow serverbuilder mqtt kafka remoteobject"
        b" main(".split()
    ),
)
_DEVICES = _Ways(
    regex(
        rb"\bimport (?:vapor|kitura|hummingbird|grpc)\b|\bnwlistener\b|\bhttpserver\b|\bserversocket\b"
        rb"|package:(?:shelf|dart_frog|serverpod|alfred)"
    ),
    _NEVER,
    (b"vapor", b"kitura", b"hummingbird", b"grpc", b"nwlistener", b"httpserver", b"serversocket", b"package:"),
)
#: Of these languages it is known how they serve; a program in another one may do so in a way that is not known here.
WAYS: Mapping[str, _Ways] = {
    "JavaScript": _BROWSER, "TypeScript": _BROWSER, "Vue": _BROWSER, "Svelte": _BROWSER, "CoffeeScript": _BROWSER,
    "Python": _PYTHON, "Go": _GO, "Java": _JVM, "Kotlin": _JVM,
    "Swift": _DEVICES, "Objective-C": _DEVICES, "Dart": _DEVICES,
}  # fmt: skip


class Seen(NamedTuple):
    """Whether code serves, or else is a program that is started, and the line (from 1) that says so."""

    serves: bool
    line: int


def _signs(kind: FileKind) -> tuple[Sign, ...]:
    return small_signs(*WAYS[kind.language or ""].texts)


@scanner(lambda kind: kind.role is PathClass.SOURCE and kind.language in WAYS, signs=_signs)
def serving_code(file: File, data: bytes) -> Seen | None:
    """Whether the code of a file answers other programs, or only starts; None when it does neither."""
    ways, small = WAYS[file.language or ""], in_small(data)
    serves = ways.serves.search(small)
    match = serves or ways.starts.search(small)
    return Seen(serves is not None, small.count(b"\n", 0, match.start()) + 1) if match else None

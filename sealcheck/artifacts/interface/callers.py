# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who only calls what a description of an interface names: clients of web services and stubs of gRPC."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.artifacts.interface.described_names import Names, names_of
from sealcheck.artifacts.interface.implemented import implemented
from sealcheck.artifacts.interface.implementers import programs
from sealcheck.artifacts.interface.publishers import is_named_after
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.search import first_of, in_small

#: Clients that are made of a file: PHP, Node, zeep and suds, Savon, JAX-WS.
_OF_FILE = regex(
    r"(?:\bnew\s{1,4}\\?SoapClient\(|\bsoap\.createClient(?:Async)?\(|\b(?:zeep\.|suds\.)?Client\(|\bSavon\.client\("
    r"|@WebServiceClient\()[^;{}]{0,300}?([\w.-]{1,100}\.wsdl)\b",
    re.I,
)
#: Stubs of a service: Python and Kotlin, Go, Java, C# and JavaScript, Rust, Ruby and C++.
_STUBS = (
    regex(r"\b(\w{1,100}?)(?:Coroutine)?Stub\("),
    regex(r"(?<!func )\bNew(\w{1,100})Client\("),
    regex(r"\b(\w{1,100})Grpc\.new\w{0,20}Stub\("),
    regex(r"\bnew[ \t]{1,4}(?:\w{1,100}\.){0,9}(\w{1,100})Client\("),
    regex(r"\b(\w{1,100})Client::(?:connect|new|with_interceptor)\b"),
    regex(r"\b(\w{1,100})::(?:Stub\.new|NewStub)\b"),
)
#: A server of gRPC or of web services, whatever it serves.
_SERVES = regex(
    r"\bgrpc\.(?:aio\.)?server\(|\bgrpc\.NewServer\(|\bServerBuilder\b|\bnew (?:\w{1,20}\.)?Server\(|\bMapGrpcService\b"
    r"|\bServer::builder\(|\bbindService\(|@GrpcService\b|\bGRPC\.Server\b|ImplBase\b|\bRpcServer\b"
    r"|\w{1,100}Server::(?:new|with_interceptor)\b|(?<!def )\badd_\w{1,100}Servicer_to_server\b"
    r"|\bSoapServer\b|\bEndpoint\.publish\(|\bEndpointImpl\b|\bsoap\.listen\(|@WebService\b"
)

_SERVERS = (b"server", b"implbase", b"endpoint", b"grpcservice", b"webservice", b"bindservice")


def only_called(
    tree: Tree, contents: Contents, own: OwnNames, places: Sequence[tuple[str, Sequence[File]]]
) -> frozenset[str]:
    """Return the paths of the descriptions in those places all of whose services the code calls, and offers none.

    A place is a notation and the files of a folder. Where there is a server at all, or a name of the project in what a
    description is called, nothing is said.
    """
    texts = {file.path: contents.text(file) or "" for _, files in places for file in files}
    others = [place for place in places if not any(is_named_after(texts[file.path], own) for file in place[1])]
    names = {file.path: names_of(notation, file, texts[file.path]) for notation, files in others for file in files}
    serving = {path for path, each in names.items() if path.lower().endswith(".wsdl") or len(each.types) > 1}
    called = _called_by(tree, contents, [names[path] for path in sorted(serving)]) if serving else frozenset()
    asked = {path for path in serving if names[path].types & called}
    folders = [{file.path for file in files} for _, files in others]
    return frozenset(path for each in folders if each & asked and each & serving <= asked for path in each)


def _called_by(tree: Tree, contents: Contents, names: Sequence[Names]) -> frozenset[str]:
    """Return what code of the project calls; nothing where it has a server."""
    wanted = sorted({text.encode() for each in names for text in each.texts})
    called: set[str] = set()
    done: set[str] = set()
    for file, data in contents.each(programs(tree)):
        small = in_small(data)
        if first_of(_SERVERS, small) and _SERVES.search(decode(data) or ""):
            return frozenset()
        if first_of(wanted, small):
            text = decode(data) or ""
            called |= _called(text)
            done |= implemented(file.language or "", text)
    return frozenset(called - done)


def _called(text: str) -> frozenset[str]:
    files = {f"/{match[1].lower()}" for match in _OF_FILE.finditer(text)}
    return frozenset(files | {f"{plain(match[1])}servicer" for stub in _STUBS for match in stub.finditer(text)})

# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Variables that the project gives to itself: infrastructure code to its functions, a build to the code it packs.

Nobody who runs the software sets these. What is handed on from the environment or a parameter still is a setting.
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, plain_signs

_NAME = rb"([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})"
#: What a build replaces: define: {'import.meta.env.NAME': value}
_DEFINED = regex(
    rb"[\"'](?:process|import\.meta)\.env\."
    + _NAME
    + rb"[\"']\]?[ \t]{0,9}:[ \t]{0,9}(?:\r?\n[ \t]{0,80})?([^\n]{0,300})"
)
#: The environment of a function in code, of Terraform, and each name in it.
_IN_CODE = regex(rb"\benvironment[\"']?[ \t]{0,9}[:=][ \t]{0,9}\{((?:[^{}]|\$\{[^{}]{0,200}\}){1,4000})\}")
_ADDED = regex(rb"\.(?:addEnvironment|add_environment)\([ \t\r\n]{0,40}[\"']" + _NAME + rb"[\"']([^\n]{0,300})")
_IN_TERRAFORM = regex(rb"\bvariables[ \t]{0,9}=[ \t]{0,9}\{((?:[^{}]|\$\{[^{}]{0,200}\}){1,4000})\}")
_EACH = regex(rb"(?:^|[,\n])[ \t]{0,40}[\"']?" + _NAME + rb"[\"']?[ \t]{0,40}(?=[:=,\n]|$)([^\n]{0,300})")
#: The same in YAML for the Serverless Framework and AWS SAM: a key, and the deeper lines below it.
_BLOCK = regex(rb"[ \t]{0,40}(?:environment|Variables):[ \t\r]{0,9}")
_ENTRY = regex(rb"([ \t]{1,60})" + _NAME + rb":[ \t]{1,9}([^\n]{0,300})")
#: Code for the clouds, and templates for them; a parameter or a variable that the value comes from.
_CLOUD = (b"aws-cdk", b"aws_cdk", b"@pulumi", b"pulumi_", b"cdktf")
_TEMPLATES = (b"AWS::Serverless", b"AWS::Lambda")
#: The Serverless Framework, in a file that starts no services: those of Compose may have a provider, too.
_PROVIDER = regex(rb"(?m)^provider:")
_SERVICES = regex(rb"(?m)^services:")
_HANDED_ON = regex(
    rb"\benv\b|environ|getenv|\bvar\.|\$\{(?:env|opt|param|ssm|file|self:custom|cf):?|!Ref|fromLookup|valueFor|CfnParameter"
)
_WORDS = (b"environment", b"Environment", b".env.")
_BUILDS = regex(
    r"(?:^|/)\.storybook/|(?:vite|webpack|rollup|esbuild|rspack|vue|astro|nuxt|next|craco)[\w.-]{0,40}\.[cm]?[jt]s$"
)


def _kinds(kind: FileKind) -> bool:
    code = kind.language in ("JavaScript", "TypeScript", "Python", "HCL") and kind.role is not PathClass.TEST
    return code or (kind.role is PathClass.CONFIG and kind.ending in ("yml", "yaml"))


@scanner(_kinds, signs=lambda kind: plain_signs(*_WORDS))
def variables_given(file: File, data: bytes) -> tuple[str, ...] | None:
    """The names of the variables that a file gives to the project's own functions or packed code."""
    given = set(_given(file, data[:500_000]))
    return tuple(sorted(name.decode() for name, value in given if not _HANDED_ON.search(value))) or None


def _given(file: File, data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if file.ending in ("yml", "yaml"):
        yield from _in_template(data) if _is_template(data) else ()
    elif file.ending in ("tf", "tofu"):
        yield from _in_objects(_IN_TERRAFORM.findall(data))
    elif first_of(_CLOUD, data) is not None:
        yield from _in_objects(_IN_CODE.findall(data))
        yield from _ADDED.findall(data)
    elif _BUILDS.search(file.path):
        yield from _DEFINED.findall(data)


def _is_template(data: bytes) -> bool:
    provided = _PROVIDER.search(data) is not None and _SERVICES.search(data) is None
    return provided or first_of(_TEMPLATES, data) is not None


def _in_objects(objects: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for each in objects:
        yield from _EACH.findall(each)


def _in_template(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    depth: int | None = None
    for line in data.split(b"\n")[:5000]:
        entry = _ENTRY.match(line[:400])
        if _BLOCK.fullmatch(line[:200]):
            depth = len(line) - len(line.lstrip())
        elif depth is not None and entry and len(entry[1]) > depth:
            yield entry[2], entry[3]
        elif line.strip():
            depth = None


@artifact
def operator_settings(environment: frozenset[str], scans: Scans) -> frozenset[str]:
    """The variables of the environment that the project reads and does not give to itself."""
    return environment - {name for names in scans.of("variables_given").values() for name in names}

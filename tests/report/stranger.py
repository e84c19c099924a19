# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Real repositories in which one string stands wherever a stranger can write, and a seal whose own words it is too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from sealcheck.seal.load import LoadedSeal, SealError, loads
from tests.kit import git

#: What git or a file system does not take in a name of this kind.
_NOT_IN_A_FILE = re.compile(r"[/\x00]")
_NOT_IN_A_REF = re.compile(
    r"[\x00-\x20\x7f~^:?*\[\\\ud800-\udfff]|\.\.|@\{|//|\.(?=/|$)|(?<=/)\.|/(?=/|$)|\.lock(?=/|$)"
)
_NOT_IN_A_PERSON = re.compile(r"[\x00\n<>]")
_NOT_IN_A_FOLDER = re.compile(r"[/\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
TIME = "1780300800 +0000"
PURPOSE = b" is a portal that shows citizens and offices of a city the water levels of its rivers, warns them of floods"
PURPOSE += b" early and by mail, and keeps the history of every gauge, so that planners can see how the river behaves."
WITH = {"history.organisations": {"min_commits": 1}}


def repository(base: Path, text: str) -> Path:
    """A bare repository whose paths, contents, people, messages, tags, branch and own name hold `text`."""
    folder = base / (_NOT_IN_A_FOLDER.sub("_", text)[:60].strip(" .") or "repository")
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare")
    branch = f"refs/heads/main-{_in_a_ref(text)}"
    (folder / "import").write_bytes(b"".join(_stream(text, branch)))
    with (folder / "import").open("rb") as stream:
        git(folder, "fast-import", "--quiet", "--force", stdin=stream)
    git(folder, "symbolic-ref", "HEAD", branch)
    return folder


def _stream(text: str, branch: str) -> Iterator[bytes]:
    person = _bytes(_NOT_IN_A_PERSON.sub("", text)[:200])
    for number, files in enumerate((_files(text), {"src/more.py": b"MORE = 1\n"}), start=1):
        yield b"commit " + branch.encode() + b"\nmark :%d\n" % number
        for role in (b"author", b"committer"):
            yield (
                role
                + b" "
                + person
                + b" <p%d@" % number
                + person.replace(b" ", b"")
                + b".stadt.example> "
                + TIME.encode()
                + b"\n"
            )
        yield _data(_bytes(text.replace("\x00", "")))
        for path, content in files.items():
            yield b"M 100644 inline " + _quoted(path) + b"\n" + _data(content)
    yield b"M 120000 inline " + _quoted(f"link-{_name(text)}") + b"\n" + _data(_bytes(f"/{_name(text)}"))
    for number in (1, 2):
        yield f"reset refs/tags/mark-{'ab'[number - 1]}-{_in_a_ref(text)}\nfrom :{number}\n\n".encode()


def _files(text: str) -> dict[str, bytes]:
    name, body = _name(text), _bytes(text)
    return {
        "README.md": b"# Portal\n\n## Purpose\n\n" + body + PURPOSE + b"\n\n## Contributing\n\n" + body + b"\n",
        "LICENSE": b"MIT License\n\nCopyright (c) 2026 " + body + b"\n",
        f"src/{name}.py": b'PASSWORD = "hunter2-' + body + b'"\n# ' + body + b"\nimport os\n",
        f"tests/test_{name}.py": b"def test_one() -> None:\n    assert 1\n",
        f"docs/{name}.md": b"## Architecture " + body + b"\n\n" + body + b"\n",
        f"{name}/Dockerfile": b"FROM " + body + b"\n",
        "publiccode.yml": _yaml({"publiccodeYmlVersion": text, "name": text, "url": text, "legal": {"license": text}}),
        ".sealcheck.yml": _yaml({
            "facts": {"user_interface": text},
            "claims": {
                "ASK-01": {"statement": text, "evidence": [f"docs/{_name(text)}.md", "README.md"], "who": text, "date": "2026-06-01"},
                text: {"statement": text, "evidence": text, "who": text, "date": text},
            },
            "locations": {"MEA-04": [f"src/{_name(text)}.py#L1-L2", "nowhere/" + text], text: "README.md"},
            "waivers": [text],
            text: text,
        }),
    }  # fmt: skip


def seal(text: str) -> LoadedSeal:
    """A seal whose titles, reasons, questions and advice are `text`; harmless words where no seal may hold it."""
    try:
        return loads(_yaml(_seal(text)), "seal.yml")
    except SealError:
        return loads(_yaml(_seal("words")), "seal.yml")


def _seal(text: str) -> dict[str, Any]:
    both = {"en": text, "de": text}
    common = {"theme": "all", "level": "bronze", "title": both, "why": both, "fix": both | {"effort": "low"}}
    common |= {"refs": ["x/1"]}
    expectations: dict[str, dict[str, Any]] = {
        "licence.header_share": {"at_least": 1}, "documentation.purpose": {"is": "substantive"},
        "documentation.architecture": {"is": "substantive"}, "testing.level": {"is": "substantial"},
        "history.commits": {"at_least": 9}, "history.organisations": {"at_least": 9},
        "history.version_tags": {"at_least": 1}, "metadata.publiccode_errors": {"at_most": 0},
        "security.secrets": {"at_most": 0}, "reuse.deployment_paths": {"at_least": 9},
        "licence.root_licences": {"at_least": 9}, "community.contributing": {"is": "substantive"},
        "history.bus_factor": {"at_least": 9},
    }  # fmt: skip
    measured = [
        common | {"id": f"MEA-{number:02d}", "measure": name, "expect": expect, "with": WITH.get(name, {})}
        for number, (name, expect) in enumerate(expectations.items())
    ]
    asked = common | {"id": "ASK-01", "ask": {"question": both, "evidence": both, "who": "maintainer"}}
    return {
        "id": "strange", "version": "1.0", "title": both, "description": both, "claim_months": 12,
        "levels": [{"id": "bronze", "title": both, "meaning": both}],
        "themes": [{"id": "all", "title": both}],
        "programmes": {"x": {"title": text, "url": "https://programme.example/"}},
        "criteria": [*measured, asked, asked | {"id": "ASK-02"}],
    }  # fmt: skip


def _name(text: str) -> str:
    """The text as part of a file name: at most 180 bytes of UTF-8, or of what is none."""
    return _bytes(_NOT_IN_A_FILE.sub("_", text) or "x")[:180].decode("utf-8", "surrogateescape")


def _in_a_ref(text: str) -> str:
    kept = _NOT_IN_A_REF.sub("-", text)
    return _NOT_IN_A_REF.sub("-", kept.encode()[:100].decode("utf-8", "ignore")).strip("-./") or "x"


def _bytes(text: str) -> bytes:
    """The text in UTF-8; half a surrogate pair becomes bytes that are none."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _quoted(path: str) -> bytes:
    return b'"' + b"".join(b"\\%03o" % each for each in _bytes(path)) + b'"'


def _yaml(value: Any) -> bytes:
    return yaml.safe_dump(value, allow_unicode=False, sort_keys=False, width=10_000).encode()

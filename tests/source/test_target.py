# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The grammar of targets: what is taken and as what, what is refused and with which sentence."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sealcheck.source.errors import AcquisitionError, SourceError, TargetError
from sealcheck.source.refs import check_rev
from sealcheck.source.target import parse_target
from sealcheck.words import words

GITHUB = "https://github.com/stadt/karte.git"

REMOTE = {
    "plain https": ("https://github.com/stadt/karte", GITHUB, ""),
    "with .git": ("https://github.com/stadt/karte.git", GITHUB, ""),
    "trailing slashes": ("https://github.com/stadt/karte//", GITHUB, ""),
    "surrounding space of a paste": ("  https://github.com/stadt/karte\n", GITHUB, ""),
    "www": ("https://www.github.com/stadt/karte", GITHUB, ""),
    "upper case host": ("HTTPS://GitHub.com/stadt/karte", GITHUB, ""),
    "http of a public forge": ("http://github.com/stadt/karte", GITHUB, ""),
    "fragment": ("https://github.com/stadt/karte#readme", GITHUB, ""),
    "harmless query": ("https://github.com/stadt/karte?tab=readme-ov-file", GITHUB, ""),
    "plain user name": ("https://ada@bitbucket.org/stadt/karte.git", "https://bitbucket.org/stadt/karte.git", ""),
    "issues page": ("https://github.com/stadt/karte/issues/12", GITHUB, ""),
    "latest release page": ("https://github.com/stadt/karte/releases/latest", GITHUB, ""),
    "branch page": ("https://github.com/stadt/karte/tree/main", GITHUB, "main"),
    "branch with slash": ("https://github.com/stadt/karte/tree/feature/x", GITHUB, "feature"),
    "file page": ("https://github.com/stadt/karte/blob/v1.2/README.md#L3", GITHUB, "v1.2"),
    "commit page": ("https://github.com/stadt/karte/commit/" + "a" * 40, GITHUB, "a" * 40),
    "release page": ("https://github.com/stadt/karte/releases/tag/v1.0", GITHUB, "v1.0"),
    "archive of a tag": ("https://github.com/stadt/karte/archive/refs/tags/v1.0.tar.gz", GITHUB, "v1.0"),
    "github short": ("github:stadt/karte", GITHUB, ""),
    "gh short with rev": ("gh:stadt/karte@feature/x", GITHUB, "feature/x"),
    "gitlab short with groups": ("gitlab:a/b/c/karte", "https://gitlab.com/a/b/c/karte.git", ""),
    "codeberg short": ("codeberg:stadt/karte", "https://codeberg.org/stadt/karte.git", ""),
    "opencode short": ("opencode:bund/x/karte@v2", "https://gitlab.opencode.de/bund/x/karte.git", "v2"),
    "gitlab tree": (
        "https://gitlab.opencode.de/g/s/karte/-/tree/main/docs?ref_type=heads",
        "https://gitlab.opencode.de/g/s/karte.git", "main",
    ),
    "gitlab blob on own server": (
        "https://git.stadt.example/g/karte/-/blob/main/x.md", "https://git.stadt.example/g/karte", "main",
    ),
    "gitlab issues": ("https://gitlab.com/g/s/karte/-/issues", "https://gitlab.com/g/s/karte.git", ""),
    "forgejo branch": (
        "https://codeberg.org/o/karte/src/branch/main/doc", "https://codeberg.org/o/karte.git", "main",
    ),
    "forgejo tag on unknown host": (
        "https://git.stadt.example/o/karte/src/tag/v1", "https://git.stadt.example/o/karte", "v1",
    ),
    "bitbucket source": ("https://bitbucket.org/o/karte/src/main/", "https://bitbucket.org/o/karte.git", "main"),
    "cgit page below .git": (
        "https://git.example.org/pub/karte.git/tree/README", "https://git.example.org/pub/karte.git", "",
    ),
    "port": ("https://git.example.org:8443/o/karte.git", "https://git.example.org:8443/o/karte.git", ""),
    "IPv6": ("http://[::1]:8080/o/karte", "http://[::1]:8080/o/karte", ""),
    "umlaut host": ("https://git.städte.example/o/karte", "https://git.xn--stdte-hra.example/o/karte", ""),
    "umlaut path": ("https://git.example.org/o/straße", "https://git.example.org/o/stra%C3%9Fe", ""),
    "sourcehut": ("https://git.sr.ht/~ada/karte", "https://git.sr.ht/~ada/karte", ""),
    "ssh": ("ssh://git@github.com/stadt/karte.git", "ssh://git@github.com/stadt/karte.git", ""),
    "ssh with port": ("ssh://git@git.example.org:2222/o/karte.git", "ssh://git@git.example.org:2222/o/karte.git", ""),
    "scp": ("git@github.com:stadt/karte.git", "git@github.com:stadt/karte.git", ""),
    "scp without user": ("git.example.org:o/karte.git", "git.example.org:o/karte.git", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "url", "rev"), REMOTE.values(), ids=REMOTE)
def test_addresses_are_taken(text: str, url: str, rev: str) -> None:
    target = parse_target(text)
    assert (target.kind, target.url, target.rev) == ("remote", url, rev)


REFUSED = {
    "empty": (" ", "empty_target"),
    "option": ("--upload-pack=touch x", "looks_like_option"),
    "short option": ("-u", "looks_like_option"),
    "ext helper": ("ext::sh -c touch% x", "helper"),
    "fd helper": ("fd::17", "helper"),
    "any helper": ("evil::https://x/y", "helper"),
    "helper scheme": ("evil://x/y", "unknown_scheme"),
    "git scheme": ("git://github.com/o/n", "unknown_scheme"),
    "ftp": ("ftp://h/x.git", "unknown_scheme"),
    "mistyped scheme": ("htps://github.com/o/n", "unknown_scheme"),
    "file": ("file:///etc", "file_refused"),
    "variable in address": ("https://h.example/$SECRET/x", "expands"),
    "braces": ("https://h.example/{a}/x", "expands"),
    "home of a user": ("~root/repo", "expands"),
    "variable in path": ("$HOME/repo", "expands"),
    "back-tick": ("`id`", "expands"),
    "space inside": ("https://h.example/a b", "whitespace"),
    "newline inside": ("https://h.example/a\nb/c", "whitespace"),
    "carriage return": ("https://h.example/a\rb", "whitespace"),
    "escape": ("https://h.example/\x1b[31m/x", "whitespace"),
    "bidi": ("https://h.example/\u202ecod/x", "whitespace"),
    "encoded newline": ("https://h.example/a%0ab/x", "bad_address"),
    "encoded NUL": ("https://h.example/a%00b/x", "bad_address"),
    "encoded dots": ("https://h.example/a/%2e%2e/x", "bad_address"),
    "dots": ("https://h.example/a/../x", "bad_address"),
    "path option": ("ssh://git@h.example/-oProxyCommand=x/y", "bad_address"),
    "host option": ("ssh://-oProxyCommand=x/y", "bad_address"),
    "scp option": ("git@-oProxyCommand=x:y", "bad_address"),
    "scp path option": ("git@h.example:-x", "bad_address"),
    "bad port": ("https://h.example:99999/o/n", "bad_address"),
    "no host": ("https:///o/n", "bad_address"),
    "password": ("https://ada:geheim@h.example/o/n", "credentials"),
    "empty password": ("https://ada:@h.example/o/n", "credentials"),
    "token as user": ("https://ghp_abcdefghijklmnop@github.com/o/n", "credentials"),
    "long user": ("https://0123456789abcdef0123456789abcdef@h.example/o/n", "credentials"),
    "token in query": ("https://h.example/o/n?private_token=geheim", "credentials"),
    "ssh password": ("ssh://git:geheim@h.example/o/n", "credentials"),
    "password before a colon": ("ada:geheim@h.example:o/n", "credentials"),
    "password under an unknown scheme": ("git+ssh://ada:geheim@h.example/o/n", "unknown_scheme"),
    "no repository": ("https://github.com", "no_repository"),
    "owner only": ("https://github.com/stadt", "no_repository"),
    "short without owner": ("github:karte", "no_repository"),
    "rev on an address": ("https://github.com/o/n@v1", "bad_address"),
    "bad rev": ("github:o/n@--output=x", "bad_rev"),
    "no rev behind its mark": ("github:o/n@", "bad_address"),
    "rev with dots": ("github:o/n@a..b", "bad_rev"),
    "mistyped short form": ("gitub:o/n", "unknown_short"),
    "host alias": ("myhost:o/n", "unknown_short"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "key"), REFUSED.values(), ids=REFUSED)
def test_everything_else_is_refused(text: str, key: str) -> None:
    with pytest.raises(TargetError) as error:
        parse_target(text)
    assert error.value.text.key == f"source.{key}"
    for language in ("en", "de"):
        shown = words(error.value.text, language) + (words(error.value.hint, language) if error.value.hint else "")
        assert "geheim" not in shown
        assert "ghp_abc" not in shown
        assert not any(ord(character) < 32 for character in shown)


MISSING = {
    "owner and name": ("stadt/karte", "github:stadt/karte"),
    "host without scheme": ("github.com/stadt/karte", "https://github.com/stadt/karte"),
}


@pytest.mark.parametrize(("text", "suggestion"), MISSING.values(), ids=MISSING)
def test_what_was_probably_meant_is_named(text: str, suggestion: str) -> None:
    with pytest.raises(AcquisitionError) as error:
        parse_target(text)
    assert error.value.hint is not None
    assert suggestion in words(error.value.hint, "en")


def test_a_hint_for_ssh_keeps_the_account() -> None:
    with pytest.raises(TargetError) as error:
        parse_target("git+ssh://git@h.example/o/n.git")
    assert error.value.hint is not None
    assert "ssh://git@h.example/o/n.git" in words(error.value.hint, "en")


def test_paths_are_taken_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / "my $project {1}"
    odd.mkdir()
    (tmp_path / "stadt" / "karte").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert parse_target(str(odd)).path == odd
    assert parse_target("stadt/karte").path == tmp_path / "stadt" / "karte"
    assert parse_target(".").path == tmp_path
    assert parse_target("./stadt/../stadt").name == "stadt"
    assert parse_target(f"file://{tmp_path}", allow_file=True).path == tmp_path
    with pytest.raises(TargetError):
        parse_target(f"file://other.example{tmp_path}", allow_file=True)


def test_owner_name_forge_and_page_are_known() -> None:
    target = parse_target("git@gitlab.opencode.de:bund/x/karte.git")
    assert (target.host, target.owner, target.name, target.forge) == ("gitlab.opencode.de", "bund/x", "karte", "gitlab")
    assert target.web == "https://gitlab.opencode.de/bund/x/karte"
    page = parse_target("https://github.com/stadt/karte/tree/feature/x/docs")
    assert (page.web, page.rest) == ("https://github.com/stadt/karte", ("x", "docs"))


@pytest.mark.parametrize("rev", ["main", "v1.0", "feature/x", "a" * 40, "1.x", "straße", "refs/heads/x", "rel@1"])
def test_revisions_are_taken(rev: str) -> None:
    assert check_rev(rev) == rev


@pytest.mark.parametrize(
    "rev",
    ["", "-x", "--exec=x", "a b", "a\nb", "a..b", "x^{tree}", "x~1", "a:b", "a*", "/x", "x/", "x.lock", ".x", "@{1}"],
)
def test_other_revisions_are_refused(rev: str) -> None:
    with pytest.raises(TargetError):
        check_rev(rev)


@given(st.text(max_size=60) | st.from_regex(r"(https?|ssh|ext|file|git)(://|::)[^/]{0,20}[/:].{0,30}", fullmatch=True))
@example("https://[::1/x")
@example("https://h.example/\udcff/x")
@example("FILE://[")
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # which tell of the machine
def test_no_text_passes_that_could_be_an_option_or_a_helper(text: str) -> None:
    try:
        target = parse_target(text)
    except SourceError:
        return
    if target.kind == "remote":
        assert not target.url.startswith("-")
        assert "::" not in target.url.partition("[")[0]
        assert target.url.isprintable()
        assert " " not in target.url
        assert "@" not in target.url.partition("://")[2].partition("/")[0] or target.url.startswith("ssh://")


def test_what_to_write_instead() -> None:
    for text, hint in (
        ("github:o/n@", "Did you mean github:o/n?"),
        ("https://h.example/a b", "Leave it out, or write %20 for a space that belongs to the address."),
    ):
        with pytest.raises(TargetError) as error:
            parse_target(text)
        assert error.value.hint and words(error.value.hint, "en") == hint


def test_a_path_with_a_space_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AcquisitionError) as error:
        parse_target(str(tmp_path / "my folder"))
    assert error.value.text.key == "source.no_such_path"

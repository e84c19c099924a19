# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What git, curl and ssh say, and what we make of it."""

import pytest

from sealcheck.source.failure import explain
from sealcheck.source.git import GitError
from sealcheck.words import words

URL = "https://ada@git.stadt.example/o/karte?x=1"
SAID = {
    "disk full": ("fatal: write error: No space left on device\nfatal: invalid index-pack output", "disk_full"),
    "quota": ("error: unable to write file: Disk quota exceeded", "disk_full"),
    "file limit": ("fatal: fetch-pack: invalid index-pack output", "too_large"),
    "host": ("fatal: unable to access 'https://x/': Could not resolve host: x", "no_such_host"),
    "ssh host": ("ssh: Could not resolve hostname x: Name or service not known", "no_such_host"),
    "ssh host key": (
        "Host key verification failed.\nfatal: Could not read from remote repository.", "ssh_host_key",
    ),
    "ssh key": (
        "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.", "ssh_denied",
    ),
    "ssh repository": (
        "ERROR: Repository not found.\nfatal: Could not read from remote repository.", "not_found",
    ),
    "gitlab over ssh": (
        "remote: ERROR: The project you were looking for could not be found or you don't have permission.", "not_found",
    ),
    "no ssh": ("error: cannot run ssh: No such file or directory\nfatal: unable to fork", "ssh_missing"),
    "certificate": (
        "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none", "certificate",
    ),
    "refused": ("fatal: unable to access 'https://x/': Failed to connect to x port 443", "no_connection"),
    "slow": ("error: RPC failed; curl 28 Operation too slow. Less than 1000 bytes/sec", "too_slow"),
    "connect time": ("ssh: connect to host x port 22: Connection timed out", "too_slow"),
    "dumb": ("fatal: dumb http transport does not support shallow capabilities", "not_git"),
    "cut off": ("error: RPC failed; curl 18 transfer closed\nfatal: early EOF", "damaged"),
    "something new": ("fatal: the moon is full", "git_failed"),
    "nothing at all": ("", "git_failed"),
}  # fmt: skip


@pytest.mark.parametrize(("stderr", "key"), SAID.values(), ids=SAID)
def test_complaints_become_sentences(stderr: str, key: str) -> None:
    error = explain(GitError(128, stderr), URL, rev="main")
    assert error.text.key == f"source.{key}"
    for language in ("en", "de"):
        sentence = words(error.text, language)
        assert "ada@" not in sentence
        assert "?x=1" not in sentence
        assert error.hint is None or words(error.hint, language)


def test_time_over_counts_whatever_git_said() -> None:
    assert explain(GitError(-9, "fatal: early EOF", timed_out=True), URL).text.key == "source.too_slow"


def test_a_refused_token_is_told_from_a_missing_one() -> None:
    said = "fatal: could not read Username for 'https://x': terminal prompts disabled"
    assert explain(GitError(128, said), URL).text.key == "source.no_access"
    assert explain(GitError(128, said), URL, token=True).text.key == "source.token_refused"


@pytest.mark.parametrize("stderr", [
    "error: RPC failed; The requested URL returned error: 502", "fatal: Failed to connect to x port 443",
    "fatal: couldn't find remote ref HEAD",
], ids=["the server's own fault", "no connection", "empty"])  # fmt: skip
def test_what_a_user_can_do_is_said(stderr: str) -> None:
    assert explain(GitError(128, stderr), URL).hint is not None

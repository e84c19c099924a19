# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The private folder, its children and the environment they get."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from sealcheck.source import git as git_children
from sealcheck.source import interrupts
from sealcheck.source.complaints import presentable
from sealcheck.source.environment import environment
from sealcheck.source.errors import AcquisitionError
from sealcheck.source.forges import authorization, token_for
from sealcheck.source.git import GitError, run_git, stream_git
from sealcheck.source.workspace import Workspace, abandoned, full_disk, sweep


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def test_the_folder_is_private_and_goes(temporary: Path) -> None:
    before = [signal.getsignal(number) for number in interrupts.SIGNALS]
    with pytest.raises(ZeroDivisionError), Workspace() as workspace:
        assert workspace.path.stat().st_mode & 0o777 == 0o700
        assert signal.getsignal(signal.SIGTERM) not in before
        _ = 1 / 0
    assert list(temporary.iterdir()) == []
    assert [signal.getsignal(number) for number in interrupts.SIGNALS] == before


def test_an_ignored_signal_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Workspace():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_an_interrupt_while_cleaning_up_waits_until_all_is_clean(temporary: Path) -> None:
    with pytest.raises(SystemExit) as end, Workspace() as workspace:
        with interrupts.shielded():
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(0.05)
            (workspace.path / "late").write_text("still here")
        raise AssertionError("not reached")
    assert end.value.code == 143
    assert list(temporary.iterdir()) == []
    with Workspace() as workspace:
        assert run_git(["--version"], env=environment(workspace.home), deadline=5), "children may start again"


def test_threads_may_have_workspaces_too(temporary: Path) -> None:
    found: list[bool] = []

    def work() -> None:
        with Workspace() as workspace:
            found.append(workspace.path.is_dir())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 4
    assert list(temporary.iterdir()) == []


def test_an_empty_store_is_one_for_git_without_git_init() -> None:
    with Workspace() as workspace:
        env = environment(workspace.home)
        for name in ("sha1", "sha256"):
            store = workspace.empty_store(name, object_format=name)
            shown = run_git(["--git-dir", str(store), "rev-parse", "--show-object-format"], env=env, deadline=5)
            assert shown.decode().strip() == name


def test_only_what_dead_runs_of_ours_left_is_swept(temporary: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    gone = temporary / f"sealcheck-{dead.pid}-abc"
    gone.mkdir()
    (gone / "lock").touch()
    stays = [temporary / name for name in ("sealcheck-notes", "other", f"sealcheck-{os.getpid()}-abc")]
    for folder in stays:
        folder.mkdir()
    young = temporary / f"sealcheck-{dead.pid}-young"
    young.mkdir()
    link = temporary / f"sealcheck-{dead.pid}-link"
    (temporary / "other" / "lock").touch()
    link.symlink_to(temporary / "other")
    sweep()
    assert sorted(temporary.iterdir()) == sorted([*stays, young, link])
    assert (temporary / "other" / "lock").exists()


def test_a_locked_folder_of_another_container_stays(temporary: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    with Workspace() as workspace:
        elsewhere = temporary / f"sealcheck-{dead.pid}-abc"  # there the number means another process
        workspace.path.rename(elsewhere)
        sweep()
        assert elsewhere.is_dir()
        elsewhere.rename(workspace.path)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_one_clear_line(number: int) -> None:
    with pytest.raises(AcquisitionError) as error, full_disk():
        raise OSError(number, "x")
    assert error.value.text.key == "source.disk_full"
    with pytest.raises(PermissionError), full_disk():
        raise PermissionError(errno.EACCES, "x")


def test_output_time_and_failure_are_bounded() -> None:
    with Workspace() as workspace:
        env = environment(workspace.home)
        store = str(workspace.empty_store("S"))
        with pytest.raises(GitError) as error:
            run_git(["--git-dir", store, "help", "-a"], env=env, deadline=5, cap=100)
        assert error.value.too_long
        started = time.monotonic()
        with (
            pytest.raises(GitError) as error,
            stream_git(["--git-dir", store, "cat-file", "--batch"], env=env, deadline=0.2, stdin=True) as child,
        ):
            child.stdout.read()
            child.finish()
        assert error.value.timed_out
        assert time.monotonic() - started < 10
        with pytest.raises(GitError, match="not a git command"):
            run_git(["no-such-command"], env=env, deadline=5)
        asked = b"0" * 40 + b"\n"
        answer = run_git(["--git-dir", store, "cat-file", "--batch-check"], env=env, deadline=20, stdin=asked * 50_000)
        assert answer.count(b"missing\n") == 50_000
    assert not git_children._CHILDREN


def test_the_environment_is_built_from_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("GIT_DIR", "GIT_TRACE", "GIT_CONFIG_PARAMETERS", "GIT_EXTERNAL_DIFF", "LD_PRELOAD", "SECRET_TOKEN"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("SSL_CERT_FILE", "/etc/own.pem")
    env = environment(tmp_path, {"remote.o.url": "https://h.example/x"})
    assert not {"GIT_DIR", "GIT_TRACE", "GIT_CONFIG_PARAMETERS", "LD_PRELOAD", "SECRET_TOKEN"} & set(env)
    assert env["https_proxy"] == "http://proxy.example:3128"
    settings = {
        env[f"GIT_CONFIG_KEY_{number}"]: env[f"GIT_CONFIG_VALUE_{number}"]
        for number in range(int(env["GIT_CONFIG_COUNT"]))
    }
    assert settings["remote.o.url"] == "https://h.example/x"
    assert settings["http.sslCAInfo"] == "/etc/own.pem"
    assert settings["protocol.allow"] == "never"
    assert (env["HOME"], env["GIT_ALLOW_PROTOCOL"]) == (str(tmp_path), "https:http:ssh")


def test_complaints_carry_neither_credentials_nor_controls() -> None:
    raw = b"fatal: unable to access 'https://ada:geheim@h.example/x?private_token=geheim': \x1b[31m403\n\xff\n"
    assert presentable(raw).splitlines()[0] == "fatal: unable to access 'https://h.example/x': \\x1b[31m403"
    assert "geheim" not in presentable(raw)


OTHER = {"SEALCHECK_TOKEN": "t", "SEALCHECK_TOKEN_HOST": "a.example"}
ENTERPRISE = {"GITHUB_TOKEN": "g", "GITHUB_SERVER_URL": "https://git.a.example"}
TOKENS = {
    "general": ({"SEALCHECK_TOKEN": "t"}, "https://h.example/o/n", "t"),
    "bound to another host": (OTHER, "https://h.example/o/n", None),
    "bound to this host": ({"SEALCHECK_TOKEN": "t", "SEALCHECK_TOKEN_HOST": "h.example"}, "https://h.example/o/n", "t"),
    "never over http": ({"SEALCHECK_TOKEN": "t"}, "http://h.example/o/n", None),
    "http on this machine": ({"SEALCHECK_TOKEN": "t"}, "http://127.0.0.1:8000/o/n", "t"),
    "never over ssh": ({"SEALCHECK_TOKEN": "t"}, "ssh://git@h.example/o/n", None),
    "github": ({"GITHUB_TOKEN": "g"}, "https://github.com/o/n", "g"),
    "github's is not gitlab's": ({"GITHUB_TOKEN": "g"}, "https://gitlab.com/o/n", None),
    "look-alike": ({"GITHUB_TOKEN": "g"}, "https://github.com.evil.example/o/n", None),
    "other port": ({"GITHUB_TOKEN": "g"}, "https://github.com:8443/o/n", None),
    "enterprise in CI": (ENTERPRISE, "https://git.a.example/o/n", "g"),
    "enterprise's is not for github": (ENTERPRISE, "https://github.com/o/n", None),
    "gitlab of the CI": ({"GITLAB_TOKEN": "l", "CI_SERVER_HOST": "git.b.example"}, "https://git.b.example/o/n", "l"),
    "opencode": ({"OPENCODE_TOKEN": "o"}, "https://gitlab.opencode.de/o/n.git", "o"),
    "empty": ({"SEALCHECK_TOKEN": ""}, "https://h.example/o/n", None),
}  # fmt: skip


@pytest.mark.parametrize(("environ", "url", "token"), TOKENS.values(), ids=TOKENS)
def test_a_token_goes_only_where_it_belongs(environ: dict[str, str], url: str, token: str | None) -> None:
    assert token_for(url, environ) == token


def test_the_header_is_what_forges_take() -> None:
    assert authorization("https://github.com/o/n", "t") == "Authorization: Basic eC1hY2Nlc3MtdG9rZW46dA=="
    assert authorization("https://bitbucket.org/o/n", "t") == "Authorization: Basic eC10b2tlbi1hdXRoOnQ="


def test_an_interrupt_whose_exception_got_lost_still_ends_the_work() -> None:
    """Python drops what is raised in the callback of a weak reference, and importing runs such callbacks."""
    with pytest.raises(KeyboardInterrupt), Workspace() as workspace:
        with suppress(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        place = workspace.path
    assert not place.exists()
    with Workspace():
        pass  # nothing of it is remembered


def test_a_folder_that_another_run_has_just_removed(tmp_path: Path) -> None:
    assert not abandoned(tmp_path / "gone")
    (tmp_path / "young").mkdir()
    assert not abandoned(tmp_path / "young")

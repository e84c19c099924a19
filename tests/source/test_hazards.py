# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Targets and servers that mean harm: nothing runs, nothing leaks, nothing hangs, nothing is left behind."""

from __future__ import annotations

import base64
import os
import pty
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from sealcheck.source import Options, acquire
from sealcheck.source import git as git_children
from sealcheck.source import refs as refs_module
from sealcheck.source.errors import SourceError
from sealcheck.source.git import GitError, environment, run_git
from sealcheck.source.workspace import Workspace
from tests.kit import AS_OF, commit_files, git, git_repo
from tests.source.server import TOKEN, GitServer, _Handler, flood, unborn_head, wait_until
from tests.source.test_remote import acquired, refusal

RUN = """
import resource, sys, time
from datetime import date
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError
started = time.monotonic()
try:
    with acquire(sys.argv[1], Options(as_of=date(2026, 6, 30), timeout=float(sys.argv[2]))) as shot:
        read = sum(len(data or b"") for data in shot.reader.read([entry.oid for entry in shot.entries]))
        shot.tags
    print("got", read, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
except SourceError as error:
    print("error", error.text.key, round(time.monotonic() - started, 2))
"""


def run(url: str, timeout: float = 20.0) -> list[str]:
    """Acquire in a process of its own; return the words it prints."""
    command = [sys.executable, "-c", RUN, url, str(timeout)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split()


@pytest.fixture
def marker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that appears when `git-remote-evil` or a hostile configuration of the user is run."""
    marker = tmp_path / "marker"
    programs = tmp_path / "bin"
    programs.mkdir()
    evil = programs / "git-remote-evil"
    evil.write_text(f"#!/bin/sh\ntouch {marker}\n")
    evil.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return marker


@pytest.mark.parametrize("url", ["evil::x", "evil://x/y", "ext::sh -c 'touch marker'", "ext::touch%20marker"])
def test_1_helpers_never_run_not_even_past_the_grammar(marker: Path, url: str) -> None:
    with pytest.raises(SourceError), acquire(url, Options(as_of=AS_OF)):
        pass
    with Workspace() as workspace:
        store = workspace.empty_store("S")
        env = environment(workspace.home, {"remote.o.url": url})
        with pytest.raises(GitError):
            run_git(["--git-dir", str(store), "fetch", "o", "+HEAD:refs/seal/head"], env=env, deadline=10)
    assert not marker.exists()


@pytest.mark.parametrize("rev", ["--upload-pack=touch m", "--output=m", "-u", "x --exec=m"])
def test_2_revisions_and_targets_are_never_options(server: GitServer, rev: str) -> None:
    assert refusal(server.url("f/karte.git"), rev=rev)[0] == "bad_rev"
    assert refusal(rev)[0] in ("looks_like_option", "no_such_path")
    assert server.log == []


def test_3_variables_are_not_sent(server: GitServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "hunter2")
    for path in ("$SECRET/x", "${SECRET}/x", "%24SECRET/x"):
        with pytest.raises(SourceError), acquired(server.url(path)):
            pass
    assert not any("hunter2" in line for _, line, _ in server.log)


def test_4_the_users_configuration_is_not_used(
    server: GitServer, marker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    hooks = home / "hooks"
    hooks.mkdir(parents=True)
    for name in ("reference-transaction", "post-checkout", "pre-auto-gc"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {marker}\n")
        (hooks / name).chmod(0o755)
    text = f'[url "evil::"]\n\tinsteadOf = http://\n[core]\n\thooksPath = {hooks}\n\tfsmonitor = touch {marker}\n'
    text += f"[credential]\n\thelper = !touch {marker}\n[protocol]\n\tallow = always\n"
    (home / ".gitconfig").write_text(text)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(home / ".gitconfig"))
    monkeypatch.setenv("GIT_SSH_COMMAND", f"touch {marker}")
    monkeypatch.setenv("GIT_TRACE", str(marker))
    monkeypatch.setenv("GIT_DIR", str(home))
    with acquired(server.url("f/karte.git")) as shot:
        assert shot.entries
        assert len(shot.tags.tags) == 5
    assert refusal(server.url("auth/karte.git"))[0] == "no_access"
    assert not marker.exists()


def test_5_a_server_cannot_choose_a_name_on_our_disk(
    server: GitServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CVE-2026-113408: the HEAD of an empty repository that leads out of the store."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    server.answers["evil"] = unborn_head(b"refs/heads/../../../TARGET")
    seen: list[str] = []
    with Workspace() as workspace:
        from sealcheck.source.server import Server, to_seal_ref

        store = workspace.empty_store("S")
        with pytest.raises(GitError, match="couldn't find remote ref HEAD"):
            Server(server.url("evil/x"), workspace.home, Options(as_of=AS_OF), 10).fetch(
                store, refspecs=(to_seal_ref("HEAD"),)
            )
        assert (store / "HEAD").read_text() == "ref: refs/seal/head\n"
        seen = [path.name for path in tmp_path.rglob("*")]
    assert "TARGET" not in seen
    assert refusal(server.url("evil/x"))[0] == "empty"
    assert list(tmp_path.iterdir()) == []


def test_5_names_a_server_advertises_are_only_text(served: Path, server: GitServer) -> None:
    hostile = served / "names.git"
    git(served, "clone", "-q", "--bare", str(served / "karte.git"), str(hostile))
    oid = git(hostile, "rev-parse", "main")
    with (hostile / "packed-refs").open("a", encoding="utf-8") as refs:
        refs.write(f"{oid} refs/tags/v9.9\u202e<script>\n")
    (hostile / "HEAD").write_text("ref: refs/heads/main\n")
    with acquired(server.url("f/names.git")) as shot:
        names = [tag.name for tag in shot.tags.tags]
    assert "v9.9\\u202e<script>" in names


def test_6_a_flood_of_tags_is_cut_and_costs_no_files(
    server: GitServer, served: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = served / "many.git"
    git(served, "clone", "-q", "--bare", str(served / "karte.git"), str(many))
    oid = git(many, "rev-parse", "main")
    names = sorted(f"refs/tags/v{number}" for number in range(200_000))
    (many / "packed-refs").write_text(
        "# pack-refs with: peeled fully-peeled sorted \n"
        + "".join(f"{oid} {name}\n" for name in ["refs/heads/main", *names])
    )
    with acquired(server.url("f/many.git"), timeout=60.0) as shot:
        assert (len(shot.tags.tags), shot.tags.complete) == (200_000, True)
        assert shot.tags.tags[0].time is not None
        inodes = list(Path(tempfile.gettempdir()).glob(f"sealcheck-{os.getpid()}-*/**/*"))
        assert 0 < len(inodes) < 100
    monkeypatch.setattr(refs_module, "REFS_CAP", 300)
    with acquired(server.url("f/karte.git")) as shot:
        assert 0 < len(shot.tags.tags) < 5
        assert not shot.tags.complete
        assert shot.tags.reason is not None


def test_6_a_server_that_only_floods(server: GitServer) -> None:
    server.answers["flood"] = flood(50_000)
    assert refusal(server.url("flood/x"))[0] == "damaged"


def test_9_a_repository_of_another_user(tmp_path: Path, served: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give a file away")
    foreign = tmp_path / "foreign"
    git(tmp_path, "clone", "-q", str(served / "karte.git"), str(foreign))
    for path in (foreign, *foreign.rglob("*")):
        os.chown(path, 65534, 65534, follow_symlinks=False)
    with acquired(str(foreign)) as shot:
        assert shot.entries
        assert shot.history is not None
        assert len(shot.history.commits) == 6


def test_11_nothing_is_fetched_after_the_acquisition(server: GitServer) -> None:
    with acquired(server.url("f/karte.git")) as shot:
        assert shot.tags.complete
        requests = len(server.log)
        big = next(entry for entry in shot.entries if entry.path == "big.bin")
        assert big.size is None
        assert list(shot.reader.read([big.oid, "0" * 40])) == [None, None]
        assert sum(data is None for data in shot.reader.read([entry.oid for entry in shot.entries] * 3)) == 3
        assert any(problem.key == "local.missing_blobs" for problem in shot.problems)
        assert len(server.log) == requests


def test_11_a_sealed_store_knows_no_server(server: GitServer) -> None:
    with acquired(server.url("f/karte.git")) as shot:
        assert shot.tags.complete
        (folder,) = Path(tempfile.gettempdir()).glob(f"sealcheck-{os.getpid()}-*")
        configs = list(folder.rglob("config"))
        assert len(configs) >= 3
        for config in configs:
            assert config.read_text() == "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"


def test_14_no_prompt_even_on_a_terminal(server: GitServer) -> None:
    url = server.url("auth/karte.git")
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-c", RUN, url, "20"])
    printed = b""
    with os.fdopen(terminal, "rb", buffering=0) as screen:
        try:
            while chunk := screen.read(1000):
                printed += chunk
        except OSError:  # the terminal is gone with its last process
            pass
    os.waitpid(pid, 0)
    words = printed.decode().split()
    assert words[:2] == ["error", "source.no_access"], printed
    assert float(words[2]) < 10.0
    assert b"Username" not in printed
    assert b"Password" not in printed


def test_15_a_token_is_in_no_argument_store_or_log(server: GitServer, tmp_path: Path) -> None:
    header = base64.b64encode(f"x-access-token:{TOKEN}".encode()).decode()
    seen: list[str] = []

    def look(handler: _Handler, path: str) -> None:
        for process in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                seen.append(process.read_bytes().decode(errors="replace"))
            except OSError:
                continue
        if TOKEN in handler._credentials():
            handler._backend("auth", path)
        else:
            handler.send_error(403)

    server.answers["look"] = look
    told: list[str] = []
    with acquired(
        server.url("look/karte.git"), tokens={"SEALCHECK_TOKEN": TOKEN}, progress=lambda t: told.append(repr(t))
    ) as shot:
        assert shot.tags.complete
        text = repr(shot.subject) + repr(shot.problems) + "".join(told) + "".join(seen)
        (folder,) = Path(tempfile.gettempdir()).glob(f"sealcheck-{os.getpid()}-*")
        for path in folder.rglob("*"):
            if path.is_file():
                text += path.read_bytes().decode("latin-1")
    assert "git-remote-http" in "".join(seen) or "remote-http" in "".join(seen)
    assert TOKEN not in text
    assert header not in text


def test_15_a_token_does_not_follow_a_redirect(server: GitServer, served: Path) -> None:
    from tests.source.server import serve

    with serve(served) as other:
        server.redirects += [other.url("f/karte.git") + "/<tail>"]
        assert refusal(server.url("to/0"), tokens={"SEALCHECK_TOKEN": TOKEN})[0] == "redirect_refused"
        assert other.log == []
    assert any("Authorization" in headers for _, _, headers in server.log), "its own host gets it"


@pytest.mark.parametrize("mood", ["f", "n"])
def test_16_a_huge_blob_costs_no_memory(server: GitServer, served: Path, tmp_path: Path, mood: str) -> None:
    if not (served / "huge.git").exists():
        work = git_repo(served / "huge", {"README.md": "# x\n"}, date="2026-05-01T10:00:00Z")
        with (work / "huge.bin").open("wb") as file:
            file.truncate(120_000_000)
        commit_files(work, {})
        git(served, "clone", "-q", "--bare", str(work), str(served / "huge.git"))
    word, read, megabytes = run(server.url(f"{mood}/huge.git"))
    assert (word, read) == ("got", "4")
    assert int(megabytes) < 100


def test_16_a_pack_over_the_limit_leaves_nothing(
    server: GitServer, served: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = git_repo(tmp_path / "large", {"a.bin": random.Random(2).randbytes(900_000)}, date="2026-05-01T10:00:00Z")
    git(served, "clone", "-q", "--bare", str(work), str(served / "large.git"))
    import resource

    monkeypatch.setitem(git_children.LIMITS, resource.RLIMIT_FSIZE, 500_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    assert refusal(server.url("f/large.git"))[0] == "too_large"
    assert resource.getrlimit(resource.RLIMIT_FSIZE) == before


def test_18_a_long_history_is_counted_or_said_to_be_inexact(server: GitServer, served: Path) -> None:
    bomb = served / "bomb.git"
    git(served, "init", "-q", "--bare", str(bomb))
    lines = []
    for number in range(30_000):
        lines.append(
            f"commit refs/heads/main\ncommitter Ada <ada@stadt.example> {1780000000 + number} +0000\ndata 1\nx\n"
            + ("M 100644 inline a\ndata 1\nx\n" if number == 0 else "")
        )
    subprocess.run(["git", "--git-dir", str(bomb), "fast-import", "--quiet"], input="".join(lines).encode(), check=True)
    (bomb / "HEAD").write_text("ref: refs/heads/main\n")
    with acquired(server.url("f/bomb.git")) as shot:
        assert shot.history is not None
        assert shot.history.exact
        assert len(shot.history.commits) == 30_000


@pytest.mark.parametrize("mood", ["hang", "slow"])
def test_20_a_server_that_never_ends(server: GitServer, mood: str) -> None:
    started = time.monotonic()
    assert refusal(server.url(f"{mood}/x"), timeout=1.0)[0] == "too_slow"
    assert time.monotonic() - started < 10
    assert not git_children._CHILDREN


REDIRECTS = {
    "to a file": "file:///etc/<tail>",
    "to gopher": "gopher://127.0.0.1/<tail>",
    "to a helper": "ext::sh -c id/<tail>",
    "to another port": "http://127.0.0.1:9/f/karte.git/<tail>",
    "to another host": "http://169.254.169.254/latest/<tail>",
    "to a host with password": "http://a:b@127.0.0.1/x/<tail>",
}


@pytest.mark.parametrize("location", REDIRECTS.values(), ids=REDIRECTS)
def test_21_redirects_that_are_not_followed(server: GitServer, location: str) -> None:
    server.redirects += [location]
    assert refusal(server.url("to/0"))[0] == "redirect_refused"
    assert all(path.startswith("/to/0") for _, path, _ in server.log)


def test_25_replacements_change_nothing(server: GitServer, served: Path) -> None:
    place = served / "replaced.git"
    git(served, "clone", "-q", "--bare", str(served / "karte.git"), str(place))
    truth = git(place, "rev-parse", "main")
    git(place, "replace", truth, git(place, "rev-parse", "main~1"))
    for target in (server.url("f/replaced.git"), str(place)):
        with acquired(target) as shot:
            assert shot.subject.commit == truth
            assert "Text" in b"".join(data or b"" for data in shot.reader.read(e.oid for e in shot.entries)).decode()


SIGNALS = {"SIGTERM": (signal.SIGTERM, 143), "SIGHUP": (signal.SIGHUP, 129), "SIGINT": (signal.SIGINT, -signal.SIGINT)}


@pytest.mark.parametrize(("number", "code"), SIGNALS.values(), ids=SIGNALS)
def test_26_signals_leave_neither_folder_nor_process(
    server: GitServer, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    env = os.environ | {"TMPDIR": str(tmp_path)}
    child = subprocess.Popen(
        [sys.executable, "-c", RUN, server.url("slow/x"), "60"], env=env, stderr=subprocess.PIPE, start_new_session=True
    )
    assert wait_until(lambda: len(server.log) >= 3)
    folders = list(tmp_path.iterdir())
    assert [folder.name.startswith(f"sealcheck-{child.pid}-") for folder in folders] == [True]
    assert oct(folders[0].stat().st_mode & 0o777) == "0o700"
    child.send_signal(number)
    child.communicate(timeout=10)
    assert child.returncode == code  # Python ends on KeyboardInterrupt by the signal itself
    assert list(tmp_path.iterdir()) == []
    assert wait_until(lambda: not _processes_in(folders[0]))


def test_26_what_a_killed_run_left_is_swept_by_the_next(server: GitServer, tmp_path: Path) -> None:
    env = os.environ | {"TMPDIR": str(tmp_path)}
    child = subprocess.Popen([sys.executable, "-c", RUN, server.url("slow/x"), "60"], env=env)
    assert wait_until(lambda: len(server.log) >= 3)
    child.kill()
    child.wait()
    assert len(list(tmp_path.iterdir())) == 1
    server.closing.set()
    subprocess.run([sys.executable, "-c", RUN, server.url("404/x/y"), "5"], env=env, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []


def _processes_in(folder: Path) -> list[Path]:
    """The processes whose working directory is in `folder` (or was, before it was removed)."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if str(place.readlink()).startswith(str(folder)):
                found.append(place)
        except OSError:
            continue
    return found


def test_27_a_damaged_pack_is_noticed(server: GitServer) -> None:
    assert refusal(server.url("broken/karte.git"))[0] == "damaged"

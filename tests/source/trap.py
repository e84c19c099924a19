# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A repository whose own configuration names a program for everything git can be made to run."""

from __future__ import annotations

from pathlib import Path

from tests.kit import commit_files, git, git_repo


def trapped(folder: Path, files: dict[str, str]) -> tuple[Path, Path]:
    """The repository, and the marker that exists once any of its programs has run."""
    marker = folder / "marker"
    program = folder / "program"
    folder.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{marker}'\ncat\n")
    program.chmod(0o755)
    repo = git_repo(folder / "repo", files)
    attributes = "* filter=evil diff=evil merge=evil\n"
    commit_files(repo, {".gitattributes": attributes, ".gitmodules": _modules(marker)}, "Traps")
    git(repo, "tag", "v1.0.0")
    run = f"{program}"
    for key, value in _settings(run).items():
        git(repo, "config", key, value)
    for hook in ("pre-commit", "post-checkout", "post-index-change", "reference-transaction", "post-merge"):
        place = repo / ".git/hooks" / hook
        place.parent.mkdir(exist_ok=True)
        place.symlink_to(program)
    (repo / "README.md").write_text("changed and not committed\n")
    return repo, marker


def _settings(run: str) -> dict[str, str]:
    return {
        "core.fsmonitor": run,
        "core.pager": run,
        "core.editor": run,
        "core.sshCommand": run,
        "core.askPass": run,
        "core.alternateRefsCommand": run,
        "core.worktree": "/etc",
        "gpg.program": run,
        "gpg.ssh.program": run,
        "log.showSignature": "true",
        "filter.evil.clean": run,
        "filter.evil.smudge": run,
        "filter.evil.process": run,
        "filter.evil.required": "true",
        "diff.external": run,
        "diff.evil.textconv": run,
        "diff.evil.command": run,
        "credential.helper": run,
        "uploadpack.packObjectsHook": run,
        "alias.ls-files": f"!{run}",
        "alias.ls-tree": f"!{run}",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{run} %S",
        "remote.origin.uploadpack": run,
        "protocol.ext.allow": "always",
        "include.path": "/dev/stdin",
    }


def _modules(marker: Path) -> str:
    return f'[submodule "x"]\n\tpath = x\n\turl = ext::touch {marker}\n\tupdate = !touch {marker}\n'

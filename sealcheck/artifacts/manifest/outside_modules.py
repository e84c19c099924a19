# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs in Go that load packages of others and belong to no module, so that nothing keeps their versions.

Outside of a module, `go get` takes each package as it stands on that day: https://go.dev/ref/mod#mod-commands
"""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.manifest.foreign_imports import loaded_in_go
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass

#: Where Go and the managers before its modules keep versions, and where other builds fetch packages by them.
_KEEPING = (
    "go.mod", "go.work", "gopkg.lock", "glide.lock", "glide.yaml", "godeps.json", "vendor.json", "vendor.conf",
    "dependencies.tsv", "workspace", "workspace.bazel", "module.bazel", "gomod2nix.toml",
)  # fmt: skip
#: A program of which nothing but an image is made is installed from what its folder names.
_IMAGE = "dockerfile"


def outside_modules(tree: Tree, contents: Contents) -> list[DependencySet]:
    """Return what programs in Go load where an image is built in their folder and nothing keeps versions; else none."""
    if tree.named(*_KEEPING) or any(file.language == "Go" for file in tree.of(PathClass.VENDORED)):
        return []
    images = {file.folder for file in tree.named(_IMAGE)}
    files = [f for f in tree.of(PathClass.SOURCE) if f.language == "Go" and within(f.path, images)]
    loaded = list(loaded_in_go(files, tree, contents))
    names = tuple(dict.fromkeys(name for _, _, name in loaded))
    return [DependencySet("Go", loaded[0][0].folder, len(names), "undeclared", loaded[0][0])] if loaded else []

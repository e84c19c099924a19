# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands between a repository and REUSE 3.3, by the same kinds and with the same counts as `reuse lint`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.named_texts import misnamed
from sealcheck.artifacts.licence.reuse_info import TEXTS, Covered, ReuseInfo, texts_in_folder
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.licence.grammar import identifiers
from sealcheck.licence.reuse_rules import is_deprecated, is_known
from sealcheck.model import Evidence, File, Text, against, found, near_miss, say

#: Files shown of one kind, and folders named.
_MOST, _MOST_FOLDERS, _MOST_IDS = 2, 6, 20


@frozen
class Lint:
    """The counts, and every kind of problem with the files or ids concerned.

    `bad` names files in LICENSES/ that are no SPDX ids, `unknown` ids in use that are none; `missing` are ids in use
    without a text, known or not. `misnamed` are texts in LICENSES/ with what is wrong and whose they are. `invalid` are
    licence values that are no SPDX expressions, with their file.
    """

    covered: int
    with_licence: int
    with_copyright: int
    no_licence: tuple[File, ...] = ()
    no_copyright: tuple[File, ...] = ()
    bad: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    without_ending: tuple[str, ...] = ()
    misnamed: tuple[tuple[File, str, str], ...] = ()
    invalid: tuple[tuple[File, str], ...] = ()
    broken: tuple[tuple[File, int, str], ...] = ()
    unread: tuple[File, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing stands against compliance in what could be read."""
        files = self.no_licence or self.no_copyright or self.invalid or self.broken
        ids = self.bad or self.unknown or self.deprecated or self.missing or self.unused or self.without_ending
        return not (files or ids or self.misnamed)


def lint(tree: Tree, contents: Contents, files: Covered, info: ReuseInfo) -> Lint:
    """Return what the specification finds wrong."""
    unread = {file.path for file in files.unread}
    lacking = [(file, each) for file, each in files.files if not (each.licences and each.copyright)]
    read = [(file, each) for file, each in lacking if file.path not in unread]
    named, plain = _texts(tree, contents)
    texts = {identifier for _, identifier in named}
    kinds = {id(each): each for _, each in files.files}  # most files say the same, and that is one value
    counts = Counter(id(each) for _, each in files.files)
    used = {i for expression in {e for each in kinds.values() for e in each.licences} for i in identifiers(expression)}
    bare = {identifier.removesuffix("+") for identifier in used}
    return Lint(
        len(files.files),
        sum(count for kind, count in counts.items() if kinds[kind].licences),
        sum(count for kind, count in counts.items() if kinds[kind].copyright),
        no_licence=tuple(file for file, each in read if not each.licences),
        no_copyright=tuple(file for file, each in read if not each.copyright),
        bad=_sorted(i for i in texts if not is_known(i)),
        unknown=_sorted(i for i in used if not is_known(i) and not is_known(i.removesuffix("+"))),
        deprecated=_sorted(i for i in texts if is_deprecated(i)),
        missing=_sorted(i for i in used if not {i, i.removesuffix("+")} & texts),
        unused=_sorted(i for i in texts if i not in used and i not in bare),
        without_ending=plain,
        misnamed=tuple(misnamed(named, contents)),
        invalid=tuple((file, value) for file, each in files.files for value in each.invalid),
        broken=info.broken,
        unread=files.unread,
    )


def _texts(tree: Tree, contents: Contents) -> tuple[list[tuple[File, str]], tuple[str, ...]]:
    """Return the texts in LICENSES/ with the ids that their names give, and the names without an ending."""
    texts, plain = [], []
    for file, name in texts_in_folder(tree, contents):
        stem = name.rpartition(".")[0] or name
        if not is_known(stem) and is_known(name):
            plain.append(name)
            stem = name
        elif stem == name:
            plain.append(name)
        texts.append((file, stem))
    return texts, _sorted(plain)


def _sorted(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(items))


def shown(result: Lint) -> list[Evidence]:
    """Return the evidence: the shares, what is wrong by kind with folders and some files, or that all is right."""
    evidence = [against(_complaint(message), file, line) for file, line, message in result.broken]
    evidence = evidence[:_MOST]
    for key, files in (("no_licence", result.no_licence), ("no_copyright", result.no_copyright)):
        if files:
            text = say(f"licence.reuse_{key}", count=len(files), folders=by_folder(files))
            evidence += [against(text, files[0], 1), *(against(say("licence.reuse_too"), f, 1) for f in files[1:_MOST])]
    for file, value in result.invalid[:_MOST]:
        evidence.append(against(say("licence.reuse_invalid", written=value[:100] or "–"), file))
    for file, wrong, whose in result.misnamed[:_MOST]:
        evidence.append(against(say(f"licence.reuse_text_{wrong}", whose=whose), file, 1))
    for key, ids in (
        ("bad", tuple(dict.fromkeys((*result.bad, *result.unknown)))),
        ("deprecated", result.deprecated),
        ("missing", result.missing),
        ("unused", result.unused),
        ("without_ending", result.without_ending),
    ):
        if ids:
            evidence.append(against(say(f"licence.reuse_{key}", ids=ids[:_MOST_IDS], count=len(ids))))
    evidence += [near_miss(say("licence.reuse_too_large"), file) for file in result.unread[:_MOST]]
    return evidence[:14] or [found(say("licence.reuse_all", count=result.covered))]


def _complaint(message: str) -> Text:
    """Return what is wrong with an annotation file: in our words where the rule is ours, else in the parser's."""
    rule = message.removeprefix("reuse:")
    return say(f"licence.reuse_{rule}") if rule != message else say("licence.reuse_broken", problem=message)


def by_folder(files: Iterable[File]) -> tuple[str, ...]:
    """Return the folders with most of the files, each with its count, such as "src/ (12)"; the root is "/"."""
    counts: Counter[str] = Counter()
    for folder, count in Counter(file.folder for file in files).items():
        counts[_top(folder)] += count
    most = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    named = [f"{folder} ({count})" for folder, count in most[:_MOST_FOLDERS]]
    return (*named, "…") if len(most) > _MOST_FOLDERS else tuple(named)


def _top(folder: str) -> str:
    """Return the first two parts of a folder."""
    return re.match(r"(?:[^/]*/){0,2}", f"{folder}/").group() if folder else "/"  # type: ignore[union-attr]


def is_claimed(tree: Tree, info: ReuseInfo) -> bool:
    """Whether anything in the repository follows REUSE: a text in LICENSES/, an annotation, or a tag in a file."""
    if info.central or info.sidecars or info.broken or any(file.path.startswith(TEXTS) for file in tree.files):
        return True
    return any(header.tags.licences for header in info.headers.values())

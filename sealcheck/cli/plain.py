# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands that take texts, paths and defaults as they are.

typer checks every value, even one that was not given, with pydantic, whose import takes longer than the rest of the
command line. Most calls give texts and paths only; for all other values typer's own way is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_NOT_PLAIN = object()


class PlainCommand(TyperCommand):
    """A command whose plain values are not checked, since they are right as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each with the short way before the usual one."""
        return _shortened(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """A group of commands for which the same holds."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each with the short way before the usual one."""
        return _shortened(super().get_params(ctx))


class _Short:
    """Turns what was written into the parameter's value: at once if it is plain, else as typer does."""

    def __init__(self, usual: Callable[[], Any]) -> None:
        self.usual = usual

    def __call__(self) -> _Short:
        return self

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value. Raises typer.BadParameter for what the parameter does not take, as no option takes ""."""
        source = ctx.get_parameter_source(param.name)
        given = source is not None and source.name != "DEFAULT"
        if given and value == "" and param.param_type_name == "option":
            raise typer.BadParameter("it is empty. Leave the option out, or say what it is.", ctx=ctx, param=param)
        ready = _plain(value, param, is_default=not given)
        if ready is not _NOT_PLAIN:
            return ready
        try:
            return self.usual().coerce(value, param=param, ctx=ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")  # pydantic's own words
            raise


def _plain(value: Any, param: Any, *, is_default: bool) -> Any:
    several = param.multiple or param.nargs == -1
    if value is None:
        return () if several else None
    wanted = param.type_descriptor.annotation
    if several:
        return list(value) if wanted == list[str] and all(isinstance(each, str) for each in value) else _NOT_PLAIN
    if wanted is Path and isinstance(value, str):
        return Path(value)
    return value if is_default or (wanted is str and isinstance(value, str)) else _NOT_PLAIN


def _shortened(params: Sequence[Any]) -> list[Any]:
    for param in params:
        usual = getattr(param, "get_runtime_param", None)
        if usual is not None and not isinstance(usual, _Short):
            param.get_runtime_param = _Short(usual)
    return list(params)

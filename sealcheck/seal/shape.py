# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a seal file: what the schema rejects, as complaints that say what is allowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sealcheck.model import Text, say
from sealcheck.parse import Path
from sealcheck.seal.complaints import Complaint, Source, not_among
from sealcheck.seal.schema import PATTERNS, Seal

_WANTED = {
    "int_type": "a_whole_number", "int_from_float": "a_whole_number", "float_type": "a_number",
    "finite_number": "a_number", "bool_type": "true_or_false", "string_type": "a_text", "tuple_type": "a_list",
    "dict_type": "a_mapping", "model_type": "a_mapping", "model_attributes_type": "a_mapping",
}  # fmt: skip


def shape_complaints(source: Source, error: ValidationError) -> list[Complaint]:
    """Return a complaint for each place that does not fit the schema."""
    by_path: dict[Path, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # a list whose items are all wrong is not empty
        by_path.setdefault(_path(source.document.value, detail), []).append(detail)
    return [source.complaint(path, _message(source, path, details)) for path, details in by_path.items()]


def _path(value: Any, detail: ErrorDetails) -> Path:
    """Return the error's place in the file; what the schema adds to it (the members of a union) is cut off."""
    path: list[str | int] = []
    for part in detail["loc"]:
        inside = part in value if isinstance(value, dict) else isinstance(value, list) and isinstance(part, int)
        if inside:
            value = value[part]
            path.append(part)
        else:
            if detail["type"] == "missing":
                path.append(part)
            break
    return tuple(path)


def _message(source: Source, path: Path, details: list[ErrorDetails]) -> Text:
    detail = details[0]
    kind, context = detail["type"], detail.get("ctx", {})
    if len({each["type"] for each in details}) > 1:
        return say("seal.must_be", wanted=say("seal.a_scalar"))
    if kind == "missing":
        return say("seal.missing_key")
    if kind == "extra_forbidden":
        return not_among("unknown_key", str(path[-1]), allowed_keys(path[:-1]))
    if kind in ("string_too_short", "too_short"):
        return say("seal.not_empty")
    if kind == "literal_error":
        return not_among("unknown_choice", str(detail["input"]), _choices(path))
    if kind == "string_pattern_mismatch":
        return say("seal.must_be", wanted=say(f"seal.{PATTERNS[context['pattern']]}"))
    if kind == "greater_than_equal":
        return say("seal.limit_low", limit=context["ge"])
    if kind == "less_than_equal":
        return say("seal.limit_high", limit=context["le"])
    if kind == "string_type" and (written := source.document.raw.get(path)):
        return say("seal.quote_it", written=written)
    if kind in _WANTED:
        return say("seal.must_be", wanted=say(f"seal.{_WANTED[kind]}"))
    return say("seal.does_not_fit", problem=detail["msg"])


def allowed_keys(path: Path) -> list[str]:
    """Return the keys that the schema knows at `path`; none where any key may stand."""
    found = _annotation(path)
    return [] if found is None else [field.alias or name for name, field in found.model_fields.items()]


def _choices(path: Path) -> list[str]:
    owner = _annotation(path[:-1])
    fields = {} if owner is None else {each.alias or name: each for name, each in owner.model_fields.items()}
    field = fields.get(str(path[-1]))
    return [] if field is None else [str(choice) for choice in _members(field.annotation)]


def _members(annotation: Any) -> Iterator[Any]:
    """Yield the values of a Literal, also of an optional one."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for each in get_args(annotation):
            yield from _members(each)


def _annotation(path: Path) -> type[BaseModel] | None:
    """Return the model that describes the mapping at `path`."""
    here: type[BaseModel] | None = Seal
    for part in path:
        if isinstance(part, int) or here is None:
            continue
        fields: Mapping[str, Any] = {field.alias or name: field for name, field in here.model_fields.items()}
        if part not in fields:
            continue  # the free key of a mapping such as `programmes`
        here = _model(fields[part].annotation)
    return here


def _model(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Alternative, ...]` or `Question | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model(each))), None)

"""The dossier as JSON, checked against the published schema on every write and every reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

import jsonschema_rs

from crossread.base import codec
from crossread.base.errors import ContractError
from crossread.model.dossier import Dossier
from crossread.present.check import PROBLEMS_NAMED, require_sound


def to_json(dossier: Dossier, *, pretty: bool = False, texts: Mapping[str, str] | None = None) -> bytes:
    """Write a dossier as JSON that fits the published schema.

    Args:
        dossier: any dossier.
        pretty: indent for people to read.
        texts: the whole text of each page by page id; where given, every span is compared with it first.

    Returns:
        UTF-8 JSON; the same dossier gives the same bytes.

    Raises:
        ContractError: if it does not fit the schema, or a span does not hold the page's characters.
    """
    if texts is not None:
        require_sound(dossier, texts)
    # The schema has no null for what a page may lack: such fields are left out.
    pages: Any = tuple({k: v for k, v in codec.plain(page).items() if v is not None} for page in dossier.pages)
    data = codec.encode(replace(dossier, pages=pages))
    _validate(data, dossier.story.id)
    return codec.pretty(data) if pretty else data


def from_json(data: bytes) -> Dossier:
    """Read a dossier that ``to_json`` wrote.

    Args:
        data: UTF-8 JSON.

    Returns:
        The dossier.

    Raises:
        ContractError: if it is not JSON or does not fit the schema.
    """
    try:
        codec.decode(data, object)
        _validate(data, None)
        return codec.decode(data, Dossier)
    except ValueError as error:
        raise ContractError(f"this is not a dossier that Crossread can read: {error}") from error


def _validate(data: bytes, story: str | None) -> None:
    problems = [
        f"{'/'.join(str(step) for step in error.instance_path) or 'the dossier'}: {error.message[:200]}"
        for error, _ in zip(_validator().iter_errors(codec.decode(data, object)), range(PROBLEMS_NAMED), strict=False)
    ]
    if problems:
        raise ContractError("the dossier does not fit the published schema:\n  " + "\n  ".join(problems), item=story)


@cache
def _validator() -> Any:
    """Build the validator once; the schema is a file of the package and never changes while the program runs."""
    schema = resources.files("crossread.data").joinpath("dossier.schema.json").read_bytes()
    return jsonschema_rs.validator_for(codec.decode(schema, dict))

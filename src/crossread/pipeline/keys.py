"""Keys that say from what a result was made, so that unchanged work is never done again."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.base.codec import encode
from crossread.base.ids import content_id
from crossread.model.stage import StageSpec


def result_key(stage: StageSpec, inputs: Iterable[str]) -> str:
    """Make the key of a result.

    Args:
        stage: the stage; its name, version and configuration are part of the key.
        inputs: the keys of everything it reads, in order (a page's key is its id).

    Returns:
        A short text that changes when, and only when, the result may change.
    """
    config = "" if stage.config is None else encode(stage.config).decode()
    return content_id("k", stage.name, stage.version, config, *inputs)

"""Sorts new reports into the stories that are there, looking only at what they touch."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from crossread.link.stories.average import average_link
from crossread.link.stories.contrast import FURTHEST, contrast, faded
from crossread.link.stories.pieces import MOST_PIECE, Pieces
from crossread.link.stories.shelf import NOWHERE, Columns, Shelf
from crossread.link.stories.split import split_groups
from crossread.link.stories.take_in import AT_ONCE, take_in
from crossread.link.stories.types import StoryConfig
from crossread.link.stories.vectors import Ints, Vector, products


def sort_in(
    shelf: Shelf, columns: Columns, new: Mapping[int, int], named: Collection[int], config: StoryConfig
) -> tuple[Columns, list[list[int]]]:
    """Take new reports in and sort anew whatever they touch.

    What comes out depends only on which reports there are, never on the order in which they came or on how many came
    at once: the stories of a piece are made from the reports in it and their neighbourhoods, and every piece that
    changed is made again.

    Args:
        shelf: where the reports are kept; the vectors of the new ones are there already.
        columns: what is known of the reports taken in before.
        new: number → day of the new reports; numbers may lie beyond the columns.
        named: numbers of the reports that a person has put into a story; they are background only.
        config: how alike reports must be.

    Returns:
        The columns with the new reports, and all groups of the pieces that changed, each ascending.
    """
    if 0 < np.count_nonzero(columns.there) <= FURTHEST and new:  # each more report changes all neighbourhoods
        new = {**{int(n): int(columns.day[n]) for n in np.flatnonzero(columns.there)}, **new}
        shelf.forget()
        columns = Columns.empty(0)
    columns = columns.grown(max([len(columns.day), *(number + 1 for number in new)]))
    freed = _set_aside(columns, np.array(sorted(named), dtype=np.int64))
    changed, partners = take_in(shelf, columns, new, config.threshold, set(named))
    changed |= freed
    pieces = Pieces(shelf, columns, config.threshold)
    around = pieces.around(changed | partners)
    made = [piece for piece in around if not (pieces.stands(piece) and changed.isdisjoint(piece))]
    for piece in made:
        columns.piece[piece] = piece[0]
    return columns, sorted(group for some in _together(made) for group in _group_pieces(shelf, columns, some, config))


def _together(pieces: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Give pieces in portions, so that what is needed of their reports is fetched together."""
    some: list[list[int]] = []
    held = 0
    for piece in pieces:
        if held + len(piece) > AT_ONCE and some:
            yield some
            some, held = [], 0
        some.append(piece)
        held += len(piece)
    if some:
        yield some


def _set_aside(columns: Columns, named: Ints) -> set[int]:
    """Take reports out of their pieces that a person has named; give those that were in one piece with them."""
    held = named[columns.piece[named] != NOWHERE]
    places = np.unique(columns.piece[held])
    columns.piece[held] = NOWHERE
    return {int(number) for place in places for number in np.flatnonzero(columns.piece == place)}


def _group_pieces(
    shelf: Shelf, columns: Columns, pieces: Sequence[list[int]], config: StoryConfig
) -> Iterator[list[int]]:
    """Group the reports of some pieces into stories."""
    mixed = [number for piece in pieces if 1 < len(piece) <= MOST_PIECE for number in piece]
    ids, vectors = shelf.ids(mixed), shelf.vectors(mixed)
    for piece in pieces:
        if len(piece) == 1 or len(piece) > MOST_PIECE:
            yield piece
        else:
            ordered = sorted(piece, key=lambda number: (ids[number], number))
            yield from _group_piece(shelf, columns, ordered, [vectors[number] for number in ordered], config)


def _group_piece(
    shelf: Shelf, columns: Columns, ordered: Sequence[int], vectors: list[Vector], config: StoryConfig
) -> Iterator[list[int]]:
    places: Ints = np.array(ordered, dtype=np.int64)
    days = columns.day[places]
    alike = products(vectors)
    rows = np.array([faded(row, int(day), days) for row, day in zip(alike, days, strict=True)])
    near, far = columns.near[places], columns.far[places]
    contrasts = contrast(rows, (near[:, None], near[None, :]), (far[:, None], far[None, :]))
    groups = average_link(contrasts, config.threshold)
    if any(len(group) > 1 for group in groups):
        groups = split_groups(groups, lambda wanted: _documents(shelf, ordered, wanted), days)
    yield from (sorted(ordered[position] for position in group) for group in groups)


def _documents(shelf: Shelf, ordered: Sequence[int], wanted: Sequence[int]) -> list[Mapping[str, float]]:
    found = shelf.documents(ordered[position] for position in wanted)
    return [found[ordered[position]] for position in wanted]

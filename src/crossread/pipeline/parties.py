"""Finds the two things a person's decision is about in a dossier: by id, by printed name, or by place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crossread.base.errors import InputError, NotFoundError
from crossread.link.entities.gather import clean_name
from crossread.model.decisions import Party, Verdict
from crossread.model.dossier import Dossier
from crossread.model.links import Entity
from crossread.model.spans import Span
from crossread.pipeline.decisions import name_key

_PLACE: Final = re.compile(r"(?P<page>.+):(?P<start>[\d,]+):(?P<end>[\d,]+)")
# The fewest characters of a page's id that stand for it: eight hexadecimal digits meet by chance once in billions.
ID_START = 8
# How many names a message offers when something is not found, or found several times.
OFFERED = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """An entity and how it was asked for: by one of its names, by one place, or, with neither, by its id."""

    entity: Entity
    form: str | None = None
    place: Span | None = None


def find_parties(record: Dossier, verdict: Verdict, left: str, right: str) -> tuple[Party, Party]:
    """Find the two things a decision is about.

    Args:
        record: the story's dossier.
        verdict: what is decided; two names of one entity can only be told apart by the names or places given.
        left: an entity's id, a name as printed, or ``PAGE:START:END`` with a page's id, the beginning of it, or its
            source; offsets are Unicode code points.
        right: the other, likewise.

    Returns:
        Both, told by what the pages print.

    Raises:
        NotFoundError: if there is no such thing in the dossier.
        InputError: if several things bear the name, or both sides are the same.
    """
    one, two = _find(record, left), _find(record, right)
    within = one.entity.id == two.entity.id
    if within and (one.form or one.place) == (two.form or two.place):
        raise InputError(
            f"{left!r} and {right!r} lead to the same {one.entity.kind} {one.entity.name!r} ({one.entity.id}); name "
            "two of its spellings, or two places as PAGE:START:END",
            item=left,
        )
    keep_form = within or verdict == "unsure"
    return _party(record, one, keep_form=keep_form), _party(record, two, keep_form=keep_form)


def _find(record: Dossier, wanted: str) -> _Found:
    for entity in record.entities:
        if entity.id == wanted:
            return _Found(entity)
    place = _PLACE.fullmatch(wanted)
    if place is not None:
        found = _at(record, place["page"], *(int(place[side].replace(",", "")) for side in ("start", "end")))
        if found is not None:
            return found
    key = name_key(wanted)
    bearers = [e for e in record.entities if key in _keys(e)]
    if len(bearers) == 1:
        form = next((v.text for v in bearers[0].variants if name_key(v.text) == key), None)
        return _Found(bearers[0], form)
    if bearers:
        listed = "; ".join(f"{e.id} ({e.kind} {e.name!r})" for e in bearers[:OFFERED])
        raise InputError(
            f"{len(bearers)} things here are called {wanted!r}; give one of the ids: {listed}", item=wanted
        )
    raise NotFoundError(f"nothing in this story is called {wanted!r}{_offer(record, wanted)}", item=wanted)


def _keys(entity: Entity) -> set[str]:
    return {name_key(entity.name), *(name_key(variant.text) for variant in entity.variants)}


def _at(record: Dossier, page: str, start: int, end: int) -> _Found | None:
    pages = {
        p.id
        for p in record.pages
        if page in (p.id, p.source, p.address) or (len(page) >= ID_START and p.id.startswith(page))
    }
    for entity in record.entities:
        for span in entity.mentions:
            if (span.start, span.end) == (start, end) and span.page in pages:
                return _Found(entity, place=span)
    return None


def _offer(record: Dossier, wanted: str) -> str:
    names = {name_key(v.text): v.text for e in reversed(record.entities) for v in reversed(e.variants)}
    close = difflib.get_close_matches(name_key(wanted), sorted(names), n=OFFERED)
    listed = ", ".join(repr(names[key]) for key in close)
    return f"; there is {listed}" if listed else "; `crossread export --format md` lists the names"


def _party(record: Dossier, found: _Found, *, keep_form: bool) -> Party:
    """Tell an entity by a name that is its alone, else by one place."""
    entity = found.entity
    if found.place is not None:
        return _told(entity, found.place, alone=True)
    form = found.form if found.form and (keep_form or " " in found.form) else entity.name
    bearing = _bearing(entity.mentions, form)
    shared = sum(name_key(form) in _keys(other) for other in record.entities) > 1
    return _told(
        entity, bearing or min(entity.mentions), alone=shared or bearing is None or not entity.variants, form=form
    )


def _bearing(spans: Iterable[Span], form: str) -> Span | None:
    key = name_key(form)
    return min((span for span in spans if name_key(clean_name(span.text)) == key), default=None)


def _told(entity: Entity, span: Span, *, alone: bool, form: str | None = None) -> Party:
    name = clean_name(span.text) if alone or form is None else form
    return Party(name, entity.kind, span.page, span.start, span.end, alone)

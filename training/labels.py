"""From the labels of each set of names to ours; a label may leave several kinds open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crossread.annotate.encoder.kinds import KINDS, begin, inside
from crossread.annotate.lang.en_names import FACILITY_HEADS
from crossread.data.names import adjectives, peoples
from crossread.model.annotations import EntityKind
from training.examples import ANY

Kinds = tuple[EntityKind, ...]
UNKNOWN: Kinds = ()  # a label that has no kind of ours: any answer may be right
PLACE: Kinds = ("place", "facility")
REST: Kinds = ("group", "product", "event", "work")
BASIC: Mapping[str, Kinds] = {"PER": ("person",), "ORG": ("organisation",), "LOC": PLACE, "MISC": REST}
WNUT: Mapping[str, Kinds] = {
    "person": ("person",),
    "location": PLACE,
    "group": ("organisation",),
    "corporation": ("organisation",),
    "product": ("product",),
    "creative-work": ("work",),
}
_CROSSNER = {
    "person": "person writer musicalartist scientist researcher politician",
    "organisation": "organisation university band politicalparty",
    "place": "location country",
    "event": "event conference election",
    "work": "book magazine academicjournal album song poem",
    "product": "product",
}
CROSSNER: Mapping[str, Kinds] = {
    label: PLACE if kind == "place" else (kind,) for kind in KINDS for label in _CROSSNER.get(kind, "").split()
}
# The kinds a set marks wherever they stand; elsewhere a name of another kind may be hidden outside the spans.
COMPLETE: Mapping[str, Kinds] = {
    "uner_ewt": ("person", "organisation", "place", "facility"),
    "btc": ("person", "organisation", "place", "facility"),
    "wikigold": KINDS,
    "wnut17": ("person", "organisation", "place", "facility", "product", "work"),
    "crossner": ("person", "organisation", "place", "facility", "event", "work"),
    "crossner_other": ("person", "organisation", "place", "facility", "event", "work"),
    "ecbplus": KINDS,
    "meantime": ("person", "organisation", "place", "facility", "product"),
}


def narrowed(kinds: Kinds, text: str) -> Kinds:
    """Use a name's own words to tell places from facilities and peoples from other rest."""
    if kinds == PLACE:
        words = text.lower().split()
        return ("facility",) if len(words) > 1 and words[-1] in FACILITY_HEADS else ("place",)
    if kinds == REST and text in peoples():
        return ("group",)
    return kinds


def masks(
    spans: Sequence[tuple[int, int]], named: Iterable[tuple[int, int, Kinds]], text: str, source: str
) -> tuple[int, ...]:
    """Give the tags that may be right for each word of a sentence.

    Args:
        spans: the words' ranges in ``text``.
        named: names as ranges with the kinds they may be of; none for any kind or no name at all.
        text: the sentence.
        source: a key of ``COMPLETE``.

    Returns:
        One bit mask over the tags per word.
    """
    hidden = [kind for kind in KINDS if kind not in COMPLETE[source]]
    outside = 1 | sum(1 << begin(k) | 1 << inside(k) for k in hidden)
    found = [outside] * len(spans)
    for start, end, kinds in named:
        touched = [i for i, (low, high) in enumerate(spans) if low < end and start < high]
        whole = bool(touched) and spans[touched[0]][0] == start and spans[touched[-1]][1] == end
        kinds = narrowed(kinds, text[start:end])
        for order, index in enumerate(touched):
            if not kinds or not whole:
                found[index] = ANY
                continue
            found[index] = sum(1 << (inside(k) if order else begin(k)) for k in kinds)
            if kinds == REST and text[start:end] in adjectives():
                found[index] |= 1
    return tuple(found)

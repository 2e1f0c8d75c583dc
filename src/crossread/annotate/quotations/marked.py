"""Makes quotations of marked passages that a cue or a colon reaches."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang.en_speech import COMMITMENTS
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.readings import Attribution, Draft, Reading, colon_source
from crossread.annotate.quotations.terms import is_sentence_like, is_term, is_title_case

# The rule of passages in headings, which are somebody's words only if they stand in the text as well.
HEADING = "heading"
# Words and signs of a heading.
_LONGEST_HEADING = 24


def _covering(attributions: Sequence[Attribution], position: int) -> list[Attribution]:
    """Give the attributions whose words include a position, the innermost first."""
    hits = [
        (last - first, n, a)
        for n, a in enumerate(attributions)
        for first, last in a.pieces
        if first <= position <= last
    ]
    return [a for _, _, a in sorted(hits, key=lambda hit: (hit[0], -hit[1]))]


def marked_drafts(reading: Reading, number: int) -> list[Draft]:
    """Make a draft of every passage of a frame that is somebody's words; halves around a cue are one."""
    frame, attributions = reading.frames[number], reading.attributions[number]
    drafts: list[Draft] = []
    for position, passage in frame.quotes.items():
        covering = _covering(attributions, position)
        if not covering:
            draft = _uncovered(reading, number, position)
        elif (covering[0].sense != "say" and is_title_case(frame.text, passage.content)) or (
            is_term(frame, position) and not _stands_alone(frame, position, covering[0])
        ):
            draft = None
        else:
            draft = _covered(frame, number, position, covering)
        if draft is None:
            continue
        draft.open_end = not passage.closed
        previous = drafts[-1] if drafts else None
        if previous is not None and _are_halves(frame, previous, draft):
            previous.parts.extend(draft.parts)
            previous.open_end = draft.open_end
        else:
            drafts.append(draft)
    return drafts


def _stands_alone(frame: Frame, position: int, attribution: Attribution) -> bool:
    """Say whether a passage is all that is attributed, or follows a colon."""
    return (position, position) in attribution.pieces or frame.low(position - 1) in (":", ",")


def _are_halves(frame: Frame, left: Draft, right: Draft) -> bool:
    """Say whether two passages are halves of one quotation with the cue in their middle."""
    return (
        left.attribution is not None
        and left.attribution is right.attribution
        and left.attribution.place == "middle"
        and left.parts[-1].end <= frame.starts[left.attribution.cue[0]] < right.parts[0].start
    )


def _covered(frame: Frame, number: int, position: int, covering: Sequence[Attribution]) -> Draft | None:
    """Make a draft of a passage inside attributed words."""
    inner = covering[0]
    content = frame.quotes[position].content
    before = frame.low(position - 1)
    starts_piece = any(first == position for first, _ in inner.pieces) or before in (":", ",", "")
    whole = is_sentence_like(frame.text, content) or ((position, position) in inner.pieces and inner.place != "after")
    direct = (starts_piece and whole and inner.sense != "act") or (before == ":" and whole)
    rule = {"before": "cue behind the words", "after": "cue before the words", "middle": "cue in their middle"}[
        inner.place
    ]
    draft = Draft("direct" if direct else "mixed", [content], number, number, inner, inner.source, rule=rule)
    draft.outers = [a for a in covering[1:] if a is not inner and says(a) and holds(a, inner)]
    relays = [outer for outer in draft.outers if outer.place != "after" or is_only_relay(outer, inner)]
    draft.via = relays[0] if relays else None
    return draft


def says(attribution: Attribution) -> bool:
    """Say whether an attribution names who says its words."""
    return attribution.sense == "say" and attribution.source is not None


def _uncovered(reading: Reading, number: int, position: int) -> Draft | None:
    """Make a draft of a passage no cue covers: behind a colon its speaker is the subject; else it is a term."""
    frame = reading.frames[number]
    content = frame.quotes[position].content
    if frame.low(position - 1) == ":" and is_sentence_like(frame.text, content):
        source, attribution = colon_source(reading, number, position)
        return Draft("direct", [content], number, number, attribution, source, rule="colon before the words")
    if len(frame) <= _LONGEST_HEADING and frame.lows[-1] not in (".", "?", "!", ";") and not is_term(frame, position):
        return Draft("mixed", [content], number, number, rule=HEADING)
    return None


def holds(outer: Attribution, inner: Attribution) -> bool:
    """Say whether one attribution's words hold another's cue, and not the other way round as well."""
    return _has_cue(outer, inner) and not _has_cue(inner, outer)


def _has_cue(outer: Attribution, inner: Attribution) -> bool:
    return any(first <= inner.cue[0] <= last for first, last in outer.pieces)


def is_only_relay(outer: Attribution, inner: Attribution | None) -> bool:
    """Say whether all that the outer source says is that the inner one spoke: "Ek said Varga had told him that ..."."""
    if inner is None or inner.source is None or inner.lemma in COMMITMENTS:
        return False
    return any(first <= inner.source.first <= first + 1 and inner.cue[1] <= last for first, last in outer.pieces)

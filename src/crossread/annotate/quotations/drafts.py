"""Puts marked passages and attributions together: which words are one quotation, and which cue names the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.quotations.alone import settle
from crossread.annotate.quotations.attributions import attributions_of
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.indirect import clause_of
from crossread.annotate.quotations.marked import HEADING, holds, is_only_relay, marked_drafts, says
from crossread.annotate.quotations.readings import Draft, Reading
from crossread.annotate.quotations.transcripts import is_transcript, is_turn, turn_draft, turn_end
from crossread.model.spans import Extent

# Quotations in which the words of a pulled-out line are looked for.
_MOST_ECHOED = 300
_SIGNS = frozenset('.,;:!?…—–-()[]"')


def read(frames: Sequence[Frame], people: frozenset[str] = frozenset()) -> Reading:
    """Find all quotations of a report, without their speakers.

    Args:
        frames: the rows of words of the report, in order.
        people: the last words of the names of people in it, in lower case.

    Returns:
        The reading, its drafts in the order of the text.
    """
    transcript = is_transcript(frames)
    reading = Reading(frames, [attributions_of(frame, transcript=transcript) for frame in frames], people=people)
    waiting: list[int] = []
    turn_ends = -1
    for number, frame in enumerate(frames):
        if number <= turn_ends:
            continue
        if is_turn(reading, number):
            turn_ends = turn_end(reading, number)
            reading.drafts.append(turn_draft(reading, number, turn_ends))
            continue
        if _is_bare(frame):
            waiting.append(number)
            continue
        drafts = marked_drafts(reading, number)
        if waiting:
            settle(reading, waiting, drafts[0] if drafts else None, number)
            waiting = []
        reading.drafts.extend(drafts)
        reading.drafts.extend(_indirect_drafts(reading, number))
    if waiting:
        settle(reading, waiting, None, len(frames))
    _find_echoes(reading)
    reading.drafts.sort(key=lambda d: (d.parts[0].start, -d.parts[-1].end))
    return reading


def _find_echoes(reading: Reading) -> None:
    """Give a passage without a speaker the speaker of a longer quotation with its words (a pulled-out subhead)."""
    text = reading.frames[0].text if reading.frames else ""
    unsure = [draft for draft in reading.drafts if draft.rule == HEADING]
    sourced = [draft for draft in reading.drafts if draft.source is not None]
    known = [(draft, draft.parts[0].of(text).casefold()) for draft in sourced[:_MOST_ECHOED]]
    for draft in reading.drafts:
        if draft.source is None and (draft.kind == "direct" or draft.rule == HEADING):
            words = draft.parts[0].of(text).casefold().rstrip(".,!?")
            echo = next((other for other, whole in known if words in whole), None)
            if echo is not None:
                draft.inherits, draft.rule = echo, "the same words further on"
    lost = {id(draft) for draft in unsure if draft.rule == HEADING}
    reading.drafts[:] = [draft for draft in reading.drafts if id(draft) not in lost]


def _is_bare(frame: Frame) -> bool:
    """Say whether a frame holds marked passages and nothing else."""
    return bool(frame.quotes) and all(low == QUOTE or low in _SIGNS for low in frame.lows)


def _indirect_drafts(reading: Reading, number: int) -> list[Draft]:
    """Make drafts of the reported clauses of a frame that hold no quoted words."""
    frame, attributions = reading.frames[number], reading.attributions[number]
    drafts = []
    for attribution in attributions:
        parts = clause_of(frame, attribution)
        if not parts:
            continue
        outers = [a for a in attributions if a is not attribution and says(a) and holds(a, attribution)]
        draft = Draft("indirect", parts, number, number, attribution, attribution.source, rule="reported clause")
        draft.outers = outers
        relays = [outer for outer in outers if outer.place != "after" or is_only_relay(outer, attribution)]
        draft.via = relays[-1] if relays else None
        drafts.append(draft)
    relayed = {id(outer) for draft in drafts for outer in draft.outers if is_only_relay(outer, draft.attribution)}
    return _one_each([draft for draft in drafts if id(draft.attribution) not in relayed])


def _one_each(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep one draft of the same words.

    Two arise where a noun and its verb both tell of them ("a statement by Ana Lund stated that"), then the verb's
    stands, and where two people say them ("Ana Lund told, and Ben Holt confirmed, that"), then the first one's.
    """
    kept: dict[tuple[Extent, ...], Draft] = {}
    for draft in drafts:
        key = tuple(sorted(draft.parts))
        known = kept.get(key)
        if known is None or _is_noun_of(known, draft):
            kept[key] = draft
    return list(kept.values())


def _is_noun_of(draft: Draft, other: Draft) -> bool:
    """Say whether a draft's cue stands in the source of another: "statement" in "a statement by Ana Lund stated"."""
    if draft.attribution is None or other.source is None:
        return False
    return other.source.first <= draft.attribution.cue[0] <= other.source.last

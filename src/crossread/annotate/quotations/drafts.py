"""Puts marked passages and attributions together: which words are one quotation, and which cue names the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from crossread.annotate.lang.en_speech import TITLE_WORDS
from crossread.annotate.quotations.attributions import TURN, Attribution, attributions_of, main_subject
from crossread.annotate.quotations.beside import turn
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.indirect import clause_of
from crossread.annotate.quotations.nouns import Phrase
from crossread.annotate.quotations.terms import is_sentence_like, is_term
from crossread.model.annotations import QuoteKind
from crossread.model.spans import Extent

# Fewer labels in capitals may be datelines of outlets that write "HULL: The dam ...".
_LEAST_TURNS = 3
_SIGNS = frozenset('.,;:!?…—–-()[]"')


@dataclass(slots=True)
class Draft:
    """A quotation in the making. ``at`` is the frame that names its source, ``first`` the frame it begins in."""

    kind: QuoteKind
    parts: list[Extent]
    first: int
    at: int
    attribution: Attribution | None = None
    source: Phrase | None = None
    via: Attribution | None = None
    rule: str = ""
    inherits: Draft | None = None
    open_end: bool = False
    outers: list[Attribution] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """All frames of a report with their attributions and the drafts found so far."""

    frames: Sequence[Frame]
    attributions: list[list[Attribution]]
    drafts: list[Draft] = field(default_factory=list)


def read(frames: Sequence[Frame]) -> Reading:
    """Find all quotations of a report, without their speakers.

    Args:
        frames: the rows of words of the report, in order.

    Returns:
        The reading, its drafts in the order of the text.
    """
    transcript = _is_transcript(frames)
    reading = Reading(frames, [attributions_of(frame, transcript=transcript) for frame in frames])
    waiting: list[int] = []
    turn_ends = -1
    for number, frame in enumerate(frames):
        if number <= turn_ends:
            continue
        if _is_turn(reading, number):
            turn_ends = _turn_end(reading, number)
            reading.drafts.append(_turn_draft(reading, number, turn_ends))
            continue
        if _is_bare(frame):
            waiting.append(number)
            continue
        drafts = _marked_drafts(reading, number)
        if waiting:
            _settle(reading, waiting, drafts[0] if drafts else None, number)
            waiting = []
        reading.drafts.extend(drafts)
        reading.drafts.extend(_indirect_drafts(reading, number))
    if waiting:
        _settle(reading, waiting, None, len(frames))
    _find_echoes(reading)
    reading.drafts.sort(key=lambda d: (d.parts[0].start, -d.parts[-1].end))
    return reading


def _is_transcript(frames: Sequence[Frame]) -> bool:
    """Say whether a report is the transcript of a talk; one or two labels may be datelines ("HULL: The dam ...")."""
    turns = [(frame, found[0]) for frame in frames if (found := turn(frame)) is not None]
    speakers = {tuple(frame.lows[source.first : source.last + 1]) for frame, source in turns}
    return len(turns) >= _LEAST_TURNS and len(speakers) > 1


def _is_turn(reading: Reading, number: int) -> bool:
    """Say whether a frame opens a turn of a transcript."""
    found = reading.attributions[number]
    return bool(found) and found[0].lemma == TURN


def _turn_end(reading: Reading, number: int) -> int:
    """Find the last frame of a turn: it ends with its paragraph or before the next turn."""
    block = reading.frames[number].block
    last = number
    while (
        last + 1 < len(reading.frames) and reading.frames[last + 1].block == block and not _is_turn(reading, last + 1)
    ):
        last += 1
    return last


def _turn_draft(reading: Reading, number: int, last: int) -> Draft:
    """Make a draft of a turn: the words behind the name are the speaker's own, though no marks stand around them."""
    frame, attribution = reading.frames[number], reading.attributions[number][0]
    part = Extent(frame.starts[attribution.pieces[0][0]], reading.frames[last].end)
    return Draft("direct", [part], number, number, attribution, attribution.source, rule="turn of a transcript")


def _find_echoes(reading: Reading) -> None:
    """Give a passage without a speaker the speaker of a longer quotation with its words (a pulled-out subhead)."""
    text = reading.frames[0].text if reading.frames else ""
    known = [(draft, draft.parts[0].of(text).casefold()) for draft in reading.drafts if draft.source is not None]
    for draft in reading.drafts:
        if draft.source is None and draft.inherits is None:
            words = draft.parts[0].of(text).casefold().rstrip(".,!?")
            draft.inherits = next((other for other, whole in known if words in whole), None)
            draft.rule = "the same words further on" if draft.inherits else draft.rule


def _is_bare(frame: Frame) -> bool:
    """Say whether a frame holds marked passages and nothing else."""
    return bool(frame.quotes) and all(low == QUOTE or low in _SIGNS for low in frame.lows)


def _covering(attributions: Sequence[Attribution], position: int) -> list[Attribution]:
    """Give the attributions whose words include a position, the innermost first."""
    hits = [
        (last - first, n, a)
        for n, a in enumerate(attributions)
        for first, last in a.pieces
        if first <= position <= last
    ]
    return [a for _, _, a in sorted(hits, key=lambda hit: (hit[0], -hit[1]))]


def _marked_drafts(reading: Reading, number: int) -> list[Draft]:
    """Make a draft of every passage of a frame that is somebody's words; halves around a cue are one."""
    frame, attributions = reading.frames[number], reading.attributions[number]
    drafts: list[Draft] = []
    for position, passage in frame.quotes.items():
        covering = _covering(attributions, position)
        if not covering:
            draft = _uncovered(reading, number, position)
        elif is_term(frame, position) and not _stands_alone(frame, position, covering[0]):
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
    draft.outers = [a for a in covering[1:] if a is not inner and _says(a)]
    relays = [outer for outer in draft.outers if outer.place != "after" or _is_only_relay(outer, inner)]
    draft.via = relays[0] if relays else None
    return draft


def _says(attribution: Attribution) -> bool:
    return attribution.sense == "say" and attribution.source is not None


def _uncovered(reading: Reading, number: int, position: int) -> Draft | None:
    """Make a draft of a passage no cue covers: behind a colon its speaker is the subject; else it is a term."""
    frame = reading.frames[number]
    content = frame.quotes[position].content
    if frame.low(position - 1) == ":" and is_sentence_like(frame.text, content):
        source, attribution = _colon_source(reading, number, position)
        return Draft("direct", [content], number, number, attribution, source, rule="colon before the words")
    return None


def _colon_source(reading: Reading, number: int, position: int) -> tuple[Phrase | None, Attribution | None]:
    """Find who speaks in front of a colon: the last source named, or the subject of the sentence."""
    frame = reading.frames[number]
    named = [a for a in reading.attributions[number] if a.source is not None and a.cue[1] < position]
    if named:
        return named[-1].source, named[-1]
    if 0 < position - 1 <= 6 and all(frame.is_capital(i) for i in range(position - 1)):
        return Phrase(0, position - 2, 0, position - 2), None  # "Varga: ..."
    subject = main_subject(frame, position)
    nobody = subject is not None and frame.low(subject.head_last) in (
        "nobody",
        "none",
        "there",
        "what",
        "this",
        "that",
        "it",
    )
    return (None if nobody else subject), None


def _indirect_drafts(reading: Reading, number: int) -> list[Draft]:
    """Make drafts of the reported clauses of a frame that hold no quoted words."""
    frame, attributions = reading.frames[number], reading.attributions[number]
    drafts = []
    for attribution in attributions:
        parts = clause_of(frame, attribution)
        if not parts:
            continue
        outers = [a for a in attributions if a is not attribution and _says(a) and _holds(a, attribution)]
        draft = Draft("indirect", parts, number, number, attribution, attribution.source, rule="reported clause")
        draft.outers = outers
        relays = [outer for outer in outers if outer.place != "after" or _is_only_relay(outer, attribution)]
        draft.via = relays[-1] if relays else None
        drafts.append(draft)
    relayed = {id(outer) for draft in drafts for outer in draft.outers if _is_only_relay(outer, draft.attribution)}
    return [draft for draft in drafts if id(draft.attribution) not in relayed]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Say whether one attribution's words hold another's cue."""
    return any(first <= inner.cue[0] <= last for first, last in outer.pieces)


def _is_only_relay(outer: Attribution, inner: Attribution | None) -> bool:
    """Say whether all that the outer source says is that the inner one spoke: "Ek said Varga had told him that ..."."""
    if inner is None or inner.source is None:
        return False
    return any(first <= inner.source.first <= first + 1 and inner.cue[1] <= last for first, last in outer.pieces)


def _settle(reading: Reading, waiting: Sequence[int], following: Draft | None, after: int) -> None:
    """Give passages that stand alone to a speaker: of the words before or behind them, or nobody known."""
    frames = reading.frames
    by_block: dict[int, list[int]] = {}
    for number in waiting:
        by_block.setdefault(frames[number].block, []).append(number)
    for block, numbers in by_block.items():
        parts = [p.content for number in numbers for p in frames[number].quotes.values()]
        open_end = not list(frames[numbers[-1]].quotes.values())[-1].closed
        same_next = following is not None and after < len(frames) and frames[after].block == block
        if _joins_previous(reading, numbers[0], block):
            previous = reading.drafts[-1]
            previous.parts.extend(parts)
            previous.open_end = open_end
        elif same_next and following is not None and _looks_back(frames[after], following):
            following.parts[:0] = parts
            following.first = numbers[0]
        else:
            draft = _alone(reading, numbers[0], parts)
            if draft is not None:
                draft.open_end = open_end
                reading.drafts.append(draft)


def _looks_back(frame: Frame, draft: Draft) -> bool:
    """Say whether a frame begins with the quoted words of a draft."""
    return bool(frame.quotes) and draft.kind == "direct" and draft.parts[0] == frame.quotes.get(0, _NONE).content


class _Nothing:
    content = Extent(0, 0)


_NONE = _Nothing()


def _joins_previous(reading: Reading, number: int, block: int) -> bool:
    """Say whether a passage goes on with the quotation before it: same paragraph, or one left open."""
    if not reading.drafts:
        return False
    last = reading.drafts[-1]
    end_frame = reading.frames[number - 1]
    if last.kind != "direct" or (last.at != number - 1 and not _covers_frame(last, end_frame)):
        return False
    return end_frame.block == block or last.open_end


def _covers_frame(draft: Draft, frame: Frame) -> bool:
    return frame.start <= draft.parts[-1].start < frame.end


def _alone(reading: Reading, number: int, parts: list[Extent]) -> Draft | None:
    """Make a draft of passages that stand alone, with the speaker of what was said just before, if that is sure."""
    frames = reading.frames
    frame = frames[number]
    if not any(is_sentence_like(frame.text, part) for part in parts):
        return None
    draft = Draft("direct", parts, number, number, rule="no cue")
    if number == 0:
        return draft
    before = frames[number - 1]
    if before.lows and before.lows[-1] == ":":
        draft.source, draft.attribution = _colon_source(reading, number - 1, len(before))
        draft.at, draft.rule = number - 1, "colon before the words"
        return draft
    last = _spoke_last(reading, number - 1)
    if last is not None and (last.kind != "indirect" or before.block == frame.block):
        draft.inherits, draft.rule = last, "goes on with the speaker before"
    elif last is None and before.block == frame.block:
        subject = main_subject(before, len(before))
        if subject is not None and _is_somebody(before, subject):
            draft.source, draft.at, draft.rule = subject, number - 1, "subject of the sentence before"
    return draft


def _spoke_last(reading: Reading, number: int) -> Draft | None:
    """Give the quotation of a frame whose speaker may go on; None where there is none or several speak in it."""
    frame = reading.frames[number]
    here = [draft for draft in reading.drafts if draft.at == number or _covers_frame(draft, frame)]
    sources = {(draft.at, draft.source.first, draft.source.last) for draft in here if draft.source is not None}
    return here[-1] if len(sources) <= 1 and here else None


def _is_somebody(frame: Frame, subject: Phrase) -> bool:
    """Say whether a subject is one person by its form: "he", "she", a name."""
    if subject.first == subject.last and frame.low(subject.first) in ("he", "she"):
        return True
    names = range(subject.head_first, subject.head_last + 1)
    titled = frame.low(subject.head_first) in TITLE_WORDS
    return all(frame.is_capital(i) and frame.is_word(i) for i in names) and (titled or 2 <= len(names) <= 3)

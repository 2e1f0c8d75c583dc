"""Finds who says what inside one frame: cue, source and the words attributed, marked or not.

The rules follow the attribution relation of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018): a source, a cue and
a content, whose order is source-cue-content, content-source-cue, content-cue-source, or content on both sides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    INVERTS,
    NOUN_CUES,
    PLAIN_PASTS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUMMING_UP,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS, Sense
from crossread.annotate.quotations.adjuncts import Adjuncts, Range, adjuncts_after, medium_at
from crossread.annotate.quotations.beside import label, signature, turn, unknown_verb
from crossread.annotate.quotations.cues import Cue, find_cues, is_adverb
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.marks import ALL_MARKS
from crossread.annotate.quotations.nouns import DASHES, Phrase, owner_before, phrase_after, subject_before
from crossread.model.spans import Extent

Place = Literal["before", "after", "middle"]
# A dateline is at most this many words and signs long ("ST. ORLA, Vell, Sept. 26 (Agency) -").
_LONGEST_DATELINE = 14
# The "verb" of a turn in a transcript.
TURN = "turn"
# Words that begin something new behind a comma.
_NEW_CLAUSE = frozenset(
    {"and", "but", "which", "who", "adding", "citing", "noting", "while", "as", "though", "although"}
)
_MOST_ACCORDING = 8  # in one sentence; more is no prose
# How far before "and said" its subject is looked for.
_LONGEST_SHARED = 40


@dataclass(frozen=True, slots=True)
class Attribution:
    """One "somebody says something" of a frame, in positions of its words.

    ``pieces`` are the attributed words, first and last of each; ``place`` is where they stand: ``before`` the cue
    ("..., he said"), ``after`` it or on both sides (``middle``). ``shared`` is true where the source is taken from an
    earlier verb of the sentence.
    """

    cue: Range
    lemma: str
    sense: Sense
    place: Place
    source: Phrase | None
    pieces: tuple[Range, ...]
    adjuncts: Adjuncts
    negated: bool = False
    modal: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with its source, before its content is known; ``start`` is where its own clause begins."""

    cue: Cue
    source: Phrase | None
    start: int
    inverted: bool
    shared: bool


def attributions_of(frame: Frame, *, transcript: bool = False) -> list[Attribution]:
    """Find every attribution of a frame.

    Args:
        frame: a row of words.
        transcript: whether the report is the transcript of a talk ("VARGA: We will see.").

    Returns:
        Attributions in the order of their cues.
    """
    taken = turn(frame) if transcript else None
    if taken is not None:
        source, colon = taken
        piece = (colon + 1, len(frame) - 1)
        return [Attribution((colon, colon), TURN, "say", "after", source, (piece,), Adjuncts(colon + 1, "clause"))]
    found = _sources(frame, find_cues(frame))
    cuts = {f.start: f.shared for f in found}
    cuts.update(dict.fromkeys(_according_starts(frame), False))
    made = []
    for item in found:
        attribution = _attribution(frame, item, cuts)
        if attribution is not None:
            made.append(attribution)
    made.extend(_according_to(frame, cuts))
    made.extend(_beside_quotes(frame, made))
    made.extend(_noun_cues(frame, cuts))
    made.sort(key=lambda a: a.cue)
    return made


def _noun_cues(frame: Frame, cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read nouns of saying with an owner: "the mayor's claim that the bridge is safe"."""
    found = []
    for position, low in enumerate(frame.lows):
        if low not in NOUN_CUES or frame.low(position + 1) != "that":
            continue
        owner = owner_before(frame, position)
        if owner is not None:
            piece = (position + 1, _right_end(frame, position + 1, cuts))
            adjuncts = adjuncts_after(frame, position, "say")
            found.append(Attribution((position, position), f"{low} that", "say", "after", owner, (piece,), adjuncts))
    return found


def _beside_quotes(frame: Frame, made: Sequence[Attribution]) -> list[Attribution]:
    """Attribute passages that no known cue reaches to the name right behind them."""
    reached = {p for a in made for first, last in a.pieces for p in range(first, last + 1)}
    found = []
    for quote in frame.quotes:
        if quote in reached:
            continue
        signed = signature(frame, quote) or label(frame, quote)
        beside = signed or unknown_verb(frame, quote)
        if beside is None:
            continue
        source, cue = beside
        adjuncts = adjuncts_after(frame, max(cue, source.last), "say")
        left = (cue + 1, _trim(frame, cue + 1, len(frame) - 1)) if cue < quote else (quote, quote)
        right = None if signed else _right_half(frame, adjuncts, left)
        pieces = (left,) if right is None else (left, right)
        place: Place = "after" if cue < quote else "before" if right is None else "middle"
        found.append(Attribution((cue, cue), frame.low(cue), "say", place, source, pieces, adjuncts))
    return found


def _sources(frame: Frame, cues: Sequence[Cue]) -> list[_Found]:
    """Find the source of every cue, and where the clause of each begins."""
    found: list[_Found] = []
    for cue in cues:
        if cue.passive or (cue.modal and not cue.negated and cue.form.sense != "say"):
            continue
        before = frame.low(cue.first - 1)
        source = subject_before(frame, cue.first)
        if cue.form.form == "gerund" and frame.low(cue.verb - 1) in (",", QUOTE, "and", "—", "–", "-", "while", "by"):
            source = None
        if source is not None:
            found.append(_Found(cue, source, source.first, inverted=False, shared=False))
            continue
        if _may_invert(frame, cue):
            after = phrase_after(frame, cue.last + 1) or _behind_medium(frame, cue)
            if after is not None:
                found.append(_Found(cue, after, cue.first, inverted=True, shared=False))
                continue
        if before == "," and cue.form.form != "gerund" and cue.first == cue.verb:
            continue
        if before in ("and", "but", ",", QUOTE, "or", "while", "by") or before in DASHES or not before:
            shared = _shared_source(frame, found, cue.first)
            found.append(_Found(cue, shared, cue.first, inverted=False, shared=True))
    return found


def _may_invert(frame: Frame, cue: Cue) -> bool:
    """Say whether the source may stand behind the verb: words come before it, nothing stands between."""
    if cue.form.lemma not in INVERTS or cue.first != cue.verb or cue.form.form not in ("past", "third"):
        return False
    before = frame.low(cue.first - 1)
    return before in (",", QUOTE) or before in DASHES or (cue.first == 0 and cue.form.lemma in ("say", "add", "write"))


def _behind_medium(frame: Frame, cue: Cue) -> Phrase | None:
    """Find a source behind "in his report" and the like: "...", wrote in his report Ana Soto."""
    medium = medium_at(frame, cue.last + 1)
    if medium is None or not frame.is_capital(medium[1] + 1):
        return None
    return phrase_after(frame, medium[1] + 1)


def _shared_source(frame: Frame, found: Sequence[_Found], first: int) -> Phrase | None:
    """Find the source of a verb that has no subject of its own: "Trump ... and said"."""
    subject = _nearest_subject(frame, first)
    earlier = [f.source for f in found if f.source is not None and f.cue.last < first]
    if earlier and (subject is None or earlier[-1].first >= subject.first):
        return earlier[-1]
    return subject


def _is_verbal(frame: Frame, position: int) -> bool:
    """Say whether a word looks like a finite verb."""
    low = frame.low(position)
    if frame.is_capital(position) or low == QUOTE:
        return False
    return low in AUXILIARIES or low in PLAIN_PASTS or (low.endswith("ed") and len(low) > 4) or low in CUE_FORMS


def _nearest_subject(frame: Frame, before: int) -> Phrase | None:
    """Find the subject of the last verb before a word; of the first verb where that one is unclear."""
    for position in range(before - 1, max(0, before - _LONGEST_SHARED), -1):
        low = frame.low(position)
        if low in (";", ":", QUOTE):
            break
        participle = low.endswith("ed") and frame.low(position + 1) in PREPOSITIONS
        if _is_verbal(frame, position) and not participle:
            subject = subject_before(frame, position)
            if subject is not None and subject.first == subject.last and frame.low(subject.first) in SUBJECT_PRONOUNS:
                return subject
    return main_subject(frame, before)


def main_subject(frame: Frame, before: int) -> Phrase | None:
    """Find the subject of the first verb in a frame that stands before a word."""
    for position in range(1, before):
        if _is_verbal(frame, position):
            first = position
            while first > 0 and is_adverb(frame.low(first - 1)):
                first -= 1
            subject = subject_before(frame, first)
            if subject is not None:
                return subject
    return None


def _attribution(frame: Frame, item: _Found, cuts: Mapping[int, bool]) -> Attribution | None:
    """Find the words that belong to a cue."""
    cue = item.cue
    last = item.source.last if item.inverted and item.source else cue.last
    adjuncts = adjuncts_after(frame, last, cue.form.lemma if not item.inverted else "say")
    base = Attribution(
        (cue.first, cue.last), cue.form.lemma, cue.form.sense, "after", item.source, (), adjuncts, cue.negated,
        cue.modal, item.shared,
    )  # fmt: skip
    left = (
        None
        if item.shared and frame.low(item.start - 1) in ("and", "but", "or")
        else _left_piece(frame, item.start, cuts)
    )
    if left is not None and _is_behind(frame, item, adjuncts, left):
        right = _right_half(frame, adjuncts, left)
        pieces = (left,) if right is None else (left, right)
        return replace(base, place="before" if right is None else "middle", pieces=pieces)
    if item.inverted and item.start > 0:
        return None
    piece = _right_piece(frame, adjuncts, cue, cuts)
    if piece is None:
        return replace(base, pieces=()) if adjuncts.follows == "colon" else None
    return replace(base, pieces=(piece,))


def _left_piece(frame: Frame, start: int, cuts: Mapping[int, bool]) -> Range | None:
    """Give the words in front of a clause, up to the sign that parts them from it."""
    last = start - 1
    low = frame.low(last)
    if low == "as" and frame.low(last - 1) == ",":
        last -= 1
        low = ","
    if low in (",",) or low in DASHES:
        last -= 1
    elif low != QUOTE:
        return None
    if last < 0 or frame.low(last) in (",", ";", ":"):
        return None
    if frame.low(last) == QUOTE:
        first = last
        return (_widen_left(frame, first), last)
    return (_clause_left(frame, last), last)


def _widen_left(frame: Frame, quote: int) -> int:
    """Take in the reporter's words in front of a passage when they are one clause with it; else the passage alone."""
    return quote if quote == 0 or frame.low(quote - 1) in (":", ";", ".") else _clause_left(frame, quote)


def _clause_left(frame: Frame, last: int) -> int:
    position = last
    while position > 0 and frame.low(position - 1) not in (";",):
        position -= 1
    start = after_dateline(frame) if position == 0 else 0
    return start if 0 < start <= last else position


def after_dateline(frame: Frame) -> int:
    """Give the first word behind a dateline such as "HULL (Agency) -" at the head of a frame; 0 without one."""
    shouted = frame.lows[0].isalpha() and len(frame.lows[0]) > 2 and frame.word(0).isupper()
    for position in range(1, min(len(frame) - 1, _LONGEST_DATELINE)):
        if frame.low(position) == ":" and shouted:
            return position + 1
        if frame.low(position) in DASHES:
            return position + 1 if shouted or frame.low(position - 1) == ")" else 0
    return 0


def _is_behind(frame: Frame, item: _Found, adjuncts: Adjuncts, left: Range) -> bool:
    """Decide whether a cue looks back at the words before it ("..., he said") or forward ("In May, he said ...")."""
    if item.inverted:
        return True
    if item.source is not None and frame.low(item.source.first) in ("who", "which", "that"):
        return False
    quoted = frame.low(left[1]) == QUOTE
    passage = frame.quotes.get(left[1])
    ends_open = (passage is not None and ends_open_to_cue(frame.text, passage.content)) or (
        frame.low(left[1] + 1) in (",",) or frame.low(left[1] + 1) in DASHES
    )  # fmt: skip
    if item.cue.form.form == "gerund":
        return False
    if quoted and ends_open:
        return True
    if item.cue.form.sense == "act" and not quoted:
        return False
    if adjuncts.follows == "comma" and not quoted and _goes_on(frame, adjuncts.start + 1):
        return True
    if adjuncts.follows in ("end", "adverbial", "comma"):
        return not quoted and has_verb(frame, *left)
    return False


def _goes_on(frame: Frame, position: int) -> bool:
    """Say whether a clause goes on behind a cue between commas: "The vote, he said, was late"."""
    low = frame.low(position)
    return len(frame) - position > 2 and low not in _NEW_CLAUSE and not low.endswith("ing")


def ends_open_to_cue(text: str, content: Extent) -> bool:
    """Say whether quoted words end in a sign that leads on to "he said": a comma, a question, a dash."""
    return content.of(text).rstrip(ALL_MARKS + " ")[-1:] in tuple(",?!—–-…")


def has_verb(frame: Frame, first: int, last: int) -> bool:
    """Say whether some words hold a verb, so that they may be a clause."""
    for position in range(first, last + 1):
        low = frame.low(position)
        if low in AUXILIARIES or low in PLAIN_PASTS or low == QUOTE or low.endswith(("n't", "'s", "'re")):
            return True
        if position > first and len(low) > 3 and low.endswith(("ed", "es", "s")) and not frame.is_capital(position):
            return True
    return False


def _right_half(frame: Frame, adjuncts: Adjuncts, left: Range) -> Range | None:
    """Give the second half of words with the cue in their middle."""
    if adjuncts.follows == "quote":
        first = adjuncts.start + (1 if frame.low(adjuncts.start) == "," else 0)
        return (first, _trim(frame, first, len(frame) - 1))
    if adjuncts.follows == "comma" and frame.low(left[1]) != QUOTE:
        first = adjuncts.start + 1
        if frame.low(first) in _NEW_CLAUSE or first >= len(frame) or _sums_up(frame, first):
            return None
        if _goes_on(frame, first):
            return (first, _trim(frame, first, len(frame) - 1))
    return None


def _right_piece(frame: Frame, adjuncts: Adjuncts, cue: Cue, cuts: Mapping[int, bool]) -> Range | None:
    """Give the words behind a cue."""
    first = adjuncts.start
    if adjuncts.follows == "end":
        return None
    if adjuncts.follows in ("colon", "quote") and frame.low(first) in (":", ","):
        first += 1
    elif adjuncts.follows == "comma" or (
        adjuncts.follows == "adverbial" and cue.form.sense == "say" and not _takes_any(cue)
    ):
        return None
    if cue.form.sense != "say" and adjuncts.addressee is not None and frame.low(first) in ("to", "not"):
        first = adjuncts.addressee[0]
    if first >= len(frame):
        return None
    last = _right_end(frame, first, cuts)
    return (first, last) if last >= first else None


def _takes_any(cue: Cue) -> bool:
    """Say whether a verb takes a noun phrase with a preposition as its words ("warned of", "joked about")."""
    return cue.last > cue.verb


def _right_end(frame: Frame, first: int, cuts: Mapping[int, bool]) -> int:
    """Find where the words behind a cue end: with the frame, or before the next thing somebody says."""
    end = len(frame) - 1
    for position in range(first + 1, len(frame)):
        low = frame.low(position)
        if low in (";",):
            end = position - 1
            break
        if position in cuts and _parts_from(frame, position, shared=cuts[position]):
            end = position - 1
            break
        if low == "," and _sums_up(frame, position + 1):
            end = position - 1
            break
    return _trim(frame, first, end)


def _parts_from(frame: Frame, position: int, *, shared: bool) -> bool:
    """Say whether a clause that begins at a word is beside the one before it, not part of it."""
    before = frame.low(position - 1)
    if shared and before in ("and", "but"):
        return True
    if before in ("but", "while", "and", ";", "although", "though", "whereas"):
        return (
            frame.low(position - 2) == ","
            or (position < len(frame) and frame.low(position) in CUE_FORMS)
            or before != "and"
        )
    return before == "," or before in DASHES or frame.low(position) == "according"


def _sums_up(frame: Frame, position: int) -> bool:
    if frame.low(position) == "part":
        return frame.low(position + 1) == "of"
    return frame.low(position) in ("a", "an") and any(frame.low(position + step) in SUMMING_UP for step in range(1, 4))


def _trim(frame: Frame, first: int, last: int) -> int:
    """Cut signs and joining words off the end."""
    while last > first and (
        frame.low(last) in (",", ":", ";", ".", "but", "and", "while", "although", "though", "whereas")
        or frame.low(last) in DASHES
    ):
        last -= 1
    return last


def _dangling_half(frame: Frame, adjuncts: Adjuncts, left: Range) -> Range | None:
    """Give the words behind "according to X," that the words before it need: "They discussed, ..., oil"."""
    low = frame.low(left[1])
    if adjuncts.follows == "comma" and (low.endswith("ed") or low in PLAIN_PASTS):
        return (adjuncts.start + 1, _trim(frame, adjuncts.start + 1, len(frame) - 1))
    return _right_half(frame, adjuncts, left)


def _has_verb_soon(frame: Frame, half: Range) -> bool:
    """Say whether words behind a comma are a clause of their own (a subject and its verb within four words)."""
    return any(frame.low(i) in AUXILIARIES for i in range(half[0] + 1, min(half[0] + 4, half[1])))


def _according_starts(frame: Frame) -> list[int]:
    if "according" not in frame.lows:
        return []
    starts = [i for i, low in enumerate(frame.lows) if low == "according" and frame.low(i + 1) == "to"]
    return starts[:_MOST_ACCORDING]


def _according_to(frame: Frame, cuts: Mapping[int, bool]) -> list[Attribution]:
    """Read "according to X, ..." and "..., according to X"."""
    made = []
    for start in _according_starts(frame):
        at_front = start == 0 or not has_verb(frame, 0, start - 1) or frame.low(start - 1) == "but"
        source = phrase_after(frame, start + 2, before_clause=at_front)
        if source is None:
            continue
        piece: Range | None
        if at_front and frame.low(source.last + 1) == ",":
            first = source.last + 2
            piece = (first, _right_end(frame, first, cuts)) if first < len(frame) else None
        else:
            last = _trim(frame, 0, start - 1)
            piece = (_clause_left(frame, last), last)
        if piece is not None:
            adjuncts = adjuncts_after(frame, source.last, "say")
            place: Place = "after" if at_front else "before"
            pieces: tuple[Range, ...] = (piece,)
            half = None if at_front else _dangling_half(frame, adjuncts, piece)
            if half is not None and half[1] >= half[0] and not _has_verb_soon(frame, half):
                place, pieces = "middle", (piece, half)
            made.append(Attribution((start, start + 1), "according to", "say", place, source, pieces, adjuncts))
    return made

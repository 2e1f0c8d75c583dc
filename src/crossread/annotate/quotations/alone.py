"""Gives passages that stand alone to the speaker of the words before or behind them."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang.en_speakers import ORGANISATION_HEADS, TITLE_WORDS
from crossread.annotate.lang.en_speech import DETERMINERS
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.phrases import Phrase
from crossread.annotate.quotations.readings import Draft, Reading, colon_source, covers_frame
from crossread.annotate.quotations.sources import main_subject
from crossread.annotate.quotations.terms import is_sentence_like
from crossread.model.spans import Extent

# Drafts of one frame are the last ones made; no frame of prose has more.
_MOST_IN_A_FRAME = 30
# Words and signs of a name with its paper behind a quotation.
_LONGEST_BYLINE = 12
# Quotations of a talk of two that are looked back over for the other one.
_LONGEST_TALK = 6


def settle(reading: Reading, waiting: Sequence[int], following: Draft | None, after: int) -> None:
    """Give passages that stand alone to a speaker: of the words before or behind them, or nobody known."""
    frames = reading.frames
    by_block: dict[int, list[int]] = {}
    for number in waiting:
        by_block.setdefault(frames[number].block, []).append(number)
    for block, numbers in by_block.items():
        parts = [p.content for number in numbers for p in frames[number].quotes.values()]
        open_end = not list(frames[numbers[-1]].quotes.values())[-1].closed
        same_block = after < len(frames) and frames[after].block == block and numbers[-1] == after - 1
        same_next = following is not None and after < len(frames) and frames[after].block == block
        if _joins_previous(reading, numbers[0], block):
            previous = reading.drafts[-1]
            previous.parts.extend(parts)
            previous.open_end = open_end
        elif same_block and _byline(frames[after]) is not None:
            named = Draft(
                "direct", parts, numbers[0], after, None, _byline(frames[after]), rule="name behind the words"
            )
            reading.drafts.append(named)
        elif same_next and following is not None and _looks_back(frames[after], following):
            following.parts[:0] = parts
            following.first = numbers[0]
        else:
            draft = _alone(reading, numbers[0], parts)
            if draft is not None:
                draft.open_end = open_end
                reading.drafts.append(draft)


def _byline(frame: Frame) -> Phrase | None:
    """Read a name that stands alone behind quoted words: "..." Ana Soto, Daily Lantern."""
    last = 0
    while frame.is_capital(last + 1) and frame.is_word(last + 1):
        last += 1
    behind = frame.low(last + 1)
    rest = [i for i in range(last + 1, len(frame)) if frame.is_word(i) and len(frame.low(i)) > 3]
    small = len(frame) <= _LONGEST_BYLINE and all(frame.is_capital(i) for i in rest)
    named = last in (1, 2, 3) and frame.is_capital(0) and behind == ","
    return Phrase(0, last, 0, last) if small and named and rest else None


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
    if last.kind != "direct" or (last.at != number - 1 and not covers_frame(last, end_frame)):
        return False
    return end_frame.block == block or last.open_end


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
        draft.source, draft.attribution = colon_source(reading, number - 1, len(before))
        draft.at, draft.rule = number - 1, "colon before the words"
        return draft
    last = _spoke_last(reading, number - 1)
    if last is not None and (_is_answered(frame, before, last) or _asks_again(reading, draft, last)):
        _answer(reading, draft, last)
        return draft
    if last is not None and (last.kind != "indirect" or before.block == frame.block or _tells_how(reading, last)):
        draft.inherits, draft.rule = last, "goes on with the speaker before"
    elif last is None and before.block == frame.block:
        subject = main_subject(before, len(before))
        if subject is not None and _is_somebody(before, subject, reading.people):
            draft.source, draft.at, draft.rule = subject, number - 1, "subject of the sentence before"
    return draft


def _is_answered(frame: Frame, before: Frame, last: Draft) -> bool:
    """Say whether a new paragraph may be somebody's answer: the words before it asked."""
    asked = before.text[last.parts[-1].end - 1] == "?" or (
        last.attribution is not None and last.attribution.lemma == "ask"
    )
    return asked and before.block != frame.block


def _asks_again(reading: Reading, draft: Draft, last: Draft) -> bool:
    """Say whether a new paragraph asks again after an answer: "Did you go?" Ek asked. "No," Soto said. "Why?"."""
    text = reading.frames[draft.at].text
    if text[draft.parts[-1].end - 1] != "?" or last.parts[-1].of(text).endswith("?") or len(reading.drafts) < 2:
        return False
    return reading.drafts[-1] is last and reading.drafts[-2].parts[-1].of(text).endswith("?")


def _tells_how(reading: Reading, draft: Draft) -> bool:
    """Say whether reported words only announce those that follow: "She told this newspaper how it happened"."""
    text = reading.frames[draft.at].text
    return draft.parts[0].of(text).split(" ", 1)[0].lower() in ("how", "what", "why")


def _answer(reading: Reading, draft: Draft, question: Draft) -> None:
    """Give an answer to the other one of two who have been talking by turns."""
    asker = _origin(question)
    if asker is None:
        return
    for earlier in reversed(reading.drafts[-_LONGEST_TALK:]):
        other = _origin(earlier)
        if other is not None and other.kind == "direct" and not _same_source(reading, other, asker):
            draft.inherits, draft.rule = other, "takes turns with the speaker before"
            return


def _origin(draft: Draft) -> Draft | None:
    """Give the draft that names the speaker of another."""
    seen: Draft | None = draft
    while seen is not None and seen.source is None:
        seen = seen.inherits
    return seen


def _same_source(reading: Reading, one: Draft, other: Draft) -> bool:
    """Say whether two drafts name their speaker by a common word."""
    names = []
    for draft in (one, other):
        frame = reading.frames[draft.at]
        assert draft.source is not None
        words = frame.lows[draft.source.head_first : draft.source.head_last + 1]
        names.append({low for low in words if low not in DETERMINERS and low not in TITLE_WORDS} or set(words))
    return bool(names[0] & names[1])


def _spoke_last(reading: Reading, number: int) -> Draft | None:
    """Give the quotation of a frame whose speaker may go on; None where there is none or several speak in it."""
    frame = reading.frames[number]
    here = [draft for draft in reading.drafts[-_MOST_IN_A_FRAME:] if draft.at == number or covers_frame(draft, frame)]
    sources = {(draft.at, draft.source.first, draft.source.last) for draft in here if draft.source is not None}
    return here[-1] if len(sources) <= 1 and here else None


def _is_somebody(frame: Frame, subject: Phrase, people: frozenset[str]) -> bool:
    """Say whether a subject is one person by its form or as a known name: "he", "Soto", "the mayor, Ana Soto"."""
    if subject.first == subject.last and frame.low(subject.first) in ("he", "she"):
        return True
    if subject.added is not None and any(frame.low(i) in people for i in range(subject.added, subject.last + 1)):
        return frame.low(subject.head_last) not in ORGANISATION_HEADS
    names = range(subject.head_first, subject.head_last + 1)
    titled = frame.low(subject.head_first) in TITLE_WORDS
    named = all(frame.is_capital(i) and frame.is_word(i) for i in names)
    return named and (titled or 2 <= len(names) <= 3 or frame.low(subject.head_last) in people)

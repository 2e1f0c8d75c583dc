"""Turns the words that name a source into a speaker: the name or description, whether it is kept back, who relays."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import NAME_LINKS, ORGANISATION_HEADS, TITLE_WORDS
from crossread.annotate.lang.en_speech import (
    DETERMINERS,
    MEDIA,
    PLAIN_PASTS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.mentions import MentionIndex
from crossread.annotate.quotations.phrases import Phrase
from crossread.annotate.quotations.subjects import owner_before
from crossread.model.spans import Extent

# Sources that only the words behind them tell: "one, a baker's assistant", "another of them, the grocer Bo Ek".
_ONE_OF = frozenset({"one", "another", "both", "others"})


def antecedent(frame: Frame, source: Phrase) -> Phrase:
    """Give who a relative "who" or "which" stands for: the noun phrase in front of it; others unchanged.

    Args:
        frame: the row of words.
        source: the source as the grammar has it.

    Returns:
        The phrase that names or describes the speaker.
    """
    if source.first != source.last or frame.low(source.first) not in ("who", "which", "that"):
        return source
    last = source.first - 1
    if frame.low(last) == ",":
        last -= 1
    first = last
    while first > 0 and frame.is_word(first - 1) and (
        frame.is_capital(first - 1) or frame.low(first - 1) in DETERMINERS or not frame.is_capital(last)
    ):  # fmt: skip
        before = frame.low(first - 1)
        if before in PREPOSITIONS or frame.low(first) in DETERMINERS or before in CUE_FORMS or before in PLAIN_PASTS:
            break
        first -= 1
    return Phrase(first, last, first, last) if last >= 0 and frame.is_word(last) else source


def speaker_span(frame: Frame, source: Phrase, mentions: MentionIndex) -> Extent:
    """Give the name, description or pronoun a source is called by, without titles and additions.

    Args:
        frame: the row of words.
        source: the source.
        mentions: the mentions of the report, possibly none.

    Returns:
        Its place.
    """
    core_last = core_end(frame, source)
    owner = _issuer(frame, source, core_last)
    if owner is not None:
        return speaker_span(frame, owner, mentions)
    called = _called(frame, source, mentions)
    if called is not None:
        return called
    head = _owner(frame, frame.extent(source.head_first, source.head_last))
    core = _owner(frame, frame.extent(source.head_first, core_last))
    known = mentions.ending_in(core) or mentions.covering_start(core)
    several = _joined(frame, source.head_first, core_last)
    if several and (known is None or known.start > core.start):
        return core
    if known is not None:
        return known
    name = None
    if frame.low(core_last) not in _ONE_OF:
        name = _office_holder(frame, source.head_first, core_last) or _name(frame, source.head_first, core_last)
    if name is not None:
        return _owner(frame, name)
    if source.added is not None and _is_one_of(frame, source, core_last):
        return speaker_span(frame, Phrase(source.added, source.last, source.added, source.last), mentions)
    if source.added is not None:
        inner = frame.extent(source.added, source.last)
        known = mentions.named_at(inner)
        if known is not None:
            return known
        added = _added_name(frame, source)
        if added is not None:
            return mentions.ending_in(added) or added
    return core if core_last < source.head_last and _is_named_core(frame, source.head_first, core_last) else head


def _called(frame: Frame, source: Phrase, mentions: MentionIndex) -> Extent | None:
    """Give a name of two words or more right behind a noun: "the head of the fuel service Vera Zimin"."""
    last = source.head_last
    first = last
    while first > source.head_first and frame.is_capital(first - 1) and frame.is_word(first - 1):
        first -= 1
    before = frame.low(first - 1)
    plain = before.isalpha() and not frame.is_capital(first - 1)
    if first == last or first <= source.head_first or not plain or before in PREPOSITIONS or before in DETERMINERS:
        return None
    if before in ("and", "or", "as", "who", "that", "which", "said", "says"):
        return None
    return mentions.ending_in(frame.extent(first, last))


def _issuer(frame: Frame, source: Phrase, core_last: int) -> Phrase | None:
    """Give whose a text is that "says" something: "her post", "the ministry's statement"."""
    if frame.low(core_last) not in MEDIA or core_last == source.head_first:
        return None
    owner = owner_before(frame, core_last)
    if owner is not None and frame.low(owner.last) in ("its", "their", "my", "our", "your"):
        return None  # whose that is would have to be guessed
    if owner is None or owner.first < source.head_first or frame.low(owner.head_last).removesuffix("'s") in TIME_WORDS:
        return None
    return owner


def _is_one_of(frame: Frame, source: Phrase, core_last: int) -> bool:
    """Say whether a source is "one" or "another" with a description behind a comma: "one, a baker's assistant"."""
    described = source.added is not None and frame.low(source.added) in ("a", "an", "the")
    return described and frame.low(core_last) in _ONE_OF


def _added_name(frame: Frame, source: Phrase) -> Extent | None:
    """Give the name that a description is followed by: "the mayor, Ana Soto", "one of them, the grocer Bo Ek"."""
    assert source.added is not None
    end = source.added
    while end < source.last and frame.is_word(end + 1) and not _hangs(frame, end + 1):
        end += 1
    if not frame.is_capital(end) or frame.low(source.head_first) in SUBJECT_PRONOUNS:
        return None
    one = frame.low(source.head_first) in _ONE_OF
    if not one and frame.is_capital(source.head_first) and frame.is_capital(core_end(frame, source)):
        return None  # a name already; what follows is where it is from
    name = _name(frame, source.added, end)
    whole = name is not None and name.start == frame.starts[source.added]
    return name if name is not None and (whole or " " in name.of(frame.text)) else None


def _hangs(frame: Frame, position: int) -> bool:
    """Say whether a word opens what hangs on a noun: "of Hull", "who lost"."""
    return frame.low(position) in PREPOSITIONS or frame.low(position) in ("who", "which", "that", "and")


def _joined(frame: Frame, first: int, last: int) -> bool:
    """Say whether a noun phrase joins two sources ("Ek and Soto"); "and" behind "of" belongs to one name."""
    for position in range(first + 1, last):
        if frame.low(position) in PREPOSITIONS:
            return False
        if frame.low(position) == "and":
            return True
    return False


def _office_of(frame: Frame, first: int, last: int) -> int | None:
    """Find the "of" of an office in front of a name: "Secretary of State Ana Soto", "House of Lords Speaker Bo Ek"."""
    for position in range(first + 1, last - 1):
        if frame.low(position) != "of":
            continue
        run = range(position + 1, last + 1)
        named = all(frame.is_capital(i) or frame.low(i) == "the" for i in run)
        office = frame.low(position - 1) in TITLE_WORDS and len(run) >= 3
        if named and (office or any(frame.low(i) in TITLE_WORDS for i in run[1:-1])):
            return position
    return None


def _office_holder(frame: Frame, first: int, last: int) -> Extent | None:
    """Give the name behind an office with "of"; without a title word behind it, its last two words."""
    office = _office_of(frame, first, last)
    if office is None:
        return None
    titles = [i for i in range(office + 1, last) if frame.low(i) in TITLE_WORDS]
    return frame.extent(titles[-1] + 1 if titles else last - 1, last)


def _owner(frame: Frame, extent: Extent) -> Extent:
    """Cut the "'s" off an owner."""
    said = extent.of(frame.text).replace("’", "'")
    if said.endswith("s'"):
        return Extent(extent.start, extent.end - 1)
    return Extent(extent.start, extent.end - 2) if said.endswith("'s") and len(said) > 3 else extent


def _is_named_core(frame: Frame, first: int, last: int) -> bool:
    return frame.is_capital(last) and frame.is_capital(first) and frame.low(first) not in DETERMINERS


def core_end(frame: Frame, source: Phrase) -> int:
    """Find the last word of a source before what hangs on it: "Ana Soto of Rand" → "Soto"."""
    if _office_of(frame, source.head_first, source.head_last) is not None:
        return source.head_last
    for position in range(source.head_first + 1, source.head_last + 1):
        low = frame.low(position)
        if low in PREPOSITIONS or low in ("who", "which", "that", "(") or not frame.is_word(position):
            return position - 1
        if low in ("familiar", "briefed", "involved", "close"):
            return position - 1
    return source.head_last


def _name(frame: Frame, first: int, last: int) -> Extent | None:
    """Give the run of capitalised words that ends a noun phrase, without titles; None where there is none."""
    start = last
    body = frame.low(last) in ORGANISATION_HEADS
    if not frame.is_capital(last) or frame.low(last) in SUBJECT_PRONOUNS or frame.low(last) in DETERMINERS:
        return None
    while start > first and _belongs_to_name(frame, first, start - 1, body=body):
        start -= 1
    if frame.low(start) in DETERMINERS and start < last:
        start += 1
    return frame.extent(start, last)


def _belongs_to_name(frame: Frame, first: int, position: int, *, body: bool) -> bool:
    """Say whether a word in front of a name is part of it, not a title or an owner ("Russia's")."""
    low = frame.low(position)
    if not frame.is_word(position) or low.endswith("'s") or (low.rstrip(".") in TITLE_WORDS and not body):
        return False
    linked = low in NAME_LINKS and position > first and frame.is_capital(position - 1)
    return frame.is_capital(position) or linked

"""Finds the words that name a speaker, before a verb of saying or behind it, without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    CONTRACTED_SUBJECTS,
    DETERMINERS,
    MEDIA,
    MEDIUM_PREPOSITIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    TITLE_WORDS,
    WEEKDAYS,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.frames import QUOTE, Frame

DASHES = frozenset({"—", "–", "-", "--", "―", "‒"})
_HARD = frozenset({",", ";", ":", ".", "!", "?", "…", QUOTE, "(", "[", "]", "/", "•", "|", "<", ">"}) | DASHES
_CLAUSE_WORDS = (SUBORDINATORS - {"and", "or", "nor", "even", "so", "yet", "that"}) | {"said", "says"}
_PREPOSITION_LIKE = frozenset({"after", "before", "since", "as", "until", "like", "while", "when"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_ADVERBIALS = frozenset(
    {"for", "in", "at", "on", "during", "after", "when", "while", "though", "too", "as", "by", "like"}
)
_NOUNS_OF_TIME = frozenset(
    {"day", "days", "week", "month", "year", "weeks", "months", "years", "night", "morning", "evening"}
)
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
# How far to look for a subject: longer ones are not read (all subjects of PolNeAR dev but 4 are shorter).
_LONGEST_SUBJECT = 60
_LONGEST_PHRASE = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Who speaks, as words of a frame.

    ``first``..``last`` is the source as printed, ``head_first``..``head_last`` without what is added behind a comma.
    ``added`` is where the addition begins, None where there is none.
    """

    first: int
    last: int
    head_first: int
    head_last: int
    added: int | None = None


def subject_before(frame: Frame, verb: int) -> Phrase | None:
    """Find the subject in front of a verb group.

    Args:
        frame: a row of words.
        verb: the first word of the verb group.

    Returns:
        The subject, or None where it is shared with an earlier verb, left out or unclear.
    """
    last = _before_time(frame, verb - 1)
    if last < 0:
        return None
    low = frame.low(last)
    if low in SUBJECT_PRONOUNS or low in CONTRACTED_SUBJECTS:
        return Phrase(last, last, last, last)
    if low == "that" and last > 0 and frame.is_word(last - 1) and not _is_cue_word(frame, last - 1):
        return Phrase(last, last, last, last)
    if low == "," or low in DASHES:
        return _subject_before_comma(frame, last)
    first = _phrase_start(frame, last)
    return None if first is None else Phrase(first, last, first, last)


def _before_time(frame: Frame, last: int) -> int:
    """Skip a time between subject and verb: "the mayor on Friday said"."""
    position = last
    while (
        position > 0
        and last - position < 4
        and frame.low(position) in TIME_WORDS
        and frame.low(position) not in _NOUNS_OF_TIME
    ):
        position -= 1
    if position < last and frame.low(position) in ("on", "in") and position > 0:
        position -= 1
    return position if position < last and frame.is_word(position) else last


def _phrase_start(frame: Frame, last: int) -> int | None:
    """Find where the noun phrase that ends at a word begins."""
    low = frame.low(last)
    if low != ")" and (not frame.is_word(last) or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES):
        return None
    left = _clause_start(frame, last)
    if left > last:
        return None
    left = _after_inner_verb(frame, left, last)
    left = _after_object(frame, _after_lead(frame, left, last), last)
    return left if left <= last and frame.low(last) not in ("the", "a", "an") else None


def _clause_start(frame: Frame, last: int) -> int:
    """Walk left to the sign or word behind which the clause of a word begins."""
    position = last
    while position >= 0 and last - position < _LONGEST_SUBJECT:
        low = frame.low(position)
        if low == ")":
            opening = position
            while opening > 0 and position - opening < 12 and frame.low(opening) != "(":
                opening -= 1
            if frame.low(opening) != "(":
                return position + 1
            position = opening - 1
            continue
        if low in _HARD or (low in _CLAUSE_WORDS and not (low == "as" and _in_relative(frame, position))):
            return position + 1
        if low == "that" and (position == 0 or _is_cue_word(frame, position - 1)):
            return position + 1
        position -= 1
    return position + 1


def _in_relative(frame: Frame, position: int) -> bool:
    """Say whether a word stands in a relative clause without commas: "a driver who gave his name as Tomas"."""
    return (
        "who" in frame.lows[max(0, position - 8) : position] and "," not in frame.lows[max(0, position - 8) : position]
    )


def _after_inner_verb(frame: Frame, left: int, last: int) -> int:
    """Leave out an earlier clause of the same stretch: "I know the army says" → "the army"."""
    relative = False
    start = left
    singular = frame.low(last + 1) in CUE_FORMS and CUE_FORMS[frame.low(last + 1)].form == "third"
    for position in range(left, last):
        low = frame.low(position)
        if low in _RELATIVES and (frame.low(position + 1) in DETERMINERS or frame.is_capital(position + 1)):
            start = position + 1
        elif low in _RELATIVES:
            relative = True
        elif (
            (low == "and" and singular and not relative)
            or (not relative and (low in AUXILIARIES or low in CONTRACTED_SUBJECTS or _is_plain_past(frame, position)))
            or (low == "and" and start > left)
        ):
            start = position + 1
    return start


def _is_plain_past(frame: Frame, position: int) -> bool:
    """Say whether a word is a past tense with an object behind it rather than a participle ("people briefed on")."""
    low, after = frame.low(position), frame.low(position + 1)
    if frame.is_capital(position) or not ((low.endswith("ed") and len(low) > 4) or low in CUE_FORMS):
        return False
    if low in CUE_FORMS and CUE_FORMS[low].form not in ("past", "participle"):
        return False
    before = frame.low(position - 1)
    if before in DETERMINERS or before.endswith("'s") or before in PREPOSITIONS:
        return False
    return after in DETERMINERS or after in ("him", "them", "us", "me", "that")


def _after_lead(frame: Frame, left: int, last: int) -> int:
    """Leave out what leads in without a comma: conjunctions, adverbs, "In April", "After the call"."""
    lead = frame.low(left - 1)
    while left < last and (
        frame.low(left) in ("and", "or", "so", "yet", "nor", "even", "that") or is_adverb(frame.low(left))
    ):
        if frame.low(left) in ("only", "first", "even") and frame.low(left) != "even":
            break
        left += 1
    if frame.low(left) in PREPOSITIONS or (lead in _PREPOSITION_LIKE and lead in ("after", "before", "since", "until")):
        left = _after_prepositions(frame, left, last)
    while left < last and frame.low(left) in TIME_WORDS and not _is_title_time(frame, left, last):
        left += 1
    return left


def _after_object(frame: Frame, left: int, last: int) -> int:
    """Leave out a noun that a relative clause without "that" hangs on: "a point the mayor" → "the mayor"."""
    for position in range(last, left + 1, -1):
        if any(low in _RELATIVES for low in frame.lows[left:position]):
            break
        if frame.low(position) in ("the", "a", "an", "his", "her", "their", "its"):
            before = frame.low(position - 1)
            linked = before in PREPOSITIONS or before in DETERMINERS or before in ("and", "or", "&")
            if not linked and not before.endswith(("ing", "ed")) and not is_adverb(before):
                return position
    return left


def _is_title_time(frame: Frame, left: int, last: int) -> bool:
    """Say whether a time word belongs to a name ("Sunday Times", "May Lee")."""
    return (
        frame.low(left) in ("may", "june", "april", "august", "march") and frame.is_capital(left) and last - left <= 2
    )


def _after_prepositions(frame: Frame, left: int, last: int) -> int:
    """Find the last noun phrase behind a leading prepositional one: "In April federal prosecutors" → the last two."""
    start = left
    for position in range(left, last):
        low = frame.low(position)
        if low in PREPOSITIONS and low != "of":
            start = position + 1
        elif low in DETERMINERS and position > start:
            start = position
    if frame.is_capital(last) and start == left:
        run = last
        while run - 1 >= start and (frame.is_capital(run - 1) or frame.low(run - 1) in TITLE_WORDS):
            run -= 1
        return run
    return start


def _is_cue_word(frame: Frame, position: int) -> bool:
    return frame.low(position) in CUE_FORMS or frame.low(position) in WEEKDAYS or frame.low(position) in MEDIA


def _is_cue_verb(frame: Frame, position: int) -> bool:
    """Say whether a word can only be a verb of saying in a full clause."""
    form = CUE_FORMS.get(frame.low(position))
    if form is None or frame.is_capital(position) or frame.low(position - 1) in DETERMINERS:
        return False
    return form.form == "past" and frame.low(position + 1) not in PREPOSITIONS


def _subject_before_comma(frame: Frame, comma: int) -> Phrase | None:
    """Find a subject with an addition: "Ana Soto, the mayor of Hull, said"."""
    sign = frame.low(comma)
    end = comma - 1
    adverbial = True
    for _ in range(4):
        opening = end
        while opening >= 0 and comma - opening < _LONGEST_SUBJECT:
            low = frame.low(opening)
            if low == sign or low in (QUOTE, ";", ":", "."):
                break
            opening -= 1
        if opening < 0 or frame.low(opening) != sign or opening == end:
            return None
        if not _is_addition(frame, opening + 1, end):
            return None
        adverbial = adverbial and _is_adverbial(frame, opening + 1, end)
        head_last = opening - 1
        first = _phrase_start(frame, head_last)
        if first is not None and _names_before(frame, first):
            end = opening - 1
            continue
        if first is not None and _is_anchor(frame, first, head_last):
            last = head_last if adverbial else comma - 1
            return Phrase(first, last, first, head_last, None if adverbial else opening + 1)
        end = opening - 1
    return None


def _names_before(frame: Frame, first: int) -> bool:
    """Say whether a description itself follows a name and a comma: "Bo Ek, a professor at Hull, in Kent, said"."""
    if frame.low(first) not in ("a", "an", "the") or frame.low(first - 1) != ",":
        return False
    last = first - 2
    start = last
    while start >= 0 and frame.is_capital(start) and frame.is_word(start) and frame.low(start) not in WEEKDAYS:
        start -= 1
    return last - start in (2, 3) and frame.low(start) in ("", ",", "but", "and", QUOTE)


def _is_anchor(frame: Frame, first: int, last: int) -> bool:
    """Say whether a noun phrase may be the one that additions follow: a name or a described person, no place or age."""
    if frame.lows[first].isdigit() and first == last:
        return False
    low = frame.low(first)
    clean_left = frame.low(first - 1) in ("", ",", "but", "and", "while", "as", "that", ";", ":", QUOTE) or (
        frame.low(first - 1) not in PREPOSITIONS
    )
    return clean_left and (frame.is_capital(first) or low in DETERMINERS or low in SUBJECT_PRONOUNS)


def _is_addition(frame: Frame, first: int, last: int) -> bool:
    """Say whether the words between two commas only add to what stands before them (they hold no main verb)."""
    if frame.low(first) in _RELATIVES:
        return True
    for position in range(first, last + 1):
        low = frame.low(position)
        if low in _RELATIVES:
            return True
        if _is_plain_past(frame, position) or _is_cue_verb(frame, position):
            return False
        if _is_plain_past(frame, position) or _is_cue_verb(frame, position):
            return False
        if low in AUXILIARIES or (low in ("said", "says", "told", "added")) or low in SUBJECT_PRONOUNS:
            return frame.low(first) in ("when", "as", "while", "if", "after", "before", "speaking")
    return True


def _is_adverbial(frame: Frame, first: int, last: int) -> bool:
    """Say whether an addition is about the saying, not about who says it: "meanwhile", "for his part"."""
    low = frame.low(first)
    return low in _ADVERBIALS or is_adverb(low) or (low.endswith("ing") and len(low) > 4) or low in TIME_WORDS


def phrase_after(frame: Frame, first: int, *, before_clause: bool = False) -> Phrase | None:
    """Read the noun phrase that begins at a word: "said Ana Soto, the mayor", "according to police in Hull".

    Args:
        frame: a row of words.
        first: the word it begins with.
        before_clause: whether a clause follows behind a comma ("According to X, ..."); additions must then be closed.

    Returns:
        The phrase, or None where no noun phrase begins there.
    """
    low = frame.low(first)
    if not frame.is_word(first) or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES:
        return None
    if low in SUBJECT_PRONOUNS or (low in ("him", "her", "them", "us", "me") and not frame.is_word(first + 1)):
        return Phrase(first, first, first, first)
    head_last = _phrase_end(frame, first)
    last, added = head_last, None
    several = "and" in frame.lows[first : head_last + 1]
    while frame.low(last + 1) == "," and not several:
        end = _addition_end(frame, last + 2, closed=before_clause)
        if end is None:
            break
        added = added or last + 2
        last = end
    return Phrase(first, last, first, head_last, added)


def _phrase_end(frame: Frame, first: int) -> int:
    """Find the last word of a noun phrase without additions."""
    named, relative = True, False
    last = first
    position = first
    while position < len(frame) and position - first < _LONGEST_PHRASE:
        low = frame.low(position)
        if low == "(":
            closing = position
            while closing < len(frame) and closing - position < 12 and frame.low(closing) != ")":
                closing += 1
            if frame.low(closing) == ")" and position > first:
                position = closing + 1
                last = closing
                continue
        if (low in _HARD and low != "/") or (
            position > first and _stops_phrase(frame, position, named=named, relative=relative)
        ):
            break
        relative = relative or low in _RELATIVES
        if not frame.is_capital(position) and low not in PREPOSITIONS and low not in ("the", "and", "&"):
            named = named and low in TITLE_WORDS
        if low not in PREPOSITIONS and low not in DETERMINERS and low != "and":
            last = position
        position += 1
    return last


def _stops_phrase(frame: Frame, position: int, *, named: bool, relative: bool) -> bool:
    """Say whether a noun phrase ends before a word."""
    low = frame.low(position)
    if low == "and":
        return not (frame.is_capital(position + 1) or frame.low(position + 1) in DETERMINERS or not named)
    if low in WEEKDAYS or (low in ("late", "earlier", "later", "last") and not relative):
        return True
    if low in PREPOSITIONS or low in ("on", "to"):
        if frame.low(position - 1) in ("briefed", "familiar", "involved", "present", "aware", "privy"):
            return False
        if low in MEDIUM_PREPOSITIONS and _leads_to_medium(frame, position):
            return True
        if named and low not in ("of", "for", "with", "from", "at"):
            return True
        return (
            low in ("during", "after", "before", "since", "until", "following", "amid", "as", "despite")
            and not relative
        )
    if low in SUBORDINATORS and low not in ("and", "or", "that", "nor"):
        return True
    return low in AUXILIARIES and not relative


def _leads_to_medium(frame: Frame, position: int) -> bool:
    """Say whether a preposition leads to a time or to where words were said: "on Monday", "in a statement"."""
    for step in range(1, 6):
        low = frame.low(position + step)
        if low in WEEKDAYS or low in MEDIA or (step < 3 and low in TIME_WORDS):
            return True
        if not frame.is_word(position + step) or low in PREPOSITIONS:
            return False
    return False


def _addition_end(frame: Frame, first: int, *, closed: bool) -> int | None:
    """Find the end of what a comma adds to a name; None where what follows is something else."""
    low = frame.low(first)
    if not frame.is_word(first) or low in _CLAUSE_WORDS or low in ("and", "or", "but", "so") or is_adverb(low):
        return None
    starts_well = (
        low in DETERMINERS
        or low in ("who", "whose")
        or low in TITLE_WORDS
        or frame.lows[first].isdigit()
        or not frame.is_capital(first)
        or frame.is_capital(first)
    )
    if not starts_well or low in PREPOSITIONS or (low.endswith("ing") and not frame.is_capital(first)):
        return None
    end = first
    relative = low in ("who", "whose", "which")
    while end + 1 < len(frame) and frame.low(end + 1) not in _HARD:
        end += 1
        if frame.low(end) in _RELATIVES:
            relative = True
        if not relative and (
            frame.low(end) in AUXILIARIES or frame.low(end) in SUBJECT_PRONOUNS or _is_cue_verb(frame, end)
        ):
            return None
        if frame.low(end) in MEDIUM_PREPOSITIONS and not relative and _leads_to_medium(frame, end):
            return end - 1 if not closed else None
    if closed and frame.low(end + 1) != ",":
        return None
    return end


def owner_before(frame: Frame, noun: int) -> Phrase | None:
    """Find the owner of a noun: "his claim", "the mayor's claim".

    Args:
        frame: a row of words.
        noun: the position of the noun.

    Returns:
        The owner, or None.
    """
    last = noun - 1
    if frame.is_word(last) and not frame.low(last).endswith("'s") and not frame.is_capital(last):
        last = last if frame.low(last) in _OWNERS else last - 1  # one adjective: "his latest claim"
    if frame.low(last) in _OWNERS:
        return Phrase(last, last, last, last)
    if not frame.low(last).endswith(("'s", "s'")):
        return None
    first = last
    while (
        first > 0 and (frame.is_capital(first - 1) or frame.low(first) not in DETERMINERS) and frame.is_word(first - 1)
    ):
        low = frame.low(first - 1)
        if low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES or low in CUE_FORMS or last - first > 6:
            break
        if (
            not frame.is_capital(first - 1)
            and low not in DETERMINERS
            and frame.is_capital(first)
            and low not in TITLE_WORDS
        ):
            break
        first -= 1
    return Phrase(first, last, first, last)

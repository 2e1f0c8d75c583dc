"""Reads from one report how many people it tells were killed and injured in the incident it opens with.

What Crossread's quantities count comes first, people named one by one among them ("a man and his son were found
dead"). That much is the program's own (`figures`). Beyond it this job counts one more where somebody killed others and
himself, and where a report counts nobody, words of death or injury stand for one person: a reader of the dossier does
not get these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.annotate.quantities import find_quantities_in
from crossread.model.annotations import Quantity
from crossread.reconcile.matter_en import PART_BEFORE
from crossread.reconcile.words_en import same_attribute

# The opening of a report in code points: its title and about three sentences.
OPENING = 700
# More people than this are counted in background, not in a local incident.
MOST = 60
# What a report's word counts for, silent ones, those with words of harm and those that count people: later reports of
# the courts speak of the dead and pass over the injured.
DEAD_VOTES = (1.0, 1.0, 1.2, 2.5)
HURT_VOTES = (0.4, 1.0, 1.5, 1.5)


@dataclass(frozen=True, slots=True)
class Told:
    """How many people of one kind a report tells of; ``weight`` 2 where it counts them, 1 for words, 0 for silence.

    3 stands for a death that the title tells of.
    """

    number: int
    weight: int


_BOTH_DIED = re.compile(
    r"\bboth\s+(?:\w+\s+){0,6}?(?:(?:shot\s+|found\s+)?dead|killed|died)\b|"
    r"\bboth (?:deaths|bodies|victims died)|"
    r"\btwo (?:deaths|bodies|homicides|murders|counts of (?:\w+[ -]){0,3}murder)\b",
    re.IGNORECASE,
)
_SUICIDE = re.compile(
    r"\bmurder[-/ ]suicide|\bmurdered?\b.{0,40}\bsuicide\b|"
    r"(?:kill(?:s|ed|ing)|sho(?:t|ots|oting))[^.;]{0,60}(?:,|then|and|before)\s+"
    r"(?:\w+\s+){0,6}?(?:himself|herself|self)\b|turn(?:ed|ing|s) the gun on (?:him|her)self|"
    r"\bkill[^.;]{0,80}(?:took|taking|takes) (?:his|her) own life",
    re.IGNORECASE,
)
_THEN_HIMSELF = re.compile(
    r"\b(?:kill(?:s|ed|ing)|sho(?:t|ots|oting)|stabb\w+)[^.;]{0,80}(?:\bthen|\bbefore|\band)\s+(?:\w+\s+){0,6}?"
    r"(?:himself|herself|self|(?:his|her) own life)\b",
    re.IGNORECASE,
)
_NOT_DEAD_BY_OWN_HAND = re.compile(
    r"\battempt\w* (?:suicide|to (?:kill|take))|tried to (?:kill|take)|(?:accidental\w*|accidently|unintentional\w*)",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:killed|kills|killing|dead|died|dies|deadly|fatal|fatally|death|homicide|slain|slaying|murder(?:ed)?|"
    r"succumbed|manslaughter|passed away|(?:took|take|taking) (?:his|her) own life|"
    r"(?:claimed|claims|took) the li(?:fe|ves) of)\b",
    re.IGNORECASE,
)
_DIES = re.compile(r"\b(?:dies|died|has died|dead)\b", re.IGNORECASE)
_HARM = re.compile(
    r"\b(?:injur(?:ed|ing|es|ies|y)|wound(?:ed|ing|s)|hospitali[sz]ed|(?:critical|stable|serious|fair|good) condition|"
    r"recovering|surgery|undergoing|survived|graz(?:ed|ing))\b",
    re.IGNORECASE,
)
_SHOT = re.compile(
    r"\bshot\b|gunshot|\b(?:hit|struck) (?:by|with|in)\b|shooting (?:of|himself|herself|(?:\w+ ){0,3}\d+-year)|"
    r"(?:shoots|shot) (?:him|her)self|accidentally shoots",
    re.IGNORECASE,
)
# Words that take a death back before it is counted.
_NO_DEATH = re.compile(
    r"\b(?:attempted|near|alleged|not|no|non-|assault with intent to(?: commit)?|attempt to(?: commit)?|intent to|"
    r"conspiracy to(?: commit)?|could have|might have|nearly|almost|brain)[ -]*(?:first|second)?[ -]*(?:degree)?[ -]*"
    r"(?:been )?(?:murder|fatal|dead|deadly|death|homicide|killed|kill|life)\w*|deadly weapon|nonfatal|"
    r"death (?:penalty|threats?)|criminal homicide|"
    r"(?:homicide|murder) (?:unit|squad|detectives?|division|bureau|investigators?)",
    re.IGNORECASE,
)


def figures(title: str, text: str) -> tuple[int | None, int | None]:
    """Give the figures that the program alone finds in one report; None where it finds none.

    Args:
        title: its title.
        text: its body.

    Returns:
        Killed and injured. Where nobody is counted as injured, those shot less those killed.
    """
    whole = f"{title}\n{text}"
    found = [(q, _attribute(q)) for q in find_quantities_in(whole) if _counts(q, whole)]
    opening = len(title) + OPENING
    killed, injured, shot = (_most(found, name, opening) for name in ("killed", "injured", "shot"))
    if injured is None and shot is not None:
        injured = max(0, shot - (killed or 0))
    return killed, injured


def toll(title: str, text: str) -> tuple[Told, Told]:
    """Read how many one report counts as killed and injured.

    Args:
        title: its title.
        text: its body.

    Returns:
        Killed and injured.
    """
    whole = f"{title}\n{text}"
    opening = whole[: len(title) + OPENING]
    found = [(q, _attribute(q)) for q in find_quantities_in(whole) if _counts(q, whole)]
    killed = _killed(found, opening)
    if killed.number and _DIES.search(title):
        killed = Told(killed.number, 3)
    return killed, _injured(found, title, opening, killed)


def _killed(found: Sequence[tuple[Quantity, str]], opening: str) -> Told:
    plain = _NO_DEATH.sub(" ", opening)
    counted = _most(found, "killed", len(opening))
    told = max(counted or 0, 2 * bool(_BOTH_DIED.search(plain)))
    if not _NOT_DEAD_BY_OWN_HAND.search(opening):
        if told < 2 and _SUICIDE.search(opening):
            return Told(2, 1)
        dead = max((int(q.low or 0) for q, name in found if name == "killed" and _found_dead(q, opening)), default=0)
        if told >= 2 and dead <= told and told != dead and _THEN_HIMSELF.search(opening):
            return Told(told + 1, 2)
    if told:
        return Told(told, 2)
    return Told(1, 1) if _DEATH.search(plain) else Told(0, 0)


def _found_dead(q: Quantity, opening: str) -> bool:
    """True where all who lay dead are counted ("three dead", "four bodies"), the one who killed among them."""
    words = opening[q.start : q.end + 40].lower()
    return q.end < len(opening) and re.search(r"\b(?:dead|died|bodies|deaths)\b", words) is not None


def _injured(found: Sequence[tuple[Quantity, str]], title: str, opening: str, killed: Told) -> Told:
    counted = _most(found, "injured", len(opening))
    if counted is not None:
        return Told(counted, 2)
    shot = _most(found, "shot", len(opening)) or 0
    if shot > 1:
        return Told(max(0, shot - killed.number), 2)
    if killed.number:
        return Told(1, 1) if _HARM.search(title) else Told(0, 0)
    return Told(1, 1) if _HARM.search(opening) or _SHOT.search(opening) else Told(0, 0)


def _attribute(q: Quantity) -> str:
    return same_attribute(q.measured.attribute) if q.measured is not None else ""


def _counts(q: Quantity, text: str) -> bool:
    if q.ordinal or q.low is None or q.low != int(q.low) or not 0 < q.low <= MOST or q.base_unit != "1":
        return False
    return not PART_BEFORE.search(text[max(0, q.start - 40) : q.start])


def _most(found: Sequence[tuple[Quantity, str]], attribute: str, opening: int) -> int | None:
    """Give the largest count, from the opening if it counts any."""
    rows = [q for q, name in found if name == attribute]
    first = [q for q in rows if q.start < opening] or rows
    return max((int(q.low or 0) for q in first), default=None)


def settled(tolls: Sequence[tuple[Told, Told]]) -> tuple[int, int]:
    """Give what the reports of one incident come to.

    The dead are what most reports say, the latest of equals; the injured what most of those say that know of so many
    dead, for somebody hurt in an early report may have died in a later one.

    Args:
        tolls: what each report tells, the earliest first.

    Returns:
        Killed and injured.
    """
    speaking = [row for row in tolls if row[0].weight or row[1].weight] or list(tolls)
    killed = _vote([killed for killed, _ in speaking], DEAD_VOTES)
    known = [injured for dead, injured in speaking if dead.number == killed]
    return killed, _vote(known, HURT_VOTES)


def _vote(values: Sequence[Told], votes: Sequence[float]) -> int:
    count: dict[int, float] = {}
    for value in values:
        count[value.number] = count.get(value.number, 0.0) + votes[value.weight]
    return max(enumerate(values), key=lambda row: (count[row[1].number], row[0]))[1].number

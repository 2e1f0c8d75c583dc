"""Counts people who are named one by one as killed or hurt: "a man and his son were found dead" is two killed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crossread.annotate.lang import en_people as en
from crossread.model.annotations import Measured, Quantity
from crossread.model.spans import Extent

# Words of harm stand at most this many code points before the people they befell ("shot and killed a man and …").
_BEFORE = 60


def named_people(text: str, start: int, end: int) -> list[Quantity]:
    """Count the people a sentence names side by side as killed, injured or shot.

    Args:
        text: the page's text.
        start: where the sentence begins.
        end: where it ends.

    Returns:
        One quantity per enumeration, as wide as its words; its value is how many people they name.
    """
    if en.HARM.search(text, start, end) is None:
        return []
    sentence = text[start:end]
    found = [one for match in en.PEOPLE.finditer(sentence) if (one := _told(sentence, match, start)) is not None]
    return found + [_multiple(match, start) for match in en.MULTIPLE.finditer(sentence) if _real(sentence, match)]


def with_people(figures: Iterable[Quantity], people: Iterable[Quantity]) -> list[Quantity]:
    """Put counts of named people among a sentence's figures.

    Args:
        figures: what the grammar of numbers found.
        people: what ``named_people`` found.

    Returns:
        All in order; a figure that counts a part of an enumeration for the same matter ("two men" of "two men and a
        boy were killed") gives way to the whole.
    """
    wholes = list(people)
    kept = [one for one in figures if not any(_is_part(one, whole) for whole in wholes)]
    return sorted((*kept, *wholes), key=lambda one: (one.start, one.end))


def _is_part(one: Quantity, whole: Quantity) -> bool:
    if not whole.start <= one.start < one.end <= whole.end or one.base_unit != "1" or whole.measured is None:
        return False
    return (
        one.measured is None or one.measured.attribute == whole.measured.attribute or one.unit == one.measured.attribute
    )


def _told(sentence: str, match: re.Match[str], offset: int) -> Quantity | None:
    """Read what is said of an enumeration; None where nobody is said to be killed or hurt."""
    if not _real(sentence, match):
        return None
    counts = [en.count_of(part) for part in en.EACH.finditer(match.group())]
    whole = en.WHOLE.match(match.group())
    listed = whole is not None and en.count_of(whole) >= sum(counts[1:])  # "two people, a man and his son"
    count = counts[0] if listed else sum(counts)
    end = match.end() + (listed and sentence[match.end() : match.end() + 1] == ",")
    before = max(0, match.start() - _BEFORE)
    for attribute, after, ahead in (
        ("killed", en.DIED, en.KILLED_THEM),
        ("injured", en.HURT, en.HURT_THEM),
        ("shot", en.SHOT, en.SHOT_THEM),
    ):
        says = after.match(sentence, end) or ahead.search(sentence[before : match.start()])
        if says is not None:
            shift = before if says.re is ahead else 0
            words = says.group()
            start = offset + shift + says.end() - len(words.lstrip())
            return _quantity(offset, match, count, attribute, Extent(start, start + len(words.strip())))
    return None


def _multiple(match: re.Match[str], offset: int) -> Quantity:
    count = en.TIMES[match["times"].lower()]
    return _quantity(offset, match, count, "killed", Extent(offset + match.start(), offset + match.end()))


def _real(sentence: str, match: re.Match[str]) -> bool:
    return en.UNREAL.search(sentence, max(0, match.start() - _BEFORE), match.start()) is None


def _quantity(offset: int, match: re.Match[str], count: int, attribute: str, says: Extent) -> Quantity:
    start, end = offset + match.start(), offset + match.end()
    value = float(count)
    measured = Measured(attribute, says, Extent(start, end))
    return Quantity(
        start, end, value, value, "person", "exact", value, value, "1", digits=1, step=1.0, measured=measured
    )  # fmt: skip

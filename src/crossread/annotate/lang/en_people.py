"""English wordings that tell of people one by one as killed or hurt: "a man and his son were found dead"."""

from __future__ import annotations

import re

from crossread.annotate.lang.en_coreference import MEN, PERSONS, WOMEN
from crossread.annotate.lang.en_numbers import ONES
from crossread.annotate.lang.wordlist import words

_ALL = PERSONS | WOMEN | MEN | words(
    """cousin infant toddler teen juvenile bystander clerk deputy boater hiker motorist cyclist gunman miner crewman
    sailor fisherman grandchild resident guard"""
)  # fmt: skip
_MANY = words("men women children people policemen firefighters others wives deputies crewmen fishermen grandchildren")
# Words of the lists that name bodies or crowds: what is killed there is not one person.
_NO_PERSON = words(
    "police staff crowd audience troops couple crew family band team youth everybody source sources kids"
)
_SINGULAR = sorted({w for w in _ALL if w.isalpha() and not w.endswith("s")} - _MANY - _NO_PERSON)
_PLURAL = sorted({w + "s" for w in _SINGULAR} | _MANY)
_COUNTS = {word: value for word, value in ONES.items() if value} | {str(value): value for value in range(1, 21)}

_NUMBER = (
    rf"\b(?:(?:his|her|their|the)\s)?(?P<count>{'|'.join(_COUNTS)})\s(?:[\w'’-]{{1,30}}\s){{0,2}}?"
    rf"(?:{'|'.join(_PLURAL)})\b"
)
# Words that no description of a person holds before its noun.
_NO_WORD = (
    r"(?:a|an|the|his|her|their|my|our|your|its|this|every|each|no|another|one|and|or|who|that|was|were|is|are|"
    r"had|has|said|says|police|shot|killed|injured|wounded|hurt|by|of|for|to|with|after|in|on|at|from|when|where|while|but)\b"
)
_HEAD = rf"(?:{'|'.join(_SINGULAR)}|year-old)\b(?!\s(?:{'|'.join(_SINGULAR)})\b)"
_DESCRIBED = (
    rf"(?:(?!{_NO_WORD})[\w'’-]{{1,30}}\s){{0,3}}?(?:[\w-]{{0,20}}-)?{_HEAD}"
    r"(?:,\s\d{1,2},?|,?\saged?\s\d{1,2},?)?"
)
_ONE = rf"(?:(?:a|an|the|his|her|their|another|one)\s)?{_DESCRIBED}"
_PART = rf"(?:{_NUMBER.replace('?P<count>', '?:')}|{_ONE})"
# People named side by side: "a man and his 11-year-old son", "two girls, their mother and a guard".
_SIDE_BY_SIDE = (
    rf"{_PART}(?:,\s{_PART}){{0,4}},?\sand\s{_PART}(?!\s(?:said|says|told|tells|added|reported|confirmed|announced)\b)"
)
# A headline needs no "and": "Man, woman shot in Norvik".
_HEADLINE = rf"^{_DESCRIBED},\s{_DESCRIBED}"
# What follows the first number of an enumeration and adds up to it only says who they were: "two people, a man and …".
WHOLE = re.compile(rf"{_NUMBER},\s", re.IGNORECASE)
# ... or one whom the sentence introduces: "a 34-year-old man", "Teenager" at the head of a headline.
PEOPLE = re.compile(rf"(?<![\w'’-])(?:{_SIDE_BY_SIDE}|{_HEADLINE}|(?:an?\s|^){_DESCRIBED})", re.IGNORECASE)
EACH = re.compile(rf"{_NUMBER}|(?:\b|-){_HEAD}", re.IGNORECASE)
# A quick look whether a sentence can hold any of this.
HARM = re.compile(
    r"\b(?:killed|kills|killing|dead|died|dies?|slain|shot|shooting|injur\w{2,4}|wound(?:ed|ing|s)|hurt|graz(?:ed|ing)|"
    r"murdered|deaths?|slayings?|homicides?|murders?|killings?|stabbings?|stabbed|drowned|hit|struck)\b",
    re.IGNORECASE,
)

_BE = r"(?:\s(?:were|was|are|is|have|has|had|been|both|all|also|lay|lies))+"
_WELL = r"(?:\s(?:\w+ly|both|all))?"
# What may follow a bare participle of a headline: "Man and woman shot in Norvik", not "Man and woman shot a guard".
_CLOSED = r"(?=[.,;:!?)\n]|\s?$|\s(?:in|at|on|near|outside|inside|during|after|when|while|as|along|over|from|behind)\b)"
DIED = re.compile(
    rf"(?:{_BE}{_WELL}\s(?:found (?:\w+ )?dead|(?:shot and |stabbed and )?killed|shot dead|shot to death|"
    rf"fatally (?:shot|wounded|stabbed)|murdered|stabbed to death|drowned)\b|(?:{_BE})?{_WELL}\s(?:dead|died|die|slain|"
    rf"dies|found (?:\w+ )?dead|shot dead|shot to death|pronounced dead)\b|\s(?:shot and )?killed\b{_CLOSED})",
    re.IGNORECASE,
)
_NOT_DEAD = r"(?!\s(?:and killed|dead|to death))"
HURT = re.compile(
    rf"(?:{_BE}|\sgot){_WELL}\s(?:injured|wounded|hurt(?!\sby)|grazed)\b{_NOT_DEAD}|"
    rf"{_WELL}\s(?:injured|wounded|hurt)\b{_CLOSED}",
    re.IGNORECASE,
)
SHOT = re.compile(rf"{_BE}{_WELL}\sshot\b{_NOT_DEAD}|{_WELL}\sshot\b{_CLOSED}", re.IGNORECASE)
KILLED_THEM = re.compile(
    r"\b(?:kill(?:s|ed|ing)|killing of|shot and killed|(?:fatally|shot|stabbed) (?:shot|stabbed|dead)|murdered|"
    r"(?:slaying|murder|death)s? of)\s$",
    re.IGNORECASE,
)
HURT_THEM = re.compile(r"\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing))\s$", re.IGNORECASE)
SHOT_THEM = re.compile(r"\b(?:shot|shooting)\s$", re.IGNORECASE)
# "double homicide", "a triple murder".
MULTIPLE = re.compile(
    r"\b(?P<times>double|triple|quadruple)[ -](?:homicides?|murders?|slayings?|killings?|fatality)\b", re.IGNORECASE
)
TIMES = {"double": 2, "triple": 3, "quadruple": 4}
# Words before that take it back: "could have killed a man and his son", "accused of plotting to kill".
UNREAL = re.compile(
    r"\b(?:could|may|might|would|nearly|almost|not|never|no|nor|if|tried|trying|attempt\w{0,4}|threat\w{0,6}|"
    r"plan\w{0,4}|plot\w{0,4}|want\w{0,3})(?:\W{1,3}\w+){0,4}\W{0,3}$",
    re.IGNORECASE,
)


def count_of(part: re.Match[str]) -> int:
    """Give how many people one part of an enumeration names.

    Args:
        part: a match of ``EACH`` or ``WHOLE``.

    Returns:
        Its number, 1 where it names a single person.
    """
    return _COUNTS.get((part["count"] or "").lower(), 1)

"""Says whether two printed names can be one name: order, scripts, spelling, initials, legal forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from crossread.data.names import nicknames
from crossread.data.names.en_roles import ORG_LEGAL, TITLE_HEADS
from crossread.data.names.folding import fold, plain
from crossread.data.names.likeness import initials
from crossread.link.entities.words_en import CHILD_OF, COUNTRY_LETTERS, FORMS_APART, NUMBER_WORDS

# Share of the letters of a word that may differ; words of three letters and fewer must agree. Set on
# names/name_pairs (development half): 0.2 loses transliterations, 0.3 merges brothers.
WORD_SLIP = 0.25
# Share of the letters of both names that must be matched.
MATCHED = 0.85
# The same where one name is written out in the other and leaves words out; two of its words at least.
INSIDE = 0.5
# Titles that are given names or surnames, too.
_GIVEN_TITLES = frozenset(("king", "prince", "major", "marshal", "judge"))
_LEGAL_PHRASES = (
    "limited liability company",
    "open joint stock company",
    "public joint stock company",
    "joint stock company",
    "public limited company",
    "aktiengesellschaft",
    "societe anonyme",
    "sp z o o",
    "gesellschaft mit beschrankter haftung",
    "besloten vennootschap",
    "societatea cu raspundere limitata",
    "sa de cv",
)
_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "ben", "bint", "abu", "de", "la", "van", "von", "der", "den", "da", "do")
)
# Scripts that write a syllable or a word with one sign: another sign is another name.
_SIGNS = {
    "Chinese": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\s]+"),
    "Korean": re.compile(r"[\uac00-\ud7a3\s]+"),
}
# "TomHarwick" is two words, "A.-B." two initials.
_INNER_CAPITAL = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_STOPPED = re.compile(r"(?<=\b[A-Za-z])\.[-\s]*")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
# Letters that folding puts for an initial ("Jean" and "Yusuf" lose theirs).
_INITIALS = {"j": "jeau", "y": "yeaui", "i": "iy", "c": "ck", "q": "qk", "w": "wv"}
_NOBODY: frozenset[str] = frozenset()
_LOOKALIKE = str.maketrans("013579", "oiesfg")


def same_name(a: str, b: str, kind: str = "person") -> tuple[bool, str]:
    """Say whether two names can be one, and why.

    Args:
        a: a name in any script.
        b: another.
        kind: ``person``, ``organisation`` or another kind.

    Returns:
        The answer and one sentence a reporter could read.
    """
    left, right = (_person_words(a), _person_words(b)) if kind == "person" else (_body_words(a), _body_words(b))
    if not left or not right:
        return plain(a) == plain(b), "One of the names has no letters to compare."
    against = _against(a, b, kind)
    if against:
        return False, against
    if sorted(left) == sorted(right):
        return True, "The names have the same words."
    if "".join(left) == "".join(right):
        return True, "The names have the same letters, parted differently."
    if kind != "person" and _is_short_for(a, b):
        return True, "One name has the initials of the other."
    return _matched(left, right, person=kind == "person")


def _against(a: str, b: str, kind: str) -> str:
    """Say what speaks against two names whatever their letters, or nothing."""
    script = _one_script(a, b)
    if script and a.split() != b.split():
        return f"The names are written in the same {script} signs and differ in one."
    if kind == "person":
        left, right = _line_of(a), _line_of(b)
        return "The names put father and child the other way round." if left and right and left == right[::-1] else ""
    if {w for w in _body_words(a) if w.isdigit()} != {w for w in _body_words(b) if w.isdigit()}:
        return "The names carry different numbers."
    ours, theirs = ([form for form in FORMS_APART if form & set(plain(name).split())] for name in (a, b))
    return "The names carry legal forms of different bodies." if ours and theirs and ours != theirs else ""


def _one_script(a: str, b: str) -> str:
    """Give the script of syllables or words in which both names are written, if they share one."""
    for script, signs in _SIGNS.items():
        if all(signs.fullmatch(name) for name in (a, b)):
            return script
    return ""


def _line_of(name: str) -> tuple[str, ...]:
    """Give the words before and after "bin" ("Omar bin Yusuf"), folded."""
    words = plain(name).split()
    at = next((n for n, word in enumerate(words) if word in CHILD_OF and 0 < n < len(words) - 1), None)
    if at is None:
        return ()
    after = next((word for word in words[at + 1 :] if word not in _PARTICLES), "")
    return (fold(words[at - 1]), fold(after))


def _person_words(name: str) -> list[str]:
    words = plain(_STOPPED.sub(". ", _INNER_CAPITAL.sub(" ", name))).split()
    if all(any(c.isalpha() for c in word) for word in words):
        words = [word if word.isalpha() else word.translate(_LOOKALIKE) for word in words]
    while len(words) > 1 and words[0] in TITLE_HEADS and words[0] not in _GIVEN_TITLES:
        words = words[1:]
    kept = [word for n, word in enumerate(words) if n == 0 or word not in _PARTICLES] or words
    return [word if len(word) == 1 else fold(word) or word for word in kept]


def _body_words(name: str) -> list[str]:
    text = plain(name)
    for phrase in _LEGAL_PHRASES:
        text = f" {text} ".replace(f" {phrase} ", " ").strip()
    words = _numbered([_ORDINAL.sub(r"\1", COUNTRY_LETTERS.get(word, word)) for word in text.split()])
    words = [part for word in words for part in word.split() if part not in ("the", "of", "and", "for")]
    kept = [word for word in words if word not in ORG_LEGAL]
    return kept or words


def _numbered(words: Sequence[str]) -> list[str]:
    """Write number words in digits; "forty four" is one number."""
    found: list[str] = []
    last = 0
    for word in words:
        number = NUMBER_WORDS.get(word)
        if number is None:
            found.append(word)
        elif last >= 20 and number < 10:
            found[-1] = str(last + number)
        else:
            found.append(str(number))
        last = number or 0
    return found


def _is_short_for(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    letters = short.replace(".", "")
    return 2 < len(letters) <= 8 and letters.isupper() and initials(long.split()) == letters


def _matched(left: Sequence[str], right: Sequence[str], *, person: bool) -> tuple[bool, str]:
    """Match words from the most alike on and weigh what is left over."""
    pairs = sorted(
        (_distance(x, y), i, j)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if _may_match(x, y, person=person)
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    letters = 0
    slips = 0
    for distance, i, j in pairs:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            letters += len(left[i]) + len(right[j])
            slips += distance > 0
    total = sum(map(len, left)) + sum(map(len, right))
    share = letters / total
    enough = min(len(left), len(right)) == len(used_left)
    if person and enough and len(used_left) >= 2 and share >= INSIDE and not slips:
        return True, "One name has all words of the other."
    if share >= MATCHED and slips <= max(1, len(used_left) // 2 + 1):
        return True, f"{len(used_left)} words agree, {slips} of them within a few letters."
    return False, f"Only {share:.0%} of the letters stand in words that agree."


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    return {fold(name): full for name, full in nicknames().items()}


def _distance(a: str, b: str) -> int:
    return DamerauLevenshtein.distance(a, b)


def _may_match(a: str, b: str, *, person: bool) -> bool:
    if a == b:
        return True
    if person and 1 in (len(a), len(b)):
        pairs = [(short, long) for short, long in ((a, b), (b, a)) if len(short) == 1]
        return any(long[0] in _INITIALS.get(short, short) for short, long in pairs)
    if person and _nicknames().get(a, _NOBODY) & _nicknames().get(b, _NOBODY):
        return True
    if a.isdigit() or b.isdigit():
        return False
    longest = max(len(a), len(b))
    return longest > 3 and _distance(a, b) <= max(1, int(longest * WORD_SLIP))

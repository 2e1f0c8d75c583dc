"""Says whether two printed names can be one name: order, scripts, spelling, initials, legal forms."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from crossread.data.names.en_roles import ORG_LEGAL, TITLE_HEADS
from crossread.data.names.folding import fold, plain
from crossread.data.names.likeness import initials

# Share of the letters of a word that may differ; words of three letters and fewer must agree. Set on
# names/name_pairs (development half): 0.2 loses transliterations, 0.3 merges brothers.
WORD_SLIP = 0.25
# Share of the letters of both names that must be matched.
MATCHED = 0.85
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
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10", "first": "1"}
_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "ben", "bint", "abu", "de", "la", "van", "von", "der", "den", "da", "do")
)
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
    if {w for w in left if w.isdigit()} != {w for w in right if w.isdigit()}:
        return False, "The names carry different numbers."
    if sorted(left) == sorted(right):
        return True, "The names have the same words."
    if "".join(left) == "".join(right):
        return True, "The names have the same letters, parted differently."
    if kind != "person" and _is_short_for(a, b):
        return True, "One name has the initials of the other."
    return _matched(left, right, person=kind == "person")


def _person_words(name: str) -> list[str]:
    words = plain(name).split()
    if all(any(c.isalpha() for c in word) for word in words):
        words = [word if word.isalpha() else word.translate(_LOOKALIKE) for word in words]
    kept = [
        word for word in words if word not in TITLE_HEADS or word in ("king", "prince", "major", "marshal", "judge")
    ]
    kept = [word for word in kept if word not in _PARTICLES] or kept or words
    return [fold(word) or word for word in kept]


def _body_words(name: str) -> list[str]:
    text = plain(name)
    for phrase in _LEGAL_PHRASES:
        text = f" {text} ".replace(f" {phrase} ", " ").strip()
    words = [_NUMBERS.get(word, word) for word in text.split() if word not in ("the", "of", "and", "for")]
    kept = [word for word in words if word not in ORG_LEGAL]
    return kept or words


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
    if person and enough and len(used_left) >= 2 and share >= MATCHED - 0.2 and not slips:
        return True, "One name has all words of the other."
    if share >= MATCHED and slips <= max(1, len(used_left) // 2 + 1):
        return True, f"{len(used_left)} words agree, {slips} of them within a few letters."
    return False, f"Only {share:.0%} of the letters stand in words that agree."


def _distance(a: str, b: str) -> int:
    return DamerauLevenshtein.distance(a, b)


def _may_match(a: str, b: str, *, person: bool) -> bool:
    if a == b:
        return True
    if person and 1 in (len(a), len(b)):
        return a[0] == b[0]
    if a.isdigit() or b.isdigit():
        return False
    longest = max(len(a), len(b))
    return longest > 3 and _distance(a, b) <= max(1, int(longest * WORD_SLIP))

"""Folds spellings of one name together: accents, scripts and the ways of writing a name in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

# Digraphs that different systems write differently (Russian, Ukrainian and Arabic names in English, German, French
# and library use). Order matters: longer first.
_DIGRAPHS = (
    ("schtsch", "sh"), ("shch", "sh"), ("dsch", "j"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("dzh", "j"), ("zh", "z"), ("dj", "j"),
    ("iy", "y"), ("yy", "y"), ("ij", "y"), ("yi", "i"), ("ii", "i"), ("ie", "e"),
    ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "e"), ("je", "e"),
    ("th", "t"), ("yo", "o"), ("io", "o"), ("oe", "o"), ("ae", "e"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ks", "x"),
    ("ck", "k"), ("q", "k"), ("w", "v"), ("ei", "e"), ("ai", "e"), ("ey", "y"), ("ay", "e"),
)  # fmt: skip
_MUHAMMAD = frozenset(
    ("mohammed", "mohammad", "mohamed", "mohamad", "muhammad", "muhammed", "muhamad", "mohammod", "muhamed", "mohd")
)
# A hard c: "Carla" and "Karla", "Marc" and "Mark"; not "ch", nor the soft c of "Cecil".
_HARD_C = re.compile(r"c(?![ehiy])")
_DOUBLE = re.compile(r"([a-z])\1+")
_NOT_LETTERS = re.compile(r"[^a-z0-9 ]+")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Write a text in lower-case Latin letters and digits, without accents, possessives and marks.

    Args:
        text: a name in any script.

    Returns:
        Words parted by single blanks: ``"José Núñez-Díaz's"`` → ``"jose nunez diaz"``.
    """
    if text.endswith(("'s", "’s")):
        text = text[:-2]
    latin = text if text.isascii() else anyascii(text)
    latin = latin.lower().replace(".", "").replace("-", " ").replace("'", "").replace("&", " and ")
    return " ".join(_NOT_LETTERS.sub(" ", latin).split())


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Give the key under which transliterations of one word of a name meet.

    Args:
        word: one word; ``"Zelenskyy"``, ``"Zelenskiy"`` and ``"Selenskyj"`` differ only in their first letter.

    Returns:
        Lower-case letters; not fit for reading.
    """
    key = plain(word).replace(" ", "")
    if key.endswith(("skyj", "skij", "skyi", "skii", "skiy", "skyy", "skj")):
        key = key[: key.rindex("sk")] + "sky"
    if len(key) > 3 and key.endswith("ski"):
        key = key[:-1] + "y"
    if key in _MUHAMMAD:
        return "muhamad"
    for pair, single in _DIGRAPHS:
        key = key.replace(pair, single)
    key = _HARD_C.sub("k", _DOUBLE.sub(r"\1", key))
    if len(key) > 3:
        key = key.replace("i", "y")
    return _DOUBLE.sub(r"\1", key)

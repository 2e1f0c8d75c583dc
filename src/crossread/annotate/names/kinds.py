"""Weighs what speaks for each kind of a name: its words, its neighbours, the rest of the report.

Weights are whole or half points set by hand on the training half of UNER English-EWT and on news of one's own reading;
3 points alone decide, 1 point breaks ties.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.lang.wordlist import words as words_of
from crossread.annotate.names.candidates import MODEL_NAME, Candidate
from crossread.annotate.names.tokens import Tokens
from crossread.data.names import common_words, country_names, given_names, peoples, places, seats
from crossread.model.annotations import EntityKind

Scores = dict[EntityKind, float]
# The order in which ties are broken.
_ORDER: tuple[EntityKind, ...] = (
    "person", "organisation", "place", "group", "product", "facility", "event", "work", "other", "anonymous",
)  # fmt: skip


def score(tokens: Tokens, candidate: Candidate) -> Scores:
    """Give the points for each kind that one candidate shows."""
    scores: Scores = defaultdict(float)
    scores["other"] = 0.5
    _by_lists(candidate, scores)
    _by_heads(candidate, scores)
    _by_shape(tokens, candidate, scores)
    _as_person(tokens, candidate, scores)
    _by_neighbours(tokens, candidate, scores)
    return scores


def _by_lists(candidate: Candidate, scores: Scores) -> None:
    key = candidate.key
    if key.isupper() and len(key) > 4 and key.title() in places() and "." not in key:
        key = key.title()
    if key.islower():
        key = key.capitalize()
    if key in country_names():
        scores["place"] += 6
    elif key in places():
        scores["place"] += 1.5 if key in given_names() else 3.5 if len(candidate.words) == 1 else 6
    elif candidate.words[0] in places() and len(candidate.words) == 2 and candidate.words[1] in ("City", "Town"):
        scores["place"] += 4
    if key in en.PHRASE_KINDS:
        scores[_kind(en.PHRASE_KINDS[key])] += 7
    elif key in en.KNOWN_ORGS or key in en.KNOWN_ORG_PHRASES:
        scores["organisation"] += 6
    elif candidate.words[0] in en.KNOWN_ORGS and len(candidate.words) > 1:
        scores["organisation"] += 2
    if key in peoples() or key in en.GROUP_WORDS:
        scores["group"] += 6
    elif key in en.PALACES:
        scores["organisation"] += 5
    elif key in seats() and key not in places():
        scores["place"] += 3.5


def _kind(name: str) -> EntityKind:
    return next(kind for kind in _ORDER if kind == name)


def _by_heads(candidate: Candidate, scores: Scores) -> None:
    words = candidate.words
    if len(words) < 2:
        if words[0].lower() in en.ORG_HEADS:
            scores["organisation"] += 2
        return
    first, last = words[0].lower(), words[-1].lower()
    governed = next((words[i - 1].lower() for i, w in enumerate(words) if i and w in ("of", "for", "on")), None)
    heads = (last,) if governed is None else (governed, governed)
    for head in heads:
        if head in en.ORG_HEADS:
            scores["organisation"] += 3
        if head in en.PLACE_HEADS:
            scores["place"] += 3
        if head in en.FACILITY_HEADS:
            scores["facility"] += 3 if head not in en.ORG_HEADS else 0.5
        if head in en.EVENT_HEADS:
            scores["event"] += 3 if head not in en.ORG_HEADS else 0.5
        if head in en.WORK_HEADS:
            scores["work"] += 3
    if last in en.PRODUCT_HEADS or (last in ("system", "systems") and words[-2].lower() in en.DEVICES):
        scores["product"] += 4
    if first in en.PLACE_FIRST:
        scores["place"] += 2.5
    if first in en.EVENT_FIRST and first not in ("super", "world", "winter", "summer"):
        scores["event"] += 6
    if first in en.ORG_FIRST:
        scores["organisation"] += 3
    if "&" in words:
        scores["organisation"] += 2
    if last.endswith("s") and len(last) > 3 and " ".join(words[:-1]) in places():
        scores["organisation"] += 4  # "Lisbon Gulls": a team
    if any(w.lower() in en.ORG_HEADS for w in words[:-1]) and governed is None:
        scores["organisation"] += 1


def _by_shape(tokens: Tokens, candidate: Candidate, scores: Scores) -> None:
    words = candidate.words
    shouted = tokens.segments[candidate.segment].shouted
    if len(words) == 1:
        word = words[0]
        if MODEL_NAME.match(word) and word not in en.KNOWN_ORGS:
            scores["product"] += 4
        elif word.isupper() and len(word) > 1 and not shouted and word not in country_names():
            scores["organisation"] += 2.5 if word.lower() not in common_words() or len(word) < 3 else 0
        elif any(c.isupper() for c in word[2:]) and not word.startswith(("Mc", "Mac", "O'", "O’", "De", "D'")):
            scores["organisation"] += 1.5 if "-" not in word else 0
    elif any(w.isupper() and len(w) > 2 for w in words) and not shouted:
        scores["organisation"] += 1
    if any(MODEL_NAME.match(w) for w in words[1:]):
        scores["product"] += 2


def _as_person(tokens: Tokens, candidate: Candidate, scores: Scores) -> None:
    words = candidate.words
    points = 0.0
    if candidate.title is not None:
        points += 5
    if len(words) == 1:
        points += 2 if words[0] in given_names() else 0
    else:
        points += _name_of_several(tokens, words)
    if words[-1] in ("Jr.", "Sr.", "Jr", "Sr"):
        points += 3
    scores["person"] += points


_NO_SURNAMES = (en.ORG_HEADS | en.PLACE_HEADS | en.FACILITY_HEADS | en.EVENT_HEADS | en.WORK_HEADS) - words_of(
    "bay lane banks hill park brook day rivers church sun bush fields wells house castle hall prior masters"
)


def _name_of_several(tokens: Tokens, words: Sequence[str]) -> float:
    if any(w in ("of", "for", "and", "&", "on", "the", "'s", "’s") for w in words):
        return -2
    if words[-1].lower() in _NO_SURNAMES and words[0] not in given_names():
        return -1
    points = 0.0
    if words[0] in given_names():
        points += 3.5
    elif len(words) <= 4 and words[1] in given_names():
        points += 1.5
    if any(len(w) == 2 and w[1] == "." for w in words[:-1]):
        points += 2
    if any(w in en.PARTICLES for w in words[1:-1]):
        points += 1
    if any(w.isupper() and len(w) > 1 and "." not in w and w not in ("II", "III") for w in words):
        points -= 1.5 if not all(w.isupper() for w in words) else 0
    plain = sum(tokens.is_common(w) for w in words if w[0].isupper())
    if plain == 0 and len(words) in (2, 3) and not any(c.isdigit() for w in words for c in w):
        points += 2
    elif plain == len(words):
        points -= 2
    return points


def _by_neighbours(tokens: Tokens, candidate: Candidate, scores: Scores) -> None:
    words = tokens.words
    first, last = candidate.first, candidate.last
    before = words[first - 1].lower() if first else ""
    after = words[last] if last < len(words) else ""
    beyond = words[last + 1] if last + 1 < len(words) else ""
    small = after.lower()
    _before_it(before, small, candidate, scores)
    _as_named(tokens, candidate, scores)
    if small in en.PRODUCT_NOUNS and tokens.adjacent(last):
        scores["product"] += 2.5
    if small in en.OWNED_BY_BODIES and tokens.adjacent(last):
        scores["organisation"] += 1.5
    if small in en.PERSONAL:
        scores["person"] += 1.5
    elif small in en.SAYING or (before in en.SAYING and small in (",", ".")):
        scores["person"] += 1.5 if len(candidate.words) > 1 or "." not in candidate.key else 0
    elif small in ("who", "whose") or (after == "," and beyond in ("who", "whose")):
        scores["person"] += 2
    if after == "," and beyond.isdigit() and len(beyond) == 2 and _closes(words, last + 2):
        scores["person"] += 3
    if after == "," and (beyond in country_names() or beyond in places()):
        scores["place"] += 2
    if small in _PERSONAL_RULE and before in ("the", "a", "former"):
        scores["person"] += 3
    if after == "," and beyond in ("a", "an", "the", "its", "one"):
        _by_apposition(tokens, last + 2, scores)
    if first >= 2 and words[first - 1] == "," and words[first - 2] in places() and len(candidate.words) < 3:
        scores["place"] += 0.5


def _as_named(tokens: Tokens, candidate: Candidate, scores: Scores) -> None:
    """Read the noun a name is joined to ("the company Norvik Lines"), who speaks for it, and the pronoun it takes."""
    words, first, last = tokens.small_words, candidate.first, candidate.last
    before = words[first - 1] if first else ""
    if candidate.title is None and first and tokens.adjacent(first):
        if before in en.NAMING_BODIES and len(candidate.words) > 1:
            scores["organisation"] += 3.5
        elif before in en.NAMING_VESSELS:
            scores["product"] += 5
    if before in ("for", "of") and first > 1 and words[first - 2] in en.SERVANTS_OF_BODIES:
        scores["organisation"] += 2
    if candidate.title is None and words[last : last + 1] and words[last] in en.SAYING:
        at = last + 1 + (words[last + 1 : last + 2] == ["that"])
        pronoun, verb = (*words[at : at + 2], "", "")[:2]
        if pronoun == "it" and verb in _OWN_VERBS:
            scores["organisation"] += 2.5


# "Norvik said it was ready": what the speaker is or does, not the weather ("said it was raining" is rarer in news).
_OWN_VERBS = words_of("was had would will has could did does")


# What follows a name that stands for itself, not for what the next word names ("the Taliban in", "the Chibok girls").
_AFTER_NOUN = (
    en.GOVERNING
    | en.AUXILIARIES
    | words_of("of in to and or which that for on at by with from as who were are do did over after before during")
)
# "the Lund administration" is named after a person.
_PERSONAL_RULE = frozenset(("administration", "presidency", "campaign", "family", "era", "regime", "transition"))
_PLACE_NOUNS = en.PLACE_HEADS - {"state", "republic", "drive", "park", "crossing", "port", "strip"}


def _by_apposition(tokens: Tokens, at: int, scores: Scores) -> None:
    """Read what a name is called behind a comma ("the Sorel, an experimental drone,")."""
    for index in range(at, min(at + 8, len(tokens.words))):
        low = tokens.words[index].lower()
        if low in (",", ".", "who", "which", "that", "of", "in", "for", "at", "with", "near", "on", "from", "to"):
            return
        if tokens.small_words[index + 1 : index + 2] and tokens.small_words[index + 1] in en.SAYING:
            return  # "… a plant in Norvik, the company said"
        if low in en.PRODUCT_NOUNS and tokens.words[index - 1].lower() != "think":
            scores["product"] += 3
        elif low in en.ORG_NOMINALS or low in ("tank", "non-profit", "nonprofit", "startup", "think-tank", "website"):
            scores["organisation"] += 3
        elif low in _PLACE_NOUNS:
            scores["place"] += 3
        elif low in en.ROLE_NOUNS:
            scores["person"] += 2.5
        else:
            continue
        return


def _closes(words: Sequence[str], index: int) -> bool:
    return index < len(words) and words[index] in (",", ".", ";", ")")


def _before_it(before: str, after: str, candidate: Candidate, scores: Scores) -> None:
    single = len(candidate.words) == 1
    if before in en.STRONG_PLACE_BEFORE and after not in ("'s", "’s"):
        scores["place"] += 2 if single else 1.5
        scores["person"] -= 1
    elif before in en.PLACE_BEFORE:
        scores["place"] += 0.75
    elif before == "the" and after not in _PERSONAL_RULE:
        scores["person"] -= 2
        scores["organisation"] += 1 if after in _AFTER_NOUN or not after.isalpha() else 0
    elif before in ("son", "wife", "brother", "daughter", "father", "mother", "sister", "husband", "friend"):
        scores["person"] += 1.5
    if before in en.TITLE_HEADS and candidate.title is not None:
        scores["person"] += 1


def decide(scores: Scores) -> tuple[EntityKind, float]:
    """Give the kind with the most points and how far it leads (0 to 1)."""
    winner, best, second = _ORDER[0], -1e9, -1e9
    for kind in _ORDER:
        points = scores.get(kind, 0.0)
        if points > best:
            winner, best, second = kind, points, best
        elif points > second:
            second = points
    return winner, round(min(1.0, 0.5 + (best - max(second, 0.0)) / 8), 3)

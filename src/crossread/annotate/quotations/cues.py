"""Finds the verbs of saying in a frame, with their auxiliaries, and tells them from the nouns they look like."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.annotate.lang.en_speech import (
    ADVERBS,
    AUXILIARIES,
    COMMON_ADJECTIVES,
    CONTRACTED_SUBJECTS,
    DETERMINERS,
    HAVE,
    MODALS,
    NEEDS_PARTICLE,
    NOT_ADVERBS,
    NOUN_LIKE,
    NUMERALS,
    PARTICLES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TO_BE,
)
from crossread.annotate.lang.en_verbs import CUE_FORMS, CueForm
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.tree import Tree

# Plain forms of these are hardly ever nouns.
_PLAIN_VERBS = frozenset({"say", "believe", "show", "argue", "think"})
_QUANTIFIERS = frozenset({"some", "many", "most", "few", "both", "all", "others", "several"})
_GERUND_LEFT = frozenset({",", QUOTE, "—", "–", "-", "--", "while", "by", "after", "before", "and", "when", "for"})
# Longest run of auxiliaries and adverbs in front of a verb ("has also repeatedly been").
_LONGEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group that may introduce what somebody says: words ``first``..``last``, the verb itself at ``verb``."""

    first: int
    last: int
    verb: int
    form: CueForm
    negated: bool
    passive: bool
    modal: bool


# No sentence of PolNeAR dev has more than 4; the rest of a hostile one is not read.
_MOST_CUES = 24
_PUT_IT = CueForm("put it", "say", "past")


def find_cues(frame: Frame) -> list[Cue]:
    """Find the verb groups of saying, in order.

    Args:
        frame: a row of words.

    Returns:
        Groups that do not overlap.
    """
    cues = []
    title: bool | None = None
    for position, low in enumerate(frame.lows):
        form = CUE_FORMS.get(low)
        if form is None:
            if low not in ("put", "puts") or frame.low(position + 1) != "it":
                continue
            form = _PUT_IT
        if position > 0 and frame.is_capital(position):
            title = _is_title_case(frame) if title is None else title
            if not title:
                continue
        cue = _read_group(frame, position, form)
        if cue is not None:
            cues.append(cue)
        if len(cues) == _MOST_CUES:
            break
    return cues


def _is_title_case(frame: Frame) -> bool:
    """Say whether a frame is a headline in which nearly every word begins with a capital letter."""
    if len(frame) > 40:
        return False
    words = [i for i in range(len(frame)) if frame.is_word(i)]
    small = sum(1 for i in words if not frame.is_capital(i) and len(frame.low(i)) > 3)
    return len(words) < 30 and small <= 1


def is_adverb(low: str) -> bool:
    """Say whether a word may stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS)


def _read_group(frame: Frame, verb: int, form: CueForm) -> Cue | None:
    """Read the group around a verb; None where the word is no verb or no cue here."""
    first = verb
    while verb - first < _LONGEST_GROUP and first > 0:
        low = frame.low(first - 1)
        if not (low in AUXILIARIES or low.endswith("n't") or is_adverb(low)):
            break
        first -= 1
    while first < verb and is_adverb(frame.low(first)) and frame.low(first - 1) in ("", QUOTE):
        first += 1
    helpers = frame.lows[first:verb]
    contracted = CONTRACTED_SUBJECTS.get(frame.low(first - 1), "")
    has_be = any(h in TO_BE for h in helpers) or contracted == "be"
    has_have = any(h in HAVE for h in helpers) or contracted == "have"
    modal = any(h in MODALS or h in ("do", "does", "did", "didn't", "doesn't", "don't") for h in helpers)
    modal = modal or contracted == "will"
    if not _is_verb(frame, first, verb, form, has_be=has_be, has_have=has_have, modal=modal):
        return None
    last = verb
    particles = PARTICLES.get(form.lemma, frozenset())
    if frame.low(verb + 1) in particles or form is _PUT_IT:
        last = verb + 1
    elif form.lemma in NEEDS_PARTICLE:
        return None
    negated = any(h in ("not", "never") or h.endswith("n't") or h == "cannot" for h in helpers)
    passive = has_be and form.form in ("past", "participle")
    return Cue(first, last, verb, form, negated, passive, modal)


def _is_verb(frame: Frame, first: int, verb: int, form: CueForm, *, has_be: bool, has_have: bool, modal: bool) -> bool:
    """Tell a verb of saying from a noun, an adjective or an infinitive by the words around it."""
    before = frame.low(first - 1)
    if before == "to" and form.form == "base":
        return False
    if frame.tree is not None and form is not _PUT_IT and (sure := _parsed_verb(frame.tree, verb, form)) is not None:
        return sure
    if before.endswith(("'s", "s'")) and not (has_be or has_have or modal) and before not in CONTRACTED_SUBJECTS:
        return False
    if form.lemma == "continue" and not (frame.quotes or frame.low(verb + 1) == ":"):
        return False
    if form.form == "gerund":
        after = frame.low(verb + 1)
        if has_be or before in _GERUND_LEFT:
            return True
        named = frame.is_word(first - 1) and before not in PREPOSITIONS
        return named and form.sense == "say" and after in ("that", ",", ":", QUOTE)
    if form.form == "participle" and frame.low(verb) not in ("said", "told", "found", "thought", "felt", "held"):
        return has_be or has_have
    if has_be or has_have or modal:
        return True
    if form.form == "past" and before in NUMERALS:
        return True
    if before in DETERMINERS and before not in ("this", "that", "whose") and not (
        form.form == "base" and before in _QUANTIFIERS
    ):  # fmt: skip
        return form.form == "past" and frame.low(verb) in ("said", "told", "added") and before in _QUANTIFIERS
    if before in PREPOSITIONS and form.form != "past":
        return False
    if form.form == "past":
        return not (frame.low(verb + 1) == "by" or (before in PREPOSITIONS and before != "as"))
    return _is_present(frame, first, verb, form, before)


def _parsed_verb(tree: Tree, verb: int, form: CueForm) -> bool | None:
    """Say whether syntax has a verb here that somebody does; None where it does not tell."""
    token = tree.token(verb)
    if token is None:
        return None
    word = tree.syntax.tokens[token]
    if word.upos not in ("VERB", "AUX"):
        clear = form.form == "past" and tree.syntax.word(token).lower().endswith(("ed", "id", "old"))
        return False if word.upos in ("NOUN", "PROPN", "ADJ", "ADP") and not clear else None
    own = tree.syntax.children(token, ("nsubj",))
    if word.relation in ("acl", "amod", "xcomp") and form.form in ("past", "participle") and not own:
        return False  # "a plan called", "the accused man"
    if own and form.form in ("past", "third") and word.relation != "amod":
        return True
    return None


def _is_present(frame: Frame, first: int, verb: int, form: CueForm, before: str) -> bool:
    """Decide about "claims" and "claim": verb or noun."""
    if form.form == "base":
        if before in ("i", "we", "they", "you", "who", "people", "police") or before in _QUANTIFIERS:
            return True
        if frame.is_capital(first - 1) and frame.low(first - 2) == "and":
            return True
        after = frame.low(verb + 1)
        if form.lemma in _PLAIN_VERBS and frame.is_word(first - 1) and before not in PREPOSITIONS:
            clear = after in DETERMINERS or after in SUBJECT_PRONOUNS or after in ("that", "how", "there")
            if clear or frame.is_capital(verb + 1):
                return True
        plural = before.endswith("s") and len(before) > 3 and frame.is_word(first - 1)
        return plural and frame.low(verb) not in NOUN_LIKE and not before.endswith("ss")
    if before in SUBJECT_PRONOUNS or before in ("that", "this"):
        return before not in ("i", "we", "they", "you")
    if frame.low(verb) in NOUN_LIKE:
        named = frame.is_capital(first - 1) and first > 1
        described = frame.low(first - 2) in DETERMINERS and before not in COMMON_ADJECTIVES
        return (named or described) and frame.low(verb + 1) not in ("of", ",", ".", "and", "from", "by", "against")
    return frame.is_word(first - 1) or before in (",", QUOTE, ")", "") or not before

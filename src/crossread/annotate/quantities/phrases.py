"""Noun phrases and verbs near a number, found without a parser."""

from __future__ import annotations

from crossread.annotate.lang.en_counts import NOUN_BEFORE, STOP, WHEN
from crossread.annotate.lang.en_function import AUXILIARIES, DETERMINERS, PLACING, RELATIVES
from crossread.annotate.lang.en_measures import (
    ADVERBS_OF_HARM,
    BEFORE_RESULT,
    CHANGES,
    INJURIES,
    RESULTS,
    STATES_ONLY,
    SUFFERING,
    VERB_PHRASES,
    VERBS,
)
from crossread.annotate.quantities.nouns import is_function_word, is_number_word, is_plural
from crossread.annotate.quantities.tokens import Token
from crossread.model.spans import Extent

# A noun phrase that names what is measured is rarely longer than this.
_PHRASE_WORDS = 5
# An inset between things and their verb (", including three children,") is at most this long.
_INSET_WORDS = 14
_LONGEST_VERB_PHRASE = max(len(phrase) for phrase in VERB_PHRASES)


def place(tokens: list[Token], start: int, end: int) -> Extent:
    """Give the characters that the tokens from ``start`` to ``end`` (exclusive) cover."""
    return Extent(tokens[start].start, tokens[end - 1].end)


def phrase_before(tokens: list[Token], end: int, nested: bool = False) -> tuple[int, int] | None:
    """Find the noun phrase that ends right before a token, stepping over auxiliaries and ", which".

    Args:
        tokens: the sentence's tokens.
        end: the position that the phrase ends before.
        nested: whether this is the phrase before "in" or "of" already, so that no further one is looked for.

    Returns:
        Start and end of the phrase without its determiner; None if no noun stands there.
    """
    while end > 0 and (tokens[end - 1].lower in RELATIVES or tokens[end - 1].lower in AUXILIARIES):
        end -= 1
    start = end
    while start > 0 and end - start < _PHRASE_WORDS and _nominal(tokens, start - 1):
        if start < end and _verb_like(tokens, start - 1):
            break
        start -= 1
    while start < end and tokens[start].text in "-‐":
        start += 1
    if start == end:
        return None
    if nested:
        return start, end
    if start > 1 and tokens[start - 1].lower in PLACING and tokens[start].text[0].isupper():
        return phrase_before(tokens, start - 1, nested=True) or (start, end)
    if start > 1 and tokens[start - 1].lower == "of" and _nominal(tokens, start - 2):
        whole = phrase_before(tokens, start - 1, nested=True)
        start = whole[0] if whole is not None else start
    return start, end


def head_of(tokens: list[Token], phrase: tuple[int, int]) -> int:
    """Give the position of a noun phrase's head: the last word before "of", or the last word."""
    words = range(phrase[0] + 1, phrase[1])
    return next((at - 1 for at in words if tokens[at].lower == "of"), phrase[1] - 1)


def phrase_after(tokens: list[Token], start: int) -> tuple[int, int] | None:
    """Find the noun phrase that starts at a token.

    Args:
        tokens: the sentence's tokens.
        start: where it starts, determiner included.

    Returns:
        Start and end of the phrase without its determiner; None if no noun stands there.
    """
    while start < len(tokens) and tokens[start].lower in DETERMINERS:
        start += 1
    end = start
    limit = min(len(tokens), start + _PHRASE_WORDS)
    while end < limit and (_nominal(tokens, end) or _bare_noun(tokens, start, end)):
        end += 1
        if is_plural(tokens[end - 1]) and not (end < len(tokens) and is_plural(tokens[end])):
            break
    while end - start > 1 and tokens[end - 1].lower.endswith("ed") and tokens[end - 1].text.islower():
        end -= 1
    while end > start and (
        tokens[end - 1].text in "-‐" or tokens[end - 1].kind == "num" or tokens[end - 1].lower.endswith("ly")
    ):
        end -= 1
    return (start, end) if start < end else None


def _verb_like(tokens: list[Token], at: int) -> bool:
    """Say whether a lower-case word in -s stands before a name ("marks Lund's third visit"), so that it is a verb."""
    return is_plural(tokens[at]) and tokens[at].text.islower() and tokens[at + 1].text[0].isupper()


def _bare_noun(tokens: list[Token], start: int, at: int) -> bool:
    """Say whether a word that could be a verb is the noun right after an amount ("a $3 billion fine")."""
    token = tokens[at]
    plain = (
        token.kind == "word"
        and not is_function_word(token)
        and not is_number_word(token)
        and not token.lower.endswith(("s", "ed", "ing"))
    )
    return at == start and plain and (at + 1 == len(tokens) or not _nominal(tokens, at + 1))


def _nominal(tokens: list[Token], at: int) -> bool:
    """Say whether a token may stand inside a noun phrase."""
    token = tokens[at]
    if token.text in "-‐":
        return token.glued and 0 < at < len(tokens) - 1 and tokens[at + 1].glued
    if token.kind == "num":
        return token.glued and at > 0 and tokens[at - 1].text == "-"
    if token.kind != "word" or is_function_word(token) or is_number_word(token):
        return False
    verb = (token.lower in VERBS or token.lower in CHANGES) and token.text[0].islower()
    return not verb or (token.lower.endswith(("ed", "ing")) and at + 1 < len(tokens) and is_plural(tokens[at + 1]))


def verb_before(tokens: list[Token], at: int, between: frozenset[str]) -> tuple[str, int, int] | None:
    """Find the verb (or verbs joined by "or", "and") of which what starts at a token is the object.

    Args:
        tokens: the sentence's tokens.
        at: where the object starts.
        between: words that may stand between verb and object.

    Returns:
        The attribute (participles in alphabetical order), start and end of the verbs; None if there is no verb.
    """
    end = at
    while end > 0 and end > at - 6:
        for size in range(min(_LONGEST_VERB_PHRASE, end), 1, -1):
            attribute = VERB_PHRASES.get(tuple(token.lower for token in tokens[end - size : end]))
            if attribute is not None:
                return attribute, end - size, end
        word = tokens[end - 1].lower
        if word in VERBS:
            if word in STATES_ONLY and any(token.lower == "and" for token in tokens[end:at]):
                return None  # "left one dead and three others in hospital"
            if VERBS[word] != word and end < at and end > 1 and tokens[end - 2].lower in NOUN_BEFORE:
                return None  # "five counts of murder and one count of assault"
            return _joined_verbs(tokens, end)
        if word not in between and word not in ADVERBS_OF_HARM:
            return None
        end -= 1
    return None


def _joined_verbs(tokens: list[Token], end: int) -> tuple[str, int, int]:
    """Collect "destroyed or damaged" backwards from its last verb."""
    names, start = [VERBS[tokens[end - 1].lower]], end - 1
    joiner = ""
    while len(names) < 3:
        link = start - 2 if start and tokens[start - 1].lower in ADVERBS_OF_HARM else start - 1
        at = link - 1
        if at < 0 or tokens[link].lower not in ("or", "and") or tokens[at].lower not in VERBS:
            break
        if tokens[at].lower in STATES_ONLY and tokens[link].lower == "and":
            break  # "left one dead and injured four"
        joiner = tokens[link].lower
        names.append(VERBS[tokens[at].lower])
        start = at
    while start > 0 and tokens[start - 1].lower in ADVERBS_OF_HARM:
        start -= 1
    return _named(names, joiner), start, end


def _named(names: list[str], joiner: str) -> str:
    if joiner == "and" and len(names) == 2 and "shot" in names:
        return names[1 - names.index("shot")]  # "shot and killed"
    return f" {joiner} ".join(sorted(set(names))) if joiner else names[0]


def verb_after(tokens: list[Token], at: int) -> tuple[str, int, int] | None:
    """Find what happened to the things named before a token ("were severely damaged or destroyed", "dead").

    Args:
        tokens: the sentence's tokens.
        at: the position after the things.

    Returns:
        The attribute, start and end of the words that say it; None if nothing does.
    """
    position, passive = _past_inset(tokens, at), False
    shared = _shared_result(tokens, at)
    if shared is not None:
        return VERBS[tokens[shared].lower], shared, shared + 1
    last = min(len(tokens), position + 6)
    while position < last:
        word = tokens[position].lower
        if word in SUFFERING:
            return _suffered(tokens, position)
        if word in VERBS and _is_participle(tokens, position, passive):
            return _joined_after(tokens, position)
        if word in AUXILIARIES:
            passive = True
        elif word not in ADVERBS_OF_HARM and word not in BEFORE_RESULT:
            return None
        position += 1
    return None


def _suffered(tokens: list[Token], at: int) -> tuple[str, int, int] | None:
    """Read "sustained minor injuries", "suffered gunshot wounds"."""
    for position in range(at + 1, min(len(tokens), at + 6)):
        if tokens[position].lower in INJURIES:
            return "injured", at, position + 1
        if tokens[position].kind == "sign" and tokens[position].text not in "-‐":
            return None
    return None


def _shared_result(tokens: list[Token], at: int) -> int | None:
    """Find the result that two counts share: "two gunmen and one officer dead"."""
    if at >= len(tokens) or tokens[at].lower != "and":
        return None
    for position in range(at + 1, min(len(tokens), at + 6)):
        token = tokens[position]
        if token.lower in RESULTS:
            return position if position > at + 2 else None
        if token.kind == "sign" or (is_function_word(token) and token.lower not in ("a", "an")):
            return None
    return None


def _past_inset(tokens: list[Token], at: int) -> int:
    """Step over ", including three children," between the things and their verb."""
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return at
    if tokens[at + 1].lower in ("was", "were", "are", "is"):
        return at + 1
    if tokens[at + 1].lower not in ("including", "among", "mostly", "most", "all", "some", "many"):
        return at
    for position in range(at + 2, min(len(tokens), at + _INSET_WORDS)):
        if tokens[position].text == ",":
            return position + 1
    return at


def _is_participle(tokens: list[Token], at: int, passive: bool) -> bool:
    """Say whether a verb form tells what happened to its subject, not what the subject did."""
    word = tokens[at].lower
    if word.endswith("ing") and word != "missing":
        return False
    if word in ("dead", "died", "missing", "perished", "drowned"):
        return True
    if VERBS[word] != word and not (word in ("wounded", "hurt") or VERBS[word] == "shot down"):
        return False
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if passive:
        perfect = tokens[at - 1].lower in ("have", "has", "had")
        return not perfect
    ended = follower is None or follower.kind == "sign" or follower.lower in STOP | WHEN
    return ended and (follower is None or follower.lower not in DETERMINERS)


def _joined_after(tokens: list[Token], at: int) -> tuple[str, int, int]:
    """Collect "damaged or destroyed" forwards from its first verb."""
    phrase = VERB_PHRASES.get(tuple(token.lower for token in tokens[at : at + 2]))
    if phrase is not None:
        return phrase, at, at + 2
    names, end, joiner = [VERBS[tokens[at].lower]], at + 1, ""
    while end + 1 < len(tokens) and tokens[end].lower in ("or", "and") and len(names) < 3:
        step = end + 2 if tokens[end + 1].lower in ADVERBS_OF_HARM and end + 2 < len(tokens) else end + 1
        if tokens[step].lower not in VERBS or not tokens[step].lower.endswith(("ed", "en")):
            break
        joiner = tokens[end].lower
        names.append(VERBS[tokens[step].lower])
        end = step + 1
    return _named(names, joiner), at, end

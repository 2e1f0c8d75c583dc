"""Cuts a capitalised run into names: titles and nationalities off, two names apart."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.candidates import Candidate, known
from crossread.annotate.names.tokens import Tokens
from crossread.data.names import adjectives, country_names, given_names, peoples, places

_NO_END = en.CALENDAR | en.JOINERS
_AFTER_OPENER = en.PARTICLES | {"of", "for", "on", "and", "&"}
_SMALL = frozenset(("of", "the", "for", "and"))
_MODIFIERS = en.TITLE_MODIFIERS - _SMALL
_NOT_FIRST = en.TITLE_MODIFIERS - {"crown", "grand"}
_HEADS = en.ORG_HEADS | en.PLACE_HEADS | en.FACILITY_HEADS | en.EVENT_HEADS | en.WORK_HEADS


def split_run(tokens: Tokens, segment: int, first: int, last: int) -> Iterator[Candidate]:
    """Yield the candidates a run of capitalised tokens holds, left to right."""
    first = _drop_sentence_start(tokens, first, last)
    while last > first and tokens.words[last - 1] in _NO_END:
        last -= 1
    if first >= last or _plain_word(tokens, first, last):
        return
    headline = tokens.segments[segment].headline
    if _is_phrase(tokens.words[first:last]):
        yield _make(tokens, segment, first, last, headline)
        return
    after = _after_office(tokens, first, last)
    if after:
        yield from split_run(tokens, segment, after, last)
        return
    cut = _title_end(tokens, first, last)
    if cut is not None:
        yield from _titled(tokens, segment, (first, cut, last), headline)
        return
    yield from _untitled(tokens, segment, first, last, headline)


def _make(tokens: Tokens, segment: int, first: int, last: int, headline: bool) -> Candidate:
    return Candidate(first, last, tuple(tokens.words[first:last]), headline, segment)


def _is_phrase(words: list[str]) -> bool:
    phrase = " ".join(words)
    return phrase in en.KNOWN_ORG_PHRASES or phrase in en.PHRASE_KINDS or phrase in country_names()


def _drop_sentence_start(tokens: Tokens, first: int, last: int) -> int:
    """Leave out a first word that is capitalised only because it opens a sentence."""
    words = tokens.words
    while first < last and (words[first].replace("’", "'") in en.NEVER or _opener(tokens, first, last)):
        first += 1
    return first


def _opener(tokens: Tokens, first: int, last: int) -> bool:
    word = tokens.words[first]
    if not tokens.initial[first] or last - first < 2 or known(word) or not tokens.is_common(word):
        return False
    if word.lower() in en.TITLE_HEADS or word.lower() in en.TITLE_MODIFIERS:
        return False
    rest = tokens.words[first + 1 : last]
    if rest[0] in _AFTER_OPENER:
        return rest[0] == "and"
    return not (rest[-1].lower() in _HEADS or (len(rest) > 2 and rest[0] in ("of", "for"))) or _full_without(rest)


def _full_without(rest: list[str]) -> bool:
    """Say whether a name is complete without the opening word ("When Congress", "Hosting Manchester United")."""
    phrase = " ".join(rest)
    return phrase in en.KNOWN_ORG_PHRASES or rest[0] in en.KNOWN_ORGS or rest[0] in places() or _is_phrase(rest)


def _plain_word(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a run of one word is an everyday word in a place where a capital means nothing."""
    if last - first > 1:
        return False
    word = tokens.words[first]
    if word in en.NEVER_ALONE:
        return True
    if (len(word) == 1 and word != "X") or (len(word) == 2 and word[1] == "."):
        return True
    if tokens.lower.get(word.lower(), 0) > tokens.capital.get(word, 0):
        return True
    if not tokens.initial[first] or tokens.capital.get(word, 0) or word in en.KNOWN_ORGS:
        return False
    return tokens.is_common(word)


def _after_office(tokens: Tokens, first: int, last: int) -> int:
    """Give the token after "Director of the", where what follows is no person; 0 otherwise."""
    words = tokens.words
    at = first
    while at < last and (words[at].lower() in en.TITLE_HEADS or words[at].lower() in _MODIFIERS):
        at += 1
    if not (first < at < last - 1 and words[at] in ("of", "for", "on") and words[at - 1].lower() in en.TITLE_HEADS):
        return 0
    if words[at + 1] in en.TITLE_OF or _person_after(words[at:last]):
        return 0
    return at + 2 if words[at + 1] == "the" else at + 1


def _person_after(words: list[str]) -> int:
    """Give where a person's full name begins after an office ("of the Economic Forum Maria Lund"); 0 if nowhere."""
    for at in range(2, len(words) - 1):
        if words[at] in given_names() and words[at].lower() not in _HEADS and len(words) - at <= 4:
            return at
    return 0


def _title_end(tokens: Tokens, first: int, last: int) -> int | None:
    """Give the token where the person's name begins after a title, ``last`` if the run is all title, else None."""
    words = tokens.words[first:last]
    if (
        words[-1].lower() in _HEADS
        and words[-1].lower() not in en.TITLE_HEADS
        and words[-1] not in given_names()
        and _no_given(words)
    ):
        return None
    for at in range(len(words) - 1, -1, -1):
        if words[at].lower() not in en.TITLE_HEADS or (at and words[at - 1] in given_names()):
            continue
        rest = at + 1
        if rest < len(words) and words[rest] == "of":
            rest += 1
            while rest < len(words) and (words[rest] in en.TITLE_OF or words[rest] in ("the", "and", "for")):
                rest += 1
            if rest < len(words) and words[rest] in country_names():
                rest += 1
            elif rest == at + 2 or words[rest - 1] == "the":
                rest = at + 1 + _person_after(words[at + 1 :]) or rest
        if rest == len(words):
            return last if _title_only(words) else None
        if words[rest][0].islower() and words[rest] not in en.PARTICLES:
            return None
        return first + rest if _may_be_person(words[rest:]) else None
    return None


def _no_given(words: list[str]) -> bool:
    return not any(word in given_names() for word in words[:-1])


def _title_only(words: list[str]) -> bool:
    return all(
        w.lower() in en.TITLE_HEADS
        or w.lower() in en.TITLE_MODIFIERS
        or w in en.TITLE_OF
        or w in adjectives()
        or w in country_names()
        or w in en.ADJECTIVES
        or w in ("of", "and", "the", "for")
        for w in words
    )


def _may_be_person(rest: list[str]) -> bool:
    if len(rest) > 5 or any(w.lower() in en.ORG_HEADS and w not in given_names() for w in rest[-1:]):
        return False
    if rest[0] in country_names() or rest[0].lower() in _NOT_FIRST:
        return rest[0] in given_names() and len(rest) > 1
    return not any(w in ("of", "for", "and", "&", "on") for w in rest)


def _titled(tokens: Tokens, segment: int, cuts: tuple[int, int, int], headline: bool) -> Iterator[Candidate]:
    """Yield what a title names beside the person ("Kremlin spokesman …"), then the person."""
    first, cut, last = cuts
    left = cut - 1
    while left > first and (_in_title(tokens, left - 1)):
        left -= 1
    if left > first:
        yield from _left_of_title(tokens, segment, first, left, headline)
    if cut < last:
        person = _make(tokens, segment, cut, last, headline)
        own = left if " ".join(tokens.words[first:left]) in en.AGENCIES else first
        person.title = (tokens.starts[own], tokens.ends[cut - 1])
        yield person
    else:
        yield from _countries_in(tokens, segment, left, last, headline)


def _in_title(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    low = word.lower()
    return (
        low in en.TITLE_HEADS
        or low in en.TITLE_MODIFIERS
        or word in en.TITLE_OF
        or word in adjectives()
        or word in en.ADJECTIVES
    ) and word not in country_names()


def _left_of_title(tokens: Tokens, segment: int, first: int, last: int, headline: bool) -> Iterator[Candidate]:
    while last > first and tokens.words[last - 1] in ("'s", "’s", "of", "the"):
        last -= 1
    if first < last:
        yield from _untitled(tokens, segment, first, last, headline)


def _countries_in(tokens: Tokens, segment: int, first: int, last: int, headline: bool) -> Iterator[Candidate]:
    """Yield countries inside a run that is all title ("President of Ukraine")."""
    for index in range(first, last):
        if tokens.words[index] in country_names():
            yield _make(tokens, segment, index, index + 1, headline)


def _untitled(tokens: Tokens, segment: int, first: int, last: int, headline: bool) -> Iterator[Candidate]:
    words = tokens.words
    agency = _agency(words, first, last)
    if agency:
        yield _make(tokens, segment, first, agency, headline)
        yield from _untitled(tokens, segment, agency, last, headline)
        return
    lead = _leading_country(words, first, last)
    closes = words[last - 1].lower() in _HEADS or words[last - 1] in en.KNOWN_ORGS or _governed(words[first:last])
    if lead and lead < last and not closes and " ".join(words[first:last]) not in places():
        if words[first] in country_names() or " ".join(words[first:lead]) in country_names():
            if _governs(words, lead, last):
                yield _make(tokens, segment, first, last, headline)
                return
            yield _make(tokens, segment, first, lead, headline)
        yield from _untitled(tokens, segment, lead, last, headline)
        return
    if lead == last and not (words[first] in country_names() or _is_phrase(words[first:last])):
        group = _group_use(tokens, first, last)
        if not group:
            return
    yield from _two_names(tokens, segment, first, last, headline)


def _agency(words: list[str], first: int, last: int) -> int:
    """Give the token after an agency that stands before a person's name ("Reuters Ana Lund"), 0 where there is none."""
    for size in (2, 1):
        name = " ".join(words[first : first + size])
        if first + size < last - 1 and name in en.AGENCIES and words[first + size] in given_names():
            return first + size
    return 0


def _governed(words: list[str]) -> bool:
    """Say whether a head stands before "of" ("Ministry of Finance")."""
    return any(word in ("of", "for", "on") and words[i - 1].lower() in _HEADS for i, word in enumerate(words) if i)


def _governs(words: list[str], lead: int, last: int) -> bool:
    """Say whether the country is part of the name ("China Evergrande" is not known to be; "America First" is)."""
    return any(w in ("of", "for", "&") for w in words[lead:last])


def _leading_country(words: list[str], first: int, last: int) -> int:
    """Give the token after a leading country or nationality, 0 where there is none."""
    if last - first > 1 and words[first] in given_names() and words[first] not in country_names():
        return 0
    for size in (3, 2, 1):
        phrase = " ".join(words[first : first + size])
        if first + size <= last and (phrase in country_names() or phrase in adjectives() or phrase in en.ADJECTIVES):
            return first + size
    return 0


def _group_use(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether an adjective stands for the people ("the Dutch said")."""
    word = " ".join(tokens.words[first:last])
    if word in peoples():
        before = tokens.words[first - 1].lower() if first else ""
        after = tokens.words[last] if last < len(tokens.words) else "."
        follows = (
            after in en.SAYING or after in ("are", "were", "have", "had", "will", "would", "can") or after in ".,;:"
        )
        return before == "the" and follows
    return word in en.GROUP_WORDS and word not in en.ADJECTIVES


def _two_names(tokens: Tokens, segment: int, first: int, last: int, headline: bool) -> Iterator[Candidate]:
    """Part "Kyiv Tomahawk (missiles)", where a place and a product meet."""
    words = tokens.words
    after = words[last].lower() if last < len(words) else ""
    if (
        last - first == 2
        and after in en.PRODUCT_NOUNS
        and (words[first] in places() or words[first] in country_names())
    ):
        yield _make(tokens, segment, first, first + 1, headline)
        yield _make(tokens, segment, first + 1, last, headline)
        return
    yield _make(tokens, segment, first, last, headline)

"""Turns what was found in a report into references: names, unnamed sources, descriptions, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.annotate.lang import en_names as en
from crossread.annotate.lang.wordlist import words
from crossread.annotate.names.anonymous import find_anonymous
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.kinds import decide
from crossread.annotate.names.nominals import Description, find_descriptions
from crossread.annotate.names.people import gender_of
from crossread.annotate.names.pronouns import PRONOUNS
from crossread.annotate.names.refs import Group, Ref
from crossread.annotate.names.tokens import TOKEN, Tokens
from crossread.data.names import adjectives, country_names
from crossread.data.names.offices import read_office
from crossread.model.annotations import EntityKind

_NO_SUBJECT_AFTER = words(
    """of with to by for from about between against in on at over under into toward towards without near via told tell
    asked asks urged urges met called warned accused praised thanked invited hosted blamed amid including like"""
)
_CLAUSE_STARTS = frozenset((",", "that", "while", "and", "but", "as", "when", "because", "if", "“", '"', ";", ":", "—"))


def quote_marks(tokens: Tokens) -> list[bool]:
    """Say for each token whether it stands inside double quotation marks, sentence by sentence within a paragraph."""
    inside, state = [], False
    breaks = {s.first for s in tokens.segments if s.first and "\n" in tokens.gap(s.first)}
    for index, word in enumerate(tokens.words):
        if index in breaks:
            state = False
        if word == "“":
            state = True
        elif word == "”":
            state = False
        elif word == '"':
            state = not state
        inside.append(state)
    return inside


def name_refs(tokens: Tokens, found: Sequence[Candidate], quoted: Sequence[bool]) -> list[Ref]:
    """Make references of the names."""
    refs = []
    subject_in = -1
    for candidate in found:
        assert candidate.kind is not None
        ref = Ref(
            tokens.starts[candidate.first],
            tokens.ends[candidate.last - 1],
            candidate.kind,
            "name",
            candidate.words,
            candidate.first,
            candidate.segment,
            decide(candidate.scores)[1],
            candidate.title,
            quoted=quoted[candidate.first],
        )
        if candidate.title:
            title = tokens.text[slice(*candidate.title)]
            ref.office = read_office(TOKEN.findall(title))
            ref.gender = gender_of(candidate.words, title)
        elif candidate.kind == "person":
            ref.gender = gender_of(candidate.words, "")
        ref.subject = _is_subject(tokens, candidate, subject_in)
        if ref.subject:
            subject_in = candidate.segment
        refs.append(ref)
    return refs


def _is_subject(tokens: Tokens, candidate: Candidate, subject_in: int) -> bool:
    after = tokens.words[candidate.last] if candidate.last < len(tokens.words) else ""
    if after in ("'s", "’s"):
        return False
    first = candidate.first
    if candidate.title and candidate.title[0] < tokens.starts[first]:
        while first and tokens.starts[first] > candidate.title[0]:
            first -= 1
    before = tokens.words[first - 1] if first > tokens.segments[candidate.segment].first else ""
    if before == "the":
        before = tokens.words[first - 2] if first > 1 else ""
    if before.lower() in _NO_SUBJECT_AFTER:
        return False
    return subject_in != candidate.segment or before in _CLAUSE_STARTS or after in en.SAYING


def owned_country(tokens: Tokens, candidate_first: int) -> str | None:
    """Give the country a body belongs to by what stands before it ("Peru's Navy", "Peruvian Navy")."""
    if candidate_first >= 2 and tokens.words[candidate_first - 1] in ("'s", "’s"):
        return country_names().get(tokens.words[candidate_first - 2])
    if candidate_first and tokens.adjacent(candidate_first):
        return adjectives().get(tokens.words[candidate_first - 1])
    return None


def source_refs(tokens: Tokens, quoted: Sequence[bool]) -> list[Ref]:
    """Make references of unnamed sources, each a group of its own."""
    refs = []
    for start, end in find_anonymous(tokens):
        token = _token_at(tokens, start)
        if quoted[token]:
            continue
        said = tuple(tokens.text[start:end].split())
        ref = Ref(start, end, "anonymous", "nominal", said, token, _segment_of(tokens, token))
        Group("anonymous", said).add(ref)
        refs.append(ref)
    return refs


def _token_at(tokens: Tokens, start: int) -> int:
    low, high = 0, len(tokens.starts) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if tokens.starts[middle] <= start:
            low = middle
        else:
            high = middle - 1
    return low


def _segment_of(tokens: Tokens, token: int) -> int:
    low, high = 0, len(tokens.segments) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if tokens.segments[middle].first <= token:
            low = middle
        else:
            high = middle - 1
    return low


def description_refs(
    tokens: Tokens, found: Sequence[Candidate], taken: Sequence[tuple[int, int]], quoted: Sequence[bool]
) -> Iterator[tuple[Ref, Description]]:
    """Make references of descriptions that lie in no title, name or unnamed source.

    Args:
        tokens: the report's tokens.
        found: its names.
        taken: character ranges that are already something, by start.
        quoted: for each token whether it stands in quotation marks.

    Yields:
        The reference with what it says.
    """
    named = {c.first for c in found if c.kind == "person"}
    covered = sorted(taken)
    position = 0
    reach = -1
    for one in find_descriptions(tokens, named):
        start, end = tokens.starts[one.first], tokens.ends[one.last - 1]
        while position < len(covered) and covered[position][0] < end:
            reach = max(reach, covered[position][1])
            position += 1
        if start < reach:
            continue
        said = tuple(tokens.words[one.first : one.last])
        ref = Ref(start, end, one.kind, "nominal", said, one.first, one.segment, 0.7, quoted=quoted[one.first])
        ref.office = one.office
        ref.gender = "p" if one.plural else "u"
        before = tokens.words[one.first - 1].lower() if one.first else ""
        after = tokens.words[one.last] if one.last < len(tokens.words) else ""
        ref.subject = before not in _NO_SUBJECT_AFTER and after not in ("'s", "’s")
        yield ref, one


def pronoun_refs(tokens: Tokens, quoted: Sequence[bool]) -> Iterator[Ref]:
    """Make references of pronouns of the third person."""
    for number, segment in enumerate(tokens.segments):
        for index in range(segment.first, segment.last):
            gender = PRONOUNS.get(tokens.small_words[index])
            if gender is None or (gender == "n" and quoted[index]):
                continue
            word = tokens.words[index]
            kind: EntityKind = "person" if gender in ("m", "f", "p") else "organisation"
            start, end = tokens.starts[index], tokens.ends[index]
            ref = Ref(start, end, kind, "pronoun", (word,), index, number, 0.6, gender=gender, quoted=quoted[index])
            ref.subject = word.lower() in ("he", "she", "they", "it")
            yield ref

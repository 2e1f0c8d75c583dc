"""Names by encoder and rules together: the encoder finds and sorts them, the rules add titles, sources and chains."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from crossread.annotate import encoder
from crossread.annotate.coreference.settle import settle
from crossread.annotate.encoder.ruled import named_by_rules
from crossread.annotate.encoder.types import EncoderLayers, Token
from crossread.annotate.lang import en_names as lang
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.chains import build_mentions
from crossread.annotate.names.find import candidates_of
from crossread.annotate.names.titles import add_titles
from crossread.annotate.names.tokens import Tokens
from crossread.annotate.syntax import Syntax
from crossread.data.names import adjectives, country_names, peoples, places
from crossread.model.annotations import EntityKind, Mention, Sentence
from crossread.model.reports import Document

# How the encoder's word and the rules' points are weighed against each other, set on UNER English-EWT dev: a name the
# encoder is sure of counts 5 points for its kind, beside the points of the rules.
_SURE = 5.0
# A probability of one half scores nothing, certainty 4 points, when the same words are compared within a report.
_POINTS = 8
# Kinds that the sets the encoder was trained on mark seldom or not at all: where the rules see one (a list of weapons,
# a building's head noun), that is worth so many points more.
_SELDOM: frozenset[EntityKind] = frozenset(("product", "facility", "event", "work", "group"))
_SELDOM_POINTS = 3.0
# Below this mean probability the encoder's name gives way to another division of the same words by the rules.
_UNSURE = 0.6
# What only the rules name is kept from so many points on: a place, country or organisation on a list has them, and so
# has a name of several words by its head noun ("Security Service").
_LISTED = 3.5
_HEADED = 3.0
# Which word of a whole name is used alone for it.
_PARTS: dict[EntityKind, int] = {"person": -1, "organisation": 0}

_ARTICLES = frozenset(("a", "an", "the", "this", "that", "these", "those"))
# Relations in which a surname alone stands for somebody; before another noun it may be anything ("the Rivers Act").
_AS_SOMEBODY = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "conj", "root", "parataxis"))


def find_names(
    document: Document,
    sentences: Sequence[Sentence],
    layers: EncoderLayers | None = None,
    syntax: Syntax | None = None,
) -> tuple[Mention, ...]:
    """Find everybody and everything a report names, describes or refers back to, and which mentions belong together.

    Args:
        document: the report and its page's text.
        sentences: its sentences.
        layers: what an annotator found in it; None to run the shipped encoder.
        syntax: look-ups in their words, where they were made already.

    Returns:
        As ``crossread.annotate.names.find_names``; which words are names, and of what kind, the encoder says.

    Raises:
        InputError: if the encoder is not installed.
    """
    tokens, ruled = candidates_of(document, sentences)
    if layers is None:
        layers = encoder.annotate(document, sentences, named_by_rules(tokens, ruled))
    found = with_surnames(tokens, merge(_candidates(tokens, layers.mentions), ruled), layers.tokens)
    _same_words_same_kind(found)
    add_titles(tokens, found)
    mentions = build_mentions(tokens, found)
    if not layers.tokens:
        return mentions
    return settle(syntax or Syntax(document.text, layers.tokens), sentences, mentions, layers.links)


def _candidates(tokens: Tokens, mentions: Iterable[Mention]) -> list[Candidate]:
    """Make candidates of the encoder's names, as the rules' own stages read them; ``scores`` is the probability."""
    segment_of = [number for number, s in enumerate(tokens.segments) for _ in range(s.first, s.last)]
    found: list[Candidate] = []
    for mention in mentions:
        span = _tokens_at(tokens, mention)
        if span is None or segment_of[span[0]] != segment_of[span[1] - 1]:
            continue
        first, last = span
        words = tuple(tokens.words[first:last])
        follows = tokens.words[last] if last < len(tokens.words) else ""
        if _only_adjective(" ".join(words)) or _part_of_title(words, follows):
            continue
        segment = segment_of[first]
        candidate = Candidate(first, last, words, tokens.segments[segment].headline, segment)
        candidate.kind = mention.kind
        candidate.scores = {mention.kind: mention.score}
        found.append(candidate)
    return found


def merge(found: Sequence[Candidate], ruled: Sequence[Candidate]) -> list[Candidate]:
    """Put the encoder's and the rules' names together, so that no two of them overlap.

    Args:
        found: the encoder's, with the probability of their kind as ``scores``.
        ruled: the rules', with points for every kind as ``scores``.

    Returns:
        Names sorted by position; ``scores`` holds points for the kind chosen.
    """
    at = {index: rule for rule in ruled for index in range(rule.first, rule.last)}
    merged: list[Candidate] = []
    for candidate in found:
        rules = list({id(at[i]): at[i] for i in range(candidate.first, candidate.last) if i in at}.values())
        probability = max(candidate.scores.values())
        same = next((r for r in rules if (r.first, r.last) == (candidate.first, candidate.last)), None)
        if same is None and (_divided(candidate, rules) or (rules and probability < _UNSURE)):
            continue
        _weigh(candidate, probability, same)
        merged.append(candidate)
    taken = {index for candidate in merged for index in range(candidate.first, candidate.last)}
    for rule in ruled:
        if rule.kind is None or not taken.isdisjoint(range(rule.first, rule.last)):
            continue
        if rule.kind in _SELDOM or rule.scores.get(rule.kind, 0.0) >= (_HEADED if len(rule.words) > 1 else _LISTED):
            merged.append(rule)
    return sorted(merged, key=lambda c: c.first)


def with_surnames(tokens: Tokens, found: Sequence[Candidate], words: Iterable[Token]) -> list[Candidate]:
    """Add surnames that stand alone and are also common words: "Rivers said", where the report names Anna Rivers.

    Args:
        tokens: the report's tokens.
        found: its names, none of which overlap.
        words: its words with their syntax; one must be a name by it and stand as somebody does, not before a noun.

    Returns:
        Names sorted by position.
    """
    known = {c.words[-1] for c in found if c.kind == "person" and len(c.words) > 1}
    known -= country_names().keys() | places()
    taken = {index for c in found for index in range(c.first, c.last)}
    alone = {t.start for t in words if t.upos == "PROPN" and t.relation.partition(":")[0] in _AS_SOMEBODY}
    added = [
        Candidate(index, index + 1, (tokens.words[index],), segment.headline, number, scores={"person": 0.0})
        for number, segment in enumerate(tokens.segments)
        for index in range(segment.first, segment.last)
        if tokens.words[index] in known and index not in taken and tokens.starts[index] in alone
        if index == segment.first or _may_precede(tokens.words[index - 1])
    ]
    for one in added:
        one.kind = "person"
    return sorted((*found, *added), key=lambda c: c.first)


def _may_precede(word: str) -> bool:
    """Say whether a surname alone can follow a word: not an article, nor a capital that makes it part of more."""
    return not word[:1].isupper() and word not in _ARTICLES


def _divided(candidate: Candidate, rules: Sequence[Candidate]) -> bool:
    """Say whether the rules are sure of another division: a longer name, or two names where the encoder sees one."""
    sure = [r for r in rules if r.kind is not None and r.scores.get(r.kind, 0.0) >= _LISTED]
    if any(r.first <= candidate.first and candidate.last <= r.last for r in sure):
        return True
    inside = [r for r in sure if candidate.first <= r.first and r.last <= candidate.last]
    return candidate.kind in _SELDOM and len(inside) > 1


def _weigh(candidate: Candidate, probability: float, rule: Candidate | None) -> None:
    """Choose the kind of a name of the encoder's, which the rules may see too; fills ``kind`` and ``scores``."""
    assert candidate.kind is not None, "every name of the encoder has a kind"
    kind: EntityKind = candidate.kind
    if rule is None:
        candidate.scores = {kind: _POINTS * (probability - 0.5)}
        return
    points: dict[EntityKind, float] = {k: max(0.0, value) for k, value in rule.scores.items() if k != "other"}
    if rule.kind == "organisation" and points.get("place", 0.0) > points.get("organisation", 0.0):
        candidate.kind, candidate.scores = "organisation", {}  # a capital that speaks for its government, here only
        return
    points[kind] = points.get(kind, 0.0) + _SURE * probability
    if rule.kind in _SELDOM and kind not in _SELDOM:
        points[rule.kind] = points.get(rule.kind, 0.0) + _SELDOM_POINTS
    kind = max(sorted(points), key=lambda k: points[k])
    candidate.kind, candidate.scores = kind, {kind: _POINTS * (probability - 0.5)}
    if kind == "person":
        candidate.title = rule.title


def _only_adjective(word: str) -> bool:
    """Say whether a word such as "Dutch" names nobody and nothing by itself."""
    named = word in peoples() or word in country_names() or word in places()
    return word in adjectives() and not named


def _part_of_title(words: Sequence[str], follows: str) -> bool:
    """Say whether a word names an office rather than a body: "Energy" in "Energy Secretary"."""
    return len(words) == 1 and words[0].lower() in lang.TITLE_MODIFIERS and follows.lower() in lang.TITLE_HEADS


def _tokens_at(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Give the rules' tokens a name covers; None where one reaches beyond the name on either side."""
    first = bisect_left(tokens.starts, mention.start)
    last = bisect_left(tokens.starts, mention.end)
    if first >= last or tokens.starts[first] != mention.start or tokens.ends[last - 1] != mention.end:
        return None
    return first, last


def _same_words_same_kind(found: Sequence[Candidate]) -> None:
    """Let names of the same words have the kind that most of them have in one report, weighed by their scores.

    A surname alone follows the whole name of a person, the first word alone that of an organisation.
    """
    totals: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in found:
        for kind, points in candidate.scores.items():
            totals[candidate.key][kind] += points
            if len(candidate.words) > 1 and kind in _PARTS and points > 0:
                part = candidate.words[_PARTS[kind]]
                if part not in country_names() and part not in places():
                    totals[part][kind] += points
    for candidate in found:
        kinds = totals[candidate.key]
        if not candidate.scores:
            continue
        best = max(sorted(kinds), key=lambda kind: kinds[kind])
        if best != candidate.kind:
            candidate.kind, candidate.scores = best, {best: 0.0}

"""Names by encoder and rules together: the encoder finds and sorts them, the rules add titles, sources and chains."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from crossread.annotate import encoder
from crossread.annotate.encoder.ruled import named_by_rules
from crossread.annotate.encoder.types import EncoderLayers
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.chains import build_mentions
from crossread.annotate.names.find import find_candidates
from crossread.annotate.names.titles import add_titles
from crossread.annotate.names.tokens import Tokens, tokenize
from crossread.data.names import adjectives, country_names, peoples, places
from crossread.model.annotations import EntityKind, Mention, Sentence
from crossread.model.reports import Document

# A probability of one half scores nothing, certainty 4 points: how far apart the rules' own scores lie.
_POINTS = 8


def find_names(
    document: Document, sentences: Sequence[Sentence], layers: EncoderLayers | None = None
) -> tuple[Mention, ...]:
    """Find everybody and everything a report names, describes or refers back to, and which mentions belong together.

    Args:
        document: the report and its page's text.
        sentences: its sentences.
        layers: what an annotator found in it; None to run the shipped encoder.

    Returns:
        As ``crossread.annotate.names.find_names``; which words are names, and of what kind, the encoder says.

    Raises:
        InputError: if the encoder is not installed.
    """
    tokens = tokenize(document, sentences)
    ruled = find_candidates(tokens)
    if layers is None:
        layers = encoder.annotate(document, sentences, named_by_rules(tokens, ruled))
    found = _candidates(tokens, layers.mentions, ruled)
    _same_words_same_kind(found)
    add_titles(tokens, found)
    return build_mentions(tokens, found)


def _candidates(tokens: Tokens, mentions: Iterable[Mention], ruled: Sequence[Candidate]) -> list[Candidate]:
    """Make candidates of the encoder's names, as the rules' own stages read them."""
    by_span = {(c.first, c.last): c for c in ruled}
    segment_of = [number for number, s in enumerate(tokens.segments) for _ in range(s.first, s.last)]
    found: list[Candidate] = []
    for mention in mentions:
        span = _tokens_at(tokens, mention)
        if span is None or segment_of[span[0]] != segment_of[span[1] - 1]:
            continue
        first, last = span
        words = tuple(tokens.words[first:last])
        if _only_adjective(" ".join(words)):
            continue
        segment = segment_of[first]
        candidate = Candidate(first, last, words, tokens.segments[segment].headline, segment)
        candidate.kind = mention.kind
        candidate.scores = {mention.kind: _POINTS * (mention.score - 0.5)}
        rule = by_span.get(span)
        if rule is not None and mention.kind == "person":
            candidate.title = rule.title
        found.append(candidate)
    return found


def _only_adjective(word: str) -> bool:
    """Say whether a word such as "Dutch" names nobody and nothing by itself."""
    named = word in peoples() or word in country_names() or word in places()
    return word in adjectives() and not named


def _tokens_at(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """Give the rules' tokens a name covers; None where one reaches beyond the name on either side."""
    first = bisect_left(tokens.starts, mention.start)
    last = bisect_left(tokens.starts, mention.end)
    if first >= last or tokens.starts[first] != mention.start or tokens.ends[last - 1] != mention.end:
        return None
    return first, last


def _same_words_same_kind(found: Sequence[Candidate]) -> None:
    """Let names of the same words have the kind that most of them have in one report, weighed by their scores."""
    totals: dict[str, dict[EntityKind, float]] = defaultdict(lambda: defaultdict(float))
    for candidate in found:
        for kind, points in candidate.scores.items():
            totals[candidate.key][kind] += points
    for candidate in found:
        kinds = totals[candidate.key]
        best = max(sorted(kinds), key=lambda kind: kinds[kind])
        if best != candidate.kind:
            candidate.kind, candidate.scores = best, {best: 0.0}

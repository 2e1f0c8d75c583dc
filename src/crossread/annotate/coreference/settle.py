"""Ties the pronouns of a report to the chains of its names and descriptions, where little doubt is left."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from crossread.annotate.coreference.chain import Chain
from crossread.annotate.coreference.features import class_of
from crossread.annotate.coreference.phrases import Phrase, find_phrases
from crossread.annotate.coreference.quotes import quotes_of
from crossread.annotate.coreference.rank import Ranker, before, links_of
from crossread.annotate.encoder.types import Link
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import EntityKind, Mention, Sentence

# A pronoun is tied to a chain when the phrases of that chain have so much of the probability together. Set on the
# development half of GUM, all genres: a wrong speaker is worse than none.
SURE = 0.6
# What kinds of thing a pronoun may stand for.
_KINDS: dict[str, frozenset[EntityKind]] = {
    "he": frozenset(("person", "anonymous")),
    "it": frozenset(("organisation", "place", "product", "facility", "event", "work")),
    "they": frozenset(("group", "organisation", "anonymous", "place", "product")),
}


def settle(
    syntax: Syntax, sentences: Sequence[Sentence], mentions: Sequence[Mention], links: Sequence[Link] = ()
) -> tuple[Mention, ...]:
    """Tie pronouns to what they mean.

    Args:
        syntax: the words of the report.
        sentences: its sentences.
        mentions: its names, descriptions, unnamed sources and pronouns; the chains of all but pronouns are kept.
        links: what the network says of pairs of words.

    Returns:
        The mentions with the chains of pronouns as the ranking has them, and pronouns more where it is sure of a
        thing; sorted by start, chains numbered in order of first mention.
    """
    names = [mention for mention in mentions if mention.form == "name"]
    phrases = find_phrases(syntax, sentences, names, quotes_of(syntax, sentences))
    ranker = Ranker(syntax, phrases, links_of(syntax, links))
    meant = _meant(ranker, _known(syntax, phrases, mentions))
    kinds = {m.chain: m.kind for m in reversed(mentions) if m.chain is not None and m.form != "pronoun"}
    found = [mention for mention in mentions if mention.form != "pronoun"]
    taken = {mention.start: mention for mention in mentions if mention.form == "pronoun"}
    for number, phrase in enumerate(phrases):
        if phrase.form != "pronoun":
            continue
        mention = taken.pop(phrase.start, None)
        chain = meant.get(number)
        if chain is not None and chain in kinds:
            score = mention.score if mention is not None else SURE
            found.append(Mention(phrase.start, phrase.end, kinds[chain], "pronoun", None, chain, score))
        elif mention is not None and class_of(phrase) in ("he", "they"):
            found.append(replace(mention, kind="person", chain=None))
    found += taken.values()
    return _numbered(found)


def _known(syntax: Syntax, phrases: Sequence[Phrase], mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Give the mention, a name or description with a chain, that each phrase is."""
    by_head = {phrase.head: number for number, phrase in enumerate(phrases)}
    known: dict[int, Mention] = {}
    for mention in mentions:
        head = syntax.head_of(mention.start, mention.end)
        if mention.form != "pronoun" and mention.chain is not None and head in by_head:
            known.setdefault(by_head[head], mention)
    return known


def _meant(ranker: Ranker, known: dict[int, Mention]) -> dict[int, int]:
    """Give the chain of each pronoun that the ranking is sure of.

    Only pronouns are ranked; a description that is no mention stands with others of the same words.
    """
    phrases, sure = ranker.phrases, dict[int, int]()
    keys: list[Hashable] = []
    trust: dict[int, float] = {}
    chains: dict[Hashable, Chain] = {}
    kinds = {mention.chain: mention.kind for mention in known.values()}
    for number, phrase in enumerate(phrases):
        mention = known.get(number)
        key: Hashable = mention.chain if mention is not None else phrase.key
        if mention is None and class_of(phrase) in _KINDS:
            likely = ranker.likely(number, before(phrases, number), lambda other: chains[keys[other]])
            shares = _shares(likely, keys, trust)
            best = max(shares, key=lambda k: shares[k])
            key = best if best is not None else ("new", number)
            fits = isinstance(best, int) and kinds.get(best) in _KINDS[class_of(phrase)]
            if fits and isinstance(best, int) and shares[best] >= SURE:
                sure[number] = best
            trust[number] = shares[best]
        keys.append(key)
        chains.setdefault(key, Chain()).add(phrase)
    return sure


def _shares(
    likely: dict[int | None, float], keys: Sequence[Hashable], trust: dict[int, float]
) -> dict[Hashable, float]:
    """Sum the probabilities of a phrase's candidates by their chains; None stands for taking up nothing.

    A pronoun counts for its own chain as far as it is sure of it itself, so that one wrong guess does not grow surer
    from pronoun to pronoun.
    """
    shares: dict[Hashable, float] = {None: 0.0}
    for other, share in likely.items():
        key = None if other is None else keys[other]
        sure = 1.0 if other is None else trust.get(other, 1.0)
        shares[key] = shares.get(key, 0.0) + share * sure
        shares[None] += share * (1.0 - sure)
    return shares


def _numbered(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    numbers: dict[int, int] = {}
    found = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.form)):
        chain = None if mention.chain is None else numbers.setdefault(mention.chain, len(numbers))
        found.append(replace(mention, chain=chain))
    return tuple(found)

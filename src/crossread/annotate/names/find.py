"""Finds the names of one report: candidates, kinds decided over the whole report, titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from crossread.annotate.lang import en_names as en
from crossread.annotate.names.candidates import Candidate, find_runs
from crossread.annotate.names.kinds import Scores, decide, score
from crossread.annotate.names.split import split_run
from crossread.annotate.names.tokens import Tokens, tokenize
from crossread.data.names import country_names, given_names, places, seats
from crossread.data.names.folding import fold
from crossread.data.names.likeness import close
from crossread.model.annotations import EntityKind, Sentence
from crossread.model.reports import Document

# A name that shows nothing but its capitals is left out of headlines.
HEADLINE_FLOOR = 1.5
_NO_SUBJECT = en.PLACE_BEFORE | {",", "of"}


def candidates_of(document: Document, sentences: Sequence[Sentence]) -> tuple[Tokens, list[Candidate]]:
    """Give the tokens of a report and every name in it with its kind.

    Args:
        document: the report and its page's text.
        sentences: its sentences.

    Returns:
        The tokens, not to be changed; and candidates of the caller's own, by position. The last report's are
        remembered, for the encoder is told of them before the names are settled.
    """
    tokens, found = _candidates_of(document, tuple(sentences))
    return tokens, [replace(candidate, scores=dict(candidate.scores)) for candidate in found]


@lru_cache(maxsize=1)
def _candidates_of(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Tokens, tuple[Candidate, ...]]:
    tokens = tokenize(document, sentences)
    return tokens, tuple(find_candidates(tokens))


def find_candidates(tokens: Tokens) -> list[Candidate]:
    """Give every name of a report with its kind.

    Args:
        tokens: the report's tokens.

    Returns:
        Candidates with ``kind`` and ``scores`` set, by position.
    """
    found: list[Candidate] = []
    for segment, first, last in find_runs(tokens):
        found.extend(split_run(tokens, segment, first, last))
    _decide_together(tokens, found)
    _let_capitals_speak(tokens, found)
    return [c for c in found if c.kind is not None]


def _decide_together(tokens: Tokens, found: Sequence[Candidate]) -> None:
    """Let the same words in one report have the same kind, and parts follow the whole."""
    totals: dict[str, Scores] = defaultdict(lambda: defaultdict(float))
    counts: dict[str, int] = defaultdict(int)
    for candidate in found:
        candidate.scores = score(tokens, candidate)
        counts[candidate.key] += 1
        for kind, points in candidate.scores.items():
            totals[candidate.key][kind] += points
    means = {key: {k: v / counts[key] for k, v in scores.items()} for key, scores in totals.items()}
    for candidate in found:
        if len(candidate.words) > 1:
            means[candidate.key]["place"] = max(
                means[candidate.key].get("place", 0.0), candidate.scores.get("place", 0.0)
            )
    parts = _parts(means)
    _other_spellings(found, means, parts)
    for key in sorted(means):
        if decide(means[key])[0] == "product" and f"{key}s" in means:
            parts[f"{key}s"] = {"product": 4}
    for candidate in found:
        scores = means[candidate.key]
        if len(candidate.words) == 1 and candidate.words[0] in parts:
            for kind, points in parts[candidate.words[0]].items():
                scores = {**scores, kind: scores.get(kind, 0.0) + points}
        if len(candidate.words) == 1:
            # A name may be used in two ways ("in Jordan", "Jordan said"): its own place counts twice.
            scores = {
                k: (scores.get(k, 0.0) * 2 + candidate.scores.get(k, 0.0)) / 3 for k in {*scores, *candidate.scores}
            }
        candidate.scores = dict(scores)
        kind, _ = decide(candidate.scores)
        candidate.kind = kind if _keep(tokens, candidate, kind) else None


def _let_capitals_speak(tokens: Tokens, found: Sequence[Candidate]) -> None:
    """Tell the government from the city: "Ankara rejected the plan" and "in Ankara" name two things."""
    for candidate in found:
        if candidate.kind != "place" or candidate.key not in seats() or candidate.key in country_names():
            continue
        before = tokens.words[candidate.first - 1].lower() if candidate.first else ""
        at = candidate.last
        while at < len(tokens.words) and tokens.words[at] in en.AUXILIARIES:
            at += 1
        after = tokens.words[at] if at < len(tokens.words) else ""
        acts = after in en.GOVERNING and (before == "between" or before not in _NO_SUBJECT)
        if acts or before in en.GOVERNMENT_BEFORE:
            candidate.kind = "organisation"


def _other_spellings(
    found: Sequence[Candidate], means: dict[str, dict[EntityKind, float]], parts: dict[str, dict[EntityKind, float]]
) -> None:
    """Let a single name that is one slip away from a person's first or last name be a person's too."""
    people = {w for key in means if " " in key and decide(means[key])[0] == "person" for w in key.split(" ")}
    folded = {fold(word) for word in people if len(word) > 4}
    for word in sorted({c.words[0] for c in found if len(c.words) == 1}):
        if word in parts or word in country_names() or word in places() or word in given_names() or len(word) < 6:
            continue
        mine = fold(word)
        if any(close(mine, other) for other in folded if other[:1] == mine[:1]):
            parts[word] = {"person": 3}


def _surname_first(words: Sequence[str]) -> bool:
    """Say whether the first word of a person's name may be the surname ("Li Wei"), not something in front of it."""
    return words[0] not in given_names() and (len(words) == 2 or words[1] not in given_names())


def _parts(means: dict[str, dict[EntityKind, float]]) -> dict[str, dict[EntityKind, float]]:
    """Give points to single words that close a person's or open an organisation's fuller name."""
    parts: dict[str, dict[EntityKind, float]] = {}
    for key in sorted(means):
        words = key.split(" ")
        if len(words) < 2:
            continue
        kind, _ = decide(means[key])
        if kind == "person":
            for word in (words[-1], *(words[:1] if _surname_first(words) else ())):
                if word not in country_names():
                    parts.setdefault(word, {})["person"] = 3.5 if word not in places() else 4.5
            if words[-1] in ("Jr.", "Sr.") and len(words) > 2:
                parts.setdefault(words[-2], {})["person"] = 3.5
            if words[0] in given_names():
                parts.setdefault(words[0], {}).setdefault("person", 1.5)
        elif kind == "organisation":
            letters = "".join(w[0] for w in words if w[0].isupper())
            parts.setdefault(letters, {})["organisation"] = 3
            if words[0] not in country_names() and words[0] not in places() and words[0] not in en.NEVER:
                parts.setdefault(words[0], {}).setdefault("organisation", 2.5 if words[0] not in given_names() else 0.5)
        elif kind in ("facility", "place") and words[0] not in en.NEVER:
            parts.setdefault(words[0], {}).setdefault("place", 1.5)
    return parts


def _keep(tokens: Tokens, candidate: Candidate, kind: EntityKind) -> bool:
    """Leave out what is capitalised for another reason than being a name."""
    best = candidate.scores.get(kind, 0.0)
    if len(candidate.words) == 1:
        word = candidate.words[0]
        everyday = tokens.is_common(word)
        follows = tokens.words[candidate.last] if candidate.last < len(tokens.words) else ""
        if word.lower() in en.TITLE_MODIFIERS and follows in en.TITLE_HEADS:
            return False
        if everyday and best < 4 and (word.lower() in en.TITLE_HEADS or word.lower() in en.TITLE_MODIFIERS):
            return False
        if everyday and kind in ("other", "organisation") and best < 3.5:
            often = tokens.capital.get(word, 0) >= 2 and not tokens.lower.get(word.lower(), 0)
            return often and kind == "organisation"
        if tokens.initial[candidate.first] and everyday and best < 3:
            return False
    if candidate.headline and best < HEADLINE_FLOOR:
        return False
    plain = all(tokens.is_common(w) for w in candidate.words)
    return not (kind == "other" and plain)

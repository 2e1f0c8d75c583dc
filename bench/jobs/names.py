"""Names: spans and kinds against annotated text, and which two spellings are one name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bench.harness import Result, digest, prf, records, require
from crossread.annotate.encoder.names import find_names as by_encoder
from crossread.annotate.names import NameFinder, find_names
from crossread.annotate.sentences import split_sentences
from crossread.link.entities.same_name import same_name
from crossread.model.reports import Block, BlockKind, Document, Report
from crossread.model.spans import Span

UNER = "https://github.com/UniversalNER/UNER_English-EWT"
WORLDWIDE = "https://github.com/stanfordnlp/en-worldwide-newswire"
PAIRS = "https://github.com/opensanctions/nomenklatura (contrib/name_bench)"

# Our kinds in the words of the two sets. UNER counts countries, cities, buildings and adjectives of them as LOC.
TO_UNER = {"person": "PER", "organisation": "ORG", "place": "LOC", "facility": "LOC"}
TO_WORLDWIDE = {"person": "Person", "organisation": "Organization", "place": "Location"}
PARAGRAPH = re.compile(r"[^\r\n]+")

Gold = set[tuple[str, int, int, str]]
Notes = tuple[str, ...]


def document_of(name: str, text: str) -> Document:
    """Make a document whose lines are its paragraphs; a first line without a stop is its title."""
    blocks = []
    for match in PARAGRAPH.finditer(text):
        kind: BlockKind = "paragraph"
        if match.group().startswith(("http://", "https://")) and " " not in match.group():
            kind = "furniture"
        blocks.append(Block(match.start(), match.end(), kind))
    span = Span(name, 0, len(text), text)
    report = Report(name, name, span, None, None, None, (), None, None, "en", (), (), blocks=tuple(blocks))
    return Document(text, report)


def spans_of(name: str, text: str, kinds: Mapping[str, str], finder: NameFinder = find_names) -> Gold:
    """Give the named spans found in a text, with kinds in the words of the set."""
    document = document_of(name, text)
    mentions = finder(document, split_sentences(document))
    return {(name, m.start, m.end, kinds[m.kind]) for m in mentions if m.form == "name" and m.kind in kinds}


def compare(gold: Gold, found: Gold) -> dict[str, float]:
    """Give precision, recall and F1 over all kinds and F1 for each."""
    precision, recall, f1 = prf(len(gold & found), len(found), len(gold))
    metrics = {"f1": f1, "precision": precision, "recall": recall}
    for label in sorted({row[3] for row in gold}):
        part = {row for row in gold if row[3] == label}, {row for row in found if row[3] == label}
        metrics[f"f1_{label.lower()}"] = prf(len(part[0] & part[1]), len(part[1]), len(part[0]))[2]
    return metrics


def ewt_documents(path: Path) -> Iterable[tuple[str, str, Gold]]:
    """Put the sentences of each document of UNER English-EWT together again, one to a line."""
    texts: dict[str, list[str]] = defaultdict(list)
    length: Counter[str] = Counter()
    gold: dict[str, Gold] = defaultdict(set)
    for record in records(path):
        doc = record["doc"]
        for span in record["spans"]:
            gold[doc].add((doc, span["start"] + length[doc], span["end"] + length[doc], span["label"]))
        texts[doc].append(record["text"])
        length[doc] += len(record["text"]) + 1
    for doc, lines in texts.items():
        yield doc, "\n".join(lines), gold[doc]


def ewt(data: Path) -> Result:
    """Score persons, organisations and places on UNER English-EWT, development half."""
    path = require(data / "names/uner_ewt/dev.jsonl", UNER)
    notes = (
        "UNER counts nationalities used as adjectives as LOC in part; Crossread does not name them.",
        "Published: XLM-R Large, trained on its training half, 0.860 (test). No rival installs offline.",
    )
    return _score(list(ewt_documents(path)), TO_UNER, digest(path), notes)


def worldwide(data: Path) -> Result:
    """Score persons, organisations and places on English Worldwide Newswire, development part."""
    path = require(data / "names/worldwide_newswire/dev.jsonl", WORLDWIDE)
    labels = set(TO_WORLDWIDE.values())
    documents = [
        (r["id"], r["text"], {(r["id"], s["start"], s["end"], s["label"]) for s in r["spans"] if s["label"] in labels})
        for r in records(path)
    ]
    notes = (
        "Published: models trained on CoNLL 2003 or OntoNotes lose over 10 points here (arXiv 2404.13465). "
        "No rival installs offline.",
    )
    return _score(documents, TO_WORLDWIDE, digest(path), notes)


def _score(documents: Sequence[tuple[str, str, Gold]], kinds: Mapping[str, str], data: str, notes: Notes) -> Result:
    """Score the names of encoder and rules together, as the program reads them, beside the rules alone."""
    gold = {row for _, _, spans in documents for row in spans}
    ways = (by_encoder, find_names)
    found = [{row for name, text, _ in documents for row in spans_of(name, text, kinds, way)} for way in ways]
    rules = compare(gold, found[1])
    return Result(compare(gold, found[0]), data, {"f1": {"rules alone": rules["f1"]}}, notes)


def pairs(data: Path) -> Result:
    """Score which pairs of names are one name, against the best threshold of Levenshtein similarity."""
    from rapidfuzz.distance import Levenshtein

    path = require(data / "names/name_pairs/dev.jsonl", PAIRS)
    rows = list(records(path))
    gold = [row["label"] == "true" for row in rows]
    kinds = ["person" if row["schema"] in ("Person", "LegalEntity") else "organisation" for row in rows]
    ours = [same_name(row["text_a"], row["text_b"], kind)[0] for row, kind in zip(rows, kinds, strict=True)]
    alike = [Levenshtein.normalized_similarity(row["text_a"].lower(), row["text_b"].lower()) for row in rows]
    best = max(_pair_f1(gold, [value >= step / 100 for value in alike])[2] for step in range(40, 100))
    precision, recall, f1 = _pair_f1(gold, ours)
    notes = ("Published on other cases of the same bench: nomenklatura logic_v2 0.790.",)
    return Result(
        {"f1": f1, "precision": precision, "recall": recall},
        digest(path),
        {"f1": {"Levenshtein, best threshold": best}},
        notes,
    )


def _pair_f1(gold: list[bool], said: list[bool]) -> tuple[float, float, float]:
    hits = sum(g and s for g, s in zip(gold, said, strict=True))
    return prf(hits, sum(said), sum(gold))

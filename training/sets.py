"""Reads the training sets; which they are and how a reader gets them is told in README.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

from crossread.annotate.encoder.words import cut
from training.conllu import Tree, read_trees
from training.examples import Example, Text
from training.gum import gum_chains, gum_speech
from training.labels import BASIC, CROSSNER, UNKNOWN, WNUT, Kinds, masks
from training.news import ecbplus_texts, meantime_texts
from training.records import of_open_licence, read_records
from training.references import gap_texts, litbank_texts
from training.ruled import ruled_names

# Fragments of social media that news has not: records with one of these are left out.
_SOCIAL = ("@", "#", "http")
_LONGEST = 150  # words of a sentence


def training_texts(data: Path) -> list[Text]:
    """Give every training text, in a fixed order.

    Args:
        data: the folder of annotated data.

    Returns:
        Texts of sentences; sets of single sentences give texts of one.
    """
    names = data / "names"
    texts = [*_treebank(data / "syntax/ud_ewt/train.conllu", names / "uner_ewt/train.jsonl")]
    texts += _gum(data / "syntax/ud_gum/train_open.conllu", data / "quotes/gum_attribution/train.jsonl")
    texts += _single(names / "wikigold/test.jsonl", "wikigold", BASIC)
    for part in ("train", "dev"):
        texts += _single(names / f"crossner_politics/{part}.jsonl", "crossner", CROSSNER)
        texts += _single(names / f"crossner_other/{part}.jsonl", "crossner_other", CROSSNER)
    texts += [t for t in _single(names / "wnut17/train.jsonl", "wnut17", WNUT) if not _social(t[0])]
    texts += meantime_texts(data / "events/meantime/train.jsonl")
    texts += ecbplus_texts(data / "events/ecbplus/train.jsonl")
    texts += gap_texts(names / "gap/train.jsonl")
    texts += litbank_texts(data / "quotes/litbank/train.jsonl")
    return [kept for text in texts if (kept := tuple(e for e in text if 0 < len(e.words) <= _LONGEST))]


def dev_texts(data: Path) -> dict[str, list[Text]]:
    """Give the texts that are scored while training, by set."""
    ewt = [*_treebank(data / "syntax/ud_ewt/dev.conllu", data / "names/uner_ewt/dev.jsonl")]
    gum = [*_gum(data / "syntax/ud_gum/dev_open.conllu", data / "quotes/gum_attribution/dev.jsonl")]
    meantime = meantime_texts(data / "events/meantime/dev.jsonl")
    return {
        "ewt": ewt,
        "gum": gum,
        "meantime": [tuple(replace(e, tags=None) for e in text) for text in meantime],
        "ecbplus": [tuple(replace(e, tags=None) for e in t) for t in ecbplus_texts(data / "events/ecbplus/dev.jsonl")],
        "gap": [*gap_texts(data / "names/gap/dev.jsonl")],
    }


def _social(example: Example) -> bool:
    return any(word.startswith(_SOCIAL) for word in example.words)


def _by_text(path: Path) -> Iterator[tuple[str, list[Tree]]]:
    for name, group in groupby(read_trees(path), key=lambda tree: tree.id.rsplit("-", 1)[0]):
        yield name, list(group)


def _treebank(path: Path, names: Path) -> Iterator[Text]:
    """Give the texts of a treebank with the names that another file marks in the same sentences."""
    named = {r["id"]: r for r in read_records(names)}
    for _, trees in _by_text(path):
        ruled = ruled_names([(tree.text, tree.spans) for tree in trees])
        yield tuple(
            Example(path.parent.name, t.words, _tree_tags(t, named[t.id]) if t.id in named else None, t.syntax, rules)
            for t, rules in zip(trees, ruled, strict=True)
        )


def _gum(path: Path, speech: Path) -> Iterator[Text]:
    """Give GUM's texts with syntax, mentions in chains and attributions; its phrases are not read as names."""
    said = {r["id"]: r for r in read_records(speech) if of_open_licence(r)}
    for name, trees in _by_text(path):
        ruled = ruled_names([(tree.text, tree.spans) for tree in trees])
        roles = gum_speech(trees, said[name]) if name in said else [None] * len(trees)
        yield tuple(
            Example("gum", t.words, None, t.syntax, rules, chains=chains, all_mentions=True, speech=marks)
            for t, rules, chains, marks in zip(trees, ruled, gum_chains(trees), roles, strict=True)
        )


def _tree_tags(tree: Tree, record: Mapping[str, Any]) -> tuple[int, ...] | None:
    """Move the names of a record to the treebank's text, which may be spaced in another way."""
    text = record["text"]
    if "".join(text.split()) != "".join(tree.text.split()):
        return None
    places = [i for i, c in enumerate(tree.text) if not c.isspace()]
    order = list(accumulate((not c.isspace() for c in text), initial=0))
    named = []
    for span in record["spans"]:
        start, end = places[order[span["start"]]], places[order[span["end"]] - 1] + 1
        named.append((start, end, BASIC[span["label"]]))
    return masks(tree.spans, named, tree.text, "uner_ewt")


def _single(path: Path, source: str, kinds: Mapping[str, Kinds]) -> Iterator[Text]:
    for record in read_records(path):
        text = record["text"]
        words = cut(text, 0, len(text))
        named = [(s["start"], s["end"], kinds.get(s["label"], UNKNOWN)) for s in record["spans"]]
        tags = masks(words, named, text, source)
        yield (Example(source, tuple(text[a:b] for a, b in words), tags, ruled=ruled_names([(text, words)])[0]),)

"""Reads the training sets; which they are and how a reader gets them is told in README.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

from crossread.annotate.encoder.words import cut
from training.conllu import Tree, read_trees
from training.examples import Example
from training.gum import gum_tags
from training.labels import BASIC, CROSSNER, UNKNOWN, WNUT, Kinds, masks
from training.ruled import ruled_names

# Fragments of social media that news has not: records with one of these are left out.
_SOCIAL = ("@", "#", "http")


def training_examples(data: Path, *, near: bool = False) -> list[Example]:
    """Give every training sentence, in a fixed order.

    Args:
        data: the folder of annotated data.
        near: leave out the sets whose texts or conventions are farthest from news: the Broad Twitter Corpus and
            CrossNER's science, music, literature and AI.

    Returns:
        Sentences with syntax, names or both.
    """
    examples = [*_treebank(data / "syntax/ud_ewt/train.conllu", data / "names/uner_ewt/train.jsonl")]
    examples += _treebank(data / "syntax/ud_gum/train_open.conllu", None)
    names = data / "names"
    examples += _spans(names / "wikigold/test.jsonl", "wikigold", BASIC)
    for part in ("train", "dev"):
        examples += _spans(names / f"crossner_politics/{part}.jsonl", "crossner", CROSSNER)
        examples += [] if near else _spans(names / f"crossner_other/{part}.jsonl", "crossner", CROSSNER)
    examples += [e for e in _spans(names / "wnut17/train.jsonl", "wnut17", WNUT) if not _social(e)]
    if not near:
        examples += [e for e in _spans(names / "btc/train.jsonl", "btc", BASIC) if not _social(e)]
    examples += _meantime(data / "events/meantime/train.jsonl")
    return [e for e in examples if 0 < len(e.words) <= 150]


def dev_examples(data: Path) -> dict[str, list[Example]]:
    """Give the sentences that are scored while training, by set."""
    ewt = [*_treebank(data / "syntax/ud_ewt/dev.conllu", data / "names/uner_ewt/dev.jsonl")]
    gum = _treebank(data / "syntax/ud_gum/dev_open.conllu", None)
    return {"ewt": ewt, "gum": [replace(e, tags=None) for e in gum]}  # names read off phrases are no gold


def _social(example: Example) -> bool:
    return any(word.startswith(_SOCIAL) for word in example.words)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _treebank(path: Path, names: Path | None) -> Iterator[Example]:
    """Give the trees of a treebank with the names that another file marks in the same sentences."""
    named = {r["id"]: r for r in _records(names)} if names else {}
    for _, group in groupby(read_trees(path), key=lambda tree: tree.id.rsplit("-", 1)[0]):
        trees = list(group)
        ruled = ruled_names([(tree.text, tree.spans) for tree in trees])
        for tree, rules in zip(trees, ruled, strict=True):
            record = named.get(tree.id)
            tags = gum_tags(tree) if names is None else None if record is None else _tree_tags(tree, record)
            yield Example(path.parent.name, tree.words, tags, tree.syntax, rules)


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


def _spans(path: Path, source: str, kinds: Mapping[str, Kinds]) -> Iterator[Example]:
    for record in _records(path):
        text = record["text"]
        words = cut(text, 0, len(text))
        named = [(s["start"], s["end"], kinds.get(s["label"], UNKNOWN)) for s in record["spans"]]
        tags = masks(words, named, text, source)
        yield Example(source, tuple(text[a:b] for a, b in words), tags, ruled=ruled_names([(text, words)])[0])


def _meantime(path: Path) -> Iterator[Example]:
    kinds: dict[str, Kinds] = {**BASIC, "PRO": ("product",)}
    for record in _records(path):
        text = record["text"]
        for number in record["annotated_sents"]:
            start, end = record["sents"][number][:2]
            inner = [s for s in record["spans"] if start <= s["start"] and s["end"] <= end and _is_name(s)]
            inner = [s for s in inner if not any(_inside(o, s) for o in inner)]
            line = text[start:end]
            words = cut(line, 0, len(line))
            named = [(s["start"] - start, s["end"] - start, kinds.get(s.get("ent_type", ""), UNKNOWN)) for s in inner]
            tags = masks(words, named, line, "meantime")
            ruled = ruled_names([(line, words)])[0]
            yield Example("meantime", tuple(line[a:b] for a, b in words), tags, ruled=ruled)


def _is_name(span: Mapping[str, Any]) -> bool:
    return span["label"] == "ENTITY_MENTION" and span.get("syntactic_type") in ("NAM", "PRE.NAM")


def _inside(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether one span lies within another, larger one."""
    large = other["end"] - other["start"] > one["end"] - one["start"]
    return large and other["start"] <= one["start"] and bool(one["end"] <= other["end"])

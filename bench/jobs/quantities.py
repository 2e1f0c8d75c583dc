"""Quantities against NewsQuant (Measure) and the specifications of Recognizers-Text, quantulum3 beside.

NewsQuant gives values and units per sentence without offsets, so a sentence's values are matched as a multiset: each
gold value takes at most one of ours (values equal within 1e-5, both ends for ranges). value+unit asks in addition for
the same unit after light normalisation: case, British spelling, plural, synonyms of one unit; a counted noun is the
same if our head noun is a word of the gold's phrase. As in CQE, "thousands" is read as 1,000 to 10,000 and a bound
("more than 60") by its number. Ordinals and quantities without any number ("several") are left out: NewsQuant does not
mark them. The rival is held to the same rule, with the middle of a gold range accepted, as CQE's own evaluation does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.harness import Result, digest, prf, records, require
from crossread.annotate.lang.en_units import PER_WORDS
from crossread.annotate.quantities import find_quantities_in
from crossread.annotate.quantities.found import Found
from crossread.annotate.quantities.grammar import scan
from crossread.annotate.quantities.tokens import Token, tokenize
from crossread.model.annotations import Quantity

_NEWSQUANT = "github.com/satya77/CQE_Evaluation (NewsQuant)"
_RECOGNIZERS = "github.com/microsoft/Recognizers-Text (Specs/English)"

Value = tuple[float, float]
Item = tuple[Value, str]

# Different names of one unit; whatever is not here is compared as written.
_SAME_UNIT = {
    "percentage": "percent",
    "%": "percent",
    "us dollar": "dollar",
    "us cent": "cent",
    "year of age": "year",
    "age": "year",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "pound-mass": "pound",
    "brake horsepower": "horsepower",
    "metric horsepower": "horsepower",
    "foot pound-force": "pound-foot",
    "pound foot": "pound-foot",
    "mega british thermal unit": "mmbtu",
    "million british thermal unit": "mmbtu",
    "gigatonne": "gigaton",
    "metric ton": "tonne",
    "count": "time",
    "pound sterling": "pound",
    "british pound": "pound",
}


def newsquant(data: Path) -> Result:
    """Score values and units on NewsQuant, ours and quantulum3's.

    Args:
        data: the folder with the annotated data.

    Returns:
        value_f1 and value_unit_f1, with precision and recall.
    """
    path = require(data / "figures/newsquant/dev.jsonl", _NEWSQUANT)
    rows = list(records(path))
    ours = _score(rows, _our_items)
    rival = _score(rows, _rival_items(), middle=True)
    return Result(ours, digest(path), {metric: {"quantulum3": value} for metric, value in rival.items()})


def _score(rows: list[dict[str, Any]], items_of: Callable[[str], list[Item]], middle: bool = False) -> dict[str, float]:
    """Match every sentence's multiset of values, then of values with units."""
    counts = {"value": 0, "value_unit": 0}
    predicted = expected = 0
    for row in rows:
        gold = [_gold_item(one, middle) for one in row["quantities"]]
        found = items_of(row["text"])
        predicted += len(found)
        expected += len(gold)
        counts["value"] += _matches(gold, found, lambda a, b: True)
        counts["value_unit"] += _matches(gold, found, _same_unit)
    metrics: dict[str, float] = {}
    for name, hits in counts.items():
        precision, recall, f1 = prf(hits, predicted, expected)
        metrics |= {f"{name}_f1": f1, f"{name}_precision": precision, f"{name}_recall": recall}
    return metrics


def _matches(gold: list[Item], found: list[Item], same: Callable[[str, str], bool]) -> int:
    """Pair gold with found items, each at most once, those with the same unit first."""
    rest, hits = list(found), 0
    for value, unit in sorted(gold):
        candidates = [item for item in rest if _close(value, item[0]) and same(unit, item[1])]
        if candidates:
            rest.remove(min(candidates, key=lambda item: (not _same_unit(unit, item[1]), item)))
            hits += 1
    return hits


def _close(one: Value, two: Value) -> bool:
    return all(math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in zip(one, two, strict=True))


def _gold_item(row: dict[str, str], middle: bool) -> Item:
    text = row["value"]
    low, _, high = text[1:].partition("-") if "E" not in text.upper() else (text[1:], "", "")
    ends = (float(text[0] + low), float(high) if high else float(text[0] + low))
    if middle:
        ends = (sum(ends) / 2, sum(ends) / 2)
    return ends, row["normalized_unit"]


def _our_items(text: str) -> list[Item]:
    return [item for q in find_quantities_in(text) if (item := _our_item(q)) is not None]


def _our_item(q: Quantity) -> Item | None:
    if q.ordinal or (q.low is None and q.high is None):
        return None
    if q.bound == "vague" and q.low is not None:
        return (q.low, q.low * 10), q.unit
    low = q.low if q.low is not None else q.high
    high = q.high if q.high is not None else q.low
    assert low is not None and high is not None
    return (low, high), q.unit


def _rival_items() -> Callable[[str], list[Item]]:
    from quantulum3 import parser

    def items(text: str) -> list[Item]:
        try:
            found = parser.parse(text, classifier_path=None)
        except Exception:  # the rival breaks on some sentences; they count as empty
            return []
        return [((q.value, q.value), "" if q.unit.name == "dimensionless" else q.unit.name) for q in found]

    return items


def _plain(unit: str) -> str:
    """Bring a unit's name into one form."""
    unit = unit.lower().strip().removeprefix("-").strip()
    unit = " ".join(_singular(word.replace("metre", "meter").replace("litre", "liter")) for word in unit.split())
    for long, short in (("us dollar", "dollar"), ("us cent", "cent"), ("percentage", "percent")):
        unit = unit.replace(long, short)
    return _SAME_UNIT.get(unit, unit)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


def _same_unit(gold: str, ours: str) -> bool:
    one, two = _plain(gold), _plain(ours)
    if one == two:
        return True
    return bool(two) and " " not in two and two in one.split() and one not in _SAME_UNIT


def recognizers(data: Path) -> Result:
    """Score spans and values on Recognizers-Text's numbers, percentages, money, dimensions, temperatures and ages.

    Args:
        data: the folder with the annotated data.

    Returns:
        f1 (span exact) and value_f1 (values per sentence).
    """
    folder = data / "figures/recognizers_text"
    paths = [require(folder / name, _RECOGNIZERS) for name in ("number.jsonl", "unit.jsonl")]
    rows = [row for path in paths for row in records(path) if row["doc"] not in _OTHER_MODELS]
    ours = _score_spans(rows, _our_spans)
    rival = _score_spans(rows, _rival_spans())
    return Result(ours, digest(*paths), {metric: {"quantulum3": value} for metric, value in rival.items()})


# Positions in a list ("the last but one") and number ranges are models of their own with other rules.
_OTHER_MODELS = frozenset({"OrdinalModel", "NumberRangeModel"})

SpanItem = tuple[int, int, float]


def _score_spans(rows: Iterable[dict[str, Any]], spans_of: Callable[[str, str], list[SpanItem]]) -> dict[str, float]:
    spans = values = predicted = expected = 0
    for row in rows:
        gold = [item for span in row["spans"] if (item := _gold_span(span)) is not None]
        found = spans_of(row["text"], row["doc"])
        predicted += len(found)
        expected += len(gold)
        spans += len({item[:2] for item in gold} & {item[:2] for item in found})
        values += _matches([((v, v), "") for _, _, v in gold], [((v, v), "") for _, _, v in found], lambda a, b: True)
    precision, recall, f1 = prf(spans, predicted, expected)
    return {"f1": f1, "precision": precision, "recall": recall, "value_f1": prf(values, predicted, expected)[2]}


def _gold_span(span: dict[str, Any]) -> SpanItem | None:
    value = (span["resolution"] or {}).get("value")
    try:
        return span["start"], span["end"], float(str(value).rstrip("%"))
    except ValueError:
        return None


def _our_spans(text: str, doc: str) -> list[SpanItem]:
    """Give our quantities as the model in question marks them: numbers bare, the others with their unit."""
    items = []
    tokens = tokenize(text, 0, len(text))
    for one in scan(text, tokens):
        value = one.low if one.low is not None else one.high
        if value is None or one.ordinal or one.bound == "vague":
            continue
        first, last = (
            one.core if doc == "NumberModel" else (one.left if one.age else one.start, _before_per(tokens, one))
        )
        if doc == "NumberModel" and _touches_unit(tokens, one):
            continue
        kind = "number" if one.unit is None else ("age" if one.age else one.unit.kind)
        if doc == "NumberModel" or _MODEL_OF.get(kind, "DimensionModel") == doc:
            items.append((tokens[first].start, tokens[last - 1].end, value))
    return items


def _before_per(tokens: list[Token], one: Found) -> int:
    """Give the end without "a share", "per barrel": the models mark the money or the volume alone."""
    if one.unit is None or " per " not in one.unit.name or one.unit.kind == "speed":
        return one.end
    return next((at for at in range(one.end - 1, one.start, -1) if tokens[at].lower in PER_WORDS), one.end)


def _touches_unit(tokens: list[Token], one: Found) -> bool:
    """Say whether a unit is written right after the digits ("180ml"): the number model leaves those out."""
    after = one.core[1]
    unit = one.unit is not None and one.unit.kind not in ("money", "percent")
    return unit and after < len(tokens) and tokens[after].glued and tokens[after].kind == "word"


_MODEL_OF = {
    "age": "AgeModel",
    "money": "CurrencyModel",
    "temperature": "TemperatureModel",
    "percent": "PercentModel",
    "number": "NumberModel",
    "time": "",
}


def _rival_spans() -> Callable[[str, str], list[SpanItem]]:
    from quantulum3 import parser

    kinds = {"currency": "CurrencyModel", "temperature": "TemperatureModel", "dimensionless": "NumberModel", "time": ""}

    def items(text: str, doc: str) -> list[SpanItem]:
        try:
            found = parser.parse(text, classifier_path=None)
        except Exception:  # the rival breaks on some sentences; they count as empty
            return []
        chosen = []
        for q in found:
            model = kinds.get(q.unit.entity.name, "DimensionModel")
            model = "PercentModel" if "percent" in q.unit.name else model
            if doc in ("NumberModel", model) or (doc == "AgeModel" and q.unit.entity.name == "time"):
                chosen.append((q.span[0], q.span[1], q.value))
        return chosen

    return items

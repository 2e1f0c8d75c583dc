"""Fits the weights that say where sentences end in unedited text; a run takes two minutes on one core.

    python -m training.sentences --data DATA --out src/crossread/data/sentences/weights_en.json

``DATA`` holds ``syntax/ud_ewt/train.conllu``, ``syntax/ud_gum/train_open.conllu`` and ``events/meantime/train.jsonl``
(see README.md for the public sources). Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bench.treebank import Text, documents
from crossread.annotate.boundaries import UNIT, habit_of
from crossread.annotate.boundary_features import Stretch, features
from crossread.annotate.sentences import split_text

# Chosen on EWT dev: 0.1 to 1 differ by half a point of F1.
REGULARISATION = 0.5
# Features seen less often than this teach nothing about other texts.
SEEN = 5
# Weights nearer to 0 than this many hundredths are not stored.
SMALL = 5
# MEANTIME marks no paragraphs; news has about so many sentences in one.
PARAGRAPH = 3
SETS = ("syntax/ud_ewt/train.conllu", "syntax/ud_gum/train_open.conllu")

Row = tuple[list[str], bool]


def rows_of(gold: Text) -> Iterator[Row]:
    """Give the features of every word of a text that may end a sentence, and whether it does."""
    ends = {end for _, end in gold.sentences}
    habit = habit_of(gold.text)
    for start, end in gold.paragraphs:
        ruled = {last for _, last in split_text(gold.text, start, end)}
        stretch = Stretch(gold.text, start, end, ruled, habit, {})
        for i in stretch.candidates():
            yield features(stretch, i), stretch.ends[i] in ends


def news(path: Path) -> Iterator[Text]:
    """Read the texts of MEANTIME, three sentences to a paragraph; its titles and dates are left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            found = [record["text"][start:end].strip() for start, end in record["sents"]][2:]
            yield _joined([sentence for sentence in found if sentence])


def _joined(sentences: list[str]) -> Text:
    gold = Text()
    for number, sentence in enumerate(sentences):
        gold.text += "" if not number else "\n\n" if number % PARAGRAPH == 0 else " "
        start, end = len(gold.text), len(gold.text) + len(sentence)
        gold.sentences.append((start, end))
        if number % PARAGRAPH == 0:
            gold.paragraphs.append((start, end))
        gold.paragraphs[-1] = (gold.paragraphs[-1][0], end)
        gold.text += sentence
    return gold


def fit(rows: list[Row]) -> dict[str, int]:
    """Fit the weights.

    Args:
        rows: features and what they speak for.

    Returns:
        Weights in hundredths by feature, the bias among them.
    """
    seen = Counter(name for names, _ in rows for name in names)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{name: 1 for name in names if seen[name] >= SEEN} for names, _ in rows])
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    model = LogisticRegression(C=REGULARISATION, max_iter=500, solver="liblinear", random_state=0)
    model.fit(table, [ends for _, ends in rows])
    found = {"bias": float(model.intercept_[0]), **dict(zip(vectors.feature_names_, model.coef_[0], strict=True))}
    whole = {name: round(UNIT * float(weight)) for name, weight in sorted(found.items())}
    return {name: weight for name, weight in whole.items() if abs(weight) >= SMALL or name == "bias"}


def main() -> None:
    """Read the treebanks, fit, write."""
    parser = argparse.ArgumentParser(prog="python -m training.sentences", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of annotated data, see README.md")
    parser.add_argument("--out", type=Path, required=True, help="the file of weights to write")
    options = parser.parse_args()
    rows = [row for name in SETS for gold in documents(options.data / name) for row in rows_of(gold)]
    rows += [row for gold in news(options.data / "events/meantime/train.jsonl") for row in rows_of(gold)]
    text = json.dumps(fit(rows), indent=0, ensure_ascii=False)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

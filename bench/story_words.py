"""Counts in how many news articles each word stands: ``python -m bench.story_words ARTICLES.jsonl.xz``.

Writes ``src/crossread/data/story_words_en.tsv``, which the grouping of reports into stories reads. The articles are
those of github.com/ramybaly/Article-Bias-Prediction (Apache-2.0; JSON Lines with ``title`` and ``text``); only counts
of words are kept.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import Counter
from pathlib import Path

from crossread.base.words import words_in
from crossread.link.stories.terms import stem
from crossread.link.stories.weights import TABLE_ARTICLES

TARGET = Path(__file__).parents[1] / "src" / "crossread" / "data" / "story_words_en.tsv"
# Words in fewer articles are not listed: their counts say little, and most are names.
LEAST_ARTICLES = 20
# Characters of an article that are counted, and of a word that is kept.
MOST_CHARACTERS, MOST_LETTERS = 6_000, 24


def main(source: Path) -> None:
    """Count and write the table."""
    counts: Counter[str] = Counter()
    size = 0
    with lzma.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = f"{row.get('title') or ''}\n{row.get('text') or ''}"[:MOST_CHARACTERS]
            counts.update({stem(key) for key in words_in(text).keys if 1 < len(key) <= MOST_LETTERS})
            size += 1
    with TARGET.open("w", encoding="utf-8") as table:
        table.write(f"# In how many of {TABLE_ARTICLES} news articles each word stands; see bench/story_words.py\n")
        for word in sorted(counts):
            if counts[word] >= LEAST_ARTICLES and word.isascii() and not any(map(str.isdigit, word)):
                table.write(f"{word}\t{max(1, round(counts[word] * TABLE_ARTICLES / size))}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The settings of the cleaning stage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CleanConfig:
    """Limits that keep a hostile page from costing more than an honest one.

    ``max_bytes`` and ``max_characters`` bound what is read at all: the longest of 4,000 sampled news articles has
    20,000 characters and the heaviest of 270 news pages 0.4 MB. ``max_depth`` is the nesting of HTML
    elements at which the parser cuts off (honest pages stay under 60). ``max_elements`` bounds the number of elements:
    the pages of the benchmarks have at most 3,700, and trafilatura's time grows faster than their number (8 s here for
    as many as are allowed). ``max_reports`` bounds the reports of one page. ``min_words`` is the fewest words in
    paragraphs that make an article.
    """

    max_bytes: int = 10_000_000
    max_characters: int = 5_000_000
    max_depth: int = 256
    max_elements: int = 40_000
    max_reports: int = 200
    min_words: int = 8

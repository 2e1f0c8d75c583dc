"""Mutated pages through every stage that works on one page: ``python -m bench.fuzz --cases 100000``.

No case may crash, lose the page (it ends in reports or in a listed rejection), or give a span that does not match its
page. The same seed gives the same cases.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from crossread.annotate.annotators import AnnotatorConfig
from crossread.base.codec import decode, encode
from crossread.ingest.config import IngestConfig
from crossread.ingest.sources import take_in
from crossread.model.pages import RawPage
from crossread.model.reports import CleanPage, Document
from crossread.pipeline.adapters import CleanResult
from crossread.pipeline.run import LAYERS
from crossread.pipeline.stages import BY_NAME, report_stages
from crossread.pipeline.verify import spans_in

_SPICE = (
    *("“", "”", "'", '"', "«", "»", "„", "…", "\u2028", "\x00", "\ufeff", "\u202e", "\ud7ff", "½", "3½", "𝟛", "İ", "ß"),
    *("<script>", "</p>", "<p>", "&amp;", "&#0;", "<!--", "]]>", "<article>", "<h1>", "\r\n", "\n\n", "\t", "  "),
    *("Feb. 30, 2031", "U.S.", "$1.2bn", "9999999999999999999", "said", "according to", "Friday", "two people", "1/0"),
    *(
        "Source link",
        "Leave a Reply",
        "(Reuters) -",
        "By ",
        "https://",
        "@",
        "0x",
        "-",
        "—",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
    ),
)

Mutation = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _cut(data: bytes, dice: random.Random) -> bytes:
    a, b = sorted((dice.randint(0, len(data)), dice.randint(0, len(data))))
    return data[:a] + data[b:]


def _double(data: bytes, dice: random.Random) -> bytes:
    a = dice.randint(0, len(data))
    piece = data[a : a + dice.randint(1, 400)]
    return data[:a] + piece * dice.randint(1, 6) + data[a:]


def _spice(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 6)):
        at = dice.randint(0, len(data))
        data = data[:at] + dice.choice(_SPICE).encode() + data[at:]
    return data


def _shuffle(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    dice.shuffle(lines)
    return b"\n".join(lines)


def _join(data: bytes, dice: random.Random) -> bytes:
    return data.replace(dice.choice([b"\n", b" ", b".", b">"]), dice.choice([b"", b"\n", b" ", b"\n\n"]))


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _double, _spice, _shuffle, _join)


def check(body: bytes) -> str | None:
    """Run one page through every stage and say what is wrong, None if nothing is.

    Args:
        body: the page's bytes.

    Returns:
        One line about a lost page or a wrong span.
    """
    taken = list(take_in(["-"], IngestConfig(fetch=False), stdin=io.BytesIO(body)))
    if not taken:
        return "the page vanished at ingest"
    for raw in taken:
        if isinstance(raw, RawPage):
            wrong = _check_page(raw)
            if wrong:
                return wrong
    return None


def _check_page(raw: RawPage) -> str | None:
    result: CleanResult = BY_NAME["clean"].answer(raw)
    if result.page is None:
        return None if result.rejections else "the page vanished at cleaning"
    for span in spans_in(result):
        if result.page.text[span.start : span.end] != span.text:
            return f"cleaning: a span does not match at {span.start}"
    if decode(encode(result), CleanResult) != result:
        return "cleaning: the result does not survive JSON"
    return next(filter(None, (_check_report(result.page, number) for number in range(len(result.page.reports)))), None)


def _check_report(page: CleanPage, number: int) -> str | None:
    report = page.reports[number]
    document = Document(page.text, report)
    values: dict[str, object] = {"clean": document}
    for stage in report_stages(AnnotatorConfig()):
        rows = stage.answer(*(values[name] for name in stage.reads))
        values[stage.name] = stage.seen(document, rows)
        if decode(encode(rows), stage.gives) != rows:
            return f"{stage.name}: the result does not survive JSON"
        if stage.name in LAYERS:
            for row in rows:
                if not report.span.start <= row.start < row.end <= report.span.end:
                    return f"{stage.name}: [{row.start}, {row.end}) lies outside the report"
    return None


def mutated(pages: list[bytes], number: int, seed: int) -> bytes:
    """Make one mutated page.

    Args:
        pages: pages to begin from.
        number: the case's number.
        seed: the same number and seed give the same case.

    Returns:
        The mutated page, at most 60,000 bytes.
    """
    dice = random.Random(f"{seed}/{number}")
    body = dice.choice(pages)
    for _ in range(dice.randint(1, 4)):
        body = dice.choice(MUTATIONS)(body, dice)
    return body[:60_000]


def main() -> int:
    """Run as many cases as asked for.

    Returns:
        1 if any case went wrong.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=Path, default=Path("examples"), help="folder with pages to begin from")
    options = parser.parse_args()
    pages = [p.read_bytes() for p in sorted(options.pages.rglob("*")) if p.suffix in (".html", ".txt")]
    start, wrong = time.perf_counter(), 0
    for number in range(options.cases):
        body = mutated(pages, number, options.seed)
        try:
            problem = check(body)
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
        if problem:
            wrong += 1
            print(f"case {number}: {problem}")
    print(f"{options.cases} cases, {wrong} wrong, {time.perf_counter() - start:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

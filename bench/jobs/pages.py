"""Pages to articles: dates against htmldate, texts against trafilatura."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from pathlib import Path

from htmldate import find_date
from trafilatura import bare_extraction

from bench.harness import Result, digest, records, require
from crossread.clean.config import CleanConfig
from crossread.clean.pages import clean_page
from crossread.model.pages import RawPage
from crossread.model.reports import CleanPage

HTMLDATE = "the evaluation pages of adbar/htmldate (tests/eval_default.json and eval_mediacloud_2020.json), Apache-2.0."
MSV = "MSVCode/ir-research-data, for research purposes only."
# The last day a page of the sets can be from; without it htmldate asks the clock.
LATEST = "2026-01-01"


def _clean(html: str, url: str | None) -> CleanPage | None:
    body = html.encode("utf-8", "replace")
    raw = RawPage(
        sha256(body).hexdigest(), url or "-", body, "text/html", "utf-8", captured=f"{LATEST}T00:00:00Z", address=url
    )
    return clean_page(raw, CleanConfig())[0]


def dates(data: Path) -> Result:
    """Measure the share of pages whose date of publication is found to the day; none found is wrong."""
    path = require(data / "pages" / "htmldate" / "dev.jsonl", HTMLDATE)
    ours = theirs = silent = total = 0
    for row in records(path):
        total += 1
        page = _clean(row["html"], row.get("url"))
        when = page.reports[0].published if page else None
        silent += when is None
        ours += when is not None and when.edtf[:10] == row["published"]
        theirs += find_date(row["html"], url=row.get("url"), original_date=True, max_date=LATEST) == row["published"]
    notes = (f"{total} pages, {silent} left without a date",)
    return Result({"accuracy": ours / total}, digest(path), {"accuracy": {"htmldate": theirs / total}}, notes)


def _f1(found: str, gold: str) -> float:
    ours, right = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    hits = sum((ours & right).values())
    return 2 * hits / (sum(ours.values()) + sum(right.values())) if hits else 0.0


def _prose(page: CleanPage | None) -> str:
    if page is None:
        return ""
    kinds = ("paragraph", "subhead", "credit", "dateline")
    return "\n".join(
        page.text[block.start : block.end] for report in page.reports for block in report.blocks if block.kind in kinds
    )


def texts(data: Path) -> Result:
    """Measure the mean token F1 of the articles' text against text marked by hand."""
    path = require(data / "pages" / "msv" / "dev.jsonl", MSV)
    ours, theirs, split = [], [], 0
    for row in records(path):
        page = _clean(row["html"], None)
        split += page is not None and len(page.reports) > 1
        ours.append(_f1(_prose(page), row["gold_text"]))
        document = bare_extraction(row["html"], include_comments=False)
        theirs.append(_f1(getattr(document, "text", None) or "", row["gold_text"]))
    f1, rival = (sum(scores) / len(scores) for scores in (ours, theirs))
    notes = (f"{len(ours)} pages, {split} of them split into several reports",)
    return Result({"f1": f1}, digest(path), {"f1": {"trafilatura": rival}}, notes)

"""Finds passages that stand in two reports and says how similar the two reports are as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.link.copies.kinds import MOSTLY_QUOTED, kind_of, quoted_share, statement_only
from crossread.link.copies.passages import MIN_PASSAGE_WORDS, Run, shared_passages
from crossread.link.copies.rewrites import rewritten_passages
from crossread.link.copies.shingles import Shingled, candidate_pairs, containment, shingle_reports
from crossread.model.links import Copy, ReadReport
from crossread.model.spans import Extent, Span


def find_copies(reports: Sequence[ReadReport]) -> tuple[Copy, ...]:
    """Find the passages that stand in more than one report, and why.

    Passages are compared word by word, blind to case, accents, punctuation, kind of quotation mark and British or
    American spelling; a passage may span a few changed words, and a paragraph retold closely counts as one. The
    method is word 5-gram containment (Broder 1997) with alignment of content words for close retelling.

    Args:
        reports: the reports to compare; annotations are used where there are any.

    Returns:
        One copy per passage and pair of reports, in the order of their spans. The same for any order of reports.
    """
    shingled = shingle_reports(sorted(reports, key=_place))
    exact = {
        (left, right): [
            run
            for run in shared_passages(shingled[left], shingled[right])
            if _says_enough(shingled[left], shingled[right], run)
        ]
        for left, right in candidate_pairs(shingled)
    }
    rewritten = rewritten_passages(shingled, exact)
    copies = []
    for pair in sorted(exact.keys() | rewritten.keys()):
        a, b = shingled[pair[0]], shingled[pair[1]]
        similarity = round(containment(a, b), 4)
        copies += [_copy(a, b, run, similarity) for run in (*exact.get(pair, ()), *rewritten.get(pair, ()))]
    return tuple(sorted(copies, key=lambda copy: (copy.a, copy.b)))


def _place(report: ReadReport) -> tuple[str, int, int, str]:
    span = report.document.report.span
    return report.page, span.start, span.end, report.id


def _copy(a: Shingled, b: Shingled, run: Run, similarity: float) -> Copy:
    kind = kind_of(a, b, run, similarity)
    if kind == "shared_statement":
        run = statement_only(a, b, run)
    return Copy(_cut(a, run.a, run.a_end), _cut(b, run.b, run.b_end), run.words, kind, similarity)


def _says_enough(a: Shingled, b: Shingled, run: Run) -> bool:
    """Say whether a passage is long enough; a short one counts only as somebody's words in both reports."""
    if run.words >= MIN_PASSAGE_WORDS:
        return True
    return quoted_share(a, run.a, run.a_end) >= MOSTLY_QUOTED and quoted_share(b, run.b, run.b_end) >= MOSTLY_QUOTED


def _cut(side: Shingled, start: int, end: int) -> Span:
    return side.report.span(Extent(side.words.starts[start], side.words.ends[end - 1]))

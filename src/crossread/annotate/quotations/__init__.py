"""Finds the quotations of a report and who speaks each: marked passages, reported clauses, cues, sources."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.quotations.build import Builder
from crossread.annotate.quotations.drafts import read
from crossread.annotate.quotations.frames import frames_of
from crossread.annotate.quotations.mentions import people_in
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention, Quotation, Sentence, TimeExpression
from crossread.model.reports import Document


def find_quotations(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention] = (),
    times: Sequence[TimeExpression] = (),
    syntax: Syntax | None = None,
) -> tuple[Quotation, ...]:
    """Find who says what in a report: words in quotation marks and reported clauses.

    Titles, names, terms and scare quotes are nobody's speech and give no quotation. Where it is not sure who speaks,
    the quotation has no speaker.

    Args:
        document: the report and its page's text.
        sentences: its sentences, in order.
        mentions: its names, descriptions and pronouns; without them speakers are found by capitals and titles alone.
        times: its time expressions.
        syntax: the syntax of its sentences; without it, the rules for rows of words decide alone.

    Returns:
        Quotations sorted by start; offsets are Unicode code points in the page's text.
    """
    frames = frames_of(document, sentences, syntax)
    builder = Builder(document.text, read(frames, people_in(document.text, mentions)), mentions, times)
    return builder.build()

"""What an event mention needs to know of the report around its sentence: the date, the times, the quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossread.annotate.lang.en_events import CUE_STATUS
from crossread.model.annotations import EventStatus, Mention, Quotation, Sentence, TimeExpression
from crossread.model.reports import When
from crossread.model.spans import Extent
from crossread.model.when import days_of

# Quotations lie inside each other only a few levels deep; looking further back would cost time on damaged pages.
_QUOTATIONS_BACK = 64


class Around:
    """Knows the report around the sentences: its date, names, times and quotations."""

    def __init__(
        self,
        published: When | None,
        mentions: Sequence[Mention],
        times: Sequence[TimeExpression],
        quotations: Sequence[Quotation],
    ) -> None:
        self.day = days_of(published)[1] if published is not None and published.precision in ("day", "time") else None
        self.names = {(m.start, m.end) for m in mentions if m.form == "name"}
        self._times = [t for t in times if t.type in ("DATE", "TIME") and not t.value.endswith("_REF")]
        self._starts = [t.start for t in self._times]
        self._quotations = sorted(quotations, key=lambda q: q.start)
        self._reach = max((q.end - q.start for q in quotations), default=0)
        self._quote_starts = [q.start for q in self._quotations]
        self.direct_cues = {q.cue.start for q in quotations if q.cue is not None and q.kind == "direct"}

    def times_in(self, sentence: Sentence) -> Sequence[TimeExpression]:
        """Give the dates and times in a sentence, in order."""
        return self._times[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

    def quotation_at(self, trigger: Extent) -> Quotation | None:
        """Give the shortest quotation whose content holds a trigger."""
        last = bisect_left(self._quote_starts, trigger.start + 1)
        best: Quotation | None = None
        for k in range(last - 1, max(-1, last - 1 - _QUOTATIONS_BACK), -1):
            quotation = self._quotations[k]
            if quotation.start < trigger.start - self._reach:
                break
            holds = any(part.contains(trigger) for part in quotation.parts)
            if holds and (best is None or quotation.end - quotation.start < best.end - best.start):
                best = quotation
        return best

    def reported(self, text: str, quotation: Quotation | None, status: EventStatus) -> EventStatus:
        """Let the words that introduce a quotation say how certain its content is: "denied that", "suggested that"."""
        if quotation is None or quotation.cue is None or status not in ("happened", "ongoing"):
            return status
        return CUE_STATUS.get(quotation.cue.of(text).lower(), status)

    def ahead(self, status: EventStatus, time: TimeExpression | None, *, past: bool) -> EventStatus:
        """Take what is told of a day after the report's own for planned."""
        if past or time is None or time.first is None or self.day is None or time.first <= self.day:
            return status
        return "planned" if status in ("happened", "ongoing") else status

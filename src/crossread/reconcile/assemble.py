"""Puts the dossier together from the facts of a story."""

from __future__ import annotations

from crossread.model.annotations import TimeExpression
from crossread.model.dossier import SCHEMA, Dossier, Quote, Speaker, Story, Time
from crossread.model.links import QuoteRef, ReadReport
from crossread.model.lookup import entity_at
from crossread.model.reports import Report, When
from crossread.model.spans import Extent
from crossread.reconcile.ahead import with_announced
from crossread.reconcile.carried import dated_by_openings
from crossread.reconcile.chains import chains
from crossread.reconcile.changes import changes
from crossread.reconcile.claims import compare_claims
from crossread.reconcile.compare import compare_figures
from crossread.reconcile.counted import dated_by_counts
from crossread.reconcile.counts import compare_counts
from crossread.reconcile.dates import compare_dates
from crossread.reconcile.events import events
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.figures import stated_figures
from crossread.reconcile.independence import independence
from crossread.reconcile.outlook import outlook
from crossread.reconcile.support import SupportCounter
from crossread.reconcile.timeline import timeline

# Verdicts in the order in which a reader wants them.
_ORDER = ("disputed", "differ", "developed", "apparent", "rounding", "agree")


def assemble(facts: StoryFacts) -> Dossier:
    """Reconcile a story into its dossier.

    Args:
        facts: the story, dated and linked.

    Returns:
        The dossier; every item carries the spans it rests on.
    """
    facts = with_announced(facts)
    found = independence(facts)
    counter = SupportCounter(facts, found)
    told = dated_by_openings(facts, dated_by_counts(facts, events(facts, counter)))
    stated = stated_figures(facts)
    compared = [
        *compare_figures(facts, stated, counter),
        *compare_counts(facts, stated, counter),
        *compare_claims(facts, counter),
        *compare_dates(facts, told, counter),
    ]
    compared.sort(key=lambda c: (_ORDER.index(c.verdict), c.kind, c.about, c.id))
    ahead = outlook(facts, told)
    return Dossier(
        schema=SCHEMA,
        version=facts.version,
        as_of=facts.as_of,
        story=_story(facts),
        pages=facts.pages,
        reports=_reports(facts),
        entities=facts.index.entities,
        quotes=_quotes(facts),
        utterances=facts.utterances,
        times=_times(facts),
        events=told,
        timeline=timeline(told),
        figures=tuple(s.figure for s in stated),
        comparisons=tuple(compared),
        copies=facts.copies,
        chains=chains(facts),
        independence=found,
        outlook=ahead,
        changes=changes(facts, told, compared, ahead),
        rejections=facts.rejections,
    )


def _reports(facts: StoryFacts) -> tuple[Report, ...]:
    return tuple(facts.by_id[report].document.report for report in facts.ordered)


def _story(facts: StoryFacts) -> Story:
    titled = [r for r in facts.ordered if facts.by_id[r].document.report.title is not None]
    first = facts.by_id[(titled or list(facts.ordered))[0]].document.report
    title = first.title.text if first.title else " ".join(first.span.text.split()[:12])
    dated = [r for r in facts.ordered if facts.published[r][0] and facts.published[r][1]]
    firsts = sorted(dated, key=lambda r: (facts.published[r][1] or "", r))
    ends: tuple[When | None, When | None] = (None, None)
    if firsts:
        last = max(dated, key=lambda r: (facts.published[r][1] or "", r))
        ends = (facts.by_id[firsts[0]].document.report.published, facts.by_id[last].document.report.published)
    return Story(facts.id, title, *ends)


def _quotes(facts: StoryFacts) -> tuple[Quote, ...]:
    utterance = {quote: row.id for row in facts.utterances for quote in row.quotes}
    order = {report: number for number, report in enumerate(facts.ordered)}
    rows = sorted(facts.quotes, key=lambda q: (order[q.report], q.quotation.start, q.quotation.end))
    return tuple(_quote(facts, ref, utterance[ref.id]) for ref in rows)


def _quote(facts: StoryFacts, ref: QuoteRef, utterance: str) -> Quote:
    report, quotation = facts.by_id[ref.report], ref.quotation
    speaker = None
    if quotation.speaker is not None:
        who = quotation.speaker
        via = entity_at(report, who.via, facts.index)
        speaker = Speaker(
            entity=ref.speaker,
            span=report.span(who.span) if who.span else None,
            anonymous=who.anonymous,
            via=via if via != ref.speaker else None,
            reason=who.reason,
        )
    return Quote(
        id=ref.id,
        report=ref.report,
        span=report.span(Extent(quotation.start, quotation.end)),
        kind=quotation.kind,
        speaker=speaker,
        cue=report.span(quotation.cue) if quotation.cue else None,
        addressee=quotation.addressee.of(report.text) if quotation.addressee else None,
        medium=quotation.medium.of(report.text) if quotation.medium else None,
        said=ref.said,
        utterance=utterance,
        parts=tuple(report.span(part) for part in quotation.parts) if len(quotation.parts) > 1 else (),
    )


def _times(facts: StoryFacts) -> tuple[Time, ...]:
    return tuple(_time(facts.by_id[r], found) for r in facts.ordered for found in facts.by_id[r].layers.times)


def _time(report: ReadReport, found: TimeExpression) -> Time:
    span = report.span(Extent(found.start, found.end))
    return Time(report.id, span, found.type, found.value, found.anchor, found.mod, found.reason)

"""Says how each report came by what it says: agency, outlets, platforms, documents, named and unnamed people."""

from __future__ import annotations

import re

from crossread.model.annotations import Quotation
from crossread.model.dossier import Chain, ChainKind, ChainSource
from crossread.model.links import QuoteRef, ReadReport
from crossread.model.spans import Extent
from crossread.reconcile.facts import StoryFacts

_PLATFORM = re.compile(
    r"\b(?:on|via|to|in)\s+(?:(?:the|his|her|their|its)\s+)?(?:social[- ](?:media|network)\s+)?"
    r"(?:platform\s+|app\s+|post\s+on\s+)?"
    r"(X|Twitter|Truth Social|Telegram|Facebook|Instagram|Threads|TikTok|YouTube|WhatsApp|Weibo|WeChat|Bluesky|"
    r"Mastodon|LinkedIn|VKontakte|Signal|Reddit)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:statement|press release|report|document|letter|memo|memorandum|filing|court papers|indictment|study|"
    r"communique|communiqué|transcript|e-?mail)s?\b",
    re.IGNORECASE,
)


def chains(facts: StoryFacts) -> tuple[Chain, ...]:
    """List the sources each report shows, each with the words that show it.

    Args:
        facts: the story.

    Returns:
        One chain per report, in order of publication.
    """
    quotes: dict[str, list[QuoteRef]] = {}
    for quote in facts.quotes:
        quotes.setdefault(quote.report, []).append(quote)
    return tuple(
        Chain(report, _sources(facts, facts.by_id[report], quotes.get(report, []))) for report in facts.ordered
    )


def _sources(facts: StoryFacts, report: ReadReport, quotes: list[QuoteRef]) -> tuple[ChainSource, ...]:
    found: dict[tuple[str, str], ChainSource] = {}

    def add(kind: ChainKind, name: str, entity: str | None, extent: Extent | None) -> None:
        if extent is not None and extent.start < extent.end:
            found.setdefault((kind, entity or name.casefold()), ChainSource(entity, kind, report.span(extent), name))

    head = report.document.report
    for source, kind in ((head.agency, "agency"), (head.republished_from, "outlet")):
        if source is not None and source.evidence:
            add("agency" if kind == "agency" else "outlet", source.name, None, source.evidence[0].extent)
    for quote in quotes:
        _add_quote(facts, report, quote, add)
    return tuple(sorted(found.values(), key=lambda s: (s.span.start, s.span.end, s.kind)))


def _add_quote(facts: StoryFacts, report: ReadReport, quote: QuoteRef, add: object) -> None:
    assert callable(add)
    quotation: Quotation = quote.quotation
    speaker = quotation.speaker
    if speaker is not None and speaker.span is not None:
        words = speaker.span.of(report.text)
        if quote.speaker is None and not speaker.anonymous and not words[:1].isupper():
            return  # a pronoun or description that could not be resolved names no source
        name = facts.name(quote.speaker) if quote.speaker else words
        add("anonymous" if speaker.anonymous else "named", name, quote.speaker, speaker.span)
    if quotation.medium is not None:
        words = quotation.medium.of(report.text)
        platform = _PLATFORM.search(words) or _PLATFORM.search("on " + words)
        if platform is not None:
            add("platform", platform[1], None, quotation.medium)
        elif _DOCUMENT.search(words):
            add("document", words, None, quotation.medium)

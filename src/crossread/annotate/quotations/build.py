"""Makes quotations of drafts: speaker, attribution as printed, addressee, medium and time."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.lang.en_speakers import GENDERED, PERSON_NOUNS
from crossread.annotate.lang.en_speech import PREPOSITIONS
from crossread.annotate.quotations.adjuncts import medium_at
from crossread.annotate.quotations.anonymity import is_anonymous
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.mentions import MentionIndex
from crossread.annotate.quotations.phrases import Phrase, Range
from crossread.annotate.quotations.readings import Attribution, Draft, Reading
from crossread.annotate.quotations.resolve import Resolver
from crossread.annotate.quotations.sources import main_subject
from crossread.annotate.quotations.speakers import antecedent, core_end, speaker_span
from crossread.model.annotations import Mention, Quotation, SpeakerRef, TimeExpression
from crossread.model.spans import Extent

# How often each rule names the right speaker: measured on the quoted passages of PolNeAR dev (559) where it has enough
# of them, by judgement for the last three, which it hardly has.
_SCORES = {
    "cue behind the words": 0.98,
    "cue in their middle": 0.98,
    "cue before the words": 0.94,
    "reported clause": 0.97,
    "turn of a transcript": 0.97,
    "name behind the words": 0.9,
    "goes on with the speaker before": 0.73,
    "colon before the words": 0.8,
    "the same words further on": 0.8,
    "subject of the sentence before": 0.6,
}


class Builder:
    """Builds the quotations of one report in the order of its text."""

    def __init__(
        self, text: str, reading: Reading, mentions: Sequence[Mention], times: Sequence[TimeExpression]
    ) -> None:
        self.text, self.reading = text, reading
        self.mentions = MentionIndex(mentions)
        self.times = sorted(Extent(t.start, t.end) for t in times)
        self.resolver = Resolver(text, reading.frames, self.mentions)
        self._speakers: dict[int, SpeakerRef | None] = {}
        self._sources: dict[int, Extent | None] = {}

    def build(self) -> tuple[Quotation, ...]:
        """Build all quotations, sorted by start."""
        by_cue = sorted(self.reading.drafts, key=self._place)
        for draft in by_cue:
            self._speakers[id(draft)] = self._speaker(draft)
        made = [self._quotation(draft) for draft in self.reading.drafts]
        return tuple(sorted(made, key=lambda q: (q.start, q.end, q.kind)))

    def _place(self, draft: Draft) -> tuple[int, int]:
        if draft.inherits is not None and draft.inherits.source is not None:
            return max((draft.parts[0].start, 1), (self._place(draft.inherits)[0], 2))
        if draft.inherits is not None or draft.attribution is None:
            return (draft.parts[0].start, 1)
        return (self.reading.frames[draft.at].starts[draft.attribution.cue[0]], 0)

    def _quotation(self, draft: Draft) -> Quotation:
        frame = self.reading.frames[draft.at]
        attribution = draft.attribution
        parts = tuple(sorted(draft.parts))
        source = frame.extent(draft.source.first, draft.source.last) if draft.source else self._inherited_source(draft)
        cue = frame.extent(*attribution.cue) if attribution else None
        return Quotation(
            parts[0].start,
            parts[-1].end,
            draft.kind,
            parts,
            self._speakers[id(draft)],
            source,
            cue,
            _extent(frame, attribution.adjuncts.addressee) if attribution else None,
            self._medium(frame, attribution, draft.source) if attribution else None,
            self._time(frame, attribution, draft) if attribution else None,
        )

    def _inherited_source(self, draft: Draft) -> Extent | None:
        seen = draft.inherits
        while seen is not None and seen.source is None:
            seen = seen.inherits
        return (
            self.reading.frames[seen.at].extent(seen.source.first, seen.source.last) if seen and seen.source else None
        )

    def _speaker(self, draft: Draft) -> SpeakerRef | None:
        """Say who speaks a draft; None where that is not sure."""
        if draft.source is None:
            inherited = self._speakers.get(id(draft.inherits)) if draft.inherits is not None else None
            if inherited is None:
                return None
            return SpeakerRef(
                inherited.span,
                inherited.anonymous,
                inherited.resolved,
                inherited.via,
                draft.rule,
                _SCORES.get(draft.rule, 0.5),
            )
        via = self._relay(draft)
        span, anonymous, resolved = self._named(draft.at, draft.source)
        if via is not None and via.of(self.text) in (span.of(self.text), resolved.of(self.text) if resolved else None):
            via = None  # "Ek said he hoped": one and the same
        return SpeakerRef(span, anonymous, resolved, via, draft.rule, _SCORES.get(draft.rule, 0.5))

    def _relay(self, draft: Draft) -> Extent | None:
        """Give who passes the words on, the fuller mention where only a pronoun is printed."""
        if draft.via is None or draft.via.source is None:
            return None
        span, _, resolved = self._named(draft.at, draft.via.source)
        return resolved if resolved is not None and span.of(self.text).lower() in ("he", "she", "they", "it") else span

    def _named(self, at: int, source: Phrase) -> tuple[Extent, bool, Extent | None]:
        """Give a source's span, whether it is kept back, and the fuller mention behind it."""
        frame = self.reading.frames[at]
        phrase = antecedent(frame, source)
        span = speaker_span(frame, phrase, self.mentions)
        self._note_person(frame, phrase, span)
        mention = self.mentions.at(span)
        anonymous = is_anonymous(frame, phrase) or (mention is not None and mention.kind == "anonymous")
        resolved = self.resolver.resolve(frame, span, lambda: self._subject_before(at, span))
        if resolved is not None and resolved.of(self.text) == span.of(self.text):
            resolved = None  # an earlier mention in the same words tells no more
        if resolved is not None:
            anonymous = anonymous or resolved in self.resolver.hidden
        meant = resolved if resolved is not None and span.of(self.text).lower() in ("he", "she") else span
        self.resolver.note(meant, frame.block, anonymous=anonymous)
        return span, anonymous, resolved

    def _subject_before(self, at: int, span: Extent) -> Extent | None:
        """Give the subject of an earlier verb in the frame, or of the sentence before in the same paragraph."""
        frame = self.reading.frames[at]
        position = next((i for i, start in enumerate(frame.starts) if start >= span.start), len(frame))
        subject = main_subject(frame, position)
        if subject is None and at > 0 and self.reading.frames[at - 1].block >= frame.block - 1:
            frame = self.reading.frames[at - 1]
            subject = main_subject(frame, len(frame))
        if subject is None:
            return None
        found = speaker_span(frame, subject, self.mentions)
        self._note_person(frame, subject, found)
        return found

    def _note_person(self, frame: Frame, phrase: Phrase, span: Extent) -> None:
        """Remember a name as a person's where it follows what only people are called: "his sister, Selam"."""
        described = frame.low(core_end(frame, phrase)).removesuffix("'s")
        if phrase.added is not None and span.start >= frame.starts[phrase.added] and described in PERSON_NOUNS:
            self.resolver.people.add(span)
        if described in GENDERED:
            self.resolver.gender[span] = GENDERED[described]

    def _medium(self, frame: Frame, attribution: Attribution, source: Phrase | None) -> Extent | None:
        """Give where it was said: behind the cue, or in what leads in to the source."""
        if attribution.adjuncts.medium is not None:
            return frame.extent(*attribution.adjuncts.medium)
        for position in self._lead(frame, attribution, source):
            found = medium_at(frame, position)
            if found is not None:
                return frame.extent(*found)
        return None

    def _lead(self, frame: Frame, attribution: Attribution, source: Phrase | None) -> range:
        """Give the words that lead in to a source which stands before its words."""
        if source is None or attribution.place != "after" or attribution.shared or source.first > attribution.cue[0]:
            return range(0)
        first = source.first
        while first > 0 and frame.low(first - 1) not in (QUOTE, ";", ":"):
            first -= 1
        if frame.low(source.first - 1) != "," or not _leads_in(frame.low(first)):
            return range(0)
        return range(first, source.first)

    def _time(self, frame: Frame, attribution: Attribution, draft: Draft) -> Extent | None:
        """Give the expression that says when: beside the cue, or in what leads in."""
        adjuncts = attribution.adjuncts
        first = frame.starts[attribution.cue[0]]
        last = frame.starts[adjuncts.start] if adjuncts.start < len(frame) else frame.end
        if attribution.place == "before" and adjuncts.follows in ("adverbial", "end"):
            last = frame.end
        spots = [Extent(min(first, last), last)]
        lead = self._lead(frame, attribution, draft.source)
        if lead:
            spots.append(frame.extent(lead[0], lead[-1]))
        for spot in spots:
            for time in self.times:
                if spot.contains(time) and not any(part.overlaps(time) for part in draft.parts):
                    return time
        if not self.times and adjuncts.time is not None:
            return frame.extent(*adjuncts.time)
        return None


def _leads_in(low: str) -> bool:
    """Say whether a word opens an adjunct that goes before its clause: "In an interview, ...", "Speaking ..."."""
    return low in PREPOSITIONS or low.endswith("ing") or low == "asked"


def _extent(frame: Frame, found: Range | None) -> Extent | None:
    return None if found is None else frame.extent(*found)

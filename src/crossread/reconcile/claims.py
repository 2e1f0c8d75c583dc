"""Sets claims against denials: who says that something is so, and who says that it is not."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.base.ids import content_id
from crossread.base.words_en import FUNCTION_WORDS
from crossread.model.dossier import Comparison, Side
from crossread.model.links import QuoteRef
from crossread.model.spans import Extent, Span
from crossread.reconcile import claims_en as en
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.words_en import singular, stem

# A claim and its denial in one report stand close together; farther apart they must name the same parties.
CLOSE_CHARACTERS = 600
# Words of a denial that say what is denied: its first ones.
DENIAL_WORDS = 20
# Share of the words denied that a claim must have, and how many at least: after "denied that", and where only the
# words themselves ("did not fire on the village") say that something is denied, beside its verb. Read on
# the denials of bench stories/news_cluster and stories/gva_incidents.
REPEATED, REPEATED_WORDS = 0.5, 2
# The same share where each word weighs by how rare it is in the story: what every sentence of a story has ("the girls
# were released") answers no denial of what is told once ("that fighters were released in exchange"). Read on the
# denials of multi-outlet stories of bench raw/news_4000 and stories/news_cluster.
REPEATED_WEIGHT = 0.5
# A negation reaches so many words on.
NEGATION_REACH = 6
NEGATED, NEGATED_WORDS = 0.6, 2


@dataclass(frozen=True, slots=True)
class _Statement:
    """What somebody says, with the stems of its words, the parties its sentence names, and what it denies.

    ``words`` are its stems with those of names. ``thing`` is what it says there is none of ("damage") or what was not
    done ("fire"); ``denied`` are the stems of what it says is not so, with those of names in an outright denial.
    """

    quote: QuoteRef
    span: Span
    stems: frozenset[str]
    words: frozenset[str]
    parties: frozenset[str]
    thing: str
    denied: frozenset[str]
    outright: bool  # the report itself calls it a denial
    claims: bool
    negates: bool


def compare_claims(facts: StoryFacts, counter: SupportCounter) -> list[Comparison]:
    """Find what one party claims and another denies.

    Args:
        facts: the story.
        counter: counts the chains behind each side.

    Returns:
        One disputed comparison per denial that answers a claim.
    """
    statements = [s for quote in facts.quotes if (s := _statement(facts, quote)) is not None]
    rarity = _Rarity(facts)
    found = []
    for denial in statements:
        if not denial.thing and len(denial.denied) < REPEATED_WORDS:
            continue
        claims = [s for s in statements if _answers(denial, s, rarity)]
        if claims:
            found.append(_dispute(facts, claims, denial, counter))
    return found


class _Rarity:
    """Says how much a word tells in a story: the more, the fewer sentences have it."""

    def __init__(self, facts: StoryFacts) -> None:
        self._count: Counter[str] = Counter()
        self._sentences = 1
        for report in facts.reports:
            for sentence in report.layers.sentences:
                self._count.update(_stems(report.text[sentence.start : sentence.end], names=True))
                self._sentences += 1

    def weight(self, stems: frozenset[str]) -> float:
        return math.fsum(math.log((self._sentences + 1) / (self._count[word] + 0.5)) for word in sorted(stems))


def _statement(facts: StoryFacts, quote: QuoteRef) -> _Statement | None:
    report = facts.by_id[quote.report]
    extent = Extent(quote.quotation.start, quote.quotation.end)
    if quote.speaker is None:
        return None
    text = extent.of(report.text)
    sentence = facts.sentence(quote.report, extent)
    whole = Extent(min(sentence.start, extent.start), max(sentence.end, extent.end))
    parties = frozenset(
        entity
        for mention in report.layers.mentions
        if whole.start <= mention.start < whole.end
        and (entity := facts.index.at(report.page, Extent(mention.start, mention.end))) is not None
    )
    cue = quote.quotation.cue.of(report.text) if quote.quotation.cue is not None else ""
    outright = bool(en.DENYING_CUE.search(cue)) or bool(en.REJECTING_CUE.search(cue) and en.CHARGE.match(text))
    thing, denied = _denied(text, outright)
    claims = not (thing or denied or en.NO_CLAIM.search(text) or en.DENYING_CUE.search(text))
    negates = bool(en.NEGATION.search(text))
    span = report.span(extent)
    return _Statement(
        quote, span, _stems(text), _stems(text, names=True), parties, thing, denied, outright, claims, negates
    )


def _stems(text: str, *, names: bool = False) -> frozenset[str]:
    """Stems of the words that say something; without ``names``, what begins with a capital is left out."""
    found = re.findall(r"\b[A-Za-z][A-Za-z-]{2,}" if names else r"\b[a-z][A-Za-z-]{2,}", text)
    words = (word.lower() for word in found if word.lower() not in FUNCTION_WORDS)
    return frozenset(stem(word) for word in words if singular(word) not in en.EMPTY)


def _denied(content: str, outright: bool) -> tuple[str, frozenset[str]]:
    """Give the thing a statement says there is none of, and the stems of what it says is not so."""
    first = " ".join(content.split()[:DENIAL_WORDS])
    none = en.NO_SUCH.match(first)
    if none is not None:
        head = none["thing"].split()[-1].lower()
        return ("" if singular(head) in en.EMPTY or len(head) < 4 else stem(head)), frozenset()
    if outright:
        return "", _stems(first, names=True)
    negated = en.DID_NOT.match(first)
    done = first[negated.end() :].split()[:1] if negated is not None else []
    verb = next(iter(_stems(" ".join(done))), "")
    return verb, _stems(first) if verb else frozenset()


def _answers(denial: _Statement, claim: _Statement, rarity: _Rarity) -> bool:
    if claim.quote.speaker == denial.quote.speaker or not claim.claims:
        return False
    if denial.thing and denial.thing not in claim.stems:
        return False
    if denial.denied and not _repeats(denial, claim, rarity):
        return False
    if claim.negates and (not denial.outright or _negates_what_is(denial, claim)):
        return False
    if claim.quote.report == denial.quote.report and 0 <= denial.span.start - claim.span.end <= CLOSE_CHARACTERS:
        return True
    return bool(_others(denial) & _others(claim)) and len(denial.stems & claim.stems) >= REPEATED_WORDS


def _repeats(denial: _Statement, claim: _Statement, rarity: _Rarity) -> bool:
    """Say whether a claim has enough of the words denied; names count in an outright denial, but not alone."""
    share, least = (REPEATED, REPEATED_WORDS) if denial.outright else (NEGATED, NEGATED_WORDS)
    shared = denial.denied & (claim.words if denial.outright else claim.stems)
    plain = shared & claim.stems
    if rarity.weight(shared) < REPEATED_WEIGHT * rarity.weight(denial.denied):
        return False
    least_plain = REPEATED_WORDS if len(denial.denied & denial.stems) > 2 * REPEATED_WORDS else 1
    return len(shared) >= max(least, share * len(denial.denied)) and len(plain) >= least_plain


def _negates_what_is(denial: _Statement, claim: _Statement) -> bool:
    """True for "no prisoners were exchanged" beside the denial that they were: both say the same."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:['’]t)?", claim.span.text)]
    for at, word in enumerate(words):
        if stem(word) in denial.denied and en.NEGATION.search(" ".join(words[max(0, at - NEGATION_REACH) : at])):
            return True
    return False


def _others(statement: _Statement) -> frozenset[str]:
    return statement.parties - {statement.quote.speaker or ""}


def _dispute(
    facts: StoryFacts, claims: Sequence[_Statement], denial: _Statement, counter: SupportCounter
) -> Comparison:
    claimant, denier = facts.name(claims[0].quote.speaker), facts.name(denial.quote.speaker)
    sides = (_side(facts, claims, counter), _side(facts, [denial], counter))
    ids = tuple(s.quote.id for s in (*claims, denial))
    what = denial.thing or min(denial.denied & claims[0].stems)
    word = next((w for w in re.findall(r"[A-Za-z-]+", denial.span.text) if stem(w) == what), what)
    reason = f"{claimant} says so; {denier} says that it is not so."
    return Comparison(content_id("c", "claim", *sorted(ids)), "claim_denial", word, ids, sides, "disputed", reason)


def _side(facts: StoryFacts, statements: Sequence[_Statement], counter: SupportCounter) -> Side:
    reports = tuple(r for r in facts.ordered if r in {s.quote.report for s in statements})
    speakers = tuple(sorted({s.quote.speaker for s in statements if s.quote.speaker}))
    voices = [Voice(s.quote.report, (s.quote.speaker,) if s.quote.speaker else ()) for s in statements]
    return Side(
        statements[0].span.text, tuple(s.span for s in statements), reports, speakers, counter.independent(voices)
    )

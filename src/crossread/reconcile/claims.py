"""Sets claims against denials: who says that something is so, and who says that it is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crossread.base.ids import content_id
from crossread.model.dossier import Comparison, Side
from crossread.model.links import QuoteRef
from crossread.model.spans import Extent, Span
from crossread.reconcile.facts import StoryFacts
from crossread.reconcile.support import SupportCounter, Voice
from crossread.reconcile.words_en import singular

# A denial names the thing denied within this many words: "there was no *damage*", "denied any *involvement*".
_DENIED = re.compile(
    r"\b(?:no|any|not any|without any|did not|didn't|didn’t|had not|has not|have not|was not|were not|is not|are not|"
    r"wasn't|wasn’t|weren't|weren’t|never|denied|denies|denying|deny|refuted|refutes)\s+"
    r"(?:(?:that|the|a|an|any|all|such|been|be|being|having|there|was|were|had|claims?|reports?|allegations?|of)\s+)*"
    r"((?:[A-Za-z][\w-]*\s+){0,2}[A-Za-z][\w-]*)",
    re.IGNORECASE,
)
_DENYING_CUE = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut|disput|contradict)", re.IGNORECASE)
# A claim and its denial in one report stand close together; farther apart they must name the same parties.
CLOSE_CHARACTERS = 600
# Words too general to show that a denial answers a claim.
_EMPTY = frozenset(
    {
        *(
            "one",
            "thing",
            "way",
            "time",
            "doubt",
            "comment",
            "plan",
            "need",
            "sign",
            "evidence",
            "idea",
            "choice",
            "longer",
        ),
        *(
            "immediate",
            "further",
            "other",
            "more",
            "known",
            "word",
            "answer",
            "reason",
            "want",
            "say",
            "know",
            "think",
            "yet",
        ),
        *(
            "have",
            "make",
            "take",
            "give",
            "get",
            "come",
            "see",
            "any",
            "let",
            "do",
            "be",
            "go",
            "mean",
            "use",
            "interest",
        ),
        *(
            "agreement",
            "people",
            "country",
            "man",
            "woman",
            "person",
            "year",
            "day",
            "respond",
            "immediately",
            "include",
        ),
        *(
            "so",
            "too",
            "very",
            "that",
            "it",
            "this",
            "to",
            "in",
            "the",
            "elaborate",
            "specify",
            "provide",
            "happy",
            "ready",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class _Statement:
    """What somebody says, with the stems of its words, the parties its sentence names, and what it denies."""

    quote: QuoteRef
    span: Span
    stems: frozenset[str]
    parties: frozenset[str]
    denied: frozenset[str]


def compare_claims(facts: StoryFacts, counter: SupportCounter) -> list[Comparison]:
    """Find what one party claims and another denies.

    Args:
        facts: the story.
        counter: counts the chains behind each side.

    Returns:
        One disputed comparison per denial that answers a claim.
    """
    statements = [s for quote in facts.quotes if (s := _statement(facts, quote)) is not None]
    found = []
    for denial in statements:
        if not denial.denied:
            continue
        claims = [s for s in statements if _answers(facts, denial, s)]
        if claims:
            found.append(_dispute(facts, claims, denial, counter))
    return found


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
    return _Statement(quote, report.span(extent), _stems(text), parties, _denied(report.text, quote, text))


def _stems(text: str) -> frozenset[str]:
    """Stems of the words that are no names: what begins with a capital is left out."""
    return frozenset(stem(word) for word in re.findall(r"\b[a-z][A-Za-z-]{2,}", text))


def stem(word: str) -> str:
    """Cut a word to its stem by rule, so that "damaged", "damages" and "damage" meet.

    Args:
        word: one English word.

    Returns:
        Its stem in lower case; rough, for comparing only.
    """
    base = singular(word)
    for ending in ("ing", "ed", "e"):
        if base.endswith(ending) and len(base) - len(ending) >= 4:
            return base[: -len(ending)]
    return base


def _denied(text: str, quote: QuoteRef, content: str) -> frozenset[str]:
    words: set[str] = set()
    for match in _DENIED.finditer(content):
        words.update(match[1].split())
    cue = quote.quotation.cue
    if cue is not None and _DENYING_CUE.search(cue.of(text)):
        words.update(re.findall(r"[A-Za-z][A-Za-z-]{2,}", content)[:8])
    plain = (word for word in words if word[0].islower())
    return frozenset(stem(word) for word in plain if singular(word) not in _EMPTY and len(word) > 3)


def _answers(facts: StoryFacts, denial: _Statement, claim: _Statement) -> bool:
    if claim.quote.speaker == denial.quote.speaker or claim.denied & denial.denied:
        return False
    shared = denial.denied & claim.stems
    if not shared:
        return False
    if claim.quote.report == denial.quote.report:
        gap = denial.span.start - claim.span.end
        if 0 <= gap <= CLOSE_CHARACTERS:
            return True
    return len(shared) >= 2 and bool(_others(denial) & _others(claim))


def _others(statement: _Statement) -> frozenset[str]:
    return statement.parties - {statement.quote.speaker or ""}


def _dispute(
    facts: StoryFacts, claims: Sequence[_Statement], denial: _Statement, counter: SupportCounter
) -> Comparison:
    claimant, denier = facts.name(claims[0].quote.speaker), facts.name(denial.quote.speaker)
    sides = (_side(facts, claims, counter), _side(facts, [denial], counter))
    ids = tuple(s.quote.id for s in (*claims, denial))
    what = min(denial.denied & claims[0].stems)
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

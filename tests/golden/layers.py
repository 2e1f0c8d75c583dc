"""Scores the layers of a dossier against the golden one: quotes with their speakers, times, figures."""

from __future__ import annotations

from crossread.model.dossier import Figure, Quote, Time
from tests.golden.golden import Score, Story, fits, overlap, plain, same_name

# An indirect quotation has no marks; two readers agree on most of its words, seldom on the last.
INDIRECT_OVERLAP = 0.6


def quotes(story: Story) -> Score:
    """Score every piece of quoted words, with who says it."""
    score = Score()
    for key, rows in story.golden["quotes"].items():
        pieces = [
            (quote, part.text)
            for quote in story.dossier.quotes
            if story.key(quote.report) == key
            for part in (quote.parts or (quote.span,))
        ]
        used: set[int] = set()
        for kind, words, speaker in rows:
            hit = _piece(story, pieces, used, kind, words, speaker)
            if hit is None:
                score.missed.append(f"{key}: {kind} “{words}” — {speaker}")
            else:
                used.add(hit)
                score.right += 1
        for number, (quote, text) in enumerate(pieces):
            if number not in used:
                score.extra.append(f"{key}: {quote.kind} “{text}” — {_speaker(story, quote)}")
    return score


def _piece(
    story: Story, pieces: list[tuple[Quote, str]], used: set[int], kind: str, words: str, speaker: str
) -> int | None:
    for number, (quote, text) in enumerate(pieces):
        if number in used or (quote.kind == "indirect") != (kind == "indirect"):
            continue
        same = overlap(words, text) >= INDIRECT_OVERLAP if kind == "indirect" else fits(words, text)
        if same and _speaks(story, quote, speaker):
            return number
    return None


def _speaks(story: Story, quote: Quote, speaker: str) -> bool:
    if quote.speaker is None:
        return False
    if speaker == "anonymous":
        return quote.speaker.anonymous
    printed = quote.speaker.span.text if quote.speaker.span else ""
    return same_name(speaker, story, quote.speaker.entity, printed)


def _speaker(story: Story, quote: Quote) -> str:
    if quote.speaker is None:
        return "nobody"
    printed = quote.speaker.span.text if quote.speaker.span else ""
    return f"{printed} = {story.name(quote.speaker.entity)}"


def times(story: Story) -> Score:
    """Score every time expression with its value."""
    score = Score()
    optional = {plain(text) for text in story.golden["times_optional"]}
    for key, rows in story.golden["times"].items():
        found = [time for time in story.dossier.times if story.key(time.report) == key]
        used: set[int] = set()
        for text, *values in rows:  # any of the values is right
            hit = next(
                (n for n, t in enumerate(found) if n not in used and any(_time_fits(text, v, t) for v in values)), None
            )
            if hit is None:
                score.missed.append(f"{key}: {text} = {values}")
            else:
                used.add(hit)
                score.right += 1
        for number, time in enumerate(found):
            if number not in used and plain(time.span.text) not in optional:
                score.extra.append(f"{key}: {time.span.text} = {time.value}")
    return score


def _time_fits(text: str, value: str, found: Time) -> bool:
    words, got = plain(found.span.text), found.value
    same_words = plain(text) in words or words in plain(text)
    return same_words and (got == value or got.startswith(value) or (len(got) == 10 and value.startswith(got)))


def figures(story: Story) -> Score:
    """Score every figure with its value in base units; what it measures is scored by the comparisons."""
    score = Score()
    optional = {plain(text) for text in story.golden["figures_optional"]}
    for key, rows in story.golden["figures"].items():
        found = [f for f in story.dossier.figures if story.key(f.report) == key]
        used: set[int] = set()
        for text, low, high, unit, _ in rows:
            hit = next(
                (n for n, f in enumerate(found) if n not in used and _figure_fits(text, low, high, unit, f)), None
            )
            if hit is None:
                score.missed.append(f"{key}: {text} = {low}–{high} {unit}")
            else:
                used.add(hit)
                score.right += 1
        for number, figure in enumerate(found):
            if number not in used and plain(figure.span.text) not in optional and figure.base.unit != "second":
                score.extra.append(f"{key}: {figure.span.text} = {figure.base}")
    return score


def _figure_fits(text: str, low: float | None, high: float | None, unit: str, found: Figure) -> bool:
    def near(a: float | None, b: float | None) -> bool:
        return a == b if a is None or b is None else abs(a - b) <= 0.001 * max(abs(a), abs(b))

    words = plain(found.span.text)
    same = plain(text) in words or words in plain(text)
    base = found.base
    ratio = unit == "percent" and base.unit == "1"
    scale = 0.01 if ratio and low is not None and base.low is not None and base.low < low / 2 else 1.0
    values = near(low if low is None else low * scale, base.low) and near(
        high if high is None else high * scale, base.high
    )
    return same and values and (ratio or plain(unit) in plain(f"{base.unit} {found.unit}") or base.unit == unit)

"""In which ways the wordings of one utterance differ between quotes, named so that a reporter can read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.base.words import fold, key_of
from crossread.link.utterances.align import MAX_GAP_WORDS, aligned_blocks
from crossread.link.utterances.prepare import Prepared
from crossread.model.links import Difference, DifferenceKind
from crossread.model.spans import Extent

# Characters of a quoted piece that a detail shows before it is cut.
MOST_SHOWN = 80

_LIKE_MARKS = str.maketrans("“”„‘’‚—–‐‑\u00a0", "\"\"\"'''----\u0020")
_OPENING = re.compile(r"[\"'\s]+")

Found = tuple[DifferenceKind, str]


def differences(reference: Prepared, others: Sequence[Prepared], renderings: frozenset[str]) -> tuple[Difference, ...]:
    """Name how quotes of one utterance differ from its fullest quote.

    Args:
        reference: the fullest quote.
        others: the other quotes.
        renderings: ids of quotes that were joined as translations.

    Returns:
        One difference per kind and detail with the quotes that show it, sorted.
    """
    found: dict[Found, list[str]] = {}
    for other in others:
        for item in dict.fromkeys(_compare(reference, other, other.id in renderings)):
            found.setdefault(item, []).append(other.id)
    return tuple(Difference(kind, tuple(sorted(ids)), detail) for (kind, detail), ids in sorted(found.items()))


def _compare(a: Prepared, b: Prepared, rendering: bool) -> Iterator[Found]:
    if rendering or a.report.document.report.language != b.report.document.report.language:
        yield "translation", f"{_shown(b, 0, len(b.words))} renders what elsewhere reads {_shown(a, 0, len(a.words))}"
    else:
        yield from _word_differences(a, b)
    yield from _context(a, b)


def _word_differences(a: Prepared, b: Prepared) -> Iterator[Found]:
    """Compare word by word; what stands before the first and after the last shared word is truncation."""
    blocks = aligned_blocks(a, b)
    if not blocks:
        yield "wording", f"{_shown(b, 0, len(b.words))} instead of {_shown(a, 0, len(a.words))}"
        return
    a_end, b_end = 0, 0
    for number, (i, j, size) in enumerate(blocks):
        left, right = (a_end, i), (b_end, j)
        if number == 0:
            yield from _truncation(a, b, left, right, at_end=False)
        elif left[0] < left[1] or right[0] < right[1]:
            yield "wording", _change(a, b, left, right)
        yield from _spelling(a, b, i, j, size)
        yield from _punctuation(a, b, i, j, size)
        a_end, b_end = i + size, j + size
    yield from _truncation(a, b, (a_end, len(a.words)), (b_end, len(b.words)), at_end=True)


def _change(a: Prepared, b: Prepared, left: tuple[int, int], right: tuple[int, int]) -> str:
    if left[0] == left[1]:
        return f"adds {_shown(b, *right)} after {_shown(b, max(0, right[0] - 1), right[0])}"
    if right[0] == right[1]:
        return f"leaves out {_shown(a, *left)}"
    return f"{_shown(b, *right)} instead of {_shown(a, *left)}"


def _truncation(
    a: Prepared, b: Prepared, left: tuple[int, int], right: tuple[int, int], *, at_end: bool
) -> Iterator[Found]:
    """Say what one quote prints before or after the words both share; a word or two changed there are wording."""
    left, right = _without_common(a, b, left, right, at_end=at_end)
    lengths = left[1] - left[0], right[1] - right[0]
    if lengths == (0, 0):
        return
    if lengths[1] == 0:
        kept = (right[0] - 1, right[0]) if at_end else (right[1], right[1] + 1)
        place, more = ("ends with", "goes on") if at_end else ("begins with", "has before it")
        yield "truncation", f"{place} {_shown(b, *kept)}; the fuller quote {more} {_shown(a, *left)}"
    elif lengths[0] == 0:
        yield "truncation", f"also has {_shown(b, *right)}, which the fuller quote leaves out"
    elif max(lengths) <= MAX_GAP_WORDS:
        yield "wording", _change(a, b, left, right)
    else:
        verb = "goes on with" if at_end else "begins with"
        yield "truncation", f"{verb} {_shown(b, *right)} where the fuller quote has {_shown(a, *left)}"


def _without_common(
    a: Prepared, b: Prepared, left: tuple[int, int], right: tuple[int, int], *, at_end: bool
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Take off the outer words that both sides share after all, such as the "we" of both beginnings."""
    (a0, a1), (b0, b1) = left, right
    if at_end:
        while a0 < a1 and b0 < b1 and a.words.keys[a1 - 1] == b.words.keys[b1 - 1]:
            a1, b1 = a1 - 1, b1 - 1
    else:
        while a0 < a1 and b0 < b1 and a.words.keys[a0] == b.words.keys[b0]:
            a0, b0 = a0 + 1, b0 + 1
    return (a0, a1), (b0, b1)


def _spelling(a: Prepared, b: Prepared, i: int, j: int, size: int) -> Iterator[Found]:
    for step in range(size):
        left, right = _word(a, i + step), _word(b, j + step)
        if fold(left) != fold(right):
            same = key_of(left) == key_of(right) or left[:1].isupper() or right[:1].isupper()
            yield "spelling" if same else "wording", f"“{right}” instead of “{left}”"


def _punctuation(a: Prepared, b: Prepared, i: int, j: int, size: int) -> Iterator[Found]:
    """Compare what stands between neighbouring words, blind to white space and the kind of marks."""
    for step in range(size - 1):
        left, right = _between(a, i + step), _between(b, j + step)
        if left is not None and right is not None and _signs(left) != _signs(right):
            shown = _shown(b, j + step, j + step + 2)
            yield "punctuation", f"{shown} instead of {_shown(a, i + step, i + step + 2)}"


def _between(quote: Prepared, position: int) -> str | None:
    """Give the characters between two neighbouring words; None across a cue, where they are not the speaker's."""
    start, end = quote.words.ends[position], quote.words.starts[position + 1]
    parts = quote.ref.quotation.parts
    if len(parts) > 1 and not any(part.contains(Extent(start, end)) for part in parts):
        return None
    return quote.report.text[start:end]


def _signs(between: str) -> str:
    signs = _OPENING.sub("", between.translate(_LIKE_MARKS))
    return signs.replace("...", "…")


def _context(a: Prepared, b: Prepared) -> Iterator[Found]:
    """Compare to whom and where the words were said, where both quotes say so."""
    for label, left, right in (
        ("to", a.ref.quotation.addressee, b.ref.quotation.addressee),
        ("", a.ref.quotation.medium, b.ref.quotation.medium),
    ):
        if left is None or right is None:
            continue
        here, there = right.of(b.report.text), left.of(a.report.text)
        if not set(fold(here).split()) & set(fold(there).split()):
            yield "context", f"said {label} “{here}” here, {label} “{there}” elsewhere".replace("  ", " ")


def _word(quote: Prepared, position: int) -> str:
    return quote.report.text[quote.words.starts[position] : quote.words.ends[position]]


def _shown(quote: Prepared, start: int, end: int) -> str:
    """Print some words of a quote in quotation marks; a long piece is cut after a word, never reworded."""
    if start >= end:
        return "nothing"
    last = end
    while last > start + 1 and quote.words.ends[last - 1] - quote.words.starts[start] > MOST_SHOWN:
        last -= 1
    text = quote.report.text[quote.words.starts[start] : quote.words.ends[last - 1]]
    return f"“{' '.join(text.split())}{'' if last == end else ' …'}”"

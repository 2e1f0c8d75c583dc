"""When a report was published and updated, as far as anything states it."""

from __future__ import annotations

from datetime import date, timedelta

from crossread.clean.dates import Stamp, dated_parts, parse
from crossread.clean.meta import Claim, Meta
from crossread.clean.pieces import Piece
from crossread.model.reports import DateBasis, When
from crossread.model.spans import Extent, Span, span_of


def _stated(claims: tuple[Claim, ...]) -> list[tuple[Stamp, str, DateBasis, tuple[Span, ...]]]:
    found: list[tuple[Stamp, str, DateBasis, tuple[Span, ...]]] = []
    for claim in claims:
        stamp = parse(claim.value)
        if stamp:
            found.append((stamp, claim.where, "metadata", ()))
    return found


def _in_text(
    page: str, text: str, pieces: list[Piece], updated: bool
) -> list[tuple[Stamp, str, DateBasis, tuple[Span, ...]]]:
    found: list[tuple[Stamp, str, DateBasis, tuple[Span, ...]]] = []
    for piece in pieces:
        if piece.label not in ("date", "byline", "dateline"):
            continue
        for stamp, is_update, _ in dated_parts(piece.text):
            if is_update == updated:
                span = span_of(page, text, Extent(piece.start + stamp.start, piece.start + stamp.end))
                where = {"date": "a line of its own", "byline": "its byline", "dateline": "its dateline"}[piece.label]
                found.append((stamp, where, "stated", (span,)))
    return found


def _is_evening_before(stamp: Stamp, other: Stamp) -> bool:
    if not (stamp.precision == "time" and stamp.edtf.endswith("Z") and stamp.edtf[11:13] < "12"):
        return False
    return (
        not other.edtf.endswith("Z")
        and other.precision != "month"
        and date.fromisoformat(stamp.day) - date.fromisoformat(other.day) == timedelta(1)
    )


def _when(found: list[tuple[Stamp, str, DateBasis, tuple[Span, ...]]], verb: str) -> When | None:
    if not found:
        return None
    # A time in UTC after midnight is the evening before where the page was written, if another statement says so.
    day = next((s.day for s, *_ in found if _is_evening_before(found[0][0], s)), found[0][0].day)
    of_day = [claim for claim in found if claim[0].day == day]
    stamp, where, basis, evidence = next((claim for claim in of_day if claim[0].precision == "time"), of_day[0])
    reason = f"{where[0].upper()}{where[1:]} says it was {verb} on {day}"
    others = [(s, w) for s, w, *_ in found if not s.day.startswith(day) and not day.startswith(s.day)]
    if others:
        reason += "; " + ", ".join(f"{w} says {s.day}" for s, w in others)
    return When(stamp.edtf, stamp.precision, basis, reason + ".", evidence)


def find_dates(page: str, text: str, pieces: list[Piece], meta: Meta) -> tuple[When | None, When | None]:
    """Find when a report was published and when it was last updated.

    Only what is stated counts: metadata, a record or feed, a date line, a byline or a dateline with a full date. Dates
    in the sentences of the story, copyright years and file names never do.

    Args:
        page: the page's id.
        text: the page's text.
        pieces: the pieces of the report.
        meta: what is stated about it outside the text.

    Returns:
        Both dates, None where nothing states them. Where sources disagree the reason names each.
    """
    published = _stated(meta.published) + _in_text(page, text, pieces, updated=False)
    updated = _stated(meta.updated) + _in_text(page, text, pieces, updated=True)
    return _when(published, "published"), _when(updated, "updated")

"""Where one article ends and the next begins on a page that may hold several.

A page is a row of prose paragraphs with runs of other lines (headings, bylines, credits, furniture) between them. Every
run between two paragraphs is scored: what closes an article, what opens one. A subhead alone scores low.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crossread.clean.datelines import find_dateline
from crossread.clean.dates import dated_parts
from crossread.clean.headings import (
    FIRST_WORDS,
    full_names,
    introduced,
    is_heading,
    is_headline,
    is_name,
    is_tag,
    known_share,
    median_gap,
    overlap,
    stems,
)
from crossread.clean.lang.load import english, stopwords
from crossread.clean.pieces import Piece

# Points for each sign, set together on invented pages and on 1,000 articles of an unlabelled news set, alone and joined
# in pairs, so that no single sign splits an article, and a subhead with any one of the weak signs does not.
THRESHOLD = 3.0
DECLARED_ONE = 4.0  # the same where the page's metadata calls it one article
END_LINE = 3.0  # "Source link", a copyright line
FORM = 2.5  # a comment form
CLOSING_CREDIT = 2.0  # "Doe writes for …", "… contributed to this report."
BIO = 1.0
RULE = 0.5
HEADLINE = 1.0
NO_HEADING = -0.5  # unless much follows
BYLINE = 2.0
DATE_LINE = 2.0
AGENCY_DATELINE = 2.0
DATELINE = 1.5
INTRODUCES_AGAIN = 1.0  # the paragraph introduces with office and full name somebody who was named before
HEADLINE_OF_LEDE = 0.5
WIDE_GAP = 1.0
NEW_TOPIC = 1.0  # neither the headline nor the lede speaks of what was told before
SHORT_BEFORE = -2.0
SHORT_AFTER = -1.0
FORCED = 5.0  # the page's markup says so
LINKED = 2.0  # the heading is a link to the article's own page

# Fewer words before a boundary are no article; fewer after it are a teaser.
WORDS_BEFORE = 40
WORDS_AFTER = 20
# Text without a headline after "Source link" is an article if it has so many words; else it is small print.
WORDS_ALONE = 60
# A bare "Comments" closes an article that already has so many words; above the text it is a button.
WORDS_BEFORE_COMMENTS = 120
# The share of a headline's words that its lede repeats.
OVERLAP = 0.4
# A headline and lede on another matter repeat at most these shares of their words from the article before. Of 855
# subheads of single articles 8 % look so, of 1,500 joints of unrelated articles 50 %. With 1.5 points, which with
# HEADLINE_OF_LEDE would split alone, 1.9 % of single articles were split wrongly; with 1 point 0.8 %.
KNOWN_HEADLINE = 0.2
KNOWN_LEDE = 0.4
# Furniture that may stand between two articles and, below a headline, inside one.
_BETWEEN = ("bio", "related", "newsletter", "rule", "ad")
_HEADINGS = ("heading", "title", "subhead")
# A line after "Source link" is a headline even if it is a sentence, up to so many characters.
SENTENCE_HEADLINE = 120
# A last line without full stop that has so many words and begins with a function word is a sentence.
SENTENCE_WORDS = 8
# This many headings in a row inside an article are a list, not subheads.
LIST_LENGTH = 3


@dataclass(slots=True)
class Article:
    """The pieces of one article in order, and those around it that belong to none."""

    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    """What is known of the article being read."""

    words: int = 0
    closed: bool = False
    unread: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)

    def add(self, piece: Piece) -> None:
        self.words += piece.words
        self.unread.append(piece.text)

    def read(self) -> None:
        """Take in the names and words of the paragraphs added since the last time."""
        for text in self.unread:
            self.names |= full_names(text)
            self.stems |= stems(text)
        self.unread.clear()


def mark_headings(pieces: list[Piece]) -> None:
    """Label as headings the lines that have the form of one.

    Args:
        pieces: the page's pieces after their wording was looked at, changed in place.
    """
    for number, piece in enumerate(pieces):
        if number == 0 and piece.group == "related" and is_headline(piece.text):
            piece.label, piece.group = "heading", ""  # "Opinion: …" above a page is its headline
        if piece.forced or piece.label != "prose":
            continue
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        last = pieces[number - 1] if number else None
        first = last is None or last.group in ("end", "form") or (last.label == "credit" and number > 0)
        first = first or not any(before.label in ("prose", "heading") for before in pieces[: min(number, 3)])
        if is_heading(piece.text, first and piece.gap + (after.gap if after else 0) > 0):
            if not (piece.text[0].islower() and number and pieces[number - 1].label == "prose"):
                piece.label = "heading"
        elif after and (
            (after.label in ("byline", "date") and (number == 0 or is_heading(piece.text, first=True)))
            or (last and last.group == "end" and len(piece.text) <= min(SENTENCE_HEADLINE, len(after.text)))
        ):
            piece.label = "heading"


def _opening(run: list[Piece]) -> int:
    """Give the position in a run after the last piece that belongs to what stands before the new article."""
    hard = max((n + 1 for n, piece in enumerate(run) if piece.group in ("end", "form")), default=0)
    heads = [n for n, piece in enumerate(run) if n >= hard and piece.label in ("heading", "title")]
    heads = [n for n in heads if run[n].forced or not is_tag(run[n].text)]
    if heads and any(piece.group == "related" and ":" not in piece.text[:-1] for piece in run[hard : heads[0]]):
        return heads[-1]  # the headings above it are links
    reach = heads[0] if heads else len(run)
    soft = (n + 1 for n in range(hard, reach) if run[n].group in _BETWEEN or run[n].label == "credit")
    return max(soft, default=hard)


def choose_title(run: list[Piece], lede: str) -> int | None:
    """Choose the headline among the headings above an article.

    Args:
        run: the pieces above the first paragraph.
        lede: the first paragraph.

    Returns:
        Its position in the run; None where there are only tags and sections.
    """
    forced = [n for n, piece in enumerate(run) if piece.label == "title"]
    if forced:
        return forced[0]
    headings = [n for n, piece in enumerate(run) if piece.label == "heading"]
    for wanted in (
        [n for n in headings if run[n].words >= FIRST_WORDS and not is_tag(run[n].text)],
        [n for n in headings if not is_tag(run[n].text)],
    ):
        if wanted:
            return max(wanted[:3], key=lambda n: (overlap(run[n].text, lede) >= OVERLAP, -n))
    return None


def _score(run: list[Piece], lede: Piece, state: _State, after: int, gap: int) -> float:
    """Give the points for a boundary in a run of pieces between two paragraphs."""
    state.read()
    groups = {piece.group for piece in run}
    opening = run[_opening(run) :]
    points = END_LINE * ("end" in groups) + FORM * ("form" in groups and state.words > WORDS_BEFORE)
    points += CLOSING_CREDIT * any(piece.label == "credit" for piece in run)
    points += BIO * ("bio" in groups) + RULE * ("rule" in groups)
    title = choose_title(opening, lede.text)
    if title is None:
        points += NO_HEADING * (after < WORDS_ALONE)
    else:
        heading = opening[title]
        points += FORCED * heading.forced + HEADLINE * is_headline(heading.text)
        points += LINKED * heading.linked
        new = known_share(heading.text, state.stems) <= KNOWN_HEADLINE and is_headline(heading.text)
        points += NEW_TOPIC * (new and known_share(lede.text, state.stems) <= KNOWN_LEDE)
        points += HEADLINE_OF_LEDE * (overlap(heading.text, lede.text) >= OVERLAP)
        points += WIDE_GAP * (max(piece.gap for piece in opening[: title + 1]) > gap + 1)
    labels = {piece.label for piece in opening}
    points += BYLINE * ("byline" in labels) + DATE_LINE * ("date" in labels)
    dateline = find_dateline(lede.text, colon=False)
    if dateline:
        points += AGENCY_DATELINE if dateline.agency else DATELINE
    elif "dateline" in labels:
        points += DATELINE
    points += INTRODUCES_AGAIN * bool(introduced(lede.text) & state.names)
    points += SHORT_BEFORE * (state.words < WORDS_BEFORE) + SHORT_AFTER * (after < WORDS_AFTER)
    return points


def _stretches(pieces: list[Piece]) -> list[tuple[list[Piece], list[Piece]]]:
    """Group the pieces into pairs of a run and the paragraphs after it; the last pair may have no paragraphs."""
    pairs: list[tuple[list[Piece], list[Piece]]] = [([], [])]
    for piece in pieces:
        if piece.label == "prose":
            pairs[-1][1].append(piece)
        elif pairs[-1][1]:
            pairs.append(([piece], []))
        else:
            pairs[-1][0].append(piece)
    return pairs


def _settle_inside(run: list[Piece]) -> None:
    """Label the headings of a run that lies inside an article: subheads, list items or related links."""
    for piece in run:
        if piece.label == "date" and not any(keyed for _, _, keyed in dated_parts(piece.text)):
            piece.label = "subhead"  # a day in a chronicle
    headings = [piece for piece in run if piece.label == "heading"]
    listed = next((n for n, piece in enumerate(run) if piece.group == "related" and ":" not in piece.text[:-1]), None)
    after = [] if listed is None else [piece for piece in run[listed + 1 :] if piece.label == "heading"]
    if len(after) > 1 and after[-1].words <= 5:
        after.pop()
    for piece in after:
        piece.label, piece.group = "furniture", "related"
    rest = [piece for piece in headings if piece.label == "heading"]
    for piece in rest:
        piece.label = "subhead" if len(rest) < LIST_LENGTH else "prose"


def settle_above(run: list[Piece], lede: str) -> int | None:
    """Label the headings above an article: tags, the title, a deck.

    Args:
        run: the pieces above the first paragraph, changed in place.
        lede: the first paragraph.

    Returns:
        The position of the title in the run, None if there is none.
    """
    title = choose_title(run, lede)
    for position, piece in enumerate(run):
        if piece.label != "heading":
            continue
        if position == title:
            piece.label = "title"
        elif title is not None and piece.text.casefold() == run[title].text.casefold():
            piece.label, piece.group = "furniture", "tag"  # the headline once more
        elif title is None or position < title or not is_headline(piece.text):
            beside = title is not None and position > title and run[position + 1 : position + 2]
            if beside and beside[0].label != "caption" and is_name(piece.text):
                piece.label = "byline"
            else:
                piece.label, piece.group = "furniture", "tag"
        else:
            piece.label = "subhead"
    return title


def _first_own(run: list[Piece], lede: str) -> int:
    """Give the position in a run where the new article begins, and label its headings."""
    opening = _opening(run)
    title = settle_above(run[opening:], lede)
    if title is not None:
        before = run[opening : opening + title]
        return opening + next((n for n, piece in enumerate(before) if piece.label in ("byline", "date")), title)
    own = (n for n, piece in enumerate(run[opening:]) if piece.label in ("byline", "date", "dateline", "caption"))
    return opening + next(own, len(run) - opening)


def _closes(run: list[Piece], below: Piece, words: int) -> bool:
    """Say whether a comment form in the run ends the article."""
    forms = [piece for piece in run if piece.group == "form"]
    comment = re.fullmatch(english().comment, below.text, re.IGNORECASE)
    sure = comment or any(words >= WORDS_BEFORE_COMMENTS or piece.words > 3 for piece in forms)
    return bool(forms and sure) and words >= WORDS_BEFORE


def split(pieces: list[Piece], max_articles: int, threshold: float = THRESHOLD) -> list[Article]:
    """Group a page's pieces into articles; every piece lies in exactly one, furniture included.

    Args:
        pieces: the page's labelled pieces; headings are labelled further, in place.
        max_articles: no more articles than this are opened.
        threshold: the points that open an article.

    Returns:
        The articles in order; the first holds what stands above it too.
    """
    articles = [Article()]
    state = _State()
    gap = median_gap(pieces)
    pairs = _stretches(pieces)
    for number, (run, prose) in enumerate(pairs):
        words = sum(piece.words for piece in prose)
        if not prose:
            _settle_below(run)
        elif number == 0:
            settle_above(run, prose[0].text)
        elif _score(run, prose[0], state, words, gap) >= threshold and len(articles) < max_articles:
            at = _first_own(run, prose[0].text)
            articles[-1].pieces += run[:at]
            _settle_below(run[:at])
            run = run[at:]
            articles.append(Article())
            state = _State()
        else:
            _settle_inside(run)
            state.closed = state.closed or _closes(run, prose[0], state.words)
        if state.closed:
            for piece in (*run, *prose):
                if piece.group != "form":
                    piece.label, piece.group = "furniture", "form"
        articles[-1].pieces += run + prose
        for piece in prose:
            state.add(piece)
    return articles


def _settle_below(run: list[Piece]) -> None:
    """Label a run below an article: headings do not belong to it, nor dates and names among links and forms."""
    headings = sum(1 for piece in run if piece.label in _HEADINGS)
    if headings == 1 and run[0].label in _HEADINGS and _is_unfinished(run[0].text):
        run[0].label = "prose"
    foreign = False
    for piece in run:
        heading = piece.label in _HEADINGS
        if heading or (foreign and piece.label in ("date", "byline", "caption", "dateline")):
            piece.label, piece.group = "furniture", piece.group or "tag"
        foreign = foreign or heading or piece.group in ("related", "form", "end")


def _is_unfinished(text: str) -> bool:
    """Say whether a line is rather a sentence that lost its full stop: long, and begun with a word such as "The"."""
    return text.count(" ") + 1 >= SENTENCE_WORDS and text.split(None, 1)[0].lower() in stopwords()["en"]

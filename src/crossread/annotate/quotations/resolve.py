"""Finds the fuller mention behind a pronoun, a surname or a description that speaks; says nothing where unsure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from crossread.annotate.lang.en_sentences import STARTERS
from crossread.annotate.lang.en_speakers import ANONYMOUS_NOUNS, LEADERS, ORGANISATION_HEADS, PERSON_NOUNS, TITLE_WORDS
from crossread.annotate.lang.en_speech import DETERMINERS, SUBJECT_PRONOUNS
from crossread.annotate.quotations.frames import Frame
from crossread.annotate.quotations.mentions import MentionIndex
from crossread.data.names import given_names
from crossread.model.spans import Extent

_RUN = re.compile(r"[A-Z][\w’'.-]*(?:[ \u00a0](?:(?:van|von|de|al|bin|der|la|del) )?[A-Z][\w’'.-]*)+")
_TITLED = re.compile(r"\b(?P<title>[A-Z][a-z]+\.?) (?P<name>[A-Z][\w-]+)")
_WORDS = re.compile(r"\S+")
_AGED = re.compile(r"\d-year-old$")
_HE_SHE = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_GENDERS = {"m": "he", "f": "she"}
# How many earlier sources a pronoun or a description may point back over.
_MOST_LOOKED_BACK = 80
# How many blocks back a pronoun may point without a chain to prove it.
_FARTHEST_BLOCK = 1


class Resolver:
    """Keeps who has spoken and who was named so far in one report."""

    def __init__(self, text: str, frames: Sequence[Frame], mentions: MentionIndex) -> None:
        self.text, self.mentions = text, mentions
        self.spoken: list[tuple[Extent, int, str]] = []  # place, block, kind: person, body, several, anonymous
        self.hidden: set[Extent] = set()  # places of sources kept back
        self.people: set[Extent] = set()  # names that are people by what they are called beside them
        self.gender: dict[Extent, str] = {}  # "he" or "she" for names that a word beside them tells it of
        self._called: dict[str, str] = {}  # the pronoun that stood for a name before
        self._frames = frames
        self._surnames: frozenset[str] | None = None
        self._named: list[tuple[Extent, tuple[str, ...]]] | None = None
        self._fuller: dict[str, Extent | None] = {}

    def _names(self) -> list[tuple[Extent, tuple[str, ...]]]:
        """Give the full names of the report, read when first asked for."""
        if self._named is None:
            self._named = _names(self.text, self._frames)
        return self._named

    def _titled(self) -> frozenset[str]:
        """Give the surnames that stand behind a title somewhere ("President Keswick"), in lower case."""
        if self._surnames is None:
            found = (
                _TITLED.finditer(self.text, self._frames[0].start, self._frames[-1].end) if self._frames else iter(())
            )
            self._surnames = frozenset(
                m["name"].lower() for m in found if m["title"].lower().rstrip(".") in TITLE_WORDS
            )
        return self._surnames

    def note(self, span: Extent, block: int, *, anonymous: bool) -> None:
        """Remember who is named as a source."""
        words = span.of(self.text).split()
        low = words[-1].lower() if words else ""
        if anonymous:
            kind = "anonymous"
        elif low in SUBJECT_PRONOUNS:
            return
        elif self._is_person(span):
            kind = "person"
        else:
            kind = "several" if low.endswith("s") and words[-1][:1].islower() else "body"
        self.spoken.append((span, block, kind))
        if kind == "anonymous":
            self.hidden.add(span)

    def resolve(self, frame: Frame, span: Extent, subject: Callable[[], Extent | None]) -> Extent | None:
        """Find the fuller mention a speaker's span refers to.

        Args:
            frame: the frame that names the speaker.
            span: the pronoun, surname or description.
            subject: gives the subject of the frame's first verb or of the sentence before, where there is one.

        Returns:
            The place of the fuller mention; None where there is none or more than one fits.
        """
        found = self._find(frame, span, subject)
        pronoun = _HE_SHE.get(span.of(self.text).lower())
        if found is not None and pronoun is not None:
            self._called.setdefault(found.of(self.text), pronoun)
        return found

    def _find(self, frame: Frame, span: Extent, subject: Callable[[], Extent | None]) -> Extent | None:
        mention = self.mentions.at(span)
        if _is_new(span.of(self.text)):
            return None
        said = span.of(self.text)
        low = said.lower()
        fullest = None if mention is None or mention.chain is None else self.mentions.fullest(mention)
        if low in _HE_SHE or _AGED.search(low):
            return self._he_or_she(frame, span, subject(), fullest)
        if fullest is not None and fullest != span:
            return fullest
        if low in ("they", "it", "who", "which", "their", "its"):
            return self._body_or_several(frame, span, low)
        words = low.split()
        if words[0] in DETERMINERS or not said[0].isupper():
            return self._described(span, words)
        return self._surname(span, said) if len(words) == 1 else None

    def _is_person(self, span: Extent) -> bool:
        if span in self.people:
            return True
        mention = self.mentions.at(span)
        if mention is not None and mention.kind != "other":
            return mention.kind == "person" or self._is_surname_of_person(span)
        words = span.of(self.text).split()
        if not words or not all(w[0].isupper() for w in words) or words[-1].lower() in ORGANISATION_HEADS:
            return False
        before = self.text[max(0, span.start - 30) : span.start].lower().replace(".", "").split()
        titled = bool(before) and before[-1] in TITLE_WORDS
        return (
            titled
            or words[-1].lower() in self._titled()
            or len(words) in (2, 3)
            or self._surname(span, words[-1]) is not None
        )

    def _is_surname_of_person(self, span: Extent) -> bool:
        """Say whether a lone word is the last one of a person's full name, whatever it was taken for here."""
        said = span.of(self.text)
        full = None if " " in said else self._surname(span, said)
        mention = self.mentions.at(full)
        return mention is not None and mention.kind == "person"

    def _he_or_she(self, frame: Frame, span: Extent, subject: Extent | None, chained: Extent | None) -> Extent | None:
        """Find who "he" or "she" is: the subject just before, whom the names tie it to, the last who spoke nearby."""
        if chained == span or (chained is not None and not self._may_be(chained, span)):
            chained = None
        before = subject if subject is not None and subject.end <= span.start else None
        if before is not None and self._is_person(before) and self._may_be(before, span):
            full = self._full(before)
            if full.of(self.text).lower() not in _HE_SHE and self._may_be(full, span):
                return full
        if chained is not None and self._is_name(chained):
            return chained
        return self._spoke_last(frame, span) or chained

    def _is_name(self, place: Extent) -> bool:
        """Say whether a mention is a name and no role with a capital letter that opens a headline ("Diver")."""
        mention, said = self.mentions.at(place), place.of(self.text)
        if mention is not None and mention.form != "name":
            return False
        return " " in said or not (said.lower() in PERSON_NOUNS or f" {said.lower()} " in self.text)

    def _spoke_last(self, frame: Frame, span: Extent) -> Extent | None:
        """Give the last person who spoke nearby and may be who is meant."""
        for place, block, kind in reversed(self.spoken[-_MOST_LOOKED_BACK:]):
            if frame.block - block > _FARTHEST_BLOCK:
                break
            alone = kind == "anonymous" and not place.of(self.text).split(" of ")[0].lower().endswith("s")
            if (kind == "person" or alone) and place.end <= span.start and self._may_be(place, span):
                return place if alone else self._full(place)
        return None

    def _may_be(self, place: Extent, span: Extent) -> bool:
        """Say whether a name may be who "he" or "she" is: nothing known of it says otherwise."""
        wanted = _HE_SHE.get(span.of(self.text).lower())
        if wanted is None:
            return True
        said = place.of(self.text)
        if said.lower() in _HE_SHE:
            return _HE_SHE[said.lower()] == wanted
        given = (given_names().get(word, "u") for word in said.split()[:-1])
        known = (
            self.gender.get(place)
            or self._called.get(said)
            or next((_GENDERS[gender] for gender in given if gender != "u"), None)
        )
        return known is None or known == wanted

    def _body_or_several(self, frame: Frame, span: Extent, low: str) -> Extent | None:
        """Find who "they" or "it" is: the last group or body that spoke in this paragraph."""
        wanted = ("several", "anonymous") if low in ("they", "their") else ("body",)
        for place, block, kind in reversed(self.spoken[-_MOST_LOOKED_BACK:]):
            goes_on = low == "it" and kind == "body" and frame.block - block <= _FARTHEST_BLOCK
            if (block != frame.block and not goes_on) or place.end > span.start:
                break
            if kind in wanted:
                return place
        return None

    def _full(self, place: Extent) -> Extent:
        """Give the full name behind a surname, or the place itself."""
        mention = self.mentions.at(place)
        if mention is not None:
            return self.mentions.fullest(mention) or place
        said = place.of(self.text)
        return self._surname(place, said) or place if " " not in said else place

    def _surname(self, span: Extent, said: str) -> Extent | None:
        """Find the full name a surname stands for, if there is only one."""
        key = said.rstrip(".").removesuffix("'s").removesuffix("’s").lower()
        if key not in self._fuller:
            hits = [place for place, _ in self._names() if place.of(self.text).split()[-1].lower() == key]
            spellings = {place.of(self.text).lower() for place in hits}
            self._fuller[key] = hits[0] if len(spellings) == 1 else None
        found = self._fuller[key]
        return found if found is not None and found != span else None

    def _described(self, span: Extent, words: Sequence[str]) -> Extent | None:
        """Find who "the Ukrainian president" is: the one name with these titles, or the source described before."""
        content = [w for w in words if w not in DETERMINERS]
        if not content:
            return None
        head = content[-1]
        if head in ANONYMOUS_NOUNS:
            for place, _, kind in reversed(self.spoken[-_MOST_LOOKED_BACK:]):
                said = place.of(self.text).lower().split()
                if kind == "anonymous" and place.end <= span.start and (head in said or head + "s" in said):
                    return place
            return None
        fits = [place for place, title in self._names() if _fits(content, title)]
        surnames = {place.of(self.text).split()[-1].lower() for place in fits}
        return fits[0] if len(surnames) == 1 else None


def _is_new(said: str) -> bool:
    """Say whether a description brings in somebody new: "a second official", "another of them"."""
    return said.lower().split(" ", 1)[0] in ("a", "an", "another")


def _fits(content: Sequence[str], title: Sequence[str]) -> bool:
    """Say whether a description uses the words of a title ("the foreign minister" – "Foreign Minister Ana Soto")."""
    if not title:
        return False
    head = content[-1]
    same_head = head in title or (head in LEADERS and any(word in LEADERS for word in title))
    return (head in TITLE_WORDS) and same_head and all(
        word in title or _same_country(word, title) for word in content[:-1]
    )  # fmt: skip


def _same_country(word: str, title: Sequence[str]) -> bool:
    plain = word.replace(".", "")
    return any(plain == other.replace(".", "") for other in title)


def _names(text: str, frames: Sequence[Frame]) -> list[tuple[Extent, tuple[str, ...]]]:
    """List the full names of a report with the title words in front of each."""
    names: list[tuple[Extent, tuple[str, ...]]] = []
    for frame in frames:
        for match in _RUN.finditer(text, frame.start, frame.end):
            names.extend(_split_title(text, match.start(), match.end()))
    return names


def _split_title(text: str, start: int, end: int) -> list[tuple[Extent, tuple[str, ...]]]:
    """Part the title words of a capitalised run from the name behind them."""
    words = [(m.start(), m.group()) for m in _WORDS.finditer(text, start, end)]
    cut = 0
    for number, (_, word) in enumerate(words):
        if word.lower().rstrip(".,") in TITLE_WORDS:
            cut = number + 1
    while cut < len(words) and words[cut][1].lower() in STARTERS:
        cut += 1
    rest = words[cut:]
    if len(rest) < 2:
        return []
    title = [word.lower().strip(".,'’") for _, word in words[:cut]]
    lead = text[max(0, start - 60) : start]
    for word in reversed(lead.split()):
        if word[-1] in '.,;:!?"“”)':
            break
        if word.lower().strip(".'’") not in TITLE_WORDS and not (title and word[0].isupper()):
            break
        title.insert(0, word.lower().strip(".'’"))
    last_start, last_word = rest[-1]
    trimmed = last_word.rstrip(".'’,").removesuffix("'s").removesuffix("’s")
    return [(Extent(rest[0][0], last_start + len(trimmed)), tuple(title))] if trimmed else []

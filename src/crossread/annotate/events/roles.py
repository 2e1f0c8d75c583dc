"""Finds who takes part in an event by where the mentions stand: subject, object, and behind prepositions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crossread.annotate.events.clauses import Clause
from crossread.annotate.events.frame import Frame
from crossread.annotate.events.verbs import Verb
from crossread.model.annotations import Mention, Role
from crossread.model.spans import Extent

_PARTICIPANTS = frozenset(("person", "organisation", "place", "group", "product", "facility", "anonymous", "other"))
_WITH = frozenset(("with", "alongside"))
_PLACES = frozenset(("in", "at", "near", "from", "to", "into", "outside", "inside", "across", "off", "towards", "on"))
_SPOTS = frozenset(("in", "at", "near"))
_TOGETHER = frozenset(("meet", "talk", "speak"))
_INSIDE = frozenset("-'’\"“”‘.")
_TOLD = frozenset(("tell", "promise", "urge", "ask", "warn", "invite", "offer", "give", "send", "order", "assure"))


@dataclass(slots=True)
class Found:
    """The participants of one event and where it takes place."""

    roles: dict[tuple[int, int], tuple[str, Mention]]
    place: Extent | None = None

    def add(self, mention: Mention, role: str) -> None:
        """Note a participant once, under the first role found."""
        if mention.kind in _PARTICIPANTS and (
            mention.form == "name" or mention.chain is not None or mention.kind == "anonymous"
        ):
            self.roles.setdefault((mention.start, mention.end), (role, mention))

    def listed(self) -> tuple[Role, ...]:
        """Give the participants in the order of the text; a pronoun that a name beside it explains is left out."""
        chains = {m.chain for _, m in self.roles.values() if m.form == "name"} - {None}
        kept = [(at, role) for at, (role, m) in self.roles.items() if m.form == "name" or m.chain not in chains]
        return tuple(Role(role, Extent(start, end)) for (start, end), role in sorted(kept))

    def sides(self) -> set[str]:
        """Give the roles taken so far."""
        return {role for role, _ in self.roles.values()}


def subject_of(frame: Frame, clause: Clause, verb: Verb, clauses: tuple[Clause, ...]) -> list[Mention]:
    """Find the mentions that are the subject of a verb.

    Args:
        frame: the sentence.
        clause: the clause that holds the verb.
        verb: the verb.
        clauses: all clauses of the sentence, in order.

    Returns:
        One mention, or several joined by "and"; none where the clause shows none.
    """
    left = verb.first - 1
    found = _subject_within(frame, clause.first, left)
    if found or (clause.opener == "U" and frame.low[clause.first] != "that"):
        return found
    if frame.tag[clause.first] == "R" and frame.low[clause.first] in ("who", "which", "that"):
        return _before_relative(frame, clause.first - 1) if _bare(frame, clause.first + 1, left) else []
    if not _bare(frame, clause.first, left):
        return []
    if verb.form == "g" and clause is clauses[0] and len(clauses) > 1:
        return _subject_within(frame, clauses[1].first, _first_verb(frame, clauses[1]) - 1)
    return _inherited(frame, clause, clauses)


def _bare(frame: Frame, first: int, last: int) -> bool:
    """Say whether no noun of its own stands between two positions."""
    return all(frame.tag[i] in ("A", "C", "N", "B", "H", "M", "O", "T", ".") for i in range(first, last + 1))


def _inherited(frame: Frame, clause: Clause, clauses: tuple[Clause, ...]) -> list[Mention]:
    """Take the subject of the nearest earlier clause that is not a relative one."""
    at = clauses.index(clause)
    for earlier in reversed(clauses[:at]):
        if earlier.opener == "R" and not _follows_directly(earlier, clause):
            continue
        verb = _first_verb(frame, earlier)
        found = _subject_within(frame, earlier.first, verb - 1)
        if found:
            return found
    return []


def _follows_directly(earlier: Clause, clause: Clause) -> bool:
    return clause.opener == "C" and clause.first - earlier.last <= 1


def _first_verb(frame: Frame, clause: Clause) -> int:
    for i in range(clause.first, clause.last + 1):
        if frame.tag[i] in ("B", "H", "M", "O") or (
            frame.verbs[i] is not None and i not in frame.cover and i > clause.first
        ):
            return i
    return clause.last + 1


def _before_relative(frame: Frame, i: int) -> list[Mention]:
    while i >= 0 and (frame.low[i] == "," or frame.tag[i] == "P"):
        i -= 1
    mention = frame.cover.get(i) if i >= 0 else None
    return [mention] if mention is not None else []


def _subject_within(frame: Frame, first: int, last: int) -> list[Mention]:
    """Walk left from a verb to the first mention that no preposition governs."""
    i = last
    while i >= first:
        mention = frame.cover.get(i)
        if mention is None:
            i -= 1
            continue
        start = _start_of(frame, mention, i, first)
        before = _word_before(frame, start, first)
        if mention.kind == "place" and start - 2 >= first and frame.low[start - 1] == "," and start - 2 in frame.cover:
            i = start - 2  # "in Vask, Norland, …": what governs the town governs the country
            continue
        if before in ("P", "T") or _possessive(frame, mention) or describes(frame, mention, i):
            i = start - 1
            continue
        return [mention, *_joined_left(frame, start, first)]
    return []


def _start_of(frame: Frame, mention: Mention, i: int, first: int) -> int:
    """Give the first word of a mention with its title."""
    start = mention.start if mention.title is None else min(mention.start, mention.title.start)
    while i > first and frame.starts[i - 1] >= start:
        i -= 1
    return i


def _word_before(frame: Frame, i: int, first: int) -> str:
    """Give the class of the word before a noun phrase: determiners, numbers and plain words are passed over."""
    j = i - 1
    while j >= first and (
        frame.tag[j] in ("D", "#", "A") or (frame.tag[j] == "" and frame.verbs[j] is None and j not in frame.cover)
    ):
        j -= 1
    return frame.tag[j] if j >= first else "^"


def _possessive(frame: Frame, mention: Mention) -> bool:
    after = frame.text[mention.end : mention.end + 2]
    return after[:1] in ("'", "’") or frame.text[mention.end - 2 : mention.end] in ("'s", "’s")


def describes(frame: Frame, mention: Mention, i: int) -> bool:
    """Say whether a name only describes the noun behind it: "the Norland delegation".

    Args:
        frame: the sentence.
        mention: the mention.
        i: one of its words.

    Returns:
        True for names of people and places that a common noun follows.
    """
    if mention.form != "name":
        return False
    if i in frame.titles:
        return True
    while i < len(frame) and frame.starts[i] < mention.end:
        i += 1
    if i in frame.titles and frame.cover.get(i) is not mention:
        return mention.title is None or not mention.title.start <= frame.starts[i] < mention.title.end
    if mention.kind not in ("place", "person", "group"):
        return False
    return i < len(frame) and frame.tag[i] == "" and frame.verbs[i] is None and not frame.capital(i)


def _joined_left(frame: Frame, start: int, first: int) -> Iterator[Mention]:
    """Give the mentions joined to the left of one by "and" or commas."""
    i = start - 1
    if i < first or frame.low[i] not in ("and", "&", "or"):
        return
    while i - 1 >= first and frame.low[i] in ("and", "&", "or", ","):
        mention = frame.cover.get(i - 1)
        if mention is None:
            return
        yield mention
        i = _start_of(frame, mention, i - 1, first) - 1


def complete(frame: Frame, clause: Clause, verb: Verb, subjects: list[Mention]) -> Found:
    """Find the participants and the place of a verb.

    Args:
        frame: the sentence.
        clause: its clause.
        verb: the verb.
        subjects: its subject, as found.

    Returns:
        Participants with roles, and the place.
    """
    found = Found({})
    for mention in subjects:
        found.add(mention, "patient" if verb.passive else "agent")
    for mention, preposition in behind(frame, verb.at + 1, clause.last):
        role = _role(frame, verb, mention, preposition, found)
        if role == "place":
            found.place = found.place or Extent(mention.start, mention.end)
        elif role:
            found.add(mention, role)
    if found.place is None:
        found.place = place_before(frame, clause.first, verb.first - 1)
    if verb.lemma in _TOGETHER and not found.sides() & {"with", "patient", "recipient"}:
        _partner(frame, clause, verb, found)
    return found


def _partner(frame: Frame, clause: Clause, verb: Verb, found: Found) -> None:
    """Take the other side from before the infinitive: "agreed in a call with Ana to meet"."""
    if frame.tag[verb.first] != "T":
        return
    for i in range(verb.first - 1, clause.first, -1):
        mention = frame.cover.get(i)
        if mention is not None and not describes(frame, mention, i):
            first = _start_of(frame, mention, i, clause.first)
            if frame.low[first - 1] in _WITH:
                found.add(mention, "with")
            return


def _role(frame: Frame, verb: Verb, mention: Mention, preposition: str, found: Found) -> str:
    if preposition == "by":
        return "agent" if verb.passive or verb.form == "n" else ""
    if preposition in _WITH:
        return "with"
    if mention.kind in ("place", "facility") and preposition in _PLACES:
        return "place"
    if mention.kind == "organisation" and preposition == "at":
        return "place"
    if preposition == "to":
        return "recipient"
    taken = bool(found.sides() & {"patient", "recipient"})
    if preposition == "":
        if verb.lemma in _TOLD and not taken:
            return "recipient"
        return "" if verb.passive else "patient"
    return "patient" if preposition in ("against", "at", "on", "of") and not taken and not verb.passive else ""


def behind(frame: Frame, first: int, last: int) -> Iterator[tuple[Mention, str]]:
    """Walk right from an event and give every mention with the preposition that governs it ("" for none).

    Args:
        frame: the sentence.
        first: first position to look at.
        last: last position to look at.

    Yields:
        Mention and preposition in lower case; possessives ("Ana's house") are passed over.
    """
    preposition, seen = "", None
    plain, other = 0, False
    for i in range(first, last + 1):
        mention = frame.cover.get(i)
        if mention is not None:
            shown = mention is not seen and not _possessive(frame, mention) and not describes(frame, mention, i)
            if shown and not (other and preposition not in _SPOTS):
                yield mention, preposition
            seen = mention
            plain = 0
            continue
        tag = frame.tag[i]
        if tag in ("P", "T"):
            preposition, plain = frame.low[i], 0
        elif tag in ("R", "U", "M") or (tag == "." and not _goes_on(frame, i, last)):
            return
        elif frame.nouns[i] is not None:
            other = True  # what follows belongs to that event: "confirmed talks with …"
        elif tag == "" and frame.verbs[i] is not None and frame.nouns[i] is None and plain == 0 and preposition == "to":
            return  # "to meet …" begins an event of its own
        else:
            plain += tag == ""


def _goes_on(frame: Frame, i: int, last: int) -> bool:
    """Say whether a sign stands inside a phrase: a hyphen, a quotation mark, the comma of a list of names."""
    if frame.low[i] != ",":
        return frame.low[i] in _INSIDE
    mention = frame.cover.get(i + 1)
    if mention is None or i + 1 > last:
        return False
    after = i + 1
    while after <= last and frame.cover.get(after) is mention:
        after += 1
    return after <= last and frame.low[after] in (",", "and", "&")


def place_before(frame: Frame, first: int, last: int) -> Extent | None:
    """Find a place named in front of the verb: "In Lisbon, the ministers met"."""
    for i in range(last, first, -1):
        if frame.verbs[i] is not None or frame.nouns[i] is not None:
            return None
        mention = frame.cover.get(i)
        if mention is not None and mention.kind in ("place", "facility") and frame.low[i - 1] in ("in", "at", "near"):
            return Extent(mention.start, mention.end)
    return None

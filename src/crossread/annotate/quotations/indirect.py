"""Decides which reported clauses without quotation marks are quotations, and where they begin and end."""

from __future__ import annotations

from crossread.annotate.lang.en_speakers import UNNAMED
from crossread.annotate.lang.en_speech import (
    AUXILIARIES,
    DETERMINERS,
    EVIDENCE,
    NOT_REPORTED,
    PLAIN_PASTS,
    REPORTED_ACTS,
    REPORTED_MIND,
    SPEECH_WITH_OBJECT,
    SUBJECT_PRONOUNS,
    SUMMING_UP,
    TIME_WORDS,
)
from crossread.annotate.quotations.cues import is_adverb
from crossread.annotate.quotations.edges import has_verb
from crossread.annotate.quotations.frames import QUOTE, Frame
from crossread.annotate.quotations.phrases import RELATIVES, Phrase
from crossread.annotate.quotations.readings import Attribution, may_speak
from crossread.annotate.quotations.terms import is_term
from crossread.annotate.quotations.tree import Tree
from crossread.model.spans import Extent

# Words of a request to be left out of the report ("not to be named because he was not allowed to speak").
_LONGEST_UNNAMED = 6
# Words from which on a clause that lacks its subject still tells something.
_LEAST_TELLING = 4
# Words between a verb of saying and "that" which only say when: "said afterward that".
_LONGEST_LEAD = 4


def clause_of(frame: Frame, attribution: Attribution) -> list[Extent]:
    """Give the reported clause of an attribution, without "that".

    Args:
        frame: the row of words it stands in.
        attribution: cue, source and attributed words.

    Returns:
        The pieces of the clause; none if the attribution is no indirect quotation: it holds quoted words, is denied
        ("did not say"), supposed ("would say"), thought rather than said, or names a thing rather than a fact.
    """
    if not attribution.pieces or attribution.source is None or attribution.negated or attribution.modal:
        return []
    if attribution.lemma in NOT_REPORTED or not _reports_speech(frame, attribution):
        return []
    if attribution.lemma in EVIDENCE and not may_speak(frame, attribution.source, pronouns=False):
        return []
    if _is_nobody(frame, attribution.source) or _is_gapped(frame, attribution):
        return []
    if (
        frame.tree is None
        and attribution.lemma.endswith(" that")
        and frame.low(attribution.source.first - 1) in ("", ",")
    ):
        return []  # "His claim that ... was false": where the claim ends is not sure
    parts = []
    for first, last in attribution.pieces:
        if any(frame.low(i) == QUOTE and not is_term(frame, i) for i in range(first, last + 1)):
            return []
        first = _beginning(frame, first, last)
        if _says_nothing(frame, first, last):
            return []
        parts.append(frame.extent(first, last))
    return parts


def _beginning(frame: Frame, first: int, last: int) -> int:
    """Skip what leads in to a reported clause: "that", "afterward that", a comma."""
    for position in range(first, min(first + _LONGEST_LEAD, last)):
        if frame.low(position) == "that" and position > first and _is_lead(frame, first, position):
            return position + 1
    while frame.low(first) in ("that", "but", "and", "yet", "so", ",", ":") and first < last:
        if frame.low(first) == "that" and frame.tree is not None and frame.tree.relation(first).startswith("nsubj"):
            break  # "That may take years, he said"
        first += 1
    return first


def _is_lead(frame: Frame, first: int, last: int) -> bool:
    return all(
        is_adverb(frame.low(i)) or frame.low(i) in TIME_WORDS | {"afterward", "afterwards"} for i in range(first, last)
    )


def _is_nobody(frame: Frame, source: Phrase) -> bool:
    """Say whether a source is nobody in particular, or nothing that speaks: "those who say", "a sign", "there"."""
    low, before = frame.low(source.first), frame.low(source.first - 1)
    if low == "who" and before in ("those", "people", "anyone", "everyone", "one", "somebody"):
        return True
    return before in SUMMING_UP or frame.low(source.head_last) in SUMMING_UP or low in ("there", "you", "anyone")


def _is_gapped(frame: Frame, attribution: Attribution) -> bool:
    """Say whether the reported words lack the noun they hang on: "missiles that Ukrainians say they need"."""
    tree, source = frame.tree, attribution.source
    if tree is None or source is None or attribution.place != "after" or frame.low(source.first) in RELATIVES:
        return False
    first, last = attribution.pieces[0]
    if frame.low(source.first - 1) in ("where", "when", "after", "before") or last - first >= _LEAST_TELLING:
        return False  # "an attack that Ek said sank three ships" tells enough
    verb = next((i for i in range(attribution.cue[1], attribution.cue[0] - 1, -1) if tree.upos(i) == "VERB"), None)
    return verb is not None and tree.relation(verb) == "acl:relcl" and source.first > 0


def _says_nothing(frame: Frame, first: int, last: int) -> bool:
    """Say whether words tell nothing by themselves: "she would", "not to be named because ..."."""
    if last - first <= 1 and frame.low(last) in AUXILIARIES:
        return True
    opening = frame.lows[first : min(last, first + _LONGEST_UNNAMED) + 1]
    return opening[0] in ("not", "to", "for") and any(low in UNNAMED for low in opening)


def _is_clause(frame: Frame, first: int, last: int) -> bool:
    """Say whether words hold a finite verb, more strictly than for words in front of a cue: "two deaths" do not."""
    if frame.tree is not None:
        return _has_finite_verb(frame, first, last)
    for position in range(first, last + 1):
        low, after = frame.low(position), frame.low(position + 1)
        if low in AUXILIARIES or low in PLAIN_PASTS or low.endswith(("n't", "'re", "'s", "'ve", "'ll")):
            return True
        if position > first and not frame.is_capital(position):
            if low.endswith("ed") and len(low) > 4:
                return True
            if low.endswith("s") and (
                after in DETERMINERS or after in SUBJECT_PRONOUNS or after in ("to", "not", "", ".")
            ):
                return after not in ("", ".") or position > first + 1
    return frame.low(first) in SUBJECT_PRONOUNS


def _has_finite_verb(frame: Frame, first: int, last: int) -> bool:
    """Say whether some words hold a verb with a subject of its own among them, outside relative clauses."""
    tree = frame.tree
    assert tree is not None
    for position in range(first, last + 1):
        token = tree.token(position)
        if token is None or _hangs_inside(tree, token, first, last):
            continue
        if tree.upos(position) == "AUX" and frame.low(position) in AUXILIARIES and position > first:
            return True
        subjects = tree.syntax.children(token, ("nsubj", "expl"))
        if any(first <= tree.position(subject) <= last for subject in subjects):
            return True
    return frame.low(first) in SUBJECT_PRONOUNS


def _has_object_only(frame: Frame, attribution: Attribution) -> bool:
    """Say whether a verb of saying has a thing for its object and no clause: "boasts a new roof that leaks"."""
    tree = frame.tree
    verb = None if tree is None or attribution.place != "after" else tree.token(attribution.cue[1])
    if tree is None or verb is None or attribution.adjuncts.follows != "clause":
        return False
    first = attribution.pieces[0][0]
    objects = [child for child in tree.syntax.children(verb, ("obj",)) if tree.position(child) >= first]
    kinds = ("ccomp", "xcomp", "parataxis", "advcl") if frame.low(first) == "to" else ("ccomp", "xcomp", "parataxis")
    clauses = tree.syntax.children(verb, kinds)
    return bool(objects) and not any(tree.position(child) >= first for child in clauses)


def _judges(frame: Frame, attribution: Attribution) -> bool:
    """Say whether "called" is followed by what somebody is called: "called the plan shameful"; true without syntax."""
    tree = frame.tree
    verb = None if tree is None else tree.token(attribution.cue[1])
    return tree is None or verb is None or bool(tree.syntax.children(verb, ("xcomp", "ccomp")))


def _hangs_inside(tree: Tree, token: int, first: int, last: int) -> bool:
    """Say whether a word is the verb of a clause that hangs on a noun among some words: "the aid that was sent"."""
    head = tree.syntax.head(token)
    return head is not None and tree.syntax.is_a(token, ("acl",)) and first <= tree.position(head) <= last


def _reports_speech(frame: Frame, attribution: Attribution) -> bool:
    """Say whether the words are reported as said."""
    first, last = attribution.pieces[0]
    if attribution.place == "middle":
        last = attribution.pieces[-1][1]
    lemma = attribution.lemma
    if attribution.sense == "say":
        if lemma not in SPEECH_WITH_OBJECT and _has_object_only(frame, attribution):
            return False
        return lemma in SPEECH_WITH_OBJECT or _is_clause(frame, first, last) or frame.low(first) in ("to", "not")
    if attribution.sense == "act":
        if lemma == "point" and frame.low(attribution.cue[1]) != "out":
            return False
        if lemma in ("point", "ask", "tell"):
            return _is_clause(frame, first, last) or frame.low(first) in ("to", "not")
        if lemma == "call" and attribution.cue[0] == attribution.cue[1] and not _judges(frame, attribution):
            return False  # "called a meeting", "called in help"
        return lemma in REPORTED_ACTS and last > first
    return lemma in REPORTED_MIND and attribution.adjuncts.follows == "that" and has_verb(frame, first, last)

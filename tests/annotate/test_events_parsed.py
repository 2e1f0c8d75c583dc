"""Event mentions from syntax: the trees are written down in ``events_trees.txt``, the world is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.encoder.types import Token
from crossread.annotate.events import find_events
from crossread.annotate.events.forms import base_form
from crossread.annotate.events.trigger import LIKELY, agreed, hopeless
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Mention, Sentence
from crossread.model.spans import Extent
from tests.annotate.events_read import Told, document_of, parsed

VISIT = "Ana Lund agreed in a call with Ben Holt on Thursday to visit Vask next month."
FLIGHT = "Ana Lund, who resigned last week, is expected to fly to Vask on Sunday to meet Ben Holt."
STRIKE = "The strike, originally planned for Monday, was postponed until Friday."
TALKS = "The talks between Norland and Estria are scheduled for Friday."
SHELLS = "Norland troops shelled the town on Monday, killing five people."


def told(text: str, trigger: str, *, title: bool = False) -> Told:
    found = [event for event in parsed(text, title=title) if event.trigger == trigger]
    assert found, f"no event {trigger!r}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Ana Lund met Ben Holt in Vask on Tuesday.", "met", "happened"),
        ("Ana Lund is visiting Vask.", "visiting", "ongoing"),
        ("The ministers of Norland and Estria will meet in Vask next week.", "meet", "planned"),
        ("Ana Lund denied meeting Ben Holt in Vask.", "meeting", "denied"),
        ("If Norland attacks Estria, Ana Lund will resign.", "attacks", "conditional"),
        ("If Norland attacks Estria, Ana Lund will resign.", "resign", "conditional"),
        (FLIGHT, "fly", "expected"),
        (FLIGHT, "meet", "expected"),
        (STRIKE, "strike", "planned"),
        ("The trial of Ana Lund is set to begin on Wednesday in Vask.", "trial", "planned"),
        (TALKS, "talks", "planned"),
        ("Norland has not launched the satellite.", "launched", "denied"),
        ("There were no talks with Norland on Monday.", "talks", "denied"),
        ("The summit in Vask was cancelled.", "summit", "denied"),
        ("Ana Lund failed to sign the accord.", "sign", "denied"),
        ("Ana Lund may visit Vask but refused to meet Ben Holt.", "visit", "possible"),
        ("Ana Lund may visit Vask but refused to meet Ben Holt.", "meet", "denied"),
        ("Ana Lund hopes to sign the accord on Monday.", "sign", "possible"),
        ("Ana Lund hinted that Norland would leave the union.", "leave", "possible"),
        ("Ben Holt urged Ana Lund to visit Vask.", "visit", "asked"),
        ("Estria called for a ceasefire after Norland troops crossed the border on Monday.", "ceasefire", "asked"),
        ("Ben Holt promised Ana Lund to visit Vask.", "visit", "planned"),
        ("Ana Lund was accused of killing Ben Holt.", "killing", "happened"),
        ("Ana Lund will not attend the summit in Vask on Friday.", "summit", "happened"),
        (VISIT, "visit", "planned"),
    ],
)
def test_status(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("Ana Lund met Ben Holt in Vask on Tuesday.", "met", {"Ana Lund": "agent", "Ben Holt": "patient"}),
        ("Ana Lund was arrested on Tuesday and charged with bribery.", "charged", {"Ana Lund": "patient"}),
        ("Mayor Ana Lund arrested in Vask", "arrested", {"Ana Lund": "patient"}),
        ("The arrest of Ana Lund shocked Estria.", "arrest", {"Ana Lund": "patient"}),
        ("Ana Lund held talks with Ben Holt in Vask.", "talks", {"Ana Lund": "agent", "Ben Holt": "with"}),
        (TALKS, "talks", {"Norland": "agent", "Estria": "agent"}),
        ("Ben Holt urged Ana Lund to visit Vask.", "visit", {"Ana Lund": "agent"}),
        ("Ben Holt promised Ana Lund to visit Vask.", "visit", {"Ben Holt": "agent"}),
        ("The bridge that Ana Lund opened in May collapsed on Monday.", "opened", {"Ana Lund": "agent"}),
        ("The bridge that Ana Lund opened in May collapsed on Monday.", "collapsed", {}),
        (FLIGHT, "resigned", {"Ana Lund": "agent"}),
        (FLIGHT, "meet", {"Ana Lund": "agent", "Ben Holt": "patient"}),
        (SHELLS, "killing", {"Norland": "agent"}),
        (VISIT, "call", {"Ana Lund": "agent", "Ben Holt": "with"}),
        ("Ana Lund will not attend the summit in Vask on Friday.", "summit", {}),
    ],
)  # fmt: skip
def test_participants(text: str, trigger: str, roles: dict[str, str]) -> None:
    assert told(text, trigger).roles == roles


@pytest.mark.parametrize(
    ("text", "trigger", "time", "place"),
    [
        ("Ana Lund met Ben Holt in Vask on Tuesday.", "met", "Tuesday", "Vask"),
        ("Ana Lund denied meeting Ben Holt in Vask.", "meeting", None, "Vask"),
        ("The trial of Ana Lund is set to begin on Wednesday in Vask.", "trial", "Wednesday", "Vask"),
        ("There were no talks with Norland on Monday.", "talks", "Monday", None),
        ("Friday's blast in Vask killed two sailors.", "killed", "Friday", None),
        (FLIGHT, "resigned", "last week", None),
        (FLIGHT, "meet", "Sunday", "Vask"),
        (SHELLS, "killing", "Monday", None),
        (STRIKE, "strike", "Friday", None),
        (STRIKE, "postponed", None, None),
        (VISIT, "call", "Thursday", None),
        (VISIT, "visit", "next month", "Vask"),
    ],
)
def test_time_and_place(text: str, trigger: str, time: str | None, place: str | None) -> None:
    event = told(text, trigger)
    assert (event.time, event.place) == (time, place)


def test_a_verb_that_only_carries_a_noun_is_no_event_of_its_own() -> None:
    assert [event.trigger for event in parsed("Ana Lund held talks with Ben Holt in Vask.")] == ["talks"]


def test_who_calls_for_something_does_not_phone() -> None:
    text = "Estria called for a ceasefire after Norland troops crossed the border on Monday."
    assert told(text, "called").lemma == "demand"


def test_joined_clauses_are_told_apart() -> None:
    text = "Ana Lund was arrested on Tuesday and charged with bribery."
    assert [event.clause for event in parsed(text)] == ["Ana Lund was arrested on Tuesday", "charged with bribery"]


def test_a_relative_clause_is_its_own() -> None:
    assert told(FLIGHT, "resigned").clause == "who resigned last week"


def test_base_forms_of_words_outside_the_lists() -> None:
    forms = {"glorped": "glorp", "stibbing": "stib", "vorbified": "vorbify", "plinates": "plinate", "quoving": "quove"}
    assert {word: base_form(word, "VERB") for word in forms} == forms
    assert base_form("sklerches", "NOUN") == "sklerch"


_WORDS = ("Ana", "visited", "Vask", "killing", "talks", "said", "to", "meet", "in", "not", "will", "-", ",", "who")
_UPOS = ("VERB", "NOUN", "PROPN", "AUX", "ADP", "PART", "PRON", "ADJ", "PUNCT")
_RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "obl", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "mark", "case", "aux",
    "nmod", "nmod:poss", "compound", "cop", "parataxis", "flat", "punct",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_tree_gives_traced_events(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 14))
    words = data.draw(st.lists(st.sampled_from(_WORDS), min_size=size, max_size=size))
    text = " ".join(words)
    starts = [len(" ".join(words[:i])) + (i > 0) for i in range(size)]
    spans = [Extent(start, start + len(word)) for start, word in zip(starts, words, strict=True)]
    order = data.draw(st.permutations(range(size)))
    heads = {child: order[data.draw(st.integers(0, n - 1))] for n, child in enumerate(order) if n}
    tokens = tuple(
        Token(
            spans[i].start,
            spans[i].end,
            data.draw(st.sampled_from(_UPOS)),
            spans[heads[i]] if i in heads else None,
            data.draw(st.sampled_from(_RELATIONS)) if i in heads else "root",
        )
        for i in range(size)
    )
    mentions = [Mention(s.start, s.end, "person", chain=0) for s, w in zip(spans, words, strict=True) if w == "Ana"]
    syntax = Syntax(text, tokens)
    found = find_events(document_of(text), (Sentence(0, len(text), 0),), mentions, (), (), syntax)
    assert found == find_events(document_of(text), (Sentence(0, len(text), 0),), mentions, (), (), syntax)
    for event in found:
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)
        assert {(role.mention.start, role.mention.end) for role in event.roles} <= {(m.start, m.end) for m in mentions}
    assert len({event.trigger for event in found}) == len(found)


def test_the_encoder_is_heard_beside_the_features() -> None:
    assert agreed(0.4, None) == 0.4
    assert agreed(0.4, 0.9) > 0.5 > agreed(0.6, 0.1)
    assert agreed(0.0, 1.0) == 0.0  # "said" tells no event, whatever the encoder says
    assert agreed(0.5, 0.5) == pytest.approx(0.5)


def test_a_sentence_without_end_is_read_in_bounded_time() -> None:
    size = 30_000
    text = "visited Ana " * (size // 2)
    starts = [12 * (n // 2) + (8 if n % 2 else 0) for n in range(size)]
    spans = [Extent(start, start + (3 if n % 2 else 7)) for n, start in enumerate(starts)]
    tokens = tuple(
        Token(s.start, s.end, "PROPN" if n % 2 else "VERB", spans[0] if n else None, "obj" if n % 2 else "conj")
        for n, s in enumerate(spans)
    )
    began = time.process_time()
    found = find_events(document_of(text), (Sentence(0, len(text), 0),), (), (), (), Syntax(text, tokens))
    assert found and time.process_time() - began < 5


@given(st.floats(0, 1), st.none() | st.floats(0, 1))
def test_what_the_network_rules_out_no_features_bring_back(own: float, network: float | None) -> None:
    assert not (hopeless(network) and agreed(own, network) >= LIKELY)
    assert not hopeless(None) and hopeless(0.0) and not hopeless(0.9)

"""A person's decisions about names through the whole way: read, decide, read again, undo."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.names import find_names
from crossread.annotate.sentences import split_sentences
from crossread.api import ReadOptions, decide, decide_in, find_story, read_all, story_dossier, undo
from crossread.base.errors import CrossreadError, InputError, NotFoundError
from crossread.model.annotations import Annotations, Mention
from crossread.model.decisions import Party, Ruling
from crossread.model.links import ReadReport
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span
from crossread.pipeline.decisions import link_decided
from crossread.pipeline.group import assign_stories
from crossread.pipeline.parties import find_parties
from crossread.pipeline.rulings import Question, check_ruling
from crossread.pipeline.stages import STAGES
from crossread.store.store import Store

GULL = (
    "The Gull",
    "Ferry line opens",
    "Transport minister Ana Lund opened a ferry line in Port Larkin on Tuesday. “We waited nine years for this,” Lund "
    "told reporters. Tom Reed, a harbour pilot, watched from the quay.",
)
POST = (
    "Stone Post",
    "New ferry for Port Larkin",
    "Transport minister Anneke Brandt opened a ferry line in Port Larkin on Tuesday. “We waited nine years for this,” "
    "Brandt said. Tom Reed, a fisherman, was not glad about the noise.",
)
REEF = (
    "Daily Reef",
    "Ferry sails",
    "The ferry sailed from Port Larkin on Wednesday with 40 people, Anneke Brandt said. Ana Lund was on board, and so "
    "was Cleo Finch of the port office.",
)


def write(folder, *rows):
    for outlet, title, text in rows:
        host = outlet.lower().replace(" ", "")
        row = {"url": f"https://{host}.example/ferry", "outlet": outlet, "title": title, "text": text}
        (folder / f"{host}.jsonl").write_text(json.dumps({**row, "published": "2031-03-05"}), encoding="utf-8")
    return [str(folder / f"{outlet.lower().replace(' ', '')}.jsonl") for outlet, _, _ in rows]


@pytest.fixture
def story(tmp_path):
    """An open store that has read two reports, and what reads more of them."""
    with Store(str(tmp_path / "news.sqlite")) as store:

        def more(*rows):
            read_all(write(tmp_path, *rows), store, ReadOptions(story="Ferry"))

        more(GULL, POST)
        yield store, more


def now(store):
    return story_dossier(store, find_story(store, "Ferry"), ReadOptions(), store.rejections())


def called(store, name):
    return [e for e in now(store).entities if any(v.text == name for v in e.variants)]


def test_two_spellings_are_joined_stay_joined_and_come_apart_again(story):
    store, more = story
    before = now(store).to_json()
    assert len(called(store, "Ana Lund") + called(store, "Anneke Brandt")) == 2
    made = decide(store, "same", "Ana Lund", "Anneke Brandt", "Anneke is her first name in the register.", "desk")
    joined = called(store, "Ana Lund")
    assert joined == called(store, "Anneke Brandt")
    assert joined[0].reasons == (
        "“Ana Lund” and “Anneke Brandt” are one because a person decided so: Anneke is her first name in the register "
        "(desk).",
    )
    assert len({q.speaker.entity for q in now(store).quotes if q.speaker}) == 1, "what lies below follows"
    assert any("a person decided so" in line for line in now(store).why(joined[0].id))
    undo(store, made.number)
    assert now(store).to_json() == before
    decide(store, "same", "Anneke Brandt", "Ana Lund", "again")
    more(REEF)
    assert [v.text for v in called(store, "Lund")[0].variants] == ["Ana Lund", "Anneke Brandt", "Brandt", "Lund"]
    assert len(called(store, "Ana Lund")[0].variants[0].reports) == 2
    more(GULL, POST)
    assert called(store, "Ana Lund") == called(store, "Anneke Brandt")


def test_two_men_of_one_name_are_split_by_place_and_undo_joins_them(story):
    store, _ = story
    before = now(store).to_json()
    (both,) = called(store, "Tom Reed")
    sources = {page.id: page.source for page in now(store).pages}
    left, right = (f"{sources[s.page]}:{s.start}:{s.end}" for s in both.mentions if s.text == "Tom Reed")
    made = decide(store, "different", left, right, "a pilot and a fisherman")
    assert sorted(len(e.mentions) for e in called(store, "Tom Reed")) == [1, 1]
    assert all("kept apart because a person decided so" in " ".join(e.reasons) for e in called(store, "Tom Reed"))
    with pytest.raises(InputError, match="2 things here are called 'Tom Reed'"):
        decide(store, "same", "Tom Reed", "Ana Lund", "whoever")
    undo(store, made.number)
    assert now(store).to_json() == before


def test_decisions_propagate_and_a_contradiction_names_its_chain(story):
    store, more = story
    more(REEF)
    decide(store, "same", "Ana Lund", "Anneke Brandt", "one minister")
    decide(store, "different", "Anneke Brandt", "Cleo Finch", "two people")
    before = (store.decisions(), now(store).to_json())
    with pytest.raises(InputError, match="“Ana Lund” = ") as caught:
        decide(store, "same", "Ana Lund", "Cleo Finch", "a guess")
    assert "“Cleo Finch”" in str(caught.value)
    assert caught.value.exit_code == 2
    assert (store.decisions(), now(store).to_json()) == before, "nothing was stored"


def test_only_what_lies_below_the_names_is_done_again(story):
    store, _ = story
    now(store)
    before = {s.name: store.results(s.name) for s in STAGES}
    decide(store, "same", "Ana Lund", "Anneke Brandt", "one minister")
    changed = {s.name for s in STAGES if store.results(s.name) != before[s.name]}
    assert {"entities", "dossier"} <= changed <= {"entities", "dates", "utterances", "happenings", "dossier"}


def test_unsure_is_recorded_and_changes_nothing(story):
    store, _ = story
    before = now(store).to_json()
    decide(store, "unsure", "Ana Lund", "Anneke Brandt", "ask the ministry", "desk")
    assert [row.ruling.verdict for row in store.decisions()] == ["unsure"]
    assert now(store).to_json() == before


def test_a_decision_goes_with_its_pages_when_the_story_is_named_anew(story):
    store, _ = story
    decide(store, "same", "Ana Lund", "Anneke Brandt", "one minister")
    reports = find_story(store, "Ferry").reports
    assign_stories(store, store.begin_reading(["again"]), reports, "Harbour")
    renamed = story_dossier(store, find_story(store, "Harbour"), ReadOptions(), store.rejections())
    assert [e.name for e in renamed.entities if "Anneke Brandt" in {v.text for v in e.variants}] == ["Ana Lund"]


@pytest.mark.parametrize(
    ("call", "kind", "says"),
    [
        (("same", "Ana Lunt", "Tom Reed", "x"), NotFoundError, "there is 'Ana Lund'"),
        (("same", "Ana Lund", "Lund", " "), InputError, "needs a reason"),
        (("equal", "Ana Lund", "Tom Reed", "x"), InputError, "same, different or unsure"),
        (("different", "Ana Lund", "ANA LUND", "x"), InputError, "lead to the same person"),
        (("different", "Ana Lund", "Lund", "x"), InputError, "a report itself uses both names for one"),
        (("same", "e-0000000000000000", "Ana Lund", "x"), NotFoundError, "nothing in this story"),
        (("same", "nowhere.txt:1:5", "Ana Lund", "x"), NotFoundError, "nothing in this story"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_not_stored(story, call, kind, says):
    store, _ = story
    with pytest.raises(kind, match=says):
        decide(store, *call)
    assert store.decisions() == ()


def test_a_store_may_be_named_by_its_file(story):
    store, _ = story
    assert decide(store.path, "same", "Ana Lund", "Anneke Brandt", "one minister") == store.decisions()[0]
    assert called(store, "Ana Lund") == called(store, "Anneke Brandt")
    assert undo(store.path, 1) == store.decisions()[0]
    assert called(store, "Ana Lund") != called(store, "Anneke Brandt")


def test_undoing_twice_or_nothing_is_refused(story):
    store, _ = story
    decide_in(store, find_story(store, "Ferry"), Question("same", "Ana Lund", "Anneke Brandt", "x"))
    undo(store, 1)
    with pytest.raises(InputError, match="withdrawn before"):
        undo(store, 1)
    with pytest.raises(NotFoundError, match="no decision 5"):
        undo(store, 5)


def test_a_bare_surname_of_somebody_else_is_not_drawn_in(story):
    store, more = story
    decide(store, "same", "Ana Lund", "Anneke Brandt", "one minister")
    more(
        ("Quay Weekly", "Fish", "Nils Lund, a fisher, sold his boat in Port Larkin. “It was old,” Lund said on Monday.")
    )
    assert {v.text for v in called(store, "Nils Lund")[0].variants} <= {"Nils Lund", "Lund"}
    assert called(store, "Nils Lund") != called(store, "Ana Lund")
    assert called(store, "Ana Lund") == called(store, "Anneke Brandt")


# -- which mentions a name stands for ------------------------------------------------------------------------------


def made(page: str, *rows: tuple[str, str, int]) -> ReadReport:
    """A report that is nothing but names, each with its kind and the number of its chain."""
    text = ", ".join(name for name, _, _ in rows)
    starts = [sum(len(row[0]) + 2 for row in rows[:n]) for n in range(len(rows))]
    mentions = tuple(
        Mention(at, at + len(name), kind, chain=chain) for at, (name, kind, chain) in zip(starts, rows, strict=True)
    )
    span = Span(page * 64, 0, len(text), text)
    report = Report(page * 64, page * 64, span, None, None, None, (), None, None, "en", (), ())
    return ReadReport(Document(text, report), Annotations(page * 64, mentions=mentions))


def decided(verdict, left, right, reports):
    """What the decision gives: the sorted spellings of every entity."""
    first = Shown(link_decided(reports, ()).index)
    ruling = Ruling(verdict, *find_parties(first, verdict, left, right), "because")
    check_ruling(reports, (), ruling)
    return [sorted(v.text for v in e.variants) for e in link_decided(reports, (ruling,)).index.entities], ruling


def test_a_surname_stands_for_nobody_whose_first_name_is_given_beside_it():
    reports = [
        made("1", ("Ana Lund", "person", 0), ("Lund", "person", 0)),
        made("2", ("Ana Lund", "person", 0), ("Lund", "person", 0)),
        made("3", ("Lund", "person", 0)),
    ]
    assert decided("different", "Lund", "Ana Lund", reports)[0] == [["Ana Lund", "Lund"], ["Lund"]]


def test_either_side_of_a_split_stays_whole_and_can_be_split_again():
    reports = [made(n, (("Ana Lund", "Anna Lund")[int(n) % 2], "person", 0)) for n in "123456"]
    assert [len(e.mentions) for e in link_decided(reports, ()).index.entities] == [6]
    names, spelled = decided("different", "Ana Lund", "Anna Lund", reports)
    assert names == [["Ana Lund"], ["Anna Lund"]]
    index = link_decided(reports, (spelled,)).index
    assert [len(e.mentions) for e in index.entities] == [3, 3]
    places = tuple(Party("Ana Lund", "person", page * 64, 0, 8, alone=True) for page in "26")
    placed = Ruling("different", *places, "because")
    check_ruling(reports, (spelled,), placed)
    again = link_decided(reports, (placed, spelled))
    assert again.broken == ()
    assert sorted(len(e.mentions) for e in again.index.entities) == [1, 2, 3]


def test_a_group_of_the_same_name_is_not_drawn_in_by_a_decision_on_a_firm():
    early = [made("1", ("Norden Works", "organisation", 0)), made("2", ("Gull Yard", "organisation", 0))]
    names, ruling = decided("same", "Norden Works", "Gull Yard", early)
    assert names == [["Gull Yard", "Norden Works"]]
    later = [*early, made("3", ("Gull Yard", "group", 0)), made("4", ("Gull Yard", "organisation", 0))]
    entities = link_decided(later, (ruling,)).index.entities
    assert {e.kind: len(e.mentions) for e in entities} == {"organisation": 3, "group": 1}


def test_a_decision_that_later_reports_stand_against_breaks_no_reading():
    reports = [made("1", ("Norden Works", "organisation", 0)), made("2", ("Norden Works Ltd", "organisation", 0))]
    names, ruling = decided("different", "Norden Works", "Norden Works Ltd", reports)
    assert names == [["Norden Works"], ["Norden Works Ltd"]]
    mixed = [made("3", ("Norden Works", "organisation", 0), ("Norden Works Ltd", "organisation", 0))]
    alone = link_decided(mixed, (ruling,))
    assert alone.broken == (ruling,)
    assert alone.index.entities[0].reasons[-1].endswith("; but reports call one thing by both names.")
    beside = link_decided([*reports, *mixed], (ruling,))
    assert beside.broken == ()
    ids = beside.index.by_mention
    assert ids["1" * 64, 0, 12] != ids["2" * 64, 0, 16]


def test_decisions_that_later_reports_set_against_each_other_break_no_reading():
    reports = [made(n, (name, "person", 0)) for n, name in zip("1234", NAMES[1:5], strict=True)]
    index = Shown(link_decided(reports, ()).index)
    same = Ruling("same", *find_parties(index, "same", NAMES[1], NAMES[2]), "because")
    different = Ruling("different", *find_parties(index, "different", NAMES[3], NAMES[4]), "because")
    odd = [
        made("5", (NAMES[1], "person", 0), (NAMES[3], "person", 0)),
        made("6", (NAMES[2], "person", 0), (NAMES[4], "person", 0)),
    ]
    assert link_decided(reports, (same, different)).broken == ()
    assert link_decided([*reports, *odd], (same, different)).broken == (different,)


# -- any decisions at all ------------------------------------------------------------------------------------------

TEXTS = (
    "Ana Lund met Bo Marsh in Norhaven. Lund left early. Tom Reed stayed.",
    "Anna Lund spoke. Cleo Finch and Bo Marsh listened.",
    "Edda Vale praised Ana Lund. Tom Reed did not. Anna Lund smiled.",
)
NAMES = ("Ana Lund", "Anna Lund", "Bo Marsh", "Cleo Finch", "Tom Reed", "Edda Vale")


def read(page: str, text: str) -> ReadReport:
    span = Span(page, 0, len(text), text)
    blocks = (Block(0, len(text), "paragraph"),)
    document = Document(text, Report(page, page, span, None, None, None, (), None, None, "en", (), (), blocks=blocks))
    sentences = split_sentences(document)
    return ReadReport(document, Annotations(page, sentences, find_names(document, sentences)))


REPORTS = [read(f"{n}" * 64, text) for n, text in enumerate(TEXTS, 1)]


class Shown:
    """As much of a dossier as finding the parties of a decision reads."""

    def __init__(self, index):
        self.entities, self.pages = index.entities, ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(("same", "different")), st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=7
    )
)
def test_every_decision_that_is_accepted_holds_and_taking_all_back_leaves_no_trace(wanted):
    plain = link_decided(REPORTS, ())
    standing = []
    for verdict, left, right in wanted:
        index = link_decided(REPORTS, standing).index
        try:
            ruling = Ruling(verdict, *find_parties(Shown(index), verdict, left, right), "because", "desk")
            check_ruling(REPORTS, standing, ruling)
        except CrossreadError:
            continue
        standing.append(ruling)
    done = link_decided(REPORTS[::-1], standing)
    assert done.broken == ()
    assert done == link_decided(REPORTS, standing[::-1]), "the order of reports and decisions changes nothing"
    ids = done.index.by_mention
    for ruling in standing:
        left, right = (ids[p.page, p.start, p.end] for p in (ruling.left, ruling.right))
        assert (left == right) == (ruling.verdict == "same")
        assert all(any(ruling.sentence in r for r in e.reasons) for e in done.index.entities if e.id in (left, right))
    assert link_decided(REPORTS, ()) == plain

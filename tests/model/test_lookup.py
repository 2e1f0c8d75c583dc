"""Who is meant at a place: the mention, a title only one bears, never the owner."""

from crossread.model.annotations import Annotations, Mention
from crossread.model.links import Entity, EntityIndex, ReadReport, TitleUse
from crossread.model.lookup import entity_at, plain_title, titles_of_one
from crossread.model.reports import Document, Report
from crossread.model.spans import Extent, Span

TEXT = "Vale’s foreign affairs adviser spoke. Vale listened."


def made(titles=()):
    span = Span("p", 0, len(TEXT), TEXT)
    report = Report("r", "p", span, None, None, None, (), None, None, "en", (), ())
    mentions = (Mention(0, 4, "person"), Mention(38, 42, "person"))
    read = ReadReport(Document(TEXT, report), Annotations("r", mentions=mentions))
    vale = Entity("e-vale", "person", "Edda Vale", (), (), ())
    uses = tuple(TitleUse(t, Span("p", 0, 1, "V")) for t in titles)
    tarn = Entity("e-tarn", "person", "Dov Tarn", (), uses, ())
    by_mention = {("p", 0, 4): "e-vale", ("p", 38, 42): "e-vale"}
    return read, EntityIndex((vale, tarn), by_mention, titles_of_one((vale, tarn)))


def test_the_same_mention_counts_first():
    read, index = made()
    assert entity_at(read, Extent(38, 42), index) == "e-vale"


def test_an_overlapping_mention_counts():
    read, index = made()
    assert entity_at(read, Extent(37, 42), index) == "e-vale"


def test_the_owner_is_not_the_one_described():
    read, index = made()
    assert entity_at(read, Extent(0, 30), index) is None


def test_a_title_that_one_person_bears_names_that_person():
    read, index = made(titles=["Vale's foreign affairs adviser"])
    assert entity_at(read, Extent(0, 30), index) == "e-tarn"


def test_short_titles_name_nobody():
    assert titles_of_one([made(titles=["Prime Minister"])[1].entities[1]]) == {}


def test_titles_meet_in_one_form():
    assert plain_title("the  Mayor’s Chief Aide") == plain_title("Mayor's chief aide")

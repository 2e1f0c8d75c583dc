"""Who is who across reports of one story."""

from __future__ import annotations

import itertools
import re

import pytest

from crossread.annotate.names import find_names
from crossread.annotate.sentences import split_sentences
from crossread.base.errors import InputError
from crossread.link.entities import link_entities
from crossread.model.annotations import Annotations
from crossread.model.decisions import Decision
from crossread.model.links import Entity, EntityIndex, ReadReport
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Span


def read(name: str, text: str) -> ReadReport:
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    span = Span(name, 0, len(text), text)
    report = Report(name, name, span, None, None, None, (), None, None, "en", (), (), blocks=blocks)
    document = Document(text, report)
    sentences = split_sentences(document)
    return ReadReport(document, Annotations(name, sentences, find_names(document, sentences)))


def link(*texts: str, decisions: tuple[Decision, ...] = ()) -> EntityIndex:
    return link_entities([read(f"p{n}", text) for n, text in enumerate(texts)], decisions)


def called(index: EntityIndex, text: str) -> list[Entity]:
    return [e for e in index.entities if any(s.text == text for s in e.mentions)]


def one(index: EntityIndex, *texts: str) -> bool:
    found = [called(index, text) for text in texts]
    return all(len(entities) == 1 for entities in found) and len({entities[0].id for entities in found}) == 1


FIRST = "Ukrainian President Oleksandr Marchenko arrived. Marchenko met Tom Harwick in Kyiv."
SECOND = "Oleksandr Marchenkо said no."  # the last letter is Cyrillic
THIRD = "Officials in Kiev waited for the Ukrainian president. Harwick waited too."


def test_spellings_surnames_and_offices_lead_to_one_person() -> None:
    index = link(FIRST, "Aleksandr Marchenko spoke.", THIRD)
    assert one(index, "Marchenko", "Oleksandr Marchenko", "the Ukrainian president")
    assert one(index, "Tom Harwick", "Harwick")
    assert one(index, "Kyiv", "Kiev")


def test_letters_of_another_script_that_look_alike_are_the_same_name() -> None:
    assert one(link(FIRST, SECOND), "Oleksandr Marchenko", "Oleksandr Marchenkо")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Elisabet Kassan", "Elisabeth Cassan"),
        ("Dmytro Zalenskiy", "Dmytro Zalensky"),
        ("Dmytro Zalenskyy", "Dmytro Zalenskii"),
        ("Nikita Khrapov", "Nikita Hrapov"),
        ("Yulia Petrenko", "Iuliia Petrenko"),
        ("Josef Hoffman", "Joseph Hoffmann"),
        ("José Núñez", "Jose Nunez"),
        ("J. Harwick", "John Harwick"),
        ("John R. Harwick", "John Harwick"),
    ],
)
def test_spellings_of_a_full_name_are_one(left: str, right: str) -> None:
    index = link(f"The award went to {left} on Friday.", f"The award went to {right} on Friday.")
    assert one(index, left, right)
    assert called(index, left)[0].reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Smith", "Robert Smith"),
        ("Tigran Petrosyan", "Iran"),
        ("Ana Brandt", "Ana Brink"),
        ("Austria", "Australia"),
        ("Niger", "Nigeria"),
        ("Slovakia", "Slovenia"),
    ],
)
def test_likeness_of_letters_alone_merges_nothing(left: str, right: str) -> None:
    index = link(f"The talks were about {left} on Friday.", f"The talks were about {right} on Friday.")
    assert called(index, left)[0].id != called(index, right)[0].id


def test_a_surname_that_fits_two_people_stays_with_its_own_report() -> None:
    index = link(
        "Ana Smith sued the city. Smith won.",
        "Robert Smith lost the vote. Smith resigned.",
        "The story of Smith goes on.",
    )
    smiths = {e.name: e for e in index.entities if e.name.endswith("Smith")}
    assert {"Ana Smith", "Robert Smith", "Smith"} == set(smiths)
    assert {s.page for s in smiths["Ana Smith"].mentions} == {"p0"}
    assert {s.page for s in smiths["Robert Smith"].mentions} == {"p1"}


def test_father_and_son_stay_two_across_reports() -> None:
    index = link("Tom Harwick sued Tom Harwick Jr. in May.", "Tom Harwick Jr. lost.", "Tom Harwick won.")
    assert sorted(len(e.mentions) for e in index.entities if "Harwick" in e.name) == [2, 2]


@pytest.mark.parametrize(
    ("long_form", "short_form"),
    [("Norvik Holdings", "Norvik"), ("National Storm Centre", "Storm Centre"), ("Robert Harwick", "Bob Harwick")],
)
def test_a_short_form_in_another_report_is_the_same(long_form: str, short_form: str) -> None:
    assert one(link(f"It was {long_form} that paid.", f"The crew of the {short_form} left."), long_form, short_form)


def test_an_unnamed_office_holder_is_one_across_reports() -> None:
    index = link("The Chilean finance minister resigned.", "It surprised the Chilean finance minister.")
    assert one(index, "The Chilean finance minister", "the Chilean finance minister")


def test_a_legal_form_in_one_report_makes_a_company_in_all() -> None:
    index = link("Norvik Inc. fell sharply.", "Critics say Norvik lied. Norvik said it did not.")
    assert one(index, "Norvik", "Norvik Inc.")
    assert called(index, "Norvik")[0].kind == "organisation"


def test_brothers_stay_two_though_both_are_called_by_surname() -> None:
    index = link("Stefan Harwick was shot. Harwick was 40.", "Erik Harwick spoke. Harwick wept for Stefan Harwick.")
    stefan, erik = called(index, "Stefan Harwick")[0], called(index, "Erik Harwick")[0]
    assert stefan.id != erik.id
    assert ("p0", "Harwick") in {(s.page, s.text) for s in stefan.mentions}


def test_a_city_and_the_government_in_it_are_two() -> None:
    index = link("Ankara rejected the offer.", "The talks in Ankara went on.")
    assert sorted(e.kind for e in called(index, "Ankara")) == ["organisation", "place"]


def test_names_of_one_country_are_one() -> None:
    index = link("The U.S. agreed.", "The United States agreed.", "He flew to America.", "The US waited.")
    assert one(index, "U.S.", "United States", "America", "US")
    assert called(index, "US")[0].name == "United States"


def test_an_acronym_of_another_report_is_tied_to_its_long_form() -> None:
    index = link("The Harbour Safety Board met.", "The HSB agreed, officials said.")
    assert one(index, "HSB", "Harbour Safety Board")
    assert any("initials" in reason for reason in called(index, "HSB")[0].reasons)


def test_a_body_called_by_another_bodys_plain_name_is_that_body() -> None:
    index = link("Peru’s DGX harbour agency closed the port.", "Peru’s Harbour Agency opened an inquiry.")
    assert one(index, "DGX", "Harbour Agency")
    index = link("Chile’s DGX harbour agency closed the port.", "Peru’s Harbour Agency opened an inquiry.")
    assert not one(index, "DGX", "Harbour Agency")


def test_ministries_of_two_countries_are_two() -> None:
    index = link("Peru’s Defense Ministry objected.", "Chile’s Defense Ministry agreed.")
    assert len(called(index, "Defense Ministry")) == 2


def test_unnamed_sources_stay_apart() -> None:
    text = "It will close, said two people familiar with the plan."
    index = link(text, text.replace("close", "open"))
    assert len([e for e in index.entities if e.kind == "anonymous"]) == 2


def test_every_chained_mention_is_looked_up() -> None:
    reports = [read("a", FIRST), read("b", THIRD)]
    index = link_entities(reports)
    for report in reports:
        for mention in report.layers.mentions:
            if mention.chain is not None:
                assert (report.page, mention.start, mention.end) in index.by_mention
    spans = [(s.page, s.start, s.end) for e in index.entities for s in e.mentions]
    titles = {(t.span.page, t.span.start, t.span.end) for e in index.entities for t in e.titles}
    assert set(spans) | titles == set(index.by_mention)
    assert len(spans) == len(set(spans))


def test_spans_titles_and_variants_are_traced() -> None:
    index = link(FIRST, THIRD)
    texts = {"p0": FIRST, "p1": THIRD}
    for entity in index.entities:
        for span in (*entity.mentions, *(t.span for t in entity.titles)):
            assert texts[span.page][span.start : span.end] == span.text
    marchenko = called(index, "Marchenko")[0]
    assert [t.text for t in marchenko.titles] == ["Ukrainian President"]
    assert {v.text: (v.count, v.reports) for v in marchenko.variants} == {
        "Marchenko": (1, ("p0",)),
        "Oleksandr Marchenko": (1, ("p0",)),
    }


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [read("a", FIRST), read("b", "Aleksandr Marchenko spoke in Kiev."), read("c", THIRD)]
    results = {repr(link_entities(list(order)).entities) for order in itertools.permutations(reports)}
    assert len(results) == 1


def test_a_decision_merges_and_is_named_as_the_reason() -> None:
    decision = Decision("same", "Ana Smith", "A. S. Brandt", "her married name", "desk")
    index = link("Ana Smith came.", "A. S. Brandt left.", decisions=(decision,))
    assert one(index, "Ana Smith", "A. S. Brandt")
    assert any("married name" in reason for reason in called(index, "Ana Smith")[0].reasons)


def test_a_decision_keeps_apart_what_rules_would_merge() -> None:
    text = "Tom Harwick spoke on Friday."
    keys = ("p0:0:11", "p1:0:11")
    assert one(link(text, text), "Tom Harwick")
    index = link(text, text, decisions=(Decision("different", *keys, "two men of one name", "desk"),))
    assert len(called(index, "Tom Harwick")) == 2
    assert len({e.id for e in index.entities}) == len(index.entities)


def test_contradicting_decisions_are_refused_with_their_chain() -> None:
    decisions = (
        Decision("same", "Ana Smith", "Ana Brandt"),
        Decision("same", "Ana Brandt", "Mrs. Brandt"),
        Decision("different", "Mrs. Brandt", "Ana Smith"),
    )
    with pytest.raises(InputError, match=r"“Mrs\. Brandt” = “Ana Brandt” = “Ana Smith”"):
        link("Ana Smith came.", decisions=decisions)


def test_nothing_in_nothing_out() -> None:
    assert link_entities([]).entities == ()


def test_short_surnames_one_letter_apart_need_something_else_that_agrees() -> None:
    apart = link("The medal went to John Smith on Friday.", "A court fined John Smit over unpaid rent.")
    assert called(apart, "John Smith")[0].id != called(apart, "John Smit")[0].id
    again = link("The medal went to John Smith.", "A court fined John Smit.", "John Smit, 40, appealed.")
    assert len(called(again, "John Smit")) == 1
    beside = link("Vask diver John Smith found the wreck.", "The wreck was found by diver John Smit.")
    assert one(beside, "John Smith", "John Smit")


def test_long_surnames_that_sound_alike_need_nothing_else() -> None:
    assert one(link("Elena Martschenko won.", "A court fined Elena Marchenko."), "Elena Martschenko", "Elena Marchenko")


def test_british_and_american_spelling_of_a_name_are_one() -> None:
    index = link("The Harwick Medical Center closed.", "The Harwick Medical Centre closed.")
    assert one(index, "Harwick Medical Center", "Harwick Medical Centre")

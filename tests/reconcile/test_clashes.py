"""Which figures of two reports clash, which leave room for each other, and which are simply not the same matter."""

import pytest


@pytest.fixture
def compared(dossier_of):
    def read(*rows):
        found = dossier_of(*rows).comparisons
        return [(c.verdict, c.kind) for c in found if c.verdict not in ("agree", "rounding")]

    return read


@pytest.fixture
def agreed(dossier_of):
    def read(*rows):
        dossier = dossier_of(*rows)
        outlet = {report.id: report.outlet.name for report in dossier.reports}
        return [
            (c.verdict, {outlet[report] for side in c.sides for report in side.reports})
            for c in dossier.comparisons
            if c.verdict in ("agree", "rounding") and c.kind in ("count", "figure")
        ]

    return read


@pytest.fixture
def sides(dossier_of):
    def read(*rows):
        dossier = dossier_of(*rows)
        outlet = {report.id: report.outlet.name for report in dossier.reports}
        clash = next(c for c in dossier.comparisons if c.verdict not in ("agree", "rounding"))
        return clash.verdict, {frozenset(outlet[report] for report in side.reports) for side in clash.sides}

    return read


def test_two_tolls_of_one_day_differ(compared):
    assert compared(
        (
            "Gull",
            "2031-05-02",
            "Mine collapse kills four",
            "A mine near Tarn collapsed on Thursday, killing four miners.",
        ),
        ("Reef", "2031-05-02", "Six dead in mine", "Six miners died when a mine collapsed near Tarn on Thursday."),
    ) == [("differ", "count")]


def test_at_least_leaves_room_and_a_later_higher_toll_develops(compared):
    first = "An earthquake struck Norhaven on Friday, killing at least 14 people, the civil defence said."
    second = "The earthquake in Norhaven killed 19 people and injured 80, according to the hospital."
    same_day = (("Gull", "2031-05-02", "Quake", first), ("Reef", "2031-05-02", "Strong quake", second))
    assert compared(*same_day) == [("apparent", "count")]
    later = (("Gull", "2031-05-02", "Quake", first), ("Reef", "2031-05-04", "Strong quake", second))
    assert compared(*later) == [("developed", "count")]


def test_one_toll_counts_the_attacker(compared):
    assert compared(
        (
            "Gull",
            "2031-05-02",
            "Shooting at mill",
            "Three people were killed in a shooting at the Tarn mill on Friday.",
        ),
        (
            "Reef",
            "2031-05-02",
            "Mill shooting",
            "Four people were dead, including the gunman, after a shooting at the Tarn mill on Friday.",
        ),
    ) == [("apparent", "count")]


def test_an_old_toll_told_as_background_is_another_matter(compared):
    assert (
        compared(
            ("Gull", "2031-05-02", "Ferry fire", "A fire on a ferry off Ember Point killed 4 people on Friday."),
            (
                "Reef",
                "2031-05-02",
                "Fire at sea",
                "A ferry burned off Ember Point on Friday. In March 2019 a fire off Ember Point killed 31 people.",
            ),
        )
        == []
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Port Larkin hired 40 guards for the parade.", "Port Larkin hired another 15 guards for the parade."),
        ("Of the 84 prizes of the Norhaven fair, women won 11.", "Women won 30 prizes at the Norhaven fair last year."),
        ("Ada Quill was held on 9,000 crowns bail.", "Bo Marsh was held on 2,000 crowns bail."),
        ("Image 3 of 41: flowers at the Tarn mill.", "Image 7 of 18: flowers at the Tarn mill."),
        ("Dozens of boats left Gull Bay.", "More than 60 boats left Gull Bay."),
        ("Joblessness in Tarn rose to 8.2 percent from 8.1 percent.", "Joblessness in Tarn stays at 8.2 percent."),
        ("Tarn Works shares fell 1.5 percent at 9:30 a.m.", "Tarn Works shares fell 4.3 percent by mid-afternoon."),
    ],
)
def test_parts_lists_and_other_people_do_not_clash(compared, left, right):
    tail = " The harbour council will meet again when the fair is over and the boats are back."
    assert compared(("Gull", "2031-05-02", "One", left + tail), ("Reef", "2031-05-02", "Two", right + tail)) == []


def test_what_one_report_prints_side_by_side_are_two_things(compared):
    both = "Tarn oil sold at 41 crowns a barrel on Thursday; Ember oil from Tarn sold at 67 crowns a barrel."
    assert compared(("Gull", "2031-05-02", "Oil", both), ("Reef", "2031-05-02", "Oil prices", both)) == []


def test_ages_beside_a_full_name_differ_unless_a_birthday_lies_between(compared):
    older = "The 44-year-old Orla Venn was arrested on Thursday, police said."
    assert compared(
        ("Gull", "2031-05-02", "Skipper held", "Police arrested the skipper, Orla Venn, 43, on Thursday."),
        ("Reef", "2031-05-02", "Skipper arrested", older),
    ) == [("differ", "figure")]
    trial = "Orla Venn, 44, went on trial in Norhaven."
    assert (
        compared(
            ("Gull", "2031-05-02", "Skipper held", "Police arrested the skipper, Orla Venn, 43, on Thursday."),
            ("Reef", "2032-02-02", "Skipper on trial", trial),
        )
        == []
    )


def test_other_named_things_and_their_measures_differ(compared):
    assert compared(
        (
            "Gull",
            "2031-05-02",
            "Ferry aground",
            "The ferry Marigold ran aground with 212 passengers on board on Friday.",
        ),
        (
            "Reef",
            "2031-05-02",
            "Marigold",
            "The Marigold, a ferry with 187 passengers on board, ran aground on Friday.",
        ),
    ) == [("differ", "count")]
    assert compared(
        ("Gull", "2031-05-02", "Quake", "An earthquake of magnitude 6.1 struck Norhaven on Friday."),
        ("Reef", "2031-05-02", "Tremor", "A magnitude 6.3 earthquake hit the city of Norhaven on Friday."),
    ) == [("differ", "figure")]


def test_more_than_a_rounded_amount_and_that_amount_agree(compared):
    assert (
        compared(
            ("Gull", "2031-05-02", "Bill", "Cleo Finch of Gull Bay got a bill of more than $284 billion on Friday."),
            ("Reef", "2031-05-02", "Bill of bills", "Cleo Finch of Gull Bay got a bill of $284 billion on Friday."),
        )
        == []
    )


def test_a_telling_figure_in_other_words_is_one_figure(agreed):
    assert agreed(
        ("Gull", "2031-05-02", "Leak at Tarn Bank", "A leak at Tarn Bank has exposed the data of 145,300 customers."),
        ("Reef", "2031-05-03", "Bank says sorry", "Some 145,300 people may be affected by the breach, the bank said."),
    ) == [("agree", {"Gull", "Reef"})]


def test_small_numbers_of_other_things_are_equal_by_chance(agreed):
    assert (
        agreed(
            ("Gull", "2031-05-02", "Fair opens", "Two bands played when the Norhaven fair opened on Friday."),
            ("Reef", "2031-05-02", "Fair", "The mayor bought two lamps for the town hall of Norhaven on Friday."),
        )
        == []
    )


def test_who_says_not_52_corrects_and_is_no_source_for_52(sides):
    assert sides(
        ("Gull", "2031-05-02", "Blast in mill", "A blast in a mill in Tarn injured 52 people on Friday, police said."),
        (
            "Reef",
            "2031-05-06",
            "Count corrected",
            "The blast in the mill in Tarn injured 43 people, not 52: nine were counted twice.",
        ),
    ) == ("developed", {frozenset({"Gull"}), frozenset({"Reef"})})


def test_what_came_to_a_figure_makes_the_other_the_earlier_state(sides):
    later = (
        "Tarn Bank said an additional 2.5 million customers were affected by the leak, bringing the total to "
        "17.5 million customers."
    )
    assert sides(
        ("Gull", "2031-05-02", "Leak at bank", "A leak at Tarn Bank affected 15 million customers, it said."),
        ("Reef", "2031-06-06", "Leak grows", later),
    ) == ("developed", {frozenset({"Gull"}), frozenset({"Reef"})})


def test_a_later_lower_count_of_the_injured_stands(compared):
    assert compared(
        ("Gull", "2031-05-02", "Blast injures 52", "A blast in a mill in Tarn injured 52 people on Friday."),
        (
            "Reef",
            "2031-05-06",
            "Mill blast injured 43",
            "The blast in the mill in Tarn injured 43 people, the hospital said.",
        ),
    ) == [("developed", "count")]


def test_a_report_that_sets_two_figures_side_by_side_is_no_witness_for_two_things(compared):
    both = (
        "The harbour office said that the hold of the Marigold held 300 tonnes of salt. Papers seen by the Reef name "
        "480 tonnes of salt in the hold of the Marigold."
    )
    assert ("differ", "figure") in compared(
        (
            "Gull",
            "2031-05-02",
            "Ship aground",
            "The hold of the Marigold held 300 tonnes of salt, the harbour office said.",
        ),
        ("Reef", "2031-05-02", "What she held", "The hold of the Marigold held 480 tonnes of salt, papers show."),
        ("Post", "2031-05-03", "Open questions", both),
    )


def test_two_units_that_do_not_fit_are_pointed_out(compared):
    text = "The pipe, which leads to Norhaven, has a length of 300 kilometers (250 miles)."
    assert compared(("Gull", "2031-05-02", "Pipe", text)) == [("differ", "figure")]
    assert compared(("Gull", "2031-05-02", "Pipe", text.replace("250", "186"))) == []

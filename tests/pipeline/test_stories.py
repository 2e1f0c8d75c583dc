"""Invented stories through the whole way: what the dossier concludes from them."""

import json

import pytest

import crossread


def records(tmp_path, *rows):
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def report(outlet, published, title, text):
    return {
        "url": f"https://{outlet.lower().replace(' ', '')}.example/{abs(hash_of(title))}",
        "outlet": outlet,
        "published": published,
        "title": title,
        "text": text,
    }


def hash_of(text):
    return sum(ord(c) * (i + 1) for i, c in enumerate(text))


def verdicts(dossier):
    return {(c.kind, c.verdict) for c in dossier.comparisons}


def test_converted_values_agree_and_another_value_differs(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull",
                "2031-03-04",
                "Navy buys Petrel drones",
                "The navy of Norland said on Tuesday it would buy Petrel drones. The Petrel drone has a "
                "range of about 430 miles, the navy said.",
            ),
            report(
                "Stone Post",
                "2031-03-04",
                "Norland navy orders drones",
                "Norland ordered Petrel drones on Tuesday. The Petrel drone has a range of about 700 "
                "kilometers, according to the navy.",
            ),
            report(
                "Daily Reef",
                "2031-03-05",
                "New drones for Norland",
                "Norland is buying Petrel drones. The Petrel drone has a range of about 1,100 kilometers, "
                "its maker Tarn Works says.",
            ),
        ),
        story="Petrel",
    )
    figures = [c for c in dossier.comparisons if c.kind == "figure"]
    assert {c.verdict for c in figures} == {"agree", "differ"}
    clash = next(c for c in figures if c.verdict == "differ")
    assert sorted(len(side.reports) for side in clash.sides) == [1, 2]


def test_a_rising_toll_is_a_development_not_a_clash(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull",
                "2031-03-04",
                "Ferry fire in Port Larkin",
                "A fire on a ferry in Port Larkin killed 4 people on Tuesday, the coast guard said. The "
                "ferry Marigold burned for six hours.",
            ),
            report(
                "Stone Post",
                "2031-03-06",
                "Toll of Port Larkin ferry fire rises",
                "The fire on the ferry Marigold in Port Larkin killed 7 people, the coast guard said on Thursday.",
            ),
        ),
        story="Ferry",
    )
    killed = [c for c in dossier.comparisons if c.kind == "count"]
    assert [c.verdict for c in killed] == ["developed"]


def test_a_report_without_a_date_does_not_turn_a_rising_toll_into_a_clash(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull",
                "2031-03-04",
                "Fire on ferry kills 4",
                "A fire on a ferry in Port Larkin killed 4 people on Tuesday, the coast guard said.",
            ),
            report(
                "Old Mirror",
                None,
                "Ferry burns",
                "A fire on a ferry in Port Larkin killed 4 people, it became known from the coast guard.",
            ),
            report(
                "Stone Post",
                "2031-03-06",
                "Toll of ferry fire rises",
                "The fire on a ferry in Port Larkin on Tuesday has killed 9 people, the coast guard said on Thursday.",
            ),
        ),
        story="ferry",
    )
    killed = [c for c in dossier.comparisons if len(c.sides) > 1 and "kill" in c.about]
    assert [(c.verdict, [len(side.reports) for side in c.sides]) for c in killed] == [("developed", [2, 1])]


def test_one_distance_in_two_units_agrees_though_nothing_else_is_shared(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull", "2031-03-04", "Mill to close", "The mill lies 40 miles north of the capital, on a river."
            ),
            report(
                "Stone Post",
                "2031-03-04",
                "A mill closes",
                "It lies 64 kilometres north of the capital. No train goes.",
            ),
        ),
        story="mill",
    )
    (distance,) = dossier.comparisons
    assert (distance.verdict, distance.about) == ("agree", "distance")
    assert {side.says for side in distance.sides} == {"40 miles", "64 kilometres"}


def test_a_toll_is_no_clash_where_nothing_says_which_report_is_later(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report("Old Mirror", None, "Ferry burns", "A fire on a ferry in Port Larkin killed 4 people, sailors say."),
            report("The Gull", "2031-03-04", "Fire", "A fire on a ferry in Port Larkin killed 9 people, sailors say."),
        ),
        story="ferry",
    )
    assert [c.verdict for c in dossier.comparisons if c.verdict in ("differ", "disputed")] == []


def test_different_occasions_are_only_apparently_a_clash(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull",
                "2031-03-04",
                "Quill and Marsh meet",
                "President Ada Quill met President Bo Marsh in Norhaven on Tuesday. It was the fourth "
                "meeting of Quill and Marsh since June.",
            ),
            report(
                "Stone Post",
                "2031-03-05",
                "Marsh in Norhaven",
                "President Bo Marsh left Norhaven on Wednesday after talks with President Ada Quill. It was "
                "the third visit of Marsh to Norhaven, where Quill lives.",
            ),
        ),
        story="Talks",
    )
    counts = [c for c in dossier.comparisons if c.kind == "count"]
    assert [c.verdict for c in counts] == ["apparent"]
    assert "visit" in counts[0].reason
    assert "meeting" in counts[0].reason


def test_a_claim_and_its_denial_are_disputed(tmp_path):
    dossier = crossread.read(
        records(
            tmp_path,
            report(
                "The Gull",
                "2031-03-04",
                "Blast at Ember Point",
                "The Norland army said on Tuesday that the blast at Ember Point damaged the harbour wall. "
                "Port spokeswoman Cleo Finch said there was no damage to the wall.",
            ),
        ),
        story="Blast",
    )
    disputes = [c for c in dossier.comparisons if c.verdict == "disputed"]
    assert len(disputes) == 1
    assert disputes[0].kind == "claim_denial"


AGENCY = (
    "PORT LARKIN, Norland (Norpress) — The council of Port Larkin voted on Monday to rebuild the old lighthouse "
    "after a debate of nine hours that drew hundreds of people to the harbour. Mayor Edda Vale said the work would "
    "begin in spring and cost 12 million crowns, paid by the port. “We owe this light to every crew that came home,” "
    "Vale told reporters.\n\nThe tower has been dark since a storm broke its lamp four winters ago."
)


def test_one_agency_text_in_three_outlets_is_one_chain(tmp_path):
    own = (
        "In Port Larkin they will build their lighthouse anew, and not all are glad. Fishers at the quay spoke of the "
        "nets they could have bought. “Light does not fill a hold,” said Dov Tarn, who has sailed from here since 1998."
    )
    dossier = crossread.read(
        records(
            tmp_path,
            report("The Gull", "2031-03-04", "Port Larkin to rebuild lighthouse", AGENCY),
            report("Stone Post", "2031-03-04", "Council backs lighthouse", AGENCY),
            report("Daily Reef", "2031-03-04", "Lighthouse vote", AGENCY.split("\n\n")[0]),
            report("Quay Weekly", "2031-03-05", "Who pays for the light?", own),
        ),
        story="Lighthouse",
    )
    assert dossier.independence.independent == 2
    assert sorted(len(group.reports) for group in dossier.independence.groups) == [1, 3]
    joined = max(dossier.utterances, key=lambda u: len(u.quotes))
    assert len(joined.quotes) == 3


def test_an_undated_report_is_dated_by_a_quote_it_shares(tmp_path):
    dated = report(
        "The Gull",
        "2031-03-06",
        "Vale on the strike",
        "“We will not sail until every deckhand has been paid in full,” Edda Vale told reporters on "
        "Wednesday. The strike began on March 3, 2031.",
    )
    undated = report(
        "Stone Post",
        None,
        "Deckhands strike",
        "Ferries stayed in port on Thursday. “We will not sail until every deckhand has been paid in "
        "full,” Edda Vale said on Wednesday.",
    )
    undated.pop("published")
    dossier = crossread.read(records(tmp_path, dated, undated), story="Strike")
    found = next(r for r in dossier.reports if r.title and r.title.text == "Deckhands strike")
    assert found.published is not None
    assert (found.published.edtf, found.published.basis) == ("2031-03-06", "story")
    assert "same words" in found.published.reason


def test_without_any_clue_a_date_stays_unknown(tmp_path):
    row = report("Stone Post", None, "Bread", "A bakery opened at the quay. “I like bread,” Edda Vale said.")
    row.pop("published")
    dossier = crossread.read(records(tmp_path, row), story="Bread")
    assert dossier.reports[0].published is None


def test_reading_in_any_order_gives_the_same_bytes(tmp_path):
    rows = [
        report("The Gull", "2031-03-04", "Port Larkin to rebuild lighthouse", AGENCY),
        report("Stone Post", "2031-03-04", "Council backs lighthouse", AGENCY),
        report(
            "Quay Weekly",
            "2031-03-05",
            "Who pays?",
            "Mayor Edda Vale said on Tuesday the light would cost 14 million crowns.",
        ),
    ]
    paths = []
    for number, row in enumerate(rows):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(json.dumps(row), encoding="utf-8")
        paths.append(path)
    assert crossread.read(paths).to_json() == crossread.read(paths[::-1]).to_json()


@pytest.mark.parametrize("what", ["to_json", "to_html"])
def test_an_empty_list_of_sources_is_a_clear_error(what):
    with pytest.raises(crossread.CrossreadError, match="nothing to read"):
        getattr(crossread.read([]), what)()


def test_a_silent_edit_is_named_with_both_wordings(tmp_path):
    page = "The Gull\n\n{title}\n\nMarch 4, 2031\n\n{body}\n"
    body = AGENCY.replace("PORT LARKIN, Norland (Norpress) — ", "")
    (tmp_path / "one.txt").write_text(page.format(title="Lighthouse vote", body=body), encoding="utf-8")
    edited = body.replace("cost 12 million crowns", "cost 15 million crowns")
    store = tmp_path / "news.sqlite"
    crossread.read(tmp_path / "one.txt", store=store, story="Light")
    (tmp_path / "one.txt").write_text(page.format(title="Lighthouse vote", body=edited), encoding="utf-8")
    dossier = crossread.read(tmp_path / "one.txt", store=store, story="Light", since="1")
    (edit,) = [c for c in dossier.changes if c.kind == "edited"]
    assert "12 million crowns" in edit.reason
    assert edit.reason.index("12 million") < edit.reason.index("now reads") < edit.reason.index("15 million")
    assert edit.items[1] in {c.items[0] for c in dossier.changes if c.kind == "new_report"}
    assert dossier.independence.independent == 1

"""A quote that is printed again long after dates no report."""

import json

import crossread

QUOTE = "“We will not sail until every deckhand has been paid in full,” Edda Vale told reporters."


def dates(tmp_path, *rows):
    path = tmp_path / "reports.jsonl"
    records = [
        {"url": f"https://o{n}.example/1", "outlet": f"Outlet {n}", "title": f"Harbour {n}", "text": text}
        | ({"published": day} if day else {})
        for n, (day, text) in enumerate(rows)
    ]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    dossier = crossread.read([path], story="Harbour")
    return {r.title.text: r.published.edtf if r.published else None for r in dossier.reports if r.title}


def test_a_quote_two_reports_print_within_days_dates_a_third_to_those_days(tmp_path):
    found = dates(
        tmp_path,
        ("2031-03-06", f"The strike in Gull Bay goes on. {QUOTE}"),
        ("2031-03-07", f"Ferries lie at the quay of Gull Bay. {QUOTE}"),
        (None, f"Nobody sails from Gull Bay. {QUOTE}"),
    )
    assert found["Harbour 2"] == "2031-03"


def test_a_quote_printed_again_a_year_later_dates_nothing(tmp_path):
    found = dates(
        tmp_path,
        ("2030-01-06", f"The strike in Gull Bay goes on. {QUOTE}"),
        ("2031-03-07", f"A year ago the ferries lay at the quay of Gull Bay. {QUOTE}"),
        (None, f"Nobody sails from Gull Bay. {QUOTE}"),
    )
    assert found["Harbour 2"] is None


def test_in_a_story_of_months_one_quote_is_not_enough(tmp_path):
    found = dates(
        tmp_path,
        ("2030-11-06", "Deckhands of Gull Bay asked for their pay."),
        ("2031-03-07", f"Ferries lie at the quay of Gull Bay. {QUOTE}"),
        (None, f"Nobody sails from Gull Bay. {QUOTE}"),
    )
    assert found["Harbour 2"] is None


def test_a_year_ahead_is_no_lower_bound(tmp_path):
    found = dates(
        tmp_path,
        ("2030-12-30", f"Ferries lie at the quay of Gull Bay. {QUOTE}"),
        (None, f"Nobody sails from Gull Bay. In 2031 the port plans a new pier. {QUOTE}"),
    )
    assert found["Harbour 1"] == "2030-12-24/2031-01-05"

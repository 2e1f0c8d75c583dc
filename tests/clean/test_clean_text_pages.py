"""Copied text: articles, titles, subheads and furniture by layout and wording."""

from __future__ import annotations

import pytest

from tests.clean.made import (
    BAKERS,
    BAKERS_TEXT,
    BAKERS_TITLE,
    BRIDGE,
    BRIDGE_TEXT,
    BRIDGE_TITLE,
    article,
    blocks,
    clean,
    loose,
    one,
    titles,
)


def test_the_text_of_a_plain_page_is_the_file_character_for_character() -> None:
    body = "\ufeff" + BRIDGE_TEXT.replace("\n", "\r\n") + "\r\n\t "
    assert clean(body).text == body


def test_a_tag_page_holds_as_many_reports_as_articles() -> None:
    body = f"coastal towns\n\n{BRIDGE_TEXT}\n\nSource link\n\n{BAKERS_TEXT}\n\nSource link"
    page = clean(body)
    assert titles(page) == [BRIDGE_TITLE, BAKERS_TITLE]
    assert loose(page) == ["coastal towns", "Source link", "Source link"]


@pytest.mark.parametrize(
    "between",
    [
        "Source link",
        "View original article",
        "© 2024 Merrow Gazette. All rights reserved.",
        "Quist reported from Port Merrow. Ida Vahl contributed to this report.",
        "Leave a Reply\n\nYour email address will not be published.",
        "Vahl writes for the Merrow Gazette.",
    ],
)
def test_what_closes_an_article_separates_it_from_the_next(between: str) -> None:
    assert titles(clean(f"{BRIDGE_TEXT}\n\n{between}\n\n{BAKERS_TEXT}")) == [BRIDGE_TITLE, BAKERS_TITLE]


@pytest.mark.parametrize(
    "above", ["By Ida Vahl", "March 3, 2024", "By Ida Vahl | March 3, 2024", "Posted on 3 March 2024"]
)
def test_a_headline_with_byline_or_date_opens_an_article(above: str) -> None:
    second = article(BAKERS_TITLE, BAKERS, above=above)
    assert titles(clean(f"{BRIDGE_TEXT}\n\n{second}")) == [BRIDGE_TITLE, BAKERS_TITLE]


def test_a_headline_with_an_agency_dateline_opens_an_article() -> None:
    second = article(BAKERS_TITLE, (f"TESSALY, Norvia (AP) — {BAKERS[0]}", *BAKERS[1:]))
    assert titles(clean(f"{BRIDGE_TEXT}\n\n{second}")) == [BRIDGE_TITLE, BAKERS_TITLE]


def test_text_without_headline_after_a_source_link_is_a_report_without_title() -> None:
    assert titles(clean(f"{BRIDGE_TEXT}\n\nSource link\n\n" + "\n\n".join(BAKERS))) == [BRIDGE_TITLE, None]


@pytest.mark.parametrize(
    "subhead",
    [
        "What comes next",
        "Fishermen fear for their shuttle",
        "‘Nobody asked us’",
        "Why now?",
        "U.S. engineers stay away",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\n\n"])
def test_subheads_do_not_open_an_article(subhead: str, line_end: str) -> None:
    body = line_end.join([BRIDGE_TITLE, *BRIDGE, subhead, *BRIDGE[::-1]])
    report = one(body)
    assert [span.text for span in report.subheads] == [subhead]


def test_a_first_sentence_is_no_title() -> None:
    report = one("\n".join([*BRIDGE, "Reactions", *BRIDGE[1:]]))
    assert report.title is None
    assert blocks(report, "paragraph")[0] == BRIDGE[0]


@pytest.mark.parametrize(
    "headline",
    [
        "Who closed the bridge? Nobody knows",
        "The bridge is gone. The shuttle is late",
        "OPINION: The bridge must stay",
        "‘It was ours’: a town mourns its bridge",
        "Bridge to close in the U.K.",
    ],
)
def test_headlines_of_many_forms_are_titles(headline: str) -> None:
    title = one(article(headline, BRIDGE)).title
    assert title is not None
    assert title.text == headline


def test_a_section_name_above_the_headline_is_furniture() -> None:
    page = clean(f"WORLD\n\n{BRIDGE_TEXT}")
    assert (titles(page), loose(page)) == ([BRIDGE_TITLE], ["WORLD"])


def test_a_lone_word_below_an_article_is_furniture() -> None:
    page = clean(f"{BRIDGE_TEXT}\nEnlarge")
    assert loose(page) == ["Enlarge"]
    assert page.reports[0].span.text.endswith(BRIDGE[-1])


def test_a_last_sentence_without_full_stop_is_not_lost() -> None:
    last = "The council will meet again on Friday to talk about the shuttle"
    assert blocks(one(f"{BRIDGE_TEXT}\n\n{last}"), "paragraph") == [*BRIDGE, last]


def test_the_lines_of_one_comment_form_are_one_piece() -> None:
    form = "Leave a Reply\n\nYour email address will not be published. Required fields are marked *"
    assert loose(clean(f"{BRIDGE_TEXT}\n\n{form}")) == [form]


def test_comments_are_no_part_of_the_article() -> None:
    body = f"{BRIDGE_TEXT}\n\n3 Comments\n\nOle says:\nThis is a shame for the town and for all of us who fish there."
    page = clean(body)
    assert page.reports[0].span.text.endswith(BRIDGE[-1])
    assert "shame" in " ".join(loose(page))


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Read more: Storm floods three villages",
        "Earlier: Council Puts Off Vote on Bridge",
        "Also read | Ferry fares to rise",
        "Sign up for our newsletter",
        "Click here to subscribe",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "5 min read",
        "We use cookies to improve your visit.",
        "Story continues below",
        "Follow us on Twitter @merrowgazette",
        "___",
        "https://merrow.example/bridge",
    ],
)
def test_furniture_inside_an_article_is_marked_and_lies_in_its_span(line: str) -> None:
    report = one("\n\n".join([BRIDGE_TITLE, BRIDGE[0], line, *BRIDGE[1:]]))
    assert [span.text for span in report.furniture] == [line]
    assert blocks(report, "paragraph") == list(BRIDGE)


@pytest.mark.parametrize(
    "line",
    [
        "The harbor seen from the tower. (AP Photo/Jon Vale)",
        "Photo: Jon Vale / Merrow Gazette",
        "FILE - The old bridge in 2019, before the first pier sank. (Jon Vale/Gazette via AP)",
        "Image copyright Getty Images",
        "© Jon Vale",
    ],
)
def test_photo_credits_are_captions(line: str) -> None:
    assert blocks(one("\n\n".join([BRIDGE_TITLE, BRIDGE[0], line, *BRIDGE[1:]])), "caption") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The Associated Press contributed to this report.",
        "(Reporting by Ida Vahl; Editing by Tor Maas)",
        "With inputs from agencies",
        "This article was generated from an agency feed without changes to the text.",
        "Vahl and Maas write for the Associated Press.",
        "(Reuters)",
    ],
)
def test_credits_belong_to_the_report(line: str) -> None:
    report = one(f"{BRIDGE_TEXT}\n\n{line}")
    assert blocks(report, "credit") == [line]
    assert report.span.text.endswith(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "By Friday the council will have to choose a builder for the shuttle pier.",
        "Share prices of the builder fell by a tenth after the vote.",
        "Comments from the floor went on past midnight, the clerk wrote.",
        "Sources close to the mayor said she had wanted to wait.",
        "Subscribers to the old ferry pass will get their money back.",
        "The report, due next week, was described by two people from the council who had seen it.",
        "Why should the town pay for a shuttle that only forty fishermen will ever use in the winter?",
        "Photographs of the piers were shown to the council, Quist said.",
        "Follow the money, Farrant told the crowd, and you will find the mill.",
        "More than forty people had signed up to speak.",
    ],
)
def test_sentences_that_begin_like_furniture_stay_paragraphs(sentence: str) -> None:
    report = one("\n\n".join([BRIDGE_TITLE, BRIDGE[0], sentence, *BRIDGE[1:]]))
    assert blocks(report, "paragraph") == [BRIDGE[0], sentence, *BRIDGE[1:]]


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    import textwrap

    body = "\n\n".join([BRIDGE_TITLE, *("\n".join(textwrap.wrap(p, 60)) for p in BRIDGE)])
    found = blocks(one(body), "paragraph")
    assert [" ".join(paragraph.split()) for paragraph in found] == list(BRIDGE)


def test_turns_of_a_conversation_are_neither_datelines_nor_headings() -> None:
    talk = [f"{who}: {p}" for p in BRIDGE for who in ("ADELA QUIST", "IDA VAHL")]
    report = one("\n\n".join([BRIDGE_TITLE, *talk]))
    assert report.dateline is None
    assert blocks(report, "paragraph") == talk


def test_text_in_a_script_without_spaces_is_an_article() -> None:
    body = "橋が閉鎖される\n\n" + "\n\n".join(
        "町議会は火曜日の夜、来春から古い橋を車両通行止めにすることを決めた。" * 2 for _ in range(4)
    )
    assert len(blocks(one(body), "paragraph")) == 4

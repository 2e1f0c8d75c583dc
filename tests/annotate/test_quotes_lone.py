"""Passages without a cue of their own: who speaks them, and when nobody can tell."""

from __future__ import annotations

from tests.annotate.quote_documents import quotations, said


def speakers(text: str) -> list[tuple[str, str | None]]:
    found = quotations(text)
    return [(q.parts[-1].of(text), said(q.speaker.span if q.speaker else None, text)) for q in found]


def test_a_paragraph_of_quoted_words_goes_on_with_the_speaker_before() -> None:
    text = "“We left at dawn,” said Bo Ek.\n“Nobody stopped us.”"
    assert speakers(text)[1] == ("Nobody stopped us.", "Bo Ek")


def test_an_answer_is_not_put_in_the_mouth_of_who_asked() -> None:
    text = "“Where is the key?” Bo Ek asked.\n“In the river, where it belongs.”"
    assert speakers(text)[1] == ("In the river, where it belongs.", None)


def test_the_subject_of_the_sentence_before_speaks_with_less_certainty() -> None:
    text = "Mayor Ana Soto laughed at the plan. “It will never float.”"
    (quote,) = quotations(text)
    assert quote.speaker is not None and quote.speaker.score < 0.7
    assert said(quote.speaker.span, text) == "Ana Soto"


def test_two_speakers_in_the_sentence_before_leave_it_open() -> None:
    text = "Bo Ek said it was late, but Ana Soto said it was not.\n“Time will tell us all.”"
    assert speakers(text)[-1] == ("Time will tell us all.", None)


def test_a_name_and_paper_behind_the_words_sign_them() -> None:
    text = "“The harbour needs a dredger before it needs a mayor.” Bo Ek, Daily Lantern"
    assert speakers(text) == [("The harbour needs a dredger before it needs a mayor.", "Bo Ek")]


def test_a_pulled_out_line_has_the_speaker_of_the_full_quotation() -> None:
    text = "‘We sank slowly’\n“I looked up and we sank slowly,” said Bo Ek."
    assert speakers(text)[0] == ("We sank slowly", "Bo Ek")


def test_turns_of_a_transcript_need_more_than_one_speaker() -> None:
    talk = "EK: We will see. It is late.\nSOTO: Perhaps.\nEK: Yes, we will."
    assert speakers(talk) == [("We will see. It is late.", "EK"), ("Perhaps.", "SOTO"), ("Yes, we will.", "EK")]
    assert quotations("HULL: The dam held through the night.\nWork goes on.") == ()

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.base.encoding import canonical, declared_in, decode, detect

GERMAN = "Die Bürgermeisterin von Köhlerau sagte: „Wir müssen die Brücke schließen.“ Größere Schäden gab es nicht. "
POLISH = "Burmistrzyni Łękowa powiedziała, że most zostanie zamknięty, ponieważ źle zniósł śnieżną zimę. " * 4
RUSSIAN = "Мэр города Берёзовка заявила, что мост закроют на ремонт, потому что он плохо пережил зиму. " * 4
JAPANESE = "白川町の町長は、橋を修理のために閉鎖すると述べた。工事は三か月かかる見通しだ。" * 4
ENGLISH = "“We’re closing the bridge,” the mayor said – costs rose to £3 million at the café. " * 4


@given(st.binary(max_size=400), st.text(max_size=20) | st.none())
def test_any_bytes_give_text(body: bytes, declared: str | None) -> None:
    encoding = detect(body, declared)
    text = decode(body, encoding)
    text.encode("utf-8")  # no half characters
    assert canonical(encoding) == encoding


@given(st.binary(max_size=200), st.text(max_size=30) | st.sampled_from(["idna", "utf-7", "unicode_escape", "hex"]))
def test_decode_takes_any_name(body: bytes, encoding: str) -> None:
    decode(body, encoding).encode("utf-8")


@given(st.text(max_size=300))
def test_utf8_comes_back_character_for_character(text: str) -> None:
    body = text.encode("utf-8")
    if "\0" not in text:
        assert decode(body, detect(body, None)) == text


@given(st.text(min_size=1, max_size=200), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]))
def test_a_mark_decides_and_stays(text: str, encoding: str) -> None:
    body = ("\ufeff" + text).encode(encoding)
    if text[0] != "\0":
        assert detect(body, "windows-1252") == encoding
        assert decode(body, encoding) == "\ufeff" + text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (GERMAN, "cp1252"),
        (ENGLISH, "cp1252"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (JAPANESE, "gb18030"),
    ],
)
def test_a_true_declaration_is_believed(text: str, codec: str) -> None:
    body = text.encode(codec)
    assert decode(body, detect(body, codec)) == text


@pytest.mark.parametrize("lie", ["iso-8859-1", "windows-1252", "koi8-r", "shift_jis", "utf-16", "us-ascii", "nonsense"])
@pytest.mark.parametrize("text", [GERMAN, ENGLISH, RUSSIAN])
def test_utf8_declared_as_something_else_is_read_as_utf8(text: str, lie: str) -> None:
    body = text.encode("utf-8")
    assert decode(body, detect(body, lie)) == text


@pytest.mark.parametrize("lie", [None, "utf-8", "us-ascii"])
@pytest.mark.parametrize(
    ("text", "codec"), [(GERMAN, "cp1252"), (ENGLISH, "cp1252"), (RUSSIAN, "cp1251"), (JAPANESE, "cp932")]
)
def test_other_bytes_declared_wrongly_or_not_are_recognised(text: str, codec: str, lie: str | None) -> None:
    body = text.encode(codec)
    assert decode(body, detect(body, lie)) == text


def test_polish_without_declaration_is_not_taken_for_western() -> None:
    body = POLISH.encode("cp1250")
    assert "powiedziała" in decode(body, detect(body, None))


def test_latin1_means_windows_1252_as_in_browsers() -> None:
    body = b"\x93Yes,\x94 she said."
    assert decode(body, detect(body, "iso-8859-1")) == "“Yes,” she said."


@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1"])
def test_broken_utf8_is_read_with_replacement(declared: str | None) -> None:
    body = GERMAN.encode() + b"\xff broken \xc3 " + GERMAN.encode()
    text = decode(body, detect(body, declared))
    assert text.count("\ufffd") == 2
    assert text.count("Köhlerau") == 2


def test_one_curly_quote_outweighs_one_broken_byte() -> None:
    body = "It’s the mayor’s bridge \N{EM DASH} ".encode() + b"\x92"
    assert detect(body, "iso-8859-1") == "utf-8"
    assert detect(b"\x93The caf\xe9 \x97 MENU \xc9\x94 \x92", "iso-8859-1") == "cp1252"


def test_utf8_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    body = "Kräne, Bögen, Brücken – ж".encode()[:-1]
    assert decode(body, detect(body, None)) == "Kräne, Bögen, Brücken – \ufffd"


def test_utf16_without_mark_is_seen_by_its_zeros() -> None:
    assert detect(ENGLISH.encode("utf-16-le"), None) == "utf-16-le"
    assert detect(ENGLISH.encode("utf-16-be"), "utf-8") == "utf-16-be"


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\n", "utf-8") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<html><head><meta charset="koi8-r">', "koi8-r"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=Big5'>", "Big5"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><rss>', "iso-8859-2"),
        (b"<p>The word charset=utf-7 stands in the text</p>", None),
    ],
)
def test_a_page_declares_its_encoding(head: bytes, label: str | None) -> None:
    assert declared_in(head) == label


def test_names_that_are_no_text_encodings_are_not_used() -> None:
    for label in ("base64", "rot13", "idna", "utf-7", "undefined", "", "\0", "x" * 9999):
        assert canonical(label) is None

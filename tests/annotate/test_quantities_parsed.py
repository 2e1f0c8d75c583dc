"""What figures measure by the syntax of their sentence; the syntax is written down here, not read by the network."""

from crossread.annotate.encoder.types import Token
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import split_text
from crossread.annotate.syntax import Syntax
from crossread.model.annotations import Sentence
from crossread.model.reports import Block, Document, Report
from crossread.model.spans import Extent, Span


def document(text):
    span = Span("p", 0, len(text), text)
    blocks = (Block(0, len(text), "paragraph"),)
    return Document(text, Report("r", "p", span, None, None, None, (), None, None, "en", (), (), blocks=blocks))


def parse(text, rows):
    """Rows of word, part of speech, position of the head (0 for none), relation and lemma, in the order of the text."""
    places, at = [], 0
    for word, *_ in rows:
        start = text.index(word, at)
        at = start + len(word)
        places.append(Extent(start, at))
    tokens = tuple(
        Token(place.start, place.end, upos, places[head - 1] if head else None, relation, lemma)
        for place, (_, upos, head, relation, lemma) in zip(places, rows, strict=True)
    )
    return Syntax(text, tokens)


def measured(text, rows):
    page = document(text)
    sentences = tuple(Sentence(start, end, 0) for start, end in split_text(text, 0, len(text)))
    with_syntax = find_quantities(page, sentences, (), (), parse(text, rows))
    without = find_quantities(page, sentences, (), ())
    return [[q.measured.attribute for q in found if q.measured] for found in (without, with_syntax)]


def test_what_people_do_says_what_is_counted():
    rows = (
        ("About", "ADV", 2, "advmod", "about"),
        ("30", "NUM", 3, "nummod", "30"),
        ("people", "NOUN", 4, "nsubj", "person"),
        ("worked", "VERB", 0, "root", "work"),
        ("there", "ADV", 4, "advmod", "there"),
        (".", "PUNCT", 4, "punct", "."),
    )
    assert measured("About 30 people worked there.", rows) == [["people"], ["worked"]]


def test_people_rushed_to_hospital_are_hospitalized():
    rows = (
        ("It", "PRON", 2, "nsubj", "it"),
        ("ended", "VERB", 0, "root", "end"),
        ("with", "ADP", 5, "case", "with"),
        ("80", "NUM", 5, "nummod", "80"),
        ("people", "NOUN", 2, "obl", "person"),
        ("being", "AUX", 7, "aux:pass", "be"),
        ("rushed", "VERB", 5, "acl", "rush"),
        ("to", "ADP", 9, "case", "to"),
        ("hospital", "NOUN", 7, "obl", "hospital"),
        (".", "PUNCT", 2, "punct", "."),
    )
    assert measured("It ended with 80 people being rushed to hospital.", rows)[1] == ["hospitalized"]


def test_a_number_far_from_its_toll_counts_the_dead():
    rows = (
        ("The", "DET", 2, "det", "the"),
        ("toll", "NOUN", 10, "nsubj", "toll"),
        ("of", "ADP", 6, "case", "of"),
        ("the", "DET", 6, "det", "the"),
        ("mill", "NOUN", 6, "compound", "mill"),
        ("fire", "NOUN", 2, "nmod", "fire"),
        ("in", "ADP", 9, "case", "in"),
        ("upper", "ADJ", 9, "amod", "upper"),
        ("Tarn", "PROPN", 6, "nmod", "tarn"),
        ("rose", "VERB", 0, "root", "rise"),
        ("on", "ADP", 12, "case", "on"),
        ("Friday", "PROPN", 10, "obl", "friday"),
        ("to", "ADP", 14, "case", "to"),
        ("six", "NUM", 10, "obl", "six"),
        (".", "PUNCT", 10, "punct", "."),
    )
    assert measured("The toll of the mill fire in upper Tarn rose on Friday to six.", rows) == [[], ["killed"]]


def test_an_offer_raised_to_a_sum_is_what_the_sum_is_of():
    rows = (
        ("Gull", "PROPN", 2, "nsubj", "gull"),
        ("raised", "VERB", 0, "root", "raise"),
        ("its", "PRON", 4, "nmod:poss", "its"),
        ("offer", "NOUN", 2, "obj", "offer"),
        ("for", "ADP", 6, "case", "for"),
        ("Reef", "PROPN", 4, "nmod", "reef"),
        ("on", "ADP", 8, "case", "on"),
        ("Monday", "PROPN", 2, "obl", "monday"),
        ("to", "ADP", 11, "case", "to"),
        ("82", "NUM", 11, "nummod", "82"),
        ("euros", "NOUN", 2, "obl", "euro"),
        (".", "PUNCT", 2, "punct", "."),
    )
    assert measured("Gull raised its offer for Reef on Monday to 82 euros.", rows)[1] == ["offer"]


def test_the_noun_of_an_act_says_what_became_of_people():
    rows = (
        ("It", "PRON", 2, "nsubj", "it"),
        ("caused", "VERB", 0, "root", "cause"),
        ("the", "DET", 4, "det", "the"),
        ("displacement", "NOUN", 2, "obj", "displacement"),
        ("of", "ADP", 7, "case", "of"),
        ("2,300", "NUM", 7, "nummod", "2,300"),
        ("miners", "NOUN", 4, "nmod", "miner"),
        (".", "PUNCT", 2, "punct", "."),
    )
    assert measured("It caused the displacement of 2,300 miners.", rows)[1] == ["displaced"]


def test_a_bare_number_with_a_bound_counts_whoever_acts():
    rows = (
        ("Just", "ADV", 2, "advmod", "just"),
        ("over", "ADP", 3, "case", "over"),
        ("200", "NUM", 4, "nsubj", "200"),
        ("remain", "VERB", 0, "root", "remain"),
        ("captive", "ADJ", 4, "xcomp", "captive"),
        (".", "PUNCT", 4, "punct", "."),
    )
    assert measured("Just over 200 remain captive.", rows) == [[], ["remain"]]

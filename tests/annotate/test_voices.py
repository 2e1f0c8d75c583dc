"""Who acts where quoted words say "I" or "we", and surnames that are common words too."""

import pytest

from crossread.annotate import encoder
from crossread.annotate.encoder.names import find_names
from crossread.annotate.events import find_events
from crossread.annotate.quotations import find_quotations
from crossread.annotate.sentences import split_sentences
from crossread.annotate.syntax import Syntax
from tests.annotate.quote_documents import document, shipped

pytestmark = shipped


def roles(text, trigger):
    made = document(text)
    sentences = split_sentences(made)
    layers = encoder.annotate(made, sentences)
    syntax = Syntax(made.text, layers.tokens)
    names = find_names(made, sentences, layers)
    quotes = find_quotations(made, sentences, names, (), syntax)
    events = find_events(made, sentences, names, (), quotes, syntax, layers.triggers)
    found = [event for event in events if text[event.trigger.start : event.trigger.end] == trigger]
    return {(role.role, text[role.mention.start : role.mention.end]) for event in found for role in event.roles}


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("“I met Tomas Brandt in Norvik,” said Ana Lund, the mayor.", "met", ("agent", "Ana Lund")),
        ("Ana Lund spoke on Monday. “They attacked me,” she said.", "attacked", ("patient", "Ana Lund")),
        ("Ana Lund spoke on Monday. “My arrest was a mistake,” she said.", "arrest", ("patient", "Ana Lund")),
        (
            "“We arrested two men,” said Ana Lund, a spokeswoman for Norvik Lines.",
            "arrested",
            ("agent", "Norvik Lines"),
        ),
    ],
)
def test_quoted_words_are_told_of_their_speaker(text, trigger, told):
    assert told in roles(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("“We arrested two men in Norvik,” Ana Lund said.", "arrested"),  # not she alone
        ("Ana Lund spoke of it. I arrested two men in Norvik.", "arrested"),  # the writer's own words
    ],
)
def test_others_than_the_speaker_stay_open(text, trigger):
    assert roles(text, trigger) == set()


def names(text):
    made = document(text)
    sentences = split_sentences(made)
    found = find_names(made, sentences, encoder.annotate(made, sentences))
    return [text[m.start : m.end] for m in found if m.form == "name" and m.kind == "person"]


def test_a_surname_that_is_a_common_word_is_found_alone():
    text = "Mayor Olaf Jobs spoke in Norvik on Monday. Jobs welcomed the guests. Jobs resigned later."
    assert names(text) == ["Olaf Jobs", "Jobs", "Jobs"]
    assert names("Mayor Olaf Jobs spoke in Norvik. The Jobs Act was passed.") == ["Olaf Jobs"]

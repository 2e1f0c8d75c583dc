"""English words for grouping descriptions: what stands before and after a head, bases, words of one meaning."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from crossread.data.names import given_names
from crossread.data.names.en_roles import FEMALE_TITLES, MALE_TITLES, ROLE_NOUNS, TITLE_HEADS
from crossread.model.links import Entity

# Words passed over in front of a description.
BEFORE: Final = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"),
        *("in", "at", "on", "to", "into", "from", "near", "outside", "inside", "off", "through", "across", "along"),
        *("of", "by", "around", "over", "under", "between", "toward", "towards", "front", "back"),
    )
)
# Words that end a description's core; what follows says where, which or whose.
AFTER: Final = frozenset(
    (
        *("of", "in", "at", "on", "to", "from", "near", "outside", "inside", "off", "with", "for", "by", "along"),
        *("who", "which", "that", "where", "whose", "when", "and", "or", "as", "between", "under", "over", "about"),
        *(",", "("),
    )
)
# Kinds of mention a pronoun can stand for; words that are not listed stand for anything but a place.
_PEOPLE: Final = frozenset(("person", "anonymous", "other"))
_BODIES: Final = frozenset(("organisation", "group", "product", "facility", "other", "event", "work"))
PRONOUN_KINDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "my", "me"), _PEOPLE),
        **dict.fromkeys(("it", "its", "itself"), _BODIES),
        **dict.fromkeys(("who", "whom", "whose"), _PEOPLE | {"group"}),
        **dict.fromkeys(("where", "there", "here"), frozenset(("place", "facility"))),
    }
)
THINGS: Final = frozenset(("it", "its", "itself"))
PRONOUNS: Final = frozenset(
    (
        *PRONOUN_KINDS,
        *("they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "which", "that", "we", "us", "our"),
        *("both", "one", "where", "there", "here", "you", "your"),
    )
)

# Words of one meaning in news; the first stands for all. A word stands here only where reports use one for the other.
_SAME: Final = (
    ("police", "cop", "officer", "policeman", "investigator", "authority", "detective"),
    ("suspect", "gunman", "shooter", "attacker", "assailant", "accused", "defendant"),
    ("pirate", "brigand", "bandit", "raider"),
    ("mountain", "peak"),
    ("car", "vehicle", "automobile", "sedan", "suv"),
    ("ship", "vessel", "boat"),
    ("warship", "destroyer", "frigate"),
    ("worker", "employee", "staffer", "co-worker", "coworker", "colleague"),
    ("firm", "company", "business"),
    ("team", "club", "squad"),
    ("weapon", "arm"),
    ("building", "office"),
    ("doctor", "physician", "doc"),
    ("mountaineer", "climber"),
    ("quake", "earthquake", "temblor", "tremor"),
    ("child", "kid"),
    ("boss", "supervisor"),
    ("motorist", "driver"),
    ("host", "emcee", "presenter"),
    ("plane", "aircraft", "jet", "airliner"),
    ("house", "home"),
    ("robber", "thief"),
    ("protester", "demonstrator"),
)
_ONE: Final = {word: group[0] for group in _SAME for word in group}
# Words that are used for one and for many alike.
_NUMBERLESS: Final = frozenset(("police", "staff", "team", "aircraft", "family", "crew"))
_FEMALE: Final = frozenset(("she", "her", "hers", "herself"))
_MALE: Final = frozenset(("he", "him", "his", "himself"))
_MALE_NOUNS: Final = MALE_TITLES | {"man", "boy", "gentleman"}
_FEMALE_NOUNS: Final = FEMALE_TITLES | {"woman", "girl", "grandmother"}
# Nouns for a person beside the titles and roles.
_PERSON_NOUNS: Final = frozenset(
    (
        *("person", "man", "woman", "boy", "girl", "motorist", "worker", "mountaineer", "suspect", "victim", "star"),
        *("contender", "choice", "pick", "personality", "performer", "receiver", "accountant", "native", "grandmother"),
    )
)
_BYSTANDERS: Final = frozenset(
    (
        *("spokesman", "spokeswoman", "spokesperson", "witness", "official", "police", "prosecutor", "judge", "friend"),
        *("neighbor", "neighbour", "analyst", "expert", "reporter", "correspondent", "rival", "counterpart", "brother"),
        *("wife", "husband", "son", "daughter", "mother", "father", "sister", "predecessor", "successor", "fan"),
        *("lawyer", "attorney", "aide", "colleague", "historian", "researcher", "journalist", "photographer"),
    )
)
_MANY: Final = frozenset(("they", "them", "their", "theirs", "themselves", "both"))
_IRREGULAR: Final = {"men": "man", "women": "woman", "people": "person", "children": "child", "wives": "wife"}


def head_form(word: str) -> str:
    """Give the base form of a description's head with an "s" for many: "climbers" stay apart from "climber"."""
    base = base_form(word)
    many = word in _IRREGULAR or (word.endswith("s") and not word.endswith(("'s", "’s")) and base != word)
    return f"{base}s" if many and base not in _NUMBERLESS else base


def clash(pronoun: str, head: str) -> bool:
    """Say whether a pronoun cannot stand for a description with this head ("she" for "man" or "drivers")."""
    single = pronoun in _FEMALE or pronoun in _MALE
    many = head.endswith("s") and base_form(head) != head
    if (single and (many or head in _NUMBERLESS)) or (pronoun in _MANY and head in _MALE_NOUNS | _FEMALE_NOUNS):
        return True
    return (pronoun in _FEMALE and head in _MALE_NOUNS) or (pronoun in _MALE and head in _FEMALE_NOUNS)


def may_be(head: str, name: str) -> bool:
    """Say whether a description with this head can mean the person of this name: one person, and no gender against it.

    Args:
        head: the head of a description, in the form ``head_form`` gives.
        name: a full name.

    Returns:
        False, too, for those who speak about a story rather than being its subject ("spokesman", "witness").
    """
    if head not in ROLE_NOUNS | TITLE_HEADS | _PERSON_NOUNS or head in _BYSTANDERS:
        return False
    gender = given_names().get(name.split()[0], "u")
    return not ((gender == "f" and head in _MALE_NOUNS) or (gender == "m" and head in _FEMALE_NOUNS))


def gender_of(entity: Entity) -> str:
    """Give the gender that a person's first names and titles tell: f, m, or u where they say nothing or disagree."""
    names = (variant.text.split() for variant in entity.variants)
    found = {given_names().get(words[0], "u") for words in names if len(words) > 1}
    titles = {word.lower() for title in entity.titles for word in title.text.split()}
    found |= {"f"} if titles & FEMALE_TITLES else set()
    found |= {"m"} if titles & MALE_TITLES else set()
    found.discard("u")
    return found.pop() if len(found) == 1 else "u"


def gender_fits(pronoun: str, gender: str) -> bool:
    """Say whether a pronoun can stand for a person of this gender."""
    return not ((pronoun in _FEMALE and gender == "m") or (pronoun in _MALE and gender == "f"))


def is_body(head: str) -> bool:
    """Say whether a description with this head may be a body or thing that "it" stands for ("navy", not "man")."""
    many = head.endswith("s") and base_form(head) != head
    return not many and head not in ROLE_NOUNS | TITLE_HEADS | _PERSON_NOUNS


def base_form(word: str) -> str:
    """Give the singular of a noun by rule, and one word for those of one meaning.

    Args:
        word: a word in lower case.

    Returns:
        Its base form.
    """
    for ending in ("'s", "’s", "'", "’"):
        word = word.removesuffix(ending)
    word = _IRREGULAR.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _ONE.get(word, word)


_UNITS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ROMAN: Final = ("ii", "iii", "iv", "vi", "vii", "viii", "ix")
# Words and signs for numbers in names of bodies; "fourty" is a slip seen again and again.
NUMBER_WORDS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **{word: number for number, word in enumerate(_UNITS, 1)},
        **{word: 10 * number for number, word in enumerate(_TENS, 2)},
        **{word: number for number, word in enumerate(_ORDINALS, 1)},
        **dict(zip(_ROMAN, (2, 3, 4, 6, 7, 8, 9), strict=True)),
        "fourty": 40,
    }
)
# Short forms of countries in names of bodies.
COUNTRY_LETTERS: Final[Mapping[str, str]] = MappingProxyType({"us": "united states", "uk": "united kingdom"})
# Words that make of a name the name of somebody's child.
CHILD_OF: Final = frozenset(("bin", "ibn", "bint", "ben"))
# Legal forms of which two stand for two different bodies of one name.
FORMS_APART: Final = (frozenset(("ag", "aktiengesellschaft")), frozenset(("gmbh",)), frozenset(("kg",)))

"""English words that say what a phrase can mean: pronouns, persons, women and men, bodies."""

from __future__ import annotations

from typing import Literal

from crossread.annotate.lang.en_names import ANONYMOUS_HEADS, ORG_NOMINALS
from crossread.annotate.lang.wordlist import words
from crossread.data.names.en_roles import ROLE_NOUNS, TITLE_HEADS

Gender = Literal["m", "f", "n", "a", "u"]  # man, woman, thing, somebody, not known
Number = Literal["s", "p", "u"]  # one, several, not known

# Pronoun → person, gender, number.
PRONOUNS: dict[str, tuple[int, Gender, Number]] = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), (1, "a", "s")),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), (1, "u", "p")),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), (2, "a", "u")),
    **dict.fromkeys(("he", "him", "his", "himself"), (3, "m", "s")),
    **dict.fromkeys(("she", "her", "hers", "herself"), (3, "f", "s")),
    **dict.fromkeys(("it", "its", "itself"), (3, "n", "s")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "'em", "em"), (3, "u", "p")),
    **dict.fromkeys(("this", "that"), (3, "n", "s")),
    **dict.fromkeys(("these", "those"), (3, "u", "p")),
    **dict.fromkeys(("one", "another"), (3, "u", "s")),
    **dict.fromkeys(
        ("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "no-one"), (3, "a", "s")
    ),
    **dict.fromkeys(("something", "anything", "everything", "nothing"), (3, "n", "s")),
}
REFLEXIVE = words("myself yourself himself herself itself ourselves yourselves themselves")
DEMONSTRATIVE = words("this that these those")
INDEFINITE = words(
    "one another someone somebody anyone anybody everyone everybody nobody something anything everything nothing"
)
# Words that open a noun phrase, by how they point.
DEFINITE = words("the")
WOMEN = words(
    """woman women girl girls mother mothers wife wives daughter daughters sister sisters aunt niece grandmother queen
    princess duchess actress waitress widow bride girlfriend lady ladies mum mom heroine goddess nun spokeswoman
    businesswoman congresswoman chairwoman policewoman stepmother stepdaughter granddaughter mistress hostess baroness
    countess empress heiress sorceress witch ms. mrs. miss madam fiancée schoolgirl ballerina"""
)
MEN = words(
    """man men boy boys father fathers husband husbands son sons brother brothers uncle nephew grandfather king prince
    duke actor waiter widower groom boyfriend gentleman gentlemen dad lord hero god monk spokesman businessman
    congressman chairman policeman stepfather stepson grandson master host baron count emperor heir sir mr. fiancé
    schoolboy priest bishop pope imam"""
)
PERSONS = (
    ROLE_NOUNS
    | TITLE_HEADS
    | ANONYMOUS_HEADS
    | WOMEN
    | MEN
    | words(
        """child children kid kids baby parent parents sibling relative relatives couple friend friends neighbour guest
        guests customer customers user users reader readers viewer viewers member members worker workers staff
        employee employees boss owner volunteer volunteers voter voters citizen citizens immigrant immigrants migrant
        migrants refugee refugees tourist tourists visitor visitors passenger passengers pedestrian crowd audience
        participant participants author authors writer writers speaker speakers human humans adult adults teenager
        teenagers youth patient patients protester protesters demonstrator hacker guy guys fan fans everybody student
        students teacher teachers scientist scientists researcher researchers scholar scholars professor professors
        soldier soldiers troops civilian civilians victim victims suspect suspects expert experts colleague colleagues
        player players leader leaders minister ministers candidate candidates"""
    )
)
BODIES = ORG_NOMINALS | words(
    """police army navy military parliament congress senate council ministry family majority opposition crew band team
    jury public media press cabinet coalition force forces hospital school college church"""
)

"""Small English words the quantity grammar steps over or stops at: determiners, auxiliaries, places, tallies."""

from __future__ import annotations

from crossread.annotate.lang.en_measures import BETWEEN_ATTRIBUTE
from crossread.annotate.lang.wordlist import words

# Nouns that say only that something is counted; what is counted stands after "of".
TALLIES = words("number total count sum amount tally")
# Attributes that can be a count of something, so that "a majority of 12 seats" has one and "a deal to free 12" none.
OF_COUNTS = TALLIES | words("toll majority audience crowd workforce membership capacity population")
# Words that give an attribute no value by themselves.
NO_VERB = words("a an the of that which only from between up just than more")
# Prepositions that bound a number, and words after which they speak of a place.
PLACES = words("over under below above near beyond")
PLACE_VERBS = words("flew fly flying fell hovered jumped looked talks war dispute")
# With "over" behind them these give something away: "handed over 21 hostages" are 21.
GIVING_VERBS = words("hand hands handed handing turn turns turned turning sign signs signed signing fork forked")
# Between a verb of change and its amount.
BEFORE_CHANGE = words("by another a further of sharply slightly")
DETERMINERS = words("a an the this that its their his her our these those all such")
POSSESSIVES = words("their his her its our")
# With one of these before it a number speaks of things already known ("the two leaders").
DEFINITE = words("the these those both its their his her our my your")
AUXILIARIES = words("was were is are been be being have has had would will could")
RELATIVES = words("which that who ,")
# After these a name says where the thing before it is: "infections in Norland, which …" is about the infections.
PLACING = words("in at from across")
# Attributes whose verbs have the holder as subject ("the bridge cost"); of "paid" the subject only gives the value.
STATIVE = words("cost worth value weight price distance range length age")
BEFORE_REACHING = BETWEEN_ATTRIBUTE | words("expected projected forecast likely also set soon")
# Scales that are also other words, so that they must touch their digits or stand beside money.
TOUCHING_SCALES = words("score scores cr mil mm mn k")
# "first day", "first time" count nothing.
SPAN_NOUNS = words("day night week month year time term")

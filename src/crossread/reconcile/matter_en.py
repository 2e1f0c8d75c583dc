"""English wordings that show whether two figures can be about one matter: parts, others' cases, changes."""

from __future__ import annotations

import re

# Tolls: what a report counts of one event as a whole.
TOLLS = frozenset(
    {"killed", "injured", "missing", "arrested", "evacuated", "damaged or destroyed", "shot", "hospitalized", "rescued"}
)
TOLLS_OF_THINGS = frozenset({"damaged or destroyed"})
# People counted without saying who they are: a toll of any of these is a toll of people.
ANYBODY = frozenset(
    {
        *("person", "victim", "life", "", "death", "fatality", "injury", "dead", "wounded", "injured", "other", "body"),
        *("hurt", "missing", "number", "toll"),
    }
)

# Attributes that only repeat the unit or say how something moved; figures of them share nothing by that.
_WEAK = """
amount distance number share people total count more less fall rise change increase decrease drop gain loss up down
growth length duration weight area time made taken sent involved received brought carried found seen appear speed volume
point lead rate score scored
"""
WEAK = frozenset(_WEAK.split())

# Properties of which a story gives few values.
FEW_OF_A_KIND = frozenset(
    {"weight", "speed", "height", "depth", "altitude", "temperature", "magnitude", "size", "range"}
)

# Words before a number by which it counts a part, an addition, an old state or a share of something.
PART_BEFORE = re.compile(
    r"\b(?:another|additional|other|extra|further|first|last|next|latest|each|every|per|including|includes?|"
    r"included|among (?:them|those)|of which|of whom|these|those|both|remaining|from|by|earlier|previous|between|"
    r"every one of|all but|only|image|photo|picture|slide|page|no\.?|number|phase|version|game|section|"
    r"\d+ of|\d+ ?/)\W*$",
    re.IGNORECASE,
)
# Words after a number that do the same: "2.5 million more people", "11 of the 84", "three others".
PART_AFTER = re.compile(
    r"^\W{0,3}(?:\w+\W{1,3}){0,2}?(?:more|other|others|additional|extra|further|each|apiece|fewer|remaining|"
    r"of (?:the|them|those|these|whom|which|its|his|her|their|our|\d[\d.,]*)|out of|in \d)\b",
    re.IGNORECASE,
)
# "three others were wounded": the whole of the wounded, where the sentence counts the dead before.
OTHERS = re.compile(r"^\W{0,3}others?\b", re.IGNORECASE)
INCLUDING = re.compile(r"\b(?:including|among them|among those|one of them|plus)\b", re.IGNORECASE)

# What courts hold against one person is not the toll of the event.
IN_COURT = re.compile(
    r"\b(?:accus|charge[ds]|charging|convict|sentenc|plead|pled|indict|acquit|faces?\b.{0,30}\bcounts?|counts? of)",
    re.IGNORECASE,
)
# A toll that counts the attacker too ("four people were dead, including the shooter").
ATTACKER = re.compile(
    r"\b(?:(?:including|counting|as well as|plus|and)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:shooter|gunman|attacker|bomber|assailant|suspect|himself|herself)|including himself)\b",
    re.IGNORECASE,
)

# A number that is named only to be denied.
DENIED = re.compile(
    r"\b(?:not|never|isn['’]t|wasn['’]t|weren['’]t|aren['’]t)\s+(?:(?:the|an?|all|of)\s+){0,2}$", re.IGNORECASE
)
# What stands between two figures of which the first took the second's place, and the second the first's.
NEW_THEN_OLD = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:not(?! the)|instead of|rather than|"
    r"(?:fewer|less|more|higher|lower|greater|larger|smaller) than the|"
    r"(?:up|down|raised|lowered|revised|increased|reduced) from|from)\W+(?:(?:an?|its|the|about|around|some|at least|"
    r"\w+ing|\w+ed|initial|first|previous|earlier|original|offer|bid|figure|estimate|total|of)\W+){0,6}$",
    re.IGNORECASE,
)
OLD_THEN_NEW = re.compile(
    r"^\W*(?:\w+\W+){0,2}?to\W+(?:(?:at|least|about|some|more|than|nearly|a|an)\W+){0,3}$", re.IGNORECASE
)
FROM = re.compile(
    r"\b(?:rais|lower|revis|correct|increas|cut|reduc|ris|rose|fell|fall|drop|climb|grew|chang|updat)\w*\b[^.;]{0,60}"
    r"\bfrom\W+(?:(?:at|least|about|some|an?|its|the|earlier|previous|initial)\W+){0,4}$",
    re.IGNORECASE,
)
# A rate that rose or a lead that fell is history, and no report is out of date for it; tolls are.
MOVED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|climb|grew|grow|tick|slip|edg|jump|shr[aiu]nk|"
    r"declin|dip(?:s|ped|ping)?\b|surg|soar|plung|tumbl|sank|slid)",
    re.IGNORECASE,
)
# What stands before a number that comes to an earlier one, and between it and what both make.
ADDED = re.compile(r"\b(?:additional|another|further|extra)\W+(?:(?:about|some|of|at|least)\W+){0,3}$", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:total|toll|tally|number|count|to)\b", re.IGNORECASE)
# Prices and shares move by the hour: two reports that print two of them do not contradict one another.
MARKET = frozenset({"share", "stock", "price", "index", "future", "bond", "yield", "oil", "gold", "currency", "dollar"})
# Words by which a report rests a figure on somebody's word.
ATTRIBUTED = re.compile(
    r"\b(?:sa(?:id|ys)|according to|told|claim\w*|put the|put it|estimate[ds]?|report(?:ed|s)|repeat\w*|insist\w*|"
    r"name[ds]?|seen by|spoke of|speaks? of|states?|stated|cit(?:ed|ing))\b",
    re.IGNORECASE,
)

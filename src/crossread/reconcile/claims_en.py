"""English wordings of denials, and the words too general to show what is denied."""

from __future__ import annotations

import re

# "there was no damage to the wall", "no ships had been hit": the thing denied follows.
NO_SUCH = re.compile(
    r"^(?:that\s+)?(?:there\s+(?:was|were|is|are|has been|have been|had been|will be|would be)\s+"
    r"(?:(?:absolutely|simply|currently|still)\s+)?(?:no|not any|never any|zero)|no)\s+"
    r"(?P<thing>(?:(?!to\b|of\b|in\b|on\b|at\b|for\b|from\b|by\b|with\b|between\b|among\b|about\b|that\b|has\b|had\b|"
    r"have\b|was\b|were\b|is\b|are\b|will\b|would\b|and\b|or\b)[A-Za-z][\w-]*\s?){1,3})",
    re.IGNORECASE,
)
# "the army did not fire on the village": the negation stands in the first words.
DID_NOT = re.compile(
    r"^(?:[\w’'.,-]+\s+){0,6}?(?:did not|didn['’]t|had not|hadn['’]t|has not|hasn['’]t|have not|haven['’]t|was not|"
    r"wasn['’]t|were not|weren['’]t|is not|isn['’]t|are not|aren['’]t|never)\s",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|without|den(?:y|ies|ied|ying))\b|n['’]t\b", re.IGNORECASE
)
DENYING_CUE = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut|rebut|contradict)", re.IGNORECASE)
# "rejected the allegations that ...": a denial too, where what is rejected is something said.
REJECTING_CUE = re.compile(r"\b(?:reject|dismiss|disput|brush|rubbish)", re.IGNORECASE)
CHARGE = re.compile(
    r"(?:the|any|all|these|those|such|as)?\s*(?:\w+\s+){0,2}?(?:claims?|allegations?|accusations?|reports?|suggestions?|"
    r"charges?|rumou?rs?|assertions?)\b",
    re.IGNORECASE,
)
# A wish, a question or an order claims nothing.
NO_CLAIM = re.compile(
    r"\?|^(?:i|we)\s+(?:hope|want|wish|think|feel|pray)\b|\b(?:if|should|must|would|could|may|might)\b", re.IGNORECASE
)

# Words too general to show that a denial answers a claim.
_EMPTY = """
one thing way time doubt comment plan need sign evidence idea choice longer immediate further other more known word
answer reason want say know think yet have make take give get come see any let do be go mean use interest agreement
people country man woman person year day respond immediately include elaborate specify provide happy ready said
told new also problem question matter point case change difference part place work case issue information detail
guarantee excuse surprise secret chance hope
"""
EMPTY = frozenset(_EMPTY.split())

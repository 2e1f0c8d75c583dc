"""English word tables for comparing texts word by word: function words, spellings, words of crediting."""

from __future__ import annotations

from typing import Final

_FUNCTION_WORDS: Final = """
a about above across after again against all also although am among an and another any anyone anything are arent as
at away back be because been before being below between both but by came can cannot cant come could couldnt did
didnt do does doesnt doing done dont down during each either else even ever every for from further get gets
getting go goes going gone got had has hasnt have havent having he her here hers herself hes him himself his how
however i id if ill im in into is isnt it its itself ive just later less let lets like made make makes many may
maybe me might mine more most much must my myself never no none nor not nothing now of off often on once one only
onto or other others our ours out over own per put quite rather really s said same say saying says see seem she
should since so some something still such t take than that thats the their theirs them themselves then there
theres these they theyre theyve this those though through thus to together told too toward towards under until
up upon us use very want wants was wasnt way we well went were werent weve what whatever when where whether which
while who whom whose why will with within without wont would wouldnt yet you your yours youre yourself youve
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())

# Weekdays, months and the everyday words of dates: they are shared by unrelated reports of the same days.
_CALENDAR_WORDS: Final = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow
morning afternoon evening night week weeks weekend month months year years day days hour hours am pm time
"""
CALENDAR_WORDS: Final = frozenset(_CALENDAR_WORDS.split())
WEEKDAYS: Final = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))

# The first three letters of the months.
MONTHS: Final = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))

# Words of the trade and of web pages, which say nothing about a story.
_TRADE_WORDS: Final = """
added according ap afp reuters reported report reports reporter reporters news newspaper statement spokesman
spokeswoman spokesperson told asked interview press published updated photo file image click read share
email facebook twitter instagram copyright reserved rights comment comments subscribe newsletter story stories
article articles advertisement website post posted com www http https html cookies privacy policy
"""
TRADE_WORDS: Final = frozenset(_TRADE_WORDS.split())

# Words by which a report rests what it says on another outlet: "X reported", "according to X", "told X".
CREDIT_BEFORE: Final = (
    "according to", "told", "told to", "by", "cited", "citing", "quoting", "quoted by", "interview with",
    "report in", "article in", "report from",
)  # fmt: skip
CREDIT_AFTER: Final = (
    "reported", "reports", "said", "says", "first reported", "has learned", "wrote", "revealed", "quoted", "cited",
    "has reported", "understands",
)  # fmt: skip

# Spellings that no ending explains, British or other form to the form they are compared under.
SPELLINGS: Final = {
    "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses", "licence": "license",
    "licences": "licenses", "pretence": "pretense", "programme": "program", "programmes": "programs", "grey": "gray",
    "cheque": "check", "cheques": "checks", "tyre": "tire", "tyres": "tires", "kerb": "curb", "plough": "plow",
    "sceptical": "skeptical", "sceptic": "skeptic", "sceptics": "skeptics", "aluminium": "aluminum",
    "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "haemorrhage": "hemorrhage", "storey": "story", "storeys": "stories", "mould": "mold", "jewellery": "jewelry",
    "judgement": "judgment", "acknowledgement": "acknowledgment", "ageing": "aging", "artefact": "artifact",
    "artefacts": "artifacts", "fulfil": "fulfill", "enrol": "enroll", "instalment": "installment", "skilful":
    "skillful", "moustache": "mustache", "pyjamas": "pajamas", "airplane": "aeroplane", "airplanes": "aeroplanes",
    "adviser": "advisor", "advisers": "advisors", "percent": "pct", "travelogue": "travelog", "dialogue": "dialog",
    "dialogues": "dialogs", "catalogue": "catalog", "analogue": "analog", "amongst": "among", "whilst": "while",
    "ok": "okay", "learnt": "learned", "burnt": "burned", "spelt": "spelled",
}  # fmt: skip

# Endings (British, American), longest first, with the shortest word they are applied to. The results are keys for
# comparing, not spellings: "promise" and "promize" need not be told apart.
ENDINGS: Final = (
    ("isations", "izations", 9), ("isation", "ization", 9), ("ourable", "orable", 9), ("oured", "ored", 7),
    ("ouring", "oring", 8), ("ourite", "orite", 8), ("elling", "eling", 9), ("elled", "eled", 8), ("eller", "eler", 9),
    ("ellers", "elers", 9), ("alling", "aling", 10), ("alled", "aled", 9), ("ising", "izing", 8), ("ysing", "yzing", 8),
    ("ised", "ized", 7), ("ises", "izes", 7), ("iser", "izer", 8), ("ysed", "yzed", 7), ("ours", "ors", 7),
    ("tres", "ters", 6), ("bres", "bers", 6), ("our", "or", 6), ("tre", "ter", 6), ("bre", "ber", 5),
    ("ise", "ize", 6), ("yse", "yze", 6),
)  # fmt: skip


def spelling_key(word: str) -> str:
    """Give the form under which a word's British and American spellings are compared.

    Args:
        word: a lower-case word without accents.

    Returns:
        A key that is equal for both spellings; not necessarily a word.
    """
    known = SPELLINGS.get(word)
    if known is not None:
        return known
    size = len(word)
    if size < 5:
        return word
    for british, american, shortest in ENDINGS:
        if size >= shortest and word.endswith(british):
            return word[: -len(british)] + american
    return word

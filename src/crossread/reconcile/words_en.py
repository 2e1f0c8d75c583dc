"""English words the comparing rules know: which nouns mean the same, which tolls grow, which words correct."""

from __future__ import annotations

# Words that open a clause told beside the main matter of a sentence ("when the warehouse exploded").
ASIDE = frozenset(
    ("when", "while", "where", "after", "before", "since", "until", "because", "although", "though", "if", "as",
     "which", "who", "whom", "whose", "that")
)  # fmt: skip
# What follows one of these dates another event: "he spoke briefly following Thursday's call".
BESIDE = frozenset(["after", "ahead", "amid", "before", "despite", "during", "following", "since", "until"])
# A sentence that begins with one of these does not say by itself who it is about.
POINTING = frozenset(["he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those"])

# Nouns that reports use for one another when they count the same things.
SAME_NOUN = (
    ("aircraft", "plane", "airplane", "aeroplane", "jet", "warplane", "airliner"),
    ("person", "people", "individual", "civilian", "resident"),
    ("soldier", "troop", "serviceman", "service member", "military personnel"),
    ("worker", "employee", "staff", "job", "staffer"),
    ("house", "home"),
    ("car", "vehicle"),
    ("ship", "vessel", "boat"),
    ("child", "kid", "minor"),
    ("talk", "negotiation"),
    ("call", "phone call", "conversation"),
    ("firm", "company", "business"),
    ("student", "pupil"),
    ("shop", "store"),
    ("firefighter", "fireman"),
    ("police officer", "officer", "policeman"),
    ("missile", "rocket"),
    ("document", "file", "record", "paper"),
    ("email", "e-mail", "message"),
    ("victim", "casualty"),
    ("reveller", "reveler", "partygoer", "party-goer", "goer"),
    ("migrant", "refugee", "asylum-seeker", "asylum seeker", "seeker"),
    ("bid", "offer", "proposal", "approach", "takeover", "purchase", "acquisition"),
    ("investor", "shareholder"),
    ("consumer", "customer"),
    ("prisoner", "inmate", "detainee"),
    ("attacker", "gunman", "shooter", "assailant"),
    ("politician", "political figure"),
    ("group", "organization", "organisation", "outlet", "partner"),
    ("satellite", "spacecraft"),
    ("flat", "apartment"),
    ("ton", "tonne"),
    ("drone", "unmanned aircraft", "uav"),
    ("kilometre", "kilometer"),
    ("share", "stake"),
    ("profit", "earnings", "net income"),
    ("revenue", "sales", "turnover"),
)

# Attributes that mean the same.
SAME_ATTRIBUTE = (
    ("killed", "murdered", "slain", "dead", "died", "death toll", "death", "kill", "die", "fatality", "toll"),
    ("injured", "wounded", "hurt", "injure", "wound"),
    ("missing", "unaccounted for", "miss"),
    ("arrested", "detained", "arrest", "detain"),
    ("evacuated", "evacuate", "displaced", "displace", "displacement"),
    ("released", "freed", "release", "free"),
    ("kidnapped", "abducted", "seized", "captured", "kidnap", "abduct"),
    ("range", "reach"),
    ("cost", "price", "worth", "value"),
    ("length", "long", "stretch"),
    ("height", "tall", "high"),
    ("depth", "deep"),
    ("damaged or destroyed", "destroyed or damaged", "damaged", "destroyed", "hit", "struck"),
)

# Tolls that rise while an event is being counted: a later, higher figure is news, not a clash.
GROWING = frozenset(
    {
        *("killed", "injured", "missing", "arrested", "evacuated", "damaged or destroyed", "infected", "case"),
        *("displaced", "homeless", "rescued", "donation", "raised", "signature"),
    }
)

# Words with which a report says that an earlier figure no longer stands.
CORRECTING = (
    *(
        "correct",
        "corrected",
        "correction",
        "revised",
        "revises",
        "lowered",
        "raised",
        "rose to",
        "risen to",
        "updated",
    ),
    *("earlier reported", "previously reported", "initially reported", "initially said", "earlier put", "up from"),
    *("down from", "an earlier version"),
)

# Occasions that are told apart when they are counted: "fourth meeting", "third visit".
OCCASIONS = frozenset(
    {
        *(
            "meeting",
            "visit",
            "summit",
            "trip",
            "call",
            "talk",
            "round",
            "session",
            "encounter",
            "conversation",
            "stop",
        ),
        *("attack", "strike", "raid", "launch", "test", "flight", "match", "game", "win", "loss", "defeat", "victory"),
        *(
            "title",
            "term",
            "election",
            "vote",
            "debate",
            "hearing",
            "trial",
            "conviction",
            "arrest",
            "attempt",
            "season",
        ),
        *("increase", "rise", "cut", "strike", "earthquake", "eruption", "wave", "outbreak", "case", "death", "album"),
    }
)

# Occasions on which people come together: a third visit may hold the fourth meeting.
ENCOUNTERS = frozenset(
    {"meeting", "visit", "summit", "trip", "call", "talk", "round", "session", "encounter", "conversation"}
)

# A shorter word at another one's end is no head of it: "car" in "oscar".
SHORTEST_HEAD = 4

_NOUN = {word: group[0] for group in SAME_NOUN for word in group}
_ATTRIBUTE = {word: group[0] for group in SAME_ATTRIBUTE for word in group}
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life"}


def singular(noun: str) -> str:
    """Give the base form of a noun by rule: "planes" → "plane", "countries" → "country"."""
    word = noun.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "aircrafts")):
        return word[:-1]
    return word


def same_noun(noun: str) -> str:
    """Give one word for all nouns that count the same things."""
    base = singular(noun)
    return _NOUN.get(base, base)


def kin(a: str, b: str) -> bool:
    """Say whether two nouns, each as ``same_noun`` gives it, may count the same things: "girl" and "schoolgirl"."""
    if a == b:
        return bool(a)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) >= SHORTEST_HEAD and longer.endswith(shorter)


def same_attribute(attribute: str) -> str:
    """Give one word for all attributes that mean the same."""
    lowered = attribute.casefold().strip()
    return _ATTRIBUTE.get(lowered) or _ATTRIBUTE.get(singular(lowered), lowered)


def stem(word: str) -> str:
    """Cut a word to its stem by rule, so that "damaged", "damages" and "damage" meet.

    Args:
        word: one English word.

    Returns:
        Its stem in lower case; rough, for comparing only.
    """
    base = singular(word)
    for ending in ("ing", "ed", "e"):
        if base.endswith(ending) and len(base) - len(ending) >= 4:
            return base[: -len(ending)]
    return base

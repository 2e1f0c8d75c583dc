"""Base forms of English words, by tables of what is irregular and by the rules of spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from crossread.annotate.lang.wordlist import words
from crossread.data.names import adjectives, common_words, country_names

# Base form, then the forms that no rule gives.
_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun beginning
bend bent|bet|bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
build built|burn burnt|burst|buy bought|cast|catch caught|choose chose chosen
cling clung|come came|creep crept|cut|deal dealt
die dying died|dig dug|do did done does|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flies
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go went gone goes|grind ground|grow grew grown|hang hung|have has had|hear heard
hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt
learn learnt|leave left|lend lent|let|lie lain lying lied|light lit|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|misunderstand misunderstood|outdo outdid|overcome overcame|overhear overheard
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proven|put|quit
read|rebuild rebuilt|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought
sell sold|send sent|set|sew sewn|shake shook shaken|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun
spit spat|split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank
strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tie tying tied
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld
upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|write wrote written|mow mown|sow sown|saw sawn|bust|offset|input
""".replace("\n", "|")  # noqa: SIM905
_AUX = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'s": "be", "s": "be",
    "'m": "be", "m": "be", "'re": "be", "re": "be", "r": "be", "ai": "be", "has": "have", "had": "have",
    "having": "have", "'ve": "have", "ve": "have", "did": "do", "does": "do", "done": "do", "doing": "do", "ca": "can",
    "wo": "will", "'ll": "will", "ll": "will", "'d": "would", "got": "get", "getting": "get", "gets": "get",
    "sha": "shall", "d": "would", "gon": "go", "wan": "want",
}  # fmt: skip
_PRON = {
    "me": "i", "him": "he", "us": "we", "them": "they", "these": "this", "those": "that", "mine": "my", "yours": "your",
    "ours": "our", "theirs": "their", "hers": "her", "'s": "we", "thee": "thou", "'em": "they", "em": "they",
    "u": "you",
}  # fmt: skip
_SMALL = {
    "DET": {"an": "a", "these": "this", "those": "that"},
    "PART": {"n't": "not", "nt": "not", "s": "'s", "'": "'s", "na": "to", "ta": "to"},
    "ADP": {"vs": "versus", "vs.": "versus", "thru": "through"},
    "NUM": {"m": "million", "k": "thousand", "b": "billion", "bn": "billion"},
    "ADV": {
        "better": "well", "best": "well", "worse": "badly", "worst": "badly", "n't": "not", "later": "late",
        "earlier": "early", "longer": "long", "sooner": "soon", "harder": "hard", "faster": "fast",
        "closer": "close", "higher": "high", "lower": "low", "easier": "easy", "nearer": "near", "deeper": "deep",
        "latest": "late", "fastest": "fast", "hardest": "hard",
    },
    "ADJ": {"better": "good", "best": "good", "worse": "bad", "worst": "bad", "elder": "old", "eldest": "old"},
}  # fmt: skip
_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thurs": "thursday",
    "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
_NOUNS = {
    "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "lice": "louse", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "halves": "half", "selves": "self", "shelves": "shelf", "wolves": "wolf", "thieves": "thief",
    "loaves": "loaf", "calves": "calf", "hooves": "hoof", "criteria": "criterion", "phenomena": "phenomenon",
    "analyses": "analysis", "crises": "crisis", "theses": "thesis", "hypotheses": "hypothesis",
    "diagnoses": "diagnosis",
    "bases": "base", "axes": "axis", "oases": "oasis", "parentheses": "parenthesis", "stimuli": "stimulus",
    "nuclei": "nucleus", "fungi": "fungus", "alumni": "alumnus", "cacti": "cactus", "radii": "radius",
    "appendices": "appendix", "indices": "index", "matrices": "matrix", "vertices": "vertex", "bacteria": "bacterium",
    "strata": "stratum", "curricula": "curriculum", "memoranda": "memorandum", "movies": "movie", "cookies": "cookie",
    "ties": "tie", "lies": "lie", "pies": "pie", "calories": "calorie", "zombies": "zombie", "buses": "bus",
    "gases": "gas", "viruses": "virus", "shoes": "shoe", "toes": "toe", "foes": "foe",
    "canoes": "canoe", "dice": "die", "pence": "penny", "quizzes": "quiz", "aches": "ache", "headaches": "headache",
    "caches": "cache", "axises": "axis", "buddies": "buddy", "selfies": "selfie", "rookies": "rookie",
    "brownies": "brownie", "veggies": "veggie", "smoothies": "smoothie", "hoodies": "hoodie", "aunties": "auntie",
}  # fmt: skip
# Nouns that end in "s" and are no plurals.
_WHOLE = words(
    """news series species means headquarters barracks crossroads politics economics mathematics physics ethics
    athletics statistics logistics tactics gas bus lens chaos bias alias atlas canvas christmas always perhaps
    thanks diabetes congress access process address business mumps measles sms gps cms ss pants
    clothes scissors glasses goods outskirts premises surroundings proceeds savings aids gymnastics mechanics corps
    analytics dynamics electronics graphics genetics linguistics robotics acoustics aerobics semantics jeans lyrics
    regards troops whereabouts contents grounds pros cons proceedings aesthetics supplies
    """
)
_WHOLE_NAMES = words(
    """texas kansas arkansas james thomas charles wales paris chris jesus morris lewis harris davis adams williams jones
    brussels athens dallas vegas angeles honduras cyprus mars hermes times reuters sachs edwards commons falls springs
    """
)
_MARKS = {"“": '"', "”": '"', "–": "-", "—": "-", "‘": "'"}
# Adjectives that end in "er" and are no comparatives.
_POSITIVE = words(
    "other former latter inner outer upper proper eager bitter sober super tender clever honest further modest"
)
_VOWELS = "aeiou"
# Stems that have dropped an "e" before "-ed" and "-ing": "mov", "clos", "rescu", "charg".
DROPPED_E = ("at", "v", "u", "iz", "yz", "ag", "rg", "dg", "ng", "c", "os", "us", "ir", "ur", "as", "is", "ud")
# ... and those that do so where the list of common words does not tell.
_DROPPED_E = (*DROPPED_E, "bl", "dl", "tl", "pl", "gl")


def _verbs() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for entry in _VERBS.split("|"):
        base, *forms = entry.split() or [""]
        for form in forms:
            table.setdefault(form, base)
    return MappingProxyType(table)


_IRREGULAR = _verbs()


@lru_cache(maxsize=32_768)
def lemma(word: str, upos: str) -> str:
    """Give the base form of a word.

    Args:
        word: as written; the case does not matter.
        upos: its part of speech (Universal Dependencies).

    Returns:
        The base form in lower case, as the English treebanks of Universal Dependencies have it.
    """
    low = word.lower().replace("’", "'").replace("`", "'")
    if upos == "VERB":
        return _verb(low)
    if upos == "AUX":
        return _AUX.get(low) or low
    if upos == "NOUN":
        return _noun(low)
    if upos == "PROPN":
        return _name(low, word)
    if upos == "PUNCT":
        return _MARKS.get(word, low)
    if upos == "PRON":
        return _PRON.get(low, low)
    known = _SMALL.get(upos, {}).get(low)
    if known is not None:
        return known
    if upos == "ADJ":
        return _adjective(low)
    return low.replace(",", "") if upos == "NUM" else low


def _verb(word: str) -> str:
    known = _IRREGULAR.get(word) or (
        _AUX.get(word) if word[:1] == "'" or word in _BE or word in ("gon", "wan") or len(word) == 1 else None
    )
    if known is not None:
        return known
    for prefix in ("re", "over", "out", "un", "mis", "fore", "under", "with"):
        rest = _IRREGULAR.get(word[len(prefix) :]) if word.startswith(prefix) else None
        if rest is not None and len(word) - len(prefix) > 3 and not word.endswith("ying"):
            return prefix + rest
    if word in _BASES:
        return word
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and any(letter in "aeiouy" for letter in stem):
            return _of_stem(stem, ending)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _without_s(word)
    return word


_BASES = words("need feed proceed succeed exceed speed heed weed seed breed bleed")
_BE = frozenset(("am", "is", "are", "was", "were", "been", "being", "has", "had", "having", "did", "does", "doing"))


def _of_stem(stem: str, ending: str) -> str:
    """Give the verb of a stem that "-ing" or "-ed" was taken from."""
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    listed = common_words()
    if ending == "ed" and stem.endswith("e"):
        return stem + "e" if stem + "e" in listed else stem  # agre-ed, fre-ed
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        if (
            stem in ("add", "odd")
            or stem[-1] in "sfz"
            or (stem[-1] == "l" and (stem in listed or stem[:-1] not in listed))
        ):
            return stem
        return stem[:-1]
    plain, longer = stem in listed and stem not in _IRREGULAR, stem + "e" in listed
    if plain != longer:
        return stem if plain else stem + "e"
    return stem + "e" if _drops_e(stem, both=plain) else stem


def _drops_e(stem: str, *, both: bool) -> bool:
    """Say whether a stem has lost an "e"; ``both`` where it is a word with and without one ("us", "not")."""
    short = len(stem) > 1 and stem[-1] not in _VOWELS + "wxyhr" and stem[-2] in _VOWELS
    if both:
        # "hope", not "hop", which would be doubled; "need", not "neede".
        return short and (len(stem) < 3 or stem[-3] not in _VOWELS) and len(stem) < 5
    return stem.endswith(_DROPPED_E) or (len(stem) == 2 and short)


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes", "oes")):
        return word[:-2]
    if word.endswith("uses") and word[:-2] in common_words() and word[:-1] not in common_words():
        return word[:-2]
    return word[:-1]


def _noun(word: str) -> str:
    known = _NOUNS.get(word)
    if known is not None:
        return known
    if not word.endswith("s"):
        for plural in ("men", "people", "children", "teeth", "feet"):
            if word.endswith(plural) and len(word) > len(plural) + 2 and plural != "people":
                return word.removesuffix(plural) + _NOUNS[plural]
        return word
    if word in _WHOLE or len(word) < 3 or word[0].isdigit() or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ics") and word[:-1] not in common_words():
        return word
    return _without_s(word)


def _name(word: str, written: str) -> str:
    """Give the singular of names of peoples and members; other names keep their "s"."""
    if word.endswith(".") and word[:-1] in _MONTHS:
        return _MONTHS[word[:-1]]
    if word in _MONTHS and written[1:].islower() and word not in ("mar", "sun", "sat", "jun", "dec"):
        return _MONTHS[word]
    if word in _WHOLE or word in _WHOLE_NAMES or not word.endswith("s") or len(word) < 4 or written in country_names():
        return word
    one = written[:-1]
    singular = one in adjectives() or word.endswith(("ians", "cans", "ists", "crats", "ites", "anis", "lims"))
    return word[:-1] if singular or one.lower() in common_words() else word


def _adjective(word: str) -> str:
    """Give the plain form of comparatives and superlatives whose plain form is a common word."""
    for ending in ("est", "er"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3 or word in _POSITIVE:
            continue
        for plain in _plain(stem):
            if plain in common_words():
                return plain
    return word


def _plain(stem: str) -> Iterator[str]:
    """Give what the plain form of "-er" and "-est" may be."""
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "sl":
        yield stem[:-1]
    yield stem
    yield stem + "e"

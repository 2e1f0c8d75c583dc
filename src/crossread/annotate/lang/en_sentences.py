"""English words that decide whether a full stop ends a sentence."""

from __future__ import annotations

import re

from crossread.annotate.lang.wordlist import words

# Always followed by a name or a number: the stop after them never ends a sentence.
TITLES = words(
    """
    mr mrs ms mx dr prof rev fr hon pres gov sen sens rep reps gen col lt maj capt cmdr cdr sgt cpl pvt spc adm brig ald
    atty supt insp det amb sec st ste mt ft messrs mmes msgr vice-adm lt-gen maj-gen brig-gen insp-gen
    """
)

# Followed by a number when the sentence goes on: "No. 5", "Feb. 24", "p. 12".
BEFORE_NUMBERS = words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec no nos p pp vol art ch fig sec para approx ca c est v
    """
)

# May stand inside a sentence or at its end: a stop after them ends it only before a word that likes to begin one.
ABBREVIATIONS = words(
    """
    u.s u.k u.n e.u u.s.a u.a.e d.c d.r.c u.s.s.r n.y l.a b.c a.d a.m p.m am pm e.g i.e etc vs cf al et inc corp ltd co
    bros llc plc jr sr ph.d m.d b.a m.a r.i.p ave blvd rd dept univ assn mfg intl gov't ala ariz ark calif colo conn del
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que dak
    mph km lb lbs oz min max mon tue tues wed thu thur thurs fri sat sun dist pop esq orig op cit ibid viz
    """
)

# Names that end in a mark of exclamation.
SHOUTED_NAMES = frozenset({"yahoo", "jeopardy", "e", "oklahoma"})

# Words that begin many English sentences and rarely stand capitalised inside one.
STARTERS = words(
    """
    the a an this that these those it its he she they we i you his her their our my your there here but and or nor so
    yet if when while although though because since as after before until unless once where what who why how which in
    on at by for from with without during despite under over between among about against into through across according
    both each every some many most more few several one two three four five six seven eight nine ten another other
    others no not nothing nobody none never also however meanwhile instead still then now later earlier today yesterday
    tomorrow last next moreover furthermore additionally nevertheless nonetheless therefore thus hence indeed perhaps
    asked speaking based such even only just all any neither either yes well did do does is are was were has have had
    can could will would should may might must let's it's he's she's they're we're i'm there's that's don't
    """
)

# Verbs that may follow a name right behind a quoted question: "Can you come?" Varga asked.
ASKING = words(
    """
    said says asked asks added adds wrote writes shouted shouts cried cries told tells tweeted replied replies answered
    quipped joked wondered wonders demanded posted exclaimed declared continued responded recalled remarked queried
    argued insisted yelled screamed called
    """
)

# Signs that a paragraph was not edited, or was put together from lines: rules of dashes, addresses, marks set apart,
# "i" for "I", times of mail; small letters behind a stop, doubled stops, faces, dates in figures, lists run into the
# text.
SIGNS = ("..", "--", "://", "www.", " - ", " – ", "— ", " i ", " .", " AM", " PM", ". (")
UNEDITED = (  # one by one, because each begins with a set of characters, which is looked for fast
    re.compile(r"[@!=*_~\#<>|\[\]{}^]"),
    re.compile(r"""[.!?…](?:["'”’)\]]*\s+[a-z]|[.!?])"""),
    re.compile(r"""[.!?…] ["”’](?:\s|\Z)"""),
    re.compile(r"[:;]['^-]?-?[()DPp/\\|]"),
    re.compile(r"[/][0-9]"),
    re.compile(r"[0-9][.)](?:(?<=[\s(][0-9].)|(?<=[\s(][0-9][0-9].))\s"),
)

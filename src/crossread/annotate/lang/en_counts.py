"""English words beside numbers: what ends a noun phrase, plurals, names with numbers, numbered events."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crossread.annotate.lang.wordlist import words

# Words that cannot stand inside the noun phrase a number counts.
STOP = words(
    """
    a an the this that these those his her its their our my your whose which who whom what when where while
    why how and or but nor so yet if because although though since until unless as than like of in on at by
    for from to with without within into onto upon over under above below between among amid through during
    before after against about across along around behind beside besides beyond despite down off out outside
    inside near past per toward towards up via versus vs is are was were be been being am has have had having
    do does did will would can could shall should may might must not no never also just only even still
    already ever he she it they we you i him them us me there here now then today yesterday tomorrow ago later
    earlier each every both either neither all any some such own same who've that's it's there's including
    said says say according plus minus too very more-than alone apart away last next instead worth
    respectively however meanwhile again together altogether afterward afterwards sometimes always often
    perhaps almost nearly approximately roughly immediately
    """
)
# Plural nouns without a plural "s", and nouns that are counted in one form.
IRREGULAR_PLURALS: Mapping[str, str] = MappingProxyType(
    {
        "people": "people",
        "men": "man",
        "women": "woman",
        "children": "child",
        "aircraft": "aircraft",
        "spacecraft": "spacecraft",
        "watercraft": "watercraft",
        "police": "police",
        "personnel": "personnel",
        "staff": "staff",
        "crew": "crew",
        "cattle": "cattle",
        "sheep": "sheep",
        "fish": "fish",
        "deer": "deer",
        "salmon": "salmon",
        "swine": "swine",
        "feet": "foot",
        "teeth": "tooth",
        "mice": "mouse",
        "geese": "goose",
        "oxen": "ox",
        "lives": "life",
        "wives": "wife",
        "knives": "knife",
        "wolves": "wolf",
        "thieves": "thief",
        "leaves": "leaf",
        "shelves": "shelf",
        "halves": "half",
        "calves": "calf",
        "loaves": "loaf",
        "dead": "dead",
        "wounded": "wounded",
        "injured": "injured",
        "missing": "missing",
        "homeless": "homeless",
        "survivors": "survivor",
        "series": "series",
        "species": "species",
        "headquarters": "headquarters",
        "troops": "troops",
        "youth": "youth",
        "offspring": "offspring",
        "criteria": "criterion",
        "phenomena": "phenomenon",
        "media": "media",
        "bacteria": "bacterium",
        "viruses": "virus",
        "buses": "bus",
        "gases": "gas",
        "pluses": "plus",
        "statuses": "status",
        "campuses": "campus",
        "bonuses": "bonus",
        "crises": "crisis",
        "analyses": "analysis",
        "diagnoses": "diagnosis",
        "hypotheses": "hypothesis",
        "cases": "case",
        "houses": "house",
        "warehouses": "warehouse",
        "horses": "horse",
        "nurses": "nurse",
        "courses": "course",
        "licenses": "license",
        "purchases": "purchase",
        "releases": "release",
        "bases": "base",
        "databases": "database",
        "businesses": "business",
        "movies": "movie",
        "cookies": "cookie",
        "zombies": "zombie",
        "calories": "calorie",
        "ties": "tie",
        "pies": "pie",
        "lies": "lie",
        "shoes": "shoe",
        "axes": "axe",
        "caches": "cache",
        "clothes": "clothes",
        "grenades": "grenade",
        "percent": "percent",
        "militia": "militia",
        "infantry": "infantry",
        "cavalry": "cavalry",
        "dice": "die",
        "counts": "count",
        "others": "other",
        "goods": "goods",
        "arms": "arms",
    }
)
# Words in -s that are no plural.
NOT_PLURAL = words(
    """
    specimen regimen abdomen acumen yemen siemen bremen carmen omen women's men's this is was has does his its
    us as yes plus minus thus across always perhaps besides versus less unless previous various famous serious
    dangerous religious precious enormous tremendous nervous anonymous simultaneous continuous consecutive
    numerous us's means towards afterwards sometimes nevertheless hers ours theirs yours news business process
    access success address congress press class glass mass loss boss cross pass illness fitness witness stress
    dress express progress virus bus gas plus status campus bonus census crisis basis analysis thesis emphasis
    tennis politics economics physics athletics mathematics diabetes paris texas los las hamas christmas
    ramadan tunis cyprus belarus damascus mars venus zeus jesus moses james charles thomas wales vegas
    """
)
# Nouns that a hyphenated number counts ("a 12-page report"); other hyphenated words are not counted.
HYPHEN_NOUNS = words(
    """
    page person people member man woman seat point storey story floor bedroom room vehicle car ship vessel
    judge justice nation country state game match goal vote count way-lane lane step part volume episode song
    item course cylinder gun round soldier strong plane aircraft aeroplane bed unit judge run hole yard-line
    inch platform volume word character question team player track book event race set stop hitter wicket try
    homer touchdown
    """
)
# Before these words a number with a decimal point says which one it is.
VERSIONED = words("update upgrade version release beta firmware software patch build edition kernel")
# After these words a number is a name, not a count.
DESIGNATORS = words(
    """
    p sp article section room flight no nos nr nrs number numbers chapter page pages row route highway
    interstate exit channel phase level grade category type model mark mk part vol volume resolution protocol
    amendment title rule version apollo windows iphone ipad galaxy pixel bill sb hb ab proposition prop boeing
    airbus gate platform pier block lot figure fig table episode season week stage area zone district ward
    precinct post box paragraph clause item step line class unit suite apartment apt building house tier
    formula playstation xbox surface studio soyuz sputnik voyager falcon starship shuttle expedition paragraph
    verse psalm question option route bus train fortune nasdaq ftse euro big under war act catch operation
    schedule form regulation directive agenda convention area51 highway motorway freeway road rd lane i-95
    u.s.c usc § appendix annex exhibit game day sec exercises exercise nikkei dax cac stoxx russell asx tsx
    topix csi kospi sensex
    """
)
# Designators that are also plain nouns: they make a name only where they touch a bare number after them directly,
# and a plural noun after the number wins ("the house 12 firefighters entered").
# Nouns that count time: their numbers are durations.
TIME_NOUNS = words("second minute hour day night week weekend month quarter year decade century morning evening season")
# Nouns for a person after which a number between commas is an age ("his sister, 12, was").
PERSONS = words(
    """
    sister brother son daughter wife husband mother father boy girl man woman child baby infant toddler
    teenager student pupil teacher driver victim suspect nephew niece cousin uncle aunt grandmother
    grandfather grandson granddaughter widow widower girlfriend boyfriend partner friend neighbor neighbour
    farmer worker soldier officer
    """
)
MONTHS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
# A four-digit number after these words is a year.
BEFORE_YEAR = words(
    """
    in since by of from until till during before after early late mid to through the for and between around
    circa season fiscal fy spring summer autumn fall winter year his her its their our copyright published
    updated class
    """
)
STREETS = words("street st avenue ave road rd boulevard blvd lane drive square place court way highway terrace parkway")
SCORE_WORDS = words(
    """
    win won wins winning beat beats beating lost loss lose loses defeat defeated draw drew drawn victory lead
    leads led leading ahead behind aggregate score scored tie tied up down trail trailed trailing voted vote
    ruling decision record split margin series set sets final
    """
)

# Nouns of things that take place and are numbered in order ("the fourth meeting").
NUMBERED = words(
    """
    meeting visit round summit accident incident bombing killing murder stabbing clash riot breach violation
    assassination airstrike crossing bailout recession war outing kidnapping hijacking evacuation attack
    strike call trip time attempt win victory goal death wave election vote debate trial hearing phase stage
    test launch flight raid talks session conference conversation encounter appearance term championship final
    defeat loss season match game race tour stint run bid offensive invasion shooting explosion blast arrest
    case conviction indictment impeachment referendum ballot budget package tranche shipment delivery
    ceasefire truce exchange swap release extension delay cut hike increase rise decline drop rally protest
    demonstration march outage blackout earthquake aftershock hurricane storm flood eviction wedding child
    marriage album film episode book novel anniversary day night week month year interview speech address
    order decree sanction fine penalty lawsuit suit complaint appeal inquest inquiry probe investigation
    report village town city country nation state person patient victim woman man player suspect soldier
    officer journalist leader president minister candidate mission spacewalk landing crash collision
    derailment sinking outbreak lockdown dose vaccine shot booster surgery operation transplant resignation
    dismissal strike walkout shutdown drone missile rocket plane ship
    """
)
# Names in which the ordinal counts nothing.
ORDINAL_NAMES = words(
    "world reich republic estate amendment lady world's class hand degree circuit fleet army division corps"
)
# An address "at" these, or a body that is a rank, is no event: "third party", "second home", "first place".
FRACTION_AFTER = words("of the a an its their his her all those our as that my your")

# Words that set a number against the figure before it, and what may stand between them and the number.
CONTRASTS = frozenset(
    {
        *(
            ("not",),
            ("against",),
            ("from",),
            ("instead", "of"),
            ("rather", "than"),
            ("fewer", "than"),
            ("less", "than"),
        ),
        *(("more", "than"), ("higher", "than"), ("lower", "than"), ("larger", "than"), ("smaller", "than")),
        *(("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")),
    }
)
LONGEST_CONTRAST = 2
BEFORE_CONTRAST = words("the an a its earlier initial previous original estimated reported first")

# Verbs that say nothing of what they have for subject or object; nouns that only hold what is counted.
LIGHT_VERBS = words(
    """
    be have do say tell add see get go come include show know think believe want need seem appear remain become let
    keep begin start continue use call name expect plan try ask mention describe note hope like feel mean consist
    contain comprise involve follow make take give put set turn lead concern represent stand ongoing allow help cause
    leave
    """
)
# Verbs by which their subject is counted: "about 30 people worked there", "2,000 fled".
ACTIVE_VERBS = words(
    """
    work flee escape attend vote gather march protest live survive return arrive participate enter cross leave watch
    apply enrol enroll drown die perish fall burn collapse crash sink sail fly land fight strike join resign retire
    graduate compete qualify serve travel visit migrate emigrate camp shelter evacuate starve suffer rally demonstrate
    """
)
CONTAINERS = words(
    """
    number total group lot majority minority crowd string series list handful couple dozen hundred thousand million
    billion kind type sort pair set score rest third quarter half member estimate
    """
)
# Words that begin to say when, after a verb that ends its clause: "left 16 people injured Sunday night".
WHEN = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday overnight early late last this when
    after before while since earlier later
    """
)
# Words after which a form that may be verb or noun is a noun: "of murder", "an attempted murder".
NOUN_BEFORE = words("of the a an attempted alleged this that each every first second")

"""English verbs and nouns that say what a number measures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crossread.annotate.lang.wordlist import words

# Verbs of which a counted thing is the object or the subject: base form → participle used as attribute, then the
# forms that are not regular. Regular forms are derived.
_REGULAR = """
    kill injure wound destroy damage arrest detain displace evacuate rescue intercept launch fire capture seize
    release free deport convict charge sentence execute hospitalize hospitalise infect vaccinate test deploy
    deliver supply receive order purchase produce build donate pledge approve earmark allocate raise invest fine
    award sue borrow owe earn collect recover confiscate recruit train hire employ eliminate close open cancel
    delay ground suspend bomb shell target attack hit neutralize neutralise liberate occupy annex swap exchange
    return abduct kidnap rape torture murder poison trap bury identify register report confirm record add create
    demolish ruin flood burn torch loot rob steal smuggle export import ship send request sign host visit attend
    score interview survey poll screen treat discharge involve affect serve join win lose sell buy cut spend pay
    hold carry bring take make give lead rush transport airlift admit
"""
IRREGULAR_PARTICIPLES: Mapping[str, str] = MappingProxyType(
    {
        "hit": "hit",
        "struck": "struck",
        "strike": "struck",
        "strikes": "struck",
        "striking": "struck",
        "shot": "shot",
        "shoot": "shot",
        "shooting": "shot",
        "lost": "lost",
        "lose": "lost",
        "loses": "lost",
        "losing": "lost",
        "won": "won",
        "win": "won",
        "wins": "won",
        "winning": "won",
        "sold": "sold",
        "sell": "sold",
        "sells": "sold",
        "selling": "sold",
        "bought": "bought",
        "buy": "bought",
        "buys": "bought",
        "buying": "bought",
        "built": "built",
        "build": "built",
        "builds": "built",
        "building": "built",
        "spent": "spent",
        "spend": "spent",
        "spends": "spent",
        "spending": "spent",
        "paid": "paid",
        "pay": "paid",
        "pays": "paid",
        "paying": "paid",
        "sent": "sent",
        "send": "sent",
        "sends": "sent",
        "sending": "sent",
        "held": "held",
        "hold": "held",
        "holds": "held",
        "holding": "held",
        "took": "taken",
        "take": "taken",
        "taken": "taken",
        "takes": "taken",
        "taking": "taken",
        "gave": "given",
        "give": "given",
        "given": "given",
        "gives": "given",
        "giving": "given",
        "stole": "stolen",
        "stolen": "stolen",
        "steal": "stolen",
        "stealing": "stolen",
        "cut": "cut",
        "cuts": "cut",
        "cutting": "cut",
        "drowned": "killed",
        "dead": "killed",
        "died": "killed",
        "die": "killed",
        "dies": "killed",
        "dying": "killed",
        "perished": "killed",
        "hurt": "injured",
        "wounded": "injured",
        "wounding": "injured",
        "wound": "injured",
        "wounds": "injured",
        "injures": "injured",
        "homeless": "homeless",
        "stranded": "stranded",
        "freeing": "freed",
        "freed": "freed",
        "missing": "missing",
        "flew": "flown",
        "flown": "flown",
        "brought": "brought",
        "bring": "brought",
        "brings": "brought",
        "bringing": "brought",
        "led": "led",
        "lead": "led",
        "leads": "led",
        "leading": "led",
        "steals": "stolen",
        "makes": "made",
        "made": "made",
        "make": "made",
        "making": "made",
        "bear": "borne",
        "trapped": "trapped",
        "trapping": "trapped",
        "swapped": "swapped",
        "swapping": "swapped",
        "swap": "swapped",
        "downed": "shot down",
        "downing": "shot down",
        "lay": "laid",
        "laid": "laid",
        "fired": "fired",
        "ordered": "ordered",
        "kidnapped": "kidnapped",
        "kidnap": "kidnapped",
        "kidnaps": "kidnapped",
        "kidnapping": "kidnapped",
        "fled": "fled",
        "flee": "fled",
        "fleeing": "fled",
    }
)


def _forms(base: str) -> dict[str, str]:
    """Give the regular forms of a verb, each with the participle."""
    if base.endswith("e"):
        participle, third, ing = base + "d", base + "s", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        participle, third, ing = base[:-1] + "ied", base[:-1] + "ies", base + "ing"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
        participle, ing = base + "ed", base + "ing"
    return {base: participle, third: participle, participle: participle, ing: participle}


def _verb_table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for base in _REGULAR.split():
        table.update(_forms(base))
    return MappingProxyType(table | dict(IRREGULAR_PARTICIPLES))


# Every known form of a verb → the participle that names what happened to the things counted.
VERBS = _verb_table()
# Several words that act as one verb, as written before the number → attribute.
VERB_PHRASES: Mapping[tuple[str, ...], str] = MappingProxyType(
    {
        tuple(form.split()) + tuple(rest.split()): attribute
        for forms, rest, attribute in (
            ("take takes took taken taking", "control of", "taken control of"),
            ("seize seizes seized seizing", "control of", "taken control of"),
            ("gain gains gained gaining", "control of", "taken control of"),
            ("shoot shoots shot shooting", "down", "shot down"),
            ("bring brings brought bringing", "down", "shot down"),
            ("lay lays laid laying", "off", "laid off"),
            ("call calls called calling", "up", "called up"),
            ("set sets setting", "fire to", "burned"),
            ("knock knocks knocked knocking", "out", "knocked out"),
            ("carry carries carried carrying", "out", "carried out"),
            ("wipe wipes wiped wiping", "out", "wiped out"),
            ("claim claims claimed claiming", "the lives of", "killed"),
            ("take takes took taken taking", "the lives of", "killed"),
            ("send sends sent sending", "back", "sent back"),
            ("hand hands handed handing", "over", "handed over"),
            ("account accounts accounted accounting", "for", "share"),
            ("make makes made making", "up", "share"),
        )
        for form in forms.split()
    }
)
# Words between a verb and its number that the pattern steps over.
BETWEEN_VERB = words(
    """
    at least about some up to an estimated the its their his her a another over more than all these those
    those only just as many off down back out in and or alone also severely badly seriously critically
    reportedly so far
    """
)
ADVERBS_OF_HARM = words("severely badly seriously critically reportedly slightly lightly heavily partially completely")

# Verbs that say how a value changed: form → attribute in base form.
CHANGES: Mapping[str, str] = MappingProxyType(
    {
        form: base
        for base, forms in (
            (
                "rise",
                "rise rises rose risen rising climb climbs climbed climbing increase increases increased "
                "increasing grow grows grew grown growing jump jumps jumped jumping gain gains gained "
                "gaining surge surges surged surging soar soars soared soaring up advance advanced advances "
                "add adds added higher expand expanded expanding spike spiked rally rallied increment "
                "rebound rebounded growth hike hiked raise raised raising",
            ),
            (
                "fall",
                "fall falls fell fallen falling drop drops dropped dropping decline declines declined "
                "declining decrease decreases decreased decreasing slip slips slipped slipping slide slides "
                "slid sliding lose loses lost losing plunge plunges plunged plunging plummet plummets "
                "plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking shrink "
                "shrinks shrank shrunk shrinking contract contracted contracting down dip dips dipped "
                "dipping lower shed sheds shedding slump slumped slumps slumping cut cuts reduction reduce "
                "reduces reduced reducing ease eased retreat retreated crash crashed crashes lowered weaken "
                "weakened",
            ),
        )
        for form in forms.split()
    }
)
# Nouns that name a measured property; after "of", "at", "is" … the value follows.
ATTRIBUTES = words(
    """
    range depth height length width weight speed population price cost rate toll share stake majority revenue
    revenues profit profits loss losses sales deal budget debt deficit surplus value worth area distance
    capacity magnitude temperature turnout margin salary wage wages fine age average investment aid package
    tax tariff tariffs duty altitude elevation radius diameter thickness perimeter circumference circulation
    income earnings turnover valuation capitalization output production demand supply consumption bill bond
    loan grant fund funding ransom reward bounty compensation damages penalty fee fees subsidy subsidies rent
    mortgage pension premium dividend yield inflation unemployment growth gdp reserves imports exports trade
    donation contract order payload yield power voltage pressure humidity rainfall snowfall wind winds gusts
    dose duration score total number count sum amount level limit quota ceiling cap goal target quorum
    approval rating odds probability risk chance efficacy accuracy mortality death deaths membership workforce
    attendance crowd audience size strength sentence term record maximum minimum
    """
)
# Attributes that also stand right before their value ("magnitude 6.2").
DIRECT_ATTRIBUTES = words("age magnitude size population altitude speed")
# Words that may stand between such a noun and its value.
BETWEEN_ATTRIBUTE = words(
    """
    rises climbs falls drops grows jumps passes surpasses start starts started starting begin begins of at to
    is was are were be been being has have had reached reaches reaching hit hits stood stands standing at
    about around up as high low many much roughly nearly almost over more than approximately an a the
    estimated by rose risen climbed fell fallen dropped increased decreased exceeding exceeds exceeded topped
    topping totaling totalling totaled totalled set put will would could may might now some least just under
    below above some that which currently estimated estimated than worth only between from grew jumped passed
    surpassed rising climbing growing averaging averaged averages remains remained
    """
)
# Adjectives after a length or a time that say what is measured.
DIMENSION_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "wide": "width",
        "long": "length",
        "tall": "height",
        "high": "height",
        "deep": "depth",
        "thick": "thickness",
        "away": "distance",
        "apart": "distance",
        "old": "age",
        "heavy": "weight",
        "from": "distance",
        "north": "distance",
        "south": "distance",
        "east": "distance",
        "west": "distance",
        "northeast": "distance",
        "northwest": "distance",
        "southeast": "distance",
        "southwest": "distance",
        "northern": "distance",
        "inside": "distance",
        "into": "distance",
        "behind": "distance",
        "off": "distance",
        "offshore": "distance",
        "outside": "distance",
        "inland": "distance",
        "to": "distance",
        "beyond": "distance",
        "across": "width",
        "above": "height",
        "below": "depth",
        "underground": "depth",
        "underwater": "depth",
        "upstream": "distance",
        "downstream": "distance",
    }
)
# What a length in front of a noun measures ("a 10-foot wall"); any other noun takes "length".
LENGTH_OF: Mapping[str, str] = MappingProxyType(
    {
        word: attribute
        for attribute, nouns in (
            ("height", "wall fence statue tower tree building wave waves cliff cross pole mast ladder"),
            ("depth", "hole pit well shaft crater trench ditch"),
            ("distance", "drive walk journey trip ride hike race run march flight trek swim voyage"),
            ("radius", "radius perimeter"),
            ("range", "range reach"),
        )
        for word in nouns.split()
    }
)
# Verbs whose object is the value itself → attribute.
VALUE_VERBS: Mapping[str, str] = MappingProxyType(
    {
        form: attribute
        for attribute, forms in (
            ("cost", "cost costs costing"),
            ("worth", "worth"),
            ("value", "valued valuing"),
            ("weight", "weigh weighs weighed weighing"),
            ("price", "priced pricing"),
            (
                "distance",
                "travel travels traveled travelled traveling travelling flew fly flies flying drive drove driving",
            ),
            ("distance", "walk walked walking sailed sailing marched marching hiked crossed covered covers trekked"),
            ("range", "range reach"),
            (
                "length",
                "stretch stretches stretched stretching span spans spanned spanning measures measuring measured",
            ),
            ("paid", "paid pay pays paying"),
            ("fine", "fined fining"),
            ("raised", "raised raise raises raising"),
            ("spent", "spent spend spends spending"),
            ("earned", "earn earned earns earning made makes"),
            ("invested", "invest invested invests investing"),
            ("donated", "donate donated donates donating"),
            ("pledged", "pledge pledged pledges pledging"),
            ("lost", "lost"),
            ("owed", "owe owed owes owing"),
            ("stolen", "stole stolen steal stealing"),
            ("saved", "save saves saved saving"),
            ("age", "aged age"),
        )
        for form in forms.split()
    }
)
# Verbs that give a number as the value of their subject ("casualties could exceed 500").
REACHING_VERBS = words(
    "reach reached reaches reaching exceed exceeded exceeds hit hits total totaled totalled totals number numbered"
)
# Verbs whose "lives" are deaths, words that tell a result ("left two men dead"), and what may stand before one.
CLAIMING = words("claimed claims claiming claim took taken taking takes cost costs costing lost")
SUFFERING = words("sustained sustain suffered suffer suffering suffers receive received")
# Attributes of people taken somewhere, and words by which that is a hospital; what was done with bodies that are dead;
# what people or things counted are said to be by a participle before their noun ("100 wounded people").
CARRIED = words("taken rushed brought sent transported airlifted carried treated admitted flown moved")
HOSPITALS = words("hospital hospitals hospitalised hospitalized infirmary")
BODIES_FOUND = words("found recovered discovered pulled retrieved unearthed buried lay identified find finds recovers")
STATES = words(
    "killed injured missing homeless stranded trapped displaced kidnapped abducted detained arrested destroyed damaged"
)
STATES_ONLY = words("dead missing homeless")
INJURIES = words("injury injuries wound wounds burns burn concussion concussions")
RESULTS = words("dead wounded injured missing homeless stranded trapped displaced hurt")
BEFORE_RESULT = words("others more people also were left who now reported confirmed believed feared presumed still")
# What a number of deaths is called by its own noun.
COUNTED_AS: Mapping[str, str] = MappingProxyType(
    {
        "death": "killed",
        "dead": "killed",
        "fatality": "killed",
        "casualty": "casualties",
        "wounded": "injured",
        "injured": "injured",
        "injury": "injured",
        "missing": "missing",
        "arrest": "arrested",
        "displacement": "displaced",
    }
)

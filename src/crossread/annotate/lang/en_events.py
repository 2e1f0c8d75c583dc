"""English words around events: closed classes, irregular verbs, words that say whether something has come about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from crossread.annotate.lang.wordlist import words
from crossread.model.annotations import EventStatus

# Closed word classes, one letter each: determiner or possessive, preposition, modal, be, have, do, "to", negation,
# subject pronoun, coordinator, subordinator, relative pronoun, adverb.
_CLASSES: Final = {
    "D": """the a an this these those his her its their our my your some any every each no both all another several many
        few most more such which-ever whose what first second third fourth fifth sixth last next other one two three
        four five six seven eight nine ten dozen dozens hundreds thousands""",
    "P": """of in on at by with from into for against over under about between among during through across amid near
        toward towards upon within without despite following ahead inside outside onto around behind beyond above
        below off per versus alongside throughout beside like unlike via regarding concerning""",
    "M": """will would shall should may might can could must cannot won't wouldn't shan't shouldn't mightn't can't
        couldn't mustn't 'll i'll you'll he'll she'll it'll we'll they'll that'll ought
        he'd she'd they'd we'd i'd you'd""",
    "B": """is are was were am be been being isn't aren't wasn't weren't ain't 's he's she's it's that's there's who's
        they're we're you're i'm""",
    "H": "has have had having hasn't haven't hadn't they've we've you've i've",
    "O": "do does did don't doesn't didn't",
    "T": "to",
    "N": "not never",
    "S": "i you he she it we they him them us me himself herself itself themselves everyone nobody somebody someone",
    "C": "and or but nor yet & plus",
    "U": """because while whilst although though when whenever if unless whether since until till before after as once
        whereas so than lest""",
    "R": "who whom which that where",
    "A": """also already still now then just only even later soon again once never ever not recently largely often
        sometimes together again instead reportedly allegedly further first twice nearly almost about around up
        earlier early late afterwards shortly immediately out down back away here there too well abroad ahead
        currently today tomorrow yesterday tonight always yet
        rather""",
}
CLASSES: Mapping[str, str] = MappingProxyType(
    {word: letter for letter in reversed("NMBHOTSCURPDA") for word in _CLASSES[letter].split()}
)
NEGATED = words(
    """
    not never won't wouldn't shan't shouldn't mightn't can't couldn't mustn't cannot isn't aren't wasn't weren't ain't
    hasn't haven't hadn't don't doesn't didn't
    """
)
FUTURE = words("will shall won't shan't 'll i'll you'll he'll she'll it'll we'll they'll that'll")
WOULD = words("would wouldn't he'd she'd they'd we'd i'd you'd should shouldn't")
PRESENT_BE = words("is are am isn't aren't he's she's it's that's there's who's they're we're you're i'm 's")

# Irregular verbs: base, past, participle.
_IRREGULAR: Final = """
abide abode abode; arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
befall befell befallen; begin began begun; bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast broadcast; build built built; burn burned burnt; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dove dived; do did done; draw drew drawn;
dream dreamt dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed;
feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground ground;
grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held;
hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt;
learn learnt learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost;
make made made; mean meant meant; meet met met; mistake mistook mistaken; outbid outbid outbid; overcome overcame
overcome; override overrode overridden; overrun overran overrun; oversee oversaw overseen; overtake overtook
overtaken; overthrow overthrew overthrown; pay paid paid; plead pled pled; prove proved proven; put put put;
quit quit quit; read read read; rebuild rebuilt rebuilt; retake retook retaken; rid rid rid; ride rode ridden;
ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold;
send sent sent; set set set; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown;
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept;
slide slid slid; sling slung slung; speak spoke spoken; speed sped sped; spend spent spent; spill spilt spilt;
spin spun spun; split split split; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen;
stick stuck stuck; sting stung stung; strike struck struck; strive strove striven; swear swore sworn; sweep swept swept;
swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
think thought thought; throw threw thrown; thrust thrust thrust; undergo underwent undergone; understand understood
understood; undertake undertook undertaken; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn;
weave wove woven; wed wed wed; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn;
withhold withheld withheld; write wrote written
"""
IRREGULAR: Mapping[str, tuple[str, str]] = MappingProxyType(
    {row.split()[0]: (row.split()[1], row.split()[2]) for row in _IRREGULAR.replace("\n", " ").split(";")}
)
IRREGULAR_NOUNS: Mapping[str, str] = MappingProxyType({"crises": "crisis", "thefts": "theft", "coups": "coup"})

# Verbs that only carry an event noun: "held talks", "made a call".
LIGHT = words("hold have make take give conduct stage launch carry convene open begin start end host attend do join")
# Verbs that say of an event noun that it came about: "the meeting took place", "the talks began".
OCCURRENCE = words(
    "take occur happen begin start end come follow erupt break conclude open resume collapse continue last be fail lead"
)
# Verbs of speech that are acts worth recording; plain saying is left to the quotations.
SPEECH_ACTS = words(
    """
    accuse agree announce apologize apologise approve ban call condemn concede confess declare demand deny dismiss
    endorse invite offer order pledge pardon promise propose reject resign sue threaten unveil urge veto vow vote warn
    welcome withdraw decide discuss negotiate rule refuse reveal disclose claim confirm admit praise criticize
    criticise denounce congratulate thank testify request plead proclaim reaffirm allege
    """
)
# Participles in "-ing" that describe rather than tell: "growing concern", "the leading candidate".
ATTRIBUTIVE = words(
    """
    growing rising leading increasing working remaining existing following according including regarding concerning
    ongoing sweeping striking developing promising pending breaking outstanding moving challenging alarming operating
    manufacturing engineering operating advertising closing opening
    """
)

# What stands before "to" and says how certain the act behind it is: word forms by status.
_BEFORE_TO: Final[dict[EventStatus, str]] = {
    "planned": """scheduled set slated due plan plans planned planning agree agrees agreed agreeing decide decides
        decided vow vows vowed pledge pledges pledged promise promises promised promising intend intends intended
        prepare prepares prepared preparing commit commits committed about ready going arrange arranged agreement
        decision
        opt opted choose chose chosen elected resolved undertaken determined""",
    "expected": "expected expects expect likely poised anticipated projected predicted bound believed",
    "asked": """ask asks asked asking urge urges urged urging call calls called calling tell tells told order orders
        ordered ordering demand demands demanded request requests requested implore beg begged invite invites invited
        encourage encourages encouraged encouraging pressed pressing appeal appeals appealed instructed require
        requires required pushed push pushing lobbied persuade convince""",
    "possible": """want wants wanted wanting hope hopes hoped hoping seek seeks sought seeking try tries tried trying
        attempt attempts attempted threaten threatens threatened threatening consider aim aims aimed aiming wish able
        willing willingness unable offer offers offered offering opportunity chance right ability possible impossible
        need needs needed allow allows allowed eager bid effort efforts way enough motion proposal""",
    "denied": "fail fails failed failing refuse refuses refused refusing decline declines declined declining",
    "happened": """manage manages managed begin begins began continue continues continued went used came come forced
        forcing force help helped helps led leads leading appears appeared seem seemed started starts rushed moved
        sent
        proceeded dared continuing beginning only first last latest""",
}
# Those of them that may stand some words away from "to": "agreed in a call with Ana to meet", "urged Ana to come".
AT_DISTANCE = words(
    """
    ask asks asked asking urge urges urged urging tell tells told order orders ordered ordering request requests
    requested implore invite invites invited inviting encourage encourages encouraged pressed appealed instructed
    require requires required persuaded convinced lobbied agree agrees agreed decided vowed pledged promised
    forced forcing helped helps led leading expected expects scheduled called calls calling
    """
)
BEFORE_TO: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _BEFORE_TO.items() for form in forms.split()}
)
# Words beside an event noun that say how certain it is.
_BESIDE: Final[dict[EventStatus, str]] = {
    "planned": "planned scheduled upcoming coming forthcoming next future announced anticipated",
    "expected": "expected likely imminent",
    "possible": "possible potential proposed further alleged suspected any hypothetical looming feared would-be",
    "asked": "demanded requested",
    "denied": "no cancelled canceled postponed aborted denied",
}
BESIDE: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _BESIDE.items() for form in forms.split()}
)
# What governs an event noun through a preposition or as its object, by status.
_GOVERNS: Final[dict[EventStatus, str]] = {
    "planned": """plan plans planned planning schedule scheduled arrange arranged arranging prepare preparing
        preparations""",
    "expected": "expect expects expected anticipate anticipated",
    "asked": """demand demands demanded calls urged urge urging seek seeks sought seeking request requested
        requests proposed propose proposes""",
    "possible": """want wants wanted hope hopes hoped hoping possibility prospect prospects threat threats threatened
        risk consider considering considered fear fears feared chance suggested suggests propose without prevent
        prevented avert averted avoid avoided interest interested willingness readiness""",
    "denied": "deny denies denied cancel cancels cancelled canceled refused refuse rejected",
}
GOVERNS: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _GOVERNS.items() for form in forms.split()}
)
# Event nouns that a place before them locates ("the Norland ceasefire"); before others a country is who acts.
LOCATED = words(
    """
    ceasefire cease-fire truce war conflict crash earthquake quake fire blaze flood flooding storm hurricane shooting
    protest riot election vote referendum accident explosion blast disaster tragedy outbreak drought wildfire landslide
    derailment collapse siege clash gathering rally festival tournament crisis trial
    """
)
# Before a gathering these say that the subject of the clause was there: "after talks with Ana, Ben flew home".
BESIDES = words("after before during following in at for on since of amid")
# A noun behind one of these is known already.
DEFINITE = words("the this that these those his her its their our my your")
# Before a date these say when something begins or ends, not when the event took place: "the first since 2021".
BOUNDS = words("since until till before after than from")
CONDITIONAL = words("if unless should")
# Cues of reported content that make what is reported denied, asked or only possible.
_CUES: Final[dict[EventStatus, str]] = {
    "denied": "denied deny denies denying",
    "asked": "asked asks asking urged urge urges urging demanded demands",
    "possible": "suggested suggests hinted hints speculated",
    "expected": "expects predicted predicts forecast",
}
CUE_STATUS: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _CUES.items() for form in forms.split()}
)
# Nouns of people coming together: who meets stands beside "between" and "with" or is the subject of the clause.
GATHERINGS = words(
    """
    talk talks meeting summit call conversation negotiation visit discussion dialogue conference briefing session phone
    encounter consultation debate match game trip hearing ceremony funeral wedding trial
    """
)
# Nouns of states that go on: they exist already where somebody means to end or discuss them.
STATES = words(
    "war conflict crisis fighting violence unrest dispute aggression insurgency invasion campaign hostilities"
)
# Verbs whose object exists already, whatever becomes of the act: "to end the strike".
ABOUT = words(
    """
    end stop finish halt resolve settle discuss condemn address investigate survive escape oppose support help follow
    praise criticize criticise welcome reject continue resume suspend cancel postpone delay defend explain
    """
)
# "of" and a participle tell an act that is alleged as done behind these: "accused of killing".
DONE_OF = words("accused convicted guilty suspected acquitted accusing cleared capable")
# Verbs of plain saying, which the layer of quotations tells, and "be".
PLAIN_SAYING = words("say tell add note state be")
# Verbs whose object is told or given something: "urged Ana to come", "sent Ana a letter".
TOLD = words("tell promise urge ask warn invite order assure advise remind notify inform beg instruct")
# With these the subject, not the object, does what the infinitive says: "promised Ana to come".
OWN_ACTS = words("promise threaten vow pledge use take need")
# Prepositions that lead to a place.
TOWARDS = words("in at near from to into outside inside across off towards toward on around through throughout")
# The object of these verbs is where they happen.
WHERE = words("visit enter leave reach tour invade storm raid occupy")
# Nouns of an act whose possessor or "of" names the one it befell: "Ana's arrest".
BEFALLING = words(
    """
    arrest murder assassination killing death election re-election appointment dismissal conviction trial funeral
    release abduction kidnapping execution removal nomination detention extradition impeachment ouster indictment
    acquittal imprisonment sentencing suspension poisoning injury burial birth sacking expulsion deportation
    """
)
# "Norland troops", "the Norland army": what these do, the country, town or organisation beside them does.
COLLECTIVES = words(
    """
    troop troops force forces army military navy government authority authorities police ministry delegation parliament
    regime administration soldier fighter militant warplane jet drone artillery missile warship leadership cabinet
    official diplomat negotiator
    """
)
# Auxiliaries by what they say about the verb behind them.
WILL = words("will shall wo sha 'll")
WOULD_ONLY = words("would 'd")
OUGHT = words("should must ought")
MAY = words("may might can could ca")
NOT = words("not n't never nowhere hardly")
IF = words("if unless")
BE_NOW = words("is are am 's 're 'm")
# Verbs whose clause of content is no report: "hopes that", "expects that"; by what that makes of the content.
_CONTENT: Final[dict[EventStatus, str]] = {
    "denied": "deny refute",
    "asked": "ask urge demand order request propose recommend insist call require",
    "possible": """hope want wish fear suggest suspect speculate hint doubt worry wonder imagine suppose allege consider
        prefer mean like""",
    "expected": "expect predict forecast anticipate estimate project believe think",
}
CONTENT: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _CONTENT.items() for form in forms.split()}
)
# Verbs before a gerund by what they make of the act: "denied taking", "stopped taking"; others tell it as done.
_BEFORE_GERUND: Final[dict[EventStatus, str]] = {
    "denied": "deny avoid prevent avert escape refuse rule",
    "possible": """consider risk contemplate suggest recommend discuss propose support oppose favor favour fear mean
        want need forbid prohibit ban discourage allow permit allege suspect enable""",
    "planned": "plan schedule envisage intend anticipate",
    "asked": "demand urge advocate",
}
BEFORE_GERUND: Mapping[str, EventStatus] = MappingProxyType(
    {form: status for status, forms in _BEFORE_GERUND.items() for form in forms.split()}
)
# Prepositions before a gerund that leave open whether the act came about: "plans for taking", "without taking".
OPEN_GERUND: Mapping[str, EventStatus] = MappingProxyType(
    {
        "without": "denied",
        "from": "possible",
        "for": "possible",
        "of": "possible",
        "about": "possible",
        "to": "possible",
        "against": "possible",
        "before": "possible",
        "instead": "denied",
        "toward": "possible",
        "towards": "possible",
    }
)
# … but tell of it as done behind these: "accused of taking", "arrested for taking", "after years of taking".
DONE_BEFORE = words(
    """
    accuse convict suspect acquit guilty arrest blame criticize criticise charge praise apologize apologise thank
    sentence jail fine condemn punish known responsible capable sue indict fire detain year month day history hour week
    """
)
# What an event does at once: "Friday's blast killed two", "the crash injured three".
CAUSED = words(
    "kill injure wound damage destroy hit strike shake rock leave cause spark trigger hurt collapse burn sink crash"
)
# An event that is put off is still planned: "the launch was delayed".
PUT_OFF = words("delay postpone defer reschedule push")
# What befalls somebody: without an object these tell of their subject, as headlines do ("Mayor arrested").
BEFALLEN = words(
    """
    arrest kill injure wound charge sentence jail convict detain elect appoint name shoot stab rescue evacuate accuse
    fine oust sack suspend acquit free expel deport indict hospitalise hospitalize deliver allow imprison assassinate
    murder execute behead kidnap abduct poison fire destroy damage
    """
)
# Nouns whose "of" names who does it: "the arrival of Ana"; with others it names the one it befalls.
OF_DOER = words(
    """
    decision arrival departure resignation return announcement claim statement speech flight trip retirement victory
    withdrawal performance comment remark refusal promise pledge threat warning appearance
    """
)
# Auxiliaries that put their clause in the past.
PAST_HELPERS = words("was were had did")
# "The ministers of Norland": several of these act for those they belong to.
OFFICERS = words(
    "minister leader president representative envoy delegate counterpart chief negotiator lawmaker head commander"
)
# Verbs of going somewhere; what one goes there "to" do is done there and then.
MOTION = words("fly travel go come arrive visit head return gather drive sail land convene meet")
# Verbs that give the day of the event that is their subject or hangs on them: "the talks are scheduled for Friday".
SCHEDULING = words("schedule plan set slate expect fix postpone delay defer reschedule move bring push arrange due")
# Who does not attend a meeting does not deny it.
SHARING = words("attend join")
# Prepositions of the spot itself.
AT = words("in at near outside inside")
TOWNS = words("city town village capital suburb district province port region island county state borough hamlet area")
BEING = words("be is are was were been being am 's 're 'm")
# As a subject these deny what the verb says.
NOBODY = words("nobody none nothing neither")
# "the first to fly": what is said of the first or last was done.
RANKED = words("first second third last latest only youngest oldest")
# Who attacks, and with what: beside these a killing is no accident.
ATTACKERS = COLLECTIVES | words(
    """
    gunman gunmen attacker bomber assassin terrorist rebel insurgent guerrilla sniper hijacker extremist fighter rocket
    missile bomb grenade shell bullet mine minefield ied device tank helicopter warplane predator mob
    """
) - words("official diplomat leadership cabinet administration negotiator delegation parliament government")
# A name that ends so says where people meet: "a White House meeting".
SPOTS = words("house palace castle hall center centre airport hotel stadium embassy consulate kremlin")
# Participles behind an event noun that say it came about: "an accord reached in May".
BROUGHT_ABOUT = LIGHT | words("reach sign carry commit strike broker issue file announce deliver hit kill")
# Verbs that tell nothing in particular by themselves.
GENERIC = words("go come do make get have take put keep let set use remain try")

"""English words of speaking: cue verbs and phrases, who speaks without a name, and where words are said."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crossread.annotate.lang.wordlist import words

# Letters left out after an apostrophe that is no quotation mark.
ELISIONS = words("em til till twas tis cause bout round n nuff cos ere neath tween im e ello ave un ow ad")

# Verbs of saying that take a clause or quoted words, and may follow them ("..., he said").
SAY = words(
    """
    say tell add note write report announce warn argue claim insist suggest explain state declare assert contend
    maintain acknowledge admit concede confirm deny stress emphasize emphasise observe remark recall reply respond tweet
    retweet post predict estimate allege indicate reveal disclose testify complain boast brag joke quip caution conclude
    counter retort reiterate repeat recount inform notify assure remind proclaim pronounce profess
    agree ask inquire wonder signal hint imply mention underscore underline clarify comment continue exclaim shout yell
    scream cry mutter murmur whisper chant opine lament muse protest affirm reaffirm reassure speculate
    theorize theorise elaborate interject object plead beg swear fume gush rant opine tout concur remonstrate demur
    confess preach vent snap chide deadpan forecast project posit surmise attest certify volunteer narrate
    promise pledge vow threaten answer
    bellow sigh groan growl grumble bark roar sneer snarl laugh chuckle sob moan mumble stammer interrupt recite read
    """
)

# Verbs that are acts of speech towards somebody or something; quoted words after them are grafted on.
ACT = words(
    """
    call accuse praise criticize criticise blast slam denounce condemn attack describe label brand blame thank
    congratulate welcome reject dismiss endorse urge encourage demand request propose recommend advise instruct
    discuss cite question mock hail liken defend rebuke apologize apologise
    refute dispute rebut challenge laud applaud commend deride decry lambast lambaste bash rip ridicule taunt
    scold admonish implore beseech outline detail characterize characterise portray depict
    voice express echo pan rail refer scoff vilify chastise tease declare decline
    exhort plead tell ask beg dub deem appeal
    """
)

# Verbs of thinking, wanting and finding: attributions, though not always spoken.
MIND = words(
    """
        believe think know fear hope expect worry doubt want plan intend suspect
    understand realize realise support oppose prefer view anticipate envision imagine
    find show determine decide discover rule argue
    """
)

# Forms that do not follow the rules: past, past participle.
IRREGULAR: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "say": ("said", "said"),
        "tell": ("told", "told"),
        "write": ("wrote", "written"),
        "think": ("thought", "thought"),
        "know": ("knew", "known"),
        "feel": ("felt", "felt"),
        "find": ("found", "found"),
        "show": ("showed", "shown"),
        "swear": ("swore", "sworn"),
        "hold": ("held", "held"),
        "understand": ("understood", "understood"),
        "seek": ("sought", "sought"),
        "forecast": ("forecast", "forecast"),
        "speak": ("spoke", "spoken"),
        "read": ("read", "read"),
        "lay": ("laid", "laid"),
    }
)
# Verbs that double their last letter: "admitted", "begging".
DOUBLED = words("admit beg plan quip rebut refer demur pan rip brag concur snap deadpan sob")

# Particles that belong to a cue verb.
PARTICLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "call": words("for on upon"),
        "appeal": words("for to"),
        "point": words("out to"),
        "speak": words("of about"),
        "talk": words("about of"),
        "refer": words("to"),
        "warn": words("of against about"),
        "complain": words("about of"),
        "apologize": words("for"),
        "apologise": words("for"),
        "object": words("to"),
        "worry": words("about"),
        "comment": words("on"),
        "elaborate": words("on"),
        "scoff": words("at"),
        "rail": words("against"),
        "agree": words("with on"),
        "believe": words("in"),
        "hint": words("at"),
        "boast": words("of about"),
        "brag": words("about"),
        "joke": words("about"),
        "lay": words("out"),
        "hope": words("for"),
        "think": words("of about"),
        "know": words("about of"),
        "ask": words("about for"),
        "protest": words("against"),
        "plead": words("for with"),
        "testify": words("about"),
        "decide": words("on against"),
        "plan": words("on"),
    }
)
# Verbs that are cues only with their particle.
NEEDS_PARTICLE = words("point lay spell refer speak talk appeal")
# Verbs that ask for somebody before the words themselves: "told reporters that".
TAKES_ADDRESSEE = words(
    "tell inform notify assure remind warn ask urge advise instruct order implore beg promise caution reassure exhort"
)
# Verbs whose simple past or present may stand between quoted words and a speaker: "..., said Ana Soto".
INVERTS = words(
    """
    say write add note explain ask reply respond tweet post warn continue argue insist recall declare announce complain
    joke quip shout cry exclaim admit acknowledge conclude report agree remark observe claim predict lament muse
    state counter retort boast caution stress read answer snap murmur mutter whisper yell scream deadpan interject
    bellow sigh groan growl grumble bark roar sneer snarl laugh chuckle sob moan mumble stammer interrupt fume
    """
)

NUMERALS = words("two three four five six seven eight nine ten eleven twelve others all both")
# What makes a form of these a noun: "the reports", "his claims".
DETERMINERS = words(
    """
    the a an this that these those my your his her its our their some any no every each another such both all several
    many few most more other own whose two three four five six seven eight nine ten
    """
)
PRONOUNS = words("he she they it i we you who which one everyone somebody someone nobody anyone everybody")
SUBJECT_PRONOUNS = words("he she they it i we you who which")
PREPOSITIONS = words(
    """
    of in on at by for from with to into onto about against over under between among through during after before since
    until without within near across behind beyond amid amidst despite toward towards upon like unlike per via aboard
    outside inside around alongside following regarding concerning including besides except than as
    """
)
SUBORDINATORS = words(
    """
    as while when whenever after before because since although though if unless until whereas where whether that how
    why what once so but yet and or nor even
    """
)
AUXILIARIES = words(
    """
    has have had is are was were am be been being will would can could may might must shall should do does did not
    never 'll 've 'd 's n't cannot
    """
)
ADVERBS = words(
    """
    also later then now once again still previously recently repeatedly often even just simply further already always
    sometimes soon first only best better far so thus long ever
    himself herself themselves itself earlier instead nonetheless nevertheless meanwhile however too yesterday
    """
)
# Adverbs in -ly need no table, but these words in -ly are none.
NOT_ADVERBS = words(
    "family assembly ally rally reply supply italy july emily kelly billy sally anomaly only daily weekly"
)

TIME_WORDS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec late early last next this week month year morning afternoon evening
    night earlier later ago day days weeks months years
    """
)
MONTHS = words(
    """
    january february march april may june july august september october november december
    """
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")

# Where words are said or written: the head of "in a statement", "on X", "at a briefing".
MEDIA = words(
    """
    statement interview post posts tweet tweets email e-mail letter memo memorandum briefing conference call speech
    address remarks testimony podcast broadcast video message messages report filing complaint affidavit documents
    article column op-ed editorial essay book memoir release bulletin communique communiqué rally debate hearing session
    webcast livestream newscast telegram twitter facebook x instagram tiktok youtube reddit linkedin bluesky social
    platform media channel account network television radio tv
    show program programme blog thread transcript ruling verdict
    summit meeting forum panel appearance dispatch note text texts whatsapp telephone phone newspaper magazine
    """
)
MEDIUM_PREPOSITIONS = words("in on at during via through over")

# Things that carry a title in quotation marks, and words that announce a term, not speech.
WORKS = words(
    """
    film films movie movies book books novel novels song songs album albums series show play opera poem painting
    podcast documentary single track episode memoir magazine newspaper game musical sitcom essay column section
    exhibition ballet study report paper thesis lecture
    """
)
TERMED = words(
    """
    so-called dubbed named titled entitled nicknamed codenamed code-named term terms word words phrase labelled aka
    called named christened known hashtag operation project slogan motto
    """
)

# Nouns of saying that a clause may follow: "his claim that ...".
NOUN_CUES = words(
    """
    claim claims statement assertion allegation allegations warning warnings argument announcement suggestion promise
    pledge admission belief view insistence accusation accusations contention prediction acknowledgment vow argument
    arguments complaint complaints hint remark comment statements predictions
    """
)

# Verbs by which one passes on the words of another: "quoted the mayor as saying".
QUOTING = words("quoted quotes quoting quote cited cites citing cite")
# Present forms that are nouns as often as verbs.
NOUN_LIKE = words(
    """
    claims reports calls demands plans promises hopes fears comments states questions attacks charges offers orders
    notes views challenges labels brands names details addresses voices echoes projects forecasts posts tweets signals
    hints complaints cries screams shouts laments pledges vows threats threatens answers objects volunteers jokes quips
    asks doubts worries supports needs rules estimates cautions counters protests remarks requests proposals
    report claim call demand plan promise hope fear comment state question attack order note view challenge label brand
    detail address voice echo project forecast post tweet signal hint cry scream shout lament pledge vow answer object
    volunteer joke quip doubt worry support need rule estimate caution counter protest remark request praise blame
    welcome outline feel document cite answer laugh sigh appeal bark roar sob moan groan
    """
)
COMMON_ADJECTIVES = words(
    """
    recent new false latest past similar previous own early first last repeated several other many various multiple
    official local public private such media news initial earlier later conflicting unconfirmed these those intelligence
    police court press field wire own original
    """
)
TO_BE = words("is are was were am be been being isn't aren't wasn't weren't")
HAVE = words("has have had having hasn't haven't hadn't 've")
MODALS = words("will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't")
CONTRACTED_SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        **{pronoun + "'s": "be" for pronoun in ("he", "she", "it", "who", "that", "there")},
        **{pronoun + "'re": "be" for pronoun in ("they", "we", "you")},
        **{pronoun + "'ve": "have" for pronoun in ("they", "we", "you", "i")},
        **{pronoun + "'d": "have" for pronoun in ("he", "she", "they", "we", "you", "i", "it", "who")},
        **{pronoun + "'ll": "will" for pronoun in ("he", "she", "they", "we", "you", "i", "it", "who")},
        "i'm": "be",
    }
)

# Simple past of common verbs that do not end in -ed: they show where a clause has its verb.
PLAIN_PASTS = words(
    """
    cast slid hid swept swung stole ate fed fled lit slept bore forgot hung bit sued
    went came took gave met held made left got had saw sent led began broke brought built bought caught chose cut drew
    drove fell fought flew grew hit kept knew lost paid put ran rose sat sold spent spoke stood struck taught threw won
    wore wrote became let set shut hurt quit spread beat shot laid lay heard meant read sought understood withdrew
    overtook
    """
)
# Words that join reported words to a verb of saying.
COMPLEMENTIZERS = words("that whether if how why what who when where which")
OBJECT_PRONOUNS = words("him her them us me you it")
EVERYBODY_TOLD = words("reporters journalists lawmakers viewers supporters fans listeners voters")
# Nouns that sum up the clause before them behind a comma: "..., a sign that", "..., a claim".
SUMMING_UP = words(
    """
    sign sentiment move shift claim prospect point reference charge step position view allegation development change
    decision signal figure reversal statement remark comment message phrase term description warning departure
    """
)

# Verbs of saying whose object alone tells what was said: "announced a truce", "denied the charge".
SPEECH_WITH_OBJECT = words(
    "announce deny confirm acknowledge admit pledge promise propose predict declare reveal disclose reiterate"
)
# Acts of speech that are reported without quotation marks ("urged Ek to stay", "called for a truce").
REPORTED_ACTS = words(
    """
    call accuse praise criticize criticise denounce condemn
    urge encourage demand propose recommend advise reject dismiss
    refute blame thank congratulate welcome decry deride exhort apologize apologise
    ask tell point invite beg plead endorse advocate
    """
)
# Verbs of thinking that report a view when a "that" clause follows.
REPORTED_MIND = words(
    "believe think fear hope expect suspect find show rule decide conclude know feel anticipate argue"
)

# What leads in to a source: first word → the words that must follow it.
SOURCE_OPENERS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "according": (("to",),),
        "in": (("the", "words", "of"), ("the", "view", "of"), ("the", "opinion", "of")),
        "as": tuple((verb, "by") for verb in ("noted", "reported", "stated", "announced", "told", "described", "put")),
        "per": ((),),
    }
)

# Verbs by which somebody binds himself: who reports them is no mere relay.
COMMITMENTS = words("agree promise pledge vow threaten volunteer plead beg ask")
# Verbs by which things show something as often as people say it: with a thing for subject nobody speaks.
EVIDENCE = words("suggest indicate reveal imply signal show mean find prove")
# Nouns for what somebody said, behind the words themselves: 'his "step up" comment'.
COMMENTS = words(
    "comment comments remark remarks claim claims statement quip jibe pledge promise warning threat line tweet speech"
)
# Verbs of saying whose subject is a text ("the letter reads"): somebody who reads says nothing.
TEXT_SAYS = words("read")
# Verbs whose subject is more often a thing than a speaker: attributions only with quoted words.
NOT_REPORTED = words(
    "read continue underscore underline signal mention elaborate echo project detail address voice express"
)
# By what one speaks from afar: "by phone".
DISTANT_MEDIA = words("phone telephone email e-mail text message video letter radio")

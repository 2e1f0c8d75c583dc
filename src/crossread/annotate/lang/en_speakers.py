"""English words for who speaks: people, offices, bodies and those who stay unnamed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crossread.annotate.lang.wordlist import words

# Who speaks without being named.
ANONYMOUS_NOUNS = words(
    """
    people person source sources official officials aide aides diplomat diplomats officer officers adviser advisers
    advisor advisors insider insiders lawmaker lawmakers staffer staffers operative operatives negotiator negotiators
    executive executives employee employees commander commanders bureaucrat bureaucrats envoy envoys colleague
    colleagues individual individuals figure figures strategist strategists ally allies associate associates
    """
)
# Nouns that are always a hidden name.
ALWAYS_ANONYMOUS = words("source sources insider insiders")
# What shows that a description stands for somebody who is kept back.
ANONYMITY_SIGNS = (
    "familiar with",
    "briefed on",
    "with knowledge of",
    "with direct knowledge",
    "condition of anonymity",
    "close to the",
    "close to",
    "who asked not to",
    "who declined to be",
    "not authorized",
    "not authorised",
    "privy to",
    "aware of",
    "involved in",
    "informed of",
    "with ties to",
    "who requested anonymity",
    "speaking anonymously",
    "who spoke anonymously",
)

# Titles and roles that stand before a name or for one.
TITLE_WORDS = words(
    """
    president vice prime minister chancellor premier king queen prince princess emperor pope secretary general
    chief commander colonel captain major lieutenant sergeant admiral marshal governor mayor senator representative
    congressman congresswoman lawmaker deputy chairman chairwoman chair chairperson spokesman spokeswoman spokesperson
    director head leader ambassador envoy adviser advisor aide attorney lawyer judge justice prosecutor sheriff officer
    detective inspector professor doctor dr mr mrs ms miss sir lady lord dame rev reverend father bishop archbishop
    cardinal imam rabbi sheikh ayatollah sen rep gov gen col lt maj capt sgt cmdr adm prof coach manager analyst
    economist expert author activist founder ceo executive candidate nominee former ex-president foreign defense defence
    interior finance energy health state treasury press national security white house kremlin pentagon party opposition
    speaker commissioner councillor councilman councilwoman superintendent co-founder chief-of-staff pm mp mep
    constable organiser organizer campaigner resident witness survivor
    student teacher nurse pilot driver farmer engineer
    designer developer trader investor neighbour neighbor widow organisers shopkeeper paramedic firefighter volunteer
    sister brother treasurer clerk master warden registrar steward curator trustee rector dean provost
    journalist reporter correspondent scientist researcher physician historian pastor priest singer actor actress
    """
)
# What only people are called, in front of a name or a comma.
PERSON_NOUNS = TITLE_WORDS | words(
    """
    mother father son daughter sister brother wife husband widow widower aunt uncle cousin niece nephew grandmother
    grandfather grandson granddaughter parent friend boyfriend girlfriend partner fiancé fiancée neighbour neighbor
    colleague man woman boy girl pupil player writer poet painter chef baker keeper guide owner builder
    """
)
# Words that say which of "he" and "she" a person is.
GENDERED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            [
                "mother",
                "daughter",
                "sister",
                "wife",
                "widow",
                "aunt",
                "niece",
                "grandmother",
                "granddaughter",
                "girlfriend",
                "fiancée",
                "woman",
                "girl",
                "queen",
                "princess",
                "mrs",
                "ms",
                "miss",
                "lady",
                "dame",
                "spokeswoman",
                "chairwoman",
                "congresswoman",
                "councilwoman",
                "businesswoman",
                "policewoman",
                "actress",
                "baroness",
                "duchess",
                "nun",
                "headmistress",
                "waitress",
                "stewardess",
            ],
            "she",
        ),
        **dict.fromkeys(
            [
                "father",
                "son",
                "brother",
                "husband",
                "widower",
                "uncle",
                "nephew",
                "grandfather",
                "grandson",
                "boyfriend",
                "fiancé",
                "man",
                "boy",
                "king",
                "prince",
                "mr",
                "sir",
                "lord",
                "spokesman",
                "chairman",
                "congressman",
                "councilman",
                "businessman",
                "policeman",
                "fisherman",
                "imam",
                "priest",
                "monk",
                "archbishop",
                "cardinal",
                "pope",
                "duke",
                "baron",
                "headmaster",
            ],
            "he",
        ),
    }
)
# Heads that mean a leader of a country, interchangeable in descriptions.
LEADERS = words("president leader chancellor premier king queen minister ruler strongman")
# Nouns of people who speak as a group, not as hidden persons.
GROUP_WORDS = words("allies figures colleagues executives employees lawmakers")
# Last words of names of bodies: no person is called so.
ORGANISATION_HEADS = words(
    """
    house ministry department agency committee council commission court party office bureau service university college
    institute times post journal news reuters press union bank group company corporation inc corp ltd foundation
    association organization organisation society center centre administration government parliament congress senate
    army navy force forces command police street nations kremlin pentagon republicans democrats team club league
    federation authority board campaign network today herald tribune guardian bbc cnn television radio media states
    """
)
# What people ask for who speak to reporters and stay hidden: "not to be named".
UNNAMED = words("named identified anonymous anonymity names unnamed")
# Small words inside names: "Bank of Hull", "Ana de Soto".
NAME_LINKS = words("de van von bin al der la del of and for")
# Labels in front of a colon that nobody speaks under.
NO_SPEAKERS = words(
    """
    live analysis exclusive opinion watch update updated explained explainer factbox photos video breaking report review
    editorial comment interview profile read more news world sport letter letters timeline quiz podcast gallery recap
    """
)

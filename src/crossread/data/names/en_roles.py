"""English titles and roles of persons, read both in one report and across reports."""

from __future__ import annotations

# Titles that stand right before a person's name; the last word of a longer title decides.
TITLE_HEADS = frozenset(
    """president minister premier chancellor king queen prince princess emperor emir sheikh shaikh sultan pope cardinal
    archbishop bishop rabbi imam ayatollah mullah pastor reverend rev rev. father fr. sister brother saint lord lady
    sir dame baron baroness count countess duke duchess earl viscount senator sen sen. representative rep rep.
    congressman congresswoman governor gov gov. mayor councilman councilwoman councillor councilor assemblyman
    assemblywoman commissioner secretary undersecretary ambassador envoy attorney prosecutor judge justice
    magistrate sheriff deputy officer detective inspector superintendent constable sergeant sgt sgt. lieutenant lt
    lt. captain capt capt. major maj maj. colonel col col. brigadier brig. general gen gen. admiral adm. commander
    cmdr. marshal private pvt. cpl. corporal professor prof prof. doctor dr dr. mr mr. mrs mrs. ms ms. miss mx.
    chairman chairwoman chairperson chair chief director head leader speaker spokesman spokeswoman spokesperson
    adviser advisor aide analyst economist strategist historian researcher scientist expert coach manager striker
    midfielder goalkeeper defender winger captain quarterback actor actress singer rapper director producer author
    writer novelist poet journalist reporter correspondent columnist editor photographer cameraman anchor host
    lawyer activist campaigner dissident candidate lawmaker legislator politician mp congressmember billionaire
    businessman businesswoman entrepreneur founder cofounder co-founder ceo owner banker oligarch tycoon magnate
    investor trader veteran soldier pilot driver engineer teacher student nurse surgeon pathologist physician
    psychologist resident neighbor neighbour widow wife husband son daughter mother father brother sister uncle aunt
    cousin nephew niece girlfriend boyfriend friend colleague premier caliph comrade madam madame señor monsieur
    herr cllr pm whip treasurer comptroller auditor ombudsman trustee dean principal chaplain provost rector
    registrar curator artist painter architect designer chef musician drummer guitarist comedian presenter
    broadcaster blogger podcaster youtuber streamer jockey boxer golfer swimmer sprinter runner cyclist footballer
    player teammate rookie warlord rebel militant jihadist terrorist suspect gunman defendant inmate prisoner
    hostage survivor victim witness paramedic firefighter policeman policewoman trooper marine airman seaman
    cosmonaut astronaut biologist chemist physicist astronomer geologist virologist epidemiologist climatologist
    meteorologist anthropologist sociologist criminologist theologian philosopher executive administrator""".split()  # noqa: SIM905
)

# Words that may stand inside a title to the left of its head.
TITLE_MODIFIERS = frozenset(
    """former deputy vice acting interim outgoing incoming then-president ex ex-president then late senior chief top
    lead foreign prime defense defence interior finance energy health education justice environment transport trade
    economy economic agriculture culture labor labour information national security homeland treasury state press
    political military policy affairs external home communications executive managing general assistant associate
    first second lieutenant major rear brigadier special presidential parliamentary opposition party majority
    minority house senate police fire army navy air force marine supreme federal district circuit county city state
    regional provincial attorney permanent public human rights campaign staff crown grand honorary retired fellow
    veteran longtime principal regional resident-coordinator cabinet government international global digital
    development planning sports tourism science technology climate nuclear drone warfare intelligence
    counter-terrorism counterterrorism cyber legal medical research foreign-policy of the for and film music head
    team club company union legendary renowned popular controversial conservative liberal democratic republican
    independent progressive far-right far-left left-wing right-wing billionaire tech media business world champion
    olympic star young local newly elected current founding""".split()  # noqa: SIM905
)

# "Secretary of State", "Chief of Staff": what may follow "of" inside a title before a name.
TITLE_OF = frozenset(
    """State Defense Defence Staff Interior Commerce Labor Labour Energy Education Agriculture Transportation Treasury
    Justice Health Finance Police Mission Cambridge Sussex Wales York Edinburgh Foreign Affairs Parliament
    Government""".split()  # noqa: SIM905
)

# Nouns for a person by role, in lower case ("the Ukrainian leader", "…, a drone warfare expert at …").
ROLE_NOUNS = frozenset(
    """president leader minister premier chancellor king queen prince princess emperor emir sultan pope monarch ruler
    dictator strongman autocrat senator congressman congresswoman governor mayor secretary ambassador envoy diplomat
    prosecutor judge justice sheriff general admiral commander colonel chairman chairwoman chairperson chair chief
    director head speaker spokesman spokeswoman spokesperson adviser advisor aide economist strategist analyst
    historian researcher scientist expert professor coach manager striker midfielder goalkeeper actor actress singer
    rapper author writer novelist poet journalist reporter correspondent columnist editor photographer lawyer
    attorney activist campaigner dissident candidate lawmaker legislator politician billionaire businessman
    businesswoman entrepreneur founder cofounder co-founder ceo owner banker oligarch tycoon magnate investor
    executive boss veteran soldier officer pilot engineer teacher nurse surgeon doctor pathologist physician
    psychologist wife husband widow son daughter mother father brother sister uncle aunt cousin nephew niece
    girlfriend boyfriend counterpart successor predecessor nominee incumbent challenger frontrunner rival republican
    democrat deputy commissioner superintendent inspector detective captain student resident fellow scholar
    consultant partner official member co-chair cardinal archbishop bishop rabbi imam cleric priest pastor teenager
    man woman boy girl suspect gunman defendant victim playwright composer filmmaker musician artist designer
    architect chef player champion athlete star celebrity model governor-general secretary-general director-general
    vice-president""".split()  # noqa: SIM905
)

# Titles that show whether a man or a woman is meant.
FEMALE_TITLES = frozenset(
    """mrs mrs. ms ms. miss madam madame lady dame queen princess duchess baroness countess spokeswoman chairwoman
    congresswoman councilwoman businesswoman actress policewoman wife mother daughter sister aunt niece girlfriend
    widow assemblywoman""".split()  # noqa: SIM905
)

MALE_TITLES = frozenset(
    """mr mr. sir lord king prince duke baron earl pope cardinal imam sheikh ayatollah spokesman chairman congressman
    councilman businessman policeman husband father son brother uncle nephew boyfriend cameraman emir sultan herr
    señor monsieur assemblyman gunman""".split()  # noqa: SIM905
)

# Legal forms of companies, folded.
ORG_LEGAL = frozenset(
    """inc corp corporation ltd limited llc plc gmbh ag co company sa nv spa group ab oy as bv kk sarl srl pjsc ojsc jsc
    oao zao ooo pao llp lp pte pty sae ltda sab cv se""".split()  # noqa: SIM905
)

# Titles that say nothing but how to address somebody, without their stops.
HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "madam", "madame"))

# What bodies of many states are called alike, folded: "Navy", "Defence Ministry".
STATE_BODIES = frozenset(
    """force forces army navy ministry department government parliament senate congress police council agency court
    treasury marines guard cabinet assembly administration command corps staff commission authority service board
    committee presidency embassy""".split()  # noqa: SIM905
)

# The last word of names of bodies, in lower case.
ORG_HEADS = frozenset(
    """ministry department agency administration authority commission committee council board bureau office court
    tribunal parliament congress senate assembly legislature cabinet government party movement front union alliance
    coalition association federation confederation league society institute institution foundation university
    college school academy bank fund group company corporation corp corp. inc inc. ltd ltd. llc plc gmbh ag co co.
    limited holdings partners ventures capital industries technologies systems solutions services enterprises
    airlines airways motors electronics pharmaceuticals energy petroleum oil gas media news newspaper times post
    journal herald tribune gazette telegraph guardian press chronicle broadcasting television radio network channel
    magazine review daily weekly mail observer sun express independent police force forces army navy guard guards
    corps brigade battalion regiment command service services organization organisation club team fc f.c. united
    rovers wanderers trust charity church diocese studio studios records entertainment theatre theater ballet
    orchestra band choir secretariat directorate inspectorate treasury exchange chamber initiative project programme
    program campaign network center centre laboratory laboratories lab labs consortium cooperative syndicate cartel
    brotherhood militia resistance jihad brigades battalions wing delegation mission embassy consulate presidency
    chancellery prosecutor's ombudsman rand hospital clinic unit politburo duma rada knesset bundestag majlis diet
    reserve observatory watch international global worldwide brothers sons associates airline logistics shipping
    railways railroad steel mining insurance securities investments automotive telecom telecommunications
    communications software games pictures films press publishing publications books house taskforce task-force
    squad commissioner's fighters rebels liberation republican democrats republicans conservatives liberals
    socialists greens labour tories lines trucks foods ferries cruises freight haulage breweries textiles plastics
    courier dispatch digest examiner ledger bulletin""".split()  # noqa: SIM905
)

"""English words that show what a capitalised phrase names: titles, roles, heads of organisations, places, works."""

from __future__ import annotations

from crossread.annotate.lang.wordlist import words
from crossread.data.names.en_roles import (
    FEMALE_TITLES,
    MALE_TITLES,
    ORG_HEADS,
    ROLE_NOUNS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TITLE_OF,
)

# Titles and roles live where linking can read them too.
__all__ = ["FEMALE_TITLES", "MALE_TITLES", "ORG_HEADS", "ROLE_NOUNS", "TITLE_HEADS", "TITLE_MODIFIERS", "TITLE_OF"]

# Capitalised at the head of a sentence or by custom, never a name by themselves.
NEVER = words(
    """I I'm I've I'd I'll A An The This That These Those He She It They We You His Her Its Their Our Your My Me Him Us
    Them And But Or Nor So Yet If Then Than When While Where What Which Who Whom Whose Why How As At By For From In
    Into Of Off On Onto Out Over To Up With Without Within After Before Since Until Till Under About Above Across
    Against Along Among Around Behind Below Beneath Beside Besides Between Beyond Despite Down During Except Inside
    Like Near Once Outside Past Per Plus Through Throughout Toward Towards Unlike Upon Via Not No Yes All Any Both
    Each Every Few Many More Most Much Neither None One Other Others Own Same Several Some Such Here There Now Today
    Tomorrow Yesterday Tonight Also Although Though Because However Therefore Thus Hence Indeed Instead Meanwhile
    Moreover Nevertheless Otherwise Still Too Very Just Only Even Ever Never Again Already Always Often Perhaps
    Maybe Soon Later Earlier Mr Mrs Ms Miss Mr. Mrs. Ms. Dr Dr. Is Are Was Were Be Been Being Am Do Does Did Has
    Have Had Can Could Will Would Shall Should May Might Must Let Read Click Photo Image Video Updated Published
    Editor's Source Copyright AM PM A.M. P.M. AD BC GMT BST EST EDT ET PT CET UTC MPs MEPs MP PMs NGO NGOs Q Q&A CEO
    CEOs CFO COO FAQ FYI PhD MBA DNA GDP HIV AIDS PDF SUV SUVs ATM DVD CD PC USB GPS PST MST CST MDT PDT CDT AI NFT
    NFTs ID VIP JPY USD EUR GBP FIR HTML URL Email E-mail Facebook's Inc. Ltd. Corp. Co. No. Vol. Fig. Dear Hi Hello
    Thanks Thank Please Sorry Oh Hey Wow Don't Didn't Doesn't Isn't Wasn't Won't Can't It's That's There's What's
    He's She's They're We're You're Let's PS P.S. Re Fwd FW Cc Subject First Second Third Two Three Four Five Six
    Seven Eight Nine Ten Nov Twitter's Via Photos Caption Advertisement Continued Watch Related Etc COVID II III IV
    VI VII VIII IX XI XII"""
)

CALENDAR = words(
    """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Tues Wed
    Thu Thur Thurs Fri Sat Sun Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun. Spring Summer Autumn Fall Winter"""
)


# Roles that a country has one of: worth tying to a person when described by country ("the Turkish president").
STATE_ROLES = words(
    """president leader minister premier chancellor king queen emir sultan pope monarch ruler dictator strongman
    autocrat counterpart secretary chief diplomat envoy ambassador"""
)

ORG_FIRST = words("fc ac afc cf sc rc real inter bayern bank banco crédit credit hotel team radio")
# "Geneva-based", "Moscow-backed": the name ends at the hyphen.
HYPHEN_ENDINGS = words(
    """based born led backed style controlled occupied held made supplied aligned owned run educated brokered related
    funded sponsored listed era wide bound speaking trained proposed only linked allied friendly dominated operated
    installed administered mediated drafted imposed built designed produced annexed claimed ruled wrought hosted"""
)
# Weak heads: they make an organisation only where nothing says otherwise ("White House", "Opera House").
PLACE_HEADS = words(
    """river lake sea ocean gulf bay strait channel island islands isle peninsula cape coast mountain mountains mount
    hills hill valley desert plateau plain forest jungle county province state region district prefecture oblast
    governorate territory territories republic kingdom emirate city town village township borough street avenue road
    boulevard lane drive highway beach creek springs falls canyon park heights delta basin reef glacier volcano peak
    archipelago lagoon harbor harbour square neighborhood neighbourhood suburb municipality parish canal gorge
    quarter crossing border strip reservation rapids wharf rai krai raion"""
)
PLACE_FIRST = words(
    """lake mount mt mt. cape fort port saint st st. san santa los las el río rio isle gulf strait bay sea"""
)
FACILITY_HEADS = words(
    """bridge airport station stadium arena dam tower towers palace castle cathedral mosque temple synagogue shrine
    prison jail camp base airbase airfield port plant reactor refinery pipeline terminal tunnel mall hotel resort
    museum gallery library hall hospital memorial monument cemetery building complex barracks shipyard observatory
    courthouse plaza center centre garden gardens zoo speedway racecourse racetrack cosmodrome spaceport launchpad
    penitentiary checkpoint embassy house quay wharf pier jetty marina dock docks dockyard depot warehouse"""
)
EVENT_HEADS = words(
    """war wars games cup olympics championship championships tournament festival summit conference congress forum expo
    revolution uprising rebellion massacre genocide holocaust battle siege crisis earthquake hurricane typhoon
    cyclone storm tsunami pandemic plague famine depression election elections referendum marathon prix derby bowl
    series open masters awards biennale parade day eve week intifada spring crusade crusades armistice ceremony
    convention anniversary christmas easter ramadan hanukkah diwali passover thanksgiving"""
)
EVENT_FIRST = words("operation hurricane typhoon cyclone tropical super world winter summer")
WORK_HEADS = words(
    """act bill law treaty accord accords agreement pact protocol convention constitution amendment charter declaration
    resolution code plan deal report prize award medal doctrine memorandum directive deal bible quran koran torah"""
)
PRODUCT_NOUNS = words(
    """missile missiles rocket rockets drone drones tank tanks jet jets fighter fighters bomber bombers aircraft plane
    planes helicopter helicopters system systems launcher launchers howitzer howitzers rifle rifles pistol gun guns
    submarine submarines frigate destroyer carrier warship ship vessel tanker yacht vaccine vaccines drug pill shot
    app apps phone phones smartphone smartphones tablet laptop console browser chatbot model models engine truck
    trucks car cars suv sedan pickup vehicle vehicles spacecraft satellite satellites capsule chip chips processor
    software platform torpedo torpedoes warhead warheads bomb bombs grenade mortar artillery radar interceptor
    interceptors"""
)
# The last word of a product's own name, and what makes "system" a product rather than a body of clinics or schools.
PRODUCT_HEADS = words(
    "missile missiles rocket rockets drone drones howitzer howitzers launcher launchers rifle torpedo helicopter"
)
DEVICES = PRODUCT_NOUNS | words(
    "defense defence weapon weapons guidance navigation positioning operating launch warning anti-aircraft firing"
)
GROUP_WORDS = words(
    """Republican Republicans Democrat Democrats Conservatives Tories Liberals Socialists Communists Greens Muslims
    Christians Jews Catholics Protestants Hindus Buddhists Sikhs Shiites Sunnis Evangelicals Mormons Arabs Kurds
    Houthis Uyghurs Uighurs Tatars Rohingya Tutsis Hutus Yazidis Alawites Druze Bedouin Bedouins Roma Latinos
    Hispanics Asians Africans Europeans Westerners Nazis Islamists Zionists Tories Labourites Yankees Muscovites
    Londoners Parisians Parisian Berliners Texans Californians Floridians Bolsheviks Marxists Maoists Sandinistas
    Zapatistas Chechens Tamils Sinhalese Pashtuns Hazaras Baloch Berbers Tuareg Zulus Xhosa Yoruba Igbo Hausa Fulani
    Cossacks Slavs"""
)
# Adjectives of faith, party or part of the world: capitalised, no name by themselves.
ADJECTIVES = words(
    """Western Eastern Northern Southern Republican Democratic Democrat Muslim Christian Jewish Catholic Protestant
    Hindu Buddhist Sikh Islamic Islamist Sunni Shiite Shia Orthodox Evangelical Marxist Communist Socialist Nazi
    Zionist Marxist-Leninist Maoist Stalinist Trumpian Arab Arabic Asian European African Latin Hispanic Latino
    Nordic Slavic Baltic Balkan Mediterranean Caribbean Persian Ottoman Byzantine Roman Hebrew Yiddish Mandarin
    Cantonese Urdu Hindi Bengali Punjabi Pashto Farsi Swahili Cuban-American African-American Afro-American
    Afghan-American Black White Native Indigenous Aboriginal LGBT LGBTQ LGBTQ+ Anglo-Saxon Transatlantic Labour Tory
    Liberal Conservative Soviet-era Cold-War Gothic Victorian Edwardian Elizabethan Texan Californian Parisian
    Pentecostal Anglican Lutheran Baptist Methodist Presbyterian Mormon Semitic Kurdish Houthi Uyghur Tatar Tamil
    Sinhala Pashtun Francophone Anglophone"""
)
# Capitalised by custom; part of a name only beside other capitals ("Internet Explorer").
NEVER_ALONE = words("Internet Web God TV OK Net North South East West Northeast Northwest Southeast Southwest")
KNOWN_ORGS = words(
    """NATO UN U.N. UNESCO UNICEF UNHCR WHO WTO IMF OPEC OPEC+ OSCE IAEA ICC ICJ ECB EC EP EFTA ASEAN BRICS G7 G-7 G8
    G20 G-20 AU ECOWAS CIA FBI NSA DEA DHS ICE IRS EPA FDA CDC NIH FAA FCC FTC SEC NASA NOAA FEMA TSA GOP DNC RNC
    ACLU NRA NAACP NFL NBA MLB NHL NCAA FIFA UEFA IOC MI5 MI6 GCHQ BBC CNN NBC CBS ABC MSNBC NPR PBS AP AFP RT TASS
    RIA DPA CBC FSB SBU GRU KGB SVR IRGC IDF PLA PKK YPG SDF PLO HTS ISIS ISIL IS TTP LTTE FARC ELN ETA IRA DUP SNP
    UKIP BJP ANC PML-N PTI CDU CSU SPD AfD FDP PSOE Fidesz Hamas Hezbollah Hizbollah Hezbullah Fatah Taliban
    Al-Qaeda al-Qaeda Al-Qaida al-Qaida Mossad Interpol Europol Eurojust Frontex Kremlin Pentagon Congress Senate
    Knesset Bundestag Bundesrat Duma Rada Sejm Diet Politburo Vatican Wehrmacht Gestapo Luftwaffe Google Facebook
    Twitter Apple Microsoft Amazon Meta Netflix Tesla SpaceX Boeing Airbus Toyota Honda Nissan Volkswagen BMW Ford
    Chrysler Nvidia Intel IBM Oracle Cisco Samsung Sony Huawei Tencent Alibaba Baidu ByteDance Xiaomi Uber Airbnb
    Spotify Walmart Starbucks McDonald's Nike Pfizer Moderna AstraZeneca Novavax Bayer Novartis Roche Merck
    GlaxoSmithKline Gazprom Rosneft Lukoil Rosatom Sberbank Aramco ExxonMobil Chevron Shell BP TotalEnergies
    Lockheed Raytheon Reuters Bloomberg Guardian Politico Axios Breitbart Newsweek Vox Slate Forbes Fortune YouGov
    Gallup Ipsos Greenpeace Oxfam Amnesty Wagner Blackwater Enron Goldman Citigroup JPMorgan HSBC Barclays UBS
    Deloitte KPMG PwC McKinsey Interfax Ukrinform Ukrenergo Naftogaz Energoatom Xinhua Yonhap Kyodo NHK Asahi Nikkei
    Haaretz Meduza Bellingcat Telegram YouTube Instagram TikTok WhatsApp WeChat Wikipedia WikiLeaks Reddit LinkedIn
    Snapchat Pinterest Zoom PayPal Visa Mastercard eBay Yahoo OpenAI Anthropic DeepMind Medvedev's Exxon Halliburton
    Verizon AT&T Comcast Disney Viacom Sinopec PetroChina Foxconn TSMC Panasonic Toshiba Hitachi Mitsubishi Hyundai
    Kia Daimler Siemens Bosch BASF Nestle Nestlé Unilever Danone Renault Peugeot Stellantis Fiat Ferrari Pirelli Eni
    Enel Iberdrola Santander BBVA Telefonica Telefónica Petrobras Embraer Vale Pemex YPF EU E.U. ISI RSS MDC ZANU-PF
    PDVSA USAID UNRWA USDA DOJ MSF CNBC ESPN HBO UPS FedEx DHL NSC NSO OFAC ISW CSIS RUSI SIPRI IISS UCLA MIT NYU
    USC LSE NYPD LAPD SEAL SpaceX AIPAC PETA WWF ILO WFP UNDP UNODC IOM ICRC OHCHR OPCW CSTO SCO EEU EAEU CIS GCC
    OAS CARICOM SADC AMISOM MONUSCO"""
)
# Seats of power that are no cities: they speak, unless somebody is in them.
PALACES = frozenset(
    {
        "Kremlin", "White House", "Downing Street", "Whitehall", "Westminster", "Buckingham Palace", "Elysee", "Élysée",
        "Elysée", "Elysée Palace", "Élysée Palace", "Quai d'Orsay", "Palazzo Chigi", "Casa Rosada", "La Moneda",
        "Blue House", "Aso Rock", "Malacañang", "Malacanang", "La Moncloa", "Miraflores", "Holyrood", "Stormont",
    }
)  # fmt: skip
KNOWN_ORG_PHRASES = frozenset(
    {
        "White House", "State Department", "Supreme Court", "Wall Street", "Security Council", "United Nations",
        "European Union", "European Commission", "European Parliament", "European Council", "World Bank", "Red Cross",
        "Red Crescent", "Islamic State", "Muslim Brotherhood", "Boko Haram", "Al Qaeda", "al Qaeda", "Al Shabab",
        "Al Shabaab", "Al Jazeera", "Fox News", "Sky News", "Associated Press", "New York Times", "Washington Post",
        "Financial Times", "Los Angeles Times", "Der Spiegel", "Le Monde", "El País", "Downing Street", "No. 10",
        "Human Rights Watch", "Amnesty International", "House of Representatives", "House of Commons",
        "House of Lords", "Democratic Party", "Republican Party", "Communist Party", "Labour Party", "Truth Social",
        "Blue House", "Goldman Sachs", "Morgan Stanley", "Lockheed Martin", "Northrop Grumman", "Rolls-Royce",
        "General Motors", "General Electric", "Justice Department", "Treasury Department", "Federal Reserve",
        "Oval Office", "Air Force One", "Capitol Hill", "Homeland Security", "Hells Angels", "Black Lives Matter",
        "Planned Parenthood", "Qatar Airways", "Secret Service", "Coast Guard", "National Guard", "Scotland Yard",
        "Verkhovna Rada", "State Duma", "Johnson & Johnson", "Procter & Gamble", "Ben & Jerry's", "Daily Mail",
    }
)  # fmt: skip
PHRASE_KINDS = {
    "Oval Office": "facility", "Air Force One": "facility", "Capitol Hill": "place", "Wall Street": "organisation",
    "World Cup": "event", "Super Bowl": "event", "World War": "event", "Cold War": "event", "Red Square": "place",
    "Tiananmen Square": "place", "Times Square": "place", "Ground Zero": "place", "Silicon Valley": "place",
    "Iron Dome": "product", "Storm Shadow": "product", "Hellfire": "product", "Iron Curtain": "other",
    "Nobel Prize": "work", "Nobel Peace Prize": "work", "Brexit": "event", "Holocaust": "event", "Nakba": "event",
    "Oscars": "event", "Covid": "other", "Covid-19": "other", "COVID-19": "other", "COVID": "other", "Bible": "work",
    "Koran": "work", "Quran": "work", "Super Tuesday": "event", "Christmas": "event", "Easter": "event",
    "Ramadan": "event", "Thanksgiving": "event", "Halloween": "event", "Hanukkah": "event", "Internet": "other",
    "Bitcoin": "product", "Ethereum": "product", "iPhone": "product", "iPad": "product", "Android": "product",
    "Windows": "product", "Kalashnikov": "product", "Patriot": "product", "HIMARS": "product", "ATACMS": "product",
    "Atacms": "product", "Javelin": "product", "Bayraktar": "product", "Novichok": "product", "ChatGPT": "product",
    "Twitter": "organisation", "X": "organisation", "Air Force": "organisation", "Big Tech": "group",
    "Kremlin": "organisation", "Pentagon": "organisation", "Vatican": "place", "Eiffel Tower": "facility",
}  # fmt: skip

# Words after which a capitalised word is a place.
PLACE_BEFORE = words("in near at outside across throughout toward towards into around from to between inside over via")
STRONG_PLACE_BEFORE = words("in near outside across throughout inside around")
# Verbs of saying and thinking: their subject is a person, an organisation or a government.
SAYING = words(
    """said says say told tells added adds wrote writes tweeted posted announced stated claimed claims argued argues
    warned warns noted notes explained insisted insists suggested replied responded asked asks called calls urged
    urges denied denies confirmed confirms declared acknowledged admitted rejected rejects believes believe thinks
    wants vowed pledged promised accused accuses criticized criticised praised condemned condemns described hopes
    hoped agreed agrees refused offered proposed threatened demanded demands reiterated stressed emphasized recalled
    remembers testified concluded reported reports expects expected signalled signaled indicated continued met spoke
    visited resigned joked laughed smiled nodded shrugged tweeted retweeted recounted quipped"""
)
# What governments do: a capital before such a verb is the government ("Ankara rejects the plan").
GOVERNING = SAYING | words(
    """backed backs approved approves sent sends seeks sought launched launches imposed imposes withdrew withdraws
    expelled expels recalled signed signs supports supported opposes opposed views viewed sees saw fears feared
    insists plans planned considers considered annexed retaliated provided provides supplied supplies describes
    dubbed dubs issued issues halted suspended blames blamed hosts hosted tries tried intends hopes needs must
    should regards maintains maintained stopped bans banned summoned welcomed welcomes pulled severed ratified
    vetoed deployed ordered orders lifts lifted pushes pushed aims aimed wages waged joins joined invaded"""
)
# Words between such a subject and its verb.
AUXILIARIES = words(
    """has had have also will would may might could can is was now then again long repeatedly recently later earlier
    quickly itself reportedly apparently never still already not and"""
)
# Words after which a capital is the government ("talks with Ankara", "pressed Ankara").
GOVERNMENT_BEFORE = words(
    """against with urged urges pressed pressure told tells warned warns accused accuses blamed persuade convince help
    helped helping support supporting supply supplying send sending sell selling give giving grant arm arming
    provide providing push pushed urge ask asked asking sanction sanctioned between"""
)
# What bodies have and persons seldom: "Norvik shares", "a Norvik spokeswoman".
OWNED_BY_BODIES = words(
    """customers shares shareholders investors executives employees workers users stock stocks spokesman spokeswoman
    spokesperson website websites store stores factory factories headquarters fighters militants members board profits
    revenue sales subsidiary accounts services products units branch branches"""
)
# Agencies whose name stands before others in credits and careless sentences.
AGENCIES = frozenset({"Reuters", "AP", "AFP", "Associated Press", "Getty", "Bloomberg", "EPA", "AAP", "PTI", "ANI"})
# Verbs that only people do.
PERSONAL = words(
    """joked laughed smiled nodded shrugged quipped resigned died married born recalled remembers testified tweeted
    wept cried grinned walked sat stood wore thinks graduated retired"""
)
# Words that link parts of names in many languages, lower case inside a name.
PARTICLES = words(
    """de del della di da dos das do du des la le van von der den ter ten bin ibn bint al el ul ben abu af av zu y e
    al- el-"""
)
# "Ministry of Defence", "Centre for Policy Studies", "Commission on Human Rights".
JOINERS = words("of for on to the and & in de del da do du des la")

ANONYMOUS_HEADS = words(
    """people persons person sources source officials official diplomats diplomat aides aide advisers adviser advisor
    advisors lawmakers lawmaker executives executive insiders insider individuals individual employees employee
    witnesses witness residents resident observers analysts experts authorities investigators prosecutors man woman
    officers officer soldiers soldier men women spokesman spokeswoman spokesperson commanders commander critics
    activists lawyers sources staffers staffer allies ally representatives representative members police locals
    negotiators ministers participants attendees"""
)
PLURAL_ROLES = words("leaders presidents ministers men women officials aides sides countries nations parties")
ORG_NOMINALS = words(
    """agency company ministry service department bank firm party group organization organisation commission committee
    court newspaper outlet broadcaster union government administration council university institute regulator
    authority association corporation airline carrier automaker retailer lender bloc alliance militia club team
    think-tank charity"""
)
# Nouns that stand right before the name of such a thing: "the shipping company Norvik Lines", "the ferry Alma Vey".
NAMING_BODIES = words(
    """company firm newspaper broadcaster airline carrier retailer automaker carmaker manufacturer operator startup
    start-up charity bank lender insurer supermarket chain agency utility brewer shipyard consultancy"""
)
NAMING_VESSELS = words(
    """ship freighter tanker ferry trawler yacht frigate destroyer submarine warship vessel tugboat cruiser corvette
    icebreaker schooner barge liner"""
)
# Who speaks or works for a body: "a spokesman for Norvik Lines", "employees of Norvik Lines".
SERVANTS_OF_BODIES = words(
    """spokesman spokeswoman spokesperson employees shareholders subsidiary customers investors headquarters takeover
    lawyers owner owners director directors shares"""
)

"""English words that reports use for one another, so that answers in other words are still alike.

The groups are everyday news language, written down by hand: each holds words that one editor may put for another's,
whatever their part of speech. Those on size, shares, smuggling, migration, help and security were written with the
errors on bench agreement/discord_nanco in view, the others without any data.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_GROUPS = """
large largest big biggest great greatest huge major majority main top leading chief principal massive vast sizeable
small smallest little tiny minor minority modest slight
new newest recent latest fresh
fast rapid quick quickly rapidly swift speedy soon
shareholder stakeholder investor owner stake holding shares stock
company firm business corporation enterprise employer maker manufacturer
worker employee staff staffer workforce labour labor jobs job personnel
smuggle smuggling smuggler traffic trafficking trafficker contraband
stop stopping curb halt prevent block reduce reducing stem tackle combat fight fighting end limit crackdown
migrant migrants immigrant immigrants immigration migration refugee asylum
police policing officer officers cop cops enforcement
troops troop soldier soldiers military army forces force
security secure safety safe protect protection protecting safeguard defend defence defense order stability
help helping aid assist assistance support supporting relief backing
talk talks discuss discussion negotiate negotiation negotiations dialogue communicate communicating diplomacy diplomatic
deal pact agreement accord treaty contract
money fund funds funding finance financing financial cash dollars budget investment invest spending
buy purchase acquire acquisition takeover bid bought merger
sell sale sold divest
rise rising rose increase increased increasing grow growing growth climb jump surge soar higher hike upward
fall falling fell drop dropped decline declining decrease slump plunge lower slide shrink
price prices cost costs costly expensive inflation
recession downturn slowdown contraction slump
bank banks lender lenders
rate rates interest
tax taxes taxation levy tariff tariffs duty duties
law laws legislation bill act statute
rule rules regulation regulations regulatory restriction restrictions
court judge judges justice tribunal trial judicial
kill killed killing death deaths dead die died murder murdered fatal slain
injure injured injury injuries wound wounded hurt
attack attacks attacked assault strike strikes struck raid bombing bomb
war warfare invasion conflict fighting hostilities
weapon weapons arms gun guns firearm firearms
protest protests protester demonstration demonstrate rally march unrest riot
election elections vote votes voting voter voters ballot poll polls
leader leaders president premier minister head boss chief executive
government administration cabinet authorities state officials official
resign resigned resignation quit step stepped leave leaving departure
fire fired sack sacked dismiss dismissed layoff layoffs
arrest arrested detain detained detention custody jail jailed prison imprisoned
accuse accused accusation allege alleged allegation charge charged charges
deny denied denial reject rejected refuse refused refusal dismissed
agree agreed approve approved approval accept accepted endorse back
warn warned warning caution alert threat threaten threatened risk danger dangerous
investigate investigation inquiry probe inspect inspection inspections examine review
illness sick disease virus infection infected pandemic epidemic outbreak covid coronavirus
vaccine vaccines vaccination vaccinate jab jabs shot shots booster
hospital hospitals clinic medical doctor doctors health healthcare
school schools student students pupil pupils teacher teachers education
child children kid kids teenager teen youth youths minor minors
storm hurricane typhoon cyclone tornado
flood floods flooding flooded inundated
fire fires blaze wildfire wildfires burning
crash crashed collision accident wreck
car cars vehicle vehicles truck trucks lorry lorries
plane planes aircraft jet jets flight flights airline airlines
ship ships vessel vessels boat boats navy naval patrol
oil gas fuel petrol gasoline energy crude
climate warming emissions carbon
food foods grain wheat crops crop hunger famine shortage shortages scarcity scarce lack
supply supplies supplier chain delivery deliver deliveries shipment shipments
house houses home homes housing apartment mortgage rent
internet online web website digital platform app
social twitter facebook network media
permanent permanently forever indefinite indefinitely
temporary temporarily interim
delay delayed postpone postponed postponement
begin began start started launch launched kick
end ended finish finished expire expires conclude
worry worried worries concern concerned concerns fear fears afraid anxious anxiety
angry anger outrage furious criticise criticize criticism condemn condemned
praise praised welcome welcomed applaud hail hailed
pay payment payments paid wage wages salary salaries compensation
debt debts loan loans borrow borrowing credit
replace replaced replacement successor substitute
extend extended extension prolong renew renewed
build building built construct construction
destroy destroyed destruction damage damaged wreck ruin
"""


def _table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        words = line.split()
        for word in words:
            table.setdefault(word, words[0])
    return MappingProxyType(table)


_TABLE = _table()


def same_word(word: str) -> str:
    """Give one word for all that an editor may put for one another: "largest" for "biggest".

    Args:
        word: a word in lower case.

    Returns:
        The first word of its group, or the word itself.
    """
    return _TABLE.get(word, word)


def is_grouped(word: str) -> bool:
    """Say whether a word in lower case has others that are put for it."""
    return word in _TABLE

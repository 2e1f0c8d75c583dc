"""English words for offices; before a full name they introduce a person to a new reader."""

from __future__ import annotations

OFFICES = frozenset(
    """president premier chancellor minister secretary senator sen. sen rep. rep representative congressman congresswoman
    governor gov. gov mayor judge justice general gen. gen colonel col. col captain capt. lieutenant lt. sergeant sgt. admiral
    commander chief chairman chairwoman chair director ambassador envoy commissioner spokesman spokeswoman spokesperson leader
    king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh sultan emir professor prof. dr. dr mr. mrs.
    ms. mr mrs ms sheriff officer prosecutor attorney lawyer coach councillor councilor alderman deputy speaker adviser advisor
    executive founder analyst expert economist historian author actor singer""".split()
)
SAID = frozenset(
    "said says wrote writes posted added told tweeted asked replied stated continued explained declared".split()
)

"""English wordings of dates and of the lines that say when a report was published."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

# Capitals before a colon or a dash that name no town.
NO_TOWN = frozenset(
    """ANALYSIS BREAKING UPDATE UPDATED UPDATES WATCH EXCLUSIVE OPINION LIVE NEW VIDEO PHOTOS PHOTO READ MORE NOTE EDITOR CORRECTION
    FILE ALSO QUESTION ANSWER SOURCE MAP CHART LISTEN REVIEW PREVIEW RECAP FACT CHECK EXPLAINER WARNING ALERT TIMELINE POLL COMMENT
    EDITORIAL INTERVIEW SPONSORED PODCAST TRANSCRIPT RELATED URGENT DEVELOPING REPORT NEWS TRUE FALSE VERDICT CLAIM RATING""".split()
)

# Time zones whose initials mean one thing in English-language news: hours and minutes from UTC.
# "IST", "CST" and "ET" mean several things and are left out: the time then stays without a zone.
ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
    "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
    "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip

DATE_KEYS = (
    r"(?P<key>(?:first |originally |last |date |story |article )?(?:published|publish|publication date|posted|post|updated|"
    r"update|modified|revised|created|issued|released|filed|dated|date|added|uploaded|edited)(?: date| time)?)"
)
UPDATED_KEYS = ("updated", "update", "modified", "revised", "edited")
# Words that may stand beside a date in a date line.
DATE_FILLERS = frozenset(
    """on at the of and am pm a.m p.m a m p est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist msk eet eest
    jst kst aest aedt z local time date monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun published publish posted post updated update last first originally modified revised created issued
    released filed dated added uploaded edited ist by print st nd rd th hrs hours noon midnight""".split()
)

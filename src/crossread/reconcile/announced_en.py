"""English words that announce an act, call it off or put it off, and words that say nothing about which act it is."""

from __future__ import annotations

import re

# What makes a clause an announcement, before the word that names the act or right after it.
ANNOUNCES = re.compile(
    r"\b(?:will|shall|would|won['’]t|plan(?:s|ned|ning)?|schedul(?:ed|es?)|expect(?:s|ed)?|due|slated|intends?|"
    r"intended|announc(?:e[sd]?|ing)|vow(?:s|ed)?|promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|agree(?:d|s)?|decided|"
    r"upcoming|forthcoming|coming|planned|anticipated|ahead|before|later|next|tomorrow|set for|going to)\b|"
    r"['’](?:ll|d)\b",
    re.IGNORECASE,
)
# "Prime minister to visit on Thursday"; without a day "to" alone announces nothing ("they choose to flee").
TO = re.compile(r"\bto (?:\w{1,12}ly )?\Z", re.IGNORECASE)
# The present of the calendar: "the trial opens on Monday".
FIXED = re.compile(
    r"(?:opens|begins|starts|resumes|meets|votes|takes|returns|arrives|visits|travels|goes|faces|hosts|kicks|decides|"
    r"hears|ends|closes|leaves|holds|plays|expires|comes|appears|reopens|launches|debuts)\Z"
)
# Nothing is announced where it is open whether, given up, or no more than a wish.
OPEN = re.compile(
    r"\b(?:whether|unclear|unknown|if|unless|no plans?|not|never|nobody|accidentally|"
    r"abandon(?:ed|s)?|wants?|wanted|hopes?|hoped|should|could|might|may)\b",
    re.IGNORECASE,
)
# Right before the act: somebody will do it or is expected to; and what is told so only where a day is named.
PLAN = re.compile(
    r"(?:\bwill|['’]ll|\b(?:is|are) (?:(?:also|now|still|\w+ly) )?(?:expected|scheduled|set|due|slated|planning|"
    r"preparing) to|\b(?:is|are) to|\b(?:plans|intends|agreed|has agreed|have agreed) to)"
    r"(?: (?:also|now|soon|then|later|instead|\w+ly))?(?: be)? \Z"
)
DATED = re.compile(
    r"(?:\b(?:will|would)|['’](?:ll|d)|\b(?:is|are)(?: to)?|"
    r"\b(?:expected|scheduled|set|due|slated|planning|plan|plans|planned) to)"
    r"(?: (?:also|now|soon|then|later|instead|\w+ly))?(?: be)? \Z"
)
# What somebody guesses nobody announced.
GUESSED = re.compile(
    r"\b(?:probably|undoubtedly|no doubt|surely|likely|inevitably|presumably|when|once|what)\b", re.IGNORECASE
)
# Verbs that name no act a later report could tell of.
NO_ACT = frozenset(
    re.findall(
        r"\w+",
        """be have live rely need remain want know see think feel look seem allow help cause mean love like hope matter
        become depend stay continue find consider focus include require face suffer benefit hurt lose get understand
        believe work try make say tell happen echo search think end""",
    )
)
CANCELLED = re.compile(
    r"\b(?:cancel|called off|call off|scrap|shelved|postponed|abandon|will not\b|won['’]t\b)", re.IGNORECASE
)
PUT_OFF = re.compile(r"\b(?:postpone|delay|put off|pushed back|later than)", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
# Words of a clause that do not say who acts or on what.
EMPTY = frozenset(
    re.findall(
        r"\w+",
        """the an this that these those his her its their our my of in on at by with from for and or to as it he she
        they we will would shall should has have had is are was were be been being not also again still later next
        last said says told plans plan planned planning expected expects due set scheduled intends agreed agrees
        announced which who monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december day week month year early late morning afternoon evening
        night today tomorrow yesterday after before ahead""",
    )
)

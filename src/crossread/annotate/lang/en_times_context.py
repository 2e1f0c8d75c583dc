"""English words beside a time expression that decide what it is: year or count, month or verb, past or ahead."""

from __future__ import annotations

from typing import Final

from crossread.annotate.lang.wordlist import words

# Words of two readings, checked against what stands beside them.
SHORT_WEEKDAYS: Final = words("""
    mon tue tues wed weds thu thur thurs fri sat sun
""")
SHORT_MONTHS: Final = words("""
    jan feb mar apr jun jul aug sept sep oct nov dec
""")
MONTH_OR_WORD: Final = words("""
    may march august
""")
# A month that is also a verb or an adjective is a month after one of these words.
BEFORE_MONTH: Final = words("""
    in last next this early late mid since until till by from to through during before after between of for and
    every each late following previous end since around about first second third fourth weekend on
""")
# Newspapers and such that begin with a weekday.
AFTER_WEEKDAY_NAME: Final = words("""
    times mirror mail express telegraph herald mass post school agreement
""")

# What stands around a number tells a year from a count.
BEFORE_YEAR: Final = words("""
    in since by until till from to of between during after before late early mid around about and or through (
    and winter spring summer autumn fall circa year into than
""")
# Of these, words that stand before counts as often as before years.
ROUNDS_A_COUNT: Final = words("about around")
MONEY_OR_NUMBER: Final = words("""
    $ £ € # no number nos line flight route boeing windows million hundred
""")
COUNTED_AFTER_YEAR: Final = words("""
    percent per people men women soldiers troops km kilometers kilometres miles feet metres meters m kg tons
    tonnes million billion thousand hundred dollars euros pounds rubles hp mph kph mw words copies hours days
    weeks months years minutes seconds other more
""")
BEFORE_DAY_NUMBER: Final = words("""
    on by until till since from to
""")
DOUBTFUL_SEASONS: Final = words("""
    fall spring springtime
""")
BEFORE_BARE_SEASON: Final = words("""
    this last next every each early late mid - since until by
""")
BEFORE_BARE_PLURAL: Final = words("""
    for in within after over of or and took takes take lasted last lasting spent spend through several
""")
BEFORE_RATE: Final = words("""
    million billion thousand percent % dollars euros pounds people tons tonnes
""")

# Signs of the tense of a clause. Regular past forms are told by their -ed.
PAST_SIGNS: Final = words("""
    was were had did said told went came took made gave got knew saw met spoke wrote began left found held sent
    led won lost fell rose drove flew fought shot broke brought bought built caught chose cut felt heard kept
    laid lay meant paid put ran read sat set shut showed spent stood struck swore taught thought threw
    understood wore hit has have been hurt ago became grew drew quit sank stole sold sought slept fled bore
    bound bred dealt dug fed forgot forgave froze hung hid lent lit rang rode shook shone sprang stuck swam
    swung tore woke wound
""")
FUTURE_SIGNS: Final = words("""
    will won'll shall ll scheduled expected planned due slated upcoming planning plans plan hopes hope expects
    expect going intends aims ahead tomorrow unless should must may might could can ready looming awaits
    effective payable deadline supposed
""")
# "said she would visit on Friday" looks ahead unless one of these follows: "would have come", "would often come".
NOT_AHEAD: Final = words("""
    have often always usually sometimes regularly rather like
""")
# "to" and a verb looks ahead ("wants to meet") unless one of these stands before it.
BACKWARD_BEFORE_TO: Final = words("""
    used had forced able managed came went began started continued failed refused according thanks due failed
    compelled spoke talked said told wrote returned travelled traveled flew headed close led prior addition
    response moved rose fell brought as from up
""")
NO_VERB_AFTER_TO: Final = words("""
    the a an his her its their our my this that these those him them us me it reporters date end
""")
CLAUSE_EDGES: Final = words("""
    who which that after before because while when but although though whereas if
""")
NOT_PAST: Final = words("""
    united need speed indeed hundred red bed feed seed aid based called named so-called led
""")
# Verbs whose past form still looks ahead: "agreed to meet".
PROSPECTIVE: Final = words("""
    agreed planned wanted hoped expected scheduled promised vowed intended decided prepared set asked urged invited
    offered pledged told ordered wished proposed arranged slated due threatened sought
""")
# Without a verb to tell, a date after one of these lies ahead.
TOWARDS: Final = words("by until through till")
# A day after these lies ahead where something is put off or given time, even if that is told in the past.
UNTIL: Final = words("until till")
PUT_OFF: Final = words("""
    postponed extended delayed adjourned suspended deferred given gave valid remanded halted recessed grounded closed
""")
# Things and customs named after a feast: they are no day.
NAMED_AFTER_FEAST: Final = words("""
    tree trees card cards party parties market markets shopping present presents gift gifts carol carols song songs
    dinner lunch lights decorations jumper jumpers special album movie film number bonus bonuses office egg eggs bunny
    parade costume costumes candy ornaments spirit appeal
""")
# Gerunds that look ahead: "planning to meet".
PROSPECTIVE_GERUNDS: Final = words("""
    planning hoping preparing seeking intending expecting going aiming vowing promising threatening looking
""")
# Named days that are no day of the week near the report: "Super Tuesday".
BEFORE_NAMED_DAY: Final = words("super fat giving cyber bloody shrove maundy")
# Words before a month that may also stand before a person of that name.
AGENT_BEFORE_MONTH: Final = words("by of for to from after before between and on")

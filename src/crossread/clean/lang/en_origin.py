"""English wordings that show whose reporting a text repeats."""

from __future__ import annotations

# A name of an outlet: capitalised words. Bounded, so that no text can make it slow.
NAME = r"(?P<name>(?:[A-Z][\w&’'.-]{0,30}|[A-Z]{2,})(?: (?:of|and|the|for|&|[A-Z][\w&’'-]{0,30})){0,5})"
_THE = r"(?:[Tt]he |its |our |sister paper )?"

# One such wording is enough.
STRONG: tuple[str, ...] = (
    rf"requests? for (?:a )?comments? (?:from|by|to|sent by|made by) {_THE}{NAME}",
    rf"(?:declined|refused|not immediately available) to (?:comment to|speak (?:to|with)) {_THE}{NAME}",
    rf"(?:did not|didn[’']t|has not) (?:immediately )?(?:respond|reply)(?:ed)? to {_THE}{NAME}[’']s? (?:request|question|inquir)",
    rf"(?:[Oo]riginally|[Ff]irst) (?:published|appeared|ran|posted|reported)(?: online)? (?:by|in|on|at) {_THE}{NAME}",
    rf"(?:[Rr]epublished|[Rr]eprinted|[Ss]yndicated|[Tt]ranslated|[Rr]eproduced) (?:here )?(?:from|with (?:the )?permission (?:of|from)|"
    rf"by permission of|courtesy of) {_THE}{NAME}",
    rf"(?:article|story|report|post|piece|interview|version) (?:was |is |has been |that )?(?:first |originally )?(?:appeared|ran|published|produced)"
    rf"(?: \w+)? (?:by|in|on|at|from) {_THE}{NAME}",
    rf"(?:was |were )?first reported by {_THE}{NAME}",
    rf"{_THE}{NAME} (?:was (?:the )?first to report|first reported)",
)
# These need a second wording about the same outlet: any report may cite another outlet's interview once.
WEAK: tuple[str, ...] = (
    rf"(?:told|tells|telling|speaking to|interview with|interviewed by|statement to|spoke to|shown to|shared with|seen by|reviewed by|"
    rf"obtained by|viewed by|according to|citing) [Tt]he {NAME}",
    rf"(?:told|seen by|reviewed by|obtained by|spoke to|shared with) {NAME}",
)
# Words that make a capitalised name the name of an outlet.
OUTLET_WORDS = frozenset(
    """times post journal news herald tribune guardian telegraph independent mail mirror sun star express courier gazette chronicle
    observer examiner inquirer register dispatch bulletin press globe record standard review today daily weekly sunday magazine
    radio television tv broadcasting network wire agency monitor ledger sentinel bee advertiser argus echo mercury citizen
    economist spiegel monde figaro pravda zeitung post-gazette plain-dealer correspondent reporter report insider politico axios
    bbc cnn nbc cbs abc pbs npr itv sky msnbc cnbc cbc rte rfe/rl dw france24 aljazeera jazeera buzzfeed vox vice wired fortune forbes
    newsweek time hill atlantic yorker""".split()
)

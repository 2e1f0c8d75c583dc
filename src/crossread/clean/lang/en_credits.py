"""English wordings of credits, captions, bylines and date lines; a pattern must match the whole line."""

from __future__ import annotations

from crossread.clean.pieces import Group

_MADE = (
    r"(?:generated|published|republished|syndicated|adapted|produced|provided|sourced|translated|written|reproduced|taken|"
    r"auto-generated|supplied|reprinted|distributed|first|originally|automatically|compiled|updated|corrected|edited)"
)
_TEXT = r"(?:article|story|report|copy|news(?: item| report)?|post|dispatch|piece|content|text)"
_NAMES = r"[A-Z][\w.’'-]*(?: (?:and|de|van|von|der|del|al|bin|la|le|[A-Z][\w.’'-]*)|, (?:and )?[A-Z][\w.’'-]*){0,16}"

# Case counts here: names are capitalised.
CREDIT_CASED: tuple[tuple[Group, str], ...] = (
    (
        "",
        rf"{_NAMES},? (?:writes?|reports?|reported|is reporting|are reporting|wrote) (?:for|from) (?:the |The )?[A-Z].{{0,300}}\.",
    ),
    (
        "",
        rf"\W?(?:[Tt]he )?{_NAMES}(?: in [A-Z][\w.’' -]{{1,40}})?,? (?:also )?contributed(?: reporting)?(?: (?:to|from)\b.{{0,120}})?\.?\W?",
    ),
)

CREDIT: tuple[tuple[Group, str], ...] = (
    (
        "",
        r"\W?(?:with )?(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited|research|production|translation|translated|graphics?)"
        r"(?: (?:and|&) \w+)?(?: for [\w ]{1,40})?(?: by\b| from\b|:).{1,300}",
    ),
    ("", r".{3,300}\bcontributed (?:to|reporting to) this (?:report|story|article|piece|dispatch)\b.{0,20}"),
    ("", r".{3,200}\bcontributed (?:reporting|research)(?: from [\w ,]{1,60})?\W{0,3}"),
    ("", r"contribut(?:ing|ors?)\s*:.{1,200}"),
    (
        "agency",
        r"\W*(?:with )?(?:agency |agencies |additional )?(?:inputs?|files|reporting|material|information|text) from\b.{1,150}",
    ),
    ("agency", r"\W*(?:with )?agenc(?:y|ies)(?: inputs?)?\W*"),
    (
        "agency",
        rf"\W*(?:this|the|our)(?: \w+)? {_TEXT}(?:,.{{1,60}},)? (?:was|is|has been|had been|is being|appeared|first appeared|originally appeared)"
        rf"(?: \w+)? ?{_MADE}?\b.{{0,60}}\b(?:by|from|on|in|at|with|under|via|agency|feed|wire|syndicated)\b.{{0,250}}",
    ),
    ("agency", rf"\W*(?:this|the) {_TEXT} (?:originally|first) (?:appeared|ran|was published)\b.{{1,200}}"),
    (
        "agency",
        rf"\W*(?:originally|first) (?:published|appeared|posted)(?: \w+)? (?:by|in|on|at)\b.{{1,150}}|republished (?:from|with permission|by permission)\b.{{0,200}}",
    ),
    (
        "agency",
        r"\W*(?:\w+ ){0,3}except for the headline\b.{1,300}|.{0,150}\b(?:published|auto-generated) from an? (?:syndicated|agency|wire)\b.{0,100}",
    ),
    (
        "",
        rf"\W*(?:this|the) {_TEXT} (?:has|have) (?:not )?been (?:updated|corrected|edited|amended|modified|revised|clarified)\b.{{0,300}}",
    ),
    ("", r"\W?(?:editor[’']?s?[’']? note|correction|clarification|corrections (?:and|&) \w+|update)\s*:.{0,400}"),
    ("agency", r"(?:sources?|via|courtesy(?: of)?)\s?:\s?[^.?!:]{2,60}\.?|(?:via|courtesy of) [^.?!]{2,60}"),
)

# A line that ends in such a credit for a picture is a caption, if it is short.
CAPTION: tuple[str, ...] = (
    r"\W?(?:photo|photos|image|picture|photograph|illustration|graphic|video|credit|caption|file photo|file image|file picture|representational image|representative image|image source|image caption|image credit|photo credit|picture credit)s?"
    r"(?: (?:credit|by|courtesy|from|source|caption|copyright))?(?: of)?\s?(?:[:|/,–—-]|\bby\b|\bcopyright\b|\bcourtesy\b).{0,280}",
    r"(?:enlarge this image|toggle caption|hide caption|image copyright|image caption|media caption|view image|open image|photo illustration)\b.{0,280}",
    r"©[^\d]{2,80}",
    r"file\s?[-–—:]\s.{1,400}",
    r".{0,300}\((?:AP Photo|AP|Reuters|AFP|Getty|EPA|Photo|Image|Picture|File|Courtesy|Shutterstock|Credit)\b[^()]{0,80}\)\.?",
    r".{0,250}\(?(?:photo|image|picture|photograph)s? (?:by|courtesy of|via|from) [^()]{2,80}\)?\.?",
    r"(?:.{0,200}\b)?(?:getty images|shutterstock|istock|alamy|afp via getty|ap images|reuters pictures|anadolu via getty|nurphoto)\b[^.]{0,60}",
    r"[^.!?]{0,120}/\s?(?:AP|Reuters|AFP|EPA|EPA-EFE|Getty|Bloomberg|Pool|Handout|Xinhua)\)?",
)  # fmt: skip

# After "By": roles that are no names but belong to a byline.
BYLINE_ROLES = frozenset(
    """staff writer writers reporter reporters correspondent correspondents editor editors our special chief senior political
    diplomatic foreign bureau desk web online news agency and in for of the at with a an associated press contributor
    columnist national international defence defense security business science health environment""".split()
)
BYLINE_START = (
    r"(?P<by>(?:written |reported |posted |story |words |text |report |analysis |edited |published )?(?:by|from)\s*:?|"
    r"authors?\s*:|reporter\s*:)\s+"
)

"""English wordings of what stands around an article: buttons, boxes, forms, related links.

Each entry is (group, pattern); a pattern must match the whole line, without regard to case. The first that matches
decides. Patterns were collected by reading the short lines of 4,000 news articles of 150 outlets and of saved pages.
"""

from __future__ import annotations

from crossread.clean.pieces import Group

_RELATED_KEYS = (
    r"read (?:more|also|next|this|on)|also read|also see|see also|see more|more|related(?: \w+)?|earlier|previously|"
    r"watch(?: also| now| live| more)?|must[- ]read|don[’']t miss(?: this)?|editors?[’']?s? picks?|in related news|"
    r"in other news|more on this|more from \S+(?: \S+){0,3}|full coverage|in pictures|in photos|photos|"
    r"listen|explainer|background|dive deeper|go deeper|opinion|analysis|from the archives?|recommended|special coverage"
)
_SITES = (
    r"facebook|twitter|x|instagram|youtube|linkedin|pinterest|reddit|whatsapp|telegram|tiktok|threads|bluesky|mastodon|"
    r"flipboard|tumblr|viber|vk|google news|rss|messenger|snapchat|truth social"
)
_BUTTON = (
    rf"(?:share|tweet|post|print|e-?mail|save|pin(?: it)?|like|comments?|follow|copy(?: link| url)?|bookmark|gift|sms|more|"
    rf"this|article|story|page|link|copied|a|on|via|to|by|and|{_SITES})"
)

PATTERNS: tuple[tuple[Group, str], ...] = (
    ("rule", r"[\W_]{1,80}"),
    # The end of an article.
    (
        "end",
        r"(?:view |read |see )?(?:the )?(?:source|original)(?: link| article| story| post| url| source)?(?: here)?\W*",
    ),
    (
        "end",
        r"(?:source|original|article|permanent) ?(?:link|url)\b.{0,80}|(?:link to|read at) (?:the )?(?:original|source)\b.{0,80}",
    ),
    ("end", r"source\s*:\s*https?://\S+|https?://\S+"),
    ("end", r"(?:©|\(c\)|copyright\b|copyright:).{0,40}\b(?:19|20)\d\d\b.{0,200}|copyright\b.{0,200}"),
    ("end", r".{0,200}\ball rights reserved\b.{0,200}"),
    (
        "end",
        r"(?:this material|this content|this article|the content) may not be (?:published|reproduced|republished|copied)"
        r".{0,200}",
    ),
    ("end", r"click here for reprint.{0,60}|reprints? (?:and|&) permissions?|terms and conditions apply"),
    # Comment forms.
    (
        "form",
        r"(?:leave|post|add|write) (?:a|your) (?:reply|comment|response)s?\b.{0,60}|cancel reply|leave a reply.{0,60}",
    ),
    ("form", r"your e-?mail address will not be published\b.{0,120}|required fields are marked\b.{0,20}"),
    ("form", r"(?:\d[\d,.]* )?(?:comments?|replies|responses?|thoughts on\b.{0,150})(?: ?\(\d+\)| ?\[\d+\]| \d+)?:?"),
    (
        "form",
        r"(?:view|show|see|load|read|hide|expand) (?:all |more |the )?(?:\d+ )?comments?\b.{0,30}|no comments(?: yet)?\W?",
    ),
    (
        "form",
        r"join the (?:conversation|discussion|debate)\b.{0,60}|be the first to comment\b.{0,30}|comments? (?:are|is) closed\b.{0,40}",
    ),
    ("form", r"(?:log|sign) ?in to (?:post|leave|add|write|join)\b.{0,60}|you must be logged in to\b.{0,60}"),
    (
        "form",
        r"(?:notify me of|save my name,? e-?mail)\b.{0,150}|(?:name|e-?mail|website|comment) ?\*|post comment|submit comment",
    ),
    # Related links.
    (
        "related",
        r"(?:related|most (?:read|popular|viewed|shared|commented)|trending|top|latest|more|recent|popular|recommended|"
        r"featured|other|similar|today[’']s top|breaking)(?: (?:now|news|stories|story|articles?|posts?|topics?|tags?|"
        r"coverage|content|links?|videos?|reading|headlines|from (?:around )?(?:the )?web|for you|on this(?: story| topic)?|"
        r"in \w+|from \w+(?: \w+){0,2}|of the day)){1,2}(?:\.\.\.|…|:)?",
    ),
    ("related", rf"(?:{_RELATED_KEYS})\s*(?::|[|»›>]|[-–—] ).{{0,220}}"),
    (
        "related",
        r"(?:read|see|find|learn) (?:more|also|next)\b(?:\.\.\.|…|[»›>→])?|also read|see also|must read|you may have missed",
    ),
    ("related", r"(?:you (?:may|might) (?:also|be)|people also|readers also) (?:like|enjoy|read|interested)\b.{0,60}"),
    ("related", r"(?:[»›→▶►]|>>?)\s?.{1,200}|.{1,120}(?:»|→|>>)"),
    (
        "related",
        r"(?:click|tap) (?:here )?for more\b.{0,100}|for more (?:on|news|stories|from|information on)\b.{0,120}|tags?\s*:.{0,200}|topics?\s*:.{0,200}|filed under:?.{0,200}",
    ),
    (
        "related",
        r"(?:watch|see|view) (?:the )?(?:latest |full )?(?:video|gallery|slideshow|photos)\b.{0,80}|visit .{1,60} for more stories\W?",
    ),
    # Buttons.
    ("share", rf"{_BUTTON}(?:[\s,|/·•:]+{_BUTTON}){{0,12}}\W*"),
    (
        "share",
        rf"(?:follow|find|join|like|add|connect with) (?:us|our|@\w+|\w+(?: \w+){{0,3}}) (?:on|at|as)\b.{{0,80}}(?:{_SITES}|@\w+).{{0,60}}",
    ),
    (
        "share",
        r"follow (?:us|@\w+|the author)\b.{0,80}|follow [A-Z][\w’' .-]{1,40} on (?:twitter|x|facebook|instagram)\b.{0,60}|share (?:this|on|via)\b.{0,60}",
    ),
    # Advertisements.
    ("ad", r"(?:\W*(?:advertisement|advertising|ads?|sponsored|promoted|paid)(?: content| post| links?)?\W*){1,3}"),
    (
        "ad",
        r"advertisement\W{0,3}(?:continue reading|scroll to continue|story continues)\b.{0,40}|(?:this|the) (?:story|article) continues\b.{0,40}",
    ),
    (
        "ad",
        r"(?:story|article|text|post) continues (?:below|after)\b.{0,60}|continue reading(?: below| the main story)?\W*|scroll (?:down )?to continue\b.{0,60}",
    ),
    ("ad", r"(?:ad feedback|skip advert(?:isement)?|report this ad|remove ads?|why this ad\??)"),
    # Newsletters, subscriptions, apps.
    (
        "newsletter",
        r"(?:please )?(?:sign(?:ing)? up|subscribe|register|enrol)(?: (?:for|to|here|now|today|free|with)\b.{0,160})?\W*",
    ),
    ("newsletter", r"click here\b.{0,120}|(?:tap|click) to (?:subscribe|get|read|download|sign)\b.{0,100}"),
    ("newsletter", r"(?:get|receive|want)\b.{0,120}\b(?:newsletters?|inbox|alerts?|e-?mail(?:ed)?)\b.{0,80}"),
    (
        "newsletter",
        r".{0,60}\bnewsletters?\b(?: sign-?up| signup)?\W*|by (?:signing up|subscribing|clicking|submitting)\b.{0,200}|you can unsubscribe\b.{0,80}",
    ),
    (
        "newsletter",
        r"(?:enter|your) e-?mail(?: address)?\W*|thank(?:s| you) for (?:signing up|subscribing|your subscription|reading)\b.{0,120}",
    ),
    (
        "newsletter",
        r"already (?:a|have)\b.{0,20}(?:subscriber|subscribed|member|account|subscription)\b.{0,60}|manage newsletters",
    ),
    (
        "newsletter",
        r"(?:this (?:content|article|story) is|unlimited access|full access)\b.{0,60}\b(?:subscribers?|members|subscription)\b.{0,60}",
    ),
    (
        "newsletter",
        r"(?:download|get|install|try) (?:our|the)\b.{0,40}\bapp\b.{0,80}|support .{0,40}\bjournalism\b.{0,60}|become a (?:member|subscriber|supporter|patron)\b.{0,80}",
    ),
    (
        "newsletter",
        r"(?:log|sign) ?in(?: or (?:register|sign up|subscribe))?(?: to (?:continue|read|access|your)\b.{0,60})?|create (?:an|your) (?:free )?account\b.{0,60}",
    ),
    # Legal and cookie notices.
    ("notice", r"(?:we|this (?:web)?site|our (?:web)?site)\b.{0,40}\buses? (?:\w+ )?cookies\b.{0,300}"),
    (
        "notice",
        r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| consent| preferences| settings)?|cookie (?:policy|settings|preferences|notice)|.{0,100}\bcookies? (?:policy|settings)\W*",
    ),
    ("notice", r"(?:by (?:continuing|using|clicking)|if you continue)\b.{0,120}\b(?:agree|consent|accept)\b.{0,200}"),
    (
        "notice",
        r"(?:privacy|terms|legal)(?: (?:policy|notice|of use|of service|and conditions|statement))?(?: (?:and|&|\|) .{1,60})?|do not sell my\b.{0,60}",
    ),
    ("notice", r"(?:disclaimer|disclosure)\s*:.{0,280}|the views expressed\b.{0,250}"),
    (
        "notice",
        r"(?:this is a rush transcript|javascript is (?:disabled|required)|please enable javascript|your browser)\b.{0,200}",
    ),
    # Menus and players.
    (
        "nav",
        r"home|menu|search|close|open|back to top|skip to (?:main )?content|(?:load|show|view|see) (?:more|less|all)|next|prev(?:ious)?|back|continue|expand(?: all)?",
    ),
    (
        "nav",
        r"(?:next|prev(?:ious)?) (?:article|post|story|page|image)\b.{0,120}|image \d+ of \d+|\d+ ?(?:/|of) ?\d+|slideshow\b.{0,30}|\[\w+(?: \w+)?\]",
    ),
    (
        "nav",
        r"(?:video|audio|photos?|gallery|live|play|pause|mute|loading|listen|watch)(?: (?:player|video|now|article|to this (?:article|story)|gallery|embed(?:ded)?))?\W*(?:\d+:\d+)?",
    ),
    (
        "nav",
        r"(?:x )?(?:youtube|twitter|facebook) video|embedded? (?:video|tweet|post|content)|this (?:video|content) (?:can ?not|is not)\b.{0,80}|hide caption|toggle caption",
    ),
    ("nav", r"home\s?(?:[/|»›>]\s?[\w &-]{1,40}){1,6}"),
    # Times that are no date of publication.
    (
        "stamp",
        r"(?:(?:estimated )?reading time\W{0,3}|time to read\W{0,3}|length\W{0,3})?\W?\d+[ -]?(?:min(?:ute)?s?|sec(?:ond)?s?)\.?(?: read| to read| listen| watch| ago)?\W?",
    ),
    (
        "stamp",
        r"(?:(?:published|posted|updated)\W{0,3})?(?:about )?(?:\d+|an?|one) (?:min(?:ute)?|hour|day|week|month|year|hr)s? ago\W?|just now",
    ),
    (
        "stamp",
        r"this (?:article|story|content) is (?:more than|over) \d+ (?:years?|months?) old\W?|\d[\d,.]* (?:views?|shares?|likes?|reads?)",
    ),
    # Who the author is.
    ("bio", r"about the (?:author|writer|reporter)s?\W*"),
    (
        "bio",
        r"(?:[A-Z][\w.’'-]+ ){1,4}(?:is|was|has been|covers|writes about|reports on)\b.{0,40}\b(?:reporter|correspondent|"
        r"columnist|journalist|editor|writer|contributor|fellow|professor|author|producer|freelancer?|intern)\b.{0,50}"
        r"\b(?:for|at|with|of|covering|based|who|and)\b.{0,300}",
    ),
    (
        "bio",
        r"(?:contact|reach|e-?mail|follow|write to)\b.{0,60}(?:\bat\b|:)? ?(?:\S+@\S+\.\S+|@\w+).{0,60}|\S+@\S+\.\w{2,}|(?:twitter|x)\s*:\s*@\w+",
    ),
    (
        "bio",
        r"(?:got|have) a (?:news )?tips?\b.{0,120}|(?:send|submit) (?:us )?(?:a |your )?(?:tips|letters|feedback|news)\b.{0,120}",
    ),
)

# Groups after which, within one article, nothing but furniture comes until a new article begins.
CLOSING: frozenset[Group] = frozenset({"form"})

# A lone topic or section heading that is no headline, compared in lower case.
SECTIONS = frozenset(
    """news world politics business opinion sport sports technology tech science health culture arts entertainment lifestyle
    europe asia africa americas america us usa uk u.s. u.k. ukraine russia china middle east national international local
    economy markets finance climate environment travel food style education law crime courts religion weather video photos
    analysis editorial commentary letters obituaries features exclusive breaking live updates latest investigation local news
    world news us news uk news national news top stories home premium subscribers war conflict society media defense defence
    energy magazine interview interviews fact check explained explainer in depth""".split()
) | frozenset(
    {
        "middle east", "world news", "us news", "uk news", "local news", "national news", "breaking news", "latin america",
        "fact check", "in depth", "top stories", "live updates", "asia pacific", "north america", "south asia", "latest news",
    }
)  # fmt: skip

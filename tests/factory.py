"""Builders for small dossiers about an invented story: a ferry that runs aground off a bay that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crossread.model.dossier import (
    SCHEMA,
    Base,
    Chain,
    ChainSource,
    Change,
    Comparison,
    Dossier,
    Event,
    Figure,
    Group,
    Independence,
    Measures,
    Outlook,
    PageRecord,
    Participant,
    Quote,
    Side,
    Speaker,
    Story,
    Support,
    Telling,
    Time,
)
from crossread.model.links import Copy, Difference, Entity, TitleUse, Utterance, Variant
from crossread.model.pages import Rejection
from crossread.model.reports import Block, BlockKind, Precision, Report, Source, When
from crossread.model.spans import Span

COURIER = """Ferry runs aground off Harrow Bay

By Lena Oster

HARROW BAY, March 4 — The ferry Corvane ran aground on Tuesday morning with about 90 passengers aboard, \
the harbour office said.

“We had no warning and no time to turn,” Captain Jonas Brel told reporters on the quay.

Transport Minister Ilse Marden said the ship would be towed to port on Friday. She denied that the crew \
had ignored a storm alert.

The rock lies about 3 miles from the shore.

Related: Ten ferries you should see once in your life
"""

DISPATCH = """Corvane stuck on rocks, 134 aboard

(Meridian Wire) The ferry Corvane ran aground on March 4 with 134 passengers aboard, the coast guard said.

“We had no warning, and no time to turn,” Brel said, according to the harbour office.

A union official said the crew had ignored a storm alert.

The rock is 4.8 kilometres from the shore.
"""

POST = """Ship on the rocks near Harrow Bay

The ferry Corvane ran aground on March 4 with 134 passengers aboard, the coast guard said.

“We had no warning and no time to turn around,” said Capt. Jonas Brell.

Two people familiar with the inquiry said Ms. Marden had been told of the storm a day earlier.

The ship was towed to port on March 8, a day later than announced.
"""

TEXTS: Mapping[str, str] = {"a" * 64: COURIER, "b" * 64: DISPATCH, "c" * 64: POST}
A, B, C = TEXTS


def cut(page: str, words: str, nth: int = 1, texts: Mapping[str, str] = TEXTS) -> Span:
    """Find the nth place where some words stand on a page."""
    start = -1
    for _ in range(nth):
        start = texts[page].index(words, start + 1)
    return Span(page, start, start + len(words), words)


def when(edtf: str, precision: Precision = "day", *evidence: Span, reason: str = "The report states the date.") -> When:
    """A date with a reason."""
    return When(edtf, precision, "stated", reason, evidence)


def resolved(edtf: str, words: Span, reason: str) -> When:
    """A day worked out from words such as "Friday"."""
    return When(edtf, "day", "resolved", reason, (words,))


def blocks(text: str, kinds: Mapping[str, BlockKind] | None = None) -> tuple[Block, ...]:
    """One block per non-empty line: the first is the title, the rest paragraphs unless their first word says else."""
    found: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            kind: BlockKind = (kinds or {}).get(line.split()[0], "paragraph" if found else "title")
            found.append(Block(start, start + len(line.rstrip()), kind))
        start += len(line)
    return tuple(found)


def report(
    ident: str, page: str, outlet: str, published: str | None, texts: Mapping[str, str] = TEXTS, **more: object
) -> Report:
    """One report that fills its page."""
    text = texts[page]
    parts = blocks(text, {"By": "byline", "Related:": "furniture"})
    first, last = parts[0].start, parts[-1].end
    made = Report(
        id=ident,
        page=page,
        span=Span(page, first, last, text[first:last]),
        title=Span(page, parts[0].start, parts[0].end, text[parts[0].start : parts[0].end]),
        outlet=Source(outlet, "metadata"),
        agency=None,
        bylines=(),
        dateline=None,
        published=None if published is None else when(published),
        language="en",
        furniture=tuple(Span(page, b.start, b.end, text[b.start : b.end]) for b in parts if b.kind == "furniture"),
        subheads=(),
        blocks=parts,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def page_record(page: str, source: str, texts: Mapping[str, str] = TEXTS) -> PageRecord:
    """What was taken in for one page."""
    return PageRecord(page, source, "text/html", len(texts[page].encode()), len(texts[page]))


def entity(ident: str, kind: str, name: str, *mentions: Span, titles: tuple[TitleUse, ...] = ()) -> Entity:
    """An entity whose variants are counted from its mentions."""
    owner = {A: "r-a", B: "r-b", C: "r-c"}
    spellings = sorted({m.text for m in mentions})
    variants = tuple(
        Variant(
            s,
            sum(m.text == s for m in mentions),
            tuple(sorted({owner.get(m.page, "r-a") for m in mentions if m.text == s})),
        )
        for s in spellings
    )
    return Entity(ident, kind, name, variants, titles, mentions, ("The spellings differ in one letter.",))  # type: ignore[arg-type]


def figure(ident: str, rep: str, span: Span, base: Base, measures: Measures, **more: object) -> Figure:
    """An exact figure unless told otherwise."""
    made = Figure(ident, rep, span, base.low, base.high, "", "exact", base, measures)
    return replace(made, **more)  # type: ignore[arg-type]


def support(reports: tuple[str, ...], independent: int, silent: tuple[str, ...] = ()) -> Support:
    """How an item is supported."""
    return Support(reports, silent, independent, False, "")


def entities() -> tuple[Entity, ...]:
    """Who is who in the story."""
    return (
        entity(
            "e-brel",
            "person",
            "Jonas Brel",
            cut(A, "Jonas Brel"),
            cut(B, "Brel"),
            cut(C, "Jonas Brell"),
            titles=(TitleUse("Captain", cut(A, "Captain")), TitleUse("Capt.", cut(C, "Capt."))),
        ),
        entity(
            "e-marden",
            "person",
            "Ilse Marden",
            cut(A, "Ilse Marden"),
            cut(C, "Marden"),
            titles=(TitleUse("Transport Minister", cut(A, "Transport Minister")),),
        ),
        entity("e-corvane", "product", "Corvane", cut(A, "Corvane"), cut(B, "Corvane"), cut(C, "Corvane")),
        entity("e-bay", "place", "Harrow Bay", cut(A, "Harrow Bay"), cut(C, "Harrow Bay")),
        entity("e-guard", "organisation", "the coast guard", cut(B, "the coast guard"), cut(C, "the coast guard")),
        entity("e-anon", "anonymous", "two people familiar with the inquiry", cut(C, "Two people familiar")),
        entity("e-union", "anonymous", "a union official", cut(B, "A union official")),
    )


def quotes() -> tuple[Quote, ...]:
    """The captain's sentence in three wordings, and an indirect quote."""

    def captain(ident: str, rep: str, words: Span, speaker: Span) -> Quote:
        who = Speaker("e-brel", speaker, False, None, "The name stands beside the cue.")
        said = when("2025-03-04")
        return Quote(ident, rep, words, "direct", who, None, None, "reporters on the quay", said, "u-warning", (words,))

    marden = Speaker("e-marden", cut(A, "Ilse Marden"), False)
    tow = cut(A, "the ship would be towed to port on Friday")
    return (
        captain("q-a", "r-a", cut(A, "We had no warning and no time to turn"), cut(A, "Jonas Brel")),
        captain("q-b", "r-b", cut(B, "We had no warning, and no time to turn"), cut(B, "Brel")),
        captain("q-c", "r-c", cut(C, "We had no warning and no time to turn around"), cut(C, "Jonas Brell")),
        Quote("q-tow", "r-a", tow, "indirect", marden, cut(A, "said", 2), None, None, None, "u-tow", (tow,)),
    )


def utterances() -> tuple[Utterance, ...]:
    """What was said, once each."""
    words = Difference("wording", ("q-c",), "“turn around” instead of “turn”")
    comma = Difference("punctuation", ("q-b",), "a comma after “warning”")
    return (
        Utterance("u-warning", "e-brel", when("2025-03-04"), ("q-a", "q-b", "q-c"), (words, comma)),
        Utterance("u-tow", "e-marden", None, ("q-tow",), ()),
    )


def events() -> tuple[Event, ...]:
    """The grounding, the towing announced, the towing done."""
    aground = cut(B, "The ferry Corvane ran aground on March 4")
    tow = cut(A, "the ship would be towed to port on Friday")
    towed = cut(C, "The ship was towed to port on March 8")
    return (
        Event(
            "v-aground",
            aground,
            (Participant("e-corvane", "agent"),),
            "e-bay",
            when("2025-03-04", "day", cut(B, "March 4")),
            (
                Telling("r-a", cut(A, "The ferry Corvane ran aground on Tuesday morning"), "happened", ()),
                Telling("r-b", aground, "happened", ("e-guard",)),
                Telling("r-c", cut(C, "The ferry Corvane ran aground on March 4"), "happened", ("e-guard",)),
            ),
            support(("r-a", "r-b", "r-c"), 2),
        ),
        Event(
            "v-tow",
            tow,
            (Participant("e-corvane", "patient"),),
            None,
            resolved("2025-03-07", cut(A, "Friday"), "“Friday” is the first one after 4 March 2025, a Tuesday."),
            (Telling("r-a", tow, "planned", ("e-marden",)),),
            support(("r-a",), 1, ("r-b", "r-c")),
        ),
        Event(
            "v-towed",
            towed,
            (Participant("e-corvane", "patient"),),
            None,
            when("2025-03-08", "day", cut(C, "March 8")),
            (Telling("r-c", towed, "happened", ()),),
            support(("r-c",), 1),
        ),
        Event(
            "v-told",
            cut(C, "Ms. Marden had been told of the storm a day earlier"),
            (Participant("e-marden", "recipient"),),
            None,
            when("2025-03-02/2025-03-03", "range", cut(C, "a day earlier")),
            (Telling("r-c", cut(C, "Ms. Marden had been told of the storm"), "happened", ("e-anon",)),),
            Support(("r-c",), (), 1, True, "Rests on unnamed sources alone."),
        ),
    )


def figures() -> tuple[Figure, ...]:
    """How many were aboard and how far out the rock lies."""
    aboard, far = "passengers aboard", "distance from the shore"
    rock = {"unit": "mile", "low": 3.0, "high": 3.0, "bound": "about", "step": 1.0}
    about = {"bound": "about", "step": 10.0}
    a = Measures("e-corvane", aboard, cut(A, "passengers aboard"))
    b = Measures("e-corvane", aboard, cut(B, "passengers aboard"))
    c = Measures("e-corvane", aboard, cut(C, "passengers aboard"))
    return (
        figure("f-90", "r-a", cut(A, "about 90"), Base(90, 90, "1"), a, unit="passenger", **about),
        figure("f-134b", "r-b", cut(B, "134", 2), Base(134, 134, "1"), b, unit="passenger"),
        figure("f-134c", "r-c", cut(C, "134"), Base(134, 134, "1"), c, unit="passenger"),
        figure(
            "f-3mi",
            "r-a",
            cut(A, "about 3 miles"),
            Base(4828.03, 4828.03, "meter"),
            Measures(None, far, cut(A, "from the shore")),
            **rock,
        ),
        figure(
            "f-48km",
            "r-b",
            cut(B, "4.8 kilometres"),
            Base(4800, 4800, "meter"),
            Measures(None, far, cut(B, "from the shore")),
            unit="kilometre",
            low=4.8,
            high=4.8,
        ),
    )


def comparisons() -> tuple[Comparison, ...]:
    """One clash, one rounding, one dispute."""
    claim, denial = cut(B, "the crew had ignored a storm alert"), cut(A, "the crew had ignored a storm alert")
    return (
        Comparison(
            "c-aboard",
            "count",
            "passengers aboard the Corvane",
            ("f-90", "f-134b", "f-134c"),
            (
                Side("about 90", (cut(A, "about 90"),), ("r-a",), (), 1),
                Side("134", (cut(B, "134", 2), cut(C, "134")), ("r-b", "r-c"), ("e-guard",), 1),
            ),
            "differ",
            "About 90 and 134 cannot both be right, even when 90 is rounded to tens.",
        ),
        Comparison(
            "c-rock",
            "figure",
            "distance of the rock from the shore",
            ("f-3mi", "f-48km"),
            (
                Side("about 3 miles", (cut(A, "about 3 miles"),), ("r-a",), (), 1),
                Side("4.8 kilometres", (cut(B, "4.8 kilometres"),), ("r-b",), (), 1),
            ),
            "rounding",
            "3 miles are 4.83 kilometres.",
        ),
        Comparison(
            "c-alert",
            "claim_denial",
            "whether the crew ignored a storm alert",
            (),
            (
                Side("the crew had ignored a storm alert", (claim,), ("r-b",), ("e-union",), 1),
                Side("denied", (denial,), ("r-a",), ("e-marden",), 1),
            ),
            "disputed",
            "A union official claims it, the minister denies it.",
        ),
    )


def chains() -> tuple[Chain, ...]:
    """Where each report has it from."""
    return (
        Chain("r-a", (ChainSource(None, "named", cut(A, "the harbour office"), "harbour office"),)),
        Chain(
            "r-b",
            (
                ChainSource(None, "agency", cut(B, "Meridian Wire"), "Meridian Wire"),
                ChainSource("e-guard", "named", cut(B, "the coast guard")),
            ),
        ),
        Chain(
            "r-c",
            (
                ChainSource("e-guard", "named", cut(C, "the coast guard")),
                ChainSource("e-anon", "anonymous", cut(C, "Two people familiar with the inquiry")),
            ),
        ),
    )


def ferry() -> Dossier:
    """The whole invented story: three reports, one agency text printed twice, a clash, a dispute, a late tow."""
    wire = Source("Meridian Wire", "credit", (cut(B, "Meridian Wire"),))
    copied = "The ferry Corvane ran aground on March 4 with 134 passengers aboard, the coast guard said."
    return Dossier(
        schema=SCHEMA,
        version="0.1.0",
        as_of="2025-03-10",
        story=Story("s-ferry", "Ferry runs aground off Harrow Bay", when("2025-03-04"), when("2025-03-09")),
        pages=(
            page_record(A, "https://courier.example/ferry"),
            page_record(B, "pages/dispatch.html"),
            page_record(C, "javascript:alert(1)"),
        ),
        reports=(
            report("r-a", A, "Harrow Courier", "2025-03-04", bylines=(cut(A, "Lena Oster"),)),
            report("r-b", B, "Northgate Dispatch", "2025-03-05", agency=wire),
            report("r-c", C, "Tarn Valley Post", "2025-03-09"),
        ),
        entities=entities(),
        quotes=quotes(),
        utterances=utterances(),
        times=(
            Time("r-a", cut(A, "Tuesday morning"), "TIME", "2025-03-04TMO", "2025-03-04", None, "The day of the line."),
            Time("r-b", cut(B, "March 4"), "DATE", "2025-03-04", "2025-03-05"),
        ),
        events=events(),
        timeline=("v-told", "v-aground", "v-tow", "v-towed"),
        figures=figures(),
        comparisons=comparisons(),
        copies=(Copy(cut(B, copied), cut(C, copied), 15, "same_agency", 0.34),),
        chains=chains(),
        independence=Independence((Group(("r-b", "r-c"), "Both print Meridian Wire's first paragraph."),), 2),
        outlook=(
            Outlook(
                "o-tow",
                "v-tow",
                ("e-marden",),
                when("2025-03-04"),
                when("2025-03-07"),
                "late",
                (cut(C, "The ship was towed to port on March 8, a day later than announced."),),
                "It was announced for 7 March 2025 and came about on 8 March 2025.",
            ),
        ),
        changes=(
            Change("new_report", ("r-c",), "2025-03-05", "The Tarn Valley Post's report was not there before."),
            Change("new_event", ("v-towed",), "2025-03-05", "No earlier report tells it."),
        ),
        rejections=(Rejection("pages/menu.html", "clean", "too_short", "The page has 41 characters; 200 are needed."),),
    )


def one_report(text: str, outlet: str = "Harrow Courier", source: str = "one.html") -> tuple[Dossier, dict[str, str]]:
    """A dossier of a single report and nothing found in it, with its text."""
    page = "d" * 64
    texts = {page: text}
    rep = report("r-d", page, outlet, None, texts)
    title = rep.title.text if rep.title else ""
    empty = replace(
        ferry(),
        story=Story("s-one", title, None, None),
        pages=(page_record(page, source, texts),),
        reports=(rep,),
        independence=Independence((), 1),
    )
    names = ("entities", "quotes", "utterances", "times", "events", "timeline", "figures", "comparisons", "copies")
    bare = dict.fromkeys((*names, "chains", "outlook", "changes", "rejections"), ())
    return replace(empty, **bare), texts  # type: ignore[arg-type]

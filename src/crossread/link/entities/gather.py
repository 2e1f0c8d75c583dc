"""Reads what each report calls whom: one local thing per chain of mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossread.data.names import adjectives, country_names, given_names
from crossread.data.names.en_roles import FEMALE_TITLES, HONORIFICS, MALE_TITLES
from crossread.data.names.offices import Office, read_office
from crossread.link.entities.beside import words_beside
from crossread.link.entities.distinct import distinct_names, parted
from crossread.model.annotations import EntityKind, Mention
from crossread.model.links import ReadReport, TitleUse
from crossread.model.spans import Extent, Span

_WORD = re.compile(r"(?:[A-Z]\.)+|[\w’'&.-]*\w|['’]s")
# What stands right before a body's name and says whose it is ("Peru's ", "Peruvian ").
_OWNER = re.compile(r"(?P<name>\w[\w.]*(?: \w[\w.]*)?)(?:['’]s)? \Z")
# What a body is called right behind its name ("the DGX harbour agency").
_CALLED = re.compile(
    r" ((?:[a-z]+ ){1,2}(?:agency|service|bureau|ministry|board|council|committee|party|group|bank))\b"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
# Degrees behind a name ("Ana Lund, M.D., Ph.D.").
_DEGREES = re.compile(
    r"(?:,? (?:M\.? ?D|Ph\.? ?D|M\.? ?B\.? ?A|R\.? ?N|J\.? ?D|D\.? ?D\.? ?S|M\.? ?P\.? ?H|D\.? ?O|Esq)\b\.?){1,4}\Z"
)


@dataclass(slots=True)
class Local:
    """One person, body, place or thing as one report speaks of it.

    ``distinct`` are pairs of nearly equal names that the report prints as those of two people; ``beside`` are words in
    the sentences that print a person's full name.
    """

    report: str
    kind: EntityKind
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[tuple[Mention, Span]] = field(default_factory=list)
    titles: list[TitleUse] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    described: list[Office] = field(default_factory=list)
    country: str | None = None
    called: set[str] = field(default_factory=set)
    gender: str = "u"
    distinct: frozenset[frozenset[str]] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The fullest name the report uses, the most frequent of the fullest."""
        return min(self.names, key=lambda n: (-len(n.split()), -self.names[n], n)) if self.names else ""

    @property
    def first(self) -> tuple[str, int, int]:
        """Where it is mentioned first."""
        return min((span.page, span.start, span.end) for _, span in self.mentions)


def words_of(text: str) -> list[str]:
    """Cut a name or title into words, possessive endings apart."""
    return _WORD.findall(text)


def clean_name(text: str) -> str:
    """Give a name as variants list it: blanks evened out, no possessive and no degrees at its end."""
    name = _POSSESSIVE.sub("", " ".join(text.split()))
    short = _DEGREES.sub("", name)
    return (short if " " in short else name) or text


def gather(reports: Sequence[ReadReport]) -> list[Local]:
    """Give the local things of all reports in an order that depends on content only.

    Args:
        reports: the reports of one story, in any order.

    Returns:
        One local thing per chain, per unchained name, per unnamed source and per unresolved description that names an
        office; sorted by page and place of the first mention.
    """
    found = [local for report in reports for local in _of_report(report)]
    return sorted(found, key=lambda local: (local.first, local.kind, local.name))


def _of_report(report: ReadReport) -> Iterator[Local]:
    chains: dict[int, list[Mention]] = {}
    for mention in report.layers.mentions:
        if mention.chain is not None:
            chains.setdefault(mention.chain, []).append(mention)
        elif mention.form == "name" or mention.kind == "anonymous" or _says_office(mention, report):
            yield _local([mention], report, frozenset())
    for mentions in chains.values():
        pairs = distinct_names(mentions, report)
        for part in parted(mentions, report, pairs) if pairs else [mentions]:
            local = _local(part, report, pairs)
            local.kind = _kind(local)
            yield local


def _local(mentions: Sequence[Mention], report: ReadReport, pairs: frozenset[frozenset[str]]) -> Local:
    beside = words_beside(mentions, report) if mentions[0].kind == "person" else frozenset()
    local = Local(report.id, mentions[0].kind, distinct=pairs, beside=beside)
    for mention in mentions:
        _take(local, mention, report)
    return local


def _says_office(mention: Mention, report: ReadReport) -> bool:
    if mention.form != "nominal" or mention.kind != "person":
        return False
    words = words_of(report.text[mention.start : mention.end])
    office = read_office(words)
    return words[0].lower() not in _OWNED and office is not None and office.country is not None


_OWNED = frozenset(("his", "her", "their", "its"))


def _kind(local: Local) -> EntityKind:
    counts = Counter(m.kind for m, _ in local.mentions if m.form == "name")
    counts = counts or Counter(m.kind for m, _ in local.mentions)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _take(local: Local, mention: Mention, report: ReadReport) -> None:
    span = report.span(Extent(mention.start, mention.end))
    local.mentions.append((mention, span))
    if mention.form == "name":
        name = clean_name(span.text)
        local.names[name] += 1
        if local.kind == "organisation" and local.country is None:
            local.country = _owner(report.text, mention.start) or _own_country(name)
        if local.kind == "organisation":
            called = _CALLED.match(report.text, mention.end, mention.end + 60)
            if called:
                local.called.add(called.group(1))
        if local.gender == "u" and mention.kind == "person" and " " in name:
            local.gender = given_names().get(name.split()[0], "u")
    elif mention.form == "nominal" and mention.kind == "person":
        office = read_office(words_of(span.text))
        if office is not None:
            local.described.append(office)
    if mention.title is not None:
        _take_title(local, report, mention.title)


def _take_title(local: Local, report: ReadReport, title: Extent) -> None:
    span = report.span(title)
    if not all(word.lower().rstrip(".") in HONORIFICS for word in words_of(span.text)):
        local.titles.append(TitleUse(" ".join(span.text.split()), span))
    office = read_office(words_of(span.text))
    if office is not None and office not in local.offices:
        local.offices.append(office)
    words = {word.lower() for word in words_of(span.text)}
    if words & FEMALE_TITLES:
        local.gender = "f"
    elif words & MALE_TITLES:
        local.gender = "m"


def _owner(text: str, start: int) -> str | None:
    match = _OWNER.search(text, max(0, start - 40), start)
    if match is None:
        return None
    name = match["name"]
    for part in (name, name.split()[-1]):
        code = country_names().get(part) or adjectives().get(part)
        if code:
            return code
    return None


def _own_country(name: str) -> str | None:
    words = name.split()
    for size in (4, 3, 2, 1):
        part = " ".join(words[:size])
        code = adjectives().get(part) or country_names().get(part)
        if code and len(words) > size:
            return code
    return None

"""Numbers the mentions of one report that refer to the same person, body, place or thing."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.annotate.names import describe, pronouns
from crossread.annotate.names.candidates import Candidate
from crossread.annotate.names.gather import (
    description_refs,
    name_refs,
    owned_country,
    pronoun_refs,
    quote_marks,
    source_refs,
)
from crossread.annotate.names.nominals import Description
from crossread.annotate.names.people import group_people
from crossread.annotate.names.refs import Group, Ref
from crossread.annotate.names.things import group_things
from crossread.annotate.names.tokens import Tokens
from crossread.model.annotations import Mention
from crossread.model.spans import Extent


def build_mentions(tokens: Tokens, found: Sequence[Candidate]) -> tuple[Mention, ...]:
    """Give all mentions of a report with their chains.

    Args:
        tokens: the report's tokens.
        found: its names, with kinds and titles.

    Returns:
        Names, descriptions, unnamed sources and pronouns, sorted by start.
    """
    quoted = quote_marks(tokens)
    names = name_refs(tokens, found, quoted)
    countries = {r.start: owned_country(tokens, r.token) for r in names if r.kind == "organisation"}
    groups = group_people([r for r in names if r.kind == "person"])
    groups += group_things([r for r in names if r.kind != "person"], tokens.text, countries)
    sources = source_refs(tokens, quoted)
    taken = [(r.start, r.end) for r in (*names, *sources) if r.kind != "place"] + [r.title for r in names if r.title]
    described = list(description_refs(tokens, found, taken, quoted))
    spoken = list(pronoun_refs(tokens, quoted))
    _resolve_in_order(tokens, groups, [*names, *sources], described, spoken)
    kept = [ref for ref, _ in described if _worth_keeping(ref)] + [ref for ref in spoken if _worth_keeping(ref)]
    return _number([*names, *sources, *kept])


def _resolve_in_order(
    tokens: Tokens,
    groups: Sequence[Group],
    known: Sequence[Ref],
    described: Sequence[tuple[Ref, Description]],
    spoken: Sequence[Ref],
) -> None:
    """Resolve descriptions and pronouns from the first to the last, so that each may lean on those before it."""
    salience = pronouns.Salience(known)
    says = {id(ref): one for ref, one in described}
    for ref in sorted([ref for ref, _ in described] + list(spoken), key=lambda r: (r.start, r.end)):
        one = says.get(id(ref))
        if one is None:
            group = pronouns.resolve(ref, tokens, salience)
        else:
            group = describe.resolve(ref, one, groups, salience.before(ref, describe.REACH))
        if group is not None:
            ref.kind = group.kind
            group.add(ref)
            salience.note(ref)


def _worth_keeping(ref: Ref) -> bool:
    """Leave out descriptions and "it" that stand for nothing that is known."""
    if ref.group is not None:
        return True
    if ref.form == "pronoun":
        return ref.gender != "n"
    return ref.gender == "p" or (ref.kind == "person" and ref.office is not None and ref.office.country is not None)


def _number(refs: Sequence[Ref]) -> tuple[Mention, ...]:
    numbers: dict[int, int] = {}
    mentions = []
    for ref in sorted(refs, key=lambda r: (r.start, r.end, r.form)):
        chain = None if ref.group is None else numbers.setdefault(id(ref.group), len(numbers))
        title = Extent(*ref.title) if ref.title else None
        mentions.append(Mention(ref.start, ref.end, ref.kind, ref.form, title, chain, ref.score))
    return tuple(mentions)

"""Loose rows that no sum of the table reaches beyond: the three groups of disputes stand side by side in one row."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Place, PlacedIdentity
from govreport_pipeline.forms.placing.arrangements import Row, numbers_of, same_in
from govreport_pipeline.forms.placing.bounds import sides


def tell_by_own_sums(row: Row, identities: Sequence[PlacedIdentity]) -> dict[Place, int]:
    """The cells of a row that has sums of its own, however as few of these as can be are broken.

    More are true than broken; or one of several numbers is, and one content is
    missing or too many. Where no blank is printed, that sum tells where the
    cells before and behind it stand, and a cell without a number is nothing if
    so another sum of several numbers is true.
    """
    arrangements = row.arrangements() if len(identities) > 1 else []
    broken = [sum(not _may_be_true(each, row.held(one)) for each in identities) for one in arrangements]
    fewest = min(broken, default=0)
    best = [one for one, count in zip(arrangements, broken, strict=True) if count == fewest]
    told = same_in(best, row)
    held = numbers_of(row, told)
    true = [each for each in identities if {*each.places} <= told.keys() and _is_true(each, held)]
    sums = [each for each in true if any(held.get(total) for total in each.totals)]  # noughts may be their neighbours'
    strong = [sum(_is_strong(each, row.held(one)) for each in identities) for one in best]
    is_one = abs(len(row.cells) - len(row.printed)) == 1
    is_clear = is_one and any(_is_strong(each, held) for each in sums)
    if is_clear and None not in row.printed:
        return told | same_in([one for one, count in zip(best, strong, strict=True) if count == max(strong)], row)
    places = {place for each in sums for place in each.places}
    return {place: token for place, token in told.items() if place in places} if is_clear or len(sums) > fewest else {}


def _may_be_true(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    """May an identity be true, whatever the cells without a number held?"""
    has_totals, has_parts = (all(place in held for place in side) for side in (identity.totals, identity.parts))
    totals, parts = sides(identity, held)
    return not has_totals or parts == totals or (parts < totals and not has_parts)


def _is_strong(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    """Do several numbers other than 0 add up to a printed total, cells without one being nothing?"""
    parts = sum(bool(held.get(part)) for part in identity.parts)
    return parts > 1 and held.keys() >= set(identity.totals) and _is_true(identity, held)


def _is_true(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    totals, parts = sides(identity, held)
    return totals == parts

